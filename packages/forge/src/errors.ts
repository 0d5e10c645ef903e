import { SlipwayError, type SlipwayErrorOptions } from '@slipway/core';

export type ForgeErrorCode =
  /** No answer, or one of the 5xx kind: the request may or may not have been carried out. */
  | 'FORGE_UNREACHABLE'
  | 'FORGE_RATE_LIMITED' | 'FORGE_DENIED' | 'FORGE_NOT_FOUND'
  /** The forge understood and said no: 400, 409, 422. */
  | 'FORGE_REFUSED'
  | 'FORGE_ANSWER_INVALID'
  /** The environment names no forge, or no token for it. */
  | 'FORGE_NOT_CONFIGURED';

const couldNotLook: ReadonlySet<ForgeErrorCode> = new Set<ForgeErrorCode>(['FORGE_UNREACHABLE', 'FORGE_RATE_LIMITED', 'FORGE_ANSWER_INVALID']);

export interface ForgeErrorOptions extends SlipwayErrorOptions {
  /** Of the HTTP answer. */
  readonly status?: number;
}

/** A request to a forge that failed. */
export class ForgeError extends SlipwayError<ForgeErrorCode> {
  override readonly name = 'ForgeError';
  readonly status: number | undefined;
  constructor(code: ForgeErrorCode, message: string, options: ForgeErrorOptions = {}) {
    super(code, message, { exitCode: couldNotLook.has(code) ? 3 : 2, retryable: code === 'FORGE_UNREACHABLE' || code === 'FORGE_RATE_LIMITED', ...options });
    this.status = options.status;
  }
}

/** Libraries wrap what our requests throw; this is the error inside. */
export function unwrapForgeError(error: unknown): unknown {
  for (let inner = error; typeof inner === 'object' && inner !== null; inner = 'cause' in inner ? inner.cause : undefined) {
    if (inner instanceof ForgeError) return inner;
  }
  return error;
}

const isCode = (error: unknown, code: ForgeErrorCode): boolean => error instanceof ForgeError && error.code === code;

/** Undefined instead of a 404. */
export async function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isCode(error, 'FORGE_NOT_FOUND')) return undefined;
    throw error;
  }
}
