export const id = 788;
export const ids = [788];
export const modules = {

/***/ 2663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findLogin)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9640);

/** The login for a host (`host` or `host:port`), whose secret is hidden from now on. */
function findLogin(host, { env, addSecret }) {
    const value = env[(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .authVariable */ .z)(host)];
    if (value === undefined || value === '')
        return undefined;
    const colon = value.indexOf(':');
    addSecret(value.slice(colon + 1));
    return colon < 0 ? { kind: 'token', token: value } : { kind: 'password', user: value.slice(0, colon), password: value.slice(colon + 1) };
}


/***/ }),

/***/ 8407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openHttp: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/storage/src/credentials.ts
var credentials = __webpack_require__(2663);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var src_errors = __webpack_require__(5998);
// EXTERNAL MODULE: ./packages/storage/src/paths.ts
var paths = __webpack_require__(3013);
// EXTERNAL MODULE: ./packages/storage/src/source.ts
var src_source = __webpack_require__(6932);
// EXTERNAL MODULE: ./packages/storage/src/shown-address.ts
var shown_address = __webpack_require__(4897);
;// CONCATENATED MODULE: ./packages/storage/src/http/address.ts


/**
 * `https://HOST[:PORT]/PATH`, or http, also with a query, as of presigned addresses. Its path ends with a slash; the query proves who asks,
 * so it goes with every request and is shown to nobody. @throws {StorageError} STORAGE_INVALID
 */
function parseHttpAddress(address) {
    const fail = (reason) => new src_errors/* StorageError */.aq('STORAGE_INVALID', `not the address of a folder of an HTTP server: ${(0,shown_address/* shownAddress */.U)(address)}: ${reason}`, { hint: 'as https://files.example.com/packages; logins come from SLIPWAY_AUTH_<HOST>' });
    if (!URL.canParse(address))
        throw fail('it is no address');
    const url = new URL(address);
    if (url.username !== '' || url.password !== '')
        throw fail('a login does not belong into an address');
    if (url.hash !== '')
        throw fail('it has a #');
    if (!url.pathname.endsWith('/'))
        url.pathname += '/';
    return url;
}

;// CONCATENATED MODULE: ./packages/storage/src/http/dav.ts

const propfindBody = Buffer.from('<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>');
/** An element with the prefix that the server chose, and what is in it. */
const dav_element = (name) => new RegExp(`<(?:[A-Za-z0-9_-]+:)?${name}(?:\\s[^>]*)?>([^]*?)</(?:[A-Za-z0-9_-]+:)?${name}\\s*>`, 'gi');
const patterns = { response: dav_element('response'), href: dav_element('href'), size: dav_element('getcontentlength') };
const first = (pattern, text) => [...text.matchAll(pattern)][0]?.[1]?.trim();
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };
/** Reads the answer to PROPFIND: enough of XML for the three things that were asked for. @throws {StorageError} STORAGE_FAILED */
function parseMultiStatus(text, base) {
    return [...text.matchAll(patterns.response)].map(([, response = '']) => {
        const href = (first(patterns.href, response) ?? '').replace(/&(amp|lt|gt|quot|apos);/g, (_, name) => entities[name] ?? '');
        let path;
        try {
            path = decodeURIComponent(new URL(href, base).pathname);
        }
        catch { /* said below */ }
        if (href === '' || path === undefined)
            throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `the list of ${base.origin}${base.pathname} has an entry without an address`);
        const isFolder = /<(?:[A-Za-z0-9_-]+:)?collection\b/i.test(response);
        const size = first(patterns.size, response);
        return { path, isFolder, ...(size !== undefined && /^\d{1,15}$/.test(size) ? { size: Number(size) } : {}) };
    });
}

// EXTERNAL MODULE: ./packages/storage/src/http/read.ts
var read = __webpack_require__(6220);
// EXTERNAL MODULE: ./packages/storage/src/http/requests.ts
var requests = __webpack_require__(3738);
;// CONCATENATED MODULE: ./packages/storage/src/http/open.ts











/** Of a file that is not whole yet. */
const isPart = (name) => /\.[0-9a-f]{16}\.part$/.test(name);
/** A package lies five folders deep. */
const maxDepth = 50;
const codeOf = (error) => (0,errors/* isSlipwayError */.qQ)(error) ? error.code : undefined;
/**
 * A folder of an HTTP server that takes PUT. One that speaks WebDAV, which it is asked first, also makes folders, lists, and moves
 * a whole file in its place. @throws {StorageError} also when the server cannot be asked
 */
async function openHttp(address, { http, env, addSecret, logger, firstDelayMs }) {
    const root = parseHttpAddress(address);
    const { ask, open } = (0,requests/* createRequests */.dT)({ http, server: root, login: (0,requests/* authorizationOf */.P_)((0,credentials/* findLogin */.B)(root.host, { env, addSecret })), logger, firstDelayMs });
    if (root.search !== '')
        addSecret(root.search.slice(1));
    /** An address below the root, with its query, which such an address loses. Checked paths need no escapes. */
    const below = (path, base = root) => {
        const url = new URL(path, base);
        url.search = root.search;
        return url;
    };
    const at = (path) => path === '' ? root : below(path);
    const addressOf = (path) => (0,requests/* shownUrl */.zA)(at(path)).replace(/\/$/, '');
    const asked = await ask({ method: 'OPTIONS', url: root, accept: [200, 204, 400, 401, 403, 404, 405, 501] }); // a server of files may not answer this at all
    const speaksDav = (asked.status === 200 || asked.status === 204) && asked.headers['dav'] !== undefined;
    /** Folders that are known to be there. */
    const folders = new Set();
    /** Makes the folder of an address, with those above it. */
    const makeFolders = async (url, signal) => {
        const folder = below('.', url);
        if (folder.pathname === '/' || folders.has(folder.pathname))
            return;
        const make = async () => (await ask({ method: 'MKCOL', url: folder, accept: [200, 201, 405, 409], signal })).status;
        if (await make() === 409) {
            await makeFolders(below('..', folder), signal);
            if (await make() === 409)
                throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `the folder ${(0,requests/* shownUrl */.zA)(folder)} cannot be made`);
        }
        folders.add(folder.pathname);
    };
    const find = async (url, depth) => {
        const { status, body } = await ask({ method: 'PROPFIND', url, headers: { 'depth': depth, 'content-type': 'application/xml' }, body: propfindBody, accept: [207, 404] });
        return status === 404 ? undefined : parseMultiStatus(body.toString('utf8'), url);
    };
    const walk = async (folder) => {
        if (folder.split('/').length > maxDepth)
            throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf('')}: its folders have no end: ${JSON.stringify(folder.slice(0, 200))}`);
        const url = folder === '' ? root : at(`${folder}/`);
        const own = decodeURIComponent(url.pathname);
        const found = [];
        for (const { path, isFolder, size = 0 } of await find(url, '1') ?? []) {
            const name = path.startsWith(own) ? path.slice(own.length).replace(/\/$/, '') : '';
            if (name === '' || name.includes('/') || name.startsWith('.') || isPart(name))
                continue;
            if (isFolder)
                found.push(...await walk((0,paths/* joinPath */.u)(folder, name)));
            else
                found.push({ path: (0,paths/* joinPath */.u)(folder, name), size });
        }
        return found;
    };
    const sizeOf = async (url, signal) => {
        const { status, headers } = await ask({ method: 'HEAD', url, accept: [200, 404], signal });
        if (status === 404)
            return undefined;
        if (!/^\d{1,15}$/.test(headers['content-length'] ?? ''))
            throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `${(0,requests/* shownUrl */.zA)(url)}: the server tells no size`);
        return Number(headers['content-length']);
    };
    const checkSize = async (url, size, signal) => {
        const there = await sizeOf(url, signal);
        if (there !== size)
            throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `${(0,requests/* shownUrl */.zA)(url)}: the server has ${there ?? 'no'} bytes of ${size}`, { hint: 'remove what is there, and start again' });
    };
    const removeQuietly = async (url) => { await ask({ method: 'DELETE', url, accept: [200, 202, 204, 404] }).catch(() => undefined); };
    const put = async (url, source, { options: { signal, progress }, headers = {}, accept }) => {
        const body = { size: source.size, open: (0,src_source/* countSent */.uV)(source, progress) };
        return (await ask({ method: 'PUT', url, headers: { 'content-type': 'application/octet-stream', ...headers }, body, accept, signal })).status;
    };
    const move = async (from, to, { overwrite, signal }) => (await ask({ method: 'MOVE', url: from, headers: { destination: to.href, overwrite: overwrite ? 'T' : 'F' }, accept: [200, 201, 204, 404, 412], signal })).status;
    const partOf = (path, id) => at((0,paths/* joinPath */.u)(external_node_path_.posix.dirname(path) === '.' ? '' : external_node_path_.posix.dirname(path), `${external_node_path_.posix.basename(path)}.${id}.part`));
    const randomId = () => (0,external_node_crypto_.randomBytes)(8).toString('hex');
    /** A part that is moved in its place when it is whole. */
    const writeByMove = async (path, source, options) => {
        const { signal } = options;
        const part = partOf(path, source.sha256?.slice(0, 16) ?? randomId());
        await makeFolders(part, signal);
        try {
            await put(part, source, { options, accept: [200, 201, 204] });
            await checkSize(part, source.size, signal);
            signal?.throwIfAborted();
            const status = await move(part, at(path), { overwrite: false, signal });
            // the answer to the first try may have been lost
            if (status === 404)
                await checkSize(at(path), source.size, signal);
            if (status === 412)
                await removeQuietly(part);
            return status === 412 ? 'exists' : 'written';
        }
        catch (error) {
            await removeQuietly(part);
            throw error;
        }
    };
    const writeInPlace = async (path, source, options) => {
        const status = await put(at(path), source, { options, headers: { 'if-none-match': '*' }, accept: [200, 201, 204, 412] });
        if (status === 412)
            return 'exists';
        await checkSize(at(path), source.size, options.signal);
        return 'written';
    };
    return {
        name: addressOf(''), addressOf,
        async stat(path) {
            const size = await sizeOf(at(path));
            return size === undefined ? undefined : { size };
        },
        write: (path, source, options) => speaksDav ? writeByMove(path, source, options) : writeInPlace(path, source, options),
        read: (path, options) => (0,read/* readRange */.q)(at(path), options, { open }),
        async list(folder) {
            if (!speaksDav)
                throw new src_errors/* StorageError */.aq('STORAGE_UNSUPPORTED', `${addressOf('')} is no WebDAV: it cannot list`);
            return walk(folder);
        },
        async overwrite(path, data, { signal }) {
            const headers = { 'content-type': 'application/octet-stream' };
            if (!speaksDav) {
                await ask({ method: 'PUT', url: at(path), headers, body: data, accept: [200, 201, 204], signal });
                return;
            }
            const part = partOf(path, randomId());
            await makeFolders(part, signal);
            await ask({ method: 'PUT', url: part, headers, body: data, accept: [200, 201, 204], signal });
            await move(part, at(path), { overwrite: true, signal });
        },
        async remove(path) { await ask({ method: 'DELETE', url: at(path), accept: [200, 202, 204, 404] }); },
        ...(!speaksDav ? {} : { async rename(from, to) {
                const [entry] = await find(at(from), '0') ?? [];
                if (entry === undefined)
                    throw new src_errors/* StorageError */.aq('STORAGE_NOT_FOUND', `there is no ${addressOf(from)}`);
                const end = entry.isFolder ? '/' : '';
                const exists = () => new src_errors/* StorageError */.aq('STORAGE_EXISTS', `${addressOf(to)} is there already`);
                if (await find(at(to), '0').catch((error) => { if (codeOf(error) === 'STORAGE_NOT_FOUND')
                    return undefined; throw error; }) !== undefined)
                    throw exists();
                await makeFolders(at(to));
                if (await move(at(`${from}${end}`), at(`${to}${end}`), { overwrite: false }) === 412)
                    throw exists();
                folders.clear();
            } }),
    };
}


/***/ }),

/***/ 6220:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readRange)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5998);
/* harmony import */ var _requests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3738);



/** Without a byte in between, this often a download may break. */
const attempts = 5;
/** The rest of a body from `skip` bytes on, at most `limit` bytes. */
async function* slice({ body }, { skip, limit }) {
    let at = 0;
    for await (const chunk of body) {
        const [from, to] = [Math.max(0, skip - at), Math.min(chunk.length, skip + limit - at)];
        at += chunk.length;
        if (to > from)
            yield chunk.subarray(from, to);
        if (at >= skip + limit)
            break;
    }
}
/** The size of the whole file, as an answer to a range tells it; an answer to another one is let go of, with its connection. @see https://www.rfc-editor.org/rfc/rfc9110#section-14.4 */
function totalOf({ status, headers, body }, { url, start }) {
    if (status === 200)
        return Number(headers['content-length'] ?? NaN);
    const [, from, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    if (Number(from) === start && total !== undefined)
        return Number(total);
    body.destroy();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${(0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(url)} answered with another range than was asked for`);
}
/** A part of a file; a download that broke goes on where it broke. The first answer is waited for. */
async function readRange(url, { start = 0, end = Infinity, signal }, { open }) {
    if (start >= end)
        return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([]);
    const request = async (from) => {
        const isWhole = from === 0 && end === Infinity;
        const range = `bytes=${from}-${end === Infinity ? '' : end - 1}`;
        const response = await open({ method: 'GET', url, headers: isWhole ? {} : { range }, accept: [200, 206, 416], signal });
        if (response.status !== 416)
            return response;
        response.body.resume();
        return undefined; // it begins after the end
    };
    const answer = await request(start);
    if (answer === undefined)
        return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([]);
    const total = totalOf(answer, { url, start });
    const after = Math.min(end, total);
    async function* pieces(first) {
        let response = first;
        let next = start;
        let why;
        for (let failures = 0; failures < attempts; failures += 1) {
            try {
                for await (const chunk of slice(response, { skip: response.status === 206 ? 0 : next, limit: Number.isNaN(after) ? Infinity : after - next })) {
                    failures = 0;
                    next += chunk.length;
                    yield chunk;
                }
                if (Number.isNaN(after) || next >= after)
                    return; // without a size, the end of the body is the end
            }
            catch (error) {
                if (error instanceof Error && error.name === 'AbortError')
                    throw error; // whoever read has gone
                why = error;
            }
            signal?.throwIfAborted();
            const again = await request(next);
            if (again === undefined || !Object.is(totalOf(again, { url, start: next }), total)) {
                again?.body.destroy();
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${(0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(url)} was changed while it was read`);
            }
            response = again;
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${(0,_requests_js__WEBPACK_IMPORTED_MODULE_2__/* .shownUrl */ .zA)(url)} ends after ${next} of ${after} bytes, again and again`, { retryable: true, ...(why === undefined ? {} : { cause: why }) });
    }
    return node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(pieces(answer), { objectMode: false });
}


/***/ }),

/***/ 3738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ authorizationOf),
/* harmony export */   dT: () => (/* binding */ createRequests),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* unused harmony export statusError */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9640);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8398);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8335);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1800);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9899);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5998);



const maxAnswerBytes = 32 * 2 ** 20;
const maxRedirects = 5;
/** A server may think for a while after the last byte of a file, in milliseconds. */
const uploadIdleMs = 180_000;
/** An address for an error. Without its query: after a redirect to an object storage that is a signature, as good as a login. */
const shownUrl = ({ origin, pathname }) => `${origin}${pathname}`;
/** What a status means for whoever uploads. */
function statusError(status, { method, url, host, hasLogin, said = '' }) {
    const what = `${method} ${shownUrl(url)}: HTTP ${status}${said === '' ? '' : ` "${said}"`}`;
    switch (status) {
        case 401: return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_DENIED', `${what}, ${hasLogin ? 'the login was refused' : 'a login is wanted'}`, { exitCode: 2, hint: `set ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .authVariable */ .z)(host)} to user:password, or to a token` });
        case 403: return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_DENIED', `${what}, not allowed`, { exitCode: 2, hint: hasLogin ? `the user of ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .authVariable */ .z)(host)} may not do this there` : `a login may be wanted: set ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .authVariable */ .z)(host)} to user:password, or to a token` });
        case 404: return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_NOT_FOUND', `${what}, there is nothing`);
        case 405:
        case 501: return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_UNSUPPORTED', `${what}, the server cannot do this`, { hint: 'its folder has to allow PUT; in nginx: dav_methods PUT DELETE MKCOL MOVE' });
        case 413: return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FULL', `${what}, the file is too large for the server`, { hint: 'raise its limit (nginx: client_max_body_size 0), or make smaller segments with segment-size' });
        case 507: return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FULL', `${what}, no space is left`, { hint: _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .fullHint */ .XD });
        default: return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', what, { retryable: [408, 425, 429, 502, 503, 504].includes(status), ...(status === 500 ? { hint: 'nginx says this also when its disk is full or a folder is missing' } : {}) });
    }
}
/** What a server that answers with JSON says is wrong. */
function readSaid(body) {
    try {
        const answer = JSON.parse(body.toString('utf8'));
        const parts = typeof answer === 'object' && answer !== null ? Object.entries(answer).filter(([name]) => name === 'message' || name === 'error') : [];
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .cutText */ .IN)(parts.map(([, value]) => typeof value === 'string' ? value : JSON.stringify(value)).join('; '), 200));
    }
    catch {
        return '';
    }
}
const isOwn = (host) => /^(?:localhost|.*\.localhost|127\..*|0\.0\.0\.0|169\.254\..*|\[::1?\]|\[::ffff:.*\]|\[fe[89ab].*\])$/i.test(host);
/** The header of a login. */
function authorizationOf(login) {
    if (login === undefined)
        return undefined;
    return { authorization: login.kind === 'token' ? `Bearer ${login.token}` : `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}` };
}
/** A failure, and the wait that the server asked for before the next try. */
const askedDelays = new WeakMap();
/** Requests to one server: its login goes to no other, redirects stay on it, what failed on the way is tried again. */
function createRequests({ http, server: { host, origin, protocol, hostname }, login, logger, firstDelayMs }) {
    /** One exchange with one address. */
    const exchange = async ({ method, headers = {}, body, signal }, url) => {
        const own = new AbortController();
        const stop = () => { own.abort(signal?.reason); };
        signal?.addEventListener('abort', stop, { once: true });
        let stream;
        let broken;
        if (body !== undefined && !(body instanceof Uint8Array)) {
            stream = (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.addAbortSignal)(own.signal, body.open());
            stream.on('error', (error) => { broken ??= error; });
        }
        const finish = () => {
            signal?.removeEventListener('abort', stop);
            // it has answered before it has heard all
            if (stream !== undefined && !stream.readableEnded)
                own.abort();
        };
        try {
            const response = await http.request({
                method, url, signal: own.signal, ...(stream === undefined ? {} : { idleTimeoutMs: uploadIdleMs }),
                headers: { ...headers, ...(url.origin === origin ? login : {}), 'user-agent': 'slipway', ...(body === undefined || body instanceof Uint8Array ? {} : { 'content-length': String(body.size) }) },
                ...(stream !== undefined ? { body: stream } : body instanceof Uint8Array ? { body } : {}),
            });
            return { response, finish };
        }
        catch (error) {
            finish();
            signal?.throwIfAborted();
            if (broken !== undefined)
                throw broken; // the source, not the server
            if (error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .HttpError */ .j) {
                const hint = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .connectHint */ .mC)(error);
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${method} ${shownUrl(url)}: ${error.message}`, { cause: error, retryable: error.retryable, ...(hint === undefined ? {} : { hint }) });
            }
            throw error;
        }
    };
    /** Where a redirect leads; to this server unless told otherwise, and only as the method allows. */
    const follow = ({ status, headers }, { method, elsewhere = false }, url) => {
        const location = headers.location ?? '';
        const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
        const reads = ['GET', 'HEAD', 'OPTIONS', 'PROPFIND'].includes(method);
        // another server is neither this machine nor spoken to in clear, unless the first one was (DR25)
        const isFit = target !== undefined && (target.origin === origin || (elsewhere && (target.protocol === 'https:' || target.protocol === protocol) && (!isOwn(target.hostname) || target.hostname === hostname)));
        if (!isFit || (!reads && status !== 307 && status !== 308)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${method} ${shownUrl(url)}: HTTP ${status}, it redirects to ${target === undefined ? 'no address' : shownUrl(target)}`, { exitCode: 2, hint: 'give that address as the storage when it is the right one; logins are not sent after redirects' });
        }
        return target;
    };
    const open = async (request) => {
        let { url } = request;
        for (let hop = 0;; hop += 1) {
            const { response, finish } = await exchange(request, url);
            const { status, headers } = response;
            if (request.accept.includes(status))
                return { response, finish };
            const said = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .readBody */ .x)(response, 65_536, url).then(readSaid, () => '');
            finish();
            if (status > 300 && status < 400 && status !== 304 && hop < maxRedirects) {
                url = follow(response, request, url);
                continue;
            }
            const error = statusError(status, { method: request.method, url, host, hasLogin: login !== undefined, said });
            const wait = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .parseRetryAfter */ .m)(headers['retry-after'], Date.now());
            if (wait !== undefined)
                askedDelays.set(error, wait);
            throw error;
        }
    };
    const again = async (step, signal) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .retry */ .L)(step, {
        ...(firstDelayMs === undefined ? {} : { firstDelayMs }), ...(signal === undefined ? {} : { signal }),
        shouldRetry: (error) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_8__/* .isSlipwayError */ .qQ)(error) && error.retryable,
        askedDelayMs: (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq ? askedDelays.get(error) : undefined,
        onRetry: (error, delayMs) => { logger.debug(`${error instanceof Error ? error.message : ''}; again in ${Math.round(delayMs)} ms`); },
    });
    return {
        ask: (request) => again(async () => {
            request.signal?.throwIfAborted();
            const { response, finish } = await open(request);
            try {
                return { status: response.status, headers: response.headers, body: await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .readBody */ .x)(response, maxAnswerBytes, request.url) };
            }
            catch (error) {
                request.signal?.throwIfAborted();
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${request.method} ${shownUrl(request.url)}: its answer broke off`, { cause: error, retryable: true });
            }
            finally {
                finish();
            }
        }, request.signal),
        open: (request) => again(async () => {
            const { response, finish } = await open(request);
            response.body.once('close', finish);
            return response;
        }, request.signal),
    };
}


/***/ }),

/***/ 4897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress)
/* harmony export */ });
/** An address that could not be read, for an error: somebody may have put a password or a token into it. */
function shownAddress(address) {
    return JSON.stringify(address.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '…').slice(0, 300));
}


/***/ })

};
