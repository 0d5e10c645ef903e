import type { HttpClient, Logger } from '@slipway/core';
import type { openDockerArchive } from './archive/docker-archive.ts';
import { OciError } from './errors.ts';
import type { openImageLayout } from './layout/image-layout.ts';
import { createMirroredSource, createSilentPlaces, type Place } from './mirrors.ts';
import { apiRepository, isRegistryHost, isRepositoryName, type ImageReference } from './reference.ts';
import { createRegistryClient, type RegistryClient } from './registry/client.ts';
import type { CredentialSource } from './registry/credentials.ts';
import type { openImageStore } from './store/image-store.ts';
import type { ImageDestination, ImageSource } from './source.ts';
import { createUnreadableSource } from './unreadable-source.ts';

/** A place that images are taken from or put to. */
export type Transport =
  | { readonly kind: 'registry'; readonly host: string; readonly project?: string; readonly plainHttp: boolean }
  | { readonly kind: 'store' | 'package' | 'docker-archive'; readonly path: string }
  | { readonly kind: 'oci'; readonly path: string; readonly reference?: string };

/** Images whose name begins with `prefix` are taken from `transport`. */
export interface ImageRoute {
  /** Ends on a path boundary; empty for all. */
  readonly prefix: string;
  /** @default the registry that the image names */
  readonly transport?: Transport;
  /** Where they are as well; asked in this order when nobody can say at `transport` (T4). @default none */
  readonly mirrors?: readonly Transport[];
}

const forms = 'registry:HOST[:PORT][/PROJECT], http+registry:HOST[:PORT][/PROJECT], store:PATH, oci:PATH[:REFERENCE], docker-archive:FILE or package:PATH';

/** `registry:harbor.local/project`, `store:/var/lib/registry`… @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
export function parseTransport(text: string): Transport {
  // somebody may have put a login before the host
  const shown = (value: string): string => JSON.stringify(value.replace(/^.*@/s, '***@').slice(0, 300));
  const fail = (reason: string): OciError => new OciError('TRANSPORT_INVALID', `not a place for images: ${shown(text)}: ${reason}`);
  const colon = text.indexOf(':');
  const scheme = colon < 0 ? '' : text.slice(0, colon);
  const rest = text.slice(colon + 1);
  switch (scheme) {
    case 'registry':
    case 'http+registry': {
      const slash = rest.indexOf('/');
      const host = slash < 0 ? rest : rest.slice(0, slash);
      const project = slash < 0 ? '' : rest.slice(slash + 1).replace(/\/$/, '');
      if (!isRegistryHost(host)) throw fail(`${shown(rest)} does not begin with HOST or HOST:PORT${rest.includes('@') ? '; logins come from docker login or from SLIPWAY_AUTH_<HOST>' : ''}`);
      if (project !== '' && !isRepositoryName(project)) throw fail(`${shown(project)} is no project`);
      return { kind: 'registry', host, plainHttp: scheme === 'http+registry', ...(project === '' ? {} : { project }) };
    }
    case 'store':
    case 'package':
    case 'docker-archive':
      if (rest === '') throw fail('the path is missing');
      return { kind: scheme, path: rest };
    case 'oci': {
      const [, path = '', reference = ''] = /^([^:]*):?(.*)$/s.exec(rest) ?? [];
      if (path === '') throw fail('the path is missing');
      return { kind: 'oci', path, ...(reference === '' ? {} : { reference }) };
    }
    default:
      throw fail(`expected ${forms}`);
  }
}

/** As `parseTransport` reads it. */
export function formatTransport(transport: Transport): string {
  switch (transport.kind) {
    case 'registry': return `${transport.plainHttp ? 'http+' : ''}registry:${transport.host}${transport.project === undefined ? '' : `/${transport.project}`}`;
    case 'oci': return `oci:${transport.path}${transport.reference === undefined ? '' : `:${transport.reference}`}`;
    default: return `${transport.kind}:${transport.path}`;
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

/** Where an image is put. */
export interface WritableLocation {
  readonly destination: ImageSource & ImageDestination;
  /** In that destination. */
  readonly repository: string;
  /** For people. */
  readonly description: string;
}

/** Knows for every reference where its image is taken from. */
export interface ImageRoutes {
  resolve(reference: Pick<ImageReference, 'registry' | 'repository'>): Promise<ImageLocation>;
  /** Where an image must be put to be taken from there: the place of its route, without the mirrors. @throws {OciError} TRANSPORT_INVALID */
  resolveForWriting(reference: Pick<ImageReference, 'registry' | 'repository'>): Promise<WritableLocation>;
  /** The one client of this run for a registry. */
  registry(host: string, options?: { readonly plainHttp?: boolean }): RegistryClient;
}

export interface ImageRoutesOptions {
  readonly routes: readonly ImageRoute[];
  /** Hosts, `host` or `host:port`, that speak plain http. */
  readonly plainHttp?: readonly string[];
  /** By host: the hosts that this registry may name as token server or redirect although they are local or private (DR25). */
  readonly trust?: ReadonlyMap<string, readonly string[]>;
  /** Requests at a time to each registry. @default 16 */
  readonly connections?: number;
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

/**
 * The route for a name, the longest prefix first, and what of the name follows it. A name without a host belongs to the
 * route of its own beginning before it belongs to Docker Hub's.
 */
export function findRoute(routes: readonly ImageRoute[], reference: Pick<ImageReference, 'registry' | 'repository'>): { readonly route: ImageRoute; readonly rest: string } | undefined {
  const byLength = [...routes].sort((a, b) => b.prefix.length - a.prefix.length);
  for (const name of namesOf(reference)) {
    for (const route of byLength) {
      const rest = route.prefix === '' ? undefined : afterPrefix(name, route.prefix);
      if (rest !== undefined) return { route, rest };
    }
  }
  const all = byLength.find(({ prefix }) => prefix === '');
  return all === undefined ? undefined : { route: all, rest: reference.repository };
}

// Loaded where one is named: most runs ask registries only (DR18).
const loadStore = async (): Promise<typeof openImageStore> => (await import('./store/image-store.ts')).openImageStore;
const loadLayout = async (): Promise<typeof openImageLayout> => (await import('./layout/image-layout.ts')).openImageLayout;
const loadArchive = async (): Promise<typeof openDockerArchive> => (await import('./archive/docker-archive.ts')).openDockerArchive;

/** Sources by the longest matching prefix; a name without one is looked for in its own registry. */
export function createImageRoutes({ routes, plainHttp = [], trust, connections, http, credentials, logger, openPackage, onSecret }: ImageRoutesOptions): ImageRoutes {
  const clients = new Map<string, RegistryClient>();
  const opened = new Map<string, Promise<ImageSource>>();
  const silent = createSilentPlaces();

  const openNew = async (transport: Exclude<Transport, { kind: 'registry' }>): Promise<ImageSource> => {
    switch (transport.kind) {
      case 'store': return (await loadStore())(transport.path);
      case 'oci': return (await loadLayout())(transport.path, { reference: transport.reference });
      case 'docker-archive': return (await loadArchive())(transport.path);
      case 'package': {
        if (openPackage === undefined) throw new OciError('NOT_SUPPORTED_YET', 'images cannot be taken from package: here');
        return openPackage(transport.path);
      }
    }
  };
  const open = (transport: Exclude<Transport, { kind: 'registry' }>): Promise<ImageSource> => {
    const key = formatTransport(transport);
    let source = opened.get(key);
    if (source === undefined) {
      // What cannot be read has no answer about its images (T4); what is not meant for reading is the caller's mistake.
      opened.set(key, source = openNew(transport).catch((error: unknown) => {
        if (!(error instanceof OciError) || error.code === 'NOT_SUPPORTED_YET' || error.code === 'TRANSPORT_INVALID') throw error;
        return createUnreadableSource(key, error);
      }));
    }
    return source;
  };

  const registry: ImageRoutes['registry'] = (host, options = {}) => {
    const plain = options.plainHttp === true || plainHttp.includes(host);
    const key = `${plain ? 'http' : 'https'}://${host}`;
    let client = clients.get(key);
    if (client === undefined) {
      client = createRegistryClient({
        host, plainHttp: plain, trust: trust?.get(host) ?? [], http, credentials, logger,
        ...(connections === undefined ? {} : { connections }), ...(onSecret === undefined ? {} : { onSecret }),
      });
      clients.set(key, client);
    }
    return client;
  };

  /** Where a transport has an image whose name is `repository`, `rest` behind the prefix of its route. */
  const placeOf = async (transport: Transport, repository: string, rest: string): Promise<Place> => {
    if (transport.kind !== 'registry') return { source: await open(transport), repository };
    const source = registry(transport.host, { plainHttp: transport.plainHttp });
    return { source, repository: transport.project === undefined ? repository : [transport.project, rest].filter((part) => part !== '').join('/') };
  };
  const ownPlace = (reference: Pick<ImageReference, 'registry' | 'repository'>): Place => {
    const { host, repository } = apiRepository(reference);
    return { source: registry(host), repository };
  };

  return {
    registry,
    async resolveForWriting(reference) {
      const { route, rest = '' } = findRoute(routes, reference) ?? {};
      const transport = route?.transport;
      if (transport === undefined) {
        const { host, repository } = apiRepository(reference);
        const destination = registry(host);
        return { destination, repository, description: `${destination.name}/${repository}` };
      }
      const { repository } = reference;
      switch (transport.kind) {
        case 'registry': {
          const destination = registry(transport.host, { plainHttp: transport.plainHttp });
          const name = transport.project === undefined ? repository : [transport.project, rest].filter((part) => part !== '').join('/');
          return { destination, repository: name, description: `${destination.name}/${name}` };
        }
        case 'store': return { destination: await (await loadStore())(transport.path), repository, description: formatTransport(transport) };
        case 'oci': return { destination: await (await loadLayout())(transport.path), repository, description: formatTransport(transport) };
        default: throw new OciError('TRANSPORT_INVALID', `images cannot be put into ${formatTransport(transport)}`);
      }
    },
    async resolve(reference) {
      const found = findRoute(routes, reference);
      const { transport, mirrors = [] } = found?.route ?? {};
      const rest = found?.rest ?? '';
      const name = transport === undefined ? apiRepository(reference).repository : reference.repository;
      const primary = transport === undefined ? ownPlace(reference) : await placeOf(transport, name, rest);
      const description = transport === undefined || transport.kind === 'registry' ? `${primary.source.name}/${primary.repository}` : formatTransport(transport);
      if (mirrors.length === 0) return { ...primary, description };
      const places = await Promise.all(mirrors.map((mirror) => placeOf(mirror, name, rest)));
      return { source: createMirroredSource({ primary, mirrors: places, silent, logger }), repository: primary.repository, description };
    },
  };
}
