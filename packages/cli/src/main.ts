#!/usr/bin/env node
import { formatVersion } from './version.ts';

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
  const [{ createStopSignal }, { runCli }, { commands }] = await Promise.all([import('@slipway/ci'), import('./run-cli.ts'), import('./commands.ts')]);
  const stop = createStopSignal(process);
  const exitCode = await runCli({
    argv, env: process.env, cwd: process.cwd(), bundleUrl: import.meta.url, commands, readInput, signal: stop.signal,
    write: (text) => { process.stdout.write(text); }, writeError: (text) => { process.stderr.write(text); },
  });
  process.exitCode = stop.exitCodeOf(exitCode);
}
