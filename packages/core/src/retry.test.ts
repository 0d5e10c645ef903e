import { describe, expect, test } from '@jest/globals';
import { SlipwayError } from './errors.ts';
import { retry, type RetryOptions } from './retry.ts';

const busy = new SlipwayError('BUSY', 'busy', { retryable: true });
const denied = new SlipwayError('DENIED', 'denied');
const shouldRetry = (error: unknown): boolean => error instanceof SlipwayError && error.retryable;

/** Runs a step that fails with the given errors in turn, then succeeds; waits are recorded, not waited. */
async function runScript(errors: readonly Error[], options: Partial<RetryOptions> = {}): Promise<{ result: unknown; waits: number[]; calls: number }> {
  const waits: number[] = [];
  let calls = 0;
  const result = await retry(() => {
    calls += 1;
    const error = errors[calls - 1];
    return error === undefined ? Promise.resolve('done') : Promise.reject(error);
  }, { shouldRetry, firstDelayMs: 2, maxDelayMs: 8, random: () => 1, onRetry: (_error, wait) => { waits.push(wait); }, ...options }).catch((error: unknown) => error);
  return { result, waits, calls };
}

describe('T3 tries again, within bounds', () => {
  test('a step that works is run once', async () => expect(await runScript([])).toEqual({ result: 'done', waits: [], calls: 1 }));
  test('waits double up to their maximum', async () => expect(await runScript([busy, busy, busy, busy], { attempts: 5 })).toEqual({ result: 'done', waits: [2, 4, 8, 8], calls: 5 }));
  test('the last error is thrown when the tries are used up', async () => expect(await runScript([busy, busy, busy], { attempts: 3 })).toEqual({ result: busy, waits: [2, 4], calls: 3 }));
  test('an error that a retry does not help ends it', async () => expect(await runScript([busy, denied])).toEqual({ result: denied, waits: [2], calls: 2 }));
  test('jitter takes away up to half of a wait', async () => expect((await runScript([busy], { random: () => 0 })).waits).toEqual([1]));
  test('T1 a wait that was asked for replaces the backoff', async () => expect((await runScript([busy], { askedDelayMs: () => 5 })).waits).toEqual([5]));
});

test('an abort ends the waiting at once', async () => {
  const controller = new AbortController();
  const started = performance.now();
  const running = retry(() => Promise.reject(busy), { shouldRetry, firstDelayMs: 60_000, maxDelayMs: 60_000, signal: controller.signal });
  controller.abort();
  await expect(running).rejects.toBeDefined();
  expect(performance.now() - started).toBeLessThan(5000);
});
