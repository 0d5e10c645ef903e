export const id = 6365;
export const ids = [6365];
export const modules = {

/***/ 39654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ tarArchive),
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   gx: () => (/* binding */ checkArchivePath),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   sB: () => (/* binding */ readTar),
/* harmony export */   vr: () => (/* binding */ tarPadding)
/* harmony export */ });
/* unused harmony export TarError */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

class TarError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'TarError';
}
const block = 512;
/** How many zero bytes follow `size` bytes of content. */
function tarPadding(size) {
    return (block - (size % block)) % block;
}
/** The two zero blocks that end an archive. */
const tarEnd = new Uint8Array(2 * block);
function writeOctal(header, at, width, value) {
    header.write(value.toString(8).padStart(width - 1, '0'), at, width - 1, 'latin1');
}
function rawHeader({ name, prefix = '', size, mode, uid, gid, mtime, type }) {
    const header = Buffer.alloc(block);
    header.write(name, 0, 100, 'utf8');
    writeOctal(header, 100, 8, mode);
    writeOctal(header, 108, 8, uid);
    writeOctal(header, 116, 8, gid);
    writeOctal(header, 124, 12, size);
    writeOctal(header, 136, 12, mtime);
    header.fill(0x20, 148, 156);
    header.write(type, 156, 1, 'latin1');
    header.write('ustar\x0000', 257, 8, 'latin1');
    header.write(prefix, 345, 155, 'utf8');
    const sum = header.reduce((total, byte) => total + byte, 0);
    header.write(`${sum.toString(8).padStart(6, '0')}\x00 `, 148, 8, 'latin1');
    return header;
}
function paxRecord(key, value) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    let length = rest + String(rest).length;
    if (rest + String(length).length !== length)
        length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
}
const maxOctalSize = 8 ** 11 - 1;
/** The two fields of ustar that hold an ASCII name of up to 255 bytes, where it has a `/` in the right place. busybox reads no pax. */
function splitName(name) {
    if (name.length <= 100)
        return { prefix: '', name };
    const slash = name.indexOf('/', name.length - 101);
    return slash < 1 || slash > 155 || slash === name.length - 1 ? undefined : { prefix: name.slice(0, slash), name: name.slice(slash + 1) };
}
/**
 * The header bytes of one entry: ustar, with a pax header before it where name or size need one.
 * The same entry always gives the same bytes.
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html
 */
function tarHeader(entry) {
    const directory = entry.name.endsWith('/');
    const { name, size = 0, mode = directory ? 0o755 : 0o644, uid = 0, gid = 0, mtime } = entry;
    const type = directory ? '5' : '0';
    const records = [];
    const ascii = /^[\x20-\x7e]*$/.test(name);
    const split = ascii ? splitName(name) : undefined;
    if (split === undefined)
        records.push(paxRecord('path', name));
    if (size > maxOctalSize)
        records.push(paxRecord('size', String(size)));
    // readers without pax show this name: the right one where it fits
    const shortName = ascii || Buffer.byteLength(name) > 100 ? name.replace(/[^\x20-\x7e]/g, '_').slice(0, 100) : name;
    const main = rawHeader({ ...(split ?? { name: shortName }), size: size > maxOctalSize ? 0 : size, mode, uid, gid, mtime, type });
    if (records.length === 0)
        return main;
    const body = Buffer.from(records.join(''));
    const head = rawHeader({ name: 'PaxHeaders/entry', size: body.length, mode: 0o644, uid: 0, gid: 0, mtime, type: 'x' });
    return Buffer.concat([head, body, Buffer.alloc(tarPadding(body.length)), main]);
}
/** A whole archive in memory, for the small ones. Entries are written in the given order. */
function tarArchive(files) {
    const parts = files.flatMap((file) => [tarHeader({ ...file, size: file.data.length }), file.data, Buffer.alloc(tarPadding(file.data.length))]);
    return Buffer.concat([...parts, tarEnd]);
}
const types = { '0': 'file', '\0': 'file', '1': 'link', '2': 'symlink', '5': 'directory' };
function readNumber(header, at, width) {
    // GNU's base-256 form for large numbers.
    if (((header[at] ?? 0) & 0x80) !== 0)
        return Number(BigInt(`0x${header.subarray(at + 1, at + width).toString('hex')}`));
    const text = header.toString('latin1', at, at + width).replace(/[\0 ]+$/g, '').trim();
    if (!/^[0-7]*$/.test(text))
        throw new TarError('TAR_INVALID', `a tar header has "${text}" where an octal number belongs`);
    return text === '' ? 0 : Number.parseInt(text, 8);
}
const readString = (header, at, width) => {
    const end = header.indexOf(0, at);
    return header.toString('utf8', at, end < 0 || end > at + width ? at + width : end);
};
function parsePax(body) {
    const records = new Map();
    for (let at = 0; at < body.length;) {
        const space = body.indexOf(0x20, at);
        const length = Number(body.toString('latin1', at, space));
        if (space < 0 || !Number.isInteger(length) || length <= 0 || body[at + length - 1] !== 0x0a)
            throw new TarError('TAR_INVALID', 'a pax header does not parse');
        const record = body.toString('utf8', space + 1, at + length - 1);
        const equals = record.indexOf('=');
        records.set(record.slice(0, equals), record.slice(equals + 1));
        at += length;
    }
    return records;
}
/** A relative path that stays below the folder it is unpacked into. @throws {TarError} TAR_PATH (T48) */
function checkArchivePath(name) {
    const bad = name === '' || name.includes('\0') || name.includes('\\') || name.startsWith('/') || /^[a-zA-Z]:/.test(name)
        || name.replace(/\/$/, '').split('/').some((part) => part === '..' || part === '.' || part === '');
    if (bad)
        throw new TarError('TAR_PATH', `the archive holds the path ${JSON.stringify(name)}, which would leave its folder`);
    return name;
}
/** Reads an uncompressed tar stream entry by entry. @throws {TarError} TAR_INVALID when it is cut or damaged */
async function* readTar(stream) {
    const iterator = stream[Symbol.asyncIterator]();
    let pending = Buffer.alloc(0);
    let position = 0;
    const take = async (atMost) => {
        if (pending.length === 0) {
            const next = await iterator.next();
            if (next.done === true)
                return undefined;
            pending = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
            if (pending.length === 0)
                return take(atMost);
        }
        const part = pending.subarray(0, atMost);
        pending = pending.subarray(part.length);
        position += part.length;
        return part;
    };
    const exactly = async (size) => {
        const parts = [];
        for (let left = size; left > 0;) {
            const part = await take(left);
            if (part === undefined) {
                if (left === size)
                    return undefined;
                throw new TarError('TAR_INVALID', 'the archive ends in the middle of an entry');
            }
            parts.push(part);
            left -= part.length;
        }
        return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    };
    const whole = async (size) => {
        if (size > 2 ** 20)
            throw new TarError('TAR_INVALID', 'a tar extension header is larger than 1 MiB');
        const body = size === 0 ? Buffer.alloc(0) : await exactly(size);
        if (body === undefined || (tarPadding(size) > 0 && await exactly(tarPadding(size)) === undefined))
            throw new TarError('TAR_INVALID', 'the archive ends in the middle of a header');
        return body;
    };
    let pax = new Map();
    let longName;
    let longLink;
    for (;;) {
        const header = await exactly(block);
        if (header === undefined)
            throw new TarError('TAR_INVALID', 'the archive ends without its end mark: it is cut');
        if (header.every((byte) => byte === 0))
            return;
        const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 0x20 : byte), 0);
        if (sum !== readNumber(header, 148, 8))
            throw new TarError('TAR_INVALID', 'a tar header has a wrong checksum: the file is damaged, or not a tar archive');
        const flag = header.toString('latin1', 156, 157);
        const headerSize = readNumber(header, 124, 12);
        if (flag === 'x') {
            pax = parsePax(await whole(headerSize));
            continue;
        }
        if (flag === 'g') {
            await whole(headerSize);
            continue;
        }
        if (flag === 'L') {
            longName = (await whole(headerSize)).toString('utf8').replace(/\0+$/, '');
            continue;
        }
        if (flag === 'K') {
            longLink = (await whole(headerSize)).toString('utf8').replace(/\0+$/, '');
            continue;
        }
        const prefix = header.toString('latin1', 257, 262) === 'ustar' ? readString(header, 345, 155) : '';
        const ustarName = prefix === '' ? readString(header, 0, 100) : `${prefix}/${readString(header, 0, 100)}`;
        const size = pax.has('size') ? Number(pax.get('size')) : headerSize;
        if (!Number.isSafeInteger(size) || size < 0)
            throw new TarError('TAR_INVALID', 'a tar entry has an impossible size');
        const stop = position + size;
        let left = size;
        async function* body() {
            while (left > 0) {
                const part = await take(left);
                if (part === undefined)
                    throw new TarError('TAR_INVALID', 'the archive ends in the middle of a file');
                left -= part.length;
                yield part;
            }
        }
        yield {
            name: pax.get('path') ?? longName ?? ustarName, size, mode: readNumber(header, 100, 8), mtime: readNumber(header, 136, 12),
            type: types[flag] ?? 'other', linkName: pax.get('linkpath') ?? longLink ?? readString(header, 157, 100), offset: position, body: body(),
        };
        pax = new Map();
        longName = undefined;
        longLink = undefined;
        while (position < stop) {
            const part = await take(stop - position);
            if (part === undefined)
                throw new TarError('TAR_INVALID', 'the archive ends in the middle of a file');
        }
        if (tarPadding(size) > 0 && await exactly(tarPadding(size)) === undefined)
            throw new TarError('TAR_INVALID', 'the archive ends in the middle of a file');
    }
}


/***/ }),

/***/ 86365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openDockerArchive: () => (/* binding */ openDockerArchive)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_4___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_4__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39654);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(37638);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(82346);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22104);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(92125);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(76768);












/** What `docker save` writes as `manifest.json`. @see https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
const archiveSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ Config: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), RepoTags: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).nullish(), Layers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).nullish() }));
/** What of an image's config names its layers. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const configSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ rootfs: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ diff_ids: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().refine(_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc, 'not a digest')).nullish() }) });
const layerTypes = { tar: 'application/vnd.docker.image.rootfs.diff.tar', gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip' };
const maxDocument = 4 * 1024 * 1024;
async function readContents(file) {
    const extents = new Map();
    const links = new Map();
    const documents = new Map();
    for await (const { name, size, type, linkName, offset, body } of (0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .readTar */ .sB)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: 1024 * 1024 }))) {
        const path = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(name);
        if (type === 'symlink')
            links.set(path, node_path__WEBPACK_IMPORTED_MODULE_3__.posix.join(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.dirname(path), linkName));
        if (type === 'link')
            links.set(path, node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(linkName));
        if (type !== 'file')
            continue;
        extents.set(path, { offset, size });
        const isDocument = path.endsWith('.json') || /^blobs\/sha256\/[0-9a-f]{64}$/.test(path);
        if (!isDocument || size > maxDocument)
            continue;
        const chunks = [];
        let first = 0;
        for await (const chunk of body) {
            if (chunks.length === 0)
                first = chunk[0] ?? 0;
            if (first === 0x7b || first === 0x5b)
                chunks.push(Buffer.from(chunk)); // { or [
        }
        if (chunks.length > 0 || size === 0)
            documents.set(path, Buffer.concat(chunks));
    }
    return { extents, links, documents };
}
function parseDocument(bytes, schema, subject) {
    if (bytes === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject} is not in the archive`);
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject} is not JSON`, { cause: error });
    }
    const parsed = schema.safeParse(document);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${subject}: ${parsed.error.issues[0]?.path.map(String).join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
async function startsAsGzip(file, { offset, size }) {
    if (size < 2)
        return false;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, offset);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
async function hashExtent(file, { offset, size }) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (size > 0)
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { start: offset, end: offset + size - 1, highWaterMark: 1024 * 1024 }))
            hash.update(chunk);
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDigest */ .m)(`sha256:${hash.digest('hex')}`);
}
/**
 * An archive that `docker save` or skopeo's docker-archive wrote, as a place to take images from. It holds no manifests,
 * so they are made here, always with the same bytes from the same archive: docker's schema 2 with the config and the
 * layers as they are in the archive, mostly uncompressed. An image's digest is therefore that of its archive, not of the
 * registry that it was saved from.
 * @throws {OciError} NOT_FOUND, STORE_INVALID
 */
async function openDockerArchive(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path).catch((error) => { throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('NOT_FOUND', `no archive at ${path}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error)}`, { cause: error }); });
    const name = `docker-archive:${file}`;
    if (await startsAsGzip(file, { offset: 0, size: 2 }))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} is compressed`, { hint: 'gunzip it first: layers are read from the middle of it' });
    const { extents, links, documents } = await readContents(file).catch((error) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} is no tar archive: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_9__/* .errorMessage */ .gJ)(error)}`, { cause: error });
    });
    const blobs = new Map();
    const manifests = new Map();
    const tags = new Map();
    const extentOf = (entry) => {
        let at = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(entry);
        for (let step = 0; step < 8; step += 1)
            at = extents.has(at) ? at : links.get(at) ?? at;
        const extent = extents.get(at);
        if (extent === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file} lacks ${entry}, which its manifest.json names`);
        return extent;
    };
    const layerOf = async (entry, diffId) => {
        const extent = extentOf(entry);
        const compressed = await startsAsGzip(file, extent);
        const inName = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(entry))?.[1];
        const digest = inName !== undefined ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .parseDigest */ .m)(`sha256:${inName}`) : compressed || diffId === undefined ? await hashExtent(file, extent) : diffId;
        blobs.set(digest, extent);
        return { mediaType: compressed ? layerTypes.gzip : layerTypes.tar, size: extent.size, digest };
    };
    for (const image of parseDocument(documents.get('manifest.json'), archiveSchema, `manifest.json of ${file}`)) {
        const configBytes = documents.get(node_path__WEBPACK_IMPORTED_MODULE_3__.posix.normalize(image.Config));
        const { rootfs } = parseDocument(configBytes, configSchema, `${image.Config} of ${file}`);
        const entries = image.Layers ?? [];
        const diffIds = rootfs.diff_ids ?? [];
        if (entries.length !== diffIds.length)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('STORE_INVALID', `${file}: ${image.Config} has ${diffIds.length} layers, manifest.json ${entries.length}`);
        const configDigest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .digestOf */ .ol)(configBytes ?? '');
        blobs.set(configDigest, extentOf(image.Config));
        const layers = [];
        for (const [index, entry] of entries.entries())
            layers.push(await layerOf(entry, diffIds[index]));
        const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .parseManifest */ .Ng)(Buffer.from(JSON.stringify({
            schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_11__/* .mediaTypes */ .Ib.dockerManifest,
            config: { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_11__/* .mediaTypes */ .Ib.dockerConfig, size: configBytes?.length ?? 0, digest: configDigest }, layers,
        })), { subject: name });
        manifests.set(manifest.digest, manifest);
        for (const text of image.RepoTags ?? []) {
            const { repository, tag } = (0,_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .parseImageReference */ .o_)(text);
            const known = tags.get(repository) ?? new Map();
            tags.set(repository, known.set(tag ?? 'latest', manifest.digest));
        }
    }
    /** `library/nginx` and `nginx` are the same to docker. */
    const tagsOf = (repository) => tags.get(repository) ?? [...tags].find(([each]) => (0,_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .apiRepository */ .pl)({ repository: each }).repository === repository)?.[1];
    const getManifest = (repository, reference) => {
        const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .isDigest */ .Bc)(reference) ? reference : tagsOf(repository)?.get(reference);
        return Promise.resolve(digest === undefined ? undefined : manifests.get(digest));
    };
    return {
        name, getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,_manifest_js__WEBPACK_IMPORTED_MODULE_10__/* .descriptorOf */ .nb)(manifest);
        },
        statBlob: (_repository, digest) => Promise.resolve(blobs.get(digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const extent = blobs.get(digest);
            if (extent === undefined)
                return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('CONTENT_MISSING', `${repository} in ${name} has no blob ${digest}`));
            const { offset: start, size: actual } = extent;
            if (actual !== size)
                return Promise.reject(new _errors_js__WEBPACK_IMPORTED_MODULE_8__/* .OciError */ .M('SIZE_MISMATCH', `blob ${digest} in ${name} has ${actual} bytes, not ${size}`));
            const bytes = offset >= actual ? node_stream__WEBPACK_IMPORTED_MODULE_4__.Readable.from([], { objectMode: false }) : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { start: start + offset, end: start + actual - 1, highWaterMark: 256 * 1024 });
            return Promise.resolve(offset === 0 ? (0,_digest_js__WEBPACK_IMPORTED_MODULE_6__/* .verifyStream */ .ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${name}`) : bytes);
        },
        listTags: (repository) => {
            const known = tagsOf(repository);
            return Promise.resolve(known === undefined ? undefined : [...known.keys()].sort(_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .compareNames */ .MP));
        },
        listReferrers: () => Promise.resolve([]),
        listRepositories: () => Promise.resolve([...tags.keys()].sort(_reference_js__WEBPACK_IMPORTED_MODULE_12__/* .compareNames */ .MP)),
    };
}


/***/ })

};
