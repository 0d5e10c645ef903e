import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTar } from '@slipway/core';
import { gunzipSync } from 'fflate';
import { buildChart, engineAssets } from '../../../test/support/charts.ts';
import type { HelmEngine } from './engine.ts';
import { createInlineEngine } from './inline-engine.ts';
import { packChart, packedChartName } from './package.ts';

let engine: HelmEngine;
beforeAll(async () => { engine = await createInlineEngine({ assetsDir: engineAssets }); });
afterAll(() => engine.close());

const mtime = 1_700_000_000;
const long = `files/${'deep/'.repeat(30)}a.txt`;
const files = { '.helmignore': 'secret/\n', 'secret/key': 'x', 'templates/a.yaml': 'a: b\n', 'values.yaml': 'a: 1 # kept\n', [long]: 'ä' };

async function unpack(packed: Uint8Array): Promise<{ name: string; mode: number; mtime: number; text: string }[]> {
  const tar = gunzipSync(packed);
  const entries = [];
  for await (const { name, mode, mtime: time, body } of readTar((async function* () { yield await Promise.resolve(tar); })())) {
    const parts: Uint8Array[] = [];
    for await (const part of body) parts.push(part);
    entries.push({ name, mode, mtime: time, text: Buffer.concat(parts).toString() });
  }
  return entries;
}

describe('packChart', () => {
  test('holds what Helm loads and nothing else, sorted, below the chart\'s name (DR28)', async () => {
    const entries = await unpack(packChart(await engine.loadChart(buildChart(files)), { mtime }));
    expect(entries.map(({ name }) => name)).toEqual(['web/.helmignore', 'web/Chart.yaml', `web/${long}`, 'web/templates/a.yaml', 'web/values.yaml']);
    expect(entries.at(-1)).toEqual({ name: 'web/values.yaml', mode: 0o644, mtime, text: 'a: 1 # kept\n' });
  });

  test('T36: the order in which files were read does not matter, and owner and header are fixed', async () => {
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    const pack = async (given: Record<string, string>): Promise<Buffer> => Buffer.from(packChart(await engine.loadChart(buildChart(given)), { mtime }));
    const [one, two] = [await pack(files), await pack(reversed)];
    expect(one.equals(two)).toBe(true);
    const tar = Buffer.from(gunzipSync(one));
    expect([tar.toString('latin1', 108, 115), tar.toString('latin1', 116, 123)]).toEqual(['0023420', '0023420']);
    // No time and no name in the gzip header.
    expect([...one.subarray(3, 8)]).toEqual([0, 0, 0, 0, 0]);
  });

  test('its file name is Helm\'s', () => {
    expect(packedChartName(buildChart({}))).toBe('web-1.0.0.tgz');
  });
});
