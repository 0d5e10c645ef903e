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
const stdin = (text: string): AsyncIterable<Uint8Array> => Readable.from([Buffer.from(text)]);

test('R68 lists of any kind, each image once, with its first place', async () => {
  const { images, findings } = await loadListTargets(['a.list', 'b.list'], { cwd, stdin: stdin('') });
  expect(images.map(({ listed, lists, location }) => [listed.text, lists, location])).toEqual([
    ['redis:5.0.5-alpine', ['a.list'], { file: 'a.list', line: 3 }], ['release/web:v1', ['a.list', 'b.list'], { file: 'a.list', line: 2 }],
  ]);
  expect(findings.map(({ code, location }) => [code, location?.line])).toEqual([['duplicate', 4], ['invalid', 5]]);
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
