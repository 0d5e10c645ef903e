export const id = 365;
export const ids = [365];
export const modules = {

/***/ 6365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDockerArchive: () => (/* binding */ openDockerArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9654);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7638);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6921);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2346);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(2125);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6768);












/** What `docker save` writes as `manifest.json`. @see https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
const archiveSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ Config: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), RepoTags: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).nullish(), Layers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).nullish() }));
/** What of an image's config names its layers. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const configSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ rootfs: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ diff_ids: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().refine(_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc, 'not a digest')).nullish() }) });
const layerTypes = { tar: 'application/vnd.docker.image.rootfs.diff.tar', gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip' };
const maxDocument = 4 * 1024 * 1024;
async function readContents(file) {
    const extents = new Map();
    const links = new Map();
    const documents = new Map();
    for await (const { name, size, type, linkName, offset, body } of (0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .readTar */ .sB)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1024 * 1024 }))) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(name);
        if (type === 'symlink')
            links.set(path, node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.dirname(path), linkName));
        if (type === 'link')
            links.set(path, node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(linkName));
        if (type !== 'file')
            continue;
        extents.set(path, { offset, size });
        const isDocument = path.endsWith('.json') || /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
        if (!isDocument || size > maxDocument)
            continue;
        const chunks = [];
        let first = 0;
        for await (const chunk of body) {
            if (chunks.length === 0)
                first = chunk[0] ?? 0;
            if (first === 0x7b || first === 0x5b)
                chunks.push(Buffer.from(chunk)); // { or [
        }
        if (chunks.length > 0 || size === 0)
            documents.set(path, Buffer.concat(chunks));
    }
    return { extents, links, documents };
}
function parseDocument(bytes, schema, subject) {
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject} is not in the archive`);
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject} is not JSON`, { cause: error });
    }
    const parsed = schema.safeParse(document);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject}: ${parsed.error.issues[0]?.path.map(String).join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
async function startsAsGzip(file, { offset, size }) {
    if (size < 2)
        return false;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, offset);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
async function hashExtent(file, { offset, size }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (size > 0)
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { start: offset, end: offset + size - 1, highWaterMark: 1024 * 1024 }))
            hash.update(chunk);
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDigest */ .m)(`sha256:${hash.digest('hex')}`);
}
/**
 * An archive that `docker save` or skopeo's docker-archive wrote, as a place to take images from. It holds no manifests,
 * so they are made here, always with the same bytes from the same archive: docker's schema 2 with the config and the
 * layers as they are in the archive, mostly uncompressed. An image's digest is therefore that of its archive, not of the
 * registry that it was saved from.
 * @throws {OciError} NOT_FOUND, STORE_INVALID
 */
async function openDockerArchive(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path).catch((error) => { throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('NOT_FOUND', `no archive at ${path}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error)}`, { cause: error }); });
    const name = `docker-archive:${file}`;
    if (await startsAsGzip(file, { offset: 0, size: 2 }))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} is compressed`, { hint: 'gunzip it first: layers are read from the middle of it' });
    const { extents, links, documents } = await readContents(file).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} is no tar archive: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    });
    const blobs = new Map();
    const manifests = new Map();
    const tags = new Map();
    const extentOf = (entry) => {
        let at = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(entry);
        for (let step = 0; step < 8; step += 1)
            at = extents.has(at) ? at : links.get(at) ?? at;
        const extent = extents.get(at);
        if (extent === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} lacks ${entry}, which its manifest.json names`);
        return extent;
    };
    const layerOf = async (entry, diffId) => {
        const extent = extentOf(entry);
        const compressed = await startsAsGzip(file, extent);
        const inName = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(entry))?.[1];
        const digest = inName !== undefined ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDigest */ .m)(`sha256:${inName}`) : compressed || diffId === undefined ? await hashExtent(file, extent) : diffId;
        blobs.set(digest, extent);
        return { mediaType: compressed ? layerTypes.gzip : layerTypes.tar, size: extent.size, digest };
    };
    for (const image of parseDocument(documents.get('manifest.json'), archiveSchema, `manifest.json of ${file}`)) {
        const configBytes = documents.get(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(image.Config));
        const { rootfs } = parseDocument(configBytes, configSchema, `${image.Config} of ${file}`);
        const entries = image.Layers ?? [];
        const diffIds = rootfs.diff_ids ?? [];
        if (entries.length !== diffIds.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file}: ${image.Config} has ${diffIds.length} layers, manifest.json ${entries.length}`);
        const configDigest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(configBytes ?? '');
        blobs.set(configDigest, extentOf(image.Config));
        const layers = [];
        for (const [index, entry] of entries.entries())
            layers.push(await layerOf(entry, diffIds[index]));
        const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .parseManifest */ .Ng)(Buffer.from(JSON.stringify({
            schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_11__/* .mediaTypes */ .Ib.dockerManifest,
            config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_11__/* .mediaTypes */ .Ib.dockerConfig, size: configBytes?.length ?? 0, digest: configDigest }, layers,
        })), { subject: name });
        manifests.set(manifest.digest, manifest);
        for (const text of image.RepoTags ?? []) {
            const { repository, tag } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .parseImageReference */ .o_)(text);
            const known = tags.get(repository) ?? new Map();
            tags.set(repository, known.set(tag ?? 'latest', manifest.digest));
        }
    }
    /** `library/nginx` and `nginx` are the same to docker. */
    const tagsOf = (repository) => tags.get(repository) ?? [...tags].find(([each]) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .apiRepository */ .pl)({ repository: each }).repository === repository)?.[1];
    const getManifest = (repository, reference) => {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(reference) ? reference : tagsOf(repository)?.get(reference);
        return Promise.resolve(digest === undefined ? undefined : manifests.get(digest));
    };
    return {
        name, getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .descriptorOf */ .nb)(manifest);
        },
        statBlob: (_repository, digest) => Promise.resolve(blobs.get(digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const extent = blobs.get(digest);
            if (extent === undefined)
                return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('CONTENT_MISSING', `${repository} in ${name} has no blob ${digest}`));
            const { offset: start, size: actual } = extent;
            if (actual !== size)
                return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('SIZE_MISMATCH', `blob ${digest} in ${name} has ${actual} bytes, not ${size}`));
            const bytes = offset >= actual ? node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from([], { objectMode: false }) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { start: start + offset, end: start + actual - 1, highWaterMark: 256 * 1024 });
            return Promise.resolve(offset === 0 ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyStream */ .ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${name}`) : bytes);
        },
        listTags: (repository) => {
            const known = tagsOf(repository);
            return Promise.resolve(known === undefined ? undefined : [...known.keys()].sort(_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .compareNames */ .MP));
        },
        listReferrers: () => Promise.resolve([]),
        listRepositories: () => Promise.resolve([...tags.keys()].sort(_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .compareNames */ .MP)),
    };
}


/***/ })

};
