import { isSlipwayError, type Finding, type Logger } from '@slipway/core';
import type { Forge, ForgeComment } from '@slipway/forge';
import { decisionInForce, isAbout, promotePackage, readQaWords, recordDecisions, type DeliveredPackage, type PromoteOptions, type QaDecision, type QaWord } from '@slipway/package-format';
import { trackingLabel, trackingMarker } from '@slipway/release-repo';
import type { Storage } from '@slipway/storage';
import { formatAnswer, formatCandidate, formatIssue, formatPostMortem, formatRefused, formatReleased } from './qa-texts.ts';

/** A package and what became of it. */
export interface TestedPackage {
  readonly tag: string;
  readonly name: string;
  readonly address: string;
  /** `unbound`: nothing tells when it was uploaded, so no comment can be about it. */
  readonly state: 'waiting' | 'released' | 'unchanged' | 'refused' | 'failed' | 'planned' | 'unbound';
  readonly decision?: QaDecision;
  readonly findings: readonly Finding[];
}

export interface ReleaseContext extends Pick<PromoteOptions, 'key' | 'now' | 'signal'> {
  readonly forge: Forge;
  readonly storage: Storage;
  readonly product: string;
  /** Who is told. */
  readonly team: readonly string[];
  readonly move: boolean;
  readonly quick: boolean;
  readonly dryRun: boolean;
  readonly runUrl?: string;
  readonly logger: Logger;
}

/** Accounts of machines decide nothing, also not where one of them may write. */
const isBot = (login: string): boolean => /\[bot\]$/.test(login) || /^(project|group)_\d+_bot/.test(login);

/** The comments that are by people: the account of the token may be that of a person, who may comment as well. */
async function withoutOwn(comments: readonly ForgeComment[], forge: Forge): Promise<ForgeComment[]> {
  const kept: ForgeComment[] = [];
  for (const comment of comments) {
    if (isBot(comment.author) || (comment.body.startsWith('<!-- slipway:') && await forge.isOwnAuthor(comment.author))) continue;
    kept.push(comment);
  }
  return kept;
}

/** The words of those who may write to the repository; the others are told so. @throws {ForgeError} FORGE_DENIED when nobody can say who may */
async function readWords(comments: readonly ForgeComment[], group: readonly DeliveredPackage[], { forge, product }: ReleaseContext): Promise<{ readonly words: readonly QaWord[]; readonly answers: readonly { readonly id: number; readonly to: string; readonly text: string }[] }> {
  const people = (await withoutOwn(comments, forge)).map(({ id, author, body, createdAt, edited, url }) => ({ id, author, body, createdAt: new Date(createdAt), isEdited: edited, ...(url === undefined ? {} : { url }) }));
  const { words, answers } = readQaWords(people, { packages: new Set(group.map(({ name }) => name)), product });
  const may = new Map<string, boolean>();
  for (const { by } of words) {
    if (may.has(by)) continue;
    const permission = await forge.permissionOf(by);
    may.set(by, permission === 'admin' || permission === 'write');
  }
  const counted = words.filter(({ by }) => may.get(by) === true);
  const late = counted.filter((word) => !group.some((each) => isAbout(word, each)));
  return {
    words: counted,
    answers: [
      ...answers, ...words.filter(({ by }) => may.get(by) !== true).map(({ id, by }) => ({ id, to: by, text: 'it counts from people who may write to this repository' })),
      ...late.map(({ id, by }) => ({ id, to: by, text: 'it was said before what lies there now was uploaded: please say it again when that is tested' })),
    ],
  };
}

const byMarker = (digest: string): string => digest.slice('sha256:'.length, 'sha256:'.length + 16);

/** Does what is said of the packages of one release, and tells it on its issue. Every comment of ours is written once. */
export async function handleRelease(tag: string, group: readonly DeliveredPackage[], context: ReleaseContext): Promise<{ readonly packages: readonly TestedPackage[]; readonly answered: number }> {
  const { forge, storage, team, dryRun, logger } = context;
  const wanted = { marker: trackingMarker(tag), label: trackingLabel };
  const issue = await forge.findIssue(wanted) ?? (dryRun ? undefined : (await forge.writeIssue({ ...wanted, ...formatIssue(tag) })).issue);
  const comments = issue === undefined ? [] : await forge.listIssueComments(issue.number);
  const wasTold = async (marker: string): Promise<boolean> => {
    for (const each of comments) if (each.body.startsWith(`<!-- slipway:${marker} -->`) && await forge.isOwnAuthor(each.author)) return true;
    return false;
  };
  const tell = async (marker: string, body: string): Promise<boolean> => {
    if (issue === undefined || dryRun || await wasTold(marker)) return false;
    const { outcome, url } = await forge.addIssueComment({ issue: issue.number, marker, body });
    if (outcome === 'created') logger.info(`comment: ${url ?? `#${issue.number}`}`);
    return outcome === 'created';
  };
  const { words, answers } = await readWords(comments, group, context);

  // All is written down before anything is done: a run that is killed here is gone on with, and who said what stays known.
  const packages: (DeliveredPackage & { readonly inForce: QaDecision | undefined })[] = [];
  for (const each of group) {
    const own = words.filter((word) => isAbout(word, each)).map((word): QaDecision => ({
      decision: word.decision, manifest: each.digest, at: word.at.toISOString(), by: word.by, comment: word.comment, ...(word.reason === undefined ? {} : { reason: word.reason }), ...(context.runUrl === undefined ? {} : { runUrl: context.runUrl }),
    }));
    const isKnown = ({ comment }: QaDecision): boolean => each.decisions.some((decision) => decision.comment === comment);
    const decisions = own.every(isKnown) ? each.decisions : dryRun ? [...each.decisions, ...own] : await recordDecisions(storage, each, own);
    packages.push({ ...each, decisions, inForce: decisionInForce(decisions, each.digest) });
  }

  let answered = 0;
  for (const { id, ...answer } of answers) if (await tell(`qa/${id}`, formatAnswer(answer))) answered += 1;
  for (const word of words.filter(({ decision }) => decision === 'fail')) {
    const about = packages.filter((each) => isAbout(word, each));
    if (about.length > 0) await tell(`qa/${word.id}`, formatPostMortem(word, about, { team }));
  }

  const tested: TestedPackage[] = [];
  for (const each of packages) tested.push(await handlePackage(tag, each, { ...context, tell, wasTold }));
  return { packages: tested, answered };
}

async function handlePackage(tag: string, delivered: DeliveredPackage & { readonly inForce: QaDecision | undefined }, { storage, team, move, quick, dryRun, now, key, signal, logger, tell, wasTold }: ReleaseContext & { readonly tell: (marker: string, body: string) => Promise<boolean>; readonly wasTold: (marker: string) => Promise<boolean> }): Promise<TestedPackage> {
  const { folder, name, digest, released, inForce, uploaded } = delivered;
  const about = { tag, name, address: delivered.address, ...(inForce === undefined ? {} : { decision: inForce }), findings: [] };
  if (inForce?.decision === 'fail') return { ...about, state: 'failed' };
  if (inForce === undefined && released === undefined) {
    if (uploaded === undefined) {
      return { ...about, state: 'unbound', findings: [{ code: 'candidate-unbound', severity: 'warning', subject: name, message: 'nothing beside it says when it was uploaded, so no comment can be about it', hint: 'run the upload again: it writes what lacks; or decide with slipway promote --qa' }] };
    }
    await tell(`candidate/${byMarker(digest)}`, formatCandidate(delivered));
    return { ...about, state: 'waiting' };
  }
  const marker = `released/${byMarker(digest)}`;
  // telling it is the last thing of all
  if (released !== undefined && await wasTold(marker)) return { ...about, state: 'unchanged' };
  const progress = logger.progress('check', { unit: 'bytes' });
  try {
    // a killed run is gone on with; what is in the index was read before
    const promotion = await promotePackage({
      storage, candidate: { folder, name }, digest, move, dryRun, now, logger, progress, ...(key === undefined ? {} : { key }), ...(quick || released !== undefined ? { proof: 'sizes' } : {}), ...(signal === undefined ? {} : { signal }),
    });
    const { outcome, findings, address } = promotion;
    if (outcome === 'refused') await tell(`refused/${byMarker(digest)}`, formatRefused(promotion, { team }));
    else await tell(marker, formatReleased(promotion, { team }));
    return { ...about, address, state: outcome, findings };
  } catch (error) {
    if (!isSlipwayError(error) || error.code !== 'RELEASE_CONFLICT') throw error;
    return { ...about, state: 'refused', findings: [{ code: 'release-conflict', severity: 'error', subject: name, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) }] };
  } finally {
    progress.done();
  }
}
