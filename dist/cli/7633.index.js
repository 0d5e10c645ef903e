export const id = 7633;
export const ids = [7633];
export const modules = {

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 7870:
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

/***/ 9899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Tries `step` again with growing, jittered waits while its error allows it. Throws the last error. */
async function retry(step, options) {
    const { attempts = 5, firstDelayMs = 250, maxDelayMs = 10_000, shouldRetry, askedDelayMs, onRetry, signal, random = Math.random } = options;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await step(attempt);
        }
        catch (error) {
            if (attempt >= attempts || signal?.aborted === true || !shouldRetry(error))
                throw error;
            const backoff = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1)) * (0.5 + random() / 2);
            const wait = askedDelayMs?.(error) ?? backoff;
            onRetry?.(error, wait, attempt);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait, undefined, signal === undefined ? {} : { signal });
        }
    }
}


/***/ }),

/***/ 6442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ loadChartDirectory),
/* harmony export */   q: () => (/* binding */ chartFromFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6759);




// Helm's own limits, against archives that unpack without end.
const maxChartSize = 100 * 2 ** 20;
const maxFileSize = 5 * 2 ** 20;
/** Of Chart.yaml, whose parser is slow. */
const maxMetadataSize = 2 ** 20;
const compare = (a, b) => (a.path < b.path ? -1 : 1);
function checkPath(path, origin) {
    const parts = path.split('/');
    if (path.includes('\\') || path.includes('\0') || /^[a-zA-Z]:/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_UNSAFE', `${origin}: the path ${JSON.stringify(path)} does not stay inside the chart`);
    }
}
function checkSizes(files, origin) {
    const large = files.find(({ size }) => size > maxFileSize);
    if (large !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_TOO_LARGE', `${origin}: ${large.path} is larger than the 5 MiB that Helm takes`, { location: { file: `${origin}/${large.path}` } });
    }
    if (files.reduce((sum, { size }) => sum + size, 0) > maxChartSize)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_TOO_LARGE', `${origin}: the chart is larger than the 100 MiB that Helm takes`);
}
/** Reads name and versions; Helm checks the rest when it loads the chart. */
function parseMetadata(text, file) {
    const invalid = (message, location = { file }) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_INVALID', message, { location });
    let parsed;
    try {
        parsed = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(text, file, { maxBytes: maxMetadataSize });
    }
    catch (cause) {
        if (!(cause instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .YamlError */ .Iz))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_INVALID', cause.message, { cause, ...(cause.location === undefined ? {} : { location: cause.location }) });
    }
    const { value } = parsed;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${file} holds no chart: expected a map with name and version`);
    const fields = new Map(Object.entries(value));
    const text1 = (key) => {
        const field = fields.get(key);
        if (typeof field === 'string' && field.trim() !== '')
            return field;
        const problem = field === undefined || field === null ? 'is missing' : 'must be text (quote it)';
        throw invalid(`${file}: "${key}" ${problem}`, parsed.locate([key]));
    };
    const name = text1('name');
    if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name))
        throw invalid(`${file}: "name" ${JSON.stringify(name)} is not a chart name: letters, digits, "-", "." and "_"`, parsed.locate(['name']));
    const appVersion = fields.get('appVersion');
    return { name, version: text1('version'), ...(typeof appVersion === 'string' || typeof appVersion === 'number' ? { appVersion: String(appVersion) } : {}) };
}
/**
 * A chart from files in memory, such as a tree of a git commit.
 * @param origin names the chart in errors: a folder or `commit:path`
 * @throws {HelmError} CHART_INVALID (no or bad Chart.yaml), CHART_UNSAFE (a path that leaves the chart), CHART_TOO_LARGE
 */
function chartFromFiles(files, origin) {
    for (const { path } of files)
        checkPath(path, origin);
    checkSizes(files.map(({ path, data }) => ({ path, size: data.length })), origin);
    const sorted = [...files].sort(compare);
    const twice = sorted.find(({ path }, index) => path === sorted[index + 1]?.path);
    if (twice !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_UNSAFE', `${origin}: ${twice.path} is there twice`);
    const file = `${origin}/Chart.yaml`;
    const metadata = sorted.find(({ path }) => path === 'Chart.yaml');
    if (metadata === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_INVALID', `${origin} is not a chart: it has no Chart.yaml`, { location: { file } });
    return { ...parseMetadata(Buffer.from(metadata.data).toString('utf8').replace(/^\ufeff/, ''), file), files: sorted };
}
function checkRegular(entry, path, origin) {
    if (entry.isFile())
        return;
    const what = entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a folder';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_UNSAFE', `${origin}: ${path} is ${what}; a chart may hold files and folders only`, { location: { file: `${origin}/${path}` } });
}
async function listFiles(dir, prefix, origin) {
    const files = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, prefix))) {
        const path = prefix === '' ? name : `${prefix}/${name}`;
        const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, path));
        if (entry.isDirectory()) {
            if (path !== '.git')
                files.push(...await listFiles(dir, path, origin));
        }
        else {
            checkRegular(entry, path, origin);
            files.push({ path, size: entry.size });
        }
    }
    return files;
}
/**
 * Reads a chart's folder. Links are refused, not followed: a chart of a component repo could name any file
 * of this machine.
 * @throws {HelmError} CHART_NOT_FOUND, CHART_INVALID, CHART_UNSAFE, CHART_TOO_LARGE
 */
async function loadChartDirectory(dir) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir).catch((cause) => {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(cause) === 'ENOENT' || (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(cause) === 'ENOTDIR')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_NOT_FOUND', `there is no chart at ${dir}`, { cause, location: { file: dir } });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_NOT_FOUND', `cannot read the chart at ${dir}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause)}`, { cause });
    });
    if (!root.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t(root.isSymbolicLink() ? 'CHART_UNSAFE' : 'CHART_INVALID', `${dir} is not the folder of a chart`, { location: { file: dir } });
    const listed = await listFiles(dir, '', dir);
    // Before anything is read: sizes are the file system's.
    checkSizes(listed, dir);
    const files = [];
    for (const { path } of listed)
        files.push({ path, data: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, path)) });
    return chartFromFiles(files, dir);
}


/***/ }),

/***/ 3806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ loadEngineVersion),
/* harmony export */   r: () => (/* binding */ loadEngineModule)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6759);







const isTextList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
function parseVersion(text, file) {
    const fields = JSON.parse(text);
    const field = (name) => {
        const value = fields[name];
        if (typeof value !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} has no text "${name}"`);
        return value;
    };
    const apiVersions = fields['apiVersions'];
    if (!isTextList(apiVersions))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} has no list "apiVersions"`);
    return { helmVersion: field('helmVersion'), goVersion: field('goVersion'), kubeVersion: field('kubeVersion'), apiVersions, sha256: field('sha256') };
}
async function readAsset(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `cannot read the Helm engine: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(cause)}`, { cause, hint: 'keep the folder dist/shared beside the bundle, or name it with SLIPWAY_ASSETS' });
    }
}
/** Reads helm.json of the assets. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineVersion(assetsDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(assetsDir, 'helm.json');
    return parseVersion((await readAsset(file)).toString('utf8'), file);
}
/** Unpacks, checks and compiles helm.wasm.br. Takes about 0.1 s. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineModule(assetsDir) {
    const version = await loadEngineVersion(assetsDir);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(assetsDir, 'helm.wasm.br');
    const packed = await readAsset(file);
    const wasm = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.brotliDecompress)(packed).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} cannot be unpacked`, { cause });
    });
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wasm).digest('hex');
    if (digest !== version.sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} is not the engine that helm.json describes: sha256 ${digest} instead of ${version.sha256}`);
    }
    return { module: new WebAssembly.Module(wasm), version };
}


/***/ }),

/***/ 6759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ HelmError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

/** A chart that cannot be loaded or rendered, or an engine that cannot run. */
class HelmError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'HelmError';
    constructor(code, message, options = {}) {
        super(code, message, { ...options, exitCode: code === 'ENGINE_CRASHED' ? 70 : 2 });
    }
}


/***/ }),

/***/ 253:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5412);



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
    return parseDigest(`${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`);
}
/** A check against digest and size; `subject` names the content in errors. */
function createContentCheck({ digest, size }, subject = digest) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(splitDigest(digest).algorithm);
    let seen = 0;
    return {
        update(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
            hash.update(chunk);
        },
        finish() {
            if (seen !== size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
            const actual = `${splitDigest(digest).algorithm}:${hash.digest('hex')}`;
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

/***/ 2346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError),
/* harmony export */   O: () => (/* binding */ classifyImageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

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
        super(code, message, { exitCode: unknownCodes.has(code) ? 3 : code === 'DENIED' || invalidCodes.has(code) ? 1 : 2, ...options });
        this.status = options.status;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** The class of a finding: the registry refused, nobody could say, or the content is wrong. Other errors count as `unknown`. */
function classifyImageError(error) {
    if (!(error instanceof OciError))
        return 'unknown';
    if (error.code === 'DENIED')
        return 'denied';
    return invalidCodes.has(error.code) ? 'invalid' : 'unknown';
}


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ markProven),
/* harmony export */   S6: () => (/* binding */ exactLength),
/* harmony export */   Tu: () => (/* binding */ countBytes),
/* harmony export */   V_: () => (/* binding */ provenDigest),
/* harmony export */   o4: () => (/* binding */ tapStream)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);


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
/** The same bytes, their number told as they pass. */
function countBytes(stream, count) {
    const counted = tapStream(stream, { onChunk: (chunk) => count(chunk.length) });
    const digest = provenDigest(stream);
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

/***/ 4611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wx: () => (/* binding */ loadAddons),
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   gR: () => (/* binding */ readAddonFiles),
/* harmony export */   ks: () => (/* binding */ digestAddons),
/* harmony export */   sE: () => (/* binding */ addonsFolder)
/* harmony export */ });
/* unused harmony exports findAddons, normaliseContent */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);





/** The folder that holds one folder per addon. */
const addonsFolder = 'addons';
/** Splits the files below `folder` into charts, and folders that look like charts without `Chart.yaml`. */
function findAddons(entries, folder = addonsFolder) {
    const charts = [];
    const broken = [];
    const visit = (path, inside) => {
        const files = inside.map((entry) => entry.path).sort(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
        const notFile = inside.find(({ type }) => type !== 'file');
        const has = (name) => inside.some((entry) => entry.path === `${path}/${name}` || entry.path.startsWith(`${path}/${name}/`));
        const looksLikeChart = has('Chart.yaml') || has('templates') || has('values.yaml');
        if (path !== folder && looksLikeChart) {
            if (notFile !== undefined)
                broken.push({ path, files, reason: `${notFile.path} is a ${notFile.type === 'symlink' ? 'symbolic link' : 'submodule or special file'}, which is refused` });
            else if (has('Chart.yaml'))
                charts.push({ path, files });
            else
                broken.push({ path, files, reason: 'it has no Chart.yaml' });
            return;
        }
        const children = new Map();
        for (const entry of inside) {
            const name = entry.path.slice(path.length + 1).split('/')[0] ?? '';
            const isFolder = entry.path !== `${path}/${name}`;
            if (isFolder)
                children.set(name, [...children.get(name) ?? [], entry]);
            else if (entry.type !== 'file')
                broken.push({ path: entry.path, files: [], reason: 'it is a symbolic link or submodule, which is refused' });
        }
        for (const [name, below] of children)
            visit(`${path}/${name}`, below);
    };
    // The folder itself as a link: what lies behind it is nobody's, and no addon at all would look like an empty release.
    for (const { path, type } of entries)
        if (path === folder)
            broken.push({ path, files: [], reason: type === 'file' ? 'it is a file' : 'it is a symbolic link or submodule, which is refused' });
    visit(folder, entries.filter(({ path }) => path.startsWith(`${folder}/`)));
    const byPath = (a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path);
    return { charts: charts.sort(byPath), broken: broken.sort(byPath) };
}
/** @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
const chartSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'is no name of a chart'),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()], { error: () => 'must be a version' }).nullish(),
});
function readChart(folder, text) {
    const file = `${folder.path}/Chart.yaml`;
    try {
        const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(text, file);
        const parsed = chartSchema.safeParse(yaml.value);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            return { ...folder, reason: `Chart.yaml: ${issue === undefined ? 'is empty' : `${issue.path.map(String).join('.') || 'the file'} ${issue.message}`}`, location: yaml.locate(issue?.path ?? []) };
        }
        const { name, version } = parsed.data;
        return { ...folder, name, ...(version === undefined || version === null ? {} : { version: String(version) }) };
    }
    catch (error) {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .isSlipwayError */ .qQ)(error))
            return { ...folder, reason: error.message, ...(error.location === undefined ? {} : { location: error.location }) };
        throw error;
    }
}
/** All addons of a release repo. A broken one is reported, the others are returned. */
async function loadAddons(tree, folder = addonsFolder) {
    const { charts, broken } = findAddons(await tree.list(folder), folder);
    const texts = await tree.readMany(charts.map(({ path }) => `${path}/Chart.yaml`));
    const read = charts.map((chart) => readChart(chart, (texts.get(`${chart.path}/Chart.yaml`) ?? Buffer.alloc(0)).toString('utf8')));
    const addons = read.filter((each) => 'name' in each);
    const unreadable = [...broken, ...read.filter((each) => 'reason' in each)].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path));
    const findings = [
        ...unreadable.map(({ path, reason, location }) => ({ code: 'chart-invalid', severity: 'error', subject: path, addon: path, message: `${path} is no chart: ${reason}`, location: location ?? { file: path } })),
        ...addons.filter(({ path, name }) => path.split('/').at(-1) !== name).map(({ path, name }) => ({
            code: 'name-mismatch', severity: 'warning', subject: path, addon: path, location: { file: `${path}/Chart.yaml` }, message: `the folder is called ${path.split('/').at(-1) ?? ''}, the chart ${name}`,
        })),
    ];
    return { addons, broken: unreadable, findings };
}
/** Text without what no one means to change: line ends, blanks at line ends, empty lines at the end. Binary files stay (P1). */
function normaliseContent(content) {
    if (content.subarray(0, 8000).includes(0))
        return content;
    // latin1 keeps every byte, whatever the encoding
    return Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '').replace(/\n+$/, ''), 'latin1');
}
/**
 * The digest of an addon's files by relative path: of names and normalised contents, in order of their paths.
 * File modes and dates do not count.
 */
function treeDigest(files) {
    const lines = [...files].sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a, b))
        .map(([path, content]) => `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(normaliseContent(content)).digest('hex')} ${JSON.stringify(path)}\n`);
    return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(lines.join(''));
}
/** Contents of an addon by path relative to its folder. */
async function readAddonFiles(tree, { path, files }) {
    const contents = await tree.readMany(files);
    return new Map([...contents].map(([file, content]) => [file.slice(path.length + 1), content]));
}
/** `treeDigest` of every addon, by path. */
async function digestAddons(tree, addons) {
    const contents = await tree.readMany(addons.flatMap(({ files }) => files));
    return new Map(addons.map(({ path, files }) => [path, treeDigest(new Map(files.map((file) => [file.slice(path.length + 1), contents.get(file) ?? Buffer.alloc(0)])))]));
}


/***/ }),

/***/ 5105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defaultConfig)
/* harmony export */ });
/** The configuration of a release repo that has no `slipway.yaml`. Nothing in it depends on where the repo lies. */
function defaultConfig() {
    return {
        product: 'platform', registries: {}, git: {}, release: {}, registryValues: {},
        images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [] },
        profiles: [{ name: 'default', values: [], set: {} }],
        tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
    };
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ReleaseRepoError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

/** A release repo that cannot be read or edited as asked. */
class ReleaseRepoError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ReleaseRepoError';
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


/***/ }),

/***/ 5004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


/** Text of a file, without a byte order mark. @throws {ReleaseRepoError} FILE_NOT_FOUND, SYMLINK_REFUSED */
async function readText(tree, path) {
    return (await tree.read(path)).toString('utf8').replace(/^\ufeff/, '');
}
/** Text of a file, or undefined where there is none. */
async function findText(tree, path) {
    try {
        return await readText(tree, path);
    }
    catch (error) {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .isSlipwayError */ .qQ)(error) && error.code === 'FILE_NOT_FOUND')
            return undefined;
        throw error;
    }
}
/** A relative path that stays inside the repo, without `.` parts. @throws {ReleaseRepoError} UNSAFE_PATH */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..') || parts.includes('.git') || /[\u0000-\u001f\\]/.test(path)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('UNSAFE_PATH', `the path ${JSON.stringify(path)} does not stay inside the release repo`);
    }
    return parts.join('/');
}
/** By code unit, as git sorts: the same on every machine and locale. */
function comparePaths(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 1577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ checkVersions),
/* harmony export */   qW: () => (/* binding */ findVersionFile),
/* harmony export */   ty: () => (/* binding */ setAddonVersion)
/* harmony export */ });
/* unused harmony exports versionFileName, parseVersionFile */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4702);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5004);
/* harmony import */ var _yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6148);






/** The name of the file that says which addons are deployed, in which version. */
const versionFileName = 'version.yml';
// Flags may be written as strings by templates; versions must be strings, or 1.10 would become 1.1 (T80).
const flag = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['true', 'false']).transform((word) => word === 'true')]).nullish();
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: () => 'must be a string: write the version in quotes' }).nullish();
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            enable: flag,
            addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), enable: flag, namespace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(), version })).nullish(),
        })).nullish(),
    }),
});
/** The addons of a `version.yml`. @throws {YamlError} with file, line and column (R15) */
function parseVersionFile(text, file) {
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, file);
    const parsed = fileSchema.safeParse(yaml.value);
    if (!parsed.success)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, (0,_config_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeIssues */ .Kp)(parsed.error));
    const addons = (parsed.data.spec.modules ?? []).flatMap((module, moduleIndex) => (module.addons ?? []).map((addon, index) => {
        const path = ['spec', 'modules', moduleIndex, 'addons', index];
        return {
            module: module.name, name: addon.name, enable: (module.enable ?? true) && (addon.enable ?? true), path, location: yaml.locate(path),
            ...(typeof addon.namespace === 'string' ? { namespace: addon.namespace } : {}), ...(typeof addon.version === 'string' ? { version: addon.version } : {}),
        };
    }));
    return { file, text, addons };
}
/** `version.yml`, or `env.yml` where there is none and it has the same form (R10). @throws {YamlError} */
async function findVersionFile(tree) {
    for (const file of [versionFileName, 'version.yaml']) {
        const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, file);
        if (text !== undefined)
            return parseVersionFile(text, file);
    }
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, 'env.yml');
    if (text === undefined || !fileSchema.safeParse((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, 'env.yml').value).success)
        return undefined;
    return parseVersionFile(text, 'env.yml');
}
/**
 * The text with the version of one addon set, wherever the addon stands; comments, order and quotes stay.
 * @throws {ReleaseRepoError} ADDON_NOT_FOUND
 */
function setAddonVersion(text, name, version) {
    const raw = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional() })).nullish() })) }) })
        .safeParse((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, versionFileName).value);
    const places = raw.success ? raw.data.spec.modules.flatMap((module, moduleIndex) => (module.addons ?? []).flatMap((addon, index) => addon.name === name ? [{ path: ['spec', 'modules', moduleIndex, 'addons', index, 'version'], before: addon.version }] : [])) : [];
    if (places.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('ADDON_NOT_FOUND', `${versionFileName} has no addon ${name}`, { hint: 'add it to the module that it belongs to' });
    return places.filter(({ before }) => before !== version).reduce((changed, { path }) => (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .setYamlString */ .j)(changed, path, { value: version, sibling: 'name' }), text);
}
/** Differences between `version.yml` and the charts: addons that one of them lacks, and other versions. */
function checkVersions({ file, addons: entries }, addons) {
    const byName = new Map(addons.map((addon) => [addon.name, addon]));
    const listed = new Set(entries.map(({ name }) => name));
    const fromFile = entries.flatMap((entry) => {
        const addon = byName.get(entry.name);
        if (addon === undefined)
            return entry.enable ? [{ code: 'addon-missing', severity: 'error', subject: entry.name, location: entry.location, message: `${file} deploys ${entry.name}, but no chart of that name is in addons/` }] : [];
        if (addon.version === undefined || entry.version === addon.version)
            return [];
        return [{ code: 'version-mismatch', severity: 'error', subject: entry.name, location: entry.location, addon: addon.path, message: `${file} says ${entry.version ?? 'nothing'}, Chart.yaml says ${addon.version}` }];
    });
    const fromCharts = addons.filter(({ name }) => !listed.has(name)).map((addon) => ({
        code: 'addon-unlisted', severity: 'warning', subject: addon.name, addon: addon.path, location: { file: `${addon.path}/Chart.yaml` }, message: `${file} does not name this addon, so it is not deployed`,
    }));
    return [...fromFile, ...fromCharts];
}


/***/ }),

/***/ 6148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ setYamlString)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


const samePath = (path) => path.map(String).join('.');
/** How a string is written in place of `before`, so that every YAML reader takes it for a string. */
function formatScalar(value, before) {
    if (before.startsWith("'") && !/['\n]/.test(value))
        return `'${value}'`;
    const plain = /^[A-Za-z][A-Za-z0-9._+/-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
    // Also 1.10.0: three parts are no number in any YAML version.
    const version = /^[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.+-]+)?$/.test(value);
    return !before.startsWith('"') && (plain || version) ? value : JSON.stringify(value);
}
/** Where the colon behind the key of a map entry stands. */
function colonOf(text, document, path) {
    const parent = document.getIn(path.slice(0, -1), true);
    const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === path.at(-1))?.key : undefined;
    const colon = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && key.range ? text.indexOf(':', key.range[1]) : -1;
    return colon < 0 ? undefined : colon;
}
function eolOf(text) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
/** The text with a new entry `key: value` right after the entry `sibling` of the same map. */
function insertAfter(text, document, { path, sibling, value }) {
    const parent = document.getIn(path.slice(0, -1), true);
    const key = String(path.at(-1));
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === sibling) : undefined;
    const keyRange = pair !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.key) ? pair.key.range : undefined;
    const valueRange = pair !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value) ? pair.value.range : undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) || !keyRange || !valueRange)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot add ${samePath(path)}: ${sibling} is not there`);
    if (parent.flow === true)
        return `${text.slice(0, valueRange[1])}, ${key}: ${formatScalar(value, '"')}${text.slice(valueRange[1])}`;
    const column = keyRange[0] - (text.lastIndexOf('\n', keyRange[0] - 1) + 1);
    const lineEnd = text.indexOf('\n', valueRange[1]);
    const eol = eolOf(text);
    const line = `${' '.repeat(column)}${key}: ${formatScalar(value, '')}`;
    return lineEnd < 0 ? `${text}${eol}${line}` : `${text.slice(0, lineEnd + 1)}${line}${eol}${text.slice(lineEnd + 1)}`;
}
/**
 * The text with one scalar replaced; every other byte stays. An absent key is added after `sibling`.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setYamlString(text, path, { value, sibling }) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const node = document.getIn(path, true);
    let result;
    if (node === undefined && sibling !== undefined) {
        result = insertAfter(text, document, { path, sibling, value });
    }
    else if (((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) && node.range) {
        const [start, end] = node.range;
        // The place of an empty value may lie behind its comment; it belongs right behind the colon.
        const colon = start === end ? colonOf(text, document, path) : undefined;
        result = colon === undefined
            ? `${text.slice(0, start)}${formatScalar(value, text.slice(start, end))}${text.slice(end)}`
            : `${text.slice(0, colon + 1)} ${formatScalar(value, '')}${text.slice(colon + 1)}`;
    }
    else {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: there is no such entry`);
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(result).getIn(path) !== value)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: the file is written in a way that is not understood; edit it by hand`);
    return result;
}


/***/ })

};
