import { describe, expect, test } from '@jest/globals';
import type { InputSpecs, InvokeOptions } from '@slipway/ci';
import { SlipwayError } from '@slipway/core';
import type { Command } from './command.ts';
import { commands as realCommands } from './commands.ts';
import { runCli } from './run-cli.ts';
import { formatVersion } from './version.ts';

const specs = { repo: { type: 'string', default: '.', description: 'The release repo' }, jobs: { type: 'integer', description: 'How many' } } as const satisfies InputSpecs;
const commandOf = (name: string, run: (options: InvokeOptions) => Promise<number>): Command => ({ name, title: `Does ${name}`, specs, isAction: name === 'verify-images', examples: [[`slipway ${name}`, 'an example']], refused: {}, run });

async function cli(argv: readonly string[], commands: readonly Command[] = [commandOf('verify-images', () => Promise.resolve(0))]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await runCli({
    argv, commands, env: {}, cwd: '.', bundleUrl: import.meta.url, signal: new AbortController().signal, readInput: () => Promise.resolve(''),
    write: (text) => { out += text; }, writeError: (text) => { error += text; },
  });
  return { code, out, error };
}

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('slipway %j lists commands, exit codes and variables', async (argv) => {
    const { code, out } = await cli(argv);
    expect(code).toBe(0);
    for (const part of ['verify-images  Does verify-images', 'Exit codes:', '70  a bug', 'SLIPWAY_<NAME>', 'SLIPWAY_AUTH_<HOST>']) expect(out).toContain(part);
  });
  test.each([[['verify-images', '--help']], [['help', 'verify-images']]])('slipway %j shows flags, defaults and examples', async (argv) => {
    const { code, out } = await cli(argv);
    expect(code).toBe(0);
    for (const part of ['Usage: slipway verify-images [flags]', '--repo VALUE  The release repo (default: .)', '--jobs N', '--json', '  # an example\n  slipway verify-images']) expect(out).toContain(part);
  });
  test('slipway help --json holds the tables that documentation is made from', async () => {
    const { out } = await cli(['help', '--json'], realCommands);
    const document = JSON.parse(out) as { version: string; actions: { name: string; title: string; specs: Record<string, unknown> }[]; commands: { name: string }[] };
    expect(document.actions.map(({ name }) => name)).toEqual(['collect-charts', 'render-images', 'verify-images', 'package-platform', 'diff-hotfix', 'build-offline-resources']);
    for (const { specs: table } of document.actions) expect(Object.keys(table)).toEqual(expect.arrayContaining(['fail-on', 'log-level']));
    expect(document.commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['demo', 'serve', 'verify-package', 'template', 'schema']));
  });
});

describe('every command', () => {
  test.each(realCommands.map((command) => [command.name, command] as const))('%s has help of lines that fit', async (name, command) => {
    const { code, out } = await cli([name, '--help'], realCommands);
    expect(code).toBe(0);
    expect(out.startsWith(`${command.title}\n`)).toBe(true);
    for (const line of out.split('\n').filter((text) => !text.startsWith('  slipway '))) expect(line.length).toBeLessThanOrEqual(118);
    expect(command.examples.length).toBeGreaterThan(0);
  });
});

describe('mistakes', () => {
  test('with --json they are one document on stdout', async () => {
    expect(JSON.parse((await cli(['verfy-images', '--json'])).out)).toMatchObject({ error: { code: 'USAGE' }, exitCode: 2 });
    expect(JSON.parse((await cli(['verify-images', '--rpo', 'x', '--json'])).out)).toMatchObject({ error: { code: 'USAGE', hint: 'slipway verify-images --help lists the flags' } });
  });
  test('an unknown command names the nearest one', async () => {
    expect(await cli(['verfy-images'])).toEqual({ code: 2, out: '', error: 'error: "verfy-images" is no command of slipway: did you mean "slipway verify-images"? [USAGE]\n  what to do: slipway --help lists the commands\n' });
  });
  test('an unknown flag runs nothing', async () => {
    let ran = false;
    const { code, error } = await cli(['verify-images', '--rpo', 'x'], [commandOf('verify-images', () => { ran = true; return Promise.resolve(0); })]);
    expect([code, ran]).toEqual([2, false]);
    expect(error).toContain('did you mean --repo?');
  });
  test('T61 escapes in what was typed are not printed', async () => {
    expect((await cli(['\u001b]0;owned\u0007'])).error).not.toContain('\u001b');
  });
  test('an error while a command is loaded has its exit code', async () => {
    expect((await cli(['verify-images'], [commandOf('verify-images', () => Promise.reject(new SlipwayError('ASSETS_NOT_FOUND', 'no engine', { exitCode: 3 })))])).code).toBe(3);
    expect((await cli(['verify-images'], [commandOf('verify-images', () => Promise.reject(new TypeError('bug')))])).code).toBe(70);
  });
});

test('flags reach the command before the environment', async () => {
  let seen: readonly string[] | undefined;
  const { code } = await cli(['verify-images', '--repo', 'here', '--json'], [commandOf('verify-images', ({ flags, json }) => { seen = [...flags?.get('repo') ?? [], String(json)]; return Promise.resolve(1); })]);
  expect([code, seen]).toEqual([1, ['here', 'true']]);
});

test('the version names the engine and Node', () => {
  expect(formatVersion('v20.19.0')).toMatch(/^slipway \d+\.\d+\.\d+\S* \(helm v4\.\d+\.\d+, node v20\.19\.0\)$/);
});
