export const id = 1278;
export const ids = [1278];
export const modules = {

/***/ 21278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diff: () => (/* binding */ diff)
});

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/package-format/src/planning/charts.ts
var charts = __webpack_require__(18301);
// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(53654);
// EXTERNAL MODULE: ./packages/package-format/src/planning/sbom.ts
var sbom = __webpack_require__(26269);
// EXTERNAL MODULE: ./packages/package-format/src/tables.ts
var tables = __webpack_require__(92085);
;// CONCATENATED MODULE: ./packages/package-format/src/reading/diff.ts





function diffByName(before, after, { isGone, key }) {
    const changes = [];
    for (const name of [...new Set([...before.keys(), ...after.keys()])].sort()) {
        const [old, now] = [before.get(name), after.get(name)];
        if (now === undefined) {
            if (old !== undefined && isGone(name))
                changes.push({ name, before: old });
        }
        else if (old === undefined)
            changes.push({ name, after: now });
        else if (key(old) !== key(now))
            changes.push({ name, before: old, after: now });
    }
    return changes;
}
const addonKey = ({ version, tag, commit, tree, namespace, enabled = true }) => tree === undefined
    ? JSON.stringify([version, tag, commit, namespace, enabled])
    : JSON.stringify([version, tag, tree, namespace, enabled]);
/** Whether it follows from addons and images, or is one of their blobs. */
const isDerived = (path) => path === charts/* chartsFileName */.H || path === sbom/* sbomFileName */.RM || path === lock/* lockFileName */.x5 || path.startsWith(`${tables/* tableFolder */.Bj}/`) || (0,layout/* parseBlobPath */.oF)(path) !== undefined;
const blobsOf = ({ files }) => {
    const blobs = new Map();
    for (const { path, size } of files) {
        const { digest } = (0,layout/* parseBlobPath */.oF)(path) ?? {};
        if (digest !== undefined)
            blobs.set(digest, (blobs.get(digest) ?? 0) + size);
    }
    return blobs;
};
/**
 * What changes from one package to another, by their manifests alone. Of a hotfix, which holds only what changed, what is not
 * in it is not gone: only addons that it names as removed are.
 */
function diffPackages(before, after) {
    const whole = after.bases.length === 0;
    const removed = new Set(after.removedAddons ?? []);
    const addons = (manifest) => new Map(manifest.addons.map((addon) => [addon.name, addon]));
    const images = (manifest) => new Map(manifest.images.map((image) => [image.reference, image]));
    const files = (manifest) => new Map(manifest.files.filter(({ path }) => !isDerived(path)).map((file) => [file.path, file]));
    const had = blobsOf(before);
    const fresh = [...blobsOf(after)].filter(([digest]) => !had.has(digest));
    return {
        addons: diffByName(addons(before), addons(after), { isGone: (name) => whole || removed.has(name), key: addonKey }),
        images: diffByName(images(before), images(after), { isGone: () => whole, key: ({ digest, platforms }) => JSON.stringify([digest, platforms]) }),
        files: diffByName(files(before), files(after), { isGone: () => whole, key: ({ sha256, size }) => sha256 ?? String(size) }),
        blobs: fresh.length, bytes: fresh.reduce((sum, [, size]) => sum + size, 0),
    };
}

// EXTERNAL MODULE: ./packages/cli/src/package-places.ts
var package_places = __webpack_require__(54043);
// EXTERNAL MODULE: ./packages/cli/src/commands/diff-inputs.ts
var diff_inputs = __webpack_require__(45670);
;// CONCATENATED MODULE: ./packages/cli/src/commands/diff.ts




const kindOf = ({ before, after }) => before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
/** `1.2.0 → 1.3.0`, or the one that there is. */
const arrow = (before, after) => before === after ? before ?? '' : [before, after].map((text) => text === undefined || text === '' ? '–' : text).join(' → ');
/** What is said of an addon that differs in nothing that has a column. */
function describeAddon({ before, after }) {
    if (before === undefined || after === undefined)
        return '';
    const notes = [
        ...(before.version === after.version && before.tree !== after.tree ? ['other content under the same version'] : []),
        ...((before.enabled ?? true) === (after.enabled ?? true) ? [] : [after.enabled === false ? 'no longer enabled' : 'enabled now']),
        ...(before.namespace === after.namespace ? [] : [`namespace ${arrow(before.namespace, after.namespace)}`]),
    ];
    return notes.join(', ');
}
const sizeOf = (file) => file === undefined ? undefined : (0,src_text/* formatBytes */.z3)(file.size);
const diff_short = (image) => image?.digest.slice(0, 'sha256:'.length + 12);
/** Offline resources may have thousands. */
const shownFiles = 40;
const tablesOf = ({ addons, images, files }) => [
    [['addon', 'change', 'version', 'tag', ''], ...addons.map((change) => [change.name, kindOf(change), arrow(change.before?.version, change.after?.version), arrow(change.before?.tag, change.after?.tag), describeAddon(change)])],
    [['image', 'change', 'digest'], ...images.map((change) => [change.name, kindOf(change), arrow(diff_short(change.before), diff_short(change.after))])],
    [['file', 'change', 'size'], ...files.slice(0, shownFiles).map((change) => [change.name, kindOf(change), arrow(sizeOf(change.before), sizeOf(change.after))]), ...(files.length > shownFiles ? [[`… ${files.length - shownFiles} more: --json names them all`, '', '']] : [])],
];
/** `slipway diff BEFORE AFTER`: what changes between two packages, by their manifests. */
const diff = {
    name: 'diff', title: 'Say what changes from one package to another: addons, images, files, bytes', specs: diff_inputs/* diffSpecs */._,
    async run(inputs, context) {
        const places = (0,package_places/* openPackagePlaces */.L)(context, { caFiles: inputs.caFile });
        try {
            const [{ manifest: before }, { manifest: after }] = [await (0,read/* openPackage */.R)(await places.open(inputs.before)), await (0,read/* openPackage */.R)(await places.open(inputs.after))];
            if (before.product !== after.product)
                context.logger.warn(`the packages are of two products: ${(0,src_text/* plainText */.wh)(before.product)} and ${(0,src_text/* plainText */.wh)(after.product)}`);
            return { before, after, ...diffPackages(before, after) };
        }
        finally {
            await places.close();
        }
    },
    report(compared) {
        const { before, after, addons, images, files, blobs, bytes } = compared;
        const names = `${before.product} ${before.version} → ${after.product} ${after.version}`;
        const tables = tablesOf(compared).filter((rows) => rows.length > 1);
        const counts = files.length === 0 ? `${(0,src_text/* formatCount */.B4)(addons.length, 'addon')} and ${(0,src_text/* formatCount */.B4)(images.length, 'image')}` : `${(0,src_text/* formatCount */.B4)(addons.length, 'addon')}, ${(0,src_text/* formatCount */.B4)(images.length, 'image')} and ${(0,src_text/* formatCount */.B4)(files.length, 'other file')}`;
        const total = `${counts} differ; ${(0,src_text/* formatCount */.B4)(blobs, 'blob')} of ${(0,src_text/* formatBytes */.z3)(bytes)} are new`;
        return {
            findings: [], outputs: { addons: String(addons.length), images: String(images.length), bytes: String(bytes) },
            text: [(0,src_text/* plainText */.wh)(names), ...tables.map((rows) => (0,src_text/* formatTable */.ku)(rows.map((row) => row.map(src_text/* plainText */.wh)))), total].join('\n\n'),
            summary: [`### ${names}`, ...tables.map(([head = [], ...rows]) => (0,src_text/* formatMarkdownTable */.By)(head, rows)), total].join('\n\n'),
            document: {
                before: { product: before.product, version: before.version, kind: before.kind }, after: { product: after.product, version: after.version, kind: after.kind },
                addons: addons.map((change) => ({ ...change, change: kindOf(change) })), images: images.map((change) => ({ ...change, change: kindOf(change) })), files: files.map(({ name, ...change }) => ({ path: name, change: kindOf({ name, ...change }) })), blobs, bytes,
            },
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

/***/ 31019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
function distance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const at = (up, left) => (up === 0 ? row : rows[i - up])?.[j - left] ?? Number.POSITIVE_INFINITY;
            const same = a[i - 1] === b[j - 1];
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (same ? 0 : 1), swapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY));
        }
        rows.push(row);
    }
    return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}
/** The known name that `typed` was most likely meant to be; undefined when none is near. */
function findNearest(typed, known) {
    const word = typed.slice(0, 60);
    const ranked = known.map((name) => ({ name, edits: word.length > 3 && name.startsWith(word) ? 1 : distance(word, name) })).sort((a, b) => a.edits - b.edits);
    const [best] = ranked;
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);


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
        const reason = error.code === 'MULTIPLE_DOCS' ? 'it has several documents, parted by ---; it must be one' : error.message;
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${reason}`, { location: { file, line: row, column: col } });
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
function shapeError(yaml, issues, { hint } = {}) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []), ...(hint === undefined ? {} : { hint }) });
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

/***/ 18301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ chartsFileName),
/* harmony export */   J: () => (/* binding */ packCharts)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51306);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92085);



/** The name of the archive of all charts in the first segment. */
const chartsFileName = 'charts.tar.gz';
// the user that chart servers run as (R20)
const chartOwner = { uid: 10_000, gid: 10_000 };
/** `charts.tar.gz`: one package per addon below `charts/`, owner 10000:10000, gzip by a JavaScript deflate so that bytes do not depend on a platform's zlib (DR13). */
function packCharts(charts, mtime) {
    const byPath = new Map(charts.map((chart) => [(0,_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .chartPath */ .YB)(chart), chart.data]));
    const files = (0,_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .inByteOrder */ .qg)(byPath.keys()).map((name) => ({ name, data: byPath.get(name) ?? new Uint8Array(), mode: 0o644, mtime, ...chartOwner }));
    const archive = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .tarArchive */ .Gr)([{ name: 'charts/', data: new Uint8Array(), mode: 0o755, mtime, ...chartOwner }, ...files]);
    return (0,fflate__WEBPACK_IMPORTED_MODULE_2__/* .gzipSync */ .u3)(archive, { level: 6, mtime: mtime * 1000 });
}


/***/ }),

/***/ 26269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ sbomFileName),
/* harmony export */   Vl: () => (/* binding */ formatSbom)
/* harmony export */ });
/* unused harmony export imagePackageUrl */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82346);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92085);



/** The name of the bill of materials inside the first segment. */
const sbomFileName = 'sbom.cdx.json';
/** Properties that have a value, in this order. `slipway:` is our namespace. */
const propertiesOf = (values) => values.flatMap(([name, value]) => value === undefined ? [] : [{ name: `slipway:${name}`, value }]);
const imageRef = ({ reference, digest }) => `image:${reference}#${digest}`;
const chartRef = ({ name }) => `chart:${name}`;
function findReference(text) {
    try {
        return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(text);
    }
    catch (error) {
        if (error instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M)
            return undefined;
        throw error;
    }
}
/**
 * The package URL of an image, such as `pkg:oci/web@sha256%3A…?repository_url=registry.example%2Fshop%2Fweb&tag=1.0`. Where the
 * reference names no registry, neither does it.
 * @see https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
 */
function imagePackageUrl({ reference, repository, tag, digest }) {
    const named = findReference(reference);
    const qualifiers = [
        ...(named?.registry === undefined ? [] : [`repository_url=${encodeURIComponent(`${named.registry}/${named.repository}`)}`]),
        ...(tag === undefined ? [] : [`tag=${encodeURIComponent(tag)}`]),
    ];
    const name = (named?.repository ?? repository).split('/').at(-1) ?? '';
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}${qualifiers.length === 0 ? '' : `?${qualifiers.join('&')}`}`;
}
function imageComponent(image) {
    const { reference, repository, tag, digest, platforms, source } = image;
    const [algorithm = '', hex = ''] = digest.split(':');
    return {
        type: 'container', 'bom-ref': imageRef(image), name: repository, version: tag ?? digest,
        hashes: [{ alg: algorithm === 'sha512' ? 'SHA-512' : 'SHA-256', content: hex }],
        purl: imagePackageUrl(image),
        properties: propertiesOf([['reference', reference], ['digest', digest], ...platforms.map((platform) => ['platform', platform]), ['source', source]]),
    };
}
function chartComponent(addon, data) {
    const { name, version, path, repo, tag, commit, tree } = addon;
    return {
        type: 'application', 'bom-ref': chartRef(addon), name, version,
        ...(data === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex') }] }),
        properties: propertiesOf([['chart', (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .chartPath */ .YB)(addon)], ['path', path], ['repo', repo], ['tag', tag], ['commit', commit], ['tree', tree]]),
    };
}
/**
 * The bill of materials of a package, CycloneDX 1.6: one component per chart and per image. It depends on the package alone:
 * no serial number, no version of a tool, and the time is that of the release (DR13).
 * @see https://cyclonedx.org/docs/1.6/json/
 */
function formatSbom(manifest, charts) {
    const { kind, product, version, tag, commit, created, platforms, bases, addons, images } = manifest;
    const packed = new Map(charts.map((chart) => [(0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .chartPath */ .YB)(chart), chart.data]));
    const root = `package:${product}@${version}`;
    const refs = [...addons.map(chartRef), ...images.map(imageRef)];
    return `${JSON.stringify({
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
        metadata: {
            timestamp: created,
            tools: { components: [{ type: 'application', name: 'slipway' }] },
            component: {
                type: 'application', 'bom-ref': root, name: product, version,
                properties: propertiesOf([['kind', kind], ['tag', tag], ['commit', commit], ...platforms.map((platform) => ['platform', platform]), ...bases.map((base) => ['base', base.version])]),
            },
        },
        components: [...addons.map((addon) => chartComponent(addon, packed.get((0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .chartPath */ .YB)(addon)))), ...images.map(imageComponent)],
        dependencies: [{ ref: root, dependsOn: refs }],
    }, undefined, 2)}\n`;
}


/***/ }),

/***/ 92085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ tableFolder),
/* harmony export */   YB: () => (/* binding */ chartPath),
/* harmony export */   jM: () => (/* binding */ formatTables),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* unused harmony exports formatPackageTable, formatBlobTable, formatLinkTable, formatTagTable, formatAddonTable, formatRequiresTable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53654);


// The tables that the installer reads instead of JSON (DR8): tab-separated, no header, `-` where there is nothing.
/** The folder of the tables in the first segment. */
const tableFolder = 'install';
/** One row per line. @throws {PackageError} PLAN_INVALID for a value that would break its row */
function formatTable(rows) {
    return rows.map((row) => `${row.map((value) => {
        const text = value === undefined || value === '' ? '-' : String(value);
        if (/[\0-\x1f\x7f]/.test(text))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('PLAN_INVALID', `${JSON.stringify(text)} has a control character, which no table of the package can hold`);
        return text;
    }).join('\t')}\n`).join('');
}
/** `key value`, `base` once per base. */
function formatPackageTable({ kind, product, version, bases, blobBytes }) {
    return formatTable([['formatVersion', 1], ['kind', kind], ['product', product], ['version', version], ['bytes', blobBytes], ...bases.map((base) => ['base', base.version])]);
}
/** `digest size segment offset length`: where to read each blob. A chunked one has a line per chunk, in their order; `size` is that of the whole. */
function formatBlobTable(files) {
    const parts = files.flatMap((file) => {
        const digest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlobPath */ .oF)(file.path)?.digest;
        return digest === undefined ? [] : [{ ...file, digest }];
    });
    const sizes = new Map();
    for (const { digest, size } of parts)
        sizes.set(digest, (sizes.get(digest) ?? 0) + size);
    return formatTable(parts.map(({ digest, size, segment, offset }) => [digest, sizes.get(digest), segment, offset, size]));
}
/** Sorted by bytes, as every list of a package. */
const inByteOrder = (texts) => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
/** `layer|revision repository digest` */
function formatLinkTable(repositories) {
    return formatTable(inByteOrder(repositories.keys()).flatMap((repository) => [
        ...inByteOrder(repositories.get(repository)?.layers ?? []).map((digest) => ['layer', repository, digest]),
        ...inByteOrder(repositories.get(repository)?.revisions ?? []).map((digest) => ['revision', repository, digest]),
    ]));
}
/** In the order of every table and list. */
function sortTags(tags) {
    const key = ({ repository, tag }) => `${repository}\0${tag}`;
    return [...tags].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
/** `repository tag digest` */
function formatTagTable(tags) {
    return formatTable(sortTags(tags).map(({ repository, tag, digest }) => [repository, tag, digest]));
}
/** `charts/<name>-<version>.tgz`, the path of an addon's chart in `charts.tar.gz`. */
function chartPath({ name, version }) {
    return `charts/${name}-${version}.tgz`;
}
/** `name version namespace enabled chart`, in the order of installation; removed addons last, with `removed` for enabled. */
function formatAddonTable(addons, removed = []) {
    return formatTable([
        ...addons.map((addon) => [addon.name, addon.version, addon.namespace, addon.enabled === false ? 'false' : 'true', chartPath(addon)]),
        ...removed.map((name) => [name, undefined, undefined, 'removed', undefined]),
    ]);
}
/** `base blob digest size` and `base tag repository tag digest`. */
function formatRequiresTable(bases) {
    return formatTable(bases.flatMap(({ version, requires }) => [
        ...requires.blobs.map(({ digest, size }) => [version, 'blob', digest, size]),
        ...requires.tags.map(({ repository, tag, digest }) => [version, 'tag', repository, tag, digest]),
    ]));
}
/** All tables of a package by file name, as they must be for these contents. */
function formatTables(manifest, { files, repositories, tags, blobBytes }) {
    return new Map([
        ['addons.tsv', formatAddonTable(manifest.addons, manifest.removedAddons)],
        ['blobs.tsv', formatBlobTable(files)],
        ['links.tsv', formatLinkTable(repositories)],
        ['package.tsv', formatPackageTable({ ...manifest, blobBytes })],
        ['requires.tsv', formatRequiresTable(manifest.bases)],
        ['tags.tsv', formatTagTable(tags)],
    ]);
}


/***/ }),

/***/ 98191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ReleaseRepoError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A release repo that cannot be read or edited as asked. */
class ReleaseRepoError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ReleaseRepoError';
}


/***/ }),

/***/ 76059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ findLock),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   vO: () => (/* binding */ lockJsonSchema),
/* harmony export */   x5: () => (/* binding */ lockFileName)
/* harmony export */ });
/* unused harmony exports lockSchema, parseLock */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1350);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98439);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86732);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75004);






/** The name of the lock at the root of a release repo. */
const lockFileName = 'slipway.lock.json';
const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, digestForm);
const byteSize = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const commit = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'expected a full commit');
const lockedAddonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Folder of the addon in the release repo'),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Name of the chart'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of the chart'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Component repo the chart was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Git tag it was collected at'),
    commit: commit.optional().describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
    edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedRepoSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Component repo, as repositoryFullName'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Git tag that was chosen for it'),
    commit: commit.describe('Commit of that tag when it was chosen'),
    agreed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['review', 'comment', 'override']),
        by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Login name of the owner who confirmed it, or of who overrode them'),
        at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().optional(),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why it was overridden'),
    }).optional().describe('Who agreed to this tag at this commit'),
});
const lockedPathSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('File or folder in the release repo'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Component repo it was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Git tag it was collected at'),
    commit: commit.describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of its files, line ends and trailing blanks of text left out'),
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
const lockedReferrerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The image of the lock that it came with'),
    subject: digest.describe('What it is attached to: the image, one of its manifests, or another referrer'),
    digest: digest.describe('Of its own manifest'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Of cosign\'s scheme, such as sha256-….sig; absent for a manifest that names its subject'),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('As a list of referrers tells it'),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional().describe('As a list of referrers tells them'),
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
    repos: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedRepoSchema).optional().describe('The tag chosen for each component repo; addons tell what was collected'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedAddonSchema),
    paths: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedPathSchema).optional().describe('What was collected beside charts, such as scripts'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedImageSchema),
    referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedReferrerSchema).optional().describe('Signatures, attestations and SBOMs; absent when nobody asked for them'),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, lockedManifestSchema),
    blobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, byteSize),
});
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() });
/** JSON Schema of `slipway.lock.json`, for editors. */
function lockJsonSchema() {
    return { title: lockFileName, ...zod__WEBPACK_IMPORTED_MODULE_3__/* .toJSONSchema */ .bl(lockSchema, { io: 'input' }) };
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
        const location = syntaxLocation(text, file, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause));
        const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
        throw conflict >= 0
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint: `take one side (git checkout --ours -- ${file}), then run slipway verify-images --update-lock`, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} is not JSON: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause)}`, { location, hint, cause });
    }
    const parsed = lockSchema.safeParse(value);
    if (parsed.success)
        return toLock(parsed.data);
    // Only on this path: the YAML reader is slow, but knows where each part stands.
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .parseYaml */ .hN)(text, file, { maxBytes: 2 ** 28 });
    const error = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_7__/* .shapeIssues */ .K)(parsed.error).slice(0, 20));
    const version = versionSchema.safeParse(value);
    const isNewer = version.success && version.data.lockVersion > 1;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', error.message, {
        ...(error.location === undefined ? {} : { location: error.location }), hint: isNewer ? 'a newer slipway wrote it: use that one' : hint, cause: parsed.error,
    });
}
const toAgreement = ({ how, by, at, reason }) => ({ how, by, ...(at === undefined ? {} : { at }), ...(reason === undefined ? {} : { reason }) });
const toReferrer = ({ reference, subject, digest: own, tag, artifactType, annotations }) => ({ reference, subject, digest: own, ...(tag === undefined ? {} : { tag }), ...(artifactType === undefined ? {} : { artifactType }), ...(annotations === undefined ? {} : { annotations }) });
function toLock({ lockVersion, engine, repos, addons, paths, images, referrers, manifests, blobs }) {
    return {
        lockVersion,
        engine: { helm: engine.helm, ...(engine.wasm === undefined ? {} : { wasm: engine.wasm }) },
        ...(repos === undefined ? {} : { repos: repos.map(({ agreed, ...repo }) => ({ ...repo, ...(agreed === undefined ? {} : { agreed: toAgreement(agreed) }) })) }),
        addons: addons.map(({ path, name, version, tree, repo, tag, commit, edited }) => ({
            path, name, version, tree, ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }),
            ...(commit === undefined ? {} : { commit }), ...(edited === undefined ? {} : { edited }),
        })),
        ...(paths === undefined ? {} : { paths: paths.map(({ edited, ...path }) => ({ ...path, ...(edited === undefined ? {} : { edited }) })) }),
        images: images.map(({ tag, ...image }) => ({ ...image, ...(tag === undefined ? {} : { tag }) })),
        ...(referrers === undefined ? {} : { referrers: referrers.map(toReferrer) }),
        manifests: Object.fromEntries(Object.entries(manifests).map(([digest, { mediaType, size, config, layers, manifests: children }]) => [digest, {
                mediaType, size, ...(config === undefined ? {} : { config }), ...(layers === undefined ? {} : { layers }), ...(children === undefined ? {} : { manifests: children }),
            }])),
        blobs,
    };
}
/** The lock of a release repo, if it has one. @throws {ReleaseRepoError} LOCK_INVALID */
async function findLock(tree) {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .findText */ .Vw)(tree, lockFileName);
    return text === undefined ? undefined : parseLock(text);
}
const sorted = (items) => [...items].sort(_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD);
const block = (lines, [open, close]) => (lines.length === 0 ? `${open}${close}` : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`);
/** The lock as text: sorted, one line per entry, so that a diff shows what changed and nothing else. */
function formatLock(lock) {
    const addons = [...lock.addons].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, name, version, repo, tag, commit, tree, edited }) => JSON.stringify({ path, name, version, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const images = [...lock.images].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.reference, b.reference))
        .map(({ reference, source, repository, tag, digest, platforms, lists, addons: users }) => JSON.stringify({ reference, source, repository, tag, digest, platforms: sorted(platforms), lists: sorted(lists), addons: sorted(users) }));
    const manifests = Object.entries(lock.manifests).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a, b))
        .map(([digest, { mediaType, size, config, layers, manifests: children }]) => `${JSON.stringify(digest)}: ${JSON.stringify({ mediaType, size, config, layers, manifests: children })}`);
    const blobs = Object.entries(lock.blobs).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a, b)).map(([digest, size]) => `${JSON.stringify(digest)}: ${size}`);
    const repos = [...lock.repos ?? []].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.repo, b.repo)).map(({ repo, tag, commit, agreed }) => JSON.stringify({ repo, tag, commit, agreed: agreed === undefined ? undefined : { how: agreed.how, by: agreed.by, at: agreed.at, reason: agreed.reason } }));
    const paths = [...lock.paths ?? []].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, repo, tag, commit, tree, edited }) => JSON.stringify({ path, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const referrers = (lock.referrers ?? []).map(({ reference, subject, digest, tag, artifactType, annotations }) => ({ key: `${reference} ${subject} ${tag ?? ''} ${digest}`, line: JSON.stringify({ reference, subject, digest, tag, artifactType, annotations }) }))
        .sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.key, b.key)).map(({ line }) => line);
    const { helm, wasm } = lock.engine;
    return `{
  "lockVersion": 1,
  "engine": ${JSON.stringify({ helm, wasm })},${lock.repos === undefined ? '' : `\n  "repos": ${block(repos, ['[', ']'])},`}
  "addons": ${block(addons, ['[', ']'])},${paths.length === 0 ? '' : `\n  "paths": ${block(paths, ['[', ']'])},`}
  "images": ${block(images, ['[', ']'])},${lock.referrers === undefined ? '' : `\n  "referrers": ${block(referrers, ['[', ']'])},`}
  "manifests": ${block(manifests, ['{', '}'])},
  "blobs": ${block(blobs, ['{', '}'])}
}
`;
}


/***/ }),

/***/ 86732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ shapeIssues)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31019);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98439);


const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The keys that a schema has at a path. */
function knownKeys(schema, path) {
    let at = zod__WEBPACK_IMPORTED_MODULE_0__/* .toJSONSchema */ .bl(schema, { io: 'input', unrepresentable: 'any' });
    for (const part of path) {
        if (!isObject(at))
            return [];
        const { properties, items, additionalProperties } = at;
        at = typeof part === 'number' ? items : isObject(properties) && Object.hasOwn(properties, part) ? properties[String(part)] : additionalProperties;
    }
    return isObject(at) && isObject(at['properties']) ? Object.keys(at['properties']) : [];
}
/** Shape problems as places in a file: an unknown key is reported at the key itself, with the key of the schema that is like it. */
function shapeIssues(error, schema) {
    return error.issues.flatMap((issue) => {
        if (issue.code === 'invalid_key')
            return [{ path: issue.path, message: issue.issues[0]?.message ?? issue.message }];
        if (issue.code !== 'unrecognized_keys')
            return [{ path: issue.path, message: issue.message }];
        const known = schema === undefined ? [] : knownKeys(schema, issue.path);
        return issue.keys.map((key) => {
            const near = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .findNearest */ .q)(key, known);
            return { path: [...issue.path, key], message: `unknown key${near === undefined ? '' : `: did you mean ${near}?`}` };
        });
    });
}


/***/ }),

/***/ 75004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98191);


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
