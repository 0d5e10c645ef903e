import { setMaxListeners } from 'node:events';
import { constants } from 'node:os';
import { SlipwayError } from '@slipway/core';

/** What a run is told when its process is asked to stop. */
export interface StopSignal {
  /** Fires at Ctrl-C, SIGTERM or a closed terminal; its reason is a SlipwayError INTERRUPTED. */
  readonly signal: AbortSignal;
  /** The exit code of a run that was stopped is that of the signal, 130 for Ctrl-C; one that ended well keeps its 0. */
  exitCodeOf(exitCode: number): number;
}

/** The part of Node's `process` that is used. */
export interface StoppableProcess {
  on(name: 'SIGINT' | 'SIGTERM' | 'SIGHUP', listener: () => void): unknown;
  exit(exitCode: number): void;
}

/**
 * Lets a run clean up after itself: processes that it started end, temporary files go. A second signal ends the process at
 * once, and so does the end of the grace, in milliseconds: CI hosts kill after some seconds.
 */
export function createStopSignal(target: StoppableProcess, { graceMs = 5000 }: { readonly graceMs?: number } = {}): StopSignal {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every request of a run listens to it
  let stoppedWith: number | undefined;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    target.on(name, () => {
      const exitCode = 128 + constants.signals[name];
      if (stoppedWith !== undefined) { target.exit(exitCode); return; }
      stoppedWith = exitCode;
      controller.abort(new SlipwayError('INTERRUPTED', `stopped by ${name}`, { exitCode: 3 }));
      setTimeout(() => target.exit(exitCode), graceMs).unref();
    });
  }
  return { signal: controller.signal, exitCodeOf: (exitCode) => exitCode === 0 ? 0 : stoppedWith ?? exitCode };
}
