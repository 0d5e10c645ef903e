export const id = 2888;
export const ids = [2888];
export const modules = {

/***/ 67708:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ formatFindings)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76158);

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatLocation */ .j$)(location)})`;
        return `  ${mark} ${code}  ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(subject)}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(place)}\n      ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(hint)}`}`;
    }).join('\n');
}


/***/ }),

/***/ 51586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createInit: () => (/* binding */ createInit)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/git/src/base-url.ts
var base_url = __webpack_require__(86127);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var names = __webpack_require__(67140);
;// CONCATENATED MODULE: ./packages/cli/src/init/component-list.ts

function splitAddress(text) {
    const url = /^([a-z][a-z0-9+.-]*:\/\/[^/\s]*)(\/\S*)$/i.exec(text);
    const scp = /^([^\s/@]+@[^\s/:]+):(\S+)$/.exec(text);
    const [, host = '', rest = ''] = url ?? scp ?? (text.startsWith('/') ? [text, '', text] : []);
    const path = rest.replace(/^\/+|\/+$/g, '').replace(/(?<=[^/])\.git$/, '');
    return path.includes('/') || (path !== '' && host === '') ? { host, path } : undefined;
}
/** The folders that all paths begin with; the last two parts of a path, its owner and its name, are never among them. */
function commonFolders(paths) {
    const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -2));
    const end = first.findIndex((part, index) => others.some((other) => other[index] !== part));
    return end < 0 ? first : first.slice(0, end);
}
/**
 * The component repos of a list, which all lie on one host, because a release repo names them relative to one address.
 * @throws {SlipwayError} COMPONENTS_INVALID with every bad line
 */
function parseComponentList(text, file) {
    const lines = text.split('\n').map((line, index) => ({ text: line.trim(), line: index + 1 })).filter((each) => each.text !== '' && !each.text.startsWith('#'));
    const problems = [];
    const found = lines.flatMap((each) => {
        const address = splitAddress(each.text);
        if (address === undefined || !/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/.test(address.path))
            problems.push(`line ${each.line}: ${JSON.stringify(each.text)} is no address of a repo`);
        else if (/^[a-z][a-z0-9+.-]*:\/\/[^@/]*:[^@/]*@/i.test(each.text))
            problems.push(`line ${each.line}: the address holds a password, which would be committed; git's credential helper is the place for it`);
        return address === undefined ? [] : [{ ...each, ...address }];
    });
    const [first] = found;
    const elsewhere = found.find(({ host }) => host !== first?.host);
    if (first !== undefined && elsewhere !== undefined)
        problems.push(`line ${elsewhere.line}: it is on ${elsewhere.host === '' ? 'this machine' : elsewhere.host}, and line ${first.line} on ${first.host === '' ? 'this machine' : first.host}; one release repo takes its components from one host`);
    const twice = found.find(({ path }, index) => found.findIndex((other) => other.path === path) < index);
    if (twice !== undefined)
        problems.push(`line ${twice.line}: ${twice.path} is there a second time`);
    if (lines.length === 0)
        problems.push('it names no repo');
    if (problems.length > 0 || first === undefined) {
        throw new errors/* SlipwayError */.GQ('COMPONENTS_INVALID', `the list of component repos cannot be used: ${problems.join('; ')}`, {
            location: { file }, hint: 'one address a line, such as https://git.example.com/acme/web or git@git.example.com:acme/web', exitCode: 2,
        });
    }
    const folders = commonFolders(found.map(({ path }) => path));
    const prefix = folders.join('/');
    const isRemote = first.host !== '';
    return {
        baseUrl: isRemote ? `${first.host}${prefix === '' ? '' : `${first.host.includes('://') ? '/' : ':'}${prefix}`}` : `/${prefix}`,
        components: found.map(({ text: url, path, line }) => ({ url, line, fullName: path.split('/').slice(folders.length).join('/') })),
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/yaml.ts
var src_yaml = __webpack_require__(1350);
// EXTERNAL MODULE: ./packages/release-repo/src/tags.ts
var src_tags = __webpack_require__(40113);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./packages/cli/src/init/inspect-component.ts







/** Folders of charts, without those that charts carry and those that tests are made with. */
function findChartFolders(paths) {
    const folders = paths.filter((path) => /(^|\/)Chart\.yaml$/.test(path)).map((path) => path.replace(/\/?Chart\.yaml$/, '')).sort();
    const isInside = (folder) => folders.some((outer) => outer !== folder && (outer === '' || folder.startsWith(`${outer}/`)));
    const isForTests = (folder) => folder.split('/').some((part) => part.startsWith('.') || ['test', 'tests', 'testdata', 'fixtures'].includes(part));
    return folders.filter((folder) => !isInside(folder) && !isForTests(folder));
}
// https://helm.sh/docs/topics/charts/#the-chartyaml-file
const chartSchema = schemas/* looseObject */._H3({ name: schemas/* string */.YjP().min(1), version: schemas/* string */.YjP().min(1), description: schemas/* string */.YjP().nullish(), type: schemas/* string */.YjP().nullish() });
/** Absent for a library, which is no addon. */
function readChart(folder, text, file) {
    const yaml = (0,src_yaml/* parseYaml */.hN)(text, file);
    const parsed = chartSchema.safeParse(yaml.value);
    if (!parsed.success)
        throw (0,src_yaml/* shapeError */.cn)(yaml, parsed.error.issues.map(({ path, message }) => ({ path, message })));
    const { name, version, description, type } = parsed.data;
    return type === 'library' ? undefined : { path: folder === '' ? '.' : folder, name, version, ...(description ? { description } : {}) };
}
/** The newest tag of a component repo and the charts in it. What cannot be had is a finding; nothing is thrown. */
async function inspectComponent({ url, fullName, line }, { gitIn, listFile }) {
    const location = { file: listFile, line };
    const none = (code, message, hint, tag) => ({
        component: { fullName, charts: [], ...(tag === undefined ? {} : { tag }) }, findings: [{ code, severity: 'error', subject: fullName, location, message, hint }],
    });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-init-'));
    try {
        const git = gitIn(scratch);
        await git.init({ bare: true });
        const tags = await git.listRemoteTags(url);
        if (tags.length === 0)
            return none('no-tag', 'it has no tag', 'tag its first version, such as v1.0.0; until then collect-charts has nothing to collect');
        const { tag, why } = (0,src_tags/* selectTag */.l)(tags, {});
        if (tag === undefined)
            return none('no-tag', why === '' ? 'none of its tags is a version' : why, 'write currentTag and tagPattern of its entry by hand');
        await git.fetchTag({ url, tag: tag.name, paths: [] });
        const folders = findChartFolders((await git.readTree(tag.name, '', { sizes: false })).filter(({ type }) => type === 'blob').map(({ path }) => path));
        const files = folders.map((folder) => (folder === '' ? 'Chart.yaml' : `${folder}/Chart.yaml`));
        if (files.length > 0)
            await git.fetchTag({ url, tag: tag.name, paths: files });
        const charts = [];
        const findings = [];
        for (const [index, folder] of folders.entries()) {
            const file = files[index] ?? '';
            try {
                const chart = readChart(folder, (await git.readFile(tag.name, file)).toString('utf8'), `${fullName}:${file}`);
                if (chart !== undefined)
                    charts.push(chart);
            }
            catch (error) {
                findings.push({ code: 'chart-invalid', severity: 'error', subject: `${fullName}:${file}`, location, message: (0,errors/* errorMessage */.gJ)(error), hint: `correct it in ${fullName}` });
            }
        }
        if (charts.length === 0 && findings.length === 0)
            findings.push({ code: 'no-chart', severity: 'warning', subject: fullName, location, message: `no folder of it has a Chart.yaml at ${tag.name}`, hint: 'its entry gives a tag only; name what shall be collected under paths' });
        return { component: { fullName, tag: tag.name, charts }, findings };
    }
    catch (error) {
        const isAnswer = (0,errors/* isSlipwayError */.qQ)(error) && ['REMOTE_DENIED', 'REMOTE_NOT_FOUND', 'UNSAFE_NAME'].includes(error.code);
        return none(isAnswer && error.code === 'REMOTE_DENIED' ? 'denied' : isAnswer ? 'repo-missing' : 'unknown', (0,errors/* errorMessage */.gJ)(error), (0,errors/* isSlipwayError */.qQ)(error) && error.hint !== undefined ? error.hint : 'correct the address; git clone must work from here');
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./packages/cli/src/init/inputs.ts
var inputs = __webpack_require__(50112);
// EXTERNAL MODULE: ./packages/release-repo/src/version.ts
var src_version = __webpack_require__(68510);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./packages/cli/src/init/pipelines.ts
// Written by embed.mjs from workflows-examples/; edit those files and run `node packages/cli/embed.mjs`.
/** The pipeline of a release repo per CI host: contents by path. */
const pipelines = {
    github: {
        '.github/workflows/collect-tags.yml': `# Looks for new tags of the component repos and proposes them in one pull request, which every run updates.
#
# A pull request opened with the job's own GITHUB_TOKEN starts no workflow, so its checks would never run. This file
# therefore opens it as a GitHub App that is installed on this repository with write access to contents, issues, pull
# requests and commit statuses: SLIPWAY_APP_ID (variable) and SLIPWAY_APP_KEY (secret).
name: Collect component tags

on:
  schedule:
    - cron: '20 4 * * 1-5'
  workflow_dispatch:
    inputs:
      version:
        description: The version to be released, such as v2.10.2; empty means release.next of slipway.yaml
        type: string
      branch:
        description: The branch that is released from
        type: string
        default: main
      dry-run:
        description: Say what would change and open no pull request
        type: boolean
        default: false

permissions:
  contents: read

concurrency: collect-tags-\${{ inputs.branch || github.ref_name }}

jobs:
  tags:
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch || github.ref_name }}
          persist-credentials: false
      - id: app
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-statuses: write
      - uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: tags
          pull-request: true
          base: \${{ inputs.branch || github.ref_name }}
          version: \${{ inputs.version }}
          token: \${{ steps.app.outputs.token }}
          dry-run: \${{ inputs.dry-run || false }}
`,
        '.github/workflows/confirm.yml': `# Sees to the proposals of collect-tags.yml and merge.yml: who has confirmed, whom to remind, what can be merged, what is
# tagged. It remembers nothing, so it may run at any event and any number of times.
#
# Comments are anybody's: the job takes no text of the event into a shell, runs nothing of the pull request, and reads
# owners and release team from the branch that is proposed to.
name: Confirm

on:
  issue_comment:
    types: [created, edited, deleted]
  pull_request_review:
    types: [submitted, edited, dismissed]
  push:
    branches: [main, 'release-*']
  schedule:
    - cron: '*/20 * * * *'
  workflow_dispatch:
    inputs:
      branch:
        description: The branch that is released from
        type: string
        default: main
      dry-run:
        description: Say what would be done
        type: boolean
        default: false

permissions:
  contents: read

concurrency: slipway-confirm

jobs:
  confirm:
    # a comment on an issue is none of ours
    if: github.event_name != 'issue_comment' || github.event.issue.pull_request
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch || github.event.repository.default_branch }}
          persist-credentials: false
      - id: app
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-checks: read
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
          permission-statuses: write
      - id: confirm
        uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: confirm
          base: \${{ inputs.branch }}
          token: \${{ steps.app.outputs.token }}
          dry-run: \${{ inputs.dry-run || false }}
      # An owner took a moved tag, or somebody pushed to the branch: it is made anew. Proposals for other branches than the
      # default one wait for the next run of collect-tags.yml.
      - if: steps.confirm.outputs.rerun-tags == 'true' && steps.confirm.outputs.base == (inputs.branch || github.event.repository.default_branch) && !inputs.dry-run
        uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: tags
          pull-request: true
          base: \${{ steps.confirm.outputs.base }}
          token: \${{ steps.app.outputs.token }}
`,
        '.github/workflows/merge.yml': `# New tags were merged: collects the charts at exactly those tags, writes the lists and the lock, and proposes them in one
# pull request. It is opened by the app of collect-tags.yml, for the same reason.
name: Collect charts

on:
  push:
    branches: [main, 'release-*']
    paths: ['repos/**']
  workflow_dispatch:
    inputs:
      branch:
        description: The branch that is released from
        type: string
        default: main
      dry-run:
        description: Say what would change and open no pull request
        type: boolean
        default: false

permissions:
  contents: read

concurrency: collect-charts-\${{ inputs.branch || github.ref_name }}

jobs:
  charts:
    runs-on: ubuntu-latest
    timeout-minutes: 45
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch || github.ref_name }}
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: charts
          dry-run: \${{ inputs.dry-run || false }}
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/render-images@v1
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/verify-images@v1
        with:
          update-lock: true
      - id: app
        if: \${{ !inputs.dry-run }}
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-contents: write
          permission-issues: write
          permission-pull-requests: write
      # Collects nothing anew: it proposes what the steps above wrote, as one commit.
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: charts
          pull-request: true
          base: \${{ inputs.branch || github.ref_name }}
          token: \${{ steps.app.outputs.token }}
`,
        '.github/workflows/product-tag.yml': `# By hand: gives the head of a branch its product tag, after everything was looked up once more. The tag is annotated,
# never moved, and pushed by the app, because a tag pushed with GITHUB_TOKEN would not start tag.yml.
name: Product tag

on:
  workflow_dispatch:
    inputs:
      version:
        description: The tag, such as v2.10.2 or v2.10.2-hotfix1
        type: string
        required: true
      branch:
        description: The branch whose head is tagged
        type: string
        default: main
      dry-run:
        description: Check everything, push nothing
        type: boolean
        default: true

permissions:
  contents: read

concurrency: product-tag

defaults:
  run:
    shell: bash

jobs:
  tag:
    runs-on: ubuntu-latest
    timeout-minutes: 45
    steps:
      - name: Check the name of the tag
        env:
          VERSION: \${{ inputs.version }}
        run: |
          [[ "$VERSION" =~ ^v[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || { echo "::error::the version must look like v2.10.2, v2.10.2-rc.1 or v2.10.2-hotfix1"; exit 2; }
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ inputs.branch }}
          fetch-depth: 0
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/render-images@v1
        with:
          check: true
      - uses: slipway-ci/slipway/actions/verify-images@v1
      - id: app
        if: \${{ !inputs.dry-run }}
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-contents: write
      - name: Tag the commit if it is still the head of the branch
        if: \${{ !inputs.dry-run }}
        env:
          GH_TOKEN: \${{ steps.app.outputs.token }}
          VERSION: \${{ inputs.version }}
          BRANCH: \${{ inputs.branch }}
        run: |
          gh auth setup-git
          verified="$(git rev-parse HEAD)"
          head="$(git ls-remote origin "refs/heads/$BRANCH" | cut -f1)"
          [ "$verified" = "$head" ] || { echo "::error::$BRANCH has moved on since the check: run this again"; exit 1; }
          git -c user.name=slipway -c user.email=slipway@users.noreply.github.com tag -a "$VERSION" -m "$VERSION" "$verified"
          git push origin "refs/tags/$VERSION"
`,
        '.github/workflows/pull-request.yml': `# A pull request of the release repo: read-only, so it may come from a fork. It needs no secrets: images are looked up
# with the logins of docker's config.json, where the runner has one. The comment needs a token that may write, which the pull
# request of a fork has not: its result is on the page of the job.
name: Check release repo

on:
  pull_request:
  workflow_dispatch:

permissions:
  contents: read

concurrency:
  group: check-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  proposal:
    name: What is proposed
    runs-on: ubuntu-latest
    timeout-minutes: 20
    permissions:
      contents: read
      pull-requests: write # for the comment only
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0 # the base is compared with
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/collect-charts@v1
        with:
          mode: check
          comment: true
          token: \${{ github.token }}

  lists:
    name: Lists agree with the charts
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/render-images@v1
        with:
          check: true

  images:
    name: Every image exists
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
      pull-requests: write # for the comment only
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/verify-images@v1
        with:
          output: slipway-report
          comment: true
          token: \${{ github.token }}
      - if: \${{ !cancelled() }}
        uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: image-report
          path: slipway-report
          if-no-files-found: ignore
`,
        '.github/workflows/qa.yml': `# Testers decide about candidates on the issue of a release: /qa pass releases, /qa fail REASON does not. It needs "storage" in
# slipway.yaml, and the variable SLIPWAY_UPLOAD set to true. It remembers nothing, so it may run at any event and any number of times.
#
# Comments are anybody's: the job takes no text of the event into a shell, checks nothing out but the default branch, and asks who
# wrote them whether they may write to this repository.
name: QA

on:
  issue_comment:
    types: [created]
  workflow_run:
    workflows: [Package]
    types: [completed]
  schedule:
    - cron: '*/30 * * * *'
  workflow_dispatch:
    inputs:
      dry-run:
        description: Say what would be done
        type: boolean
        default: false

permissions:
  contents: read

concurrency: slipway-qa

jobs:
  qa:
    # of comments, those on the issue of a release only
    if: >-
      vars.SLIPWAY_UPLOAD == 'true' && (github.event_name != 'issue_comment' ||
      (!github.event.issue.pull_request && contains(github.event.issue.labels.*.name, 'slipway') && contains(github.event.comment.body, '/qa')))
    runs-on: ubuntu-latest
    timeout-minutes: 120
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      # The same app as in confirm.yml, whose issue it is; here it may write issues and nothing else.
      - id: app
        uses: actions/create-github-app-token@fee1f7d63c2ff003460e3d139729b119787bc349 # v2.2.2
        with:
          app-id: \${{ vars.SLIPWAY_APP_ID }}
          private-key: \${{ secrets.SLIPWAY_APP_KEY }}
          permission-issues: write
      - uses: slipway-ci/slipway/actions/setup-slipway@v1
      - run: slipway qa
        env:
          SLIPWAY_FORGE_TOKEN: \${{ steps.app.outputs.token }}
          SLIPWAY_DRY_RUN: \${{ inputs.dry-run || false }}
          SLIPWAY_STORAGE_LOGIN: \${{ secrets.SLIPWAY_STORAGE_LOGIN }} # named by storage.login of slipway.yaml; for s3:// AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
`,
        '.github/workflows/release-branch.yml': `# A release branch, or an OEM branch made from one: says what a hotfix of its head would carry. Nothing is uploaded.
name: Plan hotfix

on:
  push:
    branches: ['release-*', 'oem/**']
  pull_request:
    branches: ['release-*', 'oem/**']
  workflow_dispatch:
    inputs:
      base:
        description: The tag that sites have installed; empty means the newest release tag below this commit
        type: string

permissions:
  contents: read

concurrency:
  group: hotfix-plan-\${{ github.ref }}
  cancel-in-progress: true

defaults:
  run:
    shell: bash

jobs:
  plan:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          fetch-depth: 0
          persist-credentials: false
      - id: base
        env:
          BASE: \${{ inputs.base }}
        run: |
          if [ -z "$BASE" ]; then
            BASE="$(git describe --tags --abbrev=0 --match 'v[0-9]*' --exclude '*-*')" || { echo "::error::no release tag below this commit: give base by hand"; exit 2; }
          fi
          git check-ref-format "refs/tags/$BASE"
          echo "tag=$BASE" >> "$GITHUB_OUTPUT"
      - uses: slipway-ci/slipway/actions/diff-hotfix@v1
        with:
          base: \${{ steps.base.outputs.tag }}
          target: HEAD
          dry-run: true
      - uses: slipway-ci/slipway/actions/verify-images@v1
`,
        '.github/workflows/tag.yml': `# A product tag: v2.10.2 becomes a platform package, v2.10.2-hotfix1 a hotfix on v2.10.2. Protect tags v* in the
# repository's rulesets. The package is kept as an artifact of the run. With "storage" in slipway.yaml and the variable SLIPWAY_UPLOAD
# set to true it is uploaded as a candidate, which qa.yml then sees to.
name: Package

on:
  push:
    tags: ['v[0-9]+.[0-9]+.[0-9]+*']
  workflow_dispatch:
    inputs:
      tag:
        description: The product tag to package
        type: string
        required: true
      base:
        description: For a hotfix, the tag that sites have installed; empty means the tag without -hotfixN
        type: string
      dry-run:
        description: Say what the package would hold and build nothing
        type: boolean
        default: false

permissions:
  contents: read

defaults:
  run:
    shell: bash

jobs:
  classify:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    outputs:
      kind: \${{ steps.kind.outputs.kind }}
      tag: \${{ steps.kind.outputs.tag }}
      base: \${{ steps.kind.outputs.base }}
    steps:
      - id: kind
        env:
          TAG: \${{ inputs.tag || github.ref_name }}
          BASE: \${{ inputs.base }}
        run: |
          [[ "$TAG" =~ ^v[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$ ]] || { echo "::error::this is not a product tag"; exit 2; }
          [[ "$BASE" =~ ^[0-9A-Za-z.-]*$ ]] || { echo "::error::base is not a product tag"; exit 2; }
          if [[ "$TAG" =~ ^(v[0-9]+\\.[0-9]+\\.[0-9]+)(-[0-9a-z-]+)?-(hotfix|patch)[0-9]+$ ]]; then
            kind=hotfix base="\${BASE:-\${BASH_REMATCH[1]}}"
          else
            kind=platform base=
          fi
          { echo "kind=$kind"; echo "tag=$TAG"; echo "base=$base"; } >> "$GITHUB_OUTPUT"

  platform:
    needs: classify
    if: needs.classify.outputs.kind == 'platform'
    runs-on: ubuntu-latest
    timeout-minutes: 180
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ needs.classify.outputs.tag }}
          fetch-depth: 0
          persist-credentials: false
      - id: package
        uses: slipway-ci/slipway/actions/package-platform@v1
        with:
          ref: \${{ needs.classify.outputs.tag }}
          output: packages
          dry-run: \${{ inputs.dry-run || false }}
      - if: \${{ !inputs.dry-run }}
        uses: slipway-ci/slipway/actions/setup-slipway@v1
      # What a site would do with it, before anybody else gets it. It needs as much space again as the package has.
      - name: Self-test
        if: \${{ !inputs.dry-run }}
        run: slipway self-test "$PACKAGE" --work "$RUNNER_TEMP"
        env:
          PACKAGE: \${{ steps.package.outputs.package }}
      # It is there already: this compares it with the tag, and uploads it.
      - if: \${{ !inputs.dry-run && vars.SLIPWAY_UPLOAD == 'true' }}
        uses: slipway-ci/slipway/actions/package-platform@v1
        with:
          ref: \${{ needs.classify.outputs.tag }}
          output: packages
          upload: true
        env:
          SLIPWAY_STORAGE_LOGIN: \${{ secrets.SLIPWAY_STORAGE_LOGIN }} # named by storage.login of slipway.yaml; for s3:// AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
      - if: \${{ !inputs.dry-run }}
        uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: platform-\${{ needs.classify.outputs.tag }}
          path: packages
          compression-level: 0 # layers are compressed already

  hotfix:
    needs: classify
    if: needs.classify.outputs.kind == 'hotfix'
    runs-on: ubuntu-latest
    timeout-minutes: 60
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          ref: \${{ needs.classify.outputs.tag }}
          fetch-depth: 0
          persist-credentials: false
      - uses: slipway-ci/slipway/actions/diff-hotfix@v1
        with:
          base: \${{ needs.classify.outputs.base }}
          target: \${{ needs.classify.outputs.tag }}
          output: packages
          upload: \${{ vars.SLIPWAY_UPLOAD == 'true' }}
          dry-run: \${{ inputs.dry-run || false }}
        env:
          SLIPWAY_STORAGE_LOGIN: \${{ secrets.SLIPWAY_STORAGE_LOGIN }}
      - if: \${{ !inputs.dry-run }}
        uses: actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2
        with:
          name: hotfix-\${{ needs.classify.outputs.tag }}
          path: packages
          compression-level: 0
`,
    },
    gitlab: {
        '.gitlab-ci.yml': `# The pipeline of a release repo. \`include: component\` needs GitLab 17; older servers write, for each of them:
#   - { project: slipway-ci/slipway, ref: v1, file: templates/verify-images.yml, inputs: {…} }
#
# The job token can neither push nor open merge requests. Jobs that propose changes use a project access token with the
# scopes api and write_repository (role Maintainer, if it shall merge into a protected branch), in the masked and protected
# variable SLIPWAY_FORGE_TOKEN. Protect the tags v*. Two schedules: one with RUN=collect-tags each night, one with RUN=confirm
# every few minutes. With "storage" in slipway.yaml and the variable SLIPWAY_UPLOAD set to true, packages are uploaded as candidates, and
# testers decide about them on the issue of the release: /qa pass, /qa fail REASON.

# Jobs whose name starts with a dot are extended below; an input of theirs is the variable SLIPWAY_<INPUT>.
include:
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/collect-charts@v1
    inputs: { job-name: .collect, mode: tags, stage: propose, pull-request: true, version: $RELEASE_VERSION }
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/render-images@v1
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/verify-images@v1
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/package-platform@v1
    inputs: { stage: package }
  - component: $CI_SERVER_FQDN/slipway-ci/slipway/diff-hotfix@v1
    inputs: { job-name: .diff-hotfix, stage: package, base: $HOTFIX_BASE }

stages: [propose, test, package]

# Asked for by "Run pipeline", so every job can be started by hand.
variables:
  RUN:
    description: What to do when the pipeline is started by hand
    value: check
    options: [check, collect-tags, collect-charts, confirm, plan-hotfix, qa]
  RELEASE_VERSION:
    description: 'For collect-tags: the version to be released, such as v2.10.2. Empty means release.next of slipway.yaml'
    value: ''
  HOTFIX_BASE:
    description: 'For a hotfix: the product tag that sites have installed. Empty means the release of the hotfix tag, or the newest release of the branch'
    value: ''

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_TAG
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH || $CI_COMMIT_BRANCH =~ /^(release-|oem\\/)/
    - if: $CI_PIPELINE_SOURCE == "web" || $CI_PIPELINE_SOURCE == "schedule"

# One at a time: a second run updates the merge request of the first.
collect-tags:
  extends: .collect
  resource_group: slipway-tags
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && ($RUN == "collect-tags" || $RUN == "check")
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "collect-tags"

# Charts at the merged tags, then lists and lock, in one merge request.
collect-charts:
  extends: .collect
  resource_group: slipway-charts
  variables: { SLIPWAY_MODE: charts, SLIPWAY_VERSION: '' }
  script:
    - SLIPWAY_PULL_REQUEST=false node "$slipway_cli" collect-charts || exit $?
    - node "$slipway_cli" render-images || exit $?
    - node "$slipway_cli" verify-images --update-lock || exit $?
    # collects nothing anew: it proposes what was written above, as one commit
    - !reference [.collect, script]
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH
      changes: [repos/**/*]
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "collect-charts"

# Who has confirmed, whom to remind, what can be merged, what is tagged. It remembers nothing and may run at any time.
confirm:
  extends: .collect
  resource_group: slipway-confirm
  variables: { SLIPWAY_MODE: confirm, SLIPWAY_PULL_REQUEST: 'false' }
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" && $RUN == "confirm"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "confirm"
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH

# What a merge request proposes: configuration, sources, hand edits, and what changed entries would bring. With
# SLIPWAY_COMMENT: 'true' and a token that may write comments it is said on the merge request too.
check-proposal:
  extends: .collect
  stage: test
  variables: { SLIPWAY_MODE: check, SLIPWAY_PULL_REQUEST: 'false', SLIPWAY_VERSION: '' }
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "check"

render-images:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "check"

verify-images:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "check"

# What a hotfix of this commit would carry; nothing is uploaded.
plan-hotfix:
  extends: .diff-hotfix
  stage: test
  variables: { SLIPWAY_TARGET: HEAD, SLIPWAY_DRY_RUN: 'true' }
  script:
    - export SLIPWAY_BASE="\${SLIPWAY_BASE:-$(git describe --tags --abbrev=0 --match 'v[0-9]*' --exclude '*-*')}"
    - !reference [.diff-hotfix, script]
  rules:
    - if: $CI_PIPELINE_SOURCE == "push" && $CI_COMMIT_BRANCH =~ /^(release-|oem\\/)/
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "plan-hotfix"

# Built, tested as a site would use it, and then compared and uploaded where SLIPWAY_UPLOAD says so.
package-platform:
  script:
    - SLIPWAY_UPLOAD=false node "$slipway_cli" package-platform || exit $?
    - if [ "$SLIPWAY_DRY_RUN" != true ]; then node "$slipway_cli" self-test "$SLIPWAY_OUTPUT"/*/ || exit $?; fi
    - if [ "$SLIPWAY_UPLOAD" = true ]; then node "$slipway_cli" package-platform || exit $?; fi
  rules:
    - if: $CI_COMMIT_TAG =~ /-(hotfix|patch)\\d+$/
      when: never
    - if: $CI_COMMIT_TAG =~ /^v\\d+\\.\\d+\\.\\d+/

# v2.10.2-hotfix1 and v2.10.2-customer-hotfix1 are hotfixes of v2.10.2.
diff-hotfix:
  extends: .diff-hotfix
  script:
    - export SLIPWAY_BASE="\${SLIPWAY_BASE:-\${CI_COMMIT_TAG%%-*}}"
    - !reference [.diff-hotfix, script]
  rules:
    - if: $CI_COMMIT_TAG =~ /-(hotfix|patch)\\d+$/

# Does what testers say of candidates. It remembers nothing and may run at any time.
qa:
  extends: .collect
  stage: package
  resource_group: slipway-qa
  script:
    - node "$slipway_cli" qa || exit $?
  rules:
    - if: $SLIPWAY_UPLOAD != "true"
      when: never
    - if: $CI_PIPELINE_SOURCE == "schedule" && $RUN == "confirm"
    - if: $CI_PIPELINE_SOURCE == "web" && $RUN == "qa"
`,
    },
};

;// CONCATENATED MODULE: ./packages/cli/src/init/release-files.ts



const write = (value) => (0,dist/* stringify */.As)(value, { lineWidth: 0 });
/** The line of a tag, such as `v1.2`: the newest tag stays inside it until somebody raises it. */
function lineOf(tag) {
    const version = (0,src_version/* findVersion */.Am)(tag);
    return version === undefined ? undefined : `${tag.startsWith('v') ? 'v' : ''}${version.numbers.slice(0, 2).join('.')}`;
}
const addonName = (fullName, path) => (path === '.' ? fullName : path).split('/').at(-1) ?? '';
/** Charts that would lie in one folder of the release repo: the second one is left out. */
function dropCollisions(components) {
    const taken = new Map();
    const findings = [];
    const kept = components.map((component) => ({
        ...component,
        charts: component.charts.filter(({ path }) => {
            const target = `addons/${addonName(component.fullName, path)}`;
            const before = taken.get(target);
            taken.set(target, before ?? component.fullName);
            if (before !== undefined)
                findings.push({ code: 'duplicate-target', severity: 'warning', subject: `${component.fullName}:${path}`, message: `${before} has a chart of that name as well, so it is left out`, hint: 'add an entry with another targetChartPath, such as addons/GROUP' });
            return before === undefined;
        }),
    }));
    return { components: kept, findings };
}
/** The files of a new release repo, by path, and what is wrong with what they were made of. */
function makeReleaseFiles({ product, baseUrl, components: found, ci }) {
    const { components, findings } = dropCollisions(found);
    const entries = components.map(({ fullName, tag, charts }) => {
        const line = tag === undefined ? undefined : lineOf(tag);
        return {
            repositoryFullName: fullName, ...(line === undefined ? {} : { baseVersion: line }), ...(tag === undefined ? {} : { currentTag: tag }),
            ...(charts.length === 0 ? {} : { chartPaths: charts.map(({ path }) => path) }),
        };
    });
    const addons = components.flatMap(({ charts }) => charts.map(({ name, description, version }) => ({ name, ...(description === undefined ? {} : { description }), enable: true, namespace: product, version })));
    const files = new Map([
        ['slipway.yaml', [
                '# What Slipway cannot see from the files beside it. Everything here is optional; `slipway schema config` lists all of it.',
                write({ product, ...(baseUrl === undefined ? {} : { git: { baseUrl } }) }).trimEnd(),
                '# Platforms that every image must have. Without them a package carries whatever each image has.',
                '# platforms: [linux/amd64, linux/arm64]',
                '# Where images are taken from, by prefix. Passwords stay in docker\'s config.json.',
                '# registries:',
                '#   release/:',
                '#     endpoint: registry:harbor.example.com',
                '# Who may override a confirmation that is missing.',
                '# release:',
                '#   team: [ann, bob]',
                '',
            ].join('\n')],
        ['repos/components.yaml', [
                '# The component repos of this release. Owners add, change and remove entries; currentTag is written by collect-charts.',
                '# owners: ["@ann"] in an entry names who confirms its new tags.',
                write({ metadata: { name: 'components', description: `Everything that ${product} consists of` }, spec: entries }),
            ].join('\n')],
        ['version.yml', [
                '# What a site installs, in this order, and into which namespace. The versions are written by collect-charts.',
                write({ spec: { modules: [{ name: product, description: product, enable: true, addons }] } }),
            ].join('\n')],
        ['images_origin.yaml', [
                '# Where upstream images under library/ come from, without tags:',
                '# - src: docker.io/library/nginx',
                '#   dest: library/nginx',
                '[]',
                '',
            ].join('\n')],
        ['.gitignore', '/packages/\n/.slipway/\n'],
        ...(ci === undefined ? [] : Object.entries(pipelines[ci])),
    ]);
    return { files, findings };
}

;// CONCATENATED MODULE: ./packages/cli/src/init/init.ts









const productForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
function productOf(inputs, folder) {
    const given = inputs.product;
    if (given !== undefined && !productForm.test(given))
        throw new errors/* SlipwayError */.GQ('PRODUCT_INVALID', `--product ${given}: expected lower-case letters, digits and single hyphens`);
    return given ?? ((0,external_node_path_.basename)(folder).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || 'platform');
}
async function readList(from, { cwd, host }) {
    if (from === '-')
        return host.readInput();
    try {
        return await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, from), 'utf8');
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('COMPONENTS_INVALID', `the list of component repos ${from} cannot be read (${(0,errors/* errorCode */.CA)(cause) ?? 'error'})`, { hint: 'a text file with one address a line; - reads standard input', cause });
    }
}
const exists = async (path) => {
    try {
        await (0,promises_.stat)(path);
        return true;
    }
    catch (error) {
        if ((0,errors/* errorCode */.CA)(error) === 'ENOENT')
            return false;
        throw error;
    }
};
async function run(inputs, context, host) {
    const { cwd, env, exec, logger } = context;
    const { dryRun } = inputs;
    const folder = (0,external_node_path_.resolve)(cwd, inputs.folder);
    const product = productOf(inputs, folder);
    const listFile = inputs.from === '-' ? 'standard input' : inputs.from;
    const { baseUrl, components: listed } = parseComponentList(await readList(inputs.from, { cwd, host }), listFile);
    const isLocal = (0,base_url/* isLocalAddress */.M)(baseUrl);
    logger.step(`Asking ${(0,src_text/* formatCount */.B4)(listed.length, 'component repo')} for tags and charts`);
    const progress = logger.progress('component repos', { total: listed.length });
    const inspections = await (0,concurrency/* mapConcurrent */._)(listed, inputs.jobs, async (component) => {
        const result = await inspectComponent(component, { listFile, gitIn: (path) => (0,git/* createGit */.l)({ exec, env, cwd: path, logger, allowedProtocols: (0,names/* allowedProtocolsFor */.Jb)(component.url) }) });
        progress.advance(1);
        return result;
    });
    progress.done();
    const components = inspections.map(({ component }) => component);
    const { files, findings } = makeReleaseFiles({ product, components, ...(isLocal ? {} : { baseUrl }), ...(inputs.ci === undefined ? {} : { ci: inputs.ci }) });
    const written = [];
    const kept = [];
    for (const [path, text] of files) {
        const target = (0,external_node_path_.join)(folder, path);
        if (await exists(target)) {
            kept.push(path);
            continue;
        }
        written.push(path);
        if (dryRun)
            continue;
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,atomic_file/* writeFileAtomic */.Zf)(target, text);
    }
    return {
        folder, dryRun, components, written, kept, ...(isLocal ? { localBase: baseUrl } : {}),
        findings: [...inspections.flatMap((each) => each.findings), ...findings],
    };
}
function report({ folder, dryRun, components, written, kept, localBase, findings: found }) {
    const findings = (0,src_findings/* sortFindings */.T)(found);
    const head = ['repo', 'tag', 'charts'];
    const rows = components.map(({ fullName, tag = '—', charts }) => [fullName, tag, charts.map(({ path }) => path).join(' ') || '—']);
    const flag = localBase === undefined ? '' : ` --git-base-url ${localBase}`;
    const steps = [
        `cd ${folder} && git init`, `slipway collect-charts --mode charts${flag}`, 'slipway render-images', 'slipway verify-images',
    ];
    const outcome = `${(0,src_text/* formatCount */.B4)(written.length, 'file')} ${dryRun ? 'would be written' : 'written'}: ${written.join(' ') || '—'}`;
    return {
        findings, outputs: { written: String(written.length) },
        text: [
            (0,src_text/* formatTable */.ku)([head, ...rows].map((row) => row.map(src_text/* plainText */.wh))), (0,findings_text/* formatFindings */.e)(findings), outcome,
            ...(kept.length === 0 ? [] : [`left as ${kept.length === 1 ? 'it is' : 'they are'}: ${kept.join(' ')}`]),
            ...(dryRun ? [] : ['next:', ...steps.map((step) => `  ${(0,src_text/* plainText */.wh)(step)}`)]),
        ].filter((part) => part !== '').join('\n'),
        summary: `### A new release repo\n\n${(0,src_text/* formatMarkdownTable */.By)(head, rows)}\n\n${outcome}\n`,
        document: { folder, dryRun, written, kept, components, findings },
    };
}
/** `slipway init DIR --from FILE`: a release repo from a list of component repos. Nothing that is there is overwritten. */
function createInit(host) {
    return { name: 'init', title: 'Make a release repo from a list of component repos', specs: inputs/* initSpecs */.v, run: (inputs, context) => run(inputs, context, host), report };
}


/***/ }),

/***/ 37870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/** Applies `step` to every item, at most `width` at a time; results keep the order. The first error ends it. */
async function mapConcurrent(items, width, step) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next;
            next += 1;
            try {
                results[index] = await step(items[index], index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, worker));
    return results;
}


/***/ }),

/***/ 10796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76158);

/** Base64 of text that has the secret inside, such as `user:password`: three alignments, without the characters that depend on what stands around it. */
function innerBase64(secret) {
    const bytes = Buffer.from(secret);
    return [0, 1, 2].map((shift) => {
        const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64').replace(/=+$/, '');
        const partial = (bytes.length + shift) % 3 === 0 ? 0 : 1;
        return text.slice(shift === 0 ? 0 : shift + 1, text.length - partial);
    }).filter((text) => text.length >= 8);
}
function encodedForms(secret) {
    const percent = [encodeURIComponent(secret), new URLSearchParams({ v: secret }).toString().slice(2)];
    const base64 = [Buffer.from(secret).toString('base64').replace(/=+$/, ''), ...innerBase64(secret)];
    return [
        secret, JSON.stringify(secret).slice(1, -1), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(secret), (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeXml */ .X)(secret),
        ...percent, ...percent.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
        ...base64, ...base64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    ];
}
function createRedactor() {
    const secrets = new Set();
    return {
        add(secret) {
            for (const line of [secret, ...secret.split(/\r?\n/)]) {
                // Shorter ones would blank out ordinary words.
                if (line.trim().length >= 4)
                    for (const form of encodedForms(line))
                        secrets.add(form);
            }
        },
        redact(text) {
            // A name alone is a token in http addresses; in others, such as ssh://git@host, it is a name. Markdown has a zero-width space before //.
            let result = text.replace(/(\b[a-z][a-z0-9+.-]{0,30}:\u200b?\/\/)[^\s/@:]*:[^\s/@]*@/gi, '$1***@').replace(/(\bhttps?:\u200b?\/\/)[^\s/@?#"'<>]+@/gi, '$1***@');
            for (const secret of [...secrets].sort((a, b) => b.length - a.length))
                result = result.replaceAll(secret, '***');
            return result;
        },
    };
}


/***/ }),

/***/ 59899:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Tries `step` again with growing, jittered waits while its error allows it. Throws the last error. */
async function retry(step, options) {
    const { attempts = 5, firstDelayMs = 250, maxDelayMs = 10_000, shouldRetry, askedDelayMs, onRetry, signal, random = Math.random } = options;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await step(attempt);
        }
        catch (error) {
            if (attempt >= attempts || signal?.aborted === true || !shouldRetry(error))
                throw error;
            const backoff = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1)) * (0.5 + random() / 2);
            const wait = askedDelayMs?.(error) ?? backoff;
            onRetry?.(error, wait, attempt);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait, undefined, signal === undefined ? {} : { signal });
        }
    }
}


/***/ }),

/***/ 86127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isLocalAddress),
/* harmony export */   w: () => (/* binding */ repoUrl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** Whether an address is a folder of this machine. */
const isLocalAddress = (address) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(address) && !/^[^/]+@[^/:]+(:|$)/.test(address);
/** The address of `owner/name` below a base: `https://git.example.com/`, `git@git.example.com`, or a folder, relative to `cwd`. */
function repoUrl(baseUrl, name, cwd) {
    if (isLocalAddress(baseUrl))
        return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(baseUrl) ? baseUrl : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, baseUrl), name);
    const base = baseUrl.replace(/\/+$/, '');
    return /^[^/]+@[^/:]+$/.test(base) ? `${base}:${name}` : `${base}/${name}`;
}


/***/ }),

/***/ 96437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError),
/* harmony export */   s: () => (/* binding */ gitErrorOf)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10796);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96192);

/** A git command that failed. `REMOTE_UNREACHABLE` and `REMOTE_DENIED` mean "could not look" (exit code 3). */
class GitError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'GitError';
}
// What git prints under LC_ALL=C; the first that matches decides, so the narrow ones come first.
const readings = [
    { code: 'GIT_TOO_OLD', pattern: /unknown option:? [`'"]?(--)?end-of-options|unknown switch `end-of/i, says: 'this git is too old', hint: 'install git 2.30 or newer' },
    { code: 'UNTRUSTED_OWNER', pattern: /dubious ownership/i, says: 'the repository belongs to another user', hint: 'git config --global --add safe.directory DIR' },
    { code: 'PROTOCOL_REFUSED', pattern: /transport '[^']*' not allowed|strange (hostname|port|pathname)|unsupported protocol/i, says: 'this kind of address is refused', hint: 'use an https:// or ssh:// address' },
    { code: 'REMOTE_DENIED', pattern: /authentication failed|could not read (username|password)|terminal prompts disabled|permission denied|returned error: 40[13]|access denied|host key verification failed/i, says: 'the server denies access', hint: 'configure a git credential helper for this host, or an ssh key', exitCode: 3 },
    { code: 'REMOTE_NOT_FOUND', pattern: /repository '[^']*' not found|repository not found|returned error: 404|does not appear to be a git repository|repository '[^']*' does not exist|project you were looking for could not be found/i, says: 'there is no such repository' },
    { code: 'UNKNOWN_REF', pattern: /couldn't find remote ref|not our ref|unknown revision|not a valid object name|needed a single revision|bad revision/i, says: 'there is no such ref' },
    { code: 'REMOTE_UNREACHABLE', pattern: /could not resolve host|unable to access|connection (refused|reset|timed out|closed)|could not read from remote|timed out|too slow|early eof|hung up unexpectedly|remote end hung up|rpc failed|network is unreachable|no route to host/i, says: 'the server cannot be reached', exitCode: 3, retryable: true },
    { code: 'NOT_A_REPO', pattern: /not a git repository|must be run in a work tree|cannot change to/i, says: 'this is not a git repository', hint: 'a release is read from git: clone the release repo and name its folder with --repo' },
];
/** A server may have git print as much as it likes. */
const shorten = (said, longest = 400) => (said.length <= longest ? said : `${said.slice(0, longest / 2)} … ${said.slice(-longest / 2)}`);
/** The error that a failed git command means, by what git printed; addresses lose their user and password, and texts all `secrets`. */
function gitErrorOf(error, { step: rawStep, remote = false, secrets = [] }) {
    if (error instanceof GitError)
        return error;
    const { add, redact } = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .createRedactor */ .l)();
    secrets.forEach(add);
    const step = redact(rawStep);
    if (!(error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .ExecError */ .cI))
        return new GitError('GIT_FAILED', `${step}: ${redact((0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .gJ)(error))}`, { cause: error });
    if (error.code === 'COMMAND_NOT_FOUND')
        return new GitError('GIT_NOT_FOUND', `${step}: ${error.message}`, { cause: error, hint: 'install git 2.30 or newer' });
    if (error.code === 'COMMAND_TIMEOUT' && remote)
        return new GitError('REMOTE_UNREACHABLE', `${step}: ${error.message}`, { cause: error, exitCode: 3, retryable: true });
    const printed = redact(error.result.stderr).trim();
    const said = shorten(printed.split('\n').filter((line) => line !== '').slice(-3).join(' '));
    const reading = readings.find(({ pattern }) => pattern.test(printed));
    if (reading === undefined)
        return new GitError('GIT_FAILED', `${step}: ${said === '' ? redact(error.message) : said}`, { cause: error, ...(remote ? { exitCode: 3 } : {}) });
    const { code, says, hint, exitCode, retryable } = reading;
    return new GitError(code, `${step}: ${says} (git: ${said})`, {
        cause: error, ...(hint === undefined ? {} : { hint }), ...(exitCode === undefined ? {} : { exitCode }), ...(retryable === undefined ? {} : { retryable }),
    });
}


/***/ }),

/***/ 67140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ checkRevision),
/* harmony export */   I: () => (/* binding */ checkGitUrl),
/* harmony export */   Jb: () => (/* binding */ allowedProtocolsFor),
/* harmony export */   LE: () => (/* binding */ nearestNames),
/* harmony export */   S1: () => (/* binding */ checkGitPath),
/* harmony export */   hh: () => (/* binding */ checkRefName)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96437);

const control = /[\u0000-\u001f\u007f]/;
const refuse = (what, text, reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitError */ .X('UNSAFE_NAME', `refused the ${what} ${JSON.stringify(text.slice(0, 200))}: ${reason}`);
/**
 * An address that git may be given: no option, no second line. Which protocols are allowed is git's own
 * check (GIT_ALLOW_PROTOCOL), because filters on the text have been got round.
 * @throws {GitError} UNSAFE_NAME (T62, T64)
 */
function checkGitUrl(url) {
    if (url === '')
        throw refuse('address', url, 'it is empty');
    if (control.test(url))
        throw refuse('address', url, 'it contains a line break or control character');
    if (url.startsWith('-'))
        throw refuse('address', url, 'it starts with a hyphen');
    const host = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/@]*@)?([^/:]*)/i.exec(url)?.[1] ?? /^(?:[^/@:]*@)?([^/:]*):/.exec(url)?.[1];
    if (host?.startsWith('-') === true)
        throw refuse('address', url, 'its host starts with a hyphen');
    return url;
}
/**
 * A tag or branch name as `git check-ref-format` allows it, except for a leading hyphen. Such a name may still
 * contain `$(…)`, quotes and backticks: it is data for whoever prints or stores it (T65).
 * @throws {GitError} UNSAFE_NAME
 * @see https://git-scm.com/docs/git-check-ref-format
 */
function checkRefName(name) {
    const parts = name.split('/');
    const bad = name === '' || name === '@' || name.startsWith('-') || control.test(name) || /[ ~^:?*[\\]|\.\.|@\{|\.$/.test(name)
        || parts.some((part) => part === '' || part.startsWith('.') || part.endsWith('.lock'));
    if (bad)
        throw refuse('ref', name, 'it is not a legal name of a tag or branch');
    return name;
}
/** A revision: a name, a commit, or one of both with `~N` or `^`. @throws {GitError} UNSAFE_NAME */
function checkRevision(revision) {
    checkRefName(revision.replace(/(?:[~^][0-9]*)+$/, ''));
    return revision;
}
/** A path inside a repository. @throws {GitError} UNSAFE_NAME */
function checkGitPath(path) {
    if (path === '' || path.startsWith('/') || path.startsWith('-') || path.includes('\0') || path.split('/').includes('..')) {
        throw refuse('path', path, 'it is empty, starts with a hyphen, or leaves the repository');
    }
    return path;
}
/**
 * The protocols that an address which the user configured needs: https and ssh always, `file` for a local
 * path, `http` for a plain http address.
 */
function allowedProtocolsFor(baseUrl) {
    const always = ['https', 'ssh'];
    if (baseUrl === undefined)
        return always;
    if (/^http:\/\//i.test(baseUrl))
        return [...always, 'http'];
    const isLocal = /^file:\/\//i.test(baseUrl) || (!/^[a-z][a-z0-9+.-]*:/i.test(baseUrl) && !/^[^/]*:/.test(baseUrl));
    return isLocal ? [...always, 'file'] : always;
}
/** The names that look most like `wanted`, best first, at most three. */
function nearestNames(wanted, names) {
    return names.map((name) => ({ name, distance: editDistance(wanted, name) }))
        .filter(({ name, distance }) => distance <= Math.max(2, Math.floor(wanted.length / 3)) || (wanted.length > 2 && name.includes(wanted)))
        .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1)).slice(0, 3).map(({ name }) => name);
}
/** @see https://en.wikipedia.org/wiki/Levenshtein_distance */
function editDistance(a, b) {
    if (Math.abs(a.length - b.length) > 16)
        return 99;
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let row = 1; row <= a.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= b.length; column += 1) {
            current.push(Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 40113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ selectTag)
/* harmony export */ });
/* unused harmony export compareTags */
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68510);

/** Messages are asked for in portions, newest tags first: most lines are decided by the first. */
const portion = 200;
const list = (names) => `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;
const day = (time) => new Date(time * 1000).toISOString().slice(0, 10);
const dateOf = (tag, details) => (tag.object === undefined ? -Infinity : details.get(tag.object)?.time ?? -Infinity);
const byName = (a, b) => (a < b ? 1 : a > b ? -1 : 0);
/**
 * Which of two tags goes first. The newer version; of one version, the annotated tag with the later date, then the later
 * build, then the one written like the current tag (with or without v), then by name.
 */
function compareTags(a, b, { currentTag, details = new Map() } = {}) {
    const hasV = currentTag === undefined || /v[0-9]/.test(currentTag);
    const rank = (name) => (/^v?[0-9]/.test(name) && name.startsWith('v') === hasV ? 0 : 1);
    const [left, right] = [dateOf(a.tag, details), dateOf(b.tag, details)];
    return (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(b.version, a.version) || (left === right ? 0 : left > right ? -1 : 1) || (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareBuilds */ .V4)(b.version, a.version)
        || rank(a.tag.name) - rank(b.tag.name) || byName(a.tag.name, b.tag.name);
}
/** With a pattern, a tag may carry a name before its version: `web/v1.2.3`, `release-1.2.3`. */
function versionOf(name, { tagPattern, postReleaseSuffixes }) {
    const whole = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .findLooseVersion */ .iC)(name, postReleaseSuffixes);
    if (whole !== undefined || tagPattern === undefined)
        return whole;
    const starts = [...name.matchAll(/(?<=[-_/])v?[0-9]+/g)].map(({ index }) => index);
    const versions = starts.flatMap((start) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .findLooseVersion */ .iC)(name.slice(start), postReleaseSuffixes) ?? []);
    const found = versions.find(({ text }) => /^v?[0-9]+\.[0-9]+/.test(text)) ?? versions[0];
    return found === undefined ? undefined : { ...found, text: name };
}
/** Whether git would take a name from a command line; others exist, and nothing can be done with them (T65). */
const isUsable = (name) => name !== '' && !name.startsWith('-') && !/[\u0000-\u001f\u007f\ufffd]/.test(name);
/** Of these, best first, the first whose message matches. Those that are not annotated have none. */
function findByMessage(candidates, pattern, { details = new Map(), explain }) {
    if (pattern === undefined)
        return { ...(candidates[0] === undefined ? {} : { found: candidates[0] }), needs: [] };
    for (const [index, tag] of candidates.entries()) {
        if (tag.object === undefined)
            explain?.(tag, 'it is a lightweight tag, so it has no message that messagePattern could match');
        else if (!details.has(tag.object))
            return { needs: candidates.slice(index).flatMap(({ object }) => (object === undefined || details.has(object) ? [] : [object])).slice(0, portion) };
        else {
            const message = details.get(tag.object)?.message;
            if (message !== undefined && pattern.matches(message))
                return { found: tag, needs: [] };
            explain?.(tag, message === undefined ? 'its message could not be read' : 'its message does not match messagePattern');
        }
    }
    return { needs: [] };
}
/** Where no tag is a version: the annotated tag with the latest date. */
function selectByDate(tags, { currentTag, messagePattern }, options) {
    const { details = new Map(), explain } = options;
    const annotated = tags.filter(({ object }) => object !== undefined);
    for (const tag of tags)
        if (tag.object === undefined)
            explain?.(tag, 'it is no version, and a lightweight tag has no date');
    const needs = annotated.flatMap(({ object }) => (object === undefined || details.has(object) ? [] : [object]));
    if (needs.length > 0)
        return { why: '', needs };
    const dated = annotated.filter((tag) => dateOf(tag, details) > -Infinity).sort((a, b) => dateOf(b, details) - dateOf(a, details) || byName(a.name, b.name));
    const { found } = findByMessage(dated, messagePattern, options);
    if (found !== undefined) {
        for (const tag of dated)
            if (tag !== found && (messagePattern === undefined || dated.indexOf(tag) > dated.indexOf(found)))
                explain?.(tag, `it is from ${day(dateOf(tag, details))}, ${found.name} is newer`);
        const why = `newest by its date, ${day(dateOf(found, details))}: none of the tags is a version`;
        explain?.(found, why);
        return { tag: found, why, needs: [] };
    }
    const current = tags.find(({ name }) => name === currentTag);
    return {
        ...(current === undefined ? {} : { tag: current }), needs: [],
        why: current === undefined
            ? `none of its tags (${list(tags.map(({ name }) => name))}) is a version, and none ${messagePattern === undefined ? 'is annotated, so nothing says which is the newest' : 'has a message that matches messagePattern'}`
            : `it stays: none of the tags is a version${annotated.length === 0 ? ' or annotated, so nothing says which is the newest' : ''}`,
    };
}
function lineOf({ baseVersion, currentTag }, current) {
    if (baseVersion !== undefined) {
        const line = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .findLine */ .KE)(baseVersion);
        return line === undefined ? { problem: `baseVersion ${baseVersion} is no line of versions` } : { line };
    }
    if (currentTag === undefined)
        return {};
    return current === undefined ? { problem: `the current tag ${currentTag} is no version: it stays until baseVersion names a line` } : { line: current.numbers.slice(0, 2) };
}
/**
 * The newest tag that an entry asks for, inside the line of `baseVersion`, or of `currentTag` where there is none.
 * Pure: where a message or date decides that is not known, it says which in `needs`; ask again with their `details`.
 */
function selectTag(tags, rule, options = {}) {
    const { currentTag, hold, tagPattern, messagePattern, prereleases } = rule;
    const { details = new Map(), explain } = options;
    if (hold !== undefined) {
        const tag = tags.find(({ name }) => name === hold.tag && isUsable(name));
        for (const each of tags)
            explain?.(each, each === tag ? `held: ${hold.reason}` : `the repo is held at ${hold.tag}: ${hold.reason}`);
        return tag === undefined ? { needs: [], why: `it is held at ${hold.tag}, which ${isUsable(hold.tag) ? 'does not exist' : 'git would take for an option'}` } : { tag, needs: [], why: `held: ${hold.reason}` };
    }
    const all = [];
    const others = [];
    for (const tag of tags) {
        if (!isUsable(tag.name))
            explain?.(tag, 'its name would be an option, or has characters that cannot be written');
        else if (tagPattern !== undefined && (tag.name.length > 1000 || !tagPattern.matches(tag.name)))
            explain?.(tag, `its name does not match tagPattern ${tagPattern.source}`);
        else {
            const version = versionOf(tag.name, rule);
            if (version === undefined)
                others.push(tag);
            else
                all.push({ tag, version });
        }
    }
    if (all.length === 0 && others.length > 0 && rule.baseVersion === undefined)
        return selectByDate(others, rule, options);
    for (const tag of others)
        explain?.(tag, 'its name is no version');
    const note = others.length === 0 ? '' : `; not versions, so left out: ${list(others.map(({ name }) => name))}`;
    const current = currentTag === undefined ? undefined : versionOf(currentTag, rule);
    const { line, problem } = lineOf(rule, current);
    if (problem !== undefined) {
        const tag = tags.find(({ name }) => name === currentTag);
        for (const each of all)
            explain?.(each.tag, each.tag === tag ? problem : `which line is wanted is not known: ${problem}`);
        return { ...(tag === undefined ? {} : { tag }), needs: [], why: `${problem}${note}` };
    }
    const lineName = line === undefined ? 'all versions' : `line v${line.join('.')}`;
    const inLine = [];
    for (const candidate of all) {
        const kind = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .prereleaseKind */ .hS)(candidate.version);
        if (line !== undefined && !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isInLine */ .c3)(candidate.version, line))
            explain?.(candidate.tag, `it is outside ${lineName}`);
        else if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(candidate.version) && prereleases === false)
            explain?.(candidate.tag, 'it is a prerelease, and prereleases is false');
        else if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(candidate.version) && Array.isArray(prereleases) && !prereleases.some((each) => typeof each === 'string' && each.toLowerCase() === kind))
            explain?.(candidate.tag, `it is a prerelease, and prereleases takes only ${prereleases.join(', ')}`);
        else
            inLine.push(candidate);
    }
    const order = (a, b) => compareTags(a, b, { details, ...(currentTag === undefined ? {} : { currentTag }) });
    inLine.sort(order);
    const wantsPrerelease = prereleases !== undefined || (current !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(current));
    const releases = inLine.filter(({ version }) => !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(version));
    const ranked = wantsPrerelease ? inLine : [...releases, ...inLine.filter(({ version }) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(version))];
    const { found, needs } = findByMessage(ranked.map(({ tag }) => tag), messagePattern, options);
    if (needs.length > 0)
        return { why: '', needs };
    const first = ranked.find(({ tag }) => tag === found);
    if (first === undefined)
        return { needs: [], why: `no tag in ${lineName}${messagePattern === undefined || inLine.length === 0 ? '' : ` has a message that matches messagePattern ${messagePattern.source}`}${note}` };
    // Tags of one version that name different commits: their dates decide.
    const ties = ranked.filter(({ version }) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(version, first.version) === 0);
    const undated = new Set(ties.map(({ tag }) => tag.commit)).size < 2 ? [] : ties.flatMap(({ tag: { object } }) => (object === undefined || details.has(object) ? [] : [object]));
    if (undated.length > 0)
        return { why: '', needs: undated };
    const rivals = ties.filter(({ tag }) => tag !== first.tag && (messagePattern === undefined || (tag.object !== undefined && messagePattern.matches(details.get(tag.object)?.message ?? ''))));
    const reasons = [`newest ${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(first.version) ? 'tag' : 'release'} of ${lineName}`];
    if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(first.version))
        reasons.push(prereleases !== undefined ? `prereleases takes ${(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .prereleaseKind */ .hS)(first.version) || 'it'}` : wantsPrerelease ? 'the current tag is a prerelease too' : 'the line has prereleases only');
    if (messagePattern !== undefined)
        reasons.push('its message matches');
    if (rivals.length > 0)
        reasons.push(`the same version as ${list(rivals.map(({ tag }) => tag.name))}${new Set([first, ...rivals].map(({ tag }) => tag.commit)).size > 1 ? '; of several tags the latest by date is taken' : ', of the same commit'}`);
    if (current !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(first.version, current) < 0)
        reasons.push(`it is older than the current tag ${currentTag ?? ''}, which ${tags.some(({ name }) => name === currentTag) ? 'is not wanted any more' : 'is gone'}`);
    const why = `${reasons.join('; ')}${note}`;
    if (explain !== undefined) {
        const behind = ranked.slice(ranked.indexOf(first) + 1);
        for (const candidate of behind) {
            const isTie = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(candidate.version, first.version) === 0;
            explain(candidate.tag, isTie ? `it is the same version as ${first.tag.name}, which is later by date, or written like the current tag`
                : (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(candidate.version) && !wantsPrerelease && !(0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrerelease */ .V1)(first.version) ? 'it is a prerelease, and the line has releases' : `${first.tag.name} is newer`);
        }
        explain(first.tag, why);
    }
    return { tag: first.tag, why, needs: [] };
}


/***/ }),

/***/ 68510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Am: () => (/* binding */ findVersion),
/* harmony export */   KE: () => (/* binding */ findLine),
/* harmony export */   V1: () => (/* binding */ isPrerelease),
/* harmony export */   V4: () => (/* binding */ compareBuilds),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   c3: () => (/* binding */ isInLine),
/* harmony export */   hS: () => (/* binding */ prereleaseKind),
/* harmony export */   iC: () => (/* binding */ findLooseVersion)
/* harmony export */ });
// As Masterminds' NewVersion: an optional v, one to three numbers.
const grammar = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const maxUint64 = 2n ** 64n - 1n;
const defaultSuffixes = ['hotfix', 'patch'];
/** A longer name is no version; git allows names of thousands of characters. */
const longestVersion = 256;
/** The version that this text is, if it is one. @see https://github.com/Masterminds/semver */
function findVersion(text, postReleaseSuffixes = defaultSuffixes) {
    const match = text.length > longestVersion ? null : grammar.exec(text);
    if (match === null)
        return undefined;
    const [, major = '0', minor = '0', patch = '0', suffix = '', build] = match;
    if (suffix.split('.').some((part) => /^0[0-9]+$/.test(part)))
        return undefined;
    const numbers = [BigInt(major), BigInt(minor), BigInt(patch)];
    if (numbers.some((number) => number > maxUint64))
        return undefined;
    const rest = build === undefined ? {} : { build };
    for (const name of postReleaseSuffixes) {
        if (!suffix.includes(name))
            continue;
        const post = new RegExp(`^(?:(.+)[-.])?${name}(?:[-.]?([0-9]{1,9}))?$`).exec(suffix);
        if (post !== null)
            return { text, numbers, prerelease: post[1] ?? '', postRelease: { suffix: name, number: Number(post[2] ?? 0) }, ...rest };
    }
    return { text, numbers, prerelease: suffix, ...rest };
}
/**
 * The version that a tag means, although Helm would not take it for one (P9): three numbers, and the rest is its
 * prerelease, so `v0.1.0.alpha.2` and `v0.1.0alpha.2` are 0.1.0-alpha.2, and `v1.2.3-01` is 1.2.3-1. A fourth number
 * comes after the three, as a hotfix does.
 */
function findLooseVersion(text, postReleaseSuffixes) {
    const strict = findVersion(text, postReleaseSuffixes);
    if (strict !== undefined || text.length > longestVersion)
        return strict;
    const match = /^[vV]?([0-9]+\.[0-9]+\.[0-9]+)(.*)$/.exec(text);
    if (match === null)
        return undefined;
    const [, numbers = '', rest = ''] = match;
    const fourth = /^\.([0-9]{1,9})$/.exec(rest)?.[1];
    // Before or after 1.2.3? Nothing says so.
    if (fourth === undefined && /^[._][0-9]/.test(rest))
        return undefined;
    const suffix = fourth === undefined ? rest.replace(/^[-._]/, '').replaceAll('_', '-').replace(/(^|\.)0+(?=[0-9]+(?:\.|$))/g, '$1') : '';
    const version = findVersion(suffix === '' ? numbers : `${numbers}-${suffix}`, postReleaseSuffixes);
    if (version === undefined || (rest !== '' && fourth === undefined && suffix === ''))
        return undefined;
    return { ...version, text, ...(fourth === undefined ? {} : { postRelease: { suffix: '', number: Number(fourth) } }) };
}
const sign = (a, b) => (a === b ? 0 : a < b ? -1 : 1);
// Helm's reader takes a number of more than 64 bits for a word.
const isNumber = (identifier) => /^[0-9]+$/.test(identifier) && (identifier.length < 20 || BigInt(identifier) <= maxUint64);
/** @see https://semver.org/#spec-item-11 */
function compareIdentifiers(a, b) {
    const left = a.split('.');
    const right = b.split('.');
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const x = left[index];
        const y = right[index];
        if (x === undefined)
            return -1;
        if (y === undefined)
            return 1;
        const numeric = [isNumber(x), isNumber(y)];
        const order = numeric[0] && numeric[1] ? sign(BigInt(x), BigInt(y)) : numeric[0] !== numeric[1] ? (numeric[0] ? -1 : 1) : sign(x, y);
        if (order !== 0)
            return order;
    }
    return 0;
}
function comparePrereleases(a, b) {
    if (a === b)
        return 0;
    if (a === '')
        return 1;
    return b === '' ? -1 : compareIdentifiers(a, b);
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
/** Order of builds of one version: none first, then by identifier, numbers by number. */
function compareBuilds({ build: a }, { build: b }) {
    if (a === b)
        return 0;
    if (a === undefined)
        return -1;
    return b === undefined ? 1 : compareIdentifiers(a, b);
}
/** Whether this comes before its release, such as `v1.0.0-rc.1`. A hotfix does not. */
function isPrerelease({ prerelease }) {
    return prerelease !== '';
}
/** What kind of prerelease it is: the letters that it begins with, `rc` of `1.0.0-rc.1` and of `1.0.0-RC1`. */
function prereleaseKind({ prerelease }) {
    return (/^[A-Za-z]*/.exec(prerelease)?.[0] ?? '').toLowerCase();
}
/** The numbers of a line of versions: `v1.2` is 1 and 2, so `v1.20.0` is not in it (P10). */
function findLine(text) {
    return /^v?[0-9]{1,20}(\.[0-9]{1,20}){0,2}$/.test(text) ? text.replace(/^v/, '').split('.').map(BigInt) : undefined;
}
function isInLine({ numbers }, line) {
    return line.every((part, index) => numbers[index] === part);
}


/***/ })

};
