export const id = 1513;
export const ids = [1513];
export const modules = {

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

/***/ 71513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createEnginePool)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19493);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37638);
/* harmony import */ var _engine_assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33806);
/* harmony import */ var _engine_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(53258);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16759);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51608);








/**
 * The engine in worker threads that share one compiled module. A worker sees no environment; one that
 * passes the time limit or dies is replaced. The largest charts go first, so that no large one ends the run alone.
 * Idle workers do not keep the process alive.
 * @throws {HelmError} ENGINE_ASSETS
 */
async function createEnginePool({ assetsDir, workers = 4, timeLimitMs = 120_000 }) {
    // V8 compiles on all cores at once otherwise, and what its threads allocate for that hardly comes back
    if (workers === 1)
        (0,node_v8__WEBPACK_IMPORTED_MODULE_1__.setFlagsFromString)('--wasm-num-compilation-tasks=1');
    const { version, ...loaded } = await (0,_engine_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .loadEngineModule */ .r)(assetsDir);
    let module = loaded.module;
    if (workers === 1)
        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .holdNewSpace */ .y)(); // a thread has compiled it
    const queue = [];
    const idle = [];
    const all = new Set();
    const busy = new Map();
    let closed = false;
    const release = (worker) => {
        const entry = busy.get(worker);
        clearTimeout(entry?.timer);
        busy.delete(worker);
        return entry?.item;
    };
    const discard = (worker) => {
        all.delete(worker);
        if (idle.includes(worker))
            idle.splice(idle.indexOf(worker), 1);
        return release(worker);
    };
    const spawn = () => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(assetsDir, 'worker', 'index.js'), { workerData: { module }, env: {}, execArgv: [], stdin: false });
        all.add(worker);
        if (workers === 1)
            worker.once('online', _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .holdNewSpace */ .y);
        worker.on('message', (reply) => {
            const item = release(worker);
            worker.unref();
            idle.push(worker);
            item?.resolve(reply);
            dispatch();
        });
        const lost = (reason) => {
            if (!all.has(worker))
                return;
            const item = discard(worker);
            item?.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_CRASHED', `the worker that rendered chart ${item.chart.name} died: ${reason}`));
            dispatch();
        };
        worker.on('error', (error) => lost((0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(error)));
        worker.on('exit', (code) => lost(`exit code ${code}`));
        return worker;
    };
    const start = (worker, item) => {
        const timer = setTimeout(() => {
            discard(worker);
            void worker.terminate();
            item.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('RENDER_TIMEOUT', `chart ${item.chart.name} does not render within ${timeLimitMs / 1000} s`));
            dispatch();
        }, timeLimitMs);
        busy.set(worker, { item, timer });
        worker.ref();
        const packed = (0,_job_js__WEBPACK_IMPORTED_MODULE_7__/* .packJob */ .$)(item.job);
        worker.postMessage(packed, [packed.chart.data.buffer, packed.values.data.buffer]);
    };
    function dispatch() {
        while (queue.length > 0 && (idle.length > 0 || all.size < workers)) {
            const worker = idle.pop() ?? spawn();
            const item = queue.shift();
            if (item !== undefined)
                start(worker, item);
        }
    }
    return (0,_engine_js__WEBPACK_IMPORTED_MODULE_8__/* .createEngine */ .P)({
        version,
        run: (job, chart) => new Promise((resolve, reject) => {
            if (closed) {
                reject(new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_CLOSED', 'the Helm engine is closed'));
                return;
            }
            const size = job.chart.reduce((sum, { data }) => sum + data.length, 0);
            const after = queue.findIndex((other) => other.size < size);
            queue.splice(after < 0 ? queue.length : after, 0, { job, chart, size, resolve, reject });
            // Jobs that are given in one go are sorted before the first one starts.
            queueMicrotask(dispatch);
        }),
        async close() {
            closed = true;
            const stopping = [...all];
            const open = [...queue.splice(0), ...stopping.flatMap((worker) => discard(worker) ?? [])];
            for (const item of open)
                item.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_CLOSED', `the Helm engine was closed before chart ${item.chart.name} was rendered`));
            await Promise.all(stopping.map((worker) => worker.terminate()));
            if (module === undefined)
                return;
            module = undefined;
            (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .collectGarbage */ .i)(); // to it the module is small
        },
    });
}


/***/ }),

/***/ 53258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createEngine)
/* harmony export */ });
/* unused harmony export findErrorLocation */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16759);


/** The last place in a template that an error of Helm names, from the chart's name on. */
function findErrorLocation(message) {
    const places = [...message.matchAll(/(?:^|[\s(])([\w.-]+(?:\/[^\s:()/]+)+):(\d+)(?::(\d+))?/gm)];
    const last = places.at(-1);
    if (last?.[1] !== undefined) {
        const column = last[3] === undefined ? {} : { column: Number(last[3]) };
        return { file: last[1], line: Number(last[2]), ...column };
    }
    const file = /YAML parse error on ([^\s:]+)/.exec(message)?.[1];
    return file === undefined ? undefined : { file };
}
/** Of what Helm says, in characters: a chart can make it say anything, at any length. */
const maxMessage = 8192;
/** The file of the chart that Helm cannot load, with the place where our own YAML reader stumbles too. */
function loadLocation(chart, message) {
    const path = /\b(?:cannot load|error parsing|validation: ) ?((?:[\w.-]+\/)*[\w.-]+\.(?:ya?ml|json|lock))/i.exec(message)?.[1];
    const file = chart.files.find((each) => each.path === path);
    if (path === undefined || file === undefined)
        return {};
    try {
        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)(Buffer.from(file.data).toString('utf8'), path);
    }
    catch (error) {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .isSlipwayError */ .qQ)(error) && error.location !== undefined)
            return { location: { ...error.location, file: `${chart.name}/${path}` } };
    }
    const line = /\bline (\d+)/.exec(message)?.[1];
    return { location: { file: `${chart.name}/${path}`, ...(line === undefined ? {} : { line: Number(line) }) } };
}
function refusal(chart, { blame, message: said }) {
    const message = said.length > maxMessage ? `${said.slice(0, maxMessage)}…` : said;
    const subject = `chart ${chart.name}`;
    switch (blame) {
        case 'chart': return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_INVALID', `${subject} cannot be loaded: ${message}`, loadLocation(chart, message));
        case 'values': return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('VALUES_INVALID', `${subject}: ${message}`);
        case 'templates': {
            const location = findErrorLocation(message);
            return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('RENDER_FAILED', `${subject} does not render: ${message}`, location === undefined ? {} : { location });
        }
    }
}
function renderedChart(chart, header, body) {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const text = bytes.toString('utf8');
    // Offsets count bytes: they are those of the text when every byte is a character.
    const slice = text.length === bytes.length
        ? (start, end) => text.slice(start, end)
        : (start, end) => bytes.toString('utf8', start, end);
    const objects = header.documents.map(({ source, apiVersion = '', kind = '', name = '', hook, offset, size }) => ({
        source, apiVersion, kind, name, text: slice(offset, offset + size), ...(hook === undefined ? {} : { hook }),
    }));
    return {
        chart: { name: chart.name, version: chart.version }, objects, text,
        notes: header.notes ?? '', warnings: header.warnings ?? [], files: header.files,
    };
}
/** The engine over anything that can run a job for a chart. */
function createEngine({ version, run, close }) {
    const runChecked = async (job, chart) => {
        const reply = await run(job, chart);
        switch (reply.kind) {
            case 'refused': throw refusal(chart, reply);
            case 'out-of-memory': throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('RENDER_OUT_OF_MEMORY', `chart ${chart.name} does not render: it needs more than the engine's 1 GiB of memory`);
            case 'crashed': throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('ENGINE_CRASHED', `the Helm engine crashed on chart ${chart.name}: ${reply.message}`);
            default: return reply;
        }
    };
    const mismatch = () => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('ENGINE_CRASHED', 'the Helm engine answered another question');
    return {
        version,
        close,
        async loadChart(chart) {
            const reply = await runChecked({ operation: 'load', chart: chart.files }, chart);
            if (reply.kind !== 'loaded')
                throw mismatch();
            const { name, version: chartVersion, appVersion, type = 'application', deprecated = false, dependencies, files, warnings = [] } = reply.header;
            const kept = new Set(files);
            return {
                name, version: chartVersion, ...(appVersion === undefined ? {} : { appVersion }), type, deprecated, dependencies, warnings,
                files: chart.files.filter(({ path }) => kept.has(path)),
            };
        },
        async render(chart, options = {}) {
            const reply = await runChecked({ operation: 'render', chart: chart.files, options }, chart);
            if (reply.kind !== 'rendered')
                throw mismatch();
            return renderedChart(chart, reply.header, reply.body);
        },
    };
}


/***/ }),

/***/ 51608:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ createJobRunner),
  $: () => (/* binding */ packJob)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./packages/helm/src/rsa-test-keys.ts
/**
 * Private keys that everyone knows, by size in bits. Making an RSA key takes seconds in WebAssembly, and
 * a render for image discovery only reads its output, so `genCA` and its kin get these. They were made for
 * this file and protect nothing: no rendered text may be installed or packaged.
 */
const keys = new Map([
    [2048, `
    MIIEpAIBAAKCAQEA9KCJqCyHTTjK8hPA0I2Z4LMf+Y+TNLgtHTQBnvjUjDt/2RexWsopTc8jJxQ9wUWkpRT3BtPq5TWKPe0/ah1PdL5QOJgKB9QZfI2j
    zox25sqxgSa8u8KlSJ81GXrIzoNPPkDVjEesRd7hYSma24rbhWTrTQw9/GipSpFBfty6CF/vBkXYWA4V0fp1gNXdaydSjPjiVGWJ7esCr/l4P8mWMBYv
    xI0UVj+kNhsgmIk/5yyXvQmHRaPHVpouk52+n48o2byMeGdm977BfcjG/vNsCqf8KZCahz9yEh7aixnCQtda83nrzc1e45P6Ei4n18eO7VBMo6JUc73x
    HlK3u7cY7wIDAQABAoIBACIqPa+IMIlfcjCnA5nc/O299qxDGhsV0e8vMT7Dn+PJ94wZXALDE0uzr0Qo9osEr/8CU5HXjQngFWOau+2VFGDIp6mPym7X
    d4vGuGcDhSOskWfpQhizEaR339GkLWFyQ2H9ahXCeNP1UeLhDai11vzlYFuNZybWczZf3RbbuvuqLG1cAlB8aBahlS9EAyAt/zvlNIa27VF7HAqmYd5s
    6xWvrayY0UeqBwIPVM9tRlvipwJexHGkbi5FUPiNSEqukGF0Sxd5c3xQizC4yXEwYI9OLKP4XhuCaLiifWhnFdtHhSuTzd6Mc7MaHRJCVlxregMTky5u
    CXcdrpPHr275q7ECgYEA/rE8nwwq3qtHLahgCRvzXSdr1x8ZSVCT77V5TxM+2MVHAFfEk3tPXGtA5V6F7vgE221xIJRmAa5yZtI2b9vLNCBaeIh2W3Dr
    HWWRxMIS5W08qUL7DRolUSTn1TfxzuPAG+RLr79dvy6T2KM9a80tVxoQF6dpKMsVp/y9DYQHsQkCgYEA9eISRFSQ1KveqmmV9GmTA3fUk514N/0fNJqc
    c2/ehUtoIzHd5y4jP8NKlhrE7GGam2s0+gV8w18rohzpMzA0h4E7BJa7vL6fvpLjLl+enCjvlzJoaIneIPQPuSPuPlFucOW0DbrbEt4l6W3WkPKxiDh0
    QAFAat1KdVZTpvRjkDcCgYEA+9AIe8fv6s+1RDMhIGB+MS/0s3CP86izW2E1WzVQAcqq9G/Sb26PfHSeaSkXirm1M631F50hbbAoc/iK0fWh5xvF1z40
    pxvxmdL+WGb5f9SNEVykEsQy+RNgE7OIZGFRY0JIgq7V5VwL2TksVRU7Ks8d8gUXN7ny43BDCsXrROECgYAN+6hMSH7gCVIlYNHNT3+zz8nAB1GB5Zwz
    sqM5EWCXNf2bGsfi0MXiZ2nDdYxDYR2YvxUJLuy0c6IYmwpMBe7G0fuYPDY6+qA9Bz9yMK/lc5KEh7JWV5jRSO/n+HohAyKDuxxtN3Yj8Yw4ZS2xmous
    EoHR7gBK04DbgWhKc1WCKwKBgQCLdiDdvPfiS3ZQFiYJpow+YFxyasL5H+r0XRGLhL2F4CvuW31udXABUlPk7J++ohPQf1IIZHBzdYs1ZEIvs1ET8iOK
    uIyB4nkDrnihvArbMjuRgfOgREQGcZjJc9xDyJngpbWnISpX5GFhGoVrwTWNTDhZU30DJ5xv7r9ycWpk8Q==
  `],
    [4096, `
    MIIJJwIBAAKCAgEA6Y8XbDLvxqMoLDLJrc8Vl3cfTU/Ie72dFgnctM9DNjRf6VetD8JY6hDEOUC/QUXAXz4PjGIq8MjmpZGuBfM8L32oMVrHXGz2AIcE
    9S3zgDM6UnOsDIEspcg4cq3MHoD+vPMfS9Pwq/9CXDqmKpc1XZHBc4vR4yR11WTSk05BVan9lFmIEM7h5QtFXHKVvQQ0HBk5jn5OoOm5fD26aeHyrCy6
    GcT6PXNPt1WV5nMGRNAKUfp35/SUpwi3Tcx3EQM5IY4fnn2E74hm6heG9+2yA1t5sizD3kxXryl+GlzZwN7rIBmibr6/hWzJ87mVpzl3/E/kmf5Znv+o
    2DtmiuSYLHpo3sSJDSLzMIJPOptISSkFkY8vdf4cNqkQEeIoXQFKYvlp7xnJnvD8vsCfYAeFZNRWh1yxcensKHOLPgoa3izmg9b4yc5wvtj88Bxx5xJb
    9W2f8OEL4CxKAc4S7baq77IEQHzFYOHChHq0ZpP/hUbRzuEhcJe9n9oRacBVhKhTQtrnnzfjeu2v6Lt2Ic09W4IvqWaCp5yfMvoysTSCKpJgOfcCkSVX
    6vxQgu/oHDpfVXZhOXpGkkpzJp+cQI82BhVZV1Q1GmuXcloXK1V09b/xaSrlOeuuxKFXgyg6YWrERn8n8DILkz1oIHRMw1FI0mxGHiAbGiR70KmbYyUs
    pQ8CAwEAAQKCAgAWeeLm/THjm5ZFRpqaTjLwPBJNli90xQcQdLYsykNYEeCRq+fSJpb4PiZ8B1XrGfjM0ZlHyQyugPmSlmXjrwgsM9CooJP4j4h5qC9b
    HucaKmk4P7x0tEZP1T2lakHvROT+2aYPMzVWf/6VXJQwG2loeJs1cOUBEbmrOwQkETmqskIJHDftZ34H/4vXEonZbPBM10VEMrXYuL//tlBcWdZI08G8
    XXSNea2CtvWcKJaXrwOcka4nVXtWuw5/f1KNVxI7lJnzXnXut+GGMT8XreQIfFhGRBY8rCZwtggA0SL9c2u3ekVjmJoFZODnF7AmAxr1CNqMJ+oyVGfI
    bf2iFnnposo3FdS++EDjOKEv/rSqubJdB4MNly+ATxpF2KJ+H2I52M+Cn/kIVuexW2JzdyeO9Z1N6OEopF8kaGPQ3jzfPxUfycfxqSdM5OWGjdgShiYE
    2jTvj7hYHA3eDfrFLYEXzoZSWuV4R6QIG5uRw+Nvqy7npnUJ4QvCzeda+noxiM/xKkqwAgpFZz/LFCQphemEo5g55j6DCACp9h+Y4cYDQNqXnb/rMLRR
    QmHFU4OOj2IiGAzj3cAAgBvU5HZYM3n1S6BHCzfFWwwycxbPrS48yISwf4oVZbj9ox1PmX1K6gCqiNsmtZMIy+cSFekR1/PS9KRB6e2lJYrib8P/4y7z
    uQKCAQEA9nfbvYLvNEK99II2tRdOcF7erVwb1/qe1bIuYNvgXa1HxmmhI39gR9BQpg/JGaC91/adnWrLp0oB7sutveKL7cKCt/03pcROAx5tbxHSKI3/
    rK7Y5LdhLNDvu7sAUsaqtIpnBAXY+TzTzqGMeXhooUh4Jn+T3KmqWIfMImp4vLyCxHB99ealkEREKXlT24OMqVrLINwO4fnDmKrmm/KHUUHTrIetvGN8
    y/Kfr/Ic2wtaQggxp8fp9Ki2XnrUtMsf/FXK2bbxO0KS7H4JtG50DoWLJ2lNtn9w5+MYFVUVpr3+KsTPzglzcMGM4vwjGox9bcLf4t3fUgxphAmQP0w4
    OQKCAQEA8pdtEABXPyqezdYww2KEP6/LpBAuIcjGDfFe+sRM/YyJKkzckLmncuHF1nv2k9Itxj/hDaJIUzCQ2FfKEebEnr6E1CvIIJWEvL1q15drUMnk
    4sF9b6+7JOz8rEVwQ69yt7/HadTTwuwjYhUw7Ch1WK5wWPTGmTnq5fkmlYd2jWRS5vybj/p8/a+GSsgEH5CV+zlnxmGyJuTrswAwxnXLM4N3IQkKQdoY
    XWviEx6Xmqu9XRMaQ97XTs1sADBkiKd/K1guPXqLmh2z/bLjl8mn0xe1RzMsP2zSOL/57ZOk/+SR/pPJHG/JJ2kaHRqKrDSnZuBxv4+Em8/lJD1Or5z3
    hwKCAQBGWTu9QewozIwPiEM5OSfIZyvD67B+2ygO8sbOGrRVyKnd9jRqP2cp2EnMvGC4EeteAyRF1D/Axhz7HeO/eTRbbtOE1J/Xjsp9lWfC9iE4Nh+u
    GFIMJlN0SUbEHMIg3lfHJGH3AfxGV5hVOEMyQK4MqvSweGWp7DuU/V3EzQMdS+k/TKSHVYgYP4P9GoZW95tkk2e7P1R4J6QupUkhZf49sT5L1oY+aV8r
    j1sJC2A1HW5rvo79xs/+Z1F2cjTYTcoZaht2PQNp2Ly7B9aZS5WQt4lafHIUDxgY9/bdz+VYLI6pgneV5ZivrG8cMr+KSmNauu7QgGfHsYdEir5Dcuvx
    AoIBADKNfau89nFyVz97qBO/PuHqp1wcBxEBPsx/BRTqvUSE+bx34erC1XMqO0jz8jFhtio++44UyE+Vqkl7Gd/bIBQYjaONMBoiLlQKgO5GXpWqTOk3
    +wTAMRaD0C+yFK/2KsjBzTNvp2VSQhlZYyWDVNjTGRRghdY+bIXaAsFcRkc2pdP+xggd4dgXsLt6rOlK/wYoM0jy6OYUBE379y4UM/EbL0MSGDIa2cL2
    DVmAoYUYztBLf8iu8l04j44Gh5y2kticep5TIC5QjEaM9cKWwkNKCHu63TimW7R5xQJOJy8wGYBcmac0YE23KDryYf16x3u3v9x0cuTpUM3ZfME5y5cC
    ggEAOFx36BpM0iuX5zwh/B6bn3a230+pZNcyduKnwjhd2elsX29w0YEd1ndubmZp+opnJS7mQObQJzIYnCoFIteDdTObYROwk5Ml9lHPbdmKZKBmUYHH
    iPhdtKySG+q4PZVGZRlm0Fzcf5IJcSdWnOrNG579oQFRghZBQQqixNFFtSmKe6+AotYQRx3aSkBtXjRXnjFbkDcJfx9dTq6BB9g6KiWuAaqZc9/+FKNg
    Si5zD+30cCUh+LSLqldk6moxeN0CL7WpSSLwI+6A38m3WyZxue4jOyMwgJVHTgL//BTUpqs0kWCYsvulbi7sMRxjzcwYIFOWsfMXTv61lnbpmsosow==
  `],
]);
/** The PKCS #1 key of that many bits as DER, or `undefined` for sizes that no template function asks for. */
function rsaTestKey(bits) {
    const key = keys.get(bits);
    return key === undefined ? undefined : Buffer.from(key, 'base64');
}

;// CONCATENATED MODULE: ./packages/helm/src/wasi.ts


// Error numbers of WASI preview 1.
const success = 0;
const badFile = 8;
const notSupported = 52;
/** 2026-01-01T00:00:00Z: what templates get for `now`. */
const fixedTimeNs = 1767225600000000000n;
/** What the module printed before it died, at most. */
const maxStderr = 4096;
/** An endless stream of bytes that depends on nothing: SHA-256 of a counter. */
function createSeededRandom() {
    let counter = 0;
    let pool = Buffer.alloc(0);
    return (target) => {
        for (let at = 0; at < target.length;) {
            if (pool.length === 0)
                pool = (0,external_node_crypto_.createHash)('sha256').update(`slipway ${counter++}`).digest();
            const part = pool.subarray(0, target.length - at);
            target.set(part, at);
            pool = pool.subarray(part.length);
            at += part.length;
        }
    };
}
/** Thrown out of the module when it ends itself. */
class WasiExit extends Error {
    name = 'WasiExit';
}
/**
 * A WASI host without files, arguments, environment or network. Randomness is seeded, wall time stands
 * still and RSA keys are the known test keys, so a render is a function of its inputs. What such a render
 * contains must never be installed anywhere: its secrets are public.
 * @see https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md
 */
function createWasiHost(module) {
    let memory;
    let random = createSeededRandom();
    let stderr = '';
    // The buffer of a memory changes whenever it grows, so views are taken anew for each call.
    const buffer = () => {
        if (memory === undefined)
            throw new Error('the module called its host before it had a memory');
        return memory.buffer;
    };
    const bytes = (at, size) => new Uint8Array(buffer(), at >>> 0, size >>> 0);
    const view = () => new DataView(buffer());
    const nothingThere = (count, size) => {
        view().setUint32(count >>> 0, 0, true);
        view().setUint32(size >>> 0, 0, true);
        return success;
    };
    const calls = {
        args_get: () => success,
        environ_get: () => success,
        args_sizes_get: (count = 0, size = 0) => nothingThere(count, size),
        environ_sizes_get: (count = 0, size = 0) => nothingThere(count, size),
        sched_yield: () => success,
        random_get(at = 0, size = 0) {
            random(bytes(at, size));
            return success;
        },
        clock_time_get(clock = 0, _precision = 0, at = 0) {
            // Go's scheduler needs a monotonic clock (1) that moves; templates only see wall time (0).
            view().setBigUint64(at >>> 0, clock === 0 ? fixedTimeNs : process.hrtime.bigint(), true);
            return success;
        },
        fd_write(fd = 0, vectors = 0, count = 0, written = 0) {
            let total = 0;
            for (let i = 0; i < count; i++) {
                const at = view().getUint32((vectors >>> 0) + 8 * i, true);
                const size = view().getUint32((vectors >>> 0) + 8 * i + 4, true);
                if (fd === 2 && stderr.length < maxStderr)
                    stderr += Buffer.from(bytes(at, size)).toString('utf8', 0, maxStderr);
                total += size;
            }
            view().setUint32(written >>> 0, total, true);
            return fd === 1 || fd === 2 ? success : badFile;
        },
        fd_fdstat_get(fd = 0, at = 0) {
            if (fd > 2)
                return badFile;
            const characterDevice = 2;
            bytes(at, 24).fill(0)[0] = characterDevice;
            return success;
        },
        // Go sleeps here; whatever it waits for has happened at once.
        poll_oneoff(_subscriptions = 0, events = 0, count = 0, returned = 0) {
            bytes(events, 32 * count).fill(0);
            view().setUint32(returned >>> 0, count, true);
            return success;
        },
        proc_exit(code = 0) {
            throw new WasiExit(`the module ended itself with code ${code}`);
        },
    };
    const slipway = {
        rsa_key(bits = 0, at = 0, capacity = 0) {
            const key = rsaTestKey(bits);
            if (key === undefined || key.length > capacity)
                return 0;
            bytes(at, key.length).set(key);
            return key.length;
        },
    };
    const imports = {};
    for (const { module: namespace, name } of WebAssembly.Module.imports(module)) {
        const offered = namespace === 'slipway' ? slipway[name] : calls[name];
        // There are no other files, folders or sockets, and no further calls.
        const refusal = /^(fd|path|sock)_/.test(name) ? badFile : notSupported;
        (imports[namespace] ??= {})[name] = offered ?? (() => refusal);
    }
    return {
        imports,
        attach(value) { memory = value; },
        restartRandom() { random = createSeededRandom(); },
        stderr: () => stderr,
    };
}

;// CONCATENATED MODULE: ./packages/helm/src/instance.ts

/** The instance died: out of memory, or a bug. It cannot be used again. */
class EngineCrash extends Error {
    stderr;
    name = 'EngineCrash';
    constructor(stderr, cause) {
        super(`the engine stopped: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
        this.stderr = stderr;
    }
}
function exportOf(exports, name) {
    const value = exports[name];
    if (typeof value !== 'function')
        throw new TypeError(`the module does not export ${name}`);
    return value;
}
/** A new instance of the engine in this thread. Takes about 30 ms and 12 MiB. */
function createEngineInstance(module) {
    const host = createWasiHost(module);
    const { exports } = new WebAssembly.Instance(module, host.imports);
    const memory = exports['memory'];
    host.attach(memory);
    const crashing = (step) => {
        try {
            return step();
        }
        catch (error) {
            throw new EngineCrash(host.stderr(), error);
        }
    };
    const [initialize, alloc, free, send] = ['_initialize', 'slipway_alloc', 'slipway_free', 'slipway_call']
        .map((name) => exportOf(exports, name));
    crashing(() => initialize());
    return {
        memorySize: () => memory.buffer.byteLength,
        call: (operation, header, blobs) => crashing(() => {
            host.restartRandom();
            const head = Buffer.from(JSON.stringify(header));
            const size = blobs.reduce((sum, blob) => sum + blob.length, 4 + head.length);
            const address = Number(alloc(size)) >>> 0;
            const request = Buffer.from(memory.buffer, address, size);
            request.writeUInt32LE(head.length);
            request.set(head, 4);
            let at = 4 + head.length;
            for (const blob of blobs) {
                request.set(blob, at);
                at += blob.length;
            }
            const packed = BigInt.asUintN(64, BigInt(send(operation, address, size) ?? 0));
            const responseAddress = Number(packed >> 32n);
            const response = Buffer.from(memory.buffer, responseAddress, Number(packed & 0xffffffffn));
            const headEnd = 4 + response.readUInt32LE();
            const result = { header: JSON.parse(response.toString('utf8', 4, headEnd)), body: new Uint8Array(response.subarray(headEnd)) };
            free(responseAddress);
            return result;
        }),
    };
}

;// CONCATENATED MODULE: ./packages/helm/src/job.ts

function packFiles(files) {
    const list = files.map(({ path, data }) => ({ path, size: data.length }));
    const data = new Uint8Array(list.reduce((sum, { size }) => sum + size, 0));
    let at = 0;
    for (const file of files) {
        data.set(file.data, at);
        at += file.data.length;
    }
    return { list, data };
}
/** Copies the files, so that a view into a large buffer does not take that buffer along. */
function packJob(job) {
    const { values = [], ...options } = job.operation === 'render' ? job.options : {};
    return { operation: job.operation, chart: packFiles(job.chart), values: packFiles(values), options };
}
const isFailure = (header) => typeof header === 'object' && header !== null && 'error' in header;
function run(instance, { operation, chart, values, options }, maxOutput) {
    const { releaseName = 'release-name', namespace = 'default' } = options;
    const { header, body } = operation === 'load'
        ? instance.call(1, { files: chart.list }, [chart.data])
        : instance.call(2, { ...options, releaseName, namespace, files: chart.list, values: values.list }, [chart.data, values.data]);
    if (isFailure(header))
        return { kind: 'refused', blame: header.blame ?? 'templates', message: header.error };
    if (body.length > maxOutput)
        return { kind: 'refused', blame: 'templates', message: `it prints more than ${maxOutput} bytes` };
    // The header is written by our own half of the engine, whose digest was checked.
    return operation === 'load' ? { kind: 'loaded', header: header } : { kind: 'rendered', header: header, body };
}
function replyOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof EngineCrash))
        return { kind: 'crashed', message };
    // Go's allocator and its stack limit end the program with these words.
    if (/out of memory|cannot allocate|stack exceeds|stack overflow/.test(error.stderr))
        return { kind: 'out-of-memory' };
    // The host's own stack: templates nested deeper than the engine can follow.
    if (error.cause instanceof RangeError)
        return { kind: 'refused', blame: 'templates', message: 'the templates call each other too deeply' };
    return { kind: 'crashed', message: [message, error.stderr.split('\n')[0]].filter((part) => part !== '').join(': ') };
}
/** Runs jobs one after another on one instance of the module; makes a new one after a crash, and when it grew too large. */
function createJobRunner(module, { maxOutput = 128 * 2 ** 20, recycleSize = 256 * 2 ** 20 } = {}) {
    let instance;
    return (job) => {
        try {
            instance ??= createEngineInstance(module);
            const reply = run(instance, job, maxOutput);
            if (instance.memorySize() > recycleSize)
                instance = undefined;
            return reply;
        }
        catch (error) {
            instance = undefined;
            return replyOf(error);
        }
    };
}


/***/ })

};
