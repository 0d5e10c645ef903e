import { referrersIndex, referrersTag, type Descriptor, type Digest } from '@slipway/oci';
import type { Lock, LockedImage } from '@slipway/release-repo';
import type { ContentManifest, ContentReferrer } from '../closure.ts';
import { PackageError } from '../errors.ts';

/** A media type, which is what a type of an artifact is; whatever else one says stands in its list only. @see https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
const mediaType = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;

/** What comes with images: as a site's registry has it, whether that has a list of referrers or not. */
interface Referrers {
  readonly referrers: readonly ContentReferrer[];
  /** The lists that are made for registries without one, by digest. */
  readonly lists: readonly (readonly [string, ContentManifest])[];
}

/**
 * What the lock has attached to these images, and for every subject the list of those that name it, under its tag.
 * @throws {PackageError} PLAN_INCOMPLETE when the lock does not have what it attaches
 */
export function referrersOf({ referrers = [], manifests }: Pick<Lock, 'referrers' | 'manifests'>, images: readonly LockedImage[]): Referrers {
  const byReference = new Map(images.map((image) => [image.reference, image]));
  const found = new Map<string, ContentReferrer>();
  const listed = new Map<string, { readonly reference: string; readonly repository: string; readonly subject: Digest; readonly entries: Map<string, Descriptor> }>();
  for (const { reference, subject, digest, tag, artifactType, annotations } of referrers) {
    const image = byReference.get(reference);
    if (image === undefined) continue;
    const { repository, source } = image;
    const key = `${repository}@${subject}`;
    // two references may name one image
    const name = `${key} ${tag ?? digest}`;
    if (!found.has(name)) found.set(name, { reference, source, repository, subject, digest, ...(tag === undefined ? {} : { tag }), ...(artifactType === undefined || !mediaType.test(artifactType) ? {} : { artifactType }) });
    if (tag !== undefined) continue;
    const manifest = manifests[digest];
    if (manifest === undefined) throw new PackageError('PLAN_INCOMPLETE', `${reference} comes with ${digest}, whose manifest is not in the lock`, { hint: 'write the lock again' });
    const list = listed.get(key) ?? { reference, repository, subject, entries: new Map<string, Descriptor>() };
    listed.set(key, list);
    list.entries.set(digest, { mediaType: manifest.mediaType, digest, size: manifest.size, ...(artifactType === undefined ? {} : { artifactType }), ...(annotations === undefined ? {} : { annotations }) });
  }
  const lists = [...listed.values()].map(({ entries, ...about }) => ({ ...about, list: referrersIndex([...entries.values()]), children: [...entries.keys()].sort() }));
  return {
    referrers: [...found.values(), ...lists.map(({ reference, repository, subject, list }) => ({ reference, repository, subject, tag: referrersTag(subject), digest: list.digest }))],
    lists: lists.map(({ list: { digest, mediaType, size, bytes }, children }) => [digest, { mediaType, size, manifests: children, data: bytes }]),
  };
}
