import { resolve } from 'node:path';
import { openHttpClient, type Exec, type HttpClient, type Logger } from '@slipway/core';
import { apiRepository, createCredentialSource, createImageRoutes, findRoute, OciError, parseDockerConfig, parseImageReference, parseImageRoute, parseTransport, type CredentialSource, type ImageReference, type ImageRoute, type ImageRoutes, type ImageSource, type Transport } from '@slipway/oci';
import type { Config } from './config.ts';

export interface ImageSourcesOptions {
  readonly config: Pick<Config, 'registries'>;
  /** `PREFIX=TRANSPORT`; they come before those of the configuration. */
  readonly registries: readonly string[];
  readonly caFiles: readonly string[];
  readonly plainHttp: readonly string[];
  /** Relative paths of flags are relative to it. */
  readonly cwd: string;
  /** Relative paths of the configuration are relative to it. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Docker's own `config.json`. */
  readonly dockerConfig: { readonly path: string; readonly text: string } | undefined;
  readonly exec: Exec;
  readonly logger: Logger;
  readonly addSecret: (secret: string) => void;
  /** @default 16 */
  readonly connections?: number;
  readonly openPackage?: (path: string) => Promise<ImageSource>;
}

export interface ImageSources {
  readonly routes: ImageRoutes;
  /** Whether a flag or the configuration names a place for it. */
  readonly isRouted: (reference: ImageReference) => boolean;
  /** For what lies beside images, such as chart repositories: the same certificates, proxies and logins. */
  readonly http: HttpClient;
  readonly credentials: CredentialSource;
  /** Whether a flag or the configuration lets this `host` or `host:port` be spoken to without TLS. */
  readonly isPlainHttp: (host: string) => boolean;
  close(): void;
}

/** @throws {OciError} TRANSPORT_INVALID, saying which input is meant */
function parseFlag(text: string): ImageRoute {
  try {
    return parseImageRoute(text);
  } catch (cause) {
    throw cause instanceof OciError ? new OciError(cause.code, `registry is ${JSON.stringify(text.replace(/=.*@/s, '=***@').slice(0, 300))}: ${cause.message}`, { cause, hint: 'as --registry release/=registry:harbor.example.com/release, or the input registry' }) : cause;
  }
}

/**
 * Where the images of a release are taken from: flags, then `registries` of slipway.yaml, then each image's own
 * registry. Mirrors and trusted hosts are those of the configuration. Logins come from docker's config.json and
 * `SLIPWAY_AUTH_<HOST>`, proxies from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @throws {OciError} TRANSPORT_INVALID, CREDENTIALS_INVALID; {SlipwayError} FILE_UNREADABLE
 */
export async function openImageSources(options: ImageSourcesOptions): Promise<ImageSources> {
  const { config, env, dockerConfig, exec, logger, addSecret, cwd, folder, connections = 16, openPackage } = options;
  const configured = Object.entries(config.registries);
  const at = (base: string) => (transport: Transport): Transport => 'path' in transport ? { ...transport, path: resolve(base, transport.path) } : transport;
  const flags = options.registries.map(parseFlag).map((route) => route.transport === undefined ? route : { ...route, transport: at(cwd)(route.transport) });
  const routes = [
    ...flags,
    ...configured.flatMap(([prefix, { endpoint, mirrors = [] }]): ImageRoute[] => {
      if (endpoint === undefined && mirrors.length === 0) return [];
      const named = { prefix: prefix.replace(/\/+$/, ''), ...(mirrors.length === 0 ? {} : { mirrors: mirrors.map(parseTransport).map(at(folder)) }) };
      return [endpoint === undefined ? named : { ...named, transport: at(folder)(parseTransport(endpoint)) }];
    }),
  ];
  // Of two routes for one prefix the first, a flag, wins.
  const unique = [...new Map([...routes].reverse().map((route) => [route.prefix, route] as const)).values()];
  const hostOf = (prefix: string, endpoint: string | undefined): string | undefined =>
    endpoint === undefined ? apiRepository(parseImageReference(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
  const plainHttp = [...options.plainHttp, ...configured.flatMap(([prefix, { endpoint, plainHttp: plain }]) => {
    const host = plain === true ? hostOf(prefix, endpoint) : undefined;
    return host === undefined ? [] : [host];
  })];
  const trust = new Map<string, readonly string[]>();
  for (const [prefix, { endpoint, trust: hosts = [] }] of configured) {
    const host = hostOf(prefix, endpoint);
    if (host !== undefined) trust.set(host, [...trust.get(host) ?? [], ...hosts]);
  }
  const caFiles = [...options.caFiles.map((file) => resolve(cwd, file)), ...configured.flatMap(([, { caFile }]) => (caFile === undefined ? [] : [resolve(folder, caFile)]))];
  const http = await openHttpClient({ env, caFiles, maxSocketsPerHost: connections, addSecret });
  const credentials = createCredentialSource({
    env, exec, onSecret: addSecret,
    ...(dockerConfig === undefined ? {} : { config: parseDockerConfig(dockerConfig.text, { file: dockerConfig.path }) }),
  });
  const imageRoutes = createImageRoutes({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
  return { routes: imageRoutes, isRouted: (reference) => findRoute(unique, reference)?.route.transport !== undefined, http, credentials, isPlainHttp: (host) => plainHttp.includes(host), close: () => http.close() };
}
