import { expect, test } from '@jest/globals';
import { getHeapSpaceStatistics } from 'node:v8';
import { collectGarbage, holdNewSpace } from './collect-garbage.ts';

test('what nobody uses any more is given back at once', () => {
  let large: ArrayBuffer | undefined = new ArrayBuffer(64 * 2 ** 20);
  const before = process.memoryUsage().arrayBuffers;
  expect(large.byteLength).toBe(64 * 2 ** 20);
  large = undefined;
  collectGarbage();
  expect(before - process.memoryUsage().arrayBuffers).toBeGreaterThan(32 * 2 ** 20);
});

test('the space for new objects does not grow, however many there are', () => {
  const size = (): number => getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
  const before = size();
  holdNewSpace();
  const kept: object[] = [];
  for (let index = 0; index < 2_000_000; index += 1) {
    kept.push({ index });
    if (index % 100_000 === 0) kept.length = 0;
  }
  expect(size()).toBeLessThanOrEqual(2 * before);
});
