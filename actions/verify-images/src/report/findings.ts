import { plainText, type Finding } from '@slipway/core';
import { apiRepository } from '@slipway/oci';
import type { Lock } from '@slipway/release-repo';
import type { Lookup } from '../lookup.ts';
import type { Target } from '../targets/target.ts';

/** Who uses an image, in words. */
function usedBy({ uses, addons, lists }: Target): string {
  const [use] = uses;
  if (use !== undefined) return `used by ${use.addon} (${use.object} ${use.path})${addons.length > 1 ? ` and ${addons.length - 1} more` : ''}`;
  if (addons.length > 0) return `named by a list of ${addons.join(', ')}`;
  return lists.length > 0 ? `on ${lists.join(', ')}` : 'given';
}

/** What a lookup says of its image; empty when all is well. */
export function checkLookup(target: Target, lookup: Lookup): Finding[] {
  const { listed, lookup: asked, addons, location } = target;
  const [addon] = addons;
  const about = { subject: listed.text, severity: 'error' as const, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }) };
  // Its tag has moved on, and packages take what the lock says.
  const locked = asked.digest !== undefined && asked.digest !== listed.digest;
  const isBranchBuild = !locked && asked.tag !== listed.tag;
  const what = isBranchBuild ? `its branch build ${asked.tag ?? ''}` : locked ? `the locked ${asked.digest ?? ''}` : 'it';
  const where = asked.registry === undefined && lookup.description.includes('registry-1.docker.io')
    ? `${lookup.description} (a name without a host is Docker Hub's; take it from elsewhere with --registry ${asked.repository.split('/')[0] ?? ''}=registry:HOST/PROJECT)` : lookup.description;
  const asking = target.owner === undefined ? '' : `; ask ${target.owner}`;
  switch (lookup.status) {
    case 'found':
      return [
        ...(lookup.missingPlatforms.length === 0 ? [] : [{
          ...about, code: 'platform-missing', message: `${what} has no ${lookup.missingPlatforms.join(', ')} at ${lookup.description}; ${usedBy(target)}`,
          hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml',
        }]),
        ...(lookup.blobProblems ?? []).map(({ code, message }) => ({ ...about, code, message: `${message}; ${usedBy(target)}`, hint: code === 'missing-blob' ? 'the registry has lost a part of it: push the image again' : 'take the blob out of the registry, then push the image again: a push leaves out what the registry has' })),
      ];
    case 'missing':
      if (target.ifMissing === 'pending') {
        return [{ ...about, code: 'pending', severity: 'info', message: `${what} is not at ${where} yet; ${usedBy(target)}`, hint: 'on its git tag it must be there' }];
      }
      return [{
        ...about, code: 'missing', message: `${what} does not exist at ${where}; ${usedBy(target)}`,
        hint: `${locked ? 'push it back, or take the new one over with --update-lock --include-moved'
          : lookup.nearestTags.length === 0 ? 'push it, or correct the reference' : `push it, or use a tag that exists: ${lookup.nearestTags.map(plainText).join(', ')}`}${asking}`,
      }];
    case 'denied':
      return [{ ...about, code: 'denied', message: `${lookup.message}; ${usedBy(target)}`, hint: lookup.hint ?? `log in (docker login, or SLIPWAY_AUTH_<HOST>), or ask for read permission on ${apiRepository(asked).host}` }];
    case 'unknown':
      return [{ ...about, code: 'unknown', message: `could not look: ${lookup.message}`, hint: lookup.hint ?? 'this is no answer about the image: run again when the registry answers' }];
    case 'invalid':
      return [{ ...about, code: 'invalid', message: `${lookup.message}; ${usedBy(target)}`, hint: lookup.hint ?? 'push it again' }];
  }
}

/** References whose tag names another digest than the lock recorded. */
export function checkMoved(lock: Lock, targets: readonly Target[], lookups: ReadonlyMap<string, Lookup>): Finding[] {
  const byReference = new Map(targets.map((target) => [target.listed.text, target]));
  return lock.images.flatMap(({ reference, digest, addons }): Finding[] => {
    const target = byReference.get(reference);
    const lookup = target === undefined ? undefined : lookups.get(target.lookup.text);
    const now = lookup?.status === 'found' ? lookup.image.descriptor.digest : undefined;
    if (now === undefined || now === digest) return [];
    const [addon] = addons;
    return [{
      code: 'moved', severity: 'warning', subject: reference, ...(addon === undefined ? {} : { addon }),
      message: `the lock has ${digest}, the registry now ${now}`, ...(target?.location === undefined ? {} : { location: target.location }),
      hint: 'ask who pushed it: packages take the locked one. --update-lock takes the new one over where an addon that uses it changed',
    }];
  });
}
