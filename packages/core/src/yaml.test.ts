import { describe, expect, test } from '@jest/globals';
import { parseYaml, shapeError, YamlError } from './yaml.ts';

const errorOf = (text: string, limits?: Parameters<typeof parseYaml>[2]): YamlError => {
  try {
    parseYaml(text, 'f.yaml', limits);
  } catch (error) {
    if (error instanceof YamlError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

const times = 1000;
const deep: [string, string][] = [
  ['flow sequences', '['.repeat(times)],
  ['flow maps', '{a: '.repeat(times)],
  ['dashes on one line', '- '.repeat(times)],
  ['dashes with tabs', '-\t'.repeat(times)],
  ['dashes on lines of growing indent', Array.from({ length: times }, (_, depth) => `${' '.repeat(depth)}-`).join('\n')],
  ['keys on lines of growing indent', Array.from({ length: times }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['explicit keys', '? '.repeat(times)],
  ['explicit keys between dashes', '- ? '.repeat(times)],
  ['brackets on lines of their own', '[\n'.repeat(times)],
  ['brackets that only quoted text closes', '["]", '.repeat(times)],
  ['brackets that only comments close', '[ # ]\n'.repeat(times)],
  ['brackets that apostrophes close', "[']', ".repeat(times)],
];

describe('T78 deep nesting is refused before the parser sees it', () => {
  test.each(deep)('%s', (_name, text) => {
    for (let round = 0; round < 5; round += 1) expect(errorOf(text).code).toBe('YAML_TOO_DEEP');
  });

  test('the line of the excess is named', () => {
    expect(errorOf(`a: 1\nb: ${'['.repeat(300)}`).location).toEqual({ file: 'f.yaml', line: 2 });
  });

  test('brackets in scalars and comments do not count', () => {
    const text = [
      `plain: a${'['.repeat(300)}`, `quoted: "${'{'.repeat(300)}"`, `# ${'['.repeat(300)}`,
      'script: |', ...Array.from({ length: 300 }, () => '  case [ in ( - - - {'),
      ...Array.from({ length: 300 }, (_, index) => `key${index}: {a: [1, 2]}`),
    ].join('\n');
    expect(() => parseYaml(text, 'f.yaml')).not.toThrow();
  });

  test('150 levels are accepted', () => {
    expect(() => parseYaml(`${'['.repeat(150)}${']'.repeat(150)}`, 'f.yaml')).not.toThrow();
  });
});

describe('T77 bad YAML names file, line and column', () => {
  test('an alias bomb', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 10; level += 1) lines.push(`a${level}: &a${level} [${Array.from({ length: 10 }, () => `*a${level - 1}`).join(', ')}]`);
    expect(errorOf(lines.join('\n')).code).toBe('YAML_TOO_LARGE');
  });

  const rows: [string, string, number, number][] = [
    ['a duplicate key', 'a: 1\nb: 2\na: 3\n', 3, 1],
    ['several documents', 'a: 1\n---\nb: 2\n', 2, 1],
    ['a tab as indent', 'a:\n\tb: 1\n', 2, 1],
    ['an unclosed quote', 'a: "x\n', 2, 1],
    ['an unclosed bracket', 'a: [1\nb: 2\n', 2, 1],
    ['a collection as a key', '? [a, b]\n: 1\n', 1, 3],
  ];
  test.each(rows)('%s', (_name, text, line, column) => {
    const error = errorOf(text);
    expect([error.code, error.location]).toEqual(['YAML_SYNTAX', { file: 'f.yaml', line, column }]);
  });

  test('a file larger than the limit', () => {
    expect(errorOf('a: b', { maxBytes: 3 }).code).toBe('YAML_TOO_LARGE');
  });
});

describe('T79 keys of objects are data', () => {
  test.each(['__proto__: {polluted: true}', 'constructor: {prototype: {polluted: true}}', '<<: {polluted: true}'])('%s', (text) => {
    const { value } = parseYaml(text, 'f.yaml');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(Object.keys(value as object)).toHaveLength(1);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('T80 scalars are read as YAML 1.2 reads them', () => {
  const rows: [string, unknown][] = [
    ['1.10', 1.1], ['"1.10"', '1.10'], ['on', 'on'], ['no', 'no'], ['017', 17], ['0o17', 15], ['1:30', '1:30'], ['~', null], ['v1.2.0', 'v1.2.0'], ['2024-01-01', '2024-01-01'],
  ];
  test.each(rows)('%s', (text, value) => {
    expect(parseYaml(`a: ${text}`, 'f.yaml').value).toEqual({ a: value });
  });
});

describe('places', () => {
  const yaml = parseYaml('a:\n  - name: x\n    tag: 1\n  - name: y\nb: [1, {c: 2}]\n', 'f.yaml');
  const rows: [string, PropertyKey[], { line?: number; column?: number }][] = [
    ['a key at the root', ['b'], { line: 5, column: 1 }],
    ['an item of a list', ['a', 1], { line: 4, column: 5 }],
    ['a key of an item', ['a', 0, 'tag'], { line: 3, column: 5 }],
    ['a key inside a flow map', ['b', 1, 'c'], { line: 5, column: 9 }],
    ['the nearest parent of what is absent', ['a', 0, 'commit', 'x'], { line: 2, column: 5 }],
    ['the whole file', [], { line: 1, column: 1 }],
  ];
  test.each(rows)('%s', (_name, path, place) => {
    expect(yaml.locate(path)).toEqual({ file: 'f.yaml', ...place });
  });

  test('a shape error lists every place', () => {
    const error = shapeError(yaml, [{ path: ['a', 1, 'tag'], message: 'expected a string' }, { path: [], message: 'unknown key x' }]);
    expect(error.message).toBe('f.yaml:4:5: a.1.tag: expected a string\nf.yaml:1:1: unknown key x');
    expect(error.location).toEqual({ file: 'f.yaml', line: 4, column: 5 });
  });

  test('an empty file has no value', () => {
    expect(parseYaml('', 'f.yaml').value).toBeNull();
  });
});
