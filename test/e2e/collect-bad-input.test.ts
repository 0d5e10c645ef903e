// Bad input of the release night: each row gives its finding with code, file, line and a way out.
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action } from '@slipway/action-collect-charts';
import { isSlipwayError } from '@slipway/core';
import { runAction, testContext } from '../support/in-process.ts';
import { commit, deployment, listing, writeTree } from '../support/release-world.ts';

let root = '';
let components = '';
let count = 0;

const chart = (name: string, { version = 'v1.0.0', chartName = name, image = 'release/web:v1' } = {}): Record<string, string> => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${chartName}\nversion: ${version}\n`, [`charts/${name}/values.yaml`]: '{}\n', [`charts/${name}/templates/main.yaml`]: deployment(image),
});

const longTag = `v9.0.0-${'x'.repeat(130)}`;

async function component(name: string, tags: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<void> {
  for (const [tag, files] of Object.entries(tags)) {
    await writeTree(join(components, name), { ...files, 'tag.txt': tag });
    await commit(join(components, name), tag);
  }
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-bad-input-'));
  components = join(root, 'components');
  await component('acme/web', { 'v1.0.0': { ...chart('web'), ...chart('db') }, 'v1.20.0': {} });
  await component('acme/odd', {
    'v1.0.0': chart('odd', { chartName: 'other' }), 'v2.0.0': chart('odd', { version: 'v1.9.9' }),
    'v3.0.0': chart('odd', { version: 'v3.0.0', image: '"release/web:[[ imageTagFromGitTg ]]"' }),
    'v4.0.0': chart('odd', { version: 'v4.0.0', image: '"release/web:[[ TagOfRepo(nothing) ]]"' }),
    'v5.0.0.alpha.2': chart('odd', { version: 'v5.0.0-alpha.2' }),
    'v6.0.0': chart('odd', { version: 'v6.0.0', image: '"release/web:[[ somethingElse ]]"' }),
    'v7.0.0': { 'charts/odd/Chart.yaml': 'apiVersion: v2\n name: [odd\n' },
    'v8.0.0': chart('odd', { version: 'v8.0.0', image: '"release/web:[[ TagOfRepo odd ]]"' }),
    'feature/login': chart('odd', { version: 'v9.0.0', image: '"release/web:[[ imageTagFromGitTag ]]"' }),
    [longTag]: chart('odd', { version: longTag, image: '"release/web:[[ imageTagFromGitTag ]]"' }),
  });
});
afterAll(() => rm(root, { recursive: true, force: true }));

interface Said { readonly code: string; readonly place: string; readonly hint: string }

/** What a run says: its findings, or its error. */
async function run(mode: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<readonly Said[]> {
  count += 1;
  const folder = join(root, `release-${count}`);
  await writeTree(folder, { 'slipway.yaml': 'product: shop\n', ...files });
  await commit(folder);
  const before = await listing(folder);
  try {
    const { report, exitCode } = await runAction(action, { mode, repo: folder, 'git-base-url': components }, testContext(root));
    expect(exitCode).toBe(report.findings.some(({ severity }) => severity === 'error') ? 1 : 0);
    return report.findings.map(({ code, location, hint = '' }) => ({ code, place: `${location?.file ?? ''}:${location?.line ?? ''}`, hint }));
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    expect(await listing(folder)).toEqual(before);
    return [{ code: error.code, place: `${error.location?.file ?? ''}:${error.location?.line ?? ''}`, hint: error.hint ?? '' }];
  }
}

const repos = (text: string): Record<string, string> => ({ 'repos/base.yaml': text });
const older = (text: string): Record<string, string> => ({ 'charts_list.yaml': text });
const odd = (tag: string): Record<string, string> => repos(`spec:\n  - {repositoryFullName: acme/odd, currentTag: ${tag}, chartPaths: [charts/odd]}\n`);
const versionFile = (text: string): Record<string, string> => ({ ...repos('spec:\n  - {repositoryFullName: acme/web, currentTag: v1.0.0, chartPaths: [charts/web]}\n'), 'version.yml': text });
const web = 'spec:\n  - {repositoryFullName: acme/web, currentTag: v1.0.0, chartPaths: [charts/web]}\n';

type Row = readonly [name: string, mode: string, files: Readonly<Record<string, string | Uint8Array>>, code: string, place: string, wayOut: string];

describe('each has a code, a file, a line and a way out', () => {
  test.each<Row>([
    ['R11 a file that is no YAML', 'tags', repos('spec:\n  - a: [\n'), 'repos-invalid', 'repos/base.yaml:3', 'correct the file there'],
    ['R11 several documents', 'tags', repos('spec: []\n---\nspec: []\n'), 'repos-invalid', 'repos/base.yaml:2', 'correct the file there'],
    ['R11 a file in another encoding', 'tags', { 'repos/base.yaml': Buffer.from('\ufeffspec: []\n', 'utf16le') }, 'repos-invalid', 'repos/base.yaml:1', 'save it as UTF-8'],
    ['R11 a key that comes twice', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    baseVersion: v1\n    baseVersion: v2\n'), 'repos-invalid', 'repos/base.yaml:4', 'correct the file there'],
    ['R11 an entry that is an alias, so that its tag cannot be written', 'tags', repos('x: &web {repositoryFullName: acme/web}\nspec:\n  - *web\n'), 'repos-invalid', 'repos/base.yaml:3', 'without anchors'],
    ['R11 a baseVersion that is a number', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    baseVersion: 1.10\n'), 'repos-invalid', 'repos/base.yaml:3', 'baseVersion: "v1.2"'],
    ['R11 owners that nobody could be', 'tags', repos('metadata: {owners: ["not me"]}\nspec:\n  - repositoryFullName: acme/web\n'), 'repos-invalid', 'repos/base.yaml:1', 'owners: ["@ann"'],
    ['R11 a chart path that is a file', 'charts', repos('spec:\n  - {repositoryFullName: acme/web, currentTag: v1.0.0, chartPaths: [charts/web/Chart.yaml]}\n'), 'chart-invalid', 'repos/base.yaml:2', 'chartPaths of acme/web: charts/web'],
    ['R11 a chart path without a chart', 'charts', repos('spec:\n  - {repositoryFullName: acme/web, currentTag: v1.0.0, chartPaths: [charts]}\n'), 'chart-invalid', 'repos/base.yaml:2', 'correct chartPaths'],
    ['R11 a currentTag that is no name of a tag', 'charts', repos('spec:\n  - {repositoryFullName: acme/web, currentTag: --help, chartPaths: [charts/web]}\n'), 'repos-invalid', 'repos/base.yaml:2', 'correct the name'],
    ['R14 a file where the chart is collected to', 'charts', { ...repos(web), 'addons/web': 'mine\n' }, 'target-occupied', 'repos/base.yaml:2', 'move it elsewhere'],
    ['R14 a file where addons are collected to', 'charts', { ...repos(web), addons: 'mine\n' }, 'chart-invalid', 'repos/base.yaml:2', 'move that file elsewhere'],
    ['R11 an entry without a name', 'tags', repos('spec:\n  - currentTag: v1\n'), 'repos-invalid', 'repos/base.yaml:2', 'write it as repositoryFullName: acme/web'],
    ['R11 a name that is no name of a repo', 'tags', repos('spec:\n  - repositoryFullName: web\n'), 'repos-invalid', 'repos/base.yaml:2', 'write it as repositoryFullName'],
    ['R11 a key that is written wrong', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    baseVerison: v1\n'), 'repos-invalid', 'repos/base.yaml:3', 'baseVersion'],
    ['R11 chart paths that are no list', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    chartPaths: charts/web\n'), 'repos-invalid', 'repos/base.yaml:3', 'chartPaths: [charts/web]'],
    ['R11 a chart path that leaves the repo', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    chartPaths: [../web]\n'), 'repos-invalid', 'repos/base.yaml:3', 'chartPaths: [charts/web]'],
    ['R11 a target that leaves the release repo', 'charts', repos('spec:\n  - repositoryFullName: acme/web\n    currentTag: v1.0.0\n    chartPaths: [charts/web]\n    targetChartPath: ../x\n'), 'repos-invalid', 'repos/base.yaml:5', 'targetChartPath: addons'],
    ['R11 spec that is no list', 'tags', repos('spec: acme/web\n'), 'repos-invalid', 'repos/base.yaml:1', 'one entry per repo'],
    ['R11 an entry that is no mapping', 'tags', repos('spec:\n  - acme/web\n'), 'repos-invalid', 'repos/base.yaml:2', 'repositoryFullName: acme/web'],
    ['R11 a currentTag that is a number', 'charts', repos('spec:\n  - repositoryFullName: acme/web\n    currentTag: 1.10\n    chartPaths: [charts/web]\n'), 'repos-invalid', 'repos/base.yaml:3', 'currentTag: "v1.2.3"'],
    ['R11 an entry that has no currentTag', 'charts', repos('spec:\n  - repositoryFullName: acme/web\n    chartPaths: [charts/web]\n'), 'tag-missing', 'repos/base.yaml:2', 'mode tags first'],
    ['R11 a repo that is not there', 'tags', repos('spec:\n  - repositoryFullName: acme/wbe\n'), 'repo-missing', 'repos/base.yaml:2', 'correct repositoryFullName'],
    ['R15 a chart of another name than its folder', 'charts', odd('v1.0.0'), 'chart-invalid', 'repos/base.yaml:2', 'rename one of them in acme/odd'],
    ['R15 a chart of another version than its tag', 'charts', odd('v2.0.0'), 'version-mismatch', 'repos/base.yaml:2', 'versionCheck: warn'],
    ['R15 a Chart.yaml that does not parse', 'charts', odd('v7.0.0'), 'chart-invalid', 'repos/base.yaml:2', 'correct it in acme/odd and tag again'],
    ['R15 a version.yml that is no YAML', 'charts', versionFile('spec:\n  modules: [\n'), 'YAML_SYNTAX', 'version.yml:3', 'correct version.yml there'],
    ['R15 a version.yml that is a list', 'charts', versionFile('- web\n'), 'YAML_SHAPE', 'version.yml:1', 'write it as spec:'],
    ['R15 an addon without a name', 'check', versionFile('spec:\n  modules:\n    - name: base\n      addons:\n        - version: v1\n'), 'version-file-invalid', 'version.yml:5', 'write it as spec:'],
    ['R15 an addon that stands there twice', 'check', versionFile('spec:\n  modules:\n    - name: base\n      addons:\n        - {name: web, namespace: a}\n        - {name: web, namespace: a}\n'), 'addon-twice', 'version.yml:6', 'remove one of them'],
    ['R15 a chart that lies in addons/ and cannot be read', 'check', { ...repos(web), 'addons/own/Chart.yaml': 'name: my own\n' }, 'chart-invalid', 'addons/own/Chart.yaml:1', 'correct it there'],
    ['R15 a version that is a number', 'check', versionFile('spec:\n  modules:\n    - name: base\n      addons:\n        - name: web\n          version: 1.10\n'), 'version-file-invalid', 'version.yml:6', 'every version in quotes'],
    ['R15 an addon that nothing collects', 'check', versionFile('spec:\n  modules:\n    - name: base\n      addons:\n        - name: nothing\n          version: v1\n'), 'addon-missing', 'version.yml:5', 'enable: false'],
    ['R52 the older file is no YAML', 'tags', older('spec: [\n'), 'repos-invalid', 'charts_list.yaml:2', 'correct the file there'],
    ['R52 an older entry without a name', 'tags', older('spec:\n  - resourcePaths: [charts/web]\n'), 'repos-invalid', 'charts_list.yaml:2', 'write it as repositoryFullName'],
    ['R52 an older entry that cannot be read', 'tags', older('spec:\n  - repositoryFullName: nothing\n'), 'repos-invalid', 'charts_list.yaml:2', 'write it as repositoryFullName'],
    ['R52 two files of one name', 'charts', older('spec:\n  - {repositoryFullName: acme/web, resourcePaths: [a/x.yaml], targetPath: g}\n  - {repositoryFullName: acme/odd, resourcePaths: [b/x.yaml], targetPath: g}\n'), 'duplicate-target', 'charts_list.yaml:3', 'another target'],
    ['R52 a file that is not there', 'charts', { ...older('spec:\n  - {repositoryFullName: acme/web, resourcePaths: [release/web.yaml]}\n'), 'release_charts.yaml': 'spec:\n  - {repositoryFullName: acme/web, tag: v1.0.0}\n' }, 'path-not-found', 'charts_list.yaml:2', 'correct resourcePaths'],
    ['R52 a key that is written wrong', 'tags', older('spec:\n  - repositoryFullName: acme/web\n    resourcePath: [a.yaml]\n'), 'repos-invalid', 'charts_list.yaml:3', 'resourcePaths'],
    ['R52 a release_charts.yaml with marks of a merge', 'charts', { ...older('spec:\n  - repositoryFullName: acme/web\n'), 'release_charts.yaml': '<<<<<<< ours\n' }, 'repos-invalid', 'release_charts.yaml:1', 'mode tags writes it anew'],
    ['R52 an entry that has no tag yet', 'charts', older('spec:\n  - {repositoryFullName: acme/web, resourcePaths: [release/web.yaml]}\n'), 'tag-missing', 'charts_list.yaml:2', 'mode tags first'],
    ['R52 two charts of one folder', 'charts', { ...repos(web), 'repos/team.yaml': 'spec:\n  - repositoryFullName: acme/odd\n    currentTag: v1.0.0\n    chartPaths: [charts/web]\n' }, 'duplicate-target', 'repos/team.yaml:2', 'another target'],
    ['R53 a compass that is no YAML', 'check', { ...repos(web), 'compass.yaml': 'modules: [\n' }, 'compass-invalid', 'compass.yaml:2', 'write modules as a list'],
    ['R53 a module without a name', 'check', { ...repos(web), 'compass.yaml': 'modules:\n  - required: true\n' }, 'compass-invalid', 'compass.yaml:2', 'write modules as a list'],
    ['R53 a key that is written wrong', 'check', { ...repos(web), 'oem.yaml': 'modulez: []\n' }, 'compass-invalid', 'oem.yaml:1', 'write modules as a list'],
    ['R53 dependencies that are no list', 'check', { ...repos(web), 'mini-compass.yaml': 'modules:\n  - name: base\n    addons:\n      - {name: web, deps: db}\n' }, 'compass-invalid', 'mini-compass.yaml:4', 'deps: [redis]'],
    ['R53 an addon twice', 'check', { ...repos(web), 'compass.yaml': 'systemAddons: [own]\nextraAddons:\n  - own\n', 'addons/own.yaml': '_config: {}\n' }, 'addon-twice', 'compass.yaml:3', 'remove one of them'],
    ['R53 a dependency that nobody has', 'check', { ...repos(web), 'compass.yaml': 'systemAddons:\n  - {name: own, deps: [gone]}\n', 'addons/own.yaml': '_config: {}\n' }, 'dependency-missing', 'compass.yaml:2', 'charts_list.yaml'],
    ['R53 an addon that is not there', 'check', { ...repos(web), 'compass.yaml': 'modules:\n  - name: base\n    addons:\n      - name: gone\n' }, 'addon-missing', 'compass.yaml:4', 'name its file in charts_list.yaml'],
    ['R54 a placeholder of a repo that is not there', 'charts', odd('v4.0.0'), 'placeholder-repo', 'addons/odd/templates/main.yaml:9', 'add an entry with repositoryFullName: acme/nothing'],
    ['R54 P13 a placeholder that is nearly one', 'charts', odd('v3.0.0'), 'placeholder-typo', 'addons/odd/templates/main.yaml:9', 'did you mean [[ imageTagFromGitTag ]]'],
    ['R54 P13 a placeholder that is half one', 'charts', odd('v8.0.0'), 'placeholder-typo', 'addons/odd/templates/main.yaml:9', 'did you mean [[ TagOfRepo(REPO) ]]'],
    ['R54 P11 a tag with / as the tag of an image', 'charts', odd('feature/login'), 'placeholder-tag', 'addons/odd/templates/main.yaml:9', 'at most 128 letters'],
    ['R54 P11 a tag of more than 128 characters as the tag of an image', 'charts', odd(longTag), 'placeholder-tag', 'addons/odd/templates/main.yaml:9', 'at most 128 letters'],
    ['P13 a placeholder that nobody knows', 'charts', odd('v6.0.0'), 'placeholder-unknown', 'addons/odd/templates/main.yaml:9', 'placeholders.allow'],
    ['D4 an addon file that is no YAML', 'check', { ...repos(web), 'addons/base/own.yaml': '_config:\n  controllers: [\n' }, 'chart-invalid', 'addons/base/own.yaml:3', 'correct it where it comes from'],
    ['D4 an addon file whose containers are no list', 'check', { ...repos(web), 'addons/base/own.yaml': '_config:\n  controllers:\n  - containers: web\n' }, 'chart-invalid', 'addons/base/own.yaml:3', 'correct it where it comes from'],
    ['D4 an addon file without _config', 'check', { ...older('- repositoryFullName: acme/web\n'), 'addons/base/own.yaml': '_confg: {}\n' }, 'addon-file-unknown', 'addons/base/own.yaml:1', 'below _config:'],
    ['R57 prerequisites that are no YAML', 'check', { ...repos(web), 'prerequisites/k8s_resources/own.yaml': 'kind: A\n---\nkind: [\n' }, 'chart-invalid', 'prerequisites/k8s_resources/own.yaml:4', 'correct it where it comes from'],
    ['R55 a tag that is held without a reason', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    hold: {tag: v1.0.0}\n'), 'repos-invalid', 'repos/base.yaml:3', 'reason:'],
    ['R55 a tag that is held and not there', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    hold: {tag: v9.0.0, reason: rarely changed}\n'), 'tag-missing', 'repos/base.yaml:2', 'correct hold'],
    ['P9 a tag that cannot be the version of a chart', 'charts', odd('v5.0.0.alpha.2'), 'tag-no-version', 'repos/base.yaml:2', 'tag acme/odd as v5.0.0-alpha.2'],
    ['P9 entries of one repo that name different tags', 'charts', repos('spec:\n  - {repositoryFullName: acme/web, currentTag: v1.0.0, chartPaths: [charts/web]}\n  - {repositoryFullName: acme/web, currentTag: v1.20.0, chartPaths: [charts/db]}\n'), 'tag-conflict', 'repos/base.yaml:3', 'mode tags first'],
    ['P9 entries of one repo that ask for different lines', 'tags', repos('spec:\n  - {repositoryFullName: acme/web, baseVersion: v1.0}\n  - {repositoryFullName: acme/web, baseVersion: v1.20}\n'), 'tag-conflict', 'repos/base.yaml:3', 'the same baseVersion'],
    ['P9 a pattern that is none', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    tagPattern: "("\n'), 'repos-invalid', 'repos/base.yaml:3', 'tagPattern: "v[0-9.]+"'],
    ['P10 v1.2 is not the line of v1.20', 'tags', repos('spec:\n  - repositoryFullName: acme/web\n    baseVersion: v1.2\n'), 'tag-missing', 'repos/base.yaml:2', 'correct baseVersion'],
    ['P14 a mapping that does not parse', 'check', { ...repos(web), 'images_origin.yaml': '- src: a/b\n dest: library/b\n' }, 'origin-invalid', 'images_origin.yaml:2', 'the same column as src'],
    ['P14 two mappings with one dest', 'check', { ...repos(web), 'images_origin.yaml': '- {src: a/b, dest: library/b}\n- {src: c/b, dest: library/b}\n' }, 'origin-conflict', 'images_origin.yaml:2', 'a dest of its own'],
    ['P14 one source with two dests', 'check', { ...repos(web), 'images_origin.yaml': '- {src: a/b, dest: library/b}\n- {src: a/b, dest: library/c}\n' }, 'origin-conflict', 'images_origin.yaml:2', 'remove the one'],
    ['P14 a mapping with a tag', 'check', { ...repos(web), 'images_origin.yaml': '- {src: "a/b:v1", dest: library/b}\n' }, 'origin-invalid', 'images_origin.yaml:1', 'without tags'],
    ['P14 a mapping that is no list', 'check', { ...repos(web), 'images_origin.yaml': 'src: a/b\n' }, 'origin-invalid', 'images_origin.yaml:1', 'dest: library/redis'],
    ['P14 a mapping without dest', 'check', { ...repos(web), 'images_origin.yaml': '- src: a/b\n' }, 'origin-invalid', 'images_origin.yaml:1', 'dest: library/redis'],
  ])('%s', async (_name, mode, files, code, place, wayOut) => {
    const said = await run(mode, files);
    expect(said.map((each) => `${each.code} ${each.place}`)).toContain(`${code} ${place}`);
    const found = said.find((each) => each.code === code && each.place === place);
    expect(found?.hint).toContain(wayOut);
  });

  test('R11 a list of repos that is a link is not followed', async () => {
    const folder = join(root, 'linked');
    await writeTree(folder, { 'elsewhere.yaml': 'spec:\n  - repositoryFullName: acme/web\n', ...older('[]\n'), 'repos/.gitkeep': '' });
    await symlink('../elsewhere.yaml', join(folder, 'repos/base.yaml'));
    await commit(folder);
    const { report, exitCode } = await runAction(action, { mode: 'check', repo: folder, 'git-base-url': components }, testContext(root));
    expect(report.findings).toMatchObject([{ code: 'repos-invalid', location: { file: 'repos/base.yaml' }, hint: 'put the file itself there' }]);
    expect(exitCode).toBe(1);
  });
});
