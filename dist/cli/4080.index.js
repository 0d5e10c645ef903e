export const id = 4080;
export const ids = [4080];
export const modules = {

/***/ 67708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 22609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inspect: () => (/* binding */ inspect)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67708);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37870);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76158);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86860);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61572);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85621);
/* harmony import */ var _package_places_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(54043);
/* harmony import */ var _inspect_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6987);






async function findSegment(place, segment) {
    const size = await place.findSize(segment.name);
    return { ...segment, state: size === undefined ? 'absent' : size === segment.size ? 'present' : 'wrong size' };
}
async function inspectAt(place, key) {
    const { manifest } = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .openPackage */ .R)(place);
    const about = { directory: place.name, manifest, segments: await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .mapConcurrent */ ._)(manifest.segments, 8, async (segment) => findSegment(place, segment)) };
    if (key !== undefined) {
        const findings = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_3__/* .checkSignatures */ .ae)(place, key, { manifestOnly: true });
        return { ...about, findings, signature: findings.length === 0 ? 'valid' : 'invalid' };
    }
    const signatureSize = await place.findSize((0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_3__/* .signatureName */ .S1)(_slipway_package_format__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6));
    return { ...about, findings: [], signature: signatureSize === undefined ? 'none' : 'not checked' };
}
const signatureTexts = {
    none: 'none', 'not checked': 'there, not checked: add --key FILE', valid: 'the manifest is signed by this key', invalid: 'not by this key',
};
function describeBase({ version, lockDigest, requires }) {
    const bytes = requires.blobs.reduce((sum, { size }) => sum + size, 0);
    return `${version}${lockDigest === undefined ? '' : `, lock ${lockDigest}`}; needs ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(requires.blobs.length, 'blob')} of it (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(bytes)}) and ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(requires.tags.length, 'tag')}`;
}
function factsOf({ manifest, segments, signature }) {
    const { kind, layout, product, edition, version, tag, commit, created, platforms, engine, bases, customer, totals, removedAddons = [] } = manifest;
    const absent = segments.filter(({ state }) => state !== 'present').length;
    const optional = (name, value) => value === undefined ? [] : [[name, value]];
    return [
        ['product', product], ...optional('edition', edition), ['kind', kind], ...optional('layout', layout), ['version', version], ...optional('tag', tag), ...optional('commit', commit), ['created', created], ['platforms', platforms.join(', ')],
        ...optional('customer', customer), ...optional('helm', engine?.helm), ...bases.map((base) => ['base', describeBase(base)]),
        ...optional('removed', removedAddons.length === 0 ? undefined : removedAddons.join(', ')),
        ['content', `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(totals.files, 'file')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)(totals.blobs, 'blob')} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(totals.blobBytes)})`],
        ['segments', `${segments.length}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(totals.bytes)}${absent === 0 ? '' : `; ${absent} not here as the manifest says`}`],
        ['signature', signatureTexts[signature]],
    ];
}
const tablesOf = ({ manifest: { addons, images }, segments }) => [
    [['addon', 'version', 'tag', 'commit', 'namespace', 'enabled'], ...addons.map(({ name, version, tag = '', commit = '', namespace = '', enabled = true }) => [name, version, tag, commit.slice(0, 12), namespace, enabled ? 'yes' : 'no'])],
    [['image', 'digest', 'platforms'], ...images.map(({ reference, digest, platforms }) => [reference, digest, platforms.join(', ')])],
    [['segment', 'size', 'here'], ...segments.map(({ name, size, state }) => [name, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(size), state])],
];
/** `slipway inspect PACKAGE`: what is in a package, by its manifest. No segment is read. */
const inspect = {
    name: 'inspect', title: 'Say what is in a package: addons, images, sizes, base, signature', specs: _inspect_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .inspectSpecs */ .$,
    async run({ package: path, key: keyFile, caFile }, context) {
        const { cwd } = context;
        const key = keyFile === undefined ? undefined : await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_3__/* .loadVerificationKey */ .LX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, keyFile));
        const places = (0,_package_places_js__WEBPACK_IMPORTED_MODULE_7__/* .openPackagePlaces */ .L)(context, { caFiles: caFile });
        try {
            return await inspectAt(await places.open(path), key);
        }
        finally {
            await places.close();
        }
    },
    report(inspection) {
        const { directory, manifest: { files: _files, segments: _segments, ...about }, segments, signature, findings } = inspection;
        const facts = factsOf(inspection);
        const tables = tablesOf(inspection).filter((rows) => rows.length > 1);
        return {
            findings, outputs: { version: about.version, signature },
            text: [[...facts], ...tables].map((rows) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatTable */ .ku)(rows.map((row) => row.map(_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)))).concat(findings.length === 0 ? [] : [(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_8__/* .formatFindings */ .e)(findings)]).join('\n\n'),
            summary: [`### ${about.product} ${about.version}`, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatMarkdownTable */ .By)(['what', 'value'], facts), ...tables.map(([head = [], ...rows]) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatMarkdownTable */ .By)(head, rows))].join('\n\n'),
            document: { directory, ...about, segments, signature, findings },
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
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91372);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25405);



/** Storages are opened when an address needs one. */
function openPackagePlaces({ cwd, env, logger, addSecret, now }, { caFiles }) {
    const opened = [];
    return {
        async open(text) {
            if (!(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(text))
                return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .A)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text));
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

/***/ 91372:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ openStoragePlace),
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   T9: () => (/* binding */ packageAddress)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59899);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85621);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25405);




/** The largest file that is read whole: a manifest of 100,000 files has some 20 MB. */
const maxFile = 256 * 2 ** 20;
/** So often a read is begun again without a new byte. */
const attempts = 5;
const isCode = (error, code) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .isSlipwayError */ .qQ)(error) && error.code === code;
/** What stays as it is however often it is asked. */
const final = ['STORAGE_NOT_FOUND', 'STORAGE_DENIED', 'STORAGE_INVALID', 'STORAGE_UNSUPPORTED'];
/** The package in a folder of a storage. Only what is asked for is fetched; a read that breaks off goes on where it was. */
function openStoragePlace(storage, folder, { firstDelayMs } = {}) {
    const pathOf = (file) => folder === '' ? file : `${folder}/${file}`;
    const name = storage.addressOf(folder);
    async function* read(file, { start = 0, end, signal } = {}) {
        let at = start;
        for (let tries = 0; end === undefined || at < end;) {
            const before = at;
            try {
                const from = at;
                const body = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(() => storage.read(pathOf(file), { start: from, ...(end === undefined ? {} : { end }), ...(signal === undefined ? {} : { signal }) }), {
                    shouldRetry: (error) => !final.some((code) => isCode(error, code)), ...(firstDelayMs === undefined ? {} : { firstDelayMs }), ...(signal === undefined ? {} : { signal }),
                });
                for await (const chunk of body) {
                    at += chunk.length;
                    yield chunk;
                }
                if (end === undefined || at >= end)
                    return;
                throw (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .cutOff */ .q)(file, name);
            }
            catch (error) {
                signal?.throwIfAborted();
                tries = at > before ? 0 : tries + 1;
                if (tries >= attempts || final.some((code) => isCode(error, code)) || (at === before && isCode(error, 'PACKAGE_DAMAGED')))
                    throw error;
            }
        }
    }
    return {
        name,
        findSize: async (file) => (await storage.stat(pathOf(file)))?.size,
        async findFile(file) {
            const chunks = [];
            let size = 0;
            try {
                for await (const chunk of read(file)) {
                    chunks.push(chunk);
                    size += chunk.length;
                    if (size > maxFile)
                        throw (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .cutOff */ .q)(file, name, new Error(`it has more than ${maxFile} bytes`));
                }
            }
            catch (error) {
                if (isCode(error, 'STORAGE_NOT_FOUND'))
                    return undefined;
                throw error;
            }
            return Buffer.concat(chunks);
        },
        async readRange(file, { start, size }) {
            const chunks = [];
            if (size > 0)
                for await (const chunk of read(file, { start, end: start + size }))
                    chunks.push(chunk);
            const bytes = Buffer.concat(chunks);
            if (bytes.length !== size)
                throw (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .cutOff */ .q)(file, name);
            return bytes;
        },
        open: (file, range) => node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(read(file, range), { objectMode: false, highWaterMark: 1024 * 1024 }),
        async list() {
            try {
                const files = await storage.list(folder);
                const start = folder === '' ? 0 : folder.length + 1;
                return files.map(({ path }) => path.slice(start)).filter((file) => !file.includes('/'));
            }
            catch (error) {
                if (isCode(error, 'STORAGE_UNSUPPORTED'))
                    return undefined;
                throw error;
            }
        },
    };
}
/** The folder's address when that of a `manifest.json` is given. */
const packageAddress = (address) => address.endsWith(`/${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6}`) ? address.slice(0, -_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6.length - 1) : address.replace(/\/+$/, '');
/** Whether a package is named by an address rather than a path. */
const isAddress = (text) => /^[a-z][a-z0-9+.-]+:\/\//i.test(text);


/***/ }),

/***/ 61572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ loadVerificationKey),
/* harmony export */   R8: () => (/* binding */ signedFileNames),
/* harmony export */   S1: () => (/* binding */ signatureName),
/* harmony export */   ae: () => (/* binding */ checkSignatures),
/* harmony export */   fm: () => (/* binding */ loadSigningKey)
/* harmony export */ });
/* unused harmony exports parseSigningKey, parseVerificationKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71535);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85621);






/**
 * The files that are signed. The manifest speaks for itself, also without its segments; the checksums cover every file of
 * the package, the installer too, in a form that `sha256sum -c` reads at the site.
 */
const signedFileNames = [_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFileName */ .V6, _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsFileName */ .sC];
/** `manifest.json.sig`: the bare signature, as `openssl dgst -sign` writes it. */
const signatureName = (name) => `${name}.sig`;
const kinds = 'ECDSA P-256, Ed25519, or RSA of 2048 bits or more';
const invalid = (what, reason, { cause, hint }) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('KEY_INVALID', `${what} ${reason}`, { cause, hint });
/** The hash that is signed; Ed25519 hashes by itself. */
const hashOf = ({ asymmetricKeyType }) => asymmetricKeyType === 'ed25519' ? null : 'sha256';
function describeKey(key, what) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: { namedCurve, modulusLength = 0 } = {} } = key;
    const kind = type === 'ed25519' ? 'Ed25519' : type === 'ec' && namedCurve === 'prime256v1' ? 'ECDSA P-256' : type === 'rsa' && modulusLength >= 2048 ? `RSA ${modulusLength}` : undefined;
    if (kind === undefined) {
        throw invalid(what, `is a key of another kind: ${[type, namedCurve ?? (modulusLength === 0 ? undefined : `${modulusLength} bits`)].filter((part) => part !== undefined).join(' ')}`, { hint: `expected ${kinds}` });
    }
    const der = (key.type === 'private' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key) : key).export({ type: 'spki', format: 'der' });
    return `${kind}, key sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(der).digest('hex')}`;
}
/** The key of this PEM text. `what` names it in errors. @throws {PackageError} KEY_INVALID */
function parseSigningKey(pem, what = 'signing-key') {
    const hint = `expected a private key as PEM, without passphrase: ${kinds}; for example of openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`;
    if (/^(?:-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED)/m.test(pem))
        throw invalid(what, 'is a key with a passphrase, which cannot be asked for here', { hint });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch (cause) {
        throw invalid(what, /-----BEGIN (?:[A-Z0-9]+ )?PUBLIC KEY-----/.test(pem) ? 'is a public key' : 'is no private key', { cause, hint });
    }
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    return { description: describeKey(key, what), sign: (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hashOf(key), data, key), verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hashOf(publicKey), data, publicKey, signature) };
}
/** The public key of this PEM text. A private one is refused: it has no business where packages are checked. @throws {PackageError} KEY_INVALID */
function parseVerificationKey(pem, what = '--key') {
    const hint = `expected a public key as PEM: ${kinds}; openssl pkey -in PRIVATE.pem -pubout writes it`;
    if (/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/.test(pem))
        throw invalid(what, 'is a private key', { hint });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch (cause) {
        throw invalid(what, 'is no public key', { cause, hint });
    }
    return { description: describeKey(key, what), verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hashOf(key), data, key, signature) };
}
/**
 * The key that an input gives: the path of a PEM file, or its content, which CI variables hold. `addSecret` is told the key.
 * @throws {PackageError} KEY_INVALID; the value is never repeated, as it may be the key
 */
async function loadSigningKey(given, { cwd, addSecret }) {
    if (given.includes('-----BEGIN')) {
        addSecret(given);
        return parseSigningKey(given);
    }
    const pem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, given), 'utf8').catch((error) => {
        throw invalid('signing-key', `is neither a PEM key nor a file that can be read (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .CA)(error) ?? 'unknown reason'})`, { hint: 'name a file with a private key, or give its text, which starts with -----BEGIN' });
    });
    addSecret(pem);
    return parseSigningKey(pem);
}
/** The public key of a file. @throws {PackageError} KEY_INVALID */
async function loadVerificationKey(path) {
    const pem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        throw invalid(path, `cannot be read: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`, { cause: error, hint: 'name a file with the public key of who made the package' });
    });
    return parseVerificationKey(pem, path);
}
/**
 * What is wrong with the signatures of a package: missing, damaged, or of another key (T45). Empty when all fit this key.
 * With `manifestOnly` the other files may be absent; then nothing is said about them.
 */
async function checkSignatures(place, key, { manifestOnly = false } = {}) {
    const findings = await Promise.all((manifestOnly ? [_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFileName */ .V6] : signedFileNames).map(async (name) => {
        const finding = (code, message) => ({ code, severity: 'error', subject: signatureName(name), message });
        let signature;
        try {
            signature = await place.findFile(signatureName(name));
        }
        catch (error) {
            return finding('unknown', `it cannot be read: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`);
        }
        if (signature === undefined)
            return finding('signature', `${name} is not signed`);
        const data = await place.findFile(name).catch(() => undefined);
        if (data === undefined)
            return finding('signature', `there is no ${name} that it could be checked with`);
        return key.verify(data, signature) ? undefined : finding('signature', `it is not the signature of ${name} by this key (${key.description})`);
    }));
    return findings.filter((finding) => finding !== undefined);
}


/***/ })

};
