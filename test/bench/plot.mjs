// Bytes per second of packing, pulling, verifying and unpacking beside the floors of this machine, as docs/speed.svg and as the table in
// docs/speed.md: node test/bench/plot.mjs [--corpus small|default] [--runs 3] [--cli FILE]
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installTools, repoDir } from '../real/tools.mjs';
import { alternate, measure } from './measure.mjs';
import { makeRelease, registryName, storageFiles } from './pack.mjs';
import { startWorld } from './world.mjs';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'default' }, runs: { type: 'string', default: '3' },
    cli: { type: 'string', default: path.join(repoDir, 'dist/cli/index.js') },
  },
});

/** Reads the files that a list names, and hashes every byte so many times, on one thread. */
const hasher = `
const { createHash } = require('node:crypto');
const { closeSync, openSync, readFileSync, readSync } = require('node:fs');
const [, folder, list, times] = process.argv;
const buffer = Buffer.allocUnsafeSlow(2 ** 18);
for (const name of readFileSync(list, 'utf8').trim().split('\\n')) {
  const file = openSync(folder + '/' + name, 'r');
  const hashes = Array.from({ length: Number(times) }, () => createHash('sha256'));
  for (let count; (count = readSync(file, buffer)) > 0;) for (const hash of hashes) hash.update(buffer.subarray(0, count));
  for (const hash of hashes) hash.digest();
  closeSync(file);
}`;

async function measureAll(world) {
  const slipway = [process.execPath, path.resolve(values.cli)];
  const repo = await makeRelease(world, slipway);
  const files = storageFiles(world);
  const names = path.join(world.folder, 'files.txt');
  writeFileSync(names, files.map((name) => `${name}\n`).join(''));
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(world.storage, name)).size, 0);
  const kept = path.join(world.folder, 'kept');
  const disk = mkdtempSync(path.join(os.tmpdir(), 'slipway-plot-'));
  const archive = path.join(world.folder, 'plain.tar');
  const into = (folder, ...args) => measure(slipway[0], [slipway[1], ...args, '--output', folder], { cwd: repo });
  const dropped = async (folder, ...args) => {
    rmSync(folder, { recursive: true, force: true });
    const result = await into(folder, ...args);
    if (result.code !== 0) throw new Error(`${args[0]}: exit ${result.code}: ${result.stderr.slice(-300)}`);
    rmSync(folder, { recursive: true, force: true });
    return result;
  };
  const place = path.join(world.folder, 'out');
  const pack = (from, folder = place) => dropped(folder, 'package-platform', '--registry', `${registryName}=${from}`);
  const hash = (times) => measure(process.execPath, ['-e', hasher, world.storage, names, String(times)]);
  try {
    const made = await into(kept, 'package-platform', '--registry', `${registryName}=store:${world.storage}`);
    if (made.code !== 0) throw new Error(made.stderr);
    const packed = path.join(kept, readdirSync(kept)[0]);
    const rows = [
      { name: 'cat to /dev/null', run: () => measure('bash', ['-c', 'cd "$0" && xargs -a "$1" cat > /dev/null', world.storage, names]) },
      { name: 'tar into memory', run: () => measure('tar', ['-C', world.storage, '-cf', archive, '-T', names]) },
      { name: 'sha256 once, one thread', run: () => hash(1) },
      { name: 'sha256 twice, one thread', run: () => hash(2) },
      { name: 'tar onto this disk, synced', run: () => measure('bash', ['-c', 'tar -C "$0" -cf "$2" -T "$1" && sync "$2" && rm "$2"', world.storage, names, path.join(disk, 'plain.tar')]) },
      { name: 'packing', ours: true, run: () => pack(`store:${world.storage}`) },
      { name: 'packing onto this disk', ours: true, run: () => pack(`store:${world.storage}`, path.join(disk, 'out')) },
      { name: 'pulling, registry on this machine', ours: true, run: () => pack(`http+registry:${world.host}`) },
      { name: 'verify-package', ours: true, run: () => measure(slipway[0], [slipway[1], 'verify-package', packed]) },
      { name: 'unpack', ours: true, run: () => dropped(path.join(world.folder, 'site'), 'unpack', packed) },
    ];
    const results = await alternate(rows, Number(values.runs), { folder: world.folder, bytes });
    return { bytes, rows: rows.map(({ name, ours = false }) => ({ name, ours, ...results.get(name), rate: bytes / results.get(name).wall })) };
  } finally {
    rmSync(disk, { recursive: true, force: true });
  }
}

const gigabytes = (rate) => (rate / 1e9).toFixed(2);

/** Bars of bytes per second; the dashed lines are networks that nothing passes faster. */
function drawSvg({ rows, bytes, machine }) {
  const [left, top, width, step] = [230, 46, 470, 26];
  const most = Math.max(...rows.map(({ rate }) => rate));
  // cat would press everything else against the axis
  const limit = Math.min(most, 1.25 * Math.max(1.3e9, ...rows.filter(({ name }) => !name.startsWith('cat')).map(({ rate }) => rate)));
  const x = (rate) => left + Math.round(width * Math.min(1, rate / limit));
  const height = top + rows.length * step + 30;
  const text = (at, y, content, more = '') => `<text x="${at}" y="${y}"${more}>${content}</text>`;
  const bars = rows.map(({ name, ours, rate, cpu }, index) => {
    const y = top + index * step;
    return `${text(left - 8, y + 15, name, ' text-anchor="end"')}<rect x="${left}" y="${y}" width="${x(rate) - left}" height="18" fill="${ours ? '#2b6cb0' : '#a0aec0'}"/>${text(x(rate) + 6, y + 14, `${gigabytes(rate)}${rate > limit ? ' →' : ''} · ${cpu.toFixed(1)} CPU s`, ' fill="#4a5568"')}`;
  });
  const lines = [['1 Gbit/s', 0.125e9], ['10 Gbit/s', 1.25e9]].map(([name, rate]) => `<line x1="${x(rate)}" x2="${x(rate)}" y1="${top - 6}" y2="${height - 30}" stroke="#c05621" stroke-dasharray="4 3"/>${text(x(rate), height - 14, name, ' text-anchor="middle" fill="#c05621"')}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 ${height}" font-family="sans-serif" font-size="12" fill="#1a202c">
<rect width="860" height="${height}" fill="#ffffff"/>
${text(12, 24, `GB/s, ${gigabytes(bytes)} GB of images, ${machine}; grey: floors, blue: slipway`, ' font-size="14"')}
${[...bars, ...lines].join('\n')}
</svg>
`;
}

function formatTable({ rows, bytes, machine, date }) {
  const line = ({ name, rate, wall, cpu, rss }) => `| ${name} | ${gigabytes(rate)} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${Math.round(rss / 1e6)} |`;
  return [`${gigabytes(bytes)} GB of images, ${machine}, ${date}, median of ${values.runs}:`, '', '| | GB/s | s | CPU s | resident, MB |', '|-|-|-|-|-|', ...rows.map(line)].join('\n');
}

const failed = (await installTools(['crane', 'registry'])).filter(({ error }) => error !== undefined);
if (failed.length > 0) throw new Error(failed.map(({ error }) => error).join('\n'));
const world = await startWorld(values.corpus);
try {
  const load = os.loadavg()[0];
  const measured = { ...await measureAll(world), date: new Date().toISOString().slice(0, 10), machine: `${os.availableParallelism()} cores, Node ${process.versions.node.split('.')[0]}${load > 1 ? `, other work on it (load ${Math.round(load)})` : ''}` };
  const page = path.join(repoDir, 'docs/speed.md');
  const [before, after] = readFileSync(page, 'utf8').split(/(?<=<!-- figures -->\n)[\s\S]*(?=<!-- \/figures -->)/);
  if (after === undefined) throw new Error(`${page} has no place for the table`);
  writeFileSync(page, `${before}${formatTable(measured)}\n${after}`);
  writeFileSync(path.join(repoDir, 'docs/speed.svg'), drawSvg(measured));
  process.stdout.write(`${formatTable(measured)}\n`);
} finally {
  await world.stop();
}
