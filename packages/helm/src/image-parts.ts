import { isImageText, type Evidence } from './image-text.ts';
import type { YamlValue } from './rendered-yaml.ts';

const first = (map: ReadonlyMap<unknown, YamlValue>, keys: readonly string[]): { key: string; text: string } | undefined => {
  for (const key of keys) {
    const value = map.get(key);
    if (typeof value === 'string' && value.trim() !== '' && value !== 'null' && value !== '~') return { key, text: value.trim() };
  }
  return undefined;
};

/** An image put together from the fields of one map, and the field that names it. */
export interface ImageParts {
  readonly text: string;
  readonly key: string;
}

/**
 * The image that a map spells in parts: `registry`, `repository` (or `name`, `image`), `tag`, `digest`.
 * A map that is not itself called an image must have a tag or a digest beside a repository.
 */
export function findImageParts(map: ReadonlyMap<unknown, YamlValue>, evidence: Evidence): ImageParts | undefined {
  const registry = first(map, ['registry', 'imageRegistry', 'hub']);
  const tag = first(map, ['tag', 'imageTag']);
  const digest = first(map, ['digest', 'sha', 'sha256', 'imageDigest']);
  const named = evidence === 'anywhere' ? [] : ['name', 'reference'];
  const repository = first(map, ['repository', 'imageRepository', 'repo', 'image', 'imageName', ...named]);
  if (repository === undefined) return undefined;
  const isPinned = tag !== undefined || digest !== undefined;
  if (!isPinned && (evidence === 'anywhere' || registry === undefined) && (evidence === 'anywhere' || repository.key !== 'repository')) return undefined;
  const hex = digest === undefined ? '' : `@${/^[0-9a-f]{64}$/.test(digest.text) ? 'sha256:' : ''}${digest.text}`;
  const name = registry === undefined || repository.text.startsWith(`${registry.text}/`) ? repository.text : `${registry.text.replace(/\/+$/, '')}/${repository.text}`;
  // A repository that already carries a tag or digest keeps it.
  const isWhole = name.includes('@') || name.includes(':', name.lastIndexOf('/') + 1);
  const text = isWhole ? name : `${name}${tag === undefined ? '' : `:${tag.text}`}${hex}`;
  return isImageText(text, 'image') ? { text, key: repository.key } : undefined;
}
