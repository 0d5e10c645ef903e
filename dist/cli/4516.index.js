export const id = 4516;
export const ids = [4516];
export const modules = {

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


/***/ }),

/***/ 14611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ treeDigestOf),
/* harmony export */   Wx: () => (/* binding */ loadAddons),
/* harmony export */   eZ: () => (/* binding */ contentDigest),
/* harmony export */   fZ: () => (/* binding */ treeDigest),
/* harmony export */   gR: () => (/* binding */ readAddonFiles),
/* harmony export */   ks: () => (/* binding */ digestAddons),
/* harmony export */   sE: () => (/* binding */ addonsFolder)
/* harmony export */ });
/* unused harmony exports findAddons, normaliseContent */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(80253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75004);





/** The folder that holds one folder per addon. */
const addonsFolder = 'addons';
/** Splits the files below `folder` into charts, and folders that look like charts without `Chart.yaml`. */
function findAddons(entries, folder = addonsFolder) {
    const charts = [];
    const broken = [];
    const visit = (path, inside) => {
        const files = inside.map((entry) => entry.path).sort(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
        const notFile = inside.find(({ type }) => type !== 'file');
        const has = (name) => inside.some((entry) => entry.path === `${path}/${name}` || entry.path.startsWith(`${path}/${name}/`));
        const looksLikeChart = has('Chart.yaml') || has('templates') || has('values.yaml');
        if (path !== folder && looksLikeChart) {
            if (notFile !== undefined)
                broken.push({ path, files, reason: `${notFile.path} is a ${notFile.type === 'symlink' ? 'symbolic link' : 'submodule or special file'}, which is refused` });
            else if (has('Chart.yaml'))
                charts.push({ path, files });
            else
                broken.push({ path, files, reason: 'it has no Chart.yaml' });
            return;
        }
        const children = new Map();
        for (const entry of inside) {
            const name = entry.path.slice(path.length + 1).split('/')[0] ?? '';
            const isFolder = entry.path !== `${path}/${name}`;
            if (isFolder)
                children.set(name, [...children.get(name) ?? [], entry]);
            else if (entry.type !== 'file')
                broken.push({ path: entry.path, files: [], reason: 'it is a symbolic link or submodule, which is refused' });
        }
        for (const [name, below] of children)
            visit(`${path}/${name}`, below);
    };
    // The folder itself as a link: what lies behind it is nobody's, and no addon at all would look like an empty release.
    for (const { path, type } of entries)
        if (path === folder)
            broken.push({ path, files: [], reason: type === 'file' ? 'it is a file' : 'it is a symbolic link or submodule, which is refused' });
    visit(folder, entries.filter(({ path }) => path.startsWith(`${folder}/`)));
    const byPath = (a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path);
    return { charts: charts.sort(byPath), broken: broken.sort(byPath) };
}
/** @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
const chartSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'is no name of a chart'),
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()], { error: () => 'must be a version' }).nullish(),
});
function readChart(folder, text) {
    const file = `${folder.path}/Chart.yaml`;
    try {
        const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(text, file);
        const parsed = chartSchema.safeParse(yaml.value);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            return { ...folder, reason: `Chart.yaml: ${issue === undefined ? 'is empty' : `${issue.path.map(String).join('.') || 'the file'} ${issue.message}`}`, location: yaml.locate(issue?.path ?? []) };
        }
        const { name, version } = parsed.data;
        return { ...folder, name, ...(version === undefined || version === null ? {} : { version: String(version) }) };
    }
    catch (error) {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .isSlipwayError */ .qQ)(error))
            return { ...folder, reason: error.message, ...(error.location === undefined ? {} : { location: error.location }) };
        throw error;
    }
}
/** All addons of a release repo. A broken one is reported, the others are returned. */
async function loadAddons(tree, folder = addonsFolder) {
    const { charts, broken } = findAddons(await tree.list(folder), folder);
    const texts = await tree.readMany(charts.map(({ path }) => `${path}/Chart.yaml`));
    const read = charts.map((chart) => readChart(chart, (texts.get(`${chart.path}/Chart.yaml`) ?? Buffer.alloc(0)).toString('utf8')));
    const addons = read.filter((each) => 'name' in each);
    const unreadable = [...broken, ...read.filter((each) => 'reason' in each)].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path));
    const findings = [
        ...unreadable.map(({ path, reason, location }) => ({ code: 'chart-invalid', severity: 'error', subject: path, addon: path, message: `${path} is no chart: ${reason}`, location: location ?? { file: path } })),
        ...addons.filter(({ path, name }) => path.split('/').at(-1) !== name).map(({ path, name }) => ({
            code: 'name-mismatch', severity: 'warning', subject: path, addon: path, location: { file: `${path}/Chart.yaml` }, message: `the folder is called ${path.split('/').at(-1) ?? ''}, the chart ${name}`,
        })),
    ];
    return { addons, broken: unreadable, findings };
}
/** Text without what no one means to change: line ends, blanks at line ends, empty lines at the end. Binary files stay (P1). */
function normaliseContent(content) {
    if (content.subarray(0, 8000).includes(0))
        return content;
    // latin1 keeps every byte, whatever the encoding
    return Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '').replace(/\n+$/, ''), 'latin1');
}
/** The digest of one file as `treeDigest` counts it: of its normalised content, in hex. */
function contentDigest(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(normaliseContent(content)).digest('hex');
}
/** `treeDigest` of files whose `contentDigest` is known. */
function treeDigestOf(digests) {
    return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)([...digests].sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a, b)).map(([path, digest]) => `${digest} ${JSON.stringify(path)}\n`).join(''));
}
/**
 * The digest of an addon's files by relative path: of names and normalised contents, in order of their paths.
 * File modes and dates do not count.
 */
function treeDigest(files) {
    return treeDigestOf(new Map([...files].map(([path, content]) => [path, contentDigest(content)])));
}
/** Contents of an addon by path relative to its folder. */
async function readAddonFiles(tree, { path, files }) {
    const contents = await tree.readMany(files);
    return new Map([...contents].map(([file, content]) => [file.slice(path.length + 1), content]));
}
/** `treeDigest` of every addon, by path. */
async function digestAddons(tree, addons) {
    const contents = await tree.readMany(addons.flatMap(({ files }) => files));
    return new Map(addons.map(({ path, files }) => [path, treeDigest(new Map(files.map((file) => [file.slice(path.length + 1), contents.get(file) ?? Buffer.alloc(0)])))]));
}


/***/ }),

/***/ 38942:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ chartsListFile),
/* harmony export */   Bc: () => (/* binding */ releaseChartsFile),
/* harmony export */   SC: () => (/* binding */ parseReleaseCharts),
/* harmony export */   W9: () => (/* binding */ formatReleaseCharts),
/* harmony export */   XR: () => (/* binding */ parseChartsList)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37638);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86732);
/* harmony import */ var _repos_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1147);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75004);
/* harmony import */ var _yaml_edit_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86148);






/** The older format's list of component repos (R52). */
const chartsListFile = 'charts_list.yaml';
/** The same list with the tags: machine-written. */
const releaseChartsFile = 'release_charts.yaml';
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ..._repos_js__WEBPACK_IMPORTED_MODULE_1__/* .tagKeys */ .bi,
    resourcePaths: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(_repos_js__WEBPACK_IMPORTED_MODULE_1__/* .folder */ .TV, 'must be a list of files').min(1, 'must name at least one file, or be left out').nullish(),
    targetPath: _repos_js__WEBPACK_IMPORTED_MODULE_1__/* .folder */ .TV.nullish(),
});
/** Groups of addons are folders below `addons/`; a path that says so already is taken as it is. */
function targetOf(targetPath) {
    const path = (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisePath */ .qb)(targetPath);
    return path === 'addons' || path.startsWith('addons/') || path.startsWith('prerequisites/') ? path : path === '' ? 'addons' : `addons/${path}`;
}
function entryOf(value, place) {
    return {
        ...(0,_repos_js__WEBPACK_IMPORTED_MODULE_1__/* .tagPartOf */ .Jp)(value, place), format: 'older', chartPaths: [], targetChartPath: 'addons',
        paths: (value.resourcePaths ?? []).map(_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .normalisePath */ .qb), targetPath: targetOf(value.targetPath ?? ''), versionCheck: 'off',
    };
}
const tagsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish() }).transform(({ spec }) => spec ?? [])]);
const taggedSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ repositoryFullName: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a string: write it in quotes').min(1).nullish() });
/** The tags that a `release_charts.yaml` has, by repo. */
function parseReleaseCharts(source, file = releaseChartsFile) {
    const tags = new Map();
    const findings = [];
    const refuse = (message, location) => {
        findings.push({ code: 'repos-invalid', severity: 'error', subject: file, message, ...(location === undefined ? {} : { location }), hint: `take ${file} back from git, or delete it: mode tags writes it anew` });
    };
    try {
        const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(source, file);
        const items = tagsSchema.safeParse(yaml.value ?? []);
        if (!items.success)
            refuse('must be a list of repos, or a map with the list under spec', yaml.locate([]));
        for (const [index, item] of (items.data ?? []).entries()) {
            const parsed = taggedSchema.safeParse(item);
            if (parsed.success && typeof parsed.data.tag === 'string')
                tags.set(parsed.data.repositoryFullName, parsed.data.tag);
            for (const { path, message } of parsed.error === undefined ? [] : (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeIssues */ .K)(parsed.error))
                refuse(`${path.map(String).join('.')}: ${message}`, yaml.locate([...(0,_repos_js__WEBPACK_IMPORTED_MODULE_1__/* .specPath */ .Bg)(yaml), index, ...path]));
        }
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .isSlipwayError */ .qQ)(error))
            throw error;
        refuse(error.message, error.location);
    }
    return { tags, findings };
}
/** A `charts_list.yaml`. The current tags are those of `release_charts.yaml`. */
function parseChartsList(source, { file = chartsListFile, tags = new Map() } = {}) {
    const { entries, findings } = (0,_repos_js__WEBPACK_IMPORTED_MODULE_1__/* .readEntries */ .$2)(source, file, { schema: entrySchema, entryOf });
    return {
        entries: entries.map((entry) => {
            const currentTag = tags.get(entry.repositoryFullName);
            return currentTag === undefined ? entry : { ...entry, currentTag };
        }),
        findings,
    };
}
/**
 * `release_charts.yaml`: the list with the tag of each repo behind its name; comments and order are those of the list.
 * A repo without a tag has none. @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function formatReleaseCharts(list, tagOf) {
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .hN)(list, chartsListFile);
    const items = tagsSchema.safeParse(yaml.value ?? []);
    return (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_6__/* .setYamlStrings */ .A)(list, (items.data ?? []).flatMap((item, index) => {
        const parsed = taggedSchema.safeParse(item);
        const tag = parsed.success ? tagOf(parsed.data.repositoryFullName) : undefined;
        return tag === undefined ? [] : [{ path: [...(0,_repos_js__WEBPACK_IMPORTED_MODULE_1__/* .specPath */ .Bg)(yaml), index, 'tag'], value: tag, sibling: 'repositoryFullName' }];
    }));
}


/***/ }),

/***/ 41964:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   KW: () => (/* binding */ loadCodeOwners),
/* harmony export */   Vu: () => (/* binding */ formatOwner),
/* harmony export */   sE: () => (/* binding */ ownerForm),
/* harmony export */   zr: () => (/* binding */ findOwner)
/* harmony export */ });
/* unused harmony export parseCodeOwners */
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75004);

/** What an owner may be written as, for messages. */
const ownerForm = 'must be a user (@ann), a team (@organisation/team) or a mail address';
/** The owner that this text names, if it names one. */
function findOwner(text) {
    if (/^[^@\s<>,;"']+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254)
        return { kind: 'email', name: text };
    const name = text.replace(/^@/, '');
    if (name.length > 254 || !/^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/.test(name))
        return undefined;
    return { kind: name.includes('/') ? 'team' : 'user', name };
}
/** As a forge reads it: `@ann`, `@organisation/team`, or the mail address. */
function formatOwner({ kind, name }) {
    return kind === 'email' ? name : `@${name}`;
}
/** Where forges look for it, first found first. @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const codeOwnersFiles = ['.github/CODEOWNERS', '.gitlab/CODEOWNERS', '.gitea/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/** Whether a path part matches one with `*` and `?`; it goes back to the last star only, so it is no longer than part × pattern. */
function matchesPart(pattern, part) {
    let [at, star, mark] = [0, -1, 0];
    for (let index = 0; index < part.length;) {
        if (pattern[at] === '*') {
            star = at;
            mark = index;
            at += 1;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === part[index])) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            mark += 1;
            index = mark;
        }
        else
            return false;
    }
    return /^\**$/.test(pattern.slice(at));
}
/** Like .gitignore: a pattern without a slash inside is about every folder, one that names a folder is about all below it. */
function matcherOf(pattern) {
    const isAnchored = pattern.replace(/\/$/, '').includes('/');
    const parts = pattern.replace(/^\//, '').replace(/\/$/, '').split('/');
    const wanted = isAnchored ? parts : ['**', ...parts];
    const onlyFolders = pattern.endsWith('/');
    // GitHub and GitLab: docs/* is about the files right there, docs/ and docs about everything below.
    const onlyHere = wanted.at(-1) === '*' && isAnchored;
    return (path) => {
        const names = path.split('/');
        // Which parts of the pattern can have been used up after each part of the path.
        let reached = new Set([0]);
        const spread = (places) => {
            for (const place of places)
                if (wanted[place] === '**')
                    places.add(place + 1);
            return places;
        };
        reached = spread(reached);
        for (const [index, name] of names.entries()) {
            const next = new Set();
            for (const place of reached) {
                const part = wanted[place];
                if (part === '**')
                    next.add(place);
                else if (part !== undefined && matchesPart(part, name))
                    next.add(place + 1);
            }
            reached = spread(next);
            const isLast = index === names.length - 1;
            if (reached.has(wanted.length) && (isLast ? !onlyFolders || wanted.at(-1) === '**' : !onlyHere))
                return true;
        }
        return false;
    };
}
/**
 * A CODEOWNERS file: in each section (GitLab's `[Name]`) the last line that matches decides; GitHub's file is one section.
 * Lines that cannot be read are passed over, as forges do.
 * @see https://docs.gitlab.com/user/project/codeowners/reference/
 */
function parseCodeOwners(text) {
    const sections = new Map();
    let section = [];
    sections.set('', section);
    let inherited = [];
    const ownersIn = (words) => words.flatMap((word) => findOwner(word) ?? []);
    for (const raw of text.split(/\r?\n/)) {
        const line = raw.replace(/(^|\s)#.*$/, '').trim();
        if (line === '' || line.length > 4000)
            continue;
        const head = /^\^?\[([^\]]+)\](?:\[[0-9]+\])?(.*)$/.exec(line);
        if (head !== null) {
            const name = (head[1] ?? '').toLowerCase();
            section = sections.get(name) ?? [];
            sections.set(name, section);
            inherited = ownersIn((head[2] ?? '').split(/\s+/));
            continue;
        }
        const [pattern = '', ...words] = line.replaceAll('\\ ', '\u0000').split(/\s+/).map((word) => word.replaceAll('\u0000', ' '));
        if (pattern.startsWith('!'))
            continue;
        section.push({ matches: matcherOf(pattern), owners: words.length === 0 ? inherited : ownersIn(words) });
    }
    return {
        ownersOf(path) {
            const owners = [...sections.values()].flatMap((rules) => rules.findLast(({ matches }) => matches(path))?.owners ?? []);
            return [...new Map(owners.map((owner) => [formatOwner(owner), owner])).values()];
        },
    };
}
/** The CODEOWNERS of a release repo; without one nobody owns anything. */
async function loadCodeOwners(tree) {
    for (const file of codeOwnersFiles) {
        const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(tree, file);
        if (text !== undefined)
            return parseCodeOwners(text);
    }
    return parseCodeOwners('');
}
/** Those who are asked about a component: of its entries, which have those of their file; else by CODEOWNERS of the files. */
function ownersOf(entries, codeOwners) {
    const once = (owners) => [...new Map(owners.map((owner) => [formatOwner(owner), owner])).values()];
    const named = once(entries.flatMap(({ owners }) => owners));
    return {
        owners: named.length > 0 ? named : once([...new Set(entries.map(({ file }) => file))].flatMap((file) => codeOwners.ownersOf(file))),
        backupOwners: once(entries.flatMap(({ backupOwners }) => backupOwners)),
    };
}


/***/ }),

/***/ 1147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gx: () => (/* binding */ chartTarget),
  x7: () => (/* binding */ checkRepoTargets),
  TV: () => (/* binding */ folder),
  lm: () => (/* binding */ parseRepos),
  Zd: () => (/* binding */ pathTarget),
  $2: () => (/* binding */ readEntries),
  QQ: () => (/* binding */ reposFolder),
  hK: () => (/* binding */ setCurrentTags),
  Bg: () => (/* binding */ specPath),
  bi: () => (/* binding */ tagKeys),
  Jp: () => (/* binding */ tagPartOf)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var src_yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(67140);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/shape-issues.ts
var shape_issues = __webpack_require__(86732);
// EXTERNAL MODULE: ./packages/release-repo/src/owners.ts
var owners = __webpack_require__(41964);
// EXTERNAL MODULE: ./packages/release-repo/src/errors.ts
var src_errors = __webpack_require__(98191);
;// CONCATENATED MODULE: ./packages/release-repo/src/text-pattern.ts

const longestPattern = 500;
const mostSteps = 2000;
/** What lies behind this place in a text is not looked at. In characters. */
const longestText = 16_384;
const newline = 10;
const isDigit = (code) => code >= 48 && code <= 57;
const isWord = (code) => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isSpace = (code) => /^\s$/.test(String.fromCodePoint(code));
const not = (test) => (code) => !test(code);
const classes = new Map([['d', isDigit], ['D', not(isDigit)], ['w', isWord], ['W', not(isWord)], ['s', isSpace], ['S', not(isSpace)]]);
const controls = new Map([['n', 10], ['r', 13], ['t', 9]]);
const startOfLine = (before) => before === -1 || before === newline;
const endOfLine = (_before, after) => after === -1 || after === newline;
const wordEdge = (before, after) => isWord(before) !== isWord(after);
function parse(source) {
    const ignoresCase = source.startsWith('(?i)');
    const chars = Array.from(source);
    let at = ignoresCase ? 4 : 0;
    const refuse = (reason) => new src_errors/* ReleaseRepoError */.w('PATTERN_INVALID', `the pattern ${JSON.stringify(source)} ${reason} (character ${at + 1})`, {
        hint: 'it knows letters, . [a-z] [^a-z] \\d \\w \\s \\b ^ $ | ( ) * + ? {2,3}, and (?i) at its start',
    });
    const same = (wanted) => {
        if (!ignoresCase)
            return (code) => code === wanted;
        const [lower, upper] = [String.fromCodePoint(wanted).toLowerCase().codePointAt(0), String.fromCodePoint(wanted).toUpperCase().codePointAt(0)];
        return (code) => code === wanted || code === lower || code === upper;
    };
    const between = (low, high) => {
        const test = (code) => code >= low && code <= high;
        if (!ignoresCase)
            return test;
        return (code) => test(code) || test(String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code) || test(String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? code);
    };
    /** The character behind a backslash that stands for itself. */
    const escaped = () => {
        const char = chars[at];
        if (char === undefined)
            throw refuse('ends in a backslash');
        const control = controls.get(char);
        if (control === undefined && /[0-9A-Za-z]/.test(char))
            throw refuse(/[0-9k]/.test(char) ? 'refers back to a group, which is not supported' : `has \\${char}, which is not supported`);
        at += 1;
        return control ?? char.codePointAt(0) ?? 0;
    };
    const set = () => {
        const negated = chars[at] === '^';
        if (negated)
            at += 1;
        const tests = [];
        for (let first = true; first || chars[at] !== ']'; first = false) {
            if (at >= chars.length)
                throw refuse('has a [ without its ]');
            if (chars[at] === '\\' && classes.has(chars[at + 1] ?? '')) {
                tests.push(classes.get(chars[at + 1] ?? '') ?? isWord);
                at += 2;
                continue;
            }
            const one = () => {
                const char = chars[at] ?? '';
                at += 1;
                return char === '\\' ? escaped() : char.codePointAt(0) ?? 0;
            };
            const low = one();
            if (chars[at] === '-' && chars[at + 1] !== ']' && chars[at + 1] !== undefined) {
                at += 1;
                if (chars[at] === '\\' && classes.has(chars[at + 1] ?? ''))
                    throw refuse('has a range that ends in a class');
                const high = one();
                if (high < low)
                    throw refuse('has a range that runs backwards');
                tests.push(between(low, high));
            }
            else
                tests.push(same(low));
        }
        at += 1;
        const any = (code) => tests.some((test) => test(code));
        return negated ? not(any) : any;
    };
    const atom = (depth) => {
        const char = chars[at] ?? '';
        at += 1;
        switch (char) {
            case '.': return { kind: 'character', test: (code) => code !== newline };
            case '^': return { kind: 'place', test: startOfLine };
            case '$': return { kind: 'place', test: endOfLine };
            case '[': return { kind: 'character', test: set() };
            case '(': {
                if (depth > 50)
                    throw refuse('nests more than 50 groups');
                const name = /^\?<[A-Za-z]\w*>/.exec(chars.slice(at, at + 64).join(''));
                if (name !== null)
                    at += name[0].length;
                else if (chars[at] === '?') {
                    if (chars[at + 1] !== ':')
                        throw refuse('looks ahead, looks behind or sets a flag, which is not supported');
                    at += 2;
                }
                const inner = choice(depth + 1);
                if (chars[at] !== ')')
                    throw refuse('has a ( without its )');
                at += 1;
                return inner;
            }
            case '*':
            case '+':
            case '?': throw refuse(`has a ${char} with nothing before it`);
            case '\\': {
                const next = chars[at] ?? '';
                const test = classes.get(next);
                if (test === undefined && next !== 'b')
                    return { kind: 'character', test: same(escaped()) };
                at += 1;
                return test === undefined ? { kind: 'place', test: wordEdge } : { kind: 'character', test };
            }
            default: return { kind: 'character', test: same(char.codePointAt(0) ?? 0) };
        }
    };
    const bounds = () => {
        const found = /^(?:([*+?])|\{([0-9]{1,4})(?:(,)([0-9]{1,4})?)?\})/.exec(chars.slice(at, at + 12).join(''));
        if (found === null)
            return undefined;
        at += found[0].length;
        const [, sign, least = '0', comma, most] = found;
        if (sign !== undefined)
            return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
        return [Number(least), comma === undefined ? Number(least) : most === undefined ? Infinity : Number(most)];
    };
    const sequence = (depth) => {
        const parts = [];
        while (at < chars.length && chars[at] !== '|' && chars[at] !== ')') {
            const node = atom(depth);
            const range = bounds();
            if (range === undefined)
                parts.push(node);
            else {
                const [least, most] = range;
                if (most < least)
                    throw refuse('has a {} whose numbers run backwards');
                if (node.kind === 'place')
                    throw refuse('repeats a place');
                // What is taken first does not matter where only "matches" is asked.
                if (chars[at] === '?')
                    at += 1;
                if (bounds() !== undefined)
                    throw refuse('has two repetitions in a row');
                parts.push({ kind: 'repeat', node, least, most });
            }
        }
        return { kind: 'sequence', parts };
    };
    const choice = (depth) => {
        const options = [sequence(depth)];
        while (chars[at] === '|') {
            at += 1;
            options.push(sequence(depth));
        }
        return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options };
    };
    const node = choice(0);
    if (at < chars.length)
        throw refuse('has a ) without its (');
    return node;
}
/** The steps of a machine that is in many places at once, as Thompson described it. @see https://swtch.com/~rsc/regexp/regexp2.html */
function compile(root, source) {
    const steps = [];
    const push = (step) => {
        if (steps.length >= mostSteps)
            throw new src_errors/* ReleaseRepoError */.w('PATTERN_INVALID', `the pattern ${JSON.stringify(source)} repeats too much`, { hint: 'make the numbers in {} smaller' });
        return steps.push(step) - 1;
    };
    const emit = (node) => {
        if (node.kind === 'character' || node.kind === 'place')
            push(node);
        else if (node.kind === 'sequence')
            node.parts.forEach(emit);
        else if (node.kind === 'choice') {
            const ends = [];
            const fork = push({ kind: 'jump', to: [] });
            const starts = node.options.map((option) => {
                const start = steps.length;
                emit(option);
                ends.push(push({ kind: 'jump', to: [] }));
                return start;
            });
            steps[fork] = { kind: 'jump', to: starts };
            for (const end of ends)
                steps[end] = { kind: 'jump', to: [steps.length] };
        }
        else {
            for (let count = 0; count < node.least; count += 1)
                emit(node.node);
            if (node.most === Infinity) {
                const fork = push({ kind: 'jump', to: [] });
                emit(node.node);
                push({ kind: 'jump', to: [fork] });
                steps[fork] = { kind: 'jump', to: [fork + 1, steps.length] };
            }
            else {
                const forks = [];
                for (let count = node.least; count < node.most; count += 1) {
                    forks.push(push({ kind: 'jump', to: [] }));
                    emit(node.node);
                }
                for (const fork of forks)
                    steps[fork] = { kind: 'jump', to: [fork + 1, steps.length] };
            }
        }
    };
    emit(root);
    push({ kind: 'end' });
    return steps;
}
function run(steps, text, whole) {
    const codes = Array.from(text.slice(0, longestText), (char) => char.codePointAt(0) ?? 0);
    const seen = new Int32Array(steps.length).fill(-1);
    const ends = [];
    const enter = (places, start, index) => {
        const waiting = [start];
        for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
            if (seen[at] === index)
                continue;
            seen[at] = index;
            const step = steps[at];
            if (step === undefined)
                continue;
            if (step.kind === 'jump')
                waiting.push(...step.to);
            else if (step.kind === 'character')
                places.push(at);
            else if (step.kind === 'end')
                ends.push(index);
            else if (step.test(codes[index - 1] ?? -1, codes[index] ?? -1))
                waiting.push(at + 1);
        }
    };
    let places = [];
    enter(places, 0, 0);
    for (let index = 0; index < codes.length && (whole ? places.length > 0 : ends.length === 0); index += 1) {
        const next = [];
        for (const at of places) {
            const step = steps[at];
            if (step?.kind === 'character' && step.test(codes[index] ?? -1))
                enter(next, at + 1, index + 1);
        }
        if (!whole)
            enter(next, 0, index + 1);
        places = next;
    }
    return whole ? ends.at(-1) === codes.length : ends.length > 0;
}
/**
 * A pattern of slipway's own, small kind of regular expressions. `whole`: the text must match from its first to its last
 * character; otherwise it is looked for anywhere, and `^` and `$` are the ends of a line.
 * @throws {ReleaseRepoError} PATTERN_INVALID with what is not understood
 */
function parseTextPattern(source, { whole }) {
    if (source.length > longestPattern)
        throw new src_errors/* ReleaseRepoError */.w('PATTERN_INVALID', `a pattern may have ${longestPattern} characters, this one has ${source.length}`);
    const steps = compile(parse(source), source);
    return { source, matches: (text) => run(steps, text, whole) };
}

// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./packages/release-repo/src/yaml-edit.ts
var yaml_edit = __webpack_require__(86148);
;// CONCATENATED MODULE: ./packages/release-repo/src/repos.ts









/** The folder of the files that say which component repos a release collects. */
const reposFolder = 'repos';
const repos_text = (example) => schemas/* string */.YjP({ error: (issue) => typeof issue.input === 'number' || typeof issue.input === 'boolean'
        ? `must be a string: write it in quotes, as "${example}"` : 'must be a string' });
const isInside = (path) => {
    try {
        (0,tree/* normalisePath */.qb)(path);
        return true;
    }
    catch {
        return false;
    }
};
/** A path inside a repository. */
const folder = repos_text('addons').refine(isInside, 'must be a path inside the repository');
const pattern = (whole) => repos_text('v1\\..*').transform((source, context) => {
    try {
        return parseTextPattern(source, { whole });
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
            throw error;
        context.addIssue({ code: 'custom', message: error.hint === undefined ? error.message : `${error.message}; ${error.hint}` });
        return core/* NEVER */.tm;
    }
});
const owner = repos_text('@ann').transform((name, context) => {
    const found = (0,owners/* findOwner */.zr)(name);
    if (found !== undefined)
        return found;
    context.addIssue({ code: 'custom', message: `${JSON.stringify(name.slice(0, 100))} ${owners/* ownerForm */.sE}` });
    return core/* NEVER */.tm;
});
const repos_owners = schemas/* preprocess */.vkY((value) => (typeof value === 'string' ? [value] : value), schemas/* array */.YOg(owner, 'must be a list of owners').nullish());
/** What both formats say of a repo and its tags. */
const tagKeys = {
    repositoryFullName: repos_text('organisation/name').regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/, 'must be ORGANISATION/NAME'),
    baseVersion: repos_text('v1.10').regex(/^v?[0-9]+(\.[0-9]+){0,2}$/, 'must be a line of versions such as v1.2').nullish(),
    tagPattern: pattern(true).nullish(),
    messagePattern: pattern(false).nullish(),
    prereleases: config/* prereleasesSchema */.ve.nullish(),
    hold: schemas/* strictObject */.rej({ tag: repos_text('v1.10').min(1), reason: schemas/* string */.YjP('must say why').trim().min(1, 'must say why') }, 'must be a map with tag and reason').nullish(),
    owners: repos_owners, backupOwners: repos_owners,
};
const entrySchema = schemas/* strictObject */.rej({
    ...tagKeys,
    currentTag: repos_text('v1.10').min(1).nullish(),
    chartPaths: schemas/* array */.YOg(folder, 'must be a list of folders').min(1, 'must name at least one folder').nullish(),
    targetChartPath: folder.nullish(),
    paths: schemas/* array */.YOg(folder, 'must be a list of files and folders').min(1, 'must name at least one file or folder').nullish(),
    targetPath: folder.nullish(),
    versionCheck: schemas/* enum */.k5n(['error', 'warn', 'off'], 'must be error, warn or off').nullish(),
});
const fileSchema = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* object */.Ikc({ metadata: schemas/* unknown */.L5J().optional(), spec: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() })]);
const fileOwnersSchema = schemas/* object */.Ikc({ owners: repos_owners, backupOwners: repos_owners });
/** What an entry of either format says of its repo and tags. */
function tagPartOf({ repositoryFullName, baseVersion, tagPattern, messagePattern, prereleases, hold, ...value }, place) {
    return {
        ...place, repositoryFullName,
        ...(baseVersion ? { baseVersion } : {}), ...(tagPattern ? { tagPattern } : {}), ...(messagePattern ? { messagePattern } : {}), ...(hold ? { hold } : {}),
        ...(prereleases === undefined || prereleases === null ? {} : { prereleases }),
        owners: value.owners ?? place.owners, backupOwners: value.backupOwners ?? place.backupOwners,
    };
}
function entryOf(value, place) {
    const { currentTag, chartPaths, targetChartPath, paths, targetPath, versionCheck } = value;
    return {
        ...tagPartOf(value, place), ...(currentTag ? { currentTag } : {}),
        chartPaths: (chartPaths ?? []).map(tree/* normalisePath */.qb), targetChartPath: (0,tree/* normalisePath */.qb)(targetChartPath ?? 'addons'),
        paths: (paths ?? []).map(tree/* normalisePath */.qb), targetPath: (0,tree/* normalisePath */.qb)(targetPath ?? ''), versionCheck: versionCheck ?? 'error',
    };
}
/** Where the list of entries stands in its file. */
const specPath = (yaml) => (Array.isArray(yaml.value) ? [] : ['spec']);
/** A repos file: `metadata` and `spec`, or the list alone. Every bad entry is a finding `repos-invalid`, the others are returned. */
function parseRepos(source, file) {
    return readEntries(source, file, { schema: entrySchema, entryOf });
}
/** How each key is written, for hints. */
const examples = {
    repositoryFullName: 'acme/web', baseVersion: '"v1.2"', currentTag: '"v1.2.3"', tagPattern: '"v[0-9.]+"', messagePattern: '"^Release: yes$"', prereleases: '[rc, beta]', hold: '{tag: "v1.2.3", reason: "v1.2.4 breaks login"}',
    owners: '["@ann", "@acme/web-team"]', backupOwners: '["@bob"]', chartPaths: '[charts/web]', targetChartPath: 'addons', paths: '[deploy/scripts]', targetPath: 'scripts', versionCheck: 'warn', resourcePaths: '[release/web.yaml]',
};
function hintOf(path, isUnknownKey, known) {
    const key = String(path[0] ?? '');
    if (isUnknownKey && path.length === 1) {
        const similar = (0,names/* nearestNames */.LE)(key, known);
        return similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : `remove it; known are ${known.join(', ')}`;
    }
    const example = examples[key];
    return example === undefined ? 'write an entry as a map with repositoryFullName: acme/web' : `write it as ${key}: ${example}`;
}
/** The entries of a list of repos in either format, and what is wrong with the others. */
function readEntries(source, file, { schema, entryOf: toEntry }) {
    let yaml;
    try {
        yaml = (0,src_yaml/* parseYaml */.hN)(source, file);
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
            throw error;
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: error.message, ...(error.location === undefined ? {} : { location: error.location }), hint: 'correct the file there: nothing of it is read until it is YAML' }] };
    }
    const shape = fileSchema.safeParse(yaml.value ?? []);
    if (!shape.success) {
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: 'must be a list of repos, or a map with the list under spec', location: yaml.locate([]), hint: 'write spec: and below it one entry per repo, such as - repositoryFullName: acme/web' }] };
    }
    const items = Array.isArray(shape.data) ? shape.data : shape.data.spec ?? [];
    const entries = [];
    const findings = [];
    const given = Array.isArray(shape.data) ? undefined : fileOwnersSchema.safeParse(shape.data.metadata ?? {});
    for (const { path, message } of given?.error === undefined ? [] : (0,shape_issues/* shapeIssues */.K)(given.error)) {
        findings.push({ code: 'repos-invalid', severity: 'error', subject: file, message: `${['metadata', ...path].map(String).join('.')}: ${message}`, location: yaml.locate(['metadata', ...path]), hint: 'write it as owners: ["@ann", "@acme/web-team"]' });
    }
    const fileOwners = { owners: given?.data?.owners ?? [], backupOwners: given?.data?.backupOwners ?? [] };
    items.forEach((item, index) => {
        const path = [...specPath(yaml), index];
        const parsed = schema.safeParse(item);
        const issues = parsed.success ? [] : (0,shape_issues/* shapeIssues */.K)(parsed.error);
        const isUnknownKey = (issue) => issue.message === 'unknown key';
        for (const issue of issues) {
            const where = issue.path.map(String).join('.');
            findings.push({
                code: 'repos-invalid', severity: isUnknownKey(issue) ? 'warning' : 'error', subject: `${file} entry ${index + 1}`,
                message: `${where === '' ? 'the entry' : where}: ${issue.message}`, location: yaml.locate([...path, ...issue.path]),
                hint: hintOf(issue.path, isUnknownKey(issue), Object.keys(schema.shape)),
            });
        }
        // A key that is not known yet is worth a word, but no reason to leave the component out.
        const known = !parsed.success && issues.every(isUnknownKey) ? schemas/* object */.Ikc(schema.shape).safeParse(item) : parsed;
        if (known.success)
            entries.push(toEntry(known.data, { file, index, location: yaml.locate(path), ...fileOwners }));
    });
    return { entries, findings };
}
/** Where a chart folder is collected to: `addons/<last part of the chart path>`. */
function chartTarget(entry, chartPath) {
    const name = chartPath === '' ? entry.repositoryFullName.split('/').at(-1) : chartPath.split('/').at(-1);
    return `${entry.targetChartPath}/${name ?? ''}`;
}
/** Where a file or folder of `paths` is collected to: its own name, below `targetPath`. */
function pathTarget(entry, path) {
    const name = (path === '' ? entry.repositoryFullName : path).split('/').at(-1) ?? '';
    return entry.targetPath === '' ? name : `${entry.targetPath}/${name}`;
}
/** Entries that would be collected into one folder, or one inside the other, each as a finding `duplicate-target` about that folder. */
function checkRepoTargets(entries) {
    const seen = new Map();
    const findings = [];
    const place = ({ file, location }) => `${file}:${location.line ?? 1}`;
    for (const entry of entries) {
        for (const target of [...entry.chartPaths.map((path) => chartTarget(entry, path)), ...entry.paths.map((path) => pathTarget(entry, path))]) {
            const first = seen.get(target);
            if (first === undefined)
                seen.set(target, entry);
            else {
                findings.push({
                    code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
                    message: `${entry.repositoryFullName} and ${first.repositoryFullName} (${place(first)}) are both collected into ${target}`,
                    hint: 'give one of them another target, or remove one of the two',
                });
            }
        }
    }
    for (const [target, entry] of seen) {
        const outer = [...seen].find(([other]) => target.startsWith(`${other}/`));
        if (outer === undefined)
            continue;
        findings.push({
            code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
            message: `it lies inside ${outer[0]}, which is collected from ${outer[1].repositoryFullName} (${place(outer[1])})`,
            hint: 'give one of them another target',
        });
    }
    return findings;
}
/**
 * The text with another `currentTag` in these entries; comments, order and quotes of everything else stay.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setCurrentTags(source, tags) {
    const list = specPath((0,src_yaml/* parseYaml */.hN)(source.replace(/^\ufeff/, ''), 'repos'));
    return (0,yaml_edit/* setYamlStrings */.A)(source, tags.map(({ index, tag }) => ({ path: [...list, index, 'currentTag'], value: tag, sibling: 'repositoryFullName' })));
}


/***/ }),

/***/ 86148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ setYamlStrings),
/* harmony export */   j: () => (/* binding */ setYamlString)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98191);



const samePath = (path) => path.map(String).join('.');
/** How a string is written in place of `before`, so that every YAML reader takes it for a string. */
function formatScalar(value, before) {
    if (before.startsWith("'") && !/['\n]/.test(value))
        return `'${value}'`;
    const plain = /^[A-Za-z][A-Za-z0-9._+/-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
    // Also 1.10.0: three parts are no number in any YAML version.
    const version = /^[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.+-]+)?$/.test(value);
    return !before.startsWith('"') && (plain || version) ? value : JSON.stringify(value);
}
/** Where the colon behind the key of a map entry stands. */
function colonOf(text, document, path) {
    const parent = document.getIn(path.slice(0, -1), true);
    const key = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item.key) && item.key.value === path.at(-1))?.key : undefined;
    const colon = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isNode */ .Ll)(key) && key.range ? text.indexOf(':', key.range[1]) : -1;
    return colon < 0 ? undefined : colon;
}
function eolOf(text) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
/** A new entry `key: value` right after the entry `sibling` of the same map. */
function insertAfter(text, document, { path, value, sibling = '' }) {
    const parent = document.getIn(path.slice(0, -1), true);
    const key = String(path.at(-1));
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(item.key) && item.key.value === sibling) : undefined;
    const keyRange = pair !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isNode */ .Ll)(pair.key) ? pair.key.range : undefined;
    const valueRange = pair !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isNode */ .Ll)(pair.value) ? pair.value.range : undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isMap */ .jh)(parent) || !keyRange || !valueRange)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot add ${samePath(path)}: ${sibling} is not there`);
    if (parent.flow === true)
        return { start: valueRange[1], end: valueRange[1], text: `, ${key}: ${formatScalar(value, '"')}` };
    const column = keyRange[0] - (text.lastIndexOf('\n', keyRange[0] - 1) + 1);
    // A block scalar ends behind its last line.
    const lineEnd = text.indexOf('\n', text[valueRange[1] - 1] === '\n' ? valueRange[1] - 1 : valueRange[1]);
    const eol = eolOf(text);
    const line = `${' '.repeat(column)}${key}: ${formatScalar(value, '')}`;
    return lineEnd < 0 ? { start: text.length, end: text.length, text: `${eol}${line}` } : { start: lineEnd + 1, end: lineEnd + 1, text: `${line}${eol}` };
}
function planEdit(text, document, edit) {
    const { path, value, sibling } = edit;
    const node = document.getIn(path, true);
    if (node === undefined && sibling !== undefined)
        return insertAfter(text, document, edit);
    if (!((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .isAlias */ .Vj)(node)) || !node.range)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: there is no such entry`);
    const [start, valueEnd] = node.range;
    const end = start + text.slice(start, valueEnd).replace(/\r?\n$/, '').length;
    // The place of an empty value may lie behind its comment; it belongs right behind the colon.
    const colon = start === end ? colonOf(text, document, path) : undefined;
    return colon === undefined ? { start, end, text: formatScalar(value, text.slice(start, end)) } : { start: colon + 1, end: colon + 1, text: ` ${formatScalar(value, '')}` };
}
// Without what is shared: an alias is its own copy.
const toData = (document) => JSON.parse(JSON.stringify(document.toJS()));
function withValue(data, [first, ...rest], value) {
    if (first === undefined)
        return value;
    if (Array.isArray(data))
        return data.map((item, index) => (index === first ? withValue(item, rest, value) : item));
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return Object.fromEntries([...entries.filter(([key]) => key !== first), [first, withValue(entries.find(([key]) => key === first)?.[1], rest, value)]]);
}
/**
 * The text with these scalars replaced; every other byte stays, and so does every other value: an edit that would change one
 * through an anchor is refused. @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setYamlStrings(text, edits) {
    if (text.startsWith('\ufeff'))
        return `\ufeff${setYamlStrings(text.slice(1), edits)}`;
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(text);
    const replacements = edits.map((edit) => planEdit(text, document, edit)).sort((a, b) => b.start - a.start);
    const result = replacements.reduce((changed, { start, end, text: piece }) => `${changed.slice(0, start)}${piece}${changed.slice(end)}`, text);
    const expected = edits.reduce((data, { path, value }) => withValue(data, path, value), toData(document));
    if (!(0,node_util__WEBPACK_IMPORTED_MODULE_0__.isDeepStrictEqual)(toData((0,yaml__WEBPACK_IMPORTED_MODULE_1__/* .parseDocument */ .Tp)(result)), expected)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot set ${edits.map(({ path }) => samePath(path)).join(', ')}: the file is written in a way that is not understood; edit it by hand`);
    }
    return result;
}
/** The text with one scalar replaced. @see setYamlStrings @throws {ReleaseRepoError} ENTRY_NOT_FOUND */
function setYamlString(text, path, { value, sibling }) {
    return setYamlStrings(text, [{ path, value, ...(sibling === undefined ? {} : { sibling }) }]);
}


/***/ })

};
