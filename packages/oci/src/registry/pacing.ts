import { setTimeout as delay } from 'node:timers/promises';

/** Keeps a host that says 429 to many from being asked by all. */
export interface Pacer {
  /** Waits while the host as a whole is paused. */
  ready(signal?: AbortSignal): Promise<void>;
  /** Notes an answer; `waitMs` is what a 429 asked for. */
  note(limited: boolean, waitMs?: number): void;
}

const watched = 16;

/** A 429 delays its own request only; the host pauses when half of its last 16 answers were 429 (DR24). */
export function createPacer({ now }: { readonly now: () => number }): Pacer {
  const answers: boolean[] = [];
  let resumeAt = 0;
  return {
    async ready(signal) {
      for (let wait = resumeAt - now(); wait > 0; wait = resumeAt - now()) await delay(wait, undefined, signal === undefined ? {} : { signal });
    },
    note(limited, waitMs = 1000) {
      answers.push(limited);
      if (answers.length > watched) answers.shift();
      if (limited && answers.length === watched && answers.filter(Boolean).length >= watched / 2) resumeAt = Math.max(resumeAt, now() + waitMs);
    },
  };
}
