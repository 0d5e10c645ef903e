import { BlockList, isIP } from 'node:net';
import { SlipwayError } from './errors.ts';

/** Which proxies requests go through. */
export interface ProxySettings {
  /** For http addresses. */
  readonly http?: URL;
  /** For https addresses, by CONNECT. */
  readonly https?: URL;
  /** As NO_PROXY has them: host names with all below them, addresses, networks in CIDR form, each with an optional port; `*` for all. */
  readonly bypass: readonly string[];
}

/**
 * What `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say; spelled in small letters they come first, as with curl.
 * @throws {SlipwayError} PROXY_INVALID, without the credentials in it
 */
export function parseProxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  const read = (name: string): string => (env[name] ?? env[name.toUpperCase()] ?? '').trim();
  const proxy = (name: string): URL | undefined => {
    const text = read(name);
    if (text === '') return undefined;
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    if (url === undefined || url.hostname === '') throw new SlipwayError('PROXY_INVALID', `${name.toUpperCase()} is no address of a proxy`, { hint: 'write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT' });
    if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new SlipwayError('PROXY_INVALID', `${name.toUpperCase()} names a proxy of kind ${url.protocol}, only http: and https: can be used`);
    return url;
  };
  const [http, https] = [proxy('http_proxy'), proxy('https_proxy')];
  return { ...(http === undefined ? {} : { http }), ...(https === undefined ? {} : { https }), bypass: read('no_proxy').split(/[\s,]+/).filter((entry) => entry !== '') };
}

const bareHost = (text: string): string => text.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const familyOf = (address: string): 'ipv4' | 'ipv6' => isIP(address) === 6 ? 'ipv6' : 'ipv4';

function isInNetwork(address: string, network: string): boolean {
  const [base = '', bits = ''] = network.split('/');
  const longest = isIP(base) === 6 ? 128 : 32;
  if (isIP(base) === 0 || isIP(base) !== isIP(address) || !/^\d{1,3}$/.test(bits) || Number(bits) > longest) return false;
  const list = new BlockList();
  list.addSubnet(base, Number(bits), familyOf(base));
  return list.check(address, familyOf(address));
}

function isBypassed(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const [, name = entry, entryPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  if (entryPort !== undefined && entryPort !== port) return false;
  if (isIP(host) !== 0) return bareHost(name) === host || isInNetwork(host, bareHost(name));
  const domain = bareHost(name.replace(/^\*?\./, ''));
  return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

/** The proxy for an address; undefined when it is asked directly, as this machine itself always is. */
export function findProxy({ http, https, bypass }: ProxySettings, url: URL): URL | undefined {
  const proxy = url.protocol === 'https:' ? https : http;
  if (proxy === undefined) return undefined;
  const host = bareHost(url.hostname);
  if (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && loopback.check(host, familyOf(host)))) return undefined;
  const port = url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
  return bypass.some((entry) => isBypassed(entry, host, port)) ? undefined : proxy;
}

/** The passwords in the addresses of the proxies, also as they are sent. */
export function proxySecrets({ http, https }: ProxySettings): string[] {
  return [http, https].flatMap((proxy) => proxy === undefined || proxy.password === '' ? [] : [
    decodeURIComponent(proxy.password), proxy.password, proxyAuthorization(proxy)?.replace('Basic ', '') ?? '',
  ]);
}

/** The `Proxy-Authorization` for a proxy whose address carries a user. */
export function proxyAuthorization({ username, password }: URL): string | undefined {
  return username === '' ? undefined : `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
}
