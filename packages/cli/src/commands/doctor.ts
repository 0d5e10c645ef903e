import { resolve } from 'node:path';
import { formatFindings, type Action, type ActionContext } from '@slipway/ci';
import { errorMessage, formatLocation, formatMarkdownTable, formatTable, isSlipwayError, plainText, type Finding } from '@slipway/core';
import { createGit, type Git } from '@slipway/git';
import { configFileName, createWorktree, findStorage, findText, loadConfig, storageVariable, type LoadedConfig } from '@slipway/release-repo';
import { formatVersion } from '../version.ts';
import { doctorSpecs } from './doctor-inputs.ts';

/** A value that is in force. */
interface Setting {
  readonly name: string;
  readonly value: string;
  /** `slipway.yaml:3:1`, `SLIPWAY_STORAGE`, or that it is a default. */
  readonly origin: string;
}

interface Diagnosis {
  /** What is there, by what it is. */
  readonly about: readonly (readonly [string, string])[];
  /** Absent unless it was asked for. */
  readonly settings?: readonly Setting[];
  readonly findings: readonly Finding[];
}

const showValue = (value: unknown): string => typeof value === 'string' ? value : JSON.stringify(value);

/** Every value below these keys; a list is one value, as it is replaced whole. */
function settingsOf(value: unknown, keys: readonly string[], originOf: LoadedConfig['originOf']): Setting[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value).flatMap(([key, each]) => settingsOf(each, [...keys, key], originOf));
  const origin = originOf(keys);
  return [{ name: keys.join('.'), value: showValue(value), origin: origin === undefined ? 'default' : formatLocation(origin) }];
}

/** Variables that take the place of flags. What is secret is not shown. */
function environmentSettings(env: ActionContext['env']): Setting[] {
  const isSecret = (name: string): boolean => /^SLIPWAY_AUTH_|TOKEN|KEY|PASSWORD|SECRET/.test(name);
  return Object.entries(env).filter(([name, value]) => name.startsWith('SLIPWAY_') && value !== undefined && value !== '').sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value = '']) => ({ name, value: isSecret(name) ? '(set)' : value, origin: 'environment' }));
}

/** The storage that upload and promote take, and what is wrong with it. */
async function describeStorage({ config, originOf }: LoadedConfig, { git, folder, env, event }: Pick<ActionContext, 'env' | 'event'> & { readonly git: Git; readonly folder: string }): Promise<{ readonly text: string; readonly findings: readonly Finding[] }> {
  try {
    const target = await findStorage({ config, event, git, env, folder });
    const named = env[storageVariable] ?? '';
    const origin = named !== '' ? storageVariable : event.name === 'pull_request' && event.base !== undefined ? `${configFileName} of ${event.base}` : formatLocation(originOf('storage.address') ?? { file: configFileName });
    return { text: target === undefined ? 'none' : `${target.address} (${origin})`, findings: [] };
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return { text: 'see below', findings: [{ code: 'storage', severity: 'error', subject: 'storage', message: errorMessage(error), ...(error.location === undefined ? {} : { location: error.location }), ...(error.hint === undefined ? {} : { hint: error.hint }) }] };
  }
}

/** `slipway doctor`: what a run would work with. */
export const doctor: Action<typeof doctorSpecs, Diagnosis> = {
  name: 'doctor', title: 'Say what slipway works with here: versions, the configuration, and where each value comes from', specs: doctorSpecs,
  async run({ repo, config: withConfig }, { cwd, env, event, exec, logger }) {
    const folder = resolve(cwd, repo);
    const git = createGit({ exec, env, cwd: folder, logger });
    const tree = createWorktree(folder);
    const findings: Finding[] = [];
    const gitVersion = await git.version().catch((error: unknown) => {
      if (!isSlipwayError(error)) throw error;
      findings.push({ code: 'git', severity: 'error', subject: 'git', message: errorMessage(error), ...(error.hint === undefined ? {} : { hint: error.hint }) });
      return 'not found';
    });
    const file = await findText(tree, configFileName);
    const loaded = await loadConfig(tree);
    const storage = await describeStorage(loaded, { git, folder, env, event });
    return {
      about: [['slipway', formatVersion(process.version)], ['git', gitVersion], ['release repo', folder], ['configuration', file === undefined ? `no ${configFileName}: all defaults` : configFileName], ['storage', storage.text]],
      ...(withConfig ? { settings: [...settingsOf(loaded.config, [], loaded.originOf), ...environmentSettings(env)] } : {}), findings: [...findings, ...storage.findings],
    };
  },
  report({ about, settings, findings }) {
    const rows = settings?.map(({ name, value, origin }) => [name, value, origin]);
    return {
      findings, outputs: {},
      text: [formatTable(about.map((row) => row.map(plainText))), ...(rows === undefined ? [] : [formatTable([['value', '', 'from'], ...rows].map((row) => row.map(plainText)))]), ...(findings.length === 0 ? [] : [formatFindings(findings)])].join('\n\n'),
      summary: ['### slipway doctor', formatMarkdownTable(['what', 'value'], about.map((row) => [...row])), ...(rows === undefined ? [] : [formatMarkdownTable(['value', '', 'from'], rows)])].join('\n\n'),
      document: { about: Object.fromEntries(about), ...(settings === undefined ? {} : { settings }), findings },
    };
  },
};
