export const id = 1085;
export const ids = [1085];
export const modules = {

/***/ 2413:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseAnswer)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1124);

/** An answer as its schema says it is. @throws {ForgeError} FORGE_ANSWER_INVALID */
function parseAnswer(schema, answer, what) {
    const parsed = schema.safeParse(answer);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ForgeError */ .Q8('FORGE_ANSWER_INVALID', `the forge's answer about ${what} is not what its documentation says: ${issue === undefined ? '' : `${issue.path.join('.') || 'it'}: ${issue.message}`}`);
}


/***/ }),

/***/ 1085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGithubApi: () => (/* binding */ createGithubApi)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(4794);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./packages/forge/src/answer.ts
var src_answer = __webpack_require__(2413);
// EXTERNAL MODULE: ./packages/forge/src/errors.ts
var errors = __webpack_require__(1124);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/forge/src/fetch.ts

const headersOf = (given) => {
    const headers = {};
    new Headers(given ?? {}).forEach((value, name) => { headers[name] = value; });
    return headers;
};
/** Our sender in the shape of `fetch`, for libraries that take one (DR22). Only text bodies are sent. */
function createForgeFetch(send) {
    return async (url, { method = 'GET', headers, body } = {}) => {
        if (body !== undefined && body !== null && typeof body !== 'string')
            throw new src_errors/* SlipwayError */.GQ('FORGE_BODY', 'only text is sent to a forge', { exitCode: 70 });
        const answer = await send({ method: method.toUpperCase(), url: new URL(url), headers: headersOf(headers), ...(typeof body === 'string' ? { body } : {}) });
        const empty = answer.status === 204 || answer.status === 205 || answer.body.length === 0;
        return new Response(empty ? null : new Uint8Array(answer.body), { status: answer.status, headers: answer.headers });
    };
}

// EXTERNAL MODULE: ./packages/forge/src/pages.ts
var pages = __webpack_require__(6015);
// EXTERNAL MODULE: ./packages/forge/src/warnings.ts
var warnings = __webpack_require__(3974);
;// CONCATENATED MODULE: ./packages/forge/src/github/schema.ts
// What is read of the answers of GitHub and Gitea; the rest is ignored.

/** @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user */
const userSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/rest/issues/comments */
const commentSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), body: schemas/* string */.YjP().nullish(), user: userSchema.nullish(), html_url: schemas/* string */.YjP().nullish() });
/** @see https://docs.github.com/en/rest/commits/statuses */
const statusSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(), context: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish(), target_url: schemas/* string */.YjP().nullish(),
    /** Gitea writes `status`. */
    state: schemas/* string */.YjP().optional(), status: schemas/* string */.YjP().optional(),
});
/** @see https://docs.github.com/en/rest/pulls/pulls */
const pullRequestSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig(), html_url: schemas/* string */.YjP(), title: schemas/* string */.YjP(), body: schemas/* string */.YjP().nullish(),
    head: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish() }),
    base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }),
    labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).nullish(),
    assignees: schemas/* array */.YOg(userSchema).nullish(),
    requested_reviewers: schemas/* array */.YOg(userSchema).nullish(),
});
/** @see https://docs.github.com/en/rest/issues/labels */
const labelSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/rest/git/refs */
const gitRefSchema = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }) });
/** @see https://docs.github.com/en/rest/git/tags */
const gitTagSchema = schemas/* object */.Ikc({ message: schemas/* string */.YjP().nullish(), object: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }) });
/** @see https://docs.gitea.com/api/ repoGetTag */
const giteaTagSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), message: schemas/* string */.YjP().nullish(), commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
/** @see https://docs.github.com/en/rest/releases/releases */
const releaseSchema = schemas/* object */.Ikc({ tag_name: schemas/* string */.YjP(), name: schemas/* string */.YjP().nullish(), html_url: schemas/* string */.YjP() });

;// CONCATENATED MODULE: ./packages/forge/src/github/api.ts








/** Who comments when a job's own token does, which may not ask who it is. */
const jobAuthors = new Set(['github-actions[bot]', 'gitea-actions', 'gitea-actions[bot]']);
const toComment = ({ id, body, user, html_url: url }) => ({ id, body: body ?? '', author: user?.login ?? '', ...(typeof url === 'string' ? { url } : {}) });
function toStatus({ context, description, state, status, target_url: targetUrl }) {
    const given = state ?? status;
    return {
        context, state: given === 'pending' || given === 'success' ? given : 'failure', description: description ?? '',
        ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
    };
}
const toPullRequest = ({ number, html_url: url, title, body, head, base, labels, assignees, requested_reviewers: reviewers }) => ({
    number, url, title, body: body ?? '', branch: head.ref, base: base.ref, commit: head.sha,
    labels: (labels ?? []).map(({ name }) => name), reviewers: (reviewers ?? []).map(({ login }) => login), assignees: (assignees ?? []).map(({ login }) => login),
});
/**
 * GitHub by its own client, through our requests; Gitea's API is the same but for a few paths.
 * @see https://docs.github.com/en/rest
 */
function createGithubApi({ kind, baseUrl, repository, token, send }) {
    const [owner = '', repo = ''] = repository.split('/');
    const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: baseUrl.href.replace(/\/$/, ''), request: { fetch: createForgeFetch(send) }, log: quiet });
    /** One request by its route, as GitHub documents it; owner and repo are filled in. */
    const ask = async (route, schema, parameters = {}) => {
        try {
            const answer = await octokit.request(route, { owner, repo, ...parameters });
            return { data: (0,src_answer/* parseAnswer */.W)(schema, answer.data, route), headers: answer.headers };
        }
        catch (error) {
            throw (0,errors/* unwrapForgeError */.z1)(error);
        }
    };
    const get = async (route, schema, parameters) => (await ask(route, schema, parameters)).data;
    const list = (route, schema, { keyOf, ...parameters }) => (0,pages/* readPages */.n)(async (page) => {
        // Gitea calls the size of a page `limit`
        const { data, headers } = await ask(`GET ${route}`, schemas/* array */.YOg(schema), { ...parameters, page, ...(kind === 'gitea' ? { limit: pages/* pageSize */.T } : { per_page: pages/* pageSize */.T }) });
        return { items: data, hasNext: typeof headers['link'] === 'string' && headers['link'].includes('rel="next"') };
    }, keyOf);
    const issue = '/repos/{owner}/{repo}/issues';
    const pulls = '/repos/{owner}/{repo}/pulls';
    /** Gitea has no label that nobody made. */
    const createLabels = async (names) => {
        const known = new Set((await list('/repos/{owner}/{repo}/labels', labelSchema, { keyOf: ({ id }) => id })).map(({ name }) => name.toLowerCase()));
        for (const name of names)
            if (!known.has(name.toLowerCase()))
                await get('POST /repos/{owner}/{repo}/labels', labelSchema, { name, color: kind === 'gitea' ? '#ededed' : 'ededed' });
    };
    return {
        kind,
        listComments: async (pullRequest) => (await list(`${issue}/{number}/comments`, commentSchema, { keyOf: ({ id }) => id, number: pullRequest })).map(toComment),
        createComment: async (pullRequest, body) => toComment(await get(`POST ${issue}/{number}/comments`, commentSchema, { number: pullRequest, body })),
        updateComment: async (_pullRequest, id, body) => toComment(await get(`PATCH ${issue}/comments/{id}`, commentSchema, { id, body })),
        async findOwnAuthor() {
            try {
                const { login } = await get('GET /user', userSchema);
                return (author) => author === login;
            }
            catch (error) {
                if (!(error instanceof errors/* ForgeError */.Q8) || (error.code !== 'FORGE_DENIED' && error.code !== 'FORGE_NOT_FOUND'))
                    throw error;
                // a token of an app may not ask; its comments are those of a bot
                return (author) => jobAuthors.has(author) || author.endsWith('[bot]');
            }
        },
        async findStatus(commit, context) {
            const found = (await list('/repos/{owner}/{repo}/commits/{commit}/statuses', statusSchema, { keyOf: ({ id }) => id, commit })).filter((status) => status.context === context);
            const newest = [...found].sort((a, b) => b.id - a.id)[0];
            return newest === undefined ? undefined : toStatus(newest);
        },
        async createStatus(commit, { context, state, description, targetUrl }) {
            await ask('POST /repos/{owner}/{repo}/statuses/{commit}', statusSchema, { commit, context, state, description, ...(targetUrl === undefined ? {} : { target_url: targetUrl }) });
        },
        async findPullRequest(branch) {
            // `head` is a filter that Gitea does not know
            const open = await list(pulls, pullRequestSchema, { keyOf: ({ number }) => number, state: 'open', head: `${owner}:${branch}` });
            const found = open.find(({ head }) => head.ref === branch && head.repo?.full_name.toLowerCase() === repository.toLowerCase());
            return found === undefined ? undefined : toPullRequest(found);
        },
        createPullRequest: async ({ branch, base, title, body }) => toPullRequest(await get(`POST ${pulls}`, pullRequestSchema, { head: branch, base, title, body })),
        updatePullRequest: async (number, { base, title, body }) => toPullRequest(await get(`PATCH ${pulls}/{number}`, pullRequestSchema, { number, base, title, body })),
        assign: ({ number, assignees }, missing) => (0,warnings/* collectWarnings */._)([
            ...(missing.labels.length === 0 ? [] : [[`labels ${missing.labels.join(', ')} were not added`, async () => {
                        await createLabels(missing.labels);
                        await ask(`POST ${issue}/{number}/labels`, schemas/* array */.YOg(labelSchema), { number, labels: missing.labels });
                    }]]),
            // one by one: a name that is unknown, or that of the author, must not keep the others out
            ...missing.reviewers.map((reviewer) => [`${reviewer} was not asked for a review`, () => ask(`POST ${pulls}/{number}/requested_reviewers`, schemas/* unknown */.L5J(), { number, reviewers: [reviewer] })]),
            ...(missing.assignees.length === 0 ? [] : [[`${missing.assignees.join(', ')} were not assigned`, () => ask(`PATCH ${issue}/{number}`, schemas/* unknown */.L5J(), { number, assignees: [...assignees, ...missing.assignees] })]]),
        ]),
        async findTag(name) {
            if (kind === 'gitea') {
                const tag = await (0,errors/* orUndefined */.y0)(get('GET /repos/{owner}/{repo}/tags/{name}', giteaTagSchema, { name }));
                return tag === undefined ? undefined : { name, commit: tag.commit.sha, ...(tag.message ? { message: tag.message } : {}) };
            }
            const ref = await (0,errors/* orUndefined */.y0)(get('GET /repos/{owner}/{repo}/git/ref/tags/{+name}', gitRefSchema, { name: encodeTag(name) }));
            if (ref === undefined)
                return undefined;
            if (ref.object.type !== 'tag')
                return { name, commit: ref.object.sha };
            const { message, object } = await get('GET /repos/{owner}/{repo}/git/tags/{sha}', gitTagSchema, { sha: ref.object.sha });
            return { name, commit: object.sha, ...(message ? { message } : {}) };
        },
        async findRelease(tag) {
            const release = await (0,errors/* orUndefined */.y0)(get('GET /repos/{owner}/{repo}/releases/tags/{tag}', releaseSchema, { tag }));
            return release === undefined ? undefined : { tag: release.tag_name, title: release.name ?? tag, url: release.html_url };
        },
    };
}
/** Slashes of a tag stay slashes in a ref's address. */
const encodeTag = (name) => name.split('/').map(encodeURIComponent).join('/');


/***/ }),

/***/ 6015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pageSize),
/* harmony export */   n: () => (/* binding */ readPages)
/* harmony export */ });
/** The items asked for per page: no server's own maximum is smaller by default, so that a short page is the last one. */
const pageSize = 50;
/**
 * All items, page by page up to a short one (no `Link` header is needed). A server that knows no pages and answers
 * everything each time is noticed: nothing of its second page is new.
 */
async function readPages(read, keyOf) {
    const found = new Map();
    for (let page = 1;; page += 1) {
        const { items, hasNext = false } = await read(page);
        const before = found.size;
        for (const item of items)
            if (!found.has(keyOf(item)))
                found.set(keyOf(item), item);
        if (found.size === before || items.length > pageSize || (items.length < pageSize && !hasNext))
            return [...found.values()];
    }
}


/***/ }),

/***/ 3974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ collectWarnings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

/** Each step by itself: one that fails becomes a line, the others are done. */
async function collectWarnings(steps) {
    const warnings = [];
    for (const [what, step] of steps) {
        try {
            await step();
        }
        catch (error) {
            warnings.push(`${what}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error)}`);
        }
    }
    return warnings;
}


/***/ })

};
