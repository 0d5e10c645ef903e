import { errorCode, errorMessage, SlipwayError, type SlipwayErrorOptions } from '@slipway/core';

/** What the caller asked for cannot be packed. */
export type PlanErrorCode = 'PLAN_INVALID' | 'PLAN_INCOMPLETE' | 'PLAN_CONFLICT';

/** A package could not be written. None is left behind, and an earlier one of the same name is untouched. */
export type WriteErrorCode = 'BLOB_UNREADABLE' | 'BLOB_WRONG' | 'DISK_FULL' | 'WRITE_FAILED';

/** A package could not be read. */
export type ReadErrorCode = 'NO_PACKAGE' | 'MANIFEST_INVALID' | 'PACKAGE_DAMAGED' | 'TARGET_NOT_EMPTY' | 'NOT_PACKED';

/** A key that packages are signed or checked with cannot be used. */
export type KeyErrorCode = 'KEY_INVALID';

export type PackageErrorCode = PlanErrorCode | WriteErrorCode | ReadErrorCode | KeyErrorCode;

/** A step on a package that failed. What a *check* finds wrong with one is a Finding instead. */
export class PackageError extends SlipwayError<PackageErrorCode> {
  override readonly name = 'PackageError';
  constructor(code: PackageErrorCode, message: string, options: SlipwayErrorOptions = {}) {
    super(code, message, { exitCode: code === 'PACKAGE_DAMAGED' ? 1 : 2, ...options });
  }
}

const fullCodes: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** The error of a failed write below `folder`: a full disk or quota (T28) is told apart, our own errors pass unchanged. */
export function toWriteError(error: unknown, folder: string): Error {
  if (error instanceof SlipwayError) return error;
  const code = errorCode(error);
  if (code !== undefined && fullCodes.has(code)) {
    return new PackageError('DISK_FULL', `no space is left for the package in ${folder} (${code})`, { cause: error, retryable: true, hint: 'free some space or choose another output folder; nothing half-written was kept' });
  }
  const reason = code === 'EEXIST' || code === 'ENOTDIR' ? `a file is where a folder must be (${errorMessage(error)})` : errorMessage(error);
  return new PackageError('WRITE_FAILED', `cannot write the package in ${folder}: ${reason}`, { cause: error, hint: 'choose another output folder, or make this one writable; nothing half-written was kept' });
}
