// Benchmarks against other people's clients in the same run: see README.md.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installTools, repoDir } from '../real/tools.mjs';
import { benchCopy } from './copy.mjs';
import { benchFaults } from './faults.mjs';
import { formatRows } from './report.mjs';
import { benchVerify } from './verify.mjs';
import { startWorld } from './world.mjs';

const benches = { verify: benchVerify, copy: benchCopy, faults: benchFaults };
const usage = `usage: node test/bench/run.mjs ${Object.keys(benches).join('|')} [--corpus small|default] [--runs N] [--node FILE] [--cli FILE]`;

const { values, positionals: [name] } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: process.argv[2] === 'faults' ? 'small' : 'default' },
    runs: { type: 'string', default: '5' },
    node: { type: 'string', default: process.execPath },
    cli: { type: 'string', default: path.join(repoDir, 'dist/cli/index.js') },
  },
});
if (!Object.hasOwn(benches, name ?? '') || !['small', 'default'].includes(values.corpus)) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const failed = (await installTools(['crane', 'registry'])).filter(({ error }) => error !== undefined);
if (failed.length > 0) throw new Error(failed.map(({ error }) => error).join('\n'));
const world = await startWorld(values.corpus);
process.once('SIGINT', () => void world.stop().then(() => process.exit(130)));
try {
  const rows = await benches[name]({ world, runs: Number(values.runs), slipway: [path.resolve(values.node), path.resolve(values.cli)] });
  process.stdout.write(formatRows(rows, { title: `${name}, corpus ${values.corpus}, median of ${values.runs}, node ${execFileSync(path.resolve(values.node), ['--version'], { encoding: 'utf8' }).trim()}` }));
  process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
} finally {
  await world.stop();
}

