export const id = 6277;
export const ids = [6277];
export const modules = {

/***/ 76059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ findLock),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   vO: () => (/* binding */ lockJsonSchema),
/* harmony export */   x5: () => (/* binding */ lockFileName)
/* harmony export */ });
/* unused harmony exports lockSchema, parseLock */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1350);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98439);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86732);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75004);






/** The name of the lock at the root of a release repo. */
const lockFileName = 'slipway.lock.json';
const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, digestForm);
const byteSize = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const commit = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'expected a full commit');
const lockedAddonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Folder of the addon in the release repo'),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Name of the chart'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of the chart'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Component repo the chart was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Git tag it was collected at'),
    commit: commit.optional().describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
    edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedRepoSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Component repo, as repositoryFullName'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Git tag that was chosen for it'),
    commit: commit.describe('Commit of that tag when it was chosen'),
    agreed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['review', 'comment', 'override']),
        by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Login name of the owner who confirmed it, or of who overrode them'),
        at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().optional(),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why it was overridden'),
    }).optional().describe('Who agreed to this tag at this commit'),
});
const lockedPathSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('File or folder in the release repo'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Component repo it was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Git tag it was collected at'),
    commit: commit.describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of its files, line ends and trailing blanks of text left out'),
    edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedImageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('As lists and charts write it'),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Where the bytes come from'),
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Name inside a package: the reference\'s repository without its host'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    digest: digest.describe('Of the image manifest or image index'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Such as linux/amd64'),
    lists: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Lists that name it, by file name'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Paths of the addons that use it'),
});
const lockedReferrerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The image of the lock that it came with'),
    subject: digest.describe('What it is attached to: the image, one of its manifests, or another referrer'),
    digest: digest.describe('Of its own manifest'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Of cosign\'s scheme, such as sha256-….sig; absent for a manifest that names its subject'),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('As a list of referrers tells it'),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional().describe('As a list of referrers tells them'),
});
const lockedManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    size: byteSize,
    config: digest.optional(),
    layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest).optional(),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest).optional().describe('Children of an index; those of deselected platforms are not in the lock'),
});
/** The form of `slipway.lock.json` (DR1). */
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    engine: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ helm: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), wasm: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
    repos: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedRepoSchema).optional().describe('The tag chosen for each component repo; addons tell what was collected'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedAddonSchema),
    paths: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedPathSchema).optional().describe('What was collected beside charts, such as scripts'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedImageSchema),
    referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedReferrerSchema).optional().describe('Signatures, attestations and SBOMs; absent when nobody asked for them'),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, lockedManifestSchema),
    blobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, byteSize),
});
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() });
/** JSON Schema of `slipway.lock.json`, for editors. */
function lockJsonSchema() {
    return { title: lockFileName, ...zod__WEBPACK_IMPORTED_MODULE_3__/* .toJSONSchema */ .bl(lockSchema, { io: 'input' }) };
}
// V8 tells the place as an offset, or as line and column.
function syntaxLocation(text, file, message) {
    const lineColumn = /line (\d+) column (\d+)/.exec(message);
    if (lineColumn !== null)
        return { file, line: Number(lineColumn[1]), column: Number(lineColumn[2]) };
    const offset = /position (\d+)/.exec(message)?.[1];
    if (offset === undefined)
        return { file, line: text.split('\n').length };
    const before = text.slice(0, Number(offset)).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
/** The lock that this text is. @throws {ReleaseRepoError} LOCK_INVALID with file and line */
function parseLock(text, file = lockFileName) {
    const hint = `take it back from git (git checkout HEAD -- ${file}) or delete it, then run slipway verify-images --update-lock`;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const location = syntaxLocation(text, file, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause));
        const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
        throw conflict >= 0
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint: `take one side (git checkout --ours -- ${file}), then run slipway verify-images --update-lock`, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} is not JSON: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause)}`, { location, hint, cause });
    }
    const parsed = lockSchema.safeParse(value);
    if (parsed.success)
        return toLock(parsed.data);
    // Only on this path: the YAML reader is slow, but knows where each part stands.
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .parseYaml */ .hN)(text, file, { maxBytes: 2 ** 28 });
    const error = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_7__/* .shapeIssues */ .K)(parsed.error).slice(0, 20));
    const version = versionSchema.safeParse(value);
    const isNewer = version.success && version.data.lockVersion > 1;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', error.message, {
        ...(error.location === undefined ? {} : { location: error.location }), hint: isNewer ? 'a newer slipway wrote it: use that one' : hint, cause: parsed.error,
    });
}
const toAgreement = ({ how, by, at, reason }) => ({ how, by, ...(at === undefined ? {} : { at }), ...(reason === undefined ? {} : { reason }) });
const toReferrer = ({ reference, subject, digest: own, tag, artifactType, annotations }) => ({ reference, subject, digest: own, ...(tag === undefined ? {} : { tag }), ...(artifactType === undefined ? {} : { artifactType }), ...(annotations === undefined ? {} : { annotations }) });
function toLock({ lockVersion, engine, repos, addons, paths, images, referrers, manifests, blobs }) {
    return {
        lockVersion,
        engine: { helm: engine.helm, ...(engine.wasm === undefined ? {} : { wasm: engine.wasm }) },
        ...(repos === undefined ? {} : { repos: repos.map(({ agreed, ...repo }) => ({ ...repo, ...(agreed === undefined ? {} : { agreed: toAgreement(agreed) }) })) }),
        addons: addons.map(({ path, name, version, tree, repo, tag, commit, edited }) => ({
            path, name, version, tree, ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }),
            ...(commit === undefined ? {} : { commit }), ...(edited === undefined ? {} : { edited }),
        })),
        ...(paths === undefined ? {} : { paths: paths.map(({ edited, ...path }) => ({ ...path, ...(edited === undefined ? {} : { edited }) })) }),
        images: images.map(({ tag, ...image }) => ({ ...image, ...(tag === undefined ? {} : { tag }) })),
        ...(referrers === undefined ? {} : { referrers: referrers.map(toReferrer) }),
        manifests: Object.fromEntries(Object.entries(manifests).map(([digest, { mediaType, size, config, layers, manifests: children }]) => [digest, {
                mediaType, size, ...(config === undefined ? {} : { config }), ...(layers === undefined ? {} : { layers }), ...(children === undefined ? {} : { manifests: children }),
            }])),
        blobs,
    };
}
/** The lock of a release repo, if it has one. @throws {ReleaseRepoError} LOCK_INVALID */
async function findLock(tree) {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .findText */ .Vw)(tree, lockFileName);
    return text === undefined ? undefined : parseLock(text);
}
const sorted = (items) => [...items].sort(_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD);
const block = (lines, [open, close]) => (lines.length === 0 ? `${open}${close}` : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`);
/** The lock as text: sorted, one line per entry, so that a diff shows what changed and nothing else. */
function formatLock(lock) {
    const addons = [...lock.addons].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, name, version, repo, tag, commit, tree, edited }) => JSON.stringify({ path, name, version, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const images = [...lock.images].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.reference, b.reference))
        .map(({ reference, source, repository, tag, digest, platforms, lists, addons: users }) => JSON.stringify({ reference, source, repository, tag, digest, platforms: sorted(platforms), lists: sorted(lists), addons: sorted(users) }));
    const manifests = Object.entries(lock.manifests).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a, b))
        .map(([digest, { mediaType, size, config, layers, manifests: children }]) => `${JSON.stringify(digest)}: ${JSON.stringify({ mediaType, size, config, layers, manifests: children })}`);
    const blobs = Object.entries(lock.blobs).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a, b)).map(([digest, size]) => `${JSON.stringify(digest)}: ${size}`);
    const repos = [...lock.repos ?? []].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.repo, b.repo)).map(({ repo, tag, commit, agreed }) => JSON.stringify({ repo, tag, commit, agreed: agreed === undefined ? undefined : { how: agreed.how, by: agreed.by, at: agreed.at, reason: agreed.reason } }));
    const paths = [...lock.paths ?? []].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, repo, tag, commit, tree, edited }) => JSON.stringify({ path, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const referrers = (lock.referrers ?? []).map(({ reference, subject, digest, tag, artifactType, annotations }) => ({ key: `${reference} ${subject} ${tag ?? ''} ${digest}`, line: JSON.stringify({ reference, subject, digest, tag, artifactType, annotations }) }))
        .sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.key, b.key)).map(({ line }) => line);
    const { helm, wasm } = lock.engine;
    return `{
  "lockVersion": 1,
  "engine": ${JSON.stringify({ helm, wasm })},${lock.repos === undefined ? '' : `\n  "repos": ${block(repos, ['[', ']'])},`}
  "addons": ${block(addons, ['[', ']'])},${paths.length === 0 ? '' : `\n  "paths": ${block(paths, ['[', ']'])},`}
  "images": ${block(images, ['[', ']'])},${lock.referrers === undefined ? '' : `\n  "referrers": ${block(referrers, ['[', ']'])},`}
  "manifests": ${block(manifests, ['{', '}'])},
  "blobs": ${block(blobs, ['{', '}'])}
}
`;
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
