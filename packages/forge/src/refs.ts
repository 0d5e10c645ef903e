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

/** What looked at a commit, as its newest run says: a status, or a job. */
export interface CommitCheck {
  readonly name: string;
  /** What was skipped, or may fail, is a success. */
  readonly state: 'pending' | 'success' | 'failure';
  readonly url?: string;
}

/** A Git tag as the forge shows it. */
export interface ForgeTag {
  readonly name: string;
  /** What the tag points at, peeled. */
  readonly commit: string;
  /** Of an annotated tag. */
  readonly message?: string;
}

export interface ForgeBranch {
  readonly name: string;
  readonly commit: string;
  readonly isProtected: boolean;
  /** Contexts of the statuses without which nothing is merged into it; `*` stands for any text. */
  readonly requiredStatuses: readonly string[];
}

/** Whether nothing is merged into a branch before the status of this context is a success. */
export function isStatusRequired({ requiredStatuses }: ForgeBranch, context: string): boolean {
  return requiredStatuses.some((pattern) => matchesPattern(pattern, context));
}

/** Whether a name is meant by a pattern in which `*` stands for any text. */
export function matchesPattern(pattern: string, name: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === name;
  const last = rest.pop() ?? '';
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last)) return false;
  const end = name.length - last.length;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** As matchesPattern, for GitHub's refs, where `*` ends at a slash and `**` does not. Sets in brackets are taken literally. */
export function matchesRef(pattern: string, ref: string): boolean {
  if (pattern.includes('**/')) return matchesRef(pattern.replaceAll('**/', ''), ref) || matchesPattern(pattern.replaceAll('**/', '*/'), ref);
  const [wanted, given] = [pattern.split('/'), ref.split('/')];
  return wanted.length === given.length && wanted.every((part, index) => matchesPattern(part, given[index] ?? ''));
}

/** What a person may do with the repository. */
export type Permission = 'admin' | 'write' | 'read' | 'none';

export interface RefsApi {
  /** The newest status of a context. */
  findStatus(commit: string, context: string): Promise<CommitStatus | undefined>;
  createStatus(commit: string, status: CommitStatus): Promise<void>;
  /** Each name once; GitHub's check runs are among them. */
  listChecks(commit: string): Promise<readonly CommitCheck[]>;
  findTag(name: string): Promise<ForgeTag | undefined>;
  /** Newest first, at most `limit`. */
  listTags(limit: number): Promise<readonly ForgeTag[]>;
  findBranch(name: string): Promise<ForgeBranch | undefined>;
  /** Whether a tag of this name cannot be moved or deleted by everybody who may push. */
  isTagProtected(name: string): Promise<boolean>;
  /** `v*` */
  protectTags(pattern: string): Promise<void>;
  /** Of a person by login name; `none` for one whom the forge does not know. */
  permissionOf(login: string): Promise<Permission>;
  /** Login names of a team `acme/web-team`, GitLab's group; undefined for one that the token does not see. */
  listTeamMembers(team: string): Promise<readonly string[] | undefined>;
}
