export const id = 805;
export const ids = [805];
export const modules = {

/***/ 6741:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkMapping: () => (/* reexport */ checkMapping),
  createEnginePool: () => (/* reexport */ engine_pool/* createEnginePool */.D),
  findKept: () => (/* reexport */ findKept),
  findLock: () => (/* reexport */ lock/* findLock */.HT),
  formatLock: () => (/* reexport */ lock/* formatLock */.X5),
  loadChartTargets: () => (/* reexport */ loadChartTargets),
  loadImageOrigins: () => (/* reexport */ images_origin/* loadImageOrigins */.NI),
  loadReleaseImages: () => (/* reexport */ release_images/* loadReleaseImages */.w5),
  loadReleaseTargets: () => (/* reexport */ loadReleaseTargets),
  lockFileName: () => (/* reexport */ lock/* lockFileName */.x5),
  lockReferrers: () => (/* reexport */ lockReferrers),
  openFolder: () => (/* reexport */ openFolder),
  openReleaseSource: () => (/* reexport */ openReleaseSource),
  planLock: () => (/* reexport */ planLock),
  refreshKept: () => (/* reexport */ refreshKept),
  resolvedImages: () => (/* reexport */ resolvedImages)
});

// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(88773);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(12718);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/release-repo/src/discovery.ts
var discovery = __webpack_require__(99932);
// EXTERNAL MODULE: ./packages/release-repo/src/lookup-reference.ts
var lookup_reference = __webpack_require__(84014);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __webpack_require__(88679);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets/chart-profiles.ts




const unreadable = (file, reason, cause) => new src_errors/* SlipwayError */.GQ('VALUES_UNREADABLE', `cannot read the values ${file}: ${reason}`, { cause, location: { file } });
/** Files whose name fits, sorted; none where there is no such folder. */
async function listFiles(folder, pattern) {
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        return entries.filter((entry) => !entry.isDirectory() && (0,patterns/* matchesPattern */.M)(entry.name, [pattern])).map(({ name }) => name).sort();
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,src_errors/* errorCode */.CA)(error) ?? ''))
            return [];
        throw unreadable((0,external_node_path_.join)(folder, pattern), (0,src_errors/* errorMessage */.gJ)(error), error);
    }
}
/** The files of one item of `values`, which may have * in its last part. @throws {SlipwayError} VALUES_UNREADABLE */
async function expand(item, cwd) {
    if (!item.includes('*'))
        return [item];
    const folder = (0,external_node_path_.dirname)(item);
    if (folder.includes('*'))
        throw unreadable(item, 'expected * in the name of the file only');
    const names = await listFiles((0,external_node_path_.resolve)(cwd, folder), (0,external_node_path_.basename)(item));
    if (names.length === 0)
        throw unreadable(item, 'no file has such a name');
    return names.map((name) => (0,external_node_path_.join)(folder, name));
}
async function readProfile(file, cwd) {
    try {
        return { config: { name: file, values: [file], set: {} }, valuesFiles: new Map([[file, await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file))]]), optional: false };
    }
    catch (cause) {
        throw unreadable(file, (0,src_errors/* errorMessage */.gJ)(cause), cause);
    }
}
/**
 * Every values file as a profile by itself. Without `values` these are the chart's `ci/*-values.yaml`, as chart-testing
 * has it, and what the chart is without them.
 * @throws {SlipwayError} VALUES_UNREADABLE
 * @see https://github.com/helm/chart-testing/blob/main/doc/ct_install.md
 */
async function loadChartProfiles(chart, { values, cwd }) {
    const files = values.length > 0 ? (await Promise.all(values.map((item) => expand(item, cwd)))).flat()
        : (await listFiles((0,external_node_path_.resolve)(cwd, chart, 'ci'), '*-values.yaml')).map((name) => (0,external_node_path_.join)(chart, 'ci', name));
    const profiles = await Promise.all([...new Set(files)].map((file) => readProfile(file, cwd)));
    return values.length > 0 ? profiles : [...profiles, { config: { name: 'default', values: [], set: {} }, valuesFiles: new Map(), optional: profiles.length > 0 }];
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/docker-hub.ts
/** Projects whose images are looked up at Docker Hub only because nothing names a host: what is found there may be another image. */
function checkDockerHub(images, isRouted) {
    const projects = new Map();
    for (const image of images) {
        const { registry, repository } = image.lookup;
        if (registry !== undefined || isRouted(image.lookup))
            continue;
        const project = repository.includes('/') ? `${repository.split('/')[0] ?? ''}/` : repository;
        projects.set(project, [...projects.get(project) ?? [], image]);
    }
    return [...projects].map(([project, [first, ...more]]) => ({
        code: 'docker-hub', severity: 'warning', subject: project, ...(first?.location === undefined ? {} : { location: first.location }),
        message: `${first?.listed.text ?? project}${more.length > 0 ? ` and ${more.length} more have` : ' has'} no host, so Docker Hub is asked: what is found there may be another image`,
        hint: `say where they are: --registry ${project.replace(/\/$/, '')}=registry:HOST/PROJECT, or registries in slipway.yaml`,
    }));
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/image-place.ts
/** The line, from 1, that has the name as a whole outside of comments; a template may write a registry before it. */
function findLine(text, name) {
    const word = new RegExp(`(?<![A-Za-z0-9._-]\\/?)${name.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')}(?![A-Za-z0-9_/-])`);
    const index = text.split(/\r?\n/).findIndex((line) => !line.trimStart().startsWith('#') && word.test(line));
    return index < 0 ? undefined : index + 1;
}
/** Folders of the charts that a template belongs to, outermost first: `charts/web`, `charts/web/charts/redis`. */
function chartFolders({ addon, template }) {
    const folders = [addon];
    for (const [, name = ''] of template.matchAll(/\/charts\/([^/]+)/g))
        folders.push(`${folders.at(-1) ?? addon}/charts/${name}`);
    return folders;
}
/**
 * Where people change an image: the line of the values, or of the template itself, that has its name, whole or without
 * its tag. The template when no line has it.
 */
function findImagePlace({ text, registry, repository }, use, readText) {
    const template = `${use.addon}/${use.template.split('/').slice(1).join('/')}`;
    const files = [use.profile, ...chartFolders(use).map((folder) => `${folder}/values.yaml`), template];
    const names = [text, ...(registry === undefined ? [] : [`${registry}/${repository}`]), repository];
    for (const name of names) {
        for (const file of files) {
            const line = findLine(readText(file) ?? '', name);
            if (line !== undefined)
                return { file, line };
        }
    }
    return { file: template };
}

// EXTERNAL MODULE: ./actions/verify-images/src/targets/own-images.ts
var own_images = __webpack_require__(69846);
// EXTERNAL MODULE: ./actions/verify-images/src/targets/targets.ts
var targets = __webpack_require__(8517);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets/chart-targets.ts









/** A sentinel that stands nowhere finds nothing, and what it was to find is not checked. */
function checkSentinel(charts, folders, { sentinel }) {
    if (sentinel === undefined || charts.some((chart) => chart.sentinelFound))
        return [];
    const { registry, paths } = sentinel;
    const received = paths.length === 0 ? 'no value of the charts receives it' : `${paths.join(', ')} of ${folders.join(', ')} received it`;
    return [{
            code: 'sentinel-unused', severity: 'warning', subject: registry, message: `it stands before no image: ${received}`,
            hint: paths.length === 0 ? 'name the value that a chart takes its registry from with sentinel-values, such as global.imageRegistry' : 'correct sentinel-values: each is the path of a value that a template writes before /NAME of an image, such as global.imageRegistry',
        }];
}
const hint = 'its images are not known: fix the chart, or put the values it needs in ci/NAME-values.yaml of the chart';
/** Why a chart does not render with a profile; information when its other profiles speak for it. */
function explain(finding, { config, optional }) {
    if (finding.code !== 'render-failed')
        return finding;
    if (optional)
        return { ...finding, severity: 'info', message: `without its ci values: ${finding.message}`, hint: 'nothing: its ci values say what it is used with' };
    return { ...finding, hint, ...(config.values.length === 0 ? {} : { message: `with ${config.name}: ${finding.message}` }) };
}
/** The union of what one chart uses with each of its profiles. */
async function findChartImages(addon, { cwd, engine, kubeVersion, values, sentinel }) {
    const profiles = await loadChartProfiles(addon.path, { values, cwd });
    const set = Object.fromEntries((sentinel?.paths ?? []).map((path) => [path, sentinel?.registry ?? '']));
    const results = await Promise.all(profiles.map(async (profile) => {
        const found = await (0,discovery/* discoverImages */.y)({
            addons: [addon], profiles: [{ ...profile.config, set }], valuesFiles: profile.valuesFiles, engine, ignore: [],
            ...(sentinel === undefined ? {} : { sentinel: sentinel.registry }), ...(kubeVersion === undefined ? {} : { kubeVersion }),
        });
        return { profile, found };
    }));
    const findings = new Map();
    for (const { profile, found } of results) {
        for (const finding of found.findings) {
            // One broken template fails every profile alike: it is said once, and is never mere information.
            const key = [finding.code, finding.subject, finding.message].join('\0');
            if (!findings.has(key))
                findings.set(key, explain(finding, profile));
        }
    }
    const texts = new Map(addon.files.map(({ path, data }) => [`${addon.path}/${path}`, data]));
    const images = results.flatMap(({ profile, found }) => [...found.images.values()].map((image) => {
        const [use] = image.uses;
        const readText = (path) => { const bytes = profile.valuesFiles.get(path) ?? texts.get(path); return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'); };
        return { ...image, ...(use === undefined ? {} : { location: findImagePlace(image.reference, use, readText) }) };
    }));
    return { images, findings: [...findings.values()], sentinelFound: results.some(({ found }) => found.sentinelFound) };
}
/** Images of charts that are no release repo, such as a component's own. One without images is fine. */
async function loadChartTargets(folders, options) {
    const { cwd, naming, isRouted, own, ignore } = options;
    const charts = await Promise.all(folders.map(async (folder) => {
        let addon;
        try {
            addon = { path: folder, files: (await (0,chart/* loadChartDirectory */._)((0,external_node_path_.resolve)(cwd, folder))).files };
        }
        catch (error) {
            return { images: [], sentinelFound: false, findings: [{ code: 'chart-invalid', severity: 'error', subject: folder, addon: folder, message: (0,src_errors/* errorMessage */.gJ)(error), location: (0,src_errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? error.location : { file: folder } }] };
        }
        return findChartImages(addon, options);
    }));
    const images = charts.flatMap((chart) => chart.images).map(({ reference, uses, location }) => {
        const listed = naming === undefined ? reference : (0,release_images/* toListed */.Ni)(reference, naming);
        const lookup = naming === undefined ? reference : (0,lookup_reference/* lookupReference */.a)({ listed, original: reference }, { ...naming, isRouted });
        return { listed, lookup, lists: [], addons: [...new Set(uses.map(({ addon }) => addon))], uses, ...(location === undefined ? {} : { location }) };
    });
    // One image of several charts and profiles, and two hosts that are stripped, leave one name.
    const merged = (0,targets/* mergeTargets */.zK)({ images, findings: [], undetermined: [] }, targets/* nothing */.s6).images.filter(({ listed }) => !(0,patterns/* matchesPattern */.M)(listed.text, ignore));
    const findings = [...charts.flatMap((chart) => chart.findings), ...checkSentinel(charts, folders, options), ...(0,own_images/* checkOwnTags */.Km)(merged, own), ...checkDockerHub(merged.filter(({ listed }) => (0,own_images/* isOwnImage */.o9)(listed, own.prefixes)), isRouted)];
    return { images: merged.map((target) => (0,own_images/* applyOwnImageRules */.nd)(target, own)), findings, undetermined: [] };
}

// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var platform = __webpack_require__(65534);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(14611);
// EXTERNAL MODULE: ./packages/release-repo/src/lock-update.ts
var lock_update = __webpack_require__(64877);
;// CONCATENATED MODULE: ./actions/verify-images/src/lock.ts


const baseName = (file) => file.split('/').at(-1) ?? file;
/** The addons as they lie in the repo, with what the previous lock knows of where they came from. */
function lockAddons({ addonFiles, addons }, previous) {
    const before = new Map((previous?.addons ?? []).map((addon) => [addon.path, addon]));
    const charts = new Map(addons.map(({ path, chart }) => [path, chart]));
    return addonFiles.map(({ path, files }) => {
        const tree = (0,src_addons/* treeDigest */.fZ)(new Map(files.map((file) => [file.path, Buffer.from(file.data)])));
        const known = before.get(path);
        const chart = charts.get(path);
        const { repo, tag, commit } = known ?? {};
        return {
            path, name: chart?.name ?? known?.name ?? baseName(path), version: chart?.version ?? known?.version ?? '', tree,
            ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }), ...(commit === undefined ? {} : { commit }),
            // Collected at a commit and changed by hand since: the normal way of a hotfix (R26), and worth knowing.
            ...(commit !== undefined && (known?.edited === true || known?.tree !== tree) ? { edited: true } : {}),
        };
    });
}
/** A folder of this machine means nothing to the next one: only its kind is recorded. */
const placeOf = (description) => /^(http\+)?registry:/.test(description) ? description : description.slice(0, description.indexOf(':'));
function lockImage({ listed, lists, addons }, lookup) {
    const tag = listed.tag ?? (listed.digest === undefined ? 'latest' : undefined);
    return {
        reference: listed.text, source: placeOf(lookup.description), repository: listed.repository, ...(tag === undefined ? {} : { tag }),
        digest: lookup.image.descriptor.digest, platforms: lookup.image.platforms.map(platform/* formatImagePlatform */.K2), lists: lists.map(baseName), addons,
    };
}
/** What images consist of, as a lock has it. */
function contentsOf(images) {
    const manifests = {};
    const blobs = {};
    for (const image of images) {
        for (const [digest, manifest] of image.manifests) {
            manifests[digest] = {
                mediaType: manifest.mediaType, size: manifest.size,
                ...(manifest.kind === 'image' ? { config: manifest.config.digest, layers: manifest.layers.map((layer) => layer.digest).filter((layer) => image.blobs.has(layer)) } : { manifests: manifest.manifests.map((child) => child.digest) }),
            };
        }
        for (const [digest, size] of image.blobs)
            blobs[digest] = size;
    }
    return { manifests, blobs };
}
/** Found images by their listed name. */
function foundImages(targets, lookups) {
    return new Map(targets.flatMap(({ listed, lookup }) => {
        const answer = lookups.get(lookup.text);
        return answer?.status === 'found' ? [[listed.text, answer.image]] : [];
    }));
}
/** The lock to write when every image was found, and what moved since the previous one. */
function planLock({ release, targets, lookups, previous, engine, includeMoved }) {
    const images = targets.flatMap((target) => {
        const lookup = lookups.get(target.lookup.text);
        return lookup?.status === 'found' ? [lockImage(target, lookup)] : [];
    });
    return (0,lock_update/* planLockUpdate */.w9)(previous, { lockVersion: 1, engine, addons: lockAddons(release, previous), images, ...contentsOf(foundImages(targets, lookups).values()) }, { includeMoved });
}
/** Images that a lock pins to another digest than their tag has now, to be looked up by that digest. */
function findKept(images, targets, lookups) {
    const found = foundImages(targets, lookups);
    const byReference = new Map(targets.map((target) => [target.listed.text, target]));
    return images.flatMap(({ reference, digest }) => {
        const target = byReference.get(reference);
        const now = found.get(reference)?.descriptor.digest;
        return target === undefined || now === undefined || now === digest ? [] : [{ ...target, lookup: (0,src_reference/* parseImageReference */.o_)(`${target.lookup.text.replace(/@.*$/, '')}@${digest}`) }];
    });
}
/** The images of a lock by reference, kept ones as they were looked up again by digest. */
const resolvedImages = ({ targets, lookups, kept, again }) => new Map([...foundImages(targets, lookups), ...foundImages(kept, again)]);
/**
 * The lock with what its kept images consist of as they were looked up again by digest: for the platforms that are
 * asked for now, be it more or fewer than before.
 */
function refreshKept(lock, lookedUp) {
    const resolved = resolvedImages(lookedUp);
    return {
        ...lock, ...contentsOf(resolved.values()),
        images: lock.images.map((image) => ({ ...image, platforms: resolved.get(image.reference)?.platforms.map(platform/* formatImagePlatform */.K2) ?? image.platforms })),
    };
}

// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __webpack_require__(54829);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var oci_src_errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./actions/verify-images/src/referrers.ts




// After this many images of one place in a row got no answer, the rest are not asked.
const givingUpAfter = 3;
// So many names fit into a note.
const named = 5;
const lockReferrer = ({ reference }, { subject, root: { digest, artifactType, annotations }, tag }) => ({
    reference, subject, digest,
    ...(tag !== undefined ? { tag } : { ...(artifactType === undefined ? {} : { artifactType }), ...(Object.keys(annotations).length === 0 ? {} : { annotations }) }),
});
/** What was attached to an image that is still the same, and is not any more. */
function findGone(previous, { images, referrers }) {
    const before = new Map((previous?.images ?? []).map(({ reference, digest }) => [reference, digest]));
    const same = new Set(images.filter(({ reference, digest }) => before.get(reference) === digest).map(({ reference }) => reference));
    const keyOf = ({ reference, subject, tag, digest }) => [reference, subject, tag ?? digest].join(' ');
    const present = new Set(referrers.map(keyOf));
    return (previous?.referrers ?? []).filter((each) => same.has(each.reference) && !present.has(keyOf(each))).map(({ reference, subject, digest, tag, artifactType }) => ({
        code: 'referrer-gone', severity: 'warning', subject: reference, location: { file: lock/* lockFileName */.x5 },
        message: `${tag ?? digest}${artifactType === undefined ? '' : ` (${artifactType})`}, which was attached to ${subject}, is not there any more; the lock goes without`,
        hint: 'find out who removed it: a site that verifies signatures may refuse the image',
    }));
}
/** Looks for what is attached to the images of a lock, and pins it there. What could not be looked at is a finding, never nothing. */
async function lockReferrers(lock, { targets, images, previous, routes, jobs }) {
    const byReference = new Map(targets.map((target) => [target.listed.text, target]));
    const tags = new Map();
    const asked = new Map();
    const failures = new Map();
    const look = async ({ reference, digest, addons: [addon] }) => {
        const target = byReference.get(reference);
        const image = images.get(reference);
        if (target === undefined || image === undefined)
            return { found: [] };
        const { source, repository } = await routes.resolve(target.lookup);
        const about = { severity: 'error', subject: reference, ...(target.location === undefined ? {} : { location: target.location }), ...(addon === undefined ? {} : { addon }) };
        if ((failures.get(source.name) ?? 0) >= givingUpAfter)
            return { found: [], finding: { ...about, code: 'unknown', message: `${source.name} did not say of ${givingUpAfter} images in a row what is attached to them, so it was not asked`, hint: 'run again when the registry answers' } };
        const place = `${source.name} ${repository}`;
        const listTags = async () => {
            const listed = await source.listTags(repository);
            return listed === undefined ? undefined : new Set(listed);
        };
        const ask = async () => {
            const listed = tags.get(place) ?? listTags();
            tags.set(place, listed);
            return (0,src_referrers/* resolveAttachments */.Bx)(source, repository, image.manifests.keys(), { tags: await listed, known: new Map(image.manifests) });
        };
        const key = `${place} ${digest}`;
        const answer = asked.get(key) ?? ask();
        asked.set(key, answer);
        try {
            const found = await answer;
            failures.set(source.name, 0);
            return { found };
        }
        catch (error) {
            const code = (0,oci_src_errors/* classifyImageError */.O)(error);
            if (code === 'unknown')
                failures.set(source.name, (failures.get(source.name) ?? 0) + 1);
            const hint = (0,src_errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
            return { found: [], finding: { ...about, code, message: `could not look for what is attached to it, which slipway.yaml asks for (images.referrers): ${(0,src_errors/* errorMessage */.gJ)(error)}`, ...(hint === undefined ? {} : { hint }) } };
        }
    };
    const answers = await (0,concurrency/* mapConcurrent */._)(lock.images, jobs, async (image) => ({ image, ...await look(image) }));
    const referrers = answers.flatMap(({ image, found }) => found.map((each) => lockReferrer(image, each)));
    const attached = contentsOf(answers.flatMap(({ found }) => found.map(({ image }) => image)));
    const errors = answers.flatMap(({ finding }) => finding ?? []);
    const without = answers.filter(({ found, finding }) => found.length === 0 && finding === undefined).map(({ image }) => image.reference);
    const names = `${without.slice(0, named).join(', ')}${without.length > named ? ` and ${without.length - named} more` : ''}`;
    return {
        lock: { ...lock, referrers, manifests: { ...lock.manifests, ...attached.manifests }, blobs: { ...lock.blobs, ...attached.blobs } },
        findings: errors.length > 0 ? errors : findGone(previous, { images: lock.images, referrers }),
        note: `${(0,src_text/* formatCount */.B4)(referrers.length, 'signature, attestation or SBOM', 'signatures, attestations and SBOMs')} of ${(0,src_text/* formatCount */.B4)(lock.images.length - without.length - errors.length, 'image')}${without.length === 0 ? '' : `; none of ${names}`}`,
    };
}

// EXTERNAL MODULE: ./packages/release-repo/src/suggest-origin.ts
var suggest_origin = __webpack_require__(52355);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets/mapping.ts


const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** Images of others that the mapping does not know: nobody can copy them from where they come from (P14, R24). */
function checkMapping(targets, { origins, prefixes, file }) {
    const taken = new Set(origins.map(({ dest }) => dest));
    const seen = new Set();
    return targets.flatMap((target) => {
        const { listed, addons, location } = target;
        const name = nameOf(listed);
        if ((0,own_images/* isOwnImage */.o9)(listed, prefixes) || taken.has(name) || seen.has(name))
            return [];
        seen.add(name);
        const [addon] = addons;
        const { src, dest } = (0,suggest_origin/* suggestOrigin */.b)({ listed, original: target.lookup }, origins);
        return [{
                code: 'unmapped', severity: 'warning', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
                message: `${file} does not say where ${name} comes from`, hint: `add such a mapping: - src: ${src}, dest: ${dest}`,
            }];
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var src_git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(67140);
// EXTERNAL MODULE: ./packages/git/src/errors.ts
var errors = __webpack_require__(96437);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./packages/release-repo/src/git-tree.ts
var git_tree = __webpack_require__(65959);
// EXTERNAL MODULE: ./packages/git/src/base-url.ts
var base_url = __webpack_require__(86127);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets/release-address.ts


const release_address_forms = 'expected owner/name@ref, a git address such as https://git.example.com/owner/name.git@ref, or a folder such as ../release';
const invalid = (text, reason) => new src_errors/* SlipwayError */.GQ('INPUT_INVALID', `release-repo is "${text}": ${reason}`, { hint: release_address_forms });
/** Address and ref of `ADDRESS@ref` or `ADDRESS#ref`; an @ before the path, as in `git@host:`, belongs to the address. */
function splitRef(text) {
    const pathStart = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(text)?.[0].length ?? /^[^/@#]+@[^/:@#]+:/.exec(text)?.[0].length ?? 0;
    const at = /[@#]/.exec(text.slice(pathStart));
    return at === null ? { address: text } : { address: text.slice(0, pathStart + at.index), ref: text.slice(pathStart + at.index + 1) };
}
/**
 * What the input `release-repo` names. What begins with `.` or `/` and a name without a ref are folders; an address
 * without a ref means the default branch.
 * @throws {SlipwayError} INPUT_INVALID, GIT_BASE_URL_MISSING
 */
function parseReleaseAddress(text, { cwd, gitBaseUrl, serverUrl }) {
    if (/^[./~]/.test(text))
        return { kind: 'folder', path: text };
    const { address, ref } = splitRef(text);
    if (ref === '')
        throw invalid(text, 'no ref follows');
    if (!(0,base_url/* isLocalAddress */.M)(address))
        return { kind: 'git', url: address, ref: ref ?? 'HEAD' };
    if (ref === undefined)
        return { kind: 'folder', path: text };
    if (!/^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*$/.test(address))
        throw invalid(text, `"${address}" is no name of a repo`);
    const base = gitBaseUrl ?? serverUrl;
    if (base === undefined)
        throw new src_errors/* SlipwayError */.GQ('GIT_BASE_URL_MISSING', `nothing says where ${address} is`, { hint: 'give --git-base-url, such as https://git.example.com/, or the whole address' });
    return { kind: 'git', url: (0,base_url/* repoUrl */.w)(base, address, cwd), ref };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/release-source.ts







const defaultOriginFile = 'images_origin.yaml';
/** The release repo in a folder. @throws {ReleaseRepoError} FILE_NOT_FOUND; {YamlError} */
async function openFolder(path, { cwd, exec, env, logger }) {
    const folder = (0,external_node_path_.resolve)(cwd, path);
    const tree = await (0,worktree/* openWorktree */.Gc)(folder, (0,src_git/* createGit */.l)({ exec, env, cwd: folder, logger }));
    const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
    return { tree, config, folder, description: path, placeOf: (file) => (0,external_node_path_.join)(path, file), close: () => Promise.resolve() };
}
/** Certificates that the configuration names by a path inside the repo, as files of this machine. */
async function writeCertificates({ registries }, { git, url, commit, folder }) {
    const paths = [...new Set(Object.values(registries).flatMap(({ caFile }) => (caFile === undefined || (0,external_node_path_.isAbsolute)(caFile) ? [] : [(0,tree/* normalisePath */.qb)(caFile)])))];
    if (paths.length === 0)
        return;
    await git.fetchRef({ url, ref: commit, paths });
    for (const path of paths) {
        const content = await git.readFile(commit, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), content);
    }
}
/** On GitLab the token of the job reads the repos of its own server that let it. */
function findLogin(url, { env, event: { serverUrl }, addSecret }) {
    const token = env['CI_JOB_TOKEN'];
    if (token === undefined || token === '' || serverUrl === undefined || !url.startsWith(`${serverUrl}/`))
        return {};
    addSecret(token);
    return { login: { url: `${serverUrl}/`, user: 'gitlab-ci-token', password: token } };
}
/** The release repo at a ref of a git server: nothing is checked out, and only the files that count are downloaded. */
async function openRemote({ url, ref, text }, context) {
    const { exec, env, logger } = context;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-release-repo-'));
    const close = () => (0,promises_.rm)(scratch, { recursive: true, force: true });
    try {
        const [repo, folder] = [(0,external_node_path_.join)(scratch, 'git'), (0,external_node_path_.join)(scratch, 'files')];
        await Promise.all([(0,promises_.mkdir)(repo), (0,promises_.mkdir)(folder)]);
        const git = (0,src_git/* createGit */.l)({ exec, env, cwd: repo, logger, allowedProtocols: (0,names/* allowedProtocolsFor */.Jb)(url), ...findLogin(url, context) });
        await git.init({ bare: true });
        const { commit } = await git.fetchRef({ url, ref, paths: [src_config/* configFileName */.S3, defaultOriginFile] });
        const tree = { ...await (0,git_tree/* createGitTree */.b)(git, commit), name: text };
        const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
        if (config.images.originFile !== defaultOriginFile)
            await git.fetchRef({ url, ref: commit, paths: [config.images.originFile] });
        await writeCertificates(config, { git, url, commit, folder });
        return { tree, config, folder, description: `${text} (commit ${commit.slice(0, 8)})`, placeOf: (file) => `${text}:${file}`, close };
    }
    catch (error) {
        await close();
        if (!(error instanceof errors/* GitError */.X))
            throw error;
        // Servers call what a login may not see "not found".
        const hint = error.code === 'REMOTE_UNREACHABLE' ? 'nothing was looked up: run again when the git server answers'
            : error.code === 'REMOTE_NOT_FOUND' || error.code === 'REMOTE_DENIED' ? 'correct the name, or give git a login that may read it: see "The release repo" in the README of verify-images' : error.hint;
        throw new src_errors/* SlipwayError */.GQ(error.code, `release-repo ${text}: ${error.message}`, { cause: error, exitCode: error.exitCode, ...(hint === undefined ? {} : { hint }) });
    }
}
/** What the input `release-repo` names. @throws {SlipwayError} INPUT_INVALID; {GitError} REMOTE_UNREACHABLE (exit code 3), UNKNOWN_REF with similar names */
async function openReleaseSource(text, context, { gitBaseUrl }) {
    const address = parseReleaseAddress(text, { cwd: context.cwd, gitBaseUrl, serverUrl: context.event.serverUrl });
    if (address.kind === 'git')
        return openRemote({ url: address.url, ref: address.ref, text }, context);
    try {
        return await openFolder(address.path, context);
    }
    catch (error) {
        if (!(0,src_errors/* isSlipwayError */.qQ)(error) || error.code !== 'FILE_NOT_FOUND')
            throw error;
        throw new src_errors/* SlipwayError */.GQ(error.code, `release-repo: ${error.message}`, { cause: error, hint: `a repo of a git server has a ref, such as ${/^[\w.-]+(?:\/[\w.-]+)+$/.test(text) ? text : 'owner/name'}@main; a folder is relative to the working directory` });
    }
}

// EXTERNAL MODULE: ./packages/release-repo/src/images-json.ts
var images_json = __webpack_require__(81517);
// EXTERNAL MODULE: ./packages/release-repo/src/compare-lists.ts
var compare_lists = __webpack_require__(33857);
// EXTERNAL MODULE: ./packages/release-repo/src/hand-edits.ts
var hand_edits = __webpack_require__(1081);
// EXTERNAL MODULE: ./packages/release-repo/src/repos-load.ts
var repos_load = __webpack_require__(52144);
// EXTERNAL MODULE: ./packages/release-repo/src/repos.ts + 1 modules
var repos = __webpack_require__(1147);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets/release-targets.ts




/** Images of a release repo, and its lists against its charts. */
async function loadReleaseTargets(tree, release, naming) {
    const failed = new Set(release.findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').map(({ addon }) => addon));
    const folders = [...release.model.addons, ...release.model.broken, ...release.plainFiles.map(({ path }) => ({ path, files: [path] }))].filter(({ path }) => failed.has(path));
    const unrendered = await Promise.all(folders.map(async ({ path, files }) => {
        // One by one: a link among them is refused, and the others still say what the addon may use.
        const texts = await Promise.all(files.map((file) => tree.read(file).then((content) => content.toString('utf8'), () => '')));
        return { path, texts };
    }));
    const recorded = await (0,images_json/* findImagesJson */.Qe)(tree).catch(() => undefined);
    const comparison = (0,compare_lists/* checkLists */.Q)({
        lists: release.lists, found: release.found, unrendered, chartLists: release.chartLists, origins: release.origins,
        recordedUse: new Map([...recorded ?? []].map(([reference, uses]) => [reference, [...new Set(uses.map(({ addon }) => addon))]])),
    });
    const edits = recorded === undefined ? [] : (0,hand_edits/* checkHandEdits */.j)(release.lists, recorded, { kinds: (0,release_images/* expectedLists */.yD)(release).keys() });
    const entries = (await (0,repos_load/* loadRepos */.S)(tree)).entries.flatMap((entry) => entry.chartPaths.map((path) => [(0,repos/* chartTarget */.Gx)(entry, path), `${entry.repositoryFullName} (${(0,src_errors/* formatLocation */.j$)(entry.location)})`]));
    const owners = new Map(entries);
    const ownerOf = (addons) => {
        const owner = addons.map((addon) => owners.get(addon)).find((known) => known !== undefined);
        return owner === undefined ? {} : { owner };
    };
    // The comparison reports what is wrong inside the lists again.
    const own = release.findings.filter((finding) => !comparison.findings.some((other) => other.code === finding.code && other.subject === finding.subject && other.location?.line === finding.location?.line && other.location?.file === finding.location?.file));
    const images = [...release.images.values()].map(({ listed, original, lists, addons, uses, location }) => ({ listed, lookup: (0,lookup_reference/* lookupReference */.a)({ listed, original }, naming), lists, addons, uses, ...(location === undefined ? {} : { location }), ...ownerOf(addons) }));
    return { images: (0,targets/* inOrder */.al)(images), findings: [...own, ...comparison.findings, ...edits, ...checkDockerHub(images, naming.isRouted)], undetermined: comparison.undetermined };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/release-tools.ts
// What charts and release repos need and lists do not: loaded only for those, as it takes longer than asking a registry.










/***/ }),

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

/***/ 1081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkHandEdits)
/* harmony export */ });
/* harmony import */ var _images_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81517);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81215);
/* harmony import */ var _release_images_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12718);



const shown = 5;
/**
 * Lists that differ from images.json, which the tool wrote together with them: somebody has edited one of them since (R17).
 * Only lists of `kinds` are the tool's.
 */
function checkHandEdits(lists, recorded, { kinds }) {
    const ours = new Set(kinds);
    const anywhere = new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)));
    // A list that is not there at all was never written.
    const rendered = lists.some(({ kind }) => kind === _release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ);
    const removed = rendered && ours.has(_release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ) ? [...recorded].filter(([reference, uses]) => uses.length > 0 && !anywhere.has(reference)).map(([reference]) => reference) : [];
    return lists.filter(({ kind }) => ours.has(kind)).flatMap(({ file, kind, lines }) => {
        const added = lines.filter(({ reference }) => !recorded.has(reference));
        const changes = [...added.map(({ reference }) => `+ ${reference}`), ...(file === (0,_lists_js__WEBPACK_IMPORTED_MODULE_1__/* .listFileName */ .ee)(_release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ) ? removed : []).map((reference) => `- ${reference}`)];
        if (changes.length === 0)
            return [];
        return [{
                code: 'hand-edited', severity: 'error', subject: file, location: added[0]?.location ?? { file },
                message: `it is not what render-images wrote together with ${_images_json_js__WEBPACK_IMPORTED_MODULE_2__/* .imagesJsonName */ .m$}: ${changes.slice(0, shown).join(', ')}${changes.length > shown ? ` and ${changes.length - shown} more` : ''}`,
                hint: `change the chart${kind === _release_images_js__WEBPACK_IMPORTED_MODULE_0__/* .platformKind */ .GQ ? '' : `'s own images_${kind}.list`}, then run slipway render-images`,
            }];
    });
}


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
    const present = new Set(images.map(({ reference }) => reference));
    const referrers = lock.referrers?.filter(({ reference }) => present.has(reference));
    const { manifests, blobs } = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(lock, [...images, ...referrers ?? []].map(({ digest }) => digest));
    const { paths: _, ...rest } = lock;
    return { ...rest, ...target, ...(mergedPaths.length === 0 ? {} : { paths: mergedPaths }), images, ...(referrers === undefined ? {} : { referrers }), manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
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

/***/ 84014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ lookupReference)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76768);
/* harmony import */ var _compare_lists_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33857);


/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
function lookupReference({ listed, original }, { isRouted, stripRegistries = [] }) {
    if (listed.registry !== undefined || isRouted(listed))
        return listed;
    const found = (0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_0__/* .meansSameImage */ .i)(listed, original) ? original : listed;
    const [host] = stripRegistries;
    return found.registry !== undefined || host === undefined || stripRegistries.length > 1 ? found : (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)(`${host}/${found.text}`);
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

/***/ 52355:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ suggestOrigin)
/* harmony export */ });
/* harmony import */ var _images_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88773);

const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/**
 * The mapping that an image lacks; people correct what only they can know. Names that are taken are left alone:
 * `library/<name>`, then `library/<org>-<name>` (R24).
 */
function suggestOrigin({ listed, original }, origins) {
    const upstream = original.registry === undefined ? listed : original;
    // A name in the library project says nothing of where it comes from.
    const src = upstream.registry === undefined && upstream.repository.startsWith('library/') ? (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(upstream.repository) : (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(nameOf(upstream));
    const known = origins.find((origin) => (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(origin.src) === src);
    if (known !== undefined)
        return { src, dest: known.dest };
    if (listed.registry === undefined && listed.repository.startsWith('library/'))
        return { src, dest: listed.repository };
    const candidates = [listed.repository.split('/').at(-1) ?? listed.repository, listed.repository.replaceAll('/', '-'), src.replace(/[/:]/g, '-')].map((name) => `library/${name.toLowerCase()}`);
    const taken = new Set(origins.map(({ dest }) => dest));
    return { src, dest: candidates.find((dest) => !taken.has(dest)) ?? candidates.at(-1) ?? '' };
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
