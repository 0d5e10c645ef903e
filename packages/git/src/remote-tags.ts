import { isOid, parseBatch } from './parse.ts';

/** What a tag object says; of a lightweight tag, what its commit says. */
export interface TagObject {
  readonly oid: string;
  readonly type: 'tag' | 'commit';
  /** Of the tagger, or of the author of the commit. Empty where the object names nobody. */
  readonly name: string;
  readonly email: string;
  /** Seconds since 1970. */
  readonly time: number;
  /** Without its signature. */
  readonly message: string;
  /** What kind of object a tag names; anything but `commit` cannot be collected. */
  readonly targetType?: string;
}

/** Longer messages are cut: no pattern and no table needs more. In characters. */
const longestMessage = 16_384;

const signature = /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$/m;

/**
 * A tag or commit object as `git cat-file` prints it. Headers that are not understood are left out.
 * @see https://git-scm.com/book/en/v2/Git-Internals-Git-References#_tags
 */
export function parseTagObject(oid: string, type: TagObject['type'], content: Buffer): TagObject {
  const text = content.toString('utf8');
  const end = text.indexOf('\n\n');
  const headers = (end < 0 ? text : text.slice(0, end)).split('\n');
  const body = end < 0 ? '' : text.slice(end + 2);
  const person = /^(.*?) ?<([^>]*)>(?: (-?[0-9]{1,15}))?/.exec(valueOf(headers, type === 'tag' ? 'tagger' : 'author') ?? '');
  const targetType = type === 'tag' ? valueOf(headers, 'type') : undefined;
  const signed = signature.exec(body);
  return {
    oid, type, name: person?.[1] ?? '', email: person?.[2] ?? '', time: Number(person?.[3] ?? 0),
    message: (signed === null ? body : body.slice(0, signed.index)).slice(0, longestMessage).trim(),
    ...(targetType === undefined ? {} : { targetType }),
  };
}

function valueOf(headers: readonly string[], key: string): string | undefined {
  return headers.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1);
}

/** What reading tag objects needs of a repository. */
export interface TagObjectSteps {
  /** Names of all objects that are here. */
  readonly present: () => Promise<ReadonlySet<string>>;
  /** Brings these objects here, without trees and files. */
  readonly fetch: (oids: readonly string[]) => Promise<unknown>;
  /** `git cat-file --batch` of these. */
  readonly read: (oids: readonly string[]) => Promise<Buffer>;
}

/** These objects by name; only those that are not here yet are fetched, in one go. Blobs and trees are left out: no release is tagged on them. */
export async function readTagObjects(oids: readonly string[], { present, fetch, read }: TagObjectSteps): Promise<Map<string, TagObject>> {
  const wanted = [...new Set(oids)].filter(isOid);
  if (wanted.length === 0) return new Map();
  const here = await present();
  const missing = wanted.filter((oid) => !here.has(oid));
  if (missing.length > 0) await fetch(missing);
  const output = await read(wanted);
  return new Map((['tag', 'commit'] as const).flatMap((type) => [...parseBatch(output, type)].map(([oid, content]) => [oid, parseTagObject(oid, type, content)] as const)));
}
