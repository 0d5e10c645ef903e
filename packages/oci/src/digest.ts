import { createHash, hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { OciError } from './errors.ts';
import { markProven, tapStream } from './streams.ts';

declare const digestBrand: unique symbol;

/** `algorithm:hex` that passed `parseDigest`, so it is safe as part of a path or URL. */
export type Digest = string & { readonly [digestBrand]: true };

/** The algorithms that content may be named by. */
export type DigestAlgorithm = 'sha256' | 'sha512';

const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;

/** Whether the text is a digest of an algorithm known here, lower-case and of full length. */
export function isDigest(text: string): text is Digest {
  return grammar.test(text);
}

/**
 * The digest written as `sha256:` and 64, or `sha512:` and 128 lower-case hex digits.
 * @throws {OciError} DIGEST_INVALID
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
 */
export function parseDigest(text: string): Digest {
  if (isDigest(text)) return text;
  throw new OciError('DIGEST_INVALID', `not a digest: ${JSON.stringify(text.slice(0, 160))}, expected sha256: and 64 or sha512: and 128 lower-case hex digits`);
}

/** The algorithm and the hex digits. */
export function splitDigest(digest: Digest): { readonly algorithm: DigestAlgorithm; readonly hex: string } {
  return digest.startsWith('sha512:') ? { algorithm: 'sha512', hex: digest.slice(7) } : { algorithm: 'sha256', hex: digest.slice(7) };
}

/** The digest of these bytes. @default 'sha256' */
export function digestOf(bytes: Uint8Array | string, algorithm: DigestAlgorithm = 'sha256'): Digest {
  return parseDigest(`${algorithm}:${hash(algorithm, bytes, 'hex')}`);
}

/** What a stream of bytes must turn out to be. Size in bytes. */
export interface ExpectedContent {
  readonly digest: Digest;
  readonly size: number;
}

/**
 * Counts and hashes bytes as they pass.
 * `update` throws as soon as there is one byte too many, `finish` when the end differs.
 */
export interface ContentCheck {
  /** @throws {OciError} SIZE_MISMATCH */
  update(chunk: Uint8Array): void;
  /** @throws {OciError} SIZE_MISMATCH, DIGEST_MISMATCH */
  finish(): void;
}

/** A check against digest and size; `subject` names the content in errors. */
export function createContentCheck({ digest, size }: ExpectedContent, subject: string = digest): ContentCheck {
  const hasher = createHash(splitDigest(digest).algorithm);
  let seen = 0;
  return {
    update(chunk) {
      seen += chunk.length;
      if (seen > size) throw new OciError('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
      hasher.update(chunk);
    },
    finish() {
      if (seen !== size) throw new OciError('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
      const actual = `${splitDigest(digest).algorithm}:${hasher.digest('hex')}`;
      if (actual !== digest) throw new OciError('DIGEST_MISMATCH', `${subject} has other bytes than its digest says: expected ${digest}, got ${actual}`, { retryable: true });
    },
  };
}

/** Throws unless these bytes have this digest and size. @throws {OciError} SIZE_MISMATCH, DIGEST_MISMATCH */
export function verifyBytes(bytes: Uint8Array, expected: ExpectedContent, subject: string = expected.digest): void {
  const check = createContentCheck(expected, subject);
  check.update(bytes);
  check.finish();
}

/**
 * The same bytes, ending in an error when they are not what was expected. The last piece is held back until all is
 * proven, so whoever counts bytes never gets a whole of wrong content. Destroying it destroys the source.
 * Its errors: {OciError} SIZE_MISMATCH as soon as there is a byte too many, SIZE_MISMATCH or DIGEST_MISMATCH at the end.
 */
export function verifyStream(stream: Readable, expected: ExpectedContent, subject: string = expected.digest): Readable {
  const check = createContentCheck(expected, subject);
  return markProven(tapStream(stream, { onChunk: (chunk) => check.update(chunk), onEnd: () => check.finish(), holdLast: true }), expected.digest);
}
