import { resolve } from 'node:path';
import { describeJobRun, type ActionContext } from '@slipway/ci';
import { formatBytes, openHttpClient, SlipwayError, type Finding } from '@slipway/core';
import { formatReleaseRecord, openPackage, uploadPackage, verifyPackage, type UploadedPackage, type VerificationKey } from '@slipway/package-format';
import { openStorage, type Storage } from '@slipway/storage';
import type { Inputs } from './inputs.ts';

/** Storages that are ready to take a package. */
export interface Uploads {
  /** The addresses, for people. */
  readonly storages: readonly string[];
  /** Tests the package (R60), then uploads it to one storage after the other, and tests what is there. */
  upload(directory: string): Promise<{ readonly uploads: readonly UploadedPackage[]; readonly findings: readonly Finding[] }>;
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
export function checkUploadInputs({ upload, attribute, shard, shards, layout }: Inputs): void {
  parseAttributes(attribute);
  if (upload.length > 0 && layout === 'directory') throw new SlipwayError('INPUT_INVALID', 'upload goes with the layout of segments: thousands of small files are not what is handed on');
  if (upload.length > 0 && (shard !== undefined || shards !== undefined)) throw new SlipwayError('INPUT_INVALID', 'upload goes with a whole package: give it to the job that assembles the shards');
}

/** Opens the storages of the input `upload` and asks each once, so that nothing is built for one that cannot be used. */
export async function openUploads({ upload, attribute, caFile }: Inputs, context: ActionContext, { key }: { readonly key: VerificationKey | undefined }): Promise<Uploads> {
  const { cwd, env, exec, logger, addSecret, now, signal } = context;
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
      const storage = tag === undefined ? await openStorage(address, { cwd, env, http, exec, logger, addSecret, now })
        : await (await import('./release-page.ts')).openReleaseStorage(tag, { env, http, logger, addSecret });
      storages.push(storage);
      await storage.stat('index.json');
    }
  } catch (error) {
    await close();
    throw error;
  }
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
          storage, logger, progress, ...(key === undefined ? {} : { key }), ...stop,
          recordFor: (uploaded) => formatReleaseRecord({ ...uploaded, run: describeJobRun(env), attributes, uploaded: now() }),
        }));
        progress.done();
      }
      return { uploads, findings: uploads.flatMap((each) => each.findings) };
    },
  };
}
