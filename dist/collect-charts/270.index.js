export const id = 270;
export const ids = [270];
export const modules = {

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
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2104);
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
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5412);
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
