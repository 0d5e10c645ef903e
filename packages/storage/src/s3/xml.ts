/** An element of a small XML document; the answers of S3 use neither attributes nor namespaces. */
export interface XmlElement {
  readonly name: string;
  /** Of the element itself, without that of its children. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (all: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? all;
    const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

const maxDepth = 20;

/** The root of a document, or undefined when it is none: unbalanced, with a DOCTYPE, or no XML at all. */
export function parseXml(text: string): XmlElement | undefined {
  interface Open { name: string; text: string; children: XmlElement[] }
  const stack: Open[] = [{ name: '', text: '', children: [] }];
  let at = 0;
  for (const match of text.matchAll(/<(?:\?[^>]*\?|!--[^]*?--|(\/?)([A-Za-z_][\w.:-]*)((?:\s[^<>]*?)?)(\/?))>/g)) {
    const [all, closing, name, , single] = match;
    const top = stack.at(-1);
    if (top === undefined) return undefined;
    const between = text.slice(at, match.index);
    if (between.includes('<')) return undefined;
    top.text += unescape(between);
    at = match.index + all.length;
    if (name === undefined) continue;
    if (closing === '/') {
      const done = stack.pop();
      if (stack.length === 0 || done?.name !== name) return undefined;
      stack.at(-1)?.children.push(done);
    } else if (single === '/') top.children.push({ name, text: '', children: [] });
    else if (stack.push({ name, text: '', children: [] }) > maxDepth) return undefined;
  }
  const [root] = stack;
  const rest = text.slice(at);
  return stack.length === 1 && root?.children.length === 1 && rest.trim() === '' && root.text.trim() === '' ? root.children[0] : undefined;
}

/** The text of the first child of this name. */
export function childText(element: XmlElement | undefined, name: string): string | undefined {
  return element?.children.find((child) => child.name === name)?.text.trim();
}

/** All children of this name. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
