export const id = 234;
export const ids = [234];
export const modules = {

/***/ 2104:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   NQ: () => (/* binding */ maxManifestSize),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   jN: () => (/* binding */ parseConfigPlatform),
/* harmony export */   nb: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2346);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2125);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5534);





/** Of a manifest or index, in bytes. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const maxManifestSize = 4 * 1024 * 1024;
const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
const descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, 'not a digest'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() }).nullish(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    annotations: annotationsSchema.nullish(),
});
const common = {
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    subject: descriptorSchema.nullish(),
    annotations: annotationsSchema.nullish(),
};
/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
const imageManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, config: descriptorSchema, layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptorSchema).nullish() });
/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
const imageIndexSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptorSchema).nullish() });
function platformOf(platform) {
    if (platform === undefined || platform === null || platform.os === '' || platform.architecture === '')
        return undefined;
    const { os, architecture, variant } = platform;
    return { os, architecture, ...(variant === undefined || variant === null || variant === '' ? {} : { variant }) };
}
function toDescriptor({ mediaType, digest, size, platform, artifactType, annotations }) {
    const where = platformOf(platform);
    return {
        mediaType, digest, size,
        ...(where === undefined ? {} : { platform: where }),
        ...(artifactType === undefined || artifactType === null || artifactType === '' ? {} : { artifactType }),
        ...(annotations === undefined || annotations === null ? {} : { annotations }),
    };
}
const formatIssues = (error) => error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`).join('; ');
// Types that say nothing: the document speaks for itself then.
const generic = new Set(['', 'application/json', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);
/**
 * The manifest or index that these bytes are. A document that could be read as both, or whose media type and
 * `Content-Type` differ, is refused (CVE-2021-41190), and so is docker's schema 1.
 * @throws {OciError} MANIFEST_INVALID, MANIFEST_TOO_LARGE
 */
function parseManifest(bytes, { contentType, algorithm = 'sha256', subject = 'manifest' } = {}) {
    const fail = (reason, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
    if (bytes.length > maxManifestSize)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
    let document;
    try {
        document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    }
    catch (error) {
        throw fail('it is not JSON', error);
    }
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        throw fail('it is not a JSON object');
    const said = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .bareMediaType */ .ZX)(contentType ?? '');
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
    const mediaType = declared ?? (generic.has(said) ? (hasIndex ? _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .mediaTypes */ .Ib.ociIndex : _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .mediaTypes */ .Ib.ociManifest) : said);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType))
        throw fail(`${mediaType} is no manifest or index of docker schema 2 or OCI`);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) !== hasIndex)
        throw fail(`its media type is ${mediaType}, but it has ${hasIndex ? 'manifests' : 'no manifests'}`);
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, algorithm);
    const base = { digest, mediaType, size: bytes.length, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) };
    if (hasIndex) {
        const parsed = imageIndexSchema.safeParse(document);
        if (!parsed.success)
            throw fail(formatIssues(parsed.error), parsed.error);
        const { manifests, ...rest } = parsed.data;
        return { kind: 'index', ...base, ...shared(rest), manifests: (manifests ?? []).map(toDescriptor) };
    }
    const parsed = imageManifestSchema.safeParse(document);
    if (!parsed.success)
        throw fail(formatIssues(parsed.error), parsed.error);
    const { config, layers, ...rest } = parsed.data;
    return { kind: 'image', ...base, artifactType: config.mediaType, ...shared(rest), config: toDescriptor(config), layers: (layers ?? []).map(toDescriptor) };
}
function shared({ subject, artifactType, annotations }) {
    return {
        ...(subject === undefined || subject === null ? {} : { subject: toDescriptor(subject) }),
        ...(artifactType === undefined || artifactType === null || artifactType === '' ? {} : { artifactType }),
        annotations: annotations ?? {},
    };
}
/** The descriptor that names this manifest. */
function descriptorOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
/** The algorithm that a digest was made with, for parsing what it names. */
function algorithmOf(digest) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .splitDigest */ .vo)(digest).algorithm;
}
/**
 * The digest of the manifest that a child of an index attests to, if it is an attestation as BuildKit writes them.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function attestedDigest({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' ? annotations['vnd.docker.reference.digest'] : undefined;
}
/** The config blob of an image names its platform. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const imageConfigSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() });
/** The platform that an image's config blob names; undefined when it names none. */
function parseConfigPlatform(bytes) {
    try {
        const parsed = imageConfigSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
        if (!parsed.success)
            return undefined;
        const platform = platformOf(parsed.data);
        return platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImagePlatform */ .qh)([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
    }
    catch {
        return undefined; // an artifact's config need not be JSON
    }
}


/***/ }),

/***/ 2125:
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

/***/ 5534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ formatImagePlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform),
/* harmony export */   qh: () => (/* binding */ parseImagePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2346);

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

/***/ 9324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ readError),
/* harmony export */   o: () => (/* binding */ writeError)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2346);




/** The error of a read that failed. */
function readError(path, error) {
    const code = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error);
    if (code === 'ELOOP' || code === 'ENOTDIR' || code === 'EISDIR')
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('STORE_INVALID', `${path} in the image store is not a regular file`, { cause: error });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('STORE_UNREADABLE', `cannot read ${path} in the image store: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, { cause: error });
}
/** The error of a write that failed, which names what is wrong with the disk (T28). */
async function writeError(path, error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M)
        return error;
    const { reason, hint } = await explain(path, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) ?? '');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('STORE_WRITE_FAILED', `cannot write ${path} in the image store: ${reason ?? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, { cause: error, ...(hint === undefined ? {} : { hint }) });
}
async function explain(path, code) {
    const again = 'run the same command again; what is complete is kept';
    switch (code) {
        case 'ENOSPC':
            return await lacksInodes(path)
                ? { reason: 'the file system has no inodes left (ENOSPC), although it has space', hint: `remove files, or use a file system made for more of them; then ${again}` }
                : { reason: 'the disk is full (ENOSPC)', hint: `free space and ${again}` };
        case 'EDQUOT': return { reason: 'the quota of this user is used up (EDQUOT)', hint: `free space and ${again}` };
        case 'EIO': return { reason: 'the disk reports an input/output error (EIO)', hint: `look at the disk (dmesg says more), then ${again}` };
        case 'EROFS': return { reason: 'the file system is read-only (EROFS)' };
        case 'EACCES':
        case 'EPERM': return { reason: `this user may not write there (${code})` };
        default: return {};
    }
}
/** Whether files lack, not bytes. The nearest folder that exists is asked. */
async function lacksInodes(path) {
    for (let folder = path;; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(folder).catch(() => undefined);
        if (found !== undefined)
            return found.files > 0 && found.ffree === 0 && found.bavail > 0;
        if (folder === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))
            return false;
    }
}


/***/ }),

/***/ 2025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createStoreFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(2346);
// EXTERNAL MODULE: ./packages/oci/src/store/failures.ts
var failures = __webpack_require__(9324);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/oci/src/store/owner.ts



const field = (text) => text.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 64);
const grammar = /^([A-Za-z0-9-]+)_([A-Za-z0-9-]*)_(\d{1,10})_(\d*)$/;
/** When a process began, in ticks since the system started; undefined when there is none of this id, '' when nobody can say. */
async function startOf(pid) {
    try {
        // the name of the program, in parentheses, may hold anything
        const stat = await (0,promises_.readFile)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        try {
            process.kill(pid, 0);
        }
        catch (error) {
            return (0,errors/* errorCode */.CA)(error) === 'ESRCH' ? undefined : '';
        }
        return ''; // there is no /proc here
    }
}
const bootOf = async () => field((await (0,promises_.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim().slice(0, 13));
let own;
/** This process: its host, this start of the system, its id and when it began, so that a later one with its id is another. */
function thisOwner() {
    own ??= (async () => [field((0,external_node_os_.hostname)()) || 'host', await bootOf(), process.pid, await startOf(process.pid) ?? ''].join('_'))();
    return own;
}
/** Whether a process still runs: `unknown` when it is one of another machine. */
async function ownerState(owner) {
    const match = grammar.exec(owner);
    const mine = grammar.exec(await thisOwner());
    if (match === null || mine === null || mine[1] !== match[1])
        return 'unknown';
    if (match[2] !== mine[2])
        return 'gone';
    const start = await startOf(Number(match[3]));
    return start === undefined || (start !== '' && match[4] !== '' && start !== match[4]) ? 'gone' : 'running';
}

;// CONCATENATED MODULE: ./packages/oci/src/store/locks.ts







/** The owner on another machine touches its lock this often, in milliseconds; untouched for `silence` it is stale. */
const heartbeat = 30_000;
const silence = 5 * 60_000;
/** How long somebody else's lock is waited for, in milliseconds. */
const patience = 30 * 60_000;
/** Who holds the lock; undefined when nobody does, or when its owner is gone. */
async function findLockOwner(path) {
    const holder = await readHolder(path);
    return holder === undefined || await isStale(path, holder) ? undefined : holder;
}
async function readHolder(path) {
    try {
        return await (0,promises_.readlink)(path);
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return undefined;
        if ((0,errors/* errorCode */.CA)(error) === 'EINVAL')
            return ''; // a file that is no lock of ours
        throw error;
    }
}
async function isStale(path, holder) {
    const state = await ownerState(holder);
    if (state !== 'unknown')
        return state === 'gone';
    const touched = await (0,promises_.lstat)(path).then(({ mtimeMs }) => mtimeMs, () => 0);
    return Date.now() - touched > silence;
}
/** Takes a stale lock away; whoever took it meanwhile gets it back. */
async function breakLock(path, holder) {
    const aside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.broken.${(0,external_node_path_.basename)(path)}.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        await (0,promises_.rename)(path, aside);
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return;
        throw error;
    }
    const moved = await readHolder(aside);
    if (moved !== undefined && moved !== holder)
        await (0,promises_.symlink)(moved, path).catch(() => undefined);
    await (0,promises_.rm)(aside, { force: true });
}
/**
 * Takes the lock at `path`, waiting for whoever holds it; one whose owner is gone is taken over (T31). A lock is a
 * symbolic link that names its owner, so there is none without. Content never rests on locks: they spare work that two
 * would do twice, and keep what is being written from being collected as garbage.
 * @throws {OciError} STORE_BUSY after half an hour
 */
async function takeLock(path, { waitMs = patience } = {}) {
    const owner = await thisOwner();
    const deadline = Date.now() + waitMs;
    for (let pause = 5;; pause = Math.min(200, pause * 2)) {
        try {
            await (0,promises_.symlink)(owner, path);
            break;
        }
        catch (error) {
            if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
                return () => Promise.resolve(); // no links here, so no locks
            if ((0,errors/* errorCode */.CA)(error) !== 'EEXIST')
                throw error;
        }
        const holder = await readHolder(path);
        if (holder === undefined)
            continue;
        if (await isStale(path, holder)) {
            await breakLock(path, holder);
            continue;
        }
        if (Date.now() >= deadline)
            throw new src_errors/* OciError */.M('STORE_BUSY', `${path} is held by ${holder}`, { hint: 'wait for the other run, or end it' });
        await (0,external_node_timers_promises_.setTimeout)(pause);
    }
    const beat = setInterval(() => { const now = new Date(); (0,promises_.lutimes)(path, now, now).catch(() => undefined); }, heartbeat);
    beat.unref();
    return async () => {
        clearInterval(beat);
        await (0,promises_.rm)(path, { force: true });
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/store/work-folder.ts










/** The lock of a collection of garbage. */
const collectLock = 'collect.lock';
/** How long a writer waits for one, in milliseconds. */
const work_folder_patience = 30 * 60_000;
/** A temporary file of another machine that nobody touched for so long is nobody's, in milliseconds. */
const abandoned = 24 * 60 * 60_000;
/** The work folder at a path. */
function createWorkFolder(temporaryFolder, { root, makeFolder, flush }) {
    let cleaned;
    /** Runs `step`, which needs the folder of temporary files; another write may take the empty folder away meanwhile. */
    const inTemporaryFolder = async (step) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                await makeFolder(temporaryFolder);
                await (cleaned ??= removeLeftovers(temporaryFolder));
                return await step();
            }
            catch (error) {
                if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT' || attempt === 10)
                    throw await (0,failures/* writeError */.o)(temporaryFolder, error);
            }
        }
    };
    const leaveTemporaryFolder = () => (0,promises_.rmdir)(temporaryFolder).catch(() => undefined); // only when nothing else is in it
    const lockAt = async (name, waitMs) => {
        const release = await inTemporaryFolder(() => takeLock((0,external_node_path_.join)(temporaryFolder, name), waitMs === undefined ? {} : { waitMs }));
        return async () => {
            await release();
            await leaveTemporaryFolder();
        };
    };
    const liveWork = async () => {
        for (const { name } of await (0,promises_.readdir)(temporaryFolder, { withFileTypes: true }).catch(() => [])) {
            const owner = name.endsWith('.lock') ? name === collectLock ? undefined : await findLockOwner((0,external_node_path_.join)(temporaryFolder, name)) : ownerOf(name);
            if (owner !== undefined && await ownerState(owner) !== 'gone')
                return owner;
        }
        return undefined;
    };
    return {
        async createTemporary() {
            const owner = await thisOwner();
            return inTemporaryFolder(async () => {
                const path = (0,external_node_path_.join)(temporaryFolder, `${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.${owner}`);
                return { path, handle: await (0,promises_.open)(path, 'wx+', 0o600) };
            });
        },
        leave: leaveTemporaryFolder,
        lock(digest) {
            const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
            return lockAt(`${algorithm}-${hex}.lock`);
        },
        lockName: (name) => lockAt(`name-${name}.lock`),
        async hold() {
            const collect = (0,external_node_path_.join)(temporaryFolder, collectLock);
            const release = await lockAt(`writer-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.lock`);
            // a collection that began before this hold does not know of it
            for (const until = Date.now() + work_folder_patience; await findLockOwner(collect) !== undefined;) {
                if (Date.now() > until) {
                    await release();
                    throw new src_errors/* OciError */.M('STORE_BUSY', `the image store ${root} is being cleaned up`, { hint: 'wait until slipway store prune has ended' });
                }
                await (0,external_node_timers_promises_.setTimeout)(100);
            }
            return async () => {
                try {
                    await flush();
                }
                finally {
                    await release();
                }
            };
        },
        async holdAlone() {
            const release = await lockAt(collectLock, 0);
            const owner = await liveWork();
            if (owner === undefined)
                return release;
            await release();
            throw new src_errors/* OciError */.M('STORE_BUSY', `somebody writes to the image store ${root}: ${owner}`, { hint: 'wait until that run has ended' });
        },
    };
}
/** Whose temporary file it is; undefined for one that does not tell. */
const ownerOf = (name) => /^[0-9a-f]{16}\.([A-Za-z0-9_-]+)(?:\.link)?$/.exec(name)?.[1];
/** Takes away what killed runs left (T27). */
async function removeLeftovers(folder) {
    for (const { name } of await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => [])) {
        const path = (0,external_node_path_.join)(folder, name);
        if (name.endsWith('.lock') || name.startsWith('.broken.')) {
            if (await findLockOwner(path) === undefined)
                await (0,promises_.rm)(path, { force: true });
            continue;
        }
        const owner = ownerOf(name);
        const state = owner === undefined ? 'unknown' : await ownerState(owner);
        const old = state === 'unknown' && await (0,promises_.lstat)(path).then(({ mtimeMs }) => Date.now() - mtimeMs > abandoned, () => false);
        if (state === 'gone' || old)
            await (0,promises_.rm)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/store/files.ts








const linkSize = 200;
async function syncFolder(path) {
    const handle = await (0,promises_.open)(path, 'r').catch((error) => {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return undefined; // removed since
        throw error;
    });
    if (handle === undefined)
        return;
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** The files below a folder, which must exist. `workPath` is where unfinished ones are, a path inside it. */
async function createStoreFiles(folder, workPath) {
    const root = await (0,promises_.realpath)(folder);
    /** Folders with names that a power cut may still take away. */
    const unsynced = new Set();
    const refuseDetour = async (path) => {
        if (await (0,promises_.realpath)((0,external_node_path_.dirname)(path)) !== (0,external_node_path_.dirname)(path))
            throw new src_errors/* OciError */.M('STORE_INVALID', `${path} in the image store is behind a symbolic link`);
    };
    // From the top down, so that not even a folder is made behind a symbolic link.
    const makeFolder = async (path) => {
        let real = await (0,promises_.realpath)(path).catch((error) => {
            if ((0,errors/* errorCode */.CA)(error) === 'ENOENT' && path !== root)
                return undefined;
            throw error;
        });
        if (real === undefined) {
            await makeFolder((0,external_node_path_.dirname)(path));
            await (0,promises_.mkdir)(path, { recursive: true });
            real = await (0,promises_.realpath)(path);
        }
        if (real !== path)
            throw new src_errors/* OciError */.M('STORE_INVALID', `${path} in the image store is behind a symbolic link`);
    };
    let flushing = Promise.resolve();
    const syncAll = async () => {
        const folders = [...unsynced];
        unsynced.clear();
        try {
            for (const path of folders)
                await syncFolder(path);
        }
        catch (error) {
            for (const path of folders)
                unsynced.add(path);
            throw await (0,failures/* writeError */.o)(root, error);
        }
    };
    // one after the other: whoever waits for the second must not come before the end of the first
    const flush = () => {
        const done = flushing.then(syncAll);
        flushing = done.catch(() => undefined);
        return done;
    };
    const work = createWorkFolder((0,external_node_path_.join)(root, workPath), { root, makeFolder, flush });
    const files = {
        ...work, root, flush,
        async open(path) {
            const full = (0,external_node_path_.join)(root, path);
            let handle;
            try {
                // non-blocking, or a FIFO would hold the run for ever
                handle = await (0,promises_.open)(full, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
            }
            catch (error) {
                if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
                    return undefined;
                throw (0,failures/* readError */.l)(full, error);
            }
            try {
                if (!(await handle.stat()).isFile())
                    throw new src_errors/* OciError */.M('STORE_INVALID', `${full} in the image store is not a regular file`);
                await refuseDetour(full);
                return handle;
            }
            catch (error) {
                await handle.close();
                throw error;
            }
        },
        async readLink(path) {
            const handle = await files.open(path);
            if (handle === undefined)
                return undefined;
            try {
                const { bytesRead, buffer } = await handle.read(Buffer.alloc(linkSize), 0, linkSize, 0);
                const text = buffer.toString('latin1', 0, bytesRead).trim();
                if (!(0,src_digest/* isDigest */.Bc)(text))
                    throw new src_errors/* OciError */.M('STORE_INVALID', `${(0,external_node_path_.join)(root, path)} in the image store does not hold a digest`);
                return text;
            }
            finally {
                await handle.close();
            }
        },
        async writeLink(path, digest) {
            const full = (0,external_node_path_.join)(root, path);
            const { handle, path: temporary } = await files.createTemporary();
            try {
                try {
                    await handle.chmod(0o644);
                    await handle.writeFile(digest);
                    await handle.datasync();
                }
                finally {
                    await handle.close();
                }
                await files.place(temporary, path);
            }
            catch (error) {
                await (0,promises_.rm)(temporary, { force: true });
                throw await (0,failures/* writeError */.o)(full, error);
            }
        },
        async place(temporary, path) {
            const full = (0,external_node_path_.join)(root, path);
            try {
                await makeFolder((0,external_node_path_.dirname)(full));
                await (0,promises_.rename)(temporary, full);
                for (let folder = (0,external_node_path_.dirname)(full); folder !== root && !unsynced.has(folder); folder = (0,external_node_path_.dirname)(folder))
                    unsynced.add(folder);
                await work.leave();
            }
            catch (error) {
                throw await (0,failures/* writeError */.o)(full, error);
            }
        },
        async list(path) {
            const full = (0,external_node_path_.join)(root, path);
            try {
                return await (0,promises_.readdir)(full, { withFileTypes: true });
            }
            catch (error) {
                if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
                    return [];
                throw (0,failures/* readError */.l)(full, error);
            }
        },
        async remove(path) {
            const full = (0,external_node_path_.join)(root, path);
            try {
                await refuseDetour(full);
                await (0,promises_.rm)(full, { recursive: true });
                unsynced.add((0,external_node_path_.dirname)(full));
                return true;
            }
            catch (error) {
                if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
                    return false;
                throw await (0,failures/* writeError */.o)(full, error);
            }
        },
    };
    return files;
}


/***/ }),

/***/ 9234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ openImageStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7638);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2346);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2125);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6768);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2025);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6649);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7274);











/**
 * Opens the store in the folder that holds `docker/registry/v2`.
 * @throws {OciError} NOT_FOUND when there is none and `create` is not set
 */
async function openImageStore(folder, { create = false } = {}) {
    const storage = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storageRoot */ .C);
    if (create) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(storage, { recursive: true }).catch((error) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('STORE_WRITE_FAILED', `cannot make an image store in ${folder}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(storage).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) ?? ''))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('STORE_UNREADABLE', `cannot look into the image store ${folder}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    });
    if (found?.isDirectory() !== true)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('NOT_FOUND', `no image store in ${folder}: it must hold ${_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storageRoot */ .C}`);
    const files = await (0,_files_js__WEBPACK_IMPORTED_MODULE_5__/* .createStoreFiles */ .R)(folder, `${_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storageRoot */ .C}/.tmp`);
    const subjects = new Map();
    const readManifest = async (digest) => {
        const handle = await files.open(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData(digest));
        if (handle === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('STORE_INVALID', `the image store ${files.root} links to manifest ${digest}, but does not hold it`);
        let bytes;
        try {
            const { size } = await handle.stat();
            if (size > _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .maxManifestSize */ .NQ)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('MANIFEST_TOO_LARGE', `manifest ${digest} has ${size} bytes, more than ${_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .maxManifestSize */ .NQ}`);
            bytes = await handle.readFile();
        }
        finally {
            await handle.close();
        }
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyBytes */ .RV)(bytes, { digest, size: bytes.length }, `manifest ${digest} in ${files.root}`);
        return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseManifest */ .Ng)(bytes, { algorithm: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .algorithmOf */ .Hy)(digest), subject: `manifest ${digest}` });
    };
    const resolve = async (repository, reference) => {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(reference) ? reference : await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagCurrentLink(repository, reference));
        if (digest === undefined)
            return undefined;
        return files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisionLink(repository, digest));
    };
    const blobSize = async (digest) => {
        const handle = await files.open(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const exists = async (repository) => (await files.list(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.repository(repository))).some((entry) => entry.name.startsWith('_'));
    const listRevisions = async (repository) => {
        const found = [];
        for (const algorithm of await files.list(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisions(repository))) {
            for (const { name } of await files.list(`${_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisions(repository)}/${algorithm.name}`)) {
                const digest = `${algorithm.name}:${name}`;
                if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .isDigest */ .Bc)(digest))
                    found.push(digest);
            }
        }
        return found.sort();
    };
    const describe = async (digest) => {
        let known = subjects.get(digest);
        if (known === undefined) {
            const { mediaType, size, artifactType, annotations, subject } = await readManifest(digest);
            known = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations, subject: subject?.digest };
            subjects.set(digest, known);
        }
        return known;
    };
    const store = {
        path: files.root,
        name: `store:${files.root}`,
        createUpload: () => (0,_upload_js__WEBPACK_IMPORTED_MODULE_8__/* .createUpload */ .oT)(files, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData),
        async headManifest(repository, reference) {
            const manifest = await store.getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            return digest === undefined ? undefined : readManifest(digest);
        },
        async statBlob(repository, digest) {
            if (await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.layerLink(repository, digest)) === undefined)
                return undefined;
            return blobSize(digest);
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const linked = await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.layerLink(repository, digest));
            const handle = linked === undefined ? undefined : await files.open(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData(digest));
            if (handle === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('CONTENT_MISSING', `${repository} in ${store.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('SIZE_MISMATCH', `blob ${digest} in ${store.name} has ${actual} bytes, not ${size}`);
            }
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyStream */ .ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${store.name}`) : bytes;
        },
        async listTags(repository) {
            if (!await exists(repository))
                return undefined;
            const tags = [];
            for (const { name } of await files.list(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tags(repository))) {
                if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_9__/* .isImageTag */ ._l)(name) && await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagCurrentLink(repository, name)) !== undefined)
                    tags.push(name);
            }
            return tags.sort(_reference_js__WEBPACK_IMPORTED_MODULE_9__/* .compareNames */ .MP);
        },
        async listReferrers(repository, digest) {
            const referrers = [];
            for (const revision of await listRevisions(repository)) {
                if (await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisionLink(repository, revision)) === undefined)
                    continue;
                const { subject, ...descriptor } = await describe(revision);
                if (subject === digest)
                    referrers.push(descriptor);
            }
            return referrers;
        },
        async listRepositories() {
            const found = [];
            const visit = async (folder, name) => {
                const entries = (await files.list(folder)).filter((entry) => entry.isDirectory());
                if (entries.some((entry) => entry.name === '_manifests'))
                    found.push(name);
                for (const entry of entries) {
                    const child = name === '' ? entry.name : `${name}/${entry.name}`;
                    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_9__/* .isRepositoryName */ .en)(child))
                        await visit(`${folder}/${entry.name}`, child);
                }
            };
            await visit(`${_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storageRoot */ .C}/repositories`, '');
            return found.sort(_reference_js__WEBPACK_IMPORTED_MODULE_9__/* .compareNames */ .MP);
        },
        async findBlobFile(repository, digest) {
            return await store.statBlob(repository, digest) === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(files.root, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData(digest));
        },
        hold: () => files.hold(),
        async hasManifest(repository, digest) {
            if (await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisionLink(repository, digest)) === undefined)
                return false;
            const manifest = await readManifest(digest).catch((error) => {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .classifyImageError */ .O)(error) === 'invalid')
                    return undefined; // lost or rotten: to be written again
                throw error;
            });
            if (manifest === undefined)
                return false;
            if (manifest.kind === 'index')
                return true;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_10__/* .isNotDistributed */ .HQ)(child.mediaType) && await store.statBlob(repository, child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            const { digest, bytes, size } = manifest;
            if (tag !== undefined)
                _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tag(repository, tag); // refuse a bad name before anything is written
            await (0,_upload_js__WEBPACK_IMPORTED_MODULE_8__/* .writeBlob */ .Zh)(files, { digest, size }, [bytes], _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData);
            await files.writeLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisionLink(repository, digest), digest);
            if (tag !== undefined)
                await files.writeLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagIndexLink(repository, tag, digest), digest);
            await files.flush(); // the tag must not survive what it names
            if (tag === undefined)
                return;
            await files.writeLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagCurrentLink(repository, tag), digest);
            await files.flush();
        },
        async hasBlob(repository, digest, size) {
            return await store.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const link = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.layerLink(repository, digest);
            await (0,_upload_js__WEBPACK_IMPORTED_MODULE_8__/* .writeBlob */ .Zh)(files, { digest, size }, stream, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData);
            await files.writeLink(link, digest);
        },
        async linkBlob(repository, digest) {
            await files.writeLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.layerLink(repository, digest), digest);
        },
        async mountBlob(repository, digest, fromRepository) {
            if (await store.statBlob(fromRepository, digest) === undefined)
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async adoptBlob(repository, digest, size) {
            const actual = await blobSize(digest);
            if (actual === undefined || (size !== undefined && actual !== size))
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async linkBlobFile(repository, descriptor, path) {
            if (!await (0,_upload_js__WEBPACK_IMPORTED_MODULE_8__/* .linkFile */ .TG)(files, descriptor, path, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData))
                return false;
            await store.linkBlob(repository, descriptor.digest);
            return true;
        },
        async deleteManifest(repository, digest) {
            const link = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisionLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            for (const tag of await store.listTags(repository) ?? []) {
                if (await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagCurrentLink(repository, tag)) === digest)
                    await files.remove(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tag(repository, tag));
            }
            return files.remove(`${_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisions(repository)}/${(0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .splitDigest */ .vo)(digest).algorithm}/${(0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .splitDigest */ .vo)(digest).hex}`);
        },
        async deleteTag(repository, tag) {
            if (await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagCurrentLink(repository, tag)) === undefined)
                return false;
            return files.remove(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tag(repository, tag));
        },
        async deleteBlob(repository, digest) {
            const link = _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.layerLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            return files.remove(link);
        },
    };
    return store;
}


/***/ }),

/***/ 6649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ storageRoot),
/* harmony export */   W: () => (/* binding */ storagePaths)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2346);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6768);



/** Below the folder of a store: where registries keep everything. */
const storageRoot = 'docker/registry/v2';
const hexPath = (digest) => {
    const { algorithm, hex } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)(digest);
    return `${algorithm}/${hex}`;
};
/** The path that a repository's files are under. @throws {OciError} REFERENCE_INVALID (T34) */
function repositoryPath(repository) {
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRepositoryName */ .en)(repository))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
    return `${storageRoot}/repositories/${repository}`;
}
function tagPath(repository, tag) {
    if (!(0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isImageTag */ ._l)(tag))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M('REFERENCE_INVALID', `not an image tag: ${JSON.stringify(tag.slice(0, 160))}`);
    return `${repositoryPath(repository)}/_manifests/tags/${tag}`;
}
/**
 * Where distribution's registry keeps what, as paths with `/` below the folder that holds `docker/`. Link files
 * hold a digest and nothing else.
 * @see https://github.com/distribution/distribution/blob/main/registry/storage/paths.go
 */
const storagePaths = {
    /** The bytes of a blob or manifest. */
    blobData: (digest) => {
        const { algorithm, hex } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)(digest);
        return `${storageRoot}/blobs/${algorithm}/${hex.slice(0, 2)}/${hex}/data`;
    },
    repository: repositoryPath,
    /** Says that a config or layer belongs to the repository. */
    layerLink: (repository, digest) => `${repositoryPath(repository)}/_layers/${hexPath(digest)}/link`,
    /** Says that a manifest belongs to the repository. */
    revisionLink: (repository, digest) => `${repositoryPath(repository)}/_manifests/revisions/${hexPath(digest)}/link`,
    revisions: (repository) => `${repositoryPath(repository)}/_manifests/revisions`,
    tags: (repository) => `${repositoryPath(repository)}/_manifests/tags`,
    tag: tagPath,
    /** What the tag names now. */
    tagCurrentLink: (repository, tag) => `${tagPath(repository, tag)}/current/link`,
    /** What the tag names or named. */
    tagIndexLink: (repository, tag, digest) => `${tagPath(repository, tag)}/index/${hexPath(digest)}/link`,
};


/***/ }),

/***/ 7274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TG: () => (/* binding */ linkFile),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   oT: () => (/* binding */ createUpload)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7638);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5412);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9324);








async function writeAll(handle, chunk) {
    for (let offset = 0; offset < chunk.length;) {
        const { bytesWritten } = await handle.write(chunk, offset, chunk.length - offset);
        offset += bytesWritten;
    }
}
/** Small pieces are gathered to this many bytes, so that the disk is asked seldom. */
const batch = 512 * 1024;
/** Starts an upload: temporary file, hash on the way, fsync, digest check, rename. */
async function createUpload(files, pathOf) {
    const { handle, path } = await files.createTemporary();
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    /** The digest that the one stream of this upload has proven; what comes without proof is hashed here. */
    let proven;
    let size = 0;
    let open = true;
    const close = async () => {
        if (open) {
            open = false;
            await handle.close();
        }
    };
    const write = async (pieces) => {
        const [first] = pieces;
        if (first === undefined)
            return;
        try {
            await writeAll(handle, pieces.length === 1 ? first : Buffer.concat(pieces));
        }
        catch (error) {
            throw await (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .o)(path, error);
        }
    };
    const digestOfFile = async (algorithm) => {
        const other = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createReadStream)(path))
            other.update(chunk);
        return `${algorithm}:${other.digest('hex')}`;
    };
    let hashed = true;
    const upload = {
        id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        get size() { return size; },
        async append(stream, { limit = Number.MAX_SAFE_INTEGER } = {}) {
            proven = size === 0 && hashed ? (0,_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .provenDigest */ .V_)(stream) : undefined;
            if (proven !== undefined)
                hashed = false;
            let pieces = [];
            let gathered = 0;
            for await (const chunk of stream) {
                if (size + chunk.length > limit)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OciError */ .M('SIZE_MISMATCH', `more than the ${limit} bytes that were announced`, { retryable: true });
                if (hashed)
                    hash.update(chunk);
                pieces.push(chunk);
                size += chunk.length;
                gathered += chunk.length;
                if (gathered >= batch) {
                    await write(pieces);
                    pieces = [];
                    gathered = 0;
                }
            }
            await write(pieces);
        },
        async commit(expected) {
            try {
                if (expected.size !== undefined && expected.size !== size) {
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OciError */ .M('SIZE_MISMATCH', `${expected.digest} ended after ${size} of ${expected.size} bytes`, { retryable: true });
                }
                const { algorithm } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .splitDigest */ .vo)(expected.digest);
                const actual = proven === expected.digest ? proven : hashed && algorithm === 'sha256' ? `sha256:${hash.copy().digest('hex')}` : await digestOfFile(algorithm);
                if (actual !== expected.digest)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .OciError */ .M('DIGEST_MISMATCH', `the bytes have digest ${actual}, not ${expected.digest}`, { retryable: true });
                try {
                    await handle.chmod(0o444);
                    await handle.sync();
                }
                catch (error) {
                    throw await (0,_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .writeError */ .o)(path, error);
                }
                await close();
                await files.place(path, pathOf(expected.digest));
            }
            catch (error) {
                await upload.abort();
                throw error;
            }
        },
        async abort() {
            await close().catch(() => undefined);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            await files.leave();
        },
    };
    return upload;
}
/** Whoever else writes the same is waited for; the bytes are written all the same, which heals what has rotted (T32). */
async function writeBlob(files, descriptor, bytes, pathOf) {
    const release = await files.lock(descriptor.digest);
    try {
        const upload = await createUpload(files, pathOf);
        try {
            await upload.append(bytes, { limit: descriptor.size });
            await upload.commit(descriptor);
        }
        finally {
            await upload.abort();
        }
    }
    finally {
        await release();
    }
}
/**
 * Makes the file at `path` a blob of the store too, by hard link, after reading and verifying it. False when the two
 * are not on one file system or it refuses links (T29): copy then.
 * @throws {OciError} DIGEST_MISMATCH, SIZE_MISMATCH
 */
async function linkFile(files, expected, path, pathOf) {
    const { handle, path: placeholder } = await files.createTemporary(); // keeps the folder of temporary files there
    await handle.close();
    const temporary = `${placeholder}.link`;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(path, temporary);
        for await (const _chunk of (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyStream */ .ui)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createReadStream)(temporary), expected, path)) { /* read to the end */ }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(temporary, 0o444).catch(() => undefined); // the twin's owner may be another user
        await files.place(temporary, pathOf(expected.digest));
        // a rename onto another name of the same file leaves both
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(placeholder, { force: true });
        await files.leave();
        return true;
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(placeholder, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        if (['EXDEV', 'EMLINK', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .errorCode */ .CA)(error) ?? ''))
            return false;
        throw error;
    }
}


/***/ })

};
