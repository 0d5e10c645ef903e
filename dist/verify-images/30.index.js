export const id = 30;
export const ids = [30];
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

/***/ 6030:
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
var answer = __webpack_require__(2413);
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
;// CONCATENATED MODULE: ./packages/forge/src/github/client.ts






const repoPath = '/repos/{owner}/{repo}';
function createGithubClient(options) {
    const { kind, baseUrl, repository, token, send } = options;
    const [owner = '', repo = ''] = repository.split('/');
    const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: baseUrl.href.replace(/\/$/, ''), request: { fetch: createForgeFetch(send) }, log: quiet });
    const request = async (route, parameters) => {
        try {
            return await octokit.request(route, { owner, repo, ...parameters });
        }
        catch (error) {
            throw (0,errors/* unwrapForgeError */.z1)(error);
        }
    };
    return {
        ...options, owner, repo,
        get: async (route, schema, parameters = {}) => (0,answer/* parseAnswer */.W)(schema, (await request(route, parameters)).data, route),
        ask: (route, parameters = {}) => request(route, parameters),
        list: (route, schema, { keyOf, limit, ...parameters }) => (0,pages/* readPages */.n)(async (page) => {
            // Gitea calls the size of a page `limit`
            const { data, headers } = await request(`GET ${route}`, { ...parameters, page, ...(kind === 'gitea' ? { limit: pages/* pageSize */.T } : { per_page: pages/* pageSize */.T }) });
            return { items: (0,answer/* parseAnswer */.W)(schemas/* array */.YOg(schema), data, route), hasNext: typeof headers['link'] === 'string' && headers['link'].includes('rel="next"') };
        }, keyOf, limit),
        async graphql(query, schema, variables) {
            try {
                return (0,answer/* parseAnswer */.W)(schema, await octokit.graphql(query, { owner, repo, ...variables }), 'a query');
            }
            catch (error) {
                throw findGraphqlLimit(error) ?? (0,errors/* unwrapForgeError */.z1)(error);
            }
        },
    };
}
const limitSchema = schemas/* object */.Ikc({ errors: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* literal */.euz('RATE_LIMITED'), message: schemas/* string */.YjP() })).min(1) });
/** A limit of GraphQL comes in an answer of 200. */
function findGraphqlLimit(error) {
    const parsed = limitSchema.safeParse(error);
    return parsed.success ? new errors/* ForgeError */.Q8('FORGE_RATE_LIMITED', `GitHub: ${parsed.data.errors.map(({ message }) => message).join('; ')}`) : undefined;
}

;// CONCATENATED MODULE: ./packages/forge/src/job-authors.ts
/** Those under whose name a job's own token acts. */
const jobAuthors = new Set(['github-actions[bot]', 'gitea-actions', 'gitea-actions[bot]']);
const isJobAuthor = (login) => jobAuthors.has(login.toLowerCase());

;// CONCATENATED MODULE: ./packages/forge/src/github/schema.ts
// What is read of the answers of GitHub and Gitea; the rest is ignored.

/** @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user */
const userSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/rest/issues/comments */
const commentSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), body: schemas/* string */.YjP().nullish(), user: userSchema.nullish(), html_url: schemas/* string */.YjP().nullish(), created_at: schemas/* string */.YjP(), updated_at: schemas/* string */.YjP().nullish() });
/** @see https://docs.github.com/en/rest/commits/statuses */
const statusSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(), context: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish(), target_url: schemas/* string */.YjP().nullish(),
    /** Gitea writes `status`. */
    state: schemas/* string */.YjP().optional(), status: schemas/* string */.YjP().optional(),
});
/** @see https://docs.github.com/en/rest/pulls/pulls */
const pullRequestSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig(), html_url: schemas/* string */.YjP(), title: schemas/* string */.YjP(), body: schemas/* string */.YjP().nullish(), user: userSchema.nullish(), draft: schemas/* boolean */.zMY().nullish(),
    head: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha: schemas/* string */.YjP(), repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish() }),
    base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP() }),
    labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).nullish(),
    assignees: schemas/* array */.YOg(userSchema).nullish(),
    requested_reviewers: schemas/* array */.YOg(userSchema).nullish(),
    requested_teams: schemas/* array */.YOg(schemas/* object */.Ikc({ slug: schemas/* string */.YjP() })).nullish(),
    /** Gitea's name of it. */
    requested_reviewers_teams: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).nullish(),
});
/** @see https://docs.github.com/en/rest/pulls/pulls#list-pull-requests; Gitea writes `merged` */
const listedPullRequestSchema = pullRequestSchema.extend({ merged_at: schemas/* string */.YjP().nullish(), merged: schemas/* boolean */.zMY().nullish() });
/** @see https://docs.github.com/en/rest/checks/runs#list-check-runs-for-a-git-reference */
const checkRunsSchema = schemas/* object */.Ikc({ total_count: schemas/* number */.aig(), check_runs: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), status: schemas/* string */.YjP(), conclusion: schemas/* string */.YjP().nullish(), html_url: schemas/* string */.YjP().nullish() })) });
/** @see https://docs.github.com/en/rest/pulls/pulls#get-a-pull-request */
const pullRequestDetailSchema = pullRequestSchema.extend({
    state: schemas/* string */.YjP(), merged: schemas/* boolean */.zMY().nullish(), merge_commit_sha: schemas/* string */.YjP().nullish(), mergeable: schemas/* boolean */.zMY().nullish(), mergeable_state: schemas/* string */.YjP().nullish(), node_id: schemas/* string */.YjP().nullish(),
});
/** @see https://docs.gitea.com/api/ repoCompareDiff */
const comparisonSchema = schemas/* object */.Ikc({ total_commits: schemas/* number */.aig() });
/** @see https://docs.gitea.com/api/ repoGetAllCommits */
const commitSchema = schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP() })).nullish() });
/** @see https://docs.github.com/en/rest/pulls/reviews; `dismissed` is Gitea's: https://docs.gitea.com/api/ repoListPullReviews */
const reviewSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(), user: userSchema.nullish(), state: schemas/* string */.YjP(), body: schemas/* string */.YjP().nullish(), commit_id: schemas/* string */.YjP().nullish(), submitted_at: schemas/* string */.YjP().nullish(), dismissed: schemas/* boolean */.zMY().nullish(),
});
/** @see https://docs.github.com/en/rest/issues/issues */
const issueSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig(), html_url: schemas/* string */.YjP(), title: schemas/* string */.YjP(), body: schemas/* string */.YjP().nullish(), user: userSchema.nullish(), state: schemas/* string */.YjP(),
    labels: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() })).nullish(), assignees: schemas/* array */.YOg(userSchema).nullish(), pull_request: schemas/* unknown */.L5J().optional(),
});
/** @see https://docs.github.com/en/rest/issues/labels */
const labelSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/rest/git/refs */
const gitRefSchema = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }) });
/** @see https://docs.github.com/en/rest/git/tags */
const gitTagSchema = schemas/* object */.Ikc({ message: schemas/* string */.YjP().nullish(), object: schemas/* object */.Ikc({ type: schemas/* string */.YjP(), sha: schemas/* string */.YjP() }) });
/** @see https://docs.gitea.com/api/ repoGetTag */
const giteaTagSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), message: schemas/* string */.YjP().nullish(), commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
const peeledSchema = schemas/* object */.Ikc({ oid: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/graphql/reference/objects#ref */
const tagsQuerySchema = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ refs: schemas/* object */.Ikc({
            pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* string */.YjP().nullish() }),
            nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), target: peeledSchema.extend({ message: schemas/* string */.YjP().nullish(), tagged: peeledSchema.extend({ deeper: peeledSchema.nullish() }).nullish() }) })),
        }) }) });
/** @see https://docs.github.com/en/rest/branches/branches#get-a-branch; the flat fields are Gitea's */
const branchSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(), commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP().optional(), id: schemas/* string */.YjP().optional() }), protected: schemas/* boolean */.zMY(),
    protection: schemas/* object */.Ikc({ required_status_checks: schemas/* object */.Ikc({ contexts: schemas/* array */.YOg(schemas/* string */.YjP()) }).nullish() }).nullish(),
    enable_status_check: schemas/* boolean */.zMY().nullish(), status_check_contexts: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
/** @see https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch */
const branchRuleSchema = schemas/* object */.Ikc({ type: schemas/* string */.YjP(), parameters: schemas/* object */.Ikc({ required_status_checks: schemas/* array */.YOg(schemas/* object */.Ikc({ context: schemas/* string */.YjP() })).optional() }).nullish() });
/** @see https://docs.github.com/en/rest/repos/rules#get-all-repository-rulesets */
const rulesetSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), target: schemas/* string */.YjP().nullish(), enforcement: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/rest/repos/rules#get-a-repository-ruleset */
const rulesetDetailSchema = schemas/* object */.Ikc({
    rules: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP() })).nullish(),
    conditions: schemas/* object */.Ikc({ ref_name: schemas/* object */.Ikc({ include: schemas/* array */.YOg(schemas/* string */.YjP()).optional(), exclude: schemas/* array */.YOg(schemas/* string */.YjP()).optional() }).nullish() }).nullish(),
});
/** @see https://docs.gitea.com/api/ repoListTagProtection */
const tagProtectionSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name_pattern: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user */
const permissionSchema = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() });
/** @see https://docs.gitea.com/api/ teamSearch */
const teamSearchSchema = schemas/* object */.Ikc({ data: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP() })) });
/** @see https://docs.github.com/en/rest/releases/assets */
const assetSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP(), size: schemas/* number */.aig().nullish(), state: schemas/* string */.YjP().nullish(), digest: schemas/* string */.YjP().nullish(), browser_download_url: schemas/* string */.YjP() });
/** @see https://docs.github.com/en/rest/releases/releases */
const releaseSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(), tag_name: schemas/* string */.YjP(), name: schemas/* string */.YjP().nullish(), body: schemas/* string */.YjP().nullish(), html_url: schemas/* string */.YjP(), draft: schemas/* boolean */.zMY().nullish(), prerelease: schemas/* boolean */.zMY().nullish(),
    assets: schemas/* array */.YOg(assetSchema).nullish(), upload_url: schemas/* string */.YjP().nullish(),
});

;// CONCATENATED MODULE: ./packages/forge/src/github/comments.ts




const issues = `${repoPath}/issues`;
const toComment = ({ id, body, user, html_url: url, created_at: createdAt, updated_at: updatedAt }) => ({
    id, body: body ?? '', author: user?.login ?? '', createdAt, edited: typeof updatedAt === 'string' && updatedAt !== createdAt,
    ...(typeof updatedAt === 'string' ? { updatedAt } : {}), ...(typeof url === 'string' ? { url } : {}),
});
function createComments({ get, ask, list }) {
    const listComments = async (number) => (await list(`${issues}/{number}/comments`, commentSchema, { keyOf: ({ id }) => id, number })).map(toComment);
    const createComment = async (number, body) => toComment(await get(`POST ${issues}/{number}/comments`, commentSchema, { number, body }));
    return {
        listComments, createComment,
        // a pull request is an issue
        listIssueComments: listComments, createIssueComment: createComment,
        updateComment: async (_number, id, body) => toComment(await get(`PATCH ${issues}/comments/{id}`, commentSchema, { id, body })),
        async reactToComment(_number, id, content) {
            await ask(`POST ${issues}/comments/{id}/reactions`, { id, content });
        },
        async findOwnAuthor() {
            try {
                const { login } = await get('GET /user', userSchema);
                return (author) => author === login;
            }
            catch (error) {
                if (!(error instanceof errors/* ForgeError */.Q8) || (error.code !== 'FORGE_DENIED' && error.code !== 'FORGE_NOT_FOUND'))
                    throw error;
                // a token of an app may not ask; its comments are those of a bot
                return (author) => isJobAuthor(author) || author.endsWith('[bot]');
            }
        },
    };
}

// EXTERNAL MODULE: ./packages/forge/src/warnings.ts
var warnings = __webpack_require__(3974);
;// CONCATENATED MODULE: ./packages/forge/src/github/labels.ts



function createLabels({ kind, get, ask, list }) {
    const same = (a, b) => a.toLowerCase() === b.toLowerCase();
    const all = (path, parameters = {}) => list(`${repoPath}${path}`, labelSchema, { keyOf: ({ id }) => id, ...parameters });
    /** Gitea has no label that nobody made. */
    const create = async (names) => {
        const known = await all('/labels');
        const ids = [];
        for (const name of names) {
            const { id } = known.find((label) => same(label.name, name)) ?? await get(`POST ${repoPath}/labels`, labelSchema, { name, color: kind === 'gitea' ? '#ededed' : 'ededed' });
            ids.push(id);
        }
        return ids;
    };
    return {
        create,
        async add(number, names) {
            const ids = await create(names);
            // by its number Gitea finds one that is written in another case
            await ask(`POST ${repoPath}/issues/{number}/labels`, { number, labels: kind === 'gitea' ? ids : names });
        },
        async remove(number, names) {
            const present = await all('/issues/{number}/labels', { number });
            for (const { id, name } of present) {
                if (names.some((each) => same(each, name)))
                    await (0,errors/* orUndefined */.y0)(ask(`DELETE ${repoPath}/issues/{number}/labels/{label}`, { number, label: kind === 'gitea' ? id : name }));
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/github/issues.ts




const issues_issues = `${repoPath}/issues`;
const toIssue = ({ number, html_url: url, title, body, user, state, labels, assignees }) => ({
    number, url, title, body: body ?? '', author: user?.login ?? '', state: state === 'open' ? 'open' : 'closed',
    labels: (labels ?? []).map(({ name }) => name), assignees: (assignees ?? []).map(({ login }) => login),
});
function createIssues(client) {
    const { kind, get, ask, list } = client;
    const labels = createLabels(client);
    return {
        async listIssues(label) {
            const found = await list(issues_issues, issueSchema, { keyOf: ({ number }) => number, state: 'all', labels: label, ...(kind === 'gitea' ? { type: 'issues' } : {}) });
            return found.filter((each) => each.pull_request === undefined || each.pull_request === null).map(toIssue)
                // a label that does not exist is no filter on Gitea
                .filter((each) => each.labels.some((name) => name.toLowerCase() === label.toLowerCase()));
        },
        async createIssue({ title, body, label }) {
            const ids = await labels.create([label]);
            return toIssue(await get(`POST ${issues_issues}`, issueSchema, { title, body, labels: kind === 'gitea' ? ids : [label] }));
        },
        updateIssue: async (number, { title, body, state }) => toIssue(await get(`PATCH ${issues_issues}/{number}`, issueSchema, { number, title, body, ...(state === undefined ? {} : { state }) })),
        assignIssue: ({ number, assignees: present }, assignees) => (0,warnings/* collectWarnings */._)([
            [`${assignees.join(', ')} were not assigned`, () => ask(`PATCH ${issues_issues}/{number}`, { number, assignees: [...present, ...assignees] })],
        ]),
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/github/lost-merges.ts



/** So many commits back a merge is looked for, and among so many closed pull requests. */
const limits = { commits: 100, pullRequests: 5 };
const isRefusal = (error) => error instanceof errors/* ForgeError */.Q8 && error.code === 'FORGE_REFUSED';
function createLostMerges({ ask, get, list }) {
    const findLostMerge = async ({ base, commit }) => {
        const comparison = await (0,errors/* orUndefined */.y0)(get(`GET ${repoPath}/compare/{basehead}`, comparisonSchema, { basehead: `${base}...${commit}` }));
        if (comparison?.total_commits !== 0)
            return undefined;
        const commits = await list(`${repoPath}/commits`, commitSchema, { keyOf: ({ sha }) => sha, limit: limits.commits, sha: base, stat: false, files: false, verification: false });
        const merge = commits.findLast(({ parents }) => parents?.slice(1).some(({ sha }) => sha === commit) === true);
        // a fast-forward has no commit of its own
        return merge?.sha ?? commits.find(({ sha }) => sha === commit)?.sha;
    };
    return {
        findLostMerge,
        async findNewest(closed) {
            for (const each of closed.slice(0, limits.pullRequests))
                if (await findLostMerge(each) !== undefined)
                    return each;
            return undefined;
        },
        async settleLostMerge(number, mergeCommit) {
            try {
                await ask(`POST ${repoPath}/pulls/{number}/merge`, { number, Do: 'manually-merged', MergeCommitID: mergeCommit });
                return 'marked';
            }
            catch (error) {
                // most repositories do not allow that word
                if (!isRefusal(error))
                    throw error;
            }
            try {
                await ask(`PATCH ${repoPath}/pulls/{number}`, { number, state: 'closed' });
                return 'closed';
            }
            catch (error) {
                // 412: meanwhile it knows
                if (isRefusal(error) && error.status === 412)
                    return 'marked';
                throw error;
            }
        },
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/github/pull-requests.ts







const pulls = `${repoPath}/pulls`;
const reviewStates = {
    APPROVED: 'approved', CHANGES_REQUESTED: 'changes-requested', REQUEST_CHANGES: 'changes-requested', COMMENTED: 'commented', COMMENT: 'commented', DISMISSED: 'dismissed',
};
/** Undefined for what is no review yet: drafts, and Gitea's requests for one. */
function toReview({ user, state, body, commit_id: commit, submitted_at: at, dismissed }) {
    const known = reviewStates[state];
    if (known === undefined)
        return undefined;
    return {
        author: user?.login ?? '', state: dismissed === true ? 'dismissed' : known, body: body ?? '',
        ...(typeof commit === 'string' && commit !== '' ? { commit } : {}), ...(typeof at === 'string' ? { at } : {}),
    };
}
function createPullRequests(client) {
    const { kind, repository, owner, get, ask, list, graphql } = client;
    const labels = createLabels(client);
    const lostMerges = kind === 'gitea' ? createLostMerges(client) : undefined;
    const teamsOf = ({ requested_teams: teams, requested_reviewers_teams: teamsOfGitea }) => [...(teams ?? []).map(({ slug }) => slug), ...(teamsOfGitea ?? []).map(({ name }) => name)].map((team) => `${owner}/${team}`);
    const toPullRequest = (found) => {
        const { number, html_url: url, title, body, head, base, user, draft, labels: given, assignees, requested_reviewers: reviewers } = found;
        return {
            number, url, title, body: body ?? '', branch: head.ref, base: base.ref, commit: head.sha, author: user?.login ?? '', isDraft: draft === true,
            isFork: head.repo?.full_name.toLowerCase() !== repository.toLowerCase(),
            labels: (given ?? []).map(({ name }) => name), reviewers: [...(reviewers ?? []).map(({ login }) => login), ...teamsOf(found)], assignees: (assignees ?? []).map(({ login }) => login),
        };
    };
    /** `acme/web-team` is a team, known here by its last part. */
    const asReviewer = (name) => name.includes('/') ? { team_reviewers: [name.slice(name.lastIndexOf('/') + 1)] } : { reviewers: [name] };
    const readPullRequest = async (number) => {
        const found = await get(`GET ${pulls}/{number}`, pullRequestDetailSchema, { number });
        const pullRequest = toPullRequest(found);
        const isClosed = found.merged !== true && found.state !== 'open';
        const lost = isClosed ? await lostMerges?.findLostMerge(pullRequest) : undefined;
        const state = found.merged === true || lost !== undefined ? 'merged' : isClosed ? 'closed' : 'open';
        const mergeCommit = lost ?? found.merge_commit_sha;
        return {
            ...pullRequest, state,
            ...(state === 'merged' && typeof mergeCommit === 'string' ? { mergeCommit } : {}),
            // Gitea says false while it has not looked yet: only its yes is known
            ...(state === 'open' && (found.mergeable === true || (found.mergeable === false && kind === 'github')) ? { mergeable: found.mergeable } : {}),
            ...(typeof found.mergeable_state === 'string' ? { mergeState: found.mergeable_state } : {}),
            ...(typeof found.node_id === 'string' ? { nodeId: found.node_id } : {}),
        };
    };
    const mergeFields = ({ commit, method, title, message }) => kind === 'gitea'
        ? { Do: method, head_commit_id: commit, ...(title === undefined ? {} : { MergeTitleField: title }), ...(message === undefined ? {} : { MergeMessageField: message }) }
        : { merge_method: method, sha: commit, ...(title === undefined ? {} : { commit_title: title }), ...(message === undefined ? {} : { commit_message: message }) };
    return {
        ...lostMerges === undefined ? {} : { findLostMerge: lostMerges.findLostMerge, settleLostMerge: lostMerges.settleLostMerge },
        async listOpenPullRequests({ base, label, branch }) {
            // `head` and `base` are filters that Gitea does not know
            const filters = kind === 'gitea' ? {} : { ...(branch === undefined ? {} : { head: `${owner}:${branch}` }), ...(base === undefined ? {} : { base }) };
            const open = (await list(pulls, pullRequestSchema, { keyOf: ({ number }) => number, state: 'open', ...filters })).map(toPullRequest);
            return open.filter((each) => (branch === undefined || each.branch === branch) && (base === undefined || each.base === base)
                && (label === undefined || each.labels.some((name) => name.toLowerCase() === label.toLowerCase())));
        },
        async listMergedPullRequests({ branch, base }) {
            const filters = kind === 'gitea' ? { sort: 'recentupdate' } : { head: `${owner}:${branch}`, base, sort: 'updated', direction: 'desc' };
            const closed = await list(pulls, listedPullRequestSchema, { keyOf: ({ number }) => number, limit: 100, state: 'closed', ...filters });
            const isMerged = ({ merged, merged_at: at }) => merged === true || typeof at === 'string';
            const own = closed.map((each) => ({ ...toPullRequest(each), isMerged: isMerged(each) })).filter((each) => each.branch === branch && each.base === base && !each.isFork).sort((a, b) => b.number - a.number);
            const newest = own.findIndex((each) => each.isMerged);
            const lost = await lostMerges?.findNewest(newest < 0 ? own : own.slice(0, newest));
            return [...lost === undefined ? [] : [lost], ...own.filter((each) => each.isMerged)].map(({ isMerged: _isMerged, ...pullRequest }) => pullRequest);
        },
        readPullRequest,
        createPullRequest: async ({ branch, base, title, body }) => toPullRequest(await get(`POST ${pulls}`, pullRequestSchema, { head: branch, base, title, body })),
        updatePullRequest: async (number, { base, title, body }) => toPullRequest(await get(`PATCH ${pulls}/{number}`, pullRequestSchema, { number, base, title, body })),
        async closePullRequest(number) {
            await ask(`PATCH ${pulls}/{number}`, { number, state: 'closed' });
        },
        assign: ({ number, assignees }, missing) => (0,warnings/* collectWarnings */._)([
            ...(missing.labels.length === 0 ? [] : [[`labels ${missing.labels.join(', ')} were not added`, () => labels.add(number, missing.labels)]]),
            // one by one: a name that is unknown, or that of the author, must not keep the others out
            ...missing.reviewers.map((reviewer) => [`${reviewer} was not asked for a review`, () => ask(`POST ${pulls}/{number}/requested_reviewers`, { number, ...asReviewer(reviewer) })]),
            ...(missing.assignees.length === 0 ? [] : [[`${missing.assignees.join(', ')} were not assigned`, () => ask(`PATCH ${repoPath}/issues/{number}`, { number, assignees: [...assignees, ...missing.assignees] })]]),
        ]),
        addLabels: (number, names) => labels.add(number, names),
        removeLabels: (number, names) => labels.remove(number, names),
        async listReviews(number) {
            const found = await list(`${pulls}/{number}/reviews`, reviewSchema, { keyOf: ({ id }) => id, number });
            return found.flatMap((each) => toReview(each) ?? []);
        },
        async merge(number, wanted) {
            await ask(`${kind === 'gitea' ? 'POST' : 'PUT'} ${pulls}/{number}/merge`, { number, ...mergeFields(wanted) });
        },
        async enableAutoMerge(pullRequest, wanted) {
            const { number } = pullRequest;
            if (kind === 'gitea') {
                try {
                    await ask(`POST ${pulls}/{number}/merge`, { number, ...mergeFields(wanted), merge_when_checks_succeed: true });
                    return { outcome: 'enabled' };
                }
                catch (error) {
                    // 409: it is scheduled already
                    if (error instanceof errors/* ForgeError */.Q8 && error.status === 409)
                        return { outcome: 'enabled' };
                    if (error instanceof errors/* ForgeError */.Q8 && error.code === 'FORGE_REFUSED')
                        return { outcome: 'unavailable', message: error.message };
                    throw error;
                }
            }
            const { nodeId } = await readPullRequest(number);
            if (nodeId === undefined)
                return { outcome: 'unavailable', message: 'the forge gave no node_id' };
            try {
                await graphql(`mutation($id: ID!, $commit: GitObjectID!, $way: PullRequestMergeMethod!, $title: String, $message: String) {
          enablePullRequestAutoMerge(input: { pullRequestId: $id, expectedHeadOid: $commit, mergeMethod: $way, commitHeadline: $title, commitBody: $message }) { clientMutationId }
        }`, schemas/* unknown */.L5J(), { id: nodeId, commit: wanted.commit, way: wanted.method.toUpperCase(), title: wanted.title ?? null, message: wanted.message ?? null });
                return { outcome: 'enabled' };
            }
            catch (error) {
                const message = readGraphqlRefusal(error);
                if (message === undefined)
                    throw error;
                return { outcome: /clean status/i.test(message) ? 'not-needed' : 'unavailable', message };
            }
        },
    };
}
const refusalSchema = schemas/* object */.Ikc({ errors: schemas/* array */.YOg(schemas/* object */.Ikc({ message: schemas/* string */.YjP() })).min(1) });
/** What GraphQL said in an answer of 200. */
function readGraphqlRefusal(error) {
    const parsed = refusalSchema.safeParse(error);
    return parsed.success ? parsed.data.errors.map(({ message }) => message).join('; ') : undefined;
}

// EXTERNAL MODULE: ./packages/forge/src/refs.ts
var refs = __webpack_require__(1953);
;// CONCATENATED MODULE: ./packages/forge/src/github/refs.ts





function toStatus({ context, description, state, status, target_url: targetUrl }) {
    const given = state ?? status;
    return {
        context, state: given === 'pending' || given === 'success' ? given : 'failure', description: description ?? '',
        ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
    };
}
/** Conclusions of a check run that stand against nothing. */
const passed = new Set(['success', 'neutral', 'skipped']);
const permissions = { owner: 'admin', admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read' };
/** Slashes of a name stay slashes in a ref's address. */
const encodeRef = (name) => name.split('/').map(encodeURIComponent).join('/');
const toTag = (name, commit, message) => ({ name, commit, ...(message ? { message } : {}) });
const tagsQuery = `query($owner: String!, $repo: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $repo) { refs(refPrefix: "refs/tags/", first: $first, after: $after, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
    pageInfo { hasNextPage endCursor }
    nodes { name target { oid ... on Tag { message tagged: target { oid ... on Tag { deeper: target { oid } } } } } }
  } }
}`;
function createRefs({ kind, get, ask, list, graphql }) {
    const tagProtections = () => list(`${repoPath}/tag_protections`, tagProtectionSchema, { keyOf: ({ id }) => id });
    /** Active rules that keep a tag of this name from being moved. */
    const isRuled = async (name) => {
        const rulesets = await list(`${repoPath}/rulesets`, rulesetSchema, { keyOf: ({ id }) => id, targets: 'tag', includes_parents: true });
        for (const { id, target, enforcement } of rulesets) {
            if (enforcement !== 'active' || (target ?? 'tag') !== 'tag')
                continue;
            const { rules, conditions } = await get(`GET ${repoPath}/rulesets/{id}`, rulesetDetailSchema, { id, includes_parents: true });
            const matches = (patterns = []) => patterns.some((pattern) => pattern === '~ALL' || (0,refs/* matchesRef */.dh)(pattern, `refs/tags/${name}`));
            const types = new Set((rules ?? []).map(({ type }) => type));
            if (types.has('update') && types.has('deletion') && matches(conditions?.ref_name?.include) && !matches(conditions?.ref_name?.exclude))
                return true;
        }
        return false;
    };
    /** Those of the branch's own protection, which everybody may read, and those of rulesets. */
    const requiredOfGithub = async (name) => {
        const rules = await (0,errors/* orUndefined */.y0)(list(`${repoPath}/rules/branches/{+branch}`, branchRuleSchema, { keyOf: (rule) => JSON.stringify(rule), branch: encodeRef(name) }));
        return (rules ?? []).flatMap(({ type, parameters }) => type === 'required_status_checks' ? (parameters?.required_status_checks ?? []).map(({ context }) => context) : []);
    };
    return {
        async findStatus(commit, context) {
            const found = (await list(`${repoPath}/commits/{commit}/statuses`, statusSchema, { keyOf: ({ id }) => id, commit })).filter((status) => status.context === context);
            const newest = [...found].sort((a, b) => b.id - a.id)[0];
            return newest === undefined ? undefined : toStatus(newest);
        },
        async createStatus(commit, { context, state, description, targetUrl }) {
            await ask(`POST ${repoPath}/statuses/{commit}`, { commit, context, state, description, ...(targetUrl === undefined ? {} : { target_url: targetUrl }) });
        },
        async listChecks(commit) {
            const checks = new Map();
            const statuses = await list(`${repoPath}/commits/{commit}/statuses`, statusSchema, { keyOf: ({ id }) => id, commit });
            for (const status of [...statuses].sort((a, b) => a.id - b.id)) {
                const { context: name, state, targetUrl: url } = toStatus(status);
                checks.set(name, { name, state: status.status === 'skipped' ? 'success' : state, ...(url === undefined ? {} : { url }) });
            }
            for (let page = 1, seen = 0; kind === 'github'; page += 1) {
                const { total_count: total, check_runs: runs } = await get(`GET ${repoPath}/commits/{commit}/check-runs`, checkRunsSchema, { commit, filter: 'latest', per_page: 100, page });
                for (const { name, status, conclusion, html_url: url } of runs) {
                    const state = status !== 'completed' ? 'pending' : passed.has(conclusion ?? '') ? 'success' : 'failure';
                    // jobs of several workflows may have one name: the worst counts
                    const before = checks.get(name);
                    if (before === undefined || before.state === 'success' || state === 'failure')
                        checks.set(name, { name, state, ...(typeof url === 'string' ? { url } : {}) });
                }
                seen += runs.length;
                if (runs.length === 0 || seen >= total)
                    break;
            }
            return [...checks.values()];
        },
        async findTag(name) {
            if (kind === 'gitea') {
                const tag = await (0,errors/* orUndefined */.y0)(get(`GET ${repoPath}/tags/{name}`, giteaTagSchema, { name }));
                return tag === undefined ? undefined : toTag(name, tag.commit.sha, tag.message);
            }
            const ref = await (0,errors/* orUndefined */.y0)(get(`GET ${repoPath}/git/ref/tags/{+name}`, gitRefSchema, { name: encodeRef(name) }));
            if (ref === undefined)
                return undefined;
            if (ref.object.type !== 'tag')
                return { name, commit: ref.object.sha };
            const { message, object } = await get(`GET ${repoPath}/git/tags/{sha}`, gitTagSchema, { sha: ref.object.sha });
            return toTag(name, object.sha, message);
        },
        async listTags(limit) {
            if (kind === 'gitea')
                return (await list(`${repoPath}/tags`, giteaTagSchema, { keyOf: ({ name }) => name, limit })).map(({ name, commit, message }) => toTag(name, commit.sha, message));
            // the REST list has neither dates nor messages
            const tags = [];
            for (let after = null;;) {
                const page = await graphql(tagsQuery, tagsQuerySchema, { first: Math.min(100, limit - tags.length), after });
                const { nodes, pageInfo } = page.repository.refs;
                tags.push(...nodes.map(({ name, target: { oid, message, tagged } }) => toTag(name, tagged?.deeper?.oid ?? tagged?.oid ?? oid, message)));
                after = pageInfo.endCursor ?? null;
                if (!pageInfo.hasNextPage || after === null || nodes.length === 0 || tags.length >= limit)
                    return tags;
            }
        },
        async findBranch(branch) {
            const found = await (0,errors/* orUndefined */.y0)(get(`GET ${repoPath}/branches/{+branch}`, branchSchema, { branch: encodeRef(branch) }));
            if (found === undefined)
                return undefined;
            const ruled = kind === 'gitea' ? found.enable_status_check === true ? found.status_check_contexts ?? [] : [] : await requiredOfGithub(branch);
            return {
                name: branch, commit: found.commit.sha ?? found.commit.id ?? '', isProtected: found.protected,
                requiredStatuses: [...new Set([...(found.protection?.required_status_checks?.contexts ?? []), ...ruled])],
            };
        },
        async isTagProtected(name) {
            // a regular expression of Gitea stands between slashes; it is not followed, so it protects nothing here
            if (kind === 'gitea')
                return (await tagProtections()).some(({ name_pattern: pattern }) => (0,refs/* matchesPattern */.MT)(pattern, name));
            return isRuled(name);
        },
        async protectTags(pattern) {
            if (kind === 'gitea') {
                const { login } = await get('GET /user', userSchema);
                await ask(`POST ${repoPath}/tag_protections`, { name_pattern: pattern, whitelist_usernames: [login] });
                return;
            }
            await ask(`POST ${repoPath}/rulesets`, {
                name: `Tags ${pattern} stay where they are`, target: 'tag', enforcement: 'active',
                conditions: { ref_name: { include: [`refs/tags/${pattern}`], exclude: [] } }, rules: [{ type: 'update' }, { type: 'deletion' }],
            });
        },
        async listTeamMembers(name) {
            const [org = '', team = ''] = name.replace(/^@/, '').split('/');
            const keyOf = ({ login }) => login;
            if (kind === 'github')
                return (await (0,errors/* orUndefined */.y0)(list('/orgs/{org}/teams/{team}/members', userSchema, { keyOf, org, team })))?.map(keyOf);
            const found = await (0,errors/* orUndefined */.y0)(get('GET /orgs/{org}/teams/search', teamSearchSchema, { org, q: team, limit: 50 }));
            const id = found?.data.find((each) => each.name.toLowerCase() === team.toLowerCase())?.id;
            return id === undefined ? undefined : (await (0,errors/* orUndefined */.y0)(list('/teams/{id}/members', userSchema, { keyOf, id })))?.map(keyOf);
        },
        async permissionOf(login) {
            try {
                const { permission } = await get(`GET ${repoPath}/collaborators/{login}/permission`, permissionSchema, { login });
                return permissions[permission] ?? 'none';
            }
            catch (error) {
                if (!(error instanceof errors/* ForgeError */.Q8))
                    throw error;
                if (error.code === 'FORGE_NOT_FOUND')
                    return 'none';
                if (error.code === 'FORGE_DENIED')
                    throw new errors/* ForgeError */.Q8('FORGE_DENIED', `what ${login} may do could not be asked: ${error.message}`, { cause: error, ...(error.status === undefined ? {} : { status: error.status }), hint: kind === 'gitea' ? 'Gitea tells it to administrators of the repository only' : 'GitHub tells it to those who may write' });
                throw error;
            }
        },
    };
}

// EXTERNAL MODULE: ./packages/forge/src/requests.ts
var requests = __webpack_require__(557);
;// CONCATENATED MODULE: ./packages/forge/src/github/releases.ts






const releases = `${repoPath}/releases`;
const GiB = 2 ** 30;
const toAsset = ({ id, name, size, digest, browser_download_url: url }) => ({ id, name, url, ...(typeof size === 'number' ? { size } : {}), ...(typeof digest === 'string' ? { digest } : {}) });
const isWhole = ({ state }) => (state ?? 'uploaded') === 'uploaded';
const toRelease = ({ id, tag_name: tag, name, body, html_url: url, draft, prerelease, assets, upload_url: uploadUrl }) => ({
    id, tag, title: name ?? tag, body: body ?? '', url, isDraft: draft === true, isPrerelease: prerelease === true, assets: (assets ?? []).filter(isWhole).map(toAsset),
    ...(typeof uploadUrl === 'string' && uploadUrl !== '' ? { uploadUrl } : {}),
});
const fields = ({ tag, title, body, isDraft = false, isPrerelease = false }) => ({ tag_name: tag, name: title, body, draft: isDraft, prerelease: isPrerelease });
function createReleases({ kind, baseUrl, token, send, download, get, ask, list, owner, repo }) {
    /** Where files go: GitHub says it with a template at its end, Gitea does not take what it says. */
    const uploadAddress = ({ id, uploadUrl }) => kind === 'github' && uploadUrl !== undefined
        ? new URL(uploadUrl.replace(/\{[^}]*\}$/, ''))
        : new URL(`${baseUrl.href.replace(/\/$/, '')}/repos/${owner}/${repo}/releases/${id ?? ''}/assets`);
    return {
        // Gitea's own default; an administrator may have set another
        assetLimit: kind === 'github' ? { bytes: 2 * GiB - 1, says: 'GitHub takes files under 2 GiB' } : { bytes: 2 * GiB, says: 'Gitea takes 2 GiB unless its settings say otherwise' },
        async findRelease(tag) {
            const found = await (0,errors/* orUndefined */.y0)(get(`GET ${releases}/tags/{tag}`, releaseSchema, { tag }));
            if (found !== undefined)
                return toRelease(found);
            // a draft is not found by its tag
            const draft = (await list(releases, releaseSchema, { keyOf: ({ id }) => id })).find((each) => each.draft === true && each.tag_name === tag);
            return draft === undefined ? undefined : toRelease(draft);
        },
        createRelease: async (wanted) => toRelease(await get(`POST ${releases}`, releaseSchema, fields(wanted))),
        updateRelease: async ({ id }, wanted) => toRelease(await get(`PATCH ${releases}/{id}`, releaseSchema, { id, ...fields(wanted) })),
        async uploadAsset(release, { name, contentType, size, open }) {
            const url = uploadAddress(release);
            url.searchParams.set('name', name);
            const headers = { accept: 'application/json', authorization: `token ${token}`, 'content-type': contentType, 'content-length': String(size) };
            const { body } = await send({ method: 'POST', url, headers, body: open });
            return toAsset((0,answer/* parseAnswer */.W)(assetSchema, (0,requests/* parseJson */.qF)(body.toString()), `the file ${name}`));
        },
        // GitHub gives the file at the address of what it says about it, Gitea at the one for people
        openAsset: (_release, { id, url }, options) => download({
            ...options, headers: { accept: 'application/octet-stream', authorization: `token ${token}` },
            url: kind === 'github' ? new URL(`${baseUrl.href.replace(/\/$/, '')}/repos/${owner}/${repo}/releases/assets/${id ?? ''}`) : new URL(url),
        }),
        async removeBrokenAsset({ id }, name) {
            if (id === undefined)
                throw new errors/* ForgeError */.Q8('FORGE_ANSWER_INVALID', 'the release has no number');
            const broken = (await list(`${releases}/{id}/assets`, assetSchema, { keyOf: (asset) => asset.id, id })).find((asset) => asset.name === name && !isWhole(asset));
            if (broken !== undefined)
                await ask(`DELETE ${releases}/assets/{asset}`, { asset: broken.id });
        },
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/github/api.ts






/**
 * GitHub by its own client, through our requests; Gitea's API is the same but for a few paths.
 * @see https://docs.github.com/en/rest
 */
function createGithubApi(options) {
    const client = createGithubClient(options);
    return { kind: options.kind, ...createComments(client), ...createPullRequests(client), ...createRefs(client), ...createReleases(client), ...createIssues(client) };
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
 * @param limit no page is read beyond the one that has the last of so many
 */
async function readPages(read, keyOf, limit = Infinity) {
    const found = new Map();
    for (let page = 1;; page += 1) {
        const { items, hasNext = false } = await read(page);
        const before = found.size;
        for (const item of items)
            if (!found.has(keyOf(item)))
                found.set(keyOf(item), item);
        const isLast = found.size === before || items.length > pageSize || (items.length < pageSize && !hasNext);
        if (isLast || found.size >= limit)
            return [...found.values()].slice(0, limit);
    }
}


/***/ }),

/***/ 1953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   dh: () => (/* binding */ matchesRef)
/* harmony export */ });
/* unused harmony export isStatusRequired */
/** Whether nothing is merged into a branch before the status of this context is a success. */
function isStatusRequired({ requiredStatuses }, context) {
    return requiredStatuses.some((pattern) => matchesPattern(pattern, context));
}
/** Whether a name is meant by a pattern in which `*` stands for any text. */
function matchesPattern(pattern, name) {
    const [first = '', ...rest] = pattern.split('*');
    if (rest.length === 0)
        return pattern === name;
    const last = rest.pop() ?? '';
    if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
        return false;
    const end = name.length - last.length;
    let at = first.length;
    for (const part of rest) {
        const found = name.indexOf(part, at);
        if (found < 0 || found + part.length > end)
            return false;
        at = found + part.length;
    }
    return true;
}
/** As matchesPattern, for GitHub's refs, where `*` ends at a slash and `**` does not. Sets in brackets are taken literally. */
function matchesRef(pattern, ref) {
    if (pattern.includes('**/'))
        return matchesRef(pattern.replaceAll('**/', ''), ref) || matchesPattern(pattern.replaceAll('**/', '*/'), ref);
    const [wanted, given] = [pattern.split('/'), ref.split('/')];
    return wanted.length === given.length && wanted.every((part, index) => matchesPattern(part, given[index] ?? ''));
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
