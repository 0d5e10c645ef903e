import { createRedactor } from '@slipway/core';
import { createLineLogger, type LogLevel } from '../logger.ts';
import type { CiRuntime } from '../runtime.ts';

/** A person's terminal, or any CI that is not known by name (Jenkins): lines on stderr, the result on stdout. */
export function createTerminalRuntime({ now, terminal, level }: { readonly now: () => number; readonly terminal: boolean; readonly level?: LogLevel }): CiRuntime {
  const redactor = createRedactor();
  return {
    kind: 'terminal',
    logger: createLineLogger({ write: (text) => process.stderr.write(text), redact: redactor.redact, now, terminal, ...(level === undefined ? {} : { level }) }),
    event: { name: 'other' },
    addSecret: redactor.add,
    redact: redactor.redact,
    setOutput: () => Promise.resolve(),
    annotate: () => Promise.resolve(),
    addSummary: () => Promise.resolve(),
    print: (text) => { process.stdout.write(`${redactor.redact(text)}\n`); },
  };
}
