export const id = 6508;
export const ids = [6508];
export const modules = {

/***/ 25909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ describeJobRun)
/* harmony export */ });
function githubRun(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: pipeline, GITHUB_RUN_ATTEMPT: attempt } = env;
    const isTag = env['GITHUB_REF_TYPE'] === 'tag';
    return {
        branch: isTag ? undefined : env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'], tag: isTag ? env['GITHUB_REF_NAME'] : undefined, commit: env['GITHUB_SHA'], repository, pipeline, job: env['GITHUB_JOB'],
        runUrl: server === undefined || repository === undefined || pipeline === undefined ? undefined : `${server}/${repository}/actions/runs/${pipeline}${attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`}`,
        actor: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'],
    };
}
/** @see https://docs.gitlab.com/ci/variables/predefined_variables/ */
const gitlabRun = (env) => ({
    branch: env['CI_COMMIT_BRANCH'] ?? env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], tag: env['CI_COMMIT_TAG'], commit: env['CI_COMMIT_SHA'], repository: env['CI_PROJECT_PATH'],
    pipeline: env['CI_PIPELINE_ID'], job: env['CI_JOB_ID'], runUrl: env['CI_JOB_URL'] ?? env['CI_PIPELINE_URL'], actor: env['GITLAB_USER_LOGIN'],
});
/** What the environment says of the run. Gitea and act speak as GitHub does. */
function describeJobRun(env) {
    const run = env['GITHUB_ACTIONS'] === 'true' ? githubRun(env) : env['GITLAB_CI'] === 'true' ? gitlabRun(env) : {};
    return Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined && value !== ''));
}


/***/ }),

/***/ 71080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DeliveryError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A package that cannot be handed on. */
class DeliveryError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'DeliveryError';
    constructor(code, message, options = {}) {
        super(code, message, { ...(code === 'QA_FAILED' ? { exitCode: 1 } : code === 'INDEX_BUSY' ? { exitCode: 3 } : {}), ...options });
    }
}


/***/ }),

/***/ 8614:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ loadIndex)
/* harmony export */ });
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88987);
/* harmony import */ var _release_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20715);


/** The releases of a storage; one without an index has none. @throws {DeliveryError} INDEX_INVALID */
async function loadIndex(storage) {
    const there = await storage.load(_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .indexPath */ .AV);
    return there === undefined ? _release_index_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyIndex */ .gW : (0,_release_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReleaseIndex */ .R3)(there.data.toString('utf8'), storage.addressOf(_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .indexPath */ .AV));
}


/***/ }),

/***/ 88987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ releasedPath),
/* harmony export */   AV: () => (/* binding */ indexPath),
/* harmony export */   GN: () => (/* binding */ productLine),
/* harmony export */   X_: () => (/* binding */ parseCandidateAddress),
/* harmony export */   Zh: () => (/* binding */ deliveryPaths),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   xi: () => (/* binding */ latestPath)
/* harmony export */ });
/* harmony import */ var _slipway_storage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94897);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85621);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71080);



const indexPath = 'index.json';
const latestPath = (product) => `latest/${product}.txt`;
/** What has versions, and a latest one, of its own: the product, or `acme-kubernetes` for a kind that is released apart from it (R2). */
const productLine = ({ kind, product }) => _manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .ownKinds */ .mh.has(kind) ? `${product}-${kind}` : product;
const versionFolder = (product, version) => `${product}-${/^\d/.test(version) ? 'v' : ''}${version}`;
function pathsOf(folder, name) {
    const candidate = `${folder}/candidate/${name}`;
    return { folder, candidate, record: `${candidate}.release.json`, decisions: `${candidate}.qa.json` };
}
/** The places of a package: one, or for a hotfix one below each version that it is for (R41). */
function deliveryPaths(manifest, name = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .packageName */ .oZ)(manifest)) {
    const versions = manifest.kind === 'hotfix' && manifest.bases.length > 0 ? manifest.bases.map(({ version }) => version) : [manifest.version];
    return [...new Set(versions)].map((version) => pathsOf(versionFolder(productLine(manifest), version), name));
}
/** Where a released package goes with `promote --move`. `date` is that of the release. */
function releasedPath({ folder }, name, { isHotfix, date }) {
    return isHotfix ? `${folder}/hotfixes/${date.toISOString().slice(0, 10).replaceAll('-', '')}/packages/${name}` : `${folder}/packages/${name}`;
}
/** Reads `STORAGE/acme-v2.10.2/candidate/PACKAGE`, also with a query behind it or as the address of its manifest. @throws {DeliveryError} NOT_CANDIDATE */
function parseCandidateAddress(address) {
    const [, path = '', query = ''] = /^([^?]*?)\/*(\?.*)?$/s.exec(address) ?? [];
    const [, storage, folder, name] = /^(.*?)\/?([^/]+)\/candidate\/([^/]+?)(?:\/manifest\.json)?$/s.exec(path) ?? [];
    if (storage === undefined || folder === undefined || name === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('NOT_CANDIDATE', `${(0,_slipway_storage__WEBPACK_IMPORTED_MODULE_2__/* .shownAddress */ .U)(address)} is not the address of an uploaded package`, { hint: 'name what --upload printed: STORAGE/<product>-v<version>/candidate/<package>; or a local package, with --storage STORAGE or storage in slipway.yaml' });
    }
    return { storage: `${storage === '' ? (path.startsWith('/') ? '/' : '.') : storage}${query}`, folder, name };
}


/***/ }),

/***/ 20715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ releaseConflict),
/* harmony export */   H5: () => (/* binding */ findReleased),
/* harmony export */   HN: () => (/* binding */ addRelease),
/* harmony export */   PZ: () => (/* binding */ formatLatest),
/* harmony export */   R3: () => (/* binding */ parseReleaseIndex),
/* harmony export */   gW: () => (/* binding */ emptyIndex),
/* harmony export */   nc: () => (/* binding */ parseDecisions),
/* harmony export */   pg: () => (/* binding */ formatDecisions),
/* harmony export */   xB: () => (/* binding */ decisionInForce),
/* harmony export */   zd: () => (/* binding */ formatReleaseIndex)
/* harmony export */ });
/* unused harmony export latestVersion */
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68510);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71080);



const text = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4096);
const decisionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ decision: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['pass', 'fail']), manifest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), at: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(), by: text.optional(), reason: text.optional(), runUrl: text.optional(), comment: text.optional() });
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: text, path: text, kind: text, version: text, platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text), commit: text.optional(), customer: text.optional(),
    bytes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(), segments: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative(), manifest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^sha256:[0-9a-f]{64}$/), signed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), released: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(), qa: decisionSchema.optional(),
});
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ version: text, path: text, packages: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entrySchema), hotfixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entrySchema) });
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ formatVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), products: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ latest: text.optional(), versions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(versionSchema) })) });
const decisionsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ formatVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), decisions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(decisionSchema) });
/** What counts now for a manifest: the last thing that was said of it, whenever it was written down. */
function decisionInForce(decisions, manifest) {
    return decisions.filter((each) => each.manifest === manifest).reduce((last, each) => (last === undefined || each.at >= last.at ? each : last), undefined);
}
const emptyIndex = { formatVersion: 1, products: {} };
function parseJson(data, { schema, file }) {
    let document;
    try {
        document = JSON.parse(data);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .V('INDEX_INVALID', `${file} is not JSON`, { cause: error, hint: 'restore it by hand: only promote writes it' });
    }
    const parsed = schema.safeParse(document);
    if (parsed.success)
        return parsed.data;
    const reasons = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .V('INDEX_INVALID', `${file} does not have the expected form: ${reasons.join('; ')}`, { hint: 'restore it by hand, or use the version of the tool that wrote it' });
}
/** @throws {DeliveryError} INDEX_INVALID */
const parseReleaseIndex = (data, file) => parseJson(data, { schema: indexSchema, file });
/** @throws {DeliveryError} INDEX_INVALID */
const parseDecisions = (data, file) => parseJson(data, { schema: decisionsSchema, file }).decisions;
const formatDecisions = (decisions) => `${JSON.stringify({ formatVersion: 1, decisions }, null, 2)}\n`;
const formatReleaseIndex = (index) => `${JSON.stringify(index, null, 2)}\n`;
/** Newest first; what is no version comes last, by name. */
function compareNewest(a, b) {
    const [left, right] = [(0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .findLooseVersion */ .iC)(a), (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .findLooseVersion */ .iC)(b)];
    if (left === undefined || right === undefined)
        return left === right ? (a < b ? -1 : a === b ? 0 : 1) : left === undefined ? 1 : -1;
    return (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(right, left) || (a < b ? -1 : a === b ? 0 : 1);
}
const byName = (a, b) => compareNewest(a.version, b.version) || (a.name < b.name ? -1 : 1);
/** The newest release that stands alone; a prerelease only when there is nothing else. Packages of one customer are not the product's. */
function latestVersion(versions) {
    const own = versions.filter(({ packages }) => packages.some(({ customer }) => customer === undefined)).map(({ version }) => version).sort(compareNewest);
    return own.find((version) => { const found = (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .findLooseVersion */ .iC)(version); return found !== undefined && !(0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_3__/* .isPrerelease */ .V1)(found); }) ?? own[0];
}
/** The entry of a package of this name in the folder of a version. */
function findReleased({ products }, { folder, name }) {
    const versions = Object.values(products).flatMap((product) => product.versions).filter(({ path }) => path === folder);
    return versions.flatMap(({ packages, hotfixes }) => [...packages, ...hotfixes]).find((entry) => entry.name === name);
}
/** That another package of this name was released. */
const releaseConflict = ({ name, released, manifest }, other) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .DeliveryError */ .V('RELEASE_CONFLICT', `${name} was released on ${released.slice(0, 10)} with another manifest (${manifest}, not ${other})`, { hint: 'what was released is never replaced: tag and package another version' });
/**
 * The index with one more package; the same index when it is in it already.
 * @throws {DeliveryError} RELEASE_CONFLICT when another package of its name is
 */
function addRelease(index, entry, { product, folder, version }) {
    const { versions = [] } = index.products[product] ?? {};
    const there = versions.find(({ path }) => path === folder) ?? { version, path: folder, packages: [], hotfixes: [] };
    const list = entry.kind === 'hotfix' ? 'hotfixes' : 'packages';
    const earlier = there[list].find(({ name }) => name === entry.name);
    if (earlier !== undefined && earlier.manifest !== entry.manifest)
        throw releaseConflict(earlier, entry.manifest);
    if (earlier?.path === entry.path)
        return index;
    const changed = { ...there, [list]: [...there[list].filter(({ name }) => name !== entry.name), earlier === undefined ? entry : { ...earlier, path: entry.path }].sort(byName) };
    const all = [...versions.filter(({ path }) => path !== folder), changed].sort((a, b) => compareNewest(a.version, b.version));
    const latest = latestVersion(all);
    const products = { ...index.products, [product]: { ...(latest === undefined ? {} : { latest }), versions: all } };
    return { formatVersion: 1, products: Object.fromEntries(Object.entries(products).sort(([a], [b]) => (a < b ? -1 : 1))) };
}
/** The text of `latest/<product>.txt`: the paths of the packages of the newest release, for scripts that have no JSON. */
function formatLatest({ products }, product) {
    const { latest, versions = [] } = products[product] ?? {};
    return (versions.find(({ version }) => version === latest)?.packages ?? []).filter(({ customer }) => customer === undefined).map(({ path }) => `${path}\n`).join('');
}


/***/ }),

/***/ 23674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TI: () => (/* binding */ describeReleased),
/* harmony export */   Ww: () => (/* binding */ checkStored),
/* harmony export */   as: () => (/* binding */ uploadPackage)
/* harmony export */ });
/* unused harmony export uploadOrder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(80253);
/* harmony import */ var _slipway_storage__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(96932);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85621);
/* harmony import */ var _reading_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78657);
/* harmony import */ var _reading_remote_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(50893);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61572);
/* harmony import */ var _reading_verify_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7393);
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8614);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88987);
/* harmony import */ var _release_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(20715);













/**
 * The files of a package in the order of T86: segments, what is beside them, checksums, signatures, and the manifest last. So a
 * candidate with a manifest is a whole one.
 */
function uploadOrder(manifest, signed) {
    const signatures = [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsFileName */ .sC, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6].filter((name) => signed.has(name)).map(_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureName */ .S1);
    return [...manifest.segments.map(({ name }) => name), ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .rootFilesOf */ .NY)(manifest), _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsFileName */ .sC, ...signatures, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6];
}
/**
 * Uploads the package of a directory as a candidate: to one place, or to one for each version that a hotfix is for. What is there
 * already is left, so that a run which was broken off is gone on with. Afterwards everything that is there is looked at again.
 * @throws {StorageError} STORAGE_EXISTS when a file of other content is there; {DeliveryError} RELEASE_CONFLICT when another package of this name was released
 */
async function uploadPackage(directory, options) {
    const { manifest } = await (0,_reading_read_js__WEBPACK_IMPORTED_MODULE_4__/* .openPackage */ .R)(directory);
    const uploaded = [];
    for (const paths of (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .deliveryPaths */ .Zh)(manifest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory)))
        uploaded.push(await uploadTo(paths, { ...options, directory, manifest }));
    return uploaded;
}
/** Looks at what lies there, but not at every byte. */
async function checkThere(path, { storage, manifest, key, signal }) {
    return [...await (0,_reading_verify_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyPackage */ .s)((0,_reading_remote_place_js__WEBPACK_IMPORTED_MODULE_7__/* .openStoragePlace */ .FK)(storage, path), { deep: false, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) }), ...await checkStored(storage, { manifest, candidate: path })];
}
/** What an upload says of a package that was released before and lies elsewhere. */
async function describeReleased({ path }, checked) {
    const { storage, manifest } = checked;
    return { storage: storage.name, address: storage.addressOf(path), path, written: 0, bytes: 0, files: uploadOrder(manifest, new Set()).length, released: true, findings: await checkThere(path, checked) };
}
async function uploadTo(paths, { storage, directory, manifest, recordFor, key, signal, logger, progress }) {
    const { candidate, folder } = paths;
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory);
    const manifestDigest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_8__/* .digestOf */ .ol)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6)));
    const entry = (0,_release_index_js__WEBPACK_IMPORTED_MODULE_9__/* .findReleased */ .H5)(await (0,_load_index_js__WEBPACK_IMPORTED_MODULE_10__/* .loadIndex */ .z)(storage), { folder, name });
    if (entry !== undefined && entry.manifest !== manifestDigest)
        throw (0,_release_index_js__WEBPACK_IMPORTED_MODULE_9__/* .releaseConflict */ .GA)(entry, manifestDigest);
    if (entry !== undefined && entry.path !== candidate)
        return describeReleased(entry, { storage, manifest, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) });
    const segments = new Map(manifest.segments.map((segment) => [segment.name, segment]));
    const signed = new Set();
    for (const each of [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsFileName */ .sC, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6])
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureName */ .S1)(each))).then(() => true, () => false))
            signed.add(each);
    let written = 0;
    let bytes = 0;
    const order = uploadOrder(manifest, signed);
    for (const file of order) {
        const path = `${candidate}/${file}`;
        const segment = segments.get(file);
        const transfer = { ...(signal === undefined ? {} : { signal }), ...(progress === undefined || segment === undefined ? {} : { progress }) };
        const source = segment === undefined ? (0,_slipway_storage__WEBPACK_IMPORTED_MODULE_11__/* .bytesSource */ .Xl)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file))) : (0,_slipway_storage__WEBPACK_IMPORTED_MODULE_11__/* .fileSource */ .IO)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, file), segment);
        const { outcome } = await storage.put(path, source, transfer).catch(async (error) => {
            const of = file.endsWith('.sig') ? file.slice(0, -'.sig'.length) : undefined;
            if (of === undefined || !(0,_slipway_core__WEBPACK_IMPORTED_MODULE_12__/* .isSlipwayError */ .qQ)(error) || error.code !== 'STORAGE_EXISTS' || !await isSignedThere(path, of))
                throw error;
            logger.debug(`${path} is another signature of the same key: it stays`);
            return { outcome: 'present' };
        });
        logger.debug(`${path}: ${outcome}`);
        if (outcome === 'written') {
            written += 1;
            bytes += source.size;
        }
    }
    await writeRecord();
    const findings = await checkThere(candidate, { storage, manifest, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) });
    return { storage: storage.name, address: storage.addressOf(candidate), path: candidate, written, bytes, files: order.length, findings };
    /** ECDSA makes another signature each time: that of an earlier run is as good when it fits our file and our key. */
    async function isSignedThere(path, of) {
        const there = await storage.load(path);
        return there !== undefined && key?.verify(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, of)), there.data) === true;
    }
    async function writeRecord() {
        const there = await storage.load(paths.record);
        if (there !== undefined && written === 0)
            return;
        const text = recordFor({ path: candidate, manifest, manifestDigest, name });
        // somebody who uploads the same at the same time may have written it meanwhile: theirs is as good
        await storage.replace(paths.record, Buffer.from(text), { version: there?.version, ...(signal === undefined ? {} : { signal }) }).catch((error) => {
            // where nothing is replaced, as on release pages, the record of the first run stays
            if (there === undefined || !(0,_slipway_core__WEBPACK_IMPORTED_MODULE_12__/* .isSlipwayError */ .qQ)(error) || error.code !== 'STORAGE_UNSUPPORTED')
                throw error;
        });
    }
}
/** Segments whose sha256 the storage knows, and which is another one than the manifest says. */
async function checkStored(storage, { manifest, candidate }) {
    const findings = [];
    for (const { name, sha256 } of manifest.segments) {
        const found = await storage.stat(`${candidate}/${name}`);
        if (found?.sha256 !== undefined && found.sha256 !== sha256)
            findings.push({ code: 'damaged', severity: 'error', subject: name, message: `the storage says sha256 ${found.sha256}, the manifest ${sha256}` });
    }
    return findings;
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

/***/ 23765:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ findStorage),
/* harmony export */   a: () => (/* binding */ storageVariable)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59640);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14702);
/* harmony import */ var _git_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65959);




/** The variable that names the storage for every job of a project or group. */
const storageVariable = 'SLIPWAY_STORAGE';
async function openBase(git, base) {
    for (const ref of [`refs/remotes/origin/${base}`, `refs/heads/${base}`]) {
        try {
            return await (0,_git_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .createGitTree */ .b)(git, ref);
        }
        catch (error) {
            if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .isSlipwayError */ .qQ)(error) || error.code !== 'UNKNOWN_REF')
                throw error;
        }
    }
    throw new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('BASE_UNKNOWN', `the base ${base} is not in this clone, and on a pull request its ${_config_js__WEBPACK_IMPORTED_MODULE_3__/* .configFileName */ .S3} says which storage is meant`, { hint: 'check out with all branches: fetch-depth: 0 of actions/checkout, GIT_DEPTH: "0" on GitLab' });
}
function targetOf({ address, caFile, login }, { env, folder }) {
    const [, scheme, host] = /^([a-z][a-z0-9+.-]*):\/\/(?:[^/@]*@)?([^/?#]*)/i.exec(address) ?? [];
    if (login !== undefined && (host === undefined || host === '' || /^(?:s3|file)$/i.test(scheme ?? ''))) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('CONFIG_INVALID', `storage.login of ${_config_js__WEBPACK_IMPORTED_MODULE_3__/* .configFileName */ .S3} goes with the address of a host: ${scheme === undefined ? 'a folder needs none' : `${scheme}:// takes its keys from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`}`);
    }
    const secret = login === undefined ? undefined : env[login];
    if (login !== undefined && (secret === undefined || secret === ''))
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('STORAGE_DENIED', `storage.login of ${_config_js__WEBPACK_IMPORTED_MODULE_3__/* .configFileName */ .S3} names ${login}, which is not set`, { hint: `give the job that variable, with the login for ${host ?? ''}` });
    return {
        address: scheme === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, address) : address, caFiles: caFile === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, caFile)],
        env: host === undefined || secret === undefined ? env : { ...env, [(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .authVariable */ .z)(host)]: secret },
    };
}
/**
 * The storage that nobody named for this run: that of `SLIPWAY_STORAGE`, then of slipway.yaml; undefined when neither says one.
 * @throws {SlipwayError} BASE_UNKNOWN, STORAGE_DENIED without the variable that has the login, CONFIG_INVALID; {YamlError}
 */
async function findStorage({ config, event, git, env, folder }) {
    const named = env[storageVariable];
    if (named !== undefined && named !== '')
        return { address: named, caFiles: [], env };
    const { storage } = event.name === 'pull_request' && event.base !== undefined ? (await (0,_config_js__WEBPACK_IMPORTED_MODULE_3__/* .loadConfig */ .Z9)(await openBase(git, event.base))).config : config;
    return storage === undefined ? undefined : targetOf(storage, { env, folder });
}


/***/ }),

/***/ 68510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   KE: () => (/* binding */ findLine),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   V4: () => (/* binding */ compareBuilds),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   c3: () => (/* binding */ isInLine),
/* harmony export */   hS: () => (/* binding */ prereleaseKind),
/* harmony export */   iC: () => (/* binding */ findLooseVersion)
/* harmony export */ });
// As Masterminds' NewVersion: an optional v, one to three numbers.
const grammar = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const maxUint64 = 2n ** 64n - 1n;
const defaultSuffixes = ['hotfix', 'patch'];
/** A longer name is no version; git allows names of thousands of characters. */
const longestVersion = 256;
/** The version that this text is, if it is one. @see https://github.com/Masterminds/semver */
function findVersion(text, postReleaseSuffixes = defaultSuffixes) {
    const match = text.length > longestVersion ? null : grammar.exec(text);
    if (match === null)
        return undefined;
    const [, major = '0', minor = '0', patch = '0', suffix = '', build] = match;
    if (suffix.split('.').some((part) => /^0[0-9]+$/.test(part)))
        return undefined;
    const numbers = [BigInt(major), BigInt(minor), BigInt(patch)];
    if (numbers.some((number) => number > maxUint64))
        return undefined;
    const rest = build === undefined ? {} : { build };
    for (const name of postReleaseSuffixes) {
        if (!suffix.includes(name))
            continue;
        const post = new RegExp(`^(?:(.+)[-.])?${name}(?:[-.]?([0-9]{1,9}))?$`).exec(suffix);
        if (post !== null)
            return { text, numbers, prerelease: post[1] ?? '', postRelease: { suffix: name, number: Number(post[2] ?? 0) }, ...rest };
    }
    return { text, numbers, prerelease: suffix, ...rest };
}
/**
 * The version that a tag means, although Helm would not take it for one (P9): three numbers, and the rest is its
 * prerelease, so `v0.1.0.alpha.2` and `v0.1.0alpha.2` are 0.1.0-alpha.2, and `v1.2.3-01` is 1.2.3-1. A fourth number
 * comes after the three, as a hotfix does.
 */
function findLooseVersion(text, postReleaseSuffixes) {
    const strict = findVersion(text, postReleaseSuffixes);
    if (strict !== undefined || text.length > longestVersion)
        return strict;
    const match = /^[vV]?([0-9]+\.[0-9]+\.[0-9]+)(.*)$/.exec(text);
    if (match === null)
        return undefined;
    const [, numbers = '', rest = ''] = match;
    const fourth = /^\.([0-9]{1,9})$/.exec(rest)?.[1];
    // Before or after 1.2.3? Nothing says so.
    if (fourth === undefined && /^[._][0-9]/.test(rest))
        return undefined;
    const suffix = fourth === undefined ? rest.replace(/^[-._]/, '').replaceAll('_', '-').replace(/(^|\.)0+(?=[0-9]+(?:\.|$))/g, '$1') : '';
    const version = findVersion(suffix === '' ? numbers : `${numbers}-${suffix}`, postReleaseSuffixes);
    if (version === undefined || (rest !== '' && fourth === undefined && suffix === ''))
        return undefined;
    return { ...version, text, ...(fourth === undefined ? {} : { postRelease: { suffix: '', number: Number(fourth) } }) };
}
const sign = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
// Helm's reader takes a number of more than 64 bits for a word.
const isNumber = (identifier) => /^[0-9]+$/.test(identifier) && (identifier.length < 20 || BigInt(identifier) <= maxUint64);
/** @see https://semver.org/#spec-item-11 */
function compareIdentifiers(a, b) {
    const left = a.split('.');
    const right = b.split('.');
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const x = left[index];
        const y = right[index];
        if (x === undefined)
            return -1;
        if (y === undefined)
            return 1;
        const numeric = [isNumber(x), isNumber(y)];
        const order = numeric[0] && numeric[1] ? sign(BigInt(x), BigInt(y)) : numeric[0] !== numeric[1] ? (numeric[0] ? -1 : 1) : sign(x, y);
        if (order !== 0)
            return order;
    }
    return 0;
}
function comparePrereleases(a, b) {
    if (a === b)
        return 0;
    if (a === '')
        return 1;
    return b === '' ? -1 : compareIdentifiers(a, b);
}
/** Order of SemVer; hotfixes come after their release, by number (R64). */
function compareVersions(a, b) {
    for (const index of [0, 1, 2]) {
        const order = sign(a.numbers[index], b.numbers[index]);
        if (order !== 0)
            return order;
    }
    return comparePrereleases(a.prerelease, b.prerelease)
        || sign(a.postRelease?.number ?? -1, b.postRelease?.number ?? -1)
        || sign(a.postRelease?.suffix ?? '', b.postRelease?.suffix ?? '');
}
/** Order of builds of one version: none first, then by identifier, numbers by number. */
function compareBuilds({ build: a }, { build: b }) {
    if (a === b)
        return 0;
    if (a === undefined)
        return -1;
    return b === undefined ? 1 : compareIdentifiers(a, b);
}
/** Whether this comes before its release, such as `v1.0.0-rc.1`. A hotfix does not. */
function isPrerelease({ prerelease }) {
    return prerelease !== '';
}
/** What kind of prerelease it is: the letters that it begins with, `rc` of `1.0.0-rc.1` and of `1.0.0-RC1`. */
function prereleaseKind({ prerelease }) {
    return (/^[A-Za-z]*/.exec(prerelease)?.[0] ?? '').toLowerCase();
}
/** The numbers of a line of versions: `v1.2` is 1 and 2, so `v1.20.0` is not in it (P10). */
function findLine(text) {
    return /^v?[0-9]{1,20}(\.[0-9]{1,20}){0,2}$/.test(text) ? text.replace(/^v/, '').split('.').map(BigInt) : undefined;
}
function isInLine({ numbers }, line) {
    return line.every((part, index) => numbers[index] === part);
}


/***/ }),

/***/ 55998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XD: () => (/* binding */ fullHint),
/* harmony export */   aq: () => (/* binding */ StorageError),
/* harmony export */   mC: () => (/* binding */ connectHint)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** What helps when a place is full. */
const fullHint = 'make room there: remove candidates that nobody needs any more, or have the quota raised; then run it again, it goes on where it was';
/** What helps when a server cannot be reached; undefined where the exchange says it better. */
function connectHint(error) {
    if (error.hint !== undefined)
        return error.hint;
    if (error.code === 'HTTP_CONNECT')
        return 'nothing listens there, or a firewall is in between: look at host and port of the address, and whether the server runs; a proxy is taken from HTTPS_PROXY and NO_PROXY';
    if (error.code === 'HTTP_DNS')
        return 'look at the host of the address, and whether this machine can find it (DNS, NO_PROXY)';
    return error.code === 'HTTP_TIMEOUT' || error.code === 'HTTP_RESET' ? 'run it again: it goes on where it was' : undefined;
}
const notLooked = new Set(['STORAGE_DENIED', 'STORAGE_FAILED']);
/** A storage that cannot be used, or a step on it that failed. */
class StorageError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'StorageError';
    constructor(code, message, options) {
        super(code, message, { ...(notLooked.has(code) ? { exitCode: 3 } : {}), ...options });
    }
}


/***/ }),

/***/ 94897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress)
/* harmony export */ });
/** An address that could not be read, for an error: somebody may have put a password or a token into it. */
function shownAddress(address) {
    return JSON.stringify(address.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '…').slice(0, 300));
}


/***/ }),

/***/ 96932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ guardSource),
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   LH: () => (/* binding */ hashStream),
/* harmony export */   UM: () => (/* binding */ copyToSlabs),
/* harmony export */   Xl: () => (/* binding */ bytesSource),
/* harmony export */   uV: () => (/* binding */ countSent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55998);





/**
 * The same content, but a stream that does not end at the announced size, or a content that does not have the announced
 * sha256, fails at its end. What is read again after an interruption is not hashed again.
 */
function guardSource(source, subject) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let hashed = 0;
    let sha256;
    const wrong = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StorageError */ .aq('SOURCE_CHANGED', `${subject} is not what was announced: ${reason}`, { hint: 'it changed while it was sent: build it again' });
    async function* read(start) {
        let at = start;
        for await (const chunk of source.open(start)) {
            const next = at + chunk.length;
            if (next > source.size)
                throw wrong(`more than ${source.size} bytes`);
            if (at <= hashed && next > hashed) {
                hash.update(chunk.subarray(hashed - at));
                hashed = next;
            }
            at = next;
            // The last piece is held back until it is known to be right.
            if (at === source.size)
                check();
            yield chunk;
        }
        if (at !== source.size)
            throw wrong(`${at} bytes instead of ${source.size}`);
        check();
    }
    const check = () => {
        if (hashed !== source.size)
            return;
        sha256 ??= hash.digest('hex');
        if (source.sha256 !== undefined && sha256 !== source.sha256)
            throw wrong(`its sha256 is ${sha256}, not ${source.sha256}`);
    };
    // piece by piece: a stream of bytes would join them in new memory
    return { ...source, open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(start), { highWaterMark: 1 }), readSha256: () => sha256 };
}
/** Opens the content from its start for each try; `progress` hears of every byte once, however often it is sent. */
function countSent({ open: openAt }, progress) {
    let advanced = 0;
    async function* read() {
        let offset = 0;
        for await (const chunk of openAt(0)) {
            yield chunk;
            offset += chunk.length;
            if (offset > advanced) {
                progress?.advance(offset - advanced);
                advanced = offset;
            }
        }
    }
    return () => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(), { objectMode: false });
}
/** The sha256 of a stream, which is read to its end. */
async function hashStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .recycle */ .i)(chunk);
    }
    return { size, sha256: hash.digest('hex') };
}
/** Pieces in memory that is used again when whoever reads them has recycled them; `bytes` may change as soon as the next piece is asked for. */
async function* copyToSlabs(bytes) {
    const memory = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .createSlabs */ .C)().open();
    for await (const piece of bytes) {
        for (let at = 0; at < piece.length;) {
            const room = memory.room();
            const count = Math.min(room.length, piece.length - at);
            room.set(piece.subarray(at, at + count));
            at += count;
            const copy = memory.fill(count);
            memory.hold();
            yield copy;
        }
    }
}
/** A file on disk as a source. */
function fileSource(path, { size, sha256 }) {
    async function* read(start) {
        const memory = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .createSlabs */ .C)().open();
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
        try {
            for (let at = start;;) {
                const room = memory.room();
                const { bytesRead } = await handle.read(room, 0, room.length, at);
                if (bytesRead === 0)
                    return;
                at += bytesRead;
                const piece = memory.fill(bytesRead);
                memory.hold();
                yield piece;
            }
        }
        finally {
            await handle.close();
        }
    }
    return { size, ...(sha256 === undefined ? {} : { sha256 }), open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(start), { highWaterMark: 1 }) };
}
/** Bytes in memory as a source. */
function bytesSource(data) {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    return { size: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(bytes.length === start ? [] : [bytes.subarray(start)], { objectMode: false }) };
}


/***/ })

};
