export const id = 6987;
export const ids = [6987];
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

/***/ 91873:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ loadRepos)
});

// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var src_yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(67140);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./packages/release-repo/src/shape-issues.ts
var shape_issues = __webpack_require__(86732);
// EXTERNAL MODULE: ./packages/release-repo/src/repos.ts + 1 modules
var repos = __webpack_require__(1147);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(75004);
;// CONCATENATED MODULE: ./packages/release-repo/src/older-format-compass.ts






/** The files of the older format that say which addons are deployed; `oem.yaml` on branches of customers (R53). */
const compassFiles = ['compass.yaml', 'mini-compass.yaml', 'oem.yaml'];
const older_format_compass_name = schemas/* string */.YjP('must be a name').regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be the name of an addon');
const addon = schemas/* union */.KCZ([older_format_compass_name.transform((text) => ({ name: text, deps: [] })), schemas/* object */.Ikc({ name: older_format_compass_name, deps: schemas/* array */.YOg(older_format_compass_name, 'must be a list of addons').nullish().transform((deps) => deps ?? []) })], 'must be a name, or a map with name and deps');
const addons = schemas/* array */.YOg(addon, 'must be a list of addons').nullish();
const fileSchema = schemas/* object */.Ikc({ systemAddons: addons, modules: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP('must be a name'), addons }, 'must be a map with name and addons'), 'must be a list of modules').nullish(), extraAddons: addons }, 'must be a map with systemAddons, modules and extraAddons');
/** A compass file; what cannot be read is a finding, and then it has no addons. */
function parseCompass(source, file) {
    const refuse = (message, location) => ({
        code: 'compass-invalid', severity: 'error', subject: file, message, location: location ?? { file },
        hint: 'write modules as a list: - {name: web, addons: [{name: web-ui, deps: [redis]}]}',
    });
    try {
        const yaml = (0,src_yaml/* parseYaml */.hN)(source, file);
        const parsed = fileSchema.safeParse(yaml.value ?? {});
        if (!parsed.success)
            return { file, addons: [], findings: (0,shape_issues/* shapeIssues */.K)(parsed.error).map(({ path, message }) => refuse(path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`, yaml.locate(path))) };
        const { systemAddons, modules, extraAddons } = parsed.data;
        const read = (list, path, module) => (list ?? []).map((each, index) => ({ name: each.name, deps: each.deps, location: yaml.locate([...path, index]), ...(module === undefined ? {} : { module }) }));
        return {
            file, findings: [],
            addons: [...read(systemAddons, ['systemAddons']), ...(modules ?? []).flatMap((module, index) => read(module.addons, ['modules', index, 'addons'], module.name)), ...read(extraAddons, ['extraAddons'])],
        };
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
            throw error;
        return { file, addons: [], findings: [refuse(error.message, error.location)] };
    }
}
/** The addon that a file below `addons/` is: its own name, without the ending. */
const addonOf = (path) => /^addons\/(?:.+\/)?([^/]+)\.ya?ml$/.exec(path)?.[1];
/**
 * What a compass file deploys against what there is: addons that no entry collects and nobody keeps, names that come twice,
 * dependencies that are none or need more of their own, and collected addons that no file deploys.
 */
function checkCompass(files, { entries, present }) {
    const collected = new Map(entries.filter(({ format }) => format === 'older').flatMap((entry) => entry.paths.flatMap((path) => {
        const found = addonOf((0,repos/* pathTarget */.Zd)(entry, path));
        return found === undefined ? [] : [[found, entry]];
    })));
    const known = new Set([...collected.keys(), ...present.flatMap((path) => addonOf(path) ?? [])]);
    const hintFor = (wanted) => {
        const similar = (0,names/* nearestNames */.LE)(wanted, [...known]);
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
        if (await (0,src_tree/* findText */.Vw)(tree, file) !== undefined)
            files.push(parseCompass(await (0,src_tree/* readText */.yR)(tree, file), file));
    if (files.length === 0)
        return [];
    const present = (await tree.list('addons')).filter(({ type }) => type === 'file').map(({ path }) => path);
    return checkCompass(files, { entries, present });
}

// EXTERNAL MODULE: ./packages/release-repo/src/older-format.ts
var older_format = __webpack_require__(38942);
;// CONCATENATED MODULE: ./packages/release-repo/src/repos-load.ts




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
    return findings.length > 0 ? { entries: [], findings } : (0,repos/* parseRepos */.lm)(await (0,src_tree/* readText */.yR)(tree, file), file);
}
async function loadChartsList(tree) {
    const list = await (0,src_tree/* findText */.Vw)(tree, older_format/* chartsListFile */.A8);
    if (list === undefined)
        return [];
    const problems = checkEncoding(await tree.read(older_format/* chartsListFile */.A8), older_format/* chartsListFile */.A8);
    if (problems.length > 0)
        return [{ entries: [], findings: problems }];
    const released = await (0,src_tree/* findText */.Vw)(tree, older_format/* releaseChartsFile */.Bc);
    const { tags, findings } = (0,older_format/* parseReleaseCharts */.SC)(released ?? '');
    return [(0,older_format/* parseChartsList */.XR)(list, { tags }), { entries: [], findings }];
}
/** All entries of `repos/*.yaml`, in the order of the files' names, and of the older format's `charts_list.yaml` (R52). */
async function loadRepos(tree) {
    const files = (await tree.list(repos/* reposFolder */.QQ)).filter(({ path, type }) => type === 'file' && /^repos\/[^/]+\.ya?ml$/.test(path)).map(({ path }) => path).sort(src_tree/* comparePaths */.cD);
    const parsed = [...await Promise.all(files.map((file) => loadFile(tree, file))), ...await loadChartsList(tree)];
    const entries = parsed.flatMap((each) => each.entries);
    return { entries, findings: [...parsed.flatMap((each) => each.findings), ...(0,repos/* checkRepoTargets */.x7)(entries), ...await checkCompassFiles(tree, entries)] };
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

// UNUSED EXPORTS: setCurrentTag

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
/** @see setCurrentTags @throws {ReleaseRepoError} ENTRY_NOT_FOUND */
function setCurrentTag(source, entryIndex, tag) {
    return setCurrentTags(source, [{ index: entryIndex, tag }]);
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
            throw error;
        });
        if (entry?.isSymbolicLink() === true)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not written to`, { location: { file: path } });
    }
    return at;
}


/***/ })

};
