export const id = 561;
export const ids = [561];
export const modules = {

/***/ 9654:
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

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

/***/ 253:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5412);



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
    return parseDigest(`${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`);
}
/** A check against digest and size; `subject` names the content in errors. */
function createContentCheck({ digest, size }, subject = digest) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(splitDigest(digest).algorithm);
    let seen = 0;
    return {
        update(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
            hash.update(chunk);
        },
        finish() {
            if (seen !== size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
            const actual = `${splitDigest(digest).algorithm}:${hash.digest('hex')}`;
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError),
/* harmony export */   O: () => (/* binding */ classifyImageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

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
        super(code, message, { exitCode: unknownCodes.has(code) ? 3 : code === 'DENIED' || invalidCodes.has(code) ? 1 : 2, ...options });
        this.status = options.status;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** The class of a finding: the registry refused, nobody could say, or the content is wrong. Other errors count as `unknown`. */
function classifyImageError(error) {
    if (!(error instanceof OciError))
        return 'unknown';
    if (error.code === 'DENIED')
        return 'denied';
    return invalidCodes.has(error.code) ? 'invalid' : 'unknown';
}


/***/ }),

/***/ 6768:
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
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2346);


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

/***/ 5412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ markProven),
/* harmony export */   S6: () => (/* binding */ exactLength),
/* harmony export */   V_: () => (/* binding */ provenDigest),
/* harmony export */   o4: () => (/* binding */ tapStream)
/* harmony export */ });
/* unused harmony export countBytes */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);


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
/** The same bytes, their number told as they pass. */
function countBytes(stream, count) {
    const counted = tapStream(stream, { onChunk: (chunk) => count(chunk.length) });
    const digest = provenDigest(stream);
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
