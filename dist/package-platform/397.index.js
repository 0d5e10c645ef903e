export const id = 397;
export const ids = [397];
export const modules = {

/***/ 7397:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImageStore: () => (/* binding */ openImageStore)
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
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(6768);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/store/files.ts + 3 modules
var files = __webpack_require__(2025);
;// CONCATENATED MODULE: ./packages/oci/src/store/layout.ts



/** Below the folder of a store: where registries keep everything. */
const layout_storageRoot = 'docker/registry/v2';
const hexPath = (digest) => {
    const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
    return `${algorithm}/${hex}`;
};
/** The path that a repository's files are under. @throws {OciError} REFERENCE_INVALID (T34) */
function repositoryPath(repository) {
    if (!(0,reference/* isRepositoryName */.en)(repository))
        throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
    return `${layout_storageRoot}/repositories/${repository}`;
}
function tagPath(repository, tag) {
    if (!(0,reference/* isImageTag */._l)(tag))
        throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not an image tag: ${JSON.stringify(tag.slice(0, 160))}`);
    return `${repositoryPath(repository)}/_manifests/tags/${tag}`;
}
/**
 * Where distribution's registry keeps what, as paths with `/` below the folder that holds `docker/`. Link files
 * hold a digest and nothing else.
 * @see https://github.com/distribution/distribution/blob/main/registry/storage/paths.go
 */
const layout_storagePaths = {
    /** The bytes of a blob or manifest. */
    blobData: (digest) => {
        const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
        return `${layout_storageRoot}/blobs/${algorithm}/${hex.slice(0, 2)}/${hex}/data`;
    },
    /** Holds the bytes and nothing else. */
    blobFolder: (digest) => layout_storagePaths.blobData(digest).replace(/\/data$/, ''),
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

;// CONCATENATED MODULE: ./packages/oci/src/store/contents.ts







/** The files of a store, for whoever looks at all of them. */
function openStoreFiles(folder) {
    return (0,files/* createStoreFiles */.R)(folder, `${layout_storageRoot}/.tmp`);
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
            if ((0,src_digest/* isDigest */.Bc)(digest))
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
/** @throws {OciError} STORE_INVALID, DIGEST_MISMATCH, MANIFEST_INVALID, MANIFEST_TOO_LARGE */
async function readManifest(files, digest) {
    const handle = await files.open(layout_storagePaths.blobData(digest));
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
}

// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(7274);
;// CONCATENATED MODULE: ./packages/oci/src/store/image-store.ts










/**
 * Opens the store in the folder that holds `docker/registry/v2`.
 * @throws {OciError} NOT_FOUND when there is none and `create` is not set
 */
async function openImageStore(folder, { create = false } = {}) {
    const storage = (0,external_node_path_.join)(folder, layout_storageRoot);
    if (create) {
        await (0,promises_.mkdir)(storage, { recursive: true }).catch((error) => {
            throw new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot make an image store in ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,promises_.stat)(storage).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot look into the image store ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (found?.isDirectory() !== true)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no image store in ${folder}: it must hold ${layout_storageRoot}`);
    const files = await openStoreFiles(folder);
    const subjects = new Map();
    const resolve = async (repository, reference) => {
        const digest = (0,src_digest/* isDigest */.Bc)(reference) ? reference : await files.readLink(layout_storagePaths.tagCurrentLink(repository, reference));
        if (digest === undefined)
            return undefined;
        return files.readLink(layout_storagePaths.revisionLink(repository, digest));
    };
    const blobSize = async (digest) => {
        const handle = await files.open(layout_storagePaths.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const exists = async (repository) => (await files.list(layout_storagePaths.repository(repository))).some((entry) => entry.name.startsWith('_'));
    const describe = async (digest) => {
        let known = subjects.get(digest);
        if (known === undefined) {
            const { mediaType, size, artifactType, annotations, subject } = await readManifest(files, digest);
            known = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations, subject: subject?.digest };
            subjects.set(digest, known);
        }
        return known;
    };
    const store = {
        path: files.root,
        name: `store:${files.root}`,
        createUpload: () => (0,upload/* createUpload */.oT)(files, layout_storagePaths.blobData),
        async headManifest(repository, reference) {
            const manifest = await store.getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            return digest === undefined ? undefined : readManifest(files, digest);
        },
        async statBlob(repository, digest) {
            if (await files.readLink(layout_storagePaths.layerLink(repository, digest)) === undefined)
                return undefined;
            return blobSize(digest);
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const linked = await files.readLink(layout_storagePaths.layerLink(repository, digest));
            const handle = linked === undefined ? undefined : await files.open(layout_storagePaths.blobData(digest));
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
            for (const { name } of await files.list(layout_storagePaths.tags(repository))) {
                if ((0,reference/* isImageTag */._l)(name) && await files.readLink(layout_storagePaths.tagCurrentLink(repository, name)) !== undefined)
                    tags.push(name);
            }
            return tags.sort(reference/* compareNames */.MP);
        },
        async listReferrers(repository, digest) {
            const referrers = [];
            for (const revision of await listDigests(files, layout_storagePaths.revisions(repository))) {
                if (await files.readLink(layout_storagePaths.revisionLink(repository, revision)) === undefined)
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
            await visit(`${layout_storageRoot}/repositories`, '');
            return found.sort(reference/* compareNames */.MP);
        },
        async findBlobFile(repository, digest) {
            return await store.statBlob(repository, digest) === undefined ? undefined : (0,external_node_path_.join)(files.root, layout_storagePaths.blobData(digest));
        },
        hold: () => files.hold(),
        async hasManifest(repository, digest) {
            if (await files.readLink(layout_storagePaths.revisionLink(repository, digest)) === undefined)
                return false;
            const manifest = await readManifest(files, digest).catch((error) => {
                if ((0,src_errors/* classifyImageError */.O)(error) === 'invalid')
                    return undefined; // lost or rotten: to be written again
                throw error;
            });
            if (manifest === undefined)
                return false;
            if (manifest.kind === 'index')
                return true;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,media_types/* isNotDistributed */.HQ)(child.mediaType) && await store.statBlob(repository, child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            const { digest, bytes, size } = manifest;
            if (tag !== undefined)
                layout_storagePaths.tag(repository, tag); // refuse a bad name before anything is written
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layout_storagePaths.blobData);
            await files.writeLink(layout_storagePaths.revisionLink(repository, digest), digest);
            if (tag !== undefined)
                await files.writeLink(layout_storagePaths.tagIndexLink(repository, tag, digest), digest);
            await files.flush(); // the tag must not survive what it names
            if (tag === undefined)
                return;
            await files.writeLink(layout_storagePaths.tagCurrentLink(repository, tag), digest);
            await files.flush();
        },
        async hasBlob(repository, digest, size) {
            return await store.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const link = layout_storagePaths.layerLink(repository, digest);
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, stream, layout_storagePaths.blobData);
            await files.writeLink(link, digest);
        },
        async linkBlob(repository, digest) {
            await files.writeLink(layout_storagePaths.layerLink(repository, digest), digest);
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
            if (!await (0,upload/* linkFile */.TG)(files, descriptor, path, layout_storagePaths.blobData))
                return false;
            await store.linkBlob(repository, descriptor.digest);
            return true;
        },
        async deleteManifest(repository, digest) {
            const link = layout_storagePaths.revisionLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            for (const tag of await store.listTags(repository) ?? []) {
                if (await files.readLink(layout_storagePaths.tagCurrentLink(repository, tag)) === digest)
                    await files.remove(layout_storagePaths.tag(repository, tag));
            }
            return files.remove(`${layout_storagePaths.revisions(repository)}/${(0,src_digest/* splitDigest */.vo)(digest).algorithm}/${(0,src_digest/* splitDigest */.vo)(digest).hex}`);
        },
        async deleteTag(repository, tag) {
            if (await files.readLink(layout_storagePaths.tagCurrentLink(repository, tag)) === undefined)
                return false;
            return files.remove(layout_storagePaths.tag(repository, tag));
        },
        async deleteBlob(repository, digest) {
            const link = layout_storagePaths.layerLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            return files.remove(link);
        },
    };
    return store;
}


/***/ })

};
