import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { errorCode, errorMessage, SlipwayError } from '@slipway/core';
import { matchesPattern, type ProfileConfig } from '@slipway/release-repo';

/** One way to render a chart. */
export interface ChartProfile {
  /** Its values file, or `default`: only the values of the chart. */
  readonly config: ProfileConfig;
  readonly valuesFiles: ReadonlyMap<string, Uint8Array>;
  /** Another profile is there for what this one lacks: the chart need not render with it. */
  readonly optional: boolean;
}

const unreadable = (file: string, reason: string, cause?: unknown): SlipwayError =>
  new SlipwayError('VALUES_UNREADABLE', `cannot read the values ${file}: ${reason}`, { cause, location: { file } });

/** Files whose name fits, sorted; none where there is no such folder. */
async function listFiles(folder: string, pattern: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => !entry.isDirectory() && matchesPattern(entry.name, [pattern])).map(({ name }) => name).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return [];
    throw unreadable(join(folder, pattern), errorMessage(error), error);
  }
}

/** The files of one item of `values`, which may have * in its last part. @throws {SlipwayError} VALUES_UNREADABLE */
async function expand(item: string, cwd: string): Promise<string[]> {
  if (!item.includes('*')) return [item];
  const folder = dirname(item);
  if (folder.includes('*')) throw unreadable(item, 'expected * in the name of the file only');
  const names = await listFiles(resolve(cwd, folder), basename(item));
  if (names.length === 0) throw unreadable(item, 'no file has such a name');
  return names.map((name) => join(folder, name));
}

async function readProfile(file: string, cwd: string): Promise<ChartProfile> {
  try {
    return { config: { name: file, values: [file], set: {} }, valuesFiles: new Map([[file, await readFile(resolve(cwd, file))]]), optional: false };
  } catch (cause) {
    throw unreadable(file, errorMessage(cause), cause);
  }
}

/**
 * Every values file as a profile by itself. Without `values` these are the chart's `ci/*-values.yaml`, as chart-testing
 * has it, and what the chart is without them.
 * @throws {SlipwayError} VALUES_UNREADABLE
 * @see https://github.com/helm/chart-testing/blob/main/doc/ct_install.md
 */
export async function loadChartProfiles(chart: string, { values, cwd }: { readonly values: readonly string[]; readonly cwd: string }): Promise<ChartProfile[]> {
  const files = values.length > 0 ? (await Promise.all(values.map((item) => expand(item, cwd)))).flat()
    : (await listFiles(resolve(cwd, chart, 'ci'), '*-values.yaml')).map((name) => join(chart, 'ci', name));
  const profiles = await Promise.all([...new Set(files)].map((file) => readProfile(file, cwd)));
  return values.length > 0 ? profiles : [...profiles, { config: { name: 'default', values: [], set: {} }, valuesFiles: new Map(), optional: profiles.length > 0 }];
}
