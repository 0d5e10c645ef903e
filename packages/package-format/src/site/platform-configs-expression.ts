// Expressions of the Jinja subset, as Go template pipelines. What is not known here is refused: see jinjaSubset.

/** A value of a template that the site must give. */
export interface NeededValue {
  /** As the template has it, such as `database.password`. */
  readonly name: string;
  /** The pipeline that gives it, or nothing. */
  readonly code: string;
}

export interface CompiledExpression {
  /** A Go template argument: one word, or parenthesised. */
  readonly code: string;
  /** Values without a default. */
  readonly needs: readonly NeededValue[];
}

/** What names mean that are no values of the site. */
export interface Scope {
  /** Variables of loops and of `set`, by name, as Go variables. */
  readonly variables: ReadonlyMap<string, string>;
  /** Of the loop around it. */
  readonly loop?: { readonly index: string; readonly list: string } | undefined;
}

/** Why a template cannot be compiled; the caller knows the line. */
export class TemplateProblem extends Error {}

/** What the site is, whatever its config file says; a config file may give the same names. */
export const siteValueNames: ReadonlySet<string> = new Set(['registry_domain', 'registry_ca', 'vip', 'product', 'platform_release_version', 'hotfixes']);

type Token = { readonly kind: 'name' | 'operator'; readonly text: string } | { readonly kind: 'string' | 'number'; readonly text: string };

const tokenForm = /\s*(?:(?<name>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<operator>==|!=|<=|>=|[<>|.,()[\]{}~=:+*/%-]))/y;

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  tokenForm.lastIndex = 0;
  const end = text.trimEnd().length;
  while (tokenForm.lastIndex < end) {
    const at = tokenForm.lastIndex;
    const groups = tokenForm.exec(text)?.groups;
    if (groups === undefined) throw new TemplateProblem(`cannot be read from ${JSON.stringify(text.slice(at).trim().slice(0, 20))} on`);
    const { name, number, string, operator } = groups;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (string !== undefined) tokens.push({ kind: 'string', text: unescape(string.slice(1, -1)) });
    else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
  }
  return tokens;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
const unescape = (text: string): string => text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? (/[a-z0-9]/i.test(letter) ? `\\${letter}` : letter));

type Filter = (value: string, args: readonly string[]) => string;

const plain = (call: (value: string) => string): Filter => (value, args) => {
  if (args.length > 0) throw new TemplateProblem('takes no argument');
  return call(value);
};

const text = (value: string): string => `(toString ${value})`;

const filters: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  ['b64encode', plain((value) => `(b64enc ${text(value)})`)],
  ['b64decode', plain((value) => `(b64dec ${text(value)})`)],
  ['lower', plain((value) => `(lower ${text(value)})`)],
  ['upper', plain((value) => `(upper ${text(value)})`)],
  ['trim', plain((value) => `(trim ${text(value)})`)],
  ['string', plain(text)],
  ['int', plain((value) => `(int64 ${value})`)],
  ['bool', plain((value) => `(has (lower ${text(value)}) (list "true" "yes" "on" "1"))`)],
  ['length', plain((value) => `(len ${value})`)],
  ['count', plain((value) => `(len ${value})`)],
  ['first', plain((value) => `(first ${value})`)],
  ['last', plain((value) => `(last ${value})`)],
  ['to_json', plain((value) => `(toJson ${value})`)],
  ['tojson', plain((value) => `(toJson ${value})`)],
  ['to_yaml', plain((value) => `(toYaml ${value})`)],
  ['to_nice_yaml', plain((value) => `(toYaml ${value})`)],
  ['mandatory', plain((value) => value)],
  ['join', (value, [separator = '""', ...rest]) => {
    if (rest.length > 0) throw new TemplateProblem('takes one argument');
    return `(join ${separator} ${value})`;
  }],
  ['replace', (value, args) => {
    if (args.length !== 2) throw new TemplateProblem('takes two arguments');
    return `(replace ${args[0] ?? ''} ${args[1] ?? ''} ${text(value)})`;
  }],
  ['indent', (value, [width = '4', first = 'false', ...rest]) => {
    if (rest.length > 0 || !/^\d+$/.test(width) || !/^(true|false)$/.test(first)) throw new TemplateProblem('takes a number, and true to indent the first line too');
    const indented = `(indent ${width} ${text(value)})`;
    return first === 'true' ? indented : `(trimPrefix ${JSON.stringify(' '.repeat(Number(width)))} ${indented})`;
  }],
]);

/** The names of the filters, for messages and docs. */
export const filterNames: readonly string[] = ['default', ...filters.keys()];

/** @throws {TemplateProblem} */
export function compileExpression(source: string, scope: Scope): CompiledExpression {
  const tokens = tokenize(source);
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const isAt = (...texts: readonly string[]): boolean => {
    const token = tokens[at];
    return token !== undefined && (token.kind === 'name' || token.kind === 'operator') && texts.includes(token.text);
  };
  const take = (...texts: readonly string[]): boolean => {
    if (!isAt(...texts)) return false;
    at += 1;
    return true;
  };
  const expect = (wanted: string): void => {
    if (!take(wanted)) throw new TemplateProblem(`expected ${wanted} ${peek() === undefined ? 'at its end' : `before ${JSON.stringify(peek()?.text)}`}`);
  };
  const name = (): string => {
    const token = peek();
    if (token?.kind !== 'name') throw new TemplateProblem(`expected a name ${token === undefined ? 'at its end' : `instead of ${JSON.stringify(token.text)}`}`);
    at += 1;
    return token.text;
  };
  const both = (left: CompiledExpression, right: CompiledExpression, code: string): CompiledExpression => ({ code, needs: [...left.needs, ...right.needs] });

  function either(): CompiledExpression {
    let left = every();
    while (take('or')) { const right = every(); left = both(left, right, `(or ${left.code} ${right.code})`); }
    return left;
  }
  function every(): CompiledExpression {
    let left = negation();
    while (take('and')) { const right = negation(); left = both(left, right, `(and ${left.code} ${right.code})`); }
    return left;
  }
  function negation(): CompiledExpression {
    if (!take('not')) return comparison();
    const { code, needs } = negation();
    return { code: `(not ${code})`, needs };
  }
  function comparison(): CompiledExpression {
    const left = concatenation();
    if (take('is')) {
      const negated = take('not');
      const test = name();
      const missing = `(kindIs "invalid" ${left.code})`;
      if (test !== 'defined' && test !== 'undefined' && test !== 'none') throw new TemplateProblem(`the test "is ${test}" is not part of the subset (defined, undefined, none)`);
      return { code: (test === 'defined') === negated ? missing : `(not ${missing})`, needs: [] };
    }
    const token = peek();
    if (token?.kind === 'operator' && /^(==|!=|<|<=|>|>=)$/.test(token.text)) {
      at += 1;
      const right = concatenation();
      const code = token.text === '==' || token.text === '!=' ? `(${token.text === '==' ? 'eq' : 'ne'} ${text(left.code)} ${text(right.code)})`
        : `(${{ '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' }[token.text] ?? ''} (float64 ${left.code}) (float64 ${right.code}))`;
      return both(left, right, code);
    }
    const negated = isAt('not') && tokens[at + 1]?.text === 'in';
    if (negated) at += 1;
    if (!take('in')) return left;
    const right = concatenation();
    const code = `(has ${left.code} (default (list) ${right.code}))`;
    return both(left, right, negated ? `(not ${code})` : code);
  }
  function concatenation(): CompiledExpression {
    let left = filtered();
    while (take('~')) { const right = filtered(); left = both(left, right, `(printf "%s%s" ${text(left.code)} ${text(right.code)})`); }
    return left;
  }
  function filtered(): CompiledExpression {
    let value = primary();
    while (take('|')) {
      const filter = name();
      const args: CompiledExpression[] = [];
      if (take('(')) {
        while (!isAt(')')) { args.push(either()); if (!take(',')) break; }
        expect(')');
      }
      if (filter === 'default' || filter === 'd') value = withDefault(value, args);
      else {
        const apply = filters.get(filter);
        if (apply === undefined) throw new TemplateProblem(`the filter "${filter}" is not part of the subset (${filterNames.join(', ')})`);
        try {
          value = { code: apply(value.code, args.map(({ code }) => code)), needs: [...value.needs, ...args.flatMap(({ needs }) => needs)] };
        } catch (error) {
          throw error instanceof TemplateProblem ? new TemplateProblem(`the filter "${filter}" ${error.message}`) : error;
        }
      }
    }
    return value;
  }
  function withDefault({ code }: CompiledExpression, [fallback, empty, ...rest]: readonly CompiledExpression[]): CompiledExpression {
    if (fallback === undefined || rest.length > 0 || (empty !== undefined && !/^(true|false)$/.test(empty.code))) throw new TemplateProblem('the filter "default" takes a value, and true to replace empty ones too');
    return { code: empty?.code === 'true' ? `(default ${fallback.code} ${code})` : `(ternary ${fallback.code} ${code} (kindIs "invalid" ${code}))`, needs: fallback.needs };
  }
  function primary(): CompiledExpression {
    const token = peek();
    if (token === undefined) throw new TemplateProblem('is not complete');
    if (token.kind === 'string') { at += 1; return { code: JSON.stringify(token.text), needs: [] }; }
    if (token.kind === 'number') { at += 1; return { code: token.text, needs: [] }; }
    if (take('(')) { const inner = either(); expect(')'); return inner; }
    if (take('[')) {
      const items: CompiledExpression[] = [];
      while (!isAt(']')) { items.push(either()); if (!take(',')) break; }
      expect(']');
      return { code: `(list${items.map(({ code }) => ` ${code}`).join('')})`, needs: items.flatMap(({ needs }) => needs) };
    }
    if (take('{')) { expect('}'); return { code: '(dict)', needs: [] }; }
    if (token.kind !== 'name') throw new TemplateProblem(`${JSON.stringify(token.text)} is not part of the subset here`);
    at += 1;
    if (/^(true|false)$/i.test(token.text)) return { code: token.text.toLowerCase(), needs: [] };
    if (/^none$/i.test(token.text)) return { code: 'nil', needs: [] };
    if (token.text === 'loop') return loopValue();
    return path(token.text);
  }
  function loopValue(): CompiledExpression {
    expect('.');
    const what = name();
    if (scope.loop === undefined) throw new TemplateProblem('loop stands outside of a loop');
    const { index, list } = scope.loop;
    const code = { index: `(add1 ${index})`, index0: index, first: `(eq ${index} 0)`, last: `(eq (add1 ${index}) (int64 (len ${list})))` }[what];
    if (code === undefined) throw new TemplateProblem(`loop.${what} is not part of the subset (index, index0, first, last)`);
    return { code, needs: [] };
  }
  function path(first: string): CompiledExpression {
    const variable = scope.variables.get(first);
    let code = variable ?? (siteValueNames.has(first) ? `(default (($.Values.slipwaySite).${first}) $.Values.${first})` : `$.Values.${first}`);
    let called = first;
    for (;;) {
      if (take('.')) {
        const key = name();
        if (isAt('(')) throw new TemplateProblem(`the method ${key}() is not part of the subset`);
        code = `(${code}).${key}`;
        called += `.${key}`;
      } else if (take('[')) {
        const token = peek();
        if (token?.kind !== 'string' && token?.kind !== 'number') throw new TemplateProblem('between [ and ] the subset has only a number or a text');
        at += 1;
        expect(']');
        code = token.kind === 'number' ? `(index (default (list) ${code}) ${token.text})` : `(index (default (dict) ${code}) ${JSON.stringify(token.text)})`;
        called += `[${token.kind === 'number' ? token.text : JSON.stringify(token.text)}]`;
      } else break;
    }
    if (isAt('(')) throw new TemplateProblem(`the function ${called}() is not part of the subset`);
    return { code: /^[$\w.]+$/.test(code) || (code.startsWith('(') && code.endsWith(')')) ? code : `(${code})`, needs: variable !== undefined && called === first ? [] : [{ name: called, code: `(${code})` }] };
  }

  const result = either();
  const left = peek();
  if (left !== undefined) throw new TemplateProblem(`${JSON.stringify(left.text)} is not part of the subset here`);
  return result;
}
