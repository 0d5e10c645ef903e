import { describe, expect, test } from '@jest/globals';
import { objectUrl, parseS3Address } from './address.ts';
import { findS3Login } from './login.ts';

describe('an object of', () => {
  test.each<[string, string, Record<string, string>, string, string]>([
    ['Amazon, without a region', 's3://packages/acme', {}, 'https://packages.s3.us-east-1.amazonaws.com/acme/a.tar', 'us-east-1'],
    ['Amazon, region in the address', 's3://packages?region=eu-central-1', {}, 'https://packages.s3.eu-central-1.amazonaws.com/a.tar', 'eu-central-1'],
    ['Amazon in China, region in the environment', 's3://packages/', { AWS_REGION: 'cn-north-1' }, 'https://packages.s3.cn-north-1.amazonaws.com.cn/a.tar', 'cn-north-1'],
    ['a bucket whose name no certificate covers', 's3://packages.acme.io', {}, 'https://s3.us-east-1.amazonaws.com/packages.acme.io/a.tar', 'us-east-1'],
    ['the server of AWS_ENDPOINT_URL_S3', 's3://packages/x', { AWS_ENDPOINT_URL_S3: 'http://minio:9000', AWS_ENDPOINT_URL: 'http://other' }, 'http://minio:9000/packages/x/a.tar', 'us-east-1'],
    ['MinIO', 's3+https://minio.local:9000/packages/x/y/', {}, 'https://minio.local:9000/packages/x/y/a.tar', 'us-east-1'],
    ['an own server without TLS, virtual hosts', 's3+http://s3.local:9000/packages?style=virtual&region=here', {}, 'http://packages.s3.local:9000/a.tar', 'here'],
    ['OSS, which knows virtual hosts only', 's3+https://oss-cn-hangzhou.aliyuncs.com/packages/x', {}, 'https://packages.oss-cn-hangzhou.aliyuncs.com/x/a.tar', 'cn-hangzhou'],
    ['OSS from inside its region', 's3+https://oss-cn-hangzhou-internal.aliyuncs.com/packages', {}, 'https://packages.oss-cn-hangzhou-internal.aliyuncs.com/a.tar', 'cn-hangzhou'],
  ])('%s', (_name, address, env, url, region) => {
    const parsed = parseS3Address(address, env);
    expect(objectUrl(parsed, 'a.tar').href).toBe(url);
    expect(parsed.region).toBe(region);
  });
  test('a path with a plus is encoded as servers sign it', () => {
    expect(objectUrl(parseS3Address('s3+http://h/bkt/p+q', {}), 'v1+2/a~b_c.tar').href).toBe('http://h/bkt/p%2Bq/v1%2B2/a~b_c.tar');
  });
  test('the bucket itself', () => {
    expect(objectUrl(parseS3Address('s3+http://h/bkt/p', {}), '', { isBucket: true }).href).toBe('http://h/bkt');
  });
});

test.each<[string, string]>([
  ['a login in it', 's3+https://key:sec@minio/packages'], ['no bucket', 's3+https://minio'], ['a bucket in capitals', 's3://Packages'], ['an unknown setting', 's3://packages?endpoint=x'],
  ['an unknown style', 's3://packages?style=best'], ['a fragment', 's3://packages#x'], ['a path that climbs', 's3://packages/../other'], ['a region that is none', 's3://packages?region=a/b'], ['no host', 's3+https:///packages'],
])('an address with %s is refused, without its login', (_name, address) => {
  expect(() => parseS3Address(address, {})).toThrow(expect.objectContaining({ code: 'STORAGE_INVALID', message: expect.not.stringContaining('sec@') as unknown }));
});

describe('the access key (DR4)', () => {
  const aws = { AWS_ACCESS_KEY_ID: 'AK', AWS_SECRET_ACCESS_KEY: 'amazon secret', AWS_SESSION_TOKEN: 'session' };
  const find = (address: string, env: Record<string, string>): { login: unknown; secrets: string[] } => {
    const secrets: string[] = [];
    return { login: findS3Login(parseS3Address(address, env), { env, addSecret: (secret) => secrets.push(secret) }), secrets };
  };
  test.each<[string, string, Record<string, string>, unknown]>([
    ['of AWS_* goes to Amazon', 's3://packages', aws, { accessKey: 'AK', secretKey: 'amazon secret', sessionToken: 'session' }],
    ['of AWS_* goes where AWS_ENDPOINT_URL leads', 's3://packages', { ...aws, AWS_ENDPOINT_URL: 'http://minio:9000', AWS_SESSION_TOKEN: '' }, { accessKey: 'AK', secretKey: 'amazon secret' }],
    ['of AWS_* goes to no other host', 's3+https://minio.local:9000/packages', aws, undefined],
    ['of AWS_* goes to no host that looks alike', 's3+https://evilamazonaws.com/packages', aws, undefined],
    ['of the host comes first', 's3+https://minio.local:9000/packages', { ...aws, SLIPWAY_AUTH_MINIO_LOCAL_9000: 'mk:m:secret' }, { accessKey: 'mk', secretKey: 'm:secret' }],
    ['of another port is not taken', 's3+https://minio.local/packages', { SLIPWAY_AUTH_MINIO_LOCAL_9000: 'mk:secret' }, undefined],
  ])('%s', (_name, address, env, login) => { expect(find(address, env).login).toEqual(login); });
  test('its secret parts are hidden from then on (T72)', () => {
    expect(find('s3://packages', aws).secrets).toEqual(['amazon secret', 'session']);
    expect(find('s3+http://m/packages', { SLIPWAY_AUTH_M: 'mk:m:secret' }).secrets).toEqual(['m:secret']);
  });
  test('a token alone is refused', () => {
    expect(() => find('s3+http://m/packages', { SLIPWAY_AUTH_M: 'tokenonly' })).toThrow(expect.objectContaining({ code: 'STORAGE_INVALID', message: 'SLIPWAY_AUTH_M is not ACCESS_KEY:SECRET_KEY' }));
  });
});
