export const id = 8108;
export const ids = [8108];
export const modules = {

/***/ 39912:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   selfTest: () => (/* binding */ selfTest)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream_promises__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(67708);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(17690);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(76158);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85433);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58316);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24955);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(78160);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(47234);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7393);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(78657);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(47127);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(71266);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(61572);
/* harmony import */ var _package_places_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(54043);
/* harmony import */ var _self_test_inputs_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(94184);










/** Takes everything and keeps nothing: the reader has proven each byte. What a base brings counts as there. */
function createSink(base) {
    const manifests = new Set();
    const blobs = new Set();
    return {
        name: 'the self-test',
        hasManifest: (_repository, digest) => Promise.resolve(manifests.has(digest)),
        putManifest: (_repository, { digest }) => { manifests.add(digest); return Promise.resolve(); },
        hasBlob: (_repository, digest) => Promise.resolve(blobs.has(digest) || base.has(digest)),
        async putBlob(_repository, { digest }, stream) {
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.finished)(stream.resume());
            blobs.add(digest);
        },
        mountBlob: (_repository, digest) => Promise.resolve(blobs.has(digest)),
    };
}
/** Pulls every image as a site would, over HTTP, all platforms. */
async function pullAll(source, { manifest }, { jobs, logger, signal }) {
    const server = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .createRegistryServer */ .p)({ source, logger });
    await server.listen(0, '127.0.0.1');
    const http = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .createHttpClient */ .u)({ maxSocketsPerHost: jobs + 4 });
    const base = new Set(manifest.bases.flatMap(({ requires }) => requires.blobs.map(({ digest }) => digest)));
    const findings = [];
    const pulled = { images: 0, blobs: 0, bytes: 0 };
    let needBase = 0;
    const progress = logger.progress('pull', { total: manifest.totals.blobBytes, unit: 'bytes' });
    try {
        const client = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_6__/* .createRegistryClient */ .H)({ host: server.host, plainHttp: true, http, credentials: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_7__/* .createCredentialSource */ .n)({ env: {} }), logger, attempts: 1 });
        const sink = createSink(base);
        const session = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_8__/* .createCopySession */ .q)();
        for (const { repository, tag, digest, reference } of manifest.images) {
            signal?.throwIfAborted();
            try {
                const image = await (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_8__/* .copyImage */ .L)(client, sink, { repository, reference: tag ?? digest, session, jobs, onProgress: (bytes) => { progress.advance(bytes); }, ...(signal === undefined ? {} : { signal }) });
                if (image.descriptor.digest !== digest)
                    findings.push({ code: 'pull-wrong', severity: 'error', subject: reference, message: `${repository}:${tag ?? ''} is ${image.descriptor.digest}, and the manifest of the package says ${digest}`, hint: 'build the package again' });
                pulled.images += 1;
                pulled.blobs += image.transferred.blobs;
                pulled.bytes += image.transferred.bytes;
            }
            catch (error) {
                signal?.throwIfAborted();
                if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .isSlipwayError */ .qQ)(error))
                    throw error;
                // what a hotfix leaves to its base cannot be pulled from the hotfix alone
                if ([...base].some((each) => error.message.includes(each)))
                    needBase += 1;
                else
                    findings.push({ code: 'pull-failed', severity: 'error', subject: reference, message: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error), hint: 'slipway verify-package says where the package is damaged; build it again' });
            }
        }
    }
    finally {
        progress.done();
        http.close();
        await server.close();
    }
    return { findings, needBase, pulled };
}
const nothing = { pulled: { images: 0, blobs: 0, bytes: 0 }, needBase: 0 };
async function testPackage(path, { places, key, work, jobs, context: { logger, signal } }) {
    const place = await places.open(path);
    const stop = signal === undefined ? {} : { signal };
    logger.step(`Reading every byte of ${place.name}`);
    const reading = logger.progress('read', { unit: 'bytes' });
    const found = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_10__/* .verifyPackage */ .s)(place, { progress: reading, ...(key === undefined ? {} : { key }), ...stop });
    reading.done();
    if (found.some(({ severity }) => severity === 'error'))
        return { path, ...nothing, findings: found };
    const opened = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_11__/* .openPackage */ .R)(place);
    const { manifest } = opened;
    const about = { path, manifest };
    if (manifest.layout === 'directory') {
        logger.step('Serving it, and pulling every image');
        const { findings, ...rest } = await pullAll(await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_12__/* .openPackageSource */ .C)(opened), opened, { jobs, logger, signal });
        return { ...about, ...rest, findings: [...found, ...findings] };
    }
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(work, 'slipway-self-test-'));
    try {
        logger.step(`Unpacking it into ${folder}`);
        const unpacking = logger.progress('unpack', { total: manifest.totals.bytes, unit: 'bytes' });
        await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_13__/* .unpackPackage */ .D)(place, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'site'), { progress: unpacking, ...stop });
        unpacking.done();
        logger.step('Serving what was unpacked, and pulling every image');
        const { findings, ...rest } = await pullAll(manifest.images.length === 0 ? await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_12__/* .openPackageSource */ .C)(opened) : await (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_14__.openImageStore)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'site')), opened, { jobs, logger, signal });
        return { ...about, ...rest, findings: [...found, ...findings] };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
function describe({ path, manifest, pulled, needBase, findings }) {
    const name = manifest === undefined ? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .plainText */ .wh)(path) : `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .plainText */ .wh)(manifest.product)} ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .plainText */ .wh)(manifest.version)} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .plainText */ .wh)(path)})`;
    if (findings.some(({ severity }) => severity === 'error'))
        return `${name}: FAILED, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .formatCount */ .B4)(findings.length, 'finding')}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_16__/* .formatFindings */ .e)(findings)}`;
    const base = needBase === 0 ? '' : `; ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .formatCount */ .B4)(needBase, 'image')} can be pulled only with the base of the hotfix`;
    const passed = `${name}: passed; read, unpacked, served, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .formatCount */ .B4)(pulled.images, 'image')} pulled on all platforms, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .formatCount */ .B4)(pulled.blobs, 'blob')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .formatBytes */ .z3)(pulled.bytes)}${base}`;
    return findings.length === 0 ? passed : `${passed}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_16__/* .formatFindings */ .e)(findings)}`;
}
/** `slipway self-test PACKAGE…`: what a site would do with a package, before anybody else gets it (R60). */
const selfTest = {
    name: 'self-test', title: 'Read, unpack and serve a package, and pull every image of it', specs: _self_test_inputs_js__WEBPACK_IMPORTED_MODULE_17__/* .selfTestSpecs */ .$,
    async run({ package: paths, key: keyFile, work: given, jobs, caFile }, context) {
        const { cwd, now } = context;
        const started = now().getTime();
        const key = keyFile === undefined ? undefined : await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_18__/* .loadVerificationKey */ .LX)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, keyFile));
        const work = given === undefined || given === '' ? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)() : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, given);
        const places = (0,_package_places_js__WEBPACK_IMPORTED_MODULE_19__/* .openPackagePlaces */ .L)(context, { caFiles: caFile });
        const packages = [];
        try {
            for (const path of paths)
                packages.push(await testPackage(path, { places, key, work, jobs, context }));
        }
        catch (error) {
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .isSlipwayError */ .qQ)(error) && error.code === 'DISK_FULL')
                throw new _slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .SlipwayError */ .GQ('DISK_FULL', error.message, { cause: error, hint: 'name a folder with as much space as the package: --work DIR' });
            throw error;
        }
        finally {
            await places.close();
        }
        return { packages, ms: now().getTime() - started };
    },
    report({ packages, ms }) {
        const findings = packages.flatMap((each) => each.findings);
        return {
            findings, outputs: { findings: String(findings.length) },
            text: [...packages.map(describe), `self-test in ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .formatDuration */ .a3)(ms)}`].join('\n'),
            summary: `### Self-test\n\n${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_15__/* .formatMarkdownTable */ .By)(['package', 'version', 'images pulled', 'findings'], packages.map(({ path, manifest, pulled, findings: own }) => [path, manifest?.version ?? '', String(pulled.images), String(own.length)]))}\n`,
            document: { packages: packages.map(({ path, manifest, pulled, needBase, findings: own }) => ({ path, ...(manifest === undefined ? {} : { product: manifest.product, version: manifest.version, kind: manifest.kind }), pulled, needBase, findings: own })), findings },
        };
    },
};


/***/ }),

/***/ 54043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openPackagePlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7137);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50893);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25405);



/** Storages are opened when an address needs one. */
function openPackagePlaces({ cwd, env, logger, addSecret, now }, { caFiles }) {
    const opened = [];
    return {
        async open(text) {
            if (!(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(text))
                return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .AJ)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text));
            const { openStorage } = await __webpack_require__.e(/* import() */ 4997).then(__webpack_require__.bind(__webpack_require__, 44997));
            const http = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .openHttpClient */ .S)({ env, caFiles: caFiles.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file)), addSecret });
            opened.push(() => { http.close(); });
            const storage = await openStorage((0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .packageAddress */ .T9)(text), { cwd, env, http, logger, addSecret, now });
            opened.push(() => storage.close());
            return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .openStoragePlace */ .FK)(storage, '');
        },
        async close() {
            for (const close of opened.reverse())
                await close();
        },
    };
}


/***/ }),

/***/ 19493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ collectGarbage),
/* harmony export */   y: () => (/* binding */ holdNewSpace)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Gives memory back at the end of a step that used much, before one that runs long: on its own the collector lets it lie
 * until there is need. The second run also shrinks the space for new objects, where V8 can (Node 24).
 */
function collectGarbage() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)(`gc(); gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })`);
}
/**
 * Keeps the space for new objects as large as it is, 1 or 2 MB at the start of a process: otherwise it grows to 32 MB while much is made at once, and Node 20
 * never shrinks it. Every thread that starts takes that back, so it is said again when one is there.
 */
function holdNewSpace() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ }),

/***/ 78160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ copyImage),
/* harmony export */   q: () => (/* binding */ createCopySession)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37870);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59899);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65534);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54829);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17153);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35412);








function createCopySession() {
    return { known: new Map(), configs: new Map(), tags: new Map(), homes: new Map() };
}
const isRetryable = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M && error.retryable;
/**
 * Copies an image with all below it; bytes of manifests are never changed. The tag is written last, so it never
 * names what is not complete; what refers to the image comes before it.
 * @throws {OciError} NOT_FOUND when the reference is absent, PLATFORM_MISSING with `missing: 'strict'`
 */
async function copyImage(source, destination, options) {
    const { repository, reference, session = createCopySession(), platforms, missing = 'warn', referrers = false } = options;
    const subject = `${repository}${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? '@' : ':'}${reference}`;
    const image = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveImage */ .A)(source, repository, reference, { platforms, known: session.known, configs: session.configs, nearby: nearbyOf(destination, options.toRepository ?? repository) });
    if (image === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('NOT_FOUND', `${source.name} has no ${subject}`);
    if (missing === 'strict' && image.missingPlatforms.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('PLATFORM_MISSING', `${subject} of ${source.name} is not built for ${image.missingPlatforms.map(_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatImagePlatform */ .K2).join(', ')}, only for ${image.platforms.map(_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatImagePlatform */ .K2).join(', ') || 'no platform'}`, { exitCode: 1 });
    }
    const release = await destination.hold?.();
    try {
        const all = { ...options, session };
        const transferred = { blobs: 0, bytes: 0 };
        await copyContent(source, destination, image, all, transferred);
        const attached = referrers ? await copyAttachments(source, destination, image, all, transferred) : [];
        await writeRoot(destination, image, all);
        return { ...image, transferred, attached };
    }
    finally {
        await release?.();
    }
}
/** A destination on this machine, which may have what would be asked for. */
function nearbyOf(destination, repository) {
    const openBlob = destination.openBlob?.bind(destination);
    return openBlob === undefined || destination.linkBlobFile === undefined ? undefined : { source: { openBlob }, repository };
}
const rootOf = ({ manifests, descriptor: { digest } }) => manifests.get(digest);
/** Blobs and the manifests below the root; the root follows when all of it is there. */
async function copyContent(source, destination, image, options, transferred) {
    const { repository, toRepository = repository, session, jobs = 4, onProgress, signal } = options;
    const manifests = [...image.manifests.values()];
    const there = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._)(manifests, jobs, ({ digest }) => destination.hasManifest(toRepository, digest));
    const absent = manifests.filter((_manifest, index) => there[index] !== true);
    const needed = new Map();
    for (const manifest of absent) {
        const named = manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : manifest.manifests;
        for (const { digest } of named) {
            const size = image.blobs.get(digest);
            if (size !== undefined)
                needed.set(digest, size);
        }
    }
    const send = (digest, size) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .retry */ .L)(async () => {
        signal?.throwIfAborted();
        let moved = 0;
        const config = session.configs.get(digest);
        const bytes = config === undefined ? await source.openBlob(repository, { digest, size }, signal === undefined ? {} : { signal }) : node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([config], { objectMode: false });
        try {
            await destination.putBlob(toRepository, { digest, size }, onProgress === undefined ? bytes : (0,_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .countBytes */ .Tu)(bytes, (count) => { moved += count; onProgress(count); }));
        }
        catch (error) {
            bytes.destroy();
            onProgress?.(-moved);
            throw error;
        }
        transferred.blobs += 1;
        transferred.bytes += size;
    }, { attempts: 4, shouldRetry: isRetryable, ...(signal === undefined ? {} : { signal }) });
    const provide = async (digest, size) => {
        const home = session.homes.get(digest);
        if (home !== undefined) {
            const there = await home.done.then(() => true, () => false);
            if (there && (home.repository === toRepository || await destination.mountBlob?.(toRepository, digest, home.repository) === true))
                return;
        }
        if (await destination.hasBlob(toRepository, digest, size))
            return;
        if (await destination.adoptBlob?.(toRepository, digest, size) === true)
            return;
        const file = destination.linkBlobFile === undefined ? undefined : await source.findBlobFile?.(repository, digest);
        if (file !== undefined && await destination.linkBlobFile?.(toRepository, { digest, size }, file) === true)
            return;
        await send(digest, size);
    };
    await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._)([...needed], jobs, async ([digest, size]) => {
        const done = provide(digest, size);
        const home = { repository: toRepository, done };
        if (session.homes.get(digest) === undefined)
            session.homes.set(digest, home);
        try {
            await done;
        }
        catch (error) {
            if (session.homes.get(digest) === home)
                session.homes.delete(digest);
            throw error;
        }
    });
    for (const manifest of absent) {
        signal?.throwIfAborted();
        if (manifest.digest !== image.descriptor.digest)
            await destination.putManifest(toRepository, manifest);
    }
}
async function writeRoot(destination, image, { repository, reference, toRepository = repository, toTag, signal }) {
    const root = rootOf(image);
    const tag = toTag ?? ((0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? undefined : reference);
    signal?.throwIfAborted();
    if (root === undefined || (tag === undefined && await destination.hasManifest(toRepository, root.digest)))
        return;
    await destination.putManifest(toRepository, root, tag);
}
/** Copies what refers to the image, and what refers to that. The digests of all that came along. */
async function copyAttachments(source, destination, image, options, transferred) {
    const { repository, toRepository = repository, session } = options;
    const key = `${source.name} ${repository}`;
    let listed = session.tags.get(key);
    if (listed === undefined)
        session.tags.set(key, listed = source.listTags(repository).then((tags) => tags === undefined ? undefined : new Set(tags)));
    const attachments = await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveAttachments */ .Bx)(source, repository, image.manifests.keys(), { tags: await listed, known: session.known });
    const seen = new Set(image.manifests.keys());
    const bySubject = new Map();
    for (const { subject, root, image: attached, tag } of attachments) {
        const own = { ...options, reference: root.digest, toTag: tag, platforms: undefined };
        if (!seen.has(root.digest))
            await copyContent(source, destination, attached, own, transferred);
        seen.add(root.digest);
        await writeRoot(destination, attached, own);
        if (tag === undefined)
            bySubject.set(subject, [...bySubject.get(subject) ?? [], (0,_referrers_js__WEBPACK_IMPORTED_MODULE_8__/* .referrerOf */ .N1)(root)]);
    }
    for (const [subject, referrers] of bySubject)
        await destination.recordReferrers?.(toRepository, subject, referrers);
    return [...seen].filter((digest) => !image.manifests.has(digest));
}


/***/ }),

/***/ 24955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseDockerConfig),
/* harmony export */   n: () => (/* binding */ createCredentialSource)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59640);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76158);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75947);



function readAuth(value, at) {
    const entry = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, at);
    const [auth, username, password, identitytoken, registrytoken] = ['auth', 'username', 'password', 'identitytoken', 'registrytoken'].map((key) => (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(entry, key, at));
    return { auth, username, password, identitytoken, registrytoken };
}
/** Reads docker's `config.json`; what is not about credentials is left out. @throws {OciError} CREDENTIALS_INVALID */
function parseDockerConfig(text, { file }) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        // the parser's message would quote the file, secrets and all
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
    }
    try {
        const object = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(document);
        return { auths: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findRecord */ .Tq)(object, 'auths', '', readAuth), credHelpers: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findRecord */ .Tq)(object, 'credHelpers', '', _json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1), credsStore: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(object, 'credsStore') };
    }
    catch (error) {
        if (error instanceof _json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeError */ .ym)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${error.place}`, { location: { file } });
        throw error;
    }
}
const dockerHubKey = 'https://index.docker.io/v1/';
const isDockerHub = (host) => host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io';
/** The keys under which a host's entry may be found, the best first. */
function keysOf(host) {
    return isDockerHub(host) ? [dockerHubKey, 'index.docker.io', 'docker.io', 'registry-1.docker.io'] : [host];
}
const hostOfKey = (key) => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
const isText = (text) => text !== undefined && text !== null && text !== '';
function basicFrom(text, what) {
    const colon = text.indexOf(':');
    if (colon < 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', `${what} is not user:password`);
    return { kind: 'basic', username: text.slice(0, colon), password: text.slice(colon + 1) };
}
function fromEntry(entry, key) {
    if (isText(entry.registrytoken))
        return { kind: 'bearer', token: entry.registrytoken };
    if (isText(entry.identitytoken))
        return { kind: 'identity', token: entry.identitytoken };
    if (isText(entry.auth))
        return basicFrom(Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, ''), `the auth of ${key} in docker's config.json`);
    if (isText(entry.username) && isText(entry.password))
        return { kind: 'basic', username: entry.username, password: entry.password };
    return undefined;
}
/** What a credential helper printed; undefined when that is something else. @see https://github.com/docker/docker-credential-helpers#development */
function parseHelperAnswer(text) {
    try {
        const answer = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(JSON.parse(text));
        return { username: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(answer, 'Username'), secret: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(answer, 'Secret') };
    }
    catch {
        return undefined;
    }
}
/**
 * Looks in `SLIPWAY_AUTH_<HOST>` (`user:password`, or a token), then docker's credential helper for the host, its
 * entry in `auths`, its credential store. Each host is asked for once.
 */
function createCredentialSource({ config, env, exec, onSecret }) {
    const known = new Map();
    const askHelper = async (helper, key, host) => {
        const failed = (message, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', message, {
            hint: `repair the helper that docker's config.json names, or set ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .authVariable */ .z)(host)} to user:password`, ...(cause === undefined ? {} : { cause }),
        });
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
            throw failed(`not the name of a docker credential helper: ${JSON.stringify(helper)}`);
        if (exec === undefined)
            throw failed(`docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
        const program = `docker-credential-${helper}`;
        const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error) => {
            throw failed(`cannot get credentials for ${key}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`, error);
        });
        if (exitCode !== 0) {
            const said = `${stdout.toString('utf8')} ${stderr}`;
            if (/credentials not found/i.test(said))
                return undefined;
            // one that prints an answer all the same prints a secret that nobody knows to hide
            const because = /"Secret"/i.test(said) ? 'it failed after it had answered' : (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .cutText */ .IN)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(said.trim()), 200);
            throw failed(`${program} could not give credentials for ${key}: ${because}`);
        }
        const answer = parseHelperAnswer(stdout.toString('utf8'));
        if (answer === undefined)
            throw failed(`${program} did not answer with a user name and a secret for ${key}`);
        const { username, secret } = answer;
        return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
    };
    const find = async (host) => {
        const variable = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .authVariable */ .z)(host);
        const value = env[variable];
        if (isText(value))
            return value.includes(':') ? basicFrom(value, variable) : { kind: 'bearer', token: value };
        const keys = keysOf(host);
        for (const key of keys) {
            const helper = config?.credHelpers?.[key];
            if (isText(helper))
                return askHelper(helper, key, host);
        }
        const auths = Object.entries(config?.auths ?? {});
        for (const key of keys) {
            const entry = auths.find(([name]) => name === key) ?? auths.find(([name]) => hostOfKey(name) === hostOfKey(key));
            const credential = entry === undefined ? undefined : fromEntry(entry[1], entry[0]);
            if (credential !== undefined)
                return credential;
        }
        if (isText(config?.credsStore))
            return askHelper(config.credsStore, keys[0] ?? host, host);
        return undefined;
    };
    return (host) => {
        let answer = known.get(host);
        if (answer === undefined) {
            known.set(host, answer = find(host).then((credential) => {
                if (credential !== undefined)
                    onSecret?.(credential.kind === 'basic' ? credential.password : credential.token);
                return credential;
            }));
        }
        return answer;
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

/***/ 71266:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ unpackPackage)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/core/src/exec.ts
var src_exec = __webpack_require__(96192);
;// CONCATENATED MODULE: ./packages/core/src/sync-tree.ts





/** fsync of what is there, file or folder. */
async function fsync(path) {
    const handle = await (0,promises_.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Since 5.8 what could not be written earlier is told too. @see https://man7.org/linux/man-pages/man2/syncfs.2.html */
const reportsErrors = (kernel) => {
    const [major = 0, minor = 0] = kernel.split('.').map(Number);
    return major > 5 || (major === 5 && minor >= 8);
};
/**
 * Makes a folder and everything below it survive a power cut: by one call for its whole file system where there is one, which takes
 * a fraction of the time, otherwise file by file.
 */
async function syncTree(folder, { signal, exec = src_exec/* exec */.m0, syncOne = fsync, platform = process.platform, kernel = (0,external_node_os_.release)() } = {}) {
    if (platform === 'linux' && reportsErrors(kernel)) {
        const done = await exec('sync', ['-f', folder], { env: {}, timeoutMs: 2 ** 31 - 1, ...(signal === undefined ? {} : { signal }) }).then(() => true, () => false);
        signal?.throwIfAborted();
        if (done)
            return; // otherwise it is an old sync, or the files tell what is wrong
    }
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    await (0,concurrency/* mapConcurrent */._)([...paths, folder], 4, async (path) => {
        signal?.throwIfAborted();
        await syncOne(path);
    });
}

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var src_errors = __webpack_require__(71535);
// EXTERNAL MODULE: ./packages/package-format/src/file-checks.ts
var file_checks = __webpack_require__(51186);
// EXTERNAL MODULE: ./packages/package-format/src/hash-thread.ts
var hash_thread = __webpack_require__(26381);
// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(53654);
// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(41683);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/package-format/src/reading/segment-reader.ts
var segment_reader = __webpack_require__(59362);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/package-format/src/reading/tree-writer.ts


/** Up to this size a file is written at once: handing it to another thread costs more. */
const small = 64 * 1024;
/** How many files are written at a time. Node has four threads for them, and one of them reads. */
const width = 16;
const nothing = () => undefined;
function writeAllSync(fd, bytes) {
    for (let at = 0; at < bytes.length;)
        at += (0,external_node_fs_.writeSync)(fd, bytes, at);
}
function writeAll(fd, bytes) {
    return new Promise((resolve, reject) => {
        const next = (at) => {
            (0,external_node_fs_.write)(fd, bytes, at, bytes.length - at, null, (error, written) => {
                if (error !== null)
                    reject(error);
                else if (at + written === bytes.length)
                    resolve();
                else
                    next(at + written);
            });
        };
        next(0);
    });
}
function createTreeWriter() {
    const made = new Set();
    const running = new Set();
    let failure;
    const settle = async () => {
        await Promise.all(running);
        if (failure !== undefined)
            throw failure.error;
    };
    return {
        async open(path, { mode, append }) {
            if (append)
                await settle(); // the part before it may still be on its way
            while (running.size >= width)
                await Promise.race(running);
            if (!made.has((0,external_node_path_.dirname)(path))) {
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
                made.add((0,external_node_path_.dirname)(path));
            }
            const fd = (0,external_node_fs_.openSync)(path, append ? 'a' : 'wx', mode); // 'wx' follows no link at the end of a name
            let written;
            return {
                write(bytes) {
                    if (written === undefined && bytes.length <= small) {
                        writeAllSync(fd, bytes);
                        return Promise.resolve();
                    }
                    written = (written ?? Promise.resolve()).then(() => writeAll(fd, bytes));
                    written.catch((error) => { failure ??= { error }; });
                    return written;
                },
                end() {
                    if (written === undefined) {
                        (0,external_node_fs_.closeSync)(fd);
                        return;
                    }
                    const closed = written.catch(nothing).then(() => { (0,external_node_fs_.closeSync)(fd); }).catch((error) => { failure ??= { error }; }).finally(() => running.delete(closed));
                    running.add(closed);
                },
            };
        },
        settle,
    };
}

;// CONCATENATED MODULE: ./packages/package-format/src/reading/unpack.ts











/**
 * Unpacks all segments of a package into a folder that is absent or empty: charts, configuration and `docker/`, which a stock
 * registry serves. Every file and segment is verified; the folder appears whole or not at all (T43),
 * after a power cut too: its bytes are durable before it gets its name.
 * @throws {PackageError} PACKAGE_DAMAGED naming the segment; TARGET_NOT_EMPTY; DISK_FULL, WRITE_FAILED
 */
async function unpackPackage(path, target, { signal, progress, sync = syncTree } = {}) {
    const opened = await (0,read/* openPackage */.R)(path);
    if (opened.manifest.layout === 'directory')
        throw new src_errors/* PackageError */.J('NOT_PACKED', `${opened.place.name} is laid out as a directory: there is nothing to unpack`, { hint: 'serve it as it is, or copy the folder' });
    const folder = (0,external_node_path_.resolve)(target);
    await refuseContent(folder);
    const output = await (0,output_directory/* createOutputDirectory */.ne)((0,external_node_path_.dirname)(folder), (0,external_node_path_.basename)(folder)).catch((error) => { throw (0,src_errors/* toWriteError */.h)(error, (0,external_node_path_.dirname)(folder)); });
    const thread = (0,hash_thread/* createHashThread */.$)(segment_reader/* holdingMemory */.R1);
    const writer = createTreeWriter();
    try {
        const files = new Map(opened.manifest.files.map((file) => [file.path, file]));
        const checks = (0,file_checks/* createFileChecks */.w)();
        for (const [index, segment] of opened.manifest.segments.entries()) {
            await unpackSegment(opened.place, { segment, number: index + 1, files, folder: output.temporary, writer, checks, thread, signal, progress });
        }
        await sync(output.temporary, { signal });
        await (0,promises_.rmdir)(folder).catch((error) => { if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT')
            throw error; });
        await output.commit();
        return opened;
    }
    catch (error) {
        signal?.throwIfAborted();
        if ((0,errors/* errorCode */.CA)(error)?.startsWith('TAR_') === true)
            throw new src_errors/* PackageError */.J('PACKAGE_DAMAGED', `${opened.place.name} cannot be unpacked: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, hint: 'run verify-package' });
        throw (0,src_errors/* toWriteError */.h)(error, folder);
    }
    finally {
        await writer.settle().catch(() => undefined); // it was told above, or something else was
        await thread.close();
        await output.abort();
    }
}
async function refuseContent(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return [];
        throw (0,src_errors/* toWriteError */.h)(error, folder);
    });
    if (names.length > 0)
        throw new src_errors/* PackageError */.J('TARGET_NOT_EMPTY', `${folder} is not empty`, { hint: 'name a new folder; onto the storage of a registry in use go the commands of install.sh' });
}
async function unpackSegment(place, { segment, number, files, folder, writer, checks, thread, signal, progress }) {
    const damaged = (reason) => new src_errors/* PackageError */.J('PACKAGE_DAMAGED', `${segment.name}: ${reason}`, { hint: 'run verify-package' });
    const { chunks, hold, sha256 } = (0,segment_reader/* openSegment */.Gj)(place, segment.name, { thread, signal });
    let size = 0;
    const next = async () => {
        const step = await chunks.next();
        if (step.done === true)
            return step;
        size += step.value.length;
        if (size > segment.size)
            throw damaged(`it is longer than ${segment.size} bytes`); // a server that never ends is not read for ever
        progress?.advance(step.value.length);
        return step;
    };
    let present = 0;
    try {
        for await (const entry of (0,tar/* readTar */.sB)({ [Symbol.asyncIterator]: () => ({ next }) })) {
            (0,tar/* checkArchivePath */.gx)(entry.name);
            const file = files.get(entry.name);
            const known = file === undefined ? (0,layout/* isLinkPath */.WP)(entry.name) : file.segment === number && file.offset === entry.offset && file.size === entry.size;
            if (entry.type !== 'file' || !known)
                throw damaged(`${JSON.stringify(entry.name)} does not belong into it`);
            if (file !== undefined)
                present += 1;
            await unpackEntry(entry, { file, folder, writer, checks, hold, damaged });
        }
        while ((await next()).done !== true)
            ;
    }
    finally {
        await chunks.return(undefined);
    }
    await writer.settle();
    if (sha256() !== segment.sha256)
        throw damaged('it has other bytes than its checksum says');
    if (present !== [...files.values()].filter((file) => file.segment === number).length)
        throw damaged('not all of its files are in it');
}
async function unpackEntry({ name, mode, body }, { file, folder, writer, checks, hold, damaged }) {
    const { digest, chunk } = (0,layout/* parseBlobPath */.oF)(name) ?? {};
    const to = (0,external_node_path_.join)(folder, digest === undefined ? name : (0,layout/* blobPath */.nD)(digest));
    // chunks are in their order
    const output = await writer.open(to, { mode: (mode & 0o111) === 0 ? 0o644 : 0o755, append: (chunk?.number ?? 1) > 1 }).catch((error) => {
        throw (0,errors/* errorCode */.CA)(error) === 'EEXIST' ? damaged(`${name} is in the package twice`) : error;
    });
    try {
        const check = file === undefined ? undefined : checks.begin(file);
        for await (const piece of body) {
            hold(output.write(piece)); // while it is hashed, and those after it
            check?.update(piece);
        }
        if (check?.end() === false)
            throw damaged(`${name} has other bytes than its checksum says`);
    }
    finally {
        output.end();
    }
}


/***/ })

};
