export const id = 6364;
export const ids = [6364];
export const modules = {

/***/ 36364:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qa: () => (/* binding */ qa)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/ci/src/job-run.ts
var job_run = __webpack_require__(25909);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/http-environment.ts
var http_environment = __webpack_require__(7137);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/paths.ts
var paths = __webpack_require__(88987);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var manifest = __webpack_require__(85621);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/errors.ts
var delivery_errors = __webpack_require__(71080);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/load-index.ts
var load_index = __webpack_require__(8614);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/promote.ts
var promote = __webpack_require__(87595);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/release-index.ts
var release_index = __webpack_require__(20715);
;// CONCATENATED MODULE: ./packages/package-format/src/delivery/candidates.ts








const recordSchema = schemas/* looseObject */._H3({ manifest: schemas/* string */.YjP(), uploaded: iso/* datetime */.w$() });
function readUploaded(text, digest) {
    if (text === undefined)
        return undefined;
    try {
        const record = recordSchema.safeParse(JSON.parse(text));
        return record.success && record.data.manifest === digest ? new Date(record.data.uploaded) : undefined;
    }
    catch {
        return undefined;
    }
}
const entriesOf = ({ products }) => Object.values(products).flatMap(({ versions }) => versions.flatMap(({ path: folder, packages, hotfixes }) => [...packages, ...hotfixes].map((entry) => ({ ...entry, folder }))));
async function read(storage, index, { folder, name }) {
    const { manifest, digest, path } = await (0,promote/* getCandidate */.M7)(storage, { folder, name });
    const { record, decisions } = (0,paths/* pathsOf */.wG)(folder, name);
    const [about, said] = [await storage.load(record), await storage.load(decisions)];
    const uploaded = readUploaded(about?.data.toString('utf8'), digest);
    const entry = (0,release_index/* findReleased */.H5)(index, { folder, name });
    const released = entry?.manifest === digest ? entry : undefined;
    return {
        folder, name, address: storage.addressOf(path), manifest, digest, decisions: said === undefined ? [] : (0,release_index/* parseDecisions */.nc)(said.data.toString('utf8'), storage.addressOf(decisions)),
        ...(uploaded === undefined ? {} : { uploaded }), ...(released === undefined ? {} : { released }),
    };
}
/** Releases that are older are not looked at again. */
const recentMs = 30 * 24 * 3600_000;
/**
 * The candidates of a product that are no releases yet, and what was released of it lately.
 * @throws {DeliveryError} NOT_CANDIDATE where the storage cannot list what it has
 */
async function listDelivered(storage, { product, now }) {
    const files = await storage.list('').catch((error) => {
        if (!(0,errors/* isSlipwayError */.qQ)(error) || error.code !== 'STORAGE_UNSUPPORTED')
            throw error;
        throw new delivery_errors/* DeliveryError */.V('NOT_CANDIDATE', `${storage.name} cannot say what it has`, { cause: error, hint: 'name the packages that are tested, by the addresses that package-platform --upload printed' });
    });
    const index = await (0,load_index/* loadIndex */.z)(storage);
    const entries = entriesOf(index);
    const known = new Set(entries.map(({ path }) => path));
    const wanted = entries.filter(({ released }) => now.getTime() - Date.parse(released) < recentMs).map(({ folder, name }) => ({ folder, name }));
    for (const { path } of files) {
        const [, folder, name, file] = /^([^/]+)\/candidate\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
        if (folder !== undefined && name !== undefined && file === manifest/* manifestFileName */.V6 && !known.has(`${folder}/candidate/${name}`))
            wanted.push({ folder, name });
    }
    const found = [];
    for (const each of wanted) {
        // several products may share a storage
        if (!each.folder.startsWith(`${product}-`))
            continue;
        const delivered = await read(storage, index, each);
        if (delivered.manifest.product === product)
            found.push(delivered);
    }
    return found;
}
/** One package by its address. @throws {DeliveryError} NOT_CANDIDATE */
const readDelivered = async (storage, candidate) => read(storage, await (0,load_index/* loadIndex */.z)(storage), candidate);
/** The tag that a package was made of, which its release is called by. */
const releaseTag = ({ manifest }) => manifest.tag ?? `${(0,paths/* productLine */.GN)(manifest) === manifest.product ? '' : `${manifest.kind}-`}${manifest.version}`;
/** Whether a word is about this package as it lies there: not about one of the same name that was there before. Times of comments have whole seconds. */
function isAbout(word, { name, uploaded, digest, decisions }) {
    if (word.name !== undefined && word.name !== name)
        return false;
    const taken = decisions.find(({ comment }) => comment === word.comment);
    return taken === undefined ? uploaded !== undefined && word.at.getTime() >= Math.floor(uploaded.getTime() / 1000) * 1000 : taken.manifest === digest;
}
/** Writes down what was said, each comment once, whoever else does it at the same time. Returns everything that was said. */
async function recordDecisions(storage, { folder, name }, decisions) {
    const path = (0,paths/* pathsOf */.wG)(folder, name).decisions;
    let all = [];
    await (0,promote/* update */.yo)(storage, path, (before) => {
        const there = before === undefined ? [] : (0,release_index/* parseDecisions */.nc)(before, storage.addressOf(path));
        const known = new Set(there.flatMap(({ comment }) => comment ?? []));
        const added = decisions.filter(({ comment }) => comment === undefined || !known.has(comment));
        all = [...there, ...added];
        return added.length === 0 ? undefined : (0,release_index/* formatDecisions */.pg)(all);
    });
    return all;
}

// EXTERNAL MODULE: ./packages/release-repo/src/storage-target.ts
var storage_target = __webpack_require__(23765);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(14702);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(35049);
// EXTERNAL MODULE: ./packages/cli/src/commands/qa-inputs.ts
var qa_inputs = __webpack_require__(31537);
// EXTERNAL MODULE: ./packages/release-repo/src/comment-commands.ts
var comment_commands = __webpack_require__(7910);
;// CONCATENATED MODULE: ./packages/package-format/src/delivery/qa-words.ts

const qa_words_forms = 'expected `/qa pass [PACKAGE] [REASON]` or `/qa fail [PACKAGE] REASON`';
/** The last word of a comment; an edited one has none, as nobody knows who changed it. */
function readComment({ id, author, body, createdAt, isEdited, url }, packages, product) {
    const command = (0,comment_commands/* parseCommands */.G)(body, ['qa']).at(-1);
    if (command === undefined)
        return undefined;
    const answer = (text) => ({ id, to: author, text });
    const [, verdict = '', rest = ''] = /^(\S*)\s*(.*)$/.exec(command.rest) ?? [];
    const decision = verdict.toLowerCase();
    if (decision !== 'pass' && decision !== 'fail')
        return answer(qa_words_forms);
    if (isEdited)
        return answer('the comment was edited afterwards, so it does not count: please write a new one');
    const [, first = '', behind = ''] = /^(\S*)\s*(.*)$/.exec(rest) ?? [];
    const word = first.replaceAll('`', '');
    // a name with a slip would otherwise be a reason, and mean every package
    if (!packages.has(word) && word.toLowerCase().startsWith(`${product.toLowerCase()}-`))
        return answer(`no candidate of this version is called so; there is ${[...packages].map((name) => `\`${name}\``).join(', ') || 'none'}`);
    const reason = packages.has(word) ? behind : rest;
    if (decision === 'fail' && reason === '')
        return answer('say what is wrong: `/qa fail REASON`');
    return { decision, ...(packages.has(word) ? { name: word } : {}), ...(reason === '' ? {} : { reason: reason.slice(0, 1000) }), by: author, at: createdAt, id, comment: url ?? `#${id}` };
}
/** What the comments of a release's issue say of its candidates, oldest first. Who may say it is for the caller to ask. */
function readQaWords(comments, { packages, product }) {
    const read = [...comments].sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id).flatMap((comment) => readComment(comment, packages, product) ?? []);
    return { words: read.flatMap((each) => ('decision' in each ? [each] : [])), answers: read.flatMap((each) => ('decision' in each ? [] : [each])) };
}

// EXTERNAL MODULE: ./packages/release-repo/src/tracking-marker.ts
var tracking_marker = __webpack_require__(95736);
;// CONCATENATED MODULE: ./packages/cli/src/commands/qa-texts.ts

/** Text of ours or of a checked form as inline code; nothing in it can end it. */
const code = (text) => `\`${text.replace(/[\u0000-\u001f\u007f]/g, ' ').replaceAll('`', '\'')}\``;
const shortTime = (time) => `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
const shortDigest = (digest) => digest.slice(0, 'sha256:'.length + 12);
const mentions = (team) => team.map((login) => `@${login}`).join(' ');
const list = (lines) => lines.map((line) => `- ${line}`).join('\n');
const paragraphs = (parts) => parts.filter((part) => part !== '').join('\n\n');
/** What testers are told of a package that waits for them. */
function formatCandidate({ name, address, digest, manifest: { totals }, uploaded }) {
    return paragraphs([
        `### Candidate ${code(name)}`,
        list([`at ${code(address)}`, `manifest ${code(shortDigest(digest))}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}${uploaded === undefined ? '' : `, uploaded ${shortTime(uploaded)}`}`]),
        `Testers: when it is tested, write \`/qa pass\` here, and it is released; or \`/qa fail REASON\`, and it is not. \`/qa pass ${name}\` means this package alone. It counts from people who may write to this repository, in a new comment, not in an edited one.`,
    ]);
}
/** That a package is released: who is to know is told. */
function formatReleased({ name, address, latest, version, decision }, { team }) {
    return paragraphs([
        `### Released: ${code(name)}`,
        list([
            `at ${code(address)}`, ...(latest === undefined ? [] : [`\`latest\` leads to ${code(latest)}${latest === version ? '' : `, not to ${code(version)}`}`]),
            ...(decision === undefined ? [] : [`tested: ${decision.decision}${decision.by === undefined ? '' : `, said by ${(0,src_text/* escapeMarkdown */.FV)(decision.by)}`} on ${shortTime(new Date(decision.at))}${decision.reason === undefined ? '' : `: ${(0,src_text/* escapeMarkdown */.FV)(decision.reason)}`}`]),
        ]),
        team.length === 0 ? '' : mentions(team),
    ]);
}
/** Why a package that testers have passed is no release yet. */
function formatRefused({ name, findings }, { team }) {
    const shown = findings.slice(0, 10).map(({ code: name_, subject, message }) => `${code(name_)} ${(0,src_text/* escapeMarkdown */.FV)(subject)}: ${(0,src_text/* escapeMarkdown */.FV)((0,src_text/* cutText */.IN)(message, 300))}`);
    return paragraphs([
        `### Not released: ${code(name)}`, 'Testers passed it, and it is not whole where it lies:', list([...shown, ...(findings.length > shown.length ? [`and ${findings.length - shown.length} more`] : [])]),
        'Build and upload it again, or repair the storage; the next run of `slipway qa` tries again.', team.length === 0 ? '' : mentions(team),
    ]);
}
/** The start of a post-mortem, for people to go on with: it is written once and never again. */
function formatPostMortem(word, packages, { team }) {
    const released = packages.filter((each) => each.released !== undefined);
    return paragraphs([
        '### Tests failed: post-mortem',
        [
            '| what | |', '| --- | --- |', `| failed | ${(0,src_text/* escapeMarkdown */.FV)(word.reason ?? '')} |`, `| decided by | ${(0,src_text/* escapeMarkdown */.FV)(word.by)}, ${shortTime(word.at)}${/^https?:\/\//.test(word.comment) ? ` ([comment](${word.comment.replaceAll('(', '%28').replaceAll(')', '%29')}))` : ''} |`,
            ...packages.map(({ name, manifest, digest, address }) => `| package | ${code(name)}, ${(0,src_text/* escapeMarkdown */.FV)(manifest.version)}, manifest ${code(shortDigest(digest))}, at ${code(address)} |`),
        ].join('\n'),
        released.length === 0 ? 'Nothing is released. After a correction tag another version; or when the package was right and the test was not, write `/qa pass`.'
            : `**${released.map(({ name }) => code(name)).join(', ')} had been released before**: index and \`latest\` still name it. A hotfix, or another version, takes its place; tell those who have it.`,
        '#### Timeline\n\n- \n\n#### Cause\n\n\n\n#### What the check should have caught\n\n\n\n#### Actions\n\n- [ ] ',
        team.length === 0 ? '' : mentions(team),
    ]);
}
/** To somebody whose comment did nothing. */
const formatAnswer = ({ to, text }) => `${(0,src_text/* escapeMarkdown */.FV)(to)}: ${text}.`;
/** The issue of a release that nobody had made. */
const formatIssue = (tag) => ({
    title: `Release ${tag}`, body: `The release of ${code(tag)}. Its packages, and what testers say of them, are in the comments below.`,
});

;// CONCATENATED MODULE: ./packages/cli/src/commands/qa-release.ts




/** Accounts of machines decide nothing, also not where one of them may write. */
const isBot = (login) => /\[bot\]$/.test(login) || /^(project|group)_\d+_bot/.test(login);
/** The comments that are by people: the account of the token may be that of a person, who may comment as well. */
async function withoutOwn(comments, forge) {
    const kept = [];
    for (const comment of comments) {
        if (isBot(comment.author) || (comment.body.startsWith('<!-- slipway:') && await forge.isOwnAuthor(comment.author)))
            continue;
        kept.push(comment);
    }
    return kept;
}
/** The words of those who may write to the repository; the others are told so. @throws {ForgeError} FORGE_DENIED when nobody can say who may */
async function readWords(comments, group, { forge, product }) {
    const people = (await withoutOwn(comments, forge)).map(({ id, author, body, createdAt, edited, url }) => ({ id, author, body, createdAt: new Date(createdAt), isEdited: edited, ...(url === undefined ? {} : { url }) }));
    const { words, answers } = readQaWords(people, { packages: new Set(group.map(({ name }) => name)), product });
    const may = new Map();
    for (const { by } of words) {
        if (may.has(by))
            continue;
        const permission = await forge.permissionOf(by);
        may.set(by, permission === 'admin' || permission === 'write');
    }
    const counted = words.filter(({ by }) => may.get(by) === true);
    const late = counted.filter((word) => !group.some((each) => isAbout(word, each)));
    return {
        words: counted,
        answers: [
            ...answers, ...words.filter(({ by }) => may.get(by) !== true).map(({ id, by }) => ({ id, to: by, text: 'it counts from people who may write to this repository' })),
            ...late.map(({ id, by }) => ({ id, to: by, text: 'it was said before what lies there now was uploaded: please say it again when that is tested' })),
        ],
    };
}
const byMarker = (digest) => digest.slice('sha256:'.length, 'sha256:'.length + 16);
/** Does what is said of the packages of one release, and tells it on its issue. Every comment of ours is written once. */
async function handleRelease(tag, group, context) {
    const { forge, storage, team, dryRun, logger } = context;
    const wanted = { marker: (0,tracking_marker/* trackingMarker */.M)(tag), label: tracking_marker/* trackingLabel */.Q };
    const issue = await forge.findIssue(wanted) ?? (dryRun ? undefined : (await forge.writeIssue({ ...wanted, ...formatIssue(tag) })).issue);
    const comments = issue === undefined ? [] : await forge.listIssueComments(issue.number);
    const wasTold = async (marker) => {
        for (const each of comments)
            if (each.body.startsWith(`<!-- slipway:${marker} -->`) && await forge.isOwnAuthor(each.author))
                return true;
        return false;
    };
    const tell = async (marker, body) => {
        if (issue === undefined || dryRun || await wasTold(marker))
            return false;
        const { outcome, url } = await forge.addIssueComment({ issue: issue.number, marker, body });
        if (outcome === 'created')
            logger.info(`comment: ${url ?? `#${issue.number}`}`);
        return outcome === 'created';
    };
    const { words, answers } = await readWords(comments, group, context);
    // All is written down before anything is done: a run that is killed here is gone on with, and who said what stays known.
    const packages = [];
    for (const each of group) {
        const own = words.filter((word) => isAbout(word, each)).map((word) => ({
            decision: word.decision, manifest: each.digest, at: word.at.toISOString(), by: word.by, comment: word.comment, ...(word.reason === undefined ? {} : { reason: word.reason }), ...(context.runUrl === undefined ? {} : { runUrl: context.runUrl }),
        }));
        const isKnown = ({ comment }) => each.decisions.some((decision) => decision.comment === comment);
        const decisions = own.every(isKnown) ? each.decisions : dryRun ? [...each.decisions, ...own] : await recordDecisions(storage, each, own);
        packages.push({ ...each, decisions, inForce: (0,release_index/* decisionInForce */.xB)(decisions, each.digest) });
    }
    let answered = 0;
    for (const { id, ...answer } of answers)
        if (await tell(`qa/${id}`, formatAnswer(answer)))
            answered += 1;
    for (const word of words.filter(({ decision }) => decision === 'fail')) {
        const about = packages.filter((each) => isAbout(word, each));
        if (about.length > 0)
            await tell(`qa/${word.id}`, formatPostMortem(word, about, { team }));
    }
    const tested = [];
    for (const each of packages)
        tested.push(await handlePackage(tag, each, { ...context, tell, wasTold }));
    return { packages: tested, answered };
}
async function handlePackage(tag, delivered, { storage, team, move, quick, dryRun, now, key, signal, logger, tell, wasTold }) {
    const { folder, name, digest, released, inForce, uploaded } = delivered;
    const about = { tag, name, address: delivered.address, ...(inForce === undefined ? {} : { decision: inForce }), findings: [] };
    if (inForce?.decision === 'fail')
        return { ...about, state: 'failed' };
    if (inForce === undefined && released === undefined) {
        if (uploaded === undefined) {
            return { ...about, state: 'unbound', findings: [{ code: 'candidate-unbound', severity: 'warning', subject: name, message: 'nothing beside it says when it was uploaded, so no comment can be about it', hint: 'run the upload again: it writes what lacks; or decide with slipway promote --qa' }] };
        }
        await tell(`candidate/${byMarker(digest)}`, formatCandidate(delivered));
        return { ...about, state: 'waiting' };
    }
    const marker = `released/${byMarker(digest)}`;
    // telling it is the last thing of all
    if (released !== undefined && await wasTold(marker))
        return { ...about, state: 'unchanged' };
    const progress = logger.progress('check', { unit: 'bytes' });
    try {
        // a killed run is gone on with; what is in the index was read before
        const promotion = await (0,promote/* promotePackage */.vb)({
            storage, candidate: { folder, name }, digest, move, dryRun, now, logger, progress, ...(key === undefined ? {} : { key }), ...(quick || released !== undefined ? { proof: 'sizes' } : {}), ...(signal === undefined ? {} : { signal }),
        });
        const { outcome, findings, address } = promotion;
        if (outcome === 'refused')
            await tell(`refused/${byMarker(digest)}`, formatRefused(promotion, { team }));
        else
            await tell(marker, formatReleased(promotion, { team }));
        return { ...about, address, state: outcome, findings };
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error) || error.code !== 'RELEASE_CONFLICT')
            throw error;
        return { ...about, state: 'refused', findings: [{ code: 'release-conflict', severity: 'error', subject: name, message: error.message, ...(error.hint === undefined ? {} : { hint: error.hint }) }] };
    }
    finally {
        progress.done();
    }
}

;// CONCATENATED MODULE: ./packages/cli/src/commands/qa.ts








const said = {
    waiting: 'waits for its testers', released: 'is released', unchanged: 'was released before', refused: 'is NOT released: it is not whole', failed: 'is NOT released: the tests failed', planned: 'would be released', unbound: 'is not whole yet',
};
async function openPlace(packages, given, { folder, config, context: { env, exec, event, logger } }) {
    const wanted = packages.map((address) => (0,paths/* parseCandidateAddress */.X_)(address));
    const [address, other] = [...new Set(wanted.map(({ storage }) => storage))];
    if (other !== undefined)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'the packages lie in several storages: name those of one at a time');
    if (address !== undefined && given !== undefined && given !== env[storage_target/* storageVariable */.a])
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'storage goes without addresses: they say where the packages are');
    const named = address ?? given;
    const target = named === undefined ? await (0,storage_target/* findStorage */.R)({ config, event, env, folder, git: (0,git/* createGit */.l)({ exec, env, cwd: folder, logger }) }) : { address: named, caFiles: [], env };
    if (target === undefined)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'nothing says where packages are', { hint: 'storage in slipway.yaml, the variable SLIPWAY_STORAGE, or --storage' });
    return { target, wanted };
}
/**
 * `slipway qa`: tells testers of candidates on the issue of their release, reads their `/qa pass` and `/qa fail` there, and releases or
 * refuses. It remembers nothing but what it writes beside the packages and on the issue, so it may run at any event, any number of times.
 */
const qa = {
    name: 'qa', title: 'Do what testers say of candidates on the issue of a release', specs: qa_inputs/* qaSpecs */.r,
    async run({ package: addresses, repo, storage: given, key: keyFile, move, quick, token: givenToken, caFile, dryRun }, context) {
        const { cwd, env, logger, addSecret, now, signal } = context;
        const folder = (0,external_node_path_.resolve)(cwd, repo);
        const { config } = await (0,src_config/* loadConfig */.Z9)((0,worktree/* createWorktree */.MV)(folder));
        if (!config.release.trackingIssue)
            throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'release.trackingIssue of slipway.yaml is false, so there is no issue that testers could write to', { hint: 'take it out, or say what they say with slipway promote --qa' });
        const key = keyFile === undefined ? undefined : await (0,signature/* loadVerificationKey */.LX)((0,external_node_path_.resolve)(cwd, keyFile));
        const { target, wanted } = await openPlace(addresses, given, { folder, config, context });
        const [{ openForge, readForgeAddress, readForgeToken }, { openStorage }] = await Promise.all([Promise.all(/* import() */[__webpack_require__.e(9471), __webpack_require__.e(4783)]).then(__webpack_require__.bind(__webpack_require__, 54783)), __webpack_require__.e(/* import() */ 7378).then(__webpack_require__.bind(__webpack_require__, 44997))]);
        const address = readForgeAddress(env);
        const token = readForgeToken(address, env, givenToken);
        addSecret(token.value);
        const http = await (0,http_environment/* openHttpClient */.S)({ env, caFiles: [...caFile.map((file) => (0,external_node_path_.resolve)(cwd, file)), ...target.caFiles], addSecret });
        let storage;
        try {
            const forge = await openForge(address, token, { logger, http });
            storage = await openStorage(target.address, { cwd, env: target.env, http, logger, addSecret, now });
            const delivered = [];
            if (wanted.length === 0)
                delivered.push(...await listDelivered(storage, { product: config.product, now: now() }));
            else
                for (const each of wanted)
                    delivered.push(await readDelivered(storage, each));
            const releases = new Map();
            for (const each of delivered)
                releases.set(releaseTag(each), [...releases.get(releaseTag(each)) ?? [], each]);
            const { runUrl } = (0,job_run/* describeJobRun */._)(env);
            const packages = [];
            let answered = 0;
            for (const [tag, group] of releases) {
                const handled = await handleRelease(tag, group, { forge, storage, product: config.product, team: config.release.team, move, quick, dryRun, now, logger, ...(key === undefined ? {} : { key }), ...(runUrl === undefined ? {} : { runUrl }), ...(signal === undefined ? {} : { signal }) });
                packages.push(...handled.packages);
                answered += handled.answered;
            }
            return { packages, answered, findings: packages.flatMap((each) => each.findings) };
        }
        finally {
            await storage?.close();
            http.close();
        }
    },
    report({ packages, answered, findings }) {
        const rows = packages.map(({ tag, name, state, decision }) => [tag, name, said[state], decision === undefined ? '' : `${decision.decision}${decision.by === undefined ? '' : ` (${decision.by})`}${decision.reason === undefined ? '' : `: ${decision.reason}`}`]);
        const names = (state) => packages.filter((each) => each.state === state).map(({ name }) => name).join(' ');
        return {
            findings, outputs: { released: names('released'), failed: names('failed'), waiting: names('waiting') },
            text: [
                ...(rows.length === 0 ? ['no candidate is there, and nothing was released lately'] : [(0,src_text/* formatTable */.ku)(rows.map((row) => row.map(src_text/* plainText */.wh)))]), ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings)]),
                ...(answered === 0 ? [] : [`${(0,src_text/* formatCount */.B4)(answered, 'comment')} did nothing, and ${answered === 1 ? 'was' : 'were'} answered`]),
            ].join('\n'),
            summary: rows.length === 0 ? '' : `### Candidates\n\n${(0,src_text/* formatMarkdownTable */.By)(['release', 'package', 'state', 'testers'], rows)}\n`,
            document: { packages, answered, findings },
        };
    },
};


/***/ }),

/***/ 7910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseCommands)
/* harmony export */ });
const pattern = /^ {0,3}\/([a-z-]+)(?:[ \t]+(.*))?$/i;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const hidden = /<!--|<(pre|code|blockquote)\b[^>]*>/i;
/** Where the HTML that this line opens ends; undefined when it ends on the line itself. */
function openedHtml(line) {
    const opened = hidden.exec(line);
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


/***/ }),

/***/ 95736:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ trackingMarker),
/* harmony export */   Q: () => (/* binding */ trackingLabel)
/* harmony export */ });
/** The issues of releases have it. */
const trackingLabel = 'slipway';
/** By what the issue of a version, or of a tag such as `kubernetes-v1.30.2`, is found again. A marker takes fewer characters than a version has. */
function trackingMarker(version) {
    return `release/${version.replaceAll('+', ':').replace(/[^A-Za-z0-9._/:-]/g, '.').replace(/-+/g, '-').replace(/-$/, '')}`;
}


/***/ })

};
