import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 714:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  X: () => (/* binding */ src_action)
});

// UNUSED EXPORTS: run

// EXTERNAL MODULE: ./packages/ci/src/action.ts + 2 modules
var action = __nccwpck_require__(788);
;// CONCATENATED MODULE: ./actions/verify-images/src/inputs.ts

const inputs_name = 'verify-images';
const title = 'Prove that every image exists, and lock what was found';
const specs = {
    list: { type: 'list', positional: true, value: 'LIST', description: 'Image lists to check instead of a release repo, or what helm template printed; - reads standard input' },
    repo: { type: 'string', value: 'DIR', description: 'The release repo; default: the working directory when neither lists nor charts are given. Beside lists or charts, its slipway.yaml says where registries are and which platforms are needed' },
    chart: { type: 'list', value: 'DIR', description: 'Charts whose images are checked instead of a release repo' },
    values: { type: 'list', value: 'FILE', description: 'Values files that charts are rendered with, each by itself; default: only the values of the chart' },
    sentinel: { type: 'string', value: 'NAME', description: 'A registry that stands in for the real one, such as REGISTRY_DOMAIN: every string of a chart that has it before a slash is an image' },
    'sentinel-values': { type: 'list', value: 'PATH', description: 'Values of charts that receive the sentinel, such as global.imageRegistry' },
    own: { type: 'list', default: 'release/', value: 'PREFIX', description: 'Images of charts that the repo itself builds, by how their names start, hosts left out' },
    pinned: { type: 'list', value: 'PATTERN', description: 'Own images, with * for any characters, whose tag is not that of the repo' },
    'git-tag': { type: 'string', value: 'TAG', description: 'The tag that own images of charts must carry; default: the git tag that the job runs for' },
    'branch-images': { type: 'boolean', description: 'On branches, look own images of charts up as BRANCH.SHORTSHA; otherwise those that are not there yet are pending' },
    wait: { type: 'string', value: 'DURATION', description: 'How long to wait for own images of charts that another job is building, such as 20m or 1h30m' },
    'release-repo': { type: 'string', value: 'DIR', description: 'The release repo whose registries, rules and images_origin.yaml count for charts and lists' },
    ...action/* registrySpecs */.ah,
    platform: { type: 'list', value: 'OS/ARCH', description: 'Platforms that every image must have; default: platforms of slipway.yaml' },
    deep: { type: 'boolean', description: 'Look for the config and every layer of every image as well' },
    'verify-blobs': { type: 'boolean', description: 'Read and hash them too; this takes as long as pulling all images' },
    'update-lock': { type: 'boolean', description: 'Write slipway.lock.json: digests, platforms, manifests and blobs of every image' },
    'include-moved': { type: 'boolean', description: 'With update-lock: take the new digest of a re-pushed image even where no addon that uses it changed' },
    'kube-version': { type: 'string', value: 'VERSION', description: 'Kubernetes version that charts are rendered for; default: kubeVersion of slipway.yaml, then the engine\'s own' },
    output: { type: 'string', default: '.slipway', value: 'DIR', description: 'Where report.json goes; the default folder is ignored by git' },
    junit: { type: 'string', value: 'FILE', description: 'Write the result as JUnit\'s XML too, an image a test' },
    jobs: { type: 'integer', minimum: 1, default: '16', value: 'N', description: 'How many images are looked up at once' },
    ...action/* commentSpecs */.qh,
    ...action/* commonSpecs */.W_,
};

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __nccwpck_require__(6158);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __nccwpck_require__(5603);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
;// CONCATENATED MODULE: ./packages/ci/src/findings-text.ts

/** Findings for people: a line each, then what to do, so that a night's work list can be read from it. */
function formatFindings(findings) {
    return findings.map(({ severity, code, subject, message, location, hint }) => {
        const mark = severity === 'error' ? '✗' : severity === 'warning' ? '!' : 'i';
        const place = location === undefined ? '' : ` (${(0,errors/* formatLocation */.j$)(location)})`;
        return `  ${mark} ${code}  ${(0,src_text/* plainText */.wh)(subject)}${(0,src_text/* plainText */.wh)(place)}\n      ${(0,src_text/* plainText */.wh)(message).replace(/\n/g, '\n      ')}${hint === undefined ? '' : `\n      → ${(0,src_text/* plainText */.wh)(hint)}`}`;
    }).join('\n');
}

// EXTERNAL MODULE: ./packages/oci/src/platform.ts
var src_platform = __nccwpck_require__(5534);
;// CONCATENATED MODULE: ./actions/verify-images/src/junit.ts

// XML 1.0 has no place for these, not even escaped. @see https://www.w3.org/TR/xml/#charsets
const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };
/** Any text as the value of an XML attribute or as content. */
const escapeXml = (text) => (0,src_text/* plainText */.wh)(text).replace(notXml, '\ufffd').replace(/[&<>"'\n\r\t]/g, (character) => escapes[character] ?? '');
function outcome({ code, severity, message, hint, location }) {
    const said = escapeXml(message);
    const place = location === undefined ? '' : `${location.file}${location.line === undefined ? '' : `:${location.line}`}`;
    const text = escapeXml([place, message, hint === undefined ? '' : `what to do: ${hint}`].filter((part) => part !== '').join('\n'));
    if (code === 'unknown')
        return `<error type="unknown" message="${said}">${text}</error>`;
    if (code === 'pending')
        return `<skipped message="${said}"/>`;
    return severity === 'error' ? `<failure type="${escapeXml(code)}" message="${said}">${text}</failure>` : `<system-out>${escapeXml(`${severity} ${code}: `)}${text}</system-out>`;
}
/** A case per image, and one per thing that is wrong with something else. */
function casesOf({ targets, lookups, findings }) {
    const bySubject = new Map();
    for (const finding of findings)
        bySubject.set(finding.subject, [...bySubject.get(finding.subject) ?? [], finding]);
    const images = targets.map(({ listed, lookup, addons }) => ({
        group: addons[0] ?? 'lists', name: listed.text, seconds: (lookups.get(lookup.text)?.ms ?? 0) / 1000, findings: bySubject.get(listed.text) ?? [],
    }));
    const known = new Set(images.map(({ name }) => name));
    return [...images, ...[...bySubject].filter(([subject]) => !known.has(subject)).map(([name, about]) => ({ group: about[0]?.addon ?? 'lists', name, seconds: 0, findings: about }))];
}
/** The result as JUnit's XML, which CI hosts show as tests: an image that could not be looked up is an error, a pending one skipped. */
function formatJunit(result) {
    const cases = casesOf(result);
    const count = (is) => cases.filter(({ findings }) => findings.some(is)).length;
    const isError = ({ code }) => code === 'unknown';
    const isFailure = (finding) => !isError(finding) && finding.severity === 'error';
    const totals = `tests="${cases.length}" failures="${count(isFailure)}" errors="${count(isError)}" skipped="${count(({ code }) => code === 'pending')}" time="${(result.ms / 1000).toFixed(3)}"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${totals}>`, `<testsuite name="verify-images" ${totals}>`,
        ...cases.map(({ group, name, seconds, findings }) => {
            const start = `<testcase classname="${escapeXml(group)}" name="${escapeXml(name)}" time="${seconds.toFixed(3)}"`;
            return findings.length === 0 ? `${start}/>` : `${start}>${findings.map(outcome).join('')}</testcase>`;
        }),
        '</testsuite>', '</testsuites>', '',
    ].join('\n');
}

;// CONCATENATED MODULE: ./actions/verify-images/src/report.ts




const noAddon = '(lists only)';
/** How many images and which findings each addon has. */
function rowsOf({ targets, findings, release }) {
    const images = new Map();
    for (const { addons } of targets)
        for (const addon of addons.length === 0 ? [noAddon] : addons)
            images.set(addon, (images.get(addon) ?? 0) + 1);
    for (const { path } of [...release?.model.addons ?? [], ...release?.model.broken ?? []])
        if (!images.has(path))
            images.set(path, 0);
    const counts = new Map();
    const usersOf = new Map(targets.map(({ listed, addons }) => [listed.text, addons]));
    for (const { code, subject, addon } of findings) {
        const users = usersOf.get(subject) ?? [];
        for (const name of users.length > 0 ? users : [addon ?? noAddon]) {
            const row = counts.get(name) ?? new Map();
            row.set(code, (row.get(code) ?? 0) + 1);
            counts.set(name, row);
            if (!images.has(name))
                images.set(name, 0);
        }
    }
    return [...images].sort(([a], [b]) => (a < b ? -1 : 1)).map(([addon, count]) => ({ addon, images: count, counts: counts.get(addon) ?? new Map() }));
}
function titleOf({ targets, lookups, undetermined, ms }, findings) {
    const found = targets.filter(({ lookup }) => lookups.get(lookup.text)?.status === 'found').length;
    const unknown = findings.filter(({ code }) => code === 'unknown').length;
    const codes = new Map();
    for (const { code } of findings)
        codes.set(code, (codes.get(code) ?? 0) + 1);
    const parts = [unknown > 0 ? `${found} of ${(0,src_text/* formatCount */.B4)(targets.length, 'image')} proven, ${unknown} not answered for` : `${found} of ${(0,src_text/* formatCount */.B4)(targets.length, 'image')} ${targets.length === 1 ? 'exists' : 'exist'}`, ...[...codes].map(([code, count]) => `${count} ${code}`)];
    if (undetermined.length > 0)
        parts.push(`${undetermined.length} undetermined (their addon did not render)`);
    return `${parts.join(', ')}; ${(0,src_text/* formatDuration */.a3)(ms)}${unknown > 0 ? '. Not everything could be looked at: run again' : ''}`;
}
const lockText = {
    written: 'slipway.lock.json written', unchanged: 'slipway.lock.json is up to date', 'not written': 'slipway.lock.json was not written: resolve the errors above first',
};
function report(result) {
    const findings = (0,src_findings/* sortFindings */.T)(result.findings);
    const rows = rowsOf(result);
    const cells = rows.map(({ addon, images, counts }) => [addon, String(images), counts.size === 0 ? 'ok' : [...counts].map(([code, count]) => `${count} ${code}`).join(', ')]);
    const title = titleOf(result, findings);
    const remarks = [...(result.lock === undefined ? [] : [lockText[result.lock]]), ...result.notes];
    const classes = new Map();
    for (const finding of findings)
        classes.set(finding.code, [...classes.get(finding.code) ?? [], finding]);
    const summary = [
        `### verify-images: ${title}`, ...remarks,
        ...(classes.size === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'severity', 'how many', 'such as'], [...classes].map(([code, [first, ...more]]) => [code, first?.severity ?? '', String(more.length + 1), first?.subject ?? '']))]),
        ...(cells.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['addon', 'images', 'result'], cells)]),
        ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'image or addon', 'message', 'what to do'], findings.map(({ code, subject, message, hint = '' }) => [code, subject, message, hint]))]),
    ].join('\n\n');
    const count = (code) => findings.filter((finding) => finding.code === code).length;
    return {
        findings,
        outputs: { images: String(result.targets.length), missing: String(count('missing')), unknown: String(count('unknown')), report: { path: result.reportPath } },
        text: [
            ...(cells.length === 0 ? [] : [(0,src_text/* formatTable */.ku)([['addon', 'images', 'result'], ...cells].map((row) => row.map(src_text/* plainText */.wh))), '']),
            ...(findings.length === 0 ? [] : [formatFindings(findings), '']), title, ...remarks, `report: ${result.reportPath}`,
        ].join('\n'),
        summary,
        comment: { marker: 'verify-images', body: summary },
        document: {
            images: result.targets.map(({ listed, lookup, lists, uses, addons }) => {
                const answer = result.lookups.get(lookup.text);
                return {
                    reference: listed.text, status: answer?.status ?? 'unknown', source: answer?.description,
                    ...(answer?.status === 'found' ? { digest: answer.image.descriptor.digest, ...(answer.image.platforms.length === 0 ? {} : { platforms: answer.image.platforms.map(src_platform/* formatImagePlatform */.K2) }) } : {}),
                    lists, addons, users: uses,
                };
            }),
            findings, undetermined: result.undetermined, ...(result.lock === undefined ? {} : { lock: result.lock }), notes: result.notes, milliseconds: Math.round(result.ms),
        },
        documentFile: result.reportPath,
        ...(result.junitPath === undefined ? {} : { files: [{ path: result.junitPath, text: formatJunit(result) }] }),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __nccwpck_require__(67);
// EXTERNAL MODULE: ./packages/release-repo/src/config-defaults.ts
var config_defaults = __nccwpck_require__(5105);
// EXTERNAL MODULE: ./packages/release-repo/src/patterns.ts
var patterns = __nccwpck_require__(8679);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __nccwpck_require__(609);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 1 modules
var src_http = __nccwpck_require__(5512);
// EXTERNAL MODULE: ./packages/oci/src/errors.ts
var src_errors = __nccwpck_require__(2346);
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
                if (!(error instanceof src_errors/* OciError */.M))
                    throw error;
                silent.note(primary.source.name, error);
                if ((0,src_errors/* classifyImageError */.O)(error) !== 'unknown')
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
                if (!(error instanceof src_errors/* OciError */.M))
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
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${name} has no blob ${descriptor.digest}`);
            return stream;
        },
        ...(primary.source.listReferrers === undefined ? {} : {
            listReferrers: async (_repository, digest) => await ask(async ({ source, repository }) => source.listReferrers?.(repository, digest)) ?? [],
        }),
    };
}

// EXTERNAL MODULE: ./packages/oci/src/reference.ts
var src_reference = __nccwpck_require__(6768);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 17 modules
var schemas = __nccwpck_require__(8816);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var src_digest = __nccwpck_require__(253);
// EXTERNAL MODULE: ./packages/oci/src/manifest.ts
var src_manifest = __nccwpck_require__(2104);
// EXTERNAL MODULE: ./packages/oci/src/media-types.ts
var media_types = __nccwpck_require__(2125);
// EXTERNAL MODULE: ./packages/oci/src/referrers.ts
var src_referrers = __nccwpck_require__(4829);
// EXTERNAL MODULE: ./packages/oci/src/streams.ts
var streams = __nccwpck_require__(5412);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./packages/oci/src/registry/addresses.ts


const v4 = (text) => text.split('.').reduce((value, part) => value * 256 + Number(part), 0);
const inV4 = (address, base, bits) => Math.floor(address / 2 ** (32 - bits)) === Math.floor(v4(base) / 2 ** (32 - bits));
function reachOfV4(address) {
    if (['127.0.0.0/8', '0.0.0.0/8', '169.254.0.0/16'].some((range) => within(range)))
        return 'local';
    if (['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/3'].some((range) => within(range)))
        return 'private';
    return 'public';
    function within(range) {
        const [base = '', bits = ''] = range.split('/');
        return inV4(address, base, Number(bits));
    }
}
/** The eight 16-bit groups of an IPv6 address that `isIP` accepts. */
function groupsOf(text) {
    const withoutZone = text.replace(/%.*$/, '');
    const dotted = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(withoutZone);
    const plain = dotted === null ? withoutZone : `${dotted[1] ?? ''}${Math.floor(v4(dotted[2] ?? '') / 65_536).toString(16)}:${(v4(dotted[2] ?? '') % 65_536).toString(16)}`;
    const [head = '', tail] = plain.split('::');
    const parse = (part) => part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
    const [before, after] = [parse(head), parse(tail ?? '')];
    return tail === undefined ? before : [...before, ...new Array(Math.max(0, 8 - before.length - after.length)).fill(0), ...after];
}
function reachOfV6(text) {
    const groups = groupsOf(text);
    const [first = 0, second = 0, third = 0] = groups;
    const embedded = (index) => reachOfV4((groups[index] ?? 0) * 65_536 + (groups[index + 1] ?? 0));
    const leadingZeros = groups.slice(0, 5).every((group) => group === 0);
    if (leadingZeros && groups[5] === 0xffff)
        return embedded(6); // mapped
    if (leadingZeros && groups[5] === 0)
        return groups[6] === 0 ? 'local' : embedded(6); // ::, ::1, compatible
    if (first === 0x64 && second === 0xff9b)
        return third === 0 ? embedded(6) : 'private'; // NAT64
    if (first === 0x2002)
        return embedded(1); // 6to4
    if (first === 0x2001 && second === 0)
        return 'private'; // Teredo
    if ((first & 0xffc0) === 0xfe80)
        return 'local'; // link-local
    if ((first & 0xffc0) === 0xfec0 || (first & 0xfe00) === 0xfc00)
        return 'private'; // site-local, unique local
    if ((first & 0xff00) === 0xff00)
        return 'private'; // multicast
    return 'public';
}
/** How far an IP address reaches: `local` is loopback, link-local and unspecified. IPv4 inside IPv6 counts as itself. */
function addressReach(address) {
    return (0,external_node_net_.isIP)(address) === 4 ? reachOfV4(v4(address)) : reachOfV6(address);
}
const bareHost = (url) => url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
const reachRank = { local: 0, private: 1, public: 2 };
/**
 * Judges addresses that come out of answers (DR25): what the user configured is trusted; a host learnt from an
 * answer may be private only if the answering host is, and loopback or link-local only when it is the same host and
 * port or named in `trust` as `host` or `host:port`. Never from https to http.
 */
function createAddressPolicy({ resolveHost, trust = [] }) {
    const known = new Map();
    const nearest = async (url) => {
        const host = bareHost(url);
        if ((0,external_node_net_.isIP)(host) !== 0)
            return addressReach(host);
        if (host === 'localhost' || host.endsWith('.localhost'))
            return 'local';
        const addresses = await resolveHost(host).catch(() => []); // no address: the request itself will say so
        return addresses.map(addressReach).sort((a, b) => reachRank[a] - reachRank[b])[0] ?? 'public';
    };
    const reach = (url) => {
        let answer = known.get(url.hostname);
        if (answer === undefined)
            known.set(url.hostname, answer = nearest(url));
        return answer;
    };
    return {
        async check({ from, to, what }) {
            const refuse = (reason, hint) => new src_errors/* OciError */.M('ADDRESS_REFUSED', `${from.host} names ${to.protocol}//${to.host} as ${what}: ${reason}`, hint === undefined ? {} : { hint });
            if (to.protocol !== 'https:' && to.protocol !== 'http:')
                throw refuse('only https and http are followed');
            if (to.username !== '' || to.password !== '')
                throw refuse('it carries credentials');
            if (from.protocol === 'https:' && to.protocol === 'http:')
                throw refuse('https is not left for http');
            if (to.host === from.host || trust.includes(to.host) || trust.includes(to.hostname))
                return;
            const target = await reach(to);
            if (target === 'public')
                return;
            if (target === 'private' && await reach(from) !== 'public')
                return;
            throw refuse(target === 'local' ? 'that is this machine itself' : 'that is a private network, and the registry is not in one', 'if this is meant, name the host as trusted for this registry');
        },
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/answers.ts


/**
 * The one `Content-Range` of a 206 answer; undefined when it is missing, doubled, malformed or of another unit, in
 * which case its bytes must not be joined to others (T18).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-content-range
 */
function parseContentRange(value) {
    const only = typeof value === 'string' ? value : value?.length === 1 ? value[0] : undefined;
    const match = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/.exec(only ?? '');
    if (match === null)
        return undefined;
    const [first, last, total] = [Number(match[1]), Number(match[2]), match[3] === '*' ? undefined : Number(match[3])];
    if (last < first || (total !== undefined && last >= total))
        return undefined;
    return { first, last, total };
}
/** The longest wait that a registry may ask for, in milliseconds. */
const maxRetryAfterMs = 60_000;
/**
 * The wait that `Retry-After` asks for, seconds or an HTTP date, in milliseconds up to 60 s; undefined when it is
 * absent, past or not to be understood (T1).
 */
function parseRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    const text = value.trim();
    const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) - now : Number.NaN;
    return Number.isNaN(ms) || ms < 0 ? undefined : Math.min(ms, maxRetryAfterMs);
}
/** The target of the `Link` with relation `next`, as written; undefined when there is none. @see https://www.rfc-editor.org/rfc/rfc8288 */
function parseNextLink(value) {
    const text = (typeof value === 'string' ? value : (value ?? []).join(', ')).slice(0, 16_384);
    for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
        const end = text.indexOf('>', at);
        if (end < 0)
            return undefined;
        const following = text.indexOf('<', end);
        const parameters = text.slice(end + 1, following < 0 ? undefined : following);
        if (/;\s*rel\s*=\s*(?:next|"[^"]*\bnext\b[^"]*")/i.test(parameters))
            return text.slice(at + 1, end);
        at = end;
    }
    return undefined;
}
/** The address that an answer from `from` names, which may be relative; undefined when it is none. */
function resolveAddress(text, from) {
    return text !== undefined && URL.canParse(text, from.href) ? new URL(text, from) : undefined;
}
/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes */
const errorsSchema = schemas/* object */.Ikc({ errors: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP(), message: schemas/* string */.YjP().nullish() })).min(1) });
/** The errors in an answer's body for people; undefined when it holds none. */
function parseErrorBody(body) {
    try {
        const parsed = errorsSchema.safeParse(JSON.parse(Buffer.from(body).toString('utf8')));
        if (!parsed.success)
            return undefined;
        return (0,src_text/* plainText */.wh)(parsed.data.errors.slice(0, 3).map(({ code, message }) => message === undefined || message === null || message === '' ? code : `${code}: ${message}`).join('; ')).slice(0, 500);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/credentials.ts



const entrySchema = schemas/* object */.Ikc({
    auth: schemas/* string */.YjP().nullish(), username: schemas/* string */.YjP().nullish(), password: schemas/* string */.YjP().nullish(),
    identitytoken: schemas/* string */.YjP().nullish(), registrytoken: schemas/* string */.YjP().nullish(),
});
/** @see https://github.com/docker/cli/blob/master/cli/config/configfile/file.go */
const dockerConfigSchema = schemas/* object */.Ikc({
    auths: schemas/* record */.g1P(schemas/* string */.YjP(), entrySchema).nullish(),
    credHelpers: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    credsStore: schemas/* string */.YjP().nullish(),
});
/** Reads docker's `config.json`; what is not about credentials is left out. @throws {OciError} CREDENTIALS_INVALID */
function parseDockerConfig(text, { file }) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        // the parser's message would quote the file, secrets and all
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', 'docker\'s config.json is not JSON', { location: { file } });
    }
    const parsed = dockerConfigSchema.safeParse(document);
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues.slice(0, 3).map((issue) => issue.path.map(String).join('.') || 'document').join(', ');
    throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `docker's config.json has something else than expected at: ${where}`, { location: { file } });
}
const dockerHubKey = 'https://index.docker.io/v1/';
const isDockerHub = (host) => host === 'docker.io' || host === 'index.docker.io' || host === 'registry-1.docker.io';
/** The keys under which a host's entry may be found, the best first. */
function keysOf(host) {
    return isDockerHub(host) ? [dockerHubKey, 'index.docker.io', 'docker.io', 'registry-1.docker.io'] : [host];
}
const hostOfKey = (key) => key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
/** The name of the variable that holds a host's credential: `registry.local:5000` → `SLIPWAY_AUTH_REGISTRY_LOCAL_5000`. */
function authVariable(host) {
    return `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}
const isText = (text) => text !== undefined && text !== null && text !== '';
function basicFrom(text, what) {
    const colon = text.indexOf(':');
    if (colon < 0)
        throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${what} is not user:password`);
    return { kind: 'basic', username: text.slice(0, colon), password: text.slice(colon + 1) };
}
function fromEntry(entry, key) {
    if (isText(entry.registrytoken))
        return { kind: 'bearer', token: entry.registrytoken };
    if (isText(entry.identitytoken))
        return { kind: 'identity', token: entry.identitytoken };
    if (isText(entry.auth))
        return basicFrom(Buffer.from(entry.auth, 'base64').toString('utf8').replace(/\0+$/, ''), `the auth of ${key} in docker's config.json`);
    if (isText(entry.username) && isText(entry.password))
        return { kind: 'basic', username: entry.username, password: entry.password };
    return undefined;
}
/** @see https://github.com/docker/docker-credential-helpers#development */
const helperAnswerSchema = schemas/* object */.Ikc({ Username: schemas/* string */.YjP(), Secret: schemas/* string */.YjP() });
/**
 * Looks in `SLIPWAY_AUTH_<HOST>` (`user:password`, or a token), then docker's credential helper for the host, its
 * entry in `auths`, its credential store. Each host is asked for once.
 */
function createCredentialSource({ config, env, exec, onSecret }) {
    const known = new Map();
    const askHelper = async (helper, key) => {
        if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `not the name of a docker credential helper: ${JSON.stringify(helper)}`);
        if (exec === undefined)
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `docker's config.json wants the credential helper ${helper} for ${key}, which cannot be run here`);
        const program = `docker-credential-${helper}`;
        const { stdout, exitCode, stderr } = await exec(program, ['get'], { env, input: key, timeoutMs: 30_000, maxOutputBytes: 65_536, okExitCodes: [0, 1] }).catch((error) => {
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `cannot get credentials for ${key}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error });
        });
        if (exitCode !== 0) {
            const said = `${stdout.toString('utf8')} ${stderr}`;
            if (/credentials not found/i.test(said))
                return undefined;
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${program} could not give credentials for ${key}: ${said.trim().slice(0, 200)}`);
        }
        let answer;
        try {
            answer = JSON.parse(stdout.toString('utf8'));
        }
        catch {
            answer = undefined;
        }
        const parsed = helperAnswerSchema.safeParse(answer);
        if (!parsed.success)
            throw new src_errors/* OciError */.M('CREDENTIALS_INVALID', `${program} did not answer with a user name and a secret for ${key}`);
        const { Username: username, Secret: secret } = parsed.data;
        return username === '<token>' ? { kind: 'identity', token: secret } : { kind: 'basic', username, password: secret };
    };
    const find = async (host) => {
        const variable = authVariable(host);
        const value = env[variable];
        if (isText(value))
            return value.includes(':') ? basicFrom(value, variable) : { kind: 'bearer', token: value };
        const keys = keysOf(host);
        for (const key of keys) {
            const helper = config?.credHelpers?.[key];
            if (isText(helper))
                return askHelper(helper, key);
        }
        const auths = Object.entries(config?.auths ?? {});
        for (const key of keys) {
            const entry = auths.find(([name]) => name === key) ?? auths.find(([name]) => hostOfKey(name) === hostOfKey(key));
            const credential = entry === undefined ? undefined : fromEntry(entry[1], entry[0]);
            if (credential !== undefined)
                return credential;
        }
        if (isText(config?.credsStore))
            return askHelper(config.credsStore, keys[0] ?? host);
        return undefined;
    };
    return (host) => {
        let answer = known.get(host);
        if (answer === undefined) {
            known.set(host, answer = find(host).then((credential) => {
                if (credential !== undefined)
                    onSecret?.(credential.kind === 'basic' ? credential.password : credential.token);
                return credential;
            }));
        }
        return answer;
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/failures.ts



const networkCodes = {
    HTTP_DNS: 'NETWORK', HTTP_CONNECT: 'NETWORK', HTTP_RESET: 'NETWORK', HTTP_TLS: 'TLS', HTTP_TIMEOUT: 'TIMEOUT', HTTP_BODY_TOO_LARGE: 'UNEXPECTED_ANSWER',
};
/** The error of an exchange that broke; an `OciError`, also one that a request's body failed with, stays what it is. */
function networkError(error, subject) {
    if (error instanceof src_errors/* OciError */.M)
        return error;
    if (error instanceof Error && error.name === 'AbortError')
        return error;
    if (error instanceof src_http/* HttpError */.j$) {
        if (error.cause instanceof src_errors/* OciError */.M)
            return error.cause;
        return new src_errors/* OciError */.M(networkCodes[error.code], `${subject}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
    }
    return new src_errors/* OciError */.M('NETWORK', `${subject}: the connection broke: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, retryable: true });
}
const unreachableCodes = new Set(['HTTP_CONNECT', 'HTTP_DNS', 'HTTP_TIMEOUT']);
/** Whether asking again and again makes little sense: the host is not there at all, or says nothing for half a minute. */
function isUnreachable(error) {
    return error instanceof src_errors/* OciError */.M && error.cause instanceof src_http/* HttpError */.j$ && unreachableCodes.has(error.cause.code);
}
const failures_transient = new Set([408, 500, 502, 503, 504, 522]);
/** The error of an answer that is none: denied, rate limited, a server's trouble, or nothing known (T2, T3, T6). */
function statusError(status, subject, { said, retryAfterMs, withCredential = false, host }) {
    const because = said === undefined ? '' : `: ${said}`;
    if (status === 401 || status === 403) {
        return new src_errors/* OciError */.M('DENIED', `${subject}: ${withCredential ? `the credentials for ${host} do not allow it` : `${host} wants credentials`} (${status})${because}`, { status, hint: `log in with docker login ${host}, or set ${authVariable(host)} to user:password` });
    }
    if (status === 429)
        return new src_errors/* OciError */.M('RATE_LIMITED', `${subject}: ${host} says too many requests (429)${because}`, { status, retryable: true, retryAfterMs });
    if (failures_transient.has(status))
        return new src_errors/* OciError */.M('SERVER_ERROR', `${subject}: ${host} answered ${status}${because}`, { status, retryable: true, retryAfterMs });
    return new src_errors/* OciError */.M(status >= 500 ? 'SERVER_ERROR' : 'UNEXPECTED_ANSWER', `${subject}: ${host} answered ${status}${because}`, { status });
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/blob-reader.ts




/** Less than this between two interruptions is no progress (T19). In bytes. */
const worthwhile = 64 * 1024;
/**
 * How many bytes of the answer's body come before `offset`, to be skipped: 0 for the right 206, all of them for a 200.
 * @throws {OciError} UNEXPECTED_ANSWER for a 206 that is not what was asked for: its bytes are never joined to others (T18)
 */
function bytesToSkip({ status, headers }, { offset, size, subject }) {
    if (status === 200)
        return offset;
    const range = parseContentRange(headers['content-range']);
    if (range?.first !== offset || range.last !== size - 1 || (range.total !== undefined && range.total !== size)) {
        throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: asked for bytes ${offset}-${size - 1}, and the registry sent ${JSON.stringify(headers['content-range'] ?? 'no Content-Range')}`, { retryable: true });
    }
    return 0;
}
/** The bytes of a blob from `offset` to its end; an interrupted download goes on where it stopped. */
async function* readBlob({ request, size, offset, subject, attempts, firstDelayMs, signal }) {
    let at = offset;
    let mark = offset;
    let failures = 0;
    for (;;) {
        let response;
        let broken;
        try {
            response = await request(at);
            let skip = bytesToSkip(response, { offset: at, size, subject });
            for await (const chunk of response.body) {
                const rest = skip === 0 ? chunk : chunk.subarray(Math.min(skip, chunk.length));
                skip -= chunk.length - rest.length;
                if (rest.length === 0)
                    continue;
                at += rest.length;
                if (at > size)
                    throw new src_errors/* OciError */.M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
                yield rest;
            }
            if (at === size)
                return;
            broken = new src_errors/* OciError */.M('SIZE_MISMATCH', `${subject} ended after ${at} of ${size} bytes`, { retryable: true });
        }
        catch (error) {
            broken = networkError(error, subject);
            const resumable = broken instanceof src_errors/* OciError */.M && broken.retryable && at <= size;
            // a status and a silence were retried already by `request`
            if (!resumable || (response === undefined && broken instanceof src_errors/* OciError */.M && (broken.status !== undefined || broken.code === 'TIMEOUT')))
                throw broken;
        }
        finally {
            response?.body.destroy();
        }
        signal?.throwIfAborted();
        failures = at - mark >= worthwhile ? 1 : failures + 1;
        mark = at;
        if (failures >= attempts)
            throw broken;
        await (0,external_node_timers_promises_.setTimeout)(firstDelayMs * 2 ** (failures - 1), undefined, signal === undefined ? {} : { signal });
    }
}

// EXTERNAL MODULE: ./packages/core/src/retry.ts
var retry = __nccwpck_require__(9899);
;// CONCATENATED MODULE: ./packages/oci/src/registry/exchange.ts





const maxRedirects = 10;
const maxErrorBody = 64 * 1024;
const redirects = new Set([301, 302, 303, 307, 308]);
/** The start of a body, whatever comes; what is more is not read (T14). */
async function readStart(response) {
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body) {
            chunks.push(chunk);
            size += chunk.length;
            if (size >= maxErrorBody)
                break;
        }
    }
    catch { /* what came has to do */ }
    return Buffer.concat(chunks).subarray(0, maxErrorBody);
}
function createExchange(options) {
    const { base, http, authenticator, credentials, policy, pacer, logger, now, attempts, firstDelayMs } = options;
    let learning;
    let learnt = false;
    const follow = async (request, authorization) => {
        let { url } = request;
        for (let hop = 0;; hop += 1) {
            const response = await http.request({
                url, method: request.method,
                headers: { ...request.headers, ...(authorization !== undefined && url.origin === base.origin ? { authorization } : {}) },
                ...(request.body === undefined ? {} : { body: request.body }), ...(request.signal === undefined ? {} : { signal: request.signal }),
            }).catch((error) => { throw networkError(error, request.subject); });
            const { location } = response.headers;
            if (!redirects.has(response.status) || location === undefined || (request.method !== 'GET' && request.method !== 'HEAD'))
                return { ...response, url };
            response.body.destroy();
            if (hop >= maxRedirects)
                throw new src_errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: more than ${maxRedirects} redirects`);
            const next = resolveAddress(location, url);
            if (next === undefined)
                throw new src_errors/* OciError */.M('ADDRESS_REFUSED', `${request.subject}: ${url.host} redirects to what is no address`);
            await policy.check({ from: url, to: next, what: 'a redirect' });
            url = next;
        }
    };
    const authenticated = async (request) => {
        const ours = request.url.origin === base.origin;
        let tried = ours ? await authenticator.authorization(request.scopes) : undefined;
        for (let round = 1;; round += 1) {
            const response = await follow(request, tried);
            if (response.status !== 401 || response.url.origin !== base.origin || request.ok.includes(401))
                return response;
            const next = round > 2 ? undefined : await authenticator.respond(response, { url: response.url, scopes: request.scopes, tried });
            if (next === undefined)
                return response;
            response.body.destroy();
            if (request.body instanceof external_node_stream_.Readable)
                throw new src_errors/* OciError */.M('DENIED', `${request.subject}: ${base.host} wanted other credentials while it was sent to`, { status: 401, retryable: true });
            tried = next;
        }
    };
    // The first request goes alone, so that the others know how to authenticate.
    const informed = async (request) => {
        while (!learnt) {
            if (learning !== undefined) {
                await learning;
                continue;
            }
            let done = () => undefined;
            learning = new Promise((resolve) => { done = resolve; });
            try {
                return await authenticated(request);
            }
            finally {
                // also when it failed: those that wait would otherwise wait for the host one after another
                learnt = true;
                learning = undefined;
                done();
            }
        }
        return authenticated(request);
    };
    const once = async (request) => {
        const leave = await pacer.enter(request.signal);
        let response;
        let retryAfterMs;
        try {
            if (pacer.isExhausted())
                throw new src_errors/* OciError */.M('RATE_LIMITED', `${request.subject}: not asked, as ${base.host} said nothing but 429 for minutes`, { status: 429 });
            response = await informed(request);
            retryAfterMs = parseRetryAfter(response.headers['retry-after'], now());
            pacer.note(response.status === 429, retryAfterMs);
        }
        finally {
            leave();
        }
        if (request.ok.includes(response.status))
            return response;
        const said = parseErrorBody(await readStart(response));
        const from = response.url.host;
        throw statusError(response.status, request.subject, { said, retryAfterMs, withCredential: from === base.host && await credentials(base.host) !== undefined, host: from });
    };
    return (request) => {
        let unreachable = 0;
        return (0,retry/* retry */.L)(() => once(request), {
            attempts: request.body instanceof external_node_stream_.Readable ? 1 : attempts, firstDelayMs,
            shouldRetry: (error) => {
                if (isUnreachable(error))
                    unreachable += 1;
                return error instanceof src_errors/* OciError */.M && error.retryable && unreachable < 3 && !pacer.isExhausted();
            },
            askedDelayMs: (error) => error instanceof src_errors/* OciError */.M ? error.retryAfterMs : undefined,
            onRetry: (error, waitMs) => logger.debug(`${error instanceof Error ? error.message : String(error)}; again in ${(waitMs / 1000).toFixed(1)} s`),
            ...(request.signal === undefined ? {} : { signal: request.signal }),
        });
    };
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/pacing.ts
const watched = 16;
const defaultPauseMs = 1000;
/**
 * A 429 delays its own request only; the host pauses when half of its last 16 answers were 429 (DR24). Each pause
 * halves how many are asked at a time, each good answer adds one again.
 */
function createPacer({ now, width = 16, patienceMs = 300_000 }) {
    const answers = [];
    const waiting = new Set();
    let inFlight = 0;
    let allowed = width;
    let resumeAt = 0;
    let timer;
    /** When the 429s began that no other answer came between. */
    let limitedSince;
    const isExhausted = () => limitedSince !== undefined && now() - limitedSince >= patienceMs;
    const admit = () => {
        if (waiting.size === 0 || timer !== undefined)
            return;
        const pause = isExhausted() ? 0 : resumeAt - now();
        if (pause > 0) {
            timer = setTimeout(() => { timer = undefined; admit(); }, Math.ceil(pause));
            return;
        }
        for (const go of waiting) {
            if (inFlight >= allowed && !isExhausted())
                return;
            waiting.delete(go);
            inFlight += 1;
            go();
        }
    };
    const leave = () => { inFlight -= 1; admit(); };
    return {
        enter: (signal) => new Promise((resolve, reject) => {
            if (signal?.aborted === true) {
                reject(abortError(signal));
                return;
            }
            const stop = () => {
                waiting.delete(go);
                if (waiting.size === 0) {
                    clearTimeout(timer);
                    timer = undefined;
                }
                reject(abortError(signal));
            };
            const go = () => {
                signal?.removeEventListener('abort', stop);
                let left = false;
                resolve(() => { if (!left) {
                    left = true;
                    leave();
                } });
            };
            signal?.addEventListener('abort', stop, { once: true });
            waiting.add(go);
            admit();
        }),
        isExhausted,
        note(limited, waitMs = defaultPauseMs) {
            limitedSince = limited ? limitedSince ?? now() : undefined;
            if (isExhausted()) {
                clearTimeout(timer);
                timer = undefined;
                admit();
                return;
            }
            answers.push(limited);
            if (answers.length > watched)
                answers.shift();
            if (!limited) {
                allowed = Math.min(width, allowed + 1);
                return;
            }
            if (answers.length < watched || answers.filter(Boolean).length < watched / 2)
                return;
            if (now() >= resumeAt)
                allowed = Math.max(1, Math.floor(allowed / 2));
            resumeAt = Math.max(resumeAt, now() + waitMs);
        },
    };
}
/** As `node:timers/promises` has it. */
function abortError(signal) {
    const error = new Error('The operation was aborted', { cause: signal?.reason });
    error.name = 'AbortError';
    return error;
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/challenge.ts
const tokenChar = /[A-Za-z0-9!#$%&'*+.^_`|~-]/;
/**
 * The challenges in `WWW-Authenticate` values, one header or many, several to a header. What cannot be read is
 * left out. Takes linear time whatever comes (T8).
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
function parseChallenges(values) {
    return (typeof values === 'string' ? [values] : values ?? []).flatMap((value) => parseOne(value.slice(0, 16_384)));
}
function parseOne(text) {
    const challenges = [];
    let at = 0;
    const skip = (characters) => { while (at < text.length && characters.includes(text.charAt(at)))
        at += 1; };
    const token = () => {
        const start = at;
        while (at < text.length && tokenChar.test(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    };
    const quoted = () => {
        let value = '';
        for (at += 1; at < text.length; at += 1) {
            const character = text.charAt(at);
            if (character === '"') {
                at += 1;
                break;
            }
            if (character === '\\' && at + 1 < text.length)
                at += 1;
            value += text.charAt(at);
        }
        return value;
    };
    while (at < text.length) {
        skip(' \t,');
        const word = token();
        if (word === '') {
            at += 1;
            continue;
        } // not a token: step over it
        const afterWord = at;
        skip(' \t');
        const current = challenges.at(-1);
        if (text.charAt(at) === '=' && current !== undefined) {
            at += 1;
            skip(' \t');
            const value = text.charAt(at) === '"' ? quoted() : unquoted();
            const name = word.toLowerCase();
            if (!Object.hasOwn(current.parameters, name))
                current.parameters[name] = value;
        }
        else {
            at = afterWord;
            challenges.push({ scheme: word.toLowerCase(), parameters: Object.create(null) });
        }
    }
    return challenges;
    function unquoted() {
        const start = at;
        while (at < text.length && !', \t'.includes(text.charAt(at)))
            at += 1;
        return text.slice(start, at);
    }
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/tokens.ts






const maxTokenSize = 1024 * 1024;
/** @see https://distribution.github.io/distribution/spec/auth/token/ */
const tokenSchema = schemas/* object */.Ikc({ token: schemas/* string */.YjP().nullish(), access_token: schemas/* string */.YjP().nullish(), expires_in: schemas/* number */.aig().nullish() });
const basicHeader = (username, password) => `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
/** One token per set of scopes, shared by all requests, fetched again once when it expires or is refused (T7). */
function createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret }) {
    let mode;
    const tokens = new Map();
    const send = async (url, authorization, form) => {
        let target = url;
        for (let hop = 0; hop <= 5; hop += 1) {
            let response;
            try {
                response = await http.request({
                    url: target, method: form === undefined ? 'GET' : 'POST',
                    headers: {
                        accept: 'application/json',
                        ...(authorization !== undefined && target.host === url.host ? { authorization } : {}),
                        ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
                    },
                    ...(form === undefined ? {} : { body: Buffer.from(form.toString()) }),
                });
                const location = response.headers.location;
                if (response.status < 300 || response.status >= 400 || location === undefined || form !== undefined) {
                    return { status: response.status, body: await (0,src_http/* readBody */.x8)(response, maxTokenSize, target), retryAfter: response.headers['retry-after'] };
                }
                response.body.destroy();
                const next = resolveAddress(location, target);
                if (next === undefined)
                    throw new src_errors/* OciError */.M('AUTH_FAILED', `the token server ${target.host} redirects to what is no address`);
                await policy.check({ from: target, to: next, what: 'a redirect of its token server' });
                target = next;
            }
            catch (error) {
                throw networkError(error, `the token server ${target.host} of ${host}`);
            }
        }
        throw new src_errors/* OciError */.M('AUTH_FAILED', `the token server ${url.host} of ${host} redirects without end`);
    };
    const ask = async ({ realm, service }, scopes, credential) => {
        const query = () => {
            const url = new URL(realm);
            if (service !== undefined)
                url.searchParams.set('service', service);
            for (const scope of scopes)
                url.searchParams.append('scope', scope);
            return url;
        };
        let answer;
        if (credential?.kind === 'identity') {
            const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: 'slipway', refresh_token: credential.token, scope: scopes.join(' '), ...(service === undefined ? {} : { service }) });
            answer = await send(realm, undefined, form);
            if (answer.status === 404 || answer.status === 405)
                answer = await send(query(), basicHeader('<token>', credential.token), undefined);
        }
        else {
            answer = await send(query(), credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined, undefined);
        }
        if (answer.status !== 200) {
            const said = parseErrorBody(answer.body);
            const retryAfterMs = parseRetryAfter(answer.retryAfter, now());
            throw statusError(answer.status, `the token server ${realm.host} of ${host}`, { said, retryAfterMs, withCredential: credential !== undefined, host });
        }
        let document;
        try {
            document = JSON.parse(answer.body.toString('utf8'));
        }
        catch {
            document = undefined;
        }
        const parsed = tokenSchema.safeParse(document);
        const value = parsed.success ? parsed.data.token ?? parsed.data.access_token : undefined;
        if (!parsed.success || value === undefined || value === null || !/^[\x21-\x7e]+$/.test(value))
            throw new src_errors/* OciError */.M('AUTH_FAILED', `the token server ${realm.host} of ${host} answered without a token`);
        onSecret?.(value);
        return { header: `Bearer ${value}`, expiresAt: now() + Math.max(60, parsed.data.expires_in ?? 60) * 1000 };
    };
    const fetchToken = (bearer, scopes) => (0,retry/* retry */.L)(async () => {
        await policy.check({ from: bearer.from, to: bearer.realm, what: 'its token server' });
        return ask(bearer, scopes, await credentials(host));
    }, {
        attempts, firstDelayMs,
        shouldRetry: (error) => error instanceof src_errors/* OciError */.M && error.retryable,
        askedDelayMs: (error) => error instanceof src_errors/* OciError */.M ? error.retryAfterMs : undefined,
    });
    const tokenFor = async (bearer, key, scopes, refused) => {
        const cached = tokens.get(key);
        if (cached !== undefined) {
            const token = await cached;
            if (token.expiresAt - 5000 > now() && token.header !== refused)
                return token.header;
            // of several that find it stale, the first fetches and the others wait for that one
            if (tokens.get(key) !== cached)
                return tokenFor(bearer, key, scopes, refused);
        }
        const fresh = fetchToken(bearer, scopes);
        tokens.set(key, fresh);
        try {
            return (await fresh).header;
        }
        catch (error) {
            if (tokens.get(key) === fresh)
                tokens.delete(key);
            throw error;
        }
    };
    const authenticator = {
        async authorization(scopes) {
            if (mode === undefined)
                return undefined;
            const credential = await credentials(host);
            if (credential?.kind === 'bearer')
                return `Bearer ${credential.token}`;
            if (mode.kind === 'basic')
                return credential?.kind === 'basic' ? basicHeader(credential.username, credential.password) : undefined;
            return tokenFor(mode, scopes.join(' '), scopes);
        },
        async respond(answer, { url, scopes, tried }) {
            const challenges = parseChallenges(answer.headers['www-authenticate']);
            const credential = await credentials(host);
            const other = (header) => header === tried ? undefined : header;
            const bearer = challenges.find((challenge) => challenge.scheme === 'bearer' && challenge.parameters['realm'] !== undefined);
            if (credential?.kind === 'bearer') {
                mode = { kind: 'basic' }; // nothing to fetch: the token goes along as it is
                return other(`Bearer ${credential.token}`);
            }
            if (bearer !== undefined) {
                const realm = bearer.parameters['realm'] ?? '';
                if (!URL.canParse(realm))
                    throw new src_errors/* OciError */.M('AUTH_FAILED', `${host} names a token server that is no address`);
                const service = bearer.parameters['service'];
                mode = { kind: 'bearer', realm: new URL(realm), service, from: url };
                const asked = (bearer.parameters['scope'] ?? '').split(' ').filter((scope) => scope !== '');
                return other(await tokenFor(mode, scopes.join(' '), [...new Set([...scopes, ...asked])], tried));
            }
            if (challenges.some((challenge) => challenge.scheme === 'basic') && credential?.kind === 'basic') {
                mode = { kind: 'basic' };
                return other(basicHeader(credential.username, credential.password));
            }
            return undefined;
        },
    };
    return authenticator;
}

;// CONCATENATED MODULE: ./packages/oci/src/registry/client.ts
















const tagsSchema = schemas/* object */.Ikc({ tags: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() });
const maxTagPage = 8 * 1024 * 1024;
const maxPages = 1000;
const systemResolver = async (host) => {
    const { lookup } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1553, 23));
    return (await lookup(host, { all: true })).map(({ address }) => address);
};
const header = (response, name) => {
    const value = response.headers[name];
    return typeof value === 'string' ? value : undefined;
};
function createRegistryClient(options) {
    const { host, plainHttp = false, http, credentials, logger, trust = [], connections = 16, onSecret, attempts = 6, firstDelayMs = 250, resolveHost = systemResolver, now = Date.now } = options;
    if (!(0,src_reference/* isRegistryHost */.EV)(host))
        throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not a registry: ${JSON.stringify(host)}, expected HOST or HOST:PORT`);
    const base = new URL(`${plainHttp ? 'http' : 'https'}://${host}/`);
    const policy = createAddressPolicy({ resolveHost, trust });
    const authenticator = createAuthenticator({ host, http, credentials, policy, now, attempts, firstDelayMs, onSecret });
    const exchange = createExchange({ base, http, authenticator, credentials, policy, pacer: createPacer({ now, width: connections }), logger, now, attempts, firstDelayMs });
    const endpoint = (repository, path) => {
        if (!(0,src_reference/* isRepositoryName */.en)(repository))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `not the name of an image repository: ${JSON.stringify(repository.slice(0, 300))}`);
        return new URL(`/v2/${repository}/${path}`, base);
    };
    const manifestUrl = (repository, reference) => {
        if (!(0,src_digest/* isDigest */.Bc)(reference) && !(0,src_reference/* isImageTag */._l)(reference))
            throw new src_errors/* OciError */.M('REFERENCE_INVALID', `neither an image tag nor a digest: ${JSON.stringify(reference.slice(0, 160))}`);
        return endpoint(repository, `manifests/${reference}`);
    };
    const pull = (repository) => [`repository:${repository}:pull`];
    const push = (repository) => [`repository:${repository}:pull,push`];
    const named = (repository, reference) => `${host}/${repository}${(0,src_digest/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
    /** An exchange whose body nobody reads. */
    const bodiless = async (request) => {
        const response = await exchange(request);
        response.body.resume();
        return response;
    };
    // A login page or a proxy that answers 200 to everything says nothing about an image.
    const refuseWebPage = (response, subject) => {
        if (response.url.origin !== base.origin || (0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '') !== 'text/html')
            return;
        response.body.destroy();
        throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} answered with a web page`, { hint: 'a login page or proxy stands before the registry: check host and port' });
    };
    // A 404 is an answer about an image only if this is a registry, not some web server.
    let confirmed;
    const confirmRegistry = () => {
        confirmed ??= (async () => {
            const response = await bodiless({ method: 'GET', url: new URL('/v2/', base), scopes: [], ok: [200, 401, 403, 404], subject: `the registry ${host}` });
            if (response.status === 404)
                throw new src_errors/* OciError */.M('NOT_A_REGISTRY', `${host} is no registry: it has no /v2/`, { hint: 'check host and port' });
        })();
        confirmed.catch(() => { confirmed = undefined; });
        return confirmed;
    };
    const absent = async (response) => {
        response.body.resume();
        await confirmRegistry();
    };
    const startUpload = async (repository, subject, query = '') => {
        const response = await bodiless({ method: 'POST', url: endpoint(repository, `blobs/uploads/${query}`), scopes: push(repository), headers: { 'content-length': '0' }, ok: [201, 202], subject });
        const target = resolveAddress(header(response, 'location'), response.url);
        if (target !== undefined)
            await policy.check({ from: response.url, to: target, what: 'the place to upload to' });
        return { ...response, location: target };
    };
    /** A registry before 1.1 of the specification: clients keep the list of referrers under a tag. */
    let withoutReferrers = false;
    const client = {
        host,
        name: `${plainHttp ? 'http+' : ''}registry:${host}`,
        async headManifest(repository, reference) {
            const response = await bodiless({
                method: 'HEAD', url: manifestUrl(repository, reference), scopes: pull(repository), headers: { accept: media_types/* acceptedManifestTypes */.oi.join(', ') },
                ok: [200, 404, 405], subject: named(repository, reference),
            });
            if (response.status === 404)
                return absent(response);
            const digest = header(response, 'docker-content-digest') ?? '';
            const mediaType = (0,media_types/* bareMediaType */.ZX)(header(response, 'content-type') ?? '');
            const length = header(response, 'content-length') ?? '';
            if (response.status === 200 && (0,src_digest/* isDigest */.Bc)(digest) && (0,media_types/* isManifestType */.Q3)(mediaType) && /^\d{1,9}$/.test(length) && (!(0,src_digest/* isDigest */.Bc)(reference) || reference === digest)) {
                return { mediaType, digest, size: Number(length) };
            }
            const manifest = await client.getManifest(repository, reference); // T5
            return manifest === undefined ? undefined : { mediaType: manifest.mediaType, digest: manifest.digest, size: manifest.size };
        },
        async getManifest(repository, reference) {
            const subject = named(repository, reference);
            const url = manifestUrl(repository, reference);
            const fetch = async (attempt) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: { accept: media_types/* acceptedManifestTypes */.oi.join(', ') }, ok: [200, 404], subject });
                if (response.status === 404)
                    return absent(response);
                refuseWebPage(response, subject);
                if (Number(header(response, 'content-length') ?? 0) > src_manifest/* maxManifestSize */.NQ) {
                    response.body.destroy();
                    throw new src_errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${src_manifest/* maxManifestSize */.NQ} bytes`);
                }
                const bytes = await (0,src_http/* readBody */.x8)(response, src_manifest/* maxManifestSize */.NQ, url).catch((error) => {
                    if (error instanceof Error && 'code' in error && error.code === 'HTTP_BODY_TOO_LARGE')
                        throw new src_errors/* OciError */.M('MANIFEST_TOO_LARGE', `${subject}: the manifest is longer than ${src_manifest/* maxManifestSize */.NQ} bytes`, { cause: error });
                    return undefined;
                });
                const length = header(response, 'content-length');
                const said = header(response, 'docker-content-digest') ?? '';
                const expected = (0,src_digest/* isDigest */.Bc)(reference) ? reference : (0,src_digest/* isDigest */.Bc)(said) ? said : undefined;
                if (bytes === undefined || (length !== undefined && bytes.length !== Number(length))) {
                    if (attempt < 3)
                        return fetch(attempt + 1);
                    throw new src_errors/* OciError */.M('NETWORK', `${subject}: the manifest was cut off`, { retryable: true });
                }
                const contentType = header(response, 'content-type');
                const algorithm = expected === undefined ? 'sha256' : (0,src_manifest/* algorithmOf */.Hy)(expected);
                if (expected === undefined || (0,src_digest/* digestOf */.ol)(bytes, algorithm) === expected)
                    return (0,src_manifest/* parseManifest */.Ng)(bytes, { ...(contentType === undefined ? {} : { contentType }), algorithm, subject });
                if (attempt < 3)
                    return fetch(attempt + 1);
                throw new src_errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: the manifest has other bytes than its digest ${expected} says`);
            };
            return fetch(1);
        },
        async statBlob(repository, digest) {
            const url = endpoint(repository, `blobs/${digest}`);
            const response = await bodiless({ method: 'HEAD', url, scopes: pull(repository), ok: [200, 404], subject: named(repository, digest) });
            if (response.status === 404)
                return absent(response);
            const length = header(response, 'content-length') ?? '';
            if (!/^\d{1,15}$/.test(length))
                throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${named(repository, digest)}: ${host} does not tell its size`);
            return Number(length);
        },
        async openBlob(repository, { digest, size }, { offset = 0, signal } = {}) {
            const subject = named(repository, digest);
            const url = endpoint(repository, `blobs/${digest}`);
            const request = async (first) => {
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), headers: first === 0 ? {} : { range: `bytes=${first}-` }, ok: [200, 206, 404], subject, signal });
                if (response.status !== 404) {
                    refuseWebPage(response, subject);
                    return response;
                }
                await absent(response);
                throw new src_errors/* OciError */.M('CONTENT_MISSING', `${subject}: ${host} has no such blob`);
            };
            let opened = offset >= size && size > 0 ? undefined : await request(offset);
            const take = async (first) => {
                const response = opened ?? await request(first);
                opened = undefined;
                return response;
            };
            if (offset >= size && size > 0)
                return external_node_stream_.Readable.from([]);
            const bytes = external_node_stream_.Readable.from(readBlob({ request: take, size, offset, subject, attempts, firstDelayMs, signal }), { objectMode: false });
            bytes.once('close', () => opened?.body.destroy());
            return offset === 0 ? (0,src_digest/* verifyStream */.ui)(bytes, { digest, size }, subject) : bytes;
        },
        async listTags(repository) {
            const subject = `the tags of ${host}/${repository}`;
            let url = endpoint(repository, 'tags/list');
            const seen = new Set();
            const tags = new Set();
            while (url !== undefined) {
                if (seen.has(url.href) || seen.size >= maxPages)
                    throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: the pages of ${host} do not end`);
                seen.add(url.href);
                const response = await exchange({ method: 'GET', url, scopes: pull(repository), ok: [200, 404], subject });
                if (response.status === 404)
                    return absent(response);
                const body = await (0,src_http/* readBody */.x8)(response, maxTagPage, url);
                let document;
                try {
                    document = JSON.parse(body.toString('utf8'));
                }
                catch {
                    document = undefined;
                }
                const parsed = tagsSchema.safeParse(document);
                if (!parsed.success)
                    throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} did not answer with a list of tags`);
                for (const tag of parsed.data.tags ?? [])
                    if ((0,src_reference/* isImageTag */._l)(tag))
                        tags.add(tag);
                url = nextPage(response, url, subject);
            }
            return [...tags].sort(src_reference/* compareNames */.MP);
        },
        async listReferrers(repository, digest, { tags } = {}) {
            if (!withoutReferrers) {
                const subject = `the referrers of ${named(repository, digest)}`;
                const response = await exchange({ method: 'GET', url: endpoint(repository, `referrers/${digest}`), scopes: pull(repository), ok: [200, 404], subject });
                if (response.status === 200)
                    return childrenOf((0,src_manifest/* parseManifest */.Ng)(await (0,src_http/* readBody */.x8)(response, src_manifest/* maxManifestSize */.NQ, response.url), { subject }));
                response.body.resume();
                withoutReferrers = true; // one that has the list never answers 404
            }
            const tag = (0,src_referrers/* referrersTag */.LN)(digest);
            const listed = tags?.has(tag) === false ? undefined : await client.getManifest(repository, tag);
            return listed === undefined ? [] : childrenOf(listed);
        },
        async recordReferrers(repository, digest, referrers) {
            const listed = await client.listReferrers(repository, digest);
            const added = referrers.filter((referrer) => !listed.some((each) => each.digest === referrer.digest));
            if (!withoutReferrers || added.length === 0)
                return;
            const index = { schemaVersion: 2, mediaType: media_types/* mediaTypes */.Ib.ociIndex, manifests: [...listed, ...added] };
            await client.putManifest(repository, (0,src_manifest/* parseManifest */.Ng)(Buffer.from(JSON.stringify(index))), (0,src_referrers/* referrersTag */.LN)(digest));
        },
        async hasManifest(repository, digest) {
            return (await client.headManifest(repository, digest))?.digest === digest;
        },
        async putManifest(repository, { mediaType, digest, bytes }, tag) {
            const subject = named(repository, tag ?? digest);
            const response = await bodiless({ method: 'PUT', url: manifestUrl(repository, tag ?? digest), scopes: push(repository), headers: { 'content-type': mediaType }, body: bytes, ok: [200, 201, 202], subject });
            const said = header(response, 'docker-content-digest') ?? '';
            if ((0,src_digest/* isDigest */.Bc)(said) && said !== digest && (0,src_manifest/* algorithmOf */.Hy)(said) === (0,src_manifest/* algorithmOf */.Hy)(digest))
                throw new src_errors/* OciError */.M('DIGEST_MISMATCH', `${subject}: ${host} took the manifest as ${said}, not ${digest}`);
        },
        async hasBlob(repository, digest, size) {
            return await client.statBlob(repository, digest) === size;
        },
        async putBlob(repository, { digest, size }, stream) {
            const subject = named(repository, digest);
            try {
                const { location, status } = await startUpload(repository, subject);
                if (status !== 202 || location === undefined)
                    throw new src_errors/* OciError */.M('UNEXPECTED_ANSWER', `${subject}: ${host} gave no place to upload to`);
                location.searchParams.set('digest', digest);
                await bodiless({
                    method: 'PUT', url: location, scopes: push(repository), headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) },
                    body: (0,streams/* exactLength */.S6)(stream, size, subject), ok: [201], subject,
                });
            }
            catch (error) {
                stream.destroy();
                throw error;
            }
        },
        async mountBlob(repository, digest, fromRepository) {
            const query = new URLSearchParams({ mount: digest, from: fromRepository });
            const { status, location } = await startUpload(repository, named(repository, digest), `?${query.toString()}`);
            if (status === 201)
                return true;
            // the registry started an upload instead, which nobody will use
            if (location !== undefined)
                await bodiless({ method: 'DELETE', url: location, scopes: push(repository), ok: [200, 202, 204, 400, 401, 403, 404, 405], subject: named(repository, digest) }).catch(() => undefined);
            return false;
        },
    };
    const nextPage = (response, url, subject) => {
        const link = parseNextLink(response.headers.link);
        if (link === undefined)
            return undefined;
        const next = resolveAddress(link, url);
        if (next?.origin !== base.origin)
            throw new src_errors/* OciError */.M('ADDRESS_REFUSED', `${subject}: the next page is on another host, which is not followed`);
        return next;
    };
    return client;
}
function childrenOf(manifest) {
    return manifest.kind === 'index' ? [...manifest.manifests] : [];
}

;// CONCATENATED MODULE: ./packages/oci/src/transport.ts




const transport_forms = 'registry:HOST[:PORT][/PROJECT], http+registry:HOST[:PORT][/PROJECT], store:PATH, oci:PATH[:REFERENCE], docker-archive:FILE or package:PATH';
/** `registry:harbor.local/project`, `store:/var/lib/registry`… @throws {OciError} TRANSPORT_INVALID, NOT_SUPPORTED_YET */
function parseTransport(text) {
    const fail = (reason) => new src_errors/* OciError */.M('TRANSPORT_INVALID', `not a place for images: ${JSON.stringify(text.slice(0, 300))}: ${reason}`);
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
                throw fail(`${JSON.stringify(host)} is not HOST or HOST:PORT`);
            if (project !== '' && !(0,src_reference/* isRepositoryName */.en)(project))
                throw fail(`${JSON.stringify(project)} is no project`);
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
        throw new src_errors/* OciError */.M('TRANSPORT_INVALID', `${JSON.stringify(prefix.slice(0, 300))} cannot begin the name of an image`);
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
/** The route for a name, the longest prefix first, and what of the name follows it. */
function findRoute(routes, reference) {
    const names = namesOf(reference);
    for (const route of [...routes].sort((a, b) => b.prefix.length - a.prefix.length)) {
        if (route.prefix === '')
            return { route, rest: reference.repository };
        for (const name of names) {
            const rest = afterPrefix(name, route.prefix);
            if (rest !== undefined)
                return { route, rest };
        }
    }
    return undefined;
}
// Loaded where one is named: most runs ask registries only (DR18).
const loadStore = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(234)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9234))).openImageStore;
const loadLayout = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(339)]).then(__nccwpck_require__.bind(__nccwpck_require__, 339))).openImageLayout;
const loadArchive = async () => (await __nccwpck_require__.e(/* import() */ 202).then(__nccwpck_require__.bind(__nccwpck_require__, 8202))).openDockerArchive;
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
                    throw new src_errors/* OciError */.M('NOT_SUPPORTED_YET', 'images cannot be taken from package: here');
                return openPackage(transport.path);
            }
        }
    };
    const open = (transport) => {
        const key = formatTransport(transport);
        let source = opened.get(key);
        if (source === undefined)
            opened.set(key, source = openNew(transport));
        return source;
    };
    const registry = (host, options = {}) => {
        const plain = options.plainHttp === true || plainHttp.includes(host);
        const key = `${plain ? 'http' : 'https'}://${host}`;
        let client = clients.get(key);
        if (client === undefined) {
            client = createRegistryClient({
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
                default: throw new src_errors/* OciError */.M('TRANSPORT_INVALID', `images cannot be put into ${formatTransport(transport)}`);
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

// EXTERNAL MODULE: ./packages/release-repo/src/errors.ts
var release_repo_src_errors = __nccwpck_require__(8191);
;// CONCATENATED MODULE: ./packages/release-repo/src/image-sources.ts





async function readCertificates(files) {
    const texts = await Promise.all(files.map(async (file) => {
        let text;
        try {
            text = await (0,promises_.readFile)(file, 'utf8');
        }
        catch (cause) {
            throw new release_repo_src_errors/* ReleaseRepoError */.w('FILE_UNREADABLE', `cannot read the certificates of ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { location: { file }, cause });
        }
        if (!text.includes('-----BEGIN CERTIFICATE-----'))
            throw new release_repo_src_errors/* ReleaseRepoError */.w('FILE_UNREADABLE', `${file} holds no PEM certificate`, { location: { file } });
        return text;
    }));
    return texts.length === 0 ? undefined : texts.join('\n');
}
/**
 * Where the images of a release are taken from: flags, then `registries` of slipway.yaml, then each image's own
 * registry. Mirrors and trusted hosts are those of the configuration. Logins come from docker's config.json and
 * `SLIPWAY_AUTH_<HOST>`, proxies from `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`.
 * @throws {OciError} TRANSPORT_INVALID, CREDENTIALS_INVALID; {ReleaseRepoError} FILE_UNREADABLE
 */
async function openImageSources(options) {
    const { config, env, dockerConfig, exec, logger, addSecret, cwd, folder, connections = 16, openPackage } = options;
    const configured = Object.entries(config.registries);
    const at = (base) => (transport) => 'path' in transport ? { ...transport, path: (0,external_node_path_.resolve)(base, transport.path) } : transport;
    const flags = options.registries.map(parseImageRoute).map((route) => route.transport === undefined ? route : { ...route, transport: at(cwd)(route.transport) });
    const routes = [
        ...flags,
        ...configured.flatMap(([prefix, { endpoint, mirrors = [] }]) => {
            if (endpoint === undefined && mirrors.length === 0)
                return [];
            const named = { prefix: prefix.replace(/\/+$/, ''), ...(mirrors.length === 0 ? {} : { mirrors: mirrors.map(parseTransport).map(at(folder)) }) };
            return [endpoint === undefined ? named : { ...named, transport: at(folder)(parseTransport(endpoint)) }];
        }),
    ];
    // Of two routes for one prefix the first, a flag, wins.
    const unique = [...new Map([...routes].reverse().map((route) => [route.prefix, route])).values()];
    const hostOf = (prefix, endpoint) => endpoint === undefined ? (0,src_reference/* apiRepository */.pl)((0,src_reference/* parseImageReference */.o_)(`${prefix.replace(/\/+$/, '')}/any`)).host : /^(?:http\+)?registry:([^/]+)/.exec(endpoint)?.[1];
    const plainHttp = [...options.plainHttp, ...configured.flatMap(([prefix, { endpoint, plainHttp: plain }]) => {
            const host = plain === true ? hostOf(prefix, endpoint) : undefined;
            return host === undefined ? [] : [host];
        })];
    const trust = new Map();
    for (const [prefix, { endpoint, trust: hosts = [] }] of configured) {
        const host = hostOf(prefix, endpoint);
        if (host !== undefined)
            trust.set(host, [...trust.get(host) ?? [], ...hosts]);
    }
    const caFiles = [...options.caFiles.map((file) => (0,external_node_path_.resolve)(cwd, file)), ...configured.flatMap(([, { caFile }]) => (caFile === undefined ? [] : [(0,external_node_path_.resolve)(folder, caFile)]))];
    const ca = await readCertificates(caFiles);
    const proxies = (0,proxy/* parseProxySettings */.$v)(env);
    (0,proxy/* proxySecrets */.Wm)(proxies).forEach(addSecret);
    const http = (0,src_http/* createHttpClient */.uT)({ maxSocketsPerHost: connections, proxies, ...(ca === undefined ? {} : { ca }) });
    const credentials = createCredentialSource({
        env, exec, onSecret: addSecret,
        ...(dockerConfig === undefined ? {} : { config: parseDockerConfig(dockerConfig.text, { file: dockerConfig.path }) }),
    });
    const imageRoutes = createImageRoutes({ routes: unique, plainHttp, trust, connections, http, credentials, logger, onSecret: addSecret, ...(openPackage === undefined ? {} : { openPackage }) });
    return { routes: imageRoutes, isRouted: (reference) => findRoute(unique, reference)?.route.transport !== undefined, close: () => http.close() };
}

;// CONCATENATED MODULE: ./actions/verify-images/src/findings.ts


/** Who uses an image, in words. */
function usedBy({ uses, addons, lists }) {
    const [use] = uses;
    if (use !== undefined)
        return `used by ${use.addon} (${use.object} ${use.path})${addons.length > 1 ? ` and ${addons.length - 1} more` : ''}`;
    if (addons.length > 0)
        return `named by a list of ${addons.join(', ')}`;
    return lists.length > 0 ? `on ${lists.join(', ')}` : 'given';
}
/** What a lookup says of its image; empty when all is well. */
function checkLookup(target, lookup) {
    const { listed, lookup: asked, addons, location } = target;
    const [addon] = addons;
    const about = { subject: listed.text, severity: 'error', ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }) };
    // Its tag has moved on, and packages take what the lock says.
    const locked = asked.digest !== undefined && asked.digest !== listed.digest;
    const isBranchBuild = !locked && asked.tag !== listed.tag;
    const what = isBranchBuild ? `its branch build ${asked.tag ?? ''}` : locked ? `the locked ${asked.digest ?? ''}` : 'it';
    const where = asked.registry === undefined && lookup.description.includes('registry-1.docker.io')
        ? `${lookup.description} (a name without a host is Docker Hub's; take it from elsewhere with --registry ${asked.repository.split('/')[0] ?? ''}=registry:HOST/PROJECT)` : lookup.description;
    const asking = target.owner === undefined ? '' : `; ask ${target.owner}`;
    switch (lookup.status) {
        case 'found':
            return [
                ...(lookup.missingPlatforms.length === 0 ? [] : [{
                        ...about, code: 'platform-missing', message: `${what} has no ${lookup.missingPlatforms.join(', ')} at ${lookup.description}; ${usedBy(target)}`,
                        hint: 'build it for that platform, or leave the platform out of platforms in slipway.yaml',
                    }]),
                ...(lookup.blobProblems ?? []).map(({ code, message }) => ({ ...about, code, message: `${message}; ${usedBy(target)}`, hint: 'the registry has lost a part of it: push the image again' })),
            ];
        case 'missing':
            if (target.ifMissing === 'pending') {
                return [{ ...about, code: 'pending', severity: 'info', message: `${what} is not at ${where} yet; ${usedBy(target)}`, hint: 'on its git tag it must be there' }];
            }
            return [{
                    ...about, code: 'missing', message: `${what} does not exist at ${where}; ${usedBy(target)}`,
                    hint: `${locked ? 'push it back, or take the new one over with --update-lock --include-moved'
                        : lookup.nearestTags.length === 0 ? 'push it, or correct the reference' : `push it, or use a tag that exists: ${lookup.nearestTags.map(src_text/* plainText */.wh).join(', ')}`}${asking}`,
                }];
        case 'denied':
            return [{ ...about, code: 'denied', message: `${lookup.message}; ${usedBy(target)}`, hint: lookup.hint ?? `log in (docker login, or SLIPWAY_AUTH_<HOST>), or ask for read permission on ${(0,src_reference/* apiRepository */.pl)(asked).host}` }];
        case 'unknown':
            return [{ ...about, code: 'unknown', message: `could not look: ${lookup.message}`, hint: lookup.hint ?? 'this is no answer about the image: run again when the registry answers' }];
        case 'invalid':
            return [{ ...about, code: 'invalid', message: `${lookup.message}; ${usedBy(target)}`, hint: lookup.hint ?? 'push it again' }];
    }
}
/** References whose tag names another digest than the lock recorded. */
function checkMoved(lock, targets, lookups) {
    const byReference = new Map(targets.map(({ listed, lookup }) => [listed.text, lookups.get(lookup.text)]));
    return lock.images.flatMap(({ reference, digest, addons }) => {
        const lookup = byReference.get(reference);
        const now = lookup?.status === 'found' ? lookup.image.descriptor.digest : undefined;
        if (now === undefined || now === digest)
            return [];
        const [addon] = addons;
        return [{
                code: 'moved', severity: 'warning', subject: reference, ...(addon === undefined ? {} : { addon }),
                message: `the lock has ${digest}, the registry now ${now}`,
                hint: 'ask who pushed it: packages take the locked one. --update-lock takes the new one over where an addon that uses it changed',
            }];
    });
}

// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var concurrency = __nccwpck_require__(7870);
;// CONCATENATED MODULE: ./packages/oci/src/resolve.ts






const maxDepth = 8;
const isRetryable = (error) => error instanceof src_errors/* OciError */.M && error.retryable;
const maxConfigSize = 4 * 1024 * 1024;
/** The children to follow, given the platforms asked for. */
function selectChildren(children, platforms) {
    if (platforms === undefined)
        return children;
    const fits = ({ platform }) => platform === undefined || platforms.some((wanted) => (0,src_platform/* matchesPlatform */.pC)(wanted, platform));
    const chosen = new Set(children.filter((child) => (0,src_manifest/* attestedDigest */.Js)(child) === undefined && fits(child)).map(({ digest }) => digest));
    return children.filter((child) => chosen.has((0,src_manifest/* attestedDigest */.Js)(child) ?? child.digest));
}
async function readBytes({ source, repository }, descriptor) {
    const chunks = [];
    for await (const chunk of await source.openBlob(repository, descriptor))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
async function readConfigPlatform(place, { config }, { configs, nearby }) {
    if (!(0,media_types/* isImageConfigType */.Ky)(config.mediaType) || config.size > maxConfigSize)
        return undefined;
    let bytes = configs.get(config.digest) ?? (nearby === undefined ? undefined : await readBytes(nearby, config).catch(() => undefined));
    if (bytes === undefined) {
        bytes = await (0,retry/* retry */.L)(() => readBytes(place, config), { attempts: 4, shouldRetry: isRetryable });
        configs.set(config.digest, bytes);
    }
    return (0,src_manifest/* parseConfigPlatform */.jN)(bytes);
}
/**
 * Everything that an ImageTag or Digest stands for; undefined when it is absent. Only manifests are read, and for
 * an image without an index its config, which names the platform, unless nobody wants to know.
 * @throws {OciError} CONTENT_MISSING when an index names a manifest that is not there
 */
async function resolveImage(source, repository, reference, { platforms: wanted, known = new Map(), configs = new Map(), nearby, readConfig = true } = {}) {
    const cached = (0,src_digest/* isDigest */.Bc)(reference) ? known.get(reference) : undefined;
    const root = cached ?? await source.getManifest(repository, reference);
    if (root === undefined)
        return undefined;
    known.set(root.digest, root);
    const manifests = new Map();
    const blobs = new Map();
    const platforms = new Map();
    const visited = new Set();
    const visit = async (manifest, depth) => {
        if (visited.has(manifest.digest))
            return;
        visited.add(manifest.digest);
        if (manifest.kind === 'image') {
            for (const { digest, size, mediaType } of [manifest.config, ...manifest.layers])
                if (!(0,media_types/* isNotDistributed */.HQ)(mediaType))
                    blobs.set(digest, size);
        }
        else {
            if (depth >= maxDepth)
                throw new src_errors/* OciError */.M('MANIFEST_INVALID', `${repository}@${root.digest}: indexes are nested more than ${maxDepth} deep`);
            const children = selectChildren(manifest.manifests, wanted);
            for (const { platform, ...child } of children) {
                if (platform !== undefined && (0,src_manifest/* attestedDigest */.Js)(child) === undefined && platform.os !== 'unknown')
                    platforms.set((0,src_platform/* formatImagePlatform */.K2)(platform), platform);
                if (!(0,media_types/* isManifestType */.Q3)(child.mediaType))
                    blobs.set(child.digest, child.size);
            }
            const below = children.filter(({ mediaType }) => (0,media_types/* isManifestType */.Q3)(mediaType));
            const found = await (0,concurrency/* mapConcurrent */._)(below, 8, async (child) => known.get(child.digest) ?? source.getManifest(repository, child.digest));
            for (const [position, child] of below.entries()) {
                const childManifest = found[position];
                if (childManifest === undefined)
                    throw new src_errors/* OciError */.M('CONTENT_MISSING', `${repository}@${manifest.digest} names ${(0,media_types/* isIndexType */.$U)(child.mediaType) ? 'index' : 'manifest'} ${child.digest}, which ${source.name} does not have`);
                if (childManifest.size !== child.size)
                    throw new src_errors/* OciError */.M('SIZE_MISMATCH', `${repository}@${child.digest} has ${childManifest.size} bytes, its index says ${child.size}`);
                known.set(child.digest, childManifest);
                await visit(childManifest, depth + 1);
            }
        }
        manifests.set(manifest.digest, manifest);
    };
    await visit(root, 0);
    if (root.kind === 'image' && (readConfig || wanted !== undefined)) {
        const platform = await readConfigPlatform({ source, repository }, root, { configs, nearby });
        if (platform !== undefined)
            platforms.set((0,src_platform/* formatImagePlatform */.K2)(platform), platform);
    }
    const offered = [...platforms.values()];
    return {
        descriptor: (0,src_manifest/* descriptorOf */.nb)(root), manifests, blobs, platforms: offered,
        missingPlatforms: (wanted ?? []).filter((platform) => !offered.some((each) => (0,src_platform/* matchesPlatform */.pC)(platform, each))),
    };
}

;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./actions/verify-images/src/blobs.ts



// Per image; how many go to one registry at a time its connections say.
const blobsAtOnce = 4;
async function checkBlob({ source, repository, read }, digest, size) {
    const has = await source.statBlob(repository, digest);
    if (has === undefined)
        return { code: 'missing-blob', message: `${source.name} does not have ${digest} of ${repository}` };
    if (has !== size)
        return { code: 'invalid-blob', message: `${digest} of ${repository} has ${has} bytes at ${source.name}, its manifest says ${size}` };
    if (!read)
        return undefined;
    try {
        await (0,retry/* retry */.L)(async () => {
            await (0,external_node_stream_promises_namespaceObject.finished)((await source.openBlob(repository, { digest, size })).resume());
        }, { attempts: 4, shouldRetry: (error) => error instanceof src_errors/* OciError */.M && error.retryable });
        return undefined;
    }
    catch (error) {
        if (error instanceof src_errors/* OciError */.M && error.code === 'CONTENT_MISSING')
            return { code: 'missing-blob', message: error.message };
        // What keeps an answer away is no answer.
        if ((0,src_errors/* classifyImageError */.O)(error) !== 'invalid')
            throw error;
        return { code: 'invalid-blob', message: (0,errors/* errorMessage */.gJ)(error) };
    }
}
/** Looks whether everything an image consists of is there. @throws {OciError} when one could not be looked at */
async function checkBlobs(options) {
    const { source, repository, blobs, checked } = options;
    const answers = await (0,concurrency/* mapConcurrent */._)([...blobs], blobsAtOnce, ([digest, size]) => {
        const key = [source.name, repository, digest, size].join(' ');
        const answer = checked.get(key) ?? checkBlob(options, digest, size);
        checked.set(key, answer);
        return answer;
    });
    return answers.filter((problem) => problem !== undefined);
}

;// CONCATENATED MODULE: ./actions/verify-images/src/lookup.ts



// After this many images of one registry in a row got no answer, the rest are not asked: a night has better uses.
const lookup_givingUpAfter = 3;
// One that answered before gets this many rounds of all that are asked at once.
const patientRounds = 2;
// Each was tried several times over already.
const lookup_silentCodes = new Set(['NETWORK', 'TLS', 'TIMEOUT', 'NOT_A_REGISTRY', 'RATE_LIMITED', 'SERVER_ERROR']);
/** The tags most like the wanted one, newest spelling last in the registry's order. */
function nearest(tags, wanted) {
    const common = (tag) => {
        let length = 0;
        while (length < tag.length && tag[length] === wanted[length])
            length += 1;
        return length;
    };
    return [...tags].sort((a, b) => common(b) - common(a) || Math.abs(a.length - wanted.length) - Math.abs(b.length - wanted.length) || (a < b ? 1 : -1)).slice(0, 3);
}
// How many images may be under way for each that is asked for: the others wait for as long as their registry said (DR24).
const patientWidth = 8;
/** Runs at most as many steps at a time as `limit` says just then. */
function createGate(limit) {
    const waiting = [];
    let running = 0;
    const admit = () => { while (running < limit() && waiting.length > 0) {
        running += 1;
        waiting.shift()?.();
    } };
    return async (step) => {
        await new Promise((resolve) => { waiting.push(resolve); admit(); });
        try {
            return await step();
        }
        finally {
            running -= 1;
            admit();
        }
    };
}
/**
 * Looks every image up once, whatever fails. An image that two references name at one place is asked for once;
 * manifests that images of one repository share are read once.
 */
async function lookUpImages(references, { routes, platforms, readConfigs = false, blobs, jobs, progress, now }) {
    // Per place: that one registry or repository has a manifest says nothing of another.
    const known = new Map();
    const checked = new Map();
    const states = new Map();
    const asked = new Map();
    const stateOf = (source) => {
        let state = states.get(source);
        if (state === undefined) {
            // One that has not answered is tried by few, so that the others need not wait for its silence.
            const limit = () => made.answered === 0 ? Math.min(jobs, lookup_givingUpAfter) : made.failures > 0 ? jobs : Math.min(jobs * patientWidth, jobs + made.answered);
            const made = { gate: createGate(limit), answered: 0, failures: 0 };
            states.set(source, state = made);
        }
        return state;
    };
    const ask = async (reference, { source, repository, description }, state) => {
        const start = now();
        const done = () => ({ description, ms: Math.round(now() - start) });
        const answers = () => { state.answered += 1; state.failures = 0; };
        const patience = state.answered > 0 ? Math.max(lookup_givingUpAfter, patientRounds * jobs) : lookup_givingUpAfter;
        const reason = () => state.failures >= patience && state.last !== undefined
            ? { status: 'unknown', ...done(), message: `${source.name} did not answer ${state.failures} times in a row, so it was not asked: ${state.last.message}`, ...(state.last.hint === undefined ? {} : { hint: state.last.hint }) }
            : undefined;
        const given = reason();
        if (given !== undefined)
            return given;
        const name = (0,src_reference/* manifestReference */.Tn)(reference);
        const place = `${source.name} ${repository}`;
        const seen = known.get(place) ?? new Map();
        known.set(place, seen);
        try {
            const image = await resolveImage(source, repository, name, { platforms, known: seen, readConfig: readConfigs });
            const blobProblems = image === undefined || blobs === undefined ? [] : await checkBlobs({ source, repository, blobs: image.blobs, read: blobs === 'read', checked });
            answers();
            if (image === undefined) {
                const tags = reference.digest === undefined ? await source.listTags(repository).catch(() => undefined) ?? [] : [];
                return { status: 'missing', ...done(), nearestTags: nearest(tags, name) };
            }
            return { status: 'found', ...done(), image, missingPlatforms: image.missingPlatforms.map(src_platform/* formatImagePlatform */.K2), ...(blobProblems.length === 0 ? {} : { blobProblems }) };
        }
        catch (error) {
            const status = (0,src_errors/* classifyImageError */.O)(error);
            const hint = (0,errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
            const message = (0,errors/* errorMessage */.gJ)(error);
            if (status === 'unknown' && error instanceof src_errors/* OciError */.M && lookup_silentCodes.has(error.code)) {
                state.failures += 1;
                state.last = { message, ...(hint === undefined ? {} : { hint }) };
            }
            else
                answers();
            return { status, ...done(), message, ...(hint === undefined ? {} : { hint }) };
        }
    };
    const results = await (0,concurrency/* mapConcurrent */._)(references, references.length, async (reference) => {
        const location = await routes.resolve(reference);
        const key = [location.source.name, location.repository, (0,src_reference/* manifestReference */.Tn)(reference)].join(' ');
        const state = stateOf(location.source.name);
        const lookup = asked.get(key) ?? state.gate(() => ask(reference, location, state));
        asked.set(key, lookup);
        const result = await lookup;
        progress.advance(1);
        return [reference.text, result];
    });
    return new Map(results);
}

// EXTERNAL MODULE: ./actions/verify-images/src/own-images.ts
var own_images = __nccwpck_require__(9693);
// EXTERNAL MODULE: ./actions/verify-images/src/targets.ts + 1 modules
var src_targets = __nccwpck_require__(1509);
;// CONCATENATED MODULE: ./actions/verify-images/src/wait.ts

const firstDelayMs = 1000;
const maxDelayMs = 30_000;
const wait_namesOf = (targets) => targets.map(({ lookup }) => lookup.text).join(', ');
/** Asks again for images that are being built, until all are there or the time is over; what is known then. */
async function waitForImages(first, { targets, lookUp, waitMs, now, sleep, logger }) {
    const lookups = new Map(first);
    const start = now();
    const absent = () => targets.filter(({ lookup, ifMissing }) => ifMissing === 'wait' && ['missing', 'unknown'].includes(lookups.get(lookup.text)?.status ?? ''));
    let said = '';
    for (let delay = firstDelayMs, awaited = absent(); awaited.length > 0; delay = Math.min(maxDelayMs, delay * 1.5), awaited = absent()) {
        const left = start + waitMs - now();
        const names = wait_namesOf(awaited);
        if (left <= 0) {
            logger.warn(`gave up after ${(0,src_text/* formatDuration */.a3)(waitMs)}: ${names}`);
            break;
        }
        if (names !== said)
            logger.info(`waiting for ${names}, for ${(0,src_text/* formatDuration */.a3)(left)} at most`);
        said = names;
        await sleep(Math.min(delay, left));
        for (const [text, lookup] of await lookUp(awaited))
            lookups.set(text, lookup);
    }
    return lookups;
}

;// CONCATENATED MODULE: ./actions/verify-images/src/run.ts













/** Lists and charts are looked up by themselves; a release repo beside them only says how. */
const standsAlone = ({ list, chart }) => list.length > 0 || chart.length > 0;
/** The release repo that is named, under either name. */
const repoOf = ({ repo, releaseRepo }) => repo ?? releaseRepo;
/** Lists alone are not judged by whatever lies in the working directory. */
const hasRepo = (inputs) => repoOf(inputs) !== undefined || !standsAlone(inputs);
async function loadScope(inputs, { cwd, exec, env, logger }, tools) {
    if (tools === undefined || !hasRepo(inputs))
        return { config: (0,config_defaults/* defaultConfig */.s)() };
    const folder = (0,external_node_path_.resolve)(cwd, repoOf(inputs) ?? '.');
    const tree = await tools.openWorktree(folder, tools.createGit({ exec, env, cwd: folder, logger }));
    return { repo: { folder, tree }, config: (await tools.loadConfig(tree)).config };
}
function requiredPlatforms(inputs, config) {
    const texts = inputs.platform.length > 0 ? inputs.platform : config.platforms;
    return texts?.map((text) => (0,src_platform/* parseImagePlatform */.qh)(text));
}
async function loadRelease(tree, { tools, config, engine, inputs, context }) {
    context.logger.step(`Rendering the addons of ${tree.name}`);
    let finish = () => undefined;
    const release = await tools.loadReleaseImages({
        tree, config, engine, ...(inputs.kubeVersion === undefined ? {} : { kubeVersion: inputs.kubeVersion }),
        progress: (total) => {
            const bar = context.logger.progress('addons', { total });
            finish = () => bar.done();
            return bar;
        },
    });
    finish();
    return release;
}
/** The folder of report.json, made before anything is asked; the default one hides itself from git. */
async function prepareOutput(folder, isDefault) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await (0,promises_.access)(folder, promises_.constants.W_OK);
        if (isDefault)
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, '.gitignore'), '*\n');
    }
    catch (cause) {
        const reason = ['EEXIST', 'ENOTDIR'].includes((0,errors/* errorCode */.CA)(cause) ?? '') ? 'a file is where a folder must be' : (0,errors/* errorMessage */.gJ)(cause);
        throw new errors/* SlipwayError */.GQ('OUTPUT_UNWRITABLE', `the report cannot be written to ${folder}: ${reason}`, { cause, hint: 'name another folder with --output' });
    }
}
/** A lock is written when nothing is wrong but lists, which the lock does not need. */
const allowsLock = ({ code, severity }) => severity !== 'error' || code === 'unlisted' || code === 'stale' || code === 'hand-edited';
/** What is to be looked up: of a whole release repo, or of the lists and charts that were given. */
async function loadTargets({ scope: { repo, config }, tools, engine, sources, inputs, context }) {
    const { cwd } = context;
    if (!standsAlone(inputs) && engine !== undefined && tools !== undefined && repo !== undefined) {
        const release = await loadRelease(repo.tree, { tools, config, engine, inputs, context });
        const targets = await tools.loadReleaseTargets(repo.tree, release, { isRouted: sources.isRouted, stripRegistries: config.images.stripRegistries });
        if (targets.images.length === 0 && targets.findings.length === 0 && release.model.addons.length === 0) {
            throw new errors/* SlipwayError */.GQ('NOTHING_TO_VERIFY', `there is no image to verify in ${repo.folder}`, { hint: 'a release repo has charts in addons/ and lists in images/: give its folder with --repo' });
        }
        return { targets, release, origins: release.origins };
    }
    const lists = inputs.list.length === 0 ? src_targets/* nothing */.s6 : await (0,src_targets/* loadListTargets */.bl)(inputs.list, { cwd, stdin: process.stdin });
    if (inputs.chart.length === 0 && lists.images.length === 0 && lists.findings.length === 0) {
        throw new errors/* SlipwayError */.GQ('NOTHING_TO_VERIFY', `there is no image to verify in ${inputs.list.join(', ')}`, { hint: 'give a list with images, or a chart' });
    }
    const origins = repo === undefined || tools === undefined ? { origins: [], findings: [] } : await tools.loadImageOrigins(repo.tree, config.images.originFile);
    const charts = engine === undefined || tools === undefined ? src_targets/* nothing */.s6 : await tools.loadChartTargets(inputs.chart, {
        cwd, engine, kubeVersion: inputs.kubeVersion ?? config.kubeVersion, values: inputs.values, own: (0,own_images/* planOwnImageRules */.Sb)(inputs, context.event),
        ...(inputs.sentinel === undefined ? {} : { sentinel: { registry: inputs.sentinel, paths: inputs.sentinelValues } }),
        ...(repo === undefined ? {} : { naming: { stripRegistries: config.images.stripRegistries, origins: origins.origins, isRouted: sources.isRouted } }),
    });
    const targets = (0,src_targets/* mergeTargets */.zK)(lists, charts);
    return { targets: { ...targets, images: targets.images.filter(({ listed }) => !(0,patterns/* matchesPattern */.M)(listed.text, config.images.ignore)), findings: [...targets.findings, ...origins.findings] }, origins: origins.origins };
}
/** Inputs that contradict each other. @throws {SlipwayError} INPUT_INVALID */
function checkInputs(inputs) {
    const invalid = (message) => new errors/* SlipwayError */.GQ('INPUT_INVALID', message);
    if (standsAlone(inputs) && inputs.updateLock)
        throw invalid('update-lock pins a whole release repo, so it goes neither with lists nor with charts');
    if (inputs.values.length > 0 && inputs.chart.length === 0)
        throw invalid('values are those of charts: name one with chart');
    if (inputs.sentinel !== undefined && inputs.chart.length === 0)
        throw invalid('a sentinel is rendered into charts: name one with chart');
    if (inputs.sentinel === undefined && inputs.sentinelValues.length > 0)
        throw invalid('sentinel-values receive the sentinel: name it');
    if (inputs.releaseRepo !== undefined && !standsAlone(inputs))
        throw invalid('release-repo says how charts and lists are looked up; to verify a whole release repo name it with repo');
    if (inputs.releaseRepo !== undefined && inputs.repo !== undefined)
        throw invalid('repo and release-repo both name the release repo');
}
/** Looks up every image of lists, charts or a release repo, and checks the lists of the repo against its charts. */
async function run(inputs, context) {
    const start = performance.now();
    const { cwd, env, exec, logger, addSecret } = context;
    checkInputs(inputs);
    const waitMs = inputs.wait === undefined ? 0 : (0,own_images/* parseWait */.DF)(inputs.wait);
    const needsEngine = !standsAlone(inputs) || inputs.chart.length > 0;
    const tools = needsEngine || hasRepo(inputs) ? await Promise.all(/* import() */[__nccwpck_require__.e(392), __nccwpck_require__.e(815), __nccwpck_require__.e(341)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2341)) : undefined;
    const scope = await loadScope(inputs, context, tools);
    const { repo, config } = scope;
    // Read before an hour of lookups, not after it.
    const previous = standsAlone(inputs) || repo === undefined ? undefined : await tools?.findLock(repo.tree);
    const sources = await openImageSources({
        config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder: repo?.folder ?? cwd,
        env, dockerConfig: (0,action/* readDockerConfig */.TO)(env), exec, logger, addSecret, connections: inputs.jobs,
    });
    const engine = needsEngine ? await tools?.createEnginePool({ assetsDir: context.assetsDirectory(), workers: (0,external_node_os_.availableParallelism)() }) : undefined;
    try {
        const { targets, origins, release } = await loadTargets({ scope, tools, engine, sources, inputs, context });
        const output = (0,external_node_path_.resolve)(cwd, inputs.output);
        await prepareOutput(output, inputs.output === '.slipway');
        const platforms = requiredPlatforms(inputs, config);
        const lookUp = async (images, progress) => lookUpImages(images.map(({ lookup }) => lookup), { routes: sources.routes, ...(platforms === undefined ? {} : { platforms }), readConfigs: inputs.updateLock, ...(inputs.verifyBlobs ? { blobs: 'read' } : inputs.deep ? { blobs: 'look' } : {}), jobs: inputs.jobs, progress, now: () => performance.now() });
        logger.step(`Looking up ${(0,src_text/* formatCount */.B4)(targets.images.length, 'image')}`);
        const bar = logger.progress('images', { total: targets.images.length });
        const first = await lookUp(targets.images, bar);
        bar.done();
        const lookups = await waitForImages(first, {
            targets: targets.images, waitMs, lookUp: (images) => lookUp(images, { advance: () => undefined }), now: () => performance.now(), logger,
            sleep: (ms) => (0,external_node_timers_promises_.setTimeout)(ms, undefined, context.signal === undefined ? {} : { signal: context.signal }),
        });
        const planned = release === undefined || engine === undefined || !inputs.updateLock ? undefined : tools?.planLock({
            release, targets: targets.images, lookups, previous, engine: { helm: engine.version.helmVersion, wasm: `sha256:${engine.version.sha256}` }, includeMoved: inputs.includeMoved,
        });
        // A package takes what the lock pins, so that must be there too, wherever its tag points by now.
        const kept = tools?.findKept(planned?.lock.images ?? previous?.images ?? [], targets.images, lookups) ?? [];
        const again = await lookUp(kept, { advance: () => undefined });
        const keptNames = new Set(planned === undefined ? [] : kept.map(({ listed }) => listed.text));
        const check = (target, answers) => {
            const lookup = answers.get(target.lookup.text);
            return lookup === undefined ? [] : checkLookup(target, lookup);
        };
        const findings = [
            ...targets.findings,
            // Without a single mapping the release does without them.
            ...(origins.length === 0 || tools === undefined ? [] : tools.checkMapping(targets.images, { origins, prefixes: inputs.own, file: config.images.originFile })),
            ...targets.images.filter(({ listed }) => !keptNames.has(listed.text)).flatMap((target) => check(target, lookups)),
            ...kept.flatMap((target) => check(target, again)),
            ...planned?.findings ?? (previous === undefined ? [] : checkMoved(previous, targets.images, lookups)),
        ];
        const lock = planned === undefined || repo === undefined || tools === undefined ? undefined
            : findings.every(allowsLock) ? await writeLock(repo.folder, tools.refreshKept(planned.lock, { targets: targets.images, lookups, kept, again }), { previous, tools }) : 'not written';
        const notes = inputs.chart.length > 0 && repo === undefined ? ['where upstream images come from was not checked: that needs release-repo'] : [];
        return {
            targets: targets.images, lookups, findings, notes, undetermined: targets.undetermined, ...(release === undefined ? {} : { release }),
            ...(lock === undefined ? {} : { lock }), ms: performance.now() - start, reportPath: (0,external_node_path_.join)(output, 'report.json'),
            ...(inputs.junit === undefined ? {} : { junitPath: (0,external_node_path_.resolve)(cwd, inputs.junit) }),
        };
    }
    finally {
        sources.close();
        await engine?.close();
    }
}
async function writeLock(folder, lock, { previous, tools: { formatLock, lockFileName } }) {
    const text = formatLock(lock);
    if (previous !== undefined && formatLock(previous) === text)
        return 'unchanged';
    await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(folder, lockFileName), text);
    return 'written';
}

;// CONCATENATED MODULE: ./actions/verify-images/src/index.ts




const src_action = { name: inputs_name, title: title, specs: specs, run: run, report: report };


/***/ }),

/***/ 6581:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6909);
/* harmony import */ var _slipway_ci__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(788);
/* harmony import */ var _slipway_forge__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(310);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(714);



const stop = (0,_slipway_ci__WEBPACK_IMPORTED_MODULE_0__/* .createStopSignal */ .V)(process);
process.exitCode = stop.exitCodeOf(await (0,_slipway_ci__WEBPACK_IMPORTED_MODULE_1__/* .invoke */ .lA)(_index_js__WEBPACK_IMPORTED_MODULE_2__/* .action */ .X, { env: process.env, cwd: process.cwd(), bundleUrl: import.meta.url, signal: stop.signal, postComment: _slipway_forge__WEBPACK_IMPORTED_MODULE_3__/* .commentOnPullRequest */ .r }));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 9693:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DF: () => (/* binding */ parseWait),
/* harmony export */   Km: () => (/* binding */ checkOwnTags),
/* harmony export */   Sb: () => (/* binding */ planOwnImageRules),
/* harmony export */   nd: () => (/* binding */ applyOwnImageRules),
/* harmony export */   o9: () => (/* binding */ isOwnImage)
/* harmony export */ });
/* unused harmony export branchImageTag */
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6768);
/* harmony import */ var _slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8679);



// @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
const maxTagLength = 128;
/** The image tag of a branch build, `<branch>.<shortsha>`, with what a tag cannot hold as `-` (R61, P11). */
function branchImageTag(branch, shortCommit) {
    const end = `.${shortCommit}`;
    const name = branch.replace(/[^A-Za-z0-9_.-]/g, '-').replace(/^[.-]+/, '');
    return `${(name === '' ? 'branch' : name).slice(0, maxTagLength - end.length)}${end}`;
}
/** Events whose images may be built later than the check runs. */
const isBranchEvent = ({ name }) => name === 'pull_request' || name === 'push' || name === 'manual' || name === 'schedule';
/** Milliseconds of `90s`, `20m`, `1h30m`. @throws {SlipwayError} INPUT_INVALID */
function parseWait(text) {
    const [, hours = '0', minutes = '0', seconds = '0'] = /^(?=\d)(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/.exec(text) ?? [];
    const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
    if (ms === 0 && !/^0+[hms]?$/.test(text))
        throw new _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ('INPUT_INVALID', `wait is "${text}", expected a duration such as 90s, 20m or 1h30m`);
    return ms;
}
/** The rules for the event that the job runs for. */
function planOwnImageRules({ own, pinned, gitTag: asked, branchImages, wait }, event) {
    const gitTag = asked ?? event.gitTag;
    const rules = { prefixes: own, pinned };
    const awaited = wait === undefined ? {} : { ifMissing: 'wait' };
    if (gitTag !== undefined)
        return { ...rules, gitTag, ...awaited };
    // A pull request builds nothing that its branch's name would find.
    if (branchImages && event.name !== 'pull_request' && event.branch !== undefined && event.shortCommit !== undefined) {
        return { ...rules, branchTag: branchImageTag(event.branch, event.shortCommit), ...awaited };
    }
    if (isBranchEvent(event))
        return { ...rules, ifMissing: 'pending' };
    return { ...rules, ...awaited };
}
const nameOf = ({ registry, repository }) => (registry === undefined ? repository : `${registry}/${repository}`);
/** Whether the repo builds this image itself. */
const isOwnImage = (image, prefixes) => prefixes.some((prefix) => image.repository.startsWith(prefix) || nameOf(image).startsWith(prefix));
const isPinned = (image, { pinned }) => image.digest !== undefined || (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(image.text, pinned) || (0,_slipway_release_repo__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .M)(image.repository, pinned);
/** The target as its rules have it looked up. */
function applyOwnImageRules(target, rules) {
    const { listed, lookup } = target;
    const { branchTag, gitTag, ifMissing } = rules;
    if (!isOwnImage(listed, rules.prefixes) || isPinned(listed, rules))
        return target;
    // Nobody is building one with another tag.
    if (gitTag !== undefined && listed.tag !== gitTag)
        return target;
    return {
        ...target, ...(ifMissing === undefined ? {} : { ifMissing }),
        ...(branchTag === undefined ? {} : { lookup: (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .parseImageReference */ .o_)((0,_slipway_oci__WEBPACK_IMPORTED_MODULE_2__/* .formatImageReference */ .my)({ ...(lookup.registry === undefined ? {} : { registry: lookup.registry }), repository: lookup.repository, tag: branchTag })) }),
    };
}
/** Own images that do not carry the git tag (R56). */
function checkOwnTags(targets, rules) {
    const { gitTag, prefixes } = rules;
    if (gitTag === undefined)
        return [];
    return targets.filter(({ listed }) => isOwnImage(listed, prefixes) && !isPinned(listed, rules) && (listed.tag ?? 'latest') !== gitTag).map(({ listed, addons, uses, location }) => {
        const [use] = uses;
        const [addon] = addons;
        return {
            code: 'wrong-tag', severity: 'error', subject: listed.text, ...(location === undefined ? {} : { location }), ...(addon === undefined ? {} : { addon }),
            message: `the git tag is ${gitTag}, the image tag ${listed.tag ?? 'latest (none is written)'}${use === undefined ? '' : `; used by ${use.addon} (${use.object} ${use.path})`}`,
            hint: `write ${gitTag} in the chart and tag again; an image that keeps its tag belongs under pinned, one of another repo not under own`,
        };
    });
}


/***/ }),

/***/ 1509:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  al: () => (/* binding */ inOrder),
  bl: () => (/* binding */ loadListTargets),
  zK: () => (/* binding */ mergeTargets),
  s6: () => (/* binding */ nothing)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:stream/consumers"
const consumers_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/release-repo/src/lists.ts
var lists = __nccwpck_require__(1215);
;// CONCATENATED MODULE: ./actions/verify-images/src/targets.ts





const nothing = { images: [], findings: [], undetermined: [] };
/** By their listed name. */
const inOrder = (images) => [...images].sort((a, b) => (a.listed.text < b.listed.text ? -1 : 1));
// No line of a list has a blank in it.
const isRendered = (text) => /^(?:apiVersion|kind):\s/m.test(text);
/** Lists given by name, or standard input as `-`; also what `helm template` printed. @throws {SlipwayError} LIST_UNREADABLE */
async function loadListTargets(files, { cwd, stdin }) {
    const images = new Map();
    const findings = [];
    for (const file of files) {
        let text;
        try {
            text = file === '-' ? await (0,consumers_namespaceObject.text)(stdin) : await (0,promises_.readFile)((0,external_node_path_.resolve)(cwd, file), 'utf8');
        }
        catch (cause) {
            throw new errors/* SlipwayError */.GQ('LIST_UNREADABLE', `cannot read the list ${file}: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, location: { file } });
        }
        if (isRendered(text)) {
            const rendered = (await Promise.all(/* import() */[__nccwpck_require__.e(392), __nccwpck_require__.e(943)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4943))).findRenderedTargets(text, file);
            findings.push(...rendered.findings);
            for (const target of rendered.images) {
                const known = images.get(target.listed.text);
                images.set(target.listed.text, known === undefined ? target : { ...known, lists: [...known.lists, file], addons: [...new Set([...known.addons, ...target.addons])], uses: [...known.uses, ...target.uses] });
            }
            continue;
        }
        const list = (0,lists/* parseList */.E1)(text, file);
        findings.push(...list.findings);
        for (const { image, location } of list.lines) {
            const known = images.get(image.text);
            images.set(image.text, { listed: image, lookup: image, lists: [...known?.lists ?? [], file], addons: known?.addons ?? [], uses: known?.uses ?? [], location: known?.location ?? location });
        }
    }
    return { images: inOrder([...images.values()]), findings, undetermined: [] };
}
/** Both together; an image of both is looked up once. */
function mergeTargets(a, b) {
    const images = new Map();
    for (const target of [...a.images, ...b.images]) {
        const known = images.get(target.listed.text);
        images.set(target.listed.text, known === undefined ? target : { ...target, ...known, lists: [...known.lists, ...target.lists], addons: [...new Set([...known.addons, ...target.addons])], uses: [...known.uses, ...target.uses] });
    }
    return { images: inOrder([...images.values()]), findings: [...a.findings, ...b.findings], undetermined: [...a.undetermined, ...b.undetermined] };
}


/***/ }),

/***/ 788:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qh: () => (/* binding */ commentSpecs),
  W_: () => (/* binding */ commonSpecs),
  lA: () => (/* binding */ invoke),
  TO: () => (/* binding */ readDockerConfig),
  ah: () => (/* binding */ registrySpecs)
});

// UNUSED EXPORTS: exitCodeOfError, formatErrorDocument

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/exec.ts + 1 modules
var exec = __nccwpck_require__(9660);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __nccwpck_require__(6158);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(3136);
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
var findings = __nccwpck_require__(5603);
;// CONCATENATED MODULE: ./packages/ci/src/inputs.ts

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
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', problems.join('\n'));
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

;// CONCATENATED MODULE: ./packages/ci/src/action.ts




/** Inputs of actions that read images from registries. */
const registrySpecs = {
    registry: { type: 'list', value: 'PREFIX=TRANSPORT', description: 'Where images under a prefix are taken from: registry:HOST[:PORT][/PROJECT], http+registry:HOST, store:DIR; an empty prefix means all' },
    'ca-file': { type: 'list', value: 'FILE', description: 'PEM certificates to trust besides the system\'s' },
    'plain-http': { type: 'list', value: 'HOST', description: 'Registries that are spoken to without TLS' },
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
async function createRuntime({ env, cwd, json = false }, level) {
    const now = Date.now;
    if (env['GITHUB_ACTIONS'] === 'true')
        return (await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(421), __nccwpck_require__.e(648)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5648))).createGithubRuntime({ env, now, level, json });
    if (env['GITLAB_CI'] === 'true')
        return (await __nccwpck_require__.e(/* import() */ 136).then(__nccwpck_require__.bind(__nccwpck_require__, 2136))).createGitlabRuntime({ env, now, directory: env['CI_PROJECT_DIR'] ?? cwd, level });
    return (await __nccwpck_require__.e(/* import() */ 75).then(__nccwpck_require__.bind(__nccwpck_require__, 2075))).createTerminalRuntime({ now, terminal: process.stderr.isTTY && env['CI'] === undefined, level });
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
const stoppableExec = (signal) => signal === undefined ? exec/* exec */.m : (file, args, options) => (0,exec/* exec */.m)(file, args, { signal, ...options });
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
    const source = chainInputs(...(options.flags === undefined ? [] : [options.flags]), environmentInputs(env));
    let runtime = await createRuntime(options, 'info');
    let printed = false;
    try {
        const common = readInputs(commonSpecs, source);
        if (common.logLevel !== 'info')
            runtime = await createRuntime(options, common.logLevel);
        const inputs = readInputs(action.specs, source);
        const wanted = 'comment' in action.specs ? readInputs(commentSpecs, source) : { comment: false, token: undefined };
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
/** `docker`'s own login file, from DOCKER_CONFIG or the home folder; undefined when there is none. */
function readDockerConfig(env) {
    const folder = env['DOCKER_CONFIG'] ?? (env['HOME'] === undefined ? undefined : `${env['HOME']}/.docker`);
    if (folder === undefined)
        return undefined;
    const path = `${folder}/config.json`;
    try {
        return { path, text: (0,external_node_fs_.readFileSync)(path, 'utf8') };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 6909:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createStopSignal)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8474);
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_events__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7638);



/**
 * Lets a run clean up after itself: processes that it started end, temporary files go. A second signal ends the process at
 * once, and so does the end of the grace, in milliseconds: CI hosts kill after some seconds.
 */
function createStopSignal(target, { graceMs = 5000 } = {}) {
    const controller = new AbortController();
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, controller.signal); // every request of a run listens to it
    let stoppedWith;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        target.on(name, () => {
            const exitCode = 128 + node_os__WEBPACK_IMPORTED_MODULE_1__.constants.signals[name];
            if (stoppedWith !== undefined) {
                target.exit(exitCode);
                return;
            }
            stoppedWith = exitCode;
            controller.abort(new _slipway_core__WEBPACK_IMPORTED_MODULE_2__/* .SlipwayError */ .GQ('INTERRUPTED', `stopped by ${name}`, { exitCode: 3 }));
            setTimeout(() => target.exit(exitCode), graceMs).unref();
        });
    }
    return { signal: controller.signal, exitCodeOf: (exitCode) => exitCode === 0 ? 0 : stoppedWith ?? exitCode };
}


/***/ }),

/***/ 67:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zf: () => (/* binding */ writeFileAtomic)
/* harmony export */ });
/* unused harmony exports syncDirectory, openAtomicFile */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



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

/***/ 7870:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ mapConcurrent)
/* harmony export */ });
/** Applies `step` to every item, at most `width` at a time; results keep the order. The first error ends it. */
async function mapConcurrent(items, width, step) {
    const results = new Array(items.length);
    let next = 0;
    let failed = false;
    const worker = async () => {
        while (next < items.length && !failed) {
            const index = next;
            next += 1;
            try {
                results[index] = await step(items[index], index);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(width, items.length)) }, worker));
    return results;
}


/***/ }),

/***/ 7638:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 9660:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ ExecError),
  m: () => (/* binding */ exec)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
;// CONCATENATED MODULE: ./packages/core/src/exec.ts



class ExecError extends errors/* SlipwayError */.GQ {
    result;
    name = 'ExecError';
    constructor(code, message, result, options) {
        super(code, message, options);
        this.result = result;
    }
}
const lastLines = (text) => text.trim().split('\n').slice(-5).join('\n');
/** The one door through which processes are started. The child leads its own process group, which is killed as a whole. */
const exec = (file, args, options) => new Promise((resolve, reject) => {
    const { cwd, env, input, signal, timeoutMs = 600_000, maxOutputBytes = 256 * 2 ** 20, okExitCodes = [0], onOutput } = options;
    if (signal?.aborted === true) {
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
        return;
    }
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'], windowsHide: true });
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
        const homeless = cwd !== undefined && (0,external_node_fs_.statSync)(cwd, { throwIfNoEntry: false })?.isDirectory() !== true;
        const missing = !homeless && (0,errors/* errorCode */.CA)(error) === 'ENOENT';
        reject(new ExecError(missing ? 'COMMAND_NOT_FOUND' : 'COMMAND_FAILED', homeless ? `there is no folder ${cwd}` : missing ? `cannot run ${file}: it is not installed` : `cannot run ${file}: ${(0,errors/* errorMessage */.gJ)(error)}`, { exitCode: null, stderr: '' }, { cause: error }));
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


/***/ }),

/***/ 5603:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 5512:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j$: () => (/* binding */ HttpError),
  uT: () => (/* binding */ createHttpClient),
  x8: () => (/* binding */ readBody)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_namespaceObject);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var src_proxy = __nccwpck_require__(609);
;// CONCATENATED MODULE: ./packages/core/src/http.ts





/** The exchange itself failed; an HTTP status, whatever it is, is a response. */
class HttpError extends errors/* SlipwayError */.GQ {
    name = 'HttpError';
    constructor(code, message, options) {
        super(code, message, { exitCode: 3, retryable: code !== 'HTTP_TLS' && code !== 'HTTP_BODY_TOO_LARGE', ...options });
    }
}
const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);
const connect = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EACCES']);
const isTls = (code) => /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO|HOSTNAME_MISMATCH)/.test(code);
function httpError(error, url) {
    if (error instanceof HttpError)
        return error;
    const code = (0,errors/* errorCode */.CA)(error) ?? '';
    const at = `${url.protocol}//${url.host}`;
    const options = { cause: error };
    if (dns.has(code))
        return new HttpError('HTTP_DNS', `cannot find the host of ${at} (${code})`, options);
    if (connect.has(code))
        return new HttpError('HTTP_CONNECT', `cannot connect to ${at} (${code})`, options);
    if (code === 'ETIMEDOUT')
        return new HttpError('HTTP_TIMEOUT', `cannot connect to ${at}: no answer`, options);
    if (isTls(code)) {
        // OpenSSL's own words come with source files and a newline
        const said = /SSL routines:[^:]*:([^:\n]+)/.exec((0,errors/* errorMessage */.gJ)(error))?.[1] ?? (0,errors/* errorMessage */.gJ)(error).trim();
        return new HttpError('HTTP_TLS', `cannot trust ${at}: ${said} (${code})`, {
            ...options, hint: 'give its certificate authority with --ca-file FILE, or name the host with --plain-http if it speaks plain http',
        });
    }
    return new HttpError('HTTP_RESET', `the connection to ${at} broke: ${(0,errors/* errorMessage */.gJ)(error)}`, options);
}
const defaultIdleMs = 30_000;
/** Sends a plain http request to a proxy, the whole address in its first line. */
function requestThrough(proxy, url, options, agent) {
    const authorization = (0,src_proxy/* proxyAuthorization */.YB)(proxy);
    return (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
        ...options, ...addressOf(proxy), agent, path: `${url.origin}${url.pathname}${url.search}`,
        headers: { ...options.headers, host: url.host, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
    });
}
const addressOf = ({ hostname, port, protocol }) => ({ host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) });
/** A connection to `target` (`host:port`) that a proxy made. */
function openTunnel(proxy, target) {
    const authorization = (0,src_proxy/* proxyAuthorization */.YB)(proxy);
    const at = `${proxy.protocol}//${proxy.host}`;
    return new Promise((resolve, reject) => {
        const request = (proxy.protocol === 'https:' ? (external_node_https_default()) : (external_node_http_default())).request({
            ...addressOf(proxy), method: 'CONNECT', path: target, agent: false, timeout: defaultIdleMs,
            headers: { host: target, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) },
        });
        request.on('connect', ({ statusCode = 0 }, socket) => {
            if (statusCode === 200) {
                resolve(socket);
                return;
            }
            socket.destroy();
            reject(new HttpError('HTTP_CONNECT', `the proxy ${at} does not connect to ${target} (${statusCode})`, {
                retryable: statusCode >= 500, hint: statusCode === 407 ? 'it wants a user and a password, as in HTTPS_PROXY=http://USER:PASSWORD@HOST:PORT' : 'name hosts that are reached directly in NO_PROXY',
            }));
        });
        request.on('timeout', () => request.destroy(new HttpError('HTTP_TIMEOUT', `the proxy ${at}: no byte for ${defaultIdleMs / 1000} s`)));
        request.on('error', (error) => reject(httpError(error, proxy)));
        request.end();
    });
}
/** TLS connections that begin in a proxy's tunnel, otherwise pooled as all are. */
function createTunnelAgent(proxy, options) {
    const agent = new (external_node_https_default()).Agent(options);
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (target, callback) => {
        openTunnel(proxy, `${target.host ?? ''}:${target.port ?? 443}`)
            .then((socket) => callback?.(null, connect({ ...target, socket }) ?? socket), (error) => callback?.(error, undefined));
        return undefined;
    };
    return agent;
}
/** Trusts a private authority besides the system's, which naming it alone would replace. Made once: reading so many certificates takes its time. */
async function createTrust(ca) {
    const node = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 23));
    return node.createSecureContext({ ca: [...systemCertificates(node), ca] });
}
/** Before Node 22.15 only its own list can be told. */
function systemCertificates({ getCACertificates, rootCertificates }) {
    return getCACertificates?.('default') ?? rootCertificates;
}
function createPools(options) {
    const [plain, secure] = [new (external_node_http_default()).Agent(options), new (external_node_https_default()).Agent(options)];
    const tunnels = new Map();
    return {
        http: plain, https: secure,
        tunnel(proxy) {
            let agent = tunnels.get(proxy.href);
            if (agent === undefined)
                tunnels.set(proxy.href, agent = createTunnelAgent(proxy, options));
            return agent;
        },
        close: () => { for (const agent of [plain, secure, ...tunnels.values()])
            agent.destroy(); },
    };
}
/** An HTTP client with one pool of kept-alive connections per host. */
function createHttpClient({ ca, maxSocketsPerHost = 16, proxies = { bypass: [] } } = {}) {
    const options = { keepAlive: true, maxSockets: maxSocketsPerHost, timeout: defaultIdleMs };
    let pools;
    const open = () => pools ??= (async () => createPools(ca === undefined ? options : { ...options, secureContext: await createTrust(ca) }))();
    const send = async ({ url, method = 'GET', headers = {}, body, signal, idleTimeoutMs = defaultIdleMs }) => {
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new HttpError('HTTP_CONNECT', `cannot request ${url.protocol} addresses, only http and https`);
        const { http: plain, https: secure, tunnel } = await open();
        const proxy = (0,src_proxy/* findProxy */.EE)(proxies, url);
        return new Promise((resolve, reject) => {
            const options = {
                // The pool has the same timeout, so that a connection that is used again need not be told.
                method, timeout: idleTimeoutMs,
                headers: { 'accept-encoding': 'identity', ...headers, ...(body instanceof Uint8Array ? { 'content-length': String(body.length) } : {}) },
                ...(signal === undefined ? {} : { signal }),
            };
            const request = url.protocol === 'https:' ? external_node_https_default().request(url, { ...options, agent: proxy === undefined ? secure : tunnel(proxy) })
                : proxy === undefined ? external_node_http_default().request(url, { ...options, agent: plain }) : requestThrough(proxy, url, options, proxy.protocol === 'https:' ? secure : plain);
            let answer;
            request.on('timeout', () => {
                // A full buffer means that our reader is slow, not the other side.
                if (answer !== undefined && answer.readableLength >= answer.readableHighWaterMark) {
                    request.setTimeout(idleTimeoutMs);
                    return;
                }
                (answer ?? request).destroy(new HttpError('HTTP_TIMEOUT', `${method} ${url.protocol}//${url.host}${url.pathname}: no byte for ${idleTimeoutMs / 1000} s`));
            });
            request.on('error', (error) => reject(signal?.aborted === true ? error : httpError(error, proxy !== undefined && url.protocol === 'http:' ? proxy : url)));
            request.on('response', (response) => {
                answer = response;
                response.on('error', () => undefined); // readers get it from the stream; nobody reading is no crash
                resolve({ status: response.statusCode ?? 0, headers: response.headers, body: response });
            });
            if (body instanceof external_node_stream_.Readable) {
                body.on('error', (error) => request.destroy(error));
                body.pipe(request);
            }
            else
                request.end(body);
        });
    };
    return {
        request: send,
        close: () => void pools?.then((made) => made.close(), () => undefined),
    };
}
/** The whole body. @throws {HttpError} HTTP_BODY_TOO_LARGE at `limit` bytes, HTTP_RESET when it is cut. */
function readBody({ body }, limit, url) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let size = 0;
        const cut = () => reject(httpError(body.errored ?? new Error('it was cut off'), url));
        if (body.destroyed) {
            cut();
            return;
        }
        body.on('data', (chunk) => {
            size += chunk.length;
            if (size <= limit)
                chunks.push(chunk);
            else
                body.destroy(new HttpError('HTTP_BODY_TOO_LARGE', `${url.host}${url.pathname} answered with more than ${limit} bytes`));
        });
        body.on('end', () => resolve(Buffer.concat(chunks)));
        body.on('error', (error) => reject(httpError(error, url)));
        body.on('close', () => { if (!body.readableEnded)
            cut(); });
    });
}


/***/ }),

/***/ 609:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ parseProxySettings),
/* harmony export */   EE: () => (/* binding */ findProxy),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   YB: () => (/* binding */ proxyAuthorization)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7638);


/**
 * What `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` say; spelled in small letters they come first, as with curl.
 * @throws {SlipwayError} PROXY_INVALID, without the credentials in it
 */
function parseProxySettings(env) {
    const read = (name) => (env[name] ?? env[name.toUpperCase()] ?? '').trim();
    const proxy = (name) => {
        const text = read(name);
        if (text === '')
            return undefined;
        const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
        const url = URL.canParse(full) ? new URL(full) : undefined;
        if (url === undefined || url.hostname === '')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('PROXY_INVALID', `${name.toUpperCase()} is no address of a proxy`, { hint: 'write it as http://HOST:PORT or http://USER:PASSWORD@HOST:PORT' });
        if (url.protocol !== 'http:' && url.protocol !== 'https:')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SlipwayError */ .GQ('PROXY_INVALID', `${name.toUpperCase()} names a proxy of kind ${url.protocol}, only http: and https: can be used`);
        return url;
    };
    const [http, https] = [proxy('http_proxy'), proxy('https_proxy')];
    return { ...(http === undefined ? {} : { http }), ...(https === undefined ? {} : { https }), bypass: read('no_proxy').split(/[\s,]+/).filter((entry) => entry !== '') };
}
const bareHost = (text) => text.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
const loopback = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const familyOf = (address) => (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) === 6 ? 'ipv6' : 'ipv4';
function isInNetwork(address, network) {
    const [base = '', bits = ''] = network.split('/');
    const longest = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) === 6 ? 128 : 32;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) === 0 || (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(base) !== (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address) || !/^\d{1,3}$/.test(bits) || Number(bits) > longest)
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(base, Number(bits), familyOf(base));
    return list.check(address, familyOf(address));
}
function isBypassed(entry, host, port) {
    if (entry === '*')
        return true;
    const [, name = entry, entryPort] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
    if (entryPort !== undefined && entryPort !== port)
        return false;
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
        return bareHost(name) === host || isInNetwork(host, bareHost(name));
    const domain = bareHost(name.replace(/^\*?\./, ''));
    return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}
/** The proxy for an address; undefined when it is asked directly, as this machine itself always is. */
function findProxy({ http, https, bypass }, url) {
    const proxy = url.protocol === 'https:' ? https : http;
    if (proxy === undefined)
        return undefined;
    const host = bareHost(url.hostname);
    if (host === 'localhost' || host.endsWith('.localhost') || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0 && loopback.check(host, familyOf(host))))
        return undefined;
    const port = url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
    return bypass.some((entry) => isBypassed(entry, host, port)) ? undefined : proxy;
}
/** The passwords in the addresses of the proxies, also as they are sent. */
function proxySecrets({ http, https }) {
    return [http, https].flatMap((proxy) => proxy === undefined || proxy.password === '' ? [] : [
        decodeURIComponent(proxy.password), proxy.password, proxyAuthorization(proxy)?.replace('Basic ', '') ?? '',
    ]);
}
/** The `Proxy-Authorization` for a proxy whose address carries a user. */
function proxyAuthorization({ username, password }) {
    return username === '' ? undefined : `Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64')}`;
}


/***/ }),

/***/ 9899:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_timers_promises__WEBPACK_IMPORTED_MODULE_0__);

/** Tries `step` again with growing, jittered waits while its error allows it. Throws the last error. */
async function retry(step, options) {
    const { attempts = 5, firstDelayMs = 250, maxDelayMs = 10_000, shouldRetry, askedDelayMs, onRetry, signal, random = Math.random } = options;
    for (let attempt = 1;; attempt += 1) {
        try {
            return await step(attempt);
        }
        catch (error) {
            if (attempt >= attempts || signal?.aborted === true || !shouldRetry(error))
                throw error;
            const backoff = Math.min(maxDelayMs, firstDelayMs * 2 ** (attempt - 1)) * (0.5 + random() / 2);
            const wait = askedDelayMs?.(error) ?? backoff;
            onRetry?.(error, wait, attempt);
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(wait, undefined, signal === undefined ? {} : { signal });
        }
    }
}


/***/ }),

/***/ 6158:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   By: () => (/* binding */ formatMarkdownTable),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   ku: () => (/* binding */ formatTable),
/* harmony export */   wh: () => (/* binding */ plainText),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony export escapeMarkdown */
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


/***/ }),

/***/ 1124:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q8: () => (/* binding */ ForgeError),
/* harmony export */   y0: () => (/* binding */ orUndefined),
/* harmony export */   z1: () => (/* binding */ unwrapForgeError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

const couldNotLook = new Set(['FORGE_UNREACHABLE', 'FORGE_RATE_LIMITED', 'FORGE_ANSWER_INVALID']);
/** A request to a forge that failed. */
class ForgeError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ForgeError';
    status;
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: couldNotLook.has(code) ? 3 : 2, retryable: code === 'FORGE_UNREACHABLE' || code === 'FORGE_RATE_LIMITED', ...options });
        this.status = options.status;
    }
}
/** Libraries wrap what our requests throw; this is the error inside. */
function unwrapForgeError(error) {
    for (let inner = error; typeof inner === 'object' && inner !== null; inner = 'cause' in inner ? inner.cause : undefined) {
        if (inner instanceof ForgeError)
            return inner;
    }
    return error;
}
const isCode = (error, code) => error instanceof ForgeError && error.code === code;
/** Undefined instead of a 404. */
async function orUndefined(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (isCode(error, 'FORGE_NOT_FOUND'))
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 310:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ commentOnPullRequest)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/proxy.ts
var proxy = __nccwpck_require__(609);
// EXTERNAL MODULE: ./packages/core/src/http.ts + 1 modules
var src_http = __nccwpck_require__(5512);
// EXTERNAL MODULE: ./packages/forge/src/errors.ts
var src_errors = __nccwpck_require__(1124);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
;// CONCATENATED MODULE: ./packages/forge/src/marker.ts

/** The longest comment or description, in UTF-16 units; GitHub refuses longer ones, the others take more. */
const maxBodyLength = 65_536;
/** A line that no reader sees and by which a comment is found again: `<!-- slipway:verify-images -->`. */
function formatMarker(name) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9._/:]|-(?!-))*$/.test(name) || name.endsWith('-')) {
        throw new src_errors/* ForgeError */.Q8('FORGE_REFUSED', `"${name}" cannot mark a comment: letters, digits and single . _ / : - are expected`, { exitCode: 70 });
    }
    return `<!-- slipway:${name} -->`;
}
/** Whether a comment is the one of this name: the marker is its first line, so quoting a comment makes no second one. */
function hasMarker(body, name) {
    return body.trimStart().startsWith(formatMarker(name));
}
const isFence = (line) => /^ {0,3}(```|~~~)/.test(line);
/**
 * Text that fits (T74): cut at the end of a line, an open code fence closed, and told where the rest is.
 * @param link where the whole can be read
 */
function cutBody(body, { link, limit = maxBodyLength } = {}) {
    if (body.length <= limit)
        return body;
    const notice = `\n\n*Cut: too long for a comment. The whole is in the job's report${link === undefined ? '' : `: <${link}>`}.*`;
    const room = limit - notice.length - '\n```'.length;
    const end = body.lastIndexOf('\n', room);
    // one endless line is cut anywhere but inside a character
    const head = end > room / 2 ? body.slice(0, end) : body.slice(0, room).replace(/[\uD800-\uDBFF]$/, '');
    const open = head.split('\n').filter(isFence).length % 2 === 1;
    return `${head}${open ? '\n```' : ''}${notice}`;
}
/** A comment as it is posted: the marker, then the text, together no longer than a forge takes. */
function formatComment(name, body, link) {
    const marker = formatMarker(name);
    return `${marker}\n${cutBody(body, { limit: maxBodyLength - marker.length - 1, ...(link === undefined ? {} : { link }) })}`;
}

;// CONCATENATED MODULE: ./packages/forge/src/forge.ts


const createAttempts = 3;
/** Whether something may exist although its creation failed: no answer came, or "it exists already". */
const mayExist = (error) => error instanceof src_errors/* ForgeError */.Q8 && (error.code === 'FORGE_UNREACHABLE' || error.code === 'FORGE_REFUSED');
/** Creates a thing that must exist once: after a failure it is looked for before it is tried again (T75). */
async function createOnce(create, { find, clock }) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await create();
        }
        catch (error) {
            if (!mayExist(error))
                throw error;
            await clock.sleep(1000 * attempt); // what was still on its way arrives
            const found = await find();
            if (found !== undefined)
                return found;
            if (attempt >= createAttempts || !(error instanceof src_errors/* ForgeError */.Q8 && error.retryable))
                throw error;
        }
    }
}
/** One line, at most so many characters. */
const cutLine = (text, length) => {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= length ? line : `${line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};
const lacking = (wanted = [], present) => {
    const known = new Set(present.map((name) => name.toLowerCase()));
    return [...new Set(wanted)].filter((name) => !known.has(name.toLowerCase()));
};
const sameText = (a, b) => a.replace(/\r\n/g, '\n').trim() === b.replace(/\r\n/g, '\n').trim();
/** The whole of a forge from the little that each kind implements. */
function createForge(api, { clock }) {
    const findComment = async (pullRequest, marker) => {
        const marked = (await api.listComments(pullRequest)).filter(({ body }) => hasMarker(body, marker));
        if (marked.length === 0)
            return undefined;
        const isOwn = await api.findOwnAuthor();
        return marked.filter(({ author }) => isOwn(author)).sort((a, b) => a.id - b.id)[0];
    };
    return {
        kind: api.kind,
        async writeComment({ pullRequest, marker, body, link }) {
            const text = formatComment(marker, body, link);
            const existing = await findComment(pullRequest, marker);
            const outcome = existing === undefined ? 'created' : sameText(existing.body, text) ? 'unchanged' : 'updated';
            const comment = existing === undefined ? await createOnce(() => api.createComment(pullRequest, text), { find: () => findComment(pullRequest, marker), clock })
                : outcome === 'unchanged' ? existing : await api.updateComment(pullRequest, existing.id, text);
            return { outcome, ...(comment.url === undefined ? {} : { url: comment.url }) };
        },
        async setCommitStatus(commit, given) {
            const status = { ...given, description: cutLine(given.description, 140) };
            const isSet = (found) => found !== undefined && found.state === status.state && found.description === status.description && (found.targetUrl ?? '') === (status.targetUrl ?? '');
            const before = await api.findStatus(commit, status.context);
            if (isSet(before))
                return 'unchanged';
            await createOnce(async () => { await api.createStatus(commit, status); return true; }, { find: async () => isSet(await api.findStatus(commit, status.context)) ? true : undefined, clock });
            return before === undefined ? 'created' : 'updated';
        },
        findPullRequest: (branch) => api.findPullRequest(branch),
        async openOrUpdatePullRequest(given) {
            const wanted = { ...given, title: cutLine(given.title, 255), body: cutBody(given.body) };
            const existing = await api.findPullRequest(wanted.branch);
            const differs = existing !== undefined && (existing.title !== wanted.title || !sameText(existing.body, wanted.body) || existing.base !== wanted.base);
            const pullRequest = existing === undefined ? await createOnce(() => api.createPullRequest(wanted), { find: () => api.findPullRequest(wanted.branch), clock })
                : differs ? await api.updatePullRequest(existing.number, wanted) : existing;
            const missing = {
                labels: lacking(wanted.labels, pullRequest.labels), reviewers: lacking(wanted.reviewers, pullRequest.reviewers), assignees: lacking(wanted.assignees, pullRequest.assignees),
            };
            const isComplete = missing.labels.length + missing.reviewers.length + missing.assignees.length === 0;
            const warnings = isComplete ? [] : await api.assign(pullRequest, missing);
            return { outcome: existing === undefined ? 'created' : differs || !isComplete ? 'updated' : 'unchanged', pullRequest, warnings };
        },
        findTag: (name) => api.findTag(name),
        findRelease: (tag) => api.findRelease(tag),
    };
}

// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __nccwpck_require__(6158);
;// CONCATENATED MODULE: ./packages/forge/src/requests.ts


const maxAnswerBytes = 32 * 2 ** 20;
const attempts = 4;
/** Between two writes, in milliseconds. @see https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const writeDistanceMs = 1000;
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** What the forge says is wrong, in its own words: `message`, `error` and the details of `errors`. */
function explain(body) {
    const text = body.toString();
    const answer = parseJson(text);
    if (typeof answer !== 'object' || answer === null)
        return (0,src_text/* plainText */.wh)(text.slice(0, 200).replace(/\s+/g, ' '));
    const parts = Object.entries(answer).filter(([key, value]) => ['message', 'error', 'error_description', 'errors'].includes(key) && value !== null && value !== '');
    return (0,src_text/* plainText */.wh)(parts.map(([, value]) => typeof value === 'string' ? value : JSON.stringify(value)).join('; ').slice(0, 500));
}
/** The wait of `retry-after`: seconds, or a date. */
function readRetryAfter(value, now) {
    if (value === undefined)
        return undefined;
    if (/^\s*\d{1,9}\s*$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/**
 * How long a forge asks to wait, in milliseconds; undefined when the answer is not about its limits (T75).
 * GitHub says so with 403 as well as with 429.
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 * @see https://docs.gitlab.com/administration/settings/user_and_ip_rate_limits/
 */
function askedWait({ status, headers, body }, ownNow) {
    if (status !== 429 && status !== 403 && status !== 503)
        return undefined;
    const served = Date.parse(headers['date'] ?? '');
    const now = Number.isNaN(served) ? ownNow : served; // the clock that the reset was written by
    const after = readRetryAfter(headers['retry-after'], now);
    if (after !== undefined)
        return after;
    if (status === 503)
        return undefined;
    const remaining = headers['x-ratelimit-remaining'] ?? headers['ratelimit-remaining'];
    const reset = Number(headers['x-ratelimit-reset'] ?? headers['ratelimit-reset']);
    if (remaining === '0' && Number.isFinite(reset) && reset > 0)
        return Math.max(1000, reset * 1000 - now + 1000);
    return status === 429 || /rate limit|abuse detection/i.test(explain(body)) ? 60_000 : undefined;
}
function errorOf(request, response) {
    const { status, body } = response;
    const said = explain(body);
    const what = `${request.method} ${request.url.host}${request.url.pathname}: HTTP ${status}${said === '' ? '' : `, ${said}`}`;
    if (status === 401)
        return new src_errors/* ForgeError */.Q8('FORGE_DENIED', what, { status, hint: 'the token is not valid for this forge, or it has expired' });
    if (status === 403)
        return new src_errors/* ForgeError */.Q8('FORGE_DENIED', what, { status, hint: 'the token has no permission for this' });
    if (status === 404 || status === 410)
        return new src_errors/* ForgeError */.Q8('FORGE_NOT_FOUND', what, { status, hint: 'forges also say "not found" when the token may not see it' });
    if (status === 408 || status >= 500)
        return new src_errors/* ForgeError */.Q8('FORGE_UNREACHABLE', what, { status });
    if (status >= 300 && status < 400)
        return new src_errors/* ForgeError */.Q8('FORGE_REFUSED', `${what}: it has moved`, { status, hint: 'use the present address of the repository' });
    return new src_errors/* ForgeError */.Q8('FORGE_REFUSED', what, { status });
}
const isRead = (method) => method === 'GET' || method === 'HEAD';
/**
 * The one way to a forge, under whatever library speaks to it: writes go one after the other with a second between them,
 * limits are waited for, and what can be repeated without harm is repeated. A POST is not: it fails with
 * FORGE_UNREACHABLE, and the caller looks first whether it was carried out.
 */
function createSender({ http, baseUrl, clock, logger, maxWaitMs = 120_000 }) {
    const exchange = async (request) => {
        const { method, url, headers, body } = request;
        try {
            const response = await http.request({ method, url, headers: { ...headers, 'user-agent': headers['user-agent'] ?? 'slipway' }, ...(body === undefined ? {} : { body: Buffer.from(body) }) });
            const plain = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
            return { status: response.status, headers: plain, body: await (0,src_http/* readBody */.x8)(response, maxAnswerBytes, url) };
        }
        catch (error) {
            if (error instanceof src_http/* HttpError */.j$)
                throw new src_errors/* ForgeError */.Q8('FORGE_UNREACHABLE', `${method} ${url.host}${url.pathname}: ${error.message}`, { cause: error, retryable: error.retryable, ...(error.hint === undefined ? {} : { hint: error.hint }) });
            throw error;
        }
    };
    const send = async (request) => {
        let waited = 0;
        for (let attempt = 1;; attempt += 1) {
            let failure;
            let wait;
            try {
                const response = await exchange(request);
                if (response.status < 300)
                    return response;
                failure = errorOf(request, response);
                wait = askedWait(response, clock.now());
                // 503 may have done something; the others refused, so a POST may be sent again as well
                if (wait !== undefined && response.status !== 503)
                    failure = new src_errors/* ForgeError */.Q8('FORGE_RATE_LIMITED', `${failure.message}; it asks to wait ${Math.ceil(wait / 1000)} s`, { status: response.status });
            }
            catch (error) {
                if (!(error instanceof src_errors/* ForgeError */.Q8))
                    throw error;
                failure = error;
            }
            const repeatable = failure.code === 'FORGE_RATE_LIMITED' || (failure.code === 'FORGE_UNREACHABLE' && failure.retryable && request.method !== 'POST');
            wait ??= 1000 * 2 ** (attempt - 1);
            waited += wait;
            if (!repeatable || attempt >= attempts || waited > maxWaitMs)
                throw failure;
            logger.debug(`${(0,errors/* errorMessage */.gJ)(failure)}; again in ${Math.ceil(wait / 1000)} s`);
            await clock.sleep(wait);
        }
    };
    let writes = Promise.resolve();
    let lastWrite = -Infinity;
    return (request) => {
        if (request.url.origin !== baseUrl.origin)
            throw new src_errors/* ForgeError */.Q8('FORGE_REFUSED', `a request to ${request.url.origin} was not sent: the token belongs to ${baseUrl.origin}`, { exitCode: 70 });
        if (isRead(request.method))
            return send(request);
        const write = writes.then(async () => {
            const wait = lastWrite + writeDistanceMs - clock.now();
            if (wait > 0)
                await clock.sleep(wait);
            try {
                return await send(request);
            }
            finally {
                lastWrite = clock.now();
            }
        });
        writes = write.catch(() => undefined);
        return write;
    };
}

;// CONCATENATED MODULE: ./packages/forge/src/factory.ts




const parseUrl = (text, name) => {
    if (text === undefined || !URL.canParse(text) || !/^https?:\/\//.test(text))
        throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `${name} is "${text ?? ''}", expected an address`);
    return new URL(text);
};
const numberOf = (text) => text !== undefined && /^[1-9]\d{0,11}$/.test(text) ? Number(text) : undefined;
/** Reads where the job runs. @throws {ForgeError} FORGE_NOT_CONFIGURED outside of GitHub, Gitea and GitLab */
function readForgeAddress(env) {
    if (env['GITLAB_CI'] === 'true') {
        const pullRequest = numberOf(env['CI_MERGE_REQUEST_IID']);
        // a job for a fork's merge request runs in the fork; the merge request is the other project's
        const repository = (pullRequest === undefined ? undefined : env['CI_MERGE_REQUEST_PROJECT_PATH']) ?? env['CI_PROJECT_PATH'] ?? '';
        return {
            kind: 'gitlab', baseUrl: parseUrl(env['CI_API_V4_URL'], 'CI_API_V4_URL'), repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(env['CI_JOB_URL'] === undefined ? {} : { jobUrl: env['CI_JOB_URL'] }),
        };
    }
    if (env['GITHUB_API_URL'] !== undefined || env['GITHUB_ACTIONS'] === 'true') {
        const baseUrl = parseUrl(env['GITHUB_API_URL'], 'GITHUB_API_URL');
        const repository = env['GITHUB_REPOSITORY'] ?? '';
        if (!/^[^/\s]+\/[^/\s]+$/.test(repository))
            throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `GITHUB_REPOSITORY is "${repository}", expected owner/name`);
        const pullRequest = numberOf(/^refs\/pull\/(\d+)\/(?:merge|head)$/.exec(env['GITHUB_REF'] ?? '')?.[1]);
        const [server, run] = [env['GITHUB_SERVER_URL'], env['GITHUB_RUN_ID']];
        return {
            kind: env['GITEA_ACTIONS'] === 'true' || baseUrl.pathname.replace(/\/$/, '').endsWith('/api/v1') ? 'gitea' : 'github', baseUrl, repository,
            ...(pullRequest === undefined ? {} : { pullRequest }), ...(server === undefined || run === undefined ? {} : { jobUrl: `${server}/${repository}/actions/runs/${run}` }),
        };
    }
    throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', 'this is neither a job of GitHub or Gitea nor one of GitLab', { hint: 'set GITHUB_API_URL and GITHUB_REPOSITORY, or GITLAB_CI, CI_API_V4_URL and CI_PROJECT_PATH' });
}
/** The variable of DR4 that binds a token to a host: `SLIPWAY_AUTH_GIT_EXAMPLE_COM`. */
const authVariable = (host) => `SLIPWAY_AUTH_${host.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
/**
 * The token for a forge, first found first: the one given, SLIPWAY_FORGE_TOKEN, SLIPWAY_AUTH_<HOST>, the host's own
 * variable, GitLab's job token. @throws {ForgeError} FORGE_NOT_CONFIGURED
 */
function readForgeToken({ kind, baseUrl }, env, given) {
    const names = ['SLIPWAY_FORGE_TOKEN', authVariable(baseUrl.host), ...(kind === 'gitlab' ? ['GITLAB_TOKEN'] : [...(kind === 'gitea' ? ['GITEA_TOKEN'] : []), 'GITHUB_TOKEN'])];
    if (given !== undefined && given !== '')
        return { value: given, from: 'token', isJobToken: given === env['CI_JOB_TOKEN'] };
    for (const name of names) {
        const value = env[name];
        if (value !== undefined && value !== '')
            return { value, from: name, isJobToken: kind === 'gitlab' && value === env['CI_JOB_TOKEN'] };
    }
    const jobToken = env['CI_JOB_TOKEN'];
    if (kind === 'gitlab' && jobToken !== undefined && jobToken !== '')
        return { value: jobToken, from: 'CI_JOB_TOKEN', isJobToken: true };
    throw new src_errors/* ForgeError */.Q8('FORGE_NOT_CONFIGURED', `there is no token for ${baseUrl.host}`, {
        hint: kind === 'gitlab' ? 'set GITLAB_TOKEN (masked, a project access token with the scope "api")' : `give it as input "token" or variable ${names.join(', ')}; on GitHub \${{ github.token }} with "permissions: pull-requests: write"`,
    });
}
/**
 * Why what this token makes starts no workflow (P16); undefined when nothing says so. The forges' own tokens of a job are
 * made so, to keep workflows from starting each other for ever.
 */
function findWorkflowLimit({ kind }, { from }) {
    if (kind === 'gitlab' || (from !== 'GITHUB_TOKEN' && from !== 'GITEA_TOKEN'))
        return undefined;
    return `a pull request or tag made with ${from} starts no workflow: give the token of an app, or a personal one, as SLIPWAY_FORGE_TOKEN`;
}
/** The real time. */
const systemClock = { now: () => Date.now(), sleep: async (ms) => { await (0,promises_.setTimeout)(ms); } };
/** A forge ready to use. The libraries behind it are large and are loaded here, not before (DR18). */
async function openForge(address, token, { logger, http, clock = systemClock, maxWaitMs }) {
    const { kind, baseUrl, repository } = address;
    const send = createSender({ http, baseUrl, clock, logger, ...(maxWaitMs === undefined ? {} : { maxWaitMs }) });
    if (kind === 'gitlab') {
        const { createGitlabApi } = await Promise.all(/* import() */[__nccwpck_require__.e(833), __nccwpck_require__.e(5)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7739));
        const host = new URL(baseUrl.href.replace(/\/api\/v4\/?$/, ''));
        return createForge(createGitlabApi({ host, project: repository, token: token.value, isJobToken: token.isJobToken, send }), { clock });
    }
    const { createGithubApi } = await Promise.all(/* import() */[__nccwpck_require__.e(119), __nccwpck_require__.e(413), __nccwpck_require__.e(85)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1085));
    return createForge(createGithubApi({ kind, baseUrl, repository, token: token.value, send }), { clock });
}

;// CONCATENATED MODULE: ./packages/forge/src/pull-request-comment.ts



/** What to do when a token was refused. */
const permissionHint = 'the job needs "permissions: pull-requests: write" and the token ${{ github.token }}; the pull request of a fork gets none, and its report is on the page of the job';
function hintOf(error) {
    if (error instanceof src_errors/* ForgeError */.Q8 && error.status === 403)
        return permissionHint;
    return (0,errors/* isSlipwayError */.qQ)(error) ? error.hint : undefined;
}
/**
 * Writes the one comment of a marker on the pull request that the job runs for. It never throws (T76): without a token,
 * without permission (forks, T71) or without an answer it warns and returns undefined.
 */
async function commentOnPullRequest({ marker, body }, { env, logger, addSecret, token: given }) {
    let http;
    let token;
    try {
        const address = readForgeAddress(env);
        if (address.pullRequest === undefined) {
            logger.warn('no comment is written: the job has no pull request of its own (one of pull_request_target has none, for safety)');
            return undefined;
        }
        token = readForgeToken(address, env, given);
        addSecret(token.value);
        const proxies = (0,proxy/* parseProxySettings */.$v)(env);
        for (const secret of (0,proxy/* proxySecrets */.Wm)(proxies))
            addSecret(secret);
        http = (0,src_http/* createHttpClient */.uT)({ maxSocketsPerHost: 2, proxies });
        const forge = await openForge(address, token, { logger, http });
        const { outcome, url } = await forge.writeComment({ pullRequest: address.pullRequest, marker, body, ...(address.jobUrl === undefined ? {} : { link: address.jobUrl }) });
        logger.info(`comment ${outcome}${url === undefined ? '' : `: ${url}`}`);
        return outcome;
    }
    catch (error) {
        const hint = hintOf(error);
        logger.warn(`the comment could not be written${token === undefined ? '' : ` with the token of ${token.from}`}: ${(0,errors/* errorMessage */.gJ)(error)}${hint === undefined ? '' : `\n  what to do: ${hint}`}`);
        return undefined;
    }
    finally {
        http?.close();
    }
}


/***/ }),

/***/ 253:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   RV: () => (/* binding */ verifyBytes),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   ui: () => (/* binding */ verifyStream),
/* harmony export */   vo: () => (/* binding */ splitDigest)
/* harmony export */ });
/* unused harmony export createContentCheck */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2346);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5412);



const grammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Whether the text is a digest of an algorithm known here, lower-case and of full length. */
function isDigest(text) {
    return grammar.test(text);
}
/**
 * The digest written as `sha256:` and 64, or `sha512:` and 128 lower-case hex digits.
 * @throws {OciError} DIGEST_INVALID
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#digests
 */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('DIGEST_INVALID', `not a digest: ${JSON.stringify(text.slice(0, 160))}, expected sha256: and 64 or sha512: and 128 lower-case hex digits`);
}
/** The algorithm and the hex digits. */
function splitDigest(digest) {
    return digest.startsWith('sha512:') ? { algorithm: 'sha512', hex: digest.slice(7) } : { algorithm: 'sha256', hex: digest.slice(7) };
}
/** The digest of these bytes. @default 'sha256' */
function digestOf(bytes, algorithm = 'sha256') {
    return parseDigest(`${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`);
}
/** A check against digest and size; `subject` names the content in errors. */
function createContentCheck({ digest, size }, subject = digest) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(splitDigest(digest).algorithm);
    let seen = 0;
    return {
        update(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
            hash.update(chunk);
        },
        finish() {
            if (seen !== size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
            const actual = `${splitDigest(digest).algorithm}:${hash.digest('hex')}`;
            if (actual !== digest)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('DIGEST_MISMATCH', `${subject} has other bytes than its digest says: expected ${digest}, got ${actual}`, { retryable: true });
        },
    };
}
/** Throws unless these bytes have this digest and size. @throws {OciError} SIZE_MISMATCH, DIGEST_MISMATCH */
function verifyBytes(bytes, expected, subject = expected.digest) {
    const check = createContentCheck(expected, subject);
    check.update(bytes);
    check.finish();
}
/**
 * The same bytes, ending in an error when they are not what was expected. The last piece is held back until all is
 * proven, so whoever counts bytes never gets a whole of wrong content. Destroying it destroys the source.
 * Its errors: {OciError} SIZE_MISMATCH as soon as there is a byte too many, SIZE_MISMATCH or DIGEST_MISMATCH at the end.
 */
function verifyStream(stream, expected, subject = expected.digest) {
    const check = createContentCheck(expected, subject);
    return (0,_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .markProven */ .Oi)((0,_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .tapStream */ .o4)(stream, { onChunk: (chunk) => check.update(chunk), onEnd: () => check.finish(), holdLast: true }), expected.digest);
}


/***/ }),

/***/ 2346:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ OciError),
/* harmony export */   O: () => (/* binding */ classifyImageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

const unknownCodes = new Set([
    'RATE_LIMITED', 'SERVER_ERROR', 'NETWORK', 'TLS', 'TIMEOUT', 'UNEXPECTED_ANSWER', 'NOT_A_REGISTRY', 'ADDRESS_REFUSED', 'AUTH_FAILED', 'STORE_UNREADABLE',
]);
const invalidCodes = new Set([
    'DIGEST_MISMATCH', 'SIZE_MISMATCH', 'MANIFEST_INVALID', 'MANIFEST_TOO_LARGE', 'CONTENT_MISSING', 'STORE_INVALID',
]);
/** A step on an image that failed. Absent content is no error: the interfaces of `source.ts` say `undefined`. */
class OciError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'OciError';
    status;
    retryAfterMs;
    constructor(code, message, options = {}) {
        super(code, message, { exitCode: unknownCodes.has(code) ? 3 : code === 'DENIED' || invalidCodes.has(code) ? 1 : 2, ...options });
        this.status = options.status;
        this.retryAfterMs = options.retryAfterMs;
    }
}
/** The class of a finding: the registry refused, nobody could say, or the content is wrong. Other errors count as `unknown`. */
function classifyImageError(error) {
    if (!(error instanceof OciError))
        return 'unknown';
    if (error.code === 'DENIED')
        return 'denied';
    return invalidCodes.has(error.code) ? 'invalid' : 'unknown';
}


/***/ }),

/***/ 2104:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   Js: () => (/* binding */ attestedDigest),
/* harmony export */   NQ: () => (/* binding */ maxManifestSize),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   jN: () => (/* binding */ parseConfigPlatform),
/* harmony export */   nb: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8816);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2346);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2125);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5534);





/** Of a manifest or index, in bytes. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pushing-manifests */
const maxManifestSize = 4 * 1024 * 1024;
const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
/** @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md#properties */
const descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().refine(_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc, 'not a digest'),
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative(),
    platform: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() }).nullish(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    annotations: annotationsSchema.nullish(),
});
const common = {
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(2),
    mediaType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish(),
    subject: descriptorSchema.nullish(),
    annotations: annotationsSchema.nullish(),
};
/** @see https://github.com/opencontainers/image-spec/blob/main/manifest.md */
const imageManifestSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, config: descriptorSchema, layers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptorSchema).nullish() });
/** @see https://github.com/opencontainers/image-spec/blob/main/image-index.md */
const imageIndexSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...common, manifests: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(descriptorSchema).nullish() });
function platformOf(platform) {
    if (platform === undefined || platform === null || platform.os === '' || platform.architecture === '')
        return undefined;
    const { os, architecture, variant } = platform;
    return { os, architecture, ...(variant === undefined || variant === null || variant === '' ? {} : { variant }) };
}
function toDescriptor({ mediaType, digest, size, platform, artifactType, annotations }) {
    const where = platformOf(platform);
    return {
        mediaType, digest, size,
        ...(where === undefined ? {} : { platform: where }),
        ...(artifactType === undefined || artifactType === null || artifactType === '' ? {} : { artifactType }),
        ...(annotations === undefined || annotations === null ? {} : { annotations }),
    };
}
const formatIssues = (error) => error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'document'}: ${issue.message}`).join('; ');
const utf8 = new TextDecoder('utf-8', { fatal: true });
// Types that say nothing: the document speaks for itself then.
const generic = new Set(['', 'application/json', 'application/octet-stream', 'text/plain', 'binary/octet-stream']);
/**
 * The manifest or index that these bytes are. A document that could be read as both, or whose media type and
 * `Content-Type` differ, is refused (CVE-2021-41190), and so is docker's schema 1.
 * @throws {OciError} MANIFEST_INVALID, MANIFEST_TOO_LARGE
 */
function parseManifest(bytes, { contentType, algorithm = 'sha256', subject = 'manifest' } = {}) {
    const fail = (reason, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M('MANIFEST_INVALID', `${subject}: ${reason}`, cause === undefined ? {} : { cause });
    if (bytes.length > maxManifestSize)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .OciError */ .M('MANIFEST_TOO_LARGE', `${subject}: ${bytes.length} bytes are more than the ${maxManifestSize} a manifest may have`);
    let document;
    try {
        document = JSON.parse(utf8.decode(bytes));
    }
    catch (error) {
        throw fail('it is not JSON', error);
    }
    if (typeof document !== 'object' || document === null || Array.isArray(document))
        throw fail('it is not a JSON object');
    const said = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .bareMediaType */ .ZX)(contentType ?? '');
    const declared = 'mediaType' in document && typeof document.mediaType === 'string' && document.mediaType !== '' ? document.mediaType : undefined;
    if ('fsLayers' in document || ('schemaVersion' in document && document.schemaVersion === 1) || said.startsWith('application/vnd.docker.distribution.manifest.v1+')) {
        throw fail('docker image manifest schema 1 is not supported: push the image again with a current client');
    }
    const hasImage = 'config' in document || 'layers' in document;
    const hasIndex = 'manifests' in document;
    if (hasImage && hasIndex)
        throw fail('it has both layers and manifests, so it can be read in two ways');
    if (declared !== undefined && !generic.has(said) && said !== declared)
        throw fail(`its media type is ${declared}, but it was served as ${said}`);
    const mediaType = declared ?? (generic.has(said) ? (hasIndex ? _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .mediaTypes */ .Ib.ociIndex : _media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .mediaTypes */ .Ib.ociManifest) : said);
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(mediaType))
        throw fail(`${mediaType} is no manifest or index of docker schema 2 or OCI`);
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) !== hasIndex)
        throw fail(`its media type is ${mediaType}, but it has ${hasIndex ? 'manifests' : 'no manifests'}`);
    const digest = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, algorithm);
    const base = { digest, mediaType, size: bytes.length, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) };
    if (hasIndex) {
        const parsed = imageIndexSchema.safeParse(document);
        if (!parsed.success)
            throw fail(formatIssues(parsed.error), parsed.error);
        const { manifests, ...rest } = parsed.data;
        return { kind: 'index', ...base, ...shared(rest), manifests: (manifests ?? []).map(toDescriptor) };
    }
    const parsed = imageManifestSchema.safeParse(document);
    if (!parsed.success)
        throw fail(formatIssues(parsed.error), parsed.error);
    const { config, layers, ...rest } = parsed.data;
    return { kind: 'image', ...base, artifactType: config.mediaType, ...shared(rest), config: toDescriptor(config), layers: (layers ?? []).map(toDescriptor) };
}
function shared({ subject, artifactType, annotations }) {
    return {
        ...(subject === undefined || subject === null ? {} : { subject: toDescriptor(subject) }),
        ...(artifactType === undefined || artifactType === null || artifactType === '' ? {} : { artifactType }),
        annotations: annotations ?? {},
    };
}
/** The descriptor that names this manifest. */
function descriptorOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
/** The algorithm that a digest was made with, for parsing what it names. */
function algorithmOf(digest) {
    return (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .splitDigest */ .vo)(digest).algorithm;
}
/**
 * The digest of the manifest that a child of an index attests to, if it is an attestation as BuildKit writes them.
 * @see https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function attestedDigest({ annotations }) {
    return annotations?.['vnd.docker.reference.type'] === 'attestation-manifest' ? annotations['vnd.docker.reference.digest'] : undefined;
}
/** The config blob of an image names its platform. @see https://github.com/opencontainers/image-spec/blob/main/config.md#properties */
const imageConfigSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ os: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), architecture: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), variant: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullish() });
/** The platform that an image's config blob names; undefined when it names none. */
function parseConfigPlatform(bytes) {
    try {
        const parsed = imageConfigSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
        if (!parsed.success)
            return undefined;
        const platform = platformOf(parsed.data);
        return platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_4__/* .parseImagePlatform */ .qh)([platform.os, platform.architecture, ...(platform.variant === undefined ? [] : [platform.variant])].join('/'));
    }
    catch {
        return undefined; // an artifact's config need not be JSON
    }
}


/***/ }),

/***/ 2125:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   HQ: () => (/* binding */ isNotDistributed),
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   oi: () => (/* binding */ acceptedManifestTypes)
/* harmony export */ });
/** @see https://github.com/opencontainers/image-spec/blob/main/media-types.md */
const mediaTypes = {
    ociIndex: 'application/vnd.oci.image.index.v1+json',
    ociManifest: 'application/vnd.oci.image.manifest.v1+json',
    ociConfig: 'application/vnd.oci.image.config.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    octetStream: 'application/octet-stream',
};
const indexTypes = new Set([mediaTypes.ociIndex, mediaTypes.dockerList]);
const manifestTypes = new Set([mediaTypes.ociManifest, mediaTypes.dockerManifest]);
const imageConfigTypes = new Set([mediaTypes.ociConfig, mediaTypes.dockerConfig]);
/** What is offered in `Accept` when a manifest is asked for. */
const acceptedManifestTypes = [...manifestTypes, ...indexTypes];
const isIndexType = (mediaType) => indexTypes.has(mediaType);
const isManifestType = (mediaType) => manifestTypes.has(mediaType) || indexTypes.has(mediaType);
/** Whether such a config blob is an image's, which names its platform. */
const isImageConfigType = (mediaType) => imageConfigTypes.has(mediaType);
/** `Content-Type` without its parameters, lower-case. */
function bareMediaType(contentType) {
    return (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();
}
/** Whether registries may refuse to hand out such a layer, so that it is missing without harm. @see https://github.com/opencontainers/image-spec/blob/main/layer.md#non-distributable-layers */
const isNotDistributed = (mediaType) => /\.(?:nondistributable|foreign)\b/.test(mediaType);


/***/ }),

/***/ 5534:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ formatImagePlatform),
/* harmony export */   pC: () => (/* binding */ matchesPlatform),
/* harmony export */   qh: () => (/* binding */ parseImagePlatform)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2346);

const part = /^[a-z0-9][a-z0-9_.-]*$/;
const aliases = { x86_64: 'amd64', 'x86-64': 'amd64', aarch64: 'arm64', i386: '386' };
/** `linux/arm64/v8` as a value; `x86_64` and `aarch64` become `amd64` and `arm64`. @throws {OciError} PLATFORM_INVALID */
function parseImagePlatform(text) {
    const [os = '', architecture = '', variant, ...rest] = text.trim().toLowerCase().split('/');
    const parts = [os, architecture, ...(variant === undefined ? [] : [variant])];
    if (rest.length > 0 || !parts.every((each) => part.test(each))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('PLATFORM_INVALID', `not a platform: ${JSON.stringify(text.slice(0, 80))}, expected OS/ARCHITECTURE or OS/ARCHITECTURE/VARIANT such as linux/amd64 or linux/arm/v7`);
    }
    return { os, architecture: aliases[architecture] ?? architecture, ...(variant === undefined ? {} : { variant }) };
}
/** `linux/arm64/v8` */
function formatImagePlatform({ os, architecture, variant }) {
    return [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])].join('/');
}
// arm64 is v8 and arm is v7 when nothing is said, as containerd and docker read it
const impliedVariant = { arm64: 'v8', arm: 'v7' };
const variantOf = ({ architecture, variant }) => variant === undefined || variant === '' ? impliedVariant[architecture] ?? '' : variant;
/** Whether an image for `offered` is what `wanted` asks for. `linux/arm64` and `linux/arm64/v8` are the same. */
function matchesPlatform(wanted, offered) {
    return wanted.os === offered.os && wanted.architecture === offered.architecture && variantOf(wanted) === variantOf(offered);
}


/***/ }),

/***/ 6768:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   MP: () => (/* binding */ compareNames),
/* harmony export */   Tn: () => (/* binding */ manifestReference),
/* harmony export */   _l: () => (/* binding */ isImageTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   my: () => (/* binding */ formatImageReference),
/* harmony export */   o_: () => (/* binding */ parseImageReference),
/* harmony export */   pl: () => (/* binding */ apiRepository)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(253);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2346);


const component = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const repositoryGrammar = new RegExp(`^${component}(?:/${component})*$`);
const hostLabel = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const registryGrammar = new RegExp(`^(?:${hostLabel}(?:\\.${hostLabel})*|\\[(?:[a-fA-F0-9:]+)\\])(?::[0-9]{1,5})?$`);
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const maxNameLength = 255;
/** Whether this may be the name of a repository inside a registry. Such a name is safe as a path (T34). */
function isRepositoryName(text) {
    return text.length <= maxNameLength && repositoryGrammar.test(text);
}
/** Whether this may be an ImageTag. Such a tag is safe as a file name. */
function isImageTag(text) {
    return tagGrammar.test(text);
}
/** Whether this is `host` or `host:port`. */
function isRegistryHost(text) {
    return text.length <= maxNameLength && registryGrammar.test(text);
}
const looksLikeHost = (text) => text.includes('.') || text.includes(':') || text === 'localhost';
/**
 * The reference that the text names, `[registry/]repository[:tag][@digest]`. The first component is a
 * registry only when it contains a dot or colon or is `localhost`; nothing is filled in.
 * @throws {OciError} REFERENCE_INVALID
 * @see https://github.com/distribution/reference/blob/main/reference.go
 */
function parseImageReference(text) {
    const fail = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .OciError */ .M('REFERENCE_INVALID', `not an image reference: ${JSON.stringify(text.slice(0, 300))}: ${reason}`);
    if (text === '')
        throw fail('it is empty');
    if (/^[a-f0-9]{64}$/.test(text))
        throw fail('64 hex digits alone are an image id, not a name');
    const at = text.indexOf('@');
    const named = at < 0 ? text : text.slice(0, at);
    const digestText = at < 0 ? undefined : text.slice(at + 1);
    if (digestText !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digestText))
        throw fail(`after @ must come sha256: and 64 or sha512: and 128 lower-case hex digits`);
    const slash = named.indexOf('/');
    const first = slash < 0 ? '' : named.slice(0, slash);
    const registry = slash >= 0 && looksLikeHost(first) ? first : undefined;
    const rest = registry === undefined ? named : named.slice(slash + 1);
    const colon = rest.indexOf(':');
    const repository = colon < 0 ? rest : rest.slice(0, colon);
    const tag = colon < 0 ? undefined : rest.slice(colon + 1);
    if (registry !== undefined && !isRegistryHost(registry))
        throw fail(`${JSON.stringify(registry)} is not HOST or HOST:PORT`);
    if (repository === '')
        throw fail('the name is missing');
    if (repository !== repository.toLowerCase())
        throw fail('the name must be lower-case');
    if (!repositoryGrammar.test(repository))
        throw fail('a name is made of a-z and 0-9, parted by single . or _, two __, any number of -, and /');
    if (repository.length > maxNameLength)
        throw fail(`the name is longer than ${maxNameLength} characters`);
    if (tag !== undefined && !isImageTag(tag))
        throw fail('a tag has 1 to 128 characters of A-Z a-z 0-9 _ . - and starts with none of . and -');
    return {
        ...(registry === undefined ? {} : { registry }), repository,
        ...(tag === undefined ? {} : { tag }), ...(digestText === undefined ? {} : { digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(digestText) }), text,
    };
}
/** The reference as `parseImageReference` reads it. */
function formatImageReference({ registry, repository, tag, digest }) {
    return `${registry === undefined ? '' : `${registry}/`}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** What a registry is asked for: the digest, else the tag, else `latest`. */
function manifestReference({ tag, digest }) {
    return digest ?? tag ?? 'latest';
}
/** Orders tags and repository names as registries list them: case-insensitive, then by byte. */
function compareNames(a, b) {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    if (x !== y)
        return x < y ? -1 : 1;
    return a < b ? -1 : a > b ? 1 : 0;
}
const dockerHub = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Where the API of a reference's registry is, and its repository there. Names without a host are Docker Hub's,
 * whose one-component names live under `library/`.
 */
function apiRepository({ registry, repository }) {
    if (registry !== undefined && !dockerHub.has(registry))
        return { host: registry, repository };
    return { host: 'registry-1.docker.io', repository: repository.includes('/') ? repository : `library/${repository}` };
}


/***/ }),

/***/ 4829:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   N1: () => (/* binding */ referrerOf)
/* harmony export */ });
/* unused harmony export findAttachments */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(253);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2104);



/**
 * The tag under which a registry without a list of referrers keeps one.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(digest) {
    const { algorithm, hex } = (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDigest */ .vo)(digest);
    return `${algorithm}-${hex.slice(0, 64)}`;
}
/**
 * What is attached to a manifest (DR15). `tags` are all tags of its repository.
 * @see https://github.com/sigstore/cosign/blob/main/specs/SIGNATURE_SPEC.md#storage
 */
async function findAttachments(source, repository, digest, tags) {
    const base = referrersTag(digest);
    const attached = ['sig', 'att', 'sbom'].map((kind) => `${base}.${kind}`).filter((tag) => tags.has(tag) && isImageTag(tag));
    const referrers = await source.listReferrers?.(repository, digest, { tags }) ?? [];
    return { referrers, tags: attached };
}
/** How a manifest is listed among the referrers of its subject. @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-referrers */
function referrerOf(manifest) {
    const { artifactType, annotations } = manifest;
    return { ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(manifest), ...(artifactType === undefined ? {} : { artifactType }), annotations };
}


/***/ }),

/***/ 5412:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Oi: () => (/* binding */ markProven),
/* harmony export */   S6: () => (/* binding */ exactLength),
/* harmony export */   V_: () => (/* binding */ provenDigest),
/* harmony export */   o4: () => (/* binding */ tapStream)
/* harmony export */ });
/* unused harmony export countBytes */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2346);


const asError = (error) => error instanceof Error ? error : new Error(String(error));
/**
 * The same bytes, each looked at. An error that `tap` throws, an error of the source and a source that closes before
 * its end all become the error of the returned stream; destroying it destroys the source. Nobody reading it yet when
 * it fails is no crash: whoever reads it then gets the error.
 */
function tapStream(stream, { onChunk, onEnd, holdLast = false }) {
    let held;
    const tapped = new node_stream__WEBPACK_IMPORTED_MODULE_0__.Transform({
        transform(chunk, _encoding, done) {
            try {
                onChunk(chunk);
            }
            catch (error) {
                done(asError(error));
                return;
            }
            const ready = holdLast ? held : chunk;
            held = chunk;
            done(null, ready);
        },
        flush(done) {
            try {
                onEnd?.();
            }
            catch (error) {
                done(asError(error));
                return;
            }
            done(null, holdLast ? held : undefined);
        },
        destroy(error, done) { stream.destroy(); done(error); },
    });
    tapped.on('error', () => undefined);
    const fail = () => {
        if (tapped.destroyed || stream.readableEnded)
            return;
        tapped.destroy(stream.errored ?? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', 'the bytes were cut off before their end', { retryable: true }));
    };
    if (stream.destroyed) {
        fail();
        return tapped;
    }
    stream.on('error', fail);
    stream.on('close', fail);
    return stream.pipe(tapped);
}
const proven = new WeakMap();
/** Notes that the stream ends in an error unless its bytes have this digest, so that nobody need hash them again. */
function markProven(stream, digest) {
    proven.set(stream, digest);
    return stream;
}
/** The digest that the bytes have for certain when the stream ends without an error; undefined when nobody looks. */
function provenDigest(stream) {
    return stream instanceof node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable ? proven.get(stream) : undefined;
}
/** The same bytes, their number told as they pass. */
function countBytes(stream, count) {
    const counted = tapStream(stream, { onChunk: (chunk) => count(chunk.length) });
    const digest = provenDigest(stream);
    return digest === undefined ? counted : markProven(counted, digest);
}
/** The same bytes, ending in SIZE_MISMATCH unless they are exactly so many: an announced length must be kept. */
function exactLength(stream, size, subject) {
    let seen = 0;
    return tapStream(stream, {
        onChunk(chunk) {
            seen += chunk.length;
            if (seen > size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} is longer than the ${size} bytes it must have`, { retryable: true });
        },
        onEnd() {
            if (seen < size)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M('SIZE_MISMATCH', `${subject} ended after ${seen} of ${size} bytes`, { retryable: true });
        },
    });
}


/***/ }),

/***/ 5105:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ defaultConfig)
/* harmony export */ });
/** The configuration of a release repo that has no `slipway.yaml`. Nothing in it depends on where the repo lies. */
function defaultConfig() {
    return {
        product: 'platform', registries: {}, git: {}, release: {}, registryValues: {},
        images: { originFile: 'images_origin.yaml', stripRegistries: [], allow: [], deny: [], ignore: [] },
        profiles: [{ name: 'default', values: [], set: {} }],
        tags: { postReleaseSuffixes: ['hotfix', 'patch'] },
    };
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ ReleaseRepoError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

/** A release repo that cannot be read or edited as asked. */
class ReleaseRepoError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'ReleaseRepoError';
}


/***/ }),

/***/ 1215:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ loadChartLists),
/* harmony export */   E1: () => (/* binding */ parseList),
/* harmony export */   ee: () => (/* binding */ listFileName),
/* harmony export */   g: () => (/* binding */ loadLists)
/* harmony export */ });
/* unused harmony exports imagesFolder, listKind, formatList */
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6768);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2346);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5004);


/** The folder of the image lists. */
const imagesFolder = 'images';
/** The kind that the name of a list says. */
function listKind(file) {
    const name = (file.split('/').at(-1) ?? '').replace(/\.(list|txt)$/, '');
    return /^images[_-](.+)$/.exec(name)?.[1] ?? name;
}
/** The name of the list of a kind: `images/images_<kind>.list`. */
function listFileName(kind) {
    return `${imagesFolder}/images_${kind}.list`;
}
/** An image list: `#` starts a comment, blanks and line ends of any kind do not matter (R68). */
function parseList(text, file) {
    const lines = [];
    const findings = [];
    const first = new Map();
    text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/).forEach((raw, index) => {
        const reference = raw.replace(/(^|\s)#.*$/, '').trim();
        if (reference === '')
            return;
        const location = { file, line: index + 1 };
        const before = first.get(reference);
        if (before !== undefined) {
            findings.push({ code: 'duplicate', severity: 'warning', subject: reference, message: `listed already in line ${before}`, location });
            return;
        }
        try {
            const image = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_0__/* .parseImageReference */ .o_)(reference);
            first.set(reference, index + 1);
            lines.push({ image, reference, location });
        }
        catch (error) {
            if (!(error instanceof _slipway_oci__WEBPACK_IMPORTED_MODULE_1__/* .OciError */ .M))
                throw error;
            findings.push({ code: 'invalid', severity: 'error', subject: reference, message: error.message, location });
        }
    });
    return { file, kind: listKind(file), lines, findings };
}
/** A list as the tool writes it: sorted, each image once, one per line. */
function formatList(references) {
    return [...new Set(references)].sort(comparePaths).map((reference) => `${reference}\n`).join('');
}
/** All lists of `images/`, by name. */
async function loadLists(tree) {
    const files = (await tree.list(imagesFolder)).filter(({ path, type }) => type === 'file' && /^images\/[^/]+\.list$/.test(path));
    return Promise.all(files.map(async ({ path }) => parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(tree, path), path)));
}
/** The lists inside the charts, merged by kind. The platform list comes from rendering, so one of that kind is left out. */
async function loadChartLists(tree, addons) {
    const isList = (file) => /(^|\/)images_[A-Za-z0-9_.-]+\.list$/.test(file) && listKind(file) !== 'platform';
    const files = addons.flatMap(({ path, files: all }) => all.filter(isList).map((file) => ({ addon: path, file })));
    const parsed = await Promise.all(files.map(async ({ addon, file }) => ({ addon, list: parseList(await (0,_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(tree, file), file) })));
    const kinds = [...new Set(parsed.map(({ list }) => list.kind))].sort(_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePaths */ .cD);
    return kinds.map((kind) => {
        const ofKind = parsed.filter(({ list }) => list.kind === kind);
        return {
            kind,
            lines: ofKind.flatMap(({ addon, list }) => list.lines.map((line) => ({ ...line, addon }))),
            findings: ofKind.flatMap(({ list }) => list.findings),
        };
    });
}


/***/ }),

/***/ 8679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ matchesPattern)
/* harmony export */ });
/** Whether a text matches one of these patterns, in which `*` stands for any characters. */
function matchesPattern(text, patterns) {
    return patterns.some((pattern) => new RegExp(`^${pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')}$`).test(text));
}


/***/ }),

/***/ 5004:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   cD: () => (/* binding */ comparePaths),
/* harmony export */   qb: () => (/* binding */ normalisePath),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8191);


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

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 9907:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("cluster");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 1553:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns/promises");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 8816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  YOg: () => (/* binding */ array),
  zMY: () => (/* binding */ schemas_boolean),
  Whr: () => (/* binding */ schemas_int),
  euz: () => (/* binding */ literal),
  _H3: () => (/* binding */ looseObject),
  aig: () => (/* binding */ schemas_number),
  Ikc: () => (/* binding */ object),
  g1P: () => (/* binding */ record),
  rej: () => (/* binding */ strictObject),
  YjP: () => (/* binding */ schemas_string),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown)
});

// UNUSED EXPORTS: ZodAny, ZodArray, ZodBase64, ZodBase64URL, ZodBigInt, ZodBigIntFormat, ZodBoolean, ZodCIDRv4, ZodCIDRv6, ZodCUID, ZodCUID2, ZodCatch, ZodCodec, ZodCreditCard, ZodCustom, ZodCustomStringFormat, ZodDate, ZodDefault, ZodDiscriminatedUnion, ZodE164, ZodEmail, ZodEmoji, ZodEnum, ZodExactOptional, ZodFile, ZodFunction, ZodGUID, ZodIBAN, ZodIPv4, ZodIPv6, ZodISODate, ZodISODateTime, ZodISODuration, ZodISOTime, ZodInstanceOf, ZodIntersection, ZodJWT, ZodKSUID, ZodLazy, ZodLiteral, ZodMAC, ZodMap, ZodNaN, ZodNanoID, ZodNever, ZodNonOptional, ZodNull, ZodNullable, ZodNumber, ZodNumberFormat, ZodObject, ZodOptional, ZodPipe, ZodPrefault, ZodPreprocess, ZodPromise, ZodReadonly, ZodRecord, ZodSet, ZodString, ZodStringFormat, ZodSuccess, ZodSymbol, ZodTemplateLiteral, ZodTransform, ZodTuple, ZodType, ZodULID, ZodURL, ZodUUID, ZodUndefined, ZodUnion, ZodUnknown, ZodVoid, ZodXID, ZodXor, _ZodString, _default, _function, any, base64, base64url, bigint, catch, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, custom, date, describe, discriminatedUnion, e164, email, emoji, enum, exactOptional, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, looseRecord, mac, map, meta, nan, nanoid, nativeEnum, never, nonoptional, null, nullable, nullish, optional, partialRecord, pipe, prefault, preprocess, promise, readonly, refine, set, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, transform, tuple, uint32, uint64, ulid, undefined, url, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function util_assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            util_assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        util_assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const util_allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function util_issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = rawShape(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def — skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ regexes_anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = lowercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = uppercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ $constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = guid);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
    }
    else
        def.pattern ?? (def.pattern = uuid());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = email);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = emoji());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? nanoid : nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = cuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = cuid2);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = ulid);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = xid);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = ksuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = date);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = time(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = duration);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = ipv4);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv4);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = e164);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ $constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ $constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    util_assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = cached(() => normalizeDef(def));
    const memo = globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util_isObject;
    const jit = !globalConfig.jitless;
    const allowsEval = util_allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (isPlainObject(a) && isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ $constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new $ZodCheckMultipleOf({
        check: "multiple_of",
        ...normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new $ZodCheckLengthEquals({
        check: "length_equals",
        ...normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new $ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new $ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new $ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new $ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new $ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new $ZodCheckProperties({
        check: "properties",
        shape,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new $ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util_issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new $ZodCheck({
        check: "custom",
        ...normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                util_assignProp(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? globalRegistry,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would — this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one — nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
 * an annotation like `description` — makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            util_assignProp(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it — so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection — through `z.lazy`, or any `ref` chain — holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs — it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                util_assignProp(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(NUMBER_FORMAT_RANGES),
    bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, base64],
    [base64urlCharset, base64url],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = getEnumValues(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        util_assignProp(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
 * accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition — the string form a key position needs is not the number form every other reference wants — so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? number : integer).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            util_assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = parsedType(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
                return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out — see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!globalConfig.localeError)
        config(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!globalConfig.memoizer)
        config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(mergeDefs(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return clone(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(_overwrite(fn));
    },
    optional() {
        return optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return schemas_default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return schemas_catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return hide(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        own(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return globalRegistry.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(_regex(...args));
    },
    includes(...args) {
        return this.check(_includes(...args));
    },
    startsWith(...args) {
        return this.check(_startsWith(...args));
    },
    endsWith(...args) {
        return this.check(_endsWith(...args));
    },
    min(...args) {
        return this.check(_minLength(...args));
    },
    max(...args) {
        return this.check(_maxLength(...args));
    },
    length(...args) {
        return this.check(_length(...args));
    },
    nonempty(...args) {
        return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
        return this.check(_lowercase(params));
    },
    uppercase(params) {
        return this.check(_uppercase(params));
    },
    trim() {
        return this.check(_trim());
    },
    normalize(...args) {
        return this.check(_normalize(...args));
    },
    toLowerCase() {
        return this.check(_toLowerCase());
    },
    toUpperCase() {
        return this.check(_toUpperCase());
    },
    slugify() {
        return this.check(_slugify());
    },
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(_email(ZodEmail, params));
    },
    url(params) {
        return this.check(_url(ZodURL, params));
    },
    jwt(params) {
        return this.check(_jwt(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api_emoji(ZodEmoji, params));
    },
    guid(params) {
        return this.check(_guid(ZodGUID, params));
    },
    uuid(params) {
        return this.check(_uuid(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(_cuid(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(_ulid(ZodULID, params));
    },
    base64(params) {
        return this.check(_base64(ZodBase64, params));
    },
    base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(_xid(ZodXID, params));
    },
    ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(_e164(ZodE164, params));
    },
    datetime(params) {
        return this.check(_isoDateTime(ZodISODateTime, params));
    },
    date(params) {
        return this.check(_isoDate(ZodISODate, params));
    },
    time(params) {
        return this.check(_isoTime(ZodISOTime, params));
    },
    duration(params) {
        return this.check(_isoDuration(ZodISODuration, params));
    },
});
function schemas_string(params) {
    return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_email(params) {
    return core._email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_uuid(params) {
    return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return core._url(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function schemas_cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64(params) {
    return core._base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function schemas_hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function schemas_hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(_gt(0, params));
    },
    nonnegative(params) {
        return this.check(_gte(0, params));
    },
    negative(params) {
        return this.check(_lt(0, params));
    },
    nonpositive(params) {
        return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
    step(value, params) {
        return this.check(_multipleOf(value, params));
    },
    finite() {
        return this;
    },
}));
function schemas_number(params) {
    return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return _boolean(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ $constructor("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    positive(params) {
        return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
        return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
}));
function schemas_bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
})));
function schemas_undefined(params) {
    return core._undefined(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
})));
function schemas_null(params) {
    return core._null(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
    return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return _never(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function schemas_void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ $constructor("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
}, 
/*@__PURE__*/ derived({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function schemas_date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(_minLength(n, params));
    },
    nonempty(params) {
        return this.check(_minLength(1, params));
    },
    max(n, params) {
        return this.check(_maxLength(n, params));
    },
    length(n, params) {
        return this.check(_length(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return _array(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return schemas_enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(mergeDefs(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    loose() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    strict() {
        return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(mergeDefs(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return extend(this, incoming);
    },
    safeExtend(incoming) {
        return safeExtend(this, incoming);
    },
    merge(other) {
        return merge(this, other);
    },
    pick(mask) {
        return pick(this, mask);
    },
    omit(mask) {
        return omit(this, mask);
    },
    partial(...args) {
        return partial(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return partial(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return required(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...normalizeParams(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...normalizeParams(params),
    });
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodDiscriminatedUnion.init(inst, def);
})));
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ $constructor("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodRecord = /*@__PURE__*/ $constructor("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...normalizeParams(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...normalizeParams(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
});
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
});
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...normalizeParams(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(util_issue(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function schemas_default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...normalizeParams(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function schemas_catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodPreprocess.init(inst, def);
})));
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return _refine(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return _superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
const ZodInstanceOf = /*@__PURE__*/ $constructor("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(_properties(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...util.normalizeParams(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat */
/******/ 
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = new URL('.', import.meta.url).pathname.slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(6581);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
