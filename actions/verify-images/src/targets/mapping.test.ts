import { expect, test } from '@jest/globals';
import { parseImageReference } from '@slipway/oci';
import { checkMapping } from './mapping.ts';
import type { Target } from './target.ts';

const target = (text: string, lookup = text): Target => ({ listed: parseImageReference(text), lookup: parseImageReference(lookup), lists: [], addons: ['addons/web'], uses: [] });
const location = { file: 'images_origin.yaml', line: 1 };
const origins = [{ src: 'docker.io/library/redis', dest: 'library/redis', location }, { src: 'quay.io/acme/tool', dest: 'library/tool', location }];

test.each<[string, Target, string | undefined]>([
  ['an image with a mapping', target('library/redis:7'), undefined],
  ['an own image', target('release/web:v1'), undefined],
  ['an own image with a host', target('r.example.com/release/web:v1'), undefined],
  ['one of the library project', target('library/nginx:1'), '- src: docker.io/library/nginx, dest: library/nginx'],
  ['one whose chart has a host', target('library/nginx:1', 'ghcr.io/acme/nginx:1'), '- src: ghcr.io/acme/nginx, dest: library/nginx'],
  ['one of an upstream registry', target('quay.io/acme/agent:1'), '- src: quay.io/acme/agent, dest: library/agent'],
  ['one whose short name is taken', target('ghcr.io/other/tool:1'), '- src: ghcr.io/other/tool, dest: library/other-tool'],
  ['one of Docker Hub', target('redis:7'), '- src: docker.io/library/redis, dest: library/redis'],
])('P14 %s', (_name, image, suggestion) => {
  expect(checkMapping([image], { origins, prefixes: ['release/'], file: 'images_origin.yaml' }).map(({ code, severity, hint }) => [code, severity, hint])).toEqual(
    suggestion === undefined ? [] : [['unmapped', 'warning', `add such a mapping: ${suggestion}`]]);
});

test('a repository is told once, whatever its tags', () => {
  expect(checkMapping(['a.io/x:1', 'a.io/x:2'].map((text) => target(text)), { origins, prefixes: [], file: 'images_origin.yaml' })).toHaveLength(1);
});
