import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { action as verifyImages } from '@slipway/action-verify-images';
import type { ActionContext } from '@slipway/ci';
import { makeImage, makeTwoPlatformIndex } from '../support/image-fixtures.ts';
import { runAction, type ActionRun } from '../support/in-process.ts';
import { commit, git, writeTree } from '../support/release-world.ts';
import { below, chart, configuration, fork, pod, useTaggedRelease, type World } from '../support/tagged-release.ts';

useTaggedRelease();

describe('verify-images in a component repo', () => {
  const on = (event: ActionContext['event']): ((world: World, values?: Readonly<Record<string, string | readonly string[]>>) => Promise<ActionRun<unknown>>) =>
    (world, values = {}) => runAction(verifyImages, { chart: 'mine', registry: `=store:${world.store}`, output: 'out', ...values }, { ...world.context, event });
  const tagged = on({ name: 'tag', gitTag: 'v2' });
  const branch = on({ name: 'push', branch: 'feature/x', commit: '0123456789', shortCommit: '0123456' });
  const component = async (used: readonly string[]): Promise<World> => {
    const world = await fork();
    await writeTree(world.folder, below('mine', chart('mine', '1.0.0', used)));
    return world;
  };

  test('R56 on a git tag own images carry it; what is not there is missing, others are no matter', async () => {
    const world = await component(['release/web:v1', 'release/mine:v2', 'library/redis:7']);
    const { codes, exitCode, report } = await tagged(world);
    expect([codes, exitCode]).toEqual([['missing release/mine:v2', 'wrong-tag release/web:v1'], 1]);
    expect(report.text).toContain('needs release-repo');
    expect((await tagged(world, { pinned: 'release/web' })).codes).toEqual(['missing release/mine:v2']);
    expect((await tagged(world, { own: 'release/mine' })).codes).toEqual(['missing release/mine:v2']);
  });

  test('R61 on a branch what is still to be built is pending, or looked up as the branch has it', async () => {
    const world = await component(['release/mine:v2', 'library/redis:7']);
    const { codes, exitCode, report } = await branch(world);
    expect([codes, exitCode, report.findings[0]?.severity]).toEqual([['pending release/mine:v2'], 0, 'info']);
    const strict = await branch(world, { 'branch-images': 'true' });
    expect([strict.codes, strict.exitCode]).toEqual([['missing release/mine:v2'], 1]);
    expect(strict.report.findings[0]?.message).toContain('feature-x.0123456');
    await world.push('release/mine', makeImage({ layers: ['branch'] }), 'feature-x.0123456');
    expect((await branch(world, { 'branch-images': 'true' })).codes).toEqual([]);
    expect((await branch(await component(['library/none:1']))).codes).toEqual(['missing library/none:1']);
  });

  test('R61 on a git tag an image that is being built is waited for', async () => {
    const world = await component(['release/mine:v2']);
    const run = tagged(world, { wait: '1m' });
    setTimeout(() => { void world.push('release/mine', makeImage({ layers: ['late'] }), 'v2'); }, 500);
    expect((await run).codes).toEqual([]);
    const gone = await component(['release/other:v2']);
    expect((await tagged(gone, { wait: '1s' })).codes).toEqual(['missing release/other:v2']);
    await expect(tagged(gone, { wait: 'soon' })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('R61 an index that is still being pushed, platform by platform, is waited for', async () => {
    const world = await component(['release/mine:v2']);
    await world.push('release/mine', makeImage({ layers: ['first'] }), 'v2');
    const platform = 'linux/amd64,linux/arm64';
    expect((await tagged(world, { platform })).codes).toEqual(['platform-missing release/mine:v2']);
    const run = tagged(world, { platform, wait: '1m' });
    setTimeout(() => { void world.push('release/mine', makeTwoPlatformIndex('mine'), 'v2'); }, 500);
    expect((await run).codes).toEqual([]);
  });

  test('each values file is a rendering by itself', async () => {
    const world = await component([]);
    await writeTree(world.folder, {
      ...below('mine', { ...chart('mine', '1.0.0', []), 'values.yaml': 'tag: none\n', 'templates/pod.yaml': pod(['library/redis:{{ .Values.tag }}']) }), 'a.yaml': 'tag: "7"\n', 'b.yaml': 'tag: "8"\n',
    });
    expect((await branch(world, { values: ['a.yaml', 'b.yaml'] })).codes).toEqual(['missing library/redis:8']);
    expect((await branch(world)).codes).toEqual(['missing library/redis:none']);
    await expect(branch(world, { values: 'c.yaml' })).rejects.toMatchObject({ code: 'VALUES_UNREADABLE' });
    await expect(runAction(verifyImages, { list: 'a.list', values: 'a.yaml' }, world.context)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test('ci/*-values.yaml are profiles, as chart-testing has them: the union of their images, and of the chart without them', async () => {
    const world = await component([]);
    const template = '{{ if .Values.needed }}{{ else }}{{ fail "needed is not set" }}{{ end }}';
    const files = (values: string, pods: string): Record<string, string> => below('mine', {
      ...chart('mine', '1.0.0', []), '.helmignore': 'ci/\n', 'values.yaml': values, 'templates/pod.yaml': pods,
      'ci/large-values.yaml': 'needed: "8"\n', 'ci/small-values.yaml': 'needed: "9"\n', 'ci/README.md': 'no values',
    });
    await writeTree(world.folder, files('needed: ""\n', `${template}${pod(['library/redis:{{ .Values.needed }}'])}`));
    const { codes, exitCode, report, result } = await branch(world, { 'fail-on': 'warning' });
    expect([codes, exitCode, report.findings.at(-1)?.severity]).toEqual([['missing library/redis:8', 'missing library/redis:9', 'render-failed mine'], 1, 'info']);
    expect(JSON.stringify(result)).toContain('mine/ci/small-values.yaml');
    expect((await branch(world, { values: 'mine/ci/s*-values.yaml' })).codes).toEqual(['missing library/redis:9']);
    await expect(branch(world, { values: 'mine/ci/x*.yaml' })).rejects.toMatchObject({ code: 'VALUES_UNREADABLE' });

    await writeTree(world.folder, files('needed: "7"\n', `{{ if eq .Values.needed "9" }}{{ fail "nine" }}{{ end }}${pod(['library/redis:{{ .Values.needed }}'])}`));
    const broken = await branch(world);
    expect([broken.codes, broken.exitCode]).toEqual([['missing library/redis:8', 'render-failed mine'], 1]);
    expect(broken.report.findings.at(-1)?.message).toMatch(/^with mine\/ci\/small-values\.yaml: .*nine/s);
  });

  test('R70 what a sentinel stands before is an image, wherever it is written', async () => {
    const world = await component([]);
    const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  odd: "{{ .Values.global.registry }}/release/none:v1"\n';
    await writeTree(world.folder, below('mine', { ...chart('mine', '1.0.0', []), 'values.yaml': 'global: {registry: hub.example.com}\n', 'templates/a.yaml': config, 'templates/pod.yaml': pod(['{{ .Values.global.registry }}/release/web:v1', 'library/redis:7']) }));
    const sentinel = { sentinel: 'REGISTRY_DOMAIN', 'sentinel-values': 'global.registry' };
    const { codes, result } = await runAction(verifyImages, { chart: 'mine', registry: `=store:${world.store}`, output: 'out', ...sentinel }, world.context);
    expect([codes, result.targets.map(({ listed }) => listed.text)]).toEqual([['missing release/none:v1'], ['library/redis:7', 'release/none:v1', 'release/web:v1']]);
    await expect(runAction(verifyImages, { repo: 'release-repo', ...sentinel }, world.context)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  });

  test.each([['global.registri', /global\.registri of mine received it/], ['', /no value of the charts receives it/]])('R70 a sentinel that reaches nothing, by sentinel-values "%s", is told', async (values, message) => {
    const world = await component([]);
    await writeTree(world.folder, below('mine', { ...chart('mine', '1.0.0', []), 'values.yaml': 'global: {registry: hub.example.com}\n', 'templates/pod.yaml': pod(['{{ .Values.global.registry }}/release/web:v1']) }));
    const { report } = await runAction(verifyImages, { chart: 'mine', registry: `=store:${world.store}`, output: 'out', sentinel: 'REGISTRY_DOMAIN', 'sentinel-values': values }, world.context);
    const found = report.findings.filter(({ code }) => code === 'sentinel-unused');
    expect(found).toMatchObject([{ severity: 'warning', subject: 'REGISTRY_DOMAIN' }]);
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.hint).toMatch(/sentinel-values/);
  });

  test('P14 the release repo maps names, says where they are and what it does not know', async () => {
    const world = await component(['docker.io/library/redis:7', 'quay.io/acme/agent:1', 'hub.example.com/release/web:v1']);
    await writeTree(world.repo, {
      'slipway.yaml': `${configuration}images: {stripRegistries: [hub.example.com]}\n`,
      'images_origin.yaml': '- src: redis\n  dest: library/redis\n- src: other\n  dest: library/redis\n',
    });
    const { codes, report } = await on({ name: 'other' })(world, { 'release-repo': 'release-repo' });
    expect(codes).toEqual(['missing quay.io/acme/agent:1', 'origin-conflict library/redis', 'unmapped quay.io/acme/agent:1']);
    expect(report.findings.at(-1)?.hint).toContain('- src: quay.io/acme/agent, dest: library/agent');
    await expect(runAction(verifyImages, { 'release-repo': 'release-repo' }, world.context)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await writeTree(world.repo, { 'slipway.yaml': 'images: {stripRegistries: [hub.example.com], ignore: ["quay.io/*", "release/web:*"]}\n' });
    expect((await tagged(world, { 'release-repo': 'release-repo' })).codes).toEqual(['origin-conflict library/redis']); // release/web:v1 has not the tag v2
  });

  test('a release repo on a git server is read at its ref: no checkout, certificates too, and clear errors', async () => {
    const world = await component(['quay.io/acme/agent:1', 'release/web:v1']);
    const releases = join(world.folder, 'git/acme/release');
    const config = (store: string, more = ''): Record<string, string> => ({ 'slipway.yaml': `registries: {release: {endpoint: "store:${store}"${more}}}\n`, 'images_origin.yaml': '- src: redis\n  dest: library/redis\n- src: x\n  dest: library/redis\n' });
    await writeTree(releases, { ...config(join(world.folder, 'nowhere')), 'addons/large': 'x' });
    await git(releases, 'init', '--quiet', '--initial-branch=main');
    await commit(releases, 'first');
    await git(releases, 'checkout', '--quiet', '-b', 'release/2.10');
    await writeTree(releases, config(world.store, ', caFile: ci/ca.pem'));
    await writeTree(releases, { 'ci/ca.pem': 'no certificate' });
    await commit(releases, 'second');
    await git(releases, 'tag', 'broken');
    await writeTree(releases, config(world.store));
    await commit(releases, 'third');
    const run = (ref: string, values: Readonly<Record<string, string>> = {}): Promise<ActionRun<unknown>> =>
      runAction(verifyImages, { chart: 'mine', output: 'out', registry: `quay.io=store:${world.store}`, 'release-repo': `acme/release@${ref}`, 'git-base-url': 'git', ...values }, world.context);

    const { codes, report } = await run('release/2.10');
    expect(codes).toEqual(['missing quay.io/acme/agent:1', 'origin-conflict library/redis', 'unmapped quay.io/acme/agent:1']);
    expect(report.findings[1]?.location).toEqual({ file: 'acme/release@release/2.10:images_origin.yaml', line: 3, column: 3 });
    expect(report.text).toMatch(/those of acme\/release@release\/2\.10 \(commit [0-9a-f]{8}\)/);
    expect((await run('main')).codes).toContain('unknown release/web:v1'); // the store that this branch names cannot be looked into
    await expect(run('broken')).rejects.toMatchObject({ code: 'FILE_UNREADABLE', message: expect.stringContaining('holds no PEM certificate') as unknown });
    await expect(run('release/2.1')).rejects.toMatchObject({ code: 'UNKNOWN_REF', exitCode: 2, hint: 'similar names: release/2.10' });
    await expect(run('main', { 'release-repo': 'acme/other@main' })).rejects.toMatchObject({ code: 'REMOTE_NOT_FOUND', exitCode: 2 });
    await expect(run('main', { 'git-base-url': 'https://127.0.0.1:9' })).rejects.toMatchObject({ code: 'REMOTE_UNREACHABLE', exitCode: 3 });
  });

  test('a release repo without slipway.yaml and mapping is no error, and what was not checked is said', async () => {
    const world = await component(['release/web:v1']);
    await writeTree(join(world.folder, 'git/acme/empty'), { 'README.md': 'x' });
    await git(join(world.folder, 'git/acme/empty'), 'init', '--quiet', '--initial-branch=main');
    await commit(join(world.folder, 'git/acme/empty'), 'first');
    const { codes, report } = await on({ name: 'other' })(world, { 'release-repo': 'acme/empty@main', 'git-base-url': 'git' });
    expect(codes).toEqual([]);
    expect(report.text).toContain('was not checked: it has no images_origin.yaml');
  });
});
