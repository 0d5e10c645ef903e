export const id = 4911;
export const ids = [4911];
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
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93814);
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
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${error.message}`, { location: { file, line: row, column: col } });
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
function shapeError(yaml, issues) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []) });
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16759);







const isTextList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
function parseVersion(text, file) {
    const fields = JSON.parse(text);
    const field = (name) => {
        const value = fields[name];
        if (typeof value !== 'string')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} has no text "${name}"`);
        return value;
    };
    const apiVersions = fields['apiVersions'];
    if (!isTextList(apiVersions))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} has no list "apiVersions"`);
    return { helmVersion: field('helmVersion'), goVersion: field('goVersion'), kubeVersion: field('kubeVersion'), apiVersions, sha256: field('sha256') };
}
async function readAsset(file) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `cannot read the Helm engine: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(cause)}`, { cause, hint: 'keep the folder dist/shared beside the bundle, or name it with SLIPWAY_ASSETS' });
    }
}
/** Reads helm.json of the assets. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineVersion(assetsDir) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(assetsDir, 'helm.json');
    return parseVersion((await readAsset(file)).toString('utf8'), file);
}
/** Unpacks, checks and compiles helm.wasm.br. Takes about 0.1 s. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineModule(assetsDir) {
    const version = await loadEngineVersion(assetsDir);
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(assetsDir, 'helm.wasm.br');
    const packed = await readAsset(file);
    const wasm = await (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_4__.brotliDecompress)(packed).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} cannot be unpacked`, { cause });
    });
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wasm).digest('hex');
    if (digest !== version.sha256) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .HelmError */ .t('ENGINE_ASSETS', `${file} is not the engine that helm.json describes: sha256 ${digest} instead of ${version.sha256}`);
    }
    return { module: new WebAssembly.Module(wasm), version };
}


/***/ }),

/***/ 93814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ createEnginePool)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/helm/src/engine-assets.ts
var engine_assets = __webpack_require__(33806);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./packages/helm/src/errors.ts
var src_errors = __webpack_require__(16759);
;// CONCATENATED MODULE: ./packages/helm/src/engine.ts


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
        (0,yaml/* parseYaml */.hN)(Buffer.from(file.data).toString('utf8'), path);
    }
    catch (error) {
        if ((0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined)
            return { location: { ...error.location, file: `${chart.name}/${path}` } };
    }
    const line = /\bline (\d+)/.exec(message)?.[1];
    return { location: { file: `${chart.name}/${path}`, ...(line === undefined ? {} : { line: Number(line) }) } };
}
function refusal(chart, { blame, message: said }) {
    const message = said.length > maxMessage ? `${said.slice(0, maxMessage)}…` : said;
    const subject = `chart ${chart.name}`;
    switch (blame) {
        case 'chart': return new src_errors/* HelmError */.t('CHART_INVALID', `${subject} cannot be loaded: ${message}`, loadLocation(chart, message));
        case 'values': return new src_errors/* HelmError */.t('VALUES_INVALID', `${subject}: ${message}`);
        case 'templates': {
            const location = findErrorLocation(message);
            return new src_errors/* HelmError */.t('RENDER_FAILED', `${subject} does not render: ${message}`, location === undefined ? {} : { location });
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
            case 'out-of-memory': throw new src_errors/* HelmError */.t('RENDER_OUT_OF_MEMORY', `chart ${chart.name} does not render: it needs more than the engine's 1 GiB of memory`);
            case 'crashed': throw new src_errors/* HelmError */.t('ENGINE_CRASHED', `the Helm engine crashed on chart ${chart.name}: ${reply.message}`);
            default: return reply;
        }
    };
    const mismatch = () => new src_errors/* HelmError */.t('ENGINE_CRASHED', 'the Helm engine answered another question');
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

;// CONCATENATED MODULE: ./packages/helm/src/engine-pool.ts







/**
 * The engine in worker threads that share one compiled module. A worker sees no environment; one that
 * passes the time limit or dies is replaced. The largest charts go first, so that no large one ends the run alone.
 * Idle workers do not keep the process alive.
 * @throws {HelmError} ENGINE_ASSETS
 */
async function createEnginePool({ assetsDir, workers = 4, timeLimitMs = 120_000 }) {
    const { module, version } = await (0,engine_assets/* loadEngineModule */.r)(assetsDir);
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
        const worker = new external_node_worker_threads_.Worker((0,external_node_path_.join)(assetsDir, 'worker', 'index.js'), { workerData: { module }, env: {}, execArgv: [], stdin: false });
        all.add(worker);
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
            item?.reject(new src_errors/* HelmError */.t('ENGINE_CRASHED', `the worker that rendered chart ${item.chart.name} died: ${reason}`));
            dispatch();
        };
        worker.on('error', (error) => lost((0,errors/* errorMessage */.gJ)(error)));
        worker.on('exit', (code) => lost(`exit code ${code}`));
        return worker;
    };
    const start = (worker, item) => {
        const timer = setTimeout(() => {
            discard(worker);
            void worker.terminate();
            item.reject(new src_errors/* HelmError */.t('RENDER_TIMEOUT', `chart ${item.chart.name} does not render within ${timeLimitMs / 1000} s`));
            dispatch();
        }, timeLimitMs);
        busy.set(worker, { item, timer });
        worker.ref();
        const packed = packJob(item.job);
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
    return createEngine({
        version,
        run: (job, chart) => new Promise((resolve, reject) => {
            if (closed) {
                reject(new src_errors/* HelmError */.t('ENGINE_CLOSED', 'the Helm engine is closed'));
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
                item.reject(new src_errors/* HelmError */.t('ENGINE_CLOSED', `the Helm engine was closed before chart ${item.chart.name} was rendered`));
            await Promise.all(stopping.map((worker) => worker.terminate()));
        },
    });
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
