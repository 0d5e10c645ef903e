import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { errorCode, errorMessage, plainText, type Logger } from '@slipway/core';
import type { ImageSource } from '../source.ts';
import type { ImageStore } from '../store/image-store.ts';
import { sendBase, sendBlob, sendCatalog, sendManifest, sendReferrers, sendTags } from './pull.ts';
import { createPushHandlers, type PushHandlers } from './push.ts';
import { ApiError, sendError, toApiError, type Call } from './reply.ts';
import { parseRoute, type Route } from './route.ts';

/** One request that was answered. */
export interface ServedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
}

export interface RegistryServerOptions {
  /** What is read. */
  readonly source: ImageSource;
  /** What is written; without it the registry is read-only. Give the same store as `source`. */
  readonly writable?: ImageStore;
  readonly logger: Logger;
  /** Basic authentication for everything. */
  readonly credential?: { readonly username: string; readonly password: string };
  /** Called after each answer. */
  readonly onRequest?: (request: ServedRequest) => void;
}

/** A registry in this process. */
export interface RegistryServer {
  /** Port 0 takes a free one. @returns the port */
  listen(port: number, host?: string): Promise<number>;
  /** `http://host:port`, once it listens. */
  readonly url: string;
  /** `host:port`, as image references name it. */
  readonly host: string;
  close(): Promise<void>;
}

const sameText = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** Serves images over the distribution API. @see https://github.com/opencontainers/distribution-spec/blob/v1.1.0/spec.md */
export function createRegistryServer({ source, writable, logger, credential, onRequest }: RegistryServerOptions): RegistryServer {
  const push: PushHandlers | undefined = writable === undefined ? undefined : createPushHandlers(writable);
  const authorization = credential === undefined ? undefined : `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;

  const handle = async (call: Call, route: Route, method: string): Promise<void> => {
    const reading = method === 'GET' || method === 'HEAD';
    const unsupported = (allow: string): ApiError => new ApiError(405, 'UNSUPPORTED', push === undefined ? 'this registry is read-only' : `${method} is not possible here`, { allow });
    switch (route.kind) {
      case 'base': if (reading) { sendBase(call); return; } throw unsupported('GET, HEAD');
      case 'catalog': if (reading) return sendCatalog(call, source); throw unsupported('GET, HEAD');
      case 'tags': if (reading) return sendTags(call, source, route); throw unsupported('GET, HEAD');
      case 'referrers': if (reading) return sendReferrers(call, source, route); throw unsupported('GET, HEAD');
      case 'manifest':
        if (reading) return sendManifest(call, source, route);
        if (method === 'PUT' && push !== undefined) return push.putManifest(call, route);
        if (method === 'DELETE' && push !== undefined) return push.deleteManifest(call, route);
        throw unsupported(push === undefined ? 'GET, HEAD' : 'GET, HEAD, PUT, DELETE');
      case 'blob':
        if (reading) return sendBlob(call, source, route);
        if (method === 'DELETE' && push !== undefined) return push.deleteBlob(call, route);
        throw unsupported(push === undefined ? 'GET, HEAD' : 'GET, HEAD, DELETE');
      case 'uploads':
        if (method === 'POST' && push !== undefined) return push.startUpload(call, route);
        throw unsupported(push === undefined ? '' : 'POST');
      case 'upload':
        if (push === undefined) throw unsupported('');
        if (method === 'PATCH') return push.continueUpload(call, route);
        if (method === 'PUT') return push.finishUpload(call, route);
        if (method === 'GET') { push.sendUploadStatus(call, route); return; }
        if (method === 'DELETE') return push.cancelUpload(call, route);
        throw unsupported('GET, PATCH, PUT, DELETE');
    }
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    response.setHeader('docker-distribution-api-version', 'registry/2.0');
    response.on('close', () => {
      logger.debug(`${method} ${plainText(path)} ${response.statusCode}`);
      onRequest?.({ method, path, status: response.statusCode, headers: request.headers });
    });
    try {
      if (authorization !== undefined && !sameText(request.headers.authorization ?? '', authorization)) {
        throw new ApiError(401, 'UNAUTHORIZED', 'credentials are needed', { 'www-authenticate': 'Basic realm="slipway"' });
      }
      const cut = path.indexOf('?');
      const route = parseRoute(cut < 0 ? path : path.slice(0, cut));
      if (route === undefined) throw new ApiError(404, 'UNSUPPORTED', 'there is no such end point');
      await handle({ request, response, query: new URLSearchParams(cut < 0 ? '' : path.slice(cut + 1)) }, route, method);
    } catch (error) {
      if (errorCode(error) === 'ERR_STREAM_PREMATURE_CLOSE' || response.socket?.destroyed !== false) { response.destroy(); return; } // the client went away
      const apiError = toApiError(error);
      if (apiError.status >= 500) logger.error(`${method} ${plainText(path)}: ${errorMessage(error)}`);
      sendError({ request, response }, apiError);
    }
  };

  const server = createServer((request, response) => {
    response.on('error', () => undefined); // the client went away
    void answer(request, response);
  });
  server.requestTimeout = 0; // a layer of gigabytes takes its time
  server.keepAliveTimeout = 30_000;

  let host = '';
  return {
    listen: (port, address = '127.0.0.1') => new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, address, () => {
        server.off('error', reject);
        const bound = server.address();
        const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
        host = `${address.includes(':') ? `[${address}]` : address}:${taken}`;
        resolve(taken);
      });
    }),
    get url() { return `http://${host}`; },
    get host() { return host; },
    async close() {
      const closed = new Promise<void>((resolve) => { server.close(() => resolve()); });
      server.closeAllConnections();
      await closed;
      await push?.close();
    },
  };
}
