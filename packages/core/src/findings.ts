import type { Location } from './errors.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a check has to say about one subject. A check returns all of them; it does not throw. */
export interface Finding {
  /** Kebab-case, stable, documented in the README of the action that reports it: `missing`, `stale`… */
  readonly code: string;
  readonly severity: Severity;
  /** What it is about: an image reference, an addon, a file. */
  readonly subject: string;
  readonly message: string;
  readonly location?: Location;
  /** What to do next. */
  readonly hint?: string;
  readonly addon?: string;
}

export type FailOn = 'error' | 'warning' | 'never';

/** Codes that say "could not look": they are never an answer, and give exit code 3 whatever `failOn` says. */
const undecided: ReadonlySet<string> = new Set(['unknown']);

/** The exit code of DR6 for a run that ended with these findings: 3 could not look, 1 findings, 0 none that count. */
export function exitCodeOf(findings: readonly Finding[], failOn: FailOn): 0 | 1 | 3 {
  if (findings.some((finding) => undecided.has(finding.code))) return 3;
  const counts = (finding: Finding): boolean =>
    failOn !== 'never' && (finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning'));
  return findings.some(counts) ? 1 : 0;
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const keyOf = (finding: Finding): string =>
  [finding.code, finding.location?.file ?? '', String(finding.location?.line ?? 0).padStart(9, '0'), finding.subject, finding.message].join('\0');

/** Errors first, then by code, place and subject: the order every report uses. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || (keyOf(a) < keyOf(b) ? -1 : 1));
}
