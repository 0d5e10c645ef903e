import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseChecksums, parseFilesList, parseImagesList } from './lists.ts';

const texts = (result: { readonly entries: readonly { readonly text: string }[] }): string[] => result.entries.map(({ text }) => text);

describe('R68 lists as others write them', () => {
  test('sections, blank lines, carriage returns, repetitions and a missing last newline', () => {
    expect(texts(parseImagesList('\uFEFF##k8s-images\r\nkube-apiserver:v1\r\n\r\n##other\nredis:5.0.5-alpine\nkube-apiserver:v1', 'images-list.txt'))).toEqual(['kube-apiserver:v1', 'redis:5.0.5-alpine']);
  });
  test('a digest may follow', () => {
    expect(texts(parseImagesList(`quay.io/a/b:v1@sha256:${'0'.repeat(64)}\n`, 'images.list'))).toHaveLength(1);
  });
  test('a line that is none is an issue with its place', () => {
    expect(parseFilesList('https://a.b/c\n\nhttps://a.b/$(id)\n', 'files.list').issues).toEqual([{ location: { file: 'files.list', line: 3 }, message: expect.stringContaining('"https://a.b/$(id)" is not') }]);
  });
  test.each(['amd64', 'arm64'])('the lists of kubespray v2.27.0 for %s are read without an issue', async (architecture) => {
    const folder = join(process.env['SLIPWAY_TEST_DATA'] ?? '', 'kubespray/v2.27.0/expected');
    const files = parseFilesList(await readFile(join(folder, `files-${architecture}.list`), 'utf8'), 'files.list');
    const images = parseImagesList(await readFile(join(folder, `images-${architecture}.list`), 'utf8'), 'images.list');
    expect([files.issues, images.issues]).toEqual([[], []]);
    expect([files.entries.length, images.entries.length]).toEqual([23, 56]);
  });
});

describe('P18 checksums', () => {
  const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
  const rows: [string, string][] = [
    ['by address', `${one}  https://a.b/c/d`], ['by host and path', `${one}  a.b/c/d`], ['by relative path', `${one}  ./a.b/c/d`], ['by base name', `${one} *d`],
  ];
  test.each(rows)('are found %s', (_, line) => expect(parseChecksums(`# comment\n${line}\n`, 'f').checksums.find('https://a.b/c/d')).toBe(one));
  test('the most exact name wins', () => expect(parseChecksums(`${two}  d\n${one}  https://a.b/c/d\n`, 'f').checksums.find('https://a.b/c/d')).toBe(one));
  test('one name with two digests is an issue', () => expect(parseChecksums(`${one}  d\n${two}  d\n`, 'f').issues).toEqual([{ location: { file: 'f', line: 2 }, message: '"d" has two different checksums' }]));
  test('a line of another form is an issue', () => expect(parseChecksums('MD5 (d) = 00\n', 'f').issues).toHaveLength(1));
});
