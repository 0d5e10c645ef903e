import { finished } from 'node:stream/promises';
import { errorMessage, mapConcurrent, retry } from '@slipway/core';
import { classifyImageError, OciError, type Digest, type ImageSource } from '@slipway/oci';

/** What is wrong with one config or layer of an image that is otherwise there. */
export interface BlobProblem {
  readonly code: 'missing-blob' | 'invalid-blob';
  readonly message: string;
}

/** Answers by place and digest: layers that images share are asked for once. */
export type CheckedBlobs = Map<string, Promise<BlobProblem | undefined>>;

export interface CheckBlobsOptions {
  readonly source: ImageSource;
  readonly repository: string;
  /** With their sizes in bytes. */
  readonly blobs: ReadonlyMap<Digest, number>;
  /** Whether the bytes are read and hashed too. */
  readonly read: boolean;
  readonly checked: CheckedBlobs;
}

// Per image; how many go to one registry at a time its connections say.
const blobsAtOnce = 4;

async function checkBlob({ source, repository, read }: CheckBlobsOptions, digest: Digest, size: number): Promise<BlobProblem | undefined> {
  const has = await source.statBlob(repository, digest);
  if (has === undefined) return { code: 'missing-blob', message: `${source.name} does not have ${digest} of ${repository}` };
  if (has !== size) return { code: 'invalid-blob', message: `${digest} of ${repository} has ${has} bytes at ${source.name}, its manifest says ${size}` };
  if (!read) return undefined;
  try {
    await retry(async () => {
      await finished((await source.openBlob(repository, { digest, size })).resume());
    }, { attempts: 4, shouldRetry: (error) => error instanceof OciError && error.retryable });
    return undefined;
  } catch (error) {
    if (error instanceof OciError && error.code === 'CONTENT_MISSING') return { code: 'missing-blob', message: error.message };
    // What keeps an answer away is no answer.
    if (classifyImageError(error) !== 'invalid') throw error;
    return { code: 'invalid-blob', message: errorMessage(error) };
  }
}

/** Looks whether everything an image consists of is there. @throws {OciError} when one could not be looked at */
export async function checkBlobs(options: CheckBlobsOptions): Promise<BlobProblem[]> {
  const { source, repository, blobs, checked } = options;
  const answers = await mapConcurrent([...blobs], blobsAtOnce, ([digest, size]) => {
    const key = [source.name, repository, digest, size].join(' ');
    const answer = checked.get(key) ?? checkBlob(options, digest, size);
    checked.set(key, answer);
    return answer;
  });
  return answers.filter((problem) => problem !== undefined);
}
