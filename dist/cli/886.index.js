export const id = 886;
export const ids = [886];
export const modules = {

/***/ 50800:
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
        const release = await (0,release_images/* loadReleaseImages */.w5)({
            tree, config, engine, ...kube,
            progress: (total) => {
                const bar = logger.progress('addons', { total });
                progress.done = () => bar.done();
                return bar;
            },
        });
        progress.done();
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

/***/ 37870:
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

/***/ 10796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76158);

/** Base64 of text that has the secret inside, such as `user:password`: three alignments, without the characters that depend on what stands around it. */
function innerBase64(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].map((shift) => {
        const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '');
        const partial = (bytes.length + shift) % 3 === 0 ? 0 : 1;
        return text.slice(shift === 0 ? 0 : shift + 1, text.length - partial);
    }).filter((text) => text.length >= 8);
}
function encodedForms(secret) {
    const percent = [encodeURIComponent(secret), new URLSearchParams({ v: secret }).toString().slice(2)];
    const base64 = [Buffer.from(secret).toString('base64').replace(/=+$/, ''), ...innerBase64(secret)];
    return [
        secret, JSON.stringify(secret).slice(1, -1), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(secret), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(secret),
        ...percent, ...percent.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
        ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ];
}
function createRedactor() {
    const secrets = new Set();
    return {
        add(secret) {
            for (const line of [secret, ...secret.split(/\r?\n/)]) {
                // Shorter ones would blank out ordinary words.
                if (line.trim().length >= 4)
                    for (const form of encodedForms(line))
                        secrets.add(form);
            }
        },
        redact(text) {
            // A name alone is a token in http addresses; in others, such as ssh://git@host, it is a name. Markdown has a zero-width space before //.
            let result = text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\u200b?\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1***@').replace(/(\bhttps?:\u200b?\/\/)[^\s/@?#"'<>]+@/gi, '$1***@');
            for (const secret of [...secrets].sort((a, b) => b.length - a.length))
                result = result.replaceAll(secret, '***');
            return result;
        },
    };
}


/***/ }),

/***/ 96437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError),
/* harmony export */   s: () => (/* binding */ gitErrorOf)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10796);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96192);

/** A git command that failed. `REMOTE_UNREACHABLE` and `REMOTE_DENIED` mean "could not look" (exit code 3). */
class GitError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'GitError';
}
// What git prints under LC_ALL=C; the first that matches decides, so the narrow ones come first.
const readings = [
    { code: 'GIT_TOO_OLD', pattern: /unknown option:? [`'"]?(--)?end-of-options|unknown switch `end-of/i, says: 'this git is too old', hint: 'install git 2.30 or newer' },
    { code: 'UNTRUSTED_OWNER', pattern: /dubious ownership/i, says: 'the repository belongs to another user', hint: 'git config --global --add safe.directory DIR' },
    { code: 'PROTOCOL_REFUSED', pattern: /transport '[^']*' not allowed|strange (hostname|port|pathname)|unsupported protocol/i, says: 'this kind of address is refused', hint: 'use an https:// or ssh:// address' },
    { code: 'REMOTE_DENIED', pattern: /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied|returned error: 40[13]|access denied|host key verification failed/i, says: 'the server denies access', hint: 'configure a git credential helper for this host, or an ssh key', exitCode: 3 },
    { code: 'REMOTE_NOT_FOUND', pattern: /repository '[^']*' not found|repository not found|returned error: 404|does not appear to be a git repository|repository '[^']*' does not exist|project you were looking for could not be found/i, says: 'there is no such repository' },
    { code: 'UNKNOWN_REF', pattern: /couldn't find remote ref|not our ref|unknown revision|not a valid object name|needed a single revision|bad revision/i, says: 'there is no such ref' },
    { code: 'REMOTE_UNREACHABLE', pattern: /could not resolve host|unable to access|connection (refused|reset|timed out|closed)|could not read from remote|timed out|too slow|early eof|hung up unexpectedly|remote end hung up|rpc failed|network is unreachable|no route to host/i, says: 'the server cannot be reached', exitCode: 3, retryable: true },
    { code: 'NOT_A_REPO', pattern: /not a git repository|must be run in a work tree|cannot change to/i, says: 'this is not a git repository', hint: 'a release is read from git: clone the release repo and name its folder with --repo' },
];
/** A server may have git print as much as it likes. */
const shorten = (said, longest = 400) => (said.length <= longest ? said : `${said.slice(0, longest / 2)} … ${said.slice(-longest / 2)}`);
/** The error that a failed git command means, by what git printed; addresses lose their user and password, and texts all `secrets`. */
function gitErrorOf(error, { step: rawStep, remote = false, secrets = [] }) {
    if (error instanceof GitError)
        return error;
    const { add, redact } = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .l)();
    secrets.forEach(add);
    const step = redact(rawStep);
    if (!(error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .ExecError */ .cI))
        return new GitError('GIT_FAILED', `${step}: ${redact((0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error))}`, { cause: error });
    if (error.code === 'COMMAND_NOT_FOUND')
        return new GitError('GIT_NOT_FOUND', `${step}: ${error.message}`, { cause: error, hint: 'install git 2.30 or newer' });
    if (error.code === 'COMMAND_TIMEOUT' && remote)
        return new GitError('REMOTE_UNREACHABLE', `${step}: ${error.message}`, { cause: error, exitCode: 3, retryable: true });
    const printed = redact(error.result.stderr).trim();
    const said = shorten(printed.split('\n').filter((line) => line !== '').slice(-3).join(' '));
    const reading = readings.find(({ pattern }) => pattern.test(printed));
    if (reading === undefined)
        return new GitError('GIT_FAILED', `${step}: ${said === '' ? redact(error.message) : said}`, { cause: error, ...(remote ? { exitCode: 3 } : {}) });
    const { code, says, hint, exitCode, retryable } = reading;
    return new GitError(code, `${step}: ${says} (git: ${said})`, {
        cause: error, ...(hint === undefined ? {} : { hint }), ...(exitCode === undefined ? {} : { exitCode }), ...(retryable === undefined ? {} : { retryable }),
    });
}


/***/ }),

/***/ 67140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ checkRevision),
/* harmony export */   I: () => (/* binding */ checkGitUrl),
/* harmony export */   Jb: () => (/* binding */ allowedProtocolsFor),
/* harmony export */   LE: () => (/* binding */ nearestNames),
/* harmony export */   S1: () => (/* binding */ checkGitPath),
/* harmony export */   hh: () => (/* binding */ checkRefName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96437);

const control = /[\u0000-\u001f\u007f]/;
const refuse = (what, text, reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X('UNSAFE_NAME', `refused the ${what} ${JSON.stringify(text.slice(0, 200))}: ${reason}`);
/**
 * An address that git may be given: no option, no second line. Which protocols are allowed is git's own
 * check (GIT_ALLOW_PROTOCOL), because filters on the text have been got round.
 * @throws {GitError} UNSAFE_NAME (T62, T64)
 */
function checkGitUrl(url) {
    if (url === '')
        throw refuse('address', url, 'it is empty');
    if (control.test(url))
        throw refuse('address', url, 'it contains a line break or control character');
    if (url.startsWith('-'))
        throw refuse('address', url, 'it starts with a hyphen');
    const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:]*)/i.exec(url)?.[1] ?? /^(?:[^/@:]*@)?([^/:]*):/.exec(url)?.[1];
    if (host?.startsWith('-') === true)
        throw refuse('address', url, 'its host starts with a hyphen');
    return url;
}
/**
 * A tag or branch name as `git check-ref-format` allows it, except for a leading hyphen. Such a name may still
 * contain `$(…)`, quotes and backticks: it is data for whoever prints or stores it (T65).
 * @throws {GitError} UNSAFE_NAME
 * @see https://git-scm.com/docs/git-check-ref-format
 */
function checkRefName(name) {
    const parts = name.split('/');
    const bad = name === '' || name === '@' || name.startsWith('-') || control.test(name) || /[ ~^:?*[\\]|\.\.|@\{|\.$/.test(name)
        || parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock'));
    if (bad)
        throw refuse('ref', name, 'it is not a legal name of a tag or branch');
    return name;
}
/** A revision: a name, a commit, or one of both with `~N` or `^`. @throws {GitError} UNSAFE_NAME */
function checkRevision(revision) {
    checkRefName(revision.replace(/(?:[~^][0-9]*)+$/, ''));
    return revision;
}
/** A path inside a repository. @throws {GitError} UNSAFE_NAME */
function checkGitPath(path) {
    if (path === '' || path.startsWith('/') || path.startsWith('-') || path.includes('\0') || path.split('/').includes('..')) {
        throw refuse('path', path, 'it is empty, starts with a hyphen, or leaves the repository');
    }
    return path;
}
/**
 * The protocols that an address which the user configured needs: https and ssh always, `file` for a local
 * path, `http` for a plain http address.
 */
function allowedProtocolsFor(baseUrl) {
    const always = ['https', 'ssh'];
    if (baseUrl === undefined)
        return always;
    if (/^http:\/\//i.test(baseUrl))
        return [...always, 'http'];
    const isLocal = /^file:\/\//i.test(baseUrl) || (!/^[a-z][a-z0-9+.-]*:/i.test(baseUrl) && !/^[^/]*:/.test(baseUrl));
    return isLocal ? [...always, 'file'] : always;
}
/** The names that look most like `wanted`, best first, at most three. */
function nearestNames(wanted, names) {
    return names.map((name) => ({ name, distance: editDistance(wanted, name) }))
        .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(wanted.length / 3)) || (wanted.length > 2 && name.includes(wanted)))
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1)).slice(0, 3).map(({ name }) => name);
}
/** @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function editDistance(a, b) {
    if (Math.abs(a.length - b.length) > 16)
        return 99;
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
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

/***/ 88679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern)
/* harmony export */ });
/** Whether a text matches one of these patterns, in which `*` stands for any characters. */
function matchesPattern(text, patterns) {
    return patterns.some((pattern) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text));
}


/***/ }),

/***/ 48274:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ collectTimePlaceholders),
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   PR: () => (/* binding */ resolvePlaceholders),
/* harmony export */   jn: () => (/* binding */ deployTimePlaceholders)
/* harmony export */ });
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67140);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76768);


/** Placeholders that are for the site that deploys: they stay as they are (R54). */
const deployTimePlaceholders = ['cargo_registry', 'platform_release_version', 'registry_library', 'registry_release'];
/** Placeholders that are filled in when a file is collected. */
const collectTimePlaceholders = ['imageTagFromGitTag', 'TagOfRepo'];
// Shell and Lua have double brackets too; a placeholder is one name, or one name with one argument.
const pattern = /\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*(?:\([ \t]*(["']?)([^\[\]()"'\r\n]*?)\2[ \t]*\)[ \t]*)?\]\]/g;
/** Of each severity: no warning may keep an error away. */
const maxFindings = 20;
/** Of one line, before a place: what is meant stands near it, and lines of others may be megabytes long. */
const maxLine = 400;
/** For which one that is like it is looked for, in one file. */
const maxNames = 1000;
const lineBefore = (source, at) => {
    const near = source.slice(Math.max(0, at - maxLine), at);
    return near.slice(near.lastIndexOf('\n') + 1);
};
/** Known names that stand there as if in a placeholder, but with other brackets, or more between them. */
function findLoose(source, known) {
    const rest = source.replace(pattern, (text) => ' '.repeat(text.length));
    const names = [...collectTimePlaceholders, ...known].map((name) => name.replace(/[.\-]/g, '\\$&')).join('|');
    const loose = new RegExp(`(?:(\\[{1,2}|\\{\\{)[ \\t]*)?(?<![\\w.-])(${names})(?![\\w.-])`, 'g');
    return [...rest.matchAll(loose)].flatMap(({ index: at, 1: brackets, 2: name = '' }) => {
        const line = lineBefore(rest, at);
        const isMeant = brackets === '[[' || brackets === '{{' || (collectTimePlaceholders.some((each) => each === name) && (brackets === '[' || /image/i.test(line)));
        return !isMeant || /(^|\s)#/.test(line) ? [] : [{ at, name, text: source.slice(at, at + 40).split('\n', 1)[0]?.trim() ?? name }];
    });
}
/**
 * The file with `[[ imageTagFromGitTag ]]` and `[[ TagOfRepo(repo) ]]` replaced. Every other byte stays. Names that are
 * nearly a known one, repos without a tag and tags that cannot be one of an image are errors, and stay as they are (P13).
 */
function resolvePlaceholders(content, { file, subject, repo, tag, tags, allow = [] }) {
    if (content.subarray(0, 8000).includes(0) || ![...collectTimePlaceholders, '[['].some((each) => content.includes(each)))
        return { content, findings: [] };
    // One character per byte: whatever the encoding, what is not replaced stays.
    const source = content.toString('latin1');
    const findings = [];
    const known = [...deployTimePlaceholders, ...allow];
    const organisation = repo.slice(0, repo.lastIndexOf('/'));
    const report = (at, { code, severity = 'error', message, hint }) => {
        if (findings.filter((finding) => finding.severity === severity).length >= maxFindings)
            return undefined;
        const before = source.slice(0, at);
        const line = before.split('\n').length;
        findings.push({ code, severity, subject, location: { file, line, column: at - before.lastIndexOf('\n') }, message, hint });
        return undefined;
    };
    // A file of others may have very many names; nobody means so many.
    const nearest = new Map();
    const nearestTo = (name) => {
        if (!nearest.has(name) && nearest.size < maxNames)
            nearest.set(name, (0,_slipway_git__WEBPACK_IMPORTED_MODULE_0__/* .nearestNames */ .LE)(name, [...collectTimePlaceholders, ...known])[0]);
        return nearest.get(name);
    };
    const asImageTag = (value, at, of) => (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isImageTag */ ._l)(value) ? value
        : report(at, { code: 'placeholder-tag', message: `the tag ${value} of ${of} cannot be the tag of an image`, hint: `tag ${of} with at most 128 letters, digits, ".", "_" and "-"` });
    const meaningOf = (name, argument, { at, text }) => {
        if (name === 'imageTagFromGitTag' && argument === undefined)
            return asImageTag(tag, at, repo);
        if (name === 'TagOfRepo' && argument !== undefined && argument !== '') {
            const wanted = argument.includes('/') ? argument : `${organisation}/${argument}`;
            const found = tags.get(wanted);
            if (found !== undefined)
                return asImageTag(found, at, wanted);
            const similar = (0,_slipway_git__WEBPACK_IMPORTED_MODULE_0__/* .nearestNames */ .LE)(wanted, [...tags.keys()]);
            return report(at, {
                code: 'placeholder-repo', message: `${text}: no entry of the release names ${wanted} with a tag`,
                hint: similar.length > 0 ? `similar ones: ${similar.join(', ')}` : `add an entry with repositoryFullName: ${wanted}; it needs no charts`,
            });
        }
        if (argument === undefined && known.includes(name))
            return undefined;
        const near = nearestTo(name);
        if (near !== undefined) {
            const form = near === 'TagOfRepo' ? 'TagOfRepo(REPO)' : near;
            return report(at, { code: 'placeholder-typo', message: `${text} is no placeholder`, hint: `did you mean [[ ${form} ]]?` });
        }
        const isImage = /image/i.test(lineBefore(source, at));
        if (isImage || /\.ya?ml$/.test(file)) {
            return report(at, {
                code: 'placeholder-unknown', severity: isImage ? 'error' : 'warning', message: `${text} is not known${isImage ? ', and an image needs it' : '; it stays as it is'}`,
                hint: `correct it, or name ${name} under placeholders.allow of slipway.yaml if the site fills it in`,
            });
        }
        return undefined;
    };
    const resolved = source.replace(pattern, (text, name, _quote, argument, at) => meaningOf(name, argument, { at, text }) ?? text);
    if (/\.(ya?ml|json|tpl)$/.test(file)) {
        for (const { at, text, name } of findLoose(source, known)) {
            const form = name === 'TagOfRepo' ? 'TagOfRepo(REPO)' : name;
            report(at, { code: 'placeholder-typo', message: `${text} is no placeholder`, hint: `did you mean [[ ${form} ]]?` });
        }
    }
    return { content: resolved === source ? content : Buffer.from(resolved, 'latin1'), findings };
}
/**
 * The text with deploy-time placeholders as they are where images are listed and looked up: `[[ registry_release ]]/web:v1` is
 * `release/web:v1`. One that stands for nothing takes the `/` behind it along. Others stay.
 */
function fillPlaceholders(text, values) {
    if (!text.includes('[['))
        return text;
    return text.replace(/\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*\]\](\/?)/g, (whole, name, slash) => {
        const value = Object.hasOwn(values, name) ? values[name] : undefined;
        return value === undefined ? whole : value === '' ? '' : `${value}${slash}`;
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


/***/ }),

/***/ 35049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ openWorktree),
/* harmony export */   iD: () => (/* binding */ resolveForWriting)
/* harmony export */ });
/* unused harmony export createWorktree */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37870);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75004);






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
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOTDIR')
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('UNSAFE_PATH', `${path} cannot be written: a file stands where its folder must be`, { location: { file: path }, hint: 'move that file elsewhere' });
            throw error;
        });
        if (entry?.isSymbolicLink() === true)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not written to`, { location: { file: path } });
    }
    return at;
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
