import { readFileSync } from 'node:fs';
import * as core from '@actions/core';
import { createRedactor, plainText, sortFindings, type Finding } from '@slipway/core';
import { createLineLogger, type LogLevel } from '../logger.ts';
import type { CiEvent, CiRuntime } from '../runtime.ts';

const maxSummaryBytes = 1_000_000;
/** GitHub shows ten annotations of a kind per step; the rest is in the summary and in report.json. */
const maxAnnotations = 10;

const events: Readonly<Record<string, CiEvent['name']>> = {
  pull_request: 'pull_request', pull_request_target: 'pull_request', push: 'push', schedule: 'schedule', workflow_dispatch: 'manual',
  issue_comment: 'comment', pull_request_review: 'review',
  // Gitea has events of its own for the same
  pull_request_comment: 'comment', pull_request_approved: 'review', pull_request_rejected: 'review',
};

type Env = Readonly<Record<string, string | undefined>>;

const property = (value: unknown, name: string): unknown => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined);

function readPayload({ GITHUB_EVENT_PATH: path }: Env): unknown {
  try {
    return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Only the payload has the commit of the branch: GITHUB_SHA is its merge. @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
function readHead({ GITHUB_HEAD_REF: branch }: Env, payload: unknown): Pick<CiEvent, 'head'> {
  if (branch === undefined || branch === '') return {};
  const head = property(property(payload, 'pull_request'), 'head');
  const commit = property(head, 'sha');
  const isFork = property(property(head, 'repo'), 'full_name') !== property(property(payload, 'repository'), 'full_name');
  return typeof commit === 'string' && !isFork ? { head: { branch, shortCommit: commit.slice(0, 7) } } : {};
}

/** A comment on a pull request is one on an issue that has `pull_request`. @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#issue_comment */
function readPullRequest(payload: unknown): Pick<CiEvent, 'pullRequest'> {
  const issue = property(payload, 'issue');
  const number = property(property(payload, 'pull_request'), 'number') ?? (property(issue, 'pull_request') == null ? undefined : property(issue, 'number'));
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? { pullRequest: number } : {};
}

function readEvent(env: Env): CiEvent {
  const tag = env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined;
  const branch = env['GITHUB_REF_TYPE'] === 'branch' ? env['GITHUB_REF_NAME'] : undefined;
  const payload = readPayload(env);
  return {
    name: tag !== undefined ? 'tag' : events[env['GITHUB_EVENT_NAME'] ?? ''] ?? 'other',
    ...(env['GITHUB_REPOSITORY'] === undefined ? {} : { repository: env['GITHUB_REPOSITORY'] }),
    ...(env['GITHUB_SERVER_URL'] === undefined ? {} : { serverUrl: env['GITHUB_SERVER_URL'] }),
    ...(env['GITHUB_SHA'] === undefined ? {} : { commit: env['GITHUB_SHA'], shortCommit: env['GITHUB_SHA'].slice(0, 7) }),
    ...(branch === undefined ? {} : { branch }),
    ...(tag === undefined ? {} : { gitTag: tag }),
    ...(env['GITHUB_JOB'] === undefined ? {} : { job: env['GITHUB_JOB'] }),
    ...(env['GITHUB_BASE_REF'] === undefined || env['GITHUB_BASE_REF'] === '' ? {} : { base: env['GITHUB_BASE_REF'] }),
    ...readPullRequest(payload), ...readHead(env, payload),
  };
}

export interface GithubRuntimeOptions {
  readonly env: Env;
  readonly now: () => number;
  readonly level?: LogLevel;
  /** Stdout belongs to one document: lines go to stderr, and no annotations are made, which the toolkit prints on stdout. */
  readonly json?: boolean;
}

/** At most so many bytes of a text, without half a character. */
const cutText = (text: string, bytes: number): string => new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });

/** A job of GitHub Actions; the only user of `@actions/core`. */
export function createGithubRuntime({ env, now, level, json = false }: GithubRuntimeOptions): CiRuntime {
  const redactor = createRedactor();
  const logger = createLineLogger({ write: (text) => (json ? process.stderr : process.stdout).write(text), redact: redactor.redact, now, level: level ?? (core.isDebug() ? 'debug' : 'info') });
  const show: Readonly<Record<Finding['severity'], typeof core.error>> = { error: core.error, warning: core.warning, info: core.notice };
  return {
    kind: 'github', logger, event: readEvent(env),
    addSecret(secret) {
      redactor.add(secret);
      for (const line of secret.split(/\r?\n/)) {
        if (line.trim() === '') continue;
        if (json) process.stderr.write(`::add-mask::${line.replaceAll('%', '%25')}\n`);
        else core.setSecret(line);
      }
    },
    redact: redactor.redact,
    setOutput(name, value) {
      if (env['GITHUB_OUTPUT'] !== undefined) core.setOutput(name, redactor.redact(value));
      return Promise.resolve();
    },
    annotate(findings) {
      if (json) return Promise.resolve();
      const shown: Record<string, number> = {};
      for (const finding of sortFindings(findings)) {
        shown[finding.severity] = (shown[finding.severity] ?? 0) + 1;
        if ((shown[finding.severity] ?? 0) > maxAnnotations) continue;
        const { file, line, column } = finding.location ?? {};
        show[finding.severity](redactor.redact(plainText([finding.message, finding.hint].filter((text) => text !== undefined).join('\n'))), {
          title: redactor.redact(finding.subject === finding.code ? finding.code : `${finding.code}: ${plainText(finding.subject)}`),
          ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { startLine: line }), ...(column === undefined ? {} : { startColumn: column }),
        });
      }
      return Promise.resolve();
    },
    async addSummary(markdown) {
      if (env['GITHUB_STEP_SUMMARY'] === undefined) return;
      const text = redactor.redact(markdown);
      const fits = Buffer.byteLength(text) <= maxSummaryBytes;
      await core.summary.addRaw(fits ? text : `${cutText(text, maxSummaryBytes - 200)}\n\n*cut: the whole is in report.json*`, true).write();
    },
    print: (text) => { process.stdout.write(`${redactor.redact(text)}\n`); },
  };
}
