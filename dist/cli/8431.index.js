export const id = 8431;
export const ids = [8431];
export const modules = {

/***/ 58431:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HelmError: () => (/* reexport */ errors/* HelmError */.t),
  chartFromFiles: () => (/* reexport */ chart/* chartFromFiles */.q),
  createEnginePool: () => (/* reexport */ engine_pool/* createEnginePool */.D),
  createInlineEngine: () => (/* reexport */ createInlineEngine),
  findDeclaredImages: () => (/* reexport */ mentions/* findDeclaredImages */.e),
  findImageMentions: () => (/* reexport */ mentions/* findImageMentions */.S),
  findSentinelMentions: () => (/* reexport */ sentinel/* findSentinelMentions */.$),
  loadChartDirectory: () => (/* reexport */ chart/* loadChartDirectory */._),
  loadEngineVersion: () => (/* reexport */ engine_assets/* loadEngineVersion */.F),
  packChart: () => (/* reexport */ src_package/* packChart */.w),
  packedChartName: () => (/* reexport */ src_package/* packedChartName */.q),
  splitRenderedText: () => (/* reexport */ rendered_text/* splitRenderedText */.V)
});

// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/helm/src/engine-assets.ts
var engine_assets = __webpack_require__(33806);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/helm/src/errors.ts
var errors = __webpack_require__(16759);
// EXTERNAL MODULE: ./packages/helm/src/engine.ts
var engine = __webpack_require__(53258);
// EXTERNAL MODULE: ./packages/helm/src/job.ts + 3 modules
var src_job = __webpack_require__(51608);
;// CONCATENATED MODULE: ./packages/helm/src/inline-engine.ts




/**
 * The engine in this thread, for tests and single small charts: a render blocks the event loop and has no
 * time limit. Use the pool for charts of others.
 * @param options.assetsDir the folder of helm.wasm.br and helm.json
 * @throws {HelmError} ENGINE_ASSETS
 */
async function createInlineEngine({ assetsDir }) {
    const { module, version } = await (0,engine_assets/* loadEngineModule */.r)(assetsDir);
    const runJob = (0,src_job/* createJobRunner */.c)(module);
    let closed = false;
    return (0,engine/* createEngine */.P)({
        version,
        run: (job) => closed ? Promise.reject(new errors/* HelmError */.t('ENGINE_CLOSED', 'the Helm engine is closed')) : Promise.resolve(runJob((0,src_job/* packJob */.$)(job))),
        close: () => {
            closed = true;
            return Promise.resolve();
        },
    });
}

// EXTERNAL MODULE: ./packages/helm/src/mentions.ts + 2 modules
var mentions = __webpack_require__(70565);
// EXTERNAL MODULE: ./packages/helm/src/package.ts
var src_package = __webpack_require__(8922);
// EXTERNAL MODULE: ./packages/helm/src/rendered-text.ts
var rendered_text = __webpack_require__(34277);
// EXTERNAL MODULE: ./packages/helm/src/sentinel.ts
var sentinel = __webpack_require__(5084);
;// CONCATENATED MODULE: ./packages/helm/src/index.ts











/***/ }),

/***/ 8922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ packedChartName),
/* harmony export */   w: () => (/* binding */ packChart)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51306);


/** Owner and group of every file in a packed chart. */
const owner = 10000;
/**
 * A chart as a .tgz that Helm loads: the files that Helm's own loader kept, as they are, below a folder of
 * the chart's name. The same chart and time give the same bytes on every platform.
 * @param options.mtime of every file, in seconds since the epoch
 */
function packChart(chart, { mtime }) {
    const sorted = [...chart.files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const files = sorted.map(({ path, data }) => ({ name: `${chart.name}/${path}`, data, mode: 0o644, uid: owner, gid: owner, mtime }));
    return (0,fflate__WEBPACK_IMPORTED_MODULE_0__/* .gzipSync */ .u3)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .tarArchive */ .Gr)(files), { level: 9, mtime: 0 });
}
/** `NAME-VERSION.tgz`, the file name that Helm gives a packed chart. */
function packedChartName({ name, version }) {
    return `${name}-${version}.tgz`;
}


/***/ }),

/***/ 34277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ splitRenderedText)
/* harmony export */ });
/** The documents of what `helm template` or `kustomize build` printed; `name` stands for the source where none is written. */
function splitRenderedText(text, name) {
    const objects = [];
    let lines = [];
    let start = 1;
    const end = (next) => {
        const document = lines.join('\n');
        if (/^\s*[^#\s]/m.test(document)) {
            const source = /^# Source: (\S+)\s*$/m.exec(document)?.[1] ?? name;
            objects.push({ source, apiVersion: '', kind: /^kind:\s*["']?([\w.-]+)/m.exec(document)?.[1] ?? '', name: '', text: document, line: start });
        }
        lines = [];
        start = next;
    };
    text.replace(/^\ufeff/, '').split(/\r\n|\n/).forEach((line, index) => {
        if (/^(?:---|\.\.\.)(?:\s|$)/.test(line))
            end(index + 2);
        else
            lines.push(line);
    });
    end(0);
    return objects;
}


/***/ })

};
