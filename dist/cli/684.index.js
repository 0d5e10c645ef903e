export const id = 684;
export const ids = [684];
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
        body.on('close', cut);
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

/***/ 7281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createAddressPolicy)
/* harmony export */ });
/* unused harmony export addressReach */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);


const v4 = (text) => text.split('.').reduce((value, part) => value * 256 + Number(part), 0);
const inV4 = (address, base, bits) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(v4(base) / 2 ** (32 - bits));
function reachOfV4(address) {
    if (['127.0.0.0/8', '0.0.0.0/8', '169.254.0.0/16'].some((range) => within(range)))
        return 'local';
    if (['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/3'].some((range) => within(range)))
        return 'private';
    return 'public';
    function within(range) {
        const [base = '', bits = ''] = range.split('/');
        return inV4(address, base, Number(bits));
    }
}
/** The eight 16-bit groups of an IPv6 address that `isIP` accepts. */
function groupsOf(text) {
    const withoutZone = text.replace(/%.*$/, '');
    const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(withoutZone);
    const plain = dotted === null ? withoutZone : `${dotted[1] ?? ''}${Math.floor(v4(dotted[2] ?? '') / 65_536).toString(16)}:${(v4(dotted[2] ?? '') % 65_536).toString(16)}`;
    const [head = '', tail] = plain.split('::');
    const parse = (part) => part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
    const [before, after] = [parse(head), parse(tail ?? '')];
    return tail === undefined ? before : [...before, ...new Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}
function reachOfV6(text) {
    const groups = groupsOf(text);
    const [first = 0, second = 0, third = 0] = groups;
    const embedded = (index) => reachOfV4((groups[index] ?? 0) * 65_536 + (groups[index + 1] ?? 0));
    const leadingZeros = groups.slice(0, 5).every((group) => group === 0);
    if (leadingZeros && groups[5] === 0xffff)
        return embedded(6); // mapped
    if (leadingZeros && groups[5] === 0)
        return groups[6] === 0 ? 'local' : embedded(6); // ::, ::1, compatible
    if (first === 0x64 && second === 0xff9b)
        return third === 0 ? embedded(6) : 'private'; // NAT64
    if (first === 0x2002)
        return embedded(1); // 6to4
    if (first === 0x2001 && second === 0)
        return 'private'; // Teredo
    if ((first & 0xffc0) === 0xfe80)
        return 'local'; // link-local
    if ((first & 0xffc0) === 0xfec0 || (first & 0xfe00) === 0xfc00)
        return 'private'; // site-local, unique local
    if ((first & 0xff00) === 0xff00)
        return 'private'; // multicast
    return 'public';
}
/** How far an IP address reaches: `local` is loopback, link-local and unspecified. IPv4 inside IPv6 counts as itself. */
function addressReach(address) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? reachOfV4(v4(address)) : reachOfV6(address);
}
const bareHost = (url) => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
const reachRank = { local: 0, private: 1, public: 2 };
/**
 * Judges addresses that come out of answers (DR25): what the user configured is trusted; a host learnt from an
 * answer may be private only if the answering host is, and loopback or link-local only when it is the same host and
 * port or named in `trust` as `host` or `host:port`. Never from https to http.
 */
function createAddressPolicy({ resolveHost, trust = [] }) {
    const known = new Map();
    const nearest = async (url) => {
        const host = bareHost(url);
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
            return addressReach(host);
        if (host === 'localhost' || host.endsWith('.localhost'))
            return 'local';
        const addresses = await resolveHost(host).catch(() => []); // no address: the request itself will say so
        return addresses.map(addressReach).sort((a, b) => reachRank[a] - reachRank[b])[0] ?? 'public';
    };
    const reach = (url) => {
        let answer = known.get(url.hostname);
        if (answer === undefined)
            known.set(url.hostname, answer = nearest(url));
        return answer;
    };
    return {
        async check({ from, to, what }) {
            const refuse = (reason, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('ADDRESS_REFUSED', `${from.host} names ${to.protocol}//${to.host} as ${what}: ${reason}`, hint === undefined ? {} : { hint });
            if (to.protocol !== 'https:' && to.protocol !== 'http:')
                throw refuse('only https and http are followed');
            if (to.username !== '' || to.password !== '')
                throw refuse('it carries credentials');
            if (from.protocol === 'https:' && to.protocol === 'http:')
                throw refuse('https is not left for http');
            if (to.host === from.host || trust.includes(to.host) || trust.includes(to.hostname))
                return;
            const target = await reach(to);
            if (target === 'public')
                return;
            if (target === 'private' && await reach(from) !== 'public')
                return;
            throw refuse(target === 'local' ? 'that is this machine itself' : 'that is a private network, and the registry is not in one', 'if this is meant, name the host as trusted for this registry');
        },
    };
}


/***/ }),

/***/ 8796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ lookupReference),
  M: () => (/* binding */ openImageSources)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __webpack_require__(609);
// EXTERNAL MODULE: ./packages/core/src/http.ts
var src_http = __webpack_require__(1457);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(2346);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(9654);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(6768);
;// CONCATENATED MODULE: ./packages/oci/src/archive/docker-archive.ts












/** What `docker save` writes as `manifest.json`. @see https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
const archiveSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ Config: schemas/* string */.YjP(), RepoTags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), Layers: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }));
/** What of an image's config names its layers. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const configSchema = schemas/* object */.Ikc({ rootfs: schemas/* object */.Ikc({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP().refine(src_digest/* isDigest */.Bc, 'not a digest')).nullish() }) });
const layerTypes = { tar: 'application/vnd.docker.image.rootfs.diff.tar', gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip' };
const maxDocument = 4 * 1024 * 1024;
async function readContents(file) {
    const extents = new Map();
    const links = new Map();
    const documents = new Map();
    for await (const { name, size, type, linkName, offset, body } of (0,tar/* readTar */.sB)((0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024 }))) {
        const path = external_node_path_.posix.normalize(name);
        if (type === 'symlink')
            links.set(path, external_node_path_.posix.join(external_node_path_.posix.dirname(path), linkName));
        if (type === 'link')
            links.set(path, external_node_path_.posix.normalize(linkName));
        if (type !== 'file')
            continue;
        extents.set(path, { offset, size });
        const isDocument = path.endsWith('.json') || /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
        if (!isDocument || size > maxDocument)
            continue;
        const chunks = [];
        let first = 0;
        for await (const chunk of body) {
            if (chunks.length === 0)
                first = chunk[0] ?? 0;
            if (first === 0x7b || first === 0x5b)
                chunks.push(Buffer.from(chunk)); // { or [
        }
        if (chunks.length > 0 || size === 0)
            documents.set(path, Buffer.concat(chunks));
    }
    return { extents, links, documents };
}
function parseDocument(bytes, schema, subject) {
    if (bytes === undefined)
        throw new src_errors/* OciError */.M('STORE_INVALID', `${subject} is not in the archive`);
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw new src_errors/* OciError */.M('STORE_INVALID', `${subject} is not JSON`, { cause: error });
    }
    const parsed = schema.safeParse(document);
    if (!parsed.success)
        throw new src_errors/* OciError */.M('STORE_INVALID', `${subject}: ${parsed.error.issues[0]?.path.map(String).join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
async function startsAsGzip(file, { offset, size }) {
    if (size < 2)
        return false;
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, offset);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
async function hashExtent(file, { offset, size }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (size > 0)
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { start: offset, end: offset + size - 1, highWaterMark: 1024 * 1024 }))
            hash.update(chunk);
    return (0,src_digest/* parseDigest */.m)(`sha256:${hash.digest('hex')}`);
}
/**
 * An archive that `docker save` or skopeo's docker-archive wrote, as a place to take images from. It holds no manifests,
 * so they are made here, always with the same bytes from the same archive: docker's schema 2 with the config and the
 * layers as they are in the archive, mostly uncompressed. An image's digest is therefore that of its archive, not of the
 * registry that it was saved from.
 * @throws {OciError} NOT_FOUND, STORE_INVALID
 */
async function openDockerArchive(path) {
    const file = await (0,promises_.realpath)(path).catch((error) => { throw new src_errors/* OciError */.M('NOT_FOUND', `no archive at ${path}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error }); });
    const name = `docker-archive:${file}`;
    if (await startsAsGzip(file, { offset: 0, size: 2 }))
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is compressed`, { hint: 'gunzip it first: layers are read from the middle of it' });
    const { extents, links, documents } = await readContents(file).catch((error) => {
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is no tar archive: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    const blobs = new Map();
    const manifests = new Map();
    const tags = new Map();
    const extentOf = (entry) => {
        let at = external_node_path_.posix.normalize(entry);
        for (let step = 0; step < 8; step += 1)
            at = extents.has(at) ? at : links.get(at) ?? at;
        const extent = extents.get(at);
        if (extent === undefined)
            throw new src_errors/* OciError */.M('STORE_INVALID', `${file} lacks ${entry}, which its manifest.json names`);
        return extent;
    };
    const layerOf = async (entry, diffId) => {
        const extent = extentOf(entry);
        const compressed = await startsAsGzip(file, extent);
        const inName = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(external_node_path_.posix.normalize(entry))?.[1];
        const digest = inName !== undefined ? (0,src_digest/* parseDigest */.m)(`sha256:${inName}`) : compressed || diffId === undefined ? await hashExtent(file, extent) : diffId;
        blobs.set(digest, extent);
        return { mediaType: compressed ? layerTypes.gzip : layerTypes.tar, size: extent.size, digest };
    };
    for (const image of parseDocument(documents.get('manifest.json'), archiveSchema, `manifest.json of ${file}`)) {
        const configBytes = documents.get(external_node_path_.posix.normalize(image.Config));
        const { rootfs } = parseDocument(configBytes, configSchema, `${image.Config} of ${file}`);
        const entries = image.Layers ?? [];
        const diffIds = rootfs.diff_ids ?? [];
        if (entries.length !== diffIds.length)
            throw new src_errors/* OciError */.M('STORE_INVALID', `${file}: ${image.Config} has ${diffIds.length} layers, manifest.json ${entries.length}`);
        const configDigest = (0,src_digest/* digestOf */.ol)(configBytes ?? '');
        blobs.set(configDigest, extentOf(image.Config));
        const layers = [];
        for (const [index, entry] of entries.entries())
            layers.push(await layerOf(entry, diffIds[index]));
        const manifest = (0,src_manifest/* parseManifest */.Ng)(Buffer.from(JSON.stringify({
            schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.dockerManifest,
            config: { mediaType: media_types/* mediaTypes */.Ib.dockerConfig, size: configBytes?.length ?? 0, digest: configDigest }, layers,
        })), { subject: name });
        manifests.set(manifest.digest, manifest);
        for (const text of image.RepoTags ?? []) {
            const { repository, tag } = (0,src_reference/* parseImageReference */.o_)(text);
            const known = tags.get(repository) ?? new Map();
            tags.set(repository, known.set(tag ?? 'latest', manifest.digest));
        }
    }
    /** `library/nginx` and `nginx` are the same to docker. */
    const tagsOf = (repository) => tags.get(repository) ?? [...tags].find(([each]) => (0,src_reference/* apiRepository */.pl)({ repository: each }).repository === repository)?.[1];
    const getManifest = (repository, reference) => {
        const digest = (0,src_digest/* isDigest */.Bc)(reference) ? reference : tagsOf(repository)?.get(reference);
        return Promise.resolve(digest === undefined ? undefined : manifests.get(digest));
    };
    return {
        name, getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,src_manifest/* descriptorOf */.nb)(manifest);
        },
        statBlob: (_repository, digest) => Promise.resolve(blobs.get(digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const extent = blobs.get(digest);
            if (extent === undefined)
                return Promise.reject(new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${name} has no blob ${digest}`));
            const { offset: start, size: actual } = extent;
            if (actual !== size)
                return Promise.reject(new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${name} has ${actual} bytes, not ${size}`));
            const bytes = offset >= actual ? external_node_stream_.Readable.from([], { objectMode: false }) : (0,external_node_fs_.createReadStream)(file, { start: start + offset, end: start + actual - 1, highWaterMark: 256 * 1024 });
            return Promise.resolve(offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${name}`) : bytes);
        },
        listTags: (repository) => {
            const known = tagsOf(repository);
            return Promise.resolve(known === undefined ? undefined : [...known.keys()].sort(src_reference/* compareNames */.MP));
        },
        listReferrers: () => Promise.resolve([]),
        listRepositories: () => Promise.resolve([...tags.keys()].sort(src_reference/* compareNames */.MP)),
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/referrers.ts



/**
 * The tag under which a registry without a list of referrers keeps one.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(digest) {
    const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
    return `${algorithm}-${hex.slice(0, 64)}`;
}
/**
 * What is attached to a manifest (DR15). `tags` are all tags of its repository.
 * @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage
 */
async function findAttachments(source, repository, digest, tags) {
    const base = referrersTag(digest);
    const attached = ['sig', 'att', 'sbom'].map((kind) => `${base}.${kind}`).filter((tag) => tags.has(tag) && isImageTag(tag));
    const referrers = await source.listReferrers?.(repository, digest, { tags }) ?? [];
    return { referrers, tags: attached };
}
/** How a manifest is listed among the referrers of its subject. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
function referrerOf(manifest) {
    const { artifactType, annotations } = manifest;
    return { ...(0,src_manifest/* descriptorOf */.nb)(manifest), ...(artifactType === undefined ? {} : { artifactType }), annotations };
}

// EXTERNAL MODULE: ./packages/oci/src/store/files.ts + 3 modules
var store_files = __webpack_require__(2025);
// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(7274);
;// CONCATENATED MODULE: ./packages/oci/src/layout/layout.ts





/** Where an OCI image layout keeps what, below its folder. @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
const layoutPaths = {
    marker: 'oci-layout',
    index: 'index.json',
    work: '.slipway-tmp',
    blobData: (digest) => {
        const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
        return `blobs/${algorithm}/${hex}`;
    },
};
/** The bytes of the marker. */
const layoutMarker = '{"imageLayoutVersion":"1.0.0"}';
const refName = 'org.opencontainers.image.ref.name';
const containerdName = 'io.containerd.image.name';
/** Other properties of a descriptor are kept as they are. */
const entrySchema = schemas/* looseObject */._H3({ mediaType: schemas/* string */.YjP().min(1), digest: schemas/* string */.YjP().refine(src_digest/* isDigest */.Bc, 'not a digest'), size: schemas/* number */.aig().int().nonnegative(), annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() });
const indexSchema = schemas/* looseObject */._H3({ schemaVersion: schemas/* literal */.euz(2), manifests: schemas/* array */.YOg(entrySchema) });
const emptyIndex = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests: [] };
/** @throws {OciError} STORE_INVALID */
function parseLayoutIndex(text, file) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is not JSON`, { cause: error });
    }
    const parsed = indexSchema.safeParse(document);
    if (!parsed.success)
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is no index of an OCI image layout: ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
/** What an entry is called: a whole reference, or a tag alone; undefined for one without a name. */
function nameOfEntry({ annotations }) {
    const [whole, short] = [annotations?.[containerdName], annotations?.[refName]];
    for (const text of [short, whole]) {
        if (text === undefined || !text.includes(':'))
            continue;
        try {
            const { repository, tag, digest } = (0,src_reference/* parseImageReference */.o_)(text);
            if (tag !== undefined && digest === undefined)
                return { repository, tag };
        }
        catch { /* not a name of ours */ }
    }
    return short !== undefined && (0,src_reference/* isImageTag */._l)(short) ? { tag: short } : undefined;
}
/** The text under which a tag is written: `repository:tag`. */
const entryText = (repository, tag) => `${repository}:${tag}`;
/** The index with the tag naming this manifest from now on; without a tag the manifest is listed once. */
function withEntry(index, entry, name) {
    const others = index.manifests.filter((each) => name === undefined ? each.digest !== entry.digest || each.annotations?.[refName] !== undefined : each.annotations?.[refName] !== name);
    const { annotations, ...rest } = entry;
    const named = name === undefined ? annotations ?? undefined : { ...annotations, [refName]: name };
    return { ...index, manifests: [...others, { ...rest, ...(named === undefined ? {} : { annotations: named }) }] };
}
/** Whether an entry of this name is what `repository:tag` asks for; a tag alone serves every repository. */
function answersTo(name, repository, tag) {
    if (name.tag !== tag)
        return false;
    return name.repository === undefined || name.repository === repository || (0,src_reference/* apiRepository */.pl)({ repository: name.repository }).repository === repository;
}
/** A name for the images of a folder that are known by their tags only. */
function repositoryOfFolder(path) {
    const last = (path.split('/').filter((part) => part !== '').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    return (0,src_reference/* isRepositoryName */.en)(last) ? last : 'image';
}

;// CONCATENATED MODULE: ./packages/oci/src/layout/image-layout.ts












/** @throws {OciError} NOT_FOUND when there is none and `create` is not set */
async function openImageLayout(folder, { create = false, reference: only } = {}) {
    if (create) {
        await (0,promises_.mkdir)(folder, { recursive: true }).catch((error) => {
            throw new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot make an image layout in ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,promises_.stat)((0,external_node_path_.join)(folder, layoutPaths.marker)).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot look into the image layout ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (found === undefined && !create)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no OCI image layout in ${folder}: it must hold ${layoutPaths.marker}`);
    const files = await (0,store_files/* createStoreFiles */.R)(folder, layoutPaths.work);
    const readText = async (path) => {
        const handle = await files.open(path);
        if (handle === undefined)
            return undefined;
        try {
            return await handle.readFile('utf8');
        }
        finally {
            await handle.close();
        }
    };
    const writeText = async (path, text) => {
        const { handle, path: temporary } = await files.createTemporary();
        try {
            await handle.chmod(0o644);
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await files.place(temporary, path);
    };
    const readIndex = async () => {
        const text = await readText(layoutPaths.index);
        return text === undefined ? emptyIndex : parseLayoutIndex(text, (0,external_node_path_.join)(files.root, layoutPaths.index));
    };
    // one change at a time, in this process and in others
    let changing = Promise.resolve();
    const changeIndex = (change) => {
        const done = changing.then(async () => {
            const release = await files.lockName(layoutPaths.index);
            try {
                const before = await readIndex();
                const text = JSON.stringify(change(before));
                if (text !== JSON.stringify(before))
                    await writeText(layoutPaths.index, text);
                await files.flush();
            }
            finally {
                await release();
            }
        });
        changing = done.catch(() => undefined);
        return done;
    };
    const blobSize = async (digest) => {
        const handle = await files.open(layoutPaths.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const readManifest = async (digest) => {
        const handle = await files.open(layoutPaths.blobData(digest));
        if (handle === undefined)
            return undefined;
        let bytes;
        try {
            const { size } = await handle.stat();
            if (size > src_manifest/* maxManifestSize */.NQ)
                throw new src_errors/* OciError */.M('MANIFEST_TOO_LARGE', `manifest ${digest} has ${size} bytes, more than ${src_manifest/* maxManifestSize */.NQ}`);
            bytes = await handle.readFile();
        }
        finally {
            await handle.close();
        }
        (0,src_digest/* verifyBytes */.RV)(bytes, { digest, size: bytes.length }, `manifest ${digest} in ${files.root}`);
        return (0,src_manifest/* parseManifest */.Ng)(bytes, { algorithm: (0,src_manifest/* algorithmOf */.Hy)(digest), subject: `manifest ${digest}` });
    };
    const checkName = (repository, reference) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
        if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not an image tag: ${JSON.stringify(reference.slice(0, 160))}`);
    };
    const named = async () => (await readIndex()).manifests.flatMap((entry) => {
        const name = nameOfEntry(entry);
        return name === undefined ? [] : [{ entry, repository: name.repository ?? repositoryOfFolder(files.root), tag: name.tag, bare: name.repository === undefined }];
    });
    const resolve = async (repository, reference) => {
        checkName(repository, reference);
        if ((0,src_digest/* isDigest */.Bc)(reference))
            return reference;
        const { manifests } = await readIndex();
        const wanted = only === undefined ? undefined : manifests.find(({ annotations }) => Object.values(annotations ?? {}).includes(only));
        if (only !== undefined)
            return wanted?.digest;
        const names = manifests.flatMap((entry) => {
            const name = nameOfEntry(entry);
            return name !== undefined && answersTo(name, repository, reference) ? [{ entry, name }] : [];
        });
        return (names.find(({ name }) => name.repository === repository) ?? names.find(({ name }) => name.repository !== undefined) ?? names[0])?.entry.digest;
    };
    const layout = {
        path: files.root,
        name: `oci:${files.root}`,
        hold: () => files.hold(),
        async headManifest(repository, reference) {
            const manifest = await layout.getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,src_manifest/* descriptorOf */.nb)(manifest);
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            const manifest = digest === undefined ? undefined : await readManifest(digest);
            if (manifest === undefined && digest !== undefined && !(0,src_digest/* isDigest */.Bc)(reference))
                throw new src_errors/* OciError */.M('STORE_INVALID', `${layout.name} names manifest ${digest}, but does not hold it`);
            return manifest;
        },
        statBlob: (_repository, digest) => blobSize(digest),
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const handle = await files.open(layoutPaths.blobData(digest));
            if (handle === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${layout.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${layout.name} has ${actual} bytes, not ${size}`);
            }
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${layout.name}`) : bytes;
        },
        async listTags(repository) {
            if (!(0,src_reference/* isRepositoryName */.en)(repository))
                return undefined;
            const tags = (await named()).filter((each) => answersTo(each.bare ? { tag: each.tag } : each, repository, each.tag)).map(({ tag }) => tag);
            return tags.length === 0 ? undefined : [...new Set(tags)].sort(src_reference/* compareNames */.MP);
        },
        async listRepositories() {
            return [...new Set((await named()).map(({ repository }) => repository))].sort(src_reference/* compareNames */.MP);
        },
        async listReferrers(_repository, digest) {
            const { manifests } = await readIndex();
            const listed = manifests.find((entry) => nameOfEntry(entry)?.tag === referrersTag(digest));
            const index = listed === undefined ? undefined : await readManifest(listed.digest);
            const candidates = [...manifests.map((entry) => entry.digest), ...(index?.kind === 'index' ? index.manifests.map((child) => child.digest) : [])];
            const referrers = new Map();
            for (const candidate of new Set(candidates)) {
                const manifest = await readManifest(candidate);
                if (manifest?.subject?.digest === digest)
                    referrers.set(candidate, referrerOf(manifest));
            }
            return [...referrers.values()];
        },
        async findBlobFile(_repository, digest) {
            return await blobSize(digest) === undefined ? undefined : (0,external_node_path_.join)(files.root, layoutPaths.blobData(digest));
        },
        async hasManifest(_repository, digest) {
            const manifest = await readManifest(digest).catch((error) => {
                if ((0,src_errors/* classifyImageError */.O)(error) === 'invalid')
                    return undefined;
                throw error;
            });
            if (manifest === undefined || manifest.kind === 'index')
                return manifest !== undefined;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,media_types/* isNotDistributed */.HQ)(child.mediaType) && await blobSize(child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            checkName(repository, tag ?? manifest.digest);
            const { mediaType, digest, size, bytes } = manifest;
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layoutPaths.blobData);
            await files.flush();
            if (tag !== undefined)
                await changeIndex((index) => withEntry(index, { mediaType, digest, size }, entryText(repository, tag)));
            else if (manifest.subject !== undefined)
                await changeIndex((index) => withEntry(index, { ...referrerOf(manifest), annotations: { ...manifest.annotations } }));
        },
        async hasBlob(_repository, digest, size) {
            return await blobSize(digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            checkName(repository, digest);
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, stream, layoutPaths.blobData);
        },
        async mountBlob(_repository, digest, fromRepository) {
            return (0,src_reference/* isRepositoryName */.en)(fromRepository) && await blobSize(digest) !== undefined;
        },
        async adoptBlob(_repository, digest, size) {
            const actual = await blobSize(digest);
            return actual !== undefined && (size === undefined || actual === size);
        },
        linkBlobFile: (_repository, descriptor, path) => (0,upload/* linkFile */.TG)(files, descriptor, path, layoutPaths.blobData),
    };
    if (found === undefined) {
        await writeText(layoutPaths.index, JSON.stringify(emptyIndex));
        await writeText(layoutPaths.marker, layoutMarker);
        await files.flush();
    }
    return layout;
}

;// CONCATENATED MODULE: ./packages/oci/src/mirrors.ts

const givingUpAfter = 3;
const silentCodes = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY']);
/** A place is silent when three requests in a row, each tried several times, found nobody there. */
function createSilentPlaces() {
    const failures = new Map();
    return {
        find: (name) => {
            const seen = failures.get(name) ?? [];
            return seen.length >= givingUpAfter ? seen.at(-1) : undefined;
        },
        note(name, error) {
            if (error === undefined || !silentCodes.has(error.code))
                failures.delete(name);
            else
                failures.set(name, [...failures.get(name) ?? [], error].slice(-givingUpAfter));
        },
    };
}
/**
 * One repository that is read from its mirrors when its own place cannot say (T4). What is absent at a mirror is not
 * absent for certain, so then the error of the primary stands; what the primary denies or lacks, no mirror is asked for.
 */
function createMirroredSource({ primary, mirrors, silent, logger }) {
    const ask = async (step) => {
        let unknown = silent.find(primary.source.name);
        if (unknown === undefined) {
            try {
                const answer = await step(primary);
                silent.note(primary.source.name);
                return answer;
            }
            catch (error) {
                if (!(error instanceof src_errors/* OciError */.M))
                    throw error;
                silent.note(primary.source.name, error);
                if ((0,src_errors/* classifyImageError */.O)(error) !== 'unknown')
                    throw error;
                unknown = error;
            }
        }
        for (const mirror of mirrors) {
            if (silent.find(mirror.source.name) !== undefined)
                continue;
            try {
                const answer = await step(mirror);
                silent.note(mirror.source.name);
                if (answer !== undefined) {
                    logger.debug(`${primary.source.name} could not say (${unknown.message}); taken from its mirror ${mirror.source.name}`);
                    return answer;
                }
            }
            catch (error) {
                if (!(error instanceof src_errors/* OciError */.M))
                    throw error;
                silent.note(mirror.source.name, error); // its trouble is no answer either
            }
        }
        throw unknown;
    };
    const name = primary.source.name;
    return {
        name,
        headManifest: (_repository, reference) => ask(({ source, repository }) => source.headManifest(repository, reference)),
        getManifest: (_repository, reference) => ask(({ source, repository }) => source.getManifest(repository, reference)),
        statBlob: (_repository, digest) => ask(({ source, repository }) => source.statBlob(repository, digest)),
        listTags: (_repository) => ask(({ source, repository }) => source.listTags(repository)),
        async openBlob(_repository, descriptor, options) {
            const stream = await ask(({ source, repository }) => source.openBlob(repository, descriptor, options));
            if (stream === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${name} has no blob ${descriptor.digest}`);
            return stream;
        },
        ...(primary.source.listReferrers === undefined ? {} : {
            listReferrers: async (_repository, digest) => await ask(async ({ source, repository }) => source.listReferrers?.(repository, digest)) ?? [],
        }),
    };
}

// EXTERNAL MODULE: ./packages/oci/src/streams.ts
var streams = __webpack_require__(5412);
// EXTERNAL MODULE: ./packages/oci/src/registry/addresses.ts
var addresses = __webpack_require__(7281);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
;// CONCATENATED MODULE: ./packages/oci/src/registry/answers.ts


/**
 * The one `Content-Range` of a 206 answer; undefined when it is missing, doubled, malformed or of another unit, in
 * which case its bytes must not be joined to others (T18).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-range
 */
function parseContentRange(value) {
    const only = typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
    const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(only ?? '');
    if (match === null)
        return undefined;
    const [first, last, total] = [Number(match[1]), Number(match[2]), match[3] === '*' ? undefined : Number(match[3])];
    if (last < first || (total !== undefined && last >= total))
        return undefined;
    return { first, last, total };
}
/** The longest wait that a registry may ask for, in milliseconds. */
const maxRetryAfterMs = 60_000;
/**
 * The wait that `Retry-After` asks for, seconds or an HTTP date, in milliseconds up to 60 s; undefined when it is
 * absent, past or not to be understood (T1).
 */
function parseRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) - now : Number.NaN;
    return Number.isNaN(ms) || ms < 0 ? undefined : Math.min(ms, maxRetryAfterMs);
}
/** The target of the `Link` with relation `next`, as written; undefined when there is none. @see https://www.rfc-editor.org/rfc/rfc8288 */
function parseNextLink(value) {
    const text = (typeof value === 'string' ? value : (value ?? []).join(', ')).slice(0, 16_384);
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        const end = text.indexOf('>', at);
        if (end < 0)
            return undefined;
        const following = text.indexOf('<', end);
        const parameters = text.slice(end + 1, following < 0 ? undefined : following);
        if (/;\s*rel\s*=\s*(?:next|"[^"]*\bnext\b[^"]*")/i.test(parameters))
            return text.slice(at + 1, end);
        at = end;
    }
    return undefined;
}
/** The address that an answer from `from` names, which may be relative; undefined when it is none. */
function resolveAddress(text, from) {
    return text !== undefined && URL.canParse(text, from.href) ? new URL(text, from) : undefined;
}
/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
const errorsSchema = schemas/* object */.Ikc({ errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP(), message: schemas/* string */.YjP().nullish() })).min(1) });
/** The errors in an answer's body for people; undefined when it holds none. */
function parseErrorBody(body) {
    try {
        const parsed = errorsSchema.safeParse(JSON.parse(Buffer.from(body).toString('utf8')));
        if (!parsed.success)
            return undefined;
        return (0,src_text/* plainText */.wh)(parsed.data.errors.slice(0, 3).map(({ code, message }) => message === undefined || message === null || message === '' ? code : `${code}: ${message}`).join('; ')).slice(0, 500);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/oci/src/registry/credentials.ts



const credentials_entrySchema = schemas/* object */.Ikc({
    auth: schemas/* string */.YjP().nullish(), username: schemas/* string */.YjP().nullish(), password: schemas/* string */.YjP().nullish(),
    identitytoken: schemas/* string */.YjP().nullish(), registrytoken: schemas/* string */.YjP().nullish(),
});
/** @see https://github.com/docker/cli/blob/master/cli/config/configfile/file.go */
const dockerConfigSchema = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), credentials_entrySchema).nullish(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    credsStore: schemas/* string */.YjP().nullish(),
});
/** Reads docker's `config.json`; what is not about credentials is left out. @throws {OciError} CREDENTIALS_INVALID */
function parseDockerConfig(text, { file }) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        // the parser's message would quote the file, secrets and all
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
    }
    const parsed = dockerConfigSchema.safeParse(document);
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues.slice(0, 3).map((issue) => issue.path.map(String).join('.') || 'document').join(', ');
    throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${where}`, { location: { file } });
}
const dockerHubKey = 'https://index.docker.io/v1/';
const isDockerHub = (host) => host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io';
/** The keys under which a host's entry may be found, the best first. */
function keysOf(host) {
    return isDockerHub(host) ? [dockerHubKey, 'index.docker.io', 'docker.io', 'registry-1.docker.io'] : [host];
}
const hostOfKey = (key) => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
/** The name of the variable that holds a host's credential: `registry.local:5000` → `SLIPWAY_AUTH_REGISTRY_LOCAL_5000`. */
function authVariable(host) {
    return `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
const isText = (text) => text !== undefined && text !== null && text !== '';
function basicFrom(text, what) {
    const colon = text.indexOf(':');
    if (colon < 0)
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${what} is not user:password`);
    return { kind: 'basic', username: text.slice(0, colon), password: text.slice(colon + 1) };
}
function fromEntry(entry, key) {
    if (isText(entry.registrytoken))
        return { kind: 'bearer', token: entry.registrytoken };
    if (isText(entry.identitytoken))
        return { kind: 'identity', token: entry.identitytoken };
    if (isText(entry.auth))
        return basicFrom(Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, ''), `the auth of ${key} in docker's config.json`);
    if (isText(entry.username) && isText(entry.password))
        return { kind: 'basic', username: entry.username, password: entry.password };
    return undefined;
}
/** @see https://github.com/docker/docker-credential-helpers#development */
const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });
/**
 * Looks in `SLIPWAY_AUTH_<HOST>` (`user:password`, or a token), then docker's credential helper for the host, its
 * entry in `auths`, its credential store. Each host is asked for once.
 */
function createCredentialSource({ config, env, exec, onSecret }) {
    const known = new Map();
    const askHelper = async (helper, key) => {
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `not the name of a docker credential helper: ${JSON.stringify(helper)}`);
        if (exec === undefined)
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
        const program = `docker-credential-${helper}`;
        const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error) => {
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `cannot get credentials for ${key}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
        if (exitCode !== 0) {
            const said = `${stdout.toString('utf8')} ${stderr}`;
            if (/credentials not found/i.test(said))
                return undefined;
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${program} could not give credentials for ${key}: ${said.trim().slice(0, 200)}`);
        }
        let answer;
        try {
            answer = JSON.parse(stdout.toString('utf8'));
        }
        catch {
            answer = undefined;
        }
        const parsed = helperAnswerSchema.safeParse(answer);
        if (!parsed.success)
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${program} did not answer with a user name and a secret for ${key}`);
        const { Username: username, Secret: secret } = parsed.data;
        return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
    };
    const find = async (host) => {
        const variable = authVariable(host);
        const value = env[variable];
        if (isText(value))
            return value.includes(':') ? basicFrom(value, variable) : { kind: 'bearer', token: value };
        const keys = keysOf(host);
        for (const key of keys) {
            const helper = config?.credHelpers?.[key];
            if (isText(helper))
                return askHelper(helper, key);
        }
        const auths = Object.entries(config?.auths ?? {});
        for (const key of keys) {
            const entry = auths.find(([name]) => name === key) ?? auths.find(([name]) => hostOfKey(name) === hostOfKey(key));
            const credential = entry === undefined ? undefined : fromEntry(entry[1], entry[0]);
            if (credential !== undefined)
                return credential;
        }
        if (isText(config?.credsStore))
            return askHelper(config.credsStore, keys[0] ?? host);
        return undefined;
    };
    return (host) => {
        let answer = known.get(host);
        if (answer === undefined) {
            known.set(host, answer = find(host).then((credential) => {
                if (credential !== undefined)
                    onSecret?.(credential.kind === 'basic' ? credential.password : credential.token);
                return credential;
            }));
        }
        return answer;
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/failures.ts



const networkCodes = {
    HTTP_DNS: 'NETWORK', HTTP_CONNECT: 'NETWORK', HTTP_RESET: 'NETWORK', HTTP_TLS: 'TLS', HTTP_TIMEOUT: 'TIMEOUT', HTTP_BODY_TOO_LARGE: 'UNEXPECTED_ANSWER',
};
/** The error of an exchange that broke; an `OciError`, also one that a request's body failed with, stays what it is. */
function networkError(error, subject) {
    if (error instanceof src_errors/* OciError */.M)
        return error;
    if (error instanceof Error && error.name === 'AbortError')
        return error;
    if (error instanceof src_http/* HttpError */.j$) {
        if (error.cause instanceof src_errors/* OciError */.M)
            return error.cause;
        return new src_errors/* OciError */.M(networkCodes[error.code], `${subject}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
    }
    return new src_errors/* OciError */.M('NETWORK', `${subject}: the connection broke: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, retryable: true });
}
const unreachableCodes = new Set(['HTTP_CONNECT', 'HTTP_DNS', 'HTTP_TIMEOUT']);
/** Whether asking again and again makes little sense: the host is not there at all, or says nothing for half a minute. */
function isUnreachable(error) {
    return error instanceof src_errors/* OciError */.M && error.cause instanceof src_http/* HttpError */.j$ && unreachableCodes.has(error.cause.code);
}
const failures_transient = new Set([408, 500, 502, 503, 504, 522]);
/** The error of an answer that is none: denied, rate limited, a server's trouble, or nothing known (T2, T3, T6). */
function statusError(status, subject, { said, retryAfterMs, withCredential = false, host }) {
    const because = said === undefined ? '' : `: ${said}`;
    if (status === 401 || status === 403) {
        return new src_errors/* OciError */.M('DENIED', `${subject}: ${withCredential ? `the credentials for ${host} do not allow it` : `${host} wants credentials`} (${status})${because}`, { status, hint: `log in with docker login ${host}, or set ${authVariable(host)} to user:password` });
    }
    if (status === 429)
        return new src_errors/* OciError */.M('RATE_LIMITED', `${subject}: ${host} says too many requests (429)${because}`, { status, retryable: true, retryAfterMs });
    if (failures_transient.has(status))
        return new src_errors/* OciError */.M('SERVER_ERROR', `${subject}: ${host} answered ${status}${because}`, { status, retryable: true, retryAfterMs });
    return new src_errors/* OciError */.M(status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_ANSWER', `${subject}: ${host} answered ${status}${because}`, { status });
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/blob-reader.ts




/** Less than this between two interruptions is no progress (T19). In bytes. */
const worthwhile = 64 * 1024;
/**
 * How many bytes of the answer's body come before `offset`, to be skipped: 0 for the right 206, all of them for a 200.
 * @throws {OciError} UNEXPECTED_ANSWER for a 206 that is not what was asked for: its bytes are never joined to others (T18)
 */
function bytesToSkip({ status, headers }, { offset, size, subject }) {
    if (status === 200)
        return offset;
    const range = parseContentRange(headers['content-range']);
    if (range?.first !== offset || range.last !== size - 1 || (range.total !== undefined && range.total !== size)) {
        throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: asked for bytes ${offset}-${size - 1}, and the registry sent ${JSON.stringify(headers['content-range'] ?? 'no Content-Range')}`, { retryable: true });
    }
    return 0;
}
/** The bytes of a blob from `offset` to its end; an interrupted download goes on where it stopped. */
async function* readBlob({ request, size, offset, subject, attempts, firstDelayMs, signal }) {
    let at = offset;
    let mark = offset;
    let failures = 0;
    for (;;) {
        let response;
        let broken;
        try {
            response = await request(at);
            let skip = bytesToSkip(response, { offset: at, size, subject });
            for await (const chunk of response.body) {
                const rest = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
                skip -= chunk.length - rest.length;
                if (rest.length === 0)
                    continue;
                at += rest.length;
                if (at > size)
                    throw new src_errors/* OciError */.M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
                yield rest;
            }
            if (at === size)
                return;
            broken = new src_errors/* OciError */.M('SIZE_MISMATCH', `${subject} ended after ${at} of ${size} bytes`, { retryable: true });
        }
        catch (error) {
            broken = networkError(error, subject);
            const resumable = broken instanceof src_errors/* OciError */.M && broken.retryable && at <= size;
            // a status and a silence were retried already by `request`
            if (!resumable || (response === undefined && broken instanceof src_errors/* OciError */.M && (broken.status !== undefined || broken.code === 'TIMEOUT')))
                throw broken;
        }
        finally {
            response?.body.destroy();
        }
        signal?.throwIfAborted();
        failures = at - mark >= worthwhile ? 1 : failures + 1;
        mark = at;
        if (failures >= attempts)
            throw broken;
        await (0,external_node_timers_promises_.setTimeout)(firstDelayMs * 2 ** (failures - 1), undefined, signal === undefined ? {} : { signal });
    }
}

// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(9899);
;// CONCATENATED MODULE: ./packages/oci/src/registry/exchange.ts





const maxRedirects = 10;
const maxErrorBody = 64 * 1024;
const redirects = new Set([301, 302, 303, 307, 308]);
/** The start of a body, whatever comes; what is more is not read (T14). */
async function readStart(response) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= maxErrorBody)
                break;
        }
    }
    catch { /* what came has to do */ }
    return Buffer.concat(chunks).subarray(0, maxErrorBody);
}
function createExchange(options) {
    const { base, http, authenticator, credentials, policy, pacer, logger, now, attempts, firstDelayMs } = options;
    let learning;
    let learnt = false;
    const follow = async (request, authorization) => {
        let { url } = request;
        for (let hop = 0;; hop += 1) {
            const response = await http.request({
                url, method: request.method,
                headers: { ...request.headers, ...(authorization !== undefined && url.origin === base.origin ? { authorization } : {}) },
                ...(request.body === undefined ? {} : { body: request.body }), ...(request.signal === undefined ? {} : { signal: request.signal }),
            }).catch((error) => { throw networkError(error, request.subject); });
            const { location } = response.headers;
            if (!redirects.has(response.status) || location === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
                return { ...response, url };
            response.body.destroy();
            if (hop >= maxRedirects)
                throw new src_errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: more than ${maxRedirects} redirects`);
            const next = resolveAddress(location, url);
            if (next === undefined)
                throw new src_errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: ${url.host} redirects to what is no address`);
            await policy.check({ from: url, to: next, what: 'a redirect' });
            url = next;
        }
    };
    const authenticated = async (request) => {
        const ours = request.url.origin === base.origin;
        let tried = ours ? await authenticator.authorization(request.scopes) : undefined;
        for (let round = 1;; round += 1) {
            const response = await follow(request, tried);
            if (response.status !== 401 || response.url.origin !== base.origin || request.ok.includes(401))
                return response;
            const next = round > 2 ? undefined : await authenticator.respond(response, { url: response.url, scopes: request.scopes, tried });
            if (next === undefined)
                return response;
            response.body.destroy();
            if (request.body instanceof external_node_stream_.Readable)
                throw new src_errors/* OciError */.M('DENIED', `${request.subject}: ${base.host} wanted other credentials while it was sent to`, { status: 401, retryable: true });
            tried = next;
        }
    };
    // The first request goes alone, so that the others know how to authenticate.
    const informed = async (request) => {
        while (!learnt) {
            if (learning !== undefined) {
                await learning;
                continue;
            }
            let done = () => undefined;
            learning = new Promise((resolve) => { done = resolve; });
            try {
                return await authenticated(request);
            }
            finally {
                // also when it failed: those that wait would otherwise wait for the host one after another
                learnt = true;
                learning = undefined;
                done();
            }
        }
        return authenticated(request);
    };
    const once = async (request) => {
        const leave = await pacer.enter(request.signal);
        let response;
        let retryAfterMs;
        try {
            if (pacer.isExhausted())
                throw new src_errors/* OciError */.M('RATE_LIMITED', `${request.subject}: not asked, as ${base.host} said nothing but 429 for minutes`, { status: 429 });
            response = await informed(request);
            retryAfterMs = parseRetryAfter(response.headers['retry-after'], now());
            pacer.note(response.status === 429, retryAfterMs);
        }
        finally {
            leave();
        }
        if (request.ok.includes(response.status))
            return response;
        const said = parseErrorBody(await readStart(response));
        const from = response.url.host;
        throw statusError(response.status, request.subject, { said, retryAfterMs, withCredential: from === base.host && await credentials(base.host) !== undefined, host: from });
    };
    return (request) => {
        let unreachable = 0;
        return (0,retry/* retry */.L)(() => once(request), {
            attempts: request.body instanceof external_node_stream_.Readable ? 1 : attempts, firstDelayMs,
            shouldRetry: (error) => {
                if (isUnreachable(error))
                    unreachable += 1;
                return error instanceof src_errors/* OciError */.M && error.retryable && unreachable < 3 && !pacer.isExhausted();
            },
            askedDelayMs: (error) => error instanceof src_errors/* OciError */.M ? error.retryAfterMs : undefined,
            onRetry: (error, waitMs) => logger.debug(`${error instanceof Error ? error.message : String(error)}; again in ${(waitMs / 1000).toFixed(1)} s`),
            ...(request.signal === undefined ? {} : { signal: request.signal }),
        });
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/pacing.ts
const watched = 16;
const defaultPauseMs = 1000;
/**
 * A 429 delays its own request only; the host pauses when half of its last 16 answers were 429 (DR24). Each pause
 * halves how many are asked at a time, each good answer adds one again.
 */
function createPacer({ now, width = 16, patienceMs = 300_000 }) {
    const answers = [];
    const waiting = new Set();
    let inFlight = 0;
    let allowed = width;
    let resumeAt = 0;
    let timer;
    /** When the 429s began that no other answer came between. */
    let limitedSince;
    const isExhausted = () => limitedSince !== undefined && now() - limitedSince >= patienceMs;
    const admit = () => {
        if (waiting.size === 0 || timer !== undefined)
            return;
        const pause = isExhausted() ? 0 : resumeAt - now();
        if (pause > 0) {
            timer = setTimeout(() => { timer = undefined; admit(); }, Math.ceil(pause));
            return;
        }
        for (const go of waiting) {
            if (inFlight >= allowed && !isExhausted())
                return;
            waiting.delete(go);
            inFlight += 1;
            go();
        }
    };
    const leave = () => { inFlight -= 1; admit(); };
    return {
        enter: (signal) => new Promise((resolve, reject) => {
            if (signal?.aborted === true) {
                reject(abortError(signal));
                return;
            }
            const stop = () => {
                waiting.delete(go);
                if (waiting.size === 0) {
                    clearTimeout(timer);
                    timer = undefined;
                }
                reject(abortError(signal));
            };
            const go = () => {
                signal?.removeEventListener('abort', stop);
                let left = false;
                resolve(() => { if (!left) {
                    left = true;
                    leave();
                } });
            };
            signal?.addEventListener('abort', stop, { once: true });
            waiting.add(go);
            admit();
        }),
        isExhausted,
        note(limited, waitMs = defaultPauseMs) {
            limitedSince = limited ? limitedSince ?? now() : undefined;
            if (isExhausted()) {
                clearTimeout(timer);
                timer = undefined;
                admit();
                return;
            }
            answers.push(limited);
            if (answers.length > watched)
                answers.shift();
            if (!limited) {
                allowed = Math.min(width, allowed + 1);
                return;
            }
            if (answers.length < watched || answers.filter(Boolean).length < watched / 2)
                return;
            if (now() >= resumeAt)
                allowed = Math.max(1, Math.floor(allowed / 2));
            resumeAt = Math.max(resumeAt, now() + waitMs);
        },
    };
}
/** As `node:timers/promises` has it. */
function abortError(signal) {
    const error = new Error('The operation was aborted', { cause: signal?.reason });
    error.name = 'AbortError';
    return error;
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/challenge.ts
const tokenChar = /[A-Za-z0-9!#$%&'*+.^_`|~-]/;
/**
 * The challenges in `WWW-Authenticate` values, one header or many, several to a header. What cannot be read is
 * left out. Takes linear time whatever comes (T8).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
function parseChallenges(values) {
    return (typeof values === 'string' ? [values] : values ?? []).flatMap((value) => parseOne(value.slice(0, 16_384)));
}
function parseOne(text) {
    const challenges = [];
    let at = 0;
    const skip = (characters) => { while (at < text.length && characters.includes(text.charAt(at)))
        at += 1; };
    const token = () => {
        const start = at;
        while (at < text.length && tokenChar.test(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    };
    const quoted = () => {
        let value = '';
        for (at += 1; at < text.length; at += 1) {
            const character = text.charAt(at);
            if (character === '"') {
                at += 1;
                break;
            }
            if (character === '\\' && at + 1 < text.length)
                at += 1;
            value += text.charAt(at);
        }
        return value;
    };
    while (at < text.length) {
        skip(' \t,');
        const word = token();
        if (word === '') {
            at += 1;
            continue;
        } // not a token: step over it
        const afterWord = at;
        skip(' \t');
        const current = challenges.at(-1);
        if (text.charAt(at) === '=' && current !== undefined) {
            at += 1;
            skip(' \t');
            const value = text.charAt(at) === '"' ? quoted() : unquoted();
            const name = word.toLowerCase();
            if (!Object.hasOwn(current.parameters, name))
                current.parameters[name] = value;
        }
        else {
            at = afterWord;
            challenges.push({ scheme: word.toLowerCase(), parameters: Object.create(null) });
        }
    }
    return challenges;
    function unquoted() {
        const start = at;
        while (at < text.length && !', \t'.includes(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/tokens.ts






const maxTokenSize = 1024 * 1024;
/** @see https://distribution.github.io/distribution/spec/auth/token/ */
const tokenSchema = schemas/* object */.Ikc({ token: schemas/* string */.YjP().nullish(), access_token: schemas/* string */.YjP().nullish(), expires_in: schemas/* number */.aig().nullish() });
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
/** One token per set of scopes, shared by all requests, fetched again once when it expires or is refused (T7). */
function createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret }) {
    let mode;
    const tokens = new Map();
    const send = async (url, authorization, form) => {
        let target = url;
        for (let hop = 0; hop <= 5; hop += 1) {
            let response;
            try {
                response = await http.request({
                    url: target, method: form === undefined ? 'GET' : 'POST',
                    headers: {
                        accept: 'application/json',
                        ...(authorization !== undefined && target.host === url.host ? { authorization } : {}),
                        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
                    },
                    ...(form === undefined ? {} : { body: Buffer.from(form.toString()) }),
                });
                const location = response.headers.location;
                if (response.status < 300 || response.status >= 400 || location === undefined || form !== undefined) {
                    return { status: response.status, body: await (0,src_http/* readBody */.x8)(response, maxTokenSize, target), retryAfter: response.headers['retry-after'] };
                }
                response.body.destroy();
                const next = resolveAddress(location, target);
                if (next === undefined)
                    throw new src_errors/* OciError */.M('AUTH_FAILED', `the token server ${target.host} redirects to what is no address`);
                await policy.check({ from: target, to: next, what: 'a redirect of its token server' });
                target = next;
            }
            catch (error) {
                throw networkError(error, `the token server ${target.host} of ${host}`);
            }
        }
        throw new src_errors/* OciError */.M('AUTH_FAILED', `the token server ${url.host} of ${host} redirects without end`);
    };
    const ask = async ({ realm, service }, scopes, credential) => {
        const query = () => {
            const url = new URL(realm);
            if (service !== undefined)
                url.searchParams.set('service', service);
            for (const scope of scopes)
                url.searchParams.append('scope', scope);
            return url;
        };
        let answer;
        if (credential?.kind === 'identity') {
            const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'slipway', refresh_token: credential.token, scope: scopes.join(' '), ...(service === undefined ? {} : { service }) });
            answer = await send(realm, undefined, form);
            if (answer.status === 404 || answer.status === 405)
                answer = await send(query(), basicHeader('<token>', credential.token), undefined);
        }
        else {
            answer = await send(query(), credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined, undefined);
        }
        if (answer.status !== 200) {
            const said = parseErrorBody(answer.body);
            const retryAfterMs = parseRetryAfter(answer.retryAfter, now());
            throw statusError(answer.status, `the token server ${realm.host} of ${host}`, { said, retryAfterMs, withCredential: credential !== undefined, host });
        }
        let document;
        try {
            document = JSON.parse(answer.body.toString('utf8'));
        }
        catch {
            document = undefined;
        }
        const parsed = tokenSchema.safeParse(document);
        const value = parsed.success ? parsed.data.token ?? parsed.data.access_token : undefined;
        if (!parsed.success || value === undefined || value === null || !/^[\x21-\x7e]+$/.test(value))
            throw new src_errors/* OciError */.M('AUTH_FAILED', `the token server ${realm.host} of ${host} answered without a token`);
        onSecret?.(value);
        return { header: `Bearer ${value}`, expiresAt: now() + Math.max(60, parsed.data.expires_in ?? 60) * 1000 };
    };
    const fetchToken = (bearer, scopes) => (0,retry/* retry */.L)(async () => {
        await policy.check({ from: bearer.from, to: bearer.realm, what: 'its token server' });
        return ask(bearer, scopes, await credentials(host));
    }, {
        attempts, firstDelayMs,
        shouldRetry: (error) => error instanceof src_errors/* OciError */.M && error.retryable,
        askedDelayMs: (error) => error instanceof src_errors/* OciError */.M ? error.retryAfterMs : undefined,
    });
    const tokenFor = async (bearer, key, scopes, refused) => {
        const cached = tokens.get(key);
        if (cached !== undefined) {
            const token = await cached;
            if (token.expiresAt - 5000 > now() && token.header !== refused)
                return token.header;
            // of several that find it stale, the first fetches and the others wait for that one
            if (tokens.get(key) !== cached)
                return tokenFor(bearer, key, scopes, refused);
        }
        const fresh = fetchToken(bearer, scopes);
        tokens.set(key, fresh);
        try {
            return (await fresh).header;
        }
        catch (error) {
            if (tokens.get(key) === fresh)
                tokens.delete(key);
            throw error;
        }
    };
    const authenticator = {
        async authorization(scopes) {
            if (mode === undefined)
                return undefined;
            const credential = await credentials(host);
            if (credential?.kind === 'bearer')
                return `Bearer ${credential.token}`;
            if (mode.kind === 'basic')
                return credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined;
            return tokenFor(mode, scopes.join(' '), scopes);
        },
        async respond(answer, { url, scopes, tried }) {
            const challenges = parseChallenges(answer.headers['www-authenticate']);
            const credential = await credentials(host);
            const other = (header) => header === tried ? undefined : header;
            const bearer = challenges.find((challenge) => challenge.scheme === 'bearer' && challenge.parameters['realm'] !== undefined);
            if (credential?.kind === 'bearer') {
                mode = { kind: 'basic' }; // nothing to fetch: the token goes along as it is
                return other(`Bearer ${credential.token}`);
            }
            if (bearer !== undefined) {
                const realm = bearer.parameters['realm'] ?? '';
                if (!URL.canParse(realm))
                    throw new src_errors/* OciError */.M('AUTH_FAILED', `${host} names a token server that is no address`);
                const service = bearer.parameters['service'];
                mode = { kind: 'bearer', realm: new URL(realm), service, from: url };
                const asked = (bearer.parameters['scope'] ?? '').split(' ').filter((scope) => scope !== '');
                return other(await tokenFor(mode, scopes.join(' '), [...new Set([...scopes, ...asked])], tried));
            }
            if (challenges.some((challenge) => challenge.scheme === 'basic') && credential?.kind === 'basic') {
                mode = { kind: 'basic' };
                return other(basicHeader(credential.username, credential.password));
            }
            return undefined;
        },
    };
    return authenticator;
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/client.ts
















const tagsSchema = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() });
const maxTagPage = 8 * 1024 * 1024;
const maxPages = 1000;
const systemResolver = async (host) => {
    const { lookup } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1553, 23));
    return (await lookup(host, { all: true })).map(({ address }) => address);
};
const header = (response, name) => {
    const value = response.headers[name];
    return typeof value === 'string' ? value : undefined;
};
function createRegistryClient(options) {
    const { host, plainHttp = false, http, credentials, logger, trust = [], connections = 16, onSecret, attempts = 6, firstDelayMs = 250, resolveHost = systemResolver, now = Date.now } = options;
    if (!(0,src_reference/* isRegistryHost */.EV)(host))
        throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not a registry: ${JSON.stringify(host)}, expected HOST or HOST:PORT`);
    const base = new URL(`${plainHttp ? 'http' : 'https'}://${host}/`);
    const policy = (0,addresses/* createAddressPolicy */.f)({ resolveHost, trust });
    const authenticator = createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret });
    const exchange = createExchange({ base, http, authenticator, credentials, policy, pacer: createPacer({ now, width: connections }), logger, now, attempts, firstDelayMs });
    const endpoint = (repository, path) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
        return new URL(`/v2/${repository}/${path}`, base);
    };
    const manifestUrl = (repository, reference) => {
        if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `neither an image tag nor a digest: ${JSON.stringify(reference.slice(0, 160))}`);
        return endpoint(repository, `manifests/${reference}`);
    };
    const pull = (repository) => [`repository:${repository}:pull`];
    const push = (repository) => [`repository:${repository}:pull,push`];
    const named = (repository, reference) => `${host}/${repository}${(0,src_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
    /** An exchange whose body nobody reads. */
    const bodiless = async (request) => {
        const response = await exchange(request);
        response.body.resume();
        return response;
    };
    // A login page or a proxy that answers 200 to everything says nothing about an image.
    const refuseWebPage = (response, subject) => {
        if (response.url.origin !== base.origin || (0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '') !== 'text/html')
            return;
        response.body.destroy();
        throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} answered with a web page`, { hint: 'a login page or proxy stands before the registry: check host and port' });
    };
    // A 404 is an answer about an image only if this is a registry, not some web server.
    let confirmed;
    const confirmRegistry = () => {
        confirmed ??= (async () => {
            const response = await bodiless({ method: 'GET', url: new URL('/v2/', base), scopes: [], ok: [200, 401, 403, 404], subject: `the registry ${host}` });
            if (response.status === 404)
                throw new src_errors/* OciError */.M('NOT_A_REGISTRY', `${host} is no registry: it has no /v2/`, { hint: 'check host and port' });
        })();
        confirmed.catch(() => { confirmed = undefined; });
        return confirmed;
    };
    const absent = async (response) => {
        response.body.resume();
        await confirmRegistry();
    };
    const startUpload = async (repository, subject, query = '') => {
        const response = await bodiless({ method: 'POST', url: endpoint(repository, `blobs/uploads/${query}`), scopes: push(repository), headers: { 'content-length': '0' }, ok: [201, 202], subject });
        const target = resolveAddress(header(response, 'location'), response.url);
        if (target !== undefined)
            await policy.check({ from: response.url, to: target, what: 'the place to upload to' });
        return { ...response, location: target };
    };
    /** A registry before 1.1 of the specification: clients keep the list of referrers under a tag. */
    let withoutReferrers = false;
    const client = {
        host,
        name: `${plainHttp ? 'http+' : ''}registry:${host}`,
        async headManifest(repository, reference) {
            const response = await bodiless({
                method: 'HEAD', url: manifestUrl(repository, reference), scopes: pull(repository), headers: { accept: media_types/* acceptedManifestTypes */.oi.join(', ') },
                ok: [200, 404, 405], subject: named(repository, reference),
            });
            if (response.status === 404)
                return absent(response);
            const digest = header(response, 'docker-content-digest') ?? '';
            const mediaType = (0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '');
            const length = header(response, 'content-length') ?? '';
            if (response.status === 200 && (0,src_digest/* isDigest */.Bc)(digest) && (0,media_types/* isManifestType */.Q3)(mediaType) && /^\d{1,9}$/.test(length) && (!(0,src_digest/* isDigest */.Bc)(reference) || reference === digest)) {
                return { mediaType, digest, size: Number(length) };
            }
            const manifest = await client.getManifest(repository, reference); // T5
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const subject = named(repository, reference);
            const url = manifestUrl(repository, reference);
            const fetch = async (attempt) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: { accept: media_types/* acceptedManifestTypes */.oi.join(', ') }, ok: [200, 404], subject });
                if (response.status === 404)
                    return absent(response);
                refuseWebPage(response, subject);
                if (Number(header(response, 'content-length') ?? 0) > src_manifest/* maxManifestSize */.NQ) {
                    response.body.destroy();
                    throw new src_errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${src_manifest/* maxManifestSize */.NQ} bytes`);
                }
                const bytes = await (0,src_http/* readBody */.x8)(response, src_manifest/* maxManifestSize */.NQ, url).catch((error) => {
                    if (error instanceof Error && 'code' in error && error.code === 'HTTP_BODY_TOO_LARGE')
                        throw new src_errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${src_manifest/* maxManifestSize */.NQ} bytes`, { cause: error });
                    return undefined;
                });
                const length = header(response, 'content-length');
                const said = header(response, 'docker-content-digest') ?? '';
                const expected = (0,src_digest/* isDigest */.Bc)(reference) ? reference : (0,src_digest/* isDigest */.Bc)(said) ? said : undefined;
                if (bytes === undefined || (length !== undefined && bytes.length !== Number(length))) {
                    if (attempt < 3)
                        return fetch(attempt + 1);
                    throw new src_errors/* OciError */.M('NETWORK', `${subject}: the manifest was cut off`, { retryable: true });
                }
                const contentType = header(response, 'content-type');
                const algorithm = expected === undefined ? 'sha256' : (0,src_manifest/* algorithmOf */.Hy)(expected);
                if (expected === undefined || (0,src_digest/* digestOf */.ol)(bytes, algorithm) === expected)
                    return (0,src_manifest/* parseManifest */.Ng)(bytes, { ...(contentType === undefined ? {} : { contentType }), algorithm, subject });
                if (attempt < 3)
                    return fetch(attempt + 1);
                throw new src_errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: the manifest has other bytes than its digest ${expected} says`);
            };
            return fetch(1);
        },
        async statBlob(repository, digest) {
            const url = endpoint(repository, `blobs/${digest}`);
            const response = await bodiless({ method: 'HEAD', url, scopes: pull(repository), ok: [200, 404], subject: named(repository, digest) });
            if (response.status === 404)
                return absent(response);
            const length = header(response, 'content-length') ?? '';
            if (!/^\d{1,15}$/.test(length))
                throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${named(repository, digest)}: ${host} does not tell its size`);
            return Number(length);
        },
        async openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const subject = named(repository, digest);
            const url = endpoint(repository, `blobs/${digest}`);
            const request = async (first) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: first === 0 ? {} : { range: `bytes=${first}-` }, ok: [200, 206, 404], subject, signal });
                if (response.status !== 404) {
                    refuseWebPage(response, subject);
                    return response;
                }
                await absent(response);
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${subject}: ${host} has no such blob`);
            };
            let opened = offset >= size && size > 0 ? undefined : await request(offset);
            const take = async (first) => {
                const response = opened ?? await request(first);
                opened = undefined;
                return response;
            };
            if (offset >= size && size > 0)
                return external_node_stream_.Readable.from([]);
            const bytes = external_node_stream_.Readable.from(readBlob({ request: take, size, offset, subject, attempts, firstDelayMs, signal }), { objectMode: false });
            bytes.once('close', () => opened?.body.destroy());
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, subject) : bytes;
        },
        async listTags(repository) {
            const subject = `the tags of ${host}/${repository}`;
            let url = endpoint(repository, 'tags/list');
            const seen = new Set();
            const tags = new Set();
            while (url !== undefined) {
                if (seen.has(url.href) || seen.size >= maxPages)
                    throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: the pages of ${host} do not end`);
                seen.add(url.href);
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), ok: [200, 404], subject });
                if (response.status === 404)
                    return absent(response);
                const body = await (0,src_http/* readBody */.x8)(response, maxTagPage, url);
                let document;
                try {
                    document = JSON.parse(body.toString('utf8'));
                }
                catch {
                    document = undefined;
                }
                const parsed = tagsSchema.safeParse(document);
                if (!parsed.success)
                    throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} did not answer with a list of tags`);
                for (const tag of parsed.data.tags ?? [])
                    if ((0,src_reference/* isImageTag */._l)(tag))
                        tags.add(tag);
                url = nextPage(response, url, subject);
            }
            return [...tags].sort(src_reference/* compareNames */.MP);
        },
        async listReferrers(repository, digest, { tags } = {}) {
            if (!withoutReferrers) {
                const subject = `the referrers of ${named(repository, digest)}`;
                const response = await exchange({ method: 'GET', url: endpoint(repository, `referrers/${digest}`), scopes: pull(repository), ok: [200, 404], subject });
                if (response.status === 200)
                    return childrenOf((0,src_manifest/* parseManifest */.Ng)(await (0,src_http/* readBody */.x8)(response, src_manifest/* maxManifestSize */.NQ, response.url), { subject }));
                response.body.resume();
                withoutReferrers = true; // one that has the list never answers 404
            }
            const tag = referrersTag(digest);
            const listed = tags?.has(tag) === false ? undefined : await client.getManifest(repository, tag);
            return listed === undefined ? [] : childrenOf(listed);
        },
        async recordReferrers(repository, digest, referrers) {
            const listed = await client.listReferrers(repository, digest);
            const added = referrers.filter((referrer) => !listed.some((each) => each.digest === referrer.digest));
            if (!withoutReferrers || added.length === 0)
                return;
            const index = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests: [...listed, ...added] };
            await client.putManifest(repository, (0,src_manifest/* parseManifest */.Ng)(Buffer.from(JSON.stringify(index))), referrersTag(digest));
        },
        async hasManifest(repository, digest) {
            return (await client.headManifest(repository, digest))?.digest === digest;
        },
        async putManifest(repository, { mediaType, digest, bytes }, tag) {
            const subject = named(repository, tag ?? digest);
            const response = await bodiless({ method: 'PUT', url: manifestUrl(repository, tag ?? digest), scopes: push(repository), headers: { 'content-type': mediaType }, body: bytes, ok: [200, 201, 202], subject });
            const said = header(response, 'docker-content-digest') ?? '';
            if ((0,src_digest/* isDigest */.Bc)(said) && said !== digest && (0,src_manifest/* algorithmOf */.Hy)(said) === (0,src_manifest/* algorithmOf */.Hy)(digest))
                throw new src_errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: ${host} took the manifest as ${said}, not ${digest}`);
        },
        async hasBlob(repository, digest, size) {
            return await client.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const subject = named(repository, digest);
            try {
                const { location, status } = await startUpload(repository, subject);
                if (status !== 202 || location === undefined)
                    throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} gave no place to upload to`);
                location.searchParams.set('digest', digest);
                await bodiless({
                    method: 'PUT', url: location, scopes: push(repository), headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
                    body: (0,streams/* exactLength */.S6)(stream, size, subject), ok: [201], subject,
                });
            }
            catch (error) {
                stream.destroy();
                throw error;
            }
        },
        async mountBlob(repository, digest, fromRepository) {
            const query = new URLSearchParams({ mount: digest, from: fromRepository });
            const { status, location } = await startUpload(repository, named(repository, digest), `?${query.toString()}`);
            if (status === 201)
                return true;
            // the registry started an upload instead, which nobody will use
            if (location !== undefined)
                await bodiless({ method: 'DELETE', url: location, scopes: push(repository), ok: [200, 202, 204, 400, 401, 403, 404, 405], subject: named(repository, digest) }).catch(() => undefined);
            return false;
        },
    };
    const nextPage = (response, url, subject) => {
        const link = parseNextLink(response.headers.link);
        if (link === undefined)
            return undefined;
        const next = resolveAddress(link, url);
        if (next?.origin !== base.origin)
            throw new src_errors/* OciError */.M('ADDRESS_REFUSED', `${subject}: the next page is on another host, which is not followed`);
        return next;
    };
    return client;
}
function childrenOf(manifest) {
    return manifest.kind === 'index' ? [...manifest.manifests] : [];
}

// EXTERNAL MODULE: ./packages/oci/src/store/image-store.ts
var image_store = __webpack_require__(9234);
;// CONCATENATED MODULE: ./packages/oci/src/transport.ts







const transport_forms = 'registry:HOST[:PORT][/PROJECT], http+registry:HOST[:PORT][/PROJECT], store:PATH, oci:PATH[:REFERENCE], docker-archive:FILE or package:PATH';
/** `registry:harbor.local/project`, `store:/var/lib/registry`… @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
function parseTransport(text) {
    const fail = (reason) => new src_errors/* OciError */.M('TRANSPORT_INVALID', `not a place for images: ${JSON.stringify(text.slice(0, 300))}: ${reason}`);
    const colon = text.indexOf(':');
    const scheme = colon < 0 ? '' : text.slice(0, colon);
    const rest = text.slice(colon + 1);
    switch (scheme) {
        case 'registry':
        case 'http+registry': {
            const slash = rest.indexOf('/');
            const host = slash < 0 ? rest : rest.slice(0, slash);
            const project = slash < 0 ? '' : rest.slice(slash + 1).replace(/\/$/, '');
            if (!(0,src_reference/* isRegistryHost */.EV)(host))
                throw fail(`${JSON.stringify(host)} is not HOST or HOST:PORT`);
            if (project !== '' && !(0,src_reference/* isRepositoryName */.en)(project))
                throw fail(`${JSON.stringify(project)} is no project`);
            return { kind: 'registry', host, plainHttp: scheme === 'http+registry', ...(project === '' ? {} : { project }) };
        }
        case 'store':
        case 'package':
        case 'docker-archive':
            if (rest === '')
                throw fail('the path is missing');
            return { kind: scheme, path: rest };
        case 'oci': {
            const [, path = '', reference = ''] = /^([^:]*):?(.*)$/s.exec(rest) ?? [];
            if (path === '')
                throw fail('the path is missing');
            return { kind: 'oci', path, ...(reference === '' ? {} : { reference }) };
        }
        default:
            throw fail(`expected ${transport_forms}`);
    }
}
/** As `parseTransport` reads it. */
function formatTransport(transport) {
    switch (transport.kind) {
        case 'registry': return `${transport.plainHttp ? 'http+' : ''}registry:${transport.host}${transport.project === undefined ? '' : `/${transport.project}`}`;
        case 'oci': return `oci:${transport.path}${transport.reference === undefined ? '' : `:${transport.reference}`}`;
        default: return `${transport.kind}:${transport.path}`;
    }
}
/** `PREFIX=TRANSPORT`; an empty prefix or a transport alone is for all images. @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
function parseImageRoute(text) {
    const equals = text.indexOf('=');
    const colon = text.indexOf(':');
    // `store:/a=b` has its = inside the path; in `localhost:5000=…` what comes before the colon is no transport
    const bare = equals < 0 || (colon >= 0 && colon < equals && /^(?:http\+registry|registry|store|package|oci|docker-archive)$/.test(text.slice(0, colon)));
    const prefix = bare ? '' : text.slice(0, equals).trim().replace(/\/+$/, '');
    if (!/^[A-Za-z0-9[\]:._/-]*$/.test(prefix))
        throw new src_errors/* OciError */.M('TRANSPORT_INVALID', `${JSON.stringify(prefix.slice(0, 300))} cannot begin the name of an image`);
    return { prefix, transport: parseTransport(bare ? text : text.slice(equals + 1)) };
}
/** What of `name` follows the prefix, without the slash between; undefined when the prefix does not end on a boundary. */
function afterPrefix(name, prefix) {
    if (prefix === '')
        return name;
    if (name === prefix)
        return '';
    return name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : undefined;
}
/** The ways to write a name: as it is and, for Docker Hub's, in full. */
function namesOf({ registry, repository }) {
    if (registry !== undefined && registry !== 'docker.io')
        return [`${registry}/${repository}`];
    return [...(registry === undefined ? [repository] : []), `docker.io/${(0,src_reference/* apiRepository */.pl)({ repository }).repository}`];
}
/** The route for a name, the longest prefix first, and what of the name follows it. */
function findRoute(routes, reference) {
    const names = namesOf(reference);
    for (const route of [...routes].sort((a, b) => b.prefix.length - a.prefix.length)) {
        if (route.prefix === '')
            return { route, rest: reference.repository };
        for (const name of names) {
            const rest = afterPrefix(name, route.prefix);
            if (rest !== undefined)
                return { route, rest };
        }
    }
    return undefined;
}
/** Sources by the longest matching prefix; a name without one is looked for in its own registry. */
function createImageRoutes({ routes, plainHttp = [], trust, connections, http, credentials, logger, openPackage, onSecret }) {
    const clients = new Map();
    const opened = new Map();
    const silent = createSilentPlaces();
    const openNew = (transport) => {
        switch (transport.kind) {
            case 'store': return (0,image_store/* openImageStore */.N)(transport.path);
            case 'oci': return openImageLayout(transport.path, { reference: transport.reference });
            case 'docker-archive': return openDockerArchive(transport.path);
            case 'package': {
                if (openPackage === undefined)
                    throw new src_errors/* OciError */.M('NOT_SUPPORTED_YET', 'images cannot be taken from package: here');
                return openPackage(transport.path);
            }
        }
    };
    const open = (transport) => {
        const key = formatTransport(transport);
        let source = opened.get(key);
        if (source === undefined)
            opened.set(key, source = openNew(transport));
        return source;
    };
    const registry = (host, options = {}) => {
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
    const placeOf = async (transport, repository, rest) => {
        if (transport.kind !== 'registry')
            return { source: await open(transport), repository };
        const source = registry(transport.host, { plainHttp: transport.plainHttp });
        return { source, repository: transport.project === undefined ? repository : [transport.project, rest].filter((part) => part !== '').join('/') };
    };
    const ownPlace = (reference) => {
        const { host, repository } = (0,src_reference/* apiRepository */.pl)(reference);
        return { source: registry(host), repository };
    };
    return {
        registry,
        async resolve(reference) {
            const found = findRoute(routes, reference);
            const { transport, mirrors = [] } = found?.route ?? {};
            const rest = found?.rest ?? '';
            const name = transport === undefined ? (0,src_reference/* apiRepository */.pl)(reference).repository : reference.repository;
            const primary = transport === undefined ? ownPlace(reference) : await placeOf(transport, name, rest);
            const description = transport === undefined || transport.kind === 'registry' ? `${primary.source.name}/${primary.repository}` : formatTransport(transport);
            if (mirrors.length === 0)
                return { ...primary, description };
            const places = await Promise.all(mirrors.map((mirror) => placeOf(mirror, name, rest)));
            return { source: createMirroredSource({ primary, mirrors: places, silent, logger }), repository: primary.repository, description };
        },
    };
}

// EXTERNAL MODULE: ./packages/release-repo/src/errors.ts
var release_repo_src_errors = __webpack_require__(8191);
// EXTERNAL MODULE: ./packages/release-repo/src/compare-lists.ts
var compare_lists = __webpack_require__(3857);
;// CONCATENATED MODULE: ./packages/release-repo/src/image-sources.ts






async function readCertificates(files) {
    const texts = await Promise.all(files.map(async (file) => {
        let text;
        try {
            text = await (0,promises_.readFile)(file, 'utf8');
        }
        catch (cause) {
            throw new release_repo_src_errors/* ReleaseRepoError */.w('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { location: { file }, cause });
        }
        if (!text.includes('-----BEGIN CERTIFICATE-----'))
            throw new release_repo_src_errors/* ReleaseRepoError */.w('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
        return text;
    }));
    return texts.length === 0 ? undefined : texts.join('\n');
}
/**
 * Where the images of a release are taken from: flags, then `registries` of slipway.yaml, then each image's own
 * registry. Mirrors and trusted hosts are those of the configuration. Logins come from docker's config.json and
 * `SLIPWAY_AUTH_<HOST>`, proxies from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @throws {OciError} TRANSPORT_INVALID, CREDENTIALS_INVALID; {ReleaseRepoError} FILE_UNREADABLE
 */
async function openImageSources(options) {
    const { config, env, dockerConfig, exec, logger, addSecret, cwd, folder, connections = 16, openPackage } = options;
    const configured = Object.entries(config.registries);
    const at = (base) => (transport) => 'path' in transport ? { ...transport, path: (0,external_node_path_.resolve)(base, transport.path) } : transport;
    const flags = options.registries.map(parseImageRoute).map((route) => route.transport === undefined ? route : { ...route, transport: at(cwd)(route.transport) });
    const routes = [
        ...flags,
        ...configured.flatMap(([prefix, { endpoint, mirrors = [] }]) => {
            if (endpoint === undefined && mirrors.length === 0)
                return [];
            const named = { prefix: prefix.replace(/\/+$/, ''), ...(mirrors.length === 0 ? {} : { mirrors: mirrors.map(parseTransport).map(at(folder)) }) };
            return [endpoint === undefined ? named : { ...named, transport: at(folder)(parseTransport(endpoint)) }];
        }),
    ];
    // Of two routes for one prefix the first, a flag, wins.
    const unique = [...new Map([...routes].reverse().map((route) => [route.prefix, route])).values()];
    const hostOf = (prefix, endpoint) => endpoint === undefined ? (0,src_reference/* apiRepository */.pl)((0,src_reference/* parseImageReference */.o_)(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
    const plainHttp = [...options.plainHttp, ...configured.flatMap(([prefix, { endpoint, plainHttp: plain }]) => {
            const host = plain === true ? hostOf(prefix, endpoint) : undefined;
            return host === undefined ? [] : [host];
        })];
    const trust = new Map();
    for (const [prefix, { endpoint, trust: hosts = [] }] of configured) {
        const host = hostOf(prefix, endpoint);
        if (host !== undefined)
            trust.set(host, [...trust.get(host) ?? [], ...hosts]);
    }
    const caFiles = [...options.caFiles.map((file) => (0,external_node_path_.resolve)(cwd, file)), ...configured.flatMap(([, { caFile }]) => (caFile === undefined ? [] : [(0,external_node_path_.resolve)(folder, caFile)]))];
    const ca = await readCertificates(caFiles);
    const proxies = (0,proxy/* parseProxySettings */.$v)(env);
    (0,proxy/* proxySecrets */.Wm)(proxies).forEach(addSecret);
    const http = (0,src_http/* createHttpClient */.uT)({ maxSocketsPerHost: connections, proxies, ...(ca === undefined ? {} : { ca }) });
    const credentials = createCredentialSource({
        env, exec, onSecret: addSecret,
        ...(dockerConfig === undefined ? {} : { config: parseDockerConfig(dockerConfig.text, { file: dockerConfig.path }) }),
    });
    const imageRoutes = createImageRoutes({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
    return { routes: imageRoutes, isRouted: (reference) => findRoute(unique, reference)?.route.transport !== undefined, close: () => http.close() };
}
/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
function lookupReference({ listed, original }, isRouted) {
    if (listed.registry !== undefined || isRouted(listed))
        return listed;
    return (0,compare_lists/* meansSameImage */.i)(listed, original) ? original : listed;
}


/***/ }),

/***/ 6059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ findLock),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   vO: () => (/* binding */ lockJsonSchema),
/* harmony export */   x5: () => (/* binding */ lockFileName)
/* harmony export */ });
/* unused harmony exports lockSchema, parseLock */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1350);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4702);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5004);






/** The name of the lock at the root of a release repo. */
const lockFileName = 'slipway.lock.json';
const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, digestForm);
const byteSize = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const lockedAddonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Folder of the addon in the release repo'),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Name of the chart'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of the chart'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Component repo the chart was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Git tag it was collected at'),
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/).optional().describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
    edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedImageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('As lists and charts write it'),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Where the bytes come from'),
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Name inside a package: the reference\'s repository without its host'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    digest: digest.describe('Of the image manifest or image index'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Such as linux/amd64'),
    lists: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Lists that name it, by file name'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Paths of the addons that use it'),
});
const lockedManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    size: byteSize,
    config: digest.optional(),
    layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest).optional(),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest).optional().describe('Children of an index; those of deselected platforms are not in the lock'),
});
/** The form of `slipway.lock.json` (DR1). */
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    engine: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ helm: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), wasm: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedAddonSchema),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedImageSchema),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, lockedManifestSchema),
    blobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, byteSize),
});
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() });
/** JSON Schema of `slipway.lock.json`, for editors. */
function lockJsonSchema() {
    return { title: lockFileName, ...zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(lockSchema, { io: 'input' }) };
}
// V8 tells the place as an offset, or as line and column.
function syntaxLocation(text, file, message) {
    const lineColumn = /line (\d+) column (\d+)/.exec(message);
    if (lineColumn !== null)
        return { file, line: Number(lineColumn[1]), column: Number(lineColumn[2]) };
    const offset = /position (\d+)/.exec(message)?.[1];
    if (offset === undefined)
        return { file, line: text.split('\n').length };
    const before = text.slice(0, Number(offset)).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
/** The lock that this text is. @throws {ReleaseRepoError} LOCK_INVALID with file and line */
function parseLock(text, file = lockFileName) {
    const hint = `take it back from git (git checkout HEAD -- ${file}) or delete it, then run slipway verify-images --update-lock`;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const location = syntaxLocation(text, file, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause));
        const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
        throw conflict >= 0
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint: `take one side (git checkout --ours -- ${file}), then run slipway verify-images --update-lock`, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} is not JSON: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause)}`, { location, hint, cause });
    }
    const parsed = lockSchema.safeParse(value);
    if (parsed.success)
        return toLock(parsed.data);
    // Only on this path: the YAML reader is slow, but knows where each part stands.
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .hN)(text, file, { maxBytes: 2 ** 28 });
    const error = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .shapeError */ .cn)(yaml, (0,_config_js__WEBPACK_IMPORTED_MODULE_6__/* .shapeIssues */ .Kp)(parsed.error).slice(0, 20));
    const version = versionSchema.safeParse(value);
    const isNewer = version.success && version.data.lockVersion > 1;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', error.message, {
        ...(error.location === undefined ? {} : { location: error.location }), hint: isNewer ? 'a newer slipway wrote it: use that one' : hint, cause: parsed.error,
    });
}
function toLock({ lockVersion, engine, addons, images, manifests, blobs }) {
    return {
        lockVersion,
        engine: { helm: engine.helm, ...(engine.wasm === undefined ? {} : { wasm: engine.wasm }) },
        addons: addons.map(({ path, name, version, tree, repo, tag, commit, edited }) => ({
            path, name, version, tree, ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }),
            ...(commit === undefined ? {} : { commit }), ...(edited === undefined ? {} : { edited }),
        })),
        images: images.map(({ tag, ...image }) => ({ ...image, ...(tag === undefined ? {} : { tag }) })),
        manifests: Object.fromEntries(Object.entries(manifests).map(([digest, { mediaType, size, config, layers, manifests: children }]) => [digest, {
                mediaType, size, ...(config === undefined ? {} : { config }), ...(layers === undefined ? {} : { layers }), ...(children === undefined ? {} : { manifests: children }),
            }])),
        blobs,
    };
}
/** The lock of a release repo, if it has one. @throws {ReleaseRepoError} LOCK_INVALID */
async function findLock(tree) {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .findText */ .Vw)(tree, lockFileName);
    return text === undefined ? undefined : parseLock(text);
}
const sorted = (items) => [...items].sort(_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD);
const block = (lines, [open, close]) => (lines.length === 0 ? `${open}${close}` : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`);
/** The lock as text: sorted, one line per entry, so that a diff shows what changed and nothing else. */
function formatLock(lock) {
    const addons = [...lock.addons].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, name, version, repo, tag, commit, tree, edited }) => JSON.stringify({ path, name, version, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const images = [...lock.images].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a.reference, b.reference))
        .map(({ reference, source, repository, tag, digest, platforms, lists, addons: users }) => JSON.stringify({ reference, source, repository, tag, digest, platforms: sorted(platforms), lists: sorted(lists), addons: sorted(users) }));
    const manifests = Object.entries(lock.manifests).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a, b))
        .map(([digest, { mediaType, size, config, layers, manifests: children }]) => `${JSON.stringify(digest)}: ${JSON.stringify({ mediaType, size, config, layers, manifests: children })}`);
    const blobs = Object.entries(lock.blobs).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a, b)).map(([digest, size]) => `${JSON.stringify(digest)}: ${size}`);
    const { helm, wasm } = lock.engine;
    return `{
  "lockVersion": 1,
  "engine": ${JSON.stringify({ helm, wasm })},
  "addons": ${block(addons, ['[', ']'])},
  "images": ${block(images, ['[', ']'])},
  "manifests": ${block(manifests, ['{', '}'])},
  "blobs": ${block(blobs, ['{', '}'])}
}
`;
}


/***/ })

};
