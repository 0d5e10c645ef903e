export const id = 1214;
export const ids = [1214];
export const modules = {

/***/ 1214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schema: () => (/* binding */ schema)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6059);
/* harmony import */ var _schema_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1802);


/** `slipway schema config|lock`: the schemas that `schemas/` holds are made by it. */
const schema = {
    name: 'schema', title: 'Print the JSON Schema of slipway.yaml or of the lock', specs: _schema_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaSpecs */ .Y,
    run: ({ of }) => Promise.resolve(of === 'config' ? (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .configJsonSchema */ .Mk)() : (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .lockJsonSchema */ .vO)()),
    report: (document) => ({ findings: [], outputs: {}, summary: '', text: JSON.stringify(document, null, 2), document }),
};


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);


class YamlError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ {
    name = 'YamlError';
}
/**
 * The first line where collections nest deeper than `maxDepth`, told from the tokens alone: the parser recurses and
 * aborts the whole process on deep nesting, so this runs before it. Brackets in scalars and comments are no tokens.
 * @see https://yaml.org/spec/1.2.2/#61-indentation-spaces
 */
function findTooDeep(text, maxDepth) {
    let line = 1;
    let column = 0;
    let flow = 0;
    let lineStart = true;
    let scalar = false;
    // Columns where the open block collections began.
    const blocks = [];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const first = token.charAt(0);
        if (!scalar && (token === '\u001f' || token === '\u0002' || token === '\ufeff')) {
            scalar = token === '\u001f';
            continue;
        } // marks, not text
        if (!scalar && token === '\u0018') {
            flow = 0;
            continue;
        } // the end of a flow collection that was never closed
        const isBlank = !scalar && (first === ' ' || first === '\t' || first === '\n' || first === '\r' || first === '#');
        if (!isBlank && flow === 0 && (lineStart || token === '-' || token === '?')) {
            while ((blocks.at(-1) ?? -1) >= column)
                blocks.pop();
            blocks.push(column);
            lineStart = false;
        }
        if (!scalar && (token === '[' || token === '{'))
            flow += 1;
        if (!scalar && (token === ']' || token === '}'))
            flow = Math.max(0, flow - 1);
        if (flow + blocks.length > maxDepth)
            return line;
        scalar = false;
        const breaks = token.split('\n').length - 1;
        line += breaks;
        column = breaks === 0 ? column + token.length : token.length - token.lastIndexOf('\n') - 1;
        if (breaks > 0)
            lineStart = true;
    }
    return undefined;
}
/** Parses a YAML file that people edit. @throws {YamlError} with file, line and column */
function parseYaml(text, file, { maxBytes = 8 * 2 ** 20, maxDepth = 200 } = {}) {
    if (Buffer.byteLength(text) > maxBytes)
        throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, { location: { file } });
    const line = findTooDeep(text, maxDepth);
    if (line !== undefined)
        throw new YamlError('YAML_TOO_DEEP', `${file} nests deeper than ${maxDepth} levels`, { location: { file, line } });
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, version: '1.2', stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line: row, col } = lineCounter.linePos(error.pos[0]);
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${error.message}`, { location: { file, line: row, column: col } });
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new YamlError('YAML_TOO_LARGE', `${file} expands too many aliases`, { location: { file }, cause });
    }
    const locate = (path) => {
        for (let length = path.length; length >= 0; length -= 1) {
            const part = path.slice(0, length);
            const parent = length === 0 ? undefined : document.getIn(part.slice(0, -1), true);
            // The key of a map entry says the place better than its value, which may start lines below.
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && String(item.key) === String(part.at(-1))) : undefined;
            const node = pair?.key ?? (length === 0 ? document.contents : document.getIn(part, true));
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range) {
                const { line: row, col } = lineCounter.linePos(node.range[0]);
                return { file, line: row, column: col };
            }
        }
        return { file };
    };
    return { file, document, value, locate };
}
/** One error that lists every place where a file does not have the expected form. */
function shapeError(yaml, issues) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []) });
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

/***/ 4702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ shapeIssues),
/* harmony export */   Mk: () => (/* binding */ configJsonSchema),
/* harmony export */   S3: () => (/* binding */ configFileName),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8439);
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5105);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5004);




/** The name of the configuration at the root of a release repo. */
const configFileName = 'slipway.yaml';
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens');
const platform = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'expected OS/ARCHITECTURE[/VARIANT], such as linux/amd64');
const host = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9.-]+(:[0-9]+)?$/, 'expected HOST or HOST:PORT');
const repoPath = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'expected a path inside the release repo');
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/, 'expected a version such as v1.31.0, in quotes');
const registrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    endpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('Where images under this prefix are taken from, as a transport: registry:HOST[:PORT][/PROJECT], http+registry:…, store:PATH, oci:PATH, package:PATH'),
    caFile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('PEM file of the certificate authority of this registry'),
    plainHttp: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Speak http instead of https to this registry'),
    mirrors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Where the same images are as well, as transports; asked in this order when the registry cannot say, never when it says that an image is missing'),
    trust: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(host).optional().describe('Hosts that this registry may name as its token server or redirect to, although they are this machine or in a private network'),
});
const profileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name,
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(repoPath).default([]).describe('Values files, later ones win'),
    set: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()])).default({}).describe('Single values by their path, as --set has them'),
    kubeVersion: version.optional().describe('Instead of the kubeVersion of the whole repo'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Folders or names of the addons it applies to; absent: all'),
});
const configSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    product: name.optional().describe('Name of the product, the first part of package names; default: platform'),
    kubeVersion: version.optional().describe('Kubernetes version that charts are rendered for'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(platform).min(1).optional().describe('Platforms that every image must have, and that packages carry; default: whatever each image has'),
    registries: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), registrySchema).optional().describe('By prefix of image references: a host, or a host and project; "" cannot be a key, use the host-less project, such as release/'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        originFile: repoPath.optional().describe('Mapping of upstream images to the library project; default: images_origin.yaml where it exists'),
        stripRegistries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(host).optional().describe('Hosts whose images are listed without their host'),
        allow: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Patterns (with *) of places whose strings count as images'),
        deny: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Patterns (with *) of places whose strings do not count as images'),
        ignore: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('References, or patterns with *, that are left out of lists and checks'),
    }).optional(),
    profiles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(profileSchema).optional().describe('Values that charts are rendered with; the lists are the union'),
    git: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        baseUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('What stands before repositoryFullName, such as https://git.example.com/'),
    }).optional(),
    tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        postReleaseSuffixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).min(1).optional().describe('Suffixes that sort after their release, by number; default: hotfix, patch'),
    }).optional(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        next: version.optional().describe('The version that is being prepared'),
    }).optional(),
    registryValues: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).min(1)).optional().describe('Per addon: paths of the values that receive the address of the site\'s registry'),
});
/** Shape problems as places in a file: an unknown key is reported at the key itself. */
function shapeIssues(error) {
    return error.issues.flatMap((issue) => issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }))
        : [{ path: issue.path, message: issue.message }]);
}
/**
 * The configuration that this text is. An empty text gives the defaults.
 * @throws {YamlError} every unknown key and wrong value, each with file, line and column
 */
function parseConfig(text, file = configFileName) {
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, file);
    const parsed = configSchema.safeParse(yaml.value ?? {});
    if (!parsed.success)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, shapeIssues(parsed.error));
    const given = parsed.data;
    const names = (given.profiles ?? []).map((profile) => profile.name);
    const twice = names.findIndex((each, index) => names.indexOf(each) < index);
    if (twice >= 0)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, [{ path: ['profiles', twice, 'name'], message: `a second profile named ${names[twice] ?? ''}` }]);
    const profiles = (given.profiles ?? []).map(({ kubeVersion, addons, ...profile }) => ({
        ...profile, ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(addons === undefined ? {} : { addons }),
    }));
    const defaults = (0,_config_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultConfig */ .s)();
    const config = {
        product: given.product ?? defaults.product,
        ...(given.kubeVersion === undefined ? {} : { kubeVersion: given.kubeVersion }),
        ...(given.platforms === undefined ? {} : { platforms: given.platforms }),
        registries: Object.fromEntries(Object.entries(given.registries ?? {}).map(([prefix, { endpoint, caFile, plainHttp, mirrors, trust }]) => [prefix, {
                ...(endpoint === undefined ? {} : { endpoint }), ...(caFile === undefined ? {} : { caFile }), ...(plainHttp === undefined ? {} : { plainHttp }),
                ...(mirrors === undefined ? {} : { mirrors }), ...(trust === undefined ? {} : { trust }),
            }])),
        images: {
            originFile: given.images?.originFile ?? defaults.images.originFile,
            stripRegistries: given.images?.stripRegistries ?? defaults.images.stripRegistries,
            allow: given.images?.allow ?? defaults.images.allow,
            deny: given.images?.deny ?? defaults.images.deny,
            ignore: given.images?.ignore ?? defaults.images.ignore,
        },
        profiles: profiles.length > 0 ? profiles : defaults.profiles,
        git: given.git?.baseUrl === undefined ? {} : { baseUrl: given.git.baseUrl },
        tags: { postReleaseSuffixes: given.tags?.postReleaseSuffixes ?? defaults.tags.postReleaseSuffixes },
        release: given.release?.next === undefined ? {} : { next: given.release.next },
        registryValues: given.registryValues ?? {},
    };
    return {
        config,
        originOf(path) {
            const parts = path.split('.');
            return yaml.document.hasIn(parts) ? yaml.locate(parts) : undefined;
        },
    };
}
/** The configuration of a release repo; without `slipway.yaml` all defaults. @throws {YamlError} */
async function loadConfig(tree) {
    return parseConfig(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, configFileName) ?? '');
}
/** JSON Schema of `slipway.yaml`, for editors. */
function configJsonSchema() {
    return { title: configFileName, ...zod__WEBPACK_IMPORTED_MODULE_4__/* .toJSONSchema */ .bl(configSchema, { io: 'input' }) };
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


/***/ })

};
