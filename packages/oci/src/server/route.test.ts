import { describe, expect, test } from '@jest/globals';
import { compareNames } from '../reference.ts';
import { pageOf, parseRange, parseRoute } from './route.ts';

describe('parseRoute', () => {
  test.each([
    ['/v2/', { kind: 'base' }], ['/v2', { kind: 'base' }], ['/v2/_catalog', { kind: 'catalog' }],
    ['/v2/a/tags/list', { kind: 'tags', repository: 'a' }],
    ['/v2/a/b/c/manifests/v1', { kind: 'manifest', repository: 'a/b/c', reference: 'v1' }],
    ['/v2/a/blobs/sha256:x', { kind: 'blob', repository: 'a', digest: 'sha256:x' }],
    ['/v2/a/blobs/sha256%3Ax', { kind: 'blob', repository: 'a', digest: 'sha256:x' }],
    ['/v2/a/blobs/uploads/', { kind: 'uploads', repository: 'a' }], ['/v2/a/blobs/uploads', { kind: 'uploads', repository: 'a' }],
    ['/v2/a/b/blobs/uploads/some-id', { kind: 'upload', repository: 'a/b', id: 'some-id' }],
    ['/v2/a/referrers/sha256:x', { kind: 'referrers', repository: 'a', digest: 'sha256:x' }],
    ['/v2/manifests/manifests/manifests', { kind: 'manifest', repository: 'manifests', reference: 'manifests' }],
    ['/v2/a/blobs/b/manifests/v1', { kind: 'manifest', repository: 'a/blobs/b', reference: 'v1' }],
    ['/v2/a/tags/tags/list', { kind: 'tags', repository: 'a/tags' }],
    ['/v2/a/%2e%2e/manifests/v1', { kind: 'manifest', repository: 'a/..', reference: 'v1' }], // its name is refused later
    ['/v1/', undefined], ['/', undefined], ['/v2/a', undefined], ['/v2/a/b', undefined], ['/v2/tags/list', undefined], ['/v2/a/%zz/list', undefined],
  ])('%s', (path, route) => {
    expect(parseRoute(path)).toEqual(route);
  });
});

describe('parseRange of ten bytes', () => {
  test.each([
    ['bytes=0-3', { first: 0, last: 3 }], ['bytes=4-', { first: 4, last: 9 }], ['bytes=-3', { first: 7, last: 9 }], ['bytes=-30', { first: 0, last: 9 }], ['bytes=5-100', { first: 5, last: 9 }],
    ['bytes=10-', 'unsatisfiable'], ['bytes=10-20', 'unsatisfiable'], ['bytes=-0', 'unsatisfiable'], ['bytes=3-2', 'unsatisfiable'],
    ['bytes=-', undefined], ['bytes=0-1,3-4', undefined], ['items=0-1', undefined], ['bytes=a-b', undefined], [undefined, undefined],
  ])('%s', (value, range) => {
    expect(parseRange(value, 10)).toEqual(range);
  });
  test('an empty blob has no part', () => expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable'));
});

describe('pageOf a b C d', () => {
  test.each([
    ['', ['a', 'b', 'C', 'd'], false], ['n=2', ['a', 'b'], true], ['n=2&last=b', ['C', 'd'], false], ['last=b', ['C', 'd'], false], ['n=4', ['a', 'b', 'C', 'd'], false], ['n=9', ['a', 'b', 'C', 'd'], false],
    ['n=0', [], false], ['n=1&last=bb', ['C'], true], ['n=3&last=z', [], false],
  ])('?%s', (query, names, more) => {
    expect(pageOf(['a', 'b', 'C', 'd'], new URLSearchParams(query), compareNames)).toEqual({ names, more });
  });
  test.each(['n=-1', 'n=x', 'n=1.5', 'n='])('?%s is refused', (query) => expect(pageOf(['a'], new URLSearchParams(query), compareNames)).toBeUndefined());
});
