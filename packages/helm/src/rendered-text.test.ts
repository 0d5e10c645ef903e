import { expect, test } from '@jest/globals';
import { findImageMentions } from './mentions.ts';
import { splitRenderedText } from './rendered-text.ts';

const pod = (name: string, image: string): string => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - {name: a, image: "${image}"}\n`;

test('what helm template printed: documents with their sources, comments alone left out', () => {
  const text = `---\n# Source: web/templates/a.yaml\n${pod('a', 'release/a:v1')}---\n# Source: web/templates/empty.yaml\n---\r\n${pod('b', 'redis:7')}`;
  const objects = splitRenderedText(text, '-');
  expect(objects.map(({ source, kind, line }) => [source, kind, line])).toEqual([['web/templates/a.yaml', 'Pod', 2], ['-', 'Pod', 13]]);
  expect(findImageMentions({ objects }).map(({ text: image, source, object, path }) => [image, source, object, path])).toEqual([
    ['release/a:v1', 'web/templates/a.yaml', 'Pod/a', 'spec.containers[0].image'], ['redis:7', '-', 'Pod/b', 'spec.containers[0].image'],
  ]);
});
