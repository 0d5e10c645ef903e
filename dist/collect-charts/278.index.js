export const id = 278;
export const ids = [278];
export const modules = {

/***/ 278:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/git/src/tag-cache.ts
var tag_cache = __webpack_require__(3387);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 10 modules
var src_git = __webpack_require__(5158);
// EXTERNAL MODULE: ./packages/git/src/object-cache.ts
var object_cache = __webpack_require__(350);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(4702);
// EXTERNAL MODULE: ./packages/release-repo/src/tags-plan.ts + 1 modules
var tags_plan = __webpack_require__(2869);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(5049);
// EXTERNAL MODULE: ./packages/release-repo/src/repos-load.ts + 1 modules
var repos_load = __webpack_require__(1873);
// EXTERNAL MODULE: ./packages/release-repo/src/owners.ts
var owners = __webpack_require__(1964);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-repos.ts + 1 modules
var component_repos = __webpack_require__(1436);
// EXTERNAL MODULE: ./actions/collect-charts/src/plan-collection.ts
var plan_collection = __webpack_require__(2080);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 2 modules
var action = __webpack_require__(788);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts + 1 modules
var engine_pool = __webpack_require__(6984);
// EXTERNAL MODULE: ./packages/release-repo/src/older-format.ts
var older_format = __webpack_require__(8942);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(5004);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(6768);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(4611);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var src_yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./packages/release-repo/src/images-origin.ts




const images_origin_name = schemas/* string */.YjP({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9.-]+(:[0-9]+\/)?[a-z0-9._/-]*$/, 'must be a repository without a tag');
const entrySchema = schemas/* object */.Ikc({ src: images_origin_name, dest: images_origin_name }, { error: 'must have src and dest' });
/** The mapping of `images_origin.yaml`. What is wrong with it is a finding with file and line (P14). */
function parseImageOrigins(text, file) {
    const invalid = (message, location, hint = 'write it as - src: docker.io/library/redis and, below src, dest: library/redis; without tags') => ({ code: 'origin-invalid', severity: 'error', subject: file, message, location, hint });
    let yaml;
    try {
        yaml = (0,src_yaml/* parseYaml */.hN)(text, file);
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
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
    const text = await (0,src_tree/* findText */.Vw)(tree, file);
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
function images_origin_mapToDest(origins, image) {
    const wanted = fullName(nameOf(image));
    return origins.find(({ src }) => fullName(src) === wanted)?.dest;
}
/** The upstream reference that an internal image was copied from, with the same tag and digest. */
function findSource(origins, image) {
    const src = origins.find(({ dest }) => dest === image.repository || dest === nameOf(image))?.src;
    if (src === undefined)
        return undefined;
    const { tag, digest } = image;
    return formatImageReference({ repository: src, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) });
}

;// CONCATENATED MODULE: ./packages/release-repo/src/compare-lists.ts



/** Lists that do not come from rendering, also where no chart has one (R16). */
const kindsOfCharts = (/* unused pure expression or super */ null && (['extra', 'base', 'app_store']));
const compare_lists_nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
const withoutHost = (image) => {
    const full = fullName(compare_lists_nameOf(image));
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
    const dest = images_origin_mapToDest(origins, mention);
    if (dest !== undefined && (line.repository === dest || compare_lists_nameOf(line) === dest))
        return true;
    if (line.registry !== undefined && mention.registry !== undefined)
        return fullName(compare_lists_nameOf(line)) === fullName(compare_lists_nameOf(mention));
    return line.repository === mention.repository || withoutHost(line) === withoutHost(mention);
}
/** Repositories, without host, under which a reference may be looked up. */
const keysOf = (image, origins) => {
    const dest = mapToDest(origins, image);
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
        return { reference, image, addon: use?.addon ?? '', where: `${use?.addon ?? 'a chart'}${place === '' ? '' : ` (${place})`}`, location: { file: use === undefined ? 'addons' : templateFile(use) } };
    });
    if (rendered.length > 0)
        results.push(compare(rendered, mentions, context));
    for (const chartList of chartLists) {
        const same = lists.filter(({ kind }) => kind === chartList.kind);
        if (same.length === 0)
            continue;
        const wanted = chartList.lines.map(({ reference, addon, location }) => ({ reference, image: parseImageReference(reference), addon, where: location.file, location }));
        results.push(compare(same, wanted, { ...context, unrendered: [], source: `images_${chartList.kind}.list of a chart` }));
    }
    return { findings: results.flatMap((result) => result.findings), undetermined: results.flatMap((result) => result.undetermined) };
}

// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(6442);
// EXTERNAL MODULE: ./packages/helm/src/mentions.ts + 2 modules
var src_mentions = __webpack_require__(565);
// EXTERNAL MODULE: ./packages/helm/src/sentinel.ts
var src_sentinel = __webpack_require__(5084);
;// CONCATENATED MODULE: ./packages/release-repo/src/patterns.ts
/** Whether a text matches one of these patterns, in which `*` stands for any characters. */
function matchesPattern(text, patterns) {
    return patterns.some((pattern) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text));
}

// EXTERNAL MODULE: ./packages/release-repo/src/placeholders.ts
var src_placeholders = __webpack_require__(8274);
// EXTERNAL MODULE: ./packages/release-repo/src/shape-issues.ts
var shape_issues = __webpack_require__(6732);
;// CONCATENATED MODULE: ./packages/release-repo/src/older-format-files.ts







/** Folders whose files are applied as they are (R57). */
const resourceFolders = ['prerequisites/k8s_resources', 'prerequisites/oem_k8s_resources'];
const imageSchema = schemas/* looseObject */._H3({ image: schemas/* string */.YjP('must be a string: write it in quotes').nullish() }, 'must be a map with image');
const containers = schemas/* array */.YOg(imageSchema, 'must be a list of containers').nullish();
/** Of an addon file only what names images; what else is in it is its own. */
const addonSchema = schemas/* looseObject */._H3({
    _metadata: schemas/* looseObject */._H3({ name: schemas/* string */.YjP().nullish() }).nullish().catch(undefined),
    controllers: schemas/* array */.YOg(schemas/* looseObject */._H3({ containers, initContainers: containers }, 'must be a map with containers'), 'must be a list of controllers').nullish(),
}, 'must be a map with _metadata and controllers');
const fileSchema = schemas/* looseObject */._H3({ _config: schemas/* unknown */.L5J() });
/** The plain files of a release repo, sorted: those below addons/ that belong to no chart, and those of `prerequisites/`. */
async function loadPlainFiles(tree, { addons, broken }) {
    const isYaml = ({ path }) => /\.ya?ml$/.test(path);
    const charts = [...addons, ...broken].map(({ path }) => path);
    const inChart = (path) => charts.some((chart) => path === chart || path.startsWith(`${chart}/`));
    const isOlder = await (0,src_tree/* findText */.Vw)(tree, older_format/* chartsListFile */.A8) !== undefined || await (0,src_tree/* findText */.Vw)(tree, older_format/* releaseChartsFile */.Bc) !== undefined;
    const files = [];
    for (const { path, type } of (await tree.list('addons')).filter(isYaml)) {
        if (type !== 'file' || inChart(path))
            continue;
        const text = await (0,src_tree/* readText */.yR)(tree, path);
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
                files.push({ path, kind: 'resources', text: await (0,src_tree/* readText */.yR)(tree, path) });
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
    for (const document of splitDocuments((0,src_placeholders/* fillPlaceholders */.Ct)(text, values))) {
        const at = ({ line = 1, ...place }) => ({ ...place, file: path, line: line + document.before });
        let yaml;
        try {
            yaml = (0,src_yaml/* parseYaml */.hN)(document.text, path);
        }
        catch (error) {
            if (!(0,errors/* isSlipwayError */.qQ)(error))
                throw error;
            findings.push(broke(path, error.message.replace(`${path} `, 'it '), at(error.location ?? { file: path })));
            continue;
        }
        const found = (0,src_mentions/* findImageMentions */.S)({ objects: [{ source, apiVersion: '', kind: '', name: '', text: document.text }] });
        const config = fileSchema.safeParse(yaml.value).data?._config;
        if (kind === 'addon' && config === undefined) {
            findings.push(unknown('it has no _config', at(yaml.locate([]))));
        }
        const parsed = config === undefined ? undefined : addonSchema.safeParse(config);
        for (const issue of parsed?.error === undefined ? [] : (0,shape_issues/* shapeIssues */.K)(parsed.error)) {
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

// EXTERNAL MODULE: ./packages/release-repo/src/reference-hint.ts
var reference_hint = __webpack_require__(6073);
;// CONCATENATED MODULE: ./packages/release-repo/src/discovery.ts







/** The file of the release repo that a template is. */
const discovery_templateFile = ({ addon, template }) => {
    const inside = template.split('/').slice(1).join('/');
    return inside === '' ? addon : `${addon}/${inside}`;
};
function renderFinding(addon, error) {
    const location = (0,errors/* isSlipwayError */.qQ)(error) ? error.location : undefined;
    // Helm names templates from the chart's name on; the file lies in the addon's folder.
    const inAddon = location === undefined || location.file.startsWith(`${addon}/`) ? location : { ...location, file: `${addon}/${location.file.replace(/^[^/]+\//, '')}` };
    return {
        code: 'render-failed', severity: 'error', subject: addon, addon, message: (0,errors/* errorMessage */.gJ)(error),
        location: inAddon ?? { file: `${addon}/Chart.yaml` },
        hint: 'its images are not known: fix the chart, or give the values it needs as a profile in slipway.yaml',
    };
}
const appliesTo = ({ addons }, addon) => addons === undefined || addons.includes(addon.path) || (addon.name !== undefined && addons.includes(addon.name));
async function renderAddon({ path, files }, { profiles, valuesFiles, engine, kubeVersion, sentinel, placeholders = {} }) {
    let chart;
    try {
        chart = (0,src_chart/* chartFromFiles */.q)(files, path);
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
            const ordinary = (0,src_mentions/* findImageMentions */.S)({ objects: rendered.objects.map((object) => ({ ...object, text: (0,src_placeholders/* fillPlaceholders */.Ct)(object.text, placeholders) })) });
            const found = sentinel === undefined ? ordinary : [...(0,src_sentinel/* findSentinelMentions */.$)(rendered, sentinel), ...ordinary.filter(({ text }) => !text.includes(sentinel))];
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
        const { mentions, findings } = findPlainImages(file, placeholders);
        return { addon: { path: file.path, findings }, mentions: mentions.map((each) => ({ ...each, profile: '' })) };
    });
    const results = [...rendered, ...plain];
    const images = new Map();
    const invalid = new Map();
    for (const { addon, mentions } of results) {
        for (const { mention, profile, location } of mentions) {
            const { text, source, object, path } = mention;
            if (matchesPattern(text, ignore))
                continue;
            const use = { addon: addon.path, template: source, object, path, profile };
            const known = images.get(text);
            if (known !== undefined) {
                known.uses.push(use);
                continue;
            }
            try {
                images.set(text, { reference: (0,src_reference/* parseImageReference */.o_)(text), uses: [use] });
            }
            catch (error) {
                invalid.set(`${addon.path} ${text}`, {
                    code: 'invalid', severity: 'error', subject: text, addon: addon.path,
                    message: `${object} at ${path} is not an image reference: ${(0,errors/* errorMessage */.gJ)(error)}`,
                    location: location ?? { file: discovery_templateFile(use) }, hint: (0,reference_hint/* referenceHint */.V)(text),
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

// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var src_lists = __webpack_require__(1215);
;// CONCATENATED MODULE: ./packages/release-repo/src/release-images.ts









/** The kind of the list that comes from rendered charts. */
const platformKind = 'platform';
/** The name that lists have for an image: without a host that is stripped, and mapped by images_origin.yaml (R24). */
function toListed(image, { stripRegistries, origins }) {
    const { tag, digest } = image;
    const name = images_origin_mapToDest(origins, image) ?? (image.registry !== undefined && stripRegistries.includes(image.registry) ? image.repository : undefined);
    return name === undefined ? image : (0,src_reference/* parseImageReference */.o_)((0,src_reference/* formatImageReference */.my)({ repository: name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }));
}
/** Addons that profiles name and that are not there: a slip of the pen would leave images out. */
function checkProfiles(profiles, { addons, broken }) {
    // What a broken chart is called can only be guessed from its folder.
    const known = new Set([...addons.flatMap(({ path, name }) => [path, name]), ...broken.flatMap(({ path }) => [path, path.split('/').at(-1) ?? path])]);
    return profiles.flatMap(({ name, addons: named = [] }) => named.filter((addon) => !known.has(addon)).map((addon) => ({
        code: 'profile-invalid', severity: 'error', subject: addon, location: { file: src_config/* configFileName */.S3 }, message: `the profile ${name} names the addon ${addon}, which is not there`, hint: 'write the folder (addons/web) or the name of the chart',
    })));
}
/** Reads a release repo, renders all its addons, and brings charts and lists together. */
async function loadReleaseImages({ tree, config, engine, kubeVersion = config.kubeVersion, progress }) {
    const model = await (0,src_addons/* loadAddons */.Wx)(tree);
    const contents = await tree.readMany(model.addons.flatMap(({ files }) => files));
    const addonFiles = model.addons.map(({ path, files }) => ({ path, files: files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })) }));
    const valuesFiles = await tree.readMany([...new Set(config.profiles.flatMap(({ values }) => values))]);
    const plain = await loadPlainFiles(tree, model);
    const advance = progress?.(model.addons.length);
    const discovery = await discoverImages({
        addons: addonFiles, plainFiles: plain.files, placeholders: config.placeholders.values, profiles: config.profiles, valuesFiles, engine, ignore: config.images.ignore,
        ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(advance === undefined ? {} : { progress: advance }),
    });
    const [lists, chartLists, origins] = await Promise.all([(0,src_lists/* loadLists */.g)(tree), (0,src_lists/* loadChartLists */.AV)(tree, model.addons), loadImageOrigins(tree, config.images.originFile)]);
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
            if (matchesPattern(image.text, config.images.ignore))
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
            if (matchesPattern(image.text, config.images.ignore))
                continue;
            // A line that pins a digest says more than a chart that names the tag: it is looked up by itself.
            const matching = drafts.get(image.text) ?? known.find(({ listed, original }) => (image.digest === undefined || image.digest === listed.digest)
                && (meansSameImage(image, listed) || meansSameImage(image, original, origins.origins)));
            const draft = matching ?? draftOf(image);
            draft.lists.add(list.file);
            draft.location = location;
        }
    }
    const images = [...drafts.values()].map((draft) => {
        const [use] = draft.uses;
        const location = draft.location ?? (use === undefined ? undefined : { file: discovery_templateFile(use) });
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

// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts + 2 modules
var image_sources = __webpack_require__(348);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/package-format/src/site/platform-configs-expression.ts
// Expressions of the Jinja subset, as Go template pipelines. What is not known here is refused: see jinjaSubset.
/** Why a template cannot be compiled; the caller knows the line. */
class TemplateProblem extends Error {
}
/** What the site is, whatever its config file says; a config file may give the same names. */
const siteValueNames = new Set(['registry_domain', 'registry_ca', 'vip', 'product', 'platform_release_version', 'hotfixes']);
const tokenForm = /\s*(?:(?<name>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<operator>==|!=|<=|>=|[<>|.,()[\]{}~=:+*/%-]))/y;
function tokenize(text) {
    const tokens = [];
    tokenForm.lastIndex = 0;
    const end = text.trimEnd().length;
    while (tokenForm.lastIndex < end) {
        const at = tokenForm.lastIndex;
        const groups = tokenForm.exec(text)?.groups;
        if (groups === undefined)
            throw new TemplateProblem(`cannot be read from ${JSON.stringify(text.slice(at).trim().slice(0, 20))} on`);
        const { name, number, string, operator } = groups;
        if (name !== undefined)
            tokens.push({ kind: 'name', text: name });
        else if (number !== undefined)
            tokens.push({ kind: 'number', text: number });
        else if (string !== undefined)
            tokens.push({ kind: 'string', text: platform_configs_expression_unescape(string.slice(1, -1)) });
        else if (operator !== undefined)
            tokens.push({ kind: 'operator', text: operator });
    }
    return tokens;
}
const escapes = { n: '\n', t: '\t', r: '\r' };
const platform_configs_expression_unescape = (text) => text.replace(/\\(.)/gs, (_, letter) => escapes[letter] ?? (/[a-z0-9]/i.test(letter) ? `\\${letter}` : letter));
const plain = (call) => (value, args) => {
    if (args.length > 0)
        throw new TemplateProblem('takes no argument');
    return call(value);
};
const platform_configs_expression_text = (value) => `(toString ${value})`;
const filters = new Map([
    ['b64encode', plain((value) => `(b64enc ${platform_configs_expression_text(value)})`)],
    ['b64decode', plain((value) => `(b64dec ${platform_configs_expression_text(value)})`)],
    ['lower', plain((value) => `(lower ${platform_configs_expression_text(value)})`)],
    ['upper', plain((value) => `(upper ${platform_configs_expression_text(value)})`)],
    ['trim', plain((value) => `(trim ${platform_configs_expression_text(value)})`)],
    ['string', plain(platform_configs_expression_text)],
    ['int', plain((value) => `(int64 ${value})`)],
    ['bool', plain((value) => `(has (lower ${platform_configs_expression_text(value)}) (list "true" "yes" "on" "1"))`)],
    ['length', plain((value) => `(len ${value})`)],
    ['count', plain((value) => `(len ${value})`)],
    ['first', plain((value) => `(first ${value})`)],
    ['last', plain((value) => `(last ${value})`)],
    ['to_json', plain((value) => `(toJson ${value})`)],
    ['tojson', plain((value) => `(toJson ${value})`)],
    ['to_yaml', plain((value) => `(toYaml ${value})`)],
    ['to_nice_yaml', plain((value) => `(toYaml ${value})`)],
    ['mandatory', plain((value) => value)],
    ['join', (value, [separator = '""', ...rest]) => {
            if (rest.length > 0)
                throw new TemplateProblem('takes one argument');
            return `(join ${separator} ${value})`;
        }],
    ['replace', (value, args) => {
            if (args.length !== 2)
                throw new TemplateProblem('takes two arguments');
            return `(replace ${args[0] ?? ''} ${args[1] ?? ''} ${platform_configs_expression_text(value)})`;
        }],
    ['indent', (value, [width = '4', first = 'false', ...rest]) => {
            if (rest.length > 0 || !/^\d+$/.test(width) || !/^(true|false)$/.test(first))
                throw new TemplateProblem('takes a number, and true to indent the first line too');
            const indented = `(indent ${width} ${platform_configs_expression_text(value)})`;
            return first === 'true' ? indented : `(trimPrefix ${JSON.stringify(' '.repeat(Number(width)))} ${indented})`;
        }],
]);
/** The names of the filters, for messages and docs. */
const filterNames = ['default', ...filters.keys()];
/** @throws {TemplateProblem} */
function compileExpression(source, scope) {
    const tokens = tokenize(source);
    let at = 0;
    const peek = () => tokens[at];
    const isAt = (...texts) => {
        const token = tokens[at];
        return token !== undefined && (token.kind === 'name' || token.kind === 'operator') && texts.includes(token.text);
    };
    const take = (...texts) => {
        if (!isAt(...texts))
            return false;
        at += 1;
        return true;
    };
    const expect = (wanted) => {
        if (!take(wanted))
            throw new TemplateProblem(`expected ${wanted} ${peek() === undefined ? 'at its end' : `before ${JSON.stringify(peek()?.text)}`}`);
    };
    const name = () => {
        const token = peek();
        if (token?.kind !== 'name')
            throw new TemplateProblem(`expected a name ${token === undefined ? 'at its end' : `instead of ${JSON.stringify(token.text)}`}`);
        at += 1;
        return token.text;
    };
    const both = (left, right, code) => ({ code, needs: [...left.needs, ...right.needs] });
    function either() {
        let left = every();
        while (take('or')) {
            const right = every();
            left = both(left, right, `(or ${left.code} ${right.code})`);
        }
        return left;
    }
    function every() {
        let left = negation();
        while (take('and')) {
            const right = negation();
            left = both(left, right, `(and ${left.code} ${right.code})`);
        }
        return left;
    }
    function negation() {
        if (!take('not'))
            return comparison();
        const { code, needs } = negation();
        return { code: `(not ${code})`, needs };
    }
    function comparison() {
        const left = concatenation();
        if (take('is')) {
            const negated = take('not');
            const test = name();
            const missing = `(kindIs "invalid" ${left.code})`;
            if (test !== 'defined' && test !== 'undefined' && test !== 'none')
                throw new TemplateProblem(`the test "is ${test}" is not part of the subset (defined, undefined, none)`);
            return { code: (test === 'defined') === negated ? missing : `(not ${missing})`, needs: [] };
        }
        const token = peek();
        if (token?.kind === 'operator' && /^(==|!=|<|<=|>|>=)$/.test(token.text)) {
            at += 1;
            const right = concatenation();
            const code = token.text === '==' || token.text === '!=' ? `(${token.text === '==' ? 'eq' : 'ne'} ${platform_configs_expression_text(left.code)} ${platform_configs_expression_text(right.code)})`
                : `(${{ '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' }[token.text] ?? ''} (float64 ${left.code}) (float64 ${right.code}))`;
            return both(left, right, code);
        }
        const negated = isAt('not') && tokens[at + 1]?.text === 'in';
        if (negated)
            at += 1;
        if (!take('in'))
            return left;
        const right = concatenation();
        const code = `(has ${left.code} (default (list) ${right.code}))`;
        return both(left, right, negated ? `(not ${code})` : code);
    }
    function concatenation() {
        let left = filtered();
        while (take('~')) {
            const right = filtered();
            left = both(left, right, `(printf "%s%s" ${platform_configs_expression_text(left.code)} ${platform_configs_expression_text(right.code)})`);
        }
        return left;
    }
    function filtered() {
        let value = primary();
        while (take('|')) {
            const filter = name();
            const args = [];
            if (take('(')) {
                while (!isAt(')')) {
                    args.push(either());
                    if (!take(','))
                        break;
                }
                expect(')');
            }
            if (filter === 'default' || filter === 'd')
                value = withDefault(value, args);
            else {
                const apply = filters.get(filter);
                if (apply === undefined)
                    throw new TemplateProblem(`the filter "${filter}" is not part of the subset (${filterNames.join(', ')})`);
                try {
                    value = { code: apply(value.code, args.map(({ code }) => code)), needs: [...value.needs, ...args.flatMap(({ needs }) => needs)] };
                }
                catch (error) {
                    throw error instanceof TemplateProblem ? new TemplateProblem(`the filter "${filter}" ${error.message}`) : error;
                }
            }
        }
        return value;
    }
    function withDefault({ code }, [fallback, empty, ...rest]) {
        if (fallback === undefined || rest.length > 0 || (empty !== undefined && !/^(true|false)$/.test(empty.code)))
            throw new TemplateProblem('the filter "default" takes a value, and true to replace empty ones too');
        return { code: empty?.code === 'true' ? `(default ${fallback.code} ${code})` : `(ternary ${fallback.code} ${code} (kindIs "invalid" ${code}))`, needs: fallback.needs };
    }
    function primary() {
        const token = peek();
        if (token === undefined)
            throw new TemplateProblem('is not complete');
        if (token.kind === 'string') {
            at += 1;
            return { code: JSON.stringify(token.text), needs: [] };
        }
        if (token.kind === 'number') {
            at += 1;
            return { code: token.text, needs: [] };
        }
        if (take('(')) {
            const inner = either();
            expect(')');
            return inner;
        }
        if (take('[')) {
            const items = [];
            while (!isAt(']')) {
                items.push(either());
                if (!take(','))
                    break;
            }
            expect(']');
            return { code: `(list${items.map(({ code }) => ` ${code}`).join('')})`, needs: items.flatMap(({ needs }) => needs) };
        }
        if (take('{')) {
            expect('}');
            return { code: '(dict)', needs: [] };
        }
        if (token.kind !== 'name')
            throw new TemplateProblem(`${JSON.stringify(token.text)} is not part of the subset here`);
        at += 1;
        if (/^(true|false)$/i.test(token.text))
            return { code: token.text.toLowerCase(), needs: [] };
        if (/^none$/i.test(token.text))
            return { code: 'nil', needs: [] };
        if (token.text === 'loop')
            return loopValue();
        return path(token.text);
    }
    function loopValue() {
        expect('.');
        const what = name();
        if (scope.loop === undefined)
            throw new TemplateProblem('loop stands outside of a loop');
        const { index, list } = scope.loop;
        const code = { index: `(add1 ${index})`, index0: index, first: `(eq ${index} 0)`, last: `(eq (add1 ${index}) (int64 (len ${list})))` }[what];
        if (code === undefined)
            throw new TemplateProblem(`loop.${what} is not part of the subset (index, index0, first, last)`);
        return { code, needs: [] };
    }
    function path(first) {
        const variable = scope.variables.get(first);
        let code = variable ?? (siteValueNames.has(first) ? `(default (($.Values.slipwaySite).${first}) $.Values.${first})` : `$.Values.${first}`);
        let called = first;
        for (;;) {
            if (take('.')) {
                const key = name();
                if (isAt('('))
                    throw new TemplateProblem(`the method ${key}() is not part of the subset`);
                code = `(${code}).${key}`;
                called += `.${key}`;
            }
            else if (take('[')) {
                const token = peek();
                if (token?.kind !== 'string' && token?.kind !== 'number')
                    throw new TemplateProblem('between [ and ] the subset has only a number or a text');
                at += 1;
                expect(']');
                code = token.kind === 'number' ? `(index (default (list) ${code}) ${token.text})` : `(index (default (dict) ${code}) ${JSON.stringify(token.text)})`;
                called += `[${token.kind === 'number' ? token.text : JSON.stringify(token.text)}]`;
            }
            else
                break;
        }
        if (isAt('('))
            throw new TemplateProblem(`the function ${called}() is not part of the subset`);
        return { code: /^[$\w.]+$/.test(code) || (code.startsWith('(') && code.endsWith(')')) ? code : `(${code})`, needs: variable !== undefined && called === first ? [] : [{ name: called, code: `(${code})` }] };
    }
    const result = either();
    const left = peek();
    if (left !== undefined)
        throw new TemplateProblem(`${JSON.stringify(left.text)} is not part of the subset here`);
    return result;
}

;// CONCATENATED MODULE: ./packages/package-format/src/site/platform-configs-template.ts

/** Named templates that every compiled template calls. */
const templateHelpers = `{{- define "slipway.need" }}{{ if kindIs "invalid" .value }}{{ fail (printf "%s: the config file does not give %s" .at .name) }}{{ end }}{{ end }}
{{- define "slipway.text" }}{{ if kindIs "string" .value }}{{ .value }}{{ else if not (kindIs "invalid" .value) }}{{ toJson .value }}{{ end }}{{ end }}
{{- define "slipway.registry" }}{{ default ((.Values.slipwaySite).registry_domain) .Values.registry_domain | default "" }}{{ end }}
{{- define "slipway.place" }}{{ if not (include "slipway.registry" .) }}{{ fail "nobody says where the site's registry is: give registry_domain in the config file, or in the ConfigMap system-info" }}{{ end }}{{ include "slipway.registry" . }}{{ end }}
`;
const literal = (text) => text.replace(/\{\{/g, '{{ "{{" }}');
/** Text and tags in order; what `-` asks to be trimmed is, and the line of a block or comment that stands alone is gone. */
function splitTags(source) {
    const tags = [];
    const lineOf = (at) => source.slice(0, at).split('\n').length;
    const closers = { '{{': '}}', '{%': '%}', '{#': '#}' };
    const addText = (text, at) => { if (text !== '')
        tags.push({ kind: 'text', text, line: lineOf(at) }); };
    let at = 0;
    for (;;) {
        const next = /\{\{|\{%|\{#/.exec(source.slice(at));
        if (next === null) {
            addText(source.slice(at), at);
            return { tags };
        }
        const start = at + next.index;
        const opener = next[0] === '{{' ? '{{' : next[0] === '{%' ? '{%' : '{#';
        const end = source.indexOf(closers[opener], start + 2);
        if (end < 0)
            return { tags, open: { line: lineOf(start), text: opener } };
        let before = source.slice(at, start);
        let inside = source.slice(start + 2, end);
        let after = end + 2;
        const trimsBefore = inside.startsWith('-');
        const trimsAfter = inside.length > 1 && inside.endsWith('-');
        inside = inside.slice(trimsBefore || inside.startsWith('+') ? 1 : 0, trimsAfter ? -1 : undefined);
        const lineStart = /(?:^|\n)[ \t]*$/.test(before) && (before.includes('\n') || at === 0 || source[at - 1] === '\n');
        const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(after));
        if (trimsBefore)
            before = before.trimEnd();
        else if (opener !== '{{' && lineStart && lineEnd !== null)
            before = before.replace(/[ \t]*$/, '');
        if (trimsAfter)
            after += /^\s*/.exec(source.slice(after))?.[0].length ?? 0;
        else if (opener !== '{{' && lineStart && lineEnd !== null)
            after += lineEnd[0].length;
        addText(before, at);
        const kind = opener === '{{' ? 'output' : opener === '{%' ? 'block' : 'comment';
        const line = lineOf(start);
        if (kind === 'block' && inside.trim() === 'raw') {
            const close = /\{%-?\s*endraw\s*-?%\}/.exec(source.slice(after));
            if (close === null)
                return { tags, open: { line, text: '{% raw %}' } };
            addText(source.slice(after, after + close.index), after);
            after += close.index + close[0].length;
        }
        else
            tags.push({ kind, text: inside.trim(), line });
        at = after;
    }
}
/**
 * A template in the Jinja subset as one for Helm, whose values are the site's config file.
 * @param options.placeholders filled in where they stand before an image
 */
function compileTemplate(source, { file, placeholders }) {
    const findings = [];
    const needs = new Set();
    const out = [];
    const blocks = [{ kind: 'file', line: 1, tail: '', variables: new Map() }];
    let loops = 0;
    const top = () => blocks.at(-1) ?? { kind: 'file', line: 1, tail: '', variables: new Map() };
    const report = (line, message) => {
        findings.push({ code: 'config-template', severity: 'error', subject: file, message, location: { file, line }, hint: 'write it with what configs/ can have: see "configs" in the README of package-platform; {% raw %} … {% endraw %} keeps text as it is' });
    };
    const compile = (text) => compileExpression(text, top());
    const demand = (line, expression) => {
        for (const { name, code } of expression.needs) {
            if (![...blocks].some(({ variables }) => variables.has(/^\w+/.exec(name)?.[0] ?? '')))
                needs.add(name);
            out.push(`{{ include "slipway.need" (dict "value" ${code} "name" ${JSON.stringify(name)} "at" ${JSON.stringify(`${file}:${line}`)}) }}`);
        }
    };
    const open = (kind, line, scope = {}) => {
        const { variables, loop } = top();
        blocks.push({ kind, line, variables: scope.variables ?? variables, loop: scope.loop ?? loop, tail: scope.tail ?? '' });
    };
    const statement = (text, line) => {
        const [, word = '', rest = ''] = /^(\w*)\s*([\s\S]*)$/.exec(text) ?? [];
        if (word === 'if') {
            out.push(`{{ if ${compile(rest).code} }}`);
            open('if', line);
        }
        else if (word === 'elif' || word === 'else') {
            if (top().kind === 'file' || (word === 'elif' && top().kind !== 'if'))
                throw new TemplateProblem(`{% ${word} %} stands outside of {% if %}`);
            out.push(word === 'elif' ? `{{ else if ${compile(rest).code} }}` : '{{ else }}');
        }
        else if (word === 'endif' || word === 'endfor') {
            const block = top();
            if (`end${block.kind}` !== word)
                throw new TemplateProblem(`{% ${word} %} ends nothing that is open${block.kind === 'file' ? '' : `: {% ${block.kind} %} of line ${block.line} is`}`);
            blocks.pop();
            out.push('{{ end }}');
        }
        else if (word === 'for') {
            const [, first = '', second, source_ = '', items] = /^(\w+)(?:\s*,\s*(\w+))?\s+in\s+([\s\S]+?)(\.items\(\)|\s*\|\s*dictsort)?$/.exec(rest) ?? [];
            if (first === '' || (second === undefined) !== (items === undefined))
                throw new TemplateProblem('a loop is "for x in list" or "for key, value in map.items()"');
            const list = compile(source_);
            demand(line, list);
            loops += 1;
            const [index, all] = [`$index${loops}`, `$list${loops}`];
            const names = second === undefined ? [`$v_${first}`] : [`$v_${first}`, `$v_${second}`];
            out.push(`{{ ${all} := ${list.code} }}{{ range ${second === undefined ? `${index}, ${names[0] ?? ''}` : names.join(', ')} := ${all} }}`);
            const variables = new Map([...top().variables, [first, names[0] ?? ''], ...(second === undefined ? [] : [[second, names[1] ?? '']])]);
            blocks.push({ kind: 'for', line, tail: '', variables, loop: second === undefined ? { index, list: all } : undefined });
        }
        else if (word === 'set') {
            const [, name = '', value = ''] = /^(\w+)\s*=(?!=)\s*([\s\S]+)$/.exec(rest) ?? [];
            if (name === '')
                throw new TemplateProblem('{% set %} is "set name = value"');
            const block = top();
            if (block.kind !== 'file')
                throw new TemplateProblem('{% set %} is not part of the subset inside of {% if %} and {% for %}');
            const compiled = compile(value);
            demand(line, compiled);
            out.push(`{{ $v_${name} := ${compiled.code} }}`);
            blocks[blocks.length - 1] = { ...block, variables: new Map([...block.variables, [name, `$v_${name}`]]) };
        }
        else
            throw new TemplateProblem(`{% ${word === '' ? text : word} %} is not part of the subset (if, elif, else, for, set, raw)`);
    };
    const { tags, open: unclosed } = splitTags(source);
    for (const { kind, text, line } of tags) {
        try {
            if (kind === 'text')
                out.push(fillText(text, placeholders));
            else if (kind === 'block')
                statement(text, line);
            else if (kind === 'output') {
                const compiled = compile(text);
                demand(line, compiled);
                out.push(`{{ include "slipway.text" (dict "value" ${compiled.code}) }}`);
            }
        }
        catch (error) {
            if (!(error instanceof TemplateProblem))
                throw error;
            report(line, kind === 'output' ? `{{ ${text} }}: ${error.message}` : error.message);
        }
    }
    if (unclosed !== undefined)
        report(unclosed.line, `${unclosed.text} is not closed`);
    else
        for (const { kind, line } of blocks.slice(1))
            report(line, `{% ${kind} %} has no {% end${kind} %}`);
    return { text: out.join(''), needs: [...needs], findings };
}
/** Text that is for nobody to compute, but for the placeholders of the site. */
function fillText(text, placeholders) {
    return literal(text).replace(/\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*\]\](\/?)/g, (whole, name, slash) => {
        if (name === 'platform_release_version')
            return `{{ ($.Values.slipwaySite).platform_release_version }}${slash}`;
        const project = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
        return project === undefined ? whole : `{{ include "slipway.place" $ }}${project === '' ? '' : `/${project}`}${slash}`;
    });
}

;// CONCATENATED MODULE: ./packages/package-format/src/site/platform-configs.ts


const platform_configs_configsChartName = 'platform-configs';
const infoTemplate = 'configs/platform-info.yaml.j2';
const isTemplate = (path) => /^configs\/.+\.ya?ml\.j2$/.test(path);
const isResource = (path) => /^prerequisites\/(oem_)?k8s_resources\/.+\.(ya?ml|json)$/.test(path);
/** What `helm template --show-only` prints one fact per line of, for install.sh. */
const facts = `{{- if eq (default "configs" $.Values.slipwayStage) "facts" }}
registry: {{ include "slipway.registry" $ | toJson }}
vip: {{ default ((.Values.slipwaySite).vip) .Values.vip | default "" | toJson }}
ca: {{ default ((.Values.slipwaySite).registry_ca) .Values.registry_ca | default "" | toJson }}
{{- end }}
`;
/** The names by which a chart's templates are chosen; `configs` is what an installation renders. */
const guarded = (stage, text) => `{{- if eq (default "configs" $.Values.slipwayStage) "${stage}" }}\n${text}\n{{- end }}\n`;
/**
 * The charts of a release repo's `configs/*.yaml.j2` and `prerequisites/`.
 * @param files those of configs/ and prerequisites/; others are passed over
 */
function compileSiteCharts(files, { version, placeholders }) {
    const findings = [];
    const needs = new Map();
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const decode = ({ path, data }) => {
        try {
            return new TextDecoder('utf-8', { fatal: true }).decode(data).replace(/\r\n/g, '\n');
        }
        catch (cause) {
            throw new errors/* SlipwayError */.GQ('CONFIG_TEMPLATE', `${path} is not UTF-8 text`, { cause, location: { file: path } });
        }
    };
    const templates = sorted.filter(({ path }) => isTemplate(path)).map((file) => {
        const compiled = compileTemplate(decode(file), { file: file.path, placeholders });
        findings.push(...compiled.findings);
        if (compiled.needs.length > 0)
            needs.set(file.path, compiled.needs);
        return { path: file.path, text: compiled.text };
    });
    const resources = sorted.filter(({ path }) => isResource(path)).map((file) => ({ path: file.path, text: fillText(decode(file), placeholders) }));
    const chart = (name, description, parts) => [
        { path: 'Chart.yaml', text: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\nappVersion: ${JSON.stringify(version)}\ndescription: ${description}\n` },
        { path: 'templates/_helpers.tpl', text: templateHelpers },
        ...parts,
    ].map(({ path, text }) => ({ path, data: Buffer.from(text) }));
    // Helm passes over files whose names begin with _
    const place = (path) => `templates/${path.replace(/\.j2$/, '').replace(/(^|\/)_/g, '$1x_')}`;
    return {
        configs: chart(platform_configs_configsChartName, 'What the site configures', [
            { path: 'templates/facts.yaml', text: facts },
            ...templates.map(({ path, text }) => ({ path: place(path), text: guarded(path === infoTemplate ? 'info' : 'configs', text) })),
        ]),
        ...(resources.length === 0 ? {} : { prerequisites: chart('prerequisites', 'What is applied before the charts', resources.map(({ path, text }) => ({ path: place(path), text }))) }),
        objects: templates.filter(({ path }) => path !== infoTemplate).length, needs, findings,
    };
}
/**
 * `config-template`: templates that no object comes out of, which no site could apply. One that writes whole lines by values may.
 */
function checkObjects(files) {
    return files.filter(({ path }) => isTemplate(path)).flatMap(({ path: file, data }) => {
        const text = Buffer.from(data).toString('utf8').replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}/g, '').replace(/^[ \t]*#.*$/gm, '');
        if (text.trim() === '' || /(^|[{,\s])["']?kind["']?[ \t]*:/.test(text) || /^\{\{/m.test(text))
            return [];
        return [{ code: 'config-template', severity: 'error', subject: file, message: 'it makes no Kubernetes object: nothing in it has a kind', location: { file, line: 1 }, hint: 'put the values into a ConfigMap or a Secret; a file that is no template goes into the package as it is under a name without .j2' }];
    });
}
/** Whether a package has its own form of the ConfigMap platform-info. */
function platform_configs_hasInfoTemplate(paths) {
    return paths.includes(infoTemplate);
}

;// CONCATENATED MODULE: ./packages/package-format/src/site/site-files.ts








/**
 * What install.sh installs besides the addons' charts: the charts of `configs/` and `prerequisites/`, the programs that
 * slipway.yaml names, and the table `install/site.tsv` that says which there are.
 * @throws {ReleaseError} CONFIGS_INVALID with every finding; {ToolError}; {HelmError}
 */
async function loadSiteFiles({ ref, tree, config, addons }, { engine, mtime, logger, network, cache, signal, only }) {
    const { charts, paths } = await loadSiteCharts(tree, config, ref);
    if (charts.findings.length > 0) {
        throw new ReleaseError('CONFIGS_INVALID', `configs/ of ${ref} cannot be installed:\n${charts.findings.map(({ location, message }) => `  ${location?.file ?? ''}:${location?.line ?? 1}: ${message}`).join('\n')}`, {
            hint: charts.findings[0]?.hint ?? '', ...(charts.findings[0]?.location === undefined ? {} : { location: charts.findings[0].location }),
        });
    }
    const pack = async (name, files) => {
        const chart = await engine.loadChart(chartFromFiles(files, name));
        for (const warning of chart.warnings)
            logger.warn(`${name}: ${warning}`);
        return { path: `${tableFolder}/${name}.tgz`, data: packChart(chart, { mtime }) };
    };
    // a hotfix is small: the site has the programs of the release
    const carried = only === undefined ? config.tools : [];
    const tools = await fetchTools(carried, { logger, network, cache, signal });
    const names = addons.filter(({ path }) => only?.has(path) ?? true).map(({ name }) => name);
    return [
        await pack(configsChartName, charts.configs),
        ...(charts.prerequisites === undefined ? [] : [await pack('prerequisites', charts.prerequisites)]),
        ...tools,
        { path: `${tableFolder}/site.tsv`, data: Buffer.from(formatSiteTable({ config, carried, names, objects: charts.objects, hasInfo: hasInfoTemplate(paths), resources: charts.prerequisites !== undefined, needs: charts.needs, tools })) },
    ];
}
async function loadSiteCharts(tree, { placeholders }, version) {
    const entries = [...await tree.list('configs'), ...await tree.list('prerequisites')];
    const paths = entries.filter(({ type }) => type === 'file').map(({ path }) => path);
    const contents = await tree.readMany(paths);
    const files = paths.map((path) => ({ path, data: contents.get(path) ?? new Uint8Array() }));
    const charts = compileSiteCharts(files, { version, placeholders: placeholders.values });
    return { charts: charts.findings.length > 0 ? charts : { ...charts, findings: checkObjects(files) }, paths };
}
/** `config-template`: what a package could not be built with, of the templates in `configs/` (DR9). */
async function checkSiteTemplates(tree, config) {
    return (await loadSiteCharts(tree, config, '0.0.0')).charts.findings;
}
/** Two programs for two platforms, of several versions: some hundred megabytes. */
const keptTools = 16;
async function fetchTools(tools, { logger, network, cache, signal }) {
    if (tools.length === 0)
        return [];
    const http = await openHttpClient(network);
    try {
        const kept = cache === undefined ? undefined : openDigestCache(join(cache, 'tools'), { keep: keptTools, warn: (error) => { logger.warn(`the cache cannot be written, so the next run fetches again: ${errorMessage(error)}`); } });
        return await loadTools(tools, { http, cache: kept, signal });
    }
    finally {
        http.close();
    }
}
/**
 * `configs FILES`, `info yes`, `prerequisites yes`, `need NAME FILE`, `registry ADDON PATH`, `tool NAME PLATFORM PATH SHA256`.
 */
function formatSiteTable({ config, carried, names, objects, hasInfo, resources, needs, tools }) {
    const programs = new Map(tools.map(({ path, data }) => [path, data]));
    return formatTable([
        ...(objects > 0 ? [['configs', objects]] : []),
        ...(hasInfo ? [['info', 'yes']] : []),
        ...(resources ? [['prerequisites', 'yes']] : []),
        ...[...needs].flatMap(([file, values]) => values.map((value) => ['need', value, file])),
        ...names.flatMap((name) => (config.registryValues[name] ?? []).map((path) => ['registry', name, path])),
        ...carried.map((tool) => {
            const path = checkArchivePath(toolPath(tool));
            return ['tool', tool.name, tool.platform, path, createHash('sha256').update(programs.get(path) ?? new Uint8Array()).digest('hex')];
        }),
    ]);
}

// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(1577);
// EXTERNAL MODULE: ./packages/release-repo/src/config-defaults.ts
var config_defaults = __webpack_require__(5105);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(6059);
// EXTERNAL MODULE: ./packages/release-repo/src/errors.ts
var src_errors = __webpack_require__(8191);
;// CONCATENATED MODULE: ./packages/release-repo/src/images-json.ts




/** The name of the file that says who uses each image where. */
const imagesJsonName = 'images/images.json';
const useSchema = schemas/* strictObject */.rej({ addon: schemas/* string */.YjP(), template: schemas/* string */.YjP(), object: schemas/* string */.YjP(), path: schemas/* string */.YjP(), profile: schemas/* string */.YjP() });
const images_json_fileSchema = schemas/* strictObject */.rej({ formatVersion: schemas/* literal */.euz(1), images: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(useSchema)) });
/** `images/images.json`: sorted, one line per use, so that a diff names the places. */
function formatImagesJson(images) {
    const blocks = [...images].sort(([a], [b]) => comparePaths(a, b)).map(([reference, uses]) => {
        const lines = [...new Set(uses.map(({ addon, template, object, path, profile }) => JSON.stringify({ addon, template, object, path, profile })))].sort(comparePaths);
        return `    ${JSON.stringify(reference)}: [${lines.length === 0 ? '' : `\n${lines.map((line) => `      ${line}`).join(',\n')}\n    `}]`;
    });
    return `{\n  "formatVersion": 1,\n  "images": {${blocks.length === 0 ? '' : `\n${blocks.join(',\n')}\n  `}}\n}\n`;
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
function parseImagesJson(text, file = imagesJsonName) {
    try {
        return new Map(Object.entries(images_json_fileSchema.parse(JSON.parse(text)).images));
    }
    catch (cause) {
        throw new src_errors/* ReleaseRepoError */.w('IMAGES_JSON_INVALID', `${file} does not have the form that slipway render-images writes: ${(0,errors/* errorMessage */.gJ)(cause)}`, { location: { file }, cause, hint: 'write it anew with slipway render-images' });
    }
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
async function findImagesJson(tree) {
    const text = await (0,src_tree/* findText */.Vw)(tree, imagesJsonName);
    return text === undefined ? undefined : parseImagesJson(text);
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/check-configuration.ts




const placeOf = /^(.+?):(\d+):(\d+): (.*)$/;
/** One error may name many places, a line each: each is a finding. */
function findingsOf(error, { code, file, hint }) {
    if (!(0,errors/* isSlipwayError */.qQ)(error))
        throw error;
    const said = { code, severity: 'error', subject: file, hint: error.hint ?? hint };
    const lines = error.message.split('\n').map((line) => placeOf.exec(line));
    if (lines.every((line) => line !== null)) {
        // Nobody writes a lock: what is wrong in it has one way out.
        return lines.slice(0, code === 'lock-invalid' ? 1 : undefined).map(([, place = file, line, column, message = '']) => ({ ...said, message, location: { file: place, line: Number(line), column: Number(column) } }));
    }
    return [{ ...said, message: (0,errors/* errorMessage */.gJ)(error), location: error.location ?? { file } }];
}
async function attempt(read, about) {
    try {
        return { value: await read(), findings: [] };
    }
    catch (error) {
        return { findings: findingsOf(error, about) };
    }
}
/** Values files that profiles name and that are not there: every chart would fail to render. */
async function checkProfileFiles(tree, { config, originOf }) {
    const findings = [];
    for (const [index, { name, values }] of config.profiles.entries()) {
        for (const [at, file] of values.entries()) {
            if (await (0,src_tree/* findText */.Vw)(tree, file).catch(() => undefined) !== undefined)
                continue;
            findings.push({
                code: 'profile-invalid', severity: 'error', subject: file, message: `the profile ${name} reads ${file}, which is not there`,
                location: originOf(`profiles.${index}.values.${at}`) ?? { file: src_config/* configFileName */.S3 }, hint: `add the file, or correct profiles of ${src_config/* configFileName */.S3}`,
            });
        }
    }
    return findings;
}
const hints = {
    'addon-missing': 'add an entry to repos/*.yaml that collects it, correct its name, or set enable: false',
    'version-mismatch': 'run slipway collect-charts --mode charts: it writes the version of the chart',
    'addon-unlisted': 'add it to a module there, with its namespace',
};
/** `version.yml` against the charts. What entries will bring need not be there yet. */
function checkVersionFile(versions, addons, entries) {
    if (versions === undefined)
        return [];
    const awaited = new Set((0,plan_collection/* wantedItems */.Ys)(entries).filter(({ kind }) => kind === 'chart').map(({ target }) => target.split('/').at(-1)));
    return (0,version_file/* checkVersions */.OR)(versions, addons).filter(({ code, subject }) => code !== 'addon-missing' || !awaited.has(subject)).map((finding) => {
        const hint = finding.hint ?? hints[finding.code];
        return { ...finding, ...(hint === undefined ? {} : { hint }) };
    });
}
/** Reads every file that says what a release is. All that is wrong is told at once. */
async function loadConfiguration(tree, base) {
    const own = await attempt(() => (0,src_config/* loadConfig */.Z9)(tree), { code: 'config-invalid', file: src_config/* configFileName */.S3, hint: 'correct it there; the rest was checked with the settings of the base' });
    const config = own.value?.config ?? await (base === undefined ? undefined : (0,src_config/* loadConfig */.Z9)(base).then((loaded) => loaded.config, () => undefined)) ?? (0,config_defaults/* defaultConfig */.s)();
    const { originFile } = config.images;
    const [repos, versions, lock, imagesJson, origins, hasOrigins, model, profiles] = await Promise.all([
        attempt(() => (0,repos_load/* loadRepos */.S)(tree), { code: 'repos-invalid', file: 'repos', hint: 'correct it there' }),
        attempt(() => (0,version_file/* findVersionFile */.qW)(tree), { code: 'version-file-invalid', file: version_file/* versionFileName */.q5, hint: 'write spec, modules and addons as maps and lists, and every version in quotes' }),
        attempt(() => (0,src_lock/* findLock */.HT)(tree), { code: 'lock-invalid', file: src_lock/* lockFileName */.x5, hint: 'take it back from git' }),
        attempt(() => findImagesJson(tree), { code: 'images-json-invalid', file: imagesJsonName, hint: 'write it anew with slipway render-images' }),
        attempt(() => loadImageOrigins(tree, originFile), { code: 'origin-invalid', file: originFile, hint: 'write a list of src and dest' }),
        (0,src_tree/* findText */.Vw)(tree, originFile).then((text) => text !== undefined, () => true),
        attempt(() => (0,src_addons/* loadAddons */.Wx)(tree), { code: 'chart-invalid', file: 'addons', hint: 'correct it there' }),
        own.value === undefined ? [] : checkProfileFiles(tree, own.value),
    ]);
    const entries = repos.value?.entries ?? [];
    const addons = model.value?.addons ?? [];
    const refused = new Set((repos.value?.findings ?? []).filter(({ code }) => code === 'duplicate-target').map(({ subject }) => subject));
    // A new entry has no tag yet, and needs none: where it is collected to is checked nonetheless.
    const tagOf = (repo) => entries.find(({ repositoryFullName, currentTag }) => repositoryFullName === repo && currentTag !== undefined)?.currentTag ?? 'none';
    const places = (0,plan_collection/* planCollection */.Mi)(entries.map((entry) => ({ ...entry, currentTag: entry.currentTag ?? tagOf(entry.repositoryFullName) })), { refused }).findings;
    const plain = await attempt(() => checkPlainFiles(tree, model.value ?? { addons: [], broken: [] }, config.placeholders.values), { code: 'chart-invalid', file: 'addons', hint: 'correct it there' });
    const templates = await attempt(() => checkSiteTemplates(tree, config), { code: 'config-template', file: 'configs', hint: 'correct it there' });
    const broken = (model.value?.findings ?? []).filter(({ code }) => code === 'chart-invalid').map((finding) => ({ ...finding, hint: finding.hint ?? 'correct it there, or in its component repo and collect it again' }));
    return {
        config, entries, refused, addons, versions: versions.value, lock: lock.value, imagesJson: imagesJson.value, origins: hasOrigins ? origins.value?.origins ?? [] : undefined,
        findings: [
            ...own.findings, ...profiles, ...repos.findings, ...repos.value?.findings ?? [], ...places, ...versions.findings, ...checkVersionFile(versions.value, addons, entries),
            ...lock.findings, ...imagesJson.findings, ...origins.findings, ...origins.value?.findings ?? [], ...model.findings, ...broken, ...plain.findings, ...plain.value ?? [], ...templates.findings, ...templates.value ?? [],
        ],
    };
}
/** The configuration of the base; the defaults where it has none that can be read. */
async function loadBaseConfig(base) {
    return (0,src_config/* loadConfig */.Z9)(base).then(({ config }) => config, () => (0,src_config/* parseConfig */.o4)('').config);
}

// EXTERNAL MODULE: ./actions/collect-charts/src/check/changed-entries.ts
var changed_entries = __webpack_require__(6088);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(7870);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(9899);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var oci_src_errors = __webpack_require__(2346);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(5534);
;// CONCATENATED MODULE: ./packages/oci/src/resolve.ts






const maxDepth = 8;
const isRetryable = (error) => error instanceof oci_src_errors/* OciError */.M && error.retryable;
const maxConfigSize = 4 * 1024 * 1024;
/** The children to follow, given the platforms asked for. */
function selectChildren(children, platforms) {
    if (platforms === undefined)
        return children;
    const fits = ({ platform }) => platform === undefined || platforms.some((wanted) => (0,src_platform/* matchesPlatform */.pC)(wanted, platform));
    const chosen = new Set(children.filter((child) => (0,src_manifest/* attestedDigest */.Js)(child) === undefined && fits(child)).map(({ digest }) => digest));
    return children.filter((child) => chosen.has((0,src_manifest/* attestedDigest */.Js)(child) ?? child.digest));
}
async function readBytes({ source, repository }, descriptor) {
    const chunks = [];
    for await (const chunk of await source.openBlob(repository, descriptor))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
async function readConfigPlatform(place, { config }, { configs, nearby }) {
    if (!(0,media_types/* isImageConfigType */.Ky)(config.mediaType) || config.size > maxConfigSize)
        return undefined;
    let bytes = configs.get(config.digest) ?? (nearby === undefined ? undefined : await readBytes(nearby, config).catch(() => undefined));
    if (bytes === undefined) {
        bytes = await (0,retry/* retry */.L)(() => readBytes(place, config), { attempts: 4, shouldRetry: isRetryable });
        configs.set(config.digest, bytes);
    }
    return (0,src_manifest/* parseConfigPlatform */.jN)(bytes);
}
/**
 * Everything that an ImageTag or Digest stands for; undefined when it is absent. Only manifests are read, and for
 * an image without an index its config, which names the platform, unless nobody wants to know.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
async function resolveImage(source, repository, reference, { platforms: wanted, known = new Map(), configs = new Map(), nearby, readConfig = true } = {}) {
    const cached = (0,digest/* isDigest */.Bc)(reference) ? known.get(reference) : undefined;
    const root = cached ?? await source.getManifest(repository, reference);
    if (root === undefined)
        return undefined;
    known.set(root.digest, root);
    const manifests = new Map();
    const blobs = new Map();
    const platforms = new Map();
    const visited = new Set();
    const visit = async (manifest, depth) => {
        if (visited.has(manifest.digest))
            return;
        visited.add(manifest.digest);
        if (manifest.kind === 'image') {
            for (const { digest, size, mediaType } of [manifest.config, ...manifest.layers])
                if (!(0,media_types/* isNotDistributed */.HQ)(mediaType))
                    blobs.set(digest, size);
        }
        else {
            if (depth >= maxDepth)
                throw new oci_src_errors/* OciError */.M('MANIFEST_INVALID', `${repository}@${root.digest}: indexes are nested more than ${maxDepth} deep`);
            const children = selectChildren(manifest.manifests, wanted);
            for (const { platform, ...child } of children) {
                if (platform !== undefined && (0,src_manifest/* attestedDigest */.Js)(child) === undefined && platform.os !== 'unknown')
                    platforms.set((0,src_platform/* formatImagePlatform */.K2)(platform), platform);
                if (!(0,media_types/* isManifestType */.Q3)(child.mediaType))
                    blobs.set(child.digest, child.size);
            }
            const below = children.filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType));
            const found = await (0,concurrency/* mapConcurrent */._)(below, 8, async (child) => known.get(child.digest) ?? source.getManifest(repository, child.digest));
            for (const [position, child] of below.entries()) {
                const childManifest = found[position];
                if (childManifest === undefined)
                    throw new oci_src_errors/* OciError */.M('CONTENT_MISSING', `${repository}@${manifest.digest} names ${(0,media_types/* isIndexType */.$U)(child.mediaType) ? 'index' : 'manifest'} ${child.digest}, which ${source.name} does not have`, { hint: 'it may hold some platforms only: name these (platform)' });
                if (childManifest.size !== child.size)
                    throw new oci_src_errors/* OciError */.M('SIZE_MISMATCH', `${repository}@${child.digest} has ${childManifest.size} bytes, its index says ${child.size}`);
                known.set(child.digest, childManifest);
                await visit(childManifest, depth + 1);
            }
        }
        manifests.set(manifest.digest, manifest);
    };
    await visit(root, 0);
    if (root.kind === 'image' && (readConfig || wanted !== undefined)) {
        const platform = await readConfigPlatform({ source, repository }, root, { configs, nearby });
        if (platform !== undefined)
            platforms.set((0,src_platform/* formatImagePlatform */.K2)(platform), platform);
    }
    const offered = [...platforms.values()];
    return {
        descriptor: (0,src_manifest/* descriptorOf */.nb)(root), manifests, blobs, platforms: offered,
        missingPlatforms: (wanted ?? []).filter((platform) => !offered.some((each) => (0,src_platform/* matchesPlatform */.pC)(platform, each))),
    };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/lookup-reference.ts


/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
function lookupReference({ listed, original }, { isRouted, stripRegistries = [] }) {
    if (listed.registry !== undefined || isRouted(listed))
        return listed;
    const found = meansSameImage(listed, original) ? original : listed;
    const [host] = stripRegistries;
    return found.registry !== undefined || host === undefined || stripRegistries.length > 1 ? found : (0,src_reference/* parseImageReference */.o_)(`${host}/${found.text}`);
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/look-up.ts



async function ask(reference, sources, platforms) {
    let where = '';
    try {
        const { source, repository, description } = await sources.routes.resolve(reference);
        where = description;
        const image = await resolveImage(source, repository, (0,src_reference/* manifestReference */.Tn)(reference), { platforms, readConfig: platforms !== undefined });
        if (image === undefined)
            return { status: 'missing', said: [{ code: 'missing', message: `it does not exist at ${description}`, hint: 'push it, or correct the reference in the chart; one of others is copied with slipway copy' }] };
        const missing = image.missingPlatforms.map(src_platform/* formatImagePlatform */.K2);
        return { status: 'found', said: missing.length === 0 ? [] : [{ code: 'platform-missing', message: `it has no ${missing.join(', ')} at ${description}`, hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml' }] };
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
            throw error;
        const status = (0,oci_src_errors/* classifyImageError */.O)(error);
        const hint = error.hint ?? (status === 'denied' ? 'log in (docker login, or SLIPWAY_AUTH_<HOST>)' : status === 'unknown' ? 'this is no answer about the image: run again when the registry answers' : 'push it again');
        return { status, said: [{ code: status, message: `${status === 'unknown' ? 'could not look: ' : ''}${(0,src_text/* plainText */.wh)((0,errors/* errorMessage */.gJ)(error))}${where === '' ? '' : ` (${where})`}`, hint }] };
    }
}
/** Asks for each image where the release would take it from. Read-only, each place once. */
async function lookUp(images, { sources, stripRegistries, platforms, jobs, locationOf }) {
    const wanted = platforms?.map((text) => (0,src_platform/* parseImagePlatform */.qh)(text));
    const asked = new Map();
    return (0,concurrency/* mapConcurrent */._)(images, jobs, async ({ listed, original, addons, uses }) => {
        const reference = lookupReference({ listed, original }, { isRouted: sources.isRouted, stripRegistries });
        const answer = asked.get(reference.text) ?? ask(reference, sources, wanted);
        asked.set(reference.text, answer);
        const { status, said } = await answer;
        const [addon] = addons;
        const [use] = uses;
        const location = addon === undefined ? undefined : locationOf(addon);
        return {
            reference: listed.text, addons, status,
            findings: said.map((each) => ({
                ...each, severity: 'error', subject: listed.text, message: `${each.message}; used by ${use === undefined ? addons.join(', ') : `${use.addon} (${use.object} ${use.path})`}`,
                ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
            })),
        };
    });
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/scratch-tree.ts

/** A release repo of files in memory. */
function createScratchTree(files) {
    const read = (path) => {
        const data = files.get((0,src_tree/* normalisePath */.qb)(path));
        return data === undefined ? Promise.reject(new src_errors/* ReleaseRepoError */.w('FILE_NOT_FOUND', `there is no file ${path}`, { location: { file: path } })) : Promise.resolve(Buffer.from(data));
    };
    return {
        name: 'what would be collected', read,
        list: (folder = '') => Promise.resolve([...files.keys()].filter((path) => folder === '' || path === folder || path.startsWith(`${folder}/`)).sort(src_tree/* comparePaths */.cD).map((path) => ({ path, type: 'file' }))),
        readMany: async (paths) => new Map(await Promise.all(paths.map(async (path) => [path, await read(path)]))),
    };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/suggest-origin.ts

const suggest_origin_nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/**
 * The mapping that an image lacks; people correct what only they can know. Names that are taken are left alone:
 * `library/<name>`, then `library/<org>-<name>` (R24).
 */
function suggestOrigin({ listed, original }, origins) {
    const upstream = original.registry === undefined ? listed : original;
    // A name in the library project says nothing of where it comes from.
    const src = upstream.registry === undefined && upstream.repository.startsWith('library/') ? fullName(upstream.repository) : fullName(suggest_origin_nameOf(upstream));
    const known = origins.find((origin) => fullName(origin.src) === src);
    if (known !== undefined)
        return { src, dest: known.dest };
    if (listed.registry === undefined && listed.repository.startsWith('library/'))
        return { src, dest: listed.repository };
    const candidates = [listed.repository.split('/').at(-1) ?? listed.repository, listed.repository.replaceAll('/', '-'), src.replace(/[/:]/g, '-')].map((name) => `library/${name.toLowerCase()}`);
    const taken = new Set(origins.map(({ dest }) => dest));
    return { src, dest: candidates.find((dest) => !taken.has(dest)) ?? candidates.at(-1) ?? '' };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/suggest.ts



const suggest_nameOf = ({ registry, repository }) => (0,src_reference/* formatImageReference */.my)({ ...(registry === undefined ? {} : { registry }), repository });
/** A word of YAML that is a string whatever is in it. */
const word = (text) => (/^[A-Za-z][A-Za-z0-9._/:-]*$/.test(text) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text) && !text.endsWith(':') ? text : JSON.stringify(text));
/** Mappings that images of others lack, where the release repo has a mapping at all (P14). */
function suggestOrigins(images, { origins, own, file, locationOf }) {
    if (origins === undefined)
        return { suggestions: [], findings: [] };
    const known = [...origins];
    const seen = new Set();
    const rows = [];
    const findings = images.flatMap(({ listed, original, addons }) => {
        const name = suggest_nameOf(listed);
        const isOwn = own.some((prefix) => listed.repository.startsWith(prefix) || name.startsWith(prefix));
        if (isOwn || origins.some(({ dest }) => dest === name) || seen.has(name))
            return [];
        seen.add(name);
        const row = suggestOrigin({ listed, original }, known);
        known.push(row);
        rows.push(row);
        const [addon] = addons;
        const location = addon === undefined ? undefined : locationOf(addon);
        const moved = origins.find(({ src }) => lastOf(src) === lastOf(row.src));
        return [{
                code: 'unmapped', severity: 'warning', subject: listed.text, message: `${file} does not say where ${name} comes from`, hint: `add to ${file}: - src: ${row.src}, dest: ${row.dest}${moved === undefined ? '' : `; or, if it has moved there from ${moved.src}, correct src in line ${moved.location.line ?? 1}`}`,
                ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
            }];
    });
    return { findings, suggestions: rows.length === 0 ? [] : [{ file, place: 'at its end', yaml: rows.map(({ src, dest }) => `- src: ${word(src)}\n  dest: ${word(dest)}\n`).join('') }] };
}
const lastOf = (path) => path.slice(path.lastIndexOf('/') + 1);
const mostCommon = (values) => [...new Set(values)].map((value) => ({ value, count: values.filter((each) => each === value).length })).sort((a, b) => b.count - a.count)[0]?.value;
/** Those of the same group folder, else of the same team file, else all. */
function siblingsOf(target, { entry, entries, addons }) {
    const items = (0,plan_collection/* wantedItems */.Ys)(entries).filter(({ kind, target: other }) => kind === 'chart' && other !== target);
    const group = target.slice(0, target.lastIndexOf('/'));
    const listed = (names) => addons.filter(({ name }) => names.includes(name));
    const inGroup = group === 'addons' ? [] : listed(items.filter((item) => item.target.startsWith(`${group}/`)).map((item) => lastOf(item.target)));
    if (inGroup.length > 0)
        return inGroup;
    const inFile = listed(items.filter((item) => item.entry.file === entry.file).map((item) => lastOf(item.target)));
    return inFile.length > 0 ? inFile : addons;
}
/** Entries that `version.yml` lacks: module and namespace are those of the addon's siblings. The version is written by mode charts. */
function suggestVersions(charts, { versions, entries, entryOf }) {
    if (versions === undefined)
        return { suggestions: [], findings: [] };
    const { addons, file } = versions;
    const listed = new Set(addons.map(({ name }) => name));
    const rows = [...charts].flatMap(([target, { name }]) => {
        const entry = entryOf(target);
        if (listed.has(name) || entry === undefined)
            return [];
        const siblings = siblingsOf(target, { entry, entries, addons });
        const folder = target.split('/').at(-2) ?? '';
        const module = mostCommon(siblings.map((sibling) => sibling.module)) ?? (folder === 'addons' ? 'base' : folder);
        const namespace = mostCommon(siblings.filter((sibling) => sibling.module === module).flatMap((sibling) => sibling.namespace ?? [])) ?? name;
        return [{ target, name, module, namespace, entry, isNew: !addons.some((addon) => addon.module === module) }];
    });
    const modules = [...new Set(rows.map(({ module }) => module))];
    return {
        findings: rows.map(({ target, name, module, namespace, entry }) => ({
            code: 'addon-unlisted', severity: 'warning', subject: target, addon: target, location: entry.location, message: `${file} does not name ${name}, so it would be packed, but not installed`,
            hint: `add to module ${module} of ${file}: - name: ${name}, namespace: ${namespace}`,
        })),
        suggestions: modules.map((module) => {
            const own = rows.filter((row) => row.module === module);
            const isNew = own.some((row) => row.isNew);
            // As its siblings stand: behind the dash.
            const column = addons.find((addon) => addon.module === module)?.location.column ?? 11;
            const indent = ' '.repeat(Math.max(column - 3, 0));
            const lines = own.map(({ name, namespace }) => `${indent}- name: ${word(name)}\n${indent}  namespace: ${word(namespace)}\n`).join('');
            return { file, place: isNew ? 'below spec.modules' : `below addons of the module ${module}`, yaml: isNew ? `    - name: ${word(module)}\n      addons:\n${lines}` : lines };
        }),
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/check-charts.ts










const codesOfConfiguration = new Set(['profile-invalid', 'origin-invalid', 'origin-conflict']);
/** Renders what was collected, looks its images up, and says what the release repo lacks for them. */
async function checkCharts({ files, charts, entries, findings: refusals }, { inputs, context, tree, base, isBaseUnknown, folder, configuration }) {
    const isPlain = (path) => /^(addons|prerequisites)\/.*\.(ya?ml|json)$/.test(path);
    if (charts.size === 0 && ![...files.keys()].some(isPlain))
        return { findings: [], images: [], suggestions: [] };
    const { cwd, env, exec, logger, addSecret } = context;
    const { config, origins, versions } = configuration;
    const entryOf = (target) => entries.find((each) => (0,changed_entries/* bringsAddon */.w)(each, target))?.entry;
    const locationOf = (target) => entryOf(target)?.location;
    const scratch = new Map(files);
    for (const file of [...config.profiles.flatMap(({ values }) => values), config.images.originFile, older_format/* chartsListFile */.A8]) {
        // What is not there was told with the configuration.
        const text = await (0,src_tree/* findText */.Vw)(tree, file).catch(() => undefined);
        if (text !== undefined || ![config.images.originFile, older_format/* chartsListFile */.A8].includes(file))
            scratch.set(file, Buffer.from(text ?? ''));
    }
    logger.step(`Rendering ${(0,src_text/* formatCount */.B4)(charts.size, 'chart')}`);
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers: Math.min((0,external_node_os_.availableParallelism)(), Math.max(charts.size, 1)) });
    const release = await loadReleaseImages({ tree: createScratchTree(scratch), config, engine }).finally(() => engine.close());
    const wasTold = ({ code, addon, subject }) => codesOfConfiguration.has(code)
        || (code === 'invalid' && subject.includes('[[') && refusals.some((refusal) => refusal.code.startsWith('placeholder-') && refusal.severity === 'error' && refusal.subject === addon));
    const rendered = release.findings.filter((finding) => !wasTold(finding)).map((finding) => {
        const { location, addon } = finding;
        const entryPlace = addon === undefined ? undefined : locationOf(addon);
        // Its file is not in the pull request: the entry is what can be looked at there.
        const place = location === undefined ? '' : `${location.file}${location.line === undefined ? '' : `:${location.line}`}: `;
        return entryPlace === undefined ? finding : { ...finding, location: entryPlace, message: `${place}${finding.message}`, hint: finding.hint ?? 'correct it in the component repo and tag again' };
    });
    const images = [...release.images.values()];
    const mapping = suggestOrigins(images, { origins, own: inputs.own, file: config.images.originFile, locationOf });
    const named = new Map([...charts].filter(([target]) => !refusals.some(({ code, addon }) => code === 'chart-invalid' && addon === target)));
    const installed = suggestVersions(named, { versions, entries: configuration.entries, entryOf });
    const suggestions = [...mapping.suggestions, ...installed.suggestions];
    const findings = [...rendered, ...mapping.findings, ...installed.findings];
    // A pull request does not say which registries are asked with the logins of this machine (DR3).
    if (isBaseUnknown)
        return { images: images.map(({ listed, addons }) => ({ reference: listed.text, addons, status: 'unknown', findings: [] })), suggestions, findings };
    logger.step(`Looking up ${(0,src_text/* formatCount */.B4)(images.length, 'image')}`);
    const registries = base === undefined ? config.registries : (await loadBaseConfig(base)).registries;
    const sources = await (0,image_sources/* openImageSources */.M)({ config: { registries }, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: (0,action/* readDockerConfig */.TO)(env, logger), exec, logger, addSecret });
    try {
        const looked = await lookUp(images, { sources, stripRegistries: config.images.stripRegistries, platforms: config.platforms, jobs: inputs.jobs ?? 8, locationOf });
        return { images: looked, suggestions, findings: [...findings, ...looked.flatMap((image) => image.findings)] };
    }
    finally {
        sources.close();
    }
}

;// CONCATENATED MODULE: ./packages/release-repo/src/hand-edits.ts



const shown = 5;
/**
 * Lists that differ from images.json, which the tool wrote together with them: somebody has edited one of them since (R17).
 * Only lists of `kinds` are the tool's.
 */
function checkHandEdits(lists, recorded, { kinds }) {
    const ours = new Set(kinds);
    const anywhere = new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)));
    // A list that is not there at all was never written.
    const rendered = lists.some(({ kind }) => kind === platformKind);
    const removed = rendered && ours.has(platformKind) ? [...recorded].filter(([reference, uses]) => uses.length > 0 && !anywhere.has(reference)).map(([reference]) => reference) : [];
    return lists.filter(({ kind }) => ours.has(kind)).flatMap(({ file, kind, lines }) => {
        const added = lines.filter(({ reference }) => !recorded.has(reference));
        const changes = [...added.map(({ reference }) => `+ ${reference}`), ...(file === (0,src_lists/* listFileName */.ee)(platformKind) ? removed : []).map((reference) => `- ${reference}`)];
        if (changes.length === 0)
            return [];
        return [{
                code: 'hand-edited', severity: 'error', subject: file, location: added[0]?.location ?? { file },
                message: `it is not what render-images wrote together with ${imagesJsonName}: ${changes.slice(0, shown).join(', ')}${changes.length > shown ? ` and ${changes.length - shown} more` : ''}`,
                hint: `change the chart${kind === platformKind ? '' : `'s own images_${kind}.list`}, then run slipway render-images`,
            }];
    });
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/digest-places.ts

/** Reads what lies at these paths. */
async function digestPlaces(tree, paths) {
    const isAt = (file, path) => file === path || file.startsWith(`${path}/`);
    const files = (await tree.list()).filter(({ path: file, type }) => type === 'file' && paths.some((path) => isAt(file, path))).map(({ path }) => path);
    const digests = new Map([...await tree.readMany(files)].map(([file, content]) => [file, (0,src_addons/* contentDigest */.eZ)(content)]));
    const filesAt = (path) => new Map([...digests].filter(([file]) => isAt(file, path)));
    return {
        filesAt,
        treeOf(path) {
            const found = filesAt(path);
            return found.size === 0 ? undefined : (0,src_addons/* treeDigestOf */.Gi)(new Map([...found].map(([file, digest]) => [file === path ? '' : file.slice(path.length + 1), digest])));
        },
        firstDifference(path, other) {
            const [own, others] = [filesAt(path), other.filesAt(path)];
            return [...new Set([...own.keys(), ...others.keys()])].sort(src_tree/* comparePaths */.cD).find((file) => own.get(file) !== others.get(file));
        },
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/check-generated.ts




const edited = (subject, location, said) => ({ code: 'hand-edited', severity: 'error', subject, location, ...said });
const lines = (text) => text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).map((line) => line.trimEnd()).filter((line, index, all) => line !== '' || index < all.length - 1);
/** The first line that differs; undefined when only line ends and blanks do. */
function firstChange(before, after) {
    const [old, now] = [lines(before ?? ''), lines(after)];
    const index = now.findIndex((line, at) => line !== old[at]);
    return index >= 0 ? index + 1 : old.length > now.length ? Math.max(now.length, 1) : undefined;
}
/** Lists that are neither those of the base, nor what render-images wrote together with images.json (R17). */
async function checkImages({ tree, base, imagesJson }) {
    const [now, before] = [await (0,src_lists/* loadLists */.g)(tree), await (0,src_lists/* loadLists */.g)(base)];
    const changed = [];
    for (const { file, kind } of now) {
        const line = firstChange(await (0,src_tree/* findText */.Vw)(base, file), await (0,src_tree/* readText */.yR)(tree, file));
        if (line !== undefined)
            changed.push({ file, kind, line });
    }
    const removed = before.filter(({ file }) => !now.some((list) => list.file === file));
    const recordedBefore = await findImagesJson(base).catch(() => undefined);
    const isRecordGone = imagesJson === undefined && recordedBefore !== undefined && await (0,src_tree/* findText */.Vw)(tree, imagesJsonName) === undefined;
    const byRecord = imagesJson === undefined ? [] : checkHandEdits(now, imagesJson, { kinds: changed.map(({ kind }) => kind) });
    const hint = 'change the chart, then run slipway render-images and commit images/';
    return [
        ...(imagesJson === undefined ? changed.map(({ file, line }) => edited(file, { file, line }, { message: `it was changed by hand: lists are written by render-images, and no ${imagesJsonName} says that it did`, hint })) : byRecord),
        ...removed.filter(({ lines: listed }) => imagesJson === undefined || listed.some(({ reference }) => imagesJson.has(reference))).map(({ file }) => edited(file, { file }, { message: 'it was removed by hand: lists are written by render-images', hint })),
        ...(isRecordGone ? [edited(imagesJsonName, { file: imagesJsonName }, { message: 'it was removed by hand: it says who uses each image', hint: `run slipway render-images and commit ${src_lists/* imagesFolder */.J$}/` })] : []),
    ];
}
/** Versions that differ from those of the base, and are not those of the charts: mode charts writes them (R15). */
async function checkVersionEdits({ base, versions, addons }) {
    const before = await (0,version_file/* findVersionFile */.qW)(base).catch(() => undefined);
    if (versions === undefined || before === undefined)
        return [];
    const old = new Map(before.addons.map(({ module, name, version }) => [`${module} ${name}`, version]));
    return versions.addons.flatMap(({ module, name, version, location }) => {
        const key = `${module} ${name}`;
        const chart = addons.find((addon) => addon.name === name);
        if (!old.has(key) || old.get(key) === version || chart?.version === version)
            return [];
        return [edited(name, location, {
                message: `its version was changed by hand from ${old.get(key) ?? 'none'} to ${version ?? 'none'}; its chart says ${chart?.version ?? 'nothing, as it is not here'}`, hint: 'take the version back: mode charts writes the one of the chart',
            })];
    });
}
/** Whether mode charts has recorded just these files, at the tag that the entry names. */
function isCollected(item, { lock, now }) {
    const locked = (0,plan_collection/* findLocked */.g9)(lock, item.target);
    return locked?.repo === item.entry.repositoryFullName && locked.tag === item.entry.currentTag && locked.edited !== true && locked.tree === now.treeOf(item.target);
}
/** Files of collected charts that somebody changed here instead of in the component repo. */
async function checkPlaces({ tree, base, baseName, items, lock, isHotfix }) {
    const targets = items.map(({ target }) => target);
    const [now, before] = [await digestPlaces(tree, targets), await digestPlaces(base, targets)];
    const baseEntries = (await (0,repos_load/* loadRepos */.S)(base).catch(() => undefined))?.entries ?? [];
    const baseTags = new Map((0,plan_collection/* wantedItems */.Ys)(baseEntries).map(({ target, entry }) => [target, entry.currentTag]));
    const hotfixed = [];
    const findings = items.flatMap((item) => {
        const { target, entry, kind } = item;
        const file = now.firstDifference(target, before);
        if (file === undefined || isCollected(item, { lock, now }))
            return [];
        const about = kind === 'chart' ? { addon: target } : {};
        if (isHotfix) {
            hotfixed.push(target);
            if (!baseTags.has(target) || baseTags.get(target) === entry.currentTag)
                return [];
            return [{
                    ...about, code: 'edit-and-tag', severity: 'error', subject: target, location: entry.location, message: `its files are changed by hand, and its currentTag from ${baseTags.get(target) ?? 'none'} to ${entry.currentTag ?? 'none'}: which of both shall be released?`,
                    hint: `take the edits back (git restore --source the base of this branch, ${target}), or set currentTag back to ${baseTags.get(target) ?? 'what it was'}`,
                }];
        }
        return [edited(target, { file }, {
                ...about, message: `its files are collected from ${entry.repositoryFullName} (${(0,errors/* formatLocation */.j$)(entry.location)}), and were changed here by hand`,
                hint: `change them in ${entry.repositoryFullName} and tag there; hand edits are for what is merged into branches release-* and those of customers, and the base here is ${baseName}`,
            })];
    });
    return { findings, hotfixed };
}
/** A lock that no tool has written. */
async function checkLockEdits({ tree, base, lock, tags }) {
    const [text, before] = [await (0,src_tree/* findText */.Vw)(tree, src_lock/* lockFileName */.x5), await (0,src_tree/* findText */.Vw)(base, src_lock/* lockFileName */.x5)];
    if (text === before || before === undefined)
        return [];
    const hint = `take it back: git restore --source the base of this branch, ${src_lock/* lockFileName */.x5}; then run the command that shall change it`;
    const about = (needle, message) => {
        const line = (text ?? '').split('\n').findIndex((each) => each.includes(needle)) + 1;
        return edited(src_lock/* lockFileName */.x5, { file: src_lock/* lockFileName */.x5, ...(line > 0 ? { line } : {}) }, { message, hint });
    };
    if (text === undefined)
        return [about('', 'it was removed by hand: a release cannot be packed without it')];
    if (lock === undefined)
        return []; // it cannot be read, which is said elsewhere
    const old = await (0,src_lock/* findLock */.HT)(base).catch(() => undefined);
    const findings = [];
    const canonical = (0,src_lock/* formatLock */.X5)(lock);
    if (canonical !== text)
        findings.push(edited(src_lock/* lockFileName */.x5, { file: src_lock/* lockFileName */.x5, line: firstChange(canonical, text) ?? 1 }, { message: 'it was changed by hand: no tool writes it like this', hint }));
    const records = [...lock.addons, ...lock.paths ?? []];
    const changed = records.filter((record) => JSON.stringify(record) !== JSON.stringify((0,plan_collection/* findLocked */.g9)(old, record.path)));
    const places = await digestPlaces(tree, changed.map(({ path }) => path));
    const commitOf = (repo, tag) => tags.get(repo)?.find(({ name }) => name === tag)?.commit;
    for (const { path, tree: recorded, repo, tag, commit } of changed) {
        const needle = `"path":${JSON.stringify(path)}`;
        if (places.treeOf(path) !== undefined && places.treeOf(path) !== recorded)
            findings.push(about(needle, `what it says of ${path} is not what lies there: its files or this record were changed by hand`));
        const named = repo === undefined || tag === undefined ? undefined : commitOf(repo, tag);
        const chosen = lock.repos?.find((each) => each.repo === repo && each.tag === tag);
        if (named !== undefined && commit !== undefined && commit !== named && chosen?.commit !== commit)
            findings.push(about(needle, `it says that ${path} was collected at ${tag ?? ''} of ${commit.slice(0, 12)}, and that tag names ${named.slice(0, 12)}`));
    }
    for (const record of lock.repos ?? []) {
        const known = old?.repos?.find(({ repo }) => repo === record.repo);
        if (JSON.stringify(known) === JSON.stringify(record))
            continue;
        const needle = `"repo":${JSON.stringify(record.repo)},"tag"`;
        const isSame = known?.tag === record.tag && known.commit === record.commit;
        if (record.agreed !== undefined && JSON.stringify(known?.agreed) !== JSON.stringify(record.agreed))
            findings.push(about(needle, `who agreed to ${record.repo} ${record.tag} was written by hand: owners confirm on the pull request of mode tags`));
        const named = commitOf(record.repo, record.tag);
        if (!isSame && named !== undefined && named !== record.commit)
            findings.push(about(needle, `it says that ${record.tag} of ${record.repo} is ${record.commit.slice(0, 12)}, and that tag names ${named.slice(0, 12)}`));
    }
    return findings;
}
/** What a pull request changes of what only tools write, against its base (R17, R26). */
async function checkGenerated(options) {
    const places = await checkPlaces(options);
    return { hotfixed: places.hotfixed, findings: [...await checkImages(options), ...await checkVersionEdits(options), ...places.findings, ...await checkLockEdits(options)] };
}

// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(7140);
;// CONCATENATED MODULE: ./actions/collect-charts/src/check/check-sources.ts




/** The same host; each repo is asked for its tags once, whoever asks. */
function rememberTags(host) {
    const asked = new Map();
    return {
        urlOf: host.urlOf,
        gitIn(cwd) {
            const git = host.gitIn(cwd);
            return {
                ...git,
                listRemoteTags(url) {
                    const known = asked.get(url) ?? git.listRemoteTags(url);
                    asked.set(url, known);
                    return known;
                },
                findTagFiles: () => Promise.resolve(undefined), // its tag is known
            };
        },
    };
}
/** A current tag that the repo has not, or that names another commit than was recorded. */
function checkCurrentTags(group, tags, lock) {
    const seen = new Set();
    return group.flatMap(({ repositoryFullName, currentTag, location }) => {
        if (currentTag === undefined || seen.has(currentTag))
            return [];
        seen.add(currentTag);
        const tag = tags.find(({ name }) => name === currentTag);
        if (tag === undefined) {
            const similar = (0,names/* nearestNames */.LE)(currentTag, tags.map(({ name }) => name));
            return [{ code: 'tag-missing', severity: 'error', subject: repositoryFullName, location, message: `it has no tag ${currentTag}`, hint: `push the tag, or leave currentTag out: mode tags writes it${similar.length === 0 ? '' : `; similar ones: ${similar.join(', ')}`}` }];
        }
        const locked = (0,tags_plan/* lockedRepo */.ze)(lock, repositoryFullName, currentTag);
        return locked === undefined || locked.commit === tag.commit ? [] : [(0,tags_plan/* movedTagFinding */.V0)({ repositoryFullName, tag: currentTag, before: locked.commit, now: tag.commit, location })];
    });
}
/** Asks every component repo for its tags, once. */
async function checkSources(groups, { host, scratch, lock, codeOwners, config, jobs, progress }) {
    const found = new Map();
    const results = await (0,concurrency/* mapConcurrent */._)([...groups], jobs, async ([repo, group]) => {
        try {
            const tags = await host.gitIn(scratch).listRemoteTags(host.urlOf(repo));
            found.set(repo, tags);
            const current = checkCurrentTags(group, tags, lock);
            if (current.length > 0)
                return current;
            const { postReleaseSuffixes, prereleases } = config.tags;
            // It asks for messages of tags where a newer one would be taken: that is mode tags' business.
            const plan = (0,tags_plan/* planRow */.Ec)(group, { tags, details: new Map(), lock, codeOwners, postReleaseSuffixes, ...(prereleases === undefined ? {} : { prereleases }) });
            return 'row' in plan ? plan.findings.filter(({ severity }) => severity === 'error') : [];
        }
        catch (error) {
            return [(0,component_repos/* unreachableFinding */.cg)(repo, error, group[0]?.location)];
        }
        finally {
            progress.advance(1);
        }
    });
    return { tags: found, findings: results.flat() };
}

// EXTERNAL MODULE: ./actions/collect-charts/src/charts/collect-repo.ts + 1 modules
var collect_repo = __webpack_require__(3832);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/ignored-files.ts
var ignored_files = __webpack_require__(7502);
// EXTERNAL MODULE: ./actions/collect-charts/src/collect-tags.ts + 1 modules
var collect_tags = __webpack_require__(7144);
;// CONCATENATED MODULE: ./actions/collect-charts/src/check/collect-changed.ts






/** Takes what collecting would write; nothing reaches the disk. */
function openMemory() {
    const files = new Map();
    return { files, staging: { add: (place, added) => { files.set(place, added); return Promise.resolve(); }, remove: () => undefined, apply: () => Promise.resolve(), close: () => Promise.resolve() } };
}
/** A tag that is not there says nothing of the line that the newest is looked for in. */
function withoutUnknownTag({ currentTag, ...entry }, tags) {
    return currentTag !== undefined && tags.some(({ name }) => name === currentTag) ? { ...entry, currentTag } : entry;
}
/** Collects changed entries at the newest tag of each, into memory. `tree` and `folder` are empty ones: nothing of the release repo is compared. */
async function collectChanged(changed, options) {
    const { ask, entries, listed, refused, jobs, folder } = options;
    const groups = (0,tags_plan/* groupByRepo */.pU)(entries);
    const repos = [...new Set(changed.map(({ entry }) => entry.repositoryFullName))].filter((repo) => listed.has(repo));
    const chosen = await (0,concurrency/* mapConcurrent */._)(repos, jobs, async (repo) => ({ repo, ...await (0,collect_tags/* askRepo */.M)((groups.get(repo) ?? []).map((entry) => withoutUnknownTag(entry, listed.get(repo) ?? [])), ask) }));
    const newest = new Map(chosen.flatMap(({ repo, row }) => (row.to === undefined ? [] : [[repo, row.to.tag]])));
    const tags = new Map([...entries.flatMap(({ repositoryFullName, currentTag }) => (currentTag === undefined ? [] : [[repositoryFullName, currentTag]])), ...newest]);
    const wanted = changed.flatMap(({ entry }) => { const tag = newest.get(entry.repositoryFullName); return tag === undefined ? [] : [{ ...entry, currentTag: tag }]; });
    const { staging, files } = openMemory();
    const findIgnored = (0,ignored_files/* openIgnored */.pQ)(options.git);
    const results = await (0,concurrency/* mapConcurrent */._)((0,plan_collection/* planCollection */.Mi)(wanted, { refused }).repos, jobs, (repo) => (0,collect_repo/* collectRepo */.D)(repo, { ...options, findIgnored, lock: undefined, staging, tags, keepsEdits: false, keepsRefused: true }));
    const collected = new Map(results.flatMap(({ charts }) => charts.map((chart) => [chart.target, chart])));
    const inTree = new Map();
    for (const [place, added] of files) {
        for (const { path, data } of added)
            inTree.set([place.slice(folder.length + 1), path].filter((part) => part !== '').join('/'), data);
    }
    return {
        entries: changed.map(({ entry, state }) => {
            const tag = newest.get(entry.repositoryFullName);
            const targets = (kind) => (0,plan_collection/* wantedItems */.Ys)([entry]).filter((item) => item.kind === kind && collected.has(item.target)).map(({ target }) => target);
            return { entry, state, ...(tag === undefined ? {} : { tag }), charts: targets('chart'), paths: targets('path') };
        }),
        files: inTree,
        charts: new Map([...collected].filter(([, { kind }]) => kind === 'chart').map(([target, { name, version }]) => [target, { name, version }])),
        findings: [...chosen.flatMap(({ findings }) => findings), ...results.flatMap(({ findings }) => findings)],
    };
}

// EXTERNAL MODULE: ./packages/release-repo/src/git-tree.ts
var git_tree = __webpack_require__(5959);
;// CONCATENATED MODULE: ./actions/collect-charts/src/check/find-base.ts



async function findCommit(git, refs) {
    for (const ref of refs) {
        try {
            return await git.resolveCommit(ref);
        }
        catch (error) {
            if (!(0,errors/* isSlipwayError */.qQ)(error))
                throw error;
        }
    }
    return undefined;
}
/** The branch that stands in the way of one that is not there (P12). */
async function findTaken(git, name) {
    for (const branch of (0,plan_collection/* branchesInTheWay */.G8)(name))
        if (await findCommit(git, [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) !== undefined)
            return branch;
    return undefined;
}
/** The base of the pull request that the job runs for, or the one given. Without git there is none. */
async function findBase(given, { event }, git) {
    const isRepo = await git.findTopLevel().catch(() => undefined) !== undefined;
    const isProposal = event.name === 'pull_request';
    const head = isProposal ? event.head?.branch : event.branch ?? (isRepo ? await git.currentBranch() : undefined);
    const name = given ?? (isProposal ? event.base : undefined);
    const about = { ...(name === undefined ? {} : { name }), ...(head === undefined ? {} : { head }) };
    if (name === undefined)
        return { ...about, findings: [] };
    const commit = isRepo ? await findCommit(git, [`refs/remotes/origin/${name}`, `refs/heads/${name}`, name]) : undefined;
    const taken = commit === undefined && isRepo ? await findTaken(git, name) : undefined;
    const own = isRepo ? await findCommit(git, ['HEAD']) : undefined;
    if (commit === undefined || own === undefined) {
        return {
            ...about,
            findings: [{
                    code: 'unknown', severity: 'error', subject: name, message: `what this proposes could not be compared: the base ${name} is not in this clone`,
                    hint: taken !== undefined ? (0,plan_collection/* branchHint */.au)(name, taken) : 'check out with all branches: fetch-depth: 0 of actions/checkout, GIT_DEPTH: "0" on GitLab, git fetch origin elsewhere',
                }],
        };
    }
    // What the base got since is no part of the proposal.
    return { ...about, tree: await (0,git_tree/* createGitTree */.b)(git, await git.findMergeBase(commit, own) ?? commit), findings: [] };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/check/run-check.ts
















/** Where component repos are; without a word about that the sources are not asked. */
function openHost(inputs, context, { config }) {
    try {
        return { host: rememberTags((0,component_repos/* openComponentHost */.IO)(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl })), findings: [] };
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
            throw error;
        return { findings: [{ code: 'config-invalid', severity: 'error', subject: 'git.baseUrl', message: error.message, location: { file: src_config/* configFileName */.S3 }, ...(error.hint === undefined ? {} : { hint: error.hint }) }] };
    }
}
/** Changed entries at their newest tags, into memory. */
async function collect(changed, { inputs, context, tools, configuration, codeOwners, scratch, host, tags }) {
    const { cwd, env, exec, logger } = context;
    const { config, entries, lock, refused } = configuration;
    const empty = (0,external_node_path_.join)(scratch, 'collected');
    await (0,promises_.mkdir)(empty);
    if (changed.length > 0)
        logger.step(`Collecting ${(0,src_text/* formatCount */.B4)(changed.length, 'changed entry', 'changed entries')} at the newest tag`);
    const cacheFolder = inputs.cache === undefined ? undefined : (0,external_node_path_.resolve)(cwd, inputs.cache);
    const ask = { config, host, lock, codeOwners, scratch, ...(cacheFolder === undefined ? {} : { cache: (0,tag_cache/* openTagCache */.j)(cacheFolder) }) };
    return collectChanged(changed, {
        ask, entries, listed: tags, refused, jobs: inputs.jobs ?? 8, tree: createScratchTree(new Map()), folder: empty, host, scratch, logger, completeChart: tools.completeChart,
        git: (0,src_git/* createGit */.l)({ exec, env, cwd: empty, logger }), cache: cacheFolder === undefined ? undefined : (0,object_cache/* openObjectCache */.y)(cacheFolder), allowedPlaceholders: [...config.placeholders.allow, ...Object.keys(config.placeholders.values)],
    });
}
/** The version of a chart that was edited by hand on the branch of a release is written by mode charts, which follows. */
const awaitsCharts = (finding, { hotfixed }) => finding.code === 'version-mismatch' && finding.addon !== undefined && hotfixed.includes(finding.addon) ? { ...finding, severity: 'warning' } : finding;
/** What removed entries leave behind in `version.yml`. */
function checkRemoved(removed, { versions }) {
    return removed.flatMap(({ repo, target }) => {
        const listed = versions?.addons.find(({ name, enable }) => enable && name === target.split('/').at(-1));
        return listed === undefined || versions === undefined ? [] : [{
                code: 'removed-addon-listed', severity: 'warning', subject: target, location: listed.location, message: `no entry collects it from ${repo} any more, and ${versions.file} still installs ${listed.name}`, hint: `remove its entry from ${versions.file}, or name it in repos/*.yaml again`,
            }];
    });
}
/** `currentTag` is written by mode tags, which has its owners asked (R12); what it writes stands in the lock too. */
function checkTagEdits(changed, { base, lock }) {
    const before = (0,tags_plan/* groupByRepo */.pU)(base);
    return changed.flatMap(({ entry: { repositoryFullName, currentTag, location } }) => {
        const tags = (before.get(repositoryFullName) ?? []).flatMap((entry) => entry.currentTag ?? []);
        if (currentTag === undefined || tags.length === 0 || tags.includes(currentTag) || (0,tags_plan/* lockedRepo */.ze)(lock, repositoryFullName)?.tag === currentTag)
            return [];
        return [{
                code: 'tag-by-hand', severity: 'warning', subject: repositoryFullName, location, message: `its currentTag was changed by hand from ${tags[0] ?? ''} to ${currentTag}, which no owner was asked about`,
                hint: 'take it back: mode tags proposes it to its owners; to stay at a tag, write hold with the reason',
            }];
    });
}
/** The same thing is said once, also when several checks came upon it. */
function withoutRepeats(findings) {
    const suggested = new Set(findings.filter(({ code, subject, addon }) => code === 'addon-unlisted' && subject === addon).map(({ addon }) => addon));
    const seen = new Set();
    const byHand = new Set(findings.filter(({ code }) => code === 'hand-edited').map(({ subject, location }) => `${subject} ${location?.line ?? ''}`));
    return findings.filter((finding) => {
        const { code, subject, location, message } = finding;
        if (code === 'version-mismatch' && byHand.has(`${subject} ${location?.line ?? ''}`))
            return false;
        if (code === 'addon-unlisted' && subject !== finding.addon && suggested.has(finding.addon))
            return false;
        const key = [code, subject, location?.file, location?.line, message].join('\0');
        if (seen.has(key))
            return false;
        seen.add(key);
        return true;
    });
}
/**
 * Checks what a pull request of the release repo proposes, and what its changed entries would bring. Nothing of the release repo is
 * written, and nothing is pushed.
 */
async function runCheck(inputs, context, tools) {
    const { logger } = context;
    const folder = (0,external_node_path_.resolve)(context.cwd, inputs.repo);
    const git = (0,src_git/* createGit */.l)({ exec: context.exec, env: context.env, cwd: folder, logger });
    const tree = await (0,worktree/* openWorktree */.Gc)(folder, git);
    const base = await findBase(inputs.base, context, git);
    logger.step('Reading the configuration');
    const configuration = await loadConfiguration(tree, base.tree);
    const { entries, lock, config, refused } = configuration;
    if (entries.length === 0 && configuration.findings.length === 0 && base.tree === undefined) {
        throw new errors/* SlipwayError */.GQ('NOTHING_TO_COLLECT', `no component repo is named in ${tree.name}`, { hint: 'a release repo names them in repos/*.yaml: give its folder with --repo' });
    }
    const baseEntries = base.tree === undefined ? undefined : (await (0,repos_load/* loadRepos */.S)(base.tree).catch(() => undefined))?.entries ?? [];
    const { changed, removed } = (0,changed_entries/* findChangedEntries */.G)(entries, baseEntries);
    const groups = (0,tags_plan/* groupByRepo */.pU)(entries);
    const { host, findings: noHost } = entries.length === 0 ? { findings: [] } : openHost(inputs, context, configuration);
    const scratch = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-check-')));
    const jobs = inputs.jobs ?? 8;
    try {
        const codeOwners = await (0,owners/* loadCodeOwners */.KW)(tree);
        let tags = new Map();
        let collected = { entries: changed.map((each) => ({ ...each, charts: [], paths: [] })), files: new Map(), charts: new Map(), findings: [] };
        const findings = [...configuration.findings, ...base.findings, ...noHost];
        if (host !== undefined) {
            logger.step(`Asking ${(0,src_text/* formatCount */.B4)(groups.size, 'component repo')} for their tags`);
            const progress = logger.progress('component repos', { total: groups.size });
            const sources = await checkSources(groups, { host, scratch, lock, codeOwners, config, jobs, progress });
            progress.done();
            tags = sources.tags;
            findings.push(...sources.findings);
            collected = await collect(changed, { inputs, context, tools, configuration, codeOwners, scratch, host, tags });
            findings.push(...collected.findings.filter(({ code, subject }) => !sources.findings.some((told) => told.subject === subject && told.code === code)));
        }
        const items = (0,plan_collection/* wantedItems */.Ys)(entries).filter(({ target }) => !refused.has(target));
        const isTools = base.head?.startsWith('slipway/') === true;
        const generated = base.tree === undefined || base.name === undefined || isTools ? { findings: [], hotfixed: [] }
            : await checkGenerated({ ...configuration, tree, base: base.tree, baseName: base.name, items, isHotfix: (0,plan_collection/* isHotfixBranch */.Ff)(base.name), tags });
        const byHand = baseEntries === undefined || isTools || (0,plan_collection/* isHotfixBranch */.Ff)(base.name) ? [] : checkTagEdits(changed, { base: baseEntries, lock });
        const charts = await checkCharts(collected, { inputs, context, tree, base: base.tree, isBaseUnknown: base.findings.length > 0, folder, configuration });
        return {
            mode: 'check', ...(base.tree === undefined || base.name === undefined ? {} : { base: { name: base.name, commit: base.tree.commit } }),
            repos: { named: groups.size, reached: tags.size }, entries: collected.entries, removed, images: charts.images, suggestions: charts.suggestions, hotfixed: generated.hotfixed,
            notes: [
                ...(base.tree !== undefined ? [] : ['there is no base to compare with: only entries that have no currentTag yet were collected, and hand edits were not looked for']),
                ...(isTools ? [`${base.head ?? ''} is a branch of slipway itself: what it writes is not a hand edit`] : []),
                ...generated.hotfixed.map((target) => `${target} was changed by hand: recorded as a hotfix of ${base.name ?? 'this branch'} by mode charts`),
            ],
            findings: withoutRepeats([...findings.map((finding) => awaitsCharts(finding, generated)), ...generated.findings, ...byHand, ...checkRemoved(removed, configuration), ...charts.findings]),
        };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 5959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createGitTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5004);


/** The files of a tag, branch or commit, relative to the folder that `git` belongs to. @throws {GitError} UNKNOWN_REF */
async function createGitTree(git, ref) {
    const commit = await git.resolveCommit(ref);
    const entries = new Map((await git.readTree(commit, '', { sizes: false })).map((entry) => [entry.path, entry]));
    const oidOf = (path) => {
        const entry = entries.get((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(path));
        if (entry === undefined || entry.type !== 'blob')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('FILE_NOT_FOUND', `there is no file ${path} in ${ref}`, { location: { file: path } });
        if (entry.mode === '120000')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} in ${ref} is a symbolic link, which is not followed`, { location: { file: path } });
        return entry.oid;
    };
    const readMany = async (paths) => {
        const oids = new Map(paths.map((path) => [path, oidOf(path)]));
        const blobs = await git.readBlobs([...oids.values()]);
        return new Map([...oids].map(([path, oid]) => [path, blobs.get(oid) ?? Buffer.alloc(0)]));
    };
    return {
        name: ref,
        commit,
        readMany,
        list(folder = '') {
            const path = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(folder);
            const inside = [...entries.values()].filter((entry) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`));
            return Promise.resolve(inside.map((entry) => ({ path: entry.path, type: entry.type === 'commit' ? 'other' : entry.mode === '120000' ? 'symlink' : 'file' })));
        },
        async read(path) {
            return (await readMany([path])).get(path) ?? Buffer.alloc(0);
        },
    };
}


/***/ }),

/***/ 348:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openImageSources)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 3 modules
var http = __webpack_require__(8335);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __webpack_require__(609);
;// CONCATENATED MODULE: ./packages/core/src/http-environment.ts




async function readCertificates(file) {
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { location: { file }, cause });
    }
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new errors/* SlipwayError */.GQ('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
    return text;
}
/** A client with the proxies of the environment and the certificates of files. @throws {SlipwayError} FILE_UNREADABLE */
async function openHttpClient({ env, caFiles = [], maxSocketsPerHost, addSecret }) {
    const certificates = await Promise.all(caFiles.map(readCertificates));
    const proxies = (0,proxy/* parseProxySettings */.$v)(env);
    for (const secret of (0,proxy/* proxySecrets */.Wm)(proxies))
        addSecret(secret);
    return (0,http/* createHttpClient */.u)({ proxies, ...(maxSocketsPerHost === undefined ? {} : { maxSocketsPerHost }), ...(certificates.length === 0 ? {} : { ca: certificates.join('\n') }) });
}

// EXTERNAL MODULE: ./packages/oci/src/transport.ts + 12 modules
var transport = __webpack_require__(7866);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(2346);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(6768);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __webpack_require__(9640);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/oci/src/json-shape.ts
var json_shape = __webpack_require__(5947);
;// CONCATENATED MODULE: ./packages/oci/src/registry/credentials.ts



function readAuth(value, at) {
    const entry = (0,json_shape/* readObject */.Ag)(value, at);
    const [auth, username, password, identitytoken, registrytoken] = ['auth', 'username', 'password', 'identitytoken', 'registrytoken'].map((key) => (0,json_shape/* findText */.Vw)(entry, key, at));
    return { auth, username, password, identitytoken, registrytoken };
}
/** Reads docker's `config.json`; what is not about credentials is left out. @throws {OciError} CREDENTIALS_INVALID */
function parseDockerConfig(text, { file }) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        // the parser's message would quote the file, secrets and all
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
    }
    try {
        const object = (0,json_shape/* readObject */.Ag)(document);
        return { auths: (0,json_shape/* findRecord */.Tq)(object, 'auths', '', readAuth), credHelpers: (0,json_shape/* findRecord */.Tq)(object, 'credHelpers', '', json_shape/* asText */.e1), credsStore: (0,json_shape/* findText */.Vw)(object, 'credsStore') };
    }
    catch (error) {
        if (error instanceof json_shape/* ShapeError */.ym)
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${error.place}`, { location: { file } });
        throw error;
    }
}
const dockerHubKey = 'https://index.docker.io/v1/';
const isDockerHub = (host) => host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io';
/** The keys under which a host's entry may be found, the best first. */
function keysOf(host) {
    return isDockerHub(host) ? [dockerHubKey, 'index.docker.io', 'docker.io', 'registry-1.docker.io'] : [host];
}
const hostOfKey = (key) => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
const isText = (text) => text !== undefined && text !== null && text !== '';
function basicFrom(text, what) {
    const colon = text.indexOf(':');
    if (colon < 0)
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${what} is not user:password`);
    return { kind: 'basic', username: text.slice(0, colon), password: text.slice(colon + 1) };
}
function fromEntry(entry, key) {
    if (isText(entry.registrytoken))
        return { kind: 'bearer', token: entry.registrytoken };
    if (isText(entry.identitytoken))
        return { kind: 'identity', token: entry.identitytoken };
    if (isText(entry.auth))
        return basicFrom(Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, ''), `the auth of ${key} in docker's config.json`);
    if (isText(entry.username) && isText(entry.password))
        return { kind: 'basic', username: entry.username, password: entry.password };
    return undefined;
}
/** What a credential helper printed; undefined when that is something else. @see https://github.com/docker/docker-credential-helpers#development */
function parseHelperAnswer(text) {
    try {
        const answer = (0,json_shape/* readObject */.Ag)(JSON.parse(text));
        return { username: (0,json_shape/* readText */.yR)(answer, 'Username'), secret: (0,json_shape/* readText */.yR)(answer, 'Secret') };
    }
    catch {
        return undefined;
    }
}
/**
 * Looks in `SLIPWAY_AUTH_<HOST>` (`user:password`, or a token), then docker's credential helper for the host, its
 * entry in `auths`, its credential store. Each host is asked for once.
 */
function createCredentialSource({ config, env, exec, onSecret }) {
    const known = new Map();
    const askHelper = async (helper, key, host) => {
        const failed = (message, cause) => new src_errors/* OciError */.M('CREDENTIALS_INVALID', message, {
            hint: `repair the helper that docker's config.json names, or set ${(0,auth_variable/* authVariable */.z)(host)} to user:password`, ...(cause === undefined ? {} : { cause }),
        });
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
            throw failed(`not the name of a docker credential helper: ${JSON.stringify(helper)}`);
        if (exec === undefined)
            throw failed(`docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
        const program = `docker-credential-${helper}`;
        const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error) => {
            throw failed(`cannot get credentials for ${key}: ${(0,errors/* errorMessage */.gJ)(error)}`, error);
        });
        if (exitCode !== 0) {
            const said = `${stdout.toString('utf8')} ${stderr}`;
            if (/credentials not found/i.test(said))
                return undefined;
            // one that prints an answer all the same prints a secret that nobody knows to hide
            const because = /"Secret"/i.test(said) ? 'it failed after it had answered' : (0,src_text/* cutText */.IN)((0,src_text/* plainText */.wh)(said.trim()), 200);
            throw failed(`${program} could not give credentials for ${key}: ${because}`);
        }
        const answer = parseHelperAnswer(stdout.toString('utf8'));
        if (answer === undefined)
            throw failed(`${program} did not answer with a user name and a secret for ${key}`);
        const { username, secret } = answer;
        return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
    };
    const find = async (host) => {
        const variable = (0,auth_variable/* authVariable */.z)(host);
        const value = env[variable];
        if (isText(value))
            return value.includes(':') ? basicFrom(value, variable) : { kind: 'bearer', token: value };
        const keys = keysOf(host);
        for (const key of keys) {
            const helper = config?.credHelpers?.[key];
            if (isText(helper))
                return askHelper(helper, key, host);
        }
        const auths = Object.entries(config?.auths ?? {});
        for (const key of keys) {
            const entry = auths.find(([name]) => name === key) ?? auths.find(([name]) => hostOfKey(name) === hostOfKey(key));
            const credential = entry === undefined ? undefined : fromEntry(entry[1], entry[0]);
            if (credential !== undefined)
                return credential;
        }
        if (isText(config?.credsStore))
            return askHelper(config.credsStore, keys[0] ?? host, host);
        return undefined;
    };
    return (host) => {
        let answer = known.get(host);
        if (answer === undefined) {
            known.set(host, answer = find(host).then((credential) => {
                if (credential !== undefined)
                    onSecret?.(credential.kind === 'basic' ? credential.password : credential.token);
                return credential;
            }));
        }
        return answer;
    };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/image-sources.ts



/** @throws {OciError} TRANSPORT_INVALID, saying which input is meant */
function parseFlag(text) {
    try {
        return (0,transport/* parseImageRoute */.qL)(text);
    }
    catch (cause) {
        throw cause instanceof src_errors/* OciError */.M ? new src_errors/* OciError */.M(cause.code, `registry is ${JSON.stringify(text.replace(/=.*@/s, '=***@').slice(0, 300))}: ${cause.message}`, { cause, hint: 'as --registry release/=registry:harbor.example.com/release, or the input registry' }) : cause;
    }
}
/**
 * Where the images of a release are taken from: flags, then `registries` of slipway.yaml, then each image's own
 * registry. Mirrors and trusted hosts are those of the configuration. Logins come from docker's config.json and
 * `SLIPWAY_AUTH_<HOST>`, proxies from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @throws {OciError} TRANSPORT_INVALID, CREDENTIALS_INVALID; {SlipwayError} FILE_UNREADABLE
 */
async function openImageSources(options) {
    const { config, env, dockerConfig, exec, logger, addSecret, cwd, folder, connections = 16, openPackage } = options;
    const configured = Object.entries(config.registries);
    const at = (base) => (transport) => 'path' in transport ? { ...transport, path: (0,external_node_path_.resolve)(base, transport.path) } : transport;
    const flags = options.registries.map(parseFlag).map((route) => route.transport === undefined ? route : { ...route, transport: at(cwd)(route.transport) });
    const routes = [
        ...flags,
        ...configured.flatMap(([prefix, { endpoint, mirrors = [] }]) => {
            if (endpoint === undefined && mirrors.length === 0)
                return [];
            const named = { prefix: prefix.replace(/\/+$/, ''), ...(mirrors.length === 0 ? {} : { mirrors: mirrors.map(transport/* parseTransport */.zt).map(at(folder)) }) };
            return [endpoint === undefined ? named : { ...named, transport: at(folder)((0,transport/* parseTransport */.zt)(endpoint)) }];
        }),
    ];
    // Of two routes for one prefix the first, a flag, wins.
    const unique = [...new Map([...routes].reverse().map((route) => [route.prefix, route])).values()];
    const hostOf = (prefix, endpoint) => endpoint === undefined ? (0,reference/* apiRepository */.pl)((0,reference/* parseImageReference */.o_)(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
    const plainHttp = [...options.plainHttp, ...configured.flatMap(([prefix, { endpoint, plainHttp: plain }]) => {
            const host = plain === true ? hostOf(prefix, endpoint) : undefined;
            return host === undefined ? [] : [host];
        })];
    const trust = new Map();
    for (const [prefix, { endpoint, trust: hosts = [] }] of configured) {
        const host = hostOf(prefix, endpoint);
        if (host !== undefined)
            trust.set(host, [...trust.get(host) ?? [], ...hosts]);
    }
    const caFiles = [...options.caFiles.map((file) => (0,external_node_path_.resolve)(cwd, file)), ...configured.flatMap(([, { caFile }]) => (caFile === undefined ? [] : [(0,external_node_path_.resolve)(folder, caFile)]))];
    const http = await openHttpClient({ env, caFiles, maxSocketsPerHost: connections, addSecret });
    const credentials = createCredentialSource({
        env, exec, onSecret: addSecret,
        ...(dockerConfig === undefined ? {} : { config: parseDockerConfig(dockerConfig.text, { file: dockerConfig.path }) }),
    });
    const imageRoutes = (0,transport/* createImageRoutes */.Ou)({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
    return { routes: imageRoutes, isRouted: (reference) => (0,transport/* findRoute */.$6)(unique, reference)?.route.transport !== undefined, http, credentials, isPlainHttp: (host) => plainHttp.includes(host), close: () => http.close() };
}


/***/ }),

/***/ 1215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ loadChartLists),
/* harmony export */   J$: () => (/* binding */ imagesFolder),
/* harmony export */   ee: () => (/* binding */ listFileName),
/* harmony export */   g: () => (/* binding */ loadLists)
/* harmony export */ });
/* unused harmony exports listKind, parseList, formatList */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);
/* harmony import */ var _reference_hint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6073);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5004);



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
    return [...new Set(references)].sort(comparePaths).map((reference) => `${reference}\n`).join('');
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

/***/ 6073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ referenceHint)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6768);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7140);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8274);



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


/***/ })

};
