export const id = 9916;
export const ids = [9916];
export const modules = {

/***/ 39916:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openPublishedCharts: () => (/* binding */ openPublishedCharts)
});

// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/digest-cache.ts
var digest_cache = __webpack_require__(54154);
// EXTERNAL MODULE: ./packages/oci/src/registry/addresses.ts
var addresses = __webpack_require__(97281);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts
var image_sources = __webpack_require__(75704);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/chart-source.ts
var chart_source = __webpack_require__(96214);
;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/chart-registry.ts




/** @see https://helm.sh/docs/topics/registries/#helm-chart-manifest */
const chartTypes = new Set(['application/vnd.cncf.helm.chart.content.v1.tar+gzip', 'application/tar+gzip']);
const codes = { denied: 'DEPENDENCY_DENIED', unknown: 'DEPENDENCY_UNKNOWN', invalid: 'DEPENDENCY_INVALID' };
/** The packed chart that a registry has at exactly this version; its digest is proven. @throws {ChartSourceError} */
async function pullChart({ name, version, repository }, { registry, cache }) {
    const [, named = '', path = ''] = /^oci:\/\/([^/]+)\/?(.*?)\/*$/.exec(repository) ?? [];
    const { host, repository: place } = (0,reference/* apiRepository */.pl)({ registry: named, repository: path === '' ? name : `${path}/${name}` });
    // A tag has no plus sign.
    const tag = version.replaceAll('+', '_');
    const origin = `${host}/${place}:${tag}`;
    try {
        const source = registry(host);
        const manifest = await source.getManifest(place, tag);
        if (manifest === undefined)
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_MISSING', `${origin} is not there`);
        const layers = manifest.kind === 'image' ? manifest.layers.filter(({ mediaType }) => chartTypes.has(mediaType)) : [];
        const [layer] = layers;
        if (layer === undefined || layers.length > 1)
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `${origin} is not one Helm chart`);
        if (layer.size > chart_source/* maxChartBytes */.KN)
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `${origin} has ${layer.size} bytes, more than the ${chart_source/* maxChartBytes */.KN} a chart may have`);
        const pull = async () => (0,consumers_.buffer)(await source.openBlob(place, layer));
        const sha256 = /^sha256:([0-9a-f]{64})$/.exec(layer.digest)?.[1];
        return await (cache === undefined || sha256 === undefined ? pull() : cache.get(sha256, pull));
    }
    catch (error) {
        if (!(error instanceof src_errors/* OciError */.M))
            throw error;
        const code = error.code === 'REFERENCE_INVALID' ? 'DEPENDENCY_INVALID' : codes[(0,src_errors/* classifyImageError */.O)(error)];
        throw new chart_source/* ChartSourceError */.SI(code, `${origin}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, ...(error.hint === undefined ? {} : { hint: error.hint }) });
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var src_http = __webpack_require__(17690);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __webpack_require__(48398);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/chart-repository.ts





/** Of an index.yaml, in bytes: the largest public ones have about a third of it. */
const maxIndexBytes = 64 * 2 ** 20;
const maxRedirects = 5;
/** @see https://helm.sh/docs/topics/chart_repository/#the-index-file */
const versionsSchema = schemas/* array */.YOg(schemas/* looseObject */._H3({ version: schemas/* string */.YjP(), urls: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), digest: schemas/* string */.YjP().nullish() }));
const fail = (status, what) => {
    if (status === 404 || status === 410)
        return new chart_source/* ChartSourceError */.SI('DEPENDENCY_MISSING', `${what} is not there (${status})`);
    if (status === 401 || status === 403)
        return new chart_source/* ChartSourceError */.SI('DEPENDENCY_DENIED', `${what} is not for this login (${status})`);
    return new chart_source/* ChartSourceError */.SI('DEPENDENCY_UNKNOWN', `${what}: the server answered ${status}`, { retryable: status === 429 || status >= 500 });
};
/**
 * The part of an index that tells about one chart: the whole of a large one takes minutes to parse. Indexes are written by
 * machines, so one that does not look like it is parsed whole.
 */
function sliceIndex(text, name) {
    const lines = text.split(/\r?\n/);
    const start = lines.findIndex((line) => /^entries:\s*$/.test(line));
    const indent = /^ +/.exec(lines[start + 1] ?? '')?.[0] ?? '';
    const first = lines.findIndex((line, index) => index > start && [`${indent}${name}:`, `${indent}"${name}":`, `${indent}'${name}':`].includes(line.trimEnd()));
    if (start < 0 || indent === '' || first < 0)
        return text;
    const isNext = (line) => line.trim() !== '' && !line.startsWith(`${indent} `) && !line.startsWith(`${indent}- `) && line.trimEnd() !== `${indent}-`;
    const length = lines.slice(first + 1).findIndex(isNext);
    return ['entries:', ...lines.slice(first, length < 0 ? undefined : first + 1 + length)].join('\n');
}
/** Opens chart repositories over https, or over http where the host is named for it. */
function createChartRepository({ http, credentials, policy, isPlainHttp, cache, firstDelayMs = 250 }) {
    const indexes = new Map();
    /** A login goes to the host it is for, and to no other that an answer names. */
    const headersFor = async ({ host }, owner) => {
        const credential = host === owner ? await credentials(host) : undefined;
        if (credential === undefined || credential.kind === 'identity')
            return {};
        return { authorization: credential.kind === 'bearer' ? `Bearer ${credential.token}` : `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}` };
    };
    const follow = async (from, location, what) => {
        if (!URL.canParse(location, from.href))
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `${from.host} names ${JSON.stringify(location.slice(0, 200))} as ${what}, which is no address`);
        const to = new URL(location, from);
        await policy.check({ from, to, what });
        return to;
    };
    const getOnce = async (first, { limit, owner }) => {
        let url = first;
        for (let hop = 0; hop <= maxRedirects; hop += 1) {
            const response = await http.request({ url, headers: await headersFor(url, owner) });
            const { location } = response.headers;
            if (response.status === 200)
                return (0,src_http/* readBody */.x)(response, limit, url);
            response.body.destroy();
            if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined)
                throw fail(response.status, `${url.host}${url.pathname}`);
            url = await follow(url, location, 'a redirect');
        }
        throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_UNKNOWN', `${first.host}${first.pathname}: more than ${maxRedirects} redirects`);
    };
    const get = (url, limits) => (0,retry/* retry */.L)(() => getOnce(url, limits), { attempts: 4, firstDelayMs, shouldRetry: (error) => (0,errors/* isSlipwayError */.qQ)(error) && error.retryable });
    const openIndex = (base) => {
        let index = indexes.get(base.href);
        if (index === undefined)
            indexes.set(base.href, index = get(new URL('index.yaml', base), { limit: maxIndexBytes, owner: base.host }).then((bytes) => bytes.toString('utf8').replace(/^\ufeff/, '')));
        return index;
    };
    const baseOf = (repository) => {
        if (!URL.canParse(repository))
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `${JSON.stringify(repository.slice(0, 200))} is no address of a chart repository`);
        const base = new URL(repository);
        if (base.username !== '' || base.password !== '')
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `the address of the chart repository ${base.host} carries a login`, { hint: 'logins come from docker\'s config.json or SLIPWAY_AUTH_<HOST>' });
        if (base.protocol === 'http:' && !isPlainHttp(base.host))
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `the chart repository ${base.host} is named without TLS`, { hint: `use its https address, or name the host with --plain-http ${base.host}` });
        if (!base.pathname.endsWith('/'))
            base.pathname += '/';
        return base;
    };
    return async ({ name, version, repository }) => {
        try {
            const base = baseOf(repository);
            const index = (0,yaml/* parseYaml */.hN)(sliceIndex(await openIndex(base), name), `${base.host}${base.pathname}index.yaml`, { maxBytes: maxIndexBytes });
            const parsed = schemas/* looseObject */._H3({ entries: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()) }).safeParse(index.value);
            const versions = versionsSchema.safeParse(parsed.data?.entries[name] ?? []);
            if (!parsed.success || !versions.success)
                throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `${index.file} does not list ${name} as an index does`);
            const entry = versions.data.find((each) => each.version === version);
            const [place] = entry?.urls ?? [];
            if (entry === undefined || place === undefined)
                throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_MISSING', `${index.file} has no ${name} ${version}`);
            const expected = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(entry.digest ?? '')?.[1]?.toLowerCase();
            if (expected === undefined)
                throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `${index.file} has no sha256 digest of ${name} ${version}, so nothing proves what is sent`);
            const url = await follow(base, place, `the place of ${name}`);
            const download = () => get(url, { limit: chart_source/* maxChartBytes */.KN, owner: base.host });
            const archive = await (cache === undefined ? download() : cache.get(expected, download));
            const found = (0,external_node_crypto_.createHash)('sha256').update(archive).digest('hex');
            if (found !== expected)
                throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_INVALID', `${url.host}${url.pathname} has the digest sha256:${found}, but ${index.file} says sha256:${expected}`);
            return archive;
        }
        catch (error) {
            if (!(0,errors/* isSlipwayError */.qQ)(error) || error instanceof chart_source/* ChartSourceError */.SI)
                throw error;
            const isUnknown = error instanceof http_error/* HttpError */.j || error instanceof src_errors/* OciError */.M;
            throw new chart_source/* ChartSourceError */.SI(isUnknown && error.code !== 'HTTP_BODY_TOO_LARGE' ? 'DEPENDENCY_UNKNOWN' : 'DEPENDENCY_INVALID', (0,errors/* errorMessage */.gJ)(error), { cause: error, ...(error.hint === undefined ? {} : { hint: error.hint }) });
        }
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/charts/published-charts.ts









/** Opens them with the logins, certificates and proxies that images have. */
async function openPublishedCharts({ inputs, context, registries, folder }) {
    const { cwd, env, exec, logger, addSecret } = context;
    const images = await (0,image_sources/* openImageSources */.M)({ config: { registries }, registries: [], caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: (0,action/* readDockerConfig */.TO)(env, logger), exec, logger, addSecret });
    const policy = (0,addresses/* createAddressPolicy */.f)({ resolveHost: async (host) => (await (0,promises_.lookup)(host, { all: true })).map(({ address }) => address) });
    const warn = (error) => logger.warn(`the cache cannot be written, so the next run fetches again: ${(0,errors/* errorMessage */.gJ)(error)}`);
    const cache = inputs.cache === undefined ? undefined : (0,digest_cache/* openDigestCache */.v)((0,external_node_path_.join)((0,external_node_path_.resolve)(cwd, inputs.cache), 'charts'), { extension: '.tgz', keep: 256, warn });
    const repository = createChartRepository({ http: images.http, credentials: images.credentials, policy, isPlainHttp: images.isPlainHttp, cache });
    return {
        async fetchChart(dependency) {
            if (dependency.repository.startsWith('oci://'))
                return pullChart(dependency, { registry: (host) => images.routes.registry(host), cache });
            if (/^https?:\/\//.test(dependency.repository))
                return repository(dependency);
            throw new chart_source/* ChartSourceError */.SI('DEPENDENCY_MISSING', `charts are not taken from ${dependency.repository}`);
        },
        close: () => images.close(),
    };
}


/***/ }),

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


/***/ })

};
