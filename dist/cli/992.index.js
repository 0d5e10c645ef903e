export const id = 992;
export const ids = [992];
export const modules = {

/***/ 9157:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ silentLogger)
/* harmony export */ });
const nothing = () => undefined;
/** Says nothing; for tests and for calls whose result says it all. */
const silentLogger = {
    debug: nothing, info: nothing, warn: nothing, error: nothing, step: nothing,
    progress: () => ({ advance: nothing, done: nothing }),
};


/***/ }),

/***/ 796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
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
        secret, JSON.stringify(secret).slice(1, -1),
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
            // A name alone is a token in http addresses; in others, such as ssh://git@host, it is a name.
            let result = text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1***@').replace(/(\bhttps?:\/\/)[^\s/@?#"'<>]+@/gi, '$1***@');
            for (const secret of [...secrets].sort((a, b) => b.length - a.length))
                result = result.replaceAll(secret, '***');
            return result;
        },
    };
}


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);


class YamlError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ {
    name = 'YamlError';
}
/**
 * The first line where collections nest deeper than `maxDepth`, told from the tokens alone: the parser recurses and
 * aborts the whole process on deep nesting, so this runs before it. Brackets in scalars and comments are no tokens.
 * @see https://yaml.org/spec/1.2.2/#61-indentation-spaces
 */
function findTooDeep(text, maxDepth) {
    let line = 1;
    let column = 0;
    let flow = 0;
    let lineStart = true;
    let scalar = false;
    // Columns where the open block collections began.
    const blocks = [];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const first = token.charAt(0);
        if (!scalar && (token === '\u001f' || token === '\u0002' || token === '\ufeff')) {
            scalar = token === '\u001f';
            continue;
        } // marks, not text
        if (!scalar && token === '\u0018') {
            flow = 0;
            continue;
        } // the end of a flow collection that was never closed
        const isBlank = !scalar && (first === ' ' || first === '\t' || first === '\n' || first === '\r' || first === '#');
        if (!isBlank && flow === 0 && (lineStart || token === '-' || token === '?')) {
            while ((blocks.at(-1) ?? -1) >= column)
                blocks.pop();
            blocks.push(column);
            lineStart = false;
        }
        if (!scalar && (token === '[' || token === '{'))
            flow += 1;
        if (!scalar && (token === ']' || token === '}'))
            flow = Math.max(0, flow - 1);
        if (flow + blocks.length > maxDepth)
            return line;
        scalar = false;
        const breaks = token.split('\n').length - 1;
        line += breaks;
        column = breaks === 0 ? column + token.length : token.length - token.lastIndexOf('\n') - 1;
        if (breaks > 0)
            lineStart = true;
    }
    return undefined;
}
/** Parses a YAML file that people edit. @throws {YamlError} with file, line and column */
function parseYaml(text, file, { maxBytes = 8 * 2 ** 20, maxDepth = 200 } = {}) {
    if (Buffer.byteLength(text) > maxBytes)
        throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, { location: { file } });
    const line = findTooDeep(text, maxDepth);
    if (line !== undefined)
        throw new YamlError('YAML_TOO_DEEP', `${file} nests deeper than ${maxDepth} levels`, { location: { file, line } });
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, version: '1.2', stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line: row, col } = lineCounter.linePos(error.pos[0]);
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${error.message}`, { location: { file, line: row, column: col } });
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new YamlError('YAML_TOO_LARGE', `${file} expands too many aliases`, { location: { file }, cause });
    }
    const locate = (path) => {
        for (let length = path.length; length >= 0; length -= 1) {
            const part = path.slice(0, length);
            const parent = length === 0 ? undefined : document.getIn(part.slice(0, -1), true);
            // The key of a map entry says the place better than its value, which may start lines below.
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && String(item.key) === String(part.at(-1))) : undefined;
            const node = pair?.key ?? (length === 0 ? document.contents : document.getIn(part, true));
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range) {
                const { line: row, col } = lineCounter.linePos(node.range[0]);
                return { file, line: row, column: col };
            }
        }
        return { file };
    };
    return { file, document, value, locate };
}
/** One error that lists every place where a file does not have the expected form. */
function shapeError(yaml, issues) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []) });
}


/***/ }),

/***/ 6437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError),
/* harmony export */   s: () => (/* binding */ gitErrorOf)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(796);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6192);

/** A git command that failed. `REMOTE_UNREACHABLE` and `REMOTE_DENIED` mean "could not look" (exit code 3). */
class GitError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'GitError';
}
// What git prints under LC_ALL=C; the first that matches decides, so the narrow ones come first.
const readings = [
    { code: 'GIT_TOO_OLD', pattern: /unknown option:? [`'"]?(--)?end-of-options|unknown switch `end-of/i, says: 'this git is too old', hint: 'install git 2.30 or newer' },
    { code: 'UNTRUSTED_OWNER', pattern: /dubious ownership/i, says: 'the repository belongs to another user', hint: 'git config --global --add safe.directory DIR' },
    { code: 'PROTOCOL_REFUSED', pattern: /transport '[^']*' not allowed|strange (hostname|port|pathname)|unsupported protocol/i, says: 'this kind of address is refused', hint: 'use an https:// or ssh:// address' },
    { code: 'REMOTE_DENIED', pattern: /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied|returned error: 40[13]|access denied|host key verification failed/i, says: 'the server denies access', hint: 'configure a git credential helper, http.extraHeader or an ssh key for this host', exitCode: 3 },
    { code: 'REMOTE_NOT_FOUND', pattern: /repository '[^']*' not found|repository not found|returned error: 404|does not appear to be a git repository|repository '[^']*' does not exist|project you were looking for could not be found/i, says: 'there is no such repository' },
    { code: 'UNKNOWN_REF', pattern: /couldn't find remote ref|unknown revision|not a valid object name|needed a single revision|bad revision/i, says: 'there is no such ref' },
    { code: 'REMOTE_UNREACHABLE', pattern: /could not resolve host|unable to access|connection (refused|reset|timed out|closed)|could not read from remote|timed out|too slow|early eof|hung up unexpectedly|remote end hung up|rpc failed|network is unreachable|no route to host/i, says: 'the server cannot be reached', exitCode: 3, retryable: true },
    { code: 'NOT_A_REPO', pattern: /not a git repository|must be run in a work tree|cannot change to/i, says: 'this is not a git repository', hint: 'a release is read from git: clone the release repo and name its folder with --repo' },
];
/** The error that a failed git command means, by what git printed; addresses lose their user and password. */
function gitErrorOf(error, { step: rawStep, remote = false }) {
    if (error instanceof GitError)
        return error;
    const { redact } = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .l)();
    const step = redact(rawStep);
    if (!(error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .ExecError */ .c))
        return new GitError('GIT_FAILED', `${step}: ${redact((0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error))}`, { cause: error });
    if (error.code === 'COMMAND_NOT_FOUND')
        return new GitError('GIT_NOT_FOUND', `${step}: ${error.message}`, { cause: error, hint: 'install git 2.30 or newer' });
    if (error.code === 'COMMAND_TIMEOUT' && remote)
        return new GitError('REMOTE_UNREACHABLE', `${step}: ${error.message}`, { cause: error, exitCode: 3, retryable: true });
    const printed = redact(error.result.stderr).trim();
    const said = printed.split('\n').filter((line) => line !== '').slice(-3).join(' ');
    const reading = readings.find(({ pattern }) => pattern.test(printed));
    if (reading === undefined)
        return new GitError('GIT_FAILED', `${step}: ${said === '' ? redact(error.message) : said}`, { cause: error, ...(remote ? { exitCode: 3 } : {}) });
    const { code, says, hint, exitCode, retryable } = reading;
    return new GitError(code, `${step}: ${says} (git: ${said})`, {
        cause: error, ...(hint === undefined ? {} : { hint }), ...(exitCode === undefined ? {} : { exitCode }), ...(retryable === undefined ? {} : { retryable }),
    });
}


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createGit)
});

// EXTERNAL MODULE: ./packages/core/src/logger.ts
var src_logger = __webpack_require__(9157);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(9899);
;// CONCATENATED MODULE: ./packages/git/src/environment.ts
/** Variables of git's own that may reach it: how to log in and how to connect, never where its repository is. */
const passed = /^GIT_(ASKPASS|SSH|SSH_COMMAND|SSH_VARIANT|SSL_[A-Z_]+|PROXY_[A-Z_]+|HTTP_[A-Z_]+|EXEC_PATH|CONFIG_GLOBAL|CONFIG_COUNT|CONFIG_(KEY|VALUE)_[0-9]+)$/;
/**
 * The environment of a git process. The user's global configuration stays in force (credential helpers,
 * http.extraHeader, proxies); the system's does not, and nothing asks on a terminal.
 * `config` is handed over by environment, so it is neither on the command line nor on disk.
 * @see https://git-scm.com/docs/git#_environment_variables
 */
function gitEnvironment(env, { allowedProtocols, config = {} }) {
    const result = {};
    for (const [key, value] of Object.entries(env)) {
        if (value !== undefined && (!key.startsWith('GIT_') || passed.test(key)))
            result[key] = value;
    }
    Object.assign(result, {
        LC_ALL: 'C', LANGUAGE: 'C', TZ: 'UTC',
        GIT_ALLOW_PROTOCOL: allowedProtocols.join(':'), GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1',
        GIT_LITERAL_PATHSPECS: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', GIT_EDITOR: ':',
    });
    const count = /^[0-9]{1,3}$/.test(result['GIT_CONFIG_COUNT'] ?? '') ? Number(result['GIT_CONFIG_COUNT']) : 0;
    const added = Object.entries(config);
    added.forEach(([key, value], index) => {
        result[`GIT_CONFIG_KEY_${count + index}`] = key;
        result[`GIT_CONFIG_VALUE_${count + index}`] = value;
    });
    if (count + added.length > 0)
        result['GIT_CONFIG_COUNT'] = String(count + added.length);
    else
        delete result['GIT_CONFIG_COUNT'];
    return result;
}
/** Settings of every call: no hooks, no submodules, no programs of a configuration, bytes as they are, and an end for slow transfers (T64). */
const hardenedConfig = {
    'core.hooksPath': '/dev/null',
    'core.fsmonitor': 'false',
    'core.symlinks': 'false',
    'core.autocrlf': 'false',
    'core.safecrlf': 'false',
    'core.quotePath': 'false',
    'core.excludesFile': '/dev/null',
    'core.attributesFile': '/dev/null',
    'submodule.recurse': 'false',
    'fetch.recurseSubmodules': 'false',
    'gc.auto': '0',
    'maintenance.auto': 'false',
    'commit.gpgSign': 'false',
    'tag.gpgSign': 'false',
    'log.showSignature': 'false',
    'color.ui': 'false',
    'diff.renames': 'true',
    'diff.renameLimit': '5000',
    'status.showUntrackedFiles': 'all',
    'http.lowSpeedLimit': '1000',
    'http.lowSpeedTime': '60',
};

// EXTERNAL MODULE: ./packages/git/src/errors.ts
var errors = __webpack_require__(6437);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(7140);
;// CONCATENATED MODULE: ./packages/git/src/parse.ts

const unreadable = (what) => new errors/* GitError */.X('GIT_FAILED', `git printed ${what} in a form that is not understood`, { exitCode: 70 });
const oid = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Whether this is a full object name of SHA-1 or SHA-256. */
function isOid(text) {
    return oid.test(text);
}
/** `git ls-remote --tags`: the peeled line of an annotated tag ends in `^{}`. */
function parseRemoteTags(text) {
    const tags = new Map();
    for (const line of text.split('\n')) {
        if (line === '')
            continue;
        const [commit = '', ref = ''] = line.split('\t');
        if (!isOid(commit) || !ref.startsWith('refs/tags/'))
            throw unreadable('a tag');
        const name = ref.slice('refs/tags/'.length);
        if (name.endsWith('^{}'))
            tags.set(name.slice(0, -3), { name: name.slice(0, -3), commit, annotated: true });
        else
            tags.set(name, { name, commit, annotated: false });
    }
    return [...tags.values()];
}
/** `git ls-tree -r -z`, with or without `-l` */
function parseTree(text) {
    return text.split('\0').filter((record) => record !== '').map((record) => {
        const match = /^(\d{6}) (blob|commit) ([0-9a-f]+)(?: +(\d+|-))?\t([^]+)$/.exec(record);
        if (match === null)
            throw unreadable('a tree');
        const [, mode = '', type, id = '', size = '-', path = ''] = match;
        return { path, mode, type: type === 'commit' ? 'commit' : 'blob', oid: id, ...(size === '-' ? {} : { size: Number(size) }) };
    });
}
/** `git cat-file --batch`. Objects that are missing are left out. */
function parseBatch(output) {
    const blobs = new Map();
    for (let at = 0; at < output.length;) {
        const lineEnd = output.indexOf(0x0a, at);
        if (lineEnd < 0)
            throw unreadable('an object');
        const [id = '', type = '', size = ''] = output.toString('latin1', at, lineEnd).split(' ');
        at = lineEnd + 1;
        if (type === 'missing')
            continue;
        if (!isOid(id) || !/^\d+$/.test(size))
            throw unreadable('an object');
        const end = at + Number(size);
        if (type === 'blob')
            blobs.set(id, Buffer.from(output.subarray(at, end)));
        at = end + 1;
    }
    return blobs;
}
/** `git status --porcelain=v1 -z`: a rename carries its old path in the next record. */
function parseStatus(text) {
    const records = text.split('\0');
    const entries = [];
    for (let index = 0; index < records.length; index += 1) {
        const record = records[index] ?? '';
        if (record === '')
            continue;
        const state = record.slice(0, 2);
        const path = record.slice(3);
        if (/[RC]/.test(state)) {
            index += 1;
            entries.push({ state, path, from: records[index] ?? '' });
        }
        else {
            entries.push({ state, path });
        }
    }
    return entries;
}
const diffStatus = { A: 'added', D: 'deleted', M: 'modified', T: 'type-changed', R: 'renamed' };
/** `git diff-tree -r -z --name-status` */
function parseDiff(text) {
    const records = text.split('\0');
    const entries = [];
    for (let index = 0; index + 1 < records.length; index += 2) {
        const status = diffStatus[records[index]?.[0] ?? ''];
        if (status === undefined)
            throw unreadable('a difference');
        if (status === 'renamed') {
            entries.push({ status, from: records[index + 1] ?? '', path: records[index + 2] ?? '' });
            index += 1;
        }
        else {
            entries.push({ status, path: records[index + 1] ?? '' });
        }
    }
    return entries;
}
/** What `parseLog` reads: records end in a NUL (`-z`), fields in a unit separator. */
const logFormat = '%H%x1f%an%x1f%ae%x1f%ct%x1f%s%x1f%b';
function parseLog(text) {
    return text.split('\0').filter((record) => record.trim() !== '').map((record) => {
        const [commit = '', author = '', email = '', time = '', subject = '', ...body] = record.replace(/^\n/, '').split('\x1f');
        if (!isOid(commit))
            throw unreadable('a commit');
        return { commit, author, email, time: Number(time), subject, body: body.join('\x1f').trim() };
    });
}

;// CONCATENATED MODULE: ./packages/git/src/git.ts





// The address reaches git as configuration of a remote of this name, so it is on no command line and in no file.
const remoteName = 'slipway-source';
const git_text = (buffer) => buffer.toString('utf8');
/** Opens a repository; nothing runs until a method is called. */
function createGit({ exec, env, cwd, logger = src_logger/* silentLogger */.q, allowedProtocols = ['https', 'ssh'] }) {
    const run = async (args, { step, config = {}, vars = {}, remote = false, ...options }) => {
        logger.debug(`git ${args.join(' ')}`);
        try {
            return await exec('git', args, { cwd, env: { ...gitEnvironment(env, { allowedProtocols, config: { ...hardenedConfig, ...config } }), ...vars }, ...options });
        }
        catch (error) {
            throw (0,errors/* gitErrorOf */.s)(error, { step, remote });
        }
    };
    // Without the noop negotiation a server leaves out blobs of commits that we have: it cannot know that we have them in part.
    const runRemote = (args, step, url, input) => (0,retry/* retry */.L)(() => run(args, { step, remote: true, config: { [`remote.${remoteName}.url`]: (0,names/* checkGitUrl */.I)(url), 'fetch.negotiationAlgorithm': 'noop' }, ...(input === undefined ? {} : { input }) }), {
        attempts: 3, firstDelayMs: 500, shouldRetry: (error) => error instanceof errors/* GitError */.X && error.retryable,
        onRetry: (error) => logger.warn(`${error instanceof Error ? error.message : String(error)}; trying again`),
    });
    const find = async (revision) => {
        const { stdout, exitCode } = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], { step: `looking up ${revision}`, okExitCodes: [0, 1] });
        return exitCode === 0 ? git_text(stdout).trim() : undefined;
    };
    const refNames = async (...prefixes) => {
        const { stdout } = await run(['for-each-ref', '--format=%(refname)', ...prefixes], { step: 'listing refs' });
        return git_text(stdout).split('\n').filter((name) => name !== '').map((name) => name.replace(/^refs\/(tags|heads|remotes)\//, ''));
    };
    const resolveCommit = async (ref) => {
        (0,names/* checkRevision */.G7)(ref);
        const commit = isOid(ref) ? await find(ref) : await find(`refs/tags/${ref}`) ?? await find(ref);
        if (commit !== undefined)
            return commit;
        const similar = (0,names/* nearestNames */.LE)(ref, await refNames('refs/tags', 'refs/heads', 'refs/remotes'));
        throw new errors/* GitError */.X('UNKNOWN_REF', `there is no tag, branch or commit ${ref} in ${cwd}`, similar.length === 0
            ? { hint: 'a shallow clone may lack it: fetch with all tags and history' } : { hint: `similar names: ${similar.join(', ')}` });
    };
    const listTree = async (commit, path, withSizes) => {
        const below = path === undefined || path === '' || path === '.' ? [] : [(0,names/* checkGitPath */.S1)(path)];
        const { stdout } = await run(['ls-tree', '-r', '-z', ...(withSizes ? ['-l'] : []), '--end-of-options', commit, ...below], { step: `reading the tree of ${commit}` });
        return parseTree(git_text(stdout)).sort((a, b) => (a.path < b.path ? -1 : 1));
    };
    const localOids = async () => {
        const { stdout } = await run(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)'], { step: 'listing objects' });
        return new Set(git_text(stdout).split('\n'));
    };
    const identity = (person, time) => ({
        ...(person === undefined ? {} : { GIT_AUTHOR_NAME: person.name, GIT_AUTHOR_EMAIL: person.email, GIT_COMMITTER_NAME: person.name, GIT_COMMITTER_EMAIL: person.email }),
        ...(time === undefined ? {} : { GIT_AUTHOR_DATE: `@${time} +0000`, GIT_COMMITTER_DATE: `@${time} +0000` }),
    });
    return {
        cwd,
        resolveCommit,
        async version() {
            return /(\d+(?:\.\d+)+)/.exec(git_text((await run(['version'], { step: 'asking for the version of git' })).stdout))?.[1] ?? 'unknown';
        },
        async init({ bare = false, branch = 'main' } = {}) {
            await run(['init', '--quiet', '--template=', ...(bare ? ['--bare'] : []), `--initial-branch=${(0,names/* checkRefName */.hh)(branch)}`], { step: `making a repository in ${cwd}` });
        },
        async findTopLevel() {
            try {
                return git_text((await run(['rev-parse', '--show-toplevel'], { step: `looking for a repository at ${cwd}` })).stdout).replace(/\n$/, '');
            }
            catch (error) {
                if (error instanceof errors/* GitError */.X && error.code === 'NOT_A_REPO')
                    return undefined;
                throw error;
            }
        },
        async listRemoteTags(url) {
            const { stdout } = await runRemote(['ls-remote', '--tags', '--quiet', '--end-of-options', remoteName], `listing the tags of ${url}`, url);
            return parseRemoteTags(git_text(stdout));
        },
        async fetchTag({ url, tag, paths }) {
            (0,names/* checkRefName */.hh)(tag);
            const common = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];
            await runRemote([...common, '--depth=1', ...(paths === undefined ? [] : ['--filter=blob:none']), '--end-of-options', remoteName, `+refs/tags/${tag}:refs/tags/${tag}`], `fetching tag ${tag} of ${url}`, url);
            const commit = await find(`refs/tags/${tag}`);
            if (commit === undefined)
                throw new errors/* GitError */.X('UNKNOWN_REF', `tag ${tag} of ${url} does not point at a commit`);
            if (paths !== undefined && paths.length > 0) {
                const present = await localOids();
                const wanted = new Set((await Promise.all(paths.map((path) => listTree(commit, path, false)))).flat().filter(({ type }) => type === 'blob').map((entry) => entry.oid));
                const missing = [...wanted].filter((id) => !present.has(id));
                if (missing.length > 0)
                    await runRemote([...common, '--filter=blob:none', '--stdin', '--end-of-options', remoteName], `fetching files of ${url}`, url, `${missing.join('\n')}\n`);
            }
            const { stdout } = await run(['cat-file', '-t', `refs/tags/${tag}`], { step: `reading tag ${tag}` });
            return { commit, annotated: git_text(stdout).trim() === 'tag' };
        },
        async readTree(ref, path) {
            return listTree(await resolveCommit(ref), path, true);
        },
        async readBlobs(oids) {
            const wanted = [...new Set(oids)];
            const bad = wanted.find((id) => !isOid(id));
            if (bad !== undefined)
                throw new errors/* GitError */.X('UNSAFE_NAME', `not an object name: ${JSON.stringify(bad)}`);
            if (wanted.length === 0)
                return new Map();
            const { stdout } = await run(['cat-file', '--batch'], { step: 'reading files', input: `${wanted.join('\n')}\n`, maxOutputBytes: 2 ** 30 });
            const blobs = parseBatch(stdout);
            const missing = wanted.find((id) => !blobs.has(id));
            if (missing !== undefined)
                throw new errors/* GitError */.X('GIT_FAILED', `object ${missing} is not in the repository ${cwd}`);
            return blobs;
        },
        async readFile(ref, path) {
            const entry = (await listTree(await resolveCommit(ref), path, false)).find((each) => each.path === path && each.type === 'blob');
            if (entry === undefined)
                throw new errors/* GitError */.X('UNKNOWN_PATH', `there is no file ${path} in ${ref}`);
            if (entry.mode === '120000')
                throw new errors/* GitError */.X('UNKNOWN_PATH', `${path} in ${ref} is a symbolic link; it is not followed`);
            return (await this.readBlobs([entry.oid])).get(entry.oid) ?? Buffer.alloc(0);
        },
        async currentBranch() {
            const { stdout, exitCode } = await run(['symbolic-ref', '--quiet', '--short', 'HEAD'], { step: 'reading the current branch', okExitCodes: [0, 1] });
            return exitCode === 0 ? git_text(stdout).trim() : undefined;
        },
        async status() {
            return parseStatus(git_text((await run(['status', '--porcelain=v1', '-z', '--ignore-submodules=none'], { step: 'reading the status' })).stdout));
        },
        async add(paths) {
            if (paths.length === 0)
                return;
            await run(['add', '--all', '--', ...paths.map(names/* checkGitPath */.S1)], { step: `adding ${paths.join(', ')}` });
        },
        async commit({ message, author, signoff = false, time }) {
            const { exitCode } = await run(['diff', '--cached', '--quiet', '--no-ext-diff'], { step: 'comparing what was added', okExitCodes: [0, 1] });
            if (exitCode === 0)
                throw new errors/* GitError */.X('NOTHING_TO_COMMIT', `nothing was added in ${cwd} that could be committed`);
            await run(['commit', '--quiet', '--no-verify', ...(signoff ? ['--signoff'] : []), '--file=-'], { step: 'committing', input: message, vars: identity(author, time) });
            return resolveCommit('HEAD');
        },
        async tag(name, { message, target = 'HEAD', tagger, time }) {
            (0,names/* checkRefName */.hh)(name);
            if (await find(`refs/tags/${name}`) !== undefined)
                throw new errors/* GitError */.X('REF_EXISTS', `tag ${name} exists already; tags are never moved`);
            await run(['tag', '--annotate', '--file=-', '--end-of-options', name, await resolveCommit(target)], { step: `tagging ${name}`, input: message, vars: identity(tagger, time) });
        },
        async listIgnored() {
            const { stdout } = await run(['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'], { step: 'listing ignored files' });
            return git_text(stdout).split('\0').filter((path) => path !== '');
        },
        async findIgnored(paths) {
            if (paths.length === 0)
                return [];
            // This command refuses literal pathspecs. It has no globs; what starts with a colon would be magic, so nothing does.
            const input = paths.map((path) => `./${(0,names/* checkGitPath */.S1)(path)}\0`).join('');
            const { stdout } = await run(['check-ignore', '--stdin', '-z'], { step: 'looking up ignored files', input, okExitCodes: [0, 1], vars: { GIT_LITERAL_PATHSPECS: '0' } });
            return git_text(stdout).split('\0').filter((path) => path !== '').map((path) => path.slice(2));
        },
        async tagsAt(ref) {
            const commit = await resolveCommit(ref);
            const { stdout } = await run(['for-each-ref', '--format=%(refname)', '--points-at', commit, 'refs/tags'], { step: `looking up the tags of ${ref}` });
            return git_text(stdout).split('\n').filter((name) => name !== '').map((name) => name.replace(/^refs\/tags\//, '')).sort();
        },
        async listTags() {
            return refNames('refs/tags');
        },
        async diffNames(base, target, path) {
            const refs = [await resolveCommit(base), await resolveCommit(target)];
            const { stdout } = await run(['diff-tree', '-r', '-z', '-M', '--name-status', '--relative', '--no-ext-diff', '--no-textconv', '--end-of-options', ...refs, '--', ...(path === undefined ? [] : [(0,names/* checkGitPath */.S1)(path)])], { step: `comparing ${base} with ${target}` });
            return parseDiff(git_text(stdout));
        },
        async log({ from, to, path, limit = 1000 }) {
            const range = from === undefined ? [await resolveCommit(to)] : [await resolveCommit(to), `^${await resolveCommit(from)}`];
            const { stdout } = await run(['log', '-z', `--format=${logFormat}`, `--max-count=${limit}`, '--end-of-options', ...range, '--', ...(path === undefined ? [] : [(0,names/* checkGitPath */.S1)(path)])], { step: `reading the history of ${to}` });
            return parseLog(git_text(stdout));
        },
        async commitTime(ref) {
            const { stdout } = await run(['log', '--max-count=1', '--format=%ct', '--end-of-options', await resolveCommit(ref), '--'], { step: `reading the time of ${ref}` });
            return Number(git_text(stdout).trim());
        },
    };
}


/***/ }),

/***/ 7140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ checkRevision),
/* harmony export */   I: () => (/* binding */ checkGitUrl),
/* harmony export */   Jb: () => (/* binding */ allowedProtocolsFor),
/* harmony export */   LE: () => (/* binding */ nearestNames),
/* harmony export */   S1: () => (/* binding */ checkGitPath),
/* harmony export */   hh: () => (/* binding */ checkRefName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6437);

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

/***/ 4702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ shapeIssues),
/* harmony export */   Mk: () => (/* binding */ configJsonSchema),
/* harmony export */   S3: () => (/* binding */ configFileName),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   o4: () => (/* binding */ parseConfig)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1350);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8439);
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5105);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5004);




/** The name of the configuration at the root of a release repo. */
const configFileName = 'slipway.yaml';
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens');
const platform = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'expected OS/ARCHITECTURE[/VARIANT], such as linux/amd64');
const host = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9.-]+(:[0-9]+)?$/, 'expected HOST or HOST:PORT');
const repoPath = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'expected a path inside the release repo');
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/, 'expected a version such as v1.31.0, in quotes');
const registrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    endpoint: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('Where images under this prefix are taken from, as a transport: registry:HOST[:PORT][/PROJECT], http+registry:…, store:PATH, oci:PATH, package:PATH'),
    caFile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('PEM file of the certificate authority of this registry'),
    plainHttp: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Speak http instead of https to this registry'),
    mirrors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Where the same images are as well, as transports; asked in this order when the registry cannot say, never when it says that an image is missing'),
    trust: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(host).optional().describe('Hosts that this registry may name as its token server or redirect to, although they are this machine or in a private network'),
});
const profileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name,
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(repoPath).default([]).describe('Values files, later ones win'),
    set: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()])).default({}).describe('Single values by their path, as --set has them'),
    kubeVersion: version.optional().describe('Instead of the kubeVersion of the whole repo'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Folders or names of the addons it applies to; absent: all'),
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
    }).optional(),
    profiles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(profileSchema).optional().describe('Values that charts are rendered with; the lists are the union'),
    git: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        baseUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('What stands before repositoryFullName, such as https://git.example.com/'),
    }).optional(),
    tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        postReleaseSuffixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).min(1).optional().describe('Suffixes that sort after their release, by number; default: hotfix, patch'),
    }).optional(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        next: version.optional().describe('The version that is being prepared'),
    }).optional(),
    registryValues: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).min(1)).optional().describe('Per addon: paths of the values that receive the address of the site\'s registry'),
});
/** Shape problems as places in a file: an unknown key is reported at the key itself. */
function shapeIssues(error) {
    return error.issues.flatMap((issue) => issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }))
        : [{ path: issue.path, message: issue.message }]);
}
/**
 * The configuration that this text is. An empty text gives the defaults.
 * @throws {YamlError} every unknown key and wrong value, each with file, line and column
 */
function parseConfig(text, file = configFileName) {
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .parseYaml */ .hN)(text, file);
    const parsed = configSchema.safeParse(yaml.value ?? {});
    if (!parsed.success)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, shapeIssues(parsed.error));
    const given = parsed.data;
    const names = (given.profiles ?? []).map((profile) => profile.name);
    const twice = names.findIndex((each, index) => names.indexOf(each) < index);
    if (twice >= 0)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, [{ path: ['profiles', twice, 'name'], message: `a second profile named ${names[twice] ?? ''}` }]);
    const profiles = (given.profiles ?? []).map(({ kubeVersion, addons, ...profile }) => ({
        ...profile, ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(addons === undefined ? {} : { addons }),
    }));
    const defaults = (0,_config_defaults_js__WEBPACK_IMPORTED_MODULE_2__/* .defaultConfig */ .s)();
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
        },
        profiles: profiles.length > 0 ? profiles : defaults.profiles,
        git: given.git?.baseUrl === undefined ? {} : { baseUrl: given.git.baseUrl },
        tags: { postReleaseSuffixes: given.tags?.postReleaseSuffixes ?? defaults.tags.postReleaseSuffixes },
        release: given.release?.next === undefined ? {} : { next: given.release.next },
        registryValues: given.registryValues ?? {},
    };
    return {
        config,
        originOf(path) {
            const parts = path.split('.');
            return yaml.document.hasIn(parts) ? yaml.locate(parts) : undefined;
        },
    };
}
/** The configuration of a release repo; without `slipway.yaml` all defaults. @throws {YamlError} */
async function loadConfig(tree) {
    return parseConfig(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findText */ .Vw)(tree, configFileName) ?? '');
}
/** JSON Schema of `slipway.yaml`, for editors. */
function configJsonSchema() {
    return { title: configFileName, ...zod__WEBPACK_IMPORTED_MODULE_4__/* .toJSONSchema */ .bl(configSchema, { io: 'input' }) };
}


/***/ })

};
