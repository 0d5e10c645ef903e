export const id = 4814;
export const ids = [4814,4877];
export const modules = {

/***/ 4814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/collect-charts/src/inputs.ts
var inputs = __webpack_require__(7401);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(5603);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(7708);
;// CONCATENATED MODULE: ./actions/collect-charts/src/report.ts


function rowsOf(result) {
    if (result.mode === 'tags') {
        const changed = result.updates.filter((update) => update.changed);
        return {
            head: ['repo', 'old', 'new', 'why'], changed: changed.length,
            rows: changed.map(({ entry, from = '—', to, why }) => [entry.repositoryFullName, from, to.name, why]),
        };
    }
    const changed = result.charts.filter(({ change }) => change === 'added' || change === 'changed');
    return {
        head: ['addon', 'change', 'tag', 'files', 'size'], changed: changed.length,
        rows: changed.map(({ target, change, tag, chart, bytes }) => [target, change, tag, String(chart.files.length), (0,src_text/* formatBytes */.z3)(bytes)]),
    };
}
function report(result) {
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    const { head, rows, changed } = rowsOf(result);
    const total = result.mode === 'tags' ? (0,src_text/* formatCount */.B4)(result.updates.length, 'entry', 'entries') : (0,src_text/* formatCount */.B4)(result.charts.length, 'chart');
    const verb = result.dryRun ? 'would change' : 'changed';
    const title = `${total} looked at, ${changed} ${verb}${changed === 0 ? ': nothing to do' : ''}`;
    return {
        findings,
        outputs: { changed: String(result.files.length > 0), updated: String(changed), ...(result.version === undefined ? {} : { version: result.version }) },
        text: [...(rows.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([head, ...rows].map((row) => row.map(src_text/* plainText */.wh)))]), (0,findings_text/* formatFindings */.e)(findings), title].filter((part) => part !== '').join('\n'),
        summary: [`### collect-charts: ${title}`, ...(rows.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(head, rows)]), ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))])].join('\n\n'),
        document: {
            mode: result.mode, dryRun: result.dryRun, files: result.files, findings,
            ...(result.mode === 'tags'
                ? { updates: result.updates.map(({ entry, from, to, why, changed: isChanged }) => ({ repo: entry.repositoryFullName, file: entry.file, from, to: to.name, commit: to.commit, why, changed: isChanged })) }
                : { charts: result.charts.map(({ target, entry, chart, tag, commit, change }) => ({ path: target, name: chart.name, version: chart.version, repo: entry.repositoryFullName, tag, commit, change })) }),
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 2 modules
var src_git = __webpack_require__(4147);
// EXTERNAL MODULE: ./packages/helm/src/engine-assets.ts
var engine_assets = __webpack_require__(3806);
// EXTERNAL MODULE: ./packages/release-repo/src/worktree.ts
var worktree = __webpack_require__(5049);
// EXTERNAL MODULE: ./packages/release-repo/src/config.ts
var src_config = __webpack_require__(4702);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(7870);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(67);
// EXTERNAL MODULE: ./packages/git/src/errors.ts
var src_errors = __webpack_require__(6437);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(7140);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var src_addons = __webpack_require__(4611);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(1577);
// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(6059);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(5004);
// EXTERNAL MODULE: ./packages/release-repo/src/lock-update.ts
var lock_update = __webpack_require__(4877);
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var chart = __webpack_require__(6442);
;// CONCATENATED MODULE: ./actions/collect-charts/src/component-chart.ts



/**
 * Reads one chart folder of a fetched tag. Links, submodules and paths that would leave the folder, or be git's own,
 * are refused (T53).
 * @throws {SlipwayError} CHART_NOT_FOUND, CHART_UNSAFE; {HelmError}
 */
async function readChart(git, { commit }, { path, origin }) {
    const entries = await git.readTree(commit, path);
    const odd = entries.find(({ mode }) => mode === '120000' || mode === '160000');
    if (entries.length === 0)
        throw new errors/* SlipwayError */.GQ('CHART_NOT_FOUND', 'there is no such folder at this tag');
    if (odd !== undefined)
        throw new errors/* SlipwayError */.GQ('CHART_UNSAFE', `${odd.path} is a ${odd.mode === '120000' ? 'symbolic link' : 'submodule'}; a chart may hold files only`);
    // A server can make trees that git itself would not: a .git folder in the release repo would be a repository with settings of its own.
    const hidden = entries.find((entry) => /(^|\/)(\.git|git~1)(\/|$)/i.test(entry.path));
    if (hidden !== undefined)
        throw new errors/* SlipwayError */.GQ('CHART_UNSAFE', `${JSON.stringify(hidden.path)} would be git's own`);
    const contents = await git.readBlobs(entries.map(({ oid }) => oid));
    return (0,chart/* chartFromFiles */.q)(entries.map((entry) => ({ path: entry.path.slice(path === '' ? 0 : path.length + 1), data: contents.get(entry.oid) ?? new Uint8Array() })), origin);
}
const withoutV = (version) => version.replace(/^v/, '');
/** The name and version of a chart against its folder and its tag (R15). */
function checkChart({ name, version }, { entry, target, tag }) {
    const findings = [];
    const folder = target.split('/').at(-1) ?? '';
    const about = { subject: target, addon: target, location: entry.location };
    if (name !== folder)
        findings.push({ ...about, code: 'chart-invalid', severity: 'error', message: `its Chart.yaml says name: ${name}, but its folder is ${folder}`, hint: `rename one of them in ${entry.repositoryFullName} and tag again` });
    if (withoutV(version) !== withoutV(tag)) {
        findings.push({ ...about, code: 'version-mismatch', severity: 'error', message: `its Chart.yaml says version: ${version}, but the tag is ${tag}`, hint: `tag a commit of ${entry.repositoryFullName} whose Chart.yaml has the version` });
    }
    return findings;
}
const sameBytes = (a, b) => a.size === b.size && [...a].every(([path, content]) => b.get(path)?.equals(content) === true);
/** What collecting a chart means for the folder that is there; `losesEdits` when hand edits give way to a new tag. */
function compareChart({ present, collected, locked, repo, tag, commit }) {
    if (present.size === 0)
        return { change: 'added', losesEdits: false };
    if (sameBytes(present, collected))
        return { change: 'same', losesEdits: false };
    const now = (0,src_addons/* treeDigest */.fZ)(present);
    if (locked?.repo === repo && locked.tag === tag && locked.commit === commit) {
        return { change: now === (0,src_addons/* treeDigest */.fZ)(collected) ? 'changed' : 'edited', losesEdits: false };
    }
    return { change: 'changed', losesEdits: locked?.commit !== undefined && (locked.edited === true || locked.tree !== now) };
}

// EXTERNAL MODULE: ./packages/release-repo/src/repos.ts
var src_repos = __webpack_require__(5443);
;// CONCATENATED MODULE: ./actions/collect-charts/src/component-repos.ts




const isLocal = (baseUrl) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(baseUrl) && !/^[^/]+@[^/:]+(:|$)/.test(baseUrl);
/**
 * The place that `repositoryFullName` is relative to. Only a flag may name a local folder: slipway.yaml
 * comes from a pull request and must not read this machine.
 * @throws {SlipwayError} GIT_BASE_URL_MISSING
 */
function openComponentHost(context, { flag, configured }) {
    const baseUrl = flag ?? configured ?? context.event.serverUrl;
    if (baseUrl === undefined) {
        throw new errors/* SlipwayError */.GQ('GIT_BASE_URL_MISSING', 'nothing says where the component repos are', { hint: 'set git.baseUrl in slipway.yaml, such as https://git.example.com/, or give --git-base-url' });
    }
    if (flag === undefined && (isLocal(baseUrl) || baseUrl.toLowerCase().startsWith('file:'))) {
        throw new errors/* SlipwayError */.GQ('GIT_BASE_URL_LOCAL', `git.baseUrl of slipway.yaml is the local folder ${baseUrl}`, { hint: 'a local folder is taken from --git-base-url only' });
    }
    const base = isLocal(baseUrl) ? ((0,external_node_path_.isAbsolute)(baseUrl) ? baseUrl : (0,external_node_path_.resolve)(context.cwd, baseUrl)) : baseUrl.replace(/\/+$/, '');
    return {
        urlOf: (name) => isLocal(baseUrl) ? (0,external_node_path_.join)(base, name) : /^[^/]+@[^/:]+$/.test(base) ? `${base}:${name}` : `${base}/${name}`,
        gitIn: (cwd) => (0,src_git/* createGit */.l)({ exec: context.exec, env: context.env, cwd, logger: context.logger, allowedProtocols: (0,names/* allowedProtocolsFor */.Jb)(baseUrl) }),
    };
}
/** `repos/*.yaml`, which must name something. @throws {SlipwayError} NOTHING_TO_COLLECT */
async function loadComponents(tree) {
    const repos = await (0,src_repos/* loadRepos */.S5)(tree);
    if (repos.entries.length === 0 && repos.findings.length === 0) {
        throw new errors/* SlipwayError */.GQ('NOTHING_TO_COLLECT', `no component repo is named in ${tree.name}`, { hint: 'a release repo names them in repos/*.yaml: give its folder with --repo' });
    }
    return repos;
}
const answers = { REMOTE_DENIED: 'denied', UNKNOWN_REF: 'tag-missing', REMOTE_NOT_FOUND: 'repo-missing', UNSAFE_NAME: 'repos-invalid' };
const hints = {
    REMOTE_NOT_FOUND: 'correct repositoryFullName in repos/*.yaml, or git.baseUrl of slipway.yaml', UNSAFE_NAME: 'correct the name in repos/*.yaml',
};
/** Why a component repo gave no answer: `denied`, or `unknown`, which is no answer at all. */
function unreachableFinding(repo, error, location) {
    const code = (0,errors/* isSlipwayError */.qQ)(error) ? error.code : '';
    return {
        code: answers[code] ?? 'unknown', severity: 'error', subject: repo, message: (0,errors/* errorMessage */.gJ)(error),
        ...(location === undefined ? {} : { location }),
        hint: (0,errors/* isSlipwayError */.qQ)(error) && error.hint !== undefined ? error.hint : hints[code] ?? 'check the address and the login; the other repos were handled, run again for this one',
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/plan-collection.ts

/**
 * What to fetch from where. Folders that two entries want are left out (`refused`), and so is a repo whose entries
 * have different tags (P9).
 */
function planCollection(entries, { refused }) {
    const findings = [];
    const groups = new Map();
    for (const entry of entries) {
        if (entry.currentTag === undefined)
            findings.push({ code: 'tag-missing', severity: 'error', subject: entry.repositoryFullName, location: entry.location, message: 'it has no currentTag yet', hint: 'run collect-charts with mode tags first' });
        else
            groups.set(entry.repositoryFullName, [...groups.get(entry.repositoryFullName) ?? [], entry]);
    }
    const repos = [...groups].flatMap(([repositoryFullName, group]) => {
        const tags = [...new Set(group.flatMap(({ currentTag }) => currentTag ?? []))];
        const [tag] = tags;
        const [first] = group;
        if (tag === undefined || first === undefined)
            return [];
        if (tags.length > 1) {
            findings.push({ code: 'tag-conflict', severity: 'error', subject: repositoryFullName, location: first.location, message: `its entries have different tags (${tags.join(', ')}), but one repo gets one tag`, hint: 'run collect-charts with mode tags first' });
            return [];
        }
        const charts = group.flatMap((entry) => entry.chartPaths.map((path) => ({ entry, path, target: (0,src_repos/* chartTarget */.Gx)(entry, path) })))
            .filter(({ target }) => !refused.has(target));
        for (const { entry, target } of charts) {
            if (target.startsWith(`${src_addons/* addonsFolder */.sE}/`))
                continue;
            findings.push({ code: 'outside-addons', severity: 'error', subject: target, location: entry.location, message: `only charts below ${src_addons/* addonsFolder */.sE}/ are rendered, verified and packaged, and this one is collected elsewhere`, hint: `set targetChartPath to ${src_addons/* addonsFolder */.sE}, or leave it out` });
        }
        return charts.length === 0 ? [] : [{ repositoryFullName, tag, charts }];
    });
    return { repos, findings };
}
/** Addons that were collected once and that no entry names any more. Nothing is removed here: a person decides. */
function checkOrphans(lock, { entries, present }) {
    const targets = new Set(entries.flatMap((entry) => entry.chartPaths.map((path) => (0,src_repos/* chartTarget */.Gx)(entry, path))));
    return (lock?.addons ?? []).filter(({ path, repo }) => repo !== undefined && present.has(path) && !targets.has(path)).map(({ path, repo = '' }) => ({
        code: 'orphan-addon', severity: 'info', subject: path, addon: path, location: { file: path },
        message: `it was collected from ${repo}, and no entry of repos/*.yaml names it any more; it stays`, hint: 'remove its folder and its entry in version.yml, if it shall go',
    }));
}
/** Tags that name another commit than when their charts were collected. */
function checkMovedTag(lock, { repositoryFullName, tag, charts }, commit) {
    const locked = lock?.addons.find((addon) => addon.repo === repositoryFullName && addon.tag === tag);
    const location = charts[0]?.entry.location;
    if (locked?.commit === undefined || locked.commit === commit)
        return [];
    return [movedTagFinding({ repositoryFullName, tag, before: locked.commit, now: commit, location })];
}
/** The finding `tag-moved` (T66). */
function movedTagFinding({ repositoryFullName, tag, before, now, location }) {
    return {
        code: 'tag-moved', severity: 'error', subject: repositoryFullName, ...(location === undefined ? {} : { location }),
        message: `the tag ${tag} was ${before.slice(0, 12)} when its charts were collected and is ${now.slice(0, 12)} now`,
        hint: 'ask its owner for a new tag: a tag that moved is not collected again',
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/replace-folders.ts



async function swap(folder, { fresh, old }) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
    const replaced = await (0,promises_.rename)(folder, old).then(() => true, (error) => {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return false;
        throw error;
    });
    try {
        await (0,promises_.rename)(fresh, folder);
    }
    catch (error) {
        if (replaced)
            await (0,promises_.rename)(old, folder);
        throw error;
    }
}
/**
 * Makes folders hold exactly these files. All of them are written before the first one takes its place; a full disk
 * leaves every old folder. `root` is on the same file system.
 */
async function replaceFolders(root, folders) {
    if (folders.length === 0)
        return;
    // Outside addons/: what a killed run leaves behind must not look like an addon, nor be committed.
    const staging = await (0,promises_.mkdtemp)((0,external_node_path_.join)(root, '.slipway-collect-'));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(staging, '.gitignore'), '*\n');
        const staged = folders.map(({ path, files }, index) => ({ path, files, fresh: (0,external_node_path_.join)(staging, `new-${index}`), old: (0,external_node_path_.join)(staging, `old-${index}`) }));
        for (const { fresh, files } of staged) {
            for (const file of files) {
                const target = (0,external_node_path_.join)(fresh, file.path);
                await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
                await (0,promises_.writeFile)(target, file.data);
            }
        }
        for (const { path, fresh, old } of staged)
            await swap(path, { fresh, old });
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/collect-charts.ts










/** The files that lie at a path of the release repo now. */
async function readPresent(tree, path) {
    return (0,src_addons/* readAddonFiles */.gR)(tree, { path, files: (await tree.list(path)).filter(({ type }) => type === 'file').map((entry) => entry.path) });
}
const isWithoutGit = (error) => error instanceof src_errors/* GitError */.X && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND');
/** Files of collected charts, as paths of the release repo, that .gitignore would keep out of its commits. None outside git. */
async function findIgnored(git, charts) {
    try {
        return new Set(await git.findIgnored(charts.flatMap(({ target, chart }) => chart.files.map(({ path }) => `${target}/${path}`))));
    }
    catch (error) {
        if (isWithoutGit(error))
            return new Set();
        throw error;
    }
}
/** The contents of a chart that a commit of the release repo would have. */
function committedFiles({ target, chart }, ignored) {
    return new Map(chart.files.filter(({ path }) => !ignored.has(`${target}/${path}`)).map(({ path, data }) => [path, Buffer.from(data)]));
}
/** Everything that one component repo gives. */
async function collectRepo(wanted, { tree, folder, git: releaseGit, host, scratch, lock }) {
    const { repositoryFullName, tag } = wanted;
    const git = host.gitIn(await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'repo-')));
    let fetched;
    try {
        await git.init({ bare: true });
        fetched = await git.fetchTag({ url: host.urlOf(repositoryFullName), tag, paths: wanted.charts.map(({ path }) => path) });
    }
    catch (error) {
        const finding = unreachableFinding(repositoryFullName, error, wanted.charts[0]?.entry.location);
        if (finding.code !== 'tag-missing')
            return { charts: [], findings: [finding] };
        const tags = await git.listRemoteTags(host.urlOf(repositoryFullName)).catch(() => []);
        const similar = (0,names/* nearestNames */.LE)(tag, tags.map(({ name }) => name));
        return { charts: [], findings: [{ ...finding, hint: similar.length === 0 ? 'push the tag, or correct currentTag' : `push the tag, or correct currentTag; similar ones: ${similar.join(', ')}` }] };
    }
    const { commit } = fetched;
    const findings = checkMovedTag(lock, wanted, commit);
    if (findings.length > 0)
        return { charts: [], findings };
    const charts = [];
    for (const { entry, path, target } of wanted.charts) {
        const about = { subject: target, addon: target, location: entry.location };
        const origin = `${repositoryFullName}@${tag}:${path}`;
        try {
            await (0,worktree/* resolveForWriting */.iD)(folder, target);
            const chart = await readChart(git, fetched, { path, origin });
            const problems = checkChart(chart, { entry, target, tag });
            findings.push(...problems);
            if (problems.length > 0)
                continue;
            const { change, losesEdits } = compareChart({
                present: await readPresent(tree, target), collected: committedFiles({ target, chart }, await findIgnored(releaseGit, [{ target, chart }])),
                locked: lock?.addons.find((addon) => addon.path === target), repo: repositoryFullName, tag, commit,
            });
            if (change === 'edited')
                findings.push({ ...about, code: 'hand-edited', severity: 'warning', message: `its files were changed by hand since they were collected at ${tag}; they stay`, hint: 'a new tag of the component replaces them; git restore takes the edits back' });
            if (losesEdits)
                findings.push({ ...about, code: 'edits-replaced', severity: 'warning', message: `its files had been changed by hand; the chart at ${tag} replaces them`, hint: 'see in the diff whether the new tag has these changes' });
            charts.push({ entry, target, chart, tag, commit, bytes: chart.files.reduce((sum, { data }) => sum + data.length, 0), change });
        }
        catch (error) {
            const code = (0,errors/* isSlipwayError */.qQ)(error) && error.code === 'CHART_NOT_FOUND' ? 'chart-not-found' : 'chart-invalid';
            findings.push({ ...about, code, severity: 'error', message: `${origin}: ${(0,errors/* errorMessage */.gJ)(error)}`, hint: `correct chartPaths, or tag a commit of ${repositoryFullName} that has the chart` });
        }
    }
    return { charts, findings };
}
function checkIgnored(charts, ignored) {
    return charts.flatMap(({ target, chart, entry }) => {
        const files = chart.files.map(({ path }) => path).filter((path) => ignored.has(`${target}/${path}`));
        return files.length === 0 ? [] : [{
                code: 'ignored-files', severity: 'warning', subject: target, addon: target, location: entry.location,
                message: `.gitignore keeps ${files.length} of its files out of the commit, so the release will lack them: ${files.slice(0, 10).join(', ')}${files.length > 10 ? '…' : ''}`,
                hint: `add them with git add --force, or correct .gitignore here or in ${entry.repositoryFullName}`,
            }];
    });
}
const emptyLock = (engine) => ({ lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} });
const lockedAddon = (collected, ignored) => ({
    path: collected.target, name: collected.chart.name, version: collected.chart.version, repo: collected.entry.repositoryFullName,
    tag: collected.tag, commit: collected.commit, tree: (0,src_addons/* treeDigest */.fZ)(committedFiles(collected, ignored)),
});
/** version.yml with the versions of these charts, and the charts that it does not name. */
function updateVersions(versions, charts) {
    const listed = new Set(versions.addons.map(({ name }) => name));
    return {
        text: charts.filter(({ chart }) => listed.has(chart.name)).reduce((text, { chart }) => (0,version_file/* setAddonVersion */.ty)(text, chart.name, chart.version), versions.text),
        findings: charts.filter(({ chart }) => !listed.has(chart.name)).map(({ chart, target, entry }) => ({
            code: 'addon-unlisted', severity: 'warning', subject: target, addon: target, location: entry.location,
            message: `${versions.file} does not name ${chart.name}: it is packed, but not installed`, hint: 'add it to a module there, with its namespace',
        })),
    };
}
/**
 * Collects every chart at exactly its `currentTag`, updates version.yml and the lock. One bad repo does not stop the
 * others. Everything is read and decided before the first file is written.
 */
async function collectCharts({ tree, folder, git, host, engine, jobs, dryRun, logger }) {
    const { entries, findings: problems } = await loadComponents(tree);
    const plan = planCollection(entries, { refused: new Set(problems.filter(({ code }) => code === 'duplicate-target').map(({ subject }) => subject)) });
    const [lock, lockText, versions, { addons, broken }] = await Promise.all([(0,src_lock/* findLock */.HT)(tree), (0,src_tree/* findText */.Vw)(tree, src_lock/* lockFileName */.x5), (0,version_file/* findVersionFile */.qW)(tree), (0,src_addons/* loadAddons */.Wx)(tree)]);
    // What a file that cannot be read names is not known.
    const isWhole = !problems.some(({ code, severity }) => code === 'repos-invalid' && severity === 'error');
    const orphans = isWhole ? checkOrphans(lock, { entries, present: new Set([...addons, ...broken].map(({ path }) => path)) }) : [];
    logger.step(`Collecting charts of ${(0,src_text/* formatCount */.B4)(plan.repos.length, 'component repo')}`);
    const progress = logger.progress('component repos', { total: plan.repos.length });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-collect-'));
    try {
        const results = await (0,concurrency/* mapConcurrent */._)(plan.repos, jobs, async (wanted) => {
            const result = await collectRepo(wanted, { tree, folder, git, host, scratch, lock });
            progress.advance(1);
            return result;
        });
        progress.done();
        const charts = results.flatMap((result) => result.charts).sort((a, b) => (a.target < b.target ? -1 : 1));
        const taken = charts.filter(({ change }) => change !== 'edited');
        const replaced = taken.filter(({ change }) => change !== 'same');
        const updated = versions === undefined ? undefined : updateVersions(versions, taken);
        if (!dryRun)
            await replaceFolders(folder, await Promise.all(replaced.map(async ({ target, chart }) => ({ path: await (0,worktree/* resolveForWriting */.iD)(folder, target), files: chart.files }))));
        // Only now the .gitignore files of new charts are in their place.
        const ignored = await findIgnored(git, charts);
        const texts = [
            ...(versions === undefined || updated === undefined || updated.text === versions.text ? [] : [[versions.file, updated.text]]),
            [src_lock/* lockFileName */.x5, (0,src_lock/* formatLock */.X5)((0,lock_update/* lockCollectedAddons */.QE)(lock ?? emptyLock(engine), taken.map((chart) => lockedAddon(chart, ignored))))],
        ].filter(([name, text]) => name !== src_lock/* lockFileName */.x5 || text !== lockText);
        if (!dryRun)
            for (const [name, text] of texts)
                await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, name), text);
        return {
            mode: 'charts', charts, files: [...replaced.map(({ target }) => target), ...texts.map(([name]) => name)],
            findings: [...problems, ...plan.findings, ...results.flatMap((result) => result.findings), ...updated?.findings ?? [], ...checkIgnored(charts, ignored), ...orphans],
        };
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./packages/release-repo/src/version.ts
// As Masterminds' NewVersion: an optional v, one to three numbers.
const grammar = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
const maxUint64 = 2n ** 64n - 1n;
const defaultSuffixes = ['hotfix', 'patch'];
/** The version that this text is, if it is one. @see https://github.com/Masterminds/semver */
function findVersion(text, postReleaseSuffixes = defaultSuffixes) {
    const match = grammar.exec(text);
    if (match === null)
        return undefined;
    const [, major = '0', minor = '0', patch = '0', suffix = ''] = match;
    if (suffix.split('.').some((part) => /^0[0-9]+$/.test(part)))
        return undefined;
    const numbers = [BigInt(major), BigInt(minor), BigInt(patch)];
    if (numbers.some((number) => number > maxUint64))
        return undefined;
    for (const name of postReleaseSuffixes) {
        const post = new RegExp(`^(?:(.+)[-.])?${name}[-.]?([0-9]{1,9})$`).exec(suffix);
        if (post !== null)
            return { text, numbers, prerelease: post[1] ?? '', postRelease: { suffix: name, number: Number(post[2]) } };
    }
    return { text, numbers, prerelease: suffix };
}
const sign = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
/** @see https://semver.org/#spec-item-11 */
function comparePrereleases(a, b) {
    if (a === b)
        return 0;
    if (a === '')
        return 1;
    if (b === '')
        return -1;
    const left = a.split('.');
    const right = b.split('.');
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const x = left[index];
        const y = right[index];
        if (x === undefined)
            return -1;
        if (y === undefined)
            return 1;
        const numeric = [/^[0-9]+$/.test(x), /^[0-9]+$/.test(y)];
        const order = numeric[0] && numeric[1] ? sign(BigInt(x), BigInt(y)) : numeric[0] !== numeric[1] ? (numeric[0] ? -1 : 1) : sign(x, y);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Order of SemVer; hotfixes come after their release, by number (R64). */
function compareVersions(a, b) {
    for (const index of [0, 1, 2]) {
        const order = sign(a.numbers[index], b.numbers[index]);
        if (order !== 0)
            return order;
    }
    return comparePrereleases(a.prerelease, b.prerelease)
        || sign(a.postRelease?.number ?? -1, b.postRelease?.number ?? -1)
        || sign(a.postRelease?.suffix ?? '', b.postRelease?.suffix ?? '');
}
/** Whether this comes before its release, such as `v1.0.0-rc.1`. A hotfix does not. */
function isPrerelease({ prerelease }) {
    return prerelease !== '';
}
/** The numbers of a line of versions: `v1.2` is 1 and 2, so `v1.20.0` is not in it (P10). */
function findLine(text) {
    return /^v?[0-9]+(\.[0-9]+){0,2}$/.test(text) ? text.replace(/^v/, '').split('.').map(BigInt) : undefined;
}
function isInLine({ numbers }, line) {
    return line.every((part, index) => numbers[index] === part);
}

;// CONCATENATED MODULE: ./packages/release-repo/src/tags.ts

function newestFirst(currentTag) {
    // Two spellings of one version: the one written like the current tag, else with v.
    const style = currentTag === undefined || currentTag.startsWith('v');
    const rank = (name) => (name.startsWith('v') === style ? 0 : 1);
    return (a, b) => compareVersions(b.version, a.version) || rank(a.tag.name) - rank(b.tag.name) || (a.tag.name < b.tag.name ? 1 : -1);
}
const list = (names) => `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
/**
 * The newest tag inside the line of `baseVersion`, or of `currentTag` where there is none. A prerelease is taken
 * only when the current tag is one or the line has nothing else.
 */
function selectTag(tags, { baseVersion, currentTag, postReleaseSuffixes }) {
    const all = [];
    const ignored = [];
    for (const tag of tags) {
        const version = findVersion(tag.name, postReleaseSuffixes);
        if (version === undefined)
            ignored.push(tag.name);
        else
            all.push({ tag, version });
    }
    const note = ignored.length === 0 ? '' : `; not versions, so left out: ${list(ignored)}`;
    const current = currentTag === undefined ? undefined : findVersion(currentTag, postReleaseSuffixes);
    const line = baseVersion === undefined ? current?.numbers.slice(0, 2) : findLine(baseVersion);
    if (line === undefined && (baseVersion !== undefined || currentTag !== undefined)) {
        const tag = tags.find(({ name }) => name === currentTag);
        return { ...(tag === undefined ? {} : { tag }), candidates: [], ignored, why: `${baseVersion === undefined ? `the current tag ${currentTag ?? ''} is no version: it stays until baseVersion names a line` : `baseVersion ${baseVersion} is no line of versions`}${note}` };
    }
    const lineName = line === undefined ? 'all versions' : `line v${line.join('.')}`;
    const inLine = all.filter(({ version }) => line === undefined || isInLine(version, line)).sort(newestFirst(currentTag));
    const releases = inLine.filter(({ version }) => !isPrerelease(version));
    const wantsPrerelease = current !== undefined && isPrerelease(current);
    const chosen = (wantsPrerelease || releases.length === 0 ? inLine : releases)[0];
    const candidates = inLine.map(({ tag }) => tag);
    if (chosen === undefined)
        return { candidates, ignored, why: `no tag in ${lineName}${note}` };
    const reasons = [`newest ${isPrerelease(chosen.version) ? 'tag' : 'release'} of ${lineName}`];
    if (isPrerelease(chosen.version))
        reasons.push(wantsPrerelease ? 'the current tag is a prerelease too' : 'the line has prereleases only');
    if (current !== undefined && compareVersions(chosen.version, current) < 0)
        reasons.push(`it is older than the current tag ${currentTag ?? ''}, which ${tags.some(({ name }) => name === currentTag) ? 'is outside the line' : 'is gone'}`);
    return { tag: chosen.tag, candidates, ignored, why: `${reasons.join('; ')}${note}` };
}
/**
 * One tag per repo, also where several entries name it (P9). A repo without tags in its line, or whose entries
 * contradict each other, is a finding. A repo absent from `tagsOf` was not looked at and is left out.
 */
function planTagUpdates(entries, { tagsOf, postReleaseSuffixes }) {
    const updates = [];
    const findings = [];
    const groups = new Map();
    for (const entry of entries)
        groups.set(entry.repositoryFullName, [...groups.get(entry.repositoryFullName) ?? [], entry]);
    for (const [repo, group] of groups) {
        const tags = tagsOf.get(repo);
        const [first] = group;
        if (tags === undefined || first === undefined)
            continue;
        const lines = new Set(group.flatMap(({ baseVersion }) => (baseVersion === undefined ? [] : [baseVersion.replace(/^v/, '')])));
        if (lines.size > 1) {
            findings.push({ code: 'tag-conflict', severity: 'error', subject: repo, location: first.location, message: `its ${group.length} entries ask for different lines (${[...lines].join(', ')}), but one repo gets one tag` });
            continue;
        }
        const baseVersion = group.find((entry) => entry.baseVersion !== undefined)?.baseVersion;
        const currents = group.flatMap(({ currentTag }) => (currentTag === undefined ? [] : [currentTag]));
        const versions = currents.flatMap((tag) => findVersion(tag, postReleaseSuffixes) ?? []).sort(compareVersions);
        const currentTag = versions.at(-1)?.text ?? currents[0];
        const { tag, why } = selectTag(tags, {
            ...(baseVersion === undefined ? {} : { baseVersion }), ...(currentTag === undefined ? {} : { currentTag }), ...(postReleaseSuffixes === undefined ? {} : { postReleaseSuffixes }),
        });
        if (tag === undefined) {
            findings.push({ code: 'tag-missing', severity: 'error', subject: repo, location: first.location, message: why, hint: 'push a tag, or correct baseVersion' });
            continue;
        }
        for (const entry of group)
            updates.push({ entry, ...(entry.currentTag === undefined ? {} : { from: entry.currentTag }), to: tag, why, changed: entry.currentTag !== tag.name });
    }
    return { updates, findings };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/collect-tags.ts





/** A tag that the lock recorded at another commit than its repo has now. */
function checkMovedTags(lock, updates) {
    const seen = new Set();
    return (lock?.addons ?? []).flatMap(({ repo, tag, commit }) => {
        const update = updates.find(({ entry, to }) => entry.repositoryFullName === repo && to.name === tag);
        if (update === undefined || commit === undefined || update.to.commit === commit || seen.has(update.entry.repositoryFullName))
            return [];
        seen.add(update.entry.repositoryFullName);
        const { repositoryFullName, location } = update.entry;
        return [movedTagFinding({ repositoryFullName, tag: update.to.name, before: commit, now: update.to.commit, location })];
    });
}
/** Chooses the newest tag of every component repo and writes `currentTag` into repos/*.yaml. */
async function collectTags({ tree, folder, config, host, jobs, dryRun, logger }) {
    const { entries, findings: problems } = await loadComponents(tree);
    const findings = [...problems];
    const repos = [...new Map(entries.map((entry) => [entry.repositoryFullName, entry])).values()];
    logger.step(`Asking ${(0,src_text/* formatCount */.B4)(repos.length, 'component repo')} for their tags`);
    const progress = logger.progress('component repos', { total: repos.length });
    const git = host.gitIn(folder);
    const tagsOf = new Map();
    await (0,concurrency/* mapConcurrent */._)(repos, jobs, async ({ repositoryFullName, location }) => {
        try {
            tagsOf.set(repositoryFullName, await git.listRemoteTags(host.urlOf(repositoryFullName)));
        }
        catch (error) {
            findings.push(unreachableFinding(repositoryFullName, error, location));
        }
        progress.advance(1);
    });
    progress.done();
    const plan = planTagUpdates(entries, { tagsOf, postReleaseSuffixes: config.tags.postReleaseSuffixes });
    findings.push(...plan.findings, ...checkMovedTags(await (0,src_lock/* findLock */.HT)(tree), plan.updates));
    const changed = plan.updates.filter((update) => update.changed);
    const files = [...new Set(changed.map(({ entry }) => entry.file))].sort();
    for (const file of files) {
        let text = await (0,src_tree/* readText */.yR)(tree, file);
        for (const { entry, to } of changed)
            if (entry.file === file)
                text = (0,src_repos/* setCurrentTag */.Y$)(text, entry.index, to.name);
        if (!dryRun)
            await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, file), text);
    }
    return { mode: 'tags', updates: plan.updates, findings, files };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/run.ts







/** Collects component tags, or the charts at those tags, into the release repo. */
async function run(inputs, context) {
    const { jobs, dryRun } = inputs;
    const folder = (0,external_node_path_.resolve)(context.cwd, inputs.repo);
    const git = (0,src_git/* createGit */.l)({ exec: context.exec, env: context.env, cwd: folder, logger: context.logger });
    const tree = await (0,worktree/* openWorktree */.Gc)(folder, git);
    const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
    const host = openComponentHost(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl });
    const about = { dryRun, ...(config.release.next === undefined ? {} : { version: config.release.next }) };
    const common = { tree, folder, host, jobs, dryRun, logger: context.logger };
    if (inputs.mode === 'tags')
        return { ...await collectTags({ ...common, config }), ...about };
    const { helmVersion, sha256 } = await (0,engine_assets/* loadEngineVersion */.F)(context.assetsDirectory());
    return { ...await collectCharts({ ...common, git, engine: { helm: helmVersion, wasm: `sha256:${sha256}` } }), ...about };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/index.ts




const action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 3851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* unused harmony export closureSize */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);

/**
 * Manifests, configs and layers of the images with these digests. A child of an index that the lock does not have
 * belongs to a platform that was not asked for, and is left out.
 * @throws {ReleaseRepoError} LOCK_INCOMPLETE when the lock cannot tell what an image consists of
 */
function closureOf(lock, digests) {
    const manifests = new Map();
    const blobs = new Map();
    const incomplete = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ReleaseRepoError */ .w('LOCK_INCOMPLETE', `the lock is incomplete: ${what}`, { hint: 'write it anew with slipway verify-images --update-lock' });
    const visit = (digest) => {
        if (manifests.has(digest))
            return true;
        const manifest = lock.manifests[digest];
        if (manifest === undefined)
            return false;
        manifests.set(digest, manifest);
        for (const blob of [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers ?? []]) {
            const size = lock.blobs[blob];
            if (size === undefined)
                throw incomplete(`blob ${blob} of manifest ${digest} has no size`);
            blobs.set(blob, size);
        }
        const children = manifest.manifests ?? [];
        const present = children.filter(visit);
        if (children.length > 0 && present.length === 0)
            throw incomplete(`index ${digest} has none of its ${children.length} manifests`);
        return true;
    };
    for (const digest of digests)
        if (!visit(digest))
            throw incomplete(`manifest ${digest} is not in it`);
    return { manifests, blobs };
}
/** Bytes of a closure, each manifest and blob counted once. */
function closureSize({ manifests, blobs }) {
    let bytes = 0;
    for (const { size } of manifests.values())
        bytes += size;
    for (const size of blobs.values())
        bytes += size;
    return bytes;
}


/***/ }),

/***/ 4877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ lockCollectedAddons),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   w9: () => (/* binding */ planLockUpdate)
/* harmony export */ });
/* unused harmony exports checkPackageNames, changedAddonPaths */
/* harmony import */ var _closure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3851);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6059);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);



/** The name of an image inside a package: one tag of one repository there, or a digest. */
function packageName({ repository, tag, digest }) {
    return tag === undefined ? `${repository}@${digest}` : `${repository}:${tag}`;
}
/** References that would get one name inside a package but are different images: each a finding `name-conflict`. */
function checkPackageNames(images) {
    const first = new Map();
    return images.flatMap((image) => {
        const name = packageName(image);
        const other = first.get(name);
        if (other === undefined)
            first.set(name, image);
        if (other === undefined || other.digest === image.digest)
            return [];
        return [{
                code: 'name-conflict', severity: 'error', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
                message: `${image.reference} (${image.digest}) and ${other.reference} (${other.digest}) are both ${name} inside a package`,
                hint: 'map one of them to another name in images_origin.yaml',
            }];
    });
}
/** Paths of the addons of `target` that `base` has not, or has with other files. */
function changedAddonPaths(base, target) {
    const before = new Map(base.addons.map(({ path, tree }) => [path, tree]));
    return new Set(target.addons.filter(({ path, tree }) => before.get(path) !== tree).map(({ path }) => path));
}
/**
 * The lock after charts were collected: these addons take the place of those with the same paths. Images that a
 * changed addon uses are let go, so that the next look at the registries pins them anew (DR12).
 */
function lockCollectedAddons(lock, addons) {
    const merged = new Map([...lock.addons, ...addons].map((addon) => [addon.path, addon]));
    const target = { addons: [...merged.values()].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD)(a.path, b.path)) };
    const changed = changedAddonPaths(lock, target);
    const images = lock.images.filter((image) => !image.addons.some((addon) => changed.has(addon)));
    const { manifests, blobs } = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(lock, images.map(({ digest }) => digest));
    return { ...lock, ...target, images, manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
}
/**
 * The lock to write after a look at the registries. A reference that now has another digest keeps the locked one,
 * with a warning, unless an addon that uses it changed (DR2, DR12).
 */
function planLockUpdate(previous, found, { changedAddons, includeMoved = false } = {}) {
    const changed = changedAddons ?? (previous === undefined ? new Set() : changedAddonPaths(previous, found));
    const before = new Map((previous?.images ?? []).map((image) => [image.reference, image]));
    const findings = [];
    const images = found.images.map((image) => {
        const locked = before.get(image.reference);
        if (locked === undefined || locked.digest === image.digest)
            return image;
        const why = image.addons.filter((addon) => changed.has(addon));
        const move = `${image.reference} was ${locked.digest} and is now ${image.digest}`;
        if (why.length > 0 || includeMoved) {
            findings.push({ code: 'moved', severity: 'info', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 }, message: `${move}; taken over, ${why.length > 0 ? `because ${why.join(', ')} changed` : 'as asked'}` });
            return image;
        }
        findings.push({
            code: 'moved', severity: 'warning', subject: image.reference, location: { file: _lock_js__WEBPACK_IMPORTED_MODULE_0__/* .lockFileName */ .x5 },
            message: `${move}, although no addon that uses it changed; the locked digest stays`,
            hint: 'find out who pushed it; --include-moved takes the new digest over',
        });
        return { ...image, digest: locked.digest, platforms: locked.platforms };
    });
    findings.push(...checkPackageNames(images));
    // Each image as the lock it comes from has it: a platform that is no longer asked for must not come back from the other.
    const isKept = ({ reference, digest }, index) => found.images[index]?.digest !== digest && before.get(reference)?.digest === digest;
    const kept = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(previous ?? found, images.filter(isKept).map(({ digest }) => digest));
    const fresh = (0,_closure_js__WEBPACK_IMPORTED_MODULE_2__/* .closureOf */ .T)(found, images.filter((image, index) => !isKept(image, index)).map(({ digest }) => digest));
    return {
        lock: {
            ...found, images,
            manifests: Object.fromEntries([...kept.manifests, ...fresh.manifests]), blobs: Object.fromEntries([...kept.blobs, ...fresh.blobs]),
        },
        findings,
    };
}


/***/ }),

/***/ 5443:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gx: () => (/* binding */ chartTarget),
/* harmony export */   S5: () => (/* binding */ loadRepos),
/* harmony export */   Y$: () => (/* binding */ setCurrentTag)
/* harmony export */ });
/* unused harmony exports reposFolder, parseRepos, checkRepoTargets */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1350);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7638);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4702);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5004);
/* harmony import */ var _yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6148);





/** The folder of the files that say which component repos a release collects. */
const reposFolder = 'repos';
const text = (example) => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP({ error: (issue) => typeof issue.input === 'number' || typeof issue.input === 'boolean'
        ? `must be a string: write it in quotes, as "${example}"` : 'must be a string' });
const isInside = (path) => {
    try {
        (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(path);
        return true;
    }
    catch {
        return false;
    }
};
const folder = text('addons').refine(isInside, 'must be a path inside the repository');
const entrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repositoryFullName: text('organisation/name').regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/, 'must be ORGANISATION/NAME'),
    baseVersion: text('v1.10').regex(/^v?[0-9]+(\.[0-9]+){0,2}$/, 'must be a line of versions such as v1.2').nullish(),
    currentTag: text('v1.10').min(1).nullish(),
    chartPaths: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(folder, 'must be a list of folders').min(1, 'must name at least one folder').nullish(),
    targetChartPath: folder.nullish(),
});
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ spec: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish() })]);
function entryOf(value, place) {
    const { repositoryFullName, baseVersion, currentTag, chartPaths, targetChartPath } = value;
    return {
        ...place, repositoryFullName,
        ...(typeof baseVersion === 'string' ? { baseVersion } : {}), ...(typeof currentTag === 'string' ? { currentTag } : {}),
        chartPaths: (chartPaths ?? []).map(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb), targetChartPath: (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .normalisePath */ .qb)(targetChartPath ?? 'addons'),
    };
}
const specPath = (yaml) => (Array.isArray(yaml.value) ? [] : ['spec']);
/** A repos file: `metadata` and `spec`, or the list alone. Every bad entry is a finding `repos-invalid`, the others are returned. */
function parseRepos(source, file) {
    let yaml;
    try {
        yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(source, file);
    }
    catch (error) {
        if (!(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .isSlipwayError */ .qQ)(error))
            throw error;
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: error.message, ...(error.location === undefined ? {} : { location: error.location }) }] };
    }
    const shape = fileSchema.safeParse(yaml.value ?? []);
    if (!shape.success) {
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: 'must be a list of repos, or a map with the list under spec', location: yaml.locate([]) }] };
    }
    const items = Array.isArray(shape.data) ? shape.data : shape.data.spec ?? [];
    const entries = [];
    const findings = [];
    items.forEach((item, index) => {
        const path = [...specPath(yaml), index];
        const parsed = entrySchema.safeParse(item);
        const issues = parsed.success ? [] : (0,_config_js__WEBPACK_IMPORTED_MODULE_4__/* .shapeIssues */ .Kp)(parsed.error);
        const isUnknownKey = (issue) => issue.message === 'unknown key';
        for (const issue of issues) {
            const where = issue.path.map(String).join('.');
            findings.push({
                code: 'repos-invalid', severity: isUnknownKey(issue) ? 'warning' : 'error', subject: `${file} entry ${index + 1}`,
                message: `${where === '' ? 'the entry' : where}: ${issue.message}`, location: yaml.locate([...path, ...issue.path]),
            });
        }
        // A key that is not known yet is worth a word, but no reason to leave the component out.
        const known = !parsed.success && issues.every(isUnknownKey) ? zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(entrySchema.shape).safeParse(item) : parsed;
        if (known.success)
            entries.push(entryOf(known.data, { file, index, location: yaml.locate(path) }));
    });
    return { entries, findings };
}
/** Where a chart folder is collected to: `addons/<last part of the chart path>`. */
function chartTarget(entry, chartPath) {
    const name = chartPath === '' ? entry.repositoryFullName.split('/').at(-1) : chartPath.split('/').at(-1);
    return `${entry.targetChartPath}/${name ?? ''}`;
}
/** Entries that would be collected into one folder, or one inside the other, each as a finding `duplicate-target` about that folder. */
function checkRepoTargets(entries) {
    const seen = new Map();
    const findings = [];
    const place = ({ file, location }) => `${file}:${location.line ?? 1}`;
    for (const entry of entries) {
        for (const chartPath of entry.chartPaths) {
            const target = chartTarget(entry, chartPath);
            const first = seen.get(target);
            if (first === undefined)
                seen.set(target, entry);
            else {
                findings.push({
                    code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
                    message: `${entry.repositoryFullName} and ${first.repositoryFullName} (${place(first)}) are both collected into ${target}`,
                });
            }
        }
    }
    for (const [target, entry] of seen) {
        const outer = [...seen].find(([other]) => target.startsWith(`${other}/`));
        if (outer === undefined)
            continue;
        findings.push({
            code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
            message: `it lies inside ${outer[0]}, which is collected from ${outer[1].repositoryFullName} (${place(outer[1])})`,
        });
    }
    return findings;
}
/** All entries of `repos/*.yaml`, in the order of the files' names. */
async function loadRepos(tree) {
    const files = (await tree.list(reposFolder)).filter(({ path, type }) => type === 'file' && /^repos\/[^/]+\.ya?ml$/.test(path)).map(({ path }) => path).sort(_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePaths */ .cD);
    const parsed = await Promise.all(files.map(async (file) => parseRepos(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(tree, file), file)));
    const entries = parsed.flatMap((each) => each.entries);
    return { entries, findings: [...parsed.flatMap((each) => each.findings), ...checkRepoTargets(entries)] };
}
/**
 * The text with another `currentTag` in one entry; comments, order and quotes of everything else stay.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setCurrentTag(source, entryIndex, tag) {
    const isList = Array.isArray((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .parseYaml */ .hN)(source, 'repos').value);
    return (0,_yaml_edit_js__WEBPACK_IMPORTED_MODULE_5__/* .setYamlString */ .j)(source, [...(isList ? [] : ['spec']), entryIndex, 'currentTag'], { value: tag, sibling: 'repositoryFullName' });
}


/***/ }),

/***/ 5049:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ openWorktree),
/* harmony export */   iD: () => (/* binding */ resolveForWriting)
/* harmony export */ });
/* unused harmony export createWorktree */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7870);
/* harmony import */ var _slipway_git__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6437);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5004);






/** A release repo as it lies in a folder. `.git` is left out; symlinks are listed, never followed. */
function createWorktree(folder, { ignored = [] } = {}) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    const hidden = new Set(ignored);
    const failure = (path, cause) => {
        const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(cause) ?? '');
        return absent
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_NOT_FOUND', `there is no file ${path} in ${root}`, { location: { file: path }, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_UNREADABLE', `cannot read ${path} in ${root}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(cause)}`, { location: { file: path }, cause });
    };
    // Every part of the path must be what it says it is: a folder that is a link would lead out of the repo.
    const resolveInside = async (path) => {
        const clean = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisePath */ .qb)(path);
        const top = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(root);
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, clean));
        if (real !== (clean === '' ? top : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, clean)))
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not followed`, { location: { file: path } });
        return real;
    };
    const walk = async (path) => {
        const entries = [];
        for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path), { withFileTypes: true })) {
            if (entry.name === '.git')
                continue;
            const below = path === '' ? entry.name : `${path}/${entry.name}`;
            if (hidden.has(below) || hidden.has(`${below}/`))
                continue;
            if (entry.isDirectory())
                entries.push(...await walk(below));
            else
                entries.push({ path: below, type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'symlink' : 'other' });
        }
        return entries;
    };
    const read = async (path) => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(await resolveInside(path));
        }
        catch (error) {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w)
                throw error;
            throw failure(path, error);
        }
    };
    return {
        name: root,
        read,
        async list(below = '') {
            const path = (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisePath */ .qb)(below);
            try {
                await resolveInside(path);
                return (await walk(path)).sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .comparePaths */ .cD)(a.path, b.path));
            }
            catch (error) {
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w && error.code === 'SYMLINK_REFUSED')
                    return [{ path, type: 'symlink' }];
                if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOENT' || (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOTDIR')
                    return [];
                if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w)
                    throw error;
                throw failure(path, error);
            }
        },
        async readMany(paths) {
            const contents = await (0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .mapConcurrent */ ._)(paths, 16, async (path) => [path, await read(path)]);
            return new Map(contents);
        },
    };
}
/**
 * The working directory as a commit of it would be: what .gitignore keeps out is left out, so that a lock written
 * from it fits the tag. A folder outside git, or a machine without git, gives all files.
 */
async function openWorktree(folder, git) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) ?? ''))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_UNREADABLE', `cannot look into the folder ${folder}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error)}`, { location: { file: folder }, cause: error });
    });
    if (found?.isDirectory() !== true) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('FILE_NOT_FOUND', found === undefined ? `there is no folder ${folder}` : `${folder} is no folder`, { hint: 'name the folder of the release repo with --repo' });
    }
    try {
        return createWorktree(folder, { ignored: await git.listIgnored() });
    }
    catch (error) {
        if (error instanceof _slipway_git__WEBPACK_IMPORTED_MODULE_6__/* .GitError */ .X && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND'))
            return createWorktree(folder);
        throw error;
    }
}
/**
 * The absolute path under which `path` may be written. No part of it is a symbolic link, which would lead out of the
 * repo; what is not there yet may be made.
 * @throws {ReleaseRepoError} SYMLINK_REFUSED, UNSAFE_PATH
 */
async function resolveForWriting(folder, path) {
    let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(folder);
    for (const part of (0,_tree_js__WEBPACK_IMPORTED_MODULE_4__/* .normalisePath */ .qb)(path).split('/')) {
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, part);
        const entry = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(at).catch((error) => {
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(error) === 'ENOENT')
                return undefined;
            throw error;
        });
        if (entry?.isSymbolicLink() === true)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ReleaseRepoError */ .w('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not written to`, { location: { file: path } });
    }
    return at;
}


/***/ })

};
