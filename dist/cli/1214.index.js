export const id = 1214;
export const ids = [1214];
export const modules = {

/***/ 51214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   schema: () => (/* binding */ schema)
/* harmony export */ });
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14702);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76059);
/* harmony import */ var _schema_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31802);


/** `slipway schema config|lock`: the schemas that `schemas/` holds are made by it. */
const schema = {
    name: 'schema', title: 'Print the JSON Schema of slipway.yaml or of the lock', specs: _schema_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaSpecs */ .Y,
    run: ({ of }) => Promise.resolve(of === 'config' ? (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .configJsonSchema */ .Mk)() : (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_2__/* .lockJsonSchema */ .vO)()),
    report: (document) => ({ findings: [], outputs: {}, summary: '', text: JSON.stringify(document, null, 2), document }),
};


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


/***/ }),

/***/ 1350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ YamlError),
/* harmony export */   cn: () => (/* binding */ shapeError),
/* harmony export */   hN: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37638);


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
function shapeError(yaml, issues, { hint } = {}) {
    const lines = issues.map(({ path, message }) => {
        const { line = 1, column = 1 } = yaml.locate(path);
        return `${yaml.file}:${line}:${column}: ${path.length === 0 ? '' : `${path.map(String).join('.')}: `}${message}`;
    });
    return new YamlError('YAML_SHAPE', lines.join('\n'), { location: yaml.locate(issues[0]?.path ?? []), ...(hint === undefined ? {} : { hint }) });
}


/***/ }),

/***/ 98321:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ou: () => (/* binding */ createImageRoutes),
  $6: () => (/* binding */ findRoute),
  P6: () => (/* binding */ formatTransport),
  qL: () => (/* binding */ parseImageRoute),
  zt: () => (/* binding */ parseTransport)
});

// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var errors = __webpack_require__(82346);
;// CONCATENATED MODULE: ./packages/oci/src/mirrors.ts

const givingUpAfter = 3;
const silentCodes = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY']);
/** A place is silent when three requests in a row, each tried several times, found nobody there. */
function createSilentPlaces() {
    const failures = new Map();
    return {
        find: (name) => {
            const seen = failures.get(name) ?? [];
            return seen.length >= givingUpAfter ? seen.at(-1) : undefined;
        },
        note(name, error) {
            if (error === undefined || !silentCodes.has(error.code))
                failures.delete(name);
            else
                failures.set(name, [...failures.get(name) ?? [], error].slice(-givingUpAfter));
        },
    };
}
/**
 * One repository that is read from its mirrors when its own place cannot say (T4). What is absent at a mirror is not
 * absent for certain, so then the error of the primary stands; what the primary denies or lacks, no mirror is asked for.
 */
function createMirroredSource({ primary, mirrors, silent, logger }) {
    const ask = async (step) => {
        let unknown = silent.find(primary.source.name);
        if (unknown === undefined) {
            try {
                const answer = await step(primary);
                silent.note(primary.source.name);
                return answer;
            }
            catch (error) {
                if (!(error instanceof errors/* OciError */.M))
                    throw error;
                silent.note(primary.source.name, error);
                if ((0,errors/* classifyImageError */.O)(error) !== 'unknown')
                    throw error;
                unknown = error;
            }
        }
        for (const mirror of mirrors) {
            if (silent.find(mirror.source.name) !== undefined)
                continue;
            try {
                const answer = await step(mirror);
                silent.note(mirror.source.name);
                if (answer !== undefined) {
                    logger.debug(`${primary.source.name} could not say (${unknown.message}); taken from its mirror ${mirror.source.name}`);
                    return answer;
                }
            }
            catch (error) {
                if (!(error instanceof errors/* OciError */.M))
                    throw error;
                silent.note(mirror.source.name, error); // its trouble is no answer either
            }
        }
        throw unknown;
    };
    const name = primary.source.name;
    return {
        name,
        headManifest: (_repository, reference) => ask(({ source, repository }) => source.headManifest(repository, reference)),
        getManifest: (_repository, reference) => ask(({ source, repository }) => source.getManifest(repository, reference)),
        statBlob: (_repository, digest) => ask(({ source, repository }) => source.statBlob(repository, digest)),
        listTags: (_repository) => ask(({ source, repository }) => source.listTags(repository)),
        async openBlob(_repository, descriptor, options) {
            const stream = await ask(({ source, repository }) => source.openBlob(repository, descriptor, options));
            if (stream === undefined)
                throw new errors/* OciError */.M('CONTENT_MISSING', `${name} has no blob ${descriptor.digest}`);
            return stream;
        },
        ...(primary.source.listReferrers === undefined ? {} : {
            // a mirror that has none says nothing of the primary
            listReferrers: async (_repository, digest) => await ask(async ({ source, repository }) => {
                const listed = await source.listReferrers?.(repository, digest);
                return listed?.length === 0 ? undefined : listed;
            }) ?? [],
        }),
    };
}

// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __webpack_require__(76768);
// EXTERNAL MODULE: ./packages/oci/src/registry/client.ts + 4 modules
var registry_client = __webpack_require__(58316);
;// CONCATENATED MODULE: ./packages/oci/src/unreadable-source.ts
/** A place that could not be opened: it says why for everything it is asked, so that the images of other places are not held up. */
function createUnreadableSource(name, reason) {
    const refuse = () => Promise.reject(reason);
    return { name, headManifest: refuse, getManifest: refuse, statBlob: refuse, openBlob: refuse, listTags: refuse };
}

;// CONCATENATED MODULE: ./packages/oci/src/transport.ts





const transport_forms = 'registry:HOST[:PORT][/PROJECT], http+registry:HOST[:PORT][/PROJECT], store:PATH, oci:PATH[:REFERENCE], docker-archive:FILE or package:PATH';
/** `registry:harbor.local/project`, `store:/var/lib/registry`… @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
function parseTransport(text) {
    // somebody may have put a login before the host
    const shown = (value) => JSON.stringify(value.replace(/^.*@/s, '***@').slice(0, 300));
    const fail = (reason) => new errors/* OciError */.M('TRANSPORT_INVALID', `not a place for images: ${shown(text)}: ${reason}`);
    const colon = text.indexOf(':');
    const scheme = colon < 0 ? '' : text.slice(0, colon);
    const rest = text.slice(colon + 1);
    switch (scheme) {
        case 'registry':
        case 'http+registry': {
            const slash = rest.indexOf('/');
            const host = slash < 0 ? rest : rest.slice(0, slash);
            const project = slash < 0 ? '' : rest.slice(slash + 1).replace(/\/$/, '');
            if (!(0,src_reference/* isRegistryHost */.EV)(host))
                throw fail(`${shown(rest)} does not begin with HOST or HOST:PORT${rest.includes('@') ? '; logins come from docker login or from SLIPWAY_AUTH_<HOST>' : ''}`);
            if (project !== '' && !(0,src_reference/* isRepositoryName */.en)(project))
                throw fail(`${shown(project)} is no project`);
            return { kind: 'registry', host, plainHttp: scheme === 'http+registry', ...(project === '' ? {} : { project }) };
        }
        case 'store':
        case 'package':
        case 'docker-archive':
            if (rest === '')
                throw fail('the path is missing');
            return { kind: scheme, path: rest };
        case 'oci': {
            const [, path = '', reference = ''] = /^([^:]*):?(.*)$/s.exec(rest) ?? [];
            if (path === '')
                throw fail('the path is missing');
            return { kind: 'oci', path, ...(reference === '' ? {} : { reference }) };
        }
        default:
            throw fail(`expected ${transport_forms}`);
    }
}
/** As `parseTransport` reads it. */
function formatTransport(transport) {
    switch (transport.kind) {
        case 'registry': return `${transport.plainHttp ? 'http+' : ''}registry:${transport.host}${transport.project === undefined ? '' : `/${transport.project}`}`;
        case 'oci': return `oci:${transport.path}${transport.reference === undefined ? '' : `:${transport.reference}`}`;
        default: return `${transport.kind}:${transport.path}`;
    }
}
/** `PREFIX=TRANSPORT`; an empty prefix or a transport alone is for all images. @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
function parseImageRoute(text) {
    const equals = text.indexOf('=');
    const colon = text.indexOf(':');
    // `store:/a=b` has its = inside the path; in `localhost:5000=…` what comes before the colon is no transport
    const bare = equals < 0 || (colon >= 0 && colon < equals && /^(?:http\+registry|registry|store|package|oci|docker-archive)$/.test(text.slice(0, colon)));
    const prefix = bare ? '' : text.slice(0, equals).trim().replace(/\/+$/, '');
    if (!/^[A-Za-z0-9[\]:._/-]*$/.test(prefix))
        throw new errors/* OciError */.M('TRANSPORT_INVALID', `${JSON.stringify(prefix.slice(0, 300))} cannot begin the name of an image`);
    return { prefix, transport: parseTransport(bare ? text : text.slice(equals + 1)) };
}
/** What of `name` follows the prefix, without the slash between; undefined when the prefix does not end on a boundary. */
function afterPrefix(name, prefix) {
    if (prefix === '')
        return name;
    if (name === prefix)
        return '';
    return name.startsWith(`${prefix}/`) ? name.slice(prefix.length + 1) : undefined;
}
/** The ways to write a name: as it is and, for Docker Hub's, in full. */
function namesOf({ registry, repository }) {
    if (registry !== undefined && registry !== 'docker.io')
        return [`${registry}/${repository}`];
    return [...(registry === undefined ? [repository] : []), `docker.io/${(0,src_reference/* apiRepository */.pl)({ repository }).repository}`];
}
/**
 * The route for a name, the longest prefix first, and what of the name follows it. A name without a host belongs to the
 * route of its own beginning before it belongs to Docker Hub's.
 */
function findRoute(routes, reference) {
    const byLength = [...routes].sort((a, b) => b.prefix.length - a.prefix.length);
    for (const name of namesOf(reference)) {
        for (const route of byLength) {
            const rest = route.prefix === '' ? undefined : afterPrefix(name, route.prefix);
            if (rest !== undefined)
                return { route, rest };
        }
    }
    const all = byLength.find(({ prefix }) => prefix === '');
    return all === undefined ? undefined : { route: all, rest: reference.repository };
}
// Loaded where one is named: most runs ask registries only (DR18).
const loadStore = async () => (await Promise.all(/* import() */[__webpack_require__.e(2270), __webpack_require__.e(7234)]).then(__webpack_require__.bind(__webpack_require__, 47234))).openImageStore;
const loadLayout = async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(2270), __webpack_require__.e(339)]).then(__webpack_require__.bind(__webpack_require__, 90339))).openImageLayout;
const loadArchive = async () => (await Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(6365)]).then(__webpack_require__.bind(__webpack_require__, 86365))).openDockerArchive;
/** Sources by the longest matching prefix; a name without one is looked for in its own registry. */
function createImageRoutes({ routes, plainHttp = [], trust, connections, http, credentials, logger, openPackage, onSecret }) {
    const clients = new Map();
    const opened = new Map();
    const silent = createSilentPlaces();
    const openNew = async (transport) => {
        switch (transport.kind) {
            case 'store': return (await loadStore())(transport.path);
            case 'oci': return (await loadLayout())(transport.path, { reference: transport.reference });
            case 'docker-archive': return (await loadArchive())(transport.path);
            case 'package': {
                if (openPackage === undefined)
                    throw new errors/* OciError */.M('NOT_SUPPORTED_YET', 'images cannot be taken from package: here');
                return openPackage(transport.path);
            }
        }
    };
    const open = (transport) => {
        const key = formatTransport(transport);
        let source = opened.get(key);
        if (source === undefined) {
            // What cannot be read has no answer about its images (T4); what is not meant for reading is the caller's mistake.
            opened.set(key, source = openNew(transport).catch((error) => {
                if (!(error instanceof errors/* OciError */.M) || error.code === 'NOT_SUPPORTED_YET' || error.code === 'TRANSPORT_INVALID')
                    throw error;
                return createUnreadableSource(key, error);
            }));
        }
        return source;
    };
    const registry = (host, options = {}) => {
        const plain = options.plainHttp === true || plainHttp.includes(host);
        const key = `${plain ? 'http' : 'https'}://${host}`;
        let client = clients.get(key);
        if (client === undefined) {
            client = (0,registry_client/* createRegistryClient */.H)({
                host, plainHttp: plain, trust: trust?.get(host) ?? [], http, credentials, logger,
                ...(connections === undefined ? {} : { connections }), ...(onSecret === undefined ? {} : { onSecret }),
            });
            clients.set(key, client);
        }
        return client;
    };
    /** Where a transport has an image whose name is `repository`, `rest` behind the prefix of its route. */
    const placeOf = async (transport, repository, rest) => {
        if (transport.kind !== 'registry')
            return { source: await open(transport), repository };
        const source = registry(transport.host, { plainHttp: transport.plainHttp });
        return { source, repository: transport.project === undefined ? repository : [transport.project, rest].filter((part) => part !== '').join('/') };
    };
    const ownPlace = (reference) => {
        const { host, repository } = (0,src_reference/* apiRepository */.pl)(reference);
        return { source: registry(host), repository };
    };
    return {
        registry,
        async resolveForWriting(reference) {
            const { route, rest = '' } = findRoute(routes, reference) ?? {};
            const transport = route?.transport;
            if (transport === undefined) {
                const { host, repository } = (0,src_reference/* apiRepository */.pl)(reference);
                const destination = registry(host);
                return { destination, repository, description: `${destination.name}/${repository}` };
            }
            const { repository } = reference;
            switch (transport.kind) {
                case 'registry': {
                    const destination = registry(transport.host, { plainHttp: transport.plainHttp });
                    const name = transport.project === undefined ? repository : [transport.project, rest].filter((part) => part !== '').join('/');
                    return { destination, repository: name, description: `${destination.name}/${name}` };
                }
                case 'store': return { destination: await (await loadStore())(transport.path), repository, description: formatTransport(transport) };
                case 'oci': return { destination: await (await loadLayout())(transport.path), repository, description: formatTransport(transport) };
                default: throw new errors/* OciError */.M('TRANSPORT_INVALID', `images cannot be put into ${formatTransport(transport)}`);
            }
        },
        async resolve(reference) {
            const found = findRoute(routes, reference);
            const { transport, mirrors = [] } = found?.route ?? {};
            const rest = found?.rest ?? '';
            const name = transport === undefined ? (0,src_reference/* apiRepository */.pl)(reference).repository : reference.repository;
            const primary = transport === undefined ? ownPlace(reference) : await placeOf(transport, name, rest);
            const description = transport === undefined || transport.kind === 'registry' ? `${primary.source.name}/${primary.repository}` : formatTransport(transport);
            if (mirrors.length === 0)
                return { ...primary, description };
            const places = await Promise.all(mirrors.map((mirror) => placeOf(mirror, name, rest)));
            return { source: createMirroredSource({ primary, mirrors: places, silent, logger }), repository: primary.repository, description };
        },
    };
}


/***/ }),

/***/ 15105:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defaultConfig)
/* harmony export */ });
/** The configuration of a release repo that has no `slipway.yaml`. Nothing in it depends on where the repo lies. */
function defaultConfig() {
    return {
        product: 'platform', registries: {}, git: {}, release: { team: [], remindAfter: 120, mergeMethod: 'merge', deadlines: {}, trackingIssue: true }, registryValues: {}, tools: [],
        images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [], referrers: false },
        profiles: [{ name: 'default', values: [], set: {} }],
        placeholders: { allow: [], values: { registry_release: 'release', registry_library: 'library', cargo_registry: '' } },
        tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
    };
}


/***/ }),

/***/ 14702:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ configJsonSchema),
/* harmony export */   S3: () => (/* binding */ configFileName),
/* harmony export */   Z9: () => (/* binding */ loadConfig),
/* harmony export */   o4: () => (/* binding */ parseConfig),
/* harmony export */   ve: () => (/* binding */ prereleasesSchema)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1350);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98321);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98439);
/* harmony import */ var _config_defaults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15105);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86732);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(75004);






/** The name of the configuration at the root of a release repo. */
const configFileName = 'slipway.yaml';
const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and single hyphens');
const platform = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9]+)?$/, 'expected OS/ARCHITECTURE[/VARIANT], such as linux/amd64');
const host = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9.-]+(:[0-9]+)?$/, 'expected HOST or HOST:PORT');
const login = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/, 'expected a login name without @');
const repoPath = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).refine((path) => !path.startsWith('/') && !path.split('/').includes('..'), 'expected a path inside the release repo');
const version = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^v?[0-9]+(\.[0-9]+){1,2}([-+][0-9A-Za-z.+-]+)?$/, 'expected a version such as v1.31.0, in quotes');
/** Kinds are the letters that a prerelease begins with. */
const prereleasesSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z]+$/, 'must be a kind, letters only, such as rc')).min(1)], 'must be true, false, or a list of kinds such as [rc, beta]');
/** As `parseTransport` reads it; what is wrong is told with its line. */
const transport = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().superRefine((text, context) => {
    try {
        (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .parseTransport */ .zt)(text);
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: (0,_slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .errorMessage */ .gJ)(error) });
    }
});
const registrySchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    endpoint: transport.optional().describe('Where images under this prefix are taken from, as a transport: registry:HOST[:PORT][/PROJECT], http+registry:…, store:PATH, oci:PATH, package:PATH'),
    caFile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('PEM file of the certificate authority of this registry'),
    plainHttp: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Speak http instead of https to this registry'),
    mirrors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(transport).optional().describe('Where the same images are as well, as transports; asked in this order when the registry cannot say, never when it says that an image is missing'),
    trust: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(host).optional().describe('Hosts that this registry may name as its token server or redirect to, although they are this machine or in a private network'),
});
const profileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name,
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(repoPath).default([]).describe('Values files, later ones win'),
    set: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()])).default({}).describe('Single values by their path, as --set has them'),
    kubeVersion: version.optional().describe('Instead of the kubeVersion of the whole repo'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Folders or names of the addons it applies to; absent: all'),
});
const toolSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['helm', 'kubectl'], 'expected helm or kubectl'),
    platform,
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .url */ .OZ5({ protocol: /^https?$/, error: 'expected an address that begins with https:// or http://' }).describe('Where it is fetched from when a package is built'),
    sha256: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits').describe('Of what is fetched'),
    member: repoPath.optional().describe('The program inside of what is fetched, which is then a .tar.gz; absent: it is the program itself'),
});
const storageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    address: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).refine((text) => !/^[a-z0-9+.-]+:\/\/[^/?#]*:[^/?#@]*@/i.test(text), 'must not hold a login: name the variable that has it with login, or set SLIPWAY_AUTH_<HOST>')
        .refine((text) => !/^release:/.test(text), 'must be a storage: the page of a release is named by --upload release:TAG')
        .describe('Where packages are uploaded to, and promoted: a folder, s3://BUCKET[/PREFIX], s3+https://HOST/BUCKET[/PREFIX], sftp://USER@HOST/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT'),
    caFile: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('PEM file of the certificate authority of its host'),
    login: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'expected the name of a variable, never what is in it').optional().describe('Name of the variable that has the login for its host; default: SLIPWAY_AUTH_<HOST>'),
});
const configSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    product: name.optional().describe('Name of the product, the first part of package names; default: platform'),
    kubeVersion: version.optional().describe('Kubernetes version that charts are rendered for'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(platform).min(1).optional().describe('Platforms that every image must have, and that packages carry; default: whatever each image has'),
    registries: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), registrySchema).optional().describe('By prefix of image references: a host, or a host and project; "" cannot be a key, use the host-less project, such as release/'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        originFile: repoPath.optional().describe('Mapping of upstream images to the library project; default: images_origin.yaml where it exists'),
        stripRegistries: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(host).optional().describe('Hosts whose images are listed without their host'),
        allow: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Patterns (with *) of places whose strings count as images'),
        deny: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Patterns (with *) of places whose strings do not count as images'),
        ignore: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('References, or patterns with *, that are left out of lists and checks'),
        referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Whether the lock pins signatures, attestations and SBOMs of images too, so that packages carry them; default: false'),
    }).optional(),
    profiles: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(profileSchema).optional().describe('Values that charts are rendered with; the lists are the union'),
    storage: storageSchema.optional().describe('The storage that upload and promote take when they are given none'),
    git: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        baseUrl: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).optional().describe('What stands before repositoryFullName, such as https://git.example.com/'),
    }).optional(),
    tags: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        postReleaseSuffixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name).min(1).optional().describe('Suffixes that sort after their release, by number; default: hotfix, patch'),
        prereleases: prereleasesSchema.optional().describe('Whether tags such as v1.2.0-rc.1 are chosen: true, false, or a list of kinds such as [rc, beta]; an entry of repos/*.yaml may say otherwise. Default: only where the current tag is one, or the line has nothing else'),
    }).optional(),
    placeholders: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        allow: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).optional().describe('Names in [[ … ]] that are filled in where it is deployed, besides the usual ones'),
        values: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z_][A-Za-z0-9_.-]*$/, 'expected a name'), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Za-z0-9._/:-]*$/, 'expected a part of an image reference, such as release'), 'expected a map of names and what they stand for').optional().describe('What names in [[ … ]] stand for where images are listed and looked up; default: registry_release: release, registry_library: library, cargo_registry: ""'),
    }).optional(),
    release: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        next: version.optional().describe('The version that is being prepared'),
        team: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(login).min(1).optional().describe('Login names of the release team: they override confirmations, and speak for what nobody owns'),
        remindAfter: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().positive().optional().describe('Minutes after which those who have not confirmed are reminded, again and again; default: 120'),
        mergeMethod: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['merge', 'squash', 'rebase']).optional().describe('How proposals are merged; default: merge'),
        trackingIssue: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('Whether one issue per version shows how far its release is; default: true'),
        deadlines: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .datetime */ .w$({ offset: true, error: 'expected a time such as "2026-11-21T20:00:00+08:00"' })).optional().describe('By what it is the deadline of, such as smoke or release'),
    }).optional(),
    registryValues: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)).min(1)).optional().describe('Per addon: paths of the values that receive the address of the site\'s registry'),
    tools: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(toolSchema).min(1).optional().describe('Programs that a package carries for sites that lack them'),
});
const wayOut = 'correct it there; schemas/slipway.schema.json tells an editor what may stand where';
function readYaml(text, file) {
    try {
        return (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .parseYaml */ .hN)(text, file);
    }
    catch (error) {
        if (!(error instanceof _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .YamlError */ .Iz))
            throw error;
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .YamlError */ .Iz(error.code, error.message, { ...(error.location === undefined ? {} : { location: error.location }), hint: `correct ${file} there; git diff says what was changed last`, cause: error });
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
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_5__/* .shapeIssues */ .K)(parsed.error, configSchema), { hint: wayOut });
    const given = parsed.data;
    const names = (given.profiles ?? []).map((profile) => profile.name);
    const twice = names.findIndex((each, index) => names.indexOf(each) < index);
    if (twice >= 0)
        throw (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .shapeError */ .cn)(yaml, [{ path: ['profiles', twice, 'name'], message: `a second profile named ${names[twice] ?? ''}` }], { hint: wayOut });
    const profiles = (given.profiles ?? []).map(({ kubeVersion, addons, ...profile }) => ({
        ...profile, ...(kubeVersion === undefined ? {} : { kubeVersion }), ...(addons === undefined ? {} : { addons }),
    }));
    const defaults = (0,_config_defaults_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultConfig */ .s)();
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
    return parseConfig(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_7__/* .findText */ .Vw)(tree, configFileName) ?? '');
}
/** JSON Schema of `slipway.yaml`, for editors. */
function configJsonSchema() {
    return { title: configFileName, ...zod__WEBPACK_IMPORTED_MODULE_8__/* .toJSONSchema */ .bl(configSchema, { io: 'input' }) };
}


/***/ }),

/***/ 98191:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ReleaseRepoError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A release repo that cannot be read or edited as asked. */
class ReleaseRepoError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ReleaseRepoError';
}


/***/ }),

/***/ 76059:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ findLock),
/* harmony export */   X5: () => (/* binding */ formatLock),
/* harmony export */   vO: () => (/* binding */ lockJsonSchema),
/* harmony export */   x5: () => (/* binding */ lockFileName)
/* harmony export */ });
/* unused harmony exports lockSchema, parseLock */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37638);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1350);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80253);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98439);
/* harmony import */ var _shape_issues_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86732);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98191);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75004);






/** The name of the lock at the root of a release repo. */
const lockFileName = 'slipway.lock.json';
const digestForm = 'expected a digest such as sha256: and 64 hex digits';
const digest = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/, digestForm).refine(_slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, digestForm);
const byteSize = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nonnegative();
const commit = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/, 'expected a full commit');
const lockedAddonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Folder of the addon in the release repo'),
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Name of the chart'),
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Version of the chart'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Component repo the chart was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Git tag it was collected at'),
    commit: commit.optional().describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of the addon\'s files, line ends and trailing blanks of text left out'),
    edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedRepoSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Component repo, as repositoryFullName'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Git tag that was chosen for it'),
    commit: commit.describe('Commit of that tag when it was chosen'),
    agreed: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        how: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['review', 'comment', 'override']),
        by: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().describe('Login name of the owner who confirmed it, or of who overrode them'),
        at: zod__WEBPACK_IMPORTED_MODULE_2__/* .datetime */ .w$().optional(),
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Why it was overridden'),
    }).optional().describe('Who agreed to this tag at this commit'),
});
const lockedPathSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('File or folder in the release repo'),
    repo: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Component repo it was collected from'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Git tag it was collected at'),
    commit: commit.describe('Commit of that tag when it was collected'),
    tree: digest.describe('Digest of its files, line ends and trailing blanks of text left out'),
    edited: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional().describe('True when the files differ from the collected ones'),
});
const lockedImageSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('As lists and charts write it'),
    source: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Where the bytes come from'),
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Name inside a package: the reference\'s repository without its host'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    digest: digest.describe('Of the image manifest or image index'),
    platforms: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Such as linux/amd64'),
    lists: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Lists that name it, by file name'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).describe('Paths of the addons that use it'),
});
const lockedReferrerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    reference: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('The image of the lock that it came with'),
    subject: digest.describe('What it is attached to: the image, one of its manifests, or another referrer'),
    digest: digest.describe('Of its own manifest'),
    tag: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('Of cosign\'s scheme, such as sha256-….sig; absent for a manifest that names its subject'),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional().describe('As a list of referrers tells it'),
    annotations: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional().describe('As a list of referrers tells them'),
});
const lockedManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    size: byteSize,
    config: digest.optional(),
    layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest).optional(),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(digest).optional().describe('Children of an index; those of deselected platforms are not in the lock'),
});
/** The form of `slipway.lock.json` (DR1). */
const lockSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    engine: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ helm: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), wasm: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() }),
    repos: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedRepoSchema).optional().describe('The tag chosen for each component repo; addons tell what was collected'),
    addons: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedAddonSchema),
    paths: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedPathSchema).optional().describe('What was collected beside charts, such as scripts'),
    images: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedImageSchema),
    referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(lockedReferrerSchema).optional().describe('Signatures, attestations and SBOMs; absent when nobody asked for them'),
    manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, lockedManifestSchema),
    blobs: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(digest, byteSize),
});
const versionSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ lockVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr() });
/** JSON Schema of `slipway.lock.json`, for editors. */
function lockJsonSchema() {
    return { title: lockFileName, ...zod__WEBPACK_IMPORTED_MODULE_3__/* .toJSONSchema */ .bl(lockSchema, { io: 'input' }) };
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
        const location = syntaxLocation(text, file, (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause));
        const conflict = text.split('\n').findIndex((line) => /^(<{7}|={7}|>{7})/.test(line));
        throw conflict >= 0
            ? new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} has merge conflicts`, { location: { file, line: conflict + 1 }, hint: `take one side (git checkout --ours -- ${file}), then run slipway verify-images --update-lock`, cause })
            : new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', `${file} is not JSON: ${(0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .errorMessage */ .gJ)(cause)}`, { location, hint, cause });
    }
    const parsed = lockSchema.safeParse(value);
    if (parsed.success)
        return toLock(parsed.data);
    // Only on this path: the YAML reader is slow, but knows where each part stands.
    const yaml = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .parseYaml */ .hN)(text, file, { maxBytes: 2 ** 28 });
    const error = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_6__/* .shapeError */ .cn)(yaml, (0,_shape_issues_js__WEBPACK_IMPORTED_MODULE_7__/* .shapeIssues */ .K)(parsed.error).slice(0, 20));
    const version = versionSchema.safeParse(value);
    const isNewer = version.success && version.data.lockVersion > 1;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ReleaseRepoError */ .w('LOCK_INVALID', error.message, {
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
    const text = await (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .findText */ .Vw)(tree, lockFileName);
    return text === undefined ? undefined : parseLock(text);
}
const sorted = (items) => [...items].sort(_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD);
const block = (lines, [open, close]) => (lines.length === 0 ? `${open}${close}` : `${open}\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ${close}`);
/** The lock as text: sorted, one line per entry, so that a diff shows what changed and nothing else. */
function formatLock(lock) {
    const addons = [...lock.addons].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, name, version, repo, tag, commit, tree, edited }) => JSON.stringify({ path, name, version, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const images = [...lock.images].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.reference, b.reference))
        .map(({ reference, source, repository, tag, digest, platforms, lists, addons: users }) => JSON.stringify({ reference, source, repository, tag, digest, platforms: sorted(platforms), lists: sorted(lists), addons: sorted(users) }));
    const manifests = Object.entries(lock.manifests).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a, b))
        .map(([digest, { mediaType, size, config, layers, manifests: children }]) => `${JSON.stringify(digest)}: ${JSON.stringify({ mediaType, size, config, layers, manifests: children })}`);
    const blobs = Object.entries(lock.blobs).sort(([a], [b]) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a, b)).map(([digest, size]) => `${JSON.stringify(digest)}: ${size}`);
    const repos = [...lock.repos ?? []].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.repo, b.repo)).map(({ repo, tag, commit, agreed }) => JSON.stringify({ repo, tag, commit, agreed: agreed === undefined ? undefined : { how: agreed.how, by: agreed.by, at: agreed.at, reason: agreed.reason } }));
    const paths = [...lock.paths ?? []].sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.path, b.path))
        .map(({ path, repo, tag, commit, tree, edited }) => JSON.stringify({ path, repo, tag, commit, tree, edited: edited === true ? true : undefined }));
    const referrers = (lock.referrers ?? []).map(({ reference, subject, digest, tag, artifactType, annotations }) => ({ key: `${reference} ${subject} ${tag ?? ''} ${digest}`, line: JSON.stringify({ reference, subject, digest, tag, artifactType, annotations }) }))
        .sort((a, b) => (0,_tree_js__WEBPACK_IMPORTED_MODULE_8__/* .comparePaths */ .cD)(a.key, b.key)).map(({ line }) => line);
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


/***/ }),

/***/ 86732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ shapeIssues)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31019);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98439);


const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The keys that a schema has at a path. */
function knownKeys(schema, path) {
    let at = zod__WEBPACK_IMPORTED_MODULE_0__/* .toJSONSchema */ .bl(schema, { io: 'input', unrepresentable: 'any' });
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
            const near = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_1__/* .findNearest */ .q)(key, known);
            return { path: [...issue.path, key], message: `unknown key${near === undefined ? '' : `: did you mean ${near}?`}` };
        });
    });
}


/***/ }),

/***/ 75004:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98191);


/** Text of a file, without a byte order mark. @throws {ReleaseRepoError} FILE_NOT_FOUND, SYMLINK_REFUSED */
async function readText(tree, path) {
    return (await tree.read(path)).toString('utf8').replace(/^\ufeff/, '');
}
/** Text of a file, or undefined where there is none. */
async function findText(tree, path) {
    try {
        return await readText(tree, path);
    }
    catch (error) {
        if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .isSlipwayError */ .qQ)(error) && error.code === 'FILE_NOT_FOUND')
            return undefined;
        throw error;
    }
}
/** A relative path that stays inside the repo, without `.` parts. @throws {ReleaseRepoError} UNSAFE_PATH */
function normalisePath(path) {
    const parts = path.split('/').filter((part) => part !== '' && part !== '.');
    if (path.startsWith('/') || parts.includes('..') || parts.includes('.git') || /[\u0000-\u001f\\]/.test(path)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReleaseRepoError */ .w('UNSAFE_PATH', `the path ${JSON.stringify(path)} does not stay inside the release repo`);
    }
    return parts.join('/');
}
/** By code unit, as git sorts: the same on every machine and locale. */
function comparePaths(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
