import { describe, expect, test } from '@jest/globals';
import { asText, findRecord, findText, findValue, hasRepeatedKeys, readList, readObject, readSize, readText, ShapeError } from './json-shape.ts';

const placeOf = (read: () => unknown): string => {
  try { read(); } catch (error) { if (error instanceof ShapeError) return error.place; throw error; }
  return 'nothing is wrong';
};

describe('what is wrong is named by its place', () => {
  test.each<[string, () => unknown, string]>([
    ['a list instead of an object', () => readObject([]), 'document'],
    ['null instead of an object', () => readObject(null, 'config'), 'config'],
    ['a text that is absent', () => readText({}, 'digest', 'config'), 'config.digest'],
    ['a text that is a number', () => findText({ os: 1 }, 'os'), 'os'],
    ['a size below zero', () => readSize({ size: -1 }, 'size'), 'size'],
    ['a size with a fraction', () => readSize({ size: 0.5 }, 'size'), 'size'],
    ['a size beyond what counts exactly', () => readSize({ size: 2 ** 53 }, 'size'), 'size'],
    ['a list that is an object', () => readList({ layers: {} }, 'layers', '', asText), 'layers'],
    ['an entry of a list', () => readList({ tags: ['a', 1] }, 'tags', '', asText), 'tags.1'],
    ['a value of a record', () => findRecord({ annotations: { a: 1 } }, 'annotations', 'layers.0', asText), 'layers.0.annotations.a'],
  ])('%s', (_name, read, place) => { expect(placeOf(read)).toBe(place); });
});

test('absent and null are the same', () => {
  for (const object of [{}, { a: null }]) {
    expect([findText(object, 'a'), findValue(object, 'a', '', asText), findRecord(object, 'a', '', asText), readList(object, 'a', '', asText)]).toEqual([undefined, undefined, undefined, []]);
  }
});

test('a record may have any key', () => {
  expect(findRecord(readObject(JSON.parse('{"a":{"__proto__":"x","constructor":"y"}}')), 'a', '', asText)).toEqual(JSON.parse('{"__proto__":"x","constructor":"y"}'));
});

test.each<[string, string, boolean]>([
  ['each key once', '{"a" : {"a": [{"a":1}, {"a":2}]}, "b":null}', false],
  ['a text that looks like a key inside', String.raw`{"a":"\":","b":"x\\"}`, false],
  ['a key twice', '{"a":1,"a":1}', true],
  ['a key twice beside a text that looks like one', String.raw`{"a":"\":","b":{"c":1,"c":2}}`, true],
  ['a key twice, once escaped', String.raw`{"a":1,"\u0061":2}`, true],
])('T21 %s', (_name, text, expected) => { expect(hasRepeatedKeys(text, JSON.parse(text))).toBe(expected); });
