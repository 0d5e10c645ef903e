export const id = 4296;
export const ids = [4296];
export const modules = {

/***/ 97070:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ parseArguments),
/* harmony export */   _: () => (/* binding */ commandLineSpecs)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31019);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);

/** Flags of the command line itself; an action does not have them as inputs. */
const commandLineSpecs = {
    json: { type: 'boolean', description: 'Print one JSON document on stdout; everything else goes to stderr' },
    help: { type: 'boolean', short: 'h', description: 'Show this help' },
};
/**
 * Reads `--name value`, `--name=value`, `--boolean`, `--name` of a flag that may stand alone, `--no-boolean`, `-x value` and positional values; after `--`
 * everything is positional. Values are checked later, where those of the environment are.
 * @throws {SlipwayError} USAGE with every problem of the line
 */
function parseArguments(argv, { command, specs, refused = {} }) {
    const known = new Map(Object.entries({ ...commandLineSpecs, ...specs }));
    const shorts = new Map([...known].flatMap(([name, { short }]) => short === undefined ? [] : [[short, name]]));
    const values = new Map();
    const positional = [];
    const problems = [];
    const add = (name, value) => { values.set(name, [...(values.get(name) ?? []), value]); };
    for (let at = 0; at < argv.length; at += 1) {
        const argument = argv[at] ?? '';
        if (argument === '--') {
            positional.push(...argv.slice(at + 1));
            break;
        }
        if (!argument.startsWith('-') || argument === '-') {
            positional.push(argument);
            continue;
        }
        const [, dashes = '', written = '', inline] = /^(--?)([^=]*)(?:=([\s\S]*))?$/.exec(argument) ?? [];
        const typed = dashes === '-' ? shorts.get(written) ?? written : written;
        const negated = !known.has(typed) && typed.startsWith('no-') && known.get(typed.slice(3))?.type === 'boolean';
        const name = negated ? typed.slice(3) : typed;
        const spec = dashes === '-' && !shorts.has(written) ? undefined : known.get(name);
        if (spec === undefined) {
            const reason = Object.hasOwn(refused, typed) ? refused[typed] : undefined;
            const near = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .q)(typed, [...known.keys()]);
            problems.push(reason === undefined ? `${dashes}${written} is no flag of slipway ${command}${near === undefined ? '' : `: did you mean --${near}?`}` : `${dashes}${written} is not supported: ${reason}`);
            // What follows an unknown flag is probably its value, not a positional.
            if (inline === undefined && at + 1 < argv.length && argv[at + 1]?.startsWith('-') === false)
                at += 1;
        }
        else if (negated) {
            if (inline === undefined)
                add(name, 'false');
            else
                problems.push(`--${typed} takes no value`);
        }
        else if (inline !== undefined) {
            add(name, inline);
        }
        else if (spec.type === 'boolean') {
            add(name, 'true');
        }
        else {
            const value = argv[at + 1];
            if (spec.bare !== undefined && (value === undefined || value.startsWith('-')))
                add(name, spec.bare);
            else if (value === undefined || value.startsWith('--'))
                problems.push(`--${name} needs a value: --${name} ${spec.value ?? 'VALUE'}${value === undefined ? '' : ` (one that starts with -- is written --${name}=${value})`}`);
            else {
                add(name, value);
                at += 1;
            }
        }
    }
    assignPositional(positional, specs, add, problems);
    const isOn = (name) => (values.get(name)?.at(-1) ?? 'false') === 'true';
    const help = isOn('help');
    if (problems.length > 0 && !help)
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('USAGE', problems.join('\n'), { hint: `slipway ${command} --help lists the flags` });
    return { flags: { get: (name) => values.get(name) }, json: isOn('json'), help };
}
/** Gives positional values to their specs in order; optional ones get a value only when there are enough for the required ones. */
function assignPositional(given, specs, add, problems) {
    const slots = Object.entries(specs).filter(([, spec]) => spec.positional === true);
    let required = slots.filter(([, spec]) => spec.required === true).length;
    let left = [...given];
    for (const [name, spec] of slots) {
        if (spec.required === true)
            required -= 1;
        else if (left.length <= required)
            continue;
        const count = spec.type === 'list' ? left.length - required : 1;
        for (const value of left.slice(0, count))
            add(name, value);
        left = left.slice(count);
    }
    if (left.length > 0)
        problems.push(`${left.map((value) => `"${value}"`).join(', ')}: ${slots.length === 0 ? 'this command takes no such argument' : 'too many arguments'}`);
}


/***/ }),

/***/ 44296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCli: () => (/* binding */ runCli)
/* harmony export */ });
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81719);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31019);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76158);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97070);



function getCommand(commands, name) {
    const command = commands.find((one) => one.name === name);
    if (command !== undefined)
        return command;
    const near = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .q)(name, commands.map((one) => one.name));
    throw new _slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('USAGE', `"${name}" is no command of slipway${near === undefined ? '' : `: did you mean "slipway ${near}"?`}`, { hint: 'slipway --help lists the commands' });
}
// Also of a line that cannot be read otherwise.
const asksForJson = (argv) => argv.includes('--json') || argv.includes('--json=true');
/** Runs one command line and returns its exit code (DR6). */
async function runCli(options) {
    const { argv, commands, write, writeError } = options;
    try {
        const [first, ...rest] = argv;
        if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
            const { formatCommandHelp, formatHelp, helpDocument } = await __webpack_require__.e(/* import() */ 6027).then(__webpack_require__.bind(__webpack_require__, 46027));
            const [topic] = rest.filter((argument) => !argument.startsWith('-'));
            if (rest.includes('--json'))
                write(`${JSON.stringify(helpDocument(commands), null, 2)}\n`);
            else
                write(`${topic === undefined ? formatHelp(commands) : formatCommandHelp(getCommand(commands, topic))}\n`);
            return 0;
        }
        const command = getCommand(commands, first);
        const { flags, json, help } = (0,_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .parseArguments */ .W)(rest, { command: command.name, specs: command.specs, refused: command.refused });
        if (help) {
            const { formatCommandHelp } = await __webpack_require__.e(/* import() */ 6027).then(__webpack_require__.bind(__webpack_require__, 46027));
            write(`${formatCommandHelp(command)}\n`);
            return 0;
        }
        const { env, cwd, bundleUrl, signal } = options;
        return await command.run({ env, cwd, bundleUrl, flags, json, signal }, options);
    }
    catch (error) {
        const text = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .isSlipwayError */ .qQ)(error) ? `${error.message} [${error.code}]${error.hint === undefined ? '' : `\n  what to do: ${error.hint}`}` : error instanceof Error ? error.stack ?? error.message : (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .errorMessage */ .gJ)(error);
        writeError(`error: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .plainText */ .wh)(text)}\n`);
        if (asksForJson(argv))
            write(`${(0,_slipway_ci__WEBPACK_IMPORTED_MODULE_4__/* .formatErrorDocument */ .H9)(error)}\n`);
        return (0,_slipway_ci__WEBPACK_IMPORTED_MODULE_4__/* .exitCodeOfError */ .LL)(error);
    }
}


/***/ }),

/***/ 31019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/** Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`. */
function distance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
    for (let i = 1; i <= a.length; i += 1) {
        const row = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const at = (up, left) => (up === 0 ? row : rows[i - up])?.[j - left] ?? Number.POSITIVE_INFINITY;
            const same = a[i - 1] === b[j - 1];
            const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
            row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, at(1, 1) + (same ? 0 : 1), swapped ? at(2, 2) + 1 : Number.POSITIVE_INFINITY));
        }
        rows.push(row);
    }
    return rows[a.length]?.[b.length] ?? Number.POSITIVE_INFINITY;
}
/** The known name that `typed` was most likely meant to be; undefined when none is near. */
function findNearest(typed, known) {
    const word = typed.slice(0, 60);
    const ranked = known.map((name) => ({ name, edits: word.length > 3 && name.startsWith(word) ? 1 : distance(word, name) })).sort((a, b) => a.edits - b.edits);
    const [best] = ranked;
    return best !== undefined && best.edits <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}


/***/ })

};
