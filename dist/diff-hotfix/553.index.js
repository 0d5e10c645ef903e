export const id = 553;
export const ids = [553];
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

/***/ 7711:
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
;// CONCATENATED MODULE: ./packages/forge/src/gitlab/schema.ts
// What is read of GitLab's answers; the rest is ignored.

/** @see https://docs.gitlab.com/api/users/ */
const userSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), username: schemas/* string */.YjP() });
/** @see https://docs.gitlab.com/api/notes/ */
const noteSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), body: schemas/* string */.YjP(), author: userSchema.nullish(), system: schemas/* boolean */.zMY().nullish(), created_at: schemas/* string */.YjP(), updated_at: schemas/* string */.YjP().nullish() });
/** @see https://docs.gitlab.com/api/emoji_reactions/ */
const emojiSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP(), user: userSchema.nullish() });
/** @see https://docs.gitlab.com/api/commits/#list-commit-statuses */
const statusSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP(), status: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish(), target_url: schemas/* string */.YjP().nullish(), allow_failure: schemas/* boolean */.zMY().nullish() });
/** @see https://docs.gitlab.com/api/merge_requests/ */
const mergeRequestSchema = schemas/* object */.Ikc({
    iid: schemas/* number */.aig(), web_url: schemas/* string */.YjP(), title: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish(), source_branch: schemas/* string */.YjP(), target_branch: schemas/* string */.YjP(), sha: schemas/* string */.YjP().nullish(),
    source_project_id: schemas/* number */.aig().nullish(), target_project_id: schemas/* number */.aig().nullish(), author: userSchema.nullish(), draft: schemas/* boolean */.zMY().nullish(),
    labels: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), reviewers: schemas/* array */.YOg(userSchema).nullish(), assignees: schemas/* array */.YOg(userSchema).nullish(),
    state: schemas/* string */.YjP(), detailed_merge_status: schemas/* string */.YjP().nullish(), has_conflicts: schemas/* boolean */.zMY().nullish(), merge_commit_sha: schemas/* string */.YjP().nullish(), squash_commit_sha: schemas/* string */.YjP().nullish(),
});
/** @see https://docs.gitlab.com/api/merge_request_approvals/ */
const approvalsSchema = schemas/* object */.Ikc({ approved_by: schemas/* array */.YOg(schemas/* object */.Ikc({ user: userSchema, approved_at: schemas/* string */.YjP().nullish() })) });
/** @see https://docs.gitlab.com/api/merge_requests/#get-single-merge-request-reviewers */
const reviewerSchema = schemas/* object */.Ikc({ user: userSchema, state: schemas/* string */.YjP() });
/** @see https://docs.gitlab.com/api/tags/ */
const tagSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), message: schemas/* string */.YjP().nullish(), commit: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }) });
/** @see https://docs.gitlab.com/api/protected_tags/ */
const protectedTagSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP() });
/** @see https://docs.gitlab.com/api/branches/ */
const branchSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), protected: schemas/* boolean */.zMY(), commit: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }) });
/** @see https://docs.gitlab.com/api/projects/ */
const projectSchema = schemas/* object */.Ikc({ only_allow_merge_if_pipeline_succeeds: schemas/* boolean */.zMY().nullish() });
/** @see https://docs.gitlab.com/api/project_members/ */
const memberSchema = userSchema.extend({ access_level: schemas/* number */.aig(), state: schemas/* string */.YjP().nullish() });
/** @see https://docs.gitlab.com/api/releases/links/ */
const linkSchema = schemas/* object */.Ikc({ name: schemas/* string */.YjP(), url: schemas/* string */.YjP(), direct_asset_url: schemas/* string */.YjP().nullish() });
/** @see https://docs.gitlab.com/api/releases/ */
const releaseSchema = schemas/* object */.Ikc({
    tag_name: schemas/* string */.YjP(), name: schemas/* string */.YjP().nullish(), description: schemas/* string */.YjP().nullish(), upcoming_release: schemas/* boolean */.zMY().nullish(),
    assets: schemas/* object */.Ikc({ links: schemas/* array */.YOg(linkSchema).nullish() }).nullish(), _links: schemas/* object */.Ikc({ self: schemas/* string */.YjP().nullish() }).nullish(),
});
/** @see https://docs.gitlab.com/api/packages/ */
const packageSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP(), version: schemas/* string */.YjP().nullish(), package_type: schemas/* string */.YjP() });
const packageFileSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), file_name: schemas/* string */.YjP(), size: schemas/* number */.aig(), file_sha256: schemas/* string */.YjP().nullish() });
/** @see https://docs.gitlab.com/api/issues/ */
const issueSchema = schemas/* object */.Ikc({
    iid: schemas/* number */.aig(), web_url: schemas/* string */.YjP(), title: schemas/* string */.YjP(), description: schemas/* string */.YjP().nullish(), state: schemas/* string */.YjP(), author: userSchema.nullish(),
    labels: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(), assignees: schemas/* array */.YOg(userSchema).nullish(),
});

;// CONCATENATED MODULE: ./packages/forge/src/gitlab/client.ts







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
const jobTokenHint = 'a GitLab job token can neither read nor write comments, merge requests and statuses: give a project access token with the scope "api" (role Reporter for comments, Developer for the rest) as SLIPWAY_FORGE_TOKEN or GITLAB_TOKEN';
function createResources(options) {
    return {
        notes: new dist/* MergeRequestNotes */.vxy(options), emojis: new dist/* MergeRequestNoteAwardEmojis */.Iwe(options), mergeRequests: new dist/* MergeRequests */.nPt(options), approvals: new dist/* MergeRequestApprovals */.SQN(options),
        commits: new dist/* Commits */.f7P(options), tags: new dist/* Tags */.YDL(options), protectedTags: new dist/* ProtectedTags */.yau(options), branches: new dist/* Branches */.PRz(options), projects: new dist/* Projects */.JtL(options),
        members: new dist/* ProjectMembers */.rRD(options), groupMembers: new dist/* GroupMembers */.ddv(options), users: new dist/* Users */.zWC(options), releases: new dist/* ProjectReleases */.G2E(options), links: new dist/* ReleaseLinks */.Luv(options), packages: new dist/* Packages */.uMh(options), issues: new dist/* Issues */.tm1(options), issueNotes: new dist/* IssueNotes */.nFR(options),
    };
}
function createGitlabClient(given) {
    const { host, project, token, isJobToken, send } = given;
    const root = host.href.replace(/\/$/, '');
    const resources = createResources({ host: root, requesterFn: requesterOf(send), rateLimits: {}, queryTimeout: null, ...(isJobToken ? { jobToken: token } : { token }) });
    const findUser = async (name) => (0,src_answer/* parseAnswer */.W)(schemas/* array */.YOg(userSchema), await resources.users.all({ username: name, page: 1, perPage: 1 }), `user ${name}`)[0]?.id;
    return {
        ...given, ...resources, projectUrl: `${root}/${project}`, findUser,
        withApi: async (answer) => {
            if (isJobToken)
                throw new errors/* ForgeError */.Q8('FORGE_DENIED', 'the job token of GitLab cannot do this', { hint: jobTokenHint });
            return answer();
        },
        list: (read, schema, { keyOf, what, limit }) => (0,pages/* readPages */.n)(async (page) => ({ items: (0,src_answer/* parseAnswer */.W)(schemas/* array */.YOg(schema), await read({ page, perPage: pages/* pageSize */.T }), what) }), keyOf, limit),
        findUsers: async (names, warnings, what) => {
            const ids = [];
            for (const name of names) {
                if (name.includes('/')) {
                    warnings.push(`${name} ${what}: GitLab takes people, not groups`);
                    continue;
                }
                const id = await findUser(name);
                if (id === undefined)
                    warnings.push(`${name} ${what}: GitLab knows no such user`);
                else
                    ids.push(id);
            }
            return ids;
        },
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/gitlab/comments.ts


const emojiNames = { '+1': 'thumbsup', '-1': 'thumbsdown', eyes: 'eyes', confused: 'confused' };
function createComments({ project, projectUrl, notes, issueNotes, emojis, users, withApi, list }) {
    const toComment = (page, { id, body, author, created_at: createdAt, updated_at: updatedAt }) => ({
        id, body, author: author?.username ?? '', createdAt, url: `${projectUrl}/-/${page}#note_${id}`,
        edited: typeof updatedAt === 'string' && updatedAt !== createdAt, ...(typeof updatedAt === 'string' ? { updatedAt } : {}),
    });
    const findLogin = async () => (0,src_answer/* parseAnswer */.W)(userSchema, await users.showCurrentUser(), 'the user of the token').username;
    return {
        listComments: (number) => withApi(async () => {
            const found = await list((page) => notes.all(project, number, { sort: 'asc', orderBy: 'created_at', ...page }), noteSchema, { keyOf: ({ id }) => id, what: `the notes of !${number}` });
            return found.filter(({ system }) => system !== true).map((note) => toComment(`merge_requests/${number}`, note));
        }),
        createComment: (number, body) => withApi(async () => toComment(`merge_requests/${number}`, (0,src_answer/* parseAnswer */.W)(noteSchema, await notes.create(project, number, body), 'a new note'))),
        updateComment: (number, id, body) => withApi(async () => toComment(`merge_requests/${number}`, (0,src_answer/* parseAnswer */.W)(noteSchema, await notes.edit(project, number, id, { body }), `note ${id}`))),
        listIssueComments: (number) => withApi(async () => {
            const found = await list((page) => issueNotes.all(project, number, { sort: 'asc', orderBy: 'created_at', ...page }), noteSchema, { keyOf: ({ id }) => id, what: `the notes of #${number}` });
            return found.filter(({ system }) => system !== true).map((note) => toComment(`issues/${number}`, note));
        }),
        createIssueComment: (number, body) => withApi(async () => toComment(`issues/${number}`, (0,src_answer/* parseAnswer */.W)(noteSchema, await issueNotes.create(project, number, body), 'a new note'))),
        reactToComment: (number, id, reaction) => withApi(async () => {
            // a second one of the same person is an error here
            const [name, login] = [emojiNames[reaction], await findLogin()];
            const given = await list((page) => emojis.all(project, number, id, page), emojiSchema, { keyOf: (emoji) => emoji.id, what: `the reactions to note ${id}` });
            if (!given.some((emoji) => emoji.name === name && emoji.user?.username === login))
                await emojis.award(project, number, id, name);
        }),
        findOwnAuthor: () => withApi(async () => {
            const login = await findLogin();
            return (author) => author === login;
        }),
    };
}

// EXTERNAL MODULE: ./packages/forge/src/warnings.ts
var src_warnings = __webpack_require__(3974);
;// CONCATENATED MODULE: ./packages/forge/src/gitlab/issues.ts



const toIssue = ({ iid, web_url: url, title, description, author, state, labels, assignees }) => ({
    number: iid, url, title, body: description ?? '', author: author?.username ?? '', state: state === 'opened' ? 'open' : 'closed',
    labels: labels ?? [], assignees: (assignees ?? []).map(({ username }) => username),
});
function createIssues({ project, issues, withApi, list, findUsers }) {
    const parse = (answer, what) => toIssue((0,src_answer/* parseAnswer */.W)(issueSchema, answer, what));
    return {
        listIssues: (label) => withApi(async () => (await list((page) => issues.all({ projectId: project, labels: label, ...page }), issueSchema, { keyOf: ({ iid }) => iid, what: `issues with the label ${label}` })).map(toIssue)),
        createIssue: ({ title, body, label }) => withApi(async () => parse(await issues.create(project, title, { description: body, labels: label }), 'a new issue')),
        updateIssue: (number, { title, body, state }) => withApi(async () => parse(await issues.edit(project, number, { title, description: body, ...(state === undefined ? {} : { stateEvent: state === 'open' ? 'reopen' : 'close' }) }), `issue #${number}`)),
        assignIssue: ({ number, assignees: present }, assignees) => withApi(async () => {
            const warnings = [];
            const ids = await findUsers([...present, ...assignees], warnings, 'was not assigned');
            const failed = await (0,src_warnings/* collectWarnings */._)([[`people of #${number} were not set`, () => issues.edit(project, number, { assigneeIds: ids })]]);
            return [...warnings, ...failed];
        }),
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/gitlab/pull-requests.ts




const toPullRequest = (mergeRequest) => ({
    number: mergeRequest.iid, url: mergeRequest.web_url, title: mergeRequest.title, body: mergeRequest.description ?? '', author: mergeRequest.author?.username ?? '',
    branch: mergeRequest.source_branch, base: mergeRequest.target_branch, commit: mergeRequest.sha ?? '', isDraft: mergeRequest.draft === true,
    isFork: mergeRequest.source_project_id !== mergeRequest.target_project_id, labels: mergeRequest.labels ?? [],
    reviewers: (mergeRequest.reviewers ?? []).map(({ username }) => username), assignees: (mergeRequest.assignees ?? []).map(({ username }) => username),
});
/** States in which GitLab has not looked yet. */
const unknown = new Set(['checking', 'unchecked', 'preparing', 'approvals_syncing', '']);
function toDetail(mergeRequest) {
    const state = mergeRequest.state === 'merged' ? 'merged' : mergeRequest.state === 'closed' ? 'closed' : 'open'; // `locked` is one that is being merged
    const mergeState = mergeRequest.detailed_merge_status ?? '';
    const conflicts = mergeRequest.has_conflicts === true || mergeState === 'conflict';
    // a fast-forward has no commit of its own
    const mergeCommit = [mergeRequest.merge_commit_sha, mergeRequest.squash_commit_sha, mergeRequest.sha].find((sha) => typeof sha === 'string' && sha !== '');
    return {
        ...toPullRequest(mergeRequest), state,
        ...(state === 'merged' && typeof mergeCommit === 'string' ? { mergeCommit } : {}),
        ...(state === 'open' && (conflicts || !unknown.has(mergeState)) ? { mergeable: !conflicts } : {}),
        ...(mergeState === '' ? {} : { mergeState }),
    };
}
/** Merging is the project's way, but for squashing; `squash: false` would be refused where the project always squashes. */
const mergeFields = ({ commit, method, title, message }) => {
    const text = [title, message].filter((part) => part !== undefined && part !== '').join('\n\n');
    return { sha: commit, ...(method === 'squash' ? { squash: true } : {}), ...(text === '' ? {} : method === 'squash' ? { squashCommitMessage: text } : { mergeCommitMessage: text }) };
};
function createPullRequests({ project, mergeRequests, approvals, notes, withApi, list, findUsers }) {
    const parse = (answer, what) => (0,src_answer/* parseAnswer */.W)(mergeRequestSchema, answer, what);
    const read = async (number) => parse(await mergeRequests.show(project, number), `merge request !${number}`);
    /** GitLab says 401 when the person of a good token may not merge. */
    const accept = async (number, fields) => {
        try {
            return parse(await mergeRequests.merge(project, number, fields), `merge request !${number}`);
        }
        catch (error) {
            if (error instanceof errors/* ForgeError */.Q8 && error.status === 401)
                throw new errors/* ForgeError */.Q8('FORGE_DENIED', error.message, { status: 401, cause: error, hint: 'the user of the token may not merge into this branch: look at "Allowed to merge" of the protected branch' });
            throw error;
        }
    };
    /** When each person approved last, by the events among the notes: an older GitLab tells it nowhere else. */
    const readApprovalTimes = async (number) => {
        const events = await list((page) => notes.all(project, number, { sort: 'asc', orderBy: 'created_at', ...page }), noteSchema, { keyOf: ({ id }) => id, what: `the notes of !${number}` });
        return new Map(events.flatMap(({ system, body, author, created_at: at }) => system === true && body.startsWith('approved this merge request') ? [[author?.username ?? '', at]] : []));
    };
    return {
        listOpenPullRequests: ({ base, label, branch }) => withApi(async () => {
            const filters = { ...(base === undefined ? {} : { targetBranch: base }), ...(label === undefined ? {} : { labels: label }), ...(branch === undefined ? {} : { sourceBranch: branch }) };
            const open = await list((page) => mergeRequests.all({ projectId: project, state: 'opened', ...filters, ...page }), mergeRequestSchema, { keyOf: ({ iid }) => iid, what: 'merge requests' });
            return open.map(toPullRequest);
        }),
        listMergedPullRequests: ({ branch, base }) => withApi(async () => {
            const filters = { state: 'merged', sourceBranch: branch, targetBranch: base, orderBy: 'created_at', sort: 'desc' };
            const merged = await list((page) => mergeRequests.all({ projectId: project, ...filters, ...page }), mergeRequestSchema, { keyOf: ({ iid }) => iid, what: 'merged merge requests', limit: 100 });
            return merged.map(toPullRequest).filter(({ isFork }) => !isFork).sort((a, b) => b.number - a.number);
        }),
        readPullRequest: (number) => withApi(async () => toDetail(await read(number))),
        createPullRequest: ({ branch, base, title, body }) => withApi(async () => toPullRequest(parse(await mergeRequests.create(project, branch, base, title, { description: body }), 'a new merge request'))),
        updatePullRequest: (number, { base, title, body }) => withApi(async () => toPullRequest(parse(await mergeRequests.edit(project, number, { targetBranch: base, title, description: body }), `merge request !${number}`))),
        closePullRequest: (number) => withApi(async () => {
            await mergeRequests.edit(project, number, { stateEvent: 'close' });
        }),
        assign: ({ number }, missing) => withApi(async () => {
            const warnings = [];
            const reviewers = await findUsers(missing.reviewers, warnings, 'was not asked for a review');
            const assignees = await findUsers(missing.assignees, warnings, 'was not assigned');
            const failed = await (0,src_warnings/* collectWarnings */._)([[`people and labels of !${number} were not set`, async () => {
                        const present = await read(number);
                        const ids = (people) => (people ?? []).map(({ id }) => id);
                        await mergeRequests.edit(project, number, {
                            ...(missing.labels.length === 0 ? {} : { addLabels: missing.labels.join(',') }),
                            ...(reviewers.length === 0 ? {} : { reviewerIds: [...ids(present.reviewers), ...reviewers] }),
                            ...(assignees.length === 0 ? {} : { assigneeIds: [...ids(present.assignees), ...assignees] }),
                        });
                    }]]);
            return [...warnings, ...failed];
        }),
        addLabels: (number, labels) => withApi(async () => {
            await mergeRequests.edit(project, number, { addLabels: labels.join(',') });
        }),
        removeLabels: (number, labels) => withApi(async () => {
            await mergeRequests.edit(project, number, { removeLabels: labels.join(',') });
        }),
        listReviews: (number) => withApi(async () => {
            const { approved_by: approvedBy } = (0,src_answer/* parseAnswer */.W)(approvalsSchema, await approvals.showConfiguration(project, { mergerequestIId: number }), `the approvals of !${number}`);
            const reviewers = (0,src_answer/* parseAnswer */.W)(reviewerSchema.array(), await mergeRequests.showReviewers(project, number), `the reviewers of !${number}`);
            const said = reviewers.flatMap(({ user, state }) => state === 'requested_changes' ? [{ author: user.username, state: 'changes-requested', body: '' }]
                : state === 'reviewed' ? [{ author: user.username, state: 'commented', body: '' }] : []);
            const times = approvedBy.every(({ approved_at: at }) => typeof at === 'string') ? new Map() : await readApprovalTimes(number);
            return [...said, ...approvedBy.map(({ user: { username }, approved_at: known }) => {
                    const at = known ?? times.get(username);
                    return { author: username, state: 'approved', body: '', ...(at === undefined ? {} : { at }) };
                })];
        }),
        merge: (number, wanted) => withApi(async () => {
            await accept(number, mergeFields(wanted));
        }),
        enableAutoMerge: ({ number }, wanted) => withApi(async () => {
            try {
                const after = toDetail(await accept(number, { ...mergeFields(wanted), autoMerge: true }));
                return after.state === 'merged' ? { outcome: 'merged', ...(after.mergeCommit === undefined ? {} : { mergeCommit: after.mergeCommit }) } : { outcome: 'enabled' };
            }
            catch (error) {
                if (error instanceof errors/* ForgeError */.Q8 && error.code === 'FORGE_REFUSED')
                    return { outcome: 'unavailable', message: error.message };
                throw error;
            }
        }),
    };
}

// EXTERNAL MODULE: ./packages/forge/src/refs.ts
var refs = __webpack_require__(1953);
;// CONCATENATED MODULE: ./packages/forge/src/gitlab/refs.ts





const toStatus = ({ name, status, description, target_url: targetUrl }) => ({
    context: name, state: status === 'success' ? 'success' : status === 'pending' || status === 'running' ? 'pending' : 'failure', description: description ?? '',
    ...(typeof targetUrl === 'string' && targetUrl !== '' ? { targetUrl } : {}),
});
const toTag = ({ name, message, commit }) => ({ name, commit: commit.id, ...(message ? { message } : {}) });
/** Blocked people and those who wait for approval are none. */
const isActive = ({ state }) => (state ?? 'active') === 'active';
function createRefs({ project, commits, tags, protectedTags, branches, projects, members, groupMembers, withApi, list, findUser }) {
    return {
        findStatus: (commit, context) => withApi(async () => {
            const found = await list((page) => commits.allStatuses(project, commit, { name: context, all: true, ...page }), statusSchema, { keyOf: ({ id }) => id, what: `the statuses of ${commit}` });
            const newest = [...found].filter(({ name }) => name === context).sort((a, b) => b.id - a.id)[0];
            return newest === undefined ? undefined : toStatus(newest);
        }),
        createStatus: (commit, { context, state, description, targetUrl }) => withApi(async () => {
            await commits.editStatus(project, commit, state === 'failure' ? 'failed' : state, { name: context, description, ...(targetUrl === undefined ? {} : { targetUrl }) });
        }),
        listChecks: (commit) => withApi(async () => {
            const newest = await list((page) => commits.allStatuses(project, commit, { all: false, ...page }), statusSchema, { keyOf: ({ id }) => id, what: `the statuses of ${commit}` });
            const checks = [...newest].sort((a, b) => a.id - b.id).map((status) => {
                const state = status.allow_failure === true || ['skipped', 'manual'].includes(status.status) ? 'success' : ['created', 'waiting_for_resource', 'preparing', 'scheduled'].includes(status.status) ? 'pending' : toStatus(status).state;
                return { name: status.name, state, ...(typeof status.target_url === 'string' && status.target_url !== '' ? { url: status.target_url } : {}) };
            });
            return [...new Map(checks.map((check) => [check.name, check])).values()];
        }),
        async findTag(name) {
            const answer = await (0,errors/* orUndefined */.y0)(tags.show(project, name));
            return answer === undefined ? undefined : toTag((0,src_answer/* parseAnswer */.W)(tagSchema, answer, `tag ${name}`));
        },
        listTags: async (limit) => (await list((page) => tags.all(project, { orderBy: 'updated', sort: 'desc', ...page }), tagSchema, { keyOf: ({ name }) => name, what: 'the tags', limit })).map(toTag),
        findBranch: (name) => withApi(async () => {
            const answer = await (0,errors/* orUndefined */.y0)(branches.show(project, name));
            if (answer === undefined)
                return undefined;
            const branch = (0,src_answer/* parseAnswer */.W)(branchSchema, answer, `branch ${name}`);
            // statuses are part of the pipeline; there is no list of required ones
            const { only_allow_merge_if_pipeline_succeeds: needsPipeline } = (0,src_answer/* parseAnswer */.W)(projectSchema, await projects.show(project), 'the project');
            return { name, commit: branch.commit.id, isProtected: branch.protected, requiredStatuses: needsPipeline === true ? ['*'] : [] };
        }),
        isTagProtected: (name) => withApi(async () => {
            const found = await list((page) => protectedTags.all(project, page), protectedTagSchema, { keyOf: (each) => each.name, what: 'the protected tags' });
            return found.some((each) => (0,refs/* matchesPattern */.MT)(each.name, name));
        }),
        protectTags: (pattern) => withApi(async () => {
            await protectedTags.protect(project, pattern, { createAccessLevel: dist/* AccessLevel */.hxQ.MAINTAINER });
        }),
        listTeamMembers: (team) => withApi(async () => {
            const group = team.replace(/^@/, '');
            const found = await (0,errors/* orUndefined */.y0)(list((page) => groupMembers.all(group, { includeInherited: true, ...page }), memberSchema, { keyOf: ({ id }) => id, what: `the members of ${group}` }));
            return found?.filter(isActive).map(({ username }) => username);
        }),
        permissionOf: (login) => withApi(async () => {
            const id = await findUser(login);
            if (id === undefined)
                return 'none';
            const answer = await (0,errors/* orUndefined */.y0)(members.show(project, id, { includeInherited: true }));
            if (answer === undefined)
                return 'none';
            const member = (0,src_answer/* parseAnswer */.W)(memberSchema, answer, `the member ${login}`);
            const level = isActive(member) ? member.access_level : 0;
            const isAtLeast = (wanted) => level >= wanted;
            return isAtLeast(dist/* AccessLevel */.hxQ.MAINTAINER) ? 'admin' : isAtLeast(dist/* AccessLevel */.hxQ.DEVELOPER) ? 'write' : isAtLeast(dist/* AccessLevel */.hxQ.REPORTER) ? 'read' : 'none';
        }),
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/gitlab/releases.ts



/** The generic package that holds the files of releases; a release page of GitLab has links only. */
const packageName = 'release-files';
/** Letters that a package version may have; a tag may have more. */
const packageVersion = (tag) => tag.replace(/[^\w.+-]/g, '-');
function createReleases({ host, project, projectUrl, token, isJobToken, send, download, releases, links, packages, list }) {
    const fileAddress = (tag, name) => new URL(`api/v4/projects/${encodeURIComponent(project)}/packages/generic/${packageName}/${packageVersion(tag)}/${encodeURIComponent(name)}`, host.href.endsWith('/') ? host : `${host.href}/`);
    const toAsset = ({ name, url, direct_asset_url: direct }) => ({ name, url: direct ?? url });
    const toRelease = ({ tag_name: tag, name, description, _links, assets, upcoming_release: upcoming }) => ({
        tag, title: name ?? tag, body: description ?? '', url: _links?.self ?? `${projectUrl}/-/releases/${encodeURIComponent(tag)}`, isDraft: false, isPrerelease: upcoming === true,
        assets: (assets?.links ?? []).map(toAsset),
    });
    /** Sizes and digests of the files in the package. */
    const describe = async (release) => {
        if (release.assets.length === 0)
            return release;
        // the filter by name also finds longer names
        const version = packageVersion(release.tag);
        const candidates = await list((page) => packages.all({ projectId: project, packageName, ...{ packageVersion: version }, ...page }), packageSchema, { keyOf: ({ id }) => id, what: `the files of ${release.tag}` });
        const found = candidates.find((each) => each.name === packageName && each.version === version && each.package_type === 'generic');
        if (found === undefined)
            return release;
        const files = await list((page) => packages.allFiles(project, found.id, { showExpanded: false, ...page }), packageFileSchema, { keyOf: ({ id }) => id, what: `the files of ${release.tag}` });
        // of a file that was sent twice the newer one is downloaded
        const byName = new Map([...files].sort((a, b) => a.id - b.id).map((file) => [file.file_name, file]));
        return { ...release, assets: release.assets.map((asset) => {
                const file = byName.get(asset.name);
                return file === undefined ? asset : { ...asset, size: file.size, ...(typeof file.file_sha256 === 'string' ? { digest: `sha256:${file.file_sha256}` } : {}) };
            }) };
    };
    const login = { [isJobToken ? 'job-token' : 'private-token']: token };
    return {
        assetLimit: { bytes: 5 * 2 ** 30, says: 'GitLab takes 5 GiB in its package registry unless its settings say otherwise' },
        async findRelease(tag) {
            const answer = await (0,errors/* orUndefined */.y0)(releases.show(project, tag));
            return answer === undefined ? undefined : describe(toRelease((0,src_answer/* parseAnswer */.W)(releaseSchema, answer, `release ${tag}`)));
        },
        createRelease: async ({ tag, title, body }) => toRelease((0,src_answer/* parseAnswer */.W)(releaseSchema, await releases.create(project, { tagName: tag, name: title, description: body }), `release ${tag}`)),
        updateRelease: async ({ tag }, { title, body }) => toRelease((0,src_answer/* parseAnswer */.W)(releaseSchema, await releases.edit(project, tag, { name: title, description: body }), `release ${tag}`)),
        async uploadAsset({ tag }, { name, contentType, size, open }) {
            const url = fileAddress(tag, name);
            await send({ method: 'PUT', url, headers: { ...login, 'content-type': contentType, 'content-length': String(size) }, body: open });
            const link = await links.create(project, tag, name, url.href, { linkType: 'package', directAssetPath: `/${name}` });
            return { ...toAsset((0,src_answer/* parseAnswer */.W)(linkSchema, link, `the file ${name}`)), size };
        },
        openAsset: ({ tag }, { name }, options) => download({ ...options, url: fileAddress(tag, name), headers: login }),
        // a file without its link is in nobody's way
        removeBrokenAsset: () => Promise.resolve(),
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/gitlab/api.ts






/**
 * GitLab by the resources of gitbeaker, through our requests.
 * @see https://docs.gitlab.com/api/rest/
 */
function createGitlabApi(options) {
    const client = createGitlabClient(options);
    return { kind: 'gitlab', ...createComments(client), ...createPullRequests(client), ...createRefs(client), ...createReleases(client), ...createIssues(client) };
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
		966
	],
	"./ExpressBruteFlexible.js": [
		3966,
		966
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
		565
	],
	"./RateLimiterCluster.js": [
		565
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
		178
	],
	"./component/MemoryStorage/": [
		8178,
		178
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
		178
	],
	"./component/MemoryStorage/index.js": [
		8178,
		178
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
		880
	],
	"./constants.js": [
		3880,
		880
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
