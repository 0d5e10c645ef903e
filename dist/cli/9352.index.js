export const id = 9352;
export const ids = [9352];
export const modules = {

/***/ 39352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ src_action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/diff-hotfix/src/inputs.ts
var inputs = __webpack_require__(32931);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
;// CONCATENATED MODULE: ./actions/diff-hotfix/src/report.ts


function addonRow(change) {
    switch (change.kind) {
        case 'added': return [change.target.path, 'added', change.target.version ?? ''];
        case 'removed': return [change.base.path, 'removed', change.base.version ?? ''];
        case 'renamed': return [change.target.path, `renamed from ${change.base.path}${change.changed ? ', changed' : ''}`, `${change.base.version ?? ''} → ${change.target.version ?? ''}`];
        case 'changed': return [change.target.path, 'changed', change.base.version === change.target.version ? `${change.target.version ?? ''} (same version)` : `${change.base.version ?? ''} → ${change.target.version ?? ''}`];
    }
}
const report_short = (digest) => (digest === undefined ? '' : digest.slice(0, 19));
function report(result) {
    const { base, target, diff, plan, manifest, path, signer, storages = [], uploads = [], ms } = result;
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    const addons = diff.addons.map(addonRow);
    const images = diff.images.map(({ kind, reference, base: before, target: after }) => [reference, kind, [report_short(before), report_short(after)].filter((text) => text !== '').join(' → ')]);
    const totals = plan?.manifest.totals;
    const shared = plan === undefined ? 0 : plan.manifest.bases.reduce((sum, { requires }) => sum + requires.blobs.reduce((bytes, { size }) => bytes + size, 0), 0);
    const what = `${base} → ${target}: ${(0,src_text/* formatCount */.B4)(addons.length, 'addon')} and ${(0,src_text/* formatCount */.B4)(images.length, 'image')} differ`;
    const size = totals === undefined ? '' : `; ${manifest === undefined ? 'a hotfix would be' : 'the hotfix is'} ${(0,src_text/* formatBytes */.z3)(totals.bytes)} (${(0,src_text/* formatCount */.B4)(totals.blobs, 'new blob')}), ${(0,src_text/* formatBytes */.z3)(shared)} are shared with the base`;
    const title = `${what}${size}`;
    const places = manifest === undefined ? storages.map((storage) => `would upload to: ${storage}`) : uploads.map(({ address, written, files, bytes }) => `uploaded: ${address}: ${written === 0 ? 'all of it was there' : `${written} of ${(0,src_text/* formatCount */.B4)(files, 'file')}, ${(0,src_text/* formatBytes */.z3)(bytes)}`}`);
    return {
        findings,
        outputs: { ...(manifest === undefined || path === undefined ? {} : { package: { path } }), version: target, addons: String(addons.length), images: String(plan?.manifest.images.length ?? images.length), ...(totals === undefined ? {} : { size: String(totals.bytes) }), ...(uploads.length === 0 ? {} : { upload: uploads.map(({ address }) => address).join(' ') }) },
        text: [
            ...(addons.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([['addon', 'change', 'version'], ...addons].map((row) => row.map(src_text/* plainText */.wh))), '']),
            ...(images.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([['image', 'change', plan === undefined ? '' : 'digest'], ...images].map((row) => row.map(src_text/* plainText */.wh))), '']),
            ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings), '']), `${title}; ${(0,src_text/* formatDuration */.a3)(ms)}`, ...(manifest === undefined || path === undefined ? [] : [`package: ${path}`, `signature: ${signer ?? 'none'}`]), ...places,
        ].join('\n'),
        summary: [
            `### diff-hotfix: ${title}`,
            ...(addons.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['addon', 'change', 'version'], addons)]), ...(images.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['image', 'change', 'digest'], images)]),
            ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message', 'what to do'], findings.map(({ code, subject, message, hint = '' }) => [code, subject, message, hint]))]),
            ...places,
        ].join('\n\n'),
        document: {
            base, target, dryRun: manifest === undefined, addons: diff.addons, images: diff.images, findings,
            ...(plan === undefined ? {} : { package: path, ...(signer === undefined ? {} : { signer }), totals, sharedBytes: shared, shipped: plan.manifest.images }),
            ...(uploads.length === 0 ? {} : { uploads: uploads.map(({ address, path: at, written, files, bytes }) => ({ address, path: at, written, files, bytes })) }),
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/ci/src/job-run.ts
var job_run = __webpack_require__(25909);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var src_git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/package-format/src/contents/product-tag.ts
var product_tag = __webpack_require__(85795);
// EXTERNAL MODULE: ./packages/package-format/src/contents/release-contents.ts + 1 modules
var release_contents = __webpack_require__(57311);
// EXTERNAL MODULE: ./packages/package-format/src/contents/release-errors.ts
var release_errors = __webpack_require__(85826);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/uploads.ts + 2 modules
var delivery_uploads = __webpack_require__(55638);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
// EXTERNAL MODULE: ./packages/package-format/src/contents/own-package.ts
var own_package = __webpack_require__(34208);
// EXTERNAL MODULE: ./packages/package-format/src/reading/package-source.ts
var package_source = __webpack_require__(47127);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/package-format/src/contents/partial-indexes.ts
var partial_indexes = __webpack_require__(11441);
// EXTERNAL MODULE: ./packages/package-format/src/planning/plan.ts + 5 modules
var planning_plan = __webpack_require__(82017);
// EXTERNAL MODULE: ./packages/package-format/src/site/site-files.ts + 4 modules
var site_files = __webpack_require__(2568);
// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(41683);
// EXTERNAL MODULE: ./packages/package-format/src/writing/write.ts + 2 modules
var write = __webpack_require__(73979);
// EXTERNAL MODULE: ./packages/package-format/src/contents/release-blobs.ts + 1 modules
var release_blobs = __webpack_require__(12378);
// EXTERNAL MODULE: ./packages/release-repo/src/git-tree.ts
var git_tree = __webpack_require__(65959);
// EXTERNAL MODULE: ./packages/release-repo/src/release-diff.ts
var release_diff = __webpack_require__(39199);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/closure.ts
var closure = __webpack_require__(73851);
// EXTERNAL MODULE: ./packages/release-repo/src/lock-update.ts
var lock_update = __webpack_require__(64877);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var tree = __webpack_require__(75004);
;// CONCATENATED MODULE: ./packages/release-repo/src/hotfix-plan.ts




/** What a changed addon does not use stays away from the customer, and is told (R26, DR12). */
function strangerFinding(image, before) {
    const users = image.addons.length === 0 ? 'no addon uses it' : `used by ${image.addons.join(', ')}, which did not change`;
    return before === undefined
        ? { code: 'stranger', severity: 'warning', subject: image.reference, location: { file: lock/* lockFileName */.x5 }, message: `new in the lock, but ${users}: not in the hotfix`, hint: '--include-moved takes it along' }
        : { code: 'moved', severity: 'warning', subject: image.reference, location: { file: lock/* lockFileName */.x5 }, message: `was pushed again: ${before.digest} in the base, ${image.digest} in the target; ${users}: not in the hotfix`, hint: 'find out who pushed it; --include-moved takes it along' };
}
const tagOf = ({ repository, tag, digest }) => (tag === undefined ? [] : [{ repository, tag, digest }]);
const byName = (a, b) => (0,tree/* comparePaths */.cD)(`${a.repository}:${a.tag}`, `${b.repository}:${b.tag}`);
const uniqueTags = (tags) => [...new Map(tags.map((tag) => [`${tag.repository}:${tag.tag}`, tag])).values()].sort(byName);
/**
 * What to carry from one release to the next: images of changed addons, without any blob that the base has.
 * Decided from two locks alone. @throws {ReleaseRepoError} LOCK_INCOMPLETE
 */
function planHotfix({ base, target, changedAddons, includeMoved = false }) {
    const baseByName = new Map(base.images.map((image) => [(0,lock_update/* packageName */.oZ)(image), image]));
    const baseByReference = new Map(base.images.map((image) => [image.reference, image]));
    const baseClosure = (0,closure/* closureOf */.T)(base, [...base.images, ...base.referrers ?? []].map(({ digest }) => digest));
    const isOurs = ({ addons }) => addons.some((addon) => changedAddons.has(addon));
    const findings = [];
    const wanted = target.images.filter((image) => {
        if (isOurs(image))
            return true;
        const before = baseByReference.get(image.reference) ?? baseByName.get((0,lock_update/* packageName */.oZ)(image));
        if (before?.digest === image.digest)
            return false;
        findings.push(strangerFinding(image, before));
        return includeMoved;
    });
    const withReferrers = (images) => {
        const references = new Set(images.map(({ reference }) => reference));
        return [...images, ...(target.referrers ?? []).filter(({ reference }) => references.has(reference))].map(({ digest }) => digest);
    };
    const needed = (0,closure/* closureOf */.T)(target, withReferrers(wanted));
    const newManifests = new Map([...needed.manifests].filter(([digest]) => !baseClosure.manifests.has(digest)));
    const newBlobs = new Map([...needed.blobs].filter(([digest]) => !baseClosure.blobs.has(digest)));
    const isNew = (image) => {
        if (baseByName.get((0,lock_update/* packageName */.oZ)(image))?.digest !== image.digest)
            return true;
        // The same index may have gained a platform, or a signature.
        const { manifests, blobs } = (0,closure/* closureOf */.T)(target, withReferrers([image]));
        return [...manifests.keys()].some((digest) => newManifests.has(digest)) || [...blobs.keys()].some((digest) => newBlobs.has(digest));
    };
    const images = wanted.filter(isNew);
    const moved = new Set(images.flatMap((image) => (image.tag !== undefined && baseByName.has((0,lock_update/* packageName */.oZ)(image)) ? [(0,lock_update/* packageName */.oZ)(image)] : [])));
    return {
        addons: [...changedAddons].sort(tree/* comparePaths */.cD),
        removedAddons: base.addons.map(({ path }) => path).filter((path) => !target.addons.some((addon) => addon.path === path)).sort(tree/* comparePaths */.cD),
        images, newManifests, newBlobs,
        requiredManifests: new Map([...needed.manifests].filter(([digest]) => baseClosure.manifests.has(digest)).map(([digest, { size }]) => [digest, size])),
        requiredBlobs: new Map([...needed.blobs].filter(([digest]) => baseClosure.blobs.has(digest))),
        requiredTags: uniqueTags(wanted.flatMap((image) => {
            const before = baseByName.get((0,lock_update/* packageName */.oZ)(image));
            return before === undefined ? [] : tagOf(before);
        })),
        newTags: uniqueTags(images.flatMap(tagOf)),
        affectedOtherAddons: target.images.filter((image) => moved.has((0,lock_update/* packageName */.oZ)(image)))
            .flatMap(({ reference, addons }) => addons.filter((addon) => !changedAddons.has(addon)).map((addon) => ({ addon, reference })))
            .sort((a, b) => (0,tree/* comparePaths */.cD)(a.addon, b.addon) || (0,tree/* comparePaths */.cD)(a.reference, b.reference)),
        findings,
    };
}

// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts
var image_sources = __webpack_require__(75704);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(12718);
;// CONCATENATED MODULE: ./actions/diff-hotfix/src/references.ts

const isUnrendered = ({ code }) => code === 'render-failed' || code === 'chart-invalid' || code === 'profile-invalid';
async function loadReferences(tree, { engine, kubeVersion }) {
    const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
    const release = await (0,release_images/* loadReleaseImages */.w5)({ tree, config, engine, ...(kubeVersion === undefined ? {} : { kubeVersion }) });
    return { users: new Map([...release.images].map(([reference, { addons }]) => [reference, addons])), findings: release.findings.filter(isUnrendered) };
}
/**
 * References of both sides that can be compared. What only addons use that one side could not render is neither new
 * nor gone, so it is left out of both (DR6).
 */
function comparableReferences(base, target) {
    const failed = new Set([...base.findings, ...target.findings].flatMap(({ addon }) => addon ?? []));
    const undecided = new Set([base, target].flatMap(({ users }) => [...users].filter(([, addons]) => addons.length > 0 && addons.every((addon) => failed.has(addon))).map(([reference]) => reference)));
    const decided = ({ users }) => [...users.keys()].filter((reference) => !undecided.has(reference));
    return { base: decided(base), target: decided(target) };
}

;// CONCATENATED MODULE: ./actions/diff-hotfix/src/run.ts









async function resolveTarget(git, inputs, { event }) {
    if (!inputs.dryRun)
        return (0,product_tag/* resolveProductTag */.gi)(git, { given: inputs.target, event: event.gitTag, flag: 'target' });
    const named = inputs.target ?? event.gitTag ?? (await git.tagsAt('HEAD'))[0] ?? 'HEAD';
    await git.resolveCommit(named);
    return named;
}
const withoutLock = ({ lock: _lock, ...release }) => release;
/**
 * Both sides. A dry run also takes sides without a lock, or with one that does not fit the rest: their images are then
 * those of the rendered charts.
 * @throws {ReleaseError} LOCK_MISSING, LOCK_OUTDATED, ADDON_INVALID unless it is a dry run
 */
async function loadSides(git, { base, target }, inputs, context) {
    const [baseTree, targetTree] = [await (0,git_tree/* createGitTree */.b)(git, base), await (0,git_tree/* createGitTree */.b)(git, target)];
    const outdated = [];
    try {
        const packable = { base: await (0,release_contents/* loadTaggedRelease */.iH)(git, base, { shipped: true }), target: await (0,release_contents/* loadTaggedRelease */.iH)(git, target) };
        return { base: await (0,release_diff/* loadRelease */.U)(baseTree), target: await (0,release_diff/* loadRelease */.U)(targetTree), findings: [], packable };
    }
    catch (error) {
        if (!inputs.dryRun || !(error instanceof release_errors/* ReleaseError */.K))
            throw error;
        const { code, message, hint } = error;
        if (code !== 'LOCK_MISSING')
            outdated.push({ code: code === 'LOCK_OUTDATED' ? 'lock-outdated' : 'chart-invalid', severity: 'warning', subject: lock/* lockFileName */.x5, message: `${message}\nimages are compared by name only`, ...(hint === undefined ? {} : { hint }) });
    }
    const sides = { base: withoutLock(await (0,release_diff/* loadRelease */.U)(baseTree)), target: withoutLock(await (0,release_diff/* loadRelease */.U)(targetTree)) };
    context.logger.step('Rendering the addons of both sides: at least one has no lock that fits it');
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers: (0,external_node_os_.availableParallelism)() });
    try {
        const options = { engine, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }) };
        const before = await loadReferences(baseTree, options);
        const after = await loadReferences(targetTree, options);
        // What does not render on either side was broken before, and is said once.
        const isOld = (finding) => before.findings.some(({ subject, message }) => subject === finding.subject && message === finding.message);
        // Broken alike on both sides: worth a word, but not what this comparison is about.
        const findings = [...outdated, ...after.findings.map((finding) => isOld(finding) ? { ...finding, severity: 'warning' } : finding), ...before.findings.filter((finding) => !after.findings.some(({ subject }) => subject === finding.subject)).map((finding) => ({ ...finding, message: `in ${base}: ${finding.message}` }))];
        const references = comparableReferences(before, after);
        return { base: { ...sides.base, references: references.base }, target: { ...sides.target, references: references.target }, findings };
    }
    finally {
        await engine.close();
    }
}
const platformsOf = ({ images }) => [...new Set(images.flatMap(({ platforms }) => platforms))].sort();
/** Platforms that the site does not have yet: a hotfix brings them for changed addons only. */
function checkPlatforms(base, target) {
    const before = new Set(platformsOf(base));
    return platformsOf(target).filter((platform) => !before.has(platform)).map((platform) => ({
        code: 'platform-added', severity: 'warning', subject: platform, location: { file: lock/* lockFileName */.x5 }, message: 'no image of the base has this platform; the hotfix brings it for the addons that changed, and for no other', hint: 'a new platform needs a whole package: slipway package-platform',
    }));
}
/** Names of addons that are gone. One that only moved to another folder is still there under its name. */
function removedNames(base, { addons }, paths) {
    const names = new Map(base.addons.map(({ path, name }) => [path, name]));
    const present = new Set(addons.map(({ name }) => name));
    return paths.flatMap((path) => names.get(path) ?? []).filter((name) => !present.has(name));
}
/** Finds what changed between two tags and, unless it is a dry run, packs it. */
async function run(inputs, context) {
    const start = performance.now();
    const { cwd, env, event, exec, logger, addSecret, signal } = context;
    (0,delivery_uploads/* parseAttributes */.vB)(inputs.attribute);
    const folder = (0,external_node_path_.resolve)(cwd, inputs.repo);
    const segmentSize = (0,product_tag/* parseSegmentSize */.Q$)(inputs.segmentSize);
    const signingKey = inputs.signingKey === undefined ? undefined : await (0,signature/* loadSigningKey */.fm)(inputs.signingKey, { cwd, addSecret });
    const git = (0,src_git/* createGit */.l)({ exec, env, cwd: folder, logger });
    const { base } = inputs;
    // What sites have installed is a tag; a plan may be made against anything.
    if (inputs.dryRun)
        await git.resolveCommit(base);
    else
        await (0,product_tag/* resolveProductTag */.gi)(git, { given: base, event: undefined, flag: 'base' });
    const target = await resolveTarget(git, inputs, context);
    for (const tag of [base, target])
        (0,own_package/* refuseKindTag */.R8)(tag);
    logger.step(`Comparing ${base} with ${target}`);
    const sides = await loadSides(git, { base, target }, inputs, context);
    const diff = (0,release_diff/* diffRelease */.Ls)(sides.base, sides.target);
    const findings = [...sides.findings, ...diff.findings];
    const changed = (0,release_diff/* changedAddons */.UX)(diff.addons);
    const elapsed = () => performance.now() - start;
    if (sides.packable === undefined)
        return { base, target, diff, findings, ms: elapsed() };
    const { base: baseRelease, target: release } = sides.packable;
    const { config, lock } = release;
    const hotfix = planHotfix({ base: baseRelease.lock, target: lock, changedAddons: changed, includeMoved: inputs.includeMoved });
    findings.push(...hotfix.findings, ...hotfix.affectedOtherAddons.map(({ addon, reference }) => ({
        code: 'affected', severity: 'warning', subject: addon, addon, message: `it did not change, but uses ${reference}, which the hotfix moves`, hint: 'tell its owner',
    })));
    findings.push(...checkPlatforms(baseRelease.lock, lock));
    if (changed.size === 0 && hotfix.images.length === 0 && hotfix.removedAddons.length === 0) {
        if (inputs.dryRun)
            return { base, target, diff, findings, ms: elapsed() };
        throw new release_errors/* ReleaseError */.K('NOTHING_CHANGED', `nothing that a hotfix would carry changed between ${base} and ${target}`, { hint: hotfix.findings.length > 0 ? 'images of untouched addons were pushed again: see --dry-run; --include-moved ships them' : 'check the two tags' });
    }
    const mtime = await (0,product_tag/* packageTime */.gG)(git, target, env['SOURCE_DATE_EPOCH']);
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers: (0,external_node_os_.availableParallelism)() });
    const sources = await (0,image_sources/* openImageSources */.M)({
        config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: (0,action/* readDockerConfig */.TO)(env, logger),
        exec, logger, addSecret, connections: inputs.jobs, openPackage: async (path) => (0,package_source/* openPackageSource */.C)(await (0,read/* openPackage */.R)(path)),
    });
    let uploads;
    try {
        uploads = await (0,delivery_uploads/* openUploads */.tu)(inputs, { ...context, run: (0,job_run/* describeJobRun */._)(env), key: signingKey, lookup: { config, event, git, folder } });
        const { storages } = uploads;
        const shipped = lock.images.filter((image) => hotfix.images.includes(image) || image.addons.some((addon) => changed.has(addon)));
        const series = /-hotfix(\d+)$/.exec(target);
        const contents = (0,release_contents/* contentsOf */.KD)(lock, shipped);
        findings.push(...(0,partial_indexes/* checkPartialIndexes */.k)(contents));
        const plan = (0,planning_plan/* planPackage */.G)({
            kind: 'hotfix', product: config.product, version: target, tag: target, commit: release.tree.commit, mtime, segmentSize,
            platforms: config.platforms ?? platformsOf(lock), engine: lock.engine,
            series: base, ...(series?.[1] === undefined ? {} : { number: Number(series[1]) }),
            addons: (0,release_contents/* describeAddons */.p1)(release, changed), removedAddons: removedNames(baseRelease.lock, release, hotfix.removedAddons),
            contents, bases: [{ version: base, lockDigest: baseRelease.lockDigest, contents: (0,release_contents/* contentsOf */.KD)(baseRelease.lock) }],
            charts: await (0,release_contents/* packAddons */.Z7)(release, { engine, mtime, logger, only: changed }), metaFiles: [...await (0,release_contents/* loadMetaFiles */.FN)(release.tree), ...await (0,site_files/* loadSiteFiles */.P)(release, { engine, mtime, logger, signal, network: { env, addSecret, caFiles: inputs.caFile.map((file) => (0,external_node_path_.resolve)(cwd, file)) }, only: changed })],
        });
        const output = (0,external_node_path_.resolve)(cwd, inputs.output);
        const path = (0,external_node_path_.join)(output, plan.name);
        if (inputs.dryRun)
            return { base, target, diff, findings, plan, path, storages, ms: elapsed() };
        for (const text of await (0,output_directory/* describeForeignRuns */.Wz)(output, plan.name))
            logger.warn(text);
        const { totals } = plan.manifest;
        logger.step(`Writing ${plan.name}: ${(0,src_text/* formatCount */.B4)(plan.manifest.addons.length, 'addon')}, ${(0,src_text/* formatCount */.B4)(totals.blobs, 'blob')}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`);
        const progress = logger.progress('hotfix', { total: totals.bytes, unit: 'bytes' });
        const built = await (0,write/* buildPackage */.P)(plan, { open: (0,release_blobs/* openLocked */.r)(release, sources), outputDirectory: output, concurrency: inputs.jobs, progress, ...(signingKey === undefined ? {} : { signingKey }), ...(signal === undefined ? {} : { signal }) });
        progress.done();
        const uploaded = await uploads.upload(built.path);
        return { base, target, diff, findings: [...findings, ...uploaded.findings], plan, manifest: built.manifest, path: built.path, ...(signingKey === undefined ? {} : { signer: signingKey.description }), storages, uploads: uploaded.uploads, ms: elapsed() };
    }
    finally {
        await uploads?.close();
        sources.close();
        await engine.close();
    }
}

;// CONCATENATED MODULE: ./actions/diff-hotfix/src/index.ts




const src_action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 39199:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ diffRelease),
/* harmony export */   U: () => (/* binding */ loadRelease),
/* harmony export */   UX: () => (/* binding */ changedAddons),
/* harmony export */   eC: () => (/* binding */ diffImages)
/* harmony export */ });
/* unused harmony export diffAddons */
/* harmony import */ var _addons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14611);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81215);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76059);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75004);




/** Reads one side of a comparison; an addon that cannot be read as a chart is compared by its files all the same. */
async function loadRelease(tree) {
    const { addons, broken, findings } = await (0,_addons_js__WEBPACK_IMPORTED_MODULE_0__/* .loadAddons */ .Wx)(tree);
    const readable = [...addons, ...broken.filter(({ files }) => files.length > 0 && !findings.some(({ message }) => message.includes('symbolic link')))];
    const digests = await (0,_addons_js__WEBPACK_IMPORTED_MODULE_0__/* .digestAddons */ .ks)(tree, readable);
    const lists = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .loadLists */ .g)(tree);
    const lock = await (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .findLock */ .HT)(tree);
    const toRelease = (folder) => {
        const digest = digests.get(folder.path);
        if (digest === undefined)
            return [];
        const name = 'name' in folder ? folder.name : folder.path.split('/').at(-1) ?? folder.path;
        return [{ path: folder.path, name, tree: digest, ...('version' in folder ? { version: folder.version } : {}) }];
    };
    return {
        name: tree.name,
        addons: readable.flatMap(toRelease).sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD)(a.path, b.path)),
        references: [...new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD),
        ...(lock === undefined ? {} : { lock }),
        findings: [...findings, ...lists.flatMap((list) => list.findings)],
    };
}
/** Addons that differ, by their whole trees (P1), sorted by path. */
function diffAddons(base, target) {
    const before = new Map(base.map((addon) => [addon.path, addon]));
    const after = new Map(target.map((addon) => [addon.path, addon]));
    const gone = new Map(base.filter(({ path }) => !after.has(path)).map((addon) => [addon.path, addon]));
    const changes = [];
    const fresh = target.filter(({ path }) => !before.has(path));
    // Same files first, then the same chart: each old folder is the origin of at most one new one.
    const takeOrigin = (match) => {
        const origin = [...gone.values()].find(match);
        if (origin !== undefined)
            gone.delete(origin.path);
        return origin;
    };
    const moved = new Map(fresh.flatMap((addon) => {
        const origin = takeOrigin(({ tree }) => tree === addon.tree);
        return origin === undefined ? [] : [[addon.path, origin]];
    }));
    for (const addon of fresh) {
        const origin = moved.get(addon.path) ?? takeOrigin(({ name }) => name === addon.name);
        changes.push(origin === undefined ? { kind: 'added', target: addon } : { kind: 'renamed', base: origin, target: addon, changed: origin.tree !== addon.tree });
    }
    for (const addon of target) {
        const old = before.get(addon.path);
        if (old !== undefined && old.tree !== addon.tree)
            changes.push({ kind: 'changed', base: old, target: addon });
    }
    changes.push(...[...gone.values()].map((addon) => ({ kind: 'removed', base: addon })));
    return changes.sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD)(pathOf(a), pathOf(b)));
}
const pathOf = (change) => (change.kind === 'removed' ? change.base.path : change.target.path);
/** Paths, in the target, of addons that a hotfix has to carry. A folder that only moved is among them: its chart is deployed anew. */
function changedAddons(changes) {
    return new Set(changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.target.path])));
}
/** Images that differ: by digest when both sides have a lock, else by the references of their lists. */
function diffImages(base, target) {
    const digestsOf = (lock, references) => lock === undefined ? new Map(references.map((reference) => [reference, undefined])) : new Map(lock.images.map(({ reference, digest }) => [reference, digest]));
    const both = base.lock !== undefined && target.lock !== undefined;
    const before = digestsOf(both ? base.lock : undefined, base.references);
    const after = digestsOf(both ? target.lock : undefined, target.references);
    return [...new Set([...before.keys(), ...after.keys()])].sort(_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD).flatMap((reference) => {
        const [old, now] = [before.get(reference), after.get(reference)];
        const sides = { ...(old === undefined ? {} : { base: old }), ...(now === undefined ? {} : { target: now }) };
        if (!before.has(reference))
            return [{ kind: 'added', reference, ...sides }];
        if (!after.has(reference))
            return [{ kind: 'removed', reference, ...sides }];
        return old === now ? [] : [{ kind: 'changed', reference, ...sides }];
    });
}
/** What lies between two releases. */
function diffRelease(base, target) {
    const addons = diffAddons(base.addons, target.addons);
    const findings = addons.flatMap((change) => {
        const edited = change.kind === 'changed' || (change.kind === 'renamed' && change.changed);
        if (!edited || change.base.version === undefined || change.base.version !== change.target.version)
            return [];
        return [{
                code: 'content-changed-without-version-bump', severity: 'warning', subject: change.target.path, addon: change.target.path, location: { file: `${change.target.path}/Chart.yaml` },
                message: `its files changed between ${base.name} and ${target.name}, but its version is still ${change.base.version}`, hint: 'raise version in Chart.yaml and version.yml',
            }];
    });
    return { addons, images: diffImages(base, target), findings };
}


/***/ })

};
