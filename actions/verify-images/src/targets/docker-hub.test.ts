import { expect, test } from '@jest/globals';
import { parseImageReference } from '@slipway/oci';
import { checkDockerHub } from './docker-hub.ts';
import type { Target } from './target.ts';

const target = (text: string): Target => ({ listed: parseImageReference(text), lookup: parseImageReference(text), lists: [], addons: ['chart'], uses: [] });

test('names without a host that nothing routes are told once a project', () => {
  const images = ['release/web:v1', 'release/db:v1', 'redis:7', 'library/redis:7', 'r.example.com/release/web:v1'].map(target);
  const findings = checkDockerHub(images, ({ repository }) => repository.startsWith('library/'));
  expect(findings.map(({ code, severity, subject }) => `${severity} ${code} ${subject}`)).toEqual(['warning docker-hub release/', 'warning docker-hub redis']);
  expect(findings[0]?.message).toContain('release/web:v1 and 1 more');
  expect(findings[0]?.hint).toContain('--registry release=registry:HOST/PROJECT');
});
