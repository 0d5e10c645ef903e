export const id = 3065;
export const ids = [3065];
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

/***/ 1800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/* unused harmony export maxRetryAfterMs */
/** The longest wait that a server may ask for, in milliseconds. */
const maxRetryAfterMs = 60_000;
/**
 * The wait that `Retry-After` asks for, seconds or an HTTP date, in milliseconds up to `maxMs`; undefined when it is
 * absent, past or not to be understood (T1).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
function parseRetryAfter(value, now, maxMs = maxRetryAfterMs) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) - now : Number.NaN;
    return Number.isNaN(ms) || ms < 0 ? undefined : Math.min(ms, maxMs);
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

/***/ 12663:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findLogin)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59640);

/** The login for a host (`host` or `host:port`), whose secret is hidden from now on. */
function findLogin(host, { env, addSecret }) {
    const value = env[(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .authVariable */ .z)(host)];
    if (value === undefined || value === '')
        return undefined;
    const colon = value.indexOf(':');
    addSecret(value.slice(colon + 1));
    return colon < 0 ? { kind: 'token', token: value } : { kind: 'password', user: value.slice(0, colon), password: value.slice(colon + 1) };
}


/***/ }),

/***/ 23065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openS3: () => (/* binding */ openS3)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/src/slabs.ts
var slabs = __webpack_require__(34264);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var src_http = __webpack_require__(17690);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var errors = __webpack_require__(55998);
// EXTERNAL MODULE: ./packages/storage/src/source.ts
var src_source = __webpack_require__(96932);
// EXTERNAL MODULE: ./packages/storage/src/paths.ts
var paths = __webpack_require__(3013);
// EXTERNAL MODULE: ./packages/storage/src/shown-address.ts
var shown_address = __webpack_require__(94897);
;// CONCATENATED MODULE: ./packages/storage/src/s3/address.ts



const address_forms = 's3://BUCKET[/PREFIX] or s3+https://HOST[:PORT]/BUCKET[/PREFIX], each with ?region=REGION&style=path|virtual where needed';
/**
 * `s3://packages/acme?region=eu-central-1` on AWS (or where AWS_ENDPOINT_URL_S3 leads), `s3+https://minio.local:9000/packages`
 * elsewhere. The region is that of the address, AWS_REGION, the host's name, or us-east-1. @throws {StorageError} STORAGE_INVALID
 */
function parseS3Address(address, env) {
    const fail = (reason, hint = `as ${address_forms}`) => new errors/* StorageError */.aq('STORAGE_INVALID', `not the address of S3 storage: ${(0,shown_address/* shownAddress */.U)(address)}: ${reason}`, { hint });
    const [, scheme = '', rest = '', queryText = ''] = /^(s3(?:\+https?)?):\/\/([^?#]*)(?:\?([^#]*))?$/i.exec(address) ?? [];
    if (scheme === '')
        throw fail('it does not have the expected form');
    if (address.includes('@'))
        throw fail('it has a login', 'logins come from SLIPWAY_AUTH_<HOST> or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
    const query = new URLSearchParams(queryText);
    for (const key of query.keys())
        if (key !== 'region' && key !== 'style')
            throw fail(`${JSON.stringify(key.slice(0, 50))} is no setting`);
    const parts = rest.replace(/\/+$/, '').split('/');
    const own = scheme.length > 2;
    const host = own ? parts.shift() ?? '' : '';
    const [bucket = '', ...folders] = parts;
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
        throw fail(`${JSON.stringify(bucket.slice(0, 70))} is no bucket`);
    const prefix = folders.join('/');
    if (prefix !== '')
        (0,paths/* checkStoragePath */.H)(prefix);
    const asked = query.get('region') ?? env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? '';
    if (!/^[a-z0-9-]{0,40}$/.test(asked))
        throw fail(`${JSON.stringify(asked.slice(0, 50))} is no region`);
    const given = own ? `${scheme.slice(3).toLowerCase()}://${host}` : env['AWS_ENDPOINT_URL_S3'] ?? env['AWS_ENDPOINT_URL'] ?? '';
    const awsRegion = asked === '' ? 'us-east-1' : asked;
    const endpoint = parseEndpoint(given === '' ? `https://s3.${awsRegion}.amazonaws.com${awsRegion.startsWith('cn-') ? '.cn' : ''}` : given);
    if (endpoint === undefined)
        throw fail(own ? `${JSON.stringify(host.slice(0, 100))} is no host` : 'AWS_ENDPOINT_URL is no address');
    const region = asked !== '' ? asked : /^(?:s3[.-]|oss-)([a-z]{2}-[a-z0-9-]+?)(?:-internal)?\./.exec(endpoint.hostname)?.[1] ?? 'us-east-1';
    const style = query.get('style') ?? (/(?:^|\.)(?:amazonaws\.com(?:\.cn)?|aliyuncs\.com|myqcloud\.com)$/.test(endpoint.hostname) && !bucket.includes('.') ? 'virtual' : 'path');
    if (style !== 'path' && style !== 'virtual')
        throw fail('style is path or virtual');
    return { endpoint, bucket, prefix, region, style, text: [`${scheme}://${rest.replace(/\/+$/, '')}`, queryText === '' ? '' : `?${queryText}`] };
}
function parseEndpoint(text) {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) && url.host !== '' && url.username === '' && url.password === '' && url.search === '' && url.pathname === '/' ? url : undefined;
}
/** The address of an object, or of the bucket for an empty path and `isBucket`. Its path is encoded as signatures want it. */
function objectUrl({ endpoint, bucket, prefix, style }, path, { isBucket = false } = {}) {
    const key = isBucket ? '' : [prefix, path].filter((each) => each !== '').join('/');
    const parts = [...(style === 'path' ? [bucket] : []), ...(key === '' ? [] : key.split('/'))];
    const url = new URL(`/${parts.map(encodeURIComponent).join('/')}`, endpoint);
    if (style === 'virtual')
        url.hostname = `${bucket}.${endpoint.hostname}`;
    return url;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __webpack_require__(59640);
// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __webpack_require__(48398);
;// CONCATENATED MODULE: ./packages/storage/src/s3/xml.ts
const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function xml_unescape(text) {
    return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hex, name) => {
        if (name !== undefined)
            return entities[name] ?? all;
        const point = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
    });
}
const maxDepth = 20;
/** The root of a document, or undefined when it is none: unbalanced, with a DOCTYPE, or no XML at all. */
function parseXml(text) {
    const stack = [{ name: '', text: '', children: [] }];
    let at = 0;
    for (const match of text.matchAll(/<(?:\?[^>]*\?|!--[^]*?--|(\/?)([A-Za-z_][\w.:-]*)((?:\s[^<>]*?)?)(\/?))>/g)) {
        const [all, closing, name, , single] = match;
        const top = stack.at(-1);
        if (top === undefined)
            return undefined;
        const between = text.slice(at, match.index);
        if (between.includes('<'))
            return undefined;
        top.text += xml_unescape(between);
        at = match.index + all.length;
        if (name === undefined)
            continue;
        if (closing === '/') {
            const done = stack.pop();
            if (stack.length === 0 || done?.name !== name)
                return undefined;
            stack.at(-1)?.children.push(done);
        }
        else if (single === '/')
            top.children.push({ name, text: '', children: [] });
        else if (stack.push({ name, text: '', children: [] }) > maxDepth)
            return undefined;
    }
    const [root] = stack;
    const rest = text.slice(at);
    return stack.length === 1 && root?.children.length === 1 && rest.trim() === '' && root.text.trim() === '' ? root.children[0] : undefined;
}
/** The text of the first child of this name. */
function childText(element, name) {
    return element?.children.find((child) => child.name === name)?.text.trim();
}
/** All children of this name. */
function childrenOf(element, name) {
    return element.children.filter((child) => child.name === name);
}

;// CONCATENATED MODULE: ./packages/storage/src/s3/failures.ts



/** What an error document says. @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
function parseFailure(status, body, region) {
    const document = parseXml(body);
    const error = document?.name === 'Error' ? document : undefined;
    const named = region ?? childText(error, 'Region');
    return { status, code: childText(error, 'Code') ?? '', message: childText(error, 'Message') ?? '', ...(named === undefined || named === '' ? {} : { region: named }) };
}
const busy = new Set(['InternalError', 'SlowDown', 'ServiceUnavailable', 'RequestTimeout', 'OperationAborted', 'ServerBusy']);
const full = new Set(['QuotaExceeded', 'XMinioStorageFull', 'XMinioAdminBucketQuotaExceeded', 'InsufficientCapacity', 'ServiceQuotaExceeded']);
/** Whether the same request may succeed later. */
const isBusy = ({ status, code }) => busy.has(code) || [408, 429, 500, 502, 503, 504, 522].includes(status);
/** Says which step failed and what helps. */
function s3Error(failure, subject, { address, signed }) {
    const { status, code, message, region } = failure;
    const said = (0,src_text/* cutText */.IN)((0,src_text/* plainText */.wh)([code, message].filter((text) => text !== '').join(': ')), 300);
    const text = `${subject}: ${address.endpoint.host} answered ${status}${said === '' ? '' : ` (${said})`}`;
    if (region !== undefined && region !== address.region && /^[a-z0-9-]{1,40}$/.test(region)) {
        return new errors/* StorageError */.aq('STORAGE_INVALID', text, { hint: `the bucket is in ${region}: add ?region=${region} to its address, or set AWS_REGION` });
    }
    if (code === 'RequestTimeTooSkewed')
        return new errors/* StorageError */.aq('STORAGE_DENIED', text, { hint: 'set the clock of this machine: signatures are valid for 15 minutes' });
    if (status === 401 || status === 403) {
        return new errors/* StorageError */.aq('STORAGE_DENIED', text, { hint: signed ? `the access key may not do this, or its secret is wrong` : `set ${(0,auth_variable/* authVariable */.z)(address.endpoint.host)} to ACCESS_KEY:SECRET_KEY, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY for Amazon's hosts and that of AWS_ENDPOINT_URL_S3` });
    }
    if (code === 'NoSuchBucket')
        return new errors/* StorageError */.aq('STORAGE_INVALID', text, { hint: 'make the bucket, or correct the address' });
    if (full.has(code) || status === 507)
        return new errors/* StorageError */.aq('STORAGE_FULL', text, { hint: errors/* fullHint */.XD });
    if (status === 404)
        return new errors/* StorageError */.aq('STORAGE_NOT_FOUND', text);
    return new errors/* StorageError */.aq('STORAGE_FAILED', text, { retryable: isBusy(failure) });
}
/** An exchange that did not happen. */
function exchangeError(error, subject) {
    if (!(error instanceof http_error/* HttpError */.j))
        return error;
    const hint = (0,errors/* connectHint */.mC)(error);
    return new errors/* StorageError */.aq('STORAGE_FAILED', `${subject}: ${error.message}`, { cause: error, retryable: error.retryable, ...(hint === undefined ? {} : { hint }) });
}

;// CONCATENATED MODULE: ./packages/storage/src/s3/parts.ts
const mebibyte = 2 ** 20;
/** Objects up to this size are sent in one request, in bytes. */
const leastPartSize = 8 * mebibyte;
/** S3 takes 10,000 parts; what is left is for servers that take fewer. */
const mostParts = 9000;
/** Of all parts that are under way, in bytes. */
const memory = 24 * mebibyte;
/** Depends on the size alone, so that another run cuts alike and can go on. */
function planParts(size) {
    const partSize = Math.max(leastPartSize, Math.ceil(size / mostParts / mebibyte) * mebibyte);
    return { partSize, count: Math.max(1, Math.ceil(size / partSize)), width: Math.max(1, Math.floor(memory / partSize)) };
}
/** Size of a part; numbers begin at 1. */
function sizeOfPart(number, { partSize }, size) {
    return Math.max(0, Math.min(partSize, size - (number - 1) * partSize));
}

;// CONCATENATED MODULE: ./packages/storage/src/s3/multipart.ts






const malformed = (name, what) => new errors/* StorageError */.aq('STORAGE_FAILED', `${name}: ${what} was answered with something else than S3 answers`);
function documentOf(text, root, { name, what }) {
    const document = parseXml(text);
    if (document?.name !== root)
        throw malformed(name, what);
    return document;
}
/** The uploads of this very key that somebody began and did not end, newest first; none where the server cannot list them. */
async function findUploads({ client, path, key, name }, signal) {
    const { failure, text } = await client.ask({ method: 'GET', query: { uploads: '', prefix: key }, subject: `looking for an unfinished upload of ${name}`, accept: ({ status }) => status === 400 || status === 403 || status === 404 || status === 405 || status === 501, signal });
    if (failure !== undefined)
        return [];
    const uploads = childrenOf(documentOf(text, 'ListMultipartUploadsResult', { name: path, what: 'a list of uploads' }), 'Upload').filter((upload) => childText(upload, 'Key') === key);
    return uploads.sort((a, b) => (childText(b, 'Initiated') ?? '') < (childText(a, 'Initiated') ?? '') ? -1 : 1).flatMap((upload) => childText(upload, 'UploadId') ?? []);
}
/** The parts of an upload; undefined when there is no such upload any more. */
async function listParts({ client, path, name }, uploadId, signal) {
    const parts = [];
    for (let marker = '';;) {
        const { failure, text } = await client.ask({ method: 'GET', path, query: { uploadId, ...(marker === '' ? {} : { 'part-number-marker': marker }) }, subject: `listing the parts of ${name}`, accept: ({ status }) => status === 404, signal });
        if (failure !== undefined)
            return undefined;
        const document = documentOf(text, 'ListPartsResult', { name, what: 'a list of parts' });
        for (const part of childrenOf(document, 'Part')) {
            parts.push({ number: Number(childText(part, 'PartNumber')), size: Number(childText(part, 'Size')), etag: childText(part, 'ETag') ?? '' });
        }
        const next = childText(document, 'NextPartNumberMarker') ?? '';
        if (childText(document, 'IsTruncated') !== 'true' || next === '' || next === marker)
            return parts;
        marker = next;
    }
}
/** Ends an upload and proves that none of its parts is left to be paid for; a part that was under way may need it twice (T83). */
async function abortUpload(context, uploadId) {
    const { client, path, name, logger } = context;
    try {
        for (let round = 1; round <= 3; round += 1) {
            await client.ask({ method: 'DELETE', path, query: { uploadId }, subject: `ending the unfinished upload of ${name}`, accept: ({ status }) => status === 404 });
            const left = await listParts(context, uploadId);
            if (left === undefined || left.length === 0)
                return;
        }
        logger.warn(`${name}: parts of an unfinished upload are left on the server (upload ${uploadId})`);
    }
    catch (error) {
        logger.warn(`${name}: an unfinished upload may be left on the server (upload ${uploadId}): ${(0,src_errors/* errorMessage */.gJ)(error)}`);
    }
}
const unquote = (etag) => etag.replace(/^"|"$/g, '');
/** An earlier run's upload that was cut as ours would be, or a new one; all others of this key are ended. */
async function openUpload(context, { plan, source, signal }) {
    const { client, path, name, logger } = context;
    const found = [];
    for (const uploadId of await findUploads(context, signal)) {
        const parts = await listParts(context, uploadId, signal);
        if (parts === undefined)
            continue;
        if (parts.every(({ number, size }) => number >= 1 && number <= plan.count && size === sizeOfPart(number, plan, source.size)))
            found.push({ uploadId, parts });
        else
            await abortUpload(context, uploadId);
    }
    const [best, ...others] = found.sort((a, b) => b.parts.length - a.parts.length);
    for (const { uploadId } of others)
        await abortUpload(context, uploadId);
    if (best !== undefined) {
        logger.info(`${name}: goes on with an unfinished upload, ${best.parts.length} of ${plan.count} parts are there`);
        return { uploadId: best.uploadId, parts: new Map(best.parts.map((part) => [part.number, part])) };
    }
    const { text } = await client.ask({ method: 'POST', path, query: { uploads: '' }, headers: { 'content-type': 'application/octet-stream', ...metadataOf(source) }, subject: `beginning to upload ${name}`, signal });
    const uploadId = childText(documentOf(text, 'InitiateMultipartUploadResult', { name, what: 'the begin of an upload' }), 'UploadId') ?? '';
    if (uploadId === '')
        throw malformed(name, 'the begin of an upload');
    return { uploadId, parts: new Map() };
}
/** Kept with the object, so that its content can be known without reading it: the ETag of parts says nothing (T84). */
const metadataOf = ({ sha256 }) => sha256 === undefined ? {} : { 'x-amz-meta-sha256': sha256 };
/** The content in pieces of the size of a part, each in memory of its own that `release` gives back. */
async function* piecesOf(source, { partSize, width, count }) {
    const free = [];
    const waiting = [];
    let made = 0;
    const take = async () => {
        if (free.length === 0 && made < width) {
            made += 1;
            return Buffer.allocUnsafeSlow(partSize);
        }
        while (free.length === 0)
            await new Promise((resolve) => waiting.push(resolve));
        return free.pop() ?? Buffer.allocUnsafeSlow(partSize);
    };
    const piece = (number, memory, length) => ({ number, bytes: memory.subarray(0, length), release: () => { free.push(memory); waiting.shift()?.(); } });
    let memory = await take();
    let filled = 0;
    let number = 1;
    for await (const chunk of source.open(0)) {
        for (let at = 0; at < chunk.length;) {
            const length = Math.min(partSize - filled, chunk.length - at);
            memory.set(chunk.subarray(at, at + length), filled);
            at += length;
            filled += length;
            if (at === chunk.length)
                (0,slabs/* recycle */.i)(chunk);
            if (filled < partSize || number === count)
                continue;
            yield piece(number, memory, filled);
            number += 1;
            memory = await take();
            filled = 0;
        }
    }
    // the last one only when the whole content has proven to be right
    yield piece(number, memory, filled);
}
/**
 * Uploads in parts, several at a time, each signed with its sha256. Goes on with what an earlier run left where its parts have the
 * MD5 of ours. What fails is ended on the server, except what the network cut and what was stopped by hand: the next run goes on.
 */
async function uploadInParts(context, source, { signal, progress }) {
    const { client, path, name, logger } = context;
    const plan = planParts(source.size);
    const { uploadId, parts: there } = await openUpload(context, { plan, source, signal });
    const etags = new Map();
    const underWay = new Set();
    // the first failure; in an object, as it is set meanwhile
    const state = {};
    const send = async (number, bytes) => {
        const earlier = there.get(number);
        if (earlier !== undefined && unquote(earlier.etag) === (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex'))
            etags.set(number, earlier.etag);
        else {
            const answer = await client.ask({ method: 'PUT', path, query: { partNumber: String(number), uploadId }, body: bytes, subject: `uploading part ${number} of ${name}`, signal });
            const { etag } = answer.headers;
            if (etag === undefined)
                throw malformed(name, `part ${number}`);
            etags.set(number, etag);
        }
        progress?.advance(bytes.length);
    };
    try {
        for await (const { number, bytes, release } of piecesOf(source, plan)) {
            signal?.throwIfAborted();
            if (state.failure !== undefined)
                throw state.failure.error;
            const step = send(number, bytes).catch((error) => { state.failure ??= { error }; }).finally(() => { release(); underWay.delete(step); });
            underWay.add(step);
            if (underWay.size >= plan.width)
                await Promise.race(underWay);
        }
        await Promise.all(underWay);
        if (state.failure !== undefined)
            throw state.failure.error;
        const outcome = await completeUpload(context, { uploadId, etags: [...etags].sort(([a], [b]) => a - b), signal });
        if (outcome === 'exists')
            await abortUpload(context, uploadId);
        return outcome;
    }
    catch (error) {
        await Promise.all(underWay);
        if (signal?.aborted === true || ((0,src_errors/* isSlipwayError */.qQ)(error) && error.retryable))
            logger.info(`${name}: ${etags.size} of ${plan.count} parts are on the server; the next run goes on from there`);
        else
            await abortUpload(context, uploadId);
        throw error;
    }
}
const attempts = 4;
/** Makes the object of its parts. A 200 is a success only when its document says so (T83). */
async function completeUpload({ client, path, name }, { uploadId, etags, signal }) {
    const body = Buffer.from(`<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${etags.map(([number, etag]) => `<Part><PartNumber>${number}</PartNumber><ETag>${escapeText(etag)}</ETag></Part>`).join('')}</CompleteMultipartUpload>`);
    const subject = `completing ${name}`;
    let conditional = true;
    for (let attempt = 1;; attempt += 1) {
        const { failure, text } = await client.ask({
            method: 'POST', path, query: { uploadId }, body, headers: { 'content-type': 'application/xml', ...(conditional ? { 'if-none-match': '*' } : {}) }, subject, signal,
            // it may say nothing for minutes while it puts the parts together
            idleTimeoutMs: 600_000, accept: ({ status }) => status === 412 || status === 409 || status === 404 || status === 501,
        });
        if (failure?.status === 412)
            return 'exists';
        if (failure?.status === 501 && conditional) {
            conditional = false;
            continue;
        }
        // somebody writes the same object, or our answer was lost and it is done: whoever called looks
        if (failure?.status === 409 || failure?.status === 404)
            return 'exists';
        if (failure !== undefined)
            throw client.errorOf(failure, subject);
        const document = parseXml(text);
        if (document?.name === 'CompleteMultipartUploadResult')
            return 'written';
        const said = parseFailure(200, text);
        if (document?.name !== 'Error')
            throw malformed(name, 'the end of an upload');
        if (!isBusy(said) || attempt >= attempts)
            throw new errors/* StorageError */.aq('STORAGE_FAILED', client.errorOf(said, subject).message);
    }
}
const escapeText = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

// EXTERNAL MODULE: ./packages/core/src/retry-after.ts
var retry_after = __webpack_require__(1800);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
// EXTERNAL MODULE: ./packages/storage/src/credentials.ts
var credentials = __webpack_require__(12663);
;// CONCATENATED MODULE: ./packages/storage/src/s3/login.ts



/** Whether the AWS_* keys are meant for this host: they are Amazon's, or of the server that AWS_ENDPOINT_URL names (DR4). */
function isBoundToAws({ endpoint }, env) {
    if (/(?:^|\.)amazonaws\.com(?:\.cn)?$/.test(endpoint.hostname))
        return true;
    return [env['AWS_ENDPOINT_URL_S3'], env['AWS_ENDPOINT_URL']].some((text) => text !== undefined && URL.canParse(text) && new URL(text).host === endpoint.host);
}
/**
 * The access key for a server: SLIPWAY_AUTH_<HOST> as `accessKey:secretKey`, else AWS_ACCESS_KEY_ID and its companions. Undefined
 * to ask without one. @throws {StorageError} STORAGE_INVALID for a variable of another form
 */
function findS3Login(address, { env, addSecret }) {
    const login = (0,credentials/* findLogin */.B)(address.endpoint.host, { env, addSecret });
    if (login?.kind === 'token')
        throw new errors/* StorageError */.aq('STORAGE_INVALID', `${(0,auth_variable/* authVariable */.z)(address.endpoint.host)} is not ACCESS_KEY:SECRET_KEY`);
    if (login !== undefined)
        return { accessKey: login.user, secretKey: login.password };
    const [accessKey, secretKey, sessionToken] = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'].map((name) => env[name]);
    if (!isBoundToAws(address, env) || accessKey === undefined || accessKey === '' || secretKey === undefined || secretKey === '')
        return undefined;
    addSecret(secretKey);
    if (sessionToken === undefined || sessionToken === '')
        return { accessKey, secretKey };
    addSecret(sessionToken);
    return { accessKey, secretKey, sessionToken };
}

;// CONCATENATED MODULE: ./packages/storage/src/s3/sign.ts

const hmac = (key, text) => (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
/** `a=1&b=`, encoded and sorted as signatures have it. */
function formatQuery(query) {
    return Object.entries(query).map(([name, value]) => `${encode(name)}=${encode(value)}`).sort().join('&');
}
/**
 * The headers of a request with its signature of version 4. The query of `url` must be one of `formatQuery`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function signRequest({ method, url, headers, bodySha256 }, { accessKey, secretKey, sessionToken }, { region, now, service = 's3' }) {
    const time = now.toISOString().replace(/[-:]|\.\d+/g, '');
    const day = time.slice(0, 8);
    const sent = { ...headers, 'x-amz-content-sha256': bodySha256, 'x-amz-date': time, ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }) };
    const signed = Object.entries({ ...sent, host: url.host }).map(([name, value]) => [name.toLowerCase(), value.trim().replace(/ +/g, ' ')])
        .filter(([name]) => name === 'host' || name.startsWith('x-amz-')).sort(([a], [b]) => (a < b ? -1 : 1));
    const names = signed.map(([name]) => name).join(';');
    const request = [method, url.pathname, url.search.slice(1), ...signed.map(([name, value]) => `${name}:${value}`), '', names, bodySha256].join('\n');
    const scope = `${day}/${region}/${service}/aws4_request`;
    const text = ['AWS4-HMAC-SHA256', time, scope, (0,external_node_crypto_.createHash)('sha256').update(request).digest('hex')].join('\n');
    const key = hmac(hmac(hmac(hmac(`AWS4${secretKey}`, day), region), service), 'aws4_request');
    return { ...sent, authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${names}, Signature=${hmac(key, text).toString('hex')}` };
}

;// CONCATENATED MODULE: ./packages/storage/src/s3/requests.ts






const maxAnswer = 16 * 2 ** 20;
const emptySha256 = (0,external_node_crypto_.createHash)('sha256').digest('hex');
/** Thrown inside one try only. */
class BusyError extends Error {
    failure;
    retryAfterMs;
    constructor(failure, retryAfterMs) {
        super(failure.code);
        this.failure = failure;
        this.retryAfterMs = retryAfterMs;
    }
}
function createS3Client(address, { env, http, logger, addSecret, now, firstDelayMs = 250 }) {
    const login = findS3Login(address, { env, addSecret });
    const once = async ({ method, path, query = {}, headers = {}, body, subject, accept, large = false, idleTimeoutMs = 60_000, signal, bodySha256 }) => {
        const url = objectUrl(address, path ?? '', { isBucket: path === undefined });
        url.search = formatQuery(query);
        const hash = bodySha256 ?? (body === undefined ? emptySha256 : (0,external_node_crypto_.createHash)('sha256').update(body).digest('hex'));
        // of the right time at each try
        const sent = login === undefined ? headers : signRequest({ method, url, headers, bodySha256: hash }, login, { region: address.region, now: now() });
        const answer = await http.request({ url, method, headers: { ...sent, ...(body === undefined && method !== 'GET' && method !== 'HEAD' ? { 'content-length': '0' } : {}) }, ...(body === undefined ? {} : { body }), large, idleTimeoutMs, ...(signal === undefined ? {} : { signal }) });
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        const text = method === 'HEAD' ? '' : (await (0,src_http/* readBody */.x)(answer, 65_536, url).catch(() => Buffer.alloc(0))).toString('utf8');
        if (method === 'HEAD')
            answer.body.resume();
        const region = answer.headers['x-amz-bucket-region'];
        const failure = parseFailure(answer.status, text, typeof region === 'string' ? region : undefined);
        if (accept?.(failure) === true)
            return { ...answer, failure };
        if (isBusy(failure))
            throw new BusyError(failure, (0,retry_after/* parseRetryAfter */.m)(answer.headers['retry-after'], now().getTime()));
        throw s3Error(failure, subject, { address, signed: login !== undefined });
    };
    const withRetry = async (request, step) => (0,retry/* retry */.L)(() => step().catch((error) => { throw exchangeError(error, request.subject); }), {
        firstDelayMs, shouldRetry: (error) => error instanceof BusyError || (error instanceof src_errors/* SlipwayError */.GQ && error.retryable),
        askedDelayMs: (error) => error instanceof BusyError ? error.retryAfterMs : undefined,
        onRetry: (error, delayMs) => logger.debug(`${request.subject}: again in ${Math.round(delayMs)} ms (${error instanceof Error ? error.message : ''})`),
        ...(request.signal === undefined ? {} : { signal: request.signal }),
    }).catch((error) => {
        request.signal?.throwIfAborted();
        throw error instanceof BusyError ? s3Error(error.failure, request.subject, { address, signed: login !== undefined }) : error;
    });
    return {
        send: (request) => withRetry(request, () => once(request)),
        ask: (request) => withRetry(request, async () => {
            const answer = await once(request);
            // the body of an accepted failure was read already
            if (answer.failure !== undefined || request.method === 'HEAD') {
                answer.body.resume();
                return { ...answer, text: '' };
            }
            return { ...answer, text: (await (0,src_http/* readBody */.x)(answer, maxAnswer, objectUrl(address, request.path ?? ''))).toString('utf8') };
        }),
        errorOf: (failure, subject) => s3Error(failure, subject, { address, signed: login !== undefined }),
    };
}

;// CONCATENATED MODULE: ./packages/storage/src/s3/open.ts









const maxCurrent = 64 * 2 ** 20;
/** Of a list, each of 1,000 files. */
const maxPages = 10_000;
/** Storage that speaks S3: Amazon's, MinIO, OSS and others. */
function openS3(text, options) {
    const address = parseS3Address(text, options.env);
    const client = createS3Client(address, options);
    const keyOf = (path) => [address.prefix, path].filter((each) => each !== '').join('/');
    const addressOf = (path) => `${[address.text[0], path].filter((each) => each !== '').join('/')}${address.text[1]}`;
    const stat = async (path) => {
        const { failure, headers } = await client.ask({ method: 'HEAD', path, subject: `looking at ${addressOf(path)}`, accept: ({ status }) => status === 404 });
        if (failure !== undefined)
            return undefined;
        const size = Number(headers['content-length'] ?? NaN);
        if (!Number.isSafeInteger(size))
            throw new errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(path)}: the answer names no size`);
        const sha256 = headers['x-amz-meta-sha256'];
        return { size, ...(typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? { sha256 } : {}) };
    };
    /** Puts a small object under a condition; false when that does not hold. */
    const putWhole = async (path, data, { condition, source, signal }) => {
        const request = { method: 'PUT', path, body: data, subject: `uploading ${addressOf(path)}`, signal };
        const headers = { 'content-type': 'application/octet-stream', ...metadataOf(source) };
        const { failure } = await client.ask({ ...request, headers: { ...headers, ...condition }, accept: ({ status }) => status === 412 || status === 409 || status === 501 || status === 304 });
        if (failure === undefined)
            return true;
        if (failure.status !== 501)
            return false;
        await client.ask({ ...request, headers }); // a server that knows no conditions
        return true;
    };
    const write = async (path, source, { signal, progress }) => {
        if (source.size > leastPartSize) {
            const context = { client, path, key: keyOf(path), name: addressOf(path), logger: options.logger };
            for (let attempt = 1;; attempt += 1) {
                const outcome = await uploadInParts(context, source, { ...(signal === undefined ? {} : { signal }), ...(progress === undefined ? {} : { progress }) });
                const made = await stat(path);
                if (made === undefined && attempt < 3)
                    continue; // a conflict with somebody who did not finish
                if (outcome === 'exists' || made === undefined)
                    return 'exists';
                if (made.size === source.size && (made.sha256 === undefined || source.sha256 === undefined || made.sha256 === source.sha256))
                    return 'written';
                // an upload that had begun for other content: what it says of itself is not of these bytes
                await client.ask({ method: 'DELETE', path, subject: `removing ${addressOf(path)}`, signal });
                if (attempt >= 3)
                    throw new errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(path)} became ${made.size} bytes with sha256 ${made.sha256 ?? 'unknown'} instead of what was sent`);
            }
        }
        const chunks = [];
        for await (const chunk of source.open(0)) {
            signal?.throwIfAborted();
            chunks.push(Buffer.from(chunk));
            (0,slabs/* recycle */.i)(chunk);
        }
        const data = Buffer.concat(chunks);
        const done = await putWhole(path, data, { condition: { 'if-none-match': '*' }, source: (0,src_source/* bytesSource */.Xl)(data), signal });
        if (done)
            progress?.advance(data.length);
        return done ? 'written' : 'exists';
    };
    const load = async (path) => {
        const answer = await client.send({ method: 'GET', path, subject: `reading ${addressOf(path)}`, accept: ({ status, code }) => status === 404 && code !== 'NoSuchBucket' });
        if (answer.failure !== undefined)
            return undefined;
        const { etag } = answer.headers;
        const data = await (0,src_http/* readBody */.x)(answer, maxCurrent, objectUrl(address, path));
        if (etag === undefined)
            throw new errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(path)}: the answer has no ETag`);
        return { data, version: etag };
    };
    return {
        name: addressOf(''), addressOf, stat, write,
        async read(path, { start = 0, end, signal }) {
            if (end !== undefined && start >= end)
                return external_node_stream_.Readable.from([]);
            const whole = start === 0 && end === undefined;
            const answer = await client.send({
                method: 'GET', path, subject: `reading ${addressOf(path)}`, large: true, signal, ...(whole ? {} : { headers: { range: `bytes=${start}-${end === undefined ? '' : end - 1}` } }),
                accept: ({ status, code }) => status === 416 || (status === 404 && code !== 'NoSuchBucket'),
            });
            if (answer.failure?.status === 404)
                throw new errors/* StorageError */.aq('STORAGE_NOT_FOUND', `there is no ${addressOf(path)}`);
            if (answer.failure !== undefined)
                return external_node_stream_.Readable.from([]);
            if (whole || answer.status === 206)
                return answer.body;
            answer.body.destroy();
            throw new errors/* StorageError */.aq('STORAGE_UNSUPPORTED', `${address.endpoint.host} does not read parts of files`);
        },
        async list(folder) {
            const files = [];
            const prefix = keyOf(folder) === '' ? '' : `${keyOf(folder)}/`;
            const skip = address.prefix === '' ? 0 : address.prefix.length + 1;
            const tokens = new Set();
            for (let token = '';;) {
                const { text: answer } = await client.ask({ method: 'GET', query: { 'list-type': '2', prefix, ...(token === '' ? {} : { 'continuation-token': token }) }, subject: `listing ${addressOf(folder)}` });
                const document = parseXml(answer);
                if (document?.name !== 'ListBucketResult')
                    throw new errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(folder)}: a list was answered with something else than S3 answers`);
                for (const object of childrenOf(document, 'Contents')) {
                    const key = childText(object, 'Key') ?? '';
                    // consoles make empty objects for folders
                    if (key.startsWith(prefix) && !key.endsWith('/'))
                        files.push({ path: key.slice(skip), size: Number(childText(object, 'Size')) });
                }
                const next = childText(document, 'NextContinuationToken') ?? '';
                if (childText(document, 'IsTruncated') !== 'true')
                    return files;
                // one that leads back to where it was has no end; a part is not the whole
                if (next === '' || tokens.has(next) || tokens.size >= maxPages)
                    throw new errors/* StorageError */.aq('STORAGE_FAILED', `${addressOf(folder)}: the list does not go on where it says that it does; ${files.length} files were listed`);
                tokens.add(next);
                token = next;
            }
        },
        async overwrite(path, data, { signal }) {
            await putWhole(path, data, { condition: {}, source: (0,src_source/* bytesSource */.Xl)(data), signal });
        },
        exchange: {
            load,
            async replace(path, data, { version, signal }) {
                // also for servers that take no notice of conditions
                if ((await load(path))?.version !== version)
                    return false;
                return putWhole(path, data, { condition: version === undefined ? { 'if-none-match': '*' } : { 'if-match': version }, source: (0,src_source/* bytesSource */.Xl)(data), signal });
            },
        },
        async remove(path) {
            await client.ask({ method: 'DELETE', path, subject: `removing ${addressOf(path)}`, accept: ({ status }) => status === 404 });
        },
    };
}


/***/ })

};
