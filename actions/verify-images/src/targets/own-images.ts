import { SlipwayError, type Finding } from '@slipway/core';
import type { CiEvent } from '@slipway/ci';
import { formatImageReference, parseImageReference, type ImageReference } from '@slipway/oci';
import { matchesPattern } from '@slipway/release-repo';
import type { Inputs } from '../inputs.ts';
import type { Target } from './target.ts';

/** What is expected of the images that a component repo builds itself. */
export interface OwnImageRules {
  /** Starts of names, hosts left out: `release/`. */
  readonly prefixes: readonly string[];
  /** Patterns of own images that keep their tag (R55). */
  readonly pinned: readonly string[];
  /** The tag that the others carry (R56). */
  readonly gitTag?: string;
  /** The tag under which they are looked up instead of their own (R61). */
  readonly branchTag?: string;
  /** What becomes of one that is not there. */
  readonly ifMissing?: 'wait' | 'pending';
}

// @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const maxTagLength = 128;

/** The image tag of a branch build, `<branch>.<shortsha>`, with what a tag cannot hold as `-` (R61, P11). */
export function branchImageTag(branch: string, shortCommit: string): string {
  const end = `.${shortCommit}`;
  const name = branch.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
  return `${(name === '' ? 'branch' : name).slice(0, maxTagLength - end.length)}${end}`;
}

/** Events whose images may be built later than the check runs. */
const isBranchEvent = ({ name }: CiEvent): boolean => name === 'pull_request' || name === 'push' || name === 'manual' || name === 'schedule';

/** Milliseconds of `90s`, `20m`, `1h30m`. @throws {SlipwayError} INPUT_INVALID */
export function parseWait(text: string): number {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/.exec(text) ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (ms === 0 && !/^0+[hms]?$/.test(text)) throw new SlipwayError('INPUT_INVALID', `wait is "${text}", expected a duration such as 90s, 20m or 1h30m`);
  return ms;
}

/** The rules for the event that the job runs for. */
export function planOwnImageRules({ own, pinned, gitTag: asked, branchImages, wait }: Pick<Inputs, 'branchImages' | 'gitTag' | 'own' | 'pinned' | 'wait'>, event: CiEvent): OwnImageRules {
  const gitTag = asked ?? event.gitTag;
  const rules = { prefixes: own, pinned };
  const awaited = wait === undefined ? {} : { ifMissing: 'wait' as const };
  if (gitTag !== undefined) return { ...rules, gitTag, ...awaited };
  const { branch, shortCommit } = event.name === 'pull_request' ? event.head ?? {} : event;
  if (branchImages && branch !== undefined && shortCommit !== undefined) return { ...rules, branchTag: branchImageTag(branch, shortCommit), ...awaited };
  if (isBranchEvent(event)) return { ...rules, ifMissing: 'pending' };
  return { ...rules, ...awaited };
}

const nameOf = ({ registry, repository }: ImageReference): string => (registry === undefined ? repository : `${registry}/${repository}`);

/** Whether the repo builds this image itself. */
export const isOwnImage = (image: ImageReference, prefixes: readonly string[]): boolean => prefixes.some((prefix) => image.repository.startsWith(prefix) || nameOf(image).startsWith(prefix));

const isPinned = (image: ImageReference, { pinned }: OwnImageRules): boolean => image.digest !== undefined || matchesPattern(image.text, pinned) || matchesPattern(image.repository, pinned);

/** The target as its rules have it looked up. */
export function applyOwnImageRules(target: Target, rules: OwnImageRules): Target {
  const { listed, lookup } = target;
  const { branchTag, gitTag, ifMissing } = rules;
  if (!isOwnImage(listed, rules.prefixes) || isPinned(listed, rules)) return target;
  // Nobody is building one with another tag.
  if (gitTag !== undefined && listed.tag !== gitTag) return target;
  return {
    ...target, ...(ifMissing === undefined ? {} : { ifMissing }),
    ...(branchTag === undefined ? {} : { lookup: parseImageReference(formatImageReference({ ...(lookup.registry === undefined ? {} : { registry: lookup.registry }), repository: lookup.repository, tag: branchTag })) }),
  };
}

/** Own images that do not carry the git tag (R56). */
export function checkOwnTags(targets: readonly Target[], rules: OwnImageRules): Finding[] {
  const { gitTag, prefixes } = rules;
  if (gitTag === undefined) return [];
  return targets.filter(({ listed }) => isOwnImage(listed, prefixes) && !isPinned(listed, rules) && (listed.tag ?? 'latest') !== gitTag).map(({ listed, addons, uses, location }): Finding => {
    const [use] = uses;
    const [addon] = addons;
    return {
      code: 'wrong-tag', severity: 'error', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
      message: `the git tag is ${gitTag}, the image tag ${listed.tag ?? 'latest (none is written)'}${use === undefined ? '' : `; used by ${use.addon} (${use.object} ${use.path})`}`,
      hint: `write ${gitTag} in the chart and tag again; an image that keeps its tag belongs under pinned, one of another repo not under own`,
    };
  });
}
