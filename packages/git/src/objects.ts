import { createHash } from 'node:crypto';
import { GitError } from './errors.ts';
import { isOid } from './parse.ts';

/** An object of a git repository, by its content. */
export interface GitObject {
  readonly type: 'blob' | 'commit' | 'tag' | 'tree';
  readonly data: Buffer;
}

/** Objects by name. The name is the digest of the content, so whoever kept them cannot have changed them. */
export type GitObjects = ReadonlyMap<string, GitObject>;

/** A file below a path of a commit. `path` is relative to it, and empty where the path is the file itself. */
export interface GitFile {
  readonly path: string;
  /** `100644`, `100755`, `120000` (symlink), `160000` (submodule). */
  readonly mode: string;
  readonly oid: string;
}

/** What lies at a path: files, nothing, or a name on the way that is a symbolic link or submodule. */
export type GitFiles = { readonly kind: 'files'; readonly files: readonly GitFile[] } | { readonly kind: 'absent' } | { readonly kind: 'link'; readonly path: string };

/** The name of an object. @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage */
export function nameOf({ type, data }: GitObject, length: number): string {
  return createHash(length === 64 ? 'sha256' : 'sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
}

const header = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|commit|tag|tree) (\d{1,12})$/;

/**
 * `git cat-file --batch`, which is also the form of a cached file. Each object must have the name it is listed under; those
 * that are missing are left out. @throws {GitError} GIT_FAILED
 */
export function parseObjects(output: Buffer): Map<string, GitObject> {
  const objects = new Map<string, GitObject>();
  const damaged = (what: string): GitError => new GitError('GIT_FAILED', `git objects cannot be read: ${what}`);
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(0x0a, at);
    if (lineEnd < 0) throw damaged('the end is cut off');
    const line = output.toString('latin1', at, lineEnd);
    at = lineEnd + 1;
    if (line.endsWith(' missing')) continue;
    const [, oid = '', type, size = ''] = header.exec(line) ?? [];
    if (type !== 'blob' && type !== 'commit' && type !== 'tag' && type !== 'tree') throw damaged('a line is not understood');
    const end = at + Number(size);
    if (end >= output.length) throw damaged('the end is cut off');
    const object: GitObject = { type, data: output.subarray(at, end) };
    if (nameOf(object, oid.length) !== oid) throw damaged(`${oid} has another content`);
    objects.set(oid, object);
    at = end + 1;
  }
  return objects;
}

export function formatObjects(objects: GitObjects): Buffer {
  return Buffer.concat([...objects].flatMap(([oid, { type, data }]) => [Buffer.from(`${oid} ${type} ${data.length}\n`), data, Buffer.from('\n')]));
}

interface TreeRow {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** Below one path; a few objects can hold the same tree in each other without end. */
const maxFiles = 100_000;
const maxDepth = 500;

const refuseTree = (what: string): GitError => new GitError('TREE_REFUSED', `a git tree ${what}`, { hint: 'correct it in the component repo and tag again' });

/** @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_tree_objects */
function parseTreeObject(data: Buffer, oidBytes: number): TreeRow[] {
  const rows: TreeRow[] = [];
  const names = new Set<string>();
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    const end = data.indexOf(0, space);
    if (space < 0 || end < 0 || end + oidBytes > data.length) throw new GitError('GIT_FAILED', 'a git tree cannot be read');
    const name = data.toString('utf8', space + 1, end);
    if (names.has(name)) throw refuseTree(`has ${JSON.stringify(name)} twice`);
    names.add(name);
    rows.push({ mode: data.toString('latin1', at, space).replace(/^0+/, ''), name, oid: data.toString('hex', end + 1, end + 1 + oidBytes) });
    at = end + 1 + oidBytes;
  }
  return rows;
}

const isTree = (mode: string): boolean => mode === '40000';

/**
 * The files at a path of a commit (`''`: all of them), sorted; nothing is followed. Undefined when a commit or tree that it
 * takes to know is not among the objects; blobs may be missing. @throws {GitError} TREE_REFUSED
 */
export function findFiles(objects: Pick<GitObjects, 'get'>, commit: string, path: string): GitFiles | undefined {
  const rowsOf = (oid: string): TreeRow[] | undefined => {
    const object = objects.get(oid);
    return object?.type === 'tree' ? parseTreeObject(object.data, oid.length / 2) : undefined;
  };
  const root = objects.get(commit);
  const treeOid = root?.type === 'commit' ? /^tree ([0-9a-f]+)\n/.exec(root.data.toString('latin1', 0, 80))?.[1] : undefined;
  if (treeOid === undefined) return undefined;

  let found: TreeRow = { mode: '40000', name: '', oid: treeOid };
  const parts = path === '' ? [] : path.split('/');
  for (const [index, part] of parts.entries()) {
    if (!isTree(found.mode)) return { kind: 'absent' };
    const rows = rowsOf(found.oid);
    if (rows === undefined) return undefined;
    const next = rows.find(({ name }) => name === part);
    if (next === undefined) return { kind: 'absent' };
    if (next.mode === '120000' || next.mode === '160000') return { kind: 'link', path: parts.slice(0, index + 1).join('/') };
    found = next;
  }
  if (!isTree(found.mode)) return { kind: 'files', files: [{ path: '', mode: found.mode, oid: found.oid }] };

  const files: GitFile[] = [];
  let seen = 0;
  const walk = (oid: string, prefix: string, depth: number): boolean => {
    if (depth > maxDepth) throw refuseTree(`has more than ${maxDepth} folders in each other`);
    const rows = rowsOf(oid);
    seen += 1 + (rows?.length ?? 0);
    if (seen > maxFiles) throw refuseTree(`has more than ${maxFiles} files and folders`);
    return rows?.every((row) => {
      if (isTree(row.mode)) return walk(row.oid, `${prefix}${row.name}/`, depth + 1);
      files.push({ path: `${prefix}${row.name}`, mode: row.mode, oid: row.oid });
      return true;
    }) ?? false;
  };
  if (!walk(found.oid, '', 0)) return undefined;
  return { kind: 'files', files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Whether these objects are enough to read these paths of a commit. */
export function hasPaths(objects: GitObjects, commit: string, paths: readonly string[]): boolean {
  return paths.every((path) => {
    const found = findFiles(objects, commit, path);
    return found !== undefined && (found.kind !== 'files' || found.files.every(({ mode, oid }) => mode === '160000' || objects.has(oid)));
  });
}

/** The commit and trees among these objects that it takes to know what lies at these paths, and the names of the files there. */
export function pickPaths(objects: GitObjects, commit: string, paths: readonly string[]): { readonly trees: GitObjects; readonly blobs: readonly string[] } {
  const trees = new Map<string, GitObject>();
  const recording: Pick<GitObjects, 'get'> = {
    get(oid) {
      const object = objects.get(oid);
      if (object !== undefined) trees.set(oid, object);
      return object;
    },
  };
  const found = paths.map((path) => findFiles(recording, commit, path));
  const files = found.flatMap((each) => (each?.kind === 'files' ? each.files : []));
  return { trees, blobs: [...new Set(files.filter(({ mode }) => mode !== '160000').map(({ oid }) => oid))] };
}

/** `git ls-tree -r -t -z`: names of trees and blobs; submodules are left out. */
export function parseTreeOids(text: string): { readonly trees: string[]; readonly blobs: string[] } {
  const rows = text.split('\0').map((record) => /^\d{6} (tree|blob) ([0-9a-f]+)\t/.exec(record)).filter((match) => match !== null);
  const oidsOf = (type: string): string[] => [...new Set(rows.filter((row) => row[1] === type).map((row) => row[2] ?? '').filter(isOid))];
  return { trees: oidsOf('tree'), blobs: oidsOf('blob') };
}
