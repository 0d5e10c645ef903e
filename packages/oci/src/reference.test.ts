import { describe, expect, test } from '@jest/globals';
import { apiRepository, compareNames, formatImageReference, isRepositoryName, manifestReference, parseImageReference } from './reference.ts';

const sha = `sha256:${'ab'.repeat(32)}`;
const sha512 = `sha512:${'ab'.repeat(64)}`;

describe('parseImageReference reads', () => {
  test.each([
    ['a name alone', 'busybox', { repository: 'busybox' }],
    ['name and tag', 'busybox:1.36', { repository: 'busybox', tag: '1.36' }],
    ['two components are no host', 'library/busybox', { repository: 'library/busybox' }],
    ['a dot makes a host', 'quay.io/prometheus/node-exporter:v1', { registry: 'quay.io', repository: 'prometheus/node-exporter', tag: 'v1' }],
    ['a port makes a host', 'registry:5000/a', { registry: 'registry:5000', repository: 'a' }],
    ['localhost is a host', 'localhost/a', { registry: 'localhost', repository: 'a' }],
    ['localhost with a port', 'localhost:5000/a/b:c', { registry: 'localhost:5000', repository: 'a/b', tag: 'c' }],
    ['a host may be upper-case', 'REGISTRY.example.COM/a', { registry: 'REGISTRY.example.COM', repository: 'a' }],
    ['an IPv4 host', '192.168.1.1:5000/a', { registry: '192.168.1.1:5000', repository: 'a' }],
    ['an IPv6 host', '[2001:db8::1]:5000/a:b', { registry: '[2001:db8::1]:5000', repository: 'a', tag: 'b' }],
    ['an IPv6 host without a port', '[::1]/a', { registry: '[::1]', repository: 'a' }],
    ['a digest', `a@${sha}`, { repository: 'a', digest: sha }],
    ['tag and digest', `quay.io/a:b@${sha}`, { registry: 'quay.io', repository: 'a', tag: 'b', digest: sha }],
    ['a sha512 digest', `a@${sha512}`, { repository: 'a', digest: sha512 }],
    ['a lone name that looks like host:port is name:tag', 'test.com:8080', { repository: 'test.com', tag: '8080' }],
    ['a lone name with a dot', 'foo.com', { repository: 'foo.com' }],
    ['many dashes', 'a---b/c', { repository: 'a---b/c' }],
    ['two underscores', 'a__b', { repository: 'a__b' }],
    ['a punycode host', 'xn--n3h.com/myimage:xn--n3h.com', { registry: 'xn--n3h.com', repository: 'myimage', tag: 'xn--n3h.com' }],
    ['a tag of 128 characters', `a:${'b'.repeat(128)}`, { repository: 'a', tag: 'b'.repeat(128) }],
    ['a tag that begins with an underscore', 'a:_b', { repository: 'a', tag: '_b' }],
    ['an upper-case tag', 'a:LATEST', { repository: 'a', tag: 'LATEST' }],
    ['63 hex digits', 'a'.repeat(63), { repository: 'a'.repeat(63) }],
    ['a name of 255 characters behind a host', `h.io/${'a'.repeat(255)}`, { registry: 'h.io', repository: 'a'.repeat(255) }],
    ['a host with a dash inside', 'my-registry.io/a', { registry: 'my-registry.io', repository: 'a' }],
  ])('%s', (_name, text, expected) => {
    const reference = parseImageReference(text);
    expect(reference).toEqual({ ...expected, text });
    expect(formatImageReference(reference)).toBe(text);
  });
});

describe('parseImageReference refuses', () => {
  test.each([
    ['nothing', ''], ['a tag alone', ':tag'], ['a digest alone', `@${sha}`], ['an upper-case name', 'Uppercase:tag'],
    ['an upper-case name behind a host', 'test:5000/Uppercase/lowercase:tag'], ['64 hex digits', 'ab'.repeat(32)],
    ['a component that begins with a dash', 'aa/asdf$$^/aa'], ['a leading slash', '/busybox'], ['a trailing slash', 'busybox/'], ['two slashes', 'a//b'],
    ['three underscores', 'a___b'], ['a leading underscore', '_a'], ['a trailing dot', 'a.'], ['two dots', 'a..b'], ['a dot and a dash', 'a.-b'],
    ['an empty tag', 'a:'], ['a tag of 129 characters', `a:${'b'.repeat(129)}`], ['a tag that begins with a dot', 'a:.b'], ['a tag that begins with a dash', 'a:-b'],
    ['two tags', 'a:b:c'], ['an upper-case digest', `a@sha256:${'AB'.repeat(32)}`], ['a short digest', 'a@sha256:ffff'], ['a digest without algorithm', `a@${'ab'.repeat(32)}`],
    ['two digests', `a@${sha}@${sha}`], ['a host that begins with a dash', '-test.com/a'], ['a host that ends with a dash', 'test-.com/a'],
    ['a port that is no number', 'test:5000a/b'], ['a scheme', 'https://quay.io/a'], ['a newline', 'a\n'], ['a space', 'a b'], ['a template', '{{ .Values.image }}'],
    ['a name of 256 characters', 'a'.repeat(256)], ['an IPv6 host without brackets', '2001:db8::1/a'], ['dots as a component', 'a/../b'], ['a percent sign', 'a%2fb'],
  ])('%s', (_name, text) => {
    expect(() => parseImageReference(text)).toThrow(expect.objectContaining({ code: 'REFERENCE_INVALID' }));
  });
});

test.each([
  ['busybox', 'registry-1.docker.io', 'library/busybox'],
  ['docker.io/busybox', 'registry-1.docker.io', 'library/busybox'],
  ['index.docker.io/busybox', 'registry-1.docker.io', 'library/busybox'],
  ['grafana/grafana', 'registry-1.docker.io', 'grafana/grafana'],
  ['quay.io/a', 'quay.io', 'a'],
])('apiRepository of %s is %s %s', (text, host, repository) => {
  expect(apiRepository(parseImageReference(text))).toEqual({ host, repository });
});

test('with a tag and a digest the digest decides; with neither it is latest', () => {
  expect(manifestReference(parseImageReference(`a:b@${sha}`))).toBe(sha);
  expect(manifestReference(parseImageReference('a:b'))).toBe('b');
  expect(manifestReference(parseImageReference('a'))).toBe('latest');
});

test.each([['..', false], ['a/_manifests', false], ['a/../b', false], ['A', false], ['a'.repeat(256), false], ['a/b', true]])('T34 isRepositoryName(%s) is %s', (name, valid) => {
  expect(isRepositoryName(name)).toBe(valid);
});

test('compareNames ignores case, and then does not', () => {
  expect(['b', 'B', 'a', 'C', 'A'].sort(compareNames)).toEqual(['A', 'a', 'B', 'b', 'C']);
});
