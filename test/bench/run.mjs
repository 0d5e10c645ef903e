// Benchmarks against other people's clients in the same run: see README.md.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installTools, repoDir } from '../real/tools.mjs';
import { benchCollect } from './collect.mjs';
import { benchCopy } from './copy.mjs';
import { benchFaults } from './faults.mjs';
import { benchPack, benchPull, benchLoad } from './pack.mjs';
import { formatRows } from './report.mjs';
import { benchSparse } from './sparse.mjs';
import { benchVerify } from './verify.mjs';
import { startWorld } from './world.mjs';

const benches = { verify: benchVerify, copy: benchCopy, faults: benchFaults, collect: benchCollect, pack: benchPack, pull: benchPull, load: benchLoad, sparse: benchSparse };
/** They make their own servers; the others share the registries of a corpus. */
const needsNoCorpus = ['collect', 'sparse'];
const usage = `usage: node test/bench/run.mjs ${Object.keys(benches).join('|')} [--corpus small|default] [--runs N] [--node FILE] [--cli FILE] [--gigabytes N]`;

const { values, positionals: [name] } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: process.argv[2] === 'faults' ? 'small' : 'default' },
    runs: { type: 'string', default: '5' },
    node: { type: 'string', default: process.execPath },
    gigabytes: { type: 'string', default: '20' },
    cli: { type: 'string', default: path.join(repoDir, 'dist/cli/index.js') },
  },
});
if (!Object.hasOwn(benches, name ?? '') || !['small', 'default'].includes(values.corpus)) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const hasCorpus = !needsNoCorpus.includes(name);
const failed = hasCorpus ? (await installTools(['crane', 'registry', ...['pull', 'load'].includes(name) ? ['skopeo'] : []])).filter(({ error }) => error !== undefined) : [];
if (failed.length > 0) throw new Error(failed.map(({ error }) => error).join('\n'));
const world = hasCorpus ? await startWorld(values.corpus) : undefined;
if (world !== undefined) process.once('SIGINT', () => void world.stop().then(() => process.exit(130)));
try {
  const rows = await benches[name]({ world, runs: Number(values.runs), gigabytes: Number(values.gigabytes), slipway: [path.resolve(values.node), path.resolve(values.cli)] });
  const corpus = hasCorpus ? `, corpus ${values.corpus}` : '';
  process.stdout.write(formatRows(rows, { title: `${name}${corpus}, median of ${values.runs}, node ${execFileSync(path.resolve(values.node), ['--version'], { encoding: 'utf8' }).trim()}` }));
  process.exitCode = rows.some(({ ok }) => ok === false) ? 1 : 0;
} finally {
  await world?.stop();
}
