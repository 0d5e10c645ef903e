import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finished } from 'node:stream/promises';
import { formatFindings, type Action, type ActionContext } from '@slipway/ci';
import { createHttpClient, errorMessage, formatBytes, formatCount, formatDuration, formatMarkdownTable, isSlipwayError, plainText, SlipwayError, type Finding, type Logger } from '@slipway/core';
import { copyImage, createCopySession, createCredentialSource, createRegistryClient, createRegistryServer, openImageStore, type ImageDestination, type ImageSource } from '@slipway/oci';
import { loadVerificationKey, openPackage, openPackageSource, unpackPackage, verifyPackage, type OpenedPackage, type PackageManifest, type VerificationKey } from '@slipway/package-format';
import { openPackagePlaces } from '../package-places.ts';
import { selfTestSpecs } from './self-test-inputs.ts';

interface TestedPackage {
  readonly path: string;
  /** Absent when it could not be opened. */
  readonly manifest?: PackageManifest;
  readonly pulled: { readonly images: number; readonly blobs: number; readonly bytes: number };
  /** Images of a hotfix that consist in part of what its base has. */
  readonly needBase: number;
  readonly findings: readonly Finding[];
}

interface Result {
  readonly packages: readonly TestedPackage[];
  readonly ms: number;
}

/** Takes everything and keeps nothing: the reader has proven each byte. What a base brings counts as there. */
function createSink(base: ReadonlySet<string>): ImageDestination {
  const manifests = new Set<string>();
  const blobs = new Set<string>();
  return {
    name: 'the self-test',
    hasManifest: (_repository, digest) => Promise.resolve(manifests.has(digest)),
    putManifest: (_repository, { digest }) => { manifests.add(digest); return Promise.resolve(); },
    hasBlob: (_repository, digest) => Promise.resolve(blobs.has(digest) || base.has(digest)),
    async putBlob(_repository, { digest }, stream) {
      await finished(stream.resume());
      blobs.add(digest);
    },
    mountBlob: (_repository, digest) => Promise.resolve(blobs.has(digest)),
  };
}

/** Pulls every image as a site would, over HTTP, all platforms. */
async function pullAll(source: ImageSource, { manifest }: OpenedPackage, { jobs, logger, signal }: { readonly jobs: number; readonly logger: Logger; readonly signal: AbortSignal | undefined }): Promise<Pick<TestedPackage, 'findings' | 'needBase' | 'pulled'>> {
  const server = createRegistryServer({ source, logger });
  await server.listen(0, '127.0.0.1');
  const http = createHttpClient({ maxSocketsPerHost: jobs + 4 });
  const base = new Set(manifest.bases.flatMap(({ requires }) => requires.blobs.map(({ digest }) => digest)));
  const findings: Finding[] = [];
  const pulled = { images: 0, blobs: 0, bytes: 0 };
  let needBase = 0;
  const progress = logger.progress('pull', { total: manifest.totals.blobBytes, unit: 'bytes' });
  try {
    const client = createRegistryClient({ host: server.host, plainHttp: true, http, credentials: createCredentialSource({ env: {} }), logger, attempts: 1 });
    const sink = createSink(base);
    const session = createCopySession();
    for (const { repository, tag, digest, reference } of manifest.images) {
      signal?.throwIfAborted();
      try {
        const image = await copyImage(client, sink, { repository, reference: tag ?? digest, session, jobs, onProgress: (bytes) => { progress.advance(bytes); }, ...(signal === undefined ? {} : { signal }) });
        if (image.descriptor.digest !== digest) findings.push({ code: 'pull-wrong', severity: 'error', subject: reference, message: `${repository}:${tag ?? ''} is ${image.descriptor.digest}, and the manifest of the package says ${digest}`, hint: 'build the package again' });
        pulled.images += 1;
        pulled.blobs += image.transferred.blobs;
        pulled.bytes += image.transferred.bytes;
      } catch (error) {
        signal?.throwIfAborted();
        if (!isSlipwayError(error)) throw error;
        // what a hotfix leaves to its base cannot be pulled from the hotfix alone
        if ([...base].some((each) => error.message.includes(each))) needBase += 1;
        else findings.push({ code: 'pull-failed', severity: 'error', subject: reference, message: errorMessage(error), hint: 'slipway verify-package says where the package is damaged; build it again' });
      }
    }
  } finally {
    progress.done();
    http.close();
    await server.close();
  }
  return { findings, needBase, pulled };
}

const nothing = { pulled: { images: 0, blobs: 0, bytes: 0 }, needBase: 0 };

async function testPackage(path: string, { places, key, work, jobs, context: { logger, signal } }: { readonly places: ReturnType<typeof openPackagePlaces>; readonly key: VerificationKey | undefined; readonly work: string; readonly jobs: number; readonly context: ActionContext }): Promise<TestedPackage> {
  const place = await places.open(path);
  const stop = signal === undefined ? {} : { signal };
  logger.step(`Reading every byte of ${place.name}`);
  const reading = logger.progress('read', { unit: 'bytes' });
  const found = await verifyPackage(place, { progress: reading, ...(key === undefined ? {} : { key }), ...stop });
  reading.done();
  if (found.some(({ severity }) => severity === 'error')) return { path, ...nothing, findings: found };
  const opened = await openPackage(place);
  const { manifest } = opened;
  const about = { path, manifest };
  if (manifest.layout === 'directory') {
    logger.step('Serving it, and pulling every image');
    const { findings, ...rest } = await pullAll(await openPackageSource(opened), opened, { jobs, logger, signal });
    return { ...about, ...rest, findings: [...found, ...findings] };
  }
  const folder = await mkdtemp(join(work, 'slipway-self-test-'));
  try {
    logger.step(`Unpacking it into ${folder}`);
    const unpacking = logger.progress('unpack', { total: manifest.totals.bytes, unit: 'bytes' });
    await unpackPackage(place, join(folder, 'site'), { progress: unpacking, ...stop });
    unpacking.done();
    logger.step('Serving what was unpacked, and pulling every image');
    const { findings, ...rest } = await pullAll(manifest.images.length === 0 ? await openPackageSource(opened) : await openImageStore(join(folder, 'site')), opened, { jobs, logger, signal });
    return { ...about, ...rest, findings: [...found, ...findings] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describe({ path, manifest, pulled, needBase, findings }: TestedPackage): string {
  const name = manifest === undefined ? plainText(path) : `${plainText(manifest.product)} ${plainText(manifest.version)} (${plainText(path)})`;
  if (findings.some(({ severity }) => severity === 'error')) return `${name}: FAILED, ${formatCount(findings.length, 'finding')}\n${formatFindings(findings)}`;
  const base = needBase === 0 ? '' : `; ${formatCount(needBase, 'image')} can be pulled only with the base of the hotfix`;
  const passed = `${name}: passed; read, unpacked, served, ${formatCount(pulled.images, 'image')} pulled on all platforms, ${formatCount(pulled.blobs, 'blob')}, ${formatBytes(pulled.bytes)}${base}`;
  return findings.length === 0 ? passed : `${passed}\n${formatFindings(findings)}`;
}

/** `slipway self-test PACKAGE…`: what a site would do with a package, before anybody else gets it (R60). */
export const selfTest: Action<typeof selfTestSpecs, Result> = {
  name: 'self-test', title: 'Read, unpack and serve a package, and pull every image of it', specs: selfTestSpecs,
  async run({ package: paths, key: keyFile, work: given, jobs, caFile }, context) {
    const { cwd, now } = context;
    const started = now().getTime();
    const key = keyFile === undefined ? undefined : await loadVerificationKey(resolve(cwd, keyFile));
    const work = given === undefined || given === '' ? tmpdir() : resolve(cwd, given);
    const places = openPackagePlaces(context, { caFiles: caFile });
    const packages: TestedPackage[] = [];
    try {
      for (const path of paths) packages.push(await testPackage(path, { places, key, work, jobs, context }));
    } catch (error) {
      if (isSlipwayError(error) && error.code === 'DISK_FULL') throw new SlipwayError('DISK_FULL', error.message, { cause: error, hint: 'name a folder with as much space as the package: --work DIR' });
      throw error;
    } finally {
      await places.close();
    }
    return { packages, ms: now().getTime() - started };
  },
  report({ packages, ms }) {
    const findings = packages.flatMap((each) => each.findings);
    return {
      findings, outputs: { findings: String(findings.length) },
      text: [...packages.map(describe), `self-test in ${formatDuration(ms)}`].join('\n'),
      summary: `### Self-test\n\n${formatMarkdownTable(['package', 'version', 'images pulled', 'findings'], packages.map(({ path, manifest, pulled, findings: own }) => [path, manifest?.version ?? '', String(pulled.images), String(own.length)]))}\n`,
      document: { packages: packages.map(({ path, manifest, pulled, needBase, findings: own }) => ({ path, ...(manifest === undefined ? {} : { product: manifest.product, version: manifest.version, kind: manifest.kind }), pulled, needBase, findings: own })), findings },
    };
  },
};
