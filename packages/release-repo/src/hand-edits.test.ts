import { expect, test } from '@jest/globals';
import { checkHandEdits } from './hand-edits.ts';
import { parseList } from './lists.ts';

const use = { addon: 'addons/web', template: 'web/templates/a.yaml', object: 'Pod/a', path: 'spec', profile: 'default' };
const recorded = new Map([['release/web:v1', [use]], ['release/db:v1', [use]], ['library/extra:1', []]]);
const written = 'release/db:v1\nrelease/web:v1\n';

test.each<[string, string, string, string | undefined]>([
  ['as it was written', written, 'library/extra:1\n', undefined],
  ['in another order, with a comment', '# mine\nrelease/web:v1\nrelease/db:v1', 'library/extra:1\n', undefined],
  ['with a line more', `${written}release/new:v1\n`, 'library/extra:1\n', 'images/images_platform.list:3 + release/new:v1'],
  ['with a line less', 'release/web:v1\n', 'library/extra:1\n', 'images/images_platform.list: - release/db:v1'],
  ['with another tag', 'release/db:v2\nrelease/web:v1\n', 'library/extra:1\n', 'images/images_platform.list:1 + release/db:v2, - release/db:v1'],
  ['whose line was moved to another list', 'release/web:v1\n', 'library/extra:1\nrelease/db:v1\n', undefined],
  ['and another that was edited', written, 'library/extra:2\n', 'images/images_extra.list:1 + library/extra:2'],
])('R17 a list %s', (_name, platform, extra, said) => {
  const lists = [parseList(platform, 'images/images_platform.list'), parseList(extra, 'images/images_extra.list')];
  expect(checkHandEdits(lists, recorded, { kinds: ['platform', 'extra'] }).map(({ code, location, message }) => `${code} ${location?.file ?? ''}:${location?.line ?? ''} ${message.replace(/^.*images.json: /, '')}`)).toEqual(said === undefined ? [] : [`hand-edited ${said}`]);
});

test('R17 a list that no chart has is people\'s own', () => {
  expect(checkHandEdits([parseList('x/y:1\n', 'images/images_mine.list')], recorded, { kinds: ['platform'] })).toEqual([]);
});
