import { gunzipSync } from 'node:zlib';
import { errorCode, errorMessage, isSlipwayError, readTar, SlipwayError } from '@slipway/core';
import { withoutV } from '../component-chart.ts';

/** Of a packed chart, in bytes. */
export const maxChartBytes = 32 * 2 ** 20;
const maxUnpackedBytes = 256 * 2 ** 20;

/** A chart that could not be had from where it is published. */
export class ChartSourceError extends SlipwayError<'DEPENDENCY_MISSING' | 'DEPENDENCY_DENIED' | 'DEPENDENCY_UNKNOWN' | 'DEPENDENCY_INVALID'> {
  override readonly name = 'ChartSourceError';
}

async function metadataOf(archive: Uint8Array, name: string): Promise<string | undefined> {
  const unpacked = gunzipSync(archive, { maxOutputLength: maxUnpackedBytes });
  async function* bytes(): AsyncGenerator<Uint8Array> { yield await Promise.resolve(unpacked); }
  for await (const entry of readTar(bytes())) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.body) chunks.push(chunk);
    if (entry.name.replace(/^\.\//, '') === `${name}/Chart.yaml`) return Buffer.concat(chunks).toString('utf8');
  }
  return undefined;
}

/** Refuses an archive that is another chart than its place says. @throws {ChartSourceError} DEPENDENCY_INVALID */
export async function checkPackedChart(archive: Uint8Array, { name, version }: { readonly name: string; readonly version: string }, origin: string): Promise<void> {
  let text: string | undefined;
  try {
    text = await metadataOf(archive, name);
  } catch (error) {
    if (!isSlipwayError(error) && errorCode(error) === undefined) throw error;
    throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} is no packed chart: ${errorMessage(error)}`, { cause: error });
  }
  if (text === undefined) throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} holds no ${name}/Chart.yaml`);
  const found = /^version:[ \t]*["']?([^"'\s#]+)/m.exec(text)?.[1];
  if (found === undefined || withoutV(found) !== withoutV(version)) throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} is ${name} ${found ?? 'without a version'}, not ${version}`);
}
