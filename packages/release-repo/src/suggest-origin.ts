import type { ImageReference } from '@slipway/oci';
import { fullName, type ImageOrigin } from './images-origin.ts';

const nameOf = ({ registry, repository }: ImageReference): string => (registry === undefined ? repository : `${registry}/${repository}`);

/**
 * The mapping that an image lacks; people correct what only they can know. Names that are taken are left alone:
 * `library/<name>`, then `library/<org>-<name>` (R24).
 */
export function suggestOrigin({ listed, original }: { readonly listed: ImageReference; readonly original: ImageReference }, origins: readonly Pick<ImageOrigin, 'src' | 'dest'>[]): Pick<ImageOrigin, 'src' | 'dest'> {
  const upstream = original.registry === undefined ? listed : original;
  // A name in the library project says nothing of where it comes from.
  const src = upstream.registry === undefined && upstream.repository.startsWith('library/') ? fullName(upstream.repository) : fullName(nameOf(upstream));
  const known = origins.find((origin) => fullName(origin.src) === src);
  if (known !== undefined) return { src, dest: known.dest };
  if (listed.registry === undefined && listed.repository.startsWith('library/')) return { src, dest: listed.repository };
  const candidates = [listed.repository.split('/').at(-1) ?? listed.repository, listed.repository.replaceAll('/', '-'), src.replace(/[/:]/g, '-')].map((name) => `library/${name.toLowerCase()}`);
  const taken = new Set(origins.map(({ dest }) => dest));
  return { src, dest: candidates.find((dest) => !taken.has(dest)) ?? candidates.at(-1) ?? '' };
}
