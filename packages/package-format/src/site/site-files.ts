import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { checkArchivePath, errorMessage, openDigestCache, openHttpClient, type Finding, type HttpEnvironment, type Logger } from '@slipway/core';
import { chartFromFiles, packChart, type HelmEngine } from '@slipway/helm';
import type { CarriedTool, Config, RepoTree } from '@slipway/release-repo';
import { checkObjects, compileSiteCharts, configsChartName, hasInfoTemplate, type SiteChartFile, type SiteCharts } from './platform-configs.ts';
import type { MetaFile } from '../plan-input.ts';
import type { TaggedRelease } from '../contents/release-contents.ts';
import { ReleaseError } from '../contents/release-errors.ts';
import { formatTable, tableFolder } from '../tables.ts';
import { loadTools, toolPath } from './tools-carried.ts';

export interface SiteFilesOptions {
  readonly engine: HelmEngine;
  readonly mtime: number;
  readonly logger: Logger;
  /** For the programs that the package carries. */
  readonly network: HttpEnvironment;
  /** A folder that keeps these programs from run to run. @default none */
  readonly cache?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Folders of the addons that the package has, which then is a hotfix and carries no programs. @default all */
  readonly only?: ReadonlySet<string>;
}

/**
 * What install.sh installs besides the addons' charts: the charts of `configs/` and `prerequisites/`, the programs that
 * slipway.yaml names, and the table `install/site.tsv` that says which there are.
 * @throws {ReleaseError} CONFIGS_INVALID with every finding; {ToolError}; {HelmError}
 */
export async function loadSiteFiles({ ref, tree, config, addons }: TaggedRelease, { engine, mtime, logger, network, cache, signal, only }: SiteFilesOptions): Promise<MetaFile[]> {
  const { charts, paths } = await loadSiteCharts(tree, config, ref);
  if (charts.findings.length > 0) {
    throw new ReleaseError('CONFIGS_INVALID', `configs/ of ${ref} cannot be installed:\n${charts.findings.map(({ location, message }) => `  ${location?.file ?? ''}:${location?.line ?? 1}: ${message}`).join('\n')}`, {
      hint: charts.findings[0]?.hint ?? '', ...(charts.findings[0]?.location === undefined ? {} : { location: charts.findings[0].location }),
    });
  }
  const pack = async (name: string, files: readonly SiteChartFile[]): Promise<MetaFile> => {
    const chart = await engine.loadChart(chartFromFiles(files, name));
    for (const warning of chart.warnings) logger.warn(`${name}: ${warning}`);
    return { path: `${tableFolder}/${name}.tgz`, data: packChart(chart, { mtime }) };
  };
  // a hotfix is small: the site has the programs of the release
  const carried = only === undefined ? config.tools : [];
  const tools = await fetchTools(carried, { logger, network, cache, signal });
  const names = addons.filter(({ path }) => only?.has(path) ?? true).map(({ name }) => name);
  return [
    await pack(configsChartName, charts.configs),
    ...(charts.prerequisites === undefined ? [] : [await pack('prerequisites', charts.prerequisites)]),
    ...tools,
    { path: `${tableFolder}/site.tsv`, data: Buffer.from(formatSiteTable({ config, carried, names, objects: charts.objects, hasInfo: hasInfoTemplate(paths), resources: charts.prerequisites !== undefined, needs: charts.needs, tools })) },
  ];
}

async function loadSiteCharts(tree: RepoTree, { placeholders }: Pick<Config, 'placeholders'>, version: string): Promise<{ readonly charts: SiteCharts; readonly paths: readonly string[] }> {
  const entries = [...await tree.list('configs'), ...await tree.list('prerequisites')];
  const paths = entries.filter(({ type }) => type === 'file').map(({ path }) => path);
  const contents = await tree.readMany(paths);
  const files = paths.map((path) => ({ path, data: contents.get(path) ?? new Uint8Array() }));
  const charts = compileSiteCharts(files, { version, placeholders: placeholders.values });
  return { charts: charts.findings.length > 0 ? charts : { ...charts, findings: checkObjects(files) }, paths };
}

/** `config-template`: what a package could not be built with, of the templates in `configs/` (DR9). */
export async function checkSiteTemplates(tree: RepoTree, config: Pick<Config, 'placeholders'>): Promise<readonly Finding[]> {
  return (await loadSiteCharts(tree, config, '0.0.0')).charts.findings;
}

/** Two programs for two platforms, of several versions: some hundred megabytes. */
const keptTools = 16;

async function fetchTools(tools: readonly CarriedTool[], { logger, network, cache, signal }: Pick<SiteFilesOptions, 'logger' | 'network' | 'cache' | 'signal'>): Promise<MetaFile[]> {
  if (tools.length === 0) return [];
  const http = await openHttpClient(network);
  try {
    const kept = cache === undefined ? undefined : openDigestCache(join(cache, 'tools'), { keep: keptTools, warn: (error) => { logger.warn(`the cache cannot be written, so the next run fetches again: ${errorMessage(error)}`); } });
    return await loadTools(tools, { http, cache: kept, signal });
  } finally {
    http.close();
  }
}

/**
 * `configs FILES`, `info yes`, `prerequisites yes`, `need NAME FILE`, `registry ADDON PATH`, `tool NAME PLATFORM PATH SHA256`.
 */
function formatSiteTable({ config, carried, names, objects, hasInfo, resources, needs, tools }: {
  readonly config: Config;
  readonly carried: readonly CarriedTool[];
  readonly names: readonly string[];
  readonly objects: number;
  readonly hasInfo: boolean;
  readonly resources: boolean;
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly tools: readonly MetaFile[];
}): string {
  const programs = new Map(tools.map(({ path, data }) => [path, data]));
  return formatTable([
    ...(objects > 0 ? [['configs', objects]] : []),
    ...(hasInfo ? [['info', 'yes']] : []),
    ...(resources ? [['prerequisites', 'yes']] : []),
    ...[...needs].flatMap(([file, values]) => values.map((value) => ['need', value, file])),
    ...names.flatMap((name) => (config.registryValues[name] ?? []).map((path) => ['registry', name, path])),
    ...carried.map((tool) => {
      const path = checkArchivePath(toolPath(tool));
      return ['tool', tool.name, tool.platform, path, createHash('sha256').update(programs.get(path) ?? new Uint8Array()).digest('hex')];
    }),
  ]);
}
