export const id = 7693;
export const ids = [7693];
export const modules = {

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

/***/ 71535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ PackageError),
/* harmony export */   h: () => (/* binding */ toWriteError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A step on a package that failed. What a *check* finds wrong with one is a Finding instead. */
class PackageError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'PackageError';
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: code === 'PACKAGE_DAMAGED' ? 1 : 2, ...options });
    }
}
const fullCodes = new Set(['ENOSPC', 'EDQUOT']);
/** The error of a failed write below `folder`: a full disk or quota (T28) is told apart, our own errors pass unchanged. */
function toWriteError(error, folder) {
    if (error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ)
        return error;
    const code = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorCode */ .CA)(error);
    if (code !== undefined && fullCodes.has(code)) {
        return new PackageError('DISK_FULL', `no space is left for the package in ${folder} (${code})`, { cause: error, retryable: true, hint: 'free some space or choose another output folder; nothing half-written was kept' });
    }
    const reason = code === 'EEXIST' || code === 'ENOTDIR' ? `a file is where a folder must be (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)})` : (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error);
    return new PackageError('WRITE_FAILED', `cannot write the package in ${folder}: ${reason}`, { cause: error, hint: 'choose another output folder, or make this one writable; nothing half-written was kept' });
}


/***/ }),

/***/ 53654:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ tagLinks),
/* harmony export */   BS: () => (/* binding */ chunkPath),
/* harmony export */   OB: () => (/* binding */ layerLink),
/* harmony export */   TS: () => (/* binding */ maxChunks),
/* harmony export */   WP: () => (/* binding */ isLinkPath),
/* harmony export */   ge: () => (/* binding */ registryRoot),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   oF: () => (/* binding */ parseBlobPath),
/* harmony export */   uE: () => (/* binding */ revisionLink)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80253);

// The storage layout of the distribution registry: what a stock registry serves when it is unpacked under its root.
// https://github.com/distribution/distribution/blob/main/registry/storage/paths.go
/** The folder that holds blobs and repositories. */
const registryRoot = 'docker/registry/v2';
/** `docker/registry/v2/blobs/sha256/ab/<hex>/data` */
function blobPath(digest) {
    const { algorithm, hex } = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest));
    return `${registryRoot}/blobs/${algorithm}/${hex.slice(0, 2)}/${hex}/data`;
}
/** The most chunks that one blob may have: their names have four digits, so that they sort. */
const maxChunks = 9999;
/** `docker/registry/v2/blobs/sha256/ab/<hex>/data.chunk-0001-of-0003` */
function chunkPath(digest, { number, of }) {
    return `${blobPath(digest)}.chunk-${String(number).padStart(4, '0')}-of-${String(of).padStart(4, '0')}`;
}
/** What lies at this path, if it is the path of a blob or of a chunk of one. */
function parseBlobPath(path) {
    const match = /^docker\/registry\/v2\/blobs\/sha256\/([0-9a-f]{2})\/([0-9a-f]{64})\/data(?:\.chunk-(\d{4})-of-(\d{4}))?$/.exec(path);
    if (match?.[1] === undefined || match[2]?.startsWith(match[1]) !== true)
        return undefined;
    const digest = `sha256:${match[2]}`;
    return match[3] === undefined ? { digest } : { digest, chunk: { number: Number(match[3]), of: Number(match[4]) } };
}
const digestFolder = (digest) => {
    const { algorithm, hex } = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(digest));
    return `${algorithm}/${hex}`;
};
function layerLink(repository, digest) {
    return { path: `${registryRoot}/repositories/${repository}/_layers/${digestFolder(digest)}/link`, digest };
}
function revisionLink(repository, digest) {
    return { path: `${registryRoot}/repositories/${repository}/_manifests/revisions/${digestFolder(digest)}/link`, digest };
}
/** What a tag points to now, and the record of what it has pointed to. */
function tagLinks(repository, tag, digest) {
    const folder = `${registryRoot}/repositories/${repository}/_manifests/tags/${tag}`;
    return [{ path: `${folder}/current/link`, digest }, { path: `${folder}/index/${digestFolder(digest)}/link`, digest }];
}
/** Whether this is the path of a link. */
function isLinkPath(path) {
    return path.startsWith(`${registryRoot}/repositories/`) && path.endsWith('/link');
}


/***/ }),

/***/ 85621:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ isArchivePath),
/* harmony export */   Jc: () => (/* binding */ segmentName),
/* harmony export */   NY: () => (/* binding */ rootFilesOf),
/* harmony export */   Tg: () => (/* binding */ formatPackageManifest),
/* harmony export */   V6: () => (/* binding */ manifestFileName),
/* harmony export */   W7: () => (/* binding */ fileOf),
/* harmony export */   Zi: () => (/* binding */ parsePackageManifest),
/* harmony export */   mh: () => (/* binding */ ownKinds),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   sC: () => (/* binding */ checksumsFileName)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39654);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76768);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53654);





/** The name of the manifest inside a package. */
const manifestFileName = 'manifest.json';
/** The name of the list of checksums inside a package, in the form of `sha256sum`. */
const checksumsFileName = 'checksums.txt';
/** Files beside the segments that `checksums.txt` covers too. The installer is for what goes into a platform. */
function rootFilesOf({ kind }) {
    return ownKinds.has(kind) ? ['INSTALL.md'] : ['INSTALL.md', 'install.sh'];
}
/** `segment-0007.tar` for 7; segments count from 1. */
function segmentName(number) {
    return `segment-${String(number).padStart(4, '0')}.tar`;
}
const sha256Hex = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hex digits');
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, 'expected a digest such as sha256: and 64 hex digits');
const bytes = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const word = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,127}$/, 'expected letters, digits and . _ + -, starting with a letter or digit');
/** What may stand in one field of a tab-separated file. */
const cell = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(4096).regex(/^[^\0-\x1f\x7f]*$/, 'expected no control characters');
const repository = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isRepositoryName */ .en, 'expected the name of a repository');
const imageTag = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isImageTag */ ._l, 'expected an image tag');
const addonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: word, path: cell, version: word, namespace: word.optional(), enabled: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    repo: cell.optional(), tag: cell.optional(), commit: cell.optional(), tree: digest.optional(),
});
const imageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: cell, repository, tag: imageTag.optional(), digest, platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(cell), source: cell.optional(),
});
const referrerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ reference: cell, subject: digest, repository, tag: imageTag.optional(), digest, artifactType: cell.optional() });
const baseSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    version: word, lockDigest: digest.optional(),
    requires: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        blobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ digest, size: bytes })),
        tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ repository, tag: imageTag, digest })),
    }),
});
const packageManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    formatVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['platform', 'hotfix', 'upgrade', 'kubernetes', 'offline-resources']),
    layout: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('directory').optional(),
    product: word,
    edition: word.optional(),
    version: word,
    tag: cell.optional(),
    commit: cell.optional(),
    created: zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$(),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(cell),
    engine: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ helm: cell, wasm: cell.optional() }).optional(),
    bases: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(baseSchema),
    customer: word.optional(),
    series: word.optional(),
    number: bytes.optional(),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(addonSchema),
    removedAddons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(word).optional(),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(imageSchema),
    referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(referrerSchema).optional(),
    segments: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), size: bytes, sha256: sha256Hex })),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ path: cell, segment: bytes, offset: bytes, size: bytes, sha256: sha256Hex.optional() })),
    totals: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ bytes, segments: bytes, files: bytes, blobs: bytes, blobBytes: bytes, images: bytes }),
});
/** Packages of their own (R2): they are no part of a platform, and bring what installs them themselves. */
const ownKinds = new Set(['kubernetes', 'offline-resources']);
/** The name of the file that holds these bytes: a segment, or the file itself. */
const fileOf = ({ segment, path }) => segment === 0 ? path : segmentName(segment);
/** Whether an array of objects, which gets one line per entry, is somewhere inside. */
function needsLines(value) {
    if (Array.isArray(value))
        return value.some((item) => typeof item === 'object' && item !== null);
    return typeof value === 'object' && value !== null && Object.values(value).some(needsLines);
}
function formatLines(value, indent) {
    if (!needsLines(value))
        return JSON.stringify(value);
    const inner = `${indent}  `;
    const lines = Array.isArray(value)
        ? value.map((item) => formatLines(item, inner))
        : Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => `${JSON.stringify(key)}: ${formatLines(item, inner)}`);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    return `${open ?? ''}\n${lines.map((line) => inner + line).join(',\n')}\n${indent}${close ?? ''}`;
}
/** The bytes of `manifest.json`: one line per file, image and addon, so that differences are small. */
function formatPackageManifest(manifest) {
    return `${formatLines(manifest, '')}\n`;
}
/**
 * The manifest that this text is.
 * @throws {PackageError} MANIFEST_INVALID with every reason
 */
function parsePackageManifest(text, { file = manifestFileName } = {}) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file} is not JSON`, { cause: error, location: { file } });
    }
    const version = typeof document === 'object' && document !== null && 'formatVersion' in document ? document.formatVersion : undefined;
    if (typeof version === 'number' && version > 1) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file} has formatVersion ${version}; this version reads 1`, { location: { file }, hint: 'use a newer version of the tool' });
    }
    const parsed = packageManifestSchema.safeParse(document);
    if (!parsed.success) {
        const reasons = parsed.error.issues.slice(0, 5).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file} does not have the form of a package manifest: ${reasons.join('; ')}`, { location: { file } });
    }
    const reason = findContradiction(parsed.data);
    if (reason !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackageError */ .J('MANIFEST_INVALID', `${file}: ${reason}`, { location: { file } });
    return parsed.data;
}
/** Whether a path stays below the folder that it is unpacked into. */
function isArchivePath(path) {
    try {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .checkArchivePath */ .gx)(path) === path;
    }
    catch {
        return false;
    }
}
/** What cannot be true of a package: segments out of order, files outside of their segment, one path twice. */
function findContradiction({ layout, segments, files }) {
    if (layout === 'directory' && segments.length > 0)
        return 'a directory has no segments';
    const misnamed = segments.findIndex(({ name }, index) => name !== segmentName(index + 1));
    if (misnamed >= 0)
        return `segment ${misnamed + 1} is called ${JSON.stringify(segments[misnamed]?.name)}, expected ${segmentName(misnamed + 1)}`;
    const paths = new Set();
    for (const { path, segment, offset, size, sha256 } of files) {
        if (!isArchivePath(path))
            return `${JSON.stringify(path)} would leave the folder that it is unpacked into`;
        if (paths.has(path))
            return `${path} is listed twice`;
        paths.add(path);
        if (layout === 'directory') {
            if (segment !== 0 || offset !== 0 || sha256 === undefined)
                return `${path} is not listed as a file of a directory`;
            continue;
        }
        if (offset + size > (segments[segment - 1]?.size ?? 0))
            return `${path} lies outside of segment ${segment}`;
        if ((sha256 === undefined) !== ((0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBlobPath */ .oF)(path)?.chunk !== undefined))
            return `${path} ${sha256 === undefined ? 'has no checksum' : 'is a chunk and has a checksum of its own'}`;
    }
    return findChunkContradiction(files);
}
/** Chunks that are not all there, or not one after the other. */
function findChunkContradiction(files) {
    const last = new Map();
    for (const file of files) {
        const { digest, chunk } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .parseBlobPath */ .oF)(file.path) ?? {};
        if (digest === undefined)
            continue;
        const before = last.get(digest);
        if (before !== undefined && chunk?.of !== before.of)
            return `the blob ${digest} is listed twice`;
        if (chunk === undefined) {
            last.set(digest, { ...file, number: 1, of: 1 });
            continue;
        }
        if (chunk.number !== (before?.number ?? 0) + 1)
            return `chunk ${(before?.number ?? 0) + 1} of ${chunk.of} of the blob ${digest} is not listed, or not before the next`;
        if (before !== undefined && (file.segment < before.segment || (file.segment === before.segment && file.offset < before.offset)))
            return `chunk ${chunk.number} of the blob ${digest} lies before the one that it continues`;
        last.set(digest, { ...file, ...chunk });
    }
    for (const [digest, { number, of }] of last)
        if (number !== of)
            return `chunk ${number + 1} of ${of} of the blob ${digest} is not listed`;
    return undefined;
}
/** `amd64` of `linux/amd64` alone, `multi` of several. */
function architectureOf(platforms) {
    const architectures = new Set(platforms.map((platform) => platform.split('/').slice(1).join('-')));
    const [only] = architectures;
    return architectures.size === 1 && only !== undefined && only !== '' ? only : 'multi';
}
/** The name of a package's directory: `acme-platform-v1.0.0-linux-multi`, `acme-hotfix-v1.0.0-hotfix1-linux-amd64`; an edition has its own instead of the product's. */
function packageName({ product, edition, kind, version, platforms }) {
    return `${edition ?? product}-${kind}-${version}-linux-${architectureOf(platforms)}`;
}


/***/ }),

/***/ 25405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ openDirectory),
/* harmony export */   jE: () => (/* binding */ maxFile),
/* harmony export */   qG: () => (/* binding */ cutOff)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71535);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85621);







const absent = (error) => {
    if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) === 'ENOENT' || (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorCode */ .CA)(error) === 'ENOTDIR')
        return undefined;
    throw error;
};
/** The error of a file that is shorter than its manifest says, or gone. */
const cutOff = (file, place, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('PACKAGE_DAMAGED', `${file} of ${place} cannot be read whole`, { cause, hint: 'run verify-package' });
/** The largest file, or part of one, that is read into memory: a manifest of 100,000 files has some 20 MB. */
const maxFile = 256 * 2 ** 20;
/** A file of a package. Nothing is waited for that never ends, as a pipe or a device (T50). @throws {PackageError} PACKAGE_DAMAGED when it is no regular file */
async function openRegular(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    if ((await handle.stat()).isFile())
        return handle;
    await handle.close();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('PACKAGE_DAMAGED', `${path} is no regular file`, { hint: 'copy the package again' });
}
async function readExactly(handle, { start, size }) {
    if (size > maxFile || start + size > (await handle.stat()).size)
        return undefined;
    const bytes = Buffer.alloc(size);
    for (let at = 0; at < size;) {
        const { bytesRead } = await handle.read(bytes, at, size - at, start + at);
        if (bytesRead === 0)
            return undefined;
        at += bytesRead;
    }
    return bytes;
}
async function* readStream(path, { start = 0, end = Infinity, signal }) {
    const handle = await openRegular(path);
    yield* handle.createReadStream({ start, end: end - 1, highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) });
}
/** The directory of a package named by itself or by its `manifest.json`. @throws {PackageError} NO_PACKAGE */
async function openDirectory(path) {
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path) === _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6 ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) : path;
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, _manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6)).catch(absent);
    if (found?.isFile() !== true)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('NO_PACKAGE', `${path} is no package: it has no ${_manifest_js__WEBPACK_IMPORTED_MODULE_6__/* .manifestFileName */ .V6}`, { hint: 'name the directory that holds manifest.json, or that file' });
    return {
        name: directory,
        async findSize(file) {
            const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file)).catch(absent);
            if (there !== undefined && !there.isFile())
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('PACKAGE_DAMAGED', `${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file)} is no regular file`, { hint: 'copy the package again' });
            return there?.size;
        },
        async findFile(file) {
            const handle = await openRegular((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file)).catch(absent);
            try {
                const bytes = handle && await readExactly(handle, { start: 0, size: (await handle.stat()).size });
                if (handle !== undefined && bytes === undefined)
                    throw cutOff(file, directory);
                return bytes;
            }
            finally {
                await handle?.close();
            }
        },
        async readRange(file, range) {
            const handle = await openRegular((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file)).catch((error) => { throw cutOff(file, directory, error); });
            try {
                const bytes = await readExactly(handle, range);
                if (bytes === undefined)
                    throw cutOff(file, directory);
                return bytes;
            }
            finally {
                await handle.close();
            }
        },
        open: (file, range = {}) => node_stream__WEBPACK_IMPORTED_MODULE_3__.Readable.from(readStream((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file), range), { objectMode: false, highWaterMark: 1024 * 1024 }),
        openHandle: (file) => openRegular((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, file)),
        list: () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory),
        listTree: async () => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(directory, { recursive: true, withFileTypes: true })).filter((entry) => !entry.isDirectory())
            .map((entry) => ({ path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath, entry.name)), isFile: entry.isFile() })),
    };
}


/***/ }),

/***/ 78657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ openPackage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71535);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53654);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85621);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25405);






/** Files by path, blobs by the path of the whole. */
function contentsByPath(files) {
    const contents = new Map();
    for (const file of files) {
        const { digest, chunk } = (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBlobPath */ .oF)(file.path) ?? {};
        const path = digest === undefined || chunk === undefined ? file.path : (0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(digest);
        const { size, parts } = contents.get(path) ?? { size: 0, parts: [] };
        contents.set(path, { path, size: size + file.size, parts: [...parts, file] });
    }
    return contents;
}
/**
 * The package at this place, or in this directory, or whose `manifest.json` this is. Nothing is verified: `verifyPackage` does that.
 * @throws {PackageError} NO_PACKAGE, MANIFEST_INVALID
 */
async function openPackage(path) {
    const place = typeof path === 'string' ? await (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .openDirectory */ .AJ)(path) : path;
    const file = typeof path === 'string' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(place.name, _manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6) : `${place.name}/${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6}`;
    const text = await place.findFile(_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6);
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackageError */ .J('NO_PACKAGE', `${place.name} is no package: it has no ${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6}`, { hint: 'name the folder that holds manifest.json, or that file' });
    const manifest = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePackageManifest */ .Zi)(text.toString('utf8'), { file });
    const contents = contentsByPath(manifest.files);
    const openPart = ({ offset, size, ...part }, { start, signal }) => place.open((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .fileOf */ .W7)(part), { start: offset + start, end: offset + size, signal });
    return {
        place, manifest,
        findFile: (wanted) => contents.get(wanted),
        findBlob: (digest) => contents.get((0,_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .blobPath */ .nD)(digest)),
        async readFile({ parts }) {
            const read = [];
            for (const { offset, size, ...part } of parts)
                read.push(await place.readRange((0,_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .fileOf */ .W7)(part), { start: offset, size }));
            return read.length === 1 && read[0] !== undefined ? read[0] : Buffer.concat(read);
        },
        openFile({ size, parts: [first, ...more] }, { start = 0, signal } = {}) {
            if (first === undefined || start >= size)
                return node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from([]);
            if (more.length === 0)
                return openPart(first, { start, signal });
            return node_stream__WEBPACK_IMPORTED_MODULE_1__.Readable.from((async function* () {
                let skip = start;
                for (const part of [first, ...more]) {
                    if (skip < part.size)
                        yield* openPart(part, { start: skip, signal });
                    skip = Math.max(0, skip - part.size);
                }
            })(), { objectMode: false });
        },
    };
}


/***/ }),

/***/ 50893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ openStoragePlace),
/* harmony export */   PW: () => (/* binding */ isAddress),
/* harmony export */   T9: () => (/* binding */ packageAddress)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85621);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25405);





/** So often a read is begun again without a new byte. */
const attempts = 5;
const isCode = (error, code) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .isSlipwayError */ .qQ)(error) && error.code === code;
/** What stays as it is however often it is asked. */
const final = ['STORAGE_NOT_FOUND', 'STORAGE_DENIED', 'STORAGE_INVALID', 'STORAGE_UNSUPPORTED'];
/** The package in a folder of a storage. Only what is asked for is fetched; a read that breaks off goes on where it was. */
function openStoragePlace(storage, folder, { firstDelayMs = 250 } = {}) {
    const pathOf = (file) => folder === '' ? file : `${folder}/${file}`;
    const name = storage.addressOf(folder);
    async function* read(file, { start = 0, end, signal } = {}) {
        let at = start;
        for (let tries = 0; end === undefined || at < end;) {
            const before = at;
            // a medium asks again itself: what it says in the end is not asked once more
            const body = await storage.read(pathOf(file), { start: at, ...(end === undefined ? {} : { end }), ...(signal === undefined ? {} : { signal }) });
            try {
                for await (const chunk of body) {
                    const piece = end !== undefined && at + chunk.length > end ? chunk.subarray(0, end - at) : chunk;
                    at += piece.length;
                    yield piece;
                    if (at === end)
                        return; // whatever else the server sends (T16)
                }
                if (end === undefined || at >= end)
                    return;
                throw (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .cutOff */ .qG)(file, name);
            }
            catch (error) {
                signal?.throwIfAborted();
                if (error instanceof Error && error.name === 'AbortError')
                    throw error; // whoever read has gone
                tries = at > before ? 0 : tries + 1;
                if (tries >= attempts || final.some((code) => isCode(error, code)) || (at === before && isCode(error, 'PACKAGE_DAMAGED')))
                    throw error;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(firstDelayMs * 2 ** tries, undefined, signal === undefined ? {} : { signal });
            }
        }
    }
    return {
        name,
        findSize: async (file) => (await storage.stat(pathOf(file)))?.size,
        async findFile(file) {
            const chunks = [];
            let size = 0;
            try {
                for await (const chunk of read(file)) {
                    chunks.push(chunk);
                    size += chunk.length;
                    if (size > _place_js__WEBPACK_IMPORTED_MODULE_3__/* .maxFile */ .jE)
                        throw (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .cutOff */ .qG)(file, name, new Error(`it has more than ${_place_js__WEBPACK_IMPORTED_MODULE_3__/* .maxFile */ .jE} bytes`));
                }
            }
            catch (error) {
                if (isCode(error, 'STORAGE_NOT_FOUND'))
                    return undefined;
                throw error;
            }
            return Buffer.concat(chunks);
        },
        async readRange(file, { start, size }) {
            const chunks = [];
            if (size > 0)
                for await (const chunk of read(file, { start, end: start + size }))
                    chunks.push(chunk);
            const bytes = Buffer.concat(chunks);
            if (bytes.length !== size)
                throw (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .cutOff */ .qG)(file, name);
            return bytes;
        },
        open: (file, range) => node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(read(file, range), { objectMode: false, highWaterMark: 1024 * 1024 }),
        async list() {
            try {
                const files = await storage.list(folder);
                const start = folder === '' ? 0 : folder.length + 1;
                return files.map(({ path }) => path.slice(start)).filter((file) => !file.includes('/'));
            }
            catch (error) {
                if (isCode(error, 'STORAGE_UNSUPPORTED'))
                    return undefined;
                throw error;
            }
        },
    };
}
/** The folder's address when that of a `manifest.json` is given. What stands behind a question mark stays behind it. */
function packageAddress(address) {
    const at = address.indexOf('?');
    const [path, query] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at)];
    return `${path.endsWith(`/${_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6}`) ? path.slice(0, -_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .manifestFileName */ .V6.length - 1) : path.replace(/\/+$/, '')}${query}`;
}
/** Whether a package is named by an address rather than a path. */
const isAddress = (text) => /^[a-z][a-z0-9+.-]+:\/\//i.test(text);


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
