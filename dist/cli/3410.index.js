export const id = 3410;
export const ids = [3410];
export const modules = {

/***/ 93410:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/build-offline-resources/src/inputs.ts
var inputs = __webpack_require__(2593);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
;// CONCATENATED MODULE: ./actions/build-offline-resources/src/report.ts

const head = ['directory', 'OS packages', 'files', 'images', 'size'];
const rows = ({ packages }) => packages.map(({ directory, osPackages, files, images, size }) => [directory, String(osPackages), String(files), String(images), (0,src_text/* formatBytes */.z3)(size)]);
function findingLine({ severity, code, message, location, hint }) {
    const at = location === undefined ? '' : `${(0,errors/* formatLocation */.j$)(location)}: `;
    return (0,src_text/* plainText */.wh)(`${severity}: ${at}${message} [${code}]${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
}
function dryRunText({ plan, dockerfile }) {
    const platforms = plan.platforms.map(({ directory, osStages, files, images }) => [
        directory, osStages.map(({ id, packages }) => `${id} (${(0,src_text/* formatCount */.B4)(packages.length, 'package')})`).join(', ') || '-', (0,src_text/* formatCount */.B4)(files.length, 'file'), (0,src_text/* formatCount */.B4)(images.length, 'image'),
    ]);
    const files = plan.platforms.flatMap(({ platform, files: own }) => own.map(({ path, url, sha256 }) => [platform, path, `sha256:${sha256.slice(0, 12)}…`, url]));
    return [
        'Would build:', (0,src_text/* formatTable */.ku)(platforms),
        ...(files.length === 0 ? [] : ['', 'Files:', (0,src_text/* formatTable */.ku)(files)]),
        '', 'Dockerfile:', dockerfile.trimEnd(),
    ].join('\n');
}
function resultText(result) {
    const { packages, findings } = result;
    const wrong = findings.filter(({ severity }) => severity === 'error').length;
    return [
        ...findings.map(findingLine),
        packages.length === 0 ? `Nothing was built: ${(0,src_text/* formatCount */.B4)(wrong, 'problem')}. An earlier result is left as it was.` : (0,src_text/* formatTable */.ku)([head, ...rows(result)]),
    ].join('\n');
}
function summaryOf(result) {
    if (result.dryRun)
        return '';
    const { plan, packages, findings } = result;
    return [
        `### ${(0,src_text/* escapeMarkdown */.FV)(`${plan.name} ${plan.version}`)}`, '',
        packages.length === 0 ? 'Nothing was built.' : (0,src_text/* formatMarkdownTable */.By)(head, rows(result)),
        ...(findings.length === 0 ? [] : ['', (0,src_text/* formatMarkdownTable */.By)(['severity', 'code', 'subject', 'message'], findings.map(({ severity, code, subject, message }) => [severity, code, subject, message]))]),
        '',
    ].join('\n');
}
/** The result for people, later steps and machines. */
function report(result) {
    const { plan, packages, findings, dryRun } = result;
    return {
        findings,
        outputs: { name: plan.name, version: plan.version, directories: packages.map(({ directory }) => directory).join(',') },
        text: dryRun ? dryRunText(result) : resultText(result),
        summary: summaryOf(result),
        document: {
            name: plan.name, version: plan.version, dryRun, packages, findings,
            platforms: plan.platforms.map(({ platform, directory, osStages, files, images }) => ({
                platform, directory,
                osPackages: osStages.map(({ distro, release, baseImage, packages: asked }) => ({ distro, release, baseImage, packages: asked.map(({ name }) => name) })),
                files: files.map(({ path, url, sha256 }) => ({ path, url, sha256 })), images,
            })),
            ...(dryRun ? { dockerfile: result.dockerfile } : {}),
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/core/src/http-environment.ts
var http_environment = __webpack_require__(7137);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/oci/src/registry/addresses.ts
var addresses = __webpack_require__(97281);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var src_yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/offline-resources/src/distribution.ts
const distributions = ['debian', 'ubuntu', 'almalinux', 'anolis', 'centos', 'fedora', 'kylin', 'openeuler', 'oraclelinux', 'rhel', 'rocky'];
function getFamily(distro) {
    return distro === 'debian' || distro === 'ubuntu' ? 'deb' : 'rpm';
}
/** OCI architecture → what the packages of each family call it. */
const architectures = {
    amd64: { deb: 'amd64', rpm: 'x86_64' },
    arm64: { deb: 'arm64', rpm: 'aarch64' },
    ppc64le: { deb: 'ppc64el', rpm: 'ppc64le' },
    s390x: { deb: 's390x', rpm: 's390x' },
};
const knownArchitectures = Object.keys(architectures);
/** `arm64` is `aarch64` to rpm; undefined for an architecture that is not supported. */
function findPackageArchitecture(family, architecture) {
    return Object.hasOwn(architectures, architecture) ? architectures[architecture]?.[family] : undefined;
}

// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
;// CONCATENATED MODULE: ./packages/offline-resources/src/grammar.ts


const rule = (pattern, expected, maxLength = 128) => ({ pattern, expected, maxLength });
const rules = {
    name: rule(/^[a-z0-9]+(?:[._-][a-z0-9]+)*$/, 'a lower-case name, such as offline-resources', 64),
    version: rule(/^[0-9A-Za-z]+(?:[._+-][0-9A-Za-z]+)*$/, 'a version, such as v1.2.0'),
    /** @see https://docs.docker.com/reference/dockerfile/#from */
    release: rule(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'a distribution release, such as bookworm or 24.04', 32),
    /** @see https://www.debian.org/doc/debian-policy/ch-controlfields.html#source (names) and #version */
    debPackage: rule(/^[a-z0-9][a-z0-9+.-]*[a-z0-9+](?:=(?:\d{1,9}:)?[0-9][A-Za-z0-9.+~-]*)?$/, 'a Debian package, such as jq or jq=1.6-2.1', 256),
    /** Name, or name-version, or name-epoch:version-release.arch. @see https://docs.fedoraproject.org/en-US/packaging-guidelines/Naming/ */
    rpmPackage: rule(/^[A-Za-z0-9_][A-Za-z0-9._+:~^-]*$/, 'an rpm package, such as jq or jq-1.6-15.el9', 256),
    /** Of http and https, without user, fragment or characters that shells and repository files give a meaning. @see https://www.rfc-editor.org/rfc/rfc3986 */
    url: rule(/^https?:\/\/(?:[A-Za-z0-9.-]{1,253}|\[[0-9a-fA-F:.]{2,45}\])(?::\d{1,5})?(?:\/[A-Za-z0-9._~:/?&+,=%@-]*)?$/, 'a plain http or https address without a user, such as https://dl.k8s.io/release/v1.31.4/bin/linux/amd64/kubectl', 2048),
    /** Relative, at most 20 levels. */
    path: rule(/^[A-Za-z0-9._+~=@%,][A-Za-z0-9._+~=@%,-]*(?:\/[A-Za-z0-9._+~=@%,][A-Za-z0-9._+~=@%,-]*){0,19}$/, 'a relative path without "..", such as kubernetes/kubectl', 1024),
    sha256: rule(/^[0-9a-f]{64}$/, 'a sha256 of 64 lower-case hexadecimal digits', 64),
    mode: rule(/^0?[0-7]{3}$/, 'file permissions in quotes, such as "0755"', 4),
    platform: rule(/^linux\/[a-z0-9]{1,16}$/, 'a platform, such as linux/amd64', 32),
    /** @see https://manpages.debian.org/sources.list: a suite that ends with `/` has no components */
    suite: rule(/^[a-z0-9][a-zA-Z0-9.-]*(?:\/[a-zA-Z0-9.-]+)*\/?$|^\.?\/$/, 'a suite, such as bookworm-security', 128),
    component: rule(/^[a-z0-9][a-z0-9/-]*$/, 'a component, such as main', 64),
};
const isDotted = (text) => text.split('/').some((part) => part === '.' || part === '..');
/** Foreign text as it may be shown: quoted, escapes visible, shortened. */
function quoteForeign(text) {
    return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text);
}
function findImageViolation(text, name) {
    if (name === 'baseImage' && text === 'scratch')
        return '"scratch" has no package manager: name an image of the distribution';
    try {
        (0,reference/* parseImageReference */.o_)(text);
        return undefined;
    }
    catch (error) {
        return (0,errors/* errorMessage */.gJ)(error);
    }
}
/** Says why `text` does not follow the rule, or nothing when it does. */
function findViolation(name, text) {
    if (name === 'image' || name === 'baseImage')
        return findImageViolation(text, name);
    const { pattern, expected, maxLength } = rules[name];
    const fits = text.length <= maxLength && pattern.test(text)
        && !(name === 'path' && (isDotted(text) || text.split('/').some((part) => part.length > 255)))
        && !(name === 'suite' && text !== './' && isDotted(text))
        && !(name === 'rpmPackage' && text.endsWith('.rpm'))
        && !(name === 'url' && !URL.canParse(text));
    return fits ? undefined : `${quoteForeign(text)} is not ${expected}`;
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/config.ts




const following = (name) => schemas/* string */.YjP({ error: quotedHint }).check((context) => {
    const violation = findViolation(name, context.value);
    if (violation !== undefined)
        context.issues.push({ code: 'custom', message: violation, input: context.value });
});
function quotedHint({ input }) {
    if (input === undefined)
        return 'is required';
    return typeof input === 'number' || typeof input === 'boolean' ? 'is not text: write it in quotes' : 'is not text';
}
const repositorySchema = schemas/* strictObject */.rej({
    name: following('name'),
    url: following('url'),
    /** deb only. */
    suite: following('suite').optional(),
    components: schemas/* array */.YOg(following('component')).optional(),
    /** A public key beside the configuration; armoured `.asc` or binary `.gpg`. */
    keyFile: following('path').optional(),
    /** Takes packages of this repository without a signature. */
    trusted: schemas/* boolean */.zMY().optional(),
});
const osSchema = schemas/* strictObject */.rej({
    distro: schemas/* enum */.k5n(distributions),
    release: following('release'),
    baseImage: following('baseImage'),
    packages: schemas/* array */.YOg(schemas/* string */.YjP({ error: quotedHint })).min(1, 'names no package'),
    repositories: schemas/* array */.YOg(repositorySchema).optional(),
});
const fileSchema = schemas/* strictObject */.rej({
    url: following('url'),
    sha256: following('sha256'),
    path: following('path').optional(),
    mode: following('mode').optional(),
    platform: following('platform').optional(),
});
const filesListSchema = schemas/* strictObject */.rej({ list: following('path'), checksums: following('path'), mode: following('mode').optional(), platform: following('platform').optional() });
const imagesListSchema = schemas/* union */.KCZ([following('path'), schemas/* strictObject */.rej({ list: following('path'), platform: following('platform').optional() })], { error: 'is neither a path nor {list, platform}' });
/** The form of `offline-resources.yaml`. Paths are relative to the file. */
const offlineResourcesSchema = schemas/* strictObject */.rej({
    name: following('name'),
    version: following('version'),
    platforms: schemas/* array */.YOg(following('platform')).min(1, 'names no platform').optional(),
    os: schemas/* array */.YOg(osSchema).optional(),
    files: schemas/* array */.YOg(fileSchema).optional(),
    filesLists: schemas/* array */.YOg(filesListSchema).optional(),
    images: schemas/* array */.YOg(following('image')).optional(),
    imagesLists: schemas/* array */.YOg(imagesListSchema).optional(),
});
function shapeIssues(error) {
    return error.issues.flatMap((issue) => issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }))
        : [{ path: issue.path, message: issue.message }]);
}
function checkAcross(config) {
    const issues = [];
    const seen = new Set();
    config.os?.forEach(({ distro, release, packages, repositories = [] }, index) => {
        const id = `${distro}-${release}`;
        if (seen.has(id))
            issues.push({ path: ['os', index], message: `${id} is there twice: merge the two lists of packages` });
        seen.add(id);
        const deb = getFamily(distro) === 'deb';
        packages.forEach((name, at) => {
            const violation = findViolation(deb ? 'debPackage' : 'rpmPackage', name);
            if (violation !== undefined)
                issues.push({ path: ['os', index, 'packages', at], message: violation });
        });
        const names = new Set();
        repositories.forEach((repository, at) => {
            const path = ['os', index, 'repositories', at];
            if (names.has(repository.name))
                issues.push({ path: [...path, 'name'], message: `the repository ${repository.name} is there twice` });
            names.add(repository.name);
            if (deb && repository.suite === undefined)
                issues.push({ path, message: 'a deb repository needs a suite' });
            if (!deb && (repository.suite ?? repository.components) !== undefined)
                issues.push({ path, message: 'suite and components are for deb repositories' });
            const flat = repository.suite?.endsWith('/') === true;
            if (deb && flat === (repository.components?.length ?? 0) > 0) {
                issues.push({ path, message: flat ? 'a suite that ends with / has no components' : 'a deb repository needs components, such as [main]' });
            }
            if (repository.keyFile !== undefined && !/\.(?:asc|gpg)$/.test(repository.keyFile))
                issues.push({ path: [...path, 'keyFile'], message: 'is neither an .asc nor a .gpg file' });
            if (repository.keyFile !== undefined && repository.trusted === true)
                issues.push({ path, message: 'has a key and is trusted without one: keep one of the two' });
        });
    });
    return issues;
}
/** Reads the text of `offline-resources.yaml`. @throws {YamlError} naming every place that is wrong, with file, line and column */
function parseOfflineResources(text, file) {
    const yaml = (0,src_yaml/* parseYaml */.hN)(text, file);
    const parsed = offlineResourcesSchema.safeParse(yaml.value);
    const issues = parsed.success ? checkAcross(parsed.data) : shapeIssues(parsed.error);
    if (!parsed.success || issues.length > 0)
        throw (0,src_yaml/* shapeError */.cn)(yaml, issues);
    return { fileName: file, config: parsed.data, locate: (path) => yaml.locate(path) };
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/errors.ts

/** A configuration or list of offline resources that cannot be used as it stands. */
class OfflineResourcesError extends errors/* SlipwayError */.GQ {
    name = 'OfflineResourcesError';
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/lists.ts

/** Lines without comments (`#…`), blank lines and carriage returns; the last one needs no newline. */
function meaningfulLines(text, file) {
    return text.replace(/^\uFEFF/, '').split('\n')
        .map((line, index) => ({ text: line.trim(), location: { file, line: index + 1 } }))
        .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
function parseLines(text, file, rule) {
    const issues = [];
    const seen = new Set();
    const entries = meaningfulLines(text, file).filter((line) => {
        const violation = findViolation(rule, line.text);
        if (violation !== undefined)
            issues.push({ location: line.location, message: violation });
        if (violation !== undefined || seen.has(line.text))
            return false;
        seen.add(line.text);
        return true;
    });
    return { entries, issues };
}
/** Reads a kubespray-like `files.list`: one address per line. A repeated line counts once. */
function parseFilesList(text, file) {
    return parseLines(text, file, 'url');
}
/** Reads an `images.list`: one reference per line, `##section` lines ignored, a repeated line counts once. */
function parseImagesList(text, file) {
    return parseLines(text, file, 'image');
}
/**
 * Reads checksums as `sha256sum` writes them: digest, two spaces (or space and `*`), name. A name is an address,
 * `host/path` of one, or a base name. The same name with two digests is an issue.
 */
function parseChecksums(text, file) {
    const issues = [];
    const digests = new Map();
    for (const { text: line, location } of meaningfulLines(text, file)) {
        const [, sha256, name] = /^([0-9a-f]{64}) [ *](\S+)$/.exec(line) ?? [];
        if (sha256 === undefined || name === undefined) {
            issues.push({ location, message: `${quoteForeign(line)} is not "<sha256>  <address or file name>"` });
            continue;
        }
        const key = name.replace(/^\.\//, '');
        if ((digests.get(key) ?? sha256) !== sha256)
            issues.push({ location, message: `${quoteForeign(key)} has two different checksums` });
        digests.set(key, sha256);
    }
    const find = (url) => {
        const { host, pathname } = new URL(url);
        return digests.get(url) ?? digests.get(host + pathname) ?? digests.get(pathname.slice(pathname.lastIndexOf('/') + 1));
    };
    return { checksums: { find }, issues };
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/resources.ts






/** The paths, relative to the configuration, of the files that it names. */
function referencedFiles({ config }) {
    return [...new Set([
            ...(config.filesLists ?? []).flatMap(({ list, checksums }) => [list, checksums]),
            ...(config.imagesLists ?? []).map((entry) => typeof entry === 'string' ? entry : entry.list),
            ...(config.os ?? []).flatMap(({ repositories = [] }) => repositories.flatMap(({ keyFile }) => keyFile ?? [])),
        ])];
}
/** `host/path` of an address, as `wget -x` and a mirror of the sites lay it out. */
function pathOfUrl(url) {
    const { hostname, pathname } = new URL(url);
    return hostname + pathname;
}
const parseMode = (mode = '0644') => Number.parseInt(mode, 8);
const platformPart = (platform) => platform === undefined ? {} : { platform };
const textOf = ({ contents }, name) => new TextDecoder().decode(contents.get(name));
/** How messages name a file that the configuration names. */
const shown = ({ file }, name) => external_node_path_.posix.join(external_node_path_.posix.dirname(file.fileName), name);
function collectFiles(collector) {
    const { file: { config, locate }, issues } = collector;
    const add = (entry) => {
        const path = entry.path ?? pathOfUrl(entry.url);
        const violation = findViolation('path', path);
        if (violation === undefined)
            return [{ ...entry, path }];
        issues.push({ location: entry.location, message: `the address gives no usable path (${violation}): name one with path:` });
        return [];
    };
    const single = (config.files ?? []).flatMap(({ url, sha256, path, mode, platform }, index) => add({ url, sha256, path, mode: parseMode(mode), ...platformPart(platform), location: locate(['files', index]) }));
    const listed = (config.filesLists ?? []).flatMap(({ list, checksums: checksumsFile, mode, platform }) => {
        const { entries, issues: listIssues } = parseFilesList(textOf(collector, list), shown(collector, list));
        const { checksums, issues: checksumIssues } = parseChecksums(textOf(collector, checksumsFile), shown(collector, checksumsFile));
        issues.push(...listIssues, ...checksumIssues);
        return entries.flatMap(({ text: url, location }) => {
            const sha256 = checksums.find(url);
            if (sha256 === undefined)
                issues.push({ location, message: `${url} has no sha256 in ${shown(collector, checksumsFile)}` });
            return sha256 === undefined ? [] : add({ url, sha256, path: undefined, mode: parseMode(mode), ...platformPart(platform), location });
        });
    });
    return [...single, ...listed];
}
function collectImages(collector) {
    const { file: { config }, issues } = collector;
    const listed = (config.imagesLists ?? []).flatMap((entry) => {
        const { list, platform } = typeof entry === 'string' ? { list: entry } : entry;
        const { entries, issues: listIssues } = parseImagesList(textOf(collector, list), shown(collector, list));
        issues.push(...listIssues);
        return entries.map(({ text }) => ({ reference: text, ...platformPart(platform) }));
    });
    return [...(config.images ?? []).map((reference) => ({ reference })), ...listed];
}
function collectOs({ file: { config, locate }, contents }) {
    return (config.os ?? []).map(({ distro, release, baseImage, packages, repositories = [] }, index) => ({
        id: `${distro}-${release}`, distro, release, family: getFamily(distro), baseImage,
        packages: packages.map((name, at) => ({ name, location: locate(['os', index, 'packages', at]) })),
        repositories: repositories.map(({ name, url, suite, components = [], keyFile, trusted = false }) => ({
            name, url, components, trusted, ...(suite === undefined ? {} : { suite }),
            ...(keyFile === undefined ? {} : { key: { fileName: `${name}${keyFile.slice(-4)}`, content: contents.get(keyFile) ?? new Uint8Array() } }),
        })),
    }));
}
function checkPlatforms({ file: { config, locate }, issues }, platforms) {
    platforms.forEach((platform, index) => {
        if (platforms.indexOf(platform) !== index)
            issues.push({ location: locate(['platforms', index]), message: `${platform} is there twice` });
        if ((config.os ?? []).length > 0 && !knownArchitectures.includes(platform.replace('linux/', ''))) {
            issues.push({ location: locate(['platforms', index]), message: `OS packages are built for linux/${knownArchitectures.join(', linux/')}, not for ${platform}` });
        }
    });
    const check = (platform, path) => {
        if (platform !== undefined && !platforms.includes(platform)) {
            issues.push({ location: locate(path), message: `${platform} is not among the platforms (${platforms.join(', ')})` });
        }
    };
    config.files?.forEach(({ platform }, index) => check(platform, ['files', index, 'platform']));
    config.filesLists?.forEach(({ platform }, index) => check(platform, ['filesLists', index, 'platform']));
    config.imagesLists?.forEach((entry, index) => check(typeof entry === 'string' ? undefined : entry.platform, ['imagesLists', index, 'platform']));
}
/** Two files that want one path, or a path that is a file here and a folder there. Equal entries are fine. */
function checkPaths(files, platforms, issues) {
    const reported = new Set();
    for (const platform of platforms) {
        const taken = new Map();
        const here = files.filter((file) => file.platform === undefined || file.platform === platform);
        for (const file of here) {
            const other = taken.get(file.path);
            if (other === undefined)
                taken.set(file.path, file);
            else if ((other.sha256 !== file.sha256 || other.mode !== file.mode) && !reported.has(file)) {
                issues.push({ location: file.location, message: `files/${file.path} is already the place of ${other.url} (${(0,errors/* formatLocation */.j$)(other.location)})` });
                reported.add(file);
            }
        }
        for (const file of here) {
            const parts = file.path.split('/');
            const parent = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/')).find((folder) => taken.has(folder));
            if (parent !== undefined && !reported.has(file)) {
                issues.push({ location: file.location, message: `files/${file.path} lies in ${parent}, which is a file (${(0,errors/* formatLocation */.j$)(taken.get(parent)?.location ?? file.location)})` });
                reported.add(file);
            }
        }
    }
}
/**
 * Joins a configuration with the contents of the files it names (see {@link referencedFiles}).
 * @throws {OfflineResourcesError} LIST_INVALID naming every place that is wrong
 */
function resolveOfflineResources(file, contents) {
    const collector = { file, contents, issues: [] };
    const { name, version, platforms = ['linux/amd64'] } = file.config;
    checkPlatforms(collector, platforms);
    const files = collectFiles(collector);
    const images = collectImages(collector);
    checkPaths(files, platforms, collector.issues);
    const [first] = collector.issues;
    if (first !== undefined) {
        throw new OfflineResourcesError('LIST_INVALID', collector.issues.map(({ location, message }) => `${(0,errors/* formatLocation */.j$)(location)}: ${message}`).join('\n'), { location: first.location });
    }
    return { name, version, platforms, os: collectOs(collector), files, images };
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/load-resources.ts






/** A list or key larger than this is none. */
const maxBytes = 64 * 2 ** 20;
/**
 * Reads a configuration and the lists and keys it names, which must lie in its folder, also behind links.
 * @param shownAs the configuration's name in messages; @default `path`
 * @throws {YamlError} @throws {OfflineResourcesError} PATH_OUTSIDE, LIST_INVALID
 */
async function loadOfflineResources(path, shownAs = path) {
    const file = parseOfflineResources((await readBytes(path, shownAs)).toString('utf8'), shownAs);
    const folder = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.dirname)(path));
    const contents = new Map();
    for (const name of referencedFiles(file)) {
        const shown = (0,external_node_path_.join)((0,external_node_path_.dirname)(shownAs), name);
        const real = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.join)(folder, name)).catch((cause) => { throw unreadable(shown, cause); });
        if (!real.startsWith(folder === external_node_path_.sep ? external_node_path_.sep : folder + external_node_path_.sep))
            throw new OfflineResourcesError('PATH_OUTSIDE', `${shown} leads out of the folder of ${shownAs}`);
        contents.set(name, await readBytes(real, shown));
    }
    return resolveOfflineResources(file, contents);
}
function unreadable(shown, cause) {
    return new OfflineResourcesError('LIST_INVALID', (0,errors/* errorCode */.CA)(cause) === 'ENOENT' ? `${shown} does not exist` : `cannot read ${shown}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, location: { file: shown } });
}
async function readBytes(path, shown) {
    const content = await (0,external_node_fs_promises_.readFile)(path).catch((cause) => { throw unreadable(shown, cause); });
    if (content.length > maxBytes)
        throw new OfflineResourcesError('LIST_INVALID', `${shown} is larger than ${maxBytes} bytes`, { location: { file: shown } });
    return content;
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/plan.ts


const byText = (textOf) => (a, b) => textOf(a) < textOf(b) ? -1 : 1;
function planPlatform(resources, platform) {
    const architecture = platform.replace('linux/', '');
    const isWanted = (entry) => entry.platform === undefined || entry.platform === platform;
    const files = new Map(resources.files.filter(isWanted).map((file) => [file.path, file]));
    return {
        platform, architecture,
        directory: `${resources.name}-${resources.version}-linux-${architecture}`,
        osStages: resources.os.map((os) => {
            const packageArchitecture = findPackageArchitecture(os.family, architecture);
            if (packageArchitecture === undefined)
                throw new OfflineResourcesError('PLATFORM_UNKNOWN', `there are no OS packages for ${platform}`);
            return { ...os, packageArchitecture, stage: `packages-${os.id}-${architecture}`, path: `os/${os.id}` };
        }),
        files: [...files.values()].sort(byText((file) => file.path)),
        images: [...new Set(resources.images.filter(isWanted).map(({ reference }) => reference))].sort(),
    };
}
/**
 * What will be built for the platforms: stages, files, images and directory names.
 * @param platforms as `linux/amd64`; @default those of the configuration
 * @throws {OfflineResourcesError} PLATFORM_UNKNOWN for one that the configuration does not have
 */
function planOfflineResources(resources, platforms = resources.platforms) {
    const wanted = [...new Set(platforms.length === 0 ? resources.platforms : platforms)];
    const unknown = wanted.filter((platform) => !resources.platforms.includes(platform));
    if (unknown.length > 0) {
        throw new OfflineResourcesError('PLATFORM_UNKNOWN', `${resources.name} is not made for ${unknown.join(', ')}`, { hint: `its platforms are ${resources.platforms.join(', ')}: name others under platforms: of the configuration` });
    }
    return { name: resources.name, version: resources.version, os: resources.os, platforms: wanted.map((platform) => planPlatform(resources, platform)) };
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/dockerfile.ts
/** The stage that holds the OS packages of one platform and nothing else. */
const osTarget = (architecture) => `os-linux-${architecture}`;
/** The stage that holds OS packages and files: the content of a package. */
const exportTarget = (architecture) => `export-linux-${architecture}`;
/** The exec form: no shell reads it. */
const argv = (...args) => `[${args.map((arg) => JSON.stringify(arg)).join(', ')}]`;
const toolsStage = (id) => `tools-${id}`;
function formatTools({ id, baseImage, family }) {
    return [
        `FROM --platform=$BUILDPLATFORM ${baseImage} AS ${toolsStage(id)}`,
        `COPY build/prepare-${family}.sh build/download-${family}.sh /slipway/`,
        `RUN ${argv('sh', `/slipway/prepare-${family}.sh`)}`,
    ].join('\n');
}
function formatPackages({ id, stage, family, packageArchitecture }) {
    return [
        `FROM ${toolsStage(id)} AS ${stage}`,
        `COPY build/${id}/ /slipway/${id}/`,
        `RUN --mount=type=cache,id=slipway-${id}-${packageArchitecture},target=/var/cache/slipway,sharing=locked ${argv('sh', `/slipway/download-${family}.sh`, `/slipway/${id}`, packageArchitecture)}`,
    ].join('\n');
}
function formatExport({ architecture, osStages, files }) {
    const os = osStages.length === 0 ? [] : [[
            `FROM scratch AS ${osTarget(architecture)}`,
            ...osStages.map(({ stage, path }) => `COPY --from=${stage} /out/ /${path}/`),
        ].join('\n')];
    const both = [
        `FROM scratch AS ${exportTarget(architecture)}`,
        ...(osStages.length === 0 ? [] : [`COPY --from=${osTarget(architecture)} / /`]),
        ...(files.length === 0 ? [] : ['COPY --from=files / /']),
    ].join('\n');
    return [...os, both];
}
/**
 * One BuildKit Dockerfile for every distribution and platform of the plan. Its context is a directory of the result
 * (`build/`, `files/`). The distributions' tools run on the building machine's own architecture and fetch packages of the
 * asked one, so no emulation is needed. Every name in it has passed the grammar; package names are not in it at all.
 * @see https://docs.docker.com/reference/dockerfile/
 */
function formatDockerfile(plan) {
    const example = plan.platforms[0]?.architecture ?? 'amd64';
    return [
        [
            `# ${plan.name} ${plan.version}: OS packages and files for a site without internet. Generated; needs BuildKit.`,
            `# docker build --target ${exportTarget(example)} --output type=local,dest=OUT DIRECTORY`,
        ].join('\n'),
        ...plan.os.map(formatTools),
        ...plan.platforms.flatMap(({ osStages }) => osStages.map(formatPackages)),
        ...(plan.platforms.some(({ files }) => files.length > 0) ? ['# Downloaded and verified before the build, so that they need no container.\nFROM scratch AS files\nCOPY files/ /files/'] : []),
        ...plan.platforms.flatMap(formatExport),
    ].join('\n\n') + '\n';
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/build-scripts.ts
/**
 * The shell scripts that run inside the build. They are constant: what differs is read from files, one name per
 * line, and passed on as single arguments. A line `slipway-missing NAME` tells the caller which package does not exist,
 * `slipway-unknown TEXT` that a package source could not be asked.
 */
const buildScripts = {
    'prepare-deb.sh': `#!/bin/sh
# Installs what download-deb.sh needs, unless the base image has it.
set -eu
if command -v apt-ftparchive >/dev/null && [ -e /etc/ssl/certs/ca-certificates.crt ]; then exit 0; fi
export DEBIAN_FRONTEND=noninteractive
apt-get -qq -o APT::Update::Error-Mode=any update || { echo "slipway-unknown apt-get update failed" >&2; exit 3; }
apt-get -qq install --yes --no-install-recommends apt-utils ca-certificates
`,
    'download-deb.sh': `#!/bin/sh
# Usage: download-deb.sh DIRECTORY ARCHITECTURE
# Downloads the packages of DIRECTORY/packages.list and all they depend on to /out and indexes them.
# The list of installed packages is empty, so nothing is taken for granted but what the site installs.
set -eu
directory=$1
architecture=$2
cache=/var/cache/slipway
mkdir -p "$cache/archives/partial" "$cache/lists/partial" /tmp/slipway/archives/partial /out
: >/tmp/slipway/status
: >/tmp/slipway/missing
: >/tmp/slipway/wanted
if [ -e "$directory/sources.list" ]; then cp "$directory/sources.list" /etc/apt/sources.list.d/slipway.list; fi

get() {
  archives=$1
  shift
  apt-get -qq --yes --no-install-recommends -o APT::Architecture="$architecture" -o APT::Architectures="$architecture" \\
    -o APT::Cmd::Pattern-Only=true -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any -o Acquire::Retries=3 \\
    -o Dir::State::status=/tmp/slipway/status -o Dir::State::lists="$cache/lists" -o Dir::Cache::archives="$archives" \\
    -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= "$@" </dev/null
}

get "$cache/archives" update || { echo "slipway-unknown apt-get update failed" >&2; exit 3; }
# Each package alone, so that two which exclude each other can both be mirrored.
while IFS= read -r package; do
  if get /tmp/slipway/archives install --print-uris -- "$package" >/tmp/slipway/uris; then
    cat /tmp/slipway/uris >>/tmp/slipway/wanted
  else
    echo "$package" >>/tmp/slipway/missing
  fi
done <"$directory/packages.list"
if [ -s /tmp/slipway/missing ]; then
  sed 's/^/slipway-missing /' /tmp/slipway/missing >&2
  exit 1
fi
while IFS= read -r package; do
  get "$cache/archives" install --download-only -- "$package" || { echo "slipway-unknown the download of $package failed" >&2; exit 3; }
done <"$directory/packages.list"
# Of each line: 'address' file size hash.
cut -d ' ' -f 2 /tmp/slipway/wanted | sort -u | while IFS= read -r file; do cp "$cache/archives/$file" /out/; done

cd /out
apt-ftparchive packages . >Packages
gzip -9nk Packages
apt-ftparchive release . >/tmp/slipway/Release
mv /tmp/slipway/Release Release
`,
    'prepare-rpm.sh': `#!/bin/sh
# Installs what download-rpm.sh needs, unless the base image has it.
set -eu
if command -v createrepo_c >/dev/null && dnf -q download --help >/dev/null 2>&1; then exit 0; fi
dnf -q -y install createrepo_c dnf-plugins-core || { echo "slipway-unknown dnf cannot install createrepo_c" >&2; exit 3; }
`,
    'download-rpm.sh': `#!/bin/sh
# Usage: download-rpm.sh DIRECTORY ARCHITECTURE
# Downloads the packages of DIRECTORY/packages.list and all they depend on to /out and indexes them.
set -eu
directory=$1
architecture=$2
mkdir -p /out /tmp/slipway
: >/tmp/slipway/missing
if [ -e "$directory/slipway.repo" ]; then mkdir -p /etc/yum.repos.d; cp "$directory/slipway.repo" /etc/yum.repos.d/; fi

get() {
  dnf -q -y --forcearch="$architecture" --setopt=cachedir=/var/cache/slipway --setopt=keepcache=1 --setopt=retries=3 "$@" </dev/null
}

get makecache || { echo "slipway-unknown dnf makecache failed" >&2; exit 3; }
set --
while IFS= read -r package; do
  set -- "$@" "$package"
  found=$(get repoquery --arch="$architecture,noarch" -- "$package") || { echo "slipway-unknown dnf repoquery failed" >&2; exit 3; }
  if [ -z "$found" ]; then echo "$package" >>/tmp/slipway/missing; fi
done <"$directory/packages.list"
if [ -s /tmp/slipway/missing ]; then
  sed 's/^/slipway-missing /' /tmp/slipway/missing >&2
  exit 1
fi
get download --resolve --alldeps --archlist="$architecture,noarch" --destdir=/out -- "$@" || { echo "slipway-unknown dnf download failed" >&2; exit 3; }
createrepo_c --quiet /out
`,
};

;// CONCATENATED MODULE: ./packages/offline-resources/src/build-context.ts

const keyPath = (id, fileName) => `/slipway/${id}/keys/${fileName}`;
/** @see https://manpages.debian.org/sources.list (one-line style) */
function formatDebSource(id, { url, suite = './', components, key, trusted }) {
    const options = [...(trusted ? ['trusted=yes'] : []), ...(key === undefined ? [] : [`signed-by=${keyPath(id, key.fileName)}`])];
    return ['deb', ...(options.length === 0 ? [] : [`[${options.join(' ')}]`]), url, suite, ...components].join(' ');
}
/** @see https://dnf.readthedocs.io/en/latest/conf_ref.html#repo-options */
function formatRpmRepository(id, { name, url, key, trusted }) {
    return [`[${name}]`, `name=${name}`, `baseurl=${url}`, 'enabled=1', `gpgcheck=${trusted ? 0 : 1}`,
        ...(key === undefined ? [] : [`gpgkey=file://${keyPath(id, key.fileName)}`]), ''].join('\n');
}
function osContext({ id, family, packages, repositories }) {
    const names = [...new Set(packages.map(({ name }) => name))].sort();
    return [
        { path: `build/${id}/packages.list`, content: `${names.join('\n')}\n` },
        ...(repositories.length === 0 ? [] : [family === 'deb'
                ? { path: `build/${id}/sources.list`, content: `${repositories.map((repository) => formatDebSource(id, repository)).join('\n')}\n` }
                : { path: `build/${id}/slipway.repo`, content: repositories.map((repository) => formatRpmRepository(id, repository)).join('\n') }]),
        ...repositories.flatMap(({ key }) => key === undefined ? [] : [{ path: `build/${id}/keys/${key.fileName}`, content: key.content }]),
    ];
}
/** The files that the Dockerfile copies, besides `files/`: scripts, package lists, package sources and their keys. */
function planBuildContext(plan) {
    const families = new Set(plan.os.map(({ family }) => family));
    const scripts = Object.entries(buildScripts).filter(([name]) => [...families].some((family) => name.endsWith(`-${family}.sh`)));
    return [...scripts.map(([name, content]) => ({ path: `build/${name}`, content })), ...plan.os.flatMap(osContext)];
}

;// CONCATENATED MODULE: ./packages/offline-resources/src/manifest.ts

const byPath = (a, b) => a.path < b.path ? -1 : 1;
/**
 * `checksums.txt`, as `sha256sum -c` reads it.
 * @throws {OfflineResourcesError} FILE_NAME_INVALID for a name that would need escapes
 */
function formatChecksums(files) {
    return [...files].sort(byPath).map(({ path, sha256 }) => {
        if (!/^[^\\\p{Cc}-][^\\\p{Cc}]*$/u.test(path)) {
            throw new OfflineResourcesError('FILE_NAME_INVALID', `${JSON.stringify(path)} has characters that checksums.txt cannot hold`);
        }
        return `${sha256}  ${path}\n`;
    }).join('');
}
/** `manifest.json` of one platform's directory: what was asked for and what is there. Without times, so equal input gives equal bytes. */
function formatManifest(plan, platform, { packed, withOsPackages }) {
    const sizes = new Map(packed.map(({ path, size }) => [path, size]));
    const manifest = {
        formatVersion: 1,
        kind: 'offline-resources',
        name: plan.name,
        version: plan.version,
        platform: platform.platform,
        osPackages: platform.osStages.map(({ distro, release, family, path, baseImage, packages }) => {
            const files = packed.filter((file) => file.path.startsWith(`${path}/`) && file.path.endsWith(`.${family}`));
            return {
                distro, release, family, path, baseImage, packages: packages.map(({ name }) => name), built: withOsPackages,
                packageFiles: files.length, size: files.reduce((sum, { size }) => sum + size, 0),
            };
        }),
        files: platform.files.map(({ path, url, sha256 }) => ({ path: `files/${path}`, url, sha256, size: sizes.get(`files/${path}`) ?? 0 })),
        images: platform.images.length,
    };
    return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./packages/core/src/exec.ts
var src_exec = __webpack_require__(96192);
;// CONCATENATED MODULE: ./actions/build-offline-resources/src/errors.ts

/** A step of the build that could not be carried out. */
class BuildError extends errors/* SlipwayError */.GQ {
    name = 'BuildError';
}
/** One file could not be had. A finding of the run, not its end. */
class DownloadError extends errors/* SlipwayError */.GQ {
    name = 'DownloadError';
}

;// CONCATENATED MODULE: ./actions/build-offline-resources/src/buildkit.ts



const wayOut = 'install docker (Debian: apt-get install docker.io), name the client with --docker PROGRAM, or leave the OS packages out with --skip-os-packages';
/**
 * Asks a docker client what it can do.
 * @throws {BuildError} DOCKER_NOT_FOUND, DOCKER_UNAVAILABLE, BUILDKIT_NOT_FOUND
 */
async function findBuilder(program, { exec, env }) {
    let versions;
    try {
        const { stdout } = await exec(program, ['version', '--format', '{{.Client.Version}} {{.Server.Version}}'], { env, timeoutMs: 60_000 });
        versions = stdout.toString('utf8').trim().split(' ');
    }
    catch (cause) {
        if ((0,errors/* errorCode */.CA)(cause) === 'COMMAND_NOT_FOUND')
            throw new BuildError('DOCKER_NOT_FOUND', `OS packages are built by docker, and ${program} is not installed`, { cause, hint: wayOut });
        throw new BuildError('DOCKER_UNAVAILABLE', `docker does not answer: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, hint: 'start its daemon, or name it in DOCKER_HOST' });
    }
    const buildx = await exec(program, ['buildx', 'version'], { env, timeoutMs: 60_000, okExitCodes: [0, 1, 125] });
    if (buildx.exitCode === 0)
        return { program, kind: 'buildx' };
    const major = Number.parseInt(versions[0] ?? '', 10);
    if (major >= 19 && major < 23)
        return { program, kind: 'builtin' };
    throw new BuildError('BUILDKIT_NOT_FOUND', `the docker client ${versions[0] ?? ''} has no buildx plugin, which BuildKit needs`, { hint: 'install docker-buildx-plugin, or docker.io of Debian 12' });
}
/** The arguments of one platform's build, run in the folder that holds `context`; the result goes to `exported` beside it. */
function buildArguments({ kind }, { platform, architecture }, { network, refresh }) {
    return [
        ...(kind === 'buildx' ? ['buildx', 'build'] : ['build']),
        '--progress', 'plain', '--platform', platform, '--target', osTarget(architecture), '--output', 'type=local,dest=exported',
        ...(network === 'host' ? ['--network', 'host'] : []), ...(refresh ? ['--no-cache'] : []),
        '--file', 'context/Dockerfile', 'context',
    ];
}
/** What the scripts of the build say of single packages, as findings at the package's place in the configuration. */
function parseBuildOutput(output, plan) {
    const stages = new Map(plan.platforms.flatMap(({ osStages, platform }) => osStages.map((stage) => [stage.stage, { ...stage, platform }])));
    const vertices = new Map();
    const findings = new Map();
    for (const line of output.split('\n')) {
        const [, vertex = '', text = ''] = /^#(\d{1,6}) (.*)$/.exec(line) ?? [];
        const stageName = /^\[(?:\S+ )?([a-z0-9.-]+) +\d+\/\d+\] /.exec(text)?.[1];
        if (stageName !== undefined)
            vertices.set(vertex, stageName);
        const [, kind, rest = ''] = /^[\d.]+ slipway-(missing|unknown) (.{1,300})$/.exec(text) ?? [];
        if (kind === undefined)
            continue;
        const stage = stages.get(vertices.get(vertex) ?? '');
        const where = stage === undefined ? vertices.get(vertex) ?? 'the build' : `${stage.id} for ${stage.platform}`;
        const location = stage?.packages.find(({ name }) => name === rest)?.location;
        findings.set(`${vertex} ${kind} ${rest}`, kind === 'missing'
            ? { code: 'package-missing', severity: 'error', subject: rest, message: `${where} has no package ${rest} that can be installed`, ...(location === undefined ? {} : { location }) }
            : { code: 'unknown', severity: 'error', subject: where, message: `the package sources of ${where} could not be asked: ${(0,src_text/* plainText */.wh)(rest)}`, hint: 'run again; --log-level debug shows the output of the build' });
    }
    return [...findings.values()];
}
/**
 * Builds the OS packages of one platform in `folder`, which holds `context`; they end up in `folder/exported`.
 * @returns findings when the build told why it failed
 * @throws {BuildError} BUILD_FAILED when it did not
 */
async function buildOsPackages(folder, platform, { builder, plan, options, deps }) {
    const { exec, env, logger } = deps;
    let output = '';
    let line = '';
    const onOutput = (chunk) => {
        const text = chunk.toString('utf8');
        if (output.length < 2 ** 24)
            output += text;
        const lines = (line + text).split('\n');
        line = lines.pop() ?? '';
        for (const whole of lines)
            if (whole.trim() !== '')
                logger.debug(whole);
    };
    try {
        await exec(builder.program, buildArguments(builder, platform, options), {
            // Attestations would add a file of their own to the exported folder.
            cwd: folder, env: { ...env, DOCKER_BUILDKIT: '1', BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, timeoutMs: 6 * 3600_000, onOutput,
        });
        return [];
    }
    catch (error) {
        if (!(error instanceof src_exec/* ExecError */.cI))
            throw error;
        const findings = parseBuildOutput(output, plan);
        if (findings.length > 0)
            return findings;
        const tail = (0,src_text/* plainText */.wh)(output.trim().split('\n').slice(-12).join('\n'));
        throw new BuildError('BUILD_FAILED', `docker could not build the OS packages for ${platform.platform} (${error.code}):\n${tail}`, { cause: error, exitCode: 3, retryable: true, hint: '--log-level debug shows the whole output of the build' });
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
;// CONCATENATED MODULE: ./actions/build-offline-resources/src/download.ts







const maxRedirects = 10;
/** Tries in a row without a new byte. */
const maxStalled = 5;
const maxWaitMs = 60_000;
/** The lower-case hexadecimal sha256 of a file on disk. */
async function hashFile(path) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 2 ** 20 }), hash);
    return hash.digest('hex');
}
const sizeOf = async (path) => {
    try {
        return (await (0,external_node_fs_promises_.stat)(path)).size;
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return 0;
        throw error;
    }
};
/** The wait that `Retry-After` asks for, seconds or a date. @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
function parseRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
    return Number.isFinite(wait) && wait >= 0 ? Math.min(wait, maxWaitMs) : undefined;
}
/** The first byte of a part, when the answer says so in the one form that can be trusted. @see https://www.rfc-editor.org/rfc/rfc9110#name-content-range */
function parseFirstByte(contentRange) {
    const match = /^bytes (\d{1,15})-(\d{1,15})\/(?:\d{1,15}|\*)$/.exec(contentRange ?? '');
    return match === null || Number(match[2]) < Number(match[1]) ? undefined : Number(match[1]);
}
/** An answer that may be another one later. */
class Unsettled extends Error {
    waitMs;
    constructor(message, waitMs, options) {
        super(message, options);
        this.waitMs = waitMs;
    }
}
async function requestFollowing(url, headers, options) {
    let at = url;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
        const response = await options.http.request({ url: at, headers });
        const { location } = response.headers;
        if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined)
            return response;
        response.body.destroy();
        if (!URL.canParse(location, at.href))
            throw new DownloadError('FILE_UNKNOWN', `${at.host} redirects to something that is no address`);
        const next = new URL(location, at);
        await options.checkRedirect(at, next);
        at = next;
    }
    throw new DownloadError('FILE_UNKNOWN', `${url.href} redirects more than ${maxRedirects} times`);
}
/** Throws unless the answer carries the file. */
function checkStatus({ status, headers }, url, now) {
    const what = `${url.href} answers ${status}`;
    if (status === 404 || status === 410)
        throw new DownloadError('FILE_MISSING', what);
    if (status === 401 || status === 403)
        throw new DownloadError('FILE_DENIED', what);
    if (status === 408 || status === 429 || status >= 500)
        throw new Unsettled(what, parseRetryAfter(headers['retry-after'], now));
    if (status !== 200 && status !== 206)
        throw new DownloadError('FILE_UNKNOWN', what);
}
/** Appends a body to a file. Trouble of the network is Unsettled, of the disk it is the end. */
async function append(body, handle, url) {
    const write = async (chunk) => {
        try {
            await handle.writeFile(chunk);
        }
        catch (cause) {
            throw new BuildError('DOWNLOAD_WRITE', `cannot write what ${url.href} sends: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, hint: 'free some space, or name another folder with --downloads DIR' });
        }
    };
    try {
        for await (const chunk of body)
            await write(chunk);
    }
    catch (error) {
        if (error instanceof BuildError)
            throw error;
        throw new Unsettled(`${url.href}: the connection broke: ${(0,errors/* errorMessage */.gJ)(error)}`, undefined, { cause: error });
    }
}
/** One try to get the rest of the file. Bytes are only ever added behind those that the server says they follow. */
async function fetchRest(url, partial, options) {
    const offset = await sizeOf(partial);
    const response = await requestFollowing(url, offset === 0 ? {} : { range: `bytes=${offset}-` }, options);
    try {
        if (offset > 0 && response.status === 416) { // there is nothing behind what we have, yet it is not the file
            await (0,external_node_fs_promises_.rm)(partial, { force: true });
            throw new Unsettled(`${url.href} cannot be resumed`);
        }
        checkStatus(response, url, options.now());
        if (response.status === 206 && (offset === 0 || parseFirstByte(response.headers['content-range']) !== offset)) {
            await (0,external_node_fs_promises_.rm)(partial, { force: true });
            throw new Unsettled(`${url.href} answers with another part than was asked for`);
        }
        const handle = await (0,external_node_fs_promises_.open)(partial, response.status === 206 ? 'a' : 'w');
        try {
            await append(response.body, handle, url);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
    }
    finally {
        response.body.destroy();
    }
}
/** Tries until the server has sent its last byte, or nothing new came several times. */
async function fetchWhole(url, partial, options) {
    let stalled = 0;
    let reached = await sizeOf(partial);
    const goOn = (error) => error instanceof Unsettled || ((0,errors/* isSlipwayError */.qQ)(error) && error.retryable);
    await (0,retry/* retry */.L)(async () => {
        try {
            await fetchRest(url, partial, options);
        }
        catch (error) {
            const size = await sizeOf(partial);
            stalled = size > reached ? 0 : stalled + 1;
            reached = Math.max(reached, size);
            throw error;
        }
    }, {
        attempts: 100, firstDelayMs: options.firstDelayMs ?? 500, shouldRetry: (error) => goOn(error) && stalled < maxStalled,
        askedDelayMs: (error) => error instanceof Unsettled ? error.waitMs : undefined,
    });
}
/**
 * Gets a file into `folder`, named by its sha256, and returns its path. A file that is there is hashed, not fetched; a
 * part of an earlier run is resumed. The digest is taken from the disk, so what it proves is what is there.
 * @throws {DownloadError} FILE_MISSING, FILE_DENIED, FILE_UNKNOWN, CHECKSUM_MISMATCH
 * @throws {BuildError} DOWNLOAD_WRITE
 */
async function downloadFile(file, folder, options) {
    const url = new URL(file.url);
    const done = (0,external_node_path_.join)(folder, file.sha256);
    const partial = `${done}.part`;
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    if (await sizeOf(done) > 0) {
        if (await hashFile(done) === file.sha256)
            return done;
        await (0,external_node_fs_promises_.rm)(done, { force: true });
    }
    const resumed = await sizeOf(partial) > 0;
    if (resumed && await hashFile(partial) === file.sha256) {
        await (0,external_node_fs_promises_.rename)(partial, done);
        return done;
    }
    for (const fresh of resumed ? [false, true] : [true]) {
        try {
            await fetchWhole(url, partial, options);
        }
        catch (error) {
            if (error instanceof DownloadError || error instanceof BuildError)
                throw error;
            if (!(error instanceof Unsettled) && !(0,errors/* isSlipwayError */.qQ)(error))
                throw error;
            throw new DownloadError('FILE_UNKNOWN', (0,errors/* errorMessage */.gJ)(error), { cause: error, retryable: true, exitCode: 3 });
        }
        const actual = await hashFile(partial);
        if (actual === file.sha256) {
            await (0,external_node_fs_promises_.rename)(partial, done);
            return done;
        }
        await (0,external_node_fs_promises_.rm)(partial, { force: true });
        if (fresh)
            throw new DownloadError('CHECKSUM_MISMATCH', `${file.url} has the sha256 ${actual}, expected ${file.sha256}`);
    }
    throw new DownloadError('FILE_UNKNOWN', `${file.url} was not fetched`);
}

;// CONCATENATED MODULE: ./actions/build-offline-resources/src/staging.ts






/** What a killed run left behind is removed when it is older than any run takes. */
const leftoverAgeMs = 24 * 3600_000;
const prefix = '.slipway-offline-';
/** A folder beside the results, so that moving a result into place is one rename. */
async function makeStaging(output, now) {
    await (0,external_node_fs_promises_.mkdir)(output, { recursive: true });
    for (const name of await (0,external_node_fs_promises_.readdir)(output)) {
        if (name.startsWith(prefix) && now - (await (0,external_node_fs_promises_.stat)((0,external_node_path_.join)(output, name))).mtimeMs > leftoverAgeMs)
            await (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(output, name), { recursive: true, force: true });
    }
    return (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(output, prefix));
}
/** Puts files of the build context into a directory. */
async function writeContext(directory, files) {
    for (const { path, content } of files)
        await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(directory, path), content);
}
/** Copies a downloaded file into place; the kept download stays apart, so nobody's later write reaches it. */
async function placeFile(source, target, mode) {
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await (0,external_node_fs_promises_.copyFile)(source, target, external_node_fs_promises_.constants.COPYFILE_FICLONE);
    await (0,external_node_fs_promises_.chmod)(target, mode);
}
/**
 * Moves what the build exported into the package's directory, with plain permissions.
 * @throws {BuildError} BUILD_RESULT_INVALID for anything but files and folders, and for a distribution without packages or index
 */
async function takeOsPackages(exported, directory, stages) {
    for (const { path, family, id } of stages) {
        const names = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(exported, path)).catch(() => []);
        const index = family === 'deb' ? 'Packages' : 'repodata';
        if (!names.some((name) => name.endsWith(`.${family}`)) || !names.includes(index)) {
            throw new BuildError('BUILD_RESULT_INVALID', `the build gave no ${family} packages or no ${index} for ${id}`, { exitCode: 3 });
        }
        await normalise((0,external_node_path_.join)(exported, path));
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(directory, path)), { recursive: true });
        await (0,external_node_fs_promises_.rename)((0,external_node_path_.join)(exported, path), (0,external_node_path_.join)(directory, path));
    }
}
async function normalise(path) {
    const entry = await (0,external_node_fs_promises_.lstat)(path);
    if (entry.isDirectory()) {
        await (0,external_node_fs_promises_.chmod)(path, 0o755);
        for (const name of await (0,external_node_fs_promises_.readdir)(path))
            await normalise((0,external_node_path_.join)(path, name));
    }
    else if (entry.isFile())
        await (0,external_node_fs_promises_.chmod)(path, 0o644);
    else
        throw new BuildError('BUILD_RESULT_INVALID', `the build gave something that is neither file nor folder: ${JSON.stringify(path)}`);
}
/** Every file of a directory with size and sha256, sorted by path. */
async function listPacked(directory) {
    const entries = await (0,external_node_fs_promises_.readdir)(directory, { recursive: true, withFileTypes: true });
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name)).sort();
    const packed = [];
    for (const path of paths)
        packed.push({ path: path.slice(directory.length + 1), size: (await (0,external_node_fs_promises_.stat)(path)).size, sha256: await hashFile(path) });
    return packed;
}
/** Puts a finished directory under its name; the previous one goes only when the new one is there. */
async function replaceDirectory(finished, target) {
    const previous = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `${prefix}previous-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    let hadPrevious = true;
    try {
        await (0,external_node_fs_promises_.rename)(target, previous);
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT')
            throw error;
        hadPrevious = false;
    }
    try {
        await (0,external_node_fs_promises_.rename)(finished, target);
    }
    catch (error) {
        if (hadPrevious)
            await (0,external_node_fs_promises_.rename)(previous, target);
        throw error;
    }
    if (hadPrevious)
        await (0,external_node_fs_promises_.rm)(previous, { recursive: true, force: true });
}

;// CONCATENATED MODULE: ./actions/build-offline-resources/src/run.ts











/**
 * Plans, downloads, builds and puts a directory per platform into place. Directories appear when all of them are
 * complete; a run with a finding of severity error changes none.
 * @throws {SlipwayError} for a configuration that cannot be used and a build that cannot be started
 */
async function run(inputs, deps) {
    const { cwd, logger } = deps;
    const resources = await loadOfflineResources((0,external_node_path_.resolve)(cwd, inputs.resources), inputs.resources);
    const plan = planOfflineResources(resources, inputs.platform);
    const dockerfile = formatDockerfile(plan);
    if (inputs.dryRun)
        return { plan, dockerfile, dryRun: true, packages: [], findings: [] };
    if (inputs.jobs < 1)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `jobs is ${inputs.jobs}, expected 1 or more`);
    const wantsOs = plan.os.length > 0 && !inputs.skipOsPackages;
    const builder = wantsOs ? await findBuilder(inputs.docker, deps) : undefined;
    const findings = plan.os.length > 0 && !wantsOs
        ? [{ code: 'os-packages-skipped', severity: 'warning', subject: plan.name, message: `the OS packages of ${plan.os.map(({ id }) => id).join(', ')} are left out` }] : [];
    const finish = (packages) => ({ plan, dockerfile, dryRun: false, packages, findings: (0,src_findings/* sortFindings */.T)(findings) });
    const output = (0,external_node_path_.resolve)(cwd, inputs.output);
    const downloads = inputs.downloads === undefined ? (0,external_node_path_.join)(output, '.downloads') : (0,external_node_path_.resolve)(cwd, inputs.downloads);
    findings.push(...await downloadAll(plan, downloads, inputs, deps));
    if (findings.some(({ severity }) => severity === 'error'))
        return finish([]);
    const staging = await makeStaging(output, deps.now().getTime());
    try {
        const built = [];
        for (const platform of plan.platforms) {
            logger.step(`Building ${platform.directory}`);
            const directory = (0,external_node_path_.join)(staging, platform.architecture, 'context');
            const failed = await buildDirectory(directory, { plan, platform, dockerfile, builder, downloads, inputs, deps });
            findings.push(...failed);
            if (failed.length > 0)
                continue;
            const target = (0,external_node_path_.join)(output, platform.directory);
            const packed = await sealDirectory(directory, { plan, platform, withOsPackages: builder !== undefined });
            built.push({ from: directory, to: target, summary: summarise(platform, packed, (0,external_node_path_.relative)(cwd, target)) });
        }
        if (findings.some(({ severity }) => severity === 'error'))
            return finish([]);
        for (const { from, to } of built)
            await replaceDirectory(from, to);
        for (const { summary } of built)
            logger.info(`${summary.directory}: ${(0,src_text/* formatBytes */.z3)(summary.size)}`);
        return finish(built.map(({ summary }) => summary));
    }
    finally {
        await (0,external_node_fs_promises_.rm)(staging, { recursive: true, force: true });
    }
}
const findingCodes = { FILE_MISSING: 'missing', FILE_DENIED: 'denied', FILE_UNKNOWN: 'unknown', CHECKSUM_MISMATCH: 'checksum-mismatch' };
const hints = {
    FILE_DENIED: 'the address wants a login, or does not exist and says so this way',
    CHECKSUM_MISMATCH: 'the file changed at its address, or the sha256 in the configuration is of another file',
};
/** Gets every content once; what cannot be had is a finding, and the others go on. */
async function downloadAll(plan, folder, inputs, deps) {
    const files = [...new Map(plan.platforms.flatMap((platform) => platform.files).map((file) => [file.sha256, file])).values()];
    if (files.length === 0)
        return [];
    deps.logger.step(`Downloading ${(0,src_text/* formatCount */.B4)(files.length, 'file')}`);
    const progress = deps.logger.progress('Files', { total: files.length });
    const policy = (0,addresses/* createAddressPolicy */.f)({ resolveHost: async (host) => (await (0,promises_.lookup)(host, { all: true })).map(({ address }) => address) });
    const http = await (0,http_environment/* openHttpClient */.S)({ env: deps.env, caFiles: inputs.caFile.map((file) => (0,external_node_path_.resolve)(deps.cwd, file)), addSecret: deps.addSecret });
    const options = {
        http, checkRedirect: (from, to) => policy.check({ from, to, what: 'a redirect' }), now: () => deps.now().getTime(),
        ...(deps.firstDelayMs === undefined ? {} : { firstDelayMs: deps.firstDelayMs }),
    };
    try {
        const findings = await (0,concurrency/* mapConcurrent */._)(files, inputs.jobs, async (file) => {
            try {
                await downloadFile(file, folder, options);
                deps.logger.debug(`${file.url} verified`);
                return [];
            }
            catch (error) {
                if (!(error instanceof DownloadError))
                    throw error;
                const hint = hints[error.code];
                return [{ code: findingCodes[error.code], severity: 'error', subject: file.url, message: error.message, location: file.location, ...(hint === undefined ? {} : { hint }) }];
            }
            finally {
                progress.advance(1);
            }
        });
        return findings.flat();
    }
    finally {
        progress.done();
        http.close();
    }
}
/** Fills a directory with the build's context, the files and, when there is a builder, the OS packages. */
async function buildDirectory(directory, { plan, platform, dockerfile, builder, downloads, inputs, deps }) {
    await (0,external_node_fs_promises_.mkdir)(directory, { recursive: true });
    await writeContext(directory, [{ path: 'Dockerfile', content: dockerfile }, { path: 'images.list', content: platform.images.map((reference) => `${reference}\n`).join('') }, ...planBuildContext(plan)]);
    for (const file of platform.files)
        await placeFile((0,external_node_path_.join)(downloads, file.sha256), (0,external_node_path_.join)(directory, 'files', file.path), file.mode);
    if (builder === undefined || platform.osStages.length === 0)
        return [];
    const folder = (0,external_node_path_.join)(directory, '..');
    const findings = await buildOsPackages(folder, platform, { builder, plan, options: { network: inputs.network, refresh: inputs.refresh }, deps });
    if (findings.length === 0)
        await takeOsPackages((0,external_node_path_.join)(folder, 'exported'), directory, platform.osStages);
    return findings;
}
/** Hashes everything from disk, compares it with what was planned, and writes manifest and checksums. */
async function sealDirectory(directory, { plan, platform, withOsPackages }) {
    const packed = await listPacked(directory);
    const digests = new Map(packed.map(({ path, sha256 }) => [path, sha256]));
    for (const { path, sha256 } of platform.files) {
        if (digests.get(`files/${path}`) !== sha256)
            throw new BuildError('FILE_CHANGED', `files/${path} changed while it was copied`, { exitCode: 3, retryable: true });
    }
    const manifest = formatManifest(plan, platform, { packed, withOsPackages });
    await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(directory, 'manifest.json'), manifest);
    const all = [...packed, { path: 'manifest.json', size: Buffer.byteLength(manifest), sha256: (0,external_node_crypto_.createHash)('sha256').update(manifest).digest('hex') }];
    await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(directory, 'checksums.txt'), formatChecksums(all));
    return all;
}
function summarise(platform, packed, directory) {
    return {
        directory, platform: platform.platform, files: platform.files.length, images: platform.images.length,
        osPackages: packed.filter(({ path }) => path.startsWith('os/') && /\.(?:deb|rpm)$/.test(path)).length,
        size: packed.reduce((sum, { size }) => sum + size, 0),
    };
}

;// CONCATENATED MODULE: ./actions/build-offline-resources/src/index.ts




const action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


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

/***/ 59899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

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

/***/ 80253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   RV: () => (/* binding */ verifyBytes),
/* harmony export */   W9: () => (/* binding */ createContentCheck),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   vo: () => (/* binding */ splitDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35412);



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

/***/ 82346:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError),
/* harmony export */   O: () => (/* binding */ classifyImageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

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

/***/ 76768:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   _l: () => (/* binding */ isImageTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   pl: () => (/* binding */ apiRepository)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82346);


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

/***/ 97281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createAddressPolicy)
/* harmony export */ });
/* unused harmony export addressReach */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);


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
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? reachOfV4(v4(address)) : reachOfV6(address);
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
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
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
            const refuse = (reason, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('ADDRESS_REFUSED', `${from.host} names ${to.protocol}//${to.host} as ${what}: ${reason}`, hint === undefined ? {} : { hint });
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


/***/ }),

/***/ 35412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ markProven),
/* harmony export */   S6: () => (/* binding */ exactLength),
/* harmony export */   Tu: () => (/* binding */ countBytes),
/* harmony export */   V_: () => (/* binding */ provenDigest),
/* harmony export */   W5: () => (/* binding */ takeBatches),
/* harmony export */   Xm: () => (/* binding */ isDisposable),
/* harmony export */   m$: () => (/* binding */ markDisposable),
/* harmony export */   o4: () => (/* binding */ tapStream)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);



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


/***/ })

};
