import { createHash } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { mkdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { ActionContext } from '@slipway/ci';
import { formatBytes, formatCount, mapConcurrent, openHttpClient, SlipwayError, sortFindings, writeFileAtomic, type Finding } from '@slipway/core';
import { createAddressPolicy } from '@slipway/oci';
import {
  formatChecksums, formatDockerfile, formatManifest, loadOfflineResources, planBuildContext, planOfflineResources,
  type FileDownload, type OfflineResourcesPlan, type PackedFile, type PlatformPlan,
} from '@slipway/offline-resources';
import { buildOsPackages, findBuilder, type Builder } from './buildkit.ts';
import { downloadFile, type DownloadOptions } from './download.ts';
import { BuildError, DownloadError, type DownloadErrorCode } from './errors.ts';
import type { Inputs } from './inputs.ts';
import { listPacked, makeStaging, placeFile, replaceDirectory, takeOsPackages, writeContext } from './staging.ts';

/** What `run` needs of its surroundings. */
export type RunDeps = Pick<ActionContext, 'cwd' | 'env' | 'exec' | 'logger' | 'now' | 'addSecret'> & {
  /** Of the first wait before another try of a download. @default 500, in milliseconds */
  readonly firstDelayMs?: number;
};

/** A directory that was written. */
export interface BuiltPackage {
  /** Relative to the working directory, when it lies in it. */
  readonly directory: string;
  readonly platform: string;
  readonly osPackages: number;
  readonly files: number;
  readonly images: number;
  /** In bytes. */
  readonly size: number;
}

export interface Result {
  readonly plan: OfflineResourcesPlan;
  readonly dockerfile: string;
  readonly dryRun: boolean;
  /** Empty when anything is missing, and in a dry run. */
  readonly packages: readonly BuiltPackage[];
  readonly findings: readonly Finding[];
}

/**
 * Plans, downloads, builds and puts a directory per platform into place. Directories appear when all of them are
 * complete; a run with a finding of severity error changes none.
 * @throws {SlipwayError} for a configuration that cannot be used and a build that cannot be started
 */
export async function run(inputs: Inputs, deps: RunDeps): Promise<Result> {
  const { cwd, logger } = deps;
  const resources = await loadOfflineResources(resolve(cwd, inputs.resources), inputs.resources);
  const plan = planOfflineResources(resources, inputs.platform);
  const dockerfile = formatDockerfile(plan);
  if (inputs.dryRun) return { plan, dockerfile, dryRun: true, packages: [], findings: [] };
  if (inputs.jobs < 1) throw new SlipwayError('INPUT_INVALID', `jobs is ${inputs.jobs}, expected 1 or more`);

  const wantsOs = plan.os.length > 0 && !inputs.skipOsPackages;
  const builder = wantsOs ? await findBuilder(inputs.docker, deps) : undefined;
  const findings: Finding[] = plan.os.length > 0 && !wantsOs
    ? [{ code: 'os-packages-skipped', severity: 'warning', subject: plan.name, message: `the OS packages of ${plan.os.map(({ id }) => id).join(', ')} are left out` }] : [];
  const finish = (packages: readonly BuiltPackage[]): Result => ({ plan, dockerfile, dryRun: false, packages, findings: sortFindings(findings) });

  const output = resolve(cwd, inputs.output);
  const downloads = inputs.downloads === undefined ? join(output, '.downloads') : resolve(cwd, inputs.downloads);
  findings.push(...await downloadAll(plan, downloads, inputs, deps));
  if (findings.some(({ severity }) => severity === 'error')) return finish([]);

  const staging = await makeStaging(output, deps.now().getTime());
  try {
    const built: { readonly from: string; readonly to: string; readonly summary: BuiltPackage }[] = [];
    for (const platform of plan.platforms) {
      logger.step(`Building ${platform.directory}`);
      const directory = join(staging, platform.architecture, 'context');
      const failed = await buildDirectory(directory, { plan, platform, dockerfile, builder, downloads, inputs, deps });
      findings.push(...failed);
      if (failed.length > 0) continue;
      const target = join(output, platform.directory);
      const packed = await sealDirectory(directory, { plan, platform, withOsPackages: builder !== undefined });
      built.push({ from: directory, to: target, summary: summarise(platform, packed, relative(cwd, target)) });
    }
    if (findings.some(({ severity }) => severity === 'error')) return finish([]);
    for (const { from, to } of built) await replaceDirectory(from, to);
    for (const { summary } of built) logger.info(`${summary.directory}: ${formatBytes(summary.size)}`);
    return finish(built.map(({ summary }) => summary));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

const findingCodes: Readonly<Record<DownloadErrorCode, string>> = { FILE_MISSING: 'missing', FILE_DENIED: 'denied', FILE_UNKNOWN: 'unknown', CHECKSUM_MISMATCH: 'checksum-mismatch' };

const hints: Readonly<Partial<Record<DownloadErrorCode, string>>> = {
  FILE_DENIED: 'the address wants a login, or does not exist and says so this way',
  CHECKSUM_MISMATCH: 'the file changed at its address, or the sha256 in the configuration is of another file',
};

/** Gets every content once; what cannot be had is a finding, and the others go on. */
async function downloadAll(plan: OfflineResourcesPlan, folder: string, inputs: Inputs, deps: RunDeps): Promise<Finding[]> {
  const files = [...new Map<string, FileDownload>(plan.platforms.flatMap((platform) => platform.files).map((file) => [file.sha256, file])).values()];
  if (files.length === 0) return [];
  deps.logger.step(`Downloading ${formatCount(files.length, 'file')}`);
  const progress = deps.logger.progress('Files', { total: files.length });
  const policy = createAddressPolicy({ resolveHost: async (host) => (await lookup(host, { all: true })).map(({ address }) => address) });
  const http = await openHttpClient({ env: deps.env, caFiles: inputs.caFile.map((file) => resolve(deps.cwd, file)), addSecret: deps.addSecret });
  const options: DownloadOptions = {
    http, checkRedirect: (from, to) => policy.check({ from, to, what: 'a redirect' }), now: () => deps.now().getTime(),
    ...(deps.firstDelayMs === undefined ? {} : { firstDelayMs: deps.firstDelayMs }),
  };
  try {
    const findings = await mapConcurrent(files, inputs.jobs, async (file): Promise<Finding[]> => {
      try {
        await downloadFile(file, folder, options);
        deps.logger.debug(`${file.url} verified`);
        return [];
      } catch (error) {
        if (!(error instanceof DownloadError)) throw error;
        const hint = hints[error.code];
        return [{ code: findingCodes[error.code], severity: 'error', subject: file.url, message: error.message, location: file.location, ...(hint === undefined ? {} : { hint }) }];
      } finally {
        progress.advance(1);
      }
    });
    return findings.flat();
  } finally {
    progress.done();
    http.close();
  }
}

/** Fills a directory with the build's context, the files and, when there is a builder, the OS packages. */
async function buildDirectory(directory: string, { plan, platform, dockerfile, builder, downloads, inputs, deps }: {
  readonly plan: OfflineResourcesPlan; readonly platform: PlatformPlan; readonly dockerfile: string; readonly builder: Builder | undefined;
  readonly downloads: string; readonly inputs: Inputs; readonly deps: RunDeps;
}): Promise<Finding[]> {
  await mkdir(directory, { recursive: true });
  await writeContext(directory, [{ path: 'Dockerfile', content: dockerfile }, { path: 'images.list', content: platform.images.map((reference) => `${reference}\n`).join('') }, ...planBuildContext(plan)]);
  for (const file of platform.files) await placeFile(join(downloads, file.sha256), join(directory, 'files', file.path), file.mode);
  if (builder === undefined || platform.osStages.length === 0) return [];
  const folder = join(directory, '..');
  const findings = await buildOsPackages(folder, platform, { builder, plan, options: { network: inputs.network, refresh: inputs.refresh }, deps });
  if (findings.length === 0) await takeOsPackages(join(folder, 'exported'), directory, platform.osStages);
  return findings;
}

/** Hashes everything from disk, compares it with what was planned, and writes manifest and checksums. */
async function sealDirectory(directory: string, { plan, platform, withOsPackages }: {
  readonly plan: OfflineResourcesPlan; readonly platform: PlatformPlan; readonly withOsPackages: boolean;
}): Promise<PackedFile[]> {
  const packed = await listPacked(directory);
  const digests = new Map(packed.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, sha256 } of platform.files) {
    if (digests.get(`files/${path}`) !== sha256) throw new BuildError('FILE_CHANGED', `files/${path} changed while it was copied`, { exitCode: 3, retryable: true });
  }
  const manifest = formatManifest(plan, platform, { packed, withOsPackages });
  await writeFileAtomic(join(directory, 'manifest.json'), manifest);
  const all = [...packed, { path: 'manifest.json', size: Buffer.byteLength(manifest), sha256: createHash('sha256').update(manifest).digest('hex') }];
  await writeFileAtomic(join(directory, 'checksums.txt'), formatChecksums(all));
  return all;
}

function summarise(platform: PlatformPlan, packed: readonly PackedFile[], directory: string): BuiltPackage {
  return {
    directory, platform: platform.platform, files: platform.files.length, images: platform.images.length,
    osPackages: packed.filter(({ path }) => path.startsWith('os/') && /\.(?:deb|rpm)$/.test(path)).length,
    size: packed.reduce((sum, { size }) => sum + size, 0),
  };
}
