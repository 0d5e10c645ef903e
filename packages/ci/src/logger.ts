import { formatBytes, formatDuration, plainText, type Logger, type Progress, type ProgressOptions } from '@slipway/core';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LineLoggerOptions {
  readonly write: (text: string) => void;
  /** @default 'info' */
  readonly level?: LogLevel;
  /** Applied to every text: masking. */
  readonly redact: (text: string) => string;
  readonly now: () => number;
  /** Whether the lines go to a terminal, where a bar can be drawn over itself. */
  readonly terminal?: boolean;
}

const amountText = (amount: number, unit: ProgressOptions['unit']): string => unit === 'bytes' ? formatBytes(amount) : String(amount);

/** A logger of plain lines; on a terminal long work shows a bar, elsewhere a line every ten seconds. */
export function createLineLogger({ write, level = 'info', redact, now, terminal = false }: LineLoggerOptions): Logger {
  const least = logLevels.indexOf(level);
  let bar = '';
  const clear = (): void => { if (bar !== '') { write(`\r${' '.repeat(bar.length)}\r`); bar = ''; } };
  const line = (at: LogLevel, prefix: string, text: string): void => {
    if (logLevels.indexOf(at) < least) return;
    clear();
    write(`${prefix}${plainText(redact(text))}\n`);
  };

  const progress = (label: string, { total, unit = 'items' }: ProgressOptions = {}): Progress => {
    const start = now();
    let amount = 0;
    let shown = start;
    const describe = (): string => {
      const share = total === undefined || total === 0 ? '' : ` ${'█'.repeat(Math.floor(20 * Math.min(1, amount / total))).padEnd(20, '░')}`;
      const of = total === undefined ? '' : ` of ${amountText(total, unit)}`;
      return terminal ? `  ${label}${share} ${amountText(amount, unit)}${of}` : `  ${label}: ${amountText(amount, unit)}${of} after ${formatDuration(now() - start)}`;
    };
    return {
      advance(more) {
        amount += more;
        const time = now();
        if (least > logLevels.indexOf('info') || time - shown < (terminal ? 100 : 10_000)) return;
        shown = time;
        if (!terminal) { line('info', '', describe()); return; }
        const text = plainText(describe()).slice(0, 100);
        write(`\r${text.padEnd(bar.length)}`);
        bar = text;
      },
      done(text) {
        clear();
        if (text !== undefined) line('info', '  ', text);
      },
    };
  };

  return {
    debug: (text) => line('debug', '  debug: ', text),
    info: (text) => line('info', '  ', text),
    warn: (text) => line('warn', '  warning: ', text),
    error: (text) => line('error', 'error: ', text),
    step: (text) => line('info', '', text),
    progress,
  };
}
