// A server that answers what a test tells it, and remembers what it was asked.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface ScriptedServer {
  /** `host:port` */
  readonly host: string;
  readonly url: string;
  /** `METHOD /path`, in the order of arrival. */
  readonly requests: string[];
  /** Of the requests, in the same order. */
  readonly headers: IncomingMessage['headers'][];
  close(): Promise<void>;
}

export type Script = (request: IncomingMessage, response: ServerResponse, count: number) => void | Promise<void>;

/** Answers by `script`; `count` is how often this method and path was asked before. */
export async function startScriptedServer(script: Script): Promise<ScriptedServer> {
  const requests: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    const count = requests.filter((each) => each === line).length;
    requests.push(line);
    headers.push(request.headers);
    void script(request, response, count);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    host, url: `http://${host}`, requests, headers,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}
