import type { Readable } from 'node:stream';
import type { ForgeApi } from './api.ts';
import type { ForgeComment, Reaction } from './comments.ts';
import type { ByteRange } from './download.ts';
import { ForgeError } from './errors.ts';
import type { ForgeIssue, WantedIssue } from './issues.ts';
import { cutBody, formatComment, hasMarker } from './marker.ts';
import { enableAutoMerge, mergePullRequest } from './merge.ts';
import { createOnce } from './once.ts';
import type { Assignment, AutoMergeResult, MergeResult, PullRequest, PullRequestDetail, PullRequestFilter, Review, WantedMerge, WantedPullRequest } from './pull-requests.ts';
import type { CommitCheck, CommitStatus, ForgeBranch, ForgeTag, Permission } from './refs.ts';
import { uploadAsset, writeRelease } from './release-page.ts';
import type { ForgeRelease, ReleaseAsset, WantedAsset, WantedRelease } from './releases.ts';
import type { Clock } from './requests.ts';
import { cutLine, lackingNames, sameText } from './texts.ts';

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

  /** Oldest first; GitLab's notes about events are left out. */
  listComments(pullRequest: number): Promise<readonly ForgeComment[]>;
  /** Writes the one comment of a marker: made once, from then on changed in place. */
  writeComment(comment: WantedComment): Promise<{ readonly outcome: Outcome; readonly url?: string }>;
  /** Of an issue, oldest first. */
  listIssueComments(issue: number): Promise<readonly ForgeComment[]>;
  /** Writes the one comment of a marker on an issue, once: what people make of it afterwards stays. */
  addIssueComment(comment: Omit<WantedComment, 'pullRequest'> & { readonly issue: number }): Promise<{ readonly outcome: 'created' | 'unchanged'; readonly url?: string }>;
  /** A reaction given twice is one. */
  reactToComment(pullRequest: number, comment: number, reaction: Reaction): Promise<void>;
  /** Whether comments, issues and pull requests of this login name are those of the token. */
  isOwnAuthor(login: string): Promise<boolean>;

  /** Sets a status; an equal one is left alone. */
  setCommitStatus(commit: string, status: CommitStatus): Promise<Outcome>;
  findCommitStatus(commit: string, context: string): Promise<CommitStatus | undefined>;
  /** Everything that looked at a commit, each name once. */
  listChecks(commit: string): Promise<readonly CommitCheck[]>;

  /** Also those of forks. */
  listOpenPullRequests(filter?: PullRequestFilter): Promise<readonly PullRequest[]>;
  /** The open one of a branch of the repository itself, never of a fork. */
  findPullRequest(branch: string): Promise<PullRequest | undefined>;
  /** The merged ones of a branch into a base, the one that was opened last first; not further back than the last hundred that were closed. */
  listMergedPullRequests(branch: string, base: string): Promise<readonly PullRequest[]>;
  /** Of the merged ones of a branch into a base, the one that was opened last. */
  findMergedPullRequest(branch: string, base: string): Promise<PullRequestDetail | undefined>;
  /** @throws {ForgeError} FORGE_NOT_FOUND */
  readPullRequest(number: number): Promise<PullRequestDetail>;
  /**
   * Opens the pull request of a branch, or updates the one that is open. People and labels are added, never taken away.
   * `warnings` tell what could not be added.
   */
  openOrUpdatePullRequest(wanted: WantedPullRequest): Promise<{ readonly outcome: Outcome; readonly pullRequest: PullRequest; readonly warnings: readonly string[] }>;
  addLabels(pullRequest: number, labels: readonly string[]): Promise<void>;
  /** A label that is not there is no error. */
  removeLabels(pullRequest: number, labels: readonly string[]): Promise<void>;
  /** Oldest first; several of one person are possible, and the last that is no comment counts. */
  listReviews(pullRequest: number): Promise<readonly Review[]>;
  /** Merges a pull request whose branch is at the commit that the caller saw; one that is merged already at it is `merged`. */
  mergePullRequest(number: number, wanted: WantedMerge): Promise<MergeResult>;
  /** Only sensible where something is required of the base: see `isStatusRequired`. */
  enableAutoMerge(number: number, wanted: WantedMerge): Promise<AutoMergeResult>;
  /** Closes it without merging; its branch stays. */
  closePullRequest(number: number): Promise<void>;

  findBranch(name: string): Promise<ForgeBranch | undefined>;
  findTag(name: string): Promise<ForgeTag | undefined>;
  /** Newest first. @param options.limit at most so many, 100 by default */
  listTags(options?: { readonly limit?: number }): Promise<readonly ForgeTag[]>;
  /** Whether people who may push cannot move or delete a tag of this name. */
  isTagProtected(name: string): Promise<boolean>;
  /** Protects the tags of a pattern such as `v*`; needs an administrator's token. */
  protectTags(pattern: string): Promise<Outcome>;

  /** The one issue of a marker, open or closed. Without issues in the repository it depends on the forge whether that is an error. */
  findIssue(wanted: Pick<WantedIssue, 'label' | 'marker'>): Promise<ForgeIssue | undefined>;
  /** The one issue of a marker: made once, from then on changed in place, also when somebody closed it. */
  writeIssue(wanted: WantedIssue): Promise<{ readonly outcome: Outcome; readonly issue: ForgeIssue; readonly warnings: readonly string[] }>;

  findRelease(tag: string): Promise<ForgeRelease | undefined>;
  /** The page of a tag that exists. @throws {ForgeError} FORGE_NOT_FOUND without the tag */
  writeRelease(wanted: WantedRelease): Promise<{ readonly outcome: Outcome; readonly release: ForgeRelease }>;
  /** @throws {ForgeError} FORGE_REFUSED when the file is larger than the forge takes (P17), or another one has its name */
  uploadAsset(tag: string, asset: WantedAsset): Promise<{ readonly outcome: 'created' | 'unchanged'; readonly asset: ReleaseAsset }>;
  /** The content of a file of a release. @throws {ForgeError} FORGE_NOT_FOUND */
  openAsset(tag: string, name: string, options?: ByteRange & { readonly signal?: AbortSignal | undefined }): Promise<Readable>;
  /** The largest file that a release page takes, in bytes, and who says so. */
  readonly assetLimit: { readonly bytes: number; readonly says: string };

  /** What a person may do, by login name. @throws {ForgeError} FORGE_DENIED when the token may not ask */
  permissionOf(login: string): Promise<Permission>;
  /**
   * Login names of the team `acme/web-team` (GitLab: of the group, with those whom it inherits). Undefined for one that is not there or that
   * the token does not see, which forges do not tell apart: a job's own token of GitHub sees none.
   */
  listTeamMembers(team: string): Promise<readonly string[] | undefined>;
}

/** The whole of a forge from the little that each kind implements. */
export function createForge(api: ForgeApi, { clock }: { readonly clock: Clock }): Forge {
  let own: Promise<(author: string) => boolean> | undefined;
  const findOwnAuthor = (): Promise<(author: string) => boolean> => {
    own ??= api.findOwnAuthor().catch((error: unknown) => { own = undefined; throw error; });
    return own;
  };
  /** The oldest of those that have the marker and are ours. */
  const findOwn = async <T extends { readonly author: string; readonly body: string }>(things: readonly T[], { marker, keyOf }: { readonly marker: string; readonly keyOf: (thing: T) => number }): Promise<T | undefined> => {
    const marked = things.filter(({ body }) => hasMarker(body, marker));
    if (marked.length === 0) return undefined;
    const isOwn = await findOwnAuthor();
    return marked.filter(({ author }) => isOwn(author)).sort((a, b) => keyOf(a) - keyOf(b))[0];
  };
  const findComment = async (pullRequest: number, marker: string): Promise<ForgeComment | undefined> => findOwn(await api.listComments(pullRequest), { marker, keyOf: ({ id }) => id });
  const findIssue = async ({ label, marker }: Pick<WantedIssue, 'label' | 'marker'>): Promise<ForgeIssue | undefined> => findOwn(await api.listIssues(label), { marker, keyOf: ({ number }) => number });
  const findPullRequest = async (branch: string): Promise<PullRequest | undefined> => (await api.listOpenPullRequests({ branch })).find((each) => each.branch === branch && !each.isFork);

  return {
    kind: api.kind,
    listComments: (pullRequest) => api.listComments(pullRequest),
    async writeComment({ pullRequest, marker, body, link }) {
      const text = formatComment(marker, body, link);
      const existing = await findComment(pullRequest, marker);
      const outcome: Outcome = existing === undefined ? 'created' : sameText(existing.body, text) ? 'unchanged' : 'updated';
      const comment = existing === undefined ? await createOnce(() => api.createComment(pullRequest, text), { find: () => findComment(pullRequest, marker), clock })
        : outcome === 'unchanged' ? existing : await api.updateComment(pullRequest, existing.id, text);
      return { outcome, ...(comment.url === undefined ? {} : { url: comment.url }) };
    },
    listIssueComments: (issue) => api.listIssueComments(issue),
    async addIssueComment({ issue, marker, body, link }) {
      const find = async (): Promise<ForgeComment | undefined> => findOwn(await api.listIssueComments(issue), { marker, keyOf: ({ id }) => id });
      const existing = await find();
      const { url } = existing ?? await createOnce(() => api.createIssueComment(issue, formatComment(marker, body, link)), { find, clock });
      return { outcome: existing === undefined ? 'created' : 'unchanged', ...(url === undefined ? {} : { url }) };
    },
    reactToComment: (pullRequest, comment, reaction) => api.reactToComment(pullRequest, comment, reaction),
    isOwnAuthor: async (login) => (await findOwnAuthor())(login),

    async setCommitStatus(commit, given) {
      const status: CommitStatus = { ...given, description: cutLine(given.description, 140) };
      const isSet = (found: CommitStatus | undefined): boolean => found !== undefined && found.state === status.state && found.description === status.description && (found.targetUrl ?? '') === (status.targetUrl ?? '');
      const before = await api.findStatus(commit, status.context);
      if (isSet(before)) return 'unchanged';
      await createOnce(async () => { await api.createStatus(commit, status); return true; }, { find: async () => isSet(await api.findStatus(commit, status.context)) ? true : undefined, clock });
      return before === undefined ? 'created' : 'updated';
    },
    findCommitStatus: (commit, context) => api.findStatus(commit, context),
    listChecks: (commit) => api.listChecks(commit),

    listOpenPullRequests: (filter = {}) => api.listOpenPullRequests(filter),
    findPullRequest,
    listMergedPullRequests: (branch, base) => api.listMergedPullRequests({ branch, base }),
    async findMergedPullRequest(branch, base) {
      const [last] = await api.listMergedPullRequests({ branch, base });
      return last === undefined ? undefined : api.readPullRequest(last.number);
    },
    readPullRequest: (number) => api.readPullRequest(number),
    async openOrUpdatePullRequest(given) {
      const wanted = { ...given, title: cutLine(given.title, 255), body: cutBody(given.body) };
      const existing = await findPullRequest(wanted.branch);
      const differs = existing !== undefined && (existing.title !== wanted.title || !sameText(existing.body, wanted.body) || existing.base !== wanted.base);
      const pullRequest = existing === undefined ? await createOnce(() => api.createPullRequest(wanted), { find: () => findPullRequest(wanted.branch), clock })
        : differs ? await api.updatePullRequest(existing.number, wanted) : existing;
      const missing: Assignment = {
        labels: lackingNames(wanted.labels, pullRequest.labels), reviewers: lackingNames(wanted.reviewers, pullRequest.reviewers), assignees: lackingNames(wanted.assignees, pullRequest.assignees),
      };
      const isComplete = missing.labels.length + missing.reviewers.length + missing.assignees.length === 0;
      const warnings = isComplete ? [] : await api.assign(pullRequest, missing);
      return { outcome: existing === undefined ? 'created' : differs || !isComplete ? 'updated' : 'unchanged', pullRequest, warnings };
    },
    addLabels: async (pullRequest, labels) => { if (labels.length > 0) await api.addLabels(pullRequest, labels); },
    removeLabels: async (pullRequest, labels) => { if (labels.length > 0) await api.removeLabels(pullRequest, labels); },
    listReviews: (pullRequest) => api.listReviews(pullRequest),
    mergePullRequest: (number, wanted) => mergePullRequest(number, wanted, { api, clock }),
    enableAutoMerge: (number, wanted) => enableAutoMerge(number, wanted, { api, clock }),
    closePullRequest: (number) => api.closePullRequest(number),

    findBranch: (name) => api.findBranch(name),
    findTag: (name) => api.findTag(name),
    listTags: ({ limit = 100 } = {}) => api.listTags(limit),
    isTagProtected: (name) => api.isTagProtected(name),
    async protectTags(pattern) {
      const example = pattern.replaceAll('*', '0');
      const isDone = (): Promise<boolean> => api.isTagProtected(example);
      if (await isDone()) return 'unchanged';
      await createOnce(async () => { await api.protectTags(pattern); return true; }, { find: async () => await isDone() ? true : undefined, clock });
      return 'created';
    },

    findIssue,
    async writeIssue(given) {
      const wanted = { ...given, title: cutLine(given.title, 255), body: formatComment(given.marker, given.body) };
      const existing = await findIssue(given);
      const isSame = existing !== undefined && existing.title === wanted.title && sameText(existing.body, wanted.body) && (wanted.state ?? existing.state) === existing.state;
      const issue = existing === undefined ? await createOnce(() => api.createIssue(wanted), { find: () => findIssue(given), clock })
        : isSame ? existing : await api.updateIssue(existing.number, wanted);
      const assignees = lackingNames(wanted.assignees, issue.assignees);
      const warnings = assignees.length === 0 ? [] : await api.assignIssue(issue, assignees);
      return { outcome: existing === undefined ? 'created' : isSame && assignees.length === 0 ? 'unchanged' : 'updated', issue, warnings };
    },

    findRelease: (tag) => api.findRelease(tag),
    writeRelease: (wanted) => writeRelease(wanted, { api, clock }),
    async openAsset(tag, name, options = {}) {
      const release = await api.findRelease(tag);
      const asset = release?.assets.find((each) => each.name === name);
      if (release === undefined || asset === undefined) throw new ForgeError('FORGE_NOT_FOUND', `there is no ${name} on the page of ${tag}`);
      return api.openAsset(release, asset, options);
    },
    uploadAsset: (tag, asset) => uploadAsset(tag, asset, { api, clock }),
    assetLimit: api.assetLimit,
    permissionOf: (login) => api.permissionOf(login),
    listTeamMembers: (team) => api.listTeamMembers(team),
  };
}
