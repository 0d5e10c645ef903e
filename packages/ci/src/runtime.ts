import type { Finding, Logger } from '@slipway/core';

/** What the job knows of the event that started it. Everything is absent on a terminal. */
export interface CiEvent {
  /** `pull_request` also stands for a GitLab merge request. */
  readonly name: 'pull_request' | 'push' | 'tag' | 'schedule' | 'manual' | 'comment' | 'review' | 'other';
  /** `owner/name`, or GitLab's full path. */
  readonly repository?: string;
  readonly serverUrl?: string;
  readonly commit?: string;
  /** As the host abbreviates it: 7 characters on GitHub, 8 on GitLab. */
  readonly shortCommit?: string;
  readonly branch?: string;
  readonly gitTag?: string;
  /** The number of the pull request that was proposed, commented on or reviewed. The event is anybody's: look it up before acting on it. */
  readonly pullRequest?: number;
  /** Name of the job; jobs of a matrix have one name on GitHub. */
  readonly job?: string;
  /** The branch that a pull request shall be merged into. */
  readonly base?: string;
  /** What a pull request proposes; absent for one of a fork. The commit that is checked may be a merge of it. */
  readonly head?: { readonly branch: string; readonly shortCommit: string };
}

/** The CI host a job runs in, or a terminal. */
export interface CiRuntime {
  readonly kind: 'github' | 'gitlab' | 'terminal';
  readonly logger: Logger;
  readonly event: CiEvent;
  /** Keeps a value out of every text printed from now on. */
  addSecret(secret: string): void;
  /** The text without secrets, for files that the run leaves behind. */
  redact(text: string): string;
  /** Hands a value to later steps or jobs. */
  setOutput(name: string, value: string): Promise<void>;
  /** Shows findings where the host shows them: on the lines of a change, or in its report. */
  annotate(findings: readonly Finding[]): Promise<void>;
  /** Shows Markdown on the page of the job. */
  addSummary(markdown: string): Promise<void>;
  /** Prints the result for people, and its document for machines when asked for. */
  print(text: string): void;
}
