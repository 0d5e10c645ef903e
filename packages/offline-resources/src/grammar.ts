import { errorMessage } from '@slipway/core';
import { parseImageReference } from '@slipway/oci';

/**
 * What names of foreign origin may look like before they reach a Dockerfile, an apt or dnf argument, a
 * repository file or a path. All patterns are anchored, take ASCII only, and have no ambiguous repetition.
 */
export interface Rule {
  readonly pattern: RegExp;
  readonly maxLength: number;
  /** Completes "is not …, such as …". */
  readonly expected: string;
}

const rule = (pattern: RegExp, expected: string, maxLength = 128): Rule => ({ pattern, expected, maxLength });

export const rules = {
  name: rule(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'a lower-case name, such as offline-resources', 64),
  version: rule(/^[0-9A-Za-z]+(?:[._+-][0-9A-Za-z]+)*$/, 'a version, such as v1.2.0'),
  /** @see https://docs.docker.com/reference/dockerfile/#from */
  release: rule(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'a distribution release, such as bookworm or 24.04', 32),
  /** @see https://www.debian.org/doc/debian-policy/ch-controlfields.html#source (names) and #version */
  debPackage: rule(/^[a-z0-9][a-z0-9+.-]*[a-z0-9+](?:=(?:\d{1,9}:)?[0-9][A-Za-z0-9.+~-]*)?$/, 'a Debian package, such as jq or jq=1.6-2.1', 256),
  /** Name, or name-version, or name-epoch:version-release.arch. @see https://docs.fedoraproject.org/en-US/packaging-guidelines/Naming/ */
  rpmPackage: rule(/^[A-Za-z0-9_][A-Za-z0-9._+:~^-]*$/, 'an rpm package, such as jq or jq-1.6-15.el9', 256),
  /** Of http and https, without user, fragment or characters that shells and repository files give a meaning. @see https://www.rfc-editor.org/rfc/rfc3986 */
  url: rule(/^https?:\/\/(?:[A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?(?:\/[A-Za-z0-9._~:/?&+,=%@-]*)?$/,
    'a plain http or https address without a user, such as https://dl.k8s.io/release/v1.31.4/bin/linux/amd64/kubectl', 2048),
  /** Relative, at most 20 levels. */
  path: rule(/^[A-Za-z0-9._+~=@%,][A-Za-z0-9._+~=@%,-]*(?:\/[A-Za-z0-9._+~=@%,][A-Za-z0-9._+~=@%,-]*){0,19}$/, 'a relative path without "..", such as kubernetes/kubectl', 1024),
  sha256: rule(/^[0-9a-f]{64}$/, 'a sha256 of 64 lower-case hexadecimal digits', 64),
  mode: rule(/^0?[0-7]{3}$/, 'file permissions in quotes, such as "0755"', 4),
  platform: rule(/^linux\/[a-z0-9]{1,16}$/, 'a platform, such as linux/amd64', 32),
  /** @see https://manpages.debian.org/sources.list: a suite that ends with `/` has no components */
  suite: rule(/^[a-z0-9][a-zA-Z0-9.-]*(?:\/[a-zA-Z0-9.-]+)*\/?$|^\.?\/$/, 'a suite, such as bookworm-security', 128),
  component: rule(/^[a-z0-9][a-z0-9/-]*$/, 'a component, such as main', 64),
} as const satisfies Record<string, Rule>;

/** `image` and `baseImage` follow the grammar of image references; `scratch` is no base image. */
export type RuleName = keyof typeof rules | 'image' | 'baseImage';

const isDotted = (text: string): boolean => text.split('/').some((part) => part === '.' || part === '..');

/** Foreign text as it may be shown: quoted, escapes visible, shortened. */
export function quoteForeign(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
}

function findImageViolation(text: string, name: 'image' | 'baseImage'): string | undefined {
  if (name === 'baseImage' && text === 'scratch') return '"scratch" has no package manager: name an image of the distribution';
  try {
    parseImageReference(text);
    return undefined;
  } catch (error) {
    return errorMessage(error);
  }
}

/** Says why `text` does not follow the rule, or nothing when it does. */
export function findViolation(name: RuleName, text: string): string | undefined {
  if (name === 'image' || name === 'baseImage') return findImageViolation(text, name);
  const { pattern, expected, maxLength } = rules[name];
  const fits = text.length <= maxLength && pattern.test(text)
    && !(name === 'path' && (isDotted(text) || text.split('/').some((part) => part.length > 255)))
    && !(name === 'suite' && text !== './' && isDotted(text))
    && !(name === 'rpmPackage' && text.endsWith('.rpm'))
    && !(name === 'url' && !URL.canParse(text));
  return fits ? undefined : `${quoteForeign(text)} is not ${expected}`;
}
