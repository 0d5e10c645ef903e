import { fileURLToPath } from 'node:url';
import { chartFromFiles, type ChartFiles } from '../../packages/helm/src/chart.ts';

/** The committed engine: helm.wasm.br and helm.json. */
export const engineAssets = fileURLToPath(new URL('../../packages/helm/assets', import.meta.url));

/** A chart from texts by path; a Chart.yaml that is not given names it `web` 1.0.0. */
export function buildChart(files: Readonly<Record<string, string>>): ChartFiles {
  const all = { 'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n', ...files };
  return chartFromFiles(Object.entries(all).map(([path, text]) => ({ path, data: Buffer.from(text) })), 'addons/web');
}

/** A chart of one template. */
export function buildTemplate(template: string): ChartFiles {
  return buildChart({ 'templates/a.yaml': template });
}
