import { StorageError } from '../errors.ts';
import type { StorageEnv } from '../credentials.ts';
import { checkStoragePath } from '../paths.ts';
import { shownAddress } from '../shown-address.ts';

/** A folder of a bucket on a server that speaks S3. */
export interface S3Address {
  /** Such as `https://s3.eu-central-1.amazonaws.com`; without the bucket. */
  readonly endpoint: URL;
  readonly bucket: string;
  /** Without slashes at its ends; empty for the whole bucket. */
  readonly prefix: string;
  readonly region: string;
  /** `path`: HOST/BUCKET/KEY. `virtual`: BUCKET.HOST/KEY, which is all that OSS takes. */
  readonly style: 'path' | 'virtual';
  /** What was given, without a slash at its end, in two parts: a path goes between them. */
  readonly text: readonly [address: string, query: string];
}

const forms = 's3://BUCKET[/PREFIX] or s3+https://HOST[:PORT]/BUCKET[/PREFIX], each with ?region=REGION&style=path|virtual where needed';

/**
 * `s3://packages/acme?region=eu-central-1` on AWS (or where AWS_ENDPOINT_URL_S3 leads), `s3+https://minio.local:9000/packages`
 * elsewhere. The region is that of the address, AWS_REGION, the host's name, or us-east-1. @throws {StorageError} STORAGE_INVALID
 */
export function parseS3Address(address: string, env: StorageEnv): S3Address {
  const fail = (reason: string, hint = `as ${forms}`): StorageError => new StorageError('STORAGE_INVALID', `not the address of S3 storage: ${shownAddress(address)}: ${reason}`, { hint });
  const [, scheme = '', rest = '', queryText = ''] = /^(s3(?:\+https?)?):\/\/([^?#]*)(?:\?([^#]*))?$/i.exec(address) ?? [];
  if (scheme === '') throw fail('it does not have the expected form');
  if (address.includes('@')) throw fail('it has a login', 'logins come from SLIPWAY_AUTH_<HOST> or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  const query = new URLSearchParams(queryText);
  for (const key of query.keys()) if (key !== 'region' && key !== 'style') throw fail(`${JSON.stringify(key.slice(0, 50))} is no setting`);
  const parts = rest.replace(/\/+$/, '').split('/');
  const own = scheme.length > 2;
  const host = own ? parts.shift() ?? '' : '';
  const [bucket = '', ...folders] = parts;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) throw fail(`${JSON.stringify(bucket.slice(0, 70))} is no bucket`);
  const prefix = folders.join('/');
  if (prefix !== '') checkStoragePath(prefix);

  const asked = query.get('region') ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? '';
  if (!/^[a-z0-9-]{0,40}$/.test(asked)) throw fail(`${JSON.stringify(asked.slice(0, 50))} is no region`);
  const given = own ? `${scheme.slice(3).toLowerCase()}://${host}` : env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? '';
  const awsRegion = asked === '' ? 'us-east-1' : asked;
  const endpoint = parseEndpoint(given === '' ? `https://s3.${awsRegion}.amazonaws.com${awsRegion.startsWith('cn-') ? '.cn' : ''}` : given);
  if (endpoint === undefined) throw fail(own ? `${JSON.stringify(host.slice(0, 100))} is no host` : 'AWS_ENDPOINT_URL is no address');
  const region = asked !== '' ? asked : /^(?:s3[.-]|oss-)([a-z]{2}-[a-z0-9-]+?)(?:-internal)?\./.exec(endpoint.hostname)?.[1] ?? 'us-east-1';

  const style = query.get('style') ?? (/(?:^|\.)(?:amazonaws\.com(?:\.cn)?|aliyuncs\.com|myqcloud\.com)$/.test(endpoint.hostname) && !bucket.includes('.') ? 'virtual' : 'path');
  if (style !== 'path' && style !== 'virtual') throw fail('style is path or virtual');
  return { endpoint, bucket, prefix, region, style, text: [`${scheme}://${rest.replace(/\/+$/, '')}`, queryText === '' ? '' : `?${queryText}`] };
}

function parseEndpoint(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.host !== '' && url.username === '' && url.password === '' && url.search === '' && url.pathname === '/' ? url : undefined;
}

/** The address of an object, or of the bucket for an empty path and `isBucket`. Its path is encoded as signatures want it. */
export function objectUrl({ endpoint, bucket, prefix, style }: S3Address, path: string, { isBucket = false }: { readonly isBucket?: boolean } = {}): URL {
  const key = isBucket ? '' : [prefix, path].filter((each) => each !== '').join('/');
  const parts = [...(style === 'path' ? [bucket] : []), ...(key === '' ? [] : key.split('/'))];
  const url = new URL(`/${parts.map(encodeURIComponent).join('/')}`, endpoint);
  if (style === 'virtual') url.hostname = `${bucket}.${endpoint.hostname}`;
  return url;
}
