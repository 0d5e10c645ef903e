export const id = 162;
export const ids = [162];
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

/***/ 4162:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openGenericPackages: () => (/* binding */ openGenericPackages)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __webpack_require__(9640);
// EXTERNAL MODULE: ./packages/storage/src/credentials.ts
var credentials = __webpack_require__(2663);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var errors = __webpack_require__(5998);
// EXTERNAL MODULE: ./packages/storage/src/http/read.ts
var read = __webpack_require__(6220);
// EXTERNAL MODULE: ./packages/storage/src/http/requests.ts
var http_requests = __webpack_require__(3738);
// EXTERNAL MODULE: ./packages/storage/src/paths.ts
var paths = __webpack_require__(3013);
// EXTERNAL MODULE: ./packages/storage/src/source.ts
var src_source = __webpack_require__(6932);
// EXTERNAL MODULE: ./packages/storage/src/shown-address.ts
var shown_address = __webpack_require__(4897);
;// CONCATENATED MODULE: ./packages/storage/src/generic-packages/address.ts


/** `gitlab+https://HOST[:PORT]/GROUP/PROJECT[/-/PACKAGE]`, or gitlab+http. @throws {StorageError} STORAGE_INVALID */
function parseGenericPackagesAddress(address) {
    const fail = (reason) => new errors/* StorageError */.aq('STORAGE_INVALID', `not the address of a project of GitLab: ${(0,shown_address/* shownAddress */.U)(address)}: ${reason}`, { hint: 'as gitlab+https://gitlab.example.com/acme/platform; the token comes from SLIPWAY_AUTH_<HOST>' });
    const text = address.replace(/^gitlab\+/i, '');
    if (!URL.canParse(text))
        throw fail('it is no address');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        throw fail('a login does not belong into an address');
    if (url.search !== '' || url.hash !== '')
        throw fail('it has a ? or #');
    const [project = '', packageName = 'slipway', ...more] = url.pathname.replace(/^\/|\/$/g, '').split('/-/');
    if (!/^[\w.-]+(?:\/[\w.-]+)+$/.test(project))
        throw fail('it has no GROUP/PROJECT');
    if (more.length > 0 || !/^[\w.+-]{1,200}$/.test(packageName))
        throw fail('PACKAGE may have letters, digits and . _ + - only');
    return {
        api: new URL(`${url.origin}/api/v4/projects/${encodeURIComponent(project)}/packages/`), packageName,
        shown: `gitlab+${url.origin}/${project}${packageName === 'slipway' ? '' : `/-/${packageName}`}`,
    };
}
/**
 * A folder as the version of a package, which may have no slash: `+` stands for it, `++` for a plus, and a single one for the
 * storage itself. Parts of paths do not begin with a plus, so this can be read back.
 */
function formatVersion(folder) {
    return folder === '' ? '+' : folder.replaceAll('+', '++').replaceAll('/', '+');
}
/** Undefined for the version of somebody else. */
function parseVersion(version) {
    if (version === '+')
        return '';
    const folder = version.replace(/\+\+|\+/g, (found) => found === '+' ? '/' : '+');
    return formatVersion(folder) === version && !folder.startsWith('/') && !folder.endsWith('/') ? folder : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./packages/storage/src/generic-packages/api.ts


/** https://docs.gitlab.com/api/packages/#for-a-project */
const packageSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP(), version: schemas/* string */.YjP().nullish(), package_type: schemas/* string */.YjP() });
/** https://docs.gitlab.com/api/packages/#list-package-files */
const fileSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), package_id: schemas/* number */.aig().optional(), file_name: schemas/* string */.YjP(), size: schemas/* number */.aig(), file_sha256: schemas/* string */.YjP().nullish() });
const pageSize = 100;
/** The few calls of GitLab's API that a storage needs. */
function createGenericPackagesApi({ ask }, { api, packageName }) {
    const parse = (schema, body, what) => {
        let answer;
        try {
            answer = JSON.parse(body.toString('utf8'));
        }
        catch { /* it is none of them */ }
        const parsed = schema.safeParse(answer);
        if (!parsed.success)
            throw new errors/* StorageError */.aq('STORAGE_FAILED', `${api.host} answers about ${what} with something else than GitLab's documentation says`);
        return parsed.data;
    };
    const readPages = async (schema, url, what) => {
        const items = [];
        for (let page = 1;; page += 1) {
            url.searchParams.set('per_page', String(pageSize));
            url.searchParams.set('page', String(page));
            const found = parse(schemas/* array */.YOg(schema), (await ask({ method: 'GET', url, accept: [200] })).body, what);
            items.push(...found);
            if (found.length < pageSize)
                return items;
        }
    };
    const addressOf = (version, file) => new URL(`generic/${[packageName, version, file].map(encodeURIComponent).join('/')}`, api);
    return {
        addressOf,
        async findPackages(version) {
            // the root of the API is the address without its slash
            const url = new URL(api.href.replace(/\/$/, ''));
            url.searchParams.set('package_type', 'generic');
            url.searchParams.set('package_name', packageName);
            if (version !== undefined)
                url.searchParams.set('package_version', version);
            // both filters also find other names
            return (await readPages(packageSchema, url, 'packages')).filter((each) => each.package_type === 'generic' && each.name === packageName && (version === undefined || each.version === version));
        },
        listFiles: async (id) => (await readPages(fileSchema, new URL(`${id}/package_files`, api), 'files of a package')).sort((a, b) => a.id - b.id),
        async send(version, file, request) {
            const url = addressOf(version, file);
            url.searchParams.set('select', 'package_file');
            return parse(fileSchema, (await ask({ method: 'PUT', url, headers: { 'content-type': 'application/octet-stream' }, accept: [200, 201], ...request })).body, 'an upload');
        },
        async removeFile(packageId, id) {
            const { status } = await ask({ method: 'DELETE', url: new URL(`${packageId}/package_files/${id}`, api), accept: [200, 202, 204, 401, 403, 404] });
            return status !== 401 && status !== 403;
        },
    };
}

;// CONCATENATED MODULE: ./packages/storage/src/generic-packages/open.ts










/** GitLab's job token is sent in a header of its own, and to the GitLab of the job alone. @throws {StorageError} STORAGE_DENIED */
function findToken({ host, origin }, { env, addSecret }) {
    const given = (0,credentials/* findLogin */.B)(host, { env, addSecret });
    const job = env['CI_JOB_TOKEN'] ?? '';
    const isJobs = URL.canParse(env['CI_API_V4_URL'] ?? '') && new URL(env['CI_API_V4_URL'] ?? '').origin === origin;
    const token = given === undefined ? isJobs ? job : '' : given.kind === 'token' ? given.token : given.password;
    if (token === '')
        throw new errors/* StorageError */.aq('STORAGE_DENIED', `there is no token for ${host}`, { exitCode: 2, hint: `set ${(0,auth_variable/* authVariable */.z)(host)} to a project access token with the scope "api" and the role Developer; jobs of that GitLab itself need none` });
    addSecret(token);
    return { [token === job ? 'job-token' : 'private-token']: token };
}
/** The package registry of a project of GitLab: each folder is a version of one generic package. */
function openGenericPackages(address, options) {
    const { api: apiUrl, packageName, shown } = parseGenericPackagesAddress(address);
    const { http, logger, firstDelayMs } = options;
    const requests = (0,http_requests/* createRequests */.dT)({ http, server: apiUrl, login: findToken(apiUrl, options), logger, firstDelayMs });
    const api = createGenericPackagesApi(requests, { api: apiUrl, packageName });
    const addressOf = (path) => path === '' ? shown : `${shown}/${path}`;
    const split = (path) => {
        if (path.includes('~'))
            throw new errors/* StorageError */.aq('STORAGE_INVALID', `${addressOf(path)}: GitLab takes no ~ in names`);
        const folder = external_node_path_.posix.dirname(path);
        return { version: formatVersion(folder === '.' ? '' : folder), file: external_node_path_.posix.basename(path) };
    };
    /** All of a name, oldest first. */
    const findFiles = async (path) => {
        const { version, file } = split(path);
        const found = await Promise.all((await api.findPackages(version)).map(async ({ id }) => (await api.listFiles(id)).map((each) => ({ ...each, packageId: id }))));
        return found.flat().filter((each) => each.file_name === file).sort((a, b) => a.id - b.id);
    };
    const shaOf = ({ file_sha256: sha256 }) => /^[0-9a-f]{64}$/.test(sha256 ?? '') ? sha256 ?? undefined : undefined;
    // GitLab wants the files of one version one after the other
    let uploads = Promise.resolve();
    const inTurn = async (step) => {
        const turn = uploads.then(step);
        uploads = turn.catch(() => undefined);
        return turn;
    };
    const removeOthers = async (path, keep) => {
        for (const { packageId, id } of (await findFiles(path)).filter((each) => each.id !== keep)) {
            if (!await api.removeFile(packageId, id))
                logger.debug(`${addressOf(path)}: the token may not remove older files; they are in nobody's way`);
        }
    };
    return {
        name: shown, addressOf,
        async stat(path) {
            const newest = (await findFiles(path)).at(-1);
            if (newest === undefined)
                return undefined;
            const sha256 = shaOf(newest);
            return { size: newest.size, ...(sha256 === undefined ? {} : { sha256 }) };
        },
        write: (path, source, { signal, progress }) => inTurn(async () => {
            const { version, file } = split(path);
            const sent = await api.send(version, file, { body: { size: source.size, open: (0,src_source/* countSent */.uV)(source, progress) }, signal });
            const sha256 = shaOf(sent);
            if (sent.size !== source.size || (sha256 !== undefined && source.sha256 !== undefined && sha256 !== source.sha256))
                throw new errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(path)}: GitLab has ${sent.size} bytes of ${source.size}, sha256 ${sha256 ?? 'unknown'}`);
            // a name may be taken twice: by a try whose answer was lost, or by somebody else, who was first
            const others = (await findFiles(path)).filter((each) => each.id !== sent.id);
            const isOther = others.some((each) => each.size !== sent.size || shaOf(each) !== sha256);
            for (const { packageId, id } of isOther ? (await findFiles(path)).filter((each) => each.id === sent.id) : others) {
                if (!await api.removeFile(packageId, id) && isOther)
                    throw new errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(path)} was uploaded by somebody else at the same time, with other content, and the token may not remove ours`, { hint: 'look at the package in GitLab and remove one of the two' });
            }
            return isOther ? 'exists' : 'written';
        }),
        async read(path, readOptions) {
            const { version, file } = split(path);
            // GitLab sends on to its object storage
            return (0,read/* readRange */.q)(api.addressOf(version, file), readOptions, { open: (request) => requests.open({ ...request, elsewhere: true }) });
        },
        async list(folder) {
            const found = await Promise.all((await api.findPackages()).map(async ({ id, version }) => {
                const at = parseVersion(version ?? '');
                if (at === undefined || !(folder === '' || at === folder || at.startsWith(`${folder}/`)))
                    return [];
                return (await api.listFiles(id)).map(({ file_name: name, size }) => ({ path: (0,paths/* joinPath */.u)(at, name), size }));
            }));
            return [...new Map(found.flat().map((file) => [file.path, file])).values()];
        },
        overwrite: (path, data, { signal }) => inTurn(async () => {
            const { version, file } = split(path);
            const sent = await api.send(version, file, { body: data, signal });
            await removeOthers(path, sent.id);
        }),
        async remove(path) {
            for (const { packageId, id } of await findFiles(path)) {
                if (!await api.removeFile(packageId, id))
                    throw new errors/* StorageError */.aq('STORAGE_DENIED', `${addressOf(path)}: the token may not remove it`, { exitCode: 2, hint: 'removing needs the role Maintainer' });
            }
        },
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
