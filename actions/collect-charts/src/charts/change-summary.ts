import { isSlipwayError, parseYaml } from '@slipway/core';
import type { FolderContent } from '../component-chart.ts';

/** One value of a chart whose default is another one now. */
export interface ValueChange {
  /** Its place in values.yaml, as `--set` has it. */
  readonly key: string;
  /** Absent: it is new. */
  readonly from?: string;
  /** Absent: it is gone. */
  readonly to?: string;
}

/** What collecting changes in one folder, for people who review it. */
export interface ChangeSummary {
  readonly fromVersion?: string;
  readonly toVersion?: string;
  readonly filesAdded: readonly string[];
  readonly filesChanged: readonly string[];
  readonly filesRemoved: readonly string[];
  readonly values: readonly ValueChange[];
  /** Those values that name an image, or a part of its name. */
  readonly images: readonly ValueChange[];
  /** Values that changed beyond those that are listed. */
  readonly moreValues: number;
}

const maxValues = 200;
const longestValue = 200;

/** `image`, `web.image.tag`, `initImage`; and lists of them. */
const imageKey = /(^|\.)([a-z]*image|image\.(registry|repository|name|tag|digest)|imageTag|imageRegistry)(\[\d+\])?$/i;

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
};

function flatten(value: unknown, key: string, into: Map<string, string>): void {
  const below = (name: string): string => `${key === '' ? '' : `${key}.`}${name.replaceAll('.', '\\.')}`;
  const children: (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item: unknown, index) => [`${key}[${index}]`, item] as const)
    : typeof value === 'object' && value !== null ? Object.entries(value).map(([name, item]: [string, unknown]) => [below(name), item] as const) : [];
  if (children.length === 0) {
    if (key !== '') into.set(key, shown(value));
  } else for (const [name, item] of children) flatten(item, name, into);
}

function valuesOf(files: FolderContent): Map<string, string> {
  const values = new Map<string, string>();
  const file = files.get('values.yaml');
  if (file === undefined) return values;
  try {
    flatten(parseYaml(Buffer.from(file.data).toString('utf8').replace(/^\ufeff/, ''), 'values.yaml', { maxBytes: 2 ** 20 }).value, '', values);
  } catch (error) {
    if (!isSlipwayError(error)) throw error; // it cannot be read: rendering says so, with the place
  }
  return values;
}

function versionOf(files: FolderContent): string | undefined {
  const text = files.get('Chart.yaml');
  return text === undefined ? undefined : /^version:[ \t]*["']?([^"'\s#]+)/m.exec(Buffer.from(text.data).toString('utf8'))?.[1];
}

/** The differences between two states of a folder. */
export function summariseChange(before: FolderContent, after: FolderContent): ChangeSummary {
  const [fromVersion, toVersion] = [versionOf(before), versionOf(after)];
  const filesChanged = [...after].filter(([path, file]) => {
    const old = before.get(path);
    return old !== undefined && (old.executable !== file.executable || Buffer.compare(old.data, file.data) !== 0);
  }).map(([path]) => path);
  const [oldValues, newValues] = [valuesOf(before), valuesOf(after)];
  // Of an addon that is new every value would be.
  const keys = before.size === 0 ? [] : [...new Set([...oldValues.keys(), ...newValues.keys()])].filter((key) => oldValues.get(key) !== newValues.get(key)).sort();
  const changes = keys.map((key): ValueChange => {
    const [from, to] = [oldValues.get(key), newValues.get(key)];
    return { key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  });
  return {
    ...(fromVersion === undefined ? {} : { fromVersion }), ...(toVersion === undefined ? {} : { toVersion }),
    filesAdded: [...after.keys()].filter((path) => !before.has(path)).sort(),
    filesChanged: filesChanged.sort(),
    filesRemoved: [...before.keys()].filter((path) => !after.has(path)).sort(),
    values: changes.slice(0, maxValues), images: changes.filter(({ key }) => imageKey.test(key)).slice(0, maxValues), moreValues: Math.max(0, changes.length - maxValues),
  };
}
