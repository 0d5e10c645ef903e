import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { action as collectCharts } from '@slipway/action-collect-charts';
import type { ActionContext } from '@slipway/ci';
import { exec, parseYaml, silentLogger } from '@slipway/core';
import { createInlineEngine } from '@slipway/helm';
import { createWorktree, expectedLists, loadConfig, loadReleaseImages, loadRepos } from '@slipway/release-repo';
import { demoImages } from './catalogue.ts';
import { makeComponentRepos, makeReleaseRepo } from './repos.ts';
import { toRunnable } from './story.ts';
import { findExample } from './workplace.ts';

const assets = fileURLToPath(new URL('../../../helm/assets', import.meta.url));
const example = findExample(assets);

let folder: string;
let context: ActionContext;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'slipway-example-'));
  // No identity and no home: a fresh machine.
  context = { cwd: folder, env: { PATH: process.env['PATH'], HOME: join(folder, 'home') }, logger: silentLogger, exec, now: () => new Date(), event: { name: 'other' }, assetsDirectory: () => assets, addSecret: () => undefined };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the example of the demo', () => {
  test('every YAML file that is no template parses', async () => {
    const files = (await readdir(example, { recursive: true })).filter((file) => /\.ya?ml$/.test(file) && !file.includes('/templates/'));
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) expect(parseYaml(await readFile(join(example, file), 'utf8'), file).value).toBeTruthy();
  });

  test('collecting takes the newest tag of each line, and the charts use exactly the images that the demo pushes', async () => {
    const components = join(folder, 'components');
    const repos = await makeComponentRepos({ example: join(example, 'components'), folder: components, context });
    expect(repos.map(({ name }) => name)).toEqual(['acme/catalog', 'acme/gateway', 'acme/observability', 'acme/pipeline', 'acme/portal']);
    const release = await makeReleaseRepo({ example: join(example, 'release-repo'), folder: join(folder, 'release-repo'), context });
    const collect = toRunnable(collectCharts);

    const tags = await collect.run({ mode: 'tags', repo: release.folder, 'git-base-url': components }, context);
    expect(tags.findings).toEqual([]);
    const tree = createWorktree(release.folder);
    const { entries } = await loadRepos(tree);
    expect(Object.fromEntries(entries.map(({ repositoryFullName, currentTag }) => [repositoryFullName, currentTag]))).toEqual({
      'acme/catalog': 'v2.1.3', 'acme/gateway': 'v1.4.0', 'acme/observability': 'v3.2.0', 'acme/pipeline': 'v0.12.1', 'acme/portal': 'v1.0.2',
    });
    expect(await readFile(join(release.folder, 'repos/platform.yaml'), 'utf8')).toContain('baseVersion: v2.1 # not v2.10\n');
    expect(await release.commit('Update component tags')).toBe(true);

    const charts = await collect.run({ mode: 'charts', repo: release.folder, 'git-base-url': components }, context);
    expect(charts.findings).toEqual([]);
    expect(await readFile(join(release.folder, 'version.yml'), 'utf8')).toMatch(/name: gateway\n.*\n.*\n.*\n\s+version: v1\.4\.0\n/);

    const { config } = await loadConfig(tree);
    const engine = await createInlineEngine({ assetsDir: assets });
    try {
      const images = await loadReleaseImages({ tree, config, engine });
      expect(images.findings).toEqual([]);
      const lists = expectedLists(images);
      expect(lists.get('extra')).toEqual(['library/buildah:v1.37.5', 'library/node:22.11.0-alpine']);
      expect([...lists.values()].flat().sort()).toEqual(demoImages.map(({ reference }) => reference).sort());
    } finally {
      await engine.close();
    }
    expect(await release.commit('Collect charts')).toBe(true);
    expect(await release.commit('Nothing')).toBe(false);
  });
});
