// A registry of ours behind a door that a test can make fail.
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { silentLogger } from '@slipway/core';
import { createRegistryServer, openImageStore, type ImageStore } from '@slipway/oci';

/** What happens to a request instead of its answer: another answer, or a connection that breaks after so many bytes of its body. */
export type Fault = { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } | { readonly cutAfter: number };

export interface FaultyRegistry {
  readonly host: string;
  readonly store: ImageStore;
  /** `METHOD /path?query STATUS`, in the order of the answers; `cut` for what got none. */
  readonly requests: string[];
  /** Asked for each request; `count` is how often this method and path came before, `authorization` as it was sent. */
  fault: ((method: string, path: string, count: number, authorization: string) => Fault | undefined) | undefined;
  close(): Promise<void>;
}

export async function startFaultyRegistry(folder: string): Promise<FaultyRegistry> {
  const store = await openImageStore(join(folder, 'registry-storage'), { create: true });
  const registry = createRegistryServer({ source: store, writable: store, logger: silentLogger });
  await registry.listen(0);
  const counts = new Map<string, number>();
  const requests: string[] = [];

  const cut = (incoming: IncomingMessage, onward: ReturnType<typeof httpRequest>, bytes: number): void => {
    let passed = 0;
    incoming.on('data', (chunk: Buffer) => {
      if (passed >= bytes) return;
      const part = chunk.subarray(0, bytes - passed);
      passed += part.length;
      onward.write(part, () => {
        if (passed < bytes) return;
        onward.destroy();
        incoming.socket.destroy();
      });
    });
  };
  const server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '' } = incoming;
    const key = `${method} ${url}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    response.on('error', () => undefined);
    incoming.on('error', () => undefined);
    const fault = running.fault?.(method, url, count, incoming.headers.authorization ?? '');
    if (fault !== undefined && 'status' in fault) {
      incoming.resume();
      response.writeHead(fault.status, fault.headers);
      response.end(fault.body);
      requests.push(`${key} ${fault.status}`);
      return;
    }
    const onward = httpRequest(`http://${registry.host}${url}`, { method, headers: { ...incoming.headers, host: registry.host }, agent: false }, (answer) => {
      requests.push(`${key} ${answer.statusCode ?? 0}`);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => { response.destroy(); });
    if (fault === undefined) incoming.pipe(onward);
    else { requests.push(`${key} cut`); cut(incoming, onward, fault.cutAfter); }
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const running: FaultyRegistry = {
    host: `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    store, requests, fault: undefined,
    async close() {
      const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
      server.closeAllConnections();
      await closed;
      await registry.close();
    },
  };
  return running;
}
