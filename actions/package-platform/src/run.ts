import { resolve } from 'node:path';
import { collectGarbage, holdNewSpace, type Finding } from '@slipway/core';
import { describeJobRun, readDockerConfig, type ActionContext } from '@slipway/ci';
import { createGit } from '@slipway/git';
import { createEnginePool } from '@slipway/helm';
import {
  checkPartialIndexes, contentsOf, findLockedFiles, loadSigningKey, loadTaggedRelease, openLocked, openPackage, openPackageSource, openUploads, packageTime, parseSegmentSize, planPackage, resolveProductTag,
  type PackagePlan, type UploadedPackage, type Uploads,
} from '@slipway/package-format';
import { openImageSources } from '@slipway/release-repo';
import type { Inputs } from './inputs.ts';
import { make, parseMode, type Made } from './make.ts';
import { checkKindInputs, selectParts } from './selection.ts';
import { checkUploadInputs } from './upload.ts';

export interface Result extends Made {
  readonly plan: PackagePlan;
  /** The key that it is signed with; absent without one. */
  readonly signer?: string;
  /** With `upload`: the storages that were asked whether they take it. */
  readonly storages: readonly string[];
  /** With `upload`: where it is now. */
  readonly uploads?: readonly UploadedPackage[];
  /** What version.yml and the charts say differently, where the package has what the charts say; what a package of its own lacks; what is wrong with shards. */
  readonly findings: readonly Finding[];
  readonly ms: number;
}

async function buildInto(uploads: Uploads, plan: PackagePlan, options: Parameters<Uploads['build']>[1]): Promise<Made & { readonly uploads: readonly UploadedPackage[] }> {
  const { manifest, uploaded } = await uploads.build(plan, options);
  return { outcome: 'uploaded', path: uploaded.address, manifest, uploads: [uploaded], findings: uploaded.findings };
}

/** Builds the package of a product tag: everything comes from the tag and its lock. */
export async function run(inputs: Inputs, context: ActionContext): Promise<Result> {
  const start = performance.now();
  holdNewSpace();
  const { cwd, env, exec, logger, addSecret, event } = context;
  const folder = resolve(cwd, inputs.repo);
  parseMode(inputs);
  checkKindInputs(inputs);
  checkUploadInputs(inputs);
  const segmentSize = parseSegmentSize(inputs.segmentSize);
  const signingKey = inputs.signingKey === undefined ? undefined : await loadSigningKey(inputs.signingKey, { cwd, addSecret });
  const git = createGit({ exec, env, cwd: folder, logger });
  const ref = await resolveProductTag(git, { given: inputs.ref, event: event.gitTag, flag: 'ref' });
  const mtime = await packageTime(git, ref, env['SOURCE_DATE_EPOCH']);
  logger.step(`Reading ${ref}`);
  const release = await loadTaggedRelease(git, ref);
  const { config, lock } = release;
  const selection = await selectParts(release, inputs, { cwd });
  const { version, edition, images, findings } = selection;
  if (config.product === 'platform') logger.warn('slipway.yaml names no product, so the package is called platform: set product');
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers: 1 });
  const sources = await openImageSources({
    config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: readDockerConfig(env, logger),
    exec, logger, addSecret, connections: inputs.jobs, openPackage: async (path) => openPackageSource(await openPackage(path)),
  });
  let uploads: Uploads | undefined;
  try {
    uploads = await openUploads(inputs, { ...context, run: describeJobRun(env), key: signingKey, lookup: { config, event, git, folder } });
    const parts = await selection.pack({ engine, mtime, logger, signal: context.signal, cache: inputs.cache === undefined ? undefined : resolve(cwd, inputs.cache), network: { env, addSecret, caFiles: inputs.caFile.map((file) => resolve(cwd, file)) } });
    await engine.close(); // its memory is not needed any more
    const contents = contentsOf(lock, images);
    const plan = planPackage({
      kind: inputs.kind, product: config.product, edition, version, tag: ref, commit: release.tree.commit, mtime, segmentSize, layout: inputs.layout === 'directory' ? 'directory' : undefined,
      platforms: config.platforms ?? [...new Set(images.flatMap(({ platforms }) => platforms))].sort(), engine: lock.engine, contents, ...parts,
    });
    collectGarbage();
    const open = openLocked(release, sources);
    const made = inputs.uploadOnly && !inputs.dryRun ? await buildInto(uploads, plan, { open, concurrency: inputs.jobs, ...(signingKey === undefined ? {} : { signingKey }) })
      : await make(plan, inputs, { ...context, open, findFile: findLockedFiles(release, sources), signingKey });
    const uploaded = made.outcome === 'written' || made.outcome === 'reused' ? await uploads.upload(made.path) : undefined;
    return { plan, ...(signingKey === undefined ? {} : { signer: signingKey.description }), ...made, storages: uploads.storages, ...(uploaded === undefined ? {} : { uploads: uploaded.uploads }), findings: [...findings, ...checkPartialIndexes(contents), ...made.findings ?? [], ...uploaded?.findings ?? []], ms: performance.now() - start };
  } finally {
    await uploads?.close();
    sources.close();
    await engine.close();
  }
}
