// Runs a command as a user would and says what it cost, all of its processes together.
import { spawn } from 'node:child_process';
import { closeSync, lstatSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cleanEnv } from '../real/processes.mjs';

// bash accounts for the whole tree (wait4) to the millisecond, and its own start is not counted.
const script = 'TIMEFORMAT="%3R %3U %3S"; out=$1; shift; { time "$@" >"$out/stdout" 2>"$out/stderr"; } 2>"$out/time"';

/**
 * @param options.disk a folder whose size is watched
 * @returns `{code, wall, cpu, rss, disk, stdout, stderr}`: seconds, user and system seconds together, the highest sum of
 * resident bytes and the highest size of the folder in bytes (both sampled)
 */
export function measure(file, args, { cwd = os.tmpdir(), env = {}, disk: folderWatched, timeoutMs = 600_000 } = {}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'slipway-measure-'));
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', script, 'measure', folder, file, ...args], { cwd, env: cleanEnv(env), stdio: 'ignore', detached: true });
    let rss = 0;
    let disk = 0;
    const diskSampler = folderWatched === undefined ? undefined : setInterval(() => { disk = Math.max(disk, treeBytes(folderWatched)); }, 500);
    const sampler = setInterval(() => { rss = Math.max(rss, residentBytes(descendants(child.pid))); }, 25);
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), timeoutMs);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampler);
      clearInterval(diskSampler);
      if (folderWatched !== undefined) disk = Math.max(disk, treeBytes(folderWatched));
      clearTimeout(timer);
      const read = (name) => { try { return readFileSync(path.join(folder, name), 'utf8'); } catch { return ''; } };
      const [wall, user, system] = read('time').trim().split(' ').map(Number);
      const result = { code, wall, cpu: user + system, rss, disk, stdout: read('stdout'), stderr: read('stderr') };
      rmSync(folder, { recursive: true, force: true });
      resolve(result);
    });
  });
}

const argsOf = (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8');

/** The processes below one. A child that has not started its program yet still has its parent's arguments and memory: it is left out. */
function descendants(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return children.filter((child) => argsOf(child) !== argsOf(pid)).flatMap((child) => [child, ...descendants(child)]);
  } catch {
    return []; // it ended in the meantime
  }
}

function residentBytes(pids) {
  let pages = 0;
  for (const pid of pids) {
    try {
      pages += Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    } catch { /* it ended in the meantime */ }
  }
  return pages * 4096;
}

/** The bytes of all files of a folder, those with several names once. */
export function treeBytes(folder) {
  const seen = new Set();
  const visit = (dir) => {
    let entries;
    try { entries = readdirSync(dir, { withFileTypes: true }); } catch { return 0; }
    return entries.reduce((sum, entry) => {
      const file = path.join(dir, entry.name);
      if (entry.isDirectory()) return sum + visit(file);
      try {
        const { size, ino } = lstatSync(file);
        if (seen.has(ino)) return sum;
        seen.add(ino);
        return sum + size;
      } catch {
        return sum; // it was renamed in the meantime
      }
    }, 0);
  };
  return visit(folder);
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Fills and empties so much of a folder in memory. A virtual machine gives memory that was freed back to its host within seconds, and what it then
 * gets anew takes up to four times as long to write: whoever writes soon after another would have it easier.
 */
function touchMemory(folder, bytes) {
  const file = path.join(folder, 'touched');
  const zeros = Buffer.alloc(16 * 2 ** 20);
  const handle = openSync(file, 'w');
  for (let written = 0; written < bytes; written += zeros.length) writeSync(handle, zeros);
  closeSync(handle);
  rmSync(file);
}

/**
 * Runs every row in turn, `runs` times over, so that whatever else the machine does meets all alike.
 * @param memory `{folder, bytes}`: where rows write into memory, and how much; it is touched before each of them
 * @param rows `{name, run: async () => measurement}`; further numbers in a measurement are summed up the same way
 * @returns by name the medians of all numbers, `code` the worst exit code
 */
export async function alternate(rows, runs, memory) {
  const results = new Map(rows.map(({ name }) => [name, []]));
  for (let round = 0; round < runs; round += 1) {
    for (const { name, run } of rows) {
      if (memory !== undefined) touchMemory(memory.folder, memory.bytes);
      results.get(name).push(await run());
    }
  }
  return new Map([...results].map(([name, list]) => {
    const numbers = Object.keys(list[0]).filter((key) => typeof list[0][key] === 'number');
    const medians = Object.fromEntries(numbers.map((key) => [key, median(list.map((each) => each[key]))]));
    return [name, { ...list.at(-1), ...medians, code: Math.max(...list.map(({ code }) => code ?? 255)), wallMin: Math.min(...list.map(({ wall }) => wall)) }];
  }));
}
