import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { action as renderImages } from '@slipway/action-render-images';
import { commit, git, listing, writeTree } from '../support/release-world.ts';
import { below, chart, collect, entry, fork, images, lockAnew, useTaggedRelease } from '../support/tagged-release.ts';

useTaggedRelease();

describe('collect-charts', () => {
  test('R13 R15 tags and charts of the line; comments stay; a second run changes nothing', async () => {
    const world = await fork();
    expect(await readFile(join(world.repo, 'repos/base.yaml'), 'utf8')).toContain('acme/web # team web\n    currentTag: v1.0.0\n');
    expect(await readFile(join(world.repo, 'version.yml'), 'utf8')).toContain('{name: web, namespace: shop, version: v1.0.0} # kept');
    expect((await world.lock()).addons).toMatchObject([{ path: 'addons/db', repo: 'acme/db', tag: 'v1.0.0', commit: await git(join(world.components, 'acme/db'), 'rev-parse', 'v1.0.0^{commit}') }, { path: 'addons/web' }]);
    const before = await listing(world.repo);
    for (const mode of ['tags', 'charts'] as const) {
      const { codes, report } = await collect(world, mode);
      expect([mode, codes, report.outputs['changed']]).toEqual([mode, [], 'false']);
    }
    expect(await listing(world.repo)).toEqual(before);
    expect(await git(world.repo, 'status', '--porcelain')).toBe('');
  });

  test('one bad repo of three is told, the others go on; a dry run says the same and writes nothing', async () => {
    const world = await fork();
    for (const name of ['web', 'db']) {
      await writeTree(join(world.components, 'acme', name), below(`charts/${name}`, chart(name, 'v1.0.1', images[name as 'web'])));
      await commit(join(world.components, 'acme', name), 'v1.0.1');
    }
    await writeFile(join(world.repo, 'repos/more.yaml'), `- repositoryFullName: acme/gone\n  currentTag: v1.0.0\n  chartPaths: [charts/gone]\n`);
    const before = await listing(world.repo);
    const dry = await collect(world, 'tags', { 'dry-run': 'true' });
    expect(await listing(world.repo)).toEqual(before);
    const tags = await collect(world, 'tags');
    expect(tags.codes).toEqual(['repo-missing acme/gone']);
    expect([dry.codes, dry.result.files]).toEqual([tags.codes, tags.result.files]);
    const planned = await collect(world, 'charts', { 'dry-run': 'true' });
    const charts = await collect(world, 'charts');
    expect([charts.exitCode, charts.codes]).toEqual([1, ['repo-missing acme/gone']]);
    expect(charts.result.files).toEqual(['addons/db', 'addons/web', 'version.yml', 'slipway.lock.json']);
    expect(planned.result.files).toEqual(charts.result.files);
    expect(await readFile(join(world.repo, 'addons/web/Chart.yaml'), 'utf8')).toContain('v1.0.1');
  });

  test('T66 a tag that moved is not collected again, in neither mode', async () => {
    const world = await fork();
    const component = join(world.components, 'acme/web');
    await writeTree(component, below('charts/web', { ...chart('web', 'v1.0.0', images.web), 'values.yaml': 'replicas: 9\n' }));
    await commit(component, 'v1.0.0');
    for (const mode of ['tags', 'charts'] as const) expect((await collect(world, mode)).codes).toEqual(['tag-moved acme/web']);
    expect(await git(world.repo, 'status', '--porcelain')).toBe('');
  });

  test('T53 a link in a chart, another version, a missing path and a wrong name are findings; nothing of these charts is taken', async () => {
    const world = await fork();
    const component = join(world.components, 'acme/odd');
    await writeTree(component, { ...below('charts/linked', chart('linked', 'v1.0.0', [])), ...below('charts/late', chart('late', 'v0.9.0', [])), ...below('charts/alias', chart('other', 'v1.0.0', [])), ...below('charts/good', chart('good', 'v1.0.0', [])) });
    await symlink('/etc/passwd', join(component, 'charts/linked/secret.yaml'));
    await commit(component, 'v1.0.0');
    await writeFile(join(world.repo, 'repos/odd.yaml'), `spec:\n${entry('odd', 'charts/linked, charts/late, charts/gone, charts/alias, charts/good', '    currentTag: v1.0.0\n')}`);
    const { codes, result } = await collect(world, 'charts');
    expect(codes).toEqual(['chart-invalid addons/alias', 'chart-invalid addons/linked', 'chart-not-found addons/gone', 'version-mismatch addons/late', 'addon-unlisted addons/good']);
    expect(result.files).toEqual(['addons/good', 'slipway.lock.json']);
    expect((await readdir(join(world.repo, 'addons'))).sort()).toEqual(['db', 'good', 'web']);
  });

  test('two entries of one folder, two tags of one repo and a folder outside addons/ are refused or told', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'repos/base.yaml'), `spec:\n${entry('web', 'charts/web', '    currentTag: v1.0.0\n')}${entry('db', 'charts/db', '    currentTag: v1.0.0\n')}${entry('web', 'charts/web', '    currentTag: v1.0.0\n    targetChartPath: charts\n')}`
      + '  - {repositoryFullName: acme/db, currentTag: v1.20.0, chartPaths: [charts/db], targetChartPath: addons/more}\n');
    await writeFile(join(world.repo, 'repos/twice.yaml'), `spec:\n${entry('web', 'charts/web', '    currentTag: v1.0.0\n')}`);
    const { codes, result } = await collect(world, 'charts');
    expect(codes).toEqual(['duplicate-target addons/web', 'outside-addons charts/web', 'tag-conflict acme/db']);
    expect(result.files.filter((file) => file.startsWith('addons'))).toEqual([]);
  });

  test('R26 hand edits stay while the tag does, and give way to a new tag loudly', async () => {
    const world = await fork();
    await writeFile(join(world.repo, 'addons/web/values.yaml'), 'replicas: 3\n');
    const kept = await collect(world, 'charts');
    expect([kept.codes, kept.result.files, kept.report.outputs['updated']]).toEqual([['hand-edited addons/web'], [], '0']);
    expect(await readFile(join(world.repo, 'addons/web/values.yaml'), 'utf8')).toBe('replicas: 3\n');
    await writeTree(join(world.components, 'acme/web'), below('charts/web', chart('web', 'v1.0.1', images.web)));
    await commit(join(world.components, 'acme/web'), 'v1.0.1');
    await collect(world, 'tags');
    const replaced = await collect(world, 'charts');
    expect(replaced.codes).toEqual(['edits-replaced addons/web']);
    expect(await readFile(join(world.repo, 'addons/web/values.yaml'), 'utf8')).toBe('replicas: 1\n');
  });

  test('files that .gitignore hides, and addons without an entry, are told; later runs are still without changes', async () => {
    const world = await fork();
    const component = join(world.components, 'acme/web');
    await writeTree(component, below('charts/web', { ...chart('web', 'v1.0.1', images.web), '.gitignore': 'build/\n', 'files/a.log': 'one\n' }));
    await git(component, 'add', '--all');
    await writeTree(component, below('charts/web', { 'build/out.yaml': 'x: 1\n' }));
    await git(component, 'add', '--force', '.');
    await commit(component, 'v1.0.1');
    await writeFile(join(world.repo, '.gitignore'), '*.log\n');
    await writeFile(join(world.repo, 'repos/base.yaml'), `spec:\n${entry('web', 'charts/web', '    currentTag: v1.0.1\n')}`);
    const first = await collect(world, 'charts');
    expect(first.codes).toEqual(['ignored-files addons/web', 'removed-addon-listed addons/db']);
    expect(first.report.findings[0]?.message).toContain('build/out.yaml, files/a.log');
    expect(await readdir(join(world.repo, 'addons'))).toEqual(['web']);
    await writeFile(join(world.repo, 'version.yml'), 'spec:\n  modules:\n    - name: base\n      addons:\n        - {name: web, namespace: shop, version: v1.0.1}\n');
    await git(world.repo, 'add', '--all');
    await git(world.repo, 'commit', '-m', 'charts');
    await git(world.repo, 'clean', '-dfxq');
    const second = await collect(world, 'charts');
    expect([second.codes, second.result.files]).toEqual([['ignored-files addons/web'], []]);
    await world.act(renderImages); // without the images of what is gone
    expect((await lockAnew(world)).exitCode).toBe(0);
    expect((await world.lock()).addons.filter(({ edited }) => edited)).toEqual([]);
  });

  test('a link on the way is not written through, and what cannot be read is told before anything is written', async () => {
    const world = await fork();
    const outside = join(world.folder, 'outside');
    await mkdir(outside);
    await rm(join(world.repo, 'addons'), { recursive: true });
    await symlink(outside, join(world.repo, 'addons'));
    expect((await collect(world, 'charts')).codes).toEqual(['chart-invalid addons/web', 'chart-invalid addons/db']);
    expect(await readdir(outside)).toEqual([]);
    await rm(join(world.repo, 'addons'));
    await writeFile(join(world.repo, 'version.yml'), 'spec: [\n');
    await expect(collect(world, 'charts')).rejects.toMatchObject({ location: { file: 'version.yml' } });
    expect((await readdir(world.repo)).filter((name) => name.startsWith('addons') || name.startsWith('.slipway'))).toEqual([]);
  });
});
