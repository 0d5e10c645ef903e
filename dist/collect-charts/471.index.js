export const id = 471;
export const ids = [471];
export const modules = {

/***/ 1124:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ ForgeError),
/* harmony export */   y0: () => (/* binding */ orUndefined),
/* harmony export */   z1: () => (/* binding */ unwrapForgeError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const couldNotLook = new Set(['FORGE_UNREACHABLE', 'FORGE_RATE_LIMITED', 'FORGE_ANSWER_INVALID']);
/** A request to a forge that failed. */
class ForgeError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ForgeError';
    status;
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: couldNotLook.has(code) ? 3 : 2, retryable: code === 'FORGE_UNREACHABLE' || code === 'FORGE_RATE_LIMITED', ...options });
        this.status = options.status;
    }
}
/** Libraries wrap what our requests throw; this is the error inside. */
function unwrapForgeError(error) {
    for (let inner = error; typeof inner === 'object' && inner !== null; inner = 'cause' in inner ? inner.cause : undefined) {
        if (inner instanceof ForgeError)
            return inner;
    }
    return error;
}
const isCode = (error, code) => error instanceof ForgeError && error.code === code;
/** Undefined instead of a 404. */
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (isCode(error, 'FORGE_NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 9471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kV: () => (/* binding */ findAuthorLimit),
  uL: () => (/* binding */ findWorkflowLimit),
  ys: () => (/* binding */ openForge),
  Gq: () => (/* binding */ readForgeAddress),
  j5: () => (/* binding */ readForgeToken)
});

// UNUSED EXPORTS: systemClock

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./packages/core/src/auth-variable.ts
var auth_variable = __webpack_require__(9640);
// EXTERNAL MODULE: ./packages/core/src/http-error.ts
var http_error = __webpack_require__(6017);
// EXTERNAL MODULE: ./packages/forge/src/errors.ts
var errors = __webpack_require__(1124);
// EXTERNAL MODULE: ./packages/forge/src/requests.ts
var requests = __webpack_require__(557);
;// CONCATENATED MODULE: ./packages/forge/src/download.ts



const maxRedirects = 5;
/** This machine and its links, in the forms that URL makes of them. */
const isOwnHost = (host) => /^(?:localhost|.*\.localhost|127\..*|0\.0\.0\.0|169\.254\..*|\[::1?\]|\[::ffff:.*\]|\[fe[89ab].*\])$/i.test(host);
function errorOf({ status, body }, url) {
    body.on('error', () => undefined).destroy();
    const what = `GET ${url.host}${url.pathname}: HTTP ${status}`;
    if (status === 401 || status === 403)
        return new errors/* ForgeError */.Q8('FORGE_DENIED', what, { status });
    if (status === 404 || status === 410)
        return new errors/* ForgeError */.Q8('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
    return status >= 500 || status === 429 ? new errors/* ForgeError */.Q8('FORGE_UNREACHABLE', what, { status }) : new errors/* ForgeError */.Q8('FORGE_REFUSED', what, { status });
}
/**
 * Files are kept elsewhere, and forges send on to there: the token goes to the hosts of the forge alone, and nobody is sent on to
 * this machine who did not come from it (DR25).
 */
function createDownload({ http, baseUrl }) {
    return async ({ url, headers, start = 0, end, signal }) => {
        const range = start === 0 && end === undefined ? {} : { range: `bytes=${start}-${end === undefined ? '' : end - 1}` };
        let at = url;
        for (let hop = 0;; hop += 1) {
            let response;
            try {
                response = await http.request({ url: at, headers: { 'user-agent': 'slipway', ...range, ...((0,requests/* mayHaveToken */.jb)(at, baseUrl) ? headers : {}) }, ...(signal === undefined ? {} : { signal }) });
            }
            catch (error) {
                if (error instanceof http_error/* HttpError */.j)
                    throw new errors/* ForgeError */.Q8('FORGE_UNREACHABLE', `GET ${at.host}${at.pathname}: ${error.message}`, { cause: error, retryable: error.retryable });
                throw error;
            }
            const { status, headers: said, body } = response;
            if (status === 206 || (status === 200 && !('range' in range)))
                return body;
            const location = status >= 300 && status < 400 ? said.location : undefined;
            const next = location === undefined || !URL.canParse(location, at.href) ? undefined : new URL(location, at);
            const isFit = next !== undefined && (next.protocol === 'https:' || next.protocol === baseUrl.protocol) && (!isOwnHost(next.hostname) || next.hostname === baseUrl.hostname);
            if (next === undefined || !isFit || hop >= maxRedirects)
                throw errorOf(response, at);
            body.on('error', () => undefined).destroy();
            at = next;
        }
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/marker.ts

/** The longest comment or description, in UTF-16 units; GitHub refuses longer ones, the others take more. */
const maxBodyLength = 65_536;
/** A line that no reader sees and by which a comment is found again: `<!-- slipway:verify-images -->`. */
function formatMarker(name) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9._/:]|-(?!-))*$/.test(name) || name.endsWith('-')) {
        throw new errors/* ForgeError */.Q8('FORGE_REFUSED', `"${name}" cannot mark a comment: letters, digits and single . _ / : - are expected`, { exitCode: 70 });
    }
    return `<!-- slipway:${name} -->`;
}
/** Whether a comment is the one of this name: the marker is its first line, so quoting a comment makes no second one. */
function hasMarker(body, name) {
    return body.trimStart().startsWith(formatMarker(name));
}
const isFence = (line) => /^ {0,3}(```|~~~)/.test(line);
/**
 * Text that fits (T74): cut at the end of a line, an open code fence closed, and told where the rest is.
 * @param link where the whole can be read
 */
function cutBody(body, { link, limit = maxBodyLength } = {}) {
    if (body.length <= limit)
        return body;
    const notice = `\n\n*Cut: too long for a comment. The whole is in the job's report${link === undefined ? '' : `: <${link}>`}.*`;
    const room = limit - notice.length - '\n```'.length;
    const end = body.lastIndexOf('\n', room);
    // one endless line is cut anywhere but inside a character
    const head = end > room / 2 ? body.slice(0, end) : body.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
    const open = head.split('\n').filter(isFence).length % 2 === 1;
    return `${head}${open ? '\n```' : ''}${notice}`;
}
/** A comment as it is posted: the marker, then the text, together no longer than a forge takes. */
function formatComment(name, body, link) {
    const marker = formatMarker(name);
    return `${marker}\n${cutBody(body, { limit: maxBodyLength - marker.length - 1, ...(link === undefined ? {} : { link }) })}`;
}

;// CONCATENATED MODULE: ./packages/forge/src/merge.ts

/** A forge looks in the background whether a pull request can be merged; so often it is asked, a second longer each time. */
const looks = 5;
const refuse = (reason, message) => ({ outcome: 'not-mergeable', reason, message });
const merged = ({ mergeCommit }) => ({ outcome: 'merged', ...(mergeCommit === undefined ? {} : { mergeCommit }) });
/** The pull request as soon as it is known whether it merges. */
async function readSettled(number, { api, clock }) {
    for (let look = 1;; look += 1) {
        const pullRequest = await api.readPullRequest(number);
        if (pullRequest.state !== 'open' || pullRequest.mergeable !== undefined || look >= looks)
            return pullRequest;
        await clock.sleep(1000 * look);
    }
}
/** Why it must not be merged, or that it is merged already; undefined when it may be tried. */
function findObstacle(pullRequest, { commit }) {
    const { number, state, mergeable } = pullRequest;
    if (pullRequest.commit !== commit)
        return refuse('moved', `the branch of #${number} is at ${pullRequest.commit}, expected ${commit}`);
    if (state === 'merged')
        return merged(pullRequest);
    if (state === 'closed')
        return refuse('closed', `#${number} is closed`);
    return mergeable === false ? refuse('conflicts', `#${number} conflicts with ${pullRequest.base}`) : undefined;
}
/** The base moved in the same moment, or is not looked at yet: it may be tried again. */
const isRace = (failure) => (failure?.status === 405 && /base branch was modified|try again later/i.test(failure.message)) || (failure?.status === 409 && failure.message.includes('push out of date'));
/**
 * A merge that happened without the forge knowing: Gitea updates the branch, and learns of it in a hook that a request which was broken off takes
 * down with it. From then on it says "try again later" for good, or fails with a 500 because there is nothing left to merge.
 * @see https://github.com/go-gitea/gitea/pull/39062
 */
async function settleLost(number, { commit }, api) {
    if (api.findLostMerge === undefined)
        return undefined;
    const { base, state, commit: head } = await api.readPullRequest(number);
    const mergeCommit = state === 'open' && head === commit ? await api.findLostMerge({ base, commit }) : undefined;
    if (mergeCommit === undefined)
        return undefined;
    const how = await api.settleLostMerge?.(number, mergeCommit);
    return {
        outcome: 'merged', mergeCommit,
        notice: `${base} has #${number} as ${mergeCommit.slice(0, 12)}, but the forge did not know, because a request to merge it had been broken off; it is ${how === 'marked' ? 'marked as merged' : 'closed'} now, and no workflow was started by the merge`,
    };
}
/** Merges when the branch is where the caller saw it. What happened although no answer came is found out, not tried twice. */
async function mergePullRequest(number, wanted, context) {
    const { api } = context;
    const before = findObstacle(await readSettled(number, context), wanted);
    if (before !== undefined)
        return before;
    let failure;
    for (let attempt = 1; attempt === 1 || (attempt <= 3 && isRace(failure)); attempt += 1) {
        failure = undefined;
        try {
            await api.merge(number, wanted);
        }
        catch (error) {
            if (!(error instanceof errors/* ForgeError */.Q8) || (error.code !== 'FORGE_REFUSED' && error.code !== 'FORGE_UNREACHABLE'))
                throw error;
            failure = error;
            // not at once: somebody else's merge may be half done
            const lost = attempt > 1 && isRace(failure) ? await settleLost(number, wanted, api) : undefined;
            if (lost !== undefined)
                return lost;
            await context.clock.sleep(1000 * attempt);
        }
    }
    const after = await api.readPullRequest(number);
    const obstacle = findObstacle(after, wanted);
    if (obstacle !== undefined)
        return obstacle;
    if (failure === undefined)
        return merged(after); // the page may be behind the deed
    const lost = await settleLost(number, wanted, api);
    if (lost !== undefined)
        return lost;
    if (failure.code === 'FORGE_UNREACHABLE')
        throw failure;
    if (after.mergeable === true && isRace(failure))
        return refuse('later', failure.message);
    if (after.mergeable !== undefined)
        return refuse('blocked', `${failure.message}${after.mergeState === undefined ? '' : ` (${after.mergeState})`}`);
    // Gitea has one word for "conflicts" and "not looked yet", and it had its time to look
    return api.kind === 'gitea' ? refuse('conflicts', `#${number} conflicts with ${after.base}, or Gitea is still looking: ${failure.message}`) : refuse('later', failure.message);
}
async function enableAutoMerge(number, wanted, context) {
    const pullRequest = await context.api.readPullRequest(number);
    const obstacle = findObstacle(pullRequest, wanted);
    if (obstacle?.outcome === 'merged')
        return obstacle;
    return obstacle === undefined ? context.api.enableAutoMerge(pullRequest, wanted) : { outcome: 'unavailable', message: obstacle.message };
}

;// CONCATENATED MODULE: ./packages/forge/src/once.ts

const createAttempts = 3;
/** Whether something may exist although its creation failed: no answer came, or "it exists already". */
const mayExist = (error) => error instanceof errors/* ForgeError */.Q8 && (error.code === 'FORGE_UNREACHABLE' || error.code === 'FORGE_REFUSED');
/** Creates a thing that must exist once: after a failure it is looked for before it is tried again (T75). */
async function createOnce(create, { find, clock }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await create();
        }
        catch (error) {
            if (!mayExist(error))
                throw error;
            await clock.sleep(1000 * attempt); // what was still on its way arrives
            const found = await find();
            if (found !== undefined)
                return found;
            if (attempt >= createAttempts || !error.retryable)
                throw error;
        }
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
var external_node_path_default = /*#__PURE__*/__webpack_require__.n(external_node_path_);
;// CONCATENATED MODULE: ./packages/forge/src/texts.ts
/** One line, at most so many characters. */
function cutLine(text, length) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
/** Whether two texts are one to a reader: forges change ends of lines and trim. */
function sameText(a, b) {
    return a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
}
/** The names that are wanted and not present; forges do not tell upper from lower case in them. */
function lackingNames(wanted = [], present) {
    const known = new Set(present.map((name) => name.toLowerCase()));
    return [...new Set(wanted)].filter((name) => !known.has(name.toLowerCase()));
}

;// CONCATENATED MODULE: ./packages/forge/src/release-page.ts








/** Makes the page of a tag's release, or brings it up to date. @throws {ForgeError} FORGE_NOT_FOUND without the tag, which some forges would make */
async function writeRelease(given, { api, clock }) {
    const wanted = { ...given, body: cutBody(given.body) };
    const existing = await api.findRelease(wanted.tag);
    if (existing === undefined) {
        if (await api.findTag(wanted.tag) === undefined)
            throw new errors/* ForgeError */.Q8('FORGE_NOT_FOUND', `there is no tag ${wanted.tag} to make a release of`, { hint: 'push the tag first' });
        return { outcome: 'created', release: await createOnce(() => api.createRelease(wanted), { find: () => api.findRelease(wanted.tag), clock }) };
    }
    const flags = api.kind === 'gitlab' || (existing.isDraft === (wanted.isDraft ?? false) && existing.isPrerelease === (wanted.isPrerelease ?? false));
    if (existing.title === wanted.title && sameText(existing.body, wanted.body) && flags)
        return { outcome: 'unchanged', release: existing };
    return { outcome: 'updated', release: { ...await api.updateRelease(existing, wanted), assets: existing.assets } };
}
async function digestOf({ sha256, open }) {
    if (sha256 !== undefined)
        return `sha256:${sha256}`;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const chunk of open())
        hash.update(chunk);
    return `sha256:${hash.digest('hex')}`;
}
async function openContent(file) {
    if (typeof file !== 'string')
        return file;
    const { size } = await (0,external_node_fs_promises_.stat)(file);
    return { size, open: (0,requests/* openFile */.Tq)(file, size) };
}
/** As far as the forge tells: Gitea knows sizes only. */
const isSame = async (asset, content) => asset.size === content.size && (asset.digest === undefined || !asset.digest.startsWith('sha256:') || asset.digest === await digestOf(content));
/**
 * Puts a file on the page of a release. The same file of the same name stays; another one is refused (DR14).
 * @throws {ForgeError} FORGE_REFUSED when it is larger than the forge takes (P17), or another one is there
 */
async function uploadAsset(tag, { file, name = typeof file === 'string' ? external_node_path_default().basename(file) : '', contentType = 'application/octet-stream' }, { api, clock }) {
    const content = await openContent(file);
    const { size, open } = content;
    const { bytes, says } = api.assetLimit;
    if (size > bytes)
        throw new errors/* ForgeError */.Q8('FORGE_REFUSED', `${name} has ${size} bytes, too many for a release page: ${says}`, { hint: 'split it into smaller segments, or upload it to a storage and link it' });
    if (size === 0)
        throw new errors/* ForgeError */.Q8('FORGE_REFUSED', `${name} is empty, which no release page takes`);
    const find = async () => {
        const release = await api.findRelease(tag);
        if (release === undefined)
            throw new errors/* ForgeError */.Q8('FORGE_NOT_FOUND', `there is no release ${tag}`);
        return { release, asset: release.assets.find((each) => each.name === name) };
    };
    const { release, asset: existing } = await find();
    if (existing !== undefined) {
        if (!await isSame(existing, content))
            throw new errors/* ForgeError */.Q8('FORGE_REFUSED', `${tag} has another ${name} already, of ${existing.size ?? 'unknown'} bytes; this one has ${size}`, { hint: 'published files are not replaced: delete it on the release page, or make a new release' });
        return { outcome: 'unchanged', asset: existing };
    }
    const upload = async () => {
        await api.removeBrokenAsset(release, name);
        return api.uploadAsset(release, { name, contentType, size, open });
    };
    const asset = await createOnce(upload, { find: async () => (await find()).asset, clock });
    if (asset.size !== undefined && asset.size !== size)
        throw new errors/* ForgeError */.Q8('FORGE_ANSWER_INVALID', `${name} arrived with ${asset.size} bytes, ${size} were sent`);
    return { outcome: 'created', asset };
}

;// CONCATENATED MODULE: ./packages/forge/src/forge.ts






/** The whole of a forge from the little that each kind implements. */
function createForge(api, { clock }) {
    let own;
    const findOwnAuthor = () => {
        own ??= api.findOwnAuthor().catch((error) => { own = undefined; throw error; });
        return own;
    };
    /** The oldest of those that have the marker and are ours. */
    const findOwn = async (things, { marker, keyOf }) => {
        const marked = things.filter(({ body }) => hasMarker(body, marker));
        if (marked.length === 0)
            return undefined;
        const isOwn = await findOwnAuthor();
        return marked.filter(({ author }) => isOwn(author)).sort((a, b) => keyOf(a) - keyOf(b))[0];
    };
    const findComment = async (pullRequest, marker) => findOwn(await api.listComments(pullRequest), { marker, keyOf: ({ id }) => id });
    const findIssue = async ({ label, marker }) => findOwn(await api.listIssues(label), { marker, keyOf: ({ number }) => number });
    const findPullRequest = async (branch) => (await api.listOpenPullRequests({ branch })).find((each) => each.branch === branch && !each.isFork);
    return {
        kind: api.kind,
        listComments: (pullRequest) => api.listComments(pullRequest),
        async writeComment({ pullRequest, marker, body, link }) {
            const text = formatComment(marker, body, link);
            const existing = await findComment(pullRequest, marker);
            const outcome = existing === undefined ? 'created' : sameText(existing.body, text) ? 'unchanged' : 'updated';
            const comment = existing === undefined ? await createOnce(() => api.createComment(pullRequest, text), { find: () => findComment(pullRequest, marker), clock })
                : outcome === 'unchanged' ? existing : await api.updateComment(pullRequest, existing.id, text);
            return { outcome, ...(comment.url === undefined ? {} : { url: comment.url }) };
        },
        listIssueComments: (issue) => api.listIssueComments(issue),
        async addIssueComment({ issue, marker, body, link }) {
            const find = async () => findOwn(await api.listIssueComments(issue), { marker, keyOf: ({ id }) => id });
            const existing = await find();
            const { url } = existing ?? await createOnce(() => api.createIssueComment(issue, formatComment(marker, body, link)), { find, clock });
            return { outcome: existing === undefined ? 'created' : 'unchanged', ...(url === undefined ? {} : { url }) };
        },
        reactToComment: (pullRequest, comment, reaction) => api.reactToComment(pullRequest, comment, reaction),
        isOwnAuthor: async (login) => (await findOwnAuthor())(login),
        async setCommitStatus(commit, given) {
            const status = { ...given, description: cutLine(given.description, 140) };
            const isSet = (found) => found !== undefined && found.state === status.state && found.description === status.description && (found.targetUrl ?? '') === (status.targetUrl ?? '');
            const before = await api.findStatus(commit, status.context);
            if (isSet(before))
                return 'unchanged';
            await createOnce(async () => { await api.createStatus(commit, status); return true; }, { find: async () => isSet(await api.findStatus(commit, status.context)) ? true : undefined, clock });
            return before === undefined ? 'created' : 'updated';
        },
        findCommitStatus: (commit, context) => api.findStatus(commit, context),
        listChecks: (commit) => api.listChecks(commit),
        listOpenPullRequests: (filter = {}) => api.listOpenPullRequests(filter),
        findPullRequest,
        listMergedPullRequests: (branch, base) => api.listMergedPullRequests({ branch, base }),
        async findMergedPullRequest(branch, base) {
            const [last] = await api.listMergedPullRequests({ branch, base });
            return last === undefined ? undefined : api.readPullRequest(last.number);
        },
        readPullRequest: (number) => api.readPullRequest(number),
        async openOrUpdatePullRequest(given) {
            const wanted = { ...given, title: cutLine(given.title, 255), body: cutBody(given.body) };
            const existing = await findPullRequest(wanted.branch);
            const differs = existing !== undefined && (existing.title !== wanted.title || !sameText(existing.body, wanted.body) || existing.base !== wanted.base);
            const pullRequest = existing === undefined ? await createOnce(() => api.createPullRequest(wanted), { find: () => findPullRequest(wanted.branch), clock })
                : differs ? await api.updatePullRequest(existing.number, wanted) : existing;
            const missing = {
                labels: lackingNames(wanted.labels, pullRequest.labels), reviewers: lackingNames(wanted.reviewers, pullRequest.reviewers), assignees: lackingNames(wanted.assignees, pullRequest.assignees),
            };
            const isComplete = missing.labels.length + missing.reviewers.length + missing.assignees.length === 0;
            const warnings = isComplete ? [] : await api.assign(pullRequest, missing);
            return { outcome: existing === undefined ? 'created' : differs || !isComplete ? 'updated' : 'unchanged', pullRequest, warnings };
        },
        addLabels: async (pullRequest, labels) => { if (labels.length > 0)
            await api.addLabels(pullRequest, labels); },
        removeLabels: async (pullRequest, labels) => { if (labels.length > 0)
            await api.removeLabels(pullRequest, labels); },
        listReviews: (pullRequest) => api.listReviews(pullRequest),
        mergePullRequest: (number, wanted) => mergePullRequest(number, wanted, { api, clock }),
        enableAutoMerge: (number, wanted) => enableAutoMerge(number, wanted, { api, clock }),
        closePullRequest: (number) => api.closePullRequest(number),
        findBranch: (name) => api.findBranch(name),
        findTag: (name) => api.findTag(name),
        listTags: ({ limit = 100 } = {}) => api.listTags(limit),
        isTagProtected: (name) => api.isTagProtected(name),
        async protectTags(pattern) {
            const example = pattern.replaceAll('*', '0');
            const isDone = () => api.isTagProtected(example);
            if (await isDone())
                return 'unchanged';
            await createOnce(async () => { await api.protectTags(pattern); return true; }, { find: async () => await isDone() ? true : undefined, clock });
            return 'created';
        },
        findIssue,
        async writeIssue(given) {
            const wanted = { ...given, title: cutLine(given.title, 255), body: formatComment(given.marker, given.body) };
            const existing = await findIssue(given);
            const isSame = existing !== undefined && existing.title === wanted.title && sameText(existing.body, wanted.body) && (wanted.state ?? existing.state) === existing.state;
            const issue = existing === undefined ? await createOnce(() => api.createIssue(wanted), { find: () => findIssue(given), clock })
                : isSame ? existing : await api.updateIssue(existing.number, wanted);
            const assignees = lackingNames(wanted.assignees, issue.assignees);
            const warnings = assignees.length === 0 ? [] : await api.assignIssue(issue, assignees);
            return { outcome: existing === undefined ? 'created' : isSame && assignees.length === 0 ? 'unchanged' : 'updated', issue, warnings };
        },
        findRelease: (tag) => api.findRelease(tag),
        writeRelease: (wanted) => writeRelease(wanted, { api, clock }),
        async openAsset(tag, name, options = {}) {
            const release = await api.findRelease(tag);
            const asset = release?.assets.find((each) => each.name === name);
            if (release === undefined || asset === undefined)
                throw new errors/* ForgeError */.Q8('FORGE_NOT_FOUND', `there is no ${name} on the page of ${tag}`);
            return api.openAsset(release, asset, options);
        },
        uploadAsset: (tag, asset) => uploadAsset(tag, asset, { api, clock }),
        assetLimit: api.assetLimit,
        permissionOf: (login) => api.permissionOf(login),
        listTeamMembers: (team) => api.listTeamMembers(team),
    };
}

// EXTERNAL MODULE: ./packages/forge/src/job-authors.ts
var job_authors = __webpack_require__(6993);
;// CONCATENATED MODULE: ./packages/forge/src/factory.ts







const parseUrl = (text, name) => {
    if (text === undefined || !URL.canParse(text) || !/^https?:\/\//.test(text))
        throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `${name} is "${text ?? ''}", expected an address`);
    return new URL(text);
};
const numberOf = (text) => text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
/** Reads where the job runs. @throws {ForgeError} FORGE_NOT_CONFIGURED outside of GitHub, Gitea and GitLab */
function readForgeAddress(env) {
    if (env['GITLAB_CI'] === 'true') {
        const pullRequest = numberOf(env['CI_MERGE_REQUEST_IID']);
        // a job for a fork's merge request runs in the fork; the merge request is the other project's
        const repository = (pullRequest === undefined ? undefined : env['CI_MERGE_REQUEST_PROJECT_PATH']) ?? env['CI_PROJECT_PATH'] ?? '';
        return {
            kind: 'gitlab', baseUrl: parseUrl(env['CI_API_V4_URL'], 'CI_API_V4_URL'), repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(env['CI_JOB_URL'] === undefined ? {} : { jobUrl: env['CI_JOB_URL'] }),
        };
    }
    if (env['GITHUB_API_URL'] !== undefined || env['GITHUB_ACTIONS'] === 'true') {
        const baseUrl = parseUrl(env['GITHUB_API_URL'], 'GITHUB_API_URL');
        const repository = env['GITHUB_REPOSITORY'] ?? '';
        if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
            throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `GITHUB_REPOSITORY is "${repository}", expected owner/name`);
        const pullRequest = numberOf(/^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(env['GITHUB_REF'] ?? '')?.[1]);
        const [server, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_RUN_ID']];
        return {
            kind: env['GITEA_ACTIONS'] === 'true' || baseUrl.pathname.replace(/\/$/, '').endsWith('/api/v1') ? 'gitea' : 'github', baseUrl, repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(server === undefined || run === undefined ? {} : { jobUrl: `${server}/${repository}/actions/runs/${run}` }),
        };
    }
    throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', 'this is neither a job of GitHub or Gitea nor one of GitLab', { hint: 'set GITHUB_API_URL and GITHUB_REPOSITORY, or GITLAB_CI, CI_API_V4_URL and CI_PROJECT_PATH' });
}
/** Of the API's host, and of the host that people know: `github.com` has its API at `api.github.com`. */
const authVariables = (host) => [...new Set([host, host.replace(/^api\./, '')])].map(auth_variable/* authVariable */.z);
/** Of `user:password` the password, which is the token; a token has no colon. */
const tokenOf = (value) => value.slice(value.indexOf(':') + 1);
/**
 * The token for a forge, first found first: the one given, SLIPWAY_FORGE_TOKEN, SLIPWAY_AUTH_<HOST>, the host's own
 * variable, GitLab's job token. @throws {ForgeError} FORGE_NOT_CONFIGURED
 */
function readForgeToken({ kind, baseUrl }, env, given) {
    const names = ['SLIPWAY_FORGE_TOKEN', ...authVariables(baseUrl.host), ...(kind === 'gitlab' ? ['GITLAB_TOKEN'] : [...(kind === 'gitea' ? ['GITEA_TOKEN'] : []), 'GITHUB_TOKEN'])];
    const isJobToken = (value) => kind === 'gitlab' && value === env['CI_JOB_TOKEN'];
    if (given !== undefined && given !== '') {
        // the job's own token is known as such, however it came here (P16)
        const from = kind === 'gitlab' ? undefined : ['GITHUB_TOKEN', 'GITEA_TOKEN'].find((name) => env[name] === given);
        return { value: tokenOf(given), from: from ?? 'token', isJobToken: isJobToken(given) };
    }
    for (const name of names) {
        const value = env[name];
        if (value !== undefined && value !== '')
            return { value: tokenOf(value), from: name, isJobToken: isJobToken(value) };
    }
    const jobToken = env['CI_JOB_TOKEN'];
    if (kind === 'gitlab' && jobToken !== undefined && jobToken !== '')
        return { value: jobToken, from: 'CI_JOB_TOKEN', isJobToken: true };
    throw new errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `there is no token for ${baseUrl.host}`, {
        hint: kind === 'gitlab' ? 'set GITLAB_TOKEN (masked, a project access token with the scope "api")' : `give it as input "token" or variable ${names.join(', ')}; on GitHub \${{ github.token }} with "permissions: pull-requests: write"`,
    });
}
/**
 * Why what this token makes starts no workflow (P16); undefined when nothing says so. The forges' own tokens of a job are
 * made so, to keep workflows from starting each other for ever.
 */
function findWorkflowLimit({ kind }, { from }) {
    if (kind === 'gitlab' || (from !== 'GITHUB_TOKEN' && from !== 'GITEA_TOKEN'))
        return undefined;
    return `a pull request or tag made with ${from} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN`;
}
/** As findWorkflowLimit, from what is seen on the forge: who opened the pull request. */
function findAuthorLimit(author) {
    return (0,job_authors/* isJobAuthor */.f)(author) ? `a pull request of ${author} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN` : undefined;
}
/** The real time. */
const systemClock = { now: () => Date.now(), sleep: async (ms) => { await (0,promises_.setTimeout)(ms); } };
/** A forge ready to use. The libraries behind it are large and are loaded here, not before (DR18). */
async function openForge(address, token, { logger, http, clock = systemClock, maxWaitMs }) {
    const { kind, baseUrl, repository } = address;
    const send = (0,requests/* createSender */.aE)({ http, baseUrl, clock, logger, ...(maxWaitMs === undefined ? {} : { maxWaitMs }) });
    const download = createDownload({ http, baseUrl });
    if (kind === 'gitlab') {
        const { createGitlabApi } = await Promise.all(/* import() */[__webpack_require__.e(833), __webpack_require__.e(553)]).then(__webpack_require__.bind(__webpack_require__, 7711));
        const host = new URL(baseUrl.href.replace(/\/api\/v4\/?$/, ''));
        return createForge(createGitlabApi({ host, project: repository, token: token.value, isJobToken: token.isJobToken, send, download }), { clock });
    }
    const { createGithubApi } = await Promise.all(/* import() */[__webpack_require__.e(119), __webpack_require__.e(413), __webpack_require__.e(198)]).then(__webpack_require__.bind(__webpack_require__, 7198));
    return createForge(createGithubApi({ kind, baseUrl, repository, token: token.value, send, download }), { clock });
}


/***/ }),

/***/ 6993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ isJobAuthor)
/* harmony export */ });
/** Those under whose name a job's own token acts. */
const jobAuthors = new Set(['github-actions[bot]', 'gitea-actions', 'gitea-actions[bot]']);
const isJobAuthor = (login) => jobAuthors.has(login.toLowerCase());


/***/ }),

/***/ 557:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   aE: () => (/* binding */ createSender),
/* harmony export */   jb: () => (/* binding */ mayHaveToken),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* unused harmony export askedWait */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1800);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8335);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6017);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1124);



const maxAnswerBytes = 32 * 2 ** 20;
const attempts = 4;
/** Between two writes, in milliseconds. @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const writeDistanceMs = 1000;
/** From here on a wait is told to everybody, in milliseconds. */
const longWaitMs = 5000;
/** A server may think for a while after the last byte of a file, in milliseconds. */
const uploadIdleMs = 180_000;
/** Undefined for what is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A file as a body that is never in memory as a whole, no longer than was announced. */
function openFile(file, size) {
    return () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { start: 0, end: Math.max(0, size - 1) });
}
/** Hosts that the token of an API may be sent to: its own, and GitHub's for files, `uploads.` instead of `api.`. */
function mayHaveToken(url, baseUrl) {
    return url.origin === baseUrl.origin || (url.protocol === baseUrl.protocol && baseUrl.host.startsWith('api.') && url.host === baseUrl.host.replace(/^api\./, 'uploads.'));
}
/** What the forge says is wrong, in its own words: `message`, `error` and the details of `errors`. */
function explain(body) {
    const text = body.toString();
    const answer = parseJson(text);
    if (typeof answer !== 'object' || answer === null)
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(text.replace(/\s+/g, ' '), 200));
    const parts = Object.entries(answer).filter(([key, value]) => ['message', 'error', 'error_description', 'errors'].includes(key) && value !== null && value !== '');
    return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)((0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .cutText */ .IN)(parts.map(([, value]) => typeof value === 'string' ? value : JSON.stringify(value)).join('; '), 500));
}
/**
 * How long a forge asks to wait, in milliseconds; undefined when the answer is not about its limits (T75).
 * GitHub says so with 403 as well as with 429.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
function askedWait({ status, headers, body }, ownNow) {
    if (status !== 429 && status !== 403 && status !== 503)
        return undefined;
    const served = Date.parse(headers['date'] ?? '');
    const now = Number.isNaN(served) ? ownNow : served; // the clock that the reset was written by
    const after = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfter */ .m)(headers['retry-after'], now, Infinity);
    if (after !== undefined)
        return after;
    if (status === 503)
        return undefined;
    const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
    const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']);
    if (remaining === '0' && Number.isFinite(reset) && reset > 0)
        return Math.max(1000, reset * 1000 - now + 1000);
    return status === 429 || /rate limit|abuse detection/i.test(explain(body)) ? 60_000 : undefined;
}
function errorOf(request, response) {
    const { status, body } = response;
    const said = explain(body);
    const what = `${request.method} ${request.url.host}${request.url.pathname}: HTTP ${status}${said === '' ? '' : `, ${said}`}`;
    if (status === 401)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_DENIED', what, { status, hint: 'the token is not valid for this forge, or it has expired' });
    if (status === 403)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_DENIED', what, { status, hint: hintOf403(said) });
    if (status === 404 || status === 410)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
    if (status === 408 || status >= 500)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_UNREACHABLE', what, { status });
    if (status >= 300 && status < 400)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_REFUSED', `${what}: it has moved`, { status, hint: 'use the present address of the repository' });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_REFUSED', what, { status });
}
/** GitHub has a switch for what its own token of a job may do to pull requests. */
const hintOf403 = (said) => /not permitted to create or approve pull requests/i.test(said)
    ? 'allow it in Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or give the token of an app as SLIPWAY_FORGE_TOKEN, whose pull requests also start workflows'
    : 'the token has no permission for this';
const isRead = (method) => method === 'GET' || method === 'HEAD';
/**
 * The one way to a forge, under whatever library speaks to it: writes go one after the other with a second between them,
 * limits are waited for, and what can be repeated without harm is repeated. A POST is not: it fails with
 * FORGE_UNREACHABLE, and the caller looks first whether it was carried out.
 */
function createSender({ http, baseUrl, clock, logger, maxWaitMs = 120_000 }) {
    const exchange = async (request) => {
        const { method, url, headers, body } = request;
        try {
            const response = await http.request({ method, url, headers: { ...headers, 'user-agent': headers['user-agent'] ?? 'slipway' }, ...(body === undefined ? {} : typeof body === 'string' ? { body: Buffer.from(body) } : { body: body(), idleTimeoutMs: uploadIdleMs }) });
            const plain = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
            return { status: response.status, headers: plain, body: await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .readBody */ .x)(response, maxAnswerBytes, url) };
        }
        catch (error) {
            if (error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .HttpError */ .j)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_UNREACHABLE', `${method} ${url.host}${url.pathname}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
            throw error;
        }
    };
    const send = async (request) => {
        let waited = 0;
        for (let attempt = 1;; attempt += 1) {
            let failure;
            let wait;
            try {
                const response = await exchange(request);
                if (response.status < 300)
                    return response;
                failure = errorOf(request, response);
                wait = askedWait(response, clock.now());
                // 503 may have done something; the others refused, so a POST may be sent again as well
                if (wait !== undefined && response.status !== 503)
                    failure = new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_RATE_LIMITED', `${failure.message}; it asks to wait ${Math.ceil(wait / 1000)} s`, { status: response.status });
            }
            catch (error) {
                if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8))
                    throw error;
                failure = error;
            }
            const repeatable = failure.code === 'FORGE_RATE_LIMITED' || (failure.code === 'FORGE_UNREACHABLE' && failure.retryable && request.method !== 'POST');
            wait ??= 1000 * 2 ** (attempt - 1);
            waited += wait;
            if (!repeatable || attempt >= attempts || waited > maxWaitMs)
                throw failure;
            // somebody who looks at the log wonders why nothing happens
            logger[wait < longWaitMs ? 'debug' : 'info'](`${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .gJ)(failure)}; again in ${Math.ceil(wait / 1000)} s`);
            await clock.sleep(wait);
        }
    };
    let writes = Promise.resolve();
    let lastWrite = -Infinity;
    return (request) => {
        if (!mayHaveToken(request.url, baseUrl))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ForgeError */ .Q8('FORGE_REFUSED', `a request to ${request.url.origin} was not sent: the token belongs to ${baseUrl.origin}`, { exitCode: 70 });
        if (isRead(request.method))
            return send(request);
        const write = writes.then(async () => {
            const wait = lastWrite + writeDistanceMs - clock.now();
            if (wait > 0)
                await clock.sleep(wait);
            try {
                return await send(request);
            }
            finally {
                lastWrite = clock.now();
            }
        });
        writes = write.catch(() => undefined);
        return write;
    };
}


/***/ })

};
