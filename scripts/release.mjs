// Makes a release on this machine and pushes nothing. release.mjs vX.Y.Z [--dry-run]
// Sets the version and the default cli-ref of the GitLab components, rebuilds dist, commits, tags vX.Y.Z, moves v1,
// and writes slipway-X.Y.Z.tgz (the CLI and the engine, the same bytes for the same tag) with its sha256.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';
import { gt, parse } from 'semver';

const root = fileURLToPath(new URL('..', import.meta.url));
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 }).trim();
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
const stop = (reason) => { console.error(`error: ${reason}`); process.exit(2); };

const dryRun = process.argv.includes('--dry-run');
const [tag, ...more] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const version = tag?.startsWith('v') ? parse(tag.slice(1)) : null;
if (version === null || `v${version.version}` !== tag || more.length > 0) stop('name one version, such as v1.2.0: release.mjs vX.Y.Z [--dry-run]');

const suite = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (gt(suite.version, version)) stop(`${tag} is older than the version of package.json, ${suite.version}`);
if (git('tag', '--list', tag) !== '') stop(`the tag ${tag} exists already`);
if (git('status', '--porcelain') !== '') stop('the work tree is not clean: commit or remove what git status lists');
const moving = version.prerelease.length > 0 ? undefined : `v${Math.max(1, version.major)}`;

/** Every file that names the version, with its new text. */
function edits() {
  const texts = new Map();
  texts.set('package.json', readFileSync(join(root, 'package.json'), 'utf8').replace(/("version": ")[^"]*/, `$1${version.version}`));
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  lock.version = lock.packages[''].version = version.version;
  texts.set('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`);
  for (const name of readdirSync(join(root, 'templates')).filter((file) => file.endsWith('.yml'))) {
    const path = `templates/${name}`;
    const text = readFileSync(join(root, path), 'utf8');
    const changed = text.replace(/(\n +cli-ref:\n(?: +description:.*\n)? +default: )'[^'\n]*'/, `$1'${tag}'`);
    if (!changed.includes(`default: '${tag}'`)) stop(`${path} has no default for cli-ref`);
    texts.set(path, changed);
  }
  return texts;
}

const changes = [...edits()].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text);
console.log(`${tag}: ${changes.map(([path]) => path).join(', ') || 'no file'} would change, then dist${moving === undefined ? '; a prerelease moves no tag' : `; ${moving} moves here`}`);
node('scripts/check.mjs');
if (dryRun) { console.log('dry run: nothing was changed'); process.exit(0); }

for (const [path, text] of changes) writeFileSync(join(root, path), text);
node('scripts/build.mjs');
git('add', '--', ...changes.map(([path]) => path), 'dist');
if (git('diff', '--cached', '--name-only') !== '') git('commit', '--quiet', '-m', `release: ${tag}`);
git('tag', '--annotate', tag, '-m', `Slipway ${version.version}`);
if (moving !== undefined) git('tag', '--annotate', '--force', moving, `${tag}^{commit}`, '-m', `Slipway ${version.version}`);

const name = `slipway-${version.version}`;
const archive = execFileSync('git', ['-c', 'tar.umask=0022', 'archive', '--format=tar', `--prefix=${name}/`, tag, '--', 'LICENSE', 'dist/package.json', 'dist/cli', 'dist/shared'], { cwd: root, maxBuffer: 2 ** 28 });
// Not the platform's zlib: its bytes differ from machine to machine (DR13).
const packed = gzipSync(archive, { level: 9, mtime: 0 });
const folder = join(root, '.cache/release');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${name}.tgz`), packed);
writeFileSync(join(folder, `${name}.tgz.sha256`), `${createHash('sha256').update(packed).digest('hex')}  ${name}.tgz\n`);

console.log(`\n.cache/release/${name}.tgz (${packed.length} bytes) and its .sha256 are written. Nothing is pushed yet:
  git push origin HEAD ${tag}${moving === undefined ? '' : `
  git push --force origin ${moving}`}`);
