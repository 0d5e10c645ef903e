export const id = 721;
export const ids = [721];
export const modules = {

/***/ 2593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1719);

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
    jobs: { type: 'integer', default: '4', value: 'N', description: 'How many files are downloaded at once' },
    'dry-run': { type: 'boolean', description: 'Print the plan and the Dockerfile and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 7401:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1719);

const name = 'collect-charts';
const title = 'Collect component tags and charts into the release repo';
const specs = {
    mode: { type: 'choice', choices: ['tags', 'charts'], required: true, description: '"tags" writes the newest tag of each component repo into repos/*.yaml; "charts" collects the charts at exactly those tags' },
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    'git-base-url': { type: 'string', value: 'URL', description: 'What stands before repositoryFullName; default: git.baseUrl of slipway.yaml, then the CI host itself. A local folder is allowed here only' },
    jobs: { type: 'integer', default: '8', value: 'N', description: 'How many component repos are asked at once' },
    'dry-run': { type: 'boolean', description: 'Say what would change and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 2931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1719);

const name = 'diff-hotfix';
const title = 'Build a hotfix that carries only what changed between two tags';
const specs = {
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    base: { type: 'string', required: true, value: 'REF', description: 'The product tag that sites have installed' },
    target: { type: 'string', value: 'REF', description: 'The hotfix tag; default: the tag of the event, then the tag of the current commit, then HEAD for a dry run' },
    'include-moved': { type: 'boolean', description: 'Ship re-pushed images of untouched addons too' },
    registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from: registry:HOST[:PORT][/PROJECT], http+registry:HOST, store:DIR; an empty prefix means all' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
    'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for where a tag has no lock' },
    output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that the package directory is made in' },
    'segment-size': { type: 'string', default: '1900MiB', value: 'SIZE', description: 'The largest size of a segment file' },
    jobs: { type: 'integer', default: '8', value: 'N', description: 'How many blobs are read at once' },
    'dry-run': { type: 'boolean', description: 'Print the plan: changed addons, changed images; nothing is written and no registry is asked' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 7133:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1719);

const name = 'package-platform';
const title = 'Build the offline package of a product tag';
const specs = {
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    ref: { type: 'string', value: 'TAG', description: 'The product tag; default: the tag of the event, then the tag of the current commit' },
    registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from: registry:HOST[:PORT][/PROJECT], http+registry:HOST, store:DIR; an empty prefix means all' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
    'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
    output: { type: 'string', default: 'packages', value: 'DIR', description: 'The folder that the package directory is made in' },
    'segment-size': { type: 'string', default: '1900MiB', value: 'SIZE', description: 'The largest size of a segment file, such as 1900MiB; a single larger blob makes its segment larger' },
    jobs: { type: 'integer', default: '8', value: 'N', description: 'How many blobs are read at once' },
    'dry-run': { type: 'boolean', description: 'Say what the package would hold and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 1740:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1719);

const name = 'render-images';
const title = 'Render every addon and write the image lists';
const specs = {
    repo: { type: 'string', default: '.', value: 'DIR', description: 'The release repo' },
    chart: { type: 'list', value: 'DIR', description: 'Print the images of these charts instead; nothing is written' },
    check: { type: 'boolean', description: 'Write nothing; a list that differs from the charts is a finding' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
    jobs: { type: 'integer', value: 'N', description: 'How many charts are rendered at once; default: the number of cores' },
    'dry-run': { type: 'boolean', description: 'Say what would change and write nothing' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 237:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   name: () => (/* binding */ name),
/* harmony export */   specs: () => (/* binding */ specs),
/* harmony export */   title: () => (/* binding */ title)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1719);

const name = 'verify-images';
const title = 'Prove that every image exists, and lock what was found';
const specs = {
    list: { type: 'list', positional: true, value: 'LIST', description: 'Image lists to check instead of a release repo; - reads standard input' },
    repo: { type: 'string', value: 'DIR', description: 'The release repo; default: the working directory when neither lists nor charts are given' },
    chart: { type: 'list', value: 'DIR', description: 'Charts whose images are checked instead of a release repo' },
    registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from: registry:HOST[:PORT][/PROJECT], http+registry:HOST, store:DIR; an empty prefix means all' },
    platform: { type: 'list', value: 'OS/ARCH', description: 'Platforms that every image must have; default: platforms of slipway.yaml' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
    'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
    'update-lock': { type: 'boolean', description: 'Write slipway.lock.json: digests, platforms, manifests and blobs of every image' },
    'include-moved': { type: 'boolean', description: 'With update-lock: take the new digest of a re-pushed image even where no addon that uses it changed' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
    output: { type: 'string', default: '.slipway', value: 'DIR', description: 'Where report.json goes; the default folder is ignored by git' },
    jobs: { type: 'integer', default: '16', value: 'N', description: 'How many images are looked up at once' },
    ..._slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .commonSpecs */ .W_,
};


/***/ }),

/***/ 1719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W_: () => (/* binding */ commonSpecs),
  LL: () => (/* binding */ exitCodeOfError),
  lA: () => (/* binding */ invoke),
  TO: () => (/* binding */ readDockerConfig)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/exec.ts
var exec = __webpack_require__(6192);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./packages/core/src/assets.ts




/**
 * The folder of the files that all bundles share (engine, worker): `SLIPWAY_ASSETS`, or the first `shared`
 * or `dist/shared` beside one of the folders above the bundle.
 * @throws {SlipwayError} ASSETS_NOT_FOUND
 */
function findAssets(fromUrl, env) {
    const named = env['SLIPWAY_ASSETS'];
    if (named !== undefined && named !== '')
        return named;
    const start = (0,external_node_path_.dirname)((0,external_node_url_.fileURLToPath)(fromUrl));
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        for (const candidate of [(0,external_node_path_.join)(folder, 'shared'), (0,external_node_path_.join)(folder, 'dist', 'shared')]) {
            if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(candidate, 'helm.json')))
                return candidate;
        }
        if ((0,external_node_path_.dirname)(folder) === folder)
            break;
    }
    throw new errors/* SlipwayError */.GQ('ASSETS_NOT_FOUND', `cannot find the engine: no folder "shared" with helm.json above ${start}`, { hint: 'keep dist/ whole, or set SLIPWAY_ASSETS to its folder "shared"' });
}

// EXTERNAL MODULE: ./packages/core/src/findings.ts
var findings = __webpack_require__(5603);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(67);
// EXTERNAL MODULE: ./packages/ci/src/inputs.ts
var src_inputs = __webpack_require__(8041);
;// CONCATENATED MODULE: ./packages/ci/src/action.ts



/** Inputs that every action has. */
const commonSpecs = {
    'fail-on': { type: 'choice', choices: ['error', 'warning', 'never'], default: 'error', description: 'The least severity that makes the run fail with exit code 1; "could not look" always gives 3' },
    'log-level': { type: 'choice', choices: ['debug', 'info', 'warn', 'error'], default: 'info', description: 'How much is said while the run works' },
};
/** GitHub and GitLab are known by their own variables; everything else is a terminal. Only that one is loaded: the toolkit of GitHub is large. */
async function createRuntime({ env, cwd, json = false }, level) {
    const now = Date.now;
    if (env['GITHUB_ACTIONS'] === 'true')
        return (await Promise.all(/* import() */[__webpack_require__.e(421), __webpack_require__.e(648)]).then(__webpack_require__.bind(__webpack_require__, 5648))).createGithubRuntime({ env, now, level, json });
    if (env['GITLAB_CI'] === 'true')
        return (await __webpack_require__.e(/* import() */ 136).then(__webpack_require__.bind(__webpack_require__, 2136))).createGitlabRuntime({ env, now, directory: env['CI_PROJECT_DIR'] ?? cwd, level });
    return (await __webpack_require__.e(/* import() */ 75).then(__webpack_require__.bind(__webpack_require__, 2075))).createTerminalRuntime({ now, terminal: process.stderr.isTTY && env['CI'] === undefined, level });
}
const errorText = (error) => {
    if (!((0,errors/* isSlipwayError */.qQ)(error)))
        return `${error instanceof Error ? error.stack ?? error.message : (0,errors/* errorMessage */.gJ)(error)}\nThis is a bug of slipway: please report it with the lines above.`;
    const at = error.location === undefined ? '' : `${(0,errors/* formatLocation */.j$)(error.location)}: `;
    return `${at}${error.message} [${error.code}]${error.hint === undefined ? '' : `\n  what to do: ${error.hint}`}`;
};
/** Processes end with the run, also when it is interrupted. */
const stoppableExec = (signal) => signal === undefined ? exec/* exec */.m : (file, args, options) => (0,exec/* exec */.m)(file, args, { signal, ...options });
/** DR6. */
const exitCodeOfError = (error) => (0,errors/* isSlipwayError */.qQ)(error) ? error.exitCode : 70;
/** Says an error on a runtime, as an annotation too when it has a place. */
async function reportError(error, runtime) {
    runtime.logger.error(errorText(error));
    const code = (0,errors/* isSlipwayError */.qQ)(error) ? error.code : 'BUG';
    await runtime.annotate([{
            code, severity: 'error', subject: code, message: (0,src_text/* plainText */.wh)((0,errors/* errorMessage */.gJ)(error)),
            ...((0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? { location: error.location } : {}),
            ...((0,errors/* isSlipwayError */.qQ)(error) && error.hint !== undefined ? { hint: error.hint } : {}),
        }]);
    return exitCodeOfError(error);
}
/** Runs an action through the door it came in by, tells everybody, and returns the exit code of DR6. */
async function invoke(action, options) {
    const { env, cwd, bundleUrl, json = false } = options;
    const source = (0,src_inputs/* chainInputs */.$A)(...(options.flags === undefined ? [] : [options.flags]), (0,src_inputs/* environmentInputs */.rg)(env));
    let runtime = await createRuntime(options, 'info');
    try {
        const common = (0,src_inputs/* readInputs */.Ko)(commonSpecs, source);
        if (common.logLevel !== 'info')
            runtime = await createRuntime(options, common.logLevel);
        const inputs = (0,src_inputs/* readInputs */.Ko)(action.specs, source);
        const context = {
            cwd, env, exec: stoppableExec(options.signal), logger: runtime.logger, now: () => new Date(), event: runtime.event,
            assetsDirectory: () => findAssets(bundleUrl, env), addSecret: (secret) => runtime.addSecret(secret),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        };
        const report = action.report(await action.run(inputs, context));
        const exitCode = (0,findings/* exitCodeOf */.F)(report.findings, common.failOn);
        const document = () => JSON.stringify(report.document, null, 2);
        if (report.documentFile !== undefined)
            await (0,atomic_file/* writeFileAtomic */.Z)(report.documentFile, `${runtime.redact(document())}\n`);
        if (json)
            runtime.print(document());
        else if (report.verbatim === true)
            process.stdout.write(report.text);
        else if (report.text !== '')
            runtime.print(report.text);
        await runtime.annotate(report.findings);
        if (report.summary !== '')
            await runtime.addSummary(report.summary);
        for (const [name, value] of Object.entries({ ...report.outputs, 'exit-code': String(exitCode) }))
            await runtime.setOutput(name, value);
        return exitCode;
    }
    catch (error) {
        const exitCode = await reportError(error, runtime);
        await runtime.setOutput('exit-code', String(exitCode));
        return exitCode;
    }
}
/** `docker`'s own login file, from DOCKER_CONFIG or the home folder; undefined when there is none. */
function readDockerConfig(env) {
    const folder = env['DOCKER_CONFIG'] ?? (env['HOME'] === undefined ? undefined : `${env['HOME']}/.docker`);
    if (folder === undefined)
        return undefined;
    const path = `${folder}/config.json`;
    try {
        return { path, text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ chainInputs),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   rg: () => (/* binding */ environmentInputs)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const camelCase = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const truths = { true: true, yes: true, on: true, '1': true, false: false, no: false, off: false, '0': false };
function convert(name, spec, raw, problems) {
    if (spec.type === 'list' && spec.whole === true)
        return raw;
    if (spec.type === 'list')
        return raw.flatMap((text) => text.split(/[,\n]/)).map((part) => part.trim()).filter((part) => part !== '');
    if (raw.length > 1)
        problems.push(`${name} is given ${raw.length} times, it takes one value`);
    const text = raw.at(-1) ?? '';
    switch (spec.type) {
        case 'boolean': {
            const value = truths[text.toLowerCase()];
            if (value === undefined)
                problems.push(`${name} is "${text}", expected true or false`);
            return value ?? false;
        }
        case 'integer': {
            if (!/^-?\d{1,15}$/.test(text))
                problems.push(`${name} is "${text}", expected a whole number`);
            return Number(text);
        }
        case 'choice':
            if (spec.choices?.includes(text) !== true)
                problems.push(`${name} is "${text}", expected one of ${(spec.choices ?? []).join(', ')}`);
            return text;
        case 'string':
            return text;
    }
}
/** Reads every input of a table and reports all bad ones at once. @throws {SlipwayError} INPUT_INVALID */
function readInputs(specs, source) {
    const problems = [];
    const inputs = {};
    for (const [name, spec] of Object.entries(specs)) {
        const given = source.get(name)?.filter((text) => text !== '');
        const raw = given !== undefined && given.length > 0 ? given : spec.default === undefined || spec.default === '' ? undefined : [spec.default];
        if (raw !== undefined)
            inputs[camelCase(name)] = convert(name, spec, raw, problems);
        else if (spec.required === true)
            problems.push(`${name} is required: ${spec.description}`);
        else if (spec.type === 'list')
            inputs[camelCase(name)] = [];
        else if (spec.type === 'boolean')
            inputs[camelCase(name)] = false;
        else
            inputs[camelCase(name)] = undefined;
    }
    if (problems.length > 0)
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', problems.join('\n'));
    return inputs;
}
/**
 * Inputs from the environment, first found first: `INPUT_CHART-PATH` (GitHub), `INPUT_CHART_PATH`
 * (which a shell can set), `SLIPWAY_CHART_PATH` (GitLab variables).
 */
function environmentInputs(env) {
    return {
        get(name) {
            const upper = name.toUpperCase();
            const under = upper.replaceAll('-', '_');
            const value = env[`INPUT_${upper}`] || env[`INPUT_${under}`] || env[`SLIPWAY_${under}`];
            return value === undefined || value === '' ? undefined : [value];
        },
    };
}
/** The first source that has a value wins. */
function chainInputs(...sources) {
    return {
        get: (name) => {
            for (const source of sources) {
                const value = source.get(name);
                if (value !== undefined)
                    return value;
            }
            return undefined;
        },
    };
}


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
var src_inputs = __webpack_require__(7401);
// EXTERNAL MODULE: ./actions/diff-hotfix/src/inputs.ts
var diff_hotfix_src_inputs = __webpack_require__(2931);
// EXTERNAL MODULE: ./actions/package-platform/src/inputs.ts
var package_platform_src_inputs = __webpack_require__(7133);
// EXTERNAL MODULE: ./actions/render-images/src/inputs.ts
var render_images_src_inputs = __webpack_require__(1740);
// EXTERNAL MODULE: ./actions/verify-images/src/inputs.ts
var verify_images_src_inputs = __webpack_require__(237);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(1719);
;// CONCATENATED MODULE: ./packages/cli/src/command.ts

/** A command from its table row; `load` runs only when the command does. */
function defineCommand({ name, title, specs, isAction = false, examples = [], refused = {}, load }) {
    return {
        name, title, isAction, examples, refused, specs: { ...specs, ...action/* commonSpecs */.W_ },
        run: async (options, host) => (0,action/* invoke */.lA)(await load(host), options),
    };
}

// EXTERNAL MODULE: ./packages/cli/src/commands/schema-inputs.ts
var schema_inputs = __webpack_require__(1802);
// EXTERNAL MODULE: ./packages/cli/src/commands/serve-inputs.ts
var serve_inputs = __webpack_require__(9706);
// EXTERNAL MODULE: ./packages/cli/src/commands/template-inputs.ts
var template_inputs = __webpack_require__(1709);
// EXTERNAL MODULE: ./packages/cli/src/commands/unpack-inputs.ts
var unpack_inputs = __webpack_require__(6601);
// EXTERNAL MODULE: ./packages/cli/src/commands/verify-package-inputs.ts
var verify_package_inputs = __webpack_require__(6943);
// EXTERNAL MODULE: ./packages/cli/src/demo/inputs.ts
var demo_inputs = __webpack_require__(7615);
;// CONCATENATED MODULE: ./packages/cli/src/commands.ts













/** The command of an action: the same inputs as flags, the same `run`. */
function actionCommand({ name, title, specs }, load, examples) {
    return defineCommand({ name, title, specs, isAction: true, examples, load: async () => (await load()).action });
}
/** Every command, in the order of `--help`. Only their tables are loaded here. */
const commands = [
    actionCommand(src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(967), __webpack_require__.e(959), __webpack_require__.e(233), __webpack_require__.e(884)]).then(__webpack_require__.bind(__webpack_require__, 4233)), [
        ['slipway collect-charts --mode tags', 'the newest tag of every component repo into repos/*.yaml'],
        ['slipway collect-charts --mode charts', 'the charts at exactly those tags into addons/'],
    ]),
    actionCommand(render_images_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(392), __webpack_require__.e(967), __webpack_require__.e(173), __webpack_require__.e(800)]).then(__webpack_require__.bind(__webpack_require__, 800)), [
        ['slipway render-images', 'the image lists of the release repo in this folder'],
        ['slipway render-images --chart ./chart', 'the images of one chart, printed'],
    ]),
    actionCommand(verify_images_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(392), __webpack_require__.e(967), __webpack_require__.e(173), __webpack_require__.e(954), __webpack_require__.e(88), __webpack_require__.e(843), __webpack_require__.e(768)]).then(__webpack_require__.bind(__webpack_require__, 3843)), [
        ['slipway verify-images --repo DIR', 'every image of a release repo; writes report.json only'],
        ['cat images.list | slipway verify-images -', 'the images of a list'],
        ['slipway verify-images --registry release/=registry:harbor.example.com/release --ca-file ca.pem', 'images under release/ are looked up in another registry'],
        ['slipway verify-images --update-lock', 'and the digests found into slipway.lock.json'],
    ]),
    actionCommand(package_platform_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(392), __webpack_require__.e(432), __webpack_require__.e(967), __webpack_require__.e(860), __webpack_require__.e(173), __webpack_require__.e(954), __webpack_require__.e(88), __webpack_require__.e(959), __webpack_require__.e(87), __webpack_require__.e(465)]).then(__webpack_require__.bind(__webpack_require__, 1465)), [
        ['slipway package-platform --ref v1.0.0 --output packages', 'the offline package of a product tag'],
    ]),
    actionCommand(diff_hotfix_src_inputs, () => Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(392), __webpack_require__.e(432), __webpack_require__.e(967), __webpack_require__.e(860), __webpack_require__.e(173), __webpack_require__.e(954), __webpack_require__.e(88), __webpack_require__.e(959), __webpack_require__.e(87), __webpack_require__.e(772), __webpack_require__.e(65)]).then(__webpack_require__.bind(__webpack_require__, 2772)), [
        ['slipway diff-hotfix --base v1.0.0 --target v1.0.0-hotfix1 --dry-run', 'what a hotfix would carry; only git is needed'],
        ['slipway diff-hotfix --base v1.0.0 --target v1.0.0-hotfix1', 'the package of the hotfix'],
    ]),
    actionCommand(inputs, () => Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(410)]).then(__webpack_require__.bind(__webpack_require__, 3410)), [
        ['slipway build-offline-resources offline-resources.yaml --dry-run', 'the plan and the Dockerfile'],
        ['slipway build-offline-resources offline-resources.yaml --platform linux/amd64', 'the directory of one platform; OS packages need docker'],
    ]),
    defineCommand({
        name: 'demo', title: 'Perform a complete release and a hotfix of an invented platform', specs: demo_inputs/* demoSpecs */.q,
        examples: [['slipway demo --out ../slipway-demo', 'and keep the release repo, the registry and the packages']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(392), __webpack_require__.e(432), __webpack_require__.e(967), __webpack_require__.e(860), __webpack_require__.e(173), __webpack_require__.e(954), __webpack_require__.e(88), __webpack_require__.e(959), __webpack_require__.e(87), __webpack_require__.e(843), __webpack_require__.e(233), __webpack_require__.e(433), __webpack_require__.e(772), __webpack_require__.e(121)]).then(__webpack_require__.bind(__webpack_require__, 7121))).demo,
    }),
    defineCommand({
        name: 'verify-package', title: 'Prove that a package is whole: every segment, file, blob and link', specs: verify_package_inputs/* verifyPackageSpecs */.w,
        examples: [['slipway verify-package packages/shop-platform-v1.0.0-linux-multi', 'reads every byte; exit code 1 when one is wrong']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(860), __webpack_require__.e(989)]).then(__webpack_require__.bind(__webpack_require__, 4509))).verifyPackage,
    }),
    defineCommand({
        name: 'unpack', title: 'Unpack a package into a new folder, verified', specs: unpack_inputs/* unpackSpecs */.R,
        examples: [['slipway unpack packages/shop-platform-v1.0.0-linux-multi --output site', 'site/docker is then served by a stock registry']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(860), __webpack_require__.e(307)]).then(__webpack_require__.bind(__webpack_require__, 19))).unpack,
    }),
    defineCommand({
        name: 'serve', title: 'Serve an image store or a package as a registry', specs: serve_inputs/* serveSpecs */.W,
        examples: [
            ['slipway serve packages/shop-platform-v1.0.0-linux-multi --port 5000', 'the images of a package, without unpacking it'],
            ['slipway serve ./registry --writable --port 0', 'a store that takes pushes, on a free port'],
        ],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(860), __webpack_require__.e(954), __webpack_require__.e(433), __webpack_require__.e(468)]).then(__webpack_require__.bind(__webpack_require__, 2078))).serve,
    }),
    defineCommand({
        name: 'template', title: 'Render a chart as helm template does, with the embedded engine', specs: template_inputs/* templateSpecs */.h, refused: template_inputs/* templateRefused */.P,
        examples: [['slipway template web ./charts/web -f values.yaml --set replicas=2', 'the objects as Helm prints them']],
        load: async (host) => (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(911)]).then(__webpack_require__.bind(__webpack_require__, 4911))).createTemplate(host),
    }),
    defineCommand({
        name: 'schema', title: 'Print the JSON Schema of slipway.yaml or of the lock', specs: schema_inputs/* schemaSpecs */.Y,
        examples: [['slipway schema config > slipway.schema.json', 'for editors that complete and check slipway.yaml']],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(921), __webpack_require__.e(815), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 1214))).schema,
    }),
];


/***/ }),

/***/ 1802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ schemaSpecs)
/* harmony export */ });
const schemaSpecs = {
    of: { type: 'choice', choices: ['config', 'lock'], required: true, positional: true, value: 'config|lock', description: '"config" is slipway.yaml, "lock" is slipway.lock.json' },
};


/***/ }),

/***/ 9706:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ serveSpecs)
/* harmony export */ });
const serveSpecs = {
    path: { type: 'string', required: true, positional: true, value: 'PATH', description: 'An image store (the folder that holds docker/), or a package (its directory, or its manifest.json)' },
    port: { type: 'integer', default: '5000', value: 'N', description: 'The port; 0 takes a free one' },
    host: { type: 'string', default: '127.0.0.1', value: 'ADDRESS', description: 'The address to listen on; 0.0.0.0 serves other machines too' },
    writable: { type: 'boolean', description: 'Take pushes too, into the store; it is made when it is absent' },
};


/***/ }),

/***/ 1709:
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

/***/ 6601:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ unpackSpecs)
/* harmony export */ });
const unpackSpecs = {
    package: { type: 'string', required: true, positional: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json' },
    output: { type: 'string', required: true, value: 'DIR', description: 'The folder to unpack into, absent or empty; a stock registry serves it as it is' },
};


/***/ }),

/***/ 6943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ verifyPackageSpecs)
/* harmony export */ });
const verifyPackageSpecs = {
    package: { type: 'list', required: true, positional: true, whole: true, value: 'PACKAGE', description: 'The directory of a package, or its manifest.json' },
    quick: { type: 'boolean', description: 'Look at names, sizes and manifests only; without it every byte is read' },
};


/***/ }),

/***/ 7615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ demoSpecs)
/* harmony export */ });
const demoSpecs = {
    out: { type: 'string', value: 'DIR', description: 'Keep everything in this folder: release-repo/, components/, registry/, packages/. It must be empty, or of an earlier demo, which is replaced. Without it everything happens in a temporary folder that is removed' },
};


/***/ }),

/***/ 67:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* unused harmony export openAtomicFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



async function syncDirectory(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Opens a temporary name beside `path` for writing; its folder is made when absent. */
async function openAtomicFile(path, { mode = 0o644 } = {}) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}.tmp`);
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(temporary, 'wx', mode);
    let open_ = true;
    const close = async () => {
        if (open_) {
            open_ = false;
            await handle.close();
        }
    };
    return {
        handle,
        async commit() {
            await handle.sync();
            await close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, path);
            await syncDirectory(folder);
        },
        async abort() {
            await close();
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
        },
    };
}
/** Replaces `path` by `data` in one step: a failed write leaves the previous file. */
async function writeFileAtomic(path, data, options = {}) {
    const file = await openAtomicFile(path, options);
    try {
        await file.handle.writeFile(data);
        await file.commit();
    }
    finally {
        await file.abort();
    }
}


/***/ }),

/***/ 7638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ errorCode),
/* harmony export */   GQ: () => (/* binding */ SlipwayError),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   j$: () => (/* binding */ formatLocation),
/* harmony export */   qQ: () => (/* binding */ isSlipwayError)
/* harmony export */ });
/**
 * A step that failed: `code` names the reason for machines, the message names step, subject, reason
 * and expected form for people. Each workspace narrows `Code` to its own union.
 */
class SlipwayError extends Error {
    code;
    name = 'SlipwayError';
    location;
    hint;
    retryable;
    exitCode;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.code = code;
        this.location = options.location;
        this.hint = options.hint;
        this.retryable = options.retryable ?? false;
        this.exitCode = options.exitCode ?? 2;
    }
}
/** Whether something thrown is one of ours, with a code and an exit code. */
function isSlipwayError(error) {
    return error instanceof SlipwayError;
}
/** `file:line:column`, as editors and terminals link it. */
function formatLocation({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
/** The message of anything that was thrown, without its stack. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}
/** The `code` of a Node or Slipway error, such as `ENOENT`. */
function errorCode(error) {
    // not instanceof: Node's own errors are of another realm inside a VM context, as test runners use
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}


/***/ }),

/***/ 6192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ ExecError),
/* harmony export */   m: () => (/* binding */ exec)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);


class ExecError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ {
    result;
    name = 'ExecError';
    constructor(code, message, result, options) {
        super(code, message, options);
        this.result = result;
    }
}
const lastLines = (text) => text.trim().split('\n').slice(-5).join('\n');
/** The one door through which processes are started. The child leads its own process group, which is killed as a whole. */
const exec = (file, args, options) => new Promise((resolve, reject) => {
    const { cwd, env, input, signal, timeoutMs = 600_000, maxOutputBytes = 256 * 2 ** 20, okExitCodes = [0], onOutput } = options;
    if (signal?.aborted === true) {
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        return;
    }
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
    const out = [];
    let outBytes = 0;
    let err = '';
    let stopped;
    const kill = () => {
        try {
            if (child.pid !== undefined)
                process.kill(-child.pid, 'SIGKILL');
        }
        catch { /* it has ended already */ }
    };
    const stop = (why) => { stopped ??= why; kill(); };
    const timer = setTimeout(() => stop('COMMAND_TIMEOUT'), timeoutMs);
    const onAbort = () => kill();
    signal?.addEventListener('abort', onAbort, { once: true });
    const settle = () => { clearTimeout(timer); signal?.removeEventListener('abort', onAbort); };
    child.stdout.on('data', (chunk) => {
        outBytes += chunk.length;
        if (outBytes > maxOutputBytes) {
            stop('COMMAND_OUTPUT_TOO_LARGE');
            return;
        }
        onOutput?.(chunk, 'stdout');
        out.push(chunk);
    });
    child.stderr.on('data', (chunk) => {
        onOutput?.(chunk, 'stderr');
        if (err.length < 65_536)
            err += chunk.toString('utf8');
    });
    child.on('error', (error) => {
        settle();
        const missing = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === 'ENOENT';
        reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED', missing ? `cannot run ${file}: it is not installed, or the working directory ${cwd ?? '.'} does not exist` : `cannot run ${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, { exitCode: null, stderr: '' }, { cause: error }));
    });
    child.on('close', (exitCode) => {
        settle();
        if (signal?.aborted === true) {
            reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
            return;
        }
        if (stopped !== undefined) {
            const reason = stopped === 'COMMAND_TIMEOUT' ? `gave no result within ${timeoutMs / 1000} s` : `printed more than ${maxOutputBytes} bytes`;
            reject(new ExecError(stopped, `${file} ${args[0] ?? ''} ${reason}`, { exitCode, stderr: err }));
            return;
        }
        if (exitCode === null || !okExitCodes.includes(exitCode)) {
            reject(new ExecError('COMMAND_FAILED', `${file} ${args[0] ?? ''} ended with exit code ${exitCode ?? 'none (killed)'}${err === '' ? '' : `: ${lastLines(err)}`}`, { exitCode, stderr: err }));
            return;
        }
        resolve({ exitCode, stdout: Buffer.concat(out), stderr: err });
    });
    child.stdin.on('error', () => undefined); // a child that does not read its input says so by its exit code
    child.stdin.end(input);
});


/***/ }),

/***/ 5603:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   T: () => (/* binding */ sortFindings)
/* harmony export */ });
/** Codes that say "could not look": they are never an answer, and give exit code 3 whatever `failOn` says. */
const undecided = new Set(['unknown']);
/** The exit code of DR6 for a run that ended with these findings: 3 could not look, 1 findings, 0 none that count. */
function exitCodeOf(findings, failOn) {
    if (findings.some((finding) => undecided.has(finding.code)))
        return 3;
    const counts = (finding) => failOn !== 'never' && (finding.severity === 'error' || (failOn === 'warning' && finding.severity === 'warning'));
    return findings.some(counts) ? 1 : 0;
}
const rank = { error: 0, warning: 1, info: 2 };
const keyOf = (finding) => [finding.code, finding.location?.file ?? '', String(finding.location?.line ?? 0).padStart(9, '0'), finding.subject, finding.message].join('\0');
/** Errors first, then by code, place and subject: the order every report uses. */
function sortFindings(findings) {
    return [...findings].sort((a, b) => rank[a.severity] - rank[b.severity] || (keyOf(a) < keyOf(b) ? -1 : 1));
}


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   By: () => (/* binding */ formatMarkdownTable),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const units = ['B', 'KB', 'MB', 'GB', 'TB'];
/** Bytes for people, decimal units as disks have them: `3.6 GB`. */
function formatBytes(bytes) {
    let value = bytes;
    let unit = 0;
    while (value >= 999.5 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
    }
    return `${unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(1)} ${units[unit] ?? ''}`;
}
/** Milliseconds for people: `0.4 s`, `12 s`, `3 min 05 s`. */
function formatDuration(ms) {
    const seconds = ms / 1000;
    if (seconds < 9.95)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    if (whole < 60)
        return `${whole} s`;
    return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
/** `1 image`, `2 images`. */
function formatCount(count, noun, plural = `${noun}s`) {
    return `${count} ${count === 1 ? noun : plural}`;
}
/** Foreign text with everything taken out that a terminal or CI log would act on: control characters, escapes, `::commands`. */
function plainText(text) {
    return text.replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '�')
        .replace(/^(\s*)(::|##\[)/gm, '$1\u200b$2');
}
/** Foreign text inside Markdown: no markup, no HTML, no mention, one line. */
function escapeMarkdown(text) {
    return plainText(text).replace(/\s*\n\s*/g, ' ').replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/@/g, '@\u200b').replace(/(https?):\/\//gi, '$1:\u200b//').replace(/\b(www)\./gi, '$1\u200b.');
}
/** Columns padded to their widest cell; the last one is not padded. */
function formatTable(rows, { indent = '  ', gap = '  ' } = {}) {
    const widths = [];
    for (const row of rows)
        row.forEach((cell, column) => { widths[column] = Math.max(widths[column] ?? 0, cell.length); });
    return rows.map((row) => indent + row.map((cell, column) => column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)).join(gap).trimEnd()).join('\n');
}
/** A Markdown table; cells are escaped here. */
function formatMarkdownTable(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(row.map(escapeMarkdown)))].join('\n');
}


/***/ })

};
