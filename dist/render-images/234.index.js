export const id = 234;
export const ids = [234];
export const modules = {

/***/ 9234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openImageStore: () => (/* binding */ openImageStore)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7638);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2346);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2125);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6768);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9925);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6649);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7274);










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
    const files = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .openStoreFiles */ .$$)(folder);
    const subjects = new Map();
    const resolve = async (repository, reference) => {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(reference) ? reference : await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagCurrentLink(repository, reference));
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
    const describe = async (digest) => {
        let known = subjects.get(digest);
        if (known === undefined) {
            const { mediaType, size, artifactType, annotations, subject } = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(files, digest);
            known = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations, subject: subject?.digest };
            subjects.set(digest, known);
        }
        return known;
    };
    const store = {
        path: files.root,
        name: `store:${files.root}`,
        createUpload: () => (0,_upload_js__WEBPACK_IMPORTED_MODULE_7__/* .createUpload */ .oT)(files, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData),
        async headManifest(repository, reference) {
            const manifest = await store.getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            return digest === undefined ? undefined : (0,_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(files, digest);
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
            return offset === 0 ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyStream */ .ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${store.name}`) : bytes;
        },
        async listTags(repository) {
            if (!await exists(repository))
                return undefined;
            const tags = [];
            for (const { name } of await files.list(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tags(repository))) {
                if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .isImageTag */ ._l)(name) && await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tagCurrentLink(repository, name)) !== undefined)
                    tags.push(name);
            }
            return tags.sort(_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .compareNames */ .MP);
        },
        async listReferrers(repository, digest) {
            const referrers = [];
            for (const revision of await (0,_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .listDigests */ .SL)(files, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisions(repository))) {
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
                    if ((0,_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .isRepositoryName */ .en)(child))
                        await visit(`${folder}/${entry.name}`, child);
                }
            };
            await visit(`${_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storageRoot */ .C}/repositories`, '');
            return found.sort(_reference_js__WEBPACK_IMPORTED_MODULE_8__/* .compareNames */ .MP);
        },
        async findBlobFile(repository, digest) {
            return await store.statBlob(repository, digest) === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(files.root, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData(digest));
        },
        hold: () => files.hold(),
        async hasManifest(repository, digest) {
            if (await files.readLink(_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisionLink(repository, digest)) === undefined)
                return false;
            const manifest = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_5__/* .readManifest */ .WI)(files, digest).catch((error) => {
                if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .classifyImageError */ .O)(error) === 'invalid')
                    return undefined; // lost or rotten: to be written again
                throw error;
            });
            if (manifest === undefined)
                return false;
            if (manifest.kind === 'index')
                return true;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_9__/* .isNotDistributed */ .HQ)(child.mediaType) && await store.statBlob(repository, child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            const { digest, bytes, size } = manifest;
            if (tag !== undefined)
                _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.tag(repository, tag); // refuse a bad name before anything is written
            await (0,_upload_js__WEBPACK_IMPORTED_MODULE_7__/* .writeBlob */ .Zh)(files, { digest, size }, [bytes], _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData);
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
            await (0,_upload_js__WEBPACK_IMPORTED_MODULE_7__/* .writeBlob */ .Zh)(files, { digest, size }, stream, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData);
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
            if (!await (0,_upload_js__WEBPACK_IMPORTED_MODULE_7__/* .linkFile */ .TG)(files, descriptor, path, _layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.blobData))
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
            return files.remove(`${_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .storagePaths */ .W.revisions(repository)}/${(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .splitDigest */ .vo)(digest).algorithm}/${(0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .splitDigest */ .vo)(digest).hex}`);
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


/***/ })

};
