import { readFile } from 'node:fs/promises';
import { errorMessage, SlipwayError } from './errors.ts';
import { createHttpClient, type HttpClient } from './http.ts';
import { parseProxySettings, proxySecrets } from './proxy.ts';

export interface HttpEnvironment {
  /** Its proxy settings count. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** PEM files, trusted besides the system's certificates. @default none */
  readonly caFiles?: readonly string[];
  /** @default 16 */
  readonly maxSocketsPerHost?: number;
  /** Is told the logins of proxies. */
  readonly addSecret: (secret: string) => void;
}

async function readCertificates(file: string): Promise<string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new SlipwayError('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${errorMessage(cause)}`, { location: { file }, cause });
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) throw new SlipwayError('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
  return text;
}

/** A client with the proxies of the environment and the certificates of files. @throws {SlipwayError} FILE_UNREADABLE */
export async function openHttpClient({ env, caFiles = [], maxSocketsPerHost, addSecret }: HttpEnvironment): Promise<HttpClient> {
  const certificates = await Promise.all(caFiles.map(readCertificates));
  const proxies = parseProxySettings(env);
  for (const secret of proxySecrets(proxies)) addSecret(secret);
  return createHttpClient({ proxies, ...(maxSocketsPerHost === undefined ? {} : { maxSocketsPerHost }), ...(certificates.length === 0 ? {} : { ca: certificates.join('\n') }) });
}
