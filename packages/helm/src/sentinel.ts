import type { RenderedChart } from './engine.ts';
import type { ImageMention } from './mentions.ts';
import { parseRendered, type YamlValue } from './rendered-yaml.ts';

type Visit = (text: string, path: string) => void;

/** Every string of a document with its path; a value that aliases repeat is visited once. */
function visitStrings(value: YamlValue, path: string, { visit, seen }: { readonly visit: Visit; readonly seen: Set<object> }): void {
  if (typeof value === 'string') {
    visit(value, path);
    return;
  }
  if (seen.has(value)) return;
  seen.add(value);
  if (value instanceof Map) {
    for (const [key, item] of value as ReadonlyMap<unknown, YamlValue>) {
      const name = typeof key === 'string' && /^[\w-]+$/.test(key) ? `${path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
      visitStrings(item, `${path}${name}`, { visit, seen });
    }
  } else (value as readonly YamlValue[]).forEach((item, index) => { visitStrings(item, `${path}[${index}]`, { visit, seen }); });
}

const escapePattern = (text: string): string => text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');

/**
 * The images of a chart that was rendered with a sentinel as its registry: whatever stands behind `SENTINEL/`, in any
 * string (R70). Their text is without the sentinel, as the site's registry would have them.
 */
export function findSentinelMentions({ objects }: Pick<RenderedChart, 'objects'>, sentinel: string): ImageMention[] {
  const mark = new RegExp(`(?<![\\w.-])${escapePattern(sentinel)}/+([A-Za-z0-9][\\w./:@-]*)`, 'g');
  const mentions = new Map<string, ImageMention>();
  for (const { source, kind, name, text } of objects) {
    if (!text.includes(`${sentinel}/`)) continue;
    const object = `${kind}/${name}`;
    const visit: Visit = (value, path) => {
      for (const [, rest = ''] of value.matchAll(mark)) {
        const image = rest.replace(/[.:/@-]+$/, '');
        mentions.set([image, source, object, path].join('\0'), { text: image, source, object, path, via: 'sentinel' });
      }
    };
    // A text that is no YAML is one string.
    for (const document of parseRendered(text) ?? [text]) visitStrings(document, '', { visit, seen: new Set() });
  }
  return [...mentions.values()];
}
