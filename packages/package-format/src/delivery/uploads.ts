import { resolve } from 'node:path';
import { formatBytes, openHttpClient, SlipwayError, type Finding, type Logger } from '@slipway/core';
import { configFileName, findStorage, storageVariable, type StorageLookup, type StorageTarget } from '@slipway/release-repo';
import { openStorage, type Storage } from '@slipway/storage';
import type { PackageManifest } from '../manifest.ts';
import type { PackagePlan } from '../planning/plan.ts';
import { openPackage } from '../reading/read.ts';
import type { VerificationKey } from '../signature.ts';
import { verifyPackage } from '../reading/verify.ts';
import { buildInto, type BuildIntoOptions } from './build-into.ts';
import { formatReleaseRecord } from './release-record.ts';
import { uploadPackage, type UploadedPackage, type UploadOptions } from './upload.ts';

/** What was asked for. */
export interface UploadInputs {
  /** Addresses; `true` means the storage that SLIPWAY_STORAGE or slipway.yaml names, `false` none. */
  readonly upload: readonly string[];
  /** `key=value` */
  readonly attribute: readonly string[];
  readonly caFile: readonly string[];
}

export interface UploadContext {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  readonly addSecret: (secret: string) => void;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  /** Of release.json: who builds it, and where. */
  readonly run: object;
  /** The signatures that an earlier run may have made are by this key. */
  readonly key: VerificationKey | undefined;
  readonly lookup: Omit<StorageLookup, 'env'>;
}

/** Storages that are ready to take a package. */
export interface Uploads {
  /** The addresses, for people. */
  readonly storages: readonly string[];
  /** Tests the package (R60), then uploads it to one storage after the other, and tests what is there. */
  upload(directory: string): Promise<{ readonly uploads: readonly UploadedPackage[]; readonly findings: readonly Finding[] }>;
  /** Builds the package straight into the storage, and tests what is there. */
  build(plan: PackagePlan, options: Pick<BuildIntoOptions, 'open' | 'concurrency' | 'signingKey'>): Promise<{ readonly manifest: PackageManifest; readonly uploaded: UploadedPackage }>;
  close(): Promise<void>;
}

/** Whether anything is to be uploaded at all. */
export const isUpload = ({ upload }: Pick<UploadInputs, 'upload'>): boolean => upload.some((address) => address !== 'false');

/** `key=value` each. @throws {SlipwayError} INPUT_INVALID */
export function parseAttributes(attributes: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(attributes.map((text) => {
    const [, key, value] = /^([A-Za-z][A-Za-z0-9._-]{0,63})=([^\0-\x08\x0a-\x1f\x7f]{0,4096})$/.exec(text) ?? [];
    if (key === undefined || value === undefined) throw new SlipwayError('INPUT_INVALID', `attribute is ${JSON.stringify(text.slice(0, 200))}, expected KEY=VALUE`);
    return [key, value];
  }));
}

/** @throws {SlipwayError} INPUT_INVALID for `true` where nothing names a storage; as `findStorage` */
async function findTargets(upload: readonly string[], { env, lookup }: Pick<UploadContext, 'env' | 'lookup'>): Promise<StorageTarget[]> {
  const targets: StorageTarget[] = [];
  for (const address of upload.filter((each) => each !== 'false')) {
    const target = address === 'true' ? await findStorage({ ...lookup, env }) : { address, caFiles: [], env };
    if (target === undefined) throw new SlipwayError('INPUT_INVALID', `upload names no storage, and neither does storage of ${configFileName}`, { hint: `write "storage: { address: … }" into ${configFileName}, set ${storageVariable}, or name it: --upload s3://BUCKET/PREFIX` });
    targets.push(target);
  }
  return targets;
}

/** Opens the storages that are asked for and asks each once, so that nothing is built for one that cannot be used. */
export async function openUploads({ upload, attribute, caFile }: UploadInputs, context: UploadContext): Promise<Uploads> {
  const { cwd, env, logger, addSecret, now, signal, run, key } = context;
  const stop = signal === undefined ? {} : { signal };
  const attributes = parseAttributes(attribute);
  const targets = await findTargets(upload, context);
  const http = await openHttpClient({ env, caFiles: [...caFile.map((file) => resolve(cwd, file)), ...targets.flatMap(({ caFiles }) => caFiles)], addSecret });
  const storages: Storage[] = [];
  const close = async (): Promise<void> => {
    for (const storage of storages) await storage.close();
    http.close();
  };
  try {
    for (const { address, env: own } of targets) {
      const tag = /^release:(.+)$/.exec(address)?.[1];
      const storage = tag === undefined ? await openStorage(address, { cwd, env: own, http, logger, addSecret, now })
        : await (await import('./release-page.ts')).openReleaseStorage(tag, { env, http, logger, addSecret });
      storages.push(storage);
      // a question with an answer that says more than that of stat: of S3, that there is no such bucket
      await (/^s3(?:\+https?)?:/i.test(address) ? storage.load('index.json') : storage.stat('index.json'));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const recordFor: UploadOptions['recordFor'] = (uploaded) => formatReleaseRecord({ ...uploaded, run, attributes, uploaded: now() });
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
      const built = await buildInto(plan, { storage, logger, progress, recordFor, ...options, ...stop });
      progress.done();
      return built;
    },
  };
}
