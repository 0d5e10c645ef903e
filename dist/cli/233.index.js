export const id = 233;
export const ids = [233];
export const modules = {

/***/ 4233:
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
    const changed = result.charts.filter(({ change }) => change !== 'same');
    return {
        head: ['addon', 'change', 'tag', 'files', 'size'], changed: changed.length,
        rows: changed.map(({ target, change, entry, chart, bytes }) => [target, change, entry.currentTag ?? '', String(chart.files.length), (0,src_text/* formatBytes */.z3)(bytes)]),
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
                : { charts: result.charts.map(({ target, entry, chart, commit, change }) => ({ path: target, name: chart.name, version: chart.version, repo: entry.repositoryFullName, tag: entry.currentTag, commit, change })) }),
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 2 modules
var git = __webpack_require__(4147);
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
// EXTERNAL MODULE: ./packages/helm/src/chart.ts
var chart = __webpack_require__(6442);
// EXTERNAL MODULE: ./packages/release-repo/src/addons.ts
var addons = __webpack_require__(4611);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var src_yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(5004);
// EXTERNAL MODULE: ./packages/release-repo/src/yaml-edit.ts
var yaml_edit = __webpack_require__(6148);
;// CONCATENATED MODULE: ./packages/release-repo/src/repos.ts





/** The folder of the files that say which component repos a release collects. */
const reposFolder = 'repos';
const repos_text = (example) => schemas/* string */.YjP({ error: (issue) => typeof issue.input === 'number' || typeof issue.input === 'boolean'
        ? `must be a string: write it in quotes, as "${example}"` : 'must be a string' });
const isInside = (path) => {
    try {
        (0,src_tree/* normalisePath */.qb)(path);
        return true;
    }
    catch {
        return false;
    }
};
const folder = repos_text('addons').refine(isInside, 'must be a path inside the repository');
const entrySchema = schemas/* strictObject */.rej({
    repositoryFullName: repos_text('organisation/name').regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/, 'must be ORGANISATION/NAME'),
    baseVersion: repos_text('v1.10').regex(/^v?[0-9]+(\.[0-9]+){0,2}$/, 'must be a line of versions such as v1.2').nullish(),
    currentTag: repos_text('v1.10').min(1).nullish(),
    chartPaths: schemas/* array */.YOg(folder, 'must be a list of folders').min(1, 'must name at least one folder').nullish(),
    targetChartPath: folder.nullish(),
});
const fileSchema = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* object */.Ikc({ spec: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() })]);
function entryOf(value, place) {
    const { repositoryFullName, baseVersion, currentTag, chartPaths, targetChartPath } = value;
    return {
        ...place, repositoryFullName,
        ...(typeof baseVersion === 'string' ? { baseVersion } : {}), ...(typeof currentTag === 'string' ? { currentTag } : {}),
        chartPaths: (chartPaths ?? []).map(src_tree/* normalisePath */.qb), targetChartPath: (0,src_tree/* normalisePath */.qb)(targetChartPath ?? 'addons'),
    };
}
const specPath = (yaml) => (Array.isArray(yaml.value) ? [] : ['spec']);
/** A repos file: `metadata` and `spec`, or the list alone. Every bad entry is a finding `repos-invalid`, the others are returned. */
function parseRepos(source, file) {
    let yaml;
    try {
        yaml = (0,src_yaml/* parseYaml */.hN)(source, file);
    }
    catch (error) {
        if (!(0,errors/* isSlipwayError */.qQ)(error))
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
        const issues = parsed.success ? [] : (0,src_config/* shapeIssues */.Kp)(parsed.error);
        const isUnknownKey = (issue) => issue.message === 'unknown key';
        for (const issue of issues) {
            const where = issue.path.map(String).join('.');
            findings.push({
                code: 'repos-invalid', severity: isUnknownKey(issue) ? 'warning' : 'error', subject: `${file} entry ${index + 1}`,
                message: `${where === '' ? 'the entry' : where}: ${issue.message}`, location: yaml.locate([...path, ...issue.path]),
            });
        }
        // A key that is not known yet is worth a word, but no reason to leave the component out.
        const known = !parsed.success && issues.every(isUnknownKey) ? schemas/* object */.Ikc(entrySchema.shape).safeParse(item) : parsed;
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
/** Two entries that would be collected into one folder, each as a finding `duplicate-target`. */
function checkRepoTargets(entries) {
    const seen = new Map();
    const findings = [];
    for (const entry of entries) {
        for (const chartPath of entry.chartPaths) {
            const target = chartTarget(entry, chartPath);
            const first = seen.get(target);
            if (first === undefined)
                seen.set(target, entry);
            else {
                findings.push({
                    code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
                    message: `${entry.repositoryFullName} and ${first.repositoryFullName} (${first.file}:${first.location.line ?? 1}) are both collected into ${target}`,
                });
            }
        }
    }
    return findings;
}
/** All entries of `repos/*.yaml`, in the order of the files' names. */
async function loadRepos(tree) {
    const files = (await tree.list(reposFolder)).filter(({ path, type }) => type === 'file' && /^repos\/[^/]+\.ya?ml$/.test(path)).map(({ path }) => path).sort(src_tree/* comparePaths */.cD);
    const parsed = await Promise.all(files.map(async (file) => parseRepos(await (0,src_tree/* readText */.yR)(tree, file), file)));
    const entries = parsed.flatMap((each) => each.entries);
    return { entries, findings: [...parsed.flatMap((each) => each.findings), ...checkRepoTargets(entries)] };
}
/**
 * The text with another `currentTag` in one entry; comments, order and quotes of everything else stay.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setCurrentTag(source, entryIndex, tag) {
    const isList = Array.isArray((0,src_yaml/* parseYaml */.hN)(source, 'repos').value);
    return (0,yaml_edit/* setYamlString */.j)(source, [...(isList ? [] : ['spec']), entryIndex, 'currentTag'], { value: tag, sibling: 'repositoryFullName' });
}

// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(6059);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(1577);
// EXTERNAL MODULE: ./packages/release-repo/src/lock-update.ts
var lock_update = __webpack_require__(4877);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./actions/collect-charts/src/replace-folder.ts




/** Makes a folder hold exactly these files. They are written beside it first; a failure leaves the old folder. */
async function replaceFolder(path, files) {
    const suffix = (0,external_node_crypto_.randomBytes)(6).toString('hex');
    const parent = (0,external_node_path_.dirname)(path);
    const fresh = (0,external_node_path_.join)(parent, `.${(0,external_node_path_.basename)(path)}.${suffix}.new`);
    const old = (0,external_node_path_.join)(parent, `.${(0,external_node_path_.basename)(path)}.${suffix}.old`);
    try {
        for (const file of files) {
            const target = (0,external_node_path_.join)(fresh, file.path);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            await (0,promises_.writeFile)(target, file.data);
        }
        try {
            await (0,promises_.rename)(path, old);
        }
        catch (error) {
            if ((0,errors/* errorCode */.CA)(error) !== 'ENOENT')
                throw error;
        }
        await (0,promises_.rename)(fresh, path);
    }
    finally {
        await (0,promises_.rm)(fresh, { recursive: true, force: true });
        await (0,promises_.rm)(old, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(7140);
;// CONCATENATED MODULE: ./actions/collect-charts/src/component-repos.ts



const isLocal = (baseUrl) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(baseUrl) && !/^[^/]+@[^/]+:/.test(baseUrl);
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
        gitIn: (cwd) => (0,git/* createGit */.l)({ exec: context.exec, env: context.env, cwd, logger: context.logger, allowedProtocols: (0,names/* allowedProtocolsFor */.Jb)(baseUrl) }),
    };
}
const answers = { REMOTE_DENIED: 'denied', UNKNOWN_REF: 'tag-missing', REMOTE_NOT_FOUND: 'repo-missing', UNSAFE_NAME: 'repos-invalid' };
/** Why a component repo gave no answer: `denied`, or `unknown`, which is no answer at all. */
function unreachableFinding(repo, error, location) {
    const code = (0,errors/* isSlipwayError */.qQ)(error) ? error.code : '';
    return {
        code: answers[code] ?? 'unknown', severity: 'error', subject: repo, message: (0,errors/* errorMessage */.gJ)(error),
        ...(location === undefined ? {} : { location }),
        hint: (0,errors/* isSlipwayError */.qQ)(error) && error.hint !== undefined ? error.hint : 'check the address and the login; the other repos were handled, run again for this one',
    };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/collect-charts.ts








const filesOf = ({ files }) => new Map(files.map(({ path, data }) => [path, Buffer.from(data)]));
/** The files that lie at a path of the release repo now. */
async function readPresent(tree, path) {
    return (0,addons/* readAddonFiles */.gR)(tree, { path, files: (await tree.list(path)).filter(({ type }) => type === 'file').map((entry) => entry.path) });
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
/** Reads one chart folder of a fetched tag. Symlinks and submodules are refused, unsafe paths too (T53). */
async function readChart(git, { commit }, path, origin) {
    const entries = await git.readTree(commit, path);
    const odd = entries.find(({ mode }) => mode === '120000' || mode === '160000');
    if (entries.length === 0)
        throw new errors/* SlipwayError */.GQ('CHART_NOT_FOUND', 'there is no such folder at this tag');
    if (odd !== undefined)
        throw new errors/* SlipwayError */.GQ('CHART_UNSAFE', `${odd.path} is a ${odd.mode === '120000' ? 'symbolic link' : 'submodule'}; a chart may hold files only`);
    const contents = await git.readBlobs(entries.map(({ oid }) => oid));
    return (0,chart/* chartFromFiles */.q)(entries.map((entry) => ({ path: entry.path.slice(path === '' ? 0 : path.length + 1), data: contents.get(entry.oid) ?? new Uint8Array() })), origin);
}
function movedTag(lock, entry, { commit }) {
    const locked = lock?.addons.find(({ repo, tag }) => repo === entry.repositoryFullName && tag === entry.currentTag);
    if (locked?.commit === undefined || locked.commit === commit)
        return [];
    return [{
            code: 'tag-moved', severity: 'error', subject: entry.repositoryFullName, location: entry.location,
            message: `the tag ${entry.currentTag ?? ''} was ${locked.commit.slice(0, 12)} when its charts were collected and is ${commit.slice(0, 12)} now`,
            hint: 'ask its owner for a new tag: a tag that moved is not collected again',
        }];
}
/** Everything that one component repo gives. */
async function collectRepo(entries, tag, { tree, host, scratch, lock }) {
    const [first] = entries;
    if (first === undefined)
        return { charts: [], findings: [] };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'repo-'));
    const git = host.gitIn(folder);
    const paths = entries.flatMap(({ chartPaths }) => chartPaths);
    let fetched;
    try {
        await git.init({ bare: true });
        fetched = await git.fetchTag({ url: host.urlOf(first.repositoryFullName), tag, paths });
    }
    catch (error) {
        return { charts: [], findings: [unreachableFinding(first.repositoryFullName, error, first.location)] };
    }
    const findings = movedTag(lock, first, fetched);
    if (findings.length > 0)
        return { charts: [], findings };
    const charts = [];
    for (const entry of entries) {
        for (const path of entry.chartPaths) {
            const target = chartTarget(entry, path);
            const origin = `${entry.repositoryFullName}@${tag}:${path}`;
            try {
                const chart = await readChart(git, fetched, path, origin);
                const problems = checkChart(chart, { entry, target, tag });
                findings.push(...problems);
                if (problems.length > 0)
                    continue;
                const present = await readPresent(tree, target);
                const change = present.size === 0 ? 'added' : (0,addons/* treeDigest */.fZ)(present) === (0,addons/* treeDigest */.fZ)(filesOf(chart)) ? 'same' : 'changed';
                charts.push({ entry, target, chart, commit: fetched.commit, bytes: chart.files.reduce((sum, { data }) => sum + data.length, 0), change });
            }
            catch (error) {
                const code = (0,errors/* isSlipwayError */.qQ)(error) && error.code === 'CHART_NOT_FOUND' ? 'chart-not-found' : 'chart-invalid';
                findings.push({ code, severity: 'error', subject: target, addon: target, location: entry.location, message: `${origin}: ${(0,errors/* errorMessage */.gJ)(error)}`, hint: `correct chartPaths, or tag a commit of ${entry.repositoryFullName} that has the chart` });
            }
        }
    }
    return { charts, findings };
}
const emptyLock = (engine) => ({ lockVersion: 1, engine, addons: [], images: [], manifests: {}, blobs: {} });
const lockedAddon = ({ target, chart, entry, commit }) => ({
    path: target, name: chart.name, version: chart.version, repo: entry.repositoryFullName,
    ...(entry.currentTag === undefined ? {} : { tag: entry.currentTag }), commit, tree: (0,addons/* treeDigest */.fZ)(filesOf(chart)),
});
/** Entries of one repo at one tag are fetched together. */
function groupByRepo(entries) {
    const groups = new Map();
    for (const entry of entries) {
        if (entry.currentTag === undefined || entry.chartPaths.length === 0)
            continue;
        const key = `${entry.repositoryFullName}\0${entry.currentTag}`;
        groups.set(key, [...groups.get(key) ?? [], entry]);
    }
    return groups;
}
/** Collects every chart at exactly its `currentTag`, updates version.yml and the lock. One bad repo does not stop the others. */
async function collectCharts({ tree, folder, host, engine, jobs, dryRun, logger }) {
    const { entries, findings: problems } = await loadRepos(tree);
    const findings = [...problems];
    for (const entry of entries) {
        if (entry.currentTag === undefined)
            findings.push({ code: 'tag-missing', severity: 'error', subject: entry.repositoryFullName, location: entry.location, message: 'it has no currentTag yet', hint: 'run collect-charts with mode tags first' });
    }
    const byRepo = groupByRepo(entries);
    logger.step(`Collecting charts of ${byRepo.size} component repos`);
    const progress = logger.progress('component repos', { total: byRepo.size });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-collect-'));
    try {
        const lock = await (0,src_lock/* findLock */.HT)(tree);
        const results = await (0,concurrency/* mapConcurrent */._)([...byRepo.values()], jobs, async (group) => {
            const result = await collectRepo(group, group[0]?.currentTag ?? '', { tree, host, scratch, lock });
            progress.advance(1);
            return result;
        });
        progress.done();
        const charts = results.flatMap((result) => result.charts).sort((a, b) => (a.target < b.target ? -1 : 1));
        findings.push(...results.flatMap((result) => result.findings));
        const files = [];
        for (const { target, chart, change } of charts) {
            if (change === 'same')
                continue;
            files.push(target);
            if (!dryRun)
                await replaceFolder((0,external_node_path_.join)(folder, target), chart.files);
        }
        const write = async (name, before, after) => {
            if (before === after)
                return;
            files.push(name);
            if (!dryRun)
                await (0,atomic_file/* writeFileAtomic */.Z)((0,external_node_path_.join)(folder, name), after);
        };
        const versions = await (0,version_file/* findVersionFile */.qW)(tree);
        if (versions !== undefined) {
            const listed = new Set(versions.addons.map(({ name }) => name));
            const known = charts.filter(({ chart }) => listed.has(chart.name));
            for (const { chart, target, entry } of charts) {
                if (!listed.has(chart.name))
                    findings.push({ code: 'addon-unlisted', severity: 'warning', subject: target, addon: target, location: entry.location, message: `${versions.file} does not name ${chart.name}: it is packed, but not installed`, hint: 'add it to a module there, with its namespace' });
            }
            await write(versions.file, versions.text, known.reduce((text, { chart }) => (0,version_file/* setAddonVersion */.ty)(text, chart.name, chart.version), versions.text));
        }
        await write(src_lock/* lockFileName */.x5, await (0,src_tree/* findText */.Vw)(tree, src_lock/* lockFileName */.x5), (0,src_lock/* formatLock */.X5)((0,lock_update/* lockCollectedAddons */.QE)(lock ?? emptyLock(engine), charts.map(lockedAddon))));
        return { mode: 'charts', charts, findings, files };
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
        return [{
                code: 'tag-moved', severity: 'error', subject: update.entry.repositoryFullName, location: update.entry.location,
                message: `the tag ${update.to.name} was ${commit.slice(0, 12)} when its charts were collected and is ${update.to.commit.slice(0, 12)} now`,
                hint: 'ask its owner for a new tag: a tag that moved is not collected again',
            }];
    });
}
/** Chooses the newest tag of every component repo and writes `currentTag` into repos/*.yaml. */
async function collectTags({ tree, folder, config, host, jobs, dryRun, logger }) {
    const { entries, findings: problems } = await loadRepos(tree);
    const findings = [...problems];
    const repos = [...new Map(entries.map((entry) => [entry.repositoryFullName, entry])).values()];
    logger.step(`Asking ${repos.length} component repos for their tags`);
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
                text = setCurrentTag(text, entry.index, to.name);
        if (!dryRun)
            await (0,atomic_file/* writeFileAtomic */.Z)((0,external_node_path_.join)(folder, file), text);
    }
    return { mode: 'tags', updates: plan.updates, findings, files };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/run.ts







/** Collects component tags, or the charts at those tags, into the release repo. */
async function run(inputs, context) {
    const { jobs, dryRun } = inputs;
    const folder = (0,external_node_path_.resolve)(context.cwd, inputs.repo);
    const tree = await (0,worktree/* openWorktree */.G)(folder, (0,git/* createGit */.l)({ exec: context.exec, env: context.env, cwd: folder, logger: context.logger }));
    const { config } = await (0,src_config/* loadConfig */.Z9)(tree);
    const host = openComponentHost(context, { flag: inputs.gitBaseUrl, configured: config.git.baseUrl });
    const about = { dryRun, ...(config.release.next === undefined ? {} : { version: config.release.next }) };
    const common = { tree, folder, host, jobs, dryRun, logger: context.logger };
    if (inputs.mode === 'tags')
        return { ...await collectTags({ ...common, config }), ...about };
    const { helmVersion, sha256 } = await (0,engine_assets/* loadEngineVersion */.F)(context.assetsDirectory());
    return { ...await collectCharts({ ...common, engine: { helm: helmVersion, wasm: `sha256:${sha256}` } }), ...about };
}

;// CONCATENATED MODULE: ./actions/collect-charts/src/index.ts




const action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ })

};
