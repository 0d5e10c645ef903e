import { authVariable, cutText, HttpError, plainText } from '@slipway/core';
import { connectHint, fullHint, StorageError } from '../errors.ts';
import type { S3Address } from './address.ts';
import { childText, parseXml } from './xml.ts';

/** An answer of S3 that is no success. */
export interface S3Failure {
  readonly status: number;
  /** As S3 names it, such as `NoSuchUpload`; empty when nothing was said, as to HEAD. */
  readonly code: string;
  readonly message: string;
  /** Where the bucket is, when that is the matter. */
  readonly region?: string;
}

/** What an error document says. @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
export function parseFailure(status: number, body: string, region?: string): S3Failure {
  const document = parseXml(body);
  const error = document?.name === 'Error' ? document : undefined;
  const named = region ?? childText(error, 'Region');
  return { status, code: childText(error, 'Code') ?? '', message: childText(error, 'Message') ?? '', ...(named === undefined || named === '' ? {} : { region: named }) };
}

const busy: ReadonlySet<string> = new Set(['InternalError', 'SlowDown', 'ServiceUnavailable', 'RequestTimeout', 'OperationAborted', 'ServerBusy']);
const full: ReadonlySet<string> = new Set(['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'InsufficientCapacity', 'ServiceQuotaExceeded']);

/** Whether the same request may succeed later. */
export const isBusy = ({ status, code }: S3Failure): boolean => busy.has(code) || [408, 429, 500, 502, 503, 504, 522].includes(status);

/** Says which step failed and what helps. */
export function s3Error(failure: S3Failure, subject: string, { address, signed }: { readonly address: S3Address; readonly signed: boolean }): StorageError {
  const { status, code, message, region } = failure;
  const said = cutText(plainText([code, message].filter((text) => text !== '').join(': ')), 300);
  const text = `${subject}: ${address.endpoint.host} answered ${status}${said === '' ? '' : ` (${said})`}`;
  if (region !== undefined && region !== address.region && /^[a-z0-9-]{1,40}$/.test(region)) {
    return new StorageError('STORAGE_INVALID', text, { hint: `the bucket is in ${region}: add ?region=${region} to its address, or set AWS_REGION` });
  }
  if (code === 'RequestTimeTooSkewed') return new StorageError('STORAGE_DENIED', text, { hint: 'set the clock of this machine: signatures are valid for 15 minutes' });
  if (status === 401 || status === 403) {
    return new StorageError('STORAGE_DENIED', text, { hint: signed ? `the access key may not do this, or its secret is wrong` : `set ${authVariable(address.endpoint.host)} to ACCESS_KEY:SECRET_KEY, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for Amazon's hosts and that of AWS_ENDPOINT_URL_S3` });
  }
  if (code === 'NoSuchBucket') return new StorageError('STORAGE_INVALID', text, { hint: 'make the bucket, or correct the address' });
  if (full.has(code) || status === 507) return new StorageError('STORAGE_FULL', text, { hint: fullHint });
  if (status === 404) return new StorageError('STORAGE_NOT_FOUND', text);
  return new StorageError('STORAGE_FAILED', text, { retryable: isBusy(failure) });
}

/** An exchange that did not happen. */
export function exchangeError(error: unknown, subject: string): unknown {
  if (!(error instanceof HttpError)) return error;
  const hint = connectHint(error);
  return new StorageError('STORAGE_FAILED', `${subject}: ${error.message}`, { cause: error, retryable: error.retryable, ...(hint === undefined ? {} : { hint }) });
}
