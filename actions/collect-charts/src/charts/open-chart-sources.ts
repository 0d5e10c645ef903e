import type { HelmEngine } from '@slipway/helm';
import type { DependencySources } from './chart-dependencies.ts';
import type { PublishedCharts, PublishedChartsOptions } from './published-charts.ts';

export interface ChartSources extends DependencySources {
  close(): Promise<void>;
}

/** Where dependencies are published. Nothing is loaded, and no login read, before the first is needed; each is fetched once. */
export function createChartSources(options: PublishedChartsOptions): ChartSources {
  let opened: Promise<PublishedCharts> | undefined;
  let engine: Promise<HelmEngine> | undefined;
  const fetched = new Map<string, Promise<Uint8Array>>();
  return {
    fetchChart(dependency) {
      const key = [dependency.repository, dependency.name, dependency.version].join(' ');
      let chart = fetched.get(key);
      if (chart === undefined) {
        opened ??= import('./published-charts.ts').then(({ openPublishedCharts }) => openPublishedCharts(options));
        fetched.set(key, chart = opened.then((published) => published.fetchChart(dependency)));
      }
      return chart;
    },
    async loadChart(chart) {
      engine ??= import('@slipway/helm').then(({ createEnginePool }) => createEnginePool({ assetsDir: options.context.assetsDirectory(), workers: 1 }));
      return (await engine).loadChart(chart);
    },
    async close() {
      (await opened?.catch(() => undefined))?.close();
      await (await engine?.catch(() => undefined))?.close();
    },
  };
}
