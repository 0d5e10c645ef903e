export const id = 6428;
export const ids = [6428];
export const modules = {

/***/ 26428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openReleaseStorage: () => (/* binding */ openReleaseStorage)
/* harmony export */ });
/* harmony import */ var _slipway_forge__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29471);
/* harmony import */ var _slipway_storage__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10689);
/* harmony import */ var _slipway_storage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10500);


/**
 * The page of a release on the forge of this job, as a place for files (DR26). One that is not there is made, as a draft where the
 * forge has drafts: nobody sees it before it is published.
 * @throws {ForgeError} FORGE_NOT_CONFIGURED outside of a job; FORGE_NOT_FOUND without the tag
 */
async function openReleaseStorage(tag, { env, http, logger, addSecret }) {
    const address = (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_0__/* .readForgeAddress */ .Gq)(env);
    const token = (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_0__/* .readForgeToken */ .j5)(address, env);
    addSecret(token.value);
    const forge = await (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_0__/* .openForge */ .ys)(address, token, { logger, http });
    const existing = await forge.findRelease(tag);
    const { url } = existing ?? (await forge.writeRelease({ tag, title: tag, body: '', isDraft: true })).release;
    return (0,_slipway_storage__WEBPACK_IMPORTED_MODULE_1__/* .createStorage */ .w)((0,_slipway_storage__WEBPACK_IMPORTED_MODULE_2__/* .openReleasePage */ .R)({
        url,
        listFiles: async () => (await forge.findRelease(tag))?.assets ?? [],
        addFile: async ({ name, ...content }) => (await forge.uploadAsset(tag, { file: content, name })).outcome === 'created' ? 'written' : 'present',
        openFile: (name, options) => forge.openAsset(tag, name, options),
    }));
}


/***/ }),

/***/ 10500:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ openReleasePage)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var src_errors = __webpack_require__(55998);
// EXTERNAL MODULE: ./packages/storage/src/source.ts
var src_source = __webpack_require__(96932);
;// CONCATENATED MODULE: ./packages/storage/src/release-assets/names.ts

/** What stands for a slash: names of release pages have none, and GitHub changes most other signs. */
const slash = '__';
/** A path as the name of a file on a release page. @throws {StorageError} STORAGE_INVALID for what could not be read back */
function formatAssetName(path) {
    const isPlain = path.split('/').every((part) => /^[A-Za-z0-9._-]+$/.test(part) && !part.includes(slash) && !part.endsWith('_') && !part.startsWith('_') && !part.endsWith('.'));
    if (!isPlain)
        throw new src_errors/* StorageError */.aq('STORAGE_INVALID', `${path} cannot stand on a release page: its parts may have letters, digits, dots, dashes and single underscores inside`);
    return path.replaceAll('/', slash);
}
/** The path of a file on a release page. */
function parseAssetName(name) {
    return name.replaceAll(slash, '/');
}

;// CONCATENATED MODULE: ./packages/storage/src/release-assets/open.ts





/** What is wrong at a forge, in our words; its own stay the cause. */
const codes = {
    FORGE_NOT_FOUND: 'STORAGE_NOT_FOUND', FORGE_DENIED: 'STORAGE_DENIED', FORGE_NOT_CONFIGURED: 'STORAGE_DENIED', FORGE_REFUSED: 'STORAGE_UNSUPPORTED',
};
function storageError(error) {
    if (!(0,errors/* isSlipwayError */.qQ)(error) || !error.code.startsWith('FORGE_'))
        return error;
    return new src_errors/* StorageError */.aq(codes[error.code] ?? 'STORAGE_FAILED', error.message, { cause: error, exitCode: error.exitCode, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
}
const sha256Of = ({ digest }) => /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
/** The files on the page of a release. Nothing on it is replaced, small files neither: a forge would be without the file for a while. */
function openReleasePage(page) {
    const addressOf = (path) => path === '' ? page.url : `${page.url}#${formatAssetName(path)}`;
    const attempt = async (step) => step().catch((error) => { throw storageError(error); });
    const find = async (path) => {
        const name = formatAssetName(path);
        return (await page.listFiles()).find((each) => each.name === name);
    };
    return {
        name: page.url, addressOf,
        stat: (path) => attempt(async () => {
            const file = await find(path);
            if (file === undefined)
                return undefined;
            if (file.size === undefined)
                throw new src_errors/* StorageError */.aq('STORAGE_EXISTS', `${addressOf(path)} is a link to somewhere else`);
            const sha256 = sha256Of(file);
            return { size: file.size, ...(sha256 === undefined ? {} : { sha256 }) };
        }),
        async write(path, source, { signal, progress }) {
            let broken;
            const openSource = (0,src_source/* countSent */.uV)(source, progress);
            let current;
            const open = () => {
                signal?.throwIfAborted();
                if (broken !== undefined)
                    throw broken; // the source, which is no better the next time
                current?.destroy();
                current = openSource();
                if (signal !== undefined)
                    (0,external_node_stream_.addAbortSignal)(signal, current);
                return current.on('error', (error) => { broken ??= error; });
            };
            try {
                const outcome = await page.addFile({ name: formatAssetName(path), size: source.size, ...(source.sha256 === undefined ? {} : { sha256: source.sha256 }), open });
                return outcome === 'present' ? 'exists' : 'written';
            }
            catch (error) {
                signal?.throwIfAborted();
                if (broken !== undefined)
                    throw broken;
                // somebody was faster
                if ((0,errors/* isSlipwayError */.qQ)(error) && error.code === 'FORGE_REFUSED' && await find(path).catch(() => undefined) !== undefined)
                    return 'exists';
                throw storageError(error);
            }
            finally {
                current?.destroy();
            }
        },
        read: (path, { start = 0, end, signal }) => attempt(async () => {
            const size = (await find(path))?.size;
            if (size === undefined)
                throw new src_errors/* StorageError */.aq('STORAGE_NOT_FOUND', `there is no ${addressOf(path)}`);
            const after = Math.min(end ?? size, size);
            return start >= after ? external_node_stream_.Readable.from([]) : page.openFile(formatAssetName(path), { start, end: after, ...(signal === undefined ? {} : { signal }) });
        }),
        list: (folder) => attempt(async () => (await page.listFiles()).map(({ name, size = 0 }) => ({ path: parseAssetName(name), size })).filter(({ path }) => folder === '' || path.startsWith(`${folder}/`))),
        overwrite: (path, data) => attempt(async () => {
            if (await find(path) !== undefined)
                throw new src_errors/* StorageError */.aq('STORAGE_UNSUPPORTED', `${addressOf(path)}: files on release pages are not replaced`, { hint: 'remove it on the page, or keep what changes in another storage' });
            await page.addFile({ name: formatAssetName(path), size: data.length, open: () => external_node_stream_.Readable.from([Buffer.from(data)], { objectMode: false }) });
        }),
    };
}


/***/ })

};
