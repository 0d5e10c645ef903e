export const id = 2539;
export const ids = [2539];
export const modules = {

/***/ 60953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ summariseChange)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);

const maxValues = 200;
const longestValue = 200;
/** `image`, `web.image.tag`, `initImage`; and lists of them. */
const imageKey = /(^|\.)([a-z]*image|image\.(registry|repository|name|tag|digest)|imageTag|imageRegistry)(\[\d+\])?$/i;
const shown = (value) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
};
function flatten(value, key, into) {
    const below = (name) => `${key === '' ? '' : `${key}.`}${name.replaceAll('.', '\\.')}`;
    const children = Array.isArray(value)
        ? value.map((item, index) => [`${key}[${index}]`, item])
        : typeof value === 'object' && value !== null ? Object.entries(value).map(([name, item]) => [below(name), item]) : [];
    if (children.length === 0) {
        if (key !== '')
            into.set(key, shown(value));
    }
    else
        for (const [name, item] of children)
            flatten(item, name, into);
}
function valuesOf(files) {
    const values = new Map();
    const file = files.get('values.yaml');
    if (file === undefined)
        return values;
    try {
        flatten((0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .parseYaml */ .hN)(Buffer.from(file.data).toString('utf8').replace(/^\ufeff/, ''), 'values.yaml', { maxBytes: 2 ** 20 }).value, '', values);
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .isSlipwayError */ .qQ)(error))
            throw error; // it cannot be read: rendering says so, with the place
    }
    return values;
}
function versionOf(files) {
    const text = files.get('Chart.yaml');
    return text === undefined ? undefined : /^version:[ \t]*["']?([^"'\s#]+)/m.exec(Buffer.from(text.data).toString('utf8'))?.[1];
}
/** The differences between two states of a folder. */
function summariseChange(before, after) {
    const [fromVersion, toVersion] = [versionOf(before), versionOf(after)];
    const filesChanged = [...after].filter(([path, file]) => {
        const old = before.get(path);
        return old !== undefined && (old.executable !== file.executable || Buffer.compare(old.data, file.data) !== 0);
    }).map(([path]) => path);
    const [oldValues, newValues] = [valuesOf(before), valuesOf(after)];
    // Of an addon that is new every value would be.
    const keys = before.size === 0 ? [] : [...new Set([...oldValues.keys(), ...newValues.keys()])].filter((key) => oldValues.get(key) !== newValues.get(key)).sort();
    const changes = keys.map((key) => {
        const [from, to] = [oldValues.get(key), newValues.get(key)];
        return { key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    });
    return {
        ...(fromVersion === undefined ? {} : { fromVersion }), ...(toVersion === undefined ? {} : { toVersion }),
        filesAdded: [...after.keys()].filter((path) => !before.has(path)).sort(),
        filesChanged: filesChanged.sort(),
        filesRemoved: [...before.keys()].filter((path) => !after.has(path)).sort(),
        values: changes.slice(0, maxValues), images: changes.filter(({ key }) => imageKey.test(key)).slice(0, maxValues), moreValues: Math.max(0, changes.length - maxValues),
    };
}


/***/ }),

/***/ 96214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ maxChartBytes),
/* harmony export */   SI: () => (/* binding */ ChartSourceError),
/* harmony export */   T3: () => (/* binding */ checkPackedChart)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39654);
/* harmony import */ var _component_chart_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81544);



/** Of a packed chart, in bytes. */
const maxChartBytes = 32 * 2 ** 20;
const maxUnpackedBytes = 256 * 2 ** 20;
/** A chart that could not be had from where it is published. */
class ChartSourceError extends _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ {
    name = 'ChartSourceError';
}
async function metadataOf(archive, name) {
    const unpacked = (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.gunzipSync)(archive, { maxOutputLength: maxUnpackedBytes });
    async function* bytes() { yield await Promise.resolve(unpacked); }
    for await (const entry of (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .readTar */ .sB)(bytes())) {
        const chunks = [];
        for await (const chunk of entry.body)
            chunks.push(chunk);
        if (entry.name.replace(/^\.\//, '') === `${name}/Chart.yaml`)
            return Buffer.concat(chunks).toString('utf8');
    }
    return undefined;
}
/** Refuses an archive that is another chart than its place says. @throws {ChartSourceError} DEPENDENCY_INVALID */
async function checkPackedChart(archive, { name, version }, origin) {
    let text;
    try {
        text = await metadataOf(archive, name);
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .isSlipwayError */ .qQ)(error) && (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === undefined)
            throw error;
        throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} is no packed chart: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    }
    if (text === undefined)
        throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} holds no ${name}/Chart.yaml`);
    const found = /^version:[ \t]*["']?([^"'\s#]+)/m.exec(text)?.[1];
    if (found === undefined || (0,_component_chart_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutV */ .rA)(found) !== (0,_component_chart_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutV */ .rA)(version))
        throw new ChartSourceError('DEPENDENCY_INVALID', `${origin} is ${name} ${found ?? 'without a version'}, not ${version}`);
}


/***/ }),

/***/ 33832:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ collectRepo)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/release-repo/src/placeholders.ts
var placeholders = __webpack_require__(48274);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var addons = __webpack_require__(14611);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-chart.ts
var component_chart = __webpack_require__(81544);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-repos.ts
var component_repos = __webpack_require__(39765);
// EXTERNAL MODULE: ./actions/collect-charts/src/plan-collection.ts
var plan_collection = __webpack_require__(92080);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/change-summary.ts
var change_summary = __webpack_require__(60953);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/git/src/objects.ts
var src_objects = __webpack_require__(83652);
// EXTERNAL MODULE: ./packages/git/src/errors.ts
var src_errors = __webpack_require__(96437);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(67140);
;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/component-commit.ts




function filesAt(objects, commit, path) {
    const found = (0,src_objects/* findFiles */.lY)(objects, commit, path);
    if (found?.kind === 'link')
        throw new errors/* SlipwayError */.GQ('CHART_UNSAFE', `${found.path} is a symbolic link or submodule, which is not followed`);
    if (found?.kind !== 'files' || found.files.length === 0)
        throw new errors/* SlipwayError */.GQ('CHART_NOT_FOUND', 'there is no such path at this tag');
    const odd = found.files.find(({ mode }) => mode === '120000' || mode === '160000');
    if (odd !== undefined)
        throw new errors/* SlipwayError */.GQ('CHART_UNSAFE', `${path}/${odd.path} is a ${odd.mode === '120000' ? 'symbolic link' : 'submodule'}; only files are collected`);
    // A server can make trees that git itself would not: a .git folder in the release repo would be a repository with settings of its own.
    const hidden = found.files.find((file) => /(^|\/)(\.git|git~1)(\/|$)/i.test(file.path) || (file.path !== '' && file.path.split('/').some((part) => part === '' || part === '.' || part === '..')));
    if (hidden !== undefined)
        throw new errors/* SlipwayError */.GQ('CHART_UNSAFE', `${JSON.stringify(hidden.path)} would be git's own, or leave the folder`);
    return found.files.map(({ path: name, mode, oid }) => {
        const object = objects.get(oid);
        if (object?.type !== 'blob')
            throw new src_errors/* GitError */.X('GIT_FAILED', `${path}/${name} was not sent`, { exitCode: 3 });
        return { path: name, data: object.data, executable: mode === '100755' };
    });
}
/**
 * Where nothing is new, one request; else the tag is looked up and fetched in one go, by four.
 * @throws {GitError} UNKNOWN_REF with similar names, REMOTE_UNREACHABLE, REMOTE_DENIED, REMOTE_NOT_FOUND, UNSAFE_NAME
 */
async function openComponent(repositoryFullName, tagName, { paths: wanted, lastCommit, host, scratch, cache, logger }) {
    (0,names/* checkRefName */.hh)(tagName);
    const url = host.urlOf(repositoryFullName);
    const load = async (commit) => await cache?.load(url, commit) ?? new Map();
    const git = host.gitIn(scratch);
    const isProbablyNew = lastCommit === undefined || !(0,src_objects/* hasPaths */.p4)(await load(lastCommit), lastCommit, wanted);
    const found = isProbablyNew ? await git.findTagFiles({ url, name: tagName, paths: wanted, kept: load }) : undefined;
    const tags = found === undefined ? await git.listRemoteTags(url) : [found.tag];
    const tag = tags.find(({ name }) => name === tagName);
    if (tag === undefined) {
        const similar = (0,names/* nearestNames */.LE)(tagName, tags.map(({ name }) => name));
        throw new src_errors/* GitError */.X('UNKNOWN_REF', `${repositoryFullName} has no tag ${tagName}`, { hint: similar.length === 0 ? 'push the tag, or correct currentTag' : `push the tag, or correct currentTag; similar ones: ${similar.join(', ')}` });
    }
    let objects = await load(tag.commit);
    const keep = async (more) => {
        objects = new Map([...objects, ...more]);
        await cache?.save(url, tag.commit, objects).catch((error) => logger.warn(`the cache cannot be written, so the next run fetches again: ${(0,errors/* errorMessage */.gJ)(error)}`));
    };
    if (found !== undefined && !(0,src_objects/* hasPaths */.p4)(objects, tag.commit, wanted))
        await keep(found.objects);
    const prepare = async (paths) => {
        if ((0,src_objects/* hasPaths */.p4)(objects, tag.commit, paths))
            return;
        const fetched = await host.gitIn(await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'repo-'))).fetchObjects({ url, tag, paths });
        if (fetched.get(tag.commit)?.type !== 'commit')
            throw new src_errors/* GitError */.X('UNKNOWN_REF', `tag ${tagName} of ${repositoryFullName} does not point at a commit`);
        await keep(fetched);
    };
    return {
        tag, prepare,
        async read(path) {
            await prepare([path]);
            return filesAt(objects, tag.commit, path);
        },
    };
}

// EXTERNAL MODULE: ./actions/collect-charts/src/charts/ignored-files.ts
var ignored_files = __webpack_require__(77502);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/present-content.ts
var present_content = __webpack_require__(18818);
;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/collect-repo.ts










/** What is wrong with the name, version or placeholders of a chart, and keeps nobody from rendering it. */
const isRenderable = ({ code, severity }) => severity !== 'error' || ['chart-invalid', 'version-mismatch', 'tag-no-version'].includes(code) || code.startsWith('placeholder-');
/** Places that are not there yet, or that collecting may take; everything else at them is somebody's. */
const isOwn = (item, { lock, present }) => (item.kind === 'chart' && !present.has('')) || present.size === 0 || (0,plan_collection/* findLocked */.g9)(lock, item.target) !== undefined;
/** A message about a place, which it may name itself. */
const sayWhere = (message, origin) => (message.startsWith(origin) ? message : `${origin}: ${message}`);
/** The files of one item, its placeholders filled in. */
async function readItem({ path, target, kind }, { repositoryFullName, tag }, { component, context }) {
    const findings = [];
    const files = new Map();
    for (const file of await component.read(path)) {
        const place = file.path === '' ? target : `${target}/${file.path}`;
        const resolved = (0,placeholders/* resolvePlaceholders */.PR)(Buffer.from(file.data), { file: place, subject: target, repo: repositoryFullName, tag, tags: context.tags, allow: context.allowedPlaceholders });
        // A vendored chart is somebody else's, and its double brackets too.
        const isVendored = kind === 'chart' && file.path.startsWith('charts/');
        files.set(file.path, { data: isVendored ? file.data : resolved.content, executable: file.executable });
        if (!isVendored)
            findings.push(...resolved.findings);
    }
    return { files, findings };
}
async function collectItem(item, wanted, component, context) {
    const { repositoryFullName, tag } = wanted;
    const { entry, path, target, kind } = item;
    const { tree, folder, lock, staging } = context;
    const { commit } = component.tag;
    const about = { subject: target, location: entry.location, ...(kind === 'chart' ? { addon: target } : {}) };
    const origin = `${repositoryFullName}@${tag}:${path}`;
    await (0,worktree/* resolveForWriting */.iD)(folder, target);
    const { files, findings } = await readItem(item, wanted, { component, context });
    if (kind === 'chart' && files.has(''))
        throw new errors/* SlipwayError */.GQ('CHART_INVALID', 'it is a file, not the folder of a chart', { hint: `name the folder under chartPaths of ${repositoryFullName}: ${path.split('/').slice(0, -1).join('/') || '.'}` });
    if (kind === 'chart' && !files.has('Chart.yaml'))
        throw new errors/* SlipwayError */.GQ('CHART_INVALID', 'there is no Chart.yaml', { hint: `correct chartPaths, or tag a commit of ${repositoryFullName} that has the chart there` });
    let [name, version] = [target.split('/').at(-1) ?? target, tag];
    if (kind === 'chart') {
        const complete = await context.completeChart(files, { item, component, origin });
        const chart = (0,src_chart/* chartFromFiles */.q)([...files].map(([filePath, { data }]) => ({ path: filePath, data })), origin);
        ({ name, version } = chart);
        findings.push(...complete, ...(0,component_chart/* checkChart */.tG)(chart, { entry, target, tag }));
    }
    else if (files.has('Chart.yaml')) {
        throw new errors/* SlipwayError */.GQ('CHART_INVALID', 'it is a chart', { hint: `name it under chartPaths of ${repositoryFullName}` });
    }
    const isRefused = findings.some(({ severity }) => severity === 'error');
    if (isRefused && !(context.keepsRefused === true && findings.every(isRenderable)))
        return { findings };
    const present = await (0,present_content/* readPresent */.I)(tree, folder, target);
    if (!isOwn(item, { lock, present })) {
        const isSame = present.size === files.size && [...files].every(([path, { data }]) => present.get(path) !== undefined && Buffer.compare(present.get(path)?.data ?? Buffer.alloc(0), data) === 0);
        if (!isSame)
            return { findings: [...findings, { ...about, code: 'target-occupied', severity: 'error', message: `${target} holds files that were not collected from ${repositoryFullName}`, hint: kind === 'chart' ? 'move it elsewhere' : 'move them elsewhere, or set targetPath to another folder' }] };
    }
    const ignored = await context.findIgnored((0,ignored_files/* placesOf */.ek)({ target, files }));
    const committed = new Map([...files].filter(([name]) => !ignored.has(name === '' ? target : `${target}/${name}`)));
    const locked = (0,plan_collection/* findLocked */.g9)(lock, target);
    const { change, losesEdits } = (0,component_chart/* compareChart */.Gg)({ present, collected: committed, locked, repo: repositoryFullName, tag, commit });
    if (change === 'edited') {
        findings.push({ ...about, code: 'hand-edited', severity: 'warning', message: `its files were changed by hand since they were collected at ${tag}; they stay`, hint: 'a new tag of the component replaces them; git restore takes the edits back' });
    }
    if (context.keepsEdits && change === 'changed' && locked?.commit === undefined) {
        return { findings: [...findings, { ...about, code: 'edits-unknown', severity: 'error', message: `its files are others than those of ${tag}, and the lock does not say what they were collected from: they may be a hotfix of this branch`, hint: `to keep them, take ${target} and its lock entry from a branch where it was collected; to take those of ${tag}, remove ${target} first` }] };
    }
    if (losesEdits && context.keepsEdits) {
        return { findings: [...findings, { ...about, code: 'edit-and-tag', severity: 'error', message: `its files were changed by hand, and its currentTag is ${tag} now: which of both shall be released?`, hint: `take the edits back (git restore --source the base of this branch, ${target}), or set currentTag back to ${locked?.tag ?? 'what it was'}` }] };
    }
    if (losesEdits)
        findings.push({ ...about, code: 'edits-replaced', severity: 'warning', message: `its files had been changed by hand; the chart at ${tag} replaces them`, hint: 'see in the diff whether the new tag has these changes' });
    if (change === 'added' || change === 'changed')
        await staging?.add(await (0,worktree/* resolveForWriting */.iD)(folder, target), [...files].map(([name, file]) => ({ path: name, ...file })));
    const chart = {
        kind, entry, target, name, version, tag, commit, change,
        files: new Map([...files].map(([name, { data }]) => [name, (0,addons/* contentDigest */.eZ)(Buffer.from(data))])),
        bytes: [...files.values()].reduce((sum, { data }) => sum + data.length, 0),
        summary: (0,change_summary/* summariseChange */.N)(present, change === 'edited' ? present : committed),
    };
    return { chart, findings };
}
/** Everything that one component repo gives. What goes wrong is a finding about the repo, or about one item of it. */
async function collectRepo(wanted, context) {
    const { repositoryFullName, tag, items } = wanted;
    let component;
    try {
        const lastCommit = items.map(({ target }) => (0,plan_collection/* findLocked */.g9)(context.lock, target)?.commit).find((commit) => commit !== undefined);
        component = await openComponent(repositoryFullName, tag, { ...context, paths: items.map(({ path }) => path), lastCommit });
        const moved = (0,plan_collection/* checkMovedTag */._z)(context.lock, wanted, component.tag.commit);
        if (moved.length > 0)
            return { charts: [], findings: moved };
        await component.prepare(items.map(({ path }) => path));
    }
    catch (error) {
        return { charts: [], findings: [(0,component_repos/* unreachableFinding */.cg)(repositoryFullName, error, items[0]?.entry.location)] };
    }
    const charts = [];
    const findings = [];
    for (const item of items) {
        const { entry, path, target, kind } = item;
        try {
            const result = await collectItem(item, wanted, component, context);
            findings.push(...result.findings);
            if (result.chart !== undefined)
                charts.push(result.chart);
        }
        catch (error) {
            if (!(0,errors/* isSlipwayError */.qQ)(error))
                throw error; // the disk, or a bug: nothing that another tag would mend
            const code = error.code === 'CHART_NOT_FOUND' ? (kind === 'chart' ? 'chart-not-found' : 'path-not-found') : kind === 'chart' ? 'chart-invalid' : 'path-invalid';
            const hint = error.hint ?? (error.code === 'CHART_NOT_FOUND' ? `correct ${kind === 'chart' ? 'chartPaths' : entry.format === 'older' ? 'resourcePaths' : 'paths'}, or tag a commit of ${repositoryFullName} that has ${kind === 'chart' ? 'the chart' : 'them'}` : `correct it in ${repositoryFullName} and tag again`);
            findings.push({ subject: target, location: entry.location, ...(kind === 'chart' ? { addon: target } : {}), code, severity: 'error', message: sayWhere((0,errors/* errorMessage */.gJ)(error), `${repositoryFullName}@${tag}:${path}`), hint });
        }
    }
    return { charts, findings };
}


/***/ }),

/***/ 77502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pm: () => (/* binding */ checkIgnored),
/* harmony export */   SQ: () => (/* binding */ findIgnored),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   pQ: () => (/* binding */ openIgnored)
/* harmony export */ });
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96437);

/** Those paths of the release repo that .gitignore would keep out of its commits. None outside git. */
async function findIgnored(git, paths) {
    try {
        return new Set(await git.findIgnored(paths));
    }
    catch (error) {
        if (error instanceof _slipway_git__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND'))
            return new Set();
        throw error;
    }
}
/** `findIgnored` for many who ask at once: those who ask while git runs share its next run. */
function openIgnored(git) {
    let waiting = [];
    let next;
    let running = Promise.resolve();
    return async (paths) => {
        waiting.push(...paths);
        next ??= running.then(() => {
            const asked = waiting;
            waiting = [];
            next = undefined;
            return findIgnored(git, asked);
        });
        const shared = next;
        running = shared.catch(() => undefined);
        // One path that git cannot take is the matter of those who asked for it.
        return shared.catch(() => findIgnored(git, paths));
    };
}
/** The files of what was collected, as paths of the release repo. */
const placesOf = ({ target, files }) => [...files.keys()].map((path) => (path === '' ? target : `${target}/${path}`));
/** Collected files that the release will lack, because nobody commits them. */
function checkIgnored(charts, ignored) {
    return charts.flatMap((chart) => {
        const { target, entry, kind } = chart;
        const files = placesOf(chart).filter((path) => ignored.has(path)).map((path) => path.slice(target.length + 1));
        return files.length === 0 ? [] : [{
                code: 'ignored-files', severity: 'warning', subject: target, ...(kind === 'chart' ? { addon: target } : {}), location: entry.location,
                message: `.gitignore keeps ${files.length} of its files out of the commit, so the release will lack them: ${files.slice(0, 10).join(', ')}${files.length > 10 ? '…' : ''}`,
                hint: `add them with git add --force, or correct .gitignore here or in ${entry.repositoryFullName}`,
            }];
    });
}


/***/ }),

/***/ 18818:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readPresent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14611);




const isExecutable = async (file) => ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file)).mode & 0o100) !== 0;
/** What lies at a path of the release repo now, as a commit would have it. A file has the path `''`. */
async function readPresent(tree, folder, path) {
    const files = (await tree.list(path)).filter(({ type }) => type === 'file').map((entry) => entry.path);
    if (files.length === 0) {
        try {
            return new Map([['', { data: await tree.read(path), executable: await isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)) }]]);
        }
        catch (error) {
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .isSlipwayError */ .qQ)(error) && error.code === 'FILE_NOT_FOUND')
                return new Map();
            throw error;
        }
    }
    const contents = await (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .readAddonFiles */ .gR)(tree, { path, files });
    return new Map(await Promise.all([...contents].map(async ([name, data]) => [name, { data, executable: await isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path, name)) }])));
}


/***/ }),

/***/ 56088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ findChangedEntries),
/* harmony export */   w: () => (/* binding */ bringsAddon)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62849);
/* harmony import */ var _plan_collection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92080);


/** Everything that decides what is collected; who owns it, and where it stands in its file, does not. */
function meaningOf({ repositoryFullName, baseVersion, currentTag, tagPattern, messagePattern, prereleases, hold, chartPaths, targetChartPath, paths, targetPath, versionCheck }) {
    return JSON.stringify([repositoryFullName, baseVersion, currentTag, tagPattern?.source, messagePattern?.source, prereleases, hold?.tag, chartPaths, targetChartPath, paths, targetPath, versionCheck]);
}
/** The entries that differ from those of the base. Without a base: those that were never collected, because they have no tag. */
function findChangedEntries(entries, base) {
    if (base === undefined)
        return { changed: entries.filter(({ currentTag }) => currentTag === undefined).map((entry) => ({ entry, state: 'added' })), removed: [] };
    const known = new Set(base.map(meaningOf));
    const before = (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .groupByRepo */ .pU)(base);
    const places = new Set((0,_plan_collection_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedItems */ .Ys)(base).map(({ entry, target }) => `${entry.repositoryFullName} ${target}`));
    const isKnown = (entry) => {
        const targets = (0,_plan_collection_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedItems */ .Ys)([entry]).map(({ target }) => target);
        return targets.length === 0 ? before.has(entry.repositoryFullName) : targets.some((target) => places.has(`${entry.repositoryFullName} ${target}`));
    };
    const now = new Set((0,_plan_collection_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedItems */ .Ys)(entries).map(({ target }) => target));
    return {
        changed: entries.filter((entry) => !known.has(meaningOf(entry))).map((entry) => ({ entry, state: isKnown(entry) ? 'changed' : 'added' })),
        removed: (0,_plan_collection_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedItems */ .Ys)(base).filter(({ target }) => !now.has(target)).map(({ entry, target }) => ({ repo: entry.repositoryFullName, target })),
    };
}
/** Whether what an entry brought has an addon: a chart, or a file of its paths. */
const bringsAddon = ({ charts, paths }, addon) => charts.includes(addon) || paths.some((path) => addon === path || addon.startsWith(`${path}/`));


/***/ }),

/***/ 47144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ askRepo),
  k: () => (/* binding */ collectTags)
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
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/git/src/remote-tags.ts
var remote_tags = __webpack_require__(23872);
// EXTERNAL MODULE: ./packages/release-repo/src/tags-plan.ts
var tags_plan = __webpack_require__(62849);
// EXTERNAL MODULE: ./packages/release-repo/src/repos.ts + 1 modules
var repos = __webpack_require__(1147);
// EXTERNAL MODULE: ./packages/release-repo/src/older-format.ts
var older_format = __webpack_require__(38942);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/owners.ts
var owners = __webpack_require__(41964);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-repos.ts
var component_repos = __webpack_require__(39765);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var src_names = __webpack_require__(67140);
// EXTERNAL MODULE: ./packages/release-repo/src/version.ts
var version = __webpack_require__(68510);
;// CONCATENATED MODULE: ./actions/collect-charts/src/explain-tags.ts



/**
 * The entries of the repo that is meant: by its whole name, or by the last part where only one is called so.
 * @throws {SlipwayError} UNKNOWN_COMPONENT with similar names
 */
function explainGroup(groups, wanted) {
    const names = [...groups.keys()];
    const matches = names.filter((name) => name === wanted || name.split('/').at(-1) === wanted);
    const name = names.includes(wanted) ? wanted : matches[0];
    if (name !== undefined && (name === wanted || matches.length === 1))
        return groups.get(name) ?? [];
    const lastPart = (each) => each.split('/').at(-1) ?? '';
    const near = (0,src_names/* nearestNames */.LE)(wanted.includes('/') ? wanted : lastPart(wanted), names.map((each) => (wanted.includes('/') ? each : lastPart(each))));
    const similar = matches.length > 1 ? matches : names.filter((each) => near.includes(each) || near.includes(lastPart(each))).slice(0, 3);
    throw new errors/* SlipwayError */.GQ('UNKNOWN_COMPONENT', matches.length > 1 ? `${matches.length} component repos are called ${wanted}` : `no entry of repos/*.yaml names ${wanted}`, {
        hint: similar.length > 0 ? `one of ${similar.join(', ')}` : 'give repositoryFullName of an entry',
    });
}
/** Versions first, the newest first; then the others by name. */
function sortVerdicts(verdicts, postReleaseSuffixes) {
    return [...verdicts].map((verdict) => ({ verdict, version: (0,version/* findLooseVersion */.iC)(verdict.name, postReleaseSuffixes) })).sort((a, b) => {
        if (a.version === undefined || b.version === undefined)
            return Number(a.version === undefined) - Number(b.version === undefined) || (0,src_tree/* comparePaths */.cD)(a.verdict.name, b.verdict.name);
        return (0,version/* compareVersions */.Zy)(b.version, a.version) || (0,src_tree/* comparePaths */.cD)(a.verdict.name, b.verdict.name);
    }).map(({ verdict }) => verdict);
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/collect-tags.ts








/** Tag objects of one repo: from the cache, else from the repo, in one go. Those that nobody has are undefined. */
function openDetails(url, tags, { host, cache, scratch }) {
    const known = new Map();
    let kept;
    let repository;
    const learn = async (oids) => {
        kept ??= new Map(await cache?.load(url));
        const missing = oids.filter((oid) => kept?.has(oid) !== true);
        if (missing.length > 0) {
            repository ??= host.gitIn(await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'tags-')));
            const found = await repository.fetchTagObjects({ url, oids: missing });
            for (const [oid, object] of found)
                kept.set(oid, object);
            const listed = new Set(tags.flatMap(({ commit, object }) => [commit, object]));
            await cache?.save(url, new Map([...kept].filter(([oid]) => listed.has(oid))));
        }
        for (const oid of oids) {
            const object = kept.get(oid);
            known.set(oid, object === undefined ? undefined : (0,remote_tags/* findTagText */.d)(object));
        }
    };
    return { known, learn };
}
/** The row of one repo. The list of its tags is let go when the row is known. */
async function askRepo(group, { config, host, cache, accepted = [], lock, codeOwners, scratch }, verdicts) {
    const [first] = group;
    const repo = first?.repositoryFullName ?? '';
    try {
        const url = host.urlOf(repo);
        const tags = await host.gitIn(scratch).listRemoteTags(url);
        const { known, learn } = openDetails(url, tags, { host, scratch, ...(cache === undefined ? {} : { cache }) });
        const { postReleaseSuffixes, prereleases } = config.tags;
        for (;;) {
            const plan = (0,tags_plan/* planRow */.Ec)(group, {
                tags, details: known, lock, codeOwners, accepted, postReleaseSuffixes, ...(prereleases === undefined ? {} : { prereleases }),
                ...(verdicts === undefined ? {} : { explain: (tag, reason) => { verdicts.set(tag.name, { name: tag.name, commit: tag.commit, annotated: tag.object !== undefined, reason, details: () => known.get(tag.object ?? '') }); } }),
            });
            if ('row' in plan)
                return plan;
            await learn(plan.needs);
        }
    }
    catch (error) {
        const problem = (0,component_repos/* unreachableFinding */.cg)(repo, error, first?.location);
        return { row: (0,tags_plan/* blockedRow */.HV)(group, problem, { lock, codeOwners }), findings: [problem] };
    }
}
/** The entries of these rows that get another tag, by file. */
function newTags(rows) {
    const tags = new Map();
    for (const { entries, to } of rows) {
        for (const { file, index, currentTag, format } of entries) {
            if (to !== undefined && format !== 'older' && currentTag !== to.tag)
                tags.set(file, [...tags.get(file) ?? [], { index, tag: to.tag }]);
        }
    }
    return tags;
}
/** Writes the tags of these rows into the files, as far as they are not in `files` yet; nothing when one cannot be written. */
async function editFiles(files, rows, tree) {
    try {
        const edited = [];
        for (const [file, tags] of newTags(rows))
            edited.push([file, (0,repos/* setCurrentTags */.hK)(files.get(file) ?? (await tree.read(file)).toString('utf8'), tags)]);
        for (const [file, text] of edited)
            files.set(file, text);
        return undefined;
    }
    catch (error) {
        if ((0,errors/* isSlipwayError */.qQ)(error))
            return error;
        throw error;
    }
}
/** The files as they shall be. */
async function planFiles(chosen, { tree, lock, lockText, engine, isWhole, codeOwners }) {
    const files = new Map();
    const findings = [];
    let rows = chosen;
    if (await editFiles(files, chosen, tree) !== undefined) {
        // One by one, to see which it is.
        rows = [];
        for (const row of chosen) {
            const error = await editFiles(files, [row], tree);
            const problem = error === undefined ? undefined : {
                code: 'repos-invalid', severity: 'error', subject: row.repo, ...(row.entries[0] === undefined ? {} : { location: row.entries[0].location }),
                message: `its tag ${row.to?.tag ?? ''} cannot be written: ${error.message}`, hint: 'write the entry without anchors, aliases and merges, each key on a line of its own',
            };
            if (problem !== undefined)
                findings.push(problem);
            rows = [...rows, problem === undefined ? row : (0,tags_plan/* blockedRow */.HV)(row.entries, problem, { lock, codeOwners })];
        }
    }
    if (rows.some(({ entries }) => entries.some(({ format }) => format === 'older'))) {
        const tags = new Map(rows.map(({ repo, from, to }) => [repo, (to ?? from)?.tag]));
        const text = (0,older_format/* formatReleaseCharts */.W9)(await (0,src_tree/* readText */.yR)(tree, older_format/* chartsListFile */.A8), (repo) => tags.get(repo));
        if (text !== await (0,src_tree/* findText */.Vw)(tree, older_format/* releaseChartsFile */.Bc))
            files.set(older_format/* releaseChartsFile */.Bc, text);
    }
    const base = lock ?? { lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} };
    const repos = (0,tags_plan/* lockRepos */.z_)(lock, rows, { isWhole });
    // A lock without tags stays as it is when there are none to tell.
    const text = repos.length === 0 && base.repos === undefined ? lockText : (0,src_lock/* formatLock */.X5)({ ...base, repos });
    return { texts: [...[...files].sort(([a], [b]) => (0,src_tree/* comparePaths */.cD)(a, b)), ...text === undefined || text === lockText ? [] : [[src_lock/* lockFileName */.x5, text]]], rows, findings };
}
/**
 * Chooses the tag of every component repo and writes `currentTag` into repos/*.yaml, tag and commit into the lock. A repo
 * without an answer is a blocked row; the others go on.
 */
async function collectTags({ tree, folder, config, host, engine, jobs, dryRun, logger, cache, accepted, explain }) {
    const { entries, findings: problems } = await (0,component_repos/* loadComponents */.Xf)(tree);
    const [lock, lockText, codeOwners] = await Promise.all([(0,src_lock/* findLock */.HT)(tree), (0,src_tree/* findText */.Vw)(tree, src_lock/* lockFileName */.x5), (0,owners/* loadCodeOwners */.KW)(tree)]);
    const groups = (0,tags_plan/* groupByRepo */.pU)(entries);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-tags-'));
    const context = { config, host, lock, codeOwners, scratch, ...(cache === undefined ? {} : { cache }), ...(accepted === undefined ? {} : { accepted }) };
    try {
        if (explain !== undefined) {
            const group = explainGroup(groups, explain);
            const verdicts = new Map();
            const { row, findings } = await askRepo(group, context, verdicts);
            return { mode: 'tags', rows: [row], added: [], removed: [], findings, files: [], explanation: { repo: row.repo, ...(row.to === undefined ? {} : { chosen: row.to.tag }), verdicts: sortVerdicts(verdicts.values(), config.tags.postReleaseSuffixes) } };
        }
        logger.step(`Asking ${(0,src_text/* formatCount */.B4)(groups.size, 'component repo')} for their tags`);
        const progress = logger.progress('component repos', { total: groups.size });
        const results = await (0,concurrency/* mapConcurrent */._)([...groups.values()], jobs, async (group) => {
            const result = await askRepo(group, context);
            progress.advance(1);
            return result;
        });
        progress.done();
        // What a file that cannot be read names is not known.
        const isWhole = !problems.some(({ code, severity }) => code === 'repos-invalid' && severity === 'error');
        const { texts, rows, findings } = await planFiles(results.map(({ row }) => row), { tree, lock, lockText, engine, isWhole, codeOwners });
        if (!dryRun)
            for (const [name, text] of texts)
                await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, name), text);
        return { mode: 'tags', rows, ...isWhole ? (0,tags_plan/* diffEntries */.o8)(entries, lock) : { added: (0,tags_plan/* diffEntries */.o8)(entries, lock).added, removed: [] }, findings: [...problems, ...results.flatMap((result) => result.findings), ...findings], files: texts.map(([name]) => name) };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}


/***/ }),

/***/ 81544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ compareChart),
/* harmony export */   rA: () => (/* binding */ withoutV),
/* harmony export */   tG: () => (/* binding */ checkChart)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14611);

/** Versions with and without a leading `v` are the same to Helm. */
const withoutV = (version) => version.replace(/^v/, '');
/** What Helm takes as the version of a chart. @see https://github.com/Masterminds/semver */
const chartVersion = /^v?[0-9]+(\.[0-9]+){0,2}(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/;
/** `v0.1.0.alpha.2` as a version: `v0.1.0-alpha.2`. */
function asVersion(tag) {
    const fixed = /^(v?[0-9]+\.[0-9]+\.[0-9]+)[._]([0-9A-Za-z.-]+)$/.exec(tag);
    return fixed === null ? undefined : `${fixed[1] ?? ''}-${fixed[2] ?? ''}`;
}
/** The name and version of a chart against its folder and its tag (R15). */
function checkChart({ name, version }, { entry, target, tag }) {
    const findings = [];
    const folder = target.split('/').at(-1) ?? '';
    const about = { subject: target, addon: target, location: entry.location };
    if (name !== folder)
        findings.push({ ...about, code: 'chart-invalid', severity: 'error', message: `its Chart.yaml says name: ${name}, but its folder is ${folder}`, hint: `rename one of them in ${entry.repositoryFullName} and tag again` });
    if (entry.versionCheck === 'off' || withoutV(version) === withoutV(tag))
        return findings;
    const severity = entry.versionCheck === 'warn' ? 'warning' : 'error';
    const wayOut = severity === 'warning' ? '' : '; or set versionCheck: warn in its entry, and the chart keeps its own version';
    const better = asVersion(tag);
    findings.push(chartVersion.test(tag)
        ? { ...about, code: 'version-mismatch', severity, message: `its Chart.yaml says version: ${version}, but the tag is ${tag}`, hint: `tag a commit of ${entry.repositoryFullName} whose Chart.yaml has the version${wayOut}` }
        : { ...about, code: 'tag-no-version', severity, message: `the tag ${tag} cannot be the version of a chart; its Chart.yaml says ${version}`, hint: `tag ${entry.repositoryFullName} ${better === undefined ? 'as a version, such as v1.2.0-rc.1,' : `as ${better}`} with that version in Chart.yaml${wayOut}` });
    return findings;
}
const sameFiles = (a, b) => a.size === b.size && [...a].every(([path, file]) => {
    const other = b.get(path);
    return other?.executable === file.executable && Buffer.compare(other.data, file.data) === 0;
});
const digestOf = (files) => (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .treeDigestOf */ .Gi)(new Map([...files].map(([path, { data }]) => [path, (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .contentDigest */ .eZ)(Buffer.from(data))])));
/** What collecting a chart means for the folder that is there; `losesEdits` when hand edits give way to a new tag. */
function compareChart({ present, collected, locked, repo, tag, commit }) {
    if (present.size === 0)
        return { change: 'added', losesEdits: false };
    if (sameFiles(present, collected))
        return { change: 'same', losesEdits: false };
    const now = digestOf(present);
    if (locked?.repo === repo && locked.tag === tag && locked.commit === commit) {
        return { change: now === digestOf(collected) ? 'changed' : 'edited', losesEdits: false };
    }
    return { change: 'changed', losesEdits: locked?.commit !== undefined && (locked.edited === true || locked.tree !== now) };
}


/***/ }),

/***/ 39765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ openComponentHost),
/* harmony export */   Xf: () => (/* binding */ loadComponents),
/* harmony export */   cg: () => (/* binding */ unreachableFinding)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96192);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86127);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49527);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67140);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52144);



/**
 * The place that `repositoryFullName` is relative to. Only a flag may name a local folder: slipway.yaml
 * comes from a pull request and must not read this machine.
 * @throws {SlipwayError} GIT_BASE_URL_MISSING
 */
function openComponentHost(context, { flag, configured }) {
    const baseUrl = flag ?? configured ?? context.event.serverUrl;
    if (baseUrl === undefined) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GIT_BASE_URL_MISSING', 'nothing says where the component repos are', { hint: 'set git.baseUrl in slipway.yaml, such as https://git.example.com/, or give --git-base-url' });
    }
    if (flag === undefined && ((0,_slipway_git__WEBPACK_IMPORTED_MODULE_1__/* .isLocalAddress */ .M)(baseUrl) || baseUrl.toLowerCase().startsWith('file:'))) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('GIT_BASE_URL_LOCAL', `git.baseUrl of slipway.yaml is the local folder ${baseUrl}`, { hint: 'a local folder is taken from --git-base-url only' });
    }
    const { signal } = context;
    const stoppable = signal === undefined ? _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .openProcess */ .y3 : (file, args, options) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .openProcess */ .y3)(file, args, { signal, ...options });
    return {
        urlOf: (name) => (0,_slipway_git__WEBPACK_IMPORTED_MODULE_1__/* .repoUrl */ .w)(baseUrl, name, context.cwd),
        gitIn: (cwd) => (0,_slipway_git__WEBPACK_IMPORTED_MODULE_3__/* .createGit */ .l)({ exec: context.exec, openProcess: stoppable, env: context.env, cwd, logger: context.logger, allowedProtocols: (0,_slipway_git__WEBPACK_IMPORTED_MODULE_4__/* .allowedProtocolsFor */ .Jb)(baseUrl) }),
    };
}
/** `repos/*.yaml`, which must name something. @throws {SlipwayError} NOTHING_TO_COLLECT */
async function loadComponents(tree) {
    const repos = await (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_5__/* .loadRepos */ .S)(tree);
    if (repos.entries.length === 0 && repos.findings.length === 0) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('NOTHING_TO_COLLECT', `no component repo is named in ${tree.name}`, { hint: 'a release repo names them in repos/*.yaml: give its folder with --repo' });
    }
    return repos;
}
const answers = { REMOTE_DENIED: 'denied', UNKNOWN_REF: 'tag-missing', REMOTE_NOT_FOUND: 'repo-missing', UNSAFE_NAME: 'repos-invalid', TREE_REFUSED: 'chart-invalid' };
const hints = {
    REMOTE_NOT_FOUND: 'correct repositoryFullName in repos/*.yaml, or git.baseUrl of slipway.yaml', UNSAFE_NAME: 'correct the name in repos/*.yaml',
};
/** Why a component repo gave no answer: `denied`, or `unknown`, which is no answer at all. */
function unreachableFinding(repo, error, location) {
    const code = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .isSlipwayError */ .qQ)(error) ? error.code : '';
    return {
        code: answers[code] ?? 'unknown', severity: 'error', subject: repo, message: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error),
        ...(location === undefined ? {} : { location }),
        hint: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .isSlipwayError */ .qQ)(error) && error.hint !== undefined ? error.hint : hints[code] ?? 'check the address and the login; the other repos were handled, run again for this one',
    };
}


/***/ }),

/***/ 42539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/collect-charts/src/inputs.ts
var inputs = __webpack_require__(47401);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/markdown.ts
var markdown = __webpack_require__(89399);
// EXTERNAL MODULE: ./actions/collect-charts/src/check/changed-entries.ts
var changed_entries = __webpack_require__(56088);
;// CONCATENATED MODULE: ./actions/collect-charts/src/check/report-check.ts




/** What tells the comment of this check from others. */
const checkMarker = 'collect-charts:check';
const shownFindings = 100;
const shownImages = 300;
const placeOf = ({ location }) => (location === undefined ? '' : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`);
const targetsOf = ({ charts, paths }) => [...charts, ...paths];
const imagesOf = (entry, images) => images.filter(({ addons }) => addons.some((addon) => (0,changed_entries/* bringsAddon */.w)(entry, addon)));
function rowOf(entry, images) {
    const own = imagesOf(entry, images);
    const states = [...new Set(own.map(({ status }) => status))].filter((status) => status !== 'found');
    const counts = [String(own.length), ...states.map((state) => `${own.filter(({ status }) => status === state).length} ${state}`)];
    const targets = targetsOf(entry);
    return [entry.entry.repositoryFullName, entry.state, entry.tag ?? '—', targets.length === 0 ? '—' : targets.join(', '), counts.join(', ')];
}
const imageRows = (images) => images.slice(0, shownImages).map(({ reference, status, addons }) => [reference, status, addons.join(', ')]);
const countOf = (findings, severity) => findings.filter((finding) => finding.severity === severity).length;
function titleOf({ repos, entries, base }, findings) {
    const problems = [(0,src_text/* formatCount */.B4)(countOf(findings, 'error'), 'error'), (0,src_text/* formatCount */.B4)(countOf(findings, 'warning'), 'warning')];
    return `${(0,src_text/* formatCount */.B4)(repos.named, 'component repo')}, ${repos.reached} of them reached; ${(0,src_text/* formatCount */.B4)(entries.length, 'changed entry', 'changed entries')}${base === undefined ? '' : ` against ${base.name}`}: ${findings.length === 0 ? 'all is well' : problems.join(', ')}`;
}
/** A block to paste. What is in it holds no backticks: names are quoted where they are not plain. */
const block = ({ file, place, yaml }) => `${(0,markdown/* code */.aY)(file)}, ${place}:\n\n\`\`\`yaml\n${yaml}\`\`\``;
const entryHead = ['repo', 'entry', 'newest tag', 'collected', 'images'];
const imageHead = ['image', 'registry', 'used by'];
function report_check_markdown(result, findings) {
    const { entries, removed, images, suggestions, notes } = result;
    const rest = findings.length - shownFindings;
    return [
        `### collect-charts: ${titleOf(result, findings)}`,
        ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'place', 'what', 'what to do'], findings.slice(0, shownFindings).map((finding) => [`${finding.code} ${finding.subject}`, placeOf(finding), finding.message, finding.hint ?? '']))]),
        ...(rest > 0 ? [`and ${rest} more, in the log of the job`] : []),
        ...(suggestions.length === 0 ? [] : [`#### To add\n\n${suggestions.map(block).join('\n\n')}`]),
        ...(entries.length === 0 ? [] : [`#### Changed entries, collected at their newest tags\n\n${(0,src_text/* formatMarkdownTable */.By)(entryHead, entries.map((entry) => rowOf(entry, images)))}`]),
        ...(removed.length === 0 ? [] : [`#### No longer collected\n\n${removed.map(({ repo, target }) => `- ${(0,markdown/* code */.aY)(target)} from ${(0,markdown/* code */.aY)(repo)}`).join('\n')}`]),
        ...(images.length === 0 ? [] : [`#### Images\n\n${(0,src_text/* formatMarkdownTable */.By)(imageHead, imageRows(images))}${images.length > shownImages ? `\n\nand ${images.length - shownImages} more` : ''}`]),
        ...(notes.length === 0 ? [] : [notes.map((note) => `*${(0,src_text/* plainText */.wh)(note).replace(/[*`<>]/g, ' ')}*`).join('\n\n')]),
    ].join('\n\n');
}
function report_check_text(result, findings) {
    const { entries, removed, images, suggestions, notes } = result;
    const table = (rows) => (0,src_text/* formatTable */.ku)(rows.map((row) => row.map(src_text/* plainText */.wh)));
    return [
        ...(entries.length === 0 ? [] : [table([entryHead, ...entries.map((entry) => rowOf(entry, images))])]),
        ...(removed.length === 0 ? [] : [table([['no longer collected', 'from'], ...removed.map(({ repo, target }) => [target, repo])])]),
        ...(images.length === 0 ? [] : [table([imageHead, ...imageRows(images)])]),
        (0,findings_text/* formatFindings */.e)(findings),
        ...suggestions.map(({ file, place, yaml }) => (0,src_text/* plainText */.wh)(`add to ${file}, ${place}:\n\n${yaml}`)),
        ...notes.map((note) => `note: ${(0,src_text/* plainText */.wh)(note)}`), titleOf(result, findings),
    ].filter((part) => part !== '').join('\n');
}
/** The result of mode check for each kind of reader. */
function reportCheck(result) {
    const { base, repos, entries, removed, images, suggestions, hotfixed, notes } = result;
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    const body = report_check_markdown(result, findings);
    return {
        findings, text: report_check_text(result, findings), summary: body, comment: { marker: checkMarker, body },
        outputs: { changed: 'false', updated: String(entries.length) },
        document: {
            mode: 'check', ...(base === undefined ? {} : { base }), repos,
            entries: entries.map((each) => ({ repo: each.entry.repositoryFullName, file: each.entry.file, state: each.state, ...(each.tag === undefined ? {} : { tag: each.tag }), charts: each.charts, paths: each.paths, images: imagesOf(each, images).map(({ reference }) => reference) })),
            removed, images: images.map(({ reference, status, addons }) => ({ reference, status, addons })), suggestions, hotfixed, notes, findings,
        },
    };
}

// EXTERNAL MODULE: ./packages/release-repo/src/owners.ts
var src_owners = __webpack_require__(41964);
;// CONCATENATED MODULE: ./actions/collect-charts/src/explain-report.ts


const isoTime = ({ time }) => new Date(time * 1000).toISOString();
/** A row as the `--json` document has it. */
function documentRow({ repo, entries, state, from, to, details, owners, backupOwners, why, held, moved, problem }) {
    return {
        repo, files: [...new Set(entries.map(({ file }) => file))], state, from, to, why,
        ...(details === undefined ? {} : { tag: { author: details.author, email: details.email, date: isoTime(details), message: details.message } }),
        owners: owners.map(src_owners/* formatOwner */.Vu), backupOwners: backupOwners.map(src_owners/* formatOwner */.Vu),
        ...(held === undefined ? {} : { held }), ...(moved === undefined ? {} : { moved }), ...(problem === undefined ? {} : { problem: problem.code }),
    };
}
function documentChange({ repo, target }) {
    return { repo, ...(target === undefined ? {} : { target }) };
}
function documentExplanation({ repo, chosen, verdicts }) {
    return {
        repo,
        tags: verdicts.map(({ name, commit, annotated, reason, details }) => {
            const known = details();
            return { tag: name, taken: name === chosen, commit, annotated, reason, ...(known === undefined ? {} : { author: known.author, date: isoTime(known), message: known.message }) };
        }),
    };
}
/** Every tag with its reason, as a table; an arrow marks the one that is taken. */
function formatExplanation({ repo, chosen, verdicts }) {
    if (verdicts.length === 0)
        return `${repo} has no tags`;
    const rows = verdicts.map(({ name, commit, annotated, reason, details }) => {
        const known = details();
        return [name === chosen ? '→' : '', name, commit.slice(0, 12), known === undefined ? (annotated ? 'annotated' : 'lightweight') : isoTime(known).slice(0, 10), reason];
    });
    return (0,src_text/* formatTable */.ku)([['', 'tag', 'commit', 'date', 'why'], ...rows].map((row) => row.map(src_text/* plainText */.wh)));
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/proposal-report.ts


/** What could not be done for a proposal that is there all the same. */
function proposalFindings(proposal) {
    return (proposal?.findings ?? []).slice();
}
const said = {
    created: 'pull request opened', updated: 'pull request updated', unchanged: 'pull request is up to date', nothing: 'nothing to propose', closed: 'pull request closed: its base has everything',
    planned: 'pull request that would be opened or updated', pushed: 'pushed to the pull request', refused: 'not pushed',
};
/** For people: what became of it; of a dry run, its whole text. */
function proposalLines(proposal) {
    if (proposal === undefined)
        return [];
    const { outcome, pullRequest, title, body, branch } = proposal;
    return [`${said[outcome]}${pullRequest === undefined ? '' : `: ${pullRequest.url}`}`, ...(outcome === 'planned' ? [`  branch ${(0,src_text/* plainText */.wh)(branch)}\n  ${(0,src_text/* plainText */.wh)(title)}\n\n${(0,src_text/* plainText */.wh)(body)}`] : [])];
}
function proposalOutputs(proposal) {
    return proposal?.pullRequest === undefined ? {} : { 'pull-request': String(proposal.pullRequest.number), 'pull-request-url': proposal.pullRequest.url };
}
function documentProposal({ outcome, branch, title, body, pullRequest, issue }) {
    return { outcome, branch, title, body, ...(pullRequest === undefined ? {} : { pullRequest }), ...(issue === undefined ? {} : { trackingIssue: issue }) };
}
function documentState(state) {
    const { row, ...rest } = state;
    return { repo: row.repo, kind: row.kind, tag: row.tag, commit: row.commit, since: row.since.toISOString(), ...rest, ...('at' in rest ? { at: rest.at.toISOString() } : {}) };
}
/** The result of mode confirm for each kind of reader. */
function reportConfirm(result) {
    const { base, pullRequest, confirmations, merged, waiting, tag, issues = [], rerunTags, dryRun } = result;
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    const rows = (confirmations?.rows ?? []).map((state) => [state.row.repo, state.row.tag ?? '—', state.state, 'by' in state ? state.by : state.who.join(', ')]);
    const head = ['repo', 'tag', 'state', 'who'];
    const done = (confirmations?.rows ?? []).filter(({ state }) => state === 'confirmed' || state === 'overridden').length;
    const title = [
        pullRequest === undefined ? 'no tags are proposed' : `#${pullRequest.number}: ${done}/${rows.length} confirmed`,
        ...merged.map((kind) => `${kind} merged`), ...(tag === undefined ? [] : [`tagged ${tag}`]), ...(rerunTags ? ['mode tags has to run again'] : []),
    ].join('; ');
    return {
        findings,
        outputs: {
            merged: merged.join(','), 'rerun-tags': String(rerunTags), confirmed: String(confirmations?.isComplete === true), awaited: (confirmations?.awaited ?? []).join(','),
            ...(base === undefined ? {} : { base }), ...(tag === undefined ? {} : { tag }), ...(pullRequest === undefined ? {} : { 'pull-request': String(pullRequest.number), 'pull-request-url': pullRequest.url }),
        },
        text: [...(rows.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([head, ...rows].map((row) => row.map(src_text/* plainText */.wh)))]), ...waiting.map((reason) => `waiting: ${(0,src_text/* plainText */.wh)(reason)}`), (0,findings_text/* formatFindings */.e)(findings), title].filter((part) => part !== '').join('\n'),
        summary: [`### collect-charts: ${title}`, ...(rows.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(head, rows)]), ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
        document: {
            mode: 'confirm', dryRun, ...(base === undefined ? {} : { base }), ...(pullRequest === undefined ? {} : { pullRequest }), confirmations: (confirmations?.rows ?? []).map(documentState), answers: confirmations?.answers ?? [],
            merged, waiting, ...(tag === undefined ? {} : { tag }), trackingIssues: issues, rerunTags, findings,
        },
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/report.ts





/** The whole message is in the finding. */
const shorten = (message, longest = 90) => (message.length <= longest ? message : `${message.slice(0, longest)}…`);
function rowsOf(result) {
    if (result.mode === 'tags') {
        const rows = result.rows.filter(({ state }) => state !== 'same');
        return {
            head: ['repo', 'old', 'new', 'why'], changed: rows.filter(({ state }) => state === 'new' || state === 'changed').length,
            rows: rows.map(({ repo, state, from, to, why, problem }) => {
                const isAccepted = state === 'changed' && from?.tag === to?.tag;
                const name = (tag) => (tag === undefined ? '—' : isAccepted && tag.commit !== undefined ? `${tag.tag} (${tag.commit.slice(0, 12)})` : tag.tag);
                return [repo, name(from), state === 'blocked' || state === 'moved' ? state : name(to), problem === undefined ? why : shorten(problem.message)];
            }),
        };
    }
    const changed = result.charts.filter(({ change }) => change === 'added' || change === 'changed');
    return {
        head: ['addon', 'change', 'tag', 'files', 'size'], changed: changed.length + result.removed.length,
        rows: [...changed.map(({ target, change, tag, files, bytes }) => [target, change, tag, String(files.size), (0,src_text/* formatBytes */.z3)(bytes)]), ...result.removed.map((path) => [path, 'removed', '—', '—', '—'])],
    };
}
function report(result) {
    if (result.mode === 'confirm')
        return reportConfirm(result);
    if (result.mode === 'check')
        return reportCheck(result);
    const { proposal } = result;
    const findings = (0,src_findings/* sortFindings */.T)([...result.findings, ...proposalFindings(proposal)]);
    const { head, rows, changed } = rowsOf(result);
    const total = result.mode === 'tags' ? (0,src_text/* formatCount */.B4)(result.rows.length, 'component repo') : (0,src_text/* formatCount */.B4)(result.charts.length, 'chart');
    const verb = result.dryRun || (result.mode === 'tags' && result.explanation !== undefined) ? 'would change' : 'changed';
    const isDone = changed === 0 && !findings.some(({ severity }) => severity === 'error');
    const title = `${total} looked at, ${changed} ${verb}${isDone ? `: ${result.files.length === 0 ? 'nothing to do' : `only ${result.files.join(', ')}`}` : ''}`;
    return {
        findings,
        outputs: { changed: String(result.files.length > 0), updated: String(changed), ...(result.version === undefined ? {} : { version: result.version }), ...proposalOutputs(proposal) },
        text: [...(result.mode === 'tags' && result.explanation !== undefined ? [formatExplanation(result.explanation)] : []), ...(rows.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([head, ...rows].map((row) => row.map(src_text/* plainText */.wh)))]), (0,findings_text/* formatFindings */.e)(findings), title, ...proposalLines(proposal)].filter((part) => part !== '').join('\n'),
        summary: [`### collect-charts: ${title}`, ...(rows.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(head, rows)]), ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
        document: {
            mode: result.mode, dryRun: result.dryRun, files: result.files, findings, ...(proposal === undefined ? {} : { proposal: documentProposal(proposal) }),
            ...(result.mode === 'tags'
                ? { repos: result.rows.map(documentRow), added: result.added.map(documentChange), removed: result.removed.map(documentChange), ...(result.explanation === undefined ? {} : { explanation: documentExplanation(result.explanation) }) }
                : {
                    charts: result.charts.map(({ kind, target, entry, name, version, tag, commit, change, summary }) => ({ kind, path: target, name, version, repo: entry.repositoryFullName, tag, commit, change, ...(change === 'same' ? {} : { summary }) })),
                    removed: result.removed,
                }),
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/git/src/tag-cache.ts
var tag_cache = __webpack_require__(93387);
// EXTERNAL MODULE: ./packages/git/src/object-cache.ts
var object_cache = __webpack_require__(50350);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var src_git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/helm/src/engine-assets.ts
var engine_assets = __webpack_require__(33806);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-chart.ts
var component_chart = __webpack_require__(81544);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/chart-source.ts
var chart_source = __webpack_require__(96214);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var src_yaml = __webpack_require__(1350);
;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/dependency-lock.ts



const maxMetadataBytes = 2 ** 20;
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value) => (typeof value === 'string' ? value : '');
/** The first of these files that names dependencies. @see https://helm.sh/docs/topics/charts/#chart-dependencies */
function readMetadata(files, names) {
    for (const name of names) {
        const file = files.get(name);
        if (file === undefined)
            continue;
        try {
            const yaml = (0,src_yaml/* parseYaml */.hN)(Buffer.from(file.data).toString('utf8').replace(/^\ufeff/, ''), name, { maxBytes: maxMetadataBytes });
            const list = isMap(yaml.value) ? yaml.value['dependencies'] : undefined;
            if (isMap(yaml.value) && Array.isArray(list) && list.length > 0)
                return { yaml, value: yaml.value, items: list.filter(isMap) };
        }
        catch (error) {
            if (!(0,errors/* isSlipwayError */.qQ)(error))
                throw error; // Chart.yaml itself is read, and told, elsewhere
        }
    }
    return undefined;
}
const wantedIn = (files) => readMetadata(files, ['Chart.yaml', 'requirements.yaml']);
const lockedIn = (files) => readMetadata(files, ['Chart.lock', 'requirements.lock']);
const dependenciesOf = (metadata) => (metadata?.items ?? [])
    .map(({ name, version, repository }) => ({ name: textOf(name), version: textOf(version), repository: textOf(repository) }))
    .filter(({ name }) => /^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name));
/** Versions of a chart that lie in `charts/` of another: those in the names of archives, and that of a folder. */
function vendoredVersions(files, name) {
    const archives = [...files.keys()].filter((path) => path.startsWith(`charts/${name}-`)).flatMap((path) => /^(v?[0-9][^/]*)\.tgz$/.exec(path.slice(`charts/${name}-`.length))?.[1] ?? []);
    const folder = files.get(`charts/${name}/Chart.yaml`);
    const version = folder === undefined ? undefined : /^version:[ \t]*["']?([^"'\s#]+)/m.exec(Buffer.from(folder.data).toString('utf8'))?.[1] ?? '';
    return version === undefined ? archives : [...archives, version];
}
/** What a chart needs and does not carry, at the version of its Chart.lock where it has one. */
function findMissingDependencies(files) {
    const locked = dependenciesOf(lockedIn(files));
    // One chart may be wanted twice, under two aliases: the lock has both, in the same order.
    const nth = (list, index) => list.slice(0, index).filter(({ name }) => name === list[index]?.name).length;
    return dependenciesOf(wantedIn(files)).filter(({ name }) => vendoredVersions(files, name).length === 0)
        .map((each, index, all) => locked.filter(({ name }) => name === each.name)[nth(all, index)] ?? each);
}
/** Whether Chart.lock says which version of this chart is meant. */
const isLocked = (files, { name }) => dependenciesOf(lockedIn(files)).some((each) => each.name === name);
/** JSON as Go writes it: what HTML could mistake is escaped. */
const goJson = (value) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** Items of `import-values`: a path, or a map of two. Go writes the keys of a map in order. */
function sortedImports(value) {
    if (value === undefined || value === null)
        return [];
    const isText = (each) => typeof each === 'string';
    if (!Array.isArray(value) || !value.every((item) => isText(item) || (isMap(item) && Object.values(item).every(isText))))
        return undefined;
    return value.map((item) => (isMap(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item));
}
/** @see https://pkg.go.dev/helm.sh/helm/v4/pkg/chart/v2#Dependency */
function dependencyJson(item) {
    const optional = (key) => {
        const value = key === 'import-values' ? sortedImports(item[key]) : item[key];
        return value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0) ? [] : [`"${key}":${goJson(value)}`];
    };
    const parts = [`"name":${goJson(item['name'] ?? '')}`, ...optional('version'), `"repository":${goJson(item['repository'] ?? '')}`, ...['condition', 'tags', 'enabled', 'import-values', 'alias'].flatMap(optional)];
    return `{${parts.join(',')}}`;
}
const sha256 = (text) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
/**
 * The digests that Helm writes into a lock of these dependencies; of charts of the first version there were two ways.
 * None where it cannot be told: names of repositories mean what one machine says they do.
 */
function digestsOf(wanted, locked) {
    const items = [...wanted.items, ...locked.items];
    const isPlain = items.every((item) => ['name', 'version', 'repository', 'condition', 'alias'].every((key) => item[key] === undefined || item[key] === null || typeof item[key] === 'string'));
    if (!isPlain || items.some((item) => /^(@|alias:)/.test(textOf(item['repository'])) || sortedImports(item['import-values']) === undefined))
        return [];
    const [required, resolved] = [wanted, locked].map((metadata) => `[${metadata.items.map(dependencyJson).join(',')}]`);
    return [sha256(`[${required ?? ''},${resolved ?? ''}]`), ...(wanted.yaml.file === 'requirements.yaml' ? [sha256(`{"dependencies":${required ?? ''}}`)] : [])];
}
/** Whether Chart.lock belongs to these dependencies, and the vendored charts to it. */
function checkChartLock(files) {
    const [wanted, locked] = [wantedIn(files), lockedIn(files)];
    if (wanted === undefined || locked === undefined)
        return [];
    const problems = [];
    const report = (path, message) => {
        const { file, line } = locked.yaml.locate(path);
        problems.push({ place: line === undefined ? file : `${file}:${line}`, message });
    };
    const digests = digestsOf(wanted, locked);
    if (digests.length > 0 && !digests.includes(textOf(locked.value['digest'])))
        report(['digest'], `it was not made for the dependencies of ${wanted.yaml.file}: its digest is another one`);
    for (const { name, version } of dependenciesOf(locked)) {
        const versions = vendoredVersions(files, name);
        const index = locked.items.findIndex((item) => item['name'] === name && item['version'] === version);
        if (versions.length > 0 && version !== '' && !versions.map(component_chart/* withoutV */.rA).includes((0,component_chart/* withoutV */.rA)(version)))
            report(['dependencies', index, 'version'], `it locks ${name} ${version}, but charts/ has ${versions.map((each) => (each === '' ? 'one without a version' : each)).join(', ')}`);
    }
    return problems;
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/chart-dependencies.ts






const isPublished = ({ repository }) => /^(oci|https?):\/\//.test(repository);
/** As far as an archive's name may go. */
const isPlainVersion = (version) => /^v?[0-9][0-9A-Za-z.+-]*$/.test(version);
const findingCodes = { DEPENDENCY_MISSING: 'dependency-missing', DEPENDENCY_DENIED: 'denied', DEPENDENCY_UNKNOWN: 'unknown', DEPENDENCY_INVALID: 'dependency-invalid' };
/** The folder of the component repo that a `file://` repository names; undefined when it is no folder of that commit. */
function localPath(chartPath, repository) {
    if (!repository.startsWith('file://'))
        return undefined;
    const path = external_node_path_.posix.normalize(external_node_path_.posix.join(chartPath === '' ? '.' : chartPath, repository.slice('file://'.length))).replace(/\/$/, '');
    return path === '.' || path.startsWith('..') || path.startsWith('/') ? undefined : path;
}
/** A chart of the same commit with the files that Helm packs. Inside another chart nothing of its .helmignore counts any more. */
async function packedFiles(added, chart, loadChart) {
    if (!added.some(({ path }) => path === '.helmignore' || path.startsWith('templates/.')))
        return added;
    const kept = new Set((await loadChart(chart)).files.map(({ path }) => path));
    return added.filter(({ path }) => kept.has(path));
}
/**
 * Adds the dependencies that a chart names and does not carry: those with a `file://` repository from the same commit,
 * published ones as Chart.lock says, packed as they were published. What is vendored stays; that it fits Chart.lock is checked.
 */
const createCompleteChart = ({ fetchChart, loadChart }) => async (files, { item, component, origin }) => {
    const about = { subject: item.target, addon: item.target, location: item.entry.location };
    const repo = item.entry.repositoryFullName;
    const hint = `run helm dependency build there, commit charts/ in ${repo}, and tag again`;
    const missing = findMissingDependencies(files);
    const isNeeded = missing.some(isPublished);
    const problems = checkChartLock(files);
    const findings = problems.map(({ place, message }) => ({
        ...about, code: 'chart-lock-outdated', severity: isNeeded ? 'error' : 'warning', message: `${origin}/${place}: ${message}`, hint: `run helm dependency update there, commit Chart.lock and charts/ in ${repo}, and tag again`,
    }));
    if (isNeeded && problems.length > 0)
        return findings;
    const original = new Map(files);
    const addLocal = async ({ name, version }, path, wanted) => {
        const all = await component.read(path);
        if (all.some((file) => file.path === ''))
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', 'it is a file, not the folder of a chart', { hint: `correct the repository of ${name} in Chart.yaml, and tag ${repo} again` });
        const chart = (0,src_chart/* chartFromFiles */.q)(all, path);
        if (chart.name !== name)
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `it is the chart ${chart.name}`, { hint: `correct the name or the repository of ${name} in Chart.yaml, and tag ${repo} again` });
        // Without a lock the version is a range, which Helm looks at when the chart is built.
        if (isLocked(original, { name, version, repository: '' }) && (0,component_chart/* withoutV */.rA)(chart.version) !== (0,component_chart/* withoutV */.rA)(version)) {
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `its version is ${chart.version}, but Chart.lock says ${version}`, { hint: `run helm dependency update there, commit Chart.lock in ${repo}, and tag again` });
        }
        const added = await packedFiles(all, chart, loadChart);
        for (const file of added)
            files.set(`charts/${name}/${file.path}`, { data: file.data, executable: file.executable });
        const nested = findMissingDependencies(new Map(added.map((file) => [file.path, file])));
        if (nested.length > 0)
            findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `${wanted}; ${path} of the same commit has it, without ${nested.map((each) => each.name).join(', ')}`, hint });
    };
    for (const dependency of missing) {
        const { name, version, repository } = dependency;
        const wanted = `${origin} needs the chart ${name}${version === '' ? '' : ` ${version}`}, which is not in its charts/ folder`;
        const path = localPath(item.path, repository);
        try {
            if (path !== undefined)
                await addLocal(dependency, path, wanted);
            else if (isPublished(dependency) && isLocked(original, dependency) && isPlainVersion(version)) {
                const archive = await fetchChart(dependency);
                await (0,chart_source/* checkPackedChart */.T3)(archive, dependency, `${name} ${version} of ${repository}`);
                files.set(`charts/${name}-${version}.tgz`, { data: archive, executable: false });
            }
            else {
                const reason = isPublished(dependency) ? `, and no Chart.lock says which version of ${repository} is meant` : '';
                findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `${wanted}${reason}`, hint });
            }
        }
        catch (error) {
            if (!(0,errors/* isSlipwayError */.qQ)(error))
                throw error;
            const code = error instanceof chart_source/* ChartSourceError */.SI ? findingCodes[error.code] : 'dependency-missing';
            findings.push({
                ...about, code, severity: 'error', message: `${wanted}; ${path === undefined ? '' : `${path} of the same commit: `}${error.message}`,
                hint: error.hint ?? (code === 'unknown' ? `run again when the server answers; or ${hint}` : hint),
            });
        }
    }
    return findings;
};

;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/open-chart-sources.ts
/** Where dependencies are published. Nothing is loaded, and no login read, before the first is needed; each is fetched once. */
function createChartSources(options) {
    let opened;
    let engine;
    const fetched = new Map();
    return {
        fetchChart(dependency) {
            const key = [dependency.repository, dependency.name, dependency.version].join(' ');
            let chart = fetched.get(key);
            if (chart === undefined) {
                opened ??= __webpack_require__.e(/* import() */ 9916).then(__webpack_require__.bind(__webpack_require__, 39916)).then(({ openPublishedCharts }) => openPublishedCharts(options));
                fetched.set(key, chart = opened.then((published) => published.fetchChart(dependency)));
            }
            return chart;
        },
        async loadChart(chart) {
            engine ??= Promise.all(/* import() */[__webpack_require__.e(3392), __webpack_require__.e(1306), __webpack_require__.e(1513), __webpack_require__.e(5864), __webpack_require__.e(8431)]).then(__webpack_require__.bind(__webpack_require__, 58431)).then(({ createEnginePool }) => createEnginePool({ assetsDir: options.context.assetsDirectory(), workers: 1 }));
            return (await engine).loadChart(chart);
        },
        async close() {
            (await opened?.catch(() => undefined))?.close();
            await (await engine?.catch(() => undefined))?.close();
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(14611);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(41577);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./packages/release-repo/src/lock-update.ts
var lock_update = __webpack_require__(64877);
// EXTERNAL MODULE: ./packages/release-repo/src/older-format.ts
var older_format = __webpack_require__(38942);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/collect-repo.ts + 1 modules
var collect_repo = __webpack_require__(33832);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/ignored-files.ts
var ignored_files = __webpack_require__(77502);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/present-content.ts
var present_content = __webpack_require__(18818);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-repos.ts
var component_repos = __webpack_require__(39765);
// EXTERNAL MODULE: ./actions/collect-charts/src/plan-collection.ts
var plan_collection = __webpack_require__(92080);
;// CONCATENATED MODULE: ./actions/collect-charts/src/replace-folders.ts




const prefix = '.slipway-collect-';
const abandonedAfterMs = 3_600_000;
/** What a write that was killed leaves of the files that collecting writes. */
const temporary = /^\.(slipway\.lock\.json|version\.ya?ml|env\.yml|release_charts\.yaml)\.[0-9a-f]{12}\.tmp$/;
const isRunning = (pid) => {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errors/* errorCode */.CA)(error) === 'EPERM';
    }
};
/** A staging folder whose run has ended, as far as this machine can tell. */
async function isAbandoned(folder) {
    const [pid, host] = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'owner'), 'utf8').then((text) => text.trim().split(' '), () => []);
    if (host === (0,external_node_os_.hostname)() && Number(pid) > 0)
        return Number(pid) !== process.pid && !isRunning(Number(pid));
    return (await (0,promises_.stat)(folder).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs < Date.now() - abandonedAfterMs;
}
/** Removes what runs left behind that were killed. */
async function removeLeftovers(root) {
    for (const name of await (0,promises_.readdir)(root)) {
        if (temporary.test(name) || (name.startsWith(prefix) && await isAbandoned((0,external_node_path_.join)(root, name))))
            await (0,promises_.rm)((0,external_node_path_.join)(root, name), { recursive: true, force: true });
    }
}
const isAbsent = (error) => (0,errors/* errorCode */.CA)(error) === 'ENOENT';
async function swap(place, { fresh, old }) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
    const replaced = await (0,promises_.rename)(place, old).then(() => true, (error) => {
        if (isAbsent(error))
            return false;
        throw error;
    });
    try {
        await (0,promises_.rename)(fresh, place);
    }
    catch (error) {
        if (replaced)
            await (0,promises_.rename)(old, place);
        throw error;
    }
}
async function writeStaged(fresh, files) {
    for (const { path, data, executable = false } of files) {
        const target = path === '' ? fresh : (0,external_node_path_.join)(fresh, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.writeFile)(target, data, { flag: 'wx', mode: executable ? 0o755 : 0o644 });
    }
}
/** Opens a staging folder in `root` when the first file needs it. */
function openStaging(root) {
    const staged = [];
    const removed = [];
    let folder;
    let count = 0;
    const open = async () => {
        // Outside addons/: what a killed run leaves behind must not look like an addon, nor be committed.
        const made = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, prefix));
        await (0,promises_.writeFile)((0,external_node_path_.join)(made, '.gitignore'), '*\n');
        await (0,promises_.writeFile)((0,external_node_path_.join)(made, 'owner'), `${process.pid} ${(0,external_node_os_.hostname)()}\n`);
        return made;
    };
    const inFolder = async (name) => (0,external_node_path_.join)(await (folder ??= open()), name);
    return {
        async add(place, files) {
            count += 1;
            const number = count;
            const [fresh, old] = [await inFolder(`new-${number}`), await inFolder(`old-${number}`)];
            await writeStaged(fresh, files);
            staged.push({ place, fresh, old });
        },
        remove(place) { removed.push(place); },
        async apply() {
            for (const { place, ...where } of staged)
                await swap(place, where);
            for (const [index, place] of removed.entries()) {
                await (0,promises_.rename)(place, await inFolder(`gone-${index}`)).catch((error) => { if (!isAbsent(error))
                    throw error; });
            }
        },
        async close() {
            if (folder !== undefined)
                await (0,promises_.rm)(await folder, { recursive: true, force: true });
        },
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/collect-charts.ts











const emptyLock = (engine) => ({ lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} });
/** What the lock says of what was collected: its files without those that nobody commits. */
function recordsOf(collected, ignored) {
    const origin = ({ entry, target, tag, commit, files }) => ({
        path: target, repo: entry.repositoryFullName, tag, commit,
        tree: (0,src_addons/* treeDigestOf */.Gi)(new Map([...files].filter(([path]) => !ignored.has(path === '' ? target : `${target}/${path}`)))),
    });
    return {
        addons: collected.filter(({ kind }) => kind === 'chart').map((chart) => ({ ...origin(chart), name: chart.name, version: chart.version })),
        paths: collected.filter(({ kind }) => kind === 'path').map(origin),
    };
}
/** What was changed by hand of what this branch keeps: the lock records it, with the tag and commit it was collected at (R26). */
function planEdits(kept, { lock, present, addons }) {
    const changed = kept.filter(({ target }) => {
        const now = present.get(target);
        return now !== undefined && now !== (0,plan_collection/* findLocked */.g9)(lock, target)?.tree;
    });
    const treeOf = (path, before) => present.get(path) ?? before;
    const isChanged = ({ path }) => changed.some(({ target }) => target === path);
    return {
        addons: (lock?.addons ?? []).filter(isChanged).map((locked) => {
            const { name, version } = addons.find(({ path }) => path === locked.path) ?? locked;
            return { ...locked, name, version: version ?? locked.version, tree: treeOf(locked.path, locked.tree), edited: true };
        }),
        paths: (lock?.paths ?? []).filter(isChanged).map((locked) => ({ ...locked, tree: treeOf(locked.path, locked.tree), edited: true })),
        findings: changed.map(({ target, kind, entry }) => ({
            code: 'hand-edited', severity: 'info', subject: target, location: { file: target }, ...(kind === 'chart' ? { addon: target } : {}),
            message: `its files were changed by hand since they were collected from ${entry.repositoryFullName} at ${(0,plan_collection/* findLocked */.g9)(lock, target)?.tag ?? 'its tag'}: recorded as a hotfix of this branch`,
        })),
    };
}
/** version.yml with the versions of these charts, and the charts that it does not name. */
function updateVersions(versions, charts, locationOf) {
    const listed = new Set(versions.addons.map(({ name }) => name));
    return {
        text: charts.filter(({ name }) => listed.has(name)).reduce((text, { name, version }) => (0,version_file/* setAddonVersion */.ty)(text, name, version), versions.text),
        findings: charts.filter(({ name }) => !listed.has(name)).map(({ name, path }) => ({
            code: 'addon-unlisted', severity: 'warning', subject: path, addon: path, location: locationOf(path) ?? { file: path },
            message: `${versions.file} does not name ${name}: it is packed, but not installed`, hint: 'add it to a module there, with its namespace',
        })),
    };
}
/**
 * Collects every chart and path at exactly its `currentTag`, updates version.yml and the lock, and removes what no entry names
 * any more. One bad repo does not stop the others. Everything is read and decided before the first file is written.
 */
async function collectCharts(options) {
    const { tree, folder, git, engine, branch, jobs, dryRun, logger } = options;
    const { entries, findings: problems } = await (0,component_repos/* loadComponents */.Xf)(tree);
    const [lock, lockText, versions, { addons }] = await Promise.all([(0,src_lock/* findLock */.HT)(tree), (0,src_tree/* findText */.Vw)(tree, src_lock/* lockFileName */.x5), (0,version_file/* findVersionFile */.qW)(tree), (0,src_addons/* loadAddons */.Wx)(tree)]);
    if (!dryRun)
        await removeLeftovers(folder);
    const present = await digestPlaces(options, lock);
    const keepsEdits = (0,plan_collection/* isHotfixBranch */.Ff)(branch);
    const plan = (0,plan_collection/* planCollection */.Mi)(entries, {
        refused: new Set(problems.filter(({ code }) => code === 'duplicate-target').map(({ subject }) => subject)),
        isKept: ({ target, entry }, tag) => {
            const locked = keepsEdits && present.has(target) ? (0,plan_collection/* findLocked */.g9)(lock, target) : undefined;
            return locked?.repo === entry.repositoryFullName && locked.tag === tag;
        },
    });
    const edits = planEdits(plan.kept, { lock, present, addons });
    logger.step(`Collecting charts of ${(0,src_text/* formatCount */.B4)(plan.repos.length, 'component repo')}`);
    const progress = logger.progress('component repos', { total: plan.repos.length });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-collect-'));
    const staging = dryRun ? undefined : openStaging(folder);
    try {
        const tags = new Map(entries.flatMap(({ repositoryFullName, currentTag }) => (currentTag === undefined ? [] : [[repositoryFullName, currentTag]])));
        const context = { ...options, findIgnored: (0,ignored_files/* openIgnored */.pQ)(git), scratch, cache: options.cache, lock, staging, tags, keepsEdits };
        const results = await (0,concurrency/* mapConcurrent */._)(plan.repos, jobs, async (wanted) => {
            const result = await (0,collect_repo/* collectRepo */.D)(wanted, context);
            progress.advance(1);
            return { ...result, repo: wanted.repositoryFullName };
        });
        progress.done();
        const charts = results.flatMap((result) => result.charts).sort((a, b) => (a.target < b.target ? -1 : 1));
        const taken = charts.filter(({ change }) => change !== 'edited');
        const replaced = taken.filter(({ change }) => change !== 'same');
        const isError = ({ severity }) => severity === 'error';
        // What a file that cannot be read names is not known.
        const isWhole = !problems.some((problem) => problem.code === 'repos-invalid' && isError(problem));
        const failed = new Set([...results.filter(({ findings }) => findings.some(isError)).map(({ repo }) => repo), ...plan.findings.filter(isError).map(({ subject }) => subject)]);
        const removals = isWhole ? (0,plan_collection/* planRemovals */.$k)(lock, { entries, present, failed, versions }) : { removed: [], findings: [] };
        for (const path of removals.removed)
            if (present.has(path))
                staging?.remove(await (0,worktree/* resolveForWriting */.iD)(folder, path));
        await staging?.apply();
        // Only now the .gitignore files of new charts are in their place.
        const ignored = await (0,ignored_files/* findIgnored */.SQ)(git, charts.flatMap(ignored_files/* placesOf */.ek));
        const records = recordsOf(taken, ignored);
        const locationOf = (path) => charts.find(({ target }) => target === path)?.entry.location;
        const updated = versions === undefined ? undefined : updateVersions(versions, [...records.addons, ...edits.addons], locationOf);
        const newLock = (0,lock_update/* lockCollectedAddons */.QE)(lock ?? emptyLock(engine), [...records.addons, ...edits.addons], { paths: [...records.paths, ...edits.paths], removed: new Set(removals.removed) });
        const releaseCharts = isWhole && entries.some(({ format }) => format === 'older') ? (0,older_format/* formatReleaseCharts */.W9)(await (0,src_tree/* readText */.yR)(tree, older_format/* chartsListFile */.A8), (repo) => tags.get(repo)) : undefined;
        const texts = [
            ...(releaseCharts === undefined || releaseCharts === await (0,src_tree/* findText */.Vw)(tree, older_format/* releaseChartsFile */.Bc) ? [] : [[older_format/* releaseChartsFile */.Bc, releaseCharts]]),
            ...(versions === undefined || updated === undefined || updated.text === versions.text ? [] : [[versions.file, updated.text]]),
            [src_lock/* lockFileName */.x5, (0,src_lock/* formatLock */.X5)(newLock)],
        ].filter(([name, text]) => name !== src_lock/* lockFileName */.x5 || text !== lockText);
        if (!dryRun)
            for (const [name, text] of texts)
                await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, name), text);
        return {
            mode: 'charts', charts, removed: removals.removed,
            files: [...replaced.map(({ target }) => target), ...removals.removed.filter((path) => present.has(path)), ...texts.map(([name]) => name)],
            findings: [...problems, ...plan.findings, ...results.flatMap((result) => result.findings), ...edits.findings, ...updated?.findings ?? [], ...(0,ignored_files/* checkIgnored */.Pm)(charts, ignored), ...removals.findings],
        };
    }
    finally {
        await staging?.close();
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
/** `treeDigest` of everything that the lock knows and that is there, by path. */
async function digestPlaces({ tree, folder }, lock) {
    const digests = new Map();
    for (const { path } of [...lock?.addons ?? [], ...lock?.paths ?? []]) {
        const files = await (0,present_content/* readPresent */.I)(tree, folder, path);
        if (files.size > 0)
            digests.set(path, (0,src_addons/* treeDigestOf */.Gi)(new Map([...files].map(([name, { data }]) => [name, (0,src_addons/* contentDigest */.eZ)(Buffer.from(data))]))));
    }
    return digests;
}

// EXTERNAL MODULE: ./actions/collect-charts/src/collect-tags.ts + 1 modules
var collect_tags = __webpack_require__(47144);
;// CONCATENATED MODULE: ./actions/collect-charts/src/run.ts









/** Collects component tags, or the charts at those tags, into the release repo; proposes them; sees to what was proposed. */
async function run(inputs, context) {
    const { dryRun } = inputs;
    // What forges need is large, and most runs do without.
    if (inputs.mode === 'confirm')
        return { ...await (await Promise.all(/* import() */[__webpack_require__.e(9471), __webpack_require__.e(7770), __webpack_require__.e(6789)]).then(__webpack_require__.bind(__webpack_require__, 46789))).runConfirm(inputs, context), dryRun };
    if (inputs.mode === 'check') {
        // A pull request's own slipway.yaml does not say whom to ask without TLS.
        const sources = createChartSources({ inputs, context, registries: {}, folder: (0,external_node_path_.resolve)(context.cwd, inputs.repo) });
        const { runCheck } = await Promise.all(/* import() */[__webpack_require__.e(3392), __webpack_require__.e(1306), __webpack_require__.e(1513), __webpack_require__.e(5864), __webpack_require__.e(2718), __webpack_require__.e(8081), __webpack_require__.e(1160)]).then(__webpack_require__.bind(__webpack_require__, 32776));
        return { ...await runCheck(inputs, context, { completeChart: createCompleteChart(sources) }).finally(() => sources.close()), dryRun };
    }
    const { helmVersion, sha256 } = await (0,engine_assets/* loadEngineVersion */.F)(context.assetsDirectory());
    const engine = { helm: helmVersion, wasm: `sha256:${sha256}` };
    const jobs = inputs.jobs ?? (inputs.mode === 'tags' ? 8 : 24);
    const common = { engine, jobs, dryRun, logger: context.logger };
    const tags = ({ accepted, ...source }) => (0,collect_tags/* collectTags */.k)({
        ...common, ...source, ...(inputs.cache === undefined ? {} : { cache: (0,tag_cache/* openTagCache */.j)((0,external_node_path_.resolve)(context.cwd, inputs.cache)) }),
        ...(accepted === undefined ? {} : { accepted }), ...(inputs.explain === undefined ? {} : { explain: inputs.explain }),
    });
    const charts = async ({ git, config, ...source }, base) => {
        const branch = base ?? context.event.base ?? context.event.branch ?? await findBranch(git);
        const sources = createChartSources({ inputs, context, registries: config.registries, folder: source.folder });
        return collectCharts({
            ...common, ...source, git, ...(branch === undefined ? {} : { branch }), allowedPlaceholders: [...config.placeholders.allow, ...Object.keys(config.placeholders.values)],
            ...(inputs.cache === undefined ? {} : { cache: (0,object_cache/* openObjectCache */.y)((0,external_node_path_.resolve)(context.cwd, inputs.cache)) }), completeChart: createCompleteChart(sources),
        }).finally(() => sources.close());
    };
    const aboutOf = (config) => {
        const version = inputs.version ?? config.release.next;
        return { dryRun, ...(version === undefined ? {} : { version }) };
    };
    const isPullRequestJob = inputs.mode === 'charts' && context.event.name === 'pull_request';
    if (inputs.pullRequest && inputs.explain === undefined && !isPullRequestJob) {
        const { runChartsProposal, runTagsProposal } = await Promise.all(/* import() */[__webpack_require__.e(9471), __webpack_require__.e(7770), __webpack_require__.e(6789)]).then(__webpack_require__.bind(__webpack_require__, 46789));
        const sourceOf = ({ folder, components: host, context: { git }, config }, tree) => ({ folder, host, git, config, tree });
        return inputs.mode === 'tags'
            ? runTagsProposal(inputs, context, async (source, accepted) => ({ ...await tags({ ...sourceOf(source, source.base), accepted }), ...aboutOf(source.config) })).then((result) => ({ ...result, dryRun }))
            : runChartsProposal(inputs, context, async (source) => ({ ...await charts(sourceOf(source, source.tree), source.context.baseBranch), ...aboutOf(source.config) })).then((result) => ({ ...result, dryRun }));
    }
    const folder = (0,external_node_path_.resolve)(context.cwd, inputs.repo);
    const git = (0,src_git/* createGit */.l)({ exec: context.exec, env: context.env, cwd: folder, logger: context.logger });
    const tree = await (0,worktree/* openWorktree */.Gc)(folder, git);
    const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
    const source = { folder, git, tree, config, host: (0,component_repos/* openComponentHost */.IO)(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl }) };
    if (inputs.mode === 'tags')
        return { ...await tags(source), ...aboutOf(config) };
    const result = { ...await charts(source), ...aboutOf(config) };
    if (!inputs.pullRequest)
        return result;
    const { pushToBranch } = await Promise.all(/* import() */[__webpack_require__.e(9471), __webpack_require__.e(7770), __webpack_require__.e(1419)]).then(__webpack_require__.bind(__webpack_require__, 31419));
    return { ...result, proposal: await pushToBranch(result, { git, context, author: inputs.author, token: inputs.token, dryRun }) };
}
/** The branch that is checked out; none outside git. */
async function findBranch(git) {
    return await git.findTopLevel().catch(() => undefined) === undefined ? undefined : git.currentBranch();
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/index.ts




const action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 92080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ planRemovals),
/* harmony export */   Ff: () => (/* binding */ isHotfixBranch),
/* harmony export */   G8: () => (/* binding */ branchesInTheWay),
/* harmony export */   Mi: () => (/* binding */ planCollection),
/* harmony export */   Ys: () => (/* binding */ wantedItems),
/* harmony export */   _z: () => (/* binding */ checkMovedTag),
/* harmony export */   au: () => (/* binding */ branchHint),
/* harmony export */   g9: () => (/* binding */ findLocked)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14611);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1147);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62849);

const ownFiles = new Set([
    'slipway.lock.json', 'slipway.yaml', 'version.yml', 'version.yaml', 'env.yml', 'release_charts.yaml', 'charts_list.yaml', 'images_origin.yaml', 'codeowners', 'images', 'repos', _slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .addonsFolder */ .sE,
]);
/** Why a component repo may not write there: it is git's, the CI host's, the tool's or the release team's. */
function refusedPlace(target) {
    const parts = target.toLowerCase().split('/');
    const [first = ''] = parts;
    if (parts.includes('.git') || parts.includes('git~1'))
        return 'that is git\'s own';
    if (first.startsWith('.') || first === 'codeowners' || parts.at(-1) === 'codeowners')
        return 'names that begin with a dot, and CODEOWNERS, say how this repo works';
    if (ownFiles.has(target.toLowerCase()) || first === 'images' || first === 'repos')
        return 'that is a file of the release itself';
    return undefined;
}
function checkPlace({ kind, entry, target }) {
    const about = { subject: target, location: entry.location };
    if (kind === 'chart') {
        return target.startsWith(`${_slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .addonsFolder */ .sE}/`) ? [] : [{ ...about, code: 'outside-addons', severity: 'error', message: `only charts below ${_slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .addonsFolder */ .sE}/ are rendered, verified and packaged, and this one is collected elsewhere`, hint: `set targetChartPath to ${_slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .addonsFolder */ .sE}, or leave it out` }];
    }
    const reason = refusedPlace(target);
    return reason === undefined ? [] : [{ ...about, code: 'target-refused', severity: 'error', message: `${entry.repositoryFullName} may not be collected into ${target}: ${reason}`, hint: 'set targetPath to a folder of its own, such as scripts or configs' }];
}
/** Everything that entries name, with its place in the release repo. */
function wantedItems(entries) {
    return entries.flatMap((entry) => [
        ...entry.chartPaths.map((path) => ({ kind: 'chart', entry, path, target: (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .chartTarget */ .Gx)(entry, path) })),
        ...entry.paths.map((path) => ({ kind: 'path', entry, path, target: (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .pathTarget */ .Zd)(entry, path) })),
    ]);
}
/**
 * What to fetch from where. Places that two entries want are left out (`refused`), and so is a repo whose entries
 * have different tags (P9). `isKept` tells what needs no look.
 */
function planCollection(entries, { refused, isKept = () => false }) {
    const findings = [];
    const kept = [];
    const groups = new Map();
    for (const entry of entries) {
        if (entry.currentTag === undefined)
            findings.push({ code: 'tag-missing', severity: 'error', subject: entry.repositoryFullName, location: entry.location, message: 'it has no currentTag yet', hint: 'run collect-charts with mode tags first' });
        else
            groups.set(entry.repositoryFullName, [...groups.get(entry.repositoryFullName) ?? [], entry]);
    }
    const repos = [...groups].flatMap(([repositoryFullName, group]) => {
        const tags = [...new Set(group.flatMap(({ currentTag }) => currentTag ?? []))];
        const [tag] = tags;
        const [first] = group;
        if (tag === undefined || first === undefined)
            return [];
        if (tags.length > 1) {
            findings.push({ code: 'tag-conflict', severity: 'error', subject: repositoryFullName, location: (group.find(({ currentTag }) => currentTag !== tag) ?? first).location, message: `its entries have different tags (${tags.join(', ')}), but one repo gets one tag`, hint: 'run collect-charts with mode tags first' });
            return [];
        }
        const allowed = wantedItems(group).filter(({ target }) => !refused.has(target)).filter((item) => {
            const problems = checkPlace(item);
            findings.push(...problems);
            // A chart elsewhere does no harm; a path may.
            return item.kind === 'chart' || problems.length === 0;
        });
        const items = allowed.filter((item) => !isKept(item, tag));
        kept.push(...allowed.filter((item) => isKept(item, tag)));
        return items.length === 0 ? [] : [{ repositoryFullName, tag, items }];
    });
    return { repos, kept, findings };
}
/** The line that branches of a release, and of its customers, are told by: hotfixes are edited there by hand (R26, R28). */
function isHotfixBranch(branch) {
    return branch !== undefined && /^(release-|oem[-/])./i.test(branch);
}
/** Branches beside which git cannot have this one: `release-2.10` for `release-2.10/acme` (P12). */
const branchesInTheWay = (branch) => branch.split('/').slice(0, -1).map((_part, index, parts) => parts.slice(0, index + 1).join('/'));
/** What to call a branch that another one stands in the way of (P12). */
function branchHint(branch, taken) {
    const name = `oem/${branch}`;
    return `git cannot have a branch ${branch} while there is ${taken}: create it as ${name} (git branch ${name} ${taken}), and give that`;
}
/** What the lock knows of a place of the release repo. */
function findLocked(lock, target) {
    return lock?.addons.find(({ path }) => path === target) ?? lock?.paths?.find(({ path }) => path === target);
}
/**
 * What was collected once and no entry names any more. It is removed when its files are those that were collected;
 * otherwise a person decides.
 */
function planRemovals(lock, { entries, present, failed, versions }) {
    const targets = new Set(wantedItems(entries).map(({ target }) => target));
    const gone = [...lock?.addons ?? [], ...lock?.paths ?? []].filter(({ path, repo }) => repo !== undefined && !targets.has(path));
    const removed = [];
    const findings = [];
    for (const each of gone) {
        const { path, repo = '', tree, edited } = each;
        const name = 'name' in each ? each.name : undefined;
        const now = present.get(path);
        const about = { subject: path, location: { file: path }, ...(name === undefined ? {} : { addon: path }) };
        const origin = `it was collected from ${repo}, and no entry of repos/*.yaml names it any more`;
        if (now !== undefined && (edited === true || now !== tree)) {
            findings.push({ ...about, code: 'orphan-addon', severity: 'warning', message: `${origin}; it was changed by hand since, so it stays`, hint: 'remove it, and its entry in version.yml, if it shall go; or name it in repos/*.yaml again' });
        }
        else if (failed.has(repo)) {
            findings.push({ ...about, code: 'orphan-addon', severity: 'info', message: `${origin}; it stays while ${repo} could not be collected`, hint: `see what is said of ${repo}` });
        }
        else {
            removed.push(path);
            const listed = versions?.addons.find((addon) => addon.name === name);
            if (listed !== undefined && versions !== undefined)
                findings.push({ ...about, code: 'removed-addon-listed', severity: 'warning', location: listed.location, message: `${origin}; it is removed, and ${versions.file} still installs ${listed.name}`, hint: `remove its entry from ${versions.file}` });
            else if (now !== undefined)
                findings.push({ ...about, code: 'removed-addon', severity: 'info', message: `${origin}; it is removed` });
        }
    }
    return { removed, findings };
}
/** Tags that name another commit than when they were chosen, or when their charts were collected. */
function checkMovedTag(lock, { repositoryFullName, tag, items }, commit) {
    // What was chosen comes first: an owner may have accepted that it moved.
    const locked = (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .lockedRepo */ .ze)(lock, repositoryFullName, tag);
    if (locked === undefined || locked.commit === commit)
        return [];
    return [(0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .movedTagFinding */ .V0)({ repositoryFullName, tag, before: locked.commit, now: commit, location: items[0]?.entry.location })];
}


/***/ }),

/***/ 89399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ shortTime),
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   qN: () => (/* binding */ paragraphs),
/* harmony export */   wy: () => (/* binding */ mentions)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76158);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41964);


/** A Markdown table of cells that are Markdown already; without rows it is nothing. */
function markdownTable(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Foreign text as inline code. Its own backticks and bars cannot end it. */
function code(text) {
    return `\`${text.replace(/[\u0000-\u001f\u007f]/g, ' ').replaceAll('`', '\'').replaceAll('|', '¦')}\``;
}
/** The first line of foreign text, escaped and at most so long. */
function firstLine(text, length = 120) {
    const line = text.split('\n', 1)[0]?.trim() ?? '';
    return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(line.length > length ? `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line);
}
/** Owners such that the forge tells them; names of owners have been checked where they were read. */
function mentions(owners) {
    return owners.length === 0 ? '*nobody*' : owners.map((owner) => (owner.kind === 'email' ? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(owner.name) : (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .formatOwner */ .Vu)(owner))).join(', ');
}
/** Parts that are not empty, with an empty line between them. */
function paragraphs(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
/** An address inside a Markdown link. */
function link(text, url) {
    return url === undefined ? text : `[${text}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
/** A time without what nobody reads: `2026-11-21 04:00 UTC`. */
function shortTime(time) {
    return `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}


/***/ }),

/***/ 86127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isLocalAddress),
/* harmony export */   w: () => (/* binding */ repoUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Whether an address is a folder of this machine. */
const isLocalAddress = (address) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(address) && !/^[^/]+@[^/:]+(:|$)/.test(address);
/** The address of `owner/name` below a base: `https://git.example.com/`, `git@git.example.com`, or a folder, relative to `cwd`. */
function repoUrl(baseUrl, name, cwd) {
    if (isLocalAddress(baseUrl))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(baseUrl) ? baseUrl : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, baseUrl), name);
    const base = baseUrl.replace(/\/+$/, '');
    return /^[^/]+@[^/:]+$/.test(base) ? `${base}:${name}` : `${base}/${name}`;
}


/***/ }),

/***/ 50350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ openObjectCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96437);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83652);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71179);







const commitsPerRepo = 3;
const abandonedAfterMs = 3_600_000;
async function filesOf(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
    // Another run may remove one in between.
    const found = await Promise.all(names.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).then(({ mtimeMs }) => [{ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), mtimeMs }], () => [])));
    return found.flat().sort((a, b) => b.mtimeMs - a.mtimeMs);
}
function openObjectCache(root, { now = Date.now } = {}) {
    const folderOf = (url) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(url).digest('hex').slice(0, 40));
    const fileOf = (url, commit) => {
        if (!(0,_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .isOid */ .dH)(commit))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitError */ .X('UNSAFE_NAME', `not a commit: ${JSON.stringify(commit)}`);
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folderOf(url), `${commit}.objects`);
    };
    // Those that were not used lately are the first to go. Another run may have removed it.
    const touch = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(file, now() / 1000, now() / 1000).catch(() => undefined);
    return {
        async load(url, commit) {
            const file = fileOf(url, commit);
            try {
                const objects = (0,_objects_js__WEBPACK_IMPORTED_MODULE_5__/* .parseObjects */ .MB)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file));
                await touch(file);
                return objects;
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitError */ .X || ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .errorCode */ .CA)(error) ?? ''))
                    return new Map();
                throw error;
            }
        },
        async save(url, commit, objects) {
            const file = fileOf(url, commit);
            await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .writeFileAtomic */ .Zf)(file, (0,_objects_js__WEBPACK_IMPORTED_MODULE_5__/* .formatObjects */ .yd)(objects));
            await touch(file);
            const files = await filesOf(folderOf(url));
            const kept = files.filter(({ path }) => path.endsWith('.objects'));
            const abandoned = files.filter(({ path, mtimeMs }) => !path.endsWith('.objects') && mtimeMs < now() - abandonedAfterMs);
            for (const { path } of [...kept.slice(commitsPerRepo), ...abandoned])
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true, recursive: true });
        },
    };
}


/***/ }),

/***/ 93387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ openTagCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96437);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83652);






function openTagCache(root) {
    const fileOf = (url) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'tags', `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(url).digest('hex').slice(0, 40)}.objects`);
    return {
        async load(url) {
            try {
                return (0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .parseObjects */ .MB)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(fileOf(url)));
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .GitError */ .X || ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .CA)(error) ?? ''))
                    return new Map();
                throw error;
            }
        },
        save: (url, objects) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .writeFileAtomic */ .Zf)(fileOf(url), (0,_objects_js__WEBPACK_IMPORTED_MODULE_3__/* .formatObjects */ .yd)(objects)),
    };
}


/***/ }),

/***/ 73851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98191);

/**
 * Manifests, configs and layers of the images with these digests. A child of an index that the lock does not have
 * belongs to a platform that was not asked for, and is left out.
 * @throws {ReleaseRepoError} LOCK_INCOMPLETE when the lock cannot tell what an image consists of
 */
function closureOf(lock, digests) {
    const manifests = new Map();
    const blobs = new Map();
    const incomplete = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseRepoError */ .w('LOCK_INCOMPLETE', `the lock is incomplete: ${what}`, { hint: 'write it anew with slipway verify-images --update-lock' });
    const visit = (digest) => {
        if (manifests.has(digest))
            return true;
        const manifest = lock.manifests[digest];
        if (manifest === undefined)
            return false;
        manifests.set(digest, manifest);
        for (const blob of [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers ?? []]) {
            const size = lock.blobs[blob];
            if (size === undefined)
                throw incomplete(`blob ${blob} of manifest ${digest} has no size`);
            blobs.set(blob, size);
        }
        const children = manifest.manifests ?? [];
        const present = children.filter(visit);
        if (children.length > 0 && present.length === 0)
            throw incomplete(`index ${digest} has none of its ${children.length} manifests`);
        return true;
    };
    for (const digest of digests)
        if (!visit(digest))
            throw incomplete(`manifest ${digest} is not in it`);
    return { manifests, blobs };
}


/***/ }),

/***/ 64877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ lockCollectedAddons),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   w9: () => (/* binding */ planLockUpdate)
/* harmony export */ });
/* unused harmony exports checkPackageNames, changedAddonPaths */
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73851);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76059);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75004);



/** The name of an image inside a package: one tag of one repository there, or a digest. */
function packageName({ repository, tag, digest }) {
    return tag === undefined ? `${repository}@${digest}` : `${repository}:${tag}`;
}
/** References that would get one name inside a package but are different images: each a finding `name-conflict`. */
function checkPackageNames(images) {
    const first = new Map();
    return images.flatMap((image) => {
        const name = packageName(image);
        const other = first.get(name);
        if (other === undefined)
            first.set(name, image);
        if (other === undefined || other.digest === image.digest)
            return [];
        return [{
                code: 'name-conflict', severity: 'error', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
                message: `${image.reference} (${image.digest}) and ${other.reference} (${other.digest}) are both ${name} inside a package`,
                hint: 'map one of them to another name in images_origin.yaml',
            }];
    });
}
/** Paths of the addons of `target` that `base` has not, or has with other files. */
function changedAddonPaths(base, target) {
    const before = new Map(base.addons.map(({ path, tree }) => [path, tree]));
    return new Set(target.addons.filter(({ path, tree }) => before.get(path) !== tree).map(({ path }) => path));
}
/**
 * The lock after charts were collected: these addons and paths take the place of those with the same names, `removed` ones
 * go. Images that a changed addon uses are let go, so that the next look at the registries pins them anew (DR12).
 */
function lockCollectedAddons(lock, addons, { paths = [], removed = new Set() } = {}) {
    const merge = (before, now) => new Map([...before.filter(({ path }) => !removed.has(path)), ...now].map((each) => [each.path, each]));
    const merged = merge(lock.addons, addons);
    const mergedPaths = [...merge(lock.paths ?? [], paths).values()].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path));
    const target = { addons: [...merged.values()].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path)) };
    const changed = new Set([...changedAddonPaths(lock, target), ...removed]);
    const treesOf = new Map((lock.paths ?? []).map(({ path, tree }) => [path, tree]));
    const changedPaths = mergedPaths.filter(({ path, tree }) => treesOf.get(path) !== tree).map(({ path }) => path);
    const isChanged = (addon) => changed.has(addon) || changedPaths.some((path) => addon === path || addon.startsWith(`${path}/`));
    const images = lock.images.filter((image) => !image.addons.some(isChanged));
    const present = new Set(images.map(({ reference }) => reference));
    const referrers = lock.referrers?.filter(({ reference }) => present.has(reference));
    const { manifests, blobs } = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(lock, [...images, ...referrers ?? []].map(({ digest }) => digest));
    const { paths: _, ...rest } = lock;
    return { ...rest, ...target, ...(mergedPaths.length === 0 ? {} : { paths: mergedPaths }), images, ...(referrers === undefined ? {} : { referrers }), manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
}
/**
 * The lock to write after a look at the registries. A reference that now has another digest keeps the locked one,
 * with a warning, unless an addon that uses it changed (DR2, DR12).
 */
function planLockUpdate(previous, found, { changedAddons, includeMoved = false } = {}) {
    const changed = changedAddons ?? (previous === undefined ? new Set() : changedAddonPaths(previous, found));
    const before = new Map((previous?.images ?? []).map((image) => [image.reference, image]));
    const findings = [];
    const images = found.images.map((image) => {
        const locked = before.get(image.reference);
        if (locked === undefined || locked.digest === image.digest)
            return image;
        const why = image.addons.filter((addon) => changed.has(addon));
        const move = `${image.reference} was ${locked.digest} and is now ${image.digest}`;
        if (why.length > 0 || includeMoved) {
            findings.push({ code: 'moved', severity: 'info', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 }, message: `${move}; taken over, ${why.length > 0 ? `because ${why.join(', ')} changed` : 'as asked'}` });
            return image;
        }
        findings.push({
            code: 'moved', severity: 'warning', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
            message: `${move}, although no addon that uses it changed; the locked digest stays`,
            hint: 'find out who pushed it; --include-moved takes the new digest over',
        });
        return { ...image, digest: locked.digest, platforms: locked.platforms };
    });
    findings.push(...checkPackageNames(images));
    // Each image as the lock it comes from has it: a platform that is no longer asked for must not come back from the other.
    const isKept = ({ reference, digest }, index) => found.images[index]?.digest !== digest && before.get(reference)?.digest === digest;
    const kept = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(previous ?? found, images.filter(isKept).map(({ digest }) => digest));
    const fresh = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(found, images.filter((image, index) => !isKept(image, index)).map(({ digest }) => digest));
    return {
        lock: {
            ...found, ...(previous?.repos === undefined ? {} : { repos: previous.repos }), ...(previous?.paths === undefined ? {} : { paths: previous.paths }), images,
            manifests: Object.fromEntries([...kept.manifests, ...fresh.manifests]), blobs: Object.fromEntries([...kept.blobs, ...fresh.blobs]),
        },
        findings,
    };
}


/***/ }),

/***/ 52144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ loadRepos)
/* harmony export */ });
/* harmony import */ var _older_format_compass_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67995);
/* harmony import */ var _older_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38942);
/* harmony import */ var _repos_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1147);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75004);




/** The file would be written again with other bytes than it has: its comments in another encoding would be lost. */
function checkEncoding(bytes, file) {
    const text = bytes.toString('utf8');
    if (Buffer.from(text).equals(bytes))
        return [];
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    return [{ code: 'repos-invalid', severity: 'error', subject: file, location: { file, line }, message: 'it is not UTF-8', hint: 'save it as UTF-8: its tags cannot be written without losing characters' }];
}
async function loadFile(tree, file) {
    const findings = checkEncoding(await tree.read(file), file);
    return findings.length > 0 ? { entries: [], findings } : (0,_repos_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRepos */ .lm)(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tree, file), file);
}
async function loadChartsList(tree) {
    const list = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(tree, _older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .chartsListFile */ .A8);
    if (list === undefined)
        return [];
    const problems = checkEncoding(await tree.read(_older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .chartsListFile */ .A8), _older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .chartsListFile */ .A8);
    if (problems.length > 0)
        return [{ entries: [], findings: problems }];
    const released = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(tree, _older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseChartsFile */ .Bc);
    const { tags, findings } = (0,_older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReleaseCharts */ .SC)(released ?? '');
    return [(0,_older_format_js__WEBPACK_IMPORTED_MODULE_2__/* .parseChartsList */ .XR)(list, { tags }), { entries: [], findings }];
}
/** All entries of `repos/*.yaml`, in the order of the files' names, and of the older format's `charts_list.yaml` (R52). */
async function loadRepos(tree) {
    const named = (await tree.list(_repos_js__WEBPACK_IMPORTED_MODULE_0__/* .reposFolder */ .QQ)).filter(({ path }) => path === _repos_js__WEBPACK_IMPORTED_MODULE_0__/* .reposFolder */ .QQ || /^repos\/[^/]+\.ya?ml$/.test(path));
    const files = named.filter(({ path, type }) => type === 'file' && path !== _repos_js__WEBPACK_IMPORTED_MODULE_0__/* .reposFolder */ .QQ).map(({ path }) => path).sort(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
    const links = named.filter(({ type }) => type !== 'file').map(({ path }) => ({ code: 'repos-invalid', severity: 'error', subject: path, location: { file: path }, message: 'it is a symbolic link or submodule, which is not followed', hint: 'put the file itself there' }));
    const parsed = [...await Promise.all(files.map((file) => loadFile(tree, file))), ...await loadChartsList(tree)];
    const entries = parsed.flatMap((each) => each.entries);
    return { entries, findings: [...links, ...parsed.flatMap((each) => each.findings), ...(0,_repos_js__WEBPACK_IMPORTED_MODULE_0__/* .checkRepoTargets */ .x7)(entries), ...await (0,_older_format_compass_js__WEBPACK_IMPORTED_MODULE_3__/* .checkCompassFiles */ .ec)(tree, entries)] };
}


/***/ }),

/***/ 62849:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ planRow),
/* harmony export */   HV: () => (/* binding */ blockedRow),
/* harmony export */   V0: () => (/* binding */ movedTagFinding),
/* harmony export */   o8: () => (/* binding */ diffEntries),
/* harmony export */   pU: () => (/* binding */ groupByRepo),
/* harmony export */   z_: () => (/* binding */ lockRepos),
/* harmony export */   ze: () => (/* binding */ lockedRepo)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41964);
/* harmony import */ var _repos_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1147);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40113);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75004);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68510);






/** The entries of each repo, in their order. */
function groupByRepo(entries) {
    const groups = new Map();
    for (const entry of entries) {
        const group = groups.get(entry.repositoryFullName);
        if (group === undefined)
            groups.set(entry.repositoryFullName, [entry]);
        else
            group.push(entry);
    }
    return groups;
}
/** The tag and commit that are in force for a repo: those that were chosen, else those that its charts were collected at. */
function lockedRepo(lock, repo, tag) {
    const isWanted = (each) => each.repo === repo && (tag === undefined || each.tag === tag);
    const chosen = lock?.repos?.find(isWanted);
    if (chosen !== undefined)
        return chosen;
    const addon = [...lock?.addons ?? [], ...lock?.paths ?? []].find((each) => isWanted(each) && each.tag !== undefined && each.commit !== undefined);
    return addon?.tag === undefined || addon.commit === undefined ? undefined : { repo, tag: addon.tag, commit: addon.commit };
}
/** What each key of the entries is compared by: two entries of one repo may not contradict each other (P9). */
const asked = [
    { key: 'baseVersion', valueOf: ({ baseVersion }) => baseVersion?.replace(/^v/, '') },
    { key: 'tagPattern', valueOf: ({ tagPattern }) => tagPattern?.source },
    { key: 'messagePattern', valueOf: ({ messagePattern }) => messagePattern?.source },
    { key: 'prereleases', valueOf: ({ prereleases }) => (prereleases === undefined ? undefined : JSON.stringify(prereleases)) },
    { key: 'hold', valueOf: ({ hold }) => hold?.tag },
];
function findConflict(group) {
    for (const { key, valueOf } of asked) {
        const first = group.find((entry) => valueOf(entry) !== undefined);
        const other = first === undefined ? undefined : group.find((entry) => valueOf(entry) !== undefined && valueOf(entry) !== valueOf(first));
        if (first === undefined || other === undefined)
            continue;
        return {
            code: 'tag-conflict', severity: 'error', subject: first.repositoryFullName, location: other.location,
            message: `its entries ask for different tags: ${key} is ${valueOf(other) ?? ''} here and ${valueOf(first) ?? ''} in ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(first.location)}, but one repo gets one tag`,
            hint: `write the same ${key} in both entries, or in one of them only`,
        };
    }
    return undefined;
}
/** Of entries that have different ones, the newest. */
function currentTagOf(group, postReleaseSuffixes) {
    const currents = group.flatMap(({ currentTag }) => currentTag ?? []);
    const versions = currents.flatMap((tag) => (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .findLooseVersion */ .iC)(tag, postReleaseSuffixes) ?? []).sort(_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy);
    return versions.at(-1)?.text ?? currents[0];
}
function ruleOf(group, { postReleaseSuffixes, prereleases: byDefault }) {
    const pick = (key) => group.map((entry) => entry[key]).find((value) => value !== undefined);
    const currentTag = currentTagOf(group, postReleaseSuffixes);
    const [baseVersion, tagPattern, messagePattern, hold] = [pick('baseVersion'), pick('tagPattern'), pick('messagePattern'), pick('hold')];
    const prereleases = pick('prereleases') ?? byDefault;
    return {
        postReleaseSuffixes, ...(currentTag === undefined ? {} : { currentTag }), ...(baseVersion === undefined ? {} : { baseVersion }), ...(tagPattern === undefined ? {} : { tagPattern }),
        ...(messagePattern === undefined ? {} : { messagePattern }), ...(prereleases === undefined ? {} : { prereleases }), ...(hold === undefined ? {} : { hold }),
    };
}
const short = (commit) => commit.slice(0, 12);
/** The finding `tag-moved` (T66). */
function movedTagFinding({ repositoryFullName, tag, before, now, location }) {
    return {
        code: 'tag-moved', severity: 'error', subject: repositoryFullName, ...(location === undefined ? {} : { location }),
        message: `the tag ${tag} named commit ${short(before)} when it was recorded and names ${short(now)} now; ${short(before)} stays`,
        hint: 'ask its owner for a new tag; or let the owner accept the moved one on the pull request',
    };
}
/** The row of a repo that cannot have a tag. */
function blockedRow(group, problem, { lock, codeOwners }) {
    const repo = group[0]?.repositoryFullName ?? '';
    return { repo, entries: group, state: 'blocked', why: problem.message, problem, ...fromOf(group, lock), ...(0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOf */ .K2)(group, codeOwners) };
}
function fromOf(group, lock) {
    const [first] = group;
    const tag = currentTagOf(group);
    if (first === undefined || tag === undefined)
        return {};
    const commit = lockedRepo(lock, first.repositoryFullName, tag)?.commit;
    return { from: { tag, ...(commit === undefined ? {} : { commit }) } };
}
/**
 * What becomes of one repo's tag: one for all its entries. Pure; it may ask for tag objects first.
 */
function planRow(group, options) {
    const { tags, details, lock, codeOwners, accepted = [] } = options;
    const [first] = group;
    if (first === undefined)
        return { needs: [] };
    const repo = first.repositoryFullName;
    const about = { subject: repo, location: first.location };
    const blocked = (problem, also = []) => ({ row: blockedRow(group, problem, { lock, codeOwners }), findings: [problem, ...also] });
    const conflict = findConflict(group);
    if (conflict !== undefined)
        return blocked(conflict);
    const rule = ruleOf(group, options);
    const { tag, why, needs } = (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .selectTag */ .l)(tags, rule, { details, ...(options.explain === undefined ? {} : { explain: options.explain }) });
    if (needs.length > 0)
        return { needs };
    const { from } = fromOf(group, lock);
    const isGone = from !== undefined && !tags.some(({ name }) => name === from.tag);
    if (tag === undefined) {
        const hint = rule.hold === undefined ? 'push a tag, or correct baseVersion, tagPattern or messagePattern of the entry' : 'push that tag, or correct hold';
        return blocked(isGone && rule.hold === undefined
            ? { ...about, code: 'tag-deleted', severity: 'error', message: `its tag ${from.tag} is gone, and there is no other: ${why}`, hint: `push ${from.tag} again, or a newer tag` }
            : { ...about, code: 'tag-missing', severity: 'error', message: why, hint });
    }
    const warnings = [];
    if (rule.hold !== undefined) {
        const { hold: _hold, ...free } = rule;
        const other = (0,_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .selectTag */ .l)(tags, free, { details }).tag;
        warnings.push({ ...about, code: 'tag-held', severity: 'info', message: `held at ${tag.name}: ${rule.hold.reason}${other === undefined || other.name === tag.name ? '' : `; without it ${other.name} would be taken`}`, hint: 'remove hold from the entry when the reason is gone' });
    }
    const [before, after] = [from === undefined ? undefined : (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .findLooseVersion */ .iC)(from.tag, rule.postReleaseSuffixes), (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .findLooseVersion */ .iC)(tag.name, rule.postReleaseSuffixes)];
    if (isGone && rule.hold === undefined) {
        const message = `its tag ${from.tag} is gone`;
        if (before !== undefined && after !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(after, before) < 0) {
            return blocked({ ...about, code: 'tag-deleted', severity: 'error', message: `${message}, and the newest that is left is the older ${tag.name}`, hint: `push ${from.tag} again, or a newer tag; to go back, write hold with the tag ${tag.name} and the reason` });
        }
        warnings.push({ ...about, code: 'tag-deleted', severity: 'warning', message: `${message}; ${tag.name} takes its place`, hint: 'ask its owner why: what was released from it can no longer be found by its tag' });
    }
    if (!isGone && rule.hold === undefined && from !== undefined && before !== undefined && after !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(after, before) < 0) {
        warnings.push({ ...about, code: 'tag-older', severity: 'warning', message: `it goes back from ${from.tag} to ${tag.name}: ${why}`, hint: 'correct baseVersion, tagPattern, messagePattern or prereleases, if that is not meant' });
    }
    const known = lockedRepo(lock, repo, tag.name);
    const isAccepted = accepted.some((move) => move.repo === repo && move.tag === tag.name && move.commit === tag.commit);
    const moved = known === undefined || known.commit === tag.commit || isAccepted ? undefined : { tag: tag.name, recorded: known.commit, found: tag.commit };
    const to = { tag: tag.name, commit: moved?.recorded ?? tag.commit };
    const old = from?.commit === undefined || from.tag === tag.name ? undefined : tags.find(({ name }) => name === from.tag);
    if (old !== undefined && from?.commit !== undefined && old.commit !== from.commit) {
        warnings.push({ ...movedTagFinding({ repositoryFullName: repo, tag: old.name, before: from.commit, now: old.commit, location: first.location }), severity: 'warning', hint: `ask its owner why; ${tag.name} takes its place` });
    }
    const isSame = group.every(({ currentTag }) => currentTag === tag.name) && (from?.commit === undefined || from.commit === to.commit) && moved === undefined;
    const state = moved !== undefined ? 'moved' : isSame ? 'same' : from === undefined ? 'new' : 'changed';
    const object = tag.object ?? tag.commit;
    if (state !== 'same' && !details.has(object))
        return { needs: [object] };
    const said = details.get(object);
    if (state !== 'same' && said === undefined) {
        return blocked({ ...about, code: 'tag-invalid', severity: 'error', message: `the tag ${tag.name} names no commit, or one that the server does not hand out`, hint: `ask its owner to push a tag on a commit; to stay where it is, write hold with a tag and the reason` }, warnings);
    }
    if (state !== 'same' && said?.madeAs !== undefined && said.madeAs !== tag.name) {
        warnings.push({ ...about, code: 'tag-renamed', severity: 'warning', message: `the tag ${tag.name} was made as ${said.madeAs}, and put under this name afterwards: its date, message and signature are those of ${said.madeAs}`, hint: 'ask its owner; git tag makes a new one' });
    }
    const problem = moved === undefined ? undefined : movedTagFinding({ repositoryFullName: repo, tag: tag.name, before: moved.recorded, now: moved.found, location: first.location });
    return {
        row: {
            repo, entries: group, state, to, why, ...(0,_owners_js__WEBPACK_IMPORTED_MODULE_2__/* .ownersOf */ .K2)(group, codeOwners), ...(from === undefined ? {} : { from }), ...(state === 'same' || said === undefined ? {} : { details: said }),
            ...(rule.hold === undefined ? {} : { held: rule.hold }), ...(moved === undefined ? {} : { moved }), ...(problem === undefined ? {} : { problem }),
        },
        findings: [...problem === undefined ? [] : [problem], ...warnings],
    };
}
/**
 * What the lock says of repos after these rows: a blocked one keeps what it had, one that no entry names is let go. `isWhole`:
 * every entry could be read, so a repo without a row is really gone.
 */
function lockRepos(lock, rows, { isWhole }) {
    const kept = isWhole ? [] : lock?.repos?.filter(({ repo }) => !rows.some((row) => row.repo === repo)) ?? [];
    const known = rows.flatMap(({ repo, to }) => {
        // What was agreed is about one tag at one commit.
        if (to !== undefined)
            return [lock?.repos?.find((each) => each.repo === repo && each.tag === to.tag && each.commit === to.commit) ?? { repo, ...to }];
        return lock?.repos?.filter((each) => each.repo === repo) ?? [];
    });
    return [...known, ...kept].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .comparePaths */ .cD)(a.repo, b.repo));
}
/** What owners added to and removed from the list of components since they were collected last (R12). */
function diffEntries(entries, lock) {
    const collected = [...lock?.addons ?? [], ...lock?.paths ?? []].flatMap(({ path, repo }) => (repo === undefined ? [] : [{ path, repo }]));
    const known = { places: new Set(collected.map(({ path }) => path)), repos: new Set([...lock?.repos ?? [], ...collected].map(({ repo }) => repo)) };
    const wanted = entries.map((entry) => ({ entry, repo: entry.repositoryFullName, targets: [...entry.chartPaths.map((path) => (0,_repos_js__WEBPACK_IMPORTED_MODULE_5__/* .chartTarget */ .Gx)(entry, path)), ...entry.paths.map((path) => (0,_repos_js__WEBPACK_IMPORTED_MODULE_5__/* .pathTarget */ .Zd)(entry, path))] }));
    const now = { places: new Set(wanted.flatMap(({ targets }) => targets)), repos: new Set(wanted.map(({ repo }) => repo)) };
    const added = wanted.flatMap(({ entry, repo, targets }) => targets.length === 0 && !known.repos.has(repo) ? [{ repo, entry }]
        : targets.filter((target) => !known.places.has(target)).map((target) => ({ repo, target, entry })));
    const gone = collected.filter(({ path }) => !now.places.has(path)).map(({ repo, path }) => ({ repo, target: path }));
    const goneRepos = [...known.repos].filter((repo) => !now.repos.has(repo) && !gone.some((change) => change.repo === repo)).map((repo) => ({ repo }));
    const order = (a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .comparePaths */ .cD)(a.repo, b.repo) || (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .comparePaths */ .cD)(a.target ?? '', b.target ?? '');
    return { added: [...new Map(added.map((change) => [`${change.repo} ${change.target ?? ''}`, change])).values()].sort(order), removed: [...gone, ...goneRepos].sort(order) };
}


/***/ }),

/***/ 40113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ selectTag)
/* harmony export */ });
/* unused harmony export compareTags */
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68510);

/** Messages are asked for in portions, newest tags first: most lines are decided by the first. */
const portion = 200;
const list = (names) => `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
const day = (time) => new Date(time * 1000).toISOString().slice(0, 10);
const dateOf = (tag, details) => (tag.object === undefined ? -Infinity : details.get(tag.object)?.time ?? -Infinity);
const byName = (a, b) => (a < b ? 1 : a > b ? -1 : 0);
/**
 * Which of two tags goes first. The newer version; of one version, the annotated tag with the later date, then the later
 * build, then the one written like the current tag (with or without v), then by name.
 */
function compareTags(a, b, { currentTag, details = new Map() } = {}) {
    const hasV = currentTag === undefined || /v[0-9]/.test(currentTag);
    const rank = (name) => (/^v?[0-9]/.test(name) && name.startsWith('v') === hasV ? 0 : 1);
    const [left, right] = [dateOf(a.tag, details), dateOf(b.tag, details)];
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version) || (left === right ? 0 : left > right ? -1 : 1) || (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBuilds */ .V4)(b.version, a.version)
        || rank(a.tag.name) - rank(b.tag.name) || byName(a.tag.name, b.tag.name);
}
/** With a pattern, a tag may carry a name before its version: `web/v1.2.3`, `release-1.2.3`. */
function versionOf(name, { tagPattern, postReleaseSuffixes }) {
    const whole = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .findLooseVersion */ .iC)(name, postReleaseSuffixes);
    if (whole !== undefined || tagPattern === undefined)
        return whole;
    const starts = [...name.matchAll(/(?<=[-_/])v?[0-9]+/g)].map(({ index }) => index);
    const versions = starts.flatMap((start) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .findLooseVersion */ .iC)(name.slice(start), postReleaseSuffixes) ?? []);
    const found = versions.find(({ text }) => /^v?[0-9]+\.[0-9]+/.test(text)) ?? versions[0];
    return found === undefined ? undefined : { ...found, text: name };
}
/** Whether git would take a name from a command line; others exist, and nothing can be done with them (T65). */
const isUsable = (name) => name !== '' && !name.startsWith('-') && !/[\u0000-\u001f\u007f\ufffd]/.test(name);
/** Of these, best first, the first whose message matches. Those that are not annotated have none. */
function findByMessage(candidates, pattern, { details = new Map(), explain }) {
    if (pattern === undefined)
        return { ...(candidates[0] === undefined ? {} : { found: candidates[0] }), needs: [] };
    for (const [index, tag] of candidates.entries()) {
        if (tag.object === undefined)
            explain?.(tag, 'it is a lightweight tag, so it has no message that messagePattern could match');
        else if (!details.has(tag.object))
            return { needs: candidates.slice(index).flatMap(({ object }) => (object === undefined || details.has(object) ? [] : [object])).slice(0, portion) };
        else {
            const message = details.get(tag.object)?.message;
            if (message !== undefined && pattern.matches(message))
                return { found: tag, needs: [] };
            explain?.(tag, message === undefined ? 'its message could not be read' : 'its message does not match messagePattern');
        }
    }
    return { needs: [] };
}
/** Where no tag is a version: the annotated tag with the latest date. */
function selectByDate(tags, { currentTag, messagePattern }, options) {
    const { details = new Map(), explain } = options;
    const annotated = tags.filter(({ object }) => object !== undefined);
    for (const tag of tags)
        if (tag.object === undefined)
            explain?.(tag, 'it is no version, and a lightweight tag has no date');
    const needs = annotated.flatMap(({ object }) => (object === undefined || details.has(object) ? [] : [object]));
    if (needs.length > 0)
        return { why: '', needs };
    const dated = annotated.filter((tag) => dateOf(tag, details) > -Infinity).sort((a, b) => dateOf(b, details) - dateOf(a, details) || byName(a.name, b.name));
    const { found } = findByMessage(dated, messagePattern, options);
    if (found !== undefined) {
        for (const tag of dated)
            if (tag !== found && (messagePattern === undefined || dated.indexOf(tag) > dated.indexOf(found)))
                explain?.(tag, `it is from ${day(dateOf(tag, details))}, ${found.name} is newer`);
        const why = `newest by its date, ${day(dateOf(found, details))}: none of the tags is a version`;
        explain?.(found, why);
        return { tag: found, why, needs: [] };
    }
    const current = tags.find(({ name }) => name === currentTag);
    return {
        ...(current === undefined ? {} : { tag: current }), needs: [],
        why: current === undefined
            ? `none of its tags (${list(tags.map(({ name }) => name))}) is a version, and none ${messagePattern === undefined ? 'is annotated, so nothing says which is the newest' : 'has a message that matches messagePattern'}`
            : `it stays: none of the tags is a version${annotated.length === 0 ? ' or annotated, so nothing says which is the newest' : ''}`,
    };
}
function lineOf({ baseVersion, currentTag }, current) {
    if (baseVersion !== undefined) {
        const line = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .findLine */ .KE)(baseVersion);
        return line === undefined ? { problem: `baseVersion ${baseVersion} is no line of versions` } : { line };
    }
    if (currentTag === undefined)
        return {};
    return current === undefined ? { problem: `the current tag ${currentTag} is no version: it stays until baseVersion names a line` } : { line: current.numbers.slice(0, 2) };
}
/**
 * The newest tag that an entry asks for, inside the line of `baseVersion`, or of `currentTag` where there is none.
 * Pure: where a message or date decides that is not known, it says which in `needs`; ask again with their `details`.
 */
function selectTag(tags, rule, options = {}) {
    const { currentTag, hold, tagPattern, messagePattern, prereleases } = rule;
    const { details = new Map(), explain } = options;
    if (hold !== undefined) {
        const tag = tags.find(({ name }) => name === hold.tag && isUsable(name));
        for (const each of tags)
            explain?.(each, each === tag ? `held: ${hold.reason}` : `the repo is held at ${hold.tag}: ${hold.reason}`);
        return tag === undefined ? { needs: [], why: `it is held at ${hold.tag}, which ${isUsable(hold.tag) ? 'does not exist' : 'git would take for an option'}` } : { tag, needs: [], why: `held: ${hold.reason}` };
    }
    const all = [];
    const others = [];
    for (const tag of tags) {
        if (!isUsable(tag.name))
            explain?.(tag, 'its name would be an option, or has characters that cannot be written');
        else if (tagPattern !== undefined && (tag.name.length > 1000 || !tagPattern.matches(tag.name)))
            explain?.(tag, `its name does not match tagPattern ${tagPattern.source}`);
        else {
            const version = versionOf(tag.name, rule);
            if (version === undefined)
                others.push(tag);
            else
                all.push({ tag, version });
        }
    }
    if (all.length === 0 && others.length > 0 && rule.baseVersion === undefined)
        return selectByDate(others, rule, options);
    for (const tag of others)
        explain?.(tag, 'its name is no version');
    const note = others.length === 0 ? '' : `; not versions, so left out: ${list(others.map(({ name }) => name))}`;
    const current = currentTag === undefined ? undefined : versionOf(currentTag, rule);
    const { line, problem } = lineOf(rule, current);
    if (problem !== undefined) {
        const tag = tags.find(({ name }) => name === currentTag);
        for (const each of all)
            explain?.(each.tag, each.tag === tag ? problem : `which line is wanted is not known: ${problem}`);
        return { ...(tag === undefined ? {} : { tag }), needs: [], why: `${problem}${note}` };
    }
    const lineName = line === undefined ? 'all versions' : `line v${line.join('.')}`;
    const inLine = [];
    for (const candidate of all) {
        const kind = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .prereleaseKind */ .hS)(candidate.version);
        if (line !== undefined && !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isInLine */ .c3)(candidate.version, line))
            explain?.(candidate.tag, `it is outside ${lineName}`);
        else if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(candidate.version) && prereleases === false)
            explain?.(candidate.tag, 'it is a prerelease, and prereleases is false');
        else if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(candidate.version) && Array.isArray(prereleases) && !prereleases.some((each) => typeof each === 'string' && each.toLowerCase() === kind))
            explain?.(candidate.tag, `it is a prerelease, and prereleases takes only ${prereleases.join(', ')}`);
        else
            inLine.push(candidate);
    }
    const order = (a, b) => compareTags(a, b, { details, ...(currentTag === undefined ? {} : { currentTag }) });
    inLine.sort(order);
    const wantsPrerelease = prereleases !== undefined || (current !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(current));
    const releases = inLine.filter(({ version }) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(version));
    const ranked = wantsPrerelease ? inLine : [...releases, ...inLine.filter(({ version }) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(version))];
    const { found, needs } = findByMessage(ranked.map(({ tag }) => tag), messagePattern, options);
    if (needs.length > 0)
        return { why: '', needs };
    const first = ranked.find(({ tag }) => tag === found);
    if (first === undefined)
        return { needs: [], why: `no tag in ${lineName}${messagePattern === undefined || inLine.length === 0 ? '' : ` has a message that matches messagePattern ${messagePattern.source}`}${note}` };
    // Tags of one version that name different commits: their dates decide.
    const ties = ranked.filter(({ version }) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, first.version) === 0);
    const undated = new Set(ties.map(({ tag }) => tag.commit)).size < 2 ? [] : ties.flatMap(({ tag: { object } }) => (object === undefined || details.has(object) ? [] : [object]));
    if (undated.length > 0)
        return { why: '', needs: undated };
    const rivals = ties.filter(({ tag }) => tag !== first.tag && (messagePattern === undefined || (tag.object !== undefined && messagePattern.matches(details.get(tag.object)?.message ?? ''))));
    const reasons = [`newest ${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(first.version) ? 'tag' : 'release'} of ${lineName}`];
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(first.version))
        reasons.push(prereleases !== undefined ? `prereleases takes ${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .prereleaseKind */ .hS)(first.version) || 'it'}` : wantsPrerelease ? 'the current tag is a prerelease too' : 'the line has prereleases only');
    if (messagePattern !== undefined)
        reasons.push('its message matches');
    if (rivals.length > 0)
        reasons.push(`the same version as ${list(rivals.map(({ tag }) => tag.name))}${new Set([first, ...rivals].map(({ tag }) => tag.commit)).size > 1 ? '; of several tags the latest by date is taken' : ', of the same commit'}`);
    if (current !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(first.version, current) < 0)
        reasons.push(`it is older than the current tag ${currentTag ?? ''}, which ${tags.some(({ name }) => name === currentTag) ? 'is not wanted any more' : 'is gone'}`);
    const why = `${reasons.join('; ')}${note}`;
    if (explain !== undefined) {
        const behind = ranked.slice(ranked.indexOf(first) + 1);
        for (const candidate of behind) {
            const isTie = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(candidate.version, first.version) === 0;
            explain(candidate.tag, isTie ? `it is the same version as ${first.tag.name}, which is later by date, or written like the current tag`
                : (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(candidate.version) && !wantsPrerelease && !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(first.version) ? 'it is a prerelease, and the line has releases' : `${first.tag.name} is newer`);
        }
        explain(first.tag, why);
    }
    return { tag: first.tag, why, needs: [] };
}


/***/ })

};
