export const id = 6906;
export const ids = [6906];
export const modules = {

/***/ 37870:
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


/***/ })

};
