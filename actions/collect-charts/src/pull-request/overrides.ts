import { errorMessage, escapeMarkdown, isSlipwayError, type Finding } from '@slipway/core';
import type { Forge } from '@slipway/forge';
import type { Lock, RowState } from '@slipway/release-repo';
import { code, firstLine, markdownTable, shortTime } from './markdown.ts';

/** That the release team went on without the owner of a repo. */
export interface Override {
  readonly repo: string;
  /** Absent of a repo that gave no tag. */
  readonly tag?: string;
  readonly by: string;
  readonly at?: Date;
  readonly reason: string;
}

/** The overrides that a release has: those of its lock, and those of repos that the lock does not have because they gave no tag. @param states newest first */
export function findOverrides(lock: Pick<Lock, 'repos'> | undefined, states: readonly RowState[]): readonly Override[] {
  const locked = (lock?.repos ?? []).flatMap(({ repo, tag, agreed }): Override[] => (agreed?.how === 'override' ? [{ repo, tag, by: agreed.by, reason: agreed.reason ?? '', ...(agreed.at === undefined ? {} : { at: new Date(agreed.at) }) }] : []));
  const known = new Set(locked.map(({ repo }) => repo));
  const others = states.flatMap((state): Override[] => {
    const isKnown = known.has(state.row.repo);
    known.add(state.row.repo);
    if (isKnown || state.state !== 'overridden') return [];
    const { row: { repo, tag }, by, at, reason } = state;
    return [{ repo, ...(tag === undefined ? {} : { tag }), by, at, reason }];
  });
  return [...locked, ...others].sort((a, b) => (a.repo < b.repo ? -1 : a.repo > b.repo ? 1 : 0));
}

/** A table; without overrides nothing. */
export function formatOverrides(overrides: readonly Override[]): string {
  return markdownTable(['repo', 'tag', 'by', 'when', 'reason'], overrides.map(({ repo, tag, by, at, reason }) =>
    [escapeMarkdown(repo), tag === undefined ? '*none*' : code(tag), escapeMarkdown(by), at === undefined ? '' : shortTime(at), firstLine(reason, 300)]));
}

const marker = '<!-- slipway:overrides -->';

/** The text of a release page with the overrides below it; undefined when it has them: what was said once stays. */
export function addOverrides(body: string, overrides: readonly Override[]): string | undefined {
  if (overrides.length === 0 || body.includes(marker)) return undefined;
  const above = body.trim();
  return `${above}${above === '' ? '' : '\n\n'}${marker}\n### Released without the word of an owner\n\n${formatOverrides(overrides)}\n`;
}

/** Shows overrides on the release page of a tag that exists; the page is made when there is none. A page that cannot be written is a warning. */
export async function recordOverrides(version: string, overrides: readonly Override[], { forge }: { readonly forge: Pick<Forge, 'findRelease' | 'writeRelease'> }): Promise<Finding[]> {
  if (overrides.length === 0) return [];
  try {
    const page = await forge.findRelease(version);
    const body = addOverrides(page?.body ?? '', overrides);
    if (body !== undefined) {
      await forge.writeRelease({ tag: version, title: page?.title ?? version, body, ...(page === undefined ? {} : { isDraft: page.isDraft, isPrerelease: page.isPrerelease }) });
    }
    return [];
  } catch (error) {
    if (!isSlipwayError(error)) throw error;
    return [{
      code: 'release-page-not-written', severity: 'warning', subject: version, message: `the overrides of ${overrides.map(({ repo }) => repo).join(', ')} are not on the release page: ${errorMessage(error)}`,
      hint: 'the token must be allowed to write releases (contents: write on GitHub); the next run of mode confirm tries again',
    }];
  }
}
