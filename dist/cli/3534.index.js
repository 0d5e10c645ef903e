export const id = 3534;
export const ids = [3534];
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

/***/ 7137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ openHttpClient)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17690);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(609);




async function readCertificates(file) {
    let text;
    try {
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(cause)}`, { location: { file }, cause });
    }
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
    return text;
}
/** A client with the proxies of the environment and the certificates of files. @throws {SlipwayError} FILE_UNREADABLE */
async function openHttpClient({ env, caFiles = [], maxSocketsPerHost, addSecret }) {
    const certificates = await Promise.all(caFiles.map(readCertificates));
    const proxies = (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .parseProxySettings */ .$v)(env);
    for (const secret of (0,_proxy_js__WEBPACK_IMPORTED_MODULE_2__/* .proxySecrets */ .Wm)(proxies))
        addSecret(secret);
    return (0,_http_js__WEBPACK_IMPORTED_MODULE_3__/* .createHttpClient */ .u)({ proxies, ...(maxSocketsPerHost === undefined ? {} : { maxSocketsPerHost }), ...(certificates.length === 0 ? {} : { ca: certificates.join('\n') }) });
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

/***/ 84354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ openImageSources)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/http-environment.ts
var http_environment = __webpack_require__(7137);
// EXTERNAL MODULE: ./packages/oci/src/transport.ts + 7 modules
var transport = __webpack_require__(66178);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __webpack_require__(59640);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/oci/src/json-shape.ts
var json_shape = __webpack_require__(75947);
;// CONCATENATED MODULE: ./packages/oci/src/registry/credentials.ts



function readAuth(value, at) {
    const entry = (0,json_shape/* readObject */.Ag)(value, at);
    const [auth, username, password, identitytoken, registrytoken] = ['auth', 'username', 'password', 'identitytoken', 'registrytoken'].map((key) => (0,json_shape/* findText */.Vw)(entry, key, at));
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
        throw new errors/* OciError */.M('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
    }
    try {
        const object = (0,json_shape/* readObject */.Ag)(document);
        return { auths: (0,json_shape/* findRecord */.Tq)(object, 'auths', '', readAuth), credHelpers: (0,json_shape/* findRecord */.Tq)(object, 'credHelpers', '', json_shape/* asText */.e1), credsStore: (0,json_shape/* findText */.Vw)(object, 'credsStore') };
    }
    catch (error) {
        if (error instanceof json_shape/* ShapeError */.ym)
            throw new errors/* OciError */.M('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${error.place}`, { location: { file } });
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
        throw new errors/* OciError */.M('CREDENTIALS_INVALID', `${what} is not user:password`);
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
        const answer = (0,json_shape/* readObject */.Ag)(JSON.parse(text));
        return { username: (0,json_shape/* readText */.yR)(answer, 'Username'), secret: (0,json_shape/* readText */.yR)(answer, 'Secret') };
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
        const failed = (message, cause) => new errors/* OciError */.M('CREDENTIALS_INVALID', message, {
            hint: `repair the helper that docker's config.json names, or set ${(0,auth_variable/* authVariable */.z)(host)} to user:password`, ...(cause === undefined ? {} : { cause }),
        });
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
            throw failed(`not the name of a docker credential helper: ${JSON.stringify(helper)}`);
        if (exec === undefined)
            throw failed(`docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
        const program = `docker-credential-${helper}`;
        const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error) => {
            throw failed(`cannot get credentials for ${key}: ${(0,src_errors/* errorMessage */.gJ)(error)}`, error);
        });
        if (exitCode !== 0) {
            const said = `${stdout.toString('utf8')} ${stderr}`;
            if (/credentials not found/i.test(said))
                return undefined;
            // one that prints an answer all the same prints a secret that nobody knows to hide
            const because = /"Secret"/i.test(said) ? 'it failed after it had answered' : (0,src_text/* cutText */.IN)((0,src_text/* plainText */.wh)(said.trim()), 200);
            throw failed(`${program} could not give credentials for ${key}: ${because}`);
        }
        const answer = parseHelperAnswer(stdout.toString('utf8'));
        if (answer === undefined)
            throw failed(`${program} did not answer with a user name and a secret for ${key}`);
        const { username, secret } = answer;
        return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
    };
    const find = async (host) => {
        const variable = (0,auth_variable/* authVariable */.z)(host);
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

;// CONCATENATED MODULE: ./packages/release-repo/src/image-sources.ts



/** @throws {OciError} TRANSPORT_INVALID, saying which input is meant */
function parseFlag(text) {
    try {
        return (0,transport/* parseImageRoute */.qL)(text);
    }
    catch (cause) {
        throw cause instanceof errors/* OciError */.M ? new errors/* OciError */.M(cause.code, `registry is ${JSON.stringify(text.replace(/=.*@/s, '=***@').slice(0, 300))}: ${cause.message}`, { cause, hint: 'as --registry release/=registry:harbor.example.com/release, or the input registry' }) : cause;
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
    const at = (base) => (transport) => 'path' in transport ? { ...transport, path: (0,external_node_path_.resolve)(base, transport.path) } : transport;
    const flags = options.registries.map(parseFlag).map((route) => route.transport === undefined ? route : { ...route, transport: at(cwd)(route.transport) });
    const routes = [
        ...flags,
        ...configured.flatMap(([prefix, { endpoint, mirrors = [] }]) => {
            if (endpoint === undefined && mirrors.length === 0)
                return [];
            const named = { prefix: prefix.replace(/\/+$/, ''), ...(mirrors.length === 0 ? {} : { mirrors: mirrors.map(transport/* parseTransport */.zt).map(at(folder)) }) };
            return [endpoint === undefined ? named : { ...named, transport: at(folder)((0,transport/* parseTransport */.zt)(endpoint)) }];
        }),
    ];
    // Of two routes for one prefix the first, a flag, wins.
    const unique = [...new Map([...routes].reverse().map((route) => [route.prefix, route])).values()];
    const hostOf = (prefix, endpoint) => endpoint === undefined ? (0,reference/* apiRepository */.pl)((0,reference/* parseImageReference */.o_)(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
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
    const caFiles = [...options.caFiles.map((file) => (0,external_node_path_.resolve)(cwd, file)), ...configured.flatMap(([, { caFile }]) => (caFile === undefined ? [] : [(0,external_node_path_.resolve)(folder, caFile)]))];
    const http = await (0,http_environment/* openHttpClient */.S)({ env, caFiles, maxSocketsPerHost: connections, addSecret });
    const credentials = createCredentialSource({
        env, exec, onSecret: addSecret,
        ...(dockerConfig === undefined ? {} : { config: parseDockerConfig(dockerConfig.text, { file: dockerConfig.path }) }),
    });
    const imageRoutes = (0,transport/* createImageRoutes */.Ou)({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
    return { routes: imageRoutes, isRouted: (reference) => (0,transport/* findRoute */.$6)(unique, reference)?.route.transport !== undefined, http, credentials, isPlainHttp: (host) => plainHttp.includes(host), close: () => http.close() };
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


/***/ })

};
