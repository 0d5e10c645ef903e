export const id = 4997;
export const ids = [4997,7378];
export const modules = {

/***/ 10689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createStorage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55998);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3013);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96932);





/** The largest file that `load` reads, in bytes. */
const maxCurrent = 64 * 2 ** 20;
/** A Storage over a medium: equal content is recognised, paths are checked, small files are exchanged. */
function createStorage(medium) {
    const { exchange, remove, rename } = medium;
    /** Accepts what is there, or says how it differs. */
    const compare = async (path, there, source, { signal, progress }) => {
        const differs = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_EXISTS', `${medium.addressOf(path)} is there with other content: ${reason}`, {
            hint: 'what was uploaded once is never changed: choose another version, or remove it by hand when nobody uses it',
        });
        if (there.size !== source.size)
            throw differs(`${there.size} bytes instead of ${source.size}`);
        const wanted = source.sha256 ?? (await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hashStream */ .LH)((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .guardSource */ .H8)(source, path).open(0))).sha256;
        const found = there.sha256 ?? (await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hashStream */ .LH)(await medium.read(path, signal === undefined ? {} : { signal }))).sha256;
        if (found !== wanted)
            throw differs(`sha256 ${found} instead of ${wanted}`);
        progress?.advance(source.size);
        return { outcome: 'present', size: source.size, sha256: wanted };
    };
    const loadCurrent = async (path) => {
        const there = await medium.stat(path);
        if (there === undefined)
            return undefined;
        if (there.size > maxCurrent)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${medium.addressOf(path)} has ${there.size} bytes: more than is read at once`);
        const chunks = [];
        try {
            for await (const chunk of await medium.read(path, {}))
                chunks.push(chunk);
        }
        catch (error) {
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .isSlipwayError */ .qQ)(error) && error.code === 'STORAGE_NOT_FOUND')
                return undefined;
            throw error;
        }
        const data = Buffer.concat(chunks);
        return { data, version: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex') };
    };
    return {
        name: medium.name,
        addressOf: (path) => medium.addressOf(path === '' ? '' : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        stat: async (path) => medium.stat((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        async put(path, source, options = {}) {
            const there = await medium.stat((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path));
            if (there !== undefined) {
                const result = await compare(path, there, source, options);
                await medium.tidy?.(path);
                return result;
            }
            const guarded = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .guardSource */ .H8)(source, path);
            const outcome = await medium.write(path, guarded, options).catch((error) => {
                options.signal?.throwIfAborted();
                throw error;
            });
            if (outcome === 'exists') {
                const made = await medium.stat(path);
                if (made === undefined)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${medium.addressOf(path)} came and went while it was written`, { retryable: true });
                return compare(path, made, source, options);
            }
            const sha256 = guarded.readSha256();
            return { outcome: 'written', size: source.size, ...(sha256 === undefined ? {} : { sha256 }) };
        },
        read: async (path, options = {}) => medium.read((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path), options),
        list: async (folder) => [...await medium.list(folder === '' ? '' : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(folder))].sort((a, b) => (a.path < b.path ? -1 : 1)),
        load: async (path) => (exchange?.load ?? loadCurrent)((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        async replace(path, data, options) {
            if (exchange !== undefined)
                return exchange.replace((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path), data, options);
            if ((await loadCurrent((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)))?.version !== options.version)
                return false;
            await medium.overwrite(path, data, options.signal === undefined ? {} : { signal: options.signal });
            return true;
        },
        ...(remove === undefined ? {} : { remove: async (path) => remove((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)) }),
        ...(rename === undefined ? {} : { rename: async (from, to) => rename((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(from), (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(to)) }),
        close: async () => medium.close?.(),
    };
}


/***/ }),

/***/ 55998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XD: () => (/* binding */ fullHint),
/* harmony export */   aq: () => (/* binding */ StorageError),
/* harmony export */   mC: () => (/* binding */ connectHint)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** What helps when a place is full. */
const fullHint = 'make room there: remove candidates that nobody needs any more, or have the quota raised; then run it again, it goes on where it was';
/** What helps when a server cannot be reached; undefined where the exchange says it better. */
function connectHint(error) {
    if (error.hint !== undefined)
        return error.hint;
    if (error.code === 'HTTP_CONNECT')
        return 'nothing listens there, or a firewall is in between: look at host and port of the address, and whether the server runs; a proxy is taken from HTTPS_PROXY and NO_PROXY';
    if (error.code === 'HTTP_DNS')
        return 'look at the host of the address, and whether this machine can find it (DNS, NO_PROXY)';
    return error.code === 'HTTP_TIMEOUT' || error.code === 'HTTP_RESET' ? 'run it again: it goes on where it was' : undefined;
}
const notLooked = new Set(['STORAGE_DENIED', 'STORAGE_FAILED']);
/** A storage that cannot be used, or a step on it that failed. */
class StorageError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'StorageError';
    constructor(code, message, options) {
        super(code, message, { ...(notLooked.has(code) ? { exitCode: 3 } : {}), ...options });
    }
}


/***/ }),

/***/ 81471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ openStorage)
/* harmony export */ });
/* harmony import */ var _create_storage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55998);


// Each is loaded where an address names it (DR18).
const media = {
    'file': async (address, options) => (await __webpack_require__.e(/* import() */ 6418).then(__webpack_require__.bind(__webpack_require__, 36418))).openDirectory(address, options),
    's3': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    's3+https': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    's3+http': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    'sftp': async (address, options) => (await __webpack_require__.e(/* import() */ 2131).then(__webpack_require__.bind(__webpack_require__, 72131))).openSftp(address, options),
    'gitlab+https': async (address, options) => (await __webpack_require__.e(/* import() */ 4162).then(__webpack_require__.bind(__webpack_require__, 44162))).openGenericPackages(address, options),
    'gitlab+http': async (address, options) => (await __webpack_require__.e(/* import() */ 4162).then(__webpack_require__.bind(__webpack_require__, 44162))).openGenericPackages(address, options),
    'http': async (address, options) => (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 70788))).openHttp(address, options),
    'https': async (address, options) => (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 70788))).openHttp(address, options),
};
const storageForms = 'a folder, sftp://USER@HOST[:PORT]/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT, s3://BUCKET[/PREFIX] or s3+https://HOST/BUCKET[/PREFIX]';
/**
 * Opens the storage of an address; nothing is asked yet, only an HTTP server whether it speaks WebDAV. A text without `scheme://` is a folder.
 * @throws {StorageError} STORAGE_INVALID; STORAGE_DENIED when a login is needed and none is there
 */
async function openStorage(address, options) {
    const typo = /^(s3|s3\+https?|gitlab\+https?|sftp|https?|file):(?!\/\/)/i.exec(address)?.[1];
    // one slash too few would make a folder of that name
    if (typo !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .aq('STORAGE_INVALID', `an address that begins with ${typo}: needs two slashes: ${typo}://…`, { hint: `a storage is ${storageForms}; a folder of that name is ./${typo}:…` });
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase() ?? 'file';
    const open = media[scheme];
    // somebody may have put a login into it
    if (open === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .aq('STORAGE_INVALID', `no storage has addresses that begin with ${scheme}://`, { hint: `a storage is ${storageForms}` });
    return (0,_create_storage_js__WEBPACK_IMPORTED_MODULE_1__/* .createStorage */ .w)(await open(address, options));
}


/***/ }),

/***/ 44997:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   StorageError: () => (/* reexport safe */ _errors_js__WEBPACK_IMPORTED_MODULE_1__.aq),
/* harmony export */   bytesSource: () => (/* reexport safe */ _source_js__WEBPACK_IMPORTED_MODULE_5__.Xl),
/* harmony export */   copyToSlabs: () => (/* reexport safe */ _source_js__WEBPACK_IMPORTED_MODULE_5__.UM),
/* harmony export */   createStorage: () => (/* reexport safe */ _create_storage_js__WEBPACK_IMPORTED_MODULE_0__.w),
/* harmony export */   fileSource: () => (/* reexport safe */ _source_js__WEBPACK_IMPORTED_MODULE_5__.IO),
/* harmony export */   openReleasePage: () => (/* reexport safe */ _release_assets_open_js__WEBPACK_IMPORTED_MODULE_3__.R),
/* harmony export */   openStorage: () => (/* reexport safe */ _factory_js__WEBPACK_IMPORTED_MODULE_2__.G),
/* harmony export */   shownAddress: () => (/* reexport safe */ _shown_address_js__WEBPACK_IMPORTED_MODULE_4__.U)
/* harmony export */ });
/* harmony import */ var _create_storage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55998);
/* harmony import */ var _factory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81471);
/* harmony import */ var _release_assets_open_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10500);
/* harmony import */ var _shown_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94897);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96932);








/***/ }),

/***/ 3013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkStoragePath),
/* harmony export */   u: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55998);

const part = /^[A-Za-z0-9_][A-Za-z0-9._+~-]{0,199}$/;
/**
 * The path as it was given: relative, parts of letters, digits and `. _ + ~ -` that begin with none of `. + ~ -`. So no path
 * needs escapes anywhere, and none leaves the storage. @throws {StorageError} STORAGE_INVALID
 */
function checkStoragePath(path) {
    if (path.length > 900 || !path.split('/').every((each) => part.test(each)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .aq('STORAGE_INVALID', `not a path in a storage: ${JSON.stringify(path.slice(0, 300))}`);
    return path;
}
/** `a/b`; an empty folder adds nothing. */
function joinPath(...parts) {
    return parts.filter((each) => each !== '').join('/');
}


/***/ }),

/***/ 10500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openReleasePage)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var src_errors = __webpack_require__(55998);
// EXTERNAL MODULE: ./packages/storage/src/source.ts
var src_source = __webpack_require__(96932);
;// CONCATENATED MODULE: ./packages/storage/src/release-assets/names.ts

/** What stands for a slash: names of release pages have none, and GitHub changes most other signs. */
const slash = '__';
/** A path as the name of a file on a release page. @throws {StorageError} STORAGE_INVALID for what could not be read back */
function formatAssetName(path) {
    const isPlain = path.split('/').every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !part.includes(slash) && !part.endsWith('_') && !part.startsWith('_') && !part.endsWith('.'));
    if (!isPlain)
        throw new src_errors/* StorageError */.aq('STORAGE_INVALID', `${path} cannot stand on a release page: its parts may have letters, digits, dots, dashes and single underscores inside`);
    return path.replaceAll('/', slash);
}
/** The path of a file on a release page. */
function parseAssetName(name) {
    return name.replaceAll(slash, '/');
}

;// CONCATENATED MODULE: ./packages/storage/src/release-assets/open.ts





/** What is wrong at a forge, in our words; its own stay the cause. */
const codes = {
    FORGE_NOT_FOUND: 'STORAGE_NOT_FOUND', FORGE_DENIED: 'STORAGE_DENIED', FORGE_NOT_CONFIGURED: 'STORAGE_DENIED', FORGE_REFUSED: 'STORAGE_UNSUPPORTED',
};
function storageError(error) {
    if (!(0,errors/* isSlipwayError */.qQ)(error) || !error.code.startsWith('FORGE_'))
        return error;
    return new src_errors/* StorageError */.aq(codes[error.code] ?? 'STORAGE_FAILED', error.message, { cause: error, exitCode: error.exitCode, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
}
const sha256Of = ({ digest }) => /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
/** The files on the page of a release. Nothing on it is replaced, small files neither: a forge would be without the file for a while. */
function openReleasePage(page) {
    const addressOf = (path) => path === '' ? page.url : `${page.url}#${formatAssetName(path)}`;
    const attempt = async (step) => step().catch((error) => { throw storageError(error); });
    const find = async (path) => {
        const name = formatAssetName(path);
        return (await page.listFiles()).find((each) => each.name === name);
    };
    return {
        name: page.url, addressOf,
        stat: (path) => attempt(async () => {
            const file = await find(path);
            if (file === undefined)
                return undefined;
            if (file.size === undefined)
                throw new src_errors/* StorageError */.aq('STORAGE_EXISTS', `${addressOf(path)} is a link to somewhere else`);
            const sha256 = sha256Of(file);
            return { size: file.size, ...(sha256 === undefined ? {} : { sha256 }) };
        }),
        async write(path, source, { signal, progress }) {
            let broken;
            const openSource = (0,src_source/* countSent */.uV)(source, progress);
            let current;
            const open = () => {
                signal?.throwIfAborted();
                if (broken !== undefined)
                    throw broken; // the source, which is no better the next time
                current?.destroy();
                current = openSource();
                if (signal !== undefined)
                    (0,external_node_stream_.addAbortSignal)(signal, current);
                return current.on('error', (error) => { broken ??= error; });
            };
            try {
                const outcome = await page.addFile({ name: formatAssetName(path), size: source.size, ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }), open });
                return outcome === 'present' ? 'exists' : 'written';
            }
            catch (error) {
                signal?.throwIfAborted();
                if (broken !== undefined)
                    throw broken;
                // somebody was faster
                if ((0,errors/* isSlipwayError */.qQ)(error) && error.code === 'FORGE_REFUSED' && await find(path).catch(() => undefined) !== undefined)
                    return 'exists';
                throw storageError(error);
            }
            finally {
                current?.destroy();
            }
        },
        read: (path, { start = 0, end, signal }) => attempt(async () => {
            const size = (await find(path))?.size;
            if (size === undefined)
                throw new src_errors/* StorageError */.aq('STORAGE_NOT_FOUND', `there is no ${addressOf(path)}`);
            const after = Math.min(end ?? size, size);
            return start >= after ? external_node_stream_.Readable.from([]) : page.openFile(formatAssetName(path), { start, end: after, ...(signal === undefined ? {} : { signal }) });
        }),
        list: (folder) => attempt(async () => (await page.listFiles()).map(({ name, size = 0 }) => ({ path: parseAssetName(name), size })).filter(({ path }) => folder === '' || path.startsWith(`${folder}/`))),
        overwrite: (path, data) => attempt(async () => {
            if (await find(path) !== undefined)
                throw new src_errors/* StorageError */.aq('STORAGE_UNSUPPORTED', `${addressOf(path)}: files on release pages are not replaced`, { hint: 'remove it on the page, or keep what changes in another storage' });
            await page.addFile({ name: formatAssetName(path), size: data.length, open: () => external_node_stream_.Readable.from([Buffer.from(data)], { objectMode: false }) });
        }),
    };
}


/***/ }),

/***/ 94897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress)
/* harmony export */ });
/** An address that could not be read, for an error: somebody may have put a password or a token into it. */
function shownAddress(address) {
    return JSON.stringify(address.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '…').slice(0, 300));
}


/***/ }),

/***/ 96932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ guardSource),
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   LH: () => (/* binding */ hashStream),
/* harmony export */   UM: () => (/* binding */ copyToSlabs),
/* harmony export */   Xl: () => (/* binding */ bytesSource),
/* harmony export */   uV: () => (/* binding */ countSent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55998);





/**
 * The same content, but a stream that does not end at the announced size, or a content that does not have the announced
 * sha256, fails at its end. What is read again after an interruption is not hashed again.
 */
function guardSource(source, subject) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let hashed = 0;
    let sha256;
    const wrong = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StorageError */ .aq('SOURCE_CHANGED', `${subject} is not what was announced: ${reason}`, { hint: 'it changed while it was sent: build it again' });
    async function* read(start) {
        let at = start;
        for await (const chunk of source.open(start)) {
            const next = at + chunk.length;
            if (next > source.size)
                throw wrong(`more than ${source.size} bytes`);
            if (at <= hashed && next > hashed) {
                hash.update(chunk.subarray(hashed - at));
                hashed = next;
            }
            at = next;
            // The last piece is held back until it is known to be right.
            if (at === source.size)
                check();
            yield chunk;
        }
        if (at !== source.size)
            throw wrong(`${at} bytes instead of ${source.size}`);
        check();
    }
    const check = () => {
        if (hashed !== source.size)
            return;
        sha256 ??= hash.digest('hex');
        if (source.sha256 !== undefined && sha256 !== source.sha256)
            throw wrong(`its sha256 is ${sha256}, not ${source.sha256}`);
    };
    // piece by piece: a stream of bytes would join them in new memory
    return { ...source, open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(start), { highWaterMark: 1 }), readSha256: () => sha256 };
}
/** Opens the content from its start for each try; `progress` hears of every byte once, however often it is sent. */
function countSent({ open: openAt }, progress) {
    let advanced = 0;
    async function* read() {
        let offset = 0;
        for await (const chunk of openAt(0)) {
            yield chunk;
            offset += chunk.length;
            if (offset > advanced) {
                progress?.advance(offset - advanced);
                advanced = offset;
            }
        }
    }
    return () => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(), { objectMode: false });
}
/** The sha256 of a stream, which is read to its end. */
async function hashStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .recycle */ .i)(chunk);
    }
    return { size, sha256: hash.digest('hex') };
}
/** Pieces in memory that is used again when whoever reads them has recycled them; `bytes` may change as soon as the next piece is asked for. */
async function* copyToSlabs(bytes) {
    const memory = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .createSlabs */ .C)().open();
    for await (const piece of bytes) {
        for (let at = 0; at < piece.length;) {
            const room = memory.room();
            const count = Math.min(room.length, piece.length - at);
            room.set(piece.subarray(at, at + count));
            at += count;
            const copy = memory.fill(count);
            memory.hold();
            yield copy;
        }
    }
}
/** A file on disk as a source. */
function fileSource(path, { size, sha256 }) {
    async function* read(start) {
        const memory = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .createSlabs */ .C)().open();
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
        try {
            for (let at = start;;) {
                const room = memory.room();
                const { bytesRead } = await handle.read(room, 0, room.length, at);
                if (bytesRead === 0)
                    return;
                at += bytesRead;
                const piece = memory.fill(bytesRead);
                memory.hold();
                yield piece;
            }
        }
        finally {
            await handle.close();
        }
    }
    return { size, ...(sha256 === undefined ? {} : { sha256 }), open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(start), { highWaterMark: 1 }) };
}
/** Bytes in memory as a source. */
function bytesSource(data) {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    return { size: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(bytes.length === start ? [] : [bytes.subarray(start)], { objectMode: false }) };
}


/***/ })

};
