export const id = 176;
export const ids = [176];
export const modules = {

/***/ 41458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/render-images/src/inputs.ts
var inputs = __webpack_require__(11740);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
;// CONCATENATED MODULE: ./actions/render-images/src/report.ts


function report(result) {
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    if (result.charts !== undefined) {
        const images = [...new Set(result.charts.flatMap((chart) => chart.images))].sort();
        return { findings, outputs: { changed: 'false', images: String(images.length) }, text: [...images.map(src_text/* plainText */.wh), ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings)])].join('\n'), summary: '', document: { charts: result.charts, findings } };
    }
    const total = new Set(result.lists.flatMap(({ images }) => images)).size;
    const rows = result.lists.map(({ file, images, added, removed }) => [file, String(images.length), `+${added.length}`, `-${removed.length}`]);
    const failed = new Set(findings.flatMap(({ code, subject }) => (code === 'render-failed' || code === 'chart-invalid' ? [subject] : []))).size;
    const rendered = result.release?.addons.filter(({ findings: problems }) => problems.length === 0).length ?? 0;
    const what = failed > 0 ? `${(0,src_text/* formatCount */.B4)(failed, 'addon')} failed, so nothing is written` : result.written ? `${(0,src_text/* formatCount */.B4)(result.changed.length, 'file')} written` : result.changed.length > 0 ? `${(0,src_text/* formatCount */.B4)(result.changed.length, 'file')} would change` : 'nothing changed';
    const title = `${(0,src_text/* formatCount */.B4)(rendered, 'addon')} rendered, ${(0,src_text/* formatCount */.B4)(total, 'image')}, ${what}`;
    const lines = result.lists.flatMap(({ added, removed }) => [...added.map((image) => `  + ${(0,src_text/* plainText */.wh)(image)}`), ...removed.map((image) => `  - ${(0,src_text/* plainText */.wh)(image)}`)]);
    return {
        findings,
        outputs: { changed: String(failed === 0 && result.changed.length > 0), images: String(total) },
        text: [(0,src_text/* formatTable */.ku)([['list', 'images', 'new', 'gone'], ...rows]), ...lines, (0,findings_text/* formatFindings */.e)(findings), title].filter((part) => part !== '').join('\n'),
        summary: [`### render-images: ${title}`, (0,src_text/* formatMarkdownTable */.By)(['list', 'images', 'new', 'gone'], rows), ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
        document: {
            lists: result.lists, changed: result.changed, written: result.written,
            images: [...result.release?.images.values() ?? []].map(({ listed, kinds, lists, uses }) => ({ reference: listed.text, kinds, lists, users: uses })),
            findings,
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/helm/src/mentions.ts + 2 modules
var mentions = __webpack_require__(70565);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(12718);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var src_lists = __webpack_require__(81215);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(88773);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __webpack_require__(88679);
;// CONCATENATED MODULE: ./packages/release-repo/src/declared-images.ts





const maxNamed = 5;
const nameOf = ({ registry, repository }) => (0,images_origin/* fullName */.fq)(registry === undefined ? repository : `${registry}/${repository}`);
function parse(text) {
    try {
        return [(0,reference/* parseImageReference */.o_)(text)];
    }
    catch {
        // An annotation is for people: what is no reference there is used nowhere.
        return [];
    }
}
/**
 * Images that a chart declares in annotations of Chart.yaml or in Images.lock, but no template and no image list names in
 * any version: what an operator starts is found nowhere else, and what the values at hand switch off stands there too.
 * One `declared` note per addon that renders.
 */
function checkDeclaredImages({ addonFiles, addons, images }, ignore) {
    const known = new Set([...images.values()].flatMap(({ listed, original }) => [nameOf(listed), nameOf(original), (0,images_origin/* fullName */.fq)(listed.repository)]));
    const unrendered = new Set(addons.flatMap(({ path, findings }) => (findings.length > 0 ? [path] : [])));
    return addonFiles.flatMap(({ path, files }) => {
        if (unrendered.has(path))
            return [];
        const unknown = [...new Set((0,mentions/* findDeclaredImages */.e)((0,src_chart/* chartFromFiles */.q)(files, path)).flatMap(({ text }) => parse(text))
                .filter((image) => !(0,patterns/* matchesPattern */.M)(image.text, ignore) && !known.has(nameOf(image)) && !known.has((0,images_origin/* fullName */.fq)(image.repository))).map(({ text }) => text))].sort();
        if (unknown.length === 0)
            return [];
        const more = unknown.length > maxNamed ? ` and ${unknown.length - maxNamed} more` : '';
        return [{
                code: 'declared', severity: 'info', subject: path, addon: path, location: { file: `${path}/Chart.yaml` },
                message: `it declares ${(0,src_text/* formatCount */.B4)(unknown.length, 'image')} that no template and no list names: ${unknown.slice(0, maxNamed).join(', ')}${more}`,
                hint: 'nothing to do for what your values switch off; what an operator or a script starts belongs on images_extra.list of the chart',
            }];
    });
}

// EXTERNAL MODULE: ./packages/release-repo/src/images-json.ts
var images_json = __webpack_require__(81517);
;// CONCATENATED MODULE: ./actions/render-images/src/run.ts






/** The addons whose images are not all known. */
const isIncomplete = ({ code }) => code === 'render-failed' || code === 'chart-invalid' || code === 'profile-invalid';
/**
 * Compares what the lists should hold with what they hold. A list that no chart speaks of any more becomes empty. While
 * addons are not rendered, a line may be theirs: then none counts as gone (DR6).
 */
async function planLists(folder, release, { complete }) {
    const expected = (0,release_images/* expectedLists */.yD)(release);
    const texts = new Map();
    const lists = [];
    for (const [kind, images] of expected) {
        const file = (0,src_lists/* listFileName */.ee)(kind);
        const text = (0,src_lists/* formatList */.ki)(images);
        const before = await (0,src_tree/* findText */.Vw)(folder, file);
        const present = new Set(release.lists.find((list) => list.kind === kind)?.lines.map(({ reference }) => reference) ?? []);
        const wanted = new Set(images);
        const added = images.filter((image) => !present.has(image));
        const changed = complete ? before !== text : added.length > 0;
        lists.push({ file, images, added, removed: complete ? [...present].filter((image) => !wanted.has(image)).sort() : [], changed });
        if (changed)
            texts.set(file, text);
    }
    return { lists, texts };
}
/** The images of charts by themselves; one that does not render is a finding, the others are told. */
async function renderCharts(folders, { engine, cwd, kube }) {
    const findings = [];
    const charts = await Promise.all(folders.map(async (chart) => {
        try {
            const rendered = await engine.render(await (0,src_chart/* loadChartDirectory */._)((0,external_node_path_.resolve)(cwd, chart)), kube);
            return { chart, images: [...new Set((0,mentions/* findImageMentions */.S)(rendered).map(({ text }) => text))].sort() };
        }
        catch (error) {
            findings.push({ code: 'render-failed', severity: 'error', subject: chart, message: (0,errors/* errorMessage */.gJ)(error), location: (0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? error.location : { file: chart } });
            return { chart, images: [] };
        }
    }));
    return { charts, lists: [], findings, changed: [], written: false };
}
function outdatedFindings(lists, files) {
    return files.map((file) => {
        const list = lists.find((each) => each.file === file);
        const lines = [...list?.added.map((image) => `+ ${image}`) ?? [], ...list?.removed.map((image) => `- ${image}`) ?? []];
        const shown = `${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ` and ${lines.length - 10} more` : ''}`;
        return {
            code: 'outdated', severity: 'error', subject: file, location: { file }, hint: 'run slipway render-images and commit images/',
            message: `${file} is not what the charts say: ${shown !== '' ? shown : list === undefined ? 'other places use the images' : 'only order or blanks differ'}`,
        };
    });
}
/** Renders all addons and writes the image lists; with `chart`, only prints the images of those charts. */
async function run(inputs, context) {
    const { cwd, logger } = context;
    const workers = inputs.jobs ?? (0,external_node_os_.availableParallelism)();
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers });
    try {
        const kube = inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion };
        if (inputs.chart.length > 0)
            return await renderCharts(inputs.chart, { engine, cwd, kube });
        const folder = (0,external_node_path_.resolve)(cwd, inputs.repo);
        const tree = await (0,worktree/* openWorktree */.Gc)(folder, (0,git/* createGit */.l)({ exec: context.exec, env: context.env, cwd: folder, logger }));
        const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
        logger.step(`Rendering the addons of ${folder}`);
        const progress = { done: () => undefined };
        const loaded = await (0,release_images/* loadReleaseImages */.w5)({
            tree, config, engine, ...kube,
            progress: (total) => {
                const bar = logger.progress('addons', { total });
                progress.done = () => bar.done();
                return bar;
            },
        });
        progress.done();
        const release = { ...loaded, findings: [...loaded.findings, ...checkDeclaredImages(loaded, config.images.ignore)] };
        if (release.model.addons.length === 0 && release.model.broken.length === 0 && release.plainFiles.length === 0) {
            throw new errors/* SlipwayError */.GQ('NOTHING_TO_RENDER', `there is no addon in ${folder}, so the lists are left as they are`, { hint: 'a release repo has charts in addons/: give its folder with --repo' });
        }
        const complete = !release.findings.some(isIncomplete);
        const { lists, texts } = await planLists(tree, release, { complete });
        // Lines that only a list of ours had are gone with it.
        const rewritten = new Set(lists.map(({ file }) => file));
        const stays = ({ kinds, lists: on }) => kinds.length > 0 || on.some((file) => !rewritten.has(file));
        const json = (0,images_json/* formatImagesJson */.k4)(new Map([...release.images].filter(([, image]) => stays(image)).map(([reference, { uses }]) => [reference, uses])));
        if (complete && json !== await (0,src_tree/* findText */.Vw)(tree, images_json/* imagesJsonName */.m$))
            texts.set(images_json/* imagesJsonName */.m$, json);
        const changed = [...texts.keys()];
        if (inputs.check)
            return { release, lists, changed, findings: [...release.findings, ...outdatedFindings(lists, changed)], written: false };
        // With an addon missing, the lists would lose its images: nothing is written then.
        const write = complete && !inputs.dryRun;
        const places = await Promise.all(changed.map(async (file) => [await (0,worktree/* resolveForWriting */.iD)(folder, file), texts.get(file) ?? '']));
        if (write)
            for (const [path, text] of places)
                await (0,atomic_file/* writeFileAtomic */.Zf)(path, text);
        // The lists are the tool's: what is wrong in the old ones goes away with the new ones.
        const ours = complete ? rewritten : new Set();
        const orphans = release.lists.filter(({ kind, file }) => kind !== release_images/* platformKind */.GQ && !rewritten.has(file)).map(({ file }) => ({
            code: 'orphan-list', severity: 'warning', subject: file, location: { file }, message: `no chart has a file ${file.split('/').at(-1) ?? ''}, so nothing says where this list comes from; it is left as it is`,
        }));
        return { release, lists, changed, findings: [...release.findings.filter(({ location }) => location === undefined || !ours.has(location.file)), ...orphans], written: write && texts.size > 0 };
    }
    finally {
        await engine.close();
    }
}

;// CONCATENATED MODULE: ./actions/render-images/src/index.ts




const action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 67708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 81517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qe: () => (/* binding */ findImagesJson),
/* harmony export */   k4: () => (/* binding */ formatImagesJson),
/* harmony export */   m$: () => (/* binding */ imagesJsonName)
/* harmony export */ });
/* unused harmony export parseImagesJson */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75004);




/** The name of the file that says who uses each image where. */
const imagesJsonName = 'images/images.json';
const useSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ addon: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), template: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), object: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), profile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ formatVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), images: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(useSchema)) });
/** `images/images.json`: sorted, one line per use, so that a diff names the places. */
function formatImagesJson(images) {
    const blocks = [...images].sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a, b)).map(([reference, uses]) => {
        const lines = [...new Set(uses.map(({ addon, template, object, path, profile }) => JSON.stringify({ addon, template, object, path, profile })))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
        return `    ${JSON.stringify(reference)}: [${lines.length === 0 ? '' : `\n${lines.map((line) => `      ${line}`).join(',\n')}\n    `}]`;
    });
    return `{\n  "formatVersion": 1,\n  "images": {${blocks.length === 0 ? '' : `\n${blocks.join(',\n')}\n  `}}\n}\n`;
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
function parseImagesJson(text, file = imagesJsonName) {
    try {
        return new Map(Object.entries(fileSchema.parse(JSON.parse(text)).images));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseRepoError */ .w('IMAGES_JSON_INVALID', `${file} does not have the form that slipway render-images writes: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause)}`, { location: { file }, cause, hint: 'write it anew with slipway render-images' });
    }
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
async function findImagesJson(tree) {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(tree, imagesJsonName);
    return text === undefined ? undefined : parseImagesJson(text);
}


/***/ }),

/***/ 81215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ loadChartLists),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   J$: () => (/* binding */ imagesFolder),
/* harmony export */   ee: () => (/* binding */ listFileName),
/* harmony export */   g: () => (/* binding */ loadLists),
/* harmony export */   ki: () => (/* binding */ formatList)
/* harmony export */ });
/* unused harmony export listKind */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _reference_hint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16073);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75004);



/** The folder of the image lists. */
const imagesFolder = 'images';
/** The kind that the name of a list says. */
function listKind(file) {
    const name = (file.split('/').at(-1) ?? '').replace(/\.(list|txt)$/, '');
    return /^images[_-](.+)$/.exec(name)?.[1] ?? name;
}
/** The name of the list of a kind: `images/images_<kind>.list`. */
function listFileName(kind) {
    return `${imagesFolder}/images_${kind}.list`;
}
/** Whether lines end with blanks, or as on Windows: programs that read them plainly take that for a part of the name. */
function checkLineEnds(text, file) {
    const odd = text.split(/\r\n|\n|\r/).flatMap((line, index) => (/\S\s+$/.test(line) && !/^\s*#/.test(line) ? [index + 1] : []));
    const windows = text.split('\n').slice(0, -1).findIndex((line) => line.endsWith('\r')) + 1;
    const first = Math.min(...odd, ...(windows === 0 ? [] : [windows]));
    if (!Number.isFinite(first))
        return [];
    const said = [...(odd.length === 0 ? [] : [`${odd.length} ${odd.length === 1 ? 'line ends' : 'lines end'} with blanks`]), ...(windows === 0 ? [] : ['lines end as on Windows (CRLF)'])];
    return [{ code: 'trailing-blank', severity: 'warning', subject: file, message: `${said.join(', and ')}, from line ${first} on`, location: { file, line: first }, hint: 'read correctly here, but scripts take them for a part of the name: remove them, as with sed -i "s/[[:space:]]*$//"' }];
}
/** An image list: `#` starts a comment, blanks and line ends of any kind do not matter (R68). */
function parseList(text, file) {
    const lines = [];
    const findings = [];
    if (text.includes('\0')) {
        return { file, kind: listKind(file), lines, findings: [{ code: 'invalid', severity: 'error', subject: file, message: 'it is not text, so no list', location: { file }, hint: 'save it as UTF-8; images of an archive or layout are read by slipway copy' }] };
    }
    const first = new Map();
    text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).forEach((raw, index) => {
        const reference = raw.replace(/(^|\s)#.*$/, '').trim();
        if (reference === '')
            return;
        const location = { file, line: index + 1 };
        const before = first.get(reference);
        if (before !== undefined) {
            findings.push({ code: 'duplicate', severity: 'warning', subject: reference, message: `listed already in line ${before}`, location });
            return;
        }
        try {
            const image = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(reference);
            first.set(reference, index + 1);
            lines.push({ image, reference, location });
        }
        catch (error) {
            if (!(error instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M))
                throw error;
            findings.push({ code: 'invalid', severity: 'error', subject: reference, message: error.message, location, hint: (0,_reference_hint_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceHint */ .V)(reference) });
        }
    });
    return { file, kind: listKind(file), lines, findings: [...findings, ...checkLineEnds(text, file)] };
}
/** A list as the tool writes it: sorted, each image once, one per line. */
function formatList(references) {
    return [...new Set(references)].sort(_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD).map((reference) => `${reference}\n`).join('');
}
/** All lists of `images/`, by name. */
async function loadLists(tree) {
    const files = (await tree.list(imagesFolder)).filter(({ path, type }) => type === 'file' && /^images\/[^/]+\.list$/.test(path));
    return Promise.all(files.map(async ({ path }) => parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(tree, path), path)));
}
/** The lists inside the charts, merged by kind. The platform list comes from rendering, so one of that kind is left out. */
async function loadChartLists(tree, addons) {
    const isList = (file) => /(^|\/)images_[A-Za-z0-9_.-]+\.list$/.test(file) && listKind(file) !== 'platform';
    const files = addons.flatMap(({ path, files: all }) => all.filter(isList).map((file) => ({ addon: path, file })));
    const parsed = await Promise.all(files.map(async ({ addon, file }) => ({ addon, list: parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(tree, file), file) })));
    const kinds = [...new Set(parsed.map(({ list }) => list.kind))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD);
    return kinds.map((kind) => {
        const ofKind = parsed.filter(({ list }) => list.kind === kind);
        return {
            kind,
            lines: ofKind.flatMap(({ addon, list }) => list.lines.map((line) => ({ ...line, addon }))),
            findings: ofKind.flatMap(({ list }) => list.findings),
        };
    });
}


/***/ }),

/***/ 88679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern)
/* harmony export */ });
/** Whether a text matches one of these patterns, in which `*` stands for any characters. */
function matchesPattern(text, patterns) {
    return patterns.some((pattern) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text));
}


/***/ }),

/***/ 16073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ referenceHint)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76768);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67140);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48274);



const maxTagLength = 128;
/** A branch build's tag as an image may have it: `feature/a.1a2b3c4` is `feature-a.1a2b3c4` (P11). */
function asImageTag(tag) {
    const end = /\.[0-9a-f]{7,40}$/.exec(tag)?.[0] ?? '';
    const name = tag.slice(0, tag.length - end.length).replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
    return `${(name === '' ? 'branch' : name).slice(0, maxTagLength - end.length)}${end}`;
}
function placeholderHint(name) {
    if (_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .collectTimePlaceholders */ .Aw.some((known) => known === name))
        return `[[ ${name} ]] is filled in when the file is collected: name it in charts_list.yaml or repos/*.yaml, or write the tag`;
    const [near] = (0,_slipway_git__WEBPACK_IMPORTED_MODULE_1__/* .nearestNames */ .LE)(name, [..._placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .deployTimePlaceholders */ .jn, ..._placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .collectTimePlaceholders */ .Aw]);
    return near === undefined || near === name ? `say what [[ ${name} ]] stands for under placeholders.values of slipway.yaml` : `did you mean [[ ${near} ]]?`;
}
/** What to do with a text that should be an image reference and is none. */
function referenceHint(text) {
    const placeholder = /\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)/.exec(text)?.[1];
    if (placeholder !== undefined)
        return placeholderHint(placeholder);
    const scheme = /^[a-z]+:\/\//.exec(text)?.[0];
    if (scheme !== undefined)
        return `leave ${scheme} out`;
    // The first colon that is not a port: a branch may have slashes, and then nothing tells its tag from a path.
    const [, name = '', tag = ''] = /^((?:[^/:@]+(?::[0-9]+)?\/)?[^:@]+):([^@]+)/.exec(text) ?? [];
    if (name !== '' && !/\s/.test(tag) && (tag.includes('/') || tag.length > maxTagLength)) {
        const reason = tag.includes('/') ? 'a tag has no /' : `a tag has at most ${maxTagLength} characters, this one has ${tag.length}`;
        const better = asImageTag(tag);
        return `${reason}: build and write it as ${(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isImageTag */ ._l)(better) && better.length < 60 ? `${name}:${better}` : 'a shorter one'}`;
    }
    if (name !== '' && name !== name.toLowerCase())
        return 'write the name in lower case';
    return 'write it as release/web:v1.2.3 or registry.example.com/release/web:v1.2.3';
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



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
