export const id = 831;
export const ids = [831];
export const modules = {

/***/ 5831:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkMapping: () => (/* reexport */ checkMapping),
  createEnginePool: () => (/* reexport */ createEnginePool),
  findKept: () => (/* reexport */ findKept),
  findLock: () => (/* reexport */ findLock),
  formatLock: () => (/* reexport */ formatLock),
  loadChartTargets: () => (/* reexport */ loadChartTargets),
  loadImageOrigins: () => (/* reexport */ loadImageOrigins),
  loadReleaseImages: () => (/* reexport */ loadReleaseImages),
  loadReleaseTargets: () => (/* reexport */ loadReleaseTargets),
  lockFileName: () => (/* reexport */ lockFileName),
  lockReferrers: () => (/* reexport */ lockReferrers),
  openFolder: () => (/* reexport */ openFolder),
  openReleaseSource: () => (/* reexport */ openReleaseSource),
  planLock: () => (/* reexport */ planLock),
  refreshKept: () => (/* reexport */ refreshKept),
  resolvedImages: () => (/* reexport */ resolvedImages)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
;// CONCATENATED MODULE: ./packages/core/src/collect-garbage.ts


/**
 * Gives memory back at the end of a step that used much, before one that runs long: on its own the collector lets it lie
 * until there is need. The second run also shrinks the space for new objects, where V8 can (Node 24).
 */
function collectGarbage() {
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    (0,external_node_vm_.runInNewContext)(`gc(); gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })`);
}
/**
 * Keeps the space for new objects as large as it is, 1 or 2 MB at the start of a process: otherwise it grows to 32 MB while much is made at once, and Node 20
 * never shrinks it. Every thread that starts takes that back, so it is said again when one is there.
 */
function holdNewSpace() {
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
}

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var src_errors = __webpack_require__(7638);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/helm/src/errors.ts

/** A chart that cannot be loaded or rendered, or an engine that cannot run. */
class HelmError extends src_errors/* SlipwayError */.GQ {
    name = 'HelmError';
    constructor(code, message, options = {}) {
        super(code, message, { ...options, exitCode: code === 'ENGINE_CRASHED' ? 70 : 2 });
    }
}

;// CONCATENATED MODULE: ./packages/helm/src/engine-assets.ts





const isTextList = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
function parseVersion(text, file) {
    const fields = JSON.parse(text);
    const field = (name) => {
        const value = fields[name];
        if (typeof value !== 'string')
            throw new HelmError('ENGINE_ASSETS', `${file} has no text "${name}"`);
        return value;
    };
    const apiVersions = fields['apiVersions'];
    if (!isTextList(apiVersions))
        throw new HelmError('ENGINE_ASSETS', `${file} has no list "apiVersions"`);
    return { helmVersion: field('helmVersion'), goVersion: field('goVersion'), kubeVersion: field('kubeVersion'), apiVersions, sha256: field('sha256') };
}
async function readAsset(file) {
    try {
        return await (0,promises_.readFile)(file);
    }
    catch (cause) {
        throw new HelmError('ENGINE_ASSETS', `cannot read the Helm engine: ${(0,src_errors/* errorMessage */.gJ)(cause)}`, { cause, hint: 'keep the folder dist/shared beside the bundle, or name it with SLIPWAY_ASSETS' });
    }
}
/** Reads helm.json of the assets. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineVersion(assetsDir) {
    const file = (0,external_node_path_.join)(assetsDir, 'helm.json');
    return parseVersion((await readAsset(file)).toString('utf8'), file);
}
// A text, so that a bundle needs no second file for it. One piece, or all of the module would be in memory twice.
const compiler = `
const { createHash } = require('node:crypto');
const { parentPort, workerData } = require('node:worker_threads');
const { brotliDecompressSync } = require('node:zlib');
const wasm = brotliDecompressSync(workerData, { chunkSize: 32 * 2 ** 20 });
const digest = createHash('sha256').update(wasm).digest('hex');
parentPort.postMessage({ digest, module: new WebAssembly.Module(wasm) });
`;
/** Compiles in a thread of its own, whose memory goes back when it ends: 40 MB would stay with this one. */
function compile(packed) {
    const thread = new external_node_worker_threads_.Worker(compiler, { eval: true, workerData: packed, env: {}, execArgv: [], stdin: false });
    return new Promise((resolve, reject) => {
        thread.once('message', resolve);
        thread.once('error', reject);
        thread.once('exit', (code) => { reject(new Error(`the thread that compiles has ended with exit code ${code}`)); });
    }).finally(() => thread.terminate());
}
/** Unpacks, checks and compiles helm.wasm.br. Takes about 0.1 s. @throws {HelmError} ENGINE_ASSETS */
async function loadEngineModule(assetsDir) {
    const version = await loadEngineVersion(assetsDir);
    const file = (0,external_node_path_.join)(assetsDir, 'helm.wasm.br');
    const packed = await readAsset(file);
    const { digest, module } = await compile(packed).catch((cause) => { throw new HelmError('ENGINE_ASSETS', `${file} cannot be unpacked`, { cause }); });
    if (digest !== version.sha256) {
        throw new HelmError('ENGINE_ASSETS', `${file} is not the engine that helm.json describes: sha256 ${digest} instead of ${version.sha256}`);
    }
    return { module, version };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/core/src/yaml.ts


class YamlError extends src_errors/* SlipwayError */.GQ {
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
    for (const token of new dist/* Lexer */.JG().lex(text)) {
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
function yaml_parseYaml(text, file, { maxBytes = 8 * 2 ** 20, maxDepth = 200 } = {}) {
    if (Buffer.byteLength(text) > maxBytes)
        throw new YamlError('YAML_TOO_LARGE', `${file} is larger than ${maxBytes} bytes`, { location: { file } });
    const line = findTooDeep(text, maxDepth);
    if (line !== undefined)
        throw new YamlError('YAML_TOO_DEEP', `${file} nests deeper than ${maxDepth} levels`, { location: { file, line } });
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, version: '1.2', stringKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
        const { line: row, col } = lineCounter.linePos(error.pos[0]);
        const reason = error.code === 'MULTIPLE_DOCS' ? 'it has several documents, parted by ---; it must be one' : error.message;
        throw new YamlError('YAML_SYNTAX', `${file} is not valid YAML: ${reason}`, { location: { file, line: row, column: col } });
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
            const pair = (0,dist/* isMap */.jh)(parent) ? parent.items.find((item) => (0,dist/* isPair */.tO)(item) && String(item.key) === String(part.at(-1))) : undefined;
            const node = pair?.key ?? (length === 0 ? document.contents : document.getIn(part, true));
            if ((0,dist/* isNode */.Ll)(node) && node.range) {
                const { line: row, col } = lineCounter.linePos(node.range[0]);
                return { file, line: row, column: col };
            }
        }
        return { file };
    };
    return { file, document, value, locate };
}
/** One error that lists every place where a file does not have the expected form. */
function shapeError(yaml, issues, { hint } = {}) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []), ...(hint === undefined ? {} : { hint }) });
}

;// CONCATENATED MODULE: ./packages/helm/src/engine.ts


/** The last place in a template that an error of Helm names, from the chart's name on. */
function findErrorLocation(message) {
    const places = [...message.matchAll(/(?:^|[\s(])([\w.-]+(?:\/[^\s:()/]+)+):(\d+)(?::(\d+))?/gm)];
    const last = places.at(-1);
    if (last?.[1] !== undefined) {
        const column = last[3] === undefined ? {} : { column: Number(last[3]) };
        return { file: last[1], line: Number(last[2]), ...column };
    }
    const file = /YAML parse error on ([^\s:]+)/.exec(message)?.[1];
    return file === undefined ? undefined : { file };
}
/** Of what Helm says, in characters: a chart can make it say anything, at any length. */
const maxMessage = 8192;
/** The file of the chart that Helm cannot load, with the place where our own YAML reader stumbles too. */
function loadLocation(chart, message) {
    const path = /\b(?:cannot load|error parsing|validation: ) ?((?:[\w.-]+\/)*[\w.-]+\.(?:ya?ml|json|lock))/i.exec(message)?.[1];
    const file = chart.files.find((each) => each.path === path);
    if (path === undefined || file === undefined)
        return {};
    try {
        yaml_parseYaml(Buffer.from(file.data).toString('utf8'), path);
    }
    catch (error) {
        if ((0,src_errors/* isSlipwayError */.qQ)(error) && error.location !== undefined)
            return { location: { ...error.location, file: `${chart.name}/${path}` } };
    }
    const line = /\bline (\d+)/.exec(message)?.[1];
    return { location: { file: `${chart.name}/${path}`, ...(line === undefined ? {} : { line: Number(line) }) } };
}
function refusal(chart, { blame, message: said }) {
    const message = said.length > maxMessage ? `${said.slice(0, maxMessage)}…` : said;
    const subject = `chart ${chart.name}`;
    switch (blame) {
        case 'chart': return new HelmError('CHART_INVALID', `${subject} cannot be loaded: ${message}`, loadLocation(chart, message));
        case 'values': return new HelmError('VALUES_INVALID', `${subject}: ${message}`);
        case 'templates': {
            const location = findErrorLocation(message);
            return new HelmError('RENDER_FAILED', `${subject} does not render: ${message}`, location === undefined ? {} : { location });
        }
    }
}
function renderedChart(chart, header, body) {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
    const text = bytes.toString('utf8');
    // Offsets count bytes: they are those of the text when every byte is a character.
    const slice = text.length === bytes.length
        ? (start, end) => text.slice(start, end)
        : (start, end) => bytes.toString('utf8', start, end);
    const objects = header.documents.map(({ source, apiVersion = '', kind = '', name = '', hook, offset, size }) => ({
        source, apiVersion, kind, name, text: slice(offset, offset + size), ...(hook === undefined ? {} : { hook }),
    }));
    return {
        chart: { name: chart.name, version: chart.version }, objects, text,
        notes: header.notes ?? '', warnings: header.warnings ?? [], files: header.files,
    };
}
/** The engine over anything that can run a job for a chart. */
function createEngine({ version, run, close }) {
    const runChecked = async (job, chart) => {
        const reply = await run(job, chart);
        switch (reply.kind) {
            case 'refused': throw refusal(chart, reply);
            case 'out-of-memory': throw new HelmError('RENDER_OUT_OF_MEMORY', `chart ${chart.name} does not render: it needs more than the engine's 1 GiB of memory`);
            case 'crashed': throw new HelmError('ENGINE_CRASHED', `the Helm engine crashed on chart ${chart.name}: ${reply.message}`);
            default: return reply;
        }
    };
    const mismatch = () => new HelmError('ENGINE_CRASHED', 'the Helm engine answered another question');
    return {
        version,
        close,
        async loadChart(chart) {
            const reply = await runChecked({ operation: 'load', chart: chart.files }, chart);
            if (reply.kind !== 'loaded')
                throw mismatch();
            const { name, version: chartVersion, appVersion, type = 'application', deprecated = false, dependencies, files, warnings = [] } = reply.header;
            const kept = new Set(files);
            return {
                name, version: chartVersion, ...(appVersion === undefined ? {} : { appVersion }), type, deprecated, dependencies, warnings,
                files: chart.files.filter(({ path }) => kept.has(path)),
            };
        },
        async render(chart, options = {}) {
            const reply = await runChecked({ operation: 'render', chart: chart.files, options }, chart);
            if (reply.kind !== 'rendered')
                throw mismatch();
            return renderedChart(chart, reply.header, reply.body);
        },
    };
}

;// CONCATENATED MODULE: ./packages/helm/src/job.ts

function packFiles(files) {
    const list = files.map(({ path, data }) => ({ path, size: data.length }));
    const data = new Uint8Array(list.reduce((sum, { size }) => sum + size, 0));
    let at = 0;
    for (const file of files) {
        data.set(file.data, at);
        at += file.data.length;
    }
    return { list, data };
}
/** Copies the files, so that a view into a large buffer does not take that buffer along. */
function packJob(job) {
    const { values = [], ...options } = job.operation === 'render' ? job.options : {};
    return { operation: job.operation, chart: packFiles(job.chart), values: packFiles(values), options };
}
const isFailure = (header) => typeof header === 'object' && header !== null && 'error' in header;
function run(instance, { operation, chart, values, options }, maxOutput) {
    const { releaseName = 'release-name', namespace = 'default' } = options;
    const { header, body } = operation === 'load'
        ? instance.call(1, { files: chart.list }, [chart.data])
        : instance.call(2, { ...options, releaseName, namespace, files: chart.list, values: values.list }, [chart.data, values.data]);
    if (isFailure(header))
        return { kind: 'refused', blame: header.blame ?? 'templates', message: header.error };
    if (body.length > maxOutput)
        return { kind: 'refused', blame: 'templates', message: `it prints more than ${maxOutput} bytes` };
    // The header is written by our own half of the engine, whose digest was checked.
    return operation === 'load' ? { kind: 'loaded', header: header } : { kind: 'rendered', header: header, body };
}
function replyOf(error) {
    const message = error instanceof Error ? error.message : String(error);
    if (!(error instanceof EngineCrash))
        return { kind: 'crashed', message };
    // Go's allocator and its stack limit end the program with these words.
    if (/out of memory|cannot allocate|stack exceeds|stack overflow/.test(error.stderr))
        return { kind: 'out-of-memory' };
    // The host's own stack: templates nested deeper than the engine can follow.
    if (error.cause instanceof RangeError)
        return { kind: 'refused', blame: 'templates', message: 'the templates call each other too deeply' };
    return { kind: 'crashed', message: [message, error.stderr.split('\n')[0]].filter((part) => part !== '').join(': ') };
}
/** Runs jobs one after another on one instance of the module; makes a new one after a crash, and when it grew too large. */
function createJobRunner(module, { maxOutput = 128 * 2 ** 20, recycleSize = 256 * 2 ** 20 } = {}) {
    let instance;
    return (job) => {
        try {
            instance ??= createEngineInstance(module);
            const reply = run(instance, job, maxOutput);
            if (instance.memorySize() > recycleSize)
                instance = undefined;
            return reply;
        }
        catch (error) {
            instance = undefined;
            return replyOf(error);
        }
    };
}

;// CONCATENATED MODULE: ./packages/helm/src/engine-pool.ts








/**
 * The engine in worker threads that share one compiled module. A worker sees no environment; one that
 * passes the time limit or dies is replaced. The largest charts go first, so that no large one ends the run alone.
 * Idle workers do not keep the process alive.
 * @throws {HelmError} ENGINE_ASSETS
 */
async function createEnginePool({ assetsDir, workers = 4, timeLimitMs = 120_000 }) {
    // V8 compiles on all cores at once otherwise, and what its threads allocate for that hardly comes back
    if (workers === 1)
        (0,external_node_v8_.setFlagsFromString)('--wasm-num-compilation-tasks=1');
    const { version, ...loaded } = await loadEngineModule(assetsDir);
    let module = loaded.module;
    if (workers === 1)
        holdNewSpace(); // a thread has compiled it
    const queue = [];
    const idle = [];
    const all = new Set();
    const busy = new Map();
    let closed = false;
    const release = (worker) => {
        const entry = busy.get(worker);
        clearTimeout(entry?.timer);
        busy.delete(worker);
        return entry?.item;
    };
    const discard = (worker) => {
        all.delete(worker);
        if (idle.includes(worker))
            idle.splice(idle.indexOf(worker), 1);
        return release(worker);
    };
    const spawn = () => {
        const worker = new external_node_worker_threads_.Worker((0,external_node_path_.join)(assetsDir, 'worker', 'index.js'), { workerData: { module }, env: {}, execArgv: [], stdin: false });
        all.add(worker);
        if (workers === 1)
            worker.once('online', holdNewSpace);
        worker.on('message', (reply) => {
            const item = release(worker);
            worker.unref();
            idle.push(worker);
            item?.resolve(reply);
            dispatch();
        });
        const lost = (reason) => {
            if (!all.has(worker))
                return;
            const item = discard(worker);
            item?.reject(new HelmError('ENGINE_CRASHED', `the worker that rendered chart ${item.chart.name} died: ${reason}`));
            dispatch();
        };
        worker.on('error', (error) => lost((0,src_errors/* errorMessage */.gJ)(error)));
        worker.on('exit', (code) => lost(`exit code ${code}`));
        return worker;
    };
    const start = (worker, item) => {
        const timer = setTimeout(() => {
            discard(worker);
            void worker.terminate();
            item.reject(new HelmError('RENDER_TIMEOUT', `chart ${item.chart.name} does not render within ${timeLimitMs / 1000} s`));
            dispatch();
        }, timeLimitMs);
        busy.set(worker, { item, timer });
        worker.ref();
        const packed = packJob(item.job);
        worker.postMessage(packed, [packed.chart.data.buffer, packed.values.data.buffer]);
    };
    function dispatch() {
        while (queue.length > 0 && (idle.length > 0 || all.size < workers)) {
            const worker = idle.pop() ?? spawn();
            const item = queue.shift();
            if (item !== undefined)
                start(worker, item);
        }
    }
    return createEngine({
        version,
        run: (job, chart) => new Promise((resolve, reject) => {
            if (closed) {
                reject(new HelmError('ENGINE_CLOSED', 'the Helm engine is closed'));
                return;
            }
            const size = job.chart.reduce((sum, { data }) => sum + data.length, 0);
            const after = queue.findIndex((other) => other.size < size);
            queue.splice(after < 0 ? queue.length : after, 0, { job, chart, size, resolve, reject });
            // Jobs that are given in one go are sorted before the first one starts.
            queueMicrotask(dispatch);
        }),
        async close() {
            closed = true;
            const stopping = [...all];
            const open = [...queue.splice(0), ...stopping.flatMap((worker) => discard(worker) ?? [])];
            for (const item of open)
                item.reject(new HelmError('ENGINE_CLOSED', `the Helm engine was closed before chart ${item.chart.name} was rendered`));
            await Promise.all(stopping.map((worker) => worker.terminate()));
            if (module === undefined)
                return;
            module = undefined;
            collectGarbage(); // to it the module is small
        },
    });
}

// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(253);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./packages/core/src/nearest.ts
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

// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
;// CONCATENATED MODULE: ./packages/release-repo/src/shape-issues.ts


const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The keys that a schema has at a path. */
function knownKeys(schema, path) {
    let at = json_schema_processors/* toJSONSchema */.bl(schema, { io: 'input', unrepresentable: 'any' });
    for (const part of path) {
        if (!isObject(at))
            return [];
        const { properties, items, additionalProperties } = at;
        at = typeof part === 'number' ? items : isObject(properties) && Object.hasOwn(properties, part) ? properties[String(part)] : additionalProperties;
    }
    return isObject(at) && isObject(at['properties']) ? Object.keys(at['properties']) : [];
}
/** Shape problems as places in a file: an unknown key is reported at the key itself, with the key of the schema that is like it. */
function shapeIssues(error, schema) {
    return error.issues.flatMap((issue) => {
        if (issue.code === 'invalid_key')
            return [{ path: issue.path, message: issue.issues[0]?.message ?? issue.message }];
        if (issue.code !== 'unrecognized_keys')
            return [{ path: issue.path, message: issue.message }];
        const known = schema === undefined ? [] : knownKeys(schema, issue.path);
        return issue.keys.map((key) => {
            const near = findNearest(key, known);
            return { path: [...issue.path, key], message: `unknown key${near === undefined ? '' : `: did you mean ${near}?`}` };
        });
    });
}

// EXTERNAL MODULE: ./packages/release-repo/src/errors.ts
var errors = __webpack_require__(8191);
// EXTERNAL MODULE: ./packages/release-repo/src/tree.ts
var src_tree = __webpack_require__(5004);
;// CONCATENATED MODULE: ./packages/release-repo/src/lock.ts






/** The name of the lock at the root of a release repo. */
const lockFileName = 'slipway.lock.json';
const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const lock_digest = schemas/* string */.YjP().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(digest/* isDigest */.Bc, digestForm);
const byteSize = schemas/* int */.Whr().nonnegative();
const commit = schemas/* string */.YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'expected a full commit');
const lockedAddonSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().min(1).describe('Folder of the addon in the release repo'),
    name: schemas/* string */.YjP().describe('Name of the chart'),
    version: schemas/* string */.YjP().describe('Version of the chart'),
    repo: schemas/* string */.YjP().optional().describe('Component repo the chart was collected from'),
    tag: schemas/* string */.YjP().optional().describe('Git tag it was collected at'),
    commit: commit.optional().describe('Commit of that tag when it was collected'),
    tree: lock_digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
    edited: schemas/* boolean */.zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedRepoSchema = schemas/* strictObject */.rej({
    repo: schemas/* string */.YjP().min(1).describe('Component repo, as repositoryFullName'),
    tag: schemas/* string */.YjP().min(1).describe('Git tag that was chosen for it'),
    commit: commit.describe('Commit of that tag when it was chosen'),
    agreed: schemas/* strictObject */.rej({
        how: schemas/* enum */.k5n(['review', 'comment', 'override']),
        by: schemas/* string */.YjP().describe('Login name of the owner who confirmed it, or of who overrode them'),
        at: iso/* datetime */.w$().optional(),
        reason: schemas/* string */.YjP().optional().describe('Why it was overridden'),
    }).optional().describe('Who agreed to this tag at this commit'),
});
const lockedPathSchema = schemas/* strictObject */.rej({
    path: schemas/* string */.YjP().min(1).describe('File or folder in the release repo'),
    repo: schemas/* string */.YjP().min(1).describe('Component repo it was collected from'),
    tag: schemas/* string */.YjP().min(1).describe('Git tag it was collected at'),
    commit: commit.describe('Commit of that tag when it was collected'),
    tree: lock_digest.describe('Digest of its files, line ends and trailing blanks of text left out'),
    edited: schemas/* boolean */.zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedImageSchema = schemas/* strictObject */.rej({
    reference: schemas/* string */.YjP().min(1).describe('As lists and charts write it'),
    source: schemas/* string */.YjP().min(1).describe('Where the bytes come from'),
    repository: schemas/* string */.YjP().min(1).describe('Name inside a package: the reference\'s repository without its host'),
    tag: schemas/* string */.YjP().optional(),
    digest: lock_digest.describe('Of the image manifest or image index'),
    platforms: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Such as linux/amd64'),
    lists: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Lists that name it, by file name'),
    addons: schemas/* array */.YOg(schemas/* string */.YjP()).describe('Paths of the addons that use it'),
});
const lockedReferrerSchema = schemas/* strictObject */.rej({
    reference: schemas/* string */.YjP().min(1).describe('The image of the lock that it came with'),
    subject: lock_digest.describe('What it is attached to: the image, one of its manifests, or another referrer'),
    digest: lock_digest.describe('Of its own manifest'),
    tag: schemas/* string */.YjP().optional().describe('Of cosign\'s scheme, such as sha256-….sig; absent for a manifest that names its subject'),
    artifactType: schemas/* string */.YjP().optional().describe('As a list of referrers tells it'),
    annotations: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional().describe('As a list of referrers tells them'),
});
const lockedManifestSchema = schemas/* strictObject */.rej({
    mediaType: schemas/* string */.YjP().min(1),
    size: byteSize,
    config: lock_digest.optional(),
    layers: schemas/* array */.YOg(lock_digest).optional(),
    manifests: schemas/* array */.YOg(lock_digest).optional().describe('Children of an index; those of deselected platforms are not in the lock'),
});
/** The form of `slipway.lock.json` (DR1). */
const lockSchema = schemas/* strictObject */.rej({
    lockVersion: schemas/* literal */.euz(1),
    engine: schemas/* strictObject */.rej({ helm: schemas/* string */.YjP(), wasm: schemas/* string */.YjP().optional() }),
    repos: schemas/* array */.YOg(lockedRepoSchema).optional().describe('The tag chosen for each component repo; addons tell what was collected'),
    addons: schemas/* array */.YOg(lockedAddonSchema),
    paths: schemas/* array */.YOg(lockedPathSchema).optional().describe('What was collected beside charts, such as scripts'),
    images: schemas/* array */.YOg(lockedImageSchema),
    referrers: schemas/* array */.YOg(lockedReferrerSchema).optional().describe('Signatures, attestations and SBOMs; absent when nobody asked for them'),
    manifests: schemas/* record */.g1P(lock_digest, lockedManifestSchema),
    blobs: schemas/* record */.g1P(lock_digest, byteSize),
});
const versionSchema = schemas/* looseObject */._H3({ lockVersion: schemas/* int */.Whr() });
/** JSON Schema of `slipway.lock.json`, for editors. */
function lockJsonSchema() {
    return { title: lockFileName, ...z.toJSONSchema(lockSchema, { io: 'input' }) };
}
// V8 tells the place as an offset, or as line and column.
function syntaxLocation(text, file, message) {
    const lineColumn = /line (\d+) column (\d+)/.exec(message);
    if (lineColumn !== null)
        return { file, line: Number(lineColumn[1]), column: Number(lineColumn[2]) };
    const offset = /position (\d+)/.exec(message)?.[1];
    if (offset === undefined)
        return { file, line: text.split('\n').length };
    const before = text.slice(0, Number(offset)).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
/** The lock that this text is. @throws {ReleaseRepoError} LOCK_INVALID with file and line */
function parseLock(text, file = lockFileName) {
    const hint = `take it back from git (git checkout HEAD -- ${file}) or delete it, then run slipway verify-images --update-lock`;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        const location = syntaxLocation(text, file, (0,src_errors/* errorMessage */.gJ)(cause));
        const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
        throw conflict >= 0
            ? new errors/* ReleaseRepoError */.w('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint: `take one side (git checkout --ours -- ${file}), then run slipway verify-images --update-lock`, cause })
            : new errors/* ReleaseRepoError */.w('LOCK_INVALID', `${file} is not JSON: ${(0,src_errors/* errorMessage */.gJ)(cause)}`, { location, hint, cause });
    }
    const parsed = lockSchema.safeParse(value);
    if (parsed.success)
        return toLock(parsed.data);
    // Only on this path: the YAML reader is slow, but knows where each part stands.
    const yaml = yaml_parseYaml(text, file, { maxBytes: 2 ** 28 });
    const error = shapeError(yaml, shapeIssues(parsed.error).slice(0, 20));
    const version = versionSchema.safeParse(value);
    const isNewer = version.success && version.data.lockVersion > 1;
    throw new errors/* ReleaseRepoError */.w('LOCK_INVALID', error.message, {
        ...(error.location === undefined ? {} : { location: error.location }), hint: isNewer ? 'a newer slipway wrote it: use that one' : hint, cause: parsed.error,
    });
}
const toAgreement = ({ how, by, at, reason }) => ({ how, by, ...(at === undefined ? {} : { at }), ...(reason === undefined ? {} : { reason }) });
const toReferrer = ({ reference, subject, digest: own, tag, artifactType, annotations }) => ({ reference, subject, digest: own, ...(tag === undefined ? {} : { tag }), ...(artifactType === undefined ? {} : { artifactType }), ...(annotations === undefined ? {} : { annotations }) });
function toLock({ lockVersion, engine, repos, addons, paths, images, referrers, manifests, blobs }) {
    return {
        lockVersion,
        engine: { helm: engine.helm, ...(engine.wasm === undefined ? {} : { wasm: engine.wasm }) },
        ...(repos === undefined ? {} : { repos: repos.map(({ agreed, ...repo }) => ({ ...repo, ...(agreed === undefined ? {} : { agreed: toAgreement(agreed) }) })) }),
        addons: addons.map(({ path, name, version, tree, repo, tag, commit, edited }) => ({
            path, name, version, tree, ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }),
            ...(commit === undefined ? {} : { commit }), ...(edited === undefined ? {} : { edited }),
        })),
        ...(paths === undefined ? {} : { paths: paths.map(({ edited, ...path }) => ({ ...path, ...(edited === undefined ? {} : { edited }) })) }),
        images: images.map(({ tag, ...image }) => ({ ...image, ...(tag === undefined ? {} : { tag }) })),
        ...(referrers === undefined ? {} : { referrers: referrers.map(toReferrer) }),
        manifests: Object.fromEntries(Object.entries(manifests).map(([digest, { mediaType, size, config, layers, manifests: children }]) => [digest, {
                mediaType, size, ...(config === undefined ? {} : { config }), ...(layers === undefined ? {} : { layers }), ...(children === undefined ? {} : { manifests: children }),
            }])),
        blobs,
    };
}
/** The lock of a release repo, if it has one. @throws {ReleaseRepoError} LOCK_INVALID */
async function findLock(tree) {
    const text = await (0,src_tree/* findText */.Vw)(tree, lockFileName);
    return text === undefined ? undefined : parseLock(text);
}
const sorted = (items) => [...items].sort(src_tree/* comparePaths */.cD);
const block = (lines, [open, close]) => (lines.length === 0 ? `${open}${close}` : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`);
/** The lock as text: sorted, one line per entry, so that a diff shows what changed and nothing else. */
function formatLock(lock) {
    const addons = [...lock.addons].sort((a, b) => (0,src_tree/* comparePaths */.cD)(a.path, b.path))
        .map(({ path, name, version, repo, tag, commit, tree, edited }) => JSON.stringify({ path, name, version, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const images = [...lock.images].sort((a, b) => (0,src_tree/* comparePaths */.cD)(a.reference, b.reference))
        .map(({ reference, source, repository, tag, digest, platforms, lists, addons: users }) => JSON.stringify({ reference, source, repository, tag, digest, platforms: sorted(platforms), lists: sorted(lists), addons: sorted(users) }));
    const manifests = Object.entries(lock.manifests).sort(([a], [b]) => (0,src_tree/* comparePaths */.cD)(a, b))
        .map(([digest, { mediaType, size, config, layers, manifests: children }]) => `${JSON.stringify(digest)}: ${JSON.stringify({ mediaType, size, config, layers, manifests: children })}`);
    const blobs = Object.entries(lock.blobs).sort(([a], [b]) => (0,src_tree/* comparePaths */.cD)(a, b)).map(([digest, size]) => `${JSON.stringify(digest)}: ${size}`);
    const repos = [...lock.repos ?? []].sort((a, b) => (0,src_tree/* comparePaths */.cD)(a.repo, b.repo)).map(({ repo, tag, commit, agreed }) => JSON.stringify({ repo, tag, commit, agreed: agreed === undefined ? undefined : { how: agreed.how, by: agreed.by, at: agreed.at, reason: agreed.reason } }));
    const paths = [...lock.paths ?? []].sort((a, b) => (0,src_tree/* comparePaths */.cD)(a.path, b.path))
        .map(({ path, repo, tag, commit, tree, edited }) => JSON.stringify({ path, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const referrers = (lock.referrers ?? []).map(({ reference, subject, digest, tag, artifactType, annotations }) => ({ key: `${reference} ${subject} ${tag ?? ''} ${digest}`, line: JSON.stringify({ reference, subject, digest, tag, artifactType, annotations }) }))
        .sort((a, b) => (0,src_tree/* comparePaths */.cD)(a.key, b.key)).map(({ line }) => line);
    const { helm, wasm } = lock.engine;
    return `{
  "lockVersion": 1,
  "engine": ${JSON.stringify({ helm, wasm })},${lock.repos === undefined ? '' : `\n  "repos": ${block(repos, ['[', ']'])},`}
  "addons": ${block(addons, ['[', ']'])},${paths.length === 0 ? '' : `\n  "paths": ${block(paths, ['[', ']'])},`}
  "images": ${block(images, ['[', ']'])},${lock.referrers === undefined ? '' : `\n  "referrers": ${block(referrers, ['[', ']'])},`}
  "manifests": ${block(manifests, ['{', '}'])},
  "blobs": ${block(blobs, ['{', '}'])}
}
`;
}

;// CONCATENATED MODULE: ./packages/release-repo/src/images-origin.ts




const images_origin_name = schemas/* string */.YjP({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9.-]+(:[0-9]+\/)?[a-z0-9._/-]*$/, 'must be a repository without a tag');
const entrySchema = schemas/* object */.Ikc({ src: images_origin_name, dest: images_origin_name }, { error: 'must have src and dest' });
/** The mapping of `images_origin.yaml`. What is wrong with it is a finding with file and line (P14). */
function parseImageOrigins(text, file) {
    const invalid = (message, location, hint = 'write it as - src: docker.io/library/redis and, below src, dest: library/redis; without tags') => ({ code: 'origin-invalid', severity: 'error', subject: file, message, location, hint });
    let yaml;
    try {
        yaml = yaml_parseYaml(text, file);
    }
    catch (error) {
        if (!(0,src_errors/* isSlipwayError */.qQ)(error))
            throw error;
        return { origins: [], findings: [invalid(error.message, error.location ?? { file }, 'dest must start in the same column as src')] };
    }
    if (yaml.value === null || yaml.value === undefined)
        return { origins: [], findings: [] };
    if (!Array.isArray(yaml.value))
        return { origins: [], findings: [invalid('must be a list of src and dest', yaml.locate([]))] };
    const origins = [];
    const findings = [];
    const byDest = new Map();
    const bySrc = new Map();
    yaml.value.forEach((item, index) => {
        const location = yaml.locate([index]);
        const parsed = entrySchema.safeParse(item);
        if (!parsed.success) {
            for (const issue of parsed.error.issues)
                findings.push(invalid(`entry ${index + 1}: ${[...issue.path.map(String), issue.message].join(' ')}`, yaml.locate([index, ...issue.path])));
            return;
        }
        const origin = { ...parsed.data, location };
        const twin = byDest.get(origin.dest);
        if (twin === undefined) {
            byDest.set(origin.dest, origin);
            origins.push(origin);
            const other = bySrc.get(fullName(origin.src));
            if (other === undefined)
                bySrc.set(fullName(origin.src), origin);
            else
                findings.push({ code: 'origin-conflict', severity: 'warning', subject: origin.src, location, message: `${origin.src} has the dest ${other.dest} too (line ${other.location.line ?? 1}), under which it is listed`, hint: 'remove the one that is not used any more' });
        }
        else {
            const same = fullName(twin.src) === fullName(origin.src);
            findings.push({
                code: 'origin-conflict', severity: same ? 'warning' : 'error', subject: origin.dest, location,
                message: same ? `the same mapping stands in line ${twin.location.line ?? 1}` : `${origin.src} and ${twin.src} (line ${twin.location.line ?? 1}) have the same dest, so one of them would be lost`,
                hint: same ? 'remove one of them' : 'give each src a dest of its own, such as library/ORGANISATION-NAME',
            });
        }
    });
    return { origins, findings };
}
/** The mapping of a release repo; none where there is no such file. */
async function loadImageOrigins(tree, file = 'images_origin.yaml') {
    const text = await (0,src_tree/* findText */.Vw)(tree, file);
    return text === undefined ? { origins: [], findings: [] } : parseImageOrigins(text, file);
}
const looksLikeHost = (part) => part.includes('.') || part.includes(':') || part === 'localhost';
/** A repository with its host: names without one are Docker Hub's, as container runtimes read them. */
function fullName(repository) {
    const [first = '', ...rest] = repository.split('/');
    if (rest.length > 0 && looksLikeHost(first)) {
        return ['docker.io', 'index.docker.io'].includes(first) ? `docker.io/${rest.length === 1 ? 'library/' : ''}${rest.join('/')}` : repository;
    }
    return `docker.io/${rest.length === 0 ? 'library/' : ''}${repository}`;
}
const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** The repository in the internal registry that an upstream image is mapped to; the tag stays as it is. */
function mapToDest(origins, image) {
    const wanted = fullName(nameOf(image));
    return origins.find(({ src }) => fullName(src) === wanted)?.dest;
}
/** The upstream reference that an internal image was copied from, with the same tag and digest. */
function findSource(origins, image) {
    const src = origins.find(({ dest }) => dest === image.repository || dest === nameOf(image))?.src;
    if (src === undefined)
        return undefined;
    const { tag, digest } = image;
    return formatImageReference({ repository: src, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) });
}

// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(6768);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/release-repo/src/addons.ts





/** The folder that holds one folder per addon. */
const addonsFolder = 'addons';
/** Splits the files below `folder` into charts, and folders that look like charts without `Chart.yaml`. */
function findAddons(entries, folder = addonsFolder) {
    const charts = [];
    const broken = [];
    const visit = (path, inside) => {
        const files = inside.map((entry) => entry.path).sort(src_tree/* comparePaths */.cD);
        const notFile = inside.find(({ type }) => type !== 'file');
        const has = (name) => inside.some((entry) => entry.path === `${path}/${name}` || entry.path.startsWith(`${path}/${name}/`));
        const looksLikeChart = has('Chart.yaml') || has('templates') || has('values.yaml');
        if (path !== folder && looksLikeChart) {
            if (notFile !== undefined)
                broken.push({ path, files, reason: `${notFile.path} is a ${notFile.type === 'symlink' ? 'symbolic link' : 'submodule or special file'}, which is refused` });
            else if (has('Chart.yaml'))
                charts.push({ path, files });
            else
                broken.push({ path, files, reason: 'it has no Chart.yaml' });
            return;
        }
        const children = new Map();
        for (const entry of inside) {
            const name = entry.path.slice(path.length + 1).split('/')[0] ?? '';
            const isFolder = entry.path !== `${path}/${name}`;
            if (isFolder)
                children.set(name, [...children.get(name) ?? [], entry]);
            else if (entry.type !== 'file')
                broken.push({ path: entry.path, files: [], reason: 'it is a symbolic link or submodule, which is refused' });
        }
        for (const [name, below] of children)
            visit(`${path}/${name}`, below);
    };
    // The folder itself as a link: what lies behind it is nobody's, and no addon at all would look like an empty release.
    for (const { path, type } of entries)
        if (path === folder)
            broken.push({ path, files: [], reason: type === 'file' ? 'it is a file' : 'it is a symbolic link or submodule, which is refused' });
    visit(folder, entries.filter(({ path }) => path.startsWith(`${folder}/`)));
    const byPath = (a, b) => (0,src_tree/* comparePaths */.cD)(a.path, b.path);
    return { charts: charts.sort(byPath), broken: broken.sort(byPath) };
}
/** @see https://helm.sh/docs/topics/charts/#the-chartyaml-file */
const chartSchema = schemas/* object */.Ikc({
    name: schemas/* string */.YjP({ error: () => 'must be a string' }).regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'is no name of a chart'),
    version: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()], { error: () => 'must be a version' }).nullish(),
});
function readChart(folder, text) {
    const file = `${folder.path}/Chart.yaml`;
    try {
        const yaml = yaml_parseYaml(text, file);
        const parsed = chartSchema.safeParse(yaml.value);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            return { ...folder, reason: `Chart.yaml: ${issue === undefined ? 'is empty' : `${issue.path.map(String).join('.') || 'the file'} ${issue.message}`}`, location: yaml.locate(issue?.path ?? []) };
        }
        const { name, version } = parsed.data;
        return { ...folder, name, ...(version === undefined || version === null ? {} : { version: String(version) }) };
    }
    catch (error) {
        if ((0,src_errors/* isSlipwayError */.qQ)(error))
            return { ...folder, reason: error.message, ...(error.location === undefined ? {} : { location: error.location }) };
        throw error;
    }
}
/** All addons of a release repo. A broken one is reported, the others are returned. */
async function loadAddons(tree, folder = addonsFolder) {
    const { charts, broken } = findAddons(await tree.list(folder), folder);
    const texts = await tree.readMany(charts.map(({ path }) => `${path}/Chart.yaml`));
    const read = charts.map((chart) => readChart(chart, (texts.get(`${chart.path}/Chart.yaml`) ?? Buffer.alloc(0)).toString('utf8')));
    const addons = read.filter((each) => 'name' in each);
    const unreadable = [...broken, ...read.filter((each) => 'reason' in each)].sort((a, b) => (0,src_tree/* comparePaths */.cD)(a.path, b.path));
    const findings = [
        ...unreadable.map(({ path, reason, location }) => ({ code: 'chart-invalid', severity: 'error', subject: path, addon: path, message: `${path} is no chart: ${reason}`, location: location ?? { file: path } })),
        ...addons.filter(({ path, name }) => path.split('/').at(-1) !== name).map(({ path, name }) => ({
            code: 'name-mismatch', severity: 'warning', subject: path, addon: path, location: { file: `${path}/Chart.yaml` }, message: `the folder is called ${path.split('/').at(-1) ?? ''}, the chart ${name}`,
        })),
    ];
    return { addons, broken: unreadable, findings };
}
/** Text without what no one means to change: line ends, blanks at line ends, empty lines at the end. Binary files stay (P1). */
function normaliseContent(content) {
    if (content.subarray(0, 8000).includes(0))
        return content;
    // latin1 keeps every byte, whatever the encoding
    return Buffer.from(content.toString('latin1').replace(/\r\n/g, '\n').replace(/[ \t]+$/gm, '').replace(/\n+$/, ''), 'latin1');
}
/** The digest of one file as `treeDigest` counts it: of its normalised content, in hex. */
function contentDigest(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(normaliseContent(content)).digest('hex');
}
/** `treeDigest` of files whose `contentDigest` is known. */
function treeDigestOf(digests) {
    return (0,digest/* digestOf */.ol)([...digests].sort(([a], [b]) => (0,src_tree/* comparePaths */.cD)(a, b)).map(([path, digest]) => `${digest} ${JSON.stringify(path)}\n`).join(''));
}
/**
 * The digest of an addon's files by relative path: of names and normalised contents, in order of their paths.
 * File modes and dates do not count.
 */
function treeDigest(files) {
    return treeDigestOf(new Map([...files].map(([path, content]) => [path, contentDigest(content)])));
}
/** Contents of an addon by path relative to its folder. */
async function readAddonFiles(tree, { path, files }) {
    const contents = await tree.readMany(files);
    return new Map([...contents].map(([file, content]) => [file.slice(path.length + 1), content]));
}
/** `treeDigest` of every addon, by path. */
async function digestAddons(tree, addons) {
    const contents = await tree.readMany(addons.flatMap(({ files }) => files));
    return new Map(addons.map(({ path, files }) => [path, treeDigest(new Map(files.map((file) => [file.slice(path.length + 1), contents.get(file) ?? Buffer.alloc(0)])))]));
}

;// CONCATENATED MODULE: ./packages/helm/src/chart.ts




// Helm's own limits, against archives that unpack without end.
const maxChartSize = 100 * 2 ** 20;
const maxFileSize = 5 * 2 ** 20;
/** Of Chart.yaml, whose parser is slow. */
const maxMetadataSize = 2 ** 20;
const compare = (a, b) => (a.path < b.path ? -1 : 1);
function checkPath(path, origin) {
    const parts = path.split('/');
    if (path.includes('\\') || path.includes('\0') || /^[a-zA-Z]:/.test(path) || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw new HelmError('CHART_UNSAFE', `${origin}: the path ${JSON.stringify(path)} does not stay inside the chart`);
    }
}
function checkSizes(files, origin) {
    const large = files.find(({ size }) => size > maxFileSize);
    if (large !== undefined) {
        throw new HelmError('CHART_TOO_LARGE', `${origin}: ${large.path} is larger than the 5 MiB that Helm takes`, { location: { file: `${origin}/${large.path}` } });
    }
    if (files.reduce((sum, { size }) => sum + size, 0) > maxChartSize)
        throw new HelmError('CHART_TOO_LARGE', `${origin}: the chart is larger than the 100 MiB that Helm takes`);
}
/** Reads name and versions; Helm checks the rest when it loads the chart. */
function parseMetadata(text, file) {
    const invalid = (message, location = { file }) => new HelmError('CHART_INVALID', message, { location });
    let parsed;
    try {
        parsed = yaml_parseYaml(text, file, { maxBytes: maxMetadataSize });
    }
    catch (cause) {
        if (!(cause instanceof YamlError))
            throw cause;
        throw new HelmError('CHART_INVALID', cause.message, { cause, ...(cause.location === undefined ? {} : { location: cause.location }) });
    }
    const { value } = parsed;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw invalid(`${file} holds no chart: expected a map with name and version`);
    const fields = new Map(Object.entries(value));
    const text1 = (key) => {
        const field = fields.get(key);
        if (typeof field === 'string' && field.trim() !== '')
            return field;
        const problem = field === undefined || field === null ? 'is missing' : 'must be text (quote it)';
        throw invalid(`${file}: "${key}" ${problem}`, parsed.locate([key]));
    };
    const name = text1('name');
    if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(name))
        throw invalid(`${file}: "name" ${JSON.stringify(name)} is not a chart name: letters, digits, "-", "." and "_"`, parsed.locate(['name']));
    const appVersion = fields.get('appVersion');
    return { name, version: text1('version'), ...(typeof appVersion === 'string' || typeof appVersion === 'number' ? { appVersion: String(appVersion) } : {}) };
}
/**
 * A chart from files in memory, such as a tree of a git commit.
 * @param origin names the chart in errors: a folder or `commit:path`
 * @throws {HelmError} CHART_INVALID (no or bad Chart.yaml), CHART_UNSAFE (a path that leaves the chart), CHART_TOO_LARGE
 */
function chartFromFiles(files, origin) {
    for (const { path } of files)
        checkPath(path, origin);
    checkSizes(files.map(({ path, data }) => ({ path, size: data.length })), origin);
    const sorted = [...files].sort(compare);
    const twice = sorted.find(({ path }, index) => path === sorted[index + 1]?.path);
    if (twice !== undefined)
        throw new HelmError('CHART_UNSAFE', `${origin}: ${twice.path} is there twice`);
    const file = `${origin}/Chart.yaml`;
    const metadata = sorted.find(({ path }) => path === 'Chart.yaml');
    if (metadata === undefined)
        throw new HelmError('CHART_INVALID', `${origin} is not a chart: it has no Chart.yaml`, { location: { file } });
    return { ...parseMetadata(Buffer.from(metadata.data).toString('utf8').replace(/^\ufeff/, ''), file), files: sorted };
}
function checkRegular(entry, path, origin) {
    if (entry.isFile())
        return;
    const what = entry.isSymbolicLink() ? 'a symbolic link' : 'neither a file nor a folder';
    throw new HelmError('CHART_UNSAFE', `${origin}: ${path} is ${what}; a chart may hold files and folders only`, { location: { file: `${origin}/${path}` } });
}
async function listFiles(dir, prefix, origin) {
    const files = [];
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(dir, prefix))) {
        const path = prefix === '' ? name : `${prefix}/${name}`;
        const entry = await (0,promises_.lstat)((0,external_node_path_.join)(dir, path));
        if (entry.isDirectory()) {
            if (path !== '.git')
                files.push(...await listFiles(dir, path, origin));
        }
        else {
            checkRegular(entry, path, origin);
            files.push({ path, size: entry.size });
        }
    }
    return files;
}
/**
 * Reads a chart's folder. Links are refused, not followed: a chart of a component repo could name any file
 * of this machine.
 * @throws {HelmError} CHART_NOT_FOUND, CHART_INVALID, CHART_UNSAFE, CHART_TOO_LARGE
 */
async function loadChartDirectory(dir) {
    const root = await (0,promises_.lstat)(dir).catch((cause) => {
        if ((0,src_errors/* errorCode */.CA)(cause) === 'ENOENT' || (0,src_errors/* errorCode */.CA)(cause) === 'ENOTDIR')
            throw new HelmError('CHART_NOT_FOUND', `there is no chart at ${dir}`, { cause, location: { file: dir } });
        throw new HelmError('CHART_NOT_FOUND', `cannot read the chart at ${dir}: ${(0,src_errors/* errorMessage */.gJ)(cause)}`, { cause });
    });
    if (!root.isDirectory())
        throw new HelmError(root.isSymbolicLink() ? 'CHART_UNSAFE' : 'CHART_INVALID', `${dir} is not the folder of a chart`, { location: { file: dir } });
    const listed = await listFiles(dir, '', dir);
    // Before anything is read: sizes are the file system's.
    checkSizes(listed, dir);
    const files = [];
    for (const { path } of listed)
        files.push({ path, data: await (0,promises_.readFile)((0,external_node_path_.join)(dir, path)) });
    return chartFromFiles(files, dir);
}

// EXTERNAL MODULE: ./packages/helm/src/mentions.ts + 2 modules
var src_mentions = __webpack_require__(565);
// EXTERNAL MODULE: ./packages/helm/src/rendered-yaml.ts
var rendered_yaml = __webpack_require__(9253);
;// CONCATENATED MODULE: ./packages/helm/src/sentinel.ts

/** Every string of a document with its path; a value that aliases repeat is visited once. */
function visitStrings(value, path, { visit, seen }) {
    if (typeof value === 'string') {
        visit(value, path);
        return;
    }
    if (seen.has(value))
        return;
    seen.add(value);
    if (value instanceof Map) {
        for (const [key, item] of value) {
            const name = typeof key === 'string' && /^[\w-]+$/.test(key) ? `${path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`;
            visitStrings(item, `${path}${name}`, { visit, seen });
        }
    }
    else
        value.forEach((item, index) => { visitStrings(item, `${path}[${index}]`, { visit, seen }); });
}
const escapePattern = (text) => text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&');
/**
 * The images of a chart that was rendered with a sentinel as its registry: whatever stands behind `SENTINEL/`, in any
 * string (R70). Their text is without the sentinel, as the site's registry would have them.
 */
function findSentinelMentions({ objects }, sentinel) {
    const mark = new RegExp(`(?<![\\w.-])${escapePattern(sentinel)}/+([A-Za-z0-9][\\w./:@-]*)`, 'g');
    const mentions = new Map();
    for (const { source, kind, name, text } of objects) {
        if (!text.includes(`${sentinel}/`))
            continue;
        const object = `${kind}/${name}`;
        const visit = (value, path) => {
            for (const [, rest = ''] of value.matchAll(mark)) {
                const image = rest.replace(/[.:/@-]+$/, '');
                mentions.set([image, source, object, path].join('\0'), { text: image, source, object, path, via: 'sentinel' });
            }
        };
        // A text that is no YAML is one string.
        for (const document of (0,rendered_yaml/* parseRendered */.D)(text) ?? [text])
            visitStrings(document, '', { visit, seen: new Set() });
    }
    return [...mentions.values()];
}

// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __webpack_require__(8679);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var src_names = __webpack_require__(7140);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./packages/oci/src/transport.ts + 13 modules
var transport = __webpack_require__(9232);
// EXTERNAL MODULE: ./packages/release-repo/src/config-defaults.ts
var config_defaults = __webpack_require__(5105);
;// CONCATENATED MODULE: ./packages/release-repo/src/config.ts






/** The name of the configuration at the root of a release repo. */
const configFileName = 'slipway.yaml';
const config_name = schemas/* string */.YjP().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens');
const platform = schemas/* string */.YjP().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'expected OS/ARCHITECTURE[/VARIANT], such as linux/amd64');
const host = schemas/* string */.YjP().regex(/^[A-Za-z0-9.-]+(:[0-9]+)?$/, 'expected HOST or HOST:PORT');
const login = schemas/* string */.YjP().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'expected a login name without @');
const repoPath = schemas/* string */.YjP().min(1).refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'expected a path inside the release repo');
const version = schemas/* string */.YjP().regex(/^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/, 'expected a version such as v1.31.0, in quotes');
/** Kinds are the letters that a prerelease begins with. */
const prereleasesSchema = schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[A-Za-z]+$/, 'must be a kind, letters only, such as rc')).min(1)], 'must be true, false, or a list of kinds such as [rc, beta]');
/** As `parseTransport` reads it; what is wrong is told with its line. */
const config_transport = schemas/* string */.YjP().superRefine((text, context) => {
    try {
        (0,transport/* parseTransport */.zt)(text);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: (0,src_errors/* errorMessage */.gJ)(error) });
    }
});
const registrySchema = schemas/* strictObject */.rej({
    endpoint: config_transport.optional().describe('Where images under this prefix are taken from, as a transport: registry:HOST[:PORT][/PROJECT], http+registry:…, store:PATH, oci:PATH, package:PATH'),
    caFile: schemas/* string */.YjP().min(1).optional().describe('PEM file of the certificate authority of this registry'),
    plainHttp: schemas/* boolean */.zMY().optional().describe('Speak http instead of https to this registry'),
    mirrors: schemas/* array */.YOg(config_transport).optional().describe('Where the same images are as well, as transports; asked in this order when the registry cannot say, never when it says that an image is missing'),
    trust: schemas/* array */.YOg(host).optional().describe('Hosts that this registry may name as its token server or redirect to, although they are this machine or in a private network'),
});
const profileSchema = schemas/* strictObject */.rej({
    name: config_name,
    values: schemas/* array */.YOg(repoPath).default([]).describe('Values files, later ones win'),
    set: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig(), schemas/* boolean */.zMY()])).default({}).describe('Single values by their path, as --set has them'),
    kubeVersion: version.optional().describe('Instead of the kubeVersion of the whole repo'),
    addons: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).optional().describe('Folders or names of the addons it applies to; absent: all'),
});
const toolSchema = schemas/* strictObject */.rej({
    name: schemas/* enum */.k5n(['helm', 'kubectl'], 'expected helm or kubectl'),
    platform,
    url: schemas/* url */.OZ5({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }).describe('Where it is fetched from when a package is built'),
    sha256: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits').describe('Of what is fetched'),
    member: repoPath.optional().describe('The program inside of what is fetched, which is then a .tar.gz; absent: it is the program itself'),
});
const storageSchema = schemas/* strictObject */.rej({
    address: schemas/* string */.YjP().min(1).refine((text) => !/^[a-z0-9+.-]+:\/\/[^/?#]*:[^/?#@]*@/i.test(text), 'must not hold a login: name the variable that has it with login, or set SLIPWAY_AUTH_<HOST>')
        .refine((text) => !/^release:/.test(text), 'must be a storage: the page of a release is named by --upload release:TAG')
        .describe('Where packages are uploaded to, and promoted: a folder, s3://BUCKET[/PREFIX], s3+https://HOST/BUCKET[/PREFIX], sftp://USER@HOST/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT'),
    caFile: schemas/* string */.YjP().min(1).optional().describe('PEM file of the certificate authority of its host'),
    login: schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable, never what is in it').optional().describe('Name of the variable that has the login for its host; default: SLIPWAY_AUTH_<HOST>'),
});
const configSchema = schemas/* strictObject */.rej({
    product: config_name.optional().describe('Name of the product, the first part of package names; default: platform'),
    kubeVersion: version.optional().describe('Kubernetes version that charts are rendered for'),
    platforms: schemas/* array */.YOg(platform).min(1).optional().describe('Platforms that every image must have, and that packages carry; default: whatever each image has'),
    registries: schemas/* record */.g1P(schemas/* string */.YjP().min(1), registrySchema).optional().describe('By prefix of image references: a host, or a host and project; "" cannot be a key, use the host-less project, such as release/'),
    images: schemas/* strictObject */.rej({
        originFile: repoPath.optional().describe('Mapping of upstream images to the library project; default: images_origin.yaml where it exists'),
        stripRegistries: schemas/* array */.YOg(host).optional().describe('Hosts whose images are listed without their host'),
        allow: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).optional().describe('Patterns (with *) of places whose strings count as images'),
        deny: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).optional().describe('Patterns (with *) of places whose strings do not count as images'),
        ignore: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).optional().describe('References, or patterns with *, that are left out of lists and checks'),
        referrers: schemas/* boolean */.zMY().optional().describe('Whether the lock pins signatures, attestations and SBOMs of images too, so that packages carry them; default: false'),
    }).optional(),
    profiles: schemas/* array */.YOg(profileSchema).optional().describe('Values that charts are rendered with; the lists are the union'),
    storage: storageSchema.optional().describe('The storage that upload and promote take when they are given none'),
    git: schemas/* strictObject */.rej({
        baseUrl: schemas/* string */.YjP().min(1).optional().describe('What stands before repositoryFullName, such as https://git.example.com/'),
    }).optional(),
    tags: schemas/* strictObject */.rej({
        postReleaseSuffixes: schemas/* array */.YOg(config_name).min(1).optional().describe('Suffixes that sort after their release, by number; default: hotfix, patch'),
        prereleases: prereleasesSchema.optional().describe('Whether tags such as v1.2.0-rc.1 are chosen: true, false, or a list of kinds such as [rc, beta]; an entry of repos/*.yaml may say otherwise. Default: only where the current tag is one, or the line has nothing else'),
    }).optional(),
    placeholders: schemas/* strictObject */.rej({
        allow: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).optional().describe('Names in [[ … ]] that are filled in where it is deployed, besides the usual ones'),
        values: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'expected a name'), schemas/* string */.YjP().regex(/^[A-Za-z0-9._/:-]*$/, 'expected a part of an image reference, such as release'), 'expected a map of names and what they stand for').optional().describe('What names in [[ … ]] stand for where images are listed and looked up; default: registry_release: release, registry_library: library, cargo_registry: ""'),
    }).optional(),
    release: schemas/* strictObject */.rej({
        next: version.optional().describe('The version that is being prepared'),
        team: schemas/* array */.YOg(login).min(1).optional().describe('Login names of the release team: they override confirmations, and speak for what nobody owns'),
        remindAfter: schemas/* int */.Whr().positive().optional().describe('Minutes after which those who have not confirmed are reminded, again and again; default: 120'),
        mergeMethod: schemas/* enum */.k5n(['merge', 'squash', 'rebase']).optional().describe('How proposals are merged; default: merge'),
        trackingIssue: schemas/* boolean */.zMY().optional().describe('Whether one issue per version shows how far its release is; default: true'),
        deadlines: schemas/* record */.g1P(schemas/* string */.YjP().min(1), iso/* datetime */.w$({ offset: true, error: 'expected a time such as "2026-11-21T20:00:00+08:00"' })).optional().describe('By what it is the deadline of, such as smoke or release'),
    }).optional(),
    registryValues: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1)).optional().describe('Per addon: paths of the values that receive the address of the site\'s registry'),
    tools: schemas/* array */.YOg(toolSchema).min(1).optional().describe('Programs that a package carries for sites that lack them'),
});
const wayOut = 'correct it there; schemas/slipway.schema.json tells an editor what may stand where';
function readYaml(text, file) {
    try {
        return yaml_parseYaml(text, file);
    }
    catch (error) {
        if (!(error instanceof YamlError))
            throw error;
        throw new YamlError(error.code, error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint: `correct ${file} there; git diff says what was changed last`, cause: error });
    }
}
/**
 * The configuration that this text is. An empty text gives the defaults.
 * @throws {YamlError} every unknown key and wrong value, each with file, line and column
 */
function parseConfig(text, file = configFileName) {
    const yaml = readYaml(text, file);
    const parsed = configSchema.safeParse(yaml.value ?? {});
    if (!parsed.success)
        throw shapeError(yaml, shapeIssues(parsed.error, configSchema), { hint: wayOut });
    const given = parsed.data;
    const names = (given.profiles ?? []).map((profile) => profile.name);
    const twice = names.findIndex((each, index) => names.indexOf(each) < index);
    if (twice >= 0)
        throw shapeError(yaml, [{ path: ['profiles', twice, 'name'], message: `a second profile named ${names[twice] ?? ''}` }], { hint: wayOut });
    const profiles = (given.profiles ?? []).map(({ kubeVersion, addons, ...profile }) => ({
        ...profile, ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(addons === undefined ? {} : { addons }),
    }));
    const defaults = (0,config_defaults/* defaultConfig */.s)();
    const config = {
        product: given.product ?? defaults.product,
        ...(given.kubeVersion === undefined ? {} : { kubeVersion: given.kubeVersion }),
        ...(given.platforms === undefined ? {} : { platforms: given.platforms }),
        registries: Object.fromEntries(Object.entries(given.registries ?? {}).map(([prefix, { endpoint, caFile, plainHttp, mirrors, trust }]) => [prefix, {
                ...(endpoint === undefined ? {} : { endpoint }), ...(caFile === undefined ? {} : { caFile }), ...(plainHttp === undefined ? {} : { plainHttp }),
                ...(mirrors === undefined ? {} : { mirrors }), ...(trust === undefined ? {} : { trust }),
            }])),
        images: {
            originFile: given.images?.originFile ?? defaults.images.originFile,
            stripRegistries: given.images?.stripRegistries ?? defaults.images.stripRegistries,
            allow: given.images?.allow ?? defaults.images.allow,
            deny: given.images?.deny ?? defaults.images.deny,
            ignore: given.images?.ignore ?? defaults.images.ignore,
            referrers: given.images?.referrers ?? defaults.images.referrers,
        },
        profiles: profiles.length > 0 ? profiles : defaults.profiles,
        ...(given.storage === undefined ? {} : { storage: { address: given.storage.address, ...(given.storage.caFile === undefined ? {} : { caFile: given.storage.caFile }), ...(given.storage.login === undefined ? {} : { login: given.storage.login }) } }),
        git: given.git?.baseUrl === undefined ? {} : { baseUrl: given.git.baseUrl },
        tags: {
            postReleaseSuffixes: given.tags?.postReleaseSuffixes ?? defaults.tags.postReleaseSuffixes,
            ...(given.tags?.prereleases === undefined ? {} : { prereleases: given.tags.prereleases }),
        },
        placeholders: { allow: given.placeholders?.allow ?? defaults.placeholders.allow, values: { ...defaults.placeholders.values, ...given.placeholders?.values } },
        release: {
            ...(given.release?.next === undefined ? {} : { next: given.release.next }),
            team: given.release?.team ?? defaults.release.team, remindAfter: given.release?.remindAfter ?? defaults.release.remindAfter,
            mergeMethod: given.release?.mergeMethod ?? defaults.release.mergeMethod, deadlines: given.release?.deadlines ?? defaults.release.deadlines,
            trackingIssue: given.release?.trackingIssue ?? defaults.release.trackingIssue,
        },
        registryValues: given.registryValues ?? {},
        tools: (given.tools ?? []).map(({ member, ...tool }) => ({ ...tool, ...(member === undefined ? {} : { member }) })),
    };
    return {
        config,
        originOf(path) {
            const parts = typeof path === 'string' ? path.split('.') : path;
            return yaml.document.hasIn(parts) ? yaml.locate(parts) : undefined;
        },
    };
}
/** The configuration of a release repo; without `slipway.yaml` all defaults. @throws {YamlError} */
async function loadConfig(tree) {
    return parseConfig(await (0,src_tree/* findText */.Vw)(tree, configFileName) ?? '');
}
/** JSON Schema of `slipway.yaml`, for editors. */
function configJsonSchema() {
    return { title: configFileName, ...z.toJSONSchema(configSchema, { io: 'input' }) };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/owners.ts

/** What an owner may be written as, for messages. */
const ownerForm = 'must be a user (@ann), a team (@organisation/team) or a mail address';
/** The owner that this text names, if it names one. */
function findOwner(text) {
    if (/^[^@\s<>,;"']+@[A-Za-z0-9.-]+$/.test(text) && text.length <= 254)
        return { kind: 'email', name: text };
    const name = text.replace(/^@/, '');
    if (name.length > 254 || !/^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/.test(name))
        return undefined;
    return { kind: name.includes('/') ? 'team' : 'user', name };
}
/** As a forge reads it: `@ann`, `@organisation/team`, or the mail address. */
function formatOwner({ kind, name }) {
    return kind === 'email' ? name : `@${name}`;
}
/** Where forges look for it, first found first. @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const codeOwnersFiles = (/* unused pure expression or super */ null && (['.github/CODEOWNERS', '.gitlab/CODEOWNERS', '.gitea/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']));
/** Whether a path part matches one with `*` and `?`; it goes back to the last star only, so it is no longer than part × pattern. */
function matchesPart(pattern, part) {
    let [at, star, mark] = [0, -1, 0];
    for (let index = 0; index < part.length;) {
        if (pattern[at] === '*') {
            star = at;
            mark = index;
            at += 1;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === part[index])) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            mark += 1;
            index = mark;
        }
        else
            return false;
    }
    return /^\**$/.test(pattern.slice(at));
}
/** Like .gitignore: a pattern without a slash inside is about every folder, one that names a folder is about all below it. */
function matcherOf(pattern) {
    const isAnchored = pattern.replace(/\/$/, '').includes('/');
    const parts = pattern.replace(/^\//, '').replace(/\/$/, '').split('/');
    const wanted = isAnchored ? parts : ['**', ...parts];
    const onlyFolders = pattern.endsWith('/');
    // GitHub and GitLab: docs/* is about the files right there, docs/ and docs about everything below.
    const onlyHere = wanted.at(-1) === '*' && isAnchored;
    return (path) => {
        const names = path.split('/');
        // Which parts of the pattern can have been used up after each part of the path.
        let reached = new Set([0]);
        const spread = (places) => {
            for (const place of places)
                if (wanted[place] === '**')
                    places.add(place + 1);
            return places;
        };
        reached = spread(reached);
        for (const [index, name] of names.entries()) {
            const next = new Set();
            for (const place of reached) {
                const part = wanted[place];
                if (part === '**')
                    next.add(place);
                else if (part !== undefined && matchesPart(part, name))
                    next.add(place + 1);
            }
            reached = spread(next);
            const isLast = index === names.length - 1;
            if (reached.has(wanted.length) && (isLast ? !onlyFolders || wanted.at(-1) === '**' : !onlyHere))
                return true;
        }
        return false;
    };
}
/**
 * A CODEOWNERS file: in each section (GitLab's `[Name]`) the last line that matches decides; GitHub's file is one section.
 * Lines that cannot be read are passed over, as forges do.
 * @see https://docs.gitlab.com/user/project/codeowners/reference/
 */
function parseCodeOwners(text) {
    const sections = new Map();
    let section = [];
    sections.set('', section);
    let inherited = [];
    const ownersIn = (words) => words.flatMap((word) => findOwner(word) ?? []);
    for (const raw of text.split(/\r?\n/)) {
        const line = raw.replace(/(^|\s)#.*$/, '').trim();
        if (line === '' || line.length > 4000)
            continue;
        const head = /^\^?\[([^\]]+)\](?:\[[0-9]+\])?(.*)$/.exec(line);
        if (head !== null) {
            const name = (head[1] ?? '').toLowerCase();
            section = sections.get(name) ?? [];
            sections.set(name, section);
            inherited = ownersIn((head[2] ?? '').split(/\s+/));
            continue;
        }
        const [pattern = '', ...words] = line.replaceAll('\\ ', '\u0000').split(/\s+/).map((word) => word.replaceAll('\u0000', ' '));
        if (pattern.startsWith('!'))
            continue;
        section.push({ matches: matcherOf(pattern), owners: words.length === 0 ? inherited : ownersIn(words) });
    }
    return {
        ownersOf(path) {
            const owners = [...sections.values()].flatMap((rules) => rules.findLast(({ matches }) => matches(path))?.owners ?? []);
            return [...new Map(owners.map((owner) => [formatOwner(owner), owner])).values()];
        },
    };
}
/** The CODEOWNERS of a release repo; without one nobody owns anything. */
async function loadCodeOwners(tree) {
    for (const file of codeOwnersFiles) {
        const text = await findText(tree, file);
        if (text !== undefined)
            return parseCodeOwners(text);
    }
    return parseCodeOwners('');
}
/** Those who are asked about a component: of its entries, which have those of their file; else by CODEOWNERS of the files. */
function ownersOf(entries, codeOwners) {
    const once = (owners) => [...new Map(owners.map((owner) => [formatOwner(owner), owner])).values()];
    const named = once(entries.flatMap(({ owners }) => owners));
    return {
        owners: named.length > 0 ? named : once([...new Set(entries.map(({ file }) => file))].flatMap((file) => codeOwners.ownersOf(file))),
        backupOwners: once(entries.flatMap(({ backupOwners }) => backupOwners)),
    };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/text-pattern.ts

const longestPattern = 500;
const mostSteps = 2000;
/** What lies behind this place in a text is not looked at. In characters. */
const longestText = 16_384;
const newline = 10;
const isDigit = (code) => code >= 48 && code <= 57;
const isWord = (code) => isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isSpace = (code) => /^\s$/.test(String.fromCodePoint(code));
const not = (test) => (code) => !test(code);
const classes = new Map([['d', isDigit], ['D', not(isDigit)], ['w', isWord], ['W', not(isWord)], ['s', isSpace], ['S', not(isSpace)]]);
const controls = new Map([['n', 10], ['r', 13], ['t', 9]]);
const startOfLine = (before) => before === -1 || before === newline;
const endOfLine = (_before, after) => after === -1 || after === newline;
const wordEdge = (before, after) => isWord(before) !== isWord(after);
function parse(source) {
    const ignoresCase = source.startsWith('(?i)');
    const chars = Array.from(source);
    let at = ignoresCase ? 4 : 0;
    const refuse = (reason) => new errors/* ReleaseRepoError */.w('PATTERN_INVALID', `the pattern ${JSON.stringify(source)} ${reason} (character ${at + 1})`, {
        hint: 'it knows letters, . [a-z] [^a-z] \\d \\w \\s \\b ^ $ | ( ) * + ? {2,3}, and (?i) at its start',
    });
    const same = (wanted) => {
        if (!ignoresCase)
            return (code) => code === wanted;
        const [lower, upper] = [String.fromCodePoint(wanted).toLowerCase().codePointAt(0), String.fromCodePoint(wanted).toUpperCase().codePointAt(0)];
        return (code) => code === wanted || code === lower || code === upper;
    };
    const between = (low, high) => {
        const test = (code) => code >= low && code <= high;
        if (!ignoresCase)
            return test;
        return (code) => test(code) || test(String.fromCodePoint(code).toLowerCase().codePointAt(0) ?? code) || test(String.fromCodePoint(code).toUpperCase().codePointAt(0) ?? code);
    };
    /** The character behind a backslash that stands for itself. */
    const escaped = () => {
        const char = chars[at];
        if (char === undefined)
            throw refuse('ends in a backslash');
        const control = controls.get(char);
        if (control === undefined && /[0-9A-Za-z]/.test(char))
            throw refuse(/[0-9k]/.test(char) ? 'refers back to a group, which is not supported' : `has \\${char}, which is not supported`);
        at += 1;
        return control ?? char.codePointAt(0) ?? 0;
    };
    const set = () => {
        const negated = chars[at] === '^';
        if (negated)
            at += 1;
        const tests = [];
        for (let first = true; first || chars[at] !== ']'; first = false) {
            if (at >= chars.length)
                throw refuse('has a [ without its ]');
            if (chars[at] === '\\' && classes.has(chars[at + 1] ?? '')) {
                tests.push(classes.get(chars[at + 1] ?? '') ?? isWord);
                at += 2;
                continue;
            }
            const one = () => {
                const char = chars[at] ?? '';
                at += 1;
                return char === '\\' ? escaped() : char.codePointAt(0) ?? 0;
            };
            const low = one();
            if (chars[at] === '-' && chars[at + 1] !== ']' && chars[at + 1] !== undefined) {
                at += 1;
                if (chars[at] === '\\' && classes.has(chars[at + 1] ?? ''))
                    throw refuse('has a range that ends in a class');
                const high = one();
                if (high < low)
                    throw refuse('has a range that runs backwards');
                tests.push(between(low, high));
            }
            else
                tests.push(same(low));
        }
        at += 1;
        const any = (code) => tests.some((test) => test(code));
        return negated ? not(any) : any;
    };
    const atom = (depth) => {
        const char = chars[at] ?? '';
        at += 1;
        switch (char) {
            case '.': return { kind: 'character', test: (code) => code !== newline };
            case '^': return { kind: 'place', test: startOfLine };
            case '$': return { kind: 'place', test: endOfLine };
            case '[': return { kind: 'character', test: set() };
            case '(': {
                if (depth > 50)
                    throw refuse('nests more than 50 groups');
                const name = /^\?<[A-Za-z]\w*>/.exec(chars.slice(at, at + 64).join(''));
                if (name !== null)
                    at += name[0].length;
                else if (chars[at] === '?') {
                    if (chars[at + 1] !== ':')
                        throw refuse('looks ahead, looks behind or sets a flag, which is not supported');
                    at += 2;
                }
                const inner = choice(depth + 1);
                if (chars[at] !== ')')
                    throw refuse('has a ( without its )');
                at += 1;
                return inner;
            }
            case '*':
            case '+':
            case '?': throw refuse(`has a ${char} with nothing before it`);
            case '\\': {
                const next = chars[at] ?? '';
                const test = classes.get(next);
                if (test === undefined && next !== 'b')
                    return { kind: 'character', test: same(escaped()) };
                at += 1;
                return test === undefined ? { kind: 'place', test: wordEdge } : { kind: 'character', test };
            }
            default: return { kind: 'character', test: same(char.codePointAt(0) ?? 0) };
        }
    };
    const bounds = () => {
        const found = /^(?:([*+?])|\{([0-9]{1,4})(?:(,)([0-9]{1,4})?)?\})/.exec(chars.slice(at, at + 12).join(''));
        if (found === null)
            return undefined;
        at += found[0].length;
        const [, sign, least = '0', comma, most] = found;
        if (sign !== undefined)
            return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
        return [Number(least), comma === undefined ? Number(least) : most === undefined ? Infinity : Number(most)];
    };
    const sequence = (depth) => {
        const parts = [];
        while (at < chars.length && chars[at] !== '|' && chars[at] !== ')') {
            const node = atom(depth);
            const range = bounds();
            if (range === undefined)
                parts.push(node);
            else {
                const [least, most] = range;
                if (most < least)
                    throw refuse('has a {} whose numbers run backwards');
                if (node.kind === 'place')
                    throw refuse('repeats a place');
                // What is taken first does not matter where only "matches" is asked.
                if (chars[at] === '?')
                    at += 1;
                if (bounds() !== undefined)
                    throw refuse('has two repetitions in a row');
                parts.push({ kind: 'repeat', node, least, most });
            }
        }
        return { kind: 'sequence', parts };
    };
    const choice = (depth) => {
        const options = [sequence(depth)];
        while (chars[at] === '|') {
            at += 1;
            options.push(sequence(depth));
        }
        return options.length === 1 && options[0] !== undefined ? options[0] : { kind: 'choice', options };
    };
    const node = choice(0);
    if (at < chars.length)
        throw refuse('has a ) without its (');
    return node;
}
/** The steps of a machine that is in many places at once, as Thompson described it. @see https://swtch.com/~rsc/regexp/regexp2.html */
function text_pattern_compile(root, source) {
    const steps = [];
    const push = (step) => {
        if (steps.length >= mostSteps)
            throw new errors/* ReleaseRepoError */.w('PATTERN_INVALID', `the pattern ${JSON.stringify(source)} repeats too much`, { hint: 'make the numbers in {} smaller' });
        return steps.push(step) - 1;
    };
    const emit = (node) => {
        if (node.kind === 'character' || node.kind === 'place')
            push(node);
        else if (node.kind === 'sequence')
            node.parts.forEach(emit);
        else if (node.kind === 'choice') {
            const ends = [];
            const fork = push({ kind: 'jump', to: [] });
            const starts = node.options.map((option) => {
                const start = steps.length;
                emit(option);
                ends.push(push({ kind: 'jump', to: [] }));
                return start;
            });
            steps[fork] = { kind: 'jump', to: starts };
            for (const end of ends)
                steps[end] = { kind: 'jump', to: [steps.length] };
        }
        else {
            for (let count = 0; count < node.least; count += 1)
                emit(node.node);
            if (node.most === Infinity) {
                const fork = push({ kind: 'jump', to: [] });
                emit(node.node);
                push({ kind: 'jump', to: [fork] });
                steps[fork] = { kind: 'jump', to: [fork + 1, steps.length] };
            }
            else {
                const forks = [];
                for (let count = node.least; count < node.most; count += 1) {
                    forks.push(push({ kind: 'jump', to: [] }));
                    emit(node.node);
                }
                for (const fork of forks)
                    steps[fork] = { kind: 'jump', to: [fork + 1, steps.length] };
            }
        }
    };
    emit(root);
    push({ kind: 'end' });
    return steps;
}
function text_pattern_run(steps, text, whole) {
    const codes = Array.from(text.slice(0, longestText), (char) => char.codePointAt(0) ?? 0);
    const seen = new Int32Array(steps.length).fill(-1);
    const ends = [];
    const enter = (places, start, index) => {
        const waiting = [start];
        for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
            if (seen[at] === index)
                continue;
            seen[at] = index;
            const step = steps[at];
            if (step === undefined)
                continue;
            if (step.kind === 'jump')
                waiting.push(...step.to);
            else if (step.kind === 'character')
                places.push(at);
            else if (step.kind === 'end')
                ends.push(index);
            else if (step.test(codes[index - 1] ?? -1, codes[index] ?? -1))
                waiting.push(at + 1);
        }
    };
    let places = [];
    enter(places, 0, 0);
    for (let index = 0; index < codes.length && (whole ? places.length > 0 : ends.length === 0); index += 1) {
        const next = [];
        for (const at of places) {
            const step = steps[at];
            if (step?.kind === 'character' && step.test(codes[index] ?? -1))
                enter(next, at + 1, index + 1);
        }
        if (!whole)
            enter(next, 0, index + 1);
        places = next;
    }
    return whole ? ends.at(-1) === codes.length : ends.length > 0;
}
/**
 * A pattern of slipway's own, small kind of regular expressions. `whole`: the text must match from its first to its last
 * character; otherwise it is looked for anywhere, and `^` and `$` are the ends of a line.
 * @throws {ReleaseRepoError} PATTERN_INVALID with what is not understood
 */
function parseTextPattern(source, { whole }) {
    if (source.length > longestPattern)
        throw new errors/* ReleaseRepoError */.w('PATTERN_INVALID', `a pattern may have ${longestPattern} characters, this one has ${source.length}`);
    const steps = text_pattern_compile(parse(source), source);
    return { source, matches: (text) => text_pattern_run(steps, text, whole) };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/repos.ts









/** The folder of the files that say which component repos a release collects. */
const reposFolder = 'repos';
const repos_text = (example) => schemas/* string */.YjP({ error: (issue) => typeof issue.input === 'number' || typeof issue.input === 'boolean'
        ? `must be a string: write it in quotes, as "${example}"` : 'must be a string' });
const isInside = (path) => {
    try {
        (0,src_tree/* normalisePath */.qb)(path);
        return true;
    }
    catch {
        return false;
    }
};
/** A path inside a repository. */
const folder = repos_text('addons').refine(isInside, 'must be a path inside the repository');
const pattern = (whole) => repos_text('v1\\..*').transform((source, context) => {
    try {
        return parseTextPattern(source, { whole });
    }
    catch (error) {
        if (!(0,src_errors/* isSlipwayError */.qQ)(error))
            throw error;
        context.addIssue({ code: 'custom', message: error.hint === undefined ? error.message : `${error.message}; ${error.hint}` });
        return core/* NEVER */.tm;
    }
});
const owner = repos_text('@ann').transform((name, context) => {
    const found = findOwner(name);
    if (found !== undefined)
        return found;
    context.addIssue({ code: 'custom', message: `${JSON.stringify(name.slice(0, 100))} ${ownerForm}` });
    return core/* NEVER */.tm;
});
const owners = schemas/* preprocess */.vkY((value) => (typeof value === 'string' ? [value] : value), schemas/* array */.YOg(owner, 'must be a list of owners').nullish());
/** What both formats say of a repo and its tags. */
const tagKeys = {
    repositoryFullName: repos_text('organisation/name').regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*(\/[A-Za-z0-9_][A-Za-z0-9._-]*)+$/, 'must be ORGANISATION/NAME'),
    baseVersion: repos_text('v1.10').regex(/^v?[0-9]+(\.[0-9]+){0,2}$/, 'must be a line of versions such as v1.2').nullish(),
    tagPattern: pattern(true).nullish(),
    messagePattern: pattern(false).nullish(),
    prereleases: prereleasesSchema.nullish(),
    hold: schemas/* strictObject */.rej({ tag: repos_text('v1.10').min(1), reason: schemas/* string */.YjP('must say why').trim().min(1, 'must say why') }, 'must be a map with tag and reason').nullish(),
    owners, backupOwners: owners,
};
const repos_entrySchema = schemas/* strictObject */.rej({
    ...tagKeys,
    currentTag: repos_text('v1.10').min(1).nullish(),
    chartPaths: schemas/* array */.YOg(folder, 'must be a list of folders').min(1, 'must name at least one folder').nullish(),
    targetChartPath: folder.nullish(),
    paths: schemas/* array */.YOg(folder, 'must be a list of files and folders').min(1, 'must name at least one file or folder').nullish(),
    targetPath: folder.nullish(),
    versionCheck: schemas/* enum */.k5n(['error', 'warn', 'off'], 'must be error, warn or off').nullish(),
});
const fileSchema = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* object */.Ikc({ metadata: schemas/* unknown */.L5J().optional(), spec: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() })]);
const fileOwnersSchema = schemas/* object */.Ikc({ owners, backupOwners: owners });
/** What an entry of either format says of its repo and tags. */
function tagPartOf({ repositoryFullName, baseVersion, tagPattern, messagePattern, prereleases, hold, ...value }, place) {
    return {
        ...place, repositoryFullName,
        ...(baseVersion ? { baseVersion } : {}), ...(tagPattern ? { tagPattern } : {}), ...(messagePattern ? { messagePattern } : {}), ...(hold ? { hold } : {}),
        ...(prereleases === undefined || prereleases === null ? {} : { prereleases }),
        owners: value.owners ?? place.owners, backupOwners: value.backupOwners ?? place.backupOwners,
    };
}
function entryOf(value, place) {
    const { currentTag, chartPaths, targetChartPath, paths, targetPath, versionCheck } = value;
    return {
        ...tagPartOf(value, place), ...(currentTag ? { currentTag } : {}),
        chartPaths: (chartPaths ?? []).map(src_tree/* normalisePath */.qb), targetChartPath: (0,src_tree/* normalisePath */.qb)(targetChartPath ?? 'addons'),
        paths: (paths ?? []).map(src_tree/* normalisePath */.qb), targetPath: (0,src_tree/* normalisePath */.qb)(targetPath ?? ''), versionCheck: versionCheck ?? 'error',
    };
}
/** Where the list of entries stands in its file. */
const repos_specPath = (yaml) => (Array.isArray(yaml.value) ? [] : ['spec']);
/** A repos file: `metadata` and `spec`, or the list alone. Every bad entry is a finding `repos-invalid`, the others are returned. */
function parseRepos(source, file) {
    return readEntries(source, file, { schema: repos_entrySchema, entryOf });
}
/** How each key is written, for hints. */
const examples = {
    repositoryFullName: 'acme/web', baseVersion: '"v1.2"', currentTag: '"v1.2.3"', tagPattern: '"v[0-9.]+"', messagePattern: '"^Release: yes$"', prereleases: '[rc, beta]', hold: '{tag: "v1.2.3", reason: "v1.2.4 breaks login"}',
    owners: '["@ann", "@acme/web-team"]', backupOwners: '["@bob"]', chartPaths: '[charts/web]', targetChartPath: 'addons', paths: '[deploy/scripts]', targetPath: 'scripts', versionCheck: 'warn', resourcePaths: '[release/web.yaml]',
};
function hintOf(path, isUnknownKey, known) {
    const key = String(path[0] ?? '');
    if (isUnknownKey && path.length === 1) {
        const similar = (0,src_names/* nearestNames */.LE)(key, known);
        return similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : `remove it; known are ${known.join(', ')}`;
    }
    const example = examples[key];
    return example === undefined ? 'write an entry as a map with repositoryFullName: acme/web' : `write it as ${key}: ${example}`;
}
/** The entries of a list of repos in either format, and what is wrong with the others. */
function readEntries(source, file, { schema, entryOf: toEntry }) {
    let yaml;
    try {
        yaml = yaml_parseYaml(source, file);
    }
    catch (error) {
        if (!(0,src_errors/* isSlipwayError */.qQ)(error))
            throw error;
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: error.message, ...(error.location === undefined ? {} : { location: error.location }), hint: 'correct the file there: nothing of it is read until it is YAML' }] };
    }
    const shape = fileSchema.safeParse(yaml.value ?? []);
    if (!shape.success) {
        return { entries: [], findings: [{ code: 'repos-invalid', severity: 'error', subject: file, message: 'must be a list of repos, or a map with the list under spec', location: yaml.locate([]), hint: 'write spec: and below it one entry per repo, such as - repositoryFullName: acme/web' }] };
    }
    const items = Array.isArray(shape.data) ? shape.data : shape.data.spec ?? [];
    const entries = [];
    const findings = [];
    const given = Array.isArray(shape.data) ? undefined : fileOwnersSchema.safeParse(shape.data.metadata ?? {});
    for (const { path, message } of given?.error === undefined ? [] : shapeIssues(given.error)) {
        findings.push({ code: 'repos-invalid', severity: 'error', subject: file, message: `${['metadata', ...path].map(String).join('.')}: ${message}`, location: yaml.locate(['metadata', ...path]), hint: 'write it as owners: ["@ann", "@acme/web-team"]' });
    }
    const fileOwners = { owners: given?.data?.owners ?? [], backupOwners: given?.data?.backupOwners ?? [] };
    items.forEach((item, index) => {
        const path = [...repos_specPath(yaml), index];
        const parsed = schema.safeParse(item);
        const issues = parsed.success ? [] : shapeIssues(parsed.error);
        const isUnknownKey = (issue) => issue.message === 'unknown key';
        for (const issue of issues) {
            const where = issue.path.map(String).join('.');
            findings.push({
                code: 'repos-invalid', severity: isUnknownKey(issue) ? 'warning' : 'error', subject: `${file} entry ${index + 1}`,
                message: `${where === '' ? 'the entry' : where}: ${issue.message}`, location: yaml.locate([...path, ...issue.path]),
                hint: hintOf(issue.path, isUnknownKey(issue), Object.keys(schema.shape)),
            });
        }
        // A key that is not known yet is worth a word, but no reason to leave the component out.
        const known = !parsed.success && issues.every(isUnknownKey) ? schemas/* object */.Ikc(schema.shape).safeParse(item) : parsed;
        if (known.success)
            entries.push(toEntry(known.data, { file, index, location: yaml.locate(path), ...fileOwners }));
    });
    return { entries, findings };
}
/** Where a chart folder is collected to: `addons/<last part of the chart path>`. */
function chartTarget(entry, chartPath) {
    const name = chartPath === '' ? entry.repositoryFullName.split('/').at(-1) : chartPath.split('/').at(-1);
    return `${entry.targetChartPath}/${name ?? ''}`;
}
/** Where a file or folder of `paths` is collected to: its own name, below `targetPath`. */
function pathTarget(entry, path) {
    const name = (path === '' ? entry.repositoryFullName : path).split('/').at(-1) ?? '';
    return entry.targetPath === '' ? name : `${entry.targetPath}/${name}`;
}
/** Entries that would be collected into one folder, or one inside the other, each as a finding `duplicate-target` about that folder. */
function checkRepoTargets(entries) {
    const seen = new Map();
    const findings = [];
    const place = ({ file, location }) => `${file}:${location.line ?? 1}`;
    for (const entry of entries) {
        for (const target of [...entry.chartPaths.map((path) => chartTarget(entry, path)), ...entry.paths.map((path) => pathTarget(entry, path))]) {
            const first = seen.get(target);
            if (first === undefined)
                seen.set(target, entry);
            else {
                findings.push({
                    code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
                    message: `${entry.repositoryFullName} and ${first.repositoryFullName} (${place(first)}) are both collected into ${target}`,
                    hint: 'give one of them another target, or remove one of the two',
                });
            }
        }
    }
    for (const [target, entry] of seen) {
        const outer = [...seen].find(([other]) => target.startsWith(`${other}/`));
        if (outer === undefined)
            continue;
        findings.push({
            code: 'duplicate-target', severity: 'error', subject: target, location: entry.location,
            message: `it lies inside ${outer[0]}, which is collected from ${outer[1].repositoryFullName} (${place(outer[1])})`,
            hint: 'give one of them another target',
        });
    }
    return findings;
}
/**
 * The text with another `currentTag` in these entries; comments, order and quotes of everything else stay.
 * @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function setCurrentTags(source, tags) {
    const list = repos_specPath(parseYaml(source.replace(/^\ufeff/, ''), 'repos'));
    return setYamlStrings(source, tags.map(({ index, tag }) => ({ path: [...list, index, 'currentTag'], value: tag, sibling: 'repositoryFullName' })));
}

;// CONCATENATED MODULE: ./packages/release-repo/src/older-format.ts






/** The older format's list of component repos (R52). */
const chartsListFile = 'charts_list.yaml';
/** The same list with the tags: machine-written. */
const releaseChartsFile = 'release_charts.yaml';
const older_format_entrySchema = schemas/* strictObject */.rej({
    ...tagKeys,
    resourcePaths: schemas/* array */.YOg(folder, 'must be a list of files').min(1, 'must name at least one file, or be left out').nullish(),
    targetPath: folder.nullish(),
});
/** Groups of addons are folders below `addons/`; a path that says so already is taken as it is. */
function targetOf(targetPath) {
    const path = (0,src_tree/* normalisePath */.qb)(targetPath);
    return path === 'addons' || path.startsWith('addons/') || path.startsWith('prerequisites/') ? path : path === '' ? 'addons' : `addons/${path}`;
}
function older_format_entryOf(value, place) {
    return {
        ...tagPartOf(value, place), format: 'older', chartPaths: [], targetChartPath: 'addons',
        paths: (value.resourcePaths ?? []).map(src_tree/* normalisePath */.qb), targetPath: targetOf(value.targetPath ?? ''), versionCheck: 'off',
    };
}
const tagsSchema = schemas/* union */.KCZ([schemas/* array */.YOg(schemas/* unknown */.L5J()), schemas/* object */.Ikc({ spec: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() }).transform(({ spec }) => spec ?? [])]);
const taggedSchema = schemas/* object */.Ikc({ repositoryFullName: schemas/* string */.YjP(), tag: schemas/* string */.YjP('must be a string: write it in quotes').min(1).nullish() });
/** The tags that a `release_charts.yaml` has, by repo. */
function parseReleaseCharts(source, file = releaseChartsFile) {
    const tags = new Map();
    const findings = [];
    const refuse = (message, location) => {
        findings.push({ code: 'repos-invalid', severity: 'error', subject: file, message, ...(location === undefined ? {} : { location }), hint: `take ${file} back from git, or delete it: mode tags writes it anew` });
    };
    try {
        const yaml = yaml_parseYaml(source, file);
        const items = tagsSchema.safeParse(yaml.value ?? []);
        if (!items.success)
            refuse('must be a list of repos, or a map with the list under spec', yaml.locate([]));
        for (const [index, item] of (items.data ?? []).entries()) {
            const parsed = taggedSchema.safeParse(item);
            if (parsed.success && typeof parsed.data.tag === 'string')
                tags.set(parsed.data.repositoryFullName, parsed.data.tag);
            for (const { path, message } of parsed.error === undefined ? [] : shapeIssues(parsed.error))
                refuse(`${path.map(String).join('.')}: ${message}`, yaml.locate([...repos_specPath(yaml), index, ...path]));
        }
    }
    catch (error) {
        if (!(0,src_errors/* isSlipwayError */.qQ)(error))
            throw error;
        refuse(error.message, error.location);
    }
    return { tags, findings };
}
/** A `charts_list.yaml`. The current tags are those of `release_charts.yaml`. */
function parseChartsList(source, { file = chartsListFile, tags = new Map() } = {}) {
    const { entries, findings } = readEntries(source, file, { schema: older_format_entrySchema, entryOf: older_format_entryOf });
    return {
        entries: entries.map((entry) => {
            const currentTag = tags.get(entry.repositoryFullName);
            return currentTag === undefined ? entry : { ...entry, currentTag };
        }),
        findings,
    };
}
/**
 * `release_charts.yaml`: the list with the tag of each repo behind its name; comments and order are those of the list.
 * A repo without a tag has none. @throws {ReleaseRepoError} ENTRY_NOT_FOUND
 */
function formatReleaseCharts(list, tagOf) {
    const yaml = parseYaml(list, chartsListFile);
    const items = tagsSchema.safeParse(yaml.value ?? []);
    return setYamlStrings(list, (items.data ?? []).flatMap((item, index) => {
        const parsed = taggedSchema.safeParse(item);
        const tag = parsed.success ? tagOf(parsed.data.repositoryFullName) : undefined;
        return tag === undefined ? [] : [{ path: [...specPath(yaml), index, 'tag'], value: tag, sibling: 'repositoryFullName' }];
    }));
}

// EXTERNAL MODULE: ./packages/release-repo/src/placeholders.ts
var src_placeholders = __webpack_require__(8274);
;// CONCATENATED MODULE: ./packages/release-repo/src/older-format-files.ts







/** Folders whose files are applied as they are (R57). */
const resourceFolders = ['prerequisites/k8s_resources', 'prerequisites/oem_k8s_resources'];
const imageSchema = schemas/* looseObject */._H3({ image: schemas/* string */.YjP('must be a string: write it in quotes').nullish() }, 'must be a map with image');
const containers = schemas/* array */.YOg(imageSchema, 'must be a list of containers').nullish();
/** Of an addon file only what names images; what else is in it is its own. */
const addonSchema = schemas/* looseObject */._H3({
    _metadata: schemas/* looseObject */._H3({ name: schemas/* string */.YjP().nullish() }).nullish().catch(undefined),
    controllers: schemas/* array */.YOg(schemas/* looseObject */._H3({ containers, initContainers: containers }, 'must be a map with containers'), 'must be a list of controllers').nullish(),
}, 'must be a map with _metadata and controllers');
const older_format_files_fileSchema = schemas/* looseObject */._H3({ _config: schemas/* unknown */.L5J() });
/** The plain files of a release repo, sorted: those below addons/ that belong to no chart, and those of `prerequisites/`. */
async function loadPlainFiles(tree, { addons, broken }) {
    const isYaml = ({ path }) => /\.ya?ml$/.test(path);
    const charts = [...addons, ...broken].map(({ path }) => path);
    const inChart = (path) => charts.some((chart) => path === chart || path.startsWith(`${chart}/`));
    const isOlder = await (0,src_tree/* findText */.Vw)(tree, chartsListFile) !== undefined || await (0,src_tree/* findText */.Vw)(tree, releaseChartsFile) !== undefined;
    const files = [];
    for (const { path, type } of (await tree.list('addons')).filter(isYaml)) {
        if (type !== 'file' || inChart(path))
            continue;
        const text = await (0,src_tree/* readText */.yR)(tree, path);
        // In a repo of charts other files may lie there, such as values.
        if (isOlder || /^["']?_config["']?[ \t]*:/m.test(text))
            files.push({ path, kind: 'addon', text });
    }
    const findings = [];
    for (const folder of resourceFolders) {
        for (const { path, type } of await tree.list(folder)) {
            if (type !== 'file')
                findings.push(broke(path, 'it is a symbolic link or submodule, which is refused', { file: path }));
            else if (/\.(ya?ml|json)$/.test(path))
                files.push({ path, kind: 'resources', text: await (0,src_tree/* readText */.yR)(tree, path) });
        }
    }
    return { files, findings };
}
function broke(path, reason, location, hint = 'its images are not known: correct it where it comes from') {
    return { code: 'chart-invalid', severity: 'error', subject: path, addon: path, message: `it cannot be read: ${reason}`, location, hint };
}
function splitDocuments(text) {
    const documents = [];
    let lines = [];
    const all = text.split('\n');
    all.forEach((line, index) => {
        if (/^---(\s|$)/.test(line)) {
            documents.push({ text: lines.join('\n'), before: index - lines.length });
            lines = [line.replace(/^---/, '   ')];
        }
        else if (!/^(%|\.\.\.\s*$)/.test(line))
            lines.push(line);
        else
            lines.push('');
    });
    documents.push({ text: lines.join('\n'), before: all.length - lines.length });
    return documents.filter((document) => document.text.trim() !== '');
}
/** `spec.containers[0].image` as a path into the YAML; what lies inside a string is the string. */
const pathOf = (path) => [...(path.split(' > ')[0] ?? '').matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)]
    .map(([, quoted, index, name]) => (index === undefined ? quoted ?? name ?? '' : Number(index)));
/** The containers of an addon file that name an image, whatever it looks like. */
function containerImages(config) {
    return (config.controllers ?? []).flatMap((controller, at) => ['containers', 'initContainers'].flatMap((key) => (controller[key] ?? []).flatMap(({ image }, index) => (typeof image === 'string' ? [{ path: `_config.controllers[${at}].${key}[${index}].image`, image: image.trim() }] : []))));
}
/** The images that a plain file names, as charts name them, with its placeholders as lists have them. */
function findPlainImages({ path, kind, text }, values) {
    const source = path.split('/').at(-1) ?? path;
    const mentions = [];
    const findings = [];
    const odd = /[\0\ufffd]/.exec(text);
    if (odd !== null)
        return { mentions, findings: [broke(path, 'it is not UTF-8 text', { file: path, line: text.slice(0, odd.index).split('\n').length }, 'its images are not known: save it as UTF-8 where it comes from')] };
    const unknown = (what, location) => ({ code: 'addon-file-unknown', severity: 'warning', subject: path, addon: path, message: `${what}, so it is no addon; images that it names count nonetheless`, location, hint: 'write what it deploys below _config:, or keep the file elsewhere' });
    if (kind === 'addon' && splitDocuments(text).length === 0)
        findings.push(unknown('it is empty', { file: path, line: 1 }));
    for (const document of splitDocuments((0,src_placeholders/* fillPlaceholders */.Ct)(text, values))) {
        const at = ({ line = 1, ...place }) => ({ ...place, file: path, line: line + document.before });
        let yaml;
        try {
            yaml = yaml_parseYaml(document.text, path);
        }
        catch (error) {
            if (!(0,src_errors/* isSlipwayError */.qQ)(error))
                throw error;
            findings.push(broke(path, error.message.replace(`${path} `, 'it '), at(error.location ?? { file: path })));
            continue;
        }
        const found = (0,src_mentions/* findImageMentions */.S)({ objects: [{ source, apiVersion: '', kind: '', name: '', text: document.text }] });
        const config = older_format_files_fileSchema.safeParse(yaml.value).data?._config;
        if (kind === 'addon' && config === undefined) {
            findings.push(unknown('it has no _config', at(yaml.locate([]))));
        }
        const parsed = config === undefined ? undefined : addonSchema.safeParse(config);
        for (const issue of parsed?.error === undefined ? [] : shapeIssues(parsed.error)) {
            findings.push(broke(path, `${['_config', ...issue.path].map(String).join('.')} ${issue.message}`, at(yaml.locate(['_config', ...issue.path]))));
        }
        const object = `Addon/${parsed?.data?._metadata?.name ?? source.replace(/\.ya?ml$/, '')}`;
        const named = found.map((mention) => (mention.object === '/' ? { ...mention, object } : mention));
        const paths = new Set(named.map((mention) => mention.path));
        const missed = (parsed?.data === undefined ? [] : containerImages(parsed.data)).filter((each) => !paths.has(each.path))
            .map((each) => ({ text: each.image, source, object, path: each.path, via: 'value' }));
        mentions.push(...[...named, ...missed].map((mention) => ({ mention, location: at(yaml.locate(pathOf(mention.path))) })));
    }
    return { mentions, findings };
}
/** What is wrong with the plain files of a release repo, as far as it can be told without rendering or looking up. */
async function checkPlainFiles(tree, model, values) {
    const { files, findings } = await loadPlainFiles(tree, model);
    return [...findings, ...files.flatMap((file) => findPlainImages(file, values).findings)];
}

// EXTERNAL MODULE: ./packages/release-repo/src/reference-hint.ts
var reference_hint = __webpack_require__(6073);
;// CONCATENATED MODULE: ./packages/release-repo/src/discovery.ts







/** The file of the release repo that a template is. */
const templateFile = ({ addon, template }) => {
    const inside = template.split('/').slice(1).join('/');
    return inside === '' ? addon : `${addon}/${inside}`;
};
function renderFinding(addon, error) {
    const location = (0,src_errors/* isSlipwayError */.qQ)(error) ? error.location : undefined;
    // Helm names templates from the chart's name on; the file lies in the addon's folder.
    const inAddon = location === undefined || location.file.startsWith(`${addon}/`) ? location : { ...location, file: `${addon}/${location.file.replace(/^[^/]+\//, '')}` };
    return {
        code: 'render-failed', severity: 'error', subject: addon, addon, message: (0,src_errors/* errorMessage */.gJ)(error),
        location: inAddon ?? { file: `${addon}/Chart.yaml` },
        hint: 'its images are not known: fix the chart, or give the values it needs as a profile in slipway.yaml',
    };
}
const appliesTo = ({ addons }, addon) => addons === undefined || addons.includes(addon.path) || (addon.name !== undefined && addons.includes(addon.name));
async function renderAddon({ path, files }, { profiles, valuesFiles, engine, kubeVersion, sentinel, placeholders = {} }) {
    let chart;
    try {
        chart = chartFromFiles(files, path);
    }
    catch (error) {
        return { addon: { path, findings: [renderFinding(path, error)] }, mentions: [] };
    }
    const { name, version, appVersion } = chart;
    const findings = [];
    const mentions = [];
    const applying = profiles.filter((profile) => appliesTo(profile, { path, name }));
    if (applying.length === 0) {
        findings.push({
            code: 'render-failed', severity: 'error', subject: path, addon: path, message: `no profile of slipway.yaml applies to it, so it was not rendered (${profiles.map((profile) => profile.name).join(', ')})`,
            location: { file: `${path}/Chart.yaml` }, hint: 'its images are not known: name it under addons of a profile, or add a profile without addons',
        });
    }
    for (const profile of applying) {
        const kube = profile.kubeVersion ?? kubeVersion;
        try {
            const rendered = await engine.render(chart, {
                ...(kube === undefined ? {} : { kubeVersion: kube }),
                values: profile.values.map((file) => ({ path: file, data: valuesFiles.get(file) ?? new Uint8Array() })),
                setJson: Object.entries(profile.set).map(([key, value]) => `${key}=${JSON.stringify(value)}`),
            });
            const ordinary = (0,src_mentions/* findImageMentions */.S)({ objects: rendered.objects.map((object) => ({ ...object, text: (0,src_placeholders/* fillPlaceholders */.Ct)(object.text, placeholders) })) });
            const found = sentinel === undefined ? ordinary : [...findSentinelMentions(rendered, sentinel), ...ordinary.filter(({ text }) => !text.includes(sentinel))];
            for (const mention of found)
                mentions.push({ mention, profile: profile.name });
        }
        catch (error) {
            const finding = renderFinding(path, error);
            // One broken template fails every profile alike: it is said once.
            if (!findings.some((known) => known.message === finding.message))
                findings.push(finding);
        }
    }
    return { addon: { path, chart: { name, version, ...(appVersion === undefined ? {} : { appVersion }) }, findings }, mentions };
}
/**
 * Renders every addon under all its profiles and finds the images it uses. An addon that does not render is a
 * finding; the others go on.
 */
async function discoverImages(options) {
    const { addons, plainFiles = [], placeholders = {}, ignore, progress } = options;
    // All at once: the engine queues them and takes the largest first.
    const rendered = await Promise.all(addons.map(async (addon) => {
        const result = await renderAddon(addon, options);
        progress?.advance(1);
        return result;
    }));
    const plain = plainFiles.map((file) => {
        const { mentions, findings } = findPlainImages(file, placeholders);
        return { addon: { path: file.path, findings }, mentions: mentions.map((each) => ({ ...each, profile: '' })) };
    });
    const results = [...rendered, ...plain];
    const images = new Map();
    const invalid = new Map();
    for (const { addon, mentions } of results) {
        for (const { mention, profile, location } of mentions) {
            const { text, source, object, path } = mention;
            if ((0,patterns/* matchesPattern */.M)(text, ignore))
                continue;
            const use = { addon: addon.path, template: source, object, path, profile };
            const known = images.get(text);
            if (known !== undefined) {
                known.uses.push(use);
                continue;
            }
            try {
                images.set(text, { reference: (0,src_reference/* parseImageReference */.o_)(text), uses: [use] });
            }
            catch (error) {
                invalid.set(`${addon.path} ${text}`, {
                    code: 'invalid', severity: 'error', subject: text, addon: addon.path,
                    message: `${object} at ${path} is not an image reference: ${(0,src_errors/* errorMessage */.gJ)(error)}`,
                    location: location ?? { file: templateFile(use) }, hint: (0,reference_hint/* referenceHint */.V)(text),
                });
            }
        }
    }
    return {
        addons: rendered.map(({ addon }) => addon),
        images: new Map([...images].sort(([a], [b]) => (a < b ? -1 : 1))),
        findings: [...results.flatMap(({ addon }) => addon.findings), ...invalid.values()],
        sentinelFound: results.some(({ mentions }) => mentions.some(({ mention }) => mention.via === 'sentinel')),
    };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/compare-lists.ts



/** Lists that do not come from rendering, also where no chart has one (R16). */
const kindsOfCharts = ['extra', 'base', 'app_store'];
const compare_lists_nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
const withoutHost = (image) => {
    const full = fullName(compare_lists_nameOf(image));
    return full.slice(full.indexOf('/') + 1);
};
function sameVersion(a, b) {
    if (a.digest !== undefined && b.digest !== undefined)
        return a.digest === b.digest;
    if (a.tag === undefined && b.tag === undefined)
        return a.digest === b.digest;
    return (a.tag ?? 'latest') === (b.tag ?? 'latest');
}
/**
 * Whether a line of a list means the image that a chart names: the same repository, whose host either may leave
 * out, or the one that the mapping gives it, in the same version.
 */
function meansSameImage(line, mention, origins = []) {
    if (!sameVersion(line, mention))
        return false;
    const dest = mapToDest(origins, mention);
    if (dest !== undefined && (line.repository === dest || compare_lists_nameOf(line) === dest))
        return true;
    if (line.registry !== undefined && mention.registry !== undefined)
        return fullName(compare_lists_nameOf(line)) === fullName(compare_lists_nameOf(mention));
    return line.repository === mention.repository || withoutHost(line) === withoutHost(mention);
}
/** Repositories, without host, under which a reference may be looked up. */
const keysOf = (image, origins) => {
    const dest = mapToDest(origins, image);
    return [...new Set([image.repository, withoutHost(image), ...(dest === undefined ? [] : [dest, dest.slice(dest.indexOf('/') + 1)])])];
};
function indexBy(items, keys) {
    const index = new Map();
    for (const item of items) {
        for (const key of keys(item)) {
            const known = index.get(key);
            if (known === undefined)
                index.set(key, [item]);
            else
                known.push(item);
        }
    }
    return index;
}
/** The addon that may own a line although it did not render. */
function possibleOwner({ image, reference }, { unrendered, recordedUse }) {
    const recorded = recordedUse?.get(reference) ?? [];
    if (recorded.length > 0)
        return unrendered.find(({ path }) => recorded.includes(path))?.path;
    const lastPart = image.repository.split('/').at(-1) ?? image.repository;
    const word = new RegExp(`(?<![A-Za-z0-9_-])${lastPart.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')}(?![A-Za-z0-9_-])`);
    return unrendered.find(({ texts }) => texts.some((text) => text.includes(image.repository) || word.test(text)))?.path;
}
function compare_lists_compare(lists, wanted, context) {
    const { origins, inAnyList, source } = context;
    const wantedBy = indexBy(wanted, ({ image }) => keysOf(image, origins));
    const linesBy = indexBy(inAnyList, ({ image }) => [...new Set([image.repository, withoutHost(image)])]);
    const findings = [];
    const undetermined = [];
    for (const line of lists.flatMap((list) => list.lines)) {
        const candidates = [...wantedBy.get(line.image.repository) ?? [], ...wantedBy.get(withoutHost(line.image)) ?? []];
        if (candidates.some(({ image }) => meansSameImage(line.image, image, origins)))
            continue;
        const owner = possibleOwner(line, context);
        if (owner === undefined) {
            const other = candidates.find(({ image }) => image.repository === line.image.repository);
            findings.push({
                code: 'stale', severity: 'error', subject: line.reference, location: line.location,
                message: `no ${source} uses it${other === undefined ? '' : `; ${other.addon} uses ${other.reference}`}`, hint: 'write the lists anew with slipway render-images',
            });
        }
        else {
            undetermined.push({ code: 'undetermined', severity: 'info', subject: line.reference, location: line.location, addon: owner, message: `${owner} may use it, but did not render` });
        }
    }
    const reported = new Set();
    for (const { reference, image, addon, where, location } of wanted) {
        const candidates = keysOf(image, origins).flatMap((key) => linesBy.get(key) ?? []);
        if (reported.has(reference) || candidates.some((line) => meansSameImage(line.image, image, origins)))
            continue;
        reported.add(reference);
        findings.push({ code: 'unlisted', severity: 'error', subject: reference, addon, message: `${where} uses it, but no list names it`, location, hint: 'write the lists anew with slipway render-images' });
    }
    return { findings, undetermined };
}
/**
 * The image lists against what the charts use. Lists of the kinds extra, base and app_store, and of kinds that charts
 * have lists of, are compared with those lists inside the charts, when there are any. Without a list there is nothing to compare.
 */
function checkLists({ lists, found, unrendered, chartLists = [], origins = [], recordedUse = new Map() }) {
    const inAnyList = lists.flatMap(({ lines }) => lines);
    const context = { unrendered, recordedUse, origins, inAnyList, source: 'rendered chart' };
    const results = [{ findings: [...lists, ...chartLists].flatMap((list) => list.findings), undetermined: [] }];
    const unrenderedKinds = new Set([...kindsOfCharts, ...chartLists.map(({ kind }) => kind)]);
    const rendered = lists.filter(({ kind }) => !unrenderedKinds.has(kind));
    const mentions = [...found].map(([reference, { reference: image, uses }]) => {
        const [use] = uses;
        const place = [use?.object, use?.path].filter((part) => part !== undefined).join(' ');
        return { reference, image, addon: use?.addon ?? '', where: `${use?.addon ?? 'a chart'}${place === '' ? '' : ` (${place})`}`, location: { file: use === undefined ? 'addons' : templateFile(use) } };
    });
    if (rendered.length > 0)
        results.push(compare_lists_compare(rendered, mentions, context));
    for (const chartList of chartLists) {
        const same = lists.filter(({ kind }) => kind === chartList.kind);
        if (same.length === 0)
            continue;
        const wanted = chartList.lines.map(({ reference, addon, location }) => ({ reference, image: (0,src_reference/* parseImageReference */.o_)(reference), addon, where: location.file, location }));
        results.push(compare_lists_compare(same, wanted, { ...context, unrendered: [], source: `images_${chartList.kind}.list of a chart` }));
    }
    return { findings: results.flatMap((result) => result.findings), undetermined: results.flatMap((result) => result.undetermined) };
}

// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var src_lists = __webpack_require__(1215);
;// CONCATENATED MODULE: ./packages/release-repo/src/release-images.ts









/** The kind of the list that comes from rendered charts. */
const platformKind = 'platform';
/** The name that lists have for an image: without a host that is stripped, and mapped by images_origin.yaml (R24). */
function toListed(image, { stripRegistries, origins }) {
    const { tag, digest } = image;
    const name = mapToDest(origins, image) ?? (image.registry !== undefined && stripRegistries.includes(image.registry) ? image.repository : undefined);
    return name === undefined ? image : (0,src_reference/* parseImageReference */.o_)((0,src_reference/* formatImageReference */.my)({ repository: name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }));
}
/** Addons that profiles name and that are not there: a slip of the pen would leave images out. */
function checkProfiles(profiles, { addons, broken }) {
    // What a broken chart is called can only be guessed from its folder.
    const known = new Set([...addons.flatMap(({ path, name }) => [path, name]), ...broken.flatMap(({ path }) => [path, path.split('/').at(-1) ?? path])]);
    return profiles.flatMap(({ name, addons: named = [] }) => named.filter((addon) => !known.has(addon)).map((addon) => ({
        code: 'profile-invalid', severity: 'error', subject: addon, location: { file: configFileName }, message: `the profile ${name} names the addon ${addon}, which is not there`, hint: 'write the folder (addons/web) or the name of the chart',
    })));
}
/** Reads a release repo, renders all its addons, and brings charts and lists together. */
async function loadReleaseImages({ tree, config, engine, kubeVersion = config.kubeVersion, progress }) {
    const model = await loadAddons(tree);
    const contents = await tree.readMany(model.addons.flatMap(({ files }) => files));
    const addonFiles = model.addons.map(({ path, files }) => ({ path, files: files.map((file) => ({ path: file.slice(path.length + 1), data: contents.get(file) ?? new Uint8Array() })) }));
    const valuesFiles = await tree.readMany([...new Set(config.profiles.flatMap(({ values }) => values))]);
    const plain = await loadPlainFiles(tree, model);
    const advance = progress?.(model.addons.length);
    const discovery = await discoverImages({
        addons: addonFiles, plainFiles: plain.files, placeholders: config.placeholders.values, profiles: config.profiles, valuesFiles, engine, ignore: config.images.ignore,
        ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(advance === undefined ? {} : { progress: advance }),
    });
    const [lists, chartLists, origins] = await Promise.all([(0,src_lists/* loadLists */.g)(tree), (0,src_lists/* loadChartLists */.AV)(tree, model.addons), loadImageOrigins(tree, config.images.originFile)]);
    const drafts = new Map();
    const rules = { stripRegistries: config.images.stripRegistries, origins: origins.origins };
    const draftOf = (original) => {
        const listed = toListed(original, rules);
        const draft = drafts.get(listed.text) ?? { listed, original, kinds: new Set(), lists: new Set(), uses: [], addons: new Set() };
        drafts.set(listed.text, draft);
        return draft;
    };
    for (const { reference, uses } of discovery.images.values()) {
        const draft = draftOf(reference);
        draft.kinds.add(platformKind);
        draft.uses.push(...uses);
        for (const { addon } of uses)
            draft.addons.add(addon);
    }
    for (const { kind, lines } of chartLists) {
        for (const { image, addon, location } of lines) {
            if ((0,patterns/* matchesPattern */.M)(image.text, config.images.ignore))
                continue;
            const draft = draftOf(image);
            draft.kinds.add(kind);
            draft.addons.add(addon);
            draft.location ??= location;
        }
    }
    const known = [...drafts.values()];
    for (const list of lists) {
        for (const { image, location } of list.lines) {
            if ((0,patterns/* matchesPattern */.M)(image.text, config.images.ignore))
                continue;
            // A line that pins a digest says more than a chart that names the tag: it is looked up by itself.
            const matching = drafts.get(image.text) ?? known.find(({ listed, original }) => (image.digest === undefined || image.digest === listed.digest)
                && (meansSameImage(image, listed) || meansSameImage(image, original, origins.origins)));
            const draft = matching ?? draftOf(image);
            draft.lists.add(list.file);
            draft.location = location;
        }
    }
    const images = [...drafts.values()].map((draft) => {
        const [use] = draft.uses;
        const location = draft.location ?? (use === undefined ? undefined : { file: templateFile(use) });
        return { listed: draft.listed, original: draft.original, kinds: [...draft.kinds].sort(), lists: [...draft.lists].sort(), uses: draft.uses, addons: [...draft.addons].sort(), ...(location === undefined ? {} : { location }) };
    });
    return {
        model, addons: discovery.addons, addonFiles, plainFiles: plain.files, found: discovery.images, lists, chartLists, origins: origins.origins,
        images: new Map(images.map((image) => [image.listed.text, image]).sort(([a], [b]) => (a < b ? -1 : 1))),
        findings: [
            ...model.findings.filter(({ code }) => code === 'chart-invalid'), ...plain.findings, ...checkProfiles(config.profiles, model), ...discovery.findings,
            ...lists.flatMap((list) => list.findings), ...chartLists.flatMap((list) => list.findings), ...origins.findings,
        ],
    };
}
/** The references that each list should hold, by the charts: kind → sorted texts. */
function expectedLists({ images }) {
    const lists = new Map([[platformKind, []]]);
    for (const [text, { kinds }] of images)
        for (const kind of kinds)
            lists.set(kind, [...lists.get(kind) ?? [], text]);
    return lists;
}

;// CONCATENATED MODULE: ./packages/release-repo/src/lookup-reference.ts


/**
 * The reference under which an image is looked up. A name without a host is looked up under the host that a chart
 * writes before it, unless a registry was named for it.
 */
function lookupReference({ listed, original }, { isRouted, stripRegistries = [] }) {
    if (listed.registry !== undefined || isRouted(listed))
        return listed;
    const found = meansSameImage(listed, original) ? original : listed;
    const [host] = stripRegistries;
    return found.registry !== undefined || host === undefined || stripRegistries.length > 1 ? found : (0,src_reference/* parseImageReference */.o_)(`${host}/${found.text}`);
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/chart-profiles.ts




const unreadable = (file, reason, cause) => new src_errors/* SlipwayError */.GQ('VALUES_UNREADABLE', `cannot read the values ${file}: ${reason}`, { cause, location: { file } });
/** Files whose name fits, sorted; none where there is no such folder. */
async function chart_profiles_listFiles(folder, pattern) {
    try {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        return entries.filter((entry) => !entry.isDirectory() && (0,patterns/* matchesPattern */.M)(entry.name, [pattern])).map(({ name }) => name).sort();
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,src_errors/* errorCode */.CA)(error) ?? ''))
            return [];
        throw unreadable((0,external_node_path_.join)(folder, pattern), (0,src_errors/* errorMessage */.gJ)(error), error);
    }
}
/** The files of one item of `values`, which may have * in its last part. @throws {SlipwayError} VALUES_UNREADABLE */
async function expand(item, cwd) {
    if (!item.includes('*'))
        return [item];
    const folder = (0,external_node_path_.dirname)(item);
    if (folder.includes('*'))
        throw unreadable(item, 'expected * in the name of the file only');
    const names = await chart_profiles_listFiles((0,external_node_path_.resolve)(cwd, folder), (0,external_node_path_.basename)(item));
    if (names.length === 0)
        throw unreadable(item, 'no file has such a name');
    return names.map((name) => (0,external_node_path_.join)(folder, name));
}
async function readProfile(file, cwd) {
    try {
        return { config: { name: file, values: [file], set: {} }, valuesFiles: new Map([[file, await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file))]]), optional: false };
    }
    catch (cause) {
        throw unreadable(file, (0,src_errors/* errorMessage */.gJ)(cause), cause);
    }
}
/**
 * Every values file as a profile by itself. Without `values` these are the chart's `ci/*-values.yaml`, as chart-testing
 * has it, and what the chart is without them.
 * @throws {SlipwayError} VALUES_UNREADABLE
 * @see https://github.com/helm/chart-testing/blob/main/doc/ct_install.md
 */
async function loadChartProfiles(chart, { values, cwd }) {
    const files = values.length > 0 ? (await Promise.all(values.map((item) => expand(item, cwd)))).flat()
        : (await chart_profiles_listFiles((0,external_node_path_.resolve)(cwd, chart, 'ci'), '*-values.yaml')).map((name) => (0,external_node_path_.join)(chart, 'ci', name));
    const profiles = await Promise.all([...new Set(files)].map((file) => readProfile(file, cwd)));
    return values.length > 0 ? profiles : [...profiles, { config: { name: 'default', values: [], set: {} }, valuesFiles: new Map(), optional: profiles.length > 0 }];
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/docker-hub.ts
/** Projects whose images are looked up at Docker Hub only because nothing names a host: what is found there may be another image. */
function checkDockerHub(images, isRouted) {
    const projects = new Map();
    for (const image of images) {
        const { registry, repository } = image.lookup;
        if (registry !== undefined || isRouted(image.lookup))
            continue;
        const project = repository.includes('/') ? `${repository.split('/')[0] ?? ''}/` : repository;
        projects.set(project, [...projects.get(project) ?? [], image]);
    }
    return [...projects].map(([project, [first, ...more]]) => ({
        code: 'docker-hub', severity: 'warning', subject: project, ...(first?.location === undefined ? {} : { location: first.location }),
        message: `${first?.listed.text ?? project}${more.length > 0 ? ` and ${more.length} more have` : ' has'} no host, so Docker Hub is asked: what is found there may be another image`,
        hint: `say where they are: --registry ${project.replace(/\/$/, '')}=registry:HOST/PROJECT, or registries in slipway.yaml`,
    }));
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/image-place.ts
/** The line, from 1, that has the name as a whole outside of comments; a template may write a registry before it. */
function findLine(text, name) {
    const word = new RegExp(`(?<![A-Za-z0-9._-]\\/?)${name.replace(/[.+?^${}()|[\]\\*]/g, '\\$&')}(?![A-Za-z0-9_/-])`);
    const index = text.split(/\r?\n/).findIndex((line) => !line.trimStart().startsWith('#') && word.test(line));
    return index < 0 ? undefined : index + 1;
}
/** Folders of the charts that a template belongs to, outermost first: `charts/web`, `charts/web/charts/redis`. */
function chartFolders({ addon, template }) {
    const folders = [addon];
    for (const [, name = ''] of template.matchAll(/\/charts\/([^/]+)/g))
        folders.push(`${folders.at(-1) ?? addon}/charts/${name}`);
    return folders;
}
/**
 * Where people change an image: the line of the values, or of the template itself, that has its name, whole or without
 * its tag. The template when no line has it.
 */
function findImagePlace({ text, registry, repository }, use, readText) {
    const template = `${use.addon}/${use.template.split('/').slice(1).join('/')}`;
    const files = [use.profile, ...chartFolders(use).map((folder) => `${folder}/values.yaml`), template];
    const names = [text, ...(registry === undefined ? [] : [`${registry}/${repository}`]), repository];
    for (const name of names) {
        for (const file of files) {
            const line = findLine(readText(file) ?? '', name);
            if (line !== undefined)
                return { file, line };
        }
    }
    return { file: template };
}

// EXTERNAL MODULE: ./actions/verify-images/src/targets/own-images.ts
var own_images = __webpack_require__(9846);
// EXTERNAL MODULE: ./actions/verify-images/src/targets/targets.ts + 1 modules
var targets = __webpack_require__(315);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets/chart-targets.ts









/** A sentinel that stands nowhere finds nothing, and what it was to find is not checked. */
function checkSentinel(charts, folders, { sentinel }) {
    if (sentinel === undefined || charts.some((chart) => chart.sentinelFound))
        return [];
    const { registry, paths } = sentinel;
    const received = paths.length === 0 ? 'no value of the charts receives it' : `${paths.join(', ')} of ${folders.join(', ')} received it`;
    return [{
            code: 'sentinel-unused', severity: 'warning', subject: registry, message: `it stands before no image: ${received}`,
            hint: paths.length === 0 ? 'name the value that a chart takes its registry from with sentinel-values, such as global.imageRegistry' : 'correct sentinel-values: each is the path of a value that a template writes before /NAME of an image, such as global.imageRegistry',
        }];
}
const hint = 'its images are not known: fix the chart, or put the values it needs in ci/NAME-values.yaml of the chart';
/** Why a chart does not render with a profile; information when its other profiles speak for it. */
function explain(finding, { config, optional }) {
    if (finding.code !== 'render-failed')
        return finding;
    if (optional)
        return { ...finding, severity: 'info', message: `without its ci values: ${finding.message}`, hint: 'nothing: its ci values say what it is used with' };
    return { ...finding, hint, ...(config.values.length === 0 ? {} : { message: `with ${config.name}: ${finding.message}` }) };
}
/** The union of what one chart uses with each of its profiles. */
async function findChartImages(addon, { cwd, engine, kubeVersion, values, sentinel }) {
    const profiles = await loadChartProfiles(addon.path, { values, cwd });
    const set = Object.fromEntries((sentinel?.paths ?? []).map((path) => [path, sentinel?.registry ?? '']));
    const results = await Promise.all(profiles.map(async (profile) => {
        const found = await discoverImages({
            addons: [addon], profiles: [{ ...profile.config, set }], valuesFiles: profile.valuesFiles, engine, ignore: [],
            ...(sentinel === undefined ? {} : { sentinel: sentinel.registry }), ...(kubeVersion === undefined ? {} : { kubeVersion }),
        });
        return { profile, found };
    }));
    const findings = new Map();
    for (const { profile, found } of results) {
        for (const finding of found.findings) {
            // One broken template fails every profile alike: it is said once, and is never mere information.
            const key = [finding.code, finding.subject, finding.message].join('\0');
            if (!findings.has(key))
                findings.set(key, explain(finding, profile));
        }
    }
    const texts = new Map(addon.files.map(({ path, data }) => [`${addon.path}/${path}`, data]));
    const images = results.flatMap(({ profile, found }) => [...found.images.values()].map((image) => {
        const [use] = image.uses;
        const readText = (path) => { const bytes = profile.valuesFiles.get(path) ?? texts.get(path); return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8'); };
        return { ...image, ...(use === undefined ? {} : { location: findImagePlace(image.reference, use, readText) }) };
    }));
    return { images, findings: [...findings.values()], sentinelFound: results.some(({ found }) => found.sentinelFound) };
}
/** Images of charts that are no release repo, such as a component's own. One without images is fine. */
async function loadChartTargets(folders, options) {
    const { cwd, naming, isRouted, own, ignore } = options;
    const charts = await Promise.all(folders.map(async (folder) => {
        let addon;
        try {
            addon = { path: folder, files: (await loadChartDirectory((0,external_node_path_.resolve)(cwd, folder))).files };
        }
        catch (error) {
            return { images: [], sentinelFound: false, findings: [{ code: 'chart-invalid', severity: 'error', subject: folder, addon: folder, message: (0,src_errors/* errorMessage */.gJ)(error), location: (0,src_errors/* isSlipwayError */.qQ)(error) && error.location !== undefined ? error.location : { file: folder } }] };
        }
        return findChartImages(addon, options);
    }));
    const images = charts.flatMap((chart) => chart.images).map(({ reference, uses, location }) => {
        const listed = naming === undefined ? reference : toListed(reference, naming);
        const lookup = naming === undefined ? reference : lookupReference({ listed, original: reference }, { ...naming, isRouted });
        return { listed, lookup, lists: [], addons: [...new Set(uses.map(({ addon }) => addon))], uses, ...(location === undefined ? {} : { location }) };
    });
    // One image of several charts and profiles, and two hosts that are stripped, leave one name.
    const merged = (0,targets/* mergeTargets */.zK)({ images, findings: [], undetermined: [] }, targets/* nothing */.s6).images.filter(({ listed }) => !(0,patterns/* matchesPattern */.M)(listed.text, ignore));
    const findings = [...charts.flatMap((chart) => chart.findings), ...checkSentinel(charts, folders, options), ...(0,own_images/* checkOwnTags */.Km)(merged, own), ...checkDockerHub(merged.filter(({ listed }) => (0,own_images/* isOwnImage */.o9)(listed, own.prefixes)), isRouted)];
    return { images: merged.map((target) => (0,own_images/* applyOwnImageRules */.nd)(target, own)), findings, undetermined: [] };
}

// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __webpack_require__(5534);
;// CONCATENATED MODULE: ./packages/release-repo/src/closure.ts

/**
 * Manifests, configs and layers of the images with these digests. A child of an index that the lock does not have
 * belongs to a platform that was not asked for, and is left out.
 * @throws {ReleaseRepoError} LOCK_INCOMPLETE when the lock cannot tell what an image consists of
 */
function closure_closureOf(lock, digests) {
    const manifests = new Map();
    const blobs = new Map();
    const incomplete = (what) => new errors/* ReleaseRepoError */.w('LOCK_INCOMPLETE', `the lock is incomplete: ${what}`, { hint: 'write it anew with slipway verify-images --update-lock' });
    const visit = (digest) => {
        if (manifests.has(digest))
            return true;
        const manifest = lock.manifests[digest];
        if (manifest === undefined)
            return false;
        manifests.set(digest, manifest);
        for (const blob of [...(manifest.config === undefined ? [] : [manifest.config]), ...manifest.layers ?? []]) {
            const size = lock.blobs[blob];
            if (size === undefined)
                throw incomplete(`blob ${blob} of manifest ${digest} has no size`);
            blobs.set(blob, size);
        }
        const children = manifest.manifests ?? [];
        const present = children.filter(visit);
        if (children.length > 0 && present.length === 0)
            throw incomplete(`index ${digest} has none of its ${children.length} manifests`);
        return true;
    };
    for (const digest of digests)
        if (!visit(digest))
            throw incomplete(`manifest ${digest} is not in it`);
    return { manifests, blobs };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/lock-update.ts



/** The name of an image inside a package: one tag of one repository there, or a digest. */
function packageName({ repository, tag, digest }) {
    return tag === undefined ? `${repository}@${digest}` : `${repository}:${tag}`;
}
/** References that would get one name inside a package but are different images: each a finding `name-conflict`. */
function checkPackageNames(images) {
    const first = new Map();
    return images.flatMap((image) => {
        const name = packageName(image);
        const other = first.get(name);
        if (other === undefined)
            first.set(name, image);
        if (other === undefined || other.digest === image.digest)
            return [];
        return [{
                code: 'name-conflict', severity: 'error', subject: image.reference, location: { file: lockFileName },
                message: `${image.reference} (${image.digest}) and ${other.reference} (${other.digest}) are both ${name} inside a package`,
                hint: 'map one of them to another name in images_origin.yaml',
            }];
    });
}
/** Paths of the addons of `target` that `base` has not, or has with other files. */
function changedAddonPaths(base, target) {
    const before = new Map(base.addons.map(({ path, tree }) => [path, tree]));
    return new Set(target.addons.filter(({ path, tree }) => before.get(path) !== tree).map(({ path }) => path));
}
/**
 * The lock after charts were collected: these addons and paths take the place of those with the same names, `removed` ones
 * go. Images that a changed addon uses are let go, so that the next look at the registries pins them anew (DR12).
 */
function lockCollectedAddons(lock, addons, { paths = [], removed = new Set() } = {}) {
    const merge = (before, now) => new Map([...before.filter(({ path }) => !removed.has(path)), ...now].map((each) => [each.path, each]));
    const merged = merge(lock.addons, addons);
    const mergedPaths = [...merge(lock.paths ?? [], paths).values()].sort((a, b) => comparePaths(a.path, b.path));
    const target = { addons: [...merged.values()].sort((a, b) => comparePaths(a.path, b.path)) };
    const changed = new Set([...changedAddonPaths(lock, target), ...removed]);
    const treesOf = new Map((lock.paths ?? []).map(({ path, tree }) => [path, tree]));
    const changedPaths = mergedPaths.filter(({ path, tree }) => treesOf.get(path) !== tree).map(({ path }) => path);
    const isChanged = (addon) => changed.has(addon) || changedPaths.some((path) => addon === path || addon.startsWith(`${path}/`));
    const images = lock.images.filter((image) => !image.addons.some(isChanged));
    const present = new Set(images.map(({ reference }) => reference));
    const referrers = lock.referrers?.filter(({ reference }) => present.has(reference));
    const { manifests, blobs } = closureOf(lock, [...images, ...referrers ?? []].map(({ digest }) => digest));
    const { paths: _, ...rest } = lock;
    return { ...rest, ...target, ...(mergedPaths.length === 0 ? {} : { paths: mergedPaths }), images, ...(referrers === undefined ? {} : { referrers }), manifests: Object.fromEntries(manifests), blobs: Object.fromEntries(blobs) };
}
/**
 * The lock to write after a look at the registries. A reference that now has another digest keeps the locked one,
 * with a warning, unless an addon that uses it changed (DR2, DR12).
 */
function planLockUpdate(previous, found, { changedAddons, includeMoved = false } = {}) {
    const changed = changedAddons ?? (previous === undefined ? new Set() : changedAddonPaths(previous, found));
    const before = new Map((previous?.images ?? []).map((image) => [image.reference, image]));
    const findings = [];
    const images = found.images.map((image) => {
        const locked = before.get(image.reference);
        if (locked === undefined || locked.digest === image.digest)
            return image;
        const why = image.addons.filter((addon) => changed.has(addon));
        const move = `${image.reference} was ${locked.digest} and is now ${image.digest}`;
        if (why.length > 0 || includeMoved) {
            findings.push({ code: 'moved', severity: 'info', subject: image.reference, location: { file: lockFileName }, message: `${move}; taken over, ${why.length > 0 ? `because ${why.join(', ')} changed` : 'as asked'}` });
            return image;
        }
        findings.push({
            code: 'moved', severity: 'warning', subject: image.reference, location: { file: lockFileName },
            message: `${move}, although no addon that uses it changed; the locked digest stays`,
            hint: 'find out who pushed it; --include-moved takes the new digest over',
        });
        return { ...image, digest: locked.digest, platforms: locked.platforms };
    });
    findings.push(...checkPackageNames(images));
    // Each image as the lock it comes from has it: a platform that is no longer asked for must not come back from the other.
    const isKept = ({ reference, digest }, index) => found.images[index]?.digest !== digest && before.get(reference)?.digest === digest;
    const kept = closure_closureOf(previous ?? found, images.filter(isKept).map(({ digest }) => digest));
    const fresh = closure_closureOf(found, images.filter((image, index) => !isKept(image, index)).map(({ digest }) => digest));
    return {
        lock: {
            ...found, ...(previous?.repos === undefined ? {} : { repos: previous.repos }), ...(previous?.paths === undefined ? {} : { paths: previous.paths }), images,
            manifests: Object.fromEntries([...kept.manifests, ...fresh.manifests]), blobs: Object.fromEntries([...kept.blobs, ...fresh.blobs]),
        },
        findings,
    };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/lock.ts


const baseName = (file) => file.split('/').at(-1) ?? file;
/** The addons as they lie in the repo, with what the previous lock knows of where they came from. */
function lockAddons({ addonFiles, addons }, previous) {
    const before = new Map((previous?.addons ?? []).map((addon) => [addon.path, addon]));
    const charts = new Map(addons.map(({ path, chart }) => [path, chart]));
    return addonFiles.map(({ path, files }) => {
        const tree = treeDigest(new Map(files.map((file) => [file.path, Buffer.from(file.data)])));
        const known = before.get(path);
        const chart = charts.get(path);
        const { repo, tag, commit } = known ?? {};
        return {
            path, name: chart?.name ?? known?.name ?? baseName(path), version: chart?.version ?? known?.version ?? '', tree,
            ...(repo === undefined ? {} : { repo }), ...(tag === undefined ? {} : { tag }), ...(commit === undefined ? {} : { commit }),
            // Collected at a commit and changed by hand since: the normal way of a hotfix (R26), and worth knowing.
            ...(commit !== undefined && (known?.edited === true || known?.tree !== tree) ? { edited: true } : {}),
        };
    });
}
/** A folder of this machine means nothing to the next one: only its kind is recorded. */
const placeOf = (description) => /^(http\+)?registry:/.test(description) ? description : description.slice(0, description.indexOf(':'));
function lockImage({ listed, lists, addons }, lookup) {
    const tag = listed.tag ?? (listed.digest === undefined ? 'latest' : undefined);
    return {
        reference: listed.text, source: placeOf(lookup.description), repository: listed.repository, ...(tag === undefined ? {} : { tag }),
        digest: lookup.image.descriptor.digest, platforms: lookup.image.platforms.map(src_platform/* formatImagePlatform */.K2), lists: lists.map(baseName), addons,
    };
}
/** What images consist of, as a lock has it. */
function contentsOf(images) {
    const manifests = {};
    const blobs = {};
    for (const image of images) {
        for (const [digest, manifest] of image.manifests) {
            manifests[digest] = {
                mediaType: manifest.mediaType, size: manifest.size,
                ...(manifest.kind === 'image' ? { config: manifest.config.digest, layers: manifest.layers.map((layer) => layer.digest).filter((layer) => image.blobs.has(layer)) } : { manifests: manifest.manifests.map((child) => child.digest) }),
            };
        }
        for (const [digest, size] of image.blobs)
            blobs[digest] = size;
    }
    return { manifests, blobs };
}
/** Found images by their listed name. */
function foundImages(targets, lookups) {
    return new Map(targets.flatMap(({ listed, lookup }) => {
        const answer = lookups.get(lookup.text);
        return answer?.status === 'found' ? [[listed.text, answer.image]] : [];
    }));
}
/** The lock to write when every image was found, and what moved since the previous one. */
function planLock({ release, targets, lookups, previous, engine, includeMoved }) {
    const images = targets.flatMap((target) => {
        const lookup = lookups.get(target.lookup.text);
        return lookup?.status === 'found' ? [lockImage(target, lookup)] : [];
    });
    return planLockUpdate(previous, { lockVersion: 1, engine, addons: lockAddons(release, previous), images, ...contentsOf(foundImages(targets, lookups).values()) }, { includeMoved });
}
/** Images that a lock pins to another digest than their tag has now, to be looked up by that digest. */
function findKept(images, targets, lookups) {
    const found = foundImages(targets, lookups);
    const byReference = new Map(targets.map((target) => [target.listed.text, target]));
    return images.flatMap(({ reference, digest }) => {
        const target = byReference.get(reference);
        const now = found.get(reference)?.descriptor.digest;
        return target === undefined || now === undefined || now === digest ? [] : [{ ...target, lookup: (0,src_reference/* parseImageReference */.o_)(`${target.lookup.text.replace(/@.*$/, '')}@${digest}`) }];
    });
}
/** The images of a lock by reference, kept ones as they were looked up again by digest. */
const resolvedImages = ({ targets, lookups, kept, again }) => new Map([...foundImages(targets, lookups), ...foundImages(kept, again)]);
/**
 * The lock with what its kept images consist of as they were looked up again by digest: for the platforms that are
 * asked for now, be it more or fewer than before.
 */
function refreshKept(lock, lookedUp) {
    const resolved = resolvedImages(lookedUp);
    return {
        ...lock, ...contentsOf(resolved.values()),
        images: lock.images.map((image) => ({ ...image, platforms: resolved.get(image.reference)?.platforms.map(src_platform/* formatImagePlatform */.K2) ?? image.platforms })),
    };
}

// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __webpack_require__(7870);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(6158);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __webpack_require__(4829);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var oci_src_errors = __webpack_require__(2346);
;// CONCATENATED MODULE: ./actions/verify-images/src/referrers.ts




// After this many images of one place in a row got no answer, the rest are not asked.
const givingUpAfter = 3;
// So many names fit into a note.
const named = 5;
const lockReferrer = ({ reference }, { subject, root: { digest, artifactType, annotations }, tag }) => ({
    reference, subject, digest,
    ...(tag !== undefined ? { tag } : { ...(artifactType === undefined ? {} : { artifactType }), ...(Object.keys(annotations).length === 0 ? {} : { annotations }) }),
});
/** What was attached to an image that is still the same, and is not any more. */
function findGone(previous, { images, referrers }) {
    const before = new Map((previous?.images ?? []).map(({ reference, digest }) => [reference, digest]));
    const same = new Set(images.filter(({ reference, digest }) => before.get(reference) === digest).map(({ reference }) => reference));
    const keyOf = ({ reference, subject, tag, digest }) => [reference, subject, tag ?? digest].join(' ');
    const present = new Set(referrers.map(keyOf));
    return (previous?.referrers ?? []).filter((each) => same.has(each.reference) && !present.has(keyOf(each))).map(({ reference, subject, digest, tag, artifactType }) => ({
        code: 'referrer-gone', severity: 'warning', subject: reference, location: { file: lockFileName },
        message: `${tag ?? digest}${artifactType === undefined ? '' : ` (${artifactType})`}, which was attached to ${subject}, is not there any more; the lock goes without`,
        hint: 'find out who removed it: a site that verifies signatures may refuse the image',
    }));
}
/** Looks for what is attached to the images of a lock, and pins it there. What could not be looked at is a finding, never nothing. */
async function lockReferrers(lock, { targets, images, previous, routes, jobs }) {
    const byReference = new Map(targets.map((target) => [target.listed.text, target]));
    const tags = new Map();
    const asked = new Map();
    const failures = new Map();
    const look = async ({ reference, digest, addons: [addon] }) => {
        const target = byReference.get(reference);
        const image = images.get(reference);
        if (target === undefined || image === undefined)
            return { found: [] };
        const { source, repository } = await routes.resolve(target.lookup);
        const about = { severity: 'error', subject: reference, ...(target.location === undefined ? {} : { location: target.location }), ...(addon === undefined ? {} : { addon }) };
        if ((failures.get(source.name) ?? 0) >= givingUpAfter)
            return { found: [], finding: { ...about, code: 'unknown', message: `${source.name} did not say of ${givingUpAfter} images in a row what is attached to them, so it was not asked`, hint: 'run again when the registry answers' } };
        const place = `${source.name} ${repository}`;
        const listTags = async () => {
            const listed = await source.listTags(repository);
            return listed === undefined ? undefined : new Set(listed);
        };
        const ask = async () => {
            const listed = tags.get(place) ?? listTags();
            tags.set(place, listed);
            return (0,src_referrers/* resolveAttachments */.Bx)(source, repository, image.manifests.keys(), { tags: await listed, known: new Map(image.manifests) });
        };
        const key = `${place} ${digest}`;
        const answer = asked.get(key) ?? ask();
        asked.set(key, answer);
        try {
            const found = await answer;
            failures.set(source.name, 0);
            return { found };
        }
        catch (error) {
            const code = (0,oci_src_errors/* classifyImageError */.O)(error);
            if (code === 'unknown')
                failures.set(source.name, (failures.get(source.name) ?? 0) + 1);
            const hint = (0,src_errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
            return { found: [], finding: { ...about, code, message: `could not look for what is attached to it, which slipway.yaml asks for (images.referrers): ${(0,src_errors/* errorMessage */.gJ)(error)}`, ...(hint === undefined ? {} : { hint }) } };
        }
    };
    const answers = await (0,concurrency/* mapConcurrent */._)(lock.images, jobs, async (image) => ({ image, ...await look(image) }));
    const referrers = answers.flatMap(({ image, found }) => found.map((each) => lockReferrer(image, each)));
    const attached = contentsOf(answers.flatMap(({ found }) => found.map(({ image }) => image)));
    const errors = answers.flatMap(({ finding }) => finding ?? []);
    const without = answers.filter(({ found, finding }) => found.length === 0 && finding === undefined).map(({ image }) => image.reference);
    const names = `${without.slice(0, named).join(', ')}${without.length > named ? ` and ${without.length - named} more` : ''}`;
    return {
        lock: { ...lock, referrers, manifests: { ...lock.manifests, ...attached.manifests }, blobs: { ...lock.blobs, ...attached.blobs } },
        findings: errors.length > 0 ? errors : findGone(previous, { images: lock.images, referrers }),
        note: `${(0,src_text/* formatCount */.B4)(referrers.length, 'signature, attestation or SBOM', 'signatures, attestations and SBOMs')} of ${(0,src_text/* formatCount */.B4)(lock.images.length - without.length - errors.length, 'image')}${without.length === 0 ? '' : `; none of ${names}`}`,
    };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/suggest-origin.ts

const suggest_origin_nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/**
 * The mapping that an image lacks; people correct what only they can know. Names that are taken are left alone:
 * `library/<name>`, then `library/<org>-<name>` (R24).
 */
function suggestOrigin({ listed, original }, origins) {
    const upstream = original.registry === undefined ? listed : original;
    // A name in the library project says nothing of where it comes from.
    const src = upstream.registry === undefined && upstream.repository.startsWith('library/') ? fullName(upstream.repository) : fullName(suggest_origin_nameOf(upstream));
    const known = origins.find((origin) => fullName(origin.src) === src);
    if (known !== undefined)
        return { src, dest: known.dest };
    if (listed.registry === undefined && listed.repository.startsWith('library/'))
        return { src, dest: listed.repository };
    const candidates = [listed.repository.split('/').at(-1) ?? listed.repository, listed.repository.replaceAll('/', '-'), src.replace(/[/:]/g, '-')].map((name) => `library/${name.toLowerCase()}`);
    const taken = new Set(origins.map(({ dest }) => dest));
    return { src, dest: candidates.find((dest) => !taken.has(dest)) ?? candidates.at(-1) ?? '' };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/mapping.ts


const mapping_nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** Images of others that the mapping does not know: nobody can copy them from where they come from (P14, R24). */
function checkMapping(targets, { origins, prefixes, file }) {
    const taken = new Set(origins.map(({ dest }) => dest));
    const seen = new Set();
    return targets.flatMap((target) => {
        const { listed, addons, location } = target;
        const name = mapping_nameOf(listed);
        if ((0,own_images/* isOwnImage */.o9)(listed, prefixes) || taken.has(name) || seen.has(name))
            return [];
        seen.add(name);
        const [addon] = addons;
        const { src, dest } = suggestOrigin({ listed, original: target.lookup }, origins);
        return [{
                code: 'unmapped', severity: 'warning', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
                message: `${file} does not say where ${name} comes from`, hint: `add such a mapping: - src: ${src}, dest: ${dest}`,
            }];
    });
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./packages/core/src/logger.ts
const nothing = () => undefined;
/** Says nothing; for tests and for calls whose result says it all. */
const silentLogger = {
    debug: nothing, info: nothing, warn: nothing, error: nothing, step: nothing,
    progress: () => ({ advance: nothing, done: nothing }),
};

// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __webpack_require__(9899);
// EXTERNAL MODULE: ./packages/core/src/redact.ts
var redact = __webpack_require__(796);
;// CONCATENATED MODULE: ./packages/git/src/environment.ts
/** Variables of git's own that may reach it: how to log in and how to connect, never where its repository is. */
const passed = /^GIT_(ASKPASS|SSH|SSH_COMMAND|SSH_VARIANT|SSL_[A-Z_]+|PROXY_[A-Z_]+|HTTP_[A-Z_]+|EXEC_PATH|CONFIG_GLOBAL|CONFIG_COUNT|CONFIG_(KEY|VALUE)_[0-9]+)$/;
/**
 * The environment of a git process. The user's global configuration stays in force (credential helpers,
 * http.extraHeader, proxies); the system's does not, and nothing asks on a terminal.
 * `config` is handed over by environment, so it is neither on the command line nor on disk.
 * @see https://git-scm.com/docs/git#_environment_variables
 */
function gitEnvironment(env, { allowedProtocols, config = {} }) {
    const result = {};
    for (const [key, value] of Object.entries(env)) {
        if (value !== undefined && (!key.startsWith('GIT_') || passed.test(key)))
            result[key] = value;
    }
    Object.assign(result, {
        LC_ALL: 'C', LANGUAGE: 'C', TZ: 'UTC',
        GIT_ALLOW_PROTOCOL: allowedProtocols.join(':'), GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1', GIT_ATTR_NOSYSTEM: '1',
        GIT_LITERAL_PATHSPECS: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_PAGER: 'cat', GIT_EDITOR: ':',
    });
    const count = /^[0-9]{1,3}$/.test(result['GIT_CONFIG_COUNT'] ?? '') ? Number(result['GIT_CONFIG_COUNT']) : 0;
    const added = Object.entries(config);
    added.forEach(([key, value], index) => {
        result[`GIT_CONFIG_KEY_${count + index}`] = key;
        result[`GIT_CONFIG_VALUE_${count + index}`] = value;
    });
    if (count + added.length > 0)
        result['GIT_CONFIG_COUNT'] = String(count + added.length);
    else
        delete result['GIT_CONFIG_COUNT'];
    return result;
}
/** Settings of every call: no hooks, no submodules, no programs of a configuration, bytes as they are, and an end for slow transfers (T64). */
const hardenedConfig = {
    'core.hooksPath': '/dev/null',
    'core.fsmonitor': 'false',
    'core.symlinks': 'false',
    'core.autocrlf': 'false',
    'core.safecrlf': 'false',
    'core.quotePath': 'false',
    'core.excludesFile': '/dev/null',
    'core.attributesFile': '/dev/null',
    'submodule.recurse': 'false',
    'fetch.recurseSubmodules': 'false',
    'gc.auto': '0',
    'maintenance.auto': 'false',
    'commit.gpgSign': 'false',
    'tag.gpgSign': 'false',
    'log.showSignature': 'false',
    'color.ui': 'false',
    'diff.renames': 'true',
    'diff.renameLimit': '5000',
    'status.showUntrackedFiles': 'all',
    'http.lowSpeedLimit': '1000',
    'http.lowSpeedTime': '60',
};

// EXTERNAL MODULE: ./packages/git/src/errors.ts
var git_src_errors = __webpack_require__(6437);
;// CONCATENATED MODULE: ./packages/git/src/parse.ts

const parse_unreadable = (what) => new git_src_errors/* GitError */.X('GIT_FAILED', `git printed ${what} in a form that is not understood`, { exitCode: 70 });
const oid = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** Whether this is a full object name of SHA-1 or SHA-256. */
function isOid(text) {
    return oid.test(text);
}
const tagsPrefix = 'refs/tags/';
/**
 * `git ls-remote --tags`: the peeled line of an annotated tag ends in `^{}`. Names are read out of the bytes one by one: parts
 * of one long text would keep all of it in memory for as long as one of them is kept.
 */
function parseRemoteTags(output) {
    const tags = new Map();
    for (let at = 0, end = 0; at < output.length; at = end + 1) {
        end = output.indexOf(0x0a, at);
        if (end < 0)
            end = output.length;
        const tab = output.indexOf(0x09, at);
        if (tab < 0 || tab > end)
            throw parse_unreadable('a tag');
        const commit = output.toString('latin1', at, tab);
        if (!isOid(commit) || output.toString('latin1', tab + 1, tab + 1 + tagsPrefix.length) !== tagsPrefix)
            throw parse_unreadable('a tag');
        const name = output.toString('utf8', tab + 1 + tagsPrefix.length, end);
        if (name.endsWith('^{}')) {
            const object = tags.get(name.slice(0, -3));
            if (object === undefined)
                throw parse_unreadable('a tag');
            tags.set(object.name, { name: object.name, commit, annotated: true, object: object.commit });
        }
        else
            tags.set(name, { name, commit, annotated: false });
    }
    return [...tags.values()];
}
/** `git ls-tree -r -z`, with or without `-l` */
function parseTree(text) {
    return text.split('\0').filter((record) => record !== '').map((record) => {
        const match = /^(\d{6}) (blob|commit) ([0-9a-f]+)(?: +(\d+|-))?\t([^]+)$/.exec(record);
        if (match === null)
            throw parse_unreadable('a tree');
        const [, mode = '', type, id = '', size = '-', path = ''] = match;
        return { path, mode, type: type === 'commit' ? 'commit' : 'blob', oid: id, ...(size === '-' ? {} : { size: Number(size) }) };
    });
}
/** `git cat-file --batch`. Objects that are missing are left out. */
function parseBatch(output) {
    const blobs = new Map();
    for (let at = 0; at < output.length;) {
        const lineEnd = output.indexOf(0x0a, at);
        if (lineEnd < 0)
            throw parse_unreadable('an object');
        const [id = '', type = '', size = ''] = output.toString('latin1', at, lineEnd).split(' ');
        at = lineEnd + 1;
        if (type === 'missing')
            continue;
        if (!isOid(id) || !/^\d+$/.test(size))
            throw parse_unreadable('an object');
        const end = at + Number(size);
        if (type === 'blob')
            blobs.set(id, Buffer.from(output.subarray(at, end)));
        at = end + 1;
    }
    return blobs;
}
/** `git status --porcelain=v1 -z`: a rename carries its old path in the next record. */
function parseStatus(text) {
    const records = text.split('\0');
    const entries = [];
    for (let index = 0; index < records.length; index += 1) {
        const record = records[index] ?? '';
        if (record === '')
            continue;
        const state = record.slice(0, 2);
        const path = record.slice(3);
        if (/[RC]/.test(state)) {
            index += 1;
            entries.push({ state, path, from: records[index] ?? '' });
        }
        else {
            entries.push({ state, path });
        }
    }
    return entries;
}
const diffStatus = { A: 'added', D: 'deleted', M: 'modified', T: 'type-changed', R: 'renamed' };
/** `git diff-tree -r -z --name-status` */
function parseDiff(text) {
    const records = text.split('\0');
    const entries = [];
    for (let index = 0; index + 1 < records.length; index += 2) {
        const status = diffStatus[records[index]?.[0] ?? ''];
        if (status === undefined)
            throw parse_unreadable('a difference');
        if (status === 'renamed') {
            entries.push({ status, from: records[index + 1] ?? '', path: records[index + 2] ?? '' });
            index += 1;
        }
        else {
            entries.push({ status, path: records[index + 1] ?? '' });
        }
    }
    return entries;
}
/** What `parseLog` reads: records end in a NUL (`-z`), fields in a unit separator. */
const logFormat = '%H%x1f%an%x1f%ae%x1f%ct%x1f%s%x1f%b';
function parseLog(text) {
    return text.split('\0').filter((record) => record.trim() !== '').map((record) => {
        const [commit = '', author = '', email = '', time = '', subject = '', ...body] = record.replace(/^\n/, '').split('\x1f');
        if (!isOid(commit))
            throw parse_unreadable('a commit');
        return { commit, author, email, time: Number(time), subject, body: body.join('\x1f').trim() };
    });
}

;// CONCATENATED MODULE: ./packages/git/src/fetch.ts




/** `git ls-remote --tags --heads`: the names of tags and branches. */
function parseRemoteRefs(text) {
    const refs = text.split('\n').map((line) => /^[0-9a-f]+\trefs\/(?:tags|heads)\/(.+)$/.exec(line)?.[1]);
    return [...new Set(refs.filter((name) => name !== undefined && !name.endsWith('^{}')).map((name) => name ?? ''))];
}
/** Of every fetch: nothing but what is asked for. */
const fetchArguments = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance'];
function createFetch({ runRemote, find, listTree, localOids, typeOf, remoteName }) {
    const fetchInto = async ({ url, source, target, subject, paths }) => {
        await runRemote([...fetchArguments, '--depth=1', ...(paths === undefined ? [] : ['--filter=blob:none']), '--end-of-options', remoteName, `+${source}:${target}`], `fetching ${subject} of ${url}`, url);
        const commit = await find(target);
        if (commit === undefined)
            throw new git_src_errors/* GitError */.X('UNKNOWN_REF', `${subject} of ${url} does not point at a commit`);
        if (paths !== undefined && paths.length > 0) {
            const present = await localOids();
            const wanted = new Set((await Promise.all(paths.map((path) => listTree(commit, path)))).flat().filter(({ type }) => type === 'blob').map((entry) => entry.oid));
            const missing = [...wanted].filter((id) => !present.has(id));
            if (missing.length > 0)
                await runRemote([...fetchArguments, '--filter=blob:none', '--stdin', '--end-of-options', remoteName], `fetching files of ${url}`, url, { input: `${missing.join('\n')}\n` });
        }
        return commit;
    };
    return {
        async fetchTag({ url, tag, paths }) {
            const name = `refs/tags/${(0,src_names/* checkRefName */.hh)(tag)}`;
            const commit = await fetchInto({ url, source: name, target: name, subject: `tag ${tag}`, paths });
            return { commit, annotated: await typeOf(name) === 'tag' };
        },
        async fetchRef({ url, ref, paths }) {
            (0,src_names/* checkRefName */.hh)(ref);
            const remote = `refs/remotes/${remoteName}/${ref}`;
            const sources = isOid(ref) || ref === 'HEAD'
                ? [{ kind: 'commit', commit: ref, target: remote }]
                : [{ kind: 'tag', commit: `refs/tags/${ref}`, target: `refs/tags/${ref}` }, { kind: 'branch', commit: `refs/heads/${ref}`, target: remote }];
            for (const { kind, commit: source, target } of sources) {
                try {
                    return { kind, commit: await fetchInto({ url, source, target, subject: `${kind} ${ref}`, paths }) };
                }
                catch (error) {
                    if (!(error instanceof git_src_errors/* GitError */.X) || error.code !== 'UNKNOWN_REF')
                        throw error;
                }
            }
            const { stdout } = await runRemote(['ls-remote', '--tags', '--heads', '--quiet', '--end-of-options', remoteName], `listing the refs of ${url}`, url);
            const names = parseRemoteRefs(stdout.toString('utf8'));
            const similar = (0,src_names/* nearestNames */.LE)(ref, names);
            throw new git_src_errors/* GitError */.X('UNKNOWN_REF', `there is no tag, branch or commit ${ref} in ${(0,redact/* createRedactor */.l)().redact(url)}`, {
                hint: similar.length > 0 ? `similar names: ${similar.join(', ')}` : names.length === 0 ? 'it has no tags and no branches' : `it has ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`,
            });
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/objects.ts



/** The name of an object. @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_object_storage */
function objects_nameOf({ type, data }, length) {
    return (0,external_node_crypto_.createHash)(length === 64 ? 'sha256' : 'sha1').update(`${type} ${data.length}\0`).update(data).digest('hex');
}
const header = /^([0-9a-f]{40}|[0-9a-f]{64}) (blob|commit|tag|tree) (\d{1,12})$/;
/**
 * `git cat-file --batch`, which is also the form of a cached file. Each object must have the name it is listed under; those
 * that are missing are left out. @throws {GitError} GIT_FAILED
 */
function parseObjects(output) {
    const objects = new Map();
    const damaged = (what) => new git_src_errors/* GitError */.X('GIT_FAILED', `git objects cannot be read: ${what}`);
    for (let at = 0; at < output.length;) {
        const lineEnd = output.indexOf(0x0a, at);
        if (lineEnd < 0)
            throw damaged('the end is cut off');
        const line = output.toString('latin1', at, lineEnd);
        at = lineEnd + 1;
        if (line.endsWith(' missing'))
            continue;
        const [, oid = '', type, size = ''] = header.exec(line) ?? [];
        if (type !== 'blob' && type !== 'commit' && type !== 'tag' && type !== 'tree')
            throw damaged('a line is not understood');
        const end = at + Number(size);
        if (end >= output.length)
            throw damaged('the end is cut off');
        const object = { type, data: output.subarray(at, end) };
        if (objects_nameOf(object, oid.length) !== oid)
            throw damaged(`${oid} has another content`);
        objects.set(oid, object);
        at = end + 1;
    }
    return objects;
}
function formatObjects(objects) {
    return Buffer.concat([...objects].flatMap(([oid, { type, data }]) => [Buffer.from(`${oid} ${type} ${data.length}\n`), data, Buffer.from('\n')]));
}
/** Below one path; a few objects can hold the same tree in each other without end. */
const maxFiles = 100_000;
const maxDepth = 500;
const refuseTree = (what) => new git_src_errors/* GitError */.X('TREE_REFUSED', `a git tree ${what}`, { hint: 'correct it in the component repo and tag again' });
/** @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_tree_objects */
function parseTreeObject(data, oidBytes) {
    const rows = [];
    const names = new Set();
    for (let at = 0; at < data.length;) {
        const space = data.indexOf(0x20, at);
        const end = data.indexOf(0, space);
        if (space < 0 || end < 0 || end + oidBytes > data.length)
            throw new git_src_errors/* GitError */.X('GIT_FAILED', 'a git tree cannot be read');
        const name = data.toString('utf8', space + 1, end);
        if (names.has(name))
            throw refuseTree(`has ${JSON.stringify(name)} twice`);
        names.add(name);
        rows.push({ mode: data.toString('latin1', at, space).replace(/^0+/, ''), name, oid: data.toString('hex', end + 1, end + 1 + oidBytes) });
        at = end + 1 + oidBytes;
    }
    return rows;
}
const isTree = (mode) => mode === '40000';
/**
 * The files at a path of a commit (`''`: all of them), sorted; nothing is followed. Undefined when a commit or tree that it
 * takes to know is not among the objects; blobs may be missing. @throws {GitError} TREE_REFUSED
 */
function findFiles(objects, commit, path) {
    const rowsOf = (oid) => {
        const object = objects.get(oid);
        return object?.type === 'tree' ? parseTreeObject(object.data, oid.length / 2) : undefined;
    };
    const root = objects.get(commit);
    const treeOid = root?.type === 'commit' ? /^tree ([0-9a-f]+)\n/.exec(root.data.toString('latin1', 0, 80))?.[1] : undefined;
    if (treeOid === undefined)
        return undefined;
    let found = { mode: '40000', name: '', oid: treeOid };
    const parts = path === '' ? [] : path.split('/');
    for (const [index, part] of parts.entries()) {
        if (!isTree(found.mode))
            return { kind: 'absent' };
        const rows = rowsOf(found.oid);
        if (rows === undefined)
            return undefined;
        const next = rows.find(({ name }) => name === part);
        if (next === undefined)
            return { kind: 'absent' };
        if (next.mode === '120000' || next.mode === '160000')
            return { kind: 'link', path: parts.slice(0, index + 1).join('/') };
        found = next;
    }
    if (!isTree(found.mode))
        return { kind: 'files', files: [{ path: '', mode: found.mode, oid: found.oid }] };
    const files = [];
    let seen = 0;
    const walk = (oid, prefix, depth) => {
        if (depth > maxDepth)
            throw refuseTree(`has more than ${maxDepth} folders in each other`);
        const rows = rowsOf(oid);
        seen += 1 + (rows?.length ?? 0);
        if (seen > maxFiles)
            throw refuseTree(`has more than ${maxFiles} files and folders`);
        return rows?.every((row) => {
            if (isTree(row.mode))
                return walk(row.oid, `${prefix}${row.name}/`, depth + 1);
            files.push({ path: `${prefix}${row.name}`, mode: row.mode, oid: row.oid });
            return true;
        }) ?? false;
    };
    if (!walk(found.oid, '', 0))
        return undefined;
    return { kind: 'files', files: files.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}
/** Whether these objects are enough to read these paths of a commit. */
function hasPaths(objects, commit, paths) {
    return paths.every((path) => {
        const found = findFiles(objects, commit, path);
        return found !== undefined && (found.kind !== 'files' || found.files.every(({ mode, oid }) => mode === '160000' || objects.has(oid)));
    });
}
/** The commit and trees among these objects that it takes to know what lies at these paths, and the names of the files there. */
function pickPaths(objects, commit, paths) {
    const trees = new Map();
    const recording = {
        get(oid) {
            const object = objects.get(oid);
            if (object !== undefined)
                trees.set(oid, object);
            return object;
        },
    };
    const found = paths.map((path) => findFiles(recording, commit, path));
    const files = found.flatMap((each) => (each?.kind === 'files' ? each.files : []));
    return { trees, blobs: [...new Set(files.filter(({ mode }) => mode !== '160000').map(({ oid }) => oid))] };
}
/** `git ls-tree -r -t -z`: names of trees and blobs; submodules are left out. */
function parseTreeOids(text) {
    const rows = text.split('\0').map((record) => /^\d{6} (tree|blob) ([0-9a-f]+)\t/.exec(record)).filter((match) => match !== null);
    const oidsOf = (type) => [...new Set(rows.filter((row) => row[1] === type).map((row) => row[2] ?? '').filter(isOid))];
    return { trees: oidsOf('tree'), blobs: oidsOf('blob') };
}

;// CONCATENATED MODULE: ./packages/git/src/remote-tags.ts



/** No pattern and no table needs more. In characters. */
const longestMessage = 16_384;
const signature = /^-----BEGIN (?:PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$/m;
function remote_tags_valueOf(headers, key) {
    return headers.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1);
}
/**
 * What is written in a tag or commit. Undefined for what is neither, and for a tag on a tree or file: no release can be taken
 * from there. @see https://git-scm.com/book/en/v2/Git-Internals-Git-References#_tags
 */
function findTagText({ type, data }) {
    if (type !== 'tag' && type !== 'commit')
        return undefined;
    const text = data.toString('utf8');
    const end = text.indexOf('\n\n');
    const headers = (end < 0 ? text : text.slice(0, end)).split('\n');
    const target = remote_tags_valueOf(headers, 'type');
    if (type === 'tag' && target !== 'commit' && target !== 'tag')
        return undefined;
    const body = end < 0 ? '' : text.slice(end + 2);
    const person = /^([^<]*?) ?<([^>]*)>(?: (-?[0-9]{1,12}))?/.exec(remote_tags_valueOf(headers, type === 'tag' ? 'tagger' : 'author') ?? '');
    const signed = signature.exec(body);
    const madeAs = type === 'tag' ? remote_tags_valueOf(headers, 'tag') : undefined;
    return {
        author: person?.[1] ?? '', email: person?.[2] ?? '', time: Number(person?.[3] ?? 0),
        message: (signed === null ? body : body.slice(0, signed.index)).slice(0, longestMessage).trim(),
        ...(madeAs === undefined ? {} : { madeAs }),
    };
}
/** These objects by name, fetched in one go. */
async function readTagObjects(oids, { init, present, download, read, talk }) {
    const wanted = [...new Set(oids)].filter(isOid);
    if (wanted.length === 0)
        return new Map();
    return talk(async (server) => {
        const objects = await server.fetchObjects({ wants: wanted, depth: 1, filter: 'tree:0' });
        return new Map(wanted.flatMap((oid) => {
            const object = objects.get(oid);
            if (object === undefined)
                throw new git_src_errors/* GitError */.X('GIT_FAILED', `the server does not send ${oid}`);
            return [[oid, object]];
        }));
    }, async () => {
        await init();
        const here = await present();
        const missing = wanted.filter((oid) => !here.has(oid));
        if (missing.length > 0)
            await download(missing);
        return parseObjects(await read(wanted));
    });
}

;// CONCATENATED MODULE: ./packages/git/src/fetch-objects.ts






/** Of the files of one repo together, in bytes. */
const maxFilesBytes = 512 * 2 ** 20;
/** Without paths: everything. */
const pathsBelow = (paths) => (paths.includes('') ? [] : paths.map(src_names/* checkGitPath */.S1));
/** Commit and trees come first, then the files by name. */
async function askForPaths(server, { name, commit, object = commit }, paths) {
    const below = pathsBelow(paths);
    const { trees, blobs } = pickPaths(await server.fetchObjects({ wants: [object], depth: 1, filter: 'blob:none' }), commit, below.length === 0 ? [''] : below);
    const files = blobs.length === 0 ? new Map() : await server.fetchObjects({ wants: blobs, filter: 'blob:none' });
    const objects = new Map([...trees, ...blobs.flatMap((oid) => {
            const file = files.get(oid);
            return file === undefined ? [] : [[oid, file]];
        })]);
    if (!hasPaths(objects, commit, paths))
        throw new git_src_errors/* GitError */.X('GIT_FAILED', `the server does not send all of tag ${name}`);
    return objects;
}
function createFetchObjects({ run, runRemote, localOids, init, talk, remoteName }) {
    const fetchByName = (args, { step, url, oids }) => runRemote([...fetchArguments, ...args, '--stdin', '--end-of-options', remoteName], `${step} of ${url}`, url, { input: `${oids.join('\n')}\n` });
    const read = async (names, step) => (await run(['cat-file', '--batch'], { step, input: `${names.join('\n')}\n`, maxOutputBytes: maxFilesBytes })).stdout;
    return {
        fetchTagObjects: ({ url, oids }) => readTagObjects(oids, {
            init, present: localOids, talk: (script, otherwise) => talk(url, script, otherwise),
            download: (missing) => fetchByName(['--depth=1', '--filter=tree:0'], { step: 'fetching tag messages', url, oids: missing }),
            read: (wanted) => read(wanted, 'reading tag messages'),
        }),
        // The tag is asked for by the object that it was, not by its name, so it cannot move in between (T66).
        async fetchObjects({ url, tag, paths }) {
            const { name, commit, object = commit } = tag;
            if (!isOid(commit) || !isOid(object))
                throw new git_src_errors/* GitError */.X('UNSAFE_NAME', `not an object name: ${JSON.stringify([commit, object])}`);
            const below = pathsBelow(paths);
            return talk(url, (server) => askForPaths(server, tag, paths), async () => {
                await init();
                await fetchByName(['--depth=1', '--filter=blob:none'], { step: `fetching tag ${name}`, url, oids: [object] });
                const listed = await run(['ls-tree', '-r', '-t', '-z', '--end-of-options', commit, ...below], { step: `reading the tree of tag ${name}` });
                const { trees, blobs } = parseTreeOids(listed.stdout.toString('utf8'));
                if (blobs.length > 0) {
                    const present = await localOids();
                    const missing = blobs.filter((oid) => !present.has(oid));
                    if (missing.length > 0)
                        await fetchByName(['--filter=blob:none'], { step: `fetching files of tag ${name}`, url, oids: missing });
                }
                return parseObjects(await read([commit, `${commit}^{tree}`, ...trees, ...blobs], 'reading files'));
            });
        },
        async findTagFiles({ url, name, paths, kept }) {
            (0,src_names/* checkRefName */.hh)(name);
            pathsBelow(paths);
            return talk(url, async (server) => {
                const tag = await server.findTag(name);
                if (tag === undefined)
                    return undefined;
                const before = await kept(tag.commit);
                if (hasPaths(before, tag.commit, paths))
                    return { tag, objects: before };
                return { tag, objects: new Map([...before, ...await askForPaths(server, tag, paths)]) };
            }, () => Promise.resolve(undefined));
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/count-commits.ts



function createCount({ run, runRemote, remoteName }) {
    return {
        async countNewCommits({ url, from, to }) {
            const [base, target] = [`refs/tags/${(0,src_names/* checkRefName */.hh)(from)}`, `refs/tags/${(0,src_names/* checkRefName */.hh)(to)}`];
            try {
                await runRemote(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--no-auto-maintenance', '--filter=tree:0', `--shallow-exclude=${base}`, '--end-of-options', remoteName, `+${target}:${target}`], `counting the commits of ${to} of ${url}`, url);
            }
            catch (error) {
                // its answer when the new tag has nothing that the old one has not
                if (error instanceof git_src_errors/* GitError */.X && error.message.includes('no commits selected'))
                    return 0;
                throw error;
            }
            const { stdout } = await run(['rev-list', '--count', '--end-of-options', target], { step: `counting the commits of ${to}` });
            return Number(stdout.toString('utf8').trim());
        },
        async findMergeBase(a, b) {
            for (const commit of [a, b])
                if (!isOid(commit))
                    throw new git_src_errors/* GitError */.X('UNSAFE_NAME', `not a full commit: ${JSON.stringify(commit)}`);
            const { stdout, exitCode } = await run(['merge-base', '--end-of-options', a, b], { step: `comparing the history of ${a} and ${b}`, okExitCodes: [0, 1] });
            const [commit] = stdout.toString('utf8').split('\n');
            return exitCode === 0 && commit !== undefined && isOid(commit) ? commit : undefined;
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/push.ts






const push_text = (buffer) => buffer.toString('utf8');
/** A name or address as git takes it: no line break, no angle bracket. */
const personName = (value) => value.replace(/[\u0000-\u001f<>]/g, ' ').trim();
const personOf = ({ name, email }) => `${personName(name)} <${personName(email)}>`;
const checkOid = (oid) => {
    if (!isOid(oid))
        throw new git_src_errors/* GitError */.X('UNSAFE_NAME', `not an object name: ${JSON.stringify(oid)}`);
    return oid;
};
/** A message with the trailer, in the block of trailers that it ends with, if it does. */
function signOff(message, author) {
    const line = `Signed-off-by: ${personOf(author)}`;
    const body = message.trimEnd();
    if (body.split('\n').includes(line))
        return `${body}\n`;
    const last = body.split('\n').at(-1) ?? '';
    return `${body}${/^[A-Za-z0-9-]+: /.test(last) && body.includes('\n\n') ? '\n' : '\n\n'}${line}\n`;
}
/** `git push --porcelain`: a flag, `from:to` and a summary with its reason. @see https://git-scm.com/docs/git-push#_output */
function parsePush(output, ref) {
    for (const line of output.split('\n')) {
        const [flag, names = '', summary = ''] = line.split('\t');
        if (!names.endsWith(`:${ref}`))
            continue;
        if (flag === '=')
            return { outcome: 'unchanged' };
        if (flag !== '!')
            return { outcome: 'pushed' };
        const isMoved = /stale info|fetch first|non-fast-forward|already exists|failed to lock|reference already exists|needs force/.test(summary) && !summary.includes('cannot create');
        return { outcome: isMoved ? 'moved' : 'refused', reason: summary.trim() };
    }
    return undefined;
}
function createPush({ run, runRemote, remoteName }) {
    const push = async ({ url, ref, oid, expected, subject }) => {
        const lease = `--force-with-lease=${ref}:${expected === undefined ? '' : checkOid(expected)}`;
        const { stdout } = await runRemote(['push', '--porcelain', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', lease, '--end-of-options', remoteName, `${oid}:${ref}`], `pushing ${subject} to ${url}`, url, { okExitCodes: [0, 1] });
        const result = parsePush(push_text(stdout), ref);
        if (result === undefined)
            throw new git_src_errors/* GitError */.X('GIT_FAILED', `pushing ${subject} to ${url}: git does not say what became of it`);
        return result;
    };
    return {
        async findRemoteUrl(remote = 'origin') {
            const { stdout, exitCode } = await run(['config', '--get-regexp', `^remote\\.${remote}\\.(push)?url$`], { step: `looking up the remote ${remote}`, okExitCodes: [0, 1] });
            if (exitCode !== 0)
                return undefined;
            const found = new Map(push_text(stdout).trim().split('\n').map((line) => [line.slice(0, line.indexOf(' ')).replace(/^.*\./, ''), line.slice(line.indexOf(' ') + 1)]));
            return found.get('pushurl') ?? found.get('url');
        },
        async findRemoteBranch(url, branch) {
            const ref = `refs/heads/${(0,src_names/* checkRefName */.hh)(branch)}`;
            const { stdout } = await runRemote(['ls-remote', '--quiet', '--end-of-options', remoteName, ref], `looking up the branch ${branch} of ${url}`, url);
            return push_text(stdout).split('\n').map((line) => line.split('\t')).find(([, name]) => name === ref)?.[0];
        },
        async treeOf(commit) {
            return push_text((await run(['rev-parse', '--verify', '--end-of-options', `${checkOid(commit)}^{tree}`], { step: `looking up the tree of ${commit}` })).stdout).trim();
        },
        async parentsOf(commit) {
            const { stdout } = await run(['cat-file', 'commit', checkOid(commit)], { step: `reading ${commit}` });
            const [head = ''] = push_text(stdout).split('\n\n', 1);
            return head.split('\n').flatMap((line) => /^parent ([0-9a-f]+)$/.exec(line)?.[1] ?? []);
        },
        async commitPaths({ parent, paths, message, author, time, signoff = true, allowEmpty = false }) {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-index-'));
            const vars = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
            try {
                await run(['read-tree', checkOid(parent)], { step: `reading ${parent}`, vars });
                const before = push_text((await run(['write-tree'], { step: 'writing a tree', vars })).stdout).trim();
                if (paths.length > 0) {
                    const { stdout } = await run(['ls-files', '-z', '--modified', '--deleted', '--others', '--exclude-standard', '--', ...paths.map(src_names/* checkGitPath */.S1)], { step: 'listing what changed', vars });
                    const changed = [...new Set(push_text(stdout).split('\0').filter((path) => path !== ''))];
                    if (changed.length > 0)
                        await run(['update-index', '-z', '--add', '--remove', '--stdin'], { step: 'adding what changed', vars, input: changed.map((path) => `${path}\0`).join('') });
                }
                const tree = push_text((await run(['write-tree'], { step: 'writing a tree', vars })).stdout).trim();
                if (tree === before && !allowEmpty)
                    return undefined;
                const date = `@${time} +0000`;
                const [name, email] = [personName(author.name), personName(author.email)];
                const { stdout } = await run(['commit-tree', tree, '-p', parent], {
                    step: 'committing', input: signoff ? signOff(message, author) : message,
                    vars: { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: email, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
                });
                return push_text(stdout).trim();
            }
            finally {
                await (0,promises_.rm)(folder, { recursive: true, force: true });
            }
        },
        async pushBranch({ url, branch, commit, expected }) {
            return push({ url, ref: `refs/heads/${(0,src_names/* checkRefName */.hh)(branch)}`, oid: checkOid(commit), expected, subject: `branch ${branch}` });
        },
        async pushTag({ url, name, commit, message, tagger, time }) {
            const ref = `refs/tags/${(0,src_names/* checkRefName */.hh)(name)}`;
            const { stdout } = await run(['mktag'], { step: `making tag ${name}`, input: `object ${checkOid(commit)}\ntype commit\ntag ${name}\ntagger ${personOf(tagger)} ${time} +0000\n\n${message.trimEnd()}\n` });
            return push({ url, ref, oid: push_text(stdout).trim(), expected: undefined, subject: `tag ${name}` });
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/secrets.ts
const decode = (text) => {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
};
/** The login in an address: the password, or the name where that is all there is, as with tokens. */
function ofAddress(text) {
    if (!URL.canParse(text))
        return [];
    const { username, password } = new URL(text);
    const raw = password === '' ? username : password;
    return [raw, decode(raw)];
}
/** What proves who asks in `Authorization: Basic …` and the like. */
function ofHeader(text) {
    const value = text.slice(text.indexOf(':') + 1).trim();
    const token = value.slice(value.lastIndexOf(' ') + 1);
    const login = /^basic /i.test(value) ? Buffer.from(token, 'base64').toString('utf8') : '';
    return [token, login.slice(login.indexOf(':') + 1)];
}
/**
 * The secrets that git is given in the configuration of its environment: logins in addresses and in extra headers. A server may
 * say them back in its errors (T72).
 */
function secretsOf(env) {
    const found = [];
    for (const [name, key = ''] of Object.entries(env)) {
        const value = /^GIT_CONFIG_KEY_\d+$/.test(name) ? env[name.replace('_KEY_', '_VALUE_')] ?? '' : '';
        if (/\.url$/i.test(key))
            found.push(...ofAddress(value));
        else if (/\.extraheader$/i.test(key))
            found.push(...ofHeader(value));
    }
    return found.filter((text) => text !== '');
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/git/src/pack.ts



const damaged = (what) => new git_src_errors/* GitError */.X('GIT_FAILED', `a pack of git objects cannot be read: ${what}`);
const types = { 1: 'commit', 2: 'tree', 3: 'blob', 4: 'tag' };
/** What keeping an object takes besides its content. */
const entryBytes = 256;
const offsetDelta = 6;
const nameDelta = 7;
const hasEngine = (value) => typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;
/** @returns the content, and how many bytes of the pack it took */
function inflate(data, size) {
    let result;
    try {
        result = (0,external_node_zlib_.inflateSync)(data, { info: true, maxOutputLength: size + 1, chunkSize: size + 64 });
    }
    catch (error) {
        throw new git_src_errors/* GitError */.X('GIT_FAILED', 'a pack of git objects cannot be read: an object cannot be unpacked', { cause: error });
    }
    if (!hasEngine(result) || result.buffer.length !== size)
        throw damaged('an object has another size than it says');
    return { content: result.buffer, taken: result.engine.bytesWritten };
}
/** Numbers of a pack, of which each byte holds seven bits. */
function createCursor(data, start = 0) {
    const cursor = {
        at: start,
        byte() {
            const value = data[cursor.at];
            if (value === undefined)
                throw damaged('the end is cut off');
            cursor.at += 1;
            return value;
        },
        size() {
            let value = 0;
            for (let factor = 1;; factor *= 128) {
                const byte = cursor.byte();
                value += (byte & 127) * factor;
                if (byte < 128)
                    return value;
                if (factor > 2 ** 42)
                    throw damaged('a size is too large');
            }
        },
    };
    return cursor;
}
/** @see https://git-scm.com/docs/gitformat-pack#_deltified_representation */
function applyDelta(base, delta, take) {
    const cursor = createCursor(delta);
    if (cursor.size() !== base.length)
        throw damaged('a difference is from another object');
    const size = cursor.size();
    take(size);
    const result = Buffer.alloc(size);
    let to = 0;
    while (cursor.at < delta.length) {
        const op = cursor.byte();
        let from = base;
        let [start, length] = [0, 0];
        if (op >= 128) {
            for (let bit = 0; bit < 4; bit += 1)
                if ((op & (1 << bit)) !== 0)
                    start += cursor.byte() * 256 ** bit;
            for (let bit = 0; bit < 3; bit += 1)
                if ((op & (16 << bit)) !== 0)
                    length += cursor.byte() * 256 ** bit;
            if (length === 0)
                length = 65_536;
        }
        else {
            from = delta;
            [start, length] = [cursor.at, op];
            cursor.at += length;
        }
        if (op === 0 || start + length > from.length || to + length > size)
            throw damaged('a difference leaves its object');
        to += from.copy(result, to, start, start + length);
    }
    if (to !== size)
        throw damaged('a difference is cut off');
    return result;
}
function pack_readEntries(pack, end, { oidBytes, take }) {
    const count = pack.readUInt32BE(8);
    const cursor = createCursor(pack, 12);
    const entries = [];
    for (let index = 0; index < count; index += 1) {
        const { at } = cursor;
        if (at >= end)
            throw damaged('the end is cut off');
        const head = cursor.byte();
        const type = (head >> 4) & 7;
        const size = (head & 15) + (head >= 128 ? cursor.size() * 16 : 0);
        take(size + entryBytes);
        let base;
        if (type === offsetDelta) {
            let byte = cursor.byte();
            let distance = byte & 127;
            while (byte >= 128) {
                byte = cursor.byte();
                distance = (distance + 1) * 128 + (byte & 127);
            }
            base = at - distance;
        }
        else if (type === nameDelta) {
            base = pack.toString('hex', cursor.at, cursor.at + oidBytes);
            cursor.at += oidBytes;
        }
        else if (types[type] === undefined)
            throw damaged('an object is of no known type');
        const { content, taken } = inflate(pack.subarray(cursor.at, end), size);
        cursor.at += taken;
        entries.push({ at, type, data: content, ...(base === undefined ? {} : { base }) });
    }
    return entries;
}
/**
 * The objects of a pack by name. The names are those of what was read, so nothing is taken for what it is not; its
 * differences must be from objects of the same pack. @throws {GitError} GIT_FAILED
 * @param limits.maxBytes of all objects together, unpacked
 * @see https://git-scm.com/docs/gitformat-pack
 */
function parsePack(pack, { oidLength = 40, maxBytes }) {
    const oidBytes = oidLength / 2;
    const end = pack.length - oidBytes;
    if (end < 12 || pack.toString('latin1', 0, 4) !== 'PACK' || ![2, 3].includes(pack.readUInt32BE(4)))
        throw damaged('it does not begin as one');
    let left = maxBytes;
    const take = (bytes) => {
        left -= bytes;
        if (left < 0)
            throw damaged(`it holds more than ${maxBytes} bytes`);
    };
    const objects = new Map();
    const ready = [];
    /** Differences, by the place or name of what they are from. */
    const waiting = new Map();
    for (const entry of pack_readEntries(pack, end, { oidBytes, take })) {
        const { at, type, data, base } = entry;
        const whole = types[type];
        if (whole !== undefined)
            ready.push({ at, object: { type: whole, data } });
        else if (base !== undefined) {
            const others = waiting.get(base);
            if (others === undefined)
                waiting.set(base, [entry]);
            else
                others.push(entry);
        }
    }
    for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
        const { at, object } = next;
        const name = objects_nameOf(object, oidLength);
        objects.set(name, object);
        for (const key of [at, name]) {
            for (const entry of waiting.get(key) ?? [])
                ready.push({ at: entry.at, object: { type: object.type, data: applyDelta(object.data, entry.data, take) } });
            waiting.delete(key);
        }
    }
    if (waiting.size > 0)
        throw damaged('a difference is from an object that is not in it');
    return objects;
}

;// CONCATENATED MODULE: ./packages/git/src/packets.ts

const special = { '0000': { kind: 'flush' }, '0001': { kind: 'delimiter' }, '0002': { kind: 'end' } };
const headBytes = 4;
/** A line as a packet. */
function formatPacket(line) {
    const text = `${line}\n`;
    return `${(Buffer.byteLength(text) + headBytes).toString(16).padStart(headBytes, '0')}${text}`;
}
const flushPacket = '0000';
const delimiterPacket = '0001';
function createPacketReader(chunks) {
    const iterator = chunks[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const readBytes = async (length) => {
        while (rest.length < length) {
            const next = await iterator.next();
            const value = next.done === true ? undefined : next.value;
            if (!Buffer.isBuffer(value))
                throw new git_src_errors/* GitError */.X('GIT_FAILED', 'the server ended its answer early');
            rest = rest.length === 0 ? value : Buffer.concat([rest, value]);
        }
        const bytes = rest.subarray(0, length);
        rest = rest.subarray(length);
        return bytes;
    };
    return {
        readBytes,
        async readPacket() {
            const head = (await readBytes(headBytes)).toString('latin1');
            const marker = special[head];
            if (marker !== undefined)
                return marker;
            const length = /^[0-9a-f]{4}$/.test(head) ? parseInt(head, 16) - headBytes : -1;
            if (length < 0)
                throw new git_src_errors/* GitError */.X('GIT_FAILED', 'the server answers in a form that is not understood');
            return { kind: 'data', data: await readBytes(length) };
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/upload-pack.ts




/** Of the objects of one repo together, in bytes. */
const maxObjectsBytes = 512 * 2 ** 20;
/** What keeping a packet takes besides its content. */
const packetBytes = 64;
const timeoutMs = 600_000;
/** A packet of an answer, which may be that it fails. */
async function readAnswer(reader) {
    const packet = await reader.readPacket();
    if (packet.kind === 'data' && packet.data.toString('latin1', 0, 4) === 'ERR ')
        throw new git_src_errors/* GitError */.X('GIT_FAILED', `the server says: ${packet.data.toString('utf8', 4).trim()}`);
    return packet;
}
/** What the program writes after each answer. */
async function readEnd(reader) {
    if ((await reader.readPacket()).kind !== 'end')
        throw new git_src_errors/* GitError */.X('GIT_FAILED', 'the answer of the server has no end');
}
/** What the server can do. @see https://git-scm.com/docs/gitprotocol-v2#_capability_advertisement */
async function readCapabilities(reader) {
    const lines = [];
    for (let packet = await readAnswer(reader); packet.kind === 'data'; packet = await readAnswer(reader))
        lines.push(packet.data.toString('utf8').trimEnd());
    return new Map(lines.map((line) => [line.split('=', 1)[0] ?? '', line.slice(line.indexOf('=') + 1)]));
}
/** @see https://git-scm.com/docs/gitprotocol-v2#_ls_refs */
async function readTag(reader, name) {
    let tag;
    for (let packet = await readAnswer(reader); packet.kind === 'data'; packet = await readAnswer(reader)) {
        const [oid = '', ref, ...attributes] = packet.data.toString('utf8').replace(/\n$/, '').split(' ');
        const commit = attributes.find((each) => each.startsWith('peeled:'))?.slice('peeled:'.length);
        if (ref !== `refs/tags/${name}`)
            continue;
        if (!isOid(oid) || (commit !== undefined && !isOid(commit)))
            throw new git_src_errors/* GitError */.X('GIT_FAILED', 'the server names a tag in a form that is not understood');
        tag = commit === undefined ? { name, commit: oid, annotated: false } : { name, commit, annotated: true, object: oid };
    }
    await readEnd(reader);
    return tag;
}
/** @see https://git-scm.com/docs/gitprotocol-v2#_fetch */
async function readPack(reader) {
    for (let line; line !== 'packfile';) {
        const packet = await readAnswer(reader);
        if (packet.kind === 'flush' || packet.kind === 'end')
            throw new git_src_errors/* GitError */.X('GIT_FAILED', 'the server sends no objects');
        line = packet.kind === 'data' ? packet.data.toString('latin1').trimEnd() : undefined;
    }
    const parts = [];
    let sent = 0;
    for (let packet = await reader.readPacket(); packet.kind === 'data'; packet = await reader.readPacket()) {
        const [band] = packet.data;
        const data = packet.data.subarray(1);
        if (band === 3)
            throw new git_src_errors/* GitError */.X('GIT_FAILED', `the server says: ${data.toString('utf8').trim()}`);
        sent += packet.data.length + packetBytes;
        if (sent > maxObjectsBytes)
            throw new git_src_errors/* GitError */.X('GIT_FAILED', `the server sends more than ${maxObjectsBytes} bytes`);
        if (band === 1)
            parts.push(data); // else progress
    }
    await readEnd(reader);
    return Buffer.concat(parts);
}
/**
 * Talks to a server through `git remote-https`, the program by which git itself speaks http: logins, proxies and certificates
 * are git's, and all requests of one talk go over one connection. It must know version 2 of the protocol, and filters.
 * @throws {GitError} GIT_FAILED
 * @see https://git-scm.com/docs/gitremote-helpers
 */
async function talkToUploadPack(program, talk) {
    const timer = setTimeout(program.kill, timeoutMs);
    const reader = createPacketReader(program.stdout);
    try {
        program.stdin.write('stateless-connect git-upload-pack\n');
        if ((await reader.readBytes(1)).toString('latin1') !== '\n')
            throw new git_src_errors/* GitError */.X('GIT_FAILED', 'the server does not speak version 2 of the protocol');
        const capabilities = await readCapabilities(reader);
        const format = capabilities.get('object-format') ?? 'sha1';
        if (!/\bfilter\b/.test(capabilities.get('fetch') ?? '') || !['sha1', 'sha256'].includes(format))
            throw new git_src_errors/* GitError */.X('GIT_FAILED', 'the server cannot leave files out');
        const ask = (command, lines) => {
            const head = [`command=${command}`, ...(capabilities.has('object-format') ? [`object-format=${format}`] : [])];
            program.stdin.write([...head.map(formatPacket), delimiterPacket, ...lines.map(formatPacket), flushPacket].join(''));
        };
        const result = await talk({
            findTag(name) {
                ask('ls-refs', ['peel', `ref-prefix refs/tags/${name}`]);
                return readTag(reader, name);
            },
            async fetchObjects({ wants, filter, depth }) {
                ask('fetch', ['no-progress', 'ofs-delta', ...wants.map((oid) => `want ${oid}`), ...(depth === undefined ? [] : [`deepen ${depth}`]), `filter ${filter}`, 'done']);
                return parsePack(await readPack(reader), { oidLength: format === 'sha256' ? 64 : 40, maxBytes: maxObjectsBytes });
            },
        });
        program.stdin.end();
        return result;
    }
    catch (error) {
        program.kill();
        throw error;
    }
    finally {
        program.stdout.resume();
        await program.ended;
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./packages/git/src/git.ts











// The address reaches git as configuration of a remote of this name, so it is on no command line and in no file.
const remoteName = 'slipway-source';
const git_text = (buffer) => buffer.toString('utf8');
/** Opens a repository; nothing runs until a method is called. */
function createGit({ exec, openProcess, env, cwd, logger = silentLogger, allowedProtocols = ['https', 'ssh'], login }) {
    const run = async (args, { step, config = {}, vars = {}, remote = false, ...options }) => {
        logger.debug(`git ${args.join(' ')}`);
        const environment = gitEnvironment(env, { allowedProtocols, config: { ...hardenedConfig, ...config } });
        try {
            return await exec('git', args, { cwd, env: { ...environment, ...vars }, ...options });
        }
        catch (error) {
            throw (0,git_src_errors/* gitErrorOf */.s)(error, { step, remote, secrets: secretsOf(environment) });
        }
    };
    // Git would send a header on to whatever host the server redirects to.
    // Two spellings of one key: the empty value takes away the headers of other configurations, of which a server takes one only.
    const loginConfig = login === undefined ? {} : {
        [`http.${login.url}.followRedirects`]: 'false',
        [`http.${login.url}.extraheader`]: '', [`http.${login.url}.extraHeader`]: `Authorization: Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`,
    };
    const remoteConfig = (url) => ({ [`remote.${remoteName}.url`]: (0,src_names/* checkGitUrl */.I)(url), ...loginConfig });
    // Without the noop negotiation a server leaves out blobs of commits that we have: it cannot know that we have them in part.
    const runRemote = (args, step, url, { input, config = {}, okExitCodes } = {}) => (0,retry/* retry */.L)(() => run(args, { step, remote: true, config: { ...remoteConfig(url), 'fetch.negotiationAlgorithm': 'noop', ...config }, ...(input === undefined ? {} : { input }), ...(okExitCodes === undefined ? {} : { okExitCodes }) }), {
        attempts: 3, firstDelayMs: 500, shouldRetry: (error) => error instanceof git_src_errors/* GitError */.X && error.retryable,
        onRetry: (error) => logger.debug(`${error instanceof Error ? error.message : String(error)}; trying again`),
    });
    const talk = async (url, script, otherwise) => {
        const protocol = /^(https?):\/\//i.exec(url)?.[1]?.toLowerCase();
        if (openProcess === undefined || protocol === undefined || !allowedProtocols.includes(protocol))
            return otherwise();
        const vars = gitEnvironment(env, { allowedProtocols, config: { ...hardenedConfig, ...remoteConfig(url), 'protocol.version': '2' } });
        try {
            return await talkToUploadPack(await openProcess('git', [`remote-${protocol}`, remoteName], { cwd, env: vars }), script);
        }
        catch (error) {
            if (error instanceof git_src_errors/* GitError */.X && error.code === 'TREE_REFUSED')
                throw error; // the same by any way, and git has no end there
            // What is wrong is said by the other way, which also tries again.
            logger.debug(`${(0,git_src_errors/* gitErrorOf */.s)(error, { step: `talking to ${url}`, remote: true, secrets: secretsOf(vars) }).message}; by git fetch`);
            return otherwise();
        }
    };
    const init = async ({ bare = false, branch = 'main' } = {}) => {
        await run(['init', '--quiet', '--template=', ...(bare ? ['--bare'] : []), `--initial-branch=${(0,src_names/* checkRefName */.hh)(branch)}`], { step: `making a repository in ${cwd}` });
    };
    const find = async (revision) => {
        const { stdout, exitCode } = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], { step: `looking up ${revision}`, okExitCodes: [0, 1] });
        return exitCode === 0 ? git_text(stdout).trim() : undefined;
    };
    const refNames = async (...prefixes) => {
        const { stdout } = await run(['for-each-ref', '--format=%(refname)', ...prefixes], { step: 'listing refs' });
        return git_text(stdout).split('\n').filter((name) => name !== '').map((name) => name.replace(/^refs\/(tags|heads|remotes)\//, ''));
    };
    const resolveCommit = async (ref) => {
        (0,src_names/* checkRevision */.G7)(ref);
        const commit = isOid(ref) ? await find(ref) : await find(`refs/tags/${ref}`) ?? await find(ref);
        if (commit !== undefined)
            return commit;
        const similar = (0,src_names/* nearestNames */.LE)(ref, await refNames('refs/tags', 'refs/heads', 'refs/remotes'));
        throw new git_src_errors/* GitError */.X('UNKNOWN_REF', `there is no tag, branch or commit ${ref} in ${cwd}`, similar.length === 0
            ? { hint: 'a shallow clone may lack it: fetch with all tags and history' } : { hint: `similar names: ${similar.join(', ')}` });
    };
    const listTree = async (commit, path, withSizes) => {
        const below = path === undefined || path === '' || path === '.' ? [] : [(0,src_names/* checkGitPath */.S1)(path)];
        const { stdout } = await run(['ls-tree', '-r', '-z', ...(withSizes ? ['-l'] : []), '--end-of-options', commit, ...below], { step: `reading the tree of ${commit}` });
        return parseTree(git_text(stdout)).sort((a, b) => (a.path < b.path ? -1 : 1));
    };
    const localOids = async () => {
        const { stdout } = await run(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)'], { step: 'listing objects' });
        return new Set(git_text(stdout).split('\n'));
    };
    const identity = (person, time) => ({
        ...(person === undefined ? {} : { GIT_AUTHOR_NAME: person.name, GIT_AUTHOR_EMAIL: person.email, GIT_COMMITTER_NAME: person.name, GIT_COMMITTER_EMAIL: person.email }),
        ...(time === undefined ? {} : { GIT_AUTHOR_DATE: `@${time} +0000`, GIT_COMMITTER_DATE: `@${time} +0000` }),
    });
    return {
        cwd,
        init,
        resolveCommit,
        async version() {
            return /(\d+(?:\.\d+)+)/.exec(git_text((await run(['version'], { step: 'asking for the version of git' })).stdout))?.[1] ?? 'unknown';
        },
        async findTopLevel() {
            try {
                return git_text((await run(['rev-parse', '--show-toplevel'], { step: `looking for a repository at ${cwd}` })).stdout).replace(/\n$/, '');
            }
            catch (error) {
                if (error instanceof git_src_errors/* GitError */.X && error.code === 'NOT_A_REPO')
                    return undefined;
                throw error;
            }
        },
        async listRemoteTags(url) {
            // Version 2 asks for capabilities first, and then for refs: two requests, and a round trip more per repo.
            const { stdout } = await runRemote(['ls-remote', '--tags', '--quiet', '--end-of-options', remoteName], `listing the tags of ${url}`, url, { config: { 'protocol.version': '0' } });
            // A page that says "log in" is for git an old server without refs.
            if (stdout.length === 0 && /^https?:/i.test(url) && !await talk(url, () => Promise.resolve(true), () => Promise.resolve(false))) {
                const { stdout: refs } = await runRemote(['ls-remote', '--quiet', '--end-of-options', remoteName], `listing the refs of ${url}`, url);
                if (refs.length === 0)
                    throw new git_src_errors/* GitError */.X('GIT_FAILED', `listing the tags of ${(0,redact/* createRedactor */.l)().redact(url)}: the answer has no refs at all`, { exitCode: 3, hint: 'open the address in a browser: it may be that of a login page, or of a repository without commits' });
            }
            return parseRemoteTags(stdout);
        },
        ...createFetchObjects({ run, runRemote, localOids, init: () => init({ bare: true }), talk, remoteName }),
        ...createPush({ run, runRemote, remoteName }),
        ...createCount({ run, runRemote, remoteName }),
        ...createFetch({ runRemote, find, localOids, remoteName, listTree: (commit, path) => listTree(commit, path, false), typeOf: async (revision) => git_text((await run(['cat-file', '-t', revision], { step: `reading ${revision}` })).stdout).trim() }),
        async readTree(ref, path, { sizes = true } = {}) {
            return listTree(await resolveCommit(ref), path, sizes);
        },
        async readBlobs(oids) {
            const wanted = [...new Set(oids)];
            const bad = wanted.find((id) => !isOid(id));
            if (bad !== undefined)
                throw new git_src_errors/* GitError */.X('UNSAFE_NAME', `not an object name: ${JSON.stringify(bad)}`);
            if (wanted.length === 0)
                return new Map();
            const { stdout } = await run(['cat-file', '--batch'], { step: 'reading files', input: `${wanted.join('\n')}\n`, maxOutputBytes: 2 ** 30 });
            const blobs = parseBatch(stdout);
            const missing = wanted.find((id) => !blobs.has(id));
            if (missing !== undefined)
                throw new git_src_errors/* GitError */.X('GIT_FAILED', `object ${missing} is not in the repository ${cwd}`);
            return blobs;
        },
        async readFile(ref, path) {
            const entry = (await listTree(await resolveCommit(ref), path, false)).find((each) => each.path === path && each.type === 'blob');
            if (entry === undefined)
                throw new git_src_errors/* GitError */.X('UNKNOWN_PATH', `there is no file ${path} in ${ref}`);
            if (entry.mode === '120000')
                throw new git_src_errors/* GitError */.X('UNKNOWN_PATH', `${path} in ${ref} is a symbolic link; it is not followed`);
            return (await this.readBlobs([entry.oid])).get(entry.oid) ?? Buffer.alloc(0);
        },
        async currentBranch() {
            const { stdout, exitCode } = await run(['symbolic-ref', '--quiet', '--short', 'HEAD'], { step: 'reading the current branch', okExitCodes: [0, 1] });
            return exitCode === 0 ? git_text(stdout).trim() : undefined;
        },
        async status() {
            return parseStatus(git_text((await run(['status', '--porcelain=v1', '-z', '--ignore-submodules=none'], { step: 'reading the status' })).stdout));
        },
        async add(paths) {
            if (paths.length === 0)
                return;
            await run(['add', '--all', '--', ...paths.map(src_names/* checkGitPath */.S1)], { step: `adding ${paths.join(', ')}` });
        },
        async commit({ message, author, signoff = false, time }) {
            const { exitCode } = await run(['diff', '--cached', '--quiet', '--no-ext-diff'], { step: 'comparing what was added', okExitCodes: [0, 1] });
            if (exitCode === 0)
                throw new git_src_errors/* GitError */.X('NOTHING_TO_COMMIT', `nothing was added in ${cwd} that could be committed`);
            await run(['commit', '--quiet', '--no-verify', ...(signoff ? ['--signoff'] : []), '--file=-'], { step: 'committing', input: message, vars: identity(author, time) });
            return resolveCommit('HEAD');
        },
        async tag(name, { message, target = 'HEAD', tagger, time }) {
            (0,src_names/* checkRefName */.hh)(name);
            if (await find(`refs/tags/${name}`) !== undefined)
                throw new git_src_errors/* GitError */.X('REF_EXISTS', `tag ${name} exists already; tags are never moved`);
            await run(['tag', '--annotate', '--file=-', '--end-of-options', name, await resolveCommit(target)], { step: `tagging ${name}`, input: message, vars: identity(tagger, time) });
        },
        async listIgnored() {
            const { stdout } = await run(['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'], { step: 'listing ignored files' });
            return git_text(stdout).split('\0').filter((path) => path !== '');
        },
        async findIgnored(paths) {
            if (paths.length === 0)
                return [];
            // This command refuses literal pathspecs. It has no globs; what starts with a colon would be magic, so nothing does.
            const input = paths.map((path) => `./${(0,src_names/* checkGitPath */.S1)(path)}\0`).join('');
            const { stdout } = await run(['check-ignore', '--stdin', '-z'], { step: 'looking up ignored files', input, okExitCodes: [0, 1], vars: { GIT_LITERAL_PATHSPECS: '0' } });
            return git_text(stdout).split('\0').filter((path) => path !== '').map((path) => path.slice(2));
        },
        async tagsAt(ref) {
            const commit = await resolveCommit(ref);
            const { stdout } = await run(['for-each-ref', '--format=%(refname)', '--points-at', commit, 'refs/tags'], { step: `looking up the tags of ${ref}` });
            return git_text(stdout).split('\n').filter((name) => name !== '').map((name) => name.replace(/^refs\/tags\//, '')).sort();
        },
        async listTags() {
            return refNames('refs/tags');
        },
        async diffNames(base, target, path) {
            const refs = [await resolveCommit(base), await resolveCommit(target)];
            const { stdout } = await run(['diff-tree', '-r', '-z', '-M', '--name-status', '--relative', '--no-ext-diff', '--no-textconv', '--end-of-options', ...refs, '--', ...(path === undefined ? [] : [(0,src_names/* checkGitPath */.S1)(path)])], { step: `comparing ${base} with ${target}` });
            return parseDiff(git_text(stdout));
        },
        async log({ from, to, path, limit = 1000 }) {
            const range = from === undefined ? [await resolveCommit(to)] : [await resolveCommit(to), `^${await resolveCommit(from)}`];
            const { stdout } = await run(['log', '-z', `--format=${logFormat}`, `--max-count=${limit}`, '--end-of-options', ...range, '--', ...(path === undefined ? [] : [(0,src_names/* checkGitPath */.S1)(path)])], { step: `reading the history of ${to}` });
            return parseLog(git_text(stdout));
        },
        async commitTime(ref) {
            const { stdout } = await run(['log', '--max-count=1', '--format=%ct', '--end-of-options', await resolveCommit(ref), '--'], { step: `reading the time of ${ref}` });
            return Number(git_text(stdout).trim());
        },
    };
}

;// CONCATENATED MODULE: ./packages/release-repo/src/worktree.ts






/** A release repo as it lies in a folder. `.git` is left out; symlinks are listed, never followed. */
function createWorktree(folder, { ignored = [] } = {}) {
    const root = (0,external_node_path_.resolve)(folder);
    const hidden = new Set(ignored);
    const failure = (path, cause) => {
        const absent = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((0,src_errors/* errorCode */.CA)(cause) ?? '');
        return absent
            ? new errors/* ReleaseRepoError */.w('FILE_NOT_FOUND', `there is no file ${path} in ${root}`, { location: { file: path }, cause })
            : new errors/* ReleaseRepoError */.w('FILE_UNREADABLE', `cannot read ${path} in ${root}: ${(0,src_errors/* errorMessage */.gJ)(cause)}`, { location: { file: path }, cause });
    };
    // Every part of the path must be what it says it is: a folder that is a link would lead out of the repo.
    const resolveInside = async (path) => {
        const clean = (0,src_tree/* normalisePath */.qb)(path);
        const top = await (0,promises_.realpath)(root);
        const real = await (0,promises_.realpath)((0,external_node_path_.join)(top, clean));
        if (real !== (clean === '' ? top : (0,external_node_path_.join)(top, clean)))
            throw new errors/* ReleaseRepoError */.w('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not followed`, { location: { file: path } });
        return real;
    };
    const walk = async (path) => {
        const entries = [];
        for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, path), { withFileTypes: true })) {
            if (entry.name === '.git')
                continue;
            const below = path === '' ? entry.name : `${path}/${entry.name}`;
            if (hidden.has(below) || hidden.has(`${below}/`))
                continue;
            if (entry.isDirectory())
                entries.push(...await walk(below));
            else
                entries.push({ path: below, type: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'symlink' : 'other' });
        }
        return entries;
    };
    const read = async (path) => {
        try {
            return await (0,promises_.readFile)(await resolveInside(path));
        }
        catch (error) {
            if (error instanceof errors/* ReleaseRepoError */.w)
                throw error;
            throw failure(path, error);
        }
    };
    return {
        name: root,
        read,
        async list(below = '') {
            const path = (0,src_tree/* normalisePath */.qb)(below);
            try {
                await resolveInside(path);
                return (await walk(path)).sort((a, b) => (0,src_tree/* comparePaths */.cD)(a.path, b.path));
            }
            catch (error) {
                if (error instanceof errors/* ReleaseRepoError */.w && error.code === 'SYMLINK_REFUSED')
                    return [{ path, type: 'symlink' }];
                if ((0,src_errors/* errorCode */.CA)(error) === 'ENOENT' || (0,src_errors/* errorCode */.CA)(error) === 'ENOTDIR')
                    return [];
                if (error instanceof errors/* ReleaseRepoError */.w)
                    throw error;
                throw failure(path, error);
            }
        },
        async readMany(paths) {
            const contents = await (0,concurrency/* mapConcurrent */._)(paths, 16, async (path) => [path, await read(path)]);
            return new Map(contents);
        },
    };
}
/**
 * The working directory as a commit of it would be: what .gitignore keeps out is left out, so that a lock written
 * from it fits the tag. A folder outside git, or a machine without git, gives all files.
 */
async function openWorktree(folder, git) {
    const found = await (0,promises_.stat)(folder).catch((error) => {
        if (['ENOENT', 'ENOTDIR'].includes((0,src_errors/* errorCode */.CA)(error) ?? ''))
            return undefined;
        throw new errors/* ReleaseRepoError */.w('FILE_UNREADABLE', `cannot look into the folder ${folder}: ${(0,src_errors/* errorMessage */.gJ)(error)}`, { location: { file: folder }, cause: error });
    });
    if (found?.isDirectory() !== true) {
        throw new errors/* ReleaseRepoError */.w('FILE_NOT_FOUND', found === undefined ? `there is no folder ${folder}` : `${folder} is no folder`, { hint: 'name the folder of the release repo with --repo' });
    }
    try {
        return createWorktree(folder, { ignored: await git.listIgnored() });
    }
    catch (error) {
        if (error instanceof git_src_errors/* GitError */.X && (error.code === 'NOT_A_REPO' || error.code === 'GIT_NOT_FOUND'))
            return createWorktree(folder);
        throw error;
    }
}
/**
 * The absolute path under which `path` may be written. No part of it is a symbolic link, which would lead out of the
 * repo; what is not there yet may be made.
 * @throws {ReleaseRepoError} SYMLINK_REFUSED, UNSAFE_PATH
 */
async function resolveForWriting(folder, path) {
    let at = resolve(folder);
    for (const part of normalisePath(path).split('/')) {
        at = join(at, part);
        const entry = await lstat(at).catch((error) => {
            if (errorCode(error) === 'ENOENT')
                return undefined;
            if (errorCode(error) === 'ENOTDIR')
                throw new ReleaseRepoError('UNSAFE_PATH', `${path} cannot be written: a file stands where its folder must be`, { location: { file: path }, hint: 'move that file elsewhere' });
            throw error;
        });
        if (entry?.isSymbolicLink() === true)
            throw new ReleaseRepoError('SYMLINK_REFUSED', `${path} is or lies behind a symbolic link, which is not written to`, { location: { file: path } });
    }
    return at;
}

;// CONCATENATED MODULE: ./packages/release-repo/src/git-tree.ts


/** The files of a tag, branch or commit, relative to the folder that `git` belongs to. @throws {GitError} UNKNOWN_REF */
async function createGitTree(git, ref) {
    const commit = await git.resolveCommit(ref);
    const entries = new Map((await git.readTree(commit, '', { sizes: false })).map((entry) => [entry.path, entry]));
    const oidOf = (path) => {
        const entry = entries.get((0,src_tree/* normalisePath */.qb)(path));
        if (entry === undefined || entry.type !== 'blob')
            throw new errors/* ReleaseRepoError */.w('FILE_NOT_FOUND', `there is no file ${path} in ${ref}`, { location: { file: path } });
        if (entry.mode === '120000')
            throw new errors/* ReleaseRepoError */.w('SYMLINK_REFUSED', `${path} in ${ref} is a symbolic link, which is not followed`, { location: { file: path } });
        return entry.oid;
    };
    const readMany = async (paths) => {
        const oids = new Map(paths.map((path) => [path, oidOf(path)]));
        const blobs = await git.readBlobs([...oids.values()]);
        return new Map([...oids].map(([path, oid]) => [path, blobs.get(oid) ?? Buffer.alloc(0)]));
    };
    return {
        name: ref,
        commit,
        readMany,
        list(folder = '') {
            const path = (0,src_tree/* normalisePath */.qb)(folder);
            const inside = [...entries.values()].filter((entry) => path === '' || entry.path === path || entry.path.startsWith(`${path}/`));
            return Promise.resolve(inside.map((entry) => ({ path: entry.path, type: entry.type === 'commit' ? 'other' : entry.mode === '120000' ? 'symlink' : 'file' })));
        },
        async read(path) {
            return (await readMany([path])).get(path) ?? Buffer.alloc(0);
        },
    };
}

;// CONCATENATED MODULE: ./packages/git/src/base-url.ts

/** Whether an address is a folder of this machine. */
const isLocalAddress = (address) => !/^[a-z][a-z0-9+.-]*:\/\//i.test(address) && !/^[^/]+@[^/:]+(:|$)/.test(address);
/** The address of `owner/name` below a base: `https://git.example.com/`, `git@git.example.com`, or a folder, relative to `cwd`. */
function repoUrl(baseUrl, name, cwd) {
    if (isLocalAddress(baseUrl))
        return (0,external_node_path_.join)((0,external_node_path_.isAbsolute)(baseUrl) ? baseUrl : (0,external_node_path_.resolve)(cwd, baseUrl), name);
    const base = baseUrl.replace(/\/+$/, '');
    return /^[^/]+@[^/:]+$/.test(base) ? `${base}:${name}` : `${base}/${name}`;
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/release-address.ts


const release_address_forms = 'expected owner/name@ref, a git address such as https://git.example.com/owner/name.git@ref, or a folder such as ../release';
const invalid = (text, reason) => new src_errors/* SlipwayError */.GQ('INPUT_INVALID', `release-repo is "${text}": ${reason}`, { hint: release_address_forms });
/** Address and ref of `ADDRESS@ref` or `ADDRESS#ref`; an @ before the path, as in `git@host:`, belongs to the address. */
function splitRef(text) {
    const pathStart = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(text)?.[0].length ?? /^[^/@#]+@[^/:@#]+:/.exec(text)?.[0].length ?? 0;
    const at = /[@#]/.exec(text.slice(pathStart));
    return at === null ? { address: text } : { address: text.slice(0, pathStart + at.index), ref: text.slice(pathStart + at.index + 1) };
}
/**
 * What the input `release-repo` names. What begins with `.` or `/` and a name without a ref are folders; an address
 * without a ref means the default branch.
 * @throws {SlipwayError} INPUT_INVALID, GIT_BASE_URL_MISSING
 */
function parseReleaseAddress(text, { cwd, gitBaseUrl, serverUrl }) {
    if (/^[./~]/.test(text))
        return { kind: 'folder', path: text };
    const { address, ref } = splitRef(text);
    if (ref === '')
        throw invalid(text, 'no ref follows');
    if (!isLocalAddress(address))
        return { kind: 'git', url: address, ref: ref ?? 'HEAD' };
    if (ref === undefined)
        return { kind: 'folder', path: text };
    if (!/^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*$/.test(address))
        throw invalid(text, `"${address}" is no name of a repo`);
    const base = gitBaseUrl ?? serverUrl;
    if (base === undefined)
        throw new src_errors/* SlipwayError */.GQ('GIT_BASE_URL_MISSING', `nothing says where ${address} is`, { hint: 'give --git-base-url, such as https://git.example.com/, or the whole address' });
    return { kind: 'git', url: repoUrl(base, address, cwd), ref };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/release-source.ts







const defaultOriginFile = 'images_origin.yaml';
/** The release repo in a folder. @throws {ReleaseRepoError} FILE_NOT_FOUND; {YamlError} */
async function openFolder(path, { cwd, exec, env, logger }) {
    const folder = (0,external_node_path_.resolve)(cwd, path);
    const tree = await openWorktree(folder, createGit({ exec, env, cwd: folder, logger }));
    const { config } = await loadConfig(tree);
    return { tree, config, folder, description: path, placeOf: (file) => (0,external_node_path_.join)(path, file), close: () => Promise.resolve() };
}
/** Certificates that the configuration names by a path inside the repo, as files of this machine. */
async function writeCertificates({ registries }, { git, url, commit, folder }) {
    const paths = [...new Set(Object.values(registries).flatMap(({ caFile }) => (caFile === undefined || (0,external_node_path_.isAbsolute)(caFile) ? [] : [(0,src_tree/* normalisePath */.qb)(caFile)])))];
    if (paths.length === 0)
        return;
    await git.fetchRef({ url, ref: commit, paths });
    for (const path of paths) {
        const content = await git.readFile(commit, path);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), content);
    }
}
/** On GitLab the token of the job reads the repos of its own server that let it. */
function findLogin(url, { env, event: { serverUrl }, addSecret }) {
    const token = env['CI_JOB_TOKEN'];
    if (token === undefined || token === '' || serverUrl === undefined || !url.startsWith(`${serverUrl}/`))
        return {};
    addSecret(token);
    return { login: { url: `${serverUrl}/`, user: 'gitlab-ci-token', password: token } };
}
/** The release repo at a ref of a git server: nothing is checked out, and only the files that count are downloaded. */
async function openRemote({ url, ref, text }, context) {
    const { exec, env, logger } = context;
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-release-repo-'));
    const close = () => (0,promises_.rm)(scratch, { recursive: true, force: true });
    try {
        const [repo, folder] = [(0,external_node_path_.join)(scratch, 'git'), (0,external_node_path_.join)(scratch, 'files')];
        await Promise.all([(0,promises_.mkdir)(repo), (0,promises_.mkdir)(folder)]);
        const git = createGit({ exec, env, cwd: repo, logger, allowedProtocols: (0,src_names/* allowedProtocolsFor */.Jb)(url), ...findLogin(url, context) });
        await git.init({ bare: true });
        const { commit } = await git.fetchRef({ url, ref, paths: [configFileName, defaultOriginFile] });
        const tree = { ...await createGitTree(git, commit), name: text };
        const { config } = await loadConfig(tree);
        if (config.images.originFile !== defaultOriginFile)
            await git.fetchRef({ url, ref: commit, paths: [config.images.originFile] });
        await writeCertificates(config, { git, url, commit, folder });
        return { tree, config, folder, description: `${text} (commit ${commit.slice(0, 8)})`, placeOf: (file) => `${text}:${file}`, close };
    }
    catch (error) {
        await close();
        if (!(error instanceof git_src_errors/* GitError */.X))
            throw error;
        // Servers call what a login may not see "not found".
        const hint = error.code === 'REMOTE_UNREACHABLE' ? 'nothing was looked up: run again when the git server answers'
            : error.code === 'REMOTE_NOT_FOUND' || error.code === 'REMOTE_DENIED' ? 'correct the name, or give git a login that may read it: see "The release repo" in the README of verify-images' : error.hint;
        throw new src_errors/* SlipwayError */.GQ(error.code, `release-repo ${text}: ${error.message}`, { cause: error, exitCode: error.exitCode, ...(hint === undefined ? {} : { hint }) });
    }
}
/** What the input `release-repo` names. @throws {SlipwayError} INPUT_INVALID; {GitError} REMOTE_UNREACHABLE (exit code 3), UNKNOWN_REF with similar names */
async function openReleaseSource(text, context, { gitBaseUrl }) {
    const address = parseReleaseAddress(text, { cwd: context.cwd, gitBaseUrl, serverUrl: context.event.serverUrl });
    if (address.kind === 'git')
        return openRemote({ url: address.url, ref: address.ref, text }, context);
    try {
        return await openFolder(address.path, context);
    }
    catch (error) {
        if (!(0,src_errors/* isSlipwayError */.qQ)(error) || error.code !== 'FILE_NOT_FOUND')
            throw error;
        throw new src_errors/* SlipwayError */.GQ(error.code, `release-repo: ${error.message}`, { cause: error, hint: `a repo of a git server has a ref, such as ${/^[\w.-]+(?:\/[\w.-]+)+$/.test(text) ? text : 'owner/name'}@main; a folder is relative to the working directory` });
    }
}

;// CONCATENATED MODULE: ./packages/release-repo/src/images-json.ts




/** The name of the file that says who uses each image where. */
const imagesJsonName = 'images/images.json';
const useSchema = schemas/* strictObject */.rej({ addon: schemas/* string */.YjP(), template: schemas/* string */.YjP(), object: schemas/* string */.YjP(), path: schemas/* string */.YjP(), profile: schemas/* string */.YjP() });
const images_json_fileSchema = schemas/* strictObject */.rej({ formatVersion: schemas/* literal */.euz(1), images: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(useSchema)) });
/** `images/images.json`: sorted, one line per use, so that a diff names the places. */
function formatImagesJson(images) {
    const blocks = [...images].sort(([a], [b]) => comparePaths(a, b)).map(([reference, uses]) => {
        const lines = [...new Set(uses.map(({ addon, template, object, path, profile }) => JSON.stringify({ addon, template, object, path, profile })))].sort(comparePaths);
        return `    ${JSON.stringify(reference)}: [${lines.length === 0 ? '' : `\n${lines.map((line) => `      ${line}`).join(',\n')}\n    `}]`;
    });
    return `{\n  "formatVersion": 1,\n  "images": {${blocks.length === 0 ? '' : `\n${blocks.join(',\n')}\n  `}}\n}\n`;
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
function parseImagesJson(text, file = imagesJsonName) {
    try {
        return new Map(Object.entries(images_json_fileSchema.parse(JSON.parse(text)).images));
    }
    catch (cause) {
        throw new errors/* ReleaseRepoError */.w('IMAGES_JSON_INVALID', `${file} does not have the form that slipway render-images writes: ${(0,src_errors/* errorMessage */.gJ)(cause)}`, { location: { file }, cause, hint: 'write it anew with slipway render-images' });
    }
}
/** @throws {ReleaseRepoError} IMAGES_JSON_INVALID */
async function findImagesJson(tree) {
    const text = await (0,src_tree/* findText */.Vw)(tree, imagesJsonName);
    return text === undefined ? undefined : parseImagesJson(text);
}

;// CONCATENATED MODULE: ./packages/release-repo/src/hand-edits.ts



const shown = 5;
/**
 * Lists that differ from images.json, which the tool wrote together with them: somebody has edited one of them since (R17).
 * Only lists of `kinds` are the tool's.
 */
function checkHandEdits(lists, recorded, { kinds }) {
    const ours = new Set(kinds);
    const anywhere = new Set(lists.flatMap(({ lines }) => lines.map(({ reference }) => reference)));
    // A list that is not there at all was never written.
    const rendered = lists.some(({ kind }) => kind === platformKind);
    const removed = rendered && ours.has(platformKind) ? [...recorded].filter(([reference, uses]) => uses.length > 0 && !anywhere.has(reference)).map(([reference]) => reference) : [];
    return lists.filter(({ kind }) => ours.has(kind)).flatMap(({ file, kind, lines }) => {
        const added = lines.filter(({ reference }) => !recorded.has(reference));
        const changes = [...added.map(({ reference }) => `+ ${reference}`), ...(file === (0,src_lists/* listFileName */.ee)(platformKind) ? removed : []).map((reference) => `- ${reference}`)];
        if (changes.length === 0)
            return [];
        return [{
                code: 'hand-edited', severity: 'error', subject: file, location: added[0]?.location ?? { file },
                message: `it is not what render-images wrote together with ${imagesJsonName}: ${changes.slice(0, shown).join(', ')}${changes.length > shown ? ` and ${changes.length - shown} more` : ''}`,
                hint: `change the chart${kind === platformKind ? '' : `'s own images_${kind}.list`}, then run slipway render-images`,
            }];
    });
}

;// CONCATENATED MODULE: ./packages/release-repo/src/older-format-compass.ts






/** The files of the older format that say which addons are deployed; `oem.yaml` on branches of customers (R53). */
const compassFiles = ['compass.yaml', 'mini-compass.yaml', 'oem.yaml'];
const older_format_compass_name = schemas/* string */.YjP('must be a name').regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'must be the name of an addon');
const enable = schemas/* boolean */.zMY('must be true or false').nullish();
const addon = schemas/* union */.KCZ([older_format_compass_name.transform((text) => ({ name: text, deps: [], enable: undefined })), schemas/* object */.Ikc({ name: older_format_compass_name, enable, deps: schemas/* array */.YOg(older_format_compass_name, 'must be a list of addons').nullish().transform((deps) => deps ?? []) })], 'must be a name, or a map with name and deps');
const addons = schemas/* array */.YOg(addon, 'must be a list of addons').nullish();
const older_format_compass_fileSchema = schemas/* object */.Ikc({ systemAddons: addons, modules: schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP('must be a name'), required: schemas/* boolean */.zMY('must be true or false').nullish(), enable, addons }, 'must be a map with name and addons')
        .refine(({ required, enable: enabled }) => required !== true || enabled !== false, 'is required, so that it cannot have enable: false'), 'must be a list of modules').nullish(), extraAddons: addons }, 'must be a map with systemAddons, modules and extraAddons');
const rawSchema = schemas/* looseObject */._H3({ modules: schemas/* array */.YOg(schemas/* looseObject */._H3({ addons: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish() })).nullish() });
/** Keys that are nearly one of these: what stands below them would silently not be deployed. */
function misspelt(value, path, known) {
    const parsed = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).safeParse(value);
    return Object.keys(parsed.data ?? {}).filter((key) => !known.includes(key)).flatMap((key) => {
        const near = findNearest(key, known);
        return near === undefined ? [] : [{ path: [...path, key], message: `${[...path, key].join('.')} is not known: did you mean ${near}?` }];
    });
}
/** A compass file; what cannot be read is a finding, and then it has no addons. */
function parseCompass(source, file) {
    const refuse = (message, location) => ({
        code: 'compass-invalid', severity: 'error', subject: file, message, location: location ?? { file },
        hint: 'write modules as a list: - {name: web, addons: [{name: web-ui, deps: [redis]}]}',
    });
    try {
        const yaml = yaml_parseYaml(source, file);
        const parsed = older_format_compass_fileSchema.safeParse(yaml.value ?? {});
        if (!parsed.success)
            return { file, addons: [], findings: shapeIssues(parsed.error).map(({ path, message }) => refuse(path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`, yaml.locate(path))) };
        const { systemAddons, modules, extraAddons } = parsed.data;
        const raw = rawSchema.safeParse(yaml.value ?? {}).data;
        const slips = [
            ...misspelt(yaml.value ?? {}, [], ['systemAddons', 'modules', 'extraAddons']),
            ...(raw?.modules ?? []).flatMap((module, index) => [
                ...misspelt(module, ['modules', index], ['name', 'required', 'addons']),
                ...(module.addons ?? []).flatMap((each, at) => misspelt(each, ['modules', index, 'addons', at], ['name', 'deps'])),
            ]),
        ];
        const read = (list, path, module) => (list ?? []).map((each, index) => ({
            name: each.name, deps: each.deps, location: yaml.locate([...path, index]), ...(module === undefined ? {} : { module: module.name }), ...(module?.enable === false || each.enable === false ? { disabled: true } : {}),
        }));
        return {
            file, findings: slips.map(({ path, message }) => refuse(message, yaml.locate(path))),
            addons: [...read(systemAddons, ['systemAddons']), ...(modules ?? []).flatMap((module, index) => read(module.addons, ['modules', index, 'addons'], module)), ...read(extraAddons, ['extraAddons'])],
        };
    }
    catch (error) {
        if (!(0,src_errors/* isSlipwayError */.qQ)(error))
            throw error;
        return { file, addons: [], findings: [refuse(error.message, error.location)] };
    }
}
/**
 * What a compass file deploys (R53): addons by name, with whether they are enabled. Of a disabled module these are what enabled
 * addons depend on; dependencies of dependencies are not followed.
 */
function deployedAddons(addons) {
    const deployed = new Map(addons.map((each) => [each.name, each.disabled !== true]));
    for (const { deps, disabled } of addons)
        if (disabled !== true)
            for (const dep of deps)
                deployed.set(dep, true);
    return deployed;
}
/** The addon that a file of the older format below `addons/` is: its own name, without the ending. */
const addonOf = (path) => /^addons\/(?:.+\/)?([^/]+)\.ya?ml$/.exec(path)?.[1];
/**
 * What a compass file deploys against what there is: addons that no entry collects and nobody keeps, names that come twice,
 * dependencies that are none or need more of their own, and collected addons that no file deploys.
 */
function checkCompass(files, { entries, present }) {
    const collected = new Map(entries.filter(({ format }) => format === 'older').flatMap((entry) => entry.paths.flatMap((path) => {
        const found = addonOf(pathTarget(entry, path));
        return found === undefined ? [] : [[found, entry]];
    })));
    const known = new Set([...collected.keys(), ...present.flatMap((path) => addonOf(path) ?? [])]);
    const hintFor = (wanted) => {
        const similar = (0,src_names/* nearestNames */.LE)(wanted, [...known]);
        return similar.length > 0 ? `did you mean ${similar.join(' or ')}?` : 'name its file in charts_list.yaml, or remove it here';
    };
    const inFiles = files.flatMap(({ file, addons: named }) => {
        const byName = new Map();
        const findings = [];
        for (const each of named) {
            const about = { subject: each.name, location: each.location };
            const first = byName.get(each.name);
            if (first === undefined)
                byName.set(each.name, each);
            else
                findings.push({ ...about, code: 'addon-twice', severity: 'error', message: `${file} deploys ${each.name} twice, first in line ${first.location.line ?? 1}`, hint: 'remove one of them' });
            if (!known.has(each.name))
                findings.push({ ...about, code: 'addon-missing', severity: 'error', message: `${file} deploys ${each.name}, but no entry collects it and addons/ has no such file`, hint: hintFor(each.name) });
        }
        for (const each of byName.values()) {
            for (const dep of each.deps) {
                const about = { subject: each.name, location: each.location };
                const deeper = byName.get(dep)?.deps.filter((next) => next !== each.name && !each.deps.includes(next)) ?? [];
                if (!known.has(dep))
                    findings.push({ ...about, code: 'dependency-missing', severity: 'error', message: `it depends on ${dep}, which is no addon`, hint: hintFor(dep) });
                else if (deeper.length > 0)
                    findings.push({ ...about, code: 'dependency-deep', severity: 'warning', message: `it depends on ${dep}, which depends on ${deeper.join(', ')}; dependencies of dependencies are not deployed`, hint: `name ${deeper.join(', ')} in its own deps too` });
            }
        }
        return findings;
    });
    const deployed = new Set(files.flatMap((each) => each.addons.map((one) => one.name)));
    // A file that cannot be read may name anything.
    const isWhole = files.length > 0 && files.every((each) => each.findings.length === 0);
    const unlisted = [...collected].filter(([each]) => isWhole && !deployed.has(each)).map(([each, entry]) => ({
        code: 'addon-unlisted', severity: 'warning', subject: each, location: entry.location, message: `it is collected, but ${files.map(({ file }) => file).join(' and ')} ${files.length > 1 ? 'do' : 'does'} not deploy it`, hint: 'add it to a module there',
    }));
    return [...files.flatMap((each) => each.findings), ...inFiles, ...unlisted];
}
/** The compass files of a release repo in the older format, against its entries. Nothing where it has none. */
async function checkCompassFiles(tree, entries) {
    const files = [];
    for (const file of compassFiles)
        if (await (0,src_tree/* findText */.Vw)(tree, file) !== undefined)
            files.push(parseCompass(await (0,src_tree/* readText */.yR)(tree, file), file));
    if (files.length === 0)
        return [];
    const present = (await tree.list('addons')).filter(({ type }) => type === 'file').map(({ path }) => path);
    return checkCompass(files, { entries, present });
}

;// CONCATENATED MODULE: ./packages/release-repo/src/repos-load.ts




/** The file would be written again with other bytes than it has: its comments in another encoding would be lost. */
function checkEncoding(bytes, file) {
    const text = bytes.toString('utf8');
    if (Buffer.from(text).equals(bytes))
        return [];
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length;
    return [{ code: 'repos-invalid', severity: 'error', subject: file, location: { file, line }, message: 'it is not UTF-8', hint: 'save it as UTF-8: its tags cannot be written without losing characters' }];
}
async function loadFile(tree, file) {
    const findings = checkEncoding(await tree.read(file), file);
    return findings.length > 0 ? { entries: [], findings } : parseRepos(await (0,src_tree/* readText */.yR)(tree, file), file);
}
async function loadChartsList(tree) {
    const list = await (0,src_tree/* findText */.Vw)(tree, chartsListFile);
    if (list === undefined)
        return [];
    const problems = checkEncoding(await tree.read(chartsListFile), chartsListFile);
    if (problems.length > 0)
        return [{ entries: [], findings: problems }];
    const released = await (0,src_tree/* findText */.Vw)(tree, releaseChartsFile);
    const { tags, findings } = parseReleaseCharts(released ?? '');
    return [parseChartsList(list, { tags }), { entries: [], findings }];
}
/** All entries of `repos/*.yaml`, in the order of the files' names, and of the older format's `charts_list.yaml` (R52). */
async function loadRepos(tree) {
    const named = (await tree.list(reposFolder)).filter(({ path }) => path === reposFolder || /^repos\/[^/]+\.ya?ml$/.test(path));
    const files = named.filter(({ path, type }) => type === 'file' && path !== reposFolder).map(({ path }) => path).sort(src_tree/* comparePaths */.cD);
    const links = named.filter(({ type }) => type !== 'file').map(({ path }) => ({ code: 'repos-invalid', severity: 'error', subject: path, location: { file: path }, message: 'it is a symbolic link or submodule, which is not followed', hint: 'put the file itself there' }));
    const parsed = [...await Promise.all(files.map((file) => loadFile(tree, file))), ...await loadChartsList(tree)];
    const entries = parsed.flatMap((each) => each.entries);
    return { entries, findings: [...links, ...parsed.flatMap((each) => each.findings), ...checkRepoTargets(entries), ...await checkCompassFiles(tree, entries)] };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/targets/release-targets.ts




/** Images of a release repo, and its lists against its charts. */
async function loadReleaseTargets(tree, release, naming) {
    const failed = new Set(release.findings.filter(({ code }) => code === 'render-failed' || code === 'chart-invalid').map(({ addon }) => addon));
    const folders = [...release.model.addons, ...release.model.broken, ...release.plainFiles.map(({ path }) => ({ path, files: [path] }))].filter(({ path }) => failed.has(path));
    const unrendered = await Promise.all(folders.map(async ({ path, files }) => {
        // One by one: a link among them is refused, and the others still say what the addon may use.
        const texts = await Promise.all(files.map((file) => tree.read(file).then((content) => content.toString('utf8'), () => '')));
        return { path, texts };
    }));
    const recorded = await findImagesJson(tree).catch(() => undefined);
    const comparison = checkLists({
        lists: release.lists, found: release.found, unrendered, chartLists: release.chartLists, origins: release.origins,
        recordedUse: new Map([...recorded ?? []].map(([reference, uses]) => [reference, [...new Set(uses.map(({ addon }) => addon))]])),
    });
    const edits = recorded === undefined ? [] : checkHandEdits(release.lists, recorded, { kinds: expectedLists(release).keys() });
    const entries = (await loadRepos(tree)).entries.flatMap((entry) => entry.chartPaths.map((path) => [chartTarget(entry, path), `${entry.repositoryFullName} (${(0,src_errors/* formatLocation */.j$)(entry.location)})`]));
    const owners = new Map(entries);
    const ownerOf = (addons) => {
        const owner = addons.map((addon) => owners.get(addon)).find((known) => known !== undefined);
        return owner === undefined ? {} : { owner };
    };
    // The comparison reports what is wrong inside the lists again.
    const own = release.findings.filter((finding) => !comparison.findings.some((other) => other.code === finding.code && other.subject === finding.subject && other.location?.line === finding.location?.line && other.location?.file === finding.location?.file));
    const images = [...release.images.values()].map(({ listed, original, lists, addons, uses, location }) => ({ listed, lookup: lookupReference({ listed, original }, naming), lists, addons, uses, ...(location === undefined ? {} : { location }), ...ownerOf(addons) }));
    return { images: (0,targets/* inOrder */.al)(images), findings: [...own, ...comparison.findings, ...edits, ...checkDockerHub(images, naming.isRouted)], undetermined: comparison.undetermined };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/release-tools.ts
// What charts and release repos need and lists do not: loaded only for those, as it takes longer than asking a registry.










/***/ }),

/***/ 565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ findImageMentions)
});

// UNUSED EXPORTS: findDeclaredImages

;// CONCATENATED MODULE: ./packages/helm/src/image-text.ts
/** No reference is longer: 255 characters of name, 128 of tag, a digest. */
const maxLength = 512;
const isHost = (text) => /^(?:[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/.test(text) && !text.startsWith('-');
const isComponent = (text) => /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/.test(text);
const isTag = (text) => /^\w[\w.-]{0,127}$/.test(text);
const isDigest = (text) => /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/.test(text);
/**
 * A light reading of the reference grammar: enough to tell images from other text. What is found is parsed
 * strictly elsewhere.
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
function parseImageText(text) {
    if (text.length > maxLength || !/^[\w.\-/:@[\]]+$/.test(text))
        return undefined;
    const [nameAndTag = '', digest, ...more] = text.split('@');
    if (more.length > 0 || (digest !== undefined && !isDigest(digest)))
        return undefined;
    const colon = nameAndTag.indexOf(':', nameAndTag.lastIndexOf('/') + 1);
    const name = colon < 0 ? nameAndTag : nameAndTag.slice(0, colon);
    const tag = colon < 0 ? undefined : nameAndTag.slice(colon + 1);
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const parts = name.split('/');
    const first = parts[0] ?? '';
    const hasHost = parts.length > 1 && (/[.:A-Z]/.test(first) || first === 'localhost');
    const components = hasHost ? parts.slice(1) : parts;
    if ((hasHost && !isHost(first)) || !components.every(isComponent))
        return undefined;
    return { host: hasHost ? first : undefined, components, tag, digest };
}
/** Words that stand at image fields and mean "decide yourself". Istio's injector replaces `auto`. */
const placeholders = new Set(['auto', 'none', 'null', 'default', 'true', 'false', 'latest', 'image']);
/** Whether a text at an image field says "decide yourself". */
const isPlaceholder = (text) => placeholders.has(text);
const isPicture = (name) => /\.(?:png|svg|jpe?g|gif|ico|webp|iso|img|qcow2)$/.test(name);
const isFile = (name) => /\.(?:ya?ml|json|toml|conf|cfg|ini|sh|py|go|js|ts|lua|txt|log|md|html?|xml|sock|pem|crt|key|t?gz|zip|jar|so)$/.test(name);
/** Not a bare number: `namespace/service:8080` is no image. */
const looksLikeVersion = (tag) => /^v\d|^\d+[.-]|^latest$/.test(tag);
/** Whether a whole text is an image reference, given what its place says. */
function isImageText(text, evidence) {
    const image = parseImageText(text);
    if (image === undefined)
        return false;
    const { host, components, tag, digest } = image;
    if (digest !== undefined)
        return true;
    const last = components.at(-1) ?? '';
    switch (evidence) {
        case 'image':
            return tag !== undefined || host !== undefined || (!placeholders.has(last) && !isPicture(last));
        case 'named':
            return tag !== undefined || (host !== undefined && !isPicture(last));
        case 'anywhere':
            if (tag === undefined || isFile(last))
                return false;
            // Without a registry, `a/b:1.2` may be one, `a:1` is mostly host:port.
            return host === undefined ? components.length > 1 && looksLikeVersion(tag) : true;
    }
}
/** A text at an image field that is no reference and yet not meant as anything else: a placeholder left unfilled. */
function isUnfilledImage(text) {
    if (text.length > maxLength)
        return false;
    return (/\[\[.*\]\]|\$\{.*\}|<[^<>]+>/.test(text) && text.includes('/')) || /^\s*\[\[[^[\]]*\]\]\s*$/.test(text);
}
const words = (key) => key.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '');
/**
 * What a key, flag or variable name says of its value: `image` only for the word itself, `named` for
 * `proxyImage`, `RELATED_IMAGE_WEB`, `--reloader-image`, `imageName`; not for `imagePullPolicy`.
 */
function evidenceOfKey(key) {
    if (/^-{0,2}images?$/.test(key))
        return 'image';
    const parts = words(key);
    const [last = '', before = ''] = [parts.at(-1), parts.at(-2)];
    if (/^images?$/.test(last))
        return 'named';
    if (/^images?$/.test(before) && /^(?:name|ref|reference|url|uri|repository|repo)$/.test(last))
        return 'named';
    return parts[0] === 'related' && parts[1] === 'image' ? 'named' : 'anywhere';
}
const assignment = /^(-{0,2}[A-Za-z_][\w.-]*)=(.+)$/s;
/** `docker://` and `oci://` name what follows as an image; other schemes never do. */
const withoutTransport = (text) => text.replace(/^(?:docker|oci):\/\//, '');
const unquoted = (text) => text.replace(/^["']+|["']+$/g, '');
/** The images in a one-line text: the whole of it, a flag's value, the items of a list, single words. */
function findImagesInText(text, evidence) {
    const whole = withoutTransport(text.trim());
    if (isImageText(whole, evidence))
        return [{ text: whole, via: 'value' }];
    const [, flag, value] = (whole.length <= 8 * maxLength ? assignment.exec(whole) : undefined) ?? [];
    if (flag !== undefined && value !== undefined && !/\s/.test(flag)) {
        const strongest = evidenceOfKey(flag) === 'anywhere' ? evidence : 'named';
        return findImagesInText(unquoted(value), strongest).map((found) => ({ ...found, via: 'argument' }));
    }
    if (!/[\s,;"'`]/.test(whole))
        return [];
    return whole.split(/[\s,;"'`()<>|]+/).filter((word) => word !== '' && word !== whole).flatMap((word) => {
        // In running text only a full name counts, unless the place speaks of images.
        const found = findImagesInText(word, evidence === 'anywhere' ? 'anywhere' : 'named');
        return found.filter((image) => evidence !== 'anywhere' || image.via === 'argument' || hasRegistry(image.text))
            .map((image) => ({ text: image.text, via: image.via === 'argument' ? 'argument' : 'words' }));
    });
}
const hasRegistry = (text) => parseImageText(text)?.host !== undefined;
/** The images in a text of many lines that is no document: a script, or YAML with template commands in it. */
function findImagesInLines(text) {
    return text.split('\n').filter((line) => !/^\s*(?:#|\/\/)/.test(line)).flatMap((line) => {
        const [, key, value] = /^\s*(?:- +)?["']?([\w./-]+)["']?\s*:\s+["']?([^\s"',]+)["']?,?\s*$/.exec(line) ?? [];
        if (key === undefined || value === undefined)
            return findImagesInText(line, 'anywhere');
        return findImagesInText(value, evidenceOfKey(key));
    });
}

;// CONCATENATED MODULE: ./packages/helm/src/image-parts.ts

const first = (map, keys) => {
    for (const key of keys) {
        const value = map.get(key);
        if (typeof value === 'string' && value.trim() !== '' && value !== 'null' && value !== '~')
            return { key, text: value.trim() };
    }
    return undefined;
};
/**
 * The image that a map spells in parts: `registry`, `repository` (or `name`, `image`), `tag`, `digest`.
 * A map that is not itself called an image must have a tag or a digest beside a repository.
 */
function findImageParts(map, evidence) {
    const registry = first(map, ['registry', 'imageRegistry', 'hub']);
    const tag = first(map, ['tag', 'imageTag']);
    const digest = first(map, ['digest', 'sha', 'sha256', 'imageDigest']);
    const named = evidence === 'anywhere' ? [] : ['name', 'reference'];
    const repository = first(map, ['repository', 'imageRepository', 'repo', 'image', 'imageName', ...named]);
    if (repository === undefined)
        return undefined;
    const isPinned = tag !== undefined || digest !== undefined;
    if (!isPinned && (evidence === 'anywhere' || registry === undefined) && (evidence === 'anywhere' || repository.key !== 'repository'))
        return undefined;
    const hex = digest === undefined ? '' : `@${/^[0-9a-f]{64}$/.test(digest.text) ? 'sha256:' : ''}${digest.text}`;
    const name = registry === undefined || repository.text.startsWith(`${registry.text}/`) ? repository.text : `${registry.text.replace(/\/+$/, '')}/${repository.text}`;
    // A repository that already carries a tag or digest keeps it.
    const isWhole = name.includes('@') || name.includes(':', name.lastIndexOf('/') + 1);
    const text = isWhole ? name : `${name}${tag === undefined ? '' : `:${tag.text}`}${hex}`;
    return isImageText(text, 'image') ? { text, key: repository.key } : undefined;
}

// EXTERNAL MODULE: ./packages/helm/src/rendered-yaml.ts
var rendered_yaml = __webpack_require__(9253);
;// CONCATENATED MODULE: ./packages/helm/src/mentions.ts



/** Documents in strings in documents: more levels than anyone writes. */
const maxNesting = 4;
const pathOf = (path, key) => {
    if (!/^[\w-]+$/.test(key))
        return `${path}[${JSON.stringify(key)}]`;
    return path === '' || path.endsWith(' > ') ? `${path}${key}` : `${path}.${key}`;
};
const isMap = (value) => value instanceof Map;
const scalar = (value) => (typeof value === 'string' ? value : '');
/** Whether the value was visited before with the same evidence: aliases make one value appear many times. */
function visited(seen, value, evidence) {
    const before = seen.get(value);
    if (before?.has(evidence) === true)
        return true;
    seen.set(value, (before ?? new Set()).add(evidence));
    return false;
}
function walkText(text, place, found) {
    const { source, object, path, evidence } = place;
    const report = (images) => images.forEach((image) => found({ ...image, source, object, path }));
    if (evidence === 'image' && place.nesting === 0 && isUnfilledImage(text)) {
        found({ text, source, object, path, via: 'value' });
        return;
    }
    if (!text.includes('\n') && !/^\s*[[{]/.test(text)) {
        report(findImagesInText(text, evidence));
        return;
    }
    const documents = place.nesting < maxNesting ? (0,rendered_yaml/* parseRendered */.D)(text) : undefined;
    if (documents?.some((document) => typeof document !== 'string') !== true) {
        report(findImagesInLines(text));
        return;
    }
    const seen = new Map();
    for (const document of documents)
        walk(document, { ...place, path: `${path} > `, nesting: place.nesting + 1 }, found, seen);
}
function walkList(list, place, found, seen) {
    list.forEach((item, index) => {
        // `--image`, `web:1`: the flag before says what the item is.
        const flag = /^--?[\w.-]+$/.exec(scalar(list[index - 1]))?.[0];
        const evidence = flag === undefined || typeof item !== 'string' ? place.evidence : evidenceOfKey(flag);
        walk(item, { ...place, evidence, path: `${place.path}[${index}]` }, found, seen);
    });
}
const podKinds = /^(?:Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|ReplicationController|Job|CronJob)\//;
const containerPath = /(?:^|\.)spec\.(?:containers|initContainers|ephemeralContainers)\[\d+\]$/;
/** What a container of Kubernetes' own kinds has as its image and no container runtime can read: the site would find out. */
function brokenContainerImage(map, { object, path, nesting }) {
    if (nesting > 0 || !podKinds.test(object) || !containerPath.test(path))
        return undefined;
    const text = scalar(map.get('image')).trim();
    return text === '' || isImageText(text, 'image') || isPlaceholder(text) ? undefined : text;
}
function walkMap(map, place, found, seen) {
    const { source, object, path } = place;
    const broken = brokenContainerImage(map, place);
    if (broken !== undefined)
        found({ text: broken, source, object, path: pathOf(path, 'image'), via: 'value' });
    const parts = findImageParts(map, place.evidence);
    if (parts !== undefined)
        found({ text: parts.text, source, object, path: pathOf(path, parts.key), via: 'parts' });
    for (const [key, value] of map) {
        if (typeof key !== 'string')
            continue;
        if (typeof value === 'string' && (key === parts?.key || (key === 'image' && broken !== undefined)))
            continue;
        // `{name: WEB_IMAGE, value: …}`: an environment variable or a parameter.
        const speaker = key === 'value' && map.has('name') ? scalar(map.get('name')) : key;
        const inherited = place.evidence !== 'anywhere' && key === 'reference' ? 'image' : 'anywhere';
        const ofKey = evidenceOfKey(speaker);
        // A document in a string may be a chart's values, where `image: proxy` is half a name; a container has a name too.
        const isHalf = ofKey === 'image' && place.nesting > 0 && !map.has('name');
        const evidence = isHalf ? 'named' : ofKey === 'anywhere' ? inherited : ofKey;
        walk(value, { ...place, evidence, path: pathOf(path, key) }, found, seen);
    }
}
function walk(value, place, found, seen) {
    if (typeof value === 'string')
        walkText(value, place, found);
    else if (visited(seen, value, place.evidence))
        return;
    else if (isMap(value))
        walkMap(value, place, found, seen);
    else
        walkList(value, place, found, seen);
}
function walkObject(value, source, found) {
    // Helm would refuse other documents, files of crds/ apart.
    if (!isMap(value))
        return;
    const kind = scalar(value.get('kind'));
    if (kind === 'CustomResourceDefinition')
        return;
    const items = value.get('items');
    if (kind.endsWith('List') && Array.isArray(items)) {
        for (const item of items)
            walkObject(item, source, found);
        return;
    }
    const metadata = value.get('metadata');
    const name = isMap(metadata) ? scalar(metadata.get('name')) : '';
    walkMap(value, { source, object: `${kind}/${name}`, path: '', evidence: 'anywhere', nesting: 0 }, found, new Map());
}
/** Collects mentions, each once, in the order they are found. */
function collect() {
    const mentions = [];
    const keys = new Set();
    const found = (mention) => {
        const key = [mention.text, mention.source, mention.object, mention.path].join('\0');
        if (!keys.has(key)) {
            keys.add(key);
            mentions.push(mention);
        }
    };
    return { found, mentions };
}
/**
 * Every image that the rendered objects name, in any string: fields, maps of parts, arguments, variables,
 * annotations, documents inside strings, custom resources, lists, hooks. CustomResourceDefinitions are skipped.
 * One mention per place, in the order of the objects.
 */
function findImageMentions({ objects }) {
    const { found, mentions } = collect();
    for (const { source, kind, name, text } of objects) {
        if (kind === 'CustomResourceDefinition')
            continue;
        const documents = (0,rendered_yaml/* parseRendered */.D)(text);
        if (documents === undefined) {
            for (const image of findImagesInLines(text))
                found({ ...image, source, object: `${kind}/${name}`, path: '' });
        }
        else {
            for (const document of documents)
                walkObject(document, source, found);
        }
    }
    return mentions;
}
/** Annotations of Chart.yaml that list images. */
const imageAnnotations = (/* unused pure expression or super */ null && (['artifacthub.io/images', 'helm.sh/images', 'images']));
/** Files of a chart and of the unpacked charts below it. */
const declaringFile = /^(?:charts\/[^/]+\/)*(Chart\.yaml|Images\.lock)$/;
/**
 * The images that a chart and the unpacked charts below it declare: in annotations of Chart.yaml, and in Images.lock as
 * Distribution Tooling for Helm writes it. Such a list names what the chart can use, not what the values at hand make it use.
 * @see https://artifacthub.io/docs/topics/annotations/helm/
 * @see https://github.com/vmware-labs/distribution-tooling-for-helm
 */
function findDeclaredImages(chart) {
    const { found, mentions } = collect();
    for (const { path, data } of chart.files) {
        const file = declaringFile.exec(path)?.[1];
        if (file === undefined)
            continue;
        const [content] = parseRendered(Buffer.from(data).toString('utf8')) ?? [];
        if (!isMap(content))
            continue;
        const annotations = content.get('annotations');
        const lists = file === 'Images.lock' ? [['images', content.get('images')]]
            : isMap(annotations) ? imageAnnotations.map((key) => [`annotations[${JSON.stringify(key)}]`, annotations.get(key)]) : [];
        for (const [at, value] of lists) {
            if (value === undefined)
                continue;
            const place = { source: `${chart.name}/${path}`, object: `Chart/${chart.name}`, path: at, evidence: 'image', nesting: 0 };
            walk(value, place, (mention) => found({ ...mention, via: 'chart' }), new Map());
        }
    }
    return mentions;
}


/***/ }),

/***/ 9253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseRendered)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3392);

// No types: an unquoted tag must not become a number. Maps: a key may be `__proto__`.
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .FAILSAFE_SCHEMA */ .uH.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .realMapTag */ .HY);
/** Deeper than any real document, far from the end of the stack. */
const maxDepth = 100;
/** Of one document or of one string that holds a document, in characters. */
const maxLength = 16 * 2 ** 20;
function toYamlValue(value, depth) {
    if (depth > maxDepth)
        return '';
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value))
        return value.map((item) => toYamlValue(item, depth + 1));
    if (typeof value === 'object' && value !== null)
        return new Map(Object.entries(value).map(([key, item]) => [key, toYamlValue(item, depth + 1)]));
    return value === null || value === undefined ? '' : JSON.stringify(value);
}
const parseJson = (text) => {
    try {
        return toYamlValue(JSON.parse(text), 0);
    }
    catch {
        return undefined;
    }
};
/**
 * The documents of a YAML or JSON text, or `undefined` when it is neither, too long or too deep. Aliases
 * share their value, so a walk must not follow the same one again and again.
 */
function parseRendered(text) {
    if (text.length > maxLength)
        return undefined;
    const first = /\S/.exec(text)?.[0];
    const json = first === '{' || first === '[' ? parseJson(text) : undefined;
    if (json !== undefined)
        return [json];
    try {
        return (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .loadAll */ .gh)(text, { schema, maxDepth, json: true, maxAliases: 1000 });
    }
    catch {
        return undefined;
    }
}


/***/ })

};
