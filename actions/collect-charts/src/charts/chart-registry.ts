import { buffer } from 'node:stream/consumers';
import { errorMessage, type DigestCache } from '@slipway/core';
import { apiRepository, classifyImageError, OciError, type ImageSource } from '@slipway/oci';
import { ChartSourceError, maxChartBytes } from './chart-source.ts';
import type { ChartDependency } from './dependency-lock.ts';

/** @see https://helm.sh/docs/topics/registries/#helm-chart-manifest */
const chartTypes: ReadonlySet<string> = new Set(['application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'application/tar+gzip']);

const codes = { denied: 'DEPENDENCY_DENIED', unknown: 'DEPENDENCY_UNKNOWN', invalid: 'DEPENDENCY_INVALID' } as const;

/** The packed chart that a registry has at exactly this version; its digest is proven. @throws {ChartSourceError} */
export async function pullChart({ name, version, repository }: ChartDependency, { registry, cache }: {
  readonly registry: (host: string) => Pick<ImageSource, 'getManifest' | 'openBlob'>;
  readonly cache?: DigestCache | undefined;
}): Promise<Buffer> {
  const [, named = '', path = ''] = /^oci:\/\/([^/]+)\/?(.*?)\/*$/.exec(repository) ?? [];
  const { host, repository: place } = apiRepository({ registry: named, repository: path === '' ? name : `${path}/${name}` });
  // A tag has no plus sign.
  const tag = version.replaceAll('+', '_');
  const origin = `${host}/${place}:${tag}`;
  try {
    const source = registry(host);
    const manifest = await source.getManifest(place, tag);
    if (manifest === undefined) throw new ChartSourceError('DEPENDENCY_MISSING', `${origin} is not there`);
    const layers = manifest.kind === 'image' ? manifest.layers.filter(({ mediaType }) => chartTypes.has(mediaType)) : [];
    const [layer] = layers;
    if (layer === undefined || layers.length > 1) throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} is not one Helm chart`);
    if (layer.size > maxChartBytes) throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} has ${layer.size} bytes, more than the ${maxChartBytes} a chart may have`);
    const pull = async (): Promise<Buffer> => buffer(await source.openBlob(place, layer));
    const sha256 = /^sha256:([0-9a-f]{64})$/.exec(layer.digest)?.[1];
    return await (cache === undefined || sha256 === undefined ? pull() : cache.get(sha256, pull));
  } catch (error) {
    if (!(error instanceof OciError)) throw error;
    const code = error.code === 'REFERENCE_INVALID' ? 'DEPENDENCY_INVALID' : codes[classifyImageError(error)];
    throw new ChartSourceError(code, `${origin}: ${errorMessage(error)}`, { cause: error, ...(error.hint === undefined ? {} : { hint: error.hint }) });
  }
}
