import { describe, expect, test } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { createPacer } from './pacing.ts';

const settled = async (promise: Promise<unknown>): Promise<boolean> => {
  let done = false;
  void promise.then(() => { done = true; }, () => { done = true; });
  await delay(5);
  return done;
};

describe('DR24', () => {
  test('a single 429, or few among many answers, pauses nobody else', async () => {
    const pacer = createPacer({ now: () => 0 });
    for (let answer = 0; answer < 100; answer += 1) pacer.note(answer % 3 === 0, 60_000);
    expect(await settled(pacer.enter())).toBe(true);
  });

  test('half of the last sixteen pause the host for as long as was asked', async () => {
    const start = performance.now();
    const pacer = createPacer({ now: () => performance.now() });
    for (let answer = 0; answer < 16; answer += 1) pacer.note(answer % 2 === 1, 100);
    await Promise.all([pacer.enter(), pacer.enter()]);
    expect(performance.now() - start).toBeGreaterThan(90);
  });

  test('a 429 that comes in while the host is paused does not slow it down twice', async () => {
    const pacer = createPacer({ now: () => performance.now() });
    for (let answer = 0; answer < 20; answer += 1) pacer.note(true, 20);
    const slots = Array.from({ length: 16 }, () => pacer.enter());
    await delay(60);
    expect(await Promise.all(slots.map(settled))).toEqual([...Array.from({ length: 8 }, () => true), ...Array.from({ length: 8 }, () => false)]);
  });

  test('each good answer lets one more go', async () => {
    const pacer = createPacer({ now: () => performance.now(), width: 2 });
    for (let answer = 0; answer < 16; answer += 1) pacer.note(true, 0);
    await pacer.enter();
    const second = pacer.enter();
    expect(await settled(second)).toBe(false);
    pacer.note(false);
    const third = pacer.enter();
    expect([await settled(second), await settled(third)]).toEqual([true, false]);
  });
});

test('T26 no more go at a time than the width, in the order in which they came', async () => {
  const pacer = createPacer({ now: () => 0, width: 2 });
  const order: number[] = [];
  const slots = Array.from({ length: 5 }, (_, index) => pacer.enter().then((leave) => { order.push(index); return leave; }));
  await delay(5);
  expect(order).toEqual([0, 1]);
  const leave = await slots[0];
  leave?.();
  leave?.(); // giving a slot back twice gives one back
  await delay(5);
  expect(order).toEqual([0, 1, 2]);
});

test('a pause ends with the signal', async () => {
  const pacer = createPacer({ now: () => 0 });
  for (let answer = 0; answer < 16; answer += 1) pacer.note(true, 60_000);
  await expect(pacer.enter(AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'AbortError' });
  await expect(pacer.enter(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
});

test('T2 a host that says nothing but 429 for minutes is given up on, and whoever waits is let go', async () => {
  let time = 0;
  const pacer = createPacer({ now: () => time, width: 1 });
  pacer.note(false);
  for (let answer = 0; answer < 16; answer += 1) pacer.note(true, 60_000);
  const waiting = [pacer.enter(), pacer.enter()];
  expect([pacer.isExhausted(), await settled(Promise.all(waiting))]).toEqual([false, false]);
  time = 300_000;
  pacer.note(true, 60_000);
  expect([pacer.isExhausted(), await settled(Promise.all(waiting))]).toEqual([true, true]);
  pacer.note(false);
  expect(pacer.isExhausted()).toBe(false);
});
