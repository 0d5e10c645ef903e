import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { exec, ExecError, openProcess } from './exec.ts';

const folder = mkdtempSync(join(tmpdir(), 'slipway-exec-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'] };
const node = process.execPath;
const evaluate = (code: string, ...args: string[]): string[] => ['-e', code, '--', ...args];

const isAlive = (pid: number): boolean => {
  try {
    // A killed process whose new parent does not collect it stays in the table as a zombie.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
};

/** The error of a command that must fail. */
async function failure(promise: Promise<unknown>): Promise<ExecError> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof ExecError)) throw new Error(`not an ExecError: ${String(error)}`);
  return error;
}

describe('T65 arguments reach the program as they are', () => {
  const hostile = ['$(touch owned)', '`touch owned`', 'v1;touch owned', 'a b', "a'b", 'a"b', '{a,b}', '*', '%0a', '-v1', '--', '', 'a\nb', '\\', '> owned', '~', '图像'];
  test('metacharacters stay text', async () => {
    const { stdout } = await exec(node, evaluate('console.log(JSON.stringify(process.argv.slice(1)))', ...hostile), { env, cwd: folder });
    expect(JSON.parse(stdout.toString('utf8'))).toEqual(hostile);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a program in a folder with a space', async () => {
    await exec('mkdir', [join(folder, 'a b')], { env });
    await exec('ln', ['-s', node, join(folder, 'a b', 'my node')], { env });
    expect((await exec(join(folder, 'a b', 'my node'), ['-p', '1+1'], { env })).stdout.toString()).toBe('2\n');
  });
});

test('the environment is the one given, nothing else', async () => {
  const { stdout } = await exec(node, evaluate('console.log(Object.keys(process.env).join())'), { env: { ONLY: '1', ABSENT: undefined } });
  expect(stdout.toString()).toBe('ONLY\n');
});

test('input reaches stdin; stdout is bytes', async () => {
  const input = Buffer.from([0, 255, 10, 13, 200]);
  expect((await exec('cat', [], { env, input })).stdout.equals(input)).toBe(true);
});

test('a program that does not read its input still ends', async () => {
  await expect(exec('true', [], { env, input: Buffer.alloc(2 ** 22) })).resolves.toMatchObject({ exitCode: 0 });
});

describe('failures', () => {
  test('a program that is not installed', async () => {
    expect(await failure(exec('slipway-no-such-program', [], { env }))).toMatchObject({ code: 'COMMAND_NOT_FOUND' });
  });
  test('a working directory that does not exist', async () => {
    expect(await failure(exec('true', [], { env, cwd: join(folder, 'none') }))).toMatchObject({ code: 'COMMAND_FAILED', message: `there is no folder ${join(folder, 'none')}` });
  });
  test('an exit code other than the allowed ones, with the last lines of stderr', async () => {
    const error = await failure(exec(node, evaluate('console.error("line 1\\nreason"); process.exit(7)'), { env }));
    expect(error).toMatchObject({ code: 'COMMAND_FAILED', result: { exitCode: 7 } });
    expect(error.message).toContain('reason');
  });
  test('an exit code that is an answer', async () => {
    await expect(exec('grep', ['x'], { env, input: 'y', okExitCodes: [0, 1] })).resolves.toMatchObject({ exitCode: 1 });
  });
  test('more output than allowed', async () => {
    const started = performance.now();
    expect(await failure(exec(node, evaluate('for(;;) process.stdout.write("x".repeat(65536))'), { env, maxOutputBytes: 100_000 }))).toMatchObject({ code: 'COMMAND_OUTPUT_TOO_LARGE' });
    expect(performance.now() - started).toBeLessThan(10_000);
  });
  test('endless stderr does not fill the memory', async () => {
    const { stderr } = await exec(node, evaluate('process.stderr.write("x".repeat(1 << 20))'), { env });
    expect(stderr.length).toBeLessThan(200_000);
  });
});

describe('stopping ends the whole process group', () => {
  const parent = 'const { spawn } = require("node:child_process"); const child = spawn("sleep", ["60"], { stdio: "inherit" }); console.log(child.pid); setInterval(() => 0, 1000)';
  const started = (): { readonly pid: () => number; readonly onOutput: (chunk: Buffer) => void; readonly ready: Promise<void> } => {
    let pid = 0;
    let resolve = (): void => undefined;
    const ready = new Promise<void>((done) => { resolve = done; });
    return { pid: () => pid, ready, onOutput: (chunk) => { pid ||= Number(chunk.toString()); resolve(); } };
  };

  /** Fails when the process is still there after a while. */
  const ended = async (pid: number): Promise<void> => {
    for (let left = 200; isAlive(pid) && left > 0; left -= 1) await delay(50);
    expect(isAlive(pid)).toBe(false);
  };

  test('at the timeout', async () => {
    const { pid, onOutput } = started();
    expect(await failure(exec(node, evaluate(parent), { env, timeoutMs: 5000, onOutput }))).toMatchObject({ code: 'COMMAND_TIMEOUT' });
    expect(pid()).toBeGreaterThan(0);
    await ended(pid());
  });

  test('at the signal', async () => {
    const { pid, onOutput, ready } = started();
    const controller = new AbortController();
    const running = exec(node, evaluate(parent), { env, signal: controller.signal, onOutput });
    await ready;
    controller.abort(new Error('stopped by SIGINT'));
    await expect(running).rejects.toThrow('stopped by SIGINT');
    await ended(pid());
  });

  test('a signal that has fired already starts nothing', async () => {
    await expect(exec('touch', [join(folder, 'made')], { env, signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow('too late');
    expect(readdirSync(folder)).not.toContain('made');
  });
});

describe('a program that is talked to', () => {
  test('answers while it runs, and its end is told', async () => {
    const program = await openProcess(node, evaluate('process.stdin.on("data", (text) => process.stdout.write(String(text).toUpperCase())).on("end", () => { process.stderr.write("bye"); process.exitCode = 7; })'), { env });
    for (const text of ['one', 'two']) {
      program.stdin.write(text);
      const [answer] = await once(program.stdout, 'data') as [Buffer];
      expect(answer.toString()).toBe(text.toUpperCase());
    }
    program.stdin.end();
    program.stdout.resume();
    await expect(program.ended).resolves.toBe(7);
    expect(program.said()).toBe('bye');
  });

  test('is killed by an abort with what it has started', async () => {
    const controller = new AbortController();
    const program = await openProcess('sh', ['-c', 'sleep 600 & echo $!; wait'], { env, signal: controller.signal });
    const [pid] = await once(program.stdout, 'data') as [Buffer];
    controller.abort();
    await expect(program.ended).resolves.toBeNull();
    for (const until = Date.now() + 60_000; isAlive(Number(pid.toString())) && Date.now() < until;) await delay(20);
    expect(isAlive(Number(pid.toString()))).toBe(false);
  });

  test('one that is not installed is named', async () => {
    await expect(openProcess('no-such-program', [], { env })).rejects.toMatchObject({ code: 'COMMAND_NOT_FOUND' });
  });
});
