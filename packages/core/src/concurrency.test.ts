import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { mapConcurrent } from './concurrency.ts';

test('T26 never more than the width at once; results keep the order', async () => {
  let running = 0;
  let most = 0;
  const results = await mapConcurrent([30, 5, 20, 1, 10, 2], 3, async (ms, index) => {
    running += 1;
    most = Math.max(most, running);
    await delay(ms);
    running -= 1;
    return `${index}:${ms}`;
  });
  expect(results).toEqual(['0:30', '1:5', '2:20', '3:1', '4:10', '5:2']);
  expect(most).toBe(3);
});

test('the first error ends it: nothing new is started', async () => {
  const started: number[] = [];
  await expect(mapConcurrent([0, 1, 2, 3, 4, 5], 2, async (item) => {
    started.push(item);
    await delay(5);
    if (item === 1) throw new Error('stop');
  })).rejects.toThrow('stop');
  await delay(30);
  expect(started.length).toBeLessThanOrEqual(3);
});

test.each([0, -1, 100])('a width of %d works through all items', async (width) => {
  expect(await mapConcurrent([1, 2, 3], width, (item) => Promise.resolve(item * 2))).toEqual([2, 4, 6]);
});

test('no items, no calls', async () => {
  expect(await mapConcurrent([], 4, () => Promise.reject(new Error('called')))).toEqual([]);
});

test('items that are undefined are items', async () => {
  expect(await mapConcurrent([undefined, undefined], 1, (item, index) => Promise.resolve([item, index]))).toEqual([[undefined, 0], [undefined, 1]]);
});
