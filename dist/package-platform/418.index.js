export const id = 418;
export const ids = [418];
export const modules = {

/***/ 6418:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDirectory: () => (/* binding */ openDirectory)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(67);
// EXTERNAL MODULE: ./packages/core/src/slabs.ts
var slabs = __webpack_require__(4264);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var src_errors = __webpack_require__(5998);
// EXTERNAL MODULE: ./packages/storage/src/paths.ts
var paths = __webpack_require__(3013);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./packages/storage/src/directory/address.ts



/** The folder that a path or a `file://` address names. @throws {StorageError} STORAGE_INVALID */
function parseDirectoryAddress(address, cwd) {
    if (address === '')
        throw new src_errors/* StorageError */.aq('STORAGE_INVALID', 'the address of the storage is empty');
    if (!/^file:/i.test(address))
        return (0,external_node_path_.resolve)(cwd, address);
    try {
        return (0,external_node_url_.fileURLToPath)(address);
    }
    catch (error) {
        throw new src_errors/* StorageError */.aq('STORAGE_INVALID', `not the address of a folder: ${JSON.stringify(address.slice(0, 300))}`, { cause: error, hint: 'as file:///srv/packages, or the folder itself' });
    }
}

;// CONCATENATED MODULE: ./packages/storage/src/directory/open.ts








const absent = new Set(['ENOENT', 'ENOTDIR']);
function fileError(error, path) {
    const code = (0,errors/* errorCode */.CA)(error) ?? '';
    // what the source says of itself is not about the storage
    if ((0,errors/* isSlipwayError */.qQ)(error) || (error instanceof Error && code === ''))
        return error;
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return new src_errors/* StorageError */.aq('STORAGE_FULL', `no space for ${path}${code === 'EDQUOT' ? ': the quota is used up' : ''}`, { cause: error, hint: src_errors/* fullHint */.XD });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
        return new src_errors/* StorageError */.aq('STORAGE_DENIED', `${path} cannot be used: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, exitCode: 2 });
    return new src_errors/* StorageError */.aq('STORAGE_FAILED', `${path}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
}
/** Nobody who still writes leaves a file alone for so long. */
const leftAloneMs = 3600_000;
/**
 * Removes what killed runs have left of this file: gigabytes that nobody would look for. Once the file is there, whoever still writes
 * one finds that out at the end and is content, so all of them may go.
 */
async function removeLeftovers(path, isUnused = () => true) {
    const folder = (0,external_node_path_.dirname)(path);
    for (const name of await (0,promises_.readdir)(folder).catch(() => [])) {
        if (!name.startsWith(`.${(0,external_node_path_.basename)(path)}.`) || !name.endsWith('.tmp'))
            continue;
        const found = await (0,promises_.stat)((0,external_node_path_.join)(folder, name)).catch(() => undefined);
        if (found !== undefined && isUnused(found.mtime))
            await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
    }
}
/** A folder, as of a mounted file server. What is not whole has a name that begins with a dot. */
function openDirectory(address, { cwd, now }) {
    const root = parseDirectoryAddress(address, cwd);
    const at = (path) => path === '' ? root : (0,external_node_path_.join)(root, path);
    const attempt = async (path, step) => step().catch((error) => { throw fileError(error, at(path)); });
    const isThere = (path) => (0,promises_.stat)(at(path)).then(() => true, () => false);
    const walk = async (folder) => {
        const entries = await (0,promises_.readdir)(at(folder), { withFileTypes: true }).catch((error) => {
            if (absent.has((0,errors/* errorCode */.CA)(error) ?? ''))
                return [];
            throw error;
        });
        const found = await Promise.all(entries.filter(({ name }) => !name.startsWith('.')).map(async (entry) => {
            const path = (0,paths/* joinPath */.u)(folder, entry.name);
            if (entry.isDirectory())
                return walk(path);
            return entry.isFile() ? [{ path, size: (await (0,promises_.lstat)(at(path))).size }] : [];
        }));
        return found.flat();
    };
    return {
        name: root,
        addressOf: at,
        stat: (path) => attempt(path, async () => {
            const found = await (0,promises_.stat)(at(path)).catch((error) => {
                if (absent.has((0,errors/* errorCode */.CA)(error) ?? ''))
                    return undefined;
                throw error;
            });
            if (found === undefined)
                return undefined;
            if (!found.isFile())
                throw new src_errors/* StorageError */.aq('STORAGE_EXISTS', `${at(path)} is no file`);
            return { size: found.size };
        }),
        write: (path, source, { signal, progress }) => attempt(path, async () => {
            await removeLeftovers(at(path), (modified) => now().getTime() - modified.getTime() > leftAloneMs);
            const file = await (0,atomic_file/* openAtomicFile */.Cd)(at(path));
            try {
                for await (const chunk of source.open(0)) {
                    signal?.throwIfAborted();
                    for (let done = 0; done < chunk.length;)
                        done += (await file.handle.write(chunk, done)).bytesWritten;
                    progress?.advance(chunk.length);
                    (0,slabs/* recycle */.i)(chunk);
                }
                // a file that came meanwhile would be replaced by the rename
                if (await isThere(path))
                    return 'exists';
                await file.commit().catch(async (error) => {
                    // whoever was first has tidied up
                    if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT' || !await isThere(path))
                        throw error;
                });
                return 'written';
            }
            finally {
                await file.abort();
                if (await isThere(path))
                    await removeLeftovers(at(path));
            }
        }),
        tidy: (path) => attempt(path, () => removeLeftovers(at(path))),
        read: (path, { start = 0, end, signal }) => attempt(path, async () => {
            const found = await (0,promises_.stat)(at(path)).catch((error) => {
                throw absent.has((0,errors/* errorCode */.CA)(error) ?? '') ? new src_errors/* StorageError */.aq('STORAGE_NOT_FOUND', `there is no ${at(path)}`, { cause: error }) : error;
            });
            const after = Math.min(end ?? found.size, found.size);
            if (start >= after)
                return external_node_stream_.Readable.from([]);
            return (0,external_node_fs_.createReadStream)(at(path), { start, end: after - 1, highWaterMark: 256 * 1024, ...(signal === undefined ? {} : { signal }) });
        }),
        list: (folder) => attempt(folder, () => walk(folder)),
        overwrite: (path, data) => attempt(path, () => (0,atomic_file/* writeFileAtomic */.Zf)(at(path), data)),
        remove: (path) => attempt(path, () => (0,promises_.rm)(at(path), { force: true })),
        rename: (from, to) => attempt(from, async () => {
            if (await (0,promises_.lstat)(at(to)).then(() => true, () => false))
                throw new src_errors/* StorageError */.aq('STORAGE_EXISTS', `${at(to)} is there already`);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(at(to)), { recursive: true });
            await (0,promises_.rename)(at(from), at(to));
            await (0,atomic_file/* syncDirectory */.zR)((0,external_node_path_.dirname)(at(to)));
            await (0,atomic_file/* syncDirectory */.zR)((0,external_node_path_.dirname)(at(from)));
        }),
    };
}


/***/ })

};
