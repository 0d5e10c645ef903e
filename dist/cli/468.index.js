export const id = 468;
export const ids = [468];
export const modules = {

/***/ 2078:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   serve: () => (/* binding */ serve)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6158);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6649);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9234);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5433);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6860);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(406);
/* harmony import */ var _serve_inputs_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9706);







const exists = (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path).then(() => true, () => false);
async function openServed(path, writable) {
    const packaged = path.endsWith('manifest.json') || await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, 'manifest.json'));
    if (packaged && writable)
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('USAGE', `${path} is a package, which is never written to`, { hint: 'leave --writable out, or unpack it first: slipway unpack' });
    if (packaged) {
        const opened = await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_4__/* .openPackage */ .R)(path);
        const { product, version, totals } = opened.manifest;
        return { source: await (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_5__/* .openPackageSource */ .C)(opened), description: `the package ${product} ${version}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(totals.images, 'image')}, ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .formatBytes */ .z3)(totals.blobBytes)}` };
    }
    if (!writable && !await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, _slipway_oci__WEBPACK_IMPORTED_MODULE_7__/* .storageRoot */ .C))) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('NOT_FOUND', `${path} is neither an image store (no ${_slipway_oci__WEBPACK_IMPORTED_MODULE_7__/* .storageRoot */ .C}) nor a package (no manifest.json)`, { hint: 'name the folder that holds docker/ or manifest.json; --writable makes a new store' });
    }
    const store = await (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_8__/* .openImageStore */ .N)(path, { create: writable });
    const repositories = await store.listRepositories();
    return { source: store, ...(writable ? { writable: store } : {}), description: `the image store ${path}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .formatCount */ .B4)(repositories.length, 'repository', 'repositories')}${writable ? ', pushes are taken' : ''}` };
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
    const code = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error);
    if (code === 'EADDRINUSE')
        return new _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('PORT_TAKEN', `port ${port} of ${host} is taken`, { cause: error, hint: '--port 0 takes a free one' });
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
        return new _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('PORT_REFUSED', `cannot listen on ${host}:${port} (${code})`, { cause: error });
    return error instanceof Error ? error : new Error(String(error));
}
/** `slipway serve PATH`: a registry over the distribution API until it is stopped. What it says goes to stderr. */
const serve = {
    name: 'serve', title: 'Serve an image store or a package as a registry', specs: _serve_inputs_js__WEBPACK_IMPORTED_MODULE_9__/* .serveSpecs */ .W,
    async run({ path, port, host, writable }, { cwd, logger, signal }) {
        if (port < 0 || port > 65_535)
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('INPUT_INVALID', `port is ${port}, expected 0 to 65535`);
        const served = await openServed((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, path), writable);
        let requests = 0;
        const server = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_10__/* .createRegistryServer */ .p)({ source: served.source, ...(served.writable === undefined ? {} : { writable: served.writable }), logger, onRequest: () => { requests += 1; } });
        await server.listen(port, host).catch((error) => { throw listenError(error, host, port); });
        try {
            logger.step(`Serving ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .plainText */ .wh)(served.description)}`);
            logger.info(`at ${server.url}, plain http${served.writable === undefined ? ', read-only' : ''}; Ctrl-C ends it`);
            const example = await findExample(served.source);
            logger.info(`skopeo copy --all --src-tls-verify=false docker://${server.host}/${example} dir:image`);
            if (signal?.aborted !== true)
                await (signal === undefined ? new Promise(() => undefined) : (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(signal, 'abort'));
        }
        finally {
            await server.close();
        }
        return { address: server.url, requests };
    },
    report: ({ address, requests }) => ({ findings: [], outputs: {}, summary: '', text: '', document: { address, requests } }),
};


/***/ }),

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
