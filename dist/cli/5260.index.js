export const id = 5260;
export const ids = [5260];
export const modules = {

/***/ 74911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTemplate: () => (/* binding */ createTemplate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86442);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71513);
/* harmony import */ var _template_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61709);





async function readValues(path, cwd, host) {
    if (path === '-')
        return { path, data: Buffer.from(await host.readInput()) };
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path))
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('INPUT_INVALID', `values are read from files, not from ${path}`, { hint: 'download it first' });
    try {
        return { path, data: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)) };
    }
    catch (cause) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('VALUES_NOT_FOUND', `cannot read the values file ${path} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(cause) ?? 'unknown error'})`, { cause });
    }
}
/** `slipway template NAME CHART`: what `helm template` prints, byte for byte, so it goes to stdout as it is. */
function createTemplate(host) {
    return {
        name: 'template', title: 'Render a chart as helm template does, with the embedded engine', specs: _template_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .templateSpecs */ .h,
        async run(inputs, { cwd, logger, assetsDirectory }) {
            const chart = await (0,_slipway_helm__WEBPACK_IMPORTED_MODULE_4__/* .loadChartDirectory */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.chart));
            const values = [];
            for (const path of inputs.values)
                values.push(await readValues(path, cwd, host));
            const engine = await (0,_slipway_helm__WEBPACK_IMPORTED_MODULE_5__/* .createEnginePool */ .D)({ assetsDir: assetsDirectory(), workers: 1 });
            try {
                const rendered = await engine.render(chart, {
                    releaseName: inputs.name, namespace: inputs.namespace, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }),
                    apiVersions: inputs.apiVersions, includeCrds: inputs.includeCrds, noHooks: inputs.noHooks, skipTests: inputs.skipTests, isUpgrade: inputs.isUpgrade,
                    values, set: inputs.set, setString: inputs.setString, setJson: inputs.setJson, setLiteral: inputs.setLiteral,
                });
                for (const warning of rendered.warnings)
                    logger.warn(warning);
                return rendered;
            }
            finally {
                await engine.close();
            }
        },
        report: ({ chart, objects, text, notes, warnings }) => ({
            findings: [], outputs: {}, summary: '', text, verbatim: true, document: { chart, objects, notes, warnings },
        }),
    };
}


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);


class YamlError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ {
    name = 'YamlError';
}
/**
 * The first line where collections nest deeper than `maxDepth`, told from the tokens alone: the parser recurses and
 * aborts the whole process on deep nesting, so this runs before it. Brackets in scalars and comments are no tokens.
 * @see https://yaml.org/spec/1.2.2/#61-indentation-spaces
 */
function findTooDeep(text, maxDepth) {
    let line = 1;
    let column = 0;
    let flow = 0;
    let lineStart = true;
    let scalar = false;
    // Columns where the open block collections began.
    const blocks = [];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const first = token.charAt(0);
        if (!scalar && (token === '\u001f' || token === '\u0002' || token === '\ufeff')) {
            scalar = token === '\u001f';
            continue;
        } // marks, not text
        if (!scalar && token === '\u0018') {
            flow = 0;
            continue;
        } // the end of a flow collection that was never closed
        const isBlank = !scalar && (first === ' ' || first === '\t' || first === '\n' || first === '\r' || first === '#');
        if (!isBlank && flow === 0 && (lineStart || token === '-' || token === '?')) {
            while ((blocks.at(-1) ?? -1) >= column)
                blocks.pop();
            blocks.push(column);
            lineStart = false;
        }
        if (!scalar && (token === '[' || token === '{'))
            flow += 1;
        if (!scalar && (token === ']' || token === '}'))
            flow = Math.max(0, flow - 1);
        if (flow + blocks.length > maxDepth)
            return line;
        scalar = false;
        const breaks = token.split('\n').length - 1;
        line += breaks;
        column = breaks === 0 ? column + token.length : token.length - token.lastIndexOf('\n') - 1;
        if (breaks > 0)
            lineStart = true;
    }
    return undefined;
}
/** Parses a YAML file that people edit. @throws {YamlError} with file, line and column */
function parseYaml(text, file, { maxBytes = 8 * 2 ** 20, maxDepth = 200 } = {}) {
    if (Buffer.byteLength(text) > maxBytes)
        throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, { location: { file } });
    const line = findTooDeep(text, maxDepth);
    if (line !== undefined)
        throw new YamlError('YAML_TOO_DEEP', `${file} nests deeper than ${maxDepth} levels`, { location: { file, line } });
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, version: '1.2', stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line: row, col } = lineCounter.linePos(error.pos[0]);
        const reason = error.code === 'MULTIPLE_DOCS' ? 'it has several documents, parted by ---; it must be one' : error.message;
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${reason}`, { location: { file, line: row, column: col } });
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new YamlError('YAML_TOO_LARGE', `${file} expands too many aliases`, { location: { file }, cause });
    }
    const locate = (path) => {
        for (let length = path.length; length >= 0; length -= 1) {
            const part = path.slice(0, length);
            const parent = length === 0 ? undefined : document.getIn(part.slice(0, -1), true);
            // The key of a map entry says the place better than its value, which may start lines below.
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && String(item.key) === String(part.at(-1))) : undefined;
            const node = pair?.key ?? (length === 0 ? document.contents : document.getIn(part, true));
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range) {
                const { line: row, col } = lineCounter.linePos(node.range[0]);
                return { file, line: row, column: col };
            }
        }
        return { file };
    };
    return { file, document, value, locate };
}
/** One error that lists every place where a file does not have the expected form. */
function shapeError(yaml, issues, { hint } = {}) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []), ...(hint === undefined ? {} : { hint }) });
}


/***/ }),

/***/ 86442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ loadChartDirectory),
/* harmony export */   q: () => (/* binding */ chartFromFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16759);




// Helm's own limits, against archives that unpack without end.
const maxChartSize = 100 * 2 ** 20;
const maxFileSize = 5 * 2 ** 20;
/** Of Chart.yaml, whose parser is slow. */
const maxMetadataSize = 2 ** 20;
const compare = (a, b) => (a.path < b.path ? -1 : 1);
function checkPath(path, origin) {
    const parts = path.split('/');
    if (path.includes('\\') || path.includes('\0') || /^[a-zA-Z]:/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_UNSAFE', `${origin}: the path ${JSON.stringify(path)} does not stay inside the chart`);
    }
}
function checkSizes(files, origin) {
    const large = files.find(({ size }) => size > maxFileSize);
    if (large !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_TOO_LARGE', `${origin}: ${large.path} is larger than the 5 MiB that Helm takes`, { location: { file: `${origin}/${large.path}` } });
    }
    if (files.reduce((sum, { size }) => sum + size, 0) > maxChartSize)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_TOO_LARGE', `${origin}: the chart is larger than the 100 MiB that Helm takes`);
}
/** Reads name and versions; Helm checks the rest when it loads the chart. */
function parseMetadata(text, file) {
    const invalid = (message, location = { file }) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_INVALID', message, { location });
    let parsed;
    try {
        parsed = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(text, file, { maxBytes: maxMetadataSize });
    }
    catch (cause) {
        if (!(cause instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .YamlError */ .Iz))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_INVALID', cause.message, { cause, ...(cause.location === undefined ? {} : { location: cause.location }) });
    }
    const { value } = parsed;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${file} holds no chart: expected a map with name and version`);
    const fields = new Map(Object.entries(value));
    const text1 = (key) => {
        const field = fields.get(key);
        if (typeof field === 'string' && field.trim() !== '')
            return field;
        const problem = field === undefined || field === null ? 'is missing' : 'must be text (quote it)';
        throw invalid(`${file}: "${key}" ${problem}`, parsed.locate([key]));
    };
    const name = text1('name');
    if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name))
        throw invalid(`${file}: "name" ${JSON.stringify(name)} is not a chart name: letters, digits, "-", "." and "_"`, parsed.locate(['name']));
    const appVersion = fields.get('appVersion');
    return { name, version: text1('version'), ...(typeof appVersion === 'string' || typeof appVersion === 'number' ? { appVersion: String(appVersion) } : {}) };
}
/**
 * A chart from files in memory, such as a tree of a git commit.
 * @param origin names the chart in errors: a folder or `commit:path`
 * @throws {HelmError} CHART_INVALID (no or bad Chart.yaml), CHART_UNSAFE (a path that leaves the chart), CHART_TOO_LARGE
 */
function chartFromFiles(files, origin) {
    for (const { path } of files)
        checkPath(path, origin);
    checkSizes(files.map(({ path, data }) => ({ path, size: data.length })), origin);
    const sorted = [...files].sort(compare);
    const twice = sorted.find(({ path }, index) => path === sorted[index + 1]?.path);
    if (twice !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_UNSAFE', `${origin}: ${twice.path} is there twice`);
    const file = `${origin}/Chart.yaml`;
    const metadata = sorted.find(({ path }) => path === 'Chart.yaml');
    if (metadata === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_INVALID', `${origin} is not a chart: it has no Chart.yaml`, { location: { file } });
    return { ...parseMetadata(Buffer.from(metadata.data).toString('utf8').replace(/^\ufeff/, ''), file), files: sorted };
}
function checkRegular(entry, path, origin) {
    if (entry.isFile())
        return;
    const what = entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a folder';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_UNSAFE', `${origin}: ${path} is ${what}; a chart may hold files and folders only`, { location: { file: `${origin}/${path}` } });
}
async function listFiles(dir, prefix, origin) {
    const files = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, prefix))) {
        const path = prefix === '' ? name : `${prefix}/${name}`;
        const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, path));
        if (entry.isDirectory()) {
            if (path !== '.git')
                files.push(...await listFiles(dir, path, origin));
        }
        else {
            checkRegular(entry, path, origin);
            files.push({ path, size: entry.size });
        }
    }
    return files;
}
/**
 * Reads a chart's folder. Links are refused, not followed: a chart of a component repo could name any file
 * of this machine.
 * @throws {HelmError} CHART_NOT_FOUND, CHART_INVALID, CHART_UNSAFE, CHART_TOO_LARGE
 */
async function loadChartDirectory(dir) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir).catch((cause) => {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(cause) === 'ENOENT' || (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(cause) === 'ENOTDIR')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_NOT_FOUND', `there is no chart at ${dir}`, { cause, location: { file: dir } });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t('CHART_NOT_FOUND', `cannot read the chart at ${dir}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause)}`, { cause });
    });
    if (!root.isDirectory())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .HelmError */ .t(root.isSymbolicLink() ? 'CHART_UNSAFE' : 'CHART_INVALID', `${dir} is not the folder of a chart`, { location: { file: dir } });
    const listed = await listFiles(dir, '', dir);
    // Before anything is read: sizes are the file system's.
    checkSizes(listed, dir);
    const files = [];
    for (const { path } of listed)
        files.push({ path, data: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, path)) });
    return chartFromFiles(files, dir);
}


/***/ }),

/***/ 33806:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ loadEngineVersion),
/* harmony export */   r: () => (/* binding */ loadEngineModule)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16759);





const isTextList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
function parseVersion(text, file) {
    const fields = JSON.parse(text);
    const field = (name) => {
        const value = fields[name];
        if (typeof value !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HelmError */ .t('ENGINE_ASSETS', `${file} has no text "${name}"`);
        return value;
    };
    const apiVersions = fields['apiVersions'];
    if (!isTextList(apiVersions))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HelmError */ .t('ENGINE_ASSETS', `${file} has no list "apiVersions"`);
    return { helmVersion: field('helmVersion'), goVersion: field('goVersion'), kubeVersion: field('kubeVersion'), apiVersions, sha256: field('sha256') };
}
async function readAsset(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HelmError */ .t('ENGINE_ASSETS', `cannot read the Helm engine: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause)}`, { cause, hint: 'keep the folder dist/shared beside the bundle, or name it with SLIPWAY_ASSETS' });
    }
}
/** Reads helm.json of the assets. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineVersion(assetsDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(assetsDir, 'helm.json');
    return parseVersion((await readAsset(file)).toString('utf8'), file);
}
// A text, so that a bundle needs no second file for it. One piece, or all of the module would be in memory twice.
const compiler = `
const { createHash } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');
const { brotliDecompressSync } = require('node:zlib');
const wasm = brotliDecompressSync(workerData, { chunkSize: 32 * 2 ** 20 });
const digest = createHash('sha256').update(wasm).digest('hex');
parentPort.postMessage({ digest, module: new WebAssembly.Module(wasm) });
`;
/** Compiles in a thread of its own, whose memory goes back when it ends: 40 MB would stay with this one. */
function compile(packed) {
    const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(compiler, { eval: true, workerData: packed, env: {}, execArgv: [], stdin: false });
    return new Promise((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', (code) => { reject(new Error(`the thread that compiles has ended with exit code ${code}`)); });
    }).finally(() => thread.terminate());
}
/** Unpacks, checks and compiles helm.wasm.br. Takes about 0.1 s. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineModule(assetsDir) {
    const version = await loadEngineVersion(assetsDir);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(assetsDir, 'helm.wasm.br');
    const packed = await readAsset(file);
    const { digest, module } = await compile(packed).catch((cause) => { throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HelmError */ .t('ENGINE_ASSETS', `${file} cannot be unpacked`, { cause }); });
    if (digest !== version.sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .HelmError */ .t('ENGINE_ASSETS', `${file} is not the engine that helm.json describes: sha256 ${digest} instead of ${version.sha256}`);
    }
    return { module, version };
}


/***/ }),

/***/ 16759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ HelmError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A chart that cannot be loaded or rendered, or an engine that cannot run. */
class HelmError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'HelmError';
    constructor(code, message, options = {}) {
        super(code, message, { ...options, exitCode: code === 'ENGINE_CRASHED' ? 70 : 2 });
    }
}


/***/ })

};
