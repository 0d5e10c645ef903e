import { parseCommands } from '@slipway/release-repo';

/** A comment as the forge gives it. */
export interface QaComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly isEdited: boolean;
  /** Its page, by which it is known again. */
  readonly url?: string;
}

/** `/qa pass` or `/qa fail REASON` of a comment. */
export interface QaWord {
  readonly decision: 'pass' | 'fail';
  /** The package that is meant; absent: every candidate of the version. */
  readonly name?: string;
  /** Foreign text of one line. */
  readonly reason?: string;
  readonly by: string;
  readonly at: Date;
  readonly id: number;
  /** By which the comment is known again. */
  readonly comment: string;
}

/** What somebody has to be told about a comment that did nothing. */
export interface QaAnswer {
  readonly id: number;
  readonly to: string;
  readonly text: string;
}

const forms = 'expected `/qa pass [PACKAGE] [REASON]` or `/qa fail [PACKAGE] REASON`';

/** The last word of a comment; an edited one has none, as nobody knows who changed it. */
function readComment({ id, author, body, createdAt, isEdited, url }: QaComment, packages: ReadonlySet<string>, product: string): QaWord | QaAnswer | undefined {
  const command = parseCommands(body, ['qa']).at(-1);
  if (command === undefined) return undefined;
  const answer = (text: string): QaAnswer => ({ id, to: author, text });
  const [, verdict = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(command.rest) ?? [];
  const decision = verdict.toLowerCase();
  if (decision !== 'pass' && decision !== 'fail') return answer(forms);
  if (isEdited) return answer('the comment was edited afterwards, so it does not count: please write a new one');
  const [, first = '', behind = ''] = /^(\S*)\s*(.*)$/.exec(rest) ?? [];
  const word = first.replaceAll('`', '');
  // a name with a slip would otherwise be a reason, and mean every package
  if (!packages.has(word) && word.toLowerCase().startsWith(`${product.toLowerCase()}-`)) return answer(`no candidate of this version is called so; there is ${[...packages].map((name) => `\`${name}\``).join(', ') || 'none'}`);
  const reason = packages.has(word) ? behind : rest;
  if (decision === 'fail' && reason === '') return answer('say what is wrong: `/qa fail REASON`');
  return { decision, ...(packages.has(word) ? { name: word } : {}), ...(reason === '' ? {} : { reason: reason.slice(0, 1000) }), by: author, at: createdAt, id, comment: url ?? `#${id}` };
}

/** What the comments of a release's issue say of its candidates, oldest first. Who may say it is for the caller to ask. */
export function readQaWords(comments: readonly QaComment[], { packages, product }: { readonly packages: ReadonlySet<string>; readonly product: string }): { readonly words: readonly QaWord[]; readonly answers: readonly QaAnswer[] } {
  const read = [...comments].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id).flatMap((comment) => readComment(comment, packages, product) ?? []);
  return { words: read.flatMap((each) => ('decision' in each ? [each] : [])), answers: read.flatMap((each) => ('decision' in each ? [] : [each])) };
}
