import { ReleaseRepoError } from './errors.ts';

/** A regular expression that takes time in proportion to the text, whatever it is: there is no backtracking (T81). */
export interface TextPattern {
  readonly source: string;
  matches(text: string): boolean;
}

type Test = (code: number) => boolean;
/** Whether a place between two characters fits; -1 stands for the ends of the text. */
type PlaceTest = (before: number, after: number) => boolean;

type Node =
  | { readonly kind: 'character'; readonly test: Test }
  | { readonly kind: 'place'; readonly test: PlaceTest }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly node: Node; readonly least: number; readonly most: number };

type Step =
  | { readonly kind: 'character'; readonly test: Test }
  | { readonly kind: 'place'; readonly test: PlaceTest }
  | { readonly kind: 'jump'; readonly to: readonly number[] }
  | { readonly kind: 'end' };

const longestPattern = 500;
const mostSteps = 2000;
/** What lies behind this place in a text is not looked at. In characters. */
const longestText = 16_384;

const newline = 10;
const isDigit: Test = (code) => code >= 48 && code <= 57;
const isWord: Test = (code) => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isSpace: Test = (code) => /^\s$/.test(String.fromCodePoint(code));
const not = (test: Test): Test => (code) => !test(code);
const classes: ReadonlyMap<string, Test> = new Map([['d', isDigit], ['D', not(isDigit)], ['w', isWord], ['W', not(isWord)], ['s', isSpace], ['S', not(isSpace)]]);
const controls: ReadonlyMap<string, number> = new Map([['n', 10], ['r', 13], ['t', 9]]);
const startOfLine: PlaceTest = (before) => before === -1 || before === newline;
const endOfLine: PlaceTest = (_before, after) => after === -1 || after === newline;
const wordEdge: PlaceTest = (before, after) => isWord(before) !== isWord(after);

function parse(source: string): Node {
  const ignoresCase = source.startsWith('(?i)');
  const chars = Array.from(source);
  let at = ignoresCase ? 4 : 0;
  const refuse = (reason: string): ReleaseRepoError => new ReleaseRepoError('PATTERN_INVALID', `the pattern ${JSON.stringify(source)} ${reason} (character ${at + 1})`, {
    hint: 'it knows letters, . [a-z] [^a-z] \\d \\w \\s \\b ^ $ | ( ) * + ? {2,3}, and (?i) at its start',
  });
  const same = (wanted: number): Test => {
    if (!ignoresCase) return (code) => code === wanted;
    const [lower, upper] = [String.fromCodePoint(wanted).toLowerCase().codePointAt(0), String.fromCodePoint(wanted).toUpperCase().codePointAt(0)];
    return (code) => code === wanted || code === lower || code === upper;
  };
  const between = (low: number, high: number): Test => {
    const test: Test = (code) => code >= low && code <= high;
    if (!ignoresCase) return test;
    return (code) => test(code) || test(String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code) || test(String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? code);
  };

  /** The character behind a backslash that stands for itself. */
  const escaped = (): number => {
    const char = chars[at];
    if (char === undefined) throw refuse('ends in a backslash');
    const control = controls.get(char);
    if (control === undefined && /[0-9A-Za-z]/.test(char)) throw refuse(/[0-9k]/.test(char) ? 'refers back to a group, which is not supported' : `has \\${char}, which is not supported`);
    at += 1;
    return control ?? char.codePointAt(0) ?? 0;
  };

  const set = (): Test => {
    const negated = chars[at] === '^';
    if (negated) at += 1;
    const tests: Test[] = [];
    for (let first = true; first || chars[at] !== ']'; first = false) {
      if (at >= chars.length) throw refuse('has a [ without its ]');
      if (chars[at] === '\\' && classes.has(chars[at + 1] ?? '')) {
        tests.push(classes.get(chars[at + 1] ?? '') ?? isWord);
        at += 2;
        continue;
      }
      const one = (): number => {
        const char = chars[at] ?? '';
        at += 1;
        return char === '\\' ? escaped() : char.codePointAt(0) ?? 0;
      };
      const low = one();
      if (chars[at] === '-' && chars[at + 1] !== ']' && chars[at + 1] !== undefined) {
        at += 1;
        if (chars[at] === '\\' && classes.has(chars[at + 1] ?? '')) throw refuse('has a range that ends in a class');
        const high = one();
        if (high < low) throw refuse('has a range that runs backwards');
        tests.push(between(low, high));
      } else tests.push(same(low));
    }
    at += 1;
    const any: Test = (code) => tests.some((test) => test(code));
    return negated ? not(any) : any;
  };

  const atom = (depth: number): Node => {
    const char = chars[at] ?? '';
    at += 1;
    switch (char) {
      case '.': return { kind: 'character', test: (code) => code !== newline };
      case '^': return { kind: 'place', test: startOfLine };
      case '$': return { kind: 'place', test: endOfLine };
      case '[': return { kind: 'character', test: set() };
      case '(': {
        if (depth > 50) throw refuse('nests more than 50 groups');
        const name = /^\?<[A-Za-z]\w*>/.exec(chars.slice(at, at + 64).join(''));
        if (name !== null) at += name[0].length;
        else if (chars[at] === '?') {
          if (chars[at + 1] !== ':') throw refuse('looks ahead, looks behind or sets a flag, which is not supported');
          at += 2;
        }
        const inner = choice(depth + 1);
        if (chars[at] !== ')') throw refuse('has a ( without its )');
        at += 1;
        return inner;
      }
      case '*': case '+': case '?': throw refuse(`has a ${char} with nothing before it`);
      case '\\': {
        const next = chars[at] ?? '';
        const test = classes.get(next);
        if (test === undefined && next !== 'b') return { kind: 'character', test: same(escaped()) };
        at += 1;
        return test === undefined ? { kind: 'place', test: wordEdge } : { kind: 'character', test };
      }
      default: return { kind: 'character', test: same(char.codePointAt(0) ?? 0) };
    }
  };

  const bounds = (): readonly [number, number] | undefined => {
    const found = /^(?:([*+?])|\{([0-9]{1,4})(?:(,)([0-9]{1,4})?)?\})/.exec(chars.slice(at, at + 12).join(''));
    if (found === null) return undefined;
    at += found[0].length;
    const [, sign, least = '0', comma, most] = found;
    if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
    return [Number(least), comma === undefined ? Number(least) : most === undefined ? Infinity : Number(most)];
  };

  const sequence = (depth: number): Node => {
    const parts: Node[] = [];
    while (at < chars.length && chars[at] !== '|' && chars[at] !== ')') {
      const node = atom(depth);
      const range = bounds();
      if (range === undefined) parts.push(node);
      else {
        const [least, most] = range;
        if (most < least) throw refuse('has a {} whose numbers run backwards');
        if (node.kind === 'place') throw refuse('repeats a place');
        // What is taken first does not matter where only "matches" is asked.
        if (chars[at] === '?') at += 1;
        if (bounds() !== undefined) throw refuse('has two repetitions in a row');
        parts.push({ kind: 'repeat', node, least, most });
      }
    }
    return { kind: 'sequence', parts };
  };

  const choice = (depth: number): Node => {
    const options = [sequence(depth)];
    while (chars[at] === '|') {
      at += 1;
      options.push(sequence(depth));
    }
    return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options };
  };

  const node = choice(0);
  if (at < chars.length) throw refuse('has a ) without its (');
  return node;
}

/** The steps of a machine that is in many places at once, as Thompson described it. @see https://swtch.com/~rsc/regexp/regexp2.html */
function compile(root: Node, source: string): readonly Step[] {
  const steps: Step[] = [];
  const push = (step: Step): number => {
    if (steps.length >= mostSteps) throw new ReleaseRepoError('PATTERN_INVALID', `the pattern ${JSON.stringify(source)} repeats too much`, { hint: 'make the numbers in {} smaller' });
    return steps.push(step) - 1;
  };
  const emit = (node: Node): void => {
    if (node.kind === 'character' || node.kind === 'place') push(node);
    else if (node.kind === 'sequence') node.parts.forEach(emit);
    else if (node.kind === 'choice') {
      const ends: number[] = [];
      const fork = push({ kind: 'jump', to: [] });
      const starts = node.options.map((option) => {
        const start = steps.length;
        emit(option);
        ends.push(push({ kind: 'jump', to: [] }));
        return start;
      });
      steps[fork] = { kind: 'jump', to: starts };
      for (const end of ends) steps[end] = { kind: 'jump', to: [steps.length] };
    } else {
      for (let count = 0; count < node.least; count += 1) emit(node.node);
      if (node.most === Infinity) {
        const fork = push({ kind: 'jump', to: [] });
        emit(node.node);
        push({ kind: 'jump', to: [fork] });
        steps[fork] = { kind: 'jump', to: [fork + 1, steps.length] };
      } else {
        const forks: number[] = [];
        for (let count = node.least; count < node.most; count += 1) {
          forks.push(push({ kind: 'jump', to: [] }));
          emit(node.node);
        }
        for (const fork of forks) steps[fork] = { kind: 'jump', to: [fork + 1, steps.length] };
      }
    }
  };
  emit(root);
  push({ kind: 'end' });
  return steps;
}

function run(steps: readonly Step[], text: string, whole: boolean): boolean {
  const codes = Array.from(text.slice(0, longestText), (char) => char.codePointAt(0) ?? 0);
  const seen = new Int32Array(steps.length).fill(-1);
  const ends: number[] = [];
  const enter = (places: number[], start: number, index: number): void => {
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (seen[at] === index) continue;
      seen[at] = index;
      const step = steps[at];
      if (step === undefined) continue;
      if (step.kind === 'jump') waiting.push(...step.to);
      else if (step.kind === 'character') places.push(at);
      else if (step.kind === 'end') ends.push(index);
      else if (step.test(codes[index - 1] ?? -1, codes[index] ?? -1)) waiting.push(at + 1);
    }
  };
  let places: number[] = [];
  enter(places, 0, 0);
  for (let index = 0; index < codes.length && (whole ? places.length > 0 : ends.length === 0); index += 1) {
    const next: number[] = [];
    for (const at of places) {
      const step = steps[at];
      if (step?.kind === 'character' && step.test(codes[index] ?? -1)) enter(next, at + 1, index + 1);
    }
    if (!whole) enter(next, 0, index + 1);
    places = next;
  }
  return whole ? ends.at(-1) === codes.length : ends.length > 0;
}

/**
 * A pattern of slipway's own, small kind of regular expressions. `whole`: the text must match from its first to its last
 * character; otherwise it is looked for anywhere, and `^` and `$` are the ends of a line.
 * @throws {ReleaseRepoError} PATTERN_INVALID with what is not understood
 */
export function parseTextPattern(source: string, { whole }: { readonly whole: boolean }): TextPattern {
  if (source.length > longestPattern) throw new ReleaseRepoError('PATTERN_INVALID', `a pattern may have ${longestPattern} characters, this one has ${source.length}`);
  const steps = compile(parse(source), source);
  return { source, matches: (text) => run(steps, text, whole) };
}
