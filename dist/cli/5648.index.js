export const id = 5648;
export const ids = [5648];
export const modules = {

/***/ 75648:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createGithubRuntime: () => (/* binding */ createGithubRuntime)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96421);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10796);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15603);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(76158);
/* harmony import */ var _logger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1820);




const maxSummaryBytes = 1_000_000;
/** GitHub shows ten annotations of a kind per step; the rest is in the summary and in report.json. */
const maxAnnotations = 10;
const events = {
    pull_request: 'pull_request', pull_request_target: 'pull_request', push: 'push', schedule: 'schedule', workflow_dispatch: 'manual',
    issue_comment: 'comment', pull_request_review: 'review',
    // Gitea has events of its own for the same
    pull_request_comment: 'comment', pull_request_approved: 'review', pull_request_rejected: 'review',
};
const property = (value, name) => (typeof value === 'object' && value !== null ? value[name] : undefined);
function readPayload({ GITHUB_EVENT_PATH: path }) {
    try {
        return path === undefined ? undefined : JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Only the payload has the commit of the branch: GITHUB_SHA is its merge. @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#pull_request */
function readHead({ GITHUB_HEAD_REF: branch }, payload) {
    if (branch === undefined || branch === '')
        return {};
    const head = property(property(payload, 'pull_request'), 'head');
    const commit = property(head, 'sha');
    const isFork = property(property(head, 'repo'), 'full_name') !== property(property(payload, 'repository'), 'full_name');
    return typeof commit === 'string' && !isFork ? { head: { branch, shortCommit: commit.slice(0, 7) } } : {};
}
/** A comment on a pull request is one on an issue that has `pull_request`. @see https://docs.github.com/en/webhooks/webhook-events-and-payloads#issue_comment */
function readPullRequest(payload) {
    const issue = property(payload, 'issue');
    const number = property(property(payload, 'pull_request'), 'number') ?? (property(issue, 'pull_request') == null ? undefined : property(issue, 'number'));
    return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? { pullRequest: number } : {};
}
function readEvent(env) {
    const tag = env['GITHUB_REF_TYPE'] === 'tag' ? env['GITHUB_REF_NAME'] : undefined;
    const branch = env['GITHUB_REF_TYPE'] === 'branch' ? env['GITHUB_REF_NAME'] : undefined;
    const payload = readPayload(env);
    return {
        name: tag !== undefined ? 'tag' : events[env['GITHUB_EVENT_NAME'] ?? ''] ?? 'other',
        ...(env['GITHUB_REPOSITORY'] === undefined ? {} : { repository: env['GITHUB_REPOSITORY'] }),
        ...(env['GITHUB_SERVER_URL'] === undefined ? {} : { serverUrl: env['GITHUB_SERVER_URL'] }),
        ...(env['GITHUB_SHA'] === undefined ? {} : { commit: env['GITHUB_SHA'], shortCommit: env['GITHUB_SHA'].slice(0, 7) }),
        ...(branch === undefined ? {} : { branch }),
        ...(tag === undefined ? {} : { gitTag: tag }),
        ...(env['GITHUB_JOB'] === undefined ? {} : { job: env['GITHUB_JOB'] }),
        ...(env['GITHUB_BASE_REF'] === undefined || env['GITHUB_BASE_REF'] === '' ? {} : { base: env['GITHUB_BASE_REF'] }),
        ...readPullRequest(payload), ...readHead(env, payload),
    };
}
/** At most so many bytes of a text, without half a character. */
const cutText = (text, bytes) => new TextDecoder().decode(Buffer.from(text).subarray(0, bytes), { stream: true });
/** A job of GitHub Actions; the only user of `@actions/core`. */
function createGithubRuntime({ env, now, level, json = false }) {
    const redactor = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .createRedactor */ .l)();
    const logger = (0,_logger_js__WEBPACK_IMPORTED_MODULE_3__/* .createLineLogger */ .X)({ write: (text) => (json ? process.stderr : process.stdout).write(text), redact: redactor.redact, now, level: level ?? (_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .isDebug */ ._o() ? 'debug' : 'info') });
    const show = { error: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e, info: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .notice */ .lm };
    return {
        kind: 'github', logger, event: readEvent(env),
        addSecret(secret) {
            redactor.add(secret);
            for (const line of secret.split(/\r?\n/)) {
                if (line.trim() === '')
                    continue;
                if (json)
                    process.stderr.write(`::add-mask::${line.replaceAll('%', '%25')}\n`);
                else
                    _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq(line);
            }
        },
        redact: redactor.redact,
        setOutput(name, value) {
            if (env['GITHUB_OUTPUT'] !== undefined)
                _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, redactor.redact(value));
            return Promise.resolve();
        },
        annotate(findings) {
            if (json)
                return Promise.resolve();
            const shown = {};
            for (const finding of (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .sortFindings */ .T)(findings)) {
                shown[finding.severity] = (shown[finding.severity] ?? 0) + 1;
                if ((shown[finding.severity] ?? 0) > maxAnnotations)
                    continue;
                const { file, line, column } = finding.location ?? {};
                show[finding.severity](redactor.redact((0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)([finding.message, finding.hint].filter((text) => text !== undefined).join('\n'))), {
                    title: redactor.redact(finding.subject === finding.code ? finding.code : `${finding.code}: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(finding.subject)}`),
                    ...(file === undefined ? {} : { file }), ...(line === undefined ? {} : { startLine: line }), ...(column === undefined ? {} : { startColumn: column }),
                });
            }
            return Promise.resolve();
        },
        async addSummary(markdown) {
            if (env['GITHUB_STEP_SUMMARY'] === undefined)
                return;
            const text = redactor.redact(markdown);
            const fits = Buffer.byteLength(text) <= maxSummaryBytes;
            await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(fits ? text : `${cutText(text, maxSummaryBytes - 200)}\n\n*cut: the whole is in report.json*`, true).write();
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
