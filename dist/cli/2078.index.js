export const id = 2078;
export const ids = [2078];
export const modules = {

/***/ 32078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76158);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(66649);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(47234);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(85433);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50893);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78657);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(47127);
/* harmony import */ var _package_places_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(54043);
/* harmony import */ var _serve_inputs_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(39706);








const exists = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
async function openServed(text, { cwd, writable, places }) {
    const path = (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_3__/* .isAddress */ .PW)(text) ? text : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, text);
    const packaged = (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_3__/* .isAddress */ .PW)(text) || path.endsWith('manifest.json') || await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'manifest.json'));
    if (packaged && writable)
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('USAGE', `${path} is a package, which is never written to`, { hint: 'leave --writable out, or unpack it first: slipway unpack' });
    if (packaged) {
        const opened = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_5__/* .openPackage */ .R)(await places.open(path));
        const { product, version, totals } = opened.manifest;
        return { source: await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_6__/* .openPackageSource */ .C)(opened), description: `the package ${product} ${version}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(totals.images, 'image')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .formatBytes */ .z3)(totals.blobBytes)}` };
    }
    if (!writable && !await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _slipway_oci__WEBPACK_IMPORTED_MODULE_8__/* .storageRoot */ .C))) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('NOT_FOUND', `${path} is neither an image store (no ${_slipway_oci__WEBPACK_IMPORTED_MODULE_8__/* .storageRoot */ .C}) nor a package (no manifest.json)`, { hint: 'name the folder that holds docker/ or manifest.json; --writable makes a new store' });
    }
    const store = await (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_9__.openImageStore)(path, { create: writable });
    const repositories = await store.listRepositories();
    return { source: store, ...(writable ? { writable: store } : {}), description: `the image store ${path}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .formatCount */ .B4)(repositories.length, 'repository', 'repositories')}${writable ? ', pushes are taken' : ''}` };
}
/** The first tagged image, for a command line that works as it is. */
async function findExample(source) {
    for (const repository of await source.listRepositories?.() ?? []) {
        const [tag] = await source.listTags(repository) ?? [];
        if (tag !== undefined)
            return `${repository}:${tag}`;
    }
    return 'NAME:TAG';
}
function listenError(error, host, port) {
    const code = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error);
    if (code === 'EADDRINUSE')
        return new _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('PORT_TAKEN', `port ${port} of ${host} is taken`, { cause: error, hint: '--port 0 takes a free one' });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        return new _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('PORT_REFUSED', `cannot listen on ${host}:${port} (${code})`, { cause: error });
    return error instanceof Error ? error : new Error(String(error));
}
/** `slipway serve PATH`: a registry over the distribution API until it is stopped. What it says goes to stderr. */
const serve = {
    name: 'serve', title: 'Serve an image store or a package as a registry', specs: _serve_inputs_js__WEBPACK_IMPORTED_MODULE_10__/* .serveSpecs */ .W,
    async run({ path, port, host, writable, caFile }, context) {
        const { cwd, logger, signal } = context;
        if (port < 0 || port > 65_535)
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .SlipwayError */ .GQ('INPUT_INVALID', `port is ${port}, expected 0 to 65535`);
        const places = (0,_package_places_js__WEBPACK_IMPORTED_MODULE_11__/* .openPackagePlaces */ .L)(context, { caFiles: caFile });
        const served = await openServed(path, { cwd, writable, places });
        let requests = 0;
        const server = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_12__/* .createRegistryServer */ .p)({ source: served.source, ...(served.writable === undefined ? {} : { writable: served.writable }), logger, onRequest: () => { requests += 1; } });
        await server.listen(port, host).catch((error) => { throw listenError(error, host, port); });
        try {
            logger.step(`Serving ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .plainText */ .wh)(served.description)}`);
            logger.info(`at ${server.url}, plain http${served.writable === undefined ? ', read-only' : ''}; Ctrl-C ends it`);
            const example = await findExample(served.source);
            logger.info(`skopeo copy --all --src-tls-verify=false docker://${server.host}/${example} dir:image`);
            if (signal?.aborted !== true)
                await (signal === undefined ? new Promise(() => undefined) : (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(signal, 'abort'));
        }
        finally {
            await server.close();
            await places.close();
        }
        return { address: server.url, requests };
    },
    report: ({ address, requests }) => ({ findings: [], outputs: {}, summary: '', text: '', document: { address, requests } }),
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

/***/ 58928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ countReferrers),
/* harmony export */   F: () => (/* binding */ tagsOf)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54829);

/** Every tag that a package sets, each once: those of its images and of what comes with them. */
function tagsOf({ images, referrers = [] }) {
    return [...new Map([...images, ...referrers].flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]])).values()];
}
/** How many signatures, attestations and SBOMs come with the images; lists of them are none. */
function countReferrers({ referrers = [] }) {
    return new Set(referrers.filter(({ tag }) => tag === undefined || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isReferrersTag */ .zb)(tag)).map(({ digest }) => digest)).size;
}


/***/ }),

/***/ 43620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readLinks)
/* harmony export */ });
/* unused harmony export parseLinkTable */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71535);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92085);



/** What `links.tsv` says: which content each repository of a package makes visible. @throws {PackageError} PACKAGE_DAMAGED */
function parseLinkTable(text) {
    const repositories = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const [kind = '', repository = '', digest = ''] = line.split('\t');
        if ((kind !== 'layer' && kind !== 'revision') || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(repository) || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv:${index + 1} is no link: ${JSON.stringify(line.slice(0, 200))}`);
        }
        const links = repositories.get(repository) ?? { layers: new Set(), revisions: new Set() };
        repositories.set(repository, links);
        (kind === 'layer' ? links.layers : links.revisions).add(digest);
    }
    return repositories;
}
/** The links of a package, unverified. @throws {PackageError} PACKAGE_DAMAGED when its first segment has no table of them */
async function readLinks(opened) {
    const file = opened.findFile(`${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`);
    if (file === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${opened.place.name} has no ${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`, { hint: 'run verify-package' });
    return parseLinkTable((await opened.readFile(file)).toString('utf8'));
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

/***/ 92085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ tableFolder),
/* harmony export */   YB: () => (/* binding */ chartPath),
/* harmony export */   jM: () => (/* binding */ formatTables),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* unused harmony exports formatPackageTable, formatBlobTable, formatLinkTable, formatTagTable, formatAddonTable, formatRequiresTable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53654);


// The tables that the installer reads instead of JSON (DR8): tab-separated, no header, `-` where there is nothing.
/** The folder of the tables in the first segment. */
const tableFolder = 'install';
/** One row per line. @throws {PackageError} PLAN_INVALID for a value that would break its row */
function formatTable(rows) {
    return rows.map((row) => `${row.map((value) => {
        const text = value === undefined || value === '' ? '-' : String(value);
        if (/[\0-\x1f\x7f]/.test(text))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('PLAN_INVALID', `${JSON.stringify(text)} has a control character, which no table of the package can hold`);
        return text;
    }).join('\t')}\n`).join('');
}
/** `key value`, `base` once per base. */
function formatPackageTable({ kind, product, version, bases, blobBytes }) {
    return formatTable([['formatVersion', 1], ['kind', kind], ['product', product], ['version', version], ['bytes', blobBytes], ...bases.map((base) => ['base', base.version])]);
}
/** `digest size segment offset length`: where to read each blob. A chunked one has a line per chunk, in their order; `size` is that of the whole. */
function formatBlobTable(files) {
    const parts = files.flatMap((file) => {
        const digest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlobPath */ .oF)(file.path)?.digest;
        return digest === undefined ? [] : [{ ...file, digest }];
    });
    const sizes = new Map();
    for (const { digest, size } of parts)
        sizes.set(digest, (sizes.get(digest) ?? 0) + size);
    return formatTable(parts.map(({ digest, size, segment, offset }) => [digest, sizes.get(digest), segment, offset, size]));
}
/** Sorted by bytes, as every list of a package. */
const inByteOrder = (texts) => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
/** `layer|revision repository digest` */
function formatLinkTable(repositories) {
    return formatTable(inByteOrder(repositories.keys()).flatMap((repository) => [
        ...inByteOrder(repositories.get(repository)?.layers ?? []).map((digest) => ['layer', repository, digest]),
        ...inByteOrder(repositories.get(repository)?.revisions ?? []).map((digest) => ['revision', repository, digest]),
    ]));
}
/** In the order of every table and list. */
function sortTags(tags) {
    const key = ({ repository, tag }) => `${repository}\0${tag}`;
    return [...tags].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
/** `repository tag digest` */
function formatTagTable(tags) {
    return formatTable(sortTags(tags).map(({ repository, tag, digest }) => [repository, tag, digest]));
}
/** `charts/<name>-<version>.tgz`, the path of an addon's chart in `charts.tar.gz`. */
function chartPath({ name, version }) {
    return `charts/${name}-${version}.tgz`;
}
/** `name version namespace enabled chart`, in the order of installation; removed addons last, with `removed` for enabled. */
function formatAddonTable(addons, removed = []) {
    return formatTable([
        ...addons.map((addon) => [addon.name, addon.version, addon.namespace, addon.enabled === false ? 'false' : 'true', chartPath(addon)]),
        ...removed.map((name) => [name, undefined, undefined, 'removed', undefined]),
    ]);
}
/** `base blob digest size` and `base tag repository tag digest`. */
function formatRequiresTable(bases) {
    return formatTable(bases.flatMap(({ version, requires }) => [
        ...requires.blobs.map(({ digest, size }) => [version, 'blob', digest, size]),
        ...requires.tags.map(({ repository, tag, digest }) => [version, 'tag', repository, tag, digest]),
    ]));
}
/** All tables of a package by file name, as they must be for these contents. */
function formatTables(manifest, { files, repositories, tags, blobBytes }) {
    return new Map([
        ['addons.tsv', formatAddonTable(manifest.addons, manifest.removedAddons)],
        ['blobs.tsv', formatBlobTable(files)],
        ['links.tsv', formatLinkTable(repositories)],
        ['package.tsv', formatPackageTable({ ...manifest, blobBytes })],
        ['requires.tsv', formatRequiresTable(manifest.bases)],
        ['tags.tsv', formatTagTable(tags)],
    ]);
}


/***/ })

};
