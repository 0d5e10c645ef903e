export const id = 8081;
export const ids = [8081];
export const modules = {

/***/ 54154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ openDigestCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _atomic_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);





const abandonedAfterMs = 3_600_000;
const digestOf = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
/** Opens a folder, which need not be there. */
function openDigestCache(folder, { extension = '', keep, warn, now = Date.now }) {
    const isOurs = (name) => name.length === 64 + extension.length && name.endsWith(extension);
    // Those that were not used lately are the first to go. Another run may have removed it.
    const touch = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(file, now() / 1000, now() / 1000).catch(() => undefined);
    const prune = async () => {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder);
        const files = (await Promise.all(names.map((name) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)).then(({ mtimeMs }) => [{ name, mtimeMs }], () => [])))).flat().sort((a, b) => b.mtimeMs - a.mtimeMs);
        const whole = files.filter(({ name }) => isOurs(name));
        const abandoned = files.filter(({ name, mtimeMs }) => !isOurs(name) && mtimeMs < now() - abandonedAfterMs);
        for (const { name } of [...whole.slice(keep), ...abandoned])
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name), { force: true, recursive: true });
    };
    return {
        async get(sha256, download) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${sha256}${extension}`);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch((error) => {
                if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCode */ .CA)(error) ?? ''))
                    return undefined;
                throw error;
            });
            if (found !== undefined && digestOf(found) === sha256) {
                await touch(file);
                return found;
            }
            const fetched = await download();
            if (digestOf(fetched) === sha256) {
                try {
                    await (0,_atomic_file_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFileAtomic */ .Zf)(file, fetched);
                    await touch(file);
                    await prune();
                }
                catch (error) {
                    warn(error);
                }
            }
            return fetched;
        },
    };
}


/***/ }),

/***/ 8922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ packedChartName),
/* harmony export */   w: () => (/* binding */ packChart)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39654);
/* harmony import */ var fflate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51306);


/** Owner and group of every file in a packed chart. */
const owner = 10000;
/**
 * A chart as a .tgz that Helm loads: the files that Helm's own loader kept, as they are, below a folder of
 * the chart's name. The same chart and time give the same bytes on every platform.
 * @param options.mtime of every file, in seconds since the epoch
 */
function packChart(chart, { mtime }) {
    const sorted = [...chart.files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const files = sorted.map(({ path, data }) => ({ name: `${chart.name}/${path}`, data, mode: 0o644, uid: owner, gid: owner, mtime }));
    return (0,fflate__WEBPACK_IMPORTED_MODULE_0__/* .gzipSync */ .u3)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .tarArchive */ .Gr)(files), { level: 9, mtime: 0 });
}
/** `NAME-VERSION.tgz`, the file name that Helm gives a packed chart. */
function packedChartName({ name, version }) {
    return `${name}-${version}.tgz`;
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

/***/ 85826:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ ReleaseError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** Why a product tag cannot be packed as it is. */
class ReleaseError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ReleaseError';
}


/***/ }),

/***/ 2568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ checkSiteTemplates),
  P: () => (/* binding */ loadSiteFiles)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/http-environment.ts
var http_environment = __webpack_require__(7137);
// EXTERNAL MODULE: ./packages/core/src/digest-cache.ts
var digest_cache = __webpack_require__(54154);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/helm/src/package.ts
var src_package = __webpack_require__(8922);
;// CONCATENATED MODULE: ./packages/package-format/src/site/platform-configs-expression.ts
// Expressions of the Jinja subset, as Go template pipelines. What is not known here is refused: see jinjaSubset.
/** Why a template cannot be compiled; the caller knows the line. */
class TemplateProblem extends Error {
}
/** What the site is, whatever its config file says; a config file may give the same names. */
const siteValueNames = new Set(['registry_domain', 'registry_ca', 'vip', 'product', 'platform_release_version', 'hotfixes']);
const tokenForm = /\s*(?:(?<name>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d+)?)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<operator>==|!=|<=|>=|[<>|.,()[\]{}~=:+*/%-]))/y;
function tokenize(text) {
    const tokens = [];
    tokenForm.lastIndex = 0;
    const end = text.trimEnd().length;
    while (tokenForm.lastIndex < end) {
        const at = tokenForm.lastIndex;
        const groups = tokenForm.exec(text)?.groups;
        if (groups === undefined)
            throw new TemplateProblem(`cannot be read from ${JSON.stringify(text.slice(at).trim().slice(0, 20))} on`);
        const { name, number, string, operator } = groups;
        if (name !== undefined)
            tokens.push({ kind: 'name', text: name });
        else if (number !== undefined)
            tokens.push({ kind: 'number', text: number });
        else if (string !== undefined)
            tokens.push({ kind: 'string', text: platform_configs_expression_unescape(string.slice(1, -1)) });
        else if (operator !== undefined)
            tokens.push({ kind: 'operator', text: operator });
    }
    return tokens;
}
const escapes = { n: '\n', t: '\t', r: '\r' };
const platform_configs_expression_unescape = (text) => text.replace(/\\(.)/gs, (_, letter) => escapes[letter] ?? (/[a-z0-9]/i.test(letter) ? `\\${letter}` : letter));
const plain = (call) => (value, args) => {
    if (args.length > 0)
        throw new TemplateProblem('takes no argument');
    return call(value);
};
const platform_configs_expression_text = (value) => `(toString ${value})`;
const filters = new Map([
    ['b64encode', plain((value) => `(b64enc ${platform_configs_expression_text(value)})`)],
    ['b64decode', plain((value) => `(b64dec ${platform_configs_expression_text(value)})`)],
    ['lower', plain((value) => `(lower ${platform_configs_expression_text(value)})`)],
    ['upper', plain((value) => `(upper ${platform_configs_expression_text(value)})`)],
    ['trim', plain((value) => `(trim ${platform_configs_expression_text(value)})`)],
    ['string', plain(platform_configs_expression_text)],
    ['int', plain((value) => `(int64 ${value})`)],
    ['bool', plain((value) => `(has (lower ${platform_configs_expression_text(value)}) (list "true" "yes" "on" "1"))`)],
    ['length', plain((value) => `(len ${value})`)],
    ['count', plain((value) => `(len ${value})`)],
    ['first', plain((value) => `(first ${value})`)],
    ['last', plain((value) => `(last ${value})`)],
    ['to_json', plain((value) => `(toJson ${value})`)],
    ['tojson', plain((value) => `(toJson ${value})`)],
    ['to_yaml', plain((value) => `(toYaml ${value})`)],
    ['to_nice_yaml', plain((value) => `(toYaml ${value})`)],
    ['mandatory', plain((value) => value)],
    ['join', (value, [separator = '""', ...rest]) => {
            if (rest.length > 0)
                throw new TemplateProblem('takes one argument');
            return `(join ${separator} ${value})`;
        }],
    ['replace', (value, args) => {
            if (args.length !== 2)
                throw new TemplateProblem('takes two arguments');
            return `(replace ${args[0] ?? ''} ${args[1] ?? ''} ${platform_configs_expression_text(value)})`;
        }],
    ['indent', (value, [width = '4', first = 'false', ...rest]) => {
            if (rest.length > 0 || !/^\d+$/.test(width) || !/^(true|false)$/.test(first))
                throw new TemplateProblem('takes a number, and true to indent the first line too');
            const indented = `(indent ${width} ${platform_configs_expression_text(value)})`;
            return first === 'true' ? indented : `(trimPrefix ${JSON.stringify(' '.repeat(Number(width)))} ${indented})`;
        }],
]);
/** The names of the filters, for messages and docs. */
const filterNames = ['default', ...filters.keys()];
/** @throws {TemplateProblem} */
function compileExpression(source, scope) {
    const tokens = tokenize(source);
    let at = 0;
    const peek = () => tokens[at];
    const isAt = (...texts) => {
        const token = tokens[at];
        return token !== undefined && (token.kind === 'name' || token.kind === 'operator') && texts.includes(token.text);
    };
    const take = (...texts) => {
        if (!isAt(...texts))
            return false;
        at += 1;
        return true;
    };
    const expect = (wanted) => {
        if (!take(wanted))
            throw new TemplateProblem(`expected ${wanted} ${peek() === undefined ? 'at its end' : `before ${JSON.stringify(peek()?.text)}`}`);
    };
    const name = () => {
        const token = peek();
        if (token?.kind !== 'name')
            throw new TemplateProblem(`expected a name ${token === undefined ? 'at its end' : `instead of ${JSON.stringify(token.text)}`}`);
        at += 1;
        return token.text;
    };
    const both = (left, right, code) => ({ code, needs: [...left.needs, ...right.needs] });
    function either() {
        let left = every();
        while (take('or')) {
            const right = every();
            left = both(left, right, `(or ${left.code} ${right.code})`);
        }
        return left;
    }
    function every() {
        let left = negation();
        while (take('and')) {
            const right = negation();
            left = both(left, right, `(and ${left.code} ${right.code})`);
        }
        return left;
    }
    function negation() {
        if (!take('not'))
            return comparison();
        const { code, needs } = negation();
        return { code: `(not ${code})`, needs };
    }
    function comparison() {
        const left = concatenation();
        if (take('is')) {
            const negated = take('not');
            const test = name();
            const missing = `(kindIs "invalid" ${left.code})`;
            if (test !== 'defined' && test !== 'undefined' && test !== 'none')
                throw new TemplateProblem(`the test "is ${test}" is not part of the subset (defined, undefined, none)`);
            return { code: (test === 'defined') === negated ? missing : `(not ${missing})`, needs: [] };
        }
        const token = peek();
        if (token?.kind === 'operator' && /^(==|!=|<|<=|>|>=)$/.test(token.text)) {
            at += 1;
            const right = concatenation();
            const code = token.text === '==' || token.text === '!=' ? `(${token.text === '==' ? 'eq' : 'ne'} ${platform_configs_expression_text(left.code)} ${platform_configs_expression_text(right.code)})`
                : `(${{ '<': 'lt', '<=': 'le', '>': 'gt', '>=': 'ge' }[token.text] ?? ''} (float64 ${left.code}) (float64 ${right.code}))`;
            return both(left, right, code);
        }
        const negated = isAt('not') && tokens[at + 1]?.text === 'in';
        if (negated)
            at += 1;
        if (!take('in'))
            return left;
        const right = concatenation();
        const code = `(has ${left.code} (default (list) ${right.code}))`;
        return both(left, right, negated ? `(not ${code})` : code);
    }
    function concatenation() {
        let left = filtered();
        while (take('~')) {
            const right = filtered();
            left = both(left, right, `(printf "%s%s" ${platform_configs_expression_text(left.code)} ${platform_configs_expression_text(right.code)})`);
        }
        return left;
    }
    function filtered() {
        let value = primary();
        while (take('|')) {
            const filter = name();
            const args = [];
            if (take('(')) {
                while (!isAt(')')) {
                    args.push(either());
                    if (!take(','))
                        break;
                }
                expect(')');
            }
            if (filter === 'default' || filter === 'd')
                value = withDefault(value, args);
            else {
                const apply = filters.get(filter);
                if (apply === undefined)
                    throw new TemplateProblem(`the filter "${filter}" is not part of the subset (${filterNames.join(', ')})`);
                try {
                    value = { code: apply(value.code, args.map(({ code }) => code)), needs: [...value.needs, ...args.flatMap(({ needs }) => needs)] };
                }
                catch (error) {
                    throw error instanceof TemplateProblem ? new TemplateProblem(`the filter "${filter}" ${error.message}`) : error;
                }
            }
        }
        return value;
    }
    function withDefault({ code }, [fallback, empty, ...rest]) {
        if (fallback === undefined || rest.length > 0 || (empty !== undefined && !/^(true|false)$/.test(empty.code)))
            throw new TemplateProblem('the filter "default" takes a value, and true to replace empty ones too');
        return { code: empty?.code === 'true' ? `(default ${fallback.code} ${code})` : `(ternary ${fallback.code} ${code} (kindIs "invalid" ${code}))`, needs: fallback.needs };
    }
    function primary() {
        const token = peek();
        if (token === undefined)
            throw new TemplateProblem('is not complete');
        if (token.kind === 'string') {
            at += 1;
            return { code: JSON.stringify(token.text), needs: [] };
        }
        if (token.kind === 'number') {
            at += 1;
            return { code: token.text, needs: [] };
        }
        if (take('(')) {
            const inner = either();
            expect(')');
            return inner;
        }
        if (take('[')) {
            const items = [];
            while (!isAt(']')) {
                items.push(either());
                if (!take(','))
                    break;
            }
            expect(']');
            return { code: `(list${items.map(({ code }) => ` ${code}`).join('')})`, needs: items.flatMap(({ needs }) => needs) };
        }
        if (take('{')) {
            expect('}');
            return { code: '(dict)', needs: [] };
        }
        if (token.kind !== 'name')
            throw new TemplateProblem(`${JSON.stringify(token.text)} is not part of the subset here`);
        at += 1;
        if (/^(true|false)$/i.test(token.text))
            return { code: token.text.toLowerCase(), needs: [] };
        if (/^none$/i.test(token.text))
            return { code: 'nil', needs: [] };
        if (token.text === 'loop')
            return loopValue();
        return path(token.text);
    }
    function loopValue() {
        expect('.');
        const what = name();
        if (scope.loop === undefined)
            throw new TemplateProblem('loop stands outside of a loop');
        const { index, list } = scope.loop;
        const code = { index: `(add1 ${index})`, index0: index, first: `(eq ${index} 0)`, last: `(eq (add1 ${index}) (int64 (len ${list})))` }[what];
        if (code === undefined)
            throw new TemplateProblem(`loop.${what} is not part of the subset (index, index0, first, last)`);
        return { code, needs: [] };
    }
    function path(first) {
        const variable = scope.variables.get(first);
        let code = variable ?? (siteValueNames.has(first) ? `(default (($.Values.slipwaySite).${first}) $.Values.${first})` : `$.Values.${first}`);
        let called = first;
        for (;;) {
            if (take('.')) {
                const key = name();
                if (isAt('('))
                    throw new TemplateProblem(`the method ${key}() is not part of the subset`);
                code = `(${code}).${key}`;
                called += `.${key}`;
            }
            else if (take('[')) {
                const token = peek();
                if (token?.kind !== 'string' && token?.kind !== 'number')
                    throw new TemplateProblem('between [ and ] the subset has only a number or a text');
                at += 1;
                expect(']');
                code = token.kind === 'number' ? `(index (default (list) ${code}) ${token.text})` : `(index (default (dict) ${code}) ${JSON.stringify(token.text)})`;
                called += `[${token.kind === 'number' ? token.text : JSON.stringify(token.text)}]`;
            }
            else
                break;
        }
        if (isAt('('))
            throw new TemplateProblem(`the function ${called}() is not part of the subset`);
        return { code: /^[$\w.]+$/.test(code) || (code.startsWith('(') && code.endsWith(')')) ? code : `(${code})`, needs: variable !== undefined && called === first ? [] : [{ name: called, code: `(${code})` }] };
    }
    const result = either();
    const left = peek();
    if (left !== undefined)
        throw new TemplateProblem(`${JSON.stringify(left.text)} is not part of the subset here`);
    return result;
}

;// CONCATENATED MODULE: ./packages/package-format/src/site/platform-configs-template.ts

/** Named templates that every compiled template calls. */
const templateHelpers = `{{- define "slipway.need" }}{{ if kindIs "invalid" .value }}{{ fail (printf "%s: the config file does not give %s" .at .name) }}{{ end }}{{ end }}
{{- define "slipway.text" }}{{ if kindIs "string" .value }}{{ .value }}{{ else if not (kindIs "invalid" .value) }}{{ toJson .value }}{{ end }}{{ end }}
{{- define "slipway.registry" }}{{ default ((.Values.slipwaySite).registry_domain) .Values.registry_domain | default "" }}{{ end }}
{{- define "slipway.place" }}{{ if not (include "slipway.registry" .) }}{{ fail "nobody says where the site's registry is: give registry_domain in the config file, or in the ConfigMap system-info" }}{{ end }}{{ include "slipway.registry" . }}{{ end }}
`;
const literal = (text) => text.replace(/\{\{/g, '{{ "{{" }}');
/** Text and tags in order; what `-` asks to be trimmed is, and the line of a block or comment that stands alone is gone. */
function splitTags(source) {
    const tags = [];
    const lineOf = (at) => source.slice(0, at).split('\n').length;
    const closers = { '{{': '}}', '{%': '%}', '{#': '#}' };
    const addText = (text, at) => { if (text !== '')
        tags.push({ kind: 'text', text, line: lineOf(at) }); };
    let at = 0;
    for (;;) {
        const next = /\{\{|\{%|\{#/.exec(source.slice(at));
        if (next === null) {
            addText(source.slice(at), at);
            return { tags };
        }
        const start = at + next.index;
        const opener = next[0] === '{{' ? '{{' : next[0] === '{%' ? '{%' : '{#';
        const end = source.indexOf(closers[opener], start + 2);
        if (end < 0)
            return { tags, open: { line: lineOf(start), text: opener } };
        let before = source.slice(at, start);
        let inside = source.slice(start + 2, end);
        let after = end + 2;
        const trimsBefore = inside.startsWith('-');
        const trimsAfter = inside.length > 1 && inside.endsWith('-');
        inside = inside.slice(trimsBefore || inside.startsWith('+') ? 1 : 0, trimsAfter ? -1 : undefined);
        const lineStart = /(?:^|\n)[ \t]*$/.test(before) && (before.includes('\n') || at === 0 || source[at - 1] === '\n');
        const lineEnd = /^[ \t]*(?:\r?\n|$)/.exec(source.slice(after));
        if (trimsBefore)
            before = before.trimEnd();
        else if (opener !== '{{' && lineStart && lineEnd !== null)
            before = before.replace(/[ \t]*$/, '');
        if (trimsAfter)
            after += /^\s*/.exec(source.slice(after))?.[0].length ?? 0;
        else if (opener !== '{{' && lineStart && lineEnd !== null)
            after += lineEnd[0].length;
        addText(before, at);
        const kind = opener === '{{' ? 'output' : opener === '{%' ? 'block' : 'comment';
        const line = lineOf(start);
        if (kind === 'block' && inside.trim() === 'raw') {
            const close = /\{%-?\s*endraw\s*-?%\}/.exec(source.slice(after));
            if (close === null)
                return { tags, open: { line, text: '{% raw %}' } };
            addText(source.slice(after, after + close.index), after);
            after += close.index + close[0].length;
        }
        else
            tags.push({ kind, text: inside.trim(), line });
        at = after;
    }
}
/**
 * A template in the Jinja subset as one for Helm, whose values are the site's config file.
 * @param options.placeholders filled in where they stand before an image
 */
function compileTemplate(source, { file, placeholders }) {
    const findings = [];
    const needs = new Set();
    const out = [];
    const blocks = [{ kind: 'file', line: 1, tail: '', variables: new Map() }];
    let loops = 0;
    const top = () => blocks.at(-1) ?? { kind: 'file', line: 1, tail: '', variables: new Map() };
    const report = (line, message) => {
        findings.push({ code: 'config-template', severity: 'error', subject: file, message, location: { file, line }, hint: 'write it with what configs/ can have: see "configs" in the README of package-platform; {% raw %} … {% endraw %} keeps text as it is' });
    };
    const compile = (text) => compileExpression(text, top());
    const demand = (line, expression) => {
        for (const { name, code } of expression.needs) {
            if (![...blocks].some(({ variables }) => variables.has(/^\w+/.exec(name)?.[0] ?? '')))
                needs.add(name);
            out.push(`{{ include "slipway.need" (dict "value" ${code} "name" ${JSON.stringify(name)} "at" ${JSON.stringify(`${file}:${line}`)}) }}`);
        }
    };
    const open = (kind, line, scope = {}) => {
        const { variables, loop } = top();
        blocks.push({ kind, line, variables: scope.variables ?? variables, loop: scope.loop ?? loop, tail: scope.tail ?? '' });
    };
    const statement = (text, line) => {
        const [, word = '', rest = ''] = /^(\w*)\s*([\s\S]*)$/.exec(text) ?? [];
        if (word === 'if') {
            out.push(`{{ if ${compile(rest).code} }}`);
            open('if', line);
        }
        else if (word === 'elif' || word === 'else') {
            if (top().kind === 'file' || (word === 'elif' && top().kind !== 'if'))
                throw new TemplateProblem(`{% ${word} %} stands outside of {% if %}`);
            out.push(word === 'elif' ? `{{ else if ${compile(rest).code} }}` : '{{ else }}');
        }
        else if (word === 'endif' || word === 'endfor') {
            const block = top();
            if (`end${block.kind}` !== word)
                throw new TemplateProblem(`{% ${word} %} ends nothing that is open${block.kind === 'file' ? '' : `: {% ${block.kind} %} of line ${block.line} is`}`);
            blocks.pop();
            out.push('{{ end }}');
        }
        else if (word === 'for') {
            const [, first = '', second, source_ = '', items] = /^(\w+)(?:\s*,\s*(\w+))?\s+in\s+([\s\S]+?)(\.items\(\)|\s*\|\s*dictsort)?$/.exec(rest) ?? [];
            if (first === '' || (second === undefined) !== (items === undefined))
                throw new TemplateProblem('a loop is "for x in list" or "for key, value in map.items()"');
            const list = compile(source_);
            demand(line, list);
            loops += 1;
            const [index, all] = [`$index${loops}`, `$list${loops}`];
            const names = second === undefined ? [`$v_${first}`] : [`$v_${first}`, `$v_${second}`];
            out.push(`{{ ${all} := ${list.code} }}{{ range ${second === undefined ? `${index}, ${names[0] ?? ''}` : names.join(', ')} := ${all} }}`);
            const variables = new Map([...top().variables, [first, names[0] ?? ''], ...(second === undefined ? [] : [[second, names[1] ?? '']])]);
            blocks.push({ kind: 'for', line, tail: '', variables, loop: second === undefined ? { index, list: all } : undefined });
        }
        else if (word === 'set') {
            const [, name = '', value = ''] = /^(\w+)\s*=(?!=)\s*([\s\S]+)$/.exec(rest) ?? [];
            if (name === '')
                throw new TemplateProblem('{% set %} is "set name = value"');
            const block = top();
            if (block.kind !== 'file')
                throw new TemplateProblem('{% set %} is not part of the subset inside of {% if %} and {% for %}');
            const compiled = compile(value);
            demand(line, compiled);
            out.push(`{{ $v_${name} := ${compiled.code} }}`);
            blocks[blocks.length - 1] = { ...block, variables: new Map([...block.variables, [name, `$v_${name}`]]) };
        }
        else
            throw new TemplateProblem(`{% ${word === '' ? text : word} %} is not part of the subset (if, elif, else, for, set, raw)`);
    };
    const { tags, open: unclosed } = splitTags(source);
    for (const { kind, text, line } of tags) {
        try {
            if (kind === 'text')
                out.push(fillText(text, placeholders));
            else if (kind === 'block')
                statement(text, line);
            else if (kind === 'output') {
                const compiled = compile(text);
                demand(line, compiled);
                out.push(`{{ include "slipway.text" (dict "value" ${compiled.code}) }}`);
            }
        }
        catch (error) {
            if (!(error instanceof TemplateProblem))
                throw error;
            report(line, kind === 'output' ? `{{ ${text} }}: ${error.message}` : error.message);
        }
    }
    if (unclosed !== undefined)
        report(unclosed.line, `${unclosed.text} is not closed`);
    else
        for (const { kind, line } of blocks.slice(1))
            report(line, `{% ${kind} %} has no {% end${kind} %}`);
    return { text: out.join(''), needs: [...needs], findings };
}
/** Text that is for nobody to compute, but for the placeholders of the site. */
function fillText(text, placeholders) {
    return literal(text).replace(/\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)[ \t]*\]\](\/?)/g, (whole, name, slash) => {
        if (name === 'platform_release_version')
            return `{{ ($.Values.slipwaySite).platform_release_version }}${slash}`;
        const project = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined;
        return project === undefined ? whole : `{{ include "slipway.place" $ }}${project === '' ? '' : `/${project}`}${slash}`;
    });
}

;// CONCATENATED MODULE: ./packages/package-format/src/site/platform-configs.ts


const configsChartName = 'platform-configs';
const infoTemplate = 'configs/platform-info.yaml.j2';
const isTemplate = (path) => /^configs\/.+\.ya?ml\.j2$/.test(path);
const isResource = (path) => /^prerequisites\/(oem_)?k8s_resources\/.+\.(ya?ml|json)$/.test(path);
/** What `helm template --show-only` prints one fact per line of, for install.sh. */
const facts = `{{- if eq (default "configs" $.Values.slipwayStage) "facts" }}
registry: {{ include "slipway.registry" $ | toJson }}
vip: {{ default ((.Values.slipwaySite).vip) .Values.vip | default "" | toJson }}
ca: {{ default ((.Values.slipwaySite).registry_ca) .Values.registry_ca | default "" | toJson }}
{{- end }}
`;
/** The names by which a chart's templates are chosen; `configs` is what an installation renders. */
const guarded = (stage, text) => `{{- if eq (default "configs" $.Values.slipwayStage) "${stage}" }}\n${text}\n{{- end }}\n`;
/**
 * The charts of a release repo's `configs/*.yaml.j2` and `prerequisites/`.
 * @param files those of configs/ and prerequisites/; others are passed over
 */
function compileSiteCharts(files, { version, placeholders }) {
    const findings = [];
    const needs = new Map();
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    const decode = ({ path, data }) => {
        try {
            return new TextDecoder('utf-8', { fatal: true }).decode(data).replace(/\r\n/g, '\n');
        }
        catch (cause) {
            throw new errors/* SlipwayError */.GQ('CONFIG_TEMPLATE', `${path} is not UTF-8 text`, { cause, location: { file: path } });
        }
    };
    const templates = sorted.filter(({ path }) => isTemplate(path)).map((file) => {
        const compiled = compileTemplate(decode(file), { file: file.path, placeholders });
        findings.push(...compiled.findings);
        if (compiled.needs.length > 0)
            needs.set(file.path, compiled.needs);
        return { path: file.path, text: compiled.text };
    });
    const resources = sorted.filter(({ path }) => isResource(path)).map((file) => ({ path: file.path, text: fillText(decode(file), placeholders) }));
    const chart = (name, description, parts) => [
        { path: 'Chart.yaml', text: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\nappVersion: ${JSON.stringify(version)}\ndescription: ${description}\n` },
        { path: 'templates/_helpers.tpl', text: templateHelpers },
        ...parts,
    ].map(({ path, text }) => ({ path, data: Buffer.from(text) }));
    // Helm passes over files whose names begin with _
    const place = (path) => `templates/${path.replace(/\.j2$/, '').replace(/(^|\/)_/g, '$1x_')}`;
    return {
        configs: chart(configsChartName, 'What the site configures', [
            { path: 'templates/facts.yaml', text: facts },
            ...templates.map(({ path, text }) => ({ path: place(path), text: guarded(path === infoTemplate ? 'info' : 'configs', text) })),
        ]),
        ...(resources.length === 0 ? {} : { prerequisites: chart('prerequisites', 'What is applied before the charts', resources.map(({ path, text }) => ({ path: place(path), text }))) }),
        objects: templates.filter(({ path }) => path !== infoTemplate).length, needs, findings,
    };
}
/**
 * `config-template`: templates that no object comes out of, which no site could apply. One that writes whole lines by values may.
 */
function checkObjects(files) {
    return files.filter(({ path }) => isTemplate(path)).flatMap(({ path: file, data }) => {
        const text = Buffer.from(data).toString('utf8').replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}/g, '').replace(/^[ \t]*#.*$/gm, '');
        if (text.trim() === '' || /(^|[{,\s])["']?kind["']?[ \t]*:/.test(text) || /^\{\{/m.test(text))
            return [];
        return [{ code: 'config-template', severity: 'error', subject: file, message: 'it makes no Kubernetes object: nothing in it has a kind', location: { file, line: 1 }, hint: 'put the values into a ConfigMap or a Secret; a file that is no template goes into the package as it is under a name without .j2' }];
    });
}
/** Whether a package has its own form of the ConfigMap platform-info. */
function hasInfoTemplate(paths) {
    return paths.includes(infoTemplate);
}

// EXTERNAL MODULE: ./packages/package-format/src/contents/release-errors.ts
var release_errors = __webpack_require__(85826);
// EXTERNAL MODULE: ./packages/package-format/src/tables.ts
var tables = __webpack_require__(92085);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var src_http = __webpack_require__(17690);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
;// CONCATENATED MODULE: ./packages/package-format/src/site/tools-carried.ts





/** No program is larger: what claims to be is not unpacked. */
const maxToolSize = 512 * 2 ** 20;
const maxRedirects = 5;
class ToolError extends errors/* SlipwayError */.GQ {
    name = 'ToolError';
}
/** Where a program lies in the package, such as `tools/helm-linux-amd64`. */
function toolPath({ name, platform }) {
    return `tools/${name}-${platform.replaceAll('/', '-')}`;
}
const isOwnMachine = ({ hostname }) => /^(localhost|127\..*|0\.0\.0\.0|169\.254\..*|\[::1?\]|\[fe80:.*\]|\[::ffff:.*\])$/i.test(hostname) || hostname.endsWith('.localhost');
/** The bytes of an address; redirects lead neither from https to http nor to this machine (DR25). */
async function fetchFile(http, address, signal) {
    let url = address;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await http.request({ url, ...(signal === undefined ? {} : { signal }) });
        if (response.status === 200)
            return (0,src_http/* readBody */.x)(response, maxToolSize, url);
        response.body.destroy();
        if (![301, 302, 303, 307, 308].includes(response.status)) {
            throw new ToolError('TOOL_UNREACHABLE', `${url.host} answered ${response.status}`, { retryable: response.status === 429 || response.status >= 500 });
        }
        const next = new URL(response.headers.location ?? '', url);
        if (!/^https?:$/.test(next.protocol) || (url.protocol === 'https:' && next.protocol !== 'https:') || (isOwnMachine(next) && next.host !== address.host)) {
            throw new ToolError('TOOL_UNREACHABLE', `${url.host} leads to ${next.protocol}//${next.host}, which is not followed`);
        }
        url = next;
    }
    throw new ToolError('TOOL_UNREACHABLE', `${address.host} leads on more than ${maxRedirects} times`);
}
const isLicence = (name) => /^(LICEN[CS]E|NOTICE|COPYING)([.-][A-Za-z0-9.-]+)?$/i.test(name);
/** A program of an archive, with the licences that lie beside it or at the top, by name. */
async function findMember(archive, member) {
    let program;
    const licences = new Map();
    for await (const entry of (0,tar/* readTar */.sB)(external_node_stream_.Readable.from([(0,external_node_zlib_.gunzipSync)(archive, { maxOutputLength: maxToolSize })]))) {
        const path = entry.name.replace(/^\.\//, '');
        const { dir, base } = external_node_path_.posix.parse(path);
        const isWanted = entry.type === 'file' && (path === member || (isLicence(base) && (dir === '' || dir === external_node_path_.posix.dirname(member))));
        const chunks = [];
        for await (const chunk of entry.body)
            if (isWanted)
                chunks.push(Buffer.from(chunk));
        if (chunks.length === 0)
            continue;
        if (path === member)
            program = Buffer.concat(chunks);
        else
            licences.set(base, Buffer.concat(chunks));
    }
    return { program, licences };
}
/**
 * Fetches the programs that a package carries, out of archives with their licences, such as `tools/helm-linux-amd64.LICENSE`; what `cache` has is not fetched, and proven like the rest.
 * @throws {ToolError} TOOL_UNREACHABLE, TOOL_CHANGED (another sha256), TOOL_INVALID (its member is not there)
 */
async function loadTools(tools, { http, cache, signal }) {
    const files = [];
    for (const tool of tools) {
        const about = `${tool.name} for ${tool.platform}`;
        const url = new URL(tool.url);
        const fetch = () => (0,retry/* retry */.L)(() => fetchFile(http, url, signal), { shouldRetry: (error) => (0,errors/* isSlipwayError */.qQ)(error) && error.retryable, ...(signal === undefined ? {} : { signal }) }).catch((cause) => {
            throw new ToolError('TOOL_UNREACHABLE', `${about} cannot be fetched: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, hint: `tools of slipway.yaml name ${url.origin}${url.pathname}` });
        });
        const data = await (cache === undefined ? fetch() : cache.get(tool.sha256, fetch));
        const sum = (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
        if (sum !== tool.sha256)
            throw new ToolError('TOOL_CHANGED', `${about}: what ${url.origin}${url.pathname} gives has the sha256 ${sum}, not ${tool.sha256}`, { hint: 'compare with what its makers publish before you change slipway.yaml' });
        let program = data;
        let licences = new Map();
        if (tool.member !== undefined) {
            try {
                ({ program, licences } = await findMember(data, tool.member));
            }
            catch (cause) {
                throw new ToolError('TOOL_INVALID', `${about}: it is no .tar.gz: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, hint: 'leave member out where the address gives the program itself' });
            }
            if (program === undefined)
                throw new ToolError('TOOL_INVALID', `${about}: there is no ${tool.member} in it`, { hint: 'name the program as tar -tzf lists it' });
        }
        files.push({ path: toolPath(tool), data: program, mode: 0o755 }, ...[...licences].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => ({ path: `${toolPath(tool)}.${name}`, data: text })));
    }
    return files;
}

;// CONCATENATED MODULE: ./packages/package-format/src/site/site-files.ts








/**
 * What install.sh installs besides the addons' charts: the charts of `configs/` and `prerequisites/`, the programs that
 * slipway.yaml names, and the table `install/site.tsv` that says which there are.
 * @throws {ReleaseError} CONFIGS_INVALID with every finding; {ToolError}; {HelmError}
 */
async function loadSiteFiles({ ref, tree, config, addons }, { engine, mtime, logger, network, cache, signal, only }) {
    const { charts, paths } = await loadSiteCharts(tree, config, ref);
    if (charts.findings.length > 0) {
        throw new release_errors/* ReleaseError */.K('CONFIGS_INVALID', `configs/ of ${ref} cannot be installed:\n${charts.findings.map(({ location, message }) => `  ${location?.file ?? ''}:${location?.line ?? 1}: ${message}`).join('\n')}`, {
            hint: charts.findings[0]?.hint ?? '', ...(charts.findings[0]?.location === undefined ? {} : { location: charts.findings[0].location }),
        });
    }
    const pack = async (name, files) => {
        const chart = await engine.loadChart((0,src_chart/* chartFromFiles */.q)(files, name));
        for (const warning of chart.warnings)
            logger.warn(`${name}: ${warning}`);
        return { path: `${tables/* tableFolder */.Bj}/${name}.tgz`, data: (0,src_package/* packChart */.w)(chart, { mtime }) };
    };
    // a hotfix is small: the site has the programs of the release
    const carried = only === undefined ? config.tools : [];
    const tools = await fetchTools(carried, { logger, network, cache, signal });
    const names = addons.filter(({ path }) => only?.has(path) ?? true).map(({ name }) => name);
    return [
        await pack(configsChartName, charts.configs),
        ...(charts.prerequisites === undefined ? [] : [await pack('prerequisites', charts.prerequisites)]),
        ...tools,
        { path: `${tables/* tableFolder */.Bj}/site.tsv`, data: Buffer.from(formatSiteTable({ config, carried, names, objects: charts.objects, hasInfo: hasInfoTemplate(paths), resources: charts.prerequisites !== undefined, needs: charts.needs, tools })) },
    ];
}
async function loadSiteCharts(tree, { placeholders }, version) {
    const entries = [...await tree.list('configs'), ...await tree.list('prerequisites')];
    const paths = entries.filter(({ type }) => type === 'file').map(({ path }) => path);
    const contents = await tree.readMany(paths);
    const files = paths.map((path) => ({ path, data: contents.get(path) ?? new Uint8Array() }));
    const charts = compileSiteCharts(files, { version, placeholders: placeholders.values });
    return { charts: charts.findings.length > 0 ? charts : { ...charts, findings: checkObjects(files) }, paths };
}
/** `config-template`: what a package could not be built with, of the templates in `configs/` (DR9). */
async function checkSiteTemplates(tree, config) {
    return (await loadSiteCharts(tree, config, '0.0.0')).charts.findings;
}
/** Two programs for two platforms, of several versions: some hundred megabytes. */
const keptTools = 16;
async function fetchTools(tools, { logger, network, cache, signal }) {
    if (tools.length === 0)
        return [];
    const http = await (0,http_environment/* openHttpClient */.S)(network);
    try {
        const kept = cache === undefined ? undefined : (0,digest_cache/* openDigestCache */.v)((0,external_node_path_.join)(cache, 'tools'), { keep: keptTools, warn: (error) => { logger.warn(`the cache cannot be written, so the next run fetches again: ${(0,errors/* errorMessage */.gJ)(error)}`); } });
        return await loadTools(tools, { http, cache: kept, signal });
    }
    finally {
        http.close();
    }
}
/**
 * `configs FILES`, `info yes`, `prerequisites yes`, `need NAME FILE`, `registry ADDON PATH`, `tool NAME PLATFORM PATH SHA256`.
 */
function formatSiteTable({ config, carried, names, objects, hasInfo, resources, needs, tools }) {
    const programs = new Map(tools.map(({ path, data }) => [path, data]));
    return (0,tables/* formatTable */.ku)([
        ...(objects > 0 ? [['configs', objects]] : []),
        ...(hasInfo ? [['info', 'yes']] : []),
        ...(resources ? [['prerequisites', 'yes']] : []),
        ...[...needs].flatMap(([file, values]) => values.map((value) => ['need', value, file])),
        ...names.flatMap((name) => (config.registryValues[name] ?? []).map((path) => ['registry', name, path])),
        ...carried.map((tool) => {
            const path = (0,tar/* checkArchivePath */.gx)(toolPath(tool));
            return ['tool', tool.name, tool.platform, path, (0,external_node_crypto_.createHash)('sha256').update(programs.get(path) ?? new Uint8Array()).digest('hex')];
        }),
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
