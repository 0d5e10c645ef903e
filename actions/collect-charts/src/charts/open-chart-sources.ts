import { lookup } from 'node:dns/promises';
import { readDockerConfig, type ActionContext } from '@slipway/ci';
import { createAddressPolicy } from '@slipway/oci';
import { openImageSources, type Config, type ImageSources } from '@slipway/release-repo';
import type { Inputs } from '../inputs.ts';
import type { FetchChart } from './chart-dependencies.ts';
import { pullChart } from './chart-registry.ts';
import { createChartRepository, type ChartRepository } from './chart-repository.ts';
import { ChartSourceError } from './chart-source.ts';

export interface ChartSources {
  readonly fetchChart: FetchChart;
  close(): Promise<void>;
}

export interface ChartSourcesOptions {
  readonly inputs: Pick<Inputs, 'caFile' | 'plainHttp'>;
  readonly context: ActionContext;
  /** Of the release repo: its certificates, and hosts without TLS. */
  readonly registries: Config['registries'];
  readonly folder: string;
}

interface Opened { readonly images: ImageSources; readonly repository: ChartRepository }

/** Where dependencies are published. Nothing is opened, and no login read, before the first is needed; each is fetched once. */
export function createChartSources({ inputs, context, registries, folder }: ChartSourcesOptions): ChartSources {
  const { cwd, env, exec, logger, addSecret } = context;
  let opened: Promise<Opened> | undefined;
  const fetched = new Map<string, Promise<Uint8Array>>();
  const open = (): Promise<Opened> => opened ??= (async () => {
    const images = await openImageSources({ config: { registries }, registries: [], caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: readDockerConfig(env, logger), exec, logger, addSecret });
    const policy = createAddressPolicy({ resolveHost: async (host) => (await lookup(host, { all: true })).map(({ address }) => address) });
    return { images, repository: createChartRepository({ http: images.http, credentials: images.credentials, policy, isPlainHttp: images.isPlainHttp }) };
  })();
  return {
    fetchChart(dependency) {
      const key = [dependency.repository, dependency.name, dependency.version].join(' ');
      let chart = fetched.get(key);
      if (chart === undefined) {
        fetched.set(key, chart = open().then(({ images, repository }) => {
          if (dependency.repository.startsWith('oci://')) return pullChart(dependency, (host) => images.routes.registry(host));
          if (/^https?:\/\//.test(dependency.repository)) return repository(dependency);
          throw new ChartSourceError('DEPENDENCY_MISSING', `charts are not taken from ${dependency.repository}`);
        }));
      }
      return chart;
    },
    close: async () => (await opened?.catch(() => undefined))?.images.close(),
  };
}
