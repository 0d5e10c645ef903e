export const id = 5498;
export const ids = [5498];
export const modules = {

/***/ 55498:
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
  openFolder: () => (/* reexport */ openFolder),
  openReleaseSource: () => (/* reexport */ openReleaseSource),
  planLock: () => (/* reexport */ planLock),
  refreshKept: () => (/* reexport */ refreshKept)
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
var errors = __webpack_require__(37638);
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
;// CONCATENATED MODULE: ./actions/verify-images/src/chart-profiles.ts




const unreadable = (file, reason, cause) => new errors/* SlipwayError */.GQ('VALUES_UNREADABLE', `cannot read the values ${file}: ${reason}`, { cause, location: { file } });
/** Files whose name fits, sorted; none where there is no such folder. */
async function listFiles(folder, pattern) {
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        return entries.filter((entry) => !entry.isDirectory() && (0,patterns/* matchesPattern */.M)(entry.name, [pattern])).map(({ name }) => name).sort();
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return [];
        throw unreadable((0,external_node_path_.join)(folder, pattern), (0,errors/* errorMessage */.gJ)(error), error);
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
        throw unreadable(file, (0,errors/* errorMessage */.gJ)(cause), cause);
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

;// CONCATENATED MODULE: ./actions/verify-images/src/docker-hub.ts
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

;// CONCATENATED MODULE: ./actions/verify-images/src/image-place.ts
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

// EXTERNAL MODULE: ./actions/verify-images/src/own-images.ts
var own_images = __webpack_require__(79693);
// EXTERNAL MODULE: ./actions/verify-images/src/targets.ts
var targets = __webpack_require__(80844);
;// CONCATENATED MODULE: ./actions/verify-images/src/chart-targets.ts









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
            return { images: [], sentinelFound: false, findings: [{ code: 'chart-invalid', severity: 'error', subject: folder, addon: folder, message: (0,errors/* errorMessage */.gJ)(error), location: (0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? error.location : { file: folder } }] };
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

// EXTERNAL MODULE: ./packages/release-repo/src/suggest-origin.ts
var suggest_origin = __webpack_require__(52355);
;// CONCATENATED MODULE: ./actions/verify-images/src/mapping.ts


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
var src_errors = __webpack_require__(96437);
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
;// CONCATENATED MODULE: ./actions/verify-images/src/release-address.ts


const release_address_forms = 'expected owner/name@ref, a git address such as https://git.example.com/owner/name.git@ref, or a folder such as ../release';
const invalid = (text, reason) => new errors/* SlipwayError */.GQ('INPUT_INVALID', `release-repo is "${text}": ${reason}`, { hint: release_address_forms });
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
        throw new errors/* SlipwayError */.GQ('GIT_BASE_URL_MISSING', `nothing says where ${address} is`, { hint: 'give --git-base-url, such as https://git.example.com/, or the whole address' });
    return { kind: 'git', url: (0,base_url/* repoUrl */.w)(base, address, cwd), ref };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/release-source.ts







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
        if (!(error instanceof src_errors/* GitError */.X))
            throw error;
        // Servers call what a login may not see "not found".
        const hint = error.code === 'REMOTE_UNREACHABLE' ? 'nothing was looked up: run again when the git server answers'
            : error.code === 'REMOTE_NOT_FOUND' || error.code === 'REMOTE_DENIED' ? 'correct the name, or give git a login that may read it: see "The release repo" in the README of verify-images' : error.hint;
        throw new errors/* SlipwayError */.GQ(error.code, `release-repo ${text}: ${error.message}`, { cause: error, exitCode: error.exitCode, ...(hint === undefined ? {} : { hint }) });
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
        if (!(0,errors/* isSlipwayError */.qQ)(error) || error.code !== 'FILE_NOT_FOUND')
            throw error;
        throw new errors/* SlipwayError */.GQ(error.code, `release-repo: ${error.message}`, { cause: error, hint: `a repo of a git server has a ref, such as ${/^[\w.-]+(?:\/[\w.-]+)+$/.test(text) ? text : 'owner/name'}@main; a folder is relative to the working directory` });
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
;// CONCATENATED MODULE: ./actions/verify-images/src/release-targets.ts




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
    const entries = (await (0,repos_load/* loadRepos */.S)(tree)).entries.flatMap((entry) => entry.chartPaths.map((path) => [(0,repos/* chartTarget */.Gx)(entry, path), `${entry.repositoryFullName} (${(0,errors/* formatLocation */.j$)(entry.location)})`]));
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
function toLock({ lockVersion, engine, repos, addons, paths, images, manifests, blobs }) {
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
    const { helm, wasm } = lock.engine;
    return `{
  "lockVersion": 1,
  "engine": ${JSON.stringify({ helm, wasm })},${lock.repos === undefined ? '' : `\n  "repos": ${block(repos, ['[', ']'])},`}
  "addons": ${block(addons, ['[', ']'])},${paths.length === 0 ? '' : `\n  "paths": ${block(paths, ['[', ']'])},`}
  "images": ${block(images, ['[', ']'])},
  "manifests": ${block(manifests, ['{', '}'])},
  "blobs": ${block(blobs, ['{', '}'])}
}
`;
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
