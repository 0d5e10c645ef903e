import { isDeepStrictEqual } from 'node:util';
import { isAlias, isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import { ReleaseRepoError } from './errors.ts';

type Path = readonly (string | number)[];

const samePath = (path: Path): string => path.map(String).join('.');

/** How a string is written in place of `before`, so that every YAML reader takes it for a string. */
function formatScalar(value: string, before: string): string {
  if (before.startsWith("'") && !/['\n]/.test(value)) return `'${value}'`;
  const plain = /^[A-Za-z][A-Za-z0-9._+/-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
  // Also 1.10.0: three parts are no number in any YAML version.
  const version = /^[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.+-]+)?$/.test(value);
  return !before.startsWith('"') && (plain || version) ? value : JSON.stringify(value);
}

/** Where the colon behind the key of a map entry stands. */
function colonOf(text: string, document: Document, path: Path): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true);
  const key = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === path.at(-1))?.key : undefined;
  const colon = isNode(key) && key.range ? text.indexOf(':', key.range[1]) : -1;
  return colon < 0 ? undefined : colon;
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** One scalar to set; an absent key is added after `sibling`. */
export interface YamlEdit {
  readonly path: Path;
  readonly value: string;
  readonly sibling?: string;
}

/** A piece of text that takes the place of another. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A new entry `key: value` right after the entry `sibling` of the same map. */
function insertAfter(text: string, document: Document, { path, value, sibling = '' }: YamlEdit): Replacement {
  const parent = document.getIn(path.slice(0, -1), true);
  const key = String(path.at(-1));
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === sibling) : undefined;
  const keyRange = pair !== undefined && isNode(pair.key) ? pair.key.range : undefined;
  const valueRange = pair !== undefined && isNode(pair.value) ? pair.value.range : undefined;
  if (!isMap(parent) || !keyRange || !valueRange) throw new ReleaseRepoError('ENTRY_NOT_FOUND', `cannot add ${samePath(path)}: ${sibling} is not there`);
  if (parent.flow === true) return { start: valueRange[1], end: valueRange[1], text: `, ${key}: ${formatScalar(value, '"')}` };
  const column = keyRange[0] - (text.lastIndexOf('\n', keyRange[0] - 1) + 1);
  // A block scalar ends behind its last line.
  const lineEnd = text.indexOf('\n', text[valueRange[1] - 1] === '\n' ? valueRange[1] - 1 : valueRange[1]);
  const eol = eolOf(text);
  const line = `${' '.repeat(column)}${key}: ${formatScalar(value, '')}`;
  return lineEnd < 0 ? { start: text.length, end: text.length, text: `${eol}${line}` } : { start: lineEnd + 1, end: lineEnd + 1, text: `${line}${eol}` };
}

function planEdit(text: string, document: Document, edit: YamlEdit): Replacement {
  const { path, value, sibling } = edit;
  const node: unknown = document.getIn(path, true);
  if (node === undefined && sibling !== undefined) return insertAfter(text, document, edit);
  if (!(isScalar(node) || isAlias(node)) || !node.range) throw new ReleaseRepoError('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: there is no such entry`);
  const [start, valueEnd] = node.range;
  const end = start + text.slice(start, valueEnd).replace(/\r?\n$/, '').length;
  // The place of an empty value may lie behind its comment; it belongs right behind the colon.
  const colon = start === end ? colonOf(text, document, path) : undefined;
  return colon === undefined ? { start, end, text: formatScalar(value, text.slice(start, end)) } : { start: colon + 1, end: colon + 1, text: ` ${formatScalar(value, '')}` };
}

// Without what is shared: an alias is its own copy.
const toData = (document: Document): unknown => JSON.parse(JSON.stringify(document.toJS()));

function withValue(data: unknown, [first, ...rest]: Path, value: string): unknown {
  if (first === undefined) return value;
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === first ? withValue(item, rest, value) : item));
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
  return Object.fromEntries([...entries.filter(([key]) => key !== first), [first, withValue(entries.find(([key]) => key === first)?.[1], rest, value)]]);
}

/**
 * The text with these scalars replaced; every other byte stays, and so does every other value: an edit that would change one
 * through an anchor is refused. @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
export function setYamlStrings(text: string, edits: readonly YamlEdit[]): string {
  if (text.startsWith('\ufeff')) return `\ufeff${setYamlStrings(text.slice(1), edits)}`;
  const document = parseDocument(text);
  const replacements = edits.map((edit) => planEdit(text, document, edit)).sort((a, b) => b.start - a.start);
  const result = replacements.reduce((changed, { start, end, text: piece }) => `${changed.slice(0, start)}${piece}${changed.slice(end)}`, text);
  const expected = edits.reduce((data, { path, value }) => withValue(data, path, value), toData(document));
  if (!isDeepStrictEqual(toData(parseDocument(result)), expected)) {
    throw new ReleaseRepoError('ENTRY_NOT_FOUND', `cannot set ${edits.map(({ path }) => samePath(path)).join(', ')}: the file is written in a way that is not understood; edit it by hand`);
  }
  return result;
}

/** The text with one scalar replaced. @see setYamlStrings @throws {ReleaseRepoError} ENTRY_NOT_FOUND */
export function setYamlString(text: string, path: Path, { value, sibling }: { readonly value: string; readonly sibling?: string }): string {
  return setYamlStrings(text, [{ path, value, ...(sibling === undefined ? {} : { sibling }) }]);
}
