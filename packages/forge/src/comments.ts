/** A comment on a pull request or an issue; GitLab calls it a note. */
export interface ForgeComment {
  readonly id: number;
  readonly body: string;
  /** Login name. */
  readonly author: string;
  /** ISO 8601, as the forge gives it. */
  readonly createdAt: string;
  readonly updatedAt?: string;
  /** Whether it was changed after it was made. People with write access may change the comments of others, and no forge says here who did. */
  readonly edited: boolean;
  readonly url?: string;
}

/** A small answer to a comment that makes no new one. */
export type Reaction = '+1' | '-1' | 'eyes' | 'confused';

export interface CommentsApi {
  /** Oldest first. */
  listComments(pullRequest: number): Promise<readonly ForgeComment[]>;
  createComment(pullRequest: number, body: string): Promise<ForgeComment>;
  updateComment(pullRequest: number, id: number, body: string): Promise<ForgeComment>;
  /** The same of an issue, which GitLab numbers apart from merge requests. */
  listIssueComments(issue: number): Promise<readonly ForgeComment[]>;
  createIssueComment(issue: number, body: string): Promise<ForgeComment>;
  /** A reaction given twice is one. */
  reactToComment(pullRequest: number, id: number, reaction: Reaction): Promise<void>;
  /** Tells own comments from those of people who copied a marker. */
  findOwnAuthor(): Promise<(author: string) => boolean>;
}
