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

/** The text with a new entry `key: value` right after the entry `sibling` of the same map. */
function insertAfter(text: string, document: Document, { path, sibling, value }: { readonly path: Path; readonly sibling: string; readonly value: string }): string {
  const parent = document.getIn(path.slice(0, -1), true);
  const key = String(path.at(-1));
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === sibling) : undefined;
  const keyRange = pair !== undefined && isNode(pair.key) ? pair.key.range : undefined;
  const valueRange = pair !== undefined && isNode(pair.value) ? pair.value.range : undefined;
  if (!isMap(parent) || !keyRange || !valueRange) throw new ReleaseRepoError('ENTRY_NOT_FOUND', `cannot add ${samePath(path)}: ${sibling} is not there`);
  if (parent.flow === true) return `${text.slice(0, valueRange[1])}, ${key}: ${formatScalar(value, '"')}${text.slice(valueRange[1])}`;
  const column = keyRange[0] - (text.lastIndexOf('\n', keyRange[0] - 1) + 1);
  const lineEnd = text.indexOf('\n', valueRange[1]);
  const eol = eolOf(text);
  const line = `${' '.repeat(column)}${key}: ${formatScalar(value, '')}`;
  return lineEnd < 0 ? `${text}${eol}${line}` : `${text.slice(0, lineEnd + 1)}${line}${eol}${text.slice(lineEnd + 1)}`;
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
 * The text with one scalar replaced; every other byte stays. An absent key is added after `sibling`.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
export function setYamlString(text: string, path: Path, { value, sibling }: { readonly value: string; readonly sibling?: string }): string {
  if (text.startsWith('\ufeff')) return `\ufeff${setYamlString(text.slice(1), path, { value, ...(sibling === undefined ? {} : { sibling }) })}`;
  const document = parseDocument(text);
  const node: unknown = document.getIn(path, true);
  let result: string;
  if (node === undefined && sibling !== undefined) {
    result = insertAfter(text, document, { path, sibling, value });
  } else if ((isScalar(node) || isAlias(node)) && node.range) {
    const [start, valueEnd] = node.range;
    // The value of a block scalar ends behind its last line.
    const end = start + text.slice(start, valueEnd).replace(/\r?\n$/, '').length;
    // The place of an empty value may lie behind its comment; it belongs right behind the colon.
    const colon = start === end ? colonOf(text, document, path) : undefined;
    result = colon === undefined
      ? `${text.slice(0, start)}${formatScalar(value, text.slice(start, end))}${text.slice(end)}`
      : `${text.slice(0, colon + 1)} ${formatScalar(value, '')}${text.slice(colon + 1)}`;
  } else {
    throw new ReleaseRepoError('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: there is no such entry`);
  }
  if (!isDeepStrictEqual(toData(parseDocument(result)), withValue(toData(document), path, value))) throw new ReleaseRepoError('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: the file is written in a way that is not understood; edit it by hand`);
  return result;
}
