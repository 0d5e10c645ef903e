export const id = 3984;
export const ids = [3984];
export const modules = {

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

/***/ 73851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* unused harmony export closureSize */
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
/** Bytes of a closure, each manifest and blob counted once. */
function closureSize({ manifests, blobs }) {
    let bytes = 0;
    for (const { size } of manifests.values())
        bytes += size;
    for (const size of blobs.values())
        bytes += size;
    return bytes;
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
    const { manifests, blobs } = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(lock, images.map(({ digest }) => digest));
    const { paths: _, ...rest } = lock;
    return { ...rest, ...target, ...(mergedPaths.length === 0 ? {} : { paths: mergedPaths }), images, manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
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

/***/ 67995:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ parseCompass),
/* harmony export */   SE: () => (/* binding */ addonOf),
/* harmony export */   ec: () => (/* binding */ checkCompassFiles),
/* harmony export */   s9: () => (/* binding */ deployedAddons)
/* harmony export */ });
/* unused harmony exports compassFiles, checkCompass */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31019);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67140);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86732);
/* harmony import */ var _repos_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1147);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75004);






/** The files of the older format that say which addons are deployed; `oem.yaml` on branches of customers (R53). */
const compassFiles = ['compass.yaml', 'mini-compass.yaml', 'oem.yaml'];
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name').regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be the name of an addon');
const enable = zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY('must be true or false').nullish();
const addon = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([name.transform((text) => ({ name: text, deps: [], enable: undefined })), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name, enable, deps: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name, 'must be a list of addons').nullish().transform((deps) => deps ?? []) })], 'must be a name, or a map with name and deps');
const addons = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(addon, 'must be a list of addons').nullish();
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ systemAddons: addons, modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name'), required: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY('must be true or false').nullish(), enable, addons }, 'must be a map with name and addons')
        .refine(({ required, enable: enabled }) => required !== true || enabled !== false, 'is required, so that it cannot have enable: false'), 'must be a list of modules').nullish(), extraAddons: addons }, 'must be a map with systemAddons, modules and extraAddons');
const rawSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish() })).nullish() });
/** Keys that are nearly one of these: what stands below them would silently not be deployed. */
function misspelt(value, path, known) {
    const parsed = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).safeParse(value);
    return Object.keys(parsed.data ?? {}).filter((key) => !known.includes(key)).flatMap((key) => {
        const near = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .findNearest */ .q)(key, known);
        return near === undefined ? [] : [{ path: [...path, key], message: `${[...path, key].join('.')} is not known: did you mean ${near}?` }];
    });
}
/** A compass file; what cannot be read is a finding, and then it has no addons. */
function parseCompass(source, file) {
    const refuse = (message, location) => ({
        code: 'compass-invalid', severity: 'error', subject: file, message, location: location ?? { file },
        hint: 'write modules as a list: - {name: web, addons: [{name: web-ui, deps: [redis]}]}',
    });
    try {
        const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(source, file);
        const parsed = fileSchema.safeParse(yaml.value ?? {});
        if (!parsed.success)
            return { file, addons: [], findings: (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_3__/* .shapeIssues */ .K)(parsed.error).map(({ path, message }) => refuse(path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`, yaml.locate(path))) };
        const { systemAddons, modules, extraAddons } = parsed.data;
        const raw = rawSchema.safeParse(yaml.value ?? {}).data;
        const slips = [
            ...misspelt(yaml.value ?? {}, [], ['systemAddons', 'modules', 'extraAddons']),
            ...(raw?.modules ?? []).flatMap((module, index) => [
                ...misspelt(module, ['modules', index], ['name', 'required', 'addons']),
                ...(module.addons ?? []).flatMap((each, at) => misspelt(each, ['modules', index, 'addons', at], ['name', 'deps'])),
            ]),
        ];
        const read = (list, path, module) => (list ?? []).map((each, index) => ({
            name: each.name, deps: each.deps, location: yaml.locate([...path, index]), ...(module === undefined ? {} : { module: module.name }), ...(module?.enable === false || each.enable === false ? { disabled: true } : {}),
        }));
        return {
            file, findings: slips.map(({ path, message }) => refuse(message, yaml.locate(path))),
            addons: [...read(systemAddons, ['systemAddons']), ...(modules ?? []).flatMap((module, index) => read(module.addons, ['modules', index, 'addons'], module)), ...read(extraAddons, ['extraAddons'])],
        };
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .isSlipwayError */ .qQ)(error))
            throw error;
        return { file, addons: [], findings: [refuse(error.message, error.location)] };
    }
}
/**
 * What a compass file deploys (R53): addons by name, with whether they are enabled. Of a disabled module these are what enabled
 * addons depend on; dependencies of dependencies are not followed.
 */
function deployedAddons(addons) {
    const deployed = new Map(addons.map((each) => [each.name, each.disabled !== true]));
    for (const { deps, disabled } of addons)
        if (disabled !== true)
            for (const dep of deps)
                deployed.set(dep, true);
    return deployed;
}
/** The addon that a file of the older format below `addons/` is: its own name, without the ending. */
const addonOf = (path) => /^addons\/(?:.+\/)?([^/]+)\.ya?ml$/.exec(path)?.[1];
/**
 * What a compass file deploys against what there is: addons that no entry collects and nobody keeps, names that come twice,
 * dependencies that are none or need more of their own, and collected addons that no file deploys.
 */
function checkCompass(files, { entries, present }) {
    const collected = new Map(entries.filter(({ format }) => format === 'older').flatMap((entry) => entry.paths.flatMap((path) => {
        const found = addonOf((0,_repos_js__WEBPACK_IMPORTED_MODULE_5__/* .pathTarget */ .Zd)(entry, path));
        return found === undefined ? [] : [[found, entry]];
    })));
    const known = new Set([...collected.keys(), ...present.flatMap((path) => addonOf(path) ?? [])]);
    const hintFor = (wanted) => {
        const similar = (0,_slipway_git__WEBPACK_IMPORTED_MODULE_6__/* .nearestNames */ .LE)(wanted, [...known]);
        return similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : 'name its file in charts_list.yaml, or remove it here';
    };
    const inFiles = files.flatMap(({ file, addons: named }) => {
        const byName = new Map();
        const findings = [];
        for (const each of named) {
            const about = { subject: each.name, location: each.location };
            const first = byName.get(each.name);
            if (first === undefined)
                byName.set(each.name, each);
            else
                findings.push({ ...about, code: 'addon-twice', severity: 'error', message: `${file} deploys ${each.name} twice, first in line ${first.location.line ?? 1}`, hint: 'remove one of them' });
            if (!known.has(each.name))
                findings.push({ ...about, code: 'addon-missing', severity: 'error', message: `${file} deploys ${each.name}, but no entry collects it and addons/ has no such file`, hint: hintFor(each.name) });
        }
        for (const each of byName.values()) {
            for (const dep of each.deps) {
                const about = { subject: each.name, location: each.location };
                const deeper = byName.get(dep)?.deps.filter((next) => next !== each.name && !each.deps.includes(next)) ?? [];
                if (!known.has(dep))
                    findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `it depends on ${dep}, which is no addon`, hint: hintFor(dep) });
                else if (deeper.length > 0)
                    findings.push({ ...about, code: 'dependency-deep', severity: 'warning', message: `it depends on ${dep}, which depends on ${deeper.join(', ')}; dependencies of dependencies are not deployed`, hint: `name ${deeper.join(', ')} in its own deps too` });
            }
        }
        return findings;
    });
    const deployed = new Set(files.flatMap((each) => each.addons.map((one) => one.name)));
    // A file that cannot be read may name anything.
    const isWhole = files.length > 0 && files.every((each) => each.findings.length === 0);
    const unlisted = [...collected].filter(([each]) => isWhole && !deployed.has(each)).map(([each, entry]) => ({
        code: 'addon-unlisted', severity: 'warning', subject: each, location: entry.location, message: `it is collected, but ${files.map(({ file }) => file).join(' and ')} ${files.length > 1 ? 'do' : 'does'} not deploy it`, hint: 'add it to a module there',
    }));
    return [...files.flatMap((each) => each.findings), ...inFiles, ...unlisted];
}
/** The compass files of a release repo in the older format, against its entries. Nothing where it has none. */
async function checkCompassFiles(tree, entries) {
    const files = [];
    for (const file of compassFiles)
        if (await (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .findText */ .Vw)(tree, file) !== undefined)
            files.push(parseCompass(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .readText */ .yR)(tree, file), file));
    if (files.length === 0)
        return [];
    const present = (await tree.list('addons')).filter(({ type }) => type === 'file').map(({ path }) => path);
    return checkCompass(files, { entries, present });
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

/***/ 35049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ openWorktree),
/* harmony export */   iD: () => (/* binding */ resolveForWriting)
/* harmony export */ });
/* unused harmony export createWorktree */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37870);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75004);






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
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) ?? ''))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_UNREADABLE', `cannot look into the folder ${folder}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, { location: { file: folder }, cause: error });
    });
    if (found?.isDirectory() !== true) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_NOT_FOUND', found === undefined ? `there is no folder ${folder}` : `${folder} is no folder`, { hint: 'name the folder of the release repo with --repo' });
    }
    try {
        return createWorktree(folder, { ignored: await git.listIgnored() });
    }
    catch (error) {
        if (error instanceof _slipway_git__WEBPACK_IMPORTED_MODULE_6__/* .GitError */ .X && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND'))
            return createWorktree(folder);
        throw error;
    }
}
/**
 * The absolute path under which `path` may be written. No part of it is a symbolic link, which would lead out of the
 * repo; what is not there yet may be made.
 * @throws {ReleaseRepoError} SYMLINK_REFUSED, UNSAFE_PATH
 */
async function resolveForWriting(folder, path) {
    let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    for (const part of (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisePath */ .qb)(path).split('/')) {
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, part);
        const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(at).catch((error) => {
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOENT')
                return undefined;
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOTDIR')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('UNSAFE_PATH', `${path} cannot be written: a file stands where its folder must be`, { location: { file: path }, hint: 'move that file elsewhere' });
            throw error;
        });
        if (entry?.isSymbolicLink() === true)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not written to`, { location: { file: path } });
    }
    return at;
}


/***/ })

};
