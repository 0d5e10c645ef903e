export const id = 7641;
export const ids = [7641];
export const modules = {

/***/ 67641:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ src_action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/verify-images/src/inputs.ts
var inputs = __webpack_require__(40237);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var platform = __webpack_require__(65534);
;// CONCATENATED MODULE: ./actions/verify-images/src/report/common-causes.ts

// From this many on, one thing is wrong and not each image.
const manyAlike = 5;
const named = 3;
/** Where an image was asked for, without its name: `registry:harbor.example.com`, `store:/srv/images`. */
const placeOf = (description) => /^(?:http\+)?registry:[^/]+/.exec(description)?.[0] ?? description;
/**
 * The findings for people: when many images of one place were denied or not answered for, that once with their number,
 * before all others; the images themselves are in report.json.
 */
function groupByCause(findings, { targets, lookups }) {
    const places = new Map(targets.flatMap(({ listed, lookup }) => {
        const answer = lookups.get(lookup.text);
        return answer?.status === 'unknown' || answer?.status === 'denied' ? [[listed.text, `${answer.status} ${placeOf(answer.description)}`]] : [];
    }));
    const groups = new Map();
    for (const finding of findings) {
        const place = places.get(finding.subject);
        if (place?.startsWith(`${finding.code} `) === true)
            groups.set(place, [...groups.get(place) ?? [], finding]);
    }
    const common = [...groups].filter(([, group]) => group.length >= manyAlike);
    const grouped = new Set(common.flatMap(([, group]) => group));
    return [
        ...common.flatMap(([place, group]) => {
            const [first] = group;
            if (first === undefined)
                return [];
            const { location: _location, addon: _addon, ...cause } = first;
            const others = group.length - named;
            return [{
                    ...cause, subject: `${(0,src_text/* formatCount */.B4)(group.length, 'image')} at ${place.slice(first.code.length + 1)}`,
                    message: `${first.message}\n${group.slice(0, named).map(({ subject }) => subject).join(', ')} and ${others} more: all are in report.json`,
                }];
        }),
        ...findings.filter((finding) => !grouped.has(finding)),
    ];
}

;// CONCATENATED MODULE: ./actions/verify-images/src/report/junit.ts

function outcome({ code, severity, message, hint, location }) {
    const said = (0,src_text/* escapeXml */.X)(message);
    const place = location === undefined ? '' : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`;
    const text = (0,src_text/* escapeXml */.X)([place, message, hint === undefined ? '' : `what to do: ${hint}`].filter((part) => part !== '').join('\n'));
    if (code === 'unknown')
        return `<error type="unknown" message="${said}">${text}</error>`;
    if (code === 'pending')
        return `<skipped message="${said}"/>`;
    return severity === 'error' ? `<failure type="${(0,src_text/* escapeXml */.X)(code)}" message="${said}">${text}</failure>` : `<system-out>${(0,src_text/* escapeXml */.X)(`${severity} ${code}: `)}${text}</system-out>`;
}
/** A case per image, and one per thing that is wrong with something else. */
function casesOf({ targets, lookups, findings }) {
    const bySubject = new Map();
    for (const finding of findings)
        bySubject.set(finding.subject, [...bySubject.get(finding.subject) ?? [], finding]);
    const images = targets.map(({ listed, lookup, addons }) => ({
        group: addons[0] ?? 'lists', name: listed.text, seconds: (lookups.get(lookup.text)?.ms ?? 0) / 1000, findings: bySubject.get(listed.text) ?? [],
    }));
    const known = new Set(images.map(({ name }) => name));
    return [...images, ...[...bySubject].filter(([subject]) => !known.has(subject)).map(([name, about]) => ({ group: about[0]?.addon ?? 'lists', name, seconds: 0, findings: about }))];
}
/** The result as JUnit's XML, which CI hosts show as tests: an image that could not be looked up is an error, a pending one skipped. */
function formatJunit(result) {
    const cases = casesOf(result);
    const count = (is) => cases.filter(({ findings }) => findings.some(is)).length;
    const isError = ({ code }) => code === 'unknown';
    const isFailure = (finding) => !isError(finding) && finding.severity === 'error';
    const totals = `tests="${cases.length}" failures="${count(isFailure)}" errors="${count(isError)}" skipped="${count(({ code }) => code === 'pending')}" time="${(result.ms / 1000).toFixed(3)}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${totals}>`, `<testsuite name="verify-images" ${totals}>`,
        ...cases.map(({ group, name, seconds, findings }) => {
            const start = `<testcase classname="${(0,src_text/* escapeXml */.X)(group)}" name="${(0,src_text/* escapeXml */.X)(name)}" time="${seconds.toFixed(3)}"`;
            return findings.length === 0 ? `${start}/>` : `${start}>${findings.map(outcome).join('')}</testcase>`;
        }),
        '</testsuite>', '</testsuites>', '',
    ].join('\n');
}

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
    const parts = [unknown > 0 ? `${found} of ${(0,src_text/* formatCount */.B4)(targets.length, 'image')} proven, ${unknown} not answered for` : `${found} of ${(0,src_text/* formatCount */.B4)(targets.length, 'image')} ${targets.length === 1 ? 'exists' : 'exist'}`, ...[...codes].map(([code, count]) => `${count} ${code}`)];
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
    const remarks = [...(result.lock === undefined ? [] : [lockText[result.lock]]), ...result.notes];
    const classes = new Map();
    for (const finding of findings)
        classes.set(finding.code, [...classes.get(finding.code) ?? [], finding]);
    const summary = [
        `### verify-images: ${title}`, ...remarks,
        ...(classes.size === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'severity', 'how many', 'such as'], [...classes].map(([code, [first, ...more]]) => [code, first?.severity ?? '', String(more.length + 1), first?.subject ?? '']))]),
        ...(cells.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['addon', 'images', 'result'], cells)]),
        ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'image or addon', 'message', 'what to do'], findings.map(({ code, subject, message, hint = '' }) => [code, subject, message, hint]))]),
    ].join('\n\n');
    const count = (code) => findings.filter((finding) => finding.code === code).length;
    return {
        findings,
        outputs: { images: String(result.targets.length), missing: String(count('missing')), unknown: String(count('unknown')), report: { path: result.reportPath } },
        text: [
            ...(cells.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([['addon', 'images', 'result'], ...cells].map((row) => row.map(src_text/* plainText */.wh))), '']),
            ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(groupByCause(findings, result)), '']), title, ...remarks, `report: ${result.reportPath}`,
        ].join('\n'),
        summary,
        comment: { marker: result.commentKey === '' ? 'verify-images' : `verify-images:${result.commentKey}`, body: summary },
        document: {
            images: result.targets.map(({ listed, lookup, lists, uses, addons }) => {
                const answer = result.lookups.get(lookup.text);
                return {
                    reference: listed.text, status: answer?.status ?? 'unknown', source: answer?.description,
                    ...(answer?.status === 'found' ? { digest: answer.image.descriptor.digest, ...(answer.image.platforms.length === 0 ? {} : { platforms: answer.image.platforms.map(platform/* formatImagePlatform */.K2) }) } : {}),
                    lists, addons, users: uses,
                };
            }),
            findings, undetermined: result.undetermined, ...(result.lock === undefined ? {} : { lock: result.lock }), notes: result.notes, milliseconds: Math.round(result.ms),
        },
        documentFile: result.reportPath,
        ...(result.junitPath === undefined ? {} : { files: [{ path: result.junitPath, text: formatJunit(result) }] }),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __webpack_require__(88679);
// EXTERNAL MODULE: ./packages/release-repo/src/config-defaults.ts
var config_defaults = __webpack_require__(15105);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts
var image_sources = __webpack_require__(75704);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
;// CONCATENATED MODULE: ./actions/verify-images/src/report/findings.ts


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
    const isBranchBuild = !locked && asked.tag !== listed.tag;
    const what = isBranchBuild ? `its branch build ${asked.tag ?? ''}` : locked ? `the locked ${asked.digest ?? ''}` : 'it';
    const where = asked.registry === undefined && lookup.description.includes('registry-1.docker.io')
        ? `${lookup.description} (a name without a host is Docker Hub's; take it from elsewhere with --registry ${asked.repository.split('/')[0] ?? ''}=registry:HOST/PROJECT)` : lookup.description;
    const asking = target.owner === undefined ? '' : `; ask ${target.owner}`;
    switch (lookup.status) {
        case 'found':
            return [
                ...(lookup.missingPlatforms.length === 0 ? [] : [{
                        ...about, code: 'platform-missing', message: `${what} has no ${lookup.missingPlatforms.join(', ')} at ${lookup.description}; ${usedBy(target)}`,
                        hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml',
                    }]),
                ...(lookup.blobProblems ?? []).map(({ code, message }) => ({ ...about, code, message: `${message}; ${usedBy(target)}`, hint: code === 'missing-blob' ? 'the registry has lost a part of it: push the image again' : 'take the blob out of the registry, then push the image again: a push leaves out what the registry has' })),
            ];
        case 'missing':
            if (target.ifMissing === 'pending') {
                return [{ ...about, code: 'pending', severity: 'info', message: `${what} is not at ${where} yet; ${usedBy(target)}`, hint: 'on its git tag it must be there' }];
            }
            return [{
                    ...about, code: 'missing', message: `${what} does not exist at ${where}; ${usedBy(target)}`,
                    hint: `${locked ? 'push it back, or take the new one over with --update-lock --include-moved'
                        : lookup.nearestTags.length === 0 ? 'push it, or correct the reference' : `push it, or use a tag that exists: ${lookup.nearestTags.map(src_text/* plainText */.wh).join(', ')}`}${asking}`,
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
    const byReference = new Map(targets.map((target) => [target.listed.text, target]));
    return lock.images.flatMap(({ reference, digest, addons }) => {
        const target = byReference.get(reference);
        const lookup = target === undefined ? undefined : lookups.get(target.lookup.text);
        const now = lookup?.status === 'found' ? lookup.image.descriptor.digest : undefined;
        if (now === undefined || now === digest)
            return [];
        const [addon] = addons;
        return [{
                code: 'moved', severity: 'warning', subject: reference, ...(addon === undefined ? {} : { addon }),
                message: `the lock has ${digest}, the registry now ${now}`, ...(target?.location === undefined ? {} : { location: target.location }),
                hint: 'ask who pushed it: packages take the locked one. --update-lock takes the new one over where an addon that uses it changed',
            }];
    });
}

;// CONCATENATED MODULE: ./actions/verify-images/src/report/comment-key.ts
/** What may stand in the marker of a comment, whatever a job or folder is called. */
const slug = (text) => text.replace(/[^A-Za-z0-9._/]+/g, '-').replace(/^[^A-Za-z0-9]+|-+$/g, '');
/**
 * Tells the comments of several jobs on one pull request apart: the job, and what it checks. Jobs of a matrix have one name
 * on GitHub, so what they check must differ.
 */
function commentKeyOf({ chart, list, repo, values, platform }, { job }) {
    return [job ?? '', ...chart, ...list, ...(repo === undefined ? [] : [repo]), ...values, ...platform].map(slug).filter((part) => part !== '').join(':');
}

// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/oci/src/resolve.ts
var resolve = __webpack_require__(17153);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
;// CONCATENATED MODULE: ./actions/verify-images/src/blobs.ts



// Per image; how many go to one registry at a time its connections say.
const blobsAtOnce = 4;
async function checkBlob({ source, repository, read }, digest, size) {
    const has = await source.statBlob(repository, digest);
    if (has === undefined)
        return { code: 'missing-blob', message: `${source.name} does not have ${digest} of ${repository}` };
    if (has !== size)
        return { code: 'invalid-blob', message: `${digest} of ${repository} has ${has} bytes at ${source.name}, its manifest says ${size}` };
    if (!read)
        return undefined;
    try {
        await (0,retry/* retry */.L)(async () => {
            await (0,external_node_stream_promises_.finished)((await source.openBlob(repository, { digest, size })).resume());
        }, { attempts: 4, shouldRetry: (error) => error instanceof src_errors/* OciError */.M && error.retryable });
        return undefined;
    }
    catch (error) {
        if (error instanceof src_errors/* OciError */.M && error.code === 'CONTENT_MISSING')
            return { code: 'missing-blob', message: error.message };
        // What keeps an answer away is no answer.
        if ((0,src_errors/* classifyImageError */.O)(error) !== 'invalid')
            throw error;
        return { code: 'invalid-blob', message: (0,errors/* errorMessage */.gJ)(error) };
    }
}
/** Looks whether everything an image consists of is there. @throws {OciError} when one could not be looked at */
async function checkBlobs(options) {
    const { source, repository, blobs, checked } = options;
    const answers = await (0,concurrency/* mapConcurrent */._)([...blobs], blobsAtOnce, ([digest, size]) => {
        const key = [source.name, repository, digest, size].join(' ');
        const answer = checked.get(key) ?? checkBlob(options, digest, size);
        checked.set(key, answer);
        return answer;
    });
    return answers.filter((problem) => problem !== undefined);
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
async function lookUpImages(references, { routes, platforms, readConfigs = false, blobs, jobs, progress, now }) {
    // Per place: that one registry or repository has a manifest says nothing of another.
    const known = new Map();
    const checked = new Map();
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
            const image = await (0,resolve/* resolveImage */.A)(source, repository, name, { platforms, known: seen, readConfig: readConfigs });
            const blobProblems = image === undefined || blobs === undefined ? [] : await checkBlobs({ source, repository, blobs: image.blobs, read: blobs === 'read', checked });
            answers();
            if (image === undefined) {
                const tags = reference.digest === undefined ? await source.listTags(repository).catch(() => undefined) ?? [] : [];
                return { status: 'missing', ...done(), nearestTags: nearest(tags, name) };
            }
            return { status: 'found', ...done(), image, missingPlatforms: image.missingPlatforms.map(platform/* formatImagePlatform */.K2), ...(blobProblems.length === 0 ? {} : { blobProblems }) };
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

// EXTERNAL MODULE: ./actions/verify-images/src/targets/own-images.ts
var own_images = __webpack_require__(69846);
// EXTERNAL MODULE: ./actions/verify-images/src/targets/targets.ts
var targets_targets = __webpack_require__(8517);
;// CONCATENATED MODULE: ./actions/verify-images/src/wait.ts

const firstDelayMs = 1000;
const maxDelayMs = 30_000;
/** Not there, not known, or there for some platforms only: an index grows while each platform is pushed. */
const isUnfinished = (lookup) => lookup?.status === 'missing' || lookup?.status === 'unknown' || (lookup?.status === 'found' && lookup.missingPlatforms.length > 0);
const namesOf = (targets) => targets.map(({ lookup }) => lookup.text).join(', ');
/** Asks again for images that are being built, until all are there for every platform or the time is over; what is known then. */
async function waitForImages(first, { targets, lookUp, waitMs, now, sleep, logger }) {
    const lookups = new Map(first);
    const start = now();
    const absent = () => targets.filter(({ lookup, ifMissing }) => ifMissing === 'wait' && isUnfinished(lookups.get(lookup.text)));
    let said = '';
    for (let delay = firstDelayMs, awaited = absent(); awaited.length > 0; delay = Math.min(maxDelayMs, delay * 1.5), awaited = absent()) {
        const left = start + waitMs - now();
        const names = namesOf(awaited);
        if (left <= 0) {
            logger.warn(`gave up after ${(0,src_text/* formatDuration */.a3)(waitMs)}: ${names}`);
            break;
        }
        if (names !== said)
            logger.info(`waiting for ${names}, for ${(0,src_text/* formatDuration */.a3)(left)} at most`);
        said = names;
        await sleep(Math.min(delay, left));
        for (const [text, lookup] of await lookUp(awaited))
            lookups.set(text, lookup);
    }
    return lookups;
}

;// CONCATENATED MODULE: ./actions/verify-images/src/run.ts














/** Lists and charts are looked up by themselves; a release repo beside them only says how. */
const standsAlone = ({ list, chart }) => list.length > 0 || chart.length > 0;
/** Whether something is rendered. */
const needsEngine = (inputs) => !standsAlone(inputs) || inputs.chart.length > 0;
/** Lists alone are not judged by whatever lies in the working directory. */
const hasRepo = (inputs) => (inputs.repo ?? inputs.releaseRepo) !== undefined || !standsAlone(inputs);
/** The release repo whose configuration counts, if there is one. */
async function openRelease(inputs, context, tools) {
    if (tools === undefined || !hasRepo(inputs))
        return undefined;
    if (inputs.releaseRepo === undefined)
        return tools.openFolder(inputs.repo ?? '.', context);
    context.logger.step(`Reading the release repo ${inputs.releaseRepo}`);
    return tools.openReleaseSource(inputs.releaseRepo, context, { gitBaseUrl: inputs.gitBaseUrl });
}
function requiredPlatforms(inputs, config) {
    const texts = inputs.platform.length > 0 ? inputs.platform : config.platforms;
    return texts?.map((text) => (0,platform/* parseImagePlatform */.qh)(text));
}
async function loadRelease(tree, { tools, config, engine, inputs, context }) {
    context.logger.step(`Rendering the addons of ${tree.name}`);
    let finish = () => undefined;
    const release = await tools.loadReleaseImages({
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
const allowsLock = ({ code, severity }) => severity !== 'error' || code === 'unlisted' || code === 'stale' || code === 'hand-edited';
/** What is to be looked up: of a whole release repo, or of the lists and charts that were given. */
async function loadTargets({ repo, config, tools, engine, sources, inputs, context }) {
    const { cwd } = context;
    if (!standsAlone(inputs) && engine !== undefined && tools !== undefined && repo !== undefined) {
        const release = await loadRelease(repo.tree, { tools, config, engine, inputs, context });
        const targets = await tools.loadReleaseTargets(repo.tree, release, { isRouted: sources.isRouted, stripRegistries: config.images.stripRegistries });
        if (targets.images.length === 0 && targets.findings.length === 0 && release.model.addons.length === 0) {
            throw new errors/* SlipwayError */.GQ('NOTHING_TO_VERIFY', `there is no image to verify in ${repo.folder}`, { hint: 'a release repo has charts in addons/ and lists in images/: give its folder with --repo' });
        }
        return { targets, release, origins: release.origins };
    }
    const lists = inputs.list.length === 0 ? targets_targets/* nothing */.s6 : await (0,targets_targets/* loadListTargets */.bl)(inputs.list, { cwd, stdin: () => process.stdin });
    if (inputs.chart.length === 0 && lists.images.length === 0 && lists.findings.length === 0) {
        throw new errors/* SlipwayError */.GQ('NOTHING_TO_VERIFY', `there is no image to verify in ${inputs.list.join(', ')}`, { hint: 'give a list with images, or a chart' });
    }
    const origins = repo === undefined || tools === undefined ? { origins: [], findings: [] } : await tools.loadImageOrigins(repo.tree, config.images.originFile);
    const charts = engine === undefined || tools === undefined ? targets_targets/* nothing */.s6 : await tools.loadChartTargets(inputs.chart, {
        cwd, engine, kubeVersion: inputs.kubeVersion ?? config.kubeVersion, values: inputs.values, own: (0,own_images/* planOwnImageRules */.Sb)(inputs, context.event), ignore: config.images.ignore, isRouted: sources.isRouted,
        ...(inputs.sentinel === undefined ? {} : { sentinel: { registry: inputs.sentinel, paths: inputs.sentinelValues } }),
        ...(repo === undefined ? {} : { naming: { stripRegistries: config.images.stripRegistries, origins: origins.origins } }),
    });
    const counted = lists.images.filter(({ listed }) => !(0,patterns/* matchesPattern */.M)(listed.text, config.images.ignore));
    const targets = (0,targets_targets/* mergeTargets */.zK)({ ...lists, images: counted }, charts);
    return { targets: { ...targets, findings: [...targets.findings, ...origins.findings.map((finding) => elsewhere(finding, repo))] }, origins: origins.origins };
}
/** A finding about the release repo, which is not the repo that is checked. */
const elsewhere = (finding, repo) => finding.location === undefined || repo === undefined ? finding : { ...finding, location: { ...finding.location, file: repo.placeOf(finding.location.file) } };
/** Inputs that contradict each other. @throws {SlipwayError} INPUT_INVALID */
function checkInputs(inputs) {
    const invalid = (message) => new errors/* SlipwayError */.GQ('INPUT_INVALID', message);
    if (standsAlone(inputs) && inputs.updateLock)
        throw invalid('update-lock pins a whole release repo, so it goes neither with lists nor with charts');
    if (inputs.values.length > 0 && inputs.chart.length === 0)
        throw invalid('values are those of charts: name one with chart');
    if (inputs.sentinel !== undefined && inputs.chart.length === 0)
        throw invalid('a sentinel is rendered into charts: name one with chart');
    if (inputs.sentinel === undefined && inputs.sentinelValues.length > 0)
        throw invalid('sentinel-values receive the sentinel: name it');
    if (inputs.releaseRepo !== undefined && !standsAlone(inputs))
        throw invalid('release-repo says how charts and lists are looked up; to verify a whole release repo name it with repo');
    if (inputs.releaseRepo !== undefined && inputs.repo !== undefined)
        throw invalid('repo and release-repo both name the release repo');
}
/** Looks up every image of lists, charts or a release repo, and checks the lists of the repo against its charts. */
async function run(inputs, context) {
    const start = performance.now();
    checkInputs(inputs);
    const tools = needsEngine(inputs) || hasRepo(inputs) ? await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(3392), __webpack_require__.e(8296), __webpack_require__.e(1513), __webpack_require__.e(2700), __webpack_require__.e(5864), __webpack_require__.e(4516), __webpack_require__.e(2718), __webpack_require__.e(6277), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 6741)) : undefined;
    const repo = await openRelease(inputs, context, tools);
    try {
        return await verify(inputs, context, { tools, repo, start });
    }
    finally {
        await repo?.close();
    }
}
async function verify(inputs, context, { tools, repo, start }) {
    const { cwd, env, exec, logger, addSecret } = context;
    const waitMs = inputs.wait === undefined ? 0 : (0,own_images/* parseWait */.DF)(inputs.wait);
    const config = repo?.config ?? (0,config_defaults/* defaultConfig */.s)();
    // Read before an hour of lookups, not after it.
    const previous = standsAlone(inputs) || repo === undefined ? undefined : await tools?.findLock(repo.tree);
    const sources = await (0,image_sources/* openImageSources */.M)({
        config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: repo?.folder ?? cwd,
        env, dockerConfig: (0,action/* readDockerConfig */.TO)(env, logger), exec, logger, addSecret, connections: inputs.jobs,
    });
    const engine = needsEngine(inputs) ? await tools?.createEnginePool({ assetsDir: context.assetsDirectory(), workers: (0,external_node_os_.availableParallelism)() }) : undefined;
    try {
        const { targets, origins, release } = await loadTargets({ repo, config, tools, engine, sources, inputs, context });
        const output = (0,external_node_path_.resolve)(cwd, inputs.output);
        await prepareOutput(output, inputs.output === '.slipway');
        const platforms = requiredPlatforms(inputs, config);
        const lookUp = async (images, progress) => lookUpImages(images.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), readConfigs: inputs.updateLock, ...(inputs.verifyBlobs ? { blobs: 'read' } : inputs.deep ? { blobs: 'look' } : {}), jobs: inputs.jobs, progress, now: () => performance.now() });
        logger.step(`Looking up ${(0,src_text/* formatCount */.B4)(targets.images.length, 'image')}`);
        const bar = logger.progress('images', { total: targets.images.length });
        const first = await lookUp(targets.images, bar);
        bar.done();
        const lookups = await waitForImages(first, {
            targets: targets.images, waitMs, lookUp: (images) => lookUp(images, { advance: () => undefined }), now: () => performance.now(), logger,
            sleep: (ms) => (0,external_node_timers_promises_.setTimeout)(ms, undefined, context.signal === undefined ? {} : { signal: context.signal }),
        });
        const planned = release === undefined || engine === undefined || !inputs.updateLock ? undefined : tools?.planLock({
            release, targets: targets.images, lookups, previous, engine: { helm: engine.version.helmVersion, wasm: `sha256:${engine.version.sha256}` }, includeMoved: inputs.includeMoved,
        });
        // A package takes what the lock pins, so that must be there too, wherever its tag points by now.
        const kept = tools?.findKept(planned?.lock.images ?? previous?.images ?? [], targets.images, lookups) ?? [];
        const again = await lookUp(kept, { advance: () => undefined });
        const keptNames = new Set(planned === undefined ? [] : kept.map(({ listed }) => listed.text));
        const check = (target, answers) => {
            const lookup = answers.get(target.lookup.text);
            return lookup === undefined ? [] : checkLookup(target, lookup);
        };
        const looked = [
            ...targets.findings,
            // Without a single mapping the release does without them.
            ...(origins.length === 0 || tools === undefined ? [] : tools.checkMapping(targets.images, { origins, prefixes: inputs.own, file: config.images.originFile })),
            ...targets.images.filter(({ listed }) => !keptNames.has(listed.text)).flatMap((target) => check(target, lookups)),
            ...kept.flatMap((target) => check(target, again)),
            ...planned?.findings ?? (previous === undefined ? [] : checkMoved(previous, targets.images, lookups)),
        ];
        const lookedUp = { targets: targets.images, lookups, kept, again };
        const refreshed = planned === undefined || tools === undefined || !looked.every(allowsLock) ? undefined : tools.refreshKept(planned.lock, lookedUp);
        const attached = refreshed === undefined || tools === undefined || !config.images.referrers ? undefined
            : await tools.lockReferrers(refreshed, { targets: targets.images, images: tools.resolvedImages(lookedUp), previous, routes: sources.routes, jobs: inputs.jobs });
        const findings = [...looked, ...attached?.findings ?? []];
        const lock = planned === undefined || repo === undefined || tools === undefined ? undefined
            : refreshed !== undefined && findings.every(allowsLock) ? await writeLock(repo.folder, attached?.lock ?? refreshed, { previous, tools }) : 'not written';
        return {
            targets: targets.images, lookups, findings, notes: [...notesOf(inputs, { repo, origins }), ...attached === undefined ? [] : [attached.note]], undetermined: targets.undetermined, ...(release === undefined ? {} : { release }),
            ...(lock === undefined ? {} : { lock }), commentKey: commentKeyOf(inputs, context.event), ms: performance.now() - start, reportPath: (0,external_node_path_.join)(output, 'report.json'),
            ...(inputs.junit === undefined ? {} : { junitPath: (0,external_node_path_.resolve)(cwd, inputs.junit) }),
        };
    }
    finally {
        sources.close();
        await engine?.close();
    }
}
/** What counts for charts and lists, and what was not checked. */
function notesOf(inputs, { repo, origins }) {
    if (!standsAlone(inputs))
        return [];
    const notChecked = 'where upstream images come from was not checked';
    if (repo === undefined)
        return inputs.chart.length > 0 ? [`${notChecked}: that needs release-repo`] : [];
    return [`registries, rules and mapping are those of ${repo.description}`, ...(origins.length > 0 ? [] : [`${notChecked}: it has no ${repo.config.images.originFile}`])];
}
async function writeLock(folder, lock, { previous, tools: { formatLock, lockFileName } }) {
    const text = formatLock(lock);
    if (previous !== undefined && formatLock(previous) === text)
        return 'unchanged';
    await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, lockFileName), text);
    return 'written';
}

;// CONCATENATED MODULE: ./actions/verify-images/src/index.ts




const src_action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 69846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ parseWait),
/* harmony export */   Km: () => (/* binding */ checkOwnTags),
/* harmony export */   Sb: () => (/* binding */ planOwnImageRules),
/* harmony export */   nd: () => (/* binding */ applyOwnImageRules),
/* harmony export */   o9: () => (/* binding */ isOwnImage)
/* harmony export */ });
/* unused harmony export branchImageTag */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76768);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88679);



// @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const maxTagLength = 128;
/** The image tag of a branch build, `<branch>.<shortsha>`, with what a tag cannot hold as `-` (R61, P11). */
function branchImageTag(branch, shortCommit) {
    const end = `.${shortCommit}`;
    const name = branch.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
    return `${(name === '' ? 'branch' : name).slice(0, maxTagLength - end.length)}${end}`;
}
/** Events whose images may be built later than the check runs. */
const isBranchEvent = ({ name }) => name === 'pull_request' || name === 'push' || name === 'manual' || name === 'schedule';
/** Milliseconds of `90s`, `20m`, `1h30m`. @throws {SlipwayError} INPUT_INVALID */
function parseWait(text) {
    const [, hours = '0', minutes = '0', seconds = '0'] = /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/.exec(text) ?? [];
    const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    if (ms === 0 && !/^0+[hms]?$/.test(text))
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', `wait is "${text}", expected a duration such as 90s, 20m or 1h30m`);
    return ms;
}
/** The rules for the event that the job runs for. */
function planOwnImageRules({ own, pinned, gitTag: asked, branchImages, wait }, event) {
    const gitTag = asked ?? event.gitTag;
    const rules = { prefixes: own, pinned };
    const awaited = wait === undefined ? {} : { ifMissing: 'wait' };
    if (gitTag !== undefined)
        return { ...rules, gitTag, ...awaited };
    const { branch, shortCommit } = event.name === 'pull_request' ? event.head ?? {} : event;
    if (branchImages && branch !== undefined && shortCommit !== undefined)
        return { ...rules, branchTag: branchImageTag(branch, shortCommit), ...awaited };
    if (isBranchEvent(event))
        return { ...rules, ifMissing: 'pending' };
    return { ...rules, ...awaited };
}
const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** Whether the repo builds this image itself. */
const isOwnImage = (image, prefixes) => prefixes.some((prefix) => image.repository.startsWith(prefix) || nameOf(image).startsWith(prefix));
const isPinned = (image, { pinned }) => image.digest !== undefined || (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(image.text, pinned) || (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(image.repository, pinned);
/** The target as its rules have it looked up. */
function applyOwnImageRules(target, rules) {
    const { listed, lookup } = target;
    const { branchTag, gitTag, ifMissing } = rules;
    if (!isOwnImage(listed, rules.prefixes) || isPinned(listed, rules))
        return target;
    // Nobody is building one with another tag.
    if (gitTag !== undefined && listed.tag !== gitTag)
        return target;
    return {
        ...target, ...(ifMissing === undefined ? {} : { ifMissing }),
        ...(branchTag === undefined ? {} : { lookup: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .parseImageReference */ .o_)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .formatImageReference */ .my)({ ...(lookup.registry === undefined ? {} : { registry: lookup.registry }), repository: lookup.repository, tag: branchTag })) }),
    };
}
/** Own images that do not carry the git tag (R56). */
function checkOwnTags(targets, rules) {
    const { gitTag, prefixes } = rules;
    if (gitTag === undefined)
        return [];
    return targets.filter(({ listed }) => isOwnImage(listed, prefixes) && !isPinned(listed, rules) && (listed.tag ?? 'latest') !== gitTag).map(({ listed, addons, uses, location }) => {
        const [use] = uses;
        const [addon] = addons;
        return {
            code: 'wrong-tag', severity: 'error', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
            message: `the git tag is ${gitTag}, the image tag ${listed.tag ?? 'latest (none is written)'}${use === undefined ? '' : `; used by ${use.addon} (${use.object} ${use.path})`}`,
            hint: `write ${gitTag} in the chart and tag again; an image that keeps its tag belongs under pinned, one of another repo not under own`,
        };
    });
}


/***/ }),

/***/ 8517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   bl: () => (/* binding */ loadListTargets),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   zK: () => (/* binding */ mergeTargets)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38321);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81215);





const nothing = { images: [], findings: [], undetermined: [] };
/** By their listed name. */
const inOrder = (images) => [...images].sort((a, b) => (a.listed.text < b.listed.text ? -1 : 1));
// No line of a list has a blank in it.
const isRendered = (text) => /^(?:apiVersion|kind):\s/m.test(text);
/** Lists given by name, or standard input as `-`; also what `helm template` printed. @throws {SlipwayError} LIST_UNREADABLE */
async function loadListTargets(files, { cwd, stdin }) {
    const images = new Map();
    const findings = [];
    for (const file of files) {
        let text;
        try {
            text = file === '-' ? await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_2__.text)(stdin()) : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file), 'utf8');
        }
        catch (cause) {
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .SlipwayError */ .GQ('LIST_UNREADABLE', `cannot read the list ${file}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause)}`, { cause, location: { file } });
        }
        if (isRendered(text)) {
            const rendered = (await Promise.all(/* import() */[__webpack_require__.e(3392), __webpack_require__.e(1689)]).then(__webpack_require__.bind(__webpack_require__, 51689))).findRenderedTargets(text, file);
            findings.push(...rendered.findings);
            for (const target of rendered.images) {
                const known = images.get(target.listed.text);
                images.set(target.listed.text, known === undefined ? target : { ...known, lists: [...known.lists, file], addons: [...new Set([...known.addons, ...target.addons])], uses: [...known.uses, ...target.uses] });
            }
            continue;
        }
        const list = (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_4__/* .parseList */ .E1)(text, file);
        findings.push(...list.findings);
        for (const { image, location } of list.lines) {
            const known = images.get(image.text);
            images.set(image.text, { listed: image, lookup: image, lists: [...known?.lists ?? [], file], addons: known?.addons ?? [], uses: known?.uses ?? [], location: known?.location ?? location });
        }
    }
    return { images: inOrder([...images.values()]), findings, undetermined: [] };
}
/** Both together; an image of both is looked up once. */
function mergeTargets(a, b) {
    const images = new Map();
    for (const target of [...a.images, ...b.images]) {
        const known = images.get(target.listed.text);
        images.set(target.listed.text, known === undefined ? target : { ...target, ...known, lists: [...known.lists, ...target.lists], addons: [...new Set([...known.addons, ...target.addons])], uses: [...known.uses, ...target.uses] });
    }
    return { images: inOrder([...images.values()]), findings: [...a.findings, ...b.findings], undetermined: [...a.undetermined, ...b.undetermined] };
}


/***/ })

};
