/** A proposal to merge a branch: GitLab's merge request too. */
export interface PullRequest {
  /** GitLab's `iid`: the number in its address. */
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly branch: string;
  /** The branch it shall be merged into. */
  readonly base: string;
  /** The newest commit of its branch. */
  readonly commit: string;
  /** Login name; empty when the account is gone. */
  readonly author: string;
  /** Its branch lies in another repository (or in one that is gone). */
  readonly isFork: boolean;
  readonly isDraft: boolean;
  readonly labels: readonly string[];
  /** Login names of those who are asked, teams as `acme/web-team`; who has answered is in the reviews. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

/** What is known only of a pull request that is read by itself. */
export interface PullRequestDetail extends PullRequest {
  readonly state: 'open' | 'merged' | 'closed';
  /** What the merge made: the newest commit of the base then. */
  readonly mergeCommit?: string;
  /** Whether it merges without conflict; undefined while the forge has not looked yet, and when it is not open. */
  readonly mergeable?: boolean;
  /** Why it cannot be merged, in the forge's word, when it gives one: `blocked`, `ci_must_pass`. */
  readonly mergeState?: string;
}

export interface WantedPullRequest {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  /** Markdown; longer than a forge takes it is cut. */
  readonly body: string;
  readonly labels?: readonly string[];
  /** Login names, and teams as `acme/web-team` where the forge asks teams. */
  readonly reviewers?: readonly string[];
  readonly assignees?: readonly string[];
}

/** What people and things a pull request still lacks. */
export interface Assignment {
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

/** What one person said in one review. */
export interface Review {
  /** Login name. */
  readonly author: string;
  /** `dismissed` counts no more; GitLab does not tell of those. */
  readonly state: 'approved' | 'changes-requested' | 'commented' | 'dismissed';
  /** The commit that was looked at. Undefined: the forge does not say (GitLab never does), which is not the newest one. */
  readonly commit?: string;
  /** ISO 8601. Undefined: the forge does not say, as GitLab of requests for changes. */
  readonly at?: string;
  /** Markdown; empty on GitLab, where it is a comment. */
  readonly body: string;
}

/** How a pull request becomes part of its base. GitLab knows `squash` or the way that the project's settings name. */
export type MergeMethod = 'merge' | 'squash' | 'rebase';

export interface WantedMerge {
  /** The newest commit of the branch as the caller knows it: nothing is merged when it has moved. */
  readonly commit: string;
  readonly method: MergeMethod;
  /** First line of the merge commit. @default the forge's own */
  readonly title?: string;
  readonly message?: string;
}

/** `later`: the forge is still looking whether it can be merged. */
export type MergeObstacle = 'moved' | 'closed' | 'conflicts' | 'blocked' | 'later';

export type MergeResult =
  /** `notice`: the forge had lost sight of it, and what that means. */
  | { readonly outcome: 'merged'; readonly mergeCommit?: string; readonly notice?: string }
  | { readonly outcome: 'not-mergeable'; readonly reason: MergeObstacle; readonly message: string };

export type AutoMergeResult =
  /** The forge merges by itself when all that it requires is there. */
  | { readonly outcome: 'enabled' }
  /** Nothing was waited for, and the forge merged at once. */
  | { readonly outcome: 'merged'; readonly mergeCommit?: string }
  /** Nothing is waited for: merge it. */
  | { readonly outcome: 'not-needed'; readonly message: string }
  /** The forge, its edition or the settings of the repository do not have it. */
  | { readonly outcome: 'unavailable'; readonly message: string };

export interface PullRequestFilter {
  readonly base?: string;
  readonly label?: string;
  readonly branch?: string;
}

export interface PullRequestsApi {
  /** Also those of forks. */
  listOpenPullRequests(filter: PullRequestFilter): Promise<readonly PullRequest[]>;
  /** Merged ones of a branch of the repository itself, the one that was opened last first. Not further back than the last hundred that were closed. */
  listMergedPullRequests(filter: { readonly branch: string; readonly base: string }): Promise<readonly PullRequest[]>;
  /** @throws {ForgeError} FORGE_NOT_FOUND */
  readPullRequest(number: number): Promise<PullRequestDetail>;
  createPullRequest(wanted: WantedPullRequest): Promise<PullRequest>;
  updatePullRequest(number: number, change: Pick<WantedPullRequest, 'base' | 'body' | 'title'>): Promise<PullRequest>;
  closePullRequest(number: number): Promise<void>;
  /** Adds people and labels; returns why some could not be added. */
  assign(pullRequest: PullRequest, missing: Assignment): Promise<readonly string[]>;
  /** Labels that nobody made are made where the forge wants that. */
  addLabels(number: number, labels: readonly string[]): Promise<void>;
  /** A label that is not there is no error. */
  removeLabels(number: number, labels: readonly string[]): Promise<void>;
  /** Oldest first; drafts of reviews are left out. */
  listReviews(number: number): Promise<readonly Review[]>;
  /** One try. What the forge refuses is a FORGE_REFUSED. */
  merge(number: number, wanted: WantedMerge): Promise<void>;
  enableAutoMerge(pullRequest: PullRequestDetail, wanted: WantedMerge): Promise<AutoMergeResult>;
  /**
   * The commit by which the base has a pull request that the forge takes for unmerged; undefined when the base does not have it. Only forges
   * that lose sight of merges have this.
   */
  findLostMerge?(pullRequest: Pick<PullRequest, 'base' | 'commit'>): Promise<string | undefined>;
  /** Makes the forge know of it, in the way that it has. */
  settleLostMerge?(number: number, mergeCommit: string): Promise<'marked' | 'closed'>;
}
