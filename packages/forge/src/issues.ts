export interface ForgeIssue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly state: 'open' | 'closed';
  readonly labels: readonly string[];
  readonly assignees: readonly string[];
}

/** The one issue of a marker, such as the one that tracks a version (R71). */
export interface WantedIssue {
  /** The name by which it is found again: `release/v2.10.2`. */
  readonly marker: string;
  /** The label among whose issues it is looked for; it is made with it. */
  readonly label: string;
  readonly title: string;
  /** Markdown; longer than a forge takes it is cut. */
  readonly body: string;
  /** Login names; added, never taken away. */
  readonly assignees?: readonly string[];
  /** Absent: left as it is. */
  readonly state?: 'open' | 'closed';
}

export interface IssuesApi {
  /** Open and closed ones, no pull requests. */
  listIssues(label: string): Promise<readonly ForgeIssue[]>;
  createIssue(wanted: Pick<WantedIssue, 'body' | 'label' | 'title'>): Promise<ForgeIssue>;
  updateIssue(number: number, change: Pick<WantedIssue, 'body' | 'state' | 'title'>): Promise<ForgeIssue>;
  /** Returns why some could not be assigned. */
  assignIssue(issue: ForgeIssue, assignees: readonly string[]): Promise<readonly string[]>;
}
