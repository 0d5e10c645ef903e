export const id = 7690;
export const ids = [7690];
export const modules = {

/***/ 48398:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ HttpError),
/* harmony export */   p: () => (/* binding */ httpError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** The exchange itself failed; an HTTP status, whatever it is, is a response. */
class HttpError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'HttpError';
    constructor(code, message, options) {
        super(code, message, { exitCode: 3, retryable: code !== 'HTTP_TLS' && code !== 'HTTP_BODY_TOO_LARGE', ...options });
    }
}
const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
const connect = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES']);
const isTls = (code) => /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code);
/** What is wrong with an exchange, told by what the system said. */
function httpError(error, url) {
    if (error instanceof HttpError)
        return error;
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) ?? '';
    const at = `${url.protocol}//${url.host}`;
    const options = { cause: error };
    if (dns.has(code))
        return new HttpError('HTTP_DNS', `cannot find the host of ${at} (${code})`, options);
    if (connect.has(code))
        return new HttpError('HTTP_CONNECT', `cannot connect to ${at} (${code})`, options);
    if (code === 'ETIMEDOUT')
        return new HttpError('HTTP_TIMEOUT', `cannot connect to ${at}: no answer`, options);
    if (isTls(code)) {
        // OpenSSL's own words come with source files and a newline
        const said = /SSL routines:[^:]*:([^:\n]+)/.exec((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error))?.[1] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error).trim();
        return new HttpError('HTTP_TLS', `cannot trust ${at}: ${said} (${code})`, {
            ...options, hint: 'give its certificate authority with --ca-file FILE, or name the host with --plain-http if it speaks plain http',
        });
    }
    return new HttpError('HTTP_RESET', `the connection to ${at} broke: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`, options);
}


/***/ }),

/***/ 17690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createHttpClient),
  x: () => (/* binding */ readBody)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
var external_node_https_default = /*#__PURE__*/__webpack_require__.n(external_node_https_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __webpack_require__(48398);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./packages/core/src/http-head.ts
const statusLine = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const headerLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;
/**
 * Reads the lines of a head. Undefined for all that is not plain HTTP/1.1 with one length: other codings, lengths that
 * contradict each other, folded lines, informational answers.
 * @see https://www.rfc-editor.org/rfc/rfc9112
 */
function parseResponseHead(text) {
    const [first = '', ...lines] = text.split('\r\n');
    const status = Number(statusLine.exec(first)?.[1] ?? 0);
    const headers = new Map();
    for (const line of lines) {
        const [, name, value = ''] = headerLine.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        const key = name.toLowerCase();
        const before = headers.get(key);
        headers.set(key, before === undefined ? value.trimEnd() : `${before}, ${value.trimEnd()}`);
    }
    const length = status === 204 || status === 304 ? '0' : headers.get('content-length') ?? '';
    if (status === 0 || headers.has('transfer-encoding') || !/^\d{1,15}$/.test(length))
        return undefined;
    return { status, headers: Object.fromEntries(headers), length: Number(length), keepAlive: !/\bclose\b/i.test(headers.get('connection') ?? '') };
}

// EXTERNAL MODULE: ./packages/core/src/slabs.ts
var src_slabs = __webpack_require__(34264);
;// CONCATENATED MODULE: ./packages/core/src/http-large.ts







const maxHead = 64 * 1024;
function http_large_open(url, memory, secureContext) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    const options = {
        host, port: url.port === '' ? (secure ? 443 : 80) : Number(url.port), noDelay: true,
        onread: {
            buffer: () => memory.room(),
            callback: (count) => {
                const piece = memory.fill(count);
                if (connection.reading === undefined) {
                    connection.socket.destroy();
                    return false;
                } // nobody asked for anything
                return connection.reading.take(piece, () => memory.hold());
            },
        },
    };
    const socket = secure ? (0,external_node_tls_.connect)({ ...options, ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}), ...(secureContext === undefined ? {} : { secureContext }) }) : (0,external_node_net_.connect)(options);
    const connection = { socket, reading: undefined };
    socket.on('error', (error) => connection.reading?.fail(error));
    socket.on('close', () => connection.reading?.close());
    socket.on('timeout', () => { if (connection.reading === undefined)
        socket.destroy(); });
    return connection;
}
function requestText({ url, headers }) {
    const lines = Object.entries({ host: url.host, connection: 'keep-alive', 'accept-encoding': 'identity', ...headers }).map(([name, value]) => {
        (0,external_node_http_.validateHeaderValue)(name, value);
        return `${name}: ${value}\r\n`;
    });
    return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
/** Lets Node's own parser read the rest of an answer: it gets what came as if it had asked itself. */
function handOver({ url }, start, { resume, destroy }) {
    const stream = new external_node_stream_.Duplex({
        read: () => { resume(); },
        write: (_asked, _encoding, done) => { done(); },
        final: (done) => { done(); stream.destroy(); }, // the answer has been read
        destroy: (error, done) => { destroy(); done(error); },
    });
    const answer = new Promise((resolve, reject) => {
        const request = (0,external_node_http_.get)({ host: url.hostname, path: `${url.pathname}${url.search}`, createConnection: () => stream });
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
function ask(connection, request, { text, done }) {
    const { socket } = connection;
    const { url, signal, idleTimeoutMs = 30_000 } = request;
    return new Promise((resolve, reject) => {
        let start;
        let head;
        let left = 0;
        let resting = false;
        const leave = (reusable) => {
            connection.reading = undefined;
            signal?.removeEventListener('abort', abort);
            socket.off('timeout', tooSlow);
            done(reusable);
        };
        const fail = (error) => {
            leave(false);
            reject(error);
            body.destroy(error);
        };
        const abort = () => reading.fail(Object.assign(new Error('The operation was aborted', { cause: signal?.reason }), { name: 'AbortError' }));
        const tooSlow = () => {
            if (resting)
                socket.setTimeout(idleTimeoutMs);
            else
                reading.fail(new http_error/* HttpError */.j('HTTP_TIMEOUT', `GET ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
        };
        const resume = () => {
            if (!resting)
                return;
            resting = false;
            socket.setTimeout(idleTimeoutMs); // the other side could not be late while nobody read
            socket.resume();
        };
        const body = new external_node_stream_.Readable({
            highWaterMark: 256 * 1024,
            read() {
                if (connection.reading === reading)
                    resume();
            },
            destroy(error, callback) {
                if (connection.reading === reading)
                    leave(false);
                callback(error);
            },
        });
        body.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
        const finish = (excess) => {
            leave(!excess && head?.keepAlive === true);
            body.push(null);
        };
        const takeBody = (piece, hold) => {
            const own = piece.length > left ? piece.subarray(0, left) : piece;
            left -= own.length;
            if (own.length > 0)
                hold();
            resting = own.length > 0 && !body.push(own) && left > 0;
            if (left === 0)
                finish(piece.length > own.length);
            return !resting;
        };
        const takeHead = (piece, hold) => {
            const all = start === undefined ? piece : Buffer.concat([start, piece]);
            const end = all.indexOf('\r\n\r\n');
            if (end < 0 && all.length <= maxHead) {
                start = Buffer.from(all);
                return true;
            }
            head = end < 0 ? undefined : parseResponseHead(all.toString('latin1', 0, end));
            if (head === undefined) {
                const { answer, stream } = handOver(request, all, { resume, destroy: () => { if (connection.reading === reading)
                        leave(false); } });
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
        let reading = {
            take: (piece, hold) => head === undefined ? takeHead(piece, hold) : takeBody(piece, hold), fail,
            close: () => fail(Object.assign(new Error('the other side closed it'), { code: 'ECONNRESET' })),
        };
        if (signal?.aborted === true) {
            abort();
            return;
        }
        connection.reading = reading;
        signal?.addEventListener('abort', abort, { once: true });
        socket.setTimeout(idleTimeoutMs);
        socket.on('timeout', tooSlow);
        socket.write(text);
    });
}
/**
 * GET exchanges for large bodies: they are read straight into memory that is used again, past Node's parser, which copies
 * each piece into memory of its own. Directly only, without a proxy. What is no plain answer of an announced length is
 * left to that parser all the same.
 */
function createLargeReader({ maxSocketsPerHost, secureContext }) {
    const slabs = (0,src_slabs/* createSlabs */.C)();
    const pools = new Map();
    const sockets = new Set();
    const connect = (url) => {
        const connection = http_large_open(url, slabs.open(), secureContext);
        sockets.add(connection.socket);
        connection.socket.on('close', () => sockets.delete(connection.socket));
        return connection;
    };
    const poolOf = ({ origin }) => {
        let pool = pools.get(origin);
        if (pool === undefined)
            pools.set(origin, pool = { idle: [], busy: 0, waiting: [] });
        return pool;
    };
    const takeIdle = ({ idle }) => {
        for (let connection = idle.pop(); connection !== undefined; connection = idle.pop()) {
            if (!connection.socket.destroyed && connection.socket.writable)
                return connection;
        }
        return undefined;
    };
    return {
        async request(request) {
            const text = requestText(request);
            const pool = poolOf(request.url);
            if (pool.busy < maxSocketsPerHost)
                pool.busy += 1;
            else
                await new Promise((resolve) => pool.waiting.push(resolve));
            const connection = takeIdle(pool) ?? connect(request.url);
            connection.socket.ref();
            const done = (reusable) => {
                if (reusable) {
                    connection.socket.unref();
                    pool.idle.push(connection);
                }
                else
                    connection.socket.destroy();
                const next = pool.waiting.shift(); // it takes the place over
                if (next === undefined)
                    pool.busy -= 1;
                else
                    next();
            };
            return ask(connection, request, { text, done });
        },
        close() { for (const socket of sockets)
            socket.destroy(); },
    };
}

// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var src_proxy = __webpack_require__(609);
;// CONCATENATED MODULE: ./packages/core/src/http.ts







const defaultIdleMs = 30_000;
/** Sends a plain http request to a proxy, the whole address in its first line. */
function requestThrough(proxy, url, options, agent) {
    const authorization = (0,src_proxy/* proxyAuthorization */.YB)(proxy);
    return (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
        ...options, ...addressOf(proxy), agent, path: `${url.origin}${url.pathname}${url.search}`,
        headers: { ...options.headers, host: url.host, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
    });
}
const addressOf = ({ hostname, port, protocol }) => ({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) });
/** A connection to `target` (`host:port`) that a proxy made. */
function openTunnel(proxy, target) {
    const authorization = (0,src_proxy/* proxyAuthorization */.YB)(proxy);
    const at = `${proxy.protocol}//${proxy.host}`;
    return new Promise((resolve, reject) => {
        const request = (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
            ...addressOf(proxy), method: 'CONNECT', path: target, agent: false, timeout: defaultIdleMs,
            headers: { host: target, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
        });
        request.on('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            reject(new http_error/* HttpError */.j('HTTP_CONNECT', `the proxy ${at} does not connect to ${target} (${statusCode})`, {
                retryable: statusCode >= 500, hint: statusCode === 407 ? 'it wants a user and a password, as in HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT' : 'name hosts that are reached directly in NO_PROXY',
            }));
        });
        request.on('timeout', () => request.destroy(new http_error/* HttpError */.j('HTTP_TIMEOUT', `the proxy ${at}: no byte for ${defaultIdleMs / 1000} s`)));
        request.on('error', (error) => reject((0,http_error/* httpError */.p)(error, proxy)));
        request.end();
    });
}
/** TLS connections that begin in a proxy's tunnel, otherwise pooled as all are. */
function createTunnelAgent(proxy, options) {
    const agent = new (external_node_https_default()).Agent(options);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (target, callback) => {
        openTunnel(proxy, `${target.host ?? ''}:${target.port ?? 443}`)
            .then((socket) => callback?.(null, connect({ ...target, socket }) ?? socket), (error) => callback?.(error, undefined));
        return undefined;
    };
    return agent;
}
/** Trusts a private authority besides the system's, which naming it alone would replace. Made once: reading so many certificates takes its time. */
async function createTrust(ca) {
    const node = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 23));
    return node.createSecureContext({ ca: [...systemCertificates(node), ca] });
}
/** Before Node 22.15 only its own list can be told. */
function systemCertificates({ getCACertificates, rootCertificates }) {
    return getCACertificates?.('default') ?? rootCertificates;
}
function createPools(options) {
    const [plain, secure] = [new (external_node_http_default()).Agent(options), new (external_node_https_default()).Agent(options)];
    const large = createLargeReader({ maxSocketsPerHost: options.maxSockets ?? 16, secureContext: options.secureContext });
    const tunnels = new Map();
    return {
        http: plain, https: secure, large,
        tunnel(proxy) {
            let agent = tunnels.get(proxy.href);
            if (agent === undefined)
                tunnels.set(proxy.href, agent = createTunnelAgent(proxy, options));
            return agent;
        },
        close: () => { for (const agent of [plain, secure, ...tunnels.values()])
            agent.destroy(); large.close(); },
    };
}
/** An HTTP client with one pool of kept-alive connections per host. */
function createHttpClient({ ca, maxSocketsPerHost = 16, proxies = { bypass: [] } } = {}) {
    const options = { keepAlive: true, maxSockets: maxSocketsPerHost, timeout: defaultIdleMs };
    let pools;
    const open = () => pools ??= (async () => createPools(ca === undefined ? options : { ...options, secureContext: await createTrust(ca) }))();
    const isLarge = ({ url, method = 'GET', large = false }) => large && method === 'GET' && (url.protocol === 'http:' || url.protocol === 'https:') && (0,src_proxy/* findProxy */.EE)(proxies, url) === undefined;
    const sendLarge = async (request) => {
        try {
            return await (await open()).large.request(request);
        }
        catch (error) {
            throw request.signal?.aborted === true ? error : (0,http_error/* httpError */.p)(error, request.url);
        }
    };
    const send = async ({ url, method = 'GET', headers = {}, body, signal, idleTimeoutMs = defaultIdleMs }) => {
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new http_error/* HttpError */.j('HTTP_CONNECT', `cannot request ${url.protocol} addresses, only http and https`);
        const { http: plain, https: secure, tunnel } = await open();
        const proxy = (0,src_proxy/* findProxy */.EE)(proxies, url);
        return new Promise((resolve, reject) => {
            const options = {
                // The pool has the same timeout, so that a connection that is used again need not be told.
                method, timeout: idleTimeoutMs,
                headers: { 'accept-encoding': 'identity', ...headers, ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}) },
                ...(signal === undefined ? {} : { signal }),
            };
            const direct = { ...options, ...addressOf(url), path: `${url.pathname}${url.search}` };
            const request = url.protocol === 'https:' ? external_node_https_default().request({ ...direct, agent: proxy === undefined ? secure : tunnel(proxy) })
                : proxy === undefined ? external_node_http_default().request({ ...direct, agent: plain }) : requestThrough(proxy, url, options, proxy.protocol === 'https:' ? secure : plain);
            let answer;
            request.on('timeout', () => {
                // A full buffer means that our reader is slow, not the other side.
                if (answer !== undefined && answer.readableLength >= answer.readableHighWaterMark) {
                    request.setTimeout(idleTimeoutMs);
                    return;
                }
                (answer ?? request).destroy(new http_error/* HttpError */.j('HTTP_TIMEOUT', `${method} ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
            });
            request.on('error', (error) => reject(signal?.aborted === true ? error : (0,http_error/* httpError */.p)(error, proxy !== undefined && url.protocol === 'http:' ? proxy : url)));
            request.on('response', (response) => {
                answer = response;
                response.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
            });
            if (body instanceof external_node_stream_.Readable)
                sendStream(body, request);
            else
                request.end(body);
        });
    };
    return {
        request: (request) => isLarge(request) ? sendLarge(request) : send(request),
        close: () => void pools?.then((made) => made.close(), () => undefined),
    };
}
/** Sends a stream piece by piece; what lies in memory that can be used again goes back once it was sent. */
function sendStream(body, request) {
    const write = (piece) => {
        const goesOn = request.write(piece, (error) => {
            if (!(error instanceof Error))
                (0,src_slabs/* recycle */.i)(piece);
        });
        if (!goesOn)
            body.pause();
    };
    body.on('error', (error) => request.destroy(error));
    body.on('end', () => request.end());
    request.on('drain', () => body.resume());
    request.on('close', () => { body.off('data', write).pause(); });
    body.on('data', write);
}
/** The whole body. @throws {HttpError} HTTP_BODY_TOO_LARGE at `limit` bytes, HTTP_RESET when it is cut. */
function readBody({ body }, limit, url) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const cut = () => reject((0,http_error/* httpError */.p)(body.errored ?? new Error('it was cut off'), url));
        if (body.destroyed) {
            cut();
            return;
        }
        body.on('data', (chunk) => {
            size += chunk.length;
            if (size <= limit)
                chunks.push(chunk);
            else
                body.destroy(new http_error/* HttpError */.j('HTTP_BODY_TOO_LARGE', `${url.host}${url.pathname} answered with more than ${limit} bytes`));
        });
        body.on('end', () => {
            resolve(Buffer.concat(chunks));
            for (const chunk of chunks)
                (0,src_slabs/* recycle */.i)(chunk);
        });
        body.on('error', (error) => reject((0,http_error/* httpError */.p)(error, url)));
        body.on('close', () => { if (!body.readableEnded)
            cut(); });
    });
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ parseProxySettings),
/* harmony export */   EE: () => (/* binding */ findProxy),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);


/**
 * What `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say; spelled in small letters they come first, as with curl.
 * @throws {SlipwayError} PROXY_INVALID, without the credentials in it
 */
function parseProxySettings(env) {
    const read = (name) => (env[name] ?? env[name.toUpperCase()] ?? '').trim();
    const proxy = (name) => {
        const text = read(name);
        if (text === '')
            return undefined;
        const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
        const url = URL.canParse(full) ? new URL(full) : undefined;
        if (url === undefined || url.hostname === '')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('PROXY_INVALID', `${name.toUpperCase()} is no address of a proxy`, { hint: 'write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT' });
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('PROXY_INVALID', `${name.toUpperCase()} names a proxy of kind ${url.protocol}, only http: and https: can be used`);
        return url;
    };
    const [http, https] = [proxy('http_proxy'), proxy('https_proxy')];
    return { ...(http === undefined ? {} : { http }), ...(https === undefined ? {} : { https }), bypass: read('no_proxy').split(/[\s,]+/).filter((entry) => entry !== '') };
}
const bareHost = (text) => text.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
const loopback = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const familyOf = (address) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
function isInNetwork(address, network) {
    const [base = '', bits = ''] = network.split('/');
    const longest = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) === 6 ? 128 : 32;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) || !/^\d{1,3}$/.test(bits) || Number(bits) > longest)
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(base, Number(bits), familyOf(base));
    return list.check(address, familyOf(address));
}
function isBypassed(entry, host, port) {
    if (entry === '*')
        return true;
    const [, name = entry, entryPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
    if (entryPort !== undefined && entryPort !== port)
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
        return bareHost(name) === host || isInNetwork(host, bareHost(name));
    const domain = bareHost(name.replace(/^\*?\./, ''));
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
/** The proxy for an address; undefined when it is asked directly, as this machine itself always is. */
function findProxy({ http, https, bypass }, url) {
    const proxy = url.protocol === 'https:' ? https : http;
    if (proxy === undefined)
        return undefined;
    const host = bareHost(url.hostname);
    if (host === 'localhost' || host.endsWith('.localhost') || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && loopback.check(host, familyOf(host))))
        return undefined;
    const port = url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
    return bypass.some((entry) => isBypassed(entry, host, port)) ? undefined : proxy;
}
/** The passwords in the addresses of the proxies, also as they are sent. */
function proxySecrets({ http, https }) {
    return [http, https].flatMap((proxy) => proxy === undefined || proxy.password === '' ? [] : [
        decodeURIComponent(proxy.password), proxy.password, proxyAuthorization(proxy)?.replace('Basic ', '') ?? '',
    ]);
}
/** The `Proxy-Authorization` for a proxy whose address carries a user. */
function proxyAuthorization({ username, password }) {
    return username === '' ? undefined : `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
}


/***/ }),

/***/ 34264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createSlabs),
/* harmony export */   i: () => (/* binding */ recycle)
/* harmony export */ });
const slabSize = 256 * 1024;
const leastRoom = 64 * 1024;
const slabOf = new WeakMap();
/**
 * Memory for gigabytes that pass: taken in slabs that are used again when readers have recycled all pieces of one, so
 * that no garbage collector has to find them. A piece that is never recycled costs no more than that.
 */
function createSlabs() {
    const free = [];
    const take = () => {
        const slab = free.pop() ?? { bytes: Buffer.allocUnsafeSlow(slabSize), used: 0, held: 0, full: false, free };
        slab.full = false;
        slab.used = 0;
        slabOf.set(slab.bytes.buffer, slab);
        return slab;
    };
    return {
        open() {
            let slab = take();
            return {
                room() {
                    if (slab.held === 0)
                        slab.used = 0;
                    if (slab.bytes.length - slab.used < leastRoom) {
                        slab.full = true;
                        slab = take();
                    }
                    return slab.bytes.subarray(slab.used);
                },
                fill(count) {
                    slab.used += count;
                    return slab.bytes.subarray(slab.used - count, slab.used);
                },
                hold() { slab.held += 1; },
            };
        },
    };
}
/** Gives the memory of a piece of a `large` body back, which its only reader is done with; of any other it changes nothing. */
function recycle(piece) {
    const slab = slabOf.get(piece.buffer);
    if (slab === undefined)
        return;
    slab.held -= 1;
    if (slab.held === 0 && slab.full)
        slab.free.push(slab);
}


/***/ })

};
