export const id = 843;
export const ids = [843,65];
export const modules = {

/***/ 3843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ src_action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/verify-images/src/inputs.ts
var inputs = __webpack_require__(237);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(5603);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(7708);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(5534);
;// CONCATENATED MODULE: ./actions/verify-images/src/report.ts



const noAddon = '(lists only)';
/** How many images and which findings each addon has. */
function rowsOf({ targets, findings, release }) {
    const images = new Map();
    for (const { addons } of targets)
        for (const addon of addons.length === 0 ? [noAddon] : addons)
            images.set(addon, (images.get(addon) ?? 0) + 1);
    for (const { path } of [...release?.model.addons ?? [], ...release?.model.broken ?? []])
        if (!images.has(path))
            images.set(path, 0);
    const counts = new Map();
    const usersOf = new Map(targets.map(({ listed, addons }) => [listed.text, addons]));
    for (const { code, subject, addon } of findings) {
        const users = usersOf.get(subject) ?? [];
        for (const name of users.length > 0 ? users : [addon ?? noAddon]) {
            const row = counts.get(name) ?? new Map();
            row.set(code, (row.get(code) ?? 0) + 1);
            counts.set(name, row);
            if (!images.has(name))
                images.set(name, 0);
        }
    }
    return [...images].sort(([a], [b]) => (a < b ? -1 : 1)).map(([addon, count]) => ({ addon, images: count, counts: counts.get(addon) ?? new Map() }));
}
function titleOf({ targets, lookups, undetermined, ms }, findings) {
    const found = targets.filter(({ lookup }) => lookups.get(lookup.text)?.status === 'found').length;
    const unknown = findings.filter(({ code }) => code === 'unknown').length;
    const codes = new Map();
    for (const { code } of findings)
        codes.set(code, (codes.get(code) ?? 0) + 1);
    const parts = [`${found} of ${(0,src_text/* formatCount */.B4)(targets.length, 'image')} exist`, ...[...codes].map(([code, count]) => `${count} ${code}`)];
    if (undetermined.length > 0)
        parts.push(`${undetermined.length} undetermined (their addon did not render)`);
    return `${parts.join(', ')}; ${(0,src_text/* formatDuration */.a3)(ms)}${unknown > 0 ? '. Not everything could be looked at: run again' : ''}`;
}
const lockText = {
    written: 'slipway.lock.json written', unchanged: 'slipway.lock.json is up to date', 'not written': 'slipway.lock.json was not written: resolve the errors above first',
};
function report(result) {
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    const rows = rowsOf(result);
    const cells = rows.map(({ addon, images, counts }) => [addon, String(images), counts.size === 0 ? 'ok' : [...counts].map(([code, count]) => `${count} ${code}`).join(', ')]);
    const title = titleOf(result, findings);
    const lock = result.lock === undefined ? [] : [lockText[result.lock]];
    const count = (code) => findings.filter((finding) => finding.code === code).length;
    return {
        findings,
        outputs: { images: String(result.targets.length), missing: String(count('missing')), unknown: String(count('unknown')), report: result.reportPath },
        text: [
            ...(cells.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([['addon', 'images', 'result'], ...cells].map((row) => row.map(src_text/* plainText */.wh))), '']),
            ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings), '']), title, ...lock, `report: ${result.reportPath}`,
        ].join('\n'),
        summary: [
            `### verify-images: ${title}`, ...lock,
            ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'image or addon', 'message', 'what to do'], findings.map(({ code, subject, message, hint = '' }) => [code, subject, message, hint]))]),
            ...(cells.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['addon', 'images', 'result'], cells)]),
        ].join('\n\n'),
        document: {
            images: result.targets.map(({ listed, lookup, lists, uses, addons }) => {
                const answer = result.lookups.get(lookup.text);
                return {
                    reference: listed.text, status: answer?.status ?? 'unknown', source: answer?.description,
                    ...(answer?.status === 'found' ? { digest: answer.image.descriptor.digest, platforms: answer.image.platforms.map(src_platform/* formatImagePlatform */.K2) } : {}),
                    lists, addons, users: uses,
                };
            }),
            findings, undetermined: result.undetermined, ...(result.lock === undefined ? {} : { lock: result.lock }), milliseconds: Math.round(result.ms),
        },
        documentFile: result.reportPath,
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(67);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(1719);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 2 modules
var git = __webpack_require__(4147);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts + 2 modules
var engine_pool = __webpack_require__(3814);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(6768);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(5049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var config = __webpack_require__(4702);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(2718);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(6059);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts + 10 modules
var image_sources = __webpack_require__(5072);
;// CONCATENATED MODULE: ./actions/verify-images/src/findings.ts


/** Who uses an image, in words. */
function usedBy({ uses, addons, lists }) {
    const [use] = uses;
    if (use !== undefined)
        return `used by ${use.addon} (${use.object} ${use.path})${addons.length > 1 ? ` and ${addons.length - 1} more` : ''}`;
    if (addons.length > 0)
        return `named by a list of ${addons.join(', ')}`;
    return lists.length > 0 ? `on ${lists.join(', ')}` : 'given';
}
/** What a lookup says of its image; empty when all is well. */
function checkLookup(target, lookup) {
    const { listed, lookup: asked, addons, location } = target;
    const [addon] = addons;
    const about = { subject: listed.text, severity: 'error', ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }) };
    const where = asked.registry === undefined && lookup.description.includes('registry-1.docker.io')
        ? `${lookup.description} (a name without a host is Docker Hub's; take it from elsewhere with --registry ${asked.repository.split('/')[0] ?? ''}=registry:HOST/PROJECT)` : lookup.description;
    switch (lookup.status) {
        case 'found':
            return lookup.missingPlatforms.length === 0 ? [] : [{
                    ...about, code: 'platform-missing', message: `it has no ${lookup.missingPlatforms.join(', ')} at ${lookup.description}; ${usedBy(target)}`,
                    hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml',
                }];
        case 'missing':
            return [{
                    ...about, code: 'missing', message: `it does not exist at ${where}; ${usedBy(target)}`,
                    hint: lookup.nearestTags.length === 0 ? 'push it, or correct the reference: the registry has no tag of this name\'s repository' : `push it, or use a tag that exists: ${lookup.nearestTags.map(src_text/* plainText */.wh).join(', ')}`,
                }];
        case 'denied':
            return [{ ...about, code: 'denied', message: `${lookup.message}; ${usedBy(target)}`, hint: lookup.hint ?? `log in (docker login, or SLIPWAY_AUTH_<HOST>), or ask for read permission on ${(0,src_reference/* apiRepository */.pl)(asked).host}` }];
        case 'unknown':
            return [{ ...about, code: 'unknown', message: `could not look: ${lookup.message}`, hint: lookup.hint ?? 'this is no answer about the image: run again when the registry answers' }];
        case 'invalid':
            return [{ ...about, code: 'invalid', message: `${lookup.message}; ${usedBy(target)}`, hint: lookup.hint ?? 'push it again' }];
    }
}
/** References whose tag names another digest than the lock recorded. */
function checkMoved(lock, found) {
    return lock.images.flatMap(({ reference, digest, addons }) => {
        const now = found.get(reference);
        if (now === undefined || now === digest)
            return [];
        const [addon] = addons;
        return [{
                code: 'moved', severity: 'warning', subject: reference, ...(addon === undefined ? {} : { addon }),
                message: `the lock has ${digest}, the registry now ${now}`,
                hint: 'ask who pushed it: packages take the locked one. --update-lock takes the new one over where an addon that uses it changed',
            }];
    });
}

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
function lockImage({ listed, lists, addons }, lookup) {
    const tag = listed.tag ?? (listed.digest === undefined ? 'latest' : undefined);
    return {
        reference: listed.text, source: lookup.description, repository: listed.repository, ...(tag === undefined ? {} : { tag }),
        digest: lookup.image.descriptor.digest, platforms: lookup.image.platforms.map(src_platform/* formatImagePlatform */.K2), lists: lists.map(baseName), addons,
    };
}
/** The lock to write now that every image was found, and what moved since the previous one. */
function planLock({ release, targets, lookups, previous, engine, includeMoved }) {
    const images = [];
    const manifests = {};
    const blobs = {};
    for (const target of targets) {
        const lookup = lookups.get(target.lookup.text);
        if (lookup?.status !== 'found')
            continue;
        images.push(lockImage(target, lookup));
        for (const [digest, manifest] of lookup.image.manifests) {
            manifests[digest] = {
                mediaType: manifest.mediaType, size: manifest.size,
                ...(manifest.kind === 'image' ? { config: manifest.config.digest, layers: manifest.layers.map((layer) => layer.digest).filter((layer) => lookup.image.blobs.has(layer)) } : { manifests: manifest.manifests.map((child) => child.digest) }),
            };
        }
        for (const [digest, size] of lookup.image.blobs)
            blobs[digest] = size;
    }
    return (0,lock_update/* planLockUpdate */.w9)(previous, { lockVersion: 1, engine, addons: lockAddons(release, previous), images, manifests, blobs }, { includeMoved });
}

// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(7870);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var src_retry = __webpack_require__(9899);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(2346);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
;// CONCATENATED MODULE: ./packages/oci/src/copy.ts








const maxDepth = 8;
const isRetryable = (error) => error instanceof src_errors/* OciError */.M && error.retryable;
const maxConfigSize = 4 * 1024 * 1024;
/** The children to follow, given the platforms asked for. */
function selectChildren(children, platforms) {
    if (platforms === undefined)
        return children;
    const fits = ({ platform }) => platform === undefined || platforms.some((wanted) => (0,src_platform/* matchesPlatform */.pC)(wanted, platform));
    const chosen = new Set(children.filter((child) => (0,src_manifest/* attestedDigest */.Js)(child) === undefined && fits(child)).map(({ digest }) => digest));
    return children.filter((child) => chosen.has((0,src_manifest/* attestedDigest */.Js)(child) ?? child.digest));
}
async function readConfigPlatform(source, repository, { config }, configs) {
    if (!(0,media_types/* isImageConfigType */.Ky)(config.mediaType) || config.size > maxConfigSize)
        return undefined;
    let bytes = configs.get(config.digest);
    if (bytes === undefined) {
        bytes = await (0,src_retry/* retry */.L)(async () => {
            const chunks = [];
            for await (const chunk of await source.openBlob(repository, config))
                chunks.push(chunk);
            return Buffer.concat(chunks);
        }, { attempts: 4, shouldRetry: isRetryable });
        configs.set(config.digest, bytes);
    }
    return (0,src_manifest/* parseConfigPlatform */.jN)(bytes);
}
/**
 * Everything that an ImageTag or Digest stands for; undefined when it is absent. Only manifests are read, and for
 * an image without an index its config, which names the platform.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
async function resolveImage(source, repository, reference, { platforms: wanted, known = new Map(), configs = new Map() } = {}) {
    const cached = (0,digest/* isDigest */.Bc)(reference) ? known.get(reference) : undefined;
    const root = cached ?? await source.getManifest(repository, reference);
    if (root === undefined)
        return undefined;
    known.set(root.digest, root);
    const manifests = new Map();
    const blobs = new Map();
    const platforms = new Map();
    const visited = new Set();
    const visit = async (manifest, depth) => {
        if (visited.has(manifest.digest))
            return;
        visited.add(manifest.digest);
        if (manifest.kind === 'image') {
            for (const { digest, size, mediaType } of [manifest.config, ...manifest.layers])
                if (!(0,media_types/* isNotDistributed */.HQ)(mediaType))
                    blobs.set(digest, size);
        }
        else {
            if (depth >= maxDepth)
                throw new src_errors/* OciError */.M('MANIFEST_INVALID', `${repository}@${root.digest}: indexes are nested more than ${maxDepth} deep`);
            const children = selectChildren(manifest.manifests, wanted);
            for (const { platform, ...child } of children) {
                if (platform !== undefined && (0,src_manifest/* attestedDigest */.Js)(child) === undefined && platform.os !== 'unknown')
                    platforms.set((0,src_platform/* formatImagePlatform */.K2)(platform), platform);
                if (!(0,media_types/* isManifestType */.Q3)(child.mediaType))
                    blobs.set(child.digest, child.size);
            }
            const below = children.filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType));
            const found = await (0,concurrency/* mapConcurrent */._)(below, 8, async (child) => known.get(child.digest) ?? source.getManifest(repository, child.digest));
            for (const [position, child] of below.entries()) {
                const childManifest = found[position];
                if (childManifest === undefined)
                    throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository}@${manifest.digest} names ${(0,media_types/* isIndexType */.$U)(child.mediaType) ? 'index' : 'manifest'} ${child.digest}, which ${source.name} does not have`);
                if (childManifest.size !== child.size)
                    throw new src_errors/* OciError */.M('SIZE_MISMATCH', `${repository}@${child.digest} has ${childManifest.size} bytes, its index says ${child.size}`);
                known.set(child.digest, childManifest);
                await visit(childManifest, depth + 1);
            }
        }
        manifests.set(manifest.digest, manifest);
    };
    await visit(root, 0);
    if (root.kind === 'image') {
        const platform = await readConfigPlatform(source, repository, root, configs);
        if (platform !== undefined)
            platforms.set((0,src_platform/* formatImagePlatform */.K2)(platform), platform);
    }
    const offered = [...platforms.values()];
    return {
        descriptor: (0,src_manifest/* descriptorOf */.nb)(root), manifests, blobs, platforms: offered,
        missingPlatforms: (wanted ?? []).filter((platform) => !offered.some((each) => (0,src_platform/* matchesPlatform */.pC)(platform, each))),
    };
}
function createCopySession() {
    return { known: new Map(), configs: new Map(), homes: new Map() };
}
/**
 * Copies an image with all below it; bytes of manifests are never changed. The tag is written last, so it never
 * names what is not complete.
 * @throws {OciError} NOT_FOUND when the reference is absent
 */
async function copyImage(source, destination, options) {
    const { repository, reference, toRepository = repository, session = createCopySession(), jobs = 4, onProgress, signal } = options;
    const toTag = options.toTag ?? (isDigest(reference) ? undefined : reference);
    const image = await resolveImage(source, repository, reference, { platforms: options.platforms, known: session.known, configs: session.configs });
    if (image === undefined)
        throw new OciError('NOT_FOUND', `${source.name} has no ${repository}${isDigest(reference) ? '@' : ':'}${reference}`);
    const absent = new Map();
    for (const manifest of image.manifests.values()) {
        if (!await destination.hasManifest(toRepository, manifest.digest))
            absent.set(manifest.digest, manifest);
    }
    const needed = new Map();
    for (const manifest of absent.values()) {
        const named = manifest.kind === 'image' ? [manifest.config, ...manifest.layers] : manifest.manifests;
        for (const { digest } of named) {
            const size = image.blobs.get(digest);
            if (size !== undefined)
                needed.set(digest, size);
        }
    }
    const transferred = { blobs: 0, bytes: 0 };
    const send = (digest, size) => retry(async () => {
        signal?.throwIfAborted();
        let moved = 0;
        const config = session.configs.get(digest);
        const bytes = config === undefined ? await source.openBlob(repository, { digest, size }, signal === undefined ? {} : { signal }) : Readable.from([config], { objectMode: false });
        try {
            await destination.putBlob(toRepository, { digest, size }, countBytes(bytes, (count) => { moved += count; onProgress?.(count); }));
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
    await mapConcurrent([...needed], jobs, async ([digest, size]) => {
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
    for (const manifest of image.manifests.values()) {
        signal?.throwIfAborted();
        const isRoot = manifest.digest === image.descriptor.digest;
        if (isRoot && toTag !== undefined)
            await destination.putManifest(toRepository, manifest, toTag);
        else if (absent.has(manifest.digest))
            await destination.putManifest(toRepository, manifest);
    }
    return { ...image, transferred };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/lookup.ts


// After this many images of one registry in a row got no answer, the rest are not asked: a night has better uses.
const givingUpAfter = 3;
const networkCodes = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY']);
/** The tags most like the wanted one, newest spelling last in the registry's order. */
function nearest(tags, wanted) {
    const common = (tag) => {
        let length = 0;
        while (length < tag.length && tag[length] === wanted[length])
            length += 1;
        return length;
    };
    return [...tags].sort((a, b) => common(b) - common(a) || Math.abs(a.length - wanted.length) - Math.abs(b.length - wanted.length) || (a < b ? 1 : -1)).slice(0, 3);
}
/**
 * Looks every image up once, whatever fails. An image that two references name at one place is asked for once;
 * manifests that images share are read once.
 */
async function lookUpImages(references, { routes, platforms, jobs, progress, now }) {
    const known = new Map();
    const states = new Map();
    const asked = new Map();
    const ask = async (reference) => {
        const start = now();
        const done = (description) => ({ description, ms: Math.round(now() - start) });
        const { source, repository, description } = await routes.resolve(reference);
        const state = states.get(source.name) ?? { answered: false, failures: 0 };
        states.set(source.name, state);
        const reason = () => !state.answered && state.failures >= givingUpAfter && state.last !== undefined
            ? { status: 'unknown', ...done(description), message: `${source.name} did not answer ${state.failures} times in a row, so it was not asked: ${state.last.message}`, ...(state.last.hint === undefined ? {} : { hint: state.last.hint }) }
            : undefined;
        const given = reason();
        if (given !== undefined)
            return given;
        const name = (0,src_reference/* manifestReference */.Tn)(reference);
        try {
            const image = await resolveImage(source, repository, name, { platforms, known });
            state.answered = true;
            if (image === undefined) {
                const tags = reference.digest === undefined ? await source.listTags(repository).catch(() => undefined) ?? [] : [];
                return { status: 'missing', ...done(description), nearestTags: nearest(tags, name) };
            }
            return { status: 'found', ...done(description), image, missingPlatforms: image.missingPlatforms.map(src_platform/* formatImagePlatform */.K2) };
        }
        catch (error) {
            const status = (0,src_errors/* classifyImageError */.O)(error);
            const hint = (0,errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
            const message = (0,errors/* errorMessage */.gJ)(error);
            if (status === 'unknown' && error instanceof src_errors/* OciError */.M && networkCodes.has(error.code)) {
                state.failures += 1;
                state.last = { message, ...(hint === undefined ? {} : { hint }) };
            }
            else
                state.answered = true;
            return { status, ...done(description), message, ...(hint === undefined ? {} : { hint }) };
        }
    };
    const results = await (0,concurrency/* mapConcurrent */._)(references, jobs, async (reference) => {
        const { source, repository } = await routes.resolve(reference);
        const key = [source.name, repository, (0,src_reference/* manifestReference */.Tn)(reference)].join(' ');
        const lookup = asked.get(key) ?? ask(reference);
        asked.set(key, lookup);
        const result = await lookup;
        progress.advance(1);
        return [reference.text, result];
    });
    return new Map(results);
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var chart = __webpack_require__(6442);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var lists = __webpack_require__(1215);
// EXTERNAL MODULE: ./packages/release-repo/src/discovery.ts
var src_discovery = __webpack_require__(9932);
// EXTERNAL MODULE: ./packages/release-repo/src/images-json.ts
var images_json = __webpack_require__(1517);
// EXTERNAL MODULE: ./packages/release-repo/src/compare-lists.ts
var compare_lists = __webpack_require__(3857);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets.ts






const inOrder = (images) => [...images].sort((a, b) => (a.listed.text < b.listed.text ? -1 : 1));
/** Lists given by name, or standard input as `-`. @throws {SlipwayError} LIST_UNREADABLE */
async function loadListTargets(files, { cwd, stdin }) {
    const images = new Map();
    const findings = [];
    for (const file of files) {
        let text;
        try {
            text = file === '-' ? await (0,consumers_.text)(stdin) : await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8');
        }
        catch (cause) {
            throw new errors/* SlipwayError */.GQ('LIST_UNREADABLE', `cannot read the list ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, location: { file } });
        }
        const list = (0,lists/* parseList */.E1)(text, file);
        findings.push(...list.findings);
        for (const { image, location } of list.lines) {
            const known = images.get(image.text);
            images.set(image.text, { listed: image, lookup: image, lists: [...known?.lists ?? [], file], addons: [], uses: [], location: known?.location ?? location });
        }
    }
    return { images: inOrder([...images.values()]), findings, undetermined: [] };
}
/** Images of charts that are no release repo, such as a component's own. */
async function loadChartTargets(folders, { cwd, engine, kubeVersion }) {
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
    const discovery = await (0,src_discovery/* discoverImages */.y)({ addons, profiles: [{ name: 'default', values: [], set: {} }], valuesFiles: new Map(), engine, ignore: [], ...(kubeVersion === undefined ? {} : { kubeVersion }) });
    const images = [...discovery.images.values()].map(({ reference, uses }) => {
        const [use] = uses;
        return { listed: reference, lookup: reference, lists: [], addons: [...new Set(uses.map(({ addon }) => addon))], uses, ...(use === undefined ? {} : { location: { file: `${use.addon}/${use.template.split('/').slice(1).join('/')}` } }) };
    });
    return { images: inOrder(images), findings: [...findings, ...discovery.findings], undetermined: [] };
}
/** Images of a release repo, and its lists against its charts. */
async function loadReleaseTargets(tree, release, { isRouted }) {
    const failed = new Set(release.findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').map(({ addon }) => addon));
    const folders = [...release.model.addons, ...release.model.broken].filter(({ path }) => failed.has(path));
    const unrendered = await Promise.all(folders.map(async ({ path, files }) => {
        const contents = await tree.readMany(files).catch(() => new Map());
        return { path, texts: [...contents.values()].map((content) => content.toString('utf8')) };
    }));
    const recorded = await (0,images_json/* findImagesJson */.Qe)(tree).catch(() => undefined);
    const comparison = (0,compare_lists/* checkLists */.Q)({
        lists: release.lists, found: release.found, unrendered, chartLists: release.chartLists, origins: release.origins,
        recordedUse: new Map([...recorded ?? []].map(([reference, uses]) => [reference, [...new Set(uses.map(({ addon }) => addon))]])),
    });
    // The comparison reports what is wrong inside the lists again.
    const own = release.findings.filter((finding) => !comparison.findings.some((other) => other.code === finding.code && other.subject === finding.subject && other.location?.line === finding.location?.line && other.location?.file === finding.location?.file));
    const images = [...release.images.values()].map(({ listed, original, lists, addons, uses, location }) => ({ listed, lookup: (0,image_sources/* lookupReference */.a)({ listed, original }, isRouted), lists, addons, uses, ...(location === undefined ? {} : { location }) }));
    return { images: inOrder(images), findings: [...own, ...comparison.findings], undetermined: comparison.undetermined };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/run.ts













/** The release repo that this run is about, if it is about one. */
async function loadScope(inputs, { cwd, exec, env, logger }) {
    const alone = inputs.list.length > 0 || inputs.chart.length > 0;
    const folder = inputs.repo !== undefined || !alone ? (0,external_node_path_.resolve)(cwd, inputs.repo ?? '.') : undefined;
    // Lists and charts that stand alone are not judged by whatever lies in the working directory.
    if (folder === undefined)
        return { folder, tree: (0,worktree/* createWorktree */.M)(cwd), config: (0,config/* parseConfig */.o4)('', { folderName: 'images' }).config };
    const tree = await (0,worktree/* openWorktree */.G)(folder, (0,git/* createGit */.l)({ exec, env, cwd: folder, logger }));
    return { folder, tree, config: (await (0,config/* loadConfig */.Z9)(tree)).config };
}
function requiredPlatforms(inputs, config) {
    const texts = inputs.platform.length > 0 ? inputs.platform : config.platforms;
    return texts?.map((text) => (0,src_platform/* parseImagePlatform */.qh)(text));
}
async function loadRelease(tree, { config, engine, inputs, context }) {
    context.logger.step(`Rendering the addons of ${tree.name}`);
    let finish = () => undefined;
    const release = await (0,release_images/* loadReleaseImages */.w5)({
        tree, config, engine, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }),
        progress: (total) => {
            const bar = context.logger.progress('addons', { total });
            finish = () => bar.done();
            return bar;
        },
    });
    finish();
    return release;
}
/** The folder of report.json; the default one hides itself from git. */
async function prepareOutput(folder, isDefault) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    if (isDefault)
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
}
const blocksLock = new Set(['missing', 'denied', 'unknown', 'invalid', 'platform-missing', 'render-failed', 'chart-invalid', 'name-conflict']);
/** Writes the lock when every image was found; adds what moved to the findings. A locked digest must still be there. */
async function updateLock({ folder, tree, release, targets, lookups, findings, sources, engine, inputs, platforms }) {
    const previous = await (0,src_lock/* findLock */.HT)(tree);
    const { helmVersion, sha256 } = engine.version;
    const { lock, findings: moved } = planLock({ release, targets: targets.images, lookups, previous, engine: { helm: helmVersion, wasm: `sha256:${sha256}` }, includeMoved: inputs.includeMoved });
    findings.push(...moved);
    const found = new Map([...lookups].flatMap(([text, lookup]) => (lookup.status === 'found' ? [[text, lookup.image.descriptor.digest]] : [])));
    const byReference = new Map(targets.images.map((target) => [target.listed.text, target]));
    const kept = lock.images.flatMap(({ reference, digest }) => {
        const target = byReference.get(reference);
        return target === undefined || found.get(target.lookup.text) === digest ? [] : [{ ...target, lookup: (0,src_reference/* parseImageReference */.o_)(`${target.lookup.text.replace(/@.*$/, '')}@${digest}`) }];
    });
    const lookedAgain = await lookUpImages(kept.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), jobs: inputs.jobs, progress: { advance: () => undefined }, now: () => performance.now() });
    for (const target of kept) {
        const lookup = lookedAgain.get(target.lookup.text);
        if (lookup !== undefined)
            findings.push(...checkLookup(target, lookup));
    }
    if (findings.some(({ code, severity }) => severity === 'error' && blocksLock.has(code)))
        return 'not written';
    const text = (0,src_lock/* formatLock */.X5)(lock);
    if (previous !== undefined && (0,src_lock/* formatLock */.X5)(previous) === text)
        return 'unchanged';
    await (0,atomic_file/* writeFileAtomic */.Z)((0,external_node_path_.join)(folder, src_lock/* lockFileName */.x5), text);
    return 'written';
}
/** Looks up every image of lists, charts or a release repo, and checks the lists of the repo against its charts. */
async function run(inputs, context) {
    const start = performance.now();
    const { cwd, env, exec, logger, addSecret } = context;
    const { folder, tree, config } = await loadScope(inputs, context);
    const sources = await (0,image_sources/* openImageSources */.M)({
        config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: folder ?? cwd,
        env, dockerConfig: (0,action/* readDockerConfig */.TO)(env), exec, logger, addSecret, connections: inputs.jobs,
    });
    const workers = (0,external_node_os_.availableParallelism)();
    const needsEngine = folder !== undefined && inputs.list.length === 0 || inputs.chart.length > 0;
    const engine = needsEngine ? await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers }) : undefined;
    try {
        let release;
        let targets;
        if (inputs.list.length > 0)
            targets = await loadListTargets(inputs.list, { cwd, stdin: process.stdin });
        else if (inputs.chart.length > 0 && engine !== undefined)
            targets = await loadChartTargets(inputs.chart, { cwd, engine, kubeVersion: inputs.kubeVersion });
        else if (folder !== undefined && engine !== undefined) {
            release = await loadRelease(tree, { config, engine, inputs, context });
            targets = await loadReleaseTargets(tree, release, sources);
        }
        else
            targets = { images: [], findings: [], undetermined: [] };
        if (targets.images.length === 0 && targets.findings.length === 0) {
            const place = folder ?? [...inputs.list, ...inputs.chart].join(', ');
            throw new errors/* SlipwayError */.GQ('NOTHING_TO_VERIFY', `there is no image to verify in ${place}`, { hint: folder === undefined ? 'give a list with images, or a chart that uses some' : 'a release repo has charts in addons/ and lists in images/: give its folder with --repo' });
        }
        const platforms = requiredPlatforms(inputs, config);
        const lookupStart = performance.now();
        logger.step(`Looking up ${(0,src_text/* formatCount */.B4)(targets.images.length, 'image')}`);
        const bar = logger.progress('images', { total: targets.images.length });
        const lookups = await lookUpImages(targets.images.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), jobs: inputs.jobs, progress: bar, now: () => performance.now() });
        bar.done();
        logger.debug(`lookups took ${Math.round(performance.now() - lookupStart)} ms`);
        const findings = [...targets.findings, ...targets.images.flatMap((target) => {
                const lookup = lookups.get(target.lookup.text);
                return lookup === undefined ? [] : checkLookup(target, lookup);
            })];
        let lock;
        if (folder !== undefined && release !== undefined && engine !== undefined) {
            if (inputs.updateLock)
                lock = await updateLock({ folder, tree, release, targets, lookups, findings, sources, engine, inputs, platforms });
            else {
                const previous = await (0,src_lock/* findLock */.HT)(tree);
                const found = new Map(targets.images.flatMap(({ listed, lookup }) => {
                    const answer = lookups.get(lookup.text);
                    return answer?.status === 'found' ? [[listed.text, answer.image.descriptor.digest]] : [];
                }));
                if (previous !== undefined)
                    findings.push(...checkMoved(previous, found));
            }
        }
        const isDefault = inputs.output === '.slipway';
        const output = (0,external_node_path_.resolve)(cwd, inputs.output);
        await prepareOutput(output, isDefault);
        return {
            targets: targets.images, lookups, findings, undetermined: targets.undetermined, ...(release === undefined ? {} : { release }),
            ...(lock === undefined ? {} : { lock }), ms: performance.now() - start, reportPath: (0,external_node_path_.join)(output, 'report.json'),
        };
    }
    finally {
        sources.close();
        await engine?.close();
    }
}

;// CONCATENATED MODULE: ./actions/verify-images/src/index.ts




const src_action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/** Applies `step` to every item, at most `width` at a time; results keep the order. The first error ends it. */
async function mapConcurrent(items, width, step) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next;
            next += 1;
            try {
                results[index] = await step(items[index], index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, worker));
    return results;
}


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

/***/ 2718:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GQ: () => (/* binding */ platformKind),
/* harmony export */   w5: () => (/* binding */ loadReleaseImages),
/* harmony export */   yD: () => (/* binding */ expectedLists)
/* harmony export */ });
/* unused harmony export toListed */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6768);
/* harmony import */ var _addons_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4611);
/* harmony import */ var _compare_lists_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3857);
/* harmony import */ var _discovery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9932);
/* harmony import */ var _images_origin_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8773);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1215);






/** The kind of the list that comes from rendered charts. */
const platformKind = 'platform';
/** The name that lists have for an image: without a host that is stripped, and mapped by images_origin.yaml (R24). */
function toListed(image, { stripRegistries, origins }) {
    const { tag, digest } = image;
    const name = (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .mapToDest */ .WI)(origins, image) ?? (image.registry !== undefined && stripRegistries.includes(image.registry) ? image.repository : undefined);
    return name === undefined ? image : (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseImageReference */ .o_)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .formatImageReference */ .my)({ repository: name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }));
}
/** Reads a release repo, renders all its addons, and brings charts and lists together. */
async function loadReleaseImages({ tree, config, engine, kubeVersion = config.kubeVersion, progress }) {
    const model = await (0,_addons_js__WEBPACK_IMPORTED_MODULE_2__/* .loadAddons */ .Wx)(tree);
    const contents = await tree.readMany(model.addons.flatMap(({ files }) => files));
    const addonFiles = model.addons.map(({ path, files }) => ({ path, files: files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })) }));
    const valuesFiles = await tree.readMany([...new Set(config.profiles.flatMap(({ values }) => values))]);
    const advance = progress?.(model.addons.length);
    const discovery = await (0,_discovery_js__WEBPACK_IMPORTED_MODULE_3__/* .discoverImages */ .y)({
        addons: addonFiles, profiles: config.profiles, valuesFiles, engine, ignore: config.images.ignore,
        ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(advance === undefined ? {} : { progress: advance }),
    });
    const [lists, chartLists, origins] = await Promise.all([(0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .loadLists */ .g)(tree), (0,_lists_js__WEBPACK_IMPORTED_MODULE_4__/* .loadChartLists */ .AV)(tree, model.addons), (0,_images_origin_js__WEBPACK_IMPORTED_MODULE_0__/* .loadImageOrigins */ .NI)(tree, config.images.originFile)]);
    const drafts = new Map();
    const rules = { stripRegistries: config.images.stripRegistries, origins: origins.origins };
    const draftOf = (original) => {
        const listed = toListed(original, rules);
        const draft = drafts.get(listed.text) ?? { listed, original, kinds: new Set(), lists: new Set(), uses: [], addons: new Set() };
        drafts.set(listed.text, draft);
        return draft;
    };
    for (const { reference, uses } of discovery.images.values()) {
        const draft = draftOf(reference);
        draft.kinds.add(platformKind);
        draft.uses.push(...uses);
        for (const { addon } of uses)
            draft.addons.add(addon);
    }
    for (const { kind, lines } of chartLists) {
        for (const { image, addon, location } of lines) {
            if ((0,_discovery_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .M)(image.text, config.images.ignore))
                continue;
            const draft = draftOf(image);
            draft.kinds.add(kind);
            draft.addons.add(addon);
            draft.location ??= location;
        }
    }
    const known = [...drafts.values()];
    for (const list of lists) {
        for (const { image, location } of list.lines) {
            if ((0,_discovery_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .M)(image.text, config.images.ignore))
                continue;
            const matching = drafts.get(image.text) ?? known.find(({ listed, original }) => (0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .meansSameImage */ .i)(image, listed) || (0,_compare_lists_js__WEBPACK_IMPORTED_MODULE_5__/* .meansSameImage */ .i)(image, original, origins.origins));
            const draft = matching ?? draftOf(image);
            draft.lists.add(list.file);
            draft.location = location;
        }
    }
    const images = [...drafts.values()].map((draft) => {
        const [use] = draft.uses;
        const location = draft.location ?? (use === undefined ? undefined : { file: `${use.addon}/${use.template.split('/').slice(1).join('/')}` });
        return { listed: draft.listed, original: draft.original, kinds: [...draft.kinds].sort(), lists: [...draft.lists].sort(), uses: draft.uses, addons: [...draft.addons].sort(), ...(location === undefined ? {} : { location }) };
    });
    return {
        model, addons: discovery.addons, addonFiles, found: discovery.images, lists, chartLists, origins: origins.origins,
        images: new Map(images.map((image) => [image.listed.text, image]).sort(([a], [b]) => (a < b ? -1 : 1))),
        findings: [
            ...model.findings.filter(({ code }) => code === 'chart-invalid'), ...discovery.findings,
            ...lists.flatMap((list) => list.findings), ...chartLists.flatMap((list) => list.findings), ...origins.findings,
        ],
    };
}
/** The references that each list should hold, by the charts: kind → sorted texts. */
function expectedLists({ images }) {
    const lists = new Map([[platformKind, []]]);
    for (const [text, { kinds }] of images)
        for (const kind of kinds)
            lists.set(kind, [...lists.get(kind) ?? [], text]);
    return lists;
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ openWorktree),
/* harmony export */   M: () => (/* binding */ createWorktree)
/* harmony export */ });
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
        folderName: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(root),
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
    try {
        return createWorktree(folder, { ignored: await git.listIgnored() });
    }
    catch (error) {
        if (error instanceof _slipway_git__WEBPACK_IMPORTED_MODULE_6__/* .GitError */ .X && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND'))
            return createWorktree(folder);
        throw error;
    }
}


/***/ })

};
