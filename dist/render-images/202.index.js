export const id = 202;
export const ids = [202];
export const modules = {

/***/ 8202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openDockerArchive: () => (/* binding */ openDockerArchive)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/core/src/tar.ts

class TarError extends errors/* SlipwayError */.GQ {
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
const maxOctalSize = (/* unused pure expression or super */ null && (8 ** 11 - 1));
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(2346);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts + 1 modules
var src_manifest = __webpack_require__(1836);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(6768);
;// CONCATENATED MODULE: ./packages/oci/src/archive/docker-archive.ts












/** What `docker save` writes as `manifest.json`. @see https://github.com/moby/docker-image-spec/blob/main/spec.md#combined-image-json--filesystem-changeset-format */
const archiveSchema = schemas/* array */.YOg(schemas/* object */.Ikc({ Config: schemas/* string */.YjP(), RepoTags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), Layers: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }));
/** What of an image's config names its layers. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const configSchema = schemas/* object */.Ikc({ rootfs: schemas/* object */.Ikc({ diff_ids: schemas/* array */.YOg(schemas/* string */.YjP().refine(src_digest/* isDigest */.Bc, 'not a digest')).nullish() }) });
const layerTypes = { tar: 'application/vnd.docker.image.rootfs.diff.tar', gzip: 'application/vnd.docker.image.rootfs.diff.tar.gzip' };
const maxDocument = 4 * 1024 * 1024;
async function readContents(file) {
    const extents = new Map();
    const links = new Map();
    const documents = new Map();
    for await (const { name, size, type, linkName, offset, body } of readTar((0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024 }))) {
        const path = external_node_path_.posix.normalize(name);
        if (type === 'symlink')
            links.set(path, external_node_path_.posix.join(external_node_path_.posix.dirname(path), linkName));
        if (type === 'link')
            links.set(path, external_node_path_.posix.normalize(linkName));
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
        throw new src_errors/* OciError */.M('STORE_INVALID', `${subject} is not in the archive`);
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch (error) {
        throw new src_errors/* OciError */.M('STORE_INVALID', `${subject} is not JSON`, { cause: error });
    }
    const parsed = schema.safeParse(document);
    if (!parsed.success)
        throw new src_errors/* OciError */.M('STORE_INVALID', `${subject}: ${parsed.error.issues[0]?.path.map(String).join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`, { cause: parsed.error });
    return parsed.data;
}
async function startsAsGzip(file, { offset, size }) {
    if (size < 2)
        return false;
    const handle = await (0,promises_.open)(file, 'r');
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, offset);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
async function hashExtent(file, { offset, size }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    if (size > 0)
        for await (const chunk of (0,external_node_fs_.createReadStream)(file, { start: offset, end: offset + size - 1, highWaterMark: 1024 * 1024 }))
            hash.update(chunk);
    return (0,src_digest/* parseDigest */.m)(`sha256:${hash.digest('hex')}`);
}
/**
 * An archive that `docker save` or skopeo's docker-archive wrote, as a place to take images from. It holds no manifests,
 * so they are made here, always with the same bytes from the same archive: docker's schema 2 with the config and the
 * layers as they are in the archive, mostly uncompressed. An image's digest is therefore that of its archive, not of the
 * registry that it was saved from.
 * @throws {OciError} NOT_FOUND, STORE_INVALID
 */
async function openDockerArchive(path) {
    const file = await (0,promises_.realpath)(path).catch((error) => { throw new src_errors/* OciError */.M('NOT_FOUND', `no archive at ${path}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error }); });
    const name = `docker-archive:${file}`;
    if (await startsAsGzip(file, { offset: 0, size: 2 }))
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is compressed`, { hint: 'gunzip it first: layers are read from the middle of it' });
    const { extents, links, documents } = await readContents(file).catch((error) => {
        throw new src_errors/* OciError */.M('STORE_INVALID', `${file} is no tar archive: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    const blobs = new Map();
    const manifests = new Map();
    const tags = new Map();
    const extentOf = (entry) => {
        let at = external_node_path_.posix.normalize(entry);
        for (let step = 0; step < 8; step += 1)
            at = extents.has(at) ? at : links.get(at) ?? at;
        const extent = extents.get(at);
        if (extent === undefined)
            throw new src_errors/* OciError */.M('STORE_INVALID', `${file} lacks ${entry}, which its manifest.json names`);
        return extent;
    };
    const layerOf = async (entry, diffId) => {
        const extent = extentOf(entry);
        const compressed = await startsAsGzip(file, extent);
        const inName = /^blobs\/sha256\/([0-9a-f]{64})$/.exec(external_node_path_.posix.normalize(entry))?.[1];
        const digest = inName !== undefined ? (0,src_digest/* parseDigest */.m)(`sha256:${inName}`) : compressed || diffId === undefined ? await hashExtent(file, extent) : diffId;
        blobs.set(digest, extent);
        return { mediaType: compressed ? layerTypes.gzip : layerTypes.tar, size: extent.size, digest };
    };
    for (const image of parseDocument(documents.get('manifest.json'), archiveSchema, `manifest.json of ${file}`)) {
        const configBytes = documents.get(external_node_path_.posix.normalize(image.Config));
        const { rootfs } = parseDocument(configBytes, configSchema, `${image.Config} of ${file}`);
        const entries = image.Layers ?? [];
        const diffIds = rootfs.diff_ids ?? [];
        if (entries.length !== diffIds.length)
            throw new src_errors/* OciError */.M('STORE_INVALID', `${file}: ${image.Config} has ${diffIds.length} layers, manifest.json ${entries.length}`);
        const configDigest = (0,src_digest/* digestOf */.ol)(configBytes ?? '');
        blobs.set(configDigest, extentOf(image.Config));
        const layers = [];
        for (const [index, entry] of entries.entries())
            layers.push(await layerOf(entry, diffIds[index]));
        const manifest = (0,src_manifest/* parseManifest */.Ng)(Buffer.from(JSON.stringify({
            schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.dockerManifest,
            config: { mediaType: media_types/* mediaTypes */.Ib.dockerConfig, size: configBytes?.length ?? 0, digest: configDigest }, layers,
        })), { subject: name });
        manifests.set(manifest.digest, manifest);
        for (const text of image.RepoTags ?? []) {
            const { repository, tag } = (0,reference/* parseImageReference */.o_)(text);
            const known = tags.get(repository) ?? new Map();
            tags.set(repository, known.set(tag ?? 'latest', manifest.digest));
        }
    }
    /** `library/nginx` and `nginx` are the same to docker. */
    const tagsOf = (repository) => tags.get(repository) ?? [...tags].find(([each]) => (0,reference/* apiRepository */.pl)({ repository: each }).repository === repository)?.[1];
    const getManifest = (repository, reference) => {
        const digest = (0,src_digest/* isDigest */.Bc)(reference) ? reference : tagsOf(repository)?.get(reference);
        return Promise.resolve(digest === undefined ? undefined : manifests.get(digest));
    };
    return {
        name, getManifest,
        async headManifest(repository, reference) {
            const manifest = await getManifest(repository, reference);
            return manifest === undefined ? undefined : (0,src_manifest/* descriptorOf */.nb)(manifest);
        },
        statBlob: (_repository, digest) => Promise.resolve(blobs.get(digest)?.size),
        openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const extent = blobs.get(digest);
            if (extent === undefined)
                return Promise.reject(new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${name} has no blob ${digest}`));
            const { offset: start, size: actual } = extent;
            if (actual !== size)
                return Promise.reject(new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${name} has ${actual} bytes, not ${size}`));
            const bytes = offset >= actual ? external_node_stream_.Readable.from([], { objectMode: false }) : (0,external_node_fs_.createReadStream)(file, { start: start + offset, end: start + actual - 1, highWaterMark: 256 * 1024 });
            return Promise.resolve(offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${name}`) : bytes);
        },
        listTags: (repository) => {
            const known = tagsOf(repository);
            return Promise.resolve(known === undefined ? undefined : [...known.keys()].sort(reference/* compareNames */.MP));
        },
        listReferrers: () => Promise.resolve([]),
        listRepositories: () => Promise.resolve([...tags.keys()].sort(reference/* compareNames */.MP)),
    };
}


/***/ }),

/***/ 1836:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hy: () => (/* binding */ algorithmOf),
  nb: () => (/* binding */ descriptorOf),
  NQ: () => (/* binding */ maxManifestSize),
  Ng: () => (/* binding */ parseManifest)
});

// UNUSED EXPORTS: attestedDigest, parseConfigPlatform

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(2346);
;// CONCATENATED MODULE: ./packages/oci/src/json-shape.ts
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

// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(2125);
;// CONCATENATED MODULE: ./packages/oci/src/manifest.ts






/** Of a manifest or index, in bytes. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const maxManifestSize = 4 * 1024 * 1024;
const platformFields = fieldNames('os', 'architecture', 'variant');
/** What a descriptor or a config says of the platform; undefined when it leaves os or architecture open. */
function readPlatform(value, at = '') {
    const object = readObject(value, at);
    refuseLookalikes(object, platformFields, at);
    const [os, architecture, variant] = [readText(object, 'os', at), readText(object, 'architecture', at), findText(object, 'variant', at)];
    if (os === '' || architecture === '')
        return undefined;
    return { os, architecture, ...(variant === undefined || variant === '' ? {} : { variant }) };
}
const descriptorFields = fieldNames('mediaType', 'digest', 'size', 'platform', 'artifactType', 'annotations', 'urls', 'data');
const documentFields = fieldNames('schemaVersion', 'mediaType', 'config', 'layers', 'manifests', 'subject', 'artifactType', 'annotations', 'fsLayers');
/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
function readDescriptor(value, at) {
    const object = readObject(value, at);
    refuseLookalikes(object, descriptorFields, at);
    const mediaType = readText(object, 'mediaType', at);
    if (mediaType === '')
        throw new ShapeError(`${at}.mediaType`, 'a media type');
    const digest = readText(object, 'digest', at);
    if (!(0,src_digest/* isDigest */.Bc)(digest))
        throw new ShapeError(`${at}.digest`, 'a digest');
    const platform = findValue(object, 'platform', at, readPlatform);
    const artifactType = findText(object, 'artifactType', at);
    const annotations = findRecord(object, 'annotations', at, asText);
    return {
        mediaType, digest, size: readSize(object, 'size', at),
        ...(platform === undefined ? {} : { platform }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
/** What images and indexes have alike. */
function readShared(document) {
    if (document['schemaVersion'] !== 2)
        throw new ShapeError('schemaVersion', '2');
    findText(document, 'mediaType');
    const subject = findValue(document, 'subject', '', readDescriptor);
    const artifactType = findText(document, 'artifactType');
    return {
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
        annotations: findRecord(document, 'annotations', '', asText) ?? {},
    };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
function readImage(document) {
    const config = readDescriptor(document['config'], 'config');
    return { kind: 'image', artifactType: config.mediaType, ...readShared(document), config, layers: readList(document, 'layers', '', readDescriptor) };
}
/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
function readIndex(document) {
    return { kind: 'index', ...readShared(document), manifests: readList(document, 'manifests', '', readDescriptor) };
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
    const fail = (reason, cause) => new errors/* OciError */.M('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
    if (bytes.length > maxManifestSize)
        throw new errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
    const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    let document;
    let text = '';
    try {
        if (!(0,external_node_buffer_.isUtf8)(content))
            throw new SyntaxError('it is not UTF-8');
        text = content.toString('utf8');
        document = JSON.parse(text);
    }
    catch (error) {
        throw fail('it is not JSON', error);
    }
    if (!isJsonObject(document))
        throw fail('it is not a JSON object');
    if (hasRepeatedKeys(text, document))
        throw fail('it has a key twice, so it can be read in two ways');
    const said = (0,media_types/* bareMediaType */.ZX)(contentType ?? '');
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
    const mediaType = declared ?? (generic.has(said) ? (hasIndex ? media_types/* mediaTypes */.Ib.ociIndex : media_types/* mediaTypes */.Ib.ociManifest) : said);
    if (!(0,media_types/* isManifestType */.Q3)(mediaType))
        throw fail(`${mediaType} is no manifest or index of docker schema 2 or OCI`);
    if ((0,media_types/* isIndexType */.$U)(mediaType) !== hasIndex)
        throw fail(`its media type is ${mediaType}, but it has ${hasIndex ? 'manifests' : 'no manifests'}`);
    const digest = proven ?? (0,src_digest/* digestOf */.ol)(bytes, algorithm);
    const base = { digest, mediaType, size: bytes.length, bytes: content };
    try {
        refuseLookalikes(document, documentFields);
        return { ...base, ...(hasIndex ? readIndex(document) : readImage(document)) };
    }
    catch (error) {
        if (error instanceof ShapeError)
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
    return (0,src_digest/* splitDigest */.vo)(digest).algorithm;
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
        return platform === undefined ? undefined : parseImagePlatform([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
    }
    catch {
        return undefined; // an artifact's config need not be JSON
    }
}


/***/ }),

/***/ 2125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   HQ: () => (/* binding */ isNotDistributed),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   ZX: () => (/* binding */ bareMediaType)
/* harmony export */ });
/* unused harmony exports acceptedManifestTypes, isImageConfigType */
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


/***/ })

};
