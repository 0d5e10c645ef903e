export const id = 800;
export const ids = [800,768];
export const modules = {

/***/ 800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/render-images/src/inputs.ts
var inputs = __webpack_require__(1740);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(5603);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(7708);
;// CONCATENATED MODULE: ./actions/render-images/src/report.ts


function report(result) {
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    if (result.charts !== undefined) {
        const images = [...new Set(result.charts.flatMap((chart) => chart.images))].sort();
        return { findings, outputs: { changed: 'false', images: String(images.length) }, text: images.join('\n'), summary: '', document: { charts: result.charts, findings } };
    }
    const total = new Set(result.lists.flatMap(({ images }) => images)).size;
    const rows = result.lists.map(({ file, images, added, removed }) => [file, String(images.length), `+${added.length}`, `-${removed.length}`]);
    const failed = findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').length;
    const addons = result.release?.addons.length ?? 0;
    const title = `${(0,src_text/* formatCount */.B4)(addons, 'addon')} rendered, ${(0,src_text/* formatCount */.B4)(total, 'image')}, ${failed > 0 ? `${(0,src_text/* formatCount */.B4)(failed, 'addon')} failed: no list was written` : result.written ? 'lists written' : 'no list changed'}`;
    const lines = result.lists.flatMap(({ added, removed }) => [...added.map((image) => `  + ${(0,src_text/* plainText */.wh)(image)}`), ...removed.map((image) => `  - ${(0,src_text/* plainText */.wh)(image)}`)]);
    return {
        findings,
        outputs: { changed: String(result.lists.some(({ changed }) => changed)), images: String(total) },
        text: [(0,src_text/* formatTable */.ku)([['list', 'images', 'new', 'gone'], ...rows]), ...lines, (0,findings_text/* formatFindings */.e)(findings), title].filter((part) => part !== '').join('\n'),
        summary: [`### render-images: ${title}`, (0,src_text/* formatMarkdownTable */.By)(['list', 'images', 'new', 'gone'], rows), ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
        document: {
            lists: result.lists,
            images: [...result.release?.images.values() ?? []].map(({ listed, kinds, lists, uses }) => ({ reference: listed.text, kinds, lists, users: uses })),
            findings,
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(67);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 2 modules
var git = __webpack_require__(4147);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts + 2 modules
var engine_pool = __webpack_require__(3814);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(6442);
// EXTERNAL MODULE: ./packages/helm/src/mentions.ts + 3 modules
var mentions = __webpack_require__(3113);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(2718);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var src_lists = __webpack_require__(1215);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(5004);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(5049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(4702);
// EXTERNAL MODULE: ./packages/release-repo/src/images-json.ts
var images_json = __webpack_require__(1517);
;// CONCATENATED MODULE: ./actions/render-images/src/run.ts






/** Compares what the lists should hold with what they hold. A list that no chart speaks of any more becomes empty. */
async function planLists(folder, release) {
    const expected = (0,release_images/* expectedLists */.yD)(release);
    const texts = new Map();
    const lists = [];
    for (const [kind, images] of expected) {
        const file = (0,src_lists/* listFileName */.ee)(kind);
        const text = (0,src_lists/* formatList */.ki)(images);
        const before = await (0,src_tree/* findText */.Vw)(folder, file);
        const present = new Set(release.lists.find((list) => list.kind === kind)?.lines.map(({ reference }) => reference) ?? []);
        const wanted = new Set(images);
        lists.push({ file, images, added: images.filter((image) => !present.has(image)), removed: [...present].filter((image) => !wanted.has(image)).sort(), changed: before !== text });
        if (before !== text)
            texts.set(file, text);
    }
    return { lists, texts };
}
/** Renders all addons and writes the image lists; with `chart`, only prints the images of those charts. */
async function run(inputs, context) {
    const { cwd, logger } = context;
    const workers = inputs.jobs ?? (0,external_node_os_.availableParallelism)();
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers });
    try {
        const kube = inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion };
        if (inputs.chart.length > 0) {
            const charts = await Promise.all(inputs.chart.map(async (chart) => {
                const rendered = await engine.render(await (0,src_chart/* loadChartDirectory */._)((0,external_node_path_.resolve)(cwd, chart)), kube);
                return { chart, images: [...new Set((0,mentions/* findImageMentions */.S)(rendered).map(({ text }) => text))].sort() };
            }));
            return { charts, lists: [], findings: [], written: false };
        }
        const folder = (0,external_node_path_.resolve)(cwd, inputs.repo);
        const tree = await (0,worktree/* openWorktree */.G)(folder, (0,git/* createGit */.l)({ exec: context.exec, env: context.env, cwd: folder, logger }));
        const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
        logger.step(`Rendering the addons of ${folder}`);
        const progress = { done: () => undefined };
        const release = await (0,release_images/* loadReleaseImages */.w5)({
            tree, config, engine, ...kube,
            progress: (total) => {
                const bar = logger.progress('addons', { total });
                progress.done = () => bar.done();
                return bar;
            },
        });
        progress.done();
        const failed = release.findings.some(({ code }) => code === 'render-failed' || code === 'chart-invalid');
        const { lists, texts } = await planLists(tree, release);
        const json = (0,images_json/* formatImagesJson */.k4)(new Map([...release.images].map(([reference, { uses }]) => [reference, uses])));
        if (json !== await (0,src_tree/* findText */.Vw)(tree, images_json/* imagesJsonName */.m$))
            texts.set(images_json/* imagesJsonName */.m$, json);
        // The lists are the tool's: what is wrong in the old ones goes away with the new ones.
        const findings = release.findings.filter(({ location }) => inputs.check || location?.file.startsWith(`${src_lists/* imagesFolder */.J$}/`) !== true);
        if (inputs.check) {
            const outdated = lists.filter(({ changed }) => changed).map(({ file, added, removed }) => ({
                code: 'outdated', severity: 'error', subject: file, location: { file },
                message: `${file} is not what the charts say: ${[...added.map((image) => `+ ${image}`), ...removed.map((image) => `- ${image}`)].slice(0, 10).join(', ') || 'only order or blanks differ'}`,
                hint: 'run slipway render-images and commit images/',
            }));
            return { release, lists, findings: [...findings, ...outdated], written: false };
        }
        // With an addon missing, the lists would lose its images: nothing is written then.
        const write = !failed && !inputs.dryRun;
        if (write)
            for (const [file, text] of texts)
                await (0,atomic_file/* writeFileAtomic */.Z)((0,external_node_path_.join)(folder, file), text);
        const kinds = new Set(lists.map(({ file }) => (0,src_lists/* listKind */.zM)(file)));
        const orphans = release.lists.filter(({ kind }) => kind !== release_images/* platformKind */.GQ && !kinds.has(kind)).map(({ file }) => ({
            code: 'orphan-list', severity: 'warning', subject: file, location: { file }, message: `no chart has a file ${file.split('/').at(-1) ?? ''}, so nothing says where this list comes from; it is left as it is`,
        }));
        return { release, lists, findings: [...findings, ...orphans], written: write && texts.size > 0 };
    }
    finally {
        await engine.close();
    }
}

;// CONCATENATED MODULE: ./actions/render-images/src/index.ts




const action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/** Applies `step` to every item, at most `width` at a time; results keep the order. The first error ends it. */
async function mapConcurrent(items, width, step) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next;
            next += 1;
            try {
                results[index] = await step(items[index], index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, worker));
    return results;
}


/***/ }),

/***/ 6768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   _l: () => (/* binding */ isImageTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   pl: () => (/* binding */ apiRepository)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2346);


const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryGrammar = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryGrammar = new RegExp(`^(?:${hostLabel}(?:\\.${hostLabel})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]{1,5})?$`);
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const maxNameLength = 255;
/** Whether this may be the name of a repository inside a registry. Such a name is safe as a path (T34). */
function isRepositoryName(text) {
    return text.length <= maxNameLength && repositoryGrammar.test(text);
}
/** Whether this may be an ImageTag. Such a tag is safe as a file name. */
function isImageTag(text) {
    return tagGrammar.test(text);
}
/** Whether this is `host` or `host:port`. */
function isRegistryHost(text) {
    return text.length <= maxNameLength && registryGrammar.test(text);
}
const looksLikeHost = (text) => text.includes('.') || text.includes(':') || text === 'localhost';
/**
 * The reference that the text names, `[registry/]repository[:tag][@digest]`. The first component is a
 * registry only when it contains a dot or colon or is `localhost`; nothing is filled in.
 * @throws {OciError} REFERENCE_INVALID
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
function parseImageReference(text) {
    const fail = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('REFERENCE_INVALID', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${reason}`);
    if (text === '')
        throw fail('it is empty');
    if (/^[a-f0-9]{64}$/.test(text))
        throw fail('64 hex digits alone are an image id, not a name');
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digestText = at < 0 ? undefined : text.slice(at + 1);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digestText))
        throw fail(`after @ must come sha256: and 64 or sha512: and 128 lower-case hex digits`);
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const registry = slash >= 0 && looksLikeHost(first) ? first : undefined;
    const rest = registry === undefined ? named : named.slice(slash + 1);
    const colon = rest.indexOf(':');
    const repository = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    if (registry !== undefined && !isRegistryHost(registry))
        throw fail(`${JSON.stringify(registry)} is not HOST or HOST:PORT`);
    if (repository === '')
        throw fail('the name is missing');
    if (repository !== repository.toLowerCase())
        throw fail('the name must be lower-case');
    if (!repositoryGrammar.test(repository))
        throw fail('a name is made of a-z and 0-9, parted by single . or _, two __, any number of -, and /');
    if (repository.length > maxNameLength)
        throw fail(`the name is longer than ${maxNameLength} characters`);
    if (tag !== undefined && !isImageTag(tag))
        throw fail('a tag has 1 to 128 characters of A-Z a-z 0-9 _ . - and starts with none of . and -');
    return {
        ...(registry === undefined ? {} : { registry }), repository,
        ...(tag === undefined ? {} : { tag }), ...(digestText === undefined ? {} : { digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digestText) }), text,
    };
}
/** The reference as `parseImageReference` reads it. */
function formatImageReference({ registry, repository, tag, digest }) {
    return `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** What a registry is asked for: the digest, else the tag, else `latest`. */
function manifestReference({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
/** Orders tags and repository names as registries list them: case-insensitive, then by byte. */
function compareNames(a, b) {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    if (x !== y)
        return x < y ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Where the API of a reference's registry is, and its repository there. Names without a host are Docker Hub's,
 * whose one-component names live under `library/`.
 */
function apiRepository({ registry, repository }) {
    if (registry !== undefined && !dockerHub.has(registry))
        return { host: registry, repository };
    return { host: 'registry-1.docker.io', repository: repository.includes('/') ? repository : `library/${repository}` };
}


/***/ }),

/***/ 1517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qe: () => (/* binding */ findImagesJson),
/* harmony export */   k4: () => (/* binding */ formatImagesJson),
/* harmony export */   m$: () => (/* binding */ imagesJsonName)
/* harmony export */ });
/* unused harmony export parseImagesJson */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);




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

/***/ 2718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ platformKind),
/* harmony export */   w5: () => (/* binding */ loadReleaseImages),
/* harmony export */   yD: () => (/* binding */ expectedLists)
/* harmony export */ });
/* unused harmony export toListed */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6768);
/* harmony import */ var _addons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4611);
/* harmony import */ var _compare_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3857);
/* harmony import */ var _discovery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9932);
/* harmony import */ var _images_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8773);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1215);






/** The kind of the list that comes from rendered charts. */
const platformKind = 'platform';
/** The name that lists have for an image: without a host that is stripped, and mapped by images_origin.yaml (R24). */
function toListed(image, { stripRegistries, origins }) {
    const { tag, digest } = image;
    const name = (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .mapToDest */ .WI)(origins, image) ?? (image.registry !== undefined && stripRegistries.includes(image.registry) ? image.repository : undefined);
    return name === undefined ? image : (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .formatImageReference */ .my)({ repository: name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }));
}
/** Reads a release repo, renders all its addons, and brings charts and lists together. */
async function loadReleaseImages({ tree, config, engine, kubeVersion = config.kubeVersion, progress }) {
    const model = await (0,_addons_js__WEBPACK_IMPORTED_MODULE_2__/* .loadAddons */ .Wx)(tree);
    const contents = await tree.readMany(model.addons.flatMap(({ files }) => files));
    const addonFiles = model.addons.map(({ path, files }) => ({ path, files: files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })) }));
    const valuesFiles = await tree.readMany([...new Set(config.profiles.flatMap(({ values }) => values))]);
    const advance = progress?.(model.addons.length);
    const discovery = await (0,_discovery_js__WEBPACK_IMPORTED_MODULE_3__/* .discoverImages */ .y)({
        addons: addonFiles, profiles: config.profiles, valuesFiles, engine, ignore: config.images.ignore,
        ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(advance === undefined ? {} : { progress: advance }),
    });
    const [lists, chartLists, origins] = await Promise.all([(0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .loadLists */ .g)(tree), (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .loadChartLists */ .AV)(tree, model.addons), (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .loadImageOrigins */ .NI)(tree, config.images.originFile)]);
    const drafts = new Map();
    const rules = { stripRegistries: config.images.stripRegistries, origins: origins.origins };
    const draftOf = (original) => {
        const listed = toListed(original, rules);
        const draft = drafts.get(listed.text) ?? { listed, original, kinds: new Set(), lists: new Set(), uses: [], addons: new Set() };
        drafts.set(listed.text, draft);
        return draft;
    };
    for (const { reference, uses } of discovery.images.values()) {
        const draft = draftOf(reference);
        draft.kinds.add(platformKind);
        draft.uses.push(...uses);
        for (const { addon } of uses)
            draft.addons.add(addon);
    }
    for (const { kind, lines } of chartLists) {
        for (const { image, addon, location } of lines) {
            if ((0,_discovery_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .M)(image.text, config.images.ignore))
                continue;
            const draft = draftOf(image);
            draft.kinds.add(kind);
            draft.addons.add(addon);
            draft.location ??= location;
        }
    }
    const known = [...drafts.values()];
    for (const list of lists) {
        for (const { image, location } of list.lines) {
            if ((0,_discovery_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .M)(image.text, config.images.ignore))
                continue;
            const matching = drafts.get(image.text) ?? known.find(({ listed, original }) => (0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .meansSameImage */ .i)(image, listed) || (0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .meansSameImage */ .i)(image, original, origins.origins));
            const draft = matching ?? draftOf(image);
            draft.lists.add(list.file);
            draft.location = location;
        }
    }
    const images = [...drafts.values()].map((draft) => {
        const [use] = draft.uses;
        const location = draft.location ?? (use === undefined ? undefined : { file: `${use.addon}/${use.template.split('/').slice(1).join('/')}` });
        return { listed: draft.listed, original: draft.original, kinds: [...draft.kinds].sort(), lists: [...draft.lists].sort(), uses: draft.uses, addons: [...draft.addons].sort(), ...(location === undefined ? {} : { location }) };
    });
    return {
        model, addons: discovery.addons, addonFiles, found: discovery.images, lists, chartLists, origins: origins.origins,
        images: new Map(images.map((image) => [image.listed.text, image]).sort(([a], [b]) => (a < b ? -1 : 1))),
        findings: [
            ...model.findings.filter(({ code }) => code === 'chart-invalid'), ...discovery.findings,
            ...lists.flatMap((list) => list.findings), ...chartLists.flatMap((list) => list.findings), ...origins.findings,
        ],
    };
}
/** The references that each list should hold, by the charts: kind → sorted texts. */
function expectedLists({ images }) {
    const lists = new Map([[platformKind, []]]);
    for (const [text, { kinds }] of images)
        for (const kind of kinds)
            lists.set(kind, [...lists.get(kind) ?? [], text]);
    return lists;
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ openWorktree),
/* harmony export */   M: () => (/* binding */ createWorktree)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7870);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5004);






/** A release repo as it lies in a folder. `.git` is left out; symlinks are listed, never followed. */
function createWorktree(folder, { ignored = [] } = {}) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    const hidden = new Set(ignored);
    const failure = (path, cause) => {
        const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(cause) ?? '');
        return absent
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_NOT_FOUND', `there is no file ${path} in ${root}`, { location: { file: path }, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_UNREADABLE', `cannot read ${path} in ${root}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(cause)}`, { location: { file: path }, cause });
    };
    // Every part of the path must be what it says it is: a folder that is a link would lead out of the repo.
    const resolveInside = async (path) => {
        const clean = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisePath */ .qb)(path);
        const top = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root);
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, clean));
        if (real !== (clean === '' ? top : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, clean)))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not followed`, { location: { file: path } });
        return real;
    };
    const walk = async (path) => {
        const entries = [];
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), { withFileTypes: true })) {
            if (entry.name === '.git')
                continue;
            const below = path === '' ? entry.name : `${path}/${entry.name}`;
            if (hidden.has(below) || hidden.has(`${below}/`))
                continue;
            if (entry.isDirectory())
                entries.push(...await walk(below));
            else
                entries.push({ path: below, type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'symlink' : 'other' });
        }
        return entries;
    };
    const read = async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(await resolveInside(path));
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w)
                throw error;
            throw failure(path, error);
        }
    };
    return {
        name: root,
        folderName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(root),
        read,
        async list(below = '') {
            const path = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisePath */ .qb)(below);
            try {
                await resolveInside(path);
                return (await walk(path)).sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .comparePaths */ .cD)(a.path, b.path));
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w && error.code === 'SYMLINK_REFUSED')
                    return [{ path, type: 'symlink' }];
                if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOENT' || (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOTDIR')
                    return [];
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w)
                    throw error;
                throw failure(path, error);
            }
        },
        async readMany(paths) {
            const contents = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._)(paths, 16, async (path) => [path, await read(path)]);
            return new Map(contents);
        },
    };
}
/**
 * The working directory as a commit of it would be: what .gitignore keeps out is left out, so that a lock written
 * from it fits the tag. A folder outside git, or a machine without git, gives all files.
 */
async function openWorktree(folder, git) {
    try {
        return createWorktree(folder, { ignored: await git.listIgnored() });
    }
    catch (error) {
        if (error instanceof _slipway_git__WEBPACK_IMPORTED_MODULE_6__/* .GitError */ .X && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND'))
            return createWorktree(folder);
        throw error;
    }
}


/***/ })

};
