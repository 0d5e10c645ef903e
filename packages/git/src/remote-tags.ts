import { GitError } from './errors.ts';
import { parseObjects, type GitObject, type GitObjects } from './objects.ts';
import { isOid } from './parse.ts';
import type { UploadPack } from './upload-pack.ts';

/** What a tag object says; of a lightweight tag, what its commit says. */
export interface TagText {
  /** Of the tagger, or of the author of the commit. Empty where the object names nobody. */
  readonly author: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly time: number;
  /** Without its signature; a very long one is cut. */
  readonly message: string;
  /** The name that a tag object was made with; a ref may have another. */
  readonly madeAs?: string;
}

/** No pattern and no table needs more. In characters. */
const longestMessage = 16_384;

const signature = /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$/m;

function valueOf(headers: readonly string[], key: string): string | undefined {
  return headers.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1);
}

/**
 * What is written in a tag or commit. Undefined for what is neither, and for a tag on a tree or file: no release can be taken
 * from there. @see https://git-scm.com/book/en/v2/Git-Internals-Git-References#_tags
 */
export function findTagText({ type, data }: GitObject): TagText | undefined {
  if (type !== 'tag' && type !== 'commit') return undefined;
  const text = data.toString('utf8');
  const end = text.indexOf('\n\n');
  const headers = (end < 0 ? text : text.slice(0, end)).split('\n');
  const target = valueOf(headers, 'type');
  if (type === 'tag' && target !== 'commit' && target !== 'tag') return undefined;
  const body = end < 0 ? '' : text.slice(end + 2);
  const person = /^([^<]*?) ?<([^>]*)>(?: (-?[0-9]{1,12}))?/.exec(valueOf(headers, type === 'tag' ? 'tagger' : 'author') ?? '');
  const signed = signature.exec(body);
  const madeAs = type === 'tag' ? valueOf(headers, 'tag') : undefined;
  return {
    author: person?.[1] ?? '', email: person?.[2] ?? '', time: Number(person?.[3] ?? 0),
    message: (signed === null ? body : body.slice(0, signed.index)).slice(0, longestMessage).trim(),
    ...(madeAs === undefined ? {} : { madeAs }),
  };
}

/** What reading tag objects needs of a repository. */
export interface TagObjectSteps {
  readonly init: () => Promise<void>;
  /** Names of all objects that are here. */
  readonly present: () => Promise<ReadonlySet<string>>;
  /** Brings these objects here, without trees and files. */
  readonly download: (oids: readonly string[]) => Promise<unknown>;
  /** `git cat-file --batch` of these. */
  readonly read: (oids: readonly string[]) => Promise<Buffer>;
  /** Talks to the server; when that is not to be, does it in the other way. */
  readonly talk: <T>(script: (server: UploadPack) => Promise<T>, otherwise: () => Promise<T>) => Promise<T>;
}

/** These objects by name, fetched in one go. */
export async function readTagObjects(oids: readonly string[], { init, present, download, read, talk }: TagObjectSteps): Promise<GitObjects> {
  const wanted = [...new Set(oids)].filter(isOid);
  if (wanted.length === 0) return new Map();
  return talk(async (server) => {
    const objects = await server.fetchObjects({ wants: wanted, depth: 1, filter: 'tree:0' });
    return new Map(wanted.flatMap((oid) => {
      const object = objects.get(oid);
      if (object === undefined) throw new GitError('GIT_FAILED', `the server does not send ${oid}`);
      return [[oid, object]];
    }));
  }, async () => {
    await init();
    const here = await present();
    const missing = wanted.filter((oid) => !here.has(oid));
    if (missing.length > 0) await download(missing);
    return parseObjects(await read(wanted));
  });
}
