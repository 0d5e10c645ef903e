import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { buildChart, buildTemplate, engineAssets } from '../../../test/support/charts.ts';
import { createEnginePool, type EnginePoolOptions } from './engine-pool.ts';
import type { HelmEngine } from './engine.ts';

const busyLoop = '{{ $n := 0 }}{{ range until 100000 }}{{ range until 100000 }}{{ $n = add $n 1 }}{{ end }}{{ end }}a: {{ $n }}';

let assetsDir = '';
let engine: HelmEngine | undefined;

async function openPool(options: Omit<EnginePoolOptions, 'assetsDir'>): Promise<HelmEngine> {
  engine = await createEnginePool({ assetsDir, ...options });
  return engine;
}

// The worker as the products have it: bundled from the source at hand.
beforeAll(async () => {
  assetsDir = await mkdtemp(join(tmpdir(), 'slipway-engine-'));
  const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');
  const worker = fileURLToPath(new URL('worker.ts', import.meta.url));
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  await promisify(execFile)(process.execPath, [ncc, 'build', worker, '-o', join(assetsDir, 'worker'), '--no-cache', '--transpile-only', '--target', 'es2022', '-q'], { cwd: root });
  for (const name of ['helm.wasm.br', 'helm.json']) await cp(join(engineAssets, name), join(assetsDir, name));
});
afterEach(() => engine?.close());
afterAll(() => rm(assetsDir, { recursive: true }));

test('renders in workers, each result to its own caller', async () => {
  const pool = await openPool({ workers: 2 });
  const charts = Array.from({ length: 12 }, (_, index) => buildTemplate(`a: ${'x'.repeat(index)}{{ .Release.Name }}`));
  const texts = await Promise.all(charts.map(async (chart, index) => (await pool.render(chart, { releaseName: `r${index}` })).text));
  texts.forEach((text, index) => expect(text).toContain(`a: ${'x'.repeat(index)}r${index}\n`));
  expect((await pool.loadChart(buildChart({ 'templates/.a': '' }))).files).toHaveLength(1);
});

test('the largest chart goes first, whatever the order of the calls', async () => {
  const pool = await openPool({ workers: 1 });
  const order: number[] = [];
  await Promise.all([10, 3000, 200].map(async (size) => {
    await pool.render(buildChart({ 'README.md': 'x'.repeat(size) }));
    order.push(size);
  }));
  expect(order).toEqual([3000, 200, 10]);
});

test('the chart that is given stays usable: its bytes are copied, not taken', async () => {
  const pool = await openPool({ workers: 1 });
  const chart = buildTemplate('a: b');
  await pool.render(chart);
  expect((await pool.render(chart)).text).toContain('a: b');
});

describe('T57: a chart that does not end', () => {
  test('is stopped at the time limit and named, and the next ones render', async () => {
    const pool = await openPool({ workers: 1, timeLimitMs: 1500 });
    const busy = expect(pool.render(buildTemplate(busyLoop))).rejects.toMatchObject({ code: 'RENDER_TIMEOUT', message: 'chart web does not render within 1.5 s' });
    const next = pool.render(buildTemplate('a: b'));
    await busy;
    expect((await next).text).toContain('a: b');
  });

  test('waiting for a worker does not count against the limit', async () => {
    const pool = await openPool({ workers: 1, timeLimitMs: 1500 });
    const busy = pool.render(buildTemplate(busyLoop)).catch(() => 'stopped');
    const others = await Promise.all(Array.from({ length: 5 }, () => pool.render(buildTemplate('a: b'))));
    expect([await busy, others.length]).toEqual(['stopped', 5]);
  });

  test('a chart that eats all memory fails alone', async () => {
    const pool = await openPool({ workers: 1 });
    await expect(pool.render(buildTemplate('a: {{ until 1000000000 | len }}'))).rejects.toMatchObject({ code: 'RENDER_OUT_OF_MEMORY' });
    expect((await pool.render(buildTemplate('a: b'))).text).toContain('a: b');
  });
});

test('closing refuses what waits, what runs and what comes', async () => {
  const pool = await openPool({ workers: 1 });
  const open = [pool.render(buildTemplate(busyLoop)), pool.render(buildTemplate('a: b'))].map((render) => expect(render).rejects.toMatchObject({ code: 'ENGINE_CLOSED' }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await pool.close();
  await Promise.all(open);
  await expect(pool.render(buildTemplate('a: b'))).rejects.toMatchObject({ code: 'ENGINE_CLOSED' });
});

describe('assets', () => {
  test('the version says which Helm is embedded', async () => {
    const pool = await openPool({});
    expect(pool.version).toMatchObject({ helmVersion: 'v4.3.1', kubeVersion: 'v1.37.0', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), apiVersions: expect.arrayContaining(['apps/v1']) });
  });

  test('a folder without an engine, and an engine that is another one, are refused', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'slipway-engine-'));
    await expect(createEnginePool({ assetsDir: folder })).rejects.toMatchObject({ code: 'ENGINE_ASSETS', hint: expect.stringContaining('SLIPWAY_ASSETS') });
    await cp(join(engineAssets, 'helm.wasm.br'), join(folder, 'helm.wasm.br'));
    await writeFile(join(folder, 'helm.json'), JSON.stringify({ helmVersion: 'v4.3.1', goVersion: '1', kubeVersion: 'v1', apiVersions: [], sha256: '0'.repeat(64) }));
    await expect(createEnginePool({ assetsDir: folder })).rejects.toMatchObject({ code: 'ENGINE_ASSETS', message: expect.stringContaining('0000') });
    await rm(join(folder, 'helm.wasm.br'));
    await expect(createEnginePool({ assetsDir: folder })).rejects.toMatchObject({ code: 'ENGINE_ASSETS', hint: expect.stringContaining('SLIPWAY_ASSETS') });
    await writeFile(join(folder, 'helm.wasm.br'), 'no');
    await expect(createEnginePool({ assetsDir: folder })).rejects.toMatchObject({ code: 'ENGINE_ASSETS', message: expect.stringContaining('unpacked') });
    await rm(folder, { recursive: true });
  });
});
