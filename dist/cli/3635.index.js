export const id = 3635;
export const ids = [3635];
export const modules = {

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
const utf8 = new TextDecoder('utf-8', { fatal: true });
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
        document = JSON.parse(utf8.decode(bytes));
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

/***/ 6768:
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
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2346);


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


/***/ })

};
