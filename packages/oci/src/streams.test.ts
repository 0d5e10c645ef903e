import { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { takeBatches } from './streams.ts';

const stream = (pieces: Iterable<string> | AsyncIterable<string>): Readable => Readable.from((async function* bytes() { for await (const piece of pieces) yield Buffer.from(piece); })(), { objectMode: false });

describe('takeBatches', () => {
  test('pieces come gathered and in order, one batch at a time, the last one whatever its size', async () => {
    const batches: string[] = [];
    let busy = 0;
    await takeBatches(stream(['ab', 'cd', 'ef', 'gh', 'i']), {
      size: 4, onChunk: () => undefined,
      async take(pieces) {
        expect(busy += 1).toBe(1);
        await delay(5);
        batches.push(Buffer.concat(pieces).toString());
        busy -= 1;
      },
    });
    expect(batches.join('')).toBe('abcdefghi');
    expect(batches.slice(0, -1).every((batch) => batch.length >= 4)).toBe(true);
  });

  test('an empty stream has no batch', async () => {
    await takeBatches(stream([]), { size: 4, onChunk: () => undefined, take: () => Promise.reject(new Error('taken')) });
  });

  test('no more than one batch waits while one is dealt with', async () => {
    let told = 0;
    let most = 0;
    await takeBatches(stream(Array.from({ length: 200 }, () => 'x'.repeat(1000))), {
      size: 10_000, onChunk: (chunk) => { told += chunk.length; },
      async take(pieces) {
        await delay(2);
        most = Math.max(most, told);
        told -= pieces.reduce((sum, { length }) => sum + length, 0);
      },
    });
    expect(most).toBeLessThanOrEqual(30_000);
  });

  const refuse = (): never => { throw new Error('refused'); };
  test.each([
    ['a piece that is refused', stream(['a']), { onChunk: refuse }, 'refused'],
    ['a batch that is refused', stream(['a', 'b']), { take: () => Promise.reject(new Error('full')) }, 'full'],
    ['a stream that fails', stream((async function* failing() { yield 'a'; await delay(1); throw new Error('cable cut'); })()), {}, 'cable cut'],
    ['a stream that failed before', new Readable().destroy(new Error('early')).on('error', () => undefined), {}, 'early'],
  ])('%s ends it, and the stream', async (_name, bytes, more, message) => {
    await expect(takeBatches(bytes, { size: 1, onChunk: () => undefined, take: () => Promise.resolve(), ...more })).rejects.toThrow(message);
    expect(bytes.destroyed).toBe(true);
  });

  test('of a stream that breaks off all that was told is taken, one batch after the other, before it fails', async () => {
    let told = '';
    let taken = '';
    const bytes = stream((async function* failing() { yield 'abcdef'; yield 'gh'; await delay(1); yield 'i'; await delay(1); throw new Error('cable cut'); })());
    await expect(takeBatches(bytes, {
      size: 4, onChunk: (chunk) => { told += chunk.toString(); },
      async take(pieces) { await delay(20); taken += Buffer.concat(pieces).toString(); },
    })).rejects.toThrow('cable cut');
    expect([told, taken]).toEqual(['abcdefghi', 'abcdefghi']);
  });

  test('a stream that closes before its end', async () => {
    const bytes = new Readable({ read: () => undefined });
    bytes.push('a');
    setTimeout(() => bytes.destroy(), 5);
    await expect(takeBatches(bytes, { size: 10, onChunk: () => undefined, take: () => Promise.resolve() })).rejects.toMatchObject({ code: 'SIZE_MISMATCH' });
  });
});
