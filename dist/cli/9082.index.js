export const id = 9082;
export const ids = [9082,4877];
export const modules = {

/***/ 9082:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkMapping: () => (/* reexport */ checkMapping),
  createEnginePool: () => (/* reexport */ engine_pool/* createEnginePool */.D),
  createGit: () => (/* reexport */ git/* createGit */.l),
  findKept: () => (/* reexport */ findKept),
  findLock: () => (/* reexport */ lock/* findLock */.HT),
  formatLock: () => (/* reexport */ lock/* formatLock */.X5),
  loadChartTargets: () => (/* reexport */ loadChartTargets),
  loadConfig: () => (/* reexport */ config/* loadConfig */.Z9),
  loadImageOrigins: () => (/* reexport */ images_origin/* loadImageOrigins */.NI),
  loadReleaseImages: () => (/* reexport */ release_images/* loadReleaseImages */.w5),
  loadReleaseTargets: () => (/* reexport */ loadReleaseTargets),
  lockFileName: () => (/* reexport */ lock/* lockFileName */.x5),
  openWorktree: () => (/* reexport */ worktree/* openWorktree */.Gc),
  planLock: () => (/* reexport */ planLock),
  refreshKept: () => (/* reexport */ refreshKept)
});

// EXTERNAL MODULE: ./packages/git/src/git.ts + 2 modules
var git = __webpack_require__(4147);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts + 2 modules
var engine_pool = __webpack_require__(3814);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var lock = __webpack_require__(6059);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var config = __webpack_require__(4702);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(8773);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(2718);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(5049);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var platform = __webpack_require__(5534);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(6768);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(4611);
// EXTERNAL MODULE: ./packages/release-repo/src/lock-update.ts
var lock_update = __webpack_require__(4877);
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
/**
 * The lock with what its kept images consist of as they were looked up again by digest: for the platforms that are
 * asked for now, be it more or fewer than before.
 */
function refreshKept(lock, { targets, lookups, kept, again }) {
    const resolved = new Map([...foundImages(targets, lookups), ...foundImages(kept, again)]);
    return {
        ...lock, ...contentsOf(resolved.values()),
        images: lock.images.map((image) => ({ ...image, platforms: resolved.get(image.reference)?.platforms.map(platform/* formatImagePlatform */.K2) ?? image.platforms })),
    };
}

// EXTERNAL MODULE: ./actions/verify-images/src/own-images.ts
var own_images = __webpack_require__(9693);
;// CONCATENATED MODULE: ./actions/verify-images/src/mapping.ts


const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** The line of images_origin.yaml that an image lacks; people correct what only they can know. */
function suggestOrigin({ listed, lookup }, taken) {
    const upstream = lookup.registry === undefined ? listed : lookup;
    // A name in the library project says nothing of where it comes from.
    const src = upstream.registry === undefined && upstream.repository.startsWith('library/') ? (0,images_origin/* fullName */.fq)(upstream.repository) : (0,images_origin/* fullName */.fq)(nameOf(upstream));
    const short = `library/${listed.repository.split('/').at(-1) ?? listed.repository}`;
    const dest = listed.registry === undefined && listed.repository.startsWith('library/') ? listed.repository : taken.has(short) ? `library/${listed.repository.replaceAll('/', '-')}` : short;
    return `- src: ${src}, dest: ${dest}`;
}
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
        return [{
                code: 'unmapped', severity: 'warning', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
                message: `${file} does not say where ${name} comes from`, hint: `add such a mapping: ${suggestOrigin(target, taken)}`,
            }];
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var chart = __webpack_require__(6442);
// EXTERNAL MODULE: ./packages/release-repo/src/discovery.ts + 1 modules
var src_discovery = __webpack_require__(6571);
// EXTERNAL MODULE: ./packages/release-repo/src/compare-lists.ts
var compare_lists = __webpack_require__(3857);
;// CONCATENATED MODULE: ./packages/release-repo/src/lookup-reference.ts


/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
function lookupReference({ listed, original }, { isRouted, stripRegistries = [] }) {
    if (listed.registry !== undefined || isRouted(listed))
        return listed;
    const found = (0,compare_lists/* meansSameImage */.i)(listed, original) ? original : listed;
    const [host] = stripRegistries;
    return found.registry !== undefined || host === undefined || stripRegistries.length > 1 ? found : (0,src_reference/* parseImageReference */.o_)(`${host}/${found.text}`);
}

// EXTERNAL MODULE: ./packages/release-repo/src/images-json.ts
var images_json = __webpack_require__(1517);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var src_lists = __webpack_require__(1215);
;// CONCATENATED MODULE: ./packages/release-repo/src/hand-edits.ts



const shown = 5;
/**
 * Lists that differ from images.json, which the tool wrote together with them: somebody has edited one of them since (R17).
 * Only lists of `kinds` are the tool's.
 */
function checkHandEdits(lists, recorded, { kinds }) {
    const ours = new Set(kinds);
    const anywhere = new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)));
    // A list that is not there at all was never written.
    const rendered = lists.some(({ kind }) => kind === release_images/* platformKind */.GQ);
    const removed = rendered && ours.has(release_images/* platformKind */.GQ) ? [...recorded].filter(([reference, uses]) => uses.length > 0 && !anywhere.has(reference)).map(([reference]) => reference) : [];
    return lists.filter(({ kind }) => ours.has(kind)).flatMap(({ file, kind, lines }) => {
        const added = lines.filter(({ reference }) => !recorded.has(reference));
        const changes = [...added.map(({ reference }) => `+ ${reference}`), ...(file === (0,src_lists/* listFileName */.ee)(release_images/* platformKind */.GQ) ? removed : []).map((reference) => `- ${reference}`)];
        if (changes.length === 0)
            return [];
        return [{
                code: 'hand-edited', severity: 'error', subject: file, location: added[0]?.location ?? { file },
                message: `it is not what render-images wrote together with ${images_json/* imagesJsonName */.m$}: ${changes.slice(0, shown).join(', ')}${changes.length > shown ? ` and ${changes.length - shown} more` : ''}`,
                hint: `change the chart${kind === release_images/* platformKind */.GQ ? '' : `'s own images_${kind}.list`}, then run slipway render-images`,
            }];
    });
}

// EXTERNAL MODULE: ./packages/release-repo/src/repos.ts
var repos = __webpack_require__(5443);
// EXTERNAL MODULE: ./actions/verify-images/src/targets.ts
var targets = __webpack_require__(844);
;// CONCATENATED MODULE: ./actions/verify-images/src/release-targets.ts







/** Each values file as a profile. @throws {SlipwayError} VALUES_UNREADABLE */
async function loadProfiles(files, cwd) {
    if (files.length === 0)
        return { profiles: [{ name: 'default', values: [], set: {} }], valuesFiles: new Map() };
    const contents = await Promise.all(files.map(async (file) => {
        try {
            return [file, await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file))];
        }
        catch (cause) {
            throw new errors/* SlipwayError */.GQ('VALUES_UNREADABLE', `cannot read the values ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, location: { file } });
        }
    }));
    return { profiles: files.map((file) => ({ name: file, values: [file], set: {} })), valuesFiles: new Map(contents) };
}
/** Images of charts that are no release repo, such as a component's own. One without images is fine. */
async function loadChartTargets(folders, { cwd, engine, kubeVersion, values, naming, own, sentinel }) {
    const { profiles, valuesFiles } = await loadProfiles(values, cwd);
    const findings = [];
    const addons = [];
    for (const folder of folders) {
        try {
            addons.push({ path: folder, files: (await (0,chart/* loadChartDirectory */._)((0,external_node_path_.resolve)(cwd, folder))).files });
        }
        catch (error) {
            findings.push({ code: 'chart-invalid', severity: 'error', subject: folder, addon: folder, message: (0,errors/* errorMessage */.gJ)(error), location: (0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? error.location : { file: folder } });
        }
    }
    const discovery = await (0,src_discovery/* discoverImages */.y)({ addons, profiles: profiles.map((profile) => ({ ...profile, set: Object.fromEntries((sentinel?.paths ?? []).map((path) => [path, sentinel?.registry ?? ''])) })), valuesFiles, engine, ignore: [], ...(sentinel === undefined ? {} : { sentinel: sentinel.registry }), ...(kubeVersion === undefined ? {} : { kubeVersion }) });
    const images = [...discovery.images.values()].map(({ reference, uses }) => {
        const [use] = uses;
        const listed = naming === undefined ? reference : (0,release_images/* toListed */.Ni)(reference, naming);
        const lookup = naming === undefined ? reference : lookupReference({ listed, original: reference }, naming);
        return { listed, lookup, lists: [], addons: [...new Set(uses.map(({ addon }) => addon))], uses, ...(use === undefined ? {} : { location: { file: `${use.addon}/${use.template.split('/').slice(1).join('/')}` } }) };
    });
    // Two hosts that are stripped leave one name.
    const merged = (0,targets/* mergeTargets */.zK)({ images, findings: [], undetermined: [] }, targets/* nothing */.s6).images;
    return { images: merged.map((target) => (0,own_images/* applyOwnImageRules */.nd)(target, own)), findings: [...findings, ...discovery.findings, ...(0,own_images/* checkOwnTags */.Km)(merged, own)], undetermined: [] };
}
/** Images of a release repo, and its lists against its charts. */
async function loadReleaseTargets(tree, release, naming) {
    const failed = new Set(release.findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').map(({ addon }) => addon));
    const folders = [...release.model.addons, ...release.model.broken].filter(({ path }) => failed.has(path));
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
    const edits = recorded === undefined ? [] : checkHandEdits(release.lists, recorded, { kinds: (0,release_images/* expectedLists */.yD)(release).keys() });
    const entries = (await (0,repos/* loadRepos */.S5)(tree)).entries.flatMap((entry) => entry.chartPaths.map((path) => [(0,repos/* chartTarget */.Gx)(entry, path), `${entry.repositoryFullName} (${(0,errors/* formatLocation */.j$)(entry.location)})`]));
    const owners = new Map(entries);
    const ownerOf = (addons) => {
        const owner = addons.map((addon) => owners.get(addon)).find((known) => known !== undefined);
        return owner === undefined ? {} : { owner };
    };
    // The comparison reports what is wrong inside the lists again.
    const own = release.findings.filter((finding) => !comparison.findings.some((other) => other.code === finding.code && other.subject === finding.subject && other.location?.line === finding.location?.line && other.location?.file === finding.location?.file));
    const images = [...release.images.values()].map(({ listed, original, lists, addons, uses, location }) => ({ listed, lookup: lookupReference({ listed, original }, naming), lists, addons, uses, ...(location === undefined ? {} : { location }), ...ownerOf(addons) }));
    return { images: (0,targets/* inOrder */.al)(images), findings: [...own, ...comparison.findings, ...edits, ...checkDockerHub(images, naming.isRouted)], undetermined: comparison.undetermined };
}
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
        message: `${first?.listed.text ?? project}${more.length > 0 ? ` and ${more.length} more` : ''} have no host, so Docker Hub is asked: what is found there may be another image`,
        hint: `say where they are: --registry ${project.replace(/\/$/, '')}=registry:HOST/PROJECT, or registries in slipway.yaml`,
    }));
}

;// CONCATENATED MODULE: ./actions/verify-images/src/release-tools.ts
// What charts and release repos need and lists do not: loaded only for those, as it takes longer than asking a registry.








/***/ }),

/***/ 3851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* unused harmony export closureSize */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);

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
/** Bytes of a closure, each manifest and blob counted once. */
function closureSize({ manifests, blobs }) {
    let bytes = 0;
    for (const { size } of manifests.values())
        bytes += size;
    for (const size of blobs.values())
        bytes += size;
    return bytes;
}


/***/ }),

/***/ 1517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qe: () => (/* binding */ findImagesJson),
/* harmony export */   k4: () => (/* binding */ formatImagesJson),
/* harmony export */   m$: () => (/* binding */ imagesJsonName)
/* harmony export */ });
/* unused harmony export parseImagesJson */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);




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

/***/ 4877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ lockCollectedAddons),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   w9: () => (/* binding */ planLockUpdate)
/* harmony export */ });
/* unused harmony exports checkPackageNames, changedAddonPaths */
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3851);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6059);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);



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
 * The lock after charts were collected: these addons take the place of those with the same paths. Images that a
 * changed addon uses are let go, so that the next look at the registries pins them anew (DR12).
 */
function lockCollectedAddons(lock, addons) {
    const merged = new Map([...lock.addons, ...addons].map((addon) => [addon.path, addon]));
    const target = { addons: [...merged.values()].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path)) };
    const changed = changedAddonPaths(lock, target);
    const images = lock.images.filter((image) => !image.addons.some((addon) => changed.has(addon)));
    const { manifests, blobs } = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(lock, images.map(({ digest }) => digest));
    return { ...lock, ...target, images, manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
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
            ...found, images,
            manifests: Object.fromEntries([...kept.manifests, ...fresh.manifests]), blobs: Object.fromEntries([...kept.blobs, ...fresh.blobs]),
        },
        findings,
    };
}


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
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() });
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
    const hint = `take it back from git (git checkout HEAD -- ${file}) or delete it, then run slipway verify-images --update-lock`;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const location = syntaxLocation(text, file, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause));
        const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
        throw conflict >= 0
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint: `take one side (git checkout --ours -- ${file}), then run slipway verify-images --update-lock`, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} is not JSON: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause)}`, { location, hint, cause });
    }
    const parsed = lockSchema.safeParse(value);
    if (parsed.success)
        return toLock(parsed.data);
    // Only on this path: the YAML reader is slow, but knows where each part stands.
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .parseYaml */ .hN)(text, file, { maxBytes: 2 ** 28 });
    const error = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .shapeError */ .cn)(yaml, (0,_config_js__WEBPACK_IMPORTED_MODULE_6__/* .shapeIssues */ .Kp)(parsed.error).slice(0, 20));
    const version = versionSchema.safeParse(value);
    const isNewer = version.success && version.data.lockVersion > 1;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('LOCK_INVALID', error.message, {
        ...(error.location === undefined ? {} : { location: error.location }), hint: isNewer ? 'a newer slipway wrote it: use that one' : hint, cause: parsed.error,
    });
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


/***/ }),

/***/ 5443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ chartTarget),
/* harmony export */   S5: () => (/* binding */ loadRepos),
/* harmony export */   Y$: () => (/* binding */ setCurrentTag)
/* harmony export */ });
/* unused harmony exports reposFolder, parseRepos, checkRepoTargets */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4702);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);
/* harmony import */ var _yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6148);





/** The folder of the files that say which component repos a release collects. */
const reposFolder = 'repos';
const text = (example) => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: (issue) => typeof issue.input === 'number' || typeof issue.input === 'boolean'
        ? `must be a string: write it in quotes, as "${example}"` : 'must be a string' });
const isInside = (path) => {
    try {
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(path);
        return true;
    }
    catch {
        return false;
    }
};
const folder = text('addons').refine(isInside, 'must be a path inside the repository');
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repositoryFullName: text('organisation/name').regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/, 'must be ORGANISATION/NAME'),
    baseVersion: text('v1.10').regex(/^v?[0-9]+(\.[0-9]+){0,2}$/, 'must be a line of versions such as v1.2').nullish(),
    currentTag: text('v1.10').min(1).nullish(),
    chartPaths: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(folder, 'must be a list of folders').min(1, 'must name at least one folder').nullish(),
    targetChartPath: folder.nullish(),
});
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish() })]);
function entryOf(value, place) {
    const { repositoryFullName, baseVersion, currentTag, chartPaths, targetChartPath } = value;
    return {
        ...place, repositoryFullName,
        ...(typeof baseVersion === 'string' ? { baseVersion } : {}), ...(typeof currentTag === 'string' ? { currentTag } : {}),
        chartPaths: (chartPaths ?? []).map(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb), targetChartPath: (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(targetChartPath ?? 'addons'),
    };
}
const specPath = (yaml) => (Array.isArray(yaml.value) ? [] : ['spec']);
/** A repos file: `metadata` and `spec`, or the list alone. Every bad entry is a finding `repos-invalid`, the others are returned. */
function parseRepos(source, file) {
    let yaml;
    try {
        yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(source, file);
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .isSlipwayError */ .qQ)(error))
            throw error;
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: error.message, ...(error.location === undefined ? {} : { location: error.location }) }] };
    }
    const shape = fileSchema.safeParse(yaml.value ?? []);
    if (!shape.success) {
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: 'must be a list of repos, or a map with the list under spec', location: yaml.locate([]) }] };
    }
    const items = Array.isArray(shape.data) ? shape.data : shape.data.spec ?? [];
    const entries = [];
    const findings = [];
    items.forEach((item, index) => {
        const path = [...specPath(yaml), index];
        const parsed = entrySchema.safeParse(item);
        const issues = parsed.success ? [] : (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeIssues */ .Kp)(parsed.error);
        const isUnknownKey = (issue) => issue.message === 'unknown key';
        for (const issue of issues) {
            const where = issue.path.map(String).join('.');
            findings.push({
                code: 'repos-invalid', severity: isUnknownKey(issue) ? 'warning' : 'error', subject: `${file} entry ${index + 1}`,
                message: `${where === '' ? 'the entry' : where}: ${issue.message}`, location: yaml.locate([...path, ...issue.path]),
            });
        }
        // A key that is not known yet is worth a word, but no reason to leave the component out.
        const known = !parsed.success && issues.every(isUnknownKey) ? zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(entrySchema.shape).safeParse(item) : parsed;
        if (known.success)
            entries.push(entryOf(known.data, { file, index, location: yaml.locate(path) }));
    });
    return { entries, findings };
}
/** Where a chart folder is collected to: `addons/<last part of the chart path>`. */
function chartTarget(entry, chartPath) {
    const name = chartPath === '' ? entry.repositoryFullName.split('/').at(-1) : chartPath.split('/').at(-1);
    return `${entry.targetChartPath}/${name ?? ''}`;
}
/** Entries that would be collected into one folder, or one inside the other, each as a finding `duplicate-target` about that folder. */
function checkRepoTargets(entries) {
    const seen = new Map();
    const findings = [];
    const place = ({ file, location }) => `${file}:${location.line ?? 1}`;
    for (const entry of entries) {
        for (const chartPath of entry.chartPaths) {
            const target = chartTarget(entry, chartPath);
            const first = seen.get(target);
            if (first === undefined)
                seen.set(target, entry);
            else {
                findings.push({
                    code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
                    message: `${entry.repositoryFullName} and ${first.repositoryFullName} (${place(first)}) are both collected into ${target}`,
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
        });
    }
    return findings;
}
/** All entries of `repos/*.yaml`, in the order of the files' names. */
async function loadRepos(tree) {
    const files = (await tree.list(reposFolder)).filter(({ path, type }) => type === 'file' && /^repos\/[^/]+\.ya?ml$/.test(path)).map(({ path }) => path).sort(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
    const parsed = await Promise.all(files.map(async (file) => parseRepos(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tree, file), file)));
    const entries = parsed.flatMap((each) => each.entries);
    return { entries, findings: [...parsed.flatMap((each) => each.findings), ...checkRepoTargets(entries)] };
}
/**
 * The text with another `currentTag` in one entry; comments, order and quotes of everything else stay.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setCurrentTag(source, entryIndex, tag) {
    const isList = Array.isArray((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(source, 'repos').value);
    return (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .setYamlString */ .j)(source, [...(isList ? [] : ['spec']), entryIndex, 'currentTag'], { value: tag, sibling: 'repositoryFullName' });
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ openWorktree),
/* harmony export */   iD: () => (/* binding */ resolveForWriting)
/* harmony export */ });
/* unused harmony export createWorktree */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7870);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5004);






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


/***/ }),

/***/ 6148:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ setYamlString)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


const samePath = (path) => path.map(String).join('.');
/** How a string is written in place of `before`, so that every YAML reader takes it for a string. */
function formatScalar(value, before) {
    if (before.startsWith("'") && !/['\n]/.test(value))
        return `'${value}'`;
    const plain = /^[A-Za-z][A-Za-z0-9._+/-]*$/.test(value) && !/^(y|n|yes|no|on|off|true|false|null)$/i.test(value);
    // Also 1.10.0: three parts are no number in any YAML version.
    const version = /^[0-9]+\.[0-9]+\.[0-9]+([-+.][0-9A-Za-z.+-]+)?$/.test(value);
    return !before.startsWith('"') && (plain || version) ? value : JSON.stringify(value);
}
/** Where the colon behind the key of a map entry stands. */
function colonOf(text, document, path) {
    const parent = document.getIn(path.slice(0, -1), true);
    const key = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === path.at(-1))?.key : undefined;
    const colon = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && key.range ? text.indexOf(':', key.range[1]) : -1;
    return colon < 0 ? undefined : colon;
}
function eolOf(text) {
    return text.includes('\r\n') ? '\r\n' : '\n';
}
/** The text with a new entry `key: value` right after the entry `sibling` of the same map. */
function insertAfter(text, document, { path, sibling, value }) {
    const parent = document.getIn(path.slice(0, -1), true);
    const key = String(path.at(-1));
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && item.key.value === sibling) : undefined;
    const keyRange = pair !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.key) ? pair.key.range : undefined;
    const valueRange = pair !== undefined && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(pair.value) ? pair.value.range : undefined;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) || !keyRange || !valueRange)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot add ${samePath(path)}: ${sibling} is not there`);
    if (parent.flow === true)
        return `${text.slice(0, valueRange[1])}, ${key}: ${formatScalar(value, '"')}${text.slice(valueRange[1])}`;
    const column = keyRange[0] - (text.lastIndexOf('\n', keyRange[0] - 1) + 1);
    const lineEnd = text.indexOf('\n', valueRange[1]);
    const eol = eolOf(text);
    const line = `${' '.repeat(column)}${key}: ${formatScalar(value, '')}`;
    return lineEnd < 0 ? `${text}${eol}${line}` : `${text.slice(0, lineEnd + 1)}${line}${eol}${text.slice(lineEnd + 1)}`;
}
/**
 * The text with one scalar replaced; every other byte stays. An absent key is added after `sibling`.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setYamlString(text, path, { value, sibling }) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const node = document.getIn(path, true);
    let result;
    if (node === undefined && sibling !== undefined) {
        result = insertAfter(text, document, { path, sibling, value });
    }
    else if (((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) || (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) && node.range) {
        const [start, end] = node.range;
        // The place of an empty value may lie behind its comment; it belongs right behind the colon.
        const colon = start === end ? colonOf(text, document, path) : undefined;
        result = colon === undefined
            ? `${text.slice(0, start)}${formatScalar(value, text.slice(start, end))}${text.slice(end)}`
            : `${text.slice(0, colon + 1)} ${formatScalar(value, '')}${text.slice(colon + 1)}`;
    }
    else {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: there is no such entry`);
    }
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(result).getIn(path) !== value)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('ENTRY_NOT_FOUND', `cannot set ${samePath(path)}: the file is written in a way that is not understood; edit it by hand`);
    return result;
}


/***/ })

};
