/** A version as Helm reads it, and the number of a hotfix of it. */
export interface Version {
  readonly text: string;
  readonly numbers: readonly [bigint, bigint, bigint];
  /** Without the suffix of a hotfix; empty for a release. */
  readonly prerelease: string;
  /** `-hotfix3` is `{suffix: 'hotfix', number: 3}`: it comes after its release. */
  readonly postRelease?: { readonly suffix: string; readonly number: number };
  /** Behind the `+`; it says nothing about the order. */
  readonly build?: string;
}

// As Masterminds' NewVersion: an optional v, one to three numbers.
const grammar = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const maxUint64 = 2n ** 64n - 1n;
const defaultSuffixes = ['hotfix', 'patch'];
/** A longer name is no version; git allows names of thousands of characters. */
const longestVersion = 256;

/** The version that this text is, if it is one. @see https://github.com/Masterminds/semver */
export function findVersion(text: string, postReleaseSuffixes: readonly string[] = defaultSuffixes): Version | undefined {
  const match = text.length > longestVersion ? null : grammar.exec(text);
  if (match === null) return undefined;
  const [, major = '0', minor = '0', patch = '0', suffix = '', build] = match;
  if (suffix.split('.').some((part) => /^0[0-9]+$/.test(part))) return undefined;
  const numbers = [BigInt(major), BigInt(minor), BigInt(patch)] as const;
  if (numbers.some((number) => number > maxUint64)) return undefined;
  const rest = build === undefined ? {} : { build };
  for (const name of postReleaseSuffixes) {
    if (!suffix.includes(name)) continue;
    const post = new RegExp(`^(?:(.+)[-.])?${name}(?:[-.]?([0-9]{1,9}))?$`).exec(suffix);
    if (post !== null) return { text, numbers, prerelease: post[1] ?? '', postRelease: { suffix: name, number: Number(post[2] ?? 0) }, ...rest };
  }
  return { text, numbers, prerelease: suffix, ...rest };
}

/**
 * The version that a tag means, although Helm would not take it for one (P9): three numbers, and the rest is its
 * prerelease, so `v0.1.0.alpha.2` and `v0.1.0alpha.2` are 0.1.0-alpha.2, and `v1.2.3-01` is 1.2.3-1. A fourth number
 * comes after the three, as a hotfix does.
 */
export function findLooseVersion(text: string, postReleaseSuffixes?: readonly string[]): Version | undefined {
  const strict = findVersion(text, postReleaseSuffixes);
  if (strict !== undefined || text.length > longestVersion) return strict;
  const match = /^[vV]?([0-9]+\.[0-9]+\.[0-9]+)(.*)$/.exec(text);
  if (match === null) return undefined;
  const [, numbers = '', rest = ''] = match;
  const fourth = /^\.([0-9]{1,9})$/.exec(rest)?.[1];
  // Before or after 1.2.3? Nothing says so.
  if (fourth === undefined && /^[._][0-9]/.test(rest)) return undefined;
  const suffix = fourth === undefined ? rest.replace(/^[-._]/, '').replaceAll('_', '-').replace(/(^|\.)0+(?=[0-9]+(?:\.|$))/g, '$1') : '';
  const version = findVersion(suffix === '' ? numbers : `${numbers}-${suffix}`, postReleaseSuffixes);
  if (version === undefined || (rest !== '' && fourth === undefined && suffix === '')) return undefined;
  return { ...version, text, ...(fourth === undefined ? {} : { postRelease: { suffix: '', number: Number(fourth) } }) };
}

const sign = (a: bigint | number | string, b: bigint | number | string): number => (a === b ? 0 : a < b ? -1 : 1);

// Helm's reader takes a number of more than 64 bits for a word.
const isNumber = (identifier: string): boolean => /^[0-9]+$/.test(identifier) && (identifier.length < 20 || BigInt(identifier) <= maxUint64);

/** @see https://semver.org/#spec-item-11 */
function compareIdentifiers(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const x = left[index];
    const y = right[index];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const numeric = [isNumber(x), isNumber(y)] as const;
    const order = numeric[0] && numeric[1] ? sign(BigInt(x), BigInt(y)) : numeric[0] !== numeric[1] ? (numeric[0] ? -1 : 1) : sign(x, y);
    if (order !== 0) return order;
  }
  return 0;
}

function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return 1;
  return b === '' ? -1 : compareIdentifiers(a, b);
}

/** Order of SemVer; hotfixes come after their release, by number (R64). */
export function compareVersions(a: Version, b: Version): number {
  for (const index of [0, 1, 2] as const) {
    const order = sign(a.numbers[index], b.numbers[index]);
    if (order !== 0) return order;
  }
  return comparePrereleases(a.prerelease, b.prerelease)
    || sign(a.postRelease?.number ?? -1, b.postRelease?.number ?? -1)
    || sign(a.postRelease?.suffix ?? '', b.postRelease?.suffix ?? '');
}

/** Order of builds of one version: none first, then by identifier, numbers by number. */
export function compareBuilds({ build: a }: Version, { build: b }: Version): number {
  if (a === b) return 0;
  if (a === undefined) return -1;
  return b === undefined ? 1 : compareIdentifiers(a, b);
}

/** Whether this comes before its release, such as `v1.0.0-rc.1`. A hotfix does not. */
export function isPrerelease({ prerelease }: Version): boolean {
  return prerelease !== '';
}

/** What kind of prerelease it is: the letters that it begins with, `rc` of `1.0.0-rc.1` and of `1.0.0-RC1`. */
export function prereleaseKind({ prerelease }: Version): string {
  return (/^[A-Za-z]*/.exec(prerelease)?.[0] ?? '').toLowerCase();
}

/** The numbers of a line of versions: `v1.2` is 1 and 2, so `v1.20.0` is not in it (P10). */
export function findLine(text: string): readonly bigint[] | undefined {
  return /^v?[0-9]{1,20}(\.[0-9]{1,20}){0,2}$/.test(text) ? text.replace(/^v/, '').split('.').map(BigInt) : undefined;
}

export function isInLine({ numbers }: Version, line: readonly bigint[]): boolean {
  return line.every((part, index) => numbers[index] === part);
}
