import { resolve } from 'node:path';
import { formatFindings, readDockerConfig, type Action, type ActionContext, type InputsOf } from '@slipway/ci';
import { formatBytes, formatCount, formatDuration, formatMarkdownTable, formatTable, mapConcurrent, plainText, SlipwayError, type Finding } from '@slipway/core';
import { createGit } from '@slipway/git';
import { createCopySession, formatTransport, openDockerArchive, openImageLayout, openImageStore, parseImagePlatform, type CopySession, type ImageSource, type Transport } from '@slipway/oci';
import { openPackage, openPackageSource } from '@slipway/package-format';
import { loadConfig, loadImageOrigins, openImageSources, openWorktree, parseConfig, type Config, type ImageSources, type RepoTree } from '@slipway/release-repo';
import type { CommandHost } from '../command.ts';
import { openPackagePlaces } from '../package-places.ts';
import { copyOne, type CopyOutcome } from './copy-image.ts';
import { copySpecs } from './copy-inputs.ts';
import { createProjects } from './copy-projects.ts';
import { planList, planMapping, planSides, readLists, type CopyJobs, type JobContext } from './copy-jobs.ts';

type Inputs = InputsOf<typeof copySpecs>;

interface Copies {
  readonly outcomes: readonly CopyOutcome[];
  readonly findings: readonly Finding[];
  /** Of Harbor, that were created or, in a dry run, would be. */
  readonly projects: readonly string[];
  readonly dryRun: boolean;
  /** In milliseconds. */
  readonly ms: number;
}

/** Places that are read, each opened once. */
function createOpener(sources: ImageSources, openPackageAt: (path: string) => Promise<ImageSource>): (transport: Transport) => Promise<ImageSource> {
  const opened = new Map<string, Promise<ImageSource>>();
  const open = async (transport: Transport): Promise<ImageSource> => {
    switch (transport.kind) {
      case 'registry': return sources.routes.registry(transport.host, { plainHttp: transport.plainHttp });
      case 'store': return openImageStore(transport.path);
      case 'oci': return openImageLayout(transport.path, { reference: transport.reference });
      case 'docker-archive': return openDockerArchive(transport.path);
      case 'package': return openPackageAt(transport.path);
    }
  };
  return (transport) => {
    const key = formatTransport(transport);
    const source = opened.get(key) ?? open(transport);
    opened.set(key, source);
    return source;
  };
}

/** The release repo whose registries and mapping count; without one all defaults. */
async function loadScope({ repo, list }: Inputs, { cwd, exec, env, logger }: ActionContext): Promise<{ readonly folder: string; readonly config: Config; readonly tree?: RepoTree }> {
  if (repo === undefined && list.length === 0) return { folder: cwd, config: parseConfig('').config };
  const folder = resolve(cwd, repo ?? '.');
  const tree = await openWorktree(folder, createGit({ exec, env, cwd: folder, logger }));
  return { folder, tree, config: (await loadConfig(tree)).config };
}

/** SOURCE and DESTINATION; of a list's one positional value it is the latter. */
function sidesOf({ source, destination, list, missingOnly }: Inputs): { readonly source: string | undefined; readonly destination: string | undefined } {
  if (list.length === 0) {
    if (source === undefined || destination === undefined) throw new SlipwayError('USAGE', 'SOURCE and DESTINATION are needed', { hint: 'slipway copy docker.io/library/nginx:1.27 store:DIR, or slipway copy --list FILE DESTINATION' });
    return { source, destination };
  }
  if (destination === undefined && source === undefined && !missingOnly) throw new SlipwayError('USAGE', 'where do the images of the list go?', { hint: 'give DESTINATION; or --missing-only, which copies what lacks from its source in images_origin.yaml' });
  return destination === undefined ? { source: undefined, destination: source } : { source, destination };
}

async function plan(inputs: Inputs, { config, tree }: { readonly config: Config; readonly tree?: RepoTree }, context: JobContext & { readonly readInput: () => Promise<string> }): Promise<CopyJobs> {
  const { source, destination } = sidesOf(inputs);
  if (inputs.list.length === 0) return planSides(source ?? '', destination ?? '', context);
  const { images, findings } = await readLists(inputs.list, context);
  const planned = destination !== undefined ? await planList(images, { source, destination }, context)
    : await planMapping(images, { origins: tree === undefined ? { origins: [], findings: [] } : await loadImageOrigins(tree, config.images.originFile), file: config.images.originFile }, context);
  return { jobs: planned.jobs, findings: [...findings, ...planned.findings] };
}

/** `slipway copy SOURCE DESTINATION`: images from place to place, digests kept. Running it again copies what lacks. */
export const createCopy = (host: Pick<CommandHost, 'readInput'>): Action<typeof copySpecs, Copies> => ({
  name: 'copy', title: 'Copy images between registries, stores, layouts, archives and packages', specs: copySpecs,
  async run(inputs, context) {
    const { cwd, env, exec, logger, addSecret, now, signal } = context;
    const started = now().getTime();
    const scope = await loadScope(inputs, context);
    const places = openPackagePlaces(context, { caFiles: inputs.caFile });
    const openPackageAt = async (path: string): Promise<ImageSource> => openPackageSource(await openPackage(await places.open(path)));
    const sources = await openImageSources({
      config: scope.config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: scope.folder,
      env, dockerConfig: readDockerConfig(env, logger), exec, logger, addSecret, connections: Math.max(16, inputs.jobs), openPackage: openPackageAt,
    });
    try {
      const { jobs, findings } = await plan(inputs, scope, { routes: sources.routes, openSource: createOpener(sources, openPackageAt), cwd, dryRun: inputs.dryRun, readInput: host.readInput });
      const { projects } = inputs.createProjects ? await createProjects(jobs, { http: sources.http, credentials: sources.credentials, dryRun: inputs.dryRun, logger }) : { projects: [] };
      const byMapping = inputs.list.length > 0 && sidesOf(inputs).destination === undefined;
      const platformTexts = inputs.platform.length > 0 ? inputs.platform : byMapping ? scope.config.platforms : undefined;
      const platforms = platformTexts?.map((text) => parseImagePlatform(text));
      // one session per destination: what it has says nothing of another
      const sessions = new Map<string, CopySession>();
      const sessionOf = (name: string): CopySession => {
        const session = sessions.get(name) ?? createCopySession();
        sessions.set(name, session);
        return session;
      };
      logger.step(`${inputs.dryRun ? 'Looking up' : 'Copying'} ${formatCount(jobs.length, 'image')}`);
      const bar = logger.progress('images', { total: jobs.length });
      const outcomes = await mapConcurrent(jobs, inputs.jobs, async (job) => {
        const outcome = await copyOne(job, {
          session: sessionOf(job.to.place.name), platforms, requireOnly: byMapping, missingPlatform: inputs.missingPlatform, missingOnly: inputs.missingOnly, partialIndexes: inputs.partialIndexes,
          referrers: !inputs.noReferrers, overwrite: inputs.overwrite && !byMapping, dryRun: inputs.dryRun, createProjects: inputs.createProjects, signal,
        });
        bar.advance(1);
        return outcome;
      });
      bar.done();
      return { outcomes, findings: [...findings, ...outcomes.flatMap((outcome) => outcome.findings)], projects, dryRun: inputs.dryRun, ms: now().getTime() - started };
    } finally {
      await places.close();
      sources.close();
    }
  },
  report({ outcomes, findings, projects, dryRun, ms }) {
    const count = (result: CopyOutcome['result']): number => outcomes.filter((outcome) => outcome.result === result).length;
    const bytes = outcomes.reduce((sum, outcome) => sum + outcome.bytes, 0);
    const words = { copied: 'copied', present: 'there', planned: 'to copy', failed: 'FAILED' } as const;
    const rows = outcomes.map(({ job, result, from, digest, platforms, bytes: size, attached }) => [
      words[result], job.name, digest?.slice(0, 19) ?? '', result === 'present' || result === 'failed' ? '' : formatBytes(size),
      `${platforms.join(' ')}${attached > 0 ? ` +${attached}` : ''}`, from === undefined ? '' : `${from} → ${job.to.description}`,
    ]);
    const done = [`${formatCount(count(dryRun ? 'planned' : 'copied'), 'image')} ${dryRun ? 'to copy' : 'copied'} (${formatBytes(bytes)}${dryRun ? ' at most' : ''})`, `${count('present')} there`, ...(count('failed') > 0 ? [`${count('failed')} failed`] : [])].join(', ');
    return {
      findings, outputs: { copied: String(count('copied')), present: String(count('present')), failed: String(count('failed')) },
      text: [formatTable(rows.map((row) => row.map(plainText))), ...(findings.length > 0 ? [formatFindings(findings)] : []), `${done} in ${formatDuration(ms)}`].join('\n'),
      summary: `### Images copied\n\n${done}\n\n${formatMarkdownTable(['result', 'image', 'digest', 'size', 'platforms', 'way'], rows)}\n`,
      document: {
        images: outcomes.map(({ job, result, from, digest, platforms, bytes: size, blobs, attached }) => ({
          reference: job.name, result, ...(from === undefined ? {} : { source: from }), destination: `${job.to.description}${job.toTag === undefined ? '' : `:${job.toTag}`}`, ...(digest === undefined ? {} : { digest }), platforms, blobs, bytes: size, referrers: attached,
        })),
        ...(projects.length === 0 ? {} : { projects }), findings,
      },
    };
  },
});
