import { describe, expect, test } from '@jest/globals';
import { findTagText } from './remote-tags.ts';

const tag = (headers: string, body: string): Parameters<typeof findTagText>[0] => ({ type: 'tag', data: Buffer.from(`${headers}\n\n${body}`) });
const head = 'object aaaa\ntype commit\ntag v1\ntagger Ann Example <ann@example.com> 1700000000 +0200';

describe('what is written in a tag', () => {
  test('tagger, date and message', () => {
    expect(findTagText(tag(head, 'Fixes login\n\nMore\n'))).toEqual({ author: 'Ann Example', email: 'ann@example.com', time: 1_700_000_000, message: 'Fixes login\n\nMore', madeAs: 'v1' });
  });
  test.each(['PGP SIGNATURE', 'SSH SIGNATURE', 'SIGNED MESSAGE'])('without its %s', (kind) => {
    expect(findTagText(tag(head, `GA\n-----BEGIN ${kind}-----\nabc\n-----END ${kind}-----\n`))?.message).toBe('GA');
  });
  test('of a lightweight tag, what its commit says', () => {
    const data = Buffer.from('tree bbbb\nparent cccc\nauthor Bob <bob@example.com> 1600000000 +0000\ncommitter Eve <eve@example.com> 1700000000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n abc\n\nfix: login\n');
    expect(findTagText({ type: 'commit', data })).toEqual({ author: 'Bob', email: 'bob@example.com', time: 1_600_000_000, message: 'fix: login' });
  });
  test.each<[string, Parameters<typeof findTagText>[0]]>([
    ['a tree', { type: 'tree', data: Buffer.alloc(0) }], ['a file', { type: 'blob', data: Buffer.from(head) }], ['a tag on a tree', tag(head.replace('type commit', 'type tree'), 'x')], ['a tag on nothing', tag('tag v1', 'x')],
  ])('%s is nothing that a release could be', (_name, object) => { expect(findTagText(object)).toBeUndefined(); });
  test.each<[string, string, Partial<NonNullable<ReturnType<typeof findTagText>>>]>([
    ['no tagger, as very old tags have', 'object a\ntype commit\ntag v1', { author: '', email: '', time: 0 }],
    ['a tagger without a name', `object a\ntype commit\ntag v1\ntagger <x@example.com> 5 +0000`, { author: '', email: 'x@example.com', time: 5 }],
    ['a date that is none', 'object a\ntype commit\ntag v1\ntagger Ann <a@example.com> soon', { author: 'Ann', time: 0 }],
  ])('%s', (_name, headers, expected) => { expect(findTagText(tag(headers, 'm'))).toMatchObject(expected); });
  test('a message without end is cut', () => {
    expect(findTagText(tag(head, 'x'.repeat(1_000_000)))?.message).toHaveLength(16_384);
  });
});
