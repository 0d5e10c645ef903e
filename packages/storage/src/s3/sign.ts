import { createHash, createHmac } from 'node:crypto';

/** An access key of S3. */
export interface S3Login {
  readonly accessKey: string;
  readonly secretKey: string;
  /** Of temporary keys. */
  readonly sessionToken?: string;
}

export interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** sha256 of the body in hex: a server that checks the signature checks the content as well. */
  readonly bodySha256: string;
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encode = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** `a=1&b=`, encoded and sorted as signatures have it. */
export function formatQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`).sort().join('&');
}

/**
 * The headers of a request with its signature of version 4. The query of `url` must be one of `formatQuery`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signRequest({ method, url, headers, bodySha256 }: SignedRequest, { accessKey, secretKey, sessionToken }: S3Login, { region, now, service = 's3' }: { readonly region: string; readonly now: Date; readonly service?: string }): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const sent: Record<string, string> = { ...headers, 'x-amz-content-sha256': bodySha256, 'x-amz-date': time, ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }) };
  const signed = Object.entries({ ...sent, host: url.host }).map(([name, value]): [string, string] => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')])
    .filter(([name]) => name === 'host' || name.startsWith('x-amz-')).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const request = [method, url.pathname, url.search.slice(1), ...signed.map(([name, value]) => `${name}:${value}`), '', names, bodySha256].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', time, scope, createHash('sha256').update(request).digest('hex')].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secretKey}`, day), region), service), 'aws4_request');
  return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${hmac(key, text).toString('hex')}` };
}
