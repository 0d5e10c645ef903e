export const id = 4829;
export const ids = [4829];
export const modules = {

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

/***/ 59899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
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

/***/ 75947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   DV: () => (/* binding */ hasRepeatedKeys),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   Tq: () => (/* binding */ findRecord),
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   ik: () => (/* binding */ readSize),
/* harmony export */   j: () => (/* binding */ findValue),
/* harmony export */   pi: () => (/* binding */ fieldNames),
/* harmony export */   x5: () => (/* binding */ refuseLookalikes),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
// Foreign JSON into types by hand: the documents of registries are small and read by the hundred, and a schema library
// takes longer to load than all of them to read.
/** A document that is JSON, but not of the form its specification gives it. */
class ShapeError extends Error {
    name = 'ShapeError';
    /** `layers.0.digest`; `document` for the whole. */
    place;
    constructor(place, expected) {
        super(`${place}: expected ${expected}`);
        this.place = place;
    }
}
const below = (at, key) => at === '' ? String(key) : `${at}.${key}`;
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as an object. `at` names its place in the document, the empty text the whole. @throws {ShapeError} */
function readObject(value, at = '') {
    if (!isJsonObject(value))
        throw new ShapeError(at === '' ? 'document' : at, 'an object');
    return value;
}
/** A text that must be there. @throws {ShapeError} */
function readText(object, key, at = '') {
    const value = object[key];
    if (typeof value !== 'string')
        throw new ShapeError(below(at, key), 'text');
    return value;
}
/** A text that may be absent or null, as Go writes it. @throws {ShapeError} */
function findText(object, key, at = '') {
    const value = object[key];
    return value === undefined || value === null ? undefined : readText(object, key, at);
}
/** A number of bytes. @throws {ShapeError} */
function readSize(object, key, at = '') {
    const value = object[key];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw new ShapeError(below(at, key), 'a size in bytes');
    return value;
}
/** What `read` makes of a value that may be absent or null. */
function findValue(object, key, at, read) {
    const value = object[key];
    return value === undefined || value === null ? undefined : read(value, below(at, key));
}
/** What `read` makes of each entry of a list; one that is absent or null is empty. @throws {ShapeError} */
function readList(object, key, at, read) {
    const value = object[key];
    if (value === undefined || value === null)
        return [];
    const place = below(at, key);
    if (!Array.isArray(value))
        throw new ShapeError(place, 'a list');
    return value.map((entry, position) => read(entry, below(place, position)));
}
/** A value that is text itself, such as an entry of a list. @throws {ShapeError} */
function asText(value, at) {
    if (typeof value !== 'string')
        throw new ShapeError(at, 'text');
    return value;
}
/** What `read` makes of each value of an object; undefined when that is absent or null. @throws {ShapeError} */
function findRecord(object, key, at, read) {
    return findValue(object, key, at, (value, place) => Object.fromEntries(Object.entries(readObject(value, place)).map(([name, each]) => [name, read(each, below(place, name))])));
}
/** How many keys the objects of a JSON text have; of two equal ones in one object, both count. */
function countKeysOfText(text) {
    let keys = 0;
    for (let start = text.indexOf('"'); start >= 0;) {
        let end = start;
        let escapes = 1;
        while (escapes % 2 === 1) {
            end = text.indexOf('"', end + 1);
            escapes = 0;
            while (text.charCodeAt(end - 1 - escapes) === 0x5c)
                escapes += 1;
        }
        let next = end + 1;
        while (' \t\n\r'.includes(text.charAt(next)) && next < text.length)
            next += 1;
        if (text.charAt(next) === ':')
            keys += 1; // only a key stands before a colon
        start = text.indexOf('"', end + 1);
    }
    return keys;
}
function countKeys(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const values = Object.values(value);
    let keys = Array.isArray(value) ? 0 : values.length;
    for (const each of values)
        keys += countKeys(each);
    return keys;
}
/** Whether an object of the text has a key twice. `value` is what `JSON.parse` made of the text: of equal keys the last. */
function hasRepeatedKeys(text, value) {
    const keys = countKeys(value);
    // Every key is found so, and what stands inside of texts besides: as many as there are keys means neither.
    return (text.match(/"[ \t\n\r]*:/g)?.length ?? 0) !== keys && countKeysOfText(text) !== keys;
}
const fold = (text) => text.toUpperCase().toLowerCase();
/**
 * Refuses keys that are spelled almost like a field. Go takes them for the field, whatever their case.
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 * @throws {ShapeError}
 */
function refuseLookalikes(object, fields, at = '') {
    for (const key of Object.keys(object)) {
        if (fields.get(key) === key)
            continue;
        const field = fields.get(fold(key));
        if (field !== undefined)
            throw new ShapeError(below(at, key), `the spelling ${field}`);
    }
}
/** Fields for {@link refuseLookalikes}, by their own spelling and in one case. */
function fieldNames(...names) {
    return new Map(names.flatMap((name) => [[fold(name), name], [name, name]]));
}


/***/ }),

/***/ 22104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   NQ: () => (/* binding */ maxManifestSize),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   jN: () => (/* binding */ parseConfigPlatform),
/* harmony export */   nb: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82346);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75947);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92125);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65534);






/** Of a manifest or index, in bytes. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const maxManifestSize = 4 * 1024 * 1024;
const platformFields = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('os', 'architecture', 'variant');
/** What a descriptor or a config says of the platform; undefined when it leaves os or architecture open. */
function readPlatform(value, at = '') {
    const object = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(value, at);
    (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseLookalikes */ .x5)(object, platformFields, at);
    const [os, architecture, variant] = [(0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'os', at), (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'architecture', at), (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(object, 'variant', at)];
    if (os === '' || architecture === '')
        return undefined;
    return { os, architecture, ...(variant === undefined || variant === '' ? {} : { variant }) };
}
const descriptorFields = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('mediaType', 'digest', 'size', 'platform', 'artifactType', 'annotations', 'urls', 'data');
const documentFields = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('schemaVersion', 'mediaType', 'config', 'layers', 'manifests', 'subject', 'artifactType', 'annotations', 'fsLayers');
/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
function readDescriptor(value, at) {
    const object = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(value, at);
    (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseLookalikes */ .x5)(object, descriptorFields, at);
    const mediaType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'mediaType', at);
    if (mediaType === '')
        throw new _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym(`${at}.mediaType`, 'a media type');
    const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'digest', at);
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        throw new _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym(`${at}.digest`, 'a digest');
    const platform = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findValue */ .j)(object, 'platform', at, readPlatform);
    const artifactType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(object, 'artifactType', at);
    const annotations = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findRecord */ .Tq)(object, 'annotations', at, _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1);
    return {
        mediaType, digest, size: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readSize */ .ik)(object, 'size', at),
        ...(platform === undefined ? {} : { platform }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
/** What images and indexes have alike. */
function readShared(document) {
    if (document['schemaVersion'] !== 2)
        throw new _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym('schemaVersion', '2');
    (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(document, 'mediaType');
    const subject = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findValue */ .j)(document, 'subject', '', readDescriptor);
    const artifactType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(document, 'artifactType');
    return {
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        annotations: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findRecord */ .Tq)(document, 'annotations', '', _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1) ?? {},
    };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
function readImage(document) {
    const config = readDescriptor(document['config'], 'config');
    return { kind: 'image', artifactType: config.mediaType, ...readShared(document), config, layers: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(document, 'layers', '', readDescriptor) };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
function readIndex(document) {
    return { kind: 'index', ...readShared(document), manifests: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(document, 'manifests', '', readDescriptor) };
}
// Types that say nothing: the document speaks for itself then.
const generic = new Set(['', 'application/json', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);
/**
 * The manifest or index that these bytes are. A document that others could read in another way (as both, by a key that it has
 * twice or in another case), or whose media type and `Content-Type` differ, is refused (CVE-2021-41190), and so is docker's
 * schema 1.
 * @throws {OciError} MANIFEST_INVALID, MANIFEST_TOO_LARGE
 */
function parseManifest(bytes, { contentType, algorithm = 'sha256', digest: proven, subject = 'manifest' } = {}) {
    const fail = (reason, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
    if (bytes.length > maxManifestSize)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let document;
    let text = '';
    try {
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content))
            throw new SyntaxError('it is not UTF-8');
        text = content.toString('utf8');
        document = JSON.parse(text);
    }
    catch (error) {
        throw fail('it is not JSON', error);
    }
    if (!(0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(document))
        throw fail('it is not a JSON object');
    if ((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRepeatedKeys */ .DV)(text, document))
        throw fail('it has a key twice, so it can be read in two ways');
    const said = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .bareMediaType */ .ZX)(contentType ?? '');
    const declared = 'mediaType' in document && typeof document.mediaType === 'string' && document.mediaType !== '' ? document.mediaType : undefined;
    if ('fsLayers' in document || ('schemaVersion' in document && document.schemaVersion === 1) || said.startsWith('application/vnd.docker.distribution.manifest.v1+')) {
        throw fail('docker image manifest schema 1 is not supported: push the image again with a current client');
    }
    const hasImage = 'config' in document || 'layers' in document;
    const hasIndex = 'manifests' in document;
    if (hasImage && hasIndex)
        throw fail('it has both layers and manifests, so it can be read in two ways');
    if (declared !== undefined && !generic.has(said) && said !== declared)
        throw fail(`its media type is ${declared}, but it was served as ${said}`);
    const mediaType = declared ?? (generic.has(said) ? (hasIndex ? _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.ociIndex : _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.ociManifest) : said);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(mediaType))
        throw fail(`${mediaType} is no manifest or index of docker schema 2 or OCI`);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(mediaType) !== hasIndex)
        throw fail(`its media type is ${mediaType}, but it has ${hasIndex ? 'manifests' : 'no manifests'}`);
    const digest = proven ?? (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes, algorithm);
    const base = { digest, mediaType, size: bytes.length, bytes: content };
    try {
        (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseLookalikes */ .x5)(document, documentFields);
        return { ...base, ...(hasIndex ? readIndex(document) : readImage(document)) };
    }
    catch (error) {
        if (error instanceof _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym)
            throw fail(error.message, error);
        throw error;
    }
}
/** The descriptor that names this manifest. */
function descriptorOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
/** The algorithm that a digest was made with, for parsing what it names. */
function algorithmOf(digest) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .splitDigest */ .vo)(digest).algorithm;
}
/**
 * The digest of the manifest that a child of an index attests to, if it is an attestation as BuildKit writes them.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function attestedDigest({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' ? annotations['vnd.docker.reference.digest'] : undefined;
}
/** The platform that an image's config blob names; undefined when it names none. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
function parseConfigPlatform(bytes) {
    try {
        const platform = readPlatform(JSON.parse(Buffer.from(bytes).toString('utf8')));
        return platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImagePlatform */ .qh)([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
    }
    catch {
        return undefined; // an artifact's config need not be JSON
    }
}


/***/ }),

/***/ 92125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   HQ: () => (/* binding */ isNotDistributed),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   oi: () => (/* binding */ acceptedManifestTypes)
/* harmony export */ });
/** @see https://github.com/opencontainers/image-spec/blob/main/media-types.md */
const mediaTypes = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    octetStream: 'application/octet-stream',
};
const indexTypes = new Set([mediaTypes.ociIndex, mediaTypes.dockerList]);
const manifestTypes = new Set([mediaTypes.ociManifest, mediaTypes.dockerManifest]);
const imageConfigTypes = new Set([mediaTypes.ociConfig, mediaTypes.dockerConfig]);
/** What is offered in `Accept` when a manifest is asked for. */
const acceptedManifestTypes = [...manifestTypes, ...indexTypes];
const isIndexType = (mediaType) => indexTypes.has(mediaType);
const isManifestType = (mediaType) => manifestTypes.has(mediaType) || indexTypes.has(mediaType);
/** Whether such a config blob is an image's, which names its platform. */
const isImageConfigType = (mediaType) => imageConfigTypes.has(mediaType);
/** `Content-Type` without its parameters, lower-case. */
function bareMediaType(contentType) {
    return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}
/** Whether registries may refuse to hand out such a layer, so that it is missing without harm. @see https://github.com/opencontainers/image-spec/blob/main/layer.md#non-distributable-layers */
const isNotDistributed = (mediaType) => /\.(?:nondistributable|foreign)\b/.test(mediaType);


/***/ }),

/***/ 65534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ formatImagePlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform),
/* harmony export */   qh: () => (/* binding */ parseImagePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82346);

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const aliases = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', i386: '386' };
/** `linux/arm64/v8` as a value; `x86_64` and `aarch64` become `amd64` and `arm64`. @throws {OciError} PLATFORM_INVALID */
function parseImagePlatform(text) {
    const [os = '', architecture = '', variant, ...rest] = text.trim().toLowerCase().split('/');
    const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
    if (rest.length > 0 || !parts.every((each) => part.test(each))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('PLATFORM_INVALID', `not a platform: ${JSON.stringify(text.slice(0, 80))}, expected OS/ARCHITECTURE or OS/ARCHITECTURE/VARIANT such as linux/amd64 or linux/arm/v7`);
    }
    return { os, architecture: aliases[architecture] ?? architecture, ...(variant === undefined ? {} : { variant }) };
}
/** `linux/arm64/v8` */
function formatImagePlatform({ os, architecture, variant }) {
    return [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/');
}
// arm64 is v8 and arm is v7 when nothing is said, as containerd and docker read it
const impliedVariant = { arm64: 'v8', arm: 'v7' };
const variantOf = ({ architecture, variant }) => variant === undefined || variant === '' ? impliedVariant[architecture] ?? '' : variant;
/** Whether an image for `offered` is what `wanted` asks for. `linux/arm64` and `linux/arm64/v8` are the same. */
function matchesPlatform(wanted, offered) {
    return wanted.os === offered.os && wanted.architecture === offered.architecture && variantOf(wanted) === variantOf(offered);
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

/***/ 54829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ resolveAttachments),
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   N1: () => (/* binding */ referrerOf),
/* harmony export */   X9: () => (/* binding */ referrersIndex),
/* harmony export */   zb: () => (/* binding */ isReferrersTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80253);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92125);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76768);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17153);





/**
 * The tag under which a registry without a list of referrers keeps one.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(digest) {
    const { algorithm, hex } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)(digest);
    return `${algorithm}-${hex.slice(0, 64)}`;
}
/** Whether a tag is one that keeps a list of referrers, and so names no image. */
function isReferrersTag(tag) {
    return /^(?:sha256|sha512)-[0-9a-f]{64}$/.test(tag);
}
/** @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
async function findAttachments(source, repository, digest, tags) {
    const base = referrersTag(digest);
    const attached = ['sig', 'att', 'sbom'].map((kind) => `${base}.${kind}`).filter((tag) => tags?.has(tag) !== false && (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isImageTag */ ._l)(tag));
    const referrers = await source.listReferrers?.(repository, digest, tags === undefined ? {} : { tags }) ?? [];
    return { referrers, tags: attached };
}
/**
 * What is attached to these manifests of a repository, and what is attached to that (DR15). What is listed and was deleted, or
 * names another subject, is left out.
 * @throws {OciError} when one could not be looked at
 */
async function resolveAttachments(source, repository, digests, { tags, known = new Map() }) {
    const subjects = [...digests];
    const seen = new Set(subjects);
    const attachments = [];
    const take = async (subject, reference, tag) => {
        const image = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveImage */ .A)(source, repository, reference, { known, readConfig: false });
        const root = image?.manifests.get(image.descriptor.digest);
        if (image === undefined || root === undefined || (tag === undefined && root.subject?.digest !== subject))
            return;
        attachments.push({ subject, root, image, ...(tag === undefined ? {} : { tag }) });
        if (!seen.has(root.digest))
            subjects.push(root.digest);
        seen.add(root.digest);
    };
    for (let subject = subjects.shift(); subject !== undefined; subject = subjects.shift()) {
        const found = await findAttachments(source, repository, subject, tags);
        for (const { digest } of found.referrers)
            await take(subject, digest);
        for (const tag of found.tags)
            await take(subject, tag, tag);
    }
    return attachments;
}
/** How a manifest is listed among the referrers of its subject. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
function referrerOf(manifest) {
    const { artifactType, annotations } = manifest;
    return { ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .descriptorOf */ .nb)(manifest), ...(artifactType === undefined ? {} : { artifactType }), annotations };
}
/** The list of a subject's referrers as it is kept under its tag: the same referrers are the same bytes. @throws {OciError} MANIFEST_TOO_LARGE */
function referrersIndex(referrers) {
    const manifests = [...referrers].sort((a, b) => (a.digest < b.digest ? -1 : 1)).map(({ mediaType, digest, size, artifactType, annotations = {} }) => ({ mediaType, digest, size, artifactType, annotations }));
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.ociIndex, manifests })));
}


/***/ }),

/***/ 17153:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ resolveImage)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59899);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37870);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82346);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92125);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65534);






const maxDepth = 8;
const isRetryable = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M && error.retryable;
const maxConfigSize = 4 * 1024 * 1024;
/** The children to follow, given the platforms asked for. */
function selectChildren(children, platforms) {
    if (platforms === undefined)
        return children;
    const fits = ({ platform }) => platform === undefined || platforms.some((wanted) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(wanted, platform));
    const chosen = new Set(children.filter((child) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) === undefined && fits(child)).map(({ digest }) => digest));
    return children.filter((child) => chosen.has((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) ?? child.digest));
}
async function readBytes({ source, repository }, descriptor) {
    const chunks = [];
    for await (const chunk of await source.openBlob(repository, descriptor))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
async function readConfigPlatform(place, { config }, { configs, nearby }) {
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > maxConfigSize)
        return undefined;
    let bytes = configs.get(config.digest) ?? (nearby === undefined ? undefined : await readBytes(nearby, config).catch(() => undefined));
    if (bytes === undefined) {
        bytes = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L)(() => readBytes(place, config), { attempts: 4, shouldRetry: isRetryable });
        configs.set(config.digest, bytes);
    }
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfigPlatform */ .jN)(bytes);
}
/**
 * Everything that an ImageTag or Digest stands for; undefined when it is absent. Only manifests are read, and for
 * an image without an index its config, which names the platform, unless nobody wants to know.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
async function resolveImage(source, repository, reference, { platforms: wanted, known = new Map(), configs = new Map(), nearby, readConfig = true } = {}) {
    const cached = (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(reference) ? known.get(reference) : undefined;
    const root = cached ?? await source.getManifest(repository, reference);
    if (root === undefined)
        return undefined;
    known.set(root.digest, root);
    const manifests = new Map();
    const blobs = new Map();
    const platforms = new Map();
    const visited = new Set();
    const visit = async (manifest, depth) => {
        if (visited.has(manifest.digest))
            return;
        visited.add(manifest.digest);
        if (manifest.kind === 'image') {
            for (const { digest, size, mediaType } of [manifest.config, ...manifest.layers])
                if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotDistributed */ .HQ)(mediaType))
                    blobs.set(digest, size);
        }
        else {
            if (depth >= maxDepth)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('MANIFEST_INVALID', `${repository}@${root.digest}: indexes are nested more than ${maxDepth} deep`);
            const children = selectChildren(manifest.manifests, wanted);
            for (const { platform, ...child } of children) {
                if (platform !== undefined && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) === undefined && platform.os !== 'unknown')
                    platforms.set((0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImagePlatform */ .K2)(platform), platform);
                if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(child.mediaType))
                    blobs.set(child.digest, child.size);
            }
            const below = children.filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType));
            const found = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrent */ ._)(below, 8, async (child) => known.get(child.digest) ?? source.getManifest(repository, child.digest));
            for (const [position, child] of below.entries()) {
                const childManifest = found[position];
                if (childManifest === undefined)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('CONTENT_MISSING', `${repository}@${manifest.digest} names ${(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(child.mediaType) ? 'index' : 'manifest'} ${child.digest}, which ${source.name} does not have`, { hint: 'it may hold some platforms only: name these (platform)' });
                if (childManifest.size !== child.size)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('SIZE_MISMATCH', `${repository}@${child.digest} has ${childManifest.size} bytes, its index says ${child.size}`);
                known.set(child.digest, childManifest);
                await visit(childManifest, depth + 1);
            }
        }
        manifests.set(manifest.digest, manifest);
    };
    await visit(root, 0);
    if (root.kind === 'image' && (readConfig || wanted !== undefined)) {
        const platform = await readConfigPlatform({ source, repository }, root, { configs, nearby });
        if (platform !== undefined)
            platforms.set((0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImagePlatform */ .K2)(platform), platform);
    }
    const offered = [...platforms.values()];
    return {
        descriptor: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorOf */ .nb)(root), manifests, blobs, platforms: offered,
        missingPlatforms: (wanted ?? []).filter((platform) => !offered.some((each) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, each))),
    };
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


/***/ })

};
