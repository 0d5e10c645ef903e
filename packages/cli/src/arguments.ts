import type { InputSource, InputSpec, InputSpecs } from '@slipway/ci';
import { findNearest, SlipwayError } from '@slipway/core';

/** A command line that was read by a command's table. */
export interface ParsedArguments {
  readonly flags: InputSource;
  readonly json: boolean;
  readonly help: boolean;
}

export interface ParseArgumentsOptions {
  /** Of the command, for messages. */
  readonly command: string;
  readonly specs: InputSpecs;
  /** Flags that exist elsewhere and are refused with this reason, by name without dashes. */
  readonly refused?: Readonly<Record<string, string>>;
}

/** Flags of the command line itself; an action does not have them as inputs. */
export const commandLineSpecs = {
  json: { type: 'boolean', description: 'Print one JSON document on stdout; everything else goes to stderr' },
  help: { type: 'boolean', short: 'h', description: 'Show this help' },
} as const satisfies InputSpecs;

/**
 * Reads `--name value`, `--name=value`, `--boolean`, `--name` of a flag that may stand alone, `--no-boolean`, `-x value` and positional values; after `--`
 * everything is positional. Values are checked later, where those of the environment are.
 * @throws {SlipwayError} USAGE with every problem of the line
 */
export function parseArguments(argv: readonly string[], { command, specs, refused = {} }: ParseArgumentsOptions): ParsedArguments {
  const known = new Map<string, InputSpec>(Object.entries({ ...commandLineSpecs, ...specs }));
  const shorts = new Map([...known].flatMap(([name, { short }]) => short === undefined ? [] : [[short, name]]));
  const values = new Map<string, string[]>();
  const positional: string[] = [];
  const problems: string[] = [];
  const add = (name: string, value: string): void => { values.set(name, [...(values.get(name) ?? []), value]); };

  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at] ?? '';
    if (argument === '--') { positional.push(...argv.slice(at + 1)); break; }
    if (!argument.startsWith('-') || argument === '-') { positional.push(argument); continue; }

    const [, dashes = '', written = '', inline] = /^(--?)([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    const typed = dashes === '-' ? shorts.get(written) ?? written : written;
    const negated = !known.has(typed) && typed.startsWith('no-') && known.get(typed.slice(3))?.type === 'boolean';
    const name = negated ? typed.slice(3) : typed;
    const spec = dashes === '-' && !shorts.has(written) ? undefined : known.get(name);
    if (spec === undefined) {
      const reason = Object.hasOwn(refused, typed) ? refused[typed] : undefined;
      const near = findNearest(typed, [...known.keys()]);
      problems.push(reason === undefined ? `${dashes}${written} is no flag of slipway ${command}${near === undefined ? '' : `: did you mean --${near}?`}` : `${dashes}${written} is not supported: ${reason}`);
      // What follows an unknown flag is probably its value, not a positional.
      if (inline === undefined && at + 1 < argv.length && argv[at + 1]?.startsWith('-') === false) at += 1;
    } else if (negated) {
      if (inline === undefined) add(name, 'false');
      else problems.push(`--${typed} takes no value`);
    } else if (inline !== undefined) {
      add(name, inline);
    } else if (spec.type === 'boolean') {
      add(name, 'true');
    } else {
      const value = argv[at + 1];
      if (spec.bare !== undefined && (value === undefined || value.startsWith('-'))) add(name, spec.bare);
      else if (value === undefined || value.startsWith('--')) problems.push(`--${name} needs a value: --${name} ${spec.value ?? 'VALUE'}${value === undefined ? '' : ` (one that starts with -- is written --${name}=${value})`}`);
      else { add(name, value); at += 1; }
    }
  }

  assignPositional(positional, specs, add, problems);
  const isOn = (name: string): boolean => (values.get(name)?.at(-1) ?? 'false') === 'true';
  const help = isOn('help');
  if (problems.length > 0 && !help) throw new SlipwayError('USAGE', problems.join('\n'), { hint: `slipway ${command} --help lists the flags` });
  return { flags: { get: (name) => values.get(name) }, json: isOn('json'), help };
}

/** Gives positional values to their specs in order; optional ones get a value only when there are enough for the required ones. */
function assignPositional(given: readonly string[], specs: InputSpecs, add: (name: string, value: string) => void, problems: string[]): void {
  const slots = Object.entries(specs).filter(([, spec]) => spec.positional === true);
  let required = slots.filter(([, spec]) => spec.required === true).length;
  let left = [...given];
  for (const [name, spec] of slots) {
    if (spec.required === true) required -= 1;
    else if (left.length <= required) continue;
    const count = spec.type === 'list' ? left.length - required : 1;
    for (const value of left.slice(0, count)) add(name, value);
    left = left.slice(count);
  }
  if (left.length > 0) problems.push(`${left.map((value) => `"${value}"`).join(', ')}: ${slots.length === 0 ? 'this command takes no such argument' : 'too many arguments'}`);
}
