import { tarArchive } from '@slipway/core';
import { gzipSync } from 'fflate';
import type { PackedChart } from '../plan-input.ts';
import { chartPath, inByteOrder } from '../tables.ts';

/** The name of the archive of all charts in the first segment. */
export const chartsFileName = 'charts.tar.gz';

// the user that chart servers run as (R20)
const chartOwner = { uid: 10_000, gid: 10_000 };

/** `charts.tar.gz`: one package per addon below `charts/`, owner 10000:10000, gzip by a JavaScript deflate so that bytes do not depend on a platform's zlib (DR13). */
export function packCharts(charts: readonly PackedChart[], mtime: number): Uint8Array {
  const byPath = new Map(charts.map((chart) => [chartPath(chart), chart.data]));
  const files = inByteOrder(byPath.keys()).map((name) => ({ name, data: byPath.get(name) ?? new Uint8Array(), mode: 0o644, mtime, ...chartOwner }));
  const archive = tarArchive([{ name: 'charts/', data: new Uint8Array(), mode: 0o755, mtime, ...chartOwner }, ...files]);
  return gzipSync(archive, { level: 6, mtime: mtime * 1000 });
}
