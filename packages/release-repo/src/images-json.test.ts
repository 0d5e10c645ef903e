import { expect, test } from '@jest/globals';
import { createMemoryTree } from '../../../test/support/memory-tree.ts';
import { findImagesJson, formatImagesJson, parseImagesJson } from './images-json.ts';

const use = (addon: string, path: string) => ({ addon, template: 'web/templates/d.yaml', object: 'Deployment/web', path, profile: 'default' });

test('one line per use, sorted; it reads back', async () => {
  const text = formatImagesJson(new Map([['b:1', [use('addons/z', 'x'), use('addons/a', 'y'), use('addons/a', 'y')]], ['a:1', []]]));
  expect(text.split('\n').filter((line) => line.includes('"addon"'))).toHaveLength(2);
  expect(text.indexOf('"a:1"')).toBeLessThan(text.indexOf('"b:1"'));
  expect(formatImagesJson(parseImagesJson(text))).toBe(text);
  expect((await findImagesJson(createMemoryTree({ 'images/images.json': text })))?.get('b:1')?.map(({ addon }) => addon)).toEqual(['addons/a', 'addons/z']);
  expect(await findImagesJson(createMemoryTree({}))).toBeUndefined();
});

test.each(['', '[]', '{"formatVersion": 2, "images": {}}'])('%j is refused', (text) => {
  expect(() => parseImagesJson(text)).toThrow(expect.objectContaining({ code: 'IMAGES_JSON_INVALID' }));
});
