import { createHash } from 'node:crypto';
import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRedactor, plainText, SlipwayError, type Finding } from '@slipway/core';
import { createLineLogger, type LogLevel } from '../logger.ts';
import type { CiEvent, CiRuntime } from '../runtime.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** @see https://docs.gitlab.com/ci/variables/predefined_variables/#predefined-variables-for-merge-request-pipelines */
function readHead(env: Env): Pick<CiEvent, 'head'> {
  const branch = env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'];
  // Set for merged results only, whose commit is another one.
  const commit = env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || env['CI_COMMIT_SHA'];
  const isFork = env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'] !== env['CI_MERGE_REQUEST_PROJECT_ID'];
  return branch === undefined || commit === undefined || isFork ? {} : { head: { branch, shortCommit: commit.slice(0, 8) } };
}

function readEvent(env: Env): CiEvent {
  const tag = env['CI_COMMIT_TAG'];
  const source = env['CI_PIPELINE_SOURCE'];
  const name: CiEvent['name'] = tag !== undefined ? 'tag' : source === 'merge_request_event' ? 'pull_request' : source === 'push' ? 'push' : source === 'schedule' ? 'schedule' : source === 'web' ? 'manual' : 'other';
  return {
    name,
    ...(env['CI_PROJECT_PATH'] === undefined ? {} : { repository: env['CI_PROJECT_PATH'] }),
    ...(env['CI_SERVER_URL'] === undefined ? {} : { serverUrl: env['CI_SERVER_URL'] }),
    ...(env['CI_COMMIT_SHA'] === undefined ? {} : { commit: env['CI_COMMIT_SHA'], shortCommit: env['CI_COMMIT_SHORT_SHA'] ?? env['CI_COMMIT_SHA'].slice(0, 8) }),
    ...(env['CI_COMMIT_BRANCH'] === undefined ? {} : { branch: env['CI_COMMIT_BRANCH'] }),
    ...(tag === undefined ? {} : { gitTag: tag }),
    ...(/^[1-9]\d{0,11}$/.test(env['CI_MERGE_REQUEST_IID'] ?? '') ? { pullRequest: Number(env['CI_MERGE_REQUEST_IID']) } : {}),
    ...(env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] === undefined ? {} : { base: env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] }),
    ...(env['CI_JOB_NAME'] === undefined ? {} : { job: env['CI_JOB_NAME'] }),
    ...readHead(env),
  };
}

const severities: Readonly<Record<Finding['severity'], string>> = { error: 'critical', warning: 'minor', info: 'info' };

interface CodeQualityEntry { readonly fingerprint: string }

/** One entry of a code quality report. @see https://docs.gitlab.com/ci/testing/code_quality/ */
function codeQuality(finding: Finding): CodeQualityEntry & Readonly<Record<string, unknown>> {
  const path = finding.location?.file ?? 'slipway.yaml';
  return {
    description: plainText(`${finding.code}: ${finding.message}`), check_name: finding.code, severity: severities[finding.severity],
    fingerprint: createHash('sha256').update([path, finding.code, finding.subject].join('\0')).digest('hex'),
    location: { path, lines: { begin: finding.location?.line ?? 1 } },
  };
}

/** What an earlier command of the same job wrote; nothing when it cannot be read. */
async function readEntries(file: string): Promise<CodeQualityEntry[]> {
  try {
    const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(entries) ? entries.filter((entry: unknown): entry is CodeQualityEntry => typeof entry === 'object' && entry !== null && 'fingerprint' in entry) : [];
  } catch {
    return [];
  }
}

const startOfFile = async (file: string): Promise<boolean> => (await readFile(file).catch(() => Buffer.alloc(0))).length === 0;

/**
 * A GitLab job. Outputs go to the dotenv file `slipway.env`, as `SLIPWAY_<ACTION>_<OUTPUT>` so that no input of a later
 * job is read from them; findings to `gl-code-quality-report.json`, the
 * summary to `slipway-summary.md`, all in the job's directory: the job declares them as reports and artifacts.
 * Several commands of one job add to the same files.
 */
export function createGitlabRuntime({ env, now, directory, level, action }: { readonly env: Env; readonly action: string; readonly now: () => number; readonly directory: string; readonly level?: LogLevel }): CiRuntime {
  const redactor = createRedactor();
  const logger = createLineLogger({ write: (text) => process.stderr.write(text), redact: redactor.redact, now, ...(level === undefined ? {} : { level }) });
  return {
    kind: 'gitlab', logger, event: readEvent(env),
    addSecret: redactor.add,
    redact: redactor.redact,
    async setOutput(name, value) {
      // dotenv has one line per variable: a line break would make a second one.
      if (/[\r\n]/.test(value)) throw new SlipwayError('OUTPUT_INVALID', `output ${name} has a line break, which a dotenv report cannot hold`, { exitCode: 70 });
      await appendFile(join(directory, 'slipway.env'), `SLIPWAY_${`${action}-${name}`.toUpperCase().replaceAll('-', '_')}=${redactor.redact(value)}\n`);
    },
    async annotate(findings) {
      const file = join(directory, 'gl-code-quality-report.json');
      const entries = findings.map(codeQuality);
      const known = new Set(entries.map(({ fingerprint }) => fingerprint));
      const earlier = (await readEntries(file)).filter(({ fingerprint }) => !known.has(fingerprint));
      await writeFile(file, `${redactor.redact(JSON.stringify([...entries, ...earlier], null, 1))}\n`);
    },
    async addSummary(markdown) {
      const file = join(directory, 'slipway-summary.md');
      await appendFile(file, `${await startOfFile(file) ? '' : '\n\n'}${redactor.redact(markdown)}`);
    },
    print: (text) => { process.stdout.write(`${redactor.redact(text)}\n`); },
  };
}
