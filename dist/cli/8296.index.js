export const id = 8296;
export const ids = [8296];
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

/***/ 1350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);


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
        const reason = error.code === 'MULTIPLE_DOCS' ? 'it has several documents, parted by ---; it must be one' : error.message;
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${reason}`, { location: { file, line: row, column: col } });
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
function shapeError(yaml, issues, { hint } = {}) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []), ...(hint === undefined ? {} : { hint }) });
}


/***/ }),

/***/ 49527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createGit)
});

// EXTERNAL MODULE: ./packages/core/src/logger.ts
var src_logger = __webpack_require__(9157);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
// EXTERNAL MODULE: ./packages/core/src/redact.ts
var redact = __webpack_require__(10796);
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
var errors = __webpack_require__(96437);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var src_names = __webpack_require__(67140);
// EXTERNAL MODULE: ./packages/git/src/parse.ts
var parse = __webpack_require__(71179);
;// CONCATENATED MODULE: ./packages/git/src/fetch.ts




/** `git ls-remote --tags --heads`: the names of tags and branches. */
function parseRemoteRefs(text) {
    const refs = text.split('\n').map((line) => /^[0-9a-f]+\trefs\/(?:tags|heads)\/(.+)$/.exec(line)?.[1]);
    return [...new Set(refs.filter((name) => name !== undefined && !name.endsWith('^{}')).map((name) => name ?? ''))];
}
/** Of every fetch: nothing but what is asked for. */
const fetchArguments = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];
function createFetch({ runRemote, find, listTree, localOids, typeOf, remoteName }) {
    const fetchInto = async ({ url, source, target, subject, paths }) => {
        await runRemote([...fetchArguments, '--depth=1', ...(paths === undefined ? [] : ['--filter=blob:none']), '--end-of-options', remoteName, `+${source}:${target}`], `fetching ${subject} of ${url}`, url);
        const commit = await find(target);
        if (commit === undefined)
            throw new errors/* GitError */.X('UNKNOWN_REF', `${subject} of ${url} does not point at a commit`);
        if (paths !== undefined && paths.length > 0) {
            const present = await localOids();
            const wanted = new Set((await Promise.all(paths.map((path) => listTree(commit, path)))).flat().filter(({ type }) => type === 'blob').map((entry) => entry.oid));
            const missing = [...wanted].filter((id) => !present.has(id));
            if (missing.length > 0)
                await runRemote([...fetchArguments, '--filter=blob:none', '--stdin', '--end-of-options', remoteName], `fetching files of ${url}`, url, { input: `${missing.join('\n')}\n` });
        }
        return commit;
    };
    return {
        async fetchTag({ url, tag, paths }) {
            const name = `refs/tags/${(0,src_names/* checkRefName */.hh)(tag)}`;
            const commit = await fetchInto({ url, source: name, target: name, subject: `tag ${tag}`, paths });
            return { commit, annotated: await typeOf(name) === 'tag' };
        },
        async fetchRef({ url, ref, paths }) {
            (0,src_names/* checkRefName */.hh)(ref);
            const remote = `refs/remotes/${remoteName}/${ref}`;
            const sources = (0,parse/* isOid */.dH)(ref) || ref === 'HEAD'
                ? [{ kind: 'commit', commit: ref, target: remote }]
                : [{ kind: 'tag', commit: `refs/tags/${ref}`, target: `refs/tags/${ref}` }, { kind: 'branch', commit: `refs/heads/${ref}`, target: remote }];
            for (const { kind, commit: source, target } of sources) {
                try {
                    return { kind, commit: await fetchInto({ url, source, target, subject: `${kind} ${ref}`, paths }) };
                }
                catch (error) {
                    if (!(error instanceof errors/* GitError */.X) || error.code !== 'UNKNOWN_REF')
                        throw error;
                }
            }
            const { stdout } = await runRemote(['ls-remote', '--tags', '--heads', '--quiet', '--end-of-options', remoteName], `listing the refs of ${url}`, url);
            const names = parseRemoteRefs(stdout.toString('utf8'));
            const similar = (0,src_names/* nearestNames */.LE)(ref, names);
            throw new errors/* GitError */.X('UNKNOWN_REF', `there is no tag, branch or commit ${ref} in ${(0,redact/* createRedactor */.l)().redact(url)}`, {
                hint: similar.length > 0 ? `similar names: ${similar.join(', ')}` : names.length === 0 ? 'it has no tags and no branches' : `it has ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`,
            });
        },
    };
}

// EXTERNAL MODULE: ./packages/git/src/objects.ts
var src_objects = __webpack_require__(83652);
// EXTERNAL MODULE: ./packages/git/src/remote-tags.ts
var remote_tags = __webpack_require__(23872);
;// CONCATENATED MODULE: ./packages/git/src/fetch-objects.ts






/** Of the files of one repo together, in bytes. */
const maxFilesBytes = 512 * 2 ** 20;
/** Without paths: everything. */
const pathsBelow = (paths) => (paths.includes('') ? [] : paths.map(src_names/* checkGitPath */.S1));
/** Commit and trees come first, then the files by name. */
async function askForPaths(server, { name, commit, object = commit }, paths) {
    const below = pathsBelow(paths);
    const { trees, blobs } = (0,src_objects/* pickPaths */.MP)(await server.fetchObjects({ wants: [object], depth: 1, filter: 'blob:none' }), commit, below.length === 0 ? [''] : below);
    const files = blobs.length === 0 ? new Map() : await server.fetchObjects({ wants: blobs, filter: 'blob:none' });
    const objects = new Map([...trees, ...blobs.flatMap((oid) => {
            const file = files.get(oid);
            return file === undefined ? [] : [[oid, file]];
        })]);
    if (!(0,src_objects/* hasPaths */.p4)(objects, commit, paths))
        throw new errors/* GitError */.X('GIT_FAILED', `the server does not send all of tag ${name}`);
    return objects;
}
function createFetchObjects({ run, runRemote, localOids, init, talk, remoteName }) {
    const fetchByName = (args, { step, url, oids }) => runRemote([...fetchArguments, ...args, '--stdin', '--end-of-options', remoteName], `${step} of ${url}`, url, { input: `${oids.join('\n')}\n` });
    const read = async (names, step) => (await run(['cat-file', '--batch'], { step, input: `${names.join('\n')}\n`, maxOutputBytes: maxFilesBytes })).stdout;
    return {
        fetchTagObjects: ({ url, oids }) => (0,remote_tags/* readTagObjects */.T)(oids, {
            init, present: localOids, talk: (script, otherwise) => talk(url, script, otherwise),
            download: (missing) => fetchByName(['--depth=1', '--filter=tree:0'], { step: 'fetching tag messages', url, oids: missing }),
            read: (wanted) => read(wanted, 'reading tag messages'),
        }),
        // The tag is asked for by the object that it was, not by its name, so it cannot move in between (T66).
        async fetchObjects({ url, tag, paths }) {
            const { name, commit, object = commit } = tag;
            if (!(0,parse/* isOid */.dH)(commit) || !(0,parse/* isOid */.dH)(object))
                throw new errors/* GitError */.X('UNSAFE_NAME', `not an object name: ${JSON.stringify([commit, object])}`);
            const below = pathsBelow(paths);
            return talk(url, (server) => askForPaths(server, tag, paths), async () => {
                await init();
                await fetchByName(['--depth=1', '--filter=blob:none'], { step: `fetching tag ${name}`, url, oids: [object] });
                const listed = await run(['ls-tree', '-r', '-t', '-z', '--end-of-options', commit, ...below], { step: `reading the tree of tag ${name}` });
                const { trees, blobs } = (0,src_objects/* parseTreeOids */.v7)(listed.stdout.toString('utf8'));
                if (blobs.length > 0) {
                    const present = await localOids();
                    const missing = blobs.filter((oid) => !present.has(oid));
                    if (missing.length > 0)
                        await fetchByName(['--filter=blob:none'], { step: `fetching files of tag ${name}`, url, oids: missing });
                }
                return (0,src_objects/* parseObjects */.MB)(await read([commit, `${commit}^{tree}`, ...trees, ...blobs], 'reading files'));
            });
        },
        async findTagFiles({ url, name, paths, kept }) {
            (0,src_names/* checkRefName */.hh)(name);
            pathsBelow(paths);
            return talk(url, async (server) => {
                const tag = await server.findTag(name);
                if (tag === undefined)
                    return undefined;
                const before = await kept(tag.commit);
                if ((0,src_objects/* hasPaths */.p4)(before, tag.commit, paths))
                    return { tag, objects: before };
                return { tag, objects: new Map([...before, ...await askForPaths(server, tag, paths)]) };
            }, () => Promise.resolve(undefined));
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/count-commits.ts



function createCount({ run, runRemote, remoteName }) {
    return {
        async countNewCommits({ url, from, to }) {
            const [base, target] = [`refs/tags/${(0,src_names/* checkRefName */.hh)(from)}`, `refs/tags/${(0,src_names/* checkRefName */.hh)(to)}`];
            try {
                await runRemote(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance', '--filter=tree:0', `--shallow-exclude=${base}`, '--end-of-options', remoteName, `+${target}:${target}`], `counting the commits of ${to} of ${url}`, url);
            }
            catch (error) {
                // its answer when the new tag has nothing that the old one has not
                if (error instanceof errors/* GitError */.X && error.message.includes('no commits selected'))
                    return 0;
                throw error;
            }
            const { stdout } = await run(['rev-list', '--count', '--end-of-options', target], { step: `counting the commits of ${to}` });
            return Number(stdout.toString('utf8').trim());
        },
        async findMergeBase(a, b) {
            for (const commit of [a, b])
                if (!(0,parse/* isOid */.dH)(commit))
                    throw new errors/* GitError */.X('UNSAFE_NAME', `not a full commit: ${JSON.stringify(commit)}`);
            const { stdout, exitCode } = await run(['merge-base', '--end-of-options', a, b], { step: `comparing the history of ${a} and ${b}`, okExitCodes: [0, 1] });
            const [commit] = stdout.toString('utf8').split('\n');
            return exitCode === 0 && commit !== undefined && (0,parse/* isOid */.dH)(commit) ? commit : undefined;
        },
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./packages/git/src/push.ts






const push_text = (buffer) => buffer.toString('utf8');
/** A name or address as git takes it: no line break, no angle bracket. */
const personName = (value) => value.replace(/[\u0000-\u001f<>]/g, ' ').trim();
const personOf = ({ name, email }) => `${personName(name)} <${personName(email)}>`;
const checkOid = (oid) => {
    if (!(0,parse/* isOid */.dH)(oid))
        throw new errors/* GitError */.X('UNSAFE_NAME', `not an object name: ${JSON.stringify(oid)}`);
    return oid;
};
/** A message with the trailer, in the block of trailers that it ends with, if it does. */
function signOff(message, author) {
    const line = `Signed-off-by: ${personOf(author)}`;
    const body = message.trimEnd();
    if (body.split('\n').includes(line))
        return `${body}\n`;
    const last = body.split('\n').at(-1) ?? '';
    return `${body}${/^[A-Za-z0-9-]+: /.test(last) && body.includes('\n\n') ? '\n' : '\n\n'}${line}\n`;
}
/** `git push --porcelain`: a flag, `from:to` and a summary with its reason. @see https://git-scm.com/docs/git-push#_output */
function parsePush(output, ref) {
    for (const line of output.split('\n')) {
        const [flag, names = '', summary = ''] = line.split('\t');
        if (!names.endsWith(`:${ref}`))
            continue;
        if (flag === '=')
            return { outcome: 'unchanged' };
        if (flag !== '!')
            return { outcome: 'pushed' };
        const isMoved = /stale info|fetch first|non-fast-forward|already exists|failed to lock|reference already exists|needs force/.test(summary) && !summary.includes('cannot create');
        return { outcome: isMoved ? 'moved' : 'refused', reason: summary.trim() };
    }
    return undefined;
}
function createPush({ run, runRemote, remoteName }) {
    const push = async ({ url, ref, oid, expected, subject }) => {
        const lease = `--force-with-lease=${ref}:${expected === undefined ? '' : checkOid(expected)}`;
        const { stdout } = await runRemote(['push', '--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', lease, '--end-of-options', remoteName, `${oid}:${ref}`], `pushing ${subject} to ${url}`, url, { okExitCodes: [0, 1] });
        const result = parsePush(push_text(stdout), ref);
        if (result === undefined)
            throw new errors/* GitError */.X('GIT_FAILED', `pushing ${subject} to ${url}: git does not say what became of it`);
        return result;
    };
    return {
        async findRemoteUrl(remote = 'origin') {
            const { stdout, exitCode } = await run(['config', '--get-regexp', `^remote\\.${remote}\\.(push)?url$`], { step: `looking up the remote ${remote}`, okExitCodes: [0, 1] });
            if (exitCode !== 0)
                return undefined;
            const found = new Map(push_text(stdout).trim().split('\n').map((line) => [line.slice(0, line.indexOf(' ')).replace(/^.*\./, ''), line.slice(line.indexOf(' ') + 1)]));
            return found.get('pushurl') ?? found.get('url');
        },
        async findRemoteBranch(url, branch) {
            const ref = `refs/heads/${(0,src_names/* checkRefName */.hh)(branch)}`;
            const { stdout } = await runRemote(['ls-remote', '--quiet', '--end-of-options', remoteName, ref], `looking up the branch ${branch} of ${url}`, url);
            return push_text(stdout).split('\n').map((line) => line.split('\t')).find(([, name]) => name === ref)?.[0];
        },
        async treeOf(commit) {
            return push_text((await run(['rev-parse', '--verify', '--end-of-options', `${checkOid(commit)}^{tree}`], { step: `looking up the tree of ${commit}` })).stdout).trim();
        },
        async parentsOf(commit) {
            const { stdout } = await run(['cat-file', 'commit', checkOid(commit)], { step: `reading ${commit}` });
            const [head = ''] = push_text(stdout).split('\n\n', 1);
            return head.split('\n').flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
        },
        async commitPaths({ parent, paths, message, author, time, signoff = true, allowEmpty = false }) {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-index-'));
            const vars = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
            try {
                await run(['read-tree', checkOid(parent)], { step: `reading ${parent}`, vars });
                const before = push_text((await run(['write-tree'], { step: 'writing a tree', vars })).stdout).trim();
                if (paths.length > 0) {
                    const { stdout } = await run(['ls-files', '-z', '--modified', '--deleted', '--others', '--exclude-standard', '--', ...paths.map(src_names/* checkGitPath */.S1)], { step: 'listing what changed', vars });
                    const changed = [...new Set(push_text(stdout).split('\0').filter((path) => path !== ''))];
                    if (changed.length > 0)
                        await run(['update-index', '-z', '--add', '--remove', '--stdin'], { step: 'adding what changed', vars, input: changed.map((path) => `${path}\0`).join('') });
                }
                const tree = push_text((await run(['write-tree'], { step: 'writing a tree', vars })).stdout).trim();
                if (tree === before && !allowEmpty)
                    return undefined;
                const date = `@${time} +0000`;
                const [name, email] = [personName(author.name), personName(author.email)];
                const { stdout } = await run(['commit-tree', tree, '-p', parent], {
                    step: 'committing', input: signoff ? signOff(message, author) : message,
                    vars: { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
                });
                return push_text(stdout).trim();
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
        async pushBranch({ url, branch, commit, expected }) {
            return push({ url, ref: `refs/heads/${(0,src_names/* checkRefName */.hh)(branch)}`, oid: checkOid(commit), expected, subject: `branch ${branch}` });
        },
        async pushTag({ url, name, commit, message, tagger, time }) {
            const ref = `refs/tags/${(0,src_names/* checkRefName */.hh)(name)}`;
            const { stdout } = await run(['mktag'], { step: `making tag ${name}`, input: `object ${checkOid(commit)}\ntype commit\ntag ${name}\ntagger ${personOf(tagger)} ${time} +0000\n\n${message.trimEnd()}\n` });
            return push({ url, ref, oid: push_text(stdout).trim(), expected: undefined, subject: `tag ${name}` });
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/secrets.ts
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** The login in an address: the password, or the name where that is all there is, as with tokens. */
function ofAddress(text) {
    if (!URL.canParse(text))
        return [];
    const { username, password } = new URL(text);
    const raw = password === '' ? username : password;
    return [raw, decode(raw)];
}
/** What proves who asks in `Authorization: Basic …` and the like. */
function ofHeader(text) {
    const value = text.slice(text.indexOf(':') + 1).trim();
    const token = value.slice(value.lastIndexOf(' ') + 1);
    const login = /^basic /i.test(value) ? Buffer.from(token, 'base64').toString('utf8') : '';
    return [token, login.slice(login.indexOf(':') + 1)];
}
/**
 * The secrets that git is given in the configuration of its environment: logins in addresses and in extra headers. A server may
 * say them back in its errors (T72).
 */
function secretsOf(env) {
    const found = [];
    for (const [name, key = ''] of Object.entries(env)) {
        const value = /^GIT_CONFIG_KEY_\d+$/.test(name) ? env[name.replace('_KEY_', '_VALUE_')] ?? '' : '';
        if (/\.url$/i.test(key))
            found.push(...ofAddress(value));
        else if (/\.extraheader$/i.test(key))
            found.push(...ofHeader(value));
    }
    return found.filter((text) => text !== '');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/git/src/pack.ts



const damaged = (what) => new errors/* GitError */.X('GIT_FAILED', `a pack of git objects cannot be read: ${what}`);
const types = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
/** What keeping an object takes besides its content. */
const entryBytes = 256;
const offsetDelta = 6;
const nameDelta = 7;
const hasEngine = (value) => typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;
/** @returns the content, and how many bytes of the pack it took */
function inflate(data, size) {
    let result;
    try {
        result = (0,external_node_zlib_.inflateSync)(data, { info: true, maxOutputLength: size + 1, chunkSize: size + 64 });
    }
    catch (error) {
        throw new errors/* GitError */.X('GIT_FAILED', 'a pack of git objects cannot be read: an object cannot be unpacked', { cause: error });
    }
    if (!hasEngine(result) || result.buffer.length !== size)
        throw damaged('an object has another size than it says');
    return { content: result.buffer, taken: result.engine.bytesWritten };
}
/** Numbers of a pack, of which each byte holds seven bits. */
function createCursor(data, start = 0) {
    const cursor = {
        at: start,
        byte() {
            const value = data[cursor.at];
            if (value === undefined)
                throw damaged('the end is cut off');
            cursor.at += 1;
            return value;
        },
        size() {
            let value = 0;
            for (let factor = 1;; factor *= 128) {
                const byte = cursor.byte();
                value += (byte & 127) * factor;
                if (byte < 128)
                    return value;
                if (factor > 2 ** 42)
                    throw damaged('a size is too large');
            }
        },
    };
    return cursor;
}
/** @see https://git-scm.com/docs/gitformat-pack#_deltified_representation */
function applyDelta(base, delta, take) {
    const cursor = createCursor(delta);
    if (cursor.size() !== base.length)
        throw damaged('a difference is from another object');
    const size = cursor.size();
    take(size);
    const result = Buffer.alloc(size);
    let to = 0;
    while (cursor.at < delta.length) {
        const op = cursor.byte();
        let from = base;
        let [start, length] = [0, 0];
        if (op >= 128) {
            for (let bit = 0; bit < 4; bit += 1)
                if ((op & (1 << bit)) !== 0)
                    start += cursor.byte() * 256 ** bit;
            for (let bit = 0; bit < 3; bit += 1)
                if ((op & (16 << bit)) !== 0)
                    length += cursor.byte() * 256 ** bit;
            if (length === 0)
                length = 65_536;
        }
        else {
            from = delta;
            [start, length] = [cursor.at, op];
            cursor.at += length;
        }
        if (op === 0 || start + length > from.length || to + length > size)
            throw damaged('a difference leaves its object');
        to += from.copy(result, to, start, start + length);
    }
    if (to !== size)
        throw damaged('a difference is cut off');
    return result;
}
function readEntries(pack, end, { oidBytes, take }) {
    const count = pack.readUInt32BE(8);
    const cursor = createCursor(pack, 12);
    const entries = [];
    for (let index = 0; index < count; index += 1) {
        const { at } = cursor;
        if (at >= end)
            throw damaged('the end is cut off');
        const head = cursor.byte();
        const type = (head >> 4) & 7;
        const size = (head & 15) + (head >= 128 ? cursor.size() * 16 : 0);
        take(size + entryBytes);
        let base;
        if (type === offsetDelta) {
            let byte = cursor.byte();
            let distance = byte & 127;
            while (byte >= 128) {
                byte = cursor.byte();
                distance = (distance + 1) * 128 + (byte & 127);
            }
            base = at - distance;
        }
        else if (type === nameDelta) {
            base = pack.toString('hex', cursor.at, cursor.at + oidBytes);
            cursor.at += oidBytes;
        }
        else if (types[type] === undefined)
            throw damaged('an object is of no known type');
        const { content, taken } = inflate(pack.subarray(cursor.at, end), size);
        cursor.at += taken;
        entries.push({ at, type, data: content, ...(base === undefined ? {} : { base }) });
    }
    return entries;
}
/**
 * The objects of a pack by name. The names are those of what was read, so nothing is taken for what it is not; its
 * differences must be from objects of the same pack. @throws {GitError} GIT_FAILED
 * @param limits.maxBytes of all objects together, unpacked
 * @see https://git-scm.com/docs/gitformat-pack
 */
function parsePack(pack, { oidLength = 40, maxBytes }) {
    const oidBytes = oidLength / 2;
    const end = pack.length - oidBytes;
    if (end < 12 || pack.toString('latin1', 0, 4) !== 'PACK' || ![2, 3].includes(pack.readUInt32BE(4)))
        throw damaged('it does not begin as one');
    let left = maxBytes;
    const take = (bytes) => {
        left -= bytes;
        if (left < 0)
            throw damaged(`it holds more than ${maxBytes} bytes`);
    };
    const objects = new Map();
    const ready = [];
    /** Differences, by the place or name of what they are from. */
    const waiting = new Map();
    for (const entry of readEntries(pack, end, { oidBytes, take })) {
        const { at, type, data, base } = entry;
        const whole = types[type];
        if (whole !== undefined)
            ready.push({ at, object: { type: whole, data } });
        else if (base !== undefined) {
            const others = waiting.get(base);
            if (others === undefined)
                waiting.set(base, [entry]);
            else
                others.push(entry);
        }
    }
    for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
        const { at, object } = next;
        const name = (0,src_objects/* nameOf */.Vb)(object, oidLength);
        objects.set(name, object);
        for (const key of [at, name]) {
            for (const entry of waiting.get(key) ?? [])
                ready.push({ at: entry.at, object: { type: object.type, data: applyDelta(object.data, entry.data, take) } });
            waiting.delete(key);
        }
    }
    if (waiting.size > 0)
        throw damaged('a difference is from an object that is not in it');
    return objects;
}

;// CONCATENATED MODULE: ./packages/git/src/packets.ts

const special = { '0000': { kind: 'flush' }, '0001': { kind: 'delimiter' }, '0002': { kind: 'end' } };
const headBytes = 4;
/** A line as a packet. */
function formatPacket(line) {
    const text = `${line}\n`;
    return `${(Buffer.byteLength(text) + headBytes).toString(16).padStart(headBytes, '0')}${text}`;
}
const flushPacket = '0000';
const delimiterPacket = '0001';
function createPacketReader(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const readBytes = async (length) => {
        while (rest.length < length) {
            const next = await iterator.next();
            const value = next.done === true ? undefined : next.value;
            if (!Buffer.isBuffer(value))
                throw new errors/* GitError */.X('GIT_FAILED', 'the server ended its answer early');
            rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
        }
        const bytes = rest.subarray(0, length);
        rest = rest.subarray(length);
        return bytes;
    };
    return {
        readBytes,
        async readPacket() {
            const head = (await readBytes(headBytes)).toString('latin1');
            const marker = special[head];
            if (marker !== undefined)
                return marker;
            const length = /^[0-9a-f]{4}$/.test(head) ? parseInt(head, 16) - headBytes : -1;
            if (length < 0)
                throw new errors/* GitError */.X('GIT_FAILED', 'the server answers in a form that is not understood');
            return { kind: 'data', data: await readBytes(length) };
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/upload-pack.ts




/** Of the objects of one repo together, in bytes. */
const maxObjectsBytes = 512 * 2 ** 20;
/** What keeping a packet takes besides its content. */
const packetBytes = 64;
const timeoutMs = 600_000;
/** A packet of an answer, which may be that it fails. */
async function readAnswer(reader) {
    const packet = await reader.readPacket();
    if (packet.kind === 'data' && packet.data.toString('latin1', 0, 4) === 'ERR ')
        throw new errors/* GitError */.X('GIT_FAILED', `the server says: ${packet.data.toString('utf8', 4).trim()}`);
    return packet;
}
/** What the program writes after each answer. */
async function readEnd(reader) {
    if ((await reader.readPacket()).kind !== 'end')
        throw new errors/* GitError */.X('GIT_FAILED', 'the answer of the server has no end');
}
/** What the server can do. @see https://git-scm.com/docs/gitprotocol-v2#_capability_advertisement */
async function readCapabilities(reader) {
    const lines = [];
    for (let packet = await readAnswer(reader); packet.kind === 'data'; packet = await readAnswer(reader))
        lines.push(packet.data.toString('utf8').trimEnd());
    return new Map(lines.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));
}
/** @see https://git-scm.com/docs/gitprotocol-v2#_ls_refs */
async function readTag(reader, name) {
    let tag;
    for (let packet = await readAnswer(reader); packet.kind === 'data'; packet = await readAnswer(reader)) {
        const [oid = '', ref, ...attributes] = packet.data.toString('utf8').replace(/\n$/, '').split(' ');
        const commit = attributes.find((each) => each.startsWith('peeled:'))?.slice('peeled:'.length);
        if (ref !== `refs/tags/${name}`)
            continue;
        if (!(0,parse/* isOid */.dH)(oid) || (commit !== undefined && !(0,parse/* isOid */.dH)(commit)))
            throw new errors/* GitError */.X('GIT_FAILED', 'the server names a tag in a form that is not understood');
        tag = commit === undefined ? { name, commit: oid, annotated: false } : { name, commit, annotated: true, object: oid };
    }
    await readEnd(reader);
    return tag;
}
/** @see https://git-scm.com/docs/gitprotocol-v2#_fetch */
async function readPack(reader) {
    for (let line; line !== 'packfile';) {
        const packet = await readAnswer(reader);
        if (packet.kind === 'flush' || packet.kind === 'end')
            throw new errors/* GitError */.X('GIT_FAILED', 'the server sends no objects');
        line = packet.kind === 'data' ? packet.data.toString('latin1').trimEnd() : undefined;
    }
    const parts = [];
    let sent = 0;
    for (let packet = await reader.readPacket(); packet.kind === 'data'; packet = await reader.readPacket()) {
        const [band] = packet.data;
        const data = packet.data.subarray(1);
        if (band === 3)
            throw new errors/* GitError */.X('GIT_FAILED', `the server says: ${data.toString('utf8').trim()}`);
        sent += packet.data.length + packetBytes;
        if (sent > maxObjectsBytes)
            throw new errors/* GitError */.X('GIT_FAILED', `the server sends more than ${maxObjectsBytes} bytes`);
        if (band === 1)
            parts.push(data); // else progress
    }
    await readEnd(reader);
    return Buffer.concat(parts);
}
/**
 * Talks to a server through `git remote-https`, the program by which git itself speaks http: logins, proxies and certificates
 * are git's, and all requests of one talk go over one connection. It must know version 2 of the protocol, and filters.
 * @throws {GitError} GIT_FAILED
 * @see https://git-scm.com/docs/gitremote-helpers
 */
async function talkToUploadPack(program, talk) {
    const timer = setTimeout(program.kill, timeoutMs);
    const reader = createPacketReader(program.stdout);
    try {
        program.stdin.write('stateless-connect git-upload-pack\n');
        if ((await reader.readBytes(1)).toString('latin1') !== '\n')
            throw new errors/* GitError */.X('GIT_FAILED', 'the server does not speak version 2 of the protocol');
        const capabilities = await readCapabilities(reader);
        const format = capabilities.get('object-format') ?? 'sha1';
        if (!/\bfilter\b/.test(capabilities.get('fetch') ?? '') || !['sha1', 'sha256'].includes(format))
            throw new errors/* GitError */.X('GIT_FAILED', 'the server cannot leave files out');
        const ask = (command, lines) => {
            const head = [`command=${command}`, ...(capabilities.has('object-format') ? [`object-format=${format}`] : [])];
            program.stdin.write([...head.map(formatPacket), delimiterPacket, ...lines.map(formatPacket), flushPacket].join(''));
        };
        const result = await talk({
            findTag(name) {
                ask('ls-refs', ['peel', `ref-prefix refs/tags/${name}`]);
                return readTag(reader, name);
            },
            async fetchObjects({ wants, filter, depth }) {
                ask('fetch', ['no-progress', 'ofs-delta', ...wants.map((oid) => `want ${oid}`), ...(depth === undefined ? [] : [`deepen ${depth}`]), `filter ${filter}`, 'done']);
                return parsePack(await readPack(reader), { oidLength: format === 'sha256' ? 64 : 40, maxBytes: maxObjectsBytes });
            },
        });
        program.stdin.end();
        return result;
    }
    catch (error) {
        program.kill();
        throw error;
    }
    finally {
        program.stdout.resume();
        await program.ended;
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./packages/git/src/git.ts











// The address reaches git as configuration of a remote of this name, so it is on no command line and in no file.
const remoteName = 'slipway-source';
const git_text = (buffer) => buffer.toString('utf8');
/** Opens a repository; nothing runs until a method is called. */
function createGit({ exec, openProcess, env, cwd, logger = src_logger/* silentLogger */.q, allowedProtocols = ['https', 'ssh'], login }) {
    const run = async (args, { step, config = {}, vars = {}, remote = false, ...options }) => {
        logger.debug(`git ${args.join(' ')}`);
        const environment = gitEnvironment(env, { allowedProtocols, config: { ...hardenedConfig, ...config } });
        try {
            return await exec('git', args, { cwd, env: { ...environment, ...vars }, ...options });
        }
        catch (error) {
            throw (0,errors/* gitErrorOf */.s)(error, { step, remote, secrets: secretsOf(environment) });
        }
    };
    // Git would send a header on to whatever host the server redirects to.
    // Two spellings of one key: the empty value takes away the headers of other configurations, of which a server takes one only.
    const loginConfig = login === undefined ? {} : {
        [`http.${login.url}.followRedirects`]: 'false',
        [`http.${login.url}.extraheader`]: '', [`http.${login.url}.extraHeader`]: `Authorization: Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
    };
    const remoteConfig = (url) => ({ [`remote.${remoteName}.url`]: (0,src_names/* checkGitUrl */.I)(url), ...loginConfig });
    // Without the noop negotiation a server leaves out blobs of commits that we have: it cannot know that we have them in part.
    const runRemote = (args, step, url, { input, config = {}, okExitCodes } = {}) => (0,retry/* retry */.L)(() => run(args, { step, remote: true, config: { ...remoteConfig(url), 'fetch.negotiationAlgorithm': 'noop', ...config }, ...(input === undefined ? {} : { input }), ...(okExitCodes === undefined ? {} : { okExitCodes }) }), {
        attempts: 3, firstDelayMs: 500, shouldRetry: (error) => error instanceof errors/* GitError */.X && error.retryable,
        onRetry: (error) => logger.debug(`${error instanceof Error ? error.message : String(error)}; trying again`),
    });
    const talk = async (url, script, otherwise) => {
        const protocol = /^(https?):\/\//i.exec(url)?.[1]?.toLowerCase();
        if (openProcess === undefined || protocol === undefined || !allowedProtocols.includes(protocol))
            return otherwise();
        const vars = gitEnvironment(env, { allowedProtocols, config: { ...hardenedConfig, ...remoteConfig(url), 'protocol.version': '2' } });
        try {
            return await talkToUploadPack(await openProcess('git', [`remote-${protocol}`, remoteName], { cwd, env: vars }), script);
        }
        catch (error) {
            if (error instanceof errors/* GitError */.X && error.code === 'TREE_REFUSED')
                throw error; // the same by any way, and git has no end there
            // What is wrong is said by the other way, which also tries again.
            logger.debug(`${(0,errors/* gitErrorOf */.s)(error, { step: `talking to ${url}`, remote: true, secrets: secretsOf(vars) }).message}; by git fetch`);
            return otherwise();
        }
    };
    const init = async ({ bare = false, branch = 'main' } = {}) => {
        await run(['init', '--quiet', '--template=', ...(bare ? ['--bare'] : []), `--initial-branch=${(0,src_names/* checkRefName */.hh)(branch)}`], { step: `making a repository in ${cwd}` });
    };
    const find = async (revision) => {
        const { stdout, exitCode } = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], { step: `looking up ${revision}`, okExitCodes: [0, 1] });
        return exitCode === 0 ? git_text(stdout).trim() : undefined;
    };
    const refNames = async (...prefixes) => {
        const { stdout } = await run(['for-each-ref', '--format=%(refname)', ...prefixes], { step: 'listing refs' });
        return git_text(stdout).split('\n').filter((name) => name !== '').map((name) => name.replace(/^refs\/(tags|heads|remotes)\//, ''));
    };
    const resolveCommit = async (ref) => {
        (0,src_names/* checkRevision */.G7)(ref);
        const commit = (0,parse/* isOid */.dH)(ref) ? await find(ref) : await find(`refs/tags/${ref}`) ?? await find(ref);
        if (commit !== undefined)
            return commit;
        const similar = (0,src_names/* nearestNames */.LE)(ref, await refNames('refs/tags', 'refs/heads', 'refs/remotes'));
        throw new errors/* GitError */.X('UNKNOWN_REF', `there is no tag, branch or commit ${ref} in ${cwd}`, similar.length === 0
            ? { hint: 'a shallow clone may lack it: fetch with all tags and history' } : { hint: `similar names: ${similar.join(', ')}` });
    };
    const listTree = async (commit, path, withSizes) => {
        const below = path === undefined || path === '' || path === '.' ? [] : [(0,src_names/* checkGitPath */.S1)(path)];
        const { stdout } = await run(['ls-tree', '-r', '-z', ...(withSizes ? ['-l'] : []), '--end-of-options', commit, ...below], { step: `reading the tree of ${commit}` });
        return (0,parse/* parseTree */.cZ)(git_text(stdout)).sort((a, b) => (a.path < b.path ? -1 : 1));
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
        init,
        resolveCommit,
        async version() {
            return /(\d+(?:\.\d+)+)/.exec(git_text((await run(['version'], { step: 'asking for the version of git' })).stdout))?.[1] ?? 'unknown';
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
            // Version 2 asks for capabilities first, and then for refs: two requests, and a round trip more per repo.
            const { stdout } = await runRemote(['ls-remote', '--tags', '--quiet', '--end-of-options', remoteName], `listing the tags of ${url}`, url, { config: { 'protocol.version': '0' } });
            // A page that says "log in" is for git an old server without refs.
            if (stdout.length === 0 && /^https?:/i.test(url) && !await talk(url, () => Promise.resolve(true), () => Promise.resolve(false))) {
                const { stdout: refs } = await runRemote(['ls-remote', '--quiet', '--end-of-options', remoteName], `listing the refs of ${url}`, url);
                if (refs.length === 0)
                    throw new errors/* GitError */.X('GIT_FAILED', `listing the tags of ${(0,redact/* createRedactor */.l)().redact(url)}: the answer has no refs at all`, { exitCode: 3, hint: 'open the address in a browser: it may be that of a login page, or of a repository without commits' });
            }
            return (0,parse/* parseRemoteTags */.db)(stdout);
        },
        ...createFetchObjects({ run, runRemote, localOids, init: () => init({ bare: true }), talk, remoteName }),
        ...createPush({ run, runRemote, remoteName }),
        ...createCount({ run, runRemote, remoteName }),
        ...createFetch({ runRemote, find, localOids, remoteName, listTree: (commit, path) => listTree(commit, path, false), typeOf: async (revision) => git_text((await run(['cat-file', '-t', revision], { step: `reading ${revision}` })).stdout).trim() }),
        async readTree(ref, path, { sizes = true } = {}) {
            return listTree(await resolveCommit(ref), path, sizes);
        },
        async readBlobs(oids) {
            const wanted = [...new Set(oids)];
            const bad = wanted.find((id) => !(0,parse/* isOid */.dH)(id));
            if (bad !== undefined)
                throw new errors/* GitError */.X('UNSAFE_NAME', `not an object name: ${JSON.stringify(bad)}`);
            if (wanted.length === 0)
                return new Map();
            const { stdout } = await run(['cat-file', '--batch'], { step: 'reading files', input: `${wanted.join('\n')}\n`, maxOutputBytes: 2 ** 30 });
            const blobs = (0,parse/* parseBatch */.Gc)(stdout);
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
            return (0,parse/* parseStatus */.i$)(git_text((await run(['status', '--porcelain=v1', '-z', '--ignore-submodules=none'], { step: 'reading the status' })).stdout));
        },
        async add(paths) {
            if (paths.length === 0)
                return;
            await run(['add', '--all', '--', ...paths.map(src_names/* checkGitPath */.S1)], { step: `adding ${paths.join(', ')}` });
        },
        async commit({ message, author, signoff = false, time }) {
            const { exitCode } = await run(['diff', '--cached', '--quiet', '--no-ext-diff'], { step: 'comparing what was added', okExitCodes: [0, 1] });
            if (exitCode === 0)
                throw new errors/* GitError */.X('NOTHING_TO_COMMIT', `nothing was added in ${cwd} that could be committed`);
            await run(['commit', '--quiet', '--no-verify', ...(signoff ? ['--signoff'] : []), '--file=-'], { step: 'committing', input: message, vars: identity(author, time) });
            return resolveCommit('HEAD');
        },
        async tag(name, { message, target = 'HEAD', tagger, time }) {
            (0,src_names/* checkRefName */.hh)(name);
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
            const input = paths.map((path) => `./${(0,src_names/* checkGitPath */.S1)(path)}\0`).join('');
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
            const { stdout } = await run(['diff-tree', '-r', '-z', '-M', '--name-status', '--relative', '--no-ext-diff', '--no-textconv', '--end-of-options', ...refs, '--', ...(path === undefined ? [] : [(0,src_names/* checkGitPath */.S1)(path)])], { step: `comparing ${base} with ${target}` });
            return (0,parse/* parseDiff */.FR)(git_text(stdout));
        },
        async log({ from, to, path, limit = 1000 }) {
            const range = from === undefined ? [await resolveCommit(to)] : [await resolveCommit(to), `^${await resolveCommit(from)}`];
            const { stdout } = await run(['log', '-z', `--format=${parse/* logFormat */.yd}`, `--max-count=${limit}`, '--end-of-options', ...range, '--', ...(path === undefined ? [] : [(0,src_names/* checkGitPath */.S1)(path)])], { step: `reading the history of ${to}` });
            return (0,parse/* parseLog */.g_)(git_text(stdout));
        },
        async commitTime(ref) {
            const { stdout } = await run(['log', '--max-count=1', '--format=%ct', '--end-of-options', await resolveCommit(ref), '--'], { step: `reading the time of ${ref}` });
            return Number(git_text(stdout).trim());
        },
    };
}


/***/ }),

/***/ 83652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ parseObjects),
/* harmony export */   MP: () => (/* binding */ pickPaths),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   lY: () => (/* binding */ findFiles),
/* harmony export */   p4: () => (/* binding */ hasPaths),
/* harmony export */   v7: () => (/* binding */ parseTreeOids),
/* harmony export */   yd: () => (/* binding */ formatObjects)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96437);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71179);



/** The name of an object. @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage */
function nameOf({ type, data }, length) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(length === 64 ? 'sha256' : 'sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
}
const header = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|commit|tag|tree) (\d{1,12})$/;
/**
 * `git cat-file --batch`, which is also the form of a cached file. Each object must have the name it is listed under; those
 * that are missing are left out. @throws {GitError} GIT_FAILED
 */
function parseObjects(output) {
    const objects = new Map();
    const damaged = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X('GIT_FAILED', `git objects cannot be read: ${what}`);
    for (let at = 0; at < output.length;) {
        const lineEnd = output.indexOf(0x0a, at);
        if (lineEnd < 0)
            throw damaged('the end is cut off');
        const line = output.toString('latin1', at, lineEnd);
        at = lineEnd + 1;
        if (line.endsWith(' missing'))
            continue;
        const [, oid = '', type, size = ''] = header.exec(line) ?? [];
        if (type !== 'blob' && type !== 'commit' && type !== 'tag' && type !== 'tree')
            throw damaged('a line is not understood');
        const end = at + Number(size);
        if (end >= output.length)
            throw damaged('the end is cut off');
        const object = { type, data: output.subarray(at, end) };
        if (nameOf(object, oid.length) !== oid)
            throw damaged(`${oid} has another content`);
        objects.set(oid, object);
        at = end + 1;
    }
    return objects;
}
function formatObjects(objects) {
    return Buffer.concat([...objects].flatMap(([oid, { type, data }]) => [Buffer.from(`${oid} ${type} ${data.length}\n`), data, Buffer.from('\n')]));
}
/** Below one path; a few objects can hold the same tree in each other without end. */
const maxFiles = 100_000;
const maxDepth = 500;
const refuseTree = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X('TREE_REFUSED', `a git tree ${what}`, { hint: 'correct it in the component repo and tag again' });
/** @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_tree_objects */
function parseTreeObject(data, oidBytes) {
    const rows = [];
    const names = new Set();
    for (let at = 0; at < data.length;) {
        const space = data.indexOf(0x20, at);
        const end = data.indexOf(0, space);
        if (space < 0 || end < 0 || end + oidBytes > data.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X('GIT_FAILED', 'a git tree cannot be read');
        const name = data.toString('utf8', space + 1, end);
        if (names.has(name))
            throw refuseTree(`has ${JSON.stringify(name)} twice`);
        names.add(name);
        rows.push({ mode: data.toString('latin1', at, space).replace(/^0+/, ''), name, oid: data.toString('hex', end + 1, end + 1 + oidBytes) });
        at = end + 1 + oidBytes;
    }
    return rows;
}
const isTree = (mode) => mode === '40000';
/**
 * The files at a path of a commit (`''`: all of them), sorted; nothing is followed. Undefined when a commit or tree that it
 * takes to know is not among the objects; blobs may be missing. @throws {GitError} TREE_REFUSED
 */
function findFiles(objects, commit, path) {
    const rowsOf = (oid) => {
        const object = objects.get(oid);
        return object?.type === 'tree' ? parseTreeObject(object.data, oid.length / 2) : undefined;
    };
    const root = objects.get(commit);
    const treeOid = root?.type === 'commit' ? /^tree ([0-9a-f]+)\n/.exec(root.data.toString('latin1', 0, 80))?.[1] : undefined;
    if (treeOid === undefined)
        return undefined;
    let found = { mode: '40000', name: '', oid: treeOid };
    const parts = path === '' ? [] : path.split('/');
    for (const [index, part] of parts.entries()) {
        if (!isTree(found.mode))
            return { kind: 'absent' };
        const rows = rowsOf(found.oid);
        if (rows === undefined)
            return undefined;
        const next = rows.find(({ name }) => name === part);
        if (next === undefined)
            return { kind: 'absent' };
        if (next.mode === '120000' || next.mode === '160000')
            return { kind: 'link', path: parts.slice(0, index + 1).join('/') };
        found = next;
    }
    if (!isTree(found.mode))
        return { kind: 'files', files: [{ path: '', mode: found.mode, oid: found.oid }] };
    const files = [];
    let seen = 0;
    const walk = (oid, prefix, depth) => {
        if (depth > maxDepth)
            throw refuseTree(`has more than ${maxDepth} folders in each other`);
        const rows = rowsOf(oid);
        seen += 1 + (rows?.length ?? 0);
        if (seen > maxFiles)
            throw refuseTree(`has more than ${maxFiles} files and folders`);
        return rows?.every((row) => {
            if (isTree(row.mode))
                return walk(row.oid, `${prefix}${row.name}/`, depth + 1);
            files.push({ path: `${prefix}${row.name}`, mode: row.mode, oid: row.oid });
            return true;
        }) ?? false;
    };
    if (!walk(found.oid, '', 0))
        return undefined;
    return { kind: 'files', files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
/** Whether these objects are enough to read these paths of a commit. */
function hasPaths(objects, commit, paths) {
    return paths.every((path) => {
        const found = findFiles(objects, commit, path);
        return found !== undefined && (found.kind !== 'files' || found.files.every(({ mode, oid }) => mode === '160000' || objects.has(oid)));
    });
}
/** The commit and trees among these objects that it takes to know what lies at these paths, and the names of the files there. */
function pickPaths(objects, commit, paths) {
    const trees = new Map();
    const recording = {
        get(oid) {
            const object = objects.get(oid);
            if (object !== undefined)
                trees.set(oid, object);
            return object;
        },
    };
    const found = paths.map((path) => findFiles(recording, commit, path));
    const files = found.flatMap((each) => (each?.kind === 'files' ? each.files : []));
    return { trees, blobs: [...new Set(files.filter(({ mode }) => mode !== '160000').map(({ oid }) => oid))] };
}
/** `git ls-tree -r -t -z`: names of trees and blobs; submodules are left out. */
function parseTreeOids(text) {
    const rows = text.split('\0').map((record) => /^\d{6} (tree|blob) ([0-9a-f]+)\t/.exec(record)).filter((match) => match !== null);
    const oidsOf = (type) => [...new Set(rows.filter((row) => row[1] === type).map((row) => row[2] ?? '').filter(_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .isOid */ .dH))];
    return { trees: oidsOf('tree'), blobs: oidsOf('blob') };
}


/***/ }),

/***/ 71179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FR: () => (/* binding */ parseDiff),
/* harmony export */   Gc: () => (/* binding */ parseBatch),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   dH: () => (/* binding */ isOid),
/* harmony export */   db: () => (/* binding */ parseRemoteTags),
/* harmony export */   g_: () => (/* binding */ parseLog),
/* harmony export */   i$: () => (/* binding */ parseStatus),
/* harmony export */   yd: () => (/* binding */ logFormat)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96437);

const unreadable = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X('GIT_FAILED', `git printed ${what} in a form that is not understood`, { exitCode: 70 });
const oid = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Whether this is a full object name of SHA-1 or SHA-256. */
function isOid(text) {
    return oid.test(text);
}
const tagsPrefix = 'refs/tags/';
/**
 * `git ls-remote --tags`: the peeled line of an annotated tag ends in `^{}`. Names are read out of the bytes one by one: parts
 * of one long text would keep all of it in memory for as long as one of them is kept.
 */
function parseRemoteTags(output) {
    const tags = new Map();
    for (let at = 0, end = 0; at < output.length; at = end + 1) {
        end = output.indexOf(0x0a, at);
        if (end < 0)
            end = output.length;
        const tab = output.indexOf(0x09, at);
        if (tab < 0 || tab > end)
            throw unreadable('a tag');
        const commit = output.toString('latin1', at, tab);
        if (!isOid(commit) || output.toString('latin1', tab + 1, tab + 1 + tagsPrefix.length) !== tagsPrefix)
            throw unreadable('a tag');
        const name = output.toString('utf8', tab + 1 + tagsPrefix.length, end);
        if (name.endsWith('^{}')) {
            const object = tags.get(name.slice(0, -3));
            if (object === undefined)
                throw unreadable('a tag');
            tags.set(object.name, { name: object.name, commit, annotated: true, object: object.commit });
        }
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


/***/ }),

/***/ 23872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readTagObjects),
/* harmony export */   d: () => (/* binding */ findTagText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96437);
/* harmony import */ var _objects_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83652);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71179);



/** No pattern and no table needs more. In characters. */
const longestMessage = 16_384;
const signature = /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$/m;
function valueOf(headers, key) {
    return headers.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1);
}
/**
 * What is written in a tag or commit. Undefined for what is neither, and for a tag on a tree or file: no release can be taken
 * from there. @see https://git-scm.com/book/en/v2/Git-Internals-Git-References#_tags
 */
function findTagText({ type, data }) {
    if (type !== 'tag' && type !== 'commit')
        return undefined;
    const text = data.toString('utf8');
    const end = text.indexOf('\n\n');
    const headers = (end < 0 ? text : text.slice(0, end)).split('\n');
    const target = valueOf(headers, 'type');
    if (type === 'tag' && target !== 'commit' && target !== 'tag')
        return undefined;
    const body = end < 0 ? '' : text.slice(end + 2);
    const person = /^([^<]*?) ?<([^>]*)>(?: (-?[0-9]{1,12}))?/.exec(valueOf(headers, type === 'tag' ? 'tagger' : 'author') ?? '');
    const signed = signature.exec(body);
    const madeAs = type === 'tag' ? valueOf(headers, 'tag') : undefined;
    return {
        author: person?.[1] ?? '', email: person?.[2] ?? '', time: Number(person?.[3] ?? 0),
        message: (signed === null ? body : body.slice(0, signed.index)).slice(0, longestMessage).trim(),
        ...(madeAs === undefined ? {} : { madeAs }),
    };
}
/** These objects by name, fetched in one go. */
async function readTagObjects(oids, { init, present, download, read, talk }) {
    const wanted = [...new Set(oids)].filter(_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .isOid */ .dH);
    if (wanted.length === 0)
        return new Map();
    return talk(async (server) => {
        const objects = await server.fetchObjects({ wants: wanted, depth: 1, filter: 'tree:0' });
        return new Map(wanted.flatMap((oid) => {
            const object = objects.get(oid);
            if (object === undefined)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitError */ .X('GIT_FAILED', `the server does not send ${oid}`);
            return [[oid, object]];
        }));
    }, async () => {
        await init();
        const here = await present();
        const missing = wanted.filter((oid) => !here.has(oid));
        if (missing.length > 0)
            await download(missing);
        return (0,_objects_js__WEBPACK_IMPORTED_MODULE_2__/* .parseObjects */ .MB)(await read(wanted));
    });
}


/***/ })

};
