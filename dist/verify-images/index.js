import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9237:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ src_action)
});

// UNUSED EXPORTS: run

// EXTERNAL MODULE: ./packages/ci/src/action.ts + 2 modules
var action = __nccwpck_require__(788);
;// CONCATENATED MODULE: ./actions/verify-images/src/inputs.ts

const inputs_name = 'verify-images';
const title = 'Prove that every image exists, and lock what was found';
const specs = {
    list: { type: 'list', positional: true, value: 'LIST', description: 'Image lists to check instead of a release repo, or what helm template printed; - reads standard input' },
    repo: { type: 'string', value: 'DIR', description: 'The release repo; default: the working directory when neither lists nor charts are given. Beside lists or charts, its slipway.yaml says where registries are and which platforms are needed' },
    chart: { type: 'list', value: 'DIR', description: 'Charts whose images are checked instead of a release repo' },
    values: { type: 'list', value: 'FILE', description: 'Values files that charts are rendered with, each by itself; * in a file name stands for any characters. Default: ci/*-values.yaml of each chart, and the chart without them' },
    sentinel: { type: 'string', value: 'NAME', description: 'A registry that stands in for the real one, such as REGISTRY_DOMAIN: every string of a chart that has it before a slash is an image' },
    'sentinel-values': { type: 'list', value: 'PATH', description: 'Values of charts that receive the sentinel, such as global.imageRegistry' },
    own: { type: 'list', default: 'release/', value: 'PREFIX', description: 'Images of charts that the repo itself builds, by how their names start, hosts left out' },
    pinned: { type: 'list', value: 'PATTERN', description: 'Own images, with * for any characters, whose tag is not that of the repo' },
    'git-tag': { type: 'string', value: 'TAG', description: 'The tag that own images of charts must carry; default: the git tag that the job runs for' },
    'branch-images': { type: 'boolean', description: 'On branches and pull requests, look own images of charts up as BRANCH.SHORTSHA; otherwise those that are not there yet are pending' },
    wait: { type: 'string', value: 'DURATION', description: 'How long to wait for own images of charts that another job is building, such as 20m or 1h30m' },
    'release-repo': { type: 'string', value: 'REPO', description: 'The release repo whose registries, rules and images_origin.yaml count for charts and lists: owner/name@ref on the CI host, a git address with @ref, or a folder' },
    'git-base-url': { type: 'string', value: 'URL', description: 'What stands before owner/name of release-repo; default: the CI host itself' },
    ...action/* registrySpecs */.ah,
    platform: { type: 'list', value: 'OS/ARCH', description: 'Platforms that every image must have; default: platforms of slipway.yaml' },
    deep: { type: 'boolean', description: 'Look for the config and every layer of every image as well' },
    'verify-blobs': { type: 'boolean', description: 'Read and hash them too; this takes as long as pulling all images' },
    'update-lock': { type: 'boolean', description: 'Write slipway.lock.json: digests, platforms, manifests and blobs of every image' },
    'include-moved': { type: 'boolean', description: 'With update-lock: take the new digest of a re-pushed image even where no addon that uses it changed' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
    output: { type: 'string', default: '.slipway', value: 'DIR', description: 'Where report.json goes; the default folder is ignored by git' },
    junit: { type: 'string', value: 'FILE', description: 'Write the result as JUnit\'s XML too, an image a test' },
    jobs: { type: 'integer', minimum: 1, default: '16', value: 'N', description: 'How many images are looked up at once' },
    ...action/* commentSpecs */.qh,
    ...action/* commonSpecs */.W_,
};

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __nccwpck_require__(6158);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __nccwpck_require__(5603);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
;// CONCATENATED MODULE: ./packages/ci/src/findings-text.ts

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,errors/* formatLocation */.j$)(location)})`;
        return `  ${mark} ${code}  ${(0,src_text/* plainText */.wh)(subject)}${(0,src_text/* plainText */.wh)(place)}\n      ${(0,src_text/* plainText */.wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,src_text/* plainText */.wh)(hint)}`}`;
    }).join('\n');
}

// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var platform = __nccwpck_require__(5534);
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
            ...(findings.length === 0 ? [] : [formatFindings(groupByCause(findings, result)), '']), title, ...remarks, `report: ${result.reportPath}`,
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
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __nccwpck_require__(67);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __nccwpck_require__(8679);
// EXTERNAL MODULE: ./packages/release-repo/src/config-defaults.ts
var config_defaults = __nccwpck_require__(5105);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 3 modules
var http = __nccwpck_require__(8335);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __nccwpck_require__(609);
;// CONCATENATED MODULE: ./packages/core/src/http-environment.ts




async function readCertificates(file) {
    let text;
    try {
        text = await (0,promises_.readFile)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { location: { file }, cause });
    }
    if (!text.includes('-----BEGIN CERTIFICATE-----'))
        throw new errors/* SlipwayError */.GQ('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
    return text;
}
/** A client with the proxies of the environment and the certificates of files. @throws {SlipwayError} FILE_UNREADABLE */
async function openHttpClient({ env, caFiles = [], maxSocketsPerHost, addSecret }) {
    const certificates = await Promise.all(caFiles.map(readCertificates));
    const proxies = (0,proxy/* parseProxySettings */.$v)(env);
    for (const secret of (0,proxy/* proxySecrets */.Wm)(proxies))
        addSecret(secret);
    return (0,http/* createHttpClient */.u)({ proxies, ...(maxSocketsPerHost === undefined ? {} : { maxSocketsPerHost }), ...(certificates.length === 0 ? {} : { ca: certificates.join('\n') }) });
}

// EXTERNAL MODULE: ./packages/oci/src/transport.ts + 13 modules
var transport = __nccwpck_require__(9232);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __nccwpck_require__(2346);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __nccwpck_require__(6768);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __nccwpck_require__(9640);
// EXTERNAL MODULE: ./packages/oci/src/json-shape.ts
var json_shape = __nccwpck_require__(5947);
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
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
    }
    try {
        const object = (0,json_shape/* readObject */.Ag)(document);
        return { auths: (0,json_shape/* findRecord */.Tq)(object, 'auths', '', readAuth), credHelpers: (0,json_shape/* findRecord */.Tq)(object, 'credHelpers', '', json_shape/* asText */.e1), credsStore: (0,json_shape/* findText */.Vw)(object, 'credsStore') };
    }
    catch (error) {
        if (error instanceof json_shape/* ShapeError */.ym)
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${error.place}`, { location: { file } });
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
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${what} is not user:password`);
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
        const failed = (message, cause) => new src_errors/* OciError */.M('CREDENTIALS_INVALID', message, {
            hint: `repair the helper that docker's config.json names, or set ${(0,auth_variable/* authVariable */.z)(host)} to user:password`, ...(cause === undefined ? {} : { cause }),
        });
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
            throw failed(`not the name of a docker credential helper: ${JSON.stringify(helper)}`);
        if (exec === undefined)
            throw failed(`docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
        const program = `docker-credential-${helper}`;
        const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error) => {
            throw failed(`cannot get credentials for ${key}: ${(0,errors/* errorMessage */.gJ)(error)}`, error);
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
        throw cause instanceof src_errors/* OciError */.M ? new src_errors/* OciError */.M(cause.code, `registry is ${JSON.stringify(text.replace(/=.*@/s, '=***@').slice(0, 300))}: ${cause.message}`, { cause, hint: 'as --registry release/=registry:harbor.example.com/release, or the input registry' }) : cause;
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
    const hostOf = (prefix, endpoint) => endpoint === undefined ? (0,src_reference/* apiRepository */.pl)((0,src_reference/* parseImageReference */.o_)(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
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
    const http = await openHttpClient({ env, caFiles, maxSocketsPerHost: connections, addSecret });
    const credentials = createCredentialSource({
        env, exec, onSecret: addSecret,
        ...(dockerConfig === undefined ? {} : { config: parseDockerConfig(dockerConfig.text, { file: dockerConfig.path }) }),
    });
    const imageRoutes = (0,transport/* createImageRoutes */.Ou)({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
    return { routes: imageRoutes, isRouted: (reference) => (0,transport/* findRoute */.$6)(unique, reference)?.route.transport !== undefined, http, credentials, isPlainHttp: (host) => plainHttp.includes(host), close: () => http.close() };
}

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
var concurrency = __nccwpck_require__(7870);
// EXTERNAL MODULE: ./packages/oci/src/resolve.ts
var resolve = __nccwpck_require__(7153);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __nccwpck_require__(9899);
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
            await (0,external_node_stream_promises_namespaceObject.finished)((await source.openBlob(repository, { digest, size })).resume());
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
var own_images = __nccwpck_require__(9846);
// EXTERNAL MODULE: ./actions/verify-images/src/targets/targets.ts + 1 modules
var targets_targets = __nccwpck_require__(315);
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
    const tools = needsEngine(inputs) || hasRepo(inputs) ? await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(392), __nccwpck_require__.e(867), __nccwpck_require__.e(831)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5831)) : undefined;
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
    const sources = await openImageSources({
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




const src_action = { name: inputs_name, title: title, specs: specs, run: run, report: report };


/***/ }),

/***/ 6581:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6909);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(788);
/* harmony import */ var _slipway_forge__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(7329);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9237);



const stop = (0,_slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .createStopSignal */ .V)(process);
process.exitCode = stop.exitCodeOf(await (0,_slipway_ci__WEBPACK_IMPORTED_MODULE_1__/* .invoke */ .lA)(_index_js__WEBPACK_IMPORTED_MODULE_2__/* .action */ .X, { env: process.env, cwd: process.cwd(), bundleUrl: import.meta.url, signal: stop.signal, postComment: _slipway_forge__WEBPACK_IMPORTED_MODULE_3__/* .commentOnPullRequest */ .r }));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9846:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ parseWait),
/* harmony export */   Km: () => (/* binding */ checkOwnTags),
/* harmony export */   Sb: () => (/* binding */ planOwnImageRules),
/* harmony export */   nd: () => (/* binding */ applyOwnImageRules),
/* harmony export */   o9: () => (/* binding */ isOwnImage)
/* harmony export */ });
/* unused harmony export branchImageTag */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6768);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8679);



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

/***/ 315:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  al: () => (/* binding */ inOrder),
  bl: () => (/* binding */ loadListTargets),
  zK: () => (/* binding */ mergeTargets),
  s6: () => (/* binding */ nothing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var lists = __nccwpck_require__(1215);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets/targets.ts





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
            text = file === '-' ? await (0,consumers_namespaceObject.text)(stdin()) : await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8');
        }
        catch (cause) {
            throw new errors/* SlipwayError */.GQ('LIST_UNREADABLE', `cannot read the list ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, location: { file } });
        }
        if (isRendered(text)) {
            const rendered = (await Promise.all(/* import() */[__nccwpck_require__.e(392), __nccwpck_require__.e(896)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8515))).findRenderedTargets(text, file);
            findings.push(...rendered.findings);
            for (const target of rendered.images) {
                const known = images.get(target.listed.text);
                images.set(target.listed.text, known === undefined ? target : { ...known, lists: [...known.lists, file], addons: [...new Set([...known.addons, ...target.addons])], uses: [...known.uses, ...target.uses] });
            }
            continue;
        }
        const list = (0,lists/* parseList */.E1)(text, file);
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


/***/ }),

/***/ 788:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qh: () => (/* binding */ commentSpecs),
  W_: () => (/* binding */ commonSpecs),
  lA: () => (/* binding */ invoke),
  TO: () => (/* binding */ readDockerConfig),
  ah: () => (/* binding */ registrySpecs)
});

// UNUSED EXPORTS: exitCodeOfError, formatErrorDocument, uploadSpecs

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/exec.ts
var exec = __nccwpck_require__(6192);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __nccwpck_require__(6158);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
;// CONCATENATED MODULE: ./packages/core/src/assets.ts




/**
 * The folder of the files that all bundles share (engine, worker): `SLIPWAY_ASSETS`, or the first `shared`
 * or `dist/shared` beside one of the folders above the bundle.
 * @throws {SlipwayError} ASSETS_NOT_FOUND
 */
function findAssets(fromUrl, env) {
    const named = env['SLIPWAY_ASSETS'];
    if (named !== undefined && named !== '')
        return named;
    const start = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(fromUrl));
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        for (const candidate of [(0,external_node_path_.join)(folder, 'shared'), (0,external_node_path_.join)(folder, 'dist', 'shared')]) {
            if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(candidate, 'helm.json')))
                return candidate;
        }
        if ((0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    throw new errors/* SlipwayError */.GQ('ASSETS_NOT_FOUND', `cannot find the engine: no folder "shared" with helm.json above ${start}`, { hint: 'keep dist/ whole, or set SLIPWAY_ASSETS to its folder "shared"' });
}

// EXTERNAL MODULE: ./packages/core/src/findings.ts
var findings = __nccwpck_require__(5603);
;// CONCATENATED MODULE: ./packages/ci/src/inputs.ts

const camelCase = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const truths = new Map([...['true', 'yes', 'on', '1'].map((text) => [text, true]), ...['false', 'no', 'off', '0'].map((text) => [text, false])]);
function convert(name, spec, raw, problems) {
    if (spec.type === 'list' && spec.whole === true)
        return raw;
    if (spec.type === 'list')
        return raw.flatMap((text) => text.split(/[,\n]/)).map((part) => part.trim()).filter((part) => part !== '');
    if (raw.length > 1)
        problems.push(`${name} is given ${raw.length} times, it takes one value`);
    const text = raw.at(-1) ?? '';
    switch (spec.type) {
        case 'boolean': {
            const value = truths.get(text.toLowerCase());
            if (value === undefined)
                problems.push(`${name} is "${text}", expected true or false`);
            return value ?? false;
        }
        case 'integer': {
            if (!/^-?\d{1,15}$/.test(text))
                problems.push(`${name} is "${text}", expected a whole number`);
            else if (spec.minimum !== undefined && Number(text) < spec.minimum)
                problems.push(`${name} is ${text}, expected ${spec.minimum} or more`);
            return Number(text);
        }
        case 'choice':
            if (spec.choices?.includes(text) !== true)
                problems.push(`${name} is "${text}", expected one of ${(spec.choices ?? []).join(', ')}`);
            return text;
        case 'string':
            return text;
    }
}
/** Reads every input of a table and reports all bad ones at once. @throws {SlipwayError} INPUT_INVALID */
function readInputs(specs, source) {
    const problems = [];
    const inputs = {};
    for (const [name, spec] of Object.entries(specs)) {
        const given = source.get(name)?.filter((text) => text !== '');
        if (spec.neverEmpty === true && given?.length === 0)
            problems.push(`${name} is given without a value`);
        const raw = given !== undefined && given.length > 0 ? given : spec.default === undefined || spec.default === '' ? undefined : [spec.default];
        if (raw !== undefined)
            inputs[camelCase(name)] = convert(name, spec, raw, problems);
        else if (spec.required === true)
            problems.push(`${name} is required: ${spec.description}`);
        else if (spec.type === 'list')
            inputs[camelCase(name)] = [];
        else if (spec.type === 'boolean')
            inputs[camelCase(name)] = false;
        else
            inputs[camelCase(name)] = undefined;
    }
    if (problems.length > 0)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', problems.join('\n'));
    return inputs;
}
/**
 * Inputs from the environment, first found first: `INPUT_CHART-PATH` (GitHub), `INPUT_CHART_PATH`
 * (which a shell can set), `SLIPWAY_CHART_PATH` (GitLab variables).
 */
function environmentInputs(env) {
    return {
        get(name) {
            const upper = name.toUpperCase();
            const under = upper.replaceAll('-', '_');
            const value = env[`INPUT_${upper}`] || env[`INPUT_${under}`] || env[`SLIPWAY_${under}`];
            return value === undefined || value === '' ? undefined : [value];
        },
    };
}
/** The first source that has a value wins. */
function chainInputs(...sources) {
    return {
        get: (name) => {
            for (const source of sources) {
                const value = source.get(name);
                if (value !== undefined)
                    return value;
            }
            return undefined;
        },
    };
}

;// CONCATENATED MODULE: ./packages/ci/src/action.ts




/** Inputs of actions that read images from registries. */
const registrySpecs = {
    registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from: registry:HOST[:PORT][/PROJECT], http+registry:HOST, store:DIR, oci:DIR, package:DIR; an empty prefix means all' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
    'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
};
/** Inputs of actions that upload what they build. */
const uploadSpecs = {
    upload: { type: 'list', value: 'STORAGE', bare: 'true', description: 'Upload the package as a candidate: a folder, s3://BUCKET[/PREFIX], s3+https://HOST/BUCKET[/PREFIX], sftp://USER@HOST/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT or release:TAG; true, or the flag alone, means the storage of SLIPWAY_STORAGE or slipway.yaml. Logins come from the environment' },
    attribute: { type: 'list', value: 'KEY=VALUE', whole: true, description: 'Written into the release.json beside an uploaded package' },
};
/** Inputs that every action has. */
const commonSpecs = {
    'fail-on': { type: 'choice', choices: ['error', 'warning', 'never'], default: 'error', description: 'The least severity that makes the run fail with exit code 1; "could not look" always gives 3' },
    'log-level': { type: 'choice', choices: ['debug', 'info', 'warn', 'error'], default: 'info', description: 'How much is said while the run works' },
};
/** Inputs of actions that can comment. */
const commentSpecs = {
    comment: { type: 'boolean', description: 'Write the result as a comment on the pull request or merge request, one that each run updates; a comment that cannot be written is a warning' },
    token: { type: 'string', value: 'TOKEN', description: 'Token that may write comments; default: SLIPWAY_FORGE_TOKEN, then GITHUB_TOKEN or GITLAB_TOKEN' },
};
/** GitHub and GitLab are known by their own variables; everything else is a terminal. Only that one is loaded: the toolkit of GitHub is large. */
async function createRuntime({ env, cwd, json = false }, action, level) {
    const now = Date.now;
    if (env['GITHUB_ACTIONS'] === 'true')
        return (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421), __nccwpck_require__.e(648)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5648))).createGithubRuntime({ env, now, level, json });
    if (env['GITLAB_CI'] === 'true')
        return (await __nccwpck_require__.e(/* import() */ 136).then(__nccwpck_require__.bind(__nccwpck_require__, 2136))).createGitlabRuntime({ env, now, directory: env['CI_PROJECT_DIR'] ?? cwd, level, action });
    return (await __nccwpck_require__.e(/* import() */ 75).then(__nccwpck_require__.bind(__nccwpck_require__, 2075))).createTerminalRuntime({ now, terminal: process.stderr.isTTY && env['CI'] === undefined, level });
}
/** An error of the machine, such as a full disk, that no code of ours has explained: not a bug. */
const isSystemError = (error) => typeof error === 'object' && error !== null && 'syscall' in error && /^E[A-Z0-9]+$/.test((0,errors/* errorCode */.CA)(error) ?? '');
const errorText = (error) => {
    if (isSystemError(error))
        return `${(0,errors/* errorMessage */.gJ)(error)} [${(0,errors/* errorCode */.CA)(error) ?? ''}]`;
    if (!((0,errors/* isSlipwayError */.qQ)(error)))
        return `${error instanceof Error ? error.stack ?? error.message : (0,errors/* errorMessage */.gJ)(error)}\nThis is a bug of slipway: please report it with the lines above.`;
    const place = error.location === undefined ? '' : `${(0,errors/* formatLocation */.j$)(error.location)}: `;
    const at = error.message.startsWith(place) ? '' : place; // an error of several lines says where in each
    return `${at}${error.message} [${error.code}]${error.hint === undefined ? '' : `\n  what to do: ${error.hint}`}`;
};
/** Processes end with the run, also when it is interrupted. */
const stoppableExec = (signal) => signal === undefined ? exec/* exec */.m0 : (file, args, options) => (0,exec/* exec */.m0)(file, args, { signal, ...options });
function outputText(value, cwd) {
    if (typeof value === 'string')
        return value;
    const inside = (0,external_node_path_.relative)(cwd, value.path);
    return inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside) ? value.path : inside === '' ? '.' : inside;
}
// No space or a read-only disk: nothing that the next try would find otherwise.
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);
/** DR6. */
const exitCodeOfError = (error) => (0,errors/* isSlipwayError */.qQ)(error) ? error.exitCode : isSystemError(error) ? (fullCodes.has((0,errors/* errorCode */.CA)(error) ?? '') ? 2 : 3) : 70;
const codeOf = (error) => (0,errors/* isSlipwayError */.qQ)(error) ? error.code : isSystemError(error) ? (0,errors/* errorCode */.CA)(error) ?? '' : 'BUG';
/** What `--json` prints instead of a result: there is one document on stdout in any case. */
function formatErrorDocument(error) {
    const { location, hint } = (0,errors/* isSlipwayError */.qQ)(error) ? error : {};
    const about = { code: codeOf(error), message: (0,errors/* errorMessage */.gJ)(error), ...(location === undefined ? {} : { location }), ...(hint === undefined ? {} : { hint }) };
    return JSON.stringify({ error: about, exitCode: exitCodeOfError(error) }, null, 2);
}
/** Says an error on a runtime, as an annotation too when it has a place. */
async function reportError(error, runtime) {
    runtime.logger.error(errorText(error));
    const code = codeOf(error);
    await runtime.annotate([{
            code, severity: 'error', subject: code, message: (0,src_text/* plainText */.wh)((0,errors/* errorMessage */.gJ)(error)),
            ...((0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? { location: error.location } : {}),
            ...((0,errors/* isSlipwayError */.qQ)(error) && error.hint !== undefined ? { hint: error.hint } : {}),
        }]);
}
async function writeDocument(path, text) {
    try {
        await (0,atomic_file/* writeFileAtomic */.Zf)(path, text);
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('REPORT_UNWRITTEN', `the report cannot be written to ${path}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, hint: 'what was found is printed; free some space, or name another folder' });
    }
}
/** Comments when that was asked for; whatever goes wrong is a warning, the result stands (T76). */
async function comment({ marker, body }, { wanted, context, runtime, post }) {
    if (!wanted.comment)
        return;
    if (runtime.event.name !== 'pull_request' || post === undefined) {
        runtime.logger.info('no comment is written: the job does not run for a pull request');
        return;
    }
    try {
        await post({ marker, body: runtime.redact(body) }, { ...context, ...(wanted.token === undefined ? {} : { token: wanted.token }) });
    }
    catch (error) {
        runtime.logger.warn(`the comment could not be written: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
/** Runs an action through the door it came in by, tells everybody, and returns the exit code of DR6. */
async function invoke(action, options) {
    const { env, cwd, bundleUrl, json = false } = options;
    const source = chainInputs(...(options.flags === undefined ? [] : [options.flags]), environmentInputs(env));
    let runtime = await createRuntime(options, action.name, 'info');
    let printed = false;
    try {
        const common = readInputs(commonSpecs, source);
        if (common.logLevel !== 'info')
            runtime = await createRuntime(options, action.name, common.logLevel);
        const inputs = readInputs(action.specs, source);
        const wanted = 'comment' in action.specs ? readInputs(commentSpecs, source) : { comment: false, token: undefined };
        if (wanted.token !== undefined)
            runtime.addSecret(wanted.token);
        const context = {
            cwd, env, exec: stoppableExec(options.signal), logger: runtime.logger, now: () => new Date(), event: runtime.event,
            assetsDirectory: () => findAssets(bundleUrl, env), addSecret: (secret) => runtime.addSecret(secret),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        };
        options.signal?.addEventListener('abort', () => runtime.logger.warn('stopping; a second signal ends it at once'), { once: true });
        const report = action.report(await action.run(inputs, context));
        const exitCode = (0,findings/* exitCodeOf */.F)(report.findings, common.failOn);
        const document = () => JSON.stringify(report.document, null, 2);
        // Said first: a full disk must not swallow what was found.
        if (json) {
            runtime.print(document());
            printed = true;
        }
        else if (report.verbatim === true)
            process.stdout.write(report.text);
        else if (report.text !== '')
            runtime.print(report.text);
        if (report.documentFile !== undefined)
            await writeDocument(report.documentFile, `${runtime.redact(document())}\n`);
        for (const { path, text } of report.files ?? [])
            await writeDocument(path, runtime.redact(text));
        await runtime.annotate(report.findings);
        if (report.summary !== '')
            await runtime.addSummary(report.summary);
        for (const [name, value] of Object.entries({ ...report.outputs, 'exit-code': String(exitCode) }))
            await runtime.setOutput(name, outputText(value, cwd));
        if (report.comment !== undefined)
            await comment(report.comment, { wanted, context, runtime, post: options.postComment });
        return exitCode;
    }
    catch (thrown) {
        // Whatever an interrupted run fails with, the interrupt is why.
        const error = options.signal?.aborted === true ? options.signal.reason : thrown;
        const exitCode = exitCodeOfError(error);
        try {
            await reportError(error, runtime);
            if (json && !printed)
                runtime.print(formatErrorDocument(error));
            await runtime.setOutput('exit-code', String(exitCode));
        }
        catch (second) {
            runtime.logger.warn(`the CI host cannot be told: ${(0,errors/* errorMessage */.gJ)(second)}`);
        }
        return exitCode;
    }
}
/**
 * `docker`'s own login file, from DOCKER_CONFIG or the home folder; undefined when there is none. One that cannot be read is
 * warned of, as docker does: what needs no login works without it.
 */
function readDockerConfig(env, logger) {
    const folder = env['DOCKER_CONFIG'] ?? (env['HOME'] === undefined ? undefined : `${env['HOME']}/.docker`);
    if (folder === undefined)
        return undefined;
    const path = `${folder}/config.json`;
    try {
        return { path, text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
    }
    catch (error) {
        const code = (0,errors/* errorCode */.CA)(error) ?? '';
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
            logger.warn(`the logins of ${path} are not used, it cannot be read (${code}): registries are asked without them. DOCKER_CONFIG names another folder`);
        return undefined;
    }
}


/***/ }),

/***/ 6909:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createStopSignal)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7638);



/**
 * Lets a run clean up after itself: processes that it started end, temporary files go. A second signal ends the process at
 * once, and so does the end of the grace, in milliseconds: CI hosts kill after some seconds.
 */
function createStopSignal(target, { graceMs = 5000 } = {}) {
    const controller = new AbortController();
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal); // every request of a run listens to it
    let stoppedWith;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        target.on(name, () => {
            const exitCode = 128 + node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[name];
            if (stoppedWith !== undefined) {
                target.exit(exitCode);
                return;
            }
            stoppedWith = exitCode;
            controller.abort(new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('INTERRUPTED', `stopped by ${name}`, { exitCode: 3 }));
            setTimeout(() => target.exit(exitCode), graceMs).unref();
        });
    }
    return { signal: controller.signal, exitCodeOf: (exitCode) => exitCode === 0 ? 0 : stoppedWith ?? exitCode };
}


/***/ }),

/***/ 67:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* unused harmony exports syncDirectory, openAtomicFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Makes the names in a folder durable: what was renamed into it is there after a crash. */
async function syncDirectory(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Opens a temporary name beside `path` for writing; its folder is made when absent. */
async function openAtomicFile(path, { mode = 0o644 } = {}) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', mode);
    let open_ = true;
    const close = async () => {
        if (open_) {
            open_ = false;
            await handle.close();
        }
    };
    return {
        handle,
        async commit() {
            await handle.sync();
            await close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
            await syncDirectory(folder);
        },
        async abort() {
            await close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        },
    };
}
/** Replaces `path` by `data` in one step: a failed write leaves the previous file. */
async function writeFileAtomic(path, data, options = {}) {
    const file = await openAtomicFile(path, options);
    try {
        await file.handle.writeFile(data);
        await file.commit();
    }
    catch (error) {
        // Node names no file when a write fails
        if (error instanceof Error && !error.message.includes(path))
            error.message += `, writing ${path}`;
        throw error;
    }
    finally {
        await file.abort();
    }
}


/***/ }),

/***/ 9640:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ authVariable)
/* harmony export */ });
/** The name of the variable that holds the login of a host (DR4): `registry.local:5000` → `SLIPWAY_AUTH_REGISTRY_LOCAL_5000`. */
function authVariable(host) {
    return `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}


/***/ }),

/***/ 7870:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 7638:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   j$: () => (/* binding */ formatLocation),
/* harmony export */   qQ: () => (/* binding */ isSlipwayError)
/* harmony export */ });
/**
 * A step that failed: `code` names the reason for machines, the message names step, subject, reason
 * and expected form for people. Each workspace narrows `Code` to its own union.
 */
class SlipwayError extends Error {
    code;
    name = 'SlipwayError';
    location;
    hint;
    retryable;
    exitCode;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.location = options.location;
        this.hint = options.hint;
        this.retryable = options.retryable ?? false;
        this.exitCode = options.exitCode ?? 2;
    }
}
/** Whether something thrown is one of ours, with a code and an exit code. */
function isSlipwayError(error) {
    return error instanceof SlipwayError;
}
/** `file:line:column`, as editors and terminals link it. */
function formatLocation({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
/** The message of anything that was thrown, without its stack. */
function errorMessage(error) {
    // by its shape, as errorCode
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
    return typeof message === 'string' ? message : String(error);
}
/** The `code` of a Node or Slipway error, such as `ENOENT`. */
function errorCode(error) {
    // not instanceof: Node's own errors are of another realm inside a VM context, as test runners use
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}


/***/ }),

/***/ 6192:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ ExecError),
/* harmony export */   m0: () => (/* binding */ exec)
/* harmony export */ });
/* unused harmony export openProcess */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7638);


class ExecError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ {
    result;
    name = 'ExecError';
    constructor(code, message, result, options) {
        super(code, message, options);
        this.result = result;
    }
}
const lastLines = (text) => text.trim().split('\n').slice(-5).join('\n');
/** The one door through which processes are started. The child leads its own process group, which is killed as a whole. */
const exec = async (file, args, options) => run((await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 23))).spawn, file, args, options); // loaded here: many commands start no process (DR18)
const run = (spawn, ...[file, args, options]) => new Promise((resolve, reject) => {
    const { cwd, env, input, signal, timeoutMs = 600_000, maxOutputBytes = 256 * 2 ** 20, okExitCodes = [0], onOutput } = options;
    if (signal?.aborted === true) {
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        return;
    }
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    const out = [];
    let outBytes = 0;
    let err = '';
    let stopped;
    const kill = () => {
        try {
            if (child.pid !== undefined)
                process.kill(-child.pid, 'SIGKILL');
        }
        catch { /* it has ended already */ }
    };
    const stop = (why) => { stopped ??= why; kill(); };
    const timer = setTimeout(() => stop('COMMAND_TIMEOUT'), timeoutMs);
    const onAbort = () => kill();
    signal?.addEventListener('abort', onAbort, { once: true });
    const settle = () => { clearTimeout(timer); signal?.removeEventListener('abort', onAbort); };
    child.stdout.on('data', (chunk) => {
        outBytes += chunk.length;
        if (outBytes > maxOutputBytes) {
            stop('COMMAND_OUTPUT_TOO_LARGE');
            return;
        }
        onOutput?.(chunk, 'stdout');
        out.push(chunk);
    });
    child.stderr.on('data', (chunk) => {
        onOutput?.(chunk, 'stderr');
        if (err.length < 65_536)
            err += chunk.toString('utf8');
    });
    child.on('error', (error) => {
        settle();
        // Node says ENOENT of the program also when it is the working directory that is not there.
        const homeless = cwd !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true;
        const missing = !homeless && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === 'ENOENT';
        reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED', homeless ? `there is no folder ${cwd}` : missing ? `cannot run ${file}: it is not installed` : `cannot run ${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, { exitCode: null, stderr: '' }, { cause: error }));
    });
    child.on('close', (exitCode) => {
        settle();
        if (signal?.aborted === true) {
            reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
            return;
        }
        if (stopped !== undefined) {
            const reason = stopped === 'COMMAND_TIMEOUT' ? `gave no result within ${timeoutMs / 1000} s` : `printed more than ${maxOutputBytes} bytes`;
            reject(new ExecError(stopped, `${file} ${args[0] ?? ''} ${reason}`, { exitCode, stderr: err }));
            return;
        }
        if (exitCode === null || !okExitCodes.includes(exitCode)) {
            reject(new ExecError('COMMAND_FAILED', `${file} ${args[0] ?? ''} ended with exit code ${exitCode ?? 'none (killed)'}${err === '' ? '' : `: ${lastLines(err)}`}`, { exitCode, stderr: err }));
            return;
        }
        resolve({ exitCode, stdout: Buffer.concat(out), stderr: err });
    });
    child.stdin.on('error', () => undefined); // a child that does not read its input says so by its exit code
    child.stdin.end(input);
});
const openProcess = async (file, args, { cwd, env, signal }) => {
    const { spawn } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 23));
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
        const child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
        let err = '';
        child.stderr.on('data', (chunk) => { if (err.length < 65_536)
            err += chunk.toString('utf8'); });
        child.stdin.on('error', () => undefined); // that it has ended is told by `ended`
        const kill = () => {
            try {
                if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
                    process.kill(-child.pid, 'SIGKILL');
            }
            catch { /* it has ended already */ }
        };
        signal?.addEventListener('abort', kill, { once: true });
        const ended = new Promise((done) => {
            child.on('close', (exitCode) => { signal?.removeEventListener('abort', kill); done(exitCode); });
        });
        child.on('spawn', () => resolve({ stdin: child.stdin, stdout: child.stdout, said: () => err, ended, kill }));
        child.on('error', (error) => {
            const missing = errorCode(error) === 'ENOENT';
            reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED', missing ? `cannot run ${file}: it is not installed` : `cannot run ${file}: ${errorMessage(error)}`, { exitCode: null, stderr: '' }, { cause: error }));
        });
    });
};


/***/ }),

/***/ 5603:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   T: () => (/* binding */ sortFindings)
/* harmony export */ });
/** Codes that say "could not look": they are never an answer, and give exit code 3 whatever `failOn` says. */
const undecided = new Set(['unknown']);
/** The exit code of DR6 for a run that ended with these findings: 3 could not look, 1 findings, 0 none that count. */
function exitCodeOf(findings, failOn) {
    if (findings.some((finding) => undecided.has(finding.code)))
        return 3;
    const counts = (finding) => failOn !== 'never' && (finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning'));
    return findings.some(counts) ? 1 : 0;
}
const rank = { error: 0, warning: 1, info: 2 };
const keyOf = (finding) => [finding.code, finding.location?.file ?? '', String(finding.location?.line ?? 0).padStart(9, '0'), finding.subject, finding.message].join('\0');
/** Errors first, then by code, place and subject: the order every report uses. */
function sortFindings(findings) {
    return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || (keyOf(a) < keyOf(b) ? -1 : 1));
}


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ HttpError),
/* harmony export */   p: () => (/* binding */ httpError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

/** The exchange itself failed; an HTTP status, whatever it is, is a response. */
class HttpError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'HttpError';
    constructor(code, message, options) {
        super(code, message, { exitCode: 3, retryable: code !== 'HTTP_TLS' && code !== 'HTTP_BODY_TOO_LARGE', ...options });
    }
}
const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
const connect = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES']);
const isTls = (code) => /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code);
/** What is wrong with an exchange, told by what the system said. */
function httpError(error, url) {
    if (error instanceof HttpError)
        return error;
    const code = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error) ?? '';
    const at = `${url.protocol}//${url.host}`;
    const options = { cause: error };
    if (dns.has(code))
        return new HttpError('HTTP_DNS', `cannot find the host of ${at} (${code})`, options);
    if (connect.has(code))
        return new HttpError('HTTP_CONNECT', `cannot connect to ${at} (${code})`, options);
    if (code === 'ETIMEDOUT')
        return new HttpError('HTTP_TIMEOUT', `cannot connect to ${at}: no answer`, options);
    if (isTls(code)) {
        // OpenSSL's own words come with source files and a newline
        const said = /SSL routines:[^:]*:([^:\n]+)/.exec((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error))?.[1] ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error).trim();
        return new HttpError('HTTP_TLS', `cannot trust ${at}: ${said} (${code})`, {
            ...options, hint: 'give its certificate authority with --ca-file FILE, or name the host with --plain-http if it speaks plain http',
        });
    }
    return new HttpError('HTTP_RESET', `the connection to ${at} broke: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`, options);
}


/***/ }),

/***/ 8335:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createHttpClient),
  x: () => (/* binding */ readBody)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __nccwpck_require__(8398);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __nccwpck_require__(1692);
;// CONCATENATED MODULE: ./packages/core/src/http-head.ts
const statusLine = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/;
const headerLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;
/**
 * Reads the lines of a head. Undefined for all that is not plain HTTP/1.1 with one length: other codings, lengths that
 * contradict each other, folded lines, informational answers.
 * @see https://www.rfc-editor.org/rfc/rfc9112
 */
function parseResponseHead(text) {
    const [first = '', ...lines] = text.split('\r\n');
    const status = Number(statusLine.exec(first)?.[1] ?? 0);
    const headers = new Map();
    for (const line of lines) {
        const [, name, value = ''] = headerLine.exec(line) ?? [];
        if (name === undefined)
            return undefined;
        const key = name.toLowerCase();
        const before = headers.get(key);
        headers.set(key, before === undefined ? value.trimEnd() : `${before}, ${value.trimEnd()}`);
    }
    const length = status === 204 || status === 304 ? '0' : headers.get('content-length') ?? '';
    if (status === 0 || headers.has('transfer-encoding') || !/^\d{1,15}$/.test(length))
        return undefined;
    return { status, headers: Object.fromEntries(headers), length: Number(length), keepAlive: !/\bclose\b/i.test(headers.get('connection') ?? '') };
}

// EXTERNAL MODULE: ./packages/core/src/slabs.ts
var src_slabs = __nccwpck_require__(4264);
;// CONCATENATED MODULE: ./packages/core/src/http-large.ts







const maxHead = 64 * 1024;
function http_large_open(url, memory, secureContext) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const secure = url.protocol === 'https:';
    const options = {
        host, port: url.port === '' ? (secure ? 443 : 80) : Number(url.port), noDelay: true,
        onread: {
            buffer: () => memory.room(),
            callback: (count) => {
                const piece = memory.fill(count);
                if (connection.reading === undefined) {
                    connection.socket.destroy();
                    return false;
                } // nobody asked for anything
                return connection.reading.take(piece, () => memory.hold());
            },
        },
    };
    const socket = secure ? (0,external_node_tls_.connect)({ ...options, ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}), ...(secureContext === undefined ? {} : { secureContext }) }) : (0,external_node_net_.connect)(options);
    const connection = { socket, reading: undefined };
    socket.on('error', (error) => connection.reading?.fail(error));
    socket.on('close', () => connection.reading?.close());
    socket.on('timeout', () => { if (connection.reading === undefined)
        socket.destroy(); });
    return connection;
}
function requestText({ url, headers }) {
    const lines = Object.entries({ host: url.host, connection: 'keep-alive', 'accept-encoding': 'identity', ...headers }).map(([name, value]) => {
        (0,external_node_http_.validateHeaderValue)(name, value);
        return `${name}: ${value}\r\n`;
    });
    return `GET ${url.pathname}${url.search} HTTP/1.1\r\n${lines.join('')}\r\n`;
}
/** Lets Node's own parser read the rest of an answer: it gets what came as if it had asked itself. */
function handOver({ url }, start, { resume, destroy }) {
    const stream = new external_node_stream_.Duplex({
        read: () => { resume(); },
        write: (_asked, _encoding, done) => { done(); },
        final: (done) => { done(); stream.destroy(); }, // the answer has been read
        destroy: (error, done) => { destroy(); done(error); },
    });
    const answer = new Promise((resolve, reject) => {
        const request = (0,external_node_http_.get)({ host: url.hostname, path: `${url.pathname}${url.search}`, createConnection: () => stream });
        request.on('response', (body) => {
            body.on('error', () => undefined);
            resolve({ status: body.statusCode ?? 0, headers: body.headers, body });
        });
        request.on('error', reject);
    });
    stream.push(Buffer.from(start));
    return { answer, stream };
}
/** Asks on a connection; `done` is told when the answer has been read to its end, and whether the connection may be used again. */
function ask(connection, request, { text, done }) {
    const { socket } = connection;
    const { url, signal, idleTimeoutMs = 30_000 } = request;
    return new Promise((resolve, reject) => {
        let start;
        let head;
        let left = 0;
        let resting = false;
        const leave = (reusable) => {
            connection.reading = undefined;
            signal?.removeEventListener('abort', abort);
            socket.off('timeout', tooSlow);
            done(reusable);
        };
        const fail = (error) => {
            leave(false);
            reject(error);
            body.destroy(error);
        };
        const abort = () => reading.fail(Object.assign(new Error('The operation was aborted', { cause: signal?.reason }), { name: 'AbortError' }));
        const tooSlow = () => {
            if (resting)
                socket.setTimeout(idleTimeoutMs);
            else
                reading.fail(new http_error/* HttpError */.j('HTTP_TIMEOUT', `GET ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
        };
        const resume = () => {
            if (!resting)
                return;
            resting = false;
            socket.setTimeout(idleTimeoutMs); // the other side could not be late while nobody read
            socket.resume();
        };
        const body = new external_node_stream_.Readable({
            highWaterMark: 256 * 1024,
            read() {
                if (connection.reading === reading)
                    resume();
            },
            destroy(error, callback) {
                if (connection.reading === reading)
                    leave(false);
                callback(error);
            },
        });
        body.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
        const finish = (excess) => {
            leave(!excess && head?.keepAlive === true);
            body.push(null);
        };
        const takeBody = (piece, hold) => {
            const own = piece.length > left ? piece.subarray(0, left) : piece;
            left -= own.length;
            if (own.length > 0)
                hold();
            resting = own.length > 0 && !body.push(own) && left > 0;
            if (left === 0)
                finish(piece.length > own.length);
            return !resting;
        };
        const takeHead = (piece, hold) => {
            const all = start === undefined ? piece : Buffer.concat([start, piece]);
            const end = all.indexOf('\r\n\r\n');
            if (end < 0 && all.length <= maxHead) {
                start = Buffer.from(all);
                return true;
            }
            head = end < 0 ? undefined : parseResponseHead(all.toString('latin1', 0, end));
            if (head === undefined) {
                const { answer, stream } = handOver(request, all, { resume, destroy: () => { if (connection.reading === reading)
                        leave(false); } });
                reading = connection.reading = {
                    take: (more) => { resting = !stream.push(Buffer.from(more)); return !resting; },
                    fail: (error) => { stream.destroy(error); },
                    close: () => { stream.push(null); },
                };
                answer.then(resolve, reject);
                return true;
            }
            left = head.length;
            resolve({ status: head.status, headers: head.headers, body });
            return takeBody(piece.subarray(end + 4 - (all.length - piece.length)), hold);
        };
        let reading = {
            take: (piece, hold) => head === undefined ? takeHead(piece, hold) : takeBody(piece, hold), fail,
            close: () => fail(Object.assign(new Error('the other side closed it'), { code: 'ECONNRESET' })),
        };
        if (signal?.aborted === true) {
            abort();
            return;
        }
        connection.reading = reading;
        signal?.addEventListener('abort', abort, { once: true });
        socket.setTimeout(idleTimeoutMs);
        socket.on('timeout', tooSlow);
        socket.write(text);
    });
}
/**
 * GET exchanges for large bodies: they are read straight into memory that is used again, past Node's parser, which copies
 * each piece into memory of its own. Directly only, without a proxy. What is no plain answer of an announced length is
 * left to that parser all the same.
 */
function createLargeReader({ maxSocketsPerHost, secureContext }) {
    const slabs = (0,src_slabs/* createSlabs */.C)();
    const pools = new Map();
    const sockets = new Set();
    const connect = (url) => {
        const connection = http_large_open(url, slabs.open(), secureContext);
        sockets.add(connection.socket);
        connection.socket.on('close', () => sockets.delete(connection.socket));
        return connection;
    };
    const poolOf = ({ origin }) => {
        let pool = pools.get(origin);
        if (pool === undefined)
            pools.set(origin, pool = { idle: [], busy: 0, waiting: [] });
        return pool;
    };
    const takeIdle = ({ idle }) => {
        for (let connection = idle.pop(); connection !== undefined; connection = idle.pop()) {
            if (!connection.socket.destroyed && connection.socket.writable)
                return connection;
        }
        return undefined;
    };
    return {
        async request(request) {
            const text = requestText(request);
            const pool = poolOf(request.url);
            if (pool.busy < maxSocketsPerHost)
                pool.busy += 1;
            else
                await new Promise((resolve) => pool.waiting.push(resolve));
            const connection = takeIdle(pool) ?? connect(request.url);
            connection.socket.ref();
            const done = (reusable) => {
                if (reusable) {
                    connection.socket.unref();
                    pool.idle.push(connection);
                }
                else
                    connection.socket.destroy();
                const next = pool.waiting.shift(); // it takes the place over
                if (next === undefined)
                    pool.busy -= 1;
                else
                    next();
            };
            return ask(connection, request, { text, done });
        },
        close() { for (const socket of sockets)
            socket.destroy(); },
    };
}

// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var src_proxy = __nccwpck_require__(609);
;// CONCATENATED MODULE: ./packages/core/src/http.ts







const defaultIdleMs = 30_000;
/** Sends a plain http request to a proxy, the whole address in its first line. */
function requestThrough(proxy, url, options, agent) {
    const authorization = (0,src_proxy/* proxyAuthorization */.YB)(proxy);
    return (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
        ...options, ...addressOf(proxy), agent, path: `${url.origin}${url.pathname}${url.search}`,
        headers: { ...options.headers, host: url.host, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
    });
}
const addressOf = ({ hostname, port, protocol }) => ({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) });
/** A connection to `target` (`host:port`) that a proxy made. */
function openTunnel(proxy, target) {
    const authorization = (0,src_proxy/* proxyAuthorization */.YB)(proxy);
    const at = `${proxy.protocol}//${proxy.host}`;
    return new Promise((resolve, reject) => {
        const request = (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
            ...addressOf(proxy), method: 'CONNECT', path: target, agent: false, timeout: defaultIdleMs,
            headers: { host: target, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
        });
        request.on('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            reject(new http_error/* HttpError */.j('HTTP_CONNECT', `the proxy ${at} does not connect to ${target} (${statusCode})`, {
                retryable: statusCode >= 500, hint: statusCode === 407 ? 'it wants a user and a password, as in HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT' : 'name hosts that are reached directly in NO_PROXY',
            }));
        });
        request.on('timeout', () => request.destroy(new http_error/* HttpError */.j('HTTP_TIMEOUT', `the proxy ${at}: no byte for ${defaultIdleMs / 1000} s`)));
        request.on('error', (error) => reject((0,http_error/* httpError */.p)(error, proxy)));
        request.end();
    });
}
/** TLS connections that begin in a proxy's tunnel, otherwise pooled as all are. */
function createTunnelAgent(proxy, options) {
    const agent = new (external_node_https_default()).Agent(options);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (target, callback) => {
        openTunnel(proxy, `${target.host ?? ''}:${target.port ?? 443}`)
            .then((socket) => callback?.(null, connect({ ...target, socket }) ?? socket), (error) => callback?.(error, undefined));
        return undefined;
    };
    return agent;
}
/** Trusts a private authority besides the system's, which naming it alone would replace. Made once: reading so many certificates takes its time. */
async function createTrust(ca) {
    const node = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 23));
    return node.createSecureContext({ ca: [...systemCertificates(node), ca] });
}
/** Before Node 22.15 only its own list can be told. */
function systemCertificates({ getCACertificates, rootCertificates }) {
    return getCACertificates?.('default') ?? rootCertificates;
}
function createPools(options) {
    const [plain, secure] = [new (external_node_http_default()).Agent(options), new (external_node_https_default()).Agent(options)];
    const large = createLargeReader({ maxSocketsPerHost: options.maxSockets ?? 16, secureContext: options.secureContext });
    const tunnels = new Map();
    return {
        http: plain, https: secure, large,
        tunnel(proxy) {
            let agent = tunnels.get(proxy.href);
            if (agent === undefined)
                tunnels.set(proxy.href, agent = createTunnelAgent(proxy, options));
            return agent;
        },
        close: () => { for (const agent of [plain, secure, ...tunnels.values()])
            agent.destroy(); large.close(); },
    };
}
/** An HTTP client with one pool of kept-alive connections per host. */
function createHttpClient({ ca, maxSocketsPerHost = 16, proxies = { bypass: [] } } = {}) {
    const options = { keepAlive: true, maxSockets: maxSocketsPerHost, timeout: defaultIdleMs };
    let pools;
    const open = () => pools ??= (async () => createPools(ca === undefined ? options : { ...options, secureContext: await createTrust(ca) }))();
    const isLarge = ({ url, method = 'GET', large = false }) => large && method === 'GET' && (url.protocol === 'http:' || url.protocol === 'https:') && (0,src_proxy/* findProxy */.EE)(proxies, url) === undefined;
    const sendLarge = async (request) => {
        try {
            return await (await open()).large.request(request);
        }
        catch (error) {
            throw request.signal?.aborted === true ? error : (0,http_error/* httpError */.p)(error, request.url);
        }
    };
    const send = async ({ url, method = 'GET', headers = {}, body, signal, idleTimeoutMs = defaultIdleMs }) => {
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new http_error/* HttpError */.j('HTTP_CONNECT', `cannot request ${url.protocol} addresses, only http and https`);
        const { http: plain, https: secure, tunnel } = await open();
        const proxy = (0,src_proxy/* findProxy */.EE)(proxies, url);
        return new Promise((resolve, reject) => {
            const options = {
                // The pool has the same timeout, so that a connection that is used again need not be told.
                method, timeout: idleTimeoutMs,
                headers: { 'accept-encoding': 'identity', ...headers, ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}) },
                ...(signal === undefined ? {} : { signal }),
            };
            const direct = { ...options, ...addressOf(url), path: `${url.pathname}${url.search}` };
            const request = url.protocol === 'https:' ? external_node_https_default().request({ ...direct, agent: proxy === undefined ? secure : tunnel(proxy) })
                : proxy === undefined ? external_node_http_default().request({ ...direct, agent: plain }) : requestThrough(proxy, url, options, proxy.protocol === 'https:' ? secure : plain);
            let answer;
            request.on('timeout', () => {
                // A full buffer means that our reader is slow, not the other side.
                if (answer !== undefined && answer.readableLength >= answer.readableHighWaterMark) {
                    request.setTimeout(idleTimeoutMs);
                    return;
                }
                (answer ?? request).destroy(new http_error/* HttpError */.j('HTTP_TIMEOUT', `${method} ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
            });
            request.on('error', (error) => reject(signal?.aborted === true ? error : (0,http_error/* httpError */.p)(error, proxy !== undefined && url.protocol === 'http:' ? proxy : url)));
            request.on('response', (response) => {
                answer = response;
                response.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
            });
            if (body instanceof external_node_stream_.Readable)
                sendStream(body, request);
            else
                request.end(body);
        });
    };
    return {
        request: (request) => isLarge(request) ? sendLarge(request) : send(request),
        close: () => void pools?.then((made) => made.close(), () => undefined),
    };
}
/** Sends a stream piece by piece; what lies in memory that can be used again goes back once it was sent. */
function sendStream(body, request) {
    const write = (piece) => {
        const goesOn = request.write(piece, (error) => {
            if (!(error instanceof Error))
                (0,src_slabs/* recycle */.i)(piece);
        });
        if (!goesOn)
            body.pause();
    };
    body.on('error', (error) => request.destroy(error));
    body.on('end', () => request.end());
    request.on('drain', () => body.resume());
    request.on('close', () => { body.off('data', write).pause(); });
    body.on('data', write);
}
/** The whole body. @throws {HttpError} HTTP_BODY_TOO_LARGE at `limit` bytes, HTTP_RESET when it is cut. */
function readBody({ body }, limit, url) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const cut = () => reject((0,http_error/* httpError */.p)(body.errored ?? new Error('it was cut off'), url));
        if (body.destroyed) {
            cut();
            return;
        }
        body.on('data', (chunk) => {
            size += chunk.length;
            if (size <= limit)
                chunks.push(chunk);
            else
                body.destroy(new http_error/* HttpError */.j('HTTP_BODY_TOO_LARGE', `${url.host}${url.pathname} answered with more than ${limit} bytes`));
        });
        body.on('end', () => {
            resolve(Buffer.concat(chunks));
            for (const chunk of chunks)
                (0,src_slabs/* recycle */.i)(chunk);
        });
        body.on('error', (error) => reject((0,http_error/* httpError */.p)(error, url)));
        body.on('close', () => { if (!body.readableEnded)
            cut(); });
    });
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ parseProxySettings),
/* harmony export */   EE: () => (/* binding */ findProxy),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7638);


/**
 * What `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say; spelled in small letters they come first, as with curl.
 * @throws {SlipwayError} PROXY_INVALID, without the credentials in it
 */
function parseProxySettings(env) {
    const read = (name) => (env[name] ?? env[name.toUpperCase()] ?? '').trim();
    const proxy = (name) => {
        const text = read(name);
        if (text === '')
            return undefined;
        const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
        const url = URL.canParse(full) ? new URL(full) : undefined;
        if (url === undefined || url.hostname === '')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('PROXY_INVALID', `${name.toUpperCase()} is no address of a proxy`, { hint: 'write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT' });
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('PROXY_INVALID', `${name.toUpperCase()} names a proxy of kind ${url.protocol}, only http: and https: can be used`);
        return url;
    };
    const [http, https] = [proxy('http_proxy'), proxy('https_proxy')];
    return { ...(http === undefined ? {} : { http }), ...(https === undefined ? {} : { https }), bypass: read('no_proxy').split(/[\s,]+/).filter((entry) => entry !== '') };
}
const bareHost = (text) => text.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
const loopback = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const familyOf = (address) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
function isInNetwork(address, network) {
    const [base = '', bits = ''] = network.split('/');
    const longest = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) === 6 ? 128 : 32;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) || !/^\d{1,3}$/.test(bits) || Number(bits) > longest)
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(base, Number(bits), familyOf(base));
    return list.check(address, familyOf(address));
}
function isBypassed(entry, host, port) {
    if (entry === '*')
        return true;
    const [, name = entry, entryPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
    if (entryPort !== undefined && entryPort !== port)
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
        return bareHost(name) === host || isInNetwork(host, bareHost(name));
    const domain = bareHost(name.replace(/^\*?\./, ''));
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
/** The proxy for an address; undefined when it is asked directly, as this machine itself always is. */
function findProxy({ http, https, bypass }, url) {
    const proxy = url.protocol === 'https:' ? https : http;
    if (proxy === undefined)
        return undefined;
    const host = bareHost(url.hostname);
    if (host === 'localhost' || host.endsWith('.localhost') || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && loopback.check(host, familyOf(host))))
        return undefined;
    const port = url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
    return bypass.some((entry) => isBypassed(entry, host, port)) ? undefined : proxy;
}
/** The passwords in the addresses of the proxies, also as they are sent. */
function proxySecrets({ http, https }) {
    return [http, https].flatMap((proxy) => proxy === undefined || proxy.password === '' ? [] : [
        decodeURIComponent(proxy.password), proxy.password, proxyAuthorization(proxy)?.replace('Basic ', '') ?? '',
    ]);
}
/** The `Proxy-Authorization` for a proxy whose address carries a user. */
function proxyAuthorization({ username, password }) {
    return username === '' ? undefined : `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
}


/***/ }),

/***/ 796:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6158);

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

/***/ 1800:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* unused harmony export maxRetryAfterMs */
/** The longest wait that a server may ask for, in milliseconds. */
const maxRetryAfterMs = 60_000;
/**
 * The wait that `Retry-After` asks for, seconds or an HTTP date, in milliseconds up to `maxMs`; undefined when it is
 * absent, past or not to be understood (T1).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
function parseRetryAfter(value, now, maxMs = maxRetryAfterMs) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) - now : Number.NaN;
    return Number.isNaN(ms) || ms < 0 ? undefined : Math.min(ms, maxMs);
}


/***/ }),

/***/ 9899:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Tries `step` again with growing, jittered waits while its error allows it. Throws the last error. */
async function retry(step, options) {
    const { attempts = 5, firstDelayMs = 250, maxDelayMs = 10_000, shouldRetry, askedDelayMs, onRetry, signal, random = Math.random } = options;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await step(attempt);
        }
        catch (error) {
            if (attempt >= attempts || signal?.aborted === true || !shouldRetry(error))
                throw error;
            const backoff = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1)) * (0.5 + random() / 2);
            const wait = askedDelayMs?.(error) ?? backoff;
            onRetry?.(error, wait, attempt);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait, undefined, signal === undefined ? {} : { signal });
        }
    }
}


/***/ }),

/***/ 4264:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ createSlabs),
/* harmony export */   i: () => (/* binding */ recycle)
/* harmony export */ });
const slabSize = 256 * 1024;
const leastRoom = 64 * 1024;
const slabOf = new WeakMap();
/**
 * Memory for gigabytes that pass: taken in slabs that are used again when readers have recycled all pieces of one, so
 * that no garbage collector has to find them. A piece that is never recycled costs no more than that.
 */
function createSlabs() {
    const free = [];
    const take = () => {
        const slab = free.pop() ?? { bytes: Buffer.allocUnsafeSlow(slabSize), used: 0, held: 0, full: false, free };
        slab.full = false;
        slab.used = 0;
        slabOf.set(slab.bytes.buffer, slab);
        return slab;
    };
    return {
        open() {
            let slab = take();
            return {
                room() {
                    if (slab.held === 0)
                        slab.used = 0;
                    if (slab.bytes.length - slab.used < leastRoom) {
                        slab.full = true;
                        slab = take();
                    }
                    return slab.bytes.subarray(slab.used);
                },
                fill(count) {
                    slab.used += count;
                    return slab.bytes.subarray(slab.used - count, slab.used);
                },
                hold() { slab.held += 1; },
            };
        },
    };
}
/** Gives the memory of a piece of a `large` body back, which its only reader is done with; of any other it changes nothing. */
function recycle(piece) {
    const slab = slabOf.get(piece.buffer);
    if (slab === undefined)
        return;
    slab.held -= 1;
    if (slab.held === 0 && slab.full)
        slab.free.push(slab);
}


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   By: () => (/* binding */ formatMarkdownTable),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   X: () => (/* binding */ escapeXml),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const units = ['B', 'KB', 'MB', 'GB', 'TB'];
/** Bytes for people, decimal units as disks have them: `3.6 GB`. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
/** Milliseconds for people: `0.4 s`, `12 s`, `3 min 05 s`. */
function formatDuration(ms) {
    const seconds = ms / 1000;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** `1 image`, `2 images`. */
function formatCount(count, noun, plural = `${noun}s`) {
    return `${count} ${count === 1 ? noun : plural}`;
}
/** Foreign text with everything taken out that a terminal or CI log would act on: control characters, escapes, `::commands`. */
function plainText(text) {
    return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '�')
        .replace(/^([^\S\n]*)(::|##\[)/gm, '$1\u200b$2');
}
/** Foreign text no longer than `max` characters, cut at a blank: of a secret that would be cut, a part stays behind that nobody recognises and hides. */
function cutText(text, max) {
    return text.length <= max ? text : `${text.slice(0, max).replace(/\S+$/, '')}…`;
}
// XML 1.0 has no place for these, not even escaped. @see https://www.w3.org/TR/xml/#charsets
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const xmlEscapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };
/** Foreign text as the value of an XML attribute or as content. */
function escapeXml(text) {
    return plainText(text).replace(notXml, '\ufffd').replace(/[&<>"'\n\r\t]/g, (character) => xmlEscapes[character] ?? '');
}
/** Foreign text inside Markdown: no markup, no HTML, no mention, one line. */
function escapeMarkdown(text) {
    return plainText(text).replace(/\s+/g, (blank) => blank.includes('\n') ? ' ' : blank).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/@/g, '@\u200b').replace(/(https?):\/\//gi, '$1:\u200b//').replace(/\b(www)\./gi, '$1\u200b.');
}
/** Columns padded to their widest cell; the last one is not padded. */
function formatTable(rows, { indent = '  ', gap = '  ' } = {}) {
    const widths = [];
    for (const row of rows)
        row.forEach((cell, column) => { widths[column] = Math.max(widths[column] ?? 0, cell.length); });
    return rows.map((row) => indent + row.map((cell, column) => column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)).join(gap).trimEnd()).join('\n');
}
/** A Markdown table; cells are escaped here. */
function formatMarkdownTable(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(escapeMarkdown)))].join('\n');
}


/***/ }),

/***/ 1124:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ ForgeError),
/* harmony export */   y0: () => (/* binding */ orUndefined),
/* harmony export */   z1: () => (/* binding */ unwrapForgeError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

const couldNotLook = new Set(['FORGE_UNREACHABLE', 'FORGE_RATE_LIMITED', 'FORGE_ANSWER_INVALID']);
/** A request to a forge that failed. */
class ForgeError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ForgeError';
    status;
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: couldNotLook.has(code) ? 3 : 2, retryable: code === 'FORGE_UNREACHABLE' || code === 'FORGE_RATE_LIMITED', ...options });
        this.status = options.status;
    }
}
/** Libraries wrap what our requests throw; this is the error inside. */
function unwrapForgeError(error) {
    for (let inner = error; typeof inner === 'object' && inner !== null; inner = 'cause' in inner ? inner.cause : undefined) {
        if (inner instanceof ForgeError)
            return inner;
    }
    return error;
}
const isCode = (error, code) => error instanceof ForgeError && error.code === code;
/** Undefined instead of a 404. */
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (isCode(error, 'FORGE_NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 7329:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ commentOnPullRequest)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __nccwpck_require__(609);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 3 modules
var src_http = __nccwpck_require__(8335);
// EXTERNAL MODULE: ./packages/forge/src/errors.ts
var src_errors = __nccwpck_require__(1124);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __nccwpck_require__(9640);
// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __nccwpck_require__(8398);
// EXTERNAL MODULE: ./packages/forge/src/requests.ts
var requests = __nccwpck_require__(557);
;// CONCATENATED MODULE: ./packages/forge/src/download.ts



const maxRedirects = 5;
/** This machine and its links, in the forms that URL makes of them. */
const isOwnHost = (host) => /^(?:localhost|.*\.localhost|127\..*|0\.0\.0\.0|169\.254\..*|\[::1?\]|\[::ffff:.*\]|\[fe[89ab].*\])$/i.test(host);
function errorOf({ status, body }, url) {
    body.on('error', () => undefined).destroy();
    const what = `GET ${url.host}${url.pathname}: HTTP ${status}`;
    if (status === 401 || status === 403)
        return new src_errors/* ForgeError */.Q8('FORGE_DENIED', what, { status });
    if (status === 404 || status === 410)
        return new src_errors/* ForgeError */.Q8('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
    return status >= 500 || status === 429 ? new src_errors/* ForgeError */.Q8('FORGE_UNREACHABLE', what, { status }) : new src_errors/* ForgeError */.Q8('FORGE_REFUSED', what, { status });
}
/**
 * Files are kept elsewhere, and forges send on to there: the token goes to the hosts of the forge alone, and nobody is sent on to
 * this machine who did not come from it (DR25).
 */
function createDownload({ http, baseUrl }) {
    return async ({ url, headers, start = 0, end, signal }) => {
        const range = start === 0 && end === undefined ? {} : { range: `bytes=${start}-${end === undefined ? '' : end - 1}` };
        let at = url;
        for (let hop = 0;; hop += 1) {
            let response;
            try {
                response = await http.request({ url: at, headers: { 'user-agent': 'slipway', ...range, ...((0,requests/* mayHaveToken */.jb)(at, baseUrl) ? headers : {}) }, ...(signal === undefined ? {} : { signal }) });
            }
            catch (error) {
                if (error instanceof http_error/* HttpError */.j)
                    throw new src_errors/* ForgeError */.Q8('FORGE_UNREACHABLE', `GET ${at.host}${at.pathname}: ${error.message}`, { cause: error, retryable: error.retryable });
                throw error;
            }
            const { status, headers: said, body } = response;
            if (status === 206 || (status === 200 && !('range' in range)))
                return body;
            const location = status >= 300 && status < 400 ? said.location : undefined;
            const next = location === undefined || !URL.canParse(location, at.href) ? undefined : new URL(location, at);
            const isFit = next !== undefined && (next.protocol === 'https:' || next.protocol === baseUrl.protocol) && (!isOwnHost(next.hostname) || next.hostname === baseUrl.hostname);
            if (next === undefined || !isFit || hop >= maxRedirects)
                throw errorOf(response, at);
            body.on('error', () => undefined).destroy();
            at = next;
        }
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/marker.ts

/** The longest comment or description, in UTF-16 units; GitHub refuses longer ones, the others take more. */
const maxBodyLength = 65_536;
/** A line that no reader sees and by which a comment is found again: `<!-- slipway:verify-images -->`. */
function formatMarker(name) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9._/:]|-(?!-))*$/.test(name) || name.endsWith('-')) {
        throw new src_errors/* ForgeError */.Q8('FORGE_REFUSED', `"${name}" cannot mark a comment: letters, digits and single . _ / : - are expected`, { exitCode: 70 });
    }
    return `<!-- slipway:${name} -->`;
}
/** Whether a comment is the one of this name: the marker is its first line, so quoting a comment makes no second one. */
function hasMarker(body, name) {
    return body.trimStart().startsWith(formatMarker(name));
}
const isFence = (line) => /^ {0,3}(```|~~~)/.test(line);
/**
 * Text that fits (T74): cut at the end of a line, an open code fence closed, and told where the rest is.
 * @param link where the whole can be read
 */
function cutBody(body, { link, limit = maxBodyLength } = {}) {
    if (body.length <= limit)
        return body;
    const notice = `\n\n*Cut: too long for a comment. The whole is in the job's report${link === undefined ? '' : `: <${link}>`}.*`;
    const room = limit - notice.length - '\n```'.length;
    const end = body.lastIndexOf('\n', room);
    // one endless line is cut anywhere but inside a character
    const head = end > room / 2 ? body.slice(0, end) : body.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
    const open = head.split('\n').filter(isFence).length % 2 === 1;
    return `${head}${open ? '\n```' : ''}${notice}`;
}
/** A comment as it is posted: the marker, then the text, together no longer than a forge takes. */
function formatComment(name, body, link) {
    const marker = formatMarker(name);
    return `${marker}\n${cutBody(body, { limit: maxBodyLength - marker.length - 1, ...(link === undefined ? {} : { link }) })}`;
}

;// CONCATENATED MODULE: ./packages/forge/src/merge.ts

/** A forge looks in the background whether a pull request can be merged; so often it is asked, a second longer each time. */
const looks = 5;
const refuse = (reason, message) => ({ outcome: 'not-mergeable', reason, message });
const merged = ({ mergeCommit }) => ({ outcome: 'merged', ...(mergeCommit === undefined ? {} : { mergeCommit }) });
/** The pull request as soon as it is known whether it merges. */
async function readSettled(number, { api, clock }) {
    for (let look = 1;; look += 1) {
        const pullRequest = await api.readPullRequest(number);
        if (pullRequest.state !== 'open' || pullRequest.mergeable !== undefined || look >= looks)
            return pullRequest;
        await clock.sleep(1000 * look);
    }
}
/** Why it must not be merged, or that it is merged already; undefined when it may be tried. */
function findObstacle(pullRequest, { commit }) {
    const { number, state, mergeable } = pullRequest;
    if (pullRequest.commit !== commit)
        return refuse('moved', `the branch of #${number} is at ${pullRequest.commit}, expected ${commit}`);
    if (state === 'merged')
        return merged(pullRequest);
    if (state === 'closed')
        return refuse('closed', `#${number} is closed`);
    return mergeable === false ? refuse('conflicts', `#${number} conflicts with ${pullRequest.base}`) : undefined;
}
/** The base moved in the same moment, or is not looked at yet: it may be tried again. */
const isRace = (failure) => (failure?.status === 405 && /base branch was modified|try again later/i.test(failure.message)) || (failure?.status === 409 && failure.message.includes('push out of date'));
/**
 * A merge that happened without the forge knowing: Gitea updates the branch, and learns of it in a hook that a request which was broken off takes
 * down with it. From then on it says "try again later" for good, or fails with a 500 because there is nothing left to merge.
 * @see https://github.com/go-gitea/gitea/pull/39062
 */
async function settleLost(number, { commit }, api) {
    if (api.findLostMerge === undefined)
        return undefined;
    const { base, state, commit: head } = await api.readPullRequest(number);
    const mergeCommit = state === 'open' && head === commit ? await api.findLostMerge({ base, commit }) : undefined;
    if (mergeCommit === undefined)
        return undefined;
    const how = await api.settleLostMerge?.(number, mergeCommit);
    return {
        outcome: 'merged', mergeCommit,
        notice: `${base} has #${number} as ${mergeCommit.slice(0, 12)}, but the forge did not know, because a request to merge it had been broken off; it is ${how === 'marked' ? 'marked as merged' : 'closed'} now, and no workflow was started by the merge`,
    };
}
/** Merges when the branch is where the caller saw it. What happened although no answer came is found out, not tried twice. */
async function mergePullRequest(number, wanted, context) {
    const { api } = context;
    const before = findObstacle(await readSettled(number, context), wanted);
    if (before !== undefined)
        return before;
    let failure;
    for (let attempt = 1; attempt === 1 || (attempt <= 3 && isRace(failure)); attempt += 1) {
        failure = undefined;
        try {
            await api.merge(number, wanted);
        }
        catch (error) {
            if (!(error instanceof src_errors/* ForgeError */.Q8) || (error.code !== 'FORGE_REFUSED' && error.code !== 'FORGE_UNREACHABLE'))
                throw error;
            failure = error;
            // not at once: somebody else's merge may be half done
            const lost = attempt > 1 && isRace(failure) ? await settleLost(number, wanted, api) : undefined;
            if (lost !== undefined)
                return lost;
            await context.clock.sleep(1000 * attempt);
        }
    }
    const after = await api.readPullRequest(number);
    const obstacle = findObstacle(after, wanted);
    if (obstacle !== undefined)
        return obstacle;
    if (failure === undefined)
        return merged(after); // the page may be behind the deed
    const lost = await settleLost(number, wanted, api);
    if (lost !== undefined)
        return lost;
    if (failure.code === 'FORGE_UNREACHABLE')
        throw failure;
    if (after.mergeable === true && isRace(failure))
        return refuse('later', failure.message);
    if (after.mergeable !== undefined)
        return refuse('blocked', `${failure.message}${after.mergeState === undefined ? '' : ` (${after.mergeState})`}`);
    // Gitea has one word for "conflicts" and "not looked yet", and it had its time to look
    return api.kind === 'gitea' ? refuse('conflicts', `#${number} conflicts with ${after.base}, or Gitea is still looking: ${failure.message}`) : refuse('later', failure.message);
}
async function enableAutoMerge(number, wanted, context) {
    const pullRequest = await context.api.readPullRequest(number);
    const obstacle = findObstacle(pullRequest, wanted);
    if (obstacle?.outcome === 'merged')
        return obstacle;
    return obstacle === undefined ? context.api.enableAutoMerge(pullRequest, wanted) : { outcome: 'unavailable', message: obstacle.message };
}

;// CONCATENATED MODULE: ./packages/forge/src/once.ts

const createAttempts = 3;
/** Whether something may exist although its creation failed: no answer came, or "it exists already". */
const mayExist = (error) => error instanceof src_errors/* ForgeError */.Q8 && (error.code === 'FORGE_UNREACHABLE' || error.code === 'FORGE_REFUSED');
/** Creates a thing that must exist once: after a failure it is looked for before it is tried again (T75). */
async function createOnce(create, { find, clock }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await create();
        }
        catch (error) {
            if (!mayExist(error))
                throw error;
            await clock.sleep(1000 * attempt); // what was still on its way arrives
            const found = await find();
            if (found !== undefined)
                return found;
            if (attempt >= createAttempts || !error.retryable)
                throw error;
        }
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
var external_node_path_default = /*#__PURE__*/__nccwpck_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./packages/forge/src/texts.ts
/** One line, at most so many characters. */
function cutLine(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** Whether two texts are one to a reader: forges change ends of lines and trim. */
function sameText(a, b) {
    return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}
/** The names that are wanted and not present; forges do not tell upper from lower case in them. */
function lackingNames(wanted = [], present) {
    const known = new Set(present.map((name) => name.toLowerCase()));
    return [...new Set(wanted)].filter((name) => !known.has(name.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/forge/src/release-page.ts








/** Makes the page of a tag's release, or brings it up to date. @throws {ForgeError} FORGE_NOT_FOUND without the tag, which some forges would make */
async function writeRelease(given, { api, clock }) {
    const wanted = { ...given, body: cutBody(given.body) };
    const existing = await api.findRelease(wanted.tag);
    if (existing === undefined) {
        if (await api.findTag(wanted.tag) === undefined)
            throw new src_errors/* ForgeError */.Q8('FORGE_NOT_FOUND', `there is no tag ${wanted.tag} to make a release of`, { hint: 'push the tag first' });
        return { outcome: 'created', release: await createOnce(() => api.createRelease(wanted), { find: () => api.findRelease(wanted.tag), clock }) };
    }
    const flags = api.kind === 'gitlab' || (existing.isDraft === (wanted.isDraft ?? false) && existing.isPrerelease === (wanted.isPrerelease ?? false));
    if (existing.title === wanted.title && sameText(existing.body, wanted.body) && flags)
        return { outcome: 'unchanged', release: existing };
    return { outcome: 'updated', release: { ...await api.updateRelease(existing, wanted), assets: existing.assets } };
}
async function digestOf({ sha256, open }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of open())
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
async function openContent(file) {
    if (typeof file !== 'string')
        return file;
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    return { size, open: (0,requests/* openFile */.Tq)(file, size) };
}
/** As far as the forge tells: Gitea knows sizes only. */
const isSame = async (asset, content) => asset.size === content.size && (asset.digest === undefined || !asset.digest.startsWith('sha256:') || asset.digest === await digestOf(content));
/**
 * Puts a file on the page of a release. The same file of the same name stays; another one is refused (DR14).
 * @throws {ForgeError} FORGE_REFUSED when it is larger than the forge takes (P17), or another one is there
 */
async function uploadAsset(tag, { file, name = typeof file === 'string' ? external_node_path_default().basename(file) : '', contentType = 'application/octet-stream' }, { api, clock }) {
    const content = await openContent(file);
    const { size, open } = content;
    const { bytes, says } = api.assetLimit;
    if (size > bytes)
        throw new src_errors/* ForgeError */.Q8('FORGE_REFUSED', `${name} has ${size} bytes, too many for a release page: ${says}`, { hint: 'split it into smaller segments, or upload it to a storage and link it' });
    if (size === 0)
        throw new src_errors/* ForgeError */.Q8('FORGE_REFUSED', `${name} is empty, which no release page takes`);
    const find = async () => {
        const release = await api.findRelease(tag);
        if (release === undefined)
            throw new src_errors/* ForgeError */.Q8('FORGE_NOT_FOUND', `there is no release ${tag}`);
        return { release, asset: release.assets.find((each) => each.name === name) };
    };
    const { release, asset: existing } = await find();
    if (existing !== undefined) {
        if (!await isSame(existing, content))
            throw new src_errors/* ForgeError */.Q8('FORGE_REFUSED', `${tag} has another ${name} already, of ${existing.size ?? 'unknown'} bytes; this one has ${size}`, { hint: 'published files are not replaced: delete it on the release page, or make a new release' });
        return { outcome: 'unchanged', asset: existing };
    }
    const upload = async () => {
        await api.removeBrokenAsset(release, name);
        return api.uploadAsset(release, { name, contentType, size, open });
    };
    const asset = await createOnce(upload, { find: async () => (await find()).asset, clock });
    if (asset.size !== undefined && asset.size !== size)
        throw new src_errors/* ForgeError */.Q8('FORGE_ANSWER_INVALID', `${name} arrived with ${asset.size} bytes, ${size} were sent`);
    return { outcome: 'created', asset };
}

;// CONCATENATED MODULE: ./packages/forge/src/forge.ts






/** The whole of a forge from the little that each kind implements. */
function createForge(api, { clock }) {
    let own;
    const findOwnAuthor = () => {
        own ??= api.findOwnAuthor().catch((error) => { own = undefined; throw error; });
        return own;
    };
    /** The oldest of those that have the marker and are ours. */
    const findOwn = async (things, { marker, keyOf }) => {
        const marked = things.filter(({ body }) => hasMarker(body, marker));
        if (marked.length === 0)
            return undefined;
        const isOwn = await findOwnAuthor();
        return marked.filter(({ author }) => isOwn(author)).sort((a, b) => keyOf(a) - keyOf(b))[0];
    };
    const findComment = async (pullRequest, marker) => findOwn(await api.listComments(pullRequest), { marker, keyOf: ({ id }) => id });
    const findIssue = async ({ label, marker }) => findOwn(await api.listIssues(label), { marker, keyOf: ({ number }) => number });
    const findPullRequest = async (branch) => (await api.listOpenPullRequests({ branch })).find((each) => each.branch === branch && !each.isFork);
    return {
        kind: api.kind,
        listComments: (pullRequest) => api.listComments(pullRequest),
        async writeComment({ pullRequest, marker, body, link }) {
            const text = formatComment(marker, body, link);
            const existing = await findComment(pullRequest, marker);
            const outcome = existing === undefined ? 'created' : sameText(existing.body, text) ? 'unchanged' : 'updated';
            const comment = existing === undefined ? await createOnce(() => api.createComment(pullRequest, text), { find: () => findComment(pullRequest, marker), clock })
                : outcome === 'unchanged' ? existing : await api.updateComment(pullRequest, existing.id, text);
            return { outcome, ...(comment.url === undefined ? {} : { url: comment.url }) };
        },
        listIssueComments: (issue) => api.listIssueComments(issue),
        async addIssueComment({ issue, marker, body, link }) {
            const find = async () => findOwn(await api.listIssueComments(issue), { marker, keyOf: ({ id }) => id });
            const existing = await find();
            const { url } = existing ?? await createOnce(() => api.createIssueComment(issue, formatComment(marker, body, link)), { find, clock });
            return { outcome: existing === undefined ? 'created' : 'unchanged', ...(url === undefined ? {} : { url }) };
        },
        reactToComment: (pullRequest, comment, reaction) => api.reactToComment(pullRequest, comment, reaction),
        isOwnAuthor: async (login) => (await findOwnAuthor())(login),
        async setCommitStatus(commit, given) {
            const status = { ...given, description: cutLine(given.description, 140) };
            const isSet = (found) => found !== undefined && found.state === status.state && found.description === status.description && (found.targetUrl ?? '') === (status.targetUrl ?? '');
            const before = await api.findStatus(commit, status.context);
            if (isSet(before))
                return 'unchanged';
            await createOnce(async () => { await api.createStatus(commit, status); return true; }, { find: async () => isSet(await api.findStatus(commit, status.context)) ? true : undefined, clock });
            return before === undefined ? 'created' : 'updated';
        },
        findCommitStatus: (commit, context) => api.findStatus(commit, context),
        listChecks: (commit) => api.listChecks(commit),
        listOpenPullRequests: (filter = {}) => api.listOpenPullRequests(filter),
        findPullRequest,
        listMergedPullRequests: (branch, base) => api.listMergedPullRequests({ branch, base }),
        async findMergedPullRequest(branch, base) {
            const [last] = await api.listMergedPullRequests({ branch, base });
            return last === undefined ? undefined : api.readPullRequest(last.number);
        },
        readPullRequest: (number) => api.readPullRequest(number),
        async openOrUpdatePullRequest(given) {
            const wanted = { ...given, title: cutLine(given.title, 255), body: cutBody(given.body) };
            const existing = await findPullRequest(wanted.branch);
            const differs = existing !== undefined && (existing.title !== wanted.title || !sameText(existing.body, wanted.body) || existing.base !== wanted.base);
            const pullRequest = existing === undefined ? await createOnce(() => api.createPullRequest(wanted), { find: () => findPullRequest(wanted.branch), clock })
                : differs ? await api.updatePullRequest(existing.number, wanted) : existing;
            const missing = {
                labels: lackingNames(wanted.labels, pullRequest.labels), reviewers: lackingNames(wanted.reviewers, pullRequest.reviewers), assignees: lackingNames(wanted.assignees, pullRequest.assignees),
            };
            const isComplete = missing.labels.length + missing.reviewers.length + missing.assignees.length === 0;
            const warnings = isComplete ? [] : await api.assign(pullRequest, missing);
            return { outcome: existing === undefined ? 'created' : differs || !isComplete ? 'updated' : 'unchanged', pullRequest, warnings };
        },
        addLabels: async (pullRequest, labels) => { if (labels.length > 0)
            await api.addLabels(pullRequest, labels); },
        removeLabels: async (pullRequest, labels) => { if (labels.length > 0)
            await api.removeLabels(pullRequest, labels); },
        listReviews: (pullRequest) => api.listReviews(pullRequest),
        mergePullRequest: (number, wanted) => mergePullRequest(number, wanted, { api, clock }),
        enableAutoMerge: (number, wanted) => enableAutoMerge(number, wanted, { api, clock }),
        closePullRequest: (number) => api.closePullRequest(number),
        findBranch: (name) => api.findBranch(name),
        findTag: (name) => api.findTag(name),
        listTags: ({ limit = 100 } = {}) => api.listTags(limit),
        isTagProtected: (name) => api.isTagProtected(name),
        async protectTags(pattern) {
            const example = pattern.replaceAll('*', '0');
            const isDone = () => api.isTagProtected(example);
            if (await isDone())
                return 'unchanged';
            await createOnce(async () => { await api.protectTags(pattern); return true; }, { find: async () => await isDone() ? true : undefined, clock });
            return 'created';
        },
        findIssue,
        async writeIssue(given) {
            const wanted = { ...given, title: cutLine(given.title, 255), body: formatComment(given.marker, given.body) };
            const existing = await findIssue(given);
            const isSame = existing !== undefined && existing.title === wanted.title && sameText(existing.body, wanted.body) && (wanted.state ?? existing.state) === existing.state;
            const issue = existing === undefined ? await createOnce(() => api.createIssue(wanted), { find: () => findIssue(given), clock })
                : isSame ? existing : await api.updateIssue(existing.number, wanted);
            const assignees = lackingNames(wanted.assignees, issue.assignees);
            const warnings = assignees.length === 0 ? [] : await api.assignIssue(issue, assignees);
            return { outcome: existing === undefined ? 'created' : isSame && assignees.length === 0 ? 'unchanged' : 'updated', issue, warnings };
        },
        findRelease: (tag) => api.findRelease(tag),
        writeRelease: (wanted) => writeRelease(wanted, { api, clock }),
        async openAsset(tag, name, options = {}) {
            const release = await api.findRelease(tag);
            const asset = release?.assets.find((each) => each.name === name);
            if (release === undefined || asset === undefined)
                throw new src_errors/* ForgeError */.Q8('FORGE_NOT_FOUND', `there is no ${name} on the page of ${tag}`);
            return api.openAsset(release, asset, options);
        },
        uploadAsset: (tag, asset) => uploadAsset(tag, asset, { api, clock }),
        assetLimit: api.assetLimit,
        permissionOf: (login) => api.permissionOf(login),
        listTeamMembers: (team) => api.listTeamMembers(team),
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/factory.ts







const parseUrl = (text, name) => {
    if (text === undefined || !URL.canParse(text) || !/^https?:\/\//.test(text))
        throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `${name} is "${text ?? ''}", expected an address`);
    return new URL(text);
};
const numberOf = (text) => text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
/** Reads where the job runs. @throws {ForgeError} FORGE_NOT_CONFIGURED outside of GitHub, Gitea and GitLab */
function readForgeAddress(env) {
    if (env['GITLAB_CI'] === 'true') {
        const pullRequest = numberOf(env['CI_MERGE_REQUEST_IID']);
        // a job for a fork's merge request runs in the fork; the merge request is the other project's
        const repository = (pullRequest === undefined ? undefined : env['CI_MERGE_REQUEST_PROJECT_PATH']) ?? env['CI_PROJECT_PATH'] ?? '';
        return {
            kind: 'gitlab', baseUrl: parseUrl(env['CI_API_V4_URL'], 'CI_API_V4_URL'), repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(env['CI_JOB_URL'] === undefined ? {} : { jobUrl: env['CI_JOB_URL'] }),
        };
    }
    if (env['GITHUB_API_URL'] !== undefined || env['GITHUB_ACTIONS'] === 'true') {
        const baseUrl = parseUrl(env['GITHUB_API_URL'], 'GITHUB_API_URL');
        const repository = env['GITHUB_REPOSITORY'] ?? '';
        if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
            throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `GITHUB_REPOSITORY is "${repository}", expected owner/name`);
        const pullRequest = numberOf(/^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(env['GITHUB_REF'] ?? '')?.[1]);
        const [server, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_RUN_ID']];
        return {
            kind: env['GITEA_ACTIONS'] === 'true' || baseUrl.pathname.replace(/\/$/, '').endsWith('/api/v1') ? 'gitea' : 'github', baseUrl, repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(server === undefined || run === undefined ? {} : { jobUrl: `${server}/${repository}/actions/runs/${run}` }),
        };
    }
    throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', 'this is neither a job of GitHub or Gitea nor one of GitLab', { hint: 'set GITHUB_API_URL and GITHUB_REPOSITORY, or GITLAB_CI, CI_API_V4_URL and CI_PROJECT_PATH' });
}
/** Of the API's host, and of the host that people know: `github.com` has its API at `api.github.com`. */
const authVariables = (host) => [...new Set([host, host.replace(/^api\./, '')])].map(auth_variable/* authVariable */.z);
/** Of `user:password` the password, which is the token; a token has no colon. */
const tokenOf = (value) => value.slice(value.indexOf(':') + 1);
/**
 * The token for a forge, first found first: the one given, SLIPWAY_FORGE_TOKEN, SLIPWAY_AUTH_<HOST>, the host's own
 * variable, GitLab's job token. @throws {ForgeError} FORGE_NOT_CONFIGURED
 */
function readForgeToken({ kind, baseUrl }, env, given) {
    const names = ['SLIPWAY_FORGE_TOKEN', ...authVariables(baseUrl.host), ...(kind === 'gitlab' ? ['GITLAB_TOKEN'] : [...(kind === 'gitea' ? ['GITEA_TOKEN'] : []), 'GITHUB_TOKEN'])];
    const isJobToken = (value) => kind === 'gitlab' && value === env['CI_JOB_TOKEN'];
    if (given !== undefined && given !== '') {
        // the job's own token is known as such, however it came here (P16)
        const from = kind === 'gitlab' ? undefined : ['GITHUB_TOKEN', 'GITEA_TOKEN'].find((name) => env[name] === given);
        return { value: tokenOf(given), from: from ?? 'token', isJobToken: isJobToken(given) };
    }
    for (const name of names) {
        const value = env[name];
        if (value !== undefined && value !== '')
            return { value: tokenOf(value), from: name, isJobToken: isJobToken(value) };
    }
    const jobToken = env['CI_JOB_TOKEN'];
    if (kind === 'gitlab' && jobToken !== undefined && jobToken !== '')
        return { value: jobToken, from: 'CI_JOB_TOKEN', isJobToken: true };
    throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `there is no token for ${baseUrl.host}`, {
        hint: kind === 'gitlab' ? 'set GITLAB_TOKEN (masked, a project access token with the scope "api")' : `give it as input "token" or variable ${names.join(', ')}; on GitHub \${{ github.token }} with "permissions: pull-requests: write"`,
    });
}
/**
 * Why what this token makes starts no workflow (P16); undefined when nothing says so. The forges' own tokens of a job are
 * made so, to keep workflows from starting each other for ever.
 */
function findWorkflowLimit({ kind }, { from }) {
    if (kind === 'gitlab' || (from !== 'GITHUB_TOKEN' && from !== 'GITEA_TOKEN'))
        return undefined;
    return `a pull request or tag made with ${from} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN`;
}
/** As findWorkflowLimit, from what is seen on the forge: who opened the pull request. */
function findAuthorLimit(author) {
    return isJobAuthor(author) ? `a pull request of ${author} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN` : undefined;
}
/** The real time. */
const systemClock = { now: () => Date.now(), sleep: async (ms) => { await (0,promises_.setTimeout)(ms); } };
/** A forge ready to use. The libraries behind it are large and are loaded here, not before (DR18). */
async function openForge(address, token, { logger, http, clock = systemClock, maxWaitMs }) {
    const { kind, baseUrl, repository } = address;
    const send = (0,requests/* createSender */.aE)({ http, baseUrl, clock, logger, ...(maxWaitMs === undefined ? {} : { maxWaitMs }) });
    const download = createDownload({ http, baseUrl });
    if (kind === 'gitlab') {
        const { createGitlabApi } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(833), __nccwpck_require__.e(553)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7711));
        const host = new URL(baseUrl.href.replace(/\/api\/v4\/?$/, ''));
        return createForge(createGitlabApi({ host, project: repository, token: token.value, isJobToken: token.isJobToken, send, download }), { clock });
    }
    const { createGithubApi } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(119), __nccwpck_require__.e(413), __nccwpck_require__.e(30)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6030));
    return createForge(createGithubApi({ kind, baseUrl, repository, token: token.value, send, download }), { clock });
}

;// CONCATENATED MODULE: ./packages/forge/src/pull-request-comment.ts



/** What to do when a token was refused. */
const permissionHint = 'the job needs "permissions: pull-requests: write" and the token ${{ github.token }}; the pull request of a fork gets none, and its report is on the page of the job';
function hintOf(error) {
    if (error instanceof src_errors/* ForgeError */.Q8 && error.status === 403)
        return permissionHint;
    return (0,errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
}
/**
 * Writes the one comment of a marker on the pull request that the job runs for. It never throws (T76): without a token,
 * without permission (forks, T71) or without an answer it warns and returns undefined.
 */
async function commentOnPullRequest({ marker, body }, { env, logger, addSecret, token: given }) {
    let http;
    let token;
    try {
        const address = readForgeAddress(env);
        if (address.pullRequest === undefined) {
            logger.warn('no comment is written: the job has no pull request of its own (one of pull_request_target has none, for safety)');
            return undefined;
        }
        token = readForgeToken(address, env, given);
        addSecret(token.value);
        const proxies = (0,proxy/* parseProxySettings */.$v)(env);
        for (const secret of (0,proxy/* proxySecrets */.Wm)(proxies))
            addSecret(secret);
        http = (0,src_http/* createHttpClient */.u)({ maxSocketsPerHost: 2, proxies });
        const forge = await openForge(address, token, { logger, http });
        const { outcome, url } = await forge.writeComment({ pullRequest: address.pullRequest, marker, body, ...(address.jobUrl === undefined ? {} : { link: address.jobUrl }) });
        logger.info(`comment ${outcome}${url === undefined ? '' : `: ${url}`}`);
        return outcome;
    }
    catch (error) {
        const hint = hintOf(error);
        logger.warn(`the comment could not be written${token === undefined ? '' : ` with the token of ${token.from}`}: ${(0,errors/* errorMessage */.gJ)(error)}${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
        return undefined;
    }
    finally {
        http?.close();
    }
}


/***/ }),

/***/ 557:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   aE: () => (/* binding */ createSender),
/* harmony export */   jb: () => (/* binding */ mayHaveToken),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export askedWait */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1800);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8335);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8398);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1124);



const maxAnswerBytes = 32 * 2 ** 20;
const attempts = 4;
/** Between two writes, in milliseconds. @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const writeDistanceMs = 1000;
/** From here on a wait is told to everybody, in milliseconds. */
const longWaitMs = 5000;
/** A server may think for a while after the last byte of a file, in milliseconds. */
const uploadIdleMs = 180_000;
/** Undefined for what is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A file as a body that is never in memory as a whole, no longer than was announced. */
function openFile(file, size) {
    return () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { start: 0, end: Math.max(0, size - 1) });
}
/** Hosts that the token of an API may be sent to: its own, and GitHub's for files, `uploads.` instead of `api.`. */
function mayHaveToken(url, baseUrl) {
    return url.origin === baseUrl.origin || (url.protocol === baseUrl.protocol && baseUrl.host.startsWith('api.') && url.host === baseUrl.host.replace(/^api\./, 'uploads.'));
}
/** What the forge says is wrong, in its own words: `message`, `error` and the details of `errors`. */
function explain(body) {
    const text = body.toString();
    const answer = parseJson(text);
    if (typeof answer !== 'object' || answer === null)
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text.replace(/\s+/g, ' '), 200));
    const parts = Object.entries(answer).filter(([key, value]) => ['message', 'error', 'error_description', 'errors'].includes(key) && value !== null && value !== '');
    return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(parts.map(([, value]) => typeof value === 'string' ? value : JSON.stringify(value)).join('; '), 500));
}
/**
 * How long a forge asks to wait, in milliseconds; undefined when the answer is not about its limits (T75).
 * GitHub says so with 403 as well as with 429.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
function askedWait({ status, headers, body }, ownNow) {
    if (status !== 429 && status !== 403 && status !== 503)
        return undefined;
    const served = Date.parse(headers['date'] ?? '');
    const now = Number.isNaN(served) ? ownNow : served; // the clock that the reset was written by
    const after = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .m)(headers['retry-after'], now, Infinity);
    if (after !== undefined)
        return after;
    if (status === 503)
        return undefined;
    const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
    const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']);
    if (remaining === '0' && Number.isFinite(reset) && reset > 0)
        return Math.max(1000, reset * 1000 - now + 1000);
    return status === 429 || /rate limit|abuse detection/i.test(explain(body)) ? 60_000 : undefined;
}
function errorOf(request, response) {
    const { status, body } = response;
    const said = explain(body);
    const what = `${request.method} ${request.url.host}${request.url.pathname}: HTTP ${status}${said === '' ? '' : `, ${said}`}`;
    if (status === 401)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_DENIED', what, { status, hint: 'the token is not valid for this forge, or it has expired' });
    if (status === 403)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_DENIED', what, { status, hint: hintOf403(said) });
    if (status === 404 || status === 410)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
    if (status === 408 || status >= 500)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_UNREACHABLE', what, { status });
    if (status >= 300 && status < 400)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_REFUSED', `${what}: it has moved`, { status, hint: 'use the present address of the repository' });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_REFUSED', what, { status });
}
/** GitHub has a switch for what its own token of a job may do to pull requests. */
const hintOf403 = (said) => /not permitted to create or approve pull requests/i.test(said)
    ? 'allow it in Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or give the token of an app as SLIPWAY_FORGE_TOKEN, whose pull requests also start workflows'
    : 'the token has no permission for this';
const isRead = (method) => method === 'GET' || method === 'HEAD';
/**
 * The one way to a forge, under whatever library speaks to it: writes go one after the other with a second between them,
 * limits are waited for, and what can be repeated without harm is repeated. A POST is not: it fails with
 * FORGE_UNREACHABLE, and the caller looks first whether it was carried out.
 */
function createSender({ http, baseUrl, clock, logger, maxWaitMs = 120_000 }) {
    const exchange = async (request) => {
        const { method, url, headers, body } = request;
        try {
            const response = await http.request({ method, url, headers: { ...headers, 'user-agent': headers['user-agent'] ?? 'slipway' }, ...(body === undefined ? {} : typeof body === 'string' ? { body: Buffer.from(body) } : { body: body(), idleTimeoutMs: uploadIdleMs }) });
            const plain = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
            return { status: response.status, headers: plain, body: await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .readBody */ .x)(response, maxAnswerBytes, url) };
        }
        catch (error) {
            if (error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .HttpError */ .j)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_UNREACHABLE', `${method} ${url.host}${url.pathname}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
            throw error;
        }
    };
    const send = async (request) => {
        let waited = 0;
        for (let attempt = 1;; attempt += 1) {
            let failure;
            let wait;
            try {
                const response = await exchange(request);
                if (response.status < 300)
                    return response;
                failure = errorOf(request, response);
                wait = askedWait(response, clock.now());
                // 503 may have done something; the others refused, so a POST may be sent again as well
                if (wait !== undefined && response.status !== 503)
                    failure = new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_RATE_LIMITED', `${failure.message}; it asks to wait ${Math.ceil(wait / 1000)} s`, { status: response.status });
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8))
                    throw error;
                failure = error;
            }
            const repeatable = failure.code === 'FORGE_RATE_LIMITED' || (failure.code === 'FORGE_UNREACHABLE' && failure.retryable && request.method !== 'POST');
            wait ??= 1000 * 2 ** (attempt - 1);
            waited += wait;
            if (!repeatable || attempt >= attempts || waited > maxWaitMs)
                throw failure;
            // somebody who looks at the log wonders why nothing happens
            logger[wait < longWaitMs ? 'debug' : 'info'](`${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(failure)}; again in ${Math.ceil(wait / 1000)} s`);
            await clock.sleep(wait);
        }
    };
    let writes = Promise.resolve();
    let lastWrite = -Infinity;
    return (request) => {
        if (!mayHaveToken(request.url, baseUrl))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_REFUSED', `a request to ${request.url.origin} was not sent: the token belongs to ${baseUrl.origin}`, { exitCode: 70 });
        if (isRead(request.method))
            return send(request);
        const write = writes.then(async () => {
            const wait = lastWrite + writeDistanceMs - clock.now();
            if (wait > 0)
                await clock.sleep(wait);
            try {
                return await send(request);
            }
            finally {
                lastWrite = clock.now();
            }
        });
        writes = write.catch(() => undefined);
        return write;
    };
}


/***/ }),

/***/ 6437:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError),
/* harmony export */   s: () => (/* binding */ gitErrorOf)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(796);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6192);

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

/***/ 7140:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ checkRevision),
/* harmony export */   I: () => (/* binding */ checkGitUrl),
/* harmony export */   Jb: () => (/* binding */ allowedProtocolsFor),
/* harmony export */   LE: () => (/* binding */ nearestNames),
/* harmony export */   S1: () => (/* binding */ checkGitPath),
/* harmony export */   hh: () => (/* binding */ checkRefName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6437);

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

/***/ 253:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   RV: () => (/* binding */ verifyBytes),
/* harmony export */   W9: () => (/* binding */ createContentCheck),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   vo: () => (/* binding */ splitDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5412);



const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Whether the text is a digest of an algorithm known here, lower-case and of full length. */
function isDigest(text) {
    return grammar.test(text);
}
/**
 * The digest written as `sha256:` and 64, or `sha512:` and 128 lower-case hex digits.
 * @throws {OciError} DIGEST_INVALID
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
 */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('DIGEST_INVALID', `not a digest: ${JSON.stringify(text.slice(0, 160))}, expected sha256: and 64 or sha512: and 128 lower-case hex digits`);
}
/** The algorithm and the hex digits. */
function splitDigest(digest) {
    return digest.startsWith('sha512:') ? { algorithm: 'sha512', hex: digest.slice(7) } : { algorithm: 'sha256', hex: digest.slice(7) };
}
/** The digest of these bytes. @default 'sha256' */
function digestOf(bytes, algorithm = 'sha256') {
    return parseDigest(`${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)(algorithm, bytes, 'hex')}`);
}
/** A check against digest and size; `subject` names the content in errors. */
function createContentCheck({ digest, size }, subject = digest) {
    const hasher = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(splitDigest(digest).algorithm);
    let seen = 0;
    return {
        update(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
            hasher.update(chunk);
        },
        finish() {
            if (seen !== size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
            const actual = `${splitDigest(digest).algorithm}:${hasher.digest('hex')}`;
            if (actual !== digest)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('DIGEST_MISMATCH', `${subject} has other bytes than its digest says: expected ${digest}, got ${actual}`, { retryable: true });
        },
    };
}
/** Throws unless these bytes have this digest and size. @throws {OciError} SIZE_MISMATCH, DIGEST_MISMATCH */
function verifyBytes(bytes, expected, subject = expected.digest) {
    const check = createContentCheck(expected, subject);
    check.update(bytes);
    check.finish();
}
/**
 * The same bytes, ending in an error when they are not what was expected. The last piece is held back until all is
 * proven, so whoever counts bytes never gets a whole of wrong content. Destroying it destroys the source.
 * Its errors: {OciError} SIZE_MISMATCH as soon as there is a byte too many, SIZE_MISMATCH or DIGEST_MISMATCH at the end.
 */
function verifyStream(stream, expected, subject = expected.digest) {
    const check = createContentCheck(expected, subject);
    return (0,_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .markProven */ .Oi)((0,_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .tapStream */ .o4)(stream, { onChunk: (chunk) => check.update(chunk), onEnd: () => check.finish(), holdLast: true }), expected.digest);
}


/***/ }),

/***/ 2346:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError),
/* harmony export */   O: () => (/* binding */ classifyImageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

const deniedCodes = new Set(['DENIED', 'PROJECT_MISSING', 'PUSH_DENIED', 'QUOTA_EXCEEDED', 'TAG_IMMUTABLE', 'REGISTRY_READ_ONLY']);
const unknownCodes = new Set([
    'RATE_LIMITED', 'SERVER_ERROR', 'NETWORK', 'TLS', 'TIMEOUT', 'UNEXPECTED_ANSWER', 'NOT_A_REGISTRY', 'ADDRESS_REFUSED', 'AUTH_FAILED', 'STORE_UNREADABLE',
]);
const invalidCodes = new Set([
    'DIGEST_MISMATCH', 'SIZE_MISMATCH', 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'CONTENT_MISSING', 'STORE_INVALID',
]);
/** A step on an image that failed. Absent content is no error: the interfaces of `source.ts` say `undefined`. */
class OciError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'OciError';
    status;
    retryAfterMs;
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: unknownCodes.has(code) ? 3 : deniedCodes.has(code) || invalidCodes.has(code) ? 1 : 2, ...options });
        this.status = options.status;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** The class of a finding: the registry refused, nobody could say, or the content is wrong. Other errors count as `unknown`. */
function classifyImageError(error) {
    if (!(error instanceof OciError))
        return 'unknown';
    if (deniedCodes.has(error.code))
        return 'denied';
    return invalidCodes.has(error.code) ? 'invalid' : 'unknown';
}


/***/ }),

/***/ 5947:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   DV: () => (/* binding */ hasRepeatedKeys),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   Tq: () => (/* binding */ findRecord),
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   ik: () => (/* binding */ readSize),
/* harmony export */   j: () => (/* binding */ findValue),
/* harmony export */   pi: () => (/* binding */ fieldNames),
/* harmony export */   x5: () => (/* binding */ refuseLookalikes),
/* harmony export */   yR: () => (/* binding */ readText),
/* harmony export */   ym: () => (/* binding */ ShapeError)
/* harmony export */ });
// Foreign JSON into types by hand: the documents of registries are small and read by the hundred, and a schema library
// takes longer to load than all of them to read.
/** A document that is JSON, but not of the form its specification gives it. */
class ShapeError extends Error {
    name = 'ShapeError';
    /** `layers.0.digest`; `document` for the whole. */
    place;
    constructor(place, expected) {
        super(`${place}: expected ${expected}`);
        this.place = place;
    }
}
const below = (at, key) => at === '' ? String(key) : `${at}.${key}`;
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value as an object. `at` names its place in the document, the empty text the whole. @throws {ShapeError} */
function readObject(value, at = '') {
    if (!isJsonObject(value))
        throw new ShapeError(at === '' ? 'document' : at, 'an object');
    return value;
}
/** A text that must be there. @throws {ShapeError} */
function readText(object, key, at = '') {
    const value = object[key];
    if (typeof value !== 'string')
        throw new ShapeError(below(at, key), 'text');
    return value;
}
/** A text that may be absent or null, as Go writes it. @throws {ShapeError} */
function findText(object, key, at = '') {
    const value = object[key];
    return value === undefined || value === null ? undefined : readText(object, key, at);
}
/** A number of bytes. @throws {ShapeError} */
function readSize(object, key, at = '') {
    const value = object[key];
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
        throw new ShapeError(below(at, key), 'a size in bytes');
    return value;
}
/** What `read` makes of a value that may be absent or null. */
function findValue(object, key, at, read) {
    const value = object[key];
    return value === undefined || value === null ? undefined : read(value, below(at, key));
}
/** What `read` makes of each entry of a list; one that is absent or null is empty. @throws {ShapeError} */
function readList(object, key, at, read) {
    const value = object[key];
    if (value === undefined || value === null)
        return [];
    const place = below(at, key);
    if (!Array.isArray(value))
        throw new ShapeError(place, 'a list');
    return value.map((entry, position) => read(entry, below(place, position)));
}
/** A value that is text itself, such as an entry of a list. @throws {ShapeError} */
function asText(value, at) {
    if (typeof value !== 'string')
        throw new ShapeError(at, 'text');
    return value;
}
/** What `read` makes of each value of an object; undefined when that is absent or null. @throws {ShapeError} */
function findRecord(object, key, at, read) {
    return findValue(object, key, at, (value, place) => Object.fromEntries(Object.entries(readObject(value, place)).map(([name, each]) => [name, read(each, below(place, name))])));
}
/** How many keys the objects of a JSON text have; of two equal ones in one object, both count. */
function countKeysOfText(text) {
    let keys = 0;
    for (let start = text.indexOf('"'); start >= 0;) {
        let end = start;
        let escapes = 1;
        while (escapes % 2 === 1) {
            end = text.indexOf('"', end + 1);
            escapes = 0;
            while (text.charCodeAt(end - 1 - escapes) === 0x5c)
                escapes += 1;
        }
        let next = end + 1;
        while (' \t\n\r'.includes(text.charAt(next)) && next < text.length)
            next += 1;
        if (text.charAt(next) === ':')
            keys += 1; // only a key stands before a colon
        start = text.indexOf('"', end + 1);
    }
    return keys;
}
function countKeys(value) {
    if (typeof value !== 'object' || value === null)
        return 0;
    const values = Object.values(value);
    let keys = Array.isArray(value) ? 0 : values.length;
    for (const each of values)
        keys += countKeys(each);
    return keys;
}
/** Whether an object of the text has a key twice. `value` is what `JSON.parse` made of the text: of equal keys the last. */
function hasRepeatedKeys(text, value) {
    const keys = countKeys(value);
    // Every key is found so, and what stands inside of texts besides: as many as there are keys means neither.
    return (text.match(/"[ \t\n\r]*:/g)?.length ?? 0) !== keys && countKeysOfText(text) !== keys;
}
const fold = (text) => text.toUpperCase().toLowerCase();
/**
 * Refuses keys that are spelled almost like a field. Go takes them for the field, whatever their case.
 * @see https://pkg.go.dev/encoding/json#Unmarshal
 * @throws {ShapeError}
 */
function refuseLookalikes(object, fields, at = '') {
    for (const key of Object.keys(object)) {
        if (fields.get(key) === key)
            continue;
        const field = fields.get(fold(key));
        if (field !== undefined)
            throw new ShapeError(below(at, key), `the spelling ${field}`);
    }
}
/** Fields for {@link refuseLookalikes}, by their own spelling and in one case. */
function fieldNames(...names) {
    return new Map(names.flatMap((name) => [[fold(name), name], [name, name]]));
}


/***/ }),

/***/ 2104:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   NQ: () => (/* binding */ maxManifestSize),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   jN: () => (/* binding */ parseConfigPlatform),
/* harmony export */   nb: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4573);
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_buffer__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2346);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5947);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2125);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5534);






/** Of a manifest or index, in bytes. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const maxManifestSize = 4 * 1024 * 1024;
const platformFields = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('os', 'architecture', 'variant');
/** What a descriptor or a config says of the platform; undefined when it leaves os or architecture open. */
function readPlatform(value, at = '') {
    const object = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(value, at);
    (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseLookalikes */ .x5)(object, platformFields, at);
    const [os, architecture, variant] = [(0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'os', at), (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'architecture', at), (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(object, 'variant', at)];
    if (os === '' || architecture === '')
        return undefined;
    return { os, architecture, ...(variant === undefined || variant === '' ? {} : { variant }) };
}
const descriptorFields = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('mediaType', 'digest', 'size', 'platform', 'artifactType', 'annotations', 'urls', 'data');
const documentFields = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldNames */ .pi)('schemaVersion', 'mediaType', 'config', 'layers', 'manifests', 'subject', 'artifactType', 'annotations', 'fsLayers');
/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
function readDescriptor(value, at) {
    const object = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readObject */ .Ag)(value, at);
    (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseLookalikes */ .x5)(object, descriptorFields, at);
    const mediaType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'mediaType', at);
    if (mediaType === '')
        throw new _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym(`${at}.mediaType`, 'a media type');
    const digest = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(object, 'digest', at);
    if (!(0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest))
        throw new _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym(`${at}.digest`, 'a digest');
    const platform = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findValue */ .j)(object, 'platform', at, readPlatform);
    const artifactType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(object, 'artifactType', at);
    const annotations = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findRecord */ .Tq)(object, 'annotations', at, _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1);
    return {
        mediaType, digest, size: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readSize */ .ik)(object, 'size', at),
        ...(platform === undefined ? {} : { platform }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
/** What images and indexes have alike. */
function readShared(document) {
    if (document['schemaVersion'] !== 2)
        throw new _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym('schemaVersion', '2');
    (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(document, 'mediaType');
    const subject = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findValue */ .j)(document, 'subject', '', readDescriptor);
    const artifactType = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findText */ .Vw)(document, 'artifactType');
    return {
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        annotations: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .findRecord */ .Tq)(document, 'annotations', '', _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .asText */ .e1) ?? {},
    };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
function readImage(document) {
    const config = readDescriptor(document['config'], 'config');
    return { kind: 'image', artifactType: config.mediaType, ...readShared(document), config, layers: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(document, 'layers', '', readDescriptor) };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
function readIndex(document) {
    return { kind: 'index', ...readShared(document), manifests: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readList */ .LD)(document, 'manifests', '', readDescriptor) };
}
// Types that say nothing: the document speaks for itself then.
const generic = new Set(['', 'application/json', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);
/**
 * The manifest or index that these bytes are. A document that others could read in another way (as both, by a key that it has
 * twice or in another case), or whose media type and `Content-Type` differ, is refused (CVE-2021-41190), and so is docker's
 * schema 1.
 * @throws {OciError} MANIFEST_INVALID, MANIFEST_TOO_LARGE
 */
function parseManifest(bytes, { contentType, algorithm = 'sha256', digest: proven, subject = 'manifest' } = {}) {
    const fail = (reason, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
    if (bytes.length > maxManifestSize)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let document;
    let text = '';
    try {
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content))
            throw new SyntaxError('it is not UTF-8');
        text = content.toString('utf8');
        document = JSON.parse(text);
    }
    catch (error) {
        throw fail('it is not JSON', error);
    }
    if (!(0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(document))
        throw fail('it is not a JSON object');
    if ((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .hasRepeatedKeys */ .DV)(text, document))
        throw fail('it has a key twice, so it can be read in two ways');
    const said = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .bareMediaType */ .ZX)(contentType ?? '');
    const declared = 'mediaType' in document && typeof document.mediaType === 'string' && document.mediaType !== '' ? document.mediaType : undefined;
    if ('fsLayers' in document || ('schemaVersion' in document && document.schemaVersion === 1) || said.startsWith('application/vnd.docker.distribution.manifest.v1+')) {
        throw fail('docker image manifest schema 1 is not supported: push the image again with a current client');
    }
    const hasImage = 'config' in document || 'layers' in document;
    const hasIndex = 'manifests' in document;
    if (hasImage && hasIndex)
        throw fail('it has both layers and manifests, so it can be read in two ways');
    if (declared !== undefined && !generic.has(said) && said !== declared)
        throw fail(`its media type is ${declared}, but it was served as ${said}`);
    const mediaType = declared ?? (generic.has(said) ? (hasIndex ? _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.ociIndex : _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.ociManifest) : said);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(mediaType))
        throw fail(`${mediaType} is no manifest or index of docker schema 2 or OCI`);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(mediaType) !== hasIndex)
        throw fail(`its media type is ${mediaType}, but it has ${hasIndex ? 'manifests' : 'no manifests'}`);
    const digest = proven ?? (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(bytes, algorithm);
    const base = { digest, mediaType, size: bytes.length, bytes: content };
    try {
        (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseLookalikes */ .x5)(document, documentFields);
        return { ...base, ...(hasIndex ? readIndex(document) : readImage(document)) };
    }
    catch (error) {
        if (error instanceof _json_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .ShapeError */ .ym)
            throw fail(error.message, error);
        throw error;
    }
}
/** The descriptor that names this manifest. */
function descriptorOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
/** The algorithm that a digest was made with, for parsing what it names. */
function algorithmOf(digest) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .splitDigest */ .vo)(digest).algorithm;
}
/**
 * The digest of the manifest that a child of an index attests to, if it is an attestation as BuildKit writes them.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function attestedDigest({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' ? annotations['vnd.docker.reference.digest'] : undefined;
}
/** The platform that an image's config blob names; undefined when it names none. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
function parseConfigPlatform(bytes) {
    try {
        const platform = readPlatform(JSON.parse(Buffer.from(bytes).toString('utf8')));
        return platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_5__/* .parseImagePlatform */ .qh)([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
    }
    catch {
        return undefined; // an artifact's config need not be JSON
    }
}


/***/ }),

/***/ 2125:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   HQ: () => (/* binding */ isNotDistributed),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   oi: () => (/* binding */ acceptedManifestTypes)
/* harmony export */ });
/** @see https://github.com/opencontainers/image-spec/blob/main/media-types.md */
const mediaTypes = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    octetStream: 'application/octet-stream',
};
const indexTypes = new Set([mediaTypes.ociIndex, mediaTypes.dockerList]);
const manifestTypes = new Set([mediaTypes.ociManifest, mediaTypes.dockerManifest]);
const imageConfigTypes = new Set([mediaTypes.ociConfig, mediaTypes.dockerConfig]);
/** What is offered in `Accept` when a manifest is asked for. */
const acceptedManifestTypes = [...manifestTypes, ...indexTypes];
const isIndexType = (mediaType) => indexTypes.has(mediaType);
const isManifestType = (mediaType) => manifestTypes.has(mediaType) || indexTypes.has(mediaType);
/** Whether such a config blob is an image's, which names its platform. */
const isImageConfigType = (mediaType) => imageConfigTypes.has(mediaType);
/** `Content-Type` without its parameters, lower-case. */
function bareMediaType(contentType) {
    return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}
/** Whether registries may refuse to hand out such a layer, so that it is missing without harm. @see https://github.com/opencontainers/image-spec/blob/main/layer.md#non-distributable-layers */
const isNotDistributed = (mediaType) => /\.(?:nondistributable|foreign)\b/.test(mediaType);


/***/ }),

/***/ 5534:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ formatImagePlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform),
/* harmony export */   qh: () => (/* binding */ parseImagePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2346);

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const aliases = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', i386: '386' };
/** `linux/arm64/v8` as a value; `x86_64` and `aarch64` become `amd64` and `arm64`. @throws {OciError} PLATFORM_INVALID */
function parseImagePlatform(text) {
    const [os = '', architecture = '', variant, ...rest] = text.trim().toLowerCase().split('/');
    const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
    if (rest.length > 0 || !parts.every((each) => part.test(each))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('PLATFORM_INVALID', `not a platform: ${JSON.stringify(text.slice(0, 80))}, expected OS/ARCHITECTURE or OS/ARCHITECTURE/VARIANT such as linux/amd64 or linux/arm/v7`);
    }
    return { os, architecture: aliases[architecture] ?? architecture, ...(variant === undefined ? {} : { variant }) };
}
/** `linux/arm64/v8` */
function formatImagePlatform({ os, architecture, variant }) {
    return [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/');
}
// arm64 is v8 and arm is v7 when nothing is said, as containerd and docker read it
const impliedVariant = { arm64: 'v8', arm: 'v7' };
const variantOf = ({ architecture, variant }) => variant === undefined || variant === '' ? impliedVariant[architecture] ?? '' : variant;
/** Whether an image for `offered` is what `wanted` asks for. `linux/arm64` and `linux/arm64/v8` are the same. */
function matchesPlatform(wanted, offered) {
    return wanted.os === offered.os && wanted.architecture === offered.architecture && variantOf(wanted) === variantOf(offered);
}


/***/ }),

/***/ 6768:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   _l: () => (/* binding */ isImageTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   pl: () => (/* binding */ apiRepository)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2346);


const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryGrammar = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryGrammar = new RegExp(`^(?:${hostLabel}(?:\\.${hostLabel})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]{1,5})?$`);
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const maxNameLength = 255;
/** Whether this may be the name of a repository inside a registry. Such a name is safe as a path (T34). */
function isRepositoryName(text) {
    return text.length <= maxNameLength && repositoryGrammar.test(text);
}
/** Whether this may be an ImageTag. Such a tag is safe as a file name. */
function isImageTag(text) {
    return tagGrammar.test(text);
}
/** Whether this is `host` or `host:port`. */
function isRegistryHost(text) {
    return text.length <= maxNameLength && registryGrammar.test(text);
}
const looksLikeHost = (text) => text.includes('.') || text.includes(':') || text === 'localhost';
/**
 * The reference that the text names, `[registry/]repository[:tag][@digest]`. The first component is a
 * registry only when it contains a dot or colon or is `localhost`; nothing is filled in.
 * @throws {OciError} REFERENCE_INVALID
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
function parseImageReference(text) {
    const fail = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('REFERENCE_INVALID', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${reason}`);
    if (text === '')
        throw fail('it is empty');
    if (/^[a-f0-9]{64}$/.test(text))
        throw fail('64 hex digits alone are an image id, not a name');
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digestText = at < 0 ? undefined : text.slice(at + 1);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digestText))
        throw fail(`after @ must come sha256: and 64 or sha512: and 128 lower-case hex digits`);
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const registry = slash >= 0 && looksLikeHost(first) ? first : undefined;
    const rest = registry === undefined ? named : named.slice(slash + 1);
    const colon = rest.indexOf(':');
    const repository = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    if (registry !== undefined && !isRegistryHost(registry))
        throw fail(`${JSON.stringify(registry)} is not HOST or HOST:PORT`);
    if (repository === '')
        throw fail('the name is missing');
    if (repository !== repository.toLowerCase())
        throw fail('the name must be lower-case');
    if (!repositoryGrammar.test(repository))
        throw fail('a name is made of a-z and 0-9, parted by single . or _, two __, any number of -, and /');
    if (repository.length > maxNameLength)
        throw fail(`the name is longer than ${maxNameLength} characters`);
    if (tag !== undefined && !isImageTag(tag))
        throw fail('a tag has 1 to 128 characters of A-Z a-z 0-9 _ . - and starts with none of . and -');
    return {
        ...(registry === undefined ? {} : { registry }), repository,
        ...(tag === undefined ? {} : { tag }), ...(digestText === undefined ? {} : { digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digestText) }), text,
    };
}
/** The reference as `parseImageReference` reads it. */
function formatImageReference({ registry, repository, tag, digest }) {
    return `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** What a registry is asked for: the digest, else the tag, else `latest`. */
function manifestReference({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
/** Orders tags and repository names as registries list them: case-insensitive, then by byte. */
function compareNames(a, b) {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    if (x !== y)
        return x < y ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Where the API of a reference's registry is, and its repository there. Names without a host are Docker Hub's,
 * whose one-component names live under `library/`.
 */
function apiRepository({ registry, repository }) {
    if (registry !== undefined && !dockerHub.has(registry))
        return { host: registry, repository };
    return { host: 'registry-1.docker.io', repository: repository.includes('/') ? repository : `library/${repository}` };
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bx: () => (/* binding */ resolveAttachments),
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   N1: () => (/* binding */ referrerOf),
/* harmony export */   X9: () => (/* binding */ referrersIndex),
/* harmony export */   zb: () => (/* binding */ isReferrersTag)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(253);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2125);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6768);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7153);





/**
 * The tag under which a registry without a list of referrers keeps one.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(digest) {
    const { algorithm, hex } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)(digest);
    return `${algorithm}-${hex.slice(0, 64)}`;
}
/** Whether a tag is one that keeps a list of referrers, and so names no image. */
function isReferrersTag(tag) {
    return /^(?:sha256|sha512)-[0-9a-f]{64}$/.test(tag);
}
/** @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage */
async function findAttachments(source, repository, digest, tags) {
    const base = referrersTag(digest);
    const attached = ['sig', 'att', 'sbom'].map((kind) => `${base}.${kind}`).filter((tag) => tags?.has(tag) !== false && (0,_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isImageTag */ ._l)(tag));
    const referrers = await source.listReferrers?.(repository, digest, tags === undefined ? {} : { tags }) ?? [];
    return { referrers, tags: attached };
}
/**
 * What is attached to these manifests of a repository, and what is attached to that (DR15). What is listed and was deleted, or
 * names another subject, is left out.
 * @throws {OciError} when one could not be looked at
 */
async function resolveAttachments(source, repository, digests, { tags, known = new Map() }) {
    const subjects = [...digests];
    const seen = new Set(subjects);
    const attachments = [];
    const take = async (subject, reference, tag) => {
        const image = await (0,_resolve_js__WEBPACK_IMPORTED_MODULE_2__/* .resolveImage */ .A)(source, repository, reference, { known, readConfig: false });
        const root = image?.manifests.get(image.descriptor.digest);
        if (image === undefined || root === undefined || (tag === undefined && root.subject?.digest !== subject))
            return;
        attachments.push({ subject, root, image, ...(tag === undefined ? {} : { tag }) });
        if (!seen.has(root.digest))
            subjects.push(root.digest);
        seen.add(root.digest);
    };
    for (let subject = subjects.shift(); subject !== undefined; subject = subjects.shift()) {
        const found = await findAttachments(source, repository, subject, tags);
        for (const { digest } of found.referrers)
            await take(subject, digest);
        for (const tag of found.tags)
            await take(subject, tag, tag);
    }
    return attachments;
}
/** How a manifest is listed among the referrers of its subject. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
function referrerOf(manifest) {
    const { artifactType, annotations } = manifest;
    return { ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .descriptorOf */ .nb)(manifest), ...(artifactType === undefined ? {} : { artifactType }), annotations };
}
/** The list of a subject's referrers as it is kept under its tag: the same referrers are the same bytes. @throws {OciError} MANIFEST_TOO_LARGE */
function referrersIndex(referrers) {
    const manifests = [...referrers].sort((a, b) => (a.digest < b.digest ? -1 : 1)).map(({ mediaType, digest, size, artifactType, annotations = {} }) => ({ mediaType, digest, size, artifactType, annotations }));
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_4__/* .mediaTypes */ .Ib.ociIndex, manifests })));
}


/***/ }),

/***/ 7153:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ resolveImage)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9899);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7870);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2346);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2125);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5534);






const maxDepth = 8;
const isRetryable = (error) => error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M && error.retryable;
const maxConfigSize = 4 * 1024 * 1024;
/** The children to follow, given the platforms asked for. */
function selectChildren(children, platforms) {
    if (platforms === undefined)
        return children;
    const fits = ({ platform }) => platform === undefined || platforms.some((wanted) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(wanted, platform));
    const chosen = new Set(children.filter((child) => (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) === undefined && fits(child)).map(({ digest }) => digest));
    return children.filter((child) => chosen.has((0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) ?? child.digest));
}
async function readBytes({ source, repository }, descriptor) {
    const chunks = [];
    for await (const chunk of await source.openBlob(repository, descriptor))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
async function readConfigPlatform(place, { config }, { configs, nearby }) {
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(config.mediaType) || config.size > maxConfigSize)
        return undefined;
    let bytes = configs.get(config.digest) ?? (nearby === undefined ? undefined : await readBytes(nearby, config).catch(() => undefined));
    if (bytes === undefined) {
        bytes = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .retry */ .L)(() => readBytes(place, config), { attempts: 4, shouldRetry: isRetryable });
        configs.set(config.digest, bytes);
    }
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfigPlatform */ .jN)(bytes);
}
/**
 * Everything that an ImageTag or Digest stands for; undefined when it is absent. Only manifests are read, and for
 * an image without an index its config, which names the platform, unless nobody wants to know.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
async function resolveImage(source, repository, reference, { platforms: wanted, known = new Map(), configs = new Map(), nearby, readConfig = true } = {}) {
    const cached = (0,_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .isDigest */ .Bc)(reference) ? known.get(reference) : undefined;
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
                if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotDistributed */ .HQ)(mediaType))
                    blobs.set(digest, size);
        }
        else {
            if (depth >= maxDepth)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('MANIFEST_INVALID', `${repository}@${root.digest}: indexes are nested more than ${maxDepth} deep`);
            const children = selectChildren(manifest.manifests, wanted);
            for (const { platform, ...child } of children) {
                if (platform !== undefined && (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .attestedDigest */ .Js)(child) === undefined && platform.os !== 'unknown')
                    platforms.set((0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImagePlatform */ .K2)(platform), platform);
                if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(child.mediaType))
                    blobs.set(child.digest, child.size);
            }
            const below = children.filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType));
            const found = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .mapConcurrent */ ._)(below, 8, async (child) => known.get(child.digest) ?? source.getManifest(repository, child.digest));
            for (const [position, child] of below.entries()) {
                const childManifest = found[position];
                if (childManifest === undefined)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('CONTENT_MISSING', `${repository}@${manifest.digest} names ${(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(child.mediaType) ? 'index' : 'manifest'} ${child.digest}, which ${source.name} does not have`, { hint: 'it may hold some platforms only: name these (platform)' });
                if (childManifest.size !== child.size)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('SIZE_MISMATCH', `${repository}@${child.digest} has ${childManifest.size} bytes, its index says ${child.size}`);
                known.set(child.digest, childManifest);
                await visit(childManifest, depth + 1);
            }
        }
        manifests.set(manifest.digest, manifest);
    };
    await visit(root, 0);
    if (root.kind === 'image' && (readConfig || wanted !== undefined)) {
        const platform = await readConfigPlatform({ source, repository }, root, { configs, nearby });
        if (platform !== undefined)
            platforms.set((0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatImagePlatform */ .K2)(platform), platform);
    }
    const offered = [...platforms.values()];
    return {
        descriptor: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorOf */ .nb)(root), manifests, blobs, platforms: offered,
        missingPlatforms: (wanted ?? []).filter((platform) => !offered.some((each) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPlatform */ .pC)(platform, each))),
    };
}


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ markProven),
/* harmony export */   S6: () => (/* binding */ exactLength),
/* harmony export */   V_: () => (/* binding */ provenDigest),
/* harmony export */   W5: () => (/* binding */ takeBatches),
/* harmony export */   m$: () => (/* binding */ markDisposable),
/* harmony export */   o4: () => (/* binding */ tapStream)
/* harmony export */ });
/* unused harmony exports isDisposable, countBytes */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2346);



const asError = (error) => error instanceof Error ? error : new Error(String(error));
/**
 * The same bytes, each looked at. An error that `tap` throws, an error of the source and a source that closes before
 * its end all become the error of the returned stream; destroying it destroys the source. Nobody reading it yet when
 * it fails is no crash: whoever reads it then gets the error.
 */
function tapStream(stream, { onChunk, onEnd, holdLast = false }) {
    let held;
    const tapped = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, done) {
            try {
                onChunk(chunk);
            }
            catch (error) {
                done(asError(error));
                return;
            }
            const ready = holdLast ? held : chunk;
            held = chunk;
            done(null, ready);
        },
        flush(done) {
            try {
                onEnd?.();
            }
            catch (error) {
                done(asError(error));
                return;
            }
            done(null, holdLast ? held : undefined);
        },
        destroy(error, done) { stream.destroy(); done(error); },
    });
    tapped.on('error', () => undefined);
    const fail = () => {
        if (tapped.destroyed || stream.readableEnded)
            return;
        tapped.destroy(stream.errored ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', 'the bytes were cut off before their end', { retryable: true }));
    };
    if (stream.destroyed) {
        fail();
        return tapped;
    }
    stream.on('error', fail);
    stream.on('close', fail);
    return stream.pipe(tapped);
}
const proven = new WeakMap();
/** Notes that the stream ends in an error unless its bytes have this digest, so that nobody need hash them again. */
function markProven(stream, digest) {
    proven.set(stream, digest);
    return stream;
}
/** The digest that the bytes have for certain when the stream ends without an error; undefined when nobody looks. */
function provenDigest(stream) {
    return stream instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable ? proven.get(stream) : undefined;
}
const disposable = new WeakSet();
/** Notes that nobody but the reader holds the stream's pieces, so that their memory may be used again. */
function markDisposable(stream) {
    disposable.add(stream);
    return stream;
}
/** Whether the reader may have the memory of a piece used again when it is done with it. */
const isDisposable = (stream) => disposable.has(stream);
/**
 * Hands the stream's pieces on in batches of about `size` bytes, one at a time: while one is dealt with the next is
 * gathered, then the stream rests. Destroys the stream when `onChunk` or `take` fails. Of a stream that breaks off all that
 * had come is handed on before this fails, so that what `onChunk` saw and what was taken are the same.
 */
function takeBatches(stream, { size, onChunk, take }) {
    return new Promise((resolve, reject) => {
        let pieces = [];
        let gathered = 0;
        let busy = false;
        let ended = false;
        let broken;
        const fail = (error) => {
            broken ??= asError(error);
            ended = true;
            pieces = [];
            gathered = 0;
            reject(asError(error));
            stream.destroy();
        };
        const breakOff = (error) => {
            if (ended)
                return;
            broken = asError(error);
            ended = true;
            next();
        };
        const cut = () => breakOff(stream.errored ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', 'the bytes were cut off before their end', { retryable: true }));
        const next = () => {
            if (busy || (gathered < size && !ended))
                return;
            if (gathered === 0) {
                if (broken === undefined)
                    resolve();
                else
                    reject(broken);
                return;
            }
            const batch = pieces;
            pieces = [];
            gathered = 0;
            busy = true;
            take(batch).then(() => {
                if (disposable.has(stream))
                    for (const piece of batch)
                        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .recycle */ .i)(piece);
                busy = false;
                stream.resume();
                next();
            }, fail);
        };
        if (stream.destroyed && !stream.readableEnded) {
            cut();
            return;
        }
        stream.on('error', breakOff);
        stream.on('end', () => { ended = true; next(); });
        stream.on('close', cut);
        stream.on('data', (chunk) => {
            try {
                onChunk(chunk);
            }
            catch (error) {
                fail(error);
                return;
            }
            pieces.push(chunk);
            gathered += chunk.length;
            next();
            if (busy && gathered >= size)
                stream.pause();
        });
    });
}
/** The same bytes, their number told as they pass. */
function countBytes(stream, count) {
    const counted = tapStream(stream, { onChunk: (chunk) => count(chunk.length) });
    const digest = provenDigest(stream);
    if (disposable.has(stream))
        markDisposable(counted);
    return digest === undefined ? counted : markProven(counted, digest);
}
/** The same bytes, ending in SIZE_MISMATCH unless they are exactly so many: an announced length must be kept. */
function exactLength(stream, size, subject) {
    let seen = 0;
    return tapStream(stream, {
        onChunk(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
        },
        onEnd() {
            if (seen < size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
        },
    });
}


/***/ }),

/***/ 9232:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ou: () => (/* binding */ createImageRoutes),
  $6: () => (/* binding */ findRoute),
  qL: () => (/* binding */ parseImageRoute),
  zt: () => (/* binding */ parseTransport)
});

// UNUSED EXPORTS: formatTransport

// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __nccwpck_require__(2346);
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
var src_reference = __nccwpck_require__(6768);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 3 modules
var src_http = __nccwpck_require__(8335);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __nccwpck_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var manifest = __nccwpck_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __nccwpck_require__(2125);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __nccwpck_require__(4829);
// EXTERNAL MODULE: ./packages/oci/src/streams.ts
var streams = __nccwpck_require__(5412);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./packages/oci/src/registry/addresses.ts


const v4 = (text) => text.split('.').reduce((value, part) => value * 256 + Number(part), 0);
const inV4 = (address, base, bits) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(v4(base) / 2 ** (32 - bits));
function reachOfV4(address) {
    if (['127.0.0.0/8', '0.0.0.0/8', '169.254.0.0/16'].some((range) => within(range)))
        return 'local';
    if (['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/3'].some((range) => within(range)))
        return 'private';
    return 'public';
    function within(range) {
        const [base = '', bits = ''] = range.split('/');
        return inV4(address, base, Number(bits));
    }
}
/** The eight 16-bit groups of an IPv6 address that `isIP` accepts. */
function groupsOf(text) {
    const withoutZone = text.replace(/%.*$/, '');
    const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(withoutZone);
    const plain = dotted === null ? withoutZone : `${dotted[1] ?? ''}${Math.floor(v4(dotted[2] ?? '') / 65_536).toString(16)}:${(v4(dotted[2] ?? '') % 65_536).toString(16)}`;
    const [head = '', tail] = plain.split('::');
    const parse = (part) => part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
    const [before, after] = [parse(head), parse(tail ?? '')];
    return tail === undefined ? before : [...before, ...new Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}
function reachOfV6(text) {
    const groups = groupsOf(text);
    const [first = 0, second = 0, third = 0] = groups;
    const embedded = (index) => reachOfV4((groups[index] ?? 0) * 65_536 + (groups[index + 1] ?? 0));
    const leadingZeros = groups.slice(0, 5).every((group) => group === 0);
    if (leadingZeros && groups[5] === 0xffff)
        return embedded(6); // mapped
    if (leadingZeros && groups[5] === 0)
        return groups[6] === 0 ? 'local' : embedded(6); // ::, ::1, compatible
    if (first === 0x64 && second === 0xff9b)
        return third === 0 ? embedded(6) : 'private'; // NAT64
    if (first === 0x2002)
        return embedded(1); // 6to4
    if (first === 0x2001 && second === 0)
        return 'private'; // Teredo
    if ((first & 0xffc0) === 0xfe80)
        return 'local'; // link-local
    if ((first & 0xffc0) === 0xfec0 || (first & 0xfe00) === 0xfc00)
        return 'private'; // site-local, unique local
    if ((first & 0xff00) === 0xff00)
        return 'private'; // multicast
    return 'public';
}
/** How far an IP address reaches: `local` is loopback, link-local and unspecified. IPv4 inside IPv6 counts as itself. */
function addressReach(address) {
    return (0,external_node_net_.isIP)(address) === 4 ? reachOfV4(v4(address)) : reachOfV6(address);
}
const bareHost = (url) => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
const reachRank = { local: 0, private: 1, public: 2 };
/**
 * Judges addresses that come out of answers (DR25): what the user configured is trusted; a host learnt from an
 * answer may be private only if the answering host is, and loopback or link-local only when it is the same host and
 * port or named in `trust` as `host` or `host:port`. Never from https to http.
 */
function createAddressPolicy({ resolveHost, trust = [] }) {
    const known = new Map();
    const nearest = async (url) => {
        const host = bareHost(url);
        if ((0,external_node_net_.isIP)(host) !== 0)
            return addressReach(host);
        if (host === 'localhost' || host.endsWith('.localhost'))
            return 'local';
        const addresses = await resolveHost(host).catch(() => []); // no address: the request itself will say so
        return addresses.map(addressReach).sort((a, b) => reachRank[a] - reachRank[b])[0] ?? 'public';
    };
    const reach = (url) => {
        let answer = known.get(url.hostname);
        if (answer === undefined)
            known.set(url.hostname, answer = nearest(url));
        return answer;
    };
    return {
        async check({ from, to, what }) {
            const refuse = (reason, hint) => new errors/* OciError */.M('ADDRESS_REFUSED', `${from.host} names ${to.protocol}//${to.host} as ${what}: ${reason}`, hint === undefined ? {} : { hint });
            if (to.protocol !== 'https:' && to.protocol !== 'http:')
                throw refuse('only https and http are followed');
            if (to.username !== '' || to.password !== '')
                throw refuse('it carries credentials');
            if (from.protocol === 'https:' && to.protocol === 'http:')
                throw refuse('https is not left for http');
            if (to.host === from.host || trust.includes(to.host) || trust.includes(to.hostname))
                return;
            const target = await reach(to);
            if (target === 'public')
                return;
            if (target === 'private' && await reach(from) !== 'public')
                return;
            throw refuse(target === 'local' ? 'that is this machine itself' : 'that is a private network, and the registry is not in one', 'if this is meant, name the host as trusted for this registry');
        },
    };
}

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __nccwpck_require__(6158);
// EXTERNAL MODULE: ./packages/oci/src/json-shape.ts
var json_shape = __nccwpck_require__(5947);
;// CONCATENATED MODULE: ./packages/oci/src/registry/answers.ts


/**
 * The one `Content-Range` of a 206 answer; undefined when it is missing, doubled, malformed or of another unit, in
 * which case its bytes must not be joined to others (T18).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-range
 */
function parseContentRange(value) {
    const only = typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
    const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(only ?? '');
    if (match === null)
        return undefined;
    const [first, last, total] = [Number(match[1]), Number(match[2]), match[3] === '*' ? undefined : Number(match[3])];
    if (last < first || (total !== undefined && last >= total))
        return undefined;
    return { first, last, total };
}
/** The target of the `Link` with relation `next`, as written; undefined when there is none. @see https://www.rfc-editor.org/rfc/rfc8288 */
function parseNextLink(value) {
    const text = (typeof value === 'string' ? value : (value ?? []).join(', ')).slice(0, 16_384);
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        const end = text.indexOf('>', at);
        if (end < 0)
            return undefined;
        const following = text.indexOf('<', end);
        const parameters = text.slice(end + 1, following < 0 ? undefined : following);
        if (/;\s*rel\s*=\s*(?:next|"[^"]*\bnext\b[^"]*")/i.test(parameters))
            return text.slice(at + 1, end);
        at = end;
    }
    return undefined;
}
/** The address that an answer from `from` names, which may be relative; undefined when it is none. */
function resolveAddress(text, from) {
    return text !== undefined && URL.canParse(text, from.href) ? new URL(text, from) : undefined;
}
/** The errors in an answer's body for people; undefined when it holds none. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
function parseErrorBody(body) {
    try {
        const errors = (0,json_shape/* readList */.LD)((0,json_shape/* readObject */.Ag)(JSON.parse(Buffer.from(body).toString('utf8'))), 'errors', '', (value, at) => {
            const error = (0,json_shape/* readObject */.Ag)(value, at);
            return { code: (0,json_shape/* readText */.yR)(error, 'code', at), message: (0,json_shape/* findText */.Vw)(error, 'message', at) ?? '' };
        });
        if (errors.length === 0)
            return undefined;
        return (0,src_text/* cutText */.IN)((0,src_text/* plainText */.wh)(errors.slice(0, 3).map(({ code, message }) => message === '' ? code : `${code}: ${message}`).join('; ')), 500);
    }
    catch {
        return undefined;
    }
}
/** A page of tags; undefined when the body is none. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags */
function parseTags(body) {
    try {
        return (0,json_shape/* readList */.LD)((0,json_shape/* readObject */.Ag)(JSON.parse(Buffer.from(body).toString('utf8'))), 'tags', '', json_shape/* asText */.e1);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __nccwpck_require__(8398);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __nccwpck_require__(9640);
;// CONCATENATED MODULE: ./packages/oci/src/registry/harbor-refusals.ts
// The words are those of goharbor/harbor: src/server/middleware/{v2auth,immutable,readonly}, src/controller/quota, src/pkg/quota/errors.go.
const refusals = [
    {
        code: 'PROJECT_MISSING', statuses: [401, 403, 404], words: /\bproject \S+ not found\b/i,
        reason: 'the project is not there', hint: 'create the project in Harbor, or let slipway copy --create-projects do it',
    },
    {
        code: 'PUSH_DENIED', statuses: [401, 403], words: /unauthorized to access repository: .*, action: push\b/i,
        reason: 'the credentials do not allow to push to the project', hint: 'give the user or robot the rights to push and pull in that project; the name of a robot has a $, which a shell must not read',
    },
    {
        code: 'QUOTA_EXCEEDED', statuses: [400, 403, 412, 413], words: /\bquota exceeded\b|will exceed the configured upper limit/i,
        reason: 'the quota of the project is used up', hint: 'raise the quota of the project, or remove what is not needed and run the garbage collection',
    },
    {
        code: 'TAG_IMMUTABLE', statuses: [403, 412], words: /\bconfigured as immutable\b/i,
        reason: 'the tag is immutable', hint: 'lift the immutability rule in the policy of the project, or copy under another tag',
    },
    {
        code: 'REGISTRY_READ_ONLY', statuses: [403], words: /\bsystem is in read only mode\b/i,
        reason: 'the registry is read-only at the moment', hint: 'an administrator ends the read-only mode, for example when the garbage collection is over',
    },
];
/** Why a Harbor refused, by what it said; undefined when it is something else. */
function findHarborRefusal(status, said) {
    return refusals.find(({ statuses, words }) => statuses.includes(status) && words.test(said));
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/failures.ts



const networkCodes = {
    HTTP_DNS: 'NETWORK', HTTP_CONNECT: 'NETWORK', HTTP_RESET: 'NETWORK', HTTP_TLS: 'TLS', HTTP_TIMEOUT: 'TIMEOUT', HTTP_BODY_TOO_LARGE: 'UNEXPECTED_ANSWER',
};
/** The error of an exchange that broke; an `OciError`, also one that a request's body failed with, stays what it is. */
function networkError(error, subject) {
    if (error instanceof errors/* OciError */.M)
        return error;
    if (error instanceof Error && error.name === 'AbortError')
        return error;
    if (error instanceof http_error/* HttpError */.j) {
        if (error.cause instanceof errors/* OciError */.M)
            return error.cause;
        return new errors/* OciError */.M(networkCodes[error.code], `${subject}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
    }
    return new errors/* OciError */.M('NETWORK', `${subject}: the connection broke: ${(0,src_errors/* errorMessage */.gJ)(error)}`, { cause: error, retryable: true });
}
const unreachableCodes = new Set(['HTTP_CONNECT', 'HTTP_DNS', 'HTTP_TIMEOUT']);
/** Whether asking again and again makes little sense: the host is not there at all, or says nothing for half a minute. */
function isUnreachable(error) {
    return error instanceof errors/* OciError */.M && error.cause instanceof http_error/* HttpError */.j && unreachableCodes.has(error.cause.code);
}
const failures_transient = new Set([408, 500, 502, 503, 504, 522]);
/** The error of an answer that is none: denied, rate limited, a server's trouble, or nothing known (T2, T3, T6). */
function statusError(status, subject, { said, retryAfterMs, withCredential = false, host }) {
    const because = said === undefined ? '' : `: ${said}`;
    const refusal = said === undefined ? undefined : findHarborRefusal(status, said);
    if (refusal !== undefined)
        return new errors/* OciError */.M(refusal.code, `${subject}: ${refusal.reason} (${status})${because}`, { status, hint: refusal.hint });
    if (status === 401 || status === 403) {
        return new errors/* OciError */.M('DENIED', `${subject}: ${withCredential ? `the credentials for ${host} do not allow it` : `${host} wants credentials`} (${status})${because}`, { status, hint: `log in with docker login ${host}, or set ${(0,auth_variable/* authVariable */.z)(host)} to user:password` });
    }
    if (status === 429)
        return new errors/* OciError */.M('RATE_LIMITED', `${subject}: ${host} says too many requests (429)${because}`, { status, retryable: true, retryAfterMs });
    if (failures_transient.has(status))
        return new errors/* OciError */.M('SERVER_ERROR', `${subject}: ${host} answered ${status}${because}`, { status, retryable: true, retryAfterMs });
    return new errors/* OciError */.M(status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_ANSWER', `${subject}: ${host} answered ${status}${because}`, { status });
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/blob-reader.ts





/** Less than this between two interruptions is no progress (T19). In bytes. */
const worthwhile = 64 * 1024;
/**
 * How many bytes of the answer's body come before `offset`, to be skipped: 0 for the right 206, all of them for a 200.
 * @throws {OciError} UNEXPECTED_ANSWER for a 206 that is not what was asked for: its bytes are never joined to others (T18)
 */
function bytesToSkip({ status, headers }, { offset, size, subject }) {
    if (status === 200)
        return offset;
    const range = parseContentRange(headers['content-range']);
    if (range?.first !== offset || range.last !== size - 1 || (range.total !== undefined && range.total !== size)) {
        throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: asked for bytes ${offset}-${size - 1}, and the registry sent ${JSON.stringify(headers['content-range'] ?? 'no Content-Range')}`, { retryable: true });
    }
    return 0;
}
/** Hands every piece of a body to `take` until its end. When `take` says false it rests until somebody resumes it. */
function drain(body, take) {
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(error instanceof Error ? error : new Error(String(error)));
        if (body.destroyed) {
            fail(body.errored ?? new Error('it was cut off'));
            return;
        }
        body.on('error', fail);
        body.on('close', () => { if (!body.readableEnded)
            fail(body.errored ?? new Error('it was cut off')); });
        body.on('end', resolve);
        body.on('data', (chunk) => {
            try {
                if (!take(chunk))
                    body.pause();
            }
            catch (error) {
                fail(error);
            }
        });
    });
}
/**
 * The bytes of a blob from `offset` to its end; an interrupted download goes on where it stopped. With a `check` the
 * last piece is held back until it has agreed, so that nobody gets the whole of wrong content.
 */
function readBlob({ request, size, offset, subject, attempts, firstDelayMs, signal, check }) {
    let body;
    const stream = new external_node_stream_.Readable({
        highWaterMark: 256 * 1024,
        read() { body?.resume(); },
        destroy(error, done) { body?.destroy(); done(error); },
    });
    let at = offset;
    let held;
    const deliver = (chunk) => {
        at += chunk.length;
        if (at > size)
            throw new errors/* OciError */.M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
        check?.update(chunk);
        const ready = check === undefined ? chunk : held;
        held = chunk;
        return ready === undefined || stream.push(ready);
    };
    const pull = async () => {
        let mark = offset;
        let failures = 0;
        for (;;) {
            let response;
            let broken;
            try {
                response = await request(at);
                ({ body } = response);
                let skip = bytesToSkip(response, { offset: at, size, subject });
                await drain(body, (chunk) => {
                    const rest = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
                    skip -= chunk.length - rest.length;
                    return rest.length === 0 || deliver(rest);
                });
                if (at === size)
                    return;
                broken = new errors/* OciError */.M('SIZE_MISMATCH', `${subject} ended after ${at} of ${size} bytes`, { retryable: true });
            }
            catch (error) {
                broken = networkError(error, subject);
                const resumable = broken instanceof errors/* OciError */.M && broken.retryable && at <= size;
                // a status and a silence were retried already by `request`
                if (!resumable || (response === undefined && broken instanceof errors/* OciError */.M && (broken.status !== undefined || broken.code === 'TIMEOUT')))
                    throw broken;
            }
            finally {
                response?.body.destroy();
            }
            if (stream.destroyed)
                return;
            signal?.throwIfAborted();
            failures = at - mark >= worthwhile ? 1 : failures + 1;
            mark = at;
            if (failures >= attempts)
                throw broken;
            await (0,promises_.setTimeout)(firstDelayMs * 2 ** (failures - 1), undefined, signal === undefined ? {} : { signal });
        }
    };
    pull().then(() => {
        if (stream.destroyed)
            return;
        check?.finish();
        if (check !== undefined && held !== undefined)
            stream.push(held);
        stream.push(null);
    }).catch((error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    stream.on('error', () => undefined); // nobody reading it yet is no crash; readers get it from the stream
    return stream;
}

// EXTERNAL MODULE: ./packages/core/src/retry-after.ts
var retry_after = __nccwpck_require__(1800);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __nccwpck_require__(9899);
;// CONCATENATED MODULE: ./packages/oci/src/registry/exchange.ts





const maxRedirects = 10;
const maxErrorBody = 64 * 1024;
const redirects = new Set([301, 302, 303, 307, 308]);
/** The start of a body, whatever comes; what is more is not read (T14). */
async function readStart(response) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= maxErrorBody)
                break;
        }
    }
    catch { /* what came has to do */ }
    return Buffer.concat(chunks).subarray(0, maxErrorBody);
}
function createExchange(options) {
    const { base, http, authenticator, credentials, policy, pacer, logger, now, attempts, firstDelayMs } = options;
    const { origin } = base;
    let learning;
    let learnt = false;
    const follow = async (request, authorization) => {
        let { url } = request;
        for (let hop = 0;; hop += 1) {
            const response = await http.request({
                url, method: request.method, large: request.method === 'GET', // also the faster way for hundreds of small manifests
                headers: { ...request.headers, ...(authorization !== undefined && url.origin === origin ? { authorization } : {}) },
                ...(request.body === undefined ? {} : { body: request.body }), ...(request.signal === undefined ? {} : { signal: request.signal }),
            }).catch((error) => { throw networkError(error, request.subject); });
            const { location } = response.headers;
            if (!redirects.has(response.status) || location === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
                return { ...response, url };
            response.body.destroy();
            if (hop >= maxRedirects)
                throw new errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: more than ${maxRedirects} redirects`);
            const next = resolveAddress(location, url);
            if (next === undefined)
                throw new errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: ${url.host} redirects to what is no address`);
            await policy.check({ from: url, to: next, what: 'a redirect' });
            url = next;
        }
    };
    const authenticated = async (request) => {
        const ours = request.url.origin === origin;
        let tried = ours ? await authenticator.authorization(request.scopes) : undefined;
        for (let round = 1;; round += 1) {
            const response = await follow(request, tried);
            if (response.status !== 401 || response.url.origin !== origin || request.ok.includes(401))
                return response;
            const next = round > 2 ? undefined : await authenticator.respond(response, { url: response.url, scopes: request.scopes, tried }).catch((error) => {
                response.body.destroy(); // what nobody reads would keep its connection
                throw error;
            });
            if (next === undefined)
                return response;
            response.body.destroy();
            if (request.body instanceof external_node_stream_.Readable)
                throw new errors/* OciError */.M('DENIED', `${request.subject}: ${base.host} wanted other credentials while it was sent to`, { status: 401, retryable: true });
            tried = next;
        }
    };
    // The first request goes alone, so that the others know how to authenticate.
    const informed = async (request) => {
        while (!learnt) {
            if (learning !== undefined) {
                await learning;
                continue;
            }
            let done = () => undefined;
            learning = new Promise((resolve) => { done = resolve; });
            try {
                return await authenticated(request);
            }
            finally {
                // also when it failed: those that wait would otherwise wait for the host one after another
                learnt = true;
                learning = undefined;
                done();
            }
        }
        return authenticated(request);
    };
    const askForWords = async (request, refused) => {
        const answer = await informed({ ...request, method: 'GET' }).catch(() => refused);
        const useful = answer !== refused && answer.status === refused.status && answer.url.host === base.host;
        (useful ? refused : answer).body.destroy();
        return useful ? answer : refused;
    };
    const once = async (request) => {
        const leave = await pacer.enter(request.signal);
        let response;
        let retryAfterMs;
        try {
            if (pacer.isExhausted())
                throw new errors/* OciError */.M('RATE_LIMITED', `${request.subject}: not asked, as ${base.host} said nothing but 429 for minutes`, { status: 429 });
            response = await informed(request);
            retryAfterMs = (0,retry_after/* parseRetryAfter */.m)(response.headers['retry-after'], now());
            pacer.note(response.status === 429, retryAfterMs);
        }
        finally {
            leave();
        }
        if (request.ok.includes(response.status))
            return response;
        const from = response.url.host;
        const withCredential = from === base.host && await credentials(base.host) !== undefined;
        // why not is said to a GET only
        const told = request.method === 'HEAD' && withCredential && (response.status === 401 || response.status === 403) ? await askForWords(request, response) : response;
        const start = await readStart(told);
        // another host was asked with what stood in the redirect, signatures too, and may say it back (T72)
        const said = from === base.host ? parseErrorBody(start) : undefined;
        throw statusError(response.status, request.subject, { said, retryAfterMs, withCredential, host: from });
    };
    return (request) => {
        let unreachable = 0;
        return (0,retry/* retry */.L)(() => once(request), {
            attempts: request.body instanceof external_node_stream_.Readable ? 1 : attempts, firstDelayMs,
            shouldRetry: (error) => {
                if (isUnreachable(error))
                    unreachable += 1;
                return error instanceof errors/* OciError */.M && error.retryable && unreachable < 3 && !pacer.isExhausted();
            },
            askedDelayMs: (error) => error instanceof errors/* OciError */.M ? error.retryAfterMs : undefined,
            onRetry: (error, waitMs) => logger.debug(`${error instanceof Error ? error.message : String(error)}; again in ${(waitMs / 1000).toFixed(1)} s`),
            ...(request.signal === undefined ? {} : { signal: request.signal }),
        });
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/listing.ts



const maxPages = 1000;
const maxErrorSize = 64 * 1024;
/**
 * The pages of a listing, each as the one before links to it, on the same host. Only the first can be absent: a listing that
 * breaks off is not an answer (T13).
 * @throws {OciError} ADDRESS_REFUSED, UNEXPECTED_ANSWER
 */
async function* readPages(exchange, { url: first, maxSize, scopes, subject }) {
    const seen = new Set();
    for (let url = first; url !== undefined;) {
        if (seen.has(url.href) || seen.size >= maxPages)
            throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: the pages of ${first.host} do not end`);
        seen.add(url.href);
        const response = await exchange({ method: 'GET', url, scopes, ok: [200, 404], subject });
        if (response.status === 404) {
            if (seen.size > 1)
                throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${first.host} does not have the next page that it linked to`);
            yield { absent: await (0,src_http/* readBody */.x)(response, maxErrorSize, url).catch(() => Buffer.alloc(0)) };
            return;
        }
        yield { body: await (0,src_http/* readBody */.x)(response, maxSize, url) };
        const link = parseNextLink(response.headers.link);
        const next = link === undefined ? undefined : resolveAddress(link, url);
        if (link !== undefined && next?.origin !== first.origin)
            throw new errors/* OciError */.M('ADDRESS_REFUSED', `${subject}: the next page is on another host, which is not followed`);
        url = next;
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/pacing.ts
const watched = 16;
const defaultPauseMs = 1000;
/**
 * A 429 delays its own request only; the host pauses when half of its last 16 answers were 429 (DR24). Each pause
 * halves how many are asked at a time, each good answer adds one again.
 */
function createPacer({ now, width = 16, patienceMs = 300_000 }) {
    const answers = [];
    const waiting = new Set();
    let inFlight = 0;
    let allowed = width;
    let resumeAt = 0;
    let timer;
    /** When the 429s began that no other answer came between. */
    let limitedSince;
    const isExhausted = () => limitedSince !== undefined && now() - limitedSince >= patienceMs;
    const admit = () => {
        if (waiting.size === 0 || timer !== undefined)
            return;
        const pause = isExhausted() ? 0 : resumeAt - now();
        if (pause > 0) {
            timer = setTimeout(() => { timer = undefined; admit(); }, Math.ceil(pause));
            return;
        }
        for (const go of waiting) {
            if (inFlight >= allowed && !isExhausted())
                return;
            waiting.delete(go);
            inFlight += 1;
            go();
        }
    };
    const leave = () => { inFlight -= 1; admit(); };
    return {
        enter: (signal) => new Promise((resolve, reject) => {
            if (signal?.aborted === true) {
                reject(abortError(signal));
                return;
            }
            const stop = () => {
                waiting.delete(go);
                if (waiting.size === 0) {
                    clearTimeout(timer);
                    timer = undefined;
                }
                reject(abortError(signal));
            };
            const go = () => {
                signal?.removeEventListener('abort', stop);
                let left = false;
                resolve(() => { if (!left) {
                    left = true;
                    leave();
                } });
            };
            signal?.addEventListener('abort', stop, { once: true });
            waiting.add(go);
            admit();
        }),
        isExhausted,
        note(limited, waitMs = defaultPauseMs) {
            limitedSince = limited ? limitedSince ?? now() : undefined;
            if (isExhausted()) {
                clearTimeout(timer);
                timer = undefined;
                admit();
                return;
            }
            answers.push(limited);
            if (answers.length > watched)
                answers.shift();
            if (!limited) {
                allowed = Math.min(width, allowed + 1);
                return;
            }
            if (answers.length < watched || answers.filter(Boolean).length < watched / 2)
                return;
            if (now() >= resumeAt)
                allowed = Math.max(1, Math.floor(allowed / 2));
            resumeAt = Math.max(resumeAt, now() + waitMs);
        },
    };
}
/** As `node:timers/promises` has it. */
function abortError(signal) {
    const error = new Error('The operation was aborted', { cause: signal?.reason });
    error.name = 'AbortError';
    return error;
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/challenge.ts
const tokenChar = /[A-Za-z0-9!#$%&'*+.^_`|~-]/;
/**
 * The challenges in `WWW-Authenticate` values, one header or many, several to a header. What cannot be read is
 * left out. Takes linear time whatever comes (T8).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
function parseChallenges(values) {
    return (typeof values === 'string' ? [values] : values ?? []).flatMap((value) => parseOne(value.slice(0, 16_384)));
}
function parseOne(text) {
    const challenges = [];
    let at = 0;
    const skip = (characters) => { while (at < text.length && characters.includes(text.charAt(at)))
        at += 1; };
    const token = () => {
        const start = at;
        while (at < text.length && tokenChar.test(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    };
    const quoted = () => {
        let value = '';
        for (at += 1; at < text.length; at += 1) {
            const character = text.charAt(at);
            if (character === '"') {
                at += 1;
                break;
            }
            if (character === '\\' && at + 1 < text.length)
                at += 1;
            value += text.charAt(at);
        }
        return value;
    };
    while (at < text.length) {
        skip(' \t,');
        const word = token();
        if (word === '') {
            at += 1;
            continue;
        } // not a token: step over it
        const afterWord = at;
        skip(' \t');
        const current = challenges.at(-1);
        if (text.charAt(at) === '=' && current !== undefined) {
            at += 1;
            skip(' \t');
            const value = text.charAt(at) === '"' ? quoted() : unquoted();
            const name = word.toLowerCase();
            if (!Object.hasOwn(current.parameters, name))
                current.parameters[name] = value;
        }
        else {
            at = afterWord;
            challenges.push({ scheme: word.toLowerCase(), parameters: Object.create(null) });
        }
    }
    return challenges;
    function unquoted() {
        const start = at;
        while (at < text.length && !', \t'.includes(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/tokens.ts






const maxTokenSize = 1024 * 1024;
/** A token that can be sent in a header, and the seconds it lasts; undefined when the answer holds none. @see https://distribution.github.io/distribution/spec/auth/token/ */
function parseTokenAnswer(body) {
    try {
        const document = (0,json_shape/* readObject */.Ag)(JSON.parse(body.toString('utf8')));
        const token = (0,json_shape/* findText */.Vw)(document, 'token') ?? (0,json_shape/* findText */.Vw)(document, 'access_token') ?? '';
        const seconds = document['expires_in'] ?? 60;
        return typeof seconds === 'number' && /^[\x21-\x7e]+$/.test(token) ? { token, seconds } : undefined;
    }
    catch {
        return undefined;
    }
}
/** `Basic …` */
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
/** One token per set of scopes, shared by all requests, fetched again once when it expires or is refused (T7). */
function createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret }) {
    let mode;
    const tokens = new Map();
    const send = async (url, authorization, form) => {
        let target = url;
        for (let hop = 0; hop <= 5; hop += 1) {
            let response;
            try {
                response = await http.request({
                    url: target, method: form === undefined ? 'GET' : 'POST',
                    headers: {
                        accept: 'application/json',
                        ...(authorization !== undefined && target.host === url.host ? { authorization } : {}),
                        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
                    },
                    ...(form === undefined ? {} : { body: Buffer.from(form.toString()) }),
                });
                const location = response.headers.location;
                if (response.status < 300 || response.status >= 400 || location === undefined || form !== undefined) {
                    return { status: response.status, body: await (0,src_http/* readBody */.x)(response, maxTokenSize, target), retryAfter: response.headers['retry-after'] };
                }
                response.body.destroy();
                const next = resolveAddress(location, target);
                if (next === undefined)
                    throw new errors/* OciError */.M('AUTH_FAILED', `the token server ${target.host} redirects to what is no address`);
                await policy.check({ from: target, to: next, what: 'a redirect of its token server' });
                target = next;
            }
            catch (error) {
                throw networkError(error, `the token server ${target.host} of ${host}`);
            }
        }
        throw new errors/* OciError */.M('AUTH_FAILED', `the token server ${url.host} of ${host} redirects without end`);
    };
    const ask = async ({ realm, service }, scopes, credential) => {
        const query = () => {
            const url = new URL(realm);
            if (service !== undefined)
                url.searchParams.set('service', service);
            for (const scope of scopes)
                url.searchParams.append('scope', scope);
            return url;
        };
        let answer;
        if (credential?.kind === 'identity') {
            const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'slipway', refresh_token: credential.token, scope: scopes.join(' '), ...(service === undefined ? {} : { service }) });
            answer = await send(realm, undefined, form);
            if (answer.status === 404 || answer.status === 405)
                answer = await send(query(), basicHeader('<token>', credential.token), undefined);
        }
        else {
            answer = await send(query(), credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined, undefined);
        }
        if (answer.status !== 200) {
            const said = parseErrorBody(answer.body);
            const retryAfterMs = (0,retry_after/* parseRetryAfter */.m)(answer.retryAfter, now());
            throw statusError(answer.status, `the token server ${realm.host} of ${host}`, { said, retryAfterMs, withCredential: credential !== undefined, host });
        }
        const said = parseTokenAnswer(answer.body);
        if (said === undefined)
            throw new errors/* OciError */.M('AUTH_FAILED', `the token server ${realm.host} of ${host} answered without a token`);
        onSecret?.(said.token);
        return { header: `Bearer ${said.token}`, expiresAt: now() + Math.max(60, said.seconds) * 1000 };
    };
    const fetchToken = (bearer, scopes) => (0,retry/* retry */.L)(async () => {
        await policy.check({ from: bearer.from, to: bearer.realm, what: 'its token server' });
        return ask(bearer, scopes, await credentials(host));
    }, {
        attempts, firstDelayMs,
        shouldRetry: (error) => error instanceof errors/* OciError */.M && error.retryable,
        askedDelayMs: (error) => error instanceof errors/* OciError */.M ? error.retryAfterMs : undefined,
    });
    const tokenFor = async (bearer, key, scopes, refused) => {
        const cached = tokens.get(key);
        if (cached !== undefined) {
            const token = await cached;
            if (token.expiresAt - 5000 > now() && token.header !== refused)
                return token.header;
            // of several that find it stale, the first fetches and the others wait for that one
            if (tokens.get(key) !== cached)
                return tokenFor(bearer, key, scopes, refused);
        }
        const fresh = fetchToken(bearer, scopes);
        tokens.set(key, fresh);
        try {
            return (await fresh).header;
        }
        catch (error) {
            if (tokens.get(key) === fresh)
                tokens.delete(key);
            throw error;
        }
    };
    const authenticator = {
        async authorization(scopes) {
            if (mode === undefined)
                return undefined;
            const credential = await credentials(host);
            if (credential?.kind === 'bearer')
                return `Bearer ${credential.token}`;
            if (mode.kind === 'basic')
                return credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined;
            return tokenFor(mode, scopes.join(' '), scopes);
        },
        async respond(answer, { url, scopes, tried }) {
            const challenges = parseChallenges(answer.headers['www-authenticate']);
            const credential = await credentials(host);
            const other = (header) => header === tried ? undefined : header;
            const bearer = challenges.find((challenge) => challenge.scheme === 'bearer' && challenge.parameters['realm'] !== undefined);
            if (credential?.kind === 'bearer') {
                mode = { kind: 'basic' }; // nothing to fetch: the token goes along as it is
                return other(`Bearer ${credential.token}`);
            }
            if (bearer !== undefined) {
                const realm = bearer.parameters['realm'] ?? '';
                if (!URL.canParse(realm))
                    throw new errors/* OciError */.M('AUTH_FAILED', `${host} names a token server that is no address`);
                const service = bearer.parameters['service'];
                mode = { kind: 'bearer', realm: new URL(realm), service, from: url };
                const asked = (bearer.parameters['scope'] ?? '').split(' ').filter((scope) => scope !== '');
                return other(await tokenFor(mode, scopes.join(' '), [...new Set([...scopes, ...asked])], tried));
            }
            if (challenges.some((challenge) => challenge.scheme === 'basic') && credential?.kind === 'basic') {
                mode = { kind: 'basic' };
                return other(basicHeader(credential.username, credential.password));
            }
            return undefined;
        },
    };
    return authenticator;
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/client.ts
















const acceptedTypes = media_types/* acceptedManifestTypes */.oi.join(', ');
const maxTagPage = 8 * 1024 * 1024;
const systemResolver = async (host) => {
    const { lookup } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1553, 23));
    return (await lookup(host, { all: true })).map(({ address }) => address);
};
const header = (response, name) => {
    const value = response.headers[name];
    return typeof value === 'string' ? value : undefined;
};
function createRegistryClient(options) {
    const { host, plainHttp = false, http, credentials, logger, trust = [], connections = 16, onSecret, attempts = 6, firstDelayMs = 250, resolveHost = systemResolver, now = Date.now } = options;
    if (!(0,src_reference/* isRegistryHost */.EV)(host))
        throw new errors/* OciError */.M('REFERENCE_INVALID', `not a registry: ${JSON.stringify(host)}, expected HOST or HOST:PORT`);
    const base = new URL(`${plainHttp ? 'http' : 'https'}://${host}/`);
    const policy = createAddressPolicy({ resolveHost, trust });
    const authenticator = createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret });
    const exchange = createExchange({ base, http, authenticator, credentials, policy, pacer: createPacer({ now, width: connections }), logger, now, attempts, firstDelayMs });
    const endpoint = (repository, path) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
        return new URL(`/v2/${repository}/${path}`, base);
    };
    const manifestUrl = (repository, reference) => {
        if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
            throw new errors/* OciError */.M('REFERENCE_INVALID', `neither an image tag nor a digest: ${JSON.stringify(reference.slice(0, 160))}`);
        return endpoint(repository, `manifests/${reference}`);
    };
    const pull = (repository) => [`repository:${repository}:pull`];
    const push = (repository) => [`repository:${repository}:pull,push`];
    const named = (repository, reference) => `${host}/${repository}${(0,src_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
    /** An exchange whose body nobody reads. */
    const bodiless = async (request) => {
        const response = await exchange(request);
        response.body.resume();
        return response;
    };
    // A login page or a proxy that answers 200 to everything says nothing about an image.
    const refuseWebPage = (response, subject) => {
        if ((0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '') !== 'text/html' || response.url.origin !== base.origin)
            return;
        response.body.destroy();
        throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} answered with a web page`, { hint: 'a login page or proxy stands before the registry: check host and port' });
    };
    // A 404 is an answer about an image only if this is a registry, not some web server.
    let confirmed;
    const confirmRegistry = () => {
        confirmed ??= (async () => {
            const response = await bodiless({ method: 'GET', url: new URL('/v2/', base), scopes: [], ok: [200, 401, 403, 404], subject: `the registry ${host}` });
            if (response.status === 404)
                throw new errors/* OciError */.M('NOT_A_REGISTRY', `${host} is no registry: it has no /v2/`, { hint: 'check host and port' });
        })();
        confirmed.catch(() => { confirmed = undefined; });
        return confirmed;
    };
    const absent = async (response) => {
        response.body.resume();
        await confirmRegistry();
    };
    const startUpload = async (repository, subject, query = '') => {
        const response = await bodiless({ method: 'POST', url: endpoint(repository, `blobs/uploads/${query}`), scopes: push(repository), headers: { 'content-length': '0' }, ok: [201, 202], subject });
        const target = resolveAddress(header(response, 'location'), response.url);
        if (target !== undefined)
            await policy.check({ from: response.url, to: target, what: 'the place to upload to' });
        return { ...response, location: target };
    };
    /** A registry before 1.1 of the specification: clients keep the list of referrers under a tag. */
    let withoutReferrers = false;
    const client = {
        host,
        name: `${plainHttp ? 'http+' : ''}registry:${host}`,
        async headManifest(repository, reference) {
            const response = await bodiless({
                method: 'HEAD', url: manifestUrl(repository, reference), scopes: pull(repository), headers: { accept: acceptedTypes },
                ok: [200, 404, 405], subject: named(repository, reference),
            });
            if (response.status === 404)
                return absent(response);
            const digest = header(response, 'docker-content-digest') ?? '';
            const mediaType = (0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '');
            const length = header(response, 'content-length') ?? '';
            if (response.status === 200 && (0,src_digest/* isDigest */.Bc)(digest) && (0,media_types/* isManifestType */.Q3)(mediaType) && /^\d{1,9}$/.test(length) && (!(0,src_digest/* isDigest */.Bc)(reference) || reference === digest)) {
                return { mediaType, digest, size: Number(length) };
            }
            const manifest = await client.getManifest(repository, reference); // T5
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const subject = named(repository, reference);
            const url = manifestUrl(repository, reference);
            const fetch = async (attempt) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: { accept: acceptedTypes }, ok: [200, 404], subject });
                if (response.status === 404)
                    return absent(response);
                refuseWebPage(response, subject);
                if (Number(header(response, 'content-length') ?? 0) > manifest/* maxManifestSize */.NQ) {
                    response.body.destroy();
                    throw new errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${manifest/* maxManifestSize */.NQ} bytes`);
                }
                const bytes = await (0,src_http/* readBody */.x)(response, manifest/* maxManifestSize */.NQ, url).catch((error) => {
                    if (error instanceof Error && 'code' in error && error.code === 'HTTP_BODY_TOO_LARGE')
                        throw new errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${manifest/* maxManifestSize */.NQ} bytes`, { cause: error });
                    return undefined;
                });
                const length = header(response, 'content-length');
                const said = header(response, 'docker-content-digest') ?? '';
                const expected = (0,src_digest/* isDigest */.Bc)(reference) ? reference : (0,src_digest/* isDigest */.Bc)(said) ? said : undefined;
                if (bytes === undefined || (length !== undefined && bytes.length !== Number(length))) {
                    if (attempt < 3)
                        return fetch(attempt + 1);
                    throw new errors/* OciError */.M('NETWORK', `${subject}: the manifest was cut off`, { retryable: true });
                }
                const contentType = header(response, 'content-type');
                const digest = (0,src_digest/* digestOf */.ol)(bytes, expected === undefined ? 'sha256' : (0,manifest/* algorithmOf */.Hy)(expected));
                if (expected === undefined || digest === expected)
                    return (0,manifest/* parseManifest */.Ng)(bytes, { ...(contentType === undefined ? {} : { contentType }), digest, subject });
                if (attempt < 3)
                    return fetch(attempt + 1);
                throw new errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: the manifest has other bytes than its digest ${expected} says`);
            };
            return fetch(1);
        },
        async statBlob(repository, digest) {
            const url = endpoint(repository, `blobs/${digest}`);
            const response = await bodiless({ method: 'HEAD', url, scopes: pull(repository), ok: [200, 404], subject: named(repository, digest) });
            if (response.status === 404)
                return absent(response);
            const length = header(response, 'content-length') ?? '';
            if (!/^\d{1,15}$/.test(length))
                throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${named(repository, digest)}: ${host} does not tell its size`);
            return Number(length);
        },
        async openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const subject = named(repository, digest);
            const url = endpoint(repository, `blobs/${digest}`);
            const request = async (first) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: first === 0 ? {} : { range: `bytes=${first}-` }, ok: [200, 206, 404], subject, signal });
                if (response.status !== 404) {
                    refuseWebPage(response, subject);
                    return response;
                }
                await absent(response);
                throw new errors/* OciError */.M('CONTENT_MISSING', `${subject}: ${host} has no such blob`);
            };
            let opened = offset >= size && size > 0 ? undefined : await request(offset);
            const take = async (first) => {
                const response = opened ?? await request(first);
                opened = undefined;
                return response;
            };
            if (offset >= size && size > 0)
                return external_node_stream_.Readable.from([]);
            const reader = { request: take, size, offset, subject, attempts, firstDelayMs, signal };
            if (offset > 0)
                return (0,streams/* markDisposable */.m$)(readBlob(reader));
            return (0,streams/* markDisposable */.m$)((0,streams/* markProven */.Oi)(readBlob({ ...reader, check: (0,src_digest/* createContentCheck */.W9)({ digest, size }, subject) }), digest));
        },
        async listTags(repository) {
            const subject = `the tags of ${host}/${repository}`;
            const tags = new Set();
            for await (const page of readPages(exchange, { url: endpoint(repository, 'tags/list'), maxSize: maxTagPage, scopes: pull(repository), subject })) {
                if ('absent' in page) {
                    await confirmRegistry();
                    return undefined;
                }
                const listed = parseTags(page.body);
                if (listed === undefined)
                    throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} did not answer with a list of tags`);
                for (const tag of listed)
                    if ((0,src_reference/* isImageTag */._l)(tag))
                        tags.add(tag);
            }
            return [...tags].sort(src_reference/* compareNames */.MP);
        },
        async listReferrers(repository, digest, { tags } = {}) {
            const subject = `the referrers of ${named(repository, digest)}`;
            if (!withoutReferrers) {
                const found = new Map();
                let answered = true;
                for await (const page of readPages(exchange, { url: endpoint(repository, `referrers/${digest}`), maxSize: manifest/* maxManifestSize */.NQ, scopes: pull(repository), subject })) {
                    if ('absent' in page) {
                        answered = false;
                        // one that has the list never answers 404, but a proxy before it may not know the repository
                        withoutReferrers = parseErrorBody(page.absent)?.startsWith('NAME_UNKNOWN') !== true;
                        break;
                    }
                    for (const each of childrenOf((0,manifest/* parseManifest */.Ng)(page.body, { subject }), subject))
                        found.set(each.digest, each);
                }
                if (answered)
                    return [...found.values()];
            }
            const tag = (0,src_referrers/* referrersTag */.LN)(digest);
            const listed = tags?.has(tag) === false ? undefined : await client.getManifest(repository, tag);
            return listed === undefined ? [] : [...childrenOf(listed, subject)];
        },
        async recordReferrers(repository, digest, referrers) {
            const listed = await client.listReferrers(repository, digest);
            const added = referrers.filter((referrer) => !listed.some((each) => each.digest === referrer.digest));
            if (!withoutReferrers || added.length === 0)
                return;
            const index = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests: [...listed, ...added] };
            await client.putManifest(repository, (0,manifest/* parseManifest */.Ng)(Buffer.from(JSON.stringify(index))), (0,src_referrers/* referrersTag */.LN)(digest));
        },
        async hasManifest(repository, digest) {
            return (await client.headManifest(repository, digest))?.digest === digest;
        },
        async putManifest(repository, { mediaType, digest, bytes }, tag) {
            const subject = named(repository, tag ?? digest);
            const response = await bodiless({ method: 'PUT', url: manifestUrl(repository, tag ?? digest), scopes: push(repository), headers: { 'content-type': mediaType }, body: bytes, ok: [200, 201, 202], subject });
            const said = header(response, 'docker-content-digest') ?? '';
            if ((0,src_digest/* isDigest */.Bc)(said) && said !== digest && (0,manifest/* algorithmOf */.Hy)(said) === (0,manifest/* algorithmOf */.Hy)(digest))
                throw new errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: ${host} took the manifest as ${said}, not ${digest}`);
        },
        async hasBlob(repository, digest, size) {
            return await client.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const subject = named(repository, digest);
            try {
                const { location, status } = await startUpload(repository, subject);
                if (status !== 202 || location === undefined)
                    throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} gave no place to upload to`);
                location.searchParams.set('digest', digest);
                await bodiless({
                    method: 'PUT', url: location, scopes: push(repository), headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
                    body: (0,streams/* exactLength */.S6)(stream, size, subject), ok: [201], subject,
                });
            }
            catch (error) {
                stream.destroy();
                throw error;
            }
        },
        async mountBlob(repository, digest, fromRepository) {
            const query = new URLSearchParams({ mount: digest, from: fromRepository });
            const { status, location } = await startUpload(repository, named(repository, digest), `?${query.toString()}`);
            if (status === 201)
                return true;
            // the registry started an upload instead, which nobody will use
            if (location !== undefined)
                await bodiless({ method: 'DELETE', url: location, scopes: push(repository), ok: [200, 202, 204, 400, 401, 403, 404, 405], subject: named(repository, digest) }).catch(() => undefined);
            return false;
        },
    };
    return client;
}
function childrenOf(manifest, subject) {
    if (manifest.kind !== 'index')
        throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: the answer is no list`);
    return manifest.manifests;
}

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
const loadStore = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(234)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7234))).openImageStore;
const loadLayout = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(270), __nccwpck_require__.e(339)]).then(__nccwpck_require__.bind(__nccwpck_require__, 339))).openImageLayout;
const loadArchive = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(202)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8202))).openDockerArchive;
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
            client = createRegistryClient({
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

/***/ 5105:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8191:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ReleaseRepoError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

/** A release repo that cannot be read or edited as asked. */
class ReleaseRepoError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ReleaseRepoError';
}


/***/ }),

/***/ 1215:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ loadChartLists),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   ee: () => (/* binding */ listFileName),
/* harmony export */   g: () => (/* binding */ loadLists)
/* harmony export */ });
/* unused harmony exports imagesFolder, listKind, formatList */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2346);
/* harmony import */ var _reference_hint_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6073);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5004);



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
    return [...new Set(references)].sort(comparePaths).map((reference) => `${reference}\n`).join('');
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

/***/ 8679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern)
/* harmony export */ });
/** Whether a text matches one of these patterns, in which `*` stands for any characters. */
function matchesPattern(text, patterns) {
    return patterns.some((pattern) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text));
}


/***/ }),

/***/ 8274:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Aw: () => (/* binding */ collectTimePlaceholders),
/* harmony export */   Ct: () => (/* binding */ fillPlaceholders),
/* harmony export */   jn: () => (/* binding */ deployTimePlaceholders)
/* harmony export */ });
/* unused harmony export resolvePlaceholders */


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
            nearest.set(name, nearestNames(name, [...collectTimePlaceholders, ...known])[0]);
        return nearest.get(name);
    };
    const asImageTag = (value, at, of) => isImageTag(value) ? value
        : report(at, { code: 'placeholder-tag', message: `the tag ${value} of ${of} cannot be the tag of an image`, hint: `tag ${of} with at most 128 letters, digits, ".", "_" and "-"` });
    const meaningOf = (name, argument, { at, text }) => {
        if (name === 'imageTagFromGitTag' && argument === undefined)
            return asImageTag(tag, at, repo);
        if (name === 'TagOfRepo' && argument !== undefined && argument !== '') {
            const wanted = argument.includes('/') ? argument : `${organisation}/${argument}`;
            const found = tags.get(wanted);
            if (found !== undefined)
                return asImageTag(found, at, wanted);
            const similar = nearestNames(wanted, [...tags.keys()]);
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

/***/ 6073:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ referenceHint)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6768);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7140);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8274);



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

/***/ 5004:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8191);


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


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 9907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat */
/******/ 
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = new URL('.', import.meta.url).pathname.slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6581);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
