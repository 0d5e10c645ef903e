import { SlipwayError } from '@slipway/core';

/** One input of an action, which is also one flag of its command. The key in the table is its name in kebab case. */
export interface InputSpec {
  /** `list` is split at commas and newlines, or given by repeating the flag. */
  readonly type: 'string' | 'boolean' | 'integer' | 'list' | 'choice';
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
  /** For `integer`. */
  readonly minimum?: number;
  /** For `choice`. */
  readonly choices?: readonly string[];
  /** On the command line the value stands without a flag; a `list` takes all of them. */
  readonly positional?: boolean;
  /** One letter, for flags that people know by it: `f` is `-f`. */
  readonly short?: string;
  /** What the flag alone means; its value may then be left out on the command line. */
  readonly bare?: string;
  /** A `list` whose items hold commas: only repeating the flag separates them. @default false */
  readonly whole?: boolean;
  /** A flag with an empty value is refused instead of taken as not given: a check that a lost variable must not turn off. @default false */
  readonly neverEmpty?: boolean;
  /** The name of its value in `--help`. @default 'VALUE' */
  readonly value?: string;
}

export type InputSpecs = Readonly<Record<string, InputSpec>>;

type CamelCase<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : S;
type RawValue<S extends InputSpec> = S['type'] extends 'boolean' ? boolean : S['type'] extends 'integer' ? number : S['type'] extends 'list' ? readonly string[] : S['type'] extends 'choice' ? NonNullable<S['choices']>[number] : string;
type Value<S extends InputSpec> = S['type'] extends 'boolean' | 'list' ? RawValue<S> : S extends { readonly required: true } | { readonly default: string } ? RawValue<S> : RawValue<S> | undefined;

/** What `readInputs` returns for a table: camelCase keys; booleans and lists are always there, others only when required or defaulted. */
export type InputsOf<S extends InputSpecs> = { readonly [K in keyof S & string as CamelCase<K>]: Value<S[K]> };

/** Where raw values come from: flags, `INPUT_*`, `SLIPWAY_*`. `undefined` means not given. */
export interface InputSource {
  get(name: string): readonly string[] | undefined;
}

const camelCase = (name: string): string => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const truths: ReadonlyMap<string, boolean> = new Map([...['true', 'yes', 'on', '1'].map((text) => [text, true] as const), ...['false', 'no', 'off', '0'].map((text) => [text, false] as const)]);

function convert(name: string, spec: InputSpec, raw: readonly string[], problems: string[]): unknown {
  if (spec.type === 'list' && spec.whole === true) return raw;
  if (spec.type === 'list') return raw.flatMap((text) => text.split(/[,\n]/)).map((part) => part.trim()).filter((part) => part !== '');
  if (raw.length > 1) problems.push(`${name} is given ${raw.length} times, it takes one value`);
  const text = raw.at(-1) ?? '';
  switch (spec.type) {
    case 'boolean': {
      const value = truths.get(text.toLowerCase());
      if (value === undefined) problems.push(`${name} is "${text}", expected true or false`);
      return value ?? false;
    }
    case 'integer': {
      if (!/^-?\d{1,15}$/.test(text)) problems.push(`${name} is "${text}", expected a whole number`);
      else if (spec.minimum !== undefined && Number(text) < spec.minimum) problems.push(`${name} is ${text}, expected ${spec.minimum} or more`);
      return Number(text);
    }
    case 'choice':
      if (spec.choices?.includes(text) !== true) problems.push(`${name} is "${text}", expected one of ${(spec.choices ?? []).join(', ')}`);
      return text;
    case 'string':
      return text;
  }
}

/** Reads every input of a table and reports all bad ones at once. @throws {SlipwayError} INPUT_INVALID */
export function readInputs<const S extends InputSpecs>(specs: S, source: InputSource): InputsOf<S> {
  const problems: string[] = [];
  const inputs: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    const given = source.get(name)?.filter((text) => text !== '');
    if (spec.neverEmpty === true && given?.length === 0) problems.push(`${name} is given without a value`);
    const raw = given !== undefined && given.length > 0 ? given : spec.default === undefined || spec.default === '' ? undefined : [spec.default];
    if (raw !== undefined) inputs[camelCase(name)] = convert(name, spec, raw, problems);
    else if (spec.required === true) problems.push(`${name} is required: ${spec.description}`);
    else if (spec.type === 'list') inputs[camelCase(name)] = [];
    else if (spec.type === 'boolean') inputs[camelCase(name)] = false;
    else inputs[camelCase(name)] = undefined;
  }
  if (problems.length > 0) throw new SlipwayError('INPUT_INVALID', problems.join('\n'));
  return inputs as InputsOf<S>;
}

/**
 * Inputs from the environment, first found first: `INPUT_CHART-PATH` (GitHub), `INPUT_CHART_PATH`
 * (which a shell can set), `SLIPWAY_CHART_PATH` (GitLab variables).
 */
export function environmentInputs(env: Readonly<Record<string, string | undefined>>): InputSource {
  return {
    get(name) {
      const upper = name.toUpperCase();
      const under = upper.replaceAll('-', '_');
      const value = env[`INPUT_${upper}`] || env[`INPUT_${under}`] || env[`SLIPWAY_${under}`];
      return value === undefined || value === '' ? undefined : [value];
    },
  };
}

/** The first source that has a value wins. */
export function chainInputs(...sources: readonly InputSource[]): InputSource {
  return {
    get: (name) => {
      for (const source of sources) {
        const value = source.get(name);
        if (value !== undefined) return value;
      }
      return undefined;
    },
  };
}
