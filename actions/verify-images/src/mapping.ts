import type { Finding } from '@slipway/core';
import { fullName, type ImageOrigin } from '@slipway/release-repo';
import type { ImageReference } from '@slipway/oci';
import { isOwnImage } from './own-images.ts';
import type { Target } from './target.ts';

const nameOf = ({ registry, repository }: ImageReference): string => (registry === undefined ? repository : `${registry}/${repository}`);

/** The line of images_origin.yaml that an image lacks; people correct what only they can know. */
function suggestOrigin({ listed, lookup }: Target, taken: ReadonlySet<string>): string {
  const upstream = lookup.registry === undefined ? listed : lookup;
  // A name in the library project says nothing of where it comes from.
  const src = upstream.registry === undefined && upstream.repository.startsWith('library/') ? fullName(upstream.repository) : fullName(nameOf(upstream));
  const short = `library/${listed.repository.split('/').at(-1) ?? listed.repository}`;
  const dest = listed.registry === undefined && listed.repository.startsWith('library/') ? listed.repository : taken.has(short) ? `library/${listed.repository.replaceAll('/', '-')}` : short;
  return `- src: ${src}, dest: ${dest}`;
}

/** Images of others that the mapping does not know: nobody can copy them from where they come from (P14, R24). */
export function checkMapping(targets: readonly Target[], { origins, prefixes, file }: { readonly origins: readonly ImageOrigin[]; readonly prefixes: readonly string[]; readonly file: string }): Finding[] {
  const taken = new Set(origins.map(({ dest }) => dest));
  const seen = new Set<string>();
  return targets.flatMap((target): Finding[] => {
    const { listed, addons, location } = target;
    const name = nameOf(listed);
    if (isOwnImage(listed, prefixes) || taken.has(name) || seen.has(name)) return [];
    seen.add(name);
    const [addon] = addons;
    return [{
      code: 'unmapped', severity: 'warning', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
      message: `${file} does not say where ${name} comes from`, hint: `add such a mapping: ${suggestOrigin(target, taken)}`,
    }];
  });
}
