import { spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';

const bundle = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));
const chart = fileURLToPath(new URL('../../dist/cli/demo/components/gateway/chart/gateway', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'slipway-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'], HOME: folder };
const slipway = (...args: string[]): SpawnSyncReturns<string> => spawnSync(process.execPath, [bundle, ...args], { cwd: folder, env, encoding: 'utf8' });

test('the bundle is there', () => expect(existsSync(bundle)).toBe(true));

describe('a command line from a shell', () => {
  test('--version is one line', () => {
    const { status, stdout, stderr } = slipway('--version');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(new RegExp(`^slipway \\d+\\.\\d+\\.\\d+\\S* \\(helm v4\\.\\d+\\.\\d+, node ${process.version}\\)\\n$`));
  });
  test('help is on stdout, mistakes are on stderr', () => {
    expect(slipway('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(slipway('verfy-images')).toMatchObject({ status: 2, stdout: '' });
    expect(slipway('verify-images', '--rpo', 'x')).toMatchObject({ status: 2, stdout: '' });
  });
  test('a reader that stops early is no error', () => {
    const { status, stderr, stdout } = spawnSync('bash', ['-c', 'set -o pipefail; "$0" "$1" help --json | head -c 10', process.execPath, bundle], { cwd: folder, env, encoding: 'utf8' });
    expect([status, stderr, stdout.length]).toEqual([0, '', 10]);
  });
  test('the engine renders a chart', () => {
    const { status, stdout } = slipway('template', 'probe', chart);
    expect(status).toBe(0);
    expect(stdout).toContain('kind: Deployment');
  });
});

describe('serve', () => {
  test.each([['SIGINT'], ['SIGTERM']] as const)('%s ends it, with exit code 0', async (signal) => {
    const child = spawn(process.execPath, [bundle, 'serve', 'store', '--writable', '--port', '0'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<number | null>((resolve) => { child.once('exit', (code) => resolve(code)); });
    await new Promise<void>((resolve) => { child.stderr.on('data', (text: Buffer) => { if (text.includes('http://127.0.0.1:')) resolve(); }); });
    child.kill(signal);
    expect(await ended).toBe(0);
  });
});

test('DR18 starting costs little more than Node itself', () => {
  const fastest = (...args: string[]): number => Math.min(...Array.from({ length: 7 }, () => {
    const started = performance.now();
    spawnSync(process.execPath, args, { env });
    return performance.now() - started;
  }));
  expect(fastest(bundle, '--version')).toBeLessThan(1.5 * fastest('-e', '0') + 20);
});
