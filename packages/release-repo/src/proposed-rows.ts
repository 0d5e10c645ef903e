import { z } from 'zod';

/** One line of a proposal of tags that somebody has to answer for. */
export interface ProposedRow {
  readonly repo: string;
  /** `update`: a new tag, its owner confirms. `moved`: the tag names another commit than was recorded. `blocked`: no tag could be had. */
  readonly kind: 'update' | 'moved' | 'blocked';
  /** What the repo gets, or for `moved` what it has; absent for `blocked`. */
  readonly tag?: string;
  /** Where that tag lies now. */
  readonly commit?: string;
  /** The code of the finding that blocks. */
  readonly problem?: string;
  /** Of a moved tag: its owner has accepted it, and the proposal records the new commit. */
  readonly taken?: boolean;
  /** Since when the row says this: an answer given earlier was about something else. Whole seconds. */
  readonly since: Date;
}

const trailer = 'Slipway-Row';
const rowSchema = z.object({
  repo: z.string().min(1), kind: z.enum(['update', 'moved', 'blocked']), tag: z.string().min(1).optional(), commit: z.string().regex(/^[0-9a-f]{40,64}$/).optional(),
  problem: z.string().optional(), taken: z.boolean().optional(), since: z.iso.datetime(),
});

const contentOf = ({ repo, kind, tag, commit, problem }: ProposedRow): string => JSON.stringify([repo, kind, tag, commit, problem]);

/** The rows, each with the time since when it says what it says: that of `before` where it said the same. */
export function carrySince(rows: readonly Omit<ProposedRow, 'since'>[], { before, now }: { readonly before: readonly ProposedRow[]; readonly now: Date }): ProposedRow[] {
  const since = new Map(before.map((row) => [contentOf(row), row.since]));
  const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
  return rows.map((row) => ({ ...row, since: since.get(contentOf({ ...row, since: second })) ?? second }));
}

/** Whether both say the same about the same repos. */
export function sameRows(a: readonly ProposedRow[], b: readonly ProposedRow[]): boolean {
  const text = (rows: readonly ProposedRow[]): string => rows.map((row) => `${contentOf(row)} ${row.taken === true}`).sort().join('\n');
  return text(a) === text(b);
}

/** Trailers for the message of the commit that makes the proposal: there only who may push the branch can change them. */
export function formatRows(rows: readonly ProposedRow[]): string {
  return rows.map(({ repo, kind, tag, commit, problem, taken, since }) => `${trailer}: ${JSON.stringify({ repo, kind, tag, commit, problem, taken, since: since.toISOString() })}`).join('\n');
}

/** The rows that a commit's message has; undefined when one cannot be read, so that a mangled message is not taken for one with fewer rows. */
export function parseRows(message: string): ProposedRow[] | undefined {
  const rows: ProposedRow[] = [];
  for (const line of message.split('\n')) {
    if (!line.startsWith(`${trailer}: `)) continue;
    let value: unknown;
    try {
      value = JSON.parse(line.slice(trailer.length + 2));
    } catch {
      return undefined;
    }
    const parsed = rowSchema.safeParse(value);
    if (!parsed.success) return undefined;
    const { repo, kind, tag, commit, problem, taken, since } = parsed.data;
    rows.push({ repo, kind, ...(tag === undefined ? {} : { tag }), ...(commit === undefined ? {} : { commit }), ...(problem === undefined ? {} : { problem }), ...(taken === undefined ? {} : { taken }), since: new Date(since) });
  }
  return rows;
}
