export const id = 8050;
export const ids = [8050];
export const modules = {

/***/ 28050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ src_action),
  run: () => (/* reexport */ run)
});

// EXTERNAL MODULE: ./actions/package-platform/src/inputs.ts
var inputs = __webpack_require__(17133);
// EXTERNAL MODULE: ./packages/core/src/text.ts
var src_text = __webpack_require__(76158);
// EXTERNAL MODULE: ./packages/core/src/findings.ts
var src_findings = __webpack_require__(15603);
// EXTERNAL MODULE: ./packages/ci/src/findings-text.ts
var findings_text = __webpack_require__(67708);
// EXTERNAL MODULE: ./packages/package-format/src/shards.ts
var src_shards = __webpack_require__(81897);
;// CONCATENATED MODULE: ./actions/package-platform/src/report.ts



function titleOf({ plan: { name, manifest }, outcome, shards, shard }) {
    const { addons, images, totals } = manifest;
    if (shards !== undefined)
        return `${name}: ${(0,src_text/* formatCount */.B4)(shards.length, 'shard')} of ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`;
    if (outcome === 'refused')
        return `no package was made: the shards are not those of ${name}`;
    const part = shard === undefined ? name : `shard ${(0,src_shards/* formatShard */._D)(shard)} of ${name}`;
    const bytes = (0,src_text/* formatBytes */.z3)(shard?.bytes ?? totals.bytes);
    if (outcome === 'planned')
        return `would write ${part} (${bytes})`;
    if (shard !== undefined)
        return `${part}: ${(0,src_text/* formatCount */.B4)(shard.segments.length, 'segment')}, ${bytes}${outcome === 'reused' ? ', made by an earlier run and checked' : ''}`;
    return `${name}: ${(0,src_text/* formatCount */.B4)(addons.length, 'addon')}, ${(0,src_text/* formatCount */.B4)(images.length, 'image')}, ${bytes}`;
}
function report(result) {
    const { plan, manifest, path, signer, ms, outcome, shards, shard, linked, storages, uploads = [], findings: unsorted } = result;
    const findings = (0,src_findings/* sortFindings */.T)(unsorted);
    const { totals, version, addons, images, platforms, kind } = plan.manifest;
    const segments = manifest?.segments ?? plan.segments;
    const rows = [
        ['addons', String(addons.length)], ['images', String(images.length)], ['platforms', platforms.join(', ')], ['blobs', `${totals.blobs}, ${(0,src_text/* formatBytes */.z3)(totals.blobBytes)}`],
        plan.tree === undefined ? ['segments', `${segments.length}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`] : ['directory', `${(0,src_text/* formatBytes */.z3)(totals.bytes)}${linked === undefined ? '' : `, ${linked} of ${(0,src_text/* formatCount */.B4)(totals.blobs, 'blob')} linked, ${totals.blobs - linked} copied`}`],
        ...(shards ?? []).map((each) => [`shard ${(0,src_shards/* formatShard */._D)(each)}`, `${(0,src_text/* formatCount */.B4)(each.segments.length, 'segment')}, ${(0,src_text/* formatBytes */.z3)(each.bytes)}`]),
        ['signature', signer ?? 'none'], ...(outcome === 'planned' ? storages.map((storage) => ['would upload to', storage]) : []), ...uploads.map(({ address, written, files, bytes }) => ['uploaded', `${address}: ${written === 0 ? 'all of it was there' : `${written} of ${(0,src_text/* formatCount */.B4)(files, 'file')}, ${(0,src_text/* formatBytes */.z3)(bytes)}`}`]), ['time', (0,src_text/* formatDuration */.a3)(ms)],
    ];
    const title = titleOf(result);
    const made = outcome === 'written' || outcome === 'reused';
    return {
        findings,
        outputs: { package: outcome === 'uploaded' ? path : { path }, version, size: String(shard?.bytes ?? totals.bytes), ...(shards === undefined ? {} : { matrix: (0,src_shards/* formatShardMatrix */.fo)(shards) }), ...(uploads.length === 0 ? {} : { upload: uploads.map(({ address }) => address).join(' ') }) },
        text: [(0,src_text/* formatTable */.ku)(rows), ...(findings.length === 0 ? [] : [(0,findings_text/* formatFindings */.e)(findings)]), title, ...(made ? [`${shard === undefined ? 'package' : 'shard'}: ${path}`] : [])].join('\n'),
        summary: [
            `### package-platform: ${title}`, (0,src_text/* formatMarkdownTable */.By)(['what', 'how much'], rows),
            ...(findings.length === 0 ? [] : [(0,src_text/* formatMarkdownTable */.By)(['finding', 'subject', 'message'], findings.map(({ code, subject, message }) => [code, subject, message]))]),
        ].join('\n\n'),
        document: {
            package: path, kind, version, dryRun: outcome === 'planned', ...(signer === undefined ? {} : { signer }), totals, addons, images, findings,
            segments: manifest?.segments ?? (shard ?? plan).segments.map(({ name, size }) => ({ name, size })),
            ...(linked === undefined ? {} : { linked }),
            ...(uploads.length === 0 ? {} : { uploads: uploads.map(({ address, path: at, written, files, bytes }) => ({ address, path: at, written, files, bytes })) }), ...(shard === undefined ? {} : { shard: (0,src_shards/* formatShard */._D)(shard) }), ...(shards === undefined ? {} : { shards: shards.map((each) => ({ shard: (0,src_shards/* formatShard */._D)(each), bytes: each.bytes, segments: each.segments.map(({ name }) => name) })) }),
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/src/collect-garbage.ts
var collect_garbage = __webpack_require__(19493);
// EXTERNAL MODULE: ./packages/ci/src/action.ts + 1 modules
var action = __webpack_require__(81719);
// EXTERNAL MODULE: ./packages/git/src/git.ts + 9 modules
var src_git = __webpack_require__(49527);
// EXTERNAL MODULE: ./packages/helm/src/engine-pool.ts
var engine_pool = __webpack_require__(71513);
// EXTERNAL MODULE: ./packages/package-format/src/product-tag.ts
var product_tag = __webpack_require__(82536);
// EXTERNAL MODULE: ./packages/package-format/src/signature.ts
var signature = __webpack_require__(61572);
// EXTERNAL MODULE: ./packages/package-format/src/release-contents.ts
var release_contents = __webpack_require__(54958);
// EXTERNAL MODULE: ./packages/package-format/src/package-source.ts
var package_source = __webpack_require__(20406);
// EXTERNAL MODULE: ./packages/package-format/src/read.ts
var read = __webpack_require__(86860);
// EXTERNAL MODULE: ./packages/package-format/src/plan.ts + 7 modules
var src_plan = __webpack_require__(68247);
// EXTERNAL MODULE: ./packages/package-format/src/release-blobs.ts + 1 modules
var release_blobs = __webpack_require__(28223);
// EXTERNAL MODULE: ./packages/package-format/src/partial-indexes.ts
var partial_indexes = __webpack_require__(87538);
// EXTERNAL MODULE: ./packages/release-repo/src/image-sources.ts + 1 modules
var image_sources = __webpack_require__(84354);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(37638);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/core/src/atomic-file.ts
var atomic_file = __webpack_require__(30067);
// EXTERNAL MODULE: ./packages/package-format/src/compare-segment.ts
var compare_segment = __webpack_require__(94597);
// EXTERNAL MODULE: ./packages/package-format/src/errors.ts
var src_errors = __webpack_require__(71535);
// EXTERNAL MODULE: ./packages/package-format/src/file-checks.ts
var file_checks = __webpack_require__(51186);
// EXTERNAL MODULE: ./packages/package-format/src/output-directory.ts
var output_directory = __webpack_require__(41683);
// EXTERNAL MODULE: ./packages/package-format/src/resume.ts
var resume = __webpack_require__(40115);
// EXTERNAL MODULE: ./packages/package-format/src/write-segments.ts + 1 modules
var write_segments = __webpack_require__(28671);
;// CONCATENATED MODULE: ./packages/package-format/src/build-shard.ts










/** The segments of a directory that holds exactly this shard. */
async function findBuilt(path, plan, shard, { signal, progress }) {
    try {
        const file = (0,src_shards/* parseShardFile */.y9)(await (0,promises_.readFile)((0,external_node_path_.join)(path, (0,src_shards/* shardFileName */.iN)(shard)), 'utf8'), (0,src_shards/* shardFileName */.iN)(shard));
        if (file.plan !== (0,src_shards/* planDigest */.Gb)(plan))
            return undefined;
        const checks = (0,file_checks/* createFileChecks */.w)();
        for (const segment of shard.segments) {
            const compared = await (0,compare_segment/* compareSegment */.v)((0,external_node_path_.join)(path, segment.name), segment, { mtime: plan.mtime, checks, signal, onBytes: (bytes) => progress?.advance(bytes) });
            if ('difference' in compared || compared.sha256 !== file.segments.find(({ name }) => name === segment.name)?.sha256)
                return undefined;
        }
        return file.segments;
    }
    catch {
        signal?.throwIfAborted();
        return undefined; // whatever is there, it is not this shard: it is made anew
    }
}
/**
 * Writes the segments of one shard, whole or not at all. One that an earlier run of the same plan has made is kept.
 * @throws {PackageError} as `buildPackage`
 */
async function buildShard(plan, shard, { outputDirectory, ...options }) {
    const { signal } = options;
    const name = (0,src_shards/* shardDirectoryName */.Z)(plan, shard);
    try {
        signal?.throwIfAborted();
        const built = await findBuilt((0,external_node_path_.join)(outputDirectory, name), plan, shard, options);
        if (built !== undefined)
            return { path: (0,external_node_path_.join)(outputDirectory, name), segments: built, reused: true };
        const output = await (0,output_directory/* createOutputDirectory */.n)(outputDirectory, name, { resume: true });
        try {
            const segments = await (0,resume/* resumeSegments */.w)(output, shard.segments, { mtime: plan.mtime, ...options, write: (missing) => (0,write_segments/* writeSegments */.k)(output.temporary, missing, { mtime: plan.mtime, ...options }) });
            const { tag, commit } = plan.manifest;
            await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(output.temporary, (0,src_shards/* shardFileName */.iN)(shard)), (0,src_shards/* formatShardFile */.IT)({ ...shard, package: plan.name, tag, commit, plan: (0,src_shards/* planDigest */.Gb)(plan), segments }));
            signal?.throwIfAborted();
            return { path: await output.commit(), segments, reused: false };
        }
        finally {
            await output.abort();
        }
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,src_errors/* toWriteError */.h)(error, outputDirectory);
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/package-format/src/link-file.ts



/** What a disk says that cannot, or does not let us, give a file a second name. */
const refusals = new Set(['EXDEV', 'EMLINK', 'EPERM', 'EACCES', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
/** Gives a regular file a second name; false where that cannot be (T29). */
async function linkFile(from, to) {
    try {
        await (0,promises_.link)(from, to);
    }
    catch (error) {
        if (refusals.has((0,errors/* errorCode */.CA)(error) ?? ''))
            return false;
        throw error;
    }
    if ((await (0,promises_.lstat)(to)).isFile())
        return true;
    await (0,promises_.rm)(to); // a second name of a symbolic link
    return false;
}
/** Puts a file at another place: by a second name where the disk allows it, else by a copy. */
async function linkOrCopy(from, to) {
    if (!await linkFile(from, to))
        await (0,promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL | external_node_fs_.constants.COPYFILE_FICLONE);
}

// EXTERNAL MODULE: ./packages/package-format/src/write.ts
var write = __webpack_require__(11453);
;// CONCATENATED MODULE: ./packages/package-format/src/assemble.ts











const error = (code, subject, message, hint) => ({ code, severity: 'error', subject, message, hint });
/** Folders of artifacts lie one or two levels below the one that they were fetched into. */
const maxDepth = 3;
async function findShards(roots) {
    const shards = [];
    const segments = new Map();
    const findings = [];
    const visit = async (folder, depth) => {
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((cause) => {
            throw new src_errors/* PackageError */.J('NO_PACKAGE', `${folder} with the shards cannot be read: ${(0,errors/* errorMessage */.gJ)(cause)}`, { cause, hint: 'name the folder that the outputs of all shards were fetched into' });
        });
        const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name).sort();
        const files = names.filter((name) => /^shard-.*\.json$/.test(name));
        if (files.length > 0)
            segments.set(folder, names.filter((name) => name.startsWith('segment-')));
        for (const name of files) {
            const file = (0,external_node_path_.join)(folder, name);
            try {
                shards.push({ ...(0,src_shards/* parseShardFile */.y9)(await (0,promises_.readFile)(file, 'utf8'), file), folder, file });
            }
            catch (cause) {
                findings.push(error('shard-invalid', file, (0,errors/* errorMessage */.gJ)(cause), 'build this shard again'));
            }
        }
        if (depth < maxDepth)
            for (const entry of entries)
                if (entry.isDirectory() && !entry.name.startsWith('.'))
                    await visit((0,external_node_path_.join)(folder, entry.name), depth + 1);
    };
    for (const root of [...new Set(roots)])
        await visit(root, 0);
    return { shards, segments, findings };
}
/** Picks the shards of this plan: missing, foreign and duplicate ones, and segments that are none of theirs, are named. */
function chooseShards(plan, { shards, segments, findings: unread }) {
    const digest = (0,src_shards/* planDigest */.Gb)(plan);
    const again = 'fetch the outputs of one run into an empty folder, or build the shard again from the same tag with the same inputs';
    const findings = [...unread];
    const own = shards.filter((shard) => shard.plan === digest);
    for (const { file, package: name, tag, commit, plan: other } of shards) {
        if (other === digest)
            continue;
        const differs = name !== plan.name ? `is a shard of ${name}` : tag !== plan.manifest.tag || commit !== plan.manifest.commit ? `was built from ${tag ?? 'no tag'} at commit ${commit ?? '?'}` : 'was built with other inputs or another version of the tool';
        findings.push(error('shard-foreign', file, `it ${differs}, not as ${plan.name} of commit ${plan.manifest.commit ?? '?'} is planned now`, again));
    }
    const counts = new Map();
    for (const { of } of own)
        counts.set(of, (counts.get(of) ?? 0) + 1);
    const [of = 0] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [];
    for (const { file, of: other } of own)
        if (other !== of)
            findings.push(error('shard-foreign', file, `it is one of ${other} shards; the others are of ${of}`, again));
    const chosen = own.filter((shard) => shard.of === of);
    if (own.length === 0 && findings.length === 0)
        findings.push(error('shard-missing', plan.name, 'there is no shard at all: no file shard-….json', 'build shards with --shard 1/N and so on first'));
    for (const { number, segments: planned } of (0,src_shards/* planShards */.tF)(plan, of)) {
        const [first, second] = chosen.filter((shard) => shard.number === number);
        const what = (0,src_shards/* formatShard */._D)({ number, of });
        if (first === undefined) {
            findings.push(error('shard-missing', what, `there is no ${(0,src_shards/* shardFileName */.iN)({ number, of })}`, `build it: --shard ${what}`));
            continue;
        }
        if (second !== undefined)
            findings.push(error('shard-duplicate', what, `it is there twice: ${first.file} and ${second.file}`, again));
        const listed = first.segments.map(({ name, size }) => `${name} ${size}`).join();
        if (listed !== planned.map(({ name, size }) => `${name} ${size}`).join())
            findings.push(error('shard-invalid', first.file, 'it lists other segments than are planned for this shard', again));
        for (const { name } of planned)
            if (segments.get(first.folder)?.includes(name) !== true)
                findings.push(error('segment-missing', name, `shard ${what} lists it, but it is not in ${first.folder}`, again));
    }
    for (const [folder, names] of segments) {
        const listed = new Set(shards.filter((shard) => shard.folder === folder).flatMap((shard) => shard.segments.map(({ name }) => name)));
        for (const name of names)
            if (!listed.has(name))
                findings.push(error('segment-extra', (0,external_node_path_.join)(folder, name), 'no shard beside it lists it', again));
    }
    return { shards: findings.length === 0 ? chosen : [], findings };
}
/**
 * Makes the package of shards that other jobs have built. Every segment is read and must have the checksum of its shard and
 * exactly the planned bytes, so the package is that of an unsharded build. With any finding none is made, and an earlier one stays.
 * @throws {PackageError} NO_PACKAGE, DISK_FULL, WRITE_FAILED
 */
async function assembleShards(plan, { folders, outputDirectory, signingKey, signal, progress }) {
    const { shards, findings } = chooseShards(plan, await findShards(folders));
    if (findings.length > 0)
        return { findings: (0,src_findings/* sortFindings */.T)(findings) };
    const found = new Map(shards.flatMap((shard) => shard.segments.map((segment) => [segment.name, { segment, shard }])));
    try {
        const output = await (0,output_directory/* createOutputDirectory */.n)(outputDirectory, plan.name);
        try {
            const segments = [];
            const damaged = [];
            const checks = (0,file_checks/* createFileChecks */.w)();
            for (const planned of plan.segments) {
                signal?.throwIfAborted();
                const { segment, shard } = found.get(planned.name) ?? {};
                if (segment === undefined || shard === undefined)
                    continue; // told above
                const path = (0,external_node_path_.join)(output.temporary, planned.name);
                await linkOrCopy((0,external_node_path_.join)(shard.folder, planned.name), path);
                await (0,resume/* syncFile */.g)(path);
                const compared = await (0,compare_segment/* compareSegment */.v)(path, planned, { mtime: plan.mtime, checks, signal, onBytes: (bytes) => progress?.advance(bytes) });
                const reason = 'difference' in compared ? compared.difference : compared.sha256 === segment.sha256 ? undefined : `${shard.file} has another checksum for it`;
                if (reason === undefined)
                    segments.push(segment);
                else
                    damaged.push(error('segment-damaged', (0,external_node_path_.join)(shard.folder, planned.name), reason, `build the shard again: --shard ${(0,src_shards/* formatShard */._D)(shard)}`));
            }
            if (damaged.length > 0)
                return { findings: (0,src_findings/* sortFindings */.T)(damaged) };
            const manifest = await (0,write/* finishPackage */.a)(output.temporary, plan, segments, signingKey);
            signal?.throwIfAborted();
            return { built: { path: await output.commit(), manifest }, findings: [] };
        }
        finally {
            await output.abort();
        }
    }
    catch (cause) {
        signal?.throwIfAborted();
        throw (0,src_errors/* toWriteError */.h)(cause, outputDirectory);
    }
}

// EXTERNAL MODULE: ./packages/core/src/concurrency.ts
var src_concurrency = __webpack_require__(37870);
// EXTERNAL MODULE: ./packages/oci/src/digest.ts
var digest = __webpack_require__(80253);
// EXTERNAL MODULE: ./packages/package-format/src/blob-reader.ts
var blob_reader = __webpack_require__(53631);
// EXTERNAL MODULE: ./packages/package-format/src/checksums.ts
var checksums = __webpack_require__(10634);
// EXTERNAL MODULE: ./packages/package-format/src/manifest.ts
var src_manifest = __webpack_require__(85621);
;// CONCATENATED MODULE: ./packages/package-format/src/build-directory.ts












const isBlob = (entry) => entry.content.kind === 'blob';
/** The file becomes a blob of the tree, after it was read. Nothing is ever written through this name: it is made read-only (T30). */
async function linkBlob({ content: { blob } }, from, to, { signal, onBytes }) {
    if (!await linkFile(from, to))
        return false;
    const check = (0,digest/* createContentCheck */.W9)({ digest: (0,digest/* parseDigest */.m)(blob.digest), size: blob.size }, from);
    try {
        for await (const chunk of (0,external_node_fs_.createReadStream)(to, { highWaterMark: 1024 * 1024, ...(signal === undefined ? {} : { signal }) })) {
            check.update(chunk);
            onBytes(chunk.length);
        }
        check.finish();
    }
    catch (error) {
        signal?.throwIfAborted();
        await (0,promises_.rm)(to, { force: true });
        if (!(error instanceof errors/* SlipwayError */.GQ))
            throw error;
        throw new src_errors/* PackageError */.J('BLOB_WRONG', `cannot pack the ${blob.kind} ${blob.digest} of the image ${blob.image.reference}: ${(0,errors/* errorMessage */.gJ)(error)}`, { cause: error, exitCode: 1, hint: 'no package was made: push the image again with the same bytes, or repair the store' });
    }
    await (0,promises_.chmod)(to, 0o444).catch(() => undefined); // the file may belong to another user
    return true;
}
/**
 * Writes a package as a plain tree (R21): blobs of storage on the same disk get a second name, the others are copied; each is
 * read and verified. The directory appears whole or not at all, as with segments.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; DISK_FULL, WRITE_FAILED
 */
async function buildDirectory(plan, { open, findFile, outputDirectory, signingKey, concurrency = 8, signal, progress }) {
    const tree = plan.tree ?? [];
    const blobs = tree.filter(isBlob);
    try {
        signal?.throwIfAborted();
        const output = await (0,output_directory/* createOutputDirectory */.n)(outputDirectory, plan.name);
        try {
            const pathOf = ({ path }) => (0,external_node_path_.join)(output.temporary, path);
            for (const folder of new Set(tree.map((entry) => (0,external_node_path_.dirname)(pathOf(entry)))))
                await (0,promises_.mkdir)(folder, { recursive: true });
            const onBytes = (bytes) => progress?.advance(bytes);
            const copied = (await (0,src_concurrency/* mapConcurrent */._)(blobs, Math.max(1, Math.min(concurrency, 4)), async (entry) => {
                signal?.throwIfAborted();
                const from = await findFile(entry.content.blob);
                return from !== undefined && await linkBlob(entry, from, pathOf(entry), { signal, onBytes }) ? [] : [entry];
            })).flat();
            const reader = (0,blob_reader/* createBlobReader */.n)(copied.map(({ content }) => content.blob), { open, width: Math.max(1, concurrency), signal });
            try {
                for (const entry of copied) {
                    const handle = await (0,promises_.open)(pathOf(entry), 'wx', 0o444);
                    try {
                        for await (const bytes of reader.next()) {
                            for (let at = 0; at < bytes.length;)
                                at += (await handle.write(bytes, at)).bytesWritten;
                            onBytes(bytes.length);
                        }
                    }
                    finally {
                        await handle.close();
                    }
                }
            }
            finally {
                await reader.close();
            }
            const links = new Map();
            for (const entry of tree) {
                const { content, path, size, mode = 0o644 } = entry;
                if (content.kind === 'blob')
                    continue;
                if (content.kind === 'file')
                    throw new src_errors/* PackageError */.J('PLAN_INVALID', `${path} is no file of a directory: packages with files of other directories have segments`);
                signal?.throwIfAborted();
                if (content.kind === 'link')
                    links.set(path, content.digest);
                await (0,promises_.writeFile)(pathOf(entry), content.kind === 'link' ? content.digest : content.data, { flag: 'wx', mode });
                onBytes(size);
            }
            const { files, totals, ...about } = plan.manifest;
            const manifest = { ...about, segments: [], files, totals };
            const text = (0,src_manifest/* formatPackageManifest */.Tg)(manifest);
            const signed = { [src_manifest/* checksumsFileName */.sC]: (0,checksums/* formatTreeChecksums */.sO)(files, links, text), [src_manifest/* manifestFileName */.V6]: text };
            for (const name of signature/* signedFileNames */.R8) {
                await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(output.temporary, name), signed[name]);
                if (signingKey !== undefined)
                    await (0,atomic_file/* writeFileAtomic */.Zf)((0,external_node_path_.join)(output.temporary, (0,signature/* signatureName */.S1)(name)), signingKey.sign(Buffer.from(signed[name])));
            }
            signal?.throwIfAborted();
            return { path: await output.commit(), manifest, linked: blobs.length - copied.length };
        }
        finally {
            await output.abort();
        }
    }
    catch (error) {
        signal?.throwIfAborted();
        throw (0,src_errors/* toWriteError */.h)(error, outputDirectory);
    }
}

;// CONCATENATED MODULE: ./actions/package-platform/src/make.ts



/** One of the ways to make a package. @throws {SlipwayError} INPUT_INVALID for two of them at once */
function parseMode({ shards, shard, assemble, layout, upload }) {
    const given = [['shards', shards !== undefined], ['shard', shard !== undefined], ['assemble', assemble.length > 0]];
    const named = given.filter(([, isGiven]) => isGiven).map(([name]) => name);
    if (named.length > 1)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `${named.join(' and ')} are given together, expected one: shards plans the jobs, shard is what one job builds, assemble joins what all have built`);
    if (layout === 'directory' && (named.length > 0 || upload.length > 0))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `layout: directory and ${named[0] ?? 'upload'} do not go together: a directory has no segments`);
    if (assemble.length > 0)
        return { assemble };
    return { ...(shards === undefined ? {} : { shards }), ...(shard === undefined ? {} : { shard: (0,src_shards/* parseShard */.uK)(shard) }) };
}
/** Builds what the inputs ask for: a package, a directory, a shard of a package, a package of shards, or nothing. */
async function make(plan, inputs, { cwd, logger, signal, open, findFile, signingKey }) {
    const mode = parseMode(inputs);
    const outputDirectory = (0,external_node_path_.resolve)(cwd, inputs.output);
    const path = (0,external_node_path_.join)(outputDirectory, plan.name);
    const { totals } = plan.manifest;
    if (mode.shards !== undefined)
        return { outcome: 'planned', path, shards: (0,src_shards/* planShards */.tF)(plan, (0,src_shards/* usefulShards */.S9)(plan, mode.shards)) };
    const stop = signal === undefined ? {} : { signal };
    const key = signingKey === undefined ? {} : { signingKey };
    if (mode.shard !== undefined) {
        const shard = (0,src_shards/* planShards */.tF)(plan, mode.shard.of)[mode.shard.number - 1];
        if (shard === undefined)
            throw new errors/* SlipwayError */.GQ('BUG', `there is no shard ${(0,src_shards/* formatShard */._D)(mode.shard)}`, { exitCode: 70 });
        if (inputs.dryRun)
            return { outcome: 'planned', path: (0,external_node_path_.join)(outputDirectory, (0,src_shards/* shardDirectoryName */.Z)(plan, shard)), shard };
        logger.step(`Writing shard ${(0,src_shards/* formatShard */._D)(shard)} of ${plan.name}: ${(0,src_text/* formatCount */.B4)(shard.segments.length, 'segment')}, ${(0,src_text/* formatBytes */.z3)(shard.bytes)}`);
        const progress = logger.progress('shard', { total: shard.bytes, unit: 'bytes' });
        const built = await buildShard(plan, shard, { open, outputDirectory, concurrency: inputs.jobs, progress, ...stop });
        progress.done();
        return { outcome: built.reused ? 'reused' : 'written', path: built.path, shard };
    }
    if (inputs.dryRun)
        return { outcome: 'planned', path };
    const progress = logger.progress('package', { total: totals.bytes, unit: 'bytes' });
    if (mode.assemble !== undefined) {
        logger.step(`Assembling ${plan.name} from ${mode.assemble.join(', ')}`);
        const { built, findings } = await assembleShards(plan, { folders: mode.assemble.map((each) => (0,external_node_path_.resolve)(cwd, each)), outputDirectory, progress, ...key, ...stop });
        progress.done();
        return built === undefined ? { outcome: 'refused', path, findings } : { outcome: 'written', ...built };
    }
    logger.step(`Writing ${plan.name}: ${(0,src_text/* formatCount */.B4)(totals.images, 'image')}, ${(0,src_text/* formatCount */.B4)(totals.blobs, 'blob')}, ${(0,src_text/* formatBytes */.z3)(totals.bytes)}`);
    const options = { open, outputDirectory, concurrency: inputs.jobs, progress, ...key, ...stop };
    const built = plan.tree === undefined ? await (0,write/* buildPackage */.P)(plan, options) : await buildDirectory(plan, { ...options, findFile });
    progress.done();
    return { outcome: 'written', ...built };
}

// EXTERNAL MODULE: ./packages/release-repo/src/lock.ts
var src_lock = __webpack_require__(76059);
// EXTERNAL MODULE: ./packages/package-format/src/release-errors.ts
var release_errors = __webpack_require__(20675);
;// CONCATENATED MODULE: ./packages/package-format/src/own-package.ts



const ownTag = /^(kubernetes|offline-resources)-(v?\d[0-9A-Za-z.+_-]*)$/;
/** The version that a tag of this kind names. @throws {ReleaseError} REF_INVALID when it is a tag of another kind */
function parseKindTag(tag, kind) {
    const [, own, version] = ownTag.exec(tag) ?? [];
    if (own === undefined && kind === 'platform')
        return tag;
    if (own !== kind || version === undefined) {
        throw new release_errors/* ReleaseError */.K('REF_INVALID', `${tag} is ${own === undefined ? `no tag of kind ${kind}, expected one such as ${kind}-v1.2.3` : `a tag of kind ${own}, not ${kind}`}`, { hint: own === undefined ? `tag the commit: git tag -a ${kind}-v1.2.3` : `add --kind ${own}` });
    }
    return version;
}
/**
 * The parts of a package that is no part of a platform (R2, R9): the images of its list, and the files of its folder, which come to
 * lie at the top. A repo without that folder is its own: then all of it is meant.
 */
async function loadOwnPackage(release, kind, { hasResources }) {
    const { tree, lock, addons, ref } = release;
    const entries = (await tree.list()).filter(({ path }) => path.startsWith(`${kind}/`));
    const odd = entries.find(({ type }) => type !== 'file');
    if (odd !== undefined)
        throw new release_errors/* ReleaseError */.K('REF_INVALID', `${odd.path} of ${ref} is a ${odd.type === 'symlink' ? 'symbolic link' : 'submodule'}, which a package does not carry`, { location: { file: odd.path } });
    const isShared = entries.length > 0 || addons.length > 0;
    const isListed = (list) => new RegExp(`^images_${kind}(?:[_.-].*)?\\.list$`).test(list);
    const images = isShared ? lock.images.filter(({ lists }) => lists.some(isListed)) : lock.images;
    const contents = await tree.readMany(entries.map(({ path }) => path));
    const whole = await (0,release_contents/* loadMetaFiles */.FN)(tree);
    const files = isShared
        ? [...whole.filter(({ path }) => path === src_lock/* lockFileName */.x5 || isListed(path.replace(/^images\//, ''))), ...entries.map(({ path }) => ({ path: path.slice(kind.length + 1), data: contents.get(path) ?? new Uint8Array(), ...(path.endsWith('.sh') ? { mode: 0o755 } : {}) }))]
        : whole.map((file) => file.path === 'release/install.sh' ? { ...file, path: 'install.sh' } : file);
    const has = (test) => files.some(({ path }) => test(path));
    const lacks = (code, message, hint) => ({ code, severity: 'warning', subject: kind, message, hint });
    const place = isShared ? `${kind}/` : '';
    return {
        images, files,
        findings: [
            ...images.length > 0 ? [] : [lacks('images-missing', isShared ? `the package has no images: the lock has none of a list images/images_${kind}.list` : 'the package has no images: the lock has none', `write images/images_${kind}.list, then slipway verify-images --update-lock`)],
            ...has((path) => path === 'install.sh') ? [] : [lacks('installer-missing', `there is no ${place}install.sh: whoever unpacks the package has to know what to do`, 'add it to the release repo')],
            ...has((path) => path.startsWith('configs/')) ? [] : [lacks('configs-missing', `there is no ${place}configs/ for the site to fill in`, 'add it, or leave it when nothing is to be configured')],
            ...hasResources ? [] : [lacks('resources-missing', 'the package has no offline resources: OS packages and programs must be at the site already', 'name what build-offline-resources has made: --resources DIR')],
        ],
    };
}

// EXTERNAL MODULE: ./packages/package-format/src/resources.ts
var src_resources = __webpack_require__(81835);
// EXTERNAL MODULE: ./packages/release-repo/src/older-format-compass.ts
var older_format_compass = __webpack_require__(67995);
// EXTERNAL MODULE: ./packages/git/src/names.ts
var src_names = __webpack_require__(67140);
;// CONCATENATED MODULE: ./packages/package-format/src/edition.ts



/** Of a chart's folder its chart's name, of a file of the older format its own. */
function namesByPath({ addons, lock }, files) {
    return new Map([...files, ...lock.images.flatMap((image) => image.addons)].flatMap((path) => {
        const name = (0,older_format_compass/* addonOf */.SE)(path);
        return name === undefined ? [] : [[path, name]];
    }).concat(addons.map(({ path, name }) => [path, name])));
}
/**
 * What a file such as `mini-compass.yaml` deploys of a release (R53). Addons that it does not name are left out with their images;
 * those that it disables are packed unless `leaveOutDisabled`.
 * @throws {ReleaseError} REF_INVALID when it is no such file; ADDON_INVALID naming every addon that the release does not have
 */
async function selectEdition(release, file, { leaveOutDisabled }) {
    const { tree, ref } = release;
    const name = /(?:^|\/)([A-Za-z0-9][A-Za-z0-9._+-]{0,99})\.ya?ml$/.exec(file)?.[1];
    const entries = (await tree.list()).filter(({ type }) => type === 'file').map(({ path }) => path);
    if (name === undefined || !entries.includes(file))
        throw new release_errors/* ReleaseError */.K('REF_INVALID', `${ref} has no file ${JSON.stringify(file)} that says what an edition deploys`, { hint: 'name one of the release repo, such as mini-compass.yaml' });
    const data = await tree.read(file);
    const { addons, findings } = (0,older_format_compass/* parseCompass */.Gs)(Buffer.from(data).toString('utf8'), file);
    const [finding] = findings;
    if (finding !== undefined)
        throw new release_errors/* ReleaseError */.K('REF_INVALID', `${file} of ${ref}: ${findings.map(({ message }) => message).join('; ')}`, { ...(finding.hint === undefined ? {} : { hint: finding.hint }), ...(finding.location === undefined ? {} : { location: finding.location }) });
    const deployed = (0,older_format_compass/* deployedAddons */.s9)(addons);
    const olderFiles = entries.filter((path) => (0,older_format_compass/* addonOf */.SE)(path) !== undefined && !release.addons.some((addon) => path.startsWith(`${addon.path}/`)));
    const names = namesByPath(release, olderFiles);
    const known = new Set(names.values());
    const unknown = addons.flatMap((addon) => [addon.name, ...addon.disabled === true ? [] : addon.deps].filter((each) => !known.has(each)).map((each) => {
        const [similar] = (0,src_names/* nearestNames */.LE)(each, [...known]);
        return `  ${file}:${addon.location.line ?? 1}: ${each}${each === addon.name ? '' : `, which ${addon.name} depends on`}${similar === undefined ? '' : `; did you mean ${similar}?`}`;
    }));
    if (unknown.length > 0)
        throw new release_errors/* ReleaseError */.K('ADDON_INVALID', `${ref} does not have the addons that ${file} deploys:\n${unknown.join('\n')}`, { hint: 'collect them, or remove them there' });
    const isPacked = (each) => each !== undefined && deployed.has(each) && !(leaveOutDisabled && deployed.get(each) === false);
    const packedFiles = olderFiles.filter((path) => isPacked(names.get(path)));
    const contents = await tree.readMany(packedFiles);
    return {
        name,
        release: { ...release, addons: release.addons.filter((addon) => isPacked(addon.name)) },
        images: release.lock.images.filter((image) => image.addons.length === 0 || image.addons.some((path) => isPacked(names.get(path)))),
        files: [{ path: file, data }, ...packedFiles.map((path) => ({ path, data: contents.get(path) ?? new Uint8Array() }))],
        describe: (packed) => packed.map((addon) => ({ ...addon, enabled: addon.enabled !== false && deployed.get(addon.name) === true })),
    };
}

// EXTERNAL MODULE: ./packages/package-format/src/site-files.ts + 4 modules
var site_files = __webpack_require__(78812);
// EXTERNAL MODULE: ./packages/release-repo/src/version-file.ts
var version_file = __webpack_require__(41577);
;// CONCATENATED MODULE: ./actions/package-platform/src/selection.ts




/** @throws {SlipwayError} INPUT_INVALID for inputs of one kind that are given with another */
function checkKindInputs({ kind, edition, resources, layout, upload }) {
    const given = kind === 'platform' ? resources.length > 0 && 'resources' : edition !== undefined ? 'edition' : layout === 'directory' ? 'layout: directory' : upload.length > 0 && 'upload';
    if (given !== false)
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `${given} does not go with a package of kind ${kind}`);
}
/**
 * @param release the release of the tag, whole
 * @throws {SlipwayError} NO_IMAGES; {ReleaseError} REF_INVALID, ADDON_INVALID
 */
async function selectParts(release, inputs, { cwd }) {
    const { ref, lock, versions, addons } = release;
    const version = parseKindTag(ref, inputs.kind);
    const requireImages = (images, what) => {
        if (images.length === 0)
            throw new errors/* SlipwayError */.GQ('NO_IMAGES', `${what} has no image: no image, no package`, { hint: 'run slipway verify-images --update-lock, commit and tag again' });
    };
    if (inputs.kind !== 'platform') {
        const { images, files, findings } = await loadOwnPackage(release, inputs.kind, { hasResources: inputs.resources.length > 0 });
        if (inputs.kind === 'kubernetes')
            requireImages(images, `the lock of ${ref} for images/images_kubernetes.list`);
        const resources = await (0,src_resources/* loadResources */._H)(inputs.resources.map((directory) => (0,external_node_path_.resolve)(cwd, directory)));
        return { version, images, findings, pack: () => Promise.resolve({ addons: [], charts: [], metaFiles: files, resources }) };
    }
    const findings = versions === undefined ? [] : (0,version_file/* checkVersions */.OR)(versions, addons).map((finding) => ({ ...finding, severity: 'warning' }));
    const edition = inputs.edition === undefined ? undefined : await selectEdition(release, inputs.edition, { leaveOutDisabled: inputs.disabledAddons === 'leave-out' });
    const { release: part = release, images = lock.images } = edition ?? {};
    requireImages(images, edition === undefined ? `the lock of ${ref}` : `the edition ${edition.name} of ${ref}`);
    return {
        version, images, findings, ...(edition === undefined ? {} : { edition: edition.name }),
        async pack(options) {
            options.logger.step(`Packing ${(0,src_text/* formatCount */.B4)(part.addons.length, 'chart')}`);
            const described = (0,release_contents/* describeAddons */.p1)(part);
            return {
                addons: edition?.describe(described) ?? described, charts: await (0,release_contents/* packAddons */.Z7)(part, options),
                metaFiles: [...await (0,release_contents/* loadMetaFiles */.FN)(part.tree), ...edition?.files ?? [], ...await (0,site_files/* loadSiteFiles */.P)(part, options)],
            };
        },
    };
}

// EXTERNAL MODULE: ./packages/ci/src/job-run.ts
var job_run = __webpack_require__(25909);
// EXTERNAL MODULE: ./packages/core/src/http-environment.ts
var http_environment = __webpack_require__(7137);
;// CONCATENATED MODULE: ./packages/package-format/src/delivery/release-record.ts
/** `release.json`, which lies beside the package and never inside: the package is the same bytes whoever builds it (R48). */
function formatReleaseRecord({ name, path, manifest, manifestDigest, run, attributes, uploaded }) {
    const { kind, product, version, tag, commit, platforms, totals } = manifest;
    return `${JSON.stringify({
        formatVersion: 1, package: name, path, kind, product, version, tag, commit, platforms, bytes: totals.bytes, segments: totals.segments, manifest: manifestDigest, uploaded: uploaded.toISOString(), run,
        attributes: Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))),
    }, null, 2)}\n`;
}

// EXTERNAL MODULE: ./packages/package-format/src/verify.ts + 3 modules
var verify = __webpack_require__(13447);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/upload.ts
var delivery_upload = __webpack_require__(23674);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/storage/src/errors.ts
var storage_src_errors = __webpack_require__(55998);
// EXTERNAL MODULE: ./packages/storage/src/source.ts
var source = __webpack_require__(96932);
// EXTERNAL MODULE: ./packages/package-format/src/delivery/paths.ts
var delivery_paths = __webpack_require__(88987);
;// CONCATENATED MODULE: ./packages/package-format/src/delivery/build-into.ts











/** A segment as it is made: its bytes can be had once, from any byte on. */
function segmentSource(segment, bytesOf) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let opened = false;
    let at = 0;
    async function* read(start) {
        for await (const bytes of bytesOf(segment)) {
            hash.update(bytes);
            const skipped = Math.min(bytes.length, Math.max(0, start - at));
            at += bytes.length;
            if (skipped < bytes.length)
                yield bytes.subarray(skipped);
        }
    }
    return {
        source: {
            size: segment.size,
            open(start) {
                if (opened)
                    throw new storage_src_errors/* StorageError */.a('STORAGE_FAILED', `the upload of ${segment.name} was interrupted, and what is made while it is uploaded cannot be sent twice`, { retryable: true, hint: 'run it again: what is there is not sent again' });
                opened = true;
                // copied, as a stream asks for the next piece before this one is used
                return external_node_stream_.Readable.from((0,source/* copyToSlabs */.UM)(read(start)), { highWaterMark: 1 });
            },
        },
        sha256() {
            if (at !== segment.size)
                throw new errors/* SlipwayError */.GQ('BUG', `${segment.name} became ${at} bytes instead of ${segment.size}`, { exitCode: 70 });
            return hash.digest('hex');
        },
    };
}
/**
 * Builds a package straight into a storage, as a candidate: no segment lies on this machine. A run that broke off is gone on with:
 * what is there is made again to be compared, and not sent.
 * @throws {PackageError} BLOB_UNREADABLE, BLOB_WRONG naming blob and image; {StorageError}
 */
async function buildInto(plan, { storage, recordFor, logger, signingKey, progress, ...options }) {
    const { signal } = options;
    const [paths, ...others] = (0,delivery_paths/* deliveryPaths */.Zh)(plan.manifest, plan.name);
    if (paths === undefined || others.length > 0)
        throw new errors/* SlipwayError */.GQ('BUG', `${plan.name} belongs to several versions`, { exitCode: 70 });
    const transfer = { ...(signal === undefined ? {} : { signal }), ...(progress === undefined ? {} : { progress }) };
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'slipway-upload-'));
    const opened = (0,write_segments/* openSegments */.D)(plan.segments, { mtime: plan.mtime, ...options });
    try {
        const sent = new Set();
        const there = new Set();
        const segments = [];
        for (const segment of plan.segments) {
            const path = `${paths.candidate}/${segment.name}`;
            const { source, sha256 } = segmentSource(segment, (each) => opened.bytesOf(each));
            const { outcome } = await storage.put(path, source, transfer);
            (outcome === 'written' ? sent : there).add(path);
            segments.push({ name: segment.name, size: segment.size, sha256: sha256() });
        }
        const directory = (0,external_node_path_.join)(folder, plan.name);
        await (0,promises_.mkdir)(directory);
        const manifest = await (0,write/* finishPackage */.a)(directory, plan, segments, signingKey);
        // the segments have just been put, or compared with what was there
        const rest = { ...storage, put: async (path, source, putOptions) => sent.has(path) || there.has(path) ? { outcome: 'present', size: source.size } : storage.put(path, source, putOptions) };
        const [uploaded] = await (0,delivery_upload/* uploadPackage */.as)(directory, { storage: rest, recordFor, logger, ...(signingKey === undefined ? {} : { key: signingKey }), ...(signal === undefined ? {} : { signal }) });
        if (uploaded === undefined)
            throw new errors/* SlipwayError */.GQ('BUG', `${plan.name} was uploaded nowhere`, { exitCode: 70 });
        const bytes = plan.segments.filter(({ name }) => sent.has(`${paths.candidate}/${name}`)).reduce((sum, { size }) => sum + size, 0);
        return { manifest, uploaded: { ...uploaded, written: uploaded.written + sent.size, bytes: uploaded.bytes + bytes } };
    }
    finally {
        await opened.close();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./packages/storage/src/factory.ts
var factory = __webpack_require__(81471);
;// CONCATENATED MODULE: ./actions/package-platform/src/upload.ts





/** `key=value` each. @throws {SlipwayError} INPUT_INVALID */
function parseAttributes(attributes) {
    return Object.fromEntries(attributes.map((text) => {
        const [, key, value] = /^([A-Za-z][A-Za-z0-9._-]{0,63})=([^\0-\x08\x0a-\x1f\x7f]{0,4096})$/.exec(text) ?? [];
        if (key === undefined || value === undefined)
            throw new errors/* SlipwayError */.GQ('INPUT_INVALID', `attribute is ${JSON.stringify(text.slice(0, 200))}, expected KEY=VALUE`);
        return [key, value];
    }));
}
/** @throws {SlipwayError} INPUT_INVALID when nothing is made that could be uploaded */
function checkUploadInputs({ upload, uploadOnly, attribute, assemble, shard, shards }) {
    parseAttributes(attribute);
    if (uploadOnly && (upload.length !== 1 || assemble.length > 0))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'upload-only goes with one upload, and not with assemble');
    if (upload.length > 0 && (shard !== undefined || shards !== undefined))
        throw new errors/* SlipwayError */.GQ('INPUT_INVALID', 'upload goes with a whole package: give it to the job that assembles the shards');
}
/** Opens the storages of the input `upload` and asks each once, so that nothing is built for one that cannot be used. */
async function openUploads({ upload, attribute, caFile }, context, { key }) {
    const { cwd, env, logger, addSecret, now, signal } = context;
    const stop = signal === undefined ? {} : { signal };
    const attributes = parseAttributes(attribute);
    const http = await (0,http_environment/* openHttpClient */.S)({ env, caFiles: caFile.map((file) => (0,external_node_path_.resolve)(cwd, file)), addSecret });
    const storages = [];
    const close = async () => {
        for (const storage of storages)
            await storage.close();
        http.close();
    };
    try {
        for (const address of upload) {
            const tag = /^release:(.+)$/.exec(address)?.[1];
            const storage = tag === undefined ? await (0,factory/* openStorage */.G)(address, { cwd, env, http, logger, addSecret, now })
                : await (await Promise.all(/* import() */[__webpack_require__.e(9977), __webpack_require__.e(7909)]).then(__webpack_require__.bind(__webpack_require__, 77909))).openReleaseStorage(tag, { env, http, logger, addSecret });
            storages.push(storage);
            // a question with an answer that says more than that of stat: of S3, that there is no such bucket
            await (/^s3(?:\+https?)?:/i.test(address) ? storage.load('index.json') : storage.stat('index.json'));
        }
    }
    catch (error) {
        await close();
        throw error;
    }
    const recordFor = (uploaded) => formatReleaseRecord({ ...uploaded, run: (0,job_run/* describeJobRun */._)(env), attributes, uploaded: now() });
    return {
        storages: storages.map(({ name }) => name), close,
        async upload(directory) {
            if (storages.length === 0)
                return { uploads: [], findings: [] };
            const { manifest: { totals } } = await (0,read/* openPackage */.R)(directory);
            logger.step('Testing the package before it is uploaded');
            const reading = logger.progress('test', { total: totals.bytes, unit: 'bytes' });
            const findings = await (0,verify/* verifyPackage */.s)(directory, { progress: reading, ...(key === undefined ? {} : { key }), ...stop });
            reading.done();
            if (findings.length > 0)
                return { uploads: [], findings };
            const uploads = [];
            for (const storage of storages) {
                logger.step(`Uploading ${(0,src_text/* formatBytes */.z3)(totals.bytes)} to ${storage.name}`);
                const progress = logger.progress('upload', { total: totals.bytes, unit: 'bytes' });
                uploads.push(...await (0,delivery_upload/* uploadPackage */.as)(directory, {
                    storage, logger, progress, recordFor, ...(key === undefined ? {} : { key }), ...stop,
                }));
                progress.done();
            }
            return { uploads, findings: uploads.flatMap((each) => each.findings) };
        },
        async build(plan, options) {
            const [storage] = storages;
            if (storage === undefined)
                throw new errors/* SlipwayError */.GQ('BUG', 'there is no storage to build into', { exitCode: 70 });
            const { bytes } = plan.manifest.totals;
            logger.step(`Building ${plan.name} into ${storage.name}: ${(0,src_text/* formatBytes */.z3)(bytes)}`);
            const progress = logger.progress('upload', { total: bytes, unit: 'bytes' });
            const { manifest, uploaded } = await buildInto(plan, { storage, logger, progress, recordFor, ...options, ...stop });
            progress.done();
            return { outcome: 'uploaded', path: uploaded.address, manifest, uploads: [uploaded], findings: uploaded.findings };
        },
    };
}

;// CONCATENATED MODULE: ./actions/package-platform/src/run.ts










/** Builds the package of a product tag: everything comes from the tag and its lock. */
async function run(inputs, context) {
    const start = performance.now();
    const { cwd, env, exec, logger, addSecret, event } = context;
    const folder = (0,external_node_path_.resolve)(cwd, inputs.repo);
    parseMode(inputs);
    checkKindInputs(inputs);
    checkUploadInputs(inputs);
    const segmentSize = (0,product_tag/* parseSegmentSize */.Q$)(inputs.segmentSize);
    const signingKey = inputs.signingKey === undefined ? undefined : await (0,signature/* loadSigningKey */.fm)(inputs.signingKey, { cwd, addSecret });
    const git = (0,src_git/* createGit */.l)({ exec, env, cwd: folder, logger });
    const ref = await (0,product_tag/* resolveProductTag */.gi)(git, { given: inputs.ref, event: event.gitTag, flag: 'ref' });
    const mtime = await (0,product_tag/* packageTime */.gG)(git, ref, env['SOURCE_DATE_EPOCH']);
    logger.step(`Reading ${ref}`);
    const release = await (0,release_contents/* loadTaggedRelease */.iH)(git, ref);
    const { config, lock } = release;
    const selection = await selectParts(release, inputs, { cwd });
    const { version, edition, images, findings } = selection;
    if (config.product === 'platform')
        logger.warn('slipway.yaml names no product, so the package is called platform: set product');
    const engine = await (0,engine_pool/* createEnginePool */.D)({ assetsDir: context.assetsDirectory(), workers: 1 });
    const sources = await (0,image_sources/* openImageSources */.M)({
        config, registries: inputs.registry, caFiles: inputs.caFile, plainHttp: inputs.plainHttp, cwd, folder, env, dockerConfig: (0,action/* readDockerConfig */.TO)(env, logger),
        exec, logger, addSecret, connections: inputs.jobs, openPackage: async (path) => (0,package_source/* openPackageSource */.C)(await (0,read/* openPackage */.R)(path)),
    });
    let uploads;
    try {
        uploads = await openUploads(inputs, context, { key: signingKey });
        const parts = await selection.pack({ engine, mtime, logger, signal: context.signal, network: { env, addSecret, caFiles: inputs.caFile.map((file) => (0,external_node_path_.resolve)(cwd, file)) } });
        await engine.close(); // its memory is not needed any more
        const contents = (0,release_contents/* contentsOf */.KD)(lock, images);
        const plan = (0,src_plan/* planPackage */.G)({
            kind: inputs.kind, product: config.product, edition, version, tag: ref, commit: release.tree.commit, mtime, segmentSize, layout: inputs.layout === 'directory' ? 'directory' : undefined,
            platforms: config.platforms ?? [...new Set(images.flatMap(({ platforms }) => platforms))].sort(), engine: lock.engine, contents, ...parts,
        });
        (0,collect_garbage/* collectGarbage */.i)();
        const open = (0,release_blobs/* openLocked */.r)(release, sources);
        const made = inputs.uploadOnly && !inputs.dryRun ? await uploads.build(plan, { open, concurrency: inputs.jobs, ...(signingKey === undefined ? {} : { signingKey }) })
            : await make(plan, inputs, { ...context, open, findFile: (0,release_blobs/* findLockedFiles */.F)(release, sources), signingKey });
        const uploaded = made.outcome === 'written' ? await uploads.upload(made.path) : undefined;
        return { plan, ...(signingKey === undefined ? {} : { signer: signingKey.description }), ...made, storages: uploads.storages, ...(uploaded === undefined ? {} : { uploads: uploaded.uploads }), findings: [...findings, ...(0,partial_indexes/* checkPartialIndexes */.k)(contents), ...made.findings ?? [], ...uploaded?.findings ?? []], ms: performance.now() - start };
    }
    finally {
        await uploads?.close();
        sources.close();
        await engine.close();
    }
}

;// CONCATENATED MODULE: ./actions/package-platform/src/index.ts




const src_action = { name: inputs.name, title: inputs.title, specs: inputs.specs, run: run, report: report };


/***/ }),

/***/ 25909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ describeJobRun)
/* harmony export */ });
function githubRun(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: pipeline, GITHUB_RUN_ATTEMPT: attempt } = env;
    const isTag = env['GITHUB_REF_TYPE'] === 'tag';
    return {
        branch: isTag ? undefined : env['GITHUB_HEAD_REF'] || env['GITHUB_REF_NAME'], tag: isTag ? env['GITHUB_REF_NAME'] : undefined, commit: env['GITHUB_SHA'], repository, pipeline, job: env['GITHUB_JOB'],
        runUrl: server === undefined || repository === undefined || pipeline === undefined ? undefined : `${server}/${repository}/actions/runs/${pipeline}${attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`}`,
        actor: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'],
    };
}
/** @see https://docs.gitlab.com/ci/variables/predefined_variables/ */
const gitlabRun = (env) => ({
    branch: env['CI_COMMIT_BRANCH'] ?? env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], tag: env['CI_COMMIT_TAG'], commit: env['CI_COMMIT_SHA'], repository: env['CI_PROJECT_PATH'],
    pipeline: env['CI_PIPELINE_ID'], job: env['CI_JOB_ID'], runUrl: env['CI_JOB_URL'] ?? env['CI_PIPELINE_URL'], actor: env['GITLAB_USER_LOGIN'],
});
/** What the environment says of the run. Gitea and act speak as GitHub does. */
function describeJobRun(env) {
    const run = env['GITHUB_ACTIONS'] === 'true' ? githubRun(env) : env['GITLAB_CI'] === 'true' ? gitlabRun(env) : {};
    return Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined && value !== ''));
}


/***/ }),

/***/ 71080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ DeliveryError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

/** A package that cannot be handed on. */
class DeliveryError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'DeliveryError';
    constructor(code, message, options = {}) {
        super(code, message, { ...(code === 'QA_FAILED' ? { exitCode: 1 } : code === 'INDEX_BUSY' ? { exitCode: 3 } : {}), ...options });
    }
}


/***/ }),

/***/ 88987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ releasedPath),
/* harmony export */   AV: () => (/* binding */ indexPath),
/* harmony export */   X_: () => (/* binding */ parseCandidateAddress),
/* harmony export */   Zh: () => (/* binding */ deliveryPaths),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   xi: () => (/* binding */ latestPath)
/* harmony export */ });
/* harmony import */ var _slipway_storage__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94897);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85621);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71080);



const indexPath = 'index.json';
const latestPath = (product) => `latest/${product}.txt`;
const versionFolder = (product, version) => `${product}-${/^\d/.test(version) ? 'v' : ''}${version}`;
function pathsOf(folder, name) {
    const candidate = `${folder}/candidate/${name}`;
    return { folder, candidate, record: `${candidate}.release.json`, decisions: `${candidate}.qa.json` };
}
/** The places of a package: one, or for a hotfix one below each version that it is for (R41). */
function deliveryPaths(manifest, name = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .packageName */ .oZ)(manifest)) {
    const versions = manifest.kind === 'hotfix' && manifest.bases.length > 0 ? manifest.bases.map(({ version }) => version) : [manifest.version];
    return [...new Set(versions)].map((version) => pathsOf(versionFolder(manifest.product, version), name));
}
/** Where a released package goes with `promote --move`. `date` is that of the release. */
function releasedPath({ folder }, name, { isHotfix, date }) {
    return isHotfix ? `${folder}/hotfixes/${date.toISOString().slice(0, 10).replaceAll('-', '')}/packages/${name}` : `${folder}/packages/${name}`;
}
/** Reads `STORAGE/acme-v2.10.2/candidate/PACKAGE`, also with a query behind it or as the address of its manifest. @throws {DeliveryError} NOT_CANDIDATE */
function parseCandidateAddress(address) {
    const [, path = '', query = ''] = /^([^?]*?)\/*(\?.*)?$/s.exec(address) ?? [];
    const [, storage, folder, name] = /^(.*?)\/?([^/]+)\/candidate\/([^/]+?)(?:\/manifest\.json)?$/s.exec(path) ?? [];
    if (storage === undefined || folder === undefined || name === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .DeliveryError */ .V('NOT_CANDIDATE', `${(0,_slipway_storage__WEBPACK_IMPORTED_MODULE_2__/* .shownAddress */ .U)(address)} is not the address of an uploaded package`, { hint: 'name what package-platform --upload printed: STORAGE/<product>-v<version>/candidate/<package>; or a local package, with --storage STORAGE' });
    }
    return { storage: `${storage === '' ? (path.startsWith('/') ? '/' : '.') : storage}${query}`, folder, name };
}


/***/ }),

/***/ 23674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ww: () => (/* binding */ checkStored),
/* harmony export */   as: () => (/* binding */ uploadPackage)
/* harmony export */ });
/* unused harmony export uploadOrder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37638);
/* harmony import */ var _slipway_oci__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(80253);
/* harmony import */ var _slipway_storage__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96932);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85621);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86860);
/* harmony import */ var _remote_place_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91372);
/* harmony import */ var _signature_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61572);
/* harmony import */ var _verify_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(13447);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88987);











/**
 * The files of a package in the order of T86: segments, what is beside them, checksums, signatures, and the manifest last. So a
 * candidate with a manifest is a whole one.
 */
function uploadOrder(manifest, signed) {
    const signatures = [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsFileName */ .sC, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6].filter((name) => signed.has(name)).map(_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureName */ .S1);
    return [...manifest.segments.map(({ name }) => name), ...(0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .rootFilesOf */ .NY)(manifest), _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsFileName */ .sC, ...signatures, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6];
}
/**
 * Uploads the package of a directory as a candidate: to one place, or to one for each version that a hotfix is for. What is there
 * already is left, so that a run which was broken off is gone on with. Afterwards everything that is there is looked at again.
 * @throws {StorageError} STORAGE_EXISTS when a file of other content is there
 */
async function uploadPackage(directory, options) {
    const { manifest } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_4__/* .openPackage */ .R)(directory);
    const uploaded = [];
    for (const paths of (0,_paths_js__WEBPACK_IMPORTED_MODULE_5__/* .deliveryPaths */ .Zh)(manifest, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory)))
        uploaded.push(await uploadTo(paths, { ...options, directory, manifest }));
    return uploaded;
}
async function uploadTo(paths, { storage, directory, manifest, recordFor, key, signal, logger, progress }) {
    const { candidate } = paths;
    const segments = new Map(manifest.segments.map((segment) => [segment.name, segment]));
    const signed = new Set();
    for (const name of [_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .checksumsFileName */ .sC, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6])
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, (0,_signature_js__WEBPACK_IMPORTED_MODULE_3__/* .signatureName */ .S1)(name))).then(() => true, () => false))
            signed.add(name);
    let written = 0;
    let bytes = 0;
    const order = uploadOrder(manifest, signed);
    for (const name of order) {
        const path = `${candidate}/${name}`;
        const segment = segments.get(name);
        const transfer = { ...(signal === undefined ? {} : { signal }), ...(progress === undefined || segment === undefined ? {} : { progress }) };
        const source = segment === undefined ? (0,_slipway_storage__WEBPACK_IMPORTED_MODULE_6__/* .bytesSource */ .Xl)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name))) : (0,_slipway_storage__WEBPACK_IMPORTED_MODULE_6__/* .fileSource */ .IO)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), segment);
        const { outcome } = await storage.put(path, source, transfer).catch(async (error) => {
            const of = name.endsWith('.sig') ? name.slice(0, -'.sig'.length) : undefined;
            if (of === undefined || !(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .isSlipwayError */ .qQ)(error) || error.code !== 'STORAGE_EXISTS' || !await isSignedThere(path, of))
                throw error;
            logger.debug(`${path} is another signature of the same key: it stays`);
            return { outcome: 'present' };
        });
        logger.debug(`${path}: ${outcome}`);
        if (outcome === 'written') {
            written += 1;
            bytes += source.size;
        }
    }
    await writeRecord();
    const place = (0,_remote_place_js__WEBPACK_IMPORTED_MODULE_8__/* .openStoragePlace */ .FK)(storage, candidate);
    const findings = [...await (0,_verify_js__WEBPACK_IMPORTED_MODULE_9__/* .verifyPackage */ .s)(place, { deep: false, ...(key === undefined ? {} : { key }), ...(signal === undefined ? {} : { signal }) }), ...await checkStored(storage, { manifest, candidate })];
    return { storage: storage.name, address: storage.addressOf(candidate), path: candidate, written, bytes, files: order.length, findings };
    /** ECDSA makes another signature each time: that of an earlier run is as good when it fits our file and our key. */
    async function isSignedThere(path, of) {
        const there = await storage.load(path);
        return there !== undefined && key?.verify(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, of)), there.data) === true;
    }
    async function writeRecord() {
        const there = await storage.load(paths.record);
        if (there !== undefined && written === 0)
            return;
        const manifestDigest = (0,_slipway_oci__WEBPACK_IMPORTED_MODULE_10__/* .digestOf */ .ol)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestFileName */ .V6)));
        const text = recordFor({ path: candidate, manifest, manifestDigest, name: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(directory) });
        // somebody who uploads the same at the same time may have written it meanwhile: theirs is as good
        await storage.replace(paths.record, Buffer.from(text), { version: there?.version, ...(signal === undefined ? {} : { signal }) }).catch((error) => {
            // where nothing is replaced, as on release pages, the record of the first run stays
            if (there === undefined || !(0,_slipway_core__WEBPACK_IMPORTED_MODULE_7__/* .isSlipwayError */ .qQ)(error) || error.code !== 'STORAGE_UNSUPPORTED')
                throw error;
        });
    }
}
/** Segments whose sha256 the storage knows, and which is another one than the manifest says. */
async function checkStored(storage, { manifest, candidate }) {
    const findings = [];
    for (const { name, sha256 } of manifest.segments) {
        const found = await storage.stat(`${candidate}/${name}`);
        if (found?.sha256 !== undefined && found.sha256 !== sha256)
            findings.push({ code: 'damaged', severity: 'error', subject: name, message: `the storage says sha256 ${found.sha256}, the manifest ${sha256}` });
    }
    return findings;
}


/***/ }),

/***/ 10689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ createStorage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37638);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55998);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3013);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96932);





/** The largest file that `load` reads, in bytes. */
const maxCurrent = 64 * 2 ** 20;
/** A Storage over a medium: equal content is recognised, paths are checked, small files are exchanged. */
function createStorage(medium) {
    const { exchange, remove, rename } = medium;
    /** Accepts what is there, or says how it differs. */
    const compare = async (path, there, source, { signal, progress }) => {
        const differs = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .a('STORAGE_EXISTS', `${medium.addressOf(path)} is there with other content: ${reason}`, {
            hint: 'what was uploaded once is never changed: choose another version, or remove it by hand when nobody uses it',
        });
        if (there.size !== source.size)
            throw differs(`${there.size} bytes instead of ${source.size}`);
        const wanted = source.sha256 ?? (await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hashStream */ .LH)((0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .guardSource */ .H8)(source, path).open(0))).sha256;
        const found = there.sha256 ?? (await (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .hashStream */ .LH)(await medium.read(path, signal === undefined ? {} : { signal }))).sha256;
        if (found !== wanted)
            throw differs(`sha256 ${found} instead of ${wanted}`);
        progress?.advance(source.size);
        return { outcome: 'present', size: source.size, sha256: wanted };
    };
    const loadCurrent = async (path) => {
        const there = await medium.stat(path);
        if (there === undefined)
            return undefined;
        if (there.size > maxCurrent)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .a('STORAGE_FAILED', `${medium.addressOf(path)} has ${there.size} bytes: more than is read at once`);
        const chunks = [];
        try {
            for await (const chunk of await medium.read(path, {}))
                chunks.push(chunk);
        }
        catch (error) {
            if ((0,_slipway_core__WEBPACK_IMPORTED_MODULE_3__/* .isSlipwayError */ .qQ)(error) && error.code === 'STORAGE_NOT_FOUND')
                return undefined;
            throw error;
        }
        const data = Buffer.concat(chunks);
        return { data, version: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(data).digest('hex') };
    };
    return {
        name: medium.name,
        addressOf: (path) => medium.addressOf(path === '' ? '' : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        stat: async (path) => medium.stat((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        async put(path, source, options = {}) {
            const there = await medium.stat((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path));
            if (there !== undefined)
                return compare(path, there, source, options);
            const guarded = (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .guardSource */ .H8)(source, path);
            const outcome = await medium.write(path, guarded, options).catch((error) => {
                options.signal?.throwIfAborted();
                throw error;
            });
            if (outcome === 'exists') {
                const made = await medium.stat(path);
                if (made === undefined)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .StorageError */ .a('STORAGE_FAILED', `${medium.addressOf(path)} came and went while it was written`, { retryable: true });
                return compare(path, made, source, options);
            }
            const sha256 = guarded.readSha256();
            return { outcome: 'written', size: source.size, ...(sha256 === undefined ? {} : { sha256 }) };
        },
        read: async (path, options = {}) => medium.read((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path), options),
        list: async (folder) => [...await medium.list(folder === '' ? '' : (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(folder))].sort((a, b) => (a.path < b.path ? -1 : 1)),
        load: async (path) => (exchange?.load ?? loadCurrent)((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)),
        async replace(path, data, options) {
            if (exchange !== undefined)
                return exchange.replace((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path), data, options);
            if ((await loadCurrent((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)))?.version !== options.version)
                return false;
            await medium.overwrite(path, data, options.signal === undefined ? {} : { signal: options.signal });
            return true;
        },
        ...(remove === undefined ? {} : { remove: async (path) => remove((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(path)) }),
        ...(rename === undefined ? {} : { rename: async (from, to) => rename((0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(from), (0,_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStoragePath */ .H)(to)) }),
        close: async () => medium.close?.(),
    };
}


/***/ }),

/***/ 55998:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ StorageError)
/* harmony export */ });
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37638);

const notLooked = new Set(['STORAGE_DENIED', 'STORAGE_FAILED']);
/** A storage that cannot be used, or a step on it that failed. */
class StorageError extends _slipway_core__WEBPACK_IMPORTED_MODULE_0__/* .SlipwayError */ .GQ {
    name = 'StorageError';
    constructor(code, message, options) {
        super(code, message, { ...(notLooked.has(code) ? { exitCode: 3 } : {}), ...options });
    }
}


/***/ }),

/***/ 81471:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ openStorage)
/* harmony export */ });
/* harmony import */ var _create_storage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55998);


// Each is loaded where an address names it (DR18).
const media = {
    'file': async (address, options) => (await __webpack_require__.e(/* import() */ 6418).then(__webpack_require__.bind(__webpack_require__, 36418))).openDirectory(address, options),
    's3': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    's3+https': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    's3+http': async (address, options) => (await __webpack_require__.e(/* import() */ 3065).then(__webpack_require__.bind(__webpack_require__, 23065))).openS3(address, options),
    'sftp': async (address, options) => (await __webpack_require__.e(/* import() */ 2131).then(__webpack_require__.bind(__webpack_require__, 72131))).openSftp(address, options),
    'gitlab+https': async (address, options) => (await __webpack_require__.e(/* import() */ 4162).then(__webpack_require__.bind(__webpack_require__, 44162))).openGenericPackages(address, options),
    'gitlab+http': async (address, options) => (await __webpack_require__.e(/* import() */ 4162).then(__webpack_require__.bind(__webpack_require__, 44162))).openGenericPackages(address, options),
    'http': async (address, options) => (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 70788))).openHttp(address, options),
    'https': async (address, options) => (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 70788))).openHttp(address, options),
};
const storageForms = 'a folder, sftp://USER@HOST[:PORT]/PATH, https://HOST/PATH, gitlab+https://HOST/GROUP/PROJECT, s3://BUCKET[/PREFIX] or s3+https://HOST/BUCKET[/PREFIX]';
/**
 * Opens the storage of an address; nothing is asked yet, only an HTTP server whether it speaks WebDAV. A text without `scheme://` is a folder.
 * @throws {StorageError} STORAGE_INVALID; STORAGE_DENIED when a login is needed and none is there
 */
async function openStorage(address, options) {
    const typo = /^(s3|s3\+https?|gitlab\+https?|sftp|https?|file):(?!\/\/)/i.exec(address)?.[1];
    // one slash too few would make a folder of that name
    if (typo !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .a('STORAGE_INVALID', `an address that begins with ${typo}: needs two slashes: ${typo}://…`, { hint: `a storage is ${storageForms}; a folder of that name is ./${typo}:…` });
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase() ?? 'file';
    const open = media[scheme];
    // somebody may have put a login into it
    if (open === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .a('STORAGE_INVALID', `no storage has addresses that begin with ${scheme}://`, { hint: `a storage is ${storageForms}` });
    return (0,_create_storage_js__WEBPACK_IMPORTED_MODULE_1__/* .createStorage */ .w)(await open(address, options));
}


/***/ }),

/***/ 3013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ checkStoragePath),
/* harmony export */   u: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55998);

const part = /^[A-Za-z0-9_][A-Za-z0-9._+~-]{0,199}$/;
/**
 * The path as it was given: relative, parts of letters, digits and `. _ + ~ -` that begin with none of `. + ~ -`. So no path
 * needs escapes anywhere, and none leaves the storage. @throws {StorageError} STORAGE_INVALID
 */
function checkStoragePath(path) {
    if (path.length > 900 || !path.split('/').every((each) => part.test(each)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StorageError */ .a('STORAGE_INVALID', `not a path in a storage: ${JSON.stringify(path.slice(0, 300))}`);
    return path;
}
/** `a/b`; an empty folder adds nothing. */
function joinPath(...parts) {
    return parts.filter((each) => each !== '').join('/');
}


/***/ }),

/***/ 94897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shownAddress)
/* harmony export */ });
/** An address that could not be read, for an error: somebody may have put a password or a token into it. */
function shownAddress(address) {
    return JSON.stringify(address.replace(/\/\/.*@/s, '//***@').replace(/[?#].*$/s, '…').slice(0, 300));
}


/***/ }),

/***/ 96932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ guardSource),
/* harmony export */   IO: () => (/* binding */ fileSource),
/* harmony export */   LH: () => (/* binding */ hashStream),
/* harmony export */   UM: () => (/* binding */ copyToSlabs),
/* harmony export */   Xl: () => (/* binding */ bytesSource),
/* harmony export */   uV: () => (/* binding */ countSent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _slipway_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(34264);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55998);





/**
 * The same content, but a stream that does not end at the announced size, or a content that does not have the announced
 * sha256, fails at its end. What is read again after an interruption is not hashed again.
 */
function guardSource(source, subject) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let hashed = 0;
    let sha256;
    const wrong = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .StorageError */ .a('SOURCE_CHANGED', `${subject} is not what was announced: ${reason}`, { hint: 'it changed while it was sent: build it again' });
    async function* read(start) {
        let at = start;
        for await (const chunk of source.open(start)) {
            const next = at + chunk.length;
            if (next > source.size)
                throw wrong(`more than ${source.size} bytes`);
            if (at <= hashed && next > hashed) {
                hash.update(chunk.subarray(hashed - at));
                hashed = next;
            }
            at = next;
            // The last piece is held back until it is known to be right.
            if (at === source.size)
                check();
            yield chunk;
        }
        if (at !== source.size)
            throw wrong(`${at} bytes instead of ${source.size}`);
        check();
    }
    const check = () => {
        if (hashed !== source.size)
            return;
        sha256 ??= hash.digest('hex');
        if (source.sha256 !== undefined && sha256 !== source.sha256)
            throw wrong(`its sha256 is ${sha256}, not ${source.sha256}`);
    };
    // piece by piece: a stream of bytes would join them in new memory
    return { ...source, open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(start), { highWaterMark: 1 }), readSha256: () => sha256 };
}
/** Opens the content from its start for each try; `progress` hears of every byte once, however often it is sent. */
function countSent({ open: openAt }, progress) {
    let advanced = 0;
    async function* read() {
        let offset = 0;
        for await (const chunk of openAt(0)) {
            yield chunk;
            offset += chunk.length;
            if (offset > advanced) {
                progress?.advance(offset - advanced);
                advanced = offset;
            }
        }
    }
    return () => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(), { objectMode: false });
}
/** The sha256 of a stream, which is read to its end. */
async function hashStream(stream) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        size += chunk.length;
        (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .recycle */ .i)(chunk);
    }
    return { size, sha256: hash.digest('hex') };
}
/** Pieces in memory that is used again when whoever reads them has recycled them; `bytes` may change as soon as the next piece is asked for. */
async function* copyToSlabs(bytes) {
    const memory = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .createSlabs */ .C)().open();
    for await (const piece of bytes) {
        for (let at = 0; at < piece.length;) {
            const room = memory.room();
            const count = Math.min(room.length, piece.length - at);
            room.set(piece.subarray(at, at + count));
            at += count;
            const copy = memory.fill(count);
            memory.hold();
            yield copy;
        }
    }
}
/** A file on disk as a source. */
function fileSource(path, { size, sha256 }) {
    async function* read(start) {
        const memory = (0,_slipway_core__WEBPACK_IMPORTED_MODULE_4__/* .createSlabs */ .C)().open();
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
        try {
            for (let at = start;;) {
                const room = memory.room();
                const { bytesRead } = await handle.read(room, 0, room.length, at);
                if (bytesRead === 0)
                    return;
                at += bytesRead;
                const piece = memory.fill(bytesRead);
                memory.hold();
                yield piece;
            }
        }
        finally {
            await handle.close();
        }
    }
    return { size, ...(sha256 === undefined ? {} : { sha256 }), open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(read(start), { highWaterMark: 1 }) };
}
/** Bytes in memory as a source. */
function bytesSource(data) {
    const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    return { size: bytes.length, sha256: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex'), open: (start) => node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(bytes.length === start ? [] : [bytes.subarray(start)], { objectMode: false }) };
}


/***/ })

};
