// The release night against a real Gitea and a small strict GitLab: tags proposed, owners asked, merged, charts proposed, merged,
// tagged. Driven by the command line, and on Gitea by act with the webhook payloads that Gitea sends.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startHookListener } from './hooks.mjs';
import { makeReleaseNight, reposOf, startForge } from './release-night.mjs';
import { putCandidate } from './storage.mjs';
import { publishSuite, repoDir, runAct, slipway, temporaryDir, writeFiles } from './support.mjs';

const ok = (result) => {
  assert.equal(result.code, 0, result.output);
  return result;
};

/** A workflow of the examples, with the checks of images left out, which have tests of their own. */
function exampleWorkflow(name) {
  const text = readFileSync(path.join(repoDir, 'workflows-examples/github', name), 'utf8');
  return text.replace(/ {6}- if: [^\n]*\n {8}uses: slipway-ci\/slipway\/actions\/(render|verify)-images@v1\n(?: {8,}[^\n]*\n)*/g, '');
}

test('the example workflows under act, started by the webhooks that Gitea sends', { timeout: 600_000 }, async (t) => {
  const forge = await startForge('gitea');
  t.after(() => forge.stop());
  const hooks = await startHookListener();
  t.after(() => hooks.stop());
  const dir = temporaryDir(t, 'night');
  const names = ['collect-tags', 'merge', 'confirm', 'qa'];
  const store = path.join(dir, 'store');
  const night = await makeReleaseNight(dir, forge, { prefix: 'd-', files: {
    ...Object.fromEntries(names.map((name) => [`.github/workflows/${name}.yml`, exampleWorkflow(`${name}.yml`)])),
    'slipway.yaml': `product: acme\ngit:\n  baseUrl: ${forge.url}/\nrelease:\n  next: v2.10.1\n  team: [lead]\nstorage:\n  address: ${store}\n`,
  } });
  const { repository, tag, openOf, git, repo } = night;
  await forge.addHook(repository, hooks.url);
  const actionsDir = await publishSuite(path.join(dir, 'suite'));
  /** Runs a workflow as its host would for an event: on the newest main, with the payload that was sent. */
  const act = async (workflow, event, payload, inputs = {}) => {
    await git('fetch', '--quiet', 'origin', 'main');
    await git('reset', '--quiet', '--hard', 'FETCH_HEAD');
    await git('clean', '--quiet', '-fdx');
    const result = await runAct({
      repoDir: repo, workflow: `.github/workflows/${workflow}.yml`, event, payload, inputs, actionsDir, vars: { SLIPWAY_APP_ID: '1', SLIPWAY_UPLOAD: 'true' }, secrets: { SLIPWAY_APP_KEY: forge.token },
      env: { GITHUB_API_URL: `${forge.url}/api/v1`, GITHUB_REPOSITORY: repository, SLIPWAY_STAND_IN_REPOSITORY: repo }, // act looks for actions at another GITHUB_SERVER_URL
    });
    assert.equal(result.code, 0, result.output);
    assert.ok(!result.output.includes(forge.token), 'the token was printed');
    return result.output;
  };
  const sent = async (matches) => (await hooks.next(matches)).payload;

  await tag('shop', '1.0.1');
  await tag('web', '1.0.1');
  const started = { repository: { full_name: repository, default_branch: 'main' }, inputs: { version: 'v2.10.2', branch: 'main', 'dry-run': 'false' } };
  assert.match(await act('collect-tags', 'workflow_dispatch', started, started.inputs), /pull request opened/);
  assert.match(await act('collect-tags', 'schedule', { repository: started.repository }), /up to date/);
  const tags = await openOf('tags');
  assert.equal(tags.title, 'Update component tags: v2.10.2');

  await forge.review(repository, tags.number, 'anna');
  assert.match(await act('confirm', 'pull_request_review', await sent(({ name }) => name === 'pull_request_approved' || name === 'pull_request_review')), /1\/2 confirmed/);
  await forge.comment(repository, tags.number, 'carl', '/confirm d-web');
  const comment = await sent(({ name, payload }) => /issue_comment|pull_request_comment/.test(name) && payload.comment.user.login === 'carl');
  assert.match(await act('confirm', 'issue_comment', comment), /2\/2 confirmed; tags merged/);
  const merged = await sent(({ name, payload }) => name === 'push' && payload.ref === 'refs/heads/main');
  assert.match(await act('merge', 'push', merged), /pull request opened/);
  assert.match(await act('merge', 'push', merged), /up to date/);
  const charts = await openOf('charts');
  await forge.review(repository, charts.number, 'lead');
  assert.match(await act('confirm', 'pull_request_review', await sent(({ name, payload }) => /^pull_request_(approved|review)$/.test(name) && payload.pull_request.number === charts.number)), /charts merged; tagged v2\.10\.2/);
  assert.match(await act('confirm', 'push', await sent(({ name, payload }) => name === 'push' && payload.ref === 'refs/heads/main')), /no tags are proposed/);
  // a comment on anything else is none of its business
  const { number } = await forge.ask('POST', `/repos/${repository}/issues`, { title: 'A question' });
  await forge.comment(repository, number, 'eve', '/confirm d-web');
  assert.doesNotMatch(await act('confirm', 'issue_comment', { ...await sent(({ name, payload }) => name === 'issue_comment' && payload.issue.number === number) }), /Run Main slipway-ci/);

  // testers decide about a candidate on the issue of its release (R22)
  const { path: candidate } = await putCandidate(store);
  assert.match(await act('qa', 'schedule', { repository: started.repository }), /waits for its testers/);
  const issue = await forge.issueNumber(repository, 'Release v1.0.0');
  await forge.commentIssue(repository, issue, 'carl', '/qa pass');
  const said = await sent(({ name, payload }) => name === 'issue_comment' && payload.issue.number === issue && payload.comment.user.login === 'carl');
  assert.match(await act('qa', 'issue_comment', said), /acme-platform-v1\.0\.0-linux-multi +is released +pass \(carl\)/);
  assert.equal(readFileSync(path.join(store, 'latest/acme.txt'), 'utf8'), `${candidate}\n`);
  // the same event once more changes nothing
  const comments = await forge.issueComments(repository, issue);
  assert.match(await act('qa', 'issue_comment', said), /was released before/);
  assert.deepEqual(await forge.issueComments(repository, issue), comments);
});

for (const kind of ['gitea', 'gitlab']) {
  describe(`the release night on ${kind}`, () => {
    let forge;
    before(async () => { forge = await startForge(kind); }, { timeout: 120_000 });
    after(() => forge?.stop());

    test('tags PR opened, updated, confirmed per owner, merged; charts PR; merged; tagged (R7, R12, R13, R19)', async (t) => {
      const night = await makeReleaseNight(temporaryDir(t, 'night'), forge, { prefix: 'a-' });
      const { repository, run, tag, openOf, components, git } = night;
      const [shop, web] = [components.shop.repository, components.web.repository];

      // nothing new: no pull request, exit 0; the first run only writes down which commits the tags are
      ok(await run('--mode', 'tags', '--pull-request'));
      assert.equal(await openOf('tags'), undefined);

      const shopCommit = await tag('shop', '1.0.1', 'Fix <b>bold</b> | @everyone');
      await tag('web', '1.0.1');
      const dry = ok(await run('--mode', 'tags', '--pull-request', '--version', 'v2.10.2', '--dry-run'));
      assert.match(dry.stdout, /would be opened[^]*Update component tags: v2\.10\.2/);
      assert.equal(await openOf('tags'), undefined);

      assert.match(ok(await run('--mode', 'tags', '--pull-request', '--version', 'v2.10.2')).output, /pull request opened/);
      const first = await openOf('tags');
      assert.equal(first.title, 'Update component tags: v2.10.2');
      if (kind === 'gitea') assert.match(first.body, /\[`v1\.0\.0` → `v1\.0\.1`\]\(http[^)]*a-shop\/compare\/v1\.0\.0\.\.\.v1\.0\.1\) \| 1 \| Fix/);
      else assert.match(first.body, /a-shop \| `v1\.0\.0` → `v1\.0\.1` \| 1 \| Fix/);
      assert.doesNotMatch(first.body, /<b>|@everyone/);
      assert.deepEqual([first.reviewers, first.assignees], [['anna', 'carl'], ['anna', 'carl']]);
      assert.match(await night.read('slipway.yaml', 'slipway/tags-main'), /next: v2\.10\.2/);
      assert.match(await git('log', '-1', '--format=%B', 'FETCH_HEAD'), /^Update component tags: v2\.10\.2\n[^]*\nSigned-off-by: slipway </);

      // the second run changes nothing
      assert.match(ok(await run('--mode', 'tags', '--pull-request', '--version', 'v2.10.2')).output, /up to date/);
      assert.deepEqual(await openOf('tags'), first);

      assert.equal(await forge.status(repository, first.commit), 'pending: 0/2 confirmed; awaited: anna, carl');
      // one issue shows how far it is (R71)
      const tracked = async () => {
        const issues = await forge.issues(repository);
        assert.equal(issues.length, 1);
        return issues[0];
      };
      assert.deepEqual([(await tracked()).title, (await tracked()).state], ['Release v2.10.2', 'open']);
      assert.match((await tracked()).body, /- \[ \] \*\*Tags\*\*: \[[#!\d]+\]\(http[^)]*\) open, 0\/2 confirmed\n[^]*anna \| to confirm[^]*carl \| to confirm/);
      // an owner approves; a stranger and an unknown name do nothing
      await forge.review(repository, first.number, 'anna');
      await forge.comment(repository, first.number, 'carl', `> /confirm ${web}\n\n/confirm ${web}x`);
      await forge.comment(repository, first.number, 'eve', `/confirm ${web}`);
      ok(await run('--mode', 'confirm'));
      assert.equal(await forge.status(repository, first.commit), 'pending: 1/2 confirmed; awaited: carl');
      const own = (await forge.comments(repository, first.number)).filter((body) => body.startsWith('<!-- slipway:owners -->'));
      assert.equal(own.length, 1);
      assert.match(own[0], /✅ \| [^|]*shop[^]*⏳ \| [^|]*web/);
      assert.match(own[0], /@carl `\/confirm [^`]*webx`: no repo of the table is called so; did you mean [^ ]*web/);
      assert.match(own[0], /@eve `\/confirm [^`]*web`: it is owned by carl/);

      // a newer tag of one repo updates the same pull request and un-ticks that row only
      await forge.comment(repository, first.number, 'carl', `/confirm ${web}`);
      await new Promise((resolve) => { setTimeout(resolve, 1100); }); // times have seconds
      const webCommit = await tag('web', '1.0.2');
      assert.match(ok(await run('--mode', 'tags', '--pull-request', '--version', 'v2.10.2')).output, /pull request updated/);
      const second = await openOf('tags');
      assert.equal(second.number, first.number);
      assert.notEqual(second.commit, first.commit);
      assert.match(second.body, /v1\.0\.2/);
      ok(await run('--mode', 'confirm'));
      assert.equal(await forge.status(repository, second.commit), 'pending: 1/2 confirmed; awaited: carl');
      assert.equal((await openOf('tags'))?.number, first.number);

      // the last confirmation, without review rights; the tool merges
      await new Promise((resolve) => { setTimeout(resolve, 1100); });
      await forge.comment(repository, first.number, 'carl', `Looks good.\n/CONFIRM ${web.toUpperCase()}`);
      assert.match(ok(await run('--mode', 'confirm')).output, /tags merged/);
      assert.equal(await forge.status(repository, second.commit), 'success: 2/2 confirmed');
      assert.equal(await openOf('tags'), undefined);
      assert.match((await tracked()).body, /- \[x\] \*\*Tags\*\*: .* merged, 2\/2 confirmed\n- \[ \] \*\*Charts\*\*: not collected yet/);
      assert.match(await night.read('repos/web.yaml'), /# web\n {4}baseVersion: v1\.0\n {4}currentTag: v1\.0\.2\n/);
      assert.match(ok(await run('--mode', 'tags', '--pull-request', '--version', 'v2.10.2')).output, /nothing to propose/);

      // charts, with who agreed in the lock
      assert.match(ok(await run('--mode', 'charts', '--pull-request')).output, /pull request opened/);
      const charts = await openOf('charts');
      assert.equal(charts.title, 'Collect charts: v2.10.2');
      assert.match(charts.body, /addons\/shop[^]*addons\/web/);
      assert.match((await tracked()).body, /\*\*Charts\*\*: \[[#!\d]+\]\(http[^)]*\) open, to be approved by one of: lead/);
      const locked = reposOf(await night.read('slipway.lock.json', 'slipway/charts-main'));
      assert.deepEqual([locked[shop].commit, locked[shop].agreed.how, locked[shop].agreed.by], [shopCommit, 'review', 'anna']);
      assert.deepEqual([locked[web].commit, locked[web].agreed.how, locked[web].agreed.by], [webCommit, 'comment', 'carl']);
      assert.match(ok(await run('--mode', 'charts', '--pull-request')).output, /up to date/);
      assert.deepEqual(await openOf('charts'), charts);

      // nobody of the release team has approved: neither merged nor tagged
      await forge.review(repository, charts.number, 'anna');
      assert.match(ok(await run('--mode', 'confirm')).output, /awaited: lead/);
      assert.notEqual(await openOf('charts'), undefined);
      // a failed check stands against it
      await forge.review(repository, charts.number, 'lead');
      await forge.setStatus(repository, charts.commit, 'failure', 'images');
      const failed = await run('--mode', 'confirm');
      assert.equal(failed.code, 1, failed.output);
      assert.match(failed.output, /images failed: it is not merged/);
      await forge.setStatus(repository, charts.commit, 'pending', 'images');
      assert.match(ok(await run('--mode', 'confirm')).output, /images is not done yet/);
      await forge.setStatus(repository, charts.commit, 'success', 'images');
      assert.match(ok(await run('--mode', 'confirm')).output, /charts merged; tagged v2\.10\.2/);

      await git('fetch', '--quiet', '--tags', 'origin', 'main');
      assert.equal(await git('rev-parse', 'v2.10.2^{commit}'), await git('rev-parse', 'FETCH_HEAD'));
      assert.equal(await git('cat-file', '-t', 'v2.10.2'), 'tag');
      assert.equal(await git('log', '-1', '--first-parent', '--format=%s', 'v2.10.2'), `Collect charts: v2.10.2 (#${charts.number})`);
      assert.equal((await tracked()).state, 'closed');
      assert.match((await tracked()).body, /- \[x\] \*\*Product tag\*\*: \[`v2\.10\.2`\]/);
      assert.match(await git('show', 'v2.10.2:addons/web/Chart.yaml'), /version: 1\.0\.2/);
      assert.match(await git('show', 'v2.10.2:version.yml'), /name: shop[^}]*version: "?v?1\.0\.1/);
      // again: nothing to do
      const again = ok(await run('--mode', 'confirm'));
      assert.doesNotMatch(again.output, /merged;|tagged v/);
      assert.match(ok(await run('--mode', 'charts', '--pull-request')).output, /nothing to propose/);
      assert.deepEqual((await forge.pullRequests(repository)).map(({ branch, state }) => [branch, state]), [['slipway/tags-main', 'merged'], ['slipway/charts-main', 'merged']]);
    });

    test('one bad repo does not stop the night; a moved tag keeps its recorded commit until its owner takes it', async (t) => {
      const none = `spec:\n  - repositoryFullName: release-bot/b-none\n    baseVersion: v1.0\n    currentTag: v0.9.0\n    owners: [dora]\n`;
      const night = await makeReleaseNight(temporaryDir(t, 'night'), forge, { prefix: 'b-', files: { 'repos/none.yaml': none } });
      const { repository, run, tag, openOf, components } = night;
      const [shop, web] = [components.shop.repository, components.web.repository];
      const tags = (...args) => run('--mode', 'tags', '--pull-request', ...args);
      const lockOf = async (ref) => reposOf(await night.read('slipway.lock.json', ref));

      await tag('shop', '1.0.1');
      const blocked = await tags();
      assert.equal(blocked.code, 1, blocked.output);
      const { number, commit, body } = await openOf('tags');
      assert.match(body, /Blocked: these stand against merging[^]*b-none/);
      const recorded = (await lockOf('slipway/tags-main'))[web];
      await forge.comment(repository, number, 'anna', `/confirm ${shop}`);
      await forge.comment(repository, number, 'dora', '/override b-none I am its owner');
      ok(await run('--mode', 'confirm'));
      assert.equal(await forge.status(repository, commit), 'pending: 1/2 confirmed; awaited: lead');
      await forge.comment(repository, number, 'lead', '/override b-none it comes next week');
      ok(await run('--mode', 'confirm'));
      assert.equal(await openOf('tags'), undefined);

      // the tag of web moves; shop has a new one
      await new Promise((resolve) => { setTimeout(resolve, 1100); });
      const movedTo = await tag('web', '1.0.0', 'once more', { force: true });
      await tag('shop', '1.0.2');
      const moved = await tags();
      assert.equal(moved.code, 1, moved.output);
      assert.match(moved.output, /tag-moved/);
      const next = await openOf('tags');
      assert.match(next.body, /Moved tags: the recorded commit stays[^]*`\/accept-moved [^`]*b-web`/);
      assert.deepEqual((await lockOf('slipway/tags-main'))[web], recorded);
      await forge.comment(repository, next.number, 'anna', `/confirm ${shop}\n/accept-moved ${web}`);
      assert.doesNotMatch(ok(await run('--mode', 'confirm')).output, /has to run again/);
      await forge.comment(repository, next.number, 'carl', `/accept-moved ${web}`);
      await forge.comment(repository, next.number, 'lead', '/override b-none still next week');
      assert.match(ok(await run('--mode', 'confirm')).output, /mode tags has to run again/);
      assert.notEqual(await openOf('tags'), undefined);
      await tags();
      assert.equal((await lockOf('slipway/tags-main'))[web].commit, movedTo);
      assert.match(ok(await run('--mode', 'confirm')).output, /3\/3 confirmed; tags merged/);
      assert.equal((await lockOf('main'))[web].commit, movedTo);

      // somebody pushes to the branch: nobody is asked about that
      await tag('shop', '1.0.3');
      await tags();
      const { git } = night;
      await git('fetch', '--quiet', 'origin', 'slipway/tags-main');
      await git('checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD');
      writeFiles(night.repo, { 'repos/shop.yaml': (await night.read('repos/shop.yaml', 'slipway/tags-main')).replace('v1.0.3', 'v1.0.0') });
      await git('commit', '--quiet', '--all', '--message', 'an older one is enough');
      await git('push', '--quiet', 'origin', 'HEAD:refs/heads/slipway/tags-main');
      await git('checkout', '--quiet', '--force', 'main');
      const changed = await run('--mode', 'confirm');
      assert.equal(changed.code, 1, changed.output);
      assert.match(await forge.status(repository, (await openOf('tags')).commit), /^(failure|failed): the branch was changed by hand/);
      await tags();
      assert.match(await night.read('repos/shop.yaml', 'slipway/tags-main'), /currentTag: v1\.0\.3/);
    });

    test('a tag that moved and nothing else can be taken; an override is on the pull request, in the lock and on the release page', async (t) => {
      const night = await makeReleaseNight(temporaryDir(t, 'night'), forge, { prefix: 'f-' });
      const { repository, run, tag, openOf, components } = night;
      const [shop, web] = [components.shop.repository, components.web.repository];
      if (kind === 'gitea') await forge.switchIssuesOff(repository);
      await tag('shop', '1.0.1');
      const first = ok(await run('--mode', 'tags', '--pull-request'));
      if (kind === 'gitea') assert.match(first.output, /issue-not-written/);
      await forge.comment(repository, (await openOf('tags')).number, 'lead', `/override ${shop} anna is on a boat`);
      assert.match(ok(await run('--mode', 'confirm')).output, /1\/1 confirmed; tags merged/);

      const movedTo = await tag('web', '1.0.0', 'once more', { force: true });
      assert.equal((await run('--mode', 'tags', '--pull-request')).code, 1);
      const asked = await openOf('tags');
      assert.match(asked.body, /Moved tags: the recorded commit stays[^]*An owner who means it comments `\/accept-moved [^`]*f-web`/);
      assert.equal(await forge.status(repository, asked.commit), 'pending: 0/1 confirmed; awaited: carl');
      // nothing new: the same commit, asked again
      assert.match((await run('--mode', 'tags', '--pull-request')).output, /up to date/);
      assert.equal((await openOf('tags')).commit, asked.commit);
      assert.doesNotMatch(ok(await run('--mode', 'confirm')).output, /merged/);
      await forge.comment(repository, asked.number, 'anna', `/accept-moved ${web}`);
      assert.doesNotMatch(ok(await run('--mode', 'confirm')).output, /has to run again/);
      await forge.comment(repository, asked.number, 'carl', `/accept-moved ${web}`);
      assert.match(ok(await run('--mode', 'confirm')).output, /mode tags has to run again/);
      ok(await run('--mode', 'tags', '--pull-request'));
      assert.match(ok(await run('--mode', 'confirm')).output, /1\/1 confirmed; tags merged/);
      assert.equal(reposOf(await night.read('slipway.lock.json'))[web].commit, movedTo);
      assert.match(ok(await run('--mode', 'tags', '--pull-request')).output, /nothing to propose/);

      ok(await run('--mode', 'charts', '--pull-request'));
      const locked = reposOf(await night.read('slipway.lock.json', 'slipway/charts-main'));
      assert.deepEqual([locked[shop].agreed.how, locked[shop].agreed.reason, locked[web].agreed.by], ['override', 'anna is on a boat', 'carl']);
      await forge.review(repository, (await openOf('charts')).number, 'lead');
      assert.match(ok(await run('--mode', 'confirm')).output, /charts merged; tagged v2\.10\.1/);
      const page = await forge.releasePage(repository, 'v2.10.1');
      assert.match(page, /f-shop \| `v1\.0\.1` \| lead \| 20\d\d-[^|]* UTC \| anna is on a boat \|/);
      ok(await run('--mode', 'confirm'));
      assert.equal(await forge.releasePage(repository, 'v2.10.1'), page);
    });

    test('in a job of a pull request its branch is pushed to; where that is not possible the command is said (DR2)', { skip: kind !== 'gitea' }, async (t) => {
      const dir = temporaryDir(t, 'night');
      const night = await makeReleaseNight(dir, forge, { prefix: 'e-' });
      const { repository, repo, git, cli } = night;
      await night.tag('shop', '1.0.1');
      await git('checkout', '--quiet', '-b', 'add/shop');
      writeFiles(repo, { 'repos/shop.yaml': readFileSync(path.join(repo, 'repos/shop.yaml'), 'utf8').replace('v1.0.0', 'v1.0.1') });
      await git('commit', '--quiet', '--all', '--message', 'a tag by hand');
      await git('push', '--quiet', 'origin', 'add/shop');
      const { number } = await forge.ask('POST', `/repos/${repository}/pulls`, { head: 'add/shop', base: 'main', title: 'A tag by hand' });
      /** The run of its job, with a token and the repository that the branch lies in. */
      const job = async (token, headRepository = repository) => {
        const sha = await git('rev-parse', 'HEAD');
        writeFiles(dir, { 'event.json': JSON.stringify({ number, repository: { full_name: repository }, pull_request: { number, head: { sha, ref: 'add/shop', repo: { full_name: headRepository } } } }) });
        const env = {
          GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: path.join(dir, 'event.json'), GITHUB_HEAD_REF: 'add/shop', GITHUB_BASE_REF: 'main', GITHUB_REF: `refs/pull/${number}/merge`,
          GITHUB_API_URL: `${forge.url}/api/v1`, GITHUB_SERVER_URL: forge.url, GITHUB_REPOSITORY: repository, GITHUB_TOKEN: token, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1',
        };
        const result = await slipway(night.command(['collect-charts', '--mode', 'charts', '--pull-request']), { cli, env, cwd: dir });
        await git('reset', '--quiet', '--hard');
        await git('clean', '--quiet', '-fdx');
        return result;
      };
      for (const refused of [await job(forge.tokens.eve), await job(forge.token, 'eve/fork')]) {
        assert.equal(refused.code, 1, refused.output);
        assert.match(refused.output, /not-pushed[^]*slipway collect-charts --mode charts && git add --all -- addons slipway\.lock\.json version\.yml && git commit/);
      }
      const pushed = await job(forge.token);
      assert.match(pushed.output, /pushed to the pull request/);
      assert.match(pushed.output, /no-workflow/);
      assert.match(await night.read('addons/shop/Chart.yaml', 'add/shop'), /version: 1\.0\.1/);
      assert.equal(await git('log', '-1', '--format=%s %an', 'FETCH_HEAD'), 'Update files that slipway writes slipway');
      await git('reset', '--quiet', '--hard', 'FETCH_HEAD');
      assert.match(ok(await job(forge.token)).output, /nothing to propose/);
      assert.equal((await forge.pullRequests(repository)).length, 1);
    });

    test('testers decide about a candidate on the issue of its release: a fail with its post-mortem, then a pass (R22, R44)', async (t) => {
      const dir = temporaryDir(t, 'night');
      const night = await makeReleaseNight(dir, forge, { prefix: 'q-' });
      const { repository, repo, run, tag, cli, env } = night;
      const store = path.join(dir, 'store');
      await tag('shop', '1.0.1');
      ok(await run('--mode', 'tags', '--pull-request', '--version', 'v1.0.0'));
      const issue = await forge.issueNumber(repository, 'Release v1.0.0'); // that of collect-charts
      const { address } = await putCandidate(store);
      const qa = (...args) => slipway(['qa', '--repo', repo, '--storage', store, ...args], { cli, env, cwd: dir });
      const promote = (...args) => slipway(['promote', address, ...args], { cli, env, cwd: dir });
      const comments = () => forge.issueComments(repository, issue);
      const index = () => existsSync(path.join(store, 'index.json'));

      assert.match(ok(await qa()).stdout, /waits for its testers/);
      assert.match((await comments()).at(-1), /^<!-- slipway:candidate\/[0-9a-f]{16} -->\n### Candidate `acme-platform-v1\.0\.0-linux-multi`/);
      if (kind === 'gitea') {
        await forge.commentIssue(repository, issue, 'eve', '/qa pass'); // she may not write there
        assert.match(ok(await qa()).stdout, /waits for its testers[^]*1 comment did nothing, and was answered/);
        assert.match((await comments()).at(-1), /eve: it counts from people who may write/);
      }
      await forge.commentIssue(repository, issue, 'anna', 'Tried it at home.\n\n/qa fail no login after the upgrade');
      assert.match(ok(await qa('--dry-run')).stdout, /the tests failed/);
      assert.match(ok(await qa()).stdout, /is NOT released: the tests failed +fail \(anna\): no login after the upgrade/);
      const stub = (await comments()).at(-1);
      for (const part of ['### Tests failed: post-mortem', '| failed | no login after the upgrade |', '| decided by | anna, ', '`acme-platform-v1.0.0-linux-multi`, v1.0.0', '#### Timeline', '#### Cause', '#### What the check should have caught', '#### Actions', '@lead']) assert.ok(stub.includes(part), stub);
      const count = (await comments()).length;
      ok(await qa());
      assert.equal((await comments()).length, count);
      const refused = await promote();
      assert.equal(refused.code, 1, refused.output);
      assert.match(refused.output, /was refused by anna[^]*\/qa pass on the issue/);
      assert.ok(!index());

      await forge.commentIssue(repository, issue, 'lead', '/qa pass the test was wrong');
      assert.match(ok(await qa()).stdout, /is released +pass \(lead\): the test was wrong/);
      assert.match((await comments()).at(-1), /### Released: `acme-platform-v1\.0\.0-linux-multi`[^]*`latest` leads to `v1\.0\.0`[^]*said by lead[^]*@lead/);
      assert.match(readFileSync(path.join(store, 'latest/acme.txt'), 'utf8'), /^acme-v1\.0\.0\/candidate\/acme-platform-v1\.0\.0-linux-multi\n$/);
      const { decisions } = JSON.parse(readFileSync(`${address}.qa.json`, 'utf8'));
      assert.deepEqual(decisions.map(({ decision, by }) => [decision, by]), [['fail', 'anna'], ['pass', 'lead']]);
      const after = [readFileSync(path.join(store, 'index.json'), 'utf8'), await comments()];
      assert.match(ok(await qa()).stdout, /was released before/);
      assert.deepEqual([readFileSync(path.join(store, 'index.json'), 'utf8'), await comments()], after);
    });

    test('killed at any point: the next run converges, and there is one pull request', async (t) => {
      const night = await makeReleaseNight(temporaryDir(t, 'night'), forge, { prefix: 'c-' });
      const { repository, run, runFor, tag, openOf, git } = night;
      await tag('shop', '1.0.1');
      await tag('web', '1.0.1');
      /** Kills runs later and later; the last one is left alone. */
      const batter = async (...args) => {
        let kills = 0;
        for (const ms of [200, 400, 600, 900, 1200, 1600, 2100, 2700]) {
          const { code } = await runFor(ms, ...args);
          if (code !== null) break;
          kills += 1;
        }
        assert.ok(kills >= 2, `${args.join(' ')}: only ${kills} runs were killed`);
        t.diagnostic(`${args.slice(0, 2).join(' ')}: ${kills} runs killed`);
        // a forge may still be busy with what was broken off, and say that it must be tried again (3), or that it is still looking
        const end = Date.now() + 120_000;
        for (;;) {
          const result = await run(...args);
          const isBusy = result.code === 0 ? /^waiting: /m.test(result.output) : result.code === 3 || /Gitea is still looking/.test(result.output);
          if (!isBusy || Date.now() > end) return ok(result);
          await new Promise((resolve) => { setTimeout(resolve, 1000); });
        }
      };
      const tagsMode = ['--mode', 'tags', '--pull-request', '--version', 'v2.10.2'];
      await batter(...tagsMode);
      assert.match(ok(await run(...tagsMode)).output, /up to date/);
      const { number } = await openOf('tags');
      for (const [who, name] of [['anna', 'shop'], ['carl', 'web']]) await forge.comment(repository, number, who, `/confirm c-${name}`);
      await batter('--mode', 'confirm');
      await batter('--mode', 'charts', '--pull-request');
      assert.match(ok(await run('--mode', 'charts', '--pull-request')).output, /up to date/);
      await forge.review(repository, (await openOf('charts')).number, 'lead');
      const tagged = await batter('--mode', 'confirm');
      await git('fetch', '--quiet', '--tags', 'origin', 'main');
      assert.equal(await git('tag', '--list', 'v2*'), 'v2.10.2', tagged.output);
      assert.equal(await git('rev-parse', 'v2.10.2^{commit}'), await git('rev-parse', 'FETCH_HEAD'));
      // a merge that Gitea has lost sight of is closed: its base has it
      const isIn = ({ state }) => state === 'merged' || (kind === 'gitea' && state === 'closed');
      assert.deepEqual((await forge.pullRequests(repository)).map((each) => [each.branch, isIn(each)]), [['slipway/tags-main', true], ['slipway/charts-main', true]]);
      assert.equal((await forge.issues(repository)).length, 1);
      assert.equal((await forge.comments(repository, number)).filter((body) => body.startsWith('<!-- slipway:owners -->')).length, 1);
      const lock = reposOf(await night.read('slipway.lock.json'));
      assert.deepEqual(Object.values(lock).map(({ tag: name, agreed }) => [name, agreed?.by]), [['v1.0.1', 'anna'], ['v1.0.1', 'carl']]);
    });
  });
}
