#!/usr/bin/env node
import { constants } from 'node:os';
import { formatVersion } from './version.ts';

/** How long an interrupted run may take to clean up, in milliseconds. */
const graceMs = 3000;

async function readInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

const argv = process.argv.slice(2);
if (argv[0] === '--version' || argv[0] === '-V' || argv[0] === 'version') {
  process.stdout.write(`${formatVersion(process.version)}\n`);
} else {
  const [{ runCli }, { commands }] = await Promise.all([import('./run-cli.ts'), import('./commands.ts')]);
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      const exitCode = 128 + constants.signals[name];
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort(new Error(`stopped by ${name}`));
      setTimeout(() => process.exit(exitCode), graceMs).unref();
    });
  }
  process.exitCode = await runCli({
    argv, env: process.env, cwd: process.cwd(), bundleUrl: import.meta.url, commands, readInput, signal: controller.signal,
    write: (text) => { process.stdout.write(text); }, writeError: (text) => { process.stderr.write(text); },
  });
}
