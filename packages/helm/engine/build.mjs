// Builds the engine: assets/helm.wasm.br, assets/helm.json and assets/helm-licenses.txt. Needs Go.
//
//   node packages/helm/engine/build.mjs               writes the assets (the .br only if the module changed)
//   node packages/helm/engine/build.mjs --check [DIR]  builds twice, in two folders (below DIR) with a cold
//                                                      cache each, and compares with the assets
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

const MEMORY_LIMIT_MIB = 1024;
const engine = dirname(fileURLToPath(import.meta.url));
const assets = join(engine, '../assets');
const toolchain = /^toolchain (\S+)$/m.exec(readFileSync(join(engine, 'go.mod'), 'utf8'))[1];
const target = { GOOS: 'wasip1', GOARCH: 'wasm' };

function go(args, { cwd, env = {} }) {
  const fixed = { GOTOOLCHAIN: toolchain, GOWORK: 'off', GOFLAGS: '', GOEXPERIMENT: '', GOWASM: '' };
  return execFileSync('go', args, { cwd, env: { ...process.env, ...fixed, ...env }, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Writes a maximum into the module's memory section: Go's linker sets none, and a worker's resourceLimits do not count it. */
export function capMemory(wasm, mebibytes) {
  const readInteger = (start) => {
    for (let at = start, value = 0, factor = 1; ; at++, factor *= 128) {
      value += (wasm[at] & 127) * factor;
      if (wasm[at] < 128) return { value, next: at + 1 };
    }
  };
  const integer = (value) => (value < 128 ? [value] : [(value % 128) + 128, ...integer(Math.floor(value / 128))]);
  const memorySection = 5;
  for (let at = 8; at < wasm.length; ) {
    const { value: size, next: body } = readInteger(at + 1);
    if (wasm[at] === memorySection) {
      const count = readInteger(body);
      const hasMaximum = wasm[count.next];
      if (count.value !== 1 || hasMaximum > 1) throw new Error('the module has not one plain memory');
      const minimum = readInteger(count.next + 1).value;
      const section = [1, 1, ...integer(minimum), ...integer(mebibytes * 16)];
      return Buffer.concat([wasm.subarray(0, at), Buffer.from([memorySection, ...integer(section.length), ...section]), wasm.subarray(body + size)]);
    }
    at = body + size;
  }
  throw new Error('the module has no memory section');
}

const isLicence = (name) => /^(licen[cs]e|copying|notice|patents|copyright)/i.test(name);

/** The licence files of a linked package: those of every folder from the module's root down to the package. */
function licenceFiles(root, packageDir) {
  const folders = [root];
  for (const part of relative(root, packageDir).split('/').filter(Boolean)) folders.push(join(folders.at(-1), part));
  return folders.flatMap((folder) => readdirSync(folder).filter(isLicence).sort().map((name) => join(folder, name)));
}

/** The licence texts of Go itself and of every module that is linked in, under a heading each. */
function licences(tree, env) {
  const texts = new Map([['Go standard library', new Set([join(go(['env', 'GOROOT'], { cwd: engine }).trim(), 'LICENSE')])]]);
  const listed = go(['list', '-deps', '-f', '{{with .Module}}{{.Path}}\t{{.Version}}\t{{.Dir}}\t{{end}}{{.Dir}}\t{{.Standard}}', '.'], { cwd: tree, env: { ...env, ...target } });
  const originals = new Map(go(['list', '-m', '-f', '{{.Path}}\t{{.Dir}}', 'all'], { cwd: engine, env }).trim().split('\n').map((line) => line.split('\t')));
  for (const line of listed.trim().split('\n')) {
    const [module, version, moduleDir, packageDir, standard] = line.split('\t');
    if (standard !== 'false' || moduleDir === tree) continue;
    const root = originals.get(module);
    const files = licenceFiles(root, join(root, relative(moduleDir, packageDir)));
    if (files.length === 0) throw new Error(`${module} has no licence file`);
    const heading = `${module} ${version}`;
    texts.set(heading, new Set([...(texts.get(heading) ?? []), ...files]));
  }
  const section = ([heading, files]) => [...files].map((file) => {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').split('\n').map((line) => line.trimEnd()).join('\n').trim();
    return `${'='.repeat(80)}\n${heading}: ${file.slice(file.lastIndexOf('/') + 1)}\n${'='.repeat(80)}\n${text}\n`;
  }).join('\n');
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(section).join('\n');
}

/** One build in a folder of its own. */
function build(folder, env = {}) {
  const tree = join(folder, 'tree');
  go(['run', './gen', '-out', tree], { cwd: engine, env });
  const raw = join(folder, 'engine.wasm');
  go(['build', '-buildmode=c-shared', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', raw, '.'], { cwd: tree, env: { ...env, ...target } });
  const wasm = capMemory(readFileSync(raw), MEMORY_LIMIT_MIB);
  const about = { ...JSON.parse(readFileSync(join(tree, 'about.json'), 'utf8')), memoryLimitMiB: MEMORY_LIMIT_MIB, sha256: sha256(wasm), size: wasm.length };
  return { wasm, about: `${JSON.stringify(about, null, 2)}\n`, licences: licences(tree, env) };
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

function temporaryFolder(parent) {
  const folder = mkdtempSync(join(parent, 'helm-engine-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function write(name, data) {
  writeFileSync(join(assets, `${name}.tmp`), data);
  renameSync(join(assets, `${name}.tmp`), join(assets, name));
}

function committedModule() {
  const file = join(assets, 'helm.wasm.br');
  return existsSync(file) ? brotliDecompressSync(readFileSync(file)) : Buffer.alloc(0);
}

function main([flag, parent = tmpdir(), ...rest]) {
  if ((flag !== undefined && flag !== '--check') || rest.length > 0) throw new Error('usage: build.mjs [--check [DIR]]');
  if (flag === '--check') {
    const committed = { wasm: sha256(committedModule()), about: readFileSync(join(assets, 'helm.json'), 'utf8'), licences: readFileSync(join(assets, 'helm-licenses.txt'), 'utf8') };
    for (const depth of ['first', 'second/two/folders/deeper']) {
      const folder = join(temporaryFolder(parent), depth);
      mkdirSync(folder, { recursive: true });
      const built = build(folder, { GOCACHE: join(folder, 'cache') });
      const differing = Object.entries({ ...built, wasm: sha256(built.wasm) }).filter(([key, value]) => value !== committed[key]).map(([key]) => key);
      if (differing.length > 0) throw new Error(`${depth}: the committed assets differ in ${differing.join(', ')} (built ${sha256(built.wasm)}, committed ${committed.wasm})`);
      console.log(`${depth}: ${sha256(built.wasm)}, as committed`);
    }
    return;
  }
  const { wasm, about, licences } = build(temporaryFolder(tmpdir()));
  mkdirSync(assets, { recursive: true });
  if (!committedModule().equals(wasm)) {
    const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants;
    // glibc keeps what is freed up to the largest size that was: a window of 16 MiB, larger than the module, would keep the module's memory
    write('helm.wasm.br', brotliCompressSync(wasm, { params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 22, [BROTLI_PARAM_SIZE_HINT]: wasm.length } }));
  }
  write('helm.json', about);
  write('helm-licenses.txt', licences);
  console.log(about.split('\n').filter((line) => /Version"|sha256|size/.test(line)).join('\n'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
