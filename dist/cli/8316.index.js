export const id = 8316;
export const ids = [8316];
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

/***/ 97281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ createAddressPolicy)
/* harmony export */ });
/* unused harmony export addressReach */
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82346);


const v4 = (text) => text.split('.').reduce((value, part) => value * 256 + Number(part), 0);
const inV4 = (address, base, bits) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(v4(base) / 2 ** (32 - bits));
function reachOfV4(address) {
    if (['127.0.0.0/8', '0.0.0.0/8', '169.254.0.0/16'].some((range) => within(range)))
        return 'local';
    if (['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/3'].some((range) => within(range)))
        return 'private';
    return 'public';
    function within(range) {
        const [base = '', bits = ''] = range.split('/');
        return inV4(address, base, Number(bits));
    }
}
/** The eight 16-bit groups of an IPv6 address that `isIP` accepts. */
function groupsOf(text) {
    const withoutZone = text.replace(/%.*$/, '');
    const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(withoutZone);
    const plain = dotted === null ? withoutZone : `${dotted[1] ?? ''}${Math.floor(v4(dotted[2] ?? '') / 65_536).toString(16)}:${(v4(dotted[2] ?? '') % 65_536).toString(16)}`;
    const [head = '', tail] = plain.split('::');
    const parse = (part) => part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
    const [before, after] = [parse(head), parse(tail ?? '')];
    return tail === undefined ? before : [...before, ...new Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}
function reachOfV6(text) {
    const groups = groupsOf(text);
    const [first = 0, second = 0, third = 0] = groups;
    const embedded = (index) => reachOfV4((groups[index] ?? 0) * 65_536 + (groups[index + 1] ?? 0));
    const leadingZeros = groups.slice(0, 5).every((group) => group === 0);
    if (leadingZeros && groups[5] === 0xffff)
        return embedded(6); // mapped
    if (leadingZeros && groups[5] === 0)
        return groups[6] === 0 ? 'local' : embedded(6); // ::, ::1, compatible
    if (first === 0x64 && second === 0xff9b)
        return third === 0 ? embedded(6) : 'private'; // NAT64
    if (first === 0x2002)
        return embedded(1); // 6to4
    if (first === 0x2001 && second === 0)
        return 'private'; // Teredo
    if ((first & 0xffc0) === 0xfe80)
        return 'local'; // link-local
    if ((first & 0xffc0) === 0xfec0 || (first & 0xfe00) === 0xfc00)
        return 'private'; // site-local, unique local
    if ((first & 0xff00) === 0xff00)
        return 'private'; // multicast
    return 'public';
}
/** How far an IP address reaches: `local` is loopback, link-local and unspecified. IPv4 inside IPv6 counts as itself. */
function addressReach(address) {
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 4 ? reachOfV4(v4(address)) : reachOfV6(address);
}
const bareHost = (url) => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
const reachRank = { local: 0, private: 1, public: 2 };
/**
 * Judges addresses that come out of answers (DR25): what the user configured is trusted; a host learnt from an
 * answer may be private only if the answering host is, and loopback or link-local only when it is the same host and
 * port or named in `trust` as `host` or `host:port`. Never from https to http.
 */
function createAddressPolicy({ resolveHost, trust = [] }) {
    const known = new Map();
    const nearest = async (url) => {
        const host = bareHost(url);
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
            return addressReach(host);
        if (host === 'localhost' || host.endsWith('.localhost'))
            return 'local';
        const addresses = await resolveHost(host).catch(() => []); // no address: the request itself will say so
        return addresses.map(addressReach).sort((a, b) => reachRank[a] - reachRank[b])[0] ?? 'public';
    };
    const reach = (url) => {
        let answer = known.get(url.hostname);
        if (answer === undefined)
            known.set(url.hostname, answer = nearest(url));
        return answer;
    };
    return {
        async check({ from, to, what }) {
            const refuse = (reason, hint) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('ADDRESS_REFUSED', `${from.host} names ${to.protocol}//${to.host} as ${what}: ${reason}`, hint === undefined ? {} : { hint });
            if (to.protocol !== 'https:' && to.protocol !== 'http:')
                throw refuse('only https and http are followed');
            if (to.username !== '' || to.password !== '')
                throw refuse('it carries credentials');
            if (from.protocol === 'https:' && to.protocol === 'http:')
                throw refuse('https is not left for http');
            if (to.host === from.host || trust.includes(to.host) || trust.includes(to.hostname))
                return;
            const target = await reach(to);
            if (target === 'public')
                return;
            if (target === 'private' && await reach(from) !== 'public')
                return;
            throw refuse(target === 'local' ? 'that is this machine itself' : 'that is a private network, and the registry is not in one', 'if this is meant, name the host as trusted for this registry');
        },
    };
}


/***/ }),

/***/ 41446:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ parseContentRange),
/* harmony export */   Pl: () => (/* binding */ parseNextLink),
/* harmony export */   kW: () => (/* binding */ parseErrorBody),
/* harmony export */   rL: () => (/* binding */ parseTags),
/* harmony export */   tG: () => (/* binding */ resolveAddress)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);
/* harmony import */ var _json_shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75947);


/**
 * The one `Content-Range` of a 206 answer; undefined when it is missing, doubled, malformed or of another unit, in
 * which case its bytes must not be joined to others (T18).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-range
 */
function parseContentRange(value) {
    const only = typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
    const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(only ?? '');
    if (match === null)
        return undefined;
    const [first, last, total] = [Number(match[1]), Number(match[2]), match[3] === '*' ? undefined : Number(match[3])];
    if (last < first || (total !== undefined && last >= total))
        return undefined;
    return { first, last, total };
}
/** The target of the `Link` with relation `next`, as written; undefined when there is none. @see https://www.rfc-editor.org/rfc/rfc8288 */
function parseNextLink(value) {
    const text = (typeof value === 'string' ? value : (value ?? []).join(', ')).slice(0, 16_384);
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        const end = text.indexOf('>', at);
        if (end < 0)
            return undefined;
        const following = text.indexOf('<', end);
        const parameters = text.slice(end + 1, following < 0 ? undefined : following);
        if (/;\s*rel\s*=\s*(?:next|"[^"]*\bnext\b[^"]*")/i.test(parameters))
            return text.slice(at + 1, end);
        at = end;
    }
    return undefined;
}
/** The address that an answer from `from` names, which may be relative; undefined when it is none. */
function resolveAddress(text, from) {
    return text !== undefined && URL.canParse(text, from.href) ? new URL(text, from) : undefined;
}
/** The errors in an answer's body for people; undefined when it holds none. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
function parseErrorBody(body) {
    try {
        const errors = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(JSON.parse(Buffer.from(body).toString('utf8'))), 'errors', '', (value, at) => {
            const error = (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value, at);
            return { code: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(error, 'code', at), message: (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .findText */ .Vw)(error, 'message', at) ?? '' };
        });
        if (errors.length === 0)
            return undefined;
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(errors.slice(0, 3).map(({ code, message }) => message === '' ? code : `${code}: ${message}`).join('; ')), 500);
    }
    catch {
        return undefined;
    }
}
/** A page of tags; undefined when the body is none. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags */
function parseTags(body) {
    try {
        return (0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readList */ .LD)((0,_json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(JSON.parse(Buffer.from(body).toString('utf8'))), 'tags', '', _json_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 58316:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createRegistryClient)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var src_http = __webpack_require__(17690);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var manifest = __webpack_require__(22104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __webpack_require__(54829);
// EXTERNAL MODULE: ./packages/oci/src/streams.ts
var streams = __webpack_require__(35412);
// EXTERNAL MODULE: ./packages/oci/src/registry/addresses.ts
var addresses = __webpack_require__(97281);
// EXTERNAL MODULE: ./packages/oci/src/registry/answers.ts
var answers = __webpack_require__(41446);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/oci/src/registry/failures.ts + 1 modules
var registry_failures = __webpack_require__(61936);
;// CONCATENATED MODULE: ./packages/oci/src/registry/blob-reader.ts





/** Less than this between two interruptions is no progress (T19). In bytes. */
const worthwhile = 64 * 1024;
/**
 * How many bytes of the answer's body come before `offset`, to be skipped: 0 for the right 206, all of them for a 200.
 * @throws {OciError} UNEXPECTED_ANSWER for a 206 that is not what was asked for: its bytes are never joined to others (T18)
 */
function bytesToSkip({ status, headers }, { offset, size, subject }) {
    if (status === 200)
        return offset;
    const range = (0,answers/* parseContentRange */.C5)(headers['content-range']);
    if (range?.first !== offset || range.last !== size - 1 || (range.total !== undefined && range.total !== size)) {
        throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: asked for bytes ${offset}-${size - 1}, and the registry sent ${JSON.stringify(headers['content-range'] ?? 'no Content-Range')}`, { retryable: true });
    }
    return 0;
}
/** Hands every piece of a body to `take` until its end. When `take` says false it rests until somebody resumes it. */
function drain(body, take) {
    return new Promise((resolve, reject) => {
        const fail = (error) => reject(error instanceof Error ? error : new Error(String(error)));
        if (body.destroyed) {
            fail(body.errored ?? new Error('it was cut off'));
            return;
        }
        body.on('error', fail);
        body.on('close', () => { if (!body.readableEnded)
            fail(body.errored ?? new Error('it was cut off')); });
        body.on('end', resolve);
        body.on('data', (chunk) => {
            try {
                if (!take(chunk))
                    body.pause();
            }
            catch (error) {
                fail(error);
            }
        });
    });
}
/**
 * The bytes of a blob from `offset` to its end; an interrupted download goes on where it stopped. With a `check` the
 * last piece is held back until it has agreed, so that nobody gets the whole of wrong content.
 */
function readBlob({ request, size, offset, subject, attempts, firstDelayMs, signal, check }) {
    let body;
    const stream = new external_node_stream_.Readable({
        highWaterMark: 256 * 1024,
        read() { body?.resume(); },
        destroy(error, done) { body?.destroy(); done(error); },
    });
    let at = offset;
    let held;
    const deliver = (chunk) => {
        at += chunk.length;
        if (at > size)
            throw new errors/* OciError */.M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
        check?.update(chunk);
        const ready = check === undefined ? chunk : held;
        held = chunk;
        return ready === undefined || stream.push(ready);
    };
    const pull = async () => {
        let mark = offset;
        let failures = 0;
        for (;;) {
            let response;
            let broken;
            try {
                response = await request(at);
                ({ body } = response);
                let skip = bytesToSkip(response, { offset: at, size, subject });
                await drain(body, (chunk) => {
                    const rest = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
                    skip -= chunk.length - rest.length;
                    return rest.length === 0 || deliver(rest);
                });
                if (at === size)
                    return;
                broken = new errors/* OciError */.M('SIZE_MISMATCH', `${subject} ended after ${at} of ${size} bytes`, { retryable: true });
            }
            catch (error) {
                broken = (0,registry_failures/* networkError */.x6)(error, subject);
                const resumable = broken instanceof errors/* OciError */.M && broken.retryable && at <= size;
                // a status and a silence were retried already by `request`
                if (!resumable || (response === undefined && broken instanceof errors/* OciError */.M && (broken.status !== undefined || broken.code === 'TIMEOUT')))
                    throw broken;
            }
            finally {
                response?.body.destroy();
            }
            if (stream.destroyed)
                return;
            signal?.throwIfAborted();
            failures = at - mark >= worthwhile ? 1 : failures + 1;
            mark = at;
            if (failures >= attempts)
                throw broken;
            await (0,promises_.setTimeout)(firstDelayMs * 2 ** (failures - 1), undefined, signal === undefined ? {} : { signal });
        }
    };
    pull().then(() => {
        if (stream.destroyed)
            return;
        check?.finish();
        if (check !== undefined && held !== undefined)
            stream.push(held);
        stream.push(null);
    }).catch((error) => stream.destroy(error instanceof Error ? error : new Error(String(error))));
    stream.on('error', () => undefined); // nobody reading it yet is no crash; readers get it from the stream
    return stream;
}

// EXTERNAL MODULE: ./packages/core/src/retry-after.ts
var retry_after = __webpack_require__(1800);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
;// CONCATENATED MODULE: ./packages/oci/src/registry/exchange.ts





const maxRedirects = 10;
const maxErrorBody = 64 * 1024;
const redirects = new Set([301, 302, 303, 307, 308]);
/** The start of a body, whatever comes; what is more is not read (T14). */
async function readStart(response) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= maxErrorBody)
                break;
        }
    }
    catch { /* what came has to do */ }
    return Buffer.concat(chunks).subarray(0, maxErrorBody);
}
function createExchange(options) {
    const { base, http, authenticator, credentials, policy, pacer, logger, now, attempts, firstDelayMs } = options;
    const { origin } = base;
    let learning;
    let learnt = false;
    const follow = async (request, authorization) => {
        let { url } = request;
        for (let hop = 0;; hop += 1) {
            const response = await http.request({
                url, method: request.method, large: request.method === 'GET', // also the faster way for hundreds of small manifests
                headers: { ...request.headers, ...(authorization !== undefined && url.origin === origin ? { authorization } : {}) },
                ...(request.body === undefined ? {} : { body: request.body }), ...(request.signal === undefined ? {} : { signal: request.signal }),
            }).catch((error) => { throw (0,registry_failures/* networkError */.x6)(error, request.subject); });
            const { location } = response.headers;
            if (!redirects.has(response.status) || location === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
                return { ...response, url };
            response.body.destroy();
            if (hop >= maxRedirects)
                throw new errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: more than ${maxRedirects} redirects`);
            const next = (0,answers/* resolveAddress */.tG)(location, url);
            if (next === undefined)
                throw new errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: ${url.host} redirects to what is no address`);
            await policy.check({ from: url, to: next, what: 'a redirect' });
            url = next;
        }
    };
    const authenticated = async (request) => {
        const ours = request.url.origin === origin;
        let tried = ours ? await authenticator.authorization(request.scopes) : undefined;
        for (let round = 1;; round += 1) {
            const response = await follow(request, tried);
            if (response.status !== 401 || response.url.origin !== origin || request.ok.includes(401))
                return response;
            const next = round > 2 ? undefined : await authenticator.respond(response, { url: response.url, scopes: request.scopes, tried }).catch((error) => {
                response.body.destroy(); // what nobody reads would keep its connection
                throw error;
            });
            if (next === undefined)
                return response;
            response.body.destroy();
            if (request.body instanceof external_node_stream_.Readable)
                throw new errors/* OciError */.M('DENIED', `${request.subject}: ${base.host} wanted other credentials while it was sent to`, { status: 401, retryable: true });
            tried = next;
        }
    };
    // The first request goes alone, so that the others know how to authenticate.
    const informed = async (request) => {
        while (!learnt) {
            if (learning !== undefined) {
                await learning;
                continue;
            }
            let done = () => undefined;
            learning = new Promise((resolve) => { done = resolve; });
            try {
                return await authenticated(request);
            }
            finally {
                // also when it failed: those that wait would otherwise wait for the host one after another
                learnt = true;
                learning = undefined;
                done();
            }
        }
        return authenticated(request);
    };
    const askForWords = async (request, refused) => {
        const answer = await informed({ ...request, method: 'GET' }).catch(() => refused);
        const useful = answer !== refused && answer.status === refused.status && answer.url.host === base.host;
        (useful ? refused : answer).body.destroy();
        return useful ? answer : refused;
    };
    const once = async (request) => {
        const leave = await pacer.enter(request.signal);
        let response;
        let retryAfterMs;
        try {
            if (pacer.isExhausted())
                throw new errors/* OciError */.M('RATE_LIMITED', `${request.subject}: not asked, as ${base.host} said nothing but 429 for minutes`, { status: 429 });
            response = await informed(request);
            retryAfterMs = (0,retry_after/* parseRetryAfter */.m)(response.headers['retry-after'], now());
            pacer.note(response.status === 429, retryAfterMs);
        }
        finally {
            leave();
        }
        if (request.ok.includes(response.status))
            return response;
        const from = response.url.host;
        const withCredential = from === base.host && await credentials(base.host) !== undefined;
        // why not is said to a GET only
        const told = request.method === 'HEAD' && withCredential && (response.status === 401 || response.status === 403) ? await askForWords(request, response) : response;
        const start = await readStart(told);
        // another host was asked with what stood in the redirect, signatures too, and may say it back (T72)
        const said = from === base.host ? (0,answers/* parseErrorBody */.kW)(start) : undefined;
        throw (0,registry_failures/* statusError */.$C)(response.status, request.subject, { said, retryAfterMs, withCredential, host: from });
    };
    return (request) => {
        let unreachable = 0;
        return (0,retry/* retry */.L)(() => once(request), {
            attempts: request.body instanceof external_node_stream_.Readable ? 1 : attempts, firstDelayMs,
            shouldRetry: (error) => {
                if ((0,registry_failures/* isUnreachable */.R0)(error))
                    unreachable += 1;
                return error instanceof errors/* OciError */.M && error.retryable && unreachable < 3 && !pacer.isExhausted();
            },
            askedDelayMs: (error) => error instanceof errors/* OciError */.M ? error.retryAfterMs : undefined,
            onRetry: (error, waitMs) => logger.debug(`${error instanceof Error ? error.message : String(error)}; again in ${(waitMs / 1000).toFixed(1)} s`),
            ...(request.signal === undefined ? {} : { signal: request.signal }),
        });
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/listing.ts



const maxPages = 1000;
const maxErrorSize = 64 * 1024;
/**
 * The pages of a listing, each as the one before links to it, on the same host. Only the first can be absent: a listing that
 * breaks off is not an answer (T13).
 * @throws {OciError} ADDRESS_REFUSED, UNEXPECTED_ANSWER
 */
async function* readPages(exchange, { url: first, maxSize, scopes, subject }) {
    const seen = new Set();
    for (let url = first; url !== undefined;) {
        if (seen.has(url.href) || seen.size >= maxPages)
            throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: the pages of ${first.host} do not end`);
        seen.add(url.href);
        const response = await exchange({ method: 'GET', url, scopes, ok: [200, 404], subject });
        if (response.status === 404) {
            if (seen.size > 1)
                throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${first.host} does not have the next page that it linked to`);
            yield { absent: await (0,src_http/* readBody */.x)(response, maxErrorSize, url).catch(() => Buffer.alloc(0)) };
            return;
        }
        yield { body: await (0,src_http/* readBody */.x)(response, maxSize, url) };
        const link = (0,answers/* parseNextLink */.Pl)(response.headers.link);
        const next = link === undefined ? undefined : (0,answers/* resolveAddress */.tG)(link, url);
        if (link !== undefined && next?.origin !== first.origin)
            throw new errors/* OciError */.M('ADDRESS_REFUSED', `${subject}: the next page is on another host, which is not followed`);
        url = next;
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/pacing.ts
const watched = 16;
const defaultPauseMs = 1000;
/**
 * A 429 delays its own request only; the host pauses when half of its last 16 answers were 429 (DR24). Each pause
 * halves how many are asked at a time, each good answer adds one again.
 */
function createPacer({ now, width = 16, patienceMs = 300_000 }) {
    const answers = [];
    const waiting = new Set();
    let inFlight = 0;
    let allowed = width;
    let resumeAt = 0;
    let timer;
    /** When the 429s began that no other answer came between. */
    let limitedSince;
    const isExhausted = () => limitedSince !== undefined && now() - limitedSince >= patienceMs;
    const admit = () => {
        if (waiting.size === 0 || timer !== undefined)
            return;
        const pause = isExhausted() ? 0 : resumeAt - now();
        if (pause > 0) {
            timer = setTimeout(() => { timer = undefined; admit(); }, Math.ceil(pause));
            return;
        }
        for (const go of waiting) {
            if (inFlight >= allowed && !isExhausted())
                return;
            waiting.delete(go);
            inFlight += 1;
            go();
        }
    };
    const leave = () => { inFlight -= 1; admit(); };
    return {
        enter: (signal) => new Promise((resolve, reject) => {
            if (signal?.aborted === true) {
                reject(abortError(signal));
                return;
            }
            const stop = () => {
                waiting.delete(go);
                if (waiting.size === 0) {
                    clearTimeout(timer);
                    timer = undefined;
                }
                reject(abortError(signal));
            };
            const go = () => {
                signal?.removeEventListener('abort', stop);
                let left = false;
                resolve(() => { if (!left) {
                    left = true;
                    leave();
                } });
            };
            signal?.addEventListener('abort', stop, { once: true });
            waiting.add(go);
            admit();
        }),
        isExhausted,
        note(limited, waitMs = defaultPauseMs) {
            limitedSince = limited ? limitedSince ?? now() : undefined;
            if (isExhausted()) {
                clearTimeout(timer);
                timer = undefined;
                admit();
                return;
            }
            answers.push(limited);
            if (answers.length > watched)
                answers.shift();
            if (!limited) {
                allowed = Math.min(width, allowed + 1);
                return;
            }
            if (answers.length < watched || answers.filter(Boolean).length < watched / 2)
                return;
            if (now() >= resumeAt)
                allowed = Math.max(1, Math.floor(allowed / 2));
            resumeAt = Math.max(resumeAt, now() + waitMs);
        },
    };
}
/** As `node:timers/promises` has it. */
function abortError(signal) {
    const error = new Error('The operation was aborted', { cause: signal?.reason });
    error.name = 'AbortError';
    return error;
}

// EXTERNAL MODULE: ./packages/oci/src/registry/tokens.ts + 1 modules
var tokens = __webpack_require__(75815);
;// CONCATENATED MODULE: ./packages/oci/src/registry/client.ts
















const acceptedTypes = media_types/* acceptedManifestTypes */.oi.join(', ');
const maxTagPage = 8 * 1024 * 1024;
const systemResolver = async (host) => {
    const { lookup } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 71553, 23));
    return (await lookup(host, { all: true })).map(({ address }) => address);
};
const header = (response, name) => {
    const value = response.headers[name];
    return typeof value === 'string' ? value : undefined;
};
function createRegistryClient(options) {
    const { host, plainHttp = false, http, credentials, logger, trust = [], connections = 16, onSecret, attempts = 6, firstDelayMs = 250, resolveHost = systemResolver, now = Date.now } = options;
    if (!(0,src_reference/* isRegistryHost */.EV)(host))
        throw new errors/* OciError */.M('REFERENCE_INVALID', `not a registry: ${JSON.stringify(host)}, expected HOST or HOST:PORT`);
    const base = new URL(`${plainHttp ? 'http' : 'https'}://${host}/`);
    const policy = (0,addresses/* createAddressPolicy */.f)({ resolveHost, trust });
    const authenticator = (0,tokens/* createAuthenticator */.u)({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret });
    const exchange = createExchange({ base, http, authenticator, credentials, policy, pacer: createPacer({ now, width: connections }), logger, now, attempts, firstDelayMs });
    const endpoint = (repository, path) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
        return new URL(`/v2/${repository}/${path}`, base);
    };
    const manifestUrl = (repository, reference) => {
        if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
            throw new errors/* OciError */.M('REFERENCE_INVALID', `neither an image tag nor a digest: ${JSON.stringify(reference.slice(0, 160))}`);
        return endpoint(repository, `manifests/${reference}`);
    };
    const pull = (repository) => [`repository:${repository}:pull`];
    const push = (repository) => [`repository:${repository}:pull,push`];
    const named = (repository, reference) => `${host}/${repository}${(0,src_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
    /** An exchange whose body nobody reads. */
    const bodiless = async (request) => {
        const response = await exchange(request);
        response.body.resume();
        return response;
    };
    // A login page or a proxy that answers 200 to everything says nothing about an image.
    const refuseWebPage = (response, subject) => {
        if ((0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '') !== 'text/html' || response.url.origin !== base.origin)
            return;
        response.body.destroy();
        throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} answered with a web page`, { hint: 'a login page or proxy stands before the registry: check host and port' });
    };
    // A 404 is an answer about an image only if this is a registry, not some web server.
    let confirmed;
    const confirmRegistry = () => {
        confirmed ??= (async () => {
            const response = await bodiless({ method: 'GET', url: new URL('/v2/', base), scopes: [], ok: [200, 401, 403, 404], subject: `the registry ${host}` });
            if (response.status === 404)
                throw new errors/* OciError */.M('NOT_A_REGISTRY', `${host} is no registry: it has no /v2/`, { hint: 'check host and port' });
        })();
        confirmed.catch(() => { confirmed = undefined; });
        return confirmed;
    };
    const absent = async (response) => {
        response.body.resume();
        await confirmRegistry();
    };
    const startUpload = async (repository, subject, query = '') => {
        const response = await bodiless({ method: 'POST', url: endpoint(repository, `blobs/uploads/${query}`), scopes: push(repository), headers: { 'content-length': '0' }, ok: [201, 202], subject });
        const target = (0,answers/* resolveAddress */.tG)(header(response, 'location'), response.url);
        if (target !== undefined)
            await policy.check({ from: response.url, to: target, what: 'the place to upload to' });
        return { ...response, location: target };
    };
    /** A registry before 1.1 of the specification: clients keep the list of referrers under a tag. */
    let withoutReferrers = false;
    const client = {
        host,
        name: `${plainHttp ? 'http+' : ''}registry:${host}`,
        async headManifest(repository, reference) {
            const response = await bodiless({
                method: 'HEAD', url: manifestUrl(repository, reference), scopes: pull(repository), headers: { accept: acceptedTypes },
                ok: [200, 404, 405], subject: named(repository, reference),
            });
            if (response.status === 404)
                return absent(response);
            const digest = header(response, 'docker-content-digest') ?? '';
            const mediaType = (0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '');
            const length = header(response, 'content-length') ?? '';
            if (response.status === 200 && (0,src_digest/* isDigest */.Bc)(digest) && (0,media_types/* isManifestType */.Q3)(mediaType) && /^\d{1,9}$/.test(length) && (!(0,src_digest/* isDigest */.Bc)(reference) || reference === digest)) {
                return { mediaType, digest, size: Number(length) };
            }
            const manifest = await client.getManifest(repository, reference); // T5
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const subject = named(repository, reference);
            const url = manifestUrl(repository, reference);
            const fetch = async (attempt) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: { accept: acceptedTypes }, ok: [200, 404], subject });
                if (response.status === 404)
                    return absent(response);
                refuseWebPage(response, subject);
                if (Number(header(response, 'content-length') ?? 0) > manifest/* maxManifestSize */.NQ) {
                    response.body.destroy();
                    throw new errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${manifest/* maxManifestSize */.NQ} bytes`);
                }
                const bytes = await (0,src_http/* readBody */.x)(response, manifest/* maxManifestSize */.NQ, url).catch((error) => {
                    if (error instanceof Error && 'code' in error && error.code === 'HTTP_BODY_TOO_LARGE')
                        throw new errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${manifest/* maxManifestSize */.NQ} bytes`, { cause: error });
                    return undefined;
                });
                const length = header(response, 'content-length');
                const said = header(response, 'docker-content-digest') ?? '';
                const expected = (0,src_digest/* isDigest */.Bc)(reference) ? reference : (0,src_digest/* isDigest */.Bc)(said) ? said : undefined;
                if (bytes === undefined || (length !== undefined && bytes.length !== Number(length))) {
                    if (attempt < 3)
                        return fetch(attempt + 1);
                    throw new errors/* OciError */.M('NETWORK', `${subject}: the manifest was cut off`, { retryable: true });
                }
                const contentType = header(response, 'content-type');
                const digest = (0,src_digest/* digestOf */.ol)(bytes, expected === undefined ? 'sha256' : (0,manifest/* algorithmOf */.Hy)(expected));
                if (expected === undefined || digest === expected)
                    return (0,manifest/* parseManifest */.Ng)(bytes, { ...(contentType === undefined ? {} : { contentType }), digest, subject });
                if (attempt < 3)
                    return fetch(attempt + 1);
                throw new errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: the manifest has other bytes than its digest ${expected} says`);
            };
            return fetch(1);
        },
        async statBlob(repository, digest) {
            const url = endpoint(repository, `blobs/${digest}`);
            const response = await bodiless({ method: 'HEAD', url, scopes: pull(repository), ok: [200, 404], subject: named(repository, digest) });
            if (response.status === 404)
                return absent(response);
            const length = header(response, 'content-length') ?? '';
            if (!/^\d{1,15}$/.test(length))
                throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${named(repository, digest)}: ${host} does not tell its size`);
            return Number(length);
        },
        async openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const subject = named(repository, digest);
            const url = endpoint(repository, `blobs/${digest}`);
            const request = async (first) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: first === 0 ? {} : { range: `bytes=${first}-` }, ok: [200, 206, 404], subject, signal });
                if (response.status !== 404) {
                    refuseWebPage(response, subject);
                    return response;
                }
                await absent(response);
                throw new errors/* OciError */.M('CONTENT_MISSING', `${subject}: ${host} has no such blob`);
            };
            let opened = offset >= size && size > 0 ? undefined : await request(offset);
            const take = async (first) => {
                const response = opened ?? await request(first);
                opened = undefined;
                return response;
            };
            if (offset >= size && size > 0)
                return external_node_stream_.Readable.from([]);
            const reader = { request: take, size, offset, subject, attempts, firstDelayMs, signal };
            if (offset > 0)
                return (0,streams/* markDisposable */.m$)(readBlob(reader));
            return (0,streams/* markDisposable */.m$)((0,streams/* markProven */.Oi)(readBlob({ ...reader, check: (0,src_digest/* createContentCheck */.W9)({ digest, size }, subject) }), digest));
        },
        async listTags(repository) {
            const subject = `the tags of ${host}/${repository}`;
            const tags = new Set();
            for await (const page of readPages(exchange, { url: endpoint(repository, 'tags/list'), maxSize: maxTagPage, scopes: pull(repository), subject })) {
                if ('absent' in page) {
                    await confirmRegistry();
                    return undefined;
                }
                const listed = (0,answers/* parseTags */.rL)(page.body);
                if (listed === undefined)
                    throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} did not answer with a list of tags`);
                for (const tag of listed)
                    if ((0,src_reference/* isImageTag */._l)(tag))
                        tags.add(tag);
            }
            return [...tags].sort(src_reference/* compareNames */.MP);
        },
        async listReferrers(repository, digest, { tags } = {}) {
            const subject = `the referrers of ${named(repository, digest)}`;
            if (!withoutReferrers) {
                const found = new Map();
                let answered = true;
                for await (const page of readPages(exchange, { url: endpoint(repository, `referrers/${digest}`), maxSize: manifest/* maxManifestSize */.NQ, scopes: pull(repository), subject })) {
                    if ('absent' in page) {
                        answered = false;
                        // one that has the list never answers 404, but a proxy before it may not know the repository
                        withoutReferrers = (0,answers/* parseErrorBody */.kW)(page.absent)?.startsWith('NAME_UNKNOWN') !== true;
                        break;
                    }
                    for (const each of childrenOf((0,manifest/* parseManifest */.Ng)(page.body, { subject }), subject))
                        found.set(each.digest, each);
                }
                if (answered)
                    return [...found.values()];
            }
            const tag = (0,src_referrers/* referrersTag */.LN)(digest);
            const listed = tags?.has(tag) === false ? undefined : await client.getManifest(repository, tag);
            return listed === undefined ? [] : [...childrenOf(listed, subject)];
        },
        async recordReferrers(repository, digest, referrers) {
            const listed = await client.listReferrers(repository, digest);
            const added = referrers.filter((referrer) => !listed.some((each) => each.digest === referrer.digest));
            if (!withoutReferrers || added.length === 0)
                return;
            const index = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests: [...listed, ...added] };
            await client.putManifest(repository, (0,manifest/* parseManifest */.Ng)(Buffer.from(JSON.stringify(index))), (0,src_referrers/* referrersTag */.LN)(digest));
        },
        async hasManifest(repository, digest) {
            return (await client.headManifest(repository, digest))?.digest === digest;
        },
        async putManifest(repository, { mediaType, digest, bytes }, tag) {
            const subject = named(repository, tag ?? digest);
            const response = await bodiless({ method: 'PUT', url: manifestUrl(repository, tag ?? digest), scopes: push(repository), headers: { 'content-type': mediaType }, body: bytes, ok: [200, 201, 202], subject });
            const said = header(response, 'docker-content-digest') ?? '';
            if ((0,src_digest/* isDigest */.Bc)(said) && said !== digest && (0,manifest/* algorithmOf */.Hy)(said) === (0,manifest/* algorithmOf */.Hy)(digest))
                throw new errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: ${host} took the manifest as ${said}, not ${digest}`);
        },
        async hasBlob(repository, digest, size) {
            return await client.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const subject = named(repository, digest);
            try {
                const { location, status } = await startUpload(repository, subject);
                if (status !== 202 || location === undefined)
                    throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} gave no place to upload to`);
                location.searchParams.set('digest', digest);
                await bodiless({
                    method: 'PUT', url: location, scopes: push(repository), headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
                    body: (0,streams/* exactLength */.S6)(stream, size, subject), ok: [201], subject,
                });
            }
            catch (error) {
                stream.destroy();
                throw error;
            }
        },
        async mountBlob(repository, digest, fromRepository) {
            const query = new URLSearchParams({ mount: digest, from: fromRepository });
            const { status, location } = await startUpload(repository, named(repository, digest), `?${query.toString()}`);
            if (status === 201)
                return true;
            // the registry started an upload instead, which nobody will use
            if (location !== undefined)
                await bodiless({ method: 'DELETE', url: location, scopes: push(repository), ok: [200, 202, 204, 400, 401, 403, 404, 405], subject: named(repository, digest) }).catch(() => undefined);
            return false;
        },
    };
    return client;
}
function childrenOf(manifest, subject) {
    if (manifest.kind !== 'index')
        throw new errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: the answer is no list`);
    return manifest.manifests;
}


/***/ }),

/***/ 61936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R0: () => (/* binding */ isUnreachable),
  x6: () => (/* binding */ networkError),
  $C: () => (/* binding */ statusError)
});

// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __webpack_require__(48398);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __webpack_require__(59640);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./packages/oci/src/registry/harbor-refusals.ts
// The words are those of goharbor/harbor: src/server/middleware/{v2auth,immutable,readonly}, src/controller/quota, src/pkg/quota/errors.go.
const refusals = [
    {
        code: 'PROJECT_MISSING', statuses: [401, 403, 404], words: /\bproject \S+ not found\b/i,
        reason: 'the project is not there', hint: 'create the project in Harbor, or let slipway copy --create-projects do it',
    },
    {
        code: 'PUSH_DENIED', statuses: [401, 403], words: /unauthorized to access repository: .*, action: push\b/i,
        reason: 'the credentials do not allow to push to the project', hint: 'give the user or robot the rights to push and pull in that project; the name of a robot has a $, which a shell must not read',
    },
    {
        code: 'QUOTA_EXCEEDED', statuses: [400, 403, 412, 413], words: /\bquota exceeded\b|will exceed the configured upper limit/i,
        reason: 'the quota of the project is used up', hint: 'raise the quota of the project, or remove what is not needed and run the garbage collection',
    },
    {
        code: 'TAG_IMMUTABLE', statuses: [403, 412], words: /\bconfigured as immutable\b/i,
        reason: 'the tag is immutable', hint: 'lift the immutability rule in the policy of the project, or copy under another tag',
    },
    {
        code: 'REGISTRY_READ_ONLY', statuses: [403], words: /\bsystem is in read only mode\b/i,
        reason: 'the registry is read-only at the moment', hint: 'an administrator ends the read-only mode, for example when the garbage collection is over',
    },
];
/** Why a Harbor refused, by what it said; undefined when it is something else. */
function findHarborRefusal(status, said) {
    return refusals.find(({ statuses, words }) => statuses.includes(status) && words.test(said));
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/failures.ts



const networkCodes = {
    HTTP_DNS: 'NETWORK', HTTP_CONNECT: 'NETWORK', HTTP_RESET: 'NETWORK', HTTP_TLS: 'TLS', HTTP_TIMEOUT: 'TIMEOUT', HTTP_BODY_TOO_LARGE: 'UNEXPECTED_ANSWER',
};
/** The error of an exchange that broke; an `OciError`, also one that a request's body failed with, stays what it is. */
function networkError(error, subject) {
    if (error instanceof src_errors/* OciError */.M)
        return error;
    if (error instanceof Error && error.name === 'AbortError')
        return error;
    if (error instanceof http_error/* HttpError */.j) {
        if (error.cause instanceof src_errors/* OciError */.M)
            return error.cause;
        return new src_errors/* OciError */.M(networkCodes[error.code], `${subject}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
    }
    return new src_errors/* OciError */.M('NETWORK', `${subject}: the connection broke: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, retryable: true });
}
const unreachableCodes = new Set(['HTTP_CONNECT', 'HTTP_DNS', 'HTTP_TIMEOUT']);
/** Whether asking again and again makes little sense: the host is not there at all, or says nothing for half a minute. */
function isUnreachable(error) {
    return error instanceof src_errors/* OciError */.M && error.cause instanceof http_error/* HttpError */.j && unreachableCodes.has(error.cause.code);
}
const failures_transient = new Set([408, 500, 502, 503, 504, 522]);
/** The error of an answer that is none: denied, rate limited, a server's trouble, or nothing known (T2, T3, T6). */
function statusError(status, subject, { said, retryAfterMs, withCredential = false, host }) {
    const because = said === undefined ? '' : `: ${said}`;
    const refusal = said === undefined ? undefined : findHarborRefusal(status, said);
    if (refusal !== undefined)
        return new src_errors/* OciError */.M(refusal.code, `${subject}: ${refusal.reason} (${status})${because}`, { status, hint: refusal.hint });
    if (status === 401 || status === 403) {
        return new src_errors/* OciError */.M('DENIED', `${subject}: ${withCredential ? `the credentials for ${host} do not allow it` : `${host} wants credentials`} (${status})${because}`, { status, hint: `log in with docker login ${host}, or set ${(0,auth_variable/* authVariable */.z)(host)} to user:password` });
    }
    if (status === 429)
        return new src_errors/* OciError */.M('RATE_LIMITED', `${subject}: ${host} says too many requests (429)${because}`, { status, retryable: true, retryAfterMs });
    if (failures_transient.has(status))
        return new src_errors/* OciError */.M('SERVER_ERROR', `${subject}: ${host} answered ${status}${because}`, { status, retryable: true, retryAfterMs });
    return new src_errors/* OciError */.M(status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_ANSWER', `${subject}: ${host} answered ${status}${because}`, { status });
}


/***/ }),

/***/ 75815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ basicHeader),
  u: () => (/* binding */ createAuthenticator)
});

// EXTERNAL MODULE: ./packages/core/src/http.ts + 2 modules
var src_http = __webpack_require__(17690);
// EXTERNAL MODULE: ./packages/core/src/retry-after.ts
var retry_after = __webpack_require__(1800);
// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(59899);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/json-shape.ts
var json_shape = __webpack_require__(75947);
// EXTERNAL MODULE: ./packages/oci/src/registry/answers.ts
var answers = __webpack_require__(41446);
;// CONCATENATED MODULE: ./packages/oci/src/registry/challenge.ts
const tokenChar = /[A-Za-z0-9!#$%&'*+.^_`|~-]/;
/**
 * The challenges in `WWW-Authenticate` values, one header or many, several to a header. What cannot be read is
 * left out. Takes linear time whatever comes (T8).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
function parseChallenges(values) {
    return (typeof values === 'string' ? [values] : values ?? []).flatMap((value) => parseOne(value.slice(0, 16_384)));
}
function parseOne(text) {
    const challenges = [];
    let at = 0;
    const skip = (characters) => { while (at < text.length && characters.includes(text.charAt(at)))
        at += 1; };
    const token = () => {
        const start = at;
        while (at < text.length && tokenChar.test(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    };
    const quoted = () => {
        let value = '';
        for (at += 1; at < text.length; at += 1) {
            const character = text.charAt(at);
            if (character === '"') {
                at += 1;
                break;
            }
            if (character === '\\' && at + 1 < text.length)
                at += 1;
            value += text.charAt(at);
        }
        return value;
    };
    while (at < text.length) {
        skip(' \t,');
        const word = token();
        if (word === '') {
            at += 1;
            continue;
        } // not a token: step over it
        const afterWord = at;
        skip(' \t');
        const current = challenges.at(-1);
        if (text.charAt(at) === '=' && current !== undefined) {
            at += 1;
            skip(' \t');
            const value = text.charAt(at) === '"' ? quoted() : unquoted();
            const name = word.toLowerCase();
            if (!Object.hasOwn(current.parameters, name))
                current.parameters[name] = value;
        }
        else {
            at = afterWord;
            challenges.push({ scheme: word.toLowerCase(), parameters: Object.create(null) });
        }
    }
    return challenges;
    function unquoted() {
        const start = at;
        while (at < text.length && !', \t'.includes(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    }
}

// EXTERNAL MODULE: ./packages/oci/src/registry/failures.ts + 1 modules
var failures = __webpack_require__(61936);
;// CONCATENATED MODULE: ./packages/oci/src/registry/tokens.ts






const maxTokenSize = 1024 * 1024;
/** A token that can be sent in a header, and the seconds it lasts; undefined when the answer holds none. @see https://distribution.github.io/distribution/spec/auth/token/ */
function parseTokenAnswer(body) {
    try {
        const document = (0,json_shape/* readObject */.Ag)(JSON.parse(body.toString('utf8')));
        const token = (0,json_shape/* findText */.Vw)(document, 'token') ?? (0,json_shape/* findText */.Vw)(document, 'access_token') ?? '';
        const seconds = document['expires_in'] ?? 60;
        return typeof seconds === 'number' && /^[\x21-\x7e]+$/.test(token) ? { token, seconds } : undefined;
    }
    catch {
        return undefined;
    }
}
/** `Basic …` */
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
/** One token per set of scopes, shared by all requests, fetched again once when it expires or is refused (T7). */
function createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret }) {
    let mode;
    const tokens = new Map();
    const send = async (url, authorization, form) => {
        let target = url;
        for (let hop = 0; hop <= 5; hop += 1) {
            let response;
            try {
                response = await http.request({
                    url: target, method: form === undefined ? 'GET' : 'POST',
                    headers: {
                        accept: 'application/json',
                        ...(authorization !== undefined && target.host === url.host ? { authorization } : {}),
                        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
                    },
                    ...(form === undefined ? {} : { body: Buffer.from(form.toString()) }),
                });
                const location = response.headers.location;
                if (response.status < 300 || response.status >= 400 || location === undefined || form !== undefined) {
                    return { status: response.status, body: await (0,src_http/* readBody */.x)(response, maxTokenSize, target), retryAfter: response.headers['retry-after'] };
                }
                response.body.destroy();
                const next = (0,answers/* resolveAddress */.tG)(location, target);
                if (next === undefined)
                    throw new errors/* OciError */.M('AUTH_FAILED', `the token server ${target.host} redirects to what is no address`);
                await policy.check({ from: target, to: next, what: 'a redirect of its token server' });
                target = next;
            }
            catch (error) {
                throw (0,failures/* networkError */.x6)(error, `the token server ${target.host} of ${host}`);
            }
        }
        throw new errors/* OciError */.M('AUTH_FAILED', `the token server ${url.host} of ${host} redirects without end`);
    };
    const ask = async ({ realm, service }, scopes, credential) => {
        const query = () => {
            const url = new URL(realm);
            if (service !== undefined)
                url.searchParams.set('service', service);
            for (const scope of scopes)
                url.searchParams.append('scope', scope);
            return url;
        };
        let answer;
        if (credential?.kind === 'identity') {
            const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'slipway', refresh_token: credential.token, scope: scopes.join(' '), ...(service === undefined ? {} : { service }) });
            answer = await send(realm, undefined, form);
            if (answer.status === 404 || answer.status === 405)
                answer = await send(query(), basicHeader('<token>', credential.token), undefined);
        }
        else {
            answer = await send(query(), credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined, undefined);
        }
        if (answer.status !== 200) {
            const said = (0,answers/* parseErrorBody */.kW)(answer.body);
            const retryAfterMs = (0,retry_after/* parseRetryAfter */.m)(answer.retryAfter, now());
            throw (0,failures/* statusError */.$C)(answer.status, `the token server ${realm.host} of ${host}`, { said, retryAfterMs, withCredential: credential !== undefined, host });
        }
        const said = parseTokenAnswer(answer.body);
        if (said === undefined)
            throw new errors/* OciError */.M('AUTH_FAILED', `the token server ${realm.host} of ${host} answered without a token`);
        onSecret?.(said.token);
        return { header: `Bearer ${said.token}`, expiresAt: now() + Math.max(60, said.seconds) * 1000 };
    };
    const fetchToken = (bearer, scopes) => (0,retry/* retry */.L)(async () => {
        await policy.check({ from: bearer.from, to: bearer.realm, what: 'its token server' });
        return ask(bearer, scopes, await credentials(host));
    }, {
        attempts, firstDelayMs,
        shouldRetry: (error) => error instanceof errors/* OciError */.M && error.retryable,
        askedDelayMs: (error) => error instanceof errors/* OciError */.M ? error.retryAfterMs : undefined,
    });
    const tokenFor = async (bearer, key, scopes, refused) => {
        const cached = tokens.get(key);
        if (cached !== undefined) {
            const token = await cached;
            if (token.expiresAt - 5000 > now() && token.header !== refused)
                return token.header;
            // of several that find it stale, the first fetches and the others wait for that one
            if (tokens.get(key) !== cached)
                return tokenFor(bearer, key, scopes, refused);
        }
        const fresh = fetchToken(bearer, scopes);
        tokens.set(key, fresh);
        try {
            return (await fresh).header;
        }
        catch (error) {
            if (tokens.get(key) === fresh)
                tokens.delete(key);
            throw error;
        }
    };
    const authenticator = {
        async authorization(scopes) {
            if (mode === undefined)
                return undefined;
            const credential = await credentials(host);
            if (credential?.kind === 'bearer')
                return `Bearer ${credential.token}`;
            if (mode.kind === 'basic')
                return credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined;
            return tokenFor(mode, scopes.join(' '), scopes);
        },
        async respond(answer, { url, scopes, tried }) {
            const challenges = parseChallenges(answer.headers['www-authenticate']);
            const credential = await credentials(host);
            const other = (header) => header === tried ? undefined : header;
            const bearer = challenges.find((challenge) => challenge.scheme === 'bearer' && challenge.parameters['realm'] !== undefined);
            if (credential?.kind === 'bearer') {
                mode = { kind: 'basic' }; // nothing to fetch: the token goes along as it is
                return other(`Bearer ${credential.token}`);
            }
            if (bearer !== undefined) {
                const realm = bearer.parameters['realm'] ?? '';
                if (!URL.canParse(realm))
                    throw new errors/* OciError */.M('AUTH_FAILED', `${host} names a token server that is no address`);
                const service = bearer.parameters['service'];
                mode = { kind: 'bearer', realm: new URL(realm), service, from: url };
                const asked = (bearer.parameters['scope'] ?? '').split(' ').filter((scope) => scope !== '');
                return other(await tokenFor(mode, scopes.join(' '), [...new Set([...scopes, ...asked])], tried));
            }
            if (challenges.some((challenge) => challenge.scheme === 'basic') && credential?.kind === 'basic') {
                mode = { kind: 'basic' };
                return other(basicHeader(credential.username, credential.password));
            }
            return undefined;
        },
    };
    return authenticator;
}


/***/ })

};
