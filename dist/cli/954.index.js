export const id = 954;
export const ids = [954];
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

/***/ 8954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openImageStore)
});

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
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(6768);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/oci/src/store/layout.ts
var layout = __webpack_require__(6649);
;// CONCATENATED MODULE: ./packages/oci/src/store/files.ts








const linkSize = 200;
function readError(path, error) {
    const code = (0,errors/* errorCode */.CA)(error);
    if (code === 'ELOOP' || code === 'ENOTDIR' || code === 'EISDIR')
        return new src_errors/* OciError */.M('STORE_INVALID', `${path} in the image store is not a regular file`, { cause: error });
    return new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot read ${path} in the image store: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
}
/** The error of a write that failed, such as a full disk (T28). */
function writeError(path, error) {
    if (error instanceof src_errors/* OciError */.M)
        return error;
    const code = (0,errors/* errorCode */.CA)(error) ?? '';
    const full = code === 'ENOSPC' || code === 'EDQUOT';
    return new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot write ${path} in the image store: ${full ? `the disk or its quota is full (${code})` : (0,errors/* errorMessage */.gJ)(error)}`, { cause: error, ...(full ? { hint: 'free space and run the same command again; what is complete is kept' } : {}) });
}
async function syncFolder(path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** The files below a folder, which must exist. */
async function createStoreFiles(folder) {
    const root = await (0,promises_.realpath)(folder);
    const temporaryFolder = (0,external_node_path_.join)(root, layout/* storageRoot */.C, '.tmp');
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
    const files = {
        root,
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
                throw readError(full, error);
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
        async writeLink(path, digest, { sync }) {
            const full = (0,external_node_path_.join)(root, path);
            try {
                await makeFolder((0,external_node_path_.dirname)(full));
                const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(full), `.link.${(0,external_node_crypto_.randomBytes)(6).toString('hex')}.tmp`);
                const handle = await (0,promises_.open)(temporary, 'wx', 0o644);
                try {
                    await handle.writeFile(digest);
                    if (sync)
                        await handle.sync();
                }
                finally {
                    await handle.close();
                }
                await (0,promises_.rename)(temporary, full);
                if (sync)
                    await syncFolder((0,external_node_path_.dirname)(full));
            }
            catch (error) {
                throw writeError(full, error);
            }
        },
        async createTemporary() {
            const path = (0,external_node_path_.join)(temporaryFolder, (0,external_node_crypto_.randomBytes)(12).toString('hex'));
            for (let attempt = 1;; attempt += 1) {
                try {
                    await makeFolder(temporaryFolder);
                    return { path, handle: await (0,promises_.open)(path, 'wx+', 0o600) };
                }
                catch (error) {
                    // another write may have just taken the empty folder away
                    if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT' || attempt === 10)
                        throw writeError(path, error);
                }
            }
        },
        async place(temporary, path) {
            const full = (0,external_node_path_.join)(root, path);
            try {
                await makeFolder((0,external_node_path_.dirname)(full));
                await (0,promises_.rename)(temporary, full);
                await syncFolder((0,external_node_path_.dirname)(full));
                await (0,promises_.rmdir)(temporaryFolder).catch(() => undefined); // only when it was the last one
            }
            catch (error) {
                throw writeError(full, error);
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
                throw readError(full, error);
            }
        },
        async remove(path) {
            const full = (0,external_node_path_.join)(root, path);
            try {
                await refuseDetour(full);
                await (0,promises_.rm)(full, { recursive: true });
                await syncFolder((0,external_node_path_.dirname)(full));
                return true;
            }
            catch (error) {
                if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
                    return false;
                throw writeError(full, error);
            }
        },
    };
    return files;
}

;// CONCATENATED MODULE: ./packages/oci/src/store/upload.ts








async function writeAll(handle, chunk) {
    for (let offset = 0; offset < chunk.length;) {
        const { bytesWritten } = await handle.write(chunk, offset, chunk.length - offset);
        offset += bytesWritten;
    }
}
/** Starts an upload: temporary file, hash on the way, fsync, digest check, rename. */
async function createUpload(files) {
    const { handle, path } = await files.createTemporary();
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let open = true;
    const close = async () => {
        if (open) {
            open = false;
            await handle.close();
        }
    };
    const upload = {
        id: (0,external_node_crypto_.randomUUID)(),
        get size() { return size; },
        async append(stream, { limit = Number.MAX_SAFE_INTEGER } = {}) {
            for await (const chunk of stream) {
                if (size + chunk.length > limit)
                    throw new src_errors/* OciError */.M('SIZE_MISMATCH', `more than the ${limit} bytes that were announced`, { retryable: true });
                hash.update(chunk);
                try {
                    await writeAll(handle, chunk);
                }
                catch (error) {
                    throw writeError(path, error);
                }
                size += chunk.length;
            }
        },
        async commit(expected) {
            try {
                if (expected.size !== undefined && expected.size !== size) {
                    throw new src_errors/* OciError */.M('SIZE_MISMATCH', `${expected.digest} ended after ${size} of ${expected.size} bytes`, { retryable: true });
                }
                const actual = await digestOfFile((0,src_digest/* splitDigest */.vo)(expected.digest).algorithm);
                if (actual !== expected.digest)
                    throw new src_errors/* OciError */.M('DIGEST_MISMATCH', `the bytes have digest ${actual}, not ${expected.digest}`, { retryable: true });
                try {
                    await handle.chmod(0o444);
                    await handle.sync();
                }
                catch (error) {
                    throw writeError(path, error);
                }
                await close();
                await files.place(path, layout/* storagePaths */.W.blobData(expected.digest));
            }
            catch (error) {
                await upload.abort();
                throw error;
            }
        },
        async abort() {
            await close().catch(() => undefined);
            await (0,promises_.rm)(path, { force: true });
        },
    };
    const digestOfFile = async (algorithm) => {
        if (algorithm === 'sha256')
            return `sha256:${hash.copy().digest('hex')}`;
        const other = (0,external_node_crypto_.createHash)(algorithm);
        for await (const chunk of (0,external_node_fs_.createReadStream)(path))
            other.update(chunk);
        return `${algorithm}:${other.digest('hex')}`;
    };
    return upload;
}
/**
 * Makes the file at `path` a blob of the store too, by hard link, after reading and verifying it. False when the two
 * are not on one file system or it refuses links (T29): copy then.
 * @throws {OciError} DIGEST_MISMATCH, SIZE_MISMATCH
 */
async function linkFile(files, expected, path) {
    const { handle, path: placeholder } = await files.createTemporary(); // keeps the folder of temporary files there
    await handle.close();
    const temporary = `${placeholder}.link`;
    try {
        await (0,promises_.link)(path, temporary);
        for await (const _chunk of (0,src_digest/* verifyStream */.ui)((0,external_node_fs_.createReadStream)(temporary), expected, path)) { /* read to the end */ }
        await (0,promises_.chmod)(temporary, 0o444).catch(() => undefined); // the twin's owner may be another user
        await (0,promises_.rm)(placeholder);
        await files.place(temporary, layout/* storagePaths */.W.blobData(expected.digest));
        return true;
    }
    catch (error) {
        await (0,promises_.rm)(placeholder, { force: true });
        await (0,promises_.rm)(temporary, { force: true });
        if (['EXDEV', 'EMLINK', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/store/image-store.ts










/**
 * Opens the store in the folder that holds `docker/registry/v2`.
 * @throws {OciError} NOT_FOUND when there is none and `create` is not set
 */
async function openImageStore(folder, { create = false } = {}) {
    const storage = (0,external_node_path_.join)(folder, layout/* storageRoot */.C);
    if (create) {
        await (0,promises_.mkdir)(storage, { recursive: true }).catch((error) => {
            throw new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot make an image store in ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,promises_.stat)(storage).catch(() => undefined);
    if (found?.isDirectory() !== true)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no image store in ${folder}: it must hold ${layout/* storageRoot */.C}`);
    const files = await createStoreFiles(folder);
    const subjects = new Map();
    const readManifest = async (digest) => {
        const handle = await files.open(layout/* storagePaths */.W.blobData(digest));
        if (handle === undefined)
            throw new src_errors/* OciError */.M('STORE_INVALID', `the image store ${files.root} links to manifest ${digest}, but does not hold it`);
        let bytes;
        try {
            const { size } = await handle.stat();
            if (size > manifest/* maxManifestSize */.NQ)
                throw new src_errors/* OciError */.M('MANIFEST_TOO_LARGE', `manifest ${digest} has ${size} bytes, more than ${manifest/* maxManifestSize */.NQ}`);
            bytes = await handle.readFile();
        }
        finally {
            await handle.close();
        }
        (0,src_digest/* verifyBytes */.RV)(bytes, { digest, size: bytes.length }, `manifest ${digest} in ${files.root}`);
        return (0,manifest/* parseManifest */.Ng)(bytes, { algorithm: (0,manifest/* algorithmOf */.Hy)(digest), subject: `manifest ${digest}` });
    };
    const resolve = async (repository, reference) => {
        const digest = (0,src_digest/* isDigest */.Bc)(reference) ? reference : await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, reference));
        if (digest === undefined)
            return undefined;
        return files.readLink(layout/* storagePaths */.W.revisionLink(repository, digest));
    };
    const blobSize = async (digest) => {
        const handle = await files.open(layout/* storagePaths */.W.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const exists = async (repository) => (await files.list(layout/* storagePaths */.W.repository(repository))).some((entry) => entry.name.startsWith('_'));
    const listRevisions = async (repository) => {
        const found = [];
        for (const algorithm of await files.list(layout/* storagePaths */.W.revisions(repository))) {
            for (const { name } of await files.list(`${layout/* storagePaths */.W.revisions(repository)}/${algorithm.name}`)) {
                const digest = `${algorithm.name}:${name}`;
                if ((0,src_digest/* isDigest */.Bc)(digest))
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
        createUpload: () => createUpload(files),
        async headManifest(repository, reference) {
            const manifest = await store.getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            return digest === undefined ? undefined : readManifest(digest);
        },
        async statBlob(repository, digest) {
            if (await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest)) === undefined)
                return undefined;
            return blobSize(digest);
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const linked = await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest));
            const handle = linked === undefined ? undefined : await files.open(layout/* storagePaths */.W.blobData(digest));
            if (handle === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${store.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${store.name} has ${actual} bytes, not ${size}`);
            }
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${store.name}`) : bytes;
        },
        async listTags(repository) {
            if (!await exists(repository))
                return undefined;
            const tags = [];
            for (const { name } of await files.list(layout/* storagePaths */.W.tags(repository))) {
                if ((0,reference/* isImageTag */._l)(name) && await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, name)) !== undefined)
                    tags.push(name);
            }
            return tags.sort(reference/* compareNames */.MP);
        },
        async listReferrers(repository, digest) {
            const referrers = [];
            for (const revision of await listRevisions(repository)) {
                if (await files.readLink(layout/* storagePaths */.W.revisionLink(repository, revision)) === undefined)
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
                    if ((0,reference/* isRepositoryName */.en)(child))
                        await visit(`${folder}/${entry.name}`, child);
                }
            };
            await visit(`${layout/* storageRoot */.C}/repositories`, '');
            return found.sort(reference/* compareNames */.MP);
        },
        async findBlobFile(repository, digest) {
            return await store.statBlob(repository, digest) === undefined ? undefined : (0,external_node_path_.join)(files.root, layout/* storagePaths */.W.blobData(digest));
        },
        async hasManifest(repository, digest) {
            return await files.readLink(layout/* storagePaths */.W.revisionLink(repository, digest)) !== undefined && await blobSize(digest) !== undefined;
        },
        async putManifest(repository, manifest, tag) {
            const { digest, bytes, size } = manifest;
            if (tag !== undefined)
                layout/* storagePaths */.W.tag(repository, tag); // refuse a bad name before anything is written
            const upload = await createUpload(files);
            await upload.append([bytes]);
            await upload.commit({ digest, size });
            await files.writeLink(layout/* storagePaths */.W.revisionLink(repository, digest), digest, { sync: true });
            if (tag === undefined)
                return;
            await files.writeLink(layout/* storagePaths */.W.tagIndexLink(repository, tag, digest), digest, { sync: false });
            await files.writeLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag), digest, { sync: true });
        },
        async hasBlob(repository, digest, size) {
            return await store.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const link = layout/* storagePaths */.W.layerLink(repository, digest);
            const upload = await createUpload(files);
            try {
                await upload.append(stream, { limit: size });
                await upload.commit({ digest, size });
            }
            finally {
                await upload.abort();
            }
            await files.writeLink(link, digest, { sync: true });
        },
        async linkBlob(repository, digest) {
            await files.writeLink(layout/* storagePaths */.W.layerLink(repository, digest), digest, { sync: true });
        },
        async mountBlob(repository, digest, fromRepository) {
            if (await store.statBlob(fromRepository, digest) === undefined)
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async adoptBlob(repository, digest, size) {
            if (await blobSize(digest) !== size)
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async linkBlobFile(repository, descriptor, path) {
            if (!await linkFile(files, descriptor, path))
                return false;
            await store.linkBlob(repository, descriptor.digest);
            return true;
        },
        async deleteManifest(repository, digest) {
            const link = layout/* storagePaths */.W.revisionLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            for (const tag of await store.listTags(repository) ?? []) {
                if (await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag)) === digest)
                    await files.remove(layout/* storagePaths */.W.tag(repository, tag));
            }
            return files.remove(`${layout/* storagePaths */.W.revisions(repository)}/${(0,src_digest/* splitDigest */.vo)(digest).algorithm}/${(0,src_digest/* splitDigest */.vo)(digest).hex}`);
        },
        async deleteTag(repository, tag) {
            if (await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag)) === undefined)
                return false;
            return files.remove(layout/* storagePaths */.W.tag(repository, tag));
        },
        async deleteBlob(repository, digest) {
            const link = layout/* storagePaths */.W.layerLink(repository, digest);
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
    blobData(digest) {
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


/***/ })

};
