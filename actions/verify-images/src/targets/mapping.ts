import type { Finding } from '@slipway/core';
import { suggestOrigin, type ImageOrigin } from '@slipway/release-repo';
import type { ImageReference } from '@slipway/oci';
import { isOwnImage } from './own-images.ts';
import type { Target } from './target.ts';

const nameOf = ({ registry, repository }: ImageReference): string => (registry === undefined ? repository : `${registry}/${repository}`);

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
    const { src, dest } = suggestOrigin({ listed, original: target.lookup }, origins);
    return [{
      code: 'unmapped', severity: 'warning', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
      message: `${file} does not say where ${name} comes from`, hint: `add such a mapping: - src: ${src}, dest: ${dest}`,
    }];
  });
}
