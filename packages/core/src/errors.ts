/** Where in a file a problem lies. Line and column count from 1. */
export interface Location {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

export interface SlipwayErrorOptions {
  readonly cause?: unknown;
  readonly location?: Location;
  /** The way out, as a sentence or a command to type. */
  readonly hint?: string;
  /** Whether the same step may succeed when it is tried again. @default false */
  readonly retryable?: boolean;
  /** DR6: 2 bad input or configuration, 3 could not look, 70 a bug of ours. @default 2 */
  readonly exitCode?: 1 | 2 | 3 | 70;
}

/**
 * A step that failed: `code` names the reason for machines, the message names step, subject, reason
 * and expected form for people. Each workspace narrows `Code` to its own union.
 */
export class SlipwayError<Code extends string = string> extends Error {
  override readonly name: string = 'SlipwayError';
  readonly location: Location | undefined;
  readonly hint: string | undefined;
  readonly retryable: boolean;
  readonly exitCode: 1 | 2 | 3 | 70;

  constructor(readonly code: Code, message: string, options: SlipwayErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.location = options.location;
    this.hint = options.hint;
    this.retryable = options.retryable ?? false;
    this.exitCode = options.exitCode ?? 2;
  }
}

/** Whether something thrown is one of ours, with a code and an exit code. */
export function isSlipwayError(error: unknown): error is SlipwayError {
  return error instanceof SlipwayError;
}

/** `file:line:column`, as editors and terminals link it. */
export function formatLocation({ file, line, column }: Location): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** The message of anything that was thrown, without its stack. */
export function errorMessage(error: unknown): string {
  // by its shape, as errorCode
  const message: unknown = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
  return typeof message === 'string' ? message : String(error);
}

/** The `code` of a Node or Slipway error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  // not instanceof: Node's own errors are of another realm inside a VM context, as test runners use
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
