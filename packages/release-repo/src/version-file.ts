import { parseYaml, shapeError, YamlError, type Finding, type Location, type YamlFile } from '@slipway/core';
import { z } from 'zod';
import { shapeIssues } from './shape-issues.ts';
import type { Addon } from './addons.ts';
import { ReleaseRepoError } from './errors.ts';
import { findText, type RepoTree } from './tree.ts';
import { setYamlString } from './yaml-edit.ts';

/** The name of the file that says which addons are deployed, in which version. */
export const versionFileName = 'version.yml';

/** An addon of `version.yml`: what is deployed, where, in which version. */
export interface VersionAddon {
  readonly module: string;
  readonly name: string;
  /** @default true */
  readonly enable: boolean;
  readonly namespace?: string;
  readonly version?: string;
  readonly location: Location;
  readonly path: readonly (string | number)[];
}

export interface VersionFile {
  readonly file: string;
  readonly text: string;
  /** Of all modules, in their order. An addon of a disabled module is disabled. */
  readonly addons: readonly VersionAddon[];
}

// Flags may be written as strings by templates; versions must be strings, or 1.10 would become 1.1 (T80).
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]).nullish();
const version = z.string({ error: () => 'must be a string: write the version in quotes' }).nullish();
const name = z.string('must be a name');
const fileSchema = z.object({
  spec: z.object({
    modules: z.array(z.object({
      name,
      enable: flag,
      addons: z.array(z.object({ name, enable: flag, namespace: z.string('must be a name').nullish(), version }, 'must be a map with name'), 'must be a list of addons').nullish(),
    }, 'must be a map with name and addons'), 'must be a list of modules').nullish(),
  }, 'must be a map with modules'),
}, 'must be a map with spec');

function parse(text: string, file: string): YamlFile {
  try {
    return parseYaml(text, file);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    throw new YamlError(error.code, error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint: `correct ${file} there; git diff says what was changed last`, cause: error });
  }
}

/** The addons of a `version.yml`. @throws {YamlError} with file, line and column (R15) */
export function parseVersionFile(text: string, file: string): VersionFile {
  const yaml = parse(text, file);
  const parsed = fileSchema.safeParse(yaml.value);
  if (!parsed.success) throw shapeError(yaml, shapeIssues(parsed.error), { hint: 'write it as spec: {modules: [{name: base, addons: [{name: web, namespace: shop, version: "v1.2.3"}]}]}, every version in quotes' });
  const addons = (parsed.data.spec.modules ?? []).flatMap((module, moduleIndex) => (module.addons ?? []).map((addon, index): VersionAddon => {
    const path = ['spec', 'modules', moduleIndex, 'addons', index] as const;
    return {
      module: module.name, name: addon.name, enable: (module.enable ?? true) && (addon.enable ?? true), path, location: yaml.locate(path),
      ...(typeof addon.namespace === 'string' ? { namespace: addon.namespace } : {}), ...(typeof addon.version === 'string' ? { version: addon.version } : {}),
    };
  }));
  return { file, text, addons };
}

/** `version.yml`, or `env.yml` where there is none and it has the same form (R10). @throws {YamlError} */
export async function findVersionFile(tree: RepoTree): Promise<VersionFile | undefined> {
  for (const file of [versionFileName, 'version.yaml']) {
    const text = await findText(tree, file);
    if (text !== undefined) return parseVersionFile(text, file);
  }
  const text = await findText(tree, 'env.yml');
  if (text === undefined || !fileSchema.safeParse(parseYaml(text, 'env.yml').value).success) return undefined;
  return parseVersionFile(text, 'env.yml');
}

/**
 * The text with the version of one addon set, wherever the addon stands; comments, order and quotes stay.
 * @throws {ReleaseRepoError} ADDON_NOT_FOUND
 */
export function setAddonVersion(text: string, name: string, version: string): string {
  const raw = z.object({ spec: z.object({ modules: z.array(z.object({ addons: z.array(z.object({ name: z.unknown().optional(), version: z.unknown().optional() })).nullish() })) }) })
    .safeParse(parseYaml(text, versionFileName).value);
  const places = raw.success ? raw.data.spec.modules.flatMap((module, moduleIndex) => (module.addons ?? []).flatMap((addon, index) =>
    addon.name === name ? [{ path: ['spec', 'modules', moduleIndex, 'addons', index, 'version'], before: addon.version }] : [])) : [];
  if (places.length === 0) throw new ReleaseRepoError('ADDON_NOT_FOUND', `${versionFileName} has no addon ${name}`, { hint: 'add it to the module that it belongs to' });
  return places.filter(({ before }) => before !== version).reduce((changed, { path }) => setYamlString(changed, path, { value: version, sibling: 'name' }), text);
}

/** Addons that stand there twice for one namespace: only one of them could be installed. */
function checkTwice({ file, addons }: Pick<VersionFile, 'file' | 'addons'>): Finding[] {
  const first = new Map<string, VersionAddon>();
  return addons.flatMap((addon): Finding[] => {
    const key = `${addon.name} ${addon.namespace ?? ''}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, addon);
    return other === undefined ? [] : [{ code: 'addon-twice', severity: 'error', subject: addon.name, location: addon.location, message: `${file} names ${addon.name} twice, first in line ${other.location.line ?? 1}`, hint: 'remove one of them, or give it another namespace' }];
  });
}

/** Differences between `version.yml` and the charts: addons that one of them lacks or has twice, and other versions. */
export function checkVersions({ file, addons: entries }: VersionFile, addons: readonly Addon[]): Finding[] {
  const byName = new Map(addons.map((addon) => [addon.name, addon]));
  const listed = new Set(entries.map(({ name }) => name));
  const fromFile = entries.flatMap((entry): Finding[] => {
    const addon = byName.get(entry.name);
    if (addon === undefined) return entry.enable ? [{ code: 'addon-missing', severity: 'error', subject: entry.name, location: entry.location, message: `${file} deploys ${entry.name}, but no chart of that name is in addons/` }] : [];
    if (addon.version === undefined || entry.version === addon.version) return [];
    return [{ code: 'version-mismatch', severity: 'error', subject: entry.name, location: entry.location, addon: addon.path, message: `${file} says ${entry.version ?? 'nothing'}, Chart.yaml says ${addon.version}` }];
  });
  const fromCharts = addons.filter(({ name }) => !listed.has(name)).map((addon): Finding => ({
    code: 'addon-unlisted', severity: 'warning', subject: addon.name, addon: addon.path, location: { file: `${addon.path}/Chart.yaml` }, message: `${file} does not name this addon, so it is not deployed`,
  }));
  return [...fromFile, ...checkTwice({ file, addons: entries }), ...fromCharts];
}
