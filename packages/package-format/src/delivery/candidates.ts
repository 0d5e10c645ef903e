import { isSlipwayError } from '@slipway/core';
import type { Storage } from '@slipway/storage';
import { z } from 'zod';
import { manifestFileName, type PackageManifest } from '../manifest.ts';
import { DeliveryError } from './errors.ts';
import { loadIndex } from './load-index.ts';
import { pathsOf, productLine } from './paths.ts';
import { getCandidate, update } from './promote.ts';
import type { QaWord } from './qa-words.ts';
import { findReleased, formatDecisions, parseDecisions, type QaDecision, type ReleasedPackage, type ReleaseIndex } from './release-index.ts';

/** An uploaded package and what became of it so far. */
export interface DeliveredPackage {
  readonly folder: string;
  readonly name: string;
  readonly address: string;
  readonly manifest: PackageManifest;
  /** Of manifest.json. */
  readonly digest: string;
  /** When it was whole; what testers said before is about something else. Absent when its record does not say. */
  readonly uploaded?: Date;
  /** Everything testers said of packages of this name. */
  readonly decisions: readonly QaDecision[];
  /** Its entry in the index of releases. */
  readonly released?: ReleasedPackage;
}

const recordSchema = z.looseObject({ manifest: z.string(), uploaded: z.iso.datetime() });

function readUploaded(text: string | undefined, digest: string): Date | undefined {
  if (text === undefined) return undefined;
  try {
    const record = recordSchema.safeParse(JSON.parse(text));
    return record.success && record.data.manifest === digest ? new Date(record.data.uploaded) : undefined;
  } catch {
    return undefined;
  }
}

const entriesOf = ({ products }: ReleaseIndex): readonly (ReleasedPackage & { readonly folder: string })[] =>
  Object.values(products).flatMap(({ versions }) => versions.flatMap(({ path: folder, packages, hotfixes }) => [...packages, ...hotfixes].map((entry) => ({ ...entry, folder }))));

async function read(storage: Storage, index: ReleaseIndex, { folder, name }: Pick<DeliveredPackage, 'folder' | 'name'>): Promise<DeliveredPackage> {
  const { manifest, digest, path } = await getCandidate(storage, { folder, name });
  const { record, decisions } = pathsOf(folder, name);
  const [about, said] = [await storage.load(record), await storage.load(decisions)];
  const uploaded = readUploaded(about?.data.toString('utf8'), digest);
  const entry = findReleased(index, { folder, name });
  const released = entry?.manifest === digest ? entry : undefined;
  return {
    folder, name, address: storage.addressOf(path), manifest, digest, decisions: said === undefined ? [] : parseDecisions(said.data.toString('utf8'), storage.addressOf(decisions)),
    ...(uploaded === undefined ? {} : { uploaded }), ...(released === undefined ? {} : { released }),
  };
}

/** Releases that are older are not looked at again. */
const recentMs = 30 * 24 * 3600_000;

/**
 * The candidates of a product that are no releases yet, and what was released of it lately.
 * @throws {DeliveryError} NOT_CANDIDATE where the storage cannot list what it has
 */
export async function listDelivered(storage: Storage, { product, now }: { readonly product: string; readonly now: Date }): Promise<DeliveredPackage[]> {
  const files = await storage.list('').catch((error: unknown) => {
    if (!isSlipwayError(error) || error.code !== 'STORAGE_UNSUPPORTED') throw error;
    throw new DeliveryError('NOT_CANDIDATE', `${storage.name} cannot say what it has`, { cause: error, hint: 'name the packages that are tested, by the addresses that package-platform --upload printed' });
  });
  const index = await loadIndex(storage);
  const entries = entriesOf(index);
  const known = new Set(entries.map(({ path }) => path));
  const wanted = entries.filter(({ released }) => now.getTime() - Date.parse(released) < recentMs).map(({ folder, name }) => ({ folder, name }));
  for (const { path } of files) {
    const [, folder, name, file] = /^([^/]+)\/candidate\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
    if (folder !== undefined && name !== undefined && file === manifestFileName && !known.has(`${folder}/candidate/${name}`)) wanted.push({ folder, name });
  }
  const found: DeliveredPackage[] = [];
  for (const each of wanted) {
    // several products may share a storage
    if (!each.folder.startsWith(`${product}-`)) continue;
    const delivered = await read(storage, index, each);
    if (delivered.manifest.product === product) found.push(delivered);
  }
  return found;
}

/** One package by its address. @throws {DeliveryError} NOT_CANDIDATE */
export const readDelivered = async (storage: Storage, candidate: Pick<DeliveredPackage, 'folder' | 'name'>): Promise<DeliveredPackage> => read(storage, await loadIndex(storage), candidate);

/** The tag that a package was made of, which its release is called by. */
export const releaseTag = ({ manifest }: Pick<DeliveredPackage, 'manifest'>): string => manifest.tag ?? `${productLine(manifest) === manifest.product ? '' : `${manifest.kind}-`}${manifest.version}`;

/** Whether a word is about this package as it lies there: not about one of the same name that was there before. Times of comments have whole seconds. */
export function isAbout(word: Pick<QaWord, 'at' | 'comment' | 'name'>, { name, uploaded, digest, decisions }: Pick<DeliveredPackage, 'decisions' | 'digest' | 'name' | 'uploaded'>): boolean {
  if (word.name !== undefined && word.name !== name) return false;
  const taken = decisions.find(({ comment }) => comment === word.comment);
  return taken === undefined ? uploaded !== undefined && word.at.getTime() >= Math.floor(uploaded.getTime() / 1000) * 1000 : taken.manifest === digest;
}

/** Writes down what was said, each comment once, whoever else does it at the same time. Returns everything that was said. */
export async function recordDecisions(storage: Storage, { folder, name }: Pick<DeliveredPackage, 'folder' | 'name'>, decisions: readonly QaDecision[]): Promise<readonly QaDecision[]> {
  const path = pathsOf(folder, name).decisions;
  let all: readonly QaDecision[] = [];
  await update(storage, path, (before) => {
    const there = before === undefined ? [] : parseDecisions(before, storage.addressOf(path));
    const known = new Set(there.flatMap(({ comment }) => comment ?? []));
    const added = decisions.filter(({ comment }) => comment === undefined || !known.has(comment));
    all = [...there, ...added];
    return added.length === 0 ? undefined : formatDecisions(all);
  });
  return all;
}
