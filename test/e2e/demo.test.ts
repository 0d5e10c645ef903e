import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parsePackageManifest, verifyPackage, type PackageManifest } from '@slipway/package-format';
import { z } from 'zod';

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

interface Ended { readonly code: number | null; readonly stdout: string; readonly stderr: string; readonly ms: number }

/** The bundle as a child process on a machine without HOME, git identity, proxy or terminal. */
function slipway(args: readonly string[], { cwd, home }: { readonly cwd: string; readonly home: string }): Promise<Ended> {
  const start = Date.now();
  const child = spawn(process.execPath, [cli, ...args], { cwd, env: { PATH: process.env['PATH'], HOME: home, TMPDIR: cwd, CI: 'true' }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => { stdout += chunk.toString(); });
  child.stderr.on('data', (chunk: Buffer) => { stderr += chunk.toString(); });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr, ms: Date.now() - start }));
  });
}

const packageSchema = z.looseObject({ directory: z.string(), bytes: z.number(), blobBytes: z.number(), images: z.number(), sharedBytes: z.number() });
const documentSchema = z.looseObject({
  out: z.string(), platform: packageSchema, hotfix: packageSchema, next: z.array(z.string()),
  steps: z.array(z.looseObject({ title: z.string(), command: z.string().optional(), findings: z.array(z.looseObject({ code: z.string(), severity: z.string(), subject: z.string() })) })),
});

let folder: string;
let out: string;
let first: Ended;
let document: z.infer<typeof documentSchema>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-e2e-'));
  out = join(folder, 'out');
  first = await slipway(['demo', '--out', 'out', '--json'], { cwd: folder, home: join(folder, 'none') });
  if (first.code !== 0) throw new Error(`slipway demo ended with ${String(first.code)}:\n${first.stdout}${first.stderr}`);
  document = documentSchema.parse(JSON.parse(first.stdout));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const manifestOf = async (directory: string): Promise<PackageManifest> => parsePackageManifest(await readFile(join(directory, 'manifest.json'), 'utf8'));
const digestOf = async (file: string): Promise<string> => createHash('sha256').update(await readFile(file)).digest('hex');

describe('slipway demo', () => {
  test('ends in time and keeps repos, registry and packages', async () => {
    expect(first.ms).toBeLessThan(120_000);
    expect((await readdir(out)).sort()).toEqual(['.slipway-demo', 'components', 'packages', 'registry', 'release-repo']);
    expect(await readdir(join(out, 'components/acme'))).toHaveLength(5);
    expect(existsSync(join(out, 'registry/docker/registry/v2/blobs'))).toBe(true);
    expect(await readdir(join(out, 'release-repo/addons'))).toEqual(['catalog', 'gateway', 'logs', 'metrics', 'pipeline-controller', 'pipeline-runner', 'portal']);
    expect(await readFile(join(out, 'release-repo/images/images_extra.list'), 'utf8')).toBe('library/buildah:v1.37.5\nlibrary/node:22.11.0-alpine\n');
  });

  test('tells each step with its command', () => {
    const commands = document.steps.flatMap(({ command }) => command === undefined ? [] : [command.split(' ')[1]]);
    expect(commands).toEqual(['collect-charts', 'collect-charts', 'render-images', 'verify-images', 'package-platform', 'render-images', 'verify-images', 'diff-hotfix']);
    for (const { title, command } of document.steps) {
      expect(first.stderr).toContain(title);
      if (command !== undefined) expect(first.stderr).toContain(`$ ${command}`);
    }
  });

  test('the platform package is whole and has every image', async () => {
    const { images, addons, platforms, bases } = await manifestOf(document.platform.directory);
    expect([images.length, addons.length, bases.length]).toEqual([17, 7, 0]);
    expect(platforms).toEqual(['linux/amd64', 'linux/arm64']);
    expect(await verifyPackage(document.platform.directory)).toEqual([]);
  });

  test('the hotfix carries the patched addon and its two images, and nothing of the stranger', async () => {
    const { images, addons, bases } = await manifestOf(document.hotfix.directory);
    expect(addons.map(({ name, version }) => `${name} ${version}`)).toEqual(['gateway v1.4.1']);
    expect(images.map(({ reference }) => reference).sort()).toEqual(['library/redis:7.2.5-alpine', 'release/gateway-agent:v0.9.2', 'release/gateway:v1.4.1']);
    expect(document.hotfix.images).toBe(2); // redis is as the base has it, so nothing of it is carried
    expect(bases.map(({ version }) => version)).toEqual(['v1.0.0']);
    expect(await verifyPackage(document.hotfix.directory)).toEqual([]);
    expect(document.hotfix.sharedBytes).toBeGreaterThan(1e6);
    expect(document.hotfix.bytes).toBeLessThan(document.platform.bytes / 5);
    const told = document.steps.flatMap(({ findings }) => findings).filter(({ code, severity }) => code === 'moved' && severity === 'warning');
    expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set(['release/catalog:v2.1.3']));
  });

  test('a second run replaces the first and gives the same images; one without a folder leaves nothing behind', async () => {
    // The first segment holds the lock, which names the registry's port of that run; the images are in the second.
    const segment = join(document.platform.directory, 'segment-0002.tar');
    const before = await digestOf(segment);
    await writeFile(join(out, 'packages/left-over'), '');
    const names = await readdir(folder);
    const run = (...args: string[]): Promise<Ended> => slipway(args, { cwd: folder, home: join(folder, 'none') });
    const [{ code, stdout }, temporary] = await Promise.all([run('demo', '--out', 'out'), run('demo')]);
    expect([code, temporary.code]).toEqual([0, 0]);
    expect(await readdir(folder)).toEqual(names);
    expect(stdout).toContain('Next:');
    expect(existsSync(join(out, 'packages/left-over'))).toBe(false);
    expect(await digestOf(segment)).toBe(before);
  });

  test('a folder of somebody else is refused and left alone', async () => {
    await writeFile(join(folder, 'thesis.txt'), 'years');
    const { code, stderr } = await slipway(['demo', '--out', '.'], { cwd: folder, home: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('OUT_NOT_EMPTY');
    expect((await stat(join(folder, 'thesis.txt'))).size).toBe(5);
  });
});
