import { GitError } from './errors.ts';

const control = /[\u0000-\u001f\u007f]/;

const refuse = (what: string, text: string, reason: string): GitError =>
  new GitError('UNSAFE_NAME', `refused the ${what} ${JSON.stringify(text.slice(0, 200))}: ${reason}`);

/**
 * An address that git may be given: no option, no second line. Which protocols are allowed is git's own
 * check (GIT_ALLOW_PROTOCOL), because filters on the text have been got round.
 * @throws {GitError} UNSAFE_NAME (T62, T64)
 */
export function checkGitUrl(url: string): string {
  if (url === '') throw refuse('address', url, 'it is empty');
  if (control.test(url)) throw refuse('address', url, 'it contains a line break or control character');
  if (url.startsWith('-')) throw refuse('address', url, 'it starts with a hyphen');
  const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:]*)/i.exec(url)?.[1] ?? /^(?:[^/@:]*@)?([^/:]*):/.exec(url)?.[1];
  if (host?.startsWith('-') === true) throw refuse('address', url, 'its host starts with a hyphen');
  return url;
}

/**
 * A tag or branch name as `git check-ref-format` allows it, except for a leading hyphen. Such a name may still
 * contain `$(…)`, quotes and backticks: it is data for whoever prints or stores it (T65).
 * @throws {GitError} UNSAFE_NAME
 * @see https://git-scm.com/docs/git-check-ref-format
 */
export function checkRefName(name: string): string {
  const parts = name.split('/');
  const bad = name === '' || name === '@' || name.startsWith('-') || control.test(name) || /[ ~^:?*[\\]|\.\.|@\{|\.$/.test(name)
    || parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock'));
  if (bad) throw refuse('ref', name, 'it is not a legal name of a tag or branch');
  return name;
}

/** A revision: a name, a commit, or one of both with `~N` or `^`. @throws {GitError} UNSAFE_NAME */
export function checkRevision(revision: string): string {
  checkRefName(revision.replace(/(?:[~^][0-9]*)+$/, ''));
  return revision;
}

/** A path inside a repository. @throws {GitError} UNSAFE_NAME */
export function checkGitPath(path: string): string {
  if (path === '' || path.startsWith('/') || path.startsWith('-') || path.includes('\0') || path.split('/').includes('..')) {
    throw refuse('path', path, 'it is empty, starts with a hyphen, or leaves the repository');
  }
  return path;
}

/**
 * The protocols that an address which the user configured needs: https and ssh always, `file` for a local
 * path, `http` for a plain http address.
 */
export function allowedProtocolsFor(baseUrl: string | undefined): readonly string[] {
  const always = ['https', 'ssh'];
  if (baseUrl === undefined) return always;
  if (/^http:\/\//i.test(baseUrl)) return [...always, 'http'];
  const isLocal = /^file:\/\//i.test(baseUrl) || (!/^[a-z][a-z0-9+.-]*:/i.test(baseUrl) && !/^[^/]*:/.test(baseUrl));
  return isLocal ? [...always, 'file'] : always;
}

/** The names that look most like `wanted`, best first, at most three. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  return names.map((name) => ({ name, distance: editDistance(wanted, name) }))
    .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(wanted.length / 3)) || (wanted.length > 2 && name.includes(wanted)))
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1)).slice(0, 3).map(({ name }) => name);
}

/** @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 16) return 99;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1),
      ));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
