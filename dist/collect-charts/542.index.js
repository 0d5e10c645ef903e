export const id = 542;
export const ids = [542];
export const modules = {

/***/ 9571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ loadAgreements)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4022);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7394);
/* harmony import */ var _owners_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8167);



/** So many merged proposals of one version are asked. */
const limit = 5;
/**
 * Who agreed to the tags that were merged: from the comments and reviews of the pull requests of this version, and of the newest in any case.
 * The newest comes first.
 */
async function loadAgreements({ host, baseBranch, logger }, { base, release, version }) {
    const { forge } = host;
    const merged = await forge.listMergedPullRequests((0,_branches_js__WEBPACK_IMPORTED_MODULE_0__/* .proposalBranch */ .hj)('tags', baseBranch), baseBranch);
    const states = [];
    for (const each of merged.filter(({ title }, index) => index === 0 || (version !== undefined && title.endsWith(`: ${version}`))).slice(0, limit)) {
        const rows = (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .parseRows */ .ti)((await host.readCommit(each.commit)).message) ?? [];
        states.push(...(await (0,_owners_state_js__WEBPACK_IMPORTED_MODULE_2__/* .loadConfirmations */ .X)(each, { forge, logger, rows, base, release })).rows);
    }
    return states;
}


/***/ }),

/***/ 7394:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ findProposalKind),
/* harmony export */   hj: () => (/* binding */ proposalBranch),
/* harmony export */   n: () => (/* binding */ ownersStatus)
/* harmony export */ });
/** The branch of a proposal. A `/` in the base becomes `+`: beside `tags-release-2.10` git could not have `tags-release-2.10/acme` (P12). */
function proposalBranch(kind, base) {
    return `slipway/${kind}-${base.replaceAll('/', '+')}`;
}
/** What kind of proposal a branch belongs to, if it is one for this base. */
function findProposalKind(branch, base) {
    return ['tags', 'charts'].find((kind) => proposalBranch(kind, base) === branch);
}
/** The context of the commit status that says whether all owners have confirmed. */
const ownersStatus = 'slipway/owners';


/***/ }),

/***/ 3538:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ checkCollected)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1873);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6059);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1147);
/* harmony import */ var _overrides_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2441);


/**
 * Charts that are not there at the tag that `repos/*.yaml` names: with them a release would be another one than was agreed to. What
 * has no tag, and what the release team went on without when its repo was blocked, is a warning.
 */
async function checkCollected(tree, loadStates) {
    const [{ entries, findings }, lock] = await Promise.all([(0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_0__/* .loadRepos */ .S)(tree), (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .findLock */ .HT)(tree)]);
    const locked = new Map((lock?.addons ?? []).map((addon) => [addon.path, addon]));
    const missing = entries.flatMap((entry) => entry.chartPaths.flatMap((path) => {
        const target = (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .chartTarget */ .Gx)(entry, path);
        const addon = locked.get(target);
        if (addon?.tag !== undefined && addon.tag === entry.currentTag && addon.repo === entry.repositoryFullName)
            return [];
        return [{ entry, target, addon }];
    }));
    // An override of a silent owner is about the tag: its charts are collected.
    const states = missing.some(({ entry }) => entry.currentTag !== undefined) ? await loadStates() : [];
    const blocked = new Set((0,_overrides_js__WEBPACK_IMPORTED_MODULE_3__/* .findOverrides */ .ZP)(undefined, states).filter(({ tag }) => tag === undefined).map(({ repo }) => repo));
    return [
        ...findings.filter(({ severity }) => severity === 'error'),
        ...missing.map(({ entry: { repositoryFullName: repo, currentTag, location }, target, addon }) => {
            const about = { code: 'not-collected', subject: target, addon: target, location };
            if (currentTag === undefined || blocked.has(repo)) {
                return {
                    ...about, severity: 'warning', message: `the release goes ${addon === undefined ? `without ${target}` : `on with ${target} ${addon.tag === undefined ? 'as it is' : `at ${addon.tag}`}`}: ${repo} ${currentTag === undefined ? 'has no tag' : `was overridden while it was blocked, and ${currentTag} was not collected`}`,
                    hint: 'when the repo answers, run modes tags and charts again: the next release has it',
                };
            }
            return {
                ...about, severity: 'error', message: `${repo} is to be released at ${currentTag}, and the charts have ${addon?.tag ?? 'none of it'}`,
                hint: 'run mode charts again, and see why it was not collected; to release without it, take it out of repos/*.yaml',
            };
        }),
    ];
}


/***/ }),

/***/ 3261:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ formatDeadlines),
/* harmony export */   M: () => (/* binding */ checkDeadlines)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4702);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9399);



const inOrder = (deadlines) => Object.entries(deadlines).map(([name, text]) => ({ name, at: new Date(text) })).sort((a, b) => a.at.getTime() - b.at.getTime());
/** The deadlines of a release as one line, missed ones marked; nothing without any (R59). */
function formatDeadlines(deadlines, now) {
    const items = inOrder(deadlines).map(({ name, at }) => `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(name)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTime */ .Mj)(at)}${at < now ? ' (**missed**: it needs a post-mortem)' : ''}`);
    return items.length === 0 ? '' : `**Deadlines**: ${items.join(' · ')}`;
}
/** A finding for each deadline that has passed (R59). */
function checkDeadlines(deadlines, now) {
    return inOrder(deadlines).filter(({ at }) => at < now).map(({ name, at }) => ({
        code: 'deadline-missed', severity: 'warning', subject: name, message: `the deadline ${name} was ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .shortTime */ .Mj)(at)}`, location: { file: _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .configFileName */ .S3 },
        hint: 'write the post-mortem; set the deadline of the next release in slipway.yaml, release.deadlines',
    }));
}


/***/ }),

/***/ 2441:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZP: () => (/* binding */ findOverrides),
/* harmony export */   b4: () => (/* binding */ formatOverrides),
/* harmony export */   fV: () => (/* binding */ recordOverrides)
/* harmony export */ });
/* unused harmony export addOverrides */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9399);


/** The overrides that a release has: those of its lock, and those of repos that the lock does not have because they gave no tag. @param states newest first */
function findOverrides(lock, states) {
    const locked = (lock?.repos ?? []).flatMap(({ repo, tag, agreed }) => (agreed?.how === 'override' ? [{ repo, tag, by: agreed.by, reason: agreed.reason ?? '', ...(agreed.at === undefined ? {} : { at: new Date(agreed.at) }) }] : []));
    const known = new Set(locked.map(({ repo }) => repo));
    const others = states.flatMap((state) => {
        const isKnown = known.has(state.row.repo);
        known.add(state.row.repo);
        if (isKnown || state.state !== 'overridden')
            return [];
        const { row: { repo, tag }, by, at, reason } = state;
        return [{ repo, ...(tag === undefined ? {} : { tag }), by, at, reason }];
    });
    return [...locked, ...others].sort((a, b) => (a.repo < b.repo ? -1 : a.repo > b.repo ? 1 : 0));
}
/** A table; without overrides nothing. */
function formatOverrides(overrides) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['repo', 'tag', 'by', 'when', 'reason'], overrides.map(({ repo, tag, by, at, reason }) => [(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(repo), tag === undefined ? '*none*' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(tag), (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(by), at === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .shortTime */ .Mj)(at), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(reason, 300)]));
}
const marker = '<!-- slipway:overrides -->';
/** The text of a release page with the overrides below it; undefined when it has them: what was said once stays. */
function addOverrides(body, overrides) {
    if (overrides.length === 0 || body.includes(marker))
        return undefined;
    const above = body.trim();
    return `${above}${above === '' ? '' : '\n\n'}${marker}\n### Released without the word of an owner\n\n${formatOverrides(overrides)}\n`;
}
/** Shows overrides on the release page of a tag that exists; the page is made when there is none. A page that cannot be written is a warning. */
async function recordOverrides(version, overrides, { forge }) {
    if (overrides.length === 0)
        return [];
    try {
        const page = await forge.findRelease(version);
        const body = addOverrides(page?.body ?? '', overrides);
        if (body !== undefined) {
            await forge.writeRelease({ tag: version, title: page?.title ?? version, body, ...(page === undefined ? {} : { isDraft: page.isDraft, isPrerelease: page.isPrerelease }) });
        }
        return [];
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .isSlipwayError */ .qQ)(error))
            throw error;
        return [{
                code: 'release-page-not-written', severity: 'warning', subject: version, message: `the overrides of ${overrides.map(({ repo }) => repo).join(', ')} are not on the release page: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`,
                hint: 'the token must be allowed to write releases (contents: write on GitHub); the next run of mode confirm tries again',
            }];
    }
}


/***/ }),

/***/ 8167:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ loadConfirmations),
  U: () => (/* binding */ showConfirmations)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/release-repo/src/repos-load.ts + 1 modules
var repos_load = __webpack_require__(1873);
// EXTERNAL MODULE: ./packages/release-repo/src/owners.ts
var src_owners = __webpack_require__(1964);
// EXTERNAL MODULE: ./packages/release-repo/src/tags-plan.ts + 1 modules
var tags_plan = __webpack_require__(2869);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(7140);
;// CONCATENATED MODULE: ./packages/release-repo/src/comment-commands.ts
const pattern = /^ {0,3}\/([a-z-]+)(?:[ \t]+(.*))?$/i;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const comment_commands_hidden = /<!--|<(pre|code|blockquote)\b[^>]*>/i;
/** Where the HTML that this line opens ends; undefined when it ends on the line itself. */
function openedHtml(line) {
    const opened = comment_commands_hidden.exec(line);
    if (opened === null)
        return undefined;
    const end = opened[1] === undefined ? '-->' : `</${opened[1].toLowerCase()}>`;
    const rest = line.slice(opened.index + opened[0].length);
    const closedAt = rest.toLowerCase().indexOf(end);
    return closedAt < 0 ? end : openedHtml(rest.slice(closedAt + end.length));
}
/**
 * The commands of these names in a comment: a line that begins with one. What is shown as a quotation or as code, or is not shown at all,
 * asks for nothing. A line right behind a quoted one belongs to the quotation, as every forge displays it.
 * @see https://spec.commonmark.org/0.31.2/#block-quotes
 */
function parseCommands(body, names) {
    const commands = [];
    let code;
    let html;
    let isQuote = false;
    let isText = false;
    for (const line of body.split(/\r\n|\r|\n/)) {
        const isBlank = line.trim() === '';
        if (code !== undefined) {
            const closing = fence.exec(line);
            if (closing?.[1]?.startsWith(code) === true && line.trim() === closing[1])
                code = undefined;
            continue;
        }
        if (html !== undefined) {
            const at = line.toLowerCase().indexOf(html);
            if (at >= 0)
                html = openedHtml(line.slice(at + html.length));
            continue;
        }
        if (isBlank) {
            isQuote = false;
            isText = false;
            continue;
        }
        if (/^ {0,3}>/.test(line)) {
            isQuote = true;
            isText = false;
            continue;
        }
        const opening = fence.exec(line);
        if (opening?.[1] !== undefined) {
            code = opening[1];
            isQuote = false;
            isText = false;
            continue;
        }
        html = openedHtml(line);
        // Four spaces begin code, but only where no paragraph is open.
        const isCode = /^( {4}|\t)/.test(line) && !isText;
        const found = isQuote || isCode ? null : pattern.exec(line);
        const name = names.find((each) => each === found?.[1]?.toLowerCase());
        if (name !== undefined)
            commands.push({ name, rest: (found?.[2] ?? '').trim() });
        if (!isCode)
            isText = true;
    }
    return commands;
}

;// CONCATENATED MODULE: ./packages/release-repo/src/confirmations.ts


/** Accounts of machines, by the names that the forges give them. */
const isBot = (login) => /\[bot\]$/.test(login) || /^(project|group)_\d+_bot/.test(login);
const same = (a, b) => a.toLowerCase() === b.toLowerCase();
const holds = (names, name) => names.some((each) => same(each, name));
const unique = (names) => names.filter((name, index) => names.findIndex((each) => same(each, name)) === index);
/** The row that a word of a command means: the whole name of a repo, or its last part where only one has it. */
function findRow(rows, word) {
    const wanted = word.replace(/^[`'"<]+|[`'">,;.]+$/g, '');
    const exact = rows.find(({ repo }) => same(repo, wanted));
    if (exact !== undefined)
        return { row: exact };
    const short = rows.filter(({ repo }) => same(repo.split('/').at(-1) ?? '', wanted));
    const [only, second] = short;
    if (only !== undefined && second === undefined)
        return { row: only };
    if (only !== undefined)
        return { problem: `several repos are called so: ${short.map(({ repo }) => repo).join(', ')}` };
    const lower = new Map(rows.flatMap(({ repo }) => [[repo.toLowerCase(), repo], [(repo.split('/').at(-1) ?? '').toLowerCase(), repo]]));
    const near = unique((0,names/* nearestNames */.LE)(wanted.toLowerCase(), [...lower.keys()]).flatMap((name) => lower.get(name) ?? []));
    return { problem: near.length === 0 ? 'no repo of the table is called so' : `no repo of the table is called so; did you mean ${near.join(' or ')}?` };
}
const ownerCommands = ['confirm', 'override', 'accept-moved'];
/** A confirmation may name several repos; the other commands name one, and an override says why. */
function readCommand({ name, rest }, rows) {
    const words = rest.split(/[\s,]+/).filter((word) => word !== '');
    if (words.length === 0)
        return { matches: [{ problem: 'name the repo behind it' }], reason: '' };
    if (name !== 'override')
        return { matches: words.map((word) => findRow(rows, word)), reason: '' };
    const [, first = '', reason = ''] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
    return { matches: [reason === '' ? { problem: 'say why, behind the repo' } : findRow(rows, first)], reason };
}
/** Why this person may not do this to this row. */
function findRefusal({ name, row, by }, { ownersOf, releaseTeam }) {
    const { owners, backup } = ownersOf(row.repo);
    const speakers = [...owners, ...backup];
    const isOwner = speakers.length === 0 ? holds(releaseTeam, by) : holds(speakers, by);
    const whose = speakers.length === 0 ? 'nobody owns it, so the release team speaks for it' : `it is owned by ${speakers.join(', ')}`;
    if (name === 'override')
        return holds(releaseTeam, by) ? undefined : 'only the release team (release.team of slipway.yaml) overrides';
    if (name === 'accept-moved')
        return row.kind !== 'moved' ? 'its tag has not moved' : isOwner ? undefined : whose;
    if (!isOwner)
        return whose;
    return row.kind === 'moved' ? 'its tag was moved: /accept-moved takes the new commit' : row.kind === 'blocked' ? 'it is blocked; there is nothing to confirm before that is solved' : undefined;
}
/** What the comments ask for, oldest first. */
function readComments(input) {
    const deeds = [];
    const answers = [];
    for (const { author, body, createdAt, isEdited = false } of [...input.comments].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())) {
        if (isBot(author))
            continue;
        for (const command of parseCommands(body, ownerCommands)) {
            const { matches, reason } = readCommand(command, input.rows);
            const answer = (text) => { answers.push({ to: author, at: createdAt, command: `/${command.name} ${command.rest}`.trim().slice(0, 200), text }); };
            if (isEdited) {
                answer('the comment was edited afterwards, so it does not count: please write a new one');
                continue;
            }
            for (const match of matches) {
                const refusal = 'problem' in match ? match.problem : findRefusal({ name: command.name, row: match.row, by: author }, input);
                if (refusal !== undefined)
                    answer(refusal);
                else if ('row' in match)
                    deeds.push({ by: author, at: createdAt, row: match.row, name: command.name, reason });
            }
        }
    }
    return { deeds, answers };
}
/** Whether something said at this time was said about the row as it is now. */
const isAbout = (row, at) => at >= row.since;
/** The verdict of each reviewer that counts for a row: the last one that was about it. */
function verdictsOn(row, { reviews, head }) {
    const last = new Map();
    for (const review of reviews) {
        if (!isBot(review.author) && (review.commit === head || (review.submittedAt !== undefined && isAbout(row, review.submittedAt))))
            last.set(review.author.toLowerCase(), review);
    }
    return last;
}
function stateOf(row, deeds, input) {
    const { owners, backup } = input.ownersOf(row.repo);
    const isTeam = owners.length + backup.length === 0;
    const speakers = isTeam ? input.releaseTeam : [...owners, ...backup];
    const who = isTeam ? input.releaseTeam : owners.length > 0 ? owners : backup;
    const own = deeds.filter((deed) => deed.row === row);
    const current = own.filter(({ at }) => isAbout(row, at));
    const override = current.findLast(({ name }) => name === 'override');
    if (override !== undefined)
        return { row, state: 'overridden', by: override.by, reason: override.reason, at: override.at };
    if (row.kind === 'blocked')
        return { row, state: 'blocked', who: unique(input.releaseTeam) };
    if (row.kind === 'moved') {
        const accepted = current.findLast(({ name }) => name === 'accept-moved');
        if (accepted === undefined)
            return { row, state: 'awaited', who: unique(who), isTeam, stale: [] };
        const { by, at } = accepted;
        return row.taken === true ? { row, state: 'confirmed', by, how: 'comment', at, isBackup: !isTeam && !holds(owners, by) } : { row, state: 'accepted', by, at };
    }
    const verdicts = verdictsOn(row, input);
    const said = (name) => current.findLast((deed) => deed.name === 'confirm' && same(deed.by, name));
    const objector = speakers.find((name) => {
        const verdict = verdicts.get(name.toLowerCase());
        const word = said(name);
        return verdict?.verdict === 'changes-requested' && (word === undefined || (verdict.submittedAt !== undefined && verdict.submittedAt > word.at));
    });
    if (objector !== undefined)
        return { row, state: 'objected', by: objector, who: [objector] };
    for (const name of unique(speakers)) {
        const word = said(name);
        const verdict = verdicts.get(name.toLowerCase());
        const isBackup = !isTeam && !holds(owners, name);
        if (word !== undefined)
            return { row, state: 'confirmed', by: word.by, how: 'comment', at: word.at, isBackup };
        if (verdict?.verdict === 'approved')
            return { row, state: 'confirmed', by: verdict.author, how: 'review', ...(verdict.submittedAt === undefined ? {} : { at: verdict.submittedAt }), isBackup };
    }
    const stale = unique([
        ...own.filter(({ name, at }) => name === 'confirm' && !isAbout(row, at)).map(({ by }) => by),
        ...input.reviews.filter(({ author, verdict }) => verdict === 'approved' && holds(speakers, author)).map(({ author }) => author),
    ]);
    return { row, state: 'awaited', who: unique(who), isTeam, stale };
}
const isDone = ({ state }) => state === 'confirmed' || state === 'overridden';
/**
 * Who has confirmed what, from what people wrote: nothing is remembered, so nothing can be forged but by being somebody else.
 * A confirmation counts when it was given after its row became what it is (repo, tag and commit), by one of its owners.
 */
function readConfirmations(input) {
    const { deeds, answers } = readComments(input);
    const rows = input.rows.map((row) => stateOf(row, deeds, input));
    const lastDeed = new Map();
    for (const { by, at } of deeds)
        lastDeed.set(by.toLowerCase(), at);
    // Who has done it right since need not read about it.
    const open = answers.filter(({ to, at }) => (lastDeed.get(to.toLowerCase())?.getTime() ?? 0) < at.getTime()).slice(-20);
    return {
        rows, isComplete: rows.every(isDone),
        answers: open.map(({ to, command, text }) => ({ to, command, text })),
        awaited: unique(rows.flatMap((row) => ('who' in row ? row.who : []))),
    };
}

// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/owners-text.ts
var owners_text = __webpack_require__(6652);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/tags-proposal.ts
var tags_proposal = __webpack_require__(3658);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/owners-state.ts




const verdicts = { approved: 'approved', 'changes-requested': 'changes-requested', dismissed: 'dismissed' };
/** The people of teams, each team asked once; a team that the token may not see has nobody. */
function openTeams(forge, logger) {
    const teams = new Map();
    const ask = async (team) => {
        try {
            const members = await forge.listTeamMembers(team);
            if (members === undefined)
                logger.warn(`nobody can say who belongs to the team ${team}: it is not there, or the token may not see it; name people beside it, or give a token that may read teams`);
            return members ?? [];
        }
        catch (error) {
            if (!(0,errors/* isSlipwayError */.qQ)(error) || (error.code !== 'FORGE_DENIED' && error.code !== 'FORGE_NOT_FOUND'))
                throw error;
            logger.warn(`nobody can say who belongs to the team ${team}: ${error.message}`);
            return [];
        }
    };
    return async (owners) => {
        const members = [];
        for (const { name } of owners.filter(({ kind }) => kind === 'team')) {
            const found = teams.get(name) ?? ask(name);
            teams.set(name, found);
            members.push(...await found);
        }
        return [...new Set([...(0,tags_proposal/* loginNames */.CL)(owners), ...members])];
    };
}
/** The owners of the repos of a proposal, by what its base says. */
async function loadRowOwners(rows, { base, forge, logger }) {
    const [{ entries }, codeOwners] = await Promise.all([(0,repos_load/* loadRepos */.S)(base), (0,src_owners/* loadCodeOwners */.KW)(base)]);
    const groups = (0,tags_plan/* groupByRepo */.pU)(entries);
    const peopleOf = openTeams(forge, logger);
    const people = new Map();
    for (const { repo } of rows) {
        const { owners, backupOwners } = (0,src_owners/* ownersOf */.K2)(groups.get(repo) ?? [], codeOwners);
        people.set(repo, { owners: await peopleOf(owners), backup: await peopleOf(backupOwners) });
    }
    return (repo) => people.get(repo) ?? { owners: [], backup: [] };
}
/**
 * Who has confirmed what, read anew from comments and reviews. `base` is the branch that the proposal is made for: a proposal
 * cannot name its own owners.
 */
async function loadConfirmations(pullRequest, { forge, rows, base, release, logger }) {
    const [comments, reviews, ownersOfRepo] = await Promise.all([forge.listComments(pullRequest.number), forge.listReviews(pullRequest.number), loadRowOwners(rows, { base, forge, logger })]);
    const people = [];
    for (const { author, body, createdAt, edited } of comments) {
        // The account of the token may be that of a person, who may comment as well.
        const isOurs = body.startsWith('<!-- slipway:') && await forge.isOwnAuthor(author);
        if (!isOurs)
            people.push({ author, body, createdAt: new Date(createdAt), isEdited: edited });
    }
    return readConfirmations({
        rows, ownersOf: ownersOfRepo, releaseTeam: release.team, comments: people, head: pullRequest.commit,
        reviews: reviews.flatMap(({ author, state, commit, at }) => {
            const verdict = verdicts[state];
            return verdict === undefined ? [] : [{ author, verdict, ...(commit === undefined ? {} : { commit }), ...(at === undefined ? {} : { submittedAt: new Date(at) }) }];
        }),
    });
}
const reminderMarker = 'reminder';
/** Who is awaited, or that nobody is any more where somebody was reminded before. */
async function findReminder(number, confirmations, { forge, release, now }) {
    if (!confirmations.isComplete)
        return (0,owners_text/* formatReminder */.yY)(confirmations, { remindAfter: release.remindAfter, now });
    const wasReminded = (await forge.listComments(number)).some(({ body }) => body.startsWith(`<!-- slipway:${reminderMarker} -->`));
    return wasReminded ? 'Everybody has answered; nobody is awaited.' : undefined;
}
/** Shows on a pull request who has confirmed: the list, a reminder when it is due, and the commit status. Equal ones are left alone. */
async function showConfirmations({ number, url, commit }, confirmations, options) {
    const { forge } = options;
    await forge.writeComment({ pullRequest: number, marker: 'owners', body: (0,owners_text/* formatOwnersComment */.JB)(confirmations), link: url });
    const reminder = await findReminder(number, confirmations, options);
    if (reminder !== undefined)
        await forge.writeComment({ pullRequest: number, marker: reminderMarker, body: reminder, link: url });
    // The status comes last: when it is green, all the rest can be read.
    await forge.setCommitStatus(commit, (0,owners_text/* formatOwnersStatus */.Oo)(confirmations, url));
}


/***/ }),

/***/ 6652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ formatOwnersComment),
/* harmony export */   Oo: () => (/* binding */ formatOwnersStatus),
/* harmony export */   yY: () => (/* binding */ formatReminder)
/* harmony export */ });
/* unused harmony export remindersDue */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6158);
/* harmony import */ var _branches_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7394);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9399);



const isDone = ({ state }) => state === 'confirmed' || state === 'overridden';
/** Login names of a comment's or review's author come from the forge; only what looks like one is told. */
const mention = (login) => (/^[A-Za-z0-9_][A-Za-z0-9_.-]*(\[bot\])?$/.test(login) ? `@${login}` : (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(login));
/** Names without telling anybody. */
const name = (login) => (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(login);
/** The commit status that stands before merging. One line of at most 140 characters is shown. */
function formatOwnersStatus(confirmations, targetUrl) {
    const { rows, awaited, isComplete } = confirmations;
    const done = rows.filter(isDone).length;
    const objectors = rows.flatMap((row) => (row.state === 'objected' ? [row.by] : []));
    const rest = isComplete ? '' : objectors.length > 0 ? `; changes asked for by ${[...new Set(objectors)].join(', ')}` : awaited.length > 0 ? `; awaited: ${awaited.join(', ')}` : '; a repo is blocked';
    return {
        context: _branches_js__WEBPACK_IMPORTED_MODULE_1__/* .ownersStatus */ .n, state: isComplete ? 'success' : 'pending', description: rows.length === 0 ? 'nothing has to be confirmed' : `${done}/${rows.length} confirmed${rest}`,
        ...(targetUrl === undefined ? {} : { targetUrl }),
    };
}
function stateCell(row) {
    switch (row.state) {
        case 'confirmed': return `confirmed by ${name(row.by)}${row.isBackup ? ' (backup)' : ''}, ${row.how === 'review' ? 'by review' : 'by comment'}${row.at === undefined ? '' : `, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .shortTime */ .Mj)(row.at)}`}`;
        case 'overridden': return `**overridden** by ${name(row.by)}, ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .shortTime */ .Mj)(row.at)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .firstLine */ .TM)(row.reason, 300)}`;
        case 'accepted': return `accepted by ${name(row.by)}; the next run of mode tags records the new commit`;
        case 'objected': return `**changes asked for** by ${name(row.by)}`;
        case 'blocked': return `**blocked** (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(row.row.problem ?? 'no tag')}); the release team can go on without it`;
        case 'awaited': return [
            row.who.length === 0 ? '**nobody may confirm it**: name owners in repos/*.yaml, or release.team in slipway.yaml' : `awaited: ${row.who.map(name).join(', ')}${row.isTeam ? ' (release team; it has no owner that is a person)' : ''}`,
            row.row.kind === 'moved' ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`/accept-moved ${row.row.repo}`) : '',
            row.stale.length === 0 ? '' : `${row.stale.map(name).join(', ')} had confirmed something else`,
        ].filter((part) => part !== '').join('; ');
    }
}
/** The list that is kept up to date on the pull request. */
function formatOwnersComment({ rows, answers, isComplete }) {
    const done = rows.filter(isDone).length;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraphs */ .qN)([
        `### ${isComplete ? 'All owners have confirmed' : `${done} of ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(rows.length, 'repo')} confirmed`}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Qj)(['', 'repo', 'tag', 'commit', 'state'], rows.map((row) => [isDone(row) ? '✅' : '⏳', (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(row.row.repo), row.row.tag === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(row.row.tag), row.row.commit === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(row.row.commit.slice(0, 12)), stateCell(row)])),
        answers.length === 0 ? '' : `Not understood:\n${answers.map(({ to, command, text }) => `- ${mention(to)} ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(command)}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(text)}`).join('\n')}`,
    ]);
}
/** How many whole periods have gone by since the oldest open row became what it is. */
function remindersDue({ rows }, { remindAfter, now }) {
    const open = rows.filter((row) => !isDone(row)).map(({ row }) => row.since.getTime());
    return open.length === 0 ? 0 : Math.max(0, Math.floor((now.getTime() - Math.min(...open)) / (remindAfter * 60_000)));
}
/** Names who is awaited for what; undefined when nobody is to be reminded. */
function formatReminder(confirmations, options) {
    const due = remindersDue(confirmations, options);
    if (due === 0)
        return undefined;
    const waits = new Map();
    for (const row of confirmations.rows) {
        if (!('who' in row))
            continue;
        for (const who of row.who)
            waits.set(who, [...waits.get(who) ?? [], row.row.repo]);
    }
    if (waits.size === 0)
        return undefined;
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .paragraphs */ .qN)([
        `Reminder ${due}: this release waits for`,
        [...waits].map(([who, repos]) => `- ${mention(who)}: ${repos.map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY).join(', ')}`).join('\n'),
        `Approve the pull request, or comment ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)('/confirm REPO')}.`,
    ]);
}


/***/ }),

/***/ 5063:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ chartsPaths),
  U: () => (/* binding */ proposeCharts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(67);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(6059);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var src_lists = __webpack_require__(1215);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var tree = __webpack_require__(5004);
;// CONCATENATED MODULE: ./packages/release-repo/src/release-diff.ts




/** Reads one side of a comparison; an addon that cannot be read as a chart is compared by its files all the same. */
async function loadRelease(tree) {
    const { addons, broken, findings } = await loadAddons(tree);
    const readable = [...addons, ...broken.filter(({ files }) => files.length > 0 && !findings.some(({ message }) => message.includes('symbolic link')))];
    const digests = await digestAddons(tree, readable);
    const lists = await loadLists(tree);
    const lock = await findLock(tree);
    const toRelease = (folder) => {
        const digest = digests.get(folder.path);
        if (digest === undefined)
            return [];
        const name = 'name' in folder ? folder.name : folder.path.split('/').at(-1) ?? folder.path;
        return [{ path: folder.path, name, tree: digest, ...('version' in folder ? { version: folder.version } : {}) }];
    };
    return {
        name: tree.name,
        addons: readable.flatMap(toRelease).sort((a, b) => comparePaths(a.path, b.path)),
        references: [...new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)))].sort(comparePaths),
        ...(lock === undefined ? {} : { lock }),
        findings: [...findings, ...lists.flatMap((list) => list.findings)],
    };
}
/** Addons that differ, by their whole trees (P1), sorted by path. */
function diffAddons(base, target) {
    const before = new Map(base.map((addon) => [addon.path, addon]));
    const after = new Map(target.map((addon) => [addon.path, addon]));
    const gone = new Map(base.filter(({ path }) => !after.has(path)).map((addon) => [addon.path, addon]));
    const changes = [];
    const fresh = target.filter(({ path }) => !before.has(path));
    // Same files first, then the same chart: each old folder is the origin of at most one new one.
    const takeOrigin = (match) => {
        const origin = [...gone.values()].find(match);
        if (origin !== undefined)
            gone.delete(origin.path);
        return origin;
    };
    const moved = new Map(fresh.flatMap((addon) => {
        const origin = takeOrigin(({ tree }) => tree === addon.tree);
        return origin === undefined ? [] : [[addon.path, origin]];
    }));
    for (const addon of fresh) {
        const origin = moved.get(addon.path) ?? takeOrigin(({ name }) => name === addon.name);
        changes.push(origin === undefined ? { kind: 'added', target: addon } : { kind: 'renamed', base: origin, target: addon, changed: origin.tree !== addon.tree });
    }
    for (const addon of target) {
        const old = before.get(addon.path);
        if (old !== undefined && old.tree !== addon.tree)
            changes.push({ kind: 'changed', base: old, target: addon });
    }
    changes.push(...[...gone.values()].map((addon) => ({ kind: 'removed', base: addon })));
    return changes.sort((a, b) => comparePaths(pathOf(a), pathOf(b)));
}
const pathOf = (change) => (change.kind === 'removed' ? change.base.path : change.target.path);
/** Paths, in the target, of addons that a hotfix has to carry. A folder that only moved is among them: its chart is deployed anew. */
function changedAddons(changes) {
    return new Set(changes.flatMap((change) => (change.kind === 'removed' ? [] : [change.target.path])));
}
/** Images that differ: by digest when both sides have a lock, else by the references of their lists. */
function diffImages(base, target) {
    const digestsOf = (lock, references) => lock === undefined ? new Map(references.map((reference) => [reference, undefined])) : new Map(lock.images.map(({ reference, digest }) => [reference, digest]));
    const both = base.lock !== undefined && target.lock !== undefined;
    const before = digestsOf(both ? base.lock : undefined, base.references);
    const after = digestsOf(both ? target.lock : undefined, target.references);
    return [...new Set([...before.keys(), ...after.keys()])].sort(tree/* comparePaths */.cD).flatMap((reference) => {
        const [old, now] = [before.get(reference), after.get(reference)];
        const sides = { ...(old === undefined ? {} : { base: old }), ...(now === undefined ? {} : { target: now }) };
        if (!before.has(reference))
            return [{ kind: 'added', reference, ...sides }];
        if (!after.has(reference))
            return [{ kind: 'removed', reference, ...sides }];
        return old === now ? [] : [{ kind: 'changed', reference, ...sides }];
    });
}
/** What lies between two releases. */
function diffRelease(base, target) {
    const addons = diffAddons(base.addons, target.addons);
    const findings = addons.flatMap((change) => {
        const edited = change.kind === 'changed' || (change.kind === 'renamed' && change.changed);
        if (!edited || change.base.version === undefined || change.base.version !== change.target.version)
            return [];
        return [{
                code: 'content-changed-without-version-bump', severity: 'warning', subject: change.target.path, addon: change.target.path, location: { file: `${change.target.path}/Chart.yaml` },
                message: `its files changed between ${base.name} and ${target.name}, but its version is still ${change.base.version}`, hint: 'raise version in Chart.yaml and version.yml',
            }];
    });
    return { addons, images: diffImages(base, target), findings };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/agreements.ts
function agreementOf(state) {
    if (state.state === 'confirmed')
        return { how: state.how, by: state.by, ...(state.at === undefined ? {} : { at: state.at.toISOString() }) };
    return state.state === 'overridden' ? { how: 'override', by: state.by, at: state.at.toISOString(), reason: state.reason } : undefined;
}
/** The lock with who agreed to the tags it has: only where repo, tag and commit are those that were agreed to. */
function lockAgreements(lock, states) {
    if (lock.repos === undefined)
        return lock;
    const repos = lock.repos.map((locked) => {
        const state = states.find(({ row }) => row.repo === locked.repo && (row.kind === 'blocked' || (row.tag === locked.tag && row.commit === locked.commit)));
        const agreed = state === undefined ? undefined : agreementOf(state);
        return agreed === undefined ? locked : { ...locked, agreed };
    });
    return { ...lock, repos };
}

// EXTERNAL MODULE: ./packages/release-repo/src/git-tree.ts
var git_tree = __webpack_require__(5959);
// EXTERNAL MODULE: ./actions/collect-charts/src/charts/change-summary.ts
var change_summary = __webpack_require__(953);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/agreements.ts
var agreements = __webpack_require__(9571);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/branches.ts
var branches = __webpack_require__(7394);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/deadlines.ts
var deadlines = __webpack_require__(3261);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/markdown.ts
var markdown = __webpack_require__(9399);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/charts-proposal.ts



const shownValues = 20;
const shownFiles = 30;
const filesCell = ({ filesAdded, filesChanged, filesRemoved }) => [['+', filesAdded.length], ['~', filesChanged.length], ['−', filesRemoved.length]].filter(([, count]) => count !== 0).map(([sign, count]) => `${String(sign)}${String(count)}`).join(' ');
const versionCell = ({ kind, summary: { fromVersion, toVersion } }) => kind === 'removed' ? '*removed*' : fromVersion === undefined || fromVersion === toVersion ? toVersion === undefined ? '' : (0,markdown/* code */.aY)(toVersion) : `${(0,markdown/* code */.aY)(fromVersion)} → ${(0,markdown/* code */.aY)(toVersion ?? '')}`;
const valueLine = ({ key, from, to }) => `- ${(0,markdown/* code */.aY)(key)}: ${from === undefined ? '*new*' : (0,markdown/* code */.aY)(from)} → ${to === undefined ? '*gone*' : (0,markdown/* code */.aY)(to)}`;
const listed = (items, shown) => `${items.slice(0, shown).join('\n')}${items.length > shown ? `\n- and ${items.length - shown} more` : ''}`;
/** The changes of one place, folded, because there may be many. */
function details({ path, summary }) {
    const { values, images, moreValues, filesAdded, filesChanged, filesRemoved } = summary;
    const imageKeys = new Set(images.map(({ key }) => key));
    const others = values.filter(({ key }) => !imageKeys.has(key));
    const files = [...filesAdded.map((file) => `- added ${(0,markdown/* code */.aY)(file)}`), ...filesChanged.map((file) => `- changed ${(0,markdown/* code */.aY)(file)}`), ...filesRemoved.map((file) => `- removed ${(0,markdown/* code */.aY)(file)}`)];
    const parts = [
        images.length === 0 ? '' : `Images in its values:\n${listed(images.map(valueLine), shownValues)}`,
        others.length === 0 ? '' : `Values:\n${listed(others.map(valueLine), shownValues)}${moreValues > 0 ? `\n- and ${moreValues} beyond those` : ''}`,
        files.length === 0 ? '' : `Files:\n${listed(files, shownFiles)}`,
    ];
    return `<details><summary>${(0,src_text/* escapeMarkdown */.FV)(path)}</summary>\n\n${(0,markdown/* paragraphs */.qN)(parts)}\n\n</details>`;
}
/** The pull request of collected charts. */
function formatChartsProposal({ places, images, files, version, base, reviewers, release, now }) {
    const table = (0,markdown/* markdownTable */.Qj)(['addon', 'version', 'from', 'files', 'values', 'images'], places.map((place) => {
        const { path, repo, tag, kind, summary } = place;
        return [
            `${(0,src_text/* escapeMarkdown */.FV)(path)}${kind === 'added' ? ' (new)' : ''}`, versionCell(place), repo === undefined ? '' : `${(0,src_text/* escapeMarkdown */.FV)(repo)} ${(0,markdown/* code */.aY)(tag ?? '')}`, filesCell(summary),
            summary.values.length === 0 ? '' : String(summary.values.length + summary.moreValues), summary.images.length === 0 ? '' : String(summary.images.length),
        ];
    }));
    const imageLines = images.map(({ kind, reference }) => `- ${kind} ${(0,markdown/* code */.aY)(reference)}`);
    const count = (0,src_text/* formatCount */.B4)(places.length, 'addon');
    const body = (0,markdown/* paragraphs */.qN)([
        `Charts at the merged tags for ${(0,markdown/* code */.aY)(base)}${version === undefined ? '' : `, to be released as ${(0,markdown/* code */.aY)(version)}`}: ${count} changed. This text is written by \`slipway collect-charts --mode charts\` and written anew by its next run.`,
        (0,deadlines/* formatDeadlines */.J)(release.deadlines, now),
        table,
        imageLines.length === 0 ? '' : `### Images\n\n${listed(imageLines, 200)}`,
        files.length === 0 ? '' : `Also changed: ${files.slice(0, shownFiles).map(markdown/* code */.aY).join(', ')}${files.length > shownFiles ? ` and ${files.length - shownFiles} more` : ''}`,
        ...places.filter(({ kind }) => kind !== 'removed').map(details),
        version === undefined ? '' : `When this is merged${reviewers.length === 0 ? '' : ' (the release team approves it)'} and is still the newest commit of ${(0,markdown/* code */.aY)(base)}, that commit is tagged ${(0,markdown/* code */.aY)(version)}.`,
    ]);
    return { title: `Collect charts${version === undefined ? '' : `: ${version}`}`, body, reviewers };
}

// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/propose.ts
var propose = __webpack_require__(2214);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/tracking-issue.ts + 2 modules
var tracking_issue = __webpack_require__(5381);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/propose-charts.ts









/** Files that tools write, whoever ran them before in the same job: lists and lock belong to the charts. */
const toolFiles = ['images', src_lock/* lockFileName */.x5, 'version.yml', 'version.yaml', 'env.yml', 'release_charts.yaml'];
/** What a run of charts may have changed. Hand edits stay out: they are their author's to commit. */
function chartsPaths({ charts, removed, files }) {
    return [...new Set([...files, ...charts.filter(({ change }) => change !== 'edited').map(({ target }) => target), ...removed, ...toolFiles])];
}
async function contentOf(git, entries, place) {
    const files = entries.filter(({ path, type, mode }) => type === 'blob' && mode !== '120000' && (path === place || path.startsWith(`${place}/`)));
    const blobs = await git.readBlobs(files.map(({ oid }) => oid));
    return new Map(files.map(({ path, oid, mode }) => [path.slice(place.length + 1), { data: blobs.get(oid) ?? Buffer.alloc(0), executable: mode === '100755' }]));
}
/** What lies between the base and the proposal, place by place. */
async function comparePlaces(git, { base, target, places }) {
    const changed = (await git.diffNames(base, target)).flatMap(({ path, from }) => [path, ...(from === undefined ? [] : [from])]);
    const isIn = (path, place) => path === place || path.startsWith(`${place}/`);
    const [before, after] = [await git.readTree(base), await git.readTree(target)];
    const result = [];
    for (const [path, origin] of [...places].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (!changed.some((file) => isIn(file, path)))
            continue;
        const [old, now] = [await contentOf(git, before, path), await contentOf(git, after, path)];
        result.push({ path, kind: old.size === 0 ? 'added' : now.size === 0 ? 'removed' : 'changed', ...origin, summary: (0,change_summary/* summariseChange */.N)(old, now) });
    }
    return { places: result, files: [...new Set(changed)].filter((file) => ![...places.keys()].some((place) => isIn(file, place))).sort() };
}
async function compareImages(base, target) {
    const side = async (tree) => {
        const [lists, lock] = await Promise.all([(0,src_lists/* loadLists */.g)(tree), (0,src_lock/* findLock */.HT)(tree)]);
        return { references: [...new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)))], ...(lock === undefined || lock.images.length === 0 ? {} : { lock }) };
    };
    return diffImages(await side(base), await side(target));
}
/** Collects charts and opens or updates the one pull request that proposes them, with everything that tools wrote before in the working tree. */
async function proposeCharts({ context, tree, base, folder, config, version: given, collect }) {
    const { host, git, baseBranch, author, now, dryRun, logger } = context;
    const branch = (0,branches/* proposalBranch */.hj)('charts', baseBranch);
    const version = given ?? config.release.next;
    const expected = await git.findRemoteBranch(host.cloneUrl, branch);
    const result = await collect();
    const lock = await (0,src_lock/* findLock */.HT)(tree);
    if (lock !== undefined && !dryRun) {
        const agreed = (0,src_lock/* formatLock */.X5)(lockAgreements(lock, await (0,agreements/* loadAgreements */.k)(context, { base, release: config.release, version })));
        if (agreed !== (0,src_lock/* formatLock */.X5)(lock))
            await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, src_lock/* lockFileName */.x5), agreed);
    }
    const title = `Collect charts${version === undefined ? '' : `: ${version}`}`;
    const commit = dryRun ? undefined : await git.commitPaths({ parent: base.commit, paths: chartsPaths(result), message: title, author, time: Math.floor(now().getTime() / 1000) });
    const target = commit === undefined ? base : await (0,git_tree/* createGitTree */.b)(git, commit);
    const origins = new Map([
        ...result.removed.map((path) => [path, {}]), ...result.charts.map((chart) => [chart.target, { repo: chart.entry.repositoryFullName, tag: chart.tag }]),
    ]);
    const compared = dryRun
        ? { places: result.charts.flatMap(({ target: path, entry, tag, change, summary }) => (change === 'added' || change === 'changed' ? [{ path, kind: change, repo: entry.repositoryFullName, tag, summary }] : [])), files: [] }
        : await comparePlaces(git, { base: base.commit, target: target.commit, places: origins });
    const text = formatChartsProposal({
        ...compared, images: dryRun ? [] : await compareImages(base, target), version, base: baseBranch, reviewers: config.release.team, release: config.release, now: now(),
    });
    const isSame = commit !== undefined && expected !== undefined && (await host.readCommit(expected)).tree === await git.treeOf(commit);
    const proposal = await (0,propose/* propose */.B)({ host, git, branch, base: baseBranch, commit: isSame ? expected : dryRun && result.files.length > 0 ? base.commit : commit, expected, ...text, dryRun, logger });
    const { issue, findings } = await (0,tracking_issue/* trackRelease */.L)(context, { version, base, release: config.release });
    return { ...result, proposal: { ...proposal, findings: [...proposal.findings, ...findings], ...(issue === undefined ? {} : { issue }) } };
}


/***/ }),

/***/ 2214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ propose),
/* harmony export */   J: () => (/* binding */ parsePerson)
/* harmony export */ });
/* harmony import */ var _slipway_forge__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9471);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);


/** What a server's refusal of a branch means for whoever runs this. */
function refusal(branch, reason) {
    const isTaken = /directory file conflict|cannot lock ref|failed to update ref/.test(reason);
    return new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('PUSH_REFUSED', `the branch ${branch} was not pushed: ${reason}`, {
        hint: isTaken ? `a branch named ${branch.split('/')[0] ?? ''} is in the way: rename it` : 'the token needs write access to contents, and the branches slipway/** must not be protected against it',
    });
}
/**
 * Pushes a commit to the branch of a proposal and opens its pull request, or updates the one that is open. Repeating it changes
 * nothing. A proposal that has become empty is closed.
 */
async function propose(options) {
    const { host: { forge, cloneUrl, workflowLimit }, git, branch, base, commit, expected, title, body, reviewers = [], assignees = [], dryRun, logger } = options;
    const about = { branch, title, body };
    if (dryRun)
        return { ...about, outcome: commit === undefined ? 'nothing' : 'planned', findings: [] };
    if (commit === undefined)
        return closeEmpty(forge, about, logger);
    if (commit !== expected) {
        const pushed = await git.pushBranch({ url: cloneUrl, branch, commit, expected });
        if (pushed.outcome === 'refused')
            throw refusal(branch, pushed.reason ?? '');
        if (pushed.outcome === 'moved') {
            throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('BRANCH_MOVED', `the branch ${branch} was pushed by someone else meanwhile: ${pushed.reason ?? ''}`, { exitCode: 3, retryable: true, hint: 'run again; let one job at a time do this (concurrency on GitHub, resource_group on GitLab)' });
        }
        logger.info(`branch ${branch} is at ${commit.slice(0, 12)}`);
    }
    const { outcome, pullRequest, warnings } = await forge.openOrUpdatePullRequest({ branch, base, title, body, reviewers, assignees });
    logger.info(`pull request ${outcome}: ${pullRequest.url}`);
    const limit = workflowLimit ?? (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_1__/* .findAuthorLimit */ .kV)(pullRequest.author);
    return { ...about, outcome, pullRequest: { number: pullRequest.number, url: pullRequest.url }, findings: [
            ...warnings.map((message) => ({ code: 'proposal-incomplete', severity: 'warning', subject: branch, message, hint: 'names of owners must be those of accounts that may see the repository' })),
            ...(outcome === 'created' && limit !== undefined ? [{ code: 'no-workflow', severity: 'warning', subject: branch, message: limit }] : []),
        ] };
}
async function closeEmpty(forge, about, logger) {
    const open = await forge.findPullRequest(about.branch);
    if (open === undefined)
        return { ...about, outcome: 'nothing', findings: [] };
    await forge.closePullRequest(open.number);
    logger.info(`pull request closed, its base has everything: ${open.url}`);
    return { ...about, outcome: 'closed', pullRequest: { number: open.number, url: open.url }, findings: [] };
}
/** `Name <address>` @throws {SlipwayError} INPUT_INVALID */
function parsePerson(text) {
    const [, name, email] = /^\s*([^<>\r\n]*[^<>\s])\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(text) ?? [];
    if (name === undefined || email === undefined)
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', `author is "${text}", expected NAME <ADDRESS>`);
    return { name, email };
}


/***/ }),

/***/ 1896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ openReleaseHost)
/* harmony export */ });
/* unused harmony export webUrlOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(609);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8335);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7638);
/* harmony import */ var _slipway_forge__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9471);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5158);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7140);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5959);







/** The address of a forge's pages, from that of its API. */
function webUrlOf({ kind, baseUrl }) {
    if (baseUrl.host === 'api.github.com')
        return 'https://github.com';
    const ending = kind === 'gitlab' ? /\/api\/v4\/?$/ : kind === 'gitea' ? /\/api\/v1\/?$/ : /\/api\/v3\/?$/;
    return baseUrl.href.replace(ending, '').replace(/\/$/, '');
}
// Whose name a token is given under; Gitea does not look at it.
const users = { github: 'x-access-token', gitea: 'slipway', gitlab: 'oauth2' };
/** Opens the forge that the environment names. @throws {ForgeError} FORGE_NOT_CONFIGURED */
async function openReleaseHost(context, { token: given }) {
    const { env, logger, addSecret } = context;
    const address = (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_3__/* .readForgeAddress */ .Gq)(env);
    const token = (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_3__/* .readForgeToken */ .j5)(address, env, given);
    const login = { user: users[address.kind], password: token.value };
    for (const secret of [token.value, Buffer.from(`${login.user}:${login.password}`).toString('base64')])
        addSecret(secret);
    const proxies = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .parseProxySettings */ .$v)(env);
    for (const secret of (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .proxySecrets */ .Wm)(proxies))
        addSecret(secret);
    const http = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .createHttpClient */ .u)({ maxSocketsPerHost: 4, proxies });
    const webUrl = webUrlOf(address);
    const cloneUrl = `${webUrl}/${address.repository}.git`;
    const gitIn = (cwd) => (0,_slipway_git__WEBPACK_IMPORTED_MODULE_6__/* .createGit */ .l)({ exec: context.exec, env, cwd, logger, allowedProtocols: (0,_slipway_git__WEBPACK_IMPORTED_MODULE_7__/* .allowedProtocolsFor */ .Jb)(cloneUrl), login: { url: `${webUrl}/`, ...login } });
    const workflowLimit = (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_3__/* .findWorkflowLimit */ .uL)(address, token);
    const scratch = [];
    const openBare = async () => {
        const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'slipway-release-'));
        scratch.push(folder);
        const git = gitIn(folder);
        await git.init({ bare: true });
        return git;
    };
    // Apart: one that has fetched without files leaves them out from then on.
    let messages;
    let trees;
    try {
        return {
            forge: await (0,_slipway_forge__WEBPACK_IMPORTED_MODULE_3__/* .openForge */ .ys)(address, token, { logger, http }), address, webUrl, cloneUrl, gitIn,
            ...(workflowLimit === undefined ? {} : { workflowLimit }),
            async readCommit(ref) {
                const git = await (messages ??= openBare());
                const { commit } = await git.fetchRef({ url: cloneUrl, ref, paths: [] });
                const [entry] = await git.log({ to: commit, limit: 1 });
                if (entry === undefined)
                    throw new _slipway_core__WEBPACK_IMPORTED_MODULE_8__/* .SlipwayError */ .GQ('COMMIT_UNREADABLE', `commit ${commit} of ${cloneUrl} cannot be read`, { exitCode: 3 });
                return { commit, message: `${entry.subject}\n\n${entry.body}`, time: new Date(entry.time * 1000), tree: await git.treeOf(commit) };
            },
            async listChanges(commit) {
                const git = await (trees ??= openBare());
                await git.fetchRef({ url: cloneUrl, ref: commit });
                const [parent, ...others] = await git.parentsOf(commit);
                if (parent === undefined || others.length > 0)
                    return undefined;
                await git.fetchRef({ url: cloneUrl, ref: parent });
                return (await git.diffNames(parent, commit)).flatMap(({ path, from }) => [path, ...(from === undefined ? [] : [from])]);
            },
            async readTree(ref) {
                const git = await (trees ??= openBare());
                const { commit } = await git.fetchRef({ url: cloneUrl, ref });
                return (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_9__/* .createGitTree */ .b)(git, commit);
            },
            async tag(ref, options) {
                const git = await (messages ??= openBare());
                const { commit } = await git.fetchRef({ url: cloneUrl, ref, paths: [] });
                return git.pushTag({ url: cloneUrl, commit, ...options });
            },
            async close() {
                http.close();
                for (const folder of scratch)
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
            },
        };
    }
    catch (error) {
        http.close();
        throw error;
    }
}


/***/ }),

/***/ 3658:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ loginNames),
/* harmony export */   Ei: () => (/* binding */ findAskedVersion),
/* harmony export */   Je: () => (/* binding */ proposedRow),
/* harmony export */   TB: () => (/* binding */ formatTagsProposal),
/* harmony export */   iQ: () => (/* binding */ tagsCommitMessage),
/* harmony export */   qh: () => (/* binding */ formatVersion)
/* harmony export */ });
/* unused harmony export compareUrl */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6158);
/* harmony import */ var _deadlines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3261);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9399);



/** A line for the trailers: what owners answer for. */
function proposedRow(row) {
    const { repo, state, from, to, moved, problem } = row;
    if (state === 'blocked')
        return { repo, kind: 'blocked', ...(problem === undefined ? {} : { problem: problem.code }) };
    if (moved !== undefined && state === 'moved')
        return { repo, kind: 'moved', tag: moved.tag, commit: moved.found };
    if (to === undefined || state === 'same' || state === 'moved')
        return undefined;
    const isTaken = from?.tag === to.tag && from.commit !== undefined && from.commit !== to.commit;
    return isTaken ? { repo, kind: 'moved', tag: to.tag, commit: to.commit, taken: true } : { repo, kind: 'update', tag: to.tag, commit: to.commit };
}
/** The page that shows what lies between two tags. */
function compareUrl(page, { from, to, isGitlab }) {
    return page === undefined ? undefined : `${page}${isGitlab ? '/-' : ''}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
}
/** Login names among owners; teams and mail addresses cannot be told apart from strangers by what a comment has. */
const loginNames = (owners) => [...new Set(owners.flatMap(({ kind, name }) => (kind === 'user' ? [name] : [])))];
const titleOf = (version) => `Update component tags${version === undefined ? '' : `: ${version}`}`;
function updateRow(row, { pageOf, isGitlab, commits }) {
    const { repo, from, to, details, owners, held } = row;
    const url = from === undefined || to === undefined ? pageOf(repo) : compareUrl(pageOf(repo), { from: from.tag, to: to.tag, isGitlab });
    const change = `${from === undefined ? '*new*' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(from.tag)} → ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(to?.tag ?? '')}`;
    const count = commits.get(repo);
    return [
        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(repo), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(change, url), count === undefined ? '' : String(count), details === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(details.message),
        details === undefined ? '' : `${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(details.author)}, ${new Date(details.time * 1000).toISOString().slice(0, 10)}`, `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(owners)}${held === undefined ? '' : ' (held)'}`,
    ];
}
const listOf = (changes) => changes.map(({ repo, target }) => `- ${target === undefined ? '' : `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(target)} from `}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(repo)}`);
const section = (title, content) => (content === '' ? '' : `### ${title}\n\n${content}`);
/** The pull request of new tags. Pure: what is foreign in it is escaped, what is long is cut by the forge. */
function formatTagsProposal(input) {
    const { rows, added, removed, findings, version, base, release, now } = input;
    const changed = rows.filter(({ state }) => state === 'new' || state === 'changed');
    const moved = rows.filter(({ state }) => state === 'moved');
    const blocked = rows.filter(({ state }) => state === 'blocked');
    const held = rows.filter((row) => row.held !== undefined);
    const first = changed[0]?.repo ?? 'ORGANISATION/NAME';
    const team = `The release team can go on without an owner: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/override ${changed[0]?.repo ?? moved[0]?.repo ?? first} REASON`)}`;
    const body = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)([
        `New tags of component repos for ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(base)}${version === undefined ? '' : `, to be released as ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(version)}`}. This text is written by \`slipway collect-charts --mode tags\` and written anew by its next run.`,
        (0,_deadlines_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDeadlines */ .J)(release.deadlines, now),
        section('Tags', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['repo', 'change', 'commits', 'tag message', 'tagged by', 'owners'], changed.map((row) => updateRow(row, input)))),
        section('Moved tags: the recorded commit stays', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['repo', 'tag', 'recorded', 'now', 'owners', 'to take it'], moved.map(({ repo, moved: move, owners }) => [(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(repo), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(move?.tag ?? ''), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(move?.recorded.slice(0, 12) ?? ''), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(move?.found.slice(0, 12) ?? ''), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(owners), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/accept-moved ${repo}`)]))),
        section('Blocked: these stand against merging', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['repo', 'why', 'what to do', 'owners'], blocked.map(({ repo, why, problem, owners }) => [(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(repo), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(problem?.message ?? why, 300), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(problem?.hint ?? '', 300), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .mentions */ .wy)(owners)]))),
        section('Held', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Qj)(['repo', 'tag', 'reason'], held.map(({ repo, held: hold }) => [(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(repo), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(hold?.tag ?? ''), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(hold?.reason ?? '', 300)]))),
        section('Worth a look', findings.filter(({ severity }) => severity === 'warning').map(({ subject, message }) => `- ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkdown */ .FV)(subject)}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .firstLine */ .TM)(message, 300)}`).join('\n')),
        section('Added', listOf(added).join('\n')),
        section('Removed', listOf(removed).join('\n')),
        changed.length === 0 && moved.length > 0
            ? `### To confirm\n\nNothing is new but that tags were moved after they had been recorded. An owner who means it comments ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/accept-moved ${moved[0]?.repo ?? first}`)}, and the next run of mode tags records the new commit; who does not pushes a new tag. Until then the recorded commit is what is released. ${team}, which keeps the recorded commit.`
            : `### To confirm\n\nEach repo is confirmed by one of its owners: approve this pull request, or comment ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`/confirm ${first}`)} (no review rights are needed). A confirmation is about the tag and commit shown here; another tag has to be confirmed anew. ${team}.`,
    ]);
    return { title: titleOf(version), body, reviewers: loginNames([...changed, ...moved].flatMap(({ owners }) => owners)) };
}
/** The version that somebody asked for, as a line of a commit's message. */
const formatVersion = (version) => `Slipway-Version: ${version}`;
const findAskedVersion = (message) => /^Slipway-Version: (\S+)$/m.exec(message)?.[1];
/** The message of the commit; the trailers are added. */
function tagsCommitMessage({ rows, version }) {
    const lines = rows.flatMap(({ repo, state, from, to }) => ((state === 'new' || state === 'changed') && to !== undefined ? [`${repo}: ${from?.tag ?? 'new'} -> ${to.tag}`] : []));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .paragraphs */ .qN)([titleOf(version), lines.join('\n')]);
}


/***/ }),

/***/ 5381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ trackRelease)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/release-repo/src/proposed-rows.ts
var proposed_rows = __webpack_require__(4022);
;// CONCATENATED MODULE: ./packages/release-repo/src/tracking-marker.ts
/** The issues of releases have it. */
const trackingLabel = 'slipway';
/** By what the issue of a version, or of a tag such as `kubernetes-v1.30.2`, is found again. A marker takes fewer characters than a version has. */
function trackingMarker(version) {
    return `release/${version.replaceAll('+', ':').replace(/[^A-Za-z0-9._/:-]/g, '.').replace(/-+/g, '-').replace(/-$/, '')}`;
}

// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var config = __webpack_require__(4702);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/agreements.ts
var agreements = __webpack_require__(9571);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/branches.ts
var branches = __webpack_require__(7394);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/check-collected.ts
var check_collected = __webpack_require__(3538);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/owners-state.ts + 2 modules
var owners_state = __webpack_require__(8167);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/deadlines.ts
var deadlines = __webpack_require__(3261);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/markdown.ts
var markdown = __webpack_require__(9399);
// EXTERNAL MODULE: ./actions/collect-charts/src/pull-request/overrides.ts
var pull_request_overrides = __webpack_require__(2441);
;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/tracking-text.ts




const shownPlaces = 10;
const names = (logins) => logins.map(src_text/* escapeMarkdown */.FV).join(', ');
const reference = ({ number, url }) => (0,markdown/* link */.nf)(`#${number}`, url);
function tagsStep({ tags, confirmations }) {
    if (tags === undefined)
        return 'not proposed yet (`--mode tags`)';
    const { rows = [] } = confirmations ?? {};
    const done = rows.filter(({ state }) => state === 'confirmed' || state === 'overridden').length;
    const overridden = rows.filter(({ state }) => state === 'overridden').length;
    const count = confirmations === undefined ? '' : `, ${done}/${rows.length} confirmed${overridden === 0 ? '' : ` (${overridden} by override)`}`;
    return `${reference(tags)} ${tags.isMerged ? 'merged' : 'open'}${count}`;
}
function chartsStep({ charts, missing = [], tags, release: { team } }) {
    if (charts === undefined)
        return tags?.isMerged === true ? 'not collected yet (`--mode charts`)' : 'collected when the tags are merged';
    if (charts.isMerged)
        return `${reference(charts)} merged`;
    if (missing.length > 0)
        return `${reference(charts)} open, waits for charts that were not collected (\`--mode charts\` says why): ${missing.slice(0, shownPlaces).map(markdown/* code */.aY).join(', ')}${missing.length > shownPlaces ? ` and ${missing.length - shownPlaces} more` : ''}`;
    return `${reference(charts)} open, ${team.length === 0 ? 'somebody has to merge it' : `to be approved by one of: ${names(team)}`}`;
}
/** What people have to do, repo by repo. */
function awaitedRow(state) {
    if (!('who' in state))
        return [];
    const { row, who } = state;
    const what = state.state === 'blocked' ? `blocked (${(0,markdown/* code */.aY)(row.problem ?? 'no tag')})` : state.state === 'objected' ? 'asked for changes' : row.kind === 'moved' ? (0,markdown/* code */.aY)(`/accept-moved ${row.repo}`) : 'to confirm';
    return [[(0,src_text/* escapeMarkdown */.FV)(row.repo), row.tag === undefined ? '' : (0,markdown/* code */.aY)(row.tag), who.length === 0 ? '*nobody*' : names(who), what]];
}
/** The issue that shows how far a release is (R71). Nobody is told by it: names stand in it without an at sign. */
function formatTrackingIssue(progress) {
    const { version, base, tags, confirmations, charts, tagUrl, release, now } = progress;
    const isTagged = tagUrl !== undefined;
    const step = (isDone, name, text) => `- [${isDone ? 'x' : ' '}] **${name}**: ${text}`;
    const overrides = (0,pull_request_overrides/* findOverrides */.ZP)(undefined, confirmations?.rows ?? []);
    const body = (0,markdown/* paragraphs */.qN)([
        `The release of ${(0,markdown/* code */.aY)(version)} from ${(0,markdown/* code */.aY)(base)}${isTagged ? ' is done' : ''}. This text is written by \`slipway collect-charts\` and written anew when something changes.`,
        (0,deadlines/* formatDeadlines */.J)(release.deadlines, now),
        [
            step(tags?.isMerged === true, 'Tags', tagsStep(progress)),
            step(charts?.isMerged === true, 'Charts', chartsStep(progress)),
            step(isTagged, 'Product tag', isTagged ? (0,markdown/* link */.nf)((0,markdown/* code */.aY)(version), tagUrl) : `${(0,markdown/* code */.aY)(version)}, made by \`--mode confirm\` when the charts are merged`),
        ].join('\n'),
        tags?.isMerged === false && confirmations !== undefined && !confirmations.isComplete ? `### Awaited\n\n${(0,markdown/* markdownTable */.Qj)(['repo', 'tag', 'who', 'what'], confirmations.rows.flatMap(awaitedRow))}` : '',
        overrides.length === 0 ? '' : `### Overrides\n\n${(0,pull_request_overrides/* formatOverrides */.b4)(overrides)}`,
    ]);
    return { title: `Release ${version}`, body };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/pull-request/tracking-issue.ts







/** The proposal of a version that is open, else the one that was merged last. */
async function findProposal(kind, version, { host: { forge }, baseBranch }) {
    const branch = (0,branches/* proposalBranch */.hj)(kind, baseBranch);
    const isOf = ({ title, base }) => base === baseBranch && title.endsWith(`: ${version}`);
    const open = await forge.findPullRequest(branch);
    if (open !== undefined && isOf(open))
        return { ...open, isMerged: false };
    const merged = await forge.findMergedPullRequest(branch, baseBranch);
    return merged !== undefined && isOf(merged) ? { ...merged, isMerged: true } : undefined;
}
async function findConfirmations(tags, { host, logger }, { base, release }) {
    const rows = (0,proposed_rows/* parseRows */.ti)((await host.readCommit(tags.commit)).message);
    return rows === undefined ? undefined : (0,owners_state/* loadConfirmations */.X)(tags, { forge: host.forge, logger, rows, base, release });
}
/** Places of which an open proposal of charts has nothing, or another tag. Without a team nobody looks: a person merges it. */
async function findMissing(charts, context, { base, release, version }) {
    if (charts.isMerged || release.team.length === 0)
        return [];
    const findings = await (0,check_collected/* checkCollected */.k)(await context.host.readTree(charts.commit), () => (0,agreements/* loadAgreements */.k)(context, { base, release, version }));
    return [...new Set(findings.flatMap(({ severity, subject }) => (severity === 'error' ? subject : [])))];
}
/** Where people see a tag. */
const tagPage = ({ host: { address, webUrl } }, tag) => `${webUrl}/${address.repository}/${address.kind === 'gitlab' ? '-/tags' : 'releases/tag'}/${encodeURIComponent(tag)}`;
async function writeTracking(version, context, options) {
    const { host: { forge }, baseBranch: base, now, logger } = context;
    const wanted = { marker: trackingMarker(version), label: trackingLabel };
    const [existing, tag] = await Promise.all([forge.findIssue(wanted), forge.findTag(version)]);
    // What is done stays as it was told then, and an old version gets no issue afterwards.
    if (tag !== undefined && existing?.state !== 'open')
        return existing;
    const [tags, charts] = await Promise.all([findProposal('tags', version, context), findProposal('charts', version, context)]);
    if (existing === undefined && tags === undefined && charts === undefined)
        return undefined;
    const confirmations = tags === undefined ? undefined : await findConfirmations(tags, context, options);
    const missing = charts === undefined ? [] : await findMissing(charts, context, options);
    const text = formatTrackingIssue({
        version, base, release: options.release, now: now(), missing, ...(tags === undefined ? {} : { tags }), ...(charts === undefined ? {} : { charts }),
        ...(confirmations === undefined ? {} : { confirmations }), ...(tag === undefined ? {} : { tagUrl: tagPage(context, version) }),
    });
    const { outcome, issue } = await forge.writeIssue({ ...wanted, ...text, ...(tag === undefined ? {} : { state: 'closed' }) });
    logger.info(`tracking issue ${outcome}: ${issue.url}`);
    return issue;
}
/**
 * Keeps the one issue of a version, which shows how far its release is (R71): made when something is proposed, changed only when it says
 * something else, closed when the product tag exists. Whatever goes wrong is a warning: a release does not wait for its issue.
 */
async function trackRelease(context, options) {
    const { version, release } = options;
    if (version === undefined || !release.trackingIssue || context.dryRun)
        return { findings: [] };
    try {
        const issue = await writeTracking(version, context, options);
        return { findings: [], ...(issue === undefined ? {} : { issue: { number: issue.number, url: issue.url } }) };
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
            throw error;
        return { findings: [{
                    code: 'issue-not-written', severity: 'warning', subject: version, message: `the issue that tracks it was not written: ${(0,errors/* errorMessage */.gJ)(error)}`,
                    hint: `switch issues on in the settings of the repository and let the token write them, or set release.trackingIssue: false in ${config/* configFileName */.S3}`,
                }] };
    }
}


/***/ }),

/***/ 5959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ createGitTree)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5004);


/** The files of a tag, branch or commit, relative to the folder that `git` belongs to. @throws {GitError} UNKNOWN_REF */
async function createGitTree(git, ref) {
    const commit = await git.resolveCommit(ref);
    const entries = new Map((await git.readTree(commit, '', { sizes: false })).map((entry) => [entry.path, entry]));
    const oidOf = (path) => {
        const entry = entries.get((0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(path));
        if (entry === undefined || entry.type !== 'blob')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('FILE_NOT_FOUND', `there is no file ${path} in ${ref}`, { location: { file: path } });
        if (entry.mode === '120000')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} in ${ref} is a symbolic link, which is not followed`, { location: { file: path } });
        return entry.oid;
    };
    const readMany = async (paths) => {
        const oids = new Map(paths.map((path) => [path, oidOf(path)]));
        const blobs = await git.readBlobs([...oids.values()]);
        return new Map([...oids].map(([path, oid]) => [path, blobs.get(oid) ?? Buffer.alloc(0)]));
    };
    return {
        name: ref,
        commit,
        readMany,
        list(folder = '') {
            const path = (0,_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .normalisePath */ .qb)(folder);
            const inside = [...entries.values()].filter((entry) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`));
            return Promise.resolve(inside.map((entry) => ({ path: entry.path, type: entry.type === 'commit' ? 'other' : entry.mode === '120000' ? 'symlink' : 'file' })));
        },
        async read(path) {
            return (await readMany([path])).get(path) ?? Buffer.alloc(0);
        },
    };
}


/***/ }),

/***/ 1215:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ loadChartLists),
/* harmony export */   J$: () => (/* binding */ imagesFolder),
/* harmony export */   ee: () => (/* binding */ listFileName),
/* harmony export */   g: () => (/* binding */ loadLists)
/* harmony export */ });
/* unused harmony exports listKind, parseList, formatList */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2346);
/* harmony import */ var _reference_hint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6073);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5004);



/** The folder of the image lists. */
const imagesFolder = 'images';
/** The kind that the name of a list says. */
function listKind(file) {
    const name = (file.split('/').at(-1) ?? '').replace(/\.(list|txt)$/, '');
    return /^images[_-](.+)$/.exec(name)?.[1] ?? name;
}
/** The name of the list of a kind: `images/images_<kind>.list`. */
function listFileName(kind) {
    return `${imagesFolder}/images_${kind}.list`;
}
/** Whether lines end with blanks, or as on Windows: programs that read them plainly take that for a part of the name. */
function checkLineEnds(text, file) {
    const odd = text.split(/\r\n|\n|\r/).flatMap((line, index) => (/\S\s+$/.test(line) && !/^\s*#/.test(line) ? [index + 1] : []));
    const windows = text.split('\n').slice(0, -1).findIndex((line) => line.endsWith('\r')) + 1;
    const first = Math.min(...odd, ...(windows === 0 ? [] : [windows]));
    if (!Number.isFinite(first))
        return [];
    const said = [...(odd.length === 0 ? [] : [`${odd.length} ${odd.length === 1 ? 'line ends' : 'lines end'} with blanks`]), ...(windows === 0 ? [] : ['lines end as on Windows (CRLF)'])];
    return [{ code: 'trailing-blank', severity: 'warning', subject: file, message: `${said.join(', and ')}, from line ${first} on`, location: { file, line: first }, hint: 'read correctly here, but scripts take them for a part of the name: remove them, as with sed -i "s/[[:space:]]*$//"' }];
}
/** An image list: `#` starts a comment, blanks and line ends of any kind do not matter (R68). */
function parseList(text, file) {
    const lines = [];
    const findings = [];
    if (text.includes('\0')) {
        return { file, kind: listKind(file), lines, findings: [{ code: 'invalid', severity: 'error', subject: file, message: 'it is not text, so no list', location: { file }, hint: 'save it as UTF-8; images of an archive or layout are read by slipway copy' }] };
    }
    const first = new Map();
    text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).forEach((raw, index) => {
        const reference = raw.replace(/(^|\s)#.*$/, '').trim();
        if (reference === '')
            return;
        const location = { file, line: index + 1 };
        const before = first.get(reference);
        if (before !== undefined) {
            findings.push({ code: 'duplicate', severity: 'warning', subject: reference, message: `listed already in line ${before}`, location });
            return;
        }
        try {
            const image = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(reference);
            first.set(reference, index + 1);
            lines.push({ image, reference, location });
        }
        catch (error) {
            if (!(error instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M))
                throw error;
            findings.push({ code: 'invalid', severity: 'error', subject: reference, message: error.message, location, hint: (0,_reference_hint_js__WEBPACK_IMPORTED_MODULE_2__/* .referenceHint */ .V)(reference) });
        }
    });
    return { file, kind: listKind(file), lines, findings: [...findings, ...checkLineEnds(text, file)] };
}
/** A list as the tool writes it: sorted, each image once, one per line. */
function formatList(references) {
    return [...new Set(references)].sort(comparePaths).map((reference) => `${reference}\n`).join('');
}
/** All lists of `images/`, by name. */
async function loadLists(tree) {
    const files = (await tree.list(imagesFolder)).filter(({ path, type }) => type === 'file' && /^images\/[^/]+\.list$/.test(path));
    return Promise.all(files.map(async ({ path }) => parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(tree, path), path)));
}
/** The lists inside the charts, merged by kind. The platform list comes from rendering, so one of that kind is left out. */
async function loadChartLists(tree, addons) {
    const isList = (file) => /(^|\/)images_[A-Za-z0-9_.-]+\.list$/.test(file) && listKind(file) !== 'platform';
    const files = addons.flatMap(({ path, files: all }) => all.filter(isList).map((file) => ({ addon: path, file })));
    const parsed = await Promise.all(files.map(async ({ addon, file }) => ({ addon, list: parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(tree, file), file) })));
    const kinds = [...new Set(parsed.map(({ list }) => list.kind))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePaths */ .cD);
    return kinds.map((kind) => {
        const ofKind = parsed.filter(({ list }) => list.kind === kind);
        return {
            kind,
            lines: ofKind.flatMap(({ addon, list }) => list.lines.map((line) => ({ ...line, addon }))),
            findings: ofKind.flatMap(({ list }) => list.findings),
        };
    });
}


/***/ }),

/***/ 4022:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sl: () => (/* binding */ carrySince),
/* harmony export */   dZ: () => (/* binding */ formatRows),
/* harmony export */   ev: () => (/* binding */ sameRows),
/* harmony export */   ti: () => (/* binding */ parseRows)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4377);

const trailer = 'Slipway-Row';
const rowSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['update', 'moved', 'blocked']), tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional(), commit: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40,64}$/).optional(),
    problem: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(), taken: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(), since: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
});
const contentOf = ({ repo, kind, tag, commit, problem }) => JSON.stringify([repo, kind, tag, commit, problem]);
/** The rows, each with the time since when it says what it says: that of `before` where it said the same. */
function carrySince(rows, { before, now }) {
    const since = new Map(before.map((row) => [contentOf(row), row.since]));
    const second = new Date(Math.floor(now.getTime() / 1000) * 1000);
    return rows.map((row) => ({ ...row, since: since.get(contentOf({ ...row, since: second })) ?? second }));
}
/** Whether both say the same about the same repos. */
function sameRows(a, b) {
    const text = (rows) => rows.map((row) => `${contentOf(row)} ${row.taken === true}`).sort().join('\n');
    return text(a) === text(b);
}
/** Trailers for the message of the commit that makes the proposal: there only who may push the branch can change them. */
function formatRows(rows) {
    return rows.map(({ repo, kind, tag, commit, problem, taken, since }) => `${trailer}: ${JSON.stringify({ repo, kind, tag, commit, problem, taken, since: since.toISOString() })}`).join('\n');
}
/** The rows that a commit's message has; undefined when one cannot be read, so that a mangled message is not taken for one with fewer rows. */
function parseRows(message) {
    const rows = [];
    for (const line of message.split('\n')) {
        if (!line.startsWith(`${trailer}: `))
            continue;
        let value;
        try {
            value = JSON.parse(line.slice(trailer.length + 2));
        }
        catch {
            return undefined;
        }
        const parsed = rowSchema.safeParse(value);
        if (!parsed.success)
            return undefined;
        const { repo, kind, tag, commit, problem, taken, since } = parsed.data;
        rows.push({ repo, kind, ...(tag === undefined ? {} : { tag }), ...(commit === undefined ? {} : { commit }), ...(problem === undefined ? {} : { problem }), ...(taken === undefined ? {} : { taken }), since: new Date(since) });
    }
    return rows;
}


/***/ }),

/***/ 6073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ referenceHint)
/* harmony export */ });
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6768);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7140);
/* harmony import */ var _placeholders_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8274);



const maxTagLength = 128;
/** A branch build's tag as an image may have it: `feature/a.1a2b3c4` is `feature-a.1a2b3c4` (P11). */
function asImageTag(tag) {
    const end = /\.[0-9a-f]{7,40}$/.exec(tag)?.[0] ?? '';
    const name = tag.slice(0, tag.length - end.length).replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
    return `${(name === '' ? 'branch' : name).slice(0, maxTagLength - end.length)}${end}`;
}
function placeholderHint(name) {
    if (_placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .collectTimePlaceholders */ .Aw.some((known) => known === name))
        return `[[ ${name} ]] is filled in when the file is collected: name it in charts_list.yaml or repos/*.yaml, or write the tag`;
    const [near] = (0,_slipway_git__WEBPACK_IMPORTED_MODULE_1__/* .nearestNames */ .LE)(name, [..._placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .deployTimePlaceholders */ .jn, ..._placeholders_js__WEBPACK_IMPORTED_MODULE_0__/* .collectTimePlaceholders */ .Aw]);
    return near === undefined || near === name ? `say what [[ ${name} ]] stands for under placeholders.values of slipway.yaml` : `did you mean [[ ${near} ]]?`;
}
/** What to do with a text that should be an image reference and is none. */
function referenceHint(text) {
    const placeholder = /\[\[[ \t]*([A-Za-z_][A-Za-z0-9_.-]*)/.exec(text)?.[1];
    if (placeholder !== undefined)
        return placeholderHint(placeholder);
    const scheme = /^[a-z]+:\/\//.exec(text)?.[0];
    if (scheme !== undefined)
        return `leave ${scheme} out`;
    // The first colon that is not a port: a branch may have slashes, and then nothing tells its tag from a path.
    const [, name = '', tag = ''] = /^((?:[^/:@]+(?::[0-9]+)?\/)?[^:@]+):([^@]+)/.exec(text) ?? [];
    if (name !== '' && !/\s/.test(tag) && (tag.includes('/') || tag.length > maxTagLength)) {
        const reason = tag.includes('/') ? 'a tag has no /' : `a tag has at most ${maxTagLength} characters, this one has ${tag.length}`;
        const better = asImageTag(tag);
        return `${reason}: build and write it as ${(0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .isImageTag */ ._l)(better) && better.length < 60 ? `${name}:${better}` : 'a shorter one'}`;
    }
    if (name !== '' && name !== name.toLowerCase())
        return 'write the name in lower case';
    return 'write it as release/web:v1.2.3 or registry.example.com/release/web:v1.2.3';
}


/***/ })

};
