// What every forge does, as cases without a test framework: run over the small servers of `fake-forges.ts`, a real Gitea, and
// the small GitLab of test/real/gitlab-server.
import assert from 'node:assert/strict';
import type { Forge } from '../../packages/forge/src/index.ts';

export interface OpenedPullRequest {
  readonly number: number;
  readonly branch: string;
  /** Its newest. */
  readonly commit: string;
}

/** A repository with one open pull request, and the means to look at it by another way than the forge itself. */
export interface ForgeWorld {
  /** As its administrator. */
  readonly forge: Forge;
  /** As the reviewer, who may write. */
  readonly other: Forge;
  /** Login name of the forge's own token. */
  readonly self: string;
  readonly base: string;
  /** A commit that exists. */
  readonly commit: string;
  /** An open pull request. */
  readonly pullRequest: number;
  /** An annotated tag with a release. */
  readonly tag: { readonly name: string; readonly commit: string; readonly message: string };
  readonly reviewer: string;
  readonly assignee: string;
  /** The name of a new branch with a commit of its own. */
  readonly newBranch: () => Promise<string>;
  readonly comments: () => Promise<readonly string[]>;
  /** As another person. */
  readonly addComments: (bodies: readonly string[]) => Promise<void>;
  /** Of the commit, newest first. */
  readonly statuses: () => Promise<readonly { readonly context: string; readonly state: string; readonly description: string }[]>;
  /** A new one; a conflicting one changes what the base changed meanwhile. */
  readonly newPullRequest: (options?: { readonly conflicts?: boolean }) => Promise<OpenedPullRequest>;
  /** One more on a branch; returns it. */
  readonly addCommit: (branch: string) => Promise<string>;
  /** As the reviewer. */
  readonly review: (pullRequest: number, state: 'approved' | 'changes-requested') => Promise<void>;
  /** Lets nothing be merged into the base without it. */
  /** Starts to merge and breaks the request off, each time at another moment. Only where that is a fault of the forge to be lived with. */
  readonly breakOffMerge?: (pullRequest: number, commit: string, attempt: number) => Promise<void>;
  readonly requireStatus: (context: string) => Promise<void>;
  /** An annotated one on the newest commit of the base, later than the last; returns the commit. */
  readonly addTag: (name: string, message: string) => Promise<string>;
  /** A team that has the reviewer and nobody else; returns its name, `acme/web-team`. */
  readonly addTeam: () => Promise<string>;
  readonly download: (url: string) => Promise<Buffer>;
  /** Lets a second pass, which is all that the times of forges tell. */
  readonly pause: () => Promise<void>;
  readonly openPullRequests: (branch: string) => Promise<readonly { readonly title: string; readonly body: string; readonly labels: readonly string[]; readonly reviewers: readonly string[]; readonly assignees: readonly string[] }[]>;
}

const marked = (bodies: readonly string[], name: string): string[] => bodies.filter((body) => body.startsWith(`<!-- slipway:${name} -->`));

export const forgeContract: Readonly<Record<string, (world: ForgeWorld) => Promise<void>>> = {
  async 'a comment is made once, then changed in place, and an equal one is left alone (T75)'({ forge, pullRequest, comments }) {
    const write = async (body: string): Promise<string> => (await forge.writeComment({ pullRequest, marker: 'verify-images', body })).outcome;
    assert.equal(await write('3 missing'), 'created');
    assert.equal(await write('2 missing'), 'updated');
    assert.equal(await write('2 missing'), 'unchanged');
    assert.deepEqual(marked(await comments(), 'verify-images'), ['<!-- slipway:verify-images -->\n2 missing']);
  },
  async 'comments of two subjects stand side by side'({ forge, pullRequest, comments }) {
    await forge.writeComment({ pullRequest, marker: 'one', body: 'a' });
    await forge.writeComment({ pullRequest, marker: 'two', body: 'b' });
    assert.equal(marked(await comments(), 'one').length + marked(await comments(), 'two').length, 2);
  },
  async 'a comment of somebody else with the marker is not touched'({ forge, pullRequest, comments, addComments }) {
    await addComments(['<!-- slipway:mine -->\nall is well, believe me']);
    assert.equal((await forge.writeComment({ pullRequest, marker: 'mine', body: 'it is not' })).outcome, 'created');
    assert.deepEqual(marked(await comments(), 'mine').map((body) => body.split('\n')[1]), ['all is well, believe me', 'it is not']);
  },
  async 'the own comment is found behind many others'({ forge, pullRequest, comments, addComments }) {
    await addComments(Array.from({ length: 55 }, (_, index) => `opinion ${index}`));
    await forge.writeComment({ pullRequest, marker: 'late', body: 'a' });
    await addComments(['another']);
    assert.equal((await forge.writeComment({ pullRequest, marker: 'late', body: 'b' })).outcome, 'updated');
    assert.equal(marked(await comments(), 'late').length, 1);
  },
  async 'a comment that is too long is cut, with a link (T74)'({ forge, pullRequest, comments }) {
    await forge.writeComment({ pullRequest, marker: 'long', body: 'a line\n'.repeat(20_000), link: 'https://ci.example.com/job/1' });
    const [body = ''] = marked(await comments(), 'long');
    assert.ok(body.length <= 65_536 && body.length > 60_000, String(body.length));
    assert.match(body, /Cut: too long .*https:\/\/ci\.example\.com\/job\/1/);
  },
  async 'a status is set, left alone when equal, and replaced'({ forge, commit, statuses }) {
    const set = (state: 'pending' | 'success' | 'failure', description: string): Promise<string> => forge.setCommitStatus(commit, { context: 'slipway/owners', state, description, targetUrl: 'https://ci.example.com/job/1' });
    assert.equal(await set('pending', '42 of 45'), 'created');
    assert.equal(await set('pending', '42 of 45'), 'unchanged');
    assert.equal(await set('pending', '43 of 45'), 'updated');
    assert.equal(await set('success', '45 of 45'), 'updated');
    const [newest] = (await statuses()).filter(({ context }) => context === 'slipway/owners');
    assert.deepEqual([newest?.state, newest?.description], ['success', '45 of 45']);
  },
  async 'a description that is too long is cut to a line'({ forge, commit, statuses }) {
    await forge.setCommitStatus(commit, { context: 'slipway/long', state: 'failure', description: `two\nlines ${'x'.repeat(300)}` });
    const [newest] = (await statuses()).filter(({ context }) => context === 'slipway/long');
    assert.equal(newest?.description.length, 140);
    assert.ok(newest.description.startsWith('two lines'));
  },
  async 'a pull request opened twice is one, updated, with its people and labels'({ forge, base, reviewer, assignee, newBranch, openPullRequests }) {
    const branch = await newBranch();
    assert.equal(await forge.findPullRequest(branch), undefined);
    const wanted = { branch, base, title: 'Update component tags: v2.10.2', body: 'old', labels: ['slipway', 'release night'], reviewers: [reviewer], assignees: [assignee] };
    const first = await forge.openOrUpdatePullRequest(wanted);
    assert.deepEqual([first.outcome, first.warnings], ['created', []]);
    const second = await forge.openOrUpdatePullRequest({ ...wanted, body: 'new' });
    assert.deepEqual([second.outcome, second.pullRequest.number, second.warnings], ['updated', first.pullRequest.number, []]);
    assert.equal((await forge.openOrUpdatePullRequest({ ...wanted, body: 'new' })).outcome, 'unchanged');
    assert.deepEqual((await openPullRequests(branch)).map((each) => ({ ...each, labels: [...each.labels].sort() })), [
      { title: wanted.title, body: 'new', labels: ['release night', 'slipway'], reviewers: [reviewer], assignees: [assignee] },
    ]);
    const found = await forge.findPullRequest(branch);
    assert.deepEqual([found?.number, found?.branch, found?.base], [first.pullRequest.number, branch, base]);
  },
  async 'a reviewer whom nobody knows is a warning; the others are asked'({ forge, base, reviewer, newBranch, openPullRequests }) {
    const branch = await newBranch();
    const { outcome, warnings } = await forge.openOrUpdatePullRequest({ branch, base, title: 'T', body: 'b', reviewers: ['nobody-of-this-name', reviewer] });
    assert.equal(outcome, 'created');
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /nobody-of-this-name was not asked for a review/);
    assert.deepEqual((await openPullRequests(branch))[0]?.reviewers, [reviewer]);
  },
  async 'tags and releases are read; what is not there is no error'({ forge, tag }) {
    const found = await forge.findTag(tag.name);
    assert.deepEqual([found?.name, found?.commit, found?.message?.trim()], [tag.name, tag.commit, tag.message]);
    assert.equal(await forge.findTag('v9.9.9'), undefined);
    assert.equal((await forge.findRelease(tag.name))?.tag, tag.name);
    assert.equal(await forge.findRelease('v9.9.9'), undefined);
  },
};
