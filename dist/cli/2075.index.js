export const id = 2075;
export const ids = [2075];
export const modules = {

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

/***/ 32075:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTerminalRuntime: () => (/* binding */ createTerminalRuntime)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10796);
/* harmony import */ var _logger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1820);


/** A person's terminal, or any CI that is not known by name (Jenkins): lines on stderr, the result on stdout. */
function createTerminalRuntime({ now, terminal, level }) {
    const redactor = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .createRedactor */ .l)();
    return {
        kind: 'terminal',
        logger: (0,_logger_js__WEBPACK_IMPORTED_MODULE_1__/* .createLineLogger */ .X)({ write: (text) => process.stderr.write(text), redact: redactor.redact, now, terminal, ...(level === undefined ? {} : { level }) }),
        event: { name: 'other' },
        addSecret: redactor.add,
        redact: redactor.redact,
        setOutput: () => Promise.resolve(),
        annotate: () => Promise.resolve(),
        addSummary: () => Promise.resolve(),
        print: (text) => { process.stdout.write(`${redactor.redact(text)}\n`); },
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
