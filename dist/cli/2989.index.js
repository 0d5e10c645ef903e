export const id = 2989;
export const ids = [2989];
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

/***/ 44509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyPackage: () => (/* binding */ verifyPackage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67708);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37638);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61572);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86860);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88891);
/* harmony import */ var _verify_package_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46943);





function describe({ path, manifest, findings }, { quick, key }) {
    const name = manifest === undefined ? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path) : `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.product)} ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.version)} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path)})`;
    if (manifest === undefined || findings.some(({ severity }) => severity === 'error'))
        return `${name}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(findings.length, 'finding')}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_2__/* .formatFindings */ .e)(findings)}`;
    const { images, blobs, segments, bytes } = manifest.totals;
    const whole = `${name}: whole${quick ? ', by names and sizes' : ''}; ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(images, 'image')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(blobs, 'blob')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(segments, 'segment')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}; ${key === undefined ? 'signature not checked' : 'signed by this key'}`;
    return findings.length === 0 ? whole : `${whole}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_2__/* .formatFindings */ .e)(findings)}`;
}
/** `slipway verify-package PACKAGE… [--key FILE]`: everything that is wrong with packages; the exit code is 1 when there is anything. */
const verifyPackage = {
    name: 'verify-package', title: 'Prove that a package is whole: every segment, file, blob and link', specs: _verify_package_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyPackageSpecs */ .w,
    async run({ package: paths, quick, key: keyFile }, { cwd, logger, now, signal }) {
        const started = now().getTime();
        const key = keyFile === undefined ? undefined : await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_4__/* .loadVerificationKey */ .LX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, keyFile));
        const packages = [];
        for (const path of paths) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
            const manifest = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_5__/* .openPackage */ .R)(folder).then((opened) => opened.manifest, (error) => {
                if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .isSlipwayError */ .qQ)(error))
                    return undefined; // said by the check, as a finding
                throw error;
            });
            const progress = logger.progress(`Reading ${path}`, { unit: 'bytes', ...(manifest === undefined ? {} : { total: manifest.totals.bytes }) });
            const findings = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_7__/* .verifyPackage */ .s)(folder, { deep: !quick, progress, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) });
            progress.done();
            packages.push({ path, manifest, findings });
        }
        return { packages, quick, ...(key === undefined ? {} : { key: key.description }), ms: now().getTime() - started };
    },
    report({ packages, quick, key, ms }) {
        const findings = packages.flatMap((each) => each.findings);
        return {
            findings, outputs: { findings: String(findings.length) },
            text: [...packages.map((each) => describe(each, { quick, ...(key === undefined ? {} : { key }) })), `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(findings.length, 'finding')} in ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)}`].join('\n'),
            summary: `### Packages\n\n${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatMarkdownTable */ .By)(['package', 'version', 'findings'], packages.map(({ path, manifest, findings: own }) => [path, manifest?.version ?? '', String(own.length)]))}\n`,
            document: {
                packages: packages.map(({ path, manifest, findings: own }) => ({
                    path, ...(manifest === undefined ? {} : { product: manifest.product, version: manifest.version, kind: manifest.kind, totals: manifest.totals }), findings: own,
                })),
                ...(key === undefined ? {} : { key }), findings,
            },
        };
    },
};


/***/ }),

/***/ 10634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ checksummedNames),
/* harmony export */   ss: () => (/* binding */ formatChecksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85621);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92085);



const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
/** The bytes of `checksums.txt`, which `sha256sum -c` reads: segments, manifest and the files for installing, sorted by name. */
function formatChecksums(segments, files) {
    const sums = new Map([...segments.map(({ name, sha256: sum }) => [name, sum]), ...[...files].map(([name, data]) => [name, sha256(data)])]);
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .qg)(sums.keys()).map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}
/** The checksums by file name; `undefined` for text of another form. */
function parseChecksums(text) {
    const sums = new Map();
    if (!text.endsWith('\n'))
        return undefined;
    for (const line of text.slice(0, -1).split('\n')) {
        const match = /^([0-9a-f]{64}) {2}([A-Za-z0-9][A-Za-z0-9._-]*)$/.exec(line);
        if (match?.[1] === undefined || match[2] === undefined || sums.has(match[2]))
            return undefined;
        sums.set(match[2], match[1]);
    }
    return sums;
}
/** The names that `checksums.txt` of a package with these segments lists. */
function checksummedNames(segments, rootFiles) {
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .qg)([...rootFiles, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6, ...segments.map(({ name }) => name)]);
}


/***/ }),

/***/ 50087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readLinks)
/* harmony export */ });
/* unused harmony export parseLinkTable */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71535);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92085);



/** What `links.tsv` says: which content each repository of a package makes visible. @throws {PackageError} PACKAGE_DAMAGED */
function parseLinkTable(text) {
    const repositories = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const [kind = '', repository = '', digest = ''] = line.split('\t');
        if ((kind !== 'layer' && kind !== 'revision') || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(repository) || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv:${index + 1} is no link: ${JSON.stringify(line.slice(0, 200))}`);
        }
        const links = repositories.get(repository) ?? { layers: new Set(), revisions: new Set() };
        repositories.set(repository, links);
        (kind === 'layer' ? links.layers : links.revisions).add(digest);
    }
    return repositories;
}
/** The links of a package, unverified. @throws {PackageError} PACKAGE_DAMAGED when its first segment has no table of them */
async function readLinks(opened) {
    const file = opened.findFile(`${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`);
    if (file === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${opened.directory} has no ${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`, { hint: 'run verify-package' });
    return parseLinkTable((await opened.readFile(file)).toString('utf8'));
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
    return { description: describeKey(key, what), sign: (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hashOf(key), data, key) };
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
async function checkSignatures(directory, key, { manifestOnly = false } = {}) {
    const findings = await Promise.all((manifestOnly ? [_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFileName */ .V6] : signedFileNames).map(async (name) => {
        const finding = (code, message) => ({ code, severity: 'error', subject: signatureName(name), message });
        let signature;
        try {
            signature = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, signatureName(name)));
        }
        catch (error) {
            return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .CA)(error) === 'ENOENT' ? finding('signature', `${name} is not signed`) : finding('unknown', `it cannot be read: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`);
        }
        const data = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name)).catch(() => undefined);
        if (data === undefined)
            return finding('signature', `there is no ${name} that it could be checked with`);
        return key.verify(data, signature) ? undefined : finding('signature', `it is not the signature of ${name} by this key (${key.description})`);
    }));
    return findings.filter((finding) => finding !== undefined);
}


/***/ }),

/***/ 92085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ tableFolder),
/* harmony export */   YB: () => (/* binding */ chartPath),
/* harmony export */   jM: () => (/* binding */ formatTables),
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
/** `digest size segment offset`: where to read each blob. */
function formatBlobTable(files) {
    return formatTable(files.flatMap(({ path, size, segment, offset }) => {
        const digest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfBlobPath */ .C)(path);
        return digest === undefined ? [] : [[digest, size, segment, offset]];
    }));
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

/***/ 88891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ verifyPackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/package-format/src/checksums.ts
var checksums = __webpack_require__(10634);
// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(53654);
// EXTERNAL MODULE: ./packages/package-format/src/links.ts
var links = __webpack_require__(50087);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var manifest = __webpack_require__(22104);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(65534);
;// CONCATENATED MODULE: ./packages/package-format/src/package-closure.ts



/**
 * Walks from the images of a package through its manifests. Content that is neither here nor required of every base is
 * `incomplete`, except for children of an index whose platform was deselected.
 */
async function readPackageClosure(opened) {
    const { manifest } = opened;
    const findings = [];
    const users = new Map();
    const links = new Map();
    const required = manifest.bases.map(({ requires }) => new Set(requires.blobs.map(({ digest }) => digest)));
    const has = (digest) => opened.findBlob(digest) !== undefined || (required.length > 0 && required.every((base) => base.has(digest)));
    const parsed = new Map();
    const read = async (digest, image) => {
        const file = opened.findBlob(digest);
        if (file === undefined)
            return undefined;
        if (!parsed.has(digest))
            parsed.set(digest, await readOne(opened, digest, { image, findings }));
        return parsed.get(digest);
    };
    const need = (image, { digest, size, kind }) => {
        if (!users.has(digest))
            users.set(digest, image.reference);
        const file = opened.findBlob(digest);
        const link = kind === 'blob' ? (0,layout/* layerLink */.OB)(image.repository, digest) : (0,layout/* revisionLink */.uE)(image.repository, digest);
        links.set(link.path, link);
        if (file !== undefined && size !== undefined && file.size !== size) {
            findings.push({ code: 'damaged', severity: 'error', subject: image.reference, message: `its ${kind} ${digest} has ${file.size} bytes in the package and ${size} in its manifest` });
        }
        if (has(digest))
            return true;
        const where = manifest.bases.length === 0 ? 'is not in the package' : 'is neither in the package nor required of its base';
        findings.push({ code: 'incomplete', severity: 'error', subject: image.reference, message: `its ${kind} ${digest} ${where}` });
        return false;
    };
    for (const image of manifest.images) {
        const seen = new Set();
        const waiting = [{ digest: image.digest, kind: 'manifest' }];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            if (seen.has(next.digest))
                continue;
            seen.add(next.digest);
            if (!need(image, next))
                continue;
            const content = await read(next.digest, image);
            if (content?.kind === 'image') {
                for (const { digest, size } of [content.config, ...content.layers])
                    need(image, { digest, size, kind: 'blob' });
            }
            else if (content !== undefined) {
                for (const child of content.manifests)
                    if (has(child.digest) || isWanted(child, image, has))
                        waiting.push({ ...child, kind: 'manifest' });
            }
        }
    }
    return { findings, users, links: [...links.values()] };
}
async function readOne(opened, digest, { image, findings }) {
    const file = opened.findBlob(digest);
    if (file === undefined)
        return undefined;
    let reason = 'has other bytes than its digest says';
    try {
        const content = (0,manifest/* parseManifest */.Ng)(await opened.readFile(file), { subject: digest });
        if (content.digest === digest)
            return content;
    }
    catch (error) {
        reason = `cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}`;
    }
    findings.push({ code: 'damaged', severity: 'error', subject: image.reference, message: `its manifest ${digest} ${reason}` });
    return undefined;
}
/** Whether a child that is absent should be here: its platform was selected, or what it attests to is here. */
function isWanted(child, image, has) {
    const attested = (0,manifest/* attestedDigest */.Js)(child);
    if (attested !== undefined)
        return has(attested);
    const { platform } = child;
    if (platform === undefined || image.platforms.length === 0)
        return true;
    return image.platforms.some((text) => {
        try {
            return (0,src_platform/* matchesPlatform */.pC)((0,src_platform/* parseImagePlatform */.qh)(text), platform);
        }
        catch {
            return text === (0,src_platform/* formatImagePlatform */.K2)(platform);
        }
    });
}

// EXTERNAL MODULE: ./packages/package-format/src/read.ts
var read = __webpack_require__(86860);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
// EXTERNAL MODULE: ./packages/package-format/src/tables.ts
var src_tables = __webpack_require__(92085);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
;// CONCATENATED MODULE: ./packages/package-format/src/verify-segment.ts



const linkLimit = 256;
/** Reads a segment once: its own checksum, the place, size and checksum of each file, the content of each link. Memory stays flat. */
async function checkSegment(path, expected, { signal, onBytes } = {}) {
    const whole = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let archiveEnd;
    const findings = [];
    const report = (code, message) => { findings.push({ code, severity: 'error', subject: expected.segment.name, message }); };
    const chunks = (async function* () {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) })) {
            whole.update(chunk);
            size += chunk.length;
            onBytes?.(chunk.length);
            yield chunk;
        }
    })();
    // readTar stops at the end of the archive, or at damage; the checksum needs the rest too
    const untilClosed = { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) };
    const seen = new Set();
    let familiar;
    try {
        for await (const entry of (0,tar/* readTar */.sB)(untilClosed)) {
            familiar ??= expected.files.has(entry.name) || expected.links.has(entry.name);
            archiveEnd = entry.offset + entry.size;
            const file = expected.files.get(entry.name);
            const link = expected.links.get(entry.name);
            if (entry.type !== 'file' || seen.has(entry.name) || (file === undefined && link === undefined)) {
                report('extra', `${JSON.stringify(entry.name)} (${entry.type}) does not belong into it`);
            }
            else if (file !== undefined) {
                const hash = (0,external_node_crypto_.createHash)('sha256');
                for await (const chunk of entry.body)
                    hash.update(chunk);
                if (entry.offset !== file.offset || entry.size !== file.size)
                    report('damaged', `${expected.describe(file.path)} lies at ${entry.offset} with ${entry.size} bytes; the manifest says ${file.offset} and ${file.size}`);
                else if (hash.digest('hex') !== file.sha256)
                    report('damaged', `${expected.describe(file.path)} has other bytes than its checksum says`);
            }
            else {
                const parts = [];
                if (entry.size <= linkLimit)
                    for await (const chunk of entry.body)
                        parts.push(chunk);
                if (Buffer.concat(parts).toString('latin1') === link)
                    expected.links.delete(entry.name);
                else
                    report('link', `${entry.name} does not point to ${link ?? ''}`);
            }
            seen.add(entry.name);
        }
        for (const file of expected.files.values())
            if (!seen.has(file.path))
                report('missing', `${expected.describe(file.path)} is not in it`);
    }
    catch (error) {
        signal?.throwIfAborted();
        if ((0,errors/* errorCode */.CA)(error)?.startsWith('TAR_') !== true)
            throw error;
        report('damaged', `it cannot be read ${archiveEnd === undefined ? 'from its start' : `after byte ${archiveEnd}`}: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
    for (let step = await chunks.next(); step.done !== true; step = await chunks.next())
        ;
    return { size, sha256: whole.digest('hex'), findings, familiar: familiar ?? false };
}

;// CONCATENATED MODULE: ./packages/package-format/src/verify.ts













const error = (code, subject, message) => ({ code, severity: 'error', subject, message });
/**
 * Everything that is wrong with a package: files that are missing, extra, cut, swapped or of another package; checksums and
 * digests that do not fit, with the image they belong to; links, tables and the completeness of every image (T42–T44).
 * An empty list says that the package is whole and, with a key, signed by it (T45). A file that cannot be read is `unknown`.
 */
async function verifyPackage(path, { deep = true, key, signal, progress } = {}) {
    let opened;
    try {
        opened = await (0,read/* openPackage */.R)(path);
    }
    catch (cause) {
        if (!(cause instanceof errors/* SlipwayError */.GQ))
            return [error('unknown', path, `it cannot be looked at: ${(0,errors/* errorMessage */.gJ)(cause)}`)];
        return [error(cause.code === 'NO_PACKAGE' ? 'missing' : 'manifest-invalid', path, cause.message)];
    }
    const { links, findings } = await expectedLinks(opened);
    const closure = await readPackageClosure(opened);
    for (const link of closure.links)
        if (links !== undefined && !links.has(link.path))
            findings.push(error('link', closure.users.get(link.digest) ?? link.digest, `the package does not list the link ${link.path}`));
    const inSegments = await checkSegments(opened, { deep, signal, progress, users: closure.users, links: links ?? new Map() });
    // a manifest in a damaged segment is told once, by the segment
    findings.push(...closure.findings.filter(({ code }) => code !== 'damaged' || inSegments.length === 0), ...inSegments);
    findings.push(...await checkRootFiles(opened), ...await checkNames(opened), ...(key === undefined ? [] : await (0,signature/* checkSignatures */.ae)(opened.directory, key)));
    return (0,src_findings/* sortFindings */.T)(findings);
}
/** The links that the tables of the first segment ask for; undefined when these cannot be read. */
async function expectedLinks(opened) {
    const { manifest } = opened;
    const findings = [];
    const tags = [...new Map(manifest.images.flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]])).values()];
    const blobBytes = manifest.files.reduce((sum, { path, size }) => sum + ((0,layout/* digestOfBlobPath */.C)(path) === undefined ? 0 : size), 0);
    const tables = (0,src_tables/* formatTables */.jM)(manifest, { files: manifest.files, repositories: new Map(), tags, blobBytes });
    const links = await listedLinks(opened);
    for (const [name, expected] of tables) {
        const file = opened.findFile(`${src_tables/* tableFolder */.Bj}/${name}`);
        const text = file === undefined ? undefined : await opened.readFile(file).then((bytes) => bytes.toString('utf8'), () => undefined);
        if (file === undefined)
            findings.push(error('missing', src_manifest/* manifestFileName */.V6, `the package has no ${src_tables/* tableFolder */.Bj}/${name}`));
        else if (text === undefined || name === 'links.tsv')
            continue; // a segment that cannot be read is reported as such
        else if (text !== expected)
            findings.push(error('table', `${src_tables/* tableFolder */.Bj}/${name}`, 'it does not say what the manifest says'));
    }
    for (const { repository, tag, digest } of tags)
        for (const link of (0,layout/* tagLinks */.Ax)(repository, tag, digest))
            links?.set(link.path, link.digest);
    return { links, findings };
}
async function listedLinks(opened) {
    try {
        return new Map([...await (0,links/* readLinks */.C)(opened)].flatMap(([repository, { layers, revisions }]) => [
            ...[...layers].map((digest) => [(0,layout/* layerLink */.OB)(repository, digest).path, digest]),
            ...[...revisions].map((digest) => [(0,layout/* revisionLink */.uE)(repository, digest).path, digest]),
        ]));
    }
    catch {
        return undefined; // the table's own checksum tells
    }
}
/** `checksums.txt` and the files it lists that are no segments. */
async function checkRootFiles({ directory, manifest }) {
    const findings = [];
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(directory, src_manifest/* checksumsFileName */.sC), 'utf8').catch(() => undefined);
    if (text === undefined)
        return [error('missing', src_manifest/* checksumsFileName */.sC, 'the package has no list of checksums')];
    const sums = (0,checksums/* parseChecksums */.yk)(text);
    if (sums === undefined)
        return [error('checksum', src_manifest/* checksumsFileName */.sC, 'it is not a list of checksums in the form of sha256sum')];
    const names = (0,checksums/* checksummedNames */.Y3)(manifest.segments, src_manifest/* rootFileNames */.nb);
    for (const name of names)
        if (!sums.has(name))
            findings.push(error('checksum', src_manifest/* checksumsFileName */.sC, `it does not list ${name}`));
    for (const name of sums.keys())
        if (!names.includes(name))
            findings.push(error('checksum', src_manifest/* checksumsFileName */.sC, `it lists ${name}, which is no file of the package`));
    for (const { name, sha256 } of manifest.segments)
        if (sums.has(name) && sums.get(name) !== sha256)
            findings.push(error('checksum', name, `${src_manifest/* checksumsFileName */.sC} and ${src_manifest/* manifestFileName */.V6} disagree about it`));
    const data = new Map();
    for (const name of [src_manifest/* manifestFileName */.V6, ...src_manifest/* rootFileNames */.nb]) {
        const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(directory, name)).catch(() => undefined);
        if (bytes === undefined) {
            findings.push(error('missing', name, 'it is not in the package'));
            continue;
        }
        data.set(name, bytes);
        if (sums.get(name) !== (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'))
            findings.push(error('checksum', name, `it has other bytes than ${src_manifest/* checksumsFileName */.sC} says`));
    }
    if (findings.length === 0 && text !== (0,checksums/* formatChecksums */.ss)(manifest.segments, data))
        findings.push(error('checksum', src_manifest/* checksumsFileName */.sC, 'its lines are not in order'));
    return findings;
}
/** Files that do not belong into the directory. What is no segment is only a warning. */
async function checkNames({ directory, manifest }) {
    const own = new Set([src_manifest/* checksumsFileName */.sC, src_manifest/* manifestFileName */.V6, ...signature/* signedFileNames */.R8.map(signature/* signatureName */.S1), ...src_manifest/* rootFileNames */.nb, ...manifest.segments.map(({ name }) => name)]);
    return (await (0,promises_.readdir)(directory)).filter((name) => !own.has(name)).map((name) => /^segment/i.test(name)
        ? error('extra', name, `the package has ${manifest.segments.length} segments, and this is none of them`)
        : { code: 'extra', severity: 'warning', subject: name, message: 'it is no file of the package' });
}
async function checkSegments({ directory, manifest }, { deep, signal, progress, users, links }) {
    const findings = [];
    const describe = (path) => {
        const digest = (0,layout/* digestOfBlobPath */.C)(path);
        const user = digest === undefined ? undefined : users.get(digest);
        return digest === undefined ? path : `the blob ${digest}${user === undefined ? '' : ` of the image ${user}`}`;
    };
    const filesOf = new Map(manifest.segments.map((_, index) => [index + 1, new Map()]));
    for (const file of manifest.files)
        filesOf.get(file.segment)?.set(file.path, file);
    for (const [index, segment] of manifest.segments.entries()) {
        const path = (0,external_node_path_.join)(directory, segment.name);
        try {
            const { size } = await (0,promises_.stat)(path);
            if (!deep) {
                if (size !== segment.size)
                    findings.push(wrongSize(segment, size));
                continue;
            }
            const files = filesOf.get(index + 1) ?? new Map();
            const checked = await checkSegment(path, { segment, files, links, describe }, { signal, onBytes: (bytes) => progress?.advance(bytes) });
            findings.push(...judge(manifest, index, checked));
        }
        catch (cause) {
            signal?.throwIfAborted();
            findings.push((0,errors/* errorCode */.CA)(cause) === 'ENOENT' ? error('missing', segment.name, `segment ${index + 1} of ${manifest.segments.length} is not there`) : error('unknown', segment.name, `it cannot be read: ${(0,errors/* errorMessage */.gJ)(cause)}`));
        }
    }
    if (deep && findings.length === 0)
        for (const path of links.keys())
            findings.push(error('link', (0,src_manifest/* segmentName */.Jc)(manifest.segments.length), `the link ${path} is in no segment`));
    return findings;
}
const wrongSize = ({ name, size: expected }, size) => size < expected
    ? error('truncated', name, `it is cut off: ${size} of ${expected} bytes`)
    : error('oversized', name, `it has ${size} bytes instead of ${expected}`);
/** Says of a segment with the wrong bytes what happened to it, as closely as can be told. */
function judge(manifest, index, { size, sha256, familiar, findings }) {
    const segment = manifest.segments[index];
    if (segment === undefined || segment.sha256 === sha256)
        return findings;
    const other = manifest.segments.find((each) => each.sha256 === sha256);
    if (other !== undefined)
        return [error('swapped', segment.name, `it has the content of ${other.name}`)];
    if (!familiar && size >= 512)
        return [error('foreign', segment.name, 'it is not a segment of this package, or its start is damaged')];
    if (size !== segment.size)
        return [wrongSize(segment, size)];
    return findings.length > 0 ? findings : [error('damaged', segment.name, 'it has other bytes than its checksum says, between its files')];
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
