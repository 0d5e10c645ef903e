import { setTimeout as delay } from 'node:timers/promises';

export interface RetryOptions {
  /** Tries in all. @default 5 */
  readonly attempts?: number;
  /** Of the first wait; it doubles. @default 250, in milliseconds */
  readonly firstDelayMs?: number;
  /** @default 10000, in milliseconds */
  readonly maxDelayMs?: number;
  readonly shouldRetry: (error: unknown) => boolean;
  /** A wait that the other side asked for, in milliseconds; it replaces the backoff. */
  readonly askedDelayMs?: (error: unknown) => number | undefined;
  readonly onRetry?: (error: unknown, delayMs: number, attempt: number) => void;
  readonly signal?: AbortSignal;
  /** @default Math.random */
  readonly random?: () => number;
}

/** Tries `step` again with growing, jittered waits while its error allows it. Throws the last error. */
export async function retry<T>(step: (attempt: number) => Promise<T>, options: RetryOptions): Promise<T> {
  const { attempts = 5, firstDelayMs = 250, maxDelayMs = 10_000, shouldRetry, askedDelayMs, onRetry, signal, random = Math.random } = options;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await step(attempt);
    } catch (error) {
      if (attempt >= attempts || signal?.aborted === true || !shouldRetry(error)) throw error;
      const backoff = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1)) * (0.5 + random() / 2);
      const wait = askedDelayMs?.(error) ?? backoff;
      onRetry?.(error, wait, attempt);
      await delay(wait, undefined, signal === undefined ? {} : { signal });
    }
  }
}
