export const id = 1096;
export const ids = [1096];
export const modules = {

/***/ 1457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j$: () => (/* binding */ HttpError),
/* harmony export */   uT: () => (/* binding */ createHttpClient),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(609);





/** The exchange itself failed; an HTTP status, whatever it is, is a response. */
class HttpError extends _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ {
    name = 'HttpError';
    constructor(code, message, options) {
        super(code, message, { exitCode: 3, retryable: code !== 'HTTP_TLS' && code !== 'HTTP_BODY_TOO_LARGE', ...options });
    }
}
const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
const connect = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES']);
const isTls = (code) => /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code);
function httpError(error, url) {
    if (error instanceof HttpError)
        return error;
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? '';
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
        const said = /SSL routines:[^:]*:([^:\n]+)/.exec((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error))?.[1] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error).trim();
        return new HttpError('HTTP_TLS', `cannot trust ${at}: ${said} (${code})`, {
            ...options, hint: 'give its certificate authority with --ca-file FILE, or name the host with --plain-http if it speaks plain http',
        });
    }
    return new HttpError('HTTP_RESET', `the connection to ${at} broke: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`, options);
}
const defaultIdleMs = 30_000;
/** Sends a plain http request to a proxy, the whole address in its first line. */
function requestThrough(proxy, url, options, agent) {
    const authorization = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .proxyAuthorization */ .YB)(proxy);
    return (proxy.protocol === 'https:' ? (node_https__WEBPACK_IMPORTED_MODULE_1___default()) : (node_http__WEBPACK_IMPORTED_MODULE_0___default())).request({
        ...options, ...addressOf(proxy), agent, path: `${url.origin}${url.pathname}${url.search}`,
        headers: { ...options.headers, host: url.host, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
    });
}
const addressOf = ({ hostname, port, protocol }) => ({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) });
/** A connection to `target` (`host:port`) that a proxy made. */
function openTunnel(proxy, target) {
    const authorization = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .proxyAuthorization */ .YB)(proxy);
    const at = `${proxy.protocol}//${proxy.host}`;
    return new Promise((resolve, reject) => {
        const request = (proxy.protocol === 'https:' ? (node_https__WEBPACK_IMPORTED_MODULE_1___default()) : (node_http__WEBPACK_IMPORTED_MODULE_0___default())).request({
            ...addressOf(proxy), method: 'CONNECT', path: target, agent: false, timeout: defaultIdleMs,
            headers: { host: target, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
        });
        request.on('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            reject(new HttpError('HTTP_CONNECT', `the proxy ${at} does not connect to ${target} (${statusCode})`, {
                retryable: statusCode >= 500, hint: statusCode === 407 ? 'it wants a user and a password, as in HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT' : 'name hosts that are reached directly in NO_PROXY',
            }));
        });
        request.on('timeout', () => request.destroy(new HttpError('HTTP_TIMEOUT', `the proxy ${at}: no byte for ${defaultIdleMs / 1000} s`)));
        request.on('error', (error) => reject(httpError(error, proxy)));
        request.end();
    });
}
/** TLS connections that begin in a proxy's tunnel, otherwise pooled as all are. */
function createTunnelAgent(proxy, options) {
    const agent = new (node_https__WEBPACK_IMPORTED_MODULE_1___default().Agent)(options);
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
    const node = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1692, 23));
    return node.createSecureContext({ ca: [...systemCertificates(node), ca] });
}
/** Before Node 22.15 only its own list can be told. */
function systemCertificates({ getCACertificates, rootCertificates }) {
    return getCACertificates?.('default') ?? rootCertificates;
}
function createPools(options) {
    const [plain, secure] = [new (node_http__WEBPACK_IMPORTED_MODULE_0___default().Agent)(options), new (node_https__WEBPACK_IMPORTED_MODULE_1___default().Agent)(options)];
    const tunnels = new Map();
    return {
        http: plain, https: secure,
        tunnel(proxy) {
            let agent = tunnels.get(proxy.href);
            if (agent === undefined)
                tunnels.set(proxy.href, agent = createTunnelAgent(proxy, options));
            return agent;
        },
        close: () => { for (const agent of [plain, secure, ...tunnels.values()])
            agent.destroy(); },
    };
}
/** An HTTP client with one pool of kept-alive connections per host. */
function createHttpClient({ ca, maxSocketsPerHost = 16, proxies = { bypass: [] } } = {}) {
    const options = { keepAlive: true, maxSockets: maxSocketsPerHost, timeout: defaultIdleMs };
    let pools;
    const open = () => pools ??= (async () => createPools(ca === undefined ? options : { ...options, secureContext: await createTrust(ca) }))();
    const send = async ({ url, method = 'GET', headers = {}, body, signal, idleTimeoutMs = defaultIdleMs }) => {
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new HttpError('HTTP_CONNECT', `cannot request ${url.protocol} addresses, only http and https`);
        const { http: plain, https: secure, tunnel } = await open();
        const proxy = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_4__/* .findProxy */ .EE)(proxies, url);
        return new Promise((resolve, reject) => {
            const options = {
                // The pool has the same timeout, so that a connection that is used again need not be told.
                method, timeout: idleTimeoutMs,
                headers: { 'accept-encoding': 'identity', ...headers, ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}) },
                ...(signal === undefined ? {} : { signal }),
            };
            const request = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1___default().request(url, { ...options, agent: proxy === undefined ? secure : tunnel(proxy) })
                : proxy === undefined ? node_http__WEBPACK_IMPORTED_MODULE_0___default().request(url, { ...options, agent: plain }) : requestThrough(proxy, url, options, proxy.protocol === 'https:' ? secure : plain);
            let answer;
            request.on('timeout', () => {
                // A full buffer means that our reader is slow, not the other side.
                if (answer !== undefined && answer.readableLength >= answer.readableHighWaterMark) {
                    request.setTimeout(idleTimeoutMs);
                    return;
                }
                (answer ?? request).destroy(new HttpError('HTTP_TIMEOUT', `${method} ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
            });
            request.on('error', (error) => reject(signal?.aborted === true ? error : httpError(error, proxy !== undefined && url.protocol === 'http:' ? proxy : url)));
            request.on('response', (response) => {
                answer = response;
                response.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
            });
            if (body instanceof node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable) {
                body.on('error', (error) => request.destroy(error));
                body.pipe(request);
            }
            else
                request.end(body);
        });
    };
    return {
        request: send,
        close: () => void pools?.then((made) => made.close(), () => undefined),
    };
}
/** The whole body. @throws {HttpError} HTTP_BODY_TOO_LARGE at `limit` bytes, HTTP_RESET when it is cut. */
function readBody({ body }, limit, url) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const cut = () => reject(httpError(body.errored ?? new Error('it was cut off'), url));
        if (body.destroyed) {
            cut();
            return;
        }
        body.on('data', (chunk) => {
            size += chunk.length;
            if (size <= limit)
                chunks.push(chunk);
            else
                body.destroy(new HttpError('HTTP_BODY_TOO_LARGE', `${url.host}${url.pathname} answered with more than ${limit} bytes`));
        });
        body.on('end', () => resolve(Buffer.concat(chunks)));
        body.on('error', (error) => reject(httpError(error, url)));
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
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);


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

/***/ 1124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ ForgeError),
/* harmony export */   y0: () => (/* binding */ orUndefined),
/* harmony export */   z1: () => (/* binding */ unwrapForgeError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const couldNotLook = new Set(['FORGE_UNREACHABLE', 'FORGE_RATE_LIMITED', 'FORGE_ANSWER_INVALID']);
/** A request to a forge that failed. */
class ForgeError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ForgeError';
    status;
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: couldNotLook.has(code) ? 3 : 2, retryable: code === 'FORGE_UNREACHABLE' || code === 'FORGE_RATE_LIMITED', ...options });
        this.status = options.status;
    }
}
/** Libraries wrap what our requests throw; this is the error inside. */
function unwrapForgeError(error) {
    for (let inner = error; typeof inner === 'object' && inner !== null; inner = 'cause' in inner ? inner.cause : undefined) {
        if (inner instanceof ForgeError)
            return inner;
    }
    return error;
}
const isCode = (error, code) => error instanceof ForgeError && error.code === code;
/** Undefined instead of a 404. */
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (isCode(error, 'FORGE_NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 1096:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ForgeError: () => (/* reexport */ errors/* ForgeError */.Q8),
  commentOnPullRequest: () => (/* reexport */ commentOnPullRequest),
  findWorkflowLimit: () => (/* reexport */ findWorkflowLimit),
  maxBodyLength: () => (/* reexport */ maxBodyLength),
  openForge: () => (/* reexport */ openForge),
  readForgeAddress: () => (/* reexport */ readForgeAddress),
  readForgeToken: () => (/* reexport */ readForgeToken),
  systemClock: () => (/* reexport */ systemClock)
});

// EXTERNAL MODULE: ./packages/forge/src/errors.ts
var errors = __webpack_require__(1124);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/forge/src/marker.ts

/** The longest comment or description, in UTF-16 units; GitHub refuses longer ones, the others take more. */
const maxBodyLength = 65_536;
/** A line that no reader sees and by which a comment is found again: `<!-- slipway:verify-images -->`. */
function formatMarker(name) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9._/:]|-(?!-))*$/.test(name) || name.endsWith('-')) {
        throw new errors/* ForgeError */.Q8('FORGE_REFUSED', `"${name}" cannot mark a comment: letters, digits and single . _ / : - are expected`, { exitCode: 70 });
    }
    return `<!-- slipway:${name} -->`;
}
/** Whether a comment is the one of this name: the marker is its first line, so quoting a comment makes no second one. */
function hasMarker(body, name) {
    return body.trimStart().startsWith(formatMarker(name));
}
const isFence = (line) => /^ {0,3}(```|~~~)/.test(line);
/**
 * Text that fits (T74): cut at the end of a line, an open code fence closed, and told where the rest is.
 * @param link where the whole can be read
 */
function cutBody(body, { link, limit = maxBodyLength } = {}) {
    if (body.length <= limit)
        return body;
    const notice = `\n\n*Cut: too long for a comment. The whole is in the job's report${link === undefined ? '' : `: <${link}>`}.*`;
    const room = limit - notice.length - '\n```'.length;
    const end = body.lastIndexOf('\n', room);
    // one endless line is cut anywhere but inside a character
    const head = end > room / 2 ? body.slice(0, end) : body.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
    const open = head.split('\n').filter(isFence).length % 2 === 1;
    return `${head}${open ? '\n```' : ''}${notice}`;
}
/** A comment as it is posted: the marker, then the text, together no longer than a forge takes. */
function formatComment(name, body, link) {
    const marker = formatMarker(name);
    return `${marker}\n${cutBody(body, { limit: maxBodyLength - marker.length - 1, ...(link === undefined ? {} : { link }) })}`;
}

;// CONCATENATED MODULE: ./packages/forge/src/forge.ts


const createAttempts = 3;
/** Whether something may exist although its creation failed: no answer came, or "it exists already". */
const mayExist = (error) => error instanceof errors/* ForgeError */.Q8 && (error.code === 'FORGE_UNREACHABLE' || error.code === 'FORGE_REFUSED');
/** Creates a thing that must exist once: after a failure it is looked for before it is tried again (T75). */
async function createOnce(create, { find, clock }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await create();
        }
        catch (error) {
            if (!mayExist(error))
                throw error;
            await clock.sleep(1000 * attempt); // what was still on its way arrives
            const found = await find();
            if (found !== undefined)
                return found;
            if (attempt >= createAttempts || !(error instanceof errors/* ForgeError */.Q8 && error.retryable))
                throw error;
        }
    }
}
/** One line, at most so many characters. */
const cutLine = (text, length) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};
const lacking = (wanted = [], present) => {
    const known = new Set(present.map((name) => name.toLowerCase()));
    return [...new Set(wanted)].filter((name) => !known.has(name.toLowerCase()));
};
const sameText = (a, b) => a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
/** The whole of a forge from the little that each kind implements. */
function createForge(api, { clock }) {
    const findComment = async (pullRequest, marker) => {
        const marked = (await api.listComments(pullRequest)).filter(({ body }) => hasMarker(body, marker));
        if (marked.length === 0)
            return undefined;
        const isOwn = await api.findOwnAuthor();
        return marked.filter(({ author }) => isOwn(author)).sort((a, b) => a.id - b.id)[0];
    };
    return {
        kind: api.kind,
        async writeComment({ pullRequest, marker, body, link }) {
            const text = formatComment(marker, body, link);
            const existing = await findComment(pullRequest, marker);
            const outcome = existing === undefined ? 'created' : sameText(existing.body, text) ? 'unchanged' : 'updated';
            const comment = existing === undefined ? await createOnce(() => api.createComment(pullRequest, text), { find: () => findComment(pullRequest, marker), clock })
                : outcome === 'unchanged' ? existing : await api.updateComment(pullRequest, existing.id, text);
            return { outcome, ...(comment.url === undefined ? {} : { url: comment.url }) };
        },
        async setCommitStatus(commit, given) {
            const status = { ...given, description: cutLine(given.description, 140) };
            const isSet = (found) => found !== undefined && found.state === status.state && found.description === status.description && (found.targetUrl ?? '') === (status.targetUrl ?? '');
            const before = await api.findStatus(commit, status.context);
            if (isSet(before))
                return 'unchanged';
            await createOnce(async () => { await api.createStatus(commit, status); return true; }, { find: async () => isSet(await api.findStatus(commit, status.context)) ? true : undefined, clock });
            return before === undefined ? 'created' : 'updated';
        },
        findPullRequest: (branch) => api.findPullRequest(branch),
        async openOrUpdatePullRequest(given) {
            const wanted = { ...given, title: cutLine(given.title, 255), body: cutBody(given.body) };
            const existing = await api.findPullRequest(wanted.branch);
            const differs = existing !== undefined && (existing.title !== wanted.title || !sameText(existing.body, wanted.body) || existing.base !== wanted.base);
            const pullRequest = existing === undefined ? await createOnce(() => api.createPullRequest(wanted), { find: () => api.findPullRequest(wanted.branch), clock })
                : differs ? await api.updatePullRequest(existing.number, wanted) : existing;
            const missing = {
                labels: lacking(wanted.labels, pullRequest.labels), reviewers: lacking(wanted.reviewers, pullRequest.reviewers), assignees: lacking(wanted.assignees, pullRequest.assignees),
            };
            const isComplete = missing.labels.length + missing.reviewers.length + missing.assignees.length === 0;
            const warnings = isComplete ? [] : await api.assign(pullRequest, missing);
            return { outcome: existing === undefined ? 'created' : differs || !isComplete ? 'updated' : 'unchanged', pullRequest, warnings };
        },
        findTag: (name) => api.findTag(name),
        findRelease: (tag) => api.findRelease(tag),
    };
}

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/core/src/http.ts
var src_http = __webpack_require__(1457);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/forge/src/requests.ts


const maxAnswerBytes = 32 * 2 ** 20;
const attempts = 4;
/** Between two writes, in milliseconds. @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const writeDistanceMs = 1000;
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** What the forge says is wrong, in its own words: `message`, `error` and the details of `errors`. */
function explain(body) {
    const text = body.toString();
    const answer = parseJson(text);
    if (typeof answer !== 'object' || answer === null)
        return (0,src_text/* plainText */.wh)(text.slice(0, 200).replace(/\s+/g, ' '));
    const parts = Object.entries(answer).filter(([key, value]) => ['message', 'error', 'error_description', 'errors'].includes(key) && value !== null && value !== '');
    return (0,src_text/* plainText */.wh)(parts.map(([, value]) => typeof value === 'string' ? value : JSON.stringify(value)).join('; ').slice(0, 500));
}
/** The wait of `retry-after`: seconds, or a date. */
function readRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\s*\d{1,9}\s*$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/**
 * How long a forge asks to wait, in milliseconds; undefined when the answer is not about its limits (T75).
 * GitHub says so with 403 as well as with 429.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
function askedWait({ status, headers, body }, ownNow) {
    if (status !== 429 && status !== 403 && status !== 503)
        return undefined;
    const served = Date.parse(headers['date'] ?? '');
    const now = Number.isNaN(served) ? ownNow : served; // the clock that the reset was written by
    const after = readRetryAfter(headers['retry-after'], now);
    if (after !== undefined)
        return after;
    if (status === 503)
        return undefined;
    const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
    const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']);
    if (remaining === '0' && Number.isFinite(reset) && reset > 0)
        return Math.max(1000, reset * 1000 - now + 1000);
    return status === 429 || /rate limit|abuse detection/i.test(explain(body)) ? 60_000 : undefined;
}
function errorOf(request, response) {
    const { status, body } = response;
    const said = explain(body);
    const what = `${request.method} ${request.url.host}${request.url.pathname}: HTTP ${status}${said === '' ? '' : `, ${said}`}`;
    if (status === 401)
        return new errors/* ForgeError */.Q8('FORGE_DENIED', what, { status, hint: 'the token is not valid for this forge, or it has expired' });
    if (status === 403)
        return new errors/* ForgeError */.Q8('FORGE_DENIED', what, { status, hint: 'the token has no permission for this' });
    if (status === 404 || status === 410)
        return new errors/* ForgeError */.Q8('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
    if (status === 408 || status >= 500)
        return new errors/* ForgeError */.Q8('FORGE_UNREACHABLE', what, { status });
    if (status >= 300 && status < 400)
        return new errors/* ForgeError */.Q8('FORGE_REFUSED', `${what}: it has moved`, { status, hint: 'use the present address of the repository' });
    return new errors/* ForgeError */.Q8('FORGE_REFUSED', what, { status });
}
const isRead = (method) => method === 'GET' || method === 'HEAD';
/**
 * The one way to a forge, under whatever library speaks to it: writes go one after the other with a second between them,
 * limits are waited for, and what can be repeated without harm is repeated. A POST is not: it fails with
 * FORGE_UNREACHABLE, and the caller looks first whether it was carried out.
 */
function createSender({ http, baseUrl, clock, logger, maxWaitMs = 120_000 }) {
    const exchange = async (request) => {
        const { method, url, headers, body } = request;
        try {
            const response = await http.request({ method, url, headers: { ...headers, 'user-agent': headers['user-agent'] ?? 'slipway' }, ...(body === undefined ? {} : { body: Buffer.from(body) }) });
            const plain = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
            return { status: response.status, headers: plain, body: await (0,src_http/* readBody */.x8)(response, maxAnswerBytes, url) };
        }
        catch (error) {
            if (error instanceof src_http/* HttpError */.j$)
                throw new errors/* ForgeError */.Q8('FORGE_UNREACHABLE', `${method} ${url.host}${url.pathname}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
            throw error;
        }
    };
    const send = async (request) => {
        let waited = 0;
        for (let attempt = 1;; attempt += 1) {
            let failure;
            let wait;
            try {
                const response = await exchange(request);
                if (response.status < 300)
                    return response;
                failure = errorOf(request, response);
                wait = askedWait(response, clock.now());
                // 503 may have done something; the others refused, so a POST may be sent again as well
                if (wait !== undefined && response.status !== 503)
                    failure = new errors/* ForgeError */.Q8('FORGE_RATE_LIMITED', `${failure.message}; it asks to wait ${Math.ceil(wait / 1000)} s`, { status: response.status });
            }
            catch (error) {
                if (!(error instanceof errors/* ForgeError */.Q8))
                    throw error;
                failure = error;
            }
            const repeatable = failure.code === 'FORGE_RATE_LIMITED' || (failure.code === 'FORGE_UNREACHABLE' && failure.retryable && request.method !== 'POST');
            wait ??= 1000 * 2 ** (attempt - 1);
            waited += wait;
            if (!repeatable || attempt >= attempts || waited > maxWaitMs)
                throw failure;
            logger.debug(`${(0,src_errors/* errorMessage */.gJ)(failure)}; again in ${Math.ceil(wait / 1000)} s`);
            await clock.sleep(wait);
        }
    };
    let writes = Promise.resolve();
    let lastWrite = -Infinity;
    return (request) => {
        if (request.url.origin !== baseUrl.origin)
            throw new errors/* ForgeError */.Q8('FORGE_REFUSED', `a request to ${request.url.origin} was not sent: the token belongs to ${baseUrl.origin}`, { exitCode: 70 });
        if (isRead(request.method))
            return send(request);
        const write = writes.then(async () => {
            const wait = lastWrite + writeDistanceMs - clock.now();
            if (wait > 0)
                await clock.sleep(wait);
            try {
                return await send(request);
            }
            finally {
                lastWrite = clock.now();
            }
        });
        writes = write.catch(() => undefined);
        return write;
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/factory.ts




const parseUrl = (text, name) => {
    if (text === undefined || !URL.canParse(text) || !/^https?:\/\//.test(text))
        throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `${name} is "${text ?? ''}", expected an address`);
    return new URL(text);
};
const numberOf = (text) => text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
/** Reads where the job runs. @throws {ForgeError} FORGE_NOT_CONFIGURED outside of GitHub, Gitea and GitLab */
function readForgeAddress(env) {
    if (env['GITLAB_CI'] === 'true') {
        const pullRequest = numberOf(env['CI_MERGE_REQUEST_IID']);
        // a job for a fork's merge request runs in the fork; the merge request is the other project's
        const repository = (pullRequest === undefined ? undefined : env['CI_MERGE_REQUEST_PROJECT_PATH']) ?? env['CI_PROJECT_PATH'] ?? '';
        return {
            kind: 'gitlab', baseUrl: parseUrl(env['CI_API_V4_URL'], 'CI_API_V4_URL'), repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(env['CI_JOB_URL'] === undefined ? {} : { jobUrl: env['CI_JOB_URL'] }),
        };
    }
    if (env['GITHUB_API_URL'] !== undefined || env['GITHUB_ACTIONS'] === 'true') {
        const baseUrl = parseUrl(env['GITHUB_API_URL'], 'GITHUB_API_URL');
        const repository = env['GITHUB_REPOSITORY'] ?? '';
        if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
            throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `GITHUB_REPOSITORY is "${repository}", expected owner/name`);
        const pullRequest = numberOf(/^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(env['GITHUB_REF'] ?? '')?.[1]);
        const [server, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_RUN_ID']];
        return {
            kind: env['GITEA_ACTIONS'] === 'true' || baseUrl.pathname.replace(/\/$/, '').endsWith('/api/v1') ? 'gitea' : 'github', baseUrl, repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(server === undefined || run === undefined ? {} : { jobUrl: `${server}/${repository}/actions/runs/${run}` }),
        };
    }
    throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', 'this is neither a job of GitHub or Gitea nor one of GitLab', { hint: 'set GITHUB_API_URL and GITHUB_REPOSITORY, or GITLAB_CI, CI_API_V4_URL and CI_PROJECT_PATH' });
}
/** The variable of DR4 that binds a token to a host: `SLIPWAY_AUTH_GIT_EXAMPLE_COM`. */
const authVariable = (host) => `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
/**
 * The token for a forge, first found first: the one given, SLIPWAY_FORGE_TOKEN, SLIPWAY_AUTH_<HOST>, the host's own
 * variable, GitLab's job token. @throws {ForgeError} FORGE_NOT_CONFIGURED
 */
function readForgeToken({ kind, baseUrl }, env, given) {
    const names = ['SLIPWAY_FORGE_TOKEN', authVariable(baseUrl.host), ...(kind === 'gitlab' ? ['GITLAB_TOKEN'] : [...(kind === 'gitea' ? ['GITEA_TOKEN'] : []), 'GITHUB_TOKEN'])];
    if (given !== undefined && given !== '')
        return { value: given, from: 'token', isJobToken: given === env['CI_JOB_TOKEN'] };
    for (const name of names) {
        const value = env[name];
        if (value !== undefined && value !== '')
            return { value, from: name, isJobToken: kind === 'gitlab' && value === env['CI_JOB_TOKEN'] };
    }
    const jobToken = env['CI_JOB_TOKEN'];
    if (kind === 'gitlab' && jobToken !== undefined && jobToken !== '')
        return { value: jobToken, from: 'CI_JOB_TOKEN', isJobToken: true };
    throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `there is no token for ${baseUrl.host}`, {
        hint: kind === 'gitlab' ? 'set GITLAB_TOKEN (masked, a project access token with the scope "api")' : `give it as input "token" or variable ${names.join(', ')}; on GitHub \${{ github.token }} with "permissions: pull-requests: write"`,
    });
}
/**
 * Why what this token makes starts no workflow (P16); undefined when nothing says so. The forges' own tokens of a job are
 * made so, to keep workflows from starting each other for ever.
 */
function findWorkflowLimit({ kind }, { from }) {
    if (kind === 'gitlab' || (from !== 'GITHUB_TOKEN' && from !== 'GITEA_TOKEN'))
        return undefined;
    return `a pull request or tag made with ${from} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN`;
}
/** The real time. */
const systemClock = { now: () => Date.now(), sleep: async (ms) => { await (0,promises_.setTimeout)(ms); } };
/** A forge ready to use. The libraries behind it are large and are loaded here, not before (DR18). */
async function openForge(address, token, { logger, http, clock = systemClock, maxWaitMs }) {
    const { kind, baseUrl, repository } = address;
    const send = createSender({ http, baseUrl, clock, logger, ...(maxWaitMs === undefined ? {} : { maxWaitMs }) });
    if (kind === 'gitlab') {
        const { createGitlabApi } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(5833), __webpack_require__.e(8005)]).then(__webpack_require__.bind(__webpack_require__, 7739));
        const host = new URL(baseUrl.href.replace(/\/api\/v4\/?$/, ''));
        return createForge(createGitlabApi({ host, project: repository, token: token.value, isJobToken: token.isJobToken, send }), { clock });
    }
    const { createGithubApi } = await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(4119), __webpack_require__.e(2413), __webpack_require__.e(1085)]).then(__webpack_require__.bind(__webpack_require__, 1085));
    return createForge(createGithubApi({ kind, baseUrl, repository, token: token.value, send }), { clock });
}

// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __webpack_require__(609);
;// CONCATENATED MODULE: ./packages/forge/src/pull-request-comment.ts



/** What to do when a token was refused. */
const permissionHint = 'the job needs "permissions: pull-requests: write" and the token ${{ github.token }}; the pull request of a fork gets none, and its report is on the page of the job';
function hintOf(error) {
    if (error instanceof errors/* ForgeError */.Q8 && error.status === 403)
        return permissionHint;
    return (0,src_errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
}
/**
 * Writes the one comment of a marker on the pull request that the job runs for. It never throws (T76): without a token,
 * without permission (forks, T71) or without an answer it warns and returns undefined.
 */
async function commentOnPullRequest({ marker, body }, { env, logger, addSecret, token: given }) {
    let http;
    let token;
    try {
        const address = readForgeAddress(env);
        if (address.pullRequest === undefined) {
            logger.warn('no comment is written: the job has no pull request of its own (one of pull_request_target has none, for safety)');
            return undefined;
        }
        token = readForgeToken(address, env, given);
        addSecret(token.value);
        const proxies = (0,proxy/* parseProxySettings */.$v)(env);
        for (const secret of (0,proxy/* proxySecrets */.Wm)(proxies))
            addSecret(secret);
        http = (0,src_http/* createHttpClient */.uT)({ maxSocketsPerHost: 2, proxies });
        const forge = await openForge(address, token, { logger, http });
        const { outcome, url } = await forge.writeComment({ pullRequest: address.pullRequest, marker, body, ...(address.jobUrl === undefined ? {} : { link: address.jobUrl }) });
        logger.info(`comment ${outcome}${url === undefined ? '' : `: ${url}`}`);
        return outcome;
    }
    catch (error) {
        const hint = hintOf(error);
        logger.warn(`the comment could not be written${token === undefined ? '' : ` with the token of ${token.from}`}: ${(0,src_errors/* errorMessage */.gJ)(error)}${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
        return undefined;
    }
    finally {
        http?.close();
    }
}

;// CONCATENATED MODULE: ./packages/forge/src/index.ts






/***/ })

};
