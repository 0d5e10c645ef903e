export const id = 5818;
export const ids = [5818];
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

/***/ 10634:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ checksummedNames),
/* harmony export */   ss: () => (/* binding */ formatChecksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85621);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92085);



const sha256 = (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex');
/** The bytes of `checksums.txt`, which `sha256sum -c` reads: segments, manifest and the files for installing, sorted by name. */
function formatChecksums(segments, files) {
    const sums = new Map([...segments.map(({ name, sha256: sum }) => [name, sum]), ...[...files].map(([name, data]) => [name, sha256(data)])]);
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .qg)(sums.keys()).map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}
/** The checksums by file name; `undefined` for text of another form. */
function parseChecksums(text) {
    const sums = new Map();
    if (!text.endsWith('\n'))
        return undefined;
    for (const line of text.slice(0, -1).split('\n')) {
        const match = /^([0-9a-f]{64}) {2}([A-Za-z0-9][A-Za-z0-9._-]*)$/.exec(line);
        if (match?.[1] === undefined || match[2] === undefined || sums.has(match[2]))
            return undefined;
        sums.set(match[2], match[1]);
    }
    return sums;
}
/** The names that `checksums.txt` of a package with these segments lists. */
function checksummedNames(segments, rootFiles) {
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .qg)([...rootFiles, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6, ...segments.map(({ name }) => name)]);
}


/***/ }),

/***/ 50087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ readLinks)
/* harmony export */ });
/* unused harmony export parseLinkTable */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71535);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92085);



/** What `links.tsv` says: which content each repository of a package makes visible. @throws {PackageError} PACKAGE_DAMAGED */
function parseLinkTable(text) {
    const repositories = new Map();
    for (const [index, line] of text.split('\n').entries()) {
        if (line === '')
            continue;
        const [kind = '', repository = '', digest = ''] = line.split('\t');
        if ((kind !== 'layer' && kind !== 'revision') || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isRepositoryName */ .en)(repository) || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv:${index + 1} is no link: ${JSON.stringify(line.slice(0, 200))}`);
        }
        const links = repositories.get(repository) ?? { layers: new Set(), revisions: new Set() };
        repositories.set(repository, links);
        (kind === 'layer' ? links.layers : links.revisions).add(digest);
    }
    return repositories;
}
/** The links of a package, unverified. @throws {PackageError} PACKAGE_DAMAGED when its first segment has no table of them */
async function readLinks(opened) {
    const file = opened.findFile(`${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`);
    if (file === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${opened.directory} has no ${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`, { hint: 'run verify-package' });
    return parseLinkTable((await opened.readFile(file)).toString('utf8'));
}


/***/ }),

/***/ 41683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createOutputDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71535);






const exists = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).then(() => true, () => false);
function isRunning(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) !== 'ESRCH';
    }
}
/** Brings back what a killed run moved aside, and removes what it left half-written. */
async function recover(parent, name) {
    const host = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)();
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(parent)) {
        if (!entry.startsWith(`.${name}@`))
            continue;
        const [owner, pid, , what] = entry.slice(name.length + 2).split('@');
        if (owner !== host || isRunning(Number(pid)))
            continue;
        if (what === 'old' && !await exists((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, entry), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name));
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, entry), { recursive: true, force: true });
    }
}
/**
 * Starts a directory beside its final place. The earlier one stays until `commit`, which moves it aside, the new one in and
 * then removes it (T40); a run that was killed between these two steps is put right by the next.
 */
async function createOutputDirectory(parent, name) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(parent, { recursive: true });
    await recover(parent, name);
    const earlier = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name)).catch(() => undefined);
    if (earlier?.isDirectory() === false)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('WRITE_FAILED', `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name)} is in the way: it is no directory`, { hint: 'remove it, or choose another output folder' });
    const run = `.${name}@${(0,node_os__WEBPACK_IMPORTED_MODULE_2__.hostname)()}@${process.pid}@${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `${run}@new`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporary);
    return {
        temporary,
        async commit() {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, name);
            const old = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(parent, `${run}@old`);
            await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .syncDirectory */ .zR)(temporary);
            const replaced = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, old).then(() => true, (error) => {
                if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) === 'ENOENT')
                    return false;
                throw error;
            });
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
            }
            catch (error) {
                if (replaced)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(old, path);
                throw error;
            }
            await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .syncDirectory */ .zR)(parent);
            if (replaced)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
            return path;
        },
        async abort() {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { recursive: true, force: true });
        },
    };
}


/***/ }),

/***/ 20406:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openPackageSource)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22104);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82346);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50087);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92085);



/**
 * A package as a place to read images from, straight from its segments. What a hotfix does not carry is absent. Manifests and
 * whole blobs are verified as they are read.
 * @throws {PackageError} PACKAGE_DAMAGED when its first segment cannot be read
 */
async function openPackageSource(opened) {
    const links = await (0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .readLinks */ .C)(opened);
    const tags = new Map(opened.manifest.images.flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]]));
    const resolve = (repository, reference) => {
        const digest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(reference) ? reference : tags.get(`${repository}:${reference}`)?.digest;
        return digest !== undefined && (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) && links.get(repository)?.revisions.has(digest) === true ? digest : undefined;
    };
    const getManifest = async (repository, reference) => {
        const digest = resolve(repository, reference);
        const file = digest === undefined ? undefined : opened.findBlob(digest);
        if (digest === undefined || file === undefined)
            return undefined;
        const manifest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await opened.readFile(file), { subject: `${repository}@${digest}` });
        if (manifest.digest !== digest)
            throw new _slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('DIGEST_MISMATCH', `${repository}@${digest} has other bytes than its digest says, in ${opened.directory}`);
        return manifest;
    };
    const findBlob = (repository, digest) => links.get(repository)?.layers.has(digest) === true || links.get(repository)?.revisions.has(digest) === true ? opened.findBlob(digest) : undefined;
    return {
        name: `package:${opened.directory}`,
        getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        statBlob: (repository, digest) => Promise.resolve(findBlob(repository, digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const file = findBlob(repository, digest);
            if (file === undefined)
                return Promise.reject(new _slipway_oci__WEBPACK_IMPORTED_MODULE_3__/* .OciError */ .M('NOT_FOUND', `${opened.directory} has no blob ${digest} in ${repository}`));
            const stream = opened.openFile(file, { start: offset, ...(signal === undefined ? {} : { signal }) });
            return Promise.resolve(offset === 0 ? (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .verifyStream */ .ui)(stream, { digest, size }, `${repository}@${digest}`) : stream);
        },
        listTags(repository) {
            if (!links.has(repository))
                return Promise.resolve(undefined);
            return Promise.resolve((0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .sortTags */ .uO)([...tags.values()]).filter((each) => each.repository === repository).map(({ tag }) => tag));
        },
        listRepositories: () => Promise.resolve([...links.keys()].sort()),
    };
}


/***/ }),

/***/ 63573:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ planPackage)
});

// UNUSED EXPORTS: defaultSegmentSize

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
// EXTERNAL MODULE: ./packages/package-format/src/tables.ts
var src_tables = __webpack_require__(92085);
;// CONCATENATED MODULE: ./packages/package-format/src/charts.ts



/** The name of the archive of all charts in the first segment. */
const chartsFileName = 'charts.tar.gz';
// the user that chart servers run as (R20)
const chartOwner = { uid: 10_000, gid: 10_000 };
/** `charts.tar.gz`: one package per addon below `charts/`, owner 10000:10000, gzip by a JavaScript deflate so that bytes do not depend on a platform's zlib (DR13). */
function packCharts(charts, mtime) {
    const byPath = new Map(charts.map((chart) => [(0,src_tables/* chartPath */.YB)(chart), chart.data]));
    const files = (0,src_tables/* inByteOrder */.qg)(byPath.keys()).map((name) => ({ name, data: byPath.get(name) ?? new Uint8Array(), mode: 0o644, mtime, ...chartOwner }));
    const archive = (0,tar/* tarArchive */.Gr)([{ name: 'charts/', data: new Uint8Array(), mode: 0o755, mtime, ...chartOwner }, ...files]);
    return (0,esm/* gzipSync */.u3)(archive, { level: 6, mtime: mtime * 1000 });
}

// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var errors = __webpack_require__(71535);
;// CONCATENATED MODULE: ./packages/package-format/src/closure.ts


/**
 * The closure of all images: every manifest, config and layer once, whoever shares it (T38).
 * @throws {PackageError} PLAN_INCOMPLETE naming each image whose content is not known; PLAN_CONFLICT for one tag with
 * two digests; PLAN_INVALID for names and digests that are not safe as paths
 */
function closureOf({ images, manifests, blobs }) {
    const found = new Map();
    const repositories = new Map();
    const tags = new Map();
    const missing = new Set();
    for (const image of images) {
        checkNames(image);
        const links = repositories.get(image.repository) ?? { layers: new Set(), revisions: new Set() };
        repositories.set(image.repository, links);
        const waiting = [image.digest];
        for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
            if (links.revisions.has(digest))
                continue;
            const manifest = manifests[digest];
            if (manifest === undefined) {
                missing.add(`${image.reference} needs the manifest ${digest}`);
                continue;
            }
            links.revisions.add(digest);
            keep({ digest, size: manifest.size, kind: 'manifest', image });
            for (const part of [...(manifest.config === undefined ? [] : [manifest.config]), ...(manifest.layers ?? [])]) {
                const size = blobs[part];
                if (size === undefined) {
                    missing.add(`${image.reference} needs the blob ${part}`);
                    continue;
                }
                links.layers.add(part);
                keep({ digest: part, size, kind: 'blob', image });
            }
            waiting.push(...(manifest.manifests ?? []));
        }
        if (image.tag !== undefined)
            addTag(image, image.tag);
    }
    if (missing.size > 0) {
        throw new errors/* PackageError */.J('PLAN_INCOMPLETE', `the sizes of some content are not known:\n  ${[...missing].join('\n  ')}`, { hint: 'write the lock again' });
    }
    return { blobs: found, repositories, tags: [...tags.values()] };
    function keep(blob) {
        if (!(0,digest/* isDigest */.Bc)(blob.digest) || !blob.digest.startsWith('sha256:')) {
            throw new errors/* PackageError */.J('PLAN_INVALID', `${blob.image.reference} refers to ${JSON.stringify(blob.digest)}: packages hold content named by sha256 only`);
        }
        const known = found.get(blob.digest);
        if (known === undefined)
            found.set(blob.digest, blob);
        else if (known.size !== blob.size)
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${blob.digest} has two sizes: ${known.size} in ${known.image.reference}, ${blob.size} in ${blob.image.reference}`);
    }
    function addTag({ repository, digest, reference }, tag) {
        const name = `${repository}:${tag}`;
        const known = tags.get(name);
        if (known !== undefined && known.digest !== digest) {
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${name} would name two images: ${known.digest} and, for ${reference}, ${digest}`, { hint: 'references that differ only in their registry must have the same digest, or different names' });
        }
        tags.set(name, { repository, tag, digest });
    }
}
function checkNames({ reference, repository, tag }) {
    if (!(0,src_reference/* isRepositoryName */.en)(repository))
        throw new errors/* PackageError */.J('PLAN_INVALID', `${reference}: ${JSON.stringify(repository)} is not the name of a repository`);
    if (tag !== undefined && !(0,src_reference/* isImageTag */._l)(tag))
        throw new errors/* PackageError */.J('PLAN_INVALID', `${reference}: ${JSON.stringify(tag)} is not an image tag`);
}
const byDigest = (a, b) => (a.digest < b.digest ? -1 : 1);
/**
 * Splits the closure of `target` into what is shipped and what each base is required to have. Only digests decide,
 * never names (T37, T38). A base's tags are required where the target moves them.
 */
function planDelta(target, bases) {
    const closure = closureOf(target);
    const baseClosures = bases.map(({ contents }) => closureOf(contents));
    const everywhere = (digest) => baseClosures.length > 0 && baseClosures.every((base) => base.blobs.has(digest));
    const blobs = new Map([...closure.blobs].filter(([digest]) => !everywhere(digest)));
    const touched = new Set(closure.tags.map(({ repository, tag }) => `${repository}:${tag}`));
    const kept = [...closure.blobs.values()].filter(({ digest }) => !blobs.has(digest)).map(({ digest, size }) => ({ digest, size })).sort(byDigest);
    return {
        blobs, target: closure,
        bases: bases.map(({ version, lockDigest }, index) => ({
            version, ...(lockDigest === undefined ? {} : { lockDigest }),
            requires: {
                blobs: kept,
                tags: (baseClosures[index]?.tags ?? []).filter(({ repository, tag }) => touched.has(`${repository}:${tag}`))
                    .sort((a, b) => (`${a.repository}:${a.tag}` < `${b.repository}:${b.tag}` ? -1 : 1)),
            },
        })),
    };
}

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
;// CONCATENATED MODULE: ./packages/package-format/src/install-guide.ts

const listed = (lines, limit = 40) => [...lines.slice(0, limit).map((line) => `- ${line}`), ...(lines.length > limit ? [`- … (${lines.length - limit} more in manifest.json)`] : [])].join('\n');
/** `INSTALL.md`: how this package is checked and installed, in English and Chinese. */
function formatInstallGuide({ kind, product, version, bases, addons, removedAddons = [], platforms, totals }) {
    const base = bases.map((each) => each.version).join(', ');
    const patch = kind !== 'platform';
    const content = [
        `${(0,src_text/* formatCount */.B4)(totals.images, 'image')} for ${platforms.join(', ')}, ${(0,src_text/* formatCount */.B4)(totals.blobs, 'blob')} of ${(0,src_text/* formatBytes */.z3)(totals.blobBytes)}`,
        ...addons.map(({ name, version: chart, enabled }) => `chart ${name} ${chart}${enabled === false ? ' (not enabled)' : ''}`),
        ...removedAddons.map((name) => `no longer part of the product: ${name}`),
    ];
    return `# ${product} ${version}${patch ? ` (${kind} for ${base})` : ''}

${listed(content)}

## Before you start

Nothing is fetched from the internet. What the machine needs, by command:

- check, images, status: bash 4 or newer, tar, xargs, openssl or sha256sum, and of the coreutils
  \`cat date dd df dirname head ls mkdir mktemp mv rm rmdir sync tail\`; those of busybox will do.
- charts: besides these gzip and helm, and kubectl to keep the version in the cluster${patch ? '\n- images asks the cluster for its version as well where kubectl is there; `--kubectl none` leaves it alone.' : ''}

Then check the package:

    bash install.sh check                      # tools and the checksum of every file
    sha256sum -c checksums.txt                 # the same by hand

## Images

STORAGE is the folder of the site's registry that holds \`docker/\`. The registry serves the images as soon as they are there.

    bash install.sh images --storage STORAGE --dry-run
    bash install.sh images --storage STORAGE
${patch ? `
Before anything is written the installer proves that ${base} is there: the version, every blob this package builds on and
where the tags point. If one of them is not as expected it says so and leaves the storage as it is. Where an earlier package
was put there by hand, add \`--base-version ${bases[0]?.version ?? ''}\`; \`--deep\` also reads and checks the blobs.
The former targets of moved tags are kept in \`STORAGE/slipway/state/${version}/tags.tsv\`.
` : ''}
Run it again after an interruption: it goes on where it stopped. Once it is complete, another run changes nothing, also
where hotfixes came later: the tags that they moved stay theirs.${patch ? '' : `
A storage that holds another product, or another version of ${product} that is not older, is refused: use a fresh one.`}
If a segment turns out to be damaged, no link and no tag is changed: copy the package again, then run it again.

## Charts

    bash install.sh charts --dry-run           # prints the commands, to be run by hand if you like
    bash install.sh charts

Charts are installed in order; the first one that fails ends the run and is named. Afterwards the ConfigMap
\`platform-info\` in the namespace \`kube-system\` says \`product\`, \`version\` and \`hotfixes\`.

\`bash install.sh status --storage STORAGE\` shows what is installed. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.

## 中文说明

1. 运行 \`bash install.sh check\`，检查所需工具和每个文件的校验和。
2. 运行 \`bash install.sh images --storage STORAGE\` 导入镜像；STORAGE 指站点镜像仓库中包含 \`docker/\` 的目录。加上 \`--dry-run\` 只显示步骤，不写入任何内容。
3. 运行 \`bash install.sh charts\` 按顺序安装各个 chart。
${patch ? `4. 本包是 ${base} 的补丁：安装程序会先核对基础版本和所需的数据，有任何不符就列出原因并停止，不改动现有文件。\n` : ''}
中断后可以重新运行；完成后重复运行不会产生变化，之后安装的补丁所移动的标签也会保留。
`;
}

;// CONCATENATED MODULE: ./packages/package-format/src/installer-files.ts
// Written by embed.mjs from installer/; edit those files and run `node packages/package-format/embed.mjs`.
/** The scripts that a package carries, by file name. */
const installerFiles = {
    'install.sh': `#!/usr/bin/env bash
# Installs the package that this script lies in. It needs bash 4, the usual small tools (see check_tools) and openssl or
# sha256sum; gzip, helm and kubectl for the charts only. It reads tab-separated tables from the first segment, no JSON or YAML.
# Exit codes: 0 done, 1 refused or failed, 2 wrong usage.
set -euo pipefail
export LC_ALL=C
umask 022

readonly blob_root=docker/registry/v2/blobs
readonly repository_root=docker/registry/v2/repositories
readonly digest_form='^sha256:[0-9a-f]{64}$'
readonly repository_form='^[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$'
readonly tag_form='^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$'
readonly word_form='^[A-Za-z0-9][A-Za-z0-9._+-]*$'
readonly number_form='^(0|[1-9][0-9]*)$'
readonly info_namespace=kube-system
readonly info_name=platform-info

here='' work='' scratch='' command='' storage='' base_version='' log='' public_key='' helm=helm kubectl=kubectl hasher='' reader=''
dry_run=no deep=no
kind='' product='' version='' base=''
bases=() problems=()

usage() {
  cat <<'USAGE'
usage: bash install.sh COMMAND [options]

  check     tools and the checksum of every file; with --storage also free space and what a hotfix builds on
  images    puts the images into the storage of a registry
  charts    installs or upgrades the charts with helm
  status    shows what is installed
  help      shows this

  --storage DIR       the folder of the registry that holds docker/
  --dry-run           shows what would be done and writes nothing
  --base-version V    the release at the site, where no record of it was kept
  --deep              also reads and checks the blobs that are there already
  --key FILE          the public key (PEM) that the package must be signed with; needs openssl
  --log FILE          appends everything that is said to FILE
  --helm FILE         the helm to use
  --kubectl FILE      the kubectl to use; "none" leaves the cluster alone
USAGE
}

record() { if [[ -n $log ]]; then printf '%s\\n' "$1" >> "$log"; fi; }
say() { printf '%s\\n' "$1"; record "$1"; }
complain() { printf '%s\\n' "$1" >&2; record "$1"; }
fail() { complain "install.sh: $1"; exit 1; }
misuse() { complain "install.sh: $1"; usage >&2; exit 2; }
problem() { problems+=("$1"); }
# "1 blob", "2 blobs".
counted() { if (( $1 == 1 )); then printf '%s %s' "$1" "$2"; else printf '%s %ss' "$1" "$2"; fi; }

# Ends the run when anything is wrong, with all of it.
stop_on_problems() {
  (( \${#problems[@]} == 0 )) && return 0
  complain "install.sh: refused, nothing was written:"
  local each
  for each in "\${problems[@]}"; do complain "  - $each"; done
  exit 1
}

# ---- bytes ----

choose_tools() {
  if command -v openssl > /dev/null && printf '' | openssl dgst -sha256 -r > /dev/null 2>&1; then hasher=openssl
  elif command -v sha256sum > /dev/null; then hasher=sha256sum
  else fail 'neither openssl nor sha256sum is installed'; fi
  if [[ $(printf 'abcdef' > "$work/probe" && dd if="$work/probe" bs=1M iflag=skip_bytes,count_bytes skip=2 count=3 2> /dev/null) == cde ]]; then reader='dd'
  else reader='tail'; fi
}

# The sha256 of a file, in hex.
hash_file() {
  local sum
  if [[ $hasher == openssl ]]; then sum=$(openssl dgst -sha256 -r < "$1"); else sum=$(sha256sum < "$1"); fi
  printf '%s' "\${sum%% *}"
}

# SIZE bytes from OFFSET of FILE; a short answer is found by its checksum.
read_range() {
  local file=$1 offset=$2 size=$3
  if [[ $reader == dd ]]; then
    dd if="$file" bs=1M iflag=skip_bytes,count_bytes skip="$offset" count="$size" 2> "$work/reason"
  else
    { tail -c "+$((offset + 1))" -- "$file" 2> /dev/null || true; } | head -c "$size" 2> "$work/reason"
  fi
}

# Paths on stdin, relative to the storage; answers "SIZE PATH" for those that are regular files.
sizes_of() {
  local paths mode size rest
  paths=$(cat)
  [[ -n $paths ]] || return 0
  # ls fails where one of the paths is absent; that is an answer
  { (cd -- "$storage" && printf '%s\\n' "$paths" | xargs ls -lnd 2> /dev/null) || true; } | while read -r mode _ _ _ size rest; do
    if [[ $mode == -* ]]; then printf '%s %s\\n' "$size" "\${rest##* }"; fi
  done
}

flush() { sync 2> /dev/null || true; }
if [[ $(sync --help 2>&1) == *--file-system* ]]; then flush_file() { sync -- "$1"; }; else flush_file() { :; }; fi

blob_path() { printf -v "$1" '%s/sha256/%s/%s/data' "$blob_root" "\${2:7:2}" "\${2:7}"; }
read_link() { local link_text=''; if [[ -f $2 ]]; then IFS= read -r link_text < "$2" || true; fi; printf -v "$1" '%s' "$link_text"; }

# ---- the package ----

# The checksum that checksums.txt has for a file.
listed_sum() {
  local sum name
  while read -r sum name; do if [[ $name == "$1" ]]; then printf '%s' "$sum"; return 0; fi; done < "$here/checksums.txt"
}

load_package() {
  [[ -f $here/checksums.txt ]] || fail "$here has no checksums.txt: the package is not whole"
  [[ -f $here/segment-0001.tar ]] || fail "$here has no segment-0001.tar: the package is not whole"
  [[ $(hash_file "$here/segment-0001.tar") == "$(listed_sum segment-0001.tar)" ]] || fail 'copy the package again: segment-0001.tar is damaged, its checksum is not that of checksums.txt'
  tar -xf "$here/segment-0001.tar" -C "$work" install/package.tsv install/blobs.tsv install/links.tsv install/tags.tsv install/addons.tsv install/requires.tsv || fail 'segment-0001.tar does not have the tables of a package'
  local key value format=''
  while IFS=$'\\t' read -r key value; do
    case $key in
      formatVersion) format=$value ;;
      kind) kind=$value ;;
      product) product=$value ;;
      version) version=$value ;;
      base) bases+=("$value") ;;
    esac
  done < "$work/install/package.tsv"
  [[ $format == 1 ]] || fail "the package has format \${format:-none}; this script reads 1"
  [[ $product =~ $word_form && $version =~ $word_form ]] || fail 'the package does not say its product and version'
}

# Whether FILE.sig is the signature of FILE by the public key.
is_signed() {
  if [[ $1 == ed25519 ]]; then openssl pkeyutl -verify -pubin -inkey "$public_key" -rawin -in "$2" -sigfile "$2.sig" > /dev/null 2>&1
  else openssl dgst -sha256 -verify "$public_key" -signature "$2.sig" "$2" > /dev/null 2>&1; fi
}

# Ends the run unless checksums and manifest are signed. The checksums lead to every other file.
check_signatures() {
  local name about algorithm=other
  command -v openssl > /dev/null || fail '--key needs openssl, which is not installed'
  [[ -f $public_key && -r $public_key ]] || fail "--key: $public_key cannot be read"
  about=$(openssl pkey -pubin -in "$public_key" -noout -text 2> /dev/null) || fail "--key: $public_key is no public key as PEM"
  if [[ $about == ED25519* ]]; then
    algorithm=ed25519
    if [[ $(openssl version) == 'OpenSSL 1.'* ]]; then fail '--key: a signature by an Ed25519 key needs openssl 3'; fi
  fi
  for name in manifest.json checksums.txt; do
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif [[ ! -f $here/$name.sig ]]; then problem "$name is not signed: there is no $name.sig"
    elif ! is_signed "$algorithm" "$here/$name"; then problem "$name.sig is not the signature of $name by this key"; fi
  done
  stop_on_problems
  say "manifest.json and checksums.txt are signed by the key $public_key"
}

check_tools() {
  local tool
  for tool in tar xargs cat date dd df dirname head ls mkdir mktemp mv rm rmdir tail; do command -v "$tool" > /dev/null || problem "$tool is not installed"; done
  for tool in gzip "$helm" "$kubectl"; do command -v "$tool" > /dev/null || [[ $tool == none ]] || say "note: $tool is not installed; the charts need it"; done
}

check_checksums() {
  local sum name count=0
  local -A listed=()
  while read -r sum name; do
    if [[ ! $sum =~ ^[0-9a-f]{64}$ || ! $name =~ $word_form ]]; then problem 'checksums.txt has a line that is no checksum'; continue; fi
    listed[$name]=1
    if [[ ! -f $here/$name ]]; then problem "$name is missing"
    elif [[ $(hash_file "$here/$name") != "$sum" ]]; then problem "$name is damaged: its checksum is not that of checksums.txt"
    else count=$((count + 1)); fi
  done < "$here/checksums.txt"
  for name in "$here"/segment-*; do
    name=\${name##*/}
    [[ -n \${listed[$name]:-} ]] || problem "$name does not belong to the package"
  done
  say "$(counted "$count" file) with the checksum of checksums.txt"
}

# ---- what is at the site ----

installed=() later=()
installed_product='' installed_release=''
recorded=no

# Whether version $1 comes after $2. "-hotfix…" comes after its release, any other "-…" before it; what does not begin
# with numbers is never newer.
is_newer() {
  local left=\${1#v} right=\${2#v} left_rank=1 right_rank=1 one other part peer
  local form='^[0-9]{1,9}(\\.[0-9]{1,9})*(-.+)?$' token='^([0-9]{1,9}|[^0-9]+)'
  left=\${left%%+*} right=\${right%%+*}
  [[ $left =~ $form && $right =~ $form ]] || return 1
  case $left in *-hotfix*) left_rank=2 ;; *-*) left_rank=0 ;; esac
  case $right in *-hotfix*) right_rank=2 ;; *-*) right_rank=0 ;; esac
  local left_numbers right_numbers index
  IFS=. read -r -a left_numbers <<< "\${left%%-*}"
  IFS=. read -r -a right_numbers <<< "\${right%%-*}"
  for (( index = 0; index < \${#left_numbers[@]} || index < \${#right_numbers[@]}; index++ )); do
    one=$((10#\${left_numbers[index]:-0})) other=$((10#\${right_numbers[index]:-0}))
    (( one == other )) || return $(( one < other ))
  done
  (( left_rank == right_rank )) || return $(( left_rank < right_rank ))
  if (( left_rank == 1 )); then return 1; fi
  left=\${left#*-} right=\${right#*-}
  while [[ -n $left && -n $right ]]; do
    if [[ $left =~ $token ]]; then part=\${BASH_REMATCH[1]}; fi
    if [[ $right =~ $token ]]; then peer=\${BASH_REMATCH[1]}; fi
    left=\${left#"$part"} right=\${right#"$peer"}
    if [[ $part$peer =~ ^[0-9]+$ ]]; then (( 10#$part == 10#$peer )) || return $(( 10#$part < 10#$peer ))
    elif [[ $part != "$peer" ]]; then [[ $part > $peer ]]; return; fi
  done
  [[ -n $left ]]
}

# What is installed: the last release and what came onto it, and which hotfixes came later than this package. A record
# that a hand-unpacked package left counts as well.
read_installed() {
  installed=() later=() installed_product='' installed_release='' recorded=no
  local row_kind row_product row_version row_base key value each found=no
  local unpacked_kind='' unpacked_product='' unpacked_version='' release=''
  local unpacked_bases=()
  if [[ -f $storage/slipway/installed.tsv ]]; then
    while IFS=$'\\t' read -r row_kind row_product row_version row_base _; do
      [[ -n $row_version ]] || continue
      if [[ $row_kind != hotfix ]]; then installed=() later=() found=no release=$row_version; fi
      if [[ $row_product == "$product" && $row_version == "$version" ]]; then found=yes
      elif [[ $found == yes && $row_kind == hotfix && $row_version =~ $word_form ]]; then later+=("$row_version"); fi
      installed+=("$row_version") installed_product=$row_product recorded=yes
    done < "$storage/slipway/installed.tsv"
  fi
  if [[ -f $storage/install/package.tsv ]]; then
    while IFS=$'\\t' read -r key value; do
      case $key in
        kind) unpacked_kind=$value ;;
        product) unpacked_product=$value ;;
        version) unpacked_version=$value ;;
        base) unpacked_bases+=("$value") ;;
      esac
    done < "$storage/install/package.tsv"
    if [[ $kind != platform && -n $release && $unpacked_kind != hotfix && $unpacked_version != "$release" && -z $base_version ]]; then
      problem "slipway/installed.tsv says that $release is installed and install/package.tsv says $unpacked_version: name the right one with --base-version"
    fi
    if [[ -z $release && -n $unpacked_version ]]; then
      installed=("$unpacked_version" "\${unpacked_bases[@]+"\${unpacked_bases[@]}"}" "\${installed[@]+"\${installed[@]}"}")
      installed_product=$unpacked_product
      release=$unpacked_version
      if [[ $unpacked_kind == hotfix ]]; then release=\${unpacked_bases[0]:-$release}; fi
    fi
    if [[ $unpacked_kind == hotfix && $unpacked_product == "$product" && $unpacked_version =~ $word_form && $unpacked_version != "$version" ]] && is_installed "$version"; then
      for each in "\${unpacked_bases[@]+"\${unpacked_bases[@]}"}"; do
        if [[ $each == "$version" && " \${later[*]:-} " != *" $unpacked_version "* ]]; then later=("$unpacked_version" "\${later[@]+"\${later[@]}"}"); fi
      done
    fi
  fi
  installed_release=$release
  read_owners
}

# owners: "repository:tag" to the later hotfix that moved it; owned_from: where it pointed before. A later hotfix that left
# no list may have moved any tag.
declare -A owners=() owned_from=()
unlisted=''
read_owners() {
  local each repository tag old
  owners=() owned_from=() unlisted=''
  for each in "\${later[@]+"\${later[@]}"}"; do
    if [[ ! -f $storage/slipway/state/$each/tags.tsv ]]; then unlisted=$each; continue; fi
    while IFS=$'\\t' read -r repository tag old; do
      owners["$repository:$tag"]=$each owned_from["$repository:$tag"]=$old
    done < "$storage/slipway/state/$each/tags.tsv"
  done
}

owner_of() { printf -v "$1" '%s' "\${owners["$2"]:-$unlisted}"; }

is_installed() {
  local each
  for each in "\${installed[@]+"\${installed[@]}"}"; do if [[ $each == "$1" ]]; then return 0; fi; done
  return 1
}

# Finds out which of the bases is there.
prove_version() {
  local each
  base=\${bases[0]}
  if [[ -n $base_version ]]; then
    for each in "\${bases[@]}"; do if [[ $each == "$base_version" ]]; then base=$each; return 0; fi; done
    problem "this $kind is for \${bases[*]}, not for $base_version"
    return 0
  fi
  if (( \${#installed[@]} == 0 )); then
    problem "cannot tell which release is in $storage: it has neither slipway/installed.tsv nor install/package.tsv; if you know it, add --base-version, for example --base-version $base"
    return 0
  fi
  [[ $installed_product == "$product" ]] || problem "this $kind is for the product $product; $storage holds $installed_product"
  for each in "\${bases[@]}"; do if is_installed "$each"; then base=$each; return 0; fi; done
  # an upgrade that is installed already: its record names the base
  if is_installed "$version"; then
    local row_version row_base
    while IFS=$'\\t' read -r _ _ row_version row_base _; do
      if [[ $row_version == "$version" && " \${bases[*]} " == *" $row_base "* ]]; then base=$row_base; return 0; fi
    done < "$storage/slipway/installed.tsv"
  fi
  problem "this $kind is for \${bases[*]}; $storage holds \${installed[*]}"
}

# Every blob and tag that the package builds on.
prove_content() {
  local row_base what first second third path size owner
  [[ -d $storage/docker/registry/v2 ]] || return 0
  local -A have=() own=()
  while read -r size path; do have[$path]=$size; done < <(
    while IFS=$'\\t' read -r row_base what first second third; do
      if [[ $row_base == "$base" && $what == blob && $first =~ $digest_form ]]; then blob_path path "$first"; printf '%s\\n' "$path"; fi
    done < "$work/install/requires.tsv" | sizes_of)
  while IFS=$'\\t' read -r first second third; do own["$first:$second"]=$third; done < "$work/install/tags.tsv"
  while IFS=$'\\t' read -r row_base what first second third; do
    [[ $row_base == "$base" ]] || continue
    if [[ $what == blob ]]; then
      [[ $first =~ $digest_form ]] || fail 'install/requires.tsv is damaged'
      blob_path path "$first"
      if [[ -z \${have[$path]:-} ]]; then problem "the blob $first of $base is not there"
      elif [[ \${have[$path]} != "$second" ]]; then problem "the blob $first of $base has \${have[$path]} bytes instead of $second"
      elif [[ $deep == yes && sha256:$(hash_file "$storage/$path") != "$first" ]]; then problem "the blob $first of $base is damaged"; fi
    else
      [[ $first =~ $repository_form && $second =~ $tag_form ]] || fail 'install/requires.tsv is damaged'
      read_link path "$storage/$repository_root/$first/_manifests/tags/$second/current/link"
      # what this package has moved already, in an earlier run, is as good; so is what came onto it
      owner_of owner "$first:$second"
      if [[ -z $path ]]; then problem "the tag $first:$second of $base is not there"
      elif [[ $path != "$third" && $path != "\${own["$first:$second"]:-}" && -z $owner ]]; then problem "the tag $first:$second points to $path; in $base it is $third"; fi
    fi
  done < "$work/install/requires.tsv"
}

# The answer of the cluster: "product version hotfix hotfix…". Fails when there is none.
read_cluster() {
  [[ $kubectl != none ]] && command -v "$kubectl" > /dev/null || return 1
  "$kubectl" --request-timeout=5s -n "$info_namespace" get configmap "$info_name" --ignore-not-found -o 'jsonpath={.data.product} {.data.version} {.data.hotfixes}' < /dev/null 2> /dev/null
}

prove_cluster() {
  local answer each words
  if ! answer=$(read_cluster); then
    local reason='no cluster was asked for its version' follows='the record in the storage decides'
    if [[ $kubectl != none ]] && command -v "$kubectl" > /dev/null; then reason='the cluster did not say its version'; fi
    if [[ -n $base_version ]]; then follows='--base-version decides'; elif [[ $1 == required ]]; then follows="make sure that it runs \${bases[*]}"; fi
    say "note: $reason, so the base version was not checked against the cluster; $follows"
    return 0
  fi
  read -r -a words <<< "$answer"
  if (( \${#words[@]} < 2 )); then
    [[ $1 != required || -n $base_version ]] || problem "the cluster has no ConfigMap $info_name, so its version is not known; if you know it, add --base-version"
    return 0
  fi
  [[ \${words[0]} == "$product" ]] || problem "this $kind is for the product $product; the cluster runs \${words[0]}"
  for each in "\${bases[@]}"; do if [[ " \${words[*]:1} " == *" $each "* ]]; then return 0; fi; done
  problem "this $kind is for \${bases[*]}; the cluster runs \${words[*]:1}"
}

check_storage() {
  [[ -n $storage ]] || misuse "$command needs --storage DIR"
  [[ ! -e $storage || -d $storage ]] || fail "$storage is not a folder"
  if [[ $kind != platform && ! -d $storage ]]; then
    local article=a
    if [[ $kind == upgrade ]]; then article=an; fi
    fail "$storage does not exist: $article $kind needs the storage that \${bases[*]} was installed into"
  fi
  [[ ! -d $storage/registry/v2 ]] || problem "$storage is the folder docker/ itself: name the folder above it"
  if [[ $kind != platform && ! -d $storage/docker/registry/v2 ]]; then problem "$storage holds no registry: there is no docker/registry/v2 in it"; fi
}

# A platform goes into a storage that is empty, or holds it already, or an older release of the same product.
prove_platform() {
  read_installed
  [[ -n $installed_release ]] || return 0
  local wayout='use a fresh storage: name a new folder with --storage'
  if [[ $installed_product != "$product" ]]; then problem "$storage holds $installed_product \${installed[*]}, not $product: $wayout"
  elif ! is_installed "$version" && ! is_newer "$version" "$installed_release"; then problem "$storage holds $product \${installed[*]}, and $version is not newer: $wayout"; fi
}

# What the package asks of the site, all of it.
prove_base() {
  if [[ $kind == platform ]]; then prove_platform; return 0; fi
  (( \${#bases[@]} > 0 )) || fail "the package is a $kind and names no base"
  read_installed
  prove_version
  prove_content
  prove_cluster optional
}

# ---- images ----

new_blobs=() new_links=() moved_tags=()
new_bytes=0 present=0
# how many tags are left to, and are no longer where, a later hotfix put them: by its version
declare -A kept=() undone=()

# What lacks in the storage.
plan_images() {
  local digest size segment offset path repository tag what text hex folder owner
  local -A have=()
  new_blobs=() new_links=() moved_tags=() kept=() undone=() new_bytes=0 present=0
  if [[ -d $storage ]]; then
    while read -r size path; do have[$path]=$size; done < <(
      while IFS=$'\\t' read -r digest _; do if [[ $digest =~ $digest_form ]]; then blob_path path "$digest"; printf '%s\\n' "$path"; fi; done < "$work/install/blobs.tsv" | sizes_of)
  fi
  while IFS=$'\\t' read -r digest size segment offset; do
    [[ $digest =~ $digest_form && $size =~ $number_form && $segment =~ $number_form && $offset =~ $number_form ]] || fail 'install/blobs.tsv is damaged'
    blob_path path "$digest"
    if [[ \${have[$path]:-} == "$size" ]] && { [[ $deep == no ]] || [[ sha256:$(hash_file "$storage/$path") == "$digest" ]]; }; then present=$((present + 1)); continue; fi
    new_blobs+=("$digest $size $segment $offset")
    new_bytes=$((new_bytes + size))
  done < "$work/install/blobs.tsv"
  while IFS=$'\\t' read -r what repository digest; do
    [[ $repository =~ $repository_form && $digest =~ $digest_form ]] || fail 'install/links.tsv is damaged'
    if [[ $what == layer ]]; then folder=_layers; else folder=_manifests/revisions; fi
    path=$repository_root/$repository/$folder/sha256/\${digest:7}/link
    read_link text "$storage/$path"
    [[ $text == "$digest" ]] || new_links+=("$digest $path")
  done < "$work/install/links.tsv"
  while IFS=$'\\t' read -r repository tag digest; do
    [[ $repository =~ $repository_form && $tag =~ $tag_form && $digest =~ $digest_form ]] || fail 'install/tags.tsv is damaged'
    path=$repository_root/$repository/_manifests/tags/$tag
    hex=\${digest:7}
    read_link text "$storage/$path/index/sha256/$hex/link"
    [[ $text == "$digest" ]] || new_links+=("$digest $path/index/sha256/$hex/link")
    read_link text "$storage/$path/current/link"
    owner_of owner "$repository:$tag"
    if [[ -n $owner && ( -z $text || $text == "\${owned_from["$repository:$tag"]:-}" ) ]]; then undone[$owner]=$((\${undone[$owner]:-0} + 1)); fi
    if [[ $text == "$digest" ]]; then continue; fi
    if [[ -n $owner && -n $text ]]; then kept[$owner]=$((\${kept[$owner]:-0} + 1)); else moved_tags+=("$repository $tag $digest \${text:--}"); fi
  done < "$work/install/tags.tsv"
}

check_space() {
  local folder=$storage free=''
  while [[ ! -d $folder ]]; do folder=$(dirname -- "$folder"); done
  read -r _ _ _ free _ < <(df -Pk -- "$folder" | tail -n 1) || true
  if [[ $free =~ $number_form ]] && (( free * 1024 < new_bytes )); then problem "$storage has $((free / 1024)) MiB free; the images need $((new_bytes / 1048576)) MiB more"; fi
}

# What one look at the segments tells: that they are there, and not cut off. Their blobs are checked when they are read.
check_segments() {
  local each size segment offset name
  local -A length=()
  for each in "\${new_blobs[@]+"\${new_blobs[@]}"}"; do
    read -r _ size segment offset <<< "$each"
    [[ \${length[$segment]:-} != bad ]] || continue
    printf -v name 'segment-%04d.tar' "$segment"
    if [[ ! -f $here/$name ]]; then problem "copy the package again: $name is missing"; length[$segment]=bad; continue; fi
    if [[ -z \${length[$segment]:-} ]]; then read -r _ _ _ _ "length[$segment]" _ < <(ls -lnLd -- "$here/$name"); fi
    if (( offset + size > length[$segment] )); then problem "copy the package again: $name is damaged, its end is missing"; length[$segment]=bad; fi
  done
}

say_tags() {
  local each repository tag digest old
  for each in "\${moved_tags[@]+"\${moved_tags[@]}"}"; do
    read -r repository tag digest old <<< "$each"
    if [[ $old != - ]]; then say "  $repository:$tag moves from $old to $digest"; fi
  done
  for each in "\${later[@]+"\${later[@]}"}"; do
    if [[ \${kept[$each]:-0} == 1 ]]; then say "kept: 1 tag belongs to $each"
    elif [[ -n \${kept[$each]:-} ]]; then say "kept: \${kept[$each]} tags belong to $each"; fi
    if [[ -n \${undone[$each]:-} ]]; then say "note: $(counted "\${undone[$each]}" tag) of $each moved back: run its images command again"; fi
  done
}

clean_scratch() {
  [[ -n $scratch ]] || return 0
  rm -rf -- "$scratch"
  rmdir -- "\${scratch%/*}" 2> /dev/null || true
}

make_folders() { (cd -- "$storage" && xargs mkdir -p --); }

# Each blob under a temporary name, checked, then renamed: whoever finds it finds it whole.
write_blobs() {
  (( \${#new_blobs[@]} > 0 )) || return 0
  local each digest size segment offset path name reason
  scratch=$storage/slipway/tmp/$$
  for each in "$storage"/slipway/tmp/*; do
    if [[ -d $each && \${each##*/} =~ $number_form ]] && ! kill -0 "\${each##*/}" 2> /dev/null; then rm -rf -- "$each"; fi
  done
  mkdir -p -- "$scratch"
  for each in "\${new_blobs[@]}"; do blob_path path "\${each%% *}"; printf '%s\\n' "\${path%/data}"; done | make_folders
  for each in "\${new_blobs[@]}"; do
    read -r digest size segment offset <<< "$each"
    printf -v name 'segment-%04d.tar' "$segment"
    blob_path path "$digest"
    if ! read_range "$here/$name" "$offset" "$size" > "$scratch/data"; then
      IFS= read -r reason < "$work/reason" || true
      fail "cannot write the blob $digest from $name to $storage: \${reason:-its segment cannot be read}"
    fi
    if [[ sha256:$(hash_file "$scratch/data") != "$digest" ]]; then
      [[ sha256:$(read_range "$here/$name" "$offset" "$size" | hash_file /dev/stdin) == "$digest" ]] || fail "copy the package again: $name is damaged (blob $digest); no link and no tag was changed"
      fail "$storage did not keep the blob $digest as it was written; no link and no tag was changed"
    fi
    flush_file "$scratch/data"
    mv -f -- "$scratch/data" "$storage/$path"
  done
  clean_scratch
  flush
}

write_links() {
  (( \${#new_links[@]} > 0 )) || return 0
  local each path
  for each in "\${new_links[@]}"; do path=\${each#* }; printf '%s\\n' "\${path%/link}"; done | make_folders
  for each in "\${new_links[@]}"; do printf '%s' "\${each%% *}" > "$storage/\${each#* }"; done
  flush
}

# The old targets are kept once, before the first tag moves; then each tag moves in one step.
move_tags() {
  (( \${#moved_tags[@]} > 0 )) || return 0
  local each repository tag digest old folder state=$storage/slipway/state/$version
  mkdir -p -- "$state"
  if [[ ! -f $state/tags.tsv ]]; then
    for each in "\${moved_tags[@]}"; do read -r repository tag digest old <<< "$each"; printf '%s\\t%s\\t%s\\n' "$repository" "$tag" "$old"; done > "$state/tags.tsv.new"
    flush_file "$state/tags.tsv.new"
    mv -f -- "$state/tags.tsv.new" "$state/tags.tsv"
  fi
  for each in "\${moved_tags[@]}"; do read -r repository tag _ <<< "$each"; printf '%s/%s/_manifests/tags/%s/current\\n' "$repository_root" "$repository" "$tag"; done | make_folders
  for each in "\${moved_tags[@]}"; do
    read -r repository tag digest _ <<< "$each"
    folder=$storage/$repository_root/$repository/_manifests/tags/$tag/current
    printf '%s' "$digest" > "$folder/.link.new"
    mv -f -- "$folder/.link.new" "$folder/link"
  done
  flush
}

# installed.tsv: kind, product, version, base, time.
record_installed() {
  read_installed
  if [[ $recorded == yes ]] && is_installed "$version"; then return 0; fi
  local now list=$storage/slipway/installed.tsv
  now=$(date -u +%Y-%m-%dT%H:%M:%SZ)
  mkdir -p -- "$storage/slipway"
  {
    if [[ -f $list ]]; then cat -- "$list"; fi
    if [[ $recorded == no && $kind != platform ]]; then printf 'platform\\t%s\\t%s\\t-\\t%s\\n' "$product" "$base" "$now"; fi
    printf '%s\\t%s\\t%s\\t%s\\t%s\\n' "$kind" "$product" "$version" "\${base:--}" "$now"
  } > "$list.new"
  flush_file "$list.new"
  mv -f -- "$list.new" "$list"
}

run_images() {
  check_storage
  prove_base
  stop_on_problems
  plan_images
  check_segments
  check_space
  stop_on_problems
  say "$product $version: $(counted "\${#new_blobs[@]}" blob) to write ($((new_bytes / 1024)) KiB), $present there already; $(counted "\${#new_links[@]}" link), $(counted "\${#moved_tags[@]}" tag)"
  if (( present > 0 )) && [[ $deep == no ]]; then say 'note: blobs that are there already were compared by size; --deep reads them'; fi
  say_tags
  if [[ $dry_run == yes ]]; then say 'dry run: nothing was written; "bash install.sh check" also reads every file of the package'; return 0; fi
  mkdir -p -- "$storage"
  write_blobs
  write_links
  move_tags
  record_installed
  say "$product $version: all images are in $storage"
}

# ---- charts ----

run_charts() {
  local name chart_version namespace enabled chart count=0
  if [[ $kind != platform ]]; then prove_cluster required; fi
  stop_on_problems
  if [[ $dry_run == no ]]; then
    command -v "$helm" > /dev/null || fail "$helm is not installed; name one with --helm"
    tar -xOf "$here/segment-0001.tar" charts.tar.gz > "$work/charts.tar.gz" || fail 'segment-0001.tar has no charts.tar.gz'
    tar -xzof "$work/charts.tar.gz" -C "$work" || fail 'charts.tar.gz cannot be unpacked'
  else
    # the helm commands below find the charts where this puts them
    say 'the charts are in charts.tar.gz of segment-0001.tar; by hand, in an empty folder:'
    printf -v chart '%q' "$here/segment-0001.tar"
    say "  tar -xOf $chart charts.tar.gz | tar -xzof -"
  fi
  while IFS=$'\\t' read -r name chart_version namespace enabled chart; do
    if [[ ! $name =~ $word_form ]]; then fail 'install/addons.tsv is damaged'; fi
    case $enabled in
      removed) say "note: $name is no longer part of $product; remove it by hand when it is not needed"; continue ;;
      true) ;;
      *) say "$name is not enabled"; continue ;;
    esac
    if [[ $namespace == - ]]; then namespace=default; fi
    if [[ $dry_run == yes ]]; then
      say " $(printf ' %q' "$helm" upgrade --install "$name" "$chart" --namespace "$namespace" --create-namespace)"
    else
      say "$name $chart_version"
      "$helm" upgrade --install "$name" "$work/$chart" --namespace "$namespace" --create-namespace < /dev/null || fail "the chart of $name failed; put it right and run this again"
    fi
    count=$((count + 1))
  done < "$work/install/addons.tsv"
  write_cluster
  if [[ $dry_run == yes ]]; then say "dry run: nothing was installed; $(counted "$count" chart) to install"; else say "$product $version: $(counted "$count" chart) installed"; fi
}

# ConfigMap platform-info: product, version, hotfixes (parted by spaces).
write_cluster() {
  local answer release=$version hotfixes=''
  local words=()
  if [[ $kubectl == none ]] || ! command -v "$kubectl" > /dev/null; then say "note: without kubectl the ConfigMap $info_name is not written"; return 0; fi
  if [[ $kind == hotfix ]]; then
    if answer=$(read_cluster); then read -r -a words <<< "$answer"; fi
    release=\${words[1]:-\${base_version:-\${bases[0]}}}
    if (( \${#words[@]} > 2 )); then hotfixes=\${words[*]:2}; fi
    if [[ " $hotfixes " != *" $version "* ]]; then hotfixes=\${hotfixes:+$hotfixes }$version; fi
  fi
  if [[ $dry_run == yes ]]; then say "ConfigMap $info_namespace/$info_name: product=$product version=$release hotfixes=$hotfixes"; return 0; fi
  "$kubectl" -n "$info_namespace" create configmap "$info_name" --from-literal="product=$product" --from-literal="version=$release" --from-literal="hotfixes=$hotfixes" --dry-run=client -o yaml < /dev/null \\
    | "$kubectl" apply -f - > /dev/null || fail "the ConfigMap $info_name cannot be written"
}

# ---- the rest ----

run_check() {
  check_tools
  check_checksums
  if [[ -z $public_key && -f $here/manifest.json.sig ]]; then say 'note: the package is signed; add --key FILE to check by whom'; fi
  if [[ -n $storage ]]; then
    check_storage
    prove_base
    if (( \${#problems[@]} == 0 )); then plan_images; check_space; moved_tags=(); say_tags; fi
  elif [[ $kind != platform ]]; then
    say "note: add --storage to check that \${bases[*]} is there"
  fi
  stop_on_problems
  say "$product $version is ready to be installed"
}

run_status() {
  local answer
  say "package: $product $version ($kind\${bases[*]:+ for \${bases[*]}})"
  if [[ -n $storage ]]; then
    read_installed
    problems=()
    say "storage: \${installed_product:-nothing is recorded} \${installed[*]:-}"
    plan_images
    say "images: $(counted "$present" blob) there, \${#new_blobs[@]} missing; $(counted "\${#moved_tags[@]}" tag) elsewhere or nowhere"
    moved_tags=()
    say_tags
  fi
  if answer=$(read_cluster); then say "cluster: \${answer:-no ConfigMap $info_name}"; fi
}

parse_arguments() {
  (( $# > 0 )) || { usage; exit 2; }
  command=$1
  shift
  while (( $# > 0 )); do
    case $1 in
      --storage | --base-version | --key | --log | --helm | --kubectl)
        if (( $# < 2 )) || [[ -z $2 ]]; then misuse "$1 needs a value"; fi ;;&
      --storage) storage=$2; shift ;;
      --base-version) base_version=$2; shift ;;
      --key) public_key=$2; shift ;;
      --log) log=$2; shift ;;
      --helm) helm=$2; shift ;;
      --kubectl) kubectl=$2; shift ;;
      --dry-run) dry_run=yes ;;
      --deep) deep=yes ;;
      -h | --help) usage; exit 0 ;;
      *) misuse "unknown option $1" ;;
    esac
    shift
  done
  if [[ $storage == */ && $storage != / ]]; then storage=\${storage%/}; fi
  if [[ -n $storage && $storage != /* ]]; then storage=$PWD/$storage; fi
}

main() {
  if (( BASH_VERSINFO[0] < 4 )); then printf 'install.sh needs bash 4 or newer\\n' >&2; exit 1; fi
  parse_arguments "$@"
  case $command in
    help | -h | --help) usage; exit 0 ;;
    check | images | charts | status) ;;
    *) misuse "unknown command $command" ;;
  esac
  here=$(cd -- "$(dirname -- "\${BASH_SOURCE[0]}")" && pwd)
  work=$(mktemp -d)
  trap 'clean_scratch; rm -rf -- "$work"' EXIT
  choose_tools
  if [[ -n $log ]]; then record "$(date -u +%Y-%m-%dT%H:%M:%SZ) install.sh $*"; fi
  if [[ -n $public_key ]]; then check_signatures; fi
  load_package
  if [[ $kind == platform ]]; then base=''; fi
  "run_$command"
}

main "$@"
`,
};

// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var layout = __webpack_require__(53654);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./packages/package-format/src/sbom.ts



/** The name of the bill of materials inside the first segment. */
const sbomFileName = 'sbom.cdx.json';
/** Properties that have a value, in this order. `slipway:` is our namespace. */
const propertiesOf = (values) => values.flatMap(([name, value]) => value === undefined ? [] : [{ name: `slipway:${name}`, value }]);
const imageRef = ({ reference, digest }) => `image:${reference}#${digest}`;
const chartRef = ({ name }) => `chart:${name}`;
function findReference(text) {
    try {
        return (0,src_reference/* parseImageReference */.o_)(text);
    }
    catch (error) {
        if (error instanceof src_errors/* OciError */.M)
            return undefined;
        throw error;
    }
}
/**
 * The package URL of an image, such as `pkg:oci/web@sha256%3A…?repository_url=registry.example%2Fshop%2Fweb&tag=1.0`. Where the
 * reference names no registry, neither does it.
 * @see https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
 */
function imagePackageUrl({ reference, repository, tag, digest }) {
    const named = findReference(reference);
    const qualifiers = [
        ...(named?.registry === undefined ? [] : [`repository_url=${encodeURIComponent(`${named.registry}/${named.repository}`)}`]),
        ...(tag === undefined ? [] : [`tag=${encodeURIComponent(tag)}`]),
    ];
    const name = (named?.repository ?? repository).split('/').at(-1) ?? '';
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}${qualifiers.length === 0 ? '' : `?${qualifiers.join('&')}`}`;
}
function imageComponent(image) {
    const { reference, repository, tag, digest, platforms, source } = image;
    const [algorithm = '', hex = ''] = digest.split(':');
    return {
        type: 'container', 'bom-ref': imageRef(image), name: repository, version: tag ?? digest,
        hashes: [{ alg: algorithm === 'sha512' ? 'SHA-512' : 'SHA-256', content: hex }],
        purl: imagePackageUrl(image),
        properties: propertiesOf([['reference', reference], ['digest', digest], ...platforms.map((platform) => ['platform', platform]), ['source', source]]),
    };
}
function chartComponent(addon, data) {
    const { name, version, path, repo, tag, commit, tree } = addon;
    return {
        type: 'application', 'bom-ref': chartRef(addon), name, version,
        ...(data === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex') }] }),
        properties: propertiesOf([['chart', (0,src_tables/* chartPath */.YB)(addon)], ['path', path], ['repo', repo], ['tag', tag], ['commit', commit], ['tree', tree]]),
    };
}
/**
 * The bill of materials of a package, CycloneDX 1.6: one component per chart and per image. It depends on the package alone:
 * no serial number, no version of a tool, and the time is that of the release (DR13).
 * @see https://cyclonedx.org/docs/1.6/json/
 */
function formatSbom(manifest, charts) {
    const { kind, product, version, tag, commit, created, platforms, bases, addons, images } = manifest;
    const packed = new Map(charts.map((chart) => [(0,src_tables/* chartPath */.YB)(chart), chart.data]));
    const root = `package:${product}@${version}`;
    const refs = [...addons.map(chartRef), ...images.map(imageRef)];
    return `${JSON.stringify({
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', version: 1,
        metadata: {
            timestamp: created,
            tools: { components: [{ type: 'application', name: 'slipway' }] },
            component: {
                type: 'application', 'bom-ref': root, name: product, version,
                properties: propertiesOf([['kind', kind], ['tag', tag], ['commit', commit], ...platforms.map((platform) => ['platform', platform]), ...bases.map((base) => ['base', base.version])]),
            },
        },
        components: [...addons.map((addon) => chartComponent(addon, packed.get((0,src_tables/* chartPath */.YB)(addon)))), ...images.map(imageComponent)],
        dependencies: [{ ref: root, dependsOn: refs }],
    }, undefined, 2)}\n`;
}

// EXTERNAL MODULE: ./packages/package-format/src/segments.ts
var src_segments = __webpack_require__(17734);
;// CONCATENATED MODULE: ./packages/package-format/src/plan.ts












/** 1.9 GiB: below the 2 GiB that a release asset may have. */
const defaultSegmentSize = Math.floor(1.9 * 2 ** 30);
/**
 * Decides what is in a package and where: the first segment holds charts, configuration, lists and tables, the others the
 * registry storage. The same input gives the same plan, in whatever order its lists are (DR7); addons keep theirs.
 * @throws {PackageError} PLAN_INVALID, PLAN_INCOMPLETE, PLAN_CONFLICT
 */
function planPackage(input) {
    const { mtime, segmentSize = defaultSegmentSize, bases = [], contents } = input;
    checkInput(input);
    const delta = planDelta(contents, bases);
    const storage = (0,src_segments/* planSegments */.e)([...blobEntries(delta.blobs.values()), ...linkEntries(delta.target)], { first: 2, segmentSize, mtime });
    const blobFiles = filesOf(storage, 2);
    const blobBytes = [...delta.blobs.values()].reduce((sum, { size }) => sum + size, 0);
    const about = describe(input, delta.bases);
    const tables = (0,src_tables/* formatTables */.jM)(about, { files: blobFiles, repositories: delta.target.repositories, tags: delta.target.tags, blobBytes });
    const meta = checkMetaFiles([
        ...input.metaFiles,
        ...(input.charts.length === 0 ? [] : [{ path: chartsFileName, data: packCharts(input.charts, mtime) }]),
        { path: sbomFileName, data: Buffer.from(formatSbom(about, input.charts)) },
        ...[...tables].map(([name, text]) => ({ path: `${src_tables/* tableFolder */.Bj}/${name}`, data: Buffer.from(text) })),
    ]);
    // The first segment is not split: the installer finds all its tables in one file.
    const first = (0,src_segments/* planSegments */.e)(meta.map(({ path, data, mode }) => ({ path, size: data.length, content: { kind: 'data', data }, ...(mode === undefined ? {} : { mode }) })), { first: 1, segmentSize: Number.MAX_SAFE_INTEGER, mtime });
    const segments = [...first, ...storage];
    const files = [...filesOf(first, 1), ...blobFiles];
    const manifest = {
        ...about, files,
        totals: {
            bytes: segments.reduce((sum, { size }) => sum + size, 0), segments: segments.length, files: files.length,
            blobs: delta.blobs.size, blobBytes, images: about.images.length,
        },
    };
    const rootFiles = [
        { name: 'INSTALL.md', data: Buffer.from(formatInstallGuide(manifest)), mode: 0o644 },
        { name: 'install.sh', data: Buffer.from(installerFiles['install.sh']), mode: 0o755 },
    ];
    return { name: (0,src_manifest/* packageName */.oZ)(input), manifest, segments, rootFiles, mtime };
}
/** Fixes the order of keys, which is that of `manifest.json`. */
function describe(input, bases) {
    const { kind, product, version, tag, commit, engine, customer, series, number, removedAddons } = input;
    const images = input.contents.images.map(({ reference, repository, tag: imageTag, digest, platforms, source }) => ({ reference, repository, tag: imageTag, digest, platforms: (0,src_tables/* inByteOrder */.qg)(platforms ?? []), source }));
    const key = (image) => `${image.reference}\0${image.digest}`;
    return {
        formatVersion: 1, kind, product, version, tag, commit, created: new Date(input.mtime * 1000).toISOString(),
        platforms: (0,src_tables/* inByteOrder */.qg)(input.platforms), engine: engine === undefined ? undefined : { helm: engine.helm, wasm: engine.wasm },
        bases, customer, series, number,
        addons: input.addons.map((addon) => ({
            name: addon.name, path: addon.path, version: addon.version, namespace: addon.namespace, enabled: addon.enabled,
            repo: addon.repo, tag: addon.tag, commit: addon.commit, tree: addon.tree,
        })),
        removedAddons: removedAddons === undefined || removedAddons.length === 0 ? undefined : (0,src_tables/* inByteOrder */.qg)(removedAddons),
        images: images.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    };
}
function blobEntries(blobs) {
    return [...blobs].sort((a, b) => (a.digest < b.digest ? -1 : 1)).map((blob) => ({ path: (0,layout/* blobPath */.nD)(blob.digest), size: blob.size, content: { kind: 'blob', blob } }));
}
/** Every link of the registry storage, in the order of the tables; links of tags last. */
function linkEntries({ repositories, tags }) {
    const links = (0,src_tables/* inByteOrder */.qg)(repositories.keys()).flatMap((name) => {
        const repository = repositories.get(name);
        return [
            ...(0,src_tables/* inByteOrder */.qg)(repository?.layers ?? []).map((digest) => (0,layout/* layerLink */.OB)(name, digest)),
            ...(0,src_tables/* inByteOrder */.qg)(repository?.revisions ?? []).map((digest) => (0,layout/* revisionLink */.uE)(name, digest)),
        ];
    });
    return [...links, ...(0,src_tables/* sortTags */.uO)(tags).flatMap(({ repository, tag, digest }) => (0,layout/* tagLinks */.Ax)(repository, tag, digest))]
        .map(({ path, digest }) => ({ path, size: digest.length, content: { kind: 'link', digest } }));
}
/** The files of these segments but the links; a blob's sha256 is in its digest. */
function filesOf(segments, first) {
    return segments.flatMap(({ entries }, index) => entries.flatMap(({ path, offset, size, content }) => {
        if (content.kind === 'link')
            return [];
        const sha256 = content.kind === 'blob' ? content.blob.digest.slice('sha256:'.length) : (0,external_node_crypto_.createHash)('sha256').update(content.data).digest('hex');
        return [{ path, segment: first + index, offset, size, sha256 }];
    }));
}
const word = /^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/;
function checkInput({ kind, product, version, mtime, segmentSize, bases = [], addons, removedAddons = [], charts }) {
    const reasons = [];
    const names = [
        ['product', product], ['version', version], ...bases.map((base) => ['base version', base.version]),
        ...addons.flatMap((addon) => [['addon', addon.name], [`version of ${addon.name}`, addon.version], ...(addon.namespace === undefined ? [] : [[`namespace of ${addon.name}`, addon.namespace]])]),
        ...removedAddons.map((name) => ['removed addon', name]),
    ];
    for (const [what, text] of names) {
        if (!word.test(text))
            reasons.push(`${what} ${JSON.stringify(text)}: expected letters, digits and . _ + -, starting with a letter or digit`);
    }
    if (!Number.isSafeInteger(mtime) || mtime < 0)
        reasons.push(`the time ${mtime}: expected whole seconds since 1970`);
    if (segmentSize !== undefined && (!Number.isSafeInteger(segmentSize) || segmentSize < 1))
        reasons.push(`the segment size ${segmentSize}: expected a number of bytes`);
    if (kind !== 'platform' && bases.length === 0)
        reasons.push(`a ${kind} needs the release that it builds on`);
    const packed = charts.map(src_tables/* chartPath */.YB);
    const wanted = new Set(addons.map(src_tables/* chartPath */.YB));
    for (const path of wanted)
        if (!packed.includes(path))
            reasons.push(`the chart ${path} of an addon is not given`);
    for (const path of packed)
        if (!wanted.has(path))
            reasons.push(`the chart ${path} belongs to no addon`);
    if (new Set(packed).size !== packed.length || new Set(addons.map(({ name }) => name)).size !== addons.length)
        reasons.push('two addons have one name');
    if (reasons.length > 0)
        throw new errors/* PackageError */.J('PLAN_INVALID', `the package cannot be made: ${reasons.join('; ')}`);
}
/** The files of the first segment, sorted; a file that is also a folder, or would pose as ours, is refused (T44). */
function checkMetaFiles(files) {
    const paths = new Set();
    for (const { path } of files) {
        (0,tar/* checkArchivePath */.gx)(path);
        if (path.startsWith('-') || path.endsWith('/') || /[\0-\x1f\x7f]/.test(path))
            throw new errors/* PackageError */.J('PLAN_INVALID', `${JSON.stringify(path)} cannot be the name of a file in a package`);
        if (paths.has(path))
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `two files of the package are called ${path}`);
        if (path === layout/* registryRoot */.ge.split('/')[0] || path.startsWith('docker/'))
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${path} would lie in the registry's storage`);
        paths.add(path);
    }
    for (const path of paths) {
        const parts = path.split('/');
        const parent = parts.map((_, index) => parts.slice(0, index).join('/')).find((folder) => paths.has(folder));
        if (parent !== undefined)
            throw new errors/* PackageError */.J('PLAN_CONFLICT', `${parent} is a file and the folder of ${path}`);
    }
    return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}


/***/ }),

/***/ 82536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ parseSegmentSize),
/* harmony export */   gG: () => (/* binding */ packageTime),
/* harmony export */   gi: () => (/* binding */ resolveProductTag)
/* harmony export */ });
/* harmony import */ var _release_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20675);

/**
 * The product tag that is meant: the one given, the event's, or the only tag of the current commit.
 * @throws {ReleaseError} REF_INVALID
 */
async function resolveProductTag(git, { given, event, flag }) {
    const named = given ?? event;
    const tags = await git.listTags();
    if (named !== undefined) {
        // UNKNOWN_REF comes with the nearest names.
        await git.resolveCommit(named);
        if (!tags.includes(named))
            throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `${named} is not a git tag: a package is made from a tag, so that it can be made again`, { hint: `tag the commit: git tag -a v1.2.3 ${named}` });
        return named;
    }
    const here = await git.tagsAt('HEAD');
    const [only] = here;
    if (only !== undefined && here.length === 1)
        return only;
    throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', here.length === 0 ? 'the current commit has no tag' : `the current commit has several tags: ${here.join(', ')}`, { hint: `name one with --${flag} TAG` });
}
/** SOURCE_DATE_EPOCH, or the time of the tag's commit (DR13). In seconds. */
async function packageTime(git, ref, sourceDateEpoch) {
    if (sourceDateEpoch === undefined || sourceDateEpoch === '')
        return git.commitTime(ref);
    if (!/^\d{1,12}$/.test(sourceDateEpoch))
        throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `SOURCE_DATE_EPOCH is "${sourceDateEpoch}", expected seconds since 1970`);
    return Number(sourceDateEpoch);
}
const units = { '': 1, kib: 2 ** 10, mib: 2 ** 20, gib: 2 ** 30, kb: 1e3, mb: 1e6, gb: 1e9 };
/** Bytes of `1900MiB`, `2GB` or a plain number. @throws {ReleaseError} REF_INVALID */
function parseSegmentSize(text) {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text.trim());
    const factor = units[(match?.[2] ?? '').toLowerCase()];
    const bytes = Math.floor(Number(match?.[1]) * (factor ?? Number.NaN));
    if (!Number.isSafeInteger(bytes) || bytes < 1)
        throw new _release_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseError */ .K('REF_INVALID', `segment-size is "${text}", expected a size such as 1900MiB`);
    return bytes;
}


/***/ }),

/***/ 28223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ openLocked)
});

// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/package-format/src/release-errors.ts
var release_errors = __webpack_require__(20675);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./packages/package-format/src/open-image.ts


/** Opens what images consist of in the sources that hold them; `find` says where each image is. */
function openFromSources(find) {
    return async ({ digest, size, kind, image }, { signal }) => {
        const { source, repository } = await find(image);
        if (kind === 'blob')
            return source.openBlob(repository, { digest: (0,src_digest/* parseDigest */.m)(digest), size }, signal === undefined ? {} : { signal });
        const manifest = await source.getManifest(repository, digest);
        if (manifest === undefined)
            throw new errors/* OciError */.M('CONTENT_MISSING', `${source.name} has no manifest ${repository}@${digest}`, { hint: 'push the image again with the same bytes, or verify and tag anew' });
        return external_node_stream_.Readable.from([manifest.bytes]);
    };
}

;// CONCATENATED MODULE: ./packages/package-format/src/release-blobs.ts



/**
 * Where an image is: as flags or configuration say, of its name or of its name with a host that lists leave out; else
 * where it was when the lock was written.
 */
async function findLocked({ routes, isRouted }, { reference, source, hosts }) {
    const parsed = (0,src_reference/* parseImageReference */.o_)(reference);
    const names = [parsed, ...(parsed.registry === undefined ? hosts.map((host) => (0,src_reference/* parseImageReference */.o_)(`${host}/${reference}`)) : [])];
    const routed = names.find(isRouted);
    if (routed !== undefined)
        return routes.resolve(routed);
    const [, plain, host, repository] = /^(http\+)?registry:([^/]+)\/(.+)$/.exec(source ?? '') ?? [];
    if (host === undefined || repository === undefined) {
        if (parsed.registry !== undefined)
            return routes.resolve(parsed);
        throw new release_errors/* ReleaseError */.K('SOURCE_UNKNOWN', `nothing says where ${reference} is taken from: the lock was written from a ${source ?? 'place'} on another machine`, { hint: 'name the place: --registry =store:DIR, --registry =registry:HOST, or registries in slipway.yaml' });
    }
    return { source: routes.registry(host, { plainHttp: plain !== undefined }), repository };
}
/** Opens the bytes that a package needs. They are checked by whoever reads them. */
function openLocked({ lock, config }, sources) {
    const recorded = new Map(lock.images.map(({ reference, source }) => [reference, source]));
    return openFromSources(({ reference }) => findLocked(sources, { reference, source: recorded.get(reference), hosts: config.images.stripRegistries }));
}


/***/ }),

/***/ 25089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KD: () => (/* binding */ contentsOf),
  p1: () => (/* binding */ describeAddons),
  FN: () => (/* binding */ loadMetaFiles),
  iH: () => (/* binding */ loadTaggedRelease),
  Z7: () => (/* binding */ packAddons)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var src_chart = __webpack_require__(86442);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./node_modules/fflate/esm/index.mjs
var esm = __webpack_require__(51306);
;// CONCATENATED MODULE: ./packages/helm/src/package.ts


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
    return (0,esm/* gzipSync */.u3)((0,tar/* tarArchive */.Gr)(files), { level: 9, mtime: 0 });
}
/** `NAME-VERSION.tgz`, the file name that Helm gives a packed chart. */
function packedChartName({ name, version }) {
    return `${name}-${version}.tgz`;
}

// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(14611);
// EXTERNAL MODULE: ./packages/release-repo/src/images-origin.ts
var images_origin = __webpack_require__(88773);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var lists = __webpack_require__(81215);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __webpack_require__(88679);
// EXTERNAL MODULE: ./packages/release-repo/src/release-images.ts
var release_images = __webpack_require__(12718);
// EXTERNAL MODULE: ./packages/release-repo/src/compare-lists.ts
var compare_lists = __webpack_require__(33857);
// EXTERNAL MODULE: ./packages/release-repo/src/git-tree.ts
var git_tree = __webpack_require__(65959);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(41577);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(65534);
// EXTERNAL MODULE: ./packages/package-format/src/release-errors.ts
var release_errors = __webpack_require__(20675);
;// CONCATENATED MODULE: ./packages/package-format/src/release-contents.ts





const writeLock = (ref) => `run slipway verify-images --update-lock, commit ${src_lock/* lockFileName */.x5}, and tag that commit instead of ${ref}`;
/** Addons of a tag that its lock does not speak of, or speaks of otherwise. */
async function findOutdatedAddons(tree, { lock, addons }) {
    const trees = await (0,src_addons/* digestAddons */.ks)(tree, addons);
    const locked = new Map(lock.addons.map((addon) => [addon.path, addon]));
    const present = new Set(addons.map(({ path }) => path));
    return [
        ...addons.flatMap(({ path }) => {
            const known = locked.get(path);
            return known === undefined ? [`${path} is not in it`] : known.tree === trees.get(path) ? [] : [`the files of ${path} are others`];
        }),
        ...lock.addons.filter(({ path }) => !present.has(path)).map(({ path }) => `${path} is in it, but not in the tag`),
    ];
}
/** List lines that the lock does not have, and images of the lock that neither a list nor an addon names: nobody asked for them. */
async function findOutdatedImages(tree, { lock, config }) {
    const { origins } = await (0,images_origin/* loadImageOrigins */.NI)(tree, config.images.originFile);
    const rules = { stripRegistries: config.images.stripRegistries, origins };
    const images = lock.images.map((locked) => ({ locked, image: (0,reference/* parseImageReference */.o_)(locked.reference) }));
    const byReference = new Map(images.map((each) => [each.image.text, each]));
    const named = new Set();
    const problems = [];
    for (const { lines } of await (0,lists/* loadLists */.g)(tree)) {
        for (const { image, location } of lines) {
            if ((0,patterns/* matchesPattern */.M)(image.text, config.images.ignore))
                continue;
            const listed = (0,release_images/* toListed */.Ni)(image, rules);
            const exact = byReference.get(image.text) ?? byReference.get(listed.text);
            const same = exact !== undefined ? [exact] : images.filter((other) => (image.digest === undefined || image.digest === other.locked.digest)
                && ((0,compare_lists/* meansSameImage */.i)(image, other.image, origins) || (0,compare_lists/* meansSameImage */.i)(listed, other.image, origins)));
            if (same.length === 0)
                problems.push(`${image.text} (${location.file}:${location.line ?? 1}) is not in it`);
            for (const { locked } of same)
                named.add(locked.reference);
        }
    }
    const strangers = lock.images.filter(({ reference, addons }) => addons.length === 0 && !named.has(reference));
    return [...problems, ...strangers.map(({ reference }) => `${reference} is in it, but no list names it and no addon uses it`)];
}
// As the lock has it: an index may name platforms that nobody could ask for.
const platformOf = (text) => {
    const [os = '', architecture = '', variant] = text.split('/');
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
};
/** How many images an index leads to, however deep; what the lock does not have is not counted. */
function countImages({ manifests, blobs }, digest, seen = new Set()) {
    if (seen.has(digest))
        return 0;
    seen.add(digest);
    const children = manifests[digest]?.manifests;
    if (children !== undefined)
        return children.reduce((sum, child) => sum + countImages({ manifests, blobs }, child, seen), 0);
    return manifests[digest] !== undefined || blobs[digest] !== undefined ? 1 : 0;
}
/** Images of a lock that lack a platform which the configuration asks for, or a manifest that their platforms need. */
function findIncompleteImages({ lock, config }) {
    const wanted = (config.platforms ?? []).map((text) => (0,src_platform/* parseImagePlatform */.qh)(text));
    return lock.images.flatMap(({ reference, digest, platforms }) => {
        const offered = platforms.map(platformOf);
        const missing = wanted.filter((platform) => !offered.some((each) => (0,src_platform/* matchesPlatform */.pC)(platform, each))).map(src_platform/* formatImagePlatform */.K2);
        const children = lock.manifests[digest]?.manifests ?? [];
        const present = countImages(lock, digest);
        return [
            ...(missing.length === 0 ? [] : [`${reference} is in it without ${missing.join(', ')}, which slipway.yaml asks for`]),
            ...(children.length > 0 && (present === 0 || present < platforms.length) ? [`of the index ${reference} it has ${present} of the manifests for ${platforms.length} platforms`] : []),
        ];
    });
}
/**
 * Reads a product tag. Nothing is checked out.
 * @throws {ReleaseError} LOCK_MISSING, LOCK_OUTDATED (every difference), ADDON_INVALID; {GitError} UNKNOWN_REF
 */
async function loadTaggedRelease(git, ref) {
    const tree = await (0,git_tree/* createGitTree */.b)(git, ref);
    const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
    const lock = await (0,src_lock/* findLock */.HT)(tree);
    if (lock === undefined)
        throw new release_errors/* ReleaseError */.K('LOCK_MISSING', `${ref} has no ${src_lock/* lockFileName */.x5}, so nothing says which bytes it stands for`, { hint: writeLock(ref) });
    const { addons, broken } = await (0,src_addons/* loadAddons */.Wx)(tree);
    if (broken.length > 0)
        throw new release_errors/* ReleaseError */.K('ADDON_INVALID', `${ref} has addons that cannot be packed:\n${broken.map(({ path, reason }) => `  ${path}: ${reason}`).join('\n')}`);
    const outdated = [...await findOutdatedAddons(tree, { lock, addons }), ...await findOutdatedImages(tree, { lock, config }), ...findIncompleteImages({ lock, config })];
    if (outdated.length > 0) {
        throw new release_errors/* ReleaseError */.K('LOCK_OUTDATED', `${src_lock/* lockFileName */.x5} of ${ref} does not fit what else is in it:\n${outdated.slice(0, 20).map((line) => `  ${line}`).join('\n')}${outdated.length > 20 ? `\n  and ${outdated.length - 20} more` : ''}`, { hint: writeLock(ref) });
    }
    const versions = await (0,version_file/* findVersionFile */.qW)(tree);
    const gone = versions === undefined ? [] : (0,version_file/* checkVersions */.OR)(versions, addons).filter(({ code }) => code === 'addon-missing');
    if (gone.length > 0)
        throw new release_errors/* ReleaseError */.K('ADDON_INVALID', `${ref} would be installed without addons that it asks for:\n${gone.map(({ message }) => `  ${message}`).join('\n')}`, { hint: 'collect the chart, or disable the addon there' });
    return {
        ref, tree, config, lock, lockDigest: `sha256:${(0,external_node_crypto_.createHash)('sha256').update(await tree.read(src_lock/* lockFileName */.x5)).digest('hex')}`, addons,
        versions,
    };
}
/** The addons with what version.yml says of them, in its order; those it does not name come last and are not enabled. Without such a file all are. */
function describeAddons({ addons, versions, lock }, only) {
    const byName = new Map((versions?.addons ?? []).map((addon) => [addon.name, addon]));
    const order = [...byName.keys()];
    const rank = ({ name }) => (order.includes(name) ? order.indexOf(name) : order.length);
    const locked = new Map(lock.addons.map((addon) => [addon.path, addon]));
    return addons.filter(({ path }) => only?.has(path) ?? true).sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1)).map((addon) => {
        const listed = byName.get(addon.name);
        const { repo, tag, commit, tree } = locked.get(addon.path) ?? {};
        return { name: addon.name, path: addon.path, version: addon.version ?? '', namespace: listed?.namespace, enabled: listed?.enable ?? versions === undefined, repo, tag, commit, tree };
    });
}
/** Packs the charts of addons as Helm packs them: the same files, the same bytes every time. @throws {HelmError} */
async function packAddons({ tree, addons }, { engine, mtime, logger, only }) {
    const wanted = addons.filter(({ path }) => only?.has(path) ?? true);
    const contents = await tree.readMany(wanted.flatMap(({ files }) => files));
    return Promise.all(wanted.map(async ({ path, files }) => {
        const chart = await engine.loadChart((0,src_chart/* chartFromFiles */.q)(files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })), path));
        for (const warning of chart.warnings)
            logger.warn(`${path}: ${warning}`);
        return { name: chart.name, version: chart.version, data: packChart(chart, { mtime }) };
    }));
}
const metaFolders = ['configs', 'scripts', 'prerequisites', 'images'];
const metaNames = new Set(['version.yml', 'version.yaml', 'env.yml', 'slipway.yaml', src_lock/* lockFileName */.x5, 'README.md']);
/** Configuration, scripts, lists and lock of a tag, as they are. The repo's own install.sh becomes `release/install.sh`. */
async function loadMetaFiles(tree) {
    const entries = (await tree.list()).filter(({ path }) => metaNames.has(path) || path === 'install.sh' || metaFolders.some((folder) => path.startsWith(`${folder}/`)));
    const odd = entries.find(({ type }) => type !== 'file');
    if (odd !== undefined)
        throw new release_errors/* ReleaseError */.K('REF_INVALID', `${odd.path} of ${tree.name} is a ${odd.type === 'symlink' ? 'symbolic link' : 'submodule'}, which a package does not carry`, { location: { file: odd.path } });
    const contents = await tree.readMany(entries.map(({ path }) => path));
    return entries.map(({ path }) => ({
        path: path === 'install.sh' ? 'release/install.sh' : path, data: contents.get(path) ?? new Uint8Array(), ...(path.endsWith('.sh') ? { mode: 0o755 } : {}),
    }));
}
/** Images of a lock as a package takes them: children of an index that the lock left out belong to platforms that nobody asked for. */
function contentsOf(lock, images = lock.images) {
    return {
        images, blobs: lock.blobs,
        manifests: Object.fromEntries(Object.entries(lock.manifests).map(([digest, manifest]) => [digest, manifest.manifests === undefined ? manifest : { ...manifest, manifests: manifest.manifests.filter((child) => lock.manifests[child] !== undefined) }])),
    };
}


/***/ }),

/***/ 20675:
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

/***/ 17734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ entryHeader),
/* harmony export */   e: () => (/* binding */ planSegments)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39654);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85621);


/** The tar header of an entry: owner 0:0, time of the release. */
function entryHeader({ path, size, mode = 0o644 }, mtime) {
    const entry = { name: path, size, mode, mtime };
    return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarHeader */ .pI)(entry);
}
/**
 * Places entries, in their order, into segments numbered from `first`. A new segment starts where an entry would pass
 * `segmentSize`; an entry larger than that makes its segment larger.
 */
function planSegments(entries, { first, segmentSize, mtime }) {
    const segments = [];
    let placed = [];
    let position = 0;
    const close = () => {
        if (placed.length === 0)
            return;
        segments.push({ name: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .segmentName */ .Jc)(first + segments.length), size: position + _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarEnd */ .JO.length, entries: placed });
        placed = [];
        position = 0;
    };
    for (const entry of entries) {
        const header = entryHeader(entry, mtime).length;
        const length = header + entry.size + (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarPadding */ .vr)(entry.size);
        if (position + length + _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .tarEnd */ .JO.length > segmentSize)
            close();
        placed.push({ ...entry, offset: position + header });
        position += length;
    }
    close();
    return segments;
}


/***/ }),

/***/ 61572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LX: () => (/* binding */ loadVerificationKey),
/* harmony export */   R8: () => (/* binding */ signedFileNames),
/* harmony export */   S1: () => (/* binding */ signatureName),
/* harmony export */   ae: () => (/* binding */ checkSignatures),
/* harmony export */   fm: () => (/* binding */ loadSigningKey)
/* harmony export */ });
/* unused harmony exports parseSigningKey, parseVerificationKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71535);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85621);






/**
 * The files that are signed. The manifest speaks for itself, also without its segments; the checksums cover every file of
 * the package, the installer too, in a form that `sha256sum -c` reads at the site.
 */
const signedFileNames = [_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFileName */ .V6, _manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .checksumsFileName */ .sC];
/** `manifest.json.sig`: the bare signature, as `openssl dgst -sign` writes it. */
const signatureName = (name) => `${name}.sig`;
const kinds = 'ECDSA P-256, Ed25519, or RSA of 2048 bits or more';
const invalid = (what, reason, { cause, hint }) => new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('KEY_INVALID', `${what} ${reason}`, { cause, hint });
/** The hash that is signed; Ed25519 hashes by itself. */
const hashOf = ({ asymmetricKeyType }) => asymmetricKeyType === 'ed25519' ? null : 'sha256';
function describeKey(key, what) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: { namedCurve, modulusLength = 0 } = {} } = key;
    const kind = type === 'ed25519' ? 'Ed25519' : type === 'ec' && namedCurve === 'prime256v1' ? 'ECDSA P-256' : type === 'rsa' && modulusLength >= 2048 ? `RSA ${modulusLength}` : undefined;
    if (kind === undefined) {
        throw invalid(what, `is a key of another kind: ${[type, namedCurve ?? (modulusLength === 0 ? undefined : `${modulusLength} bits`)].filter((part) => part !== undefined).join(' ')}`, { hint: `expected ${kinds}` });
    }
    const der = (key.type === 'private' ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key) : key).export({ type: 'spki', format: 'der' });
    return `${kind}, key sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(der).digest('hex')}`;
}
/** The key of this PEM text. `what` names it in errors. @throws {PackageError} KEY_INVALID */
function parseSigningKey(pem, what = 'signing-key') {
    const hint = `expected a private key as PEM, without passphrase: ${kinds}; for example of openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`;
    if (/^(?:-----BEGIN ENCRYPTED |Proc-Type: 4,ENCRYPTED)/m.test(pem))
        throw invalid(what, 'is a key with a passphrase, which cannot be asked for here', { hint });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem);
    }
    catch (cause) {
        throw invalid(what, /-----BEGIN (?:[A-Z0-9]+ )?PUBLIC KEY-----/.test(pem) ? 'is a public key' : 'is no private key', { cause, hint });
    }
    return { description: describeKey(key, what), sign: (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hashOf(key), data, key) };
}
/** The public key of this PEM text. A private one is refused: it has no business where packages are checked. @throws {PackageError} KEY_INVALID */
function parseVerificationKey(pem, what = '--key') {
    const hint = `expected a public key as PEM: ${kinds}; openssl pkey -in PRIVATE.pem -pubout writes it`;
    if (/-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/.test(pem))
        throw invalid(what, 'is a private key', { hint });
    let key;
    try {
        key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
    }
    catch (cause) {
        throw invalid(what, 'is no public key', { cause, hint });
    }
    return { description: describeKey(key, what), verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hashOf(key), data, key, signature) };
}
/**
 * The key that an input gives: the path of a PEM file, or its content, which CI variables hold. `addSecret` is told the key.
 * @throws {PackageError} KEY_INVALID; the value is never repeated, as it may be the key
 */
async function loadSigningKey(given, { cwd, addSecret }) {
    if (given.includes('-----BEGIN')) {
        addSecret(given);
        return parseSigningKey(given);
    }
    const pem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(cwd, given), 'utf8').catch((error) => {
        throw invalid('signing-key', `is neither a PEM key nor a file that can be read (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .CA)(error) ?? 'unknown reason'})`, { hint: 'name a file with a private key, or give its text, which starts with -----BEGIN' });
    });
    addSecret(pem);
    return parseSigningKey(pem);
}
/** The public key of a file. @throws {PackageError} KEY_INVALID */
async function loadVerificationKey(path) {
    const pem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8').catch((error) => {
        throw invalid(path, `cannot be read: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`, { cause: error, hint: 'name a file with the public key of who made the package' });
    });
    return parseVerificationKey(pem, path);
}
/**
 * What is wrong with the signatures of a package: missing, damaged, or of another key (T45). Empty when all fit this key.
 * With `manifestOnly` the other files may be absent; then nothing is said about them.
 */
async function checkSignatures(directory, key, { manifestOnly = false } = {}) {
    const findings = await Promise.all((manifestOnly ? [_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFileName */ .V6] : signedFileNames).map(async (name) => {
        const finding = (code, message) => ({ code, severity: 'error', subject: signatureName(name), message });
        let signature;
        try {
            signature = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, signatureName(name)));
        }
        catch (error) {
            return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorCode */ .CA)(error) === 'ENOENT' ? finding('signature', `${name} is not signed`) : finding('unknown', `it cannot be read: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`);
        }
        const data = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, name)).catch(() => undefined);
        if (data === undefined)
            return finding('signature', `there is no ${name} that it could be checked with`);
        return key.verify(data, signature) ? undefined : finding('signature', `it is not the signature of ${name} by this key (${key.description})`);
    }));
    return findings.filter((finding) => finding !== undefined);
}


/***/ }),

/***/ 92085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ tableFolder),
/* harmony export */   YB: () => (/* binding */ chartPath),
/* harmony export */   jM: () => (/* binding */ formatTables),
/* harmony export */   qg: () => (/* binding */ inByteOrder),
/* harmony export */   uO: () => (/* binding */ sortTags)
/* harmony export */ });
/* unused harmony exports formatPackageTable, formatBlobTable, formatLinkTable, formatTagTable, formatAddonTable, formatRequiresTable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53654);


// The tables that the installer reads instead of JSON (DR8): tab-separated, no header, `-` where there is nothing.
/** The folder of the tables in the first segment. */
const tableFolder = 'install';
/** One row per line. @throws {PackageError} PLAN_INVALID for a value that would break its row */
function formatTable(rows) {
    return rows.map((row) => `${row.map((value) => {
        const text = value === undefined || value === '' ? '-' : String(value);
        if (/[\0-\x1f\x7f]/.test(text))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackageError */ .J('PLAN_INVALID', `${JSON.stringify(text)} has a control character, which no table of the package can hold`);
        return text;
    }).join('\t')}\n`).join('');
}
/** `key value`, `base` once per base. */
function formatPackageTable({ kind, product, version, bases, blobBytes }) {
    return formatTable([['formatVersion', 1], ['kind', kind], ['product', product], ['version', version], ['bytes', blobBytes], ...bases.map((base) => ['base', base.version])]);
}
/** `digest size segment offset`: where to read each blob. */
function formatBlobTable(files) {
    return formatTable(files.flatMap(({ path, size, segment, offset }) => {
        const digest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOfBlobPath */ .C)(path);
        return digest === undefined ? [] : [[digest, size, segment, offset]];
    }));
}
/** Sorted by bytes, as every list of a package. */
const inByteOrder = (texts) => [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
/** `layer|revision repository digest` */
function formatLinkTable(repositories) {
    return formatTable(inByteOrder(repositories.keys()).flatMap((repository) => [
        ...inByteOrder(repositories.get(repository)?.layers ?? []).map((digest) => ['layer', repository, digest]),
        ...inByteOrder(repositories.get(repository)?.revisions ?? []).map((digest) => ['revision', repository, digest]),
    ]));
}
/** In the order of every table and list. */
function sortTags(tags) {
    const key = ({ repository, tag }) => `${repository}\0${tag}`;
    return [...tags].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
/** `repository tag digest` */
function formatTagTable(tags) {
    return formatTable(sortTags(tags).map(({ repository, tag, digest }) => [repository, tag, digest]));
}
/** `charts/<name>-<version>.tgz`, the path of an addon's chart in `charts.tar.gz`. */
function chartPath({ name, version }) {
    return `charts/${name}-${version}.tgz`;
}
/** `name version namespace enabled chart`, in the order of installation; removed addons last, with `removed` for enabled. */
function formatAddonTable(addons, removed = []) {
    return formatTable([
        ...addons.map((addon) => [addon.name, addon.version, addon.namespace, addon.enabled === false ? 'false' : 'true', chartPath(addon)]),
        ...removed.map((name) => [name, undefined, undefined, 'removed', undefined]),
    ]);
}
/** `base blob digest size` and `base tag repository tag digest`. */
function formatRequiresTable(bases) {
    return formatTable(bases.flatMap(({ version, requires }) => [
        ...requires.blobs.map(({ digest, size }) => [version, 'blob', digest, size]),
        ...requires.tags.map(({ repository, tag, digest }) => [version, 'tag', repository, tag, digest]),
    ]));
}
/** All tables of a package by file name, as they must be for these contents. */
function formatTables(manifest, { files, repositories, tags, blobBytes }) {
    return new Map([
        ['addons.tsv', formatAddonTable(manifest.addons, manifest.removedAddons)],
        ['blobs.tsv', formatBlobTable(files)],
        ['links.tsv', formatLinkTable(repositories)],
        ['package.tsv', formatPackageTable({ ...manifest, blobBytes })],
        ['requires.tsv', formatRequiresTable(manifest.bases)],
        ['tags.tsv', formatTagTable(tags)],
    ]);
}


/***/ }),

/***/ 73196:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ buildPackage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var src_errors = __webpack_require__(71535);
;// CONCATENATED MODULE: ./packages/package-format/src/blob-reader.ts






const nothing = () => undefined;
/** What `opening` gives, or the signal's reason when that comes first; a stream that comes too late is let go. */
function untilAborted(opening, signal) {
    return new Promise((resolve, reject) => {
        const onAbort = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        signal.addEventListener('abort', onAbort, { once: true });
        if (signal.aborted)
            onAbort();
        opening.then((stream) => {
            signal.removeEventListener('abort', onAbort);
            if (signal.aborted)
                stream.destroy();
            resolve(stream);
        }, (error) => {
            signal.removeEventListener('abort', onAbort);
            reject(error instanceof Error ? error : new Error(String(error)));
        });
    });
}
/** Opens `width` blobs ahead; what is read ahead waits in buffers that are bounded together by `memory`. */
function createBlobReader(blobs, { open, width, memory, signal }) {
    const stop = new AbortController();
    const all = signal === undefined ? stop.signal : AbortSignal.any([signal, stop.signal]);
    (0,external_node_events_.setMaxListeners)(0, all); // every open blob listens
    // a PassThrough keeps this much on each of its two sides
    const highWaterMark = Math.max(16_384, Math.floor(memory / width / 2));
    const opened = new Map();
    let index = 0;
    let ahead = 0;
    const openAhead = async (blob) => {
        const source = await untilAborted(open(blob, { signal: all }), all);
        const buffered = new external_node_stream_.PassThrough({ highWaterMark });
        buffered.on('error', nothing); // it is told to the reader of the stream
        (0,promises_.pipeline)(source, buffered, { signal: all }).catch(nothing);
        return buffered;
    };
    return {
        async *next() {
            const current = index;
            for (; ahead < blobs.length && ahead < current + width; ahead += 1) {
                const blob = blobs[ahead];
                if (blob === undefined)
                    break;
                const opening = openAhead(blob);
                opening.catch(nothing); // it is told when its turn comes
                opened.set(ahead, opening);
            }
            const blob = blobs[current];
            const opening = opened.get(current);
            index += 1;
            if (blob === undefined || opening === undefined)
                throw new errors/* SlipwayError */.GQ('BUG', 'more blobs are read than were planned', { exitCode: 70 });
            try {
                const check = (0,digest/* createContentCheck */.W9)({ digest: (0,digest/* parseDigest */.m)(blob.digest), size: blob.size }, `the ${blob.kind} ${blob.digest}`);
                for await (const chunk of await opening) {
                    check.update(chunk);
                    yield chunk;
                }
                check.finish();
                opened.delete(current);
            }
            catch (error) {
                signal?.throwIfAborted();
                throw describe(error, blob);
            }
        },
        async close() {
            stop.abort();
            for (const opening of opened.values())
                await opening.then((stream) => stream.destroy(), nothing);
            opened.clear();
        },
    };
}
function describe(error, { kind, digest, image }) {
    const wrong = error instanceof errors/* SlipwayError */.GQ && (error.code === 'DIGEST_MISMATCH' || error.code === 'SIZE_MISMATCH');
    const known = error instanceof errors/* SlipwayError */.GQ ? error : undefined;
    return new src_errors/* PackageError */.J(wrong ? 'BLOB_WRONG' : 'BLOB_UNREADABLE', `cannot pack the ${kind} ${digest} of the image ${image.reference}: ${(0,errors/* errorMessage */.gJ)(error)}`, {
        cause: error, retryable: known?.retryable ?? false, exitCode: wrong ? 1 : known?.exitCode ?? 3,
        hint: known?.hint ?? (wrong || known?.exitCode === 1 ? 'no package was made: push the image again with the same bytes, or repair the store' : 'no package was made: run again when the place answers'),
    });
}

// EXTERNAL MODULE: ./packages/package-format/src/checksums.ts
var checksums = __webpack_require__(10634);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(41683);
// EXTERNAL MODULE: ./packages/package-format/src/segments.ts
var segments = __webpack_require__(17734);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/package-format/src/segment-writer.ts


const stagingSize = 256 * 1024;
/** Creates the file. The next bytes are hashed while the last ones are being written; small ones are collected. */
async function createSegmentWriter(path) {
    const handle = await (0,external_node_fs_promises_.open)(path, 'wx', 0o644);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    let staged = [];
    let stagedBytes = 0;
    let pending = Promise.resolve();
    let closed = false;
    const writeAll = async (bytes) => {
        for (let at = 0; at < bytes.length;)
            at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
    };
    const flush = async () => {
        if (stagedBytes === 0)
            return;
        const batch = staged.length === 1 && staged[0] !== undefined ? staged[0] : Buffer.concat(staged, stagedBytes);
        staged = [];
        stagedBytes = 0;
        await pending;
        pending = writeAll(batch);
        pending.catch(() => undefined); // it is awaited, and thrown, by the next step
    };
    const close = async () => {
        if (closed)
            return;
        closed = true;
        await handle.close();
    };
    return {
        async append(bytes) {
            hash.update(bytes);
            size += bytes.length;
            staged.push(bytes);
            stagedBytes += bytes.length;
            if (stagedBytes >= stagingSize)
                await flush();
        },
        async finish() {
            await flush();
            await pending;
            await handle.sync();
            await close();
            return { size, sha256: hash.digest('hex') };
        },
        async abort() {
            await pending.catch(() => undefined);
            await close();
        },
    };
}

// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
;// CONCATENATED MODULE: ./packages/package-format/src/write.ts










/**
 * Writes a package in one pass: each blob is read once, checked on its way into its segment, and nothing is staged. Either
 * the whole package appears or none, and an earlier one of its name is replaced only by a whole one (T40, T41).
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; DISK_FULL, WRITE_FAILED
 */
async function buildPackage(plan, { open, outputDirectory, concurrency = 8, memory = 16 * 2 ** 20, signingKey, signal, progress }) {
    const blobs = plan.segments.flatMap(({ entries }) => entries.flatMap(({ content }) => content.kind === 'blob' ? [content.blob] : []));
    signal?.throwIfAborted();
    const reader = createBlobReader(blobs, { open, width: Math.max(1, concurrency), memory, signal });
    try {
        const output = await (0,output_directory/* createOutputDirectory */.n)(outputDirectory, plan.name);
        try {
            const segments = [];
            for (const segment of plan.segments) {
                segments.push(await writeSegment((0,external_node_path_.join)(output.temporary, segment.name), segment, { mtime: plan.mtime, reader, signal, progress }));
            }
            const { files, totals, ...about } = plan.manifest;
            const manifest = { ...about, segments, files, totals };
            const text = (0,src_manifest/* formatPackageManifest */.Tg)(manifest);
            const rootFiles = new Map([...plan.rootFiles.map(({ name, data }) => [name, data]), [src_manifest/* manifestFileName */.V6, Buffer.from(text)]]);
            for (const { name, data, mode } of plan.rootFiles)
                await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(output.temporary, name), data, { mode });
            const signed = { [src_manifest/* checksumsFileName */.sC]: (0,checksums/* formatChecksums */.ss)(segments, rootFiles), [src_manifest/* manifestFileName */.V6]: text };
            for (const name of signature/* signedFileNames */.R8) {
                await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(output.temporary, name), signed[name]);
                if (signingKey !== undefined)
                    await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(output.temporary, (0,signature/* signatureName */.S1)(name)), signingKey.sign(Buffer.from(signed[name])));
            }
            signal?.throwIfAborted();
            return { path: await output.commit(), manifest };
        }
        finally {
            await output.abort();
        }
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,src_errors/* toWriteError */.h)(error, outputDirectory);
    }
    finally {
        await reader.close();
    }
}
async function writeSegment(path, segment, { mtime, reader, signal, progress }) {
    const writer = await createSegmentWriter(path);
    const append = async (bytes) => {
        await writer.append(bytes);
        progress?.advance(bytes.length);
    };
    try {
        for (const entry of segment.entries) {
            signal?.throwIfAborted();
            await append((0,segments/* entryHeader */.I)(entry, mtime));
            for await (const bytes of bytesOf(entry, reader))
                await append(bytes);
            const padding = (0,tar/* tarPadding */.vr)(entry.size);
            if (padding > 0)
                await append(new Uint8Array(padding));
        }
        await append(tar/* tarEnd */.JO);
        const { size, sha256 } = await writer.finish();
        if (size !== segment.size)
            throw new errors/* SlipwayError */.GQ('BUG', `${segment.name} became ${size} bytes instead of ${segment.size}`, { exitCode: 70 });
        return { name: segment.name, size, sha256 };
    }
    finally {
        await writer.abort();
    }
}
async function* bytesOf({ content }, reader) {
    if (content.kind === 'blob')
        yield* reader.next();
    else
        yield content.kind === 'link' ? Buffer.from(content.digest) : content.data;
}


/***/ }),

/***/ 65959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createGitTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75004);


/** The files of a tag, branch or commit, relative to the folder that `git` belongs to. @throws {GitError} UNKNOWN_REF */
async function createGitTree(git, ref) {
    const commit = await git.resolveCommit(ref);
    const entries = new Map((await git.readTree(commit, '', { sizes: false })).map((entry) => [entry.path, entry]));
    const oidOf = (path) => {
        const entry = entries.get((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(path));
        if (entry === undefined || entry.type !== 'blob')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('FILE_NOT_FOUND', `there is no file ${path} in ${ref}`, { location: { file: path } });
        if (entry.mode === '120000')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} in ${ref} is a symbolic link, which is not followed`, { location: { file: path } });
        return entry.oid;
    };
    const readMany = async (paths) => {
        const oids = new Map(paths.map((path) => [path, oidOf(path)]));
        const blobs = await git.readBlobs([...oids.values()]);
        return new Map([...oids].map(([path, oid]) => [path, blobs.get(oid) ?? Buffer.alloc(0)]));
    };
    return {
        name: ref,
        commit,
        readMany,
        list(folder = '') {
            const path = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(folder);
            const inside = [...entries.values()].filter((entry) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`));
            return Promise.resolve(inside.map((entry) => ({ path: entry.path, type: entry.type === 'commit' ? 'other' : entry.mode === '120000' ? 'symlink' : 'file' })));
        },
        async read(path) {
            return (await readMany([path])).get(path) ?? Buffer.alloc(0);
        },
    };
}


/***/ }),

/***/ 75704:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ openImageSources)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(609);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(17690);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75630);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82346);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(76768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(24955);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98191);





async function readCertificates(files) {
    const texts = await Promise.all(files.map(async (file) => {
        let text;
        try {
            text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8');
        }
        catch (cause) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseRepoError */ .w('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .gJ)(cause)}`, { location: { file }, cause });
        }
        if (!text.includes('-----BEGIN CERTIFICATE-----'))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ReleaseRepoError */ .w('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
        return text;
    }));
    return texts.length === 0 ? undefined : texts.join('\n');
}
/** @throws {OciError} TRANSPORT_INVALID, saying which input is meant */
function parseFlag(text) {
    try {
        return (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .parseImageRoute */ .qL)(text);
    }
    catch (cause) {
        throw cause instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_5__/* .OciError */ .M ? new _slipway_oci__WEBPACK_IMPORTED_MODULE_5__/* .OciError */ .M(cause.code, `registry is ${JSON.stringify(text.replace(/=.*@/s, '=***@').slice(0, 300))}: ${cause.message}`, { cause, hint: 'as --registry release/=registry:harbor.example.com/release, or the input registry' }) : cause;
    }
}
/**
 * Where the images of a release are taken from: flags, then `registries` of slipway.yaml, then each image's own
 * registry. Mirrors and trusted hosts are those of the configuration. Logins come from docker's config.json and
 * `SLIPWAY_AUTH_<HOST>`, proxies from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @throws {OciError} TRANSPORT_INVALID, CREDENTIALS_INVALID; {ReleaseRepoError} FILE_UNREADABLE
 */
async function openImageSources(options) {
    const { config, env, dockerConfig, exec, logger, addSecret, cwd, folder, connections = 16, openPackage } = options;
    const configured = Object.entries(config.registries);
    const at = (base) => (transport) => 'path' in transport ? { ...transport, path: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(base, transport.path) } : transport;
    const flags = options.registries.map(parseFlag).map((route) => route.transport === undefined ? route : { ...route, transport: at(cwd)(route.transport) });
    const routes = [
        ...flags,
        ...configured.flatMap(([prefix, { endpoint, mirrors = [] }]) => {
            if (endpoint === undefined && mirrors.length === 0)
                return [];
            const named = { prefix: prefix.replace(/\/+$/, ''), ...(mirrors.length === 0 ? {} : { mirrors: mirrors.map(_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .parseTransport */ .zt).map(at(folder)) }) };
            return [endpoint === undefined ? named : { ...named, transport: at(folder)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .parseTransport */ .zt)(endpoint)) }];
        }),
    ];
    // Of two routes for one prefix the first, a flag, wins.
    const unique = [...new Map([...routes].reverse().map((route) => [route.prefix, route])).values()];
    const hostOf = (prefix, endpoint) => endpoint === undefined ? (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_6__/* .apiRepository */ .pl)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_6__/* .parseImageReference */ .o_)(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
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
    const caFiles = [...options.caFiles.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file)), ...configured.flatMap(([, { caFile }]) => (caFile === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder, caFile)]))];
    const ca = await readCertificates(caFiles);
    const proxies = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .parseProxySettings */ .$v)(env);
    (0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .proxySecrets */ .Wm)(proxies).forEach(addSecret);
    const http = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_8__/* .createHttpClient */ .u)({ maxSocketsPerHost: connections, proxies, ...(ca === undefined ? {} : { ca }) });
    const credentials = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_9__/* .createCredentialSource */ .nZ)({
        env, exec, onSecret: addSecret,
        ...(dockerConfig === undefined ? {} : { config: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_9__/* .parseDockerConfig */ .Cj)(dockerConfig.text, { file: dockerConfig.path }) }),
    });
    const imageRoutes = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .createImageRoutes */ .Ou)({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
    return { routes: imageRoutes, isRouted: (reference) => (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_4__/* .findRoute */ .$6)(unique, reference)?.route.transport !== undefined, http, credentials, isPlainHttp: (host) => plainHttp.includes(host), close: () => http.close() };
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
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75004);


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
            findings.push({ code: 'invalid', severity: 'error', subject: reference, message: error.message, location });
        }
    });
    return { file, kind: listKind(file), lines, findings: [...findings, ...checkLineEnds(text, file)] };
}
/** A list as the tool writes it: sorted, each image once, one per line. */
function formatList(references) {
    return [...new Set(references)].sort(_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePaths */ .cD).map((reference) => `${reference}\n`).join('');
}
/** All lists of `images/`, by name. */
async function loadLists(tree) {
    const files = (await tree.list(imagesFolder)).filter(({ path, type }) => type === 'file' && /^images\/[^/]+\.list$/.test(path));
    return Promise.all(files.map(async ({ path }) => parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(tree, path), path)));
}
/** The lists inside the charts, merged by kind. The platform list comes from rendering, so one of that kind is left out. */
async function loadChartLists(tree, addons) {
    const isList = (file) => /(^|\/)images_[A-Za-z0-9_.-]+\.list$/.test(file) && listKind(file) !== 'platform';
    const files = addons.flatMap(({ path, files: all }) => all.filter(isList).map((file) => ({ addon: path, file })));
    const parsed = await Promise.all(files.map(async ({ addon, file }) => ({ addon, list: parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(tree, file), file) })));
    const kinds = [...new Set(parsed.map(({ list }) => list.kind))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePaths */ .cD);
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
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
            enable: flag,
            addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), enable: flag, namespace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(), version })).nullish(),
        })).nullish(),
    }),
});
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
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeIssues */ .K)(parsed.error));
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
/** Differences between `version.yml` and the charts: addons that one of them lacks, and other versions. */
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
    return [...fromFile, ...fromCharts];
}


/***/ })

};
