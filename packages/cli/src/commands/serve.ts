import { once } from 'node:events';
import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Action } from '@slipway/ci';
import { errorCode, formatBytes, formatCount, plainText, SlipwayError } from '@slipway/core';
import { createRegistryServer, openImageStore, storageRoot, type ImageSource, type ImageStore } from '@slipway/oci';
import { isAddress, openPackage, openPackageSource } from '@slipway/package-format';
import { openPackagePlaces, type PackagePlaces } from '../package-places.ts';
import { serveSpecs } from './serve-inputs.ts';

interface Served {
  readonly source: ImageSource;
  readonly writable?: ImageStore;
  /** For people. */
  readonly description: string;
}

const exists = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

async function openServed(text: string, { cwd, writable, places }: { readonly cwd: string; readonly writable: boolean; readonly places: PackagePlaces }): Promise<Served> {
  const path = isAddress(text) ? text : resolve(cwd, text);
  const packaged = isAddress(text) || path.endsWith('manifest.json') || await exists(join(path, 'manifest.json'));
  if (packaged && writable) throw new SlipwayError('USAGE', `${path} is a package, which is never written to`, { hint: 'leave --writable out, or unpack it first: slipway unpack' });
  if (packaged) {
    const opened = await openPackage(await places.open(path));
    const { product, version, totals } = opened.manifest;
    return { source: await openPackageSource(opened), description: `the package ${product} ${version}: ${formatCount(totals.images, 'image')}, ${formatBytes(totals.blobBytes)}` };
  }
  if (!writable && !await exists(join(path, storageRoot))) {
    throw new SlipwayError('NOT_FOUND', `${path} is neither an image store (no ${storageRoot}) nor a package (no manifest.json)`, { hint: 'name the folder that holds docker/ or manifest.json; --writable makes a new store' });
  }
  const store = await openImageStore(path, { create: writable });
  const repositories = await store.listRepositories();
  return { source: store, ...(writable ? { writable: store } : {}), description: `the image store ${path}: ${formatCount(repositories.length, 'repository', 'repositories')}${writable ? ', pushes are taken' : ''}` };
}

/** The first tagged image, for a command line that works as it is. */
async function findExample(source: ImageSource): Promise<string> {
  for (const repository of await source.listRepositories?.() ?? []) {
    const [tag] = await source.listTags(repository) ?? [];
    if (tag !== undefined) return `${repository}:${tag}`;
  }
  return 'NAME:TAG';
}

function listenError(error: unknown, host: string, port: number): Error {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return new SlipwayError('PORT_TAKEN', `port ${port} of ${host} is taken`, { cause: error, hint: '--port 0 takes a free one' });
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new SlipwayError('PORT_REFUSED', `cannot listen on ${host}:${port} (${code})`, { cause: error });
  return error instanceof Error ? error : new Error(String(error));
}

interface Session { readonly address: string; readonly requests: number }

/** `slipway serve PATH`: a registry over the distribution API until it is stopped. What it says goes to stderr. */
export const serve: Action<typeof serveSpecs, Session> = {
  name: 'serve', title: 'Serve an image store or a package as a registry', specs: serveSpecs,
  async run({ path, port, host, writable, caFile }, context) {
    const { cwd, logger, signal } = context;
    if (port < 0 || port > 65_535) throw new SlipwayError('INPUT_INVALID', `port is ${port}, expected 0 to 65535`);
    const places = openPackagePlaces(context, { caFiles: caFile });
    const served = await openServed(path, { cwd, writable, places });
    let requests = 0;
    const server = createRegistryServer({ source: served.source, ...(served.writable === undefined ? {} : { writable: served.writable }), logger, onRequest: () => { requests += 1; } });
    await server.listen(port, host).catch((error: unknown) => { throw listenError(error, host, port); });
    try {
      logger.step(`Serving ${plainText(served.description)}`);
      logger.info(`at ${server.url}, plain http${served.writable === undefined ? ', read-only' : ''}; Ctrl-C ends it`);
      const example = await findExample(served.source);
      logger.info(`skopeo copy --all --src-tls-verify=false docker://${server.host}/${example} dir:image`);
      if (signal?.aborted !== true) await (signal === undefined ? new Promise<never>(() => undefined) : once(signal, 'abort'));
    } finally {
      await server.close();
      await places.close();
    }
    return { address: server.url, requests };
  },
  report: ({ address, requests }) => ({ findings: [], outputs: {}, summary: '', text: '', document: { address, requests } }),
};
