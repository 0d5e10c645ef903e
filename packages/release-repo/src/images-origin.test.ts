import { parseImageReference } from '@slipway/oci';
import { describe, expect, test } from '@jest/globals';
import { findSource, mapToDest, parseImageOrigins } from './images-origin.ts';

const good = `---
# core images
- src: k8s.gcr.io/coredns
  dest: library/coredns
- src: docker.io/library/nginx
  dest: library/nginx
- src: quay.io/calico/node
  dest: library/calico-node
`;

describe('images_origin.yaml', () => {
  const { origins } = parseImageOrigins(good, 'images_origin.yaml');

  test.each([
    ['k8s.gcr.io/coredns:1.7.0', 'library/coredns'],
    ['nginx:1.19', 'library/nginx'],
    ['library/nginx:1.19', 'library/nginx'],
    ['docker.io/nginx', 'library/nginx'],
    ['index.docker.io/library/nginx', 'library/nginx'],
    ['quay.io/nginx:1', undefined],
    ['coredns:1.7.0', undefined],
  ])('%s is mapped to %s', (reference, dest) => {
    expect(mapToDest(origins, parseImageReference(reference))).toBe(dest);
  });

  test('the source of an internal image keeps tag and digest', () => {
    const digest = `sha256:${'1'.repeat(64)}`;
    expect(findSource(origins, parseImageReference('library/coredns:1.7.0'))).toBe('k8s.gcr.io/coredns:1.7.0');
    expect(findSource(origins, parseImageReference(`registry.example.com/library/calico-node:v3@${digest}`))).toBe(`quay.io/calico/node:v3@${digest}`);
    expect(findSource(origins, parseImageReference('library/other:1'))).toBeUndefined();
  });

  test.each([
    ['P14 dest with the published indent', '- src: a.io/x\n dest: library/x\n', [['origin-invalid', 'error', 2]]],
    ['P14 two sources of one dest', `${good}- src: other.io/coredns\n  dest: library/coredns\n`, [['origin-conflict', 'error', 9]]],
    ['the same mapping twice', '- {src: a.io/x, dest: y}\n- {src: a.io/x, dest: y}\n', [['origin-conflict', 'warning', 2]]],
    ['P14 one source with two dests', `${good}- src: k8s.gcr.io/coredns\n  dest: library/other\n`, [['origin-conflict', 'warning', 9]]],
    ['an address instead of a name', '- {src: "https://a.io/x", dest: library/x}\n', [['origin-invalid', 'error', 1]]],
    ['a tag in src, and no dest', '- src: a.io/x:1.2\n', [['origin-invalid', 'error', 1], ['origin-invalid', 'error', 1]]],
    ['not a list', 'src: a\n', [['origin-invalid', 'error', 1]]],
    ['nothing', '---\n', []],
  ])('%s', (_name, text, expected) => {
    expect(parseImageOrigins(text, 'f').findings.every(({ hint }) => hint !== undefined)).toBe(true);
    expect(parseImageOrigins(text, 'f').findings.map(({ code, severity, location }) => [code, severity, location?.line])).toEqual(expected);
  });
  test('an entry that is no mapping says what it must have', () => {
    expect(parseImageOrigins('- src docker.io/redis\n- {src: a.io/x}\n', 'f').findings.map(({ message }) => message)).toEqual(['entry 1: must have src and dest', 'entry 2: dest must be a string']);
  });
});
