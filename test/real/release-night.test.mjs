// The release night against a real Gitea and a small strict GitLab: tags proposed, owners asked, merged, charts proposed, merged,
// tagged. Driven by the command line, and on Gitea by act with the webhook payloads that Gitea sends.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { makeReleaseNight, reposOf, startForge } from './release-night.mjs';
import { temporaryDir } from './support.mjs';

const ok = (result) => {
  assert.equal(result.code, 0, result.output);
  return result;
};

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

      ok(await run('--mode', 'confirm'));
      assert.equal(await forge.status(repository, first.commit), 'pending: 0/2 confirmed; awaited: anna, carl');
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
      assert.match(await night.read('repos/web.yaml'), /# web\n {4}baseVersion: v1\.0\n {4}currentTag: v1\.0\.2\n/);
      assert.match(ok(await run('--mode', 'tags', '--pull-request', '--version', 'v2.10.2')).output, /nothing to propose/);

      // charts, with who agreed in the lock
      assert.match(ok(await run('--mode', 'charts', '--pull-request')).output, /pull request opened/);
      const charts = await openOf('charts');
      assert.equal(charts.title, 'Collect charts: v2.10.2');
      assert.match(charts.body, /addons\/shop[^]*addons\/web/);
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
      assert.match(await git('show', 'v2.10.2:addons/web/Chart.yaml'), /version: 1\.0\.2/);
      assert.match(await git('show', 'v2.10.2:version.yml'), /name: shop[^}]*version: "?v?1\.0\.1/);
      // again: nothing to do
      const again = ok(await run('--mode', 'confirm'));
      assert.doesNotMatch(again.output, /merged;|tagged v/);
      assert.match(ok(await run('--mode', 'charts', '--pull-request')).output, /nothing to propose/);
      assert.deepEqual((await forge.pullRequests(repository)).map(({ branch, state }) => [branch, state]), [['slipway/tags-main', 'merged'], ['slipway/charts-main', 'merged']]);
    });
  });
}
