import { describe, expect, test } from '@jest/globals';
import { parseConfig } from './config.ts';
import { setReleaseNext } from './release-next.ts';

describe('release.next (DR5)', () => {
  test.each([
    ['a file that has it', 'product: acme # ours\nrelease:\n  next: v2.10.1 # tonight\n', 'product: acme # ours\nrelease:\n  next: v2.10.2 # tonight\n'],
    ['a file that says so already', 'release: { next: v2.10.2 }\n', 'release: { next: v2.10.2 }\n'],
    ['quotes stay', "release:\n  next: 'v2.10.1'\n", "release:\n  next: 'v2.10.2'\n"],
    ['no file', '', 'release:\n  next: v2.10.2\n'],
    ['another content', 'product: acme\n', 'product: acme\nrelease:\n  next: v2.10.2\n'],
    ['a last line without its end', 'product: acme', 'product: acme\nrelease:\n  next: v2.10.2\n'],
    ['lines that end as on Windows', 'product: acme\r\n', 'product: acme\r\nrelease:\r\n  next: v2.10.2\r\n'],
    ['a comment alone', '# nothing yet\n', '# nothing yet\nrelease:\n  next: v2.10.2\n'],
    ['a release without a version', 'release:\n  team: [lead]\nproduct: acme\n', 'release:\n  team: [lead]\n  next: v2.10.2\nproduct: acme\n'],
  ])('%s', (_name, before, after) => {
    expect(setReleaseNext(before, 'v2.10.2')).toBe(after);
  });

  test('what is written is read', () => {
    expect(parseConfig(setReleaseNext('product: acme\n', 'v2.10.2-rc.1')).config.release.next).toBe('v2.10.2-rc.1');
  });

  test.each([['release:\n'], ['{ product: acme }\n'], ['- a\n']])('%j is not understood, which is said with what to write', (text) => {
    expect(() => setReleaseNext(text, 'v2.10.2')).toThrow(expect.objectContaining({ code: 'ENTRY_NOT_FOUND', hint: 'write it there by hand:\nrelease:\n  next: v2.10.2' }));
  });
});
