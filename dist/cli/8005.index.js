export const id = 8005;
export const ids = [8005];
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

/***/ 7739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitlabApi: () => (/* binding */ createGitlabApi)
});

// EXTERNAL MODULE: ./node_modules/@gitbeaker/core/dist/index.mjs
var dist = __webpack_require__(5833);
// EXTERNAL MODULE: ./node_modules/@gitbeaker/requester-utils/dist/index.mjs
var requester_utils_dist = __webpack_require__(3888);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./packages/forge/src/answer.ts
var src_answer = __webpack_require__(2413);
// EXTERNAL MODULE: ./packages/forge/src/errors.ts
var errors = __webpack_require__(1124);
// EXTERNAL MODULE: ./packages/forge/src/pages.ts
var pages = __webpack_require__(6015);
// EXTERNAL MODULE: ./packages/forge/src/warnings.ts
var warnings = __webpack_require__(3974);
;// CONCATENATED MODULE: ./packages/forge/src/gitlab/schema.ts
// What is read of GitLab's answers; the rest is ignored.

/** @see https://docs.gitlab.com/api/users/ */
const userSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), username: schemas/* string */.YjP() });
/** @see https://docs.gitlab.com/api/notes/ */
const noteSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), body: schemas/* string */.YjP(), author: userSchema.nullish(), system: schemas/* boolean */.zMY().nullish() });
/** @see https://docs.gitlab.com/api/commits/#list-commit-statuses */
const statusSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP(), status: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish(), target_url: schemas/* string */.YjP().nullish() });
/** @see https://docs.gitlab.com/api/merge_requests/ */
const mergeRequestSchema = schemas/* object */.Ikc({
    iid: schemas/* number */.aig(), web_url: schemas/* string */.YjP(), title: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish(), source_branch: schemas/* string */.YjP(), target_branch: schemas/* string */.YjP(), sha: schemas/* string */.YjP().nullish(),
    source_project_id: schemas/* number */.aig().nullish(), target_project_id: schemas/* number */.aig().nullish(),
    labels: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), reviewers: schemas/* array */.YOg(userSchema).nullish(), assignees: schemas/* array */.YOg(userSchema).nullish(),
});
/** @see https://docs.gitlab.com/api/tags/ */
const tagSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), message: schemas/* string */.YjP().nullish(), commit: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }) });
/** @see https://docs.gitlab.com/api/releases/ */
const releaseSchema = schemas/* object */.Ikc({ tag_name: schemas/* string */.YjP(), name: schemas/* string */.YjP().nullish(), _links: schemas/* object */.Ikc({ self: schemas/* string */.YjP().nullish() }).nullish() });

;// CONCATENATED MODULE: ./packages/forge/src/gitlab/api.ts








const requestSchema = schemas/* object */.Ikc({ method: schemas/* string */.YjP(), prefixUrl: schemas/* string */.YjP(), searchParams: schemas/* string */.YjP().optional(), headers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(), body: schemas/* unknown */.L5J().optional() });
/**
 * The library's requests through ours. Its own requester repeats a POST after a 502, up to ten times, without a look
 * whether it was carried out, and knows no `retry-after`.
 */
const requesterOf = (send) => (0,requester_utils_dist/* createRequesterFn */.PD)((_service, options) => Promise.resolve(options), async (endpoint, options) => {
    const { method, prefixUrl, searchParams = '', headers = {}, body } = requestSchema.parse(options);
    const url = new URL(endpoint, prefixUrl.endsWith('/') ? prefixUrl : `${prefixUrl}/`);
    url.search = searchParams;
    const answer = await send({ method, url, headers, ...(typeof body === 'string' ? { body } : {}) });
    const text = answer.body.toString();
    try {
        return { status: answer.status, headers: { ...answer.headers }, body: text === '' ? {} : JSON.parse(text) };
    }
    catch (cause) {
        throw new errors/* ForgeError */.Q8('FORGE_ANSWER_INVALID', `${url.host}${url.pathname} did not answer with JSON`, { cause });
    }
});
const toComment = ({ id, body, author }) => ({ id, body, author: author?.username ?? '' });
const toPullRequest = (mergeRequest) => ({
    number: mergeRequest.iid, url: mergeRequest.web_url, title: mergeRequest.title, body: mergeRequest.description ?? '',
    branch: mergeRequest.source_branch, base: mergeRequest.target_branch, commit: mergeRequest.sha ?? '', labels: mergeRequest.labels ?? [],
    reviewers: (mergeRequest.reviewers ?? []).map(({ username }) => username), assignees: (mergeRequest.assignees ?? []).map(({ username }) => username),
});
const toStatus = ({ name, status, description, target_url: targetUrl }) => ({
    context: name, state: status === 'success' ? 'success' : status === 'pending' || status === 'running' ? 'pending' : 'failure', description: description ?? '',
    ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
});
const jobTokenHint = 'a GitLab job token can neither read nor write comments, merge requests and statuses: give a project access token with the scope "api" (role Reporter for comments, Developer for the rest) as SLIPWAY_FORGE_TOKEN or GITLAB_TOKEN';
/**
 * GitLab by the resources of gitbeaker, through our requests.
 * @see https://docs.gitlab.com/api/rest/
 */
function createGitlabApi({ host, project, token, isJobToken, send }) {
    const options = { host: host.href.replace(/\/$/, ''), requesterFn: requesterOf(send), rateLimits: {}, queryTimeout: null, ...(isJobToken ? { jobToken: token } : { token }) };
    const resources = { notes: new dist/* MergeRequestNotes */.vxy(options), mergeRequests: new dist/* MergeRequests */.nPt(options), commits: new dist/* Commits */.f7P(options), tags: new dist/* Tags */.YDL(options), releases: new dist/* ProjectReleases */.G2E(options), users: new dist/* Users */.zWC(options) };
    /** A job token reads tags and releases, nothing else that is used here: said in our words before GitLab says "401 Unauthorized". */
    const withApi = async (answer) => {
        if (isJobToken)
            throw new errors/* ForgeError */.Q8('FORGE_DENIED', 'the job token of GitLab cannot do this', { hint: jobTokenHint });
        return answer();
    };
    /** Login names of GitLab become the numbers that its API wants; unknown ones become warnings. */
    const findUsers = async (names, warnings, what) => {
        const ids = [];
        for (const name of names) {
            const [user] = (0,src_answer/* parseAnswer */.W)(schemas/* array */.YOg(userSchema), await resources.users.all({ username: name, page: 1, perPage: 1 }), `user ${name}`);
            if (user === undefined)
                warnings.push(`${name} ${what}: GitLab knows no such user`);
            else
                ids.push(user.id);
        }
        return ids;
    };
    const readMergeRequest = async (number) => (0,src_answer/* parseAnswer */.W)(mergeRequestSchema, await resources.mergeRequests.show(project, number), `merge request !${number}`);
    return {
        kind: 'gitlab',
        listComments: (pullRequest) => withApi(async () => (await (0,pages/* readPages */.n)(async (page) => {
            const items = await resources.notes.all(project, pullRequest, { sort: 'asc', orderBy: 'created_at', page, perPage: pages/* pageSize */.T });
            return { items: (0,src_answer/* parseAnswer */.W)(schemas/* array */.YOg(noteSchema), items, `the notes of !${pullRequest}`) };
        }, ({ id }) => id)).filter(({ system }) => system !== true).map(toComment)),
        createComment: (pullRequest, body) => withApi(async () => toComment((0,src_answer/* parseAnswer */.W)(noteSchema, await resources.notes.create(project, pullRequest, body), 'a new note'))),
        updateComment: (pullRequest, id, body) => withApi(async () => toComment((0,src_answer/* parseAnswer */.W)(noteSchema, await resources.notes.edit(project, pullRequest, id, { body }), `note ${id}`))),
        async findOwnAuthor() {
            const { username } = (0,src_answer/* parseAnswer */.W)(userSchema, await resources.users.showCurrentUser(), 'the user of the token');
            return (author) => author === username;
        },
        findStatus: (commit, context) => withApi(async () => {
            const found = await (0,pages/* readPages */.n)(async (page) => {
                const items = await resources.commits.allStatuses(project, commit, { name: context, all: true, ...{ page, perPage: pages/* pageSize */.T } });
                return { items: (0,src_answer/* parseAnswer */.W)(schemas/* array */.YOg(statusSchema), items, `the statuses of ${commit}`) };
            }, ({ id }) => id);
            const newest = [...found].filter(({ name }) => name === context).sort((a, b) => b.id - a.id)[0];
            return newest === undefined ? undefined : toStatus(newest);
        }),
        createStatus: (commit, { context, state, description, targetUrl }) => withApi(async () => {
            await resources.commits.editStatus(project, commit, state === 'failure' ? 'failed' : state, { name: context, description, ...(targetUrl === undefined ? {} : { targetUrl }) });
        }),
        findPullRequest: (branch) => withApi(async () => {
            const open = await (0,pages/* readPages */.n)(async (page) => {
                const items = await resources.mergeRequests.all({ projectId: project, state: 'opened', sourceBranch: branch, page, perPage: pages/* pageSize */.T });
                return { items: (0,src_answer/* parseAnswer */.W)(schemas/* array */.YOg(mergeRequestSchema), items, `merge requests of ${branch}`) };
            }, ({ iid }) => iid);
            const found = open.find((each) => each.source_branch === branch && each.source_project_id === each.target_project_id);
            return found === undefined ? undefined : toPullRequest(found);
        }),
        createPullRequest: ({ branch, base, title, body }) => withApi(async () => toPullRequest((0,src_answer/* parseAnswer */.W)(mergeRequestSchema, await resources.mergeRequests.create(project, branch, base, title, { description: body }), 'a new merge request'))),
        updatePullRequest: (number, { base, title, body }) => withApi(async () => toPullRequest((0,src_answer/* parseAnswer */.W)(mergeRequestSchema, await resources.mergeRequests.edit(project, number, { targetBranch: base, title, description: body }), `merge request !${number}`))),
        assign: ({ number }, missing) => withApi(async () => {
            const unknown = [];
            const reviewers = await findUsers(missing.reviewers, unknown, 'was not asked for a review');
            const assignees = await findUsers(missing.assignees, unknown, 'was not assigned');
            const failed = await (0,warnings/* collectWarnings */._)([[`people and labels of !${number} were not set`, async () => {
                        const present = await readMergeRequest(number);
                        const ids = (users) => (users ?? []).map(({ id }) => id);
                        await resources.mergeRequests.edit(project, number, {
                            ...(missing.labels.length === 0 ? {} : { addLabels: missing.labels.join(',') }),
                            ...(reviewers.length === 0 ? {} : { reviewerIds: [...ids(present.reviewers), ...reviewers] }),
                            ...(assignees.length === 0 ? {} : { assigneeIds: [...ids(present.assignees), ...assignees] }),
                        });
                    }]]);
            return [...unknown, ...failed];
        }),
        async findTag(name) {
            const answer = await (0,errors/* orUndefined */.y0)(resources.tags.show(project, name));
            if (answer === undefined)
                return undefined;
            const { message, commit } = (0,src_answer/* parseAnswer */.W)(tagSchema, answer, `tag ${name}`);
            return { name, commit: commit.id, ...(message ? { message } : {}) };
        },
        async findRelease(tag) {
            const answer = await (0,errors/* orUndefined */.y0)(resources.releases.show(project, tag));
            if (answer === undefined)
                return undefined;
            const release = (0,src_answer/* parseAnswer */.W)(releaseSchema, answer, `release ${tag}`);
            return { tag: release.tag_name, title: release.name ?? tag, url: release._links?.self ?? new URL(`${project}/-/releases/${encodeURIComponent(tag)}`, `${host.href.replace(/\/$/, '')}/`).href };
        },
    };
}


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


/***/ }),

/***/ 5407:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {

var map = {
	"./BurstyRateLimiter": [
		5860
	],
	"./BurstyRateLimiter.js": [
		5860
	],
	"./ExpressBruteFlexible": [
		3966,
		3966
	],
	"./ExpressBruteFlexible.js": [
		3966,
		3966
	],
	"./RLWrapperBlackAndWhite": [
		7383
	],
	"./RLWrapperBlackAndWhite.js": [
		7383
	],
	"./RLWrapperTimeouts": [
		4016
	],
	"./RLWrapperTimeouts.js": [
		4016
	],
	"./RateLimiterAbstract": [
		8569
	],
	"./RateLimiterAbstract.js": [
		8569
	],
	"./RateLimiterCluster": [
		2946
	],
	"./RateLimiterCluster.js": [
		2946
	],
	"./RateLimiterDrizzle": [
		673
	],
	"./RateLimiterDrizzle.js": [
		673
	],
	"./RateLimiterDrizzleNonAtomic": [
		5347
	],
	"./RateLimiterDrizzleNonAtomic.js": [
		5347
	],
	"./RateLimiterDynamo": [
		2309
	],
	"./RateLimiterDynamo.js": [
		2309
	],
	"./RateLimiterEtcd": [
		6481
	],
	"./RateLimiterEtcd.js": [
		6481
	],
	"./RateLimiterEtcdNonAtomic": [
		5299
	],
	"./RateLimiterEtcdNonAtomic.js": [
		5299
	],
	"./RateLimiterInsuredAbstract": [
		3847
	],
	"./RateLimiterInsuredAbstract.js": [
		3847
	],
	"./RateLimiterMemcache": [
		3250
	],
	"./RateLimiterMemcache.js": [
		3250
	],
	"./RateLimiterMemory": [
		4544
	],
	"./RateLimiterMemory.js": [
		4544
	],
	"./RateLimiterMongo": [
		820
	],
	"./RateLimiterMongo.js": [
		820
	],
	"./RateLimiterMySQL": [
		7793
	],
	"./RateLimiterMySQL.js": [
		7793
	],
	"./RateLimiterPostgres": [
		3740
	],
	"./RateLimiterPostgres.js": [
		3740
	],
	"./RateLimiterPrisma": [
		6323
	],
	"./RateLimiterPrisma.js": [
		6323
	],
	"./RateLimiterQueue": [
		2860
	],
	"./RateLimiterQueue.js": [
		2860
	],
	"./RateLimiterRedis": [
		4336
	],
	"./RateLimiterRedis.js": [
		4336
	],
	"./RateLimiterRes": [
		449
	],
	"./RateLimiterRes.js": [
		449
	],
	"./RateLimiterSQLite": [
		3283
	],
	"./RateLimiterSQLite.js": [
		3283
	],
	"./RateLimiterStoreAbstract": [
		5140
	],
	"./RateLimiterStoreAbstract.js": [
		5140
	],
	"./RateLimiterUnion": [
		244
	],
	"./RateLimiterUnion.js": [
		244
	],
	"./RateLimiterValkey": [
		2193
	],
	"./RateLimiterValkey.js": [
		2193
	],
	"./RateLimiterValkeyGlide": [
		3756
	],
	"./RateLimiterValkeyGlide.js": [
		3756
	],
	"./component/BlockedKeys": [
		8830
	],
	"./component/BlockedKeys/": [
		8830
	],
	"./component/BlockedKeys/BlockedKeys": [
		5202
	],
	"./component/BlockedKeys/BlockedKeys.js": [
		5202
	],
	"./component/BlockedKeys/index": [
		8830
	],
	"./component/BlockedKeys/index.js": [
		8830
	],
	"./component/MemoryStorage": [
		8178,
		8178
	],
	"./component/MemoryStorage/": [
		8178,
		8178
	],
	"./component/MemoryStorage/MemoryStorage": [
		1534
	],
	"./component/MemoryStorage/MemoryStorage.js": [
		1534
	],
	"./component/MemoryStorage/Record": [
		749
	],
	"./component/MemoryStorage/Record.js": [
		749
	],
	"./component/MemoryStorage/index": [
		8178,
		8178
	],
	"./component/MemoryStorage/index.js": [
		8178,
		8178
	],
	"./component/RateLimiterEtcdTransactionFailedError": [
		3184
	],
	"./component/RateLimiterEtcdTransactionFailedError.js": [
		3184
	],
	"./component/RateLimiterQueueError": [
		7948
	],
	"./component/RateLimiterQueueError.js": [
		7948
	],
	"./component/RateLimiterSetupError": [
		2922
	],
	"./component/RateLimiterSetupError.js": [
		2922
	],
	"./constants": [
		3880,
		1499
	],
	"./constants.js": [
		3880,
		1499
	]
};
function webpackAsyncContext(req) {
	if(!__webpack_require__.o(map, req)) {
		return Promise.resolve().then(() => {
			var e = new Error("Cannot find module '" + req + "'");
			e.code = 'MODULE_NOT_FOUND';
			throw e;
		});
	}

	var ids = map[req], id = ids[0];
	return Promise.all(ids.slice(1).map(__webpack_require__.e)).then(() => {
		return __webpack_require__.t(id, 7 | 16);
	});
}
webpackAsyncContext.keys = () => (Object.keys(map));
webpackAsyncContext.id = 5407;
module.exports = webpackAsyncContext;

/***/ })

};
