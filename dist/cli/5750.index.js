export const id = 5750;
export const ids = [5750];
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
