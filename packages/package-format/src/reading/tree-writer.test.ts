import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTreeWriter } from './tree-writer.ts';

let folder = '';
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'slipway-tree-')); });
afterAll(async () => { await rm(folder, { recursive: true, force: true }); });

describe('createTreeWriter', () => {
  test('many files at once, small and large, each with its bytes in their order', async () => {
    const writer = createTreeWriter();
    const files = Array.from({ length: 60 }, (_, index) => ({ path: join(folder, `d${index % 7}/f${index}`), pieces: Array.from({ length: index % 5 }, () => randomBytes(index % 2 === 0 ? 90 : 150_000)) }));
    for (const { path, pieces } of files) {
      const file = await writer.open(path, { mode: 0o644, append: false });
      for (const piece of pieces) void file.write(piece);
      file.end();
    }
    await writer.settle();
    for (const { path, pieces } of files) expect((await readFile(path)).equals(Buffer.concat(pieces))).toBe(true);
  });

  test('a file goes on where the part before it ends, however late that is written', async () => {
    const writer = createTreeWriter();
    const parts = [randomBytes(3_000_000), randomBytes(70_000), randomBytes(10)];
    for (const [index, part] of parts.entries()) {
      const file = await writer.open(join(folder, 'parts'), { mode: 0o755, append: index > 0 });
      void file.write(part);
      file.end();
    }
    await writer.settle();
    expect((await readFile(join(folder, 'parts'))).equals(Buffer.concat(parts))).toBe(true);
    expect((await stat(join(folder, 'parts'))).mode & 0o100).toBe(0o100);
  });

  test('what is there is never written over', async () => {
    const writer = createTreeWriter();
    (await writer.open(join(folder, 'there'), { mode: 0o644, append: false })).end();
    await expect(writer.open(join(folder, 'there'), { mode: 0o644, append: false })).rejects.toMatchObject({ code: 'EEXIST' });
  });

  test('T28 a full disk is told by the write and at the end', async () => {
    const writer = createTreeWriter();
    const file = await writer.open('/dev/full', { mode: 0o644, append: true });
    await expect(file.write(randomBytes(100_000))).rejects.toMatchObject({ code: 'ENOSPC' });
    file.end();
    await expect(writer.settle()).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});
