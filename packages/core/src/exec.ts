import type { spawn as Spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { errorCode, errorMessage, SlipwayError, type SlipwayErrorOptions } from './errors.ts';

export type ExecErrorCode = 'COMMAND_NOT_FOUND' | 'COMMAND_FAILED' | 'COMMAND_TIMEOUT' | 'COMMAND_OUTPUT_TOO_LARGE';

export class ExecError extends SlipwayError<ExecErrorCode> {
  override readonly name = 'ExecError';
  constructor(code: ExecErrorCode, message: string, readonly result: { readonly exitCode: number | null; readonly stderr: string }, options?: SlipwayErrorOptions) {
    super(code, message, options);
  }
}

export interface ExecOptions {
  readonly cwd?: string;
  /** The whole environment of the child. Nothing is inherited that is not named here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
  readonly signal?: AbortSignal;
  /** @default 600000, in milliseconds */
  readonly timeoutMs?: number;
  /** Of stdout, in bytes. @default 256 MiB */
  readonly maxOutputBytes?: number;
  /** Exit codes that are answers, not failures. @default [0] */
  readonly okExitCodes?: readonly number[];
  /** Called with each piece of stdout or stderr as it comes, for long commands. */
  readonly onOutput?: (chunk: Buffer, stream: 'stdout' | 'stderr') => void;
}

export interface ExecResult {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs a program with an argument list; there is no shell. @throws {ExecError} */
export type Exec = (file: string, args: readonly string[], options: ExecOptions) => Promise<ExecResult>;

const lastLines = (text: string): string => text.trim().split('\n').slice(-5).join('\n');

/** The one door through which processes are started. The child leads its own process group, which is killed as a whole. */
export const exec: Exec = async (file, args, options) =>
  run((await import('node:child_process')).spawn, file, args, options); // loaded here: many commands start no process (DR18)

const run = (spawn: typeof Spawn, ...[file, args, options]: Parameters<Exec>): Promise<ExecResult> => new Promise((resolve, reject) => {
  const { cwd, env, input, signal, timeoutMs = 600_000, maxOutputBytes = 256 * 2 ** 20, okExitCodes = [0], onOutput } = options;
  if (signal?.aborted === true) { reject(signal.reason instanceof Error ? signal.reason : new Error('aborted')); return; }
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
  const out: Buffer[] = [];
  let outBytes = 0;
  let err = '';
  let stopped: ExecErrorCode | undefined;
  const kill = (): void => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch { /* it has ended already */ }
  };
  const stop = (why: ExecErrorCode): void => { stopped ??= why; kill(); };
  const timer = setTimeout(() => stop('COMMAND_TIMEOUT'), timeoutMs);
  const onAbort = (): void => kill();
  signal?.addEventListener('abort', onAbort, { once: true });
  const settle = (): void => { clearTimeout(timer); signal?.removeEventListener('abort', onAbort); };

  child.stdout.on('data', (chunk: Buffer) => {
    outBytes += chunk.length;
    if (outBytes > maxOutputBytes) { stop('COMMAND_OUTPUT_TOO_LARGE'); return; }
    onOutput?.(chunk, 'stdout');
    out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    onOutput?.(chunk, 'stderr');
    if (err.length < 65_536) err += chunk.toString('utf8');
  });
  child.on('error', (error) => {
    settle();
    // Node says ENOENT of the program also when it is the working directory that is not there.
    const homeless = cwd !== undefined && statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true;
    const missing = !homeless && errorCode(error) === 'ENOENT';
    reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED',
      homeless ? `there is no folder ${cwd}` : missing ? `cannot run ${file}: it is not installed` : `cannot run ${file}: ${errorMessage(error)}`,
      { exitCode: null, stderr: '' }, { cause: error }));
  });
  child.on('close', (exitCode) => {
    settle();
    if (signal?.aborted === true) { reject(signal.reason instanceof Error ? signal.reason : new Error('aborted')); return; }
    if (stopped !== undefined) {
      const reason = stopped === 'COMMAND_TIMEOUT' ? `gave no result within ${timeoutMs / 1000} s` : `printed more than ${maxOutputBytes} bytes`;
      reject(new ExecError(stopped, `${file} ${args[0] ?? ''} ${reason}`, { exitCode, stderr: err }));
      return;
    }
    if (exitCode === null || !okExitCodes.includes(exitCode)) {
      reject(new ExecError('COMMAND_FAILED', `${file} ${args[0] ?? ''} ended with exit code ${exitCode ?? 'none (killed)'}${err === '' ? '' : `: ${lastLines(err)}`}`, { exitCode, stderr: err }));
      return;
    }
    resolve({ exitCode, stdout: Buffer.concat(out), stderr: err });
  });
  child.stdin.on('error', () => undefined); // a child that does not read its input says so by its exit code
  child.stdin.end(input);
});

/** A program that is talked to while it runs. */
export interface RunningProcess {
  readonly stdin: Writable;
  readonly stdout: Readable;
  /** What it has said on stderr so far, of which the first 64 KiB are kept. */
  readonly said: () => string;
  /** Its exit code when it has ended and its output was read; null when it was killed. Never rejects. */
  readonly ended: Promise<number | null>;
  /** Ends it with all that it has started. */
  readonly kill: () => void;
}

/** Starts a program to talk to; an abort kills it. @throws {ExecError} COMMAND_NOT_FOUND, COMMAND_FAILED */
export type OpenProcess = (file: string, args: readonly string[], options: Pick<ExecOptions, 'cwd' | 'env' | 'signal'>) => Promise<RunningProcess>;

export const openProcess: OpenProcess = async (file, args, { cwd, env, signal }) => {
  const { spawn } = await import('node:child_process');
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => { if (err.length < 65_536) err += chunk.toString('utf8'); });
    child.stdin.on('error', () => undefined); // that it has ended is told by `ended`
    const kill = (): void => {
      try {
        if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      } catch { /* it has ended already */ }
    };
    signal?.addEventListener('abort', kill, { once: true });
    const ended = new Promise<number | null>((done) => {
      child.on('close', (exitCode) => { signal?.removeEventListener('abort', kill); done(exitCode); });
    });
    child.on('spawn', () => resolve({ stdin: child.stdin, stdout: child.stdout, said: () => err, ended, kill }));
    child.on('error', (error) => {
      const missing = errorCode(error) === 'ENOENT';
      reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED', missing ? `cannot run ${file}: it is not installed` : `cannot run ${file}: ${errorMessage(error)}`, { exitCode: null, stderr: '' }, { cause: error }));
    });
  });
};
