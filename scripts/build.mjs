// Bundles every action, the CLI and the engine's worker with ncc into dist/.
// build.mjs [--out DIR] [--jobs N] [NAME…]   names: collect-charts … cli shared
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const exec = promisify(execFile);

/** Every bundle: its folder below dist and its entry. */
export async function listBundles() {
  const actions = (await readdir(join(root, 'actions'))).sort().map((name) => ({ name, entry: `actions/${name}/src/main.ts` }));
  return [
    ...actions.filter(({ entry }) => existsSync(join(root, entry))), // composite actions have an action.yml only
    { name: 'cli', entry: 'packages/cli/src/main.ts' },
    { name: 'shared/worker', entry: 'packages/helm/src/worker.ts' },
  ];
}

/** Folders of the packages in webpack's statistics, concatenated modules included: what is really in the bundle. */
function bundledPackages(stats) {
  const folders = new Set();
  const visit = (module) => {
    const path = (module.nameForCondition ?? module.name ?? '').split('!').at(-1).split('|')[0];
    const folder = /^.*node_modules\/(?:@[^/]+\/[^/]+|[^/@][^/]*)(?=\/)/.exec(path)?.[0];
    if (folder !== undefined) folders.add(resolve(root, folder));
    for (const inner of module.modules ?? []) visit(inner);
  };
  for (const module of stats.modules) visit(module);
  const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return [...folders].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Names, versions and licence texts of the packages in a bundle. A package without a licence must not be bundled. */
async function formatLicences(folders) {
  const parts = await Promise.all(folders.map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    const file = (await readdir(folder)).sort().find((each) => /^(licen[cs]e|copying)/i.test(each));
    if (file === undefined && license === undefined) throw new Error(`${name} is bundled, but has no licence`);
    const text = file === undefined ? `License: ${license}` : (await readFile(join(folder, file), 'utf8')).trim();
    return `${name} ${version}\n${'-'.repeat(name.length + version.length + 1)}\n${text}\n`;
  }));
  return parts.join('\n\n');
}

async function bundle({ name, entry }, out) {
  const target = join(out, name);
  await mkdir(dirname(target), { recursive: true });
  const built = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  const args = ['node_modules/@vercel/ncc/dist/ncc/cli.js', 'build', entry, '-o', built, '--no-cache', '--transpile-only', '--target', 'es2022', '--stats-out', join(built, 'stats.json'), '-q'];
  await exec(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 });
  const stats = JSON.parse(await readFile(join(built, 'stats.json'), 'utf8'));
  await rm(join(built, 'stats.json'));
  await writeFile(join(built, 'licenses.txt'), await formatLicences(bundledPackages(stats)));
  await rm(join(built, 'package.json'), { force: true }); // dist/package.json speaks for all
  await rm(target, { recursive: true, force: true });
  await rename(built, target);
}

export async function build(out, { jobs = Math.min(4, availableParallelism()), only = [], log = console.log } = {}) {
  const wanted = (name) => only.length === 0 || only.some((prefix) => name === prefix || name.startsWith(`${prefix}/`));
  await mkdir(out, { recursive: true });
  // One declaration for all of dist: every bundle is an ES module.
  await writeFile(join(out, 'package.json'), '{"type":"module"}\n');
  const queue = (await listBundles()).filter(({ name }) => wanted(name));
  await Promise.all(Array.from({ length: jobs }, async () => {
    for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
      const start = performance.now();
      await bundle(unit, out);
      log(`${unit.name} ${Math.round(performance.now() - start)} ms`);
    }
  }));
  if (wanted('shared')) {
    await mkdir(join(out, 'shared'), { recursive: true });
    for (const asset of ['helm.wasm.br', 'helm.json', 'helm-licenses.txt']) await cp(join(root, 'packages/helm/assets', asset), join(out, 'shared', asset));
  }
  if (wanted('cli')) await cp(join(root, 'workflows-examples/demo'), join(out, 'cli/demo'), { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const value = (flag) => { const at = args.indexOf(flag); return at < 0 ? undefined : args.splice(at, 2)[1]; };
  const out = resolve(value('--out') ?? join(root, 'dist'));
  const jobs = value('--jobs');
  if (args.length === 0) await rm(out, { recursive: true, force: true });
  await build(out, { only: args, ...(jobs === undefined ? {} : { jobs: Number(jobs) }) });
}
