export const id = 3690;
export const ids = [3690,7234,339];
export const modules = {

/***/ 67708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 83690:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createCopy: () => (/* binding */ createCopy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/oci/src/store/image-store.ts + 1 modules
var image_store = __webpack_require__(47234);
// EXTERNAL MODULE: ./packages/oci/src/layout/image-layout.ts + 1 modules
var image_layout = __webpack_require__(90339);
// EXTERNAL MODULE: ./packages/oci/src/archive/docker-archive.ts
var docker_archive = __webpack_require__(86365);
// EXTERNAL MODULE: ./packages/oci/src/transport.ts + 2 modules
var src_transport = __webpack_require__(98321);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(65534);
// EXTERNAL MODULE: ./packages/oci/src/copy.ts
var copy = __webpack_require__(78160);
// EXTERNAL MODULE: ./packages/package-format/src/reading/package-source.ts
var package_source = __webpack_require__(47127);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(88773);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts
var image_sources = __webpack_require__(75704);
// EXTERNAL MODULE: ./packages/cli/src/package-places.ts
var package_places = __webpack_require__(54043);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/resolve.ts
var resolve = __webpack_require__(17153);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
;// CONCATENATED MODULE: ./packages/cli/src/commands/copy-image.ts


const nothing = { bytes: 0, blobs: 0, platforms: [], attached: 0, findings: [] };
/** Findings by the code of their error; the class of the error decides for others. */
const findingCodes = new Map([
    ['NOT_FOUND', 'missing'], ['OWN_IMAGE', 'missing'], ['UNMAPPED', 'unmapped'], ['TAG_TAKEN', 'tag-taken'], ['PLATFORM_MISSING', 'platform-missing'], ['INDEX_PARTIAL', 'partial-index'],
    ['PROJECT_MISSING', 'project-missing'], ['QUOTA_EXCEEDED', 'quota-exceeded'], ['TAG_IMMUTABLE', 'tag-immutable'],
]);
function findingOf({ name, location }, error) {
    const code = (0,errors/* isSlipwayError */.qQ)(error) ? findingCodes.get(error.code) ?? (0,src_errors/* classifyImageError */.O)(error) : 'unknown';
    return {
        code, severity: 'error', subject: name, message: (0,errors/* errorMessage */.gJ)(error), ...(location === undefined ? {} : { location }),
        ...((0,errors/* isSlipwayError */.qQ)(error) && error.hint !== undefined ? { hint: error.hint } : {}),
    };
}
/** What the run cannot go on with: a wrong input, a full disk. Everything else is a finding of its image. */
const endsRun = (error) => !(0,errors/* isSlipwayError */.qQ)(error) || ['STORE_WRITE_FAILED', 'STORE_BUSY', 'CREDENTIALS_INVALID'].includes(error.code);
/** Copies one image, unless it is there. */
async function copyOne(job, options) {
    try {
        return await tryCopy(job, options);
    }
    catch (error) {
        options.signal?.throwIfAborted();
        if (endsRun(error))
            throw error;
        return { ...nothing, job, result: 'failed', findings: [findingOf(job, error)] };
    }
}
/** A registry takes an index only with all manifests that it names, and says so when all blobs are there already. @throws {OciError} INDEX_PARTIAL */
async function requireWhole({ manifests, blobs }, from, { description, has }) {
    const named = new Set([...manifests.values()].flatMap((manifest) => (manifest.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [])));
    const left = [...named].filter((digest) => !manifests.has(digest) && !blobs.has(digest));
    const there = await (0,concurrency/* mapConcurrent */._)(left, 8, has);
    const lacking = there.filter((found) => !found).length;
    if (lacking > 0) {
        throw new src_errors/* OciError */.M('INDEX_PARTIAL', `--platform leaves out ${(0,src_text/* formatCount */.B4)(lacking, 'manifest')} that the index at ${from} names, and ${description} does not have: a registry refuses such an index`, {
            hint: 'copy all platforms; or one, by the digest of its manifest, as SOURCE; --partial-indexes tries all the same',
        });
    }
}
async function tryCopy(job, options) {
    const { session, platforms, requireOnly, missingPlatform, missingOnly, partialIndexes, referrers, overwrite, dryRun, createProjects, signal } = options;
    const { to, reference, toTag } = job;
    const wanted = toTag ?? reference;
    const absentInNewProject = (error) => {
        if (!dryRun || !createProjects || !(error instanceof src_errors/* OciError */.M) || error.code !== 'PROJECT_MISSING')
            throw error;
    };
    const there = await to.place.headManifest(to.repository, wanted).catch(absentInNewProject);
    if (there !== undefined && missingOnly)
        return { ...nothing, job, result: 'present', digest: there.digest };
    const from = await job.from();
    // a config that lies on this disk already is not asked for
    const nearby = 'path' in to.place ? { source: to.place, repository: to.repository } : undefined;
    const selected = requireOnly ? undefined : platforms;
    const image = await (0,resolve/* resolveImage */.A)(from.place, from.repository, reference, { platforms: selected, known: session.known, configs: session.configs, nearby });
    if (image === undefined)
        throw new src_errors/* OciError */.M('NOT_FOUND', `${from.description} has no ${reference}`);
    const { digest } = image.descriptor;
    const lacking = (platforms ?? []).filter((platform) => !image.platforms.some((each) => (0,src_platform/* matchesPlatform */.pC)(platform, each))).map(src_platform/* formatImagePlatform */.K2);
    const has = image.platforms.map(src_platform/* formatImagePlatform */.K2);
    const root = image.manifests.get(digest);
    const offered = root?.kind === 'index' ? [...new Set(root.manifests.flatMap(({ platform }) => (platform === undefined || platform.os === 'unknown' ? [] : [(0,src_platform/* formatImagePlatform */.K2)(platform)])))] : has;
    const lacks = `${from.description} is not built for ${lacking.join(', ')}, only for ${offered.join(', ') || 'no platform'}`;
    if (lacking.length > 0 && (missingPlatform === 'strict' || has.length === 0))
        throw new src_errors/* OciError */.M('PLATFORM_MISSING', lacks, { hint: '--missing-platform warn copies what there is' });
    const findings = lacking.length === 0 ? [] : [{ code: 'platform-missing', severity: 'warning', subject: job.name, message: lacks, ...(job.location === undefined ? {} : { location: job.location }) }];
    if (there !== undefined && there.digest !== digest && !overwrite && !(0,src_digest/* isDigest */.Bc)(wanted)) {
        throw new src_errors/* OciError */.M('TAG_TAKEN', `${to.description}:${wanted} is ${there.digest}, and ${from.description} has ${digest}`, { hint: 'a tag that is in use is not moved; --overwrite moves it all the same' });
    }
    if ('host' in to.place && !partialIndexes && there?.digest !== digest) {
        await requireWhole(image, from.description, { description: to.description, has: async (child) => await to.place.hasManifest(to.repository, child).catch(absentInNewProject) === true });
    }
    const known = { ...nothing, job, from: from.description, digest, platforms: has, findings };
    if (dryRun)
        return { ...known, result: there?.digest === digest ? 'present' : 'planned', blobs: image.blobs.size, bytes: [...image.blobs.values()].reduce((sum, size) => sum + size, 0) };
    const copied = await (0,copy/* copyImage */.L)(from.place, to.place, {
        repository: from.repository, reference: digest, toRepository: to.repository, toTag, platforms: selected, referrers, session, ...(signal === undefined ? {} : { signal }),
    });
    const { blobs, bytes } = copied.transferred;
    return { ...known, result: there?.digest === digest && blobs === 0 ? 'present' : 'copied', blobs, bytes, attached: copied.attached.length };
}

// EXTERNAL MODULE: ./packages/cli/src/commands/copy-inputs.ts
var copy_inputs = __webpack_require__(82920);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var src_http = __webpack_require__(17690);
// EXTERNAL MODULE: ./packages/core/src/retry-after.ts
var retry_after = __webpack_require__(1800);
// EXTERNAL MODULE: ./packages/oci/src/registry/answers.ts
var answers = __webpack_require__(41446);
// EXTERNAL MODULE: ./packages/oci/src/registry/failures.ts + 1 modules
var failures = __webpack_require__(61936);
// EXTERNAL MODULE: ./packages/oci/src/registry/tokens.ts + 1 modules
var tokens = __webpack_require__(75815);
;// CONCATENATED MODULE: ./packages/oci/src/registry/harbor-projects.ts





const maxAnswer = 64 * 1024;
function createHarborProjects({ host, plainHttp = false, http, credentials, attempts = 4, firstDelayMs = 250 }) {
    const base = `${plainHttp ? 'http' : 'https'}://${host}/api/v2.0/`;
    const ask = async (method, path, { ok, subject, body, open = false }) => {
        const credential = open ? undefined : await credentials(host);
        return (0,retry/* retry */.L)(async () => {
            const url = new URL(path, base);
            const response = await http.request({
                url, method, headers: {
                    accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                    ...(credential?.kind === 'basic' ? { authorization: (0,tokens/* basicHeader */.m)(credential.username, credential.password) } : {}),
                }, ...(body === undefined ? {} : { body }),
            }).catch((error) => { throw (0,failures/* networkError */.x6)(error, subject); });
            const bytes = await (0,src_http/* readBody */.x)(response, maxAnswer, url).catch((error) => { throw (0,failures/* networkError */.x6)(error, subject); });
            if (ok.includes(response.status))
                return { status: response.status, text: bytes.toString('utf8') };
            throw (0,failures/* statusError */.$C)(response.status, subject, { said: (0,answers/* parseErrorBody */.kW)(bytes), retryAfterMs: (0,retry_after/* parseRetryAfter */.m)(response.headers['retry-after'], Date.now()), withCredential: credential !== undefined, host });
        }, {
            attempts, firstDelayMs, shouldRetry: (error) => error instanceof src_errors/* OciError */.M && error.retryable,
            askedDelayMs: (error) => error instanceof src_errors/* OciError */.M ? error.retryAfterMs : undefined,
        });
    };
    return {
        async isHarbor() {
            const { status, text } = await ask('GET', 'ping', { ok: [200, 400, 401, 403, 404, 405], subject: `the registry ${host}`, open: true });
            return status === 200 && text.startsWith('Pong');
        },
        async find(project) {
            const { status } = await ask('HEAD', `projects?project_name=${encodeURIComponent(project)}`, { ok: [200, 401, 403, 404], subject: `the project ${project} of ${host}` });
            return status === 200 ? 'there' : status === 404 ? 'missing' : 'hidden';
        },
        async create(project) {
            const body = Buffer.from(JSON.stringify({ project_name: project, metadata: { public: 'false' } }));
            const { status } = await ask('POST', 'projects', { ok: [201, 409], subject: `the project ${project} of ${host} cannot be created`, body });
            return status === 201;
        },
    };
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/copy-projects.ts


/**
 * Makes the projects that the images go to, private, where Harbor lacks them.
 * @throws {SlipwayError} USAGE for a destination that is no Harbor; {OciError} DENIED for who may not create projects
 */
async function createProjects(jobs, { dryRun, logger, ...client }) {
    const harbors = new Map();
    const wanted = new Map();
    for (const { to: { place, repository } } of jobs) {
        const transport = (0,src_transport/* parseTransport */.zt)(place.name);
        if (transport.kind !== 'registry')
            throw new errors/* SlipwayError */.GQ('USAGE', `--create-projects: ${place.name} has no projects`, { hint: 'leave the flag out' });
        const { host, plainHttp } = transport;
        if (!harbors.has(host))
            harbors.set(host, createHarborProjects({ host, plainHttp, ...client }));
        const [project = ''] = repository.split('/');
        wanted.set(`${host}/${project}`, { host, project });
    }
    for (const [host, harbor] of harbors) {
        if (!await harbor.isHarbor())
            throw new errors/* SlipwayError */.GQ('USAGE', `--create-projects: ${host} is no Harbor 2`, { hint: 'other registries need no projects: leave the flag out' });
    }
    const projects = [];
    for (const [name, { host, project }] of wanted) {
        const harbor = harbors.get(host);
        if (harbor === undefined || await harbor.find(project) !== 'missing')
            continue;
        if (dryRun || await harbor.create(project))
            projects.push(name);
        logger.info(`project ${name}: ${dryRun ? 'would be created' : 'created'}, private`);
    }
    return { projects };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/package-format/src/reading/remote-place.ts
var remote_place = __webpack_require__(50893);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var lists = __webpack_require__(81215);
;// CONCATENATED MODULE: ./packages/cli/src/commands/copy-jobs.ts






const schemes = /^(?:http\+registry|registry|store|package|oci|docker-archive):/;
/** A transport by its scheme, else the name of an image. `localhost:5000/x` and `registry:5000/x` are images of a host only with a slash and a port. */
function parseSide(text, cwd) {
    if (!schemes.test(text) || /^(?:store|package|oci|registry):\d+\//.test(text))
        return { image: (0,src_reference/* parseImageReference */.o_)(text) };
    const transport = (0,src_transport/* parseTransport */.zt)(text);
    return { transport: 'path' in transport ? { ...transport, path: transport.kind === 'package' && (0,remote_place/* isAddress */.PW)(transport.path) ? transport.path : (0,external_node_path_.resolve)(cwd, transport.path) } : transport };
}
/** The name of an image without its host; Docker Hub's in full. */
const pathOf = (image) => (image.registry === undefined ? image.repository : (0,src_reference/* apiRepository */.pl)(image).repository);
/** A place that a dry run does not make. */
function emptyPlace(transport, error) {
    if (!(0,errors/* isSlipwayError */.qQ)(error) || error.code !== 'NOT_FOUND')
        throw error;
    const absent = () => Promise.resolve(undefined);
    const no = () => Promise.resolve(false);
    const never = () => Promise.reject(error);
    return { name: (0,src_transport/* formatTransport */.P6)(transport), headManifest: absent, getManifest: absent, statBlob: absent, openBlob: never, listTags: absent, hasManifest: no, hasBlob: no, putManifest: never, putBlob: never };
}
/** A place to write to; stores and layouts are made when they are absent. */
async function openDestination(transport, { routes, dryRun }) {
    switch (transport.kind) {
        case 'registry': return routes.registry(transport.host, { plainHttp: transport.plainHttp });
        case 'store': return (0,image_store.openImageStore)(transport.path, { create: !dryRun }).catch((error) => emptyPlace(transport, error));
        case 'oci': return (0,image_layout.openImageLayout)(transport.path, { create: !dryRun }).catch((error) => emptyPlace(transport, error));
        default: throw new errors/* SlipwayError */.GQ('USAGE', `images cannot be written to ${transport.kind}:`, { hint: 'a destination is registry:HOST[/PROJECT], http+registry:HOST[/PROJECT], store:DIR or oci:DIR' });
    }
}
const at = (place, repository) => ({ place, repository, description: `${place.name}/${repository}` });
/** Where the images go, by their names. */
async function destinationOf(side, context) {
    if ('image' in side) {
        const { host, repository } = (0,src_reference/* apiRepository */.pl)(side.image);
        const place = context.routes.registry(host);
        return () => at(place, repository);
    }
    const place = await openDestination(side.transport, context);
    const project = side.transport.kind === 'registry' ? side.transport.project : undefined;
    return (repository) => at(place, project === undefined ? repository : `${project}/${repository}`);
}
/** All images of a place that can list them, or the only one of a layout. */
async function imagesOf(source, transport) {
    if (transport.kind === 'oci' && transport.reference !== undefined) {
        const { repository, tag } = (0,src_reference/* parseImageReference */.o_)(transport.reference.includes(':') ? transport.reference : `image:${transport.reference}`);
        return [{ repository, tag: tag ?? 'latest' }];
    }
    if (source.listRepositories === undefined)
        throw new errors/* SlipwayError */.GQ('USAGE', `${source.name} cannot list its images`, { hint: 'name one image as SOURCE, or give a list with --list' });
    const images = [];
    for (const repository of await source.listRepositories())
        for (const tag of await source.listTags(repository) ?? [])
            images.push({ repository, tag });
    return images;
}
/** The jobs of `SOURCE DESTINATION`. */
async function planSides(sourceText, destinationText, context) {
    const [source, destination] = [parseSide(sourceText, context.cwd), parseSide(destinationText, context.cwd)];
    const target = await destinationOf(destination, context);
    const ownTag = 'image' in destination ? destination.image.tag : undefined;
    if ('image' in destination && destination.image.digest !== undefined)
        throw new errors/* SlipwayError */.GQ('USAGE', `${destinationText}: a destination has a tag, not a digest`);
    if ('image' in source) {
        const { image } = source;
        const reference = (0,src_reference/* manifestReference */.Tn)(image);
        const toTag = ownTag ?? image.tag ?? ((0,src_digest/* isDigest */.Bc)(reference) ? undefined : reference);
        const from = async () => {
            const { source: place, repository, description } = await context.routes.resolve(image);
            return { place, repository, description };
        };
        return { jobs: [{ name: image.text, reference, from, to: target(pathOf(image)), ...(toTag === undefined ? {} : { toTag }) }], findings: [] };
    }
    const place = await context.openSource(source.transport);
    const images = await imagesOf(place, source.transport);
    if (images.length === 0)
        throw new errors/* SlipwayError */.GQ('NOTHING_TO_COPY', `${place.name} holds no tagged image`);
    if ('image' in destination && images.length > 1)
        throw new errors/* SlipwayError */.GQ('USAGE', `${place.name} holds ${(0,src_text/* formatCount */.B4)(images.length, 'image')}, and ${destinationText} names one`, { hint: 'give a place as DESTINATION, such as registry:HOST/PROJECT' });
    return {
        jobs: images.map(({ repository, tag }) => ({
            name: `${repository}:${tag}`, reference: tag, from: () => Promise.resolve(at(place, repository)), to: target(repository), toTag: ownTag ?? tag,
        })),
        findings: [],
    };
}
/** The images of lists, each once. @throws {SlipwayError} LIST_UNREADABLE */
async function readLists(files, { cwd, readInput }) {
    const images = new Map();
    const findings = [];
    for (const file of files) {
        const text = file === '-' ? await readInput() : await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8').catch((cause) => {
            throw new errors/* SlipwayError */.GQ('LIST_UNREADABLE', `cannot read the list ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, location: { file } });
        });
        const list = (0,lists/* parseList */.E1)(text, file);
        findings.push(...list.findings);
        for (const { image, location } of list.lines)
            if (!images.has(image.text))
                images.set(image.text, { image, location });
    }
    return { images: [...images.values()], findings };
}
/** The jobs of `[SOURCE] DESTINATION --list`. */
async function planList(listed, { source, destination }, context) {
    const [fromSide, toSide] = [source === undefined ? undefined : parseSide(source, context.cwd), parseSide(destination, context.cwd)];
    if ('image' in toSide || (fromSide !== undefined && 'image' in fromSide)) {
        throw new errors/* SlipwayError */.GQ('USAGE', `with --list the images are named by the list, so ${'image' in toSide ? destination : source ?? ''} must be a place`, { hint: 'such as registry:HOST/PROJECT or store:DIR' });
    }
    const target = await destinationOf(toSide, context);
    const place = fromSide === undefined ? undefined : await context.openSource(fromSide.transport);
    const project = fromSide?.transport.kind === 'registry' ? fromSide.transport.project : undefined;
    return {
        findings: [],
        jobs: listed.map(({ image, location }) => {
            const reference = (0,src_reference/* manifestReference */.Tn)(image);
            const toTag = image.tag ?? ((0,src_digest/* isDigest */.Bc)(reference) ? undefined : reference);
            return {
                name: image.text, reference, location, to: target(pathOf(image)), ...(toTag === undefined ? {} : { toTag }),
                from: async () => {
                    if (place !== undefined)
                        return at(place, project === undefined ? pathOf(image) : `${project}/${pathOf(image)}`);
                    const { source: found, repository, description } = await context.routes.resolve(image);
                    return { place: found, repository, description };
                },
            };
        }),
    };
}
/** The project of own images, which are built, never copied from elsewhere. */
const isOwn = ({ repository }) => /^release\//.test(repository);
/**
 * The jobs of `--list --missing-only`: upstream images into the registry they are taken from, from where
 * `images_origin.yaml` says (R24, R73).
 */
async function planMapping(listed, { origins, file }, context) {
    const jobs = [];
    for (const { image, location } of listed) {
        const { destination, repository, description } = await context.routes.resolveForWriting(image);
        const reference = (0,src_reference/* manifestReference */.Tn)(image);
        const toTag = image.tag ?? ((0,src_digest/* isDigest */.Bc)(reference) ? undefined : reference);
        const from = async () => {
            if (isOwn(image))
                throw new errors/* SlipwayError */.GQ('OWN_IMAGE', `${image.text} is an own image, which is built and pushed by its component repo, never copied`, { hint: 'run the pipeline of the repo whose tag it carries' });
            const src = (0,images_origin/* findSource */.TC)(origins.origins, image);
            if (src === undefined)
                throw new errors/* SlipwayError */.GQ('UNMAPPED', `${file} has no entry whose dest is ${image.repository}`, { hint: `add it: - src: … and dest: ${image.repository}` });
            const upstream = (0,src_reference/* parseImageReference */.o_)((0,images_origin/* fullName */.fq)(src.replace(/[:@][^/]*$/, '')));
            const { source: place, repository: name, description: where } = await context.routes.resolve(upstream);
            if (where !== description)
                return { place, repository: name, description: where };
            // a route for all images names the target as its own source
            const { host, repository: own } = (0,src_reference/* apiRepository */.pl)(upstream);
            return at(context.routes.registry(host), own);
        };
        jobs.push({ name: image.text, reference, location, from, to: { place: destination, repository, description }, ...(toTag === undefined ? {} : { toTag }) });
    }
    return { jobs, findings: origins.findings };
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/copy.ts












/** Places that are read, each opened once. */
function createOpener(sources, openPackageAt) {
    const opened = new Map();
    const open = async (transport) => {
        switch (transport.kind) {
            case 'registry': return sources.routes.registry(transport.host, { plainHttp: transport.plainHttp });
            case 'store': return (0,image_store.openImageStore)(transport.path);
            case 'oci': return (0,image_layout.openImageLayout)(transport.path, { reference: transport.reference });
            case 'docker-archive': return (0,docker_archive.openDockerArchive)(transport.path);
            case 'package': return openPackageAt(transport.path);
        }
    };
    return (transport) => {
        const key = (0,src_transport/* formatTransport */.P6)(transport);
        const source = opened.get(key) ?? open(transport);
        opened.set(key, source);
        return source;
    };
}
/** The release repo whose registries and mapping count; without one all defaults. */
async function loadScope({ repo, list }, { cwd, exec, env, logger }) {
    if (repo === undefined && list.length === 0)
        return { folder: cwd, config: (0,config/* parseConfig */.o4)('').config };
    const folder = (0,external_node_path_.resolve)(cwd, repo ?? '.');
    const tree = await (0,worktree/* openWorktree */.Gc)(folder, (0,git/* createGit */.l)({ exec, env, cwd: folder, logger }));
    return { folder, tree, config: (await (0,config/* loadConfig */.Z9)(tree)).config };
}
/** SOURCE and DESTINATION; of a list's one positional value it is the latter. */
function sidesOf({ source, destination, list, missingOnly }) {
    if (list.length === 0) {
        if (source === undefined || destination === undefined)
            throw new errors/* SlipwayError */.GQ('USAGE', 'SOURCE and DESTINATION are needed', { hint: 'slipway copy docker.io/library/nginx:1.27 store:DIR, or slipway copy --list FILE DESTINATION' });
        return { source, destination };
    }
    if (destination === undefined && source === undefined && !missingOnly)
        throw new errors/* SlipwayError */.GQ('USAGE', 'where do the images of the list go?', { hint: 'give DESTINATION; or --missing-only, which copies what lacks from its source in images_origin.yaml' });
    return destination === undefined ? { source: undefined, destination: source } : { source, destination };
}
async function plan(inputs, { config, tree }, context) {
    const { source, destination } = sidesOf(inputs);
    if (inputs.list.length === 0)
        return planSides(source ?? '', destination ?? '', context);
    const { images, findings } = await readLists(inputs.list, context);
    const planned = destination !== undefined ? await planList(images, { source, destination }, context)
        : await planMapping(images, { origins: tree === undefined ? { origins: [], findings: [] } : await (0,images_origin/* loadImageOrigins */.NI)(tree, config.images.originFile), file: config.images.originFile }, context);
    return { jobs: planned.jobs, findings: [...findings, ...planned.findings] };
}
/** `slipway copy SOURCE DESTINATION`: images from place to place, digests kept. Running it again copies what lacks. */
const createCopy = (host) => ({
    name: 'copy', title: 'Copy images between registries, stores, layouts, archives and packages', specs: copy_inputs/* copySpecs */.q,
    async run(inputs, context) {
        const { cwd, env, exec, logger, addSecret, now, signal } = context;
        const started = now().getTime();
        const scope = await loadScope(inputs, context);
        const places = (0,package_places/* openPackagePlaces */.L)(context, { caFiles: inputs.caFile });
        const openPackageAt = async (path) => (0,package_source/* openPackageSource */.C)(await (0,read/* openPackage */.R)(await places.open(path)));
        const sources = await (0,image_sources/* openImageSources */.M)({
            config: scope.config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: scope.folder,
            env, dockerConfig: (0,action/* readDockerConfig */.TO)(env, logger), exec, logger, addSecret, connections: Math.max(16, inputs.jobs), openPackage: openPackageAt,
        });
        try {
            const { jobs, findings } = await plan(inputs, scope, { routes: sources.routes, openSource: createOpener(sources, openPackageAt), cwd, dryRun: inputs.dryRun, readInput: host.readInput });
            const { projects } = inputs.createProjects ? await createProjects(jobs, { http: sources.http, credentials: sources.credentials, dryRun: inputs.dryRun, logger }) : { projects: [] };
            const byMapping = inputs.list.length > 0 && sidesOf(inputs).destination === undefined;
            const platformTexts = inputs.platform.length > 0 ? inputs.platform : byMapping ? scope.config.platforms : undefined;
            const platforms = platformTexts?.map((text) => (0,src_platform/* parseImagePlatform */.qh)(text));
            // one session per destination: what it has says nothing of another
            const sessions = new Map();
            const sessionOf = (name) => {
                const session = sessions.get(name) ?? (0,copy/* createCopySession */.q)();
                sessions.set(name, session);
                return session;
            };
            logger.step(`${inputs.dryRun ? 'Looking up' : 'Copying'} ${(0,src_text/* formatCount */.B4)(jobs.length, 'image')}`);
            const bar = logger.progress('images', { total: jobs.length });
            const outcomes = await (0,concurrency/* mapConcurrent */._)(jobs, inputs.jobs, async (job) => {
                const outcome = await copyOne(job, {
                    session: sessionOf(job.to.place.name), platforms, requireOnly: byMapping, missingPlatform: inputs.missingPlatform, missingOnly: inputs.missingOnly, partialIndexes: inputs.partialIndexes,
                    referrers: !inputs.noReferrers, overwrite: inputs.overwrite && !byMapping, dryRun: inputs.dryRun, createProjects: inputs.createProjects, signal,
                });
                bar.advance(1);
                return outcome;
            });
            bar.done();
            return { outcomes, findings: [...findings, ...outcomes.flatMap((outcome) => outcome.findings)], projects, dryRun: inputs.dryRun, ms: now().getTime() - started };
        }
        finally {
            await places.close();
            sources.close();
        }
    },
    report({ outcomes, findings, projects, dryRun, ms }) {
        const count = (result) => outcomes.filter((outcome) => outcome.result === result).length;
        const bytes = outcomes.reduce((sum, outcome) => sum + outcome.bytes, 0);
        const words = { copied: 'copied', present: 'there', planned: 'to copy', failed: 'FAILED' };
        const rows = outcomes.map(({ job, result, from, digest, platforms, bytes: size, attached }) => [
            words[result], job.name, digest?.slice(0, 19) ?? '', result === 'present' || result === 'failed' ? '' : (0,src_text/* formatBytes */.z3)(size),
            `${platforms.join(' ')}${attached > 0 ? ` +${attached}` : ''}`, from === undefined ? '' : `${from} → ${job.to.description}`,
        ]);
        const done = [`${(0,src_text/* formatCount */.B4)(count(dryRun ? 'planned' : 'copied'), 'image')} ${dryRun ? 'to copy' : 'copied'} (${(0,src_text/* formatBytes */.z3)(bytes)}${dryRun ? ' at most' : ''})`, `${count('present')} there`, ...(count('failed') > 0 ? [`${count('failed')} failed`] : [])].join(', ');
        return {
            findings, outputs: { copied: String(count('copied')), present: String(count('present')), failed: String(count('failed')) },
            text: [(0,src_text/* formatTable */.ku)(rows.map((row) => row.map(src_text/* plainText */.wh))), ...(findings.length > 0 ? [(0,findings_text/* formatFindings */.e)(findings)] : []), `${done} in ${(0,src_text/* formatDuration */.a3)(ms)}`].join('\n'),
            summary: `### Images copied\n\n${done}\n\n${(0,src_text/* formatMarkdownTable */.By)(['result', 'image', 'digest', 'size', 'platforms', 'way'], rows)}\n`,
            document: {
                images: outcomes.map(({ job, result, from, digest, platforms, bytes: size, blobs, attached }) => ({
                    reference: job.name, result, ...(from === undefined ? {} : { source: from }), destination: `${job.to.description}${job.toTag === undefined ? '' : `:${job.toTag}`}`, ...(digest === undefined ? {} : { digest }), platforms, blobs, bytes: size, referrers: attached,
                })),
                ...(projects.length === 0 ? {} : { projects }), findings,
            },
        };
    },
});


/***/ }),

/***/ 54043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ openPackagePlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7137);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50893);
/* harmony import */ var _slipway_package_format__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25405);



/** Storages are opened when an address needs one. */
function openPackagePlaces({ cwd, env, logger, addSecret, now }, { caFiles }) {
    const opened = [];
    return {
        async open(text) {
            if (!(0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .isAddress */ .PW)(text))
                return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_2__/* .openDirectory */ .AJ)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, text));
            const { openStorage } = await __webpack_require__.e(/* import() */ 4997).then(__webpack_require__.bind(__webpack_require__, 44997));
            const http = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .openHttpClient */ .S)({ env, caFiles: caFiles.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file)), addSecret });
            opened.push(() => { http.close(); });
            const storage = await openStorage((0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .packageAddress */ .T9)(text), { cwd, env, http, logger, addSecret, now });
            opened.push(() => storage.close());
            return (0,_slipway_package_format__WEBPACK_IMPORTED_MODULE_1__/* .openStoragePlace */ .FK)(storage, '');
        },
        async close() {
            for (const close of opened.reverse())
                await close();
        },
    };
}


/***/ }),

/***/ 86365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDockerArchive: () => (/* binding */ openDockerArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39654);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37638);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82346);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92125);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(76768);












/** What `docker save` writes as `manifest.json`. @see https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
const archiveSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ Config: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), RepoTags: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).nullish(), Layers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).nullish() }));
/** What of an image's config names its layers. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const configSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ rootfs: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ diff_ids: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().refine(_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc, 'not a digest')).nullish() }) });
const layerTypes = { tar: 'application/vnd.docker.image.rootfs.diff.tar', gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip' };
const maxDocument = 4 * 1024 * 1024;
async function readContents(file) {
    const extents = new Map();
    const links = new Map();
    const documents = new Map();
    for await (const { name, size, type, linkName, offset, body } of (0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .readTar */ .sB)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1024 * 1024 }))) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(name);
        if (type === 'symlink')
            links.set(path, node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.dirname(path), linkName));
        if (type === 'link')
            links.set(path, node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(linkName));
        if (type !== 'file')
            continue;
        extents.set(path, { offset, size });
        const isDocument = path.endsWith('.json') || /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
        if (!isDocument || size > maxDocument)
            continue;
        const chunks = [];
        let first = 0;
        for await (const chunk of body) {
            if (chunks.length === 0)
                first = chunk[0] ?? 0;
            if (first === 0x7b || first === 0x5b)
                chunks.push(Buffer.from(chunk)); // { or [
        }
        if (chunks.length > 0 || size === 0)
            documents.set(path, Buffer.concat(chunks));
    }
    return { extents, links, documents };
}
function parseDocument(bytes, schema, subject) {
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject} is not in the archive`);
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject} is not JSON`, { cause: error });
    }
    const parsed = schema.safeParse(document);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject}: ${parsed.error.issues[0]?.path.map(String).join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
async function startsAsGzip(file, { offset, size }) {
    if (size < 2)
        return false;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, offset);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
async function hashExtent(file, { offset, size }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (size > 0)
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { start: offset, end: offset + size - 1, highWaterMark: 1024 * 1024 }))
            hash.update(chunk);
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDigest */ .m)(`sha256:${hash.digest('hex')}`);
}
/**
 * An archive that `docker save` or skopeo's docker-archive wrote, as a place to take images from. It holds no manifests,
 * so they are made here, always with the same bytes from the same archive: docker's schema 2 with the config and the
 * layers as they are in the archive, mostly uncompressed. An image's digest is therefore that of its archive, not of the
 * registry that it was saved from.
 * @throws {OciError} NOT_FOUND, STORE_INVALID
 */
async function openDockerArchive(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path).catch((error) => { throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('NOT_FOUND', `no archive at ${path}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error)}`, { cause: error }); });
    const name = `docker-archive:${file}`;
    if (await startsAsGzip(file, { offset: 0, size: 2 }))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} is compressed`, { hint: 'gunzip it first: layers are read from the middle of it' });
    const { extents, links, documents } = await readContents(file).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} is no tar archive: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    });
    const blobs = new Map();
    const manifests = new Map();
    const tags = new Map();
    const extentOf = (entry) => {
        let at = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(entry);
        for (let step = 0; step < 8; step += 1)
            at = extents.has(at) ? at : links.get(at) ?? at;
        const extent = extents.get(at);
        if (extent === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} lacks ${entry}, which its manifest.json names`);
        return extent;
    };
    const layerOf = async (entry, diffId) => {
        const extent = extentOf(entry);
        const compressed = await startsAsGzip(file, extent);
        const inName = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(entry))?.[1];
        const digest = inName !== undefined ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDigest */ .m)(`sha256:${inName}`) : compressed || diffId === undefined ? await hashExtent(file, extent) : diffId;
        blobs.set(digest, extent);
        return { mediaType: compressed ? layerTypes.gzip : layerTypes.tar, size: extent.size, digest };
    };
    for (const image of parseDocument(documents.get('manifest.json'), archiveSchema, `manifest.json of ${file}`)) {
        const configBytes = documents.get(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(image.Config));
        const { rootfs } = parseDocument(configBytes, configSchema, `${image.Config} of ${file}`);
        const entries = image.Layers ?? [];
        const diffIds = rootfs.diff_ids ?? [];
        if (entries.length !== diffIds.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file}: ${image.Config} has ${diffIds.length} layers, manifest.json ${entries.length}`);
        const configDigest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(configBytes ?? '');
        blobs.set(configDigest, extentOf(image.Config));
        const layers = [];
        for (const [index, entry] of entries.entries())
            layers.push(await layerOf(entry, diffIds[index]));
        const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .parseManifest */ .Ng)(Buffer.from(JSON.stringify({
            schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_11__/* .mediaTypes */ .Ib.dockerManifest,
            config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_11__/* .mediaTypes */ .Ib.dockerConfig, size: configBytes?.length ?? 0, digest: configDigest }, layers,
        })), { subject: name });
        manifests.set(manifest.digest, manifest);
        for (const text of image.RepoTags ?? []) {
            const { repository, tag } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .parseImageReference */ .o_)(text);
            const known = tags.get(repository) ?? new Map();
            tags.set(repository, known.set(tag ?? 'latest', manifest.digest));
        }
    }
    /** `library/nginx` and `nginx` are the same to docker. */
    const tagsOf = (repository) => tags.get(repository) ?? [...tags].find(([each]) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .apiRepository */ .pl)({ repository: each }).repository === repository)?.[1];
    const getManifest = (repository, reference) => {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(reference) ? reference : tagsOf(repository)?.get(reference);
        return Promise.resolve(digest === undefined ? undefined : manifests.get(digest));
    };
    return {
        name, getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .descriptorOf */ .nb)(manifest);
        },
        statBlob: (_repository, digest) => Promise.resolve(blobs.get(digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const extent = blobs.get(digest);
            if (extent === undefined)
                return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('CONTENT_MISSING', `${repository} in ${name} has no blob ${digest}`));
            const { offset: start, size: actual } = extent;
            if (actual !== size)
                return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('SIZE_MISMATCH', `blob ${digest} in ${name} has ${actual} bytes, not ${size}`));
            const bytes = offset >= actual ? node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from([], { objectMode: false }) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { start: start + offset, end: start + actual - 1, highWaterMark: 256 * 1024 });
            return Promise.resolve(offset === 0 ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyStream */ .ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${name}`) : bytes);
        },
        listTags: (repository) => {
            const known = tagsOf(repository);
            return Promise.resolve(known === undefined ? undefined : [...known.keys()].sort(_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .compareNames */ .MP));
        },
        listReferrers: () => Promise.resolve([]),
        listRepositories: () => Promise.resolve([...tags.keys()].sort(_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .compareNames */ .MP)),
    };
}


/***/ }),

/***/ 78160:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ copyImage),
/* harmony export */   q: () => (/* binding */ createCopySession)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37870);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(59899);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65534);
/* harmony import */ var _referrers_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54829);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17153);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35412);








function createCopySession() {
    return { known: new Map(), configs: new Map(), tags: new Map(), homes: new Map() };
}
const isRetryable = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M && error.retryable;
/**
 * Copies an image with all below it; bytes of manifests are never changed. The tag is written last, so it never
 * names what is not complete; what refers to the image comes before it.
 * @throws {OciError} NOT_FOUND when the reference is absent, PLATFORM_MISSING with `missing: 'strict'`
 */
async function copyImage(source, destination, options) {
    const { repository, reference, session = createCopySession(), platforms, missing = 'warn', referrers = false } = options;
    const subject = `${repository}${(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? '@' : ':'}${reference}`;
    const image = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveImage */ .A)(source, repository, reference, { platforms, known: session.known, configs: session.configs, nearby: nearbyOf(destination, options.toRepository ?? repository) });
    if (image === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('NOT_FOUND', `${source.name} has no ${subject}`);
    if (missing === 'strict' && image.missingPlatforms.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('PLATFORM_MISSING', `${subject} of ${source.name} is not built for ${image.missingPlatforms.map(_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatImagePlatform */ .K2).join(', ')}, only for ${image.platforms.map(_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .formatImagePlatform */ .K2).join(', ') || 'no platform'}`, { exitCode: 1 });
    }
    const release = await destination.hold?.();
    try {
        const all = { ...options, session };
        const transferred = { blobs: 0, bytes: 0 };
        await copyContent(source, destination, image, all, transferred);
        const attached = referrers ? await copyAttachments(source, destination, image, all, transferred) : [];
        await writeRoot(destination, image, all);
        return { ...image, transferred, attached };
    }
    finally {
        await release?.();
    }
}
/** A destination on this machine, which may have what would be asked for. */
function nearbyOf(destination, repository) {
    const openBlob = destination.openBlob?.bind(destination);
    return openBlob === undefined || destination.linkBlobFile === undefined ? undefined : { source: { openBlob }, repository };
}
const rootOf = ({ manifests, descriptor: { digest } }) => manifests.get(digest);
/** Blobs and the manifests below the root; the root follows when all of it is there. */
async function copyContent(source, destination, image, options, transferred) {
    const { repository, toRepository = repository, session, jobs = 4, onProgress, signal } = options;
    const manifests = [...image.manifests.values()];
    const there = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._)(manifests, jobs, ({ digest }) => destination.hasManifest(toRepository, digest));
    const absent = manifests.filter((_manifest, index) => there[index] !== true);
    const needed = new Map();
    for (const manifest of absent) {
        const named = manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : manifest.manifests;
        for (const { digest } of named) {
            const size = image.blobs.get(digest);
            if (size !== undefined)
                needed.set(digest, size);
        }
    }
    const send = (digest, size) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .retry */ .L)(async () => {
        signal?.throwIfAborted();
        let moved = 0;
        const config = session.configs.get(digest);
        const bytes = config === undefined ? await source.openBlob(repository, { digest, size }, signal === undefined ? {} : { signal }) : node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([config], { objectMode: false });
        try {
            await destination.putBlob(toRepository, { digest, size }, onProgress === undefined ? bytes : (0,_streams_js__WEBPACK_IMPORTED_MODULE_7__/* .countBytes */ .Tu)(bytes, (count) => { moved += count; onProgress(count); }));
        }
        catch (error) {
            bytes.destroy();
            onProgress?.(-moved);
            throw error;
        }
        transferred.blobs += 1;
        transferred.bytes += size;
    }, { attempts: 4, shouldRetry: isRetryable, ...(signal === undefined ? {} : { signal }) });
    const provide = async (digest, size) => {
        const home = session.homes.get(digest);
        if (home !== undefined) {
            const there = await home.done.then(() => true, () => false);
            if (there && (home.repository === toRepository || await destination.mountBlob?.(toRepository, digest, home.repository) === true))
                return;
        }
        if (await destination.hasBlob(toRepository, digest, size))
            return;
        if (await destination.adoptBlob?.(toRepository, digest, size) === true)
            return;
        const file = destination.linkBlobFile === undefined ? undefined : await source.findBlobFile?.(repository, digest);
        if (file !== undefined && await destination.linkBlobFile?.(toRepository, { digest, size }, file) === true)
            return;
        await send(digest, size);
    };
    await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._)([...needed], jobs, async ([digest, size]) => {
        const done = provide(digest, size);
        const home = { repository: toRepository, done };
        if (session.homes.get(digest) === undefined)
            session.homes.set(digest, home);
        try {
            await done;
        }
        catch (error) {
            if (session.homes.get(digest) === home)
                session.homes.delete(digest);
            throw error;
        }
    });
    for (const manifest of absent) {
        signal?.throwIfAborted();
        if (manifest.digest !== image.descriptor.digest)
            await destination.putManifest(toRepository, manifest);
    }
}
async function writeRoot(destination, image, { repository, reference, toRepository = repository, toTag, signal }) {
    const root = rootOf(image);
    const tag = toTag ?? ((0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? undefined : reference);
    signal?.throwIfAborted();
    if (root === undefined || (tag === undefined && await destination.hasManifest(toRepository, root.digest)))
        return;
    await destination.putManifest(toRepository, root, tag);
}
/** Copies what refers to the image, and what refers to that. The digests of all that came along. */
async function copyAttachments(source, destination, image, options, transferred) {
    const { repository, toRepository = repository, session } = options;
    const key = `${source.name} ${repository}`;
    let listed = session.tags.get(key);
    if (listed === undefined)
        session.tags.set(key, listed = source.listTags(repository).then((tags) => tags === undefined ? undefined : new Set(tags)));
    const attachments = await (0,_referrers_js__WEBPACK_IMPORTED_MODULE_8__/* .resolveAttachments */ .Bx)(source, repository, image.manifests.keys(), { tags: await listed, known: session.known });
    const seen = new Set(image.manifests.keys());
    const bySubject = new Map();
    for (const { subject, root, image: attached, tag } of attachments) {
        const own = { ...options, reference: root.digest, toTag: tag, platforms: undefined };
        if (!seen.has(root.digest))
            await copyContent(source, destination, attached, own, transferred);
        seen.add(root.digest);
        await writeRoot(destination, attached, own);
        if (tag === undefined)
            bySubject.set(subject, [...bySubject.get(subject) ?? [], (0,_referrers_js__WEBPACK_IMPORTED_MODULE_8__/* .referrerOf */ .N1)(root)]);
    }
    for (const [subject, referrers] of bySubject)
        await destination.recordReferrers?.(toRepository, subject, referrers);
    return [...seen].filter((digest) => !image.manifests.has(digest));
}


/***/ }),

/***/ 90339:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImageLayout: () => (/* binding */ openImageLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __webpack_require__(22104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __webpack_require__(54829);
// EXTERNAL MODULE: ./packages/oci/src/store/contents.ts
var contents = __webpack_require__(89925);
// EXTERNAL MODULE: ./packages/oci/src/store/files.ts + 2 modules
var store_files = __webpack_require__(17978);
// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(97274);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/oci/src/layout/layout.ts





/** Where an OCI image layout keeps what, below its folder. @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md */
const layoutPaths = {
    marker: 'oci-layout',
    index: 'index.json',
    work: '.slipway-tmp',
    blobData: (digest) => {
        const { algorithm, hex } = (0,src_digest/* splitDigest */.vo)(digest);
        return `blobs/${algorithm}/${hex}`;
    },
};
/** The bytes of the marker. */
const layoutMarker = '{"imageLayoutVersion":"1.0.0"}';
const refName = 'org.opencontainers.image.ref.name';
const containerdName = 'io.containerd.image.name';
/** Other properties of a descriptor are kept as they are. */
const entrySchema = schemas/* looseObject */._H3({ mediaType: schemas/* string */.YjP().min(1), digest: schemas/* string */.YjP().refine(src_digest/* isDigest */.Bc, 'not a digest'), size: schemas/* number */.aig().int().nonnegative(), annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish() });
const indexSchema = schemas/* looseObject */._H3({ schemaVersion: schemas/* literal */.euz(2), manifests: schemas/* array */.YOg(entrySchema) });
const emptyIndex = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests: [] };
/** @throws {OciError} STORE_INVALID */
function parseLayoutIndex(text, file) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is not JSON`, { cause: error });
    }
    const parsed = indexSchema.safeParse(document);
    if (!parsed.success)
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is no index of an OCI image layout: ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
/** What an entry is called: a whole reference, or a tag alone; undefined for one without a name. */
function nameOfEntry({ annotations }) {
    const [whole, short] = [annotations?.[containerdName], annotations?.[refName]];
    for (const text of [short, whole]) {
        if (text === undefined || !text.includes(':'))
            continue;
        try {
            const { repository, tag, digest } = (0,src_reference/* parseImageReference */.o_)(text);
            if (tag !== undefined && digest === undefined)
                return { repository, tag };
        }
        catch { /* not a name of ours */ }
    }
    return short !== undefined && (0,src_reference/* isImageTag */._l)(short) ? { tag: short } : undefined;
}
/** The text under which a tag is written: `repository:tag`. */
const entryText = (repository, tag) => `${repository}:${tag}`;
/** The index with the tag naming this manifest from now on; without a tag the manifest is listed once. */
function withEntry(index, entry, name) {
    const others = index.manifests.filter((each) => name === undefined ? each.digest !== entry.digest || each.annotations?.[refName] !== undefined : each.annotations?.[refName] !== name);
    const { annotations, ...rest } = entry;
    const named = name === undefined ? annotations ?? undefined : { ...annotations, [refName]: name };
    return { ...index, manifests: [...others, { ...rest, ...(named === undefined ? {} : { annotations: named }) }] };
}
/** Whether an entry of this name is what `repository:tag` asks for; a tag alone serves every repository. */
function answersTo(name, repository, tag) {
    if (name.tag !== tag)
        return false;
    return name.repository === undefined || name.repository === repository || (0,src_reference/* apiRepository */.pl)({ repository: name.repository }).repository === repository;
}
/** A name for the images of a folder that are known by their tags only. */
function repositoryOfFolder(path) {
    const last = (path.split('/').filter((part) => part !== '').at(-1) ?? '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    return (0,src_reference/* isRepositoryName */.en)(last) ? last : 'image';
}

;// CONCATENATED MODULE: ./packages/oci/src/layout/image-layout.ts













/** @throws {OciError} NOT_FOUND when there is none and `create` is not set */
async function openImageLayout(folder, { create = false, reference: only } = {}) {
    if (create) {
        await (0,promises_.mkdir)(folder, { recursive: true }).catch((error) => {
            throw new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot make an image layout in ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,promises_.stat)((0,external_node_path_.join)(folder, layoutPaths.marker)).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot look into the image layout ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (found === undefined && !create)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no OCI image layout in ${folder}: it must hold ${layoutPaths.marker}`);
    const files = await (0,store_files/* createStoreFiles */.R)(folder, layoutPaths.work);
    const readText = async (path) => {
        const handle = await files.open(path);
        if (handle === undefined)
            return undefined;
        try {
            return await handle.readFile('utf8');
        }
        finally {
            await handle.close();
        }
    };
    const writeText = async (path, text) => {
        const { handle, path: temporary } = await files.createTemporary();
        try {
            await handle.chmod(0o644);
            await handle.writeFile(text);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await files.place(temporary, path);
    };
    const readIndex = async () => {
        const text = await readText(layoutPaths.index);
        return text === undefined ? emptyIndex : parseLayoutIndex(text, (0,external_node_path_.join)(files.root, layoutPaths.index));
    };
    // one change at a time, in this process and in others
    let changing = Promise.resolve();
    const changeIndex = (change) => {
        const done = changing.then(async () => {
            const release = await files.lockName(layoutPaths.index);
            try {
                const before = await readIndex();
                const text = JSON.stringify(change(before));
                if (text !== JSON.stringify(before))
                    await writeText(layoutPaths.index, text);
                await files.flush();
            }
            finally {
                await release();
            }
        });
        changing = done.catch(() => undefined);
        return done;
    };
    const blobSize = async (digest) => {
        const handle = await files.open(layoutPaths.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const readManifest = (digest) => (0,contents/* findManifestFile */.TJ)(files, layoutPaths.blobData(digest), digest);
    const checkName = (repository, reference) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
        if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not an image tag: ${JSON.stringify(reference.slice(0, 160))}`);
    };
    const named = async () => (await readIndex()).manifests.flatMap((entry) => {
        const name = nameOfEntry(entry);
        return name === undefined ? [] : [{ entry, repository: name.repository ?? repositoryOfFolder(files.root), tag: name.tag, bare: name.repository === undefined }];
    });
    const resolve = async (repository, reference) => {
        checkName(repository, reference);
        if ((0,src_digest/* isDigest */.Bc)(reference))
            return reference;
        const { manifests } = await readIndex();
        const wanted = only === undefined ? undefined : manifests.find(({ annotations }) => Object.values(annotations ?? {}).includes(only));
        if (only !== undefined)
            return wanted?.digest;
        const names = manifests.flatMap((entry) => {
            const name = nameOfEntry(entry);
            return name !== undefined && answersTo(name, repository, reference) ? [{ entry, name }] : [];
        });
        return (names.find(({ name }) => name.repository === repository) ?? names.find(({ name }) => name.repository !== undefined) ?? names[0])?.entry.digest;
    };
    const layout = {
        path: files.root,
        name: `oci:${files.root}`,
        hold: () => files.hold(),
        async headManifest(repository, reference) {
            const manifest = await layout.getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,src_manifest/* descriptorOf */.nb)(manifest);
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            const manifest = digest === undefined ? undefined : await readManifest(digest);
            if (manifest === undefined && digest !== undefined && !(0,src_digest/* isDigest */.Bc)(reference))
                throw new src_errors/* OciError */.M('STORE_INVALID', `${layout.name} names manifest ${digest}, but does not hold it`);
            return manifest;
        },
        statBlob: (_repository, digest) => blobSize(digest),
        async openBlobFile(repository, { digest, size }) {
            const handle = await files.open(layoutPaths.blobData(digest));
            if (handle === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${layout.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${layout.name} has ${actual} bytes, not ${size}`);
            }
            return handle;
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const handle = await layout.openBlobFile(repository, { digest, size });
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${layout.name}`) : bytes;
        },
        async listTags(repository) {
            if (!(0,src_reference/* isRepositoryName */.en)(repository))
                return undefined;
            const tags = (await named()).filter((each) => answersTo(each.bare ? { tag: each.tag } : each, repository, each.tag)).map(({ tag }) => tag);
            return tags.length === 0 ? undefined : [...new Set(tags)].sort(src_reference/* compareNames */.MP);
        },
        async listRepositories() {
            return [...new Set((await named()).map(({ repository }) => repository))].sort(src_reference/* compareNames */.MP);
        },
        async listReferrers(_repository, digest) {
            const { manifests } = await readIndex();
            const listed = manifests.find((entry) => nameOfEntry(entry)?.tag === (0,src_referrers/* referrersTag */.LN)(digest));
            const index = listed === undefined ? undefined : await readManifest(listed.digest);
            const candidates = [...manifests.map((entry) => entry.digest), ...(index?.kind === 'index' ? index.manifests.map((child) => child.digest) : [])];
            const referrers = new Map();
            for (const candidate of new Set(candidates)) {
                const manifest = await readManifest(candidate);
                if (manifest?.subject?.digest === digest)
                    referrers.set(candidate, (0,src_referrers/* referrerOf */.N1)(manifest));
            }
            return [...referrers.values()];
        },
        async findBlobFile(_repository, digest) {
            return await blobSize(digest) === undefined ? undefined : (0,external_node_path_.join)(files.root, layoutPaths.blobData(digest));
        },
        async hasManifest(_repository, digest) {
            const manifest = await readManifest(digest).catch((error) => {
                if ((0,src_errors/* classifyImageError */.O)(error) === 'invalid')
                    return undefined;
                throw error;
            });
            if (manifest === undefined || manifest.kind === 'index')
                return manifest !== undefined;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,media_types/* isNotDistributed */.HQ)(child.mediaType) && await blobSize(child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            checkName(repository, tag ?? manifest.digest);
            const { mediaType, digest, size, bytes } = manifest;
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layoutPaths.blobData);
            await files.flush();
            if (tag !== undefined)
                await changeIndex((index) => withEntry(index, { mediaType, digest, size }, entryText(repository, tag)));
            else if (manifest.subject !== undefined)
                await changeIndex((index) => withEntry(index, { ...(0,src_referrers/* referrerOf */.N1)(manifest), annotations: { ...manifest.annotations } }));
        },
        async hasBlob(_repository, digest, size) {
            return await blobSize(digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            checkName(repository, digest);
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, stream, layoutPaths.blobData);
        },
        async mountBlob(_repository, digest, fromRepository) {
            return (0,src_reference/* isRepositoryName */.en)(fromRepository) && await blobSize(digest) !== undefined;
        },
        async adoptBlob(_repository, digest, size) {
            const actual = await blobSize(digest);
            return actual !== undefined && (size === undefined || actual === size);
        },
        linkBlobFile: (_repository, descriptor, path) => (0,upload/* linkFile */.TG)(files, descriptor, path, layoutPaths.blobData),
    };
    if (found === undefined) {
        await writeText(layoutPaths.index, JSON.stringify(emptyIndex));
        await writeText(layoutPaths.marker, layoutMarker);
        await files.flush();
    }
    return layout;
}


/***/ }),

/***/ 24955:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseDockerConfig),
/* harmony export */   n: () => (/* binding */ createCredentialSource)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59640);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76158);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75947);



function readAuth(value, at) {
    const entry = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, at);
    const [auth, username, password, identitytoken, registrytoken] = ['auth', 'username', 'password', 'identitytoken', 'registrytoken'].map((key) => (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(entry, key, at));
    return { auth, username, password, identitytoken, registrytoken };
}
/** Reads docker's `config.json`; what is not about credentials is left out. @throws {OciError} CREDENTIALS_INVALID */
function parseDockerConfig(text, { file }) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        // the parser's message would quote the file, secrets and all
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
    }
    try {
        const object = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(document);
        return { auths: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findRecord */ .Tq)(object, 'auths', '', readAuth), credHelpers: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findRecord */ .Tq)(object, 'credHelpers', '', _json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1), credsStore: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(object, 'credsStore') };
    }
    catch (error) {
        if (error instanceof _json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeError */ .ym)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${error.place}`, { location: { file } });
        throw error;
    }
}
const dockerHubKey = 'https://index.docker.io/v1/';
const isDockerHub = (host) => host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io';
/** The keys under which a host's entry may be found, the best first. */
function keysOf(host) {
    return isDockerHub(host) ? [dockerHubKey, 'index.docker.io', 'docker.io', 'registry-1.docker.io'] : [host];
}
const hostOfKey = (key) => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
const isText = (text) => text !== undefined && text !== null && text !== '';
function basicFrom(text, what) {
    const colon = text.indexOf(':');
    if (colon < 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', `${what} is not user:password`);
    return { kind: 'basic', username: text.slice(0, colon), password: text.slice(colon + 1) };
}
function fromEntry(entry, key) {
    if (isText(entry.registrytoken))
        return { kind: 'bearer', token: entry.registrytoken };
    if (isText(entry.identitytoken))
        return { kind: 'identity', token: entry.identitytoken };
    if (isText(entry.auth))
        return basicFrom(Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, ''), `the auth of ${key} in docker's config.json`);
    if (isText(entry.username) && isText(entry.password))
        return { kind: 'basic', username: entry.username, password: entry.password };
    return undefined;
}
/** What a credential helper printed; undefined when that is something else. @see https://github.com/docker/docker-credential-helpers#development */
function parseHelperAnswer(text) {
    try {
        const answer = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(JSON.parse(text));
        return { username: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(answer, 'Username'), secret: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(answer, 'Secret') };
    }
    catch {
        return undefined;
    }
}
/**
 * Looks in `SLIPWAY_AUTH_<HOST>` (`user:password`, or a token), then docker's credential helper for the host, its
 * entry in `auths`, its credential store. Each host is asked for once.
 */
function createCredentialSource({ config, env, exec, onSecret }) {
    const known = new Map();
    const askHelper = async (helper, key, host) => {
        const failed = (message, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('CREDENTIALS_INVALID', message, {
            hint: `repair the helper that docker's config.json names, or set ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .authVariable */ .z)(host)} to user:password`, ...(cause === undefined ? {} : { cause }),
        });
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
            throw failed(`not the name of a docker credential helper: ${JSON.stringify(helper)}`);
        if (exec === undefined)
            throw failed(`docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
        const program = `docker-credential-${helper}`;
        const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error) => {
            throw failed(`cannot get credentials for ${key}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(error)}`, error);
        });
        if (exitCode !== 0) {
            const said = `${stdout.toString('utf8')} ${stderr}`;
            if (/credentials not found/i.test(said))
                return undefined;
            // one that prints an answer all the same prints a secret that nobody knows to hide
            const because = /"Secret"/i.test(said) ? 'it failed after it had answered' : (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .cutText */ .IN)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .plainText */ .wh)(said.trim()), 200);
            throw failed(`${program} could not give credentials for ${key}: ${because}`);
        }
        const answer = parseHelperAnswer(stdout.toString('utf8'));
        if (answer === undefined)
            throw failed(`${program} did not answer with a user name and a secret for ${key}`);
        const { username, secret } = answer;
        return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
    };
    const find = async (host) => {
        const variable = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .authVariable */ .z)(host);
        const value = env[variable];
        if (isText(value))
            return value.includes(':') ? basicFrom(value, variable) : { kind: 'bearer', token: value };
        const keys = keysOf(host);
        for (const key of keys) {
            const helper = config?.credHelpers?.[key];
            if (isText(helper))
                return askHelper(helper, key, host);
        }
        const auths = Object.entries(config?.auths ?? {});
        for (const key of keys) {
            const entry = auths.find(([name]) => name === key) ?? auths.find(([name]) => hostOfKey(name) === hostOfKey(key));
            const credential = entry === undefined ? undefined : fromEntry(entry[1], entry[0]);
            if (credential !== undefined)
                return credential;
        }
        if (isText(config?.credsStore))
            return askHelper(config.credsStore, keys[0] ?? host, host);
        return undefined;
    };
    return (host) => {
        let answer = known.get(host);
        if (answer === undefined) {
            known.set(host, answer = find(host).then((credential) => {
                if (credential !== undefined)
                    onSecret?.(credential.kind === 'basic' ? credential.password : credential.token);
                return credential;
            }));
        }
        return answer;
    };
}


/***/ }),

/***/ 47234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImageStore: () => (/* binding */ openImageStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var referrers = __webpack_require__(54829);
// EXTERNAL MODULE: ./packages/oci/src/store/contents.ts
var contents = __webpack_require__(89925);
// EXTERNAL MODULE: ./packages/oci/src/store/layout.ts
var layout = __webpack_require__(66649);
// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(97274);
;// CONCATENATED MODULE: ./packages/oci/src/store/referrers-index.ts






function createReferrersIndex(files) {
    const revisionFolder = (repository, digest) => layout/* storagePaths */.W.revisionLink(repository, digest).replace(/\/link$/, '');
    const writeIndex = async (repository, tag, { digest, size, bytes }) => {
        await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layout/* storagePaths */.W.blobData);
        await files.writeLink(layout/* storagePaths */.W.revisionLink(repository, digest), digest);
        await files.writeLink(layout/* storagePaths */.W.tagIndexLink(repository, tag, digest), digest);
        await files.flush(); // the tag must not survive what it names
        await files.writeLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag), digest);
        await files.flush();
    };
    /** What is listed now; `other` when the tag names something else. One that is lost or rotten is written anew. */
    const readIndex = async (repository, tag) => {
        const digest = await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag));
        if (digest === undefined)
            return { listed: [] };
        try {
            const manifest = await (0,contents/* readManifest */.WI)(files, digest);
            return manifest.kind === 'index' ? { digest, listed: manifest.manifests } : 'other';
        }
        catch (error) {
            if ((0,src_errors/* classifyImageError */.O)(error) !== 'invalid')
                throw error;
            return { digest, listed: [] };
        }
    };
    /** One change at a time to the list of a subject, whoever makes it. */
    const change = async (repository, subject, apply) => {
        const tag = (0,referrers/* referrersTag */.LN)(subject);
        const release = await files.lockName((0,src_digest/* splitDigest */.vo)((0,src_digest/* digestOf */.ol)(`${repository}@${subject}`)).hex);
        try {
            const current = await readIndex(repository, tag);
            if (current === 'other')
                return;
            const { digest: before, listed } = current;
            const wanted = apply(listed);
            if (wanted === listed)
                return;
            if (wanted.length === 0)
                await files.remove(layout/* storagePaths */.W.tag(repository, tag));
            else {
                const index = (0,referrers/* referrersIndex */.X9)(wanted);
                if (index.digest === before)
                    return;
                await writeIndex(repository, tag, index);
                if (before !== undefined)
                    await files.remove(layout/* storagePaths */.W.tagIndexLink(repository, tag, before).replace(/\/link$/, ''));
            }
            // a list of yesterday would keep what it names from being garbage
            if (before !== undefined)
                await files.remove(revisionFolder(repository, before));
            await files.flush();
        }
        finally {
            await release();
        }
    };
    return {
        add: (repository, subject, referrers) => change(repository, subject, (listed) => {
            const known = new Set(listed.map(({ digest }) => digest));
            const added = referrers.filter(({ digest }) => !known.has(digest));
            return added.length === 0 ? listed : [...listed, ...added];
        }),
        remove: (repository, subject, referrer) => change(repository, subject, (listed) => {
            const left = listed.filter(({ digest }) => digest !== referrer);
            return left.length === listed.length ? listed : left;
        }),
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/store/image-store.ts












/**
 * Opens the store in the folder that holds `docker/registry/v2`.
 * @throws {OciError} NOT_FOUND when there is none and `create` is not set
 */
async function openImageStore(folder, { create = false } = {}) {
    const storage = (0,external_node_path_.join)(folder, layout/* storageRoot */.C);
    if (create) {
        await (0,promises_.mkdir)(storage, { recursive: true }).catch((error) => {
            throw new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot make an image store in ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,promises_.stat)(storage).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot look into the image store ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (found?.isDirectory() !== true)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no image store in ${folder}: it must hold ${layout/* storageRoot */.C}`);
    const files = await (0,contents/* openStoreFiles */.$$)(folder);
    const referrersIndex = createReferrersIndex(files);
    const subjects = new Map();
    const resolve = async (repository, reference) => {
        const digest = (0,src_digest/* isDigest */.Bc)(reference) ? reference : await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, reference));
        if (digest === undefined)
            return undefined;
        return files.readLink(layout/* storagePaths */.W.revisionLink(repository, digest));
    };
    const blobSize = async (digest) => {
        const handle = await files.open(layout/* storagePaths */.W.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const exists = async (repository) => (await files.list(layout/* storagePaths */.W.repository(repository))).some((entry) => entry.name.startsWith('_'));
    const describe = async (digest) => {
        let known = subjects.get(digest);
        if (known === undefined) {
            const { mediaType, size, artifactType, annotations, subject } = await (0,contents/* readManifest */.WI)(files, digest);
            known = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations, subject: subject?.digest };
            subjects.set(digest, known);
        }
        return known;
    };
    const allTags = async (repository) => {
        const tags = [];
        for (const { name } of await files.list(layout/* storagePaths */.W.tags(repository))) {
            if ((0,reference/* isImageTag */._l)(name) && await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, name)) !== undefined)
                tags.push(name);
        }
        return tags.sort(reference/* compareNames */.MP);
    };
    const store = {
        path: files.root,
        name: `store:${files.root}`,
        createUpload: () => (0,upload/* createUpload */.oT)(files, layout/* storagePaths */.W.blobData),
        async headManifest(repository, reference) {
            const manifest = await store.getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            return digest === undefined ? undefined : (0,contents/* readManifest */.WI)(files, digest);
        },
        async statBlob(repository, digest) {
            if (await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest)) === undefined)
                return undefined;
            return blobSize(digest);
        },
        async openBlobFile(repository, { digest, size }) {
            const linked = await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest));
            const handle = linked === undefined ? undefined : await files.open(layout/* storagePaths */.W.blobData(digest));
            if (handle === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${store.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${store.name} has ${actual} bytes, not ${size}`);
            }
            return handle;
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const handle = await store.openBlobFile(repository, { digest, size });
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${store.name}`) : bytes;
        },
        async listTags(repository) {
            return await exists(repository) ? (await allTags(repository)).filter((tag) => !(0,referrers/* isReferrersTag */.zb)(tag)) : undefined;
        },
        async listReferrers(repository, digest) {
            const referrers = [];
            for (const revision of await (0,contents/* listDigests */.SL)(files, layout/* storagePaths */.W.revisions(repository))) {
                if (await files.readLink(layout/* storagePaths */.W.revisionLink(repository, revision)) === undefined)
                    continue;
                const { subject, ...descriptor } = await describe(revision);
                if (subject === digest)
                    referrers.push(descriptor);
            }
            return referrers;
        },
        async listRepositories() {
            const found = [];
            const visit = async (folder, name) => {
                const entries = (await files.list(folder)).filter((entry) => entry.isDirectory());
                if (entries.some((entry) => entry.name === '_manifests'))
                    found.push(name);
                for (const entry of entries) {
                    const child = name === '' ? entry.name : `${name}/${entry.name}`;
                    if ((0,reference/* isRepositoryName */.en)(child))
                        await visit(`${folder}/${entry.name}`, child);
                }
            };
            await visit(`${layout/* storageRoot */.C}/repositories`, '');
            return found.sort(reference/* compareNames */.MP);
        },
        async findBlobFile(repository, digest) {
            return await store.statBlob(repository, digest) === undefined ? undefined : (0,external_node_path_.join)(files.root, layout/* storagePaths */.W.blobData(digest));
        },
        hold: () => files.hold(),
        async hasManifest(repository, digest) {
            if (await files.readLink(layout/* storagePaths */.W.revisionLink(repository, digest)) === undefined)
                return false;
            const manifest = await (0,contents/* readManifest */.WI)(files, digest).catch((error) => {
                if ((0,src_errors/* classifyImageError */.O)(error) === 'invalid')
                    return undefined; // lost or rotten: to be written again
                throw error;
            });
            if (manifest === undefined)
                return false;
            if (manifest.kind === 'index')
                return true;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,media_types/* isNotDistributed */.HQ)(child.mediaType) && await store.statBlob(repository, child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            const { digest, bytes, size } = manifest;
            if (tag !== undefined)
                layout/* storagePaths */.W.tag(repository, tag); // refuse a bad name before anything is written
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layout/* storagePaths */.W.blobData);
            await files.writeLink(layout/* storagePaths */.W.revisionLink(repository, digest), digest);
            if (tag !== undefined)
                await files.writeLink(layout/* storagePaths */.W.tagIndexLink(repository, tag, digest), digest);
            await files.flush(); // the tag must not survive what it names
            if (tag !== undefined) {
                await files.writeLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag), digest);
                await files.flush();
            }
            if (manifest.subject !== undefined)
                await referrersIndex.add(repository, manifest.subject.digest, [(0,referrers/* referrerOf */.N1)(manifest)]);
        },
        recordReferrers: (repository, subject, referrers) => referrersIndex.add(repository, subject, referrers),
        async hasBlob(repository, digest, size) {
            return await store.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const link = layout/* storagePaths */.W.layerLink(repository, digest);
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, stream, layout/* storagePaths */.W.blobData);
            await files.writeLink(link, digest);
        },
        async linkBlob(repository, digest) {
            await files.writeLink(layout/* storagePaths */.W.layerLink(repository, digest), digest);
        },
        async mountBlob(repository, digest, fromRepository) {
            if (await store.statBlob(fromRepository, digest) === undefined)
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async adoptBlob(repository, digest, size) {
            const actual = await blobSize(digest);
            if (actual === undefined || (size !== undefined && actual !== size))
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async linkBlobFile(repository, descriptor, path) {
            if (!await (0,upload/* linkFile */.TG)(files, descriptor, path, layout/* storagePaths */.W.blobData))
                return false;
            await store.linkBlob(repository, descriptor.digest);
            return true;
        },
        async deleteManifest(repository, digest) {
            const link = layout/* storagePaths */.W.revisionLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            const subject = await describe(digest).then((described) => described.subject, () => undefined); // one that is rotten goes as well
            for (const tag of await allTags(repository)) {
                if (await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag)) === digest)
                    await files.remove(layout/* storagePaths */.W.tag(repository, tag));
            }
            const removed = await files.remove(`${layout/* storagePaths */.W.revisions(repository)}/${(0,src_digest/* splitDigest */.vo)(digest).algorithm}/${(0,src_digest/* splitDigest */.vo)(digest).hex}`);
            if (subject !== undefined)
                await referrersIndex.remove(repository, subject, digest);
            return removed;
        },
        async deleteTag(repository, tag) {
            if (await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag)) === undefined)
                return false;
            return files.remove(layout/* storagePaths */.W.tag(repository, tag));
        },
        async deleteBlob(repository, digest) {
            const link = layout/* storagePaths */.W.layerLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            return files.remove(link);
        },
    };
    return store;
}


/***/ }),

/***/ 58928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ countReferrers),
/* harmony export */   F: () => (/* binding */ tagsOf)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54829);

/** Every tag that a package sets, each once: those of its images and of what comes with them. */
function tagsOf({ images, referrers = [] }) {
    return [...new Map([...images, ...referrers].flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]])).values()];
}
/** How many signatures, attestations and SBOMs come with the images; lists of them are none. */
function countReferrers({ referrers = [] }) {
    return new Set(referrers.filter(({ tag }) => tag === undefined || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isReferrersTag */ .zb)(tag)).map(({ digest }) => digest)).size;
}


/***/ }),

/***/ 43620:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readLinks)
/* harmony export */ });
/* unused harmony export parseLinkTable */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71535);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92085);



/** What `links.tsv` says: which content each repository of a package makes visible. @throws {PackageError} PACKAGE_DAMAGED */
function parseLinkTable(text) {
    const repositories = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const [kind = '', repository = '', digest = ''] = line.split('\t');
        if ((kind !== 'layer' && kind !== 'revision') || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(repository) || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv:${index + 1} is no link: ${JSON.stringify(line.slice(0, 200))}`);
        }
        const links = repositories.get(repository) ?? { layers: new Set(), revisions: new Set() };
        repositories.set(repository, links);
        (kind === 'layer' ? links.layers : links.revisions).add(digest);
    }
    return repositories;
}
/** The links of a package, unverified. @throws {PackageError} PACKAGE_DAMAGED when its first segment has no table of them */
async function readLinks(opened) {
    const file = opened.findFile(`${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`);
    if (file === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${opened.place.name} has no ${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`, { hint: 'run verify-package' });
    return parseLinkTable((await opened.readFile(file)).toString('utf8'));
}


/***/ }),

/***/ 47127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openPackageSource)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80253);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22104);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82346);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(54829);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43620);
/* harmony import */ var _packaged_tags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58928);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(92085);




/**
 * A package as a place to read images from, straight from its segments. What a hotfix does not carry is absent. Manifests and
 * whole blobs are verified as they are read.
 * @throws {PackageError} PACKAGE_DAMAGED when its first segment cannot be read
 */
async function openPackageSource(opened) {
    const links = await (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .readLinks */ .C)(opened);
    const tags = new Map((0,_packaged_tags_js__WEBPACK_IMPORTED_MODULE_1__/* .tagsOf */ .F)(opened.manifest).map((each) => [`${each.repository}:${each.tag}`, each]));
    const referrers = opened.manifest.referrers ?? [];
    const resolve = (repository, reference) => {
        const digest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(reference) ? reference : tags.get(`${repository}:${reference}`)?.digest;
        return digest !== undefined && (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) && links.get(repository)?.revisions.has(digest) === true ? digest : undefined;
    };
    const getManifest = async (repository, reference) => {
        const digest = resolve(repository, reference);
        const file = digest === undefined ? undefined : opened.findBlob(digest);
        if (digest === undefined || file === undefined)
            return undefined;
        const manifest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await opened.readFile(file), { subject: `${repository}@${digest}` });
        if (manifest.digest !== digest)
            throw new _slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M('DIGEST_MISMATCH', `${repository}@${digest} has other bytes than its digest says, in ${opened.place.name}`);
        return manifest;
    };
    const findBlob = (repository, digest) => links.get(repository)?.layers.has(digest) === true || links.get(repository)?.revisions.has(digest) === true ? opened.findBlob(digest) : undefined;
    return {
        name: `package:${opened.place.name}`,
        getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        statBlob: (repository, digest) => Promise.resolve(findBlob(repository, digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const file = findBlob(repository, digest);
            if (file === undefined)
                return Promise.reject(new _slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .OciError */ .M('NOT_FOUND', `${opened.place.name} has no blob ${digest} in ${repository}`));
            const stream = opened.openFile(file, { start: offset, ...(signal === undefined ? {} : { signal }) });
            return Promise.resolve(offset === 0 ? (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .verifyStream */ .ui)(stream, { digest, size }, `${repository}@${digest}`) : stream);
        },
        listTags(repository) {
            if (!links.has(repository))
                return Promise.resolve(undefined);
            return Promise.resolve((0,_tables_js__WEBPACK_IMPORTED_MODULE_5__/* .sortTags */ .uO)([...tags.values()]).filter((each) => each.repository === repository && !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_6__/* .isReferrersTag */ .zb)(each.tag)).map(({ tag }) => tag));
        },
        async listReferrers(repository, subject) {
            const digests = referrers.filter((each) => each.repository === repository && each.subject === subject && each.tag === undefined).map(({ digest }) => digest);
            const manifests = await Promise.all([...new Set(digests)].map((digest) => getManifest(repository, digest)));
            return manifests.flatMap((manifest) => manifest === undefined ? [] : [(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_6__/* .referrerOf */ .N1)(manifest)]);
        },
        listRepositories: () => Promise.resolve([...links.keys()].sort()),
    };
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

/***/ 75704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openImageSources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7137);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98321);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82346);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(24955);



/** @throws {OciError} TRANSPORT_INVALID, saying which input is meant */
function parseFlag(text) {
    try {
        return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRoute */ .qL)(text);
    }
    catch (cause) {
        throw cause instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M ? new _slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M(cause.code, `registry is ${JSON.stringify(text.replace(/=.*@/s, '=***@').slice(0, 300))}: ${cause.message}`, { cause, hint: 'as --registry release/=registry:harbor.example.com/release, or the input registry' }) : cause;
    }
}
/**
 * Where the images of a release are taken from: flags, then `registries` of slipway.yaml, then each image's own
 * registry. Mirrors and trusted hosts are those of the configuration. Logins come from docker's config.json and
 * `SLIPWAY_AUTH_<HOST>`, proxies from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @throws {OciError} TRANSPORT_INVALID, CREDENTIALS_INVALID; {SlipwayError} FILE_UNREADABLE
 */
async function openImageSources(options) {
    const { config, env, dockerConfig, exec, logger, addSecret, cwd, folder, connections = 16, openPackage } = options;
    const configured = Object.entries(config.registries);
    const at = (base) => (transport) => 'path' in transport ? { ...transport, path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, transport.path) } : transport;
    const flags = options.registries.map(parseFlag).map((route) => route.transport === undefined ? route : { ...route, transport: at(cwd)(route.transport) });
    const routes = [
        ...flags,
        ...configured.flatMap(([prefix, { endpoint, mirrors = [] }]) => {
            if (endpoint === undefined && mirrors.length === 0)
                return [];
            const named = { prefix: prefix.replace(/\/+$/, ''), ...(mirrors.length === 0 ? {} : { mirrors: mirrors.map(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseTransport */ .zt).map(at(folder)) }) };
            return [endpoint === undefined ? named : { ...named, transport: at(folder)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseTransport */ .zt)(endpoint)) }];
        }),
    ];
    // Of two routes for one prefix the first, a flag, wins.
    const unique = [...new Map([...routes].reverse().map((route) => [route.prefix, route])).values()];
    const hostOf = (prefix, endpoint) => endpoint === undefined ? (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .apiRepository */ .pl)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .parseImageReference */ .o_)(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
    const plainHttp = [...options.plainHttp, ...configured.flatMap(([prefix, { endpoint, plainHttp: plain }]) => {
            const host = plain === true ? hostOf(prefix, endpoint) : undefined;
            return host === undefined ? [] : [host];
        })];
    const trust = new Map();
    for (const [prefix, { endpoint, trust: hosts = [] }] of configured) {
        const host = hostOf(prefix, endpoint);
        if (host !== undefined)
            trust.set(host, [...trust.get(host) ?? [], ...hosts]);
    }
    const caFiles = [...options.caFiles.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file)), ...configured.flatMap(([, { caFile }]) => (caFile === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, caFile)]))];
    const http = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .openHttpClient */ .S)({ env, caFiles, maxSocketsPerHost: connections, addSecret });
    const credentials = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_5__/* .createCredentialSource */ .n)({
        env, exec, onSecret: addSecret,
        ...(dockerConfig === undefined ? {} : { config: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_5__/* .parseDockerConfig */ .C)(dockerConfig.text, { file: dockerConfig.path }) }),
    });
    const imageRoutes = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .createImageRoutes */ .Ou)({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
    return { routes: imageRoutes, isRouted: (reference) => (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .findRoute */ .$6)(unique, reference)?.route.transport !== undefined, http, credentials, isPlainHttp: (host) => plainHttp.includes(host), close: () => http.close() };
}


/***/ }),

/***/ 88773:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NI: () => (/* binding */ loadImageOrigins),
/* harmony export */   TC: () => (/* binding */ findSource),
/* harmony export */   WI: () => (/* binding */ mapToDest),
/* harmony export */   fq: () => (/* binding */ fullName)
/* harmony export */ });
/* unused harmony export parseImageOrigins */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76768);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75004);




const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9.-]+(:[0-9]+\/)?[a-z0-9._/-]*$/, 'must be a repository without a tag');
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ src: name, dest: name }, { error: 'must have src and dest' });
/** The mapping of `images_origin.yaml`. What is wrong with it is a finding with file and line (P14). */
function parseImageOrigins(text, file) {
    const invalid = (message, location, hint = 'write it as - src: docker.io/library/redis and, below src, dest: library/redis; without tags') => ({ code: 'origin-invalid', severity: 'error', subject: file, message, location, hint });
    let yaml;
    try {
        yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, file);
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .isSlipwayError */ .qQ)(error))
            throw error;
        return { origins: [], findings: [invalid(error.message, error.location ?? { file }, 'dest must start in the same column as src')] };
    }
    if (yaml.value === null || yaml.value === undefined)
        return { origins: [], findings: [] };
    if (!Array.isArray(yaml.value))
        return { origins: [], findings: [invalid('must be a list of src and dest', yaml.locate([]))] };
    const origins = [];
    const findings = [];
    const byDest = new Map();
    const bySrc = new Map();
    yaml.value.forEach((item, index) => {
        const location = yaml.locate([index]);
        const parsed = entrySchema.safeParse(item);
        if (!parsed.success) {
            for (const issue of parsed.error.issues)
                findings.push(invalid(`entry ${index + 1}: ${[...issue.path.map(String), issue.message].join(' ')}`, yaml.locate([index, ...issue.path])));
            return;
        }
        const origin = { ...parsed.data, location };
        const twin = byDest.get(origin.dest);
        if (twin === undefined) {
            byDest.set(origin.dest, origin);
            origins.push(origin);
            const other = bySrc.get(fullName(origin.src));
            if (other === undefined)
                bySrc.set(fullName(origin.src), origin);
            else
                findings.push({ code: 'origin-conflict', severity: 'warning', subject: origin.src, location, message: `${origin.src} has the dest ${other.dest} too (line ${other.location.line ?? 1}), under which it is listed`, hint: 'remove the one that is not used any more' });
        }
        else {
            const same = fullName(twin.src) === fullName(origin.src);
            findings.push({
                code: 'origin-conflict', severity: same ? 'warning' : 'error', subject: origin.dest, location,
                message: same ? `the same mapping stands in line ${twin.location.line ?? 1}` : `${origin.src} and ${twin.src} (line ${twin.location.line ?? 1}) have the same dest, so one of them would be lost`,
                hint: same ? 'remove one of them' : 'give each src a dest of its own, such as library/ORGANISATION-NAME',
            });
        }
    });
    return { origins, findings };
}
/** The mapping of a release repo; none where there is no such file. */
async function loadImageOrigins(tree, file = 'images_origin.yaml') {
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, file);
    return text === undefined ? { origins: [], findings: [] } : parseImageOrigins(text, file);
}
const looksLikeHost = (part) => part.includes('.') || part.includes(':') || part === 'localhost';
/** A repository with its host: names without one are Docker Hub's, as container runtimes read them. */
function fullName(repository) {
    const [first = '', ...rest] = repository.split('/');
    if (rest.length > 0 && looksLikeHost(first)) {
        return ['docker.io', 'index.docker.io'].includes(first) ? `docker.io/${rest.length === 1 ? 'library/' : ''}${rest.join('/')}` : repository;
    }
    return `docker.io/${rest.length === 0 ? 'library/' : ''}${repository}`;
}
const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** The repository in the internal registry that an upstream image is mapped to; the tag stays as it is. */
function mapToDest(origins, image) {
    const wanted = fullName(nameOf(image));
    return origins.find(({ src }) => fullName(src) === wanted)?.dest;
}
/** The upstream reference that an internal image was copied from, with the same tag and digest. */
function findSource(origins, image) {
    const src = origins.find(({ dest }) => dest === image.repository || dest === nameOf(image))?.src;
    if (src === undefined)
        return undefined;
    const { tag, digest } = image;
    return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .formatImageReference */ .my)({ repository: src, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) });
}


/***/ }),

/***/ 81215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ loadChartLists),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   J$: () => (/* binding */ imagesFolder),
/* harmony export */   ee: () => (/* binding */ listFileName),
/* harmony export */   g: () => (/* binding */ loadLists),
/* harmony export */   ki: () => (/* binding */ formatList)
/* harmony export */ });
/* unused harmony export listKind */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _reference_hint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16073);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75004);



/** The folder of the image lists. */
const imagesFolder = 'images';
/** The kind that the name of a list says. */
function listKind(file) {
    const name = (file.split('/').at(-1) ?? '').replace(/\.(list|txt)$/, '');
    return /^images[_-](.+)$/.exec(name)?.[1] ?? name;
}
/** The name of the list of a kind: `images/images_<kind>.list`. */
function listFileName(kind) {
    return `${imagesFolder}/images_${kind}.list`;
}
/** Whether lines end with blanks, or as on Windows: programs that read them plainly take that for a part of the name. */
function checkLineEnds(text, file) {
    const odd = text.split(/\r\n|\n|\r/).flatMap((line, index) => (/\S\s+$/.test(line) && !/^\s*#/.test(line) ? [index + 1] : []));
    const windows = text.split('\n').slice(0, -1).findIndex((line) => line.endsWith('\r')) + 1;
    const first = Math.min(...odd, ...(windows === 0 ? [] : [windows]));
    if (!Number.isFinite(first))
        return [];
    const said = [...(odd.length === 0 ? [] : [`${odd.length} ${odd.length === 1 ? 'line ends' : 'lines end'} with blanks`]), ...(windows === 0 ? [] : ['lines end as on Windows (CRLF)'])];
    return [{ code: 'trailing-blank', severity: 'warning', subject: file, message: `${said.join(', and ')}, from line ${first} on`, location: { file, line: first }, hint: 'read correctly here, but scripts take them for a part of the name: remove them, as with sed -i "s/[[:space:]]*$//"' }];
}
/** An image list: `#` starts a comment, blanks and line ends of any kind do not matter (R68). */
function parseList(text, file) {
    const lines = [];
    const findings = [];
    if (text.includes('\0')) {
        return { file, kind: listKind(file), lines, findings: [{ code: 'invalid', severity: 'error', subject: file, message: 'it is not text, so no list', location: { file }, hint: 'save it as UTF-8; images of an archive or layout are read by slipway copy' }] };
    }
    const first = new Map();
    text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).forEach((raw, index) => {
        const reference = raw.replace(/(^|\s)#.*$/, '').trim();
        if (reference === '')
            return;
        const location = { file, line: index + 1 };
        const before = first.get(reference);
        if (before !== undefined) {
            findings.push({ code: 'duplicate', severity: 'warning', subject: reference, message: `listed already in line ${before}`, location });
            return;
        }
        try {
            const image = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(reference);
            first.set(reference, index + 1);
            lines.push({ image, reference, location });
        }
        catch (error) {
            if (!(error instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M))
                throw error;
            findings.push({ code: 'invalid', severity: 'error', subject: reference, message: error.message, location, hint: (0,_reference_hint_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceHint */ .V)(reference) });
        }
    });
    return { file, kind: listKind(file), lines, findings: [...findings, ...checkLineEnds(text, file)] };
}
/** A list as the tool writes it: sorted, each image once, one per line. */
function formatList(references) {
    return [...new Set(references)].sort(_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD).map((reference) => `${reference}\n`).join('');
}
/** All lists of `images/`, by name. */
async function loadLists(tree) {
    const files = (await tree.list(imagesFolder)).filter(({ path, type }) => type === 'file' && /^images\/[^/]+\.list$/.test(path));
    return Promise.all(files.map(async ({ path }) => parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(tree, path), path)));
}
/** The lists inside the charts, merged by kind. The platform list comes from rendering, so one of that kind is left out. */
async function loadChartLists(tree, addons) {
    const isList = (file) => /(^|\/)images_[A-Za-z0-9_.-]+\.list$/.test(file) && listKind(file) !== 'platform';
    const files = addons.flatMap(({ path, files: all }) => all.filter(isList).map((file) => ({ addon: path, file })));
    const parsed = await Promise.all(files.map(async ({ addon, file }) => ({ addon, list: parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(tree, file), file) })));
    const kinds = [...new Set(parsed.map(({ list }) => list.kind))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD);
    return kinds.map((kind) => {
        const ofKind = parsed.filter(({ list }) => list.kind === kind);
        return {
            kind,
            lines: ofKind.flatMap(({ addon, list }) => list.lines.map((line) => ({ ...line, addon }))),
            findings: ofKind.flatMap(({ list }) => list.findings),
        };
    });
}


/***/ }),

/***/ 16073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ referenceHint)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76768);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67140);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48274);



const maxTagLength = 128;
/** A branch build's tag as an image may have it: `feature/a.1a2b3c4` is `feature-a.1a2b3c4` (P11). */
function asImageTag(tag) {
    const end = /\.[0-9a-f]{7,40}$/.exec(tag)?.[0] ?? '';
    const name = tag.slice(0, tag.length - end.length).replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
    return `${(name === '' ? 'branch' : name).slice(0, maxTagLength - end.length)}${end}`;
}
function placeholderHint(name) {
    if (_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .collectTimePlaceholders */ .Aw.some((known) => known === name))
        return `[[ ${name} ]] is filled in when the file is collected: name it in charts_list.yaml or repos/*.yaml, or write the tag`;
    const [near] = (0,_slipway_git__WEBPACK_IMPORTED_MODULE_1__/* .nearestNames */ .LE)(name, [..._placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .deployTimePlaceholders */ .jn, ..._placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .collectTimePlaceholders */ .Aw]);
    return near === undefined || near === name ? `say what [[ ${name} ]] stands for under placeholders.values of slipway.yaml` : `did you mean [[ ${near} ]]?`;
}
/** What to do with a text that should be an image reference and is none. */
function referenceHint(text) {
    const placeholder = /\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)/.exec(text)?.[1];
    if (placeholder !== undefined)
        return placeholderHint(placeholder);
    const scheme = /^[a-z]+:\/\//.exec(text)?.[0];
    if (scheme !== undefined)
        return `leave ${scheme} out`;
    // The first colon that is not a port: a branch may have slashes, and then nothing tells its tag from a path.
    const [, name = '', tag = ''] = /^((?:[^/:@]+(?::[0-9]+)?\/)?[^:@]+):([^@]+)/.exec(text) ?? [];
    if (name !== '' && !/\s/.test(tag) && (tag.includes('/') || tag.length > maxTagLength)) {
        const reason = tag.includes('/') ? 'a tag has no /' : `a tag has at most ${maxTagLength} characters, this one has ${tag.length}`;
        const better = asImageTag(tag);
        return `${reason}: build and write it as ${(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isImageTag */ ._l)(better) && better.length < 60 ? `${name}:${better}` : 'a shorter one'}`;
    }
    if (name !== '' && name !== name.toLowerCase())
        return 'write the name in lower case';
    return 'write it as release/web:v1.2.3 or registry.example.com/release/web:v1.2.3';
}


/***/ })

};
