import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chartFromFiles, loadChartDirectory } from './chart.ts';

const metadata = 'apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: 1.16\n';
const file = (path: string, text = ''): { path: string; data: Uint8Array } => ({ path, data: Buffer.from(text) });

let dir = '';
beforeEach(async () => { dir = await mkdtemp(join(tmpdir(), 'slipway-chart-')); });
afterEach(() => rm(dir, { recursive: true }));

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}

describe('loadChartDirectory', () => {
  test('reads every file, sorted, and who the chart is', async () => {
    await write({ 'Chart.yaml': metadata, 'templates/b.yaml': 'b', 'templates/a.yaml': 'a', '.helmignore': '', '.git/config': '' });
    const chart = await loadChartDirectory(dir);
    expect({ ...chart, files: chart.files.map(({ path }) => path) }).toEqual({
      name: 'web', version: '1.0.0', appVersion: '1.16', files: ['.helmignore', 'Chart.yaml', 'templates/a.yaml', 'templates/b.yaml'],
    });
  });

  test.each(['values.yaml', 'templates/a.yaml', 'Chart.lock', 'charts'])('T53: %s as a link is refused', async (path) => {
    await write({ 'Chart.yaml': metadata, 'templates/b.yaml': '' });
    await symlink('/etc', join(dir, path));
    await expect(loadChartDirectory(dir)).rejects.toMatchObject({ code: 'CHART_UNSAFE', message: expect.stringContaining('symbolic link'), location: { file: `${dir}/${path}` } });
  });

  test('a chart that is a link itself is refused', async () => {
    await write({ 'chart/Chart.yaml': metadata });
    await symlink(join(dir, 'chart'), join(dir, 'link'));
    await expect(loadChartDirectory(join(dir, 'link'))).rejects.toMatchObject({ code: 'CHART_UNSAFE' });
  });

  test('T51: a file beyond 5 MiB and a chart beyond 100 MiB are refused by their size alone', async () => {
    await write({ 'Chart.yaml': metadata, 'a.bin': '' });
    await truncate(join(dir, 'a.bin'), 5 * 2 ** 20 + 1);
    await expect(loadChartDirectory(dir)).rejects.toMatchObject({ code: 'CHART_TOO_LARGE', location: { file: `${dir}/a.bin` } });
    for (let i = 0; i <= 20; i++) {
      await write({ [`${i}.bin`]: '' });
      await truncate(join(dir, `${i}.bin`), 5 * 2 ** 20);
    }
    await rm(join(dir, 'a.bin'));
    await expect(loadChartDirectory(dir)).rejects.toMatchObject({ code: 'CHART_TOO_LARGE', message: expect.stringContaining('100 MiB') });
  });

  test('a folder that is not there and a file are not charts', async () => {
    await write({ a: '' });
    await expect(loadChartDirectory(join(dir, 'b'))).rejects.toMatchObject({ code: 'CHART_NOT_FOUND' });
    await expect(loadChartDirectory(join(dir, 'a'))).rejects.toMatchObject({ code: 'CHART_INVALID' });
  });
});

describe('chartFromFiles', () => {
  test.each(['../a', '/a', 'a//b', './a', 'a/..', 'a\\b', 'c:/a', 'a\0', ''])('T48: the path %j is refused', (path) => {
    expect(() => chartFromFiles([file('Chart.yaml', metadata), file(path)], 'x')).toThrow(expect.objectContaining({ code: 'CHART_UNSAFE' }));
  });

  test('a path that is there twice is refused', () => {
    expect(() => chartFromFiles([file('Chart.yaml', metadata), file('a'), file('a')], 'x')).toThrow(expect.objectContaining({ code: 'CHART_UNSAFE' }));
  });

  test.each([
    ['T59: no Chart.yaml', undefined, {}],
    ['T59: an empty Chart.yaml', '', {}],
    ['T59: a Chart.yaml of null', 'null', {}],
    ['a list', '- a', {}],
    ['no name', 'version: 1.0.0', {}],
    ['a version that YAML reads as a number (T80)', 'name: web\nversion: 1.10', { line: 2 }],
    ['T54: the name .', 'name: .\nversion: 1.0.0', { line: 1 }],
    ['T54: the name ..', 'name: ..\nversion: 1.0.0', { line: 1 }],
    ['T54: the name a/b', 'name: a/b\nversion: 1.0.0', { line: 1 }],
    ['a name with a terminal escape (T61)', 'name: "a\\e[2J"\nversion: 1.0.0', { line: 1 }],
    ['broken YAML', 'name: web\nversion: [', { line: 2 }],
  ])('%s is not a chart', (_name, text, location) => {
    const files = text === undefined ? [file('a')] : [file('Chart.yaml', text)];
    expect(() => chartFromFiles(files, 'addons/web')).toThrow(expect.objectContaining({ code: 'CHART_INVALID', location: expect.objectContaining({ file: 'addons/web/Chart.yaml', ...location }) }));
  });

  test('a byte order mark before Chart.yaml is taken', () => {
    expect(chartFromFiles([file('Chart.yaml', `\ufeff${metadata}`)], 'x').name).toBe('web');
  });
});
