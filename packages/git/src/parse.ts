import { GitError } from './errors.ts';

/** A tag of a remote. `commit` is what an annotated tag points at, peeled; its message is in the tag object. */
export interface RemoteTag {
  readonly name: string;
  readonly commit: string;
  readonly annotated: boolean;
  /** The tag object of an annotated tag. */
  readonly object?: string;
}

/** One path of a git tree. Size in bytes, absent for submodules. */
export interface GitTreeEntry {
  readonly path: string;
  /** `100644`, `100755`, `120000` (symlink), `160000` (submodule). */
  readonly mode: string;
  readonly type: 'blob' | 'commit';
  readonly oid: string;
  readonly size?: number;
}

/** @see https://git-scm.com/docs/git-status#_porcelain_format_version_1 */
export interface StatusEntry {
  /** Two letters, index and working tree: `M `, ` M`, `??`, `R `. */
  readonly state: string;
  readonly path: string;
  /** Where a renamed or copied file was. */
  readonly from?: string;
}

export interface DiffEntry {
  readonly status: 'added' | 'deleted' | 'modified' | 'renamed' | 'type-changed';
  readonly path: string;
  /** Where a renamed file was. */
  readonly from?: string;
}

export interface LogEntry {
  readonly commit: string;
  readonly author: string;
  readonly email: string;
  /** Of the commit, in seconds since 1970. */
  readonly time: number;
  readonly subject: string;
  readonly body: string;
}

const unreadable = (what: string): GitError => new GitError('GIT_FAILED', `git printed ${what} in a form that is not understood`, { exitCode: 70 });

const oid = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/** Whether this is a full object name of SHA-1 or SHA-256. */
export function isOid(text: string): boolean {
  return oid.test(text);
}

const tagsPrefix = 'refs/tags/';

/**
 * `git ls-remote --tags`: the peeled line of an annotated tag ends in `^{}`. Names are read out of the bytes one by one: parts
 * of one long text would keep all of it in memory for as long as one of them is kept.
 */
export function parseRemoteTags(output: Buffer): RemoteTag[] {
  const tags = new Map<string, RemoteTag>();
  for (let at = 0, end = 0; at < output.length; at = end + 1) {
    end = output.indexOf(0x0a, at);
    if (end < 0) end = output.length;
    const tab = output.indexOf(0x09, at);
    if (tab < 0 || tab > end) throw unreadable('a tag');
    const commit = output.toString('latin1', at, tab);
    if (!isOid(commit) || output.toString('latin1', tab + 1, tab + 1 + tagsPrefix.length) !== tagsPrefix) throw unreadable('a tag');
    const name = output.toString('utf8', tab + 1 + tagsPrefix.length, end);
    if (name.endsWith('^{}')) {
      const object = tags.get(name.slice(0, -3));
      if (object === undefined) throw unreadable('a tag');
      tags.set(object.name, { name: object.name, commit, annotated: true, object: object.commit });
    } else tags.set(name, { name, commit, annotated: false });
  }
  return [...tags.values()];
}

/** `git ls-tree -r -z`, with or without `-l` */
export function parseTree(text: string): GitTreeEntry[] {
  return text.split('\0').filter((record) => record !== '').map((record) => {
    const match = /^(\d{6}) (blob|commit) ([0-9a-f]+)(?: +(\d+|-))?\t([^]+)$/.exec(record);
    if (match === null) throw unreadable('a tree');
    const [, mode = '', type, id = '', size = '-', path = ''] = match;
    return { path, mode, type: type === 'commit' ? 'commit' : 'blob', oid: id, ...(size === '-' ? {} : { size: Number(size) }) };
  });
}

/** `git cat-file --batch`. Objects that are missing are left out. */
export function parseBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(0x0a, at);
    if (lineEnd < 0) throw unreadable('an object');
    const [id = '', type = '', size = ''] = output.toString('latin1', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (type === 'missing') continue;
    if (!isOid(id) || !/^\d+$/.test(size)) throw unreadable('an object');
    const end = at + Number(size);
    if (type === 'blob') blobs.set(id, Buffer.from(output.subarray(at, end)));
    at = end + 1;
  }
  return blobs;
}

/** `git status --porcelain=v1 -z`: a rename carries its old path in the next record. */
export function parseStatus(text: string): StatusEntry[] {
  const records = text.split('\0');
  const entries: StatusEntry[] = [];
  for (let index = 0; index < records.length; index += 1) {
    const record = records[index] ?? '';
    if (record === '') continue;
    const state = record.slice(0, 2);
    const path = record.slice(3);
    if (/[RC]/.test(state)) {
      index += 1;
      entries.push({ state, path, from: records[index] ?? '' });
    } else {
      entries.push({ state, path });
    }
  }
  return entries;
}

const diffStatus: Readonly<Record<string, DiffEntry['status']>> = { A: 'added', D: 'deleted', M: 'modified', T: 'type-changed', R: 'renamed' };

/** `git diff-tree -r -z --name-status` */
export function parseDiff(text: string): DiffEntry[] {
  const records = text.split('\0');
  const entries: DiffEntry[] = [];
  for (let index = 0; index + 1 < records.length; index += 2) {
    const status = diffStatus[records[index]?.[0] ?? ''];
    if (status === undefined) throw unreadable('a difference');
    if (status === 'renamed') {
      entries.push({ status, from: records[index + 1] ?? '', path: records[index + 2] ?? '' });
      index += 1;
    } else {
      entries.push({ status, path: records[index + 1] ?? '' });
    }
  }
  return entries;
}

/** What `parseLog` reads: records end in a NUL (`-z`), fields in a unit separator. */
export const logFormat = '%H%x1f%an%x1f%ae%x1f%ct%x1f%s%x1f%b';

export function parseLog(text: string): LogEntry[] {
  return text.split('\0').filter((record) => record.trim() !== '').map((record) => {
    const [commit = '', author = '', email = '', time = '', subject = '', ...body] = record.replace(/^\n/, '').split('\x1f');
    if (!isOid(commit)) throw unreadable('a commit');
    return { commit, author, email, time: Number(time), subject, body: body.join('\x1f').trim() };
  });
}
