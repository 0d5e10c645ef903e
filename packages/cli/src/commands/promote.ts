import { basename, resolve } from 'node:path';
import { describeJobRun, formatFindings, type Action, type ActionContext } from '@slipway/ci';
import { formatCount, formatMarkdownTable, formatTable, openHttpClient, isSlipwayError, plainText, SlipwayError } from '@slipway/core';
import { digestOf } from '@slipway/oci';
import { createGit } from '@slipway/git';
import { createWorktree, findStorage, loadConfig, storageVariable, type StorageTarget } from '@slipway/release-repo';
import { deliveryPaths, isAddress, loadVerificationKey, manifestFileName, openDirectory, openPackage, parseCandidateAddress, promotePackage, type CandidateAddress, type Promotion } from '@slipway/package-format';
import { promoteSpecs } from './promote-inputs.ts';

interface Candidate extends CandidateAddress {
  /** Of the local package's manifest, which must be the one that was uploaded. */
  readonly digest?: string;
}

/** The storage that was given, or that slipway.yaml names. */
async function findTarget({ storage, repo }: { readonly storage: string | undefined; readonly repo: string }, { cwd, env, exec, logger, event }: ActionContext): Promise<StorageTarget | undefined> {
  if (storage !== undefined) return { address: storage, caFiles: [], env };
  const folder = resolve(cwd, repo);
  const { config } = await loadConfig(createWorktree(folder));
  return findStorage({ config, event, env, folder, git: createGit({ exec, env, cwd: folder, logger }) });
}

/** What is meant: an address, a path below the storage, or the places where a local package was uploaded to. */
async function findCandidates(given: string, { cwd, storage, find }: { readonly cwd: string; readonly storage: string | undefined; readonly find: () => Promise<StorageTarget | undefined> }): Promise<{ readonly candidates: readonly Candidate[]; readonly target?: StorageTarget }> {
  if (isAddress(given)) {
    if (storage !== undefined) throw new SlipwayError('INPUT_INVALID', 'storage goes with the directory of a package: the address of an uploaded one says where it is');
    return { candidates: [parseCandidateAddress(given)] };
  }
  const isBelow = /^[^/]+\/candidate\/[^/]+\/?$/.test(given);
  // a path with a folder before it is itself the address of a storage
  if (storage === undefined && !isBelow && /\/candidate\/[^/]+\/?$/.test(given)) return { candidates: [parseCandidateAddress(given)] };
  const target = await find();
  if (target === undefined) return { candidates: [parseCandidateAddress(given)] };
  const place = await openDirectory(resolve(cwd, given)).catch((error: unknown) => {
    if (isBelow && isSlipwayError(error) && error.code === 'NO_PACKAGE') return undefined;
    throw error;
  });
  if (place === undefined) return { candidates: [{ ...parseCandidateAddress(given), storage: target.address }], target };
  const { manifest } = await openPackage(place);
  const digest = digestOf(await place.findFile(manifestFileName) ?? '');
  const name = basename(place.name);
  return { candidates: deliveryPaths(manifest, name).map(({ folder }) => ({ storage: target.address, folder, name, digest })), target };
}

const outcomes: Readonly<Record<Promotion['outcome'], string>> = {
  released: 'is released', unchanged: 'was released before; nothing changed', planned: 'would be released', refused: 'is NOT released: it is not whole', failed: 'is NOT released: the refusal was recorded',
};
const proofs: Readonly<Record<Promotion['proof'], string>> = { read: 'every byte was read', checksums: 'by the checksums that the storage has', sizes: 'by names and sizes', none: 'not looked at' };

function outcomeOf({ outcome, decision }: Promotion): string {
  return outcome === 'planned' && decision?.decision === 'fail' ? 'would not be released: the refusal would be recorded' : outcomes[outcome];
}

function rowsOf({ address, latest, proof, decision }: Promotion): string[][] {
  return [
    ['package', address], ['checked', proofs[proof]],
    ...(decision === undefined ? [] : [['testers', `${decision.decision}${decision.by === undefined ? '' : ` (${decision.by})`}${decision.reason === undefined ? '' : `: ${decision.reason}`}`]]),
    ...(latest === undefined ? [] : [['latest', latest]]),
  ];
}

/** `slipway promote ADDRESS`: makes a candidate a release; the only writer of the release index and of `latest` (DR14). */
export const promote: Action<typeof promoteSpecs, readonly Promotion[]> = {
  name: 'promote', title: 'Release an uploaded package: prove it, write the release index and latest', specs: promoteSpecs,
  async run({ package: given, repo, storage: storageAddress, qa, reason, key: keyFile, move, quick, caFile, dryRun }, context: ActionContext) {
    const { cwd, env, logger, addSecret, now, signal } = context;
    if (qa === 'fail' && (reason ?? '').trim() === '') throw new SlipwayError('INPUT_INVALID', 'a fail needs a reason: --qa fail --reason "what is wrong"');
    if (qa === undefined && reason !== undefined) throw new SlipwayError('INPUT_INVALID', 'reason goes with qa: --qa pass or --qa fail');
    // that of the environment is meant only where the address says none
    const storageFlag = storageAddress === env[storageVariable] ? undefined : storageAddress;
    const { candidates, target } = await findCandidates(given, { storage: storageFlag, cwd, find: () => findTarget({ storage: storageFlag, repo }, context) });
    const key = keyFile === undefined ? undefined : await loadVerificationKey(resolve(cwd, keyFile));
    const { actor, runUrl } = describeJobRun(env);
    const { openStorage } = await import('@slipway/storage');
    const http = await openHttpClient({ env, caFiles: [...caFile.map((file) => resolve(cwd, file)), ...target?.caFiles ?? []], addSecret });
    const promotions: Promotion[] = [];
    try {
      for (const candidate of candidates) {
        const storage = await openStorage(candidate.storage, { cwd, env: target?.env ?? env, http, logger, addSecret, now });
        const progress = logger.progress('check', { unit: 'bytes' });
        try {
          promotions.push(await promotePackage({
            storage, candidate, move, dryRun, now, logger, progress, ...(candidate.digest === undefined ? {} : { digest: candidate.digest }), ...(qa === undefined ? {} : { qa: { decision: qa, ...(reason === undefined ? {} : { reason }) } }),
            by: { ...(actor === undefined ? {} : { by: actor }), ...(runUrl === undefined ? {} : { runUrl }) }, ...(key === undefined ? {} : { key }), ...(quick ? { proof: 'sizes' } : {}), ...(signal === undefined ? {} : { signal }),
          }));
        } finally {
          progress.done();
          await storage.close();
        }
      }
    } finally {
      http.close();
    }
    return promotions;
  },
  report(promotions) {
    const findings = promotions.flatMap((each) => each.findings);
    const [first] = promotions;
    const lines = promotions.flatMap((promotion) => [
      formatTable(rowsOf(promotion).map((row) => row.map(plainText))), ...(promotion.findings.length === 0 ? [] : [formatFindings(promotion.findings), formatCount(promotion.findings.length, 'finding')]),
      `${plainText(promotion.product)} ${plainText(promotion.version)} ${outcomeOf(promotion)}`,
    ]);
    return {
      findings, outputs: { outcome: first?.outcome ?? '', address: promotions.map(({ address }) => address).join(' '), latest: first?.latest ?? '' },
      text: lines.join('\n'),
      summary: promotions.map((promotion) => [`### ${promotion.product} ${promotion.version} ${outcomeOf(promotion)}`, formatMarkdownTable(['what', 'value'], rowsOf(promotion))].join('\n\n')).join('\n\n'),
      document: { promotions, findings },
    };
  },
};
