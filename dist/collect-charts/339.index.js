export const id = 339;
export const ids = [339];
export const modules = {

/***/ 339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImageLayout: () => (/* binding */ openImageLayout)
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
var src_manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(6768);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __webpack_require__(4829);
// EXTERNAL MODULE: ./packages/oci/src/store/contents.ts
var contents = __webpack_require__(9925);
// EXTERNAL MODULE: ./packages/oci/src/store/files.ts + 3 modules
var store_files = __webpack_require__(5769);
// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(7274);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./packages/oci/src/layout/layout.ts





/** Where an OCI image layout keeps what, below its folder. @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
const layoutPaths = {
    marker: 'oci-layout',
    index: 'index.json',
    work: '.slipway-tmp',
    blobData: (digest) => {
        const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
        return `blobs/${algorithm}/${hex}`;
    },
};
/** The bytes of the marker. */
const layoutMarker = '{"imageLayoutVersion":"1.0.0"}';
const refName = 'org.opencontainers.image.ref.name';
const containerdName = 'io.containerd.image.name';
/** Other properties of a descriptor are kept as they are. */
const entrySchema = schemas/* looseObject */._H3({ mediaType: schemas/* string */.YjP().min(1), digest: schemas/* string */.YjP().refine(src_digest/* isDigest */.Bc, 'not a digest'), size: schemas/* number */.aig().int().nonnegative(), annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() });
const indexSchema = schemas/* looseObject */._H3({ schemaVersion: schemas/* literal */.euz(2), manifests: schemas/* array */.YOg(entrySchema) });
const emptyIndex = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests: [] };
/** @throws {OciError} STORE_INVALID */
function parseLayoutIndex(text, file) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is not JSON`, { cause: error });
    }
    const parsed = indexSchema.safeParse(document);
    if (!parsed.success)
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is no index of an OCI image layout: ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
/** What an entry is called: a whole reference, or a tag alone; undefined for one without a name. */
function nameOfEntry({ annotations }) {
    const [whole, short] = [annotations?.[containerdName], annotations?.[refName]];
    for (const text of [short, whole]) {
        if (text === undefined || !text.includes(':'))
            continue;
        try {
            const { repository, tag, digest } = (0,src_reference/* parseImageReference */.o_)(text);
            if (tag !== undefined && digest === undefined)
                return { repository, tag };
        }
        catch { /* not a name of ours */ }
    }
    return short !== undefined && (0,src_reference/* isImageTag */._l)(short) ? { tag: short } : undefined;
}
/** The text under which a tag is written: `repository:tag`. */
const entryText = (repository, tag) => `${repository}:${tag}`;
/** The index with the tag naming this manifest from now on; without a tag the manifest is listed once. */
function withEntry(index, entry, name) {
    const others = index.manifests.filter((each) => name === undefined ? each.digest !== entry.digest || each.annotations?.[refName] !== undefined : each.annotations?.[refName] !== name);
    const { annotations, ...rest } = entry;
    const named = name === undefined ? annotations ?? undefined : { ...annotations, [refName]: name };
    return { ...index, manifests: [...others, { ...rest, ...(named === undefined ? {} : { annotations: named }) }] };
}
/** Whether an entry of this name is what `repository:tag` asks for; a tag alone serves every repository. */
function answersTo(name, repository, tag) {
    if (name.tag !== tag)
        return false;
    return name.repository === undefined || name.repository === repository || (0,src_reference/* apiRepository */.pl)({ repository: name.repository }).repository === repository;
}
/** A name for the images of a folder that are known by their tags only. */
function repositoryOfFolder(path) {
    const last = (path.split('/').filter((part) => part !== '').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    return (0,src_reference/* isRepositoryName */.en)(last) ? last : 'image';
}

;// CONCATENATED MODULE: ./packages/oci/src/layout/image-layout.ts













/** @throws {OciError} NOT_FOUND when there is none and `create` is not set */
async function openImageLayout(folder, { create = false, reference: only } = {}) {
    if (create) {
        await (0,promises_.mkdir)(folder, { recursive: true }).catch((error) => {
            throw new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot make an image layout in ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,promises_.stat)((0,external_node_path_.join)(folder, layoutPaths.marker)).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot look into the image layout ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (found === undefined && !create)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no OCI image layout in ${folder}: it must hold ${layoutPaths.marker}`);
    const files = await (0,store_files/* createStoreFiles */.R)(folder, layoutPaths.work);
    const readText = async (path) => {
        const handle = await files.open(path);
        if (handle === undefined)
            return undefined;
        try {
            return await handle.readFile('utf8');
        }
        finally {
            await handle.close();
        }
    };
    const writeText = async (path, text) => {
        const { handle, path: temporary } = await files.createTemporary();
        try {
            await handle.chmod(0o644);
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await files.place(temporary, path);
    };
    const readIndex = async () => {
        const text = await readText(layoutPaths.index);
        return text === undefined ? emptyIndex : parseLayoutIndex(text, (0,external_node_path_.join)(files.root, layoutPaths.index));
    };
    // one change at a time, in this process and in others
    let changing = Promise.resolve();
    const changeIndex = (change) => {
        const done = changing.then(async () => {
            const release = await files.lockName(layoutPaths.index);
            try {
                const before = await readIndex();
                const text = JSON.stringify(change(before));
                if (text !== JSON.stringify(before))
                    await writeText(layoutPaths.index, text);
                await files.flush();
            }
            finally {
                await release();
            }
        });
        changing = done.catch(() => undefined);
        return done;
    };
    const blobSize = async (digest) => {
        const handle = await files.open(layoutPaths.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const readManifest = (digest) => (0,contents/* findManifestFile */.TJ)(files, layoutPaths.blobData(digest), digest);
    const checkName = (repository, reference) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
        if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not an image tag: ${JSON.stringify(reference.slice(0, 160))}`);
    };
    const named = async () => (await readIndex()).manifests.flatMap((entry) => {
        const name = nameOfEntry(entry);
        return name === undefined ? [] : [{ entry, repository: name.repository ?? repositoryOfFolder(files.root), tag: name.tag, bare: name.repository === undefined }];
    });
    const resolve = async (repository, reference) => {
        checkName(repository, reference);
        if ((0,src_digest/* isDigest */.Bc)(reference))
            return reference;
        const { manifests } = await readIndex();
        const wanted = only === undefined ? undefined : manifests.find(({ annotations }) => Object.values(annotations ?? {}).includes(only));
        if (only !== undefined)
            return wanted?.digest;
        const names = manifests.flatMap((entry) => {
            const name = nameOfEntry(entry);
            return name !== undefined && answersTo(name, repository, reference) ? [{ entry, name }] : [];
        });
        return (names.find(({ name }) => name.repository === repository) ?? names.find(({ name }) => name.repository !== undefined) ?? names[0])?.entry.digest;
    };
    const layout = {
        path: files.root,
        name: `oci:${files.root}`,
        hold: () => files.hold(),
        async headManifest(repository, reference) {
            const manifest = await layout.getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,src_manifest/* descriptorOf */.nb)(manifest);
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            const manifest = digest === undefined ? undefined : await readManifest(digest);
            if (manifest === undefined && digest !== undefined && !(0,src_digest/* isDigest */.Bc)(reference))
                throw new src_errors/* OciError */.M('STORE_INVALID', `${layout.name} names manifest ${digest}, but does not hold it`);
            return manifest;
        },
        statBlob: (_repository, digest) => blobSize(digest),
        async openBlobFile(repository, { digest, size }) {
            const handle = await files.open(layoutPaths.blobData(digest));
            if (handle === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${layout.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${layout.name} has ${actual} bytes, not ${size}`);
            }
            return handle;
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const handle = await layout.openBlobFile(repository, { digest, size });
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${layout.name}`) : bytes;
        },
        async listTags(repository) {
            if (!(0,src_reference/* isRepositoryName */.en)(repository))
                return undefined;
            const tags = (await named()).filter((each) => answersTo(each.bare ? { tag: each.tag } : each, repository, each.tag)).map(({ tag }) => tag);
            return tags.length === 0 ? undefined : [...new Set(tags)].sort(src_reference/* compareNames */.MP);
        },
        async listRepositories() {
            return [...new Set((await named()).map(({ repository }) => repository))].sort(src_reference/* compareNames */.MP);
        },
        async listReferrers(_repository, digest) {
            const { manifests } = await readIndex();
            const listed = manifests.find((entry) => nameOfEntry(entry)?.tag === (0,src_referrers/* referrersTag */.LN)(digest));
            const index = listed === undefined ? undefined : await readManifest(listed.digest);
            const candidates = [...manifests.map((entry) => entry.digest), ...(index?.kind === 'index' ? index.manifests.map((child) => child.digest) : [])];
            const referrers = new Map();
            for (const candidate of new Set(candidates)) {
                const manifest = await readManifest(candidate);
                if (manifest?.subject?.digest === digest)
                    referrers.set(candidate, (0,src_referrers/* referrerOf */.N1)(manifest));
            }
            return [...referrers.values()];
        },
        async findBlobFile(_repository, digest) {
            return await blobSize(digest) === undefined ? undefined : (0,external_node_path_.join)(files.root, layoutPaths.blobData(digest));
        },
        async hasManifest(_repository, digest) {
            const manifest = await readManifest(digest).catch((error) => {
                if ((0,src_errors/* classifyImageError */.O)(error) === 'invalid')
                    return undefined;
                throw error;
            });
            if (manifest === undefined || manifest.kind === 'index')
                return manifest !== undefined;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,media_types/* isNotDistributed */.HQ)(child.mediaType) && await blobSize(child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            checkName(repository, tag ?? manifest.digest);
            const { mediaType, digest, size, bytes } = manifest;
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layoutPaths.blobData);
            await files.flush();
            if (tag !== undefined)
                await changeIndex((index) => withEntry(index, { mediaType, digest, size }, entryText(repository, tag)));
            else if (manifest.subject !== undefined)
                await changeIndex((index) => withEntry(index, { ...(0,src_referrers/* referrerOf */.N1)(manifest), annotations: { ...manifest.annotations } }));
        },
        async hasBlob(_repository, digest, size) {
            return await blobSize(digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            checkName(repository, digest);
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, stream, layoutPaths.blobData);
        },
        async mountBlob(_repository, digest, fromRepository) {
            return (0,src_reference/* isRepositoryName */.en)(fromRepository) && await blobSize(digest) !== undefined;
        },
        async adoptBlob(_repository, digest, size) {
            const actual = await blobSize(digest);
            return actual !== undefined && (size === undefined || actual === size);
        },
        linkBlobFile: (_repository, descriptor, path) => (0,upload/* linkFile */.TG)(files, descriptor, path, layoutPaths.blobData),
    };
    if (found === undefined) {
        await writeText(layoutPaths.index, JSON.stringify(emptyIndex));
        await writeText(layoutPaths.marker, layoutMarker);
        await files.flush();
    }
    return layout;
}


/***/ })

};
