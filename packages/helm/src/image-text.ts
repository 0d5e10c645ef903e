/**
 * How much the place of a text says about it: `image`: it must be one (a container's `image`), `named`: its
 * key, flag or variable speaks of an image, `anywhere`: nothing.
 */
export type Evidence = 'image' | 'named' | 'anywhere';

/** The parts of a text that has the form of an image reference. */
interface ImageText {
  /** `host[:port]`; undefined for Docker Hub's short forms. */
  readonly host: string | undefined;
  readonly components: readonly string[];
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

/** No reference is longer: 255 characters of name, 128 of tag, a digest. */
const maxLength = 512;

const isHost = (text: string): boolean => /^(?:[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/.test(text) && !text.startsWith('-');
const isComponent = (text: string): boolean => /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/.test(text);
const isTag = (text: string): boolean => /^\w[\w.-]{0,127}$/.test(text);
const isDigest = (text: string): boolean => /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);

/**
 * A light reading of the reference grammar: enough to tell images from other text. What is found is parsed
 * strictly elsewhere.
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
function parseImageText(text: string): ImageText | undefined {
  if (text.length > maxLength || !/^[\w.\-/:@[\]]+$/.test(text)) return undefined;
  const [nameAndTag = '', digest, ...more] = text.split('@');
  if (more.length > 0 || (digest !== undefined && !isDigest(digest))) return undefined;
  const colon = nameAndTag.indexOf(':', nameAndTag.lastIndexOf('/') + 1);
  const name = colon < 0 ? nameAndTag : nameAndTag.slice(0, colon);
  const tag = colon < 0 ? undefined : nameAndTag.slice(colon + 1);
  if (tag !== undefined && !isTag(tag)) return undefined;
  const parts = name.split('/');
  const first = parts[0] ?? '';
  const hasHost = parts.length > 1 && (/[.:A-Z]/.test(first) || first === 'localhost');
  const components = hasHost ? parts.slice(1) : parts;
  if ((hasHost && !isHost(first)) || !components.every(isComponent)) return undefined;
  return { host: hasHost ? first : undefined, components, tag, digest };
}

/** Words that stand at image fields and mean "decide yourself". Istio's injector replaces `auto`. */
const placeholders: ReadonlySet<string> = new Set(['auto', 'none', 'null', 'default', 'true', 'false', 'latest', 'image']);

/** Whether a text at an image field says "decide yourself". */
export const isPlaceholder = (text: string): boolean => placeholders.has(text);

const isPicture = (name: string): boolean => /\.(?:png|svg|jpe?g|gif|ico|webp|iso|img|qcow2)$/.test(name);
const isFile = (name: string): boolean => /\.(?:ya?ml|json|toml|conf|cfg|ini|sh|py|go|js|ts|lua|txt|log|md|html?|xml|sock|pem|crt|key|t?gz|zip|jar|so)$/.test(name);
/** Not a bare number: `namespace/service:8080` is no image. */
const looksLikeVersion = (tag: string): boolean => /^v\d|^\d+[.-]|^latest$/.test(tag);

/** Whether a whole text is an image reference, given what its place says. */
export function isImageText(text: string, evidence: Evidence): boolean {
  const image = parseImageText(text);
  if (image === undefined) return false;
  const { host, components, tag, digest } = image;
  if (digest !== undefined) return true;
  const last = components.at(-1) ?? '';
  switch (evidence) {
    case 'image':
      return tag !== undefined || host !== undefined || (!placeholders.has(last) && !isPicture(last));
    case 'named':
      return tag !== undefined || (host !== undefined && !isPicture(last));
    case 'anywhere':
      if (tag === undefined || isFile(last)) return false;
      // Without a registry, `a/b:1.2` may be one, `a:1` is mostly host:port.
      return host === undefined ? components.length > 1 && looksLikeVersion(tag) : true;
  }
}

/** A text at an image field that is no reference and yet not meant as anything else: a placeholder left unfilled. */
export function isUnfilledImage(text: string): boolean {
  if (text.length > maxLength) return false;
  return (/\[\[.*\]\]|\$\{.*\}|<[^<>]+>/.test(text) && text.includes('/')) || /^\s*\[\[[^[\]]*\]\]\s*$/.test(text);
}

const words = (key: string): string[] =>
  key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '');

/**
 * What a key, flag or variable name says of its value: `image` only for the word itself, `named` for
 * `proxyImage`, `RELATED_IMAGE_WEB`, `--reloader-image`, `imageName`; not for `imagePullPolicy`.
 */
export function evidenceOfKey(key: string): Evidence {
  if (/^-{0,2}images?$/.test(key)) return 'image';
  const parts = words(key);
  const [last = '', before = ''] = [parts.at(-1), parts.at(-2)];
  if (/^images?$/.test(last)) return 'named';
  if (/^images?$/.test(before) && /^(?:name|ref|reference|url|uri|repository|repo)$/.test(last)) return 'named';
  return parts[0] === 'related' && parts[1] === 'image' ? 'named' : 'anywhere';
}

/** A piece of a longer text that is an image, with the flag or key before it where there is one. */
export interface FoundImage {
  readonly text: string;
  readonly via: 'value' | 'argument' | 'words';
}

const assignment = /^(-{0,2}[A-Za-z_][\w.-]*)=(.+)$/s;

/** `docker://` and `oci://` name what follows as an image; other schemes never do. */
const withoutTransport = (text: string): string => text.replace(/^(?:docker|oci):\/\//, '');

const unquoted = (text: string): string => text.replace(/^["']+|["']+$/g, '');

/** The images in a one-line text: the whole of it, a flag's value, the items of a list, single words. */
export function findImagesInText(text: string, evidence: Evidence): FoundImage[] {
  const whole = withoutTransport(text.trim());
  if (isImageText(whole, evidence)) return [{ text: whole, via: 'value' }];
  const [, flag, value] = (whole.length <= 8 * maxLength ? assignment.exec(whole) : undefined) ?? [];
  if (flag !== undefined && value !== undefined && !/\s/.test(flag)) {
    const strongest = evidenceOfKey(flag) === 'anywhere' ? evidence : 'named';
    return findImagesInText(unquoted(value), strongest).map((found) => ({ ...found, via: 'argument' }));
  }
  if (!/[\s,;"'`]/.test(whole)) return [];
  return whole.split(/[\s,;"'`()<>|]+/).filter((word) => word !== '' && word !== whole).flatMap((word) => {
    // In running text only a full name counts, unless the place speaks of images.
    const found = findImagesInText(word, evidence === 'anywhere' ? 'anywhere' : 'named');
    return found.filter((image) => evidence !== 'anywhere' || image.via === 'argument' || hasRegistry(image.text))
      .map((image): FoundImage => ({ text: image.text, via: image.via === 'argument' ? 'argument' : 'words' }));
  });
}

const hasRegistry = (text: string): boolean => parseImageText(text)?.host !== undefined;

/** The images in a text of many lines that is no document: a script, or YAML with template commands in it. */
export function findImagesInLines(text: string): FoundImage[] {
  return text.split('\n').filter((line) => !/^\s*(?:#|\/\/)/.test(line)).flatMap((line) => {
    const [, key, value] = /^\s*(?:- +)?["']?([\w./-]+)["']?\s*:\s+["']?([^\s"',]+)["']?,?\s*$/.exec(line) ?? [];
    if (key === undefined || value === undefined) return findImagesInText(line, 'anywhere');
    return findImagesInText(value, evidenceOfKey(key));
  });
}
