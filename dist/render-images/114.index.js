export const id = 114;
export const ids = [114];
export const modules = {

/***/ 1836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hy: () => (/* binding */ algorithmOf),
  nb: () => (/* binding */ descriptorOf),
  NQ: () => (/* binding */ maxManifestSize),
  Ng: () => (/* binding */ parseManifest)
});

// UNUSED EXPORTS: attestedDigest, parseConfigPlatform

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(2346);
;// CONCATENATED MODULE: ./packages/oci/src/json-shape.ts
// Foreign JSON into types by hand: the documents of registries are small and read by the hundred, and a schema library
// takes longer to load than all of them to read.
/** A document that is JSON, but not of the form its specification gives it. */
class ShapeError extends Error {
    name = 'ShapeError';
    /** `layers.0.digest`; `document` for the whole. */
    place;
    constructor(place, expected) {
        super(`${place}: expected ${expected}`);
        this.place = place;
    }
}
const below = (at, key) => at === '' ? String(key) : `${at}.${key}`;
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as an object. `at` names its place in the document, the empty text the whole. @throws {ShapeError} */
function readObject(value, at = '') {
    if (!isJsonObject(value))
        throw new ShapeError(at === '' ? 'document' : at, 'an object');
    return value;
}
/** A text that must be there. @throws {ShapeError} */
function readText(object, key, at = '') {
    const value = object[key];
    if (typeof value !== 'string')
        throw new ShapeError(below(at, key), 'text');
    return value;
}
/** A text that may be absent or null, as Go writes it. @throws {ShapeError} */
function findText(object, key, at = '') {
    const value = object[key];
    return value === undefined || value === null ? undefined : readText(object, key, at);
}
/** A number of bytes. @throws {ShapeError} */
function readSize(object, key, at = '') {
    const value = object[key];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw new ShapeError(below(at, key), 'a size in bytes');
    return value;
}
/** What `read` makes of a value that may be absent or null. */
function findValue(object, key, at, read) {
    const value = object[key];
    return value === undefined || value === null ? undefined : read(value, below(at, key));
}
/** What `read` makes of each entry of a list; one that is absent or null is empty. @throws {ShapeError} */
function readList(object, key, at, read) {
    const value = object[key];
    if (value === undefined || value === null)
        return [];
    const place = below(at, key);
    if (!Array.isArray(value))
        throw new ShapeError(place, 'a list');
    return value.map((entry, position) => read(entry, below(place, position)));
}
/** A value that is text itself, such as an entry of a list. @throws {ShapeError} */
function asText(value, at) {
    if (typeof value !== 'string')
        throw new ShapeError(at, 'text');
    return value;
}
/** What `read` makes of each value of an object; undefined when that is absent or null. @throws {ShapeError} */
function findRecord(object, key, at, read) {
    return findValue(object, key, at, (value, place) => Object.fromEntries(Object.entries(readObject(value, place)).map(([name, each]) => [name, read(each, below(place, name))])));
}
/** How many keys the objects of a JSON text have; of two equal ones in one object, both count. */
function countKeysOfText(text) {
    let keys = 0;
    for (let start = text.indexOf('"'); start >= 0;) {
        let end = start;
        let escapes = 1;
        while (escapes % 2 === 1) {
            end = text.indexOf('"', end + 1);
            escapes = 0;
            while (text.charCodeAt(end - 1 - escapes) === 0x5c)
                escapes += 1;
        }
        let next = end + 1;
        while (' \t\n\r'.includes(text.charAt(next)) && next < text.length)
            next += 1;
        if (text.charAt(next) === ':')
            keys += 1; // only a key stands before a colon
        start = text.indexOf('"', end + 1);
    }
    return keys;
}
function countKeys(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const values = Object.values(value);
    let keys = Array.isArray(value) ? 0 : values.length;
    for (const each of values)
        keys += countKeys(each);
    return keys;
}
/** Whether an object of the text has a key twice. `value` is what `JSON.parse` made of the text: of equal keys the last. */
function hasRepeatedKeys(text, value) {
    const keys = countKeys(value);
    // Every key is found so, and what stands inside of texts besides: as many as there are keys means neither.
    return (text.match(/"[ \t\n\r]*:/g)?.length ?? 0) !== keys && countKeysOfText(text) !== keys;
}
const fold = (text) => text.toUpperCase().toLowerCase();
/**
 * Refuses keys that are spelled almost like a field. Go takes them for the field, whatever their case.
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 * @throws {ShapeError}
 */
function refuseLookalikes(object, fields, at = '') {
    for (const key of Object.keys(object)) {
        if (fields.get(key) === key)
            continue;
        const field = fields.get(fold(key));
        if (field !== undefined)
            throw new ShapeError(below(at, key), `the spelling ${field}`);
    }
}
/** Fields for {@link refuseLookalikes}, by their own spelling and in one case. */
function fieldNames(...names) {
    return new Map(names.flatMap((name) => [[fold(name), name], [name, name]]));
}

// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
;// CONCATENATED MODULE: ./packages/oci/src/manifest.ts






/** Of a manifest or index, in bytes. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const maxManifestSize = 4 * 1024 * 1024;
const platformFields = fieldNames('os', 'architecture', 'variant');
/** What a descriptor or a config says of the platform; undefined when it leaves os or architecture open. */
function readPlatform(value, at = '') {
    const object = readObject(value, at);
    refuseLookalikes(object, platformFields, at);
    const [os, architecture, variant] = [readText(object, 'os', at), readText(object, 'architecture', at), findText(object, 'variant', at)];
    if (os === '' || architecture === '')
        return undefined;
    return { os, architecture, ...(variant === undefined || variant === '' ? {} : { variant }) };
}
const descriptorFields = fieldNames('mediaType', 'digest', 'size', 'platform', 'artifactType', 'annotations', 'urls', 'data');
const documentFields = fieldNames('schemaVersion', 'mediaType', 'config', 'layers', 'manifests', 'subject', 'artifactType', 'annotations', 'fsLayers');
/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
function readDescriptor(value, at) {
    const object = readObject(value, at);
    refuseLookalikes(object, descriptorFields, at);
    const mediaType = readText(object, 'mediaType', at);
    if (mediaType === '')
        throw new ShapeError(`${at}.mediaType`, 'a media type');
    const digest = readText(object, 'digest', at);
    if (!(0,src_digest/* isDigest */.Bc)(digest))
        throw new ShapeError(`${at}.digest`, 'a digest');
    const platform = findValue(object, 'platform', at, readPlatform);
    const artifactType = findText(object, 'artifactType', at);
    const annotations = findRecord(object, 'annotations', at, asText);
    return {
        mediaType, digest, size: readSize(object, 'size', at),
        ...(platform === undefined ? {} : { platform }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
/** What images and indexes have alike. */
function readShared(document) {
    if (document['schemaVersion'] !== 2)
        throw new ShapeError('schemaVersion', '2');
    findText(document, 'mediaType');
    const subject = findValue(document, 'subject', '', readDescriptor);
    const artifactType = findText(document, 'artifactType');
    return {
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        annotations: findRecord(document, 'annotations', '', asText) ?? {},
    };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
function readImage(document) {
    const config = readDescriptor(document['config'], 'config');
    return { kind: 'image', artifactType: config.mediaType, ...readShared(document), config, layers: readList(document, 'layers', '', readDescriptor) };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
function readIndex(document) {
    return { kind: 'index', ...readShared(document), manifests: readList(document, 'manifests', '', readDescriptor) };
}
// Types that say nothing: the document speaks for itself then.
const generic = new Set(['', 'application/json', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);
/**
 * The manifest or index that these bytes are. A document that others could read in another way (as both, by a key that it has
 * twice or in another case), or whose media type and `Content-Type` differ, is refused (CVE-2021-41190), and so is docker's
 * schema 1.
 * @throws {OciError} MANIFEST_INVALID, MANIFEST_TOO_LARGE
 */
function parseManifest(bytes, { contentType, algorithm = 'sha256', digest: proven, subject = 'manifest' } = {}) {
    const fail = (reason, cause) => new errors/* OciError */.M('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
    if (bytes.length > maxManifestSize)
        throw new errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let document;
    let text = '';
    try {
        if (!(0,external_node_buffer_.isUtf8)(content))
            throw new SyntaxError('it is not UTF-8');
        text = content.toString('utf8');
        document = JSON.parse(text);
    }
    catch (error) {
        throw fail('it is not JSON', error);
    }
    if (!isJsonObject(document))
        throw fail('it is not a JSON object');
    if (hasRepeatedKeys(text, document))
        throw fail('it has a key twice, so it can be read in two ways');
    const said = (0,media_types/* bareMediaType */.ZX)(contentType ?? '');
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
    const mediaType = declared ?? (generic.has(said) ? (hasIndex ? media_types/* mediaTypes */.Ib.ociIndex : media_types/* mediaTypes */.Ib.ociManifest) : said);
    if (!(0,media_types/* isManifestType */.Q3)(mediaType))
        throw fail(`${mediaType} is no manifest or index of docker schema 2 or OCI`);
    if ((0,media_types/* isIndexType */.$U)(mediaType) !== hasIndex)
        throw fail(`its media type is ${mediaType}, but it has ${hasIndex ? 'manifests' : 'no manifests'}`);
    const digest = proven ?? (0,src_digest/* digestOf */.ol)(bytes, algorithm);
    const base = { digest, mediaType, size: bytes.length, bytes: content };
    try {
        refuseLookalikes(document, documentFields);
        return { ...base, ...(hasIndex ? readIndex(document) : readImage(document)) };
    }
    catch (error) {
        if (error instanceof ShapeError)
            throw fail(error.message, error);
        throw error;
    }
}
/** The descriptor that names this manifest. */
function descriptorOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
/** The algorithm that a digest was made with, for parsing what it names. */
function algorithmOf(digest) {
    return (0,src_digest/* splitDigest */.vo)(digest).algorithm;
}
/**
 * The digest of the manifest that a child of an index attests to, if it is an attestation as BuildKit writes them.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function attestedDigest({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' ? annotations['vnd.docker.reference.digest'] : undefined;
}
/** The platform that an image's config blob names; undefined when it names none. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
function parseConfigPlatform(bytes) {
    try {
        const platform = readPlatform(JSON.parse(Buffer.from(bytes).toString('utf8')));
        return platform === undefined ? undefined : parseImagePlatform([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
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
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   ZX: () => (/* binding */ bareMediaType)
/* harmony export */ });
/* unused harmony exports acceptedManifestTypes, isImageConfigType */
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

/***/ 4829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   N1: () => (/* binding */ referrerOf),
/* harmony export */   X9: () => (/* binding */ referrersIndex),
/* harmony export */   zb: () => (/* binding */ isReferrersTag)
/* harmony export */ });
/* unused harmony export resolveAttachments */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(253);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1836);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2125);





/**
 * The tag under which a registry without a list of referrers keeps one.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(digest) {
    const { algorithm, hex } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)(digest);
    return `${algorithm}-${hex.slice(0, 64)}`;
}
/** Whether a tag is one that keeps a list of referrers, and so names no image. */
function isReferrersTag(tag) {
    return /^(?:sha256|sha512)-[0-9a-f]{64}$/.test(tag);
}
/** @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
async function findAttachments(source, repository, digest, tags) {
    const base = referrersTag(digest);
    const attached = ['sig', 'att', 'sbom'].map((kind) => `${base}.${kind}`).filter((tag) => tags?.has(tag) !== false && isImageTag(tag));
    const referrers = await source.listReferrers?.(repository, digest, tags === undefined ? {} : { tags }) ?? [];
    return { referrers, tags: attached };
}
/**
 * What is attached to these manifests of a repository, and what is attached to that (DR15). What is listed and was deleted, or
 * names another subject, is left out.
 * @throws {OciError} when one could not be looked at
 */
async function resolveAttachments(source, repository, digests, { tags, known = new Map() }) {
    const subjects = [...digests];
    const seen = new Set(subjects);
    const attachments = [];
    const take = async (subject, reference, tag) => {
        const image = await resolveImage(source, repository, reference, { known, readConfig: false });
        const root = image?.manifests.get(image.descriptor.digest);
        if (image === undefined || root === undefined || (tag === undefined && root.subject?.digest !== subject))
            return;
        attachments.push({ subject, root, image, ...(tag === undefined ? {} : { tag }) });
        if (!seen.has(root.digest))
            subjects.push(root.digest);
        seen.add(root.digest);
    };
    for (let subject = subjects.shift(); subject !== undefined; subject = subjects.shift()) {
        const found = await findAttachments(source, repository, subject, tags);
        for (const { digest } of found.referrers)
            await take(subject, digest);
        for (const tag of found.tags)
            await take(subject, tag, tag);
    }
    return attachments;
}
/** How a manifest is listed among the referrers of its subject. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
function referrerOf(manifest) {
    const { artifactType, annotations } = manifest;
    return { ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(manifest), ...(artifactType === undefined ? {} : { artifactType }), annotations };
}
/** The list of a subject's referrers as it is kept under its tag: the same referrers are the same bytes. @throws {OciError} MANIFEST_TOO_LARGE */
function referrersIndex(referrers) {
    const manifests = [...referrers].sort((a, b) => (a.digest < b.digest ? -1 : 1)).map(({ mediaType, digest, size, artifactType, annotations = {} }) => ({ mediaType, digest, size, artifactType, annotations }));
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .mediaTypes */ .Ib.ociIndex, manifests })));
}


/***/ }),

/***/ 9925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ openStoreFiles),
/* harmony export */   SL: () => (/* binding */ listDigests),
/* harmony export */   TJ: () => (/* binding */ findManifestFile),
/* harmony export */   WI: () => (/* binding */ readManifest)
/* harmony export */ });
/* unused harmony exports listBlobs, listContents */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2346);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1836);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5769);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6649);







/** The files of a store, for whoever looks at all of them. */
function openStoreFiles(folder) {
    return (0,_files_js__WEBPACK_IMPORTED_MODULE_0__/* .createStoreFiles */ .R)(folder, `${_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .storageRoot */ .C}/.tmp`);
}
/** Every digest that has a folder among the blobs, in order. */
async function listBlobs(files) {
    const found = [];
    const blobs = `${storageRoot}/blobs`;
    for (const algorithm of await files.list(blobs)) {
        for (const prefix of await files.list(`${blobs}/${algorithm.name}`)) {
            for (const { name } of await files.list(`${blobs}/${algorithm.name}/${prefix.name}`)) {
                const digest = `${algorithm.name}:${name}`;
                if (isDigest(digest) && name.startsWith(prefix.name))
                    found.push(digest);
            }
        }
    }
    return found.sort();
}
/** The digests that folders `sha256/<hex>` below a path name. */
async function listDigests(files, path) {
    const found = [];
    for (const algorithm of await files.list(path)) {
        for (const { name } of await files.list(`${path}/${algorithm.name}`)) {
            const digest = `${algorithm.name}:${name}`;
            if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
                found.push(digest);
        }
    }
    return found.sort();
}
/** Every folder that is a repository, nested ones too, whether it has manifests or only blobs. */
async function listContents(files) {
    const names = [];
    const visit = async (folder, name) => {
        const entries = (await files.list(folder)).filter((entry) => entry.isDirectory());
        if (name !== '' && entries.some((entry) => entry.name === '_manifests' || entry.name === '_layers'))
            names.push(name);
        for (const entry of entries) {
            const child = name === '' ? entry.name : `${name}/${entry.name}`;
            if (isRepositoryName(child))
                await visit(`${folder}/${entry.name}`, child);
        }
    };
    await visit(`${storageRoot}/repositories`, '');
    return mapConcurrent(names.sort(compareNames), 4, async (name) => {
        const tags = (await files.list(storagePaths.tags(name))).map((entry) => entry.name).filter(isImageTag).sort(compareNames);
        return {
            name,
            revisions: await listDigests(files, storagePaths.revisions(name)),
            layers: await listDigests(files, storagePaths.layers(name)),
            tags: await mapConcurrent(tags, 4, async (tag) => ({ tag, history: await listDigests(files, storagePaths.tagIndex(name, tag)) })),
        };
    });
}
/** The manifest in the file at `path`, verified; undefined when there is no such file. @throws {OciError} DIGEST_MISMATCH, MANIFEST_INVALID, MANIFEST_TOO_LARGE */
async function findManifestFile(files, path, digest) {
    const handle = await files.open(path);
    if (handle === undefined)
        return undefined;
    let bytes;
    try {
        const { size } = await handle.stat();
        if (size > _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .maxManifestSize */ .NQ)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M('MANIFEST_TOO_LARGE', `manifest ${digest} has ${size} bytes, more than ${_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .maxManifestSize */ .NQ}`);
        bytes = await handle.readFile();
    }
    finally {
        await handle.close();
    }
    (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyBytes */ .RV)(bytes, { digest, size: bytes.length }, `manifest ${digest} in ${files.root}`);
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(bytes, { algorithm: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmOf */ .Hy)(digest), subject: `manifest ${digest}` });
}
/** @throws {OciError} STORE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID, MANIFEST_TOO_LARGE */
async function readManifest(files, digest) {
    const manifest = await findManifestFile(files, _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .storagePaths */ .W.blobData(digest), digest);
    if (manifest === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M('STORE_INVALID', `the image store ${files.root} links to manifest ${digest}, but does not hold it`);
    return manifest;
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

/***/ 5769:
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
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(7870);
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
;// CONCATENATED MODULE: ./packages/core/src/owner.ts



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
/** Breaking a lock takes milliseconds; after this many, whoever began it was killed. */
const abandoned = 10_000;
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
/** What is before the name of a lock while somebody takes it away. */
const breaking = '.broken.';
/**
 * Takes the stale lock of `holder` away. Its owner is gone, so only others who break it compete, and those do it one at a
 * time: a lock that was taken meanwhile is never moved, or its owner could not give it back.
 */
async function breakLock(path, holder) {
    const claim = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `${breaking}${(0,external_node_path_.basename)(path)}`);
    try {
        (0,external_node_fs_.symlinkSync)(await thisOwner(), claim);
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) !== 'EEXIST')
            throw error;
        const since = await (0,promises_.lstat)(claim).then(({ mtimeMs }) => mtimeMs, () => Date.now());
        if (Date.now() - since > abandoned)
            await (0,promises_.rm)(claim, { force: true }); // whoever broke it was killed at it
        return;
    }
    try {
        if (await readHolder(path) === holder)
            await (0,promises_.rm)(path, { force: true });
    }
    finally {
        await (0,promises_.rm)(claim, { force: true });
    }
}
/** Takes the lock at `path` away when its owner is gone. */
async function removeStaleLock(path) {
    const holder = await readHolder(path);
    if (holder !== undefined && await isStale(path, holder))
        await breakLock(path, holder);
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
            (0,external_node_fs_.symlinkSync)(owner, path);
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
        if (await isStale(path, holder))
            await breakLock(path, holder);
        else if (Date.now() >= deadline)
            throw new src_errors/* OciError */.M('STORE_BUSY', `${path} is held by ${holder}`, { hint: 'wait for the other run, or end it' });
        await (0,external_node_timers_promises_.setTimeout)(pause);
    }
    const beat = setInterval(() => { const now = new Date(); (0,promises_.lutimes)(path, now, now).catch(() => undefined); }, heartbeat);
    beat.unref();
    return () => {
        clearInterval(beat);
        try {
            (0,external_node_fs_.unlinkSync)(path);
        }
        catch (error) {
            if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT')
                throw error;
        }
        return Promise.resolve();
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/store/work-folder.ts









/** The lock of a collection of garbage. */
const collectLock = 'collect.lock';
/** How long a writer waits for one, in milliseconds. */
const work_folder_patience = 30 * 60_000;
/** A temporary file of another machine that nobody touched for so long is nobody's, in milliseconds. */
const work_folder_abandoned = 24 * 60 * 60_000;
/** The work folder at a path. */
function createWorkFolder(temporaryFolder, { root, makeFolder, flush }) {
    let cleaned;
    /** Runs of this process whose lock keeps the folder there. */
    let held = 0;
    /** Runs `step`, which needs the folder of temporary files; another write may take the empty folder away meanwhile. */
    const inTemporaryFolder = async (step) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                if (held === 0 || attempt > 1)
                    makeFolder(temporaryFolder);
                await (cleaned ??= removeLeftovers(temporaryFolder));
                return await step();
            }
            catch (error) {
                if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT' || attempt === 10)
                    throw await (0,failures/* writeError */.o)(temporaryFolder, error);
            }
        }
    };
    const leaveTemporaryFolder = async () => {
        if (held === 0)
            await (0,promises_.rmdir)(temporaryFolder).catch(() => undefined); // only when nothing else is in it
    };
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
            held += 1;
            return async () => {
                try {
                    await flush();
                }
                finally {
                    held -= 1;
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
        if (name.endsWith('.lock')) {
            await removeStaleLock(path);
            continue;
        }
        const owner = ownerOf(name);
        const state = owner === undefined ? 'unknown' : await ownerState(owner);
        const old = state === 'unknown' && await (0,promises_.lstat)(path).then(({ mtimeMs }) => Date.now() - mtimeMs > work_folder_abandoned, () => false);
        if (state === 'gone' || old)
            await (0,promises_.rm)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/store/files.ts









const linkSize = 200;
const sync = (0,external_node_util_.promisify)(external_node_fs_.fsync);
/** Only what waits for the disk is handed to another thread here: the hand-over costs more than opening or looking. */
async function syncFolder(path) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(path, 'r');
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return; // removed since
        throw error;
    }
    try {
        await sync(descriptor);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
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
    /** Folders that this process made or saw, none behind a symbolic link. */
    const seen = new Set();
    // From the top down, so that not even a folder is made behind a symbolic link.
    const makeFolder = (path) => {
        if (path === root || seen.has(path))
            return;
        makeFolder((0,external_node_path_.dirname)(path));
        try {
            (0,external_node_fs_.mkdirSync)(path);
        }
        catch (error) {
            if ((0,errors/* errorCode */.CA)(error) !== 'EEXIST')
                throw error;
            if (!(0,external_node_fs_.lstatSync)(path).isDirectory())
                throw new src_errors/* OciError */.M('STORE_INVALID', `${path} in the image store is not a folder`);
        }
        if (path === (0,external_node_path_.join)(root, workPath))
            return; // that one comes and goes
        seen.add(path);
        unsynced.add((0,external_node_path_.dirname)(path)); // one that was there may be what another run made a moment ago
    };
    let flushing = Promise.resolve();
    const syncAll = async () => {
        const folders = [...unsynced];
        unsynced.clear();
        try {
            await (0,concurrency/* mapConcurrent */._)(folders, 4, syncFolder);
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
                if (!(0,external_node_fs_.fstatSync)(handle.fd).isFile())
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
                    (0,external_node_fs_.fchmodSync)(handle.fd, 0o644);
                    (0,external_node_fs_.writeSync)(handle.fd, digest);
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
                makeFolder((0,external_node_path_.dirname)(full));
                try {
                    (0,external_node_fs_.renameSync)(temporary, full);
                }
                catch (error) {
                    if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT')
                        throw error;
                    seen.clear(); // somebody removed a folder that was there
                    makeFolder((0,external_node_path_.dirname)(full));
                    (0,external_node_fs_.renameSync)(temporary, full);
                }
                unsynced.add((0,external_node_path_.dirname)(full));
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
                seen.clear();
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
    /** Holds the bytes and nothing else. */
    blobFolder: (digest) => storagePaths.blobData(digest).replace(/\/data$/, ''),
    repository: repositoryPath,
    layers: (repository) => `${repositoryPath(repository)}/_layers`,
    /** Says that a config or layer belongs to the repository. */
    layerLink: (repository, digest) => `${repositoryPath(repository)}/_layers/${hexPath(digest)}/link`,
    /** Says that a manifest belongs to the repository. */
    revisionLink: (repository, digest) => `${repositoryPath(repository)}/_manifests/revisions/${hexPath(digest)}/link`,
    revisions: (repository) => `${repositoryPath(repository)}/_manifests/revisions`,
    tags: (repository) => `${repositoryPath(repository)}/_manifests/tags`,
    tag: tagPath,
    /** What the tag names now. */
    tagCurrentLink: (repository, tag) => `${tagPath(repository, tag)}/current/link`,
    tagIndex: (repository, tag) => `${tagPath(repository, tag)}/index`,
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
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7638);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2486);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9324);









async function writeAll(handle, pieces) {
    const size = pieces.reduce((sum, { length }) => sum + length, 0);
    const { bytesWritten } = await handle.writev([...pieces]);
    if (bytesWritten === size)
        return;
    const rest = Buffer.concat(pieces).subarray(bytesWritten); // a disk may take less at a time, or be about to say that it is full
    for (let offset = 0; offset < rest.length;)
        offset += (await handle.write(rest, offset, rest.length - offset)).bytesWritten;
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
    let placed = false;
    const close = async () => {
        if (open) {
            open = false;
            await handle.close();
        }
    };
    const write = async (pieces) => {
        try {
            await writeAll(handle, pieces);
        }
        catch (error) {
            throw await (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .writeError */ .o)(path, error);
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
            proven = size === 0 && hashed ? (0,_streams_js__WEBPACK_IMPORTED_MODULE_5__/* .provenDigest */ .V_)(stream) : undefined;
            if (proven !== undefined)
                hashed = false;
            const onChunk = (chunk) => {
                if (size + chunk.length > limit)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OciError */ .M('SIZE_MISMATCH', `more than the ${limit} bytes that were announced`, { retryable: true });
                if (hashed)
                    hash.update(chunk);
                size += chunk.length;
            };
            if (stream instanceof node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable) {
                await (0,_streams_js__WEBPACK_IMPORTED_MODULE_5__/* .takeBatches */ .W5)(stream, { size: batch, onChunk, take: write });
                return;
            }
            for (const chunk of stream) {
                onChunk(chunk);
                await write([chunk]);
            }
        },
        async commit(expected) {
            try {
                if (expected.size !== undefined && expected.size !== size) {
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OciError */ .M('SIZE_MISMATCH', `${expected.digest} ended after ${size} of ${expected.size} bytes`, { retryable: true });
                }
                const { algorithm } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .splitDigest */ .vo)(expected.digest);
                const actual = proven === expected.digest ? proven : hashed && algorithm === 'sha256' ? `sha256:${hash.copy().digest('hex')}` : await digestOfFile(algorithm);
                if (actual !== expected.digest)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .OciError */ .M('DIGEST_MISMATCH', `the bytes have digest ${actual}, not ${expected.digest}`, { retryable: true });
                try {
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.fchmodSync)(handle.fd, 0o444);
                    await handle.sync();
                }
                catch (error) {
                    throw await (0,_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .writeError */ .o)(path, error);
                }
                await close();
                await files.place(path, pathOf(expected.digest));
                placed = true;
            }
            catch (error) {
                await upload.abort();
                throw error;
            }
        },
        async abort() {
            if (placed)
                return;
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
        for await (const _chunk of (0,_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .verifyStream */ .ui)((0,node_fs__WEBPACK_IMPORTED_MODULE_2__.createReadStream)(temporary), expected, path)) { /* read to the end */ }
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
        if (['EXDEV', 'EMLINK', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_8__/* .errorCode */ .CA)(error) ?? ''))
            return false;
        throw error;
    }
}


/***/ })

};
