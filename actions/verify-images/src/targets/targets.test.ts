import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadListTargets, mergeTargets } from './targets.ts';

let cwd: string;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'slipway-targets-'));
  await writeFile(join(cwd, 'a.list'), '\ufeff##group\r\nrelease/web:v1\r\nredis:5.0.5-alpine\r\nrelease/web:v1\r\nBAD');
  await writeFile(join(cwd, 'b.list'), 'release/web:v1\n');
});
afterAll(() => rm(cwd, { recursive: true, force: true }));
const stdin = (text: string) => (): AsyncIterable<Uint8Array> => Readable.from([Buffer.from(text)]);

test('R68 lists of any kind, each image once, with its first place', async () => {
  const { images, findings } = await loadListTargets(['a.list', 'b.list'], { cwd, stdin: stdin('') });
  expect(images.map(({ listed, lists, location }) => [listed.text, lists, location])).toEqual([
    ['redis:5.0.5-alpine', ['a.list'], { file: 'a.list', line: 3 }], ['release/web:v1', ['a.list', 'b.list'], { file: 'a.list', line: 2 }],
  ]);
  expect(findings.map(({ code, location }) => [code, location?.line])).toEqual([['duplicate', 4], ['invalid', 5], ['trailing-blank', 1]]);
});

test('standard input is a list; one that is not there is an error with its name', async () => {
  expect((await loadListTargets(['-'], { cwd, stdin: stdin('a/b:1') })).images.map(({ listed }) => listed.text)).toEqual(['a/b:1']);
  await expect(loadListTargets(['none.list'], { cwd, stdin: stdin('') })).rejects.toMatchObject({ code: 'LIST_UNREADABLE', location: { file: 'none.list' } });
});

test('an image of two sources is looked up once, for both', async () => {
  const [a, b] = [await loadListTargets(['a.list'], { cwd, stdin: stdin('') }), await loadListTargets(['b.list'], { cwd, stdin: stdin('') })];
  const { images, findings } = mergeTargets(a, b);
  expect(images.map(({ listed, lists }) => [listed.text, lists])).toEqual([['redis:5.0.5-alpine', ['a.list']], ['release/web:v1', ['a.list', 'b.list']]]);
  expect(findings).toEqual([...a.findings, ...b.findings]);
});

const digest = `sha256:${'a'.repeat(64)}`;
const pod = (image: string): string => `---\n# Source: web/templates/a.yaml\napiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers:\n    - image: ${image}\n`;
test.each<[string, string, string[], string[]]>([
  ['kubespray: with hosts, one pinned', `quay.io/calico/node:v3.1@${digest}\nregistry.k8s.io/pause:3.9\n`, [`quay.io/calico/node:v3.1@${digest}`, 'registry.k8s.io/pause:3.9'], []],
  ['kubean: CRLF', 'ghcr.io/a/b:v1\r\nghcr.io/a/c:v1\r\n', ['ghcr.io/a/b:v1', 'ghcr.io/a/c:v1'], ['trailing-blank 1']],
  ['ks-installer: sections, names of one part, a twin in another section, no end of the last line', '##k8s-images\nredis:5.0.5-alpine\nkubesphere/etcd:v3\n##other-images\nredis:5.0.5-alpine', ['kubesphere/etcd:v3', 'redis:5.0.5-alpine'], ['duplicate 5']],
  ['own lists with architectures', 'library/a-amd64:v1\nrelease/b:v1-arm64\n', ['library/a-amd64:v1', 'release/b:v1-arm64'], []],
  ['what helm template printed', `${pod('release/web:v1')}${pod('redis')}`, ['redis', 'release/web:v1'], []],
  ['what helm template printed, with an image that is none', pod('"release/web:"'), [], ['invalid 8']],
])('R68 standard input: %s', async (_name, text, texts, said) => {
  const { images, findings } = await loadListTargets(['-'], { cwd, stdin: stdin(text) });
  expect(images.map(({ listed }) => listed.text)).toEqual(texts);
  expect(findings.map(({ code, location }) => `${code} ${location?.line ?? ''}`)).toEqual(said);
});

test('an image of rendered text comes with its line and who uses it, also when a list names it too', async () => {
  const { images } = await loadListTargets(['-', 'b.list'], { cwd, stdin: stdin(pod('release/web:v1')) });
  expect(images).toMatchObject([{ lists: ['-', 'b.list'], addons: ['web'], location: { file: '-', line: 8 }, uses: [{ addon: 'web', template: 'web/templates/a.yaml', object: 'Pod/a', path: 'spec.containers[0].image' }] }]);
});
