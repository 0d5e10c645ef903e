// A small release on disk for tests that run the bundles: component repos in git, a release repo, images in a store.
import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openImageStore } from '@slipway/oci';
import { z } from 'zod';
import { makeTwoPlatformIndex, putImage } from './image-fixtures.ts';

/** The bundles under test: SLIPWAY_TEST_DIST, or dist/. */
export const cliPath = join(process.env['SLIPWAY_TEST_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url)), 'cli/index.js');

export interface Ended { readonly code: number | null; readonly stdout: string; readonly stderr: string; readonly ms: number }

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
  /** Killed after this many milliseconds. */
  readonly killAfterMs?: number;
  /** @default 'SIGKILL' */
  readonly killSignal?: NodeJS.Signals;
}

/** The CLI as a child process on a machine without HOME, git identity or terminal. */
export function slipway(args: readonly string[], { cwd, env = {}, input, killAfterMs, killSignal = 'SIGKILL' }: RunOptions): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [cliPath, ...args], {
    cwd, env: { PATH: process.env['PATH'], HOME: join(cwd, 'no-home'), TMPDIR: tmpdir(), CI: 'true', ...env }, stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill(killSignal), killAfterMs);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr, ms: performance.now() - start });
    });
  });
}

export interface FindingText { readonly code: string; readonly subject: string; readonly severity: string; readonly place: string; readonly message: string; readonly hint: string }

/** What a run with `--json` said. @throws when stdout is not exactly one document */
export interface Told extends Ended {
  readonly error: Omit<FindingText, 'severity' | 'subject'> | undefined;
  readonly findings: readonly FindingText[];
}

const placeSchema = z.looseObject({ file: z.string(), line: z.number().optional(), column: z.number().optional() });
const saidSchema = z.looseObject({ code: z.string(), message: z.string(), hint: z.string().optional(), location: placeSchema.optional() });
const documentSchema = z.looseObject({
  error: saidSchema.optional(), findings: z.array(saidSchema.extend({ subject: z.string(), severity: z.string() })).optional(), exitCode: z.number().optional(),
});

/** A run with `--json`; whatever it ended with, stdout must be exactly one document that fits the exit code. */
export async function tell(args: readonly string[], options: RunOptions): Promise<Told> {
  const ended = await slipway([...args, '--json'], options);
  let document: z.infer<typeof documentSchema>;
  try {
    document = documentSchema.parse(JSON.parse(ended.stdout));
  } catch {
    throw new Error(`stdout is not one document (exit code ${String(ended.code)}): ${ended.stdout}\n${ended.stderr}`);
  }
  const { error, findings = [] } = document;
  if (error !== undefined && document.exitCode !== ended.code) throw new Error(`the document says exit code ${String(document.exitCode)}, it was ${String(ended.code)}`);
  const textOf = ({ code, message, hint = '', location }: z.infer<typeof saidSchema>): Omit<FindingText, 'severity' | 'subject'> =>
    ({ code, message, hint, place: location === undefined ? '' : [location.file, location.line, location.column].filter((part) => part !== undefined).join(':') });
  return { ...ended, error: error === undefined ? undefined : textOf(error), findings: findings.map((finding) => ({ ...textOf(finding), subject: finding.subject, severity: finding.severity })) };
}

/** Git without the machine's configuration, with an identity and a fixed time. */
export async function git(cwd: string, ...args: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@example.com', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@example.com',
    GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z', GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  };
  return (await promisify(execFile)('git', ['-c', 'init.defaultBranch=main', ...args], { cwd, env })).stdout.trim();
}

export async function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** Every path below a folder but `.git`, with the content of files: for "nothing changed". */
export async function listing(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((path) => !path.includes('/.git/')).sort();
  return Object.fromEntries(await Promise.all(files.map(async (path) => [path.slice(folder.length + 1), (await readFile(path)).toString('base64')] as const)));
}

export const imageNames = ['release/web', 'release/db'] as const;

export const deployment = (image: string): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n      containers:\n        - name: main\n          image: ${image}\n`;

const chart = (name: string): Record<string, string> => ({
  'Chart.yaml': `apiVersion: v2\nname: ${name}\nversion: v1.0.0\n`, 'values.yaml': `image:\n  tag: v1\n`, 'templates/main.yaml': deployment(`release/${name}:{{ .Values.image.tag }}`),
});
const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]));

/** The files of the release repo, which a test overlays with its own. */
export const releaseFiles: Readonly<Record<string, string>> = {
  'slipway.yaml': 'product: shop\nplatforms: [linux/amd64, linux/arm64]\n',
  'version.yml': 'spec:\n  modules:\n    - name: base\n      addons:\n        - {name: web, namespace: shop, version: v1.0.0}\n        - {name: db, namespace: shop, version: v1.0.0}\n',
  'images_origin.yaml': '- src: docker.io/library/redis\n  dest: library/redis\n',
  'images/images_platform.list': 'release/db:v1\nrelease/web:v1\n',
  'repos/base.yaml': 'spec:\n  - repositoryFullName: acme/web\n    baseVersion: v1\n    currentTag: v1.0.0\n    chartPaths: [charts/web]\n  - repositoryFullName: acme/db\n    baseVersion: v1\n    currentTag: v1.0.0\n    chartPaths: [charts/db]\n',
  'configs/app.yaml.j2': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: app}\n',
  ...below('addons/web', chart('web')), ...below('addons/db', chart('db')),
};

export interface World {
  /** Holds everything; the working directory of runs. */
  readonly folder: string;
  /** The release repo at tag v1.0.0, with its lock. */
  readonly repo: string;
  readonly store: string;
  /** Component repos acme/web and acme/db, each with tag v1.0.0. */
  readonly components: string;
  /** A copy of the release repo with these files laid over it. */
  fork(files?: Readonly<Record<string, string | Uint8Array>>): Promise<string>;
  run(args: readonly string[], options?: Partial<RunOptions>): Promise<Ended>;
  tell(args: readonly string[], options?: Partial<RunOptions>): Promise<Told>;
  remove(): Promise<void>;
}

export async function makeWorld({ layerSize = 0 }: { readonly layerSize?: number } = {}): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-bad-'));
  const [repo, store, components] = [join(folder, 'release-repo'), join(folder, 'store'), join(folder, 'components')];
  const images = await openImageStore(store, { create: true });
  for (const name of imageNames) await putImage(images, name, makeTwoPlatformIndex(name.padEnd(layerSize, '.')), 'v1');
  for (const name of ['web', 'db']) {
    const path = join(components, 'acme', name);
    await writeTree(path, below(`charts/${name}`, chart(name)));
    await commit(path, 'v1.0.0');
  }
  await writeTree(repo, releaseFiles);
  const run: World['run'] = (args, options = {}) => slipway(args, { cwd: folder, ...options });
  const { code, stderr, stdout } = await run(['verify-images', '--repo', repo, '--registry', `=store:${store}`, '--update-lock', '--output', join(folder, 'first')]);
  if (code !== 0) throw new Error(`the example cannot be made: ${stdout}${stderr}`);
  await commit(repo, 'v1.0.0');
  let forks = 0;
  return {
    folder, repo, store, components, run,
    tell: (args, options = {}) => tell(args, { cwd: folder, ...options }),
    async fork(files = {}) {
      forks += 1;
      const copy = join(folder, `fork-${forks}`);
      await cp(repo, copy, { recursive: true });
      await writeTree(copy, files);
      return copy;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Everything in a folder as one more commit, and a tag on it. */
export async function commit(folder: string, tag?: string): Promise<void> {
  await git(folder, 'init', '--quiet');
  await git(folder, 'add', '--all');
  await git(folder, 'commit', '--quiet', '--allow-empty', '-m', 'state');
  if (tag !== undefined) await git(folder, 'tag', '--annotate', '--force', '-m', tag, tag);
}
