export const id = 97;
export const ids = [97];
export const modules = {

/***/ 44509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verifyPackage: () => (/* binding */ verifyPackage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67708);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(37638);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61572);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91372);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86860);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13447);
/* harmony import */ var _package_places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54043);
/* harmony import */ var _verify_package_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46943);






function describe({ path, manifest, findings }, { quick, key }) {
    const name = manifest === undefined ? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path) : `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.product)} ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.version)} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path)})`;
    if (manifest === undefined || findings.some(({ severity }) => severity === 'error'))
        return `${name}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(findings.length, 'finding')}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_2__/* .formatFindings */ .e)(findings)}`;
    const { images, blobs, segments, bytes } = manifest.totals;
    const whole = `${name}: whole${quick ? ', by names and sizes' : ''}; ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(images, 'image')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(blobs, 'blob')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(segments, 'segment')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatBytes */ .z3)(bytes)}; ${key === undefined ? 'signature not checked' : 'signed by this key'}`;
    return findings.length === 0 ? whole : `${whole}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_2__/* .formatFindings */ .e)(findings)}`;
}
/** `slipway verify-package PACKAGE… [--key FILE]`: everything that is wrong with packages; the exit code is 1 when there is anything. */
const verifyPackage = {
    name: 'verify-package', title: 'Prove that a package is whole: every segment, file, blob and link', specs: _verify_package_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyPackageSpecs */ .w,
    async run({ package: paths, quick, key: keyFile, caFile }, context) {
        const { cwd, logger, now, signal } = context;
        const started = now().getTime();
        const key = keyFile === undefined ? undefined : await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_4__/* .loadVerificationKey */ .LX)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, keyFile));
        const places = (0,_package_places_js__WEBPACK_IMPORTED_MODULE_5__/* .openPackagePlaces */ .L)(context, { caFiles: caFile });
        const packages = [];
        for (const path of paths) {
            const folder = (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_6__/* .isAddress */ .PW)(path) ? await places.open(path) : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path);
            const manifest = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_7__/* .openPackage */ .R)(folder).then((opened) => opened.manifest, (error) => {
                if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_8__/* .isSlipwayError */ .qQ)(error))
                    return undefined; // said by the check, as a finding
                throw error;
            });
            const progress = logger.progress(`Reading ${path}`, { unit: 'bytes', ...(manifest === undefined ? {} : { total: manifest.totals.bytes }) });
            const findings = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_9__/* .verifyPackage */ .s)(folder, { deep: !quick, progress, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) });
            progress.done();
            packages.push({ path, manifest, findings });
        }
        await places.close();
        return { packages, quick, ...(key === undefined ? {} : { key: key.description }), ms: now().getTime() - started };
    },
    report({ packages, quick, key, ms }) {
        const findings = packages.flatMap((each) => each.findings);
        return {
            findings, outputs: { findings: String(findings.length) },
            text: [...packages.map((each) => describe(each, { quick, ...(key === undefined ? {} : { key }) })), `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(findings.length, 'finding')} in ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(ms)}`].join('\n'),
            summary: `### Packages\n\n${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatMarkdownTable */ .By)(['package', 'version', 'findings'], packages.map(({ path, manifest, findings: own }) => [path, manifest?.version ?? '', String(own.length)]))}\n`,
            document: {
                packages: packages.map(({ path, manifest, findings: own }) => ({
                    path, ...(manifest === undefined ? {} : { product: manifest.product, version: manifest.version, kind: manifest.kind, totals: manifest.totals }), findings: own,
                })),
                ...(key === undefined ? {} : { key }), findings,
            },
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
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91372);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25405);



/** Storages are opened when an address needs one. */
function openPackagePlaces({ cwd, env, logger, addSecret, now }, { caFiles }) {
    const opened = [];
    return {
        async open(text) {
            if (!(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(text))
                return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .A)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text));
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
