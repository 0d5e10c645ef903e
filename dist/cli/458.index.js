export const id = 458;
export const ids = [458];
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

/***/ 50458:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commentSpecs: () => (/* reexport */ action/* commentSpecs */.qh),
  commonSpecs: () => (/* reexport */ action/* commonSpecs */.W_),
  createStopSignal: () => (/* reexport */ createStopSignal),
  describeJobRun: () => (/* reexport */ job_run/* describeJobRun */._),
  exitCodeOfError: () => (/* reexport */ action/* exitCodeOfError */.LL),
  formatErrorDocument: () => (/* reexport */ action/* formatErrorDocument */.H9),
  formatFindings: () => (/* reexport */ findings_text/* formatFindings */.e),
  invoke: () => (/* reexport */ action/* invoke */.lA),
  readDockerConfig: () => (/* reexport */ action/* readDockerConfig */.TO),
  readInputs: () => (/* reexport */ inputs/* readInputs */.Ko),
  registrySpecs: () => (/* reexport */ action/* registrySpecs */.ah),
  uploadSpecs: () => (/* reexport */ action/* uploadSpecs */.Wk)
});

// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/ci/src/inputs.ts
var inputs = __webpack_require__(18041);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/ci/src/job-run.ts
var job_run = __webpack_require__(25909);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
;// CONCATENATED MODULE: ./packages/ci/src/stop-signal.ts



/**
 * Lets a run clean up after itself: processes that it started end, temporary files go. A second signal ends the process at
 * once, and so does the end of the grace, in milliseconds: CI hosts kill after some seconds.
 */
function createStopSignal(target, { graceMs = 5000 } = {}) {
    const controller = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, controller.signal); // every request of a run listens to it
    let stoppedWith;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        target.on(name, () => {
            const exitCode = 128 + external_node_os_.constants.signals[name];
            if (stoppedWith !== undefined) {
                target.exit(exitCode);
                return;
            }
            stoppedWith = exitCode;
            controller.abort(new errors/* SlipwayError */.GQ('INTERRUPTED', `stopped by ${name}`, { exitCode: 3 }));
            setTimeout(() => target.exit(exitCode), graceMs).unref();
        });
    }
    return { signal: controller.signal, exitCodeOf: (exitCode) => exitCode === 0 ? 0 : stoppedWith ?? exitCode };
}

;// CONCATENATED MODULE: ./packages/ci/src/index.ts








/***/ }),

/***/ 25909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ describeJobRun)
/* harmony export */ });
function githubRun(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: pipeline, GITHUB_RUN_ATTEMPT: attempt } = env;
    const isTag = env['GITHUB_REF_TYPE'] === 'tag';
    return {
        branch: isTag ? undefined : env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'], tag: isTag ? env['GITHUB_REF_NAME'] : undefined, commit: env['GITHUB_SHA'], repository, pipeline, job: env['GITHUB_JOB'],
        runUrl: server === undefined || repository === undefined || pipeline === undefined ? undefined : `${server}/${repository}/actions/runs/${pipeline}${attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`}`,
        actor: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'],
    };
}
/** @see https://docs.gitlab.com/ci/variables/predefined_variables/ */
const gitlabRun = (env) => ({
    branch: env['CI_COMMIT_BRANCH'] ?? env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], tag: env['CI_COMMIT_TAG'], commit: env['CI_COMMIT_SHA'], repository: env['CI_PROJECT_PATH'],
    pipeline: env['CI_PIPELINE_ID'], job: env['CI_JOB_ID'], runUrl: env['CI_JOB_URL'] ?? env['CI_PIPELINE_URL'], actor: env['GITLAB_USER_LOGIN'],
});
/** What the environment says of the run. Gitea and act speak as GitHub does. */
function describeJobRun(env) {
    const run = env['GITHUB_ACTIONS'] === 'true' ? githubRun(env) : env['GITLAB_CI'] === 'true' ? gitlabRun(env) : {};
    return Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined && value !== ''));
}


/***/ })

};
