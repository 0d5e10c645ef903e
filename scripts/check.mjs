// npm run check: the one gate. check.mjs [--ci] (without the unit tests, which CI has run already)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, listBundles } from './build.mjs';
import { checkDocs } from './docs.mjs';
import { runJest } from './jest.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const unknown = process.argv.slice(2).filter((argument) => argument !== '--ci');
if (unknown.length > 0) {
  const help = unknown.every((argument) => argument === '--help' || argument === '-h');
  console.log(`${help ? '' : `${unknown.join(' ')} is no flag of it. `}check.mjs [--ci]: types, lint, layers, unit tests (not with --ci), dist, licences, tables`);
  process.exit(help ? 0 : 2);
}
const scratch = mkdtempSync(join(tmpdir(), 'slipway-check-'));

function command(file, ...args) {
  const { status, stdout, stderr } = spawnSync(file, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? [] : `${stdout}${stderr}`.trim().split('\n').slice(-60);
}
const tool = (name, ...args) => command(process.execPath, `node_modules/${name}`, ...args);

const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name))).sort();

/** dist is what the sources build to, byte for byte. */
async function checkDist() {
  const fresh = join(scratch, 'dist');
  await build(fresh, { log: () => undefined });
  const committed = join(root, 'dist');
  const names = [...new Set([...files(fresh), ...files(committed)])].sort();
  return names.filter((name) => {
    const [a, b] = [join(fresh, name), join(committed, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  }).map((name) => `dist/${name} is not what the sources build to: run "npm run build" and commit dist/`);
}

/** Every bundle starts from a copy of dist alone, and through a symlink (DR19). */
async function checkBundlesRun() {
  const copy = join(scratch, 'copy');
  cpSync(join(root, 'dist'), copy, { recursive: true });
  const link = join(scratch, 'link');
  symlinkSync(copy, link);
  const problems = [];
  const env = { PATH: process.env.PATH, HOME: scratch };
  for (const folder of [copy, link]) {
    const { status, stdout } = spawnSync(process.execPath, [join(folder, 'cli/index.js'), '--version'], { env, encoding: 'utf8' });
    if (status !== 0 || !/^slipway \d/.test(stdout)) problems.push(`cli does not start from ${folder === copy ? 'a copy' : 'a symlink'}`);
    const rendered = spawnSync(process.execPath, [join(folder, 'cli/index.js'), 'template', 'probe', join(folder, 'cli/demo/components/gateway/chart/gateway')], { env, encoding: 'utf8' });
    if (rendered.status !== 0 || !rendered.stdout.includes('kind:')) problems.push(`the engine does not render from ${folder === copy ? 'a copy' : 'a symlink'}: ${rendered.stderr.trim()}`);
  }
  for (const { name, entry } of await listBundles()) {
    if (!entry.startsWith('actions/')) continue;
    // An empty job has bad inputs or no release repo: exit code 2 with our own message, never a crash.
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, name, 'index.js')], { cwd: scratch, env, encoding: 'utf8' });
    if (![0, 1, 2].includes(status)) problems.push(`${name} ended with ${status}: ${(stdout + stderr).trim().slice(-400)}`);
  }
  return problems;
}

/** Every package inside a bundle is named in its licenses.txt (DR17). */
async function checkLicences() {
  const problems = [];
  for (const { name } of await listBundles()) {
    const folder = join(root, 'dist', name);
    const licences = readFileSync(join(folder, 'licenses.txt'), 'utf8').split('\n');
    const bundled = new Set();
    for (const file of files(folder).filter((path) => path.endsWith('.js') && statSync(join(folder, path)).isFile())) {
      for (const [, pack] of readFileSync(join(folder, file), 'utf8').matchAll(/(?:CONCATENATED MODULE: |^\/\*\*\*\/ ")\.?\/?.*?node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm)) bundled.add(pack);
    }
    for (const pack of bundled) if (!licences.some((line) => line.startsWith(`${pack} `)) && !pack.startsWith('@slipway')) problems.push(`dist/${name}/licenses.txt does not name ${pack}`);
  }
  return problems;
}

const steps = [
  ['types', () => tool('typescript/bin/tsc', '-p', '.')],
  ['lint', () => tool('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  ['layers', () => tool('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'packages', 'actions')],
  ...(process.argv.includes('--ci') ? [] : [['unit tests', () => runJest().failed === 0 ? [] : ['see above']]]),
  ['dist equals the sources', checkDist],
  ['every bundle runs', checkBundlesRun],
  ['licences of bundled packages', checkLicences],
  ['action tables and schemas', checkDocs],
];

let failed = 0;
for (const [name, step] of steps) {
  const start = performance.now();
  const problems = await step();
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  for (const problem of problems) console.log(`       ${problem}`);
  if (problems.length > 0) failed += 1;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`${steps.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
