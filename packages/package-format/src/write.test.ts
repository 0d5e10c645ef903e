import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exampleRelease, platformInput, writePackage } from '../../../test/support/packages.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-package-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

const { box, base } = exampleRelease();

describe('buildPackage', () => {
  test('writes segments that tar lists and unpacks, with the bytes the manifest says', async () => {
    const { path, manifest } = await writePackage(platformInput(base), { box, outputDirectory: join(folder, 'a') });
    expect((await readdir(path)).sort()).toEqual(['INSTALL.md', 'checksums.txt', 'install.sh', 'manifest.json', ...manifest.segments.map(({ name }) => name)]);
    expect(execFileSync('sha256sum', ['-c', 'checksums.txt'], { cwd: path, encoding: 'utf8' })).not.toContain('FAILED');
    const into = join(folder, 'unpacked');
    await mkdir(into);
    for (const { name } of manifest.segments) execFileSync('tar', ['-xf', join(path, name), '-C', into]);
    for (const file of manifest.files) {
      expect(createHash('sha256').update(await readFile(join(into, file.path))).digest('hex')).toBe(file.sha256);
      const segment = await readFile(join(path, manifest.segments[file.segment - 1]?.name ?? ''));
      expect(createHash('sha256').update(segment.subarray(file.offset, file.offset + file.size)).digest('hex')).toBe(file.sha256);
    }
  });
});
