export const id = 9415;
export const ids = [9415,5023];
export const modules = {

/***/ 31019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
function distance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const at = (up, left) => (up === 0 ? row : rows[i - up])?.[j - left] ?? Number.POSITIVE_INFINITY;
            const same = a[i - 1] === b[j - 1];
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (same ? 0 : 1), swapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY));
        }
        rows.push(row);
    }
    return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}
/** The known name that `typed` was most likely meant to be; undefined when none is near. */
function findNearest(typed, known) {
    const word = typed.slice(0, 60);
    const ranked = known.map((name) => ({ name, edits: word.length > 3 && name.startsWith(word) ? 1 : distance(word, name) })).sort((a, b) => a.edits - b.edits);
    const [best] = ranked;
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ thisOwner),
/* harmony export */   N: () => (/* binding */ ownerState)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);



const field = (text) => text.replace(/[^A-Za-z0-9-]/g, '-').slice(0, 64);
const grammar = /^([A-Za-z0-9-]+)_([A-Za-z0-9-]*)_(\d{1,10})_(\d*)$/;
/** When a process began, in ticks since the system started; undefined when there is none of this id, '' when nobody can say. */
async function startOf(pid) {
    try {
        // the name of the program, in parentheses, may hold anything
        const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    }
    catch {
        try {
            process.kill(pid, 0);
        }
        catch (error) {
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ESRCH' ? undefined : '';
        }
        return ''; // there is no /proc here
    }
}
const bootOf = async () => field((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')).trim().slice(0, 13));
let own;
/** This process: its host, this start of the system, its id and when it began, so that a later one with its id is another. */
function thisOwner() {
    own ??= (async () => [field((0,node_os__WEBPACK_IMPORTED_MODULE_1__.hostname)()) || 'host', await bootOf(), process.pid, await startOf(process.pid) ?? ''].join('_'))();
    return own;
}
/** Whether a process still runs: `unknown` when it is one of another machine. */
async function ownerState(owner) {
    const match = grammar.exec(owner);
    const mine = grammar.exec(await thisOwner());
    if (match === null || mine === null || mine[1] !== match[1])
        return 'unknown';
    if (match[2] !== mine[2])
        return 'gone';
    const start = await startOf(Number(match[3]));
    return start === undefined || (start !== '' && match[4] !== '' && start !== match[4]) ? 'gone' : 'running';
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

/***/ 14702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ configJsonSchema),
/* harmony export */   S3: () => (/* binding */ configFileName),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   ve: () => (/* binding */ prereleasesSchema)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1350);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98321);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98439);
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15105);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86732);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75004);






/** The name of the configuration at the root of a release repo. */
const configFileName = 'slipway.yaml';
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens');
const platform = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'expected OS/ARCHITECTURE[/VARIANT], such as linux/amd64');
const host = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9.-]+(:[0-9]+)?$/, 'expected HOST or HOST:PORT');
const login = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'expected a login name without @');
const repoPath = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'expected a path inside the release repo');
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/, 'expected a version such as v1.31.0, in quotes');
/** Kinds are the letters that a prerelease begins with. */
const prereleasesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z]+$/, 'must be a kind, letters only, such as rc')).min(1)], 'must be true, false, or a list of kinds such as [rc, beta]');
/** As `parseTransport` reads it; what is wrong is told with its line. */
const transport = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().superRefine((text, context) => {
    try {
        (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseTransport */ .zt)(text);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error) });
    }
});
const registrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    endpoint: transport.optional().describe('Where images under this prefix are taken from, as a transport: registry:HOST[:PORT][/PROJECT], http+registry:…, store:PATH, oci:PATH, package:PATH'),
    caFile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('PEM file of the certificate authority of this registry'),
    plainHttp: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Speak http instead of https to this registry'),
    mirrors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(transport).optional().describe('Where the same images are as well, as transports; asked in this order when the registry cannot say, never when it says that an image is missing'),
    trust: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(host).optional().describe('Hosts that this registry may name as its token server or redirect to, although they are this machine or in a private network'),
});
const profileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name,
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(repoPath).default([]).describe('Values files, later ones win'),
    set: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()])).default({}).describe('Single values by their path, as --set has them'),
    kubeVersion: version.optional().describe('Instead of the kubeVersion of the whole repo'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Folders or names of the addons it applies to; absent: all'),
});
const toolSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['helm', 'kubectl'], 'expected helm or kubectl'),
    platform,
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }).describe('Where it is fetched from when a package is built'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits').describe('Of what is fetched'),
    member: repoPath.optional().describe('The program inside of what is fetched, which is then a .tar.gz; absent: it is the program itself'),
});
const storageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).refine((text) => !/^[a-z0-9+.-]+:\/\/[^/?#]*:[^/?#@]*@/i.test(text), 'must not hold a login: name the variable that has it with login, or set SLIPWAY_AUTH_<HOST>')
        .refine((text) => !/^release:/.test(text), 'must be a storage: the page of a release is named by --upload release:TAG')
        .describe('Where packages are uploaded to, and promoted: a folder, s3://BUCKET[/PREFIX], s3+https://HOST/BUCKET[/PREFIX], sftp://USER@HOST/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT'),
    caFile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('PEM file of the certificate authority of its host'),
    login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable, never what is in it').optional().describe('Name of the variable that has the login for its host; default: SLIPWAY_AUTH_<HOST>'),
});
const configSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    product: name.optional().describe('Name of the product, the first part of package names; default: platform'),
    kubeVersion: version.optional().describe('Kubernetes version that charts are rendered for'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(platform).min(1).optional().describe('Platforms that every image must have, and that packages carry; default: whatever each image has'),
    registries: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), registrySchema).optional().describe('By prefix of image references: a host, or a host and project; "" cannot be a key, use the host-less project, such as release/'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        originFile: repoPath.optional().describe('Mapping of upstream images to the library project; default: images_origin.yaml where it exists'),
        stripRegistries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(host).optional().describe('Hosts whose images are listed without their host'),
        allow: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Patterns (with *) of places whose strings count as images'),
        deny: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Patterns (with *) of places whose strings do not count as images'),
        ignore: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('References, or patterns with *, that are left out of lists and checks'),
        referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Whether the lock pins signatures, attestations and SBOMs of images too, so that packages carry them; default: false'),
    }).optional(),
    profiles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(profileSchema).optional().describe('Values that charts are rendered with; the lists are the union'),
    storage: storageSchema.optional().describe('The storage that upload and promote take when they are given none'),
    git: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        baseUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('What stands before repositoryFullName, such as https://git.example.com/'),
    }).optional(),
    tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        postReleaseSuffixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).min(1).optional().describe('Suffixes that sort after their release, by number; default: hotfix, patch'),
        prereleases: prereleasesSchema.optional().describe('Whether tags such as v1.2.0-rc.1 are chosen: true, false, or a list of kinds such as [rc, beta]; an entry of repos/*.yaml may say otherwise. Default: only where the current tag is one, or the line has nothing else'),
    }).optional(),
    placeholders: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        allow: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Names in [[ … ]] that are filled in where it is deployed, besides the usual ones'),
        values: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'expected a name'), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9._/:-]*$/, 'expected a part of an image reference, such as release'), 'expected a map of names and what they stand for').optional().describe('What names in [[ … ]] stand for where images are listed and looked up; default: registry_release: release, registry_library: library, cargo_registry: ""'),
    }).optional(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        next: version.optional().describe('The version that is being prepared'),
        team: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(login).min(1).optional().describe('Login names of the release team: they override confirmations, and speak for what nobody owns'),
        remindAfter: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional().describe('Minutes after which those who have not confirmed are reminded, again and again; default: 120'),
        mergeMethod: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['merge', 'squash', 'rebase']).optional().describe('How proposals are merged; default: merge'),
        trackingIssue: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Whether one issue per version shows how far its release is; default: true'),
        deadlines: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true, error: 'expected a time such as "2026-11-21T20:00:00+08:00"' })).optional().describe('By what it is the deadline of, such as smoke or release'),
    }).optional(),
    registryValues: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).min(1)).optional().describe('Per addon: paths of the values that receive the address of the site\'s registry'),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(toolSchema).min(1).optional().describe('Programs that a package carries for sites that lack them'),
});
const wayOut = 'correct it there; schemas/slipway.schema.json tells an editor what may stand where';
function readYaml(text, file) {
    try {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(text, file);
    }
    catch (error) {
        if (!(error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .YamlError */ .Iz))
            throw error;
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .YamlError */ .Iz(error.code, error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint: `correct ${file} there; git diff says what was changed last`, cause: error });
    }
}
/**
 * The configuration that this text is. An empty text gives the defaults.
 * @throws {YamlError} every unknown key and wrong value, each with file, line and column
 */
function parseConfig(text, file = configFileName) {
    const yaml = readYaml(text, file);
    const parsed = configSchema.safeParse(yaml.value ?? {});
    if (!parsed.success)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_5__/* .shapeIssues */ .K)(parsed.error, configSchema), { hint: wayOut });
    const given = parsed.data;
    const names = (given.profiles ?? []).map((profile) => profile.name);
    const twice = names.findIndex((each, index) => names.indexOf(each) < index);
    if (twice >= 0)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .shapeError */ .cn)(yaml, [{ path: ['profiles', twice, 'name'], message: `a second profile named ${names[twice] ?? ''}` }], { hint: wayOut });
    const profiles = (given.profiles ?? []).map(({ kubeVersion, addons, ...profile }) => ({
        ...profile, ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(addons === undefined ? {} : { addons }),
    }));
    const defaults = (0,_config_defaults_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultConfig */ .s)();
    const config = {
        product: given.product ?? defaults.product,
        ...(given.kubeVersion === undefined ? {} : { kubeVersion: given.kubeVersion }),
        ...(given.platforms === undefined ? {} : { platforms: given.platforms }),
        registries: Object.fromEntries(Object.entries(given.registries ?? {}).map(([prefix, { endpoint, caFile, plainHttp, mirrors, trust }]) => [prefix, {
                ...(endpoint === undefined ? {} : { endpoint }), ...(caFile === undefined ? {} : { caFile }), ...(plainHttp === undefined ? {} : { plainHttp }),
                ...(mirrors === undefined ? {} : { mirrors }), ...(trust === undefined ? {} : { trust }),
            }])),
        images: {
            originFile: given.images?.originFile ?? defaults.images.originFile,
            stripRegistries: given.images?.stripRegistries ?? defaults.images.stripRegistries,
            allow: given.images?.allow ?? defaults.images.allow,
            deny: given.images?.deny ?? defaults.images.deny,
            ignore: given.images?.ignore ?? defaults.images.ignore,
            referrers: given.images?.referrers ?? defaults.images.referrers,
        },
        profiles: profiles.length > 0 ? profiles : defaults.profiles,
        ...(given.storage === undefined ? {} : { storage: { address: given.storage.address, ...(given.storage.caFile === undefined ? {} : { caFile: given.storage.caFile }), ...(given.storage.login === undefined ? {} : { login: given.storage.login }) } }),
        git: given.git?.baseUrl === undefined ? {} : { baseUrl: given.git.baseUrl },
        tags: {
            postReleaseSuffixes: given.tags?.postReleaseSuffixes ?? defaults.tags.postReleaseSuffixes,
            ...(given.tags?.prereleases === undefined ? {} : { prereleases: given.tags.prereleases }),
        },
        placeholders: { allow: given.placeholders?.allow ?? defaults.placeholders.allow, values: { ...defaults.placeholders.values, ...given.placeholders?.values } },
        release: {
            ...(given.release?.next === undefined ? {} : { next: given.release.next }),
            team: given.release?.team ?? defaults.release.team, remindAfter: given.release?.remindAfter ?? defaults.release.remindAfter,
            mergeMethod: given.release?.mergeMethod ?? defaults.release.mergeMethod, deadlines: given.release?.deadlines ?? defaults.release.deadlines,
            trackingIssue: given.release?.trackingIssue ?? defaults.release.trackingIssue,
        },
        registryValues: given.registryValues ?? {},
        tools: (given.tools ?? []).map(({ member, ...tool }) => ({ ...tool, ...(member === undefined ? {} : { member }) })),
    };
    return {
        config,
        originOf(path) {
            const parts = typeof path === 'string' ? path.split('.') : path;
            return yaml.document.hasIn(parts) ? yaml.locate(parts) : undefined;
        },
    };
}
/** The configuration of a release repo; without `slipway.yaml` all defaults. @throws {YamlError} */
async function loadConfig(tree) {
    return parseConfig(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .findText */ .Vw)(tree, configFileName) ?? '');
}
/** JSON Schema of `slipway.yaml`, for editors. */
function configJsonSchema() {
    return { title: configFileName, ...zod__WEBPACK_IMPORTED_MODULE_8__/* .toJSONSchema */ .bl(configSchema, { io: 'input' }) };
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

/***/ 86732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ shapeIssues)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31019);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98439);


const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The keys that a schema has at a path. */
function knownKeys(schema, path) {
    let at = zod__WEBPACK_IMPORTED_MODULE_0__/* .toJSONSchema */ .bl(schema, { io: 'input', unrepresentable: 'any' });
    for (const part of path) {
        if (!isObject(at))
            return [];
        const { properties, items, additionalProperties } = at;
        at = typeof part === 'number' ? items : isObject(properties) && Object.hasOwn(properties, part) ? properties[String(part)] : additionalProperties;
    }
    return isObject(at) && isObject(at['properties']) ? Object.keys(at['properties']) : [];
}
/** Shape problems as places in a file: an unknown key is reported at the key itself, with the key of the schema that is like it. */
function shapeIssues(error, schema) {
    return error.issues.flatMap((issue) => {
        if (issue.code === 'invalid_key')
            return [{ path: issue.path, message: issue.issues[0]?.message ?? issue.message }];
        if (issue.code !== 'unrecognized_keys')
            return [{ path: issue.path, message: issue.message }];
        const known = schema === undefined ? [] : knownKeys(schema, issue.path);
        return issue.keys.map((key) => {
            const near = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .findNearest */ .q)(key, known);
            return { path: [...issue.path, key], message: `unknown key${near === undefined ? '' : `: did you mean ${near}?`}` };
        });
    });
}


/***/ })

};
