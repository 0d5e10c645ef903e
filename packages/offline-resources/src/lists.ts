import type { Location } from '@slipway/core';
import { findViolation, quoteForeign, type RuleName } from './grammar.ts';

/** One line of a list that says something, and where it stands. */
export interface ListLine {
  readonly text: string;
  readonly location: Location;
}

/** A list that was read, and every line of it that cannot be used. */
export interface ListResult<T> {
  readonly entries: readonly T[];
  readonly issues: readonly ListIssue[];
}

export interface ListIssue {
  readonly location: Location;
  readonly message: string;
}

/** Lines without comments (`#…`), blank lines and carriage returns; the last one needs no newline. */
function meaningfulLines(text: string, file: string): ListLine[] {
  return text.replace(/^\uFEFF/, '').split('\n')
    .map((line, index) => ({ text: line.trim(), location: { file, line: index + 1 } }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}

function parseLines(text: string, file: string, rule: RuleName): ListResult<ListLine> {
  const issues: ListIssue[] = [];
  const seen = new Set<string>();
  const entries = meaningfulLines(text, file).filter((line) => {
    const violation = findViolation(rule, line.text);
    if (violation !== undefined) issues.push({ location: line.location, message: violation });
    if (violation !== undefined || seen.has(line.text)) return false;
    seen.add(line.text);
    return true;
  });
  return { entries, issues };
}

/** Reads a kubespray-like `files.list`: one address per line. A repeated line counts once. */
export function parseFilesList(text: string, file: string): ListResult<ListLine> {
  return parseLines(text, file, 'url');
}

/** Reads an `images.list`: one reference per line, `##section` lines ignored, a repeated line counts once. */
export function parseImagesList(text: string, file: string): ListResult<ListLine> {
  return parseLines(text, file, 'image');
}

export interface Checksums {
  /** The sha256 of an address: by the address, by `host/path`, or by a base name that is unique in the file. */
  find(url: string): string | undefined;
}

/**
 * Reads checksums as `sha256sum` writes them: digest, two spaces (or space and `*`), name. A name is an address,
 * `host/path` of one, or a base name. The same name with two digests is an issue.
 */
export function parseChecksums(text: string, file: string): { readonly checksums: Checksums; readonly issues: readonly ListIssue[] } {
  const issues: ListIssue[] = [];
  const digests = new Map<string, string>();
  for (const { text: line, location } of meaningfulLines(text, file)) {
    const [, sha256, name] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line) ?? [];
    if (sha256 === undefined || name === undefined) {
      issues.push({ location, message: `${quoteForeign(line)} is not "<sha256>  <address or file name>"` });
      continue;
    }
    const key = name.replace(/^\.\//, '');
    if ((digests.get(key) ?? sha256) !== sha256) issues.push({ location, message: `${quoteForeign(key)} has two different checksums` });
    digests.set(key, sha256);
  }
  const find = (url: string): string | undefined => {
    const { host, pathname } = new URL(url);
    return digests.get(url) ?? digests.get(host + pathname) ?? digests.get(pathname.slice(pathname.lastIndexOf('/') + 1));
  };
  return { checksums: { find }, issues };
}
