export const id = 7121;
export const ids = [7121];
export const modules = {

/***/ 41458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/render-images/src/inputs.ts
var inputs = __webpack_require__(11740);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
;// CONCATENATED MODULE: ./actions/render-images/src/report.ts


function report(result) {
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    if (result.charts !== undefined) {
        const images = [...new Set(result.charts.flatMap((chart) => chart.images))].sort();
        return { findings, outputs: { changed: 'false', images: String(images.length) }, text: [...images.map(src_text/* plainText */.wh), ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings)])].join('\n'), summary: '', document: { charts: result.charts, findings } };
    }
    const total = new Set(result.lists.flatMap(({ images }) => images)).size;
    const rows = result.lists.map(({ file, images, added, removed }) => [file, String(images.length), `+${added.length}`, `-${removed.length}`]);
    const failed = new Set(findings.flatMap(({ code, subject }) => (code === 'render-failed' || code === 'chart-invalid' ? [subject] : []))).size;
    const rendered = result.release?.addons.filter(({ findings: problems }) => problems.length === 0).length ?? 0;
    const what = failed > 0 ? `${(0,src_text/* formatCount */.B4)(failed, 'addon')} failed, so nothing is written` : result.written ? `${(0,src_text/* formatCount */.B4)(result.changed.length, 'file')} written` : result.changed.length > 0 ? `${(0,src_text/* formatCount */.B4)(result.changed.length, 'file')} would change` : 'nothing changed';
    const title = `${(0,src_text/* formatCount */.B4)(rendered, 'addon')} rendered, ${(0,src_text/* formatCount */.B4)(total, 'image')}, ${what}`;
    const lines = result.lists.flatMap(({ added, removed }) => [...added.map((image) => `  + ${(0,src_text/* plainText */.wh)(image)}`), ...removed.map((image) => `  - ${(0,src_text/* plainText */.wh)(image)}`)]);
    return {
        findings,
        outputs: { changed: String(failed === 0 && result.changed.length > 0), images: String(total) },
        text: [(0,src_text/* formatTable */.ku)([['list', 'images', 'new', 'gone'], ...rows]), ...lines, (0,findings_text/* formatFindings */.e)(findings), title].filter((part) => part !== '').join('\n'),
        summary: [`### render-images: ${title}`, (0,src_text/* formatMarkdownTable */.By)(['list', 'images', 'new', 'gone'], rows), ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
        document: {
            lists: result.lists, changed: result.changed, written: result.written,
            images: [...result.release?.images.values() ?? []].map(({ listed, kinds, lists, uses }) => ({ reference: listed.text, kinds, lists, users: uses })),
            findings,
        },
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/helm/src/mentions.ts + 2 modules
var mentions = __webpack_require__(70565);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(12718);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var src_lists = __webpack_require__(81215);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(88773);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __webpack_require__(88679);
;// CONCATENATED MODULE: ./packages/release-repo/src/declared-images.ts





const maxNamed = 5;
const nameOf = ({ registry, repository }) => (0,images_origin/* fullName */.fq)(registry === undefined ? repository : `${registry}/${repository}`);
function parse(text) {
    try {
        return [(0,reference/* parseImageReference */.o_)(text)];
    }
    catch {
        // An annotation is for people: what is no reference there is used nowhere.
        return [];
    }
}
/**
 * Images that a chart declares in annotations of Chart.yaml or in Images.lock, but no template and no image list names in
 * any version: what an operator starts is found nowhere else, and what the values at hand switch off stands there too.
 * One `declared` note per addon that renders.
 */
function checkDeclaredImages({ addonFiles, addons, images }, ignore) {
    const known = new Set([...images.values()].flatMap(({ listed, original }) => [nameOf(listed), nameOf(original), (0,images_origin/* fullName */.fq)(listed.repository)]));
    const unrendered = new Set(addons.flatMap(({ path, findings }) => (findings.length > 0 ? [path] : [])));
    return addonFiles.flatMap(({ path, files }) => {
        if (unrendered.has(path))
            return [];
        const unknown = [...new Set((0,mentions/* findDeclaredImages */.e)((0,src_chart/* chartFromFiles */.q)(files, path)).flatMap(({ text }) => parse(text))
                .filter((image) => !(0,patterns/* matchesPattern */.M)(image.text, ignore) && !known.has(nameOf(image)) && !known.has((0,images_origin/* fullName */.fq)(image.repository))).map(({ text }) => text))].sort();
        if (unknown.length === 0)
            return [];
        const more = unknown.length > maxNamed ? ` and ${unknown.length - maxNamed} more` : '';
        return [{
                code: 'declared', severity: 'info', subject: path, addon: path, location: { file: `${path}/Chart.yaml` },
                message: `it declares ${(0,src_text/* formatCount */.B4)(unknown.length, 'image')} that no template and no list names: ${unknown.slice(0, maxNamed).join(', ')}${more}`,
                hint: 'nothing to do for what your values switch off; what an operator or a script starts belongs on images_extra.list of the chart',
            }];
    });
}

// EXTERNAL MODULE: ./packages/release-repo/src/images-json.ts
var images_json = __webpack_require__(81517);
;// CONCATENATED MODULE: ./actions/render-images/src/run.ts






/** The addons whose images are not all known. */
const isIncomplete = ({ code }) => code === 'render-failed' || code === 'chart-invalid' || code === 'profile-invalid';
/**
 * Compares what the lists should hold with what they hold. A list that no chart speaks of any more becomes empty. While
 * addons are not rendered, a line may be theirs: then none counts as gone (DR6).
 */
async function planLists(folder, release, { complete }) {
    const expected = (0,release_images/* expectedLists */.yD)(release);
    const texts = new Map();
    const lists = [];
    for (const [kind, images] of expected) {
        const file = (0,src_lists/* listFileName */.ee)(kind);
        const text = (0,src_lists/* formatList */.ki)(images);
        const before = await (0,src_tree/* findText */.Vw)(folder, file);
        const present = new Set(release.lists.find((list) => list.kind === kind)?.lines.map(({ reference }) => reference) ?? []);
        const wanted = new Set(images);
        const added = images.filter((image) => !present.has(image));
        const changed = complete ? before !== text : added.length > 0;
        lists.push({ file, images, added, removed: complete ? [...present].filter((image) => !wanted.has(image)).sort() : [], changed });
        if (changed)
            texts.set(file, text);
    }
    return { lists, texts };
}
/** The images of charts by themselves; one that does not render is a finding, the others are told. */
async function renderCharts(folders, { engine, cwd, kube }) {
    const findings = [];
    const charts = await Promise.all(folders.map(async (chart) => {
        try {
            const rendered = await engine.render(await (0,src_chart/* loadChartDirectory */._)((0,external_node_path_.resolve)(cwd, chart)), kube);
            return { chart, images: [...new Set((0,mentions/* findImageMentions */.S)(rendered).map(({ text }) => text))].sort() };
        }
        catch (error) {
            findings.push({ code: 'render-failed', severity: 'error', subject: chart, message: (0,errors/* errorMessage */.gJ)(error), location: (0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? error.location : { file: chart } });
            return { chart, images: [] };
        }
    }));
    return { charts, lists: [], findings, changed: [], written: false };
}
function outdatedFindings(lists, files) {
    return files.map((file) => {
        const list = lists.find((each) => each.file === file);
        const lines = [...list?.added.map((image) => `+ ${image}`) ?? [], ...list?.removed.map((image) => `- ${image}`) ?? []];
        const shown = `${lines.slice(0, 10).join(', ')}${lines.length > 10 ? ` and ${lines.length - 10} more` : ''}`;
        return {
            code: 'outdated', severity: 'error', subject: file, location: { file }, hint: 'run slipway render-images and commit images/',
            message: `${file} is not what the charts say: ${shown !== '' ? shown : list === undefined ? 'other places use the images' : 'only order or blanks differ'}`,
        };
    });
}
/** Renders all addons and writes the image lists; with `chart`, only prints the images of those charts. */
async function run(inputs, context) {
    const { cwd, logger } = context;
    const workers = inputs.jobs ?? (0,external_node_os_.availableParallelism)();
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers });
    try {
        const kube = inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion };
        if (inputs.chart.length > 0)
            return await renderCharts(inputs.chart, { engine, cwd, kube });
        const folder = (0,external_node_path_.resolve)(cwd, inputs.repo);
        const tree = await (0,worktree/* openWorktree */.Gc)(folder, (0,git/* createGit */.l)({ exec: context.exec, env: context.env, cwd: folder, logger }));
        const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
        logger.step(`Rendering the addons of ${folder}`);
        const progress = { done: () => undefined };
        const loaded = await (0,release_images/* loadReleaseImages */.w5)({
            tree, config, engine, ...kube,
            progress: (total) => {
                const bar = logger.progress('addons', { total });
                progress.done = () => bar.done();
                return bar;
            },
        });
        progress.done();
        const release = { ...loaded, findings: [...loaded.findings, ...checkDeclaredImages(loaded, config.images.ignore)] };
        if (release.model.addons.length === 0 && release.model.broken.length === 0 && release.plainFiles.length === 0) {
            throw new errors/* SlipwayError */.GQ('NOTHING_TO_RENDER', `there is no addon in ${folder}, so the lists are left as they are`, { hint: 'a release repo has charts in addons/: give its folder with --repo' });
        }
        const complete = !release.findings.some(isIncomplete);
        const { lists, texts } = await planLists(tree, release, { complete });
        // Lines that only a list of ours had are gone with it.
        const rewritten = new Set(lists.map(({ file }) => file));
        const stays = ({ kinds, lists: on }) => kinds.length > 0 || on.some((file) => !rewritten.has(file));
        const json = (0,images_json/* formatImagesJson */.k4)(new Map([...release.images].filter(([, image]) => stays(image)).map(([reference, { uses }]) => [reference, uses])));
        if (complete && json !== await (0,src_tree/* findText */.Vw)(tree, images_json/* imagesJsonName */.m$))
            texts.set(images_json/* imagesJsonName */.m$, json);
        const changed = [...texts.keys()];
        if (inputs.check)
            return { release, lists, changed, findings: [...release.findings, ...outdatedFindings(lists, changed)], written: false };
        // With an addon missing, the lists would lose its images: nothing is written then.
        const write = complete && !inputs.dryRun;
        const places = await Promise.all(changed.map(async (file) => [await (0,worktree/* resolveForWriting */.iD)(folder, file), texts.get(file) ?? '']));
        if (write)
            for (const [path, text] of places)
                await (0,atomic_file/* writeFileAtomic */.Zf)(path, text);
        // The lists are the tool's: what is wrong in the old ones goes away with the new ones.
        const ours = complete ? rewritten : new Set();
        const orphans = release.lists.filter(({ kind, file }) => kind !== release_images/* platformKind */.GQ && !rewritten.has(file)).map(({ file }) => ({
            code: 'orphan-list', severity: 'warning', subject: file, location: { file }, message: `no chart has a file ${file.split('/').at(-1) ?? ''}, so nothing says where this list comes from; it is left as it is`,
        }));
        return { release, lists, changed, findings: [...release.findings.filter(({ location }) => location === undefined || !ours.has(location.file)), ...orphans], written: write && texts.size > 0 };
    }
    finally {
        await engine.close();
    }
}

;// CONCATENATED MODULE: ./actions/render-images/src/index.ts




const action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 97121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: ./packages/cli/src/demo/inputs.ts
var inputs = __webpack_require__(57615);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
;// CONCATENATED MODULE: ./packages/cli/src/demo/report.ts

function row(name, { manifest, newImages, sharedBytes, ms }) {
    const { totals, addons } = manifest;
    return [name, (0,src_text/* formatBytes */.z3)(totals.bytes), String(addons.length), String(newImages), (0,src_text/* formatBytes */.z3)(totals.blobBytes), sharedBytes === 0 ? '—' : (0,src_text/* formatBytes */.z3)(sharedBytes), (0,src_text/* formatDuration */.a3)(ms)];
}
const describe = ({ directory, manifest, newImages, sharedBytes, ms }) => ({ directory, version: manifest.version, bytes: manifest.totals.bytes, blobBytes: manifest.totals.blobBytes, sharedBytes, addons: manifest.addons.length, images: newImages, ms });
/** The end of the story: what was built, and what to type next. Findings of the steps belong to the story, not to the demo. */
function report(result) {
    const { platform, hotfix, ms, out, next, steps } = result;
    const table = (0,src_text/* formatTable */.ku)([
        ['package', 'size', 'addons', 'new images', 'image bytes', 'shared with base', 'built in'],
        row(platform.manifest.version, platform), row(hotfix.manifest.version, hotfix),
    ]);
    const share = Math.round(100 * hotfix.manifest.totals.bytes / platform.manifest.totals.bytes);
    return {
        findings: [], outputs: {}, summary: '',
        text: [
            '', table, '',
            `The hotfix has ${share} % of the size of the release. Everything took ${(0,src_text/* formatDuration */.a3)(ms)}.`,
            out === undefined ? 'The temporary folder of this demo was removed.' : `Everything is kept in ${out}: release-repo/ components/ registry/ packages/`,
            '', 'Next:', (0,src_text/* formatTable */.ku)(next.map(([line, meaning]) => [line, `# ${meaning}`])),
        ].join('\n'),
        document: {
            ...(out === undefined ? {} : { out }), ms, platform: describe(platform), hotfix: describe(hotfix),
            steps: steps.map(({ title, command, ms: took, findings }) => ({ title, ...(command === undefined ? {} : { command }), ms: took, findings })),
            next: next.map(([line]) => line),
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./actions/collect-charts/src/index.ts + 10 modules
var src = __webpack_require__(42539);
// EXTERNAL MODULE: ./actions/diff-hotfix/src/index.ts + 4 modules
var diff_hotfix_src = __webpack_require__(39352);
// EXTERNAL MODULE: ./actions/package-platform/src/index.ts + 10 modules
var package_platform_src = __webpack_require__(91015);
// EXTERNAL MODULE: ./actions/render-images/src/index.ts + 3 modules
var render_images_src = __webpack_require__(41458);
// EXTERNAL MODULE: ./actions/verify-images/src/index.ts + 9 modules
var verify_images_src = __webpack_require__(67641);
// EXTERNAL MODULE: ./packages/core/src/logger.ts
var src_logger = __webpack_require__(9157);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/oci/src/store/image-store.ts + 1 modules
var image_store = __webpack_require__(47234);
// EXTERNAL MODULE: ./packages/oci/src/server/registry-server.ts + 4 modules
var registry_server = __webpack_require__(85433);
// EXTERNAL MODULE: ./packages/package-format/src/reading/verify.ts + 3 modules
var verify = __webpack_require__(7393);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
;// CONCATENATED MODULE: ./packages/cli/src/demo/catalogue.ts

const kib = 1024;
/** Every image that the charts and lists of the example name. */
const demoImages = [
    { reference: 'release/gateway:v1.4.0', format: 'oci', base: 'alpine', program: 'gateway', size: 820 * kib, attested: true },
    { reference: 'release/gateway-agent:v0.9.2', format: 'oci', base: 'alpine', program: 'gateway-agent', size: 450 * kib },
    { reference: 'release/catalog:v2.1.3', format: 'oci', base: 'debian', program: 'catalog', size: 670 * kib },
    { reference: 'release/catalog-migrate:v2.1.3', format: 'oci', base: 'debian', program: 'catalog-migrate', size: 370 * kib },
    { reference: 'release/pipeline-controller:v0.12.1', format: 'docker', base: 'alpine', program: 'pipeline-controller', size: 750 * kib },
    { reference: 'release/pipeline-runner:v0.12.1', format: 'docker', base: 'alpine', program: 'pipeline-runner', size: 600 * kib },
    { reference: 'release/pipeline-tools:v0.12.1', format: 'docker', base: 'debian', program: 'pipeline-tools', size: 1420 * kib },
    { reference: 'release/portal:v1.0.2', format: 'oci', base: 'alpine', program: 'portal', size: 520 * kib },
    { reference: 'library/redis:7.2.5-alpine', format: 'docker', base: 'alpine', program: 'redis-server', size: 450 * kib },
    { reference: 'library/postgres:16.4', format: 'oci', base: 'debian', program: 'postgres', size: 1950 * kib },
    { reference: 'library/haproxy:3.0.5-alpine', format: 'docker', base: 'alpine', program: 'haproxy', size: 520 * kib },
    { reference: 'library/prometheus:v2.55.1', format: 'oci', base: 'alpine', program: 'prometheus', size: 1800 * kib },
    { reference: 'library/fluent-bit:3.1.9', format: 'oci', base: 'debian', program: 'fluent-bit', size: 900 * kib },
    { reference: 'library/git:2.45.2', format: 'docker', base: 'alpine', program: 'git', size: 670 * kib },
    { reference: 'library/node:22.11.0-alpine', format: 'oci', base: 'alpine', program: 'node', size: 2250 * kib },
    { reference: 'library/buildah:v1.37.5', format: 'oci', base: 'debian', program: 'buildah', size: 1350 * kib },
    { reference: 'library/busybox:1.36.1', format: 'docker', base: 'alpine', program: 'busybox', size: 220 * kib },
];
const find = (reference) => {
    const image = demoImages.find((each) => each.reference === reference);
    if (image === undefined)
        throw new Error(`the demo has no image ${reference}`);
    return image;
};
/** What happens in the registry between the release and its hotfix. */
const hotfixImages = {
    movedOn: { ...find('release/gateway:v1.4.0'), reference: 'release/gateway:v1.4.1', build: 2 },
    pushedAgain: { ...find('release/gateway-agent:v0.9.2'), build: 2 },
    stranger: { ...find('release/catalog:v2.1.3'), build: 2 },
};
/** Repository and tag of an image of the demo. */
function nameOf(image) {
    const reference = (0,src_reference/* parseImageReference */.o_)(image.reference);
    return { ...reference, tag: reference.tag ?? 'latest' };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __webpack_require__(22104);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var src_tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./packages/cli/src/demo/layers.ts




/** Every file and manifest of the demo is of this second, so that the digests are the same on every machine. */
const buildTime = Date.UTC(2026, 8, 1, 8) / 1000;
/** A layer of these files with the folders above them. */
function buildLayer(files, createdBy) {
    const folders = new Set(files.flatMap(({ name }) => name.split('/').slice(0, -1).map((_, index, parts) => `${parts.slice(0, index + 1).join('/')}/`)));
    const tar = (0,src_tar/* tarArchive */.Gr)([
        ...[...folders].sort().map((name) => ({ name, mtime: buildTime, data: new Uint8Array() })),
        ...files.map(({ name, data, mode = 0o644 }) => ({ name, data, mode, mtime: buildTime })),
    ]);
    const bytes = Buffer.from((0,esm/* gzipSync */.u3)(tar, { level: 1, mtime: 0 }));
    return { bytes, digest: (0,src_digest/* digestOf */.ol)(bytes), diffId: (0,src_digest/* digestOf */.ol)(tar), createdBy };
}
const block = 4096;
/**
 * Bytes that look like a program: an ELF header of the architecture, then code that does not compress beside
 * strings that do. The same seed gives the same bytes.
 */
function buildProgram(seed, { architecture, size }) {
    const key = (0,external_node_crypto_.createHash)('sha256').update(seed).digest();
    const code = (0,external_node_crypto_.createCipheriv)('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(Math.ceil(size / block) * block));
    const strings = Buffer.alloc(block, `${seed}: unexpected end of input\0`);
    for (let at = block; at < code.length; at += 3 * block)
        strings.copy(code, at);
    // 64-bit, little endian, executable; @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, architecture === 'arm64' ? 0xb7 : 0x3e, 0]).copy(code, 0);
    return code.subarray(0, size);
}
/** A plain text file. */
const textFile = (name, text) => ({ name, data: Buffer.from(text) });

;// CONCATENATED MODULE: ./packages/cli/src/demo/images.ts




const architectures = ['amd64', 'arm64'];
const created = new Date(buildTime * 1000).toISOString();
const json = (value) => Buffer.from(JSON.stringify(value));
const typesOf = {
    oci: { index: media_types/* mediaTypes */.Ib.ociIndex, manifest: media_types/* mediaTypes */.Ib.ociManifest, config: media_types/* mediaTypes */.Ib.ociConfig, layer: 'application/vnd.oci.image.layer.v1.tar+gzip' },
    docker: { index: media_types/* mediaTypes */.Ib.dockerList, manifest: media_types/* mediaTypes */.Ib.dockerManifest, config: media_types/* mediaTypes */.Ib.dockerConfig, layer: 'application/vnd.docker.image.rootfs.diff.tar.gzip' },
};
const distributions = {
    alpine: { size: 1500 * 1024, release: 'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.20.3\n', shell: 'bin/busybox', library: 'lib/libc.so' },
    debian: { size: 3200 * 1024, release: 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n', shell: 'bin/bash', library: 'lib/libc.so.6' },
};
function buildBase(base, architecture) {
    const { size, release, shell, library } = distributions[base];
    return buildLayer([
        textFile('etc/os-release', release),
        textFile('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n'),
        { name: shell, mode: 0o755, data: buildProgram(`${base} ${shell} ${architecture}`, { architecture, size: Math.floor(size / 3) }) },
        { name: library, mode: 0o755, data: buildProgram(`${base} ${library} ${architecture}`, { architecture, size: Math.floor(size * 2 / 3) }) },
    ], `ADD ${base}-rootfs.tar.gz / # ${architecture}`);
}
/** Certificates and time zones: one layer for both architectures and all own images. */
function buildCommon() {
    return buildLayer([
        { name: 'etc/ssl/certs/ca-certificates.crt', data: buildProgram('certificates', { architecture: 'amd64', size: 200 * 1024 }) },
        { name: 'usr/share/zoneinfo/tzdata.zi', data: Buffer.alloc(100 * 1024, '# version 2026b\nZ Etc/UTC 0 - UTC\n') },
    ], 'RUN install ca-certificates tzdata');
}
function buildOwn({ reference, program, size, build = 1 }, architecture) {
    return buildLayer([
        { name: `usr/local/bin/${program}`, mode: 0o755, data: buildProgram(`${program} build ${build} ${architecture}`, { architecture, size }) },
        textFile(`usr/share/doc/${program}/README`, `${program}, part of the image ${reference}. Invented for a demonstration; nothing here can be run.\n`),
    ], `COPY ${program} /usr/local/bin/ # build ${build}`);
}
/** Makes images; what they share is made once. Holds the shared layers as long as it lives. */
function createImageBuilder() {
    const shared = new Map();
    const sharedLayer = (name, make) => {
        const layer = shared.get(name) ?? make();
        shared.set(name, layer);
        return layer;
    };
    return (image) => {
        const types = typesOf[image.format];
        const blobs = new Map();
        const addBlob = (mediaType, bytes) => {
            const digest = (0,src_digest/* digestOf */.ol)(bytes);
            blobs.set(digest, bytes);
            return { mediaType, size: bytes.length, digest };
        };
        const manifests = [];
        const addManifest = (document) => {
            const manifest = (0,src_manifest/* parseManifest */.Ng)(json(document), { subject: image.reference });
            manifests.push(manifest);
            return (0,src_manifest/* descriptorOf */.nb)(manifest);
        };
        const children = architectures.map((architecture) => {
            const layers = [
                sharedLayer(`${image.base} ${architecture}`, () => buildBase(image.base, architecture)),
                ...(image.reference.startsWith('release/') ? [sharedLayer('common', buildCommon)] : []),
                buildOwn(image, architecture),
            ];
            const config = addBlob(types.config, json({
                created, architecture, os: 'linux', ...(architecture === 'arm64' ? { variant: 'v8' } : {}),
                config: { Env: ['PATH=/usr/local/bin:/usr/bin:/bin'], Entrypoint: [`/usr/local/bin/${image.program}`], User: '65534' },
                rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
                history: layers.map(({ createdBy }) => ({ created, created_by: createdBy })),
            }));
            const descriptor = addManifest({ schemaVersion: 2, mediaType: types.manifest, config, layers: layers.map(({ bytes }) => addBlob(types.layer, bytes)) });
            return { ...descriptor, platform: { architecture, os: 'linux', ...(architecture === 'arm64' ? { variant: 'v8' } : {}) } };
        });
        const attestations = image.attested === true ? children.map(({ digest, platform }) => ({
            ...addManifest(attestationOf({ image, subject: digest, architecture: platform.architecture, addBlob })),
            annotations: { 'vnd.docker.reference.digest': digest, 'vnd.docker.reference.type': 'attestation-manifest' },
            platform: { architecture: 'unknown', os: 'unknown' },
        })) : [];
        const { digest: root } = addManifest({ schemaVersion: 2, mediaType: types.index, manifests: [...children, ...attestations] });
        return { image, root, manifests, blobs };
    };
}
/**
 * An attestation as BuildKit stores it: a manifest whose one layer is an in-toto statement about the image.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function attestationOf({ image, subject, architecture, addBlob }) {
    const predicateType = 'https://slsa.dev/provenance/v0.2';
    const statement = json({
        _type: 'https://in-toto.io/Statement/v0.1', predicateType,
        subject: [{ name: `pkg:docker/${image.reference.replace(':', '@')}?platform=linux%2F${architecture}`, digest: { sha256: subject.slice(7) } }],
        predicate: { buildType: 'https://mobyproject.org/buildkit@v1', builder: { id: '' }, metadata: { buildStartedOn: created, buildFinishedOn: created } },
    });
    const config = addBlob(media_types/* mediaTypes */.Ib.ociConfig, json({ architecture: 'unknown', os: 'unknown', config: {}, rootfs: { type: 'layers', diff_ids: [(0,src_digest/* digestOf */.ol)(statement)] } }));
    const layer = addBlob('application/vnd.in-toto+json', statement);
    return { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociManifest, config, layers: [{ ...layer, annotations: { 'in-toto.io/predicate-type': predicateType } }] };
}
/**
 * Pushes images and lets their tags name them. A layer that another repository got is mounted from there. What comes back is
 * how many bytes of blobs were sent.
 */
function createPusher(destination) {
    const homes = new Map();
    return async ({ image, manifests, blobs, root }) => {
        const { repository, tag } = nameOf(image);
        let sent = 0;
        for (const [digest, bytes] of blobs) {
            if (await destination.hasBlob(repository, digest, bytes.length))
                continue;
            const home = homes.get(digest);
            if (home !== undefined && await destination.mountBlob?.(repository, digest, home) === true)
                continue;
            await destination.putBlob(repository, { digest, size: bytes.length }, external_node_stream_.Readable.from([bytes]));
            homes.set(digest, repository);
            sent += bytes.length;
        }
        for (const manifest of manifests)
            await destination.putManifest(repository, manifest, manifest.digest === root ? tag : undefined);
        return sent;
    };
}

// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var git = __webpack_require__(49527);
;// CONCATENATED MODULE: ./packages/cli/src/demo/repos.ts




/** Who commits and tags in the demo, so that no identity needs to be configured. */
const demoPerson = { name: 'Slipway Demo', email: 'demo@slipway.example' };
/** The history of each component repo. Some tags are there not to be chosen: see `baseVersion` in the example's repos/*.yaml. */
const histories = {
    catalog: [
        { name: 'v2.1.0', message: 'Backups' }, { name: 'v2.1.3', message: 'Faster migrations' },
        { name: 'v2.10.0', message: 'The next line: not v2.1' },
    ],
    gateway: [
        { name: 'v1.3.2', message: 'The line before' }, { name: 'v1.4.0-rc.1', message: 'For the testers' },
        { name: 'v1.4.0', message: 'An agent per tenant' }, { name: 'v1.5.0', message: 'The next line' },
    ],
    observability: [{ name: 'v3.1.4', message: 'Longer retention' }, { name: 'v3.2.0', message: 'Logs of nodes' }],
    pipeline: [{ name: 'v0.12.0', message: 'Shared caches' }, { name: 'v0.12.1', message: 'Fixes a stuck queue' }],
    portal: [{ name: 'v1.0.1', message: 'Fixes the login page' }, { name: 'v1.0.2', message: 'Dark theme' }],
};
/** The organisation that all component repos belong to. */
const organisation = 'acme';
function openGit({ exec, env, logger }, cwd) {
    return (0,git/* createGit */.l)({ exec, env, cwd, logger });
}
/** Charts of a component repo: not the subcharts inside them. */
async function findCharts(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    if (entries.some(({ name }) => name === 'Chart.yaml'))
        return [(0,external_node_path_.join)(folder, 'Chart.yaml')];
    const nested = await Promise.all(entries.filter((entry) => entry.isDirectory() && entry.name !== '.git').map(({ name }) => findCharts((0,external_node_path_.join)(folder, name))));
    return nested.flat();
}
/** Text of a Chart.yaml with another version of chart and application. */
function setChartVersion(text, version) {
    return text.replace(/^(version|appVersion): .*$/gm, `$1: ${version}`);
}
/** Makes the component repos below `folder`, each with a commit and an annotated tag per version. */
async function makeComponentRepos({ example, folder, context }) {
    return Promise.all(Object.entries(histories).map(async ([component, tags]) => {
        const name = `${organisation}/${component}`;
        const target = (0,external_node_path_.join)(folder, organisation, component);
        await (0,promises_.mkdir)(target, { recursive: true });
        await (0,promises_.cp)((0,external_node_path_.join)(example, component), target, { recursive: true });
        const git = openGit(context, target);
        await git.init();
        const charts = await findCharts(target);
        for (const [index, tag] of tags.entries()) {
            const time = buildTime - (tags.length - index) * 14 * 86_400;
            for (const chart of charts)
                await (0,promises_.writeFile)(chart, setChartVersion(await (0,promises_.readFile)(chart, 'utf8'), tag.name));
            await git.add(['.']);
            await git.commit({ message: `Release ${tag.name}: ${tag.message}`, author: demoPerson, time });
            await git.tag(tag.name, { message: tag.message, tagger: demoPerson, time });
        }
        return { name, tags: tags.map((tag) => tag.name) };
    }));
}
/** Makes the release repo from the example. Each commit is an hour after the one before. */
async function makeReleaseRepo({ example, folder, context }) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.cp)(example, folder, { recursive: true });
    const git = openGit(context, folder);
    await git.init();
    let time = buildTime;
    const repo = {
        folder,
        async commit(message) {
            if ((await git.status()).length === 0)
                return false;
            await git.add(['.']);
            time += 3600;
            await git.commit({ message, author: demoPerson, time });
            return true;
        },
        tag: (name) => git.tag(name, { message: name, tagger: demoPerson, time }),
        async edit(edits) {
            for (const [path, change] of Object.entries(edits)) {
                const file = (0,external_node_path_.join)(folder, path);
                const before = await (0,promises_.readFile)(file, 'utf8');
                const after = change(before);
                if (after === before)
                    throw new Error(`the demo's edit of ${path} changes nothing`);
                await (0,promises_.writeFile)(file, after);
            }
        },
    };
    await repo.commit('Release repo before its first release');
    return repo;
}

// EXTERNAL MODULE: ./packages/ci/src/inputs.ts
var src_inputs = __webpack_require__(18041);
;// CONCATENATED MODULE: ./packages/cli/src/demo/story.ts



/** An action that is started with raw values, as its command would be. */
function toRunnable(action) {
    return {
        name: action.name,
        async run(values, context) {
            const inputs = (0,src_inputs/* readInputs */.Ko)(action.specs, { get: (name) => values[name] === undefined ? undefined : [values[name]] });
            return action.report(await action.run(inputs, context));
        },
    };
}
/** `slipway verify-images --repo release-repo --update-lock` */
function formatCommand(name, values) {
    return ['slipway', name, ...Object.entries(values).map(([flag, value]) => value === 'true' ? `--${flag}` : `--${flag} ${value}`)].join(' ');
}
/** Only what a person must see of an action that runs inside another. */
function quietLogger(logger) {
    return { ...src_logger/* silentLogger */.q, debug: (text) => logger.debug(text), warn: (text) => logger.warn(text), error: (text) => logger.error(text) };
}
/** A story told on the logger of `context`; its actions work in `folder`. */
function createStory({ context, folder }) {
    const { logger } = context;
    const steps = [];
    const inside = { ...context, cwd: folder, event: { name: 'other' }, logger: quietLogger(logger) };
    const shorten = (text) => text.replaceAll(`${folder}/`, '');
    const step = async (title, command, act) => {
        context.signal?.throwIfAborted();
        logger.step(`\n${steps.length + 1}. ${title}`);
        if (command !== undefined)
            logger.info(`$ ${command}`);
        const start = context.now().getTime();
        const { value, lines, findings } = await act();
        const ms = context.now().getTime() - start;
        for (const line of lines)
            if (line.trim() !== '')
                logger.info(shorten(line));
        logger.info(`(${(0,src_text/* formatDuration */.a3)(ms)})`);
        steps.push({ title, ...(command === undefined ? {} : { command }), ms, findings });
        return value;
    };
    return {
        steps,
        tell: (title, act) => step(title, undefined, async () => ({ value: undefined, lines: await act(), findings: [] })),
        run: (title, action, values) => step(title, formatCommand(action.name, values), async () => {
            const report = await action.run(values, inside);
            const failed = report.findings.filter(({ severity }) => severity === 'error');
            if (failed.length > 0) {
                throw new errors/* SlipwayError */.GQ('DEMO_FAILED', `step "${title}" found what it should not:\n${failed.map(({ code, subject, message }) => `${code} ${subject}: ${message}`).join('\n')}`, { exitCode: 70 });
            }
            return { value: report, lines: report.text.split('\n'), findings: report.findings };
        }),
    };
}
/** A path as it is typed in `cwd`. */
function typedPath(cwd, path) {
    const short = (0,external_node_path_.relative)(cwd, path);
    return short === '' ? '.' : (0,external_node_path_.isAbsolute)(short) || short.startsWith('../../..') ? path : short;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
;// CONCATENATED MODULE: ./packages/cli/src/demo/workplace.ts





const marker = '.slipway-demo';
const parts = ['release-repo', 'components', 'registry', 'packages'];
const layout = (folder) => ({
    folder, releaseRepo: (0,external_node_path_.join)(folder, 'release-repo'), components: (0,external_node_path_.join)(folder, 'components'), registry: (0,external_node_path_.join)(folder, 'registry'), packages: (0,external_node_path_.join)(folder, 'packages'),
});
async function listFolder(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (cause) {
        if (!(0,external_node_fs_.existsSync)(folder))
            return undefined;
        throw new errors/* SlipwayError */.GQ('OUT_UNUSABLE', `${folder} is not a folder that can be read`, { cause, hint: 'name a new or empty folder' });
    }
}
/**
 * A place for a demo: `out`, or a temporary folder. What an earlier demo left in `out` is removed; files that are not
 * the demo's are never touched.
 * @throws {SlipwayError} OUT_NOT_EMPTY, OUT_UNUSABLE
 */
async function openWorkplace(out) {
    if (out === undefined) {
        const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-demo-')));
        return { ...layout(folder), kept: false, close: () => (0,promises_.rm)(folder, { recursive: true, force: true }) };
    }
    const present = await listFolder(out);
    if (present !== undefined && present.length > 0) {
        if (!present.includes(marker))
            throw new errors/* SlipwayError */.GQ('OUT_NOT_EMPTY', `${out} has files that are not of a demo`, { hint: 'name a new or empty folder; only the output of an earlier demo is replaced' });
        await Promise.all(parts.map((part) => (0,promises_.rm)((0,external_node_path_.join)(out, part), { recursive: true, force: true })));
    }
    await (0,promises_.mkdir)(out, { recursive: true });
    const folder = await (0,promises_.realpath)(out);
    await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, marker), 'Made by "slipway demo", which may replace the folders beside this file.\n');
    return { ...layout(folder), kept: true, close: () => Promise.resolve() };
}
/**
 * The example that comes with the CLI: `cli/demo` beside the shared assets of a bundle, or `workflows-examples/demo` of a checkout.
 * @throws {SlipwayError} EXAMPLE_NOT_FOUND
 */
function findExample(assetsDirectory) {
    for (let folder = assetsDirectory;; folder = (0,external_node_path_.dirname)(folder)) {
        for (const candidate of [(0,external_node_path_.join)(folder, 'cli/demo'), (0,external_node_path_.join)(folder, 'dist/cli/demo'), (0,external_node_path_.join)(folder, 'workflows-examples/demo')]) {
            if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(candidate, 'release-repo/slipway.yaml')))
                return candidate;
        }
        if ((0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    throw new errors/* SlipwayError */.GQ('EXAMPLE_NOT_FOUND', `cannot find the example of the demo above ${assetsDirectory}`, { hint: 'keep dist/ whole' });
}

;// CONCATENATED MODULE: ./packages/cli/src/demo/run-demo.ts
















const release = 'v1.0.0';
const hotfix = 'v1.0.0-hotfix1';
const patchedVersion = 'v1.4.1';
const collect = toRunnable(src.action);
const render = toRunnable(render_images_src.action);
const run_demo_verify = toRunnable(verify_images_src.action);
const pack = toRunnable(package_platform_src.action);
const diff = toRunnable(diff_hotfix_src.action);
/** A whole release and its hotfix, on invented components and images, told as it goes. */
async function run({ out }, context) {
    const start = context.now().getTime();
    const example = findExample(context.assetsDirectory());
    const workplace = await openWorkplace(out === undefined ? undefined : (0,external_node_path_.resolve)(context.cwd, out));
    try {
        await Promise.all([(0,promises_.mkdir)(workplace.registry, { recursive: true }), (0,promises_.mkdir)(workplace.packages, { recursive: true })]);
        const story = createStory({ context, folder: workplace.folder });
        context.logger.step(`A release of the platform "skyline" and a hotfix of it, in ${workplace.kept ? workplace.folder : 'a temporary folder'}`);
        const packages = await tellRelease({ story, example, workplace, context });
        return {
            steps: story.steps, ...packages, ms: context.now().getTime() - start,
            ...(workplace.kept ? { out: workplace.folder } : {}), next: nextCommands({ workplace, context, ...packages }),
        };
    }
    finally {
        await workplace.close();
    }
}
async function tellRelease({ story, example, workplace, context }) {
    await story.tell('Teams tag their component repos', async () => (await makeComponentRepos({ example: (0,external_node_path_.join)(example, 'components'), folder: workplace.components, context }))
        .map(({ name, tags }) => `${name.padEnd(20)}${tags.join('  ')}`));
    const store = await (0,image_store.openImageStore)(workplace.registry, { create: true });
    const push = createPush(store);
    await story.tell('Their pipelines push images', () => push.all(demoImages));
    const server = (0,registry_server/* createRegistryServer */.p)({ source: store, logger: src_logger/* silentLogger */.q });
    try {
        await server.listen(0, '127.0.0.1');
        const repo = await makeReleaseRepo({ example: (0,external_node_path_.join)(example, 'release-repo'), folder: workplace.releaseRepo, context });
        const registry = `=http+registry:${server.host}`;
        await story.run('The newest tag of each component, inside its version line', collect, { mode: 'tags', repo: 'release-repo', 'git-base-url': 'components' });
        await repo.commit(`Update component tags: ${release}`);
        await story.run('Their charts at exactly those tags', collect, { mode: 'charts', repo: 'release-repo', 'git-base-url': 'components' });
        await repo.commit(`Collect charts: ${release}`);
        await story.run('Every image that the charts use', render, { repo: 'release-repo' });
        await story.run('Every image exists, on both platforms; the lock pins them', run_demo_verify, { repo: 'release-repo', registry, 'update-lock': 'true', output: 'release-repo/.slipway' });
        await repo.commit(`Image lists and lock: ${release}`);
        await repo.tag(release);
        const platform = await packageStep(story, workplace, () => story.run(`The package of ${release}`, pack, { repo: 'release-repo', ref: release, registry, output: 'packages' }));
        await story.tell('Weeks later: the gateway is patched in the release repo, and images move', async () => {
            await repo.edit({
                'addons/gateway/Chart.yaml': (text) => setChartVersion(text, patchedVersion),
                'addons/gateway/values.yaml': (text) => text.replace('request: 30s', 'request: 60s'),
                'version.yml': (text) => text.replace('version: v1.4.0', `version: ${patchedVersion}`),
            });
            const { movedOn, pushedAgain, stranger } = hotfixImages;
            await push.all([movedOn, pushedAgain, stranger]);
            return [
                `addons/gateway        version ${patchedVersion}, a longer timeout`,
                `${movedOn.reference}        pushed: a new tag`,
                `${pushedAgain.reference}  pushed again under its old tag: the gateway uses it, so it belongs to the hotfix`,
                `${stranger.reference}        pushed again under its old tag, by somebody: no addon that uses it changed, so it must not`,
            ];
        });
        await story.run('The lists follow the patched chart', render, { repo: 'release-repo' });
        await story.run('The images once more: the stranger is told, and keeps its locked digest', run_demo_verify, { repo: 'release-repo', registry, 'update-lock': 'true', output: 'release-repo/.slipway' });
        await repo.commit('Gateway: longer timeout');
        await repo.tag(hotfix);
        const built = await packageStep(story, workplace, () => story.run(`The hotfix: what changed from ${release} to ${hotfix}, and only that`, diff, { repo: 'release-repo', base: release, target: hotfix, registry, output: 'packages' }));
        await story.tell('Every byte of both packages is checked', async () => {
            const findings = [];
            for (const { directory } of [platform, built])
                findings.push(...await (0,verify/* verifyPackage */.s)(directory));
            if (findings.length > 0)
                throw new errors/* SlipwayError */.GQ('DEMO_FAILED', `a package of the demo is not whole: ${findings.map(({ code, subject, message }) => `${code} ${subject}: ${message}`).join('\n')}`, { exitCode: 70 });
            return [platform, built].map(({ directory, manifest }) => `${typedPath(workplace.folder, directory)}: ${(0,src_text/* formatCount */.B4)(manifest.files.length, 'file')}, whole`);
        });
        return { platform, hotfix: built };
    }
    finally {
        await server.close();
    }
}
/** Builds images and pushes them; layers that are there already are not sent. */
function createPush(destination) {
    const build = createImageBuilder();
    const push = createPusher(destination);
    return {
        async all(images) {
            let sent = 0;
            for (const image of images)
                sent += await push(build(image));
            const names = new Set(images.map((image) => nameOf(image).repository.split('/')[0]));
            return [
                `${(0,src_text/* formatCount */.B4)(images.length, 'image')} in ${[...names].join(' and ')}, each for linux/amd64 and linux/arm64, as docker schema 2 and OCI: ${(0,src_text/* formatBytes */.z3)(sent)}`,
                'served by a registry in this process',
            ];
        },
    };
}
async function packageStep(story, workplace, act) {
    const { outputs } = await act();
    const { place: { name: directory }, manifest } = await (0,read/* openPackage */.R)((0,external_node_path_.resolve)(workplace.folder, typeof outputs['package'] === 'object' ? outputs['package'].path : ''));
    const required = new Map(manifest.bases.flatMap(({ requires }) => requires.blobs).map(({ digest, size }) => [digest, size]));
    const present = new Set(manifest.bases.flatMap(({ requires }) => requires.tags).map(({ repository, tag, digest }) => `${repository}:${tag}@${digest}`));
    const newImages = manifest.images.filter(({ repository, tag, digest }) => !present.has(`${repository}:${tag ?? ''}@${digest}`)).length;
    return { directory, manifest, newImages, sharedBytes: [...required.values()].reduce((sum, size) => sum + size, 0), ms: story.steps.at(-1)?.ms ?? 0 };
}
/** Paths are those of the person's folder, so that the lines can be typed as they stand. */
function nextCommands({ workplace, context, platform, hotfix: built }) {
    const bundle = (0,external_node_path_.join)(context.assetsDirectory(), '../cli/index.js');
    const slipway = (0,external_node_fs_.existsSync)(bundle) ? `node ${typedPath(context.cwd, bundle)}` : 'slipway';
    if (!workplace.kept)
        return [[`${slipway} demo --out ../demo-out`, 'the same, and keeps the repos, the registry and the packages']];
    const path = (absolute) => typedPath(context.cwd, absolute);
    const image = platform.manifest.images.find(({ repository }) => repository === 'release/gateway');
    return [
        [`${slipway} verify-package ${path(platform.directory)}`, 'every byte of the package'],
        [`${slipway} serve ${path(platform.directory)} --port 5000`, 'a registry over the package'],
        [`skopeo copy --src-tls-verify=false docker://127.0.0.1:5000/${image?.repository ?? ''}:${image?.tag ?? ''} dir:gateway`, 'an image out of it, in another terminal'],
        [`${slipway} verify-images --repo ${path(workplace.releaseRepo)} --registry =store:${path(workplace.registry)}`, 'the images again, without a server'],
        [`bash ${path((0,external_node_path_.join)(built.directory, 'install.sh'))} --help`, 'what a site does with the hotfix'],
        [`git -C ${path(workplace.releaseRepo)} log --stat`, 'the release repo, commit by commit'],
    ];
}

;// CONCATENATED MODULE: ./packages/cli/src/demo/index.ts



/** `slipway demo`: a release and a hotfix, end to end, on a machine with nothing but Node and git. */
const demo = { name: 'demo', title: 'Perform a complete release and a hotfix of an invented platform', specs: inputs/* demoSpecs */.q, run: run, report: report };


/***/ }),

/***/ 81517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qe: () => (/* binding */ findImagesJson),
/* harmony export */   k4: () => (/* binding */ formatImagesJson),
/* harmony export */   m$: () => (/* binding */ imagesJsonName)
/* harmony export */ });
/* unused harmony export parseImagesJson */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75004);




/** The name of the file that says who uses each image where. */
const imagesJsonName = 'images/images.json';
const useSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ addon: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), template: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), object: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), profile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ formatVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1), images: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(useSchema)) });
/** `images/images.json`: sorted, one line per use, so that a diff names the places. */
function formatImagesJson(images) {
    const blocks = [...images].sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a, b)).map(([reference, uses]) => {
        const lines = [...new Set(uses.map(({ addon, template, object, path, profile }) => JSON.stringify({ addon, template, object, path, profile })))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
        return `    ${JSON.stringify(reference)}: [${lines.length === 0 ? '' : `\n${lines.map((line) => `      ${line}`).join(',\n')}\n    `}]`;
    });
    return `{\n  "formatVersion": 1,\n  "images": {${blocks.length === 0 ? '' : `\n${blocks.join(',\n')}\n  `}}\n}\n`;
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
function parseImagesJson(text, file = imagesJsonName) {
    try {
        return new Map(Object.entries(fileSchema.parse(JSON.parse(text)).images));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseRepoError */ .w('IMAGES_JSON_INVALID', `${file} does not have the form that slipway render-images writes: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause)}`, { location: { file }, cause, hint: 'write it anew with slipway render-images' });
    }
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
async function findImagesJson(tree) {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(tree, imagesJsonName);
    return text === undefined ? undefined : parseImagesJson(text);
}


/***/ })

};
