import { tarArchive } from '@slipway/core';
import { gzipSync } from 'fflate';
import type { LoadedChart } from './chart.ts';

/** Owner and group of every file in a packed chart. */
const owner = 10000;

/**
 * A chart as a .tgz that Helm loads: the files that Helm's own loader kept, as they are, below a folder of
 * the chart's name. The same chart and time give the same bytes on every platform.
 * @param options.mtime of every file, in seconds since the epoch
 */
export function packChart(chart: LoadedChart, { mtime }: { readonly mtime: number }): Uint8Array {
  const sorted = [...chart.files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const files = sorted.map(({ path, data }) => ({ name: `${chart.name}/${path}`, data, mode: 0o644, uid: owner, gid: owner, mtime }));
  return gzipSync(tarArchive(files), { level: 9, mtime: 0 });
}

/** `NAME-VERSION.tgz`, the file name that Helm gives a packed chart. */
export function packedChartName({ name, version }: Pick<LoadedChart, 'name' | 'version'>): string {
  return `${name}-${version}.tgz`;
}
