import type { Finding, Logger, Progress } from '@slipway/core';
import { digestOf } from '@slipway/oci';
import type { Storage } from '@slipway/storage';
import { manifestFileName, type PackageManifest } from '../manifest.ts';
import { openPackage } from '../reading/read.ts';
import { openStoragePlace } from '../reading/remote-place.ts';
import { signatureName, type VerificationKey } from '../signature.ts';
import { verifyPackage } from '../reading/verify.ts';
import { DeliveryError } from './errors.ts';
import { loadIndex } from './load-index.ts';
import { indexPath, latestPath, pathsOf, productLine, releasedPath, type CandidateAddress } from './paths.ts';
import { addRelease, decisionInForce, emptyIndex, formatDecisions, formatLatest, formatReleaseIndex, parseDecisions, parseReleaseIndex, type QaDecision, type ReleasedPackage } from './release-index.ts';
import { checkStored } from './upload.ts';

export interface PromoteOptions {
  readonly storage: Storage;
  readonly candidate: Pick<CandidateAddress, 'folder' | 'name'>;
  /** Of the manifest.json that must be there, as of a local package. */
  readonly digest?: string;
  /** What testers say now; without it what they have said. A `fail` is recorded and nothing is released. */
  readonly qa?: Pick<QaDecision, 'decision' | 'reason'>;
  /** Who promotes, for the record. */
  readonly by?: Pick<QaDecision, 'by' | 'runUrl'>;
  readonly key?: VerificationKey;
  /** `read`: every byte; `sizes`: names and sizes only. @default read, where the storage does not know the checksums itself */
  readonly proof?: 'read' | 'sizes';
  /** Renames it out of `candidate`. Without it the index alone tells what is released (DR14). */
  readonly move?: boolean;
  readonly dryRun?: boolean;
  readonly now: () => Date;
  readonly logger: Logger;
  readonly progress?: Pick<Progress, 'advance'>;
  readonly signal?: AbortSignal;
}

export interface Promotion {
  /** `refused`: the package is not whole, see the findings. `failed`: testers' refusal was recorded. */
  readonly outcome: 'released' | 'unchanged' | 'planned' | 'refused' | 'failed';
  /** The product, or `acme-kubernetes` for a kind that is released apart from it. */
  readonly product: string;
  readonly version: string;
  readonly name: string;
  /** Of the package, below the storage. */
  readonly path: string;
  readonly address: string;
  /** How its content was proven: by what was read, by checksums that the storage has, or not at all. */
  readonly proof: 'read' | 'checksums' | 'sizes' | 'none';
  readonly decision?: QaDecision;
  /** The version that `latest` leads to now. */
  readonly latest?: string;
  readonly findings: readonly Finding[];
}

export interface StoredCandidate {
  readonly path: string;
  readonly manifest: PackageManifest;
  /** Of manifest.json. */
  readonly digest: string;
  readonly signed: boolean;
}

const attempts = 10;

/** Changes a small file until nobody else has changed it meanwhile; undefined leaves it. */
export async function update(storage: Storage, path: string, change: (before: string | undefined) => string | undefined): Promise<'changed' | 'unchanged'> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const there = await storage.load(path);
    const before = there?.data.toString('utf8');
    const after = change(before);
    if (after === undefined || after === before) return 'unchanged';
    if (await storage.replace(path, Buffer.from(after), { version: there?.version })) return 'changed';
  }
  throw new DeliveryError('INDEX_BUSY', `${storage.addressOf(path)} was changed by others ${attempts} times while it was changed here`, { retryable: true, hint: 'run it again' });
}

async function findCandidate(storage: Storage, path: string): Promise<StoredCandidate | undefined> {
  const manifestFile = await storage.load(`${path}/${manifestFileName}`);
  if (manifestFile === undefined) return undefined;
  const { manifest } = await openPackage(openStoragePlace(storage, path));
  return { path, manifest, digest: digestOf(manifestFile.data), signed: await storage.stat(`${path}/${signatureName(manifestFileName)}`) !== undefined };
}

/** Where it lies: in `candidate`, or where this or an earlier run has moved it, also one that was killed before it wrote the index. */
export async function getCandidate(storage: Storage, { folder, name }: PromoteOptions['candidate']): Promise<StoredCandidate> {
  const paths = pathsOf(folder, name);
  const found = await findCandidate(storage, paths.candidate);
  if (found !== undefined) return found;
  const files = storage.rename === undefined ? [] : await storage.list(folder);
  const moved = files.find(({ path }) => path.endsWith(`/packages/${name}/${manifestFileName}`));
  const there = moved === undefined ? undefined : await findCandidate(storage, moved.path.slice(0, -manifestFileName.length - 1));
  if (there !== undefined) return there;
  throw new DeliveryError('NOT_CANDIDATE', `${storage.addressOf(paths.candidate)} has no ${manifestFileName}: nothing was uploaded there, or not all of it`, { hint: 'run it with --upload again: it sends what lacks' });
}

async function isKnown(storage: Storage, { path, manifest }: StoredCandidate): Promise<boolean> {
  for (const { name } of manifest.segments) if ((await storage.stat(`${path}/${name}`))?.sha256 === undefined) return false;
  return true;
}

/**
 * Makes a candidate a release: it is proven to be whole, then the index of releases names it, and `latest` last of all (T86). The
 * only step that writes these two; a second run changes nothing.
 * @throws {DeliveryError} NOT_CANDIDATE, QA_FAILED, RELEASE_CONFLICT, INDEX_BUSY
 */
export async function promotePackage(options: PromoteOptions): Promise<Promotion> {
  const { storage, candidate: { folder, name }, qa, by = {}, key, move = false, dryRun = false, now, logger, progress, signal } = options;
  const paths = pathsOf(folder, name);
  const found = await getCandidate(storage, { folder, name });
  const { manifest, digest, signed } = found;
  if (options.digest !== undefined && options.digest !== digest) throw new DeliveryError('NOT_CANDIDATE', `${storage.addressOf(found.path)} is another package than the local one: its manifest.json has ${digest}, not ${options.digest}`, { hint: 'upload the local one, or name the address of what shall be released' });
  const { version } = manifest;
  const product = productLine(manifest);
  const about = { product, version, name, path: found.path, address: storage.addressOf(found.path) };

  const said = await storage.load(paths.decisions);
  const earlier = said === undefined ? undefined : decisionInForce(parseDecisions(said.data.toString('utf8'), storage.addressOf(paths.decisions)), digest);
  const decision: QaDecision | undefined = qa === undefined ? earlier : { ...qa, manifest: digest, at: now().toISOString(), ...by };
  const record = async (): Promise<void> => {
    if (qa === undefined || decision === undefined || dryRun) return;
    if (earlier?.decision === decision.decision && earlier.reason === decision.reason) return;
    await update(storage, paths.decisions, (before) => formatDecisions([...before === undefined ? [] : parseDecisions(before, storage.addressOf(paths.decisions)), decision]));
  };
  if (decision?.decision === 'fail') {
    await record();
    if (qa !== undefined) return { ...about, outcome: dryRun ? 'planned' : 'failed', proof: 'none', decision, findings: [] };
    throw new DeliveryError('QA_FAILED', `${name} was refused${decision.by === undefined ? '' : ` by ${decision.by}`} on ${decision.at.slice(0, 10)}${decision.reason === undefined ? '' : `: ${decision.reason}`}`, { hint: 'correct it and tag another version; or, when the test was wrong, say pass: --qa pass, or /qa pass on the issue of the release' });
  }

  const proof: Promotion['proof'] = options.proof ?? (await isKnown(storage, found) ? 'checksums' : 'read');
  logger.step(`Checking ${about.address}: ${{ read: 'every byte', checksums: 'by the checksums that the storage has', sizes: 'names and sizes', none: '' }[proof]}`);
  const findings = [
    ...await verifyPackage(openStoragePlace(storage, found.path), { deep: proof === 'read', ...(key === undefined ? {} : { key }), ...(progress === undefined ? {} : { progress }), ...(signal === undefined ? {} : { signal }) }),
    ...await checkStored(storage, { manifest, candidate: found.path }),
  ];
  if (findings.some(({ severity }) => severity === 'error')) return { ...about, outcome: 'refused', proof, ...(decision === undefined ? {} : { decision }), findings };

  const isHotfix = manifest.kind === 'hotfix';
  const target = move && found.path === paths.candidate ? releasedPath(paths, name, { isHotfix, date: now() }) : found.path;
  if (target !== found.path && storage.rename === undefined) throw new DeliveryError('NOT_CANDIDATE', `${storage.name} cannot rename: leave --move out, the index tells what is released`);
  const entry: ReleasedPackage = {
    name, path: target, kind: manifest.kind, version, platforms: manifest.platforms, ...(manifest.commit === undefined ? {} : { commit: manifest.commit }), ...(manifest.customer === undefined ? {} : { customer: manifest.customer }),
    bytes: manifest.totals.bytes, segments: manifest.segments.length, manifest: digest, signed, released: now().toISOString(), ...(decision === undefined ? {} : { qa: decision }),
  };
  const at = { product, folder, version: isHotfix ? manifest.bases.find((base) => folder.endsWith(`-${base.version}`) || folder.endsWith(`-v${base.version}`))?.version ?? version : version };
  let index = addRelease(await loadIndex(storage), entry, at); // refuses before anything is changed
  const result = { ...about, path: target, address: storage.addressOf(target), proof, ...(decision === undefined ? {} : { decision }), findings };
  if (dryRun) return { ...result, outcome: 'planned', ...(index.products[product]?.latest === undefined ? {} : { latest: index.products[product].latest }) };

  await record();
  signal?.throwIfAborted();
  if (target !== found.path) await storage.rename?.(found.path, target);
  const indexed = await update(storage, indexPath, (before) => {
    const old = before === undefined ? emptyIndex : parseReleaseIndex(before, storage.addressOf(indexPath));
    index = addRelease(old, entry, at);
    return index === old ? undefined : formatReleaseIndex(index);
  });
  const latest = await update(storage, latestPath(product), () => formatLatest(index, product) || undefined);
  return { ...result, outcome: indexed === 'changed' || latest === 'changed' ? 'released' : 'unchanged', ...(index.products[product]?.latest === undefined ? {} : { latest: index.products[product].latest }) };
}
