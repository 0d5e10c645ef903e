export const id = 5232;
export const ids = [5232];
export const modules = {

/***/ 2088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   nF: () => (/* binding */ createBlobReader),
/* harmony export */   ut: () => (/* binding */ readPieces)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34264);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35412);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71535);





const nothing = () => undefined;
/** What a blob is called in errors. */
const nameOf = ({ kind, digest }) => `the ${kind} ${digest}`;
function letGo(content) {
    if (content instanceof node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable)
        content.destroy();
    else
        content.close().catch(nothing);
}
/** What `opening` gives, or the signal's reason when that comes first; what comes too late is let go. */
function untilAborted(opening, signal) {
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted)
            onAbort();
        opening.then((content) => {
            signal.removeEventListener('abort', onAbort);
            if (signal.aborted)
                letGo(content);
            resolve(content);
        }, (error) => {
            signal.removeEventListener('abort', onAbort);
            reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
}
/** Opens `width` blobs ahead: so much of each as its source keeps waits for its turn. */
function createBlobReader(blobs, { open: openBlob, width, signal }) {
    const stop = new AbortController();
    const all = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, all); // every open blob listens
    const opened = new Map();
    const buffers = [];
    let index = 0;
    let ahead = 0;
    const openAhead = async (blob) => {
        const source = await untilAborted(openBlob(blob, { signal: all }), all);
        if (!(source instanceof node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable))
            return { content: source, proven: false }; // the system reads ahead
        source.on('error', nothing); // it is told to the reader of the stream
        (0,node_stream__WEBPACK_IMPORTED_MODULE_1__.addAbortSignal)(all, source);
        return { content: source, proven: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .provenDigest */ .V_)(source) === blob.digest };
    };
    const open = async () => {
        const current = index;
        for (; ahead < blobs.length && ahead < current + width; ahead += 1) {
            const blob = blobs[ahead];
            if (blob === undefined)
                break;
            const opening = openAhead(blob);
            opening.catch(nothing); // it is told when its turn comes
            opened.set(ahead, opening);
        }
        const blob = blobs[current];
        const opening = opened.get(current);
        index += 1;
        if (blob === undefined || opening === undefined)
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('BUG', 'more blobs are read than were planned', { exitCode: 70 });
        const describe = (error) => {
            signal?.throwIfAborted();
            return describeBlobError(error, blob);
        };
        try {
            return { ...await opening, blob, describe, done: () => { opened.delete(current); } };
        }
        catch (error) {
            throw describe(error);
        }
    };
    return {
        open,
        async *next() {
            const { blob, content, proven, describe, done } = await open();
            try {
                const check = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .createContentCheck */ .W9)({ digest: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .parseDigest */ .m)(blob.digest), size: blob.size }, nameOf(blob));
                if (buffers.length === 0)
                    buffers.push(...[0, 1].map(() => Buffer.allocUnsafeSlow(fileReadSize)));
                for await (const chunk of content instanceof node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable ? readPieces(content) : readFileHandle(content, { size: blob.size, buffers, signal: all })) {
                    if (!proven)
                        check.update(chunk);
                    yield chunk;
                }
                if (!proven)
                    check.finish();
                done();
            }
            catch (error) {
                throw describe(error);
            }
        },
        async close() {
            stop.abort();
            for (const opening of opened.values())
                await opening.then(({ content }) => { letGo(content); }, nothing);
            opened.clear();
        },
    };
}
/** A stream's pieces one by one, as they come: iterating over the stream itself would join, and so copy, what has gathered. */
async function* readPieces(stream) {
    const waiting = [];
    const disposable = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isDisposable */ .Xm)(stream);
    const state = { ended: false, wake: nothing };
    const tell = () => { state.wake(); };
    stream.on('data', (piece) => {
        waiting.push(piece);
        stream.pause();
        state.wake();
    });
    stream.on('end', () => {
        state.ended = true;
        state.wake();
    });
    stream.on('error', tell).on('close', tell);
    try {
        for (;;) {
            const piece = waiting.shift();
            if (piece !== undefined) {
                yield piece;
                if (disposable)
                    (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .recycle */ .i)(piece);
            }
            else if (state.ended)
                return;
            else if (stream.destroyed)
                throw stream.errored ?? new Error('it was cut off');
            else {
                await new Promise((resolve) => {
                    state.wake = resolve;
                    stream.resume();
                });
            }
        }
    }
    finally {
        stream.destroy();
    }
}
/** How much of a file is read at once, in bytes. */
const fileReadSize = 512 * 1024;
/** A file's bytes, at most one more than `size`, into two buffers in turn: the next are read while one is dealt with. Closes the file. */
async function* readFileHandle(handle, { size, buffers, signal }) {
    const read = async (turn, position) => {
        const buffer = buffers[turn % buffers.length] ?? Buffer.alloc(fileReadSize);
        const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, size + 1 - position), position);
        return buffer.subarray(0, bytesRead);
    };
    let ahead;
    try {
        let position = 0;
        ahead = read(0, 0);
        for (let turn = 1;; turn += 1) {
            const piece = await ahead;
            ahead = undefined;
            signal.throwIfAborted();
            if (piece.length === 0)
                return;
            position += piece.length;
            if (position <= size) {
                ahead = read(turn, position);
                ahead.catch(nothing); // it is told when its turn comes
            }
            yield piece;
            if (ahead === undefined)
                return;
        }
    }
    finally {
        await ahead?.catch(nothing);
        await handle.close();
    }
}
function describeBlobError(error, { kind, digest, image }) {
    const wrong = error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ && (error.code === 'DIGEST_MISMATCH' || error.code === 'SIZE_MISMATCH');
    const known = error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ ? error : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .PackageError */ .J(wrong ? 'BLOB_WRONG' : 'BLOB_UNREADABLE', `cannot pack the ${kind} ${digest} of the image ${image.reference}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`, {
        cause: error, retryable: known?.retryable ?? false, exitCode: wrong ? 1 : known?.exitCode ?? 3,
        hint: known?.hint ?? (wrong || known?.exitCode === 1 ? 'no package was made: push the image again with the same bytes, or repair the store' : 'no package was made: run again when the place answers'),
    });
}


/***/ }),

/***/ 34208:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $L: () => (/* binding */ loadOwnPackage),
/* harmony export */   R8: () => (/* binding */ refuseKindTag),
/* harmony export */   UY: () => (/* binding */ parseKindTag)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76059);
/* harmony import */ var _release_contents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57311);
/* harmony import */ var _release_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85826);



const ownTag = /^(kubernetes|offline-resources)-(v?\d[0-9A-Za-z.+_-]*)$/;
/** The version that a tag of this kind names. @throws {ReleaseError} REF_INVALID when it is a tag of another kind */
function parseKindTag(tag, kind) {
    const [, own, version] = ownTag.exec(tag) ?? [];
    if (own === undefined && kind === 'platform')
        return tag;
    if (own !== kind || version === undefined) {
        throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `${tag} is ${own === undefined ? `no tag of kind ${kind}, expected one such as ${kind}-v1.2.3` : `a tag of kind ${own}, not ${kind}`}`, { hint: own === undefined ? `tag the commit: git tag -a ${kind}-v1.2.3` : `add --kind ${own}` });
    }
    return version;
}
/** @throws {ReleaseError} REF_INVALID for a tag of a kind that is always packed whole */
function refuseKindTag(tag) {
    const [, own] = ownTag.exec(tag) ?? [];
    if (own !== undefined)
        throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `${tag} is a tag of kind ${own}, which has no hotfixes: it brings its own installer, and is packed whole`, { hint: `slipway package-platform --kind ${own} --ref ${tag}` });
}
/**
 * The parts of a package that is no part of a platform (R2, R9): the images of its list, and the files of its folder, which come to
 * lie at the top. A repo without that folder is its own: then all of it is meant.
 */
async function loadOwnPackage(release, kind, { hasResources }) {
    const { tree, lock, addons, ref } = release;
    const entries = (await tree.list()).filter(({ path }) => path.startsWith(`${kind}/`));
    const odd = entries.find(({ type }) => type !== 'file');
    if (odd !== undefined)
        throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `${odd.path} of ${ref} is a ${odd.type === 'symlink' ? 'symbolic link' : 'submodule'}, which a package does not carry`, { location: { file: odd.path } });
    const isShared = entries.length > 0 || addons.length > 0;
    const isListed = (list) => new RegExp(`^images_${kind}(?:[_.-].*)?\\.list$`).test(list);
    const images = isShared ? lock.images.filter(({ lists }) => lists.some(isListed)) : lock.images;
    const contents = await tree.readMany(entries.map(({ path }) => path));
    const whole = await (0,_release_contents_js__WEBPACK_IMPORTED_MODULE_1__/* .loadMetaFiles */ .FN)(tree);
    const files = isShared
        ? [...whole.filter(({ path }) => path === _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .lockFileName */ .x5 || isListed(path.replace(/^images\//, ''))), ...entries.map(({ path }) => ({ path: path.slice(kind.length + 1), data: contents.get(path) ?? new Uint8Array(), ...(path.endsWith('.sh') ? { mode: 0o755 } : {}) }))]
        : whole.map((file) => file.path === 'release/install.sh' ? { ...file, path: 'install.sh' } : file);
    const has = (test) => files.some(({ path }) => test(path));
    const lacks = (code, message, hint) => ({ code, severity: 'warning', subject: kind, message, hint });
    const place = isShared ? `${kind}/` : '';
    return {
        images, files,
        findings: [
            ...images.length > 0 ? [] : [lacks('images-missing', isShared ? `the package has no images: the lock has none of a list images/images_${kind}.list` : 'the package has no images: the lock has none', `write images/images_${kind}.list, then slipway verify-images --update-lock`)],
            ...has((path) => path === 'install.sh') ? [] : [lacks('installer-missing', `there is no ${place}install.sh: whoever unpacks the package has to know what to do`, 'add it to the release repo')],
            ...has((path) => path.startsWith('configs/')) ? [] : [lacks('configs-missing', `there is no ${place}configs/ for the site to fill in`, 'add it, or leave it when nothing is to be configured')],
            ...hasResources ? [] : [lacks('resources-missing', 'the package has no offline resources: OS packages and programs must be at the site already', 'name what build-offline-resources has made: --resources DIR')],
        ],
    };
}


/***/ }),

/***/ 11441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ checkPartialIndexes)
/* harmony export */ });
/* unused harmony export findPartialImages */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76158);

/** Images whose index, or one below it, names what is left out. */
function findPartialImages({ images, manifests }) {
    const isPartial = (digest, seen) => {
        if (seen.has(digest))
            return false;
        seen.add(digest);
        const manifest = manifests[digest];
        return (manifest?.absent ?? []).length > 0 || (manifest?.manifests ?? []).some((child) => isPartial(child, seen));
    };
    return images.filter(({ digest }) => isPartial(digest, new Set()));
}
/** One warning about all images that a storage takes and that a registry refuses by push. */
function checkPartialIndexes(contents) {
    const [first, ...others] = findPartialImages(contents);
    if (first === undefined)
        return [];
    return [{
            code: 'partial-index', severity: 'warning', subject: first.reference,
            message: others.length === 0 ? 'it is packed without some platforms of its index: a registry refuses that by push'
                : `it and ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(others.length, 'more image')} are packed without some platforms of their indexes: a registry refuses these by push`,
            hint: 'install with --storage, which takes them; or leave `platforms` out of slipway.yaml and lock again, so that the package has all platforms',
        }];
}


/***/ }),

/***/ 85795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ parseSegmentSize),
/* harmony export */   gG: () => (/* binding */ packageTime),
/* harmony export */   gi: () => (/* binding */ resolveProductTag)
/* harmony export */ });
/* harmony import */ var _release_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85826);

/**
 * The product tag that is meant: the one given, the event's, or the only tag of the current commit.
 * @throws {ReleaseError} REF_INVALID
 */
async function resolveProductTag(git, { given, event, flag }) {
    const named = given ?? event;
    const tags = await git.listTags();
    if (named !== undefined) {
        // UNKNOWN_REF comes with the nearest names.
        await git.resolveCommit(named);
        if (!tags.includes(named))
            throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `${named} is not a git tag: a package is made from a tag, so that it can be made again`, { hint: `tag the commit: git tag -a v1.2.3 ${named}` });
        return named;
    }
    const here = await git.tagsAt('HEAD');
    const [only] = here;
    if (only !== undefined && here.length === 1)
        return only;
    throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', here.length === 0 ? 'the current commit has no tag' : `the current commit has several tags: ${here.join(', ')}`, { hint: `name one with --${flag} TAG` });
}
/** SOURCE_DATE_EPOCH, or the time of the tag's commit (DR13). In seconds. */
async function packageTime(git, ref, sourceDateEpoch) {
    if (sourceDateEpoch === undefined || sourceDateEpoch === '')
        return git.commitTime(ref);
    if (!/^\d{1,12}$/.test(sourceDateEpoch))
        throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `SOURCE_DATE_EPOCH is "${sourceDateEpoch}", expected seconds since 1970`);
    return Number(sourceDateEpoch);
}
const units = { '': 1, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, kb: 1e3, mb: 1e6, gb: 1e9 };
/** Bytes of `1.9GiB`, `500MB` or a plain number; units by 1024 (KiB, MiB, GiB) or by 1000 (kB, MB, GB), in any case. @throws {ReleaseError} REF_INVALID */
function parseSegmentSize(text) {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
    const factor = units[(match?.[2] ?? '').toLowerCase()];
    const bytes = Math.floor(Number(match?.[1]) * (factor ?? Number.NaN));
    if (!Number.isSafeInteger(bytes) || bytes < 1)
        throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `segment-size is "${text}", expected a size such as 1.9GiB, 500MB, or a number of bytes`, { hint: 'units are KiB, MiB, GiB (by 1024) and kB, MB, GB (by 1000)' });
    return bytes;
}


/***/ }),

/***/ 12378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ findLockedFiles),
  r: () => (/* binding */ openLocked)
});

// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/package-format/src/contents/release-errors.ts
var release_errors = __webpack_require__(85826);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./packages/package-format/src/contents/open-image.ts


/** Opens what images consist of in the sources that hold them; `find` says where each image is. */
function openFromSources(find) {
    return async ({ digest, size, kind, image }, { signal }) => {
        const { source, repository } = await find(image);
        if (kind === 'blob' && source.openBlobFile !== undefined)
            return source.openBlobFile(repository, { digest: (0,src_digest/* parseDigest */.m)(digest), size });
        if (kind === 'blob')
            return source.openBlob(repository, { digest: (0,src_digest/* parseDigest */.m)(digest), size }, signal === undefined ? {} : { signal });
        const manifest = await source.getManifest(repository, digest);
        if (manifest === undefined)
            throw new errors/* OciError */.M('CONTENT_MISSING', `${source.name} has no manifest ${repository}@${digest}`, { hint: 'push the image again with the same bytes, or verify and tag anew' });
        return external_node_stream_.Readable.from([manifest.bytes]);
    };
}

;// CONCATENATED MODULE: ./packages/package-format/src/contents/release-blobs.ts



/**
 * Where an image is: as flags or configuration say, of its name or of its name with a host that lists leave out; else
 * where it was when the lock was written.
 */
async function findLocked({ routes, isRouted }, { reference, source, hosts }) {
    const parsed = (0,src_reference/* parseImageReference */.o_)(reference);
    const names = [parsed, ...(parsed.registry === undefined ? hosts.map((host) => (0,src_reference/* parseImageReference */.o_)(`${host}/${reference}`)) : [])];
    const routed = names.find(isRouted);
    if (routed !== undefined)
        return routes.resolve(routed);
    const [, plain, host, repository] = /^(http\+)?registry:([^/]+)\/(.+)$/.exec(source ?? '') ?? [];
    if (host === undefined || repository === undefined) {
        if (parsed.registry !== undefined)
            return routes.resolve(parsed);
        throw new release_errors/* ReleaseError */.K('SOURCE_UNKNOWN', `nothing says where ${reference} is taken from: the lock was written from a ${source ?? 'place'} on another machine`, { hint: 'name the place: --registry =store:DIR, --registry =registry:HOST, or registries in slipway.yaml' });
    }
    return { source: routes.registry(host, { plainHttp: plain !== undefined }), repository };
}
function placesOf({ lock, config }, sources) {
    const recorded = new Map(lock.images.map(({ reference, source }) => [reference, source]));
    return ({ reference }) => findLocked(sources, { reference, source: recorded.get(reference), hosts: config.images.stripRegistries });
}
/** Opens the bytes that a package needs. They are checked by whoever reads them. */
const openLocked = (locked, sources) => openFromSources(placesOf(locked, sources));
/** Finds the files that hold configs and layers, where images are taken from storage on this machine. They are checked by whoever reads them. */
function findLockedFiles(locked, sources) {
    const placeOf = placesOf(locked, sources);
    return async ({ digest, kind, image }) => {
        const { source, repository } = await placeOf(image);
        return kind === 'blob' ? source.findBlobFile?.(repository, (0,src_digest/* parseDigest */.m)(digest)) : undefined;
    };
}


/***/ }),

/***/ 57311:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KD: () => (/* binding */ contentsOf),
  p1: () => (/* binding */ describeAddons),
  FN: () => (/* binding */ loadMetaFiles),
  iH: () => (/* binding */ loadTaggedRelease),
  Z7: () => (/* binding */ packAddons)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/helm/src/package.ts
var src_package = __webpack_require__(8922);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(14611);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(88773);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var lists = __webpack_require__(81215);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __webpack_require__(88679);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(12718);
// EXTERNAL MODULE: ./packages/release-repo/src/compare-lists.ts
var compare_lists = __webpack_require__(33857);
// EXTERNAL MODULE: ./packages/release-repo/src/git-tree.ts
var git_tree = __webpack_require__(65959);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(41577);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(65534);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __webpack_require__(54829);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var errors = __webpack_require__(71535);
;// CONCATENATED MODULE: ./packages/package-format/src/contents/referrers.ts


/** A media type, which is what a type of an artifact is; whatever else one says stands in its list only. @see https://www.rfc-editor.org/rfc/rfc6838#section-4.2 */
const mediaType = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;
/**
 * What the lock has attached to these images, and for every subject the list of those that name it, under its tag.
 * @throws {PackageError} PLAN_INCOMPLETE when the lock does not have what it attaches
 */
function referrersOf({ referrers = [], manifests }, images) {
    const byReference = new Map(images.map((image) => [image.reference, image]));
    const found = new Map();
    const listed = new Map();
    for (const { reference, subject, digest, tag, artifactType, annotations } of referrers) {
        const image = byReference.get(reference);
        if (image === undefined)
            continue;
        const { repository, source } = image;
        const key = `${repository}@${subject}`;
        // two references may name one image
        const name = `${key} ${tag ?? digest}`;
        if (!found.has(name))
            found.set(name, { reference, source, repository, subject, digest, ...(tag === undefined ? {} : { tag }), ...(artifactType === undefined || !mediaType.test(artifactType) ? {} : { artifactType }) });
        if (tag !== undefined)
            continue;
        const manifest = manifests[digest];
        if (manifest === undefined)
            throw new errors/* PackageError */.J('PLAN_INCOMPLETE', `${reference} comes with ${digest}, whose manifest is not in the lock`, { hint: 'write the lock again' });
        const list = listed.get(key) ?? { reference, repository, subject, entries: new Map() };
        listed.set(key, list);
        list.entries.set(digest, { mediaType: manifest.mediaType, digest, size: manifest.size, ...(artifactType === undefined ? {} : { artifactType }), ...(annotations === undefined ? {} : { annotations }) });
    }
    const lists = [...listed.values()].map(({ entries, ...about }) => ({ ...about, list: (0,src_referrers/* referrersIndex */.X9)([...entries.values()]), children: [...entries.keys()].sort() }));
    return {
        referrers: [...found.values(), ...lists.map(({ reference, repository, subject, list }) => ({ reference, repository, subject, tag: (0,src_referrers/* referrersTag */.LN)(subject), digest: list.digest }))],
        lists: lists.map(({ list: { digest, mediaType, size, bytes }, children }) => [digest, { mediaType, size, manifests: children, data: bytes }]),
    };
}

// EXTERNAL MODULE: ./packages/package-format/src/contents/release-errors.ts
var release_errors = __webpack_require__(85826);
;// CONCATENATED MODULE: ./packages/package-format/src/contents/release-contents.ts







const writeLock = (ref) => `run slipway verify-images --update-lock, commit ${src_lock/* lockFileName */.x5}, and tag that commit instead of ${ref}`;
/** Addons of a tag that its lock does not speak of, or speaks of otherwise. */
async function findOutdatedAddons(tree, { lock, addons }) {
    const trees = await (0,src_addons/* digestAddons */.ks)(tree, addons);
    const locked = new Map(lock.addons.map((addon) => [addon.path, addon]));
    const present = new Set(addons.map(({ path }) => path));
    return [
        ...addons.flatMap(({ path }) => {
            const known = locked.get(path);
            return known === undefined ? [`${path} is not in it`] : known.tree === trees.get(path) ? [] : [`the files of ${path} are others`];
        }),
        ...lock.addons.filter(({ path }) => !present.has(path)).map(({ path }) => `${path} is in it, but not in the tag`),
    ];
}
/** List lines that the lock does not have, and images of the lock that neither a list nor an addon names: nobody asked for them. */
async function findOutdatedImages(tree, { lock, config }) {
    const { origins } = await (0,images_origin/* loadImageOrigins */.NI)(tree, config.images.originFile);
    const rules = { stripRegistries: config.images.stripRegistries, origins };
    const images = lock.images.map((locked) => ({ locked, image: (0,reference/* parseImageReference */.o_)(locked.reference) }));
    const byReference = new Map(images.map((each) => [each.image.text, each]));
    const named = new Set();
    const problems = [];
    for (const { lines } of await (0,lists/* loadLists */.g)(tree)) {
        for (const { image, location } of lines) {
            if ((0,patterns/* matchesPattern */.M)(image.text, config.images.ignore))
                continue;
            const listed = (0,release_images/* toListed */.Ni)(image, rules);
            const exact = byReference.get(image.text) ?? byReference.get(listed.text);
            const same = exact !== undefined ? [exact] : images.filter((other) => (image.digest === undefined || image.digest === other.locked.digest)
                && ((0,compare_lists/* meansSameImage */.i)(image, other.image, origins) || (0,compare_lists/* meansSameImage */.i)(listed, other.image, origins)));
            if (same.length === 0)
                problems.push(`${image.text} (${location.file}:${location.line ?? 1}) is not in it`);
            for (const { locked } of same)
                named.add(locked.reference);
        }
    }
    const strangers = lock.images.filter(({ reference, addons }) => addons.length === 0 && !named.has(reference));
    return [...problems, ...strangers.map(({ reference }) => `${reference} is in it, but no list names it and no addon uses it`)];
}
// As the lock has it: an index may name platforms that nobody could ask for.
const platformOf = (text) => {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
};
/** How many images an index leads to, however deep; what the lock does not have is not counted. */
function countImages({ manifests, blobs }, digest, seen = new Set()) {
    if (seen.has(digest))
        return 0;
    seen.add(digest);
    const children = manifests[digest]?.manifests;
    if (children !== undefined)
        return children.reduce((sum, child) => sum + countImages({ manifests, blobs }, child, seen), 0);
    return manifests[digest] !== undefined || blobs[digest] !== undefined ? 1 : 0;
}
/** Images of a lock that lack a platform which the configuration asks for, or a manifest that their platforms need. */
function findIncompleteImages({ lock, config }) {
    const wanted = (config.platforms ?? []).map((text) => (0,src_platform/* parseImagePlatform */.qh)(text));
    return lock.images.flatMap(({ reference, digest, platforms }) => {
        const offered = platforms.map(platformOf);
        const missing = wanted.filter((platform) => !offered.some((each) => (0,src_platform/* matchesPlatform */.pC)(platform, each))).map(src_platform/* formatImagePlatform */.K2);
        const children = lock.manifests[digest]?.manifests ?? [];
        const present = countImages(lock, digest);
        return [
            ...(missing.length === 0 ? [] : [`${reference} is in it without ${missing.join(', ')}, which slipway.yaml asks for`]),
            ...(children.length > 0 && (present === 0 || present < platforms.length) ? [`of the index ${reference} it has ${present} of the manifests for ${platforms.length} platforms`] : []),
        ];
    });
}
/** Platforms that the lock was written for and that the configuration no longer asks for: the package would carry them under the name of one without. */
function findSurplusPlatforms({ lock, config }) {
    const { platforms: wanted } = config;
    if (wanted === undefined)
        return [];
    const asked = wanted.map((text) => (0,src_platform/* parseImagePlatform */.qh)(text));
    const surplus = new Map();
    for (const { reference, platforms } of lock.images) {
        for (const text of platforms)
            if (!asked.some((each) => (0,src_platform/* matchesPlatform */.pC)(each, platformOf(text))))
                surplus.set(text, [...surplus.get(text) ?? [], reference]);
    }
    return [...surplus].map(([platform, references]) => `${references.length === 1 ? references[0] ?? '' : `${references[0] ?? ''} and ${(0,src_text/* formatCount */.B4)(references.length - 1, 'more image')}`}: locked with ${platform}, which slipway.yaml does not ask for`);
}
/**
 * Reads a product tag. Nothing is checked out.
 * @param options.shipped it went to sites, whatever is in it, so that platforms too many are no fault any more
 * @throws {ReleaseError} LOCK_MISSING, LOCK_OUTDATED (every difference), ADDON_INVALID; {GitError} UNKNOWN_REF
 */
async function loadTaggedRelease(git, ref, { shipped = false } = {}) {
    const tree = await (0,git_tree/* createGitTree */.b)(git, ref);
    const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
    const lock = await (0,src_lock/* findLock */.HT)(tree);
    if (lock === undefined)
        throw new release_errors/* ReleaseError */.K('LOCK_MISSING', `${ref} has no ${src_lock/* lockFileName */.x5}, so nothing says which bytes it stands for`, { hint: writeLock(ref) });
    const { addons, broken } = await (0,src_addons/* loadAddons */.Wx)(tree);
    if (broken.length > 0)
        throw new release_errors/* ReleaseError */.K('ADDON_INVALID', `${ref} has addons that cannot be packed:\n${broken.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')}`);
    const outdated = [...await findOutdatedAddons(tree, { lock, addons }), ...await findOutdatedImages(tree, { lock, config }), ...findIncompleteImages({ lock, config }), ...shipped ? [] : findSurplusPlatforms({ lock, config }),
        ...config.images.referrers && lock.referrers === undefined ? ['nobody has looked for signatures and SBOMs, which slipway.yaml asks for (images.referrers)'] : []];
    if (outdated.length > 0) {
        throw new release_errors/* ReleaseError */.K('LOCK_OUTDATED', `${src_lock/* lockFileName */.x5} of ${ref} does not fit what else is in it:\n${outdated.slice(0, 20).map((line) => `  ${line}`).join('\n')}${outdated.length > 20 ? `\n  and ${outdated.length - 20} more` : ''}`, { hint: writeLock(ref) });
    }
    const versions = await (0,version_file/* findVersionFile */.qW)(tree);
    const gone = versions === undefined ? [] : (0,version_file/* checkVersions */.OR)(versions, addons).filter(({ code }) => code === 'addon-missing');
    if (gone.length > 0)
        throw new release_errors/* ReleaseError */.K('ADDON_INVALID', `${ref} would be installed without addons that it asks for:\n${gone.map(({ message }) => `  ${message}`).join('\n')}`, { hint: 'collect the chart, or disable the addon there' });
    return {
        ref, tree, config, lock, lockDigest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(await tree.read(src_lock/* lockFileName */.x5)).digest('hex')}`, addons,
        versions,
    };
}
/** The addons with what version.yml says of them, in its order; those it does not name come last and are not enabled. Without such a file all are. */
function describeAddons({ addons, versions, lock }, only) {
    const byName = new Map((versions?.addons ?? []).map((addon) => [addon.name, addon]));
    const order = [...byName.keys()];
    const rank = ({ name }) => (order.includes(name) ? order.indexOf(name) : order.length);
    const locked = new Map(lock.addons.map((addon) => [addon.path, addon]));
    return addons.filter(({ path }) => only?.has(path) ?? true).sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1)).map((addon) => {
        const listed = byName.get(addon.name);
        const { repo, tag, commit, tree } = locked.get(addon.path) ?? {};
        return { name: addon.name, path: addon.path, version: addon.version ?? '', namespace: listed?.namespace, enabled: listed?.enable ?? versions === undefined, repo, tag, commit, tree };
    });
}
/** Packs the charts of addons as Helm packs them: the same files, the same bytes every time. @throws {HelmError} */
async function packAddons({ tree, addons }, { engine, mtime, logger, only }) {
    const wanted = addons.filter(({ path }) => only?.has(path) ?? true);
    const contents = await tree.readMany(wanted.flatMap(({ files }) => files));
    return Promise.all(wanted.map(async ({ path, files }) => {
        const chart = await engine.loadChart((0,src_chart/* chartFromFiles */.q)(files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })), path));
        for (const warning of chart.warnings)
            logger.warn(`${path}: ${warning}`);
        return { name: chart.name, version: chart.version, data: (0,src_package/* packChart */.w)(chart, { mtime }) };
    }));
}
const metaFolders = ['configs', 'scripts', 'prerequisites', 'images'];
const metaNames = new Set(['version.yml', 'version.yaml', 'env.yml', 'slipway.yaml', src_lock/* lockFileName */.x5, 'README.md']);
/** Configuration, scripts, lists and lock of a tag, as they are. The repo's own install.sh becomes `release/install.sh`. */
async function loadMetaFiles(tree) {
    const entries = (await tree.list()).filter(({ path }) => metaNames.has(path) || path === 'install.sh' || metaFolders.some((folder) => path.startsWith(`${folder}/`)));
    const odd = entries.find(({ type }) => type !== 'file');
    if (odd !== undefined)
        throw new release_errors/* ReleaseError */.K('REF_INVALID', `${odd.path} of ${tree.name} is a ${odd.type === 'symlink' ? 'symbolic link' : 'submodule'}, which a package does not carry`, { location: { file: odd.path } });
    const contents = await tree.readMany(entries.map(({ path }) => path));
    return entries.map(({ path }) => ({
        path: path === 'install.sh' ? 'release/install.sh' : path, data: contents.get(path) ?? new Uint8Array(), ...(path.endsWith('.sh') ? { mode: 0o755 } : {}),
    }));
}
/**
 * Images of a lock as a package takes them, with what the lock has attached to them. Children of an index that the lock left out belong to platforms
 * that nobody asked for.
 */
function contentsOf(lock, images = lock.images) {
    const { referrers, lists } = referrersOf(lock, images);
    return {
        images, ...(referrers.length === 0 ? {} : { referrers }), blobs: lock.blobs,
        manifests: Object.fromEntries([...Object.entries(lock.manifests).map(([digest, manifest]) => {
                if (manifest.manifests === undefined)
                    return [digest, manifest];
                const [manifests, absent] = [true, false].map((wanted) => manifest.manifests?.filter((child) => (lock.manifests[child] !== undefined) === wanted) ?? []);
                return [digest, { ...manifest, manifests, ...(absent?.length === 0 ? {} : { absent }) }];
            }), ...lists]),
    };
}


/***/ }),

/***/ 57736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R_: () => (/* binding */ readResource),
/* harmony export */   _H: () => (/* binding */ loadResources)
/* harmony export */ });
/* unused harmony export resourcesFolder */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80253);
/* harmony import */ var _checksums_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10634);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71535);








/** The folder of a package that other directories are packed into. */
const resourcesFolder = 'resources';
/**
 * The files of directories as `build-offline-resources` makes them, by their `checksums.txt`; they come to lie in
 * `resources/<directory>/`. Their bytes are read, and checked, when they are packed.
 * @throws {PackageError} PLAN_INVALID, PLAN_CONFLICT
 */
async function loadResources(directories) {
    const files = [];
    const names = new Set();
    for (const directory of directories) {
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(directory);
        if (names.has(name))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('PLAN_CONFLICT', `two directories of resources are called ${name}`);
        names.add(name);
        const refuse = (reason, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('PLAN_INVALID', `${directory} cannot be packed: ${reason}`, { cause, hint: 'name a directory that build-offline-resources has made' });
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'checksums.txt'), 'utf8').catch((cause) => { throw refuse(`its checksums.txt cannot be read (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(cause)})`, cause); });
        const sums = (0,_checksums_js__WEBPACK_IMPORTED_MODULE_6__/* .parseChecksums */ .yk)(text, { withFolders: true });
        if (sums === undefined)
            throw refuse('its checksums.txt is no list of checksums in the form of sha256sum');
        for (const [path, sha256] of sums) {
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, path)).catch(() => undefined);
            if (found?.isFile() !== true)
                throw refuse(`${path} of its checksums.txt is ${found === undefined ? 'not there' : 'no regular file'}`);
            files.push({ path: `${resourcesFolder}/${name}/${path}`, size: found.size, sha256, source: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, path) });
        }
        const own = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'checksums.txt'));
        files.push({ path: `${resourcesFolder}/${name}/checksums.txt`, size: own.size, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex'), source: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, 'checksums.txt') });
    }
    return files;
}
/** The verified bytes of a file. @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming it */
async function* readResource({ path, size, sha256, source }) {
    try {
        const check = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_7__/* .createContentCheck */ .W9)({ digest: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_7__/* .parseDigest */ .m)(`sha256:${sha256}`), size }, source);
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(source, { highWaterMark: 256 * 1024 })) {
            check.update(chunk);
            yield chunk;
        }
        check.finish();
    }
    catch (error) {
        const wrong = error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .SlipwayError */ .GQ && (error.code === 'DIGEST_MISMATCH' || error.code === 'SIZE_MISMATCH');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J(wrong ? 'BLOB_WRONG' : 'BLOB_UNREADABLE', `cannot pack ${path}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`, { cause: error, exitCode: wrong ? 1 : 3, hint: 'no package was made: build the offline resources again' });
    }
}


/***/ }),

/***/ 55638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ isUpload),
  tu: () => (/* binding */ openUploads),
  vB: () => (/* binding */ parseAttributes)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/http-environment.ts
var http_environment = __webpack_require__(7137);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/release-repo/src/storage-target.ts
var storage_target = __webpack_require__(23765);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/storage/src/factory.ts
var factory = __webpack_require__(81471);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/package-format/src/reading/verify.ts + 3 modules
var verify = __webpack_require__(7393);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var src_errors = __webpack_require__(55998);
// EXTERNAL MODULE: ./packages/storage/src/source.ts
var source = __webpack_require__(96932);
// EXTERNAL MODULE: ./packages/package-format/src/reading/remote-place.ts
var remote_place = __webpack_require__(50893);
// EXTERNAL MODULE: ./packages/package-format/src/writing/write.ts + 2 modules
var write = __webpack_require__(73979);
// EXTERNAL MODULE: ./packages/package-format/src/writing/write-segments.ts + 2 modules
var write_segments = __webpack_require__(80822);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/load-index.ts
var load_index = __webpack_require__(8614);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/paths.ts
var delivery_paths = __webpack_require__(88987);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/release-index.ts
var release_index = __webpack_require__(20715);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/upload.ts
var delivery_upload = __webpack_require__(23674);
;// CONCATENATED MODULE: ./packages/package-format/src/delivery/build-into.ts















function createPull() {
    const waiting = [];
    let wake = () => undefined;
    let isEnded = false;
    const end = () => {
        isEnded = true;
        for (const { taken } of waiting.splice(0))
            taken();
        wake();
    };
    return {
        take: (bytes) => new Promise((resolve, reject) => {
            if (isEnded)
                reject(new Error('nobody takes the bytes any more'));
            else
                waiting.push({ bytes, taken: resolve });
            wake();
        }),
        async *bytes() {
            try {
                for (;;) {
                    const [next] = waiting;
                    if (next !== undefined) {
                        yield next.bytes;
                        waiting.shift();
                        next.taken();
                    }
                    else if (isEnded)
                        return;
                    else
                        await new Promise((resolve) => { wake = resolve; });
                }
            }
            finally {
                end();
            }
        },
        end,
    };
}
function segmentSource(segment, { make }) {
    const { take, bytes: pulled, end } = createPull();
    let made;
    async function* read(start) {
        made = make(segment, take).finally(end);
        made.catch(() => undefined); // it is told below
        let at = 0;
        for await (const bytes of pulled()) {
            const skipped = Math.min(bytes.length, Math.max(0, start - at));
            at += bytes.length;
            if (skipped < bytes.length)
                yield bytes.subarray(skipped);
        }
        await made;
    }
    let isOpened = false;
    return {
        source: {
            size: segment.size,
            open(start) {
                if (isOpened)
                    throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `the upload of ${segment.name} was interrupted, and what is made while it is uploaded cannot be sent twice`, { retryable: true, hint: 'run it again: what is there is not sent again' });
                isOpened = true;
                // copied, as a stream asks for the next piece before this one is used
                return external_node_stream_.Readable.from((0,source/* copyToSlabs */.UM)(read(start)), { highWaterMark: 1 });
            },
        },
        made: () => made ?? Promise.reject(new errors/* SlipwayError */.GQ('BUG', `${segment.name} was not asked for`, { exitCode: 70 })),
        end,
    };
}
/**
 * The package of this plan where it was released and moved out of `candidate`. Its bytes follow from the plan, so they are not made to be
 * compared. @throws {DeliveryError} RELEASE_CONFLICT when it is another one
 */
async function findSame(plan, { storage, folder, candidate }) {
    const entry = (0,release_index/* findReleased */.H5)(await (0,load_index/* loadIndex */.z)(storage), { folder, name: plan.name });
    if (entry === undefined || entry.path === candidate)
        return undefined;
    const { manifest } = await (0,read/* openPackage */.R)((0,remote_place/* openStoragePlace */.FK)(storage, entry.path));
    const withoutSums = (about, segments) => JSON.parse(JSON.stringify({ ...about, segments: segments.map(({ name, size }) => ({ name, size })) }));
    if (!(0,external_node_util_.isDeepStrictEqual)(withoutSums(plan.manifest, plan.segments), withoutSums(manifest, manifest.segments)))
        throw (0,release_index/* releaseConflict */.GA)(entry, 'what would be built now');
    return { entry, manifest };
}
/**
 * Builds a package straight into a storage, as a candidate: no segment lies on this machine. A run that broke off is gone on with:
 * what is there is made again to be compared, and not sent.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; {StorageError}
 */
async function buildInto(plan, { storage, recordFor, logger, signingKey, progress, ...options }) {
    const { signal } = options;
    const [paths, ...others] = (0,delivery_paths/* deliveryPaths */.Zh)(plan.manifest, plan.name);
    if (paths === undefined || others.length > 0)
        throw new errors/* SlipwayError */.GQ('BUG', `${plan.name} belongs to several versions`, { exitCode: 70 });
    const released = await findSame(plan, { storage, folder: paths.folder, candidate: paths.candidate });
    if (released !== undefined) {
        const { entry, manifest } = released;
        return { manifest, uploaded: await (0,delivery_upload/* describeReleased */.TI)(entry, { storage, manifest, ...(signingKey === undefined ? {} : { key: signingKey }), ...(signal === undefined ? {} : { signal }) }) };
    }
    const transfer = { ...(signal === undefined ? {} : { signal }), ...(progress === undefined ? {} : { progress }) };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-upload-'));
    let current;
    const opened = (0,write_segments/* openSegments */.D)(plan.segments, { mtime: plan.mtime, ...options });
    try {
        const sent = new Set();
        const there = new Set();
        const segments = [];
        for (const segment of plan.segments) {
            const path = `${paths.candidate}/${segment.name}`;
            current = segmentSource(segment, opened);
            const { outcome } = await storage.put(path, current.source, transfer);
            (outcome === 'written' ? sent : there).add(path);
            segments.push(await current.made());
        }
        const directory = (0,external_node_path_.join)(folder, plan.name);
        await (0,promises_.mkdir)(directory);
        const manifest = await (0,write/* finishPackage */.a)(directory, plan, segments, signingKey);
        // the segments have just been put, or compared with what was there
        const rest = { ...storage, put: async (path, source, putOptions) => sent.has(path) || there.has(path) ? { outcome: 'present', size: source.size } : storage.put(path, source, putOptions) };
        const [uploaded] = await (0,delivery_upload/* uploadPackage */.as)(directory, { storage: rest, recordFor, logger, ...(signingKey === undefined ? {} : { key: signingKey }), ...(signal === undefined ? {} : { signal }) });
        if (uploaded === undefined)
            throw new errors/* SlipwayError */.GQ('BUG', `${plan.name} was uploaded nowhere`, { exitCode: 70 });
        const bytes = plan.segments.filter(({ name }) => sent.has(`${paths.candidate}/${name}`)).reduce((sum, { size }) => sum + size, 0);
        return { manifest, uploaded: { ...uploaded, written: uploaded.written + sent.size, bytes: uploaded.bytes + bytes } };
    }
    finally {
        current?.end();
        await opened.close();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./packages/package-format/src/delivery/release-record.ts
/** `release.json`, which lies beside the package and never inside: the package is the same bytes whoever builds it (R48). */
function formatReleaseRecord({ name, path, manifest, manifestDigest, run, attributes, uploaded }) {
    const { kind, product, version, tag, commit, platforms, totals } = manifest;
    return `${JSON.stringify({
        formatVersion: 1, package: name, path, kind, product, version, tag, commit, platforms, bytes: totals.bytes, segments: totals.segments, manifest: manifestDigest, uploaded: uploaded.toISOString(), run,
        attributes: Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
    }, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./packages/package-format/src/delivery/uploads.ts









/** Whether anything is to be uploaded at all. */
const isUpload = ({ upload }) => upload.some((address) => address !== 'false');
/** `key=value` each. @throws {SlipwayError} INPUT_INVALID */
function parseAttributes(attributes) {
    return Object.fromEntries(attributes.map((text) => {
        const [, key, value] = /^([A-Za-z][A-Za-z0-9._-]{0,63})=([^\0-\x08\x0a-\x1f\x7f]{0,4096})$/.exec(text) ?? [];
        if (key === undefined || value === undefined)
            throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `attribute is ${JSON.stringify(text.slice(0, 200))}, expected KEY=VALUE`);
        return [key, value];
    }));
}
/** @throws {SlipwayError} INPUT_INVALID for `true` where nothing names a storage; as `findStorage` */
async function findTargets(upload, { env, lookup }) {
    const targets = [];
    for (const address of upload.filter((each) => each !== 'false')) {
        const target = address === 'true' ? await (0,storage_target/* findStorage */.R)({ ...lookup, env }) : { address, caFiles: [], env };
        if (target === undefined)
            throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `upload names no storage, and neither does storage of ${config/* configFileName */.S3}`, { hint: `write "storage: { address: … }" into ${config/* configFileName */.S3}, set ${storage_target/* storageVariable */.a}, or name it: --upload s3://BUCKET/PREFIX` });
        targets.push(target);
    }
    return targets;
}
/** Opens the storages that are asked for and asks each once, so that nothing is built for one that cannot be used. */
async function openUploads({ upload, attribute, caFile }, context) {
    const { cwd, env, logger, addSecret, now, signal, run, key } = context;
    const stop = signal === undefined ? {} : { signal };
    const attributes = parseAttributes(attribute);
    const targets = await findTargets(upload, context);
    const http = await (0,http_environment/* openHttpClient */.S)({ env, caFiles: [...caFile.map((file) => (0,external_node_path_.resolve)(cwd, file)), ...targets.flatMap(({ caFiles }) => caFiles)], addSecret });
    const storages = [];
    const close = async () => {
        for (const storage of storages)
            await storage.close();
        http.close();
    };
    try {
        for (const { address, env: own } of targets) {
            const tag = /^release:(.+)$/.exec(address)?.[1];
            const storage = tag === undefined ? await (0,factory/* openStorage */.G)(address, { cwd, env: own, http, logger, addSecret, now })
                : await (await Promise.all(/* import() */[__webpack_require__.e(9471), __webpack_require__.e(6428)]).then(__webpack_require__.bind(__webpack_require__, 26428))).openReleaseStorage(tag, { env, http, logger, addSecret });
            storages.push(storage);
            // a question with an answer that says more than that of stat: of S3, that there is no such bucket
            await (/^s3(?:\+https?)?:/i.test(address) ? storage.load('index.json') : storage.stat('index.json'));
        }
    }
    catch (error) {
        await close();
        throw error;
    }
    const recordFor = (uploaded) => formatReleaseRecord({ ...uploaded, run, attributes, uploaded: now() });
    return {
        storages: storages.map(({ name }) => name), close,
        async upload(directory) {
            if (storages.length === 0)
                return { uploads: [], findings: [] };
            const { manifest: { totals } } = await (0,read/* openPackage */.R)(directory);
            logger.step('Testing the package before it is uploaded');
            const reading = logger.progress('test', { total: totals.bytes, unit: 'bytes' });
            const findings = await (0,verify/* verifyPackage */.s)(directory, { progress: reading, ...(key === undefined ? {} : { key }), ...stop });
            reading.done();
            if (findings.length > 0)
                return { uploads: [], findings };
            const uploads = [];
            for (const storage of storages) {
                logger.step(`Uploading ${(0,src_text/* formatBytes */.z3)(totals.bytes)} to ${storage.name}`);
                const progress = logger.progress('upload', { total: totals.bytes, unit: 'bytes' });
                uploads.push(...await (0,delivery_upload/* uploadPackage */.as)(directory, {
                    storage, logger, progress, recordFor, ...(key === undefined ? {} : { key }), ...stop,
                }));
                progress.done();
            }
            return { uploads, findings: uploads.flatMap((each) => each.findings) };
        },
        async build(plan, options) {
            const [storage] = storages;
            if (storage === undefined)
                throw new errors/* SlipwayError */.GQ('BUG', 'there is no storage to build into', { exitCode: 70 });
            const { bytes } = plan.manifest.totals;
            logger.step(`Building ${plan.name} into ${storage.name}: ${(0,src_text/* formatBytes */.z3)(bytes)}`);
            const progress = logger.progress('upload', { total: bytes, unit: 'bytes' });
            const built = await buildInto(plan, { storage, logger, progress, recordFor, ...options, ...stop });
            progress.done();
            return built;
        },
    };
}


/***/ }),

/***/ 41683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wz: () => (/* binding */ describeForeignRuns),
/* harmony export */   eZ: () => (/* binding */ clearLeftovers),
/* harmony export */   ne: () => (/* binding */ createOutputDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1550);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71535);





const exists = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(() => true, () => false);
async function findRuns(parent, name) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)).flatMap((entry) => {
        if (!entry.startsWith(`.${name}@`))
            return [];
        const [, owner, what] = /^([^@]+)@[0-9a-f]+@(new|old)$/.exec(entry.slice(name.length + 2)) ?? [];
        return owner === undefined || what === undefined ? [] : [{ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, entry), owner, what }];
    });
}
/** Brings back what a killed run moved aside, and removes what it left half-written, or names it where it may be of use. */
async function recover(parent, name, resume) {
    const leftovers = [];
    for (const run of await findRuns(parent, name)) {
        if (await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .ownerState */ .N)(run.owner) !== 'gone')
            continue;
        if (run.what === 'old' && !await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(run.path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name));
        else if (run.what === 'new' && resume)
            leftovers.push(run.path);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(run.path, { recursive: true, force: true });
    }
    return leftovers;
}
/** Removes what killed runs have left, where nothing has to be written; harmless where there is no such folder. */
async function clearLeftovers(parent, name) {
    await recover(parent, name, false).catch((error) => { if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) !== 'ENOENT')
        throw error; });
}
/**
 * What runs on other machines have left in an output folder, as on a shared disk, or are writing there: nobody here can tell which.
 * A sentence for each, for whoever can.
 */
async function describeForeignRuns(parent, name) {
    const runs = await findRuns(parent, name).catch(() => []);
    return (await Promise.all(runs.map(async ({ path, owner, what }) => {
        if (await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .ownerState */ .N)(owner) !== 'unknown')
            return [];
        const files = [path, ...(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path).catch(() => [])).map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, file))];
        const times = await Promise.all(files.map(async (file) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined))?.mtimeMs ?? 0));
        return [`${path} is of a run on ${owner.split('_')[0] ?? ''}, last written ${new Date(Math.max(...times)).toISOString()}: ${what === 'old' ? 'the earlier package, which that run was replacing' : 'not a whole package'}. Remove it when that run has ended; nothing here does`];
    }))).flat();
}
/**
 * Starts a directory beside its final place. The earlier one stays until `commit`, which moves it aside, the new one in and
 * then removes it (T40); a run that was killed between these two steps is put right by the next.
 */
async function createOutputDirectory(parent, name, { resume = false } = {}) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(parent, { recursive: true });
    const leftovers = await recover(parent, name, resume);
    const earlier = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name)).catch(() => undefined);
    if (earlier?.isDirectory() === false)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('WRITE_FAILED', `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name)} is in the way: it is no directory`, { hint: 'remove it, or choose another output folder' });
    const run = `.${name}@${await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .thisOwner */ .G)()}@${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${run}@new`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary);
    return {
        temporary, leftovers,
        async commit() {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, name);
            const old = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, `${run}@old`);
            await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .syncDirectory */ .zR)(temporary);
            let replaced = false;
            for (let attempt = 1;; attempt += 1) {
                replaced = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, old).then(() => true, (error) => {
                    if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) === 'ENOENT')
                        return false;
                    throw error;
                });
                try {
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
                    break;
                }
                catch (error) {
                    // between the two steps another run has put its own there, which is whole as well
                    const isTaken = attempt < 10 && ['ENOTEMPTY', 'EEXIST'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) ?? '');
                    if (replaced && isTaken)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
                    else if (replaced)
                        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, path);
                    if (!isTaken)
                        throw error;
                }
            }
            await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .syncDirectory */ .zR)(parent);
            if (replaced)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
            return path;
        },
        async abort() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { recursive: true, force: true });
        },
    };
}


/***/ }),

/***/ 18301:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ chartsFileName),
/* harmony export */   J: () => (/* binding */ packCharts)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51306);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92085);



/** The name of the archive of all charts in the first segment. */
const chartsFileName = 'charts.tar.gz';
// the user that chart servers run as (R20)
const chartOwner = { uid: 10_000, gid: 10_000 };
/** `charts.tar.gz`: one package per addon below `charts/`, owner 10000:10000, gzip by a JavaScript deflate so that bytes do not depend on a platform's zlib (DR13). */
function packCharts(charts, mtime) {
    const byPath = new Map(charts.map((chart) => [(0,_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .chartPath */ .YB)(chart), chart.data]));
    const files = (0,_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .inByteOrder */ .qg)(byPath.keys()).map((name) => ({ name, data: byPath.get(name) ?? new Uint8Array(), mode: 0o644, mtime, ...chartOwner }));
    const archive = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .tarArchive */ .Gr)([{ name: 'charts/', data: new Uint8Array(), mode: 0o755, mtime, ...chartOwner }, ...files]);
    return (0,fflate__WEBPACK_IMPORTED_MODULE_2__/* .gzipSync */ .u3)(archive, { level: 6, mtime: mtime * 1000 });
}


/***/ }),

/***/ 82017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ planPackage)
});

// UNUSED EXPORTS: defaultSegmentSize

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./packages/package-format/src/planning/charts.ts
var charts = __webpack_require__(18301);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var errors = __webpack_require__(71535);
;// CONCATENATED MODULE: ./packages/package-format/src/closure.ts


/**
 * The closure of all images: every manifest, config and layer once, whoever shares it (T38).
 * @throws {PackageError} PLAN_INCOMPLETE naming each image whose content is not known; PLAN_CONFLICT for one tag with
 * two digests; PLAN_INVALID for names and digests that are not safe as paths
 */
function closureOf({ images, referrers = [], manifests, blobs }) {
    const found = new Map();
    const repositories = new Map();
    const tags = new Map();
    const missing = new Set();
    for (const image of [...images, ...referrers]) {
        checkNames(image);
        const links = repositories.get(image.repository) ?? { layers: new Set(), revisions: new Set() };
        repositories.set(image.repository, links);
        const waiting = [image.digest];
        for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
            if (links.revisions.has(digest))
                continue;
            const manifest = manifests[digest];
            if (manifest === undefined) {
                missing.add(`${image.reference} needs the manifest ${digest}`);
                continue;
            }
            links.revisions.add(digest);
            keep({ digest, size: manifest.size, kind: 'manifest', image, ...(manifest.data === undefined ? {} : { data: manifest.data }) });
            for (const part of [...(manifest.config === undefined ? [] : [manifest.config]), ...(manifest.layers ?? [])]) {
                const size = blobs[part];
                if (size === undefined) {
                    missing.add(`${image.reference} needs the blob ${part}`);
                    continue;
                }
                links.layers.add(part);
                keep({ digest: part, size, kind: 'blob', image });
            }
            waiting.push(...(manifest.manifests ?? []));
        }
        if (image.tag !== undefined)
            addTag(image, image.tag);
    }
    if (missing.size > 0) {
        throw new errors/* PackageError */.J('PLAN_INCOMPLETE', `the sizes of some content are not known:\n  ${[...missing].join('\n  ')}`, { hint: 'write the lock again' });
    }
    return { blobs: found, repositories, tags: [...tags.values()] };
    function keep(blob) {
        if (!(0,digest/* isDigest */.Bc)(blob.digest) || !blob.digest.startsWith('sha256:')) {
            throw new errors/* PackageError */.J('PLAN_INVALID', `${blob.image.reference} refers to ${JSON.stringify(blob.digest)}: packages hold content named by sha256 only`);
        }
        const known = found.get(blob.digest);
        if (known === undefined)
            found.set(blob.digest, blob);
        else if (known.size !== blob.size)
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${blob.digest} has two sizes: ${known.size} in ${known.image.reference}, ${blob.size} in ${blob.image.reference}`);
    }
    function addTag({ repository, digest, reference }, tag) {
        const name = `${repository}:${tag}`;
        const known = tags.get(name);
        if (known !== undefined && known.digest !== digest) {
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${name} would name two images: ${known.digest} and, for ${reference}, ${digest}`, { hint: 'references that differ only in their registry must have the same digest, or different names' });
        }
        tags.set(name, { repository, tag, digest });
    }
}
function checkNames({ reference, repository, tag }) {
    if (!(0,src_reference/* isRepositoryName */.en)(repository))
        throw new errors/* PackageError */.J('PLAN_INVALID', `${reference}: ${JSON.stringify(repository)} is not the name of a repository`);
    if (tag !== undefined && !(0,src_reference/* isImageTag */._l)(tag))
        throw new errors/* PackageError */.J('PLAN_INVALID', `${reference}: ${JSON.stringify(tag)} is not an image tag`);
}
const byDigest = (a, b) => (a.digest < b.digest ? -1 : 1);
/**
 * Splits the closure of `target` into what is shipped and what each base is required to have. Only digests decide,
 * never names (T37, T38). A base's tags are required where the target moves them.
 */
function planDelta(target, bases) {
    const closure = closureOf(target);
    const baseClosures = bases.map(({ contents }) => closureOf(contents));
    const everywhere = (digest) => baseClosures.length > 0 && baseClosures.every((base) => base.blobs.has(digest));
    const blobs = new Map([...closure.blobs].filter(([digest]) => !everywhere(digest)));
    const touched = new Set(closure.tags.map(({ repository, tag }) => `${repository}:${tag}`));
    const kept = [...closure.blobs.values()].filter(({ digest }) => !blobs.has(digest)).map(({ digest, size }) => ({ digest, size })).sort(byDigest);
    return {
        blobs, target: closure,
        bases: bases.map(({ version, lockDigest }, index) => ({
            version, ...(lockDigest === undefined ? {} : { lockDigest }),
            requires: {
                blobs: kept,
                tags: (baseClosures[index]?.tags ?? []).filter(({ repository, tag }) => touched.has(`${repository}:${tag}`))
                    .sort((a, b) => (`${a.repository}:${a.tag}` < `${b.repository}:${b.tag}` ? -1 : 1)),
            },
        })),
    };
}

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
;// CONCATENATED MODULE: ./packages/package-format/src/site/install-guide-push.ts
/** What `INSTALL.md` says of pushing to a registry, in English. */
function formatPushGuide({ base, patch }) {
    return `### Into a registry over the network

Where the storage cannot be reached, the images are pushed, with curl, from any machine that reaches the registry. Harbor takes them
only this way: its database does not see what is written into its storage.

    bash install.sh images --push HOST[:PORT][/PREFIX] --auth-file LOGIN --dry-run
    bash install.sh images --push HOST[:PORT][/PREFIX] --auth-file LOGIN

- LOGIN is a file with one line, \`user:password\`, as it is: a robot of Harbor is \`robot$name:secret\`. Instead of it the variable
  \`SLIPWAY_AUTH_HOST_PORT\` is read (\`harbor.local:8443\` makes \`SLIPWAY_AUTH_HARBOR_LOCAL_8443\`). Neither gets onto a command line or into a log.
- \`--ca-file FILE\` names the CA of the site; \`--plain-http\` is for a registry without TLS. curl goes through the proxy of the environment
  (\`https_proxy\`): name a registry that is not behind it in \`no_proxy\`.
- Images keep their names, after PREFIX where there is one. In Harbor the first part of a name is the project. It has to be there;
  \`--create-projects\` makes those that lack, private, if the login may do that.
- A blob that is there is not sent again, one that another repository has is mounted. Each is read from its segment, checked, sent, and
  the registry's digest of it compared; manifests follow, tags come last. Nothing is staged. Blobs of more than 64 MiB are sent in
  pieces and go on where the registry stands after a cut; where a proxy limits requests, take a smaller \`--piece-size MIB\`.
- Of what is there the registry is asked for presence, not for bytes; \`--deep\` reads it all.
- Most registries, Harbor among them, take an image of several platforms only with all of them. A package that was built for some
  of its platforms is refused before anything is sent: it goes into a --storage. \`--partial-indexes\` tries all the same, for a
  registry that is set to take such images.
- A tag that names another image is refused before anything is sent; \`--overwrite\` moves it.${patch ? `
- Before anything is sent, everything that this package takes from ${base} must be in the registry, and its tags must point where
  ${base} has them. A registry keeps no record of versions: once this package is in, pushing ${base} again is refused.` : ''}

\`status --push\`, with the same options, only asks: whether each tag is \`present\`, \`missing\`, has an \`other digest\`, or is \`unknown\`, and how many
blobs and manifests lack. A refusal says which image it is about and begins with \`denied\`, \`missing\`, or \`unknown\` for what nobody could say.
`;
}
/** The same in Chinese, one point. */
const chinesePushGuide = '无法直接访问存储时（例如 Harbor，其数据库不会感知直接写入存储的内容），改用 `bash install.sh images --push HOST[:PORT][/PREFIX] --auth-file LOGIN` 推送；LOGIN 文件的内容为一行 `用户名:密码`（机器人账号如 `robot$name:secret` 原样填写），也可用环境变量 `SLIPWAY_AUTH_HOST_PORT`。`--ca-file` 指定站点 CA，`--create-projects` 在 Harbor 中创建缺少的项目（私有）。中断后重新运行只发送缺少的部分；标签最后写入，已指向其他镜像的标签须加 `--overwrite` 才会移动。`status --push` 只核对、不写入。环境中设置了代理（`https_proxy`）而镜像仓库不经过代理时，请把它写入 `no_proxy`。';

// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(53654);
// EXTERNAL MODULE: ./packages/package-format/src/packaged-tags.ts
var packaged_tags = __webpack_require__(58928);
;// CONCATENATED MODULE: ./packages/package-format/src/site/install-guide.ts




const listed = (lines, limit = 40) => [...lines.slice(0, limit).map((line) => `- ${line}`), ...(lines.length > limit ? [`- … (${lines.length - limit} more in manifest.json)`] : [])].join('\n');
/** `INSTALL.md` of a package that brings what installs it itself: how it is checked and unpacked, in English and Chinese. */
function formatUnpackGuide({ kind, product, version, totals, files, platforms }) {
    const has = (name) => files.some(({ path }) => path === name);
    const chunked = files.some(({ path }) => (0,layout/* parseBlobPath */.oF)(path)?.chunk !== undefined);
    const join = 'find docker -name "data.chunk-0001-of-*" | while read -r each; do (cd "${each%/*}" && cat data.chunk-*-of-* > data && rm data.chunk-*); done';
    return `# ${product} ${kind} ${version}

${(0,src_text/* formatCount */.B4)(totals.images, 'image')} for ${platforms.join(', ')}, ${(0,src_text/* formatCount */.B4)(totals.files, 'file')}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}. Nothing is fetched from the internet.

    sha256sum -c checksums.txt                                   # check every file
    for each in segment-*.tar; do tar -xf "$each"; done          # unpack, here or with -C into another folder
${chunked ? `    ${join}\n` : ''}${has('install.sh') ? '    bash install.sh                                              # the installer of this release\n' : ''}
\`docker/\` is the storage of a registry, which serves the images as they are${has('install.sh') ? '' : '; this package has no installer of its own'}.

## 中文说明

先用 \`sha256sum -c checksums.txt\` 校验，再用上面的命令解包${has('install.sh') ? '，然后运行 `bash install.sh`' : ''}；\`docker/\` 是镜像仓库的存储目录，可直接由 registry 提供服务。
`;
}
/** `INSTALL.md`: how this package is checked and installed, in English and Chinese. */
function formatInstallGuide({ kind, product, version, bases, addons, removedAddons = [], platforms, totals, files, referrers }) {
    const base = bases.map((each) => each.version).join(', ');
    const patch = kind !== 'platform';
    const chunked = new Set(files.flatMap(({ path }) => { const { digest, chunk } = (0,layout/* parseBlobPath */.oF)(path) ?? {}; return chunk === undefined ? [] : [digest]; })).size;
    const carried = files.flatMap(({ path }) => /^tools\/(.+)$/.exec(path)?.[1] ?? []);
    const configs = files.some(({ path }) => /^configs\/.+\.ya?ml\.j2$/.test(path) && path !== 'configs/platform-info.yaml.j2');
    const prerequisites = files.some(({ path }) => path === 'install/prerequisites.tgz');
    const content = [
        `${(0,src_text/* formatCount */.B4)(totals.images, 'image')} for ${platforms.join(', ')}, ${(0,src_text/* formatCount */.B4)(totals.blobs, 'blob')} of ${(0,src_text/* formatBytes */.z3)(totals.blobBytes)}`,
        ...(referrers === undefined ? [] : [`${(0,src_text/* formatCount */.B4)((0,packaged_tags/* countReferrers */.A)({ referrers }), 'signature, attestation or SBOM', 'signatures, attestations and SBOMs')} of images, which go where these go; keep the tags \`sha256-…\` in the registry`]),
        ...addons.map(({ name, version: chart, enabled }) => `chart ${name} ${chart}${enabled === false ? ' (not enabled)' : ''}`),
        ...removedAddons.map((name) => `no longer part of the product: ${name}`),
    ];
    return `# ${product} ${version}${patch ? ` (${kind} for ${base})` : ''}

${listed(content)}

## Before you start

Nothing is fetched from the internet. What the machine needs, by command:

- check, images, status: bash 4 or newer, tar, xargs, openssl or sha256sum, and of the coreutils
  \`cat date dd df dirname head ls mkdir mktemp mv rm rmdir sync tail\`; those of busybox will do. With flock, where it is there, a second
  run into the same storage is refused while one is at work.
- images --push, status --push and --images: besides these curl and \`sleep\`.
- configs, charts, uninstall: besides these \`chmod grep gzip sleep\`, helm (3.19 or newer, or 4) and kubectl${carried.length === 0 ? '' : `; the package carries
  ${carried.join(', ')}, which are used where the machine has none`}.${patch ? `
  This package carries none. Where the machine has none, take those of the package of ${base}, if it carries any:
  \`tar -xf segment-0001.tar tools\` in its folder, then \`--helm FILE --kubectl FILE\` here.` : ''}${patch ? `
- images asks the cluster for its version as well where kubectl is there, and says in it that this package is pending;
  \`--kubectl none\` leaves the cluster alone.` : ''}

One machine may reach the registry and another the cluster: images does without kubectl, configs and charts without the registry.

    bash install.sh check                      # tools, cluster and the checksum of every file
    bash install.sh check --key KEY.pem        # also who made it: KEY.pem is the public key, which you have from elsewhere
    sha256sum -c checksums.txt                 # the checksums by hand

\`--log FILE\` appends to FILE what any command says; \`--dry-run\` shows what would be done.

## Images

STORAGE is the folder of the site's registry that holds \`docker/\`. The registry serves the images as soon as they are there.

    bash install.sh images --storage STORAGE --dry-run
    bash install.sh images --storage STORAGE

${patch ? `
Before anything is written the installer proves that ${base} is there: the version, every blob this package builds on and
where the tags point. If one of them is not as expected it says so and leaves the storage as it is. Where an earlier package
was put there by hand, add \`--base-version ${bases[0]?.version ?? ''}\`; \`--deep\` also reads and checks the blobs.
The former targets of moved tags are kept in \`STORAGE/slipway/state/${version}/tags.tsv\`.

The order is: blobs, links, then \`pending\` of the ConfigMap \`platform-info\` names ${version}, then tags, then (charts) each chart, then
\`platform-info\` has it in \`${kind === 'hotfix' ? 'hotfixes' : 'version'}\` and no longer in \`pending\`. Where images runs on a machine without kubectl, charts writes \`pending\`
before the first chart, on the machine that has it. \`status\` names what is pending; the way out is to run images and charts again.
` : ''}
Run it again after an interruption: it goes on where it stopped. Once it is complete, another run changes nothing, also
where hotfixes came later: the tags that they moved stay theirs.${patch ? '' : `
A storage that holds another product, or another version of ${product} that is not older, is refused: use a fresh one.`}
${chunked === 0 ? '' : `${(0,src_text/* formatCount */.B4)(chunked, 'blob is', 'blobs are')} larger than a segment and ${chunked === 1 ? 'lies' : 'lie'} in chunks, which the installer joins. By hand, in the folder of the blob:
\`cat data.chunk-*-of-* > data && rm data.chunk-*\`.
`}If a segment turns out to be damaged, no link and no tag is changed: copy the package again, then run it again.

${formatPushGuide({ base, patch })}
${configs ? `## Configuration

    bash install.sh configs --dry-run          # lists what the config file has to give
    bash install.sh configs --config site.yaml

The config file is YAML of your own. What the templates in \`configs/\` of this package make of it, Secrets and ConfigMaps, is applied as
the Helm release \`platform-configs\` in \`kube-system\`, before the charts. When a change fails the former state is put back; when
the first run fails, what was put there by then stays and the next run takes it over. Change the
file and run it again to change the configuration; \`charts\` then takes the values of the last run. Keep the file: it has your passwords.

` : ''}The address of the site's registry, its CA and the virtual IP come from the ConfigMap \`system-info\` in \`kube-system\`, keys
\`registry_domain\`, \`registry_ca\` and \`vip\`; the same names in the config file (\`--config\`) override it.

## Charts

    bash install.sh charts --dry-run           # prints the commands, to be run by hand if you like
    bash install.sh charts

${prerequisites ? 'What lies in `prerequisites/` is applied first. ' : ''}Charts are installed in order, their namespaces made; the first one that fails ends the run and is named, with what helm
says. Put it right and run it again: what is installed is passed over, and a second run changes nothing. \`--timeout 10m\` gives
hooks more time, \`--wait\` waits until each chart is ready. Afterwards the ConfigMap \`platform-info\` in the namespace
\`kube-system\` says \`product\`, \`version\` and \`hotfixes\`; from before the first chart until then its \`pending\` names ${version}.
One machine at a time: of two that install charts at once, one takes the other's for an interrupted run.

## Afterwards

    bash install.sh status                     # what is installed, what is pending, what comes from elsewhere than the site's registry
    bash install.sh status --images            # also asks that registry for every image that pods are made of
    bash install.sh status --storage STORAGE   # also whether the storage has every image of this package
    bash install.sh status --push HOST[:PORT][/PREFIX] --auth-file LOGIN    # the same of a registry over the network

status writes nothing, and ends with 1 when something is not in place, or nobody could say. \`--images\` reads the pod templates of
Deployments, StatefulSets, DaemonSets, Jobs and CronJobs and the pods themselves, init containers included, in the namespaces of the
charts and where these put something else, and names each image that the registry lacks (\`missing\`) or does not hand out (\`denied\`), with who pulls it. It asks at
\`registry_domain\`, with \`--push\` at that name of the same registry; \`--auth-file\`, \`--plain-http\` and \`--ca-file\` as above, the CA of
\`system-info\` without the last. Images that an operator will ask for only later are in no pod yet, so they are not looked for.
${patch ? '' : `    bash install.sh uninstall                  # asks first, or --yes; removes the last chart first

After uninstall, images, volume claims, namespaces and prerequisites are still there; \`--delete-data\` removes the claims of the
charts and the prerequisites as well.
`}
Exit codes: 0 done, 1 refused, failed or interrupted, 2 wrong usage.

## 中文说明

${[
        '运行 `bash install.sh check`，检查工具、集群和每个文件的校验和；加上 `--key KEY.pem` 同时用公钥验证签名（公钥须通过其他途径取得）。',
        '运行 `bash install.sh images --storage STORAGE` 导入镜像；STORAGE 指站点镜像仓库中包含 `docker/` 的目录。',
        chinesePushGuide,
        ...(configs ? ['运行 `bash install.sh configs --config site.yaml` 应用站点配置；`--dry-run` 列出配置文件必须提供的值。变更失败时恢复原状；首次运行失败时，已写入的内容会保留，由下一次运行接管。请妥善保管该文件，其中含有密码。'] : []),
        '镜像仓库地址、CA 和虚拟 IP 取自 `kube-system` 中的 ConfigMap `system-info`（`registry_domain`、`registry_ca`、`vip`），配置文件中的同名值优先。',
        '运行 `bash install.sh charts` 按顺序安装各个 chart；出错时停止并给出 chart 名称，修复后重新运行即可继续。',
        '运行 `bash install.sh status` 查看安装状态、尚未完成（pending）的安装，以及哪些镜像不是来自站点镜像仓库；加上 `--images` 会向站点镜像仓库逐一核对集群中所有 Pod 模板和 Pod（包括 init 容器）用到的镜像，缺少的镜像会连同使用者一起列出。加上 `--storage STORAGE` 或 `--push HOST[:PORT][/PREFIX]` 可核对本包的全部镜像。有缺失或无法确认时退出码为 1。',
        ...(patch ? [`本包是 ${base} 的补丁：安装程序会先核对基础版本和所需的数据，有任何不符就列出原因并停止，不改动现有文件。移动标签之前，ConfigMap \`platform-info\` 的 \`pending\` 会记下 ${version}，全部 chart 完成后再转入 \`${kind === 'hotfix' ? 'hotfixes' : 'version'}\`；若 images 在没有 kubectl 的机器上运行，则由有 kubectl 的机器上的 charts 写入。中断后重新运行 images 和 charts 即可。`]
            : ['运行 `bash install.sh uninstall` 按相反顺序卸载（先询问，或加 `--yes`）；镜像和数据会保留，加 `--delete-data` 才会删除数据卷声明和前置资源。']),
    ].map((line, index) => `${index + 1}. ${line}`).join('\n')}

加上 \`--dry-run\` 只显示步骤，不写入任何内容；\`--log FILE\` 记录日志。
中断后可以重新运行；完成后重复运行不会产生变化，之后安装的补丁所移动的标签也会保留。
`;
}

;// CONCATENATED MODULE: ./packages/package-format/src/site/installer-files.ts
// Written by embed.mjs from installer/; edit those files and run `node packages/package-format/embed.mjs`.
/** The scripts that a package carries, by file name. */
const installerFiles = {
    'install.sh': `#!/usr/bin/env bash
# Installs the package that this script lies in. It needs bash 4, the usual small tools (see check_tools) and openssl or
# sha256sum; curl for pushing to a registry only, gzip, helm and kubectl for the charts only. It reads tab-separated tables from the first segment, no JSON or YAML.
# Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
set -euo pipefail
export LC_ALL=C
umask 022
# they change what tar, ls, df, grep and gzip say
unset CDPATH TAR_OPTIONS POSIXLY_CORRECT BLOCK_SIZE BLOCKSIZE LS_BLOCK_SIZE DF_BLOCK_SIZE QUOTING_STYLE TIME_STYLE GREP_OPTIONS GZIP

readonly blob_root=docker/registry/v2/blobs
readonly repository_root=docker/registry/v2/repositories
readonly digest_form='^sha256:[0-9a-f]{64}$'
readonly repository_form='^[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$'
readonly tag_form='^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$'
readonly word_form='^[A-Za-z0-9][A-Za-z0-9._+-]*$'
readonly number_form='^(0|[1-9][0-9]*)$'
readonly info_namespace=kube-system
readonly info_name=platform-info

here='' work='' scratch='' command='' storage='' base_version='' log='' public_key='' helm=helm kubectl=kubectl hasher='' reader=''
dry_run=no deep=no
kind='' product='' version='' base=''
bases=() problems=()

usage() {
  cat <<'USAGE'
usage: bash install.sh COMMAND [options]

  check     tools, cluster and the checksum of every file; with --storage also free space and what a hotfix builds on
  images    puts the images into the storage of a registry, or with --push into a registry over the network
  configs   applies what the site configures: objects made of configs/ and the file of --config
  charts    applies prerequisites/, then installs or upgrades the charts with helm
  status    shows what is installed, what is pending and where pods pull their images from; with --storage or --push also whether
            that has every image of the package. It ends with 1 when something is not in place, or nobody could say
  uninstall removes the charts, the last one first; images and data are left
  help      shows this

  --storage DIR       the folder of the registry that holds docker/
  --push HOST[:PORT][/PREFIX]
                      the registry to push to, and what its image names begin with; needs curl
  --auth-file FILE    user:password for it, or a curl config with user = "…"; else SLIPWAY_AUTH_<HOST> is read
  --ca-file FILE      certificates (PEM) to trust in place of the system's
  --plain-http        speaks to it without TLS
  --create-projects   creates the projects that Harbor lacks, private
  --overwrite         moves tags of the registry that name other images
  --partial-indexes   pushes indexes without some of their platforms, which most registries refuse
  --piece-size MIB    blobs larger than this are sent in pieces; default 64
  --config FILE       the values of the site (YAML); charts takes those of the last configs without it
  --images            status: asks the registry of the site for every image that pods are made of
  --timeout TIME      how long helm waits for one hook, such as 10m; its own default is 5m
  --wait              charts: also waits until each chart is ready
  --undo-hotfixes     charts, configs: installs the release although hotfixes came onto it
  --yes               uninstall: does not ask
  --delete-data       uninstall: also removes volume claims of the charts and what prerequisites/ put there
  --dry-run           shows what would be done and writes nothing
  --base-version V    the release at the site, where no record of it was kept
  --deep              also reads and checks the blobs that are there already
  --key FILE          the public key (PEM) that the package must be signed with; needs openssl
  --log FILE          appends everything that is said to FILE
  --helm FILE         the helm to use
  --kubectl FILE      the kubectl to use; "none" leaves the cluster alone
USAGE
}

record() { if [[ -n $log ]]; then printf '%s\\n' "$1" >> "$log"; fi; }
say() { printf '%s\\n' "$1"; record "$1"; }
complain() { printf '%s\\n' "$1" >&2; record "$1"; }
# whether it was said why the run ends
explained=no
fail() { explained=yes; complain "install.sh: $1"; exit 1; }
misuse() { explained=yes; complain "install.sh: $1"; complain 'bash install.sh help shows every command and option'; exit 2; }
# Whether long work has said nothing for ten seconds.
said_at=0
is_quiet() { (( SECONDS >= said_at + 10 )) || return 1; said_at=$SECONDS; }
# Names of files that were found here go to a terminal.
problem() { problems+=("\${1//[[:cntrl:]]/?}"); }
# "1 blob", "2 blobs".
counted() { if (( $1 == 1 )); then printf '%s %s' "$1" "$2"; else printf '%s %ss' "$1" "$2"; fi; }

# Ends the run when anything is wrong, with all of it.
stop_on_problems() {
  (( \${#problems[@]} == 0 )) && return 0
  explained=yes
  complain "install.sh: refused, nothing was written:"
  local each
  for each in "\${problems[@]}"; do complain "  - $each"; done
  exit 1
}

# ---- bytes ----

choose_tools() {
  if command -v openssl > /dev/null && printf '' | openssl dgst -sha256 -r > /dev/null 2>&1; then hasher=openssl
  elif command -v sha256sum > /dev/null; then hasher=sha256sum
  else fail 'neither openssl nor sha256sum is installed'; fi
  if [[ $(printf 'abcdef' > "$work/probe" && dd if="$work/probe" bs=1M iflag=skip_bytes,count_bytes skip=2 count=3 2> /dev/null) == cde ]]; then reader='dd'
  else reader='tail'; fi
}

# The sha256 of a file, in hex.
hash_file() {
  local sum
  if [[ $hasher == openssl ]]; then sum=$(openssl dgst -sha256 -r < "$1"); else sum=$(sha256sum < "$1"); fi
  printf '%s' "\${sum%% *}"
}

# SIZE bytes from OFFSET of FILE; a short answer is found by its checksum.
read_range() {
  local file=$1 offset=$2 size=$3
  if [[ $reader == dd ]]; then
    dd if="$file" bs=1M iflag=skip_bytes,count_bytes skip="$offset" count="$size" 2> "$work/reason"
  else
    { tail -c "+$((offset + 1))" -- "$file" 2> /dev/null || true; } | head -c "$size" 2> "$work/reason"
  fi
}

# Paths on stdin, relative to the storage; answers "SIZE PATH" for those that are regular files.
sizes_of() {
  local paths mode size rest
  paths=$(cat)
  [[ -n $paths ]] || return 0
  # ls fails where one of the paths is absent; that is an answer
  { (cd -- "$storage" && printf '%s\\n' "$paths" | xargs ls -lnd 2> /dev/null) || true; } | while read -r mode _ _ _ size rest; do
    if [[ $mode == -* ]]; then printf '%s %s\\n' "$size" "\${rest##* }"; fi
  done
}

# ---- one run at a time ----

# What a run is known by: host, process, and when it began, as another one may get its number.
name_of_run() {
  local about fields start=0
  if [[ -r /proc/$1/stat ]]; then
    about=$(< "/proc/$1/stat") || about=''
    read -r -a fields <<< "\${about##*) }"
    start=\${fields[19]:-0}
  elif ! kill -0 "$1" 2> /dev/null; then start=none; fi
  printf '%s-%s-%s' "\${HOSTNAME//[^A-Za-z0-9]/_}" "$1" "$start"
}

# Whether the run of this name goes on; of one on another machine nobody can say, so it does.
is_running() {
  local run_form='^([A-Za-z0-9_]*)-([0-9]+)-([0-9]+)$'
  [[ $1 =~ $run_form && \${BASH_REMATCH[1]} == "\${HOSTNAME//[^A-Za-z0-9]/_}" ]] || return 0
  [[ $(name_of_run "\${BASH_REMATCH[2]}") == "$1" ]]
}

# DESCRIPTOR WHERE: ends the run when another one holds the file open, which ends with that one. Fails where nothing can be locked.
lock() {
  command -v flock > /dev/null || return 1
  : > "$work/reason"
  if flock -n "$1" 2> "$work/reason"; then return 0; fi
  # a file system without locks has a reason
  if [[ -s $work/reason ]]; then return 1; fi
  fail "another install.sh is at work $2; wait until it is done"
}

# Charts and configs from one machine and package at a time.
lock_package() {
  exec 8< "$here/install.sh"
  lock 8 'with this package' || true
}

flush() { sync 2> /dev/null || true; }
if [[ $(sync --help 2>&1) == *--file-system* ]]; then flush_file() { sync -- "$1"; }; else flush_file() { :; }; fi

blob_path() { printf -v "$1" '%s/sha256/%s/%s/data' "$blob_root" "\${2:7:2}" "\${2:7}"; }
read_link() { local link_text=''; if [[ -f $2 ]]; then IFS= read -r link_text < "$2" || true; fi; printf -v "$1" '%s' "$link_text"; }

# ---- the package ----

# The checksum that checksums.txt has for a file.
listed_sum() {
  local sum name
  while read -r sum name; do if [[ $name == "$1" ]]; then printf '%s' "$sum"; return 0; fi; done < "$here/checksums.txt"
}

# By segment: its checksum in the manifest, which has one line per segment, before those of files. It tells which of two is wrong.
declare -A manifest_sums=()
read_manifest() {
  local line segment_line='^\\{"name":"(segment-[0-9]+\\.tar)","size":[0-9]+,"sha256":"([0-9a-f]{64})"\\},?$'
  [[ -f $here/manifest.json ]] || return 0
  while read -r line && [[ $line != '"files": '* ]]; do
    if [[ $line =~ $segment_line ]]; then manifest_sums[\${BASH_REMATCH[1]}]=\${BASH_REMATCH[2]}; fi
  done < "$here/manifest.json"
}

# NAME SUM, which is not what checksums.txt says: which of the two is damaged, in $damage.
damage=''
judge_damage() {
  if [[ \${manifest_sums[$1]:-} == "$2" ]]; then damage="checksums.txt is damaged: $1 is as manifest.json says, and checksums.txt has another checksum"
  else damage="$1 is damaged: its checksum is not that of checksums.txt"; fi
}

load_package() {
  local sum
  [[ -f $here/checksums.txt ]] || fail "$here has no checksums.txt: it is no package, or not whole"
  [[ -s $here/checksums.txt ]] || fail 'copy the package again: checksums.txt is empty'
  [[ -f $here/segment-0001.tar ]] || fail "$here has no segment-0001.tar: the package is not whole"
  [[ -n $(listed_sum segment-0001.tar) ]] || fail 'copy the package again: checksums.txt is damaged, it does not list segment-0001.tar'
  read_manifest
  sum=$(hash_file "$here/segment-0001.tar") || fail "$here/segment-0001.tar cannot be read"
  if [[ $sum != "$(listed_sum segment-0001.tar)" ]]; then judge_damage segment-0001.tar "$sum"; fail "copy the package again: $damage"; fi
  tar -xf "$here/segment-0001.tar" -C "$work" install/package.tsv install/blobs.tsv install/links.tsv install/tags.tsv install/addons.tsv install/requires.tsv || fail 'segment-0001.tar does not have the tables of a package'
  local key value format=''
  while IFS=$'\\t' read -r key value; do
    case $key in
      formatVersion) format=$value ;;
      kind) kind=$value ;;
      product) product=$value ;;
      version) version=$value ;;
      base) bases+=("$value") ;;
    esac
  done < "$work/install/package.tsv"
  [[ $format == 1 ]] || fail "the package has format \${format:-none}; this script reads 1"
  [[ $product =~ $word_form && $version =~ $word_form ]] || fail 'the package does not say its product and version'
}

# Whether FILE.sig is the signature of FILE by the public key.
is_signed() {
  if [[ $1 == ed25519 ]]; then openssl pkeyutl -verify -pubin -inkey "$public_key" -rawin -in "$2" -sigfile "$2.sig" > /dev/null 2>&1
  else openssl dgst -sha256 -verify "$public_key" -signature "$2.sig" "$2" > /dev/null 2>&1; fi
}

# Ends the run unless checksums and manifest are signed. The checksums lead to every other file.
check_signatures() {
  local name about algorithm=other
  command -v openssl > /dev/null || fail '--key needs openssl, which is not installed'
  [[ -f $public_key && -r $public_key ]] || fail "--key: $public_key cannot be read"
  about=$(openssl pkey -pubin -in "$public_key" -noout -text 2> /dev/null) || fail "--key: $public_key is no public key as PEM"
  if [[ $about == ED25519* ]]; then
    algorithm=ed25519
    if [[ $(openssl version) == 'OpenSSL 1.'* ]]; then fail '--key: a signature by an Ed25519 key needs openssl 3'; fi
  fi
  for name in manifest.json checksums.txt; do
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif [[ ! -f $here/$name.sig ]]; then problem "$name is not signed: there is no $name.sig"
    elif ! is_signed "$algorithm" "$here/$name"; then problem "$name.sig is not the signature of $name by this key"; fi
  done
  stop_on_problems
  say "manifest.json and checksums.txt are signed by the key $public_key"
}

check_tools() {
  local tool
  for tool in tar xargs cat date dd df dirname head ls mkdir mktemp mv rm rmdir tail; do command -v "$tool" > /dev/null || problem "$tool is not installed"; done
  command -v gzip > /dev/null || say 'note: gzip is not installed; the charts need it'
}

check_checksums() {
  local sum name own count=0
  local -A listed=()
  while read -r sum name || [[ -n $sum ]]; do
    if [[ ! $sum =~ ^[0-9a-f]{64}$ || ! $name =~ $word_form ]]; then problem 'checksums.txt is damaged: it has a line that is no checksum'; continue; fi
    listed[$name]=$sum
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif ! own=$(hash_file "$here/$name" 2> /dev/null); then problem "$name cannot be read"
    elif [[ $own != "$sum" ]]; then judge_damage "$name" "$own"; problem "$damage"
    else count=$((count + 1)); fi
    if is_quiet; then say "  $count files checked after $SECONDS s"; fi
  done < "$here/checksums.txt"
  # a list that was cut off at the end of a line looks whole
  for name in INSTALL.md install.sh manifest.json; do [[ -n \${listed[$name]:-} ]] || problem "checksums.txt is not whole: it does not list $name"; done
  for name in "\${!manifest_sums[@]}"; do
    if [[ \${listed[$name]:-} != "\${manifest_sums[$name]}" ]]; then problem "checksums.txt does not list $name as manifest.json does"; fi
  done
  for name in "$here"/segment-*; do
    name=\${name##*/}
    [[ -n \${listed[$name]:-}\${manifest_sums[$name]:-} ]] || problem "$name does not belong to the package"
  done
  say "$(counted "$count" file) with the checksum of checksums.txt"
}

# ---- what is at the site ----

installed=() later=()
installed_product='' installed_release=''
recorded=no

# Whether version $1 comes after $2. "-hotfix…" comes after its release, any other "-…" before it; what does not begin
# with numbers is never newer.
is_newer() {
  local left=\${1#v} right=\${2#v} left_rank=1 right_rank=1 one other part peer
  local form='^[0-9]{1,9}(\\.[0-9]{1,9})*(-.+)?$' token='^([0-9]{1,9}|[^0-9]+)'
  left=\${left%%+*} right=\${right%%+*}
  [[ $left =~ $form && $right =~ $form ]] || return 1
  case $left in *-hotfix*) left_rank=2 ;; *-*) left_rank=0 ;; esac
  case $right in *-hotfix*) right_rank=2 ;; *-*) right_rank=0 ;; esac
  local left_numbers right_numbers index
  IFS=. read -r -a left_numbers <<< "\${left%%-*}"
  IFS=. read -r -a right_numbers <<< "\${right%%-*}"
  for (( index = 0; index < \${#left_numbers[@]} || index < \${#right_numbers[@]}; index++ )); do
    one=$((10#\${left_numbers[index]:-0})) other=$((10#\${right_numbers[index]:-0}))
    (( one == other )) || return $(( one < other ))
  done
  (( left_rank == right_rank )) || return $(( left_rank < right_rank ))
  if (( left_rank == 1 )); then return 1; fi
  left=\${left#*-} right=\${right#*-}
  while [[ -n $left && -n $right ]]; do
    if [[ $left =~ $token ]]; then part=\${BASH_REMATCH[1]}; fi
    if [[ $right =~ $token ]]; then peer=\${BASH_REMATCH[1]}; fi
    left=\${left#"$part"} right=\${right#"$peer"}
    if [[ $part$peer =~ ^[0-9]+$ ]]; then (( 10#$part == 10#$peer )) || return $(( 10#$part < 10#$peer ))
    elif [[ $part != "$peer" ]]; then [[ $part > $peer ]]; return; fi
  done
  [[ -n $left ]]
}

# What is installed: the last release and what came onto it, and which hotfixes came later than this package. A record
# that a hand-unpacked package left counts as well.
read_installed() {
  installed=() later=() installed_product='' installed_release='' recorded=no
  local row_kind row_product row_version row_base key value each found=no
  local unpacked_kind='' unpacked_product='' unpacked_version='' release=''
  local unpacked_bases=()
  if [[ -f $storage/slipway/installed.tsv ]]; then
    while IFS=$'\\t' read -r row_kind row_product row_version row_base _; do
      [[ -n $row_version ]] || continue
      if [[ $row_kind != hotfix ]]; then installed=() later=() found=no release=$row_version; fi
      if [[ $row_product == "$product" && $row_version == "$version" ]]; then found=yes
      elif [[ $found == yes && $row_kind == hotfix && $row_version =~ $word_form ]]; then later+=("$row_version"); fi
      installed+=("$row_version") installed_product=$row_product recorded=yes
    done < "$storage/slipway/installed.tsv"
  fi
  if [[ -f $storage/install/package.tsv ]]; then
    while IFS=$'\\t' read -r key value; do
      case $key in
        kind) unpacked_kind=$value ;;
        product) unpacked_product=$value ;;
        version) unpacked_version=$value ;;
        base) unpacked_bases+=("$value") ;;
      esac
    done < "$storage/install/package.tsv"
    if [[ $kind != platform && -n $release && $unpacked_kind != hotfix && $unpacked_version != "$release" && -z $base_version ]]; then
      problem "slipway/installed.tsv says that $release is installed and install/package.tsv says $unpacked_version: name the right one with --base-version"
    fi
    if [[ -z $release && -n $unpacked_version ]]; then
      installed=("$unpacked_version" "\${unpacked_bases[@]+"\${unpacked_bases[@]}"}" "\${installed[@]+"\${installed[@]}"}")
      installed_product=$unpacked_product
      release=$unpacked_version
      if [[ $unpacked_kind == hotfix ]]; then release=\${unpacked_bases[0]:-$release}; fi
    fi
    if [[ $unpacked_kind == hotfix && $unpacked_product == "$product" && $unpacked_version =~ $word_form && $unpacked_version != "$version" ]] && is_installed "$version"; then
      for each in "\${unpacked_bases[@]+"\${unpacked_bases[@]}"}"; do
        if [[ $each == "$version" && " \${later[*]:-} " != *" $unpacked_version "* ]]; then later=("$unpacked_version" "\${later[@]+"\${later[@]}"}"); fi
      done
    fi
  fi
  installed_release=$release
  read_owners
}

# owners: "repository:tag" to the later hotfix that moved it; owned_from: where it pointed before. A later hotfix that left
# no list may have moved any tag.
declare -A owners=() owned_from=()
unlisted=''
read_owners() {
  local each repository tag old
  owners=() owned_from=() unlisted=''
  for each in "\${later[@]+"\${later[@]}"}"; do
    if [[ ! -f $storage/slipway/state/$each/tags.tsv ]]; then unlisted=$each; continue; fi
    while IFS=$'\\t' read -r repository tag old; do
      owners["$repository:$tag"]=$each owned_from["$repository:$tag"]=$old
    done < "$storage/slipway/state/$each/tags.tsv"
  done
}

owner_of() { printf -v "$1" '%s' "\${owners["$2"]:-$unlisted}"; }

is_installed() {
  local each
  for each in "\${installed[@]+"\${installed[@]}"}"; do if [[ $each == "$1" ]]; then return 0; fi; done
  return 1
}

# Finds out which of the bases is there.
prove_version() {
  local each
  base=\${bases[0]}
  if [[ -n $base_version ]]; then
    for each in "\${bases[@]}"; do if [[ $each == "$base_version" ]]; then base=$each; return 0; fi; done
    problem "this $kind is for \${bases[*]}, not for $base_version"
    return 0
  fi
  if (( \${#installed[@]} == 0 )); then
    problem "cannot tell which release is in $storage: it has neither slipway/installed.tsv nor install/package.tsv; if you know it, add --base-version, for example --base-version $base"
    return 0
  fi
  [[ $installed_product == "$product" ]] || problem "this $kind is for the product $product; $storage holds $installed_product"
  for each in "\${bases[@]}"; do if is_installed "$each"; then base=$each; return 0; fi; done
  # an upgrade that is installed already: its record names the base
  if is_installed "$version"; then
    local row_version row_base
    while IFS=$'\\t' read -r _ _ row_version row_base _; do
      if [[ $row_version == "$version" && " \${bases[*]} " == *" $row_base "* ]]; then base=$row_base; return 0; fi
    done < "$storage/slipway/installed.tsv"
  fi
  problem "this $kind is for \${bases[*]}; $storage holds \${installed[*]}"
}

# Every blob and tag that the package builds on.
prove_content() {
  local row_base what first second third path size owner
  [[ -d $storage/docker/registry/v2 ]] || return 0
  local -A have=() own=()
  while read -r size path; do have[$path]=$size; done < <(
    while IFS=$'\\t' read -r row_base what first second third; do
      if [[ $row_base == "$base" && $what == blob && $first =~ $digest_form ]]; then blob_path path "$first"; printf '%s\\n' "$path"; fi
    done < "$work/install/requires.tsv" | sizes_of)
  while IFS=$'\\t' read -r first second third; do own["$first:$second"]=$third; done < "$work/install/tags.tsv"
  while IFS=$'\\t' read -r row_base what first second third; do
    [[ $row_base == "$base" ]] || continue
    if [[ $what == blob ]]; then
      [[ $first =~ $digest_form ]] || fail 'install/requires.tsv is damaged'
      blob_path path "$first"
      if [[ -z \${have[$path]:-} ]]; then problem "the blob $first of $base is not there"
      elif [[ \${have[$path]} != "$second" ]]; then problem "the blob $first of $base has \${have[$path]} bytes instead of $second"
      elif [[ $deep == yes && sha256:$(hash_file "$storage/$path") != "$first" ]]; then problem "the blob $first of $base is damaged"; fi
    else
      [[ $first =~ $repository_form && $second =~ $tag_form ]] || fail 'install/requires.tsv is damaged'
      read_link path "$storage/$repository_root/$first/_manifests/tags/$second/current/link"
      # what this package has moved already, in an earlier run, is as good; so is what came onto it
      owner_of owner "$first:$second"
      if [[ -z $path ]]; then problem "the tag $first:$second of $base is not there"
      elif [[ $path != "$third" && $path != "\${own["$first:$second"]:-}" && -z $owner ]]; then problem "the tag $first:$second points to $path; in $base it is $third"; fi
    fi
  done < "$work/install/requires.tsv"
}

has_kubectl() { [[ $kubectl != none ]] && command -v -- "$kubectl" > /dev/null; }

# The answer of the cluster: "product version hotfix hotfix…". Fails when there is none.
read_cluster() {
  has_kubectl || return 1
  "$kubectl" --request-timeout=10s -n "$info_namespace" get configmap "$info_name" --ignore-not-found -o 'jsonpath={.data.product} {.data.version} {.data.hotfixes}' < /dev/null 2> "$work/reason"
}

# What was begun in the cluster and is not complete, parted by spaces.
read_pending() {
  has_kubectl || return 1
  "$kubectl" --request-timeout=10s -n "$info_namespace" get configmap "$info_name" --ignore-not-found -o 'jsonpath={.data.pending}' < /dev/null 2> "$work/reason"
}

prove_cluster() {
  local answer each begun words
  if ! answer=$(read_cluster); then
    local reason='no cluster was asked for its version' follows='the record in the storage decides'
    if has_kubectl; then reason='the cluster did not say its version'; fi
    if [[ -n $push ]]; then follows='what the registry has decides'
    elif [[ -n $base_version ]]; then follows='--base-version decides'; elif [[ $1 == required ]]; then follows="make sure that it runs \${bases[*]}"; fi
    say "note: $reason, so the base version was not checked against the cluster; $follows"
    return 0
  fi
  read -r -a words <<< "$answer"
  if (( \${#words[@]} < 2 )); then
    [[ $1 != required || -n $base_version ]] || problem "the cluster has no ConfigMap $info_name, so its version is not known; if you know it, add --base-version"
    return 0
  fi
  [[ \${words[0]} == "$product" ]] || problem "this $kind is for the product $product; the cluster runs \${words[0]}"
  # one that was installed already may be installed again
  for each in "$version" "\${bases[@]}"; do if [[ " \${words[*]:1} " == *" $each "* ]]; then return 0; fi; done
  begun=$(read_pending) || begun=''
  problem "this $kind is for \${bases[*]}; the cluster runs \${words[*]:1}\${begun:+, and $begun is pending: complete that first}"
}

check_storage() {
  [[ -n $storage ]] || misuse "$command needs --storage DIR or --push REGISTRY"
  [[ ! -e $storage || -d $storage ]] || fail "$storage is not a folder"
  if [[ $kind != platform && ! -d $storage ]]; then
    local article=a
    if [[ $kind == upgrade ]]; then article=an; fi
    fail "$storage does not exist: $article $kind needs the storage that \${bases[*]} was installed into"
  fi
  [[ ! -d $storage/registry/v2 ]] || problem "$storage is the folder docker/ itself: name the folder above it"
  if [[ -d $storage/v2/repositories || -d $storage/repositories ]]; then problem "$storage is a folder inside docker/: name the folder that holds docker/"; fi
  if [[ -f $storage/checksums.txt && -f $storage/segment-0001.tar ]]; then problem "$storage is a package: name the folder of the site's registry"; fi
  if [[ $kind != platform && ! -d $storage/docker/registry/v2 ]]; then problem "$storage holds no registry: there is no docker/registry/v2 in it"; fi
}

# A platform goes into a storage that is empty, or holds it already, or an older release of the same product.
prove_platform() {
  local each
  read_installed
  if [[ -d $storage && ! -d $storage/docker/registry/v2 ]]; then
    for each in "$storage"/*; do if [[ -e $each ]]; then say "note: $storage holds \${each##*/} and no registry yet: make sure that it is the right folder"; break; fi; done
  fi
  [[ -n $installed_release ]] || return 0
  local wayout='use a fresh storage: name a new folder with --storage'
  if [[ $installed_product != "$product" ]]; then problem "$storage holds $installed_product \${installed[*]}, not $product: $wayout"
  elif ! is_installed "$version" && ! is_newer "$version" "$installed_release"; then problem "$storage holds $product \${installed[*]}, and $version is not newer: $wayout"; fi
}

# What the package asks of the site, all of it.
prove_base() {
  if [[ $kind == platform ]]; then prove_platform; return 0; fi
  (( \${#bases[@]} > 0 )) || fail "the package is a $kind and names no base"
  read_installed
  prove_version
  prove_content
  prove_cluster optional
}

# ---- images ----

# new_blobs: "digest size", then "segment offset length" for the blob, or for each of its chunks in their order
new_blobs=() new_links=() moved_tags=()
new_bytes=0 present=0
# how many tags are left to, and are no longer where, a later hotfix put them: by its version
declare -A kept=() undone=()

# What lacks in the storage.
plan_images() {
  local digest size segment offset length path repository tag what text hex folder owner last='' lacks=no
  local -A have=()
  new_blobs=() new_links=() moved_tags=() kept=() undone=() new_bytes=0 present=0
  if [[ -d $storage ]]; then
    while read -r size path; do have[$path]=$size; done < <(
      while IFS=$'\\t' read -r digest _; do if [[ $digest =~ $digest_form ]]; then blob_path path "$digest"; printf '%s\\n' "$path"; fi; done < "$work/install/blobs.tsv" | sizes_of)
  fi
  while IFS=$'\\t' read -r digest size segment offset length; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form && $length =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    if [[ $digest == "$last" ]]; then
      if [[ $lacks == yes ]]; then new_blobs[\${#new_blobs[@]} - 1]+=" $segment $offset $length"; fi
      continue
    fi
    last=$digest lacks=no
    blob_path path "$digest"
    if [[ \${have[$path]:-} == "$size" ]] && { [[ $deep == no ]] || [[ sha256:$(hash_file "$storage/$path") == "$digest" ]]; }; then present=$((present + 1)); continue; fi
    new_blobs+=("$digest $size $segment $offset $length")
    new_bytes=$((new_bytes + size)) lacks=yes
  done < "$work/install/blobs.tsv"
  while IFS=$'\\t' read -r what repository digest; do
    [[ $repository =~ $repository_form && $digest =~ $digest_form ]] || fail 'install/links.tsv is damaged'
    if [[ $what == layer ]]; then folder=_layers; else folder=_manifests/revisions; fi
    path=$repository_root/$repository/$folder/sha256/\${digest:7}/link
    read_link text "$storage/$path"
    [[ $text == "$digest" ]] || new_links+=("$digest $path")
  done < "$work/install/links.tsv"
  while IFS=$'\\t' read -r repository tag digest; do
    [[ $repository =~ $repository_form && $tag =~ $tag_form && $digest =~ $digest_form ]] || fail 'install/tags.tsv is damaged'
    path=$repository_root/$repository/_manifests/tags/$tag
    hex=\${digest:7}
    read_link text "$storage/$path/index/sha256/$hex/link"
    [[ $text == "$digest" ]] || new_links+=("$digest $path/index/sha256/$hex/link")
    read_link text "$storage/$path/current/link"
    owner_of owner "$repository:$tag"
    if [[ -n $owner && ( -z $text || $text == "\${owned_from["$repository:$tag"]:-}" ) ]]; then undone[$owner]=$((\${undone[$owner]:-0} + 1)); fi
    if [[ $text == "$digest" ]]; then continue; fi
    if [[ -n $owner && -n $text ]]; then kept[$owner]=$((\${kept[$owner]:-0} + 1)); else moved_tags+=("$repository $tag $digest \${text:--}"); fi
  done < "$work/install/tags.tsv"
}

check_space() {
  local folder=$storage free=''
  while [[ ! -d $folder ]]; do folder=$(dirname -- "$folder"); done
  read -r _ _ _ free _ < <(df -Pk -- "$folder" | tail -n 1) || true
  if [[ $free =~ $number_form ]] && (( free * 1024 < new_bytes )); then problem "$storage has $((free / 1024)) MiB free; the images need $((new_bytes / 1048576)) MiB more"; fi
}

# What one look at the segments tells: that they are there, and not cut off. Their blobs are checked when they are read.
check_segments() {
  local each segment name at part
  local words=()
  local -A length=()
  for each in "\${new_blobs[@]+"\${new_blobs[@]}"}"; do
    read -r -a words <<< "$each"
    for (( at = 2; at + 2 < \${#words[@]}; at += 3 )); do
      segment=\${words[at]}
      [[ \${length[$segment]:-} != bad ]] || continue
      printf -v name 'segment-%04d.tar' "$segment"
      part=''
      if (( \${#words[@]} > 5 )); then part=" (chunk $((at / 3 + 1)) of $((\${#words[@]} / 3)) of the blob \${words[0]} of $(user_of "\${words[0]}"))"; fi
      if [[ ! -f $here/$name ]]; then problem "copy the package again: $name is missing$part"; length[$segment]=bad; continue; fi
      if [[ -z \${length[$segment]:-} ]]; then read -r _ _ _ _ "length[$segment]" _ < <(ls -lnLd -- "$here/$name"); fi
      if (( words[at + 1] + words[at + 2] > length[$segment] )); then problem "copy the package again: $name is damaged, its end is missing$part"; length[$segment]=bad; fi
    done
  done
}

# The first image repository that a blob belongs to.
user_of() {
  local repository digest
  while IFS=$'\\t' read -r _ repository digest; do if [[ $digest == "$1" ]]; then printf '%s' "$repository"; return 0; fi; done < "$work/install/links.tsv"
}

# The bytes of an entry of new_blobs; those of chunks one after the other.
join_blob() {
  local name
  shift 2
  while (( $# > 0 )); do
    printf -v name 'segment-%04d.tar' "$1"
    read_range "$here/$name" "$2" "$3" || return 1
    shift 3
  done
}

# The segments of an entry of new_blobs, by name; of several only those whose checksum is wrong, where that tells.
segments_of() {
  local name names='' wrong='' count=$((($# - 2) / 3))
  shift 2
  while (( $# > 0 )); do
    printf -v name 'segment-%04d.tar' "$1"
    names+="\${names:+, }$name"
    if (( count > 1 )) && [[ $(hash_file "$here/$name") != "$(listed_sum "$name")" ]]; then wrong+="\${wrong:+, }$name"; fi
    shift 3
  done
  printf '%s' "\${wrong:-$names}"
}

say_tags() {
  local each repository tag digest old
  for each in "\${moved_tags[@]+"\${moved_tags[@]}"}"; do
    read -r repository tag digest old <<< "$each"
    if [[ $old != - ]]; then say "  $repository:$tag moves from $old to $digest"; fi
  done
  for each in "\${later[@]+"\${later[@]}"}"; do
    if [[ \${kept[$each]:-0} == 1 ]]; then say "kept: 1 tag belongs to $each"
    elif [[ -n \${kept[$each]:-} ]]; then say "kept: \${kept[$each]} tags belong to $each"; fi
    if [[ -n \${undone[$each]:-} ]]; then say "note: $(counted "\${undone[$each]}" tag) of $each moved back: run its images command again"; fi
  done
}

clean_scratch() {
  [[ -n $scratch ]] || return 0
  rm -rf -- "$scratch"
  rmdir -- "\${scratch%/*}" 2> /dev/null || true
}

# One run at a time writes into a storage.
storage_locked=no
lock_storage() {
  if ! { mkdir -p -- "$storage/slipway" "$storage/docker" && : >> "$storage/slipway/lock"; } 2> "$work/reason"; then fail "cannot write into $storage: $(tail -n 1 "$work/reason")"; fi
  exec 9>> "$storage/slipway/lock"
  if lock 9 "in $storage"; then storage_locked=yes; fi
}

make_folders() { (cd -- "$storage" && xargs mkdir -p --); }
no_folders() { fail "cannot make folders in $storage: make room there, or let it be written, and run it again"; }

# Each blob under a temporary name, checked, then renamed: whoever finds it finds it whole.
write_blobs() {
  (( \${#new_blobs[@]} > 0 )) || return 0
  local each digest path reason written=0
  local words=()
  # below docker/, which may be a file system of its own: a rename has to stay within one
  scratch=$storage/docker/.slipway/locked
  if [[ $storage_locked == no ]]; then scratch=$storage/docker/.slipway/$(name_of_run $$); fi
  for each in "$storage"/docker/.slipway/*; do
    if [[ $each == "$scratch" ]] || ! is_running "\${each##*/}"; then rm -rf -- "$each"; fi
  done
  mkdir -p -- "$scratch"
  for each in "\${new_blobs[@]}"; do blob_path path "\${each%% *}"; printf '%s\\n' "\${path%/data}"; done | make_folders || no_folders
  for each in "\${new_blobs[@]}"; do
    read -r -a words <<< "$each"
    digest=\${words[0]}
    blob_path path "$digest"
    if ! join_blob "\${words[@]}" > "$scratch/data"; then
      IFS= read -r reason < "$work/reason" || true
      fail "cannot write the blob $digest from $(segments_of "\${words[@]}") to $storage: \${reason:-its segment cannot be read}"
    fi
    if [[ sha256:$(hash_file "$scratch/data") != "$digest" ]]; then
      [[ sha256:$(join_blob "\${words[@]}" | hash_file /dev/stdin) == "$digest" ]] || fail "copy the package again: $(segments_of "\${words[@]}") is damaged (blob $digest of $(user_of "$digest")); no link and no tag was changed"
      fail "$storage did not keep the blob $digest as it was written; no link and no tag was changed"
    fi
    flush_file "$scratch/data"
    mv -f -- "$scratch/data" "$storage/$path"
    written=$((written + words[1]))
    if is_quiet; then say "  $((written / 1048576)) of $((new_bytes / 1048576)) MiB after $SECONDS s"; fi
  done
  clean_scratch
  flush
}

write_links() {
  (( \${#new_links[@]} > 0 )) || return 0
  local each path
  for each in "\${new_links[@]}"; do path=\${each#* }; printf '%s\\n' "\${path%/link}"; done | make_folders || no_folders
  for each in "\${new_links[@]}"; do printf '%s' "\${each%% *}" > "$storage/\${each#* }"; done
  flush
}

# The old targets are kept once, before the first tag moves; then each tag moves in one step.
move_tags() {
  (( \${#moved_tags[@]} > 0 )) || return 0
  local each repository tag digest old folder state=$storage/slipway/state/$version
  mkdir -p -- "$state"
  if [[ ! -f $state/tags.tsv ]]; then
    for each in "\${moved_tags[@]}"; do read -r repository tag digest old <<< "$each"; printf '%s\\t%s\\t%s\\n' "$repository" "$tag" "$old"; done > "$state/tags.tsv.new"
    flush_file "$state/tags.tsv.new"
    mv -f -- "$state/tags.tsv.new" "$state/tags.tsv"
  fi
  for each in "\${moved_tags[@]}"; do read -r repository tag _ <<< "$each"; printf '%s/%s/_manifests/tags/%s/current\\n' "$repository_root" "$repository" "$tag"; done | make_folders || no_folders
  for each in "\${moved_tags[@]}"; do
    read -r repository tag digest _ <<< "$each"
    folder=$storage/$repository_root/$repository/_manifests/tags/$tag/current
    printf '%s' "$digest" > "$folder/.link.new"
    mv -f -- "$folder/.link.new" "$folder/link"
  done
  flush
}

# installed.tsv: kind, product, version, base, time.
record_installed() {
  read_installed
  if [[ $recorded == yes ]] && is_installed "$version"; then return 0; fi
  local now list=$storage/slipway/installed.tsv
  now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  mkdir -p -- "$storage/slipway"
  {
    if [[ -f $list ]]; then cat -- "$list"; fi
    if [[ $recorded == no && $kind != platform ]]; then printf 'platform\\t%s\\t%s\\t-\\t%s\\n' "$product" "$base" "$now"; fi
    printf '%s\\t%s\\t%s\\t%s\\t%s\\n' "$kind" "$product" "$version" "\${base:--}" "$now"
  } > "$list.new"
  flush_file "$list.new"
  mv -f -- "$list.new" "$list"
}

run_images() {
  if [[ -n $push ]]; then run_push; return 0; fi
  check_storage
  prove_base
  stop_on_problems
  plan_images
  check_segments
  check_space
  stop_on_problems
  say "$product $version: $(counted "\${#new_blobs[@]}" blob) to write ($((new_bytes / 1024)) KiB), $present there already; $(counted "\${#new_links[@]}" link), $(counted "\${#moved_tags[@]}" tag)"
  if (( present > 0 )) && [[ $deep == no ]]; then say 'note: blobs that are there already were compared by size; --deep reads them'; fi
  say_tags
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was written; "bash install.sh check" also reads every file of the package'; return 0; fi
  lock_storage
  write_blobs
  write_links
  mark_pending
  move_tags
  record_installed
  say "$product $version: all images are in $storage"
}

# ---- a registry over HTTP ----

push='' auth_file='' ca_file='' plain_http=no create_projects=no overwrite=no partial_indexes=no piece_size=67108864
push_host='' push_prefix='' push_base='' talk=''
# auth_mode: none, basic, bearer (tokens of a token server, by scope) or token (one that was given)
auth_mode=none login='' login_variable='' realm='' service='' authorization='' tries=5
# of the last answer; status 000: there was none
status='' header='' said='' curl_code=0 refusal=''
curl_flags=() send=() secrets=()
declare -A tokens=()

readonly manifest_types='application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.docker.distribution.manifest.v2+json'

quoted() { local text=\${1//\\\\/\\\\\\\\}; printf '"%s"' "\${text//\\"/\\\\\\"}"; }

# Where a request goes and who asks, as curl reads it from a file: nothing of it is on a command line (T72).
curl_options() {
  local url
  for url in "$@"; do printf 'url = %s\\n' "$(quoted "$url")"; done
  case $authorization in
    '') ;;
    basic) printf 'user = %s\\n' "$(quoted "$login")" ;;
    *) printf 'header = %s\\n' "$(quoted "Authorization: Bearer $authorization")" ;;
  esac
}

# METHOD URL [curl option…], once; the body is what the command $send prints, if there is one.
exchange() {
  local method=$1 url=$2
  shift 2
  local flags=("\${curl_flags[@]}" -D "$talk/head" -w '%{http_code}')
  if [[ $method == HEAD ]]; then flags+=(-I -o /dev/null); else flags+=(-X "$method" -o "$talk/body"); fi
  : > "$talk/head"
  : > "$talk/body"
  curl_code=0
  if (( \${#send[@]} > 0 )); then
    status=$(curl "\${flags[@]}" -T - "$@" -K <(curl_options "$url") < <("\${send[@]}") 2> "$talk/reason") || curl_code=$?
  else
    status=$(curl "\${flags[@]}" "$@" -K <(curl_options "$url") < /dev/null 2> "$talk/reason") || curl_code=$?
  fi
  # an answer that was cut off is none; a refusal may come before the whole body was sent
  if (( curl_code != 0 )) && [[ $status != 4?? && $status != 5?? ]]; then status=000; fi
}

# The value of a header of the last answer, in $header.
header_of() {
  local line
  header=''
  while IFS= read -r line; do
    line=\${line%$'\\r'}
    if [[ $line == HTTP/* ]]; then header=''; elif [[ \${line,,} == "$1":* ]]; then header=\${line#*:}; header=\${header#"\${header%%[! ]*}"}; fi
  done < "$talk/head"
}

is_transient() {
  case $status in
    # a certificate that is not trusted (35, 51, 58, 60, 77) stays so; a host that nobody knows (6) too
    000) case $curl_code in 3 | 6 | 35 | 51 | 58 | 60 | 77) return 1 ;; esac ;;
    408 | 429 | 500 | 502 | 503 | 504 | 522) ;;
    *) return 1 ;;
  esac
}

# Waits as long as the registry asks for, up to a minute; else 1, 2, 4… seconds.
pause() {
  local wait=$(( 1 << ($1 - 1) )) why="answered $status"
  header_of retry-after
  if [[ $header =~ ^[0-9]{1,5}$ ]]; then wait=$(( 10#$header > 60 ? 60 : 10#$header )); fi
  if [[ $status == 000 ]]; then why='did not answer'; fi
  say "note: $push_host $why; again in $wait s"
  sleep "$wait"
}

# Like exchange, up to $tries times as long as another try may help.
patiently() {
  local try
  for (( try = 1; ; try++ )); do
    exchange "$@"
    if ! is_transient || (( try >= tries )); then return 0; fi
    # nobody there
    if [[ $status == 000 && ( $curl_code == 7 || $curl_code == 28 ) ]] && (( try >= 3 )); then return 0; fi
    pause "$try"
  done
}

# ---- who asks ----

base64_of() { if [[ $hasher == openssl ]]; then printf '%s' "$1" | openssl base64 -A; elif command -v base64 > /dev/null; then printf '%s' "$1" | base64 | { tr -d '\\n' 2> /dev/null || cat; }; fi; }

# From --auth-file (user:password, or a curl config with user = …), else from SLIPWAY_AUTH_<HOST>.
read_login() {
  local line='' password
  login_variable=\${push_host^^}
  login_variable=SLIPWAY_AUTH_\${login_variable//[^A-Z0-9]/_}
  if [[ -n $auth_file ]]; then
    [[ -f $auth_file && -r $auth_file ]] || fail "--auth-file: $auth_file cannot be read"
    while IFS= read -r line || [[ -n $line ]]; do
      line=\${line%$'\\r'}
      if [[ $line =~ ^[[:space:]]*(--)?user[[:space:]]*[=:[:space:]][[:space:]]*\\"(.*)\\"[[:space:]]*$ ]]; then
        login=\${BASH_REMATCH[2]//\\\\\\"/\\"}
        login=\${login//\\\\\\\\/\\\\}
        break
      fi
      if [[ -n $line && $line != \\#* ]]; then login=$line; break; fi
    done < "$auth_file"
    [[ -n $login ]] || fail "--auth-file: $auth_file holds no user:password"
  else
    login=\${!login_variable:-}
  fi
  unset "$login_variable"
  [[ ! $login =~ [[:cntrl:]] ]] || fail 'the credentials hold control characters'
  [[ -n $login ]] || return 0
  password=\${login#*:}
  secrets=("$login" "$password" "$(base64_of "$login")" "$(base64_of "$password")")
  if [[ $login != *:* ]]; then auth_mode=token; fi
}

user_name() { if [[ $login == *:* ]]; then printf '%s' "\${login%%:*}"; elif [[ -n $login ]]; then printf 'the token'; else printf 'nobody'; fi; }

# The host and port of an address, in $authority.
authority=''
read_authority() { authority=\${1#*://}; authority=\${authority%%[/?#]*}; }

# Where a redirect from $url leads, in $url (RFC 3986, 5.2); the login goes along to the registry itself only.
resolve_location() {
  read_authority "$url"
  case $header in
    http://* | https://*) url=$header ;;
    //*) url=\${url%%:*}:$header ;;
    /*) url=\${url%%:*}://$authority$header ;;
    *) url=\${url%%[?#]*}; url=\${url%/*}/$header ;;
  esac
  read_authority "$url"
  if [[ $authority != "$push_host" ]]; then authorization=''; fi
}

# Only a token server that is spoken to as the registry is, and that is no address of this machine, gets to see the login.
check_realm() {
  read_authority "$1"
  [[ $authority != "$push_host" ]] || [[ $1 != "\${push_base%%:*}:"* ]] || return 0
  [[ $1 == https://* || ( $plain_http == yes && $1 == http://* ) ]] || fail "denied: $push_host names a token server that would be spoken to without TLS"
  if [[ $authority == *@* || $authority =~ ^(localhost|127\\.|169\\.254\\.|0\\.|\\[::) || $authority =~ ^(0[xX][0-9a-fA-F]+|[0-9]+)(:|$) ]]; then
    fail "denied: $push_host names a token server that it may not: \${authority##*@}"
  fi
}

# Tokens for SCOPES, which are parted by spaces.
fetch_token() {
  local send=() each query=() answer=''
  [[ -z $service ]] || query+=(--data-urlencode "service=$service")
  for each in $1; do query+=(--data-urlencode "scope=$each"); done
  authorization=\${login:+basic}
  patiently GET "$realm" -G "\${query[@]+"\${query[@]}"}"
  if [[ $status != 200 ]]; then explain "the token server of $push_host"; fail "$refusal"; fi
  answer=$(head -c 1048576 "$talk/body")
  : > "$talk/body"
  [[ $answer =~ \\"(access_)?token\\"[[:space:]]*:[[:space:]]*\\"([A-Za-z0-9._~+/=-]+)\\" ]] || fail "unknown: the token server of $push_host answered without a token"
  tokens["for $1"]=\${BASH_REMATCH[2]}
}

authorize() {
  authorization=''
  case $auth_mode in
    basic) authorization=basic ;;
    token) authorization=$login ;;
    bearer)
      if [[ -z \${tokens["for $1"]:-} ]]; then fetch_token "$1"; fi
      authorization=\${tokens["for $1"]} ;;
  esac
}

# After a 401: whether asking again for SCOPES may help.
learn_login() {
  local line challenge=''
  while IFS= read -r line; do
    line=\${line%$'\\r'}
    [[ \${line,,} == www-authenticate:* ]] || continue
    line=\${line#*:}
    line=\${line#"\${line%%[! ]*}"}
    if [[ \${line,,} == bearer\\ * || ( \${line,,} == basic* && -z $challenge ) ]]; then challenge=$line; fi
  done < "$talk/head"
  [[ $auth_mode != token ]] || return 1
  if [[ \${challenge,,} == bearer\\ * ]]; then
    [[ $challenge =~ [Rr]ealm=\\"([^\\"]+)\\" ]] || return 1
    realm=\${BASH_REMATCH[1]} service=''
    if [[ $challenge =~ [Ss]ervice=\\"([^\\"]*)\\" ]]; then service=\${BASH_REMATCH[1]}; fi
    check_realm "$realm"
    auth_mode=bearer
    tokens["for $1"]=''
  elif [[ \${challenge,,} == basic* && -n $login && $auth_mode == none ]]; then auth_mode=basic
  else return 1; fi
}

# SCOPES METHOD URL [curl option…], as whoever may.
call() {
  local scopes=$1 renewed=no
  shift
  while :; do
    authorize "$scopes"
    patiently "$@"
    if [[ $status == 401 && $renewed == no ]] && learn_login "$scopes"; then renewed=yes; continue; fi
    return 0
  done
}

# ---- what an answer says ----

# The registry's own words, in $said, without what might be a secret that it says back.
read_said() {
  local body word words=() secret
  said=''
  body=$(head -c 4000 "$talk/body" 2> /dev/null) || true
  [[ $body =~ \\"message\\"[[:space:]]*:[[:space:]]*\\"(([^\\"\\\\]|\\\\.)*)\\" ]] || return 0
  body=\${BASH_REMATCH[1]//[^[:print:]]/ }
  for secret in "\${secrets[@]+"\${secrets[@]}"}"; do
    if [[ -n $secret ]]; then body=\${body//"$secret"/***}; secret=$(quoted "$secret"); secret=\${secret:1:\${#secret}-2}; body=\${body//"$secret"/***}; fi
  done
  read -r -a words <<< "\${body:0:600}"
  for word in "\${words[@]+"\${words[@]}"}"; do
    if [[ $word == *%[0-9A-Fa-f][0-9A-Fa-f]* || ( \${#word} -ge 16 && $word =~ [A-Z] && $word =~ [0-9] ) || $word =~ (^|[^:0-9a-f])[0-9a-f]{16,} ]]; then word='***'; fi
    said+="\${said:+ }$word"
  done
}

# curl asks through the proxy of the environment, which a registry of the site is seldom behind.
proxy_hint() {
  local name
  for name in https_proxy HTTPS_PROXY http_proxy all_proxy ALL_PROXY; do
    if [[ -n \${!name:-} ]]; then printf '; the variable %s is set: where %s is not behind that proxy, name it in no_proxy' "$name" "$push_host"; return 0; fi
  done
}

# What the last answer means for SUBJECT, in $refusal: denied, missing or unknown, and the way out.
explain() {
  local subject=$1 project reason=''
  read_said
  project=\${2:-}
  case "$status $said" in
    *'configured as immutable'*) refusal="denied: $subject: Harbor does not let an immutable tag be moved: lift its rule in the project's policy, or push under another project" ;;
    *'will exceed the configured upper limit'* | *[Qq]uota\\ exceeded*) refusal="denied: $subject: the quota of the project \${project:-in Harbor} is used up: raise it, or remove what is not needed" ;;
    *'read only mode'*) refusal="denied: $subject: Harbor is read-only at the moment" ;;
    40[134]' '*[Pp]roject*'not found'*) refusal="missing: $subject: there is no project \${project:-of this name} in Harbor at $push_host: create it, or add --create-projects" ;;
    40[13]' '*'action: pu'[sl]*) refusal="denied: $subject: $(user_name) lacks a right in the project \${project:-of Harbor}: it needs those to push and to pull" ;;
    40[04]' '*'blob unknown'* | 40[04]' '*'manifest unknown'*) refusal="denied: $subject: $push_host takes an index only with all its platforms, and the package was built without some: build it with all of them, or use --storage" ;;
    40[13]*)
      if [[ -z $login ]]; then refusal="denied: $subject: $push_host wants credentials ($status): put user:password into a file and name it with --auth-file, or into the variable $login_variable"
      elif [[ $status == 401 ]]; then refusal="denied: $subject: $push_host does not accept $(user_name) (401): check the password in \${auth_file:-$login_variable}"
      else refusal="denied: $subject: $(user_name) may not do this at $push_host (403)"; fi ;;
    404*) refusal="missing: $subject: $push_host has no such thing (404)" ;;
    413*) refusal="denied: $subject: something before $push_host limits the size of a request (413): lift that limit, or add --piece-size" ;;
    429*) refusal="unknown: $subject: $push_host says too many requests (429): run this again later" ;;
    000*)
      IFS= read -r reason < "$talk/reason" || true
      refusal="unknown: $subject: no answer from $push_host: \${reason:-the connection broke}"
      case $curl_code in
        51 | 58 | 60 | 77) refusal+='; name the CA of the site with --ca-file' ;;
        35) if [[ $plain_http == no ]]; then refusal+='; if it speaks http without TLS, add --plain-http'; fi ;;
        6) ;;
        *) refusal+="$(proxy_hint)" ;;
      esac ;;
    407* | 50[234]*) refusal="unknown: $subject: $push_host answered \${status}$(proxy_hint)" ;;
    400*) refusal="unknown: $subject: $push_host answered 400"; if [[ $plain_http == yes ]]; then refusal+='; if it wants TLS, leave --plain-http away'; fi ;;
    *) refusal="unknown: $subject: $push_host answered $status" ;;
  esac
  if [[ -n $said ]]; then refusal+=" ($push_host: $said)"; fi
}

# ---- what a registry has, and what it lacks ----

# By digest: its size, and "segment offset length" of each of its parts in the package.
declare -A blob_size=() blob_parts=()
# By digest: the media type of a manifest, and a repository of the base that has what the package does not carry.
declare -A media_type=() home_of=()
# By digest of an index: what it names and the package leaves out.
declare -A absent_of=()
# What the registry answered, by "repository digest" or "repository tag": a size, a digest, "?" for there, "-" for absent.
declare -A seen=()
# Manifests by "repository tag" that are there, but kept from being pulled.
declare -A barred=()
manifests=() push_blobs=() push_manifests=() push_tags=() push_repositories=()
push_bytes=0 push_present=0
declare -A layers_of=() revisions_of=()

# REGISTRY[/PREFIX]
parse_registry() {
  local host_form='^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|\\[[0-9a-fA-F:]+\\])(:[0-9]{1,5})?$' rest=''
  [[ $push != *@* ]] || misuse '--push takes no credentials: put user:password into a file and name it with --auth-file'
  [[ $push != *://* ]] || misuse '--push takes HOST[:PORT][/PREFIX] without http:// or https://; plain http needs --plain-http'
  push_host=\${push%%/*}
  if [[ $push == */* ]]; then rest=\${push#*/}; rest=\${rest%/}; fi
  [[ $push_host =~ $host_form ]] || misuse "--push: not the name of a registry: $push_host"
  [[ -z $rest || $rest =~ $repository_form ]] || misuse "--push: not the beginning of an image name: $rest"
  push_prefix=\${rest:+$rest/}
}

open_registry() {
  local scheme=https protocols='=https'
  command -v curl > /dev/null || fail 'asking a registry needs curl, which is not installed'
  command -v sleep > /dev/null || fail 'asking a registry needs sleep, which is not installed'
  if [[ $plain_http == yes ]]; then scheme=http protocols='=http,https'; fi
  push_base=$scheme://$push_host
  talk=$work/talk
  mkdir -p -- "$talk"
  curl_flags=(-q -g -sS --proto "$protocols" --connect-timeout 20 --speed-limit 1 --speed-time 300)
  if curl --http1.1 --version > /dev/null 2>&1; then curl_flags+=(--http1.1); fi
  if [[ -n $ca_file ]]; then
    [[ -f $ca_file && -r $ca_file ]] || fail "--ca-file: $ca_file cannot be read"
    curl_flags+=(--cacert "$ca_file")
  fi
  read_login
  call '' GET "$push_base/v2/"
  case $status in
    200 | 401 | 403) ;;
    404) fail "missing: $push_host is no registry: it has no /v2/" ;;
    *) explain "the registry $push_host"; fail "$refusal" ;;
  esac
  if [[ $status == 401 ]]; then explain "the registry $push_host"; fail "$refusal"; fi
}

load_push_tables() {
  local digest size segment offset length what first second third
  tar -xf "$here/segment-0001.tar" -C "$work" install/push.tsv 2> /dev/null || fail 'the package has no install/push.tsv: it was built before images could be pushed; build it again'
  while IFS=$'\\t' read -r digest size segment offset length; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form && $length =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    blob_size[$digest]=$size
    blob_parts[$digest]+="$segment $offset $length "
  done < "$work/install/blobs.tsv"
  while IFS=$'\\t' read -r what first second third; do
    case $what in
      manifest) [[ $first =~ $digest_form && $second =~ ^application/[A-Za-z0-9.+-]+$ ]] || fail 'install/push.tsv is damaged'; manifests+=("$first"); media_type[$first]=$second ;;
      absent) [[ $first =~ $digest_form && $second =~ $digest_form ]] || fail 'install/push.tsv is damaged'; absent_of[$first]+="$second " ;;
      home) [[ $second =~ $digest_form && $third =~ $repository_form ]] || fail 'install/push.tsv is damaged'; home_of["$first $second"]=$third ;;
      *) fail 'install/push.tsv is damaged' ;;
    esac
  done < "$work/install/push.tsv"
  while IFS=$'\\t' read -r what first second; do
    [[ $first =~ $repository_form && $second =~ $digest_form ]] || fail 'install/links.tsv is damaged'
    if [[ -z \${layers_of[$first]:-}\${revisions_of[$first]:-} ]]; then push_repositories+=("$first"); fi
    if [[ $what == layer ]]; then layers_of[$first]+="$second "; else revisions_of[$first]+="$second "; fi
  done < "$work/install/links.tsv"
}

pull_scope() { printf 'repository:%s%s:pull' "$push_prefix" "$1"; }
# who only looks asks for no more than that
rights=pull,push
push_scope() { printf 'repository:%s%s:%s' "$push_prefix" "$1" "$rights"; }

# The one answer to HEAD of KIND (blobs or manifests) REPOSITORY NAME, noted in seen.
note_answer() {
  local kind=$1 key="$2 $3" wanted=''
  case $status in
    404) seen[$key]=- ;;
    # redirected to where it lies; or there, but kept from being pulled by a policy of Harbor
    30?) seen[$key]='?' ;;
    412) seen[$key]='?' barred[$key]=yes ;;
    200)
      if [[ $kind == blobs ]]; then header_of content-length; wanted=$number_form; else header_of docker-content-digest; wanted=$digest_form; fi
      if [[ $header =~ $wanted ]]; then seen[$key]=$header; else seen[$key]='?'; fi ;;
    *) return 1 ;;
  esac
}

# Asks with HEAD for many NAMES of one REPOSITORY over one connection; what was not answered is asked for alone.
look() {
  local kind=$1 repository=$2 name line names=() rest=()
  shift 2
  for name in "$@"; do if [[ -z \${seen["$repository $name"]:-} ]]; then names+=("$name"); fi; done
  while (( \${#names[@]} > 0 )); do
    if [[ -n \${unheard[$repository]:-}\${absent_projects["$(project_of "$repository")"]:-} ]]; then for name in "\${names[@]}"; do seen["$repository $name"]=-; done; return 0; fi
    rest=("\${names[@]:100}")
    names=("\${names[@]:0:100}")
    authorize "$(push_scope "$repository")"
    {
      for name in "\${names[@]}"; do
        : > "$talk/head"
        while IFS= read -r line; do
          if [[ $line == '=== '* ]]; then break; fi
          printf '%s\\n' "$line" >> "$talk/head"
        done
        status=\${line#=== }
        if note_answer "$kind" "$repository" "$name"; then continue; fi
        if [[ -n \${unheard[$repository]:-}\${absent_projects["$(project_of "$repository")"]:-} ]]; then seen["$repository $name"]=-; continue; fi
        look_again "$kind" "$repository" "$name"
      done
    } < <(curl "\${curl_flags[@]}" -I -H "Accept: $manifest_types" -w '\\n=== %{http_code}\\n' \\
      -K <(curl_options "\${names[@]/#/"$push_base/v2/$push_prefix$repository/$kind/"}") < /dev/null 2> /dev/null || true)
    names=("\${rest[@]+"\${rest[@]}"}")
  done
}

look_again() {
  local kind=$1 repository=$2 name=$3 project
  call "$(push_scope "$repository")" HEAD "$push_base/v2/$push_prefix$repository/$kind/$name" -H "Accept: $manifest_types"
  if note_answer "$kind" "$repository" "$name"; then return 0; fi
  # a HEAD has no words: those of a GET are asked for
  if [[ $status == 40[13] ]]; then call "$(push_scope "$repository")" GET "$push_base/v2/$push_prefix$repository/tags/list?n=1"; fi
  seen["$repository $name"]=-
  project=$(project_of "$repository")
  explain "$push_prefix$repository" "$project"
  if [[ $create_projects == yes && $refusal == missing:*Harbor* ]]; then missing_projects+=("$project"); absent_projects[$project]=yes
  else stop_asking "$repository" "$refusal"; fi
}

# One problem per repository: the others of it say the same.
declare -A unheard=() absent_projects=()
missing_projects=()
stop_asking() { if [[ -z \${unheard[$1]:-} ]]; then unheard[$1]=yes; problem "$2"; fi; }

project_of() { local name=$push_prefix$1; printf '%s' "\${name%%/*}"; }

look_everywhere() {
  local repository tag names
  local -A tags_of=()
  while IFS=$'\\t' read -r repository tag _; do tags_of[$repository]+="$tag "; done < "$work/install/tags.tsv"
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    read -r -a names <<< "\${layers_of[$repository]:-}"
    look blobs "$repository" "\${names[@]+"\${names[@]}"}"
    [[ -z \${unheard[$repository]:-} ]] || continue
    read -r -a names <<< "\${revisions_of[$repository]:-} \${tags_of[$repository]:-}"
    look manifests "$repository" "\${names[@]+"\${names[@]}"}"
  done
}

# The sha256 of what the registry has, in hex; nothing when it cannot be read.
hash_remote() {
  local url=$push_base/v2/$push_prefix$1/$2/$3 hop line sum
  call "$(pull_scope "$1")" HEAD "$url" -H "Accept: $manifest_types"
  for (( hop = 0; hop < 5; hop++ )); do
    : > "$talk/head"
    sum=$(curl "\${curl_flags[@]}" -D "$talk/head" -H "Accept: $manifest_types" -K <(curl_options "$url") < /dev/null 2> /dev/null | hash_file /dev/stdin) || return 0
    status=000
    while read -r line; do if [[ $line == HTTP/*\\ [1-5][0-9][0-9]* ]]; then status=\${line#* }; status=\${status:0:3}; fi; done < "$talk/head"
    if [[ $status == 200 ]]; then printf '%s' "$sum"; fi
    [[ $status == 30[12378] ]] || return 0
    header_of location
    resolve_location
  done
}

# REPOSITORY DIGEST SIZE, which is there: its size, and with --deep its bytes.
check_present() {
  local answer=\${seen["$1 $2"]} kind=blobs
  if [[ -n \${media_type[$2]:-} ]]; then kind=manifests; fi
  if [[ $kind == blobs && $answer != '?' && -n $3 && $answer != "$3" ]]; then problem "$push_host/$push_prefix$1 has $2 with $answer bytes instead of $3"
  elif [[ $deep == yes && sha256:$(hash_remote "$1" "$kind" "$2") != "$2" ]]; then problem "$push_host/$push_prefix$1: $2 is damaged, or cannot be read"; fi
}

# What is wrong with base $1 at the registry, as problems.
prove_push_content() {
  local wanted=$1 row_base what first second third home key kind
  local names
  local -A own=() asked=()
  while IFS=$'\\t' read -r first second third; do own["$first:$second"]=$third; done < "$work/install/tags.tsv"
  while IFS=$'\\t' read -r row_base what first second _; do
    [[ $row_base == "$wanted" && $what == blob ]] || continue
    [[ -n \${home_of["$wanted $first"]:-} ]] || fail 'install/push.tsv is damaged'
    kind=blobs
    if [[ -n \${media_type[$first]:-} ]]; then kind=manifests; fi
    asked["$kind \${home_of["$wanted $first"]}"]+="$first "
  done < "$work/install/requires.tsv"
  for key in "\${!asked[@]}"; do
    read -r -a names <<< "\${asked[$key]}"
    look "\${key%% *}" "\${key#* }" "\${names[@]}"
  done
  while IFS=$'\\t' read -r row_base what first second third; do
    [[ $row_base == "$wanted" ]] || continue
    if [[ $what == blob ]]; then
      home=\${home_of["$wanted $first"]:-}
      if [[ \${seen["$home $first"]} != - ]]; then check_present "$home" "$first" "$second"
      elif [[ -z \${unheard[$home]:-} ]]; then problem "missing: $first of $wanted is not in $push_host/$push_prefix$home"; fi
    else
      look manifests "$first" "$second"
      key=\${seen["$first $second"]}
      if [[ $key == - ]]; then [[ -n \${unheard[$first]:-} ]] || problem "missing: the tag $push_prefix$first:$second of $wanted is not in $push_host"
      elif [[ $key == '?' ]]; then problem "unknown: $push_host does not say where the tag $push_prefix$first:$second points to"
      elif [[ $key != "$third" && $key != "\${own["$first:$second"]:-}" ]]; then problem "the tag $push_prefix$first:$second points to $key; in $wanted it is $third (a later hotfix may have moved it)"; fi
    fi
  done < "$work/install/requires.tsv"
}

# Which of the bases is at the registry: the one named, else the first that all is there of.
prove_push_base() {
  local each before found
  [[ $kind != platform ]] || return 0
  (( \${#bases[@]} > 0 )) || fail "the package is a $kind and names no base"
  if [[ -n $base_version && " \${bases[*]} " != *" $base_version "* ]]; then problem "this $kind is for \${bases[*]}, not for $base_version"; return 0; fi
  before=("\${problems[@]+"\${problems[@]}"}") found=()
  for each in \${base_version:-"\${bases[@]}"}; do
    problems=("\${before[@]+"\${before[@]}"}")
    prove_push_content "$each"
    base=$each
    if (( \${#problems[@]} == \${#before[@]} )); then found=(); break; fi
    found+=("\${problems[@]:\${#before[@]}}")
  done
  problems=("\${before[@]+"\${before[@]}"}" "\${found[@]+"\${found[@]}"}")
  if (( \${#found[@]} > 0 )); then return 0; fi
  say "the content of $base is at $push_host"
}

# What has to be sent. A blob that some repository has, or gets, is mounted into the others.
plan_push() {
  local repository digest tag what answer names
  local -A required=()
  while IFS=$'\\t' read -r what _ repository tag digest; do if [[ $what == "$base" ]]; then required["$repository:$tag"]=$digest; fi; done < "$work/install/requires.tsv"
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    read -r -a names <<< "\${layers_of[$repository]:-} \${revisions_of[$repository]:-}"
    for digest in "\${names[@]+"\${names[@]}"}"; do
      if [[ \${seen["$repository $digest"]:--} != - ]]; then
        push_present=$((push_present + 1))
        check_present "$repository" "$digest" "\${blob_size[$digest]:-}"
      elif [[ -n \${media_type[$digest]:-} ]]; then push_manifests+=("$repository $digest")
      else push_blobs+=("$repository $digest"); fi
    done
  done
  while IFS=$'\\t' read -r repository tag digest; do
    [[ $repository =~ $repository_form && $tag =~ $tag_form && $digest =~ $digest_form ]] || fail 'install/tags.tsv is damaged'
    answer=\${seen["$repository $tag"]:--}
    if [[ $answer == "$digest" ]]; then continue; fi
    # where the base has it prove_push_content has looked
    if [[ $answer == sha256:* && $overwrite == no && -z \${required["$repository:$tag"]:-} ]]; then
      problem "the tag $push_prefix$repository:$tag is in use: it points to $answer, in $version it is $digest; --overwrite moves it"
    fi
    push_tags+=("$repository $tag $digest $answer")
  done < "$work/install/tags.tsv"
}

# Indexes that are not whole: most registries refuse their manifest, after all blobs were sent. Where the registry has the
# rest they are whole there.
check_partial() {
  local each repository tag digest child names key lacking partial=no
  local -A name_of=() asked=()
  if [[ $partial_indexes == yes || \${#absent_of[@]} == 0 ]]; then return 0; fi
  while IFS=$'\\t' read -r repository tag digest; do name_of["$repository $digest"]=:$tag; done < "$work/install/tags.tsv"
  for each in "\${push_manifests[@]+"\${push_manifests[@]}"}" "\${push_tags[@]+"\${push_tags[@]}"}"; do
    read -r repository tag digest _ <<< "$each"
    if [[ -z $digest ]]; then digest=$tag; fi
    key="$repository $digest"
    if [[ -z \${absent_of[$digest]:-} || -n \${asked[$key]:-} ]]; then continue; fi
    asked[$key]=yes lacking=0
    read -r -a names <<< "\${absent_of[$digest]}"
    look manifests "$repository" "\${names[@]}"
    for child in "\${names[@]}"; do if [[ \${seen["$repository $child"]:--} == - ]]; then lacking=$((lacking + 1)); fi; done
    if (( lacking == 0 )); then continue; fi
    partial=yes
    problem "denied: $push_prefix$repository\${name_of[$key]:-@$digest}: the package leaves out $(counted "$lacking" manifest) that its index names"
  done
  if [[ $partial == yes ]]; then
    problem 'registries take an index by push only with everything that it names: take --storage, or a package that was built without platforms in slipway.yaml; where the registry is set to take such indexes, add --partial-indexes'
  fi
}

# The blobs that the segments must give, for check_segments.
list_new_blobs() {
  local each digest
  local -A counted_once=()
  new_blobs=() push_bytes=0
  for each in "\${push_blobs[@]+"\${push_blobs[@]}"}" "\${push_manifests[@]+"\${push_manifests[@]}"}"; do
    digest=\${each#* }
    if [[ -z \${blob_size[$digest]:-} || -n \${counted_once[$digest]:-} ]]; then continue; fi
    counted_once[$digest]=yes
    push_bytes=$((push_bytes + blob_size[$digest]))
    new_blobs+=("$digest \${blob_size[$digest]} \${blob_parts[$digest]}")
  done
}

# ---- push ----

# The bytes of a blob from FIRST on, LENGTH of them, out of its parts in the segments.
read_blob() {
  local digest=$1 first=$2 length=$3 part name
  read -r -a part <<< "\${blob_parts[$digest]}"
  while (( \${#part[@]} > 0 && length > 0 )); do
    if (( first < part[2] )); then
      local take=$(( part[2] - first < length ? part[2] - first : length ))
      printf -v name 'segment-%04d.tar' "\${part[0]}"
      read_range "$here/$name" "$(( part[1] + first ))" "$take"
      first=$(( first + take )) length=$(( length - take ))
    fi
    first=$(( first - part[2] ))
    part=("\${part[@]:3}")
  done
}

# Once per blob, before its first byte is sent (DR10).
declare -A proven=()
prove_blob() {
  [[ -z \${proven[$1]:-} ]] || return 0
  local parts
  if [[ sha256:$(read_blob "$1" 0 "\${blob_size[$1]}" | hash_file /dev/stdin) != "$1" ]]; then
    read -r -a parts <<< "\${blob_parts[$1]}"
    fail "copy the package again: $(segments_of "$1" "\${blob_size[$1]}" "\${parts[@]}") is damaged (blob $1); it was not sent and no tag was moved"
  fi
  proven[$1]=yes
}

# REPOSITORY WHAT: ends the run with the reason of the last answer.
refuse() {
  explain "$push_prefix$1\${2:+$2}" "$(project_of "$1")"
  fail "$refusal; no tag was moved, run this again to go on"
}

# Where an upload goes on, in $place; only at the registry itself.
place=''
read_place() {
  header_of location
  case $header in
    '') ;;
    /*) place=$push_base$header ;;
    http://* | https://*)
      read_authority "$header"
      # behind a proxy some registries name themselves with the wrong scheme
      if [[ $authority == "$push_host" || $authority == "$push_host":443 || $authority == "$push_host":80 ]]; then place=$push_base/\${header#*://*/}
      else fail "denied: $push_host wants uploads to be sent to $authority, which is not done"; fi ;;
    *) place=$push_base/v2/$header ;;
  esac
}

# REPOSITORY DIGEST SCOPES [MOUNTED-FROM]: 201 when it could be mounted, else 202 and $place.
start_upload() {
  local mount=''
  if [[ -n \${4:-} ]]; then mount="?mount=$2&from=$push_prefix$4"; fi
  place=''
  call "$3" POST "$push_base/v2/$push_prefix$1/blobs/uploads/$mount" -H 'Content-Length: 0'
  if [[ $status == 202 ]]; then read_place; fi
}

with_digest() { if [[ $place == *\\?* ]]; then printf '%s&digest=%s' "$place" "$1"; else printf '%s?digest=%s' "$place" "$1"; fi; }

# REPOSITORY DIGEST: what the registry says that it keeps is what was sent.
check_answer() {
  header_of docker-content-digest
  if [[ $header =~ $digest_form && $header != "$2" ]]; then fail "$push_host keeps $2 of $push_prefix$1 as $header: its storage, or something before it, is broken"; fi
}

# REPOSITORY DIGEST: in one request, or in pieces that go on where the registry stands after a cut.
send_bytes() {
  local repository=$1 digest=$2 size=\${blob_size[$2]} scopes first=0 length failures=0 tries=1
  scopes=$(push_scope "$repository")
  local type='Content-Type: application/octet-stream'
  # a registry may read all of a blob once more before it answers
  local patience=(--speed-time "$((300 + size / 5242880))")
  while :; do
    if [[ -z $place ]]; then
      tries=5 start_upload "$repository" "$digest" "$scopes"
      if [[ $status == 201 ]]; then return 0; fi
      [[ $status == 202 && -n $place ]] || refuse "$repository" "@$digest"
      first=0
    fi
    length=$(( size - first < piece_size ? size - first : piece_size ))
    if (( first == 0 && length == size )); then
      send=(read_blob "$digest" 0 "$size")
      call "$scopes" PUT "$(with_digest "$digest")" -H "$type" -H 'Expect:' -H 'Transfer-Encoding:' -H "Content-Length: $size" "\${patience[@]}"
      send=()
      if [[ $status == 201 ]]; then break; fi
      place=''
    elif (( first < size )); then
      send=(read_blob "$digest" "$first" "$length")
      call "$scopes" PATCH "$place" -H "$type" -H 'Expect:' -H 'Transfer-Encoding:' -H "Content-Length: $length" -H "Content-Range: $first-$((first + length - 1))"
      send=()
      if [[ $status == 20[0-4] ]]; then
        read_place
        first=$((first + length)) failures=0
        say "  $((first / 1048576)) of $((size / 1048576)) MiB of $push_prefix$repository@\${digest:0:19}"
        continue
      fi
    else
      tries=5 call "$scopes" PUT "$(with_digest "$digest")" -H 'Content-Length: 0' "\${patience[@]}"
      if [[ $status == 201 ]]; then break; fi
      place=''
    fi
    # 404 and 416: the registry lost the upload, or stands elsewhere
    if ! is_transient && [[ $status != 404 && $status != 416 ]]; then refuse "$repository" "@$digest"; fi
    failures=$((failures + 1))
    (( failures < 5 )) || refuse "$repository" "@$digest"
    pause "$failures"
    if [[ -n $place ]]; then find_position "$scopes" "$size"; fi
  done
  check_answer "$repository" "$digest"
}

# After a cut: the byte at which the upload at $place goes on, in $first; a new upload when nobody can say.
find_position() {
  local stood=$first
  tries=5 call "$1" GET "$place"
  header_of range
  if [[ $status == 20[0-4] && $header =~ ^(bytes=)?0-([0-9]{1,15})$ ]] && (( BASH_REMATCH[2] < $2 )); then
    first=$((BASH_REMATCH[2] + 1))
    # nothing yet is said as 0-0
    if (( first == 1 )); then first=0; fi
    read_place
    say "note: goes on at byte $first"
    if (( first == 0 && stood > 0 )); then place=''; fi
  else place=''; fi
}

# By digest: a repository that has the blob by now.
declare -A held_by=()
sent=0 mounted=0

provide_blob() {
  local repository=$1 digest=$2 from
  from=\${held_by[$digest]:-\${home_of["$base $digest"]:-}}
  place=''
  if [[ -n $from && $from != "$repository" ]]; then
    start_upload "$repository" "$digest" "$(push_scope "$repository") $(pull_scope "$from")" "$from"
    if [[ $status == 201 ]]; then check_answer "$repository" "$digest"; mounted=$((mounted + 1)); return 0; fi
    # who may not read there sends the blob once more
    if [[ $status == 202 ]]; then :; elif is_transient; then refuse "$repository" "@$digest"; else place=''; fi
  fi
  [[ -n \${blob_size[$digest]:-} ]] || fail "missing: $push_prefix$repository needs $digest of $base, which $push_host does not mount from $push_prefix\${from:-elsewhere}; no tag was moved"
  prove_blob "$digest"
  send_bytes "$repository" "$digest"
  sent=$((sent + 1))
}

# DIGEST: its bytes, checked, in $talk/manifest.
fetch_manifest() {
  local from=\${home_of["$base $1"]:-}
  if [[ -n \${blob_size[$1]:-} ]]; then read_blob "$1" 0 "\${blob_size[$1]}" > "$talk/manifest"
  else
    call "$(pull_scope "$from")" GET "$push_base/v2/$push_prefix$from/manifests/$1" -H "Accept: $manifest_types"
    [[ $status == 200 ]] || refuse "$from" "@$1"
    mv -f -- "$talk/body" "$talk/manifest"
  fi
  [[ sha256:$(hash_file "$talk/manifest") == "$1" ]] || fail "the manifest $1 is damaged\${from:+ at $push_host}; copy the package again"
}

# REPOSITORY NAME DIGEST, whose bytes are in $talk/manifest.
put_manifest() {
  local separator=:
  call "$(push_scope "$1")" PUT "$push_base/v2/$push_prefix$1/manifests/$2" -H "Content-Type: \${media_type[$3]}" -H 'Expect:' --data-binary "@$talk/manifest"
  if [[ $2 == sha256:* ]]; then separator=@; fi
  [[ $status == 20[012] ]] || refuse "$1" "$separator$2"
  check_answer "$1" "$3"
}

send_blobs() {
  local each repository digest last='' number=0
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    for digest in \${layers_of[$repository]:-}; do
      if [[ \${seen["$repository $digest"]:--} != - && -z \${held_by[$digest]:-} ]]; then held_by[$digest]=$repository; fi
    done
  done
  for each in "\${push_blobs[@]+"\${push_blobs[@]}"}"; do
    repository=\${each% *} digest=\${each#* }
    number=$((number + 1))
    if [[ $repository != "$last" ]]; then say "$push_prefix$repository: blob $number of \${#push_blobs[@]}"; last=$repository; fi
    provide_blob "$repository" "$digest"
    if [[ -z \${held_by[$digest]:-} ]]; then held_by[$digest]=$repository; fi
  done
}

# What a manifest names comes before it; tags come when all of it is there.
send_manifests() {
  local each digest repository
  local -A wanted_by=()
  for each in "\${push_manifests[@]+"\${push_manifests[@]}"}"; do wanted_by[\${each#* }]+="\${each% *} "; done
  for digest in "\${manifests[@]+"\${manifests[@]}"}"; do
    [[ -n \${wanted_by[$digest]:-} ]] || continue
    fetch_manifest "$digest"
    for repository in \${wanted_by[$digest]}; do put_manifest "$repository" "$digest" "$digest"; done
  done
}

send_tags() {
  local each repository tag digest
  for each in "\${push_tags[@]+"\${push_tags[@]}"}"; do
    read -r repository tag digest _ <<< "$each"
    fetch_manifest "$digest"
    put_manifest "$repository" "$tag" "$digest"
  done
}

# ---- Harbor ----

# Projects of Harbor are made by hand, or with --create-projects. Who may not look at them is told when pushing.
check_projects() {
  local repository project send=()
  local -A asked=()
  authorization=''
  exchange GET "$push_base/api/v2.0/ping"
  [[ $status == 200 && $(head -c 4 "$talk/body") == Pong ]] || return 0
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    [[ $push_prefix$repository == */* ]] || { problem "Harbor wants a project before the name $repository: --push $push_host/PROJECT"; continue; }
    project=$(project_of "$repository")
    [[ -z \${asked[$project]:-} ]] || continue
    asked[$project]=yes
    authorization=\${login:+basic}
    patiently HEAD "$push_base/api/v2.0/projects?project_name=$project"
    if [[ $status == 404 ]]; then missing_projects+=("$project"); absent_projects[$project]=yes; fi
  done
  if [[ $create_projects == no ]]; then
    for project in "\${missing_projects[@]+"\${missing_projects[@]}"}"; do problem "missing: there is no project $project in Harbor at $push_host: create it, or add --create-projects"; done
  fi
}

make_projects() {
  local project
  for project in "\${missing_projects[@]+"\${missing_projects[@]}"}"; do
    authorization=\${login:+basic}
    patiently POST "$push_base/api/v2.0/projects" -H 'Content-Type: application/json' --data "{\\"project_name\\":\\"$project\\",\\"metadata\\":{\\"public\\":\\"false\\"}}"
    # 409: somebody else was faster
    if [[ $status != 201 && $status != 409 ]]; then explain "the project $project"; fail "cannot create it: $refusal"; fi
    say "project $project: created, private"
  done
}

# ---- images --push ----

prepare_push() {
  open_registry
  load_push_tables
  check_projects
  stop_on_problems
  look_everywhere
  prove_push_base
  if [[ $kind != platform ]]; then prove_cluster optional; fi
  plan_push
  check_partial
  list_new_blobs
  check_segments
  stop_on_problems
}

run_push() {
  local each repository tag old
  prepare_push
  say "$product $version: \${#push_blobs[@]} of $(( \${#push_blobs[@]} + \${#push_manifests[@]} + push_present )) blobs and \${#push_manifests[@]} manifests to push ($((push_bytes / 1024)) KiB), $push_present there already; $(counted "\${#push_tags[@]}" tag)"
  if (( push_present > 0 )) && [[ $deep == no ]]; then say 'note: of what is there already the registry was asked for presence, not for bytes; --deep reads them'; fi
  for each in "\${push_tags[@]+"\${push_tags[@]}"}"; do
    read -r repository tag _ old <<< "$each"
    if [[ $old == sha256:* ]]; then say "  $push_prefix$repository:$tag moves from $old"; fi
  done
  for each in "\${missing_projects[@]+"\${missing_projects[@]}"}"; do if [[ $dry_run == yes ]]; then say "project $each would be created"; fi; done
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was sent; "bash install.sh check" also reads every file of the package'; return 0; fi
  make_projects
  send_blobs
  send_manifests
  mark_pending
  send_tags
  say "$product $version: all images are in $push_host\${push_prefix:+/\${push_prefix%/}}; $(counted "$sent" blob) sent, $mounted mounted"
}

# ---- the cluster ----

config='' timeout='' yes=no delete_data=no undo_hotfixes=no wait_ready=no
readonly configs_release=platform-configs system_name=system-info
# what install/site.tsv says: files of configs/, and whether there are prerequisites and an own form of platform-info
config_files=0 has_prerequisites=no has_info=no
# "NAME FILE" and "ADDON PATH"
needs=() registry_paths=()
readonly registry_form='^([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+\\])(:[0-9]+)?(/[a-z0-9._/-]+)?$'
declare -A carried=()
# what helm is given for the charts of the site, and what it makes of that
value_flags=() registry=''

load_site() {
  tar -xf "$here/segment-0001.tar" -C "$work" install/site.tsv 2> /dev/null || return 0
  local what first second path sum
  while IFS=$'\\t' read -r what first second path sum; do
    case $what in
      configs) config_files=$first ;;
      info) has_info=yes ;;
      prerequisites) has_prerequisites=yes ;;
      need) needs+=("$first $second") ;;
      registry) registry_paths+=("$first $second") ;;
      tool)
        [[ $path =~ ^tools/[A-Za-z0-9_.-]+$ && $sum =~ ^[0-9a-f]{64}$ ]] || fail 'install/site.tsv is damaged'
        carried["$first $second"]="$path $sum" ;;
    esac
  done < "$work/install/site.tsv"
  [[ $config_files =~ $number_form ]] || fail 'install/site.tsv is damaged'
}

# Whether there is a helm or kubectl: that of the site, or else the one that the package carries.
find_tool() {
  local given=\${!2} path sum machine=$HOSTTYPE
  [[ $given != none ]] || return 1
  if command -v -- "$given" > /dev/null; then return 0; fi
  case $machine in x86_64) machine=amd64 ;; aarch64) machine=arm64 ;; esac
  if [[ $given != "$1" || -z \${carried["$1 linux/$machine"]:-} ]]; then return 1; fi
  read -r path sum <<< "\${carried["$1 linux/$machine"]}"
  tar -xf "$here/segment-0001.tar" -C "$work" "$path" || fail "segment-0001.tar has no $path"
  [[ $(hash_file "$work/$path") == "$sum" ]] || fail "copy the package again: $path of segment-0001.tar is damaged"
  chmod u+x "$work/$path"
  [[ -x $work/$path ]] || fail "$1 of the package cannot be run from $work: name another folder for temporary files with TMPDIR"
  printf -v "$2" '%s' "$work/$path"
  say "note: $1 is not installed; that of the package is used"
}

# Where helm or kubectl can be had: a hotfix brings none.
tool_hint() {
  [[ $kind != platform ]] || return 0
  printf ': a %s carries none; segment-0001.tar of the package of %s may have it in tools/' "$kind" "\${bases[0]}"
}

# What kubectl or helm said last, in one line: not what the library of kubectl logs before it.
why() {
  local line first=''
  while IFS= read -r line; do
    if [[ -z $first ]]; then first=$line; fi
    if [[ ! $line =~ ^[EFIW][0-9]{4}' ' ]]; then first=$line; break; fi
  done < "$work/reason"
  printf '%s' "$first"
}

find_tools() {
  load_site
  find_tool helm helm || fail "$helm is not installed; name one with --helm$(tool_hint)"
  find_tool kubectl kubectl || [[ $kubectl == none ]] || say "note: $kubectl is not installed; name one with --kubectl$(tool_hint)"
}

# A text as YAML has it between quotes.
yaml_text() {
  local text=\${1//\\\\/\\\\\\\\}
  text=\${text//\\"/\\\\\\"}
  text=\${text//$'\\n'/\\\\n}
  text=\${text//$'\\t'/\\\\t}
  printf '"%s"' "\${text//$'\\r'/}"
}

of_system() { "$kubectl" --request-timeout=10s -n "$info_namespace" get configmap "$system_name" --ignore-not-found -o "jsonpath={.data.$1}" < /dev/null 2> "$work/reason"; }

# Values for the charts of the site: the config file, else that of the last time, and what the cluster says of itself.
read_site() {
  local key text
  tar -xf "$here/segment-0001.tar" -C "$work" "install/$configs_release.tgz" 2> /dev/null || return 0
  command -v -- "$helm" > /dev/null || fail "$helm is not installed; name one with --helm$(tool_hint)"
  {
    printf 'slipwaySite:\\n  product: %s\\n  platform_release_version: %s\\n' "$(yaml_text "$product")" "$(yaml_text "$version")"
    if has_kubectl; then
      for key in registry_domain registry_ca vip; do
        text=$(of_system "$key") || fail "the cluster does not say what its ConfigMap $system_name holds: $(why); --kubectl none leaves it alone"
        if [[ -n $text ]]; then printf '  %s: %s\\n' "$key" "$(yaml_text "$text")"; fi
      done
    fi
  } > "$work/site.yaml"
  if [[ -n $config ]]; then
    [[ -f $config && -r $config ]] || fail "--config: $config cannot be read"
    value_flags=(-f "$config")
    # helm takes a comma for the end of a name
    if [[ $config == *,* ]]; then cat -- "$config" > "$work/config.yaml"; value_flags=(-f "$work/config.yaml"); fi
  elif "$helm" get values "$configs_release" --namespace "$info_namespace" -o yaml > "$work/deployed.yaml" 2> /dev/null < /dev/null; then
    value_flags=(-f "$work/deployed.yaml")
  fi
  value_flags+=(-f "$work/site.yaml")
  render_site facts facts.yaml "$work/facts" || fail "the config file\${config:+ $config} cannot be used: $(cat "$work/reason")"
  while IFS= read -r text; do
    if [[ $text =~ ^registry:\\ \\"(.*)\\"$ ]]; then registry=\${BASH_REMATCH[1]}; fi
  done < "$work/facts"
  [[ -z $registry || $registry =~ $registry_form ]] || fail "registry_domain is no address of a registry: $registry"
}

# STAGE TEMPLATE FILE
render_site() {
  "$helm" template "$configs_release" "$work/install/$configs_release.tgz" --namespace "$info_namespace" "\${value_flags[@]}" --set "slipwayStage=$1" --show-only "templates/$2" > "$3" 2> "$work/reason" < /dev/null
}

# What would be undone by installing a platform here.
prove_cluster_platform() {
  local answer words=()
  if [[ $kind != platform ]]; then prove_cluster required; return 0; fi
  if has_kubectl && answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
  (( \${#words[@]} >= 2 )) || return 0
  if [[ \${words[0]} != "$product" ]]; then problem "the cluster runs \${words[0]}, not $product"
  elif [[ \${words[1]} != "$version" ]] && is_newer "\${words[1]}" "$version"; then problem "the cluster runs $product \${words[1]}, which is newer than $version"
  elif [[ \${words[1]} == "$version" && \${#words[@]} -gt 2 && $undo_hotfixes == no ]]; then problem "the cluster runs $version with \${words[*]:2}, which this would undo: install the last of them again instead, or add --undo-hotfixes"; fi
}

# ---- releases of helm ----

# The first 40 digits of the checksum of what it is given.
digest_of() { printf '%s\\0' "$@" > "$work/content"; local sum; sum=$(hash_file "$work/content"); printf '%s' "\${sum:0:40}"; }

is_deployed() { [[ $("$helm" list --namespace "$2" --deployed --short --filter "^$1\\$" --selector "slipway-content=$3" < /dev/null 2> /dev/null) == "$1" ]]; }

# What an interrupted run left would stop helm. A release that never was complete is installed anew, so that its hooks run.
settle_release() {
  has_kubectl || return 0
  local selector="owner=helm,name=$1" complete
  complete=$("$kubectl" -n "$2" get secret -l "$selector,status in (deployed,superseded)" -o name < /dev/null 2> /dev/null) || return 0
  if [[ -n $complete ]]; then selector+=',status in (pending-install,pending-upgrade,pending-rollback)'; fi
  "$kubectl" -n "$2" delete secret -l "$selector" < /dev/null > /dev/null 2>&1 || true
}

# NAME CHART NAMESPACE CONTENT [helm flag…]: what helm says is told when it fails.
deploy() {
  local name=$1 chart=$2 namespace=$3 content=$4
  shift 4
  settle_release "$name" "$namespace"
  if [[ -n $timeout ]]; then set -- "$@" --timeout "$timeout"; fi
  if [[ $wait_ready == yes ]]; then set -- "$@" --wait; fi
  "$helm" upgrade --install "$name" "$chart" --namespace "$namespace" --create-namespace --labels "slipway-content=$content" "$@" > "$work/out" 2>&1 < /dev/null && return 0
  complain "$(cat "$work/out")"
  if ! has_kubectl && grep -q 'another operation' "$work/out"; then complain "an interrupted run left $name like this: with kubectl the next run puts it right; by hand: helm rollback, or helm uninstall where it never was complete"; fi
  return 1
}

# Those of the addons that are installed, so that objects of the site can be put there first.
make_namespaces() {
  has_kubectl || return 0
  local name namespace enabled
  while IFS=$'\\t' read -r name _ namespace enabled _; do
    if [[ $enabled != true || $namespace == - ]]; then continue; fi
    if "$kubectl" get namespace "$namespace" < /dev/null > /dev/null 2>&1; then continue; fi
    "$kubectl" create namespace "$namespace" < /dev/null > /dev/null 2> "$work/reason" || fail "the namespace $namespace of $name cannot be made: $(why)"
  done < "$work/install/addons.tsv"
}

apply_file() { "$kubectl" apply --server-side --force-conflicts --field-manager "$1" -f "$2" < /dev/null > /dev/null 2> "$work/reason"; }

# ---- platform-info ----

# [KEY=VALUE]…: what this script keeps in platform-info, all of it; a key that it no longer gives is gone.
apply_info() {
  local each literals=()
  for each in "$@"; do literals+=(--from-literal="$each"); done
  "$kubectl" -n "$info_namespace" create configmap "$info_name" "\${literals[@]}" --dry-run=client -o yaml < /dev/null > "$work/platform-info.yaml" 2> "$work/reason" && apply_file slipway-info "$work/platform-info.yaml"
}

# Whether the cluster runs this package, by the words that it answers.
is_applied() {
  if [[ $kind == hotfix ]]; then [[ " \${*:3} " == *" $version "* ]]
  else [[ \${2:-} == "$version" ]] && { (( $# == 2 )) || [[ $undo_hotfixes == no ]]; }; fi
}

# Says in the cluster that this package is begun, before anything changes that pods see (DR11).
mark_pending() {
  local answer begun words=() known=()
  # the images of a first release are there before anything that runs
  if [[ $kind == platform && $command == images ]]; then
    if answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
    (( \${#words[@]} >= 2 )) && is_newer "$version" "\${words[1]}" || return 0
  fi
  if ! has_kubectl; then
    # charts says it at its end
    [[ $command == charts ]] || say "note: without kubectl nothing is written into the ConfigMap $info_name; charts does that, on a machine with kubectl"
    return 0
  fi
  if ! answer=$(read_cluster) || ! begun=$(read_pending); then
    say "note: the cluster does not answer, so nothing is written into its ConfigMap $info_name; charts does that"
    return 0
  fi
  read -r -a words <<< "$answer"
  if is_applied "\${words[@]+"\${words[@]}"}" || [[ " $begun " == *" $version "* ]]; then return 0; fi
  if (( \${#words[@]} >= 2 )); then known=("version=\${words[1]}" "hotfixes=\${words[*]:2}"); fi
  apply_info "product=$product" "\${known[@]+"\${known[@]}"}" "pending=\${begun:+$begun }$version" \\
    || fail "the ConfigMap $info_name cannot say that $version is pending: $(why); no tag was moved and no chart installed; --kubectl none leaves the cluster alone"
}

# ConfigMap platform-info: product, version, hotfixes (parted by spaces), and no longer that this is pending; what else is in
# it comes from configs/.
write_cluster() {
  local answer each release=$version hotfixes='' others=''
  local words=()
  if ! has_kubectl; then say "note: without kubectl the ConfigMap $info_name is not written"; return 0; fi
  if [[ $kind == hotfix ]]; then
    if answer=$(read_cluster); then read -r -a words <<< "$answer"
    elif [[ $dry_run == no ]]; then fail "the ConfigMap $info_name cannot be read: $(why); all charts are installed, run this again"; fi
    if answer=$(read_pending); then for each in $answer; do if [[ $each != "$version" ]]; then others+="\${others:+ }$each"; fi; done; fi
    release=\${words[1]:-\${base_version:-\${bases[0]}}}
    if (( \${#words[@]} > 2 )); then hotfixes=\${words[*]:2}; fi
    if [[ " $hotfixes " != *" $version "* ]]; then hotfixes=\${hotfixes:+$hotfixes }$version; fi
  fi
  if [[ $dry_run == yes ]]; then say "ConfigMap $info_namespace/$info_name: product=$product version=$release hotfixes=$hotfixes"; return 0; fi
  if [[ $has_info == yes ]]; then
    printf 'slipwaySite:\\n  platform_release_version: %s\\n  hotfixes: %s\\n' "$(yaml_text "$release")" "$(yaml_text "$hotfixes")" > "$work/info-values.yaml"
    value_flags+=(-f "$work/info-values.yaml")
    render_site info "configs/$info_name.yaml" "$work/info.yaml" || fail "configs/$info_name.yaml.j2 cannot be filled in: $(cat "$work/reason")"
    apply_file slipway "$work/info.yaml" || fail "the ConfigMap $info_name cannot be written: $(why)"
  fi
  apply_info "product=$product" "version=$release" "hotfixes=$hotfixes" \${others:+"pending=$others"} || fail "the ConfigMap $info_name cannot be written: $(why); all charts are installed, run this again"
}

# ---- configs ----

say_needs() {
  local each
  if (( \${#needs[@]} > 0 )); then say 'the config file gives (YAML, nested by the dots):'; fi
  for each in "\${needs[@]+"\${needs[@]}"}"; do say "  \${each% *} (for \${each##* })"; done
}

# What configs/ makes of these values: the same content, the same release.
content_of_configs() {
  local each parts=()
  for each in "\${value_flags[@]}"; do if [[ $each != -f ]]; then parts+=("$(cat -- "$each")"); fi; done
  digest_of "$(hash_file "$work/install/$configs_release.tgz")" "\${parts[@]}"
}

# Fills in configs/ and counts its objects, in $objects; nothing is written.
objects=0
fill_configs() {
  read_site
  if ! "$helm" template "$configs_release" "$work/install/$configs_release.tgz" --namespace "$info_namespace" "\${value_flags[@]}" > "$work/configs.yaml" 2> "$work/reason" < /dev/null; then
    if [[ $command != configs || $dry_run == no ]]; then say_needs
    elif [[ -z $config ]]; then
      say 'dry run: with --config FILE too it is seen whether the file gives all of this'
      exit 0
    fi
    local reason form='(configs/[^[:space:]]+:[0-9]+: the config file does not give [^[:space:]]+)'
    reason=$(cat "$work/reason")
    if [[ $reason =~ $form ]]; then reason=\${BASH_REMATCH[1]}; fi
    fail "configs/ cannot be filled in: $reason"
  fi
  objects=$(grep -c '^kind:' "$work/configs.yaml") || true
}

# Refuses the charts of a release whose configs are not there. A site that was configured by hand gets its hotfixes nonetheless.
prove_configs() {
  (( config_files > 0 )) && has_kubectl || return 0
  local deployed
  if ! deployed=$("$helm" list --namespace "$info_namespace" --deployed --short --filter "^$configs_release\\$" < /dev/null 2> "$work/reason"); then
    problem "unknown: the cluster does not say whether the site is configured: $(why)"
    return 0
  fi
  if [[ $deployed == "$configs_release" ]]; then return 0; fi
  local missing='what the site configures is not there'
  if [[ $kind == platform ]]; then problem "$missing: run this first: bash install.sh configs --config FILE"; else say "note: $missing: bash install.sh configs --config FILE puts it there"; fi
}

run_configs() {
  local content
  find_tools
  prove_cluster_platform
  stop_on_problems
  if (( config_files == 0 )); then say "$product $version has nothing to configure"; return 0; fi
  if [[ $dry_run == yes ]]; then say_needs; fi
  fill_configs
  if [[ $dry_run == yes ]]; then say "dry run: nothing was written; $(counted "$objects" object) to apply"; return 0; fi
  lock_package
  content=$(content_of_configs)
  if is_deployed "$configs_release" "$info_namespace" "$content"; then say "$product $version: configs are as they were"; return 0; fi
  make_namespaces
  if ! deploy "$configs_release" "$work/install/$configs_release.tgz" "$info_namespace" "$content" "\${value_flags[@]}"; then
    if "$helm" rollback "$configs_release" --namespace "$info_namespace" < /dev/null > /dev/null 2>&1; then fail 'configs failed; what was there before is there again'; fi
    fail 'configs failed; what was put there by then stays; put it right and run this again'
  fi
  say "$product $version: $(counted "$objects" object) of configs applied"
}

# ---- charts ----

# The flags that tell an addon the site's registry, in $registry_flags.
registry_flags=()
find_registry_flags() {
  local each
  registry_flags=()
  for each in "\${registry_paths[@]+"\${registry_paths[@]}"}"; do
    if [[ \${each%% *} == "$1" ]]; then registry_flags+=(--set-string "\${each#* }=$registry"); fi
  done
}

# What is applied before the first chart; a resource may need a moment after the definition of its kind.
apply_prerequisites() {
  [[ $has_prerequisites == yes ]] || return 0
  local try
  tar -xf "$here/segment-0001.tar" -C "$work" install/prerequisites.tgz || fail 'segment-0001.tar has no install/prerequisites.tgz'
  "$helm" template prerequisites "$work/install/prerequisites.tgz" "\${value_flags[@]}" > "$work/prerequisites.yaml" 2> "$work/reason" < /dev/null || fail "prerequisites/ cannot be filled in: $(cat "$work/reason")"
  if [[ $dry_run == yes ]]; then say "prerequisites: $(counted "$(grep -c '^kind:' "$work/prerequisites.yaml" || true)" object) to apply first, of install/prerequisites.tgz"; return 0; fi
  for (( try = 1; ; try++ )); do
    if apply_file slipway "$work/prerequisites.yaml"; then break; fi
    if (( try == 10 )) || ! grep -q 'no matches for kind\\|could not find the requested resource' "$work/reason"; then fail "prerequisites/ cannot be applied: $(cat "$work/reason")"; fi
    sleep 1
  done
  say 'prerequisites applied'
}

unpack_charts() {
  local chart
  if [[ $dry_run == no ]]; then
    tar -xOf "$here/segment-0001.tar" charts.tar.gz > "$work/charts.tar.gz" || fail 'segment-0001.tar has no charts.tar.gz'
    tar -xzof "$work/charts.tar.gz" -C "$work" || fail 'charts.tar.gz cannot be unpacked'
  else
    # the helm commands below find the charts where this puts them
    say 'the charts are in charts.tar.gz of segment-0001.tar; by hand, in an empty folder:'
    printf -v chart '%q' "$here/segment-0001.tar"
    say "  tar -xOf $chart charts.tar.gz | tar -xzof -"
  fi
}

# What has to be there before charts are installed.
prove_charts() {
  prove_cluster_platform
  if [[ $dry_run == no ]]; then prove_configs; fi
  stop_on_problems
  if (( config_files > 0 || \${#registry_paths[@]} > 0 )) || [[ $has_prerequisites == yes || $has_info == yes ]]; then read_site; fi
  if (( \${#registry_paths[@]} > 0 )) && [[ -z $registry ]]; then
    problem "the registry of the site is not known: give registry_domain in the file of --config, or in the ConfigMap $system_name of $info_namespace"
  fi
  if [[ $has_prerequisites == yes ]] && ! has_kubectl; then problem 'prerequisites/ needs kubectl'; fi
  stop_on_problems
}

run_charts() {
  local name chart_version namespace enabled chart content count=0 same=0
  if [[ $dry_run == yes ]]; then load_site; if ! find_tool helm helm; then say "note: $helm is not installed"; fi; find_tool kubectl kubectl || true; else find_tools; fi
  prove_charts
  unpack_charts
  if [[ $dry_run == no ]]; then lock_package; mark_pending; make_namespaces; fi
  apply_prerequisites
  while IFS=$'\\t' read -r name chart_version namespace enabled chart; do
    if [[ ! $name =~ $word_form ]]; then fail 'install/addons.tsv is damaged'; fi
    case $enabled in
      removed) say "note: $name is no longer part of $product; remove it by hand when it is not needed"; continue ;;
      true) ;;
      *) say "$name is not enabled"; continue ;;
    esac
    if [[ $namespace == - ]]; then namespace=default; fi
    find_registry_flags "$name"
    count=$((count + 1))
    if [[ $dry_run == yes ]]; then
      say " $(printf ' %q' "$helm" upgrade --install "$name" "$chart" --namespace "$namespace" --create-namespace "\${registry_flags[@]+"\${registry_flags[@]}"}")"
      continue
    fi
    content=$(digest_of "$(hash_file "$work/$chart")" "$namespace" "\${registry_flags[@]+"\${registry_flags[@]}"}")
    if is_deployed "$name" "$namespace" "$content"; then say "$name $chart_version is there already"; same=$((same + 1)); continue; fi
    say "$name $chart_version"
    deploy "$name" "$work/$chart" "$namespace" "$content" "\${registry_flags[@]+"\${registry_flags[@]}"}" || fail "the chart of $name failed; put it right and run this again: it goes on with $name"
  done < "$work/install/addons.tsv"
  write_cluster
  if [[ $dry_run == yes ]]; then say "dry run: nothing was installed; $(counted "$count" chart) to install"
  else
    say "$product $version: $(counted "$((count - same))" chart) installed, $same there already"
    say 'whether the site has every image that they name: bash install.sh status --images'
  fi
}

# ---- uninstall ----

# What is left, and why: images stay in the registry, data stays unless it is asked for, namespaces stay.
run_uninstall() {
  local answer words=() rows=() row name namespace enabled index
  [[ $kind == platform ]] || fail "a $kind is not uninstalled; the package of the platform removes all of it"
  find_tools
  if has_kubectl && answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
  if (( \${#words[@]} >= 2 )) && [[ \${words[0]} != "$product" ]]; then fail "the cluster runs \${words[0]}, not $product"; fi
  while IFS=$'\\t' read -r name _ namespace enabled _; do
    [[ $name =~ $word_form && $enabled == true ]] || continue
    if [[ $namespace == - ]]; then namespace=default; fi
    rows+=("$name $namespace")
  done < "$work/install/addons.tsv"
  for (( index = \${#rows[@]} - 1; index >= 0; index-- )); do say "  \${rows[index]% *} from \${rows[index]#* }"; done
  if (( config_files > 0 )); then say "  $configs_release from $info_namespace: what configs/ and the config file put there"; fi
  if [[ $delete_data == yes ]]; then say 'with the volume claims of these charts, and what prerequisites/ put there'; else say 'volume claims, prerequisites/, namespaces and images are left'; fi
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was removed'; return 0; fi
  if [[ $yes == no ]]; then
    [[ -t 0 ]] || misuse 'uninstall needs --yes where nobody can be asked'
    printf 'Remove %s %s from this cluster? Type yes: ' "$product" "$version"
    IFS= read -r answer || answer=''
    [[ $answer == yes ]] || fail 'nothing was removed'
  fi
  lock_package
  for (( index = \${#rows[@]} - 1; index >= 0; index-- )); do
    row=\${rows[index]}
    name=\${row% *} namespace=\${row#* }
    say "removing $name"
    if ! "$helm" uninstall "$name" --namespace "$namespace" --ignore-not-found \${timeout:+--timeout "$timeout"} > "$work/out" 2>&1 < /dev/null; then
      complain "$(cat "$work/out")"
      fail "$name cannot be removed; put it right and run this again"
    fi
    if [[ $delete_data == yes ]] && has_kubectl; then
      for row in app.kubernetes.io/instance release; do
        "$kubectl" -n "$namespace" delete persistentvolumeclaim -l "$row=$name" --ignore-not-found --wait=false < /dev/null > /dev/null || fail "the volume claims of $name cannot be removed"
      done
    fi
  done
  if [[ $delete_data == yes && $has_prerequisites == yes ]] && has_kubectl; then
    read_site
    tar -xf "$here/segment-0001.tar" -C "$work" install/prerequisites.tgz || fail 'segment-0001.tar has no install/prerequisites.tgz'
    "$helm" template prerequisites "$work/install/prerequisites.tgz" "\${value_flags[@]}" > "$work/prerequisites.yaml" 2> "$work/reason" < /dev/null || fail "prerequisites/ cannot be filled in: $(cat "$work/reason")"
    # with the definition of a kind its objects are gone too
    "$kubectl" delete -f "$work/prerequisites.yaml" --ignore-not-found --wait=false < /dev/null > /dev/null 2> "$work/reason" || grep -q 'no matches for kind\\|could not find the requested resource' "$work/reason" \\
      || fail "what prerequisites/ put there cannot be removed: $(why)"
  fi
  "$helm" uninstall "$configs_release" --namespace "$info_namespace" --ignore-not-found < /dev/null > /dev/null || fail "$configs_release cannot be removed"
  if has_kubectl; then "$kubectl" -n "$info_namespace" delete configmap "$info_name" --ignore-not-found < /dev/null > /dev/null || fail "the ConfigMap $info_name cannot be removed"; fi
  say "$product $version was removed from the cluster"
}

# ---- what there is ----

ask_images=no
# whether something that was asked for is not in place, or nobody could say
lacking=no
lack() { lacking=yes; say "$1"; }

# "NAMESPACE/NAME RELEASE IMAGE" of every container that a pod template or a pod in the cluster names; RELEASE is that of helm, or "-".
list_images() {
  local containers="{{range \\$list}}{{\\$at}} {{\\$of}} {{.image}}{{\\"\\\\n\\"}}{{end}}"
  "$kubectl" --request-timeout=30s get deployments,statefulsets,daemonsets,jobs,cronjobs,pods --all-namespaces < /dev/null 2> "$work/reason" \\
    -o "go-template={{range .items}}{{\\$at := printf \\"%s/%s\\" .metadata.namespace .metadata.name}}{{\\$of := \\"-\\"}}{{with .metadata.annotations}}{{with index . \\"meta.helm.sh/release-name\\"}}{{\\$of = .}}{{end}}{{end}}{{\\$pod := .spec}}{{if .spec.template}}{{\\$pod = .spec.template.spec}}{{end}}{{if .spec.jobTemplate}}{{\\$pod = .spec.jobTemplate.spec.template.spec}}{{end}}{{\\$list := \\$pod.initContainers}}$containers{{\\$list = \\$pod.containers}}$containers{{end}}"
}

# pod_images: what the addons pull from the site's registry, each once; puller_of: who does.
pod_images=() pods_listed=no asked_by=user
declare -A puller_of=()

# That the addons, their namespaces and what they put elsewhere, pull from the site's registry only (R72).
say_images() {
  local name namespace enabled at release image foreign=0 count=0
  local -A own=() addons=()
  if [[ -z $registry ]]; then lack "pod templates: unknown: the registry of the site is not known: give registry_domain in the ConfigMap $system_name of $info_namespace, or in the file of --config"; return 0; fi
  while IFS=$'\\t' read -r name _ namespace enabled _; do
    if [[ $enabled != true ]]; then continue; fi
    if [[ $namespace == - ]]; then namespace=default; fi
    own[$namespace]=yes addons[$name]=yes
  done < "$work/install/addons.tsv"
  if ! list_images > "$work/images"; then lack "pod templates: unknown: the cluster does not list them: $(why)"; return 0; fi
  while read -r at release image; do
    [[ -n $image && -n \${own[\${at%%/*}]:-}\${addons[$release]:-} ]] || continue
    # what Kubernetes itself runs is there as well
    if [[ \${at%%/*} == "$info_namespace" && $release == - ]]; then continue; fi
    count=$((count + 1))
    if [[ $image != "$registry"/* ]]; then foreign=$((foreign + 1)); lack "  $at pulls $image, which is not from $registry"
    elif [[ -z \${puller_of[$image]:-} ]]; then puller_of[$image]=$at; pod_images+=("$image"); fi
  done < "$work/images"
  say "pod templates: $(counted "$count" image), $foreign from elsewhere than $registry"
  pods_listed=$ask_images
}

# What helm says of each addon.
say_releases() {
  local name chart_version namespace enabled line fields each
  local -A state=()
  if ! "$helm" list --all --all-namespaces --no-headers --max 10000 < /dev/null > "$work/releases" 2> "$work/reason"; then
    # an older helm lists those that failed, and a newer one all, without being asked
    if ! "$helm" list --all-namespaces --no-headers --max 10000 < /dev/null > "$work/releases" 2> "$work/reason"; then lack "releases: unknown: helm does not list them: $(why)"; return 0; fi
  fi
  while IFS= read -r line; do
    line=\${line// /}
    IFS=$'\\t' read -r -a fields <<< "$line"
    (( \${#fields[@]} < 6 )) || state["\${fields[1]}/\${fields[0]}"]="\${fields[4]}, \${fields[5]}"
  done < "$work/releases"
  while IFS=$'\\t' read -r name chart_version namespace enabled _; do
    [[ $enabled == true ]] || continue
    if [[ $namespace == - ]]; then namespace=default; fi
    each=\${state["$namespace/$name"]:-not installed}
    if [[ $each == "deployed, $name-$chart_version" ]]; then each=deployed; fi
    if [[ $each == deployed* ]]; then say "  $name $chart_version: $each"; else lack "  $name $chart_version: $each"; fi
  done < "$work/install/addons.tsv"
}

# What was begun and is not complete, and the way out.
say_pending() {
  local begun each
  if ! begun=$(read_pending); then lack "pending: unknown: the cluster does not answer: $(why)"; return 0; fi
  for each in $begun; do
    if [[ $each == "$version" ]]; then lack "pending: $each was begun and is not complete: run images and then charts again; they pass over what is there"
    else lack "pending: $each was begun and is not complete: run images and then charts of its package again; they pass over what is there"; fi
  done
}

say_cluster() {
  local answer words=() has_helm=yes
  if [[ $kubectl == none ]]; then say 'cluster: not asked (--kubectl none)'; return 0; fi
  if ! has_kubectl; then say "cluster: not asked, $kubectl is not installed; name one with --kubectl"; return 0; fi
  if ! answer=$(read_cluster); then lack "cluster: unknown: it does not answer: $(why); --kubectl none leaves it alone"; return 0; fi
  read -r -a words <<< "$answer"
  if (( \${#words[@]} == 0 )); then say "cluster: no ConfigMap $info_name"
  elif (( \${#words[@]} == 1 )); then say "cluster: \${words[0]}, no release of it is complete"
  else say "cluster: \${words[*]}"; fi
  say_pending
  if find_tool helm helm; then
    say_releases
    read_site
  else
    has_helm=no
    say "releases: not asked, $helm is not installed; name one with --helm"
  fi
  # a package without configs/, or a machine without helm
  if [[ -z $registry ]] && { [[ $has_helm == no ]] || (( \${#value_flags[@]} == 0 )); }; then registry=$(of_system registry_domain) || registry=''; fi
  if [[ -n $registry || $ask_images == yes ]]; then say_images; fi
}

# ---- what the registry has ----

# The repositories of which nobody could say what is in them.
say_unheard() {
  local each
  for each in "\${problems[@]+"\${problems[@]}"}"; do lack "  $each"; done
  problems=()
}

# Asks the registry of the site, or the same one by the name of --push, for every image that pods are made of.
ask_for_images() {
  local image name reference key present=0 missing=0 unknown=0
  local -A wanted=()
  if (( \${#pod_images[@]} == 0 )); then lack 'images of pods: unknown: no pod template was found that pulls from the registry of the site'; return 0; fi
  for image in "\${pod_images[@]}"; do
    split_image "\${image#"$registry"/}"
    wanted[$name]+="$reference "
  done
  for name in "\${!wanted[@]}"; do
    # shellcheck disable=SC2086 # parted by spaces
    look manifests "$name" \${wanted[$name]}
  done
  say_unheard
  for image in "\${pod_images[@]}"; do
    split_image "\${image#"$registry"/}"
    key="$name $reference"
    if [[ -n \${unheard[$name]:-} ]]; then unknown=$((unknown + 1)); lack "  unknown: $image, which \${puller_of[$image]} pulls"
    elif [[ -n \${barred[$key]:-} ]]; then unknown=$((unknown + 1)); lack "  denied: $image, which \${puller_of[$image]} pulls, is there, but a policy of $push_host keeps it from being pulled"
    elif [[ \${seen[$key]:--} == - ]]; then missing=$((missing + 1)); lack "  missing: $image, which \${puller_of[$image]} pulls, is not in $push_host"
    else present=$((present + 1)); fi
  done
  say "images of pods: $present of \${#pod_images[@]} in $push_host, $missing missing, $unknown unknown"
}

# The name and the tag or digest of an image, in $name and $reference.
split_image() {
  name=$1 reference=latest
  if [[ $name == *@* ]]; then reference=\${name##*@}; name=\${name%%@*}; if [[ \${name##*/} == *:* ]]; then name=\${name%:*}; fi
  elif [[ \${name##*/} == *:* ]]; then reference=\${name##*:}; name=\${name%:*}; fi
}

# Asks the registry for every image of the package, to the last blob.
say_push() {
  local repository tag digest answer names lacks present=0 missing=0 other=0 unknown=0
  load_push_tables
  look_everywhere
  say_unheard
  while IFS=$'\\t' read -r repository tag digest; do
    answer=\${seen["$repository $tag"]:--}
    if [[ -n \${unheard[$repository]:-} ]]; then unknown=$((unknown + 1)); lack "  unknown: $push_prefix$repository:$tag"
    elif [[ $answer == "$digest" ]]; then present=$((present + 1))
    elif [[ $answer == - ]]; then missing=$((missing + 1)); lack "  missing: $push_prefix$repository:$tag"
    elif [[ -n \${barred["$repository $tag"]:-} ]]; then unknown=$((unknown + 1)); lack "  denied: $push_prefix$repository:$tag is there, but a policy of $push_host keeps it from being pulled"
    elif [[ $answer == '?' ]]; then unknown=$((unknown + 1)); lack "  unknown: $push_prefix$repository:$tag is there, but $push_host does not say what it is"
    else other=$((other + 1)); lack "  other digest: $push_prefix$repository:$tag is $answer, in $version it is $digest; what came later may have moved it"; fi
  done < "$work/install/tags.tsv"
  for repository in "\${push_repositories[@]+"\${push_repositories[@]}"}"; do
    [[ -z \${unheard[$repository]:-} ]] || continue
    read -r -a names <<< "\${layers_of[$repository]:-} \${revisions_of[$repository]:-}"
    lacks=0
    for digest in "\${names[@]+"\${names[@]}"}"; do
      answer=\${seen["$repository $digest"]:--}
      if [[ $answer == - ]]; then lacks=$((lacks + 1))
      elif [[ -z \${media_type[$digest]:-} && -n \${blob_size[$digest]:-} && $answer != '?' && $answer != "\${blob_size[$digest]}" ]]; then lack "  damaged: $push_prefix$repository has $digest with $answer bytes instead of \${blob_size[$digest]}"; fi
    done
    if (( lacks > 0 )); then lack "  missing: $lacks of \${#names[@]} blobs and manifests of $push_prefix$repository"; fi
  done
  say "registry $push_host\${push_prefix:+/\${push_prefix%/}}: $(counted "$((present + missing + other + unknown))" tag): $present present, $missing missing, $other with another digest, $unknown unknown"
}

# What lies in the storage, and what was begun there and is not complete.
say_storage() {
  local each
  read_installed
  problems=()
  say "storage: \${installed_product:-nothing is recorded} \${installed[*]:-}"
  for each in "$storage"/slipway/state/*; do
    each=\${each##*/}
    if [[ $each == '*' ]] || is_installed "$each"; then continue; fi
    lack "pending: the tags of $each were begun to be moved, not all of them are: run images of its package again"
  done
  plan_images
  say "images: $(counted "$present" blob) there, \${#new_blobs[@]} missing; $(counted "\${#moved_tags[@]}" tag) elsewhere or nowhere"
  if (( \${#new_blobs[@]} + \${#new_links[@]} + \${#moved_tags[@]} > 0 )); then lacking=yes; fi
  moved_tags=()
  say_tags
}

run_status() {
  load_site
  find_tool kubectl kubectl || true
  rights=pull
  say "package: $product $version ($kind\${bases[*]:+ for \${bases[*]}})"
  if [[ -n $storage ]]; then say_storage; fi
  say_cluster
  if [[ $ask_images == yes ]] && ! has_kubectl; then lack 'images of pods: unknown: without kubectl nobody says which they are'; fi
  if [[ -n $push || $pods_listed == yes ]]; then
    if [[ -z $push ]]; then
      push=$registry asked_by=site
      parse_registry
      if [[ -z $ca_file ]] && has_kubectl && of_system registry_ca > "$work/registry-ca.pem" && [[ -s $work/registry-ca.pem ]]; then ca_file=$work/registry-ca.pem; fi
    fi
    open_registry
    if [[ $pods_listed == yes ]]; then ask_for_images; fi
    if [[ $asked_by == user ]]; then say_push; fi
  fi
  explained=yes
  [[ $lacking == no ]]
}

# What can be told of the cluster before anything is installed; what it does not say is a note, no refusal.
check_cluster() {
  local answer
  load_site
  find_tool helm helm || { say "note: $helm is not installed; configs and charts need it"; config=''; }
  if ! find_tool kubectl kubectl; then say 'note: without kubectl nothing is known of the cluster'; return 0; fi
  if ! answer=$("$kubectl" --request-timeout=10s auth can-i '*' '*' --all-namespaces < /dev/null 2> "$work/reason") && [[ $answer != no ]]; then
    say "note: the cluster does not answer: $(why)"
    return 0
  fi
  if [[ $answer != yes ]]; then say 'note: this account may not do everything in the cluster; charts may need it'; fi
  answer=$("$kubectl" --request-timeout=10s get storageclasses -o name < /dev/null 2> /dev/null) || answer=unknown
  if [[ -z $answer ]]; then say 'note: the cluster has no StorageClass'; fi
  if (( \${#registry_paths[@]} > 0 )) && answer=$(of_system registry_domain) && [[ -z $answer ]]; then
    say "note: the ConfigMap $system_name of $info_namespace gives no registry_domain: the config file has to"
  fi
  prove_cluster_platform
  if [[ -n $config ]] && (( config_files > 0 )); then
    fill_configs
    say "$config fills in $(counted "$objects" object) of configs"
  fi
}

# ---- the rest ----

run_check() {
  check_tools
  check_checksums
  check_cluster
  if [[ -z $public_key && -f $here/manifest.json.sig ]]; then say 'note: the package is signed; add --key FILE to check by whom'; fi
  if [[ -n $push ]]; then
    prepare_push
  elif [[ -n $storage ]]; then
    check_storage
    prove_base
    if (( \${#problems[@]} == 0 )); then plan_images; check_space; moved_tags=(); say_tags; fi
  elif [[ $kind != platform ]]; then
    say "note: add --storage or --push to check that \${bases[*]} is there"
  fi
  stop_on_problems
  say "$product $version is ready to be installed"
}

parse_arguments() {
  (( $# > 0 )) || { usage; exit 2; }
  command=$1
  shift
  while (( $# > 0 )); do
    case $1 in
      --storage | --base-version | --key | --log | --helm | --kubectl | --push | --auth-file | --ca-file | --piece-size | --config | --timeout)
        if (( $# < 2 )) || [[ -z $2 ]]; then misuse "$1 needs a value"; fi ;;&
      --storage) storage=$2; shift ;;
      --base-version) base_version=$2; shift ;;
      --key) public_key=$2; shift ;;
      --log) log=$2; shift ;;
      --helm) helm=$2; shift ;;
      --kubectl) kubectl=$2; shift ;;
      --config) config=$2; shift ;;
      --timeout)
        [[ $2 =~ ^[1-9][0-9]*[smh]$ ]] || misuse '--timeout needs a time such as 10m'
        timeout=$2
        shift ;;
      --push) push=$2; shift ;;
      --auth-file) auth_file=$2; shift ;;
      --ca-file) ca_file=$2; shift ;;
      --piece-size)
        [[ $2 =~ ^[1-9][0-9]{0,5}$ ]] || misuse '--piece-size needs a number of MiB'
        piece_size=$(($2 * 1048576))
        shift ;;
      --plain-http) plain_http=yes ;;
      --create-projects) create_projects=yes ;;
      --overwrite) overwrite=yes ;;
      --partial-indexes) partial_indexes=yes ;;
      --images) ask_images=yes ;;
      --dry-run) dry_run=yes ;;
      --deep) deep=yes ;;
      --wait) wait_ready=yes ;;
      --undo-hotfixes) undo_hotfixes=yes ;;
      --delete-data) delete_data=yes ;;
      --yes) yes=yes ;;
      -h | --help) usage; exit 0 ;;
      *) misuse "unknown option $1" ;;
    esac
    shift
  done
  if [[ -n $push && -n $storage ]]; then misuse 'the images go into a --storage or are pushed with --push, not both'; fi
  if [[ -n $push ]]; then parse_registry; fi
  if [[ $storage == */ && $storage != / ]]; then storage=\${storage%/}; fi
  if [[ -n $storage && $storage != /* ]]; then storage=$PWD/$storage; fi
}

open_log() {
  local file=$log
  log=''
  { : >> "$file"; } 2> /dev/null || fail "--log: cannot write into $file"
  log=$file
  record "$(date -u +%Y-%m-%dT%H:%M:%SZ) install.sh $*"
}

# Cleans up, whatever the run ends by.
end_run() {
  trap '' INT TERM HUP
  if (( $1 != 0 )) && [[ $explained == no ]]; then complain 'install.sh: it ended before it was done; put right what is said above and run the same again to go on' || true; fi
  clean_scratch
  rm -rf -- "$work"
  # what some tool ended with is none of the exit codes
  if (( $1 != 0 )) && [[ $explained == no ]]; then exit 1; fi
}

main() {
  if (( BASH_VERSINFO[0] < 4 )); then printf 'install.sh needs bash 4 or newer\\n' >&2; exit 1; fi
  parse_arguments "$@"
  case $command in
    help | -h | --help) usage; exit 0 ;;
    check | images | configs | charts | status | uninstall) ;;
    *) misuse "unknown command $command" ;;
  esac
  if [[ -n $log ]]; then open_log "$@"; fi
  here=$(cd -- "$(dirname -- "\${BASH_SOURCE[0]}")" && pwd)
  work=$(mktemp -d 2> /dev/null) || fail "there is no place for temporary files in \${TMPDIR:-/tmp}: name another folder with TMPDIR"
  if [[ $work != /* ]]; then work=$PWD/$work; fi
  trap 'end_run $?' EXIT
  trap 'explained=yes; complain "install.sh: interrupted; run the same again to go on"; exit 1' INT TERM HUP
  choose_tools
  if [[ -n $public_key ]]; then check_signatures; fi
  load_package
  if [[ $kind == platform ]]; then base=''; fi
  "run_$command"
}

main "$@"
`,
};

// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/package-format/src/planning/sbom.ts
var sbom = __webpack_require__(26269);
// EXTERNAL MODULE: ./packages/package-format/src/tables.ts
var src_tables = __webpack_require__(92085);
;// CONCATENATED MODULE: ./packages/package-format/src/site/push-table.ts


/** Every manifest after those that it names, as registries want them, and what is attached after its subject. */
function inPushOrder(digests, { manifests, referrers = [] }) {
    const subjects = new Map();
    for (const { digest, subject } of referrers)
        subjects.set(digest, [...subjects.get(digest) ?? [], subject]);
    const ordered = new Set();
    const visiting = new Set();
    const wanted = new Set(digests);
    const visit = (digest) => {
        if (ordered.has(digest) || visiting.has(digest) || !wanted.has(digest))
            return;
        visiting.add(digest);
        for (const first of (0,src_tables/* inByteOrder */.qg)([...manifests[digest]?.manifests ?? [], ...subjects.get(digest) ?? []]))
            visit(first);
        ordered.add(digest);
    };
    for (const digest of (0,src_tables/* inByteOrder */.qg)(wanted))
        visit(digest);
    return [...ordered];
}
const defaultTypes = { index: 'application/vnd.oci.image.index.v1+json', image: 'application/vnd.oci.image.manifest.v1+json' };
/**
 * What pushing to a registry needs besides the other tables: `manifest digest mediaType`, in the order in which they can be
 * put, `absent index digest` for what an index names and the package leaves out, and `home base digest repository`, one
 * repository of the base for everything that the package does not carry.
 */
function formatPushTable({ target, bases }, { contents, bases: contentsOfBases }) {
    const digests = [...target.repositories.values()].flatMap(({ revisions }) => [...revisions]);
    const typeOf = (digest) => {
        const manifest = contents.manifests[digest];
        return manifest?.mediaType ?? (manifest?.manifests === undefined ? defaultTypes.image : defaultTypes.index);
    };
    const homes = bases.flatMap(({ version, requires }, index) => {
        const base = contentsOfBases[index];
        const found = base === undefined ? new Map() : findHomes(base, target);
        return requires.blobs.flatMap(({ digest }) => {
            const repository = found.get(digest);
            return repository === undefined ? [] : [['home', version, digest, repository]];
        });
    });
    const ordered = inPushOrder(digests, contents);
    const absent = ordered.flatMap((digest) => (0,src_tables/* inByteOrder */.qg)(contents.manifests[digest]?.absent ?? []).map((child) => ['absent', digest, child]));
    return (0,src_tables/* formatTable */.ku)([...ordered.map((digest) => ['manifest', digest, typeOf(digest)]), ...absent, ...homes]);
}
/** A repository of the base by the digest of what it has; one that the target fills as well before others. */
function findHomes({ contents }, target) {
    const { repositories } = closureOf(contents);
    const names = (0,src_tables/* inByteOrder */.qg)(repositories.keys());
    const homes = new Map();
    for (const shared of [true, false]) {
        for (const name of names) {
            const links = repositories.get(name);
            const wanted = target.repositories.get(name);
            for (const digest of [...links?.layers ?? [], ...links?.revisions ?? []]) {
                if (shared && wanted?.layers.has(digest) !== true && wanted?.revisions.has(digest) !== true)
                    continue;
                if (!homes.has(digest))
                    homes.set(digest, name);
            }
        }
    }
    return homes;
}

// EXTERNAL MODULE: ./packages/package-format/src/planning/segments.ts
var planning_segments = __webpack_require__(28706);
;// CONCATENATED MODULE: ./packages/package-format/src/planning/plan.ts













/** 1.9 GiB: below the 2 GiB that a release asset may have. */
const defaultSegmentSize = Math.floor(1.9 * 2 ** 30);
/** Their names have four digits, so that they sort. */
const maxSegments = 9999;
/**
 * Decides what is in a package and where: the first segment holds charts, configuration, lists and tables, the others the
 * registry storage. The same input gives the same plan, in whatever order its lists are (DR7); addons keep theirs.
 * @throws {PackageError} PLAN_INVALID, PLAN_INCOMPLETE, PLAN_CONFLICT
 */
function planPackage(input) {
    const { mtime, segmentSize = defaultSegmentSize, bases = [], contents } = input;
    checkInput(input);
    const delta = planDelta(contents, bases);
    const isDirectory = input.layout === 'directory';
    const storageEntries = [...blobEntries(delta.blobs.values()), ...resourceEntries(input), ...linkEntries(delta.target)];
    const storage = isDirectory ? [] : (0,planning_segments/* planSegments */.eQ)(storageEntries, { first: 2, segmentSize, mtime });
    const blobFiles = isDirectory ? filesOfTree(storageEntries) : filesOf(storage, 2);
    const blobBytes = [...delta.blobs.values()].reduce((sum, { size }) => sum + size, 0);
    const about = describe(input, delta.bases);
    const tables = new Map([
        ...(0,src_tables/* formatTables */.jM)(about, { files: blobFiles, repositories: delta.target.repositories, tags: delta.target.tags, blobBytes }),
        ['push.tsv', formatPushTable(delta, { contents, bases })],
    ]);
    const meta = checkMetaFiles([
        ...input.metaFiles,
        ...(input.charts.length === 0 ? [] : [{ path: charts/* chartsFileName */.H, data: (0,charts/* packCharts */.J)(input.charts, mtime) }]),
        { path: sbom/* sbomFileName */.RM, data: Buffer.from((0,sbom/* formatSbom */.Vl)(about, input.charts)) },
        ...[...tables].map(([name, text]) => ({ path: `${src_tables/* tableFolder */.Bj}/${name}`, data: Buffer.from(text) })),
    ]);
    const metaEntries = meta.map(({ path, data, mode }) => ({ path, size: data.length, content: { kind: 'data', data }, ...(mode === undefined ? {} : { mode }) }));
    // The first segment is not split: the installer finds all its tables in one file.
    const first = isDirectory ? [] : (0,planning_segments/* planSegments */.eQ)(metaEntries, { first: 1, segmentSize: Number.MAX_SAFE_INTEGER, mtime });
    const segments = [...first, ...storage];
    if (segments.length > maxSegments)
        throw new errors/* PackageError */.J('PLAN_INVALID', `the package would have ${segments.length} segments, more than ${maxSegments}`, { hint: 'choose a larger segment-size' });
    const files = [...isDirectory ? filesOfTree(metaEntries) : filesOf(first, 1), ...blobFiles];
    const manifest = {
        ...about, files,
        totals: {
            bytes: (isDirectory ? [...metaEntries, ...storageEntries] : segments).reduce((sum, { size }) => sum + size, 0), segments: segments.length, files: files.length,
            blobs: delta.blobs.size, blobBytes, images: about.images.length,
        },
    };
    // install.sh reads segments
    const rootFiles = isDirectory ? [] : (0,src_manifest/* rootFilesOf */.NY)(manifest).map((name) => name === 'install.sh'
        ? { name, data: Buffer.from(installerFiles['install.sh']), mode: 0o755 } : { name, data: Buffer.from(src_manifest/* ownKinds */.mh.has(input.kind) ? formatUnpackGuide(manifest) : formatInstallGuide(manifest)), mode: 0o644 });
    return { name: (0,src_manifest/* packageName */.oZ)(input), manifest, segments, ...(isDirectory ? { tree: [...metaEntries, ...storageEntries] } : {}), rootFiles, mtime };
}
/** Fixes the order of keys, which is that of `manifest.json`. */
function describe(input, bases) {
    const { kind, layout, product, edition, version, tag, commit, engine, customer, series, number, removedAddons } = input;
    const images = input.contents.images.map(({ reference, repository, tag: imageTag, digest, platforms, source }) => ({ reference, repository, tag: imageTag, digest, platforms: (0,src_tables/* inByteOrder */.qg)(platforms ?? []), source }));
    const referrers = (input.contents.referrers ?? []).map(({ reference, subject, repository, tag: ownTag, digest, artifactType }) => ({ reference, subject, repository, tag: ownTag, digest, artifactType }));
    const referrerKey = ({ repository, subject, tag: ownTag, digest, reference }) => [repository, subject, ownTag, digest, reference].join('\0');
    const key = (image) => `${image.reference}\0${image.digest}`;
    return {
        formatVersion: 1, kind, layout, product, edition, version, tag, commit, created: new Date(input.mtime * 1000).toISOString(),
        platforms: (0,src_tables/* inByteOrder */.qg)(input.platforms), engine: engine === undefined ? undefined : { helm: engine.helm, wasm: engine.wasm },
        bases, customer, series, number,
        addons: input.addons.map((addon) => ({
            name: addon.name, path: addon.path, version: addon.version, namespace: addon.namespace, enabled: addon.enabled,
            repo: addon.repo, tag: addon.tag, commit: addon.commit, tree: addon.tree,
        })),
        removedAddons: removedAddons === undefined || removedAddons.length === 0 ? undefined : (0,src_tables/* inByteOrder */.qg)(removedAddons),
        images: images.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
        referrers: referrers.length === 0 ? undefined : referrers.sort((a, b) => (referrerKey(a) < referrerKey(b) ? -1 : 1)),
    };
}
function blobEntries(blobs) {
    return [...blobs].sort((a, b) => (a.digest < b.digest ? -1 : 1)).map((blob) => ({ path: (0,layout/* blobPath */.nD)(blob.digest), size: blob.size, content: blob.data === undefined ? { kind: 'blob', blob } : { kind: 'data', data: blob.data } }));
}
/** Files of this machine, by path. @throws {PackageError} PLAN_INVALID, PLAN_CONFLICT as for other files */
function resourceEntries({ resources = [], metaFiles }) {
    const byPath = new Map(resources.map((file) => [file.path, file]));
    checkMetaFiles([...metaFiles, ...resources.map(({ path }) => ({ path, data: new Uint8Array() }))]);
    return (0,src_tables/* inByteOrder */.qg)(byPath.keys()).flatMap((path) => {
        const file = byPath.get(path);
        return file === undefined ? [] : [{ path, size: file.size, content: { kind: 'file', file } }];
    });
}
/** Every link of the registry storage, in the order of the tables; links of tags last. */
function linkEntries({ repositories, tags }) {
    const links = (0,src_tables/* inByteOrder */.qg)(repositories.keys()).flatMap((name) => {
        const repository = repositories.get(name);
        return [
            ...(0,src_tables/* inByteOrder */.qg)(repository?.layers ?? []).map((digest) => (0,layout/* layerLink */.OB)(name, digest)),
            ...(0,src_tables/* inByteOrder */.qg)(repository?.revisions ?? []).map((digest) => (0,layout/* revisionLink */.uE)(name, digest)),
        ];
    });
    return [...links, ...(0,src_tables/* sortTags */.uO)(tags).flatMap(({ repository, tag, digest }) => (0,layout/* tagLinks */.Ax)(repository, tag, digest))]
        .map(({ path, digest }) => ({ path, size: digest.length, content: { kind: 'link', digest } }));
}
/** The files of these segments but the links; a blob's sha256 is in its digest, which covers its chunks too. */
function filesOf(segments, first) {
    return segments.flatMap(({ entries }, index) => entries.flatMap(({ path, offset, size, content }) => {
        if (content.kind === 'link')
            return [];
        const place = { path, segment: first + index, offset, size };
        if (content.kind === 'file')
            return [{ ...place, sha256: content.file.sha256 }];
        if (content.kind === 'data')
            return [{ ...place, sha256: (0,external_node_crypto_.createHash)('sha256').update(content.data).digest('hex') }];
        return [content.chunk === undefined ? { ...place, sha256: content.blob.digest.slice('sha256:'.length) } : place];
    }));
}
const filesOfTree = (entries) => filesOf([{ name: '', size: 0, entries: entries.map((entry) => ({ ...entry, offset: 0 })) }], 0);
const word = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/;
function checkInput({ kind, product, edition, version, mtime, segmentSize, bases = [], addons, removedAddons = [], charts }) {
    const reasons = [];
    const names = [
        ['product', product], ...edition === undefined ? [] : [['edition', edition]], ['version', version], ...bases.map((base) => ['base version', base.version]),
        ...addons.flatMap((addon) => [['addon', addon.name], [`version of ${addon.name}`, addon.version], ...(addon.namespace === undefined ? [] : [[`namespace of ${addon.name}`, addon.namespace]])]),
        ...removedAddons.map((name) => ['removed addon', name]),
    ];
    for (const [what, text] of names) {
        if (!word.test(text))
            reasons.push(`${what} ${JSON.stringify(text)}: expected letters, digits and . _ + -, starting with a letter or digit`);
    }
    if (!Number.isSafeInteger(mtime) || mtime < 0)
        reasons.push(`the time ${mtime}: expected whole seconds since 1970`);
    if (segmentSize !== undefined && (!Number.isSafeInteger(segmentSize) || segmentSize < planning_segments/* minimumSegmentSize */.Fs))
        reasons.push(`the segment size ${segmentSize}: expected a number of bytes, at least ${planning_segments/* minimumSegmentSize */.Fs}`);
    if ((kind === 'hotfix' || kind === 'upgrade') && bases.length === 0)
        reasons.push(`a ${kind} needs the release that it builds on`);
    const packed = charts.map(src_tables/* chartPath */.YB);
    const wanted = new Set(addons.map(src_tables/* chartPath */.YB));
    for (const path of wanted)
        if (!packed.includes(path))
            reasons.push(`the chart ${path} of an addon is not given`);
    for (const path of packed)
        if (!wanted.has(path))
            reasons.push(`the chart ${path} belongs to no addon`);
    if (new Set(packed).size !== packed.length || new Set(addons.map(({ name }) => name)).size !== addons.length)
        reasons.push('two addons have one name');
    if (reasons.length > 0)
        throw new errors/* PackageError */.J('PLAN_INVALID', `the package cannot be made: ${reasons.join('; ')}`);
}
/** The files of the first segment, sorted; a file that is also a folder, or would pose as ours, is refused (T44). */
function checkMetaFiles(files) {
    const paths = new Set();
    for (const { path } of files) {
        (0,tar/* checkArchivePath */.gx)(path);
        if (path.startsWith('-') || path.endsWith('/') || /[\0-\x1f\x7f]/.test(path))
            throw new errors/* PackageError */.J('PLAN_INVALID', `${JSON.stringify(path)} cannot be the name of a file in a package`);
        if (paths.has(path))
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `two files of the package are called ${path}`);
        if (path === layout/* registryRoot */.ge.split('/')[0] || path.startsWith('docker/'))
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${path} would lie in the registry's storage`);
        paths.add(path);
    }
    for (const path of paths) {
        const parts = path.split('/');
        const parent = parts.map((_, index) => parts.slice(0, index).join('/')).find((folder) => paths.has(folder));
        if (parent !== undefined)
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${parent} is a file and the folder of ${path}`);
    }
    return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}


/***/ }),

/***/ 26269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RM: () => (/* binding */ sbomFileName),
/* harmony export */   Vl: () => (/* binding */ formatSbom)
/* harmony export */ });
/* unused harmony export imagePackageUrl */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82346);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92085);



/** The name of the bill of materials inside the first segment. */
const sbomFileName = 'sbom.cdx.json';
/** Properties that have a value, in this order. `slipway:` is our namespace. */
const propertiesOf = (values) => values.flatMap(([name, value]) => value === undefined ? [] : [{ name: `slipway:${name}`, value }]);
const imageRef = ({ reference, digest }) => `image:${reference}#${digest}`;
const chartRef = ({ name }) => `chart:${name}`;
function findReference(text) {
    try {
        return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(text);
    }
    catch (error) {
        if (error instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M)
            return undefined;
        throw error;
    }
}
/**
 * The package URL of an image, such as `pkg:oci/web@sha256%3A…?repository_url=registry.example%2Fshop%2Fweb&tag=1.0`. Where the
 * reference names no registry, neither does it.
 * @see https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
 */
function imagePackageUrl({ reference, repository, tag, digest }) {
    const named = findReference(reference);
    const qualifiers = [
        ...(named?.registry === undefined ? [] : [`repository_url=${encodeURIComponent(`${named.registry}/${named.repository}`)}`]),
        ...(tag === undefined ? [] : [`tag=${encodeURIComponent(tag)}`]),
    ];
    const name = (named?.repository ?? repository).split('/').at(-1) ?? '';
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}${qualifiers.length === 0 ? '' : `?${qualifiers.join('&')}`}`;
}
function imageComponent(image) {
    const { reference, repository, tag, digest, platforms, source } = image;
    const [algorithm = '', hex = ''] = digest.split(':');
    return {
        type: 'container', 'bom-ref': imageRef(image), name: repository, version: tag ?? digest,
        hashes: [{ alg: algorithm === 'sha512' ? 'SHA-512' : 'SHA-256', content: hex }],
        purl: imagePackageUrl(image),
        properties: propertiesOf([['reference', reference], ['digest', digest], ...platforms.map((platform) => ['platform', platform]), ['source', source]]),
    };
}
function chartComponent(addon, data) {
    const { name, version, path, repo, tag, commit, tree } = addon;
    return {
        type: 'application', 'bom-ref': chartRef(addon), name, version,
        ...(data === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex') }] }),
        properties: propertiesOf([['chart', (0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .chartPath */ .YB)(addon)], ['path', path], ['repo', repo], ['tag', tag], ['commit', commit], ['tree', tree]]),
    };
}
/**
 * The bill of materials of a package, CycloneDX 1.6: one component per chart and per image. It depends on the package alone:
 * no serial number, no version of a tool, and the time is that of the release (DR13).
 * @see https://cyclonedx.org/docs/1.6/json/
 */
function formatSbom(manifest, charts) {
    const { kind, product, version, tag, commit, created, platforms, bases, addons, images } = manifest;
    const packed = new Map(charts.map((chart) => [(0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .chartPath */ .YB)(chart), chart.data]));
    const root = `package:${product}@${version}`;
    const refs = [...addons.map(chartRef), ...images.map(imageRef)];
    return `${JSON.stringify({
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
        metadata: {
            timestamp: created,
            tools: { components: [{ type: 'application', name: 'slipway' }] },
            component: {
                type: 'application', 'bom-ref': root, name: product, version,
                properties: propertiesOf([['kind', kind], ['tag', tag], ['commit', commit], ...platforms.map((platform) => ['platform', platform]), ...bases.map((base) => ['base', base.version])]),
            },
        },
        components: [...addons.map((addon) => chartComponent(addon, packed.get((0,_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .chartPath */ .YB)(addon)))), ...images.map(imageComponent)],
        dependencies: [{ ref: root, dependsOn: refs }],
    }, undefined, 2)}\n`;
}


/***/ }),

/***/ 28706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ minimumSegmentSize),
/* harmony export */   Io: () => (/* binding */ entryHeader),
/* harmony export */   eQ: () => (/* binding */ planSegments)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76158);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53654);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85621);




/** The tar header of an entry: owner 0:0, time of the release. */
function entryHeader({ path, size, mode = 0o644 }, mtime) {
    const entry = { name: path, size, mode, mtime };
    return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarHeader */ .pI)(entry);
}
/** The smallest segment that every link fits into, in bytes. */
const minimumSegmentSize = 8192;
const lengthOf = (entry, mtime) => entryHeader(entry, mtime).length + entry.size + (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarPadding */ .vr)(entry.size);
/** The chunks of a blob that is larger than a segment, each but the last as large as one; anything else as it is. */
function cutEntry(entry, { segmentSize, mtime }) {
    const { content, size } = entry;
    const room = segmentSize - _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarEnd */ .JO.length;
    if (content.kind !== 'blob' || lengthOf(entry, mtime) <= room)
        return [entry];
    const { blob } = content;
    const header = entryHeader({ path: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .chunkPath */ .BS)(blob.digest, { number: 1, of: 1 }), size: segmentSize, content }, mtime).length;
    const chunkSize = room - header - ((room - header) % 512);
    const of = Math.ceil(size / chunkSize);
    if (of > _layout_js__WEBPACK_IMPORTED_MODULE_1__/* .maxChunks */ .TS) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PLAN_INVALID', `the ${blob.kind} ${blob.digest} of the image ${blob.image.reference} has ${size} bytes, which are more than ${_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .maxChunks */ .TS} chunks of ${chunkSize}`, { hint: 'choose a larger segment-size' });
    }
    return Array.from({ length: of }, (_, index) => {
        const chunk = { number: index + 1, of };
        return { ...entry, path: (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .chunkPath */ .BS)(blob.digest, chunk), size: Math.min(chunkSize, size - index * chunkSize), content: { ...content, chunk } };
    });
}
/**
 * Places entries, in their order, into segments numbered from `first`. A new segment starts where an entry would pass
 * `segmentSize`. A blob that is larger than that is cut into chunks, whose first starts a segment, so that no segment is
 * larger and no segment goes on with the chunks of two blobs.
 * @throws {PackageError} PLAN_INVALID for a blob of too many chunks, and for another file that is larger than a segment
 */
function planSegments(entries, { first, segmentSize, mtime }) {
    const segments = [];
    let placed = [];
    let position = 0;
    const close = () => {
        if (placed.length === 0)
            return;
        segments.push({ name: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .segmentName */ .Jc)(first + segments.length), size: position + _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarEnd */ .JO.length, entries: placed });
        placed = [];
        position = 0;
    };
    for (const entry of entries.flatMap((each) => cutEntry(each, { segmentSize, mtime }))) {
        const header = entryHeader(entry, mtime).length;
        const length = lengthOf(entry, mtime);
        if (length + _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarEnd */ .JO.length > segmentSize) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PLAN_INVALID', `${entry.path} has ${entry.size} bytes, more than a segment of ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .formatBytes */ .z3)(segmentSize)}: only layers of images are cut into chunks`, {
                hint: `raise segment-size to ${Math.ceil((length + _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarEnd */ .JO.length) / 2 ** 20)}MiB at least, or leave the file out`,
            });
        }
        if (position + length + _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarEnd */ .JO.length > segmentSize)
            close();
        placed.push({ ...entry, offset: position + header });
        position += length;
    }
    close();
    return segments;
}


/***/ }),

/***/ 35101:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   IT: () => (/* binding */ formatShardFile),
/* harmony export */   Ot: () => (/* binding */ segmentGroups),
/* harmony export */   S9: () => (/* binding */ usefulShards),
/* harmony export */   Z: () => (/* binding */ shardDirectoryName),
/* harmony export */   _D: () => (/* binding */ formatShard),
/* harmony export */   fo: () => (/* binding */ formatShardMatrix),
/* harmony export */   iN: () => (/* binding */ shardFileName),
/* harmony export */   tF: () => (/* binding */ planShards),
/* harmony export */   uK: () => (/* binding */ parseShard),
/* harmony export */   y9: () => (/* binding */ parseShardFile)
/* harmony export */ });
/* unused harmony export maxShards */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71535);



/** The most jobs that a matrix of GitHub may have. */
const maxShards = 256;
const formatShard = ({ number, of }) => `${number}/${of}`;
/** `2/3`. @throws {PackageError} PLAN_INVALID */
function parseShard(text) {
    const match = /^(\d{1,3})\/(\d{1,3})$/.exec(text.trim());
    const [number, of] = [Number(match?.[1]), Number(match?.[2])];
    if (match === null || number < 1 || number > of || of > maxShards) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('PLAN_INVALID', `the shard is ${JSON.stringify(text)}, expected a number of a count up to ${maxShards}, such as 2/3`);
    }
    return { number, of };
}
const digits = (number) => String(number).padStart(4, '0');
const shardName = ({ number, of }) => `shard-${digits(number)}-of-${digits(of)}`;
/** `shard-0002-of-0003.json` */
const shardFileName = (shard) => `${shardName(shard)}.json`;
/** `<package>-shard-0002-of-0003`, the directory of a shard's segments. */
const shardDirectoryName = (plan, shard) => `${plan.name}-${shardName(shard)}`;
/** Segments that go together: a blob that is in several of them is read, and checked, once. */
function segmentGroups(segments) {
    const groups = [];
    for (const segment of segments) {
        const first = segment.entries[0]?.content;
        const goesOn = first?.kind === 'blob' && (first.chunk?.number ?? 1) > 1;
        if (goesOn)
            groups.at(-1)?.push(segment);
        else
            groups.push([segment]);
    }
    return groups;
}
const bytesOf = (segments) => segments.reduce((sum, { size }) => sum + size, 0);
/**
 * Deals the segments of a package out to `count` shards, so that these have about the same number of bytes. The same plan
 * always gives the same shards; where there are fewer segments than shards, the last ones are empty.
 */
function planShards({ segments }, count) {
    const shards = Array.from({ length: count }, () => []);
    const loads = shards.map(() => 0);
    const groups = segmentGroups(segments).map((group, index) => ({ group, index, bytes: bytesOf(group) }));
    for (const { group, bytes } of groups.sort((a, b) => b.bytes - a.bytes || a.index - b.index)) {
        const target = loads.indexOf(Math.min(...loads));
        shards[target]?.push(...group);
        loads[target] = (loads[target] ?? 0) + bytes;
    }
    return shards.map((own, index) => ({ number: index + 1, of: count, segments: [...own].sort((a, b) => (a.name < b.name ? -1 : 1)), bytes: loads[index] ?? 0 }));
}
/** How many jobs are of use: no more than there are segments that can be built apart. @throws {PackageError} PLAN_INVALID */
function usefulShards({ segments }, wanted) {
    if (wanted < 1 || wanted > maxShards)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('PLAN_INVALID', `${wanted} shards are asked for, expected 1 to ${maxShards}`);
    return Math.min(wanted, segmentGroups(segments).length);
}
/** The matrix of a job on GitHub: `{"include":[{"shard":"1/3","name":"shard-0001-of-0003","segments":4,"bytes":123}]}`; artifacts can have the name. */
function formatShardMatrix(shards) {
    return JSON.stringify({ include: shards.map((shard) => ({ shard: formatShard(shard), name: shardName(shard), segments: shard.segments.length, bytes: shard.bytes })) });
}
/** What all shards of one package have in common: the sha256 of everything that is decided before a blob is read. */
function planDigest({ name, manifest, segments, mtime }) {
    return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(JSON.stringify({ name, manifest, segments: segments.map((segment) => [segment.name, segment.size]), mtime }));
}
const segmentSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^segment-\d{4}\.tar$/, 'expected the name of a segment'), size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().nonnegative(), sha256: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits') });
const shardFileSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    formatVersion: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1), package: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), tag: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(), commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(), plan: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    shard: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(maxShards), of: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(maxShards), segments: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(segmentSchema),
});
/** The bytes of `shard-0002-of-0003.json`. */
function formatShardFile({ package: name, tag, commit, plan, number, of, segments }) {
    const about = { formatVersion: 1, package: name, tag, commit, plan, shard: number, of };
    return `${JSON.stringify(about).slice(0, -1)},"segments":[\n${segments.map((segment) => `  ${JSON.stringify(segment)}`).join(',\n')}\n]}\n`;
}
/** @throws {PackageError} MANIFEST_INVALID */
function parseShardFile(text, file) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('MANIFEST_INVALID', `${file} is not JSON`, { cause: error, location: { file } });
    }
    const parsed = shardFileSchema.safeParse(document);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('MANIFEST_INVALID', `${file} does not have the form of a shard: ${issue?.path.map(String).join('.') ?? 'document'}: ${issue?.message ?? ''}`, { location: { file } });
    }
    const { formatVersion: _, shard: number, ...rest } = parsed.data;
    return { ...rest, number };
}


/***/ }),

/***/ 47127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openPackageSource)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80253);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22104);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82346);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54829);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43620);
/* harmony import */ var _packaged_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58928);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92085);




/**
 * A package as a place to read images from, straight from its segments. What a hotfix does not carry is absent. Manifests and
 * whole blobs are verified as they are read.
 * @throws {PackageError} PACKAGE_DAMAGED when its first segment cannot be read
 */
async function openPackageSource(opened) {
    const links = await (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .readLinks */ .C)(opened);
    const tags = new Map((0,_packaged_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .F)(opened.manifest).map((each) => [`${each.repository}:${each.tag}`, each]));
    const referrers = opened.manifest.referrers ?? [];
    const resolve = (repository, reference) => {
        const digest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? reference : tags.get(`${repository}:${reference}`)?.digest;
        return digest !== undefined && (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) && links.get(repository)?.revisions.has(digest) === true ? digest : undefined;
    };
    const getManifest = async (repository, reference) => {
        const digest = resolve(repository, reference);
        const file = digest === undefined ? undefined : opened.findBlob(digest);
        if (digest === undefined || file === undefined)
            return undefined;
        const manifest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await opened.readFile(file), { subject: `${repository}@${digest}` });
        if (manifest.digest !== digest)
            throw new _slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M('DIGEST_MISMATCH', `${repository}@${digest} has other bytes than its digest says, in ${opened.place.name}`);
        return manifest;
    };
    const findBlob = (repository, digest) => links.get(repository)?.layers.has(digest) === true || links.get(repository)?.revisions.has(digest) === true ? opened.findBlob(digest) : undefined;
    return {
        name: `package:${opened.place.name}`,
        getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        statBlob: (repository, digest) => Promise.resolve(findBlob(repository, digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const file = findBlob(repository, digest);
            if (file === undefined)
                return Promise.reject(new _slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M('NOT_FOUND', `${opened.place.name} has no blob ${digest} in ${repository}`));
            const stream = opened.openFile(file, { start: offset, ...(signal === undefined ? {} : { signal }) });
            return Promise.resolve(offset === 0 ? (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .verifyStream */ .ui)(stream, { digest, size }, `${repository}@${digest}`) : stream);
        },
        listTags(repository) {
            if (!links.has(repository))
                return Promise.resolve(undefined);
            return Promise.resolve((0,_tables_js__WEBPACK_IMPORTED_MODULE_5__/* .sortTags */ .uO)([...tags.values()]).filter((each) => each.repository === repository && !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_6__/* .isReferrersTag */ .zb)(each.tag)).map(({ tag }) => tag));
        },
        async listReferrers(repository, subject) {
            const digests = referrers.filter((each) => each.repository === repository && each.subject === subject && each.tag === undefined).map(({ digest }) => digest);
            const manifests = await Promise.all([...new Set(digests)].map((digest) => getManifest(repository, digest)));
            return manifests.flatMap((manifest) => manifest === undefined ? [] : [(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_6__/* .referrerOf */ .N1)(manifest)]);
        },
        listRepositories: () => Promise.resolve([...links.keys()].sort()),
    };
}


/***/ }),

/***/ 54006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ compareSegment)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39654);
/* harmony import */ var _planning_segments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28706);




function* expectedOf({ entries }, mtime) {
    for (const entry of entries) {
        yield { what: `the header of ${entry.path}`, bytes: (0,_planning_segments_js__WEBPACK_IMPORTED_MODULE_2__/* .entryHeader */ .Io)(entry, mtime) };
        const { content } = entry;
        if (content.kind === 'blob')
            yield { what: entry.path, size: entry.size, file: { path: entry.path, sha256: content.blob.digest.slice('sha256:'.length) } };
        else if (content.kind === 'file')
            yield { what: entry.path, size: entry.size, file: content.file };
        else
            yield { what: entry.path, bytes: content.kind === 'link' ? Buffer.from(content.digest) : content.data };
        yield { what: `the end of ${entry.path}`, bytes: new Uint8Array((0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .tarPadding */ .vr)(entry.size)) };
    }
    yield { what: 'the end of the archive', bytes: _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .tarEnd */ .JO };
}
/** Reads a segment once and compares every byte of it with the plan; those of blobs by their digest. */
async function compareSegment(path, segment, { mtime, checks, signal, onBytes }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const stream = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path, { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) });
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const take = async (atMost) => {
        if (rest.length === 0) {
            const step = await chunks.next();
            if (step.done === true)
                return rest;
            rest = step.value;
            hash.update(rest);
            onBytes?.(rest.length);
        }
        const piece = rest.subarray(0, atMost);
        rest = rest.subarray(piece.length);
        return piece;
    };
    try {
        for (const expected of expectedOf(segment, mtime)) {
            const check = 'file' in expected ? checks.begin(expected.file) : undefined;
            const length = 'file' in expected ? expected.size : expected.bytes.length;
            for (let at = 0; at < length;) {
                const piece = await take(length - at);
                if (piece.length === 0)
                    return { difference: `it is cut off in ${expected.what}` };
                if ('bytes' in expected && !piece.equals(expected.bytes.subarray(at, at + piece.length)))
                    return { difference: `${expected.what} has other bytes` };
                check?.update(piece);
                at += piece.length;
            }
            if (check?.end() === false)
                return { difference: `${expected.what} has other bytes than its digest says` };
        }
        if ((await take(1)).length > 0)
            return { difference: 'it goes on after its end' };
        return { sha256: hash.digest('hex') };
    }
    finally {
        stream.destroy();
    }
}


/***/ }),

/***/ 61290:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ syncFile),
/* harmony export */   w: () => (/* binding */ resumeSegments)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _compare_segment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54006);
/* harmony import */ var _file_checks_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51186);
/* harmony import */ var _planning_shards_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35101);





/** Makes what was written durable: whoever wrote it may have been killed before that. */
async function syncFile(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** These segments in the folder of a killed run, when each has exactly the planned bytes. */
async function findFinished(folder, group, { mtime, signal }) {
    for (const { name, size } of group) {
        const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)).catch(() => undefined);
        if (there?.isFile() !== true || there.size !== size)
            return undefined;
    }
    const checks = (0,_file_checks_js__WEBPACK_IMPORTED_MODULE_2__/* .createFileChecks */ .w)();
    const finished = [];
    for (const segment of group) {
        const compared = await (0,_compare_segment_js__WEBPACK_IMPORTED_MODULE_3__/* .compareSegment */ .v)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, segment.name), segment, { mtime, checks, signal });
        if ('difference' in compared)
            return undefined;
        finished.push({ name: segment.name, size: segment.size, sha256: compared.sha256 });
    }
    return finished;
}
/** All segments, in their order: those that killed runs left whole are moved here, the others are written. */
async function resumeSegments({ temporary, leftovers }, segments, { mtime, signal, progress, write }) {
    const done = new Map();
    for (const folder of leftovers) {
        for (const group of (0,_planning_shards_js__WEBPACK_IMPORTED_MODULE_4__/* .segmentGroups */ .Ot)(segments)) {
            if (group.every(({ name }) => done.has(name)))
                continue;
            const finished = await findFinished(folder, group, { mtime, ...(signal === undefined ? {} : { signal }) });
            for (const segment of finished ?? []) {
                await syncFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, segment.name));
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, segment.name), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temporary, segment.name));
                done.set(segment.name, segment);
                progress?.advance(segment.size);
            }
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
    for (const segment of await write(segments.filter(({ name }) => !done.has(name))))
        done.set(segment.name, segment);
    return segments.flatMap(({ name }) => done.get(name) ?? []);
}


/***/ }),

/***/ 80822:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ openSegments),
  k: () => (/* binding */ writeSegments)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/package-format/src/contents/blob-reader.ts
var blob_reader = __webpack_require__(2088);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/package-format/src/contents/resources.ts
var resources = __webpack_require__(57736);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/segment-contents.ts





function checkDigest({ blob, describe }, sha256) {
    if (`sha256:${sha256}` !== blob.digest)
        throw describe(new src_errors/* OciError */.M('DIGEST_MISMATCH', `${(0,blob_reader/* nameOf */.Vb)(blob)} has other bytes than its digest says: it has sha256:${sha256}`));
}
/** A file is read and hashed by a thread. */
function readFile(file, opened) {
    let position = 0;
    return {
        async append(size, writer) {
            await writer.appendFile(file, { position, size, describe: opened.describe });
            position += size;
        },
        end(writer) {
            writer.endContent(async (sha256) => {
                opened.done();
                await file.close();
                checkDigest(opened, sha256);
            });
            return Promise.resolve();
        },
    };
}
function readStream(stream, opened) {
    const { blob, proven, describe } = opened;
    const pieces = (0,blob_reader/* readPieces */.ut)(stream);
    let rest = new Uint8Array();
    const wrongSize = (reason) => describe(new src_errors/* OciError */.M('SIZE_MISMATCH', `${(0,blob_reader/* nameOf */.Vb)(blob)} ${reason} ${blob.size} bytes`));
    const more = async () => {
        const step = await pieces.next().catch((error) => { throw describe(error); });
        if (step.done === true)
            return false;
        rest = step.value;
        return true;
    };
    return {
        async append(size, writer) {
            for (let left = size; left > 0;) {
                if (rest.length === 0 && !await more())
                    throw wrongSize('ended before');
                const piece = rest.subarray(0, left);
                rest = rest.subarray(piece.length);
                left -= piece.length;
                await writer.append(piece, { hashed: !proven });
            }
        },
        async end(writer) {
            // what proves a stream may say so at its very end
            do
                if (rest.length > 0)
                    throw wrongSize('is longer than');
            while (await more());
            opened.done();
            if (!proven)
                writer.endContent((sha256) => { checkDigest(opened, sha256); });
        },
    };
}
/** Contents come from the plan, from files of this machine, and from `reader`, which has the blobs in the same order. A blob that is in several entries is read once. */
function createContentAppender(reader) {
    let input;
    const open = async () => {
        const opened = await reader.open();
        return opened.content instanceof external_node_stream_.Readable ? readStream(opened.content, opened) : readFile(opened.content, opened);
    };
    const appendBlob = async (blob, { size, writer, number, of }) => {
        if (number === 1)
            input = await open();
        if (input === undefined)
            throw new errors/* SlipwayError */.GQ('BUG', `${blob.digest} is not read from its start`, { exitCode: 70 });
        await input.append(size, writer);
        if (number === of)
            await input.end(writer);
    };
    return {
        async append({ size, content }, writer) {
            if (content.kind === 'blob')
                await appendBlob(content.blob, { size, writer, ...content.chunk ?? { number: 1, of: 1 } });
            else if (content.kind === 'file')
                for await (const piece of (0,resources/* readResource */.R_)(content.file))
                    await writer.append(piece);
            else
                await writer.append(content.kind === 'link' ? Buffer.from(content.digest) : content.data);
        },
    };
}

// EXTERNAL MODULE: ./packages/package-format/src/hash-thread.ts
var hash_thread = __webpack_require__(26381);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/segment-writer.ts


/** What is hashed and handed on at once, in bytes. */
const slotSize = 512 * 1024;
const slotCount = 12;
/** One segment at a time uses the threads. */
function createHashThreads() {
    const contents = (0,hash_thread/* createHashThread */.$)(slotCount * slotSize);
    const segments = (0,hash_thread/* createHashThread */.$)(contents.memory);
    return { contents, segments, close: async () => { await Promise.all([contents.close(), segments.close()]); } };
}
/** @param take called for one slot after the other */
function createSegmentWriter({ contents, segments }, take) {
    const { memory } = contents;
    const free = Array.from({ length: slotCount }, (_, index) => index * slotSize);
    const running = new Set();
    let slot;
    let size = 0;
    let failure;
    let previous = Promise.resolve();
    const run = (work) => {
        const settled = work.then(() => { }, (error) => { failure ??= error instanceof Error ? error : new Error(String(error)); })
            .finally(() => running.delete(settled));
        running.add(settled);
    };
    const throwFailure = () => {
        if (failure !== undefined)
            throw failure;
    };
    const settle = async () => {
        while (running.size > 0)
            await Promise.all(running);
        throwFailure();
    };
    /** The slot with room for more. */
    const room = async () => {
        throwFailure();
        while (slot === undefined) {
            const start = free.pop();
            if (start !== undefined)
                slot = { start, filled: 0, coming: [] };
            else {
                await Promise.race(running);
                throwFailure();
            }
        }
        return slot;
    };
    /** Hands the slot over; it is free again when it was hashed and taken. */
    const flush = () => {
        if (slot === undefined)
            return;
        const { start, filled, coming } = slot;
        const position = size - filled;
        slot = undefined;
        const filledUp = previous.then(() => Promise.all(coming)); // in the order of the slots
        previous = filledUp;
        run(filledUp.then(() => Promise.all([segments.update(start, filled), take(memory.subarray(start, start + filled), position)])).then(() => { free.push(start); }));
    };
    /** Makes `length` bytes part of the segment, slot by slot. */
    const fill = async (length, put) => {
        for (let at = 0; at < length;) {
            const current = await room();
            const count = Math.min(length - at, slotSize - current.filled);
            const coming = put({ start: current.start + current.filled, at, size: count });
            if (coming !== undefined) {
                current.coming.push(coming);
                run(coming);
            }
            current.filled += count;
            size += count;
            at += count;
            if (current.filled === slotSize)
                flush();
        }
    };
    return {
        append: (bytes, { hashed = false } = {}) => fill(bytes.length, ({ start, at, size: count }) => {
            memory.set(bytes.subarray(at, at + count), start);
            if (hashed)
                return contents.update(start, count);
            return undefined;
        }),
        appendFile: (file, { position, size: length, describe }) => fill(length, async ({ start, at, size: count }) => {
            const found = await contents.read(file, { position: position + at, start, size: count }).catch((error) => { throw describe(error); });
            if (found < count)
                throw describe(new src_errors/* OciError */.M('SIZE_MISMATCH', `the file ended after ${position + at + found} bytes`));
        }),
        endContent(check) {
            run(contents.digest().then(check));
        },
        async finish() {
            const last = slot;
            slot = undefined;
            await settle();
            slot = last;
            flush();
            await settle();
            return { size, sha256: await segments.digest() };
        },
        async abort() {
            failure ??= new Error('the segment is given up');
            while (running.size > 0)
                await Promise.all(running);
        },
    };
}

// EXTERNAL MODULE: ./packages/package-format/src/planning/segments.ts
var planning_segments = __webpack_require__(28706);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/write-segments.ts







/** Opens the blobs of segments ahead: each is read once and checked on its way. */
function openSegments(segments, { mtime, open, concurrency = 8, signal }) {
    const stop = new AbortController();
    const all = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    const blobs = segments.flatMap(({ entries }) => entries.flatMap(({ content }) => content.kind === 'blob' && (content.chunk?.number ?? 1) === 1 ? [content.blob] : []));
    const reader = (0,blob_reader/* createBlobReader */.nF)(blobs, { open, width: Math.max(1, concurrency), signal: all });
    const contents = createContentAppender(reader);
    const threads = createHashThreads();
    let making = Promise.resolve();
    const make = async (segment, take) => {
        const writer = createSegmentWriter(threads, take);
        try {
            for (const entry of segment.entries) {
                all.throwIfAborted();
                await writer.append((0,planning_segments/* entryHeader */.Io)(entry, mtime));
                await contents.append(entry, writer);
                await writer.append(new Uint8Array((0,tar/* tarPadding */.vr)(entry.size)));
            }
            await writer.append(tar/* tarEnd */.JO);
            const { size, sha256 } = await writer.finish();
            if (size !== segment.size)
                throw new errors/* SlipwayError */.GQ('BUG', `${segment.name} became ${size} bytes instead of ${segment.size}`, { exitCode: 70 });
            return { name: segment.name, size, sha256 };
        }
        finally {
            await writer.abort();
        }
    };
    return {
        make(segment, take) {
            const made = make(segment, (bytes, position) => {
                all.throwIfAborted();
                return take(bytes, position);
            });
            making = made.catch(() => undefined);
            return made;
        },
        async close() {
            stop.abort();
            await making;
            await reader.close();
            await threads.close();
        },
    };
}
async function createSegmentFile(path, progress) {
    const handle = await (0,promises_.open)(path, 'wx', 0o644);
    const write = async (bytes, position) => {
        for (let at = 0; at < bytes.length;)
            at += (await handle.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
        progress?.advance(bytes.length);
    };
    // one after the other: the system lets one thread at a time write to a file, and the others burn their time on waiting
    let previous = Promise.resolve();
    return {
        take: (bytes, position) => previous = previous.then(() => write(bytes, position)),
        sync: () => handle.sync(),
        close: () => handle.close(),
    };
}
/**
 * Writes segments of a plan into a folder: each blob is read once and checked on its way. One segment is made durable while the next is made.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image
 */
async function writeSegments(folder, segments, options) {
    const opened = openSegments(segments, options);
    const syncing = [];
    const write = async (segment) => {
        const file = await createSegmentFile((0,external_node_path_.join)(folder, segment.name), options.progress);
        try {
            const made = await opened.make(segment, file.take);
            const synced = file.sync().finally(() => file.close());
            synced.catch(() => undefined); // it is told below
            syncing.push(synced);
            return made;
        }
        catch (error) {
            await file.close();
            throw error;
        }
    };
    try {
        const written = [];
        for (const segment of segments)
            written.push(await write(segment));
        await Promise.all(syncing);
        return written;
    }
    finally {
        await Promise.allSettled(syncing);
        await opened.close();
    }
}


/***/ }),

/***/ 73979:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ buildPackage),
  a: () => (/* binding */ finishPackage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var errors = __webpack_require__(71535);
// EXTERNAL MODULE: ./packages/package-format/src/checksums.ts
var src_checksums = __webpack_require__(10634);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/files-beside.ts



/** What lies beside the segments of a package but signatures: scripts, manifest, checksums, in the order of writing. */
function filesBeside(plan, segments) {
    const { files, totals, ...about } = plan.manifest;
    const manifest = { ...about, segments, files, totals };
    const text = Buffer.from((0,src_manifest/* formatPackageManifest */.Tg)(manifest));
    const checksums = (0,src_checksums/* formatChecksums */.ss)(segments, new Map([...plan.rootFiles.map(({ name, data }) => [name, data]), [src_manifest/* manifestFileName */.V6, text]]));
    const signed = { [src_manifest/* checksumsFileName */.sC]: Buffer.from(checksums), [src_manifest/* manifestFileName */.V6]: text };
    return { manifest, files: [...plan.rootFiles, ...signature/* signedFileNames */.R8.map((name) => ({ name, data: signed[name] }))] };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/package-format/src/writing/compare-segment.ts
var compare_segment = __webpack_require__(54006);
// EXTERNAL MODULE: ./packages/package-format/src/file-checks.ts
var file_checks = __webpack_require__(51186);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/find-built.ts






/**
 * The manifest of a directory that is exactly the planned package: every byte of it is read and compared, and no other file is there.
 * Undefined for anything else, whatever it is: then it is built.
 */
async function findBuiltPackage(path, plan, { signingKey, signal, progress }) {
    try {
        const signatures = signingKey === undefined ? [] : signature/* signedFileNames */.R8.map(signature/* signatureName */.S1);
        // cheap looks first: of another release nothing is read
        const there = new Set(await (0,promises_.readdir)(path));
        const names = [...plan.segments.map(({ name }) => name), ...plan.rootFiles.map(({ name }) => name), ...signature/* signedFileNames */.R8, ...signatures];
        if (there.size !== names.length || !names.every((name) => there.has(name)))
            return undefined;
        for (const { name, size } of plan.segments)
            if ((await (0,promises_.stat)((0,external_node_path_.join)(path, name))).size !== size)
                return undefined;
        const checks = (0,file_checks/* createFileChecks */.w)();
        const segments = [];
        for (const segment of plan.segments) {
            const compared = await (0,compare_segment/* compareSegment */.v)((0,external_node_path_.join)(path, segment.name), segment, { mtime: plan.mtime, checks, signal, onBytes: (bytes) => progress?.advance(bytes) });
            if ('difference' in compared)
                return undefined;
            segments.push({ name: segment.name, size: segment.size, sha256: compared.sha256 });
        }
        const { manifest, files } = filesBeside(plan, segments);
        for (const { name, data, mode = 0 } of files) {
            if (!(await (0,promises_.readFile)((0,external_node_path_.join)(path, name))).equals(Buffer.from(data)) || ((await (0,promises_.stat)((0,external_node_path_.join)(path, name))).mode & mode & 0o100) !== (mode & 0o100))
                return undefined;
        }
        for (const name of signatures) {
            const signed = await (0,promises_.readFile)((0,external_node_path_.join)(path, name.slice(0, -'.sig'.length)));
            if (signingKey?.verify?.(signed, await (0,promises_.readFile)((0,external_node_path_.join)(path, name))) !== true)
                return undefined;
        }
        return manifest;
    }
    catch {
        signal?.throwIfAborted();
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(41683);
// EXTERNAL MODULE: ./packages/package-format/src/writing/resume.ts
var resume = __webpack_require__(61290);
// EXTERNAL MODULE: ./packages/package-format/src/writing/write-segments.ts + 2 modules
var write_segments = __webpack_require__(80822);
;// CONCATENATED MODULE: ./packages/package-format/src/writing/write.ts









/**
 * Writes a package in one pass: each blob is read once, checked on its way into its segment, and nothing is staged. Either
 * the whole package appears or none, and an earlier one of its name is replaced only by a whole one (T40, T41). What a
 * killed run of the same plan has finished is checked and used; a whole package of it is kept.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; DISK_FULL, WRITE_FAILED
 */
async function buildPackage(plan, { outputDirectory, signingKey, ...options }) {
    const { signal } = options;
    signal?.throwIfAborted();
    try {
        const path = (0,external_node_path_.join)(outputDirectory, plan.name);
        const built = await findBuiltPackage(path, plan, { signingKey, signal, progress: options.progress });
        if (built !== undefined) {
            await (0,output_directory/* clearLeftovers */.eZ)(outputDirectory, plan.name);
            return { path, manifest: built, reused: true };
        }
        const output = await (0,output_directory/* createOutputDirectory */.ne)(outputDirectory, plan.name, { resume: true });
        try {
            const segments = await (0,resume/* resumeSegments */.w)(output, plan.segments, { mtime: plan.mtime, ...options, write: (missing) => (0,write_segments/* writeSegments */.k)(output.temporary, missing, { mtime: plan.mtime, ...options }) });
            const manifest = await finishPackage(output.temporary, plan, segments, signingKey);
            signal?.throwIfAborted();
            return { path: await output.commit(), manifest };
        }
        finally {
            await output.abort();
        }
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,errors/* toWriteError */.h)(error, outputDirectory);
    }
}
/** Writes what lies beside the segments of a package: scripts, manifest, checksums and their signatures. */
async function finishPackage(folder, plan, segments, signingKey) {
    const { manifest, files } = filesBeside(plan, segments);
    for (const { name, data, mode } of files) {
        await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, name), data, mode === undefined ? {} : { mode });
        if (signingKey !== undefined && signature/* signedFileNames */.R8.some((each) => each === name))
            await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, (0,signature/* signatureName */.S1)(name)), signingKey.sign(data));
    }
    return manifest;
}


/***/ }),

/***/ 41577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ checkVersions),
/* harmony export */   q5: () => (/* binding */ versionFileName),
/* harmony export */   qW: () => (/* binding */ findVersionFile),
/* harmony export */   ty: () => (/* binding */ setAddonVersion)
/* harmony export */ });
/* unused harmony export parseVersionFile */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86732);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75004);
/* harmony import */ var _yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86148);






/** The name of the file that says which addons are deployed, in which version. */
const versionFileName = 'version.yml';
// Flags may be written as strings by templates; versions must be strings, or 1.10 would become 1.1 (T80).
const flag = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['true', 'false']).transform((word) => word === 'true')]).nullish();
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: () => 'must be a string: write the version in quotes' }).nullish();
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name');
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            name,
            enable: flag,
            addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name, enable: flag, namespace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name').nullish(), version }, 'must be a map with name'), 'must be a list of addons').nullish(),
        }, 'must be a map with name and addons'), 'must be a list of modules').nullish(),
    }, 'must be a map with modules'),
}, 'must be a map with spec');
function parse(text, file) {
    try {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, file);
    }
    catch (error) {
        if (!(error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .YamlError */ .Iz))
            throw error;
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .YamlError */ .Iz(error.code, error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint: `correct ${file} there; git diff says what was changed last`, cause: error });
    }
}
/** The addons of a `version.yml`. @throws {YamlError} with file, line and column (R15) */
function parseVersionFile(text, file) {
    const yaml = parse(text, file);
    const parsed = fileSchema.safeParse(yaml.value);
    if (!parsed.success)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeIssues */ .K)(parsed.error), { hint: 'write it as spec: {modules: [{name: base, addons: [{name: web, namespace: shop, version: "v1.2.3"}]}]}, every version in quotes' });
    const addons = (parsed.data.spec.modules ?? []).flatMap((module, moduleIndex) => (module.addons ?? []).map((addon, index) => {
        const path = ['spec', 'modules', moduleIndex, 'addons', index];
        return {
            module: module.name, name: addon.name, enable: (module.enable ?? true) && (addon.enable ?? true), path, location: yaml.locate(path),
            ...(typeof addon.namespace === 'string' ? { namespace: addon.namespace } : {}), ...(typeof addon.version === 'string' ? { version: addon.version } : {}),
        };
    }));
    return { file, text, addons };
}
/** `version.yml`, or `env.yml` where there is none and it has the same form (R10). @throws {YamlError} */
async function findVersionFile(tree) {
    for (const file of [versionFileName, 'version.yaml']) {
        const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, file);
        if (text !== undefined)
            return parseVersionFile(text, file);
    }
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, 'env.yml');
    if (text === undefined || !fileSchema.safeParse((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, 'env.yml').value).success)
        return undefined;
    return parseVersionFile(text, 'env.yml');
}
/**
 * The text with the version of one addon set, wherever the addon stands; comments, order and quotes stay.
 * @throws {ReleaseRepoError} ADDON_NOT_FOUND
 */
function setAddonVersion(text, name, version) {
    const raw = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional() })).nullish() })) }) })
        .safeParse((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, versionFileName).value);
    const places = raw.success ? raw.data.spec.modules.flatMap((module, moduleIndex) => (module.addons ?? []).flatMap((addon, index) => addon.name === name ? [{ path: ['spec', 'modules', moduleIndex, 'addons', index, 'version'], before: addon.version }] : [])) : [];
    if (places.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('ADDON_NOT_FOUND', `${versionFileName} has no addon ${name}`, { hint: 'add it to the module that it belongs to' });
    return places.filter(({ before }) => before !== version).reduce((changed, { path }) => (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .setYamlString */ .j)(changed, path, { value: version, sibling: 'name' }), text);
}
/** Addons that stand there twice for one namespace: only one of them could be installed. */
function checkTwice({ file, addons }) {
    const first = new Map();
    return addons.flatMap((addon) => {
        const key = `${addon.name} ${addon.namespace ?? ''}`;
        const other = first.get(key);
        if (other === undefined)
            first.set(key, addon);
        return other === undefined ? [] : [{ code: 'addon-twice', severity: 'error', subject: addon.name, location: addon.location, message: `${file} names ${addon.name} twice, first in line ${other.location.line ?? 1}`, hint: 'remove one of them, or give it another namespace' }];
    });
}
/** Differences between `version.yml` and the charts: addons that one of them lacks or has twice, and other versions. */
function checkVersions({ file, addons: entries }, addons) {
    const byName = new Map(addons.map((addon) => [addon.name, addon]));
    const listed = new Set(entries.map(({ name }) => name));
    const fromFile = entries.flatMap((entry) => {
        const addon = byName.get(entry.name);
        if (addon === undefined)
            return entry.enable ? [{ code: 'addon-missing', severity: 'error', subject: entry.name, location: entry.location, message: `${file} deploys ${entry.name}, but no chart of that name is in addons/` }] : [];
        if (addon.version === undefined || entry.version === addon.version)
            return [];
        return [{ code: 'version-mismatch', severity: 'error', subject: entry.name, location: entry.location, addon: addon.path, message: `${file} says ${entry.version ?? 'nothing'}, Chart.yaml says ${addon.version}` }];
    });
    const fromCharts = addons.filter(({ name }) => !listed.has(name)).map((addon) => ({
        code: 'addon-unlisted', severity: 'warning', subject: addon.name, addon: addon.path, location: { file: `${addon.path}/Chart.yaml` }, message: `${file} does not name this addon, so it is not deployed`,
    }));
    return [...fromFile, ...checkTwice({ file, addons: entries }), ...fromCharts];
}


/***/ }),

/***/ 10689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createStorage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55998);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3013);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96932);





/** The largest file that `load` reads, in bytes. */
const maxCurrent = 64 * 2 ** 20;
/** A Storage over a medium: equal content is recognised, paths are checked, small files are exchanged. */
function createStorage(medium) {
    const { exchange, remove, rename } = medium;
    /** Accepts what is there, or says how it differs. */
    const compare = async (path, there, source, { signal, progress }) => {
        const differs = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_EXISTS', `${medium.addressOf(path)} is there with other content: ${reason}`, {
            hint: 'what was uploaded once is never changed: choose another version, or remove it by hand when nobody uses it',
        });
        if (there.size !== source.size)
            throw differs(`${there.size} bytes instead of ${source.size}`);
        const wanted = source.sha256 ?? (await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hashStream */ .LH)((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .guardSource */ .H8)(source, path).open(0))).sha256;
        const found = there.sha256 ?? (await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hashStream */ .LH)(await medium.read(path, signal === undefined ? {} : { signal }))).sha256;
        if (found !== wanted)
            throw differs(`sha256 ${found} instead of ${wanted}`);
        progress?.advance(source.size);
        return { outcome: 'present', size: source.size, sha256: wanted };
    };
    const loadCurrent = async (path) => {
        const there = await medium.stat(path);
        if (there === undefined)
            return undefined;
        if (there.size > maxCurrent)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${medium.addressOf(path)} has ${there.size} bytes: more than is read at once`);
        const chunks = [];
        try {
            for await (const chunk of await medium.read(path, {}))
                chunks.push(chunk);
        }
        catch (error) {
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .isSlipwayError */ .qQ)(error) && error.code === 'STORAGE_NOT_FOUND')
                return undefined;
            throw error;
        }
        const data = Buffer.concat(chunks);
        return { data, version: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex') };
    };
    return {
        name: medium.name,
        addressOf: (path) => medium.addressOf(path === '' ? '' : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        stat: async (path) => medium.stat((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        async put(path, source, options = {}) {
            const there = await medium.stat((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path));
            if (there !== undefined) {
                const result = await compare(path, there, source, options);
                await medium.tidy?.(path);
                return result;
            }
            const guarded = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .guardSource */ .H8)(source, path);
            const outcome = await medium.write(path, guarded, options).catch((error) => {
                options.signal?.throwIfAborted();
                throw error;
            });
            if (outcome === 'exists') {
                const made = await medium.stat(path);
                if (made === undefined)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .aq('STORAGE_FAILED', `${medium.addressOf(path)} came and went while it was written`, { retryable: true });
                return compare(path, made, source, options);
            }
            const sha256 = guarded.readSha256();
            return { outcome: 'written', size: source.size, ...(sha256 === undefined ? {} : { sha256 }) };
        },
        read: async (path, options = {}) => medium.read((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path), options),
        list: async (folder) => [...await medium.list(folder === '' ? '' : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(folder))].sort((a, b) => (a.path < b.path ? -1 : 1)),
        load: async (path) => (exchange?.load ?? loadCurrent)((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        async replace(path, data, options) {
            if (exchange !== undefined)
                return exchange.replace((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path), data, options);
            if ((await loadCurrent((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)))?.version !== options.version)
                return false;
            await medium.overwrite(path, data, options.signal === undefined ? {} : { signal: options.signal });
            return true;
        },
        ...(remove === undefined ? {} : { remove: async (path) => remove((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)) }),
        ...(rename === undefined ? {} : { rename: async (from, to) => rename((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(from), (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(to)) }),
        close: async () => medium.close?.(),
    };
}


/***/ }),

/***/ 81471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ openStorage)
/* harmony export */ });
/* harmony import */ var _create_storage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55998);


// Each is loaded where an address names it (DR18).
const media = {
    'file': async (address, options) => (await __webpack_require__.e(/* import() */ 6418).then(__webpack_require__.bind(__webpack_require__, 36418))).openDirectory(address, options),
    's3': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    's3+https': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    's3+http': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    'sftp': async (address, options) => (await __webpack_require__.e(/* import() */ 2131).then(__webpack_require__.bind(__webpack_require__, 72131))).openSftp(address, options),
    'gitlab+https': async (address, options) => (await __webpack_require__.e(/* import() */ 4162).then(__webpack_require__.bind(__webpack_require__, 44162))).openGenericPackages(address, options),
    'gitlab+http': async (address, options) => (await __webpack_require__.e(/* import() */ 4162).then(__webpack_require__.bind(__webpack_require__, 44162))).openGenericPackages(address, options),
    'http': async (address, options) => (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 70788))).openHttp(address, options),
    'https': async (address, options) => (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 70788))).openHttp(address, options),
};
const storageForms = 'a folder, sftp://USER@HOST[:PORT]/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT, s3://BUCKET[/PREFIX] or s3+https://HOST/BUCKET[/PREFIX]';
/**
 * Opens the storage of an address; nothing is asked yet, only an HTTP server whether it speaks WebDAV. A text without `scheme://` is a folder.
 * @throws {StorageError} STORAGE_INVALID; STORAGE_DENIED when a login is needed and none is there
 */
async function openStorage(address, options) {
    const typo = /^(s3|s3\+https?|gitlab\+https?|sftp|https?|file):(?!\/\/)/i.exec(address)?.[1];
    // one slash too few would make a folder of that name
    if (typo !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .aq('STORAGE_INVALID', `an address that begins with ${typo}: needs two slashes: ${typo}://…`, { hint: `a storage is ${storageForms}; a folder of that name is ./${typo}:…` });
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase() ?? 'file';
    const open = media[scheme];
    // somebody may have put a login into it
    if (open === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .aq('STORAGE_INVALID', `no storage has addresses that begin with ${scheme}://`, { hint: `a storage is ${storageForms}` });
    return (0,_create_storage_js__WEBPACK_IMPORTED_MODULE_1__/* .createStorage */ .w)(await open(address, options));
}


/***/ }),

/***/ 3013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkStoragePath),
/* harmony export */   u: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55998);

const part = /^[A-Za-z0-9_][A-Za-z0-9._+~-]{0,199}$/;
/**
 * The path as it was given: relative, parts of letters, digits and `. _ + ~ -` that begin with none of `. + ~ -`. So no path
 * needs escapes anywhere, and none leaves the storage. @throws {StorageError} STORAGE_INVALID
 */
function checkStoragePath(path) {
    if (path.length > 900 || !path.split('/').every((each) => part.test(each)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .aq('STORAGE_INVALID', `not a path in a storage: ${JSON.stringify(path.slice(0, 300))}`);
    return path;
}
/** `a/b`; an empty folder adds nothing. */
function joinPath(...parts) {
    return parts.filter((each) => each !== '').join('/');
}


/***/ })

};
