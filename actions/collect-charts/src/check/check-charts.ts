import { availableParallelism } from 'node:os';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { formatCount, type Finding } from '@slipway/core';
import { createEnginePool } from '@slipway/helm';
import { chartsListFile, findText, loadReleaseImages, openImageSources, type ReleaseImage, type RepoTree } from '@slipway/release-repo';
import type { Inputs } from '../inputs.ts';
import { loadBaseConfig, type Configuration } from './check-configuration.ts';
import { bringsAddon } from './changed-entries.ts';
import type { CheckedEntry, CollectedEntries } from './collect-changed.ts';
import { lookUp, type CheckedImage } from './look-up.ts';
import { createScratchTree } from './scratch-tree.ts';
import { suggestOrigins, suggestVersions, type Suggestion } from './suggest.ts';

/** What the charts of changed entries bring, and what the release repo lacks for them. */
export interface ChartsCheck {
  readonly images: readonly CheckedImage[];
  readonly suggestions: readonly Suggestion[];
  readonly findings: readonly Finding[];
}

export interface CheckChartsOptions {
  readonly inputs: Inputs;
  readonly context: ActionContext;
  readonly tree: RepoTree;
  readonly base: RepoTree | undefined;
  /** A base was named and is not here. */
  readonly isBaseUnknown: boolean;
  readonly folder: string;
  readonly configuration: Configuration;
}

const codesOfConfiguration: ReadonlySet<string> = new Set(['profile-invalid', 'origin-invalid', 'origin-conflict']);

/** Renders what was collected, looks its images up, and says what the release repo lacks for them. */
export async function checkCharts({ files, charts, entries, findings: refusals }: CollectedEntries, { inputs, context, tree, base, isBaseUnknown, folder, configuration }: CheckChartsOptions): Promise<ChartsCheck> {
  const isPlain = (path: string): boolean => /^(addons|prerequisites)\/.*\.(ya?ml|json)$/.test(path);
  if (charts.size === 0 && ![...files.keys()].some(isPlain)) return { findings: [], images: [], suggestions: [] };
  const { cwd, env, exec, logger, addSecret } = context;
  const { config, origins, versions } = configuration;
  const entryOf = (target: string): CheckedEntry['entry'] | undefined => entries.find((each) => bringsAddon(each, target))?.entry;
  const locationOf = (target: string): Finding['location'] => entryOf(target)?.location;
  const scratch = new Map(files);
  for (const file of [...config.profiles.flatMap(({ values }) => values), config.images.originFile, chartsListFile]) {
    // What is not there was told with the configuration.
    const text = await findText(tree, file).catch(() => undefined);
    if (text !== undefined || ![config.images.originFile, chartsListFile].includes(file)) scratch.set(file, Buffer.from(text ?? ''));
  }
  logger.step(`Rendering ${formatCount(charts.size, 'chart')}`);
  const engine = await createEnginePool({ assetsDir: context.assetsDirectory(), workers: Math.min(availableParallelism(), Math.max(charts.size, 1)) });
  const release = await loadReleaseImages({ tree: createScratchTree(scratch), config, engine }).finally(() => engine.close());
  const wasTold = ({ code, addon, subject }: Finding): boolean => codesOfConfiguration.has(code)
    || (code === 'invalid' && subject.includes('[[') && refusals.some((refusal) => refusal.code.startsWith('placeholder-') && refusal.severity === 'error' && refusal.subject === addon));
  const rendered = release.findings.filter((finding) => !wasTold(finding)).map((finding): Finding => {
    const { location, addon } = finding;
    const entryPlace = addon === undefined ? undefined : locationOf(addon);
    // Its file is not in the pull request: the entry is what can be looked at there.
    const place = location === undefined ? '' : `${location.file}${location.line === undefined ? '' : `:${location.line}`}: `;
    return entryPlace === undefined ? finding : { ...finding, location: entryPlace, message: `${place}${finding.message}`, hint: finding.hint ?? 'correct it in the component repo and tag again' };
  });
  const images: readonly ReleaseImage[] = [...release.images.values()];
  const mapping = suggestOrigins(images, { origins, own: inputs.own, file: config.images.originFile, locationOf });
  const named = new Map([...charts].filter(([target]) => !refusals.some(({ code, addon }) => code === 'chart-invalid' && addon === target)));
  const installed = suggestVersions(named, { versions, entries: configuration.entries, entryOf });

  const suggestions = [...mapping.suggestions, ...installed.suggestions];
  const findings = [...rendered, ...mapping.findings, ...installed.findings];
  // A pull request does not say which registries are asked with the logins of this machine (DR3).
  if (isBaseUnknown) return { images: images.map(({ listed, addons }) => ({ reference: listed.text, addons, status: 'unknown', findings: [] })), suggestions, findings };
  logger.step(`Looking up ${formatCount(images.length, 'image')}`);
  const registries = base === undefined ? config.registries : (await loadBaseConfig(base)).registries;
  const sources = await openImageSources({ config: { registries }, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: readDockerConfig(env, logger), exec, logger, addSecret });
  try {
    const looked = await lookUp(images, { sources, stripRegistries: config.images.stripRegistries, platforms: config.platforms, jobs: inputs.jobs ?? 8, locationOf });
    return { images: looked, suggestions, findings: [...findings, ...looked.flatMap((image) => image.findings)] };
  } finally {
    sources.close();
  }
}
