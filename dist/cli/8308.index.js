export const id = 8308;
export const ids = [8308];
export const modules = {

/***/ 4911:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createTemplate: () => (/* binding */ createTemplate)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6442);
/* harmony import */ var _slipway_helm__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3814);
/* harmony import */ var _template_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1709);





async function readValues(path, cwd, host) {
    if (path === '-')
        return { path, data: Buffer.from(await host.readInput()) };
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path))
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('INPUT_INVALID', `values are read from files, not from ${path}`, { hint: 'download it first' });
    try {
        return { path, data: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path)) };
    }
    catch (cause) {
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('VALUES_NOT_FOUND', `cannot read the values file ${path} (${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorCode */ .CA)(cause) ?? 'unknown error'})`, { cause });
    }
}
/** `slipway template NAME CHART`: what `helm template` prints, byte for byte, so it goes to stdout as it is. */
function createTemplate(host) {
    return {
        name: 'template', title: 'Render a chart as helm template does, with the embedded engine', specs: _template_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .templateSpecs */ .h,
        async run(inputs, { cwd, logger, assetsDirectory }) {
            const chart = await (0,_slipway_helm__WEBPACK_IMPORTED_MODULE_4__/* .loadChartDirectory */ ._)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, inputs.chart));
            const values = [];
            for (const path of inputs.values)
                values.push(await readValues(path, cwd, host));
            const engine = await (0,_slipway_helm__WEBPACK_IMPORTED_MODULE_5__/* .createEnginePool */ .D)({ assetsDir: assetsDirectory(), workers: 1 });
            try {
                const rendered = await engine.render(chart, {
                    releaseName: inputs.name, namespace: inputs.namespace, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }),
                    apiVersions: inputs.apiVersions, includeCrds: inputs.includeCrds, noHooks: inputs.noHooks, skipTests: inputs.skipTests, isUpgrade: inputs.isUpgrade,
                    values, set: inputs.set, setString: inputs.setString, setJson: inputs.setJson, setLiteral: inputs.setLiteral,
                });
                for (const warning of rendered.warnings)
                    logger.warn(warning);
                return rendered;
            }
            finally {
                await engine.close();
            }
        },
        report: ({ chart, objects, text, notes, warnings }) => ({
            findings: [], outputs: {}, summary: '', text, verbatim: true, document: { chart, objects, notes, warnings },
        }),
    };
}


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);


class YamlError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ {
    name = 'YamlError';
}
/**
 * The first line where collections nest deeper than `maxDepth`, told from the tokens alone: the parser recurses and
 * aborts the whole process on deep nesting, so this runs before it. Brackets in scalars and comments are no tokens.
 * @see https://yaml.org/spec/1.2.2/#61-indentation-spaces
 */
function findTooDeep(text, maxDepth) {
    let line = 1;
    let column = 0;
    let flow = 0;
    let lineStart = true;
    let scalar = false;
    // Columns where the open block collections began.
    const blocks = [];
    for (const token of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        const first = token.charAt(0);
        if (!scalar && (token === '\u001f' || token === '\u0002' || token === '\ufeff')) {
            scalar = token === '\u001f';
            continue;
        } // marks, not text
        if (!scalar && token === '\u0018') {
            flow = 0;
            continue;
        } // the end of a flow collection that was never closed
        const isBlank = !scalar && (first === ' ' || first === '\t' || first === '\n' || first === '\r' || first === '#');
        if (!isBlank && flow === 0 && (lineStart || token === '-' || token === '?')) {
            while ((blocks.at(-1) ?? -1) >= column)
                blocks.pop();
            blocks.push(column);
            lineStart = false;
        }
        if (!scalar && (token === '[' || token === '{'))
            flow += 1;
        if (!scalar && (token === ']' || token === '}'))
            flow = Math.max(0, flow - 1);
        if (flow + blocks.length > maxDepth)
            return line;
        scalar = false;
        const breaks = token.split('\n').length - 1;
        line += breaks;
        column = breaks === 0 ? column + token.length : token.length - token.lastIndexOf('\n') - 1;
        if (breaks > 0)
            lineStart = true;
    }
    return undefined;
}
/** Parses a YAML file that people edit. @throws {YamlError} with file, line and column */
function parseYaml(text, file, { maxBytes = 8 * 2 ** 20, maxDepth = 200 } = {}) {
    if (Buffer.byteLength(text) > maxBytes)
        throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, { location: { file } });
    const line = findTooDeep(text, maxDepth);
    if (line !== undefined)
        throw new YamlError('YAML_TOO_DEEP', `${file} nests deeper than ${maxDepth} levels`, { location: { file, line } });
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, version: '1.2', stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line: row, col } = lineCounter.linePos(error.pos[0]);
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${error.message}`, { location: { file, line: row, column: col } });
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: 100 });
    }
    catch (cause) {
        throw new YamlError('YAML_TOO_LARGE', `${file} expands too many aliases`, { location: { file }, cause });
    }
    const locate = (path) => {
        for (let length = path.length; length >= 0; length -= 1) {
            const part = path.slice(0, length);
            const parent = length === 0 ? undefined : document.getIn(part.slice(0, -1), true);
            // The key of a map entry says the place better than its value, which may start lines below.
            const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent) ? parent.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(item) && String(item.key) === String(part.at(-1))) : undefined;
            const node = pair?.key ?? (length === 0 ? document.contents : document.getIn(part, true));
            if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range) {
                const { line: row, col } = lineCounter.linePos(node.range[0]);
                return { file, line: row, column: col };
            }
        }
        return { file };
    };
    return { file, document, value, locate };
}
/** One error that lists every place where a file does not have the expected form. */
function shapeError(yaml, issues) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []) });
}


/***/ })

};
