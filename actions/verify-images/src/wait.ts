import { formatDuration, type Logger } from '@slipway/core';
import type { Lookup } from './lookup.ts';
import type { Target } from './targets/target.ts';

export interface WaitOptions {
  /** All that were looked up; those with `ifMissing: 'wait'` are waited for. */
  readonly targets: readonly Target[];
  readonly lookUp: (targets: readonly Target[]) => Promise<ReadonlyMap<string, Lookup>>;
  /** Milliseconds. */
  readonly waitMs: number;
  /** Milliseconds. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
}

const firstDelayMs = 1000;
const maxDelayMs = 30_000;

/** Not there, not known, or there for some platforms only: an index grows while each platform is pushed. */
const isUnfinished = (lookup: Lookup | undefined): boolean =>
  lookup?.status === 'missing' || lookup?.status === 'unknown' || (lookup?.status === 'found' && lookup.missingPlatforms.length > 0);

const namesOf = (targets: readonly Target[]): string => targets.map(({ lookup }) => lookup.text).join(', ');

/** Asks again for images that are being built, until all are there for every platform or the time is over; what is known then. */
export async function waitForImages(first: ReadonlyMap<string, Lookup>, { targets, lookUp, waitMs, now, sleep, logger }: WaitOptions): Promise<Map<string, Lookup>> {
  const lookups = new Map(first);
  const start = now();
  const absent = (): Target[] => targets.filter(({ lookup, ifMissing }) => ifMissing === 'wait' && isUnfinished(lookups.get(lookup.text)));
  let said = '';
  for (let delay = firstDelayMs, awaited = absent(); awaited.length > 0; delay = Math.min(maxDelayMs, delay * 1.5), awaited = absent()) {
    const left = start + waitMs - now();
    const names = namesOf(awaited);
    if (left <= 0) {
      logger.warn(`gave up after ${formatDuration(waitMs)}: ${names}`);
      break;
    }
    if (names !== said) logger.info(`waiting for ${names}, for ${formatDuration(left)} at most`);
    said = names;
    await sleep(Math.min(delay, left));
    for (const [text, lookup] of await lookUp(awaited)) lookups.set(text, lookup);
  }
  return lookups;
}
