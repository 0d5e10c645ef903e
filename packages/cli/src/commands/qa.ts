import { resolve } from 'node:path';
import { describeJobRun, formatFindings, type Action, type ActionContext } from '@slipway/ci';
import { formatCount, formatMarkdownTable, formatTable, openHttpClient, plainText, SlipwayError, type Finding } from '@slipway/core';
import type { Forge } from '@slipway/forge';
import { createGit } from '@slipway/git';
import { listDelivered, loadVerificationKey, parseCandidateAddress, readDelivered, releaseTag, type DeliveredPackage } from '@slipway/package-format';
import { createWorktree, findStorage, loadConfig, storageVariable, type Config, type StorageTarget } from '@slipway/release-repo';
import type { Storage } from '@slipway/storage';
import { qaSpecs } from './qa-inputs.ts';
import { handleRelease, type TestedPackage } from './qa-release.ts';

interface Result {
  readonly packages: readonly TestedPackage[];
  /** How many comments did nothing, and were answered. */
  readonly answered: number;
  readonly findings: readonly Finding[];
}

const said: Readonly<Record<TestedPackage['state'], string>> = {
  waiting: 'waits for its testers', released: 'is released', unchanged: 'was released before', refused: 'is NOT released: it is not whole', failed: 'is NOT released: the tests failed', planned: 'would be released', unbound: 'is not whole yet',
};

async function openPlace(packages: readonly string[], given: string | undefined, { folder, config, context: { env, exec, event, logger } }: { readonly folder: string; readonly config: Config; readonly context: ActionContext }): Promise<{ readonly target: StorageTarget; readonly wanted: readonly { readonly folder: string; readonly name: string }[] }> {
  const wanted = packages.map((address) => parseCandidateAddress(address));
  const [address, other] = [...new Set(wanted.map(({ storage }) => storage))];
  if (other !== undefined) throw new SlipwayError('INPUT_INVALID', 'the packages lie in several storages: name those of one at a time');
  if (address !== undefined && given !== undefined && given !== env[storageVariable]) throw new SlipwayError('INPUT_INVALID', 'storage goes without addresses: they say where the packages are');
  const named = address ?? given;
  const target = named === undefined ? await findStorage({ config, event, env, folder, git: createGit({ exec, env, cwd: folder, logger }) }) : { address: named, caFiles: [], env };
  if (target === undefined) throw new SlipwayError('INPUT_INVALID', 'nothing says where packages are', { hint: 'storage in slipway.yaml, the variable SLIPWAY_STORAGE, or --storage' });
  return { target, wanted };
}

/**
 * `slipway qa`: tells testers of candidates on the issue of their release, reads their `/qa pass` and `/qa fail` there, and releases or
 * refuses. It remembers nothing but what it writes beside the packages and on the issue, so it may run at any event, any number of times.
 */
export const qa: Action<typeof qaSpecs, Result> = {
  name: 'qa', title: 'Do what testers say of candidates on the issue of a release', specs: qaSpecs,
  async run({ package: addresses, repo, storage: given, key: keyFile, move, quick, token: givenToken, caFile, dryRun }, context: ActionContext) {
    const { cwd, env, logger, addSecret, now, signal } = context;
    const folder = resolve(cwd, repo);
    const { config } = await loadConfig(createWorktree(folder));
    if (!config.release.trackingIssue) throw new SlipwayError('INPUT_INVALID', 'release.trackingIssue of slipway.yaml is false, so there is no issue that testers could write to', { hint: 'take it out, or say what they say with slipway promote --qa' });
    const key = keyFile === undefined ? undefined : await loadVerificationKey(resolve(cwd, keyFile));
    const { target, wanted } = await openPlace(addresses, given, { folder, config, context });
    const [{ openForge, readForgeAddress, readForgeToken }, { openStorage }] = await Promise.all([import('@slipway/forge'), import('@slipway/storage')]);
    const address = readForgeAddress(env);
    const token = readForgeToken(address, env, givenToken);
    addSecret(token.value);
    const http = await openHttpClient({ env, caFiles: [...caFile.map((file) => resolve(cwd, file)), ...target.caFiles], addSecret });
    let storage: Storage | undefined;
    try {
      const forge: Forge = await openForge(address, token, { logger, http });
      storage = await openStorage(target.address, { cwd, env: target.env, http, logger, addSecret, now });
      const delivered: DeliveredPackage[] = [];
      if (wanted.length === 0) delivered.push(...await listDelivered(storage, { product: config.product, now: now() }));
      else for (const each of wanted) delivered.push(await readDelivered(storage, each));
      const releases = new Map<string, DeliveredPackage[]>();
      for (const each of delivered) releases.set(releaseTag(each), [...releases.get(releaseTag(each)) ?? [], each]);
      const { runUrl } = describeJobRun(env);
      const packages: TestedPackage[] = [];
      let answered = 0;
      for (const [tag, group] of releases) {
        const handled = await handleRelease(tag, group, { forge, storage, product: config.product, team: config.release.team, move, quick, dryRun, now, logger, ...(key === undefined ? {} : { key }), ...(runUrl === undefined ? {} : { runUrl }), ...(signal === undefined ? {} : { signal }) });
        packages.push(...handled.packages);
        answered += handled.answered;
      }
      return { packages, answered, findings: packages.flatMap((each) => each.findings) };
    } finally {
      await storage?.close();
      http.close();
    }
  },
  report({ packages, answered, findings }) {
    const rows = packages.map(({ tag, name, state, decision }) => [tag, name, said[state], decision === undefined ? '' : `${decision.decision}${decision.by === undefined ? '' : ` (${decision.by})`}${decision.reason === undefined ? '' : `: ${decision.reason}`}`]);
    const names = (state: TestedPackage['state']): string => packages.filter((each) => each.state === state).map(({ name }) => name).join(' ');
    return {
      findings, outputs: { released: names('released'), failed: names('failed'), waiting: names('waiting') },
      text: [
        ...(rows.length === 0 ? ['no candidate is there, and nothing was released lately'] : [formatTable(rows.map((row) => row.map(plainText)))]), ...(findings.length === 0 ? [] : [formatFindings(findings)]),
        ...(answered === 0 ? [] : [`${formatCount(answered, 'comment')} did nothing, and ${answered === 1 ? 'was' : 'were'} answered`]),
      ].join('\n'),
      summary: rows.length === 0 ? '' : `### Candidates\n\n${formatMarkdownTable(['release', 'package', 'state', 'testers'], rows)}\n`,
      document: { packages, answered, findings },
    };
  },
};
