import { expect, test } from '@jest/globals';
import { parseImageReference } from '@slipway/oci';
import { findImagePlace } from './image-place.ts';

const values = '# release/web:v1 is ours\nimage:\n  repository: release/web\n  tag: v1\nproxy: "docker.io/library/nginx:1.27"\nsidecar: release/web-agent:v1\n';
const files: Readonly<Record<string, string>> = {
  'chart/values.yaml': values, 'ci/large.yaml': 'cache: library/redis:7.2\n', 'chart/templates/pod.yaml': 'a: b\r\nimage: library/tool:1\r\nimage: "{{ .Values.registry }}/library/agent:1"\r\n',
  'chart/charts/db/values.yaml': 'image: {name: library/mariadb}\n',
};

test.each<[string, string, { profile?: string; template?: string }, string]>([
  ['a line that names repository and tag', 'docker.io/library/nginx:1.27', {}, 'chart/values.yaml:5'],
  ['the repository, where the tag has a line of its own; not a comment, not a longer name', 'release/web:v1', {}, 'chart/values.yaml:3'],
  ['a longer name', 'release/web-agent:v1', {}, 'chart/values.yaml:6'],
  ['a host that stands elsewhere', 'r.example.com/release/web:v1', {}, 'chart/values.yaml:3'],
  ['the values file of the profile', 'library/redis:7.2', { profile: 'ci/large.yaml' }, 'ci/large.yaml:1'],
  ['the template itself', 'library/tool:1', {}, 'chart/templates/pod.yaml:2'],
  ['the template, behind a registry that is a value', 'r.example.com/library/agent:1', {}, 'chart/templates/pod.yaml:3'],
  ['the values of a chart inside', 'library/mariadb:11', { template: 'shop/charts/db/templates/pod.yaml' }, 'chart/charts/db/values.yaml:1'],
  ['a name that is put together: its template', 'library/odd:1', {}, 'chart/templates/pod.yaml:'],
])('the place of %s', (_name, text, { profile = 'default', template = 'shop/templates/pod.yaml' }, expected) => {
  const { file, line } = findImagePlace(parseImageReference(text), { addon: 'chart', template, object: 'Pod/a', path: 'spec', profile }, (path) => files[path]);
  expect(`${file}:${line ?? ''}`).toBe(expected);
});
