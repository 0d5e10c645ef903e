import { describe, expect, test } from '@jest/globals';
import { deliveryPaths, parseCandidateAddress, releasedPath } from './paths.ts';

const base = (version: string): { version: string; requires: { blobs: []; tags: [] } } => ({ version, requires: { blobs: [], tags: [] } });

describe('a package lies in (R29)', () => {
  test.each<[string, Parameters<typeof deliveryPaths>[0], string[]]>([
    ['the folder of its version', { kind: 'platform', product: 'acme', version: 'v2.10.2', platforms: ['linux/amd64'], bases: [] }, ['acme-v2.10.2/candidate/acme-platform-v2.10.2-linux-amd64']],
    ['a folder with v, also of a version without', { kind: 'platform', product: 'acme', version: '2.10.2-ga', platforms: ['linux/amd64', 'linux/arm64'], bases: [] }, ['acme-v2.10.2-ga/candidate/acme-platform-2.10.2-ga-linux-multi']],
    ['that of each release a hotfix is for (R41)', { kind: 'hotfix', product: 'acme', version: 'v2.10.2-hotfix1', platforms: ['linux/amd64'], bases: [base('v2.10.1'), base('v2.10.2')] }, ['acme-v2.10.1/candidate/acme-hotfix-v2.10.2-hotfix1-linux-amd64', 'acme-v2.10.2/candidate/acme-hotfix-v2.10.2-hotfix1-linux-amd64']],
    ['a folder of its own kind, which has versions of its own (R2)', { kind: 'kubernetes', product: 'acme', version: 'v1.30.2', platforms: ['linux/amd64'], bases: [] }, ['acme-kubernetes-v1.30.2/candidate/acme-kubernetes-v1.30.2-linux-amd64']],
    ['that of its own version, for an upgrade', { kind: 'upgrade', product: 'acme', version: 'v2.11.0', platforms: ['linux/amd64'], bases: [base('v2.10.2')] }, ['acme-v2.11.0/candidate/acme-upgrade-v2.11.0-linux-amd64']],
  ])('%s', (_name, manifest, paths) => { expect(deliveryPaths(manifest).map(({ candidate }) => candidate)).toEqual(paths); });
  test('a released one: packages, or hotfixes by their day', () => {
    const date = new Date('2026-03-09T23:30:00Z');
    expect(releasedPath({ folder: 'acme-v1' }, 'p', { isHotfix: false, date })).toBe('acme-v1/packages/p');
    expect(releasedPath({ folder: 'acme-v1' }, 'p', { isHotfix: true, date })).toBe('acme-v1/hotfixes/20260309/packages/p');
  });
});

describe('the address of an uploaded package', () => {
  test.each<[string, string, ReturnType<typeof parseCandidateAddress>]>([
    ['in S3', 's3://bucket/releases/acme-v1.0.0/candidate/acme-platform-v1.0.0-linux-amd64?region=eu-west-1', { storage: 's3://bucket/releases?region=eu-west-1', folder: 'acme-v1.0.0', name: 'acme-platform-v1.0.0-linux-amd64' }],
    ['in S3, without a prefix', 's3+http://h:9000/bucket/acme-v1/candidate/p/', { storage: 's3+http://h:9000/bucket', folder: 'acme-v1', name: 'p' }],
    ['of its manifest', 'https://h/dav/acme-v1/candidate/p/manifest.json', { storage: 'https://h/dav', folder: 'acme-v1', name: 'p' }],
    ['in a folder', '/srv/files/acme-v1/candidate/p', { storage: '/srv/files', folder: 'acme-v1', name: 'p' }],
    ['in the root folder', '/acme-v1/candidate/p', { storage: '/', folder: 'acme-v1', name: 'p' }],
    ['relative', 'acme-v1/candidate/p', { storage: '.', folder: 'acme-v1', name: 'p' }],
  ])('%s', (_name, address, expected) => { expect(parseCandidateAddress(address)).toEqual(expected); });
  test.each(['s3://bucket/acme-v1/p', 'candidate/p', 'p', '', 'https://u:secret@h/x'])('%j is none', (address) => {
    expect(() => parseCandidateAddress(address)).toThrow(expect.objectContaining({ code: 'NOT_CANDIDATE', message: expect.not.stringContaining('secret') as unknown }));
  });
});
