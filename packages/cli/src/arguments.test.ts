import type { InputSpecs } from '@slipway/ci';
import { describe, expect, test } from '@jest/globals';
import { parseArguments } from './arguments.ts';

const specs = {
  name: { type: 'string', positional: true, description: 'optional' },
  chart: { type: 'string', positional: true, required: true, description: 'required' },
  values: { type: 'list', short: 'f', description: 'several' },
  namespace: { type: 'string', short: 'n', description: 'one' },
  jobs: { type: 'integer', description: 'a number' },
  upload: { type: 'list', bare: 'true', description: 'a flag that may stand alone' },
  'dry-run': { type: 'boolean', description: 'a switch' },
  'no-hooks': { type: 'boolean', description: 'a switch whose own name starts with no' },
} as const satisfies InputSpecs;
const lists = { list: { type: 'list', positional: true, description: 'all' }, output: { type: 'string', description: 'one' } } as const satisfies InputSpecs;

const read = (argv: readonly string[], table: InputSpecs = specs): Record<string, readonly string[]> => {
  const { flags } = parseArguments(argv, { command: 'probe', specs: table });
  return Object.fromEntries(Object.keys(table).flatMap((name) => { const value = flags.get(name); return value === undefined ? [] : [[name, value]]; }));
};

describe('flags', () => {
  const rows: [string, string[], Record<string, readonly string[]>][] = [
    ['a value after a space', ['c', '--jobs', '4'], { chart: ['c'], jobs: ['4'] }],
    ['a value after =', ['c', '--jobs=4'], { chart: ['c'], jobs: ['4'] }],
    ['a value with = in it', ['c', '--namespace=a=b'], { chart: ['c'], namespace: ['a=b'] }],
    ['an empty value', ['c', '--namespace='], { chart: ['c'], namespace: [''] }],
    ['a value that starts with one dash', ['c', '--jobs', '-1'], { chart: ['c'], jobs: ['-1'] }],
    ['a value that starts with two dashes', ['c', '--namespace=--x'], { chart: ['c'], namespace: ['--x'] }],
    ['a value with a line break', ['c', '--namespace=a\nb'], { chart: ['c'], namespace: ['a\nb'] }],
    ['a short flag', ['c', '-n', 'x', '-f=y'], { chart: ['c'], namespace: ['x'], values: ['y'] }],
    ['a flag given several times', ['c', '-f', 'a', '--values', 'b,c'], { chart: ['c'], values: ['a', 'b,c'] }],
    ['a flag that may stand alone, with a value', ['c', '--upload', 's3://b'], { chart: ['c'], upload: ['s3://b'] }],
    ['a flag that may stand alone, before another', ['c', '--upload', '-n', 'x'], { chart: ['c'], upload: ['true'], namespace: ['x'] }],
    ['a flag that may stand alone, at the end', ['c', '--upload'], { chart: ['c'], upload: ['true'] }],
    ['a switch', ['--dry-run', 'c'], { chart: ['c'], 'dry-run': ['true'] }],
    ['a switch turned off', ['--no-dry-run', 'c'], { chart: ['c'], 'dry-run': ['false'] }],
    ['a switch with a value', ['--dry-run=false', 'c'], { chart: ['c'], 'dry-run': ['false'] }],
    ['a switch whose name starts with no', ['--no-hooks', 'c'], { chart: ['c'], 'no-hooks': ['true'] }],
    ['that switch turned off', ['--no-no-hooks', 'c'], { chart: ['c'], 'no-hooks': ['false'] }],
  ];
  test.each(rows)('%s', (_name, argv, expected) => {
    expect(read(argv)).toEqual(expected);
  });
});

describe('positional values', () => {
  const rows: [string, string[], InputSpecs, Record<string, readonly string[]>][] = [
    ['go to the required ones first', ['c'], specs, { chart: ['c'] }],
    ['then to the optional ones, in order', ['n', 'c'], specs, { name: ['n'], chart: ['c'] }],
    ['all into a list', ['a', '--output', 'o', 'b', '-'], lists, { list: ['a', 'b', '-'], output: ['o'] }],
    ['none into a list', [], lists, {}],
    ['whatever they look like, after --', ['--', '--jobs', '-x'], lists, { list: ['--jobs', '-x'] }],
    ['a dash alone is standard input', ['-'], specs, { chart: ['-'] }],
  ];
  test.each(rows)('%s', (_name, argv, table, expected) => {
    expect(read(argv, table)).toEqual(expected);
  });
});

describe('bad lines are refused with exit code 2', () => {
  const rows: [string, string[], string][] = [
    ['an unknown flag, with the nearest one', ['c', '--dry-rn'], '--dry-rn is no flag of slipway probe: did you mean --dry-run?'],
    ['an unknown flag near nothing; what follows is its value', ['c', '--banana', 'x'], '--banana is no flag of slipway probe'],
    ['an unknown short flag', ['c', '-x'], '-x is no flag of slipway probe'],
    ['a long flag with one dash', ['c', '-jobs', '4'], '-jobs is no flag of slipway probe: did you mean --jobs?'],
    ['a flag of an object\'s own', ['c', '--constructor=x'], '--constructor is no flag of slipway probe'],
    ['a missing value', ['c', '--jobs'], '--jobs needs a value: --jobs VALUE'],
    ['a flag where a value should be', ['c', '--jobs', '--dry-run'], '--jobs needs a value: --jobs VALUE (one that starts with -- is written --jobs=--dry-run)'],
    ['a turned off switch with a value', ['c', '--no-dry-run=x'], '--no-dry-run takes no value'],
    ['too many arguments', ['a', 'b', 'c', 'd'], '"c", "d": too many arguments'],
    ['several mistakes at once', ['c', '--a', '--b'], '--a is no flag of slipway probe\n--b is no flag of slipway probe'],
  ];
  test.each(rows)('%s', (_name, argv, message) => {
    expect(() => read(argv)).toThrow(expect.objectContaining({ code: 'USAGE', exitCode: 2, message }));
  });
  test('an argument where none is taken', () => {
    expect(() => read(['x'], {})).toThrow('"x": this command takes no such argument');
  });
  test('DR30 a flag that exists elsewhere says why it is refused', () => {
    expect(() => parseArguments(['--validate'], { command: 'template', specs: {}, refused: { validate: 'there is no cluster' } })).toThrow('--validate is not supported: there is no cluster');
  });
});

test('--json and --help are of the command line; help is shown whatever else is wrong', () => {
  expect(parseArguments(['--json'], { command: 'probe', specs: {} })).toMatchObject({ json: true, help: false });
  expect(parseArguments(['--banana', '-h'], { command: 'probe', specs: {} })).toMatchObject({ help: true });
});
