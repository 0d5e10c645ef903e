import { describe, expect, test } from '@jest/globals';
import { evidenceOfKey, findImagesInLines, findImagesInText, isImageText, isUnfilledImage, type Evidence } from './image-text.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const levels: readonly Evidence[] = ['anywhere', 'named', 'image'];

describe('isImageText: the least evidence that a text needs', () => {
  test.each<readonly [text: string, needs: Evidence | 'none is enough']>([
    ['registry.example.com/release/web:v1.03', 'anywhere'],
    ['registry.example.com:5000/library/metrics:v1.10', 'anywhere'],
    ['localhost/web:1', 'anywhere'],
    ['10.0.0.1:5000/web:1', 'anywhere'],
    [`registry.example.com/web@${digest}`, 'anywhere'],
    [`registry.k8s.io/ingress-nginx/controller:v1.15.1@${digest}`, 'anywhere'],
    [`web@${digest}`, 'anywhere'],
    ['bitnami/redis:8.2.1-debian-12-r0', 'anywhere'],
    ['grafana/loki:latest', 'anywhere'],
    ['bitnami/os-shell:12', 'named'],
    ['postgres:16', 'named'],
    ['busybox:1.28', 'named'],
    ['quay.io/jetstack/cert-manager', 'named'],
    ['redis', 'image'],
    ['grafana/loki', 'image'],
    // Not images, wherever they stand.
    ['auto', 'none is enough'],
    ['none', 'none is enough'],
    ['', 'none is enough'],
    ['logo.png', 'none is enough'],
    ['{{ .ProxyImage }}', 'none is enough'],
    ['${IMAGE}', 'none is enough'],
    ['https://charts.example.com:8443/index:v2', 'none is enough'],
    ['/var/run/x.sock', 'none is enough'],
    ['./a/b:1', 'none is enough'],
    ['Registry/UPPER/name:1', 'none is enough'],
    ['a/b:', 'none is enough'],
    ['a//b:1', 'none is enough'],
    ['a@sha256:abc', 'none is enough'],
    [`a@${digest}@${digest}`, 'none is enough'],
    [`${'a/'.repeat(300)}b:1`, 'none is enough'],
  ])('%s: %s', (text, needs) => {
    expect(levels.find((evidence) => isImageText(text, evidence)) ?? 'none is enough').toBe(needs);
  });

  test.each([
    '0.0.0.0:8080', 'redis:6379', 'default/test:8080', 'system:serviceaccount:a', 'job:requests:rate5m', 'cert-manager.io/inject-ca-from',
    'monitoring.coreos.com/v1', 'config/app.yaml:12', 'sum by (a) (rate(b[5m]))', 'user@example.com', '12:30:00', 'a=b',
  ])('%s counts for nothing outside image fields', (text) => {
    expect(findImagesInText(text, 'anywhere')).toEqual([]);
  });
});

describe('evidenceOfKey', () => {
  test.each<readonly [key: string, evidence: Evidence]>([
    ['image', 'image'], ['images', 'image'], ['--image', 'image'], ['-image', 'image'],
    ['proxyImage', 'named'], ['containerImage', 'named'], ['SIDECAR_IMAGE', 'named'], ['--reloader-image', 'named'], ['example.com/debug-image', 'named'],
    ['imageName', 'named'], ['image_ref', 'named'], ['IMAGE_URL', 'named'], ['RELATED_IMAGE_WEB', 'named'],
    ['imagePullPolicy', 'anywhere'], ['imagePullSecrets', 'anywhere'], ['imageRegistry', 'anywhere'], ['imagine', 'anywhere'], ['name', 'anywhere'], ['', 'anywhere'],
  ])('%s: %s', (key, evidence) => {
    expect(evidenceOfKey(key)).toBe(evidence);
  });
});

describe('findImagesInText', () => {
  test.each<readonly [text: string, evidence: Evidence, found: readonly string[]]>([
    ['--reloader-image=registry.example.com/reloader:v1', 'anywhere', ['registry.example.com/reloader:v1']],
    ['--image=redis', 'anywhere', []],
    ['--image=redis:7', 'anywhere', ['redis:7']],
    ['IMAGE="redis:7"', 'anywhere', ['redis:7']],
    ['--listen=0.0.0.0:8080', 'anywhere', []],
    ['--images=redis:7,quay.io/a/b:1', 'anywhere', ['redis:7', 'quay.io/a/b:1']],
    ['--set=web.image=quay.io/a/b:1', 'anywhere', ['quay.io/a/b:1']],
    ['crane pull quay.io/a/b:1 && echo redis:7', 'anywhere', ['quay.io/a/b:1']],
    ['docker://quay.io/a/b:1', 'anywhere', ['quay.io/a/b:1']],
    ['oci://ghcr.io/a/b:1', 'anywhere', ['ghcr.io/a/b:1']],
    ['see https://quay.io/a/b:1 there', 'anywhere', []],
    ['  quay.io/a/b:1 ', 'anywhere', ['quay.io/a/b:1']],
    [`${'a='.repeat(100_000)}b`, 'anywhere', []],
    ['['.repeat(100_000), 'image', []],
  ])('%.60s (%s)', (text, evidence, found) => {
    expect(findImagesInText(text, evidence).map((image) => image.text)).toEqual(found);
  });

  test('a script gives full names and what stands at image keys, not its comments', () => {
    const script = '#!/bin/sh\n# docker pull quay.io/a/comment:1\ndocker run --rm quay.io/a/b:1\n{{ if .x }}\n  - image: busybox:1.28\n    - name: redis:7\n  proxyImage: "{{ .p }}"\n';
    expect(findImagesInLines(script).map((image) => image.text)).toEqual(['quay.io/a/b:1', 'busybox:1.28']);
  });
});

test.each([
  ['[[ registry_release ]]/web:1', true], ['[[ web_image ]]', true], ['[[ -f x ]] && y', false], ['${REGISTRY}/web:1', true], ['<registry>/web', true], ['{{ .ProxyImage }}', false], ['registry/web', false],
])('%s is an image whose placeholder was left unfilled: %s', (text, expected) => {
  expect(isUnfilledImage(text)).toBe(expected);
});
