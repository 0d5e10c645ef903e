import type { FetchChart } from './chart-dependencies.ts';
import type { PublishedCharts, PublishedChartsOptions } from './published-charts.ts';

export interface ChartSources {
  readonly fetchChart: FetchChart;
  close(): Promise<void>;
}

/** Where dependencies are published. Nothing is loaded, and no login read, before the first is needed; each is fetched once. */
export function createChartSources(options: PublishedChartsOptions): ChartSources {
  let opened: Promise<PublishedCharts> | undefined;
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
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
}
