// Foreign JSON into types by hand: the documents of registries are small and read by the hundred, and a schema library
// takes longer to load than all of them to read.

/** A document that is JSON, but not of the form its specification gives it. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  /** `layers.0.digest`; `document` for the whole. */
  readonly place: string;
  constructor(place: string, expected: string) {
    super(`${place}: expected ${expected}`);
    this.place = place;
  }
}

export type JsonObject = Readonly<Record<string, unknown>>;

const below = (at: string, key: string | number): string => at === '' ? String(key) : `${at}.${key}`;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as an object. `at` names its place in the document, the empty text the whole. @throws {ShapeError} */
export function readObject(value: unknown, at = ''): JsonObject {
  if (!isJsonObject(value)) throw new ShapeError(at === '' ? 'document' : at, 'an object');
  return value;
}

/** A text that must be there. @throws {ShapeError} */
export function readText(object: JsonObject, key: string, at = ''): string {
  const value = object[key];
  if (typeof value !== 'string') throw new ShapeError(below(at, key), 'text');
  return value;
}

/** A text that may be absent or null, as Go writes it. @throws {ShapeError} */
export function findText(object: JsonObject, key: string, at = ''): string | undefined {
  const value = object[key];
  return value === undefined || value === null ? undefined : readText(object, key, at);
}

/** A number of bytes. @throws {ShapeError} */
export function readSize(object: JsonObject, key: string, at = ''): number {
  const value = object[key];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw new ShapeError(below(at, key), 'a size in bytes');
  return value;
}

/** What `read` makes of a value that may be absent or null. */
export function findValue<T>(object: JsonObject, key: string, at: string, read: (value: unknown, at: string) => T): T | undefined {
  const value = object[key];
  return value === undefined || value === null ? undefined : read(value, below(at, key));
}

/** What `read` makes of each entry of a list; one that is absent or null is empty. @throws {ShapeError} */
export function readList<T>(object: JsonObject, key: string, at: string, read: (value: unknown, at: string) => T): T[] {
  const value = object[key];
  if (value === undefined || value === null) return [];
  const place = below(at, key);
  if (!Array.isArray(value)) throw new ShapeError(place, 'a list');
  return value.map((entry: unknown, position) => read(entry, below(place, position)));
}

/** A value that is text itself, such as an entry of a list. @throws {ShapeError} */
export function asText(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new ShapeError(at, 'text');
  return value;
}

/** What `read` makes of each value of an object; undefined when that is absent or null. @throws {ShapeError} */
export function findRecord<T>(object: JsonObject, key: string, at: string, read: (value: unknown, at: string) => T): Record<string, T> | undefined {
  return findValue(object, key, at, (value, place) => Object.fromEntries(Object.entries(readObject(value, place)).map(([name, each]) => [name, read(each, below(place, name))])));
}

/** How many keys the objects of a JSON text have; of two equal ones in one object, both count. */
function countKeysOfText(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    let end = start;
    let escapes = 1;
    while (escapes % 2 === 1) {
      end = text.indexOf('"', end + 1);
      escapes = 0;
      while (text.charCodeAt(end - 1 - escapes) === 0x5c) escapes += 1;
    }
    let next = end + 1;
    while (' \t\n\r'.includes(text.charAt(next)) && next < text.length) next += 1;
    if (text.charAt(next) === ':') keys += 1; // only a key stands before a colon
    start = text.indexOf('"', end + 1);
  }
  return keys;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const values: unknown[] = Object.values(value);
  let keys = Array.isArray(value) ? 0 : values.length;
  for (const each of values) keys += countKeys(each);
  return keys;
}

/** Whether an object of the text has a key twice. `value` is what `JSON.parse` made of the text: of equal keys the last. */
export function hasRepeatedKeys(text: string, value: unknown): boolean {
  const keys = countKeys(value);
  // Every key is found so, and what stands inside of texts besides: as many as there are keys means neither.
  return (text.match(/"[ \t\n\r]*:/g)?.length ?? 0) !== keys && countKeysOfText(text) !== keys;
}

const fold = (text: string): string => text.toUpperCase().toLowerCase();

/**
 * Refuses keys that are spelled almost like a field. Go takes them for the field, whatever their case.
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 * @throws {ShapeError}
 */
export function refuseLookalikes(object: JsonObject, fields: ReadonlyMap<string, string>, at = ''): void {
  for (const key of Object.keys(object)) {
    if (fields.get(key) === key) continue;
    const field = fields.get(fold(key));
    if (field !== undefined) throw new ShapeError(below(at, key), `the spelling ${field}`);
  }
}

/** Fields for {@link refuseLookalikes}, by their own spelling and in one case. */
export function fieldNames(...names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.flatMap((name) => [[fold(name), name], [name, name]]));
}
