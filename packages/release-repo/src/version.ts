/** A version as Helm reads it, and the number of a hotfix of it. */
export interface Version {
  readonly text: string;
  readonly numbers: readonly [bigint, bigint, bigint];
  /** Without the suffix of a hotfix; empty for a release. */
  readonly prerelease: string;
  /** `-hotfix3` is `{suffix: 'hotfix', number: 3}`: it comes after its release. */
  readonly postRelease?: { readonly suffix: string; readonly number: number };
}

// As Masterminds' NewVersion: an optional v, one to three numbers.
const grammar = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const maxUint64 = 2n ** 64n - 1n;
const defaultSuffixes = ['hotfix', 'patch'];

/** The version that this text is, if it is one. @see https://github.com/Masterminds/semver */
export function findVersion(text: string, postReleaseSuffixes: readonly string[] = defaultSuffixes): Version | undefined {
  const match = grammar.exec(text);
  if (match === null) return undefined;
  const [, major = '0', minor = '0', patch = '0', suffix = ''] = match;
  if (suffix.split('.').some((part) => /^0[0-9]+$/.test(part))) return undefined;
  const numbers = [BigInt(major), BigInt(minor), BigInt(patch)] as const;
  if (numbers.some((number) => number > maxUint64)) return undefined;
  for (const name of postReleaseSuffixes) {
    const post = new RegExp(`^(?:(.+)[-.])?${name}[-.]?([0-9]{1,9})$`).exec(suffix);
    if (post !== null) return { text, numbers, prerelease: post[1] ?? '', postRelease: { suffix: name, number: Number(post[2]) } };
  }
  return { text, numbers, prerelease: suffix };
}

const sign = (a: bigint | number | string, b: bigint | number | string): number => (a === b ? 0 : a < b ? -1 : 1);

/** @see https://semver.org/#spec-item-11 */
function comparePrereleases(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '') return 1;
  if (b === '') return -1;
  const left = a.split('.');
  const right = b.split('.');
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const x = left[index];
    const y = right[index];
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    const numeric = [/^[0-9]+$/.test(x), /^[0-9]+$/.test(y)] as const;
    const order = numeric[0] && numeric[1] ? sign(BigInt(x), BigInt(y)) : numeric[0] !== numeric[1] ? (numeric[0] ? -1 : 1) : sign(x, y);
    if (order !== 0) return order;
  }
  return 0;
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

/** Whether this comes before its release, such as `v1.0.0-rc.1`. A hotfix does not. */
export function isPrerelease({ prerelease }: Version): boolean {
  return prerelease !== '';
}

/** The numbers of a line of versions: `v1.2` is 1 and 2, so `v1.20.0` is not in it (P10). */
export function findLine(text: string): readonly bigint[] | undefined {
  return /^v?[0-9]+(\.[0-9]+){0,2}$/.test(text) ? text.replace(/^v/, '').split('.').map(BigInt) : undefined;
}

export function isInLine({ numbers }: Version, line: readonly bigint[]): boolean {
  return line.every((part, index) => numbers[index] === part);
}
