export const id = 2131;
export const ids = [2131];
export const modules = {

/***/ 59640:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ authVariable)
/* harmony export */ });
/** The name of the variable that holds the login of a host (DR4): `registry.local:5000` → `SLIPWAY_AUTH_REGISTRY_LOCAL_5000`. */
function authVariable(host) {
    return `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
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

/***/ 72131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSftp: () => (/* binding */ openSftp)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __webpack_require__(59640);
// EXTERNAL MODULE: ./packages/core/src/exec.ts
var exec = __webpack_require__(96192);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var src_errors = __webpack_require__(55998);
// EXTERNAL MODULE: ./packages/storage/src/paths.ts
var paths = __webpack_require__(3013);
// EXTERNAL MODULE: ./packages/storage/src/shown-address.ts
var shown_address = __webpack_require__(94897);
;// CONCATENATED MODULE: ./packages/storage/src/sftp/address.ts


/** `sftp://[USER@]HOST[:PORT]/PATH`; `/~/PATH` begins at the home folder. @throws {StorageError} STORAGE_INVALID */
function parseSftpAddress(address) {
    const fail = (reason) => new src_errors/* StorageError */.aq('STORAGE_INVALID', `not the address of an SFTP server: ${(0,shown_address/* shownAddress */.U)(address)}: ${reason}`, { hint: 'as sftp://USER@HOST:PORT/srv/packages, or sftp://USER@HOST/~/packages below the home folder' });
    if (!URL.canParse(address))
        throw fail('it is no address');
    const { username, password, hostname, port, pathname, search, hash } = new URL(address);
    if (password !== '')
        throw fail('a password cannot be used, and none belongs into an address; give a private key as SLIPWAY_AUTH_<HOST> or SLIPWAY_SSH_KEY_FILE');
    if (search !== '' || hash !== '')
        throw fail('it has a ? or #');
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    // what begins with a dash would be an option of ssh
    if (!/^(?:[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9a-fA-F:.]+)$/.test(host))
        throw fail('HOST is missing or no name of a host');
    if (username !== '' && !/^[A-Za-z0-9_][A-Za-z0-9._+-]*$/.test(username))
        throw fail('USER is no plain name');
    let path;
    try {
        path = decodeURIComponent(pathname);
    }
    catch {
        throw fail('its path has a % that begins no code');
    }
    if (/\p{Cc}/u.test(path))
        throw fail('its path has control characters');
    const root = path.replace(/\/+$/, '').replace(/^\/~(?:\/|$)/, '');
    return {
        target: { host, ...(username === '' ? {} : { user: username }), ...(port === '' ? {} : { port: Number(port) }) },
        root: root === '' && !path.startsWith('/~') ? '/' : root,
        shown: `sftp://${username === '' ? '' : `${username}@`}${hostname}${port === '' ? '' : `:${port}`}${pathname.replace(/\/+$/, '')}`,
    };
}

;// CONCATENATED MODULE: ./packages/storage/src/sftp/protocol.ts
// Version 3 of the SSH file transfer protocol, which every server speaks: packets to bytes and back.
// https://datatracker.ietf.org/doc/html/draft-ietf-secsh-filexfer-02
/** Requests. */
const requestType = {
    init: 1, open: 3, close: 4, read: 5, write: 6, lstat: 7, fstat: 8, setAttributes: 10, openDirectory: 11, readDirectory: 12, remove: 13, makeDirectory: 14, removeDirectory: 15, realPath: 16, stat: 17, rename: 18, extended: 200,
};
/** How a file is opened. */
const openFlag = { read: 1, write: 2, create: 8, truncate: 16, exclusive: 32 };
/** Codes of a status; the last two are of later versions, which some servers use all the same. */
const statusCode = { ok: 0, eof: 1, noSuchFile: 2, permissionDenied: 3, failure: 4, unsupported: 8, noSpace: 14, quota: 15 };
/** Of an answer; data comes in pieces of what was asked for, lists of names are cut by servers. */
const maxPacketBytes = 4 * 2 ** 20;
/** A packet of its type and fields: numbers are 32 bits wide, bigints 64, texts and bytes come with their length. */
function formatPacket(type, fields) {
    const parts = fields.map((field) => {
        if (typeof field === 'number' || typeof field === 'bigint') {
            const bytes = Buffer.alloc(typeof field === 'number' ? 4 : 8);
            if (typeof field === 'number')
                bytes.writeUInt32BE(field);
            else
                bytes.writeBigUInt64BE(field);
            return bytes;
        }
        const bytes = typeof field === 'string' ? Buffer.from(field, 'utf8') : field;
        const length = Buffer.alloc(4);
        length.writeUInt32BE(bytes.length);
        return Buffer.concat([length, bytes]);
    });
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length + 1);
    head.writeUInt8(type, 4);
    return Buffer.concat([head, body]);
}
/** Reads the fields of a packet one after the other. @throws {RangeError} at its end */
function createReader(packet) {
    let at = 1;
    const number = () => { at += 4; return packet.readUInt32BE(at - 4); };
    const long = () => { at += 8; return Number(packet.readBigUInt64BE(at - 8)); };
    const bytes = () => {
        const length = number();
        if (length > packet.length - at)
            throw new RangeError('a field is longer than its packet');
        at += length;
        return packet.subarray(at - length, at);
    };
    const text = () => bytes().toString('utf8');
    const attributes = () => {
        const flags = number();
        const size = (flags & 1) === 0 ? undefined : long();
        if ((flags & 2) !== 0) {
            number();
            number();
        }
        const permissions = (flags & 4) === 0 ? undefined : number();
        if ((flags & 8) !== 0)
            number();
        const modified = (flags & 8) === 0 ? undefined : number();
        if ((flags & 0x80000000) !== 0)
            for (let left = number(); left > 0; left -= 1) {
                bytes();
                bytes();
            }
        return { ...(size === undefined ? {} : { size }), ...(permissions === undefined ? {} : { permissions }), ...(modified === undefined ? {} : { modified }) };
    };
    return { number, bytes, text, attributes, rest: () => packet.subarray(at), isAtEnd: () => at >= packet.length };
}
/** An answer, without the length before it. @throws {RangeError} when it is none */
function parseAnswer(packet) {
    const type = packet.readUInt8(0);
    const { number, bytes, text, attributes, rest, isAtEnd } = createReader(packet);
    const first = number(); // the id of the request, or the version
    switch (type) {
        case 2: {
            const extensions = new Set();
            while (!isAtEnd()) {
                extensions.add(text());
                bytes();
            }
            return { kind: 'version', version: first, extensions };
        }
        case 101: return { kind: 'status', id: first, code: number(), message: isAtEnd() ? '' : text() };
        case 102: return { kind: 'handle', id: first, handle: bytes() };
        case 103: return { kind: 'data', id: first, data: bytes() };
        case 104: return { kind: 'names', id: first, names: Array.from({ length: Math.min(number(), packet.length) }, () => {
                const name = text();
                bytes(); // as `ls -l` would print it
                return { name, attributes: attributes() };
            }) };
        case 105: return { kind: 'attributes', id: first, attributes: attributes() };
        case 201: return { kind: 'extended', id: first, data: rest() };
        default: throw new RangeError(`no answer has the type ${type}`);
    }
}
/** Cuts what comes into packets, without the length before each. @throws {RangeError} from the returned function, for what no server sends */
function createPacketCutter(take) {
    let pieces = [];
    let size = 0;
    let wanted = 4;
    return (chunk) => {
        pieces.push(chunk);
        size += chunk.length;
        if (size < wanted)
            return;
        let rest = Buffer.concat(pieces);
        for (wanted = 4; rest.length >= wanted; wanted = 4) {
            const length = rest.readUInt32BE(0);
            if (length < 5 || length > maxPacketBytes)
                throw new RangeError(`a packet of ${length} bytes`);
            if (rest.length < length + 4) {
                wanted = length + 4;
                break;
            }
            take(rest.subarray(4, length + 4));
            rest = rest.subarray(length + 4);
        }
        pieces = [rest];
        size = rest.length;
    };
}

;// CONCATENATED MODULE: ./packages/storage/src/sftp/session.ts


/** A server said no, by the code of its status. */
class SftpStatus extends Error {
    code;
    name = 'SftpStatus';
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
/** The connection is gone, or what came is not the protocol. */
class SftpBroken extends Error {
    isForeign;
    name = 'SftpBroken';
    constructor(message, isForeign, options) {
        super(message, options);
        this.isForeign = isForeign;
    }
}
const foreign = (reason, cause) => new SftpBroken(`the server does not speak SFTP: ${reason}`, true, { cause });
const version = 3;
/** What every server takes in one packet. */
const pieceBytes = 32_768;
/** Says hello and waits for the server's. @throws {SftpBroken} */
async function openSession({ stdin, stdout }) {
    const waiting = new Map();
    let broken;
    const fail = (reason) => {
        broken ??= reason;
        for (const { reject } of waiting.values())
            reject(broken);
        waiting.clear();
        stdin.destroy();
    };
    const take = (packet) => {
        const answer = parseAnswer(packet);
        const id = answer.kind === 'version' ? 0 : answer.id;
        const asked = waiting.get(id);
        if (asked === undefined)
            throw new RangeError('an answer that nobody has asked for');
        waiting.delete(id);
        asked.resolve(answer);
    };
    const cut = createPacketCutter(take);
    stdout.on('data', (chunk) => {
        try {
            if (broken === undefined)
                cut(chunk);
        }
        catch (error) {
            fail(foreign((0,errors/* errorMessage */.gJ)(error), error));
        }
    });
    stdout.on('error', (error) => fail(new SftpBroken((0,errors/* errorMessage */.gJ)(error), false, { cause: error })));
    stdout.on('close', () => fail(new SftpBroken('the connection ended', false)));
    stdin.on('error', () => undefined); // the end of the other direction says it
    let next = 0;
    const send = (type, fields) => new Promise((resolve, reject) => {
        if (broken !== undefined) {
            reject(broken);
            return;
        }
        const id = next;
        next += 1;
        waiting.set(id, { resolve, reject });
        stdin.write(formatPacket(type, fields(id)));
    });
    const ask = (type, ...fields) => send(type, (id) => [id, ...fields]);
    const unexpected = (answer) => answer.kind === 'status' ? new SftpStatus(answer.code, answer.message) : foreign(`${answer.kind} was not asked for`);
    const done = async (type, ...fields) => {
        const answer = await ask(type, ...fields);
        if (answer.kind !== 'status' || answer.code !== statusCode.ok)
            throw unexpected(answer);
    };
    const orUndefined = async (answer) => {
        try {
            return await answer;
        }
        catch (error) {
            if (error instanceof SftpStatus && error.code === statusCode.noSuchFile)
                return undefined;
            throw error;
        }
    };
    const getHandle = async (type, ...fields) => {
        const answer = await ask(type, ...fields);
        if (answer.kind !== 'handle')
            throw unexpected(answer);
        return answer.handle;
    };
    const hello = await send(requestType.init, () => [version]);
    if (hello.kind !== 'version' || hello.version < version)
        throw foreign('it has another version than 3');
    const { extensions } = hello;
    return {
        stat: (path) => orUndefined((async () => {
            const answer = await ask(requestType.stat, path);
            if (answer.kind !== 'attributes')
                throw unexpected(answer);
            return answer.attributes;
        })()),
        async list(path) {
            const handle = await orUndefined(getHandle(requestType.openDirectory, path));
            if (handle === undefined)
                return undefined;
            const names = [];
            for (;;) {
                const answer = await ask(requestType.readDirectory, handle);
                if (answer.kind === 'status' && answer.code === statusCode.eof)
                    break;
                if (answer.kind !== 'names')
                    throw unexpected(answer);
                names.push(...answer.names);
            }
            await done(requestType.close, handle);
            return names.filter(({ name }) => name !== '.' && name !== '..');
        },
        open: (path, flags) => getHandle(requestType.open, path, flags, 0),
        close: (handle) => done(requestType.close, handle),
        async read(handle, offset, length) {
            const pieces = [];
            for (let size = 0; size < length;) {
                const answer = await ask(requestType.read, handle, BigInt(offset + size), Math.min(length - size, pieceBytes));
                if (answer.kind === 'status' && answer.code === statusCode.eof)
                    break;
                if (answer.kind !== 'data' || answer.data.length === 0 || answer.data.length > length - size)
                    throw unexpected(answer);
                pieces.push(answer.data);
                size += answer.data.length;
            }
            return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
        },
        write: (handle, offset, data) => done(requestType.write, handle, BigInt(offset), data),
        truncate: (handle, size) => done(requestType.setAttributes, handle, 1, BigInt(size)),
        sync: async (handle) => { if (extensions.has('fsync@openssh.com'))
            await done(requestType.extended, 'fsync@openssh.com', handle); },
        remove: (path) => done(requestType.remove, path),
        removeDirectory: (path) => done(requestType.removeDirectory, path),
        makeDirectory: (path) => done(requestType.makeDirectory, path, 0),
        rename: (from, to) => done(requestType.rename, from, to),
        replace: (from, to) => extensions.has('posix-rename@openssh.com') ? done(requestType.extended, 'posix-rename@openssh.com', from, to) : done(requestType.rename, from, to),
        async freeBytes(path) {
            if (!extensions.has('statvfs@openssh.com'))
                return undefined;
            const answer = await ask(requestType.extended, 'statvfs@openssh.com', path);
            // block size, fragment size, blocks, free, available: 64 bits each
            return answer.kind === 'extended' && answer.data.length >= 40 ? Number(answer.data.readBigUInt64BE(8) * answer.data.readBigUInt64BE(32)) : undefined;
        },
        end: () => { stdin.end(); },
    };
}

;// CONCATENATED MODULE: ./packages/storage/src/sftp/read.ts


/** Bytes of an open file, all pieces asked for at once; fewer when the file ends before. */
async function readHandle(session, handle, { start, end }) {
    const pieces = Array.from({ length: Math.ceil((end - start) / pieceBytes) }, (_, index) => {
        const offset = start + index * pieceBytes;
        return session.read(handle, offset, Math.min(pieceBytes, end - offset));
    });
    return Buffer.concat(await Promise.all(pieces));
}
/** Some bytes of a file, at most about a megabyte at once. */
async function readPieces(session, path, range) {
    const handle = await session.open(path, openFlag.read);
    try {
        return await readHandle(session, handle, range);
    }
    finally {
        await session.close(handle).catch(() => undefined);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
;// CONCATENATED MODULE: ./packages/storage/src/sftp/ssh.ts







/** The arguments of ssh: nothing is asked, no unknown host is trusted, nothing but files goes through. */
function sshArguments({ user, host, port }, { keyFile, knownHostsFile }) {
    const settings = [
        'BatchMode=yes', 'StrictHostKeyChecking=yes', 'PasswordAuthentication=no', 'KbdInteractiveAuthentication=no', 'ClearAllForwardings=yes', 'ForwardAgent=no', 'ForwardX11=no', 'PermitLocalCommand=no',
        'ControlMaster=no', 'ControlPath=none', 'UpdateHostKeys=no', 'ConnectTimeout=30', 'ServerAliveInterval=15', 'ServerAliveCountMax=4', 'LogLevel=ERROR', 'RequestTTY=no',
        // both paths are ours or checked: no quote is in them
        ...(knownHostsFile === undefined ? [] : [`UserKnownHostsFile="${knownHostsFile}"`, 'GlobalKnownHostsFile=none']),
        ...(keyFile === undefined ? [] : ['IdentitiesOnly=yes', 'IdentityAgent=none', `IdentityFile="${keyFile}"`]),
    ];
    return [...settings.flatMap((setting) => ['-o', setting]), ...(port === undefined ? [] : ['-p', String(port)]), ...(user === undefined ? [] : ['-l', user]), '-s', '--', host, 'sftp'];
}
const shownHost = ({ host, port }) => port === undefined ? host : `[${host}]:${port}`;
/** What ssh says in English on stderr, as an error of ours. */
function explainSsh(said, target) {
    const { host, port = 22 } = target;
    const at = shownHost(target);
    const lastLines = (0,src_text/* cutText */.IN)((0,src_text/* plainText */.wh)(said.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^@/.test(line)).slice(-2).join('; ')), 400);
    if (/REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/.test(said)) {
        const [fingerprint = 'unknown'] = /SHA256:[A-Za-z0-9+/]+/.exec(said) ?? [];
        return new src_errors/* StorageError */.aq('HOST_KEY_CHANGED', `${at} shows another host key than the known one, nothing was sent; its key is now ${fingerprint}`, {
            hint: `ask who runs it whether the key was changed; then replace its line: ssh-keygen -R "${at}" && ssh-keyscan -p ${port} ${host} >> ~/.ssh/known_hosts (or SLIPWAY_SSH_KNOWN_HOSTS)`,
        });
    }
    if (/host key is known for|Host key verification failed/.test(said)) {
        return new src_errors/* StorageError */.aq('HOST_KEY_UNKNOWN', `the host key of ${at} is not known, nothing was sent`, {
            hint: `compare the fingerprint of "ssh-keyscan -p ${port} ${host} | ssh-keygen -lf -" with what its administrator says, then put the line into ~/.ssh/known_hosts, or into SLIPWAY_SSH_KNOWN_HOSTS (a file, or the lines)`,
        });
    }
    if (/Load key .*(?:error in libcrypto|invalid format|incorrect passphrase)/.test(said)) {
        return new src_errors/* StorageError */.aq('STORAGE_DENIED', `ssh cannot read the private key for ${at}: ${lastLines}`, { hint: 'give the whole text of a key without passphrase, with its BEGIN and END lines' });
    }
    if (/Permission denied|Too many authentication failures/.test(said)) {
        return new src_errors/* StorageError */.aq('STORAGE_DENIED', `${at} does not let us in: ${lastLines}`, { hint: 'give the private key as SLIPWAY_AUTH_<HOST> (its text) or SLIPWAY_SSH_KEY_FILE, or load it into the ssh agent; its public half belongs into authorized_keys of that user' });
    }
    if (/subsystem request failed/i.test(said))
        return new src_errors/* StorageError */.aq('STORAGE_UNSUPPORTED', `${at} offers no SFTP`, { hint: 'enable "Subsystem sftp internal-sftp" in its sshd_config' });
    const hint = /Connection refused|No route to host|Network is unreachable|timed out/i.test(said) ? 'nothing listens there, or a firewall is in between: look at host and port of the address, and whether its sshd runs'
        : /Could not resolve hostname/i.test(said) ? 'look at the host of the address, and whether this machine can find it' : undefined;
    return new src_errors/* StorageError */.aq('STORAGE_FAILED', `the connection to ${at} failed${lastLines === '' ? '' : `: ${lastLines}`}`, { retryable: true, ...(hint === undefined ? {} : { hint }) });
}
/** A key as ssh takes it: CI variables lose the last newline, and some bring CRLF. */
const normalizeKey = (text) => `${text.replaceAll('\r', '').trim()}\n`;
/** Connects to the SFTP server of a host with the system's ssh. @throws {StorageError} */
async function connect(target, { openProcess, env, key, keyFile, knownHosts, signal }) {
    const given = knownHosts !== undefined && /\s/.test(knownHosts.trim()) ? knownHosts : undefined;
    const scratch = key === undefined && given === undefined ? undefined : await (0,promises_.mkdtemp)(external_node_path_default().join((0,external_node_os_.tmpdir)(), 'slipway-ssh-'));
    let program;
    // a run that is stopped may not wait for us
    const leave = () => {
        if (scratch !== undefined)
            (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true });
        program?.kill();
    };
    process.once('exit', leave);
    const explain = async (broken) => {
        if (broken.isForeign)
            program?.kill(); // else it ends by itself, and says why
        await program?.ended;
        if (broken.isForeign)
            return new src_errors/* StorageError */.aq('STORAGE_UNSUPPORTED', `${shownHost(target)}: ${broken.message}`, { cause: broken, hint: 'a login script that prints something breaks SFTP: try "sftp" by hand' });
        signal?.throwIfAborted();
        return explainSsh(program?.said() ?? '', target);
    };
    try {
        const write = async (name, text) => {
            const file = external_node_path_default().join(scratch ?? '', name);
            await (0,promises_.writeFile)(file, normalizeKey(text), { mode: 0o600, flag: 'wx' });
            return file;
        };
        const files = {
            ...(key !== undefined ? { keyFile: await write('key', key) } : keyFile === undefined ? {} : { keyFile }),
            ...(given !== undefined ? { knownHostsFile: await write('known_hosts', given) } : knownHosts === undefined ? {} : { knownHostsFile: knownHosts }),
        };
        for (const file of Object.values(files))
            if (/["\\\n%]/.test(file))
                throw new src_errors/* StorageError */.aq('STORAGE_INVALID', 'the path of a key or of known hosts may not have a quote, backslash or percent sign');
        program = await openProcess('ssh', sshArguments(target, files), { env: { ...env, LC_ALL: 'C' }, ...(signal === undefined ? {} : { signal }) });
        const { stdin, stdout, kill, ended } = program;
        const session = await openSession({ stdin, stdout });
        return {
            session, explain,
            async close() {
                session.end();
                kill();
                await ended;
            },
        };
    }
    catch (error) {
        program?.stdin.destroy();
        if (error instanceof exec/* ExecError */.cI && error.code === 'COMMAND_NOT_FOUND')
            throw new src_errors/* StorageError */.aq('STORAGE_UNSUPPORTED', 'there is no ssh on this machine, which sftp:// goes through', { hint: 'install the OpenSSH client', cause: error });
        throw error instanceof SftpBroken ? await explain(error) : error;
    }
    finally {
        // ssh has read them by now; a key lies on disk no longer than needed, also when the process ends meanwhile
        if (scratch !== undefined)
            await (0,promises_.rm)(scratch, { recursive: true, force: true });
        process.off('exit', leave);
    }
}

;// CONCATENATED MODULE: ./packages/storage/src/sftp/upload.ts





/** Pieces under way at the same time: 4 MiB, so that a distant server is kept busy. */
const upload_window = 128;
/** How many bytes two pieces begin with alike. */
function countEqual(one, other) {
    if (other.equals(one))
        return one.length;
    const at = one.findIndex((byte, index) => byte !== other[index]);
    return at < 0 ? one.length : at;
}
/**
 * One file to a server: into `part`, and in its place by a rename that replaces nothing. What lies in `part` already is read
 * again and compared; what is equal is not sent again.
 */
function upload({ part, target, source, subject, advance }) {
    /** Bytes from the start that the server has for certain: it said so of each piece. */
    let certain = 0;
    let advanced = 0;
    let isRenaming = false;
    const advanceTo = (offset) => {
        if (offset > advanced) {
            advance(offset - advanced);
            advanced = offset;
        }
    };
    const send = async (session, signal) => {
        const there = (await session.stat(part))?.size ?? 0;
        const handle = await session.open(part, openFlag.read | openFlag.write | openFlag.create);
        if (there < certain)
            certain = 0; // it was lost after all
        let offset = certain;
        /** Up to here there is something to compare with. */
        let comparable = Math.min(there, source.size);
        let isCut = there <= comparable;
        // of the pieces under way, the oldest is waited for
        const pending = [];
        let failure;
        const settle = async (left) => {
            while (pending.length > left)
                await pending.shift();
            if (failure !== undefined)
                throw failure;
        };
        const write = (data) => {
            const [from, to] = [offset, offset + data.length];
            offset = to;
            pending.push(session.write(handle, from, data).then(() => {
                if (certain === from)
                    certain = to;
                advanceTo(to);
            }, (error) => { failure ??= error; }));
        };
        const cutHere = async () => {
            if (!isCut)
                await session.truncate(handle, offset);
            isCut = true;
        };
        const take = async (piece) => {
            let rest = piece;
            if (offset < comparable) {
                const equal = countEqual(piece, await readHandle(session, handle, { start: offset, end: offset + piece.length }));
                offset += equal;
                certain = offset;
                advanceTo(offset);
                if (equal === piece.length)
                    return;
                comparable = offset;
                isCut = false;
                rest = piece.subarray(equal);
            }
            await cutHere();
            for (let at = 0; at < rest.length; at += pieceBytes)
                write(rest.subarray(at, at + pieceBytes));
            await settle(upload_window);
        };
        try {
            const content = source.open(offset);
            if (signal !== undefined)
                (0,external_node_stream_.addAbortSignal)(signal, content);
            for await (const chunk of content) {
                for (let at = 0; at < chunk.length;) {
                    signal?.throwIfAborted();
                    const piece = chunk.subarray(at, at + (offset < comparable ? Math.min(comparable - offset, 2 ** 20) : 2 ** 20));
                    at += piece.length;
                    await take(piece);
                }
            }
            await settle(0);
            await cutHere();
            await session.sync(handle);
        }
        finally {
            await Promise.allSettled(pending);
            await session.close(handle).catch(() => undefined);
        }
        const sent = (await session.stat(part))?.size;
        if (sent !== source.size)
            throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `${subject}: the server has ${sent ?? 'no'} bytes of ${source.size}`);
    };
    return {
        certain: () => certain,
        async run(session, signal) {
            if (!isRenaming) {
                await send(session, signal);
                signal?.throwIfAborted();
            }
            isRenaming = true;
            try {
                await session.rename(part, target);
                return 'written';
            }
            catch (error) {
                if (!(error instanceof SftpStatus))
                    throw error;
                const [left, there] = [await session.stat(part), await session.stat(target)];
                // the connection broke after the rename, before its answer
                if (error.code === statusCode.noSuchFile && left === undefined && there?.size === source.size)
                    return 'written';
                isRenaming = false;
                if (there === undefined)
                    throw error;
                await session.remove(part).catch(() => undefined);
                return 'exists';
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/storage/src/sftp/open.ts












const kindOf = ({ permissions = 0 }) => permissions & 0o170000;
const isFolder = (attributes) => kindOf(attributes) === 0o040000;
const isFile = (attributes) => kindOf(attributes) === 0o100000;
const attempts = 5;
/** How ssh is to log in, by the environment. @throws {StorageError} STORAGE_DENIED */
function findSshOptions(host, { env, addSecret }) {
    const variable = (0,auth_variable/* authVariable */.z)(host);
    const [key, keyFile, knownHosts] = [env[variable], env['SLIPWAY_SSH_KEY_FILE'], env['SLIPWAY_SSH_KNOWN_HOSTS']].map((value) => value === '' ? undefined : value);
    if (key !== undefined) {
        addSecret(key);
        if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(key))
            throw new src_errors/* StorageError */.aq('STORAGE_DENIED', `${variable} is no private key`, { exitCode: 2, hint: 'SFTP goes by keys only: put the text of a private key without passphrase into it, or name a file in SLIPWAY_SSH_KEY_FILE' });
    }
    // secrets of others are not handed to a program that does not need them
    const own = Object.fromEntries(Object.entries(env).filter(([name]) => !/^(?:SLIPWAY_|AWS_|CI_JOB_TOKEN|GITHUB_TOKEN|GITLAB_TOKEN|GITEA_TOKEN|ACTIONS_)/.test(name)));
    return { env: own, ...(key !== undefined ? { key } : keyFile === undefined ? {} : { keyFile }), ...(knownHosts === undefined ? {} : { knownHosts }) };
}
/** A folder of an SFTP server, through the system's ssh: one connection, opened when it is needed and again when it broke. */
function openSftp(address, options) {
    const { target, root, shown } = parseSftpAddress(address);
    const { logger, firstDelayMs, openProcess = exec/* openProcess */.y3 } = options;
    const ssh = findSshOptions(target.port === undefined ? target.host : `${target.host}:${target.port}`, options);
    const at = (path) => (root === '' ? path === '' ? '.' : path : path === '' ? root : external_node_path_.posix.join(root, path));
    const addressOf = (path) => path === '' ? shown : `${shown}/${path}`;
    let connection;
    const drop = (broken) => {
        if (connection === broken)
            connection = undefined;
    };
    const explain = async (error, path, session) => {
        if (!(error instanceof SftpStatus))
            return error;
        const subject = addressOf(path);
        const options_ = { cause: error };
        switch (error.code) {
            case statusCode.noSuchFile: return new src_errors/* StorageError */.aq('STORAGE_NOT_FOUND', `there is no ${subject}`, options_);
            case statusCode.permissionDenied: return new src_errors/* StorageError */.aq('STORAGE_DENIED', `${subject}: the server does not allow it`, { ...options_, exitCode: 2, hint: `give ${target.user ?? 'the user'} the right to write there` });
            case statusCode.noSpace: return new src_errors/* StorageError */.aq('STORAGE_FULL', `no space for ${subject}`, { ...options_, hint: src_errors/* fullHint */.XD });
            case statusCode.quota: return new src_errors/* StorageError */.aq('STORAGE_FULL', `the quota is used up, writing ${subject}`, { ...options_, hint: src_errors/* fullHint */.XD });
            default: {
                // version 3 of the protocol has no code for a full disk
                const free = await session.freeBytes(at('')).catch(() => undefined);
                if (free !== undefined && free < 2 ** 20)
                    return new src_errors/* StorageError */.aq('STORAGE_FULL', `no space for ${subject}: ${free} bytes are free`, { ...options_, hint: src_errors/* fullHint */.XD });
                return new src_errors/* StorageError */.aq('STORAGE_FAILED', `${subject}: the server says "${error.message === '' ? `code ${error.code}` : error.message}"`, { ...options_, hint: 'a server says no more than this also when its disk or a quota is full' });
            }
        }
    };
    /** One step with the connection; again over a new one when it breaks. */
    const attempt = async (path, step, signal) => {
        signal?.throwIfAborted();
        return (0,retry/* retry */.L)(async () => {
            const current = connection ??= connect(target, { ...ssh, openProcess });
            let open;
            try {
                open = await current;
            }
            catch (error) {
                drop(current);
                throw error;
            }
            const stop = () => { drop(current); void open.close(); };
            signal?.addEventListener('abort', stop, { once: true });
            try {
                signal?.throwIfAborted();
                return await step(open.session);
            }
            catch (error) {
                signal?.throwIfAborted();
                if (!(error instanceof SftpBroken))
                    throw await explain(error, path, open.session);
                drop(current);
                throw await open.explain(error);
            }
            finally {
                signal?.removeEventListener('abort', stop);
            }
        }, {
            attempts, ...(firstDelayMs === undefined ? {} : { firstDelayMs }), ...(signal === undefined ? {} : { signal }), shouldRetry: (error) => (0,errors/* isSlipwayError */.qQ)(error) && error.retryable,
            onRetry: (error, delayMs) => { logger.debug(`${error instanceof Error ? error.message : ''}; again in ${Math.round(delayMs)} ms`); },
        });
    };
    /** Makes the folder of a path, with those above it. */
    const makeFolders = async (session, folder) => {
        if (folder === '.' || folder === '/' || await session.stat(folder) !== undefined)
            return;
        await makeFolders(session, external_node_path_.posix.dirname(folder));
        try {
            await session.makeDirectory(folder);
        }
        catch (error) {
            // somebody else may have made it
            if (await session.stat(folder) === undefined)
                throw error;
        }
    };
    const walk = async (session, folder) => {
        const found = [];
        for (const { name, attributes } of await session.list(at(folder)) ?? []) {
            if (name.startsWith('.'))
                continue;
            const path = (0,paths/* joinPath */.u)(folder, name);
            if (isFolder(attributes))
                found.push(...await walk(session, path));
            else if (isFile(attributes))
                found.push({ path, size: attributes.size ?? 0 });
        }
        return found;
    };
    const orAbsent = async (step) => step.catch((error) => {
        if (!(error instanceof SftpStatus && error.code === statusCode.noSuchFile))
            throw error;
    });
    return {
        name: shown, addressOf,
        stat: (path) => attempt(path, async (session) => {
            const found = await session.stat(at(path));
            if (found === undefined)
                return undefined;
            if (!isFile(found))
                throw new src_errors/* StorageError */.aq('STORAGE_EXISTS', `${addressOf(path)} is no file`);
            return { size: found.size ?? 0 };
        }),
        async write(path, source, { signal, progress }) {
            // the digest in its name: only the same content is ever written into it, by whoever writes
            const part = external_node_path_.posix.join(external_node_path_.posix.dirname(at(path)), `.${external_node_path_.posix.basename(path)}.${source.sha256?.slice(0, 16) ?? (0,external_node_crypto_.randomBytes)(8).toString('hex')}.part`);
            const transfer = upload({ part, target: at(path), source, subject: addressOf(path), advance: (bytes) => progress?.advance(bytes) });
            try {
                for (;;) {
                    const before = transfer.certain();
                    try {
                        return await attempt(path, async (session) => {
                            await makeFolders(session, external_node_path_.posix.dirname(at(path)));
                            return transfer.run(session, signal);
                        }, signal);
                    }
                    catch (error) {
                        // as long as something arrives in between, it goes on
                        if (!(0,errors/* isSlipwayError */.qQ)(error) || !error.retryable || transfer.certain() <= before)
                            throw error;
                    }
                }
            }
            catch (error) {
                // no later run would go on with it
                const isLost = source.sha256 === undefined || ((0,errors/* isSlipwayError */.qQ)(error) && error.code === 'SOURCE_CHANGED');
                if (isLost && signal?.aborted !== true && connection !== undefined)
                    await attempt(path, (session) => orAbsent(session.remove(part))).catch(() => undefined);
                throw error;
            }
        },
        async read(path, { start = 0, end, signal }) {
            const { size } = await attempt(path, async (session) => {
                const found = await session.stat(at(path));
                if (found === undefined || !isFile(found))
                    throw new src_errors/* StorageError */.aq('STORAGE_NOT_FOUND', `there is no ${addressOf(path)}`);
                return { size: found.size ?? 0 };
            }, signal);
            const after = Math.min(end ?? size, size);
            let next = start;
            async function* pieces() {
                while (next < after) {
                    // a broken connection goes on where it broke
                    const chunk = await attempt(path, async (session) => readPieces(session, at(path), { start: next, end: Math.min(after, next + 2 ** 20) }), signal);
                    if (chunk.length === 0)
                        throw new src_errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(path)} ends after ${next} of ${after} bytes`);
                    next += chunk.length;
                    yield chunk;
                }
            }
            return external_node_stream_.Readable.from(pieces(), { objectMode: false });
        },
        list: (folder) => attempt(folder, (session) => walk(session, folder)),
        overwrite: (path, data, { signal }) => attempt(path, async (session) => {
            await makeFolders(session, external_node_path_.posix.dirname(at(path)));
            const part = external_node_path_.posix.join(external_node_path_.posix.dirname(at(path)), `.${external_node_path_.posix.basename(path)}.${(0,external_node_crypto_.randomBytes)(8).toString('hex')}.part`);
            try {
                const handle = await session.open(part, openFlag.write | openFlag.create | openFlag.exclusive);
                for (let offset = 0; offset < data.length; offset += 32_768)
                    await session.write(handle, offset, data.subarray(offset, offset + 32_768));
                await session.sync(handle);
                await session.close(handle);
                await session.replace(part, at(path));
            }
            catch (error) {
                await session.remove(part).catch(() => undefined);
                throw error;
            }
        }, signal),
        remove: (path) => attempt(path, (session) => orAbsent(session.remove(at(path)))),
        rename: (from, to) => attempt(from, async (session) => {
            if (await session.stat(at(to)) !== undefined)
                throw new src_errors/* StorageError */.aq('STORAGE_EXISTS', `${addressOf(to)} is there already`);
            await makeFolders(session, external_node_path_.posix.dirname(at(to)));
            await session.rename(at(from), at(to));
        }),
        async close() {
            const current = connection;
            connection = undefined;
            await current?.then((open) => open.close(), () => undefined);
        },
    };
}


/***/ })

};
