export const id = 509;
export const ids = [509];
export const modules = {

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 4509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyPackage: () => (/* binding */ verifyPackage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7708);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7638);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6860);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8891);
/* harmony import */ var _verify_package_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6943);





function describe({ path, manifest, findings }, quick) {
    const name = manifest === undefined ? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path) : `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.product)} ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.version)} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path)})`;
    if (manifest === undefined || findings.some(({ severity }) => severity === 'error'))
        return `${name}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(findings.length, 'finding')}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_2__/* .formatFindings */ .e)(findings)}`;
    const { images, blobs, segments, bytes } = manifest.totals;
    const whole = `${name}: whole${quick ? ', by names and sizes' : ''}; ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(images, 'image')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(blobs, 'blob')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(segments, 'segment')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}`;
    return findings.length === 0 ? whole : `${whole}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_2__/* .formatFindings */ .e)(findings)}`;
}
/** `slipway verify-package PACKAGE…`: everything that is wrong with packages; the exit code is 1 when there is anything. */
const verifyPackage = {
    name: 'verify-package', title: 'Prove that a package is whole: every segment, file, blob and link', specs: _verify_package_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyPackageSpecs */ .w,
    async run({ package: paths, quick }, { cwd, logger, now, signal }) {
        const started = now().getTime();
        const packages = [];
        for (const path of paths) {
            const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
            const manifest = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_4__/* .openPackage */ .R)(folder).then((opened) => opened.manifest, (error) => {
                if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .isSlipwayError */ .qQ)(error))
                    return undefined; // said by the check, as a finding
                throw error;
            });
            const progress = logger.progress(`Reading ${path}`, { unit: 'bytes', ...(manifest === undefined ? {} : { total: manifest.totals.bytes }) });
            const findings = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_6__/* .verifyPackage */ .s)(folder, { deep: !quick, progress, ...(signal === undefined ? {} : { signal }) });
            progress.done();
            packages.push({ path, manifest, findings });
        }
        return { packages, quick, ms: now().getTime() - started };
    },
    report({ packages, quick, ms }) {
        const findings = packages.flatMap((each) => each.findings);
        return {
            findings, outputs: { findings: String(findings.length) },
            text: [...packages.map((each) => describe(each, quick)), `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(findings.length, 'finding')} in ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)}`].join('\n'),
            summary: `### Packages\n\n${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatMarkdownTable */ .By)(['package', 'version', 'findings'], packages.map(({ path, manifest, findings: own }) => [path, manifest?.version ?? '', String(own.length)]))}\n`,
            document: {
                packages: packages.map(({ path, manifest, findings: own }) => ({
                    path, ...(manifest === undefined ? {} : { product: manifest.product, version: manifest.version, kind: manifest.kind, totals: manifest.totals }), findings: own,
                })),
                findings,
            },
        };
    },
};


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

/***/ 634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ checksummedNames),
/* harmony export */   ss: () => (/* binding */ formatChecksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5621);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2085);



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


/***/ }),

/***/ 8891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ verifyPackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(5603);
// EXTERNAL MODULE: ./packages/package-format/src/checksums.ts
var checksums = __webpack_require__(634);
// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(3654);
// EXTERNAL MODULE: ./packages/package-format/src/links.ts
var links = __webpack_require__(87);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(5621);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(5534);
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
var read = __webpack_require__(6860);
// EXTERNAL MODULE: ./packages/package-format/src/tables.ts
var src_tables = __webpack_require__(2085);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(9654);
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
 * An empty list says that the package is whole. A file that cannot be read is `unknown`.
 */
async function verifyPackage(path, { deep = true, signal, progress } = {}) {
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
    findings.push(...await checkRootFiles(opened), ...await checkNames(opened));
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
    const own = new Set([src_manifest/* checksumsFileName */.sC, src_manifest/* manifestFileName */.V6, `${src_manifest/* manifestFileName */.V6}.sig`, ...src_manifest/* rootFileNames */.nb, ...manifest.segments.map(({ name }) => name)]);
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
