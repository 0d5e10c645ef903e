/** One way to authenticate that a server offers. */
export interface Challenge {
  /** Lower-case: `bearer`, `basic`. */
  readonly scheme: string;
  /** By lower-case name. */
  readonly parameters: Readonly<Record<string, string>>;
}

const tokenChar = /[A-Za-z0-9!#$%&'*+.^_`|~-]/;

/**
 * The challenges in `WWW-Authenticate` values, one header or many, several to a header. What cannot be read is
 * left out. Takes linear time whatever comes (T8).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
export function parseChallenges(values: string | readonly string[] | undefined): Challenge[] {
  return (typeof values === 'string' ? [values] : values ?? []).flatMap((value) => parseOne(value.slice(0, 16_384)));
}

function parseOne(text: string): Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  let at = 0;
  const skip = (characters: string): void => { while (at < text.length && characters.includes(text.charAt(at))) at += 1; };
  const token = (): string => {
    const start = at;
    while (at < text.length && tokenChar.test(text.charAt(at))) at += 1;
    return text.slice(start, at);
  };
  const quoted = (): string => {
    let value = '';
    for (at += 1; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character === '"') { at += 1; break; }
      if (character === '\\' && at + 1 < text.length) at += 1;
      value += text.charAt(at);
    }
    return value;
  };

  while (at < text.length) {
    skip(' \t,');
    const word = token();
    if (word === '') { at += 1; continue; } // not a token: step over it
    const afterWord = at;
    skip(' \t');
    const current = challenges.at(-1);
    if (text.charAt(at) === '=' && current !== undefined) {
      at += 1;
      skip(' \t');
      const value = text.charAt(at) === '"' ? quoted() : unquoted();
      const name = word.toLowerCase();
      if (!Object.hasOwn(current.parameters, name)) current.parameters[name] = value;
    } else {
      at = afterWord;
      challenges.push({ scheme: word.toLowerCase(), parameters: Object.create(null) as Record<string, string> });
    }
  }
  return challenges;

  function unquoted(): string {
    const start = at;
    while (at < text.length && !', \t'.includes(text.charAt(at))) at += 1;
    return text.slice(start, at);
  }
}
