export const id = 2609;
export const ids = [2609];
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
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67708);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37870);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76158);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78657);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61572);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85621);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58928);
/* harmony import */ var _package_places_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54043);
/* harmony import */ var _inspect_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6987);






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
        layout === 'directory' ? ['size', (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(totals.bytes)] : ['segments', `${segments.length}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatBytes */ .z3)(totals.bytes)}${absent === 0 ? '' : `; ${absent} not here as the manifest says`}`],
        ...(manifest.referrers === undefined ? [] : [['referrers', `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatCount */ .B4)((0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_6__/* .countReferrers */ .A)(manifest), 'signature, attestation or SBOM', 'signatures, attestations and SBOMs')} of images`]]),
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
    name: 'inspect', title: 'Say what is in a package: addons, images, sizes, base, signature', specs: _inspect_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .inspectSpecs */ .$,
    async run({ package: path, key: keyFile, caFile }, context) {
        const { cwd } = context;
        const key = keyFile === undefined ? undefined : await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_3__/* .loadVerificationKey */ .LX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, keyFile));
        const places = (0,_package_places_js__WEBPACK_IMPORTED_MODULE_8__/* .openPackagePlaces */ .L)(context, { caFiles: caFile });
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
            text: [[...facts], ...tables].map((rows) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .formatTable */ .ku)(rows.map((row) => row.map(_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)))).concat(findings.length === 0 ? [] : [(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_9__/* .formatFindings */ .e)(findings)]).join('\n\n'),
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

/***/ 58928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ countReferrers),
/* harmony export */   F: () => (/* binding */ tagsOf)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54829);

/** Every tag that a package sets, each once: those of its images and of what comes with them. */
function tagsOf({ images, referrers = [] }) {
    return [...new Map([...images, ...referrers].flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]])).values()];
}
/** How many signatures, attestations and SBOMs come with the images; lists of them are none. */
function countReferrers({ referrers = [] }) {
    return new Set(referrers.filter(({ tag }) => tag === undefined || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isReferrersTag */ .zb)(tag)).map(({ digest }) => digest)).size;
}


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
