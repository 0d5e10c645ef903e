export const id = 9628;
export const ids = [9628,7234];
export const modules = {

/***/ 67708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 83685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  store: () => (/* binding */ store)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/oci/src/store/image-store.ts + 1 modules
var image_store = __webpack_require__(47234);
// EXTERNAL MODULE: ./packages/oci/src/resolve.ts
var resolve = __webpack_require__(17153);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var platform = __webpack_require__(65534);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/store/contents.ts
var contents = __webpack_require__(89925);
// EXTERNAL MODULE: ./packages/oci/src/store/layout.ts
var layout = __webpack_require__(66649);
;// CONCATENATED MODULE: ./packages/oci/src/store/verify.ts






const error = (code, subject, message, hint) => ({ code, severity: 'error', subject, message, ...(hint === undefined ? {} : { hint }) });
const healing = 'slipway store verify --remove-damaged takes it out, and copying its image again brings it back';
/** The size of every blob, after reading all of it. */
async function readBlobs(files, { onProgress, signal }) {
    const sizes = new Map();
    const damaged = [];
    const findings = [];
    await (0,concurrency/* mapConcurrent */._)(await (0,contents/* listBlobs */.t3)(files), 4, async (digest) => {
        signal?.throwIfAborted();
        try {
            const handle = await files.open(layout/* storagePaths */.W.blobData(digest));
            if (handle === undefined)
                return; // an empty folder, as deletes leave it
            const { size } = await handle.stat();
            const check = (0,src_digest/* createContentCheck */.W9)({ digest, size }, `blob ${digest}`);
            for await (const chunk of handle.createReadStream({ highWaterMark: 1024 * 1024 })) {
                check.update(chunk);
                onProgress?.(chunk.length);
            }
            sizes.set(digest, size);
            check.finish();
        }
        catch (thrown) {
            signal?.throwIfAborted();
            const kind = (0,src_errors/* classifyImageError */.O)(thrown);
            if (kind === 'invalid')
                damaged.push(digest);
            findings.push(error(kind === 'invalid' ? 'damaged' : 'unknown', digest, (0,errors/* errorMessage */.gJ)(thrown), kind === 'invalid' ? healing : undefined));
        }
    });
    return { sizes, damaged, findings };
}
async function checkLink(files, path, expected, subject) {
    try {
        const actual = await files.readLink(path);
        if (actual === undefined)
            return [error('lost', subject, `${path} is not there`)];
        return actual === expected ? [] : [error('invalid', subject, `${path} names ${actual}`)];
    }
    catch (thrown) {
        return [error((0,src_errors/* classifyImageError */.O)(thrown) === 'invalid' ? 'invalid' : 'unknown', subject, (0,errors/* errorMessage */.gJ)(thrown))];
    }
}
async function checkRepository(files, { name, revisions, layers, tags }, sizes) {
    const findings = [];
    const linked = new Set(layers);
    const known = new Set(revisions);
    for (const digest of layers) {
        findings.push(...await checkLink(files, layout/* storagePaths */.W.layerLink(name, digest), digest, `${name}@${digest}`));
        if (!sizes.has(digest))
            findings.push(error('lost', `${name}@${digest}`, 'the repository has this blob, its bytes are not in the store', 'copy the image that needs it again'));
    }
    for (const digest of revisions) {
        const subject = `${name}@${digest}`;
        findings.push(...await checkLink(files, layout/* storagePaths */.W.revisionLink(name, digest), digest, subject));
        let manifest;
        try {
            manifest = await (0,contents/* readManifest */.WI)(files, digest);
        }
        catch (thrown) {
            findings.push(error(sizes.has(digest) ? (0,src_errors/* classifyImageError */.O)(thrown) : 'lost', subject, (0,errors/* errorMessage */.gJ)(thrown), 'copy the image again'));
            continue;
        }
        const named = manifest.kind === 'index' ? manifest.manifests.filter(({ mediaType, digest: child }) => !(0,media_types/* isManifestType */.Q3)(mediaType) || known.has(child)) : [manifest.config, ...manifest.layers];
        for (const child of named) {
            if ((0,media_types/* isNotDistributed */.HQ)(child.mediaType))
                continue;
            const size = sizes.get(child.digest);
            const isRevision = manifest.kind === 'index' && (0,media_types/* isManifestType */.Q3)(child.mediaType);
            if (size === undefined || (!isRevision && !linked.has(child.digest)))
                findings.push(error('lost', subject, `it names ${child.digest}, which ${size === undefined ? 'is not in the store' : 'the repository does not have'}`, 'copy the image again'));
            else if (size !== child.size)
                findings.push(error('damaged', subject, `it says that ${child.digest} has ${child.size} bytes, and it has ${size}`, healing));
        }
    }
    for (const { tag } of tags) {
        const subject = `${name}:${tag}`;
        try {
            const digest = await files.readLink(layout/* storagePaths */.W.tagCurrentLink(name, tag));
            if (digest !== undefined && !known.has(digest))
                findings.push(error('lost', subject, `it names ${digest}, which the repository does not have`, 'copy the image again'));
        }
        catch (thrown) {
            findings.push(error((0,src_errors/* classifyImageError */.O)(thrown) === 'invalid' ? 'invalid' : 'unknown', subject, (0,errors/* errorMessage */.gJ)(thrown)));
        }
    }
    return findings;
}
/** Reads and hashes every blob, and follows every link and manifest (T32). Platforms that an index does not carry are no loss. */
async function checkStore(folder, options = {}) {
    const files = await (0,contents/* openStoreFiles */.$$)(folder);
    const { sizes, damaged, findings } = await readBlobs(files, options);
    const repositories = await (0,contents/* listContents */.HI)(files);
    const own = await (0,concurrency/* mapConcurrent */._)(repositories, 4, (repository) => checkRepository(files, repository, sizes));
    return { findings: [...findings, ...own.flat()], repositories: repositories.length, blobs: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), damaged };
}
/** Takes blobs out, wherever they are named, so that copying their images again brings them back. @throws {OciError} STORE_BUSY while somebody writes */
async function removeBlobs(folder, digests) {
    const files = await (0,contents/* openStoreFiles */.$$)(folder);
    const release = await files.holdAlone();
    try {
        for (const digest of digests)
            await files.remove(layout/* storagePaths */.W.blobFolder(digest));
        await files.flush();
    }
    finally {
        await release();
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/store/prune.ts






/** Everything that a tag or a revision of any repository reaches. @throws {OciError} STORE_INVALID when a manifest cannot be read: nobody knows what it names */
async function findReachable(files, repositories) {
    const reached = new Set();
    const visit = async (digest, required) => {
        if (reached.has(digest))
            return;
        reached.add(digest);
        let manifest;
        try {
            manifest = await (0,contents/* readManifest */.WI)(files, digest);
        }
        catch (error) {
            if (!required && await blobInfo(files, digest) === undefined)
                return; // of an index that carries some platforms only
            throw new src_errors/* OciError */.M('STORE_INVALID', `what manifest ${digest} names cannot be told, so nothing is garbage for certain`, { cause: error, hint: 'slipway store verify says what is wrong; copy its image again, or delete it' });
        }
        if (manifest.kind === 'index') {
            for (const child of manifest.manifests)
                await visit(child.digest, false).catch((error) => { if (isManifestLike(child.mediaType))
                    throw error; });
        }
        else {
            for (const { digest: blob, mediaType } of [manifest.config, ...manifest.layers])
                if (!(0,media_types/* isNotDistributed */.HQ)(mediaType))
                    reached.add(blob);
        }
    };
    for (const { name, revisions, tags } of repositories) {
        for (const digest of revisions)
            await visit(digest, true);
        for (const { tag } of tags) {
            const digest = await files.readLink(layout/* storagePaths */.W.tagCurrentLink(name, tag));
            if (digest !== undefined)
                await visit(digest, true);
        }
    }
    return reached;
}
const isManifestLike = (mediaType) => /manifest|index/.test(mediaType);
async function blobInfo(files, digest) {
    const handle = await files.open(layout/* storagePaths */.W.blobData(digest));
    if (handle === undefined)
        return undefined;
    try {
        const { size, nlink, mtimeMs, ctimeMs } = await handle.stat();
        return { size, links: nlink, changedMs: Math.max(mtimeMs, ctimeMs) }; // a hard link has the age of its twin, but changes it
    }
    finally {
        await handle.close();
    }
}
async function plan(files, { minimumAgeMs = 60 * 60_000, now = Date.now }) {
    const repositories = await (0,contents/* listContents */.HI)(files);
    const reachable = await findReachable(files, repositories);
    const blobs = await (0,contents/* listBlobs */.t3)(files);
    const garbage = [];
    let young = 0;
    for (const [index, info] of (await (0,concurrency/* mapConcurrent */._)(blobs, 8, (digest) => reachable.has(digest) ? Promise.resolve(undefined) : blobInfo(files, digest))).entries()) {
        const digest = blobs[index];
        if (info === undefined || digest === undefined)
            continue;
        if (now() - info.changedMs < minimumAgeMs)
            young += 1;
        else
            garbage.push({ digest, size: info.size, frees: info.links === 1 });
    }
    const doomed = new Set(garbage.map(({ digest }) => digest));
    const links = repositories.flatMap(({ name, layers }) => layers.filter((digest) => doomed.has(digest)).map((digest) => ({ repository: name, digest })));
    return { garbage, links, kept: blobs.length - garbage.length, young };
}
/** What `prune` would remove: blobs that no manifest of any repository reaches (P6). Nothing is written. */
async function planPrune(folder, options = {}) {
    return plan(await (0,contents/* openStoreFiles */.$$)(folder), options);
}
/**
 * Removes what nothing names: first the links of repositories, then the bytes.
 * @throws {OciError} STORE_BUSY while somebody writes, STORE_INVALID when a manifest cannot be read
 */
async function prune(folder, options = {}) {
    const files = await (0,contents/* openStoreFiles */.$$)(folder);
    const release = await files.holdAlone();
    try {
        const planned = await plan(files, options);
        for (const { repository, digest } of planned.links) {
            const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
            await files.remove(`${layout/* storagePaths */.W.layers(repository)}/${algorithm}/${hex}`);
        }
        for (const { digest } of planned.garbage)
            await files.remove(layout/* storagePaths */.W.blobFolder(digest));
        await files.flush();
        return planned;
    }
    finally {
        await release();
    }
}

// EXTERNAL MODULE: ./packages/cli/src/commands/store-inputs.ts
var store_inputs = __webpack_require__(23340);
;// CONCATENATED MODULE: ./packages/cli/src/commands/store.ts





async function list(folder) {
    const store = await (0,image_store.openImageStore)(folder);
    const images = [];
    const findings = [];
    for (const repository of await store.listRepositories()) {
        const known = new Map();
        for (const tag of await store.listTags(repository) ?? []) {
            const subject = `${repository}:${tag}`;
            try {
                const root = await store.getManifest(repository, tag);
                if (root === undefined) {
                    findings.push({ code: 'lost', severity: 'error', subject, message: 'the tag names a manifest that the repository does not have' });
                    continue;
                }
                // what an index does not carry here is left out
                const present = root.kind === 'image' ? undefined : await Promise.all(root.manifests.map(async (child) => ({ child, here: await store.headManifest(repository, child.digest) !== undefined })));
                const platforms = present?.flatMap(({ child: { platform }, here }) => (!here || platform === undefined || platform.os === 'unknown' ? [] : [platform]));
                const image = await (0,resolve/* resolveImage */.A)(store, repository, root.digest, { known, ...(present?.every(({ here }) => here) === false ? { platforms: platforms ?? [] } : {}) });
                if (image === undefined)
                    continue;
                const bytes = [...image.blobs.values(), ...[...image.manifests.values()].map(({ size }) => size)];
                images.push({ repository, tag, digest: root.digest, platforms: image.platforms.map(platform/* formatImagePlatform */.K2), size: bytes.reduce((sum, size) => sum + size, 0) });
            }
            catch (error) {
                findings.push({ code: (0,src_errors/* classifyImageError */.O)(error), severity: 'error', subject, message: (0,errors/* errorMessage */.gJ)(error), hint: 'slipway store verify looks at everything' });
            }
        }
    }
    return { verb: 'ls', images, findings };
}
async function verify(folder, { removeDamaged }, { logger, signal }) {
    await (0,image_store.openImageStore)(folder); // says when there is none
    const bar = logger.progress('Reading', { unit: 'bytes' });
    const checked = await checkStore(folder, { onProgress: (bytes) => bar.advance(bytes), signal });
    bar.done();
    if (removeDamaged && checked.damaged.length > 0)
        await removeBlobs(folder, checked.damaged);
    return { verb: 'verify', checked, removed: removeDamaged ? checked.damaged.length : 0 };
}
async function collect(folder, { delete: remove, all }) {
    await (0,image_store.openImageStore)(folder);
    const options = all ? { minimumAgeMs: 0 } : {};
    return { verb: 'prune', plan: remove ? await prune(folder, options) : await planPrune(folder, options), deleted: remove };
}
function reportList({ images, findings }) {
    const head = ['repository', 'tag', 'digest', 'platforms', 'size'];
    const rows = images.map(({ repository, tag, digest, platforms, size }) => [repository, tag, digest, platforms.join(' '), (0,src_text/* formatBytes */.z3)(size)]);
    return {
        findings, outputs: { images: String(images.length) },
        text: [...(rows.length > 0 ? [(0,src_text/* formatTable */.ku)(rows.map((row) => row.map(src_text/* plainText */.wh)))] : []), ...(findings.length > 0 ? [(0,findings_text/* formatFindings */.e)(findings)] : []), (0,src_text/* formatCount */.B4)(images.length, 'image')].join('\n'),
        summary: `### Images in the store\n\n${(0,src_text/* formatMarkdownTable */.By)(head, rows)}\n`, document: { images, findings },
    };
}
function reportCheck({ checked: { findings, repositories, blobs, bytes, damaged }, removed }) {
    const read = `${(0,src_text/* formatCount */.B4)(repositories, 'repository', 'repositories')}, ${(0,src_text/* formatCount */.B4)(blobs, 'blob')}, ${(0,src_text/* formatBytes */.z3)(bytes)} read`;
    const verdict = findings.length === 0 ? `whole: ${read}` : `${(0,src_text/* formatCount */.B4)(findings.length, 'finding')}: ${read}`;
    const outcome = removed > 0 ? [`${(0,src_text/* formatCount */.B4)(removed, 'damaged blob')} taken out; copy their images again`] : [];
    return {
        findings, outputs: { findings: String(findings.length), damaged: String(damaged.length) },
        text: [...(findings.length > 0 ? [(0,findings_text/* formatFindings */.e)(findings)] : []), ...outcome, verdict].join('\n'),
        summary: `### Image store\n\n${verdict}\n`, document: { repositories, blobs, bytes, damaged, removed, findings },
    };
}
function reportPrune({ plan: { garbage, links, kept, young }, deleted }) {
    const sum = (some) => (0,src_text/* formatBytes */.z3)(some.reduce((total, { size }) => total + size, 0));
    const frees = sum(garbage.filter((each) => each.frees));
    const rows = garbage.map(({ digest, size, frees: own }) => [digest, (0,src_text/* formatBytes */.z3)(size), own ? '' : 'hard-linked elsewhere']);
    const done = `${(0,src_text/* formatCount */.B4)(garbage.length, 'blob')} ${deleted ? 'removed' : 'that nothing names'} (${sum(garbage)}, ${deleted ? 'freed' : 'would free'} ${frees}), ${kept} kept${young > 0 ? `, of them ${young} younger than an hour` : ''}`;
    return {
        findings: [], outputs: { garbage: String(garbage.length) },
        text: [...(rows.length > 0 ? [(0,src_text/* formatTable */.ku)(rows)] : []), done, ...(!deleted && garbage.length > 0 ? ['nothing was removed; --delete does'] : [])].join('\n'),
        summary: `### Garbage in the store\n\n${done}\n`, document: { garbage, links, kept, young, deleted },
    };
}
/** `slipway store ls|verify|prune PATH`. */
const store = {
    name: 'store', title: 'List, verify or clean up an image store', specs: store_inputs/* storeSpecs */._,
    async run(inputs, context) {
        const folder = (0,external_node_path_.resolve)(context.cwd, inputs.path);
        const misplaced = [inputs.removeDamaged && inputs.verb !== 'verify' ? '--remove-damaged goes with verify' : '', (inputs.delete || inputs.all) && inputs.verb !== 'prune' ? '--delete and --all go with prune' : ''].filter((text) => text !== '');
        if (misplaced.length > 0)
            throw new errors/* SlipwayError */.GQ('USAGE', misplaced.join('\n'));
        switch (inputs.verb) {
            case 'ls': return list(folder);
            case 'verify': return verify(folder, inputs, context);
            case 'prune': return collect(folder, inputs);
        }
    },
    report(result) {
        switch (result.verb) {
            case 'ls': return reportList(result);
            case 'verify': return reportCheck(result);
            case 'prune': return reportPrune(result);
        }
    },
};


/***/ }),

/***/ 34264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createSlabs),
/* harmony export */   i: () => (/* binding */ recycle)
/* harmony export */ });
const slabSize = 256 * 1024;
const leastRoom = 64 * 1024;
const slabOf = new WeakMap();
/**
 * Memory for gigabytes that pass: taken in slabs that are used again when readers have recycled all pieces of one, so
 * that no garbage collector has to find them. A piece that is never recycled costs no more than that.
 */
function createSlabs() {
    const free = [];
    const take = () => {
        const slab = free.pop() ?? { bytes: Buffer.allocUnsafeSlow(slabSize), used: 0, held: 0, full: false, free };
        slab.full = false;
        slab.used = 0;
        slabOf.set(slab.bytes.buffer, slab);
        return slab;
    };
    return {
        open() {
            let slab = take();
            return {
                room() {
                    if (slab.held === 0)
                        slab.used = 0;
                    if (slab.bytes.length - slab.used < leastRoom) {
                        slab.full = true;
                        slab = take();
                    }
                    return slab.bytes.subarray(slab.used);
                },
                fill(count) {
                    slab.used += count;
                    return slab.bytes.subarray(slab.used - count, slab.used);
                },
                hold() { slab.held += 1; },
            };
        },
    };
}
/** Gives the memory of a piece of a `large` body back, which its only reader is done with; of any other it changes nothing. */
function recycle(piece) {
    const slab = slabOf.get(piece.buffer);
    if (slab === undefined)
        return;
    slab.held -= 1;
    if (slab.held === 0 && slab.full)
        slab.free.push(slab);
}


/***/ }),

/***/ 47234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImageStore: () => (/* binding */ openImageStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var referrers = __webpack_require__(54829);
// EXTERNAL MODULE: ./packages/oci/src/store/contents.ts
var contents = __webpack_require__(89925);
// EXTERNAL MODULE: ./packages/oci/src/store/layout.ts
var layout = __webpack_require__(66649);
// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(97274);
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
