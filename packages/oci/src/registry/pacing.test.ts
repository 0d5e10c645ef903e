import { expect, test } from '@jest/globals';
import { createPacer } from './pacing.ts';

test('DR24 a single 429, or few among many answers, pauses nobody else', async () => {
  const pacer = createPacer({ now: () => 0 });
  for (let answer = 0; answer < 100; answer += 1) pacer.note(answer % 3 === 0, 60_000);
  await pacer.ready();
});

test('DR24 half of the last sixteen pause the host for as long as was asked', async () => {
  const start = performance.now();
  const pacer = createPacer({ now: () => performance.now() });
  for (let answer = 0; answer < 16; answer += 1) pacer.note(answer % 2 === 1, 100);
  await pacer.ready();
  expect(performance.now() - start).toBeGreaterThan(90);
});

test('a pause ends with the signal', async () => {
  const pacer = createPacer({ now: () => 0 });
  for (let answer = 0; answer < 16; answer += 1) pacer.note(true, 60_000);
  await expect(pacer.ready(AbortSignal.timeout(20))).rejects.toMatchObject({ name: 'AbortError' });
});
