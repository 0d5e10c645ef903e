export const id = 2718;
export const ids = [2718];
export const modules = {

/***/ 33857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ checkLists),
/* harmony export */   i: () => (/* binding */ meansSameImage)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76768);
/* harmony import */ var _discovery_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99932);
/* harmony import */ var _images_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88773);



/** Lists that do not come from rendering, also where no chart has one (R16). */
const kindsOfCharts = ['extra', 'base', 'app_store'];
const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
const withoutHost = (image) => {
    const full = (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(nameOf(image));
    return full.slice(full.indexOf('/') + 1);
};
function sameVersion(a, b) {
    if (a.digest !== undefined && b.digest !== undefined)
        return a.digest === b.digest;
    if (a.tag === undefined && b.tag === undefined)
        return a.digest === b.digest;
    return (a.tag ?? 'latest') === (b.tag ?? 'latest');
}
/**
 * Whether a line of a list means the image that a chart names: the same repository, whose host either may leave
 * out, or the one that the mapping gives it, in the same version.
 */
function meansSameImage(line, mention, origins = []) {
    if (!sameVersion(line, mention))
        return false;
    const dest = (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .mapToDest */ .WI)(origins, mention);
    if (dest !== undefined && (line.repository === dest || nameOf(line) === dest))
        return true;
    if (line.registry !== undefined && mention.registry !== undefined)
        return (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(nameOf(line)) === (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(nameOf(mention));
    return line.repository === mention.repository || withoutHost(line) === withoutHost(mention);
}
/** Repositories, without host, under which a reference may be looked up. */
const keysOf = (image, origins) => {
    const dest = (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .mapToDest */ .WI)(origins, image);
    return [...new Set([image.repository, withoutHost(image), ...(dest === undefined ? [] : [dest, dest.slice(dest.indexOf('/') + 1)])])];
};
function indexBy(items, keys) {
    const index = new Map();
    for (const item of items) {
        for (const key of keys(item)) {
            const known = index.get(key);
            if (known === undefined)
                index.set(key, [item]);
            else
                known.push(item);
        }
    }
    return index;
}
/** The addon that may own a line although it did not render. */
function possibleOwner({ image, reference }, { unrendered, recordedUse }) {
    const recorded = recordedUse?.get(reference) ?? [];
    if (recorded.length > 0)
        return unrendered.find(({ path }) => recorded.includes(path))?.path;
    const lastPart = image.repository.split('/').at(-1) ?? image.repository;
    const word = new RegExp(`(?<![A-Za-z0-9_-])${lastPart.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')}(?![A-Za-z0-9_-])`);
    return unrendered.find(({ texts }) => texts.some((text) => text.includes(image.repository) || word.test(text)))?.path;
}
function compare(lists, wanted, context) {
    const { origins, inAnyList, source } = context;
    const wantedBy = indexBy(wanted, ({ image }) => keysOf(image, origins));
    const linesBy = indexBy(inAnyList, ({ image }) => [...new Set([image.repository, withoutHost(image)])]);
    const findings = [];
    const undetermined = [];
    for (const line of lists.flatMap((list) => list.lines)) {
        const candidates = [...wantedBy.get(line.image.repository) ?? [], ...wantedBy.get(withoutHost(line.image)) ?? []];
        if (candidates.some(({ image }) => meansSameImage(line.image, image, origins)))
            continue;
        const owner = possibleOwner(line, context);
        if (owner === undefined) {
            const other = candidates.find(({ image }) => image.repository === line.image.repository);
            findings.push({
                code: 'stale', severity: 'error', subject: line.reference, location: line.location,
                message: `no ${source} uses it${other === undefined ? '' : `; ${other.addon} uses ${other.reference}`}`, hint: 'write the lists anew with slipway render-images',
            });
        }
        else {
            undetermined.push({ code: 'undetermined', severity: 'info', subject: line.reference, location: line.location, addon: owner, message: `${owner} may use it, but did not render` });
        }
    }
    const reported = new Set();
    for (const { reference, image, addon, where, location } of wanted) {
        const candidates = keysOf(image, origins).flatMap((key) => linesBy.get(key) ?? []);
        if (reported.has(reference) || candidates.some((line) => meansSameImage(line.image, image, origins)))
            continue;
        reported.add(reference);
        findings.push({ code: 'unlisted', severity: 'error', subject: reference, addon, message: `${where} uses it, but no list names it`, location, hint: 'write the lists anew with slipway render-images' });
    }
    return { findings, undetermined };
}
/**
 * The image lists against what the charts use. Lists of the kinds extra, base and app_store, and of kinds that charts
 * have lists of, are compared with those lists inside the charts, when there are any. Without a list there is nothing to compare.
 */
function checkLists({ lists, found, unrendered, chartLists = [], origins = [], recordedUse = new Map() }) {
    const inAnyList = lists.flatMap(({ lines }) => lines);
    const context = { unrendered, recordedUse, origins, inAnyList, source: 'rendered chart' };
    const results = [{ findings: [...lists, ...chartLists].flatMap((list) => list.findings), undetermined: [] }];
    const unrenderedKinds = new Set([...kindsOfCharts, ...chartLists.map(({ kind }) => kind)]);
    const rendered = lists.filter(({ kind }) => !unrenderedKinds.has(kind));
    const mentions = [...found].map(([reference, { reference: image, uses }]) => {
        const [use] = uses;
        const place = [use?.object, use?.path].filter((part) => part !== undefined).join(' ');
        return { reference, image, addon: use?.addon ?? '', where: `${use?.addon ?? 'a chart'}${place === '' ? '' : ` (${place})`}`, location: { file: use === undefined ? 'addons' : (0,_discovery_js__WEBPACK_IMPORTED_MODULE_1__/* .templateFile */ .v)(use) } };
    });
    if (rendered.length > 0)
        results.push(compare(rendered, mentions, context));
    for (const chartList of chartLists) {
        const same = lists.filter(({ kind }) => kind === chartList.kind);
        if (same.length === 0)
            continue;
        const wanted = chartList.lines.map(({ reference, addon, location }) => ({ reference, image: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .parseImageReference */ .o_)(reference), addon, where: location.file, location }));
        results.push(compare(same, wanted, { ...context, unrendered: [], source: `images_${chartList.kind}.list of a chart` }));
    }
    return { findings: results.flatMap((result) => result.findings), undetermined: results.flatMap((result) => result.undetermined) };
}


/***/ }),

/***/ 99932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ templateFile),
/* harmony export */   y: () => (/* binding */ discoverImages)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86442);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70565);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5084);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(76768);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88679);
/* harmony import */ var _older_format_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97176);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48274);
/* harmony import */ var _reference_hint_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(16073);







/** The file of the release repo that a template is. */
const templateFile = ({ addon, template }) => {
    const inside = template.split('/').slice(1).join('/');
    return inside === '' ? addon : `${addon}/${inside}`;
};
function renderFinding(addon, error) {
    const location = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .isSlipwayError */ .qQ)(error) ? error.location : undefined;
    // Helm names templates from the chart's name on; the file lies in the addon's folder.
    const inAddon = location === undefined || location.file.startsWith(`${addon}/`) ? location : { ...location, file: `${addon}/${location.file.replace(/^[^/]+\//, '')}` };
    return {
        code: 'render-failed', severity: 'error', subject: addon, addon, message: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error),
        location: inAddon ?? { file: `${addon}/Chart.yaml` },
        hint: 'its images are not known: fix the chart, or give the values it needs as a profile in slipway.yaml',
    };
}
const appliesTo = ({ addons }, addon) => addons === undefined || addons.includes(addon.path) || (addon.name !== undefined && addons.includes(addon.name));
async function renderAddon({ path, files }, { profiles, valuesFiles, engine, kubeVersion, sentinel, placeholders = {} }) {
    let chart;
    try {
        chart = (0,_slipway_helm__WEBPACK_IMPORTED_MODULE_1__/* .chartFromFiles */ .q)(files, path);
    }
    catch (error) {
        return { addon: { path, findings: [renderFinding(path, error)] }, mentions: [] };
    }
    const { name, version, appVersion } = chart;
    const findings = [];
    const mentions = [];
    const applying = profiles.filter((profile) => appliesTo(profile, { path, name }));
    if (applying.length === 0) {
        findings.push({
            code: 'render-failed', severity: 'error', subject: path, addon: path, message: `no profile of slipway.yaml applies to it, so it was not rendered (${profiles.map((profile) => profile.name).join(', ')})`,
            location: { file: `${path}/Chart.yaml` }, hint: 'its images are not known: name it under addons of a profile, or add a profile without addons',
        });
    }
    for (const profile of applying) {
        const kube = profile.kubeVersion ?? kubeVersion;
        try {
            const rendered = await engine.render(chart, {
                ...(kube === undefined ? {} : { kubeVersion: kube }),
                values: profile.values.map((file) => ({ path: file, data: valuesFiles.get(file) ?? new Uint8Array() })),
                setJson: Object.entries(profile.set).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
            });
            const ordinary = (0,_slipway_helm__WEBPACK_IMPORTED_MODULE_2__/* .findImageMentions */ .S)({ objects: rendered.objects.map((object) => ({ ...object, text: (0,_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .fillPlaceholders */ .Ct)(object.text, placeholders) })) });
            const found = sentinel === undefined ? ordinary : [...(0,_slipway_helm__WEBPACK_IMPORTED_MODULE_4__/* .findSentinelMentions */ .$)(rendered, sentinel), ...ordinary.filter(({ text }) => !text.includes(sentinel))];
            for (const mention of found)
                mentions.push({ mention, profile: profile.name });
        }
        catch (error) {
            const finding = renderFinding(path, error);
            // One broken template fails every profile alike: it is said once.
            if (!findings.some((known) => known.message === finding.message))
                findings.push(finding);
        }
    }
    return { addon: { path, chart: { name, version, ...(appVersion === undefined ? {} : { appVersion }) }, findings }, mentions };
}
/**
 * Renders every addon under all its profiles and finds the images it uses. An addon that does not render is a
 * finding; the others go on.
 */
async function discoverImages(options) {
    const { addons, plainFiles = [], placeholders = {}, ignore, progress } = options;
    // All at once: the engine queues them and takes the largest first.
    const rendered = await Promise.all(addons.map(async (addon) => {
        const result = await renderAddon(addon, options);
        progress?.advance(1);
        return result;
    }));
    const plain = plainFiles.map((file) => {
        const { mentions, findings } = (0,_older_format_files_js__WEBPACK_IMPORTED_MODULE_5__/* .findPlainImages */ .QX)(file, placeholders);
        return { addon: { path: file.path, findings }, mentions: mentions.map((each) => ({ ...each, profile: '' })) };
    });
    const results = [...rendered, ...plain];
    const images = new Map();
    const invalid = new Map();
    for (const { addon, mentions } of results) {
        for (const { mention, profile, location } of mentions) {
            const { text, source, object, path } = mention;
            if ((0,_patterns_js__WEBPACK_IMPORTED_MODULE_6__/* .matchesPattern */ .M)(text, ignore))
                continue;
            const use = { addon: addon.path, template: source, object, path, profile };
            const known = images.get(text);
            if (known !== undefined) {
                known.uses.push(use);
                continue;
            }
            try {
                images.set(text, { reference: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_7__/* .parseImageReference */ .o_)(text), uses: [use] });
            }
            catch (error) {
                invalid.set(`${addon.path} ${text}`, {
                    code: 'invalid', severity: 'error', subject: text, addon: addon.path,
                    message: `${object} at ${path} is not an image reference: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`,
                    location: location ?? { file: templateFile(use) }, hint: (0,_reference_hint_js__WEBPACK_IMPORTED_MODULE_8__/* .referenceHint */ .V)(text),
                });
            }
        }
    }
    return {
        addons: rendered.map(({ addon }) => addon),
        images: new Map([...images].sort(([a], [b]) => (a < b ? -1 : 1))),
        findings: [...results.flatMap(({ addon }) => addon.findings), ...invalid.values()],
        sentinelFound: results.some(({ mentions }) => mentions.some(({ mention }) => mention.via === 'sentinel')),
    };
}


/***/ }),

/***/ 88773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NI: () => (/* binding */ loadImageOrigins),
/* harmony export */   TC: () => (/* binding */ findSource),
/* harmony export */   WI: () => (/* binding */ mapToDest),
/* harmony export */   fq: () => (/* binding */ fullName)
/* harmony export */ });
/* unused harmony export parseImageOrigins */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76768);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75004);




const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9.-]+(:[0-9]+\/)?[a-z0-9._/-]*$/, 'must be a repository without a tag');
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ src: name, dest: name }, { error: 'must have src and dest' });
/** The mapping of `images_origin.yaml`. What is wrong with it is a finding with file and line (P14). */
function parseImageOrigins(text, file) {
    const invalid = (message, location, hint = 'write it as - src: docker.io/library/redis and, below src, dest: library/redis; without tags') => ({ code: 'origin-invalid', severity: 'error', subject: file, message, location, hint });
    let yaml;
    try {
        yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, file);
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .isSlipwayError */ .qQ)(error))
            throw error;
        return { origins: [], findings: [invalid(error.message, error.location ?? { file }, 'dest must start in the same column as src')] };
    }
    if (yaml.value === null || yaml.value === undefined)
        return { origins: [], findings: [] };
    if (!Array.isArray(yaml.value))
        return { origins: [], findings: [invalid('must be a list of src and dest', yaml.locate([]))] };
    const origins = [];
    const findings = [];
    const byDest = new Map();
    const bySrc = new Map();
    yaml.value.forEach((item, index) => {
        const location = yaml.locate([index]);
        const parsed = entrySchema.safeParse(item);
        if (!parsed.success) {
            for (const issue of parsed.error.issues)
                findings.push(invalid(`entry ${index + 1}: ${[...issue.path.map(String), issue.message].join(' ')}`, yaml.locate([index, ...issue.path])));
            return;
        }
        const origin = { ...parsed.data, location };
        const twin = byDest.get(origin.dest);
        if (twin === undefined) {
            byDest.set(origin.dest, origin);
            origins.push(origin);
            const other = bySrc.get(fullName(origin.src));
            if (other === undefined)
                bySrc.set(fullName(origin.src), origin);
            else
                findings.push({ code: 'origin-conflict', severity: 'warning', subject: origin.src, location, message: `${origin.src} has the dest ${other.dest} too (line ${other.location.line ?? 1}), under which it is listed`, hint: 'remove the one that is not used any more' });
        }
        else {
            const same = fullName(twin.src) === fullName(origin.src);
            findings.push({
                code: 'origin-conflict', severity: same ? 'warning' : 'error', subject: origin.dest, location,
                message: same ? `the same mapping stands in line ${twin.location.line ?? 1}` : `${origin.src} and ${twin.src} (line ${twin.location.line ?? 1}) have the same dest, so one of them would be lost`,
                hint: same ? 'remove one of them' : 'give each src a dest of its own, such as library/ORGANISATION-NAME',
            });
        }
    });
    return { origins, findings };
}
/** The mapping of a release repo; none where there is no such file. */
async function loadImageOrigins(tree, file = 'images_origin.yaml') {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, file);
    return text === undefined ? { origins: [], findings: [] } : parseImageOrigins(text, file);
}
const looksLikeHost = (part) => part.includes('.') || part.includes(':') || part === 'localhost';
/** A repository with its host: names without one are Docker Hub's, as container runtimes read them. */
function fullName(repository) {
    const [first = '', ...rest] = repository.split('/');
    if (rest.length > 0 && looksLikeHost(first)) {
        return ['docker.io', 'index.docker.io'].includes(first) ? `docker.io/${rest.length === 1 ? 'library/' : ''}${rest.join('/')}` : repository;
    }
    return `docker.io/${rest.length === 0 ? 'library/' : ''}${repository}`;
}
const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** The repository in the internal registry that an upstream image is mapped to; the tag stays as it is. */
function mapToDest(origins, image) {
    const wanted = fullName(nameOf(image));
    return origins.find(({ src }) => fullName(src) === wanted)?.dest;
}
/** The upstream reference that an internal image was copied from, with the same tag and digest. */
function findSource(origins, image) {
    const src = origins.find(({ dest }) => dest === image.repository || dest === nameOf(image))?.src;
    if (src === undefined)
        return undefined;
    const { tag, digest } = image;
    return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .formatImageReference */ .my)({ repository: src, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) });
}


/***/ }),

/***/ 97176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ checkPlainFiles),
/* harmony export */   QX: () => (/* binding */ findPlainImages),
/* harmony export */   wm: () => (/* binding */ loadPlainFiles)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37638);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(70565);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _older_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38942);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48274);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86732);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75004);







/** Folders whose files are applied as they are (R57). */
const resourceFolders = ['prerequisites/k8s_resources', 'prerequisites/oem_k8s_resources'];
const imageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ image: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a string: write it in quotes').nullish() }, 'must be a map with image');
const containers = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(imageSchema, 'must be a list of containers').nullish();
/** Of an addon file only what names images; what else is in it is its own. */
const addonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    _metadata: zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() }).nullish().catch(undefined),
    controllers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ containers, initContainers: containers }, 'must be a map with containers'), 'must be a list of controllers').nullish(),
}, 'must be a map with _metadata and controllers');
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ _config: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J() });
/** The plain files of a release repo, sorted: those below addons/ that belong to no chart, and those of `prerequisites/`. */
async function loadPlainFiles(tree, { addons, broken }) {
    const isYaml = ({ path }) => /\.ya?ml$/.test(path);
    const charts = [...addons, ...broken].map(({ path }) => path);
    const inChart = (path) => charts.some((chart) => path === chart || path.startsWith(`${chart}/`));
    const isOlder = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(tree, _older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .chartsListFile */ .A8) !== undefined || await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(tree, _older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseChartsFile */ .Bc) !== undefined;
    const files = [];
    for (const { path, type } of (await tree.list('addons')).filter(isYaml)) {
        if (type !== 'file' || inChart(path))
            continue;
        const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tree, path);
        // In a repo of charts other files may lie there, such as values.
        if (isOlder || /^["']?_config["']?[ \t]*:/m.test(text))
            files.push({ path, kind: 'addon', text });
    }
    const findings = [];
    for (const folder of resourceFolders) {
        for (const { path, type } of await tree.list(folder)) {
            if (type !== 'file')
                findings.push(broke(path, 'it is a symbolic link or submodule, which is refused', { file: path }));
            else if (/\.(ya?ml|json)$/.test(path))
                files.push({ path, kind: 'resources', text: await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tree, path) });
        }
    }
    return { files, findings };
}
function broke(path, reason, location, hint = 'its images are not known: correct it where it comes from') {
    return { code: 'chart-invalid', severity: 'error', subject: path, addon: path, message: `it cannot be read: ${reason}`, location, hint };
}
function splitDocuments(text) {
    const documents = [];
    let lines = [];
    const all = text.split('\n');
    all.forEach((line, index) => {
        if (/^---(\s|$)/.test(line)) {
            documents.push({ text: lines.join('\n'), before: index - lines.length });
            lines = [line.replace(/^---/, '   ')];
        }
        else if (!/^(%|\.\.\.\s*$)/.test(line))
            lines.push(line);
        else
            lines.push('');
    });
    documents.push({ text: lines.join('\n'), before: all.length - lines.length });
    return documents.filter((document) => document.text.trim() !== '');
}
/** `spec.containers[0].image` as a path into the YAML; what lies inside a string is the string. */
const pathOf = (path) => [...(path.split(' > ')[0] ?? '').matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)]
    .map(([, quoted, index, name]) => (index === undefined ? quoted ?? name ?? '' : Number(index)));
/** The containers of an addon file that name an image, whatever it looks like. */
function containerImages(config) {
    return (config.controllers ?? []).flatMap((controller, at) => ['containers', 'initContainers'].flatMap((key) => (controller[key] ?? []).flatMap(({ image }, index) => (typeof image === 'string' ? [{ path: `_config.controllers[${at}].${key}[${index}].image`, image: image.trim() }] : []))));
}
/** The images that a plain file names, as charts name them, with its placeholders as lists have them. */
function findPlainImages({ path, kind, text }, values) {
    const source = path.split('/').at(-1) ?? path;
    const mentions = [];
    const findings = [];
    const odd = /[\0\ufffd]/.exec(text);
    if (odd !== null)
        return { mentions, findings: [broke(path, 'it is not UTF-8 text', { file: path, line: text.slice(0, odd.index).split('\n').length }, 'its images are not known: save it as UTF-8 where it comes from')] };
    const unknown = (what, location) => ({ code: 'addon-file-unknown', severity: 'warning', subject: path, addon: path, message: `${what}, so it is no addon; images that it names count nonetheless`, location, hint: 'write what it deploys below _config:, or keep the file elsewhere' });
    if (kind === 'addon' && splitDocuments(text).length === 0)
        findings.push(unknown('it is empty', { file: path, line: 1 }));
    for (const document of splitDocuments((0,_placeholders_js__WEBPACK_IMPORTED_MODULE_3__/* .fillPlaceholders */ .Ct)(text, values))) {
        const at = ({ line = 1, ...place }) => ({ ...place, file: path, line: line + document.before });
        let yaml;
        try {
            yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(document.text, path);
        }
        catch (error) {
            if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .isSlipwayError */ .qQ)(error))
                throw error;
            findings.push(broke(path, error.message.replace(`${path} `, 'it '), at(error.location ?? { file: path })));
            continue;
        }
        const found = (0,_slipway_helm__WEBPACK_IMPORTED_MODULE_6__/* .findImageMentions */ .S)({ objects: [{ source, apiVersion: '', kind: '', name: '', text: document.text }] });
        const config = fileSchema.safeParse(yaml.value).data?._config;
        if (kind === 'addon' && config === undefined) {
            findings.push(unknown('it has no _config', at(yaml.locate([]))));
        }
        const parsed = config === undefined ? undefined : addonSchema.safeParse(config);
        for (const issue of parsed?.error === undefined ? [] : (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_7__/* .shapeIssues */ .K)(parsed.error)) {
            findings.push(broke(path, `${['_config', ...issue.path].map(String).join('.')} ${issue.message}`, at(yaml.locate(['_config', ...issue.path]))));
        }
        const object = `Addon/${parsed?.data?._metadata?.name ?? source.replace(/\.ya?ml$/, '')}`;
        const named = found.map((mention) => (mention.object === '/' ? { ...mention, object } : mention));
        const paths = new Set(named.map((mention) => mention.path));
        const missed = (parsed?.data === undefined ? [] : containerImages(parsed.data)).filter((each) => !paths.has(each.path))
            .map((each) => ({ text: each.image, source, object, path: each.path, via: 'value' }));
        mentions.push(...[...named, ...missed].map((mention) => ({ mention, location: at(yaml.locate(pathOf(mention.path))) })));
    }
    return { mentions, findings };
}
/** What is wrong with the plain files of a release repo, as far as it can be told without rendering or looking up. */
async function checkPlainFiles(tree, model, values) {
    const { files, findings } = await loadPlainFiles(tree, model);
    return [...findings, ...files.flatMap((file) => findPlainImages(file, values).findings)];
}


/***/ }),

/***/ 12718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ platformKind),
/* harmony export */   Ni: () => (/* binding */ toListed),
/* harmony export */   w5: () => (/* binding */ loadReleaseImages),
/* harmony export */   yD: () => (/* binding */ expectedLists)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76768);
/* harmony import */ var _addons_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14611);
/* harmony import */ var _compare_lists_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33857);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14702);
/* harmony import */ var _discovery_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(99932);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(88679);
/* harmony import */ var _images_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88773);
/* harmony import */ var _older_format_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97176);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81215);









/** The kind of the list that comes from rendered charts. */
const platformKind = 'platform';
/** The name that lists have for an image: without a host that is stripped, and mapped by images_origin.yaml (R24). */
function toListed(image, { stripRegistries, origins }) {
    const { tag, digest } = image;
    const name = (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .mapToDest */ .WI)(origins, image) ?? (image.registry !== undefined && stripRegistries.includes(image.registry) ? image.repository : undefined);
    return name === undefined ? image : (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .formatImageReference */ .my)({ repository: name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }));
}
/** Addons that profiles name and that are not there: a slip of the pen would leave images out. */
function checkProfiles(profiles, { addons, broken }) {
    // What a broken chart is called can only be guessed from its folder.
    const known = new Set([...addons.flatMap(({ path, name }) => [path, name]), ...broken.flatMap(({ path }) => [path, path.split('/').at(-1) ?? path])]);
    return profiles.flatMap(({ name, addons: named = [] }) => named.filter((addon) => !known.has(addon)).map((addon) => ({
        code: 'profile-invalid', severity: 'error', subject: addon, location: { file: _config_js__WEBPACK_IMPORTED_MODULE_2__/* .configFileName */ .S3 }, message: `the profile ${name} names the addon ${addon}, which is not there`, hint: 'write the folder (addons/web) or the name of the chart',
    })));
}
/** Reads a release repo, renders all its addons, and brings charts and lists together. */
async function loadReleaseImages({ tree, config, engine, kubeVersion = config.kubeVersion, progress }) {
    const model = await (0,_addons_js__WEBPACK_IMPORTED_MODULE_3__/* .loadAddons */ .Wx)(tree);
    const contents = await tree.readMany(model.addons.flatMap(({ files }) => files));
    const addonFiles = model.addons.map(({ path, files }) => ({ path, files: files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })) }));
    const valuesFiles = await tree.readMany([...new Set(config.profiles.flatMap(({ values }) => values))]);
    const plain = await (0,_older_format_files_js__WEBPACK_IMPORTED_MODULE_4__/* .loadPlainFiles */ .wm)(tree, model);
    const advance = progress?.(model.addons.length);
    const discovery = await (0,_discovery_js__WEBPACK_IMPORTED_MODULE_5__/* .discoverImages */ .y)({
        addons: addonFiles, plainFiles: plain.files, placeholders: config.placeholders.values, profiles: config.profiles, valuesFiles, engine, ignore: config.images.ignore,
        ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(advance === undefined ? {} : { progress: advance }),
    });
    const [lists, chartLists, origins] = await Promise.all([(0,_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .loadLists */ .g)(tree), (0,_lists_js__WEBPACK_IMPORTED_MODULE_6__/* .loadChartLists */ .AV)(tree, model.addons), (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .loadImageOrigins */ .NI)(tree, config.images.originFile)]);
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
            if ((0,_patterns_js__WEBPACK_IMPORTED_MODULE_7__/* .matchesPattern */ .M)(image.text, config.images.ignore))
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
            if ((0,_patterns_js__WEBPACK_IMPORTED_MODULE_7__/* .matchesPattern */ .M)(image.text, config.images.ignore))
                continue;
            // A line that pins a digest says more than a chart that names the tag: it is looked up by itself.
            const matching = drafts.get(image.text) ?? known.find(({ listed, original }) => (image.digest === undefined || image.digest === listed.digest)
                && ((0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_8__/* .meansSameImage */ .i)(image, listed) || (0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_8__/* .meansSameImage */ .i)(image, original, origins.origins)));
            const draft = matching ?? draftOf(image);
            draft.lists.add(list.file);
            draft.location = location;
        }
    }
    const images = [...drafts.values()].map((draft) => {
        const [use] = draft.uses;
        const location = draft.location ?? (use === undefined ? undefined : { file: (0,_discovery_js__WEBPACK_IMPORTED_MODULE_5__/* .templateFile */ .v)(use) });
        return { listed: draft.listed, original: draft.original, kinds: [...draft.kinds].sort(), lists: [...draft.lists].sort(), uses: draft.uses, addons: [...draft.addons].sort(), ...(location === undefined ? {} : { location }) };
    });
    return {
        model, addons: discovery.addons, addonFiles, plainFiles: plain.files, found: discovery.images, lists, chartLists, origins: origins.origins,
        images: new Map(images.map((image) => [image.listed.text, image]).sort(([a], [b]) => (a < b ? -1 : 1))),
        findings: [
            ...model.findings.filter(({ code }) => code === 'chart-invalid'), ...plain.findings, ...checkProfiles(config.profiles, model), ...discovery.findings,
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


/***/ })

};
