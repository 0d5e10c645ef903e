export const id = 1719;
export const ids = [1719];
export const modules = {

/***/ 81719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qh: () => (/* binding */ commentSpecs),
  W_: () => (/* binding */ commonSpecs),
  LL: () => (/* binding */ exitCodeOfError),
  H9: () => (/* binding */ formatErrorDocument),
  lA: () => (/* binding */ invoke),
  TO: () => (/* binding */ readDockerConfig),
  ah: () => (/* binding */ registrySpecs),
  Wk: () => (/* binding */ uploadSpecs)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: ./packages/core/src/exec.ts
var exec = __webpack_require__(96192);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
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
var findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/ci/src/inputs.ts
var src_inputs = __webpack_require__(18041);
;// CONCATENATED MODULE: ./packages/ci/src/action.ts




/** Inputs of actions that read images from registries. */
const registrySpecs = {
    registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from: registry:HOST[:PORT][/PROJECT], http+registry:HOST, store:DIR, oci:DIR, package:DIR; an empty prefix means all' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
    'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
};
/** Inputs of actions that upload what they build. */
const uploadSpecs = {
    upload: { type: 'list', value: 'STORAGE', bare: 'true', description: 'Upload the package as a candidate: a folder, s3://BUCKET[/PREFIX], s3+https://HOST/BUCKET[/PREFIX], sftp://USER@HOST/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT or release:TAG; true, or the flag alone, means the storage of SLIPWAY_STORAGE or slipway.yaml. Logins come from the environment' },
    attribute: { type: 'list', value: 'KEY=VALUE', whole: true, description: 'Written into the release.json beside an uploaded package' },
};
/** Inputs that every action has. */
const commonSpecs = {
    'fail-on': { type: 'choice', choices: ['error', 'warning', 'never'], default: 'error', description: 'The least severity that makes the run fail with exit code 1; "could not look" always gives 3' },
    'log-level': { type: 'choice', choices: ['debug', 'info', 'warn', 'error'], default: 'info', description: 'How much is said while the run works' },
};
/** Inputs of actions that can comment. */
const commentSpecs = {
    comment: { type: 'boolean', description: 'Write the result as a comment on the pull request or merge request, one that each run updates; a comment that cannot be written is a warning' },
    token: { type: 'string', value: 'TOKEN', description: 'Token that may write comments; default: SLIPWAY_FORGE_TOKEN, then GITHUB_TOKEN or GITLAB_TOKEN' },
};
/** GitHub and GitLab are known by their own variables; everything else is a terminal. Only that one is loaded: the toolkit of GitHub is large. */
async function createRuntime({ env, cwd, json = false }, action, level) {
    const now = Date.now;
    if (env['GITHUB_ACTIONS'] === 'true')
        return (await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(6421), __webpack_require__.e(5648)]).then(__webpack_require__.bind(__webpack_require__, 75648))).createGithubRuntime({ env, now, level, json });
    if (env['GITLAB_CI'] === 'true')
        return (await __webpack_require__.e(/* import() */ 2136).then(__webpack_require__.bind(__webpack_require__, 12136))).createGitlabRuntime({ env, now, directory: env['CI_PROJECT_DIR'] ?? cwd, level, action });
    return (await __webpack_require__.e(/* import() */ 2075).then(__webpack_require__.bind(__webpack_require__, 32075))).createTerminalRuntime({ now, terminal: process.stderr.isTTY && env['CI'] === undefined, level });
}
/** An error of the machine, such as a full disk, that no code of ours has explained: not a bug. */
const isSystemError = (error) => typeof error === 'object' && error !== null && 'syscall' in error && /^E[A-Z0-9]+$/.test((0,errors/* errorCode */.CA)(error) ?? '');
const errorText = (error) => {
    if (isSystemError(error))
        return `${(0,errors/* errorMessage */.gJ)(error)} [${(0,errors/* errorCode */.CA)(error) ?? ''}]`;
    if (!((0,errors/* isSlipwayError */.qQ)(error)))
        return `${error instanceof Error ? error.stack ?? error.message : (0,errors/* errorMessage */.gJ)(error)}\nThis is a bug of slipway: please report it with the lines above.`;
    const place = error.location === undefined ? '' : `${(0,errors/* formatLocation */.j$)(error.location)}: `;
    const at = error.message.startsWith(place) ? '' : place; // an error of several lines says where in each
    return `${at}${error.message} [${error.code}]${error.hint === undefined ? '' : `\n  what to do: ${error.hint}`}`;
};
/** Processes end with the run, also when it is interrupted. */
const stoppableExec = (signal) => signal === undefined ? exec/* exec */.m0 : (file, args, options) => (0,exec/* exec */.m0)(file, args, { signal, ...options });
function outputText(value, cwd) {
    if (typeof value === 'string')
        return value;
    const inside = (0,external_node_path_.relative)(cwd, value.path);
    return inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside) ? value.path : inside === '' ? '.' : inside;
}
// No space or a read-only disk: nothing that the next try would find otherwise.
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EROFS']);
/** DR6. */
const exitCodeOfError = (error) => (0,errors/* isSlipwayError */.qQ)(error) ? error.exitCode : isSystemError(error) ? (fullCodes.has((0,errors/* errorCode */.CA)(error) ?? '') ? 2 : 3) : 70;
const codeOf = (error) => (0,errors/* isSlipwayError */.qQ)(error) ? error.code : isSystemError(error) ? (0,errors/* errorCode */.CA)(error) ?? '' : 'BUG';
/** What `--json` prints instead of a result: there is one document on stdout in any case. */
function formatErrorDocument(error) {
    const { location, hint } = (0,errors/* isSlipwayError */.qQ)(error) ? error : {};
    const about = { code: codeOf(error), message: (0,errors/* errorMessage */.gJ)(error), ...(location === undefined ? {} : { location }), ...(hint === undefined ? {} : { hint }) };
    return JSON.stringify({ error: about, exitCode: exitCodeOfError(error) }, null, 2);
}
/** Says an error on a runtime, as an annotation too when it has a place. */
async function reportError(error, runtime) {
    runtime.logger.error(errorText(error));
    const code = codeOf(error);
    await runtime.annotate([{
            code, severity: 'error', subject: code, message: (0,src_text/* plainText */.wh)((0,errors/* errorMessage */.gJ)(error)),
            ...((0,errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? { location: error.location } : {}),
            ...((0,errors/* isSlipwayError */.qQ)(error) && error.hint !== undefined ? { hint: error.hint } : {}),
        }]);
}
async function writeDocument(path, text) {
    try {
        await (0,atomic_file/* writeFileAtomic */.Zf)(path, text);
    }
    catch (cause) {
        throw new errors/* SlipwayError */.GQ('REPORT_UNWRITTEN', `the report cannot be written to ${path}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, hint: 'what was found is printed; free some space, or name another folder' });
    }
}
/** Comments when that was asked for; whatever goes wrong is a warning, the result stands (T76). */
async function comment({ marker, body }, { wanted, context, runtime, post }) {
    if (!wanted.comment)
        return;
    if (runtime.event.name !== 'pull_request' || post === undefined) {
        runtime.logger.info('no comment is written: the job does not run for a pull request');
        return;
    }
    try {
        await post({ marker, body: runtime.redact(body) }, { ...context, ...(wanted.token === undefined ? {} : { token: wanted.token }) });
    }
    catch (error) {
        runtime.logger.warn(`the comment could not be written: ${(0,errors/* errorMessage */.gJ)(error)}`);
    }
}
/** Runs an action through the door it came in by, tells everybody, and returns the exit code of DR6. */
async function invoke(action, options) {
    const { env, cwd, bundleUrl, json = false } = options;
    const source = (0,src_inputs/* chainInputs */.$A)(...(options.flags === undefined ? [] : [options.flags]), (0,src_inputs/* environmentInputs */.rg)(env));
    let runtime = await createRuntime(options, action.name, 'info');
    let printed = false;
    try {
        const common = (0,src_inputs/* readInputs */.Ko)(commonSpecs, source);
        if (common.logLevel !== 'info')
            runtime = await createRuntime(options, action.name, common.logLevel);
        const inputs = (0,src_inputs/* readInputs */.Ko)(action.specs, source);
        const wanted = 'comment' in action.specs ? (0,src_inputs/* readInputs */.Ko)(commentSpecs, source) : { comment: false, token: undefined };
        if (wanted.token !== undefined)
            runtime.addSecret(wanted.token);
        const context = {
            cwd, env, exec: stoppableExec(options.signal), logger: runtime.logger, now: () => new Date(), event: runtime.event,
            assetsDirectory: () => findAssets(bundleUrl, env), addSecret: (secret) => runtime.addSecret(secret),
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        };
        options.signal?.addEventListener('abort', () => runtime.logger.warn('stopping; a second signal ends it at once'), { once: true });
        const report = action.report(await action.run(inputs, context));
        const exitCode = (0,findings/* exitCodeOf */.F)(report.findings, common.failOn);
        const document = () => JSON.stringify(report.document, null, 2);
        // Said first: a full disk must not swallow what was found.
        if (json) {
            runtime.print(document());
            printed = true;
        }
        else if (report.verbatim === true)
            process.stdout.write(report.text);
        else if (report.text !== '')
            runtime.print(report.text);
        if (report.documentFile !== undefined)
            await writeDocument(report.documentFile, `${runtime.redact(document())}\n`);
        for (const { path, text } of report.files ?? [])
            await writeDocument(path, runtime.redact(text));
        await runtime.annotate(report.findings);
        if (report.summary !== '')
            await runtime.addSummary(report.summary);
        for (const [name, value] of Object.entries({ ...report.outputs, 'exit-code': String(exitCode) }))
            await runtime.setOutput(name, outputText(value, cwd));
        if (report.comment !== undefined)
            await comment(report.comment, { wanted, context, runtime, post: options.postComment });
        return exitCode;
    }
    catch (thrown) {
        // Whatever an interrupted run fails with, the interrupt is why.
        const error = options.signal?.aborted === true ? options.signal.reason : thrown;
        const exitCode = exitCodeOfError(error);
        try {
            await reportError(error, runtime);
            if (json && !printed)
                runtime.print(formatErrorDocument(error));
            await runtime.setOutput('exit-code', String(exitCode));
        }
        catch (second) {
            runtime.logger.warn(`the CI host cannot be told: ${(0,errors/* errorMessage */.gJ)(second)}`);
        }
        return exitCode;
    }
}
/**
 * `docker`'s own login file, from DOCKER_CONFIG or the home folder; undefined when there is none. One that cannot be read is
 * warned of, as docker does: what needs no login works without it.
 */
function readDockerConfig(env, logger) {
    const folder = env['DOCKER_CONFIG'] ?? (env['HOME'] === undefined ? undefined : `${env['HOME']}/.docker`);
    if (folder === undefined)
        return undefined;
    const path = `${folder}/config.json`;
    try {
        return { path, text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
    }
    catch (error) {
        const code = (0,errors/* errorCode */.CA)(error) ?? '';
        if (code !== 'ENOENT' && code !== 'ENOTDIR')
            logger.warn(`the logins of ${path} are not used, it cannot be read (${code}): registries are asked without them. DOCKER_CONFIG names another folder`);
        return undefined;
    }
}


/***/ }),

/***/ 18041:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ chainInputs),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   rg: () => (/* binding */ environmentInputs)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

const camelCase = (name) => name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const truths = new Map([...['true', 'yes', 'on', '1'].map((text) => [text, true]), ...['false', 'no', 'off', '0'].map((text) => [text, false])]);
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
            const value = truths.get(text.toLowerCase());
            if (value === undefined)
                problems.push(`${name} is "${text}", expected true or false`);
            return value ?? false;
        }
        case 'integer': {
            if (!/^-?\d{1,15}$/.test(text))
                problems.push(`${name} is "${text}", expected a whole number`);
            else if (spec.minimum !== undefined && Number(text) < spec.minimum)
                problems.push(`${name} is ${text}, expected ${spec.minimum} or more`);
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
        if (spec.neverEmpty === true && given?.length === 0)
            problems.push(`${name} is given without a value`);
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

/***/ 30067:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cd: () => (/* binding */ openAtomicFile),
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic),
/* harmony export */   zR: () => (/* binding */ syncDirectory)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



/** Makes the names in a folder durable: what was renamed into it is there after a crash. */
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
    catch (error) {
        // Node names no file when a write fails
        if (error instanceof Error && !error.message.includes(path))
            error.message += `, writing ${path}`;
        throw error;
    }
    finally {
        await file.abort();
    }
}


/***/ }),

/***/ 37638:
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
    // by its shape, as errorCode
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
    return typeof message === 'string' ? message : String(error);
}
/** The `code` of a Node or Slipway error, such as `ENOENT`. */
function errorCode(error) {
    // not instanceof: Node's own errors are of another realm inside a VM context, as test runners use
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : undefined;
}


/***/ }),

/***/ 96192:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cI: () => (/* binding */ ExecError),
/* harmony export */   m0: () => (/* binding */ exec),
/* harmony export */   y3: () => (/* binding */ openProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);


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
const exec = async (file, args, options) => run((await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23))).spawn, file, args, options); // loaded here: many commands start no process (DR18)
const run = (spawn, ...[file, args, options]) => new Promise((resolve, reject) => {
    const { cwd, env, input, signal, timeoutMs = 600_000, maxOutputBytes = 256 * 2 ** 20, okExitCodes = [0], onOutput } = options;
    if (signal?.aborted === true) {
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        return;
    }
    const child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
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
        // Node says ENOENT of the program also when it is the working directory that is not there.
        const homeless = cwd !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true;
        const missing = !homeless && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === 'ENOENT';
        reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED', homeless ? `there is no folder ${cwd}` : missing ? `cannot run ${file}: it is not installed` : `cannot run ${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, { exitCode: null, stderr: '' }, { cause: error }));
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
const openProcess = async (file, args, { cwd, env, signal }) => {
    const { spawn } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 31421, 23));
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
        const child = spawn(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
        let err = '';
        child.stderr.on('data', (chunk) => { if (err.length < 65_536)
            err += chunk.toString('utf8'); });
        child.stdin.on('error', () => undefined); // that it has ended is told by `ended`
        const kill = () => {
            try {
                if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
                    process.kill(-child.pid, 'SIGKILL');
            }
            catch { /* it has ended already */ }
        };
        signal?.addEventListener('abort', kill, { once: true });
        const ended = new Promise((done) => {
            child.on('close', (exitCode) => { signal?.removeEventListener('abort', kill); done(exitCode); });
        });
        child.on('spawn', () => resolve({ stdin: child.stdin, stdout: child.stdout, said: () => err, ended, kill }));
        child.on('error', (error) => {
            const missing = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorCode */ .CA)(error) === 'ENOENT';
            reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED', missing ? `cannot run ${file}: it is not installed` : `cannot run ${file}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error)}`, { exitCode: null, stderr: '' }, { cause: error }));
        });
    });
};


/***/ }),

/***/ 15603:
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

/***/ 76158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   By: () => (/* binding */ formatMarkdownTable),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   IN: () => (/* binding */ cutText),
/* harmony export */   X: () => (/* binding */ escapeXml),
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
        .replace(/^([^\S\n]*)(::|##\[)/gm, '$1\u200b$2');
}
/** Foreign text no longer than `max` characters, cut at a blank: of a secret that would be cut, a part stays behind that nobody recognises and hides. */
function cutText(text, max) {
    return text.length <= max ? text : `${text.slice(0, max).replace(/\S+$/, '')}…`;
}
// XML 1.0 has no place for these, not even escaped. @see https://www.w3.org/TR/xml/#charsets
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const xmlEscapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };
/** Foreign text as the value of an XML attribute or as content. */
function escapeXml(text) {
    return plainText(text).replace(notXml, '\ufffd').replace(/[&<>"'\n\r\t]/g, (character) => xmlEscapes[character] ?? '');
}
/** Foreign text inside Markdown: no markup, no HTML, no mention, one line. */
function escapeMarkdown(text) {
    return plainText(text).replace(/\s+/g, (blank) => blank.includes('\n') ? ' ' : blank).replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/@/g, '@\u200b').replace(/(https?):\/\//gi, '$1:\u200b//').replace(/\b(www)\./gi, '$1\u200b.');
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
