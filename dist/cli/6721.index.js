export const id = 6721;
export const ids = [6721];
export const modules = {

/***/ 2593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const name = 'build-offline-resources';
const title = 'Build OS packages, files and the image list that a site without internet needs';
const specs = {
    resources: { type: 'string', positional: true, default: 'offline-resources.yaml', value: 'FILE', description: 'What to build: distributions and packages, files with their sha256, images' },
    platform: { type: 'list', value: 'OS/ARCH', description: 'Platforms to build; default: all platforms of the file' },
    output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that a directory per platform is made in' },
    downloads: { type: 'string', value: 'DIR', description: 'Where downloaded files are kept for the next run; default: .downloads in the output folder' },
    'skip-os-packages': { type: 'boolean', description: 'Leave the OS packages out, for a machine without docker' },
    docker: { type: 'string', default: 'docker', value: 'PROGRAM', description: 'The docker client that builds the OS packages' },
    network: { type: 'choice', choices: ['default', 'host'], default: 'default', description: 'The network of the build' },
    refresh: { type: 'boolean', description: 'Ask the package sources again instead of taking layers of an earlier build' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s when files are downloaded' },
    jobs: { type: 'integer', minimum: 1, default: '4', value: 'N', description: 'How many files are downloaded at once' },
    'dry-run': { type: 'boolean', description: 'Print the plan and the Dockerfile and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 47401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const name = 'collect-charts';
const title = 'Collect component tags and charts into the release repo';
const specs = {
    mode: { type: 'choice', choices: ['tags', 'charts', 'confirm', 'check'], required: true, description: '"tags" writes the newest tag of each component repo into repos/*.yaml; "charts" collects the charts at exactly those tags; "confirm" looks at the open pull requests of both: who confirmed, what is merged, what is tagged; "check" reads what a pull request proposes, and writes nothing' },
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    'git-base-url': { type: 'string', value: 'URL', description: 'What stands before repositoryFullName; default: git.baseUrl of slipway.yaml, then the CI host itself. A local folder is allowed here only' },
    jobs: { type: 'integer', minimum: 1, value: 'N', description: 'How many component repos are asked at once; default: 8 for "tags" and "check", 24 for "charts", which mostly waits for the server' },
    cache: { type: 'string', value: 'DIR', description: 'A folder that keeps what was fetched, so that a later run asks each component repo for its tags only. It may be shared and come from anywhere: every byte is checked' },
    explain: { type: 'string', value: 'REPO', description: 'For mode "tags": say of every tag of this component repo why it is chosen or passed over, and write nothing' },
    'pull-request': { type: 'boolean', description: 'Propose what changed: one pull request per base and mode, which the next run updates; in a job of a pull request it is pushed to that one\'s branch instead' },
    version: { type: 'string', value: 'VERSION', description: 'The version to be released, such as v2.10.2; the pull request of mode "tags" writes it to release.next of slipway.yaml. Default: what stands there' },
    base: { type: 'string', value: 'BRANCH', description: 'The branch that is proposed to; default: the one that the job runs for, then the one that is checked out. For "check": what to compare with; default: the base of the pull request' },
    author: { type: 'string', default: 'slipway <slipway@users.noreply.github.com>', value: 'NAME <ADDRESS>', description: 'Author of commits, who signs them off, and of the product tag' },
    token: { type: 'string', value: 'TOKEN', description: 'Token that may push and open pull requests; default: SLIPWAY_FORGE_TOKEN, then GITHUB_TOKEN or GITLAB_TOKEN. What the job\'s own token makes starts no workflow' },
    comment: _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commentSpecs */ .qh.comment,
    own: { type: 'list', default: 'release/', value: 'PREFIX', description: 'For mode "check": images that need no mapping, by how their names start, hosts left out' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah,
    'dry-run': { type: 'boolean', description: 'Say what would change and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 32931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const name = 'diff-hotfix';
const title = 'Build a hotfix that carries only what changed between two tags';
const specs = {
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    base: { type: 'string', required: true, value: 'REF', description: 'The product tag that sites have installed' },
    target: { type: 'string', value: 'REF', description: 'The hotfix tag; default: the tag of the event, then the tag of the current commit, then HEAD for a dry run' },
    'include-moved': { type: 'boolean', description: 'Ship re-pushed images of untouched addons too' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah,
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for where a tag has no lock' },
    output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that the package directory is made in' },
    'segment-size': { type: 'string', default: '1900MiB', value: 'SIZE', description: 'The largest size of a segment file, such as 1.9GiB, 500MB, or a number of bytes; larger blobs are cut into chunks' },
    jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many blobs are read at once' },
    'signing-key': { type: 'string', neverEmpty: true, value: 'FILE', description: 'Private key (PEM without passphrase: ECDSA P-256, Ed25519 or RSA) that manifest and checksums are signed with: a file, or the text of the key, as from a secret' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .uploadSpecs */ .Wk,
    'dry-run': { type: 'boolean', description: 'Print the plan: changed addons, changed images; nothing is written and no registry is asked' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 17133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const name = 'package-platform';
const title = 'Build the offline package of a product tag';
const specs = {
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    ref: { type: 'string', value: 'TAG', description: 'The product tag; default: the tag of the event, then the tag of the current commit' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah,
    output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that the package directory is made in' },
    'segment-size': { type: 'string', default: '1900MiB', value: 'SIZE', description: 'The largest size of a segment file, such as 1.9GiB, 500MB, or a number of bytes; larger blobs are cut into chunks, only the first segment is as large as it must be' },
    kind: { type: 'choice', choices: ['platform', 'kubernetes', 'offline-resources'], default: 'platform', description: 'What is packed; kubernetes and offline-resources have tags of their own, such as kubernetes-v1.30.2' },
    resources: { type: 'list', value: 'DIR', description: 'For these two kinds: directories that build-offline-resources has made, to be packed too' },
    edition: { type: 'string', value: 'FILE', description: 'File of the tag that names the addons to deploy, such as mini-compass.yaml: only these are packed, with their images, and the package is called by it' },
    'disabled-addons': { type: 'choice', choices: ['pack', 'leave-out'], default: 'pack', description: 'What becomes of addons that the edition disables' },
    layout: { type: 'choice', choices: ['segments', 'directory'], default: 'segments', description: 'segments: tar files of at most segment-size, with an installer. directory: a plain tree, whose images are hard links into registry storage on the same disk' },
    shards: { type: 'integer', minimum: 1, value: 'N', description: 'Plan up to N jobs (at most 256) that build the package together, and write nothing: the output matrix has one entry per job' },
    shard: { type: 'string', value: 'I/N', description: 'Build only the segments of this shard, such as 2/3, for assemble' },
    assemble: { type: 'list', value: 'DIR', description: 'Make the package of the shards that lie in this folder or below it, once all are there' },
    cache: { type: 'string', value: 'DIR', description: 'A folder that keeps the programs under tools of slipway.yaml, so that a later run does not fetch them. It may be shared and come from anywhere: every byte is checked' },
    jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many blobs are read at once' },
    'signing-key': { type: 'string', neverEmpty: true, value: 'FILE', description: 'Private key (PEM without passphrase: ECDSA P-256, Ed25519 or RSA) that manifest and checksums are signed with: a file, or the text of the key, as from a secret' },
    upload: _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .uploadSpecs */ .Wk.upload,
    'upload-only': { type: 'boolean', description: 'Build straight into the storage, with no copy on this disk' },
    attribute: _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .uploadSpecs */ .Wk.attribute,
    'dry-run': { type: 'boolean', description: 'Say what the package would hold and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 11740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const name = 'render-images';
const title = 'Render every addon and write the image lists';
const specs = {
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    chart: { type: 'list', value: 'DIR', description: 'Print the images of these charts instead; nothing is written' },
    check: { type: 'boolean', description: 'Write nothing; a list that differs from the charts is a finding' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
    jobs: { type: 'integer', minimum: 1, value: 'N', description: 'How many charts are rendered at once; default: the number of cores' },
    'dry-run': { type: 'boolean', description: 'Say what would change and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 40237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const name = 'verify-images';
const title = 'Prove that every image exists, and lock what was found';
const specs = {
    list: { type: 'list', positional: true, value: 'LIST', description: 'Image lists to check instead of a release repo, or what helm template printed; - reads standard input' },
    repo: { type: 'string', value: 'DIR', description: 'The release repo; default: the working directory when neither lists nor charts are given. Beside lists or charts, its slipway.yaml says where registries are and which platforms are needed' },
    chart: { type: 'list', value: 'DIR', description: 'Charts whose images are checked instead of a release repo' },
    values: { type: 'list', value: 'FILE', description: 'Values files that charts are rendered with, each by itself; * in a file name stands for any characters. Default: ci/*-values.yaml of each chart, and the chart without them' },
    sentinel: { type: 'string', value: 'NAME', description: 'A registry that stands in for the real one, such as REGISTRY_DOMAIN: every string of a chart that has it before a slash is an image' },
    'sentinel-values': { type: 'list', value: 'PATH', description: 'Values of charts that receive the sentinel, such as global.imageRegistry' },
    own: { type: 'list', default: 'release/', value: 'PREFIX', description: 'Images of charts that the repo itself builds, by how their names start, hosts left out' },
    pinned: { type: 'list', value: 'PATTERN', description: 'Own images, with * for any characters, whose tag is not that of the repo' },
    'git-tag': { type: 'string', value: 'TAG', description: 'The tag that own images of charts must carry; default: the git tag that the job runs for' },
    'branch-images': { type: 'boolean', description: 'On branches and pull requests, look own images of charts up as BRANCH.SHORTSHA; otherwise those that are not there yet are pending' },
    wait: { type: 'string', value: 'DURATION', description: 'How long to wait for own images of charts that another job is building, such as 20m or 1h30m' },
    'release-repo': { type: 'string', value: 'REPO', description: 'The release repo whose registries, rules and images_origin.yaml count for charts and lists: owner/name@ref on the CI host, a git address with @ref, or a folder' },
    'git-base-url': { type: 'string', value: 'URL', description: 'What stands before owner/name of release-repo; default: the CI host itself' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah,
    platform: { type: 'list', value: 'OS/ARCH', description: 'Platforms that every image must have; default: platforms of slipway.yaml' },
    deep: { type: 'boolean', description: 'Look for the config and every layer of every image as well' },
    'verify-blobs': { type: 'boolean', description: 'Read and hash them too; this takes as long as pulling all images' },
    'update-lock': { type: 'boolean', description: 'Write slipway.lock.json: digests, platforms, manifests and blobs of every image' },
    'include-moved': { type: 'boolean', description: 'With update-lock: take the new digest of a re-pushed image even where no addon that uses it changed' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
    output: { type: 'string', default: '.slipway', value: 'DIR', description: 'Where report.json goes; the default folder is ignored by git' },
    junit: { type: 'string', value: 'FILE', description: 'Write the result as JUnit\'s XML too, an image a test' },
    jobs: { type: 'integer', minimum: 1, default: '16', value: 'N', description: 'How many images are looked up at once' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commentSpecs */ .qh,
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 6721:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commands: () => (/* binding */ commands)
});

// EXTERNAL MODULE: ./actions/build-offline-resources/src/inputs.ts
var inputs = __webpack_require__(2593);
// EXTERNAL MODULE: ./actions/collect-charts/src/inputs.ts
var src_inputs = __webpack_require__(47401);
// EXTERNAL MODULE: ./actions/diff-hotfix/src/inputs.ts
var diff_hotfix_src_inputs = __webpack_require__(32931);
// EXTERNAL MODULE: ./actions/package-platform/src/inputs.ts
var package_platform_src_inputs = __webpack_require__(17133);
// EXTERNAL MODULE: ./actions/render-images/src/inputs.ts
var render_images_src_inputs = __webpack_require__(11740);
// EXTERNAL MODULE: ./actions/verify-images/src/inputs.ts
var verify_images_src_inputs = __webpack_require__(40237);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
;// CONCATENATED MODULE: ./packages/cli/src/command.ts

const postComment = async (comment, context) => (await Promise.all(/* import() */[__webpack_require__.e(7690), __webpack_require__.e(9471), __webpack_require__.e(5239)]).then(__webpack_require__.bind(__webpack_require__, 54783))).commentOnPullRequest(comment, context);
/** A command from its table row; `load` runs only when the command does. */
function defineCommand({ name, title, specs, isAction = false, examples = [], refused = {}, load }) {
    return {
        name, title, isAction, examples, refused, specs: { ...specs, ...action/* commonSpecs */.W_ },
        run: async (options, host) => (0,action/* invoke */.lA)(await load(host), { ...options, postComment }),
    };
}

// EXTERNAL MODULE: ./packages/cli/src/commands/copy-inputs.ts
var copy_inputs = __webpack_require__(82920);
// EXTERNAL MODULE: ./packages/cli/src/commands/doctor-inputs.ts
var doctor_inputs = __webpack_require__(33922);
// EXTERNAL MODULE: ./packages/cli/src/commands/diff-inputs.ts
var diff_inputs = __webpack_require__(45670);
// EXTERNAL MODULE: ./packages/cli/src/commands/inspect-inputs.ts
var inspect_inputs = __webpack_require__(6987);
// EXTERNAL MODULE: ./packages/cli/src/commands/promote-inputs.ts
var promote_inputs = __webpack_require__(89627);
// EXTERNAL MODULE: ./packages/cli/src/commands/qa-inputs.ts
var qa_inputs = __webpack_require__(31537);
// EXTERNAL MODULE: ./packages/cli/src/commands/schema-inputs.ts
var schema_inputs = __webpack_require__(31802);
// EXTERNAL MODULE: ./packages/cli/src/commands/self-test-inputs.ts
var self_test_inputs = __webpack_require__(94184);
// EXTERNAL MODULE: ./packages/cli/src/commands/serve-inputs.ts
var serve_inputs = __webpack_require__(39706);
// EXTERNAL MODULE: ./packages/cli/src/commands/store-inputs.ts
var store_inputs = __webpack_require__(23340);
// EXTERNAL MODULE: ./packages/cli/src/commands/template-inputs.ts
var template_inputs = __webpack_require__(61709);
// EXTERNAL MODULE: ./packages/cli/src/commands/unpack-inputs.ts
var unpack_inputs = __webpack_require__(36601);
// EXTERNAL MODULE: ./packages/cli/src/commands/verify-package-inputs.ts
var verify_package_inputs = __webpack_require__(46943);
// EXTERNAL MODULE: ./packages/cli/src/demo/inputs.ts
var demo_inputs = __webpack_require__(57615);
// EXTERNAL MODULE: ./packages/cli/src/init/inputs.ts
var init_inputs = __webpack_require__(50112);
;// CONCATENATED MODULE: ./packages/cli/src/commands.ts






















/** The command of an action: the same inputs as flags, the same `run`. */
function actionCommand({ name, title, specs }, load, examples) {
    return defineCommand({ name, title, specs, isAction: true, examples, load: async () => (await load()).action });
}
/** Every command, in the order of `--help`. Only their tables are loaded here. */
const commands = [
    actionCommand(src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(8296), __webpack_require__.e(2700), __webpack_require__.e(101), __webpack_require__.e(4516), __webpack_require__.e(6277), __webpack_require__.e(2539), __webpack_require__.e(7902)]).then(__webpack_require__.bind(__webpack_require__, 42539)), [
        ['slipway collect-charts --mode tags', 'the newest tag of every component repo into repos/*.yaml'],
        ['slipway collect-charts --mode charts', 'the charts at exactly those tags into addons/'],
        ['slipway collect-charts --mode tags --pull-request --version v2.10.2', 'and proposes them in one pull request'],
        ['slipway collect-charts --mode confirm', 'who has confirmed; merges and tags what is complete'],
    ]),
    actionCommand(render_images_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(3392), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(8296), __webpack_require__.e(1513), __webpack_require__.e(2700), __webpack_require__.e(101), __webpack_require__.e(5864), __webpack_require__.e(4516), __webpack_require__.e(2718), __webpack_require__.e(176)]).then(__webpack_require__.bind(__webpack_require__, 41458)), [
        ['slipway render-images', 'the image lists of the release repo in this folder'],
        ['slipway render-images --chart ./chart', 'the images of one chart, printed'],
    ]),
    actionCommand(verify_images_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(101), __webpack_require__.e(7641), __webpack_require__.e(9253)]).then(__webpack_require__.bind(__webpack_require__, 67641)), [
        ['slipway verify-images --repo DIR', 'every image of a release repo; writes report.json only'],
        ['cat images.list | slipway verify-images -', 'the images of a list'],
        ['slipway verify-images --registry release/=registry:harbor.example.com/release --ca-file ca.pem', 'images under release/ are looked up in another registry'],
        ['slipway verify-images --update-lock', 'and the digests found into slipway.lock.json'],
    ]),
    actionCommand(package_platform_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(3392), __webpack_require__.e(1306), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(7693), __webpack_require__.e(8296), __webpack_require__.e(1513), __webpack_require__.e(2792), __webpack_require__.e(101), __webpack_require__.e(5864), __webpack_require__.e(4516), __webpack_require__.e(2718), __webpack_require__.e(6508), __webpack_require__.e(8081), __webpack_require__.e(6277), __webpack_require__.e(5232), __webpack_require__.e(1015), __webpack_require__.e(5023)]).then(__webpack_require__.bind(__webpack_require__, 91015)), [
        ['slipway package-platform --ref v1.0.0 --dry-run', 'what it would hold, and how large it would be'],
        ['slipway package-platform --ref v1.0.0 --output packages', 'the offline package of a product tag'],
        ['slipway package-platform --ref v1.0.0 --signing-key signing.pem --upload s3://packages', 'signed, tested and uploaded as a candidate, for slipway promote'],
    ]),
    actionCommand(diff_hotfix_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(3392), __webpack_require__.e(1306), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(7693), __webpack_require__.e(8296), __webpack_require__.e(1513), __webpack_require__.e(2792), __webpack_require__.e(101), __webpack_require__.e(5864), __webpack_require__.e(4516), __webpack_require__.e(2718), __webpack_require__.e(6508), __webpack_require__.e(8081), __webpack_require__.e(5232), __webpack_require__.e(9352), __webpack_require__.e(9415)]).then(__webpack_require__.bind(__webpack_require__, 39352)), [
        ['slipway diff-hotfix --base v1.0.0 --target v1.0.0-hotfix1 --dry-run', 'what a hotfix would carry; only git is needed'],
        ['slipway diff-hotfix --base v1.0.0 --target v1.0.0-hotfix1', 'the package of the hotfix'],
    ]),
    actionCommand(inputs, () => Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(7690), __webpack_require__.e(3410)]).then(__webpack_require__.bind(__webpack_require__, 93410)), [
        ['slipway build-offline-resources offline-resources.yaml --dry-run', 'the plan and the Dockerfile'],
        ['slipway build-offline-resources offline-resources.yaml --platform linux/amd64', 'the directory of one platform; OS packages need docker'],
    ]),
    defineCommand({
        name: 'demo', title: 'Perform a complete release and a hotfix of an invented platform', specs: demo_inputs/* demoSpecs */.q,
        examples: [['slipway demo --out ../slipway-demo', 'and keep the release repo, the registry and the packages']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(3392), __webpack_require__.e(1306), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(7693), __webpack_require__.e(8296), __webpack_require__.e(1513), __webpack_require__.e(2700), __webpack_require__.e(2792), __webpack_require__.e(2270), __webpack_require__.e(101), __webpack_require__.e(5864), __webpack_require__.e(4516), __webpack_require__.e(2718), __webpack_require__.e(6508), __webpack_require__.e(8081), __webpack_require__.e(6277), __webpack_require__.e(5232), __webpack_require__.e(3146), __webpack_require__.e(2539), __webpack_require__.e(7641), __webpack_require__.e(1015), __webpack_require__.e(9352), __webpack_require__.e(7121)]).then(__webpack_require__.bind(__webpack_require__, 97121))).demo,
    }),
    defineCommand({
        name: 'init', title: 'Make a release repo from a list of component repos', specs: init_inputs/* initSpecs */.v,
        examples: [
            ['slipway init platform-release --from repos.txt', 'newest tag and charts of each repo; what is there already stays'],
            ['slipway init . --from repos.txt --ci github', 'and the workflows of the CI host'],
        ],
        load: async (host) => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(8296), __webpack_require__.e(2888)]).then(__webpack_require__.bind(__webpack_require__, 51586))).createInit(host),
    }),
    defineCommand({
        name: 'verify-package', title: 'Prove that a package is whole: every segment, file, blob and link', specs: verify_package_inputs/* verifyPackageSpecs */.w,
        examples: [['slipway verify-package packages/shop-platform-v1.0.0-linux-multi', 'reads every byte; exit code 1 when one is wrong'], ['slipway verify-package packages/shop-platform-v1.0.0-linux-multi --key shop.pub.pem', 'and that this key signed it']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(7693), __webpack_require__.e(2792), __webpack_require__.e(2049)]).then(__webpack_require__.bind(__webpack_require__, 44509))).verifyPackage,
    }),
    defineCommand({
        name: 'self-test', title: 'Read, unpack and serve a package, and pull every image of it', specs: self_test_inputs/* selfTestSpecs */.$,
        examples: [['slipway self-test packages/shop-platform-v1.0.0-linux-multi', 'what a site would do, before anybody else gets it; exit code 1 when it fails']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(7693), __webpack_require__.e(2792), __webpack_require__.e(2270), __webpack_require__.e(3146), __webpack_require__.e(8108)]).then(__webpack_require__.bind(__webpack_require__, 39912))).selfTest,
    }),
    defineCommand({
        name: 'promote', title: 'Release an uploaded package: prove it, write the release index and latest', specs: promote_inputs/* promoteSpecs */.T,
        examples: [
            ['slipway promote s3://packages/shop-v1.0.0/candidate/shop-platform-v1.0.0-linux-multi', 'after the tests; the only step that makes a release'],
            ['slipway promote packages/shop-platform-v1.0.0-linux-multi --storage /mnt/packages --qa fail --reason "no login"', 'records that testers refuse it'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(7693), __webpack_require__.e(8296), __webpack_require__.e(2700), __webpack_require__.e(2792), __webpack_require__.e(6508), __webpack_require__.e(8455), __webpack_require__.e(1841)]).then(__webpack_require__.bind(__webpack_require__, 51841))).promote,
    }),
    defineCommand({
        name: 'qa', title: 'Do what testers say of candidates on the issue of a release', specs: qa_inputs/* qaSpecs */.r,
        examples: [
            ['slipway qa', 'tells of candidates, reads /qa pass and /qa fail, releases; in a job after each comment, and every few minutes'],
            ['slipway qa --storage s3://packages/releases --dry-run', 'what it would do'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(7693), __webpack_require__.e(8296), __webpack_require__.e(2700), __webpack_require__.e(2792), __webpack_require__.e(6508), __webpack_require__.e(8455), __webpack_require__.e(6364)]).then(__webpack_require__.bind(__webpack_require__, 36364))).qa,
    }),
    defineCommand({
        name: 'inspect', title: 'Say what is in a package: addons, images, sizes, base, signature', specs: inspect_inputs/* inspectSpecs */.$,
        examples: [['slipway inspect packages/shop-platform-v1.0.0-linux-multi', 'by its manifest.json; no segment is read']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(7693), __webpack_require__.e(2609)]).then(__webpack_require__.bind(__webpack_require__, 22609))).inspect,
    }),
    defineCommand({
        name: 'diff', title: 'Say what changes from one package to another: addons, images, files, bytes', specs: diff_inputs/* diffSpecs */._,
        examples: [['slipway diff packages/shop-platform-v1.0.0-linux-multi packages/shop-platform-v1.1.0-linux-multi', 'by their manifests; no segment is read']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(1306), __webpack_require__.e(7690), __webpack_require__.e(7693), __webpack_require__.e(1278)]).then(__webpack_require__.bind(__webpack_require__, 21278))).diff,
    }),
    defineCommand({
        name: 'unpack', title: 'Unpack a package into a new folder, verified', specs: unpack_inputs/* unpackSpecs */.R,
        examples: [['slipway unpack packages/shop-platform-v1.0.0-linux-multi --output site', 'site/docker is then served by a stock registry']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(7690), __webpack_require__.e(7693), __webpack_require__.e(9770)]).then(__webpack_require__.bind(__webpack_require__, 82003))).unpack,
    }),
    defineCommand({
        name: 'copy', title: 'Copy images between registries, stores, layouts, archives and packages', specs: copy_inputs/* copySpecs */.q,
        examples: [
            ['slipway copy docker.io/library/nginx:1.27 registry:harbor.example.com/library', 'all platforms, digest kept, signatures too'],
            ['slipway copy --list images/images_platform.list store:./registry', 'every image of a list, from the registries of slipway.yaml'],
            ['slipway copy --list images/images_platform.list --missing-only', 'upstream images that lack, from their sources in images_origin.yaml'],
            ['slipway copy package:packages/shop-platform-v1.0.0-linux-multi registry:harbor.site', 'a package into a registry'],
        ],
        load: async (host) => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(7693), __webpack_require__.e(8296), __webpack_require__.e(2700), __webpack_require__.e(2270), __webpack_require__.e(101), __webpack_require__.e(3690)]).then(__webpack_require__.bind(__webpack_require__, 83690))).createCopy(host),
    }),
    defineCommand({
        name: 'store', title: 'List, verify or clean up an image store', specs: store_inputs/* storeSpecs */._,
        examples: [
            ['slipway store ls ./registry', 'every image with digest, platforms and size'],
            ['slipway store verify ./registry', 'reads and hashes every blob; exit code 1 when one is wrong'],
            ['slipway store prune ./registry --delete', 'removes what no tag and no manifest names; without --delete it only says what'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(4829), __webpack_require__.e(2270), __webpack_require__.e(9628)]).then(__webpack_require__.bind(__webpack_require__, 83685))).store,
    }),
    defineCommand({
        name: 'serve', title: 'Serve an image store or a package as a registry', specs: serve_inputs/* serveSpecs */.W,
        examples: [
            ['slipway serve packages/shop-platform-v1.0.0-linux-multi --port 5000', 'the images of a package, without unpacking it'],
            ['slipway serve ./registry --writable --port 0', 'a store that takes pushes, on a free port'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(7693), __webpack_require__.e(2270), __webpack_require__.e(3146), __webpack_require__.e(2078)]).then(__webpack_require__.bind(__webpack_require__, 32078))).serve,
    }),
    defineCommand({
        name: 'template', title: 'Render a chart as helm template does, with the embedded engine', specs: template_inputs/* templateSpecs */.h, refused: template_inputs/* templateRefused */.P,
        examples: [['slipway template web ./charts/web -f values.yaml --set replicas=2', 'the objects as Helm prints them']],
        load: async (host) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1513), __webpack_require__.e(5260)]).then(__webpack_require__.bind(__webpack_require__, 74911))).createTemplate(host),
    }),
    defineCommand({
        name: 'doctor', title: 'Say what slipway works with here: versions, the configuration, and where each value comes from', specs: doctor_inputs/* doctorSpecs */.u,
        examples: [['slipway doctor', 'node, git, the release repo and its storage'], ['slipway doctor --config', 'and every value of slipway.yaml, with its line, or that it is a default']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(8296), __webpack_require__.e(2700), __webpack_require__.e(5733)]).then(__webpack_require__.bind(__webpack_require__, 47382))).doctor,
    }),
    defineCommand({
        name: 'schema', title: 'Print the JSON Schema of slipway.yaml or of the lock', specs: schema_inputs/* schemaSpecs */.Y,
        examples: [['slipway schema config > slipway.schema.json', 'for editors that complete and check slipway.yaml']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(8815), __webpack_require__.e(7690), __webpack_require__.e(4829), __webpack_require__.e(8316), __webpack_require__.e(1214)]).then(__webpack_require__.bind(__webpack_require__, 51214))).schema,
    }),
];


/***/ }),

/***/ 82920:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ copySpecs)
/* harmony export */ });
const copySpecs = {
    source: { type: 'string', positional: true, value: 'SOURCE', description: 'An image such as docker.io/library/nginx:1.27, or a place with all its images: store:DIR, oci:DIR[:REFERENCE], docker-archive:FILE, package:DIR or package:ADDRESS; with --list: registry:HOST[/PROJECT] too' },
    destination: { type: 'string', positional: true, value: 'DESTINATION', description: 'An image, or a place that gets the images under their own names: registry:HOST[/PROJECT], http+registry:HOST[/PROJECT], store:DIR, oci:DIR' },
    list: { type: 'list', value: 'FILE', description: 'Image lists to copy; - reads standard input. Without SOURCE each image is taken from where the registries of slipway.yaml and --registry say' },
    'missing-only': { type: 'boolean', description: 'Leave images alone that are there. With a list and no DESTINATION: what lacks in the registry it is taken from is copied there from its source in images_origin.yaml' },
    repo: { type: 'string', value: 'DIR', description: 'The release repo with slipway.yaml and images_origin.yaml; default: the working directory with --list' },
    registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from, such as release=registry:harbor.example.com/devops_release' },
    platform: { type: 'list', value: 'OS/ARCH', description: 'Copy these platforms only; an index is kept as it is. With a list and no DESTINATION they are required, and all are copied' },
    'missing-platform': { type: 'choice', choices: ['strict', 'warn'], default: 'strict', description: 'An image that lacks a platform: an error, or a warning and what there is' },
    'partial-indexes': { type: 'boolean', description: 'Push indexes of which --platform leaves something out, for a registry that is set to take them; most refuse' },
    'no-referrers': { type: 'boolean', description: 'Leave signatures, attestations and SBOMs that refer to the images' },
    overwrite: { type: 'boolean', description: 'Let a tag that names other content at the destination name this image' },
    'create-projects': { type: 'boolean', description: 'Where the destination is a Harbor: create the projects that it lacks, private' },
    'dry-run': { type: 'boolean', description: 'Look everything up, say what would be copied, write nothing' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
    'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
    jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many images are copied at once' },
};


/***/ }),

/***/ 45670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ diffSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const diffSpecs = {
    before: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The earlier package: its directory, its manifest.json, or the address of either' },
    after: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The later package, named likewise; a hotfix is compared by what it changes' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
};


/***/ }),

/***/ 33922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ doctorSpecs)
/* harmony export */ });
const doctorSpecs = {
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    config: { type: 'boolean', description: 'Every value of the configuration, and where it comes from' },
};


/***/ }),

/***/ 6987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ inspectSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const inspectSpecs = {
    package: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json, which needs no segments beside it; or the address of either, such as https://HOST/PATH or s3://BUCKET/PATH: no segment is fetched' },
    key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that the manifest must be signed with; a missing or foreign signature is a finding' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
};


/***/ }),

/***/ 89627:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ promoteSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const promoteSpecs = {
    package: { type: 'string', required: true, positional: true, value: 'ADDRESS', description: 'The address of an uploaded package, as --upload prints it; or, in the storage of --storage or slipway.yaml, its path there, or the directory of a package that was uploaded there' },
    storage: { type: 'string', neverEmpty: true, value: 'STORAGE', description: 'The address that the package was uploaded to; default: storage of slipway.yaml' },
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo, whose slipway.yaml names the storage' },
    qa: { type: 'choice', choices: ['pass', 'fail'], description: 'What the testers say; it is recorded beside the package, and after a fail nothing is released' },
    reason: { type: 'string', value: 'TEXT', description: 'Why, for the record; a fail needs one' },
    key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that the package must be signed with' },
    move: { type: 'boolean', description: 'Rename the package out of candidate, where the storage can (folders, SFTP, WebDAV)' },
    quick: { type: 'boolean', description: 'Check names and sizes only, not the content' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
    'dry-run': { type: 'boolean', description: 'Check everything and say what would be released; write nothing' },
};


/***/ }),

/***/ 31537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ qaSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const qaSpecs = {
    package: { type: 'list', positional: true, whole: true, value: 'ADDRESS', description: 'Addresses of uploaded packages, as --upload prints them; default: every candidate of the product in the storage' },
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo, whose slipway.yaml names product, storage and release team' },
    storage: { type: 'string', neverEmpty: true, value: 'STORAGE', description: 'The address that packages are uploaded to; default: storage of slipway.yaml' },
    key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that packages must be signed with' },
    move: { type: 'boolean', description: 'Rename released packages out of candidate, where the storage can (folders, SFTP, WebDAV)' },
    quick: { type: 'boolean', description: 'Check names and sizes only, not the content' },
    token: { type: 'string', value: 'TOKEN', description: 'Token that may write issues; default: SLIPWAY_FORGE_TOKEN, then GITHUB_TOKEN or GITLAB_TOKEN' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
    'dry-run': { type: 'boolean', description: 'Say what would be done; write nothing' },
};


/***/ }),

/***/ 31802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ schemaSpecs)
/* harmony export */ });
const schemaSpecs = {
    of: { type: 'choice', choices: ['config', 'lock'], required: true, positional: true, value: 'config|lock', description: '"config" is slipway.yaml, "lock" is slipway.lock.json' },
};


/***/ }),

/***/ 94184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ selfTestSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const selfTestSpecs = {
    package: { type: 'list', required: true, positional: true, whole: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json; or the address of an uploaded one' },
    key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that every package must be signed with' },
    work: { type: 'string', value: 'DIR', description: 'The folder in which it is unpacked for the test: it needs as much space as the package; default: the system\'s folder for temporary files' },
    jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many blobs are pulled at once' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
};


/***/ }),

/***/ 39706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ serveSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const serveSpecs = {
    path: { type: 'string', required: true, positional: true, value: 'PATH', description: 'An image store (the folder that holds docker/), or a package (its directory, its manifest.json, or the address of either)' },
    port: { type: 'integer', default: '5000', value: 'N', description: 'The port; 0 takes a free one' },
    host: { type: 'string', default: '127.0.0.1', value: 'ADDRESS', description: 'The address to listen on; 0.0.0.0 serves other machines too' },
    writable: { type: 'boolean', description: 'Take pushes too, into the store; it is made when it is absent' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
};


/***/ }),

/***/ 23340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ storeSpecs)
/* harmony export */ });
const storeSpecs = {
    verb: { type: 'choice', choices: ['ls', 'verify', 'prune'], required: true, positional: true, value: 'VERB', description: 'ls lists the images, verify reads and hashes everything, prune finds what nothing names' },
    path: { type: 'string', required: true, positional: true, value: 'PATH', description: 'The image store: the folder that holds docker/' },
    'remove-damaged': { type: 'boolean', description: 'With verify: take out blobs whose bytes are wrong, so that copying their images again brings them back' },
    delete: { type: 'boolean', description: 'With prune: remove what was found; without it nothing is written' },
    all: { type: 'boolean', description: 'With prune: blobs younger than an hour too, whose manifest may be on its way' },
};


/***/ }),

/***/ 61709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ templateRefused),
/* harmony export */   h: () => (/* binding */ templateSpecs)
/* harmony export */ });
const templateSpecs = {
    name: { type: 'string', default: 'release-name', positional: true, value: 'NAME', description: 'The name of the release' },
    chart: { type: 'string', required: true, positional: true, value: 'CHART', description: 'The folder of a chart' },
    values: { type: 'list', short: 'f', value: 'FILE', description: 'Values files, the last one winning; - reads standard input' },
    set: { type: 'list', whole: true, value: 'KEY=VALUE', description: 'Single values' },
    'set-string': { type: 'list', whole: true, value: 'KEY=VALUE', description: 'Single values that are text whatever they look like' },
    'set-json': { type: 'list', whole: true, value: 'KEY=JSON', description: 'Single values in JSON' },
    'set-literal': { type: 'list', whole: true, value: 'KEY=TEXT', description: 'Single values taken as they are' },
    namespace: { type: 'string', short: 'n', default: 'default', value: 'NAME', description: 'The namespace of the release' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version to render for; default: the engine\'s own' },
    'api-versions': { type: 'list', short: 'a', value: 'GROUP/VERSION', description: 'API versions that the cluster has besides Helm\'s own list' },
    'include-crds': { type: 'boolean', description: 'Print the objects of crds/ too' },
    'no-hooks': { type: 'boolean', description: 'Leave hooks out' },
    'skip-tests': { type: 'boolean', description: 'Leave test hooks out' },
    'is-upgrade': { type: 'boolean', description: 'Render as for an upgrade' },
};
const because = (reason, names) => names.map((name) => [name, reason]);
/** Flags of `helm template` that are not supported, with the reason (DR30). @see https://helm.sh/docs/helm/helm_template/ */
const templateRefused = Object.fromEntries([
    ...because('charts are rendered without a cluster', [
        'validate', 'dry-run', 'kubeconfig', 'kube-context', 'kube-apiserver', 'kube-as-user', 'kube-as-group', 'kube-ca-file', 'kube-token', 'kube-tls-server-name', 'kube-insecure-skip-tls-verify',
        'burst-limit', 'qps', 'enable-dns', 'disable-openapi-validation', 'wait', 'wait-for-jobs', 'timeout', 'atomic', 'rollback-on-failure', 'force', 'force-replace', 'force-conflicts', 'server-side', 'take-ownership', 'create-namespace', 'replace',
    ]),
    ...because('charts are read from folders, not downloaded', [
        'repo', 'version', 'devel', 'verify', 'keyring', 'username', 'password', 'pass-credentials', 'ca-file', 'cert-file', 'key-file', 'insecure-skip-tls-verify', 'plain-http', 'dependency-update',
        'registry-config', 'repository-config', 'repository-cache', 'content-cache',
    ]),
    ...because('programs are not run on what is rendered', ['post-renderer', 'post-renderer-args']),
    ...because('name the release as the first argument', ['generate-name', 'name-template', 'release-name']),
    ...because('the text is printed; redirect it to a file', ['output-dir']),
    ...because('all templates are printed', ['show-only']),
    ...because('put the file\'s text into a values file', ['set-file']),
    ...because('the chart\'s schema is always checked', ['skip-schema-validation']),
    ...because('leave it out: CRDs are printed only with --include-crds', ['skip-crds']),
    ...because('it does not change what is rendered', ['description', 'labels', 'hide-notes', 'hide-secret', 'render-subchart-notes', 'debug']),
]);


/***/ }),

/***/ 36601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ unpackSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const unpackSpecs = {
    package: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json; or the address of either, such as https://HOST/PATH or s3://BUCKET/PATH, of which only what is needed is fetched' },
    output: { type: 'string', required: true, value: 'DIR', description: 'The folder to unpack into, absent or empty; a stock registry serves it as it is' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
};


/***/ }),

/***/ 46943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ verifyPackageSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81719);

const verifyPackageSpecs = {
    package: { type: 'list', required: true, positional: true, whole: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json; or the address of either, such as https://HOST/PATH or s3://BUCKET/PATH, of which only what is needed is fetched' },
    key: { type: 'string', neverEmpty: true, value: 'FILE', description: 'Public key (PEM) that every package must be signed with; a missing or foreign signature is a finding' },
    quick: { type: 'boolean', description: 'Look at names, sizes and manifests only; without it every byte is read' },
    'ca-file': _slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .registrySpecs */ .ah['ca-file'],
};


/***/ }),

/***/ 57615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ demoSpecs)
/* harmony export */ });
const demoSpecs = {
    out: { type: 'string', value: 'DIR', description: 'Keep everything in this folder: release-repo/, components/, registry/, packages/. It must be empty, or of an earlier demo, which is replaced. Without it everything happens in a temporary folder that is removed' },
};


/***/ }),

/***/ 50112:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ initSpecs)
/* harmony export */ });
const initSpecs = {
    folder: { type: 'string', positional: true, default: '.', value: 'DIR', description: 'The folder of the new release repo; files that are there already stay as they are' },
    from: { type: 'string', required: true, value: 'FILE', description: 'The list of component repos: one address a line, as git clone takes it; - reads standard input. Lines that begin with # are comments' },
    ci: { type: 'choice', choices: ['github', 'gitlab'], value: 'HOST', description: 'Write the workflows of this CI host as well' },
    product: { type: 'string', value: 'NAME', description: 'Name of the product, the first part of package names; default: the name of the folder' },
    jobs: { type: 'integer', minimum: 1, default: '8', value: 'N', description: 'How many component repos are asked at once' },
    'dry-run': { type: 'boolean', description: 'Say what would be written and write nothing' },
};


/***/ })

};
