/** Lets requests to one host go, and keeps a host that says 429 to many from being asked by all. */
export interface Pacer {
  /**
   * Waits for a slot, and while the host as a whole is paused. The caller gives the slot back when the answer begins;
   * a request that waits to be sent again has none.
   */
  enter(signal?: AbortSignal): Promise<() => void>;
  /** Notes an answer; `waitMs` is what a 429 asked for. */
  note(limited: boolean, waitMs?: number): void;
  /** Whether the host has said nothing but 429 for so long that asking on is no use; those that wait are let go then. */
  isExhausted(): boolean;
}

export interface PacerOptions {
  readonly now: () => number;
  /** Requests at a time, at most. @default 16 */
  readonly width?: number;
  /** How long nothing but 429 is put up with. @default 300000, in milliseconds */
  readonly patienceMs?: number;
}

const watched = 16;
const defaultPauseMs = 1000;

/**
 * A 429 delays its own request only; the host pauses when half of its last 16 answers were 429 (DR24). Each pause
 * halves how many are asked at a time, each good answer adds one again.
 */
export function createPacer({ now, width = 16, patienceMs = 300_000 }: PacerOptions): Pacer {
  const answers: boolean[] = [];
  const waiting = new Set<() => void>();
  let inFlight = 0;
  let allowed = width;
  let resumeAt = 0;
  let timer: NodeJS.Timeout | undefined;
  /** When the 429s began that no other answer came between. */
  let limitedSince: number | undefined;
  const isExhausted = (): boolean => limitedSince !== undefined && now() - limitedSince >= patienceMs;

  const admit = (): void => {
    if (waiting.size === 0 || timer !== undefined) return;
    const pause = isExhausted() ? 0 : resumeAt - now();
    if (pause > 0) {
      timer = setTimeout(() => { timer = undefined; admit(); }, Math.ceil(pause));
      return;
    }
    for (const go of waiting) {
      if (inFlight >= allowed && !isExhausted()) return;
      waiting.delete(go);
      inFlight += 1;
      go();
    }
  };
  const leave = (): void => { inFlight -= 1; admit(); };

  return {
    enter: (signal) => new Promise((resolve, reject) => {
      if (signal?.aborted === true) { reject(abortError(signal)); return; }
      const stop = (): void => {
        waiting.delete(go);
        if (waiting.size === 0) { clearTimeout(timer); timer = undefined; }
        reject(abortError(signal));
      };
      const go = (): void => {
        signal?.removeEventListener('abort', stop);
        let left = false;
        resolve(() => { if (!left) { left = true; leave(); } });
      };
      signal?.addEventListener('abort', stop, { once: true });
      waiting.add(go);
      admit();
    }),
    isExhausted,
    note(limited, waitMs = defaultPauseMs) {
      limitedSince = limited ? limitedSince ?? now() : undefined;
      if (isExhausted()) { clearTimeout(timer); timer = undefined; admit(); return; }
      answers.push(limited);
      if (answers.length > watched) answers.shift();
      if (!limited) {
        allowed = Math.min(width, allowed + 1);
        return;
      }
      if (answers.length < watched || answers.filter(Boolean).length < watched / 2) return;
      if (now() >= resumeAt) allowed = Math.max(1, Math.floor(allowed / 2));
      resumeAt = Math.max(resumeAt, now() + waitMs);
    },
  };
}

/** As `node:timers/promises` has it. */
function abortError(signal: AbortSignal | undefined): Error {
  const error = new Error('The operation was aborted', { cause: signal?.reason });
  error.name = 'AbortError';
  return error;
}
