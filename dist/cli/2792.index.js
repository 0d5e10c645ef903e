export const id = 2792;
export const ids = [2792];
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
/* harmony export */   sO: () => (/* binding */ formatTreeChecksums),
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
/** The bytes of `checksums.txt` of a package that is laid out as a directory: every file of it, links too. */
function formatTreeChecksums(files, links, manifest) {
    const sums = new Map([...files.map(({ path, sha256: sum = '' }) => [path, sum]), ...[...links].map(([path, digest]) => [path, sha256(digest)]), [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6, sha256(manifest)]]);
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .inByteOrder */ .qg)(sums.keys()).map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('');
}
/** The checksums by file name, or with folders by path; `undefined` for text of another form. */
function parseChecksums(text, { withFolders = false } = {}) {
    const sums = new Map();
    if (!text.endsWith('\n'))
        return undefined;
    for (const line of text.slice(0, -1).split('\n')) {
        const match = /^([0-9a-f]{64}) {2}([^\\\p{Cc}]+)$/u.exec(line);
        if (match?.[1] === undefined || match[2] === undefined || sums.has(match[2]))
            return undefined;
        if (withFolders ? !(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .isArchivePath */ .Cz)(match[2]) : !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(match[2]))
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

/***/ 51186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createFileChecks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53654);


function createFileChecks() {
    const open = new Map();
    const wrong = [];
    return {
        begin({ path, sha256 }) {
            const { digest, chunk } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlobPath */ .oF)(path) ?? {};
            if (digest === undefined || chunk === undefined) {
                const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
                return { update: (bytes) => { hash.update(bytes); }, end: () => hash.digest('hex') === sha256 };
            }
            const { number, of } = chunk;
            const before = number === 1 ? { hash: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256'), next: 1 } : open.get(digest);
            open.delete(digest);
            if (before?.next !== number)
                return { update: () => undefined, end: () => false };
            return {
                update: (bytes) => { before.hash.update(bytes); },
                end() {
                    if (number < of) {
                        open.set(digest, { hash: before.hash, next: number + 1 });
                        return true;
                    }
                    const right = `sha256:${before.hash.digest('hex')}` === digest;
                    if (!right)
                        wrong.push(digest);
                    return right;
                },
            };
        },
        wrongBlobs: () => wrong,
    };
}


/***/ }),

/***/ 26381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createHashThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75919);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_worker_threads__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19493);


// A text, so that a bundle needs no second file for it. Answers come in the order of questions. What was read is hashed
// while the core still has it.
const program = `
const { createHash } = require('node:crypto');
const { readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const memory = new Uint8Array(workerData);
let hash = createHash('sha256');
const read = (fd, start, size, position) => {
  let at = 0;
  while (at < size) {
    const count = readSync(fd, memory, start + at, Math.min(size - at, 262144), position + at);
    if (count === 0) break;
    hash.update(memory.subarray(start + at, start + at + count));
    at += count;
  }
  return at;
};
parentPort.on('message', ({ fd, start, size, position }) => {
  if (size === undefined) {
    parentPort.postMessage(hash.digest('hex'));
    hash = createHash('sha256');
  } else if (fd === undefined) {
    hash.update(memory.subarray(start, start + size));
    parentPort.postMessage(size);
  } else {
    try {
      parentPort.postMessage(read(fd, start, size, position));
    } catch ({ message, code }) {
      parentPort.postMessage({ message, code });
    }
  }
});
`;
/** A thread over new memory of so many bytes, or over that of another thread. It keeps the process alive only while there is something to hash. */
function createHashThread(memory) {
    const shared = typeof memory === 'number' ? new Uint8Array(new SharedArrayBuffer(memory)) : memory;
    let worker;
    let waiting = [];
    let failure;
    const fail = (error) => {
        failure ??= error;
        for (const { reject } of waiting)
            reject(failure);
        waiting = [];
    };
    const start = () => {
        const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(program, { eval: true, workerData: shared.buffer, env: {}, execArgv: [], stdin: false, resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 } });
        thread.once('online', _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .holdNewSpace */ .y); // what is asked and answered is garbage at once
        thread.on('message', (answer) => {
            const next = waiting.shift();
            if (typeof answer === 'object')
                next?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
            else
                next?.resolve(answer);
            if (waiting.length === 0)
                thread.unref();
        });
        thread.on('error', (error) => { fail(error instanceof Error ? error : new Error(String(error))); });
        thread.on('exit', () => { fail(new Error('the thread that hashes has ended')); });
        return thread;
    };
    const ask = (question) => new Promise((resolve, reject) => {
        if (failure !== undefined) {
            reject(failure);
            return;
        }
        worker ??= start();
        if (waiting.length === 0)
            worker.ref();
        waiting.push({ resolve, reject });
        worker.postMessage(question);
    });
    return {
        memory: shared,
        async update(at, size) { await ask({ start: at, size }); },
        async read({ fd }, from) { return Number(await ask({ fd, ...from })); },
        async digest() { return String(await ask({})); },
        async close() {
            failure ??= new Error('the thread that hashes was closed');
            await worker?.terminate();
        },
    };
}


/***/ }),

/***/ 58928:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ countReferrers),
/* harmony export */   F: () => (/* binding */ tagsOf)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54829);

/** Every tag that a package sets, each once: those of its images and of what comes with them. */
function tagsOf({ images, referrers = [] }) {
    return [...new Map([...images, ...referrers].flatMap(({ repository, tag, digest }) => tag === undefined ? [] : [[`${repository}:${tag}`, { repository, tag, digest }]])).values()];
}
/** How many signatures, attestations and SBOMs come with the images; lists of them are none. */
function countReferrers({ referrers = [] }) {
    return new Set(referrers.filter(({ tag }) => tag === undefined || !(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .isReferrersTag */ .zb)(tag)).map(({ digest }) => digest)).size;
}


/***/ }),

/***/ 43620:
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackageError */ .J('PACKAGE_DAMAGED', `${opened.place.name} has no ${_tables_js__WEBPACK_IMPORTED_MODULE_3__/* .tableFolder */ .Bj}/links.tsv`, { hint: 'run verify-package' });
    return parseLinkTable((await opened.readFile(file)).toString('utf8'));
}


/***/ }),

/***/ 59362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ openSegment),
/* harmony export */   Ns: () => (/* binding */ readerMemory),
/* harmony export */   R1: () => (/* binding */ holdingMemory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

const slotSize = 1024 * 1024;
/** The memory that `openSegment` shares with the thread that hashes, in bytes. */
const readerMemory = 6 * slotSize;
/** The same where pieces are held: enough to write several files at once. */
const holdingMemory = 24 * slotSize;
/** How many pieces are read before they are asked for. */
const ahead = 3;
/** How many pieces of a stream are held before the next is asked for. */
const mostHeld = 16;
const nothing = () => undefined;
/** Files of this machine are read and hashed by the thread while the bytes before are dealt with here; what comes from elsewhere is slower than one thread. One segment at a time uses a thread. */
function openSegment(place, name, { thread, signal }) {
    let sha256 = '';
    /** Who uses the piece that came last. */
    let users = [];
    const streamed = async function* () {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        const held = [];
        for await (const chunk of place.open(name, { signal })) {
            hash.update(chunk);
            held.push(users = []);
            yield chunk;
            if (held.length > mostHeld)
                await Promise.all(held.shift() ?? []);
        }
        sha256 = hash.digest('hex');
    };
    const shared = async function* (open) {
        const handle = await open(name);
        const { memory } = thread;
        const slots = Math.floor(memory.length / slotSize);
        const inUse = Array.from({ length: slots }, () => []);
        let asked = Promise.resolve();
        const read = (turn) => {
            const start = (turn % slots) * slotSize;
            const free = asked.then(() => Promise.all(inUse[turn % slots] ?? []));
            asked = free; // one slot after the other: they are hashed in this order
            const piece = free.then(async () => Buffer.from(memory.buffer, memory.byteOffset + start, await thread.read(handle, { position: turn * slotSize, start, size: slotSize })));
            piece.catch(nothing); // it is told when its turn comes
            return piece;
        };
        const coming = Array.from({ length: ahead }, (_, turn) => read(turn));
        try {
            for (let turn = 0;; turn += 1) {
                const chunk = await coming.shift();
                signal?.throwIfAborted();
                if (chunk === undefined || chunk.length === 0)
                    return;
                users = inUse[turn % slots] = [];
                coming.push(read(turn + ahead));
                yield chunk;
            }
        }
        finally {
            await Promise.allSettled([...coming, ...inUse.flat()]);
            await handle.close();
            sha256 = await thread.digest(); // the next segment starts anew, whatever became of this one
        }
    };
    const hold = (use) => {
        use.catch(nothing); // it is told when the slot's turn comes
        users.push(use);
    };
    return { chunks: place.openHandle === undefined ? streamed() : shared(place.openHandle), hold, sha256: () => sha256 };
}


/***/ }),

/***/ 7393:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ verifyPackage)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/package-format/src/checksums.ts
var checksums = __webpack_require__(10634);
// EXTERNAL MODULE: ./packages/package-format/src/file-checks.ts
var file_checks = __webpack_require__(51186);
// EXTERNAL MODULE: ./packages/package-format/src/hash-thread.ts
var hash_thread = __webpack_require__(26381);
// EXTERNAL MODULE: ./packages/package-format/src/layout.ts
var src_layout = __webpack_require__(53654);
// EXTERNAL MODULE: ./packages/package-format/src/reading/links.ts
var links = __webpack_require__(43620);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var src_errors = __webpack_require__(71535);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var manifest = __webpack_require__(22104);
// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(65534);
;// CONCATENATED MODULE: ./packages/package-format/src/reading/package-closure.ts



/**
 * Walks from the images of a package through its manifests. Content that is neither here nor required of every base is
 * `incomplete`, except for children of an index whose platform was deselected.
 */
async function readPackageClosure(opened) {
    const { manifest } = opened;
    const findings = [];
    const users = new Map();
    const links = new Map();
    const required = manifest.bases.map(({ requires }) => new Set(requires.blobs.map(({ digest }) => digest)));
    const has = (digest) => opened.findBlob(digest) !== undefined || (required.length > 0 && required.every((base) => base.has(digest)));
    const parsed = new Map();
    const read = async (digest, image) => {
        const file = opened.findBlob(digest);
        if (file === undefined)
            return undefined;
        if (!parsed.has(digest))
            parsed.set(digest, await readOne(opened, digest, { image, findings }));
        return parsed.get(digest);
    };
    const need = (image, { digest, size, kind }) => {
        if (!users.has(digest))
            users.set(digest, image.reference);
        const file = opened.findBlob(digest);
        const link = kind === 'blob' ? (0,src_layout/* layerLink */.OB)(image.repository, digest) : (0,src_layout/* revisionLink */.uE)(image.repository, digest);
        links.set(link.path, link);
        if (file !== undefined && size !== undefined && file.size !== size) {
            findings.push({ code: 'damaged', severity: 'error', subject: image.reference, message: `its ${kind} ${digest} has ${file.size} bytes in the package and ${size} in its manifest` });
        }
        if (has(digest))
            return true;
        const where = manifest.bases.length === 0 ? 'is not in the package' : 'is neither in the package nor required of its base';
        findings.push({ code: 'incomplete', severity: 'error', subject: image.reference, message: `its ${kind} ${digest} ${where}` });
        return false;
    };
    for (const image of [...manifest.images, ...(manifest.referrers ?? []).map((referrer) => ({ ...referrer, platforms: [] }))]) {
        const seen = new Set();
        const waiting = [{ digest: image.digest, kind: 'manifest' }];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            if (seen.has(next.digest))
                continue;
            seen.add(next.digest);
            if (!need(image, next))
                continue;
            const content = await read(next.digest, image);
            if (content?.kind === 'image') {
                for (const { digest, size } of [content.config, ...content.layers])
                    need(image, { digest, size, kind: 'blob' });
            }
            else if (content !== undefined) {
                for (const child of content.manifests)
                    if (has(child.digest) || isWanted(child, image, has))
                        waiting.push({ ...child, kind: 'manifest' });
            }
        }
    }
    return { findings, users, links: [...links.values()] };
}
async function readOne(opened, digest, { image, findings }) {
    const file = opened.findBlob(digest);
    if (file === undefined)
        return undefined;
    let reason = 'has other bytes than its digest says';
    let code = 'damaged';
    try {
        const content = (0,manifest/* parseManifest */.Ng)(await opened.readFile(file), { subject: digest });
        if (content.digest === digest)
            return content;
    }
    catch (error) {
        reason = `cannot be read: ${(0,errors/* errorMessage */.gJ)(error)}`;
        if ((0,errors/* isSlipwayError */.qQ)(error) && error.exitCode === 3)
            code = 'unknown'; // the place could not be asked
    }
    findings.push({ code, severity: 'error', subject: image.reference, message: `its manifest ${digest} ${reason}` });
    return undefined;
}
/** Whether a child that is absent should be here: its platform was selected, or what it attests to is here. */
function isWanted(child, image, has) {
    const attested = (0,manifest/* attestedDigest */.Js)(child);
    if (attested !== undefined)
        return has(attested);
    const { platform } = child;
    if (platform === undefined || image.platforms.length === 0)
        return true;
    return image.platforms.some((text) => {
        try {
            return (0,src_platform/* matchesPlatform */.pC)((0,src_platform/* parseImagePlatform */.qh)(text), platform);
        }
        catch {
            return text === (0,src_platform/* formatImagePlatform */.K2)(platform);
        }
    });
}

// EXTERNAL MODULE: ./packages/package-format/src/packaged-tags.ts
var packaged_tags = __webpack_require__(58928);
// EXTERNAL MODULE: ./packages/package-format/src/reading/read.ts
var read = __webpack_require__(78657);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
// EXTERNAL MODULE: ./packages/package-format/src/reading/segment-reader.ts
var segment_reader = __webpack_require__(59362);
// EXTERNAL MODULE: ./packages/package-format/src/tables.ts
var src_tables = __webpack_require__(92085);
// EXTERNAL MODULE: ./packages/core/src/tar.ts
var tar = __webpack_require__(39654);
;// CONCATENATED MODULE: ./packages/package-format/src/reading/verify-segment.ts



const linkLimit = 256;
/** Reads a segment once: its own checksum, the place, size and checksum of each file, the content of each link. Memory stays flat. */
async function checkSegment(place, expected, { thread, signal, onBytes }) {
    let size = 0;
    let archiveEnd;
    let readable = false;
    const findings = [];
    const report = (code, message) => { findings.push({ code, severity: 'error', subject: expected.segment.name, message }); };
    const { chunks, sha256 } = (0,segment_reader/* openSegment */.Gj)(place, expected.segment.name, { thread, signal });
    const next = async () => {
        if (size > expected.limit)
            return { done: true, value: undefined };
        const step = await chunks.next();
        if (step.done !== true) {
            size += step.value.length;
            onBytes?.(step.value.length);
            return step;
        }
        return { done: true, value: undefined };
    };
    const seen = new Set();
    const links = [];
    let familiar;
    try {
        // it stops at the end of the archive, or at damage; the checksum needs the rest too
        for await (const entry of (0,tar/* readTar */.sB)({ [Symbol.asyncIterator]: () => ({ next }) })) {
            familiar ??= expected.files.has(entry.name) || expected.links?.has(entry.name) === true;
            archiveEnd = entry.offset + entry.size;
            const file = expected.files.get(entry.name);
            const link = expected.links?.get(entry.name);
            if (expected.links === undefined && entry.type === 'file' && file === undefined && (0,src_layout/* isLinkPath */.WP)(entry.name))
                continue;
            if (entry.type !== 'file' || seen.has(entry.name) || (file === undefined && link === undefined)) {
                report('extra', `${JSON.stringify(entry.name)} (${entry.type}) does not belong into it`);
            }
            else if (file !== undefined) {
                const check = expected.checks.begin(file);
                for await (const chunk of entry.body)
                    check.update(chunk);
                const right = check.end();
                if (entry.offset !== file.offset || entry.size !== file.size)
                    report('damaged', `${expected.describe(file.path)} lies at ${entry.offset} with ${entry.size} bytes; the manifest says ${file.offset} and ${file.size}`);
                // what is wrong with a chunk is told by its segment, or when all chunks were seen
                else if (!right && file.sha256 !== undefined)
                    report('damaged', `${expected.describe(file.path)} has other bytes than its checksum says`);
            }
            else {
                const parts = [];
                if (entry.size <= linkLimit)
                    for await (const chunk of entry.body)
                        parts.push(chunk);
                if (Buffer.concat(parts).toString('latin1') === link)
                    links.push(entry.name);
                else
                    report('link', `${entry.name} does not point to ${link ?? ''}`);
            }
            seen.add(entry.name);
        }
        readable = true;
        for (const file of expected.files.values())
            if (!seen.has(file.path))
                report('missing', `${expected.describe(file.path)} is not in it`);
    }
    catch (error) {
        signal?.throwIfAborted();
        if ((0,errors/* errorCode */.CA)(error)?.startsWith('TAR_') !== true)
            throw error;
        report('damaged', `it cannot be read ${archiveEnd === undefined ? 'from its start' : `after byte ${archiveEnd}`}: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
    while ((await next()).done !== true)
        ;
    await chunks.return(undefined);
    // some programs read what comes behind the end of an archive: nobody else would see it
    const whole = (archiveEnd ?? 0) + (0,tar/* tarPadding */.vr)(archiveEnd ?? 0) + tar/* tarEnd */.JO.length;
    if (readable && size !== whole)
        report('damaged', `${size > whole ? 'it goes on after' : 'it is cut off in'} the end of the archive, at byte ${Math.min(size, whole)}`);
    return { size, sha256: sha256(), links, findings, familiar: familiar ?? false };
}

;// CONCATENATED MODULE: ./packages/package-format/src/reading/verify-tree.ts





/** Everything that is wrong with the files of a package that is laid out as a directory: missing, cut, damaged, strange ones. */
async function checkTree({ place, manifest }, { deep, signal, progress, links, describe }) {
    const findings = [];
    const report = (code, subject, message) => { findings.push({ code, severity: 'error', subject, message }); };
    const attempt = async (path, look) => {
        try {
            signal?.throwIfAborted();
            await look();
        }
        catch (cause) {
            signal?.throwIfAborted();
            report('unknown', path, `it cannot be read: ${(0,errors/* errorMessage */.gJ)(cause)}`);
        }
    };
    for (const { path, size: expected, sha256 } of manifest.files) {
        await attempt(path, async () => {
            const size = await place.findSize(path);
            if (size === undefined)
                report('missing', path, `${describe(path)} is not there`);
            else if (size !== expected)
                report(size < expected ? 'truncated' : 'oversized', path, `${describe(path)} has ${size} bytes instead of ${expected}`);
            else if (deep) {
                const hash = (0,external_node_crypto_.createHash)('sha256');
                for await (const chunk of place.open(path, { end: expected + 1, signal })) {
                    hash.update(chunk);
                    progress?.advance(chunk.length);
                }
                if (hash.digest('hex') !== sha256)
                    report('damaged', path, `${describe(path)} has other bytes than its checksum says`);
            }
        });
    }
    for (const [path, digest] of links) {
        await attempt(path, async () => {
            const text = await place.findFile(path);
            if (text === undefined)
                report('link', path, 'the link is not there');
            else if (text.toString('latin1') !== digest)
                report('link', path, `it does not point to ${digest}`);
        });
    }
    await attempt(src_manifest/* checksumsFileName */.sC, async () => {
        const [text, own] = [await place.findFile(src_manifest/* checksumsFileName */.sC), await place.findFile(src_manifest/* manifestFileName */.V6)];
        if (text === undefined)
            report('missing', src_manifest/* checksumsFileName */.sC, 'the package has no list of checksums');
        else if (text.toString('utf8') !== (0,checksums/* formatTreeChecksums */.sO)(manifest.files, links, own?.toString('utf8') ?? ''))
            report('checksum', src_manifest/* checksumsFileName */.sC, `it does not say what ${src_manifest/* manifestFileName */.V6} and the links say`);
    });
    const known = new Set([...manifest.files.map(({ path }) => path), ...links.keys(), src_manifest/* checksumsFileName */.sC, src_manifest/* manifestFileName */.V6, ...signature/* signedFileNames */.R8.map(signature/* signatureName */.S1)]);
    for (const { path, isFile } of await place.listTree?.() ?? []) {
        if (!known.has(path))
            report('extra', path, 'it is no file of the package');
        else if (!isFile)
            report('extra', path, 'a regular file belongs there');
    }
    return findings;
}

;// CONCATENATED MODULE: ./packages/package-format/src/reading/verify.ts

















const error = (code, subject, message) => ({ code, severity: 'error', subject, message });
const unreadable = (subject, cause) => error(cause instanceof src_errors/* PackageError */.J && cause.code === 'PACKAGE_DAMAGED' ? 'damaged' : 'unknown', subject, `it cannot be read: ${(0,errors/* errorMessage */.gJ)(cause)}`);
/**
 * Everything that is wrong with a package: files that are missing, extra, cut, swapped or of another package; checksums and
 * digests that do not fit, with the image they belong to; links, tables and the completeness of every image (T42–T44).
 * An empty list says that the package is whole and, with a key, signed by it (T45). A file that cannot be read is `unknown`.
 */
async function verifyPackage(path, { deep = true, key, signal, progress } = {}) {
    const name = typeof path === 'string' ? path : path.name;
    let opened;
    try {
        opened = await (0,read/* openPackage */.R)(path);
    }
    catch (cause) {
        if (!(cause instanceof src_errors/* PackageError */.J))
            return [error('unknown', name, `it cannot be looked at: ${(0,errors/* errorMessage */.gJ)(cause)}`)];
        return [error(cause.code === 'NO_PACKAGE' ? 'missing' : 'manifest-invalid', name, cause.message)];
    }
    const { links, findings } = await expectedLinks(opened);
    const closure = await readPackageClosure(opened);
    for (const link of closure.links)
        if (links !== undefined && !links.has(link.path))
            findings.push(error('link', closure.users.get(link.digest) ?? link.digest, `the package does not list the link ${link.path}`));
    const isTree = opened.manifest.layout === 'directory';
    const inSegments = isTree ? await checkTree(opened, { deep, signal, progress, links: links ?? new Map(), describe: describePaths(closure.users) })
        : await checkSegments(opened, { deep, signal, progress, users: closure.users, links });
    findings.push(...checkTotals(opened.manifest));
    // a manifest in a damaged segment is told once, by the segment
    findings.push(...closure.findings.filter(({ code }) => code !== 'damaged' || inSegments.length === 0), ...inSegments);
    findings.push(...isTree ? [] : [...await checkRootFiles(opened), ...await checkNames(opened)], ...(key === undefined ? [] : await (0,signature/* checkSignatures */.ae)(opened.place, key)));
    return (0,src_findings/* sortFindings */.T)(findings);
}
/** What `totals` says and the manifest itself does not. */
function checkTotals({ layout, images, segments, files, totals }) {
    const blobs = files.flatMap(({ path, size }) => { const digest = (0,src_layout/* parseBlobPath */.oF)(path)?.digest; return digest === undefined ? [] : [{ digest, size }]; });
    const sum = (sizes) => sizes.reduce((total, { size }) => total + size, 0);
    const own = {
        bytes: layout === 'directory' ? totals.bytes : sum(segments), // of a directory with its links, which are not listed
        segments: segments.length, files: files.length, blobs: new Set(blobs.map(({ digest }) => digest)).size, blobBytes: sum(blobs), images: images.length,
    };
    return Object.entries(own).flatMap(([name, value]) => value === totals[name] ? [] : [error('manifest-invalid', src_manifest/* manifestFileName */.V6, `totals.${name} is ${totals[name]}; there are ${value}`)]);
}
/** The links that the tables of the first segment ask for; undefined when these cannot be read. */
async function expectedLinks(opened) {
    const { manifest } = opened;
    const findings = [];
    const tags = (0,packaged_tags/* tagsOf */.F)(manifest);
    const blobBytes = manifest.files.reduce((sum, { path, size }) => sum + ((0,src_layout/* parseBlobPath */.oF)(path) === undefined ? 0 : size), 0);
    const tables = (0,src_tables/* formatTables */.jM)(manifest, { files: manifest.files, repositories: new Map(), tags, blobBytes });
    const links = await listedLinks(opened);
    for (const [name, expected] of tables) {
        const file = opened.findFile(`${src_tables/* tableFolder */.Bj}/${name}`);
        const text = file === undefined ? undefined : await opened.readFile(file).then((bytes) => bytes.toString('utf8'), () => undefined);
        if (file === undefined)
            findings.push(error('missing', src_manifest/* manifestFileName */.V6, `the package has no ${src_tables/* tableFolder */.Bj}/${name}`));
        else if (text === undefined || name === 'links.tsv')
            continue; // a segment that cannot be read is reported as such
        else if (text !== expected)
            findings.push(error('table', `${src_tables/* tableFolder */.Bj}/${name}`, 'it does not say what the manifest says'));
    }
    for (const { repository, tag, digest } of tags)
        for (const link of (0,src_layout/* tagLinks */.Ax)(repository, tag, digest))
            links?.set(link.path, link.digest);
    return { links, findings };
}
async function listedLinks(opened) {
    try {
        return new Map([...await (0,links/* readLinks */.C)(opened)].flatMap(([repository, { layers, revisions }]) => [
            ...[...layers].map((digest) => [(0,src_layout/* layerLink */.OB)(repository, digest).path, digest]),
            ...[...revisions].map((digest) => [(0,src_layout/* revisionLink */.uE)(repository, digest).path, digest]),
        ]));
    }
    catch {
        return undefined; // the table's own checksum tells
    }
}
/** `checksums.txt` and the files it lists that are no segments. */
async function checkRootFiles({ place, manifest }) {
    const findings = [];
    let text;
    try {
        text = (await place.findFile(src_manifest/* checksumsFileName */.sC))?.toString('utf8');
    }
    catch (cause) {
        return [unreadable(src_manifest/* checksumsFileName */.sC, cause)];
    }
    if (text === undefined)
        return [error('missing', src_manifest/* checksumsFileName */.sC, 'the package has no list of checksums')];
    const sums = (0,checksums/* parseChecksums */.yk)(text);
    if (sums === undefined)
        return [error('checksum', src_manifest/* checksumsFileName */.sC, 'it is not a list of checksums in the form of sha256sum')];
    const names = (0,checksums/* checksummedNames */.Y3)(manifest.segments, (0,src_manifest/* rootFilesOf */.NY)(manifest));
    for (const name of names)
        if (!sums.has(name))
            findings.push(error('checksum', src_manifest/* checksumsFileName */.sC, `it does not list ${name}`));
    for (const name of sums.keys())
        if (!names.includes(name))
            findings.push(error('checksum', src_manifest/* checksumsFileName */.sC, `it lists ${name}, which is no file of the package`));
    for (const { name, sha256 } of manifest.segments)
        if (sums.has(name) && sums.get(name) !== sha256)
            findings.push(error('checksum', name, `${src_manifest/* checksumsFileName */.sC} and ${src_manifest/* manifestFileName */.V6} disagree about it`));
    const data = new Map();
    for (const name of [src_manifest/* manifestFileName */.V6, ...(0,src_manifest/* rootFilesOf */.NY)(manifest)]) {
        let bytes;
        try {
            bytes = await place.findFile(name);
        }
        catch (cause) {
            findings.push(unreadable(name, cause));
            continue;
        }
        if (bytes === undefined) {
            findings.push(error('missing', name, 'it is not in the package'));
            continue;
        }
        data.set(name, bytes);
        if (sums.get(name) !== (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'))
            findings.push(error('checksum', name, `it has other bytes than ${src_manifest/* checksumsFileName */.sC} says`));
    }
    if (findings.length === 0 && text !== (0,checksums/* formatChecksums */.ss)(manifest.segments, data))
        findings.push(error('checksum', src_manifest/* checksumsFileName */.sC, 'its lines are not in order'));
    return findings;
}
/** Files that do not belong into the directory. What is no segment is only a warning. */
async function checkNames({ place, manifest }) {
    const own = new Set([src_manifest/* checksumsFileName */.sC, src_manifest/* manifestFileName */.V6, ...signature/* signedFileNames */.R8.map(signature/* signatureName */.S1), ...(0,src_manifest/* rootFilesOf */.NY)(manifest), ...manifest.segments.map(({ name }) => name)]);
    return (await place.list() ?? []).filter((name) => !own.has(name)).map((name) => /^segment/i.test(name)
        ? error('extra', name, `the package has ${manifest.segments.length} segments, and this is none of them`)
        : { code: 'extra', severity: 'warning', subject: name, message: 'it is no file of the package' });
}
/** Says what lies at a path of a package: a blob with the image that needs it, or the path itself. */
const describePaths = (users) => (path) => {
    const { digest, chunk } = (0,src_layout/* parseBlobPath */.oF)(path) ?? {};
    const user = digest === undefined ? undefined : users.get(digest);
    return digest === undefined ? path : `${chunk === undefined ? '' : `chunk ${chunk.number} of ${chunk.of} of `}the blob ${digest}${user === undefined ? '' : ` of the image ${user}`}`;
};
async function checkSegments(opened, context) {
    if (!context.deep)
        return checkEachSegment(opened, context);
    const thread = (0,hash_thread/* createHashThread */.$)(segment_reader/* readerMemory */.Ns);
    try {
        return await checkEachSegment(opened, context, thread);
    }
    finally {
        await thread.close();
    }
}
/** @param thread to read every byte; without it only sizes are looked at */
async function checkEachSegment({ place, manifest }, { signal, progress, users, links }, thread) {
    const findings = [];
    const describe = describePaths(users);
    const checks = (0,file_checks/* createFileChecks */.w)();
    const limit = Math.max(...manifest.segments.map(({ size }) => size));
    const filesOf = new Map(manifest.segments.map((_, index) => [index + 1, new Map()]));
    for (const file of manifest.files)
        filesOf.get(file.segment)?.set(file.path, file);
    for (const [index, segment] of manifest.segments.entries()) {
        const files = filesOf.get(index + 1) ?? new Map();
        // a chunk has no checksum of its own: what happens to its segment happens to it
        const affected = [...files.keys()].filter((each) => (0,src_layout/* parseBlobPath */.oF)(each)?.chunk !== undefined).map((each) => `; ${describe(each)} is in it`).join('');
        const found = (finding) => findings.push(finding.subject === segment.name && !/^(?:extra|link)$/.test(finding.code) ? { ...finding, message: `${finding.message}${affected}` } : finding);
        try {
            const size = await place.findSize(segment.name);
            if (size === undefined) {
                found(error('missing', segment.name, `segment ${index + 1} of ${manifest.segments.length} is not there`));
                continue;
            }
            if (thread === undefined) {
                if (size !== segment.size)
                    found(wrongSize(segment, size));
                continue;
            }
            const checked = await checkSegment(place, { segment, limit, files, links, describe, checks }, { thread, signal, onBytes: (bytes) => progress?.advance(bytes) });
            judge(manifest, index, checked).forEach(found);
            // a segment of another package may have the same links: they are still to be found
            if (checked.sha256 === segment.sha256)
                for (const link of checked.links)
                    links?.delete(link);
        }
        catch (cause) {
            signal?.throwIfAborted();
            found(unreadable(segment.name, cause));
        }
    }
    if (findings.length === 0)
        for (const digest of checks.wrongBlobs())
            findings.push(error('damaged', users.get(digest) ?? digest, `${describe((0,src_layout/* blobPath */.nD)(digest))} has other bytes than its digest says; its chunks are in ${[...new Set(manifest.files.filter(({ path }) => (0,src_layout/* parseBlobPath */.oF)(path)?.digest === digest).map(({ segment }) => (0,src_manifest/* segmentName */.Jc)(segment)))].join(', ')}`));
    if (thread !== undefined && findings.length === 0)
        for (const path of links?.keys() ?? [])
            findings.push(error('link', (0,src_manifest/* segmentName */.Jc)(manifest.segments.length), `the link ${path} is in no segment`));
    return findings;
}
const wrongSize = ({ name, size: expected }, size) => size < expected
    ? error('truncated', name, `it is cut off: ${size} of ${expected} bytes`)
    : error('oversized', name, `it has ${size} bytes instead of ${expected}`);
/** Says of a segment with the wrong bytes what happened to it, as closely as can be told. */
function judge(manifest, index, { size, sha256, familiar, findings }) {
    const segment = manifest.segments[index];
    if (segment === undefined)
        return findings;
    if (segment.sha256 === sha256)
        return size === segment.size ? findings : [...findings, wrongSize(segment, size)];
    const other = manifest.segments.find((each) => each.sha256 === sha256);
    if (other !== undefined)
        return [error('swapped', segment.name, `it has the content of ${other.name}`)];
    if (!familiar && size >= 512)
        return [error('foreign', segment.name, 'it is not a segment of this package, or its start is damaged')];
    if (size !== segment.size)
        return [wrongSize(segment, size)];
    return findings.length > 0 ? findings : [error('damaged', segment.name, 'it has other bytes than its checksum says, between its files')];
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
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(key);
    return { description: describeKey(key, what), sign: (data) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hashOf(key), data, key), verify: (data, signature) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hashOf(publicKey), data, publicKey, signature) };
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
async function checkSignatures(place, key, { manifestOnly = false } = {}) {
    const findings = await Promise.all((manifestOnly ? [_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .manifestFileName */ .V6] : signedFileNames).map(async (name) => {
        const finding = (code, message) => ({ code, severity: 'error', subject: signatureName(name), message });
        let signature;
        try {
            signature = await place.findFile(signatureName(name));
        }
        catch (error) {
            return finding('unknown', `it cannot be read: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .gJ)(error)}`);
        }
        if (signature === undefined)
            return finding('signature', `${name} is not signed`);
        const data = await place.findFile(name).catch(() => undefined);
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
/* harmony export */   ku: () => (/* binding */ formatTable),
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
/** `digest size segment offset length`: where to read each blob. A chunked one has a line per chunk, in their order; `size` is that of the whole. */
function formatBlobTable(files) {
    const parts = files.flatMap((file) => {
        const digest = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlobPath */ .oF)(file.path)?.digest;
        return digest === undefined ? [] : [{ ...file, digest }];
    });
    const sizes = new Map();
    for (const { digest, size } of parts)
        sizes.set(digest, (sizes.get(digest) ?? 0) + size);
    return formatTable(parts.map(({ digest, size, segment, offset }) => [digest, sizes.get(digest), segment, offset, size]));
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


/***/ })

};
