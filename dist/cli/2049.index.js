export const id = 2049;
export const ids = [2049];
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
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50893);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(78657);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7393);
/* harmony import */ var _package_places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54043);
/* harmony import */ var _verify_package_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46943);






/** What to do about a package that is not whole, in one line. */
function wayOut({ manifest, findings }) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (manifest === undefined && errors.every(({ code }) => code === 'missing'))
        return 'name the folder that holds manifest.json, or its address';
    if (errors.every(({ code }) => code === 'signature'))
        return 'do not install it: ask who released it for the signed package, or for the key of this one';
    return 'fetch what is named above again from where the package was built; if it is the same there, build the package again';
}
function describe({ path, manifest, findings }, { quick, key }) {
    const name = manifest === undefined ? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path) : `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.product)} ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(manifest.version)} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(path)})`;
    if (manifest === undefined || findings.some(({ severity }) => severity === 'error'))
        return `${name}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(findings.length, 'finding')}\n${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_2__/* .formatFindings */ .e)(findings)}\n  what to do: ${wayOut({ path, manifest, findings })}`;
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


/***/ })

};
