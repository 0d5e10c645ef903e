export const id = 4050;
export const ids = [4050];
export const modules = {

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

/***/ 41577:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OR: () => (/* binding */ checkVersions),
/* harmony export */   q5: () => (/* binding */ versionFileName),
/* harmony export */   qW: () => (/* binding */ findVersionFile),
/* harmony export */   ty: () => (/* binding */ setAddonVersion)
/* harmony export */ });
/* unused harmony export parseVersionFile */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86732);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75004);
/* harmony import */ var _yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86148);






/** The name of the file that says which addons are deployed, in which version. */
const versionFileName = 'version.yml';
// Flags may be written as strings by templates; versions must be strings, or 1.10 would become 1.1 (T80).
const flag = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['true', 'false']).transform((word) => word === 'true')]).nullish();
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: () => 'must be a string: write the version in quotes' }).nullish();
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name');
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            name,
            enable: flag,
            addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name, enable: flag, namespace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name').nullish(), version }, 'must be a map with name'), 'must be a list of addons').nullish(),
        }, 'must be a map with name and addons'), 'must be a list of modules').nullish(),
    }, 'must be a map with modules'),
}, 'must be a map with spec');
function parse(text, file) {
    try {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, file);
    }
    catch (error) {
        if (!(error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .YamlError */ .Iz))
            throw error;
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .YamlError */ .Iz(error.code, error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint: `correct ${file} there; git diff says what was changed last`, cause: error });
    }
}
/** The addons of a `version.yml`. @throws {YamlError} with file, line and column (R15) */
function parseVersionFile(text, file) {
    const yaml = parse(text, file);
    const parsed = fileSchema.safeParse(yaml.value);
    if (!parsed.success)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeIssues */ .K)(parsed.error), { hint: 'write it as spec: {modules: [{name: base, addons: [{name: web, namespace: shop, version: "v1.2.3"}]}]}, every version in quotes' });
    const addons = (parsed.data.spec.modules ?? []).flatMap((module, moduleIndex) => (module.addons ?? []).map((addon, index) => {
        const path = ['spec', 'modules', moduleIndex, 'addons', index];
        return {
            module: module.name, name: addon.name, enable: (module.enable ?? true) && (addon.enable ?? true), path, location: yaml.locate(path),
            ...(typeof addon.namespace === 'string' ? { namespace: addon.namespace } : {}), ...(typeof addon.version === 'string' ? { version: addon.version } : {}),
        };
    }));
    return { file, text, addons };
}
/** `version.yml`, or `env.yml` where there is none and it has the same form (R10). @throws {YamlError} */
async function findVersionFile(tree) {
    for (const file of [versionFileName, 'version.yaml']) {
        const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, file);
        if (text !== undefined)
            return parseVersionFile(text, file);
    }
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, 'env.yml');
    if (text === undefined || !fileSchema.safeParse((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, 'env.yml').value).success)
        return undefined;
    return parseVersionFile(text, 'env.yml');
}
/**
 * The text with the version of one addon set, wherever the addon stands; comments, order and quotes stay.
 * @throws {ReleaseRepoError} ADDON_NOT_FOUND
 */
function setAddonVersion(text, name, version) {
    const raw = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional(), version: zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().optional() })).nullish() })) }) })
        .safeParse((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, versionFileName).value);
    const places = raw.success ? raw.data.spec.modules.flatMap((module, moduleIndex) => (module.addons ?? []).flatMap((addon, index) => addon.name === name ? [{ path: ['spec', 'modules', moduleIndex, 'addons', index, 'version'], before: addon.version }] : [])) : [];
    if (places.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ReleaseRepoError */ .w('ADDON_NOT_FOUND', `${versionFileName} has no addon ${name}`, { hint: 'add it to the module that it belongs to' });
    return places.filter(({ before }) => before !== version).reduce((changed, { path }) => (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .setYamlString */ .j)(changed, path, { value: version, sibling: 'name' }), text);
}
/** Addons that stand there twice for one namespace: only one of them could be installed. */
function checkTwice({ file, addons }) {
    const first = new Map();
    return addons.flatMap((addon) => {
        const key = `${addon.name} ${addon.namespace ?? ''}`;
        const other = first.get(key);
        if (other === undefined)
            first.set(key, addon);
        return other === undefined ? [] : [{ code: 'addon-twice', severity: 'error', subject: addon.name, location: addon.location, message: `${file} names ${addon.name} twice, first in line ${other.location.line ?? 1}`, hint: 'remove one of them, or give it another namespace' }];
    });
}
/** Differences between `version.yml` and the charts: addons that one of them lacks or has twice, and other versions. */
function checkVersions({ file, addons: entries }, addons) {
    const byName = new Map(addons.map((addon) => [addon.name, addon]));
    const listed = new Set(entries.map(({ name }) => name));
    const fromFile = entries.flatMap((entry) => {
        const addon = byName.get(entry.name);
        if (addon === undefined)
            return entry.enable ? [{ code: 'addon-missing', severity: 'error', subject: entry.name, location: entry.location, message: `${file} deploys ${entry.name}, but no chart of that name is in addons/` }] : [];
        if (addon.version === undefined || entry.version === addon.version)
            return [];
        return [{ code: 'version-mismatch', severity: 'error', subject: entry.name, location: entry.location, addon: addon.path, message: `${file} says ${entry.version ?? 'nothing'}, Chart.yaml says ${addon.version}` }];
    });
    const fromCharts = addons.filter(({ name }) => !listed.has(name)).map((addon) => ({
        code: 'addon-unlisted', severity: 'warning', subject: addon.name, addon: addon.path, location: { file: `${addon.path}/Chart.yaml` }, message: `${file} does not name this addon, so it is not deployed`,
    }));
    return [...fromFile, ...checkTwice({ file, addons: entries }), ...fromCharts];
}


/***/ })

};
