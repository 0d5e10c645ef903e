export const id = 234;
export const ids = [234];
export const modules = {

/***/ 7234:
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
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var referrers = __webpack_require__(4829);
// EXTERNAL MODULE: ./packages/oci/src/store/contents.ts
var contents = __webpack_require__(9925);
// EXTERNAL MODULE: ./packages/oci/src/store/layout.ts
var layout = __webpack_require__(6649);
// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(7274);
;// CONCATENATED MODULE: ./packages/oci/src/store/referrers-index.ts






function createReferrersIndex(files) {
    const revisionFolder = (repository, digest) => layout/* storagePaths */.W.revisionLink(repository, digest).replace(/\/link$/, '');
    const writeIndex = async (repository, tag, { digest, size, bytes }) => {
        await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layout/* storagePaths */.W.blobData);
        await files.writeLink(layout/* storagePaths */.W.revisionLink(repository, digest), digest);
        await files.writeLink(layout/* storagePaths */.W.tagIndexLink(repository, tag, digest), digest);
        await files.flush(); // the tag must not survive what it names
        await files.writeLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag), digest);
        await files.flush();
    };
    /** What is listed now; `other` when the tag names something else. One that is lost or rotten is written anew. */
    const readIndex = async (repository, tag) => {
        const digest = await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag));
        if (digest === undefined)
            return { listed: [] };
        try {
            const manifest = await (0,contents/* readManifest */.WI)(files, digest);
            return manifest.kind === 'index' ? { digest, listed: manifest.manifests } : 'other';
        }
        catch (error) {
            if ((0,src_errors/* classifyImageError */.O)(error) !== 'invalid')
                throw error;
            return { digest, listed: [] };
        }
    };
    /** One change at a time to the list of a subject, whoever makes it. */
    const change = async (repository, subject, apply) => {
        const tag = (0,referrers/* referrersTag */.LN)(subject);
        const release = await files.lockName((0,src_digest/* splitDigest */.vo)((0,src_digest/* digestOf */.ol)(`${repository}@${subject}`)).hex);
        try {
            const current = await readIndex(repository, tag);
            if (current === 'other')
                return;
            const { digest: before, listed } = current;
            const wanted = apply(listed);
            if (wanted === listed)
                return;
            if (wanted.length === 0)
                await files.remove(layout/* storagePaths */.W.tag(repository, tag));
            else {
                const index = (0,referrers/* referrersIndex */.X9)(wanted);
                if (index.digest === before)
                    return;
                await writeIndex(repository, tag, index);
                if (before !== undefined)
                    await files.remove(layout/* storagePaths */.W.tagIndexLink(repository, tag, before).replace(/\/link$/, ''));
            }
            // a list of yesterday would keep what it names from being garbage
            if (before !== undefined)
                await files.remove(revisionFolder(repository, before));
            await files.flush();
        }
        finally {
            await release();
        }
    };
    return {
        add: (repository, subject, referrers) => change(repository, subject, (listed) => {
            const known = new Set(listed.map(({ digest }) => digest));
            const added = referrers.filter(({ digest }) => !known.has(digest));
            return added.length === 0 ? listed : [...listed, ...added];
        }),
        remove: (repository, subject, referrer) => change(repository, subject, (listed) => {
            const left = listed.filter(({ digest }) => digest !== referrer);
            return left.length === listed.length ? listed : left;
        }),
    };
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
    const found = await (0,promises_.stat)(storage).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot look into the image store ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (found?.isDirectory() !== true)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no image store in ${folder}: it must hold ${layout/* storageRoot */.C}`);
    const files = await (0,contents/* openStoreFiles */.$$)(folder);
    const referrersIndex = createReferrersIndex(files);
    const subjects = new Map();
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
    const describe = async (digest) => {
        let known = subjects.get(digest);
        if (known === undefined) {
            const { mediaType, size, artifactType, annotations, subject } = await (0,contents/* readManifest */.WI)(files, digest);
            known = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations, subject: subject?.digest };
            subjects.set(digest, known);
        }
        return known;
    };
    const allTags = async (repository) => {
        const tags = [];
        for (const { name } of await files.list(layout/* storagePaths */.W.tags(repository))) {
            if ((0,reference/* isImageTag */._l)(name) && await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, name)) !== undefined)
                tags.push(name);
        }
        return tags.sort(reference/* compareNames */.MP);
    };
    const store = {
        path: files.root,
        name: `store:${files.root}`,
        createUpload: () => (0,upload/* createUpload */.oT)(files, layout/* storagePaths */.W.blobData),
        async headManifest(repository, reference) {
            const manifest = await store.getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            return digest === undefined ? undefined : (0,contents/* readManifest */.WI)(files, digest);
        },
        async statBlob(repository, digest) {
            if (await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest)) === undefined)
                return undefined;
            return blobSize(digest);
        },
        async openBlobFile(repository, { digest, size }) {
            const linked = await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest));
            const handle = linked === undefined ? undefined : await files.open(layout/* storagePaths */.W.blobData(digest));
            if (handle === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${store.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${store.name} has ${actual} bytes, not ${size}`);
            }
            return handle;
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const handle = await store.openBlobFile(repository, { digest, size });
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${store.name}`) : bytes;
        },
        async listTags(repository) {
            return await exists(repository) ? (await allTags(repository)).filter((tag) => !(0,referrers/* isReferrersTag */.zb)(tag)) : undefined;
        },
        async listReferrers(repository, digest) {
            const referrers = [];
            for (const revision of await (0,contents/* listDigests */.SL)(files, layout/* storagePaths */.W.revisions(repository))) {
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
        hold: () => files.hold(),
        async hasManifest(repository, digest) {
            if (await files.readLink(layout/* storagePaths */.W.revisionLink(repository, digest)) === undefined)
                return false;
            const manifest = await (0,contents/* readManifest */.WI)(files, digest).catch((error) => {
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
                layout/* storagePaths */.W.tag(repository, tag); // refuse a bad name before anything is written
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layout/* storagePaths */.W.blobData);
            await files.writeLink(layout/* storagePaths */.W.revisionLink(repository, digest), digest);
            if (tag !== undefined)
                await files.writeLink(layout/* storagePaths */.W.tagIndexLink(repository, tag, digest), digest);
            await files.flush(); // the tag must not survive what it names
            if (tag !== undefined) {
                await files.writeLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag), digest);
                await files.flush();
            }
            if (manifest.subject !== undefined)
                await referrersIndex.add(repository, manifest.subject.digest, [(0,referrers/* referrerOf */.N1)(manifest)]);
        },
        recordReferrers: (repository, subject, referrers) => referrersIndex.add(repository, subject, referrers),
        async hasBlob(repository, digest, size) {
            return await store.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const link = layout/* storagePaths */.W.layerLink(repository, digest);
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, stream, layout/* storagePaths */.W.blobData);
            await files.writeLink(link, digest);
        },
        async linkBlob(repository, digest) {
            await files.writeLink(layout/* storagePaths */.W.layerLink(repository, digest), digest);
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
            if (!await (0,upload/* linkFile */.TG)(files, descriptor, path, layout/* storagePaths */.W.blobData))
                return false;
            await store.linkBlob(repository, descriptor.digest);
            return true;
        },
        async deleteManifest(repository, digest) {
            const link = layout/* storagePaths */.W.revisionLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            const subject = await describe(digest).then((described) => described.subject, () => undefined); // one that is rotten goes as well
            for (const tag of await allTags(repository)) {
                if (await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag)) === digest)
                    await files.remove(layout/* storagePaths */.W.tag(repository, tag));
            }
            const removed = await files.remove(`${layout/* storagePaths */.W.revisions(repository)}/${(0,src_digest/* splitDigest */.vo)(digest).algorithm}/${(0,src_digest/* splitDigest */.vo)(digest).hex}`);
            if (subject !== undefined)
                await referrersIndex.remove(repository, subject, digest);
            return removed;
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


/***/ })

};
