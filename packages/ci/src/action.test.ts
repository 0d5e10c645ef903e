import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SlipwayError, type Finding } from '@slipway/core';
import { commentSpecs, invoke, readDockerConfig, type Action, type ActionContext, type InvokeOptions, type PostComment } from './action.ts';
import type { InputSpecs } from './inputs.ts';

let directory = '';
let printed = { stdout: '', stderr: '' };
let restore = (): void => undefined;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'slipway-invoke-'));
  printed = { stdout: '', stderr: '' };
  const originals = { stdout: process.stdout.write.bind(process.stdout), stderr: process.stderr.write.bind(process.stderr) };
  for (const name of ['stdout', 'stderr'] as const) process[name].write = (text: string | Uint8Array): boolean => { printed[name] += String(text); return true; };
  restore = () => { process.stdout.write = originals.stdout; process.stderr.write = originals.stderr; };
});
afterEach(() => {
  restore();
  rmSync(directory, { recursive: true, force: true });
});

const specs = { name: { type: 'string', required: true, description: 'a name' } } as const satisfies InputSpecs;
type Run = (name: string, context: ActionContext) => Promise<Finding[]> | Finding[];
const actionOf = (run: Run, verbatim = false): Action<typeof specs, Finding[]> => ({
  name: 'probe', title: 'A probe', specs,
  run: async ({ name }, context) => run(name, context),
  report: (findings) => ({ findings, outputs: { count: String(findings.length) }, text: `${findings.length} found`, verbatim, summary: '# Probe', document: { findings } }),
});
const call = (run: Run, options: Partial<InvokeOptions> & { readonly verbatim?: boolean } = {}): Promise<number> =>
  invoke(actionOf(run, options.verbatim), { env: { SLIPWAY_NAME: 'n' }, cwd: directory, bundleUrl: import.meta.url, ...options });

const missing: Finding = { code: 'missing', severity: 'error', subject: 'a', message: 'm' };

describe('DR6 the exit code of a run', () => {
  const rows: [string, Run, Partial<InvokeOptions>, number][] = [
    ['nothing found', () => [], {}, 0],
    ['findings', () => [missing], {}, 1],
    ['findings that shall not fail it', () => [missing], { env: { SLIPWAY_NAME: 'n', SLIPWAY_FAIL_ON: 'never' } }, 0],
    ['could not look', () => [{ ...missing, code: 'unknown' }], { env: { SLIPWAY_NAME: 'n', SLIPWAY_FAIL_ON: 'never' } }, 3],
    ['a bad input', () => [], { env: {} }, 2],
    ['a bad common input', () => [], { env: { SLIPWAY_NAME: 'n', SLIPWAY_LOG_LEVEL: 'loud' } }, 2],
    ['bad configuration', () => { throw new SlipwayError('CONFIG_INVALID', 'no'); }, {}, 2],
    ['a host that does not answer', () => { throw new SlipwayError('HTTP_DNS', 'no', { exitCode: 3 }); }, {}, 3],
    ['a bug', () => { throw new TypeError('x is not a function'); }, {}, 70],
  ];
  test.each(rows)('%s', async (_name, run, options, code) => {
    expect(await call(run, options)).toBe(code);
  });
});

describe('what is printed', () => {
  test('the text on stdout', async () => {
    await call(() => [missing]);
    expect(printed.stdout).toBe('1 found\n');
  });
  test('with json an error is one document too, also when it came after the result', async () => {
    await call(() => { throw new SlipwayError('CONFIG_INVALID', 'no', { location: { file: 'a.yaml', line: 2 }, hint: 'write it' }); }, { json: true });
    expect(JSON.parse(printed.stdout)).toEqual({ error: { code: 'CONFIG_INVALID', message: 'no', location: { file: 'a.yaml', line: 2 }, hint: 'write it' }, exitCode: 2 });
    printed.stdout = '';
    const action = actionOf(() => [missing]);
    const code = await invoke({ ...action, report: (findings) => ({ ...action.report(findings), documentFile: join(directory, 'none\0') }) }, { env: { SLIPWAY_NAME: 'n' }, cwd: directory, bundleUrl: import.meta.url, json: true });
    expect([code, JSON.parse(printed.stdout)]).toEqual([2, { findings: [missing] }]);
    expect(printed.stderr).toContain('REPORT_UNWRITTEN');
  });
  test('with json the document, and nothing else on stdout', async () => {
    await call((_name, { logger }) => { logger.step('working'); return [missing]; }, { json: true });
    expect(JSON.parse(printed.stdout)).toEqual({ findings: [missing] });
    expect(printed.stderr).toContain('working');
  });
  test('a text that is the result itself, byte for byte', async () => {
    await call(() => [], { verbatim: true });
    expect(printed.stdout).toBe('0 found');
  });
  test('an error with its place, code and way out; nothing on stdout', async () => {
    await call(() => { throw new SlipwayError('YAML_SYNTAX', 'not YAML', { location: { file: 'a.yaml', line: 3 }, hint: 'fix it' }); });
    expect(printed.stderr).toBe('error: a.yaml:3: not YAML [YAML_SYNTAX]\n  what to do: fix it\n');
    expect(printed.stdout).toBe('');
  });
  test('an error whose lines name their places does not name the first one twice', async () => {
    await call(() => { throw new SlipwayError('YAML_SHAPE', 'a.yaml:3: no\na.yaml:4: no', { location: { file: 'a.yaml', line: 3 } }); });
    expect(printed.stderr).toBe('error: a.yaml:3: no\na.yaml:4: no [YAML_SHAPE]\n');
  });
  test('a bug with its stack and a request to report it', async () => {
    await call(() => { throw new TypeError('x is not a function'); });
    expect(printed.stderr).toMatch(/TypeError: x is not a function\n[\s\S]* at [\s\S]*please report it/);
  });
});

describe('the door is found by the environment', () => {
  test('GitLab: outputs with the exit code, findings, summary', async () => {
    expect(await call(() => [missing], { env: { SLIPWAY_NAME: 'n', GITLAB_CI: 'true', CI_PROJECT_DIR: directory } })).toBe(1);
    expect(readFileSync(join(directory, 'slipway.env'), 'utf8')).toBe('SLIPWAY_PROBE_COUNT=1\nSLIPWAY_PROBE_EXIT_CODE=1\n');
    expect(readFileSync(join(directory, 'slipway-summary.md'), 'utf8')).toBe('# Probe');
    expect(existsSync(join(directory, 'gl-code-quality-report.json'))).toBe(true);
  });
  test('GitLab: an error is a finding too, with its exit code', async () => {
    await call(() => { throw new SlipwayError('CONFIG_INVALID', 'no', { location: { file: 'slipway.yaml', line: 2 } }); }, { env: { SLIPWAY_NAME: 'n', GITLAB_CI: 'true', CI_PROJECT_DIR: directory } });
    expect(readFileSync(join(directory, 'slipway.env'), 'utf8')).toBe('SLIPWAY_PROBE_EXIT_CODE=2\n');
    expect(JSON.parse(readFileSync(join(directory, 'gl-code-quality-report.json'), 'utf8'))).toMatchObject([{ check_name: 'CONFIG_INVALID', location: { path: 'slipway.yaml', lines: { begin: 2 } } }]);
  });
  test('GitLab: several commands of one job add to its report, its summary and its outputs', async () => {
    const env = { SLIPWAY_NAME: 'n', GITLAB_CI: 'true', CI_PROJECT_DIR: directory };
    for (const found of [[missing], [missing, { ...missing, subject: 'b' }], []]) await call(() => found, { env });
    const report = JSON.parse(readFileSync(join(directory, 'gl-code-quality-report.json'), 'utf8')) as unknown[];
    expect(report).toHaveLength(2);
    expect(readFileSync(join(directory, 'slipway-summary.md'), 'utf8')).toBe('# Probe\n\n# Probe\n\n# Probe');
    expect(readFileSync(join(directory, 'slipway.env'), 'utf8')).toMatch(/SLIPWAY_PROBE_COUNT=0\nSLIPWAY_PROBE_EXIT_CODE=0\n$/);
  });
  test('GitLab: a path in the working directory is handed on relative to it, one outside as it is', async () => {
    const probe = actionOf(() => []);
    const outputs = { here: { path: join(directory, 'packages/a') }, self: { path: directory }, dots: { path: join(directory, '..a') }, outside: { path: join(directory, '../b') } };
    await invoke({ ...probe, report: (found: Finding[]) => ({ ...probe.report(found), outputs }) }, { env: { SLIPWAY_NAME: 'n', GITLAB_CI: 'true', CI_PROJECT_DIR: directory }, cwd: directory, bundleUrl: import.meta.url });
    expect(readFileSync(join(directory, 'slipway.env'), 'utf8')).toBe(`SLIPWAY_PROBE_HERE=packages/a\nSLIPWAY_PROBE_SELF=.\nSLIPWAY_PROBE_DOTS=..a\nSLIPWAY_PROBE_OUTSIDE=${join(directory, '../b')}\nSLIPWAY_PROBE_EXIT_CODE=0\n`);
  });
  test('GitHub: an error is an annotation', async () => {
    expect(await call(() => { throw new SlipwayError('CONFIG_INVALID', 'no', { location: { file: 'slipway.yaml', line: 2 } }); }, { env: { SLIPWAY_NAME: 'n', GITHUB_ACTIONS: 'true' } })).toBe(2);
    expect(printed.stdout).toContain('::error title=CONFIG_INVALID,file=slipway.yaml,line=2::no');
  });
  test('T28 a disk that fails while results are written is said, and is no bug', async () => {
    expect(await call(() => [], { env: { SLIPWAY_NAME: 'n', GITLAB_CI: 'true', CI_PROJECT_DIR: join(directory, 'none') } })).toBe(3);
    expect(printed.stderr).toMatch(/^error: ENOENT.*\[ENOENT\]\n {2}warning: the CI host cannot be told/);
  });
  test('an output that the host cannot hold does not crash the run', async () => {
    const probe = actionOf(() => []);
    const broken = { ...probe, report: (found: Finding[]) => ({ ...probe.report(found), outputs: { list: 'a\nb' } }) };
    expect(await invoke(broken, { env: { SLIPWAY_NAME: 'n', GITLAB_CI: 'true' }, cwd: directory, bundleUrl: import.meta.url })).toBe(70);
  });
});

test('flags come before the environment', async () => {
  let seen = '';
  await call((name) => { seen = name; return []; }, { flags: { get: (name) => name === 'name' ? ['flag'] : undefined } });
  expect(seen).toBe('flag');
});

test('an interrupt stops the processes that the run started', async () => {
  const controller = new AbortController();
  const running = call(async (_name, { exec }) => { await exec('sleep', ['60'], { env: { PATH: process.env['PATH'] } }); return []; }, { signal: controller.signal });
  setTimeout(() => controller.abort(new SlipwayError('INTERRUPTED', 'stopped by SIGINT', { exitCode: 3 })), 100);
  const started = performance.now();
  expect(await running).toBe(3);
  expect(printed.stderr).toBe('  warning: stopping; a second signal ends it at once\nerror: stopped by SIGINT [INTERRUPTED]\n');
  expect(performance.now() - started).toBeLessThan(10_000);
});

describe('comments', () => {
  const job = { SLIPWAY_NAME: 'n', GITLAB_CI: 'true', CI_PIPELINE_SOURCE: 'merge_request_event' };
  type Post = Parameters<PostComment>;
  const commenting = (posted: Post[], options: Partial<InvokeOptions> = {}): Promise<number> => {
    const action: Action<typeof specs & typeof commentSpecs, Finding[]> = {
      ...actionOf(() => [missing]), specs: { ...specs, ...commentSpecs },
      run: ({ token }, { logger }) => { logger.info(`token ${token ?? ''}`); return Promise.resolve([missing]); },
      report: (findings) => ({ findings, outputs: {}, text: '', summary: '', document: {}, comment: { marker: 'probe', body: 'one missing, canary-token' } }),
    };
    return invoke(action, { env: { ...job, CI_PROJECT_DIR: directory }, cwd: directory, bundleUrl: import.meta.url, postComment: (...post) => { posted.push(post); return Promise.resolve(); }, ...options });
  };
  const env = (more: Record<string, string>): Record<string, string> => ({ ...job, CI_PROJECT_DIR: directory, SLIPWAY_COMMENT: 'true', ...more });

  test('are written when asked for, without secrets; the token is one (T72)', async () => {
    const posted: Post[] = [];
    expect(await commenting(posted, { env: env({ SLIPWAY_TOKEN: 'canary-token' }) })).toBe(1);
    expect(posted.map(([comment, { token }]) => [comment, token])).toEqual([[{ marker: 'probe', body: 'one missing, ***' }, 'canary-token']]);
    expect(printed.stderr).toContain('token ***');
  });
  test.each<[string, () => Partial<InvokeOptions>]>([
    ['not asked for', () => ({})],
    ['not for a pull request', () => ({ env: env({ CI_PIPELINE_SOURCE: 'push' }) })],
  ])('are not written: %s', async (_name, options) => {
    const posted: Post[] = [];
    expect(await commenting(posted, options())).toBe(1);
    expect(posted).toEqual([]);
  });
  test('that cannot be written are a warning and change nothing (T76)', async () => {
    expect(await commenting([], { env: env({}), postComment: () => Promise.reject(new Error('no permission')) })).toBe(1);
    expect(printed.stderr).toContain('warning: the comment could not be written: no permission');
    expect(readFileSync(join(directory, 'slipway.env'), 'utf8')).toContain('SLIPWAY_PROBE_EXIT_CODE=1');
  });
});

describe('docker\'s config.json', () => {
  const read = (): { readonly text: string | undefined; readonly warnings: readonly string[] } => {
    const warnings: string[] = [];
    return { text: readDockerConfig({ DOCKER_CONFIG: directory }, { warn: (message) => { warnings.push(message); } })?.text, warnings };
  };
  test('is read, and nothing is said where there is none', () => {
    expect(read()).toEqual({ text: undefined, warnings: [] });
    writeFileSync(join(directory, 'config.json'), '{}');
    expect(read()).toEqual({ text: '{}', warnings: [] });
  });
  test('that cannot be read is warned of by its name', () => {
    mkdirSync(join(directory, 'config.json'));
    expect(read()).toEqual({ text: undefined, warnings: [expect.stringContaining(`${join(directory, 'config.json')} are not used, it cannot be read (EISDIR)`)] });
  });
});
