import { lookup } from 'node:dns/promises';
import { join, resolve } from 'node:path';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { errorMessage, openDigestCache } from '@slipway/core';
import { createAddressPolicy } from '@slipway/oci';
import { openImageSources, type Config } from '@slipway/release-repo';
import type { Inputs } from '../inputs.ts';
import type { FetchChart } from './chart-dependencies.ts';
import { pullChart } from './chart-registry.ts';
import { createChartRepository } from './chart-repository.ts';
import { ChartSourceError } from './chart-source.ts';

export interface PublishedChartsOptions {
  readonly inputs: Pick<Inputs, 'cache' | 'caFile' | 'plainHttp'>;
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
  const warn = (error: unknown): void => logger.warn(`the cache cannot be written, so the next run fetches again: ${errorMessage(error)}`);
  const cache = inputs.cache === undefined ? undefined : openDigestCache(join(resolve(cwd, inputs.cache), 'charts'), { extension: '.tgz', keep: 256, warn });
  const repository = createChartRepository({ http: images.http, credentials: images.credentials, policy, isPlainHttp: images.isPlainHttp, cache });
  return {
    async fetchChart(dependency) {
      if (dependency.repository.startsWith('oci://')) return pullChart(dependency, { registry: (host) => images.routes.registry(host), cache });
      if (/^https?:\/\//.test(dependency.repository)) return repository(dependency);
      throw new ChartSourceError('DEPENDENCY_MISSING', `charts are not taken from ${dependency.repository}`);
    },
    close: () => images.close(),
  };
}
