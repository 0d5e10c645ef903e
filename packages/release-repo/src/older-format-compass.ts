import { findNearest, isSlipwayError, parseYaml, type Finding, type Location } from '@slipway/core';
import { nearestNames } from '@slipway/git';
import { z } from 'zod';
import { shapeIssues } from './shape-issues.ts';
import { pathTarget, type RepoEntry } from './repos.ts';
import { findText, readText, type RepoTree } from './tree.ts';

/** The files of the older format that say which addons are deployed; `oem.yaml` on branches of customers (R53). */
export const compassFiles = ['compass.yaml', 'mini-compass.yaml', 'oem.yaml'] as const;

/** An addon as a compass file names it. */
export interface CompassAddon {
  readonly name: string;
  /** Absent: of `systemAddons` or `extraAddons`. */
  readonly module?: string;
  /** Deployed with it, also where their own module is not; those of those are not (R53). */
  readonly deps: readonly string[];
  /** It, or its module, has `enable: false`. */
  readonly disabled?: true;
  readonly location: Location;
}

export interface CompassFile {
  readonly file: string;
  readonly addons: readonly CompassAddon[];
  readonly findings: readonly Finding[];
}

const name = z.string('must be a name').regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be the name of an addon');
const enable = z.boolean('must be true or false').nullish();
const addon = z.union([name.transform((text) => ({ name: text, deps: [], enable: undefined })), z.object({ name, enable, deps: z.array(name, 'must be a list of addons').nullish().transform((deps) => deps ?? []) })], 'must be a name, or a map with name and deps');
const addons = z.array(addon, 'must be a list of addons').nullish();
const fileSchema = z.object({ systemAddons: addons, modules: z.array(z.object({ name: z.string('must be a name'), required: z.boolean('must be true or false').nullish(), enable, addons }, 'must be a map with name and addons')
  .refine(({ required, enable: enabled }) => required !== true || enabled !== false, 'is required, so that it cannot have enable: false'), 'must be a list of modules').nullish(), extraAddons: addons }, 'must be a map with systemAddons, modules and extraAddons');

const rawSchema = z.looseObject({ modules: z.array(z.looseObject({ addons: z.array(z.unknown()).nullish() })).nullish() });

/** Keys that are nearly one of these: what stands below them would silently not be deployed. */
function misspelt(value: unknown, path: readonly (string | number)[], known: readonly string[]): { readonly path: readonly (string | number)[]; readonly message: string }[] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(value);
  return Object.keys(parsed.data ?? {}).filter((key) => !known.includes(key)).flatMap((key) => {
    const near = findNearest(key, known);
    return near === undefined ? [] : [{ path: [...path, key], message: `${[...path, key].join('.')} is not known: did you mean ${near}?` }];
  });
}

/** A compass file; what cannot be read is a finding, and then it has no addons. */
export function parseCompass(source: string, file: string): CompassFile {
  const refuse = (message: string, location: Location | undefined): Finding => ({
    code: 'compass-invalid', severity: 'error', subject: file, message, location: location ?? { file },
    hint: 'write modules as a list: - {name: web, addons: [{name: web-ui, deps: [redis]}]}',
  });
  try {
    const yaml = parseYaml(source, file);
    const parsed = fileSchema.safeParse(yaml.value ?? {});
    if (!parsed.success) return { file, addons: [], findings: shapeIssues(parsed.error).map(({ path, message }) => refuse(path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`, yaml.locate(path))) };
    const { systemAddons, modules, extraAddons } = parsed.data;
    const raw = rawSchema.safeParse(yaml.value ?? {}).data;
    const slips = [
      ...misspelt(yaml.value ?? {}, [], ['systemAddons', 'modules', 'extraAddons']),
      ...(raw?.modules ?? []).flatMap((module, index) => [
        ...misspelt(module, ['modules', index], ['name', 'required', 'addons']),
        ...(module.addons ?? []).flatMap((each, at) => misspelt(each, ['modules', index, 'addons', at], ['name', 'deps'])),
      ]),
    ];
    const read = (list: z.infer<typeof addons>, path: readonly (string | number)[], module?: { readonly name: string; readonly enable?: boolean | null | undefined }): CompassAddon[] =>
      (list ?? []).map((each, index) => ({
        name: each.name, deps: each.deps, location: yaml.locate([...path, index]), ...(module === undefined ? {} : { module: module.name }), ...(module?.enable === false || each.enable === false ? { disabled: true } : {}),
      }));
    return {
      file, findings: slips.map(({ path, message }) => refuse(message, yaml.locate(path))),
      addons: [...read(systemAddons, ['systemAddons']), ...(modules ?? []).flatMap((module, index) => read(module.addons, ['modules', index, 'addons'], module)), ...read(extraAddons, ['extraAddons'])],
    };
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return { file, addons: [], findings: [refuse(error.message, error.location)] };
  }
}

/**
 * What a compass file deploys (R53): addons by name, with whether they are enabled. Of a disabled module these are what enabled
 * addons depend on; dependencies of dependencies are not followed.
 */
export function deployedAddons(addons: readonly CompassAddon[]): ReadonlyMap<string, boolean> {
  const deployed = new Map(addons.map((each): [string, boolean] => [each.name, each.disabled !== true]));
  for (const { deps, disabled } of addons) if (disabled !== true) for (const dep of deps) deployed.set(dep, true);
  return deployed;
}

/** The addon that a file of the older format below `addons/` is: its own name, without the ending. */
export const addonOf = (path: string): string | undefined => /^addons\/(?:.+\/)?([^/]+)\.ya?ml$/.exec(path)?.[1];

/**
 * What a compass file deploys against what there is: addons that no entry collects and nobody keeps, names that come twice,
 * dependencies that are none or need more of their own, and collected addons that no file deploys.
 */
export function checkCompass(files: readonly CompassFile[], { entries, present }: { readonly entries: readonly RepoEntry[]; readonly present: readonly string[] }): Finding[] {
  const collected = new Map(entries.filter(({ format }) => format === 'older').flatMap((entry) => entry.paths.flatMap((path) => {
    const found = addonOf(pathTarget(entry, path));
    return found === undefined ? [] : [[found, entry] as const];
  })));
  const known = new Set([...collected.keys(), ...present.flatMap((path) => addonOf(path) ?? [])]);
  const hintFor = (wanted: string): string => {
    const similar = nearestNames(wanted, [...known]);
    return similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : 'name its file in charts_list.yaml, or remove it here';
  };
  const inFiles = files.flatMap(({ file, addons: named }) => {
    const byName = new Map<string, CompassAddon>();
    const findings: Finding[] = [];
    for (const each of named) {
      const about = { subject: each.name, location: each.location } as const;
      const first = byName.get(each.name);
      if (first === undefined) byName.set(each.name, each);
      else findings.push({ ...about, code: 'addon-twice', severity: 'error', message: `${file} deploys ${each.name} twice, first in line ${first.location.line ?? 1}`, hint: 'remove one of them' });
      if (!known.has(each.name)) findings.push({ ...about, code: 'addon-missing', severity: 'error', message: `${file} deploys ${each.name}, but no entry collects it and addons/ has no such file`, hint: hintFor(each.name) });
    }
    for (const each of byName.values()) {
      for (const dep of each.deps) {
        const about = { subject: each.name, location: each.location } as const;
        const deeper = byName.get(dep)?.deps.filter((next) => next !== each.name && !each.deps.includes(next)) ?? [];
        if (!known.has(dep)) findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `it depends on ${dep}, which is no addon`, hint: hintFor(dep) });
        else if (deeper.length > 0) findings.push({ ...about, code: 'dependency-deep', severity: 'warning', message: `it depends on ${dep}, which depends on ${deeper.join(', ')}; dependencies of dependencies are not deployed`, hint: `name ${deeper.join(', ')} in its own deps too` });
      }
    }
    return findings;
  });
  const deployed = new Set(files.flatMap((each) => each.addons.map((one) => one.name)));
  // A file that cannot be read may name anything.
  const isWhole = files.length > 0 && files.every((each) => each.findings.length === 0);
  const unlisted = [...collected].filter(([each]) => isWhole && !deployed.has(each)).map(([each, entry]): Finding => ({
    code: 'addon-unlisted', severity: 'warning', subject: each, location: entry.location, message: `it is collected, but ${files.map(({ file }) => file).join(' and ')} ${files.length > 1 ? 'do' : 'does'} not deploy it`, hint: 'add it to a module there',
  }));
  return [...files.flatMap((each) => each.findings), ...inFiles, ...unlisted];
}

/** The compass files of a release repo in the older format, against its entries. Nothing where it has none. */
export async function checkCompassFiles(tree: RepoTree, entries: readonly RepoEntry[]): Promise<Finding[]> {
  const files: CompassFile[] = [];
  for (const file of compassFiles) if (await findText(tree, file) !== undefined) files.push(parseCompass(await readText(tree, file), file));
  if (files.length === 0) return [];
  const present = (await tree.list('addons')).filter(({ type }) => type === 'file').map(({ path }) => path);
  return checkCompass(files, { entries, present });
}
