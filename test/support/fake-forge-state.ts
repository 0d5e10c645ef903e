// What the small forges of the tests know, whichever API they speak.
export interface FakeComment { id: number; body: string; author: string; createdAt: string; updatedAt: string; reactions: { id: number; author: string; name: string }[]; /** Absent: of pull requests. */ issue?: number }
export interface FakeReview { id: number; author: string; state: 'approved' | 'changes-requested'; commit: string; at: string; isDismissed?: boolean }
export interface FakePull {
  number: number; title: string; body: string; branch: string; base: string; commit: string; author: string; state: 'open' | 'merged' | 'closed';
  labels: string[]; reviewers: string[]; assignees: string[]; reviews: FakeReview[]; conflicts: boolean; autoMerge: boolean;
  isFork?: boolean;
  /** Of an open or closed one: its base has it, and the forge does not know. */
  mergeCommit?: string;
  /** Whether somebody asked before: the first one is told that it is being looked at. */
  looked: boolean;
}
export interface FakeStatus { id: number; commit: string; context: string; state: string; description: string; targetUrl?: string }
export interface FakeIssue { number: number; title: string; body: string; author: string; state: 'open' | 'closed'; labels: string[]; assignees: string[] }
export interface FakeAsset { id: number; name: string; content: Buffer; state: 'uploaded' | 'starter' }
export interface FakeRelease { id: number; tag: string; title: string; body: string; isDraft: boolean; isPrerelease: boolean; assets: FakeAsset[] }

/** Everything that the forge knows; tests read and prepare it. */
export interface ForgeState {
  readonly comments: FakeComment[];
  readonly pulls: FakePull[];
  readonly statuses: FakeStatus[];
  /** GitHub's, of every commit. */
  readonly checkRuns: { readonly name: string; readonly status: string; readonly conclusion: string | null }[];
  readonly labels: string[];
  readonly issues: FakeIssue[];
  readonly users: readonly string[];
  readonly branches: Map<string, string>;
  /** Oldest first. */
  readonly tags: Map<string, { readonly commit: string; readonly message?: string }>;
  readonly tagProtections: string[];
  /** GitHub's. */
  readonly rulesets: { readonly enforcement: string; readonly conditions: unknown; readonly rules: readonly { readonly type: string }[] }[];
  /** People who may not come in any more. */
  readonly blocked: string[];
  readonly releases: FakeRelease[];
  requiredStatus?: string;
  /** Gitea's: whether people may say that one is merged. */
  allowsManualMerge: boolean;
  /** Whether there are issues. */
  hasIssues: boolean;
  /** GitLab that tells when somebody approved among the notes only. */
  isOldGitlab: boolean;
  /** A number that was never given before. */
  next(): number;
  /** A time later than the last. */
  tick(): string;
  merge(pull: FakePull): void;
  addComment(author: string, body: string, issue?: number): FakeComment;
  commentsOf(issue?: number): FakeComment[];
  addRelease(tag: string, fields: Partial<FakeRelease>): FakeRelease;
}

export const self = 'release-bot';
export const repository = 'platform/release';

export interface Asked { readonly method: string; readonly path: string; readonly query: URLSearchParams; readonly body: Readonly<Record<string, unknown>>; readonly content: Buffer; readonly user: string; readonly url: string }
export interface Answer { readonly status: number; readonly body?: unknown; readonly content?: Buffer; readonly headers?: Record<string, string> }

export const texts = (value: unknown): string[] => Array.isArray(value) ? value.map(String) : [];
export const text = (value: unknown): string => typeof value === 'string' ? value : '';
export const notFound: Answer = { status: 404, body: { message: 'Not Found' } };
export const refused = (status: number, message: unknown): Answer => ({ status, body: { message } });

/** The one team; anna is its only member. */
export const fakeTeam = { name: 'web-team', owner: 'platform', members: ['anna'] } as const;

/** The permission of a person; `eve` is a stranger. */
export const permissionOf = (user: string): 'admin' | 'read' | 'write' => user === self ? 'admin' : user === 'eve' ? 'read' : 'write';

/** A route and its answer; the groups of the pattern are decoded. */
export type Route = readonly [line: RegExp, answer: (...groups: string[]) => Answer];

export function answerByRoutes(routes: readonly Route[], line: string): Answer {
  for (const [pattern, answer] of routes) {
    const match = pattern.exec(line);
    if (match !== null) return answer(...match.slice(1).map((group: string | undefined) => decodeURIComponent(group ?? '')));
  }
  return notFound;
}

/** Whether all that is required of a commit is there. */
export function hasRequired({ requiredStatus, statuses }: ForgeState, commit: string): boolean {
  return requiredStatus === undefined || [...statuses].reverse().find((each) => each.commit === commit && each.context === requiredStatus)?.state === 'success';
}

/** What a forge does by itself after a status was set. */
export function mergeScheduled(state: ForgeState): void {
  for (const pull of state.pulls) if (pull.state === 'open' && pull.autoMerge && hasRequired(state, pull.commit)) state.merge(pull);
}

export function createState(): ForgeState {
  let [id, time] = [100, Date.parse('2026-01-02T03:04:05Z')];
  const state: ForgeState = {
    allowsManualMerge: false, hasIssues: true, isOldGitlab: false, comments: [], labels: [], statuses: [], checkRuns: [], issues: [], users: [self, 'anna', 'ben', 'eve'], branches: new Map([['main', 'c0ffee']]), tagProtections: [], rulesets: [], blocked: [], releases: [],
    pulls: [{ number: 7, title: 'A change', body: '', branch: 'change', base: 'main', commit: 'abc', author: self, state: 'open', labels: [], reviewers: [], assignees: [], reviews: [], conflicts: false, autoMerge: false, looked: false }],
    tags: new Map([['v1.0.0', { commit: 'c0ffee', message: 'The first' }], ['kubernetes/v1.34', { commit: 'beef' }]]),
    next: () => id += 1,
    tick: () => new Date(time += 1000).toISOString(),
    merge(pull) {
      Object.assign(pull, { state: 'merged', mergeCommit: `merge-${state.next()}` });
      state.branches.set(pull.base, pull.mergeCommit ?? '');
    },
    addComment(author, body, issue) {
      const createdAt = state.tick();
      const made: FakeComment = { id: state.next(), body, author, createdAt, updatedAt: createdAt, reactions: [], ...(issue === undefined ? {} : { issue }) };
      state.comments.push(made);
      return made;
    },
    commentsOf: (issue) => state.comments.filter((each) => each.issue === issue),
    addRelease(tag, fields) {
      const made: FakeRelease = { id: state.next(), tag, title: tag, body: '', isDraft: false, isPrerelease: false, assets: [], ...fields };
      state.releases.push(made);
      return made;
    },
  };
  state.addRelease('v1.0.0', { title: 'Release v1.0.0' });
  return state;
}
