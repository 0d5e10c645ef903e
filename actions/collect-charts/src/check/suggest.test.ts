import { expect, test } from '@jest/globals';
import { parseYaml } from '@slipway/core';
import { parseImageReference } from '@slipway/oci';
import { parseImageOrigins, parseRepos, parseVersionFile, type ReleaseImage } from '@slipway/release-repo';
import { suggestOrigins, suggestVersions } from './suggest.ts';

const image = (text: string): ReleaseImage => ({ listed: parseImageReference(text), original: parseImageReference(text), kinds: [], lists: [], uses: [], addons: ['addons/web'] });
const origins = (texts: readonly string[], known = ''): unknown => {
  const { suggestions } = suggestOrigins(texts.map(image), { origins: parseImageOrigins(known, 'o.yaml').origins, own: ['release/'], file: 'o.yaml', locationOf: () => undefined });
  return suggestions.length === 0 ? [] : parseYaml(suggestions[0]?.yaml ?? '', 'o.yaml').value;
};

test('R24 names that clash, with known ones and with each other, get their organisation, then their host', () => {
  expect(origins(['quay.io/coreos/etcd:1', 'ghcr.io/acme/etcd:1', 'r.example.com:5000/acme/etcd:1', 'release/web:1', 'quay.io/coreos/etcd:2'])).toEqual([
    { src: 'quay.io/coreos/etcd', dest: 'library/etcd' }, { src: 'ghcr.io/acme/etcd', dest: 'library/acme-etcd' }, { src: 'r.example.com:5000/acme/etcd', dest: 'library/r.example.com-5000-acme-etcd' },
  ]);
  expect(origins(['bitnami/redis:1'], '- {src: docker.io/library/redis, dest: library/redis}\n')).toEqual([{ src: 'docker.io/bitnami/redis', dest: 'library/bitnami-redis' }]);
  expect(origins(['library/redis:1'], '- {src: docker.io/library/redis, dest: library/redis}\n')).toEqual([]);
});

test('the lines that are suggested are valid, and know the images', () => {
  const { suggestions } = suggestOrigins(['quay.io/a/b:1', 'c/d:1'].map(image), { origins: [], own: [], file: 'o.yaml', locationOf: () => undefined });
  expect(parseImageOrigins(suggestions[0]?.yaml ?? '', 'o.yaml')).toMatchObject({ findings: [], origins: [{ src: 'quay.io/a/b' }, { src: 'docker.io/c/d' }] });
});

test('P14 an upstream that has moved: the mapping it had is named', () => {
  const { findings } = suggestOrigins([image('registry.k8s.io/coredns/coredns:v1')], { origins: parseImageOrigins('- {src: k8s.gcr.io/coredns, dest: library/coredns}\n', 'o.yaml').origins, own: [], file: 'o.yaml', locationOf: () => undefined });
  expect(findings[0]?.hint).toBe('add to o.yaml: - src: registry.k8s.io/coredns/coredns, dest: library/coredns-coredns; or, if it has moved there from k8s.gcr.io/coredns, correct src in line 1');
});

test('without a mapping file nothing is missing in it', () => {
  expect(suggestOrigins([image('quay.io/a/b:1')], { origins: undefined, own: [], file: 'o.yaml', locationOf: () => undefined })).toEqual({ suggestions: [], findings: [] });
});

const versionFile = 'spec:\n  modules:\n  - name: base\n    addons:\n    - name: web\n      namespace: shop\n    - {name: api, namespace: shop}\n  - name: data\n    addons:\n    - name: db\n      namespace: db-system\n';
const repos = parseRepos('- {repositoryFullName: a/web, chartPaths: [web]}\n- {repositoryFullName: a/new, chartPaths: [new]}\n- {repositoryFullName: a/db, chartPaths: [db], targetChartPath: addons/data}\n- {repositoryFullName: a/cache, chartPaths: [cache, "true"], targetChartPath: addons/data}\n', 'repos/a.yaml').entries;
const versions = (target: string, name: string, text = versionFile): ReturnType<typeof suggestVersions> => suggestVersions(new Map([[target, { name }]]), { versions: parseVersionFile(text, 'version.yml'), entries: repos, entryOf: () => repos[1] });

test('R15 an addon goes to the module and namespace of those in its group folder, else in its team file', () => {
  expect(versions('addons/data/cache', 'cache').suggestions).toEqual([{ file: 'version.yml', place: 'below addons of the module data', yaml: '    - name: cache\n      namespace: db-system\n' }]);
  expect(versions('addons/new', 'new').suggestions).toMatchObject([{ place: 'below addons of the module base', yaml: '    - name: new\n      namespace: shop\n' }]);
  expect(versions('addons/web', 'web')).toEqual({ suggestions: [], findings: [] });
});

test('R15 pasted below its module the suggestion is read; names that YAML would take for something else are quoted', () => {
  const [suggestion] = versions('addons/data/true', 'true').suggestions;
  const { addons } = parseVersionFile(`${versionFile}${suggestion?.yaml ?? ''}`, 'version.yml');
  expect(addons.at(-1)).toMatchObject({ module: 'data', name: 'true', namespace: 'db-system' });
});

test('R15 a release without modules gets one', () => {
  const [suggestion] = versions('addons/new', 'new', 'spec:\n  modules:\n').suggestions;
  expect(suggestion?.place).toBe('below spec.modules');
  expect(parseVersionFile(`spec:\n  modules:\n${suggestion?.yaml ?? ''}`, 'version.yml').addons).toMatchObject([{ module: 'base', name: 'new', namespace: 'new' }]);
});
