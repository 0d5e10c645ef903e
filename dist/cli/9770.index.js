export const id = 9770;
export const ids = [9770];
export const modules = {

/***/ 82003:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unpack: () => (/* binding */ unpack)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76158);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78657);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41683);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71266);
/* harmony import */ var _package_places_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54043);
/* harmony import */ var _unpack_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36601);





/** `slipway unpack PACKAGE --output DIR`: all segments, verified, into one new folder. */
const unpack = {
    name: 'unpack', title: 'Unpack a package into a new folder, verified', specs: _unpack_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .unpackSpecs */ .R,
    async run({ package: path, output, caFile }, context) {
        const { cwd, logger, signal } = context;
        const places = (0,_package_places_js__WEBPACK_IMPORTED_MODULE_2__/* .openPackagePlaces */ .L)(context, { caFiles: caFile });
        try {
            const place = await places.open(path);
            const { manifest } = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_3__/* .openPackage */ .R)(place);
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, output);
            for (const text of await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_4__/* .describeForeignRuns */ .Wz)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(target), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(target)))
                logger.warn(text);
            const progress = logger.progress(`Unpacking ${place.name}`, { unit: 'bytes', total: manifest.totals.bytes });
            await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_5__/* .unpackPackage */ .D)(place, target, { progress, ...(signal === undefined ? {} : { signal }) });
            progress.done();
            return { manifest, output: target, shown: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, target) || '.' };
        }
        finally {
            await places.close();
        }
    },
    report({ manifest: { product, version, totals, bases }, output, shown }) {
        const delta = bases.length === 0 ? '' : '\nIt is a hotfix: it holds only what its base lacks. install.sh puts it onto the base.';
        return {
            findings: [], outputs: { output }, summary: '',
            text: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .plainText */ .wh)(`Unpacked ${product} ${version} into ${shown}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(totals.files, 'file')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(totals.images, 'image')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(totals.bytes)}${delta}`),
            document: { output, product, version, totals },
        };
    },
};


/***/ }),

/***/ 54043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openPackagePlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7137);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50893);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25405);



/** Storages are opened when an address needs one. */
function openPackagePlaces({ cwd, env, logger, addSecret, now }, { caFiles }) {
    const opened = [];
    return {
        async open(text) {
            if (!(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(text))
                return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .AJ)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text));
            const { openStorage } = await __webpack_require__.e(/* import() */ 4997).then(__webpack_require__.bind(__webpack_require__, 44997));
            const http = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .openHttpClient */ .S)({ env, caFiles: caFiles.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file)), addSecret });
            opened.push(() => { http.close(); });
            const storage = await openStorage((0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .packageAddress */ .T9)(text), { cwd, env, http, logger, addSecret, now });
            opened.push(() => storage.close());
            return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .openStoragePlace */ .FK)(storage, '');
        },
        async close() {
            for (const close of opened.reverse())
                await close();
        },
    };
}


/***/ }),

/***/ 19493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ collectGarbage),
/* harmony export */   y: () => (/* binding */ holdNewSpace)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Gives memory back at the end of a step that used much, before one that runs long: on its own the collector lets it lie
 * until there is need. The second run also shrinks the space for new objects, where V8 can (Node 24).
 */
function collectGarbage() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)(`gc(); gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })`);
}
/**
 * Keeps the space for new objects as large as it is, 1 or 2 MB at the start of a process: otherwise it grows to 32 MB while much is made at once, and Node 20
 * never shrinks it. Every thread that starts takes that back, so it is said again when one is there.
 */
function holdNewSpace() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ }),

/***/ 37870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/** Applies `step` to every item, at most `width` at a time; results keep the order. The first error ends it. */
async function mapConcurrent(items, width, step) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next;
            next += 1;
            try {
                results[index] = await step(items[index], index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, worker));
    return results;
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ thisOwner),
/* harmony export */   N: () => (/* binding */ ownerState)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);



const field = (text) => text.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 64);
const grammar = /^([A-Za-z0-9-]+)_([A-Za-z0-9-]*)_(\d{1,10})_(\d*)$/;
/** When a process began, in ticks since the system started; undefined when there is none of this id, '' when nobody can say. */
async function startOf(pid) {
    try {
        // the name of the program, in parentheses, may hold anything
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        try {
            process.kill(pid, 0);
        }
        catch (error) {
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ESRCH' ? undefined : '';
        }
        return ''; // there is no /proc here
    }
}
const bootOf = async () => field((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim().slice(0, 13));
let own;
/** This process: its host, this start of the system, its id and when it began, so that a later one with its id is another. */
function thisOwner() {
    own ??= (async () => [field((0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()) || 'host', await bootOf(), process.pid, await startOf(process.pid) ?? ''].join('_'))();
    return own;
}
/** Whether a process still runs: `unknown` when it is one of another machine. */
async function ownerState(owner) {
    const match = grammar.exec(owner);
    const mine = grammar.exec(await thisOwner());
    if (match === null || mine === null || mine[1] !== match[1])
        return 'unknown';
    if (match[2] !== mine[2])
        return 'gone';
    const start = await startOf(Number(match[3]));
    return start === undefined || (start !== '' && match[4] !== '' && start !== match[4]) ? 'gone' : 'running';
}


/***/ }),

/***/ 80253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   RV: () => (/* binding */ verifyBytes),
/* harmony export */   W9: () => (/* binding */ createContentCheck),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   vo: () => (/* binding */ splitDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35412);



const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Whether the text is a digest of an algorithm known here, lower-case and of full length. */
function isDigest(text) {
    return grammar.test(text);
}
/**
 * The digest written as `sha256:` and 64, or `sha512:` and 128 lower-case hex digits.
 * @throws {OciError} DIGEST_INVALID
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
 */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('DIGEST_INVALID', `not a digest: ${JSON.stringify(text.slice(0, 160))}, expected sha256: and 64 or sha512: and 128 lower-case hex digits`);
}
/** The algorithm and the hex digits. */
function splitDigest(digest) {
    return digest.startsWith('sha512:') ? { algorithm: 'sha512', hex: digest.slice(7) } : { algorithm: 'sha256', hex: digest.slice(7) };
}
/** The digest of these bytes. @default 'sha256' */
function digestOf(bytes, algorithm = 'sha256') {
    return parseDigest(`${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)(algorithm, bytes, 'hex')}`);
}
/** A check against digest and size; `subject` names the content in errors. */
function createContentCheck({ digest, size }, subject = digest) {
    const hasher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(splitDigest(digest).algorithm);
    let seen = 0;
    return {
        update(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
            hasher.update(chunk);
        },
        finish() {
            if (seen !== size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
            const actual = `${splitDigest(digest).algorithm}:${hasher.digest('hex')}`;
            if (actual !== digest)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('DIGEST_MISMATCH', `${subject} has other bytes than its digest says: expected ${digest}, got ${actual}`, { retryable: true });
        },
    };
}
/** Throws unless these bytes have this digest and size. @throws {OciError} SIZE_MISMATCH, DIGEST_MISMATCH */
function verifyBytes(bytes, expected, subject = expected.digest) {
    const check = createContentCheck(expected, subject);
    check.update(bytes);
    check.finish();
}
/**
 * The same bytes, ending in an error when they are not what was expected. The last piece is held back until all is
 * proven, so whoever counts bytes never gets a whole of wrong content. Destroying it destroys the source.
 * Its errors: {OciError} SIZE_MISMATCH as soon as there is a byte too many, SIZE_MISMATCH or DIGEST_MISMATCH at the end.
 */
function verifyStream(stream, expected, subject = expected.digest) {
    const check = createContentCheck(expected, subject);
    return (0,_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .markProven */ .Oi)((0,_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .tapStream */ .o4)(stream, { onChunk: (chunk) => check.update(chunk), onEnd: () => check.finish(), holdLast: true }), expected.digest);
}


/***/ }),

/***/ 82346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError),
/* harmony export */   O: () => (/* binding */ classifyImageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

const deniedCodes = new Set(['DENIED', 'PROJECT_MISSING', 'PUSH_DENIED', 'QUOTA_EXCEEDED', 'TAG_IMMUTABLE', 'REGISTRY_READ_ONLY']);
const unknownCodes = new Set([
    'RATE_LIMITED', 'SERVER_ERROR', 'NETWORK', 'TLS', 'TIMEOUT', 'UNEXPECTED_ANSWER', 'NOT_A_REGISTRY', 'ADDRESS_REFUSED', 'AUTH_FAILED', 'STORE_UNREADABLE',
]);
const invalidCodes = new Set([
    'DIGEST_MISMATCH', 'SIZE_MISMATCH', 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'CONTENT_MISSING', 'STORE_INVALID',
]);
/** A step on an image that failed. Absent content is no error: the interfaces of `source.ts` say `undefined`. */
class OciError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'OciError';
    status;
    retryAfterMs;
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: unknownCodes.has(code) ? 3 : deniedCodes.has(code) || invalidCodes.has(code) ? 1 : 2, ...options });
        this.status = options.status;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** The class of a finding: the registry refused, nobody could say, or the content is wrong. Other errors count as `unknown`. */
function classifyImageError(error) {
    if (!(error instanceof OciError))
        return 'unknown';
    if (deniedCodes.has(error.code))
        return 'denied';
    return invalidCodes.has(error.code) ? 'invalid' : 'unknown';
}


/***/ }),

/***/ 76768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   _l: () => (/* binding */ isImageTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   pl: () => (/* binding */ apiRepository)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82346);


const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryGrammar = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryGrammar = new RegExp(`^(?:${hostLabel}(?:\\.${hostLabel})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]{1,5})?$`);
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const maxNameLength = 255;
/** Whether this may be the name of a repository inside a registry. Such a name is safe as a path (T34). */
function isRepositoryName(text) {
    return text.length <= maxNameLength && repositoryGrammar.test(text);
}
/** Whether this may be an ImageTag. Such a tag is safe as a file name. */
function isImageTag(text) {
    return tagGrammar.test(text);
}
/** Whether this is `host` or `host:port`. */
function isRegistryHost(text) {
    return text.length <= maxNameLength && registryGrammar.test(text);
}
const looksLikeHost = (text) => text.includes('.') || text.includes(':') || text === 'localhost';
/**
 * The reference that the text names, `[registry/]repository[:tag][@digest]`. The first component is a
 * registry only when it contains a dot or colon or is `localhost`; nothing is filled in.
 * @throws {OciError} REFERENCE_INVALID
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
function parseImageReference(text) {
    const fail = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('REFERENCE_INVALID', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${reason}`);
    if (text === '')
        throw fail('it is empty');
    if (/^[a-f0-9]{64}$/.test(text))
        throw fail('64 hex digits alone are an image id, not a name');
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digestText = at < 0 ? undefined : text.slice(at + 1);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digestText))
        throw fail(`after @ must come sha256: and 64 or sha512: and 128 lower-case hex digits`);
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const registry = slash >= 0 && looksLikeHost(first) ? first : undefined;
    const rest = registry === undefined ? named : named.slice(slash + 1);
    const colon = rest.indexOf(':');
    const repository = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    if (registry !== undefined && !isRegistryHost(registry))
        throw fail(`${JSON.stringify(registry)} is not HOST or HOST:PORT`);
    if (repository === '')
        throw fail('the name is missing');
    if (repository !== repository.toLowerCase())
        throw fail('the name must be lower-case');
    if (!repositoryGrammar.test(repository))
        throw fail('a name is made of a-z and 0-9, parted by single . or _, two __, any number of -, and /');
    if (repository.length > maxNameLength)
        throw fail(`the name is longer than ${maxNameLength} characters`);
    if (tag !== undefined && !isImageTag(tag))
        throw fail('a tag has 1 to 128 characters of A-Z a-z 0-9 _ . - and starts with none of . and -');
    return {
        ...(registry === undefined ? {} : { registry }), repository,
        ...(tag === undefined ? {} : { tag }), ...(digestText === undefined ? {} : { digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digestText) }), text,
    };
}
/** The reference as `parseImageReference` reads it. */
function formatImageReference({ registry, repository, tag, digest }) {
    return `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** What a registry is asked for: the digest, else the tag, else `latest`. */
function manifestReference({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
/** Orders tags and repository names as registries list them: case-insensitive, then by byte. */
function compareNames(a, b) {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    if (x !== y)
        return x < y ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Where the API of a reference's registry is, and its repository there. Names without a host are Docker Hub's,
 * whose one-component names live under `library/`.
 */
function apiRepository({ registry, repository }) {
    if (registry !== undefined && !dockerHub.has(registry))
        return { host: registry, repository };
    return { host: 'registry-1.docker.io', repository: repository.includes('/') ? repository : `library/${repository}` };
}


/***/ }),

/***/ 35412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ markProven),
/* harmony export */   S6: () => (/* binding */ exactLength),
/* harmony export */   Tu: () => (/* binding */ countBytes),
/* harmony export */   V_: () => (/* binding */ provenDigest),
/* harmony export */   W5: () => (/* binding */ takeBatches),
/* harmony export */   Xm: () => (/* binding */ isDisposable),
/* harmony export */   m$: () => (/* binding */ markDisposable),
/* harmony export */   o4: () => (/* binding */ tapStream)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);



const asError = (error) => error instanceof Error ? error : new Error(String(error));
/**
 * The same bytes, each looked at. An error that `tap` throws, an error of the source and a source that closes before
 * its end all become the error of the returned stream; destroying it destroys the source. Nobody reading it yet when
 * it fails is no crash: whoever reads it then gets the error.
 */
function tapStream(stream, { onChunk, onEnd, holdLast = false }) {
    let held;
    const tapped = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, done) {
            try {
                onChunk(chunk);
            }
            catch (error) {
                done(asError(error));
                return;
            }
            const ready = holdLast ? held : chunk;
            held = chunk;
            done(null, ready);
        },
        flush(done) {
            try {
                onEnd?.();
            }
            catch (error) {
                done(asError(error));
                return;
            }
            done(null, holdLast ? held : undefined);
        },
        destroy(error, done) { stream.destroy(); done(error); },
    });
    tapped.on('error', () => undefined);
    const fail = () => {
        if (tapped.destroyed || stream.readableEnded)
            return;
        tapped.destroy(stream.errored ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', 'the bytes were cut off before their end', { retryable: true }));
    };
    if (stream.destroyed) {
        fail();
        return tapped;
    }
    stream.on('error', fail);
    stream.on('close', fail);
    return stream.pipe(tapped);
}
const proven = new WeakMap();
/** Notes that the stream ends in an error unless its bytes have this digest, so that nobody need hash them again. */
function markProven(stream, digest) {
    proven.set(stream, digest);
    return stream;
}
/** The digest that the bytes have for certain when the stream ends without an error; undefined when nobody looks. */
function provenDigest(stream) {
    return stream instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable ? proven.get(stream) : undefined;
}
const disposable = new WeakSet();
/** Notes that nobody but the reader holds the stream's pieces, so that their memory may be used again. */
function markDisposable(stream) {
    disposable.add(stream);
    return stream;
}
/** Whether the reader may have the memory of a piece used again when it is done with it. */
const isDisposable = (stream) => disposable.has(stream);
/**
 * Hands the stream's pieces on in batches of about `size` bytes, one at a time: while one is dealt with the next is
 * gathered, then the stream rests. Destroys the stream when `onChunk` or `take` fails. Of a stream that breaks off all that
 * had come is handed on before this fails, so that what `onChunk` saw and what was taken are the same.
 */
function takeBatches(stream, { size, onChunk, take }) {
    return new Promise((resolve, reject) => {
        let pieces = [];
        let gathered = 0;
        let busy = false;
        let ended = false;
        let broken;
        const fail = (error) => {
            broken ??= asError(error);
            ended = true;
            pieces = [];
            gathered = 0;
            reject(asError(error));
            stream.destroy();
        };
        const breakOff = (error) => {
            if (ended)
                return;
            broken = asError(error);
            ended = true;
            next();
        };
        const cut = () => breakOff(stream.errored ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', 'the bytes were cut off before their end', { retryable: true }));
        const next = () => {
            if (busy || (gathered < size && !ended))
                return;
            if (gathered === 0) {
                if (broken === undefined)
                    resolve();
                else
                    reject(broken);
                return;
            }
            const batch = pieces;
            pieces = [];
            gathered = 0;
            busy = true;
            take(batch).then(() => {
                if (disposable.has(stream))
                    for (const piece of batch)
                        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .recycle */ .i)(piece);
                busy = false;
                stream.resume();
                next();
            }, fail);
        };
        if (stream.destroyed && !stream.readableEnded) {
            cut();
            return;
        }
        stream.on('error', breakOff);
        stream.on('end', () => { ended = true; next(); });
        stream.on('close', cut);
        stream.on('data', (chunk) => {
            try {
                onChunk(chunk);
            }
            catch (error) {
                fail(error);
                return;
            }
            pieces.push(chunk);
            gathered += chunk.length;
            next();
            if (busy && gathered >= size)
                stream.pause();
        });
    });
}
/** The same bytes, their number told as they pass. */
function countBytes(stream, count) {
    const counted = tapStream(stream, { onChunk: (chunk) => count(chunk.length) });
    const digest = provenDigest(stream);
    if (disposable.has(stream))
        markDisposable(counted);
    return digest === undefined ? counted : markProven(counted, digest);
}
/** The same bytes, ending in SIZE_MISMATCH unless they are exactly so many: an announced length must be kept. */
function exactLength(stream, size, subject) {
    let seen = 0;
    return tapStream(stream, {
        onChunk(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
        },
        onEnd() {
            if (seen < size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
        },
    });
}


/***/ }),

/***/ 51186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createFileChecks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53654);


function createFileChecks() {
    const open = new Map();
    const wrong = [];
    return {
        begin({ path, sha256 }) {
            const { digest, chunk } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlobPath */ .oF)(path) ?? {};
            if (digest === undefined || chunk === undefined) {
                const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
                return { update: (bytes) => { hash.update(bytes); }, end: () => hash.digest('hex') === sha256 };
            }
            const { number, of } = chunk;
            const before = number === 1 ? { hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), next: 1 } : open.get(digest);
            open.delete(digest);
            if (before?.next !== number)
                return { update: () => undefined, end: () => false };
            return {
                update: (bytes) => { before.hash.update(bytes); },
                end() {
                    if (number < of) {
                        open.set(digest, { hash: before.hash, next: number + 1 });
                        return true;
                    }
                    const right = `sha256:${before.hash.digest('hex')}` === digest;
                    if (!right)
                        wrong.push(digest);
                    return right;
                },
            };
        },
        wrongBlobs: () => wrong,
    };
}


/***/ }),

/***/ 26381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createHashThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19493);


// A text, so that a bundle needs no second file for it. Answers come in the order of questions. What was read is hashed
// while the core still has it.
const program = `
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const memory = new Uint8Array(workerData);
let hash = createHash('sha256');
const read = (fd, start, size, position) => {
  let at = 0;
  while (at < size) {
    const count = readSync(fd, memory, start + at, Math.min(size - at, 262144), position + at);
    if (count === 0) break;
    hash.update(memory.subarray(start + at, start + at + count));
    at += count;
  }
  return at;
};
parentPort.on('message', ({ fd, start, size, position }) => {
  if (size === undefined) {
    parentPort.postMessage(hash.digest('hex'));
    hash = createHash('sha256');
  } else if (fd === undefined) {
    hash.update(memory.subarray(start, start + size));
    parentPort.postMessage(size);
  } else {
    try {
      parentPort.postMessage(read(fd, start, size, position));
    } catch ({ message, code }) {
      parentPort.postMessage({ message, code });
    }
  }
});
`;
/** A thread over new memory of so many bytes, or over that of another thread. It keeps the process alive only while there is something to hash. */
function createHashThread(memory) {
    const shared = typeof memory === 'number' ? new Uint8Array(new SharedArrayBuffer(memory)) : memory;
    let worker;
    let waiting = [];
    let failure;
    const fail = (error) => {
        failure ??= error;
        for (const { reject } of waiting)
            reject(failure);
        waiting = [];
    };
    const start = () => {
        const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(program, { eval: true, workerData: shared.buffer, env: {}, execArgv: [], stdin: false, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 } });
        thread.once('online', _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .holdNewSpace */ .y); // what is asked and answered is garbage at once
        thread.on('message', (answer) => {
            const next = waiting.shift();
            if (typeof answer === 'object')
                next?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
            else
                next?.resolve(answer);
            if (waiting.length === 0)
                thread.unref();
        });
        thread.on('error', (error) => { fail(error instanceof Error ? error : new Error(String(error))); });
        thread.on('exit', () => { fail(new Error('the thread that hashes has ended')); });
        return thread;
    };
    const ask = (question) => new Promise((resolve, reject) => {
        if (failure !== undefined) {
            reject(failure);
            return;
        }
        worker ??= start();
        if (waiting.length === 0)
            worker.ref();
        waiting.push({ resolve, reject });
        worker.postMessage(question);
    });
    return {
        memory: shared,
        async update(at, size) { await ask({ start: at, size }); },
        async read({ fd }, from) { return Number(await ask({ fd, ...from })); },
        async digest() { return String(await ask({})); },
        async close() {
            failure ??= new Error('the thread that hashes was closed');
            await worker?.terminate();
        },
    };
}


/***/ }),

/***/ 41683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wz: () => (/* binding */ describeForeignRuns),
/* harmony export */   eZ: () => (/* binding */ clearLeftovers),
/* harmony export */   ne: () => (/* binding */ createOutputDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1550);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71535);





const exists = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(() => true, () => false);
async function findRuns(parent, name) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)).flatMap((entry) => {
        if (!entry.startsWith(`.${name}@`))
            return [];
        const [, owner, what] = /^([^@]+)@[0-9a-f]+@(new|old)$/.exec(entry.slice(name.length + 2)) ?? [];
        return owner === undefined || what === undefined ? [] : [{ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, entry), owner, what }];
    });
}
/** Brings back what a killed run moved aside, and removes what it left half-written, or names it where it may be of use. */
async function recover(parent, name, resume) {
    const leftovers = [];
    for (const run of await findRuns(parent, name)) {
        if (await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .ownerState */ .N)(run.owner) !== 'gone')
            continue;
        if (run.what === 'old' && !await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(run.path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name));
        else if (run.what === 'new' && resume)
            leftovers.push(run.path);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(run.path, { recursive: true, force: true });
    }
    return leftovers;
}
/** Removes what killed runs have left, where nothing has to be written; harmless where there is no such folder. */
async function clearLeftovers(parent, name) {
    await recover(parent, name, false).catch((error) => { if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) !== 'ENOENT')
        throw error; });
}
/**
 * What runs on other machines have left in an output folder, as on a shared disk, or are writing there: nobody here can tell which.
 * A sentence for each, for whoever can.
 */
async function describeForeignRuns(parent, name) {
    const runs = await findRuns(parent, name).catch(() => []);
    return (await Promise.all(runs.map(async ({ path, owner, what }) => {
        if (await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .ownerState */ .N)(owner) !== 'unknown')
            return [];
        const files = [path, ...(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path).catch(() => [])).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, file))];
        const times = await Promise.all(files.map(async (file) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined))?.mtimeMs ?? 0));
        return [`${path} is of a run on ${owner.split('_')[0] ?? ''}, last written ${new Date(Math.max(...times)).toISOString()}: ${what === 'old' ? 'the earlier package, which that run was replacing' : 'not a whole package'}. Remove it when that run has ended; nothing here does`];
    }))).flat();
}
/**
 * Starts a directory beside its final place. The earlier one stays until `commit`, which moves it aside, the new one in and
 * then removes it (T40); a run that was killed between these two steps is put right by the next.
 */
async function createOutputDirectory(parent, name, { resume = false } = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(parent, { recursive: true });
    const leftovers = await recover(parent, name, resume);
    const earlier = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name)).catch(() => undefined);
    if (earlier?.isDirectory() === false)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('WRITE_FAILED', `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name)} is in the way: it is no directory`, { hint: 'remove it, or choose another output folder' });
    const run = `.${name}@${await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .thisOwner */ .G)()}@${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${run}@new`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary);
    return {
        temporary, leftovers,
        async commit() {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
            const old = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${run}@old`);
            await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .syncDirectory */ .zR)(temporary);
            let replaced = false;
            for (let attempt = 1;; attempt += 1) {
                replaced = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, old).then(() => true, (error) => {
                    if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) === 'ENOENT')
                        return false;
                    throw error;
                });
                try {
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
                    break;
                }
                catch (error) {
                    // between the two steps another run has put its own there, which is whole as well
                    const isTaken = attempt < 10 && ['ENOTEMPTY', 'EEXIST'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) ?? '');
                    if (replaced && isTaken)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
                    else if (replaced)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, path);
                    if (!isTaken)
                        throw error;
                }
            }
            await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .syncDirectory */ .zR)(parent);
            if (replaced)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
            return path;
        },
        async abort() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { recursive: true, force: true });
        },
    };
}


/***/ }),

/***/ 59362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ openSegment),
/* harmony export */   Ns: () => (/* binding */ readerMemory),
/* harmony export */   R1: () => (/* binding */ holdingMemory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const slotSize = 1024 * 1024;
/** The memory that `openSegment` shares with the thread that hashes, in bytes. */
const readerMemory = 6 * slotSize;
/** The same where pieces are held: enough to write several files at once. */
const holdingMemory = 24 * slotSize;
/** How many pieces are read before they are asked for. */
const ahead = 3;
/** How many pieces of a stream are held before the next is asked for. */
const mostHeld = 16;
const nothing = () => undefined;
/** Files of this machine are read and hashed by the thread while the bytes before are dealt with here; what comes from elsewhere is slower than one thread. One segment at a time uses a thread. */
function openSegment(place, name, { thread, signal }) {
    let sha256 = '';
    /** Who uses the piece that came last. */
    let users = [];
    const streamed = async function* () {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const held = [];
        for await (const chunk of place.open(name, { signal })) {
            hash.update(chunk);
            held.push(users = []);
            yield chunk;
            if (held.length > mostHeld)
                await Promise.all(held.shift() ?? []);
        }
        sha256 = hash.digest('hex');
    };
    const shared = async function* (open) {
        const handle = await open(name);
        const { memory } = thread;
        const slots = Math.floor(memory.length / slotSize);
        const inUse = Array.from({ length: slots }, () => []);
        let asked = Promise.resolve();
        const read = (turn) => {
            const start = (turn % slots) * slotSize;
            const free = asked.then(() => Promise.all(inUse[turn % slots] ?? []));
            asked = free; // one slot after the other: they are hashed in this order
            const piece = free.then(async () => Buffer.from(memory.buffer, memory.byteOffset + start, await thread.read(handle, { position: turn * slotSize, start, size: slotSize })));
            piece.catch(nothing); // it is told when its turn comes
            return piece;
        };
        const coming = Array.from({ length: ahead }, (_, turn) => read(turn));
        try {
            for (let turn = 0;; turn += 1) {
                const chunk = await coming.shift();
                signal?.throwIfAborted();
                if (chunk === undefined || chunk.length === 0)
                    return;
                users = inUse[turn % slots] = [];
                coming.push(read(turn + ahead));
                yield chunk;
            }
        }
        finally {
            await Promise.allSettled([...coming, ...inUse.flat()]);
            await handle.close();
            sha256 = await thread.digest(); // the next segment starts anew, whatever became of this one
        }
    };
    const hold = (use) => {
        use.catch(nothing); // it is told when the slot's turn comes
        users.push(use);
    };
    return { chunks: place.openHandle === undefined ? streamed() : shared(place.openHandle), hold, sha256: () => sha256 };
}


/***/ }),

/***/ 71266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ unpackPackage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/core/src/exec.ts
var src_exec = __webpack_require__(96192);
;// CONCATENATED MODULE: ./packages/core/src/sync-tree.ts





/** fsync of what is there, file or folder. */
async function fsync(path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Since 5.8 what could not be written earlier is told too. @see https://man7.org/linux/man-pages/man2/syncfs.2.html */
const reportsErrors = (kernel) => {
    const [major = 0, minor = 0] = kernel.split('.').map(Number);
    return major > 5 || (major === 5 && minor >= 8);
};
/**
 * Makes a folder and everything below it survive a power cut: by one call for its whole file system where there is one, which takes
 * a fraction of the time, otherwise file by file.
 */
async function syncTree(folder, { signal, exec = src_exec/* exec */.m0, syncOne = fsync, platform = process.platform, kernel = (0,external_node_os_.release)() } = {}) {
    if (platform === 'linux' && reportsErrors(kernel)) {
        const done = await exec('sync', ['-f', folder], { env: {}, timeoutMs: 2 ** 31 - 1, ...(signal === undefined ? {} : { signal }) }).then(() => true, () => false);
        signal?.throwIfAborted();
        if (done)
            return; // otherwise it is an old sync, or the files tell what is wrong
    }
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    await (0,concurrency/* mapConcurrent */._)([...paths, folder], 4, async (path) => {
        signal?.throwIfAborted();
        await syncOne(path);
    });
}

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var src_errors = __webpack_require__(71535);
// EXTERNAL MODULE: ./packages/package-format/src/file-checks.ts
var file_checks = __webpack_require__(51186);
// EXTERNAL MODULE: ./packages/package-format/src/hash-thread.ts
var hash_thread = __webpack_require__(26381);
// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(53654);
// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(41683);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/package-format/src/reading/segment-reader.ts
var segment_reader = __webpack_require__(59362);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/package-format/src/reading/tree-writer.ts


/** Up to this size a file is written at once: handing it to another thread costs more. */
const small = 64 * 1024;
/** How many files are written at a time. Node has four threads for them, and one of them reads. */
const width = 16;
const nothing = () => undefined;
function writeAllSync(fd, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,external_node_fs_.writeSync)(fd, bytes, at);
}
function writeAll(fd, bytes) {
    return new Promise((resolve, reject) => {
        const next = (at) => {
            (0,external_node_fs_.write)(fd, bytes, at, bytes.length - at, null, (error, written) => {
                if (error !== null)
                    reject(error);
                else if (at + written === bytes.length)
                    resolve();
                else
                    next(at + written);
            });
        };
        next(0);
    });
}
function createTreeWriter() {
    const made = new Set();
    const running = new Set();
    let failure;
    const settle = async () => {
        await Promise.all(running);
        if (failure !== undefined)
            throw failure.error;
    };
    return {
        async open(path, { mode, append }) {
            if (append)
                await settle(); // the part before it may still be on its way
            while (running.size >= width)
                await Promise.race(running);
            if (!made.has((0,external_node_path_.dirname)(path))) {
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
                made.add((0,external_node_path_.dirname)(path));
            }
            const fd = (0,external_node_fs_.openSync)(path, append ? 'a' : 'wx', mode); // 'wx' follows no link at the end of a name
            let written;
            return {
                write(bytes) {
                    if (written === undefined && bytes.length <= small) {
                        writeAllSync(fd, bytes);
                        return Promise.resolve();
                    }
                    written = (written ?? Promise.resolve()).then(() => writeAll(fd, bytes));
                    written.catch((error) => { failure ??= { error }; });
                    return written;
                },
                end() {
                    if (written === undefined) {
                        (0,external_node_fs_.closeSync)(fd);
                        return;
                    }
                    const closed = written.catch(nothing).then(() => { (0,external_node_fs_.closeSync)(fd); }).catch((error) => { failure ??= { error }; }).finally(() => running.delete(closed));
                    running.add(closed);
                },
            };
        },
        settle,
    };
}

;// CONCATENATED MODULE: ./packages/package-format/src/reading/unpack.ts











/**
 * Unpacks all segments of a package into a folder that is absent or empty: charts, configuration and `docker/`, which a stock
 * registry serves. Every file and segment is verified; the folder appears whole or not at all (T43),
 * after a power cut too: its bytes are durable before it gets its name.
 * @throws {PackageError} PACKAGE_DAMAGED naming the segment; TARGET_NOT_EMPTY; DISK_FULL, WRITE_FAILED
 */
async function unpackPackage(path, target, { signal, progress, sync = syncTree } = {}) {
    const opened = await (0,read/* openPackage */.R)(path);
    if (opened.manifest.layout === 'directory')
        throw new src_errors/* PackageError */.J('NOT_PACKED', `${opened.place.name} is laid out as a directory: there is nothing to unpack`, { hint: 'serve it as it is, or copy the folder' });
    const folder = (0,external_node_path_.resolve)(target);
    await refuseContent(folder);
    const output = await (0,output_directory/* createOutputDirectory */.ne)((0,external_node_path_.dirname)(folder), (0,external_node_path_.basename)(folder)).catch((error) => { throw (0,src_errors/* toWriteError */.h)(error, (0,external_node_path_.dirname)(folder)); });
    const thread = (0,hash_thread/* createHashThread */.$)(segment_reader/* holdingMemory */.R1);
    const writer = createTreeWriter();
    try {
        const files = new Map(opened.manifest.files.map((file) => [file.path, file]));
        const checks = (0,file_checks/* createFileChecks */.w)();
        for (const [index, segment] of opened.manifest.segments.entries()) {
            await unpackSegment(opened.place, { segment, number: index + 1, files, folder: output.temporary, writer, checks, thread, signal, progress });
        }
        await sync(output.temporary, { signal });
        await (0,promises_.rmdir)(folder).catch((error) => { if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT')
            throw error; });
        await output.commit();
        return opened;
    }
    catch (error) {
        signal?.throwIfAborted();
        if ((0,errors/* errorCode */.CA)(error)?.startsWith('TAR_') === true)
            throw new src_errors/* PackageError */.J('PACKAGE_DAMAGED', `${opened.place.name} cannot be unpacked: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, hint: 'run verify-package' });
        throw (0,src_errors/* toWriteError */.h)(error, folder);
    }
    finally {
        await writer.settle().catch(() => undefined); // it was told above, or something else was
        await thread.close();
        await output.abort();
    }
}
async function refuseContent(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return [];
        throw (0,src_errors/* toWriteError */.h)(error, folder);
    });
    if (names.length > 0)
        throw new src_errors/* PackageError */.J('TARGET_NOT_EMPTY', `${folder} is not empty`, { hint: 'name a new folder; onto the storage of a registry in use go the commands of install.sh' });
}
async function unpackSegment(place, { segment, number, files, folder, writer, checks, thread, signal, progress }) {
    const damaged = (reason) => new src_errors/* PackageError */.J('PACKAGE_DAMAGED', `${segment.name}: ${reason}`, { hint: 'run verify-package' });
    const { chunks, hold, sha256 } = (0,segment_reader/* openSegment */.Gj)(place, segment.name, { thread, signal });
    let size = 0;
    const next = async () => {
        const step = await chunks.next();
        if (step.done === true)
            return step;
        size += step.value.length;
        if (size > segment.size)
            throw damaged(`it is longer than ${segment.size} bytes`); // a server that never ends is not read for ever
        progress?.advance(step.value.length);
        return step;
    };
    let present = 0;
    try {
        for await (const entry of (0,tar/* readTar */.sB)({ [Symbol.asyncIterator]: () => ({ next }) })) {
            (0,tar/* checkArchivePath */.gx)(entry.name);
            const file = files.get(entry.name);
            const known = file === undefined ? (0,layout/* isLinkPath */.WP)(entry.name) : file.segment === number && file.offset === entry.offset && file.size === entry.size;
            if (entry.type !== 'file' || !known)
                throw damaged(`${JSON.stringify(entry.name)} does not belong into it`);
            if (file !== undefined)
                present += 1;
            await unpackEntry(entry, { file, folder, writer, checks, hold, damaged });
        }
        while ((await next()).done !== true)
            ;
    }
    finally {
        await chunks.return(undefined);
    }
    await writer.settle();
    if (sha256() !== segment.sha256)
        throw damaged('it has other bytes than its checksum says');
    if (present !== [...files.values()].filter((file) => file.segment === number).length)
        throw damaged('not all of its files are in it');
}
async function unpackEntry({ name, mode, body }, { file, folder, writer, checks, hold, damaged }) {
    const { digest, chunk } = (0,layout/* parseBlobPath */.oF)(name) ?? {};
    const to = (0,external_node_path_.join)(folder, digest === undefined ? name : (0,layout/* blobPath */.nD)(digest));
    // chunks are in their order
    const output = await writer.open(to, { mode: (mode & 0o111) === 0 ? 0o644 : 0o755, append: (chunk?.number ?? 1) > 1 }).catch((error) => {
        throw (0,errors/* errorCode */.CA)(error) === 'EEXIST' ? damaged(`${name} is in the package twice`) : error;
    });
    try {
        const check = file === undefined ? undefined : checks.begin(file);
        for await (const piece of body) {
            hold(output.write(piece)); // while it is hashed, and those after it
            check?.update(piece);
        }
        if (check?.end() === false)
            throw damaged(`${name} has other bytes than its checksum says`);
    }
    finally {
        output.end();
    }
}


/***/ })

};
