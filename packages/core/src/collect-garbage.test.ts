import { expect, test } from '@jest/globals';
import { collectGarbage } from './collect-garbage.ts';

test('what nobody uses any more is given back at once', () => {
  let large: ArrayBuffer | undefined = new ArrayBuffer(64 * 2 ** 20);
  const before = process.memoryUsage().arrayBuffers;
  expect(large.byteLength).toBe(64 * 2 ** 20);
  large = undefined;
  collectGarbage();
  expect(before - process.memoryUsage().arrayBuffers).toBeGreaterThan(32 * 2 ** 20);
});
