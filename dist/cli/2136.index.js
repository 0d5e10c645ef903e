export const id = 2136;
export const ids = [2136];
export const modules = {

/***/ 12136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGitlabRuntime: () => (/* binding */ createGitlabRuntime)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76158);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10796);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37638);
/* harmony import */ var _logger_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1820);





/** @see https://docs.gitlab.com/ci/variables/predefined_variables/#predefined-variables-for-merge-request-pipelines */
function readHead(env) {
    const branch = env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'];
    // Set for merged results only, whose commit is another one.
    const commit = env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'] || env['CI_COMMIT_SHA'];
    const isFork = env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'] !== env['CI_MERGE_REQUEST_PROJECT_ID'];
    return branch === undefined || commit === undefined || isFork ? {} : { head: { branch, shortCommit: commit.slice(0, 8) } };
}
function readEvent(env) {
    const tag = env['CI_COMMIT_TAG'];
    const source = env['CI_PIPELINE_SOURCE'];
    const name = tag !== undefined ? 'tag' : source === 'merge_request_event' ? 'pull_request' : source === 'push' ? 'push' : source === 'schedule' ? 'schedule' : source === 'web' ? 'manual' : 'other';
    return {
        name,
        ...(env['CI_PROJECT_PATH'] === undefined ? {} : { repository: env['CI_PROJECT_PATH'] }),
        ...(env['CI_SERVER_URL'] === undefined ? {} : { serverUrl: env['CI_SERVER_URL'] }),
        ...(env['CI_COMMIT_SHA'] === undefined ? {} : { commit: env['CI_COMMIT_SHA'], shortCommit: env['CI_COMMIT_SHORT_SHA'] ?? env['CI_COMMIT_SHA'].slice(0, 8) }),
        ...(env['CI_COMMIT_BRANCH'] === undefined ? {} : { branch: env['CI_COMMIT_BRANCH'] }),
        ...(tag === undefined ? {} : { gitTag: tag }),
        ...(/^[1-9]\d{0,11}$/.test(env['CI_MERGE_REQUEST_IID'] ?? '') ? { pullRequest: Number(env['CI_MERGE_REQUEST_IID']) } : {}),
        ...(env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] === undefined ? {} : { base: env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'] }),
        ...(env['CI_JOB_NAME'] === undefined ? {} : { job: env['CI_JOB_NAME'] }),
        ...readHead(env),
    };
}
const severities = { error: 'critical', warning: 'minor', info: 'info' };
/** One entry of a code quality report. @see https://docs.gitlab.com/ci/testing/code_quality/ */
function codeQuality(finding) {
    const path = finding.location?.file ?? 'slipway.yaml';
    return {
        description: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(`${finding.code}: ${finding.message}`), check_name: finding.code, severity: severities[finding.severity],
        fingerprint: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update([path, finding.code, finding.subject].join('\0')).digest('hex'),
        location: { path, lines: { begin: finding.location?.line ?? 1 } },
    };
}
/** What an earlier command of the same job wrote; nothing when it cannot be read. */
async function readEntries(file) {
    try {
        const entries = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
        return Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'object' && entry !== null && 'fingerprint' in entry) : [];
    }
    catch {
        return [];
    }
}
const startOfFile = async (file) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file).catch(() => Buffer.alloc(0))).length === 0;
/**
 * A GitLab job. Outputs go to the dotenv file `slipway.env`, as `SLIPWAY_<ACTION>_<OUTPUT>` so that no input of a later
 * job is read from them; findings to `gl-code-quality-report.json`, the
 * summary to `slipway-summary.md`, all in the job's directory: the job declares them as reports and artifacts.
 * Several commands of one job add to the same files.
 */
function createGitlabRuntime({ env, now, directory, level, action }) {
    const redactor = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .createRedactor */ .l)();
    const logger = (0,_logger_js__WEBPACK_IMPORTED_MODULE_5__/* .createLineLogger */ .X)({ write: (text) => process.stderr.write(text), redact: redactor.redact, now, ...(level === undefined ? {} : { level }) });
    return {
        kind: 'gitlab', logger, event: readEvent(env),
        addSecret: redactor.add,
        redact: redactor.redact,
        async setOutput(name, value) {
            // dotenv has one line per variable: a line break would make a second one.
            if (/[\r\n]/.test(value))
                throw new _slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .SlipwayError */ .GQ('OUTPUT_INVALID', `output ${name} has a line break, which a dotenv report cannot hold`, { exitCode: 70 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'slipway.env'), `SLIPWAY_${`${action}-${name}`.toUpperCase().replaceAll('-', '_')}=${redactor.redact(value)}\n`);
        },
        async annotate(findings) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'gl-code-quality-report.json');
            const entries = findings.map(codeQuality);
            const known = new Set(entries.map(({ fingerprint }) => fingerprint));
            const earlier = (await readEntries(file)).filter(({ fingerprint }) => !known.has(fingerprint));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(file, `${redactor.redact(JSON.stringify([...entries, ...earlier], null, 1))}\n`);
        },
        async addSummary(markdown) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, 'slipway-summary.md');
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(file, `${await startOfFile(file) ? '' : '\n\n'}${redactor.redact(markdown)}`);
        },
        print: (text) => { process.stdout.write(`${redactor.redact(text)}\n`); },
    };
}


/***/ }),

/***/ 1820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ createLineLogger)
/* harmony export */ });
/* unused harmony export logLevels */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76158);

const logLevels = ['debug', 'info', 'warn', 'error'];
const amountText = (amount, unit) => unit === 'bytes' ? (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatBytes */ .z3)(amount) : String(amount);
/** A logger of plain lines; on a terminal long work shows a bar, elsewhere a line every ten seconds. */
function createLineLogger({ write, level = 'info', redact, now, terminal = false }) {
    const least = logLevels.indexOf(level);
    let bar = '';
    const clear = () => { if (bar !== '') {
        write(`\r${' '.repeat(bar.length)}\r`);
        bar = '';
    } };
    const line = (at, prefix, text) => {
        if (logLevels.indexOf(at) < least)
            return;
        clear();
        write(`${prefix}${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(redact(text))}\n`);
    };
    const progress = (label, { total, unit = 'items' } = {}) => {
        const start = now();
        let amount = 0;
        let shown = start;
        const describe = () => {
            const share = total === undefined || total === 0 ? '' : ` ${'█'.repeat(Math.floor(20 * Math.min(1, amount / total))).padEnd(20, '░')}`;
            const of = total === undefined ? '' : ` of ${amountText(total, unit)}`;
            return terminal ? `  ${label}${share} ${amountText(amount, unit)}${of}` : `  ${label}: ${amountText(amount, unit)}${of} after ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(now() - start)}`;
        };
        return {
            advance(more) {
                amount += more;
                const time = now();
                if (least > logLevels.indexOf('info') || time - shown < (terminal ? 100 : 10_000))
                    return;
                shown = time;
                if (!terminal) {
                    line('info', '', describe());
                    return;
                }
                const text = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(describe()).slice(0, 100);
                write(`\r${text.padEnd(bar.length)}`);
                bar = text;
            },
            done(text) {
                clear();
                if (text !== undefined)
                    line('info', '  ', text);
            },
        };
    };
    return {
        debug: (text) => line('debug', '  debug: ', text),
        info: (text) => line('info', '  ', text),
        warn: (text) => line('warn', '  warning: ', text),
        error: (text) => line('error', 'error: ', text),
        step: (text) => line('info', '', text),
        progress,
    };
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


/***/ })

};
