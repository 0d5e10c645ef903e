import { resolve } from 'node:path';
import { describeJobRun, type ActionContext } from '@slipway/ci';
import { formatBytes, openHttpClient, SlipwayError, type Finding } from '@slipway/core';
import { buildInto, formatReleaseRecord, openPackage, uploadPackage, verifyPackage, type BuildIntoOptions, type PackagePlan, type UploadedPackage, type UploadOptions, type VerificationKey } from '@slipway/package-format';
import { openStorage, type Storage } from '@slipway/storage';
import type { Inputs } from './inputs.ts';
import type { Made } from './make.ts';

/** Storages that are ready to take a package. */
export interface Uploads {
  /** The addresses, for people. */
  readonly storages: readonly string[];
  /** Tests the package (R60), then uploads it to one storage after the other, and tests what is there. */
  upload(directory: string): Promise<{ readonly uploads: readonly UploadedPackage[]; readonly findings: readonly Finding[] }>;
  /** Builds the package straight into the storage, and tests what is there. */
  build(plan: PackagePlan, options: Pick<BuildIntoOptions, 'open' | 'concurrency' | 'signingKey'>): Promise<Made & { readonly uploads: readonly UploadedPackage[] }>;
  close(): Promise<void>;
}

/** `key=value` each. @throws {SlipwayError} INPUT_INVALID */
export function parseAttributes(attributes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.map((text) => {
    const [, key, value] = /^([A-Za-z][A-Za-z0-9._-]{0,63})=([^\0-\x08\x0a-\x1f\x7f]{0,4096})$/.exec(text) ?? [];
    if (key === undefined || value === undefined) throw new SlipwayError('INPUT_INVALID', `attribute is ${JSON.stringify(text.slice(0, 200))}, expected KEY=VALUE`);
    return [key, value];
  }));
}

/** @throws {SlipwayError} INPUT_INVALID when nothing is made that could be uploaded */
export function checkUploadInputs({ upload, uploadOnly, attribute, assemble, shard, shards }: Inputs): void {
  parseAttributes(attribute);
  if (uploadOnly && (upload.length !== 1 || assemble.length > 0)) throw new SlipwayError('INPUT_INVALID', 'upload-only goes with one upload, and not with assemble');
  if (upload.length > 0 && (shard !== undefined || shards !== undefined)) throw new SlipwayError('INPUT_INVALID', 'upload goes with a whole package: give it to the job that assembles the shards');
}

/** Opens the storages of the input `upload` and asks each once, so that nothing is built for one that cannot be used. */
export async function openUploads({ upload, attribute, caFile }: Inputs, context: ActionContext, { key }: { readonly key: VerificationKey | undefined }): Promise<Uploads> {
  const { cwd, env, logger, addSecret, now, signal } = context;
  const stop = signal === undefined ? {} : { signal };
  const attributes = parseAttributes(attribute);
  const http = await openHttpClient({ env, caFiles: caFile.map((file) => resolve(cwd, file)), addSecret });
  const storages: Storage[] = [];
  const close = async (): Promise<void> => {
    for (const storage of storages) await storage.close();
    http.close();
  };
  try {
    for (const address of upload) {
      const tag = /^release:(.+)$/.exec(address)?.[1];
      const storage = tag === undefined ? await openStorage(address, { cwd, env, http, logger, addSecret, now })
        : await (await import('./release-page.ts')).openReleaseStorage(tag, { env, http, logger, addSecret });
      storages.push(storage);
      // a question with an answer that says more than that of stat: of S3, that there is no such bucket
      await (/^s3(?:\+https?)?:/i.test(address) ? storage.load('index.json') : storage.stat('index.json'));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const recordFor: UploadOptions['recordFor'] = (uploaded) => formatReleaseRecord({ ...uploaded, run: describeJobRun(env), attributes, uploaded: now() });
  return {
    storages: storages.map(({ name }) => name), close,
    async upload(directory) {
      if (storages.length === 0) return { uploads: [], findings: [] };
      const { manifest: { totals } } = await openPackage(directory);
      logger.step('Testing the package before it is uploaded');
      const reading = logger.progress('test', { total: totals.bytes, unit: 'bytes' });
      const findings = await verifyPackage(directory, { progress: reading, ...(key === undefined ? {} : { key }), ...stop });
      reading.done();
      if (findings.length > 0) return { uploads: [], findings };
      const uploads: UploadedPackage[] = [];
      for (const storage of storages) {
        logger.step(`Uploading ${formatBytes(totals.bytes)} to ${storage.name}`);
        const progress = logger.progress('upload', { total: totals.bytes, unit: 'bytes' });
        uploads.push(...await uploadPackage(directory, {
          storage, logger, progress, recordFor, ...(key === undefined ? {} : { key }), ...stop,
        }));
        progress.done();
      }
      return { uploads, findings: uploads.flatMap((each) => each.findings) };
    },
    async build(plan, options) {
      const [storage] = storages;
      if (storage === undefined) throw new SlipwayError('BUG', 'there is no storage to build into', { exitCode: 70 });
      const { bytes } = plan.manifest.totals;
      logger.step(`Building ${plan.name} into ${storage.name}: ${formatBytes(bytes)}`);
      const progress = logger.progress('upload', { total: bytes, unit: 'bytes' });
      const { manifest, uploaded } = await buildInto(plan, { storage, logger, progress, recordFor, ...options, ...stop });
      progress.done();
      return { outcome: 'uploaded', path: uploaded.address, manifest, uploads: [uploaded], findings: uploaded.findings };
    },
  };
}
