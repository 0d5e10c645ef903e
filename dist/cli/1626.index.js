export const id = 1626;
export const ids = [1626];
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

/***/ 78748:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/ci/src/job-run.ts
var job_run = __webpack_require__(25909);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/http-environment.ts
var http_environment = __webpack_require__(7137);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/paths.ts
var delivery_paths = __webpack_require__(88987);
// EXTERNAL MODULE: ./packages/package-format/src/remote-place.ts
var remote_place = __webpack_require__(91372);
// EXTERNAL MODULE: ./packages/package-format/src/place.ts
var src_place = __webpack_require__(25405);
// EXTERNAL MODULE: ./packages/package-format/src/read.ts
var read = __webpack_require__(86860);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
// EXTERNAL MODULE: ./packages/package-format/src/verify.ts + 3 modules
var verify = __webpack_require__(13447);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/errors.ts
var delivery_errors = __webpack_require__(71080);
// EXTERNAL MODULE: ./packages/release-repo/src/version.ts
var src_version = __webpack_require__(68510);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/package-format/src/delivery/release-index.ts



const release_index_text = schemas/* string */.YjP().min(1).max(4096);
const decisionSchema = schemas/* strictObject */.rej({ decision: schemas/* enum */.k5n(['pass', 'fail']), manifest: schemas/* string */.YjP(), at: iso/* datetime */.w$(), by: release_index_text.optional(), reason: release_index_text.optional(), runUrl: release_index_text.optional() });
const entrySchema = schemas/* strictObject */.rej({
    name: release_index_text, path: release_index_text, kind: release_index_text, version: release_index_text, platforms: schemas/* array */.YOg(release_index_text), commit: release_index_text.optional(), customer: release_index_text.optional(),
    bytes: schemas/* int */.Whr().nonnegative(), segments: schemas/* int */.Whr().nonnegative(), manifest: schemas/* string */.YjP().regex(/^sha256:[0-9a-f]{64}$/), signed: schemas/* boolean */.zMY(), released: iso/* datetime */.w$(), qa: decisionSchema.optional(),
});
const versionSchema = schemas/* strictObject */.rej({ version: release_index_text, path: release_index_text, packages: schemas/* array */.YOg(entrySchema), hotfixes: schemas/* array */.YOg(entrySchema) });
const indexSchema = schemas/* strictObject */.rej({ formatVersion: schemas/* literal */.euz(1), products: schemas/* record */.g1P(release_index_text, schemas/* strictObject */.rej({ latest: release_index_text.optional(), versions: schemas/* array */.YOg(versionSchema) })) });
const decisionsSchema = schemas/* strictObject */.rej({ formatVersion: schemas/* literal */.euz(1), decisions: schemas/* array */.YOg(decisionSchema) });
const emptyIndex = { formatVersion: 1, products: {} };
function parseJson(data, { schema, file }) {
    let document;
    try {
        document = JSON.parse(data);
    }
    catch (error) {
        throw new delivery_errors/* DeliveryError */.V('INDEX_INVALID', `${file} is not JSON`, { cause: error, hint: 'restore it by hand: only promote writes it' });
    }
    const parsed = schema.safeParse(document);
    if (parsed.success)
        return parsed.data;
    const reasons = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`);
    throw new delivery_errors/* DeliveryError */.V('INDEX_INVALID', `${file} does not have the expected form: ${reasons.join('; ')}`, { hint: 'restore it by hand, or use the version of the tool that wrote it' });
}
/** @throws {DeliveryError} INDEX_INVALID */
const parseReleaseIndex = (data, file) => parseJson(data, { schema: indexSchema, file });
/** @throws {DeliveryError} INDEX_INVALID */
const parseDecisions = (data, file) => parseJson(data, { schema: decisionsSchema, file }).decisions;
const formatDecisions = (decisions) => `${JSON.stringify({ formatVersion: 1, decisions }, null, 2)}\n`;
const formatReleaseIndex = (index) => `${JSON.stringify(index, null, 2)}\n`;
/** Newest first; what is no version comes last, by name. */
function compareNewest(a, b) {
    const [left, right] = [(0,src_version/* findLooseVersion */.iC)(a), (0,src_version/* findLooseVersion */.iC)(b)];
    if (left === undefined || right === undefined)
        return left === right ? (a < b ? -1 : a === b ? 0 : 1) : left === undefined ? 1 : -1;
    return (0,src_version/* compareVersions */.Zy)(right, left) || (a < b ? -1 : a === b ? 0 : 1);
}
const byName = (a, b) => compareNewest(a.version, b.version) || (a.name < b.name ? -1 : 1);
/** The newest release that stands alone; a prerelease only when there is nothing else. Packages of one customer are not the product's. */
function latestVersion(versions) {
    const own = versions.filter(({ packages }) => packages.some(({ customer }) => customer === undefined)).map(({ version }) => version).sort(compareNewest);
    return own.find((version) => { const found = (0,src_version/* findLooseVersion */.iC)(version); return found !== undefined && !(0,src_version/* isPrerelease */.V1)(found); }) ?? own[0];
}
/**
 * The index with one more package; the same index when it is in it already.
 * @throws {DeliveryError} RELEASE_CONFLICT when another package of its name is
 */
function addRelease(index, entry, { product, folder, version }) {
    const { versions = [] } = index.products[product] ?? {};
    const there = versions.find(({ path }) => path === folder) ?? { version, path: folder, packages: [], hotfixes: [] };
    const list = entry.kind === 'hotfix' ? 'hotfixes' : 'packages';
    const earlier = there[list].find(({ name }) => name === entry.name);
    if (earlier !== undefined && earlier.manifest !== entry.manifest) {
        throw new delivery_errors/* DeliveryError */.V('RELEASE_CONFLICT', `${entry.name} was released on ${earlier.released.slice(0, 10)} with another manifest (${earlier.manifest}, not ${entry.manifest})`, { hint: 'what was released is never replaced: tag and package another version' });
    }
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

// EXTERNAL MODULE: ./packages/package-format/src/delivery/upload.ts
var upload = __webpack_require__(23674);
;// CONCATENATED MODULE: ./packages/package-format/src/delivery/promote.ts










const attempts = 10;
/** Changes a small file until nobody else has changed it meanwhile; undefined leaves it. */
async function update(storage, path, change) {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const there = await storage.load(path);
        const before = there?.data.toString('utf8');
        const after = change(before);
        if (after === undefined || after === before)
            return 'unchanged';
        if (await storage.replace(path, Buffer.from(after), { version: there?.version }))
            return 'changed';
    }
    throw new delivery_errors/* DeliveryError */.V('INDEX_BUSY', `${storage.addressOf(path)} was changed by others ${attempts} times while it was changed here`, { retryable: true, hint: 'run it again' });
}
async function findCandidate(storage, path) {
    const manifestFile = await storage.load(`${path}/${src_manifest/* manifestFileName */.V6}`);
    if (manifestFile === undefined)
        return undefined;
    const { manifest } = await (0,read/* openPackage */.R)((0,remote_place/* openStoragePlace */.FK)(storage, path));
    return { path, manifest, digest: (0,src_digest/* digestOf */.ol)(manifestFile.data), signed: await storage.stat(`${path}/${(0,signature/* signatureName */.S1)(src_manifest/* manifestFileName */.V6)}`) !== undefined };
}
/** Where it lies: in `candidate`, or where this or an earlier run has moved it, also one that was killed before it wrote the index. */
async function getCandidate(storage, { folder, name }) {
    const paths = (0,delivery_paths/* pathsOf */.wG)(folder, name);
    const found = await findCandidate(storage, paths.candidate);
    if (found !== undefined)
        return found;
    const files = storage.rename === undefined ? [] : await storage.list(folder);
    const moved = files.find(({ path }) => path.endsWith(`/packages/${name}/${src_manifest/* manifestFileName */.V6}`));
    const there = moved === undefined ? undefined : await findCandidate(storage, moved.path.slice(0, -src_manifest/* manifestFileName */.V6.length - 1));
    if (there !== undefined)
        return there;
    throw new delivery_errors/* DeliveryError */.V('NOT_CANDIDATE', `${storage.addressOf(paths.candidate)} has no ${src_manifest/* manifestFileName */.V6}: nothing was uploaded there, or not all of it`, { hint: 'run package-platform --upload again: it sends what lacks' });
}
async function loadIndex(storage) {
    const there = await storage.load(delivery_paths/* indexPath */.AV);
    return there === undefined ? emptyIndex : parseReleaseIndex(there.data.toString('utf8'), storage.addressOf(delivery_paths/* indexPath */.AV));
}
async function isKnown(storage, { path, manifest }) {
    for (const { name } of manifest.segments)
        if ((await storage.stat(`${path}/${name}`))?.sha256 === undefined)
            return false;
    return true;
}
/**
 * Makes a candidate a release: it is proven to be whole, then the index of releases names it, and `latest` last of all (T86). The
 * only step that writes these two; a second run changes nothing.
 * @throws {DeliveryError} NOT_CANDIDATE, QA_FAILED, RELEASE_CONFLICT, INDEX_BUSY
 */
async function promotePackage(options) {
    const { storage, candidate: { folder, name }, qa, by = {}, key, move = false, dryRun = false, now, logger, progress, signal } = options;
    const paths = (0,delivery_paths/* pathsOf */.wG)(folder, name);
    const found = await getCandidate(storage, { folder, name });
    const { manifest, digest, signed } = found;
    if (options.digest !== undefined && options.digest !== digest)
        throw new delivery_errors/* DeliveryError */.V('NOT_CANDIDATE', `${storage.addressOf(found.path)} is another package than the local one: its manifest.json has ${digest}, not ${options.digest}`, { hint: 'upload the local one, or name the address of what shall be released' });
    const { product, version } = manifest;
    const about = { product, version, name, path: found.path, address: storage.addressOf(found.path) };
    const said = await storage.load(paths.decisions);
    const earlier = said === undefined ? undefined : parseDecisions(said.data.toString('utf8'), storage.addressOf(paths.decisions)).filter((each) => each.manifest === digest).at(-1);
    const decision = qa === undefined ? earlier : { ...qa, manifest: digest, at: now().toISOString(), ...by };
    const record = async () => {
        if (qa === undefined || decision === undefined || dryRun)
            return;
        if (earlier?.decision === decision.decision && earlier.reason === decision.reason)
            return;
        await update(storage, paths.decisions, (before) => formatDecisions([...before === undefined ? [] : parseDecisions(before, storage.addressOf(paths.decisions)), decision]));
    };
    if (decision?.decision === 'fail') {
        await record();
        if (qa !== undefined)
            return { ...about, outcome: dryRun ? 'planned' : 'failed', proof: 'none', decision, findings: [] };
        throw new delivery_errors/* DeliveryError */.V('QA_FAILED', `${name} was refused${decision.by === undefined ? '' : ` by ${decision.by}`} on ${decision.at.slice(0, 10)}${decision.reason === undefined ? '' : `: ${decision.reason}`}`, { hint: 'build another version; or, when the test was wrong, promote it with --qa pass' });
    }
    const proof = options.proof ?? (await isKnown(storage, found) ? 'checksums' : 'read');
    logger.step(`Checking ${about.address}: ${{ read: 'every byte', checksums: 'by the checksums that the storage has', sizes: 'names and sizes', none: '' }[proof]}`);
    const findings = [
        ...await (0,verify/* verifyPackage */.s)((0,remote_place/* openStoragePlace */.FK)(storage, found.path), { deep: proof === 'read', ...(key === undefined ? {} : { key }), ...(progress === undefined ? {} : { progress }), ...(signal === undefined ? {} : { signal }) }),
        ...await (0,upload/* checkStored */.Ww)(storage, { manifest, candidate: found.path }),
    ];
    if (findings.some(({ severity }) => severity === 'error'))
        return { ...about, outcome: 'refused', proof, ...(decision === undefined ? {} : { decision }), findings };
    const isHotfix = manifest.kind === 'hotfix';
    const target = move && found.path === paths.candidate ? (0,delivery_paths/* releasedPath */.$3)(paths, name, { isHotfix, date: now() }) : found.path;
    if (target !== found.path && storage.rename === undefined)
        throw new delivery_errors/* DeliveryError */.V('NOT_CANDIDATE', `${storage.name} cannot rename: leave --move out, the index tells what is released`);
    const entry = {
        name, path: target, kind: manifest.kind, version, platforms: manifest.platforms, ...(manifest.commit === undefined ? {} : { commit: manifest.commit }), ...(manifest.customer === undefined ? {} : { customer: manifest.customer }),
        bytes: manifest.totals.bytes, segments: manifest.segments.length, manifest: digest, signed, released: now().toISOString(), ...(decision === undefined ? {} : { qa: decision }),
    };
    const at = { product, folder, version: isHotfix ? manifest.bases.find((base) => folder.endsWith(`-${base.version}`) || folder.endsWith(`-v${base.version}`))?.version ?? version : version };
    let index = addRelease(await loadIndex(storage), entry, at); // refuses before anything is changed
    const result = { ...about, path: target, address: storage.addressOf(target), proof, ...(decision === undefined ? {} : { decision }), findings };
    if (dryRun)
        return { ...result, outcome: 'planned', ...(index.products[product]?.latest === undefined ? {} : { latest: index.products[product].latest }) };
    await record();
    signal?.throwIfAborted();
    if (target !== found.path)
        await storage.rename?.(found.path, target);
    const indexed = await update(storage, delivery_paths/* indexPath */.AV, (before) => {
        const old = before === undefined ? emptyIndex : parseReleaseIndex(before, storage.addressOf(delivery_paths/* indexPath */.AV));
        index = addRelease(old, entry, at);
        return index === old ? undefined : formatReleaseIndex(index);
    });
    const latest = await update(storage, (0,delivery_paths/* latestPath */.xi)(product), () => formatLatest(index, product) || undefined);
    return { ...result, outcome: indexed === 'changed' || latest === 'changed' ? 'released' : 'unchanged', ...(index.products[product]?.latest === undefined ? {} : { latest: index.products[product].latest }) };
}

// EXTERNAL MODULE: ./packages/cli/src/commands/promote-inputs.ts
var promote_inputs = __webpack_require__(89627);
;// CONCATENATED MODULE: ./packages/cli/src/commands/promote.ts






/** What is meant: one address, or the places where a local package was uploaded to. */
async function findCandidates(given, { storage, cwd }) {
    if (storage === undefined)
        return [(0,delivery_paths/* parseCandidateAddress */.X_)(given)];
    if ((0,remote_place/* isAddress */.PW)(given))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'storage goes with the directory of a package: the address of an uploaded one says where it is');
    const place = await (0,src_place/* openDirectory */.A)((0,external_node_path_.resolve)(cwd, given));
    const { manifest } = await (0,read/* openPackage */.R)(place);
    const digest = (0,src_digest/* digestOf */.ol)(await place.findFile(src_manifest/* manifestFileName */.V6) ?? '');
    const name = (0,external_node_path_.basename)(place.name);
    return (0,delivery_paths/* deliveryPaths */.Zh)(manifest, name).map(({ folder }) => ({ storage, folder, name, digest }));
}
const outcomes = {
    released: 'is released', unchanged: 'was released before; nothing changed', planned: 'would be released', refused: 'is NOT released: it is not whole', failed: 'is NOT released: the refusal was recorded',
};
const proofs = { read: 'every byte was read', checksums: 'by the checksums that the storage has', sizes: 'by names and sizes', none: 'not looked at' };
function outcomeOf({ outcome, decision }) {
    return outcome === 'planned' && decision?.decision === 'fail' ? 'would not be released: the refusal would be recorded' : outcomes[outcome];
}
function rowsOf({ address, latest, proof, decision }) {
    return [
        ['package', address], ['checked', proofs[proof]],
        ...(decision === undefined ? [] : [['testers', `${decision.decision}${decision.by === undefined ? '' : ` (${decision.by})`}${decision.reason === undefined ? '' : `: ${decision.reason}`}`]]),
        ...(latest === undefined ? [] : [['latest', latest]]),
    ];
}
/** `slipway promote ADDRESS`: makes a candidate a release; the only writer of the release index and of `latest` (DR14). */
const promote = {
    name: 'promote', title: 'Release an uploaded package: prove it, write the release index and latest', specs: promote_inputs/* promoteSpecs */.T,
    async run({ package: given, storage: storageAddress, qa, reason, key: keyFile, move, quick, caFile, dryRun }, context) {
        const { cwd, env, logger, addSecret, now, signal } = context;
        if (qa === 'fail' && (reason ?? '').trim() === '')
            throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'a fail needs a reason: --qa fail --reason "what is wrong"');
        if (qa === undefined && reason !== undefined)
            throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'reason goes with qa: --qa pass or --qa fail');
        const candidates = await findCandidates(given, { storage: storageAddress, cwd });
        const key = keyFile === undefined ? undefined : await (0,signature/* loadVerificationKey */.LX)((0,external_node_path_.resolve)(cwd, keyFile));
        const { actor, runUrl } = (0,job_run/* describeJobRun */._)(env);
        const { openStorage } = await __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 44997));
        const http = await (0,http_environment/* openHttpClient */.S)({ env, caFiles: caFile.map((file) => (0,external_node_path_.resolve)(cwd, file)), addSecret });
        const promotions = [];
        try {
            for (const candidate of candidates) {
                const storage = await openStorage(candidate.storage, { cwd, env, http, logger, addSecret, now });
                const progress = logger.progress('check', { unit: 'bytes' });
                try {
                    promotions.push(await promotePackage({
                        storage, candidate, move, dryRun, now, logger, progress, ...(candidate.digest === undefined ? {} : { digest: candidate.digest }), ...(qa === undefined ? {} : { qa: { decision: qa, ...(reason === undefined ? {} : { reason }) } }),
                        by: { ...(actor === undefined ? {} : { by: actor }), ...(runUrl === undefined ? {} : { runUrl }) }, ...(key === undefined ? {} : { key }), ...(quick ? { proof: 'sizes' } : {}), ...(signal === undefined ? {} : { signal }),
                    }));
                }
                finally {
                    progress.done();
                    await storage.close();
                }
            }
        }
        finally {
            http.close();
        }
        return promotions;
    },
    report(promotions) {
        const findings = promotions.flatMap((each) => each.findings);
        const [first] = promotions;
        const lines = promotions.flatMap((promotion) => [
            (0,src_text/* formatTable */.ku)(rowsOf(promotion).map((row) => row.map(src_text/* plainText */.wh))), ...(promotion.findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(promotion.findings), (0,src_text/* formatCount */.B4)(promotion.findings.length, 'finding')]),
            `${(0,src_text/* plainText */.wh)(promotion.product)} ${(0,src_text/* plainText */.wh)(promotion.version)} ${outcomeOf(promotion)}`,
        ]);
        return {
            findings, outputs: { outcome: first?.outcome ?? '', address: promotions.map(({ address }) => address).join(' '), latest: first?.latest ?? '' },
            text: lines.join('\n'),
            summary: promotions.map((promotion) => [`### ${promotion.product} ${promotion.version} ${outcomeOf(promotion)}`, (0,src_text/* formatMarkdownTable */.By)(['what', 'value'], rowsOf(promotion))].join('\n\n')).join('\n\n'),
            document: { promotions, findings },
        };
    },
};


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

/***/ 88987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ releasedPath),
/* harmony export */   AV: () => (/* binding */ indexPath),
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
const versionFolder = (product, version) => `${product}-${/^\d/.test(version) ? 'v' : ''}${version}`;
function pathsOf(folder, name) {
    const candidate = `${folder}/candidate/${name}`;
    return { folder, candidate, record: `${candidate}.release.json`, decisions: `${candidate}.qa.json` };
}
/** The places of a package: one, or for a hotfix one below each version that it is for (R41). */
function deliveryPaths(manifest, name = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .packageName */ .oZ)(manifest)) {
    const versions = manifest.kind === 'hotfix' && manifest.bases.length > 0 ? manifest.bases.map(({ version }) => version) : [manifest.version];
    return [...new Set(versions)].map((version) => pathsOf(versionFolder(manifest.product, version), name));
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('NOT_CANDIDATE', `${(0,_slipway_storage__WEBPACK_IMPORTED_MODULE_2__/* .shownAddress */ .U)(address)} is not the address of an uploaded package`, { hint: 'name what package-platform --upload printed: STORAGE/<product>-v<version>/candidate/<package>; or a local package, with --storage STORAGE' });
    }
    return { storage: `${storage === '' ? (path.startsWith('/') ? '/' : '.') : storage}${query}`, folder, name };
}


/***/ }),

/***/ 23674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ww: () => (/* binding */ checkStored),
/* harmony export */   as: () => (/* binding */ uploadPackage)
/* harmony export */ });
/* unused harmony export uploadOrder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80253);
/* harmony import */ var _slipway_storage__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96932);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85621);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86860);
/* harmony import */ var _remote_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91372);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61572);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13447);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88987);











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
 * @throws {StorageError} STORAGE_EXISTS when a file of other content is there
 */
async function uploadPackage(directory, options) {
    const { manifest } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .openPackage */ .R)(directory);
    const uploaded = [];
    for (const paths of (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .deliveryPaths */ .Zh)(manifest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory)))
        uploaded.push(await uploadTo(paths, { ...options, directory, manifest }));
    return uploaded;
}
async function uploadTo(paths, { storage, directory, manifest, recordFor, key, signal, logger, progress }) {
    const { candidate } = paths;
    const segments = new Map(manifest.segments.map((segment) => [segment.name, segment]));
    const signed = new Set();
    for (const name of [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsFileName */ .sC, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6])
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureName */ .S1)(name))).then(() => true, () => false))
            signed.add(name);
    let written = 0;
    let bytes = 0;
    const order = uploadOrder(manifest, signed);
    for (const name of order) {
        const path = `${candidate}/${name}`;
        const segment = segments.get(name);
        const transfer = { ...(signal === undefined ? {} : { signal }), ...(progress === undefined || segment === undefined ? {} : { progress }) };
        const source = segment === undefined ? (0,_slipway_storage__WEBPACK_IMPORTED_MODULE_6__/* .bytesSource */ .Xl)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name))) : (0,_slipway_storage__WEBPACK_IMPORTED_MODULE_6__/* .fileSource */ .IO)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), segment);
        const { outcome } = await storage.put(path, source, transfer).catch(async (error) => {
            const of = name.endsWith('.sig') ? name.slice(0, -'.sig'.length) : undefined;
            if (of === undefined || !(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .isSlipwayError */ .qQ)(error) || error.code !== 'STORAGE_EXISTS' || !await isSignedThere(path, of))
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
    const place = (0,_remote_place_js__WEBPACK_IMPORTED_MODULE_8__/* .openStoragePlace */ .FK)(storage, candidate);
    const findings = [...await (0,_verify_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyPackage */ .s)(place, { deep: false, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) }), ...await checkStored(storage, { manifest, candidate })];
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
        const manifestDigest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_10__/* .digestOf */ .ol)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6)));
        const text = recordFor({ path: candidate, manifest, manifestDigest, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory) });
        // somebody who uploads the same at the same time may have written it meanwhile: theirs is as good
        await storage.replace(paths.record, Buffer.from(text), { version: there?.version, ...(signal === undefined ? {} : { signal }) }).catch((error) => {
            // where nothing is replaced, as on release pages, the record of the first run stays
            if (there === undefined || !(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .isSlipwayError */ .qQ)(error) || error.code !== 'STORAGE_UNSUPPORTED')
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
/* harmony export */   a: () => (/* binding */ StorageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

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
    const wrong = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StorageError */ .a('SOURCE_CHANGED', `${subject} is not what was announced: ${reason}`, { hint: 'it changed while it was sent: build it again' });
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
