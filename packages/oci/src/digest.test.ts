import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { digestOf, isDigest, parseDigest, splitDigest, verifyStream } from './digest.ts';

const hex64 = 'a'.repeat(64);

describe('T22 parseDigest', () => {
  test.each([
    ['a sha256 digest', `sha256:${hex64}`, true],
    ['a sha512 digest', `sha512:${'b'.repeat(128)}`, true],
    ['upper-case hex', `sha256:${'A'.repeat(64)}`, false],
    ['upper-case algorithm', `SHA256:${hex64}`, false],
    ['too short', `sha256:${'a'.repeat(63)}`, false],
    ['too long', `sha256:${'a'.repeat(65)}`, false],
    ['sha512 with the length of sha256', `sha512:${hex64}`, false],
    ['an unknown algorithm', `md5:${'a'.repeat(32)}`, false],
    ['sha384', `sha384:${'a'.repeat(96)}`, false],
    ['a path', 'sha256:../../../../etc/passwd', false],
    ['a newline at the end', `sha256:${hex64}\n`, false],
    ['no algorithm', hex64, false],
    ['empty', '', false],
    ['not hex', `sha256:${'g'.repeat(64)}`, false],
  ])('%s', (_name, text, valid) => {
    expect(isDigest(text)).toBe(valid);
    if (valid) expect(parseDigest(text)).toBe(text);
    else expect(() => parseDigest(text)).toThrow(expect.objectContaining({ code: 'DIGEST_INVALID' }));
  });
});

test('digestOf hashes, splitDigest takes apart', () => {
  expect(digestOf('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(splitDigest(digestOf('x', 'sha512')).algorithm).toBe('sha512');
});

describe('verifyStream', () => {
  const bytes = Buffer.from('some content that comes in pieces');
  const expected = { digest: digestOf(bytes), size: bytes.length };
  const read = async (pieces: readonly Buffer[], wanted = expected): Promise<{ bytes: Buffer; error: unknown }> => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of verifyStream(Readable.from(pieces, { objectMode: false }), wanted)) chunks.push(chunk as Buffer);
      return { bytes: Buffer.concat(chunks), error: undefined };
    } catch (error) {
      return { bytes: Buffer.concat(chunks), error };
    }
  };

  test('T15 the right bytes pass', async () => {
    expect(await read([bytes.subarray(0, 5), bytes.subarray(5)])).toEqual({ bytes, error: undefined });
  });
  test('T15 other bytes of the same size fail, and the last piece does not come out', async () => {
    const flipped = Buffer.from(bytes);
    flipped[3] = 0;
    const result = await read([flipped.subarray(0, 20), flipped.subarray(20)]);
    expect(result.error).toMatchObject({ code: 'DIGEST_MISMATCH' });
    expect(result.bytes.length).toBeLessThan(bytes.length);
  });
  test('T16 T17 a short end fails', async () => {
    expect((await read([bytes.subarray(0, 20)])).error).toMatchObject({ code: 'SIZE_MISMATCH' });
  });
  test('T16 a byte too many fails at once, before the rest is read', async () => {
    let taken = 0;
    const endless = Readable.from((function* () { for (;;) { taken += 1; yield Buffer.alloc(10); } })(), { objectMode: false });
    await expect(verifyStream(endless, expected).toArray()).rejects.toMatchObject({ code: 'SIZE_MISMATCH' });
    expect(taken).toBeLessThan(5000);
    expect(endless.destroyed).toBe(true);
  });
  test('T24 a blob of zero bytes passes', async () => {
    expect(await read([], { digest: digestOf(''), size: 0 })).toEqual({ bytes: Buffer.alloc(0), error: undefined });
  });
  test('an error of the source comes through', async () => {
    const failing = new Readable({ read() { this.destroy(new Error('cable cut')); } });
    await expect(verifyStream(failing, expected).toArray()).rejects.toThrow('cable cut');
  });
  test('a source that is closed without an end fails', async () => {
    const closing = new Readable({ read() { this.destroy(); } });
    await expect(verifyStream(closing, expected).toArray()).rejects.toMatchObject({ code: 'SIZE_MISMATCH' });
  });
  test('a failure before anybody reads is no crash, and is told to who reads then', async () => {
    const verified = verifyStream(Readable.from([Buffer.from('x')], { objectMode: false }), { digest: digestOf('y'), size: 1 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(verified.toArray()).rejects.toMatchObject({ code: 'DIGEST_MISMATCH' });
  });
  test('a stream that has failed already is told at once', async () => {
    const failed = new Readable({ read() { this.destroy(new Error('cable cut')); } });
    failed.on('error', () => undefined).resume();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(verifyStream(failed, expected).toArray()).rejects.toThrow('cable cut');
  });
});
