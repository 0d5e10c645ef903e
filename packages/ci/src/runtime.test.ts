import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Finding } from '@slipway/core';
import { createGithubRuntime } from './github/runtime.ts';
import { createGitlabRuntime } from './gitlab/runtime.ts';
import type { CiEvent, CiRuntime } from './runtime.ts';
import { createTerminalRuntime } from './terminal/runtime.ts';

const canary = 'kAn4ry-s3cret/value';
let directory = '';
let printed = { stdout: '', stderr: '' };
let restore = (): void => undefined;

/** Takes what the process prints, so that it can be looked at. */
function capture(): void {
  printed = { stdout: '', stderr: '' };
  const originals = { stdout: process.stdout.write.bind(process.stdout), stderr: process.stderr.write.bind(process.stderr) };
  for (const name of ['stdout', 'stderr'] as const) process[name].write = (text: string | Uint8Array): boolean => { printed[name] += String(text); return true; };
  restore = () => { process.stdout.write = originals.stdout; process.stderr.write = originals.stderr; };
}

const read = (name: string): string => readFileSync(join(directory, name), 'utf8');
const now = (): number => 0;
const saved = { output: process.env['GITHUB_OUTPUT'], summary: process.env['GITHUB_STEP_SUMMARY'] };

// One folder for all: the toolkit remembers the summary's path.
beforeAll(() => { directory = mkdtempSync(join(tmpdir(), 'slipway-ci-')); });
beforeEach(() => {
  for (const name of readdirSync(directory)) rmSync(join(directory, name));
  for (const name of ['output', 'summary']) writeFileSync(join(directory, name), '');
  // The toolkit reads the process's own environment.
  process.env['GITHUB_OUTPUT'] = join(directory, 'output');
  process.env['GITHUB_STEP_SUMMARY'] = join(directory, 'summary');
  capture();
});
afterEach(() => {
  restore();
  for (const [name, value] of [['GITHUB_OUTPUT', saved.output], ['GITHUB_STEP_SUMMARY', saved.summary]] as const) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const githubEnv = (): Record<string, string> => ({ GITHUB_OUTPUT: join(directory, 'output'), GITHUB_STEP_SUMMARY: join(directory, 'summary') });
const kinds: [CiRuntime['kind'], () => CiRuntime][] = [
  ['github', () => createGithubRuntime({ env: githubEnv(), now })],
  ['gitlab', () => createGitlabRuntime({ action: 'package-platform', env: {}, now, directory })],
  ['terminal', () => createTerminalRuntime({ now, terminal: false })],
];

const finding: Finding = { code: 'missing', severity: 'error', subject: 'release/app:v1', message: 'it does not exist', location: { file: 'images/a.list', line: 3 }, hint: 'push it' };

/** Everything that left the process: streams and files. */
function everything(): string {
  const files = ['output', 'summary', 'slipway.env', 'gl-code-quality-report.json', 'slipway-summary.md'].map((name) => {
    try { return read(name); } catch { return ''; }
  });
  return [printed.stdout, printed.stderr, ...files].join('\n');
}

describe.each(kinds)('%s', (kind, create) => {
  test('says what it is', () => expect(create().kind).toBe(kind));

  test('prints the result on stdout, one line break after it', () => {
    create().print('{"a":1}');
    expect(printed.stdout).toBe('{"a":1}\n');
  });

  test('takes outputs, findings and summaries of any size without failing', async () => {
    const runtime = create();
    await runtime.setOutput('exit-code', '0');
    await runtime.annotate([]);
    await runtime.annotate(Array.from({ length: 50 }, (_, index) => ({ ...finding, subject: String(index) })));
    await runtime.addSummary(`# ${'x'.repeat(2_000_000)}`);
  });

  test('T72 a secret is in none of its outputs, in no form', async () => {
    const runtime = create();
    runtime.addSecret(canary);
    const before = everything();
    const leaky = `see https://u:${canary}@host ${canary} ${encodeURIComponent(canary)} ${Buffer.from(`robot:${canary}`).toString('base64')}`;
    for (const level of ['info', 'warn', 'error', 'step'] as const) runtime.logger[level](leaky);
    runtime.print(leaky);
    await runtime.setOutput('leak', leaky);
    await runtime.annotate([{ ...finding, subject: leaky, message: leaky, hint: leaky }]);
    await runtime.addSummary(leaky);
    const after = everything().replace(before, '').split('\n').filter((line) => !line.startsWith('::add-mask::')).join('\n');
    for (const form of [canary, encodeURIComponent(canary), Buffer.from(canary).toString('base64').slice(2, -4)]) expect(after).not.toContain(form);
    expect(after).toContain('***');
  });

  test('T69 lines of foreign text cannot command the CI host', async () => {
    const runtime = create();
    const foreign = 'ok\n::set-env name=PATH::/evil\n##[error]x\n  ::stop-commands::y';
    runtime.logger.info(foreign);
    await runtime.annotate([{ ...finding, subject: foreign, message: foreign }]);
    const commands = `${printed.stdout}\n${printed.stderr}`.split('\n').filter((line) => /^\s*(::|##\[)/.test(line));
    expect(commands.filter((line) => !line.startsWith('::error '))).toEqual([]);
  });

  test('T68 an output is one value, whatever it holds', async () => {
    const runtime = create();
    const hostile = 'a\nexit-code=0\nghadelimiter_x\n<<EOF';
    const stored = await runtime.setOutput('list', hostile).then(() => true, (error: unknown) => { expect(error).toMatchObject({ code: 'OUTPUT_INVALID' }); return false; });
    if (kind === 'github') {
      const [, delimiter, value] = /^list<<(\S+)\n([\s\S]*)\n\1\n$/.exec(read('output').replace(/^list<<(\S+)\r?\n/, 'list<<$1\n')) ?? [];
      expect([stored, value, hostile.includes(delimiter ?? '')]).toEqual([true, hostile, false]);
    } else if (kind === 'gitlab') {
      expect(stored).toBe(false);
    }
  });
});

describe('GitHub', () => {
  test('findings become annotations on their lines, ten of a kind, errors first', async () => {
    const runtime = createGithubRuntime({ env: githubEnv(), now });
    await runtime.annotate([{ ...finding, severity: 'warning', code: 'stale' }, ...Array.from({ length: 12 }, (_, index) => ({ ...finding, location: { file: 'a', line: index + 1 } }))]);
    const lines = printed.stdout.trim().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('::error title=missing%3A release/app%3Av1,file=a,line=1::it does not exist%0Apush it');
    expect(lines[10]).toMatch(/^::warning title=stale/);
  });
  test('T74 a summary that is too large is cut, not lost', async () => {
    await createGithubRuntime({ env: githubEnv(), now }).addSummary('図'.repeat(500_000));
    const text = read('summary');
    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toContain('report.json');
    expect(text).not.toContain('\ufffd');
  });
  test('a step outside of a job has no outputs and no summary', async () => {
    const runtime = createGithubRuntime({ env: {}, now });
    await runtime.setOutput('a', 'b');
    await runtime.addSummary('c');
    expect([read('output'), read('summary'), printed.stdout]).toEqual(['', '', '']);
  });
  test('with --json, stdout is the document and nothing else', async () => {
    const runtime = createGithubRuntime({ env: githubEnv(), now, json: true });
    runtime.addSecret(canary);
    runtime.logger.info('working');
    await runtime.annotate([finding]);
    runtime.print('{}');
    expect(printed.stdout).toBe('{}\n');
    expect(printed.stderr).toContain('::add-mask::');
  });
});

describe('GitLab', () => {
  test('outputs are dotenv variables', async () => {
    const runtime = createGitlabRuntime({ action: 'package-platform', env: {}, now, directory });
    await runtime.setOutput('exit-code', '0');
    await runtime.setOutput('package', 'packages/a b');
    expect(read('slipway.env')).toBe('SLIPWAY_PACKAGE_PLATFORM_EXIT_CODE=0\nSLIPWAY_PACKAGE_PLATFORM_PACKAGE=packages/a b\n');
  });
  test('findings are a code quality report with stable fingerprints', async () => {
    const runtime = createGitlabRuntime({ action: 'package-platform', env: {}, now, directory });
    const report = async (findings: Finding[]): Promise<{ fingerprint: string; location: unknown; severity: string }[]> => {
      await runtime.annotate(findings);
      return JSON.parse(read('gl-code-quality-report.json')) as { fingerprint: string; location: unknown; severity: string }[];
    };
    const [first] = await report([finding]);
    const [moved] = await report([{ ...finding, location: { file: 'images/a.list', line: 9 } }]);
    const [other] = await report([{ ...finding, subject: 'release/other:v1' }]);
    expect(first).toMatchObject({ severity: 'critical', location: { path: 'images/a.list', lines: { begin: 3 } } });
    expect(moved?.fingerprint).toBe(first?.fingerprint);
    expect(other?.fingerprint).not.toBe(first?.fingerprint);
  });
});

describe('what a pull request proposes', () => {
  const payload = (fullName: string): string => {
    writeFileSync(join(directory, 'event.json'), JSON.stringify({ repository: { full_name: 'acme/web' }, pull_request: { head: { sha: `abcdef0${'1'.repeat(33)}`, repo: { full_name: fullName } } } }));
    return join(directory, 'event.json');
  };
  const github = (head: string): Record<string, string> => ({ GITHUB_EVENT_NAME: 'pull_request', GITHUB_REPOSITORY: 'acme/web', GITHUB_HEAD_REF: 'fix/b', GITHUB_EVENT_PATH: payload(head) });
  const gitlab = { CI_PIPELINE_SOURCE: 'merge_request_event', CI_COMMIT_SHA: '0'.repeat(40), CI_MERGE_REQUEST_SOURCE_BRANCH_NAME: 'fix/b', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '1', CI_MERGE_REQUEST_PROJECT_ID: '1' };

  test('its branch and commit, not the merge that is checked', () => {
    expect(createGithubRuntime({ env: github('acme/web'), now }).event.head).toEqual({ branch: 'fix/b', shortCommit: 'abcdef0' });
    expect(createGitlabRuntime({ action: 'package-platform', env: { ...gitlab, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: 'b'.repeat(40) }, now, directory }).event.head).toEqual({ branch: 'fix/b', shortCommit: 'bbbbbbbb' });
    expect(createGitlabRuntime({ action: 'package-platform', env: { ...gitlab, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: '' }, now, directory }).event.head).toEqual({ branch: 'fix/b', shortCommit: '00000000' });
  });

  test('nothing of a fork, and nothing without a payload', () => {
    expect(createGithubRuntime({ env: github('someone/web'), now }).event).not.toHaveProperty('head');
    expect(createGithubRuntime({ env: { ...github('acme/web'), GITHUB_EVENT_PATH: join(directory, 'none') }, now }).event).not.toHaveProperty('head');
    expect(createGitlabRuntime({ action: 'package-platform', env: { ...gitlab, CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '2' }, now, directory }).event).not.toHaveProperty('head');
  });

  test.each<readonly [string, string, unknown, CiEvent['name'], number | undefined]>([
    ['a pull request', 'pull_request', { pull_request: { number: 12 } }, 'pull_request', 12],
    ['a comment on a pull request', 'issue_comment', { issue: { number: 12, pull_request: { url: 'x' } }, comment: { body: '/confirm a/b' } }, 'comment', 12],
    ['a comment on an issue', 'issue_comment', { issue: { number: 12 } }, 'comment', undefined],
    ['a comment on an issue of Gitea, which says so with null', 'issue_comment', { issue: { number: 12, pull_request: null } }, 'comment', undefined],
    ['a review', 'pull_request_review', { pull_request: { number: 12 }, review: { state: 'approved' } }, 'review', 12],
    ['a review of Gitea', 'pull_request_approved', { pull_request: { number: 12 } }, 'review', 12],
    ['a number that is none', 'issue_comment', { issue: { number: '12; rm', pull_request: {} } }, 'comment', undefined],
    ['a push', 'push', { after: 'x' }, 'push', undefined],
  ])('the number that an event is about: %s', (_name, event, content, name, number) => {
    const path = join(directory, 'event.json');
    writeFileSync(path, JSON.stringify(content));
    expect(createGithubRuntime({ env: { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path }, now }).event).toMatchObject({ name });
    expect(createGithubRuntime({ env: { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path }, now }).event.pullRequest).toBe(number);
  });

  test('the branch that it shall be merged into', () => {
    expect(createGithubRuntime({ env: { GITHUB_BASE_REF: 'release-2.10' }, now }).event.base).toBe('release-2.10');
    expect(createGithubRuntime({ env: { GITHUB_BASE_REF: '' }, now }).event).not.toHaveProperty('base');
    expect(createGitlabRuntime({ action: 'package-platform', env: { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'release-2.10' }, now, directory }).event.base).toBe('release-2.10');
  });

  test('the number of a merge request', () => {
    expect(createGitlabRuntime({ action: 'package-platform', env: { ...gitlab, CI_MERGE_REQUEST_IID: '12' }, now, directory }).event.pullRequest).toBe(12);
    expect(createGitlabRuntime({ action: 'package-platform', env: { CI_MERGE_REQUEST_IID: '' }, now, directory }).event).not.toHaveProperty('pullRequest');
  });

  test('the name of the job', () => {
    expect(createGithubRuntime({ env: { GITHUB_JOB: 'images' }, now }).event.job).toBe('images');
    expect(createGitlabRuntime({ action: 'package-platform', env: { CI_JOB_NAME: 'verify: [a, b]' }, now, directory }).event.job).toBe('verify: [a, b]');
  });
});

describe('the event that started the job', () => {
  const common = { repository: 'team/app', serverUrl: 'https://git.example.com', commit: 'abc', shortCommit: 'abc' };
  const github = { GITHUB_REPOSITORY: 'team/app', GITHUB_SERVER_URL: 'https://git.example.com', GITHUB_SHA: 'abc' };
  const gitlab = { CI_PROJECT_PATH: 'team/app', CI_SERVER_URL: 'https://git.example.com', CI_COMMIT_SHA: 'abc' };
  const rows: [string, Record<string, string>, Record<string, string>, CiEvent][] = [
    ['a tag', { GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1' }, { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_TAG: 'v1' }, { name: 'tag', gitTag: 'v1' }],
    ['a push', { GITHUB_EVENT_NAME: 'push', GITHUB_REF_TYPE: 'branch', GITHUB_REF_NAME: 'main' }, { CI_PIPELINE_SOURCE: 'push', CI_COMMIT_BRANCH: 'main' }, { name: 'push', branch: 'main' }],
    ['a request to merge', { GITHUB_EVENT_NAME: 'pull_request' }, { CI_PIPELINE_SOURCE: 'merge_request_event' }, { name: 'pull_request' }],
    ['a schedule', { GITHUB_EVENT_NAME: 'schedule' }, { CI_PIPELINE_SOURCE: 'schedule' }, { name: 'schedule' }],
    ['by hand', { GITHUB_EVENT_NAME: 'workflow_dispatch' }, { CI_PIPELINE_SOURCE: 'web' }, { name: 'manual' }],
    ['anything else', { GITHUB_EVENT_NAME: 'release' }, { CI_PIPELINE_SOURCE: 'api' }, { name: 'other' }],
  ];
  test.each(rows)('%s', (_name, onGithub, onGitlab, event) => {
    expect(createGithubRuntime({ env: { ...github, ...onGithub }, now }).event).toEqual({ ...common, ...event });
    expect(createGitlabRuntime({ action: 'package-platform', env: { ...gitlab, ...onGitlab }, now, directory }).event).toEqual({ ...common, ...event });
  });
});
