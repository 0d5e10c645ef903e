export const id = 7902;
export const ids = [7902];
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
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name');
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        modules: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
            name,
            enable: flag,
            addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ name, enable: flag, namespace: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP('must be a name').nullish(), version }, 'must be a map with name'), 'must be a list of addons').nullish(),
        }, 'must be a map with name and addons'), 'must be a list of modules').nullish(),
    }, 'must be a map with modules'),
}, 'must be a map with spec');
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
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_2__/* .shapeIssues */ .K)(parsed.error), { hint: 'write it as spec: {modules: [{name: base, addons: [{name: web, namespace: shop, version: "v1.2.3"}]}]}, every version in quotes' });
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
/** Addons that stand there twice for one namespace: only one of them could be installed. */
function checkTwice({ file, addons }) {
    const first = new Map();
    return addons.flatMap((addon) => {
        const key = `${addon.name} ${addon.namespace ?? ''}`;
        const other = first.get(key);
        if (other === undefined)
            first.set(key, addon);
        return other === undefined ? [] : [{ code: 'addon-twice', severity: 'error', subject: addon.name, location: addon.location, message: `${file} names ${addon.name} twice, first in line ${other.location.line ?? 1}`, hint: 'remove one of them, or give it another namespace' }];
    });
}
/** Differences between `version.yml` and the charts: addons that one of them lacks or has twice, and other versions. */
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
    return [...fromFile, ...checkTwice({ file, addons: entries }), ...fromCharts];
}


/***/ }),

/***/ 68510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   KE: () => (/* binding */ findLine),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   V4: () => (/* binding */ compareBuilds),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   c3: () => (/* binding */ isInLine),
/* harmony export */   hS: () => (/* binding */ prereleaseKind),
/* harmony export */   iC: () => (/* binding */ findLooseVersion)
/* harmony export */ });
// As Masterminds' NewVersion: an optional v, one to three numbers.
const grammar = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const maxUint64 = 2n ** 64n - 1n;
const defaultSuffixes = ['hotfix', 'patch'];
/** A longer name is no version; git allows names of thousands of characters. */
const longestVersion = 256;
/** The version that this text is, if it is one. @see https://github.com/Masterminds/semver */
function findVersion(text, postReleaseSuffixes = defaultSuffixes) {
    const match = text.length > longestVersion ? null : grammar.exec(text);
    if (match === null)
        return undefined;
    const [, major = '0', minor = '0', patch = '0', suffix = '', build] = match;
    if (suffix.split('.').some((part) => /^0[0-9]+$/.test(part)))
        return undefined;
    const numbers = [BigInt(major), BigInt(minor), BigInt(patch)];
    if (numbers.some((number) => number > maxUint64))
        return undefined;
    const rest = build === undefined ? {} : { build };
    for (const name of postReleaseSuffixes) {
        if (!suffix.includes(name))
            continue;
        const post = new RegExp(`^(?:(.+)[-.])?${name}(?:[-.]?([0-9]{1,9}))?$`).exec(suffix);
        if (post !== null)
            return { text, numbers, prerelease: post[1] ?? '', postRelease: { suffix: name, number: Number(post[2] ?? 0) }, ...rest };
    }
    return { text, numbers, prerelease: suffix, ...rest };
}
/**
 * The version that a tag means, although Helm would not take it for one (P9): three numbers, and the rest is its
 * prerelease, so `v0.1.0.alpha.2` and `v0.1.0alpha.2` are 0.1.0-alpha.2, and `v1.2.3-01` is 1.2.3-1. A fourth number
 * comes after the three, as a hotfix does.
 */
function findLooseVersion(text, postReleaseSuffixes) {
    const strict = findVersion(text, postReleaseSuffixes);
    if (strict !== undefined || text.length > longestVersion)
        return strict;
    const match = /^[vV]?([0-9]+\.[0-9]+\.[0-9]+)(.*)$/.exec(text);
    if (match === null)
        return undefined;
    const [, numbers = '', rest = ''] = match;
    const fourth = /^\.([0-9]{1,9})$/.exec(rest)?.[1];
    // Before or after 1.2.3? Nothing says so.
    if (fourth === undefined && /^[._][0-9]/.test(rest))
        return undefined;
    const suffix = fourth === undefined ? rest.replace(/^[-._]/, '').replaceAll('_', '-').replace(/(^|\.)0+(?=[0-9]+(?:\.|$))/g, '$1') : '';
    const version = findVersion(suffix === '' ? numbers : `${numbers}-${suffix}`, postReleaseSuffixes);
    if (version === undefined || (rest !== '' && fourth === undefined && suffix === ''))
        return undefined;
    return { ...version, text, ...(fourth === undefined ? {} : { postRelease: { suffix: '', number: Number(fourth) } }) };
}
const sign = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
// Helm's reader takes a number of more than 64 bits for a word.
const isNumber = (identifier) => /^[0-9]+$/.test(identifier) && (identifier.length < 20 || BigInt(identifier) <= maxUint64);
/** @see https://semver.org/#spec-item-11 */
function compareIdentifiers(a, b) {
    const left = a.split('.');
    const right = b.split('.');
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const x = left[index];
        const y = right[index];
        if (x === undefined)
            return -1;
        if (y === undefined)
            return 1;
        const numeric = [isNumber(x), isNumber(y)];
        const order = numeric[0] && numeric[1] ? sign(BigInt(x), BigInt(y)) : numeric[0] !== numeric[1] ? (numeric[0] ? -1 : 1) : sign(x, y);
        if (order !== 0)
            return order;
    }
    return 0;
}
function comparePrereleases(a, b) {
    if (a === b)
        return 0;
    if (a === '')
        return 1;
    return b === '' ? -1 : compareIdentifiers(a, b);
}
/** Order of SemVer; hotfixes come after their release, by number (R64). */
function compareVersions(a, b) {
    for (const index of [0, 1, 2]) {
        const order = sign(a.numbers[index], b.numbers[index]);
        if (order !== 0)
            return order;
    }
    return comparePrereleases(a.prerelease, b.prerelease)
        || sign(a.postRelease?.number ?? -1, b.postRelease?.number ?? -1)
        || sign(a.postRelease?.suffix ?? '', b.postRelease?.suffix ?? '');
}
/** Order of builds of one version: none first, then by identifier, numbers by number. */
function compareBuilds({ build: a }, { build: b }) {
    if (a === b)
        return 0;
    if (a === undefined)
        return -1;
    return b === undefined ? 1 : compareIdentifiers(a, b);
}
/** Whether this comes before its release, such as `v1.0.0-rc.1`. A hotfix does not. */
function isPrerelease({ prerelease }) {
    return prerelease !== '';
}
/** What kind of prerelease it is: the letters that it begins with, `rc` of `1.0.0-rc.1` and of `1.0.0-RC1`. */
function prereleaseKind({ prerelease }) {
    return (/^[A-Za-z]*/.exec(prerelease)?.[0] ?? '').toLowerCase();
}
/** The numbers of a line of versions: `v1.2` is 1 and 2, so `v1.20.0` is not in it (P10). */
function findLine(text) {
    return /^v?[0-9]{1,20}(\.[0-9]{1,20}){0,2}$/.test(text) ? text.replace(/^v/, '').split('.').map(BigInt) : undefined;
}
function isInLine({ numbers }, line) {
    return line.every((part, index) => numbers[index] === part);
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
