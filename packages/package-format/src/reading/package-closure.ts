import { attestedDigest, formatImagePlatform, matchesPlatform, parseImagePlatform, parseManifest, type Descriptor, type Manifest } from '@slipway/oci';
import { errorMessage, isSlipwayError, type Finding } from '@slipway/core';
import { layerLink, revisionLink, type RegistryLink } from '../layout.ts';
import type { PackagedImage } from '../manifest.ts';
import type { OpenedPackage } from './read.ts';

/** What the images of a package need, as its own manifests say it. */
export interface PackageClosure {
  readonly findings: readonly Finding[];
  /** The first image that needs each digest, as far as manifests could be read. */
  readonly users: ReadonlyMap<string, string>;
  /** The links that the images must have. */
  readonly links: readonly RegistryLink[];
}

/**
 * Walks from the images of a package through its manifests. Content that is neither here nor required of every base is
 * `incomplete`, except for children of an index whose platform was deselected.
 */
export async function readPackageClosure(opened: OpenedPackage): Promise<PackageClosure> {
  const { manifest } = opened;
  const findings: Finding[] = [];
  const users = new Map<string, string>();
  const links = new Map<string, RegistryLink>();
  const required = manifest.bases.map(({ requires }) => new Set(requires.blobs.map(({ digest }) => digest)));
  const has = (digest: string): boolean => opened.findBlob(digest) !== undefined || (required.length > 0 && required.every((base) => base.has(digest)));
  const parsed = new Map<string, Manifest | undefined>();
  const read = async (digest: string, image: PackagedImage): Promise<Manifest | undefined> => {
    const file = opened.findBlob(digest);
    if (file === undefined) return undefined;
    if (!parsed.has(digest)) parsed.set(digest, await readOne(opened, digest, { image, findings }));
    return parsed.get(digest);
  };
  const need = (image: PackagedImage, { digest, size, kind }: { digest: string; size?: number; kind: string }): boolean => {
    if (!users.has(digest)) users.set(digest, image.reference);
    const file = opened.findBlob(digest);
    const link = kind === 'blob' ? layerLink(image.repository, digest) : revisionLink(image.repository, digest);
    links.set(link.path, link);
    if (file !== undefined && size !== undefined && file.size !== size) {
      findings.push({ code: 'damaged', severity: 'error', subject: image.reference, message: `its ${kind} ${digest} has ${file.size} bytes in the package and ${size} in its manifest` });
    }
    if (has(digest)) return true;
    const where = manifest.bases.length === 0 ? 'is not in the package' : 'is neither in the package nor required of its base';
    findings.push({ code: 'incomplete', severity: 'error', subject: image.reference, message: `its ${kind} ${digest} ${where}` });
    return false;
  };

  for (const image of [...manifest.images, ...(manifest.referrers ?? []).map((referrer): PackagedImage => ({ ...referrer, platforms: [] }))]) {
    const seen = new Set<string>();
    const waiting = [{ digest: image.digest, kind: 'manifest' }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next.digest)) continue;
      seen.add(next.digest);
      if (!need(image, next)) continue;
      const content = await read(next.digest, image);
      if (content?.kind === 'image') {
        for (const { digest, size } of [content.config, ...content.layers]) need(image, { digest, size, kind: 'blob' });
      } else if (content !== undefined) {
        for (const child of content.manifests) if (has(child.digest) || isWanted(child, image, has)) waiting.push({ ...child, kind: 'manifest' });
      }
    }
  }
  return { findings, users, links: [...links.values()] };
}

async function readOne(opened: OpenedPackage, digest: string, { image, findings }: { readonly image: PackagedImage; readonly findings: Finding[] }): Promise<Manifest | undefined> {
  const file = opened.findBlob(digest);
  if (file === undefined) return undefined;
  let reason = 'has other bytes than its digest says';
  let code = 'damaged';
  try {
    const content = parseManifest(await opened.readFile(file), { subject: digest });
    if (content.digest === digest) return content;
  } catch (error) {
    reason = `cannot be read: ${errorMessage(error)}`;
    if (isSlipwayError(error) && error.exitCode === 3) code = 'unknown'; // the place could not be asked
  }
  findings.push({ code, severity: 'error', subject: image.reference, message: `its manifest ${digest} ${reason}` });
  return undefined;
}

/** Whether a child that is absent should be here: its platform was selected, or what it attests to is here. */
function isWanted(child: Descriptor, image: PackagedImage, has: (digest: string) => boolean): boolean {
  const attested = attestedDigest(child);
  if (attested !== undefined) return has(attested);
  const { platform } = child;
  if (platform === undefined || image.platforms.length === 0) return true;
  return image.platforms.some((text) => {
    try {
      return matchesPlatform(parseImagePlatform(text), platform);
    } catch {
      return text === formatImagePlatform(platform);
    }
  });
}
