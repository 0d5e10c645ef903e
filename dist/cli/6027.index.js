export const id = 6027;
export const ids = [6027];
export const modules = {

/***/ 46027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   formatCommandHelp: () => (/* binding */ formatCommandHelp),
/* harmony export */   formatHelp: () => (/* binding */ formatHelp),
/* harmony export */   helpDocument: () => (/* binding */ helpDocument)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76158);
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97070);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89838);



const width = 110;
const exitCodes = `Exit codes:
  0   done, no findings that count (see --fail-on)
  1   findings
  2   bad input or configuration
  3   could not look: a registry, a host or a file did not answer; nothing is called missing
  70  a bug of slipway: please report it`;
const variables = `Environment:
  SLIPWAY_<NAME>          the value of --<name> when the flag is not given: SLIPWAY_FAIL_ON=never
  INPUT_<NAME>            the same, as GitHub hands inputs to an action; it comes before SLIPWAY_<NAME>
  SLIPWAY_AUTH_<HOST>     login of a registry or storage, "user:password" or a token; HOST in capitals,
                          with its port where it has one, and _ for all else: SLIPWAY_AUTH_HARBOR_SITE_8443
  SLIPWAY_SSH_KEY_FILE, SLIPWAY_SSH_KNOWN_HOSTS   private key and known hosts for sftp:// storages; else those of ssh
  SLIPWAY_FORGE_TOKEN     token for comments on pull requests; else GITHUB_TOKEN or GITLAB_TOKEN
  DOCKER_CONFIG           folder of docker's config.json, whose logins are used too
  SLIPWAY_ASSETS          folder of the engine, when dist/ is not kept whole
  GITHUB_ACTIONS, GITLAB_CI   set by the CI host; results are then shown where the host shows them`;
/** Text cut into lines of at most `room` characters, at spaces. */
function wrap(text, room) {
    const lines = [''];
    for (const word of text.split(/\s+/)) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && last.length + 1 + word.length > room)
            lines.push(word);
        else
            lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines;
}
/** Two columns; the second one is wrapped. */
function definitions(rows) {
    const left = Math.min(36, Math.max(...rows.map(([term]) => term.length)));
    return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .formatTable */ .ku)(rows.flatMap(([term, text]) => {
        const lines = wrap(text, width - left - 4);
        const first = term.length > left ? [[term], ['', lines[0] ?? '']] : [[term, lines[0] ?? '']];
        return [...first, ...lines.slice(1).map((line) => ['', line])];
    }).map(([term = '', text]) => text === undefined ? [term] : [term.padEnd(left), text]));
}
const valueName = (name, spec) => spec.value ?? (spec.type === 'integer' ? 'N' : spec.positional === true ? name.toUpperCase() : 'VALUE');
function positionalUsage([name, spec]) {
    const value = `${valueName(name, spec)}${spec.type === 'list' ? '…' : ''}`;
    return spec.required === true ? value : `[${value}]`;
}
function flagTerm(name, spec) {
    const short = spec.short === undefined ? '' : `-${spec.short}, `;
    if (spec.positional === true)
        return `${valueName(name, spec)}${spec.type === 'list' ? '…' : ''}`;
    if (spec.type === 'boolean')
        return `${short}--${name}`;
    const value = spec.choices === undefined ? valueName(name, spec) : spec.choices.join('|');
    return `${short}--${name} ${spec.bare === undefined ? value : `[${value}]`}${spec.type === 'list' ? '…' : ''}`;
}
function flagText(spec) {
    const notes = [...(spec.required === true ? ['required'] : []), ...(spec.default === undefined || spec.default === '' || spec.default === 'false' ? [] : [`default: ${spec.default}`])];
    return `${spec.description}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}
const flagRows = (specs, wanted) => Object.entries(specs).filter(([, spec]) => wanted(spec)).map(([name, spec]) => [flagTerm(name, spec), flagText(spec)]);
/** What `slipway --help` prints. */
function formatHelp(commands) {
    const rows = (isAction) => definitions(commands.filter((command) => command.isAction === isAction).map(({ name, title }) => [name, title]));
    return [
        `slipway ${_version_js__WEBPACK_IMPORTED_MODULE_1__/* .suiteVersion */ .D}: launches Kubernetes platforms to air-gapped sites`,
        'Usage: slipway COMMAND [flags]        slipway COMMAND --help        slipway --version',
        ...(commands.some(({ isAction }) => isAction) ? [`Actions (also for GitHub and GitLab):\n${rows(true)}`] : []),
        `Commands:\n${rows(false)}`,
        `Start here:\n${definitions([
            ['slipway demo --out ../slipway-demo', 'a whole release on this machine, without a network'],
            ['slipway verify-images --repo DIR', 'every image of an existing release repo, looked up; nothing is written'],
        ])}`,
        exitCodes, variables,
    ].join('\n\n');
}
/** What `slipway COMMAND --help` prints. */
function formatCommandHelp({ name, title, specs, examples }) {
    const positional = Object.entries(specs).filter(([, spec]) => spec.positional === true);
    const flags = [...flagRows(specs, (spec) => spec.positional !== true), ...flagRows(_arguments_js__WEBPACK_IMPORTED_MODULE_2__/* .commandLineSpecs */ ._, () => true)];
    return [
        title,
        `Usage: ${['slipway', name, ...positional.map(positionalUsage), '[flags]'].join(' ')}`,
        ...(positional.length === 0 ? [] : [`Arguments:\n${definitions(flagRows(specs, (spec) => spec.positional === true))}`]),
        `Flags:\n${definitions(flags)}`,
        ...(examples.length === 0 ? [] : [`Examples:\n${examples.map(([line, meaning]) => `  # ${meaning}\n  ${line}`).join('\n')}`]),
        exitCodes, variables,
    ].join('\n\n');
}
/** What `slipway help --json` prints: the tables that the documentation is generated from. */
function helpDocument(commands) {
    const row = ({ name, title, specs }) => ({ name, title, specs });
    return {
        version: _version_js__WEBPACK_IMPORTED_MODULE_1__/* .suiteVersion */ .D,
        actions: commands.filter(({ isAction }) => isAction).map(row),
        commands: commands.filter(({ isAction }) => !isAction).map(row),
    };
}


/***/ })

};
