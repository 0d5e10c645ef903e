export const id = 6789;
export const ids = [6789];
export const modules = {

/***/ 46789:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runChartsProposal: () => (/* binding */ runChartsProposal),
  runConfirm: () => (/* binding */ runConfirm),
  runTagsProposal: () => (/* binding */ runTagsProposal)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./actions/collect-charts/src/component-repos.ts
var component_repos = __webpack_require__(39765);
// EXTERNAL MODULE: ./packages/release-repo/src/proposed-rows.ts
var proposed_rows = __webpack_require__(24022);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/agreements.ts
var agreements = __webpack_require__(49571);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/branches.ts
var branches = __webpack_require__(17394);
// EXTERNAL MODULE: ./packages/release-repo/src/repos.ts + 1 modules
var repos = __webpack_require__(1147);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/release-repo/src/repos-load.ts
var repos_load = __webpack_require__(52144);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/check-branch.ts

const hint = 'run mode tags again: it makes the branch anew';
/** Files that a proposal of tags changes. Anything else would be merged although nobody was asked about it. */
const isOwnFile = (path) => path.startsWith(`${repos/* reposFolder */.QQ}/`) || [src_config/* configFileName */.S3, src_lock/* lockFileName */.x5, 'charts_list.yaml', 'release_charts.yaml'].includes(path);
/** What a proposal of tags changes beside tags: a finding `branch-changed` for each file. */
function checkFiles(branch, changes) {
    const about = { code: 'branch-changed', severity: 'error', subject: branch, hint };
    if (changes === undefined)
        return [{ ...about, message: 'its newest commit is a merge, which slipway did not make' }];
    return changes.filter((path) => !isOwnFile(path)).map((path) => ({ ...about, message: `it changes ${path}, which is no file of tags`, location: { file: path } }));
}
/** Whether a branch has the tags and commits that its commit message says: the message is what owners are asked about. */
async function checkTags(tree, base, rows) {
    const [proposed, before, lock, oldLock] = await Promise.all([(0,repos_load/* loadRepos */.S)(tree), (0,repos_load/* loadRepos */.S)(base), (0,src_lock/* findLock */.HT)(tree), (0,src_lock/* findLock */.HT)(base)]);
    const asked = new Map(rows.filter(({ kind }) => kind !== 'blocked').map((row) => [row.repo, row]));
    const old = new Map(before.entries.map(({ repositoryFullName, currentTag }) => [repositoryFullName, currentTag]));
    const tags = proposed.entries.flatMap(({ repositoryFullName: repo, currentTag, location }) => {
        const expected = asked.has(repo) ? asked.get(repo)?.tag : old.get(repo);
        if (currentTag === expected || (currentTag === undefined && !asked.has(repo)))
            return [];
        return [{ code: 'branch-changed', severity: 'error', subject: repo, location, message: `the branch has ${currentTag ?? 'no tag'}, but the owners are asked about ${expected ?? 'no tag'}: it was changed by hand`, hint }];
    });
    const oldCommits = new Map((oldLock?.repos ?? []).map(({ repo, tag, commit }) => [`${repo} ${tag}`, commit]));
    const commits = (lock?.repos ?? []).flatMap(({ repo, tag, commit }) => {
        const row = asked.get(repo);
        // A moved tag keeps what was recorded, until it is taken.
        const expected = row !== undefined && row.tag === tag && (row.kind === 'update' || row.taken === true) ? row.commit : oldCommits.get(`${repo} ${tag}`);
        if (expected === undefined || commit === expected)
            return [];
        return [{ code: 'branch-changed', severity: 'error', subject: repo, location: { file: src_lock/* lockFileName */.x5 }, message: `the branch has ${tag} at ${commit.slice(0, 12)}, but the owners are asked about ${expected.slice(0, 12)}: it was changed by hand`, hint }];
    });
    return [...tags, ...commits];
}

// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/check-collected.ts
var check_collected = __webpack_require__(3538);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/deadlines.ts
var deadlines = __webpack_require__(33261);
// EXTERNAL MODULE: ./packages/forge/src/refs.ts
var refs = __webpack_require__(11953);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/merge-proposal.ts


/** Whether a check is that of the owners or of this job. Gitea calls the check of a job `Workflow / job (event)`. */
const isOwnCheck = ({ name, url }, { jobUrl, job }) => name === branches/* ownersStatus */.n
    || (job !== undefined && (name === job || name.includes(` / ${job} (`)))
    || (url !== undefined && jobUrl !== undefined && (url === jobUrl || url.startsWith(`${jobUrl}/`)));
/**
 * Merges a proposal that everybody agreed to, at the commit that they agreed to. Where the branch requires the status of the
 * owners the forge does it, as soon as all that it requires is there; anywhere else auto-merge would not wait for anything.
 */
async function mergeProposal(pullRequest, { forge, method, dryRun, ...own }) {
    const { number, commit, base, title, url } = pullRequest;
    const checks = (await forge.listChecks(commit)).filter((check) => !isOwnCheck(check, own));
    const failed = checks.filter(({ state }) => state === 'failure').map(({ name }) => name);
    if (failed.length > 0) {
        return { outcome: 'refused', finding: { code: 'checks-failed', severity: 'error', subject: `#${number}`, message: `everybody has agreed, but ${failed.join(', ')} failed: it is not merged`, hint: `look at the checks of ${url}; it is merged by the next run after they are green` } };
    }
    const pending = checks.filter(({ state }) => state === 'pending').map(({ name }) => name);
    const wanted = { commit, method, title: `${title} (#${number})` };
    if (dryRun)
        return { outcome: 'waiting', reason: pending.length === 0 ? 'it would be merged' : `it would wait for ${pending.join(', ')}` };
    const branch = await forge.findBranch(base);
    if (pending.length > 0 && branch !== undefined && (0,refs/* isStatusRequired */.MS)(branch, branches/* ownersStatus */.n)) {
        const auto = await forge.enableAutoMerge(number, wanted);
        if (auto.outcome === 'merged')
            return { outcome: 'merged', ...(auto.mergeCommit === undefined ? {} : { mergeCommit: auto.mergeCommit }) };
        if (auto.outcome === 'enabled')
            return { outcome: 'scheduled' };
    }
    if (pending.length > 0)
        return { outcome: 'waiting', reason: `${pending.join(', ')} ${pending.length === 1 ? 'is' : 'are'} not done yet` };
    const result = await forge.mergePullRequest(number, wanted);
    if (result.outcome === 'merged')
        return result;
    if (result.reason === 'later' || result.reason === 'moved')
        return { outcome: 'waiting', reason: result.message };
    return {
        outcome: 'refused', finding: {
            code: 'not-mergeable', severity: 'error', subject: `#${number}`, message: `everybody has agreed, but it cannot be merged: ${result.message}`,
            hint: result.reason === 'conflicts' ? 'run the mode that opened it again: it is made anew from its base' : 'see what the rules of the base require; the token must be allowed to merge',
        },
    };
}

// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/owners-state.ts + 1 modules
var owners_state = __webpack_require__(39880);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/owners-text.ts
var owners_text = __webpack_require__(36652);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/overrides.ts
var overrides = __webpack_require__(42441);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/tag-release.ts







const none = { findings: [] };
const found = (finding, severity = 'warning') => ({ findings: [{ ...finding, severity }] });
/** Why the merged charts are not tagged with this version; undefined when they are to be. */
async function findObstacle(merged, { version, existing, forge, base, own, isNewest }) {
    const { number, mergeCommit, title, commit, url } = merged;
    if (existing !== undefined) {
        const isOther = existing.commit !== mergeCommit && title.endsWith(`: ${version}`);
        return isOther ? found({
            code: 'already-tagged', subject: version, message: `the tag exists at ${existing.commit.slice(0, 12)}, and the charts of #${number} were merged as ${mergeCommit.slice(0, 12)}`,
            hint: `a tag is never moved: propose the next version (release.next in ${src_config/* configFileName */.S3}, or the input version of mode tags)`,
        }) : none;
    }
    if (!isNewest) {
        const named = /: (\S+)$/.exec(title)?.[1];
        // Those of the version before, until this one's are merged.
        if (named !== undefined && named !== version)
            return none;
        return found({ code: 'base-moved', subject: version, message: `${base} has moved on since the charts were merged (#${number}), so ${version} is not tagged`, hint: 'run mode charts again, or check the newest commit and tag it by hand' });
    }
    const failed = (await forge.listChecks(commit)).filter((check) => check.state === 'failure' && !isOwnCheck(check, own)).map(({ name }) => name);
    return failed.length === 0 ? undefined : found({ code: 'checks-failed', subject: version, message: `#${number} was merged although ${failed.join(', ')} failed, so ${version} is not tagged`, hint: `look at the checks of ${url}; tag by hand when all is well` }, 'error');
}
/** Undefined when the token may not ask. */
async function isTagProtected(forge, version, logger) {
    try {
        return await forge.isTagProtected(version);
    }
    catch (error) {
        logger.debug(`whether ${version} is protected could not be asked: ${(0,errors/* errorMessage */.gJ)(error)}`);
        return undefined;
    }
}
/** Who went on without an owner, on the page of the release. The lock cannot say it of repos that gave no tag. */
async function showOverrides(version, context, { mergeCommit, base, release }) {
    const [lock, states] = [await (0,src_lock/* findLock */.HT)(await context.host.readTree(mergeCommit)), await (0,agreements/* loadAgreements */.k)(context, { base, release, version })];
    return (0,overrides/* recordOverrides */.fV)(version, (0,overrides/* findOverrides */.ZP)(lock, states), context.host);
}
/**
 * Tags the merge of the charts with the version of slipway.yaml (DR5): only while that merge is the newest commit of its branch, and
 * only when there is no such tag. A tag is never moved (R25). Overrides go to its release page, also when a run before was killed between the two.
 */
async function tagRelease(context, { base, release }) {
    const { host, baseBranch, author, job, now, dryRun, logger } = context;
    const { forge, workflowLimit } = host;
    const version = release.next;
    const merged = version === undefined ? undefined : await forge.findMergedPullRequest((0,branches/* proposalBranch */.hj)('charts', baseBranch), baseBranch);
    if (version === undefined || merged?.mergeCommit === undefined)
        return none;
    const { mergeCommit } = merged;
    const [head, existing] = await Promise.all([forge.findBranch(baseBranch), forge.findTag(version)]);
    const isNewest = head?.commit === mergeCommit;
    const overrides = () => showOverrides(version, context, { mergeCommit, base, release });
    if (isNewest && existing?.commit === mergeCommit && !dryRun)
        return { findings: await overrides() };
    const obstacle = await findObstacle({ ...merged, mergeCommit }, { version, existing, forge, base: baseBranch, own: { jobUrl: host.address.jobUrl, job }, isNewest });
    if (obstacle !== undefined)
        return obstacle;
    const missing = await (0,check_collected/* checkCollected */.k)(await host.readTree(mergeCommit), () => (0,agreements/* loadAgreements */.k)(context, { base, release, version }));
    if (missing.some(({ severity }) => severity === 'error'))
        return { findings: missing };
    if (dryRun) {
        logger.info(`${version} would be tagged at ${mergeCommit}`);
        return { findings: missing };
    }
    const { outcome, reason = '' } = await host.tag(mergeCommit, { name: version, message: version, tagger: author, time: Math.floor(now().getTime() / 1000) });
    if (outcome === 'moved' || outcome === 'refused')
        return found({ code: 'tag-refused', subject: version, message: `the tag was not pushed: ${reason}`, hint: 'the token must be allowed to make protected tags' }, 'error');
    logger.info(`tagged ${version} at ${mergeCommit.slice(0, 12)}`);
    return {
        tag: version,
        findings: [
            ...missing,
            ...await overrides(),
            ...(await isTagProtected(forge, version, logger) === false ? [{ code: 'tag-unprotected', severity: 'warning', subject: version, message: `everybody who may push can move or delete the tag ${version}`, hint: 'protect the tags v* in the settings of the repository: a product tag never moves' }] : []),
            ...(workflowLimit === undefined ? [] : [{ code: 'no-workflow', severity: 'warning', subject: version, message: workflowLimit }]),
        ],
    };
}

// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/tags-proposal.ts
var tags_proposal = __webpack_require__(73658);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/tracking-issue.ts + 1 modules
var tracking_issue = __webpack_require__(70742);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/confirm.ts












async function confirmTags(pullRequest, context, { base, config, progress }) {
    const { host, dryRun, now, logger } = context;
    const { forge, address } = host;
    const { number, url, commit } = pullRequest;
    const { message } = await host.readCommit(commit);
    const version = (0,tags_proposal/* findAskedVersion */.Ei)(message);
    const about = { pullRequest: { number, url }, ...(version === undefined ? {} : { version }) };
    const link = address.jobUrl ?? url;
    const rows = (0,proposed_rows/* parseRows */.ti)(message);
    const changes = rows === undefined
        ? [{ code: 'branch-changed', severity: 'error', subject: pullRequest.branch, message: 'its newest commit does not say what the owners are asked about', hint: 'run mode tags again: it makes the branch anew' }]
        : [...checkFiles(pullRequest.branch, await host.listChanges(commit)), ...await checkTags(await host.readTree(commit), base, rows)];
    if (rows === undefined || changes.length > 0) {
        progress.findings.push(...changes);
        if (!dryRun)
            await forge.setCommitStatus(commit, { context: branches/* ownersStatus */.n, state: 'failure', description: 'the branch was changed by hand: run collect-charts --mode tags again', targetUrl: link });
        return { ...about, rerunTags: true };
    }
    const confirmations = await (0,owners_state/* loadConfirmations */.X)(pullRequest, { forge, logger, rows, base, release: config.release });
    const status = (0,owners_text/* formatOwnersStatus */.Oo)(confirmations, url);
    logger.info(`#${number}: ${status.description}`);
    if (!dryRun)
        await (0,owners_state/* showConfirmations */.U)(pullRequest, confirmations, { forge, release: config.release, now: now() });
    for (const { row, state } of confirmations.rows) {
        if (state === 'blocked')
            progress.findings.push({ code: 'repo-blocked', severity: 'warning', subject: row.repo, message: `it stands against merging (${row.problem ?? 'no tag'})`, hint: `solve it and run mode tags again, or comment /override ${row.repo} REASON` });
    }
    if (confirmations.isComplete)
        await merge('tags', pullRequest, context, { config, progress });
    else
        progress.waiting.push(status.description);
    return { ...about, confirmations, rerunTags: confirmations.rows.some(({ state }) => state === 'accepted') };
}
/** Charts are merged by the tool when somebody of the release team approved them as they are now. */
async function confirmCharts(pullRequest, context, { base, config, progress }) {
    const { host } = context;
    const { number, commit } = pullRequest;
    const { team } = config.release;
    if (team.length === 0) {
        progress.waiting.push(`#${number}: somebody has to merge it (release.team of slipway.yaml is empty)`);
        return;
    }
    const isMember = (login) => team.some((name) => name.toLowerCase() === login.toLowerCase());
    const last = new Map((await host.forge.listReviews(number)).filter(({ author, state }) => state !== 'commented' && isMember(author)).map((review) => [review.author.toLowerCase(), review]));
    const verdicts = [...last.values()];
    const { time } = await host.readCommit(commit);
    const isCurrent = (review) => review.commit === commit || (review.commit === undefined && review.at !== undefined && new Date(review.at) >= time);
    const missing = await (0,check_collected/* checkCollected */.k)(await host.readTree(commit), () => (0,agreements/* loadAgreements */.k)(context, { base, release: config.release, version: config.release.next }));
    progress.findings.push(...missing);
    if (missing.some(({ severity }) => severity === 'error')) {
        progress.waiting.push(`#${number}: charts are missing`);
        return;
    }
    const objector = verdicts.find(({ state }) => state === 'changes-requested');
    if (objector !== undefined)
        progress.waiting.push(`#${number}: changes asked for by ${objector.author}`);
    else if (!verdicts.some((review) => review.state === 'approved' && isCurrent(review)))
        progress.waiting.push(`#${number}: the release team has not approved its newest commit; awaited: ${team.join(', ')}`);
    else
        await merge('charts', pullRequest, context, { config, progress });
}
async function merge(kind, pullRequest, { host: { forge, address, workflowLimit }, job, dryRun, logger }, { config, progress }) {
    const result = await mergeProposal(pullRequest, { forge, method: config.release.mergeMethod, jobUrl: address.jobUrl, job, dryRun });
    if (result.outcome === 'merged') {
        logger.info(`merged: ${pullRequest.url}`);
        progress.merged.push(kind);
        if (result.notice !== undefined)
            progress.findings.push({ code: 'merge-untold', severity: 'warning', subject: `#${pullRequest.number}`, message: result.notice, hint: kind === 'tags' ? 'start mode charts by hand' : 'start by hand what the push to the base would have started' });
        if (workflowLimit !== undefined)
            progress.findings.push({ code: 'no-workflow', severity: 'warning', subject: `#${pullRequest.number}`, message: `the merge starts no workflow either: ${workflowLimit}`, hint: 'start what comes next by hand, or by a step that looks at the output `merged`' });
    }
    else if (result.outcome === 'refused')
        progress.findings.push(result.finding);
    else
        progress.waiting.push(`#${pullRequest.number}: ${result.outcome === 'scheduled' ? 'the forge merges it when its checks are done' : result.reason}`);
}
/**
 * Looks at the open proposals of a base: who confirmed, what can be merged, whether the release can be tagged. It remembers nothing and
 * may run at any event, any number of times.
 */
async function confirm_confirm(context) {
    const { host, baseBranch, now } = context;
    const progress = { findings: [], merged: [], waiting: [] };
    const base = await host.readTree(baseBranch);
    const { config } = await (0,src_config/* loadConfig */.Z9)(base);
    const [tags, charts] = await Promise.all([host.forge.findPullRequest((0,branches/* proposalBranch */.hj)('tags', baseBranch)), host.forge.findPullRequest((0,branches/* proposalBranch */.hj)('charts', baseBranch))]);
    const isFor = (pullRequest) => pullRequest?.base === baseBranch;
    const { version, ...about } = isFor(tags) ? await confirmTags(tags, context, { base, config, progress }) : { rerunTags: false, version: undefined };
    if (isFor(charts))
        await confirmCharts(charts, context, { base, config, progress });
    if (isFor(tags) || isFor(charts))
        progress.findings.push(...(0,deadlines/* checkDeadlines */.M)(config.release.deadlines, now()));
    const { tag, findings } = await tagRelease(context, { base, release: config.release });
    const tracked = [];
    for (const each of new Set([version, config.release.next]))
        tracked.push(await (0,tracking_issue/* trackRelease */.L)(context, { version: each, base, release: config.release }));
    // Charts that this run has merged were looked at before.
    const isTold = ({ code, subject }) => progress.findings.some((each) => each.code === code && each.subject === subject);
    const issues = tracked.flatMap(({ issue }) => issue ?? []);
    return {
        mode: 'confirm', base: baseBranch, ...about, merged: progress.merged, waiting: progress.waiting, findings: [...progress.findings, ...findings.filter((each) => !isTold(each)), ...tracked.flatMap((each) => each.findings)],
        ...(tag === undefined ? {} : { tag }), ...(issues.length === 0 ? {} : { issues }),
    };
}
/** The base of the proposal that an event is about; undefined when it is about something else. */
async function findProposalBase(number, { forge }) {
    const { branch, base, isFork } = await forge.readPullRequest(number);
    return isFork || (0,branches/* findProposalKind */.AQ)(branch, base) === undefined ? undefined : base;
}

// EXTERNAL MODULE: ./packages/release-repo/src/git-tree.ts
var git_tree = __webpack_require__(65959);
// EXTERNAL MODULE: ./actions/collect-charts/src/plan-collection.ts
var plan_collection = __webpack_require__(92080);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/propose.ts
var propose = __webpack_require__(72214);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/release-host.ts
var release_host = __webpack_require__(21896);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/proposal-context.ts





/** The branch that is proposed to: the one given, the one that the job runs for, or the one that is checked out. */
async function findBase(given, { event }, git) {
    const isProposal = event.name === 'pull_request' || event.name === 'comment' || event.name === 'review';
    const base = given ?? (isProposal ? undefined : event.branch) ?? await git.currentBranch();
    if (base === undefined || base.startsWith('slipway/')) {
        throw new errors/* SlipwayError */.GQ('BASE_UNKNOWN', base === undefined ? 'no branch is checked out, so nothing says what to propose to' : `${base} is the branch of a proposal itself`, { hint: 'give the branch: --base main' });
    }
    return base;
}
/** Does something with the forge and the base that is proposed to; undefined when there is no base for it. */
async function withProposalContext(inputs, context, { folder, baseOf, run }) {
    const author = (0,propose/* parsePerson */.J)(inputs.author);
    const host = await (0,release_host/* openReleaseHost */.u)(context, { token: inputs.token });
    try {
        const git = host.gitIn(folder);
        const baseBranch = baseOf === undefined ? await findBase(inputs.base, context, git) : await baseOf(host);
        return baseBranch === undefined ? undefined : await run({
            host, git, baseBranch, author, now: context.now, jobs: inputs.jobs ?? 8, job: context.event.job, dryRun: inputs.dryRun, logger: context.logger,
            ...(context.signal === undefined ? {} : { signal: context.signal }),
        });
    }
    finally {
        await host.close();
    }
}
/** The commit that the working tree stands on. What was changed since and not committed is no part of it. */
async function readHead({ git, host, baseBranch, logger }) {
    const tree = await (0,git_tree/* createGitTree */.b)(git, 'HEAD');
    const newest = await git.findRemoteBranch(host.cloneUrl, baseBranch);
    if (newest === undefined) {
        let hint = 'give the branch with --base, and push it';
        for (const taken of (0,plan_collection/* branchesInTheWay */.G8)(baseBranch))
            if (await git.findRemoteBranch(host.cloneUrl, taken) !== undefined)
                hint = (0,plan_collection/* branchHint */.au)(baseBranch, taken);
        throw new errors/* SlipwayError */.GQ('BASE_UNKNOWN', `there is no branch ${baseBranch} in ${host.cloneUrl}`, { hint });
    }
    if (newest !== tree.commit)
        logger.warn(`${baseBranch} is at ${newest.slice(0, 12)} on the server, and ${tree.commit.slice(0, 12)} is checked out: the proposal is made from what is checked out`);
    return tree;
}

// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/propose-charts.ts + 2 modules
var propose_charts = __webpack_require__(18051);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var tree = __webpack_require__(75004);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./packages/release-repo/src/errors.ts
var src_errors = __webpack_require__(98191);
// EXTERNAL MODULE: ./packages/release-repo/src/yaml-edit.ts
var yaml_edit = __webpack_require__(86148);
;// CONCATENATED MODULE: ./packages/release-repo/src/release-next.ts




/**
 * The text of a `slipway.yaml` whose `release.next` is this version (DR5); every other byte stays.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND when the file is written in a way that is not understood
 */
function setReleaseNext(text, version) {
    const path = ['release', 'next'];
    const document = (0,dist/* parseDocument */.Tp)(text);
    if (document.hasIn(path))
        return document.getIn(path) === version ? text : (0,yaml_edit/* setYamlString */.j)(text, path, { value: version });
    const release = document.get('release', true);
    if ((0,dist/* isMap */.jh)(release)) {
        const first = release.items.find(({ key }) => (0,dist/* isScalar */.jn)(key))?.key;
        if ((0,dist/* isScalar */.jn)(first))
            return (0,yaml_edit/* setYamlString */.j)(text, path, { value: version, sibling: String(first.value) });
    }
    if (document.has('release') || (document.contents !== null && !(0,dist/* isMap */.jh)(document.contents)) || ((0,dist/* isMap */.jh)(document.contents) && document.contents.flow === true)) {
        throw new src_errors/* ReleaseRepoError */.w('ENTRY_NOT_FOUND', `cannot set release.next in ${src_config/* configFileName */.S3}`, { location: { file: src_config/* configFileName */.S3 }, hint: `write it there by hand:\nrelease:\n  next: ${version}` });
    }
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const appended = (0,yaml_edit/* setYamlString */.j)(`${text}${text === '' || text.endsWith('\n') ? '' : eol}release:${eol}  next: v0${eol}`, path, { value: version });
    return appended;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/count-commits.ts




/** How many commits each new tag has that the old one has not. What cannot be counted is left out: it is told to nobody's harm. */
async function countCommits(rows, { components, jobs, logger, signal }) {
    const counts = new Map();
    const wanted = rows.flatMap(({ repo, state, from, to }) => (state === 'changed' && from !== undefined && to !== undefined && from.tag !== to.tag ? [{ repo, from: from.tag, to: to.tag }] : []));
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-count-'));
    try {
        await (0,concurrency/* mapConcurrent */._)(wanted, jobs, async ({ repo, from, to }) => {
            signal?.throwIfAborted();
            try {
                const git = components.gitIn(await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'repo-')));
                await git.init({ bare: true });
                counts.set(repo, await git.countNewCommits({ url: components.urlOf(repo), from, to }));
            }
            catch (error) {
                logger.debug(`the commits of ${repo} were not counted: ${(0,errors/* errorMessage */.gJ)(error)}`);
            }
        });
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
    return counts;
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/propose-tags.ts









async function loadBefore({ host, git }, branch) {
    const commit = await git.findRemoteBranch(host.cloneUrl, branch);
    if (commit === undefined)
        return { rows: [], isOpen: false };
    const { message, tree } = await host.readCommit(commit);
    const version = (0,tags_proposal/* findAskedVersion */.Ei)(message);
    const isOpen = await host.forge.findPullRequest(branch) !== undefined;
    return { commit, tree, rows: isOpen ? (0,proposed_rows/* parseRows */.ti)(message) ?? [] : [], isOpen, ...(version === undefined ? {} : { version }) };
}
/** Moved tags that their owners have taken, by the open proposal. */
async function loadAccepted({ host: { forge }, logger }, { branch, before, base, config }) {
    const moved = before.rows.filter(({ kind }) => kind === 'moved');
    const open = moved.length === 0 || !before.isOpen ? undefined : await forge.findPullRequest(branch);
    if (open === undefined)
        return [];
    const { rows } = await (0,owners_state/* loadConfirmations */.X)(open, { forge, logger, rows: moved, base, release: config.release });
    return rows.flatMap(({ row: { repo, tag, commit }, state }) => ((state === 'accepted' || state === 'confirmed') && tag !== undefined && commit !== undefined ? [{ repo, tag, commit }] : []));
}
const isChange = ({ kind, taken }) => kind === 'update' || taken === true;
/** Somebody may take it, and the pull request is where that is said. */
const isOpenMove = ({ kind, taken }) => kind === 'moved' && taken !== true;
/** Collects tags and opens or updates the one pull request that proposes them. */
async function proposeTags({ context, components, base, folder, config, version: given, collect }) {
    const { host, git, baseBranch, author, now, dryRun, logger, signal } = context;
    const branch = (0,branches/* proposalBranch */.hj)('tags', baseBranch);
    const before = await loadBefore(context, branch);
    const result = await collect(await loadAccepted(context, { branch, before, base, config }));
    // What was asked for once stays in the open pull request: a nightly run does not know it.
    const asked = given ?? (before.isOpen ? before.version : undefined);
    const version = asked ?? config.release.next;
    const configText = await (0,tree/* findText */.Vw)(base, src_config/* configFileName */.S3) ?? '';
    const nextText = asked === undefined ? configText : setReleaseNext(configText, asked);
    if (nextText !== configText && !dryRun)
        await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, src_config/* configFileName */.S3), nextText);
    const rows = (0,proposed_rows/* carrySince */.Sl)(result.rows.flatMap((row) => (0,tags_proposal/* proposedRow */.Je)(row) ?? []), { before: before.rows, now: now() });
    const asksMoves = rows.some(isOpenMove);
    const hasChanges = rows.some(isChange) || asksMoves || nextText !== configText;
    const text = (0,tags_proposal/* formatTagsProposal */.TB)({
        ...result, version, base: baseBranch, release: config.release, now: now(), isGitlab: host.address.kind === 'gitlab',
        pageOf: (repo) => { const url = components.urlOf(repo); return /^https?:\/\//.test(url) ? url.replace(/\.git$/, '') : undefined; },
        commits: hasChanges ? await countCommits(result.rows, { components, jobs: context.jobs, logger, ...(signal === undefined ? {} : { signal }) }) : new Map(),
    });
    const commit = !hasChanges || dryRun ? undefined : await commitTags(git, {
        before, rows, parent: base.commit, message: [`${(0,tags_proposal/* tagsCommitMessage */.iQ)({ rows: result.rows, version })}\n`, ...(asked === undefined ? [] : [(0,tags_proposal/* formatVersion */.qh)(asked)]), ...(rows.length === 0 ? [] : [(0,proposed_rows/* formatRows */.dZ)(rows)])].join('\n'),
        paths: [...new Set([...result.files, ...(nextText === configText ? [] : [src_config/* configFileName */.S3]), src_lock/* lockFileName */.x5])], author, time: Math.floor(now().getTime() / 1000), allowEmpty: asksMoves,
    });
    const proposal = await (0,propose/* propose */.B)({ host, git, branch, base: baseBranch, commit: dryRun && hasChanges ? base.commit : commit, expected: before.commit, ...text, assignees: text.reviewers.slice(0, 10), dryRun, logger });
    const shown = proposal.pullRequest === undefined || proposal.outcome === 'closed' || commit === undefined ? []
        : await showOwners(context, { ...proposal.pullRequest, commit }, { rows, base, release: config.release });
    const { issue, findings } = await (0,tracking_issue/* trackRelease */.L)(context, { version, base, release: config.release });
    return {
        ...result, files: [...new Set([...result.files, ...(nextText === configText ? [] : [src_config/* configFileName */.S3])])],
        proposal: { ...proposal, findings: [...proposal.findings, ...shown, ...findings], ...(issue === undefined ? {} : { issue }) },
    };
}
/** Shows at once who is awaited; mode confirm keeps it up to date. */
async function showOwners({ host: { forge }, logger, now }, pullRequest, { rows, base, release }) {
    try {
        await (0,owners_state/* showConfirmations */.U)(pullRequest, await (0,owners_state/* loadConfirmations */.X)(pullRequest, { forge, logger, rows, base, release }), { forge, release, now: now() });
        return [];
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error) || error.code !== 'FORGE_DENIED')
            throw error;
        return [{ code: 'proposal-incomplete', severity: 'warning', subject: 'slipway/owners', message: `who is awaited could not be shown: ${error.message}`, hint: 'the token must be allowed to write comments and commit statuses' }];
    }
}
/** The commit of the proposal: the one that is there already where it says the same. */
async function commitTags(git, { before, rows, ...options }) {
    const commit = await git.commitPaths(options);
    const isSame = commit !== undefined && before.tree === await git.treeOf(commit) && (0,proposed_rows/* sameRows */.ev)(rows, before.rows);
    return isSame ? before.commit : commit;
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/run-proposal.ts








async function withProposal(inputs, context, make) {
    const folder = (0,external_node_path_.resolve)(context.cwd, inputs.repo);
    const result = await withProposalContext(inputs, context, { folder, run: async (proposal) => {
            const base = await readHead(proposal);
            const tree = await (0,worktree/* openWorktree */.Gc)(folder, proposal.git);
            const { config } = await (0,src_config/* loadConfig */.Z9)(inputs.mode === 'tags' ? base : tree);
            const components = (0,component_repos/* openComponentHost */.IO)(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl });
            return make({ context: proposal, components, folder, tree, base, config });
        } });
    if (result === undefined)
        throw new errors/* SlipwayError */.GQ('BASE_UNKNOWN', 'nothing says what to propose to', { hint: 'give the branch: --base main' });
    return result;
}
const versionForm = /^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/;
function checkVersion(version) {
    if (version !== undefined && !versionForm.test(version))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `version is "${version}", expected a version such as v2.10.2`);
}
/** Mode tags, with its pull request. The tags are chosen by what is committed, so that a second run in the same folder proposes the same. */
async function runTagsProposal(inputs, context, collect) {
    checkVersion(inputs.version);
    return withProposal(inputs, context, (source) => proposeTags({ ...source, version: inputs.version, collect: (accepted) => collect(source, accepted) }));
}
/** Mode charts, with its pull request. */
async function runChartsProposal(inputs, context, collect) {
    checkVersion(inputs.version);
    return withProposal(inputs, context, (source) => (0,propose_charts/* proposeCharts */.U)({ ...source, version: inputs.version, collect: () => collect(source) }));
}
/** Mode confirm. A comment on another pull request than a proposal is none of its business. */
async function runConfirm(inputs, context) {
    const number = inputs.base === undefined ? context.event.pullRequest : undefined;
    const result = await withProposalContext(inputs, context, {
        folder: (0,external_node_path_.resolve)(context.cwd, inputs.repo), run: confirm_confirm, ...(number === undefined ? {} : { baseOf: (host) => findProposalBase(number, host) }),
    });
    if (result === undefined)
        context.logger.info(`#${number ?? 0} is no proposal of slipway: there is nothing to confirm`);
    return result ?? { mode: 'confirm', findings: [], merged: [], waiting: [], rerunTags: false };
}


/***/ }),

/***/ 11953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MS: () => (/* binding */ isStatusRequired),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   dh: () => (/* binding */ matchesRef)
/* harmony export */ });
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


/***/ })

};
