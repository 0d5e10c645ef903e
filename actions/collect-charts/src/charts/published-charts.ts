import { lookup } from 'node:dns/promises';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { createAddressPolicy } from '@slipway/oci';
import { openImageSources, type Config } from '@slipway/release-repo';
import type { Inputs } from '../inputs.ts';
import type { FetchChart } from './chart-dependencies.ts';
import { pullChart } from './chart-registry.ts';
import { createChartRepository } from './chart-repository.ts';
import { ChartSourceError } from './chart-source.ts';

export interface PublishedChartsOptions {
  readonly inputs: Pick<Inputs, 'caFile' | 'plainHttp'>;
  readonly context: ActionContext;
  /** Of the release repo: its certificates, and hosts without TLS. */
  readonly registries: Config['registries'];
  readonly folder: string;
}

/** The registries and repositories that charts are published in. */
export interface PublishedCharts {
  readonly fetchChart: FetchChart;
  close(): void;
}

/** Opens them with the logins, certificates and proxies that images have. */
export async function openPublishedCharts({ inputs, context, registries, folder }: PublishedChartsOptions): Promise<PublishedCharts> {
  const { cwd, env, exec, logger, addSecret } = context;
  const images = await openImageSources({ config: { registries }, registries: [], caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: readDockerConfig(env, logger), exec, logger, addSecret });
  const policy = createAddressPolicy({ resolveHost: async (host) => (await lookup(host, { all: true })).map(({ address }) => address) });
  const repository = createChartRepository({ http: images.http, credentials: images.credentials, policy, isPlainHttp: images.isPlainHttp });
  return {
    async fetchChart(dependency) {
      if (dependency.repository.startsWith('oci://')) return pullChart(dependency, (host) => images.routes.registry(host));
      if (/^https?:\/\//.test(dependency.repository)) return repository(dependency);
      throw new ChartSourceError('DEPENDENCY_MISSING', `charts are not taken from ${dependency.repository}`);
    },
    close: () => images.close(),
  };
}
