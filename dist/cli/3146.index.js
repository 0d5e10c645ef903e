export const id = 3146;
export const ids = [3146,7234];
export const modules = {

/***/ 85433:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ createRegistryServer)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./packages/oci/src/server/reply.ts

/** An answer that is an error of the API. */
class ApiError extends Error {
    status;
    code;
    headers;
    name = 'ApiError';
    constructor(status, code, message, headers = {}) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }
}
function sendJson({ request, response }, document, headers = {}) {
    const body = Buffer.from(JSON.stringify(document));
    response.writeHead(200, { 'content-type': 'application/json', ...headers, 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
}
function sendEmpty({ response }, status, headers = {}) {
    response.writeHead(status, status === 204 ? headers : { ...headers, 'content-length': '0' });
    response.end();
}
/** The answer for an error that a handler threw. */
function toApiError(error) {
    if (error instanceof ApiError)
        return error;
    if (error instanceof src_errors/* OciError */.M) {
        if (error.code === 'CONTENT_MISSING')
            return new ApiError(404, 'BLOB_UNKNOWN', 'the blob is not known here');
        if (error.code === 'REFERENCE_INVALID')
            return new ApiError(400, 'NAME_INVALID', error.message);
        return new ApiError(error.code === 'STORE_WRITE_FAILED' ? 507 : 500, 'UNKNOWN', `${error.code}: ${error.message}`);
    }
    return new ApiError(500, 'UNKNOWN', 'the registry failed');
}
/** Sends an error, after taking in what the client still sends, so that it gets to read the answer. */
function sendError({ request, response }, error) {
    if (response.headersSent) {
        response.destroy();
        return;
    } // the length is promised already: cut the line
    const body = Buffer.from(JSON.stringify({ errors: [{ code: error.code, message: error.message }] }));
    const send = () => {
        response.writeHead(error.status, { ...error.headers, 'content-type': 'application/json', 'content-length': body.length });
        response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (request.complete || request.readableEnded) {
        send();
        return;
    }
    let drained = 0;
    request.on('data', (chunk) => {
        drained += chunk.length;
        if (drained > maxDrained && !response.headersSent) {
            response.setHeader('connection', 'close');
            send();
        }
    });
    request.once('end', () => { if (!response.headersSent)
        send(); });
    request.on('error', () => undefined);
}
const maxDrained = 64 * 1024 * 1024;

;// CONCATENATED MODULE: ./packages/oci/src/server/route.ts
/**
 * The end point of a path such as `/v2/library/busybox/manifests/1.36`; undefined when there is none. The name of a
 * repository may itself contain `blobs` or `tags`, so paths are read from their end.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#endpoints
 */
function parseRoute(path) {
    let parts;
    try {
        parts = path.split('/').slice(1).map(decodeURIComponent);
    }
    catch {
        return undefined; // a broken percent sequence
    }
    if (parts.shift() !== 'v2')
        return undefined;
    if (parts.length === 0 || (parts.length === 1 && parts[0] === ''))
        return { kind: 'base' };
    if (parts.length === 1 && parts[0] === '_catalog')
        return { kind: 'catalog' };
    const [third = '', second = '', last = ''] = parts.slice(-3);
    const upTo = (count) => parts.slice(0, -count).join('/');
    if (third === 'blobs' && second === 'uploads' && parts.length > 3)
        return last === '' ? { kind: 'uploads', repository: upTo(3) } : { kind: 'upload', repository: upTo(3), id: last };
    if (parts.length < 3)
        return undefined;
    if (second === 'blobs' && last === 'uploads')
        return { kind: 'uploads', repository: upTo(2) };
    if (second === 'tags' && last === 'list')
        return { kind: 'tags', repository: upTo(2) };
    if (second === 'manifests')
        return { kind: 'manifest', repository: upTo(2), reference: last };
    if (second === 'blobs')
        return { kind: 'blob', repository: upTo(2), digest: last };
    if (second === 'referrers')
        return { kind: 'referrers', repository: upTo(2), digest: last };
    return undefined;
}
/**
 * What a `Range` header asks for: one part, `unsatisfiable` (also for one that ends before it begins), or undefined for
 * the whole, which is also the answer to several parts and to what cannot be read.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-range
 */
function parseRange(value, size) {
    const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(value?.trim() ?? '');
    if (match === null)
        return undefined;
    const [, from = '', to = ''] = match;
    if (from === '' && to === '')
        return undefined;
    if (from === '')
        return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { first: Math.max(0, size - Number(to)), last: size - 1 };
    const first = Number(from);
    const last = to === '' ? size - 1 : Math.min(Number(to), size - 1);
    if (to !== '' && Number(to) < first)
        return 'unsatisfiable';
    return first >= size ? 'unsatisfiable' : { first, last };
}
/** The part of a listing that `n` and `last` ask for, and whether more follows; undefined when `n` is no count. */
function pageOf(names, query, compare) {
    const n = query.get('n');
    const last = query.get('last');
    if (n !== null && !/^\d{1,9}$/.test(n))
        return undefined;
    const rest = last === null || last === '' ? names : names.filter((name) => compare(name, last) > 0);
    const count = n === null ? rest.length : Number(n);
    return { names: rest.slice(0, count), more: count > 0 && count < rest.length };
}

;// CONCATENATED MODULE: ./packages/oci/src/server/pull.ts






const manifestUnknown = (repository, reference) => new ApiError(404, 'MANIFEST_UNKNOWN', `${repository} has no manifest ${reference}`);
const blobUnknown = (repository, digest) => new ApiError(404, 'BLOB_UNKNOWN', `${repository} has no blob ${digest}`);
/** GET and HEAD of a manifest. @see end-3 */
async function sendManifest(call, source, { repository, reference }) {
    const { request, response } = call;
    const manifest = (0,src_reference/* isRepositoryName */.en)(repository) && ((0,src_digest/* isDigest */.Bc)(reference) || (0,src_reference/* isImageTag */._l)(reference)) ? await source.getManifest(repository, reference) : undefined;
    if (manifest === undefined)
        throw manifestUnknown(repository, reference);
    const headers = { 'docker-content-digest': manifest.digest, etag: `"${manifest.digest}"` };
    if (request.headers['if-none-match'] === headers.etag) {
        response.writeHead(304, headers).end();
        return;
    }
    response.writeHead(200, { ...headers, 'content-type': manifest.mediaType, 'content-length': manifest.size });
    response.end(request.method === 'HEAD' ? undefined : manifest.bytes);
}
/** GET and HEAD of a blob, whole or in part. @see end-2 */
async function sendBlob(call, source, { repository, digest: text }) {
    const { request, response } = call;
    const digest = (0,src_digest/* isDigest */.Bc)(text) ? text : undefined;
    const size = digest !== undefined && (0,src_reference/* isRepositoryName */.en)(repository) ? await source.statBlob(repository, digest) : undefined;
    if (digest === undefined || size === undefined)
        throw blobUnknown(repository, text);
    const headers = { 'content-type': media_types/* mediaTypes */.Ib.octetStream, 'docker-content-digest': digest, 'accept-ranges': 'bytes', etag: `"${digest}"` };
    const range = request.method === 'HEAD' ? undefined : parseRange(request.headers.range, size);
    if (range === 'unsatisfiable')
        throw new ApiError(416, 'SIZE_INVALID', `the blob has ${size} bytes`, { 'content-range': `bytes */${size}` });
    if (request.method === 'HEAD') {
        response.writeHead(200, { ...headers, 'content-length': size }).end();
        return;
    }
    const first = range?.first ?? 0;
    const length = range === undefined ? size : range.last - first + 1;
    const stream = await source.openBlob(repository, { digest, size }, { offset: first });
    response.writeHead(range === undefined ? 200 : 206, {
        ...headers, 'content-length': length,
        ...(range === undefined ? {} : { 'content-range': `bytes ${first}-${range.last}/${size}` }),
    });
    await sendBytes(call, stream, length);
}
async function sendBytes({ response }, stream, length) {
    async function* part() {
        let left = length;
        for await (const chunk of stream) {
            const bytes = chunk.subarray(0, left);
            left -= bytes.length;
            yield bytes;
            if (left === 0 && bytes.length < chunk.length)
                return;
        }
    }
    // A blob that turns out corrupt fails before its last piece, and the connection is cut.
    await (0,promises_.pipeline)(part, response);
}
const pull_link = (path, query, last) => last === undefined ? {} : { link: `<${path}?${new URLSearchParams({ n: query.get('n') ?? '', last }).toString()}>; rel="next"` };
function listing(call, all, path) {
    const page = pageOf(all, call.query, src_reference/* compareNames */.MP);
    if (page === undefined)
        throw new ApiError(400, 'UNSUPPORTED', 'n must be a count');
    return { names: page.names, headers: pull_link(path, call.query, page.more ? page.names.at(-1) : undefined) };
}
/** @see end-8a, end-8b */
async function sendTags(call, source, { repository }) {
    const tags = (0,src_reference/* isRepositoryName */.en)(repository) ? await source.listTags(repository) : undefined;
    if (tags === undefined)
        throw new ApiError(404, 'NAME_UNKNOWN', `there is no repository ${repository}`);
    const { names, headers } = listing(call, tags, `/v2/${repository}/tags/list`);
    sendJson(call, { name: repository, tags: names }, headers);
}
/** Not in OCI's specification; registries since docker's have it. */
async function sendCatalog(call, source) {
    if (source.listRepositories === undefined)
        throw new ApiError(404, 'UNSUPPORTED', 'the repositories cannot be listed here');
    const { names, headers } = listing(call, await source.listRepositories(), '/v2/_catalog');
    sendJson(call, { repositories: names }, headers);
}
/** @see end-12a, end-12b */
async function sendReferrers(call, source, { repository, digest }) {
    if (source.listReferrers === undefined)
        throw new ApiError(404, 'UNSUPPORTED', 'referrers cannot be listed here');
    if (!(0,src_reference/* isRepositoryName */.en)(repository))
        throw new ApiError(400, 'NAME_INVALID', `${repository} cannot name a repository`);
    if (!(0,src_digest/* isDigest */.Bc)(digest))
        throw new ApiError(400, 'DIGEST_INVALID', `${digest} is no digest`);
    const wanted = call.query.get('artifactType');
    const filtered = wanted !== null && wanted !== '';
    const all = await source.listReferrers(repository, (0,src_digest/* parseDigest */.m)(digest));
    const manifests = all.filter(({ artifactType }) => !filtered || artifactType === wanted);
    sendJson(call, { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests }, { 'content-type': media_types/* mediaTypes */.Ib.ociIndex, ...(filtered ? { 'oci-filters-applied': 'artifactType' } : {}) });
}
/** GET /v2/: yes, this is a registry. @see end-1 */
function sendBase(call) {
    sendJson(call, {});
}

// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __webpack_require__(22104);
;// CONCATENATED MODULE: ./packages/oci/src/server/push.ts






/** Tags that one push of a manifest may set. */
const maxTags = 10;
/** A session that nobody came back to for this long is given up. In milliseconds. */
const sessionLife = 60 * 60 * 1000;
function createPushHandlers(store, { now = Date.now } = {}) {
    const sessions = new Map();
    const checkName = (repository) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new ApiError(400, 'NAME_INVALID', `${repository} cannot name a repository`);
    };
    const wantedDigest = (text) => {
        if (text === null || !(0,src_digest/* isDigest */.Bc)(text))
            throw new ApiError(400, 'DIGEST_INVALID', `${text ?? 'nothing'} is no digest`);
        return text;
    };
    const findSession = ({ repository, id }) => {
        const session = sessions.get(id);
        if (session?.repository !== repository)
            throw new ApiError(404, 'BLOB_UPLOAD_UNKNOWN', `there is no upload ${id}`);
        session.touchedAt = now();
        return session;
    };
    const stateHeaders = ({ repository, upload }) => ({
        location: `/v2/${repository}/blobs/uploads/${upload.id}`, range: `0-${Math.max(0, upload.size - 1)}`, 'docker-upload-uuid': upload.id,
    });
    const sendCreated = (call, repository, digest) => sendEmpty(call, 201, { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest });
    const giveUp = async (session) => {
        sessions.delete(session.upload.id);
        await session.upload.abort();
    };
    const openSession = async (repository) => {
        for (const session of sessions.values())
            if (!session.busy && session.touchedAt + sessionLife < now())
                await giveUp(session);
        const session = { repository, upload: await store.createUpload(), busy: false, touchedAt: now() };
        sessions.set(session.upload.id, session);
        return session;
    };
    /** Adds the body, which must go on where the upload stands. */
    const append = async ({ request }, session) => {
        if (session.busy)
            throw new ApiError(409, 'BLOB_UPLOAD_INVALID', 'another request is writing to this upload');
        const range = request.headers['content-range'];
        const length = request.headers['content-length'];
        if (range !== undefined) {
            const match = /^(?:bytes )?(\d{1,15})-(\d{1,15})(?:\/(?:\d+|\*))?$/.exec(range);
            if (match === null)
                throw new ApiError(416, 'BLOB_UPLOAD_INVALID', 'Content-Range must be FIRST-LAST', stateHeaders(session));
            const [first, last] = [Number(match[1]), Number(match[2])];
            if (first !== session.upload.size || last < first)
                throw new ApiError(416, 'BLOB_UPLOAD_INVALID', `the upload stands at byte ${session.upload.size}`, stateHeaders(session));
            if (length !== undefined && Number(length) !== last - first + 1)
                throw new ApiError(400, 'SIZE_INVALID', 'Content-Range and Content-Length differ', stateHeaders(session));
        }
        session.busy = true;
        try {
            await session.upload.append(request);
        }
        catch (error) {
            if (error instanceof src_errors/* OciError */.M)
                await giveUp(session); // what is on disk is no longer known
            throw error;
        }
        finally {
            session.busy = false;
            session.touchedAt = now();
        }
    };
    const commit = async (call, session, digest) => {
        sessions.delete(session.upload.id);
        try {
            await session.upload.commit({ digest });
        }
        catch (error) {
            if (error instanceof src_errors/* OciError */.M && error.code === 'DIGEST_MISMATCH')
                throw new ApiError(400, 'DIGEST_INVALID', error.message);
            throw error;
        }
        await store.linkBlob(session.repository, digest);
        sendCreated(call, session.repository, digest);
    };
    /**
     * Every blob that a manifest names must be here, but what is not distributed. A subject need not, nor a child of an
     * index: one that carries some platforms only is pushed as it is.
     */
    const checkReferences = async (repository, manifest) => {
        const unknown = [];
        const children = manifest.kind === 'index' ? manifest.manifests : [manifest.config, ...manifest.layers];
        for (const child of children) {
            if ((0,media_types/* isNotDistributed */.HQ)(child.mediaType))
                continue;
            const isManifest = manifest.kind === 'index' && (0,media_types/* isManifestType */.Q3)(child.mediaType);
            const size = isManifest ? (await store.headManifest(repository, child.digest))?.size : await store.statBlob(repository, child.digest);
            if (size === undefined) {
                if (!isManifest)
                    unknown.push(child.digest);
            }
            else if (size !== child.size)
                throw new ApiError(400, 'MANIFEST_INVALID', `${child.digest} has ${size} bytes, the manifest says ${child.size}`);
        }
        if (unknown.length > 0)
            throw new ApiError(404, 'MANIFEST_BLOB_UNKNOWN', `${repository} does not have what the manifest names: ${unknown.slice(0, 5).join(', ')}`);
    };
    const readManifestBody = async ({ request }) => {
        const tooLarge = () => new ApiError(413, 'MANIFEST_INVALID', `a manifest may have ${src_manifest/* maxManifestSize */.NQ} bytes`);
        if (Number(request.headers['content-length'] ?? 0) > src_manifest/* maxManifestSize */.NQ)
            throw tooLarge();
        const chunks = [];
        let size = 0;
        // not `for await`, which would close the connection on leaving early
        await new Promise((resolve, reject) => {
            const onData = (chunk) => {
                size += chunk.length;
                if (size <= src_manifest/* maxManifestSize */.NQ) {
                    chunks.push(chunk);
                    return;
                }
                request.off('data', onData);
                reject(tooLarge());
            };
            request.on('data', onData);
            request.once('end', resolve);
            request.once('error', reject);
        });
        return Buffer.concat(chunks);
    };
    return {
        async startUpload(call, { repository }) {
            checkName(repository);
            const { query } = call;
            const mount = query.get('mount');
            if (mount !== null && (0,src_digest/* isDigest */.Bc)(mount)) {
                const from = query.get('from');
                // without `from` any repository will do: whoever may push here may read all of them
                if (from === null ? await store.adoptBlob(repository, mount) : (0,src_reference/* isRepositoryName */.en)(from) && await store.mountBlob(repository, mount, from)) {
                    sendCreated(call, repository, mount);
                    return;
                }
            }
            const digest = query.get('digest');
            const wanted = digest === null ? undefined : wantedDigest(digest);
            const session = await openSession(repository);
            if (wanted !== undefined) {
                await append(call, session);
                await commit(call, session, wanted);
                return;
            }
            sendEmpty(call, 202, stateHeaders(session));
        },
        async continueUpload(call, route) {
            const session = findSession(route);
            await append(call, session);
            sendEmpty(call, 202, stateHeaders(session));
        },
        async finishUpload(call, route) {
            const session = findSession(route);
            const digest = wantedDigest(call.query.get('digest'));
            await append(call, session);
            await commit(call, session, digest);
        },
        sendUploadStatus(call, route) {
            sendEmpty(call, 204, stateHeaders(findSession(route)));
        },
        async cancelUpload(call, route) {
            await giveUp(findSession(route));
            sendEmpty(call, 204);
        },
        async putManifest(call, { repository, reference }) {
            checkName(repository);
            if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
                throw new ApiError(400, 'MANIFEST_INVALID', `${reference} is neither a tag nor a digest`);
            // @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests-with-tags
            const tags = (0,src_digest/* isDigest */.Bc)(reference) ? [...new Set(call.query.getAll('tag'))] : [reference];
            if (tags.length > maxTags || !tags.every(src_reference/* isImageTag */._l))
                throw new ApiError(400, 'MANIFEST_INVALID', `tag must be given at most ${maxTags} times, each an image tag`);
            const bytes = await readManifestBody(call);
            const contentType = call.request.headers['content-type'];
            let manifest;
            try {
                manifest = (0,src_manifest/* parseManifest */.Ng)(bytes, { ...(contentType === undefined ? {} : { contentType }), algorithm: (0,src_digest/* isDigest */.Bc)(reference) ? (0,src_manifest/* algorithmOf */.Hy)(reference) : 'sha256' });
            }
            catch (error) {
                throw new ApiError(400, 'MANIFEST_INVALID', error instanceof Error ? error.message : 'not a manifest');
            }
            if ((0,src_digest/* isDigest */.Bc)(reference) && reference !== manifest.digest)
                throw new ApiError(400, 'DIGEST_INVALID', `the manifest has digest ${manifest.digest}`);
            await checkReferences(repository, manifest);
            for (const tag of tags.length === 0 ? [undefined] : tags)
                await store.putManifest(repository, manifest, tag);
            sendEmpty(call, 201, {
                location: `/v2/${repository}/manifests/${manifest.digest}`, 'docker-content-digest': manifest.digest,
                ...(manifest.subject === undefined ? {} : { 'oci-subject': manifest.subject.digest }),
                ...((0,src_digest/* isDigest */.Bc)(reference) && tags.length > 0 ? { 'oci-tag': tags.join(', ') } : {}),
            });
        },
        async deleteManifest(call, { repository, reference }) {
            checkName(repository);
            const deleted = (0,src_digest/* isDigest */.Bc)(reference) ? await store.deleteManifest(repository, reference) : (0,src_reference/* isImageTag */._l)(reference) && await store.deleteTag(repository, reference);
            if (!deleted)
                throw new ApiError(404, 'MANIFEST_UNKNOWN', `${repository} has no manifest ${reference}`);
            sendEmpty(call, 202);
        },
        async deleteBlob(call, { repository, digest }) {
            checkName(repository);
            if (!(0,src_digest/* isDigest */.Bc)(digest) || !await store.deleteBlob(repository, (0,src_digest/* parseDigest */.m)(digest)))
                throw new ApiError(404, 'BLOB_UNKNOWN', `${repository} has no blob ${digest}`);
            sendEmpty(call, 202);
        },
        async close() {
            for (const session of [...sessions.values()])
                await giveUp(session);
        },
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/server/registry-server.ts







const sameText = (a, b) => (0,external_node_crypto_.timingSafeEqual)((0,external_node_crypto_.createHash)('sha256').update(a).digest(), (0,external_node_crypto_.createHash)('sha256').update(b).digest());
/** Serves images over the distribution API. @see https://github.com/opencontainers/distribution-spec/blob/v1.1.0/spec.md */
function createRegistryServer({ source, writable, logger, credential, onRequest }) {
    const push = writable === undefined ? undefined : createPushHandlers(writable);
    const authorization = credential === undefined ? undefined : `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;
    const handle = async (call, route, method) => {
        const reading = method === 'GET' || method === 'HEAD';
        const unsupported = (allow) => new ApiError(405, 'UNSUPPORTED', push === undefined ? 'this registry is read-only' : `${method} is not possible here`, { allow });
        switch (route.kind) {
            case 'base':
                if (reading) {
                    sendBase(call);
                    return;
                }
                throw unsupported('GET, HEAD');
            case 'catalog':
                if (reading)
                    return sendCatalog(call, source);
                throw unsupported('GET, HEAD');
            case 'tags':
                if (reading)
                    return sendTags(call, source, route);
                throw unsupported('GET, HEAD');
            case 'referrers':
                if (reading)
                    return sendReferrers(call, source, route);
                throw unsupported('GET, HEAD');
            case 'manifest':
                if (reading)
                    return sendManifest(call, source, route);
                if (method === 'PUT' && push !== undefined)
                    return push.putManifest(call, route);
                if (method === 'DELETE' && push !== undefined)
                    return push.deleteManifest(call, route);
                throw unsupported(push === undefined ? 'GET, HEAD' : 'GET, HEAD, PUT, DELETE');
            case 'blob':
                if (reading)
                    return sendBlob(call, source, route);
                if (method === 'DELETE' && push !== undefined)
                    return push.deleteBlob(call, route);
                throw unsupported(push === undefined ? 'GET, HEAD' : 'GET, HEAD, DELETE');
            case 'uploads':
                if (method === 'POST' && push !== undefined)
                    return push.startUpload(call, route);
                throw unsupported(push === undefined ? '' : 'POST');
            case 'upload':
                if (push === undefined)
                    throw unsupported('');
                if (method === 'PATCH')
                    return push.continueUpload(call, route);
                if (method === 'PUT')
                    return push.finishUpload(call, route);
                if (method === 'GET') {
                    push.sendUploadStatus(call, route);
                    return;
                }
                if (method === 'DELETE')
                    return push.cancelUpload(call, route);
                throw unsupported('GET, PATCH, PUT, DELETE');
        }
    };
    const answer = async (request, response) => {
        const method = request.method ?? 'GET';
        const path = request.url ?? '/';
        response.setHeader('docker-distribution-api-version', 'registry/2.0');
        response.on('close', () => {
            logger.debug(`${method} ${(0,src_text/* plainText */.wh)(path)} ${response.statusCode}`);
            onRequest?.({ method, path, status: response.statusCode, headers: request.headers });
        });
        try {
            if (authorization !== undefined && !sameText(request.headers.authorization ?? '', authorization)) {
                throw new ApiError(401, 'UNAUTHORIZED', 'credentials are needed', { 'www-authenticate': 'Basic realm="slipway"' });
            }
            const cut = path.indexOf('?');
            const route = parseRoute(cut < 0 ? path : path.slice(0, cut));
            if (route === undefined)
                throw new ApiError(404, 'UNSUPPORTED', 'there is no such end point');
            await handle({ request, response, query: new URLSearchParams(cut < 0 ? '' : path.slice(cut + 1)) }, route, method);
        }
        catch (error) {
            if ((0,errors/* errorCode */.CA)(error) === 'ERR_STREAM_PREMATURE_CLOSE' || response.socket?.destroyed !== false) {
                response.destroy();
                return;
            } // the client went away
            const apiError = toApiError(error);
            if (apiError.status >= 500)
                logger.error(`${method} ${(0,src_text/* plainText */.wh)(path)}: ${(0,errors/* errorMessage */.gJ)(error)}`);
            sendError({ request, response }, apiError);
        }
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        response.on('error', () => undefined); // the client went away
        void answer(request, response);
    });
    server.requestTimeout = 0; // a layer of gigabytes takes its time
    server.keepAliveTimeout = 30_000;
    let host = '';
    return {
        listen: (port, address = '127.0.0.1') => new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(port, address, () => {
                server.off('error', reject);
                const bound = server.address();
                const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
                host = `${address.includes(':') ? `[${address}]` : address}:${taken}`;
                resolve(taken);
            });
        }),
        get url() { return `http://${host}`; },
        get host() { return host; },
        async close() {
            const closed = new Promise((resolve) => { server.close(() => resolve()); });
            server.closeAllConnections();
            await closed;
            await push?.close();
        },
    };
}


/***/ }),

/***/ 47234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openImageStore: () => (/* binding */ openImageStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __webpack_require__(82346);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __webpack_require__(92125);
// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var referrers = __webpack_require__(54829);
// EXTERNAL MODULE: ./packages/oci/src/store/contents.ts
var contents = __webpack_require__(89925);
// EXTERNAL MODULE: ./packages/oci/src/store/layout.ts
var layout = __webpack_require__(66649);
// EXTERNAL MODULE: ./packages/oci/src/store/upload.ts
var upload = __webpack_require__(97274);
;// CONCATENATED MODULE: ./packages/oci/src/store/referrers-index.ts






function createReferrersIndex(files) {
    const revisionFolder = (repository, digest) => layout/* storagePaths */.W.revisionLink(repository, digest).replace(/\/link$/, '');
    const writeIndex = async (repository, tag, { digest, size, bytes }) => {
        await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layout/* storagePaths */.W.blobData);
        await files.writeLink(layout/* storagePaths */.W.revisionLink(repository, digest), digest);
        await files.writeLink(layout/* storagePaths */.W.tagIndexLink(repository, tag, digest), digest);
        await files.flush(); // the tag must not survive what it names
        await files.writeLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag), digest);
        await files.flush();
    };
    /** What is listed now; `other` when the tag names something else. One that is lost or rotten is written anew. */
    const readIndex = async (repository, tag) => {
        const digest = await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag));
        if (digest === undefined)
            return { listed: [] };
        try {
            const manifest = await (0,contents/* readManifest */.WI)(files, digest);
            return manifest.kind === 'index' ? { digest, listed: manifest.manifests } : 'other';
        }
        catch (error) {
            if ((0,src_errors/* classifyImageError */.O)(error) !== 'invalid')
                throw error;
            return { digest, listed: [] };
        }
    };
    /** One change at a time to the list of a subject, whoever makes it. */
    const change = async (repository, subject, apply) => {
        const tag = (0,referrers/* referrersTag */.LN)(subject);
        const release = await files.lockName((0,src_digest/* splitDigest */.vo)((0,src_digest/* digestOf */.ol)(`${repository}@${subject}`)).hex);
        try {
            const current = await readIndex(repository, tag);
            if (current === 'other')
                return;
            const { digest: before, listed } = current;
            const wanted = apply(listed);
            if (wanted === listed)
                return;
            if (wanted.length === 0)
                await files.remove(layout/* storagePaths */.W.tag(repository, tag));
            else {
                const index = (0,referrers/* referrersIndex */.X9)(wanted);
                if (index.digest === before)
                    return;
                await writeIndex(repository, tag, index);
                if (before !== undefined)
                    await files.remove(layout/* storagePaths */.W.tagIndexLink(repository, tag, before).replace(/\/link$/, ''));
            }
            // a list of yesterday would keep what it names from being garbage
            if (before !== undefined)
                await files.remove(revisionFolder(repository, before));
            await files.flush();
        }
        finally {
            await release();
        }
    };
    return {
        add: (repository, subject, referrers) => change(repository, subject, (listed) => {
            const known = new Set(listed.map(({ digest }) => digest));
            const added = referrers.filter(({ digest }) => !known.has(digest));
            return added.length === 0 ? listed : [...listed, ...added];
        }),
        remove: (repository, subject, referrer) => change(repository, subject, (listed) => {
            const left = listed.filter(({ digest }) => digest !== referrer);
            return left.length === listed.length ? listed : left;
        }),
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/store/image-store.ts












/**
 * Opens the store in the folder that holds `docker/registry/v2`.
 * @throws {OciError} NOT_FOUND when there is none and `create` is not set
 */
async function openImageStore(folder, { create = false } = {}) {
    const storage = (0,external_node_path_.join)(folder, layout/* storageRoot */.C);
    if (create) {
        await (0,promises_.mkdir)(storage, { recursive: true }).catch((error) => {
            throw new src_errors/* OciError */.M('STORE_WRITE_FAILED', `cannot make an image store in ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
    }
    const found = await (0,promises_.stat)(storage).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new src_errors/* OciError */.M('STORE_UNREADABLE', `cannot look into the image store ${folder}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
    });
    if (found?.isDirectory() !== true)
        throw new src_errors/* OciError */.M('NOT_FOUND', `no image store in ${folder}: it must hold ${layout/* storageRoot */.C}`);
    const files = await (0,contents/* openStoreFiles */.$$)(folder);
    const referrersIndex = createReferrersIndex(files);
    const subjects = new Map();
    const resolve = async (repository, reference) => {
        const digest = (0,src_digest/* isDigest */.Bc)(reference) ? reference : await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, reference));
        if (digest === undefined)
            return undefined;
        return files.readLink(layout/* storagePaths */.W.revisionLink(repository, digest));
    };
    const blobSize = async (digest) => {
        const handle = await files.open(layout/* storagePaths */.W.blobData(digest));
        if (handle === undefined)
            return undefined;
        try {
            return (await handle.stat()).size;
        }
        finally {
            await handle.close();
        }
    };
    const exists = async (repository) => (await files.list(layout/* storagePaths */.W.repository(repository))).some((entry) => entry.name.startsWith('_'));
    const describe = async (digest) => {
        let known = subjects.get(digest);
        if (known === undefined) {
            const { mediaType, size, artifactType, annotations, subject } = await (0,contents/* readManifest */.WI)(files, digest);
            known = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations, subject: subject?.digest };
            subjects.set(digest, known);
        }
        return known;
    };
    const allTags = async (repository) => {
        const tags = [];
        for (const { name } of await files.list(layout/* storagePaths */.W.tags(repository))) {
            if ((0,reference/* isImageTag */._l)(name) && await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, name)) !== undefined)
                tags.push(name);
        }
        return tags.sort(reference/* compareNames */.MP);
    };
    const store = {
        path: files.root,
        name: `store:${files.root}`,
        createUpload: () => (0,upload/* createUpload */.oT)(files, layout/* storagePaths */.W.blobData),
        async headManifest(repository, reference) {
            const manifest = await store.getManifest(repository, reference);
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const digest = await resolve(repository, reference);
            return digest === undefined ? undefined : (0,contents/* readManifest */.WI)(files, digest);
        },
        async statBlob(repository, digest) {
            if (await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest)) === undefined)
                return undefined;
            return blobSize(digest);
        },
        async openBlobFile(repository, { digest, size }) {
            const linked = await files.readLink(layout/* storagePaths */.W.layerLink(repository, digest));
            const handle = linked === undefined ? undefined : await files.open(layout/* storagePaths */.W.blobData(digest));
            if (handle === undefined)
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository} in ${store.name} has no blob ${digest}`);
            const actual = (await handle.stat()).size;
            if (actual !== size) {
                await handle.close();
                throw new src_errors/* OciError */.M('SIZE_MISMATCH', `blob ${digest} in ${store.name} has ${actual} bytes, not ${size}`);
            }
            return handle;
        },
        async openBlob(repository, { digest, size }, { offset = 0 } = {}) {
            const handle = await store.openBlobFile(repository, { digest, size });
            const bytes = handle.createReadStream({ start: offset, highWaterMark: 256 * 1024 });
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, `blob ${digest} of ${repository} in ${store.name}`) : bytes;
        },
        async listTags(repository) {
            return await exists(repository) ? (await allTags(repository)).filter((tag) => !(0,referrers/* isReferrersTag */.zb)(tag)) : undefined;
        },
        async listReferrers(repository, digest) {
            const referrers = [];
            for (const revision of await (0,contents/* listDigests */.SL)(files, layout/* storagePaths */.W.revisions(repository))) {
                if (await files.readLink(layout/* storagePaths */.W.revisionLink(repository, revision)) === undefined)
                    continue;
                const { subject, ...descriptor } = await describe(revision);
                if (subject === digest)
                    referrers.push(descriptor);
            }
            return referrers;
        },
        async listRepositories() {
            const found = [];
            const visit = async (folder, name) => {
                const entries = (await files.list(folder)).filter((entry) => entry.isDirectory());
                if (entries.some((entry) => entry.name === '_manifests'))
                    found.push(name);
                for (const entry of entries) {
                    const child = name === '' ? entry.name : `${name}/${entry.name}`;
                    if ((0,reference/* isRepositoryName */.en)(child))
                        await visit(`${folder}/${entry.name}`, child);
                }
            };
            await visit(`${layout/* storageRoot */.C}/repositories`, '');
            return found.sort(reference/* compareNames */.MP);
        },
        async findBlobFile(repository, digest) {
            return await store.statBlob(repository, digest) === undefined ? undefined : (0,external_node_path_.join)(files.root, layout/* storagePaths */.W.blobData(digest));
        },
        hold: () => files.hold(),
        async hasManifest(repository, digest) {
            if (await files.readLink(layout/* storagePaths */.W.revisionLink(repository, digest)) === undefined)
                return false;
            const manifest = await (0,contents/* readManifest */.WI)(files, digest).catch((error) => {
                if ((0,src_errors/* classifyImageError */.O)(error) === 'invalid')
                    return undefined; // lost or rotten: to be written again
                throw error;
            });
            if (manifest === undefined)
                return false;
            if (manifest.kind === 'index')
                return true;
            for (const child of [manifest.config, ...manifest.layers]) {
                if (!(0,media_types/* isNotDistributed */.HQ)(child.mediaType) && await store.statBlob(repository, child.digest) !== child.size)
                    return false;
            }
            return true;
        },
        async putManifest(repository, manifest, tag) {
            const { digest, bytes, size } = manifest;
            if (tag !== undefined)
                layout/* storagePaths */.W.tag(repository, tag); // refuse a bad name before anything is written
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, [bytes], layout/* storagePaths */.W.blobData);
            await files.writeLink(layout/* storagePaths */.W.revisionLink(repository, digest), digest);
            if (tag !== undefined)
                await files.writeLink(layout/* storagePaths */.W.tagIndexLink(repository, tag, digest), digest);
            await files.flush(); // the tag must not survive what it names
            if (tag !== undefined) {
                await files.writeLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag), digest);
                await files.flush();
            }
            if (manifest.subject !== undefined)
                await referrersIndex.add(repository, manifest.subject.digest, [(0,referrers/* referrerOf */.N1)(manifest)]);
        },
        recordReferrers: (repository, subject, referrers) => referrersIndex.add(repository, subject, referrers),
        async hasBlob(repository, digest, size) {
            return await store.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const link = layout/* storagePaths */.W.layerLink(repository, digest);
            await (0,upload/* writeBlob */.Zh)(files, { digest, size }, stream, layout/* storagePaths */.W.blobData);
            await files.writeLink(link, digest);
        },
        async linkBlob(repository, digest) {
            await files.writeLink(layout/* storagePaths */.W.layerLink(repository, digest), digest);
        },
        async mountBlob(repository, digest, fromRepository) {
            if (await store.statBlob(fromRepository, digest) === undefined)
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async adoptBlob(repository, digest, size) {
            const actual = await blobSize(digest);
            if (actual === undefined || (size !== undefined && actual !== size))
                return false;
            await store.linkBlob(repository, digest);
            return true;
        },
        async linkBlobFile(repository, descriptor, path) {
            if (!await (0,upload/* linkFile */.TG)(files, descriptor, path, layout/* storagePaths */.W.blobData))
                return false;
            await store.linkBlob(repository, descriptor.digest);
            return true;
        },
        async deleteManifest(repository, digest) {
            const link = layout/* storagePaths */.W.revisionLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            const subject = await describe(digest).then((described) => described.subject, () => undefined); // one that is rotten goes as well
            for (const tag of await allTags(repository)) {
                if (await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag)) === digest)
                    await files.remove(layout/* storagePaths */.W.tag(repository, tag));
            }
            const removed = await files.remove(`${layout/* storagePaths */.W.revisions(repository)}/${(0,src_digest/* splitDigest */.vo)(digest).algorithm}/${(0,src_digest/* splitDigest */.vo)(digest).hex}`);
            if (subject !== undefined)
                await referrersIndex.remove(repository, subject, digest);
            return removed;
        },
        async deleteTag(repository, tag) {
            if (await files.readLink(layout/* storagePaths */.W.tagCurrentLink(repository, tag)) === undefined)
                return false;
            return files.remove(layout/* storagePaths */.W.tag(repository, tag));
        },
        async deleteBlob(repository, digest) {
            const link = layout/* storagePaths */.W.layerLink(repository, digest);
            if (await files.readLink(link) === undefined)
                return false;
            return files.remove(link);
        },
    };
    return store;
}


/***/ })

};
