import { FAILSAFE_SCHEMA, loadAll, mergeTag, realMapTag } from 'js-yaml';

/** A value of a rendered document: every scalar is its text (`1.10` stays `1.10`), every map a Map (whose key may be a list or a map). */
export type YamlValue = string | readonly YamlValue[] | ReadonlyMap<unknown, YamlValue>;

// No types: an unquoted tag must not become a number. Maps: a key may be `__proto__`.
const schema = FAILSAFE_SCHEMA.withTags(mergeTag, realMapTag);

/** Deeper than any real document, far from the end of the stack. */
const maxDepth = 100;

/** Of one document or of one string that holds a document, in characters. */
const maxLength = 16 * 2 ** 20;

function toYamlValue(value: unknown, depth: number): YamlValue {
  if (depth > maxDepth) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((item) => toYamlValue(item, depth + 1));
  if (typeof value === 'object' && value !== null) return new Map(Object.entries(value).map(([key, item]) => [key, toYamlValue(item, depth + 1)]));
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

const parseJson = (text: string): YamlValue | undefined => {
  try {
    return toYamlValue(JSON.parse(text), 0);
  } catch {
    return undefined;
  }
};

/**
 * The documents of a YAML or JSON text, or `undefined` when it is neither, too long or too deep. Aliases
 * share their value, so a walk must not follow the same one again and again.
 */
export function parseRendered(text: string): readonly YamlValue[] | undefined {
  if (text.length > maxLength) return undefined;
  const first = /\S/.exec(text)?.[0];
  const json = first === '{' || first === '[' ? parseJson(text) : undefined;
  if (json !== undefined) return [json];
  try {
    return loadAll(text, { schema, maxDepth, json: true, maxAliases: 1000 }) as YamlValue[];
  } catch {
    return undefined;
  }
}
