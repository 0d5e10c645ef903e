import { describe, expect, test } from '@jest/globals';
import type { FileContent, FolderContent } from '../component-chart.ts';
import { summariseChange } from './change-summary.ts';

const folder = (texts: Readonly<Record<string, string | FileContent>>): FolderContent =>
  new Map(Object.entries(texts).map(([path, text]) => [path, typeof text === 'string' ? { data: Buffer.from(text), executable: false } : text]));
const values = (text: string): FolderContent => folder({ 'values.yaml': text });

describe('what collecting changes in a folder', () => {
  test('files that are new, other or gone, in the order of their names; and the versions', () => {
    const before = folder({ 'Chart.yaml': 'version: "1.0.0" # old\n', 'run.sh': 'x', 'same': 's', 'z': '', 'gone': '' });
    const after = folder({ 'Chart.yaml': 'version: 1.1.0\n', 'run.sh': { data: Buffer.from('x'), executable: true }, 'same': 's', 'z': 'z', 'new/b': '', 'new/a': '' });
    expect(summariseChange(before, after)).toEqual({
      fromVersion: '1.0.0', toVersion: '1.1.0', filesAdded: ['new/a', 'new/b'], filesChanged: ['Chart.yaml', 'run.sh', 'z'], filesRemoved: ['gone'], values: [], images: [], moreValues: 0,
    });
  });

  test.each<[string, string, string, readonly object[]]>([
    ['a value that is another one', 'a: 1\n', 'a: 2\n', [{ key: 'a', from: '1', to: '2' }]],
    ['a value that is new, and one that is gone', 'a: {b: x}\n', 'a: {c: y}\n', [{ key: 'a.b', from: 'x' }, { key: 'a.c', to: 'y' }]],
    ['a list', 'l: [a, b]\n', 'l: [a, c]\n', [{ key: 'l[1]', from: 'b', to: 'c' }]],
    ['a key with a dot, as --set writes it', 'a.b: 1\n', 'a.b: 2\n', [{ key: 'a\\.b', from: '1', to: '2' }]],
    ['another order of keys alone', 'a: 1\nb: 2\n', 'b: 2\na: 1\n', []],
    ['a map that became empty', 'a: {b: 1}\n', 'a: {}\n', [{ key: 'a', to: '{}' }, { key: 'a.b', from: '1' }]],
    ['a byte order mark alone', 'a: 1\n', '\ufeffa: 1\n', []],
    ['values that cannot be read', 'a: 1\n', 'a: [', [{ key: 'a', from: '1' }]],
  ])('%s', (_name, before, after, expected) => {
    expect(summariseChange(values(before), values(after)).values).toEqual(expected);
  });

  test('values that name images are told apart', () => {
    const keys = ['image.tag', 'web.image.repository', 'initImage', 'imageTag', 'images[0]', 'imagePullPolicy', 'tag', 'sidecar.image'];
    const text = (value: string): FolderContent => values(`image: {tag: ${value}}\nweb: {image: {repository: ${value}}}\ninitImage: ${value}\nimageTag: ${value}\nimages: [${value}]\nimagePullPolicy: ${value}\ntag: ${value}\nsidecar: {image: ${value}}\n`);
    const { values: all, images } = summariseChange(text('a'), text('b'));
    expect(all.map(({ key }) => key).sort()).toEqual([...keys].sort());
    expect(images.map(({ key }) => key)).toEqual(['image.tag', 'imageTag', 'initImage', 'sidecar.image', 'web.image.repository']);
  });

  test('of an addon that is new no value is told; of many changes the first 200, and how many more; of a long one its beginning', () => {
    const many = (count: number, value: string): FolderContent => values(Array.from({ length: count }, (_, index) => `k${index}: ${value}\n`).join(''));
    expect(summariseChange(new Map(), many(3, 'a'))).toMatchObject({ filesAdded: ['values.yaml'], values: [], moreValues: 0 });
    const summary = summariseChange(many(205, 'a'), many(205, 'b'));
    expect([summary.values.length, summary.moreValues]).toEqual([200, 5]);
    expect(summariseChange(many(1, 'a'), many(1, 'b'.repeat(300))).values[0]?.to).toBe(`${'b'.repeat(200)}…`);
  });
});
