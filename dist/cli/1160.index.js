export const id = 1160;
export const ids = [1160];
export const modules = {

/***/ 32776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCheck: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/git/src/tag-cache.ts
var tag_cache = __webpack_require__(93387);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var src_git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/git/src/object-cache.ts
var object_cache = __webpack_require__(50350);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/tags-plan.ts
var tags_plan = __webpack_require__(62849);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/repos-load.ts
var repos_load = __webpack_require__(52144);
// EXTERNAL MODULE: ./packages/release-repo/src/owners.ts
var owners = __webpack_require__(41964);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-repos.ts
var component_repos = __webpack_require__(39765);
// EXTERNAL MODULE: ./actions/collect-charts/src/plan-collection.ts
var plan_collection = __webpack_require__(92080);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/release-repo/src/older-format.ts
var older_format = __webpack_require__(38942);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(12718);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts
var image_sources = __webpack_require__(75704);
// EXTERNAL MODULE: ./packages/package-format/src/site/site-files.ts + 4 modules
var site_files = __webpack_require__(2568);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(41577);
// EXTERNAL MODULE: ./packages/release-repo/src/config-defaults.ts
var config_defaults = __webpack_require__(15105);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/images-json.ts
var images_json = __webpack_require__(81517);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(88773);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(14611);
// EXTERNAL MODULE: ./packages/release-repo/src/older-format-files.ts
var older_format_files = __webpack_require__(97176);
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
        attempt(() => (0,images_json/* findImagesJson */.Qe)(tree), { code: 'images-json-invalid', file: images_json/* imagesJsonName */.m$, hint: 'write it anew with slipway render-images' }),
        attempt(() => (0,images_origin/* loadImageOrigins */.NI)(tree, originFile), { code: 'origin-invalid', file: originFile, hint: 'write a list of src and dest' }),
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
    const plain = await attempt(() => (0,older_format_files/* checkPlainFiles */.CK)(tree, model.value ?? { addons: [], broken: [] }, config.placeholders.values), { code: 'chart-invalid', file: 'addons', hint: 'correct it there' });
    const templates = await attempt(() => (0,site_files/* checkSiteTemplates */.l)(tree, config), { code: 'config-template', file: 'configs', hint: 'correct it there' });
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
var changed_entries = __webpack_require__(56088);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/oci/src/resolve.ts
var resolve = __webpack_require__(17153);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var platform = __webpack_require__(65534);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/release-repo/src/lookup-reference.ts
var lookup_reference = __webpack_require__(84014);
;// CONCATENATED MODULE: ./actions/collect-charts/src/check/look-up.ts



async function ask(reference, sources, platforms) {
    let where = '';
    try {
        const { source, repository, description } = await sources.routes.resolve(reference);
        where = description;
        const image = await (0,resolve/* resolveImage */.A)(source, repository, (0,src_reference/* manifestReference */.Tn)(reference), { platforms, readConfig: platforms !== undefined });
        if (image === undefined)
            return { status: 'missing', said: [{ code: 'missing', message: `it does not exist at ${description}`, hint: 'push it, or correct the reference in the chart; one of others is copied with slipway copy' }] };
        const missing = image.missingPlatforms.map(platform/* formatImagePlatform */.K2);
        return { status: 'found', said: missing.length === 0 ? [] : [{ code: 'platform-missing', message: `it has no ${missing.join(', ')} at ${description}`, hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml' }] };
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
            throw error;
        const status = (0,src_errors/* classifyImageError */.O)(error);
        const hint = error.hint ?? (status === 'denied' ? 'log in (docker login, or SLIPWAY_AUTH_<HOST>)' : status === 'unknown' ? 'this is no answer about the image: run again when the registry answers' : 'push it again');
        return { status, said: [{ code: status, message: `${status === 'unknown' ? 'could not look: ' : ''}${(0,src_text/* plainText */.wh)((0,errors/* errorMessage */.gJ)(error))}${where === '' ? '' : ` (${where})`}`, hint }] };
    }
}
/** Asks for each image where the release would take it from. Read-only, each place once. */
async function lookUp(images, { sources, stripRegistries, platforms, jobs, locationOf }) {
    const wanted = platforms?.map((text) => (0,platform/* parseImagePlatform */.qh)(text));
    const asked = new Map();
    return (0,concurrency/* mapConcurrent */._)(images, jobs, async ({ listed, original, addons, uses }) => {
        const reference = (0,lookup_reference/* lookupReference */.a)({ listed, original }, { isRouted: sources.isRouted, stripRegistries });
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

// EXTERNAL MODULE: ./packages/release-repo/src/errors.ts
var release_repo_src_errors = __webpack_require__(98191);
;// CONCATENATED MODULE: ./actions/collect-charts/src/check/scratch-tree.ts

/** A release repo of files in memory. */
function createScratchTree(files) {
    const read = (path) => {
        const data = files.get((0,src_tree/* normalisePath */.qb)(path));
        return data === undefined ? Promise.reject(new release_repo_src_errors/* ReleaseRepoError */.w('FILE_NOT_FOUND', `there is no file ${path}`, { location: { file: path } })) : Promise.resolve(Buffer.from(data));
    };
    return {
        name: 'what would be collected', read,
        list: (folder = '') => Promise.resolve([...files.keys()].filter((path) => folder === '' || path === folder || path.startsWith(`${folder}/`)).sort(src_tree/* comparePaths */.cD).map((path) => ({ path, type: 'file' }))),
        readMany: async (paths) => new Map(await Promise.all(paths.map(async (path) => [path, await read(path)]))),
    };
}

// EXTERNAL MODULE: ./packages/release-repo/src/suggest-origin.ts
var suggest_origin = __webpack_require__(52355);
;// CONCATENATED MODULE: ./actions/collect-charts/src/check/suggest.ts



const nameOf = ({ registry, repository }) => (0,src_reference/* formatImageReference */.my)({ ...(registry === undefined ? {} : { registry }), repository });
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
        const name = nameOf(listed);
        const isOwn = own.some((prefix) => listed.repository.startsWith(prefix) || name.startsWith(prefix));
        if (isOwn || origins.some(({ dest }) => dest === name) || seen.has(name))
            return [];
        seen.add(name);
        const row = (0,suggest_origin/* suggestOrigin */.b)({ listed, original }, known);
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
    const release = await (0,release_images/* loadReleaseImages */.w5)({ tree: createScratchTree(scratch), config, engine }).finally(() => engine.close());
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

// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var lists = __webpack_require__(81215);
// EXTERNAL MODULE: ./packages/release-repo/src/hand-edits.ts
var hand_edits = __webpack_require__(1081);
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
    const [now, before] = [await (0,lists/* loadLists */.g)(tree), await (0,lists/* loadLists */.g)(base)];
    const changed = [];
    for (const { file, kind } of now) {
        const line = firstChange(await (0,src_tree/* findText */.Vw)(base, file), await (0,src_tree/* readText */.yR)(tree, file));
        if (line !== undefined)
            changed.push({ file, kind, line });
    }
    const removed = before.filter(({ file }) => !now.some((list) => list.file === file));
    const recordedBefore = await (0,images_json/* findImagesJson */.Qe)(base).catch(() => undefined);
    const isRecordGone = imagesJson === undefined && recordedBefore !== undefined && await (0,src_tree/* findText */.Vw)(tree, images_json/* imagesJsonName */.m$) === undefined;
    const byRecord = imagesJson === undefined ? [] : (0,hand_edits/* checkHandEdits */.j)(now, imagesJson, { kinds: changed.map(({ kind }) => kind) });
    const hint = 'change the chart, then run slipway render-images and commit images/';
    return [
        ...(imagesJson === undefined ? changed.map(({ file, line }) => edited(file, { file, line }, { message: `it was changed by hand: lists are written by render-images, and no ${images_json/* imagesJsonName */.m$} says that it did`, hint })) : byRecord),
        ...removed.filter(({ lines: listed }) => imagesJson === undefined || listed.some(({ reference }) => imagesJson.has(reference))).map(({ file }) => edited(file, { file }, { message: 'it was removed by hand: lists are written by render-images', hint })),
        ...(isRecordGone ? [edited(images_json/* imagesJsonName */.m$, { file: images_json/* imagesJsonName */.m$ }, { message: 'it was removed by hand: it says who uses each image', hint: `run slipway render-images and commit ${lists/* imagesFolder */.J$}/` })] : []),
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
var names = __webpack_require__(67140);
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
var collect_repo = __webpack_require__(33832);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/ignored-files.ts
var ignored_files = __webpack_require__(77502);
// EXTERNAL MODULE: ./actions/collect-charts/src/collect-tags.ts + 1 modules
var collect_tags = __webpack_require__(47144);
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
var git_tree = __webpack_require__(65959);
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

/***/ 7137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openHttpClient)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17690);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(609);




async function readCertificates(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause)}`, { location: { file }, cause });
    }
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
    return text;
}
/** A client with the proxies of the environment and the certificates of files. @throws {SlipwayError} FILE_UNREADABLE */
async function openHttpClient({ env, caFiles = [], maxSocketsPerHost, addSecret }) {
    const certificates = await Promise.all(caFiles.map(readCertificates));
    const proxies = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProxySettings */ .$v)(env);
    for (const secret of (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxySecrets */ .Wm)(proxies))
        addSecret(secret);
    return (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .createHttpClient */ .u)({ proxies, ...(maxSocketsPerHost === undefined ? {} : { maxSocketsPerHost }), ...(certificates.length === 0 ? {} : { ca: certificates.join('\n') }) });
}


/***/ }),

/***/ 71535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PackageError),
/* harmony export */   h: () => (/* binding */ toWriteError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A step on a package that failed. What a *check* finds wrong with one is a Finding instead. */
class PackageError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'PackageError';
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: code === 'PACKAGE_DAMAGED' ? 1 : 2, ...options });
    }
}
const fullCodes = new Set(['ENOSPC', 'EDQUOT']);
/** The error of a failed write below `folder`: a full disk or quota (T28) is told apart, our own errors pass unchanged. */
function toWriteError(error, folder) {
    if (error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
        return error;
    const code = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error);
    if (code !== undefined && fullCodes.has(code)) {
        return new PackageError('DISK_FULL', `no space is left for the package in ${folder} (${code})`, { cause: error, retryable: true, hint: 'free some space or choose another output folder; nothing half-written was kept' });
    }
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? `a file is where a folder must be (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)})` : (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    return new PackageError('WRITE_FAILED', `cannot write the package in ${folder}: ${reason}`, { cause: error, hint: 'choose another output folder, or make this one writable; nothing half-written was kept' });
}


/***/ }),

/***/ 53654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ tagLinks),
/* harmony export */   BS: () => (/* binding */ chunkPath),
/* harmony export */   OB: () => (/* binding */ layerLink),
/* harmony export */   TS: () => (/* binding */ maxChunks),
/* harmony export */   WP: () => (/* binding */ isLinkPath),
/* harmony export */   ge: () => (/* binding */ registryRoot),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   oF: () => (/* binding */ parseBlobPath),
/* harmony export */   uE: () => (/* binding */ revisionLink)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80253);

// The storage layout of the distribution registry: what a stock registry serves when it is unpacked under its root.
// https://github.com/distribution/distribution/blob/main/registry/storage/paths.go
/** The folder that holds blobs and repositories. */
const registryRoot = 'docker/registry/v2';
/** `docker/registry/v2/blobs/sha256/ab/<hex>/data` */
function blobPath(digest) {
    const { algorithm, hex } = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest));
    return `${registryRoot}/blobs/${algorithm}/${hex.slice(0, 2)}/${hex}/data`;
}
/** The most chunks that one blob may have: their names have four digits, so that they sort. */
const maxChunks = 9999;
/** `docker/registry/v2/blobs/sha256/ab/<hex>/data.chunk-0001-of-0003` */
function chunkPath(digest, { number, of }) {
    return `${blobPath(digest)}.chunk-${String(number).padStart(4, '0')}-of-${String(of).padStart(4, '0')}`;
}
/** What lies at this path, if it is the path of a blob or of a chunk of one. */
function parseBlobPath(path) {
    const match = /^docker\/registry\/v2\/blobs\/sha256\/([0-9a-f]{2})\/([0-9a-f]{64})\/data(?:\.chunk-(\d{4})-of-(\d{4}))?$/.exec(path);
    if (match?.[1] === undefined || match[2]?.startsWith(match[1]) !== true)
        return undefined;
    const digest = `sha256:${match[2]}`;
    return match[3] === undefined ? { digest } : { digest, chunk: { number: Number(match[3]), of: Number(match[4]) } };
}
const digestFolder = (digest) => {
    const { algorithm, hex } = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest));
    return `${algorithm}/${hex}`;
};
function layerLink(repository, digest) {
    return { path: `${registryRoot}/repositories/${repository}/_layers/${digestFolder(digest)}/link`, digest };
}
function revisionLink(repository, digest) {
    return { path: `${registryRoot}/repositories/${repository}/_manifests/revisions/${digestFolder(digest)}/link`, digest };
}
/** What a tag points to now, and the record of what it has pointed to. */
function tagLinks(repository, tag, digest) {
    const folder = `${registryRoot}/repositories/${repository}/_manifests/tags/${tag}`;
    return [{ path: `${folder}/current/link`, digest }, { path: `${folder}/index/${digestFolder(digest)}/link`, digest }];
}
/** Whether this is the path of a link. */
function isLinkPath(path) {
    return path.startsWith(`${registryRoot}/repositories/`) && path.endsWith('/link');
}


/***/ }),

/***/ 92085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ tableFolder),
/* harmony export */   YB: () => (/* binding */ chartPath),
/* harmony export */   jM: () => (/* binding */ formatTables),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* unused harmony exports formatPackageTable, formatBlobTable, formatLinkTable, formatTagTable, formatAddonTable, formatRequiresTable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53654);


// The tables that the installer reads instead of JSON (DR8): tab-separated, no header, `-` where there is nothing.
/** The folder of the tables in the first segment. */
const tableFolder = 'install';
/** One row per line. @throws {PackageError} PLAN_INVALID for a value that would break its row */
function formatTable(rows) {
    return rows.map((row) => `${row.map((value) => {
        const text = value === undefined || value === '' ? '-' : String(value);
        if (/[\0-\x1f\x7f]/.test(text))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('PLAN_INVALID', `${JSON.stringify(text)} has a control character, which no table of the package can hold`);
        return text;
    }).join('\t')}\n`).join('');
}
/** `key value`, `base` once per base. */
function formatPackageTable({ kind, product, version, bases, blobBytes }) {
    return formatTable([['formatVersion', 1], ['kind', kind], ['product', product], ['version', version], ['bytes', blobBytes], ...bases.map((base) => ['base', base.version])]);
}
/** `digest size segment offset length`: where to read each blob. A chunked one has a line per chunk, in their order; `size` is that of the whole. */
function formatBlobTable(files) {
    const parts = files.flatMap((file) => {
        const digest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlobPath */ .oF)(file.path)?.digest;
        return digest === undefined ? [] : [{ ...file, digest }];
    });
    const sizes = new Map();
    for (const { digest, size } of parts)
        sizes.set(digest, (sizes.get(digest) ?? 0) + size);
    return formatTable(parts.map(({ digest, size, segment, offset }) => [digest, sizes.get(digest), segment, offset, size]));
}
/** Sorted by bytes, as every list of a package. */
const inByteOrder = (texts) => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
/** `layer|revision repository digest` */
function formatLinkTable(repositories) {
    return formatTable(inByteOrder(repositories.keys()).flatMap((repository) => [
        ...inByteOrder(repositories.get(repository)?.layers ?? []).map((digest) => ['layer', repository, digest]),
        ...inByteOrder(repositories.get(repository)?.revisions ?? []).map((digest) => ['revision', repository, digest]),
    ]));
}
/** In the order of every table and list. */
function sortTags(tags) {
    const key = ({ repository, tag }) => `${repository}\0${tag}`;
    return [...tags].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
/** `repository tag digest` */
function formatTagTable(tags) {
    return formatTable(sortTags(tags).map(({ repository, tag, digest }) => [repository, tag, digest]));
}
/** `charts/<name>-<version>.tgz`, the path of an addon's chart in `charts.tar.gz`. */
function chartPath({ name, version }) {
    return `charts/${name}-${version}.tgz`;
}
/** `name version namespace enabled chart`, in the order of installation; removed addons last, with `removed` for enabled. */
function formatAddonTable(addons, removed = []) {
    return formatTable([
        ...addons.map((addon) => [addon.name, addon.version, addon.namespace, addon.enabled === false ? 'false' : 'true', chartPath(addon)]),
        ...removed.map((name) => [name, undefined, undefined, 'removed', undefined]),
    ]);
}
/** `base blob digest size` and `base tag repository tag digest`. */
function formatRequiresTable(bases) {
    return formatTable(bases.flatMap(({ version, requires }) => [
        ...requires.blobs.map(({ digest, size }) => [version, 'blob', digest, size]),
        ...requires.tags.map(({ repository, tag, digest }) => [version, 'tag', repository, tag, digest]),
    ]));
}
/** All tables of a package by file name, as they must be for these contents. */
function formatTables(manifest, { files, repositories, tags, blobBytes }) {
    return new Map([
        ['addons.tsv', formatAddonTable(manifest.addons, manifest.removedAddons)],
        ['blobs.tsv', formatBlobTable(files)],
        ['links.tsv', formatLinkTable(repositories)],
        ['package.tsv', formatPackageTable({ ...manifest, blobBytes })],
        ['requires.tsv', formatRequiresTable(manifest.bases)],
        ['tags.tsv', formatTagTable(tags)],
    ]);
}


/***/ }),

/***/ 65959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createGitTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75004);


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

/***/ 1081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkHandEdits)
/* harmony export */ });
/* harmony import */ var _images_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81517);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81215);
/* harmony import */ var _release_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12718);



const shown = 5;
/**
 * Lists that differ from images.json, which the tool wrote together with them: somebody has edited one of them since (R17).
 * Only lists of `kinds` are the tool's.
 */
function checkHandEdits(lists, recorded, { kinds }) {
    const ours = new Set(kinds);
    const anywhere = new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)));
    // A list that is not there at all was never written.
    const rendered = lists.some(({ kind }) => kind === _release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ);
    const removed = rendered && ours.has(_release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ) ? [...recorded].filter(([reference, uses]) => uses.length > 0 && !anywhere.has(reference)).map(([reference]) => reference) : [];
    return lists.filter(({ kind }) => ours.has(kind)).flatMap(({ file, kind, lines }) => {
        const added = lines.filter(({ reference }) => !recorded.has(reference));
        const changes = [...added.map(({ reference }) => `+ ${reference}`), ...(file === (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listFileName */ .ee)(_release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ) ? removed : []).map((reference) => `- ${reference}`)];
        if (changes.length === 0)
            return [];
        return [{
                code: 'hand-edited', severity: 'error', subject: file, location: added[0]?.location ?? { file },
                message: `it is not what render-images wrote together with ${_images_json_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesJsonName */ .m$}: ${changes.slice(0, shown).join(', ')}${changes.length > shown ? ` and ${changes.length - shown} more` : ''}`,
                hint: `change the chart${kind === _release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ ? '' : `'s own images_${kind}.list`}, then run slipway render-images`,
            }];
    });
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

/***/ 84014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lookupReference)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76768);
/* harmony import */ var _compare_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33857);


/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
function lookupReference({ listed, original }, { isRouted, stripRegistries = [] }) {
    if (listed.registry !== undefined || isRouted(listed))
        return listed;
    const found = (0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .meansSameImage */ .i)(listed, original) ? original : listed;
    const [host] = stripRegistries;
    return found.registry !== undefined || host === undefined || stripRegistries.length > 1 ? found : (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(`${host}/${found.text}`);
}


/***/ }),

/***/ 52355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ suggestOrigin)
/* harmony export */ });
/* harmony import */ var _images_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88773);

const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/**
 * The mapping that an image lacks; people correct what only they can know. Names that are taken are left alone:
 * `library/<name>`, then `library/<org>-<name>` (R24).
 */
function suggestOrigin({ listed, original }, origins) {
    const upstream = original.registry === undefined ? listed : original;
    // A name in the library project says nothing of where it comes from.
    const src = upstream.registry === undefined && upstream.repository.startsWith('library/') ? (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(upstream.repository) : (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(nameOf(upstream));
    const known = origins.find((origin) => (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(origin.src) === src);
    if (known !== undefined)
        return { src, dest: known.dest };
    if (listed.registry === undefined && listed.repository.startsWith('library/'))
        return { src, dest: listed.repository };
    const candidates = [listed.repository.split('/').at(-1) ?? listed.repository, listed.repository.replaceAll('/', '-'), src.replace(/[/:]/g, '-')].map((name) => `library/${name.toLowerCase()}`);
    const taken = new Set(origins.map(({ dest }) => dest));
    return { src, dest: candidates.find((dest) => !taken.has(dest)) ?? candidates.at(-1) ?? '' };
}


/***/ })

};
