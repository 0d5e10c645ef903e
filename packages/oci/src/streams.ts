import { Transform, type Readable, type TransformCallback } from 'node:stream';
import { OciError } from './errors.ts';

interface Tap {
  readonly onChunk: (chunk: Buffer) => void;
  readonly onEnd?: () => void;
}

/** The same bytes, each looked at; an error of `tap` ends the stream, and destroying it destroys the source. */
function tapStream(stream: Readable, { onChunk, onEnd }: Tap): Readable {
  const attempt = (step: () => void, done: TransformCallback, chunk?: Buffer): void => {
    try { step(); } catch (error) { done(error instanceof Error ? error : new Error(String(error))); return; }
    done(null, chunk);
  };
  const tapped = new Transform({
    transform(chunk: Buffer, _encoding, done) { attempt(() => onChunk(chunk), done, chunk); },
    flush(done) { attempt(() => onEnd?.(), done); },
    destroy(error, done) { stream.destroy(); done(error); },
  });
  stream.on('error', (error) => tapped.destroy(error));
  return stream.pipe(tapped);
}

/** The same bytes, their number told as they pass. */
export function countBytes(stream: Readable, count: (bytes: number) => void): Readable {
  return tapStream(stream, { onChunk: (chunk) => count(chunk.length) });
}

/** The same bytes, ending in SIZE_MISMATCH unless they are exactly so many: an announced length must be kept. */
export function exactLength(stream: Readable, size: number, subject: string): Readable {
  let seen = 0;
  return tapStream(stream, {
    onChunk(chunk) {
      seen += chunk.length;
      if (seen > size) throw new OciError('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
    },
    onEnd() {
      if (seen < size) throw new OciError('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
    },
  });
}
