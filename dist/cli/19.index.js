export const id = 19;
export const ids = [19];
export const modules = {

/***/ 19:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  unpack: () => (/* binding */ unpack)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/package-format/src/read.ts
var read = __webpack_require__(6860);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(9654);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var src_errors = __webpack_require__(1535);
// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(3654);
// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(1683);
;// CONCATENATED MODULE: ./packages/package-format/src/unpack.ts









/**
 * Unpacks all segments of a package into a folder that is absent or empty: charts, configuration and `docker/`, which a stock
 * registry serves. Every file and segment is verified; the folder appears whole or not at all (T43).
 * @throws {PackageError} PACKAGE_DAMAGED naming the segment; TARGET_NOT_EMPTY; DISK_FULL, WRITE_FAILED
 */
async function unpackPackage(path, target, { signal, progress } = {}) {
    const opened = await (0,read/* openPackage */.R)(path);
    const folder = (0,external_node_path_.resolve)(target);
    await refuseContent(folder);
    const output = await (0,output_directory/* createOutputDirectory */.n)((0,external_node_path_.dirname)(folder), (0,external_node_path_.basename)(folder)).catch((error) => { throw (0,src_errors/* toWriteError */.h)(error, (0,external_node_path_.dirname)(folder)); });
    try {
        const files = new Map(opened.manifest.files.map((file) => [file.path, file]));
        const made = new Set();
        for (const [index, segment] of opened.manifest.segments.entries()) {
            await unpackSegment((0,external_node_path_.join)(opened.directory, segment.name), { segment, number: index + 1, files, folder: output.temporary, made, signal, progress });
        }
        await (0,promises_.rmdir)(folder).catch((error) => { if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT')
            throw error; });
        await output.commit();
        return opened;
    }
    catch (error) {
        signal?.throwIfAborted();
        if ((0,errors/* errorCode */.CA)(error)?.startsWith('TAR_') === true)
            throw new src_errors/* PackageError */.J('PACKAGE_DAMAGED', `${opened.directory} cannot be unpacked: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, hint: 'run verify-package' });
        throw (0,src_errors/* toWriteError */.h)(error, folder);
    }
    finally {
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
async function unpackSegment(path, { segment, number, files, folder, made, signal, progress }) {
    const damaged = (reason) => new src_errors/* PackageError */.J('PACKAGE_DAMAGED', `${segment.name}: ${reason}`, { hint: 'run verify-package' });
    const whole = (0,external_node_crypto_.createHash)('sha256');
    const chunks = (async function* () {
        for await (const chunk of (0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 })) {
            signal?.throwIfAborted();
            whole.update(chunk);
            progress?.advance(chunk.length);
            yield chunk;
        }
    })();
    for await (const entry of (0,tar/* readTar */.sB)({ [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) })) {
        (0,tar/* checkArchivePath */.gx)(entry.name);
        const file = files.get(entry.name);
        const known = file === undefined ? (0,layout/* isLinkPath */.WP)(entry.name) : file.segment === number && file.offset === entry.offset && file.size === entry.size;
        if (entry.type !== 'file' || !known)
            throw damaged(`${JSON.stringify(entry.name)} does not belong into it`);
        const to = (0,external_node_path_.join)(folder, entry.name);
        if (!made.has((0,external_node_path_.dirname)(to))) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true });
            made.add((0,external_node_path_.dirname)(to));
        }
        // never through or over what is there: the folder is new, and 'wx' follows no link at its end
        const handle = await (0,promises_.open)(to, 'wx', (entry.mode & 0o111) === 0 ? 0o644 : 0o755).catch((error) => {
            throw (0,errors/* errorCode */.CA)(error) === 'EEXIST' ? damaged(`${entry.name} is in the package twice`) : error;
        });
        try {
            const hash = (0,external_node_crypto_.createHash)('sha256');
            for await (const chunk of entry.body) {
                hash.update(chunk);
                for (let at = 0; at < chunk.length;)
                    at += (await handle.write(chunk, at)).bytesWritten;
            }
            if (file !== undefined && hash.digest('hex') !== file.sha256)
                throw damaged(`${file.path} has other bytes than its checksum says`);
        }
        finally {
            await handle.close();
        }
    }
    for (let step = await chunks.next(); step.done !== true; step = await chunks.next())
        ;
    if (whole.digest('hex') !== segment.sha256)
        throw damaged('it has other bytes than its checksum says');
}

// EXTERNAL MODULE: ./packages/cli/src/commands/unpack-inputs.ts
var unpack_inputs = __webpack_require__(6601);
;// CONCATENATED MODULE: ./packages/cli/src/commands/unpack.ts




/** `slipway unpack PACKAGE --output DIR`: all segments, verified, into one new folder. */
const unpack = {
    name: 'unpack', title: 'Unpack a package into a new folder, verified', specs: unpack_inputs/* unpackSpecs */.R,
    async run({ package: path, output }, { cwd, logger, signal }) {
        const { manifest } = await (0,read/* openPackage */.R)((0,external_node_path_.resolve)(cwd, path));
        const target = (0,external_node_path_.resolve)(cwd, output);
        const progress = logger.progress(`Unpacking ${path}`, { unit: 'bytes', total: manifest.totals.bytes });
        await unpackPackage((0,external_node_path_.resolve)(cwd, path), target, { progress, ...(signal === undefined ? {} : { signal }) });
        progress.done();
        return { manifest, output: target, shown: (0,external_node_path_.relative)(cwd, target) || '.' };
    },
    report({ manifest: { product, version, totals, bases }, output, shown }) {
        const delta = bases.length === 0 ? '' : '\nIt is a hotfix: it holds only what its base lacks. install.sh puts it onto the base.';
        return {
            findings: [], outputs: { output }, summary: '',
            text: (0,src_text/* plainText */.wh)(`Unpacked ${product} ${version} into ${shown}: ${(0,src_text/* formatCount */.B4)(totals.files, 'file')}, ${(0,src_text/* formatCount */.B4)(totals.images, 'image')}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}${delta}`),
            document: { output, product, version, totals },
        };
    },
};


/***/ }),

/***/ 1535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PackageError),
/* harmony export */   h: () => (/* binding */ toWriteError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

/** A step on a package that failed. What a *check* finds wrong with one is a Finding instead. */
class PackageError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'PackageError';
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: code === 'PACKAGE_DAMAGED' ? 1 : 2, ...options });
    }
}
const fullCodes = new Set(['ENOSPC', 'EDQUOT']);
/** The error of a failed write below `folder`: a full disk or quota (T28) is told apart, our own errors pass unchanged. */
function toWriteError(error, folder) {
    if (error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
        return error;
    const code = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error);
    if (code !== undefined && fullCodes.has(code)) {
        return new PackageError('DISK_FULL', `no space is left for the package in ${folder} (${code})`, { cause: error, retryable: true, hint: 'free some space or choose another output folder; nothing half-written was kept' });
    }
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? `a file is where a folder must be (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)})` : (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    return new PackageError('WRITE_FAILED', `cannot write the package in ${folder}: ${reason}`, { cause: error, hint: 'choose another output folder, or make this one writable; nothing half-written was kept' });
}


/***/ }),

/***/ 3654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ tagLinks),
/* harmony export */   C: () => (/* binding */ digestOfBlobPath),
/* harmony export */   OB: () => (/* binding */ layerLink),
/* harmony export */   WP: () => (/* binding */ isLinkPath),
/* harmony export */   ge: () => (/* binding */ registryRoot),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   uE: () => (/* binding */ revisionLink)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(253);

// The storage layout of the distribution registry: what a stock registry serves when it is unpacked under its root.
// https://github.com/distribution/distribution/blob/main/registry/storage/paths.go
/** The folder that holds blobs and repositories. */
const registryRoot = 'docker/registry/v2';
/** `docker/registry/v2/blobs/sha256/ab/<hex>/data` */
function blobPath(digest) {
    const { algorithm, hex } = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest));
    return `${registryRoot}/blobs/${algorithm}/${hex.slice(0, 2)}/${hex}/data`;
}
/** The digest of the blob at this path, if it is a blob's path. */
function digestOfBlobPath(path) {
    const match = /^docker\/registry\/v2\/blobs\/(sha256)\/([0-9a-f]{2})\/([0-9a-f]{64})\/data$/.exec(path);
    return match?.[2] !== undefined && match[3]?.startsWith(match[2]) === true ? `sha256:${match[3]}` : undefined;
}
const digestFolder = (digest) => {
    const { algorithm, hex } = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest));
    return `${algorithm}/${hex}`;
};
function layerLink(repository, digest) {
    return { path: `${registryRoot}/repositories/${repository}/_layers/${digestFolder(digest)}/link`, digest };
}
function revisionLink(repository, digest) {
    return { path: `${registryRoot}/repositories/${repository}/_manifests/revisions/${digestFolder(digest)}/link`, digest };
}
/** What a tag points to now, and the record of what it has pointed to. */
function tagLinks(repository, tag, digest) {
    const folder = `${registryRoot}/repositories/${repository}/_manifests/tags/${tag}`;
    return [{ path: `${folder}/current/link`, digest }, { path: `${folder}/index/${digestFolder(digest)}/link`, digest }];
}
/** Whether this is the path of a link. */
function isLinkPath(path) {
    return path.startsWith(`${registryRoot}/repositories/`) && path.endsWith('/link');
}


/***/ }),

/***/ 5621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jc: () => (/* binding */ segmentName),
/* harmony export */   Tg: () => (/* binding */ formatPackageManifest),
/* harmony export */   V6: () => (/* binding */ manifestFileName),
/* harmony export */   Zi: () => (/* binding */ parsePackageManifest),
/* harmony export */   nb: () => (/* binding */ rootFileNames),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   sC: () => (/* binding */ checksumsFileName)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9654);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6768);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1535);




/** The name of the manifest inside a package. */
const manifestFileName = 'manifest.json';
/** The name of the list of checksums inside a package, in the form of `sha256sum`. */
const checksumsFileName = 'checksums.txt';
/** Files beside the segments that `checksums.txt` covers too. */
const rootFileNames = ['INSTALL.md', 'install.sh'];
/** `segment-0007.tar` for 7; segments count from 1. */
function segmentName(number) {
    return `segment-${String(number).padStart(4, '0')}.tar`;
}
const sha256Hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, 'expected a digest such as sha256: and 64 hex digits');
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const word = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/, 'expected letters, digits and . _ + -, starting with a letter or digit');
/** What may stand in one field of a tab-separated file. */
const cell = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4096).regex(/^[^\0-\x1f\x7f]*$/, 'expected no control characters');
const repository = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryName */ .en, 'expected the name of a repository');
const imageTag = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isImageTag */ ._l, 'expected an image tag');
const addonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: word, path: cell, version: word, namespace: word.optional(), enabled: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    repo: cell.optional(), tag: cell.optional(), commit: cell.optional(), tree: digest.optional(),
});
const imageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: cell, repository, tag: imageTag.optional(), digest, platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(cell), source: cell.optional(),
});
const baseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: word, lockDigest: digest.optional(),
    requires: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        blobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ digest, size: bytes })),
        tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ repository, tag: imageTag, digest })),
    }),
});
const packageManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    formatVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['platform', 'hotfix', 'upgrade']),
    product: word,
    version: word,
    tag: cell.optional(),
    commit: cell.optional(),
    created: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(cell),
    engine: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ helm: cell, wasm: cell.optional() }).optional(),
    bases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(baseSchema),
    customer: word.optional(),
    series: word.optional(),
    number: bytes.optional(),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(addonSchema),
    removedAddons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(word).optional(),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(imageSchema),
    segments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), size: bytes, sha256: sha256Hex })),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ path: cell, segment: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive(), offset: bytes, size: bytes, sha256: sha256Hex })),
    totals: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ bytes, segments: bytes, files: bytes, blobs: bytes, blobBytes: bytes, images: bytes }),
});
/** Whether an array of objects, which gets one line per entry, is somewhere inside. */
function needsLines(value) {
    if (Array.isArray(value))
        return value.some((item) => typeof item === 'object' && item !== null);
    return typeof value === 'object' && value !== null && Object.values(value).some(needsLines);
}
function formatLines(value, indent) {
    if (!needsLines(value))
        return JSON.stringify(value);
    const inner = `${indent}  `;
    const lines = Array.isArray(value)
        ? value.map((item) => formatLines(item, inner))
        : Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => `${JSON.stringify(key)}: ${formatLines(item, inner)}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return `${open ?? ''}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close ?? ''}`;
}
/** The bytes of `manifest.json`: one line per file, image and addon, so that differences are small. */
function formatPackageManifest(manifest) {
    return `${formatLines(manifest, '')}\n`;
}
/**
 * The manifest that this text is.
 * @throws {PackageError} MANIFEST_INVALID with every reason
 */
function parsePackageManifest(text, { file = manifestFileName } = {}) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file} is not JSON`, { cause: error, location: { file } });
    }
    const version = typeof document === 'object' && document !== null && 'formatVersion' in document ? document.formatVersion : undefined;
    if (typeof version === 'number' && version > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file} has formatVersion ${version}; this version reads 1`, { location: { file }, hint: 'use a newer version of the tool' });
    }
    const parsed = packageManifestSchema.safeParse(document);
    if (!parsed.success) {
        const reasons = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file} does not have the form of a package manifest: ${reasons.join('; ')}`, { location: { file } });
    }
    const reason = findContradiction(parsed.data);
    if (reason !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file}: ${reason}`, { location: { file } });
    return parsed.data;
}
function isArchivePath(path) {
    try {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .checkArchivePath */ .gx)(path) === path;
    }
    catch {
        return false;
    }
}
/** What cannot be true of a package: segments out of order, files outside of their segment, one path twice. */
function findContradiction({ segments, files }) {
    const misnamed = segments.findIndex(({ name }, index) => name !== segmentName(index + 1));
    if (misnamed >= 0)
        return `segment ${misnamed + 1} is called ${JSON.stringify(segments[misnamed]?.name)}, expected ${segmentName(misnamed + 1)}`;
    const paths = new Set();
    for (const { path, segment, offset, size } of files) {
        if (!isArchivePath(path))
            return `${JSON.stringify(path)} would leave the folder that it is unpacked into`;
        if (paths.has(path))
            return `${path} is listed twice`;
        paths.add(path);
        if (offset + size > (segments[segment - 1]?.size ?? 0))
            return `${path} lies outside of segment ${segment}`;
    }
    return undefined;
}
/** `amd64` of `linux/amd64` alone, `multi` of several. */
function architectureOf(platforms) {
    const architectures = new Set(platforms.map((platform) => platform.split('/').slice(1).join('-')));
    const [only] = architectures;
    return architectures.size === 1 && only !== undefined && only !== '' ? only : 'multi';
}
/** The name of a package's directory: `acme-platform-v1.0.0-linux-multi`, `acme-hotfix-v1.0.0-hotfix1-linux-amd64`. */
function packageName({ product, kind, version, platforms }) {
    return `${product}-${kind}-${version}-linux-${architectureOf(platforms)}`;
}


/***/ }),

/***/ 1683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createOutputDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1535);






async function syncDirectory(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
const exists = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(() => true, () => false);
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) !== 'ESRCH';
    }
}
/** Brings back what a killed run moved aside, and removes what it left half-written. */
async function recover(parent, name) {
    const host = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)();
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)) {
        if (!entry.startsWith(`.${name}@`))
            continue;
        const [owner, pid, , what] = entry.slice(name.length + 2).split('@');
        if (owner !== host || isRunning(Number(pid)))
            continue;
        if (what === 'old' && !await exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name));
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, entry), { recursive: true, force: true });
    }
}
/**
 * Starts a directory beside its final place. The earlier one stays until `commit`, which moves it aside, the new one in and
 * then removes it (T40); a run that was killed between these two steps is put right by the next.
 */
async function createOutputDirectory(parent, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(parent, { recursive: true });
    await recover(parent, name);
    const earlier = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name)).catch(() => undefined);
    if (earlier?.isDirectory() === false)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('WRITE_FAILED', `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name)} is in the way: it is no directory`, { hint: 'remove it, or choose another output folder' });
    const run = `.${name}@${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()}@${process.pid}@${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `${run}@new`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary);
    return {
        temporary,
        async commit() {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name);
            const old = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `${run}@old`);
            await syncDirectory(temporary);
            const replaced = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, old).then(() => true, (error) => {
                if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) === 'ENOENT')
                    return false;
                throw error;
            });
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
            }
            catch (error) {
                if (replaced)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, path);
                throw error;
            }
            await syncDirectory(parent);
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

/***/ 6860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ openPackage)
/* harmony export */ });
/* unused harmony export packageDirectory */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3654);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5621);








/** The directory of a package named by itself or by its `manifest.json`. @throws {PackageError} NO_PACKAGE */
async function packageDirectory(path) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path) === _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6 ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) : path;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6)).catch((error) => {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .CA)(error) === 'ENOENT' || (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .CA)(error) === 'ENOTDIR')
            return undefined;
        throw error;
    });
    if (found?.isFile() !== true)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .PackageError */ .J('NO_PACKAGE', `${path} is no package: it has no ${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6}`, { hint: 'name the directory that holds manifest.json, or that file' });
    return directory;
}
/**
 * The package in this directory, or whose `manifest.json` this is. Nothing is verified: `verifyPackage` does that.
 * @throws {PackageError} NO_PACKAGE, MANIFEST_INVALID
 */
async function openPackage(path) {
    const directory = await packageDirectory(path);
    const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePackageManifest */ .Zi)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6), 'utf8'), { file: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6) });
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    const segmentPath = ({ segment }) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .segmentName */ .Jc)(segment));
    return {
        directory, manifest,
        findFile: (wanted) => files.get(wanted),
        findBlob: (digest) => files.get((0,_layout_js__WEBPACK_IMPORTED_MODULE_7__/* .blobPath */ .nD)(digest)),
        async readFile(file) {
            const damaged = (cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .PackageError */ .J('PACKAGE_DAMAGED', `${file.path} cannot be read whole from ${segmentPath(file)}`, { cause, hint: 'run verify-package' });
            const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(segmentPath(file), 'r').catch((error) => { throw damaged(error); });
            try {
                const bytes = Buffer.alloc(file.size);
                for (let at = 0; at < file.size;) {
                    const { bytesRead } = await handle.read(bytes, at, file.size - at, file.offset + at);
                    if (bytesRead === 0)
                        throw damaged();
                    at += bytesRead;
                }
                return bytes;
            }
            finally {
                await handle.close();
            }
        },
        openFile(file, { start = 0, signal } = {}) {
            if (start >= file.size)
                return node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from([]);
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(segmentPath(file), {
                start: file.offset + start, end: file.offset + file.size - 1, highWaterMark: 256 * 1024, ...(signal === undefined ? {} : { signal }),
            });
        },
    };
}


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);



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
