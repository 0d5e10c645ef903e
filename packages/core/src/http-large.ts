import { get, validateHeaderValue } from 'node:http';
import { connect as connectPlain, isIP, type Socket, type TcpNetConnectOpts } from 'node:net';
import { Duplex, Readable } from 'node:stream';
import { connect as connectTls, type SecureContext } from 'node:tls';
import { HttpError } from './http-error.ts';
import type { HttpRequest, HttpResponse } from './http-exchange.ts';
import { parseResponseHead, type ResponseHead } from './http-head.ts';
import { createSlabs, type SlabReader } from './slabs.ts';

/** What a body is read for, until its end. */
interface Reading {
  /** Takes what came; false when it is enough for now. */
  take(piece: Buffer, hold: () => void): boolean;
  fail(error: Error): void;
  /** The other side has closed the connection. */
  close(): void;
}

interface Connection {
  readonly socket: Socket;
  reading: Reading | undefined;
}

const maxHead = 64 * 1024;

function open(url: URL, memory: SlabReader, secureContext: SecureContext | undefined): Connection {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'https:';
  const options: TcpNetConnectOpts = {
    host, port: url.port === '' ? (secure ? 443 : 80) : Number(url.port), noDelay: true,
    onread: {
      buffer: () => memory.room(),
      callback: (count) => {
        const piece = memory.fill(count);
        if (connection.reading === undefined) { connection.socket.destroy(); return false; } // nobody asked for anything
        return connection.reading.take(piece, () => memory.hold());
      },
    },
  };
  const socket = secure ? connectTls({ ...options, ...(isIP(host) === 0 ? { servername: host } : {}), ...(secureContext === undefined ? {} : { secureContext }) }) : connectPlain(options);
  const connection: Connection = { socket, reading: undefined };
  socket.on('error', (error: Error) => connection.reading?.fail(error));
  socket.on('close', () => connection.reading?.close());
  socket.on('timeout', () => { if (connection.reading === undefined) socket.destroy(); });
  return connection;
}

function requestText({ url, headers }: HttpRequest): string {
  const lines = Object.entries({ host: url.host, connection: 'keep-alive', 'accept-encoding': 'identity', ...headers }).map(([name, value]) => {
    validateHeaderValue(name, value);
    return `${name}: ${value}\r\n`;
  });
  return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** Lets Node's own parser read the rest of an answer: it gets what came as if it had asked itself. */
function handOver({ url }: HttpRequest, start: Buffer, { resume, destroy }: { readonly resume: () => void; readonly destroy: () => void }): { readonly answer: Promise<HttpResponse>; readonly stream: Duplex } {
  const stream = new Duplex({
    read: () => { resume(); },
    write: (_asked, _encoding, done) => { done(); },
    final: (done) => { done(); stream.destroy(); }, // the answer has been read
    destroy: (error, done) => { destroy(); done(error); },
  });
  const answer = new Promise<HttpResponse>((resolve, reject) => {
    const request = get({ host: url.hostname, path: `${url.pathname}${url.search}`, createConnection: () => stream });
    request.on('response', (body) => {
      body.on('error', () => undefined);
      resolve({ status: body.statusCode ?? 0, headers: body.headers, body });
    });
    request.on('error', reject);
  });
  stream.push(Buffer.from(start));
  return { answer, stream };
}

/** Asks on a connection; `done` is told when the answer has been read to its end, and whether the connection may be used again. */
function ask(connection: Connection, request: HttpRequest, { text, done }: { readonly text: string; readonly done: (reusable: boolean) => void }): Promise<HttpResponse> {
  const { socket } = connection;
  const { url, signal, idleTimeoutMs = 30_000 } = request;
  return new Promise((resolve, reject) => {
    let start: Buffer | undefined;
    let head: ResponseHead | undefined;
    let left = 0;
    let resting = false;

    const leave = (reusable: boolean): void => {
      connection.reading = undefined;
      signal?.removeEventListener('abort', abort);
      socket.off('timeout', tooSlow);
      done(reusable);
    };
    const fail = (error: Error): void => {
      leave(false);
      reject(error);
      body.destroy(error);
    };
    const abort = (): void => reading.fail(Object.assign(new Error('The operation was aborted', { cause: signal?.reason }), { name: 'AbortError' }));
    const tooSlow = (): void => {
      if (resting) socket.setTimeout(idleTimeoutMs);
      else reading.fail(new HttpError('HTTP_TIMEOUT', `GET ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
    };
    const resume = (): void => {
      if (!resting) return;
      resting = false;
      socket.setTimeout(idleTimeoutMs); // the other side could not be late while nobody read
      socket.resume();
    };
    const body = new Readable({
      highWaterMark: 256 * 1024,
      read() {
        if (connection.reading === reading) resume();
      },
      destroy(error, callback) {
        if (connection.reading === reading) leave(false);
        callback(error);
      },
    });
    body.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash

    const finish = (excess: boolean): void => {
      leave(!excess && head?.keepAlive === true);
      body.push(null);
    };
    const takeBody = (piece: Buffer, hold: () => void): boolean => {
      const own = piece.length > left ? piece.subarray(0, left) : piece;
      left -= own.length;
      if (own.length > 0) hold();
      resting = own.length > 0 && !body.push(own) && left > 0;
      if (left === 0) finish(piece.length > own.length);
      return !resting;
    };
    const takeHead = (piece: Buffer, hold: () => void): boolean => {
      const all = start === undefined ? piece : Buffer.concat([start, piece]);
      const end = all.indexOf('\r\n\r\n');
      if (end < 0 && all.length <= maxHead) {
        start = Buffer.from(all);
        return true;
      }
      head = end < 0 ? undefined : parseResponseHead(all.toString('latin1', 0, end));
      if (head === undefined) {
        const { answer, stream } = handOver(request, all, { resume, destroy: () => { if (connection.reading === reading) leave(false); } });
        reading = connection.reading = {
          take: (more) => { resting = !stream.push(Buffer.from(more)); return !resting; },
          fail: (error) => { stream.destroy(error); },
          close: () => { stream.push(null); },
        };
        answer.then(resolve, reject);
        return true;
      }
      left = head.length;
      resolve({ status: head.status, headers: head.headers, body });
      return takeBody(piece.subarray(end + 4 - (all.length - piece.length)), hold);
    };
    let reading: Reading = {
      take: (piece, hold) => head === undefined ? takeHead(piece, hold) : takeBody(piece, hold), fail,
      close: () => fail(Object.assign(new Error('the other side closed it'), { code: 'ECONNRESET' })),
    };

    if (signal?.aborted === true) { abort(); return; }
    connection.reading = reading;
    signal?.addEventListener('abort', abort, { once: true });
    socket.setTimeout(idleTimeoutMs);
    socket.on('timeout', tooSlow);
    socket.write(text);
  });
}

interface Pool {
  readonly idle: Connection[];
  busy: number;
  readonly waiting: (() => void)[];
}

/**
 * GET exchanges for large bodies: they are read straight into memory that is used again, past Node's parser, which copies
 * each piece into memory of its own. Directly only, without a proxy. What is no plain answer of an announced length is
 * left to that parser all the same.
 */
export function createLargeReader({ maxSocketsPerHost, secureContext }: { readonly maxSocketsPerHost: number; readonly secureContext: SecureContext | undefined }): { request(request: HttpRequest): Promise<HttpResponse>; close(): void } {
  const slabs = createSlabs();
  const pools = new Map<string, Pool>();
  const sockets = new Set<Socket>();
  const connect = (url: URL): Connection => {
    const connection = open(url, slabs.open(), secureContext);
    sockets.add(connection.socket);
    connection.socket.on('close', () => sockets.delete(connection.socket));
    return connection;
  };
  const poolOf = ({ origin }: URL): Pool => {
    let pool = pools.get(origin);
    if (pool === undefined) pools.set(origin, pool = { idle: [], busy: 0, waiting: [] });
    return pool;
  };
  const takeIdle = ({ idle }: Pool): Connection | undefined => {
    for (let connection = idle.pop(); connection !== undefined; connection = idle.pop()) {
      if (!connection.socket.destroyed && connection.socket.writable) return connection;
    }
    return undefined;
  };
  return {
    async request(request) {
      const text = requestText(request);
      const pool = poolOf(request.url);
      if (pool.busy < maxSocketsPerHost) pool.busy += 1;
      else await new Promise<void>((resolve) => pool.waiting.push(resolve));
      const connection = takeIdle(pool) ?? connect(request.url);
      connection.socket.ref();
      const done = (reusable: boolean): void => {
        if (reusable) {
          connection.socket.unref();
          pool.idle.push(connection);
        } else connection.socket.destroy();
        const next = pool.waiting.shift(); // it takes the place over
        if (next === undefined) pool.busy -= 1;
        else next();
      };
      return ask(connection, request, { text, done });
    },
    close() { for (const socket of sockets) socket.destroy(); },
  };
}
