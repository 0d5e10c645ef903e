import type { HttpClient, Logger } from '@slipway/core';
import { OciError } from './errors.ts';
import { apiRepository, isRegistryHost, isRepositoryName, type ImageReference } from './reference.ts';
import { createRegistryClient, type RegistryClient } from './registry/client.ts';
import type { CredentialSource } from './registry/credentials.ts';
import type { ImageSource } from './source.ts';
import { openImageStore } from './store/image-store.ts';

/** A place that images are taken from or put to. */
export type Transport =
  | { readonly kind: 'registry'; readonly host: string; readonly project?: string; readonly plainHttp: boolean }
  | { readonly kind: 'store' | 'package'; readonly path: string };

/** Images whose name begins with `prefix` are taken from `transport`. */
export interface ImageRoute {
  /** Ends on a path boundary; empty for all. */
  readonly prefix: string;
  readonly transport: Transport;
}

const forms = 'registry:HOST[:PORT][/PROJECT], http+registry:HOST[:PORT][/PROJECT], store:PATH or package:PATH';

/** `registry:harbor.local/project`, `store:/var/lib/registry`… @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
export function parseTransport(text: string): Transport {
  const fail = (reason: string): OciError => new OciError('TRANSPORT_INVALID', `not a place for images: ${JSON.stringify(text.slice(0, 300))}: ${reason}`);
  const colon = text.indexOf(':');
  const scheme = colon < 0 ? '' : text.slice(0, colon);
  const rest = text.slice(colon + 1);
  switch (scheme) {
    case 'registry':
    case 'http+registry': {
      const slash = rest.indexOf('/');
      const host = slash < 0 ? rest : rest.slice(0, slash);
      const project = slash < 0 ? '' : rest.slice(slash + 1).replace(/\/$/, '');
      if (!isRegistryHost(host)) throw fail(`${JSON.stringify(host)} is not HOST or HOST:PORT`);
      if (project !== '' && !isRepositoryName(project)) throw fail(`${JSON.stringify(project)} is no project`);
      return { kind: 'registry', host, plainHttp: scheme === 'http+registry', ...(project === '' ? {} : { project }) };
    }
    case 'store':
    case 'package':
      if (rest === '') throw fail('the path is missing');
      return { kind: scheme, path: rest };
    case 'oci':
    case 'docker-archive':
      throw new OciError('NOT_SUPPORTED_YET', `images cannot be taken from ${scheme}: yet, only from ${forms}`);
    default:
      throw fail(`expected ${forms}`);
  }
}

/** `PREFIX=TRANSPORT`; an empty prefix or a transport alone is for all images. @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
export function parseImageRoute(text: string): ImageRoute {
  const equals = text.indexOf('=');
  const colon = text.indexOf(':');
  // `store:/a=b` has its = inside the path; in `localhost:5000=…` what comes before the colon is no transport
  const bare = equals < 0 || (colon >= 0 && colon < equals && /^(?:http\+registry|registry|store|package|oci|docker-archive)$/.test(text.slice(0, colon)));
  const prefix = bare ? '' : text.slice(0, equals).trim().replace(/\/+$/, '');
  if (!/^[A-Za-z0-9[\]:._/-]*$/.test(prefix)) throw new OciError('TRANSPORT_INVALID', `${JSON.stringify(prefix.slice(0, 300))} cannot begin the name of an image`);
  return { prefix, transport: parseTransport(bare ? text : text.slice(equals + 1)) };
}

/** Where one image is. */
export interface ImageLocation {
  readonly source: ImageSource;
  /** In that source. */
  readonly repository: string;
  /** For people and for the lock: `registry:harbor.local/devops_release/foo`. */
  readonly description: string;
}

/** Knows for every reference where its image is taken from. */
export interface ImageRoutes {
  resolve(reference: Pick<ImageReference, 'registry' | 'repository'>): Promise<ImageLocation>;
  /** The one client of this run for a registry. */
  registry(host: string, options?: { readonly plainHttp?: boolean }): RegistryClient;
}

export interface ImageRoutesOptions {
  readonly routes: readonly ImageRoute[];
  /** Hosts, `host` or `host:port`, that speak plain http. */
  readonly plainHttp?: readonly string[];
  readonly http: HttpClient;
  readonly credentials: CredentialSource;
  readonly logger: Logger;
  /** Opens `package:PATH`; without it that is not supported. */
  readonly openPackage?: (path: string) => Promise<ImageSource>;
  /** Called with every token that was fetched. */
  readonly onSecret?: (secret: string) => void;
}

/** What of `name` follows the prefix, without the slash between; undefined when the prefix does not end on a boundary. */
function afterPrefix(name: string, prefix: string): string | undefined {
  if (prefix === '') return name;
  if (name === prefix) return '';
  return name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : undefined;
}

/** The ways to write a name: as it is and, for Docker Hub's, in full. */
function namesOf({ registry, repository }: Pick<ImageReference, 'registry' | 'repository'>): string[] {
  if (registry !== undefined && registry !== 'docker.io') return [`${registry}/${repository}`];
  return [...(registry === undefined ? [repository] : []), `docker.io/${apiRepository({ repository }).repository}`];
}

/** The route for a name, the longest prefix first, and what of the name follows it. */
export function findRoute(routes: readonly ImageRoute[], reference: Pick<ImageReference, 'registry' | 'repository'>): { readonly route: ImageRoute; readonly rest: string } | undefined {
  const names = namesOf(reference);
  for (const route of [...routes].sort((a, b) => b.prefix.length - a.prefix.length)) {
    if (route.prefix === '') return { route, rest: reference.repository };
    for (const name of names) {
      const rest = afterPrefix(name, route.prefix);
      if (rest !== undefined) return { route, rest };
    }
  }
  return undefined;
}

/** Sources by the longest matching prefix; a name without one is looked for in its own registry. */
export function createImageRoutes({ routes, plainHttp = [], http, credentials, logger, openPackage, onSecret }: ImageRoutesOptions): ImageRoutes {
  const clients = new Map<string, RegistryClient>();
  const opened = new Map<string, Promise<ImageSource>>();

  const open = (kind: 'store' | 'package', path: string): Promise<ImageSource> => {
    const key = `${kind}:${path}`;
    let source = opened.get(key);
    if (source === undefined) {
      if (kind === 'package' && openPackage === undefined) throw new OciError('NOT_SUPPORTED_YET', 'images cannot be taken from package: here');
      opened.set(key, source = kind === 'package' && openPackage !== undefined ? openPackage(path) : openImageStore(path));
    }
    return source;
  };

  const self: ImageRoutes = {
    registry(host, options = {}) {
      const plain = options.plainHttp === true || plainHttp.includes(host);
      const key = `${plain ? 'http' : 'https'}://${host}`;
      let client = clients.get(key);
      if (client === undefined) {
        client = createRegistryClient({ host, plainHttp: plain, http, credentials, logger, ...(onSecret === undefined ? {} : { onSecret }) });
        clients.set(key, client);
      }
      return client;
    },
    async resolve(reference) {
      const found = findRoute(routes, reference);
      if (found === undefined) {
        const { host, repository } = apiRepository(reference);
        const source = self.registry(host);
        return { source, repository, description: `${source.name}/${repository}` };
      }
      const { route: { transport }, rest } = found;
      if (transport.kind !== 'registry') {
        const source = await open(transport.kind, transport.path);
        return { source, repository: reference.repository, description: `${transport.kind}:${transport.path}` };
      }
      const source = self.registry(transport.host, { plainHttp: transport.plainHttp });
      const repository = transport.project === undefined ? reference.repository : [transport.project, rest].filter((part) => part !== '').join('/');
      return { source, repository, description: `${source.name}/${repository}` };
    },
  };
  return self;
}
