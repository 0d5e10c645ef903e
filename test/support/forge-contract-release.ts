// The second part of the contract of forges: what a release night asks of one, from reviews to the release page.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isStatusRequired, type Forge, type MergeResult } from '../../packages/forge/src/index.ts';
import type { ForgeWorld } from './forge-contract.ts';

/** Without the words of the forge. */
const inShort = (result: MergeResult): string => result.outcome === 'merged' ? 'merged' : result.reason;

/** What happens in the background of a forge, at last. */
async function eventually<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const found = await look();
    if (isThere(found) || tries === 60) return found;
    await delay(100);
  }
}

/** The status of a name; the others of the repository do not matter. */
const succeed = (forge: Forge, commit: string, context: string): Promise<unknown> => forge.setCommitStatus(commit, { context, state: 'success', description: 'done' });

export const releaseContract: Readonly<Record<string, (world: ForgeWorld) => Promise<void>>> = {
  async 'comments tell who wrote them, when, and whether they were changed since'({ forge, other, self, pullRequest, reviewer, addComments, pause }) {
    await addComments(['/confirm kubernetes']);
    await forge.writeComment({ pullRequest, marker: 'list', body: 'a' });
    await pause();
    await forge.writeComment({ pullRequest, marker: 'list', body: 'b' });
    const found = (await other.listComments(pullRequest)).filter(({ body }) => body.includes('/confirm') || body.includes(':list'));
    assert.deepEqual(found.map(({ author, body, edited }) => [author, body.split('\n').at(-1), edited]), [[reviewer, '/confirm kubernetes', false], [self, 'b', true]]);
    for (const { createdAt, updatedAt } of found) assert.ok(Date.parse(createdAt) > Date.parse('2020-01-01') && Date.parse(updatedAt ?? '') >= Date.parse(createdAt), createdAt);
    assert.deepEqual([await forge.isOwnAuthor(self), await forge.isOwnAuthor(reviewer)], [true, false]);
  },
  async 'a reaction given twice is one'({ forge, pullRequest, addComments }) {
    await addComments(['/confirm it']);
    const comment = (await forge.listComments(pullRequest)).find(({ body }) => body === '/confirm it');
    await forge.reactToComment(pullRequest, comment?.id ?? 0, '+1');
    await forge.reactToComment(pullRequest, comment?.id ?? 0, '+1');
  },
  async 'a review tells who approved which commit; GitLab does not know the commit'({ forge, reviewer, newPullRequest, addCommit, review }) {
    const { number, branch, commit } = await newPullRequest();
    assert.deepEqual(await forge.listReviews(number), []);
    await review(number, 'approved');
    await addCommit(branch);
    const [first, ...others] = await forge.listReviews(number);
    assert.deepEqual(others, []);
    assert.deepEqual([first?.author, first?.state, first?.commit], [reviewer, 'approved', forge.kind === 'gitlab' ? undefined : commit]);
    assert.ok(!Number.isNaN(Date.parse(first?.at ?? '')), first?.at);
  },
  async 'a review that asks for changes'({ forge, reviewer, newPullRequest, review }) {
    const { number } = await newPullRequest();
    await review(number, 'changes-requested');
    assert.deepEqual((await forge.listReviews(number)).map(({ author, state }) => [author, state]), [[reviewer, 'changes-requested']]);
  },
  async 'open pull requests are listed by base, label and branch'({ forge, base, newPullRequest }) {
    const [one, two] = [await newPullRequest(), await newPullRequest()];
    await forge.addLabels(two.number, ['slipway']);
    const numbers = async (filter: Parameters<Forge['listOpenPullRequests']>[0]): Promise<number[]> => (await forge.listOpenPullRequests(filter)).map(({ number }) => number).filter((number) => number === one.number || number === two.number).sort((a, b) => a - b);
    assert.deepEqual(await numbers({}), [one.number, two.number]);
    assert.deepEqual(await numbers({ base }), [one.number, two.number]);
    assert.deepEqual(await numbers({ base: 'another' }), []);
    assert.deepEqual(await numbers({ label: 'slipway' }), [two.number]);
    assert.deepEqual(await numbers({ branch: one.branch }), [one.number]);
  },
  async 'one pull request is read, and closed without merging'({ forge, self, base, newPullRequest }) {
    const { number, branch, commit } = await newPullRequest();
    const open = await forge.readPullRequest(number);
    assert.deepEqual([open.number, open.state, open.branch, open.base, open.commit, open.author, open.isFork, open.isDraft, open.mergeCommit], [number, 'open', branch, base, commit, self, false, false, undefined]);
    await forge.closePullRequest(number);
    const closed = await forge.readPullRequest(number);
    assert.deepEqual([closed.state, closed.mergeable, closed.mergeCommit], ['closed', undefined, undefined]);
    assert.equal(await forge.findPullRequest(branch), undefined);
    assert.equal(inShort(await forge.mergePullRequest(number, { commit, method: 'merge' })), 'closed');
    await assert.rejects(forge.readPullRequest(4711), { code: 'FORGE_NOT_FOUND' });
  },
  async 'labels are added and taken away; one that is not there is no error'({ forge, newPullRequest }) {
    const { number } = await newPullRequest();
    await forge.addLabels(number, ['a', 'b c']);
    await forge.addLabels(number, ['a']);
    await forge.removeLabels(number, ['a', 'never-there']);
    assert.deepEqual((await forge.readPullRequest(number)).labels, ['b c']);
  },
  async 'a pull request is merged at the commit that was seen, and only there'({ forge, base, newPullRequest, addCommit }) {
    const { number, branch, commit: seen } = await newPullRequest();
    const commit = await addCommit(branch);
    assert.equal(inShort(await forge.mergePullRequest(number, { commit: seen, method: 'merge' })), 'moved');
    assert.equal((await forge.readPullRequest(number)).state, 'open');
    const wanted = { commit, method: 'merge', title: 'Update component tags (#1)', message: 'Signed-off-by: Bot <bot@example.com>' } as const;
    const merged = await forge.mergePullRequest(number, wanted);
    const { state, mergeCommit } = await forge.readPullRequest(number);
    assert.deepEqual([merged.outcome, state], ['merged', 'merged']);
    assert.ok(mergeCommit !== undefined && mergeCommit !== commit, mergeCommit);
    assert.equal((await forge.findBranch(base))?.commit, mergeCommit);
    assert.deepEqual(await forge.mergePullRequest(number, wanted), { outcome: 'merged', mergeCommit }, 'a second run finds it merged');
  },
  async 'a pull request is merged as one commit'({ forge, base, newPullRequest, addCommit }) {
    const { number, branch } = await newPullRequest();
    const commit = await addCommit(branch);
    assert.equal(inShort(await forge.mergePullRequest(number, { commit, method: 'squash', title: 'One commit' })), 'merged');
    assert.equal((await forge.findBranch(base))?.commit, (await forge.readPullRequest(number)).mergeCommit);
  },
  async 'one that conflicts is not merged, and says so'({ forge, newPullRequest }) {
    const { number, commit } = await newPullRequest({ conflicts: true });
    const result = await forge.mergePullRequest(number, { commit, method: 'merge' });
    assert.equal(inShort(result), 'conflicts', JSON.stringify(result));
    assert.equal((await forge.readPullRequest(number)).state, 'open');
  },
  async 'a required status keeps it from being merged, and lets it be merged by itself'({ forge, base, newPullRequest, requireStatus }) {
    await requireStatus('slipway/owners');
    const required = await forge.findBranch(base);
    assert.ok(required !== undefined && isStatusRequired(required, 'slipway/owners'), JSON.stringify(required));
    const { number, commit } = await newPullRequest();
    await forge.setCommitStatus(commit, { context: 'slipway/owners', state: 'pending', description: '0 of 2' });
    const blocked = await forge.mergePullRequest(number, { commit, method: 'merge' });
    assert.equal(inShort(blocked), 'blocked', JSON.stringify(blocked));
    assert.deepEqual(await forge.enableAutoMerge(number, { commit, method: 'merge' }), { outcome: 'enabled' });
    assert.equal((await forge.enableAutoMerge(number, { commit, method: 'merge' })).outcome, 'enabled', 'twice is once');
    assert.equal((await forge.readPullRequest(number)).state, 'open');
    await succeed(forge, commit, 'slipway/owners');
    assert.equal((await eventually(() => forge.readPullRequest(number), ({ state }) => state === 'merged')).state, 'merged');
  },
  async 'the pull request of a branch that was merged last is found, with what the merge made'({ forge, base, newPullRequest, newBranch }) {
    const { number, branch, commit } = await newPullRequest();
    assert.equal(await forge.findMergedPullRequest(branch, base), undefined);
    assert.equal(inShort(await forge.mergePullRequest(number, { commit, method: 'merge' })), 'merged');
    const found = await forge.findMergedPullRequest(branch, base);
    assert.deepEqual([found?.number, found?.state, found?.mergeCommit], [number, 'merged', (await forge.findBranch(base))?.commit]);
    assert.equal(await forge.findMergedPullRequest(branch, 'another'), undefined);
    assert.equal(await forge.findMergedPullRequest(await newBranch(), base), undefined);
  },
  async 'all that looked at a commit is listed, each once'({ forge, commit }) {
    await forge.setCommitStatus(commit, { context: 'a', state: 'failure', description: 'no', targetUrl: 'https://ci.example.com/job/1' });
    await succeed(forge, commit, 'b');
    await forge.setCommitStatus(commit, { context: 'c', state: 'pending', description: 'not yet' });
    await succeed(forge, commit, 'a');
    const found = (await forge.listChecks(commit)).map(({ name, state }) => `${name} ${state}`);
    assert.deepEqual(found.filter((line) => /^[abc] /.test(line)).sort(), ['a success', 'b success', 'c pending']);
  },
  async 'a branch is found with its commit; one that is not there is no error'({ forge, newPullRequest }) {
    const { branch, commit } = await newPullRequest();
    assert.deepEqual(await forge.findBranch(branch), { name: branch, commit, isProtected: false, requiredStatuses: [] });
    assert.equal(await forge.findBranch('no/such/branch'), undefined);
  },
  async 'a merge that is broken off at any moment is a merge in the end, and there is one of it'({ forge, base, newPullRequest, breakOffMerge, pause }) {
    for (let attempt = 0; breakOffMerge !== undefined && attempt < 4; attempt += 1) {
      const { number, branch, commit } = await newPullRequest();
      await breakOffMerge(number, commit, attempt);
      const end = Date.now() + 120_000;
      for (;;) {
        const result = await forge.mergePullRequest(number, { commit, method: 'merge' });
        if (result.outcome === 'merged') {
          assert.equal((await forge.findBranch(base))?.commit, result.mergeCommit, result.notice);
          break;
        }
        assert.ok(['later', 'conflicts'].includes(result.reason) && Date.now() < end, result.message);
        await pause();
      }
      const found = await forge.findMergedPullRequest(branch, base);
      assert.deepEqual([found?.number, found?.state, found?.mergeCommit], [number, 'merged', (await forge.findBranch(base))?.commit]);
    }
  },
  async 'tags are listed newest first, with their messages, as many as are wanted'({ forge, addTag }) {
    const tags: { name: string; commit: string; message: string }[] = [];
    for (const name of ['v2.10.1', 'v2.9.9', 'kubernetes/v2.10.2']) tags.unshift({ name, commit: await addTag(name, `Message of ${name}`), message: `Message of ${name}` });
    const found = (await forge.listTags({ limit: 2 })).map(({ message = '', ...tag }) => ({ ...tag, message: message.trim() }));
    assert.deepEqual(found, tags.slice(0, 2));
    assert.ok((await forge.listTags()).length >= 3);
  },
  async 'a legal but hostile tag name is found by exactly that name (T65)'({ forge, addTag }) {
    for (const name of ['kubernetes/v1.2.3', '$(id)', 'v1;id', '{a,b}', '%0a', "a'b", 'a&b=c#d', 'a+b', 'v1.0.0-ß']) {
      const commit = await addTag(name, `Message of ${name}`);
      const found = await forge.findTag(name);
      assert.deepEqual([found?.name, found?.commit, found?.message?.trim()], [name, commit, `Message of ${name}`]);
    }
    assert.equal(await forge.findTag('%24(id)'), undefined);
    assert.equal(await forge.findTag('kubernetes'), undefined);
  },
  async 'the tags of a pattern are protected once'({ forge }) {
    assert.equal(await forge.isTagProtected('v2.10.2'), false);
    assert.equal(await forge.protectTags('v*'), 'created');
    assert.equal(await forge.protectTags('v*'), 'unchanged');
    assert.deepEqual([await forge.isTagProtected('v2.10.2'), await forge.isTagProtected('w1')], [true, false]);
  },
  async 'the issue of a version is made once, then changed in place, also when it is closed (R71)'({ forge, other, assignee }) {
    const wanted = { marker: 'release/v2.10.2', label: 'slipway', title: 'Release v2.10.2', body: '- [ ] tags', assignees: [assignee] };
    const first = await forge.writeIssue(wanted);
    assert.deepEqual([first.outcome, first.warnings], ['created', []]);
    assert.equal((await forge.writeIssue(wanted)).outcome, 'unchanged');
    await other.writeIssue({ ...wanted, body: 'a copy of somebody else with the marker' });
    assert.equal((await forge.writeIssue({ ...wanted, body: '- [x] tags' })).outcome, 'updated');
    const closed = await forge.writeIssue({ ...wanted, body: '- [x] tags', state: 'closed' });
    assert.deepEqual([closed.outcome, closed.issue.number, closed.issue.state], ['updated', first.issue.number, 'closed']);
    const again = await forge.writeIssue({ ...wanted, title: 'Release v2.10.2 is out' });
    assert.deepEqual([again.outcome, again.issue.number, again.issue.state, again.issue.title, again.issue.assignees], ['updated', first.issue.number, 'closed', 'Release v2.10.2 is out', [assignee]]);
    assert.equal((await forge.writeIssue({ ...wanted, marker: 'release/v2.10.3' })).outcome, 'created');
  },
  async 'a comment on an issue is written once, and stays as people have changed it'({ forge, other, self, reviewer, pullRequest }) {
    const { issue: { number } } = await forge.writeIssue({ marker: 'release/v2.10.9', label: 'slipway', title: 'Release v2.10.9', body: 'text' });
    await other.addIssueComment({ issue: number, marker: 'qa/17', body: 'a copy of somebody else' });
    const first = await forge.addIssueComment({ issue: number, marker: 'qa/17', body: '### Post-mortem' });
    assert.equal(first.outcome, 'created');
    assert.equal((await forge.addIssueComment({ issue: number, marker: 'qa/17', body: '### Another' })).outcome, 'unchanged');
    const found = await other.listIssueComments(number);
    assert.deepEqual(found.map(({ author, body, edited }) => [author, body.split('\n').at(-1), edited]), [[reviewer, 'a copy of somebody else', false], [self, '### Post-mortem', false]]);
    assert.ok(!(await forge.listComments(pullRequest)).some(({ body }) => body.includes('slipway:qa/17')));
  },
  async 'the page of a release is made once for a tag that exists, and changed'({ forge, addTag }) {
    const wanted = { tag: 'v3.0.0', title: 'Platform v3.0.0', body: 'What is new' };
    await assert.rejects(forge.writeRelease(wanted), { code: 'FORGE_NOT_FOUND' });
    await addTag('v3.0.0', 'Three');
    assert.equal((await forge.writeRelease(wanted)).outcome, 'created');
    assert.equal((await forge.writeRelease(wanted)).outcome, 'unchanged');
    assert.equal((await forge.writeRelease({ ...wanted, body: 'All that is new' })).outcome, 'updated');
    const found = await forge.findRelease('v3.0.0');
    assert.deepEqual([found?.tag, found?.title, found?.body.trim(), found?.isDraft, found?.assets], ['v3.0.0', 'Platform v3.0.0', 'All that is new', false, []]);
  },
  async 'a file is put on the page of a release once, byte for byte; another of its name is refused (P17)'({ forge, addTag, download }) {
    await addTag('v4.0.0', 'Four');
    await forge.writeRelease({ tag: 'v4.0.0', title: 'Four', body: '' });
    const dir = await mkdtemp(path.join(os.tmpdir(), 'slipway-assets-'));
    try {
      const file = path.join(dir, 'segment-0001.tar');
      const content = Buffer.alloc(3_000_000, 'slipway\n');
      await writeFile(file, content);
      const made = await forge.uploadAsset('v4.0.0', { file });
      assert.deepEqual([made.outcome, made.asset.name, made.asset.size], ['created', 'segment-0001.tar', content.length]);
      assert.equal((await forge.uploadAsset('v4.0.0', { file })).outcome, 'unchanged');
      const [asset] = (await forge.findRelease('v4.0.0'))?.assets ?? [];
      assert.ok((await download(asset?.url ?? '')).equals(content));
      await writeFile(file, 'other');
      await assert.rejects(forge.uploadAsset('v4.0.0', { file }), { code: 'FORGE_REFUSED', message: /another segment-0001\.tar already/ });
      await assert.rejects(forge.uploadAsset('v9.9.9', { file }), { code: 'FORGE_NOT_FOUND' });
      await writeFile(file, '');
      await assert.rejects(forge.uploadAsset('v4.0.0', { file, name: 'empty' }), { code: 'FORGE_REFUSED', message: /empty/ });
    } finally {
      await rm(dir, { recursive: true });
    }
  },
  async 'the people of a team are told; a team that nobody sees is no error'({ forge, reviewer, addTeam }) {
    const team = await addTeam();
    assert.deepEqual(await forge.listTeamMembers(team), [reviewer]);
    assert.deepEqual(await forge.listTeamMembers(`@${team}`), [reviewer]);
    assert.equal(await forge.listTeamMembers(`${team}-of-others`), undefined);
    assert.equal(await forge.listTeamMembers('no-such-organisation/team'), undefined);
  },
  async 'what a person may do is told by login name'({ forge, self, reviewer }) {
    assert.deepEqual([await forge.permissionOf(self), await forge.permissionOf(reviewer), await forge.permissionOf('nobody-of-this-name')], ['admin', 'write', 'none']);
  },
};
