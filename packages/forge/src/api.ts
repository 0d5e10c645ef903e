/** A comment on a pull request; GitLab calls it a note. */
export interface ForgeComment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly url?: string;
}

/** What a commit's page shows; a later status of the same context replaces the earlier one. */
export interface CommitStatus {
  /** `slipway/owners` */
  readonly context: string;
  readonly state: 'pending' | 'success' | 'failure';
  /** One line; GitHub shows 140 characters, longer ones are cut. */
  readonly description: string;
  /** Where the reader finds out more. */
  readonly targetUrl?: string;
}

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
  readonly labels: readonly string[];
  /** Login names. */
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

export interface WantedPullRequest {
  readonly branch: string;
  readonly base: string;
  readonly title: string;
  /** Markdown; longer than a forge takes it is cut. */
  readonly body: string;
  readonly labels?: readonly string[];
  readonly reviewers?: readonly string[];
  readonly assignees?: readonly string[];
}

/** What people and things a pull request still lacks. */
export interface Assignment {
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly assignees: readonly string[];
}

/** A Git tag as the forge shows it. */
export interface ForgeTag {
  readonly name: string;
  /** What the tag points at, peeled. */
  readonly commit: string;
  /** Of an annotated tag. */
  readonly message?: string;
}

export interface ForgeRelease {
  readonly tag: string;
  readonly title: string;
  readonly url: string;
}

/**
 * The little that each forge implements; `forge.ts` derives the rest. Each call is one question or one deed, all pages read.
 * Every method may throw a ForgeError.
 */
export interface ForgeApi {
  readonly kind: 'github' | 'gitea' | 'gitlab';
  listComments(pullRequest: number): Promise<readonly ForgeComment[]>;
  createComment(pullRequest: number, body: string): Promise<ForgeComment>;
  updateComment(pullRequest: number, id: number, body: string): Promise<ForgeComment>;
  /** Tells own comments from those of people who copied a marker. */
  findOwnAuthor(): Promise<(author: string) => boolean>;
  /** The newest status of a context. */
  findStatus(commit: string, context: string): Promise<CommitStatus | undefined>;
  createStatus(commit: string, status: CommitStatus): Promise<void>;
  /** The open one of a branch of the repository itself, never of a fork. */
  findPullRequest(branch: string): Promise<PullRequest | undefined>;
  createPullRequest(wanted: WantedPullRequest): Promise<PullRequest>;
  updatePullRequest(number: number, change: Pick<WantedPullRequest, 'base' | 'body' | 'title'>): Promise<PullRequest>;
  /** Adds people and labels; returns why some could not be added. */
  assign(pullRequest: PullRequest, missing: Assignment): Promise<readonly string[]>;
  findTag(name: string): Promise<ForgeTag | undefined>;
  findRelease(tag: string): Promise<ForgeRelease | undefined>;
}
