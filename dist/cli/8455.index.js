export const id = 8455;
export const ids = [8455];
export const modules = {

/***/ 19493:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ collectGarbage),
/* harmony export */   y: () => (/* binding */ holdNewSpace)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_v8__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30714);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_vm__WEBPACK_IMPORTED_MODULE_1__);


/**
 * Gives memory back at the end of a step that used much, before one that runs long: on its own the collector lets it lie
 * until there is need. The second run also shrinks the space for new objects, where V8 can (Node 24).
 */
function collectGarbage() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)(`gc(); gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })`);
}
/**
 * Keeps the space for new objects as large as it is, 1 or 2 MB at the start of a process: otherwise it grows to 32 MB while much is made at once, and Node 20
 * never shrinks it. Every thread that starts takes that back, so it is said again when one is there.
 */
function holdNewSpace() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
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

/***/ 98321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ou: () => (/* binding */ createImageRoutes),
  $6: () => (/* binding */ findRoute),
  P6: () => (/* binding */ formatTransport),
  qL: () => (/* binding */ parseImageRoute),
  zt: () => (/* binding */ parseTransport)
});

// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./packages/oci/src/mirrors.ts

const givingUpAfter = 3;
const silentCodes = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY']);
/** A place is silent when three requests in a row, each tried several times, found nobody there. */
function createSilentPlaces() {
    const failures = new Map();
    return {
        find: (name) => {
            const seen = failures.get(name) ?? [];
            return seen.length >= givingUpAfter ? seen.at(-1) : undefined;
        },
        note(name, error) {
            if (error === undefined || !silentCodes.has(error.code))
                failures.delete(name);
            else
                failures.set(name, [...failures.get(name) ?? [], error].slice(-givingUpAfter));
        },
    };
}
/**
 * One repository that is read from its mirrors when its own place cannot say (T4). What is absent at a mirror is not
 * absent for certain, so then the error of the primary stands; what the primary denies or lacks, no mirror is asked for.
 */
function createMirroredSource({ primary, mirrors, silent, logger }) {
    const ask = async (step) => {
        let unknown = silent.find(primary.source.name);
        if (unknown === undefined) {
            try {
                const answer = await step(primary);
                silent.note(primary.source.name);
                return answer;
            }
            catch (error) {
                if (!(error instanceof errors/* OciError */.M))
                    throw error;
                silent.note(primary.source.name, error);
                if ((0,errors/* classifyImageError */.O)(error) !== 'unknown')
                    throw error;
                unknown = error;
            }
        }
        for (const mirror of mirrors) {
            if (silent.find(mirror.source.name) !== undefined)
                continue;
            try {
                const answer = await step(mirror);
                silent.note(mirror.source.name);
                if (answer !== undefined) {
                    logger.debug(`${primary.source.name} could not say (${unknown.message}); taken from its mirror ${mirror.source.name}`);
                    return answer;
                }
            }
            catch (error) {
                if (!(error instanceof errors/* OciError */.M))
                    throw error;
                silent.note(mirror.source.name, error); // its trouble is no answer either
            }
        }
        throw unknown;
    };
    const name = primary.source.name;
    return {
        name,
        headManifest: (_repository, reference) => ask(({ source, repository }) => source.headManifest(repository, reference)),
        getManifest: (_repository, reference) => ask(({ source, repository }) => source.getManifest(repository, reference)),
        statBlob: (_repository, digest) => ask(({ source, repository }) => source.statBlob(repository, digest)),
        listTags: (_repository) => ask(({ source, repository }) => source.listTags(repository)),
        async openBlob(_repository, descriptor, options) {
            const stream = await ask(({ source, repository }) => source.openBlob(repository, descriptor, options));
            if (stream === undefined)
                throw new errors/* OciError */.M('CONTENT_MISSING', `${name} has no blob ${descriptor.digest}`);
            return stream;
        },
        ...(primary.source.listReferrers === undefined ? {} : {
            // a mirror that has none says nothing of the primary
            listReferrers: async (_repository, digest) => await ask(async ({ source, repository }) => {
                const listed = await source.listReferrers?.(repository, digest);
                return listed?.length === 0 ? undefined : listed;
            }) ?? [],
        }),
    };
}

// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/registry/client.ts + 4 modules
var registry_client = __webpack_require__(58316);
;// CONCATENATED MODULE: ./packages/oci/src/unreadable-source.ts
/** A place that could not be opened: it says why for everything it is asked, so that the images of other places are not held up. */
function createUnreadableSource(name, reason) {
    const refuse = () => Promise.reject(reason);
    return { name, headManifest: refuse, getManifest: refuse, statBlob: refuse, openBlob: refuse, listTags: refuse };
}

;// CONCATENATED MODULE: ./packages/oci/src/transport.ts





const transport_forms = 'registry:HOST[:PORT][/PROJECT], http+registry:HOST[:PORT][/PROJECT], store:PATH, oci:PATH[:REFERENCE], docker-archive:FILE or package:PATH';
/** `registry:harbor.local/project`, `store:/var/lib/registry`… @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
function parseTransport(text) {
    // somebody may have put a login before the host
    const shown = (value) => JSON.stringify(value.replace(/^.*@/s, '***@').slice(0, 300));
    const fail = (reason) => new errors/* OciError */.M('TRANSPORT_INVALID', `not a place for images: ${shown(text)}: ${reason}`);
    const colon = text.indexOf(':');
    const scheme = colon < 0 ? '' : text.slice(0, colon);
    const rest = text.slice(colon + 1);
    switch (scheme) {
        case 'registry':
        case 'http+registry': {
            const slash = rest.indexOf('/');
            const host = slash < 0 ? rest : rest.slice(0, slash);
            const project = slash < 0 ? '' : rest.slice(slash + 1).replace(/\/$/, '');
            if (!(0,src_reference/* isRegistryHost */.EV)(host))
                throw fail(`${shown(rest)} does not begin with HOST or HOST:PORT${rest.includes('@') ? '; logins come from docker login or from SLIPWAY_AUTH_<HOST>' : ''}`);
            if (project !== '' && !(0,src_reference/* isRepositoryName */.en)(project))
                throw fail(`${shown(project)} is no project`);
            return { kind: 'registry', host, plainHttp: scheme === 'http+registry', ...(project === '' ? {} : { project }) };
        }
        case 'store':
        case 'package':
        case 'docker-archive':
            if (rest === '')
                throw fail('the path is missing');
            return { kind: scheme, path: rest };
        case 'oci': {
            const [, path = '', reference = ''] = /^([^:]*):?(.*)$/s.exec(rest) ?? [];
            if (path === '')
                throw fail('the path is missing');
            return { kind: 'oci', path, ...(reference === '' ? {} : { reference }) };
        }
        default:
            throw fail(`expected ${transport_forms}`);
    }
}
/** As `parseTransport` reads it. */
function formatTransport(transport) {
    switch (transport.kind) {
        case 'registry': return `${transport.plainHttp ? 'http+' : ''}registry:${transport.host}${transport.project === undefined ? '' : `/${transport.project}`}`;
        case 'oci': return `oci:${transport.path}${transport.reference === undefined ? '' : `:${transport.reference}`}`;
        default: return `${transport.kind}:${transport.path}`;
    }
}
/** `PREFIX=TRANSPORT`; an empty prefix or a transport alone is for all images. @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
function parseImageRoute(text) {
    const equals = text.indexOf('=');
    const colon = text.indexOf(':');
    // `store:/a=b` has its = inside the path; in `localhost:5000=…` what comes before the colon is no transport
    const bare = equals < 0 || (colon >= 0 && colon < equals && /^(?:http\+registry|registry|store|package|oci|docker-archive)$/.test(text.slice(0, colon)));
    const prefix = bare ? '' : text.slice(0, equals).trim().replace(/\/+$/, '');
    if (!/^[A-Za-z0-9[\]:._/-]*$/.test(prefix))
        throw new errors/* OciError */.M('TRANSPORT_INVALID', `${JSON.stringify(prefix.slice(0, 300))} cannot begin the name of an image`);
    return { prefix, transport: parseTransport(bare ? text : text.slice(equals + 1)) };
}
/** What of `name` follows the prefix, without the slash between; undefined when the prefix does not end on a boundary. */
function afterPrefix(name, prefix) {
    if (prefix === '')
        return name;
    if (name === prefix)
        return '';
    return name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : undefined;
}
/** The ways to write a name: as it is and, for Docker Hub's, in full. */
function namesOf({ registry, repository }) {
    if (registry !== undefined && registry !== 'docker.io')
        return [`${registry}/${repository}`];
    return [...(registry === undefined ? [repository] : []), `docker.io/${(0,src_reference/* apiRepository */.pl)({ repository }).repository}`];
}
/**
 * The route for a name, the longest prefix first, and what of the name follows it. A name without a host belongs to the
 * route of its own beginning before it belongs to Docker Hub's.
 */
function findRoute(routes, reference) {
    const byLength = [...routes].sort((a, b) => b.prefix.length - a.prefix.length);
    for (const name of namesOf(reference)) {
        for (const route of byLength) {
            const rest = route.prefix === '' ? undefined : afterPrefix(name, route.prefix);
            if (rest !== undefined)
                return { route, rest };
        }
    }
    const all = byLength.find(({ prefix }) => prefix === '');
    return all === undefined ? undefined : { route: all, rest: reference.repository };
}
// Loaded where one is named: most runs ask registries only (DR18).
const loadStore = async () => (await Promise.all(/* import() */[__webpack_require__.e(2270), __webpack_require__.e(7234)]).then(__webpack_require__.bind(__webpack_require__, 47234))).openImageStore;
const loadLayout = async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(2270), __webpack_require__.e(339)]).then(__webpack_require__.bind(__webpack_require__, 90339))).openImageLayout;
const loadArchive = async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(6365)]).then(__webpack_require__.bind(__webpack_require__, 86365))).openDockerArchive;
/** Sources by the longest matching prefix; a name without one is looked for in its own registry. */
function createImageRoutes({ routes, plainHttp = [], trust, connections, http, credentials, logger, openPackage, onSecret }) {
    const clients = new Map();
    const opened = new Map();
    const silent = createSilentPlaces();
    const openNew = async (transport) => {
        switch (transport.kind) {
            case 'store': return (await loadStore())(transport.path);
            case 'oci': return (await loadLayout())(transport.path, { reference: transport.reference });
            case 'docker-archive': return (await loadArchive())(transport.path);
            case 'package': {
                if (openPackage === undefined)
                    throw new errors/* OciError */.M('NOT_SUPPORTED_YET', 'images cannot be taken from package: here');
                return openPackage(transport.path);
            }
        }
    };
    const open = (transport) => {
        const key = formatTransport(transport);
        let source = opened.get(key);
        if (source === undefined) {
            // What cannot be read has no answer about its images (T4); what is not meant for reading is the caller's mistake.
            opened.set(key, source = openNew(transport).catch((error) => {
                if (!(error instanceof errors/* OciError */.M) || error.code === 'NOT_SUPPORTED_YET' || error.code === 'TRANSPORT_INVALID')
                    throw error;
                return createUnreadableSource(key, error);
            }));
        }
        return source;
    };
    const registry = (host, options = {}) => {
        const plain = options.plainHttp === true || plainHttp.includes(host);
        const key = `${plain ? 'http' : 'https'}://${host}`;
        let client = clients.get(key);
        if (client === undefined) {
            client = (0,registry_client/* createRegistryClient */.H)({
                host, plainHttp: plain, trust: trust?.get(host) ?? [], http, credentials, logger,
                ...(connections === undefined ? {} : { connections }), ...(onSecret === undefined ? {} : { onSecret }),
            });
            clients.set(key, client);
        }
        return client;
    };
    /** Where a transport has an image whose name is `repository`, `rest` behind the prefix of its route. */
    const placeOf = async (transport, repository, rest) => {
        if (transport.kind !== 'registry')
            return { source: await open(transport), repository };
        const source = registry(transport.host, { plainHttp: transport.plainHttp });
        return { source, repository: transport.project === undefined ? repository : [transport.project, rest].filter((part) => part !== '').join('/') };
    };
    const ownPlace = (reference) => {
        const { host, repository } = (0,src_reference/* apiRepository */.pl)(reference);
        return { source: registry(host), repository };
    };
    return {
        registry,
        async resolveForWriting(reference) {
            const { route, rest = '' } = findRoute(routes, reference) ?? {};
            const transport = route?.transport;
            if (transport === undefined) {
                const { host, repository } = (0,src_reference/* apiRepository */.pl)(reference);
                const destination = registry(host);
                return { destination, repository, description: `${destination.name}/${repository}` };
            }
            const { repository } = reference;
            switch (transport.kind) {
                case 'registry': {
                    const destination = registry(transport.host, { plainHttp: transport.plainHttp });
                    const name = transport.project === undefined ? repository : [transport.project, rest].filter((part) => part !== '').join('/');
                    return { destination, repository: name, description: `${destination.name}/${name}` };
                }
                case 'store': return { destination: await (await loadStore())(transport.path), repository, description: formatTransport(transport) };
                case 'oci': return { destination: await (await loadLayout())(transport.path), repository, description: formatTransport(transport) };
                default: throw new errors/* OciError */.M('TRANSPORT_INVALID', `images cannot be put into ${formatTransport(transport)}`);
            }
        },
        async resolve(reference) {
            const found = findRoute(routes, reference);
            const { transport, mirrors = [] } = found?.route ?? {};
            const rest = found?.rest ?? '';
            const name = transport === undefined ? (0,src_reference/* apiRepository */.pl)(reference).repository : reference.repository;
            const primary = transport === undefined ? ownPlace(reference) : await placeOf(transport, name, rest);
            const description = transport === undefined || transport.kind === 'registry' ? `${primary.source.name}/${primary.repository}` : formatTransport(transport);
            if (mirrors.length === 0)
                return { ...primary, description };
            const places = await Promise.all(mirrors.map((mirror) => placeOf(mirror, name, rest)));
            return { source: createMirroredSource({ primary, mirrors: places, silent, logger }), repository: primary.repository, description };
        },
    };
}


/***/ }),

/***/ 87595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M7: () => (/* binding */ getCandidate),
/* harmony export */   vb: () => (/* binding */ promotePackage),
/* harmony export */   yo: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80253);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85621);
/* harmony import */ var _reading_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78657);
/* harmony import */ var _reading_remote_place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50893);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61572);
/* harmony import */ var _reading_verify_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7393);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71080);
/* harmony import */ var _load_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8614);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(88987);
/* harmony import */ var _release_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(20715);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(23674);











const attempts = 10;
/** Changes a small file until nobody else has changed it meanwhile; undefined leaves it. */
async function update(storage, path, change) {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const there = await storage.load(path);
        const before = there?.data.toString('utf8');
        const after = change(before);
        if (after === undefined || after === before)
            return 'unchanged';
        if (await storage.replace(path, Buffer.from(after), { version: there?.version }))
            return 'changed';
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('INDEX_BUSY', `${storage.addressOf(path)} was changed by others ${attempts} times while it was changed here`, { retryable: true, hint: 'run it again' });
}
async function findCandidate(storage, path) {
    const manifestFile = await storage.load(`${path}/${_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestFileName */ .V6}`);
    if (manifestFile === undefined)
        return undefined;
    const { manifest } = await (0,_reading_read_js__WEBPACK_IMPORTED_MODULE_2__/* .openPackage */ .R)((0,_reading_remote_place_js__WEBPACK_IMPORTED_MODULE_3__/* .openStoragePlace */ .FK)(storage, path));
    return { path, manifest, digest: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(manifestFile.data), signed: await storage.stat(`${path}/${(0,_signature_js__WEBPACK_IMPORTED_MODULE_5__/* .signatureName */ .S1)(_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestFileName */ .V6)}`) !== undefined };
}
/** Where it lies: in `candidate`, or where this or an earlier run has moved it, also one that was killed before it wrote the index. */
async function getCandidate(storage, { folder, name }) {
    const paths = (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .pathsOf */ .wG)(folder, name);
    const found = await findCandidate(storage, paths.candidate);
    if (found !== undefined)
        return found;
    const files = storage.rename === undefined ? [] : await storage.list(folder);
    const moved = files.find(({ path }) => path.endsWith(`/packages/${name}/${_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestFileName */ .V6}`));
    const there = moved === undefined ? undefined : await findCandidate(storage, moved.path.slice(0, -_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestFileName */ .V6.length - 1));
    if (there !== undefined)
        return there;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('NOT_CANDIDATE', `${storage.addressOf(paths.candidate)} has no ${_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestFileName */ .V6}: nothing was uploaded there, or not all of it`, { hint: 'run it with --upload again: it sends what lacks' });
}
async function isKnown(storage, { path, manifest }) {
    for (const { name } of manifest.segments)
        if ((await storage.stat(`${path}/${name}`))?.sha256 === undefined)
            return false;
    return true;
}
/**
 * Makes a candidate a release: it is proven to be whole, then the index of releases names it, and `latest` last of all (T86). The
 * only step that writes these two; a second run changes nothing.
 * @throws {DeliveryError} NOT_CANDIDATE, QA_FAILED, RELEASE_CONFLICT, INDEX_BUSY
 */
async function promotePackage(options) {
    const { storage, candidate: { folder, name }, qa, by = {}, key, move = false, dryRun = false, now, logger, progress, signal } = options;
    const paths = (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .pathsOf */ .wG)(folder, name);
    const found = await getCandidate(storage, { folder, name });
    const { manifest, digest, signed } = found;
    if (options.digest !== undefined && options.digest !== digest)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('NOT_CANDIDATE', `${storage.addressOf(found.path)} is another package than the local one: its manifest.json has ${digest}, not ${options.digest}`, { hint: 'upload the local one, or name the address of what shall be released' });
    const { version } = manifest;
    const product = (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .productLine */ .GN)(manifest);
    const about = { product, version, name, path: found.path, address: storage.addressOf(found.path) };
    const said = await storage.load(paths.decisions);
    const earlier = said === undefined ? undefined : (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .decisionInForce */ .xB)((0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDecisions */ .nc)(said.data.toString('utf8'), storage.addressOf(paths.decisions)), digest);
    const decision = qa === undefined ? earlier : { ...qa, manifest: digest, at: now().toISOString(), ...by };
    const record = async () => {
        if (qa === undefined || decision === undefined || dryRun)
            return;
        if (earlier?.decision === decision.decision && earlier.reason === decision.reason)
            return;
        await update(storage, paths.decisions, (before) => (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .formatDecisions */ .pg)([...before === undefined ? [] : (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseDecisions */ .nc)(before, storage.addressOf(paths.decisions)), decision]));
    };
    if (decision?.decision === 'fail') {
        await record();
        if (qa !== undefined)
            return { ...about, outcome: dryRun ? 'planned' : 'failed', proof: 'none', decision, findings: [] };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('QA_FAILED', `${name} was refused${decision.by === undefined ? '' : ` by ${decision.by}`} on ${decision.at.slice(0, 10)}${decision.reason === undefined ? '' : `: ${decision.reason}`}`, { hint: 'correct it and tag another version; or, when the test was wrong, say pass: --qa pass, or /qa pass on the issue of the release' });
    }
    const proof = options.proof ?? (await isKnown(storage, found) ? 'checksums' : 'read');
    logger.step(`Checking ${about.address}: ${{ read: 'every byte', checksums: 'by the checksums that the storage has', sizes: 'names and sizes', none: '' }[proof]}`);
    const findings = [
        ...await (0,_reading_verify_js__WEBPACK_IMPORTED_MODULE_8__/* .verifyPackage */ .s)((0,_reading_remote_place_js__WEBPACK_IMPORTED_MODULE_3__/* .openStoragePlace */ .FK)(storage, found.path), { deep: proof === 'read', ...(key === undefined ? {} : { key }), ...(progress === undefined ? {} : { progress }), ...(signal === undefined ? {} : { signal }) }),
        ...await (0,_upload_js__WEBPACK_IMPORTED_MODULE_9__/* .checkStored */ .Ww)(storage, { manifest, candidate: found.path }),
    ];
    if (findings.some(({ severity }) => severity === 'error'))
        return { ...about, outcome: 'refused', proof, ...(decision === undefined ? {} : { decision }), findings };
    const isHotfix = manifest.kind === 'hotfix';
    const target = move && found.path === paths.candidate ? (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .releasedPath */ .$3)(paths, name, { isHotfix, date: now() }) : found.path;
    if (target !== found.path && storage.rename === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .DeliveryError */ .V('NOT_CANDIDATE', `${storage.name} cannot rename: leave --move out, the index tells what is released`);
    const entry = {
        name, path: target, kind: manifest.kind, version, platforms: manifest.platforms, ...(manifest.commit === undefined ? {} : { commit: manifest.commit }), ...(manifest.customer === undefined ? {} : { customer: manifest.customer }),
        bytes: manifest.totals.bytes, segments: manifest.segments.length, manifest: digest, signed, released: now().toISOString(), ...(decision === undefined ? {} : { qa: decision }),
    };
    const at = { product, folder, version: isHotfix ? manifest.bases.find((base) => folder.endsWith(`-${base.version}`) || folder.endsWith(`-v${base.version}`))?.version ?? version : version };
    let index = (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .addRelease */ .HN)(await (0,_load_index_js__WEBPACK_IMPORTED_MODULE_10__/* .loadIndex */ .z)(storage), entry, at); // refuses before anything is changed
    const result = { ...about, path: target, address: storage.addressOf(target), proof, ...(decision === undefined ? {} : { decision }), findings };
    if (dryRun)
        return { ...result, outcome: 'planned', ...(index.products[product]?.latest === undefined ? {} : { latest: index.products[product].latest }) };
    await record();
    signal?.throwIfAborted();
    if (target !== found.path)
        await storage.rename?.(found.path, target);
    const indexed = await update(storage, _paths_js__WEBPACK_IMPORTED_MODULE_6__/* .indexPath */ .AV, (before) => {
        const old = before === undefined ? _release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyIndex */ .gW : (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseReleaseIndex */ .R3)(before, storage.addressOf(_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .indexPath */ .AV));
        index = (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .addRelease */ .HN)(old, entry, at);
        return index === old ? undefined : (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .formatReleaseIndex */ .zd)(index);
    });
    const latest = await update(storage, (0,_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .latestPath */ .xi)(product), () => (0,_release_index_js__WEBPACK_IMPORTED_MODULE_7__/* .formatLatest */ .PZ)(index, product) || undefined);
    return { ...result, outcome: indexed === 'changed' || latest === 'changed' ? 'released' : 'unchanged', ...(index.products[product]?.latest === undefined ? {} : { latest: index.products[product].latest }) };
}


/***/ }),

/***/ 15105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defaultConfig)
/* harmony export */ });
/** The configuration of a release repo that has no `slipway.yaml`. Nothing in it depends on where the repo lies. */
function defaultConfig() {
    return {
        product: 'platform', registries: {}, git: {}, release: { team: [], remindAfter: 120, mergeMethod: 'merge', deadlines: {}, trackingIssue: true }, registryValues: {}, tools: [],
        images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [], referrers: false },
        profiles: [{ name: 'default', values: [], set: {} }],
        placeholders: { allow: [], values: { registry_release: 'release', registry_library: 'library', cargo_registry: '' } },
        tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
    };
}


/***/ }),

/***/ 98191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ReleaseRepoError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A release repo that cannot be read or edited as asked. */
class ReleaseRepoError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ReleaseRepoError';
}


/***/ }),

/***/ 75004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98191);


/** Text of a file, without a byte order mark. @throws {ReleaseRepoError} FILE_NOT_FOUND, SYMLINK_REFUSED */
async function readText(tree, path) {
    return (await tree.read(path)).toString('utf8').replace(/^\ufeff/, '');
}
/** Text of a file, or undefined where there is none. */
async function findText(tree, path) {
    try {
        return await readText(tree, path);
    }
    catch (error) {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .isSlipwayError */ .qQ)(error) && error.code === 'FILE_NOT_FOUND')
            return undefined;
        throw error;
    }
}
/** A relative path that stays inside the repo, without `.` parts. @throws {ReleaseRepoError} UNSAFE_PATH */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..') || parts.includes('.git') || /[\u0000-\u001f\\]/.test(path)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('UNSAFE_PATH', `the path ${JSON.stringify(path)} does not stay inside the release repo`);
    }
    return parts.join('/');
}
/** By code unit, as git sorts: the same on every machine and locale. */
function comparePaths(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ })

};
