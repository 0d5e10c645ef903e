import { expect, test } from '@jest/globals';
import { findSentinelMentions } from './sentinel.ts';

const find = (text: string): string[] => findSentinelMentions({ objects: [{ source: 'web/templates/a.yaml', apiVersion: 'v1', kind: 'Pod', name: 'a', text }] }, 'REGISTRY_DOMAIN').map(({ text: image, path }) => `${image} ${path}`);

test.each<[string, string, string[]]>([
  ['a field', 'image: REGISTRY_DOMAIN/release/web:v1', ['release/web:v1 image']],
  ['a field of any name', 'spec: {thing: REGISTRY_DOMAIN/library/redis}', ['library/redis spec.thing']],
  ['an argument', 'args: ["--proxy=REGISTRY_DOMAIN/release/proxy:v1"]', ['release/proxy:v1 args[0]']],
  ['a document in a string', 'data:\n  a.json: |\n    {"image": "REGISTRY_DOMAIN/release/a:v1", "b": "REGISTRY_DOMAIN/release/b:v2"}\n', ['release/a:v1 data["a.json"]', 'release/b:v2 data["a.json"]']],
  ['a digest', `image: REGISTRY_DOMAIN/release/web@sha256:${'a'.repeat(64)}`, [`release/web@sha256:${'a'.repeat(64)} image`]],
  ['the end of a sentence', 'note: pull REGISTRY_DOMAIN/release/web:v1.', ['release/web:v1 note']],
  ['the sentinel alone', 'registry: REGISTRY_DOMAIN\nother: REGISTRY_DOMAIN/', []],
  ['another word', 'image: MY_REGISTRY_DOMAIN/release/web:v1', []],
  ['an image with another registry', 'image: docker.io/library/redis:7', []],
  ['an alias', 'a: &a {image: REGISTRY_DOMAIN/release/web:v1}\nb: *a\n', ['release/web:v1 a.image']],
])('R70 %s', (_name, text, images) => { expect(find(text)).toEqual(images); });
