export const id = 7563;
export const ids = [7563];
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

/***/ 10634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ checksummedNames),
/* harmony export */   sO: () => (/* binding */ formatTreeChecksums),
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
/** The bytes of `checksums.txt` of a package that is laid out as a directory: every file of it, links too. */
function formatTreeChecksums(files, links, manifest) {
    const sums = new Map([...files.map(({ path, sha256: sum = '' }) => [path, sum]), ...[...links].map(([path, digest]) => [path, sha256(digest)]), [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6, sha256(manifest)]]);
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .qg)(sums.keys()).map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}
/** The checksums by file name, or with folders by path; `undefined` for text of another form. */
function parseChecksums(text, { withFolders = false } = {}) {
    const sums = new Map();
    if (!text.endsWith('\n'))
        return undefined;
    for (const line of text.slice(0, -1).split('\n')) {
        const match = /^([0-9a-f]{64}) {2}([^\\\p{Cc}]+)$/u.exec(line);
        if (match?.[1] === undefined || match[2] === undefined || sums.has(match[2]))
            return undefined;
        if (withFolders ? !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isArchivePath */ .Cz)(match[2]) : !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(match[2]))
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

// A text, so that a bundle needs no second file for it. Answers come in the order of questions.
const program = `
const { createHash } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');
const memory = new Uint8Array(workerData);
let hash = createHash('sha256');
parentPort.on('message', ({ start, size }) => {
  if (size === undefined) {
    parentPort.postMessage(hash.digest('hex'));
    hash = createHash('sha256');
  } else {
    hash.update(memory.subarray(start, start + size));
    parentPort.postMessage('');
  }
});
`;
/** Starts the thread. It keeps the process alive only while there is something to hash. */
function createHashThread(bytes) {
    const shared = new SharedArrayBuffer(bytes);
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(program, { eval: true, workerData: shared, env: {}, execArgv: [], stdin: false, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 } });
    worker.unref();
    let waiting = [];
    let failure;
    const fail = (error) => {
        failure ??= error;
        for (const { reject } of waiting)
            reject(failure);
        waiting = [];
    };
    worker.on('message', (answer) => {
        waiting.shift()?.resolve(answer);
        if (waiting.length === 0)
            worker.unref();
    });
    worker.on('error', (error) => { fail(error instanceof Error ? error : new Error(String(error))); });
    worker.on('exit', () => { fail(new Error('the thread that hashes has ended')); });
    const ask = (question) => new Promise((resolve, reject) => {
        if (failure !== undefined) {
            reject(failure);
            return;
        }
        if (waiting.length === 0)
            worker.ref();
        waiting.push({ resolve, reject });
        worker.postMessage(question);
    });
    return {
        memory: new Uint8Array(shared),
        async update(start, size) { await ask({ start, size }); },
        digest: () => ask({}),
        async close() { await worker.terminate(); },
    };
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${opened.place.name} has no ${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`, { hint: 'run verify-package' });
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


/***/ }),

/***/ 73851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* unused harmony export closureSize */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98191);

/**
 * Manifests, configs and layers of the images with these digests. A child of an index that the lock does not have
 * belongs to a platform that was not asked for, and is left out.
 * @throws {ReleaseRepoError} LOCK_INCOMPLETE when the lock cannot tell what an image consists of
 */
function closureOf(lock, digests) {
    const manifests = new Map();
    const blobs = new Map();
    const incomplete = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseRepoError */ .w('LOCK_INCOMPLETE', `the lock is incomplete: ${what}`, { hint: 'write it anew with slipway verify-images --update-lock' });
    const visit = (digest) => {
        if (manifests.has(digest))
            return true;
        const manifest = lock.manifests[digest];
        if (manifest === undefined)
            return false;
        manifests.set(digest, manifest);
        for (const blob of [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers ?? []]) {
            const size = lock.blobs[blob];
            if (size === undefined)
                throw incomplete(`blob ${blob} of manifest ${digest} has no size`);
            blobs.set(blob, size);
        }
        const children = manifest.manifests ?? [];
        const present = children.filter(visit);
        if (children.length > 0 && present.length === 0)
            throw incomplete(`index ${digest} has none of its ${children.length} manifests`);
        return true;
    };
    for (const digest of digests)
        if (!visit(digest))
            throw incomplete(`manifest ${digest} is not in it`);
    return { manifests, blobs };
}
/** Bytes of a closure, each manifest and blob counted once. */
function closureSize({ manifests, blobs }) {
    let bytes = 0;
    for (const { size } of manifests.values())
        bytes += size;
    for (const size of blobs.values())
        bytes += size;
    return bytes;
}


/***/ }),

/***/ 64877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ lockCollectedAddons),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   w9: () => (/* binding */ planLockUpdate)
/* harmony export */ });
/* unused harmony exports checkPackageNames, changedAddonPaths */
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73851);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76059);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75004);



/** The name of an image inside a package: one tag of one repository there, or a digest. */
function packageName({ repository, tag, digest }) {
    return tag === undefined ? `${repository}@${digest}` : `${repository}:${tag}`;
}
/** References that would get one name inside a package but are different images: each a finding `name-conflict`. */
function checkPackageNames(images) {
    const first = new Map();
    return images.flatMap((image) => {
        const name = packageName(image);
        const other = first.get(name);
        if (other === undefined)
            first.set(name, image);
        if (other === undefined || other.digest === image.digest)
            return [];
        return [{
                code: 'name-conflict', severity: 'error', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
                message: `${image.reference} (${image.digest}) and ${other.reference} (${other.digest}) are both ${name} inside a package`,
                hint: 'map one of them to another name in images_origin.yaml',
            }];
    });
}
/** Paths of the addons of `target` that `base` has not, or has with other files. */
function changedAddonPaths(base, target) {
    const before = new Map(base.addons.map(({ path, tree }) => [path, tree]));
    return new Set(target.addons.filter(({ path, tree }) => before.get(path) !== tree).map(({ path }) => path));
}
/**
 * The lock after charts were collected: these addons and paths take the place of those with the same names, `removed` ones
 * go. Images that a changed addon uses are let go, so that the next look at the registries pins them anew (DR12).
 */
function lockCollectedAddons(lock, addons, { paths = [], removed = new Set() } = {}) {
    const merge = (before, now) => new Map([...before.filter(({ path }) => !removed.has(path)), ...now].map((each) => [each.path, each]));
    const merged = merge(lock.addons, addons);
    const mergedPaths = [...merge(lock.paths ?? [], paths).values()].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path));
    const target = { addons: [...merged.values()].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path)) };
    const changed = new Set([...changedAddonPaths(lock, target), ...removed]);
    const treesOf = new Map((lock.paths ?? []).map(({ path, tree }) => [path, tree]));
    const changedPaths = mergedPaths.filter(({ path, tree }) => treesOf.get(path) !== tree).map(({ path }) => path);
    const isChanged = (addon) => changed.has(addon) || changedPaths.some((path) => addon === path || addon.startsWith(`${path}/`));
    const images = lock.images.filter((image) => !image.addons.some(isChanged));
    const { manifests, blobs } = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(lock, images.map(({ digest }) => digest));
    const { paths: _, ...rest } = lock;
    return { ...rest, ...target, ...(mergedPaths.length === 0 ? {} : { paths: mergedPaths }), images, manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
}
/**
 * The lock to write after a look at the registries. A reference that now has another digest keeps the locked one,
 * with a warning, unless an addon that uses it changed (DR2, DR12).
 */
function planLockUpdate(previous, found, { changedAddons, includeMoved = false } = {}) {
    const changed = changedAddons ?? (previous === undefined ? new Set() : changedAddonPaths(previous, found));
    const before = new Map((previous?.images ?? []).map((image) => [image.reference, image]));
    const findings = [];
    const images = found.images.map((image) => {
        const locked = before.get(image.reference);
        if (locked === undefined || locked.digest === image.digest)
            return image;
        const why = image.addons.filter((addon) => changed.has(addon));
        const move = `${image.reference} was ${locked.digest} and is now ${image.digest}`;
        if (why.length > 0 || includeMoved) {
            findings.push({ code: 'moved', severity: 'info', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 }, message: `${move}; taken over, ${why.length > 0 ? `because ${why.join(', ')} changed` : 'as asked'}` });
            return image;
        }
        findings.push({
            code: 'moved', severity: 'warning', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
            message: `${move}, although no addon that uses it changed; the locked digest stays`,
            hint: 'find out who pushed it; --include-moved takes the new digest over',
        });
        return { ...image, digest: locked.digest, platforms: locked.platforms };
    });
    findings.push(...checkPackageNames(images));
    // Each image as the lock it comes from has it: a platform that is no longer asked for must not come back from the other.
    const isKept = ({ reference, digest }, index) => found.images[index]?.digest !== digest && before.get(reference)?.digest === digest;
    const kept = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(previous ?? found, images.filter(isKept).map(({ digest }) => digest));
    const fresh = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(found, images.filter((image, index) => !isKept(image, index)).map(({ digest }) => digest));
    return {
        lock: {
            ...found, ...(previous?.repos === undefined ? {} : { repos: previous.repos }), ...(previous?.paths === undefined ? {} : { paths: previous.paths }), images,
            manifests: Object.fromEntries([...kept.manifests, ...fresh.manifests]), blobs: Object.fromEntries([...kept.blobs, ...fresh.blobs]),
        },
        findings,
    };
}


/***/ })

};
