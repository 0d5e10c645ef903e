import { errorMessage, isSlipwayError, type Finding, type Location } from '@slipway/core';
import { checkSiteTemplates } from '@slipway/package-format';
import {
  checkPlainFiles, checkVersions, configFileName, defaultConfig, findImagesJson, findLock, findText, findVersionFile, imagesJsonName, loadAddons, loadConfig, loadImageOrigins, loadRepos, lockFileName, parseConfig, versionFileName,
  type Addon, type Config, type ImageOrigin, type ImageUses, type Lock, type RepoEntry, type RepoTree, type VersionFile,
} from '@slipway/release-repo';
import { planCollection, wantedItems } from '../plan-collection.ts';

/** Everything that a release repo says about itself, as far as it can be read. */
export interface Configuration {
  /** Of the base, or the defaults, where slipway.yaml cannot be read. */
  readonly config: Config;
  readonly entries: readonly RepoEntry[];
  /** Places that two entries want. */
  readonly refused: ReadonlySet<string>;
  readonly addons: readonly Addon[];
  readonly versions: VersionFile | undefined;
  readonly lock: Lock | undefined;
  readonly imagesJson: ImageUses | undefined;
  /** Undefined where there is no such file. */
  readonly origins: readonly ImageOrigin[] | undefined;
  readonly findings: readonly Finding[];
}

interface About {
  readonly code: string;
  readonly file: string;
  readonly hint: string;
}

const placeOf = /^(.+?):(\d+):(\d+): (.*)$/;

/** One error may name many places, a line each: each is a finding. */
function findingsOf(error: unknown, { code, file, hint }: About): Finding[] {
  if (!isSlipwayError(error)) throw error;
  const said = { code, severity: 'error' as const, subject: file, hint: error.hint ?? hint };
  const lines = error.message.split('\n').map((line) => placeOf.exec(line));
  if (lines.every((line) => line !== null)) {
    // Nobody writes a lock: what is wrong in it has one way out.
    return lines.slice(0, code === 'lock-invalid' ? 1 : undefined).map(([, place = file, line, column, message = '']) => ({ ...said, message, location: { file: place, line: Number(line), column: Number(column) } }));
  }
  return [{ ...said, message: errorMessage(error), location: error.location ?? { file } }];
}

async function attempt<T>(read: () => Promise<T>, about: About): Promise<{ readonly value?: T; readonly findings: readonly Finding[] }> {
  try {
    return { value: await read(), findings: [] };
  } catch (error) {
    return { findings: findingsOf(error, about) };
  }
}

/** Values files that profiles name and that are not there: every chart would fail to render. */
async function checkProfileFiles(tree: RepoTree, { config, originOf }: { readonly config: Config; readonly originOf: (path: string) => Location | undefined }): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [index, { name, values }] of config.profiles.entries()) {
    for (const [at, file] of values.entries()) {
      if (await findText(tree, file).catch(() => undefined) !== undefined) continue;
      findings.push({
        code: 'profile-invalid', severity: 'error', subject: file, message: `the profile ${name} reads ${file}, which is not there`,
        location: originOf(`profiles.${index}.values.${at}`) ?? { file: configFileName }, hint: `add the file, or correct profiles of ${configFileName}`,
      });
    }
  }
  return findings;
}

const hints: Readonly<Record<string, string>> = {
  'addon-missing': 'add an entry to repos/*.yaml that collects it, correct its name, or set enable: false',
  'version-mismatch': 'run slipway collect-charts --mode charts: it writes the version of the chart',
  'addon-unlisted': 'add it to a module there, with its namespace',
};

/** `version.yml` against the charts. What entries will bring need not be there yet. */
function checkVersionFile(versions: VersionFile | undefined, addons: readonly Addon[], entries: readonly RepoEntry[]): Finding[] {
  if (versions === undefined) return [];
  const awaited = new Set(wantedItems(entries).filter(({ kind }) => kind === 'chart').map(({ target }) => target.split('/').at(-1)));
  return checkVersions(versions, addons).filter(({ code, subject }) => code !== 'addon-missing' || !awaited.has(subject)).map((finding) => {
    const hint = finding.hint ?? hints[finding.code];
    return { ...finding, ...(hint === undefined ? {} : { hint }) };
  });
}

/** Reads every file that says what a release is. All that is wrong is told at once. */
export async function loadConfiguration(tree: RepoTree, base: RepoTree | undefined): Promise<Configuration> {
  const own = await attempt(() => loadConfig(tree), { code: 'config-invalid', file: configFileName, hint: 'correct it there; the rest was checked with the settings of the base' });
  const config = own.value?.config ?? await (base === undefined ? undefined : loadConfig(base).then((loaded) => loaded.config, () => undefined)) ?? defaultConfig();
  const { originFile } = config.images;
  const [repos, versions, lock, imagesJson, origins, hasOrigins, model, profiles] = await Promise.all([
    attempt(() => loadRepos(tree), { code: 'repos-invalid', file: 'repos', hint: 'correct it there' }),
    attempt(() => findVersionFile(tree), { code: 'version-file-invalid', file: versionFileName, hint: 'write spec, modules and addons as maps and lists, and every version in quotes' }),
    attempt(() => findLock(tree), { code: 'lock-invalid', file: lockFileName, hint: 'take it back from git' }),
    attempt(() => findImagesJson(tree), { code: 'images-json-invalid', file: imagesJsonName, hint: 'write it anew with slipway render-images' }),
    attempt(() => loadImageOrigins(tree, originFile), { code: 'origin-invalid', file: originFile, hint: 'write a list of src and dest' }),
    findText(tree, originFile).then((text) => text !== undefined, () => true),
    attempt(() => loadAddons(tree), { code: 'chart-invalid', file: 'addons', hint: 'correct it there' }),
    own.value === undefined ? [] : checkProfileFiles(tree, own.value),
  ]);
  const entries = repos.value?.entries ?? [];
  const addons = model.value?.addons ?? [];
  const refused = new Set((repos.value?.findings ?? []).filter(({ code }) => code === 'duplicate-target').map(({ subject }) => subject));
  // A new entry has no tag yet, and needs none: where it is collected to is checked nonetheless.
  const tagOf = (repo: string): string => entries.find(({ repositoryFullName, currentTag }) => repositoryFullName === repo && currentTag !== undefined)?.currentTag ?? 'none';
  const places = planCollection(entries.map((entry) => ({ ...entry, currentTag: entry.currentTag ?? tagOf(entry.repositoryFullName) })), { refused }).findings;
  const plain = await attempt(() => checkPlainFiles(tree, model.value ?? { addons: [], broken: [] }, config.placeholders.values), { code: 'chart-invalid', file: 'addons', hint: 'correct it there' });
  const templates = await attempt(() => checkSiteTemplates(tree, config), { code: 'config-template', file: 'configs', hint: 'correct it there' });
  const broken = (model.value?.findings ?? []).filter(({ code }) => code === 'chart-invalid').map((finding) => ({ ...finding, hint: finding.hint ?? 'correct it there, or in its component repo and collect it again' }));
  return {
    config, entries, refused, addons, versions: versions.value, lock: lock.value, imagesJson: imagesJson.value, origins: hasOrigins ? origins.value?.origins ?? [] : undefined,
    findings: [
      ...own.findings, ...profiles, ...repos.findings, ...repos.value?.findings ?? [], ...places, ...versions.findings, ...checkVersionFile(versions.value, addons, entries),
      ...lock.findings, ...imagesJson.findings, ...origins.findings, ...origins.value?.findings ?? [], ...model.findings, ...broken, ...plain.findings, ...plain.value ?? [], ...templates.findings, ...templates.value ?? [],
    ],
  };
}

/** The configuration of the base; the defaults where it has none that can be read. */
export async function loadBaseConfig(base: RepoTree): Promise<Config> {
  return loadConfig(base).then(({ config }) => config, () => parseConfig('').config);
}
