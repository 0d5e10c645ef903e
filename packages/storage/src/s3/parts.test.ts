import { expect, test } from '@jest/globals';
import { planParts, sizeOfPart } from './parts.ts';

const mebibyte = 2 ** 20;

test.each<[string, number, { partSize: number; count: number; width: number }]>([
  ['one byte more than goes in one request', 8 * mebibyte + 1, { partSize: 8 * mebibyte, count: 2, width: 3 }],
  ['a segment of the usual size', 1900 * mebibyte, { partSize: 8 * mebibyte, count: 238, width: 3 }],
  ['100 GB: fewer than 10,000 larger parts', 100e9, { partSize: 11 * mebibyte, count: 8670, width: 2 }],
  ['5 TB, the largest object: one part at a time', 5 * 2 ** 40, { partSize: 583 * mebibyte, count: 8993, width: 1 }],
])('%s', (_name, size, plan) => {
  expect(planParts(size)).toEqual(plan);
  expect(sizeOfPart(plan.count, plan, size) + (plan.count - 1) * plan.partSize).toBe(size);
});
