import type { Assignment, CommitStatus, ForgeApi, ForgeComment, ForgeRelease, ForgeTag, PullRequest, WantedPullRequest } from './api.ts';
import { ForgeError } from './errors.ts';
import { cutBody, formatComment, hasMarker } from './marker.ts';
import type { Clock } from './requests.ts';

export interface WantedComment {
  readonly pullRequest: number;
  /** The name by which the comment is found again, one per subject: `verify-images`. */
  readonly marker: string;
  /** Markdown. Foreign text in it is escaped by the caller. */
  readonly body: string;
  /** Where the whole can be read when the body is too long. */
  readonly link?: string;
}

export type Outcome = 'created' | 'updated' | 'unchanged';

/** A host of repositories with its pull requests: GitHub, Gitea or GitLab, bound to one repository. */
export interface Forge {
  readonly kind: ForgeApi['kind'];
  /** Writes the one comment of a marker: made once, from then on changed in place. */
  writeComment(comment: WantedComment): Promise<{ readonly outcome: Outcome; readonly url?: string }>;
  /** Sets a status; an equal one is left alone. */
  setCommitStatus(commit: string, status: CommitStatus): Promise<Outcome>;
  /** The open one of a branch. */
  findPullRequest(branch: string): Promise<PullRequest | undefined>;
  /**
   * Opens the pull request of a branch, or updates the one that is open. People and labels are added, never taken away.
   * `warnings` tell what could not be added.
   */
  openOrUpdatePullRequest(wanted: WantedPullRequest): Promise<{ readonly outcome: Outcome; readonly pullRequest: PullRequest; readonly warnings: readonly string[] }>;
  findTag(name: string): Promise<ForgeTag | undefined>;
  findRelease(tag: string): Promise<ForgeRelease | undefined>;
}

const createAttempts = 3;

/** Whether something may exist although its creation failed: no answer came, or "it exists already". */
const mayExist = (error: unknown): boolean => error instanceof ForgeError && (error.code === 'FORGE_UNREACHABLE' || error.code === 'FORGE_REFUSED');

/** Creates a thing that must exist once: after a failure it is looked for before it is tried again (T75). */
async function createOnce<T>(create: () => Promise<T>, { find, clock }: { readonly find: () => Promise<T | undefined>; readonly clock: Clock }): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await create();
    } catch (error) {
      if (!mayExist(error)) throw error;
      await clock.sleep(1000 * attempt); // what was still on its way arrives
      const found = await find();
      if (found !== undefined) return found;
      if (attempt >= createAttempts || !(error instanceof ForgeError && error.retryable)) throw error;
    }
  }
}

/** One line, at most so many characters. */
const cutLine = (text: string, length: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

const lacking = (wanted: readonly string[] = [], present: readonly string[]): string[] => {
  const known = new Set(present.map((name) => name.toLowerCase()));
  return [...new Set(wanted)].filter((name) => !known.has(name.toLowerCase()));
};

const sameText = (a: string, b: string): boolean => a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();

/** The whole of a forge from the little that each kind implements. */
export function createForge(api: ForgeApi, { clock }: { readonly clock: Clock }): Forge {
  const findComment = async (pullRequest: number, marker: string): Promise<ForgeComment | undefined> => {
    const marked = (await api.listComments(pullRequest)).filter(({ body }) => hasMarker(body, marker));
    if (marked.length === 0) return undefined;
    const isOwn = await api.findOwnAuthor();
    return marked.filter(({ author }) => isOwn(author)).sort((a, b) => a.id - b.id)[0];
  };

  return {
    kind: api.kind,
    async writeComment({ pullRequest, marker, body, link }) {
      const text = formatComment(marker, body, link);
      const existing = await findComment(pullRequest, marker);
      const outcome: Outcome = existing === undefined ? 'created' : sameText(existing.body, text) ? 'unchanged' : 'updated';
      const comment = existing === undefined ? await createOnce(() => api.createComment(pullRequest, text), { find: () => findComment(pullRequest, marker), clock })
        : outcome === 'unchanged' ? existing : await api.updateComment(pullRequest, existing.id, text);
      return { outcome, ...(comment.url === undefined ? {} : { url: comment.url }) };
    },

    async setCommitStatus(commit, given) {
      const status: CommitStatus = { ...given, description: cutLine(given.description, 140) };
      const isSet = (found: CommitStatus | undefined): boolean => found !== undefined && found.state === status.state && found.description === status.description && (found.targetUrl ?? '') === (status.targetUrl ?? '');
      const before = await api.findStatus(commit, status.context);
      if (isSet(before)) return 'unchanged';
      await createOnce(async () => { await api.createStatus(commit, status); return true; }, { find: async () => isSet(await api.findStatus(commit, status.context)) ? true : undefined, clock });
      return before === undefined ? 'created' : 'updated';
    },

    findPullRequest: (branch) => api.findPullRequest(branch),

    async openOrUpdatePullRequest(given) {
      const wanted = { ...given, title: cutLine(given.title, 255), body: cutBody(given.body) };
      const existing = await api.findPullRequest(wanted.branch);
      const differs = existing !== undefined && (existing.title !== wanted.title || !sameText(existing.body, wanted.body) || existing.base !== wanted.base);
      const pullRequest = existing === undefined ? await createOnce(() => api.createPullRequest(wanted), { find: () => api.findPullRequest(wanted.branch), clock })
        : differs ? await api.updatePullRequest(existing.number, wanted) : existing;
      const missing: Assignment = {
        labels: lacking(wanted.labels, pullRequest.labels), reviewers: lacking(wanted.reviewers, pullRequest.reviewers), assignees: lacking(wanted.assignees, pullRequest.assignees),
      };
      const isComplete = missing.labels.length + missing.reviewers.length + missing.assignees.length === 0;
      const warnings = isComplete ? [] : await api.assign(pullRequest, missing);
      return { outcome: existing === undefined ? 'created' : differs || !isComplete ? 'updated' : 'unchanged', pullRequest, warnings };
    },

    findTag: (name) => api.findTag(name),
    findRelease: (tag) => api.findRelease(tag),
  };
}
