import { describe, expect, test } from '@jest/globals';
import { chainInputs, environmentInputs, readInputs, type InputSource, type InputSpecs } from './inputs.ts';

const source = (values: Readonly<Record<string, string | readonly string[]>>): InputSource => ({
  get: (name) => { const value = values[name]; return value === undefined ? undefined : typeof value === 'string' ? [value] : value; },
});

const specs = {
  'chart-path': { type: 'string', description: 'a path' },
  ref: { type: 'string', required: true, description: 'a ref' },
  jobs: { type: 'integer', default: '8', description: 'a number' },
  shards: { type: 'integer', minimum: 1, description: 'a number of things' },
  'dry-run': { type: 'boolean', description: 'a switch' },
  registry: { type: 'list', description: 'some' },
  set: { type: 'list', whole: true, description: 'some with commas' },
  mode: { type: 'choice', choices: ['tags', 'charts'], description: 'one of' },
} as const satisfies InputSpecs;

const defaults = { chartPath: undefined, ref: 'r', jobs: 8, shards: undefined, dryRun: false, registry: [], set: [], mode: undefined };

describe('every type of input', () => {
  const rows: [string, Readonly<Record<string, string | readonly string[]>>, Partial<Record<keyof typeof defaults, unknown>>][] = [
    ['nothing but what is required', {}, {}],
    ['a string', { 'chart-path': ' a b ' }, { chartPath: ' a b ' }],
    ['an empty string is not given', { 'chart-path': '', jobs: '' }, {}],
    ['a number', { jobs: '-3' }, { jobs: -3 }],
    ...['true', 'TRUE', 'yes', 'on', '1'].map((text): [string, { 'dry-run': string }, { dryRun: boolean }] => [`a switch that is ${text}`, { 'dry-run': text }, { dryRun: true }]),
    ...['false', 'False', 'no', 'off', '0'].map((text): [string, { 'dry-run': string }, { dryRun: boolean }] => [`a switch that is ${text}`, { 'dry-run': text }, { dryRun: false }]),
    ['a list in one value', { registry: 'a, b\n c ,,\n' }, { registry: ['a', 'b', 'c'] }],
    ['a list in several values', { registry: ['a', 'b,c'] }, { registry: ['a', 'b', 'c'] }],
    ['a list whose items hold commas', { set: ['a=1,b=2', 'c={x,y}'] }, { set: ['a=1,b=2', 'c={x,y}'] }],
    ['a choice', { mode: 'charts' }, { mode: 'charts' }],
  ];
  test.each(rows)('%s', (_name, values, expected) => {
    expect(readInputs(specs, source({ ref: 'r', ...values }))).toEqual({ ...defaults, ...expected });
  });
});

describe('bad inputs', () => {
  test.each([['0'], ['-2']])('a number of things is not %s', (shards) => {
    expect(() => readInputs(specs, source({ ref: 'r', shards }))).toThrow(`shards is ${shards}, expected 1 or more`);
  });
  test('T45 a check that must not be skipped is not turned off by an empty value', () => {
    const strict = { key: { type: 'string', neverEmpty: true, description: 'a key' } } as const satisfies InputSpecs;
    expect(readInputs(strict, source({}))).toEqual({ key: undefined });
    expect(() => readInputs(strict, source({ key: '' }))).toThrow('key is given without a value');
  });
  test('are all reported at once', () => {
    const bad = source({ jobs: 'many', 'dry-run': 'maybe', mode: 'all', 'chart-path': ['a', 'b'] });
    expect(() => readInputs(specs, bad)).toThrow(expect.objectContaining({
      code: 'INPUT_INVALID', exitCode: 2,
      message: 'chart-path is given 2 times, it takes one value\nref is required: a ref\njobs is "many", expected a whole number\ndry-run is "maybe", expected true or false\nmode is "all", expected one of tags, charts',
    }));
  });
  test.each(['1.5', '1e3', '0x10', ' 1', '9'.repeat(20), '--1'])('%s is no whole number', (jobs) => {
    expect(() => readInputs(specs, source({ ref: 'r', jobs }))).toThrow('expected a whole number');
  });
  test.each(['toString', 'constructor', '__proto__'])('%s is no switch', (text) => {
    expect(() => readInputs(specs, source({ ref: 'r', 'dry-run': text }))).toThrow('expected true or false');
  });
});

describe('where a value comes from', () => {
  const flags = source({ 'chart-path': 'flag' });
  const env = { 'INPUT_CHART-PATH': 'hyphen', INPUT_CHART_PATH: 'underscore', SLIPWAY_CHART_PATH: 'slipway' };
  const rows: [string, InputSource, string][] = [
    ['a flag comes first', chainInputs(flags, environmentInputs(env)), 'flag'],
    ['then the input as GitHub sets it', chainInputs(source({}), environmentInputs(env)), 'hyphen'],
    ['then the input as a shell can set it', environmentInputs({ ...env, 'INPUT_CHART-PATH': undefined }), 'underscore'],
    ['an input that is empty was not given', environmentInputs({ ...env, 'INPUT_CHART-PATH': '', INPUT_CHART_PATH: '' }), 'slipway'],
  ];
  test.each(rows)('%s', (_name, values, expected) => {
    expect(readInputs({ 'chart-path': specs['chart-path'] }, values)).toEqual({ chartPath: expected });
  });
  test('a default comes last', () => {
    expect(readInputs({ jobs: specs.jobs }, chainInputs(environmentInputs({ SLIPWAY_JOBS: '2' })))).toEqual({ jobs: 2 });
    expect(readInputs({ jobs: specs.jobs }, chainInputs(environmentInputs({})))).toEqual({ jobs: 8 });
  });
  test('a list of flags replaces a list of the environment', () => {
    expect(readInputs({ registry: specs.registry }, chainInputs(source({ registry: ['a'] }), environmentInputs({ SLIPWAY_REGISTRY: 'b,c' })))).toEqual({ registry: ['a'] });
  });
});
