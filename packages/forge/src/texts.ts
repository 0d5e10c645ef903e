/** One line, at most so many characters. */
export function cutLine(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Whether two texts are one to a reader: forges change ends of lines and trim. */
export function sameText(a: string, b: string): boolean {
  return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}

/** The names that are wanted and not present; forges do not tell upper from lower case in them. */
export function lackingNames(wanted: readonly string[] = [], present: readonly string[]): readonly string[] {
  const known = new Set(present.map((name) => name.toLowerCase()));
  return [...new Set(wanted)].filter((name) => !known.has(name.toLowerCase()));
}
