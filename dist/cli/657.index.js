export const id = 657;
export const ids = [657];
export const modules = {

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

/***/ 87:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readLinks)
/* harmony export */ });
/* unused harmony export parseLinkTable */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1535);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2085);



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

/***/ 406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openPackageSource)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2104);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2346);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2085);



/**
 * A package as a place to read images from, straight from its segments. What a hotfix does not carry is absent. Manifests and
 * whole blobs are verified as they are read.
 * @throws {PackageError} PACKAGE_DAMAGED when its first segment cannot be read
 */
async function openPackageSource(opened) {
    const links = await (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .readLinks */ .C)(opened);
    const tags = new Map(opened.manifest.images.flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]]));
    const resolve = (repository, reference) => {
        const digest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) ? reference : tags.get(`${repository}:${reference}`)?.digest;
        return digest !== undefined && (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) && links.get(repository)?.revisions.has(digest) === true ? digest : undefined;
    };
    const getManifest = async (repository, reference) => {
        const digest = resolve(repository, reference);
        const file = digest === undefined ? undefined : opened.findBlob(digest);
        if (digest === undefined || file === undefined)
            return undefined;
        const manifest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await opened.readFile(file), { subject: `${repository}@${digest}` });
        if (manifest.digest !== digest)
            throw new _slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('DIGEST_MISMATCH', `${repository}@${digest} has other bytes than its digest says, in ${opened.directory}`);
        return manifest;
    };
    const findBlob = (repository, digest) => links.get(repository)?.layers.has(digest) === true || links.get(repository)?.revisions.has(digest) === true ? opened.findBlob(digest) : undefined;
    return {
        name: `package:${opened.directory}`,
        getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        statBlob: (repository, digest) => Promise.resolve(findBlob(repository, digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const file = findBlob(repository, digest);
            if (file === undefined)
                return Promise.reject(new _slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('NOT_FOUND', `${opened.directory} has no blob ${digest} in ${repository}`));
            const stream = opened.openFile(file, { start: offset, ...(signal === undefined ? {} : { signal }) });
            return Promise.resolve(offset === 0 ? (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .verifyStream */ .ui)(stream, { digest, size }, `${repository}@${digest}`) : stream);
        },
        listTags(repository) {
            if (!links.has(repository))
                return Promise.resolve(undefined);
            return Promise.resolve((0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .sortTags */ .uO)([...tags.values()]).filter((each) => each.repository === repository).map(({ tag }) => tag));
        },
        listRepositories: () => Promise.resolve([...links.keys()].sort()),
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

/***/ 2085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ tableFolder),
/* harmony export */   YB: () => (/* binding */ chartPath),
/* harmony export */   jM: () => (/* binding */ formatTables),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* unused harmony exports formatPackageTable, formatBlobTable, formatLinkTable, formatTagTable, formatAddonTable, formatRequiresTable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3654);


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


/***/ })

};
