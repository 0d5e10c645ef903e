import { z } from 'zod';
import { isDigest, splitDigest, type Digest } from '../digest.ts';
import { OciError } from '../errors.ts';
import { mediaTypes } from '../media-types.ts';
import { apiRepository, isImageTag, isRepositoryName, parseImageReference } from '../reference.ts';

/** Where an OCI image layout keeps what, below its folder. @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
export const layoutPaths = {
  marker: 'oci-layout',
  index: 'index.json',
  work: '.slipway-tmp',
  blobData: (digest: Digest): string => {
    const { algorithm, hex } = splitDigest(digest);
    return `blobs/${algorithm}/${hex}`;
  },
} as const;

/** The bytes of the marker. */
export const layoutMarker = '{"imageLayoutVersion":"1.0.0"}';

const refName = 'org.opencontainers.image.ref.name';
const containerdName = 'io.containerd.image.name';

/** Other properties of a descriptor are kept as they are. */
const entrySchema = z.looseObject({ mediaType: z.string().min(1), digest: z.string().refine(isDigest, 'not a digest'), size: z.number().int().nonnegative(), annotations: z.record(z.string(), z.string()).nullish() });
const indexSchema = z.looseObject({ schemaVersion: z.literal(2), manifests: z.array(entrySchema) });

/** One image of `index.json`. */
export type LayoutEntry = z.infer<typeof entrySchema>;
/** `index.json`: the images of a layout. */
export type LayoutIndex = z.infer<typeof indexSchema>;

export const emptyIndex: LayoutIndex = { schemaVersion: 2, mediaType: mediaTypes.ociIndex, manifests: [] };

/** @throws {OciError} STORE_INVALID */
export function parseLayoutIndex(text: string, file: string): LayoutIndex {
  let document: unknown;
  try { document = JSON.parse(text); } catch (error) { throw new OciError('STORE_INVALID', `${file} is not JSON`, { cause: error }); }
  const parsed = indexSchema.safeParse(document);
  if (!parsed.success) throw new OciError('STORE_INVALID', `${file} is no index of an OCI image layout: ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
  return parsed.data;
}

/** Under which name an entry is found. */
export interface EntryName {
  /** Absent when only a tag is written. */
  readonly repository?: string;
  readonly tag: string;
}

/** What an entry is called: a whole reference, or a tag alone; undefined for one without a name. */
export function nameOfEntry({ annotations }: Pick<LayoutEntry, 'annotations'>): EntryName | undefined {
  const [whole, short] = [annotations?.[containerdName], annotations?.[refName]];
  for (const text of [short, whole]) {
    if (text === undefined || !text.includes(':')) continue;
    try {
      const { repository, tag, digest } = parseImageReference(text);
      if (tag !== undefined && digest === undefined) return { repository, tag };
    } catch { /* not a name of ours */ }
  }
  return short !== undefined && isImageTag(short) ? { tag: short } : undefined;
}

/** The text under which a tag is written: `repository:tag`. */
export const entryText = (repository: string, tag: string): string => `${repository}:${tag}`;

/** The index with the tag naming this manifest from now on; without a tag the manifest is listed once. */
export function withEntry(index: LayoutIndex, entry: LayoutEntry, name?: string): LayoutIndex {
  const others = index.manifests.filter((each) => name === undefined ? each.digest !== entry.digest || each.annotations?.[refName] !== undefined : each.annotations?.[refName] !== name);
  const { annotations, ...rest } = entry;
  const named = name === undefined ? annotations ?? undefined : { ...annotations, [refName]: name };
  return { ...index, manifests: [...others, { ...rest, ...(named === undefined ? {} : { annotations: named }) }] };
}

/** Whether an entry of this name is what `repository:tag` asks for; a tag alone serves every repository. */
export function answersTo(name: EntryName, repository: string, tag: string): boolean {
  if (name.tag !== tag) return false;
  return name.repository === undefined || name.repository === repository || apiRepository({ repository: name.repository }).repository === repository;
}

/** A name for the images of a folder that are known by their tags only. */
export function repositoryOfFolder(path: string): string {
  const last = (path.split('/').filter((part) => part !== '').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return isRepositoryName(last) ? last : 'image';
}
