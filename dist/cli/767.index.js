export const id = 767;
export const ids = [767];
export const modules = {

/***/ 6767:
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
        outputs: { images: String(result.targets.length), missing: String(count('missing')), unknown: String(count('unknown')), report: { path: result.reportPath } },
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
                    ...(answer?.status === 'found' ? { digest: answer.image.descriptor.digest, ...(answer.image.platforms.length === 0 ? {} : { platforms: answer.image.platforms.map(src_platform/* formatImagePlatform */.K2) }) } : {}),
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
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(67);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(1719);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 2 modules
var git = __webpack_require__(4147);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts + 2 modules
var engine_pool = __webpack_require__(3814);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(5049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var config = __webpack_require__(4702);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(2718);
// EXTERNAL MODULE: ./packages/release-repo/src/discovery.ts
var src_discovery = __webpack_require__(9932);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(6059);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts + 15 modules
var image_sources = __webpack_require__(8796);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(6768);
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
    // Its tag has moved on, and packages take what the lock says.
    const locked = asked.digest !== undefined && asked.digest !== listed.digest;
    const what = locked ? `the locked ${asked.digest ?? ''}` : 'it';
    const where = asked.registry === undefined && lookup.description.includes('registry-1.docker.io')
        ? `${lookup.description} (a name without a host is Docker Hub's; take it from elsewhere with --registry ${asked.repository.split('/')[0] ?? ''}=registry:HOST/PROJECT)` : lookup.description;
    switch (lookup.status) {
        case 'found':
            return lookup.missingPlatforms.length === 0 ? [] : [{
                    ...about, code: 'platform-missing', message: `${what} has no ${lookup.missingPlatforms.join(', ')} at ${lookup.description}; ${usedBy(target)}`,
                    hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml',
                }];
        case 'missing':
            return [{
                    ...about, code: 'missing', message: `${what} does not exist at ${where}; ${usedBy(target)}`,
                    hint: locked ? 'push it back, or take the new one over with --update-lock --include-moved'
                        : lookup.nearestTags.length === 0 ? 'push it, or correct the reference' : `push it, or use a tag that exists: ${lookup.nearestTags.map(src_text/* plainText */.wh).join(', ')}`,
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
function checkMoved(lock, targets, lookups) {
    const byReference = new Map(targets.map(({ listed, lookup }) => [listed.text, lookups.get(lookup.text)]));
    return lock.images.flatMap(({ reference, digest, addons }) => {
        const lookup = byReference.get(reference);
        const now = lookup?.status === 'found' ? lookup.image.descriptor.digest : undefined;
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
        images: lock.images.map((image) => ({ ...image, platforms: resolved.get(image.reference)?.platforms.map(src_platform/* formatImagePlatform */.K2) ?? image.platforms })),
    };
}

// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(7870);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(9899);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(2346);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __webpack_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
;// CONCATENATED MODULE: ./packages/oci/src/resolve.ts






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
        bytes = await (0,retry/* retry */.L)(async () => {
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
 * an image without an index its config, which names the platform, unless nobody wants to know.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
async function resolveImage(source, repository, reference, { platforms: wanted, known = new Map(), configs = new Map(), readConfig = true } = {}) {
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
    if (root.kind === 'image' && (readConfig || wanted !== undefined)) {
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

;// CONCATENATED MODULE: ./actions/verify-images/src/lookup.ts


// After this many images of one registry in a row got no answer, the rest are not asked: a night has better uses.
const givingUpAfter = 3;
// One that answered before gets this many rounds of all that are asked at once.
const patientRounds = 2;
// Each was tried several times over already.
const silentCodes = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY', 'RATE_LIMITED', 'SERVER_ERROR']);
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
// How many images may be under way for each that is asked for: the others wait for as long as their registry said (DR24).
const patientWidth = 8;
/** Runs at most as many steps at a time as `limit` says just then. */
function createGate(limit) {
    const waiting = [];
    let running = 0;
    const admit = () => { while (running < limit() && waiting.length > 0) {
        running += 1;
        waiting.shift()?.();
    } };
    return async (step) => {
        await new Promise((resolve) => { waiting.push(resolve); admit(); });
        try {
            return await step();
        }
        finally {
            running -= 1;
            admit();
        }
    };
}
/**
 * Looks every image up once, whatever fails. An image that two references name at one place is asked for once;
 * manifests that images of one repository share are read once.
 */
async function lookUpImages(references, { routes, platforms, readConfigs = false, jobs, progress, now }) {
    // Per place: that one registry or repository has a manifest says nothing of another.
    const known = new Map();
    const states = new Map();
    const asked = new Map();
    const stateOf = (source) => {
        let state = states.get(source);
        if (state === undefined) {
            // One that has not answered is tried by few, so that the others need not wait for its silence.
            const limit = () => made.answered === 0 ? Math.min(jobs, givingUpAfter) : made.failures > 0 ? jobs : Math.min(jobs * patientWidth, jobs + made.answered);
            const made = { gate: createGate(limit), answered: 0, failures: 0 };
            states.set(source, state = made);
        }
        return state;
    };
    const ask = async (reference, { source, repository, description }, state) => {
        const start = now();
        const done = () => ({ description, ms: Math.round(now() - start) });
        const answers = () => { state.answered += 1; state.failures = 0; };
        const patience = state.answered > 0 ? Math.max(givingUpAfter, patientRounds * jobs) : givingUpAfter;
        const reason = () => state.failures >= patience && state.last !== undefined
            ? { status: 'unknown', ...done(), message: `${source.name} did not answer ${state.failures} times in a row, so it was not asked: ${state.last.message}`, ...(state.last.hint === undefined ? {} : { hint: state.last.hint }) }
            : undefined;
        const given = reason();
        if (given !== undefined)
            return given;
        const name = (0,src_reference/* manifestReference */.Tn)(reference);
        const place = `${source.name} ${repository}`;
        const seen = known.get(place) ?? new Map();
        known.set(place, seen);
        try {
            const image = await resolveImage(source, repository, name, { platforms, known: seen, readConfig: readConfigs });
            answers();
            if (image === undefined) {
                const tags = reference.digest === undefined ? await source.listTags(repository).catch(() => undefined) ?? [] : [];
                return { status: 'missing', ...done(), nearestTags: nearest(tags, name) };
            }
            return { status: 'found', ...done(), image, missingPlatforms: image.missingPlatforms.map(src_platform/* formatImagePlatform */.K2) };
        }
        catch (error) {
            const status = (0,src_errors/* classifyImageError */.O)(error);
            const hint = (0,errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
            const message = (0,errors/* errorMessage */.gJ)(error);
            if (status === 'unknown' && error instanceof src_errors/* OciError */.M && silentCodes.has(error.code)) {
                state.failures += 1;
                state.last = { message, ...(hint === undefined ? {} : { hint }) };
            }
            else
                answers();
            return { status, ...done(), message, ...(hint === undefined ? {} : { hint }) };
        }
    };
    const results = await (0,concurrency/* mapConcurrent */._)(references, references.length, async (reference) => {
        const location = await routes.resolve(reference);
        const key = [location.source.name, location.repository, (0,src_reference/* manifestReference */.Tn)(reference)].join(' ');
        const state = stateOf(location.source.name);
        const lookup = asked.get(key) ?? state.gate(() => ask(reference, location, state));
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
/** Images of charts that are no release repo, such as a component's own. One without images is fine. */
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
/** Both together; an image of both is looked up once. */
function mergeTargets(a, b) {
    const images = new Map(a.images.map((target) => [target.listed.text, target]));
    for (const target of b.images) {
        const known = images.get(target.listed.text);
        images.set(target.listed.text, known === undefined ? target : { ...known, lists: [...known.lists, ...target.lists], addons: [...known.addons, ...target.addons], uses: [...known.uses, ...target.uses] });
    }
    return { images: inOrder([...images.values()]), findings: [...a.findings, ...b.findings], undetermined: [...a.undetermined, ...b.undetermined] };
}
/** Images of a release repo, and its lists against its charts. */
async function loadReleaseTargets(tree, release, { isRouted }) {
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
    // The comparison reports what is wrong inside the lists again.
    const own = release.findings.filter((finding) => !comparison.findings.some((other) => other.code === finding.code && other.subject === finding.subject && other.location?.line === finding.location?.line && other.location?.file === finding.location?.file));
    const images = [...release.images.values()].map(({ listed, original, lists, addons, uses, location }) => ({ listed, lookup: (0,image_sources/* lookupReference */.a)({ listed, original }, isRouted), lists, addons, uses, ...(location === undefined ? {} : { location }) }));
    return { images: inOrder(images), findings: [...own, ...comparison.findings], undetermined: comparison.undetermined };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/run.ts













const nothing = { images: [], findings: [], undetermined: [] };
/** Lists and charts are looked up by themselves; a release repo beside them only says how. */
const standsAlone = ({ list, chart }) => list.length > 0 || chart.length > 0;
/** The release repo whose configuration counts, if there is one. */
async function loadScope(inputs, { cwd, exec, env, logger }) {
    const folder = inputs.repo !== undefined || !standsAlone(inputs) ? (0,external_node_path_.resolve)(cwd, inputs.repo ?? '.') : undefined;
    // They are not judged by whatever lies in the working directory.
    if (folder === undefined)
        return { folder, tree: (0,worktree/* createWorktree */.MV)(cwd), config: (0,config/* parseConfig */.o4)('', { folderName: 'images' }).config };
    const tree = await (0,worktree/* openWorktree */.Gc)(folder, (0,git/* createGit */.l)({ exec, env, cwd: folder, logger }));
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
/** The folder of report.json, made before anything is asked; the default one hides itself from git. */
async function prepareOutput(folder, isDefault) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.access)(folder, promises_.constants.W_OK);
        if (isDefault)
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
    }
    catch (cause) {
        const reason = ['EEXIST', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(cause) ?? '') ? 'a file is where a folder must be' : (0,errors/* errorMessage */.gJ)(cause);
        throw new errors/* SlipwayError */.GQ('OUTPUT_UNWRITABLE', `the report cannot be written to ${folder}: ${reason}`, { cause, hint: 'name another folder with --output' });
    }
}
/** A lock is written when nothing is wrong but lists, which the lock does not need. */
const allowsLock = ({ code, severity }) => severity !== 'error' || code === 'unlisted';
/** What is to be looked up: of a whole release repo, or of the lists and charts that were given. */
async function loadTargets({ scope: { folder, tree, config }, engine, sources, inputs, context }) {
    const { cwd } = context;
    if (!standsAlone(inputs) && engine !== undefined) {
        const release = await loadRelease(tree, { config, engine, inputs, context });
        const targets = await loadReleaseTargets(tree, release, sources);
        if (targets.images.length === 0 && targets.findings.length === 0 && release.model.addons.length === 0) {
            throw new errors/* SlipwayError */.GQ('NOTHING_TO_VERIFY', `there is no image to verify in ${folder ?? cwd}`, { hint: 'a release repo has charts in addons/ and lists in images/: give its folder with --repo' });
        }
        return { targets, release };
    }
    const lists = inputs.list.length === 0 ? nothing : await loadListTargets(inputs.list, { cwd, stdin: process.stdin });
    if (inputs.chart.length === 0 && lists.images.length === 0 && lists.findings.length === 0) {
        throw new errors/* SlipwayError */.GQ('NOTHING_TO_VERIFY', `there is no image to verify in ${inputs.list.join(', ')}`, { hint: 'give a list with images, or a chart' });
    }
    const charts = engine === undefined ? nothing : await loadChartTargets(inputs.chart, { cwd, engine, kubeVersion: inputs.kubeVersion ?? config.kubeVersion });
    const targets = mergeTargets(lists, charts);
    return { targets: { ...targets, images: targets.images.filter(({ listed }) => !(0,src_discovery/* matchesPattern */.M)(listed.text, config.images.ignore)) } };
}
/** Looks up every image of lists, charts or a release repo, and checks the lists of the repo against its charts. */
async function run(inputs, context) {
    const start = performance.now();
    const { cwd, env, exec, logger, addSecret } = context;
    if (standsAlone(inputs) && inputs.updateLock)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'update-lock pins a whole release repo, so it goes neither with lists nor with charts');
    const scope = await loadScope(inputs, context);
    const { folder, tree, config } = scope;
    // Read before an hour of lookups, not after it.
    const previous = standsAlone(inputs) ? undefined : await (0,src_lock/* findLock */.HT)(tree);
    const sources = await (0,image_sources/* openImageSources */.M)({
        config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: folder ?? cwd,
        env, dockerConfig: (0,action/* readDockerConfig */.TO)(env), exec, logger, addSecret, connections: inputs.jobs,
    });
    const needsEngine = !standsAlone(inputs) || inputs.chart.length > 0;
    const engine = needsEngine ? await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers: (0,external_node_os_.availableParallelism)() }) : undefined;
    try {
        const { targets, release } = await loadTargets({ scope, engine, sources, inputs, context });
        const output = (0,external_node_path_.resolve)(cwd, inputs.output);
        await prepareOutput(output, inputs.output === '.slipway');
        const platforms = requiredPlatforms(inputs, config);
        const lookUp = async (images, progress) => lookUpImages(images.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), readConfigs: inputs.updateLock, jobs: inputs.jobs, progress, now: () => performance.now() });
        logger.step(`Looking up ${(0,src_text/* formatCount */.B4)(targets.images.length, 'image')}`);
        const bar = logger.progress('images', { total: targets.images.length });
        const lookups = await lookUp(targets.images, bar);
        bar.done();
        const planned = release === undefined || engine === undefined || !inputs.updateLock ? undefined : planLock({
            release, targets: targets.images, lookups, previous, engine: { helm: engine.version.helmVersion, wasm: `sha256:${engine.version.sha256}` }, includeMoved: inputs.includeMoved,
        });
        // A package takes what the lock pins, so that must be there too, wherever its tag points by now.
        const kept = findKept(planned?.lock.images ?? previous?.images ?? [], targets.images, lookups);
        const again = await lookUp(kept, { advance: () => undefined });
        const keptNames = new Set(planned === undefined ? [] : kept.map(({ listed }) => listed.text));
        const check = (target, answers) => {
            const lookup = answers.get(target.lookup.text);
            return lookup === undefined ? [] : checkLookup(target, lookup);
        };
        const findings = [
            ...targets.findings,
            ...targets.images.filter(({ listed }) => !keptNames.has(listed.text)).flatMap((target) => check(target, lookups)),
            ...kept.flatMap((target) => check(target, again)),
            ...planned?.findings ?? (previous === undefined ? [] : checkMoved(previous, targets.images, lookups)),
        ];
        const lock = planned === undefined || folder === undefined ? undefined
            : findings.every(allowsLock) ? await writeLock(folder, refreshKept(planned.lock, { targets: targets.images, lookups, kept, again }), previous) : 'not written';
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
async function writeLock(folder, lock, previous) {
    const text = (0,src_lock/* formatLock */.X5)(lock);
    if (previous !== undefined && (0,src_lock/* formatLock */.X5)(previous) === text)
        return 'unchanged';
    await (0,atomic_file/* writeFileAtomic */.Z)((0,external_node_path_.join)(folder, src_lock/* lockFileName */.x5), text);
    return 'written';
}

;// CONCATENATED MODULE: ./actions/verify-images/src/index.ts




const src_action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


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


/***/ })

};
