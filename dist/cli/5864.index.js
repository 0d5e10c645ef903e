export const id = 5864;
export const ids = [5864];
export const modules = {

/***/ 70565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ findDeclaredImages),
  S: () => (/* binding */ findImageMentions)
});

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
var rendered_yaml = __webpack_require__(79253);
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
const imageAnnotations = ['artifacthub.io/images', 'helm.sh/images', 'images'];
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
        const [content] = (0,rendered_yaml/* parseRendered */.D)(Buffer.from(data).toString('utf8')) ?? [];
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

/***/ 79253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseRendered)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83392);

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


/***/ }),

/***/ 5084:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ findSentinelMentions)
/* harmony export */ });
/* harmony import */ var _rendered_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79253);

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
        for (const document of (0,_rendered_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRendered */ .D)(text) ?? [text])
            visitStrings(document, '', { visit, seen: new Set() });
    }
    return [...mentions.values()];
}


/***/ })

};
