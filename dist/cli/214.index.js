export const id = 214;
export const ids = [214];
export const modules = {

/***/ 1214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schema: () => (/* binding */ schema)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4702);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6059);
/* harmony import */ var _schema_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1802);


/** `slipway schema config|lock`: the schemas that `schemas/` holds are made by it. */
const schema = {
    name: 'schema', title: 'Print the JSON Schema of slipway.yaml or of the lock', specs: _schema_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaSpecs */ .Y,
    run: ({ of }) => Promise.resolve(of === 'config' ? (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .configJsonSchema */ .Mk)() : (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .lockJsonSchema */ .vO)()),
    report: (document) => ({ findings: [], outputs: {}, summary: '', text: JSON.stringify(document, null, 2), document }),
};


/***/ }),

/***/ 6059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ findLock),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   vO: () => (/* binding */ lockJsonSchema),
/* harmony export */   x5: () => (/* binding */ lockFileName)
/* harmony export */ });
/* unused harmony exports lockSchema, parseLock */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1350);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4702);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5004);






/** The name of the lock at the root of a release repo. */
const lockFileName = 'slipway.lock.json';
const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, digestForm);
const byteSize = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const lockedAddonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Folder of the addon in the release repo'),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Name of the chart'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of the chart'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Component repo the chart was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Git tag it was collected at'),
    commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/).optional().describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
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
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedAddonSchema),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedImageSchema),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, lockedManifestSchema),
    blobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, byteSize),
});
/** JSON Schema of `slipway.lock.json`, for editors. */
function lockJsonSchema() {
    return { title: lockFileName, ...zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(lockSchema, { io: 'input' }) };
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
    const hint = 'write it anew with slipway verify-images --update-lock';
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const location = syntaxLocation(text, file, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause));
        const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
        throw conflict >= 0
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} is not JSON: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause)}`, { location, hint, cause });
    }
    const parsed = lockSchema.safeParse(value);
    if (parsed.success)
        return toLock(parsed.data);
    // Only on this path: the YAML reader is slow, but knows where each part stands.
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .hN)(text, file, { maxBytes: 2 ** 28 });
    const error = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .shapeError */ .cn)(yaml, (0,_config_js__WEBPACK_IMPORTED_MODULE_6__/* .shapeIssues */ .Kp)(parsed.error).slice(0, 20));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint, cause: parsed.error });
}
function toLock({ lockVersion, engine, addons, images, manifests, blobs }) {
    return {
        lockVersion,
        engine: { helm: engine.helm, ...(engine.wasm === undefined ? {} : { wasm: engine.wasm }) },
        addons: addons.map(({ path, name, version, tree, repo, tag, commit, edited }) => ({
            path, name, version, tree, ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }),
            ...(commit === undefined ? {} : { commit }), ...(edited === undefined ? {} : { edited }),
        })),
        images: images.map(({ tag, ...image }) => ({ ...image, ...(tag === undefined ? {} : { tag }) })),
        manifests: Object.fromEntries(Object.entries(manifests).map(([digest, { mediaType, size, config, layers, manifests: children }]) => [digest, {
                mediaType, size, ...(config === undefined ? {} : { config }), ...(layers === undefined ? {} : { layers }), ...(children === undefined ? {} : { manifests: children }),
            }])),
        blobs,
    };
}
/** The lock of a release repo, if it has one. @throws {ReleaseRepoError} LOCK_INVALID */
async function findLock(tree) {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .findText */ .Vw)(tree, lockFileName);
    return text === undefined ? undefined : parseLock(text);
}
const sorted = (items) => [...items].sort(_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD);
const block = (lines, [open, close]) => (lines.length === 0 ? `${open}${close}` : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`);
/** The lock as text: sorted, one line per entry, so that a diff shows what changed and nothing else. */
function formatLock(lock) {
    const addons = [...lock.addons].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, name, version, repo, tag, commit, tree, edited }) => JSON.stringify({ path, name, version, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const images = [...lock.images].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a.reference, b.reference))
        .map(({ reference, source, repository, tag, digest, platforms, lists, addons: users }) => JSON.stringify({ reference, source, repository, tag, digest, platforms: sorted(platforms), lists: sorted(lists), addons: sorted(users) }));
    const manifests = Object.entries(lock.manifests).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a, b))
        .map(([digest, { mediaType, size, config, layers, manifests: children }]) => `${JSON.stringify(digest)}: ${JSON.stringify({ mediaType, size, config, layers, manifests: children })}`);
    const blobs = Object.entries(lock.blobs).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .comparePaths */ .cD)(a, b)).map(([digest, size]) => `${JSON.stringify(digest)}: ${size}`);
    const { helm, wasm } = lock.engine;
    return `{
  "lockVersion": 1,
  "engine": ${JSON.stringify({ helm, wasm })},
  "addons": ${block(addons, ['[', ']'])},
  "images": ${block(images, ['[', ']'])},
  "manifests": ${block(manifests, ['{', '}'])},
  "blobs": ${block(blobs, ['{', '}'])}
}
`;
}


/***/ })

};
