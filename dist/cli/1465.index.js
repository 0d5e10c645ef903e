export const id = 1465;
export const ids = [1465];
export const modules = {

/***/ 1465:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ src_action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/package-platform/src/inputs.ts
var inputs = __webpack_require__(7133);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(5603);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(7708);
;// CONCATENATED MODULE: ./actions/package-platform/src/report.ts


function report({ plan, manifest, path, ms, findings: unsorted }) {
    const findings = (0,src_findings/* sortFindings */.T)(unsorted);
    const { totals, version, addons, images, platforms, kind } = plan.manifest;
    const segments = manifest?.segments ?? plan.segments;
    const rows = [
        ['addons', String(addons.length)], ['images', String(images.length)], ['platforms', platforms.join(', ')], ['blobs', `${totals.blobs}, ${(0,src_text/* formatBytes */.z3)(totals.blobBytes)}`],
        ['segments', `${segments.length}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`], ['time', (0,src_text/* formatDuration */.a3)(ms)],
    ];
    const title = manifest === undefined ? `would write ${plan.name} (${(0,src_text/* formatBytes */.z3)(totals.bytes)})` : `${plan.name}: ${(0,src_text/* formatCount */.B4)(addons.length, 'addon')}, ${(0,src_text/* formatCount */.B4)(images.length, 'image')}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`;
    return {
        findings,
        outputs: { package: { path }, version, size: String(totals.bytes) },
        text: [(0,src_text/* formatTable */.ku)(rows), ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings)]), title, ...(manifest === undefined ? [] : [`package: ${path}`])].join('\n'),
        summary: [
            `### package-platform: ${title}`, (0,src_text/* formatMarkdownTable */.By)(['what', 'how much'], rows),
            ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))]),
        ].join('\n\n'),
        document: { package: path, kind, version, dryRun: manifest === undefined, totals, addons, images, findings, segments: manifest?.segments ?? segments.map(({ name, size }) => ({ name, size })) },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(1719);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 2 modules
var src_git = __webpack_require__(4147);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts + 2 modules
var engine_pool = __webpack_require__(3814);
// EXTERNAL MODULE: ./packages/package-format/src/product-tag.ts
var product_tag = __webpack_require__(2536);
// EXTERNAL MODULE: ./packages/package-format/src/release-contents.ts + 1 modules
var release_contents = __webpack_require__(5089);
// EXTERNAL MODULE: ./packages/package-format/src/package-source.ts
var package_source = __webpack_require__(406);
// EXTERNAL MODULE: ./packages/package-format/src/read.ts
var read = __webpack_require__(6860);
// EXTERNAL MODULE: ./packages/package-format/src/plan.ts + 4 modules
var src_plan = __webpack_require__(2198);
// EXTERNAL MODULE: ./packages/package-format/src/write.ts + 2 modules
var write = __webpack_require__(3196);
// EXTERNAL MODULE: ./packages/package-format/src/release-blobs.ts + 1 modules
var release_blobs = __webpack_require__(8223);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(1577);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts
var image_sources = __webpack_require__(5704);
;// CONCATENATED MODULE: ./actions/package-platform/src/run.ts








/** Builds the package of a product tag: everything comes from the tag and its lock. */
async function run(inputs, context) {
    const start = performance.now();
    const { cwd, env, exec, logger, addSecret, event, signal } = context;
    const folder = (0,external_node_path_.resolve)(cwd, inputs.repo);
    const segmentSize = (0,product_tag/* parseSegmentSize */.Q$)(inputs.segmentSize);
    const git = (0,src_git/* createGit */.l)({ exec, env, cwd: folder, logger });
    const ref = await (0,product_tag/* resolveProductTag */.gi)(git, { given: inputs.ref, event: event.gitTag, flag: 'ref' });
    const mtime = await (0,product_tag/* packageTime */.gG)(git, ref, env['SOURCE_DATE_EPOCH']);
    logger.step(`Reading ${ref}`);
    const release = await (0,release_contents/* loadTaggedRelease */.iH)(git, ref);
    const { config, lock, versions } = release;
    const findings = versions === undefined ? [] : (0,version_file/* checkVersions */.OR)(versions, release.addons).map((finding) => ({ ...finding, severity: 'warning' }));
    if (lock.images.length === 0)
        throw new errors/* SlipwayError */.GQ('NO_IMAGES', `the lock of ${ref} has no image: no image, no package`, { hint: 'run slipway verify-images --update-lock, commit and tag again' });
    if (config.product === 'platform')
        logger.warn('slipway.yaml names no product, so the package is called platform: set product');
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers: (0,external_node_os_.availableParallelism)() });
    const sources = await (0,image_sources/* openImageSources */.M)({
        config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: (0,action/* readDockerConfig */.TO)(env),
        exec, logger, addSecret, connections: inputs.jobs, openPackage: async (path) => (0,package_source/* openPackageSource */.C)(await (0,read/* openPackage */.R)(path)),
    });
    try {
        logger.step(`Packing ${(0,src_text/* formatCount */.B4)(release.addons.length, 'chart')}`);
        const plan = (0,src_plan/* planPackage */.G)({
            kind: 'platform', product: config.product, version: ref, tag: ref, commit: release.tree.commit, mtime, segmentSize,
            platforms: config.platforms ?? [...new Set(lock.images.flatMap(({ platforms }) => platforms))].sort(),
            engine: lock.engine, addons: (0,release_contents/* describeAddons */.p1)(release), contents: (0,release_contents/* contentsOf */.KD)(lock),
            charts: await (0,release_contents/* packAddons */.Z7)(release, { engine, mtime, logger }), metaFiles: await (0,release_contents/* loadMetaFiles */.FN)(release.tree),
        });
        const output = (0,external_node_path_.resolve)(cwd, inputs.output);
        const { totals } = plan.manifest;
        if (inputs.dryRun)
            return { plan, path: (0,external_node_path_.join)(output, plan.name), findings, ms: performance.now() - start };
        logger.step(`Writing ${plan.name}: ${(0,src_text/* formatCount */.B4)(totals.images, 'image')}, ${(0,src_text/* formatCount */.B4)(totals.blobs, 'blob')}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`);
        const progress = logger.progress('package', { total: totals.bytes, unit: 'bytes' });
        const { path, manifest } = await (0,write/* buildPackage */.P)(plan, { open: (0,release_blobs/* openLocked */.r)(release, sources), outputDirectory: output, concurrency: inputs.jobs, progress, ...(signal === undefined ? {} : { signal }) });
        progress.done();
        return { plan, manifest, path, findings, ms: performance.now() - start };
    }
    finally {
        sources.close();
        await engine.close();
    }
}

;// CONCATENATED MODULE: ./actions/package-platform/src/index.ts




const src_action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ })

};
